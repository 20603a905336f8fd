package catalog

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"gongxiang.example/internal/clip"
)

// classWords are the names of the classes: those of the guide, those of the text form,
// and the short ones that portals use.
var classWords = vocabulary[FormatClass]{
	{"电子文件", Document}, {"电子表格", Spreadsheet}, {"数据库", Database}, {"图形图像", Image}, {"流媒体", Streaming},
	{"自描述格式", SelfDescribing}, {"自描述", SelfDescribing}, {"服务接口", Service}, {"接口", Service}, {"api", Service},
	{"document", Document}, {"spreadsheet", Spreadsheet}, {"database", Database}, {"image", Image}, {"streaming", Streaming},
	{"self-describing", SelfDescribing}, {"service", Service},
}

// typeClasses are the types that are known by themselves. The first part is the guide's
// list; docx and excel stand for its doc and xls. The second was found in real catalogs
// under 数据库, and mysql once under 自描述 as well. The third was found without a class
// only.
var typeClasses = vocabulary[FormatClass]{
	{"ofd", Document}, {"wps", Document}, {"xml", Document}, {"txt", Document}, {"doc", Document}, {"docx", Document},
	{"html", Document}, {"pdf", Document}, {"ppt", Document},
	{"et", Spreadsheet}, {"xls", Spreadsheet}, {"xlsx", Spreadsheet}, {"excel", Spreadsheet},
	{"dm", Database}, {"kingbasees", Database}, {"access", Database}, {"dbf", Database}, {"dbase", Database},
	{"sysbase", Database}, {"oracle", Database}, {"sqlserver", Database}, {"db2", Database},
	{"jpg", Image}, {"gif", Image}, {"bmp", Image},
	{"swf", Streaming}, {"rm", Streaming}, {"mpg", Streaming},

	{"mysql", Database}, {"impala", Database}, {"greenplum", Database}, {"mongodb", Database}, {"bdb", Database}, {"postgresql", Database},

	{"json", NoClass}, {"csv", NoClass}, {"rdf", NoClass}, {otherType, NoClass},
}

// classOf returns the class of a type, NoClass where it is not known.
func classOf(typ string) FormatClass {
	c, _ := typeClasses.find(typ)
	return c
}

// ParseFormats reads the formats that a catalog gives for one set of data, in the
// order written, a repeated one once. Known are names of classes (电子表格, 接口), of
// types (xlsx, sql server), pairs of the two with - / or : between (数据库-mysql), 其他
// for a format that was not on offer, and lists of all these: ['xls', 'json'], or with
// , ; or 、 between. Width, blanks and case do not matter. In a pair the type may be any,
// and is kept; a pair that does not agree is kept as well ([Format.IsConsistent]).
// Nothing, [], None and null are no formats.
//
// Numbers are codes, and are read under the system named; without one, such as 03,0310,
// they are an error that wraps [ErrFormat] and [ErrSystem]. Every other word that is
// unknown is an error that wraps [ErrFormat]: file says neither class nor type. The
// errors of all parts are returned together, and no formats with them.
func ParseFormats(raw string, s System) ([]Format, error) {
	folded, ok := foldWord(raw)
	if !ok {
		return nil, fmt.Errorf("%w %q: want at most %d bytes of UTF-8", ErrFormat, clip.String(raw), maxWord)
	}
	if isNothing(folded) {
		return nil, nil
	}
	var list []Format
	var errs []error
	for _, word := range splitWords(folded) {
		f, err := parseFormat(word, s)
		if err != nil {
			errs = append(errs, err)
		} else if !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return list, nil
}

// parseFormat reads one folded format.
func parseFormat(word string, s System) (Format, error) {
	if isDigits(word) {
		return parseFormatCode(word, s)
	}
	if c, ok := classWords.find(word); ok {
		return Format{class: c}, nil
	}
	if c, ok := typeClasses.find(typeName(word)); ok {
		return Format{c, typeName(word)}, nil
	}
	for i, r := range word {
		if !strings.ContainsRune("-/:", r) {
			continue
		}
		if c, ok := classWords.find(word[:i]); ok && isType(typeName(word[i+1:])) {
			return Format{c, typeName(word[i+1:])}, nil
		}
	}
	return Format{}, fmt.Errorf("%w %q: no class or type of this name is known", ErrFormat, clip.String(word))
}

func parseFormatCode(code string, s System) (Format, error) {
	if s == NoSystem {
		return Format{}, fmt.Errorf("%w %q: %w", ErrFormat, code, ErrSystem)
	}
	if c, ok := codesOf(formatCodes, s).find(code); ok {
		return Format{class: c}, nil
	}
	return Format{}, fmt.Errorf("%w %q: no class has this code in %v", ErrFormat, clip.String(code), s)
}

// typeName gives a folded type its one name.
func typeName(s string) string {
	if s == "其他" || s == "其它" {
		return otherType
	}
	return s
}
