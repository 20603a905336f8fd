package deadline

import (
	"fmt"
	"time"

	"github.com/rickar/cal/v2"
)

// Compile takes in a calendar of github.com/rickar/cal/v2 for the days first
// through last, both included. Its working days are asked once, day by day, for
// noon; a worked Saturday or Sunday becomes a make-up day, a weekday not worked a
// day off with the name that b gives it. The result has no notices. The range must
// hold from 1 to 65,534 days; the error wraps [ErrRange].
func Compile(b *cal.BusinessCalendar, first, last Date) (*Calendar, error) {
	days := last.DaysSince(first) + 1
	if first.IsZero() || b == nil || days < 1 || days > maxCalendarDays {
		return nil, &RangeError{"compile", first, last, fmt.Sprintf("want a calendar and a range of 1 to %d days, the earlier first", maxCalendarDays)}
	}
	loc := time.UTC
	if len(b.Locations) > 0 {
		loc = b.Locations[0] // elsewhere its holidays do not apply
	}
	c := &Calendar{first: first, last: last, settled: last}
	for i := range days {
		d := Date{first.n + int32(i)}
		noon := d.In(loc).Add(12 * time.Hour)
		if works := b.IsWorkday(noon); works != isWeekday(d) {
			_, _, h := b.IsHoliday(noon)
			c.marks = append(c.marks, mark{span: span{d, d}, work: works, name: businessName(h)})
		}
	}
	c.tabulate()
	return c, nil
}

func businessName(h *cal.Holiday) Text {
	if h == nil {
		return Text{"假期", "holiday"}
	}
	return Text{h.Name, h.Name}
}

// Business hands the calendar to code that works with github.com/rickar/cal/v2.
// Working days and make-up days are right for times in any location, whose own
// civil day is looked at; holidays carry their Chinese name and the number of
// the notice as description.
//
// That library has no way to say that a day is not known: outside
// [Calendar.First] to [Calendar.Last] its answer is the ordinary week, so ask
// [Calendar.Covers] first. Its Cacheable flag is left off; leave it so when
// goroutines share the calendar.
func (c *Calendar) Business() *cal.BusinessCalendar {
	b := cal.NewBusinessCalendar()
	b.Name, b.Description = "中国政务工作日", "working days of Chinese government offices"
	b.WorkdayFunc = func(t time.Time) bool {
		d := DateOf(t, t.Location())
		works, err := c.IsWorkday(d)
		if err != nil {
			return isWeekday(d)
		}
		return works
	}
	for _, m := range c.marks {
		if m.work {
			continue
		}
		for d := m.first; !d.After(m.last); d = d.next() {
			y, month, day := d.Date()
			b.AddHoliday(&cal.Holiday{
				Name: m.name[Chinese], Description: m.notice, Type: cal.ObservancePublic,
				StartYear: y, EndYear: y, Month: month, Day: day, Func: cal.CalcDayOfMonth,
			})
		}
	}
	return b
}
