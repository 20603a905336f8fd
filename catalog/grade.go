package catalog

import (
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A Grade is how much depends on the safety of the data (数据分级): the three grades
// of GB/T 43697-2024. The zero value is that nobody said.
type Grade uint8

const (
	NoGrade   Grade = iota // not given
	General                // 一般数据
	Important              // 重要数据
	Core                   // 核心数据
)

var gradeNames = []string{"", "general", "important", "core"}

// String returns "general", "important" or "core".
func (g Grade) String() string { return enum.String(gradeNames, "Grade", g) }

// AppendText appends what [Grade.String] returns; an undeclared value is an error.
func (g Grade) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, gradeNames, "catalog: grade", g)
}

// MarshalText is [Grade.AppendText] on an empty slice.
func (g Grade) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText accepts the names that [Grade.String] returns.
func (g *Grade) UnmarshalText(b []byte) error {
	return enum.Parse(g, gradeNames, "catalog: grade", b)
}

var gradeTexts = []jurisdiction.Text{{}, {"一般数据", "general data"}, {"重要数据", "important data"}, {"核心数据", "core data"}}

// Words returns the grade in Chinese and English.
func (g Grade) Words() jurisdiction.Text { return enum.Words(gradeTexts, g) }

var gradeWords = vocabulary[Grade]{
	{"一般数据", General}, {"一般", General}, {"重要数据", Important}, {"重要", Important}, {"核心数据", Core}, {"核心", Core},
}

// ParseGrade reads a grade by its name, with or without 数据, in any width. Nothing,
// None and null are [NoGrade].
//
// The result is false for every other value. Grades of local schemes, such as 1 to 4
// or 公开 and 内部, are not mapped: within general data they are finer than the
// standard, and words such as 秘密 measure something else.
func ParseGrade(raw string) (Grade, bool) {
	s, ok := foldWord(raw)
	if !ok {
		return NoGrade, false
	}
	if isNothing(s) {
		return NoGrade, true
	}
	if g, ok := named[Grade](gradeNames, s); ok {
		return g, true
	}
	return gradeWords.find(s)
}
