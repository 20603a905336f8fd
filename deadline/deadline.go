package deadline

import (
	"errors"
	"fmt"
	"iter"
	"strings"

	"gongxiang.example/internal/enum"
)

// A Deadline is a period that runs (期限): from the day that starts it, which is
// not counted, through its last day, which is. It is a value, comparable with
// ==; nothing in it refers to a clock. The zero value is no deadline.
//
// It remembers its calendar and each extension, so that [Deadline.Days] can
// show every day with the reason why it counts or not.
type Deadline struct {
	cal      *Calendar
	trigger  Date
	original Date // the last day before any extension
	last     Date
	parts    [maxParts]Period // the period, then its extensions
	n        uint8
}

// maxParts bounds the extensions of unlike units; extensions that count the
// same days or working days join and need no place of their own.
const maxParts = 6

// Due returns the deadline of a period that the day trigger starts.
//
// The trigger day is not counted. Working days are those of the calendar.
// Calendar days run through without regard to rest days. Months and years end
// on the day that corresponds to the trigger day, or on the month's last day
// where it has none. These are the rules of Civil Code 201 and 202, which bind
// civil periods only and are applied by analogy; none moves the last day to a
// working day.
//
// Due allocates nothing. The error wraps [ErrDate], [ErrPeriod], or, for
// working days outside the calendar, [ErrUnpublished] or [ErrBeforeFirst].
func (c *Calendar) Due(trigger Date, p Period) (Deadline, error) {
	last, err := c.end(trigger, p)
	if err != nil {
		return Deadline{}, err
	}
	d := Deadline{cal: c, trigger: trigger, original: last, last: last, n: 1}
	d.parts[0] = p
	return d, nil
}

// end returns the last day of a period that runs from the day after trigger.
func (c *Calendar) end(trigger Date, p Period) (Date, error) {
	if err := p.check(); err != nil {
		return Date{}, err
	}
	if trigger.IsZero() {
		return Date{}, &DateError{Op: "due from date", Reason: "no day was given"}
	}
	switch p.unit {
	case Workday:
		return c.AddWorkdays(trigger, p.N())
	case Day:
		return trigger.AddDays(p.N())
	case Month:
		return trigger.addMonths(p.N())
	}
	return trigger.addMonths(12 * p.N())
}

// ErrExtension is the kind of error for an extension of no deadline, or for
// more extensions than a deadline can hold. Extensions that follow each other in
// days, or in working days, are held as one.
var ErrExtension = errors.New("deadline: cannot be extended")

// Extend returns the deadline with p appended to its last day: the first day of
// the extension is the next that counts, and the new last day is never earlier.
// On an error it returns the zero Deadline; the errors are those of
// [Calendar.Due], and [ErrExtension].
func (d Deadline) Extend(p Period) (Deadline, error) {
	if d.n == 0 {
		return Deadline{}, fmt.Errorf("%w by %v: it was never computed", ErrExtension, p)
	}
	last, err := d.cal.end(d.last, p)
	if err != nil {
		return Deadline{}, err
	}
	prev := &d.parts[d.n-1]
	switch sum := period(prev.N()+p.N(), p.unit); {
	case d.n > 1 && prev.unit == p.unit && p.unit <= Day && sum.IsValid():
		*prev = sum
	case d.n < maxParts:
		d.parts[d.n] = p
		d.n++
	default:
		return Deadline{}, fmt.Errorf("%w by %v: it holds %d extensions already", ErrExtension, p, maxParts-1)
	}
	d.last = last
	return d, nil
}

// under computes the deadline anew with another calendar.
func (d Deadline) under(c *Calendar) (Deadline, error) {
	if d.n == 0 {
		return d, nil
	}
	e, err := c.Due(d.trigger, d.parts[0])
	for _, p := range d.parts[1:d.n] {
		if err == nil {
			e, err = e.Extend(p)
		}
	}
	if err != nil {
		return Deadline{}, err
	}
	return e, nil
}

// IsZero reports whether d is no deadline.
func (d Deadline) IsZero() bool { return d.n == 0 }

// Trigger returns the day that started the period; it is not counted.
func (d Deadline) Trigger() Date { return d.trigger }

// First returns the first day that counts.
func (d Deadline) First() Date {
	if d.n == 0 {
		return Date{}
	}
	if d.parts[0].unit != Workday {
		return d.trigger.next()
	}
	first, _ := d.cal.AddWorkdays(d.trigger, 1) // known, since the last day is
	return first
}

// Last returns the last day in time, itself included, with all extensions.
func (d Deadline) Last() Date { return d.last }

// Original returns the last day before any extension.
func (d Deadline) Original() Date { return d.original }

