package catalog

import (
	"errors"
	"fmt"
	"iter"
	"strconv"

	"gongxiang.example/internal/clip"
)

// Methods is a set of ways to share data (共享方式), those of state-2025:22.2. The
// zero value is the empty set: none given. Sets are joined with |.
type Methods uint8

const (
	API   Methods = 1 << iota // service interface (服务接口)
	Batch                     // batch exchange (批量交换), such as that of tables between databases
	File                      // download of files (文件下载)

	allMethods = API | Batch | File
)

var methodNames = []string{"api", "batch", "file"} // by bit

// All yields the methods of the set one by one, in the order API, Batch, File. It
// can be started again.
func (m Methods) All() iter.Seq[Methods] {
	return func(yield func(Methods) bool) {
		for one := API; one <= File; one <<= 1 {
			if m&one != 0 && !yield(one) {
				return
			}
		}
	}
}

// Contains reports whether every method of other is in m.
func (m Methods) Contains(other Methods) bool { return m&other == other }

// IsZero reports whether no method is given.
func (m Methods) IsZero() bool { return m == 0 }

// fitting says which methods go with a class of format, by the rules under which
// catalogs are audited in practice: files are shared as files, databases by exchange
// or interface. A class that stands under no rule has none.
var fitting = [...]Methods{
	NoClass: 0, SelfDescribing: 0,
	Document: File, Spreadsheet: File, Image: File, Streaming: File,
	Database: API | Batch,
	Service:  API,
}

// Fit reports whether every method of the set goes with the class of a format: data
// in files is shared as files, a database by batch exchange or a service interface,
// an interface as one. That is a rule of auditors, not of the law. The empty set
// fits, and every set fits a format without a class and the self-describing ones.
func (m Methods) Fit(f Format) bool {
	fit := fitting[f.class]
	return fit == 0 || fit.Contains(m)
}

// fitSome reports whether each method of the set goes with some of the formats.
func (m Methods) fitSome(formats []Format) bool {
	var fit Methods
	for _, f := range formats {
		if fitting[f.class] == 0 {
			return true
		}
		fit |= fitting[f.class]
	}
	return fit.Contains(m)
}

// methodWords are the words of state-2025:22.2, their short forms, and those of the
// form that auditors use, which has 数据库, 接口 and 文件.
var methodWords = vocabulary[Methods]{
	{"api", API}, {"服务接口", API}, {"接口", API}, {"webservice", API},
	{"batch", Batch}, {"批量交换", Batch}, {"数据库", Batch},
	{"file", File}, {"文件下载", File}, {"文件", File},
}

// ParseMethods reads a set of methods as catalogs write it: one word or several,
// such as 服务接口、文件下载 or ['api', 'file'], in any order and width. Nothing, [],
// None and null are the empty set. Every word that is unknown, and every number,
// is an error that wraps [ErrMethod]; they are returned together.
func ParseMethods(raw string) (Methods, error) {
	s, ok := foldWord(raw)
	if !ok {
		return 0, fmt.Errorf("%w %q: want at most %d bytes of UTF-8", ErrMethod, clip.String(raw), maxWord)
	}
	if isNothing(s) {
		return 0, nil
	}
	var m Methods
	var errs []error
	for _, word := range splitWords(s) {
		one, ok := methodWords.find(word)
		if !ok {
			errs = append(errs, fmt.Errorf("%w %q: want words such as 服务接口, 批量交换 and 文件下载", ErrMethod, clip.String(word)))
		}
		m |= one
	}
	if len(errs) > 0 {
		return 0, errors.Join(errs...)
	}
	return m, nil
}

// ErrMethod is the kind of error for a text that is no method of sharing.
var ErrMethod = errors.New("catalog: method")

// String returns the names of the methods with commas between, in the order
// "api,batch,file".
func (m Methods) String() string {
	b, err := m.AppendText(nil)
	if err != nil {
		return "Methods(" + strconv.Itoa(int(m)) + ")"
	}
	return string(b)
}

// AppendText appends what [Methods.String] returns; a set with an undeclared method
// is an error.
func (m Methods) AppendText(b []byte) ([]byte, error) {
	if !allMethods.Contains(m) {
		return b, fmt.Errorf("%w %d is not declared", ErrMethod, m)
	}
	comma := ""
	for i, name := range methodNames {
		if m&(1<<i) != 0 {
			b = append(append(b, comma...), name...)
			comma = ","
		}
	}
	return b, nil
}

// MarshalText is [Methods.AppendText] on an empty slice.
func (m Methods) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText accepts exactly what [Methods.String] returns for declared methods.
// [ParseMethods] reads what real catalogs hold.
func (m *Methods) UnmarshalText(b []byte) error {
	for set := range allMethods + 1 {
		if set.String() == string(b) {
			*m = set
			return nil
		}
	}
	return fmt.Errorf("%w %q: want names in the order %q", ErrMethod, clip.String(string(b)), allMethods)
}
