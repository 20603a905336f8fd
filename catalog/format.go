package catalog

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongxiang.example/internal/clip"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A FormatClass is a class of formats (信息资源格式分类): those of the guide of 2017,
// and the service interface that platforms add. The zero value is that nobody said.
type FormatClass uint8

const (
	NoClass        FormatClass = iota // not given
	Document                          // 电子文件
	Spreadsheet                       // 电子表格
	Database                          // 数据库
	Image                             // 图形图像
	Streaming                         // 流媒体
	SelfDescribing                    // 自描述格式: one that the provider's own trade uses
	Service                           // 服务接口
)

var classNames = []string{"", "document", "spreadsheet", "database", "image", "streaming", "self-describing", "service"}

// String returns "document", "spreadsheet", "database", "image", "streaming",
// "self-describing" or "service".
func (c FormatClass) String() string { return enum.String(classNames, "FormatClass", c) }

// AppendText appends what [FormatClass.String] returns; an undeclared value is an
// error.
func (c FormatClass) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, classNames, "catalog: class of formats", c)
}

// MarshalText is [FormatClass.AppendText] on an empty slice.
func (c FormatClass) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText accepts the names that [FormatClass.String] returns.
func (c *FormatClass) UnmarshalText(b []byte) error {
	return enum.Parse(c, classNames, "catalog: class of formats", b)
}

var classTexts = []jurisdiction.Text{{}, {"电子文件", "document"}, {"电子表格", "spreadsheet"}, {"数据库", "database"},
	{"图形图像", "image"}, {"流媒体", "streaming media"}, {"自描述格式", "self-describing format"}, {"服务接口", "service interface"}}

// Words returns the class in Chinese and English.
func (c FormatClass) Words() jurisdiction.Text { return enum.Words(classTexts, c) }

// otherType is the type of a format that was given as 其他: another one than those
// that could be chosen.
const otherType = "other"

// A Format is one format of data (数据格式): a class, a concrete type such as xlsx or
// mysql, or both. Its text form is class/type (database/mysql), the class alone
// (service), or the type alone where no class is known for it (json). The zero value
// is none. A Format is comparable.
type Format struct {
	class FormatClass
	typ   string // lower case, see isType
}

// NewFormat returns the format with that class and type, either of which may be left
// out. Where the class is, that of the type is filled in if it is known. A type is
// lower-case letters, digits, and . + _, at most 32 bytes, with at least one letter;
// it need not be one that this package knows. The name of a class is none, nor are
// none, null and 其他, which is written "other". The error wraps [ErrFormat].
func NewFormat(class FormatClass, typ string) (Format, error) {
	if int(class) >= len(classNames) {
		return Format{}, fmt.Errorf("%w: %v is not declared", ErrFormat, class)
	}
	if typ != "" && !isType(typ) {
		return Format{}, fmt.Errorf("%w: type %q: want lower-case letters, digits and . + _, such as xlsx", ErrFormat, clip.String(typ))
	}
	if class == NoClass {
		class = classOf(typ)
	}
	return Format{class, typ}, nil
}

// ErrFormat is the kind of error for a text that is no format.
var ErrFormat = errors.New("catalog: format")

// maxType bounds the type of a format, in bytes.
const maxType = 32

func isType(s string) bool {
	if _, isClass := classWords.find(s); isClass || isNothing(s) || typeName(s) != s || len(s) > maxType || !utf8.ValidString(s) {
		return false
	}
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) && foldRune(r) == r && !unicode.IsUpper(r) && !unicode.IsTitle(r):
			letters++
		case !('0' <= r && r <= '9') && !strings.ContainsRune(".+_", r):
			return false
		}
	}
	return letters > 0
}

// Class returns the class, [NoClass] where none is known.
func (f Format) Class() FormatClass { return f.class }

// Type returns the concrete type, such as xlsx; "other" for 其他, and the empty string
// where none was given.
func (f Format) Type() string { return f.typ }

// IsZero reports whether f is no format.
func (f Format) IsZero() bool { return f == Format{} }

// IsConsistent reports whether nothing is known against the type in this class. It is
// false for a spreadsheet of type mysql, which auditors find in real catalogs.
func (f Format) IsConsistent() bool {
	known := classOf(f.typ)
	return known == NoClass || known == f.class
}

// mayBeReadable reports whether nothing is known against that machines can read
// the data (机器可读): pictures, recordings and pages made for printing or showing
// are not made for that, and a document of no stated type may be anything.
func (f Format) mayBeReadable() bool {
	switch f.class {
	case Image, Streaming:
		return false
	case Document:
		return !slices.Contains([]string{"ofd", "pdf", "wps", "doc", "docx", "ppt"}, f.typ)
	}
	return true
}

// String returns the text form, the empty string for the zero Format.
func (f Format) String() string {
	if f.class == NoClass || f.typ == "" {
		return f.class.String() + f.typ
	}
	return f.class.String() + "/" + f.typ
}

// AppendText appends what [Format.String] returns.
func (f Format) AppendText(b []byte) ([]byte, error) { return append(b, f.String()...), nil }

// MarshalText is [Format.AppendText] on an empty slice.
func (f Format) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText accepts exactly what [Format.String] returns. [ParseFormats] reads
// what real catalogs hold.
func (f *Format) UnmarshalText(b []byte) error {
	text := string(b)
	head, typ, _ := strings.Cut(text, "/")
	class, ok := named[FormatClass](classNames, head)
	if !ok {
		typ = text
	}
	got, err := NewFormat(class, typ)
	if err != nil || got.String() != text {
		return fmt.Errorf("%w %q: want class/type such as database/mysql, service, or json", ErrFormat, clip.String(text))
	}
	*f = got
	return nil
}
