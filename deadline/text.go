package deadline

import "gongxiang.example/internal/enum"

// A Language is one of the two in which this module speaks. The zero value is
// Chinese, the language of the texts.
type Language uint8

const (
	Chinese Language = iota // 中文
	English                 // English
)

var languageNames = []string{"zh", "en"}

// String returns "zh" or "en".
func (l Language) String() string { return enum.String(languageNames, "Language", l) }

// AppendText appends what [Language.String] returns; an undeclared value is an error.
func (l Language) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, languageNames, "deadline: language", l)
}

// MarshalText is [Language.AppendText] on an empty slice.
func (l Language) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText accepts "zh" and "en".
func (l *Language) UnmarshalText(b []byte) error {
	return enum.Parse(l, languageNames, "deadline: language", b)
}

// Text is one thing said in Chinese and in English, indexed by [Language].
type Text [2]string

// In returns the words of t in lang, Chinese where lang is not declared.
func (t Text) In(lang Language) string {
	if lang == English {
		return t[English]
	}
	return t[Chinese]
}
