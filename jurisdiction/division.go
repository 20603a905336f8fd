package jurisdiction

import (
	"errors"
	"fmt"
	"strconv"

	"gongxiang.example/internal/clip"
	"gongxiang.example/internal/enum"
)

// A Division is an administrative division of China (行政区划), named by its
// six-digit code of GB/T 2260. It is a small value, comparable with ==. The
// zero value is no division; the nation as a whole is 000000.
type Division struct {
	n uint32 // the code, plus 1 so that the nation is not zero
}

// Nation returns the division 000000.
func Nation() Division { return Division{1} }

// A Level is a tier of divisions. The zero value is none.
type Level uint8

const (
	NoLevel         Level = iota // none
	NationLevel                  // 国家级
	ProvinceLevel                // 省级
	PrefectureLevel              // 地级
	CountyLevel                  // 县级
)

// ParseDivision reads a code of six digits. Whether the code was ever assigned
// is not asked here. The error wraps [ErrDivision].
func ParseDivision(s string) (Division, error) {
	if len(s) == 6 {
		if n, err := strconv.ParseUint(s, 10, 32); err == nil && wellFormed(uint32(n)) {
			return Division{uint32(n) + 1}, nil
		}
	}
	return Division{}, fmt.Errorf("%w %q: want six digits of GB/T 2260, such as 421000, or 000000 for the nation", ErrDivision, clip.String(s))
}

// wellFormed refuses codes that skip a level, such as 420004 and 001000.
func wellFormed(n uint32) bool {
	province, prefecture, county := n/10000, n/100%100, n%100
	return n == 0 || province >= 11 && (prefecture != 0 || county == 0)
}

// MustDivision is [ParseDivision] for constants and tests: it panics on an error.
func MustDivision(s string) Division {
	d, err := ParseDivision(s)
	if err != nil {
		panic(err)
	}
	return d
}

// ErrDivision is the kind of error for a text that is no division code.
var ErrDivision = errors.New("jurisdiction: division")

// IsZero reports whether d is no division.
func (d Division) IsZero() bool { return d.n == 0 }

func (d Division) code() uint32 { return d.n - 1 }

// province is the first two digits of the code, 0 for the nation.
func (d Division) province() uint32 { return d.code() / 10000 }

// Level returns the tier of d. Counties administered by a province, whose codes
// have 90 in the middle (429004), are counties.
func (d Division) Level() Level {
	switch code := d.code(); {
	case d.IsZero():
		return NoLevel
	case code == 0:
		return NationLevel
	case code%10000 == 0:
		return ProvinceLevel
	case code%100 == 0:
		return PrefectureLevel
	}
	return CountyLevel
}

// Contains reports whether e lies in d or is d.
func (d Division) Contains(e Division) bool {
	if d.IsZero() || e.IsZero() {
		return false
	}
	switch d.Level() {
	case NationLevel:
		return true
	case ProvinceLevel:
		return e.code()/10000 == d.code()/10000 && e.code() != 0
	case PrefectureLevel:
		// xx90 only heads the list of counties under a province: it is no place.
		return e == d || e.code()/100 == d.code()/100 && d.code()/100%100 != 90
	}
	return e == d
}

// String returns the six digits, the empty string for the zero Division.
func (d Division) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%06d", d.code())
}

// AppendText appends what [Division.String] returns.
func (d Division) AppendText(b []byte) ([]byte, error) { return append(b, d.String()...), nil }

// MarshalText is [Division.AppendText] on an empty slice.
func (d Division) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText accepts what [ParseDivision] accepts, and the empty text for none.
func (d *Division) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Division{}
		return nil
	}
	p, err := ParseDivision(string(b))
	if err == nil {
		*d = p
	}
	return err
}

var levelNames = []string{"", "nation", "province", "prefecture", "county"}

// String returns "nation", "province", "prefecture" or "county".
func (l Level) String() string { return enum.String(levelNames, "Level", l) }

// AppendText appends what [Level.String] returns; an undeclared value is an error.
func (l Level) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, levelNames, "jurisdiction: level", l)
}

// MarshalText is [Level.AppendText] on an empty slice.
func (l Level) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText accepts the names that [Level.String] returns.
func (l *Level) UnmarshalText(b []byte) error {
	return enum.Parse(l, levelNames, "jurisdiction: level", b)
}
