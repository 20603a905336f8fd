package deadline

import (
	"errors"
	"time"

	"gongxiang.example/internal/clip"
)

// A Date is a civil day of China Standard Time, from 0001-01-01 through
// 9999-12-31. It is four bytes, comparable with == and usable as a map key.
// The zero value is no day at all; it prints as the empty string.
type Date struct {
	n int32 // days since 0000-12-31, so that 0001-01-01 is 1
}

const (
	maxDay     = 3652059           // 9999-12-31
	unixOffset = 719163            // 1970-01-01
	daySeconds = 24 * 60 * 60      // civil days have no leap seconds
	dateLayout = "2006-01-02"      // the only text form
	dateLength = len("2006-01-02") // so no longer input is looked at
)

// NewDate returns the day with that year, month and day of the month. A day
// that the calendar does not have, such as 2026-02-29, is an error that wraps
// [ErrDate]; nothing is normalized.
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year >= 1 && year <= 9999 {
		t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
		if y, m, d := t.Date(); y == year && m == month && d == day {
			return fromUTC(t), nil
		}
	}
	return Date{}, &DateError{Op: "new date", Input: rawDate(year, month, day), Reason: "no such day between 0001-01-01 and 9999-12-31"}
}

// ParseDate reads the one text form of a day, 2026-02-14. Anything else is an
// error that wraps [ErrDate].
func ParseDate(s string) (Date, error) {
	if len(s) == dateLength {
		if t, err := time.Parse(dateLayout, s); err == nil && t.Year() >= 1 {
			return fromUTC(t), nil
		}
	}
	return Date{}, &DateError{Op: "parse date", Input: clip.String(s), Reason: "want a day that exists, written YYYY-MM-DD"}
}

// MustDate is [ParseDate] for constants, tables and tests: it panics on an error.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// DateOf returns the day on which the instant t falls in loc. Government
// platforms keep China Standard Time: pass time.FixedZone("CST", 8*60*60).
// An instant outside the years 1 to 9999 gives the zero Date.
func DateOf(t time.Time, loc *time.Location) Date {
	y, m, d := t.In(loc).Date()
	date, err := NewDate(y, m, d)
	if err != nil {
		return Date{}
	}
	return date
}

func fromUTC(t time.Time) Date { return Date{int32(t.Unix()/daySeconds + unixOffset)} }

// utc returns midnight of d, so that the arithmetic of months and the names of
// days can be left to package time.
func (d Date) utc() time.Time { return time.Unix(int64(d.n-unixOffset)*daySeconds, 0).UTC() }

// In returns the first instant of d in loc, which is later than midnight where
// the clocks were put forward then; the zero time for the zero Date.
func (d Date) In(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	y, m, day := d.Date()
	t := time.Date(y, m, day, 0, 0, 0, 0, loc)
	for DateOf(t, loc).Before(d) {
		t = t.Add(30 * time.Minute) // midnight was skipped
	}
	return t
}

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d.n == 0 }

// Date returns year, month and day of the month; zeros for the zero Date.
func (d Date) Date() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return d.utc().Date()
}

// Year returns the year, 0 for the zero Date.
func (d Date) Year() int {
	y, _, _ := d.Date()
	return y
}

// Weekday returns the day of the week. The zero Date has none and answers
// Sunday, as the zero of that type.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.n % 7) }

// Compare returns -1, 0 or +1 as d is before, on or after e. The zero Date is
// before every day.
func (d Date) Compare(e Date) int {
	switch {
	case d.n < e.n:
		return -1
	case d.n > e.n:
		return +1
	}
	return 0
}

// Before reports whether d is earlier than e.
func (d Date) Before(e Date) bool { return d.n < e.n }

// After reports whether d is later than e.
func (d Date) After(e Date) bool { return d.n > e.n }

// AddDays returns the day n calendar days after d, before it where n is
// negative. A result outside the range of Date, and any from the zero Date, is
// an error that wraps [ErrDate].
func (d Date) AddDays(n int) (Date, error) {
	if sum := int64(d.n) + int64(n); !d.IsZero() && sum >= 1 && sum <= maxDay {
		return Date{int32(sum)}, nil
	}
	return Date{}, &DateError{Op: "add days", Input: d.String(), Reason: "the result lies outside 0001-01-01 to 9999-12-31"}
}

// DaysSince returns the number of calendar days from e to d, negative where d
// is earlier.
func (d Date) DaysSince(e Date) int { return int(d.n - e.n) }

// next is the following day. That of the last day there is compares as one but
// is none, and must not be shown.
func (d Date) next() Date { return Date{d.n + 1} }

// addMonths returns the corresponding day n months on, or the last day of that
// month where it has no such day (Civil Code 202, by analogy).
func (d Date) addMonths(n int) (Date, error) {
	y, m, day := d.Date()
	months := y*12 + int(m) - 1 + n
	if months >= 10000*12 {
		return Date{}, &DateError{Op: "add months", Input: d.String(), Reason: "the result lies outside 0001-01-01 to 9999-12-31"}
	}
	y, m = months/12, time.Month(months%12+1)
	last := time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC)
	return NewDate(y, m, min(day, last.Day()))
}

// String returns the day as 2026-02-14, the empty string for the zero Date.
func (d Date) String() string {
	b, _ := d.AppendText(nil)
	return string(b)
}

// AppendText appends what [Date.String] returns.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	return d.utc().AppendFormat(b, dateLayout), nil
}

// MarshalText is [Date.AppendText] on an empty slice.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText accepts what [ParseDate] accepts, and the empty text for no day.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	p, err := ParseDate(string(b))
	if err != nil {
		return err
	}
	*d = p
	return nil
}

// ErrDate is the kind of every error about a day that does not exist. Take the
// facts apart with errors.As and [*DateError].
var ErrDate = errors.New("no such date")

// A DateError says which input was not a day, and why.
type DateError struct {
	Op     string // what was attempted
	Input  string // what was given, clipped to a readable length
	Reason string
}

func (e *DateError) Error() string {
	return "deadline: " + e.Op + " " + quote(e.Input) + ": " + e.Reason
}

// Unwrap returns [ErrDate].
func (e *DateError) Unwrap() error { return ErrDate }
