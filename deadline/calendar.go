package deadline

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// A Calendar knows which days are worked, from its first day through its last,
// and why. It is compiled once and never changes; any number of goroutines may
// use it. A *Calendar from this package is never nil unless it comes with an
// error; the zero Calendar covers no day.
//
// Two tables answer everything. rank[i] is the number of working days among
// the first i days, so a count is one subtraction; work[k] is the day number of
// the k-th working day, so the day ten or ten thousand working days on is found
// by one addition and one look-up. Together they take under 30 KB for the years
// 2004 to 2026.
type Calendar struct {
	first, last Date
	settled     Date // the last day that does not rest on a forecast
	known       Date // set by KnownAt: what was issued later is left out
	notices     []Notice
	rank        []uint16
	work        []uint16
	marks       []mark // arranged runs of days, in order, no two overlapping
	locals      []local
	local       bool
}

// mark is a run of days, both ends included, that an arrangement takes out of
// the ordinary week.
type mark struct {
	span
	work   bool // worked, though it would be a rest day
	name   Text
	notice string
}

// local is the calendar of a territory that has holidays of its own.
type local struct {
	area string
	cal  *Calendar
}

// maxCalendarDays is bounded by the 16 bits of a rank.
const maxCalendarDays = 1<<16 - 2

// China returns the calendar of the State Council's holiday notices shipped
// with this release, [Edition]. It is compiled on first use and shared.
func China() *Calendar {
	china.once.Do(func() {
		c, err := compileNotices(shippedNotices, Date{})
		if err != nil {
			// The generator and the tests refuse such a table.
			panic("deadline: shipped notices: " + err.Error())
		}
		china.cal = c
	})
	return china.cal
}

// First returns the first day covered.
func (c *Calendar) First() Date { return c.first }

// Last returns the last day covered, forecast days included.
func (c *Calendar) Last() Date { return c.last }

// Settled returns the last day that rests on a published notice. Later days,
// if any, are a forecast. The last days of December are settled only until the
// notice of the following year appears: those for 2006, 2007, 2008, 2012 and
// 2019 moved days of the year before.
func (c *Calendar) Settled() Date { return c.settled }

// Covers reports whether d lies within the calendar, both ends included.
func (c *Calendar) Covers(d Date) bool { return !d.Before(c.first) && !d.After(c.last) && !d.IsZero() }

// IsForecast reports whether the answer for d rests on [Calendar.Forecast].
func (c *Calendar) IsForecast(d Date) bool { return d.After(c.settled) && c.Covers(d) }

// MayMove reports whether the notice for the year after the last one covered
// may still change d. No notice since 2004 has moved a day of the old year
// before 29 December; five have moved days from then on (see
// [Calendar.Settled]).
func (c *Calendar) MayMove(d Date) bool {
	return len(c.notices) > 0 && d.n > c.settled.n-3 && !d.After(c.settled)
}

// HasLocal reports whether the calendar knows territories with holidays of
// their own, so that [Calendar.At] can return another.
func (c *Calendar) HasLocal() bool { return len(c.locals) > 0 }

// IsLocal reports whether the calendar holds holidays of a territory, as the
// one that [Calendar.At] returns for it does.
func (c *Calendar) IsLocal() bool { return c.local }

// With returns a calendar that knows these notices too: the arrangement of the
// year after the last one covered, a change of an arrangement, or holidays of
// one territory, which hold for [Calendar.At] that territory only. A forecast
// is dropped. The receiver does not change.
//
// All reasons why a notice cannot be taken are returned together, each a
// [*NoticeError]: a make-up day that is a working day anyhow, a day that two
// notices arrange, a year already arranged or not adjoining, an unknown amended
// notice, a number used twice, a day that the calendar does not cover.
func (c *Calendar) With(notices ...Notice) (*Calendar, error) {
	return compileNotices(append(slices.Clone(c.notices), notices...), c.known)
}

// KnownAt returns the calendar as it was known at the end of day: notices that
// became known later ([Notice.KnownFrom]) are left out, so a deadline computed
// with it is the one that could be computed then. A calendar made by [Compile]
// has no notices and is returned as it is.
func (c *Calendar) KnownAt(day Date) *Calendar {
	if len(c.notices) == 0 {
		return c
	}
	known := slices.DeleteFunc(slices.Clone(c.notices), func(n Notice) bool { return n.KnownFrom().After(day) })
	cal, err := compileNotices(known, day)
	if err != nil {
		// What was known then was consistent before the rest was added,
		// unless a change was issued before what it changes: then nothing was.
		return &Calendar{known: day}
	}
	return cal
}

// At returns the calendar that holds in a territory, given by its six-digit
// division code: with the local holidays of the smallest territory around it
// that has any, or the receiver where none has.
func (c *Calendar) At(area string) *Calendar {
	best := local{cal: c}
	for _, l := range c.locals {
		if contains(l.area, area) && len(trimArea(l.area)) > len(trimArea(best.area)) {
			best = l
		}
	}
	return best.cal
}

// contains reports whether division code a lies around division code b.
func contains(a, b string) bool {
	a = trimArea(a)
	return len(b) == 6 && b[:len(a)] == a
}

