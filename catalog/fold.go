package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoldName returns what is left of a name when the differences are taken away
// that make no other name (名称归一): two names are near-duplicates (名称近似重复) when
// they fold to the same text. It is meant for comparing and not for showing.
//
//   - Width: U+FF01 to U+FF5E become the ASCII characters they are the full-width
//     forms of. U+3000, the ideographic space, is a blank as any other.
//   - Case: letters that [unicode.SimpleFold] holds to be the same become one,
//     the lower-case one where there is one.
//   - Characters without a look of their own (categories Cc and Cf, such as
//     U+FEFF and U+200B; not those that are blanks) are left out.
//   - Blanks (White_Space and category Z) and punctuation (category P, which has
//     brackets, dashes, quotation marks, 、 and the underscore) are left out too,
//     but between two ASCII digits any number of them becomes one space: 1-6月 is
//     1—6月 and not 16月.
//
// Everything else stays: letters of all scripts, digits, marks, and symbols
// (category S), so that 互联网+ is not 互联网. No character is put for another that
// means or looks the same: 證 is not 证, Ⅱ is not II, １,０００ is not 1000. A text that
// is not valid UTF-8 is in some other encoding and is returned as it is, so that
// two such texts are the same only when their bytes are.
//
// Folding what is folded changes nothing. A name of blanks and punctuation alone
// folds to the empty text, which is no name.
//
// It takes time linear in the length of s, and allocates only when the result
// differs from s.
func FoldName(s string) string {
	var a [128]byte
	b := appendFoldedName(a[:0], s)
	if string(b) == s {
		return s
	}
	return string(b)
}

// appendFoldedName appends what FoldName returns.
func appendFoldedName(b []byte, s string) []byte { return appendFolded(b, s, false) }

// appendFoldedCode appends a code with width and case folded and the blanks
// left out. Punctuation stays, since it parts the sections of a code.
func appendFoldedCode(b []byte, s string) []byte { return appendFolded(b, s, true) }

func appendFolded(b []byte, s string, code bool) []byte {
	start := len(b)
	gap := false // something was left out since the last rune appended
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return append(b[:start], s...)
		}
		r, class := nameRune(r)
		if class == visible || code && class == punctuation {
			if gap && !code && isDigit(r) && len(b) > start && isDigit(rune(b[len(b)-1])) {
				b = append(b, ' ')
			}
			b, gap = utf8.AppendRune(b, r), false
		} else if class != invisible {
			gap = true
		}
	}
	return b
}

// A runeClass says what folding does with a character.
type runeClass uint8

const (
	visible     runeClass = iota // stays
	invisible                    // is left out without a trace
	blank                        // parts two digits
	punctuation                  // parts two digits, and stays in codes
)

// nameRune narrows r, folds its case and classifies it.
func nameRune(r rune) (rune, runeClass) {
	if 0x3400 <= r && r <= 0x9FFF { // Han, and the hexagrams, which are symbols
		return r, visible
	}
	if 0xFF01 <= r && r <= 0xFF5E {
		r -= 0xFF01 - '!'
	}
	switch {
	case 'a' <= r && r <= 'z' || isDigit(r):
		return r, visible
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A', visible
	case unicode.IsPunct(r):
		return r, punctuation
	case unicode.IsSpace(r) || unicode.Is(unicode.Z, r):
		return r, blank
	case unicode.In(r, unicode.Cc, unicode.Cf):
		return r, invisible
	}
	return nameCase(r), visible
}

// nameCase returns the representative of the letters that are r but for case:
// the least that is lower case, or the least where none is.
func nameCase(r rune) rune {
	least := r
	for q := unicode.SimpleFold(r); q != r; q = unicode.SimpleFold(q) {
		if lq, ll := unicode.ToLower(q) == q, unicode.ToLower(least) == least; lq && !ll || lq == ll && q < least {
			least = q
		}
	}
	return least
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
