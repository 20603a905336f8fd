package jurisdiction

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

// Text is one thing said in Chinese and in English.
type Text = deadline.Text

// A Citation is a place in an instrument: article, paragraph and item
// (条、款、项). It is comparable; its text form is state-2025:21.1,
// state-2025:39#4 or hebei-2021:61.1#3. The paragraph is left out where an
// article has only one. The zero value is no place.
//
// Use [Law.Cite] to print a citation with the title of the instrument.
type Citation struct {
	instrument               string
	article, paragraph, item uint16
}

// ParseCitation reads the text form of a citation. It accepts any well-formed
// one, whether the instrument is known or not. The error wraps [ErrCitation].
func ParseCitation(s string) (Citation, error) {
	id, place, ok := strings.Cut(s, ":")
	if ok && isID(id) {
		if c, ok := parsePlace(id, place); ok {
			return c, nil
		}
	}
	return Citation{}, fmt.Errorf("%w %q: want instrument:article[.paragraph][#item], such as state-2025:21.1", ErrCitation, clip.String(s))
}

// MustCitation is [ParseCitation] for constants and tests: it panics on an error.
func MustCitation(s string) Citation {
	c, err := ParseCitation(s)
	if err != nil {
		panic(err)
	}
	return c
}

// ErrCitation is the kind of error for a text that is no citation.
var ErrCitation = errors.New("jurisdiction: citation")

// parsePlace reads article[.paragraph][#item].
func parsePlace(id, place string) (Citation, bool) {
	place, item, hasItem := strings.Cut(place, "#")
	article, paragraph, hasParagraph := strings.Cut(place, ".")
	c := Citation{instrument: id}
	ok := number(article, &c.article) &&
		(!hasParagraph || number(paragraph, &c.paragraph)) &&
		(!hasItem || number(item, &c.item))
	return c, ok
}

// number reads a number from 1 through 999 without a leading zero.
func number(s string, n *uint16) bool {
	v, err := strconv.ParseUint(s, 10, 16)
	*n = uint16(v)
	return err == nil && v >= 1 && v <= 999 && s[0] != '0' && s[0] != '+'
}

// isID reports whether s can name an instrument or a rule: lower-case letters,
// digits and hyphens, a letter first, at most 40.
func isID(s string) bool {
	if s == "" || len(s) > 40 || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return true
}

// Instrument returns the id of the instrument.
func (c Citation) Instrument() string { return c.instrument }

// Article returns the number of the article (条).
func (c Citation) Article() int { return int(c.article) }

// Paragraph returns the number of the paragraph (款), 0 where none is named.
func (c Citation) Paragraph() int { return int(c.paragraph) }

// Item returns the number of the item (项), 0 where none is named.
func (c Citation) Item() int { return int(c.item) }

// IsZero reports whether c is no place.
func (c Citation) IsZero() bool { return c == Citation{} }

// In reports whether c is place or lies in it: an item in its paragraph, a
// paragraph in its article, and 39.1#4 in 39#4, which leaves the paragraph out.
func (c Citation) In(place Citation) bool {
	return c.instrument == place.instrument && c.article == place.article &&
		(place.paragraph == 0 || place.paragraph == c.paragraph) && (place.item == 0 || place.item == c.item)
}

// Compare orders citations by the id of the instrument and then by their place
// in it: an article before its paragraphs, a paragraph before its items.
func (c Citation) Compare(d Citation) int {
	if s := strings.Compare(c.instrument, d.instrument); s != 0 {
		return s
	}
	return cmp.Compare(c.order(), d.order())
}

func (c Citation) order() int { return (int(c.article)*1000+int(c.paragraph))*1000 + int(c.item) }

// Place returns the place without the instrument: 第二十一条第一款, "article 21,
// paragraph 1".
func (c Citation) Place() Text {
	var t Text
	for _, part := range []struct {
		n      uint16
		zh, en string
	}{{c.article, "条", "article"}, {c.paragraph, "款", "paragraph"}, {c.item, "项", "item"}} {
		if part.n == 0 {
			continue
		}
		t[deadline.Chinese] += "第" + numeral(int(part.n)) + part.zh
		if t[deadline.English] != "" {
			t[deadline.English] += ", "
		}
		t[deadline.English] += part.en + " " + strconv.Itoa(int(part.n))
	}
	return t
}

// numeral writes a number from 1 through 999 in Chinese.
func numeral(n int) string {
	const digits = "零一二三四五六七八九"
	digit := func(d int) string { return digits[3*d : 3*d+3] }
	var s string
	if n >= 100 {
		s = digit(n/100) + "百"
		if n%100 != 0 && n%100 < 10 {
			s += "零"
		}
	}
	if tens := n / 10 % 10; tens > 1 || tens == 1 && s != "" {
		s += digit(tens)
	}
	if n/10%10 != 0 {
		s += "十"
	}
	if n%10 != 0 {
		s += digit(n % 10)
	}
	return s
}

// String returns the text form, the empty string for the zero Citation.
func (c Citation) String() string {
	b, _ := c.AppendText(nil)
	return string(b)
}

// AppendText appends what [Citation.String] returns.
func (c Citation) AppendText(b []byte) ([]byte, error) {
	if c.IsZero() {
		return b, nil
	}
	b = append(append(b, c.instrument...), ':')
	return c.appendPlace(b), nil
}

func (c Citation) appendPlace(b []byte) []byte {
	b = strconv.AppendUint(b, uint64(c.article), 10)
	if c.paragraph != 0 {
		b = strconv.AppendUint(append(b, '.'), uint64(c.paragraph), 10)
	}
	if c.item != 0 {
		b = strconv.AppendUint(append(b, '#'), uint64(c.item), 10)
	}
	return b
}

// MarshalText is [Citation.AppendText] on an empty slice.
func (c Citation) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText accepts what [ParseCitation] accepts, and the empty text for none.
func (c *Citation) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*c = Citation{}
		return nil
	}
	p, err := ParseCitation(string(b))
	if err == nil {
		*c = p
	}
	return err
}