// trimArea leaves the digits of a division code that say where it is.
func trimArea(area string) string {
	for len(area) >= 2 && area[len(area)-2:] == "00" {
		area = area[:len(area)-2]
	}
	return area
}

// compileNotices builds the national calendar and those of territories with
// notices of their own.
func compileNotices(notices []Notice, known Date) (*Calendar, error) {
	c := &Calendar{notices: notices, known: known}
	national := func(n Notice) bool { return n.area == "" }
	if err := c.compile(national); err != nil {
		return nil, err
	}
	var errs []error
	for _, n := range notices {
		if n.area == "" || slices.ContainsFunc(c.locals, func(l local) bool { return l.area == n.area }) {
			continue
		}
		cal := &Calendar{notices: notices, known: known, local: true}
		err := cal.compile(func(m Notice) bool { return m.area == "" || contains(m.area, n.area) })
		errs = append(errs, err)
		c.locals = append(c.locals, local{n.area, cal})
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return c, nil
}

// compile checks the notices that hold and fills the tables.
func (c *Calendar) compile(holds func(Notice) bool) error {
	var errs []error
	refuse := func(n Notice, format string, args ...any) {
		errs = append(errs, &NoticeError{Number: n.name(), Reason: fmt.Sprintf(format, args...)})
	}
	c.span(refuse)
	c.marks = arrange(c.notices, holds, refuse)
	for i, m := range c.marks {
		n := Notice{number: m.notice}
		switch {
		case !c.Covers(m.first) || !c.Covers(m.last):
			refuse(n, "it arranges %v, but the notices cover %v through %v", m.span, c.first, c.last)
		case m.work && isWeekday(m.first):
			refuse(n, "make-up day %v is a %v, worked in any case", m.first, m.first.Weekday())
		case i > 0 && !m.first.After(c.marks[i-1].last):
			refuse(n, "%v is arranged twice, for %s and for %s of notice %q; a notice that changes another says so with amends",
				m.first, m.name[English], c.marks[i-1].name[English], c.marks[i-1].notice)
		}
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	c.tabulate()
	return nil
}

// span finds the years covered and checks that they adjoin.
func (c *Calendar) span(refuse func(Notice, string, ...any)) {
	seen := map[string]bool{}
	for _, n := range c.notices {
		if n.number != "" && seen[n.number] {
			refuse(n, "the calendar holds a notice with this number already")
		}
		seen[n.number] = true
		switch {
		case n.year == 0:
		case c.first.IsZero():
			c.first, c.last = newYear(n.year), Date{newYear(n.year+1).n - 1}
		case n.year <= c.last.Year():
			refuse(n, "%d is arranged already; a notice that changes it says so with amends", n.year)
		case n.year != c.last.Year()+1 || int(newYear(n.year+1).n-c.first.n) > maxCalendarDays:
			refuse(n, "%d does not adjoin the years covered, which end with %d", n.year, c.last.Year())
		default:
			c.last = Date{newYear(n.year+1).n - 1}
		}
	}
	for _, n := range c.notices {
		if n.amends != "" && !seen[n.amends] {
			refuse(n, "it amends %q, which the calendar does not hold", n.amends)
		}
	}
	c.settled = c.last
}

// arrange lists the runs of days that the notices arrange, after the changes
// that later notices make to earlier ones, in order of their first day.
func arrange(notices []Notice, holds func(Notice) bool, refuse func(Notice, string, ...any)) []mark {
	type entry struct {
		number, zh string
	}
	changed := map[entry]bool{}
	var marks []mark
	for _, n := range slices.Backward(notices) {
		if !holds(n) {
			continue
		}
		if len(n.holidays) == 0 {
			refuse(n, "no holidays")
		}
		for _, h := range n.holidays {
			if changed[entry{n.number, h.name[Chinese]}] {
				continue // a later notice arranges this holiday anew
			}
			if n.amends != "" {
				changed[entry{n.amends, h.name[Chinese]}] = true
			}
			for _, s := range h.off {
				marks = append(marks, mark{s, false, h.name, n.name()})
			}
			for _, d := range h.work {
				marks = append(marks, mark{span{d, d}, true, h.name, n.name()})
			}
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return a.first.Compare(b.first) })
	return marks
}

// tabulate fills rank and work from the ordinary week and the marks.
func (c *Calendar) tabulate() {
	if c.first.IsZero() {
		return
	}
	days := c.last.DaysSince(c.first) + 1
	c.rank = make([]uint16, days+1)
	c.work = make([]uint16, 0, days*5/7+days/32)
	marks := c.marks
	for i := range days {
		d := Date{c.first.n + int32(i)}
		works := isWeekday(d)
		for len(marks) > 0 && marks[0].last.Before(d) {
			marks = marks[1:]
		}
		if len(marks) > 0 && !marks[0].first.After(d) {
			works = marks[0].work
		}
		if works {
			c.work = append(c.work, uint16(i))
		}
		c.rank[i+1] = uint16(len(c.work))
	}
}

func (s span) String() string {
	if s.first == s.last {
		return s.first.String()
	}
	return s.first.String() + ".." + s.last.String()
}

// isWeekday reports whether d is a day from Monday through Friday.
func isWeekday(d Date) bool { w := d.Weekday(); return w != time.Saturday && w != time.Sunday }
