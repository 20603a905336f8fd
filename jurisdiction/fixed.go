package jurisdiction

import "gongxiang.example/deadline"

// A FixedDay is a day of every year on which something is due, with the three
// dates of a [Duty].
type FixedDay struct {
	Due      deadline.Date // the last day in time, under the readings of the law
	PlanBy   deadline.Date // under every serious reading
	LateFrom deadline.Date // the first day late under every serious reading
}

// Fixed returns when a limit that falls every year is due in a year at a place:
// the day itself, or under the reading [DateToNextWorkday] the next working day
// where it is a rest day (reading H7). ok is false for a limit that falls on no
// day of its own. The error is that of the calendar for a year that no notice
// covers; then the day is given where it does not depend on the calendar.
func (l *Law) Fixed(t Term, year int, place Division) (d FixedDay, ok bool, err error) {
	day, ok := t.Falls(year)
	if !ok {
		return d, false, nil
	}
	d.PlanBy = day
	if l.readings.FixedDate == DateUnmoved {
		d.Due = day
	}
	next, err := l.CalendarAt(place).AddWorkdays(day, 0)
	if err != nil {
		return d, true, err
	}
	if l.readings.FixedDate == DateToNextWorkday {
		d.Due = next
	}
	d.LateFrom = tomorrow(next)
	return d, true, nil
}
