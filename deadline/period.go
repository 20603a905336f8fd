package deadline

import (
	"errors"
	"strconv"
	"strings"

	"gongxiang.example/internal/clip"
	"gongxiang.example/internal/enum"
)

// A Unit is what a [Period] counts in. The zero value is no unit.
type Unit uint8

const (
	NoUnit  Unit = iota // none
	Workday             // working day, 工作日
	Day                 // calendar day, 日
	Month               // month, 月
	Year                // year, 年
)

var unitNames = []string{"", "workday", "day", "month", "year"}

// String returns "workday", "day", "month" or "year".
func (u Unit) String() string { return enum.String(unitNames, "Unit", u) }

// AppendText appends what [Unit.String] returns; an undeclared value is an error.
func (u Unit) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, unitNames, "deadline: unit", u)
}

// MarshalText is [Unit.AppendText] on an empty slice.
func (u Unit) MarshalText() ([]byte, error) { return u.AppendText(nil) }

// UnmarshalText accepts the names that [Unit.String] returns.
func (u *Unit) UnmarshalText(b []byte) error {
	return enum.Parse(u, unitNames, "deadline: unit", b)
}

// MaxPeriod is the largest number of units in a [Period].
const MaxPeriod = 9999

// A Period is a length of time as the texts give it (期限): a number from 1
// through [MaxPeriod] and a unit. Ten working days and fourteen days are
// different things, and no Period is ever converted into another. The zero
// value is none.
//
// [Workdays], [Days], [Months] and [Years] are for literals: with a number out
// of range they make a period that [Period.IsValid] denies and every verb
// refuses with [ErrPeriod]. [NewPeriod] is for numbers that come from outside.
type Period struct {
	n    int32
	unit Unit
}

// Workdays returns a period of n working days.
func Workdays(n int) Period { return period(n, Workday) }

// Days returns a period of n calendar days.
func Days(n int) Period { return period(n, Day) }

// Months returns a period of n months. It ends on the day with the same number
// as the trigger day, or on the last day of the month where that has none.
func Months(n int) Period { return period(n, Month) }

// Years returns a period of n years, ending like [Months].
func Years(n int) Period { return period(n, Year) }

// period keeps a bad number, clamped, so that an error can show it.
func period(n int, unit Unit) Period {
	return Period{int32(max(-MaxPeriod-1, min(n, MaxPeriod+1))), unit}
}

// NewPeriod returns the period of n units. A number below 1 or above
// [MaxPeriod], or no unit, is an error that wraps [ErrPeriod].
func NewPeriod(n int, unit Unit) (Period, error) {
	p := period(n, unit)
	if !p.IsValid() {
		return Period{}, badPeriod(n, unit)
	}
	return p, nil
}

// ParsePeriod reads the text form of a period: "1 workday", "10 workdays",
// "3 years". It accepts one spelling only; the error wraps [ErrPeriod].
func ParsePeriod(s string) (Period, error) {
	number, word, _ := strings.Cut(s, " ")
	n, err := strconv.Atoi(number)
	if err == nil {
		for u := Workday; u <= Year; u++ {
			if p := period(n, u); p.IsValid() && word == p.word() && number == strconv.Itoa(n) {
				return p, nil
			}
		}
	}
	return Period{}, &PeriodError{Input: clip.String(s), Reason: `want a number from 1 and a unit, such as "10 workdays"`}
}

// N returns the number of units.
func (p Period) N() int { return int(p.n) }

// Unit returns what the number counts.
func (p Period) Unit() Unit { return p.unit }

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p == Period{} }

// IsValid reports whether p has a unit and a number from 1 through [MaxPeriod].
func (p Period) IsValid() bool {
	return p.n >= 1 && p.n <= MaxPeriod && p.unit >= Workday && p.unit <= Year
}

func (p Period) check() error {
	if p.IsValid() {
		return nil
	}
	return badPeriod(p.N(), p.unit)
}

func badPeriod(n int, unit Unit) error {
	input := strconv.Itoa(n)
	if unit != NoUnit {
		input += " " + plural(n, unit)
	}
	return &PeriodError{Input: input, Reason: "want 1 to " + strconv.Itoa(MaxPeriod) + " working days, days, months or years"}
}

func (p Period) word() string { return plural(p.N(), p.unit) }

func plural(n int, unit Unit) string {
	if n == 1 {
		return unit.String()
	}
	return unit.String() + "s"
}

// String returns the text form that [ParsePeriod] reads, the empty string for
// the zero Period.
func (p Period) String() string {
	if p.IsZero() {
		return ""
	}
	return strconv.Itoa(int(p.n)) + " " + p.word()
}

// In returns the period in words: 10个工作日, 10 working days.
func (p Period) In(lang Language) string {
	if p.IsZero() {
		return ""
	}
	n := strconv.Itoa(int(p.n))
	if lang == English {
		if p.unit == Workday {
			return strings.Replace(p.String(), "workday", "working day", 1)
		}
		return p.String()
	}
	switch p.unit {
	case Workday:
		return n + "个工作日"
	case Day:
		return n + "日"
	case Month:
		return n + "个月"
	case Year:
		return n + "年"
	}
	return p.String()
}

// AppendText appends what [Period.String] returns. An invalid period that is
// not the zero value is an error.
func (p Period) AppendText(b []byte) ([]byte, error) {
	if p.IsZero() {
		return b, nil
	}
	if err := p.check(); err != nil {
		return b, err
	}
	return append(b, p.String()...), nil
}

// MarshalText is [Period.AppendText] on an empty slice.
func (p Period) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText accepts what [ParsePeriod] accepts, and the empty text for none.
func (p *Period) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*p = Period{}
		return nil
	}
	q, err := ParsePeriod(string(b))
	if err != nil {
		return err
	}
	*p = q
	return nil
}

// ErrPeriod is the kind of every error about a period that cannot be counted.
var ErrPeriod = errors.New("bad period")

// A PeriodError says which input was not a period, and what was wanted.
type PeriodError struct{ Input, Reason string }

func (e *PeriodError) Error() string { return "deadline: period " + quote(e.Input) + ": " + e.Reason }

// Unwrap returns [ErrPeriod].
func (e *PeriodError) Unwrap() error { return ErrPeriod }
