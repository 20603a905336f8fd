package deadline

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
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
	area        string // of a calendar that At returned
}

// mark is a run of days, both ends included, that an arrangement takes out of
// the ordinary week.
type mark struct {
	span
	work   bool // worked, though it would be a rest day
	name   Text
	notice string
	order  int // of the notice among those of the calendar
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
func (c *Calendar) IsLocal() bool { return c.area != "" }

// Notices yields the notices that the calendar knows, in the order in which
// they were added, those of other territories included. A calendar made by
// [Compile] has none.
func (c *Calendar) Notices() iter.Seq[Notice] { return slices.Values(c.notices) }

// With returns a calendar that knows these notices too: the arrangement of the
// year after the last one covered, a change of an arrangement, or holidays of
// one territory, which hold for [Calendar.At] that territory only. A forecast
// is dropped. The receiver does not change; that of a territory gives that of
// the same territory.
//
// All reasons why a notice cannot be taken are returned together, each a
// [*NoticeError]: a make-up day that is a working day anyhow, a day that two
// notices arrange, a year already arranged or not adjoining, an unknown amended
// notice, a number used twice, a day that the calendar does not cover.
func (c *Calendar) With(notices ...Notice) (*Calendar, error) {
	n, err := compileNotices(append(slices.Clone(c.notices), notices...), c.known)
	if err != nil {
		return nil, err
	}
	return n.at(c.area), nil
}

// KnownAt returns the calendar as it was known at the end of day: notices that
// became known later ([Notice.KnownFrom]) are left out, with those that rest on
// them, and so is a forecast; a deadline computed with it is the one that could
// be computed then. A calendar made by [Compile] has no notices and is returned
// as it is.
func (c *Calendar) KnownAt(day Date) *Calendar {
	if len(c.notices) == 0 {
		return c
	}
	var known []Notice
	through := Date{} // the last day arranged by what was known
	for _, n := range c.notices {
		if n.year != 0 && !n.KnownFrom().After(day) {
			known = append(known, n)
			through = lastDay(n.year)
		}
	}
	for _, n := range c.notices {
		rests := n.area != "" || slices.ContainsFunc(known, func(k Notice) bool { return k.number == n.amends })
		if n.year == 0 && rests && !n.KnownFrom().After(day) && !n.lastDay().After(through) {
			known = append(known, n)
		}
	}
	cal, err := compileNotices(known, day)
	if err != nil {
		// What was known later was consistent; a part of it that is not was
		// no arrangement anybody could follow.
		return &Calendar{known: day}
	}
	return cal.at(c.area)
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

// at is At for the area of another calendar; none is the nation.
func (c *Calendar) at(area string) *Calendar {
	if area == "" {
		return c
	}
	return c.At(area)
}

// contains reports whether division code a lies around division code b.
func contains(a, b string) bool {
	a = trimArea(a)
	return len(b) == 6 && b[:len(a)] == a
}

// trimArea leaves the digits of a division code that say where it is.
func trimArea(area string) string {
	for strings.HasSuffix(area, "00") {
		area = area[:len(area)-2]
	}
	return area
}

// compileNotices builds the national calendar and those of territories with
// notices of their own, and gathers what is wrong with any of them, each fault
// once.
func compileNotices(notices []Notice, known Date) (*Calendar, error) {
	var faults faults
	c := &Calendar{notices: notices, known: known}
	c.cover(&faults)
	c.compile(&faults, func(n Notice) bool { return n.area == "" })
	for _, n := range notices {
		if n.area == "" || slices.ContainsFunc(c.locals, func(l local) bool { return l.area == n.area }) {
			continue
		}
		cal := &Calendar{notices: notices, known: known, first: c.first, last: c.last, settled: c.last, area: n.area}
		cal.compile(&faults, func(m Notice) bool { return m.area == "" || contains(m.area, n.area) })
		c.locals = append(c.locals, local{n.area, cal})
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return c, nil
}

// faults gathers what is wrong with notices, each fault once.
type faults []error

func (f *faults) refuse(n Notice, format string, args ...any) {
	e := &NoticeError{Number: n.name(), Reason: fmt.Sprintf(format, args...)}
	if !slices.ContainsFunc(*f, func(o error) bool { return o.Error() == e.Error() }) {
		*f = append(*f, e)
	}
}

// cover finds the years covered and checks that they adjoin.
func (c *Calendar) cover(f *faults) {
	seen := map[string]bool{}
	for _, n := range c.notices {
		if n.number != "" && seen[n.number] {
			f.refuse(n, "the calendar holds a notice with this number already")
		}
		seen[n.number] = true
		switch {
		case n.year == 0:
		case c.first.IsZero():
			c.first, c.last = newYear(n.year), lastDay(n.year)
		case n.year <= c.last.Year():
			f.refuse(n, "%d is arranged already; a notice that changes it says so with amends", n.year)
		case n.year != c.last.Year()+1:
			f.refuse(n, "%d does not adjoin the years covered, which end with %d", n.year, c.last.Year())
		case lastDay(n.year).DaysSince(c.first) >= maxCalendarDays:
			f.refuse(n, "with %d the calendar would hold more than %d days", n.year, maxCalendarDays)
		default:
			c.last = lastDay(n.year)
		}
	}
	for _, n := range c.notices {
		if n.amends != "" && !seen[n.amends] {
			f.refuse(n, "it amends %q, which the calendar does not hold", n.amends)
		}
	}
	c.settled = c.last
}

// compile checks the notices that hold and fills the tables.
func (c *Calendar) compile(f *faults, holds func(Notice) bool) {
	before := len(*f)
	c.marks = arrange(c.notices, holds, f)
	for i, m := range c.marks {
		n := c.notices[m.order]
		switch {
		case !c.Covers(m.first) || !c.Covers(m.last):
			f.refuse(n, "it arranges %v, but the notices cover %v through %v", m.span, c.first, c.last)
		case m.work && isWeekday(m.first):
			f.refuse(n, "make-up day %v is a %v, worked in any case", m.first, m.first.Weekday())
		case i > 0 && !m.first.After(c.marks[i-1].last):
			other := c.marks[i-1]
			if other.order > m.order {
				m, other, n = other, m, c.notices[other.order]
			}
			f.refuse(n, "%v is arranged twice, for %s and for %s of notice %q; a notice that changes another says so with amends",
				maxDate(m.first, other.first), m.name[English], other.name[English], other.notice)
		}
	}
	if len(*f) == before {
		c.tabulate()
	}
}

// arrange lists the runs of days that the notices arrange, in order of their
// first day. What a notice says of a holiday takes the place of what the notice
// that it amends, or an earlier amendment of that, said of it.
func arrange(notices []Notice, holds func(Notice) bool, f *faults) []mark {
	type entry struct{ root, zh string }
	latest := map[entry]int{} // the last notice to arrange a holiday
	roots := make([]string, len(notices))
	runs := 0
	for order, n := range notices {
		if !holds(n) {
			continue
		}
		if len(n.holidays) == 0 {
			f.refuse(n, "no holidays")
		}
		roots[order] = root(notices, n)
		for _, h := range n.holidays {
			latest[entry{roots[order], h.name[Chinese]}] = order
			runs += len(h.off) + len(h.work)
		}
	}
	marks := make([]mark, 0, runs)
	for order, n := range notices {
		for _, h := range n.holidays {
			if !holds(n) || latest[entry{roots[order], h.name[Chinese]}] != order {
				continue
			}
			for _, s := range h.off {
				marks = append(marks, mark{s, false, h.name, n.name(), order})
			}
			for _, d := range h.work {
				marks = append(marks, mark{span{d, d}, true, h.name, n.name(), order})
			}
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return a.first.Compare(b.first) })
	return marks
}

// root names the arrangement that a notice belongs to: itself, or the one at the
// end of the chain of what it amends.
func root(notices []Notice, n Notice) string {
	for range notices {
		if n.amends == "" {
			break
		}
		k := slices.IndexFunc(notices, func(m Notice) bool { return m.number == n.amends })
		if k < 0 {
			break
		}
		n = notices[k]
	}
	return n.name()
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
