package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gongxiang.example/internal/enum"
)

// maxWord bounds the values that the parsers of this package read, in bytes. The
// longest one seen in a real catalog has 147.
const maxWord = 1024

// foldWord brings a value of a real catalog into the spelling of the tables: full
// width forms become ASCII, ASCII letters lower case, and blanks go wherever they
// stand. A value that is too long or not UTF-8 is refused. Folding twice is
// folding once.
func foldWord(raw string) (string, bool) {
	if len(raw) > maxWord || !utf8.ValidString(raw) {
		return "", false
	}
	return strings.Map(foldRune, raw), true
}

func foldRune(r rune) rune {
	if '！' <= r && r <= '～' {
		r -= '！' - '!'
	}
	switch {
	case unicode.IsSpace(r), r == '\u200b', r == '\ufeff': // zero width space, byte order mark
		return -1
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	}
	return r
}

// isNothing reports whether a folded value is what programs write where nobody
// filled in anything.
func isNothing(s string) bool { return s == "" || s == "none" || s == "null" }

// isDigits reports whether s consists of ASCII digits, at least one.
func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// A vocabulary is what words, folded, stand for. It is searched from the top; the
// tables are short.
type vocabulary[V any] []struct {
	word  string
	value V
}

func (v vocabulary[V]) find(s string) (V, bool) {
	for _, w := range v {
		if w.word == s {
			return w.value, true
		}
	}
	var none V
	return none, false
}

// named finds the value of an enumeration by its text form, none excepted.
func named[V enum.Value](names []string, s string) (V, bool) {
	for i, name := range names {
		if s == name && s != "" {
			return V(i), true
		}
	}
	return 0, false
}

// splitWords takes a folded list apart: [ ] around it and quotes around its parts
// go, commas, semicolons and 、 divide. Only an empty list has no parts; a comma too
// many makes an empty one.
func splitWords(s string) []string {
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") {
		s = s[1 : len(s)-1]
	}
	if s == "" {
		return nil
	}
	parts := strings.Split(strings.NewReplacer(";", ",", "、", ",").Replace(s), ",")
	for i, p := range parts {
		parts[i] = unquoteWord(p)
	}
	return parts
}

func unquoteWord(s string) string {
	if n := len(s); n >= 2 && s[0] == s[n-1] && (s[0] == '\'' || s[0] == '"') {
		return s[1 : n-1]
	}
	return s
}
