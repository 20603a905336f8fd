package catalog

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongxiang.example/internal/clip"
)

// maxCode bounds a catalog code, in bytes.
const maxCode = 64

// A Code is the code of an entry (目录代码), kept as it was written. It has the form
// of the guide of 2017, or is local: then nothing is known of what its parts mean.
// Two codes are the same where they are written the same. The zero value is none.
//
// The guide's form is digits, a slash, and more digits: 303021070100/000003. Before
// the slash stand one digit for the class (类), two for the item (项), three for the
// heading (目), and any number for the subheading (细目); after it the sequence number
// (顺序号). A local code of digits may have the same form by chance: in Shandong the
// first six are those of the province.
//
// Codes contain slashes: escape them in URLs.
type Code struct{ s string }

// ParseCode takes in a catalog code. What cannot be one is an error that wraps
// [ErrCode]: nothing at all, more than 64 bytes, blanks, control and other invisible
// characters, bytes that are not UTF-8, or neither a letter nor a digit.
func ParseCode(s string) (Code, error) {
	if reason := notCode(s); reason != "" {
		return Code{}, fmt.Errorf("%w %q: %s", ErrCode, clip.String(s), reason)
	}
	return Code{s}, nil
}

// MustCode is [ParseCode] for constants and tests: it panics on an error.
func MustCode(s string) Code {
	c, err := ParseCode(s)
	if err != nil {
		panic(err)
	}
	return c
}

// ErrCode is the kind of error for a text that cannot be a catalog code.
var ErrCode = errors.New("catalog: code")

// notCode says why s cannot be a code.
func notCode(s string) string {
	switch {
	case s == "":
		return "it is empty"
	case len(s) > maxCode:
		return fmt.Sprintf("it has %d bytes; want at most %d", len(s), maxCode)
	case !utf8.ValidString(s):
		return "it is not UTF-8"
	case strings.ContainsFunc(s, unicode.IsSpace):
		return "it contains a blank"
	case strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsGraphic(r) }):
		return "it contains an invisible character"
	case !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		return "it contains neither a letter nor a digit"
	}
	return ""
}

// IsZero reports whether c is no code.
func (c Code) IsZero() bool { return c == Code{} }

// IsGuide reports whether c has the form of the guide.
func (c Code) IsGuide() bool {
	front, sequence, _ := strings.Cut(c.s, "/")
	return len(front) >= 6 && isDigits(front) && isDigits(sequence)
}

// part returns the digits of the front from one place up to another.
func (c Code) part(from, to int) string {
	if !c.IsGuide() {
		return ""
	}
	return c.s[from:to]
}

// Class returns the digit of the class (类), the empty string for a local code.
func (c Code) Class() string { return c.part(0, 1) }

// Item returns the two digits of the item (项), the empty string for a local code.
func (c Code) Item() string { return c.part(1, 3) }

// Heading returns the three digits of the heading (目), the empty string for a local
// code.
func (c Code) Heading() string { return c.part(3, 6) }

// Subheading returns the digits of the subheading (细目), the empty string for a code
// without one and for a local code.
func (c Code) Subheading() string { return c.part(6, strings.IndexByte(c.s, '/')) }

// Sequence returns the sequence number (顺序号) with its leading zeros, the empty
// string for a local code.
func (c Code) Sequence() string { return c.part(strings.IndexByte(c.s, '/')+1, len(c.s)) }

// String returns the code as it was written, the empty string for the zero Code.
func (c Code) String() string { return c.s }

// AppendText appends what [Code.String] returns.
func (c Code) AppendText(b []byte) ([]byte, error) { return append(b, c.s...), nil }

// MarshalText is [Code.AppendText] on an empty slice.
func (c Code) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText accepts what [ParseCode] accepts, and the empty text for none.
func (c *Code) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*c = Code{}
		return nil
	}
	parsed, err := ParseCode(string(b))
	if err != nil {
		return err
	}
	*c = parsed
	return nil
}
