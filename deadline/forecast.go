package deadline

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// A statute is one version of the holiday measures (全国年节及纪念日放假办法).
type statute struct {
	decree            string
	issued, effective Date
	days              []feast
}

// feast is one statutory day: a fixed day of the year, or so many days from a
// movable one.
type feast struct {
	name   Text
	base   movable
	month  time.Month // of a fixed day
	day    int        // of a fixed day, or the offset from a movable one
	decree string
}

// movable indexes the days of one year in the generated table.
type movable uint8

const (
	springFestival movable = iota
	qingming
	dragonBoat
	midAutumn
	fixedDay
)

// on returns the day of f in year, which the table covers.
func (f feast) on(year int) Date {
	if f.base == fixedDay {
		return MustDate(rawDate(year, f.month, f.day))
	}
	return Date{movableDays[year-firstMovable][f.base].n + int32(f.day)}
}

// Forecast returns a calendar that goes on past the last published notice,
// through the end of the day through, with the statutory holidays alone. Which
// days are shifted to make long holidays is unknown until the notice appears,
// and so is the day off for a holiday on a weekend: every answer about these
// days is provisional, marked by [Calendar.IsForecast], [DayInfo] and
// [Deadline.IsForecast]. The rules are those of the holiday measures in the
// version known to the calendar and in force in the year.
//
// A day that is not later than [Calendar.Settled], after the last year of the
// table of movable feasts, 2100, or a calendar without notices, is an error
// that wraps [ErrRange].
func (c *Calendar) Forecast(through Date) (*Calendar, error) {
	lastYear := firstMovable + len(movableDays) - 1
	if len(c.notices) == 0 || !through.After(c.settled) || through.Year() > lastYear {
		return nil, &RangeError{"forecast", c.settled, through, fmt.Sprintf("want a day after the last notice's and not after %d-12-31", lastYear)}
	}
	f := *c
	f.extend(through)
	f.locals = slices.Clone(c.locals)
	for i, l := range f.locals {
		cal := *l.cal
		cal.extend(through)
		f.locals[i].cal = &cal
	}
	return &f, nil
}

// extend adds the statutory days of the years after the last notice.
func (c *Calendar) extend(through Date) {
	c.marks = slices.DeleteFunc(slices.Clone(c.marks), func(m mark) bool { return m.first.After(c.settled) })
	for year := c.settled.Year() + 1; year <= through.Year(); year++ {
		taken := map[Date]bool{}
		for _, f := range c.statute(year).days {
			d := f.on(year)
			if taken[d] || d.After(through) {
				continue // two holidays may share a day, as on 1 October 2031
			}
			taken[d] = true
			c.marks = append(c.marks, mark{span: span{d, d}, name: f.name, notice: f.decree})
		}
	}
	slices.SortStableFunc(c.marks, func(a, b mark) int { return cmp.Compare(a.first.n, b.first.n) })
	c.last = through
	c.tabulate()
}

// statute returns the version in force in year, as far as the calendar knows.
func (c *Calendar) statute(year int) statute {
	best := statutes[0]
	for _, s := range statutes {
		if !s.effective.After(newYear(year)) && (c.known.IsZero() || !s.issued.After(c.known)) {
			best = s
		}
	}
	return best
}
