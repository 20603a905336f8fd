package sharing

import (
	"fmt"

	"gongxiang.example/deadline"
)

// state is what the scan says of a record.
func (s *scan) state(r *Record) RecordState {
	if r.Class < 0 || r.Class >= len(s.classes) || r.Made.IsZero() || r.Made.After(s.on) || r.Last.After(s.on) || r.Ended.After(s.on) || r.Destroyed.After(s.on) {
		s.err = fmt.Errorf("%w of class %d, made %v: want one of %d classes, and days through %v", ErrRecord, r.Class, r.Made, len(s.classes), s.on)
		return RecordHeld
	}
	c := &s.classes[r.Class]
	if r.Destroyed.IsZero() {
		start := r.start(s.law.Readings().RetentionStart)
		if start.IsZero() || !s.through(c, start).Before(s.on) || c.onHold(s.on) {
			return RecordHeld
		}
		return RecordFree
	}
	return s.destroyed(c, r)
}

// destroyed looks at a record that is gone: how many of the readings held it on
// that day.
func (s *scan) destroyed(c *scanClass, r *Record) RecordState {
	if c.onHold(r.Destroyed) {
		return RecordDestroyedEarly
	}
	early := 0
	for reading := range retentionReadings {
		if start := r.start(reading); start.IsZero() || !r.Destroyed.After(s.through(c, start)) {
			early++
		}
	}
	switch early {
	case 0:
		return RecordHeld
	case int(retentionReadings):
		return RecordDestroyedEarly
	}
	return RecordMayBeEarly
}

func (c *scanClass) onHold(on deadline.Date) bool {
	for k := range c.keeping.Holds {
		if c.keeping.Holds[k].holds(on) {
			return true
		}
	}
	return false
}

// through is the last day of keeping from a start, from the table of the class.
func (s *scan) through(c *scanClass, start deadline.Date) deadline.Date {
	if k := start.DaysSince(c.first); !c.first.IsZero() && k >= 0 {
		return c.through[k]
	}
	if s.fill(c, start); s.err != nil {
		return deadline.Date{}
	}
	return c.through[start.DaysSince(c.first)]
}

// fill works the table of a class out from a day through that of the scan, and at
// least as far back again as it was, so that records that go back one by one do not
// have it made anew each time.
func (s *scan) fill(c *scanClass, first deadline.Date) {
	if back, err := c.first.AddDays(-len(c.through)); err == nil && back.Before(first) {
		first = back
	}
	table := make([]deadline.Date, 0, s.on.DaysSince(first)+1)
	var out Retention
	for day := first; !day.After(s.on); {
		last, err := keep(s.law, s.requester, day, c.keeping, &out)
		if err == nil {
			day, err = day.AddDays(1)
		}
		if err != nil {
			s.err = err
			return
		}
		table = append(table, last)
	}
	c.first, c.through = first, table
}