// Parts yields the period and then its extensions.
func (d Deadline) Parts() iter.Seq[Period] {
	return func(yield func(Period) bool) {
		for _, p := range d.parts[:d.n] {
			if !yield(p) {
				return
			}
		}
	}
}

// IsForecast reports whether the last day rests on [Calendar.Forecast]: a part
// in working days reaches past the last notice. Other parts rest on none.
func (d Deadline) IsForecast() bool {
	last := d.trigger
	for _, p := range d.parts[:d.n] {
		last, _ = d.cal.end(last, p)
		if p.unit == Workday && d.cal.IsForecast(last) {
			return true
		}
	}
	return false
}

// A Status places a day in relation to a deadline. The zero value is unknown,
// the status of the zero Deadline.
type Status uint8

const (
	UnknownStatus Status = iota // no deadline, or no day
	Upcoming                    // before the trigger day
	Running                     // on or after the trigger day and before the last
	LastDay                     // on the last day: still in time
	Passed                      // after the last day
)

var statusNames = []string{"", "upcoming", "running", "last-day", "passed"}

// String returns "upcoming", "running", "last-day" or "passed".
func (s Status) String() string { return enum.String(statusNames, "Status", s) }

// AppendText appends what [Status.String] returns; an undeclared value is an error.
func (s Status) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, statusNames, "deadline: status", s)
}

// MarshalText is [Status.AppendText] on an empty slice.
func (s Status) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [Status.String] returns.
func (s *Status) UnmarshalText(b []byte) error {
	return enum.Parse(s, statusNames, "deadline: status", b)
}

// Status says how the deadline stands at the end of the day asOf. An act on the
// trigger day is in time. Nothing is allocated.
func (d Deadline) Status(asOf Date) Status {
	switch {
	case d.n == 0 || asOf.IsZero():
		return UnknownStatus
	case asOf.Before(d.trigger):
		return Upcoming
	case asOf.Before(d.last):
		return Running
	case asOf == d.last:
		return LastDay
	}
	return Passed
}

// Left returns how many days that count lie after asOf, the last day included:
// 0 on the last day and after it, all of them on or before the trigger day. In
// a deadline of several units each part counts its own days.
func (d Deadline) Left(asOf Date) int {
	n := 0
	from := d.trigger
	for _, p := range d.parts[:d.n] {
		last, err := d.cal.end(from, p)
		if err != nil {
			return 0 // cannot be: the last day was computed so
		}
		if after := maxDate(from, asOf); after.Before(last) {
			n += d.count(p.unit, after, last)
		}
		from = last
	}
	return n
}

// count returns the days of a unit after one day and through another.
func (d Deadline) count(u Unit, after, through Date) int {
	if u != Workday {
		return through.DaysSince(after)
	}
	n, _ := d.cal.CountWorkdays(after, through)
	return n
}

func maxDate(a, b Date) Date {
	if a.Before(b) {
		return b
	}
	return a
}

// A Step is one day of a deadline, worked out: what the calendar knows of it,
// and which day of which part it is.
type Step struct {
	DayInfo
	N    int // the number of the day within its part, 0 where it does not count
	Part int // 0 for the period itself, 1 and up for its extensions
}

// Counts reports whether the day counts.
func (s Step) Counts() bool { return s.N > 0 }

// Days yields every day after the trigger day through the last, in order, with
// the reason why it counts or not: the worked solution. Calendar days, and the
// days of months and years, count all; outside the calendar their kind is
// [UnknownDay]. It can be ranged over again.
func (d Deadline) Days() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		from := d.trigger
		for part, p := range d.parts[:d.n] {
			last, err := d.cal.end(from, p)
			if err != nil {
				return // cannot be: the last day was computed so
			}
			n := 0
			for day := from.next(); !day.After(last); day = day.next() {
				info, _ := d.cal.Day(day)
				step := Step{DayInfo: info, Part: part}
				if p.unit != Workday || info.Kind.IsWorked() {
					n++
					step.N = n
				}
				if !yield(step) {
					return
				}
			}
			from = last
		}
	}
}

// notices lists the notices that arrange a day of the deadline.
func (d Deadline) notices() []string {
	var numbers []string
	for s := range d.Days() {
		if s.Notice != "" {
			numbers = append(numbers, s.Notice)
		}
	}
	return numbers
}

// String returns trigger, parts and last day:
// "2026-01-30 + 10 workdays = 2026-02-13".
func (d Deadline) String() string {
	if d.n == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(d.trigger.String())
	for p := range d.Parts() {
		b.WriteString(" + " + p.String())
	}
	return b.String() + " = " + d.last.String()
}
