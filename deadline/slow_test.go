package deadline_test

import (
	"errors"
	"testing"
	"time"

	"gongxiang.example/deadline"
)

// slow is the obvious twin of Calendar: one map entry for every day, walked one
// day at a time. It shares with the package the reading of notices, and Date.
type slow struct {
	first, last deadline.Date
	kind        map[deadline.Date]deadline.DayKind
}

// newSlow applies the notices in order. A holiday of an amending notice takes
// the place of the one with the same Chinese name in the amended notice.
func newSlow(notices []deadline.Notice) slow {
	type entry struct {
		number string // of the notice whose arrangement this is part of
		h      deadline.Holiday
	}
	s := slow{kind: map[deadline.Date]deadline.DayKind{}}
	var entries []entry
	for _, n := range notices {
		number := n.Number()
		if n.Year() != 0 {
			if s.first.IsZero() {
				s.first, _ = deadline.NewDate(n.Year(), time.January, 1)
			}
			s.last, _ = deadline.NewDate(n.Year(), time.December, 31)
		} else {
			number = n.Amends()
		}
		for h := range n.Holidays() {
			for i := range entries {
				if n.Amends() != "" && entries[i].number == number && entries[i].h.Name()[deadline.Chinese] == h.Name()[deadline.Chinese] {
					entries[i].h = deadline.Holiday{}
				}
			}
			entries = append(entries, entry{number, h})
		}
	}
	for d := s.first; !d.IsZero() && !d.After(s.last); d = plus(d, 1) {
		s.kind[d] = deadline.Weekday
		if d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			s.kind[d] = deadline.Weekend
		}
	}
	for _, e := range entries {
		for d := range e.h.Off() {
			s.kind[d] = deadline.DayOff
		}
		for d := range e.h.Work() {
			s.kind[d] = deadline.MakeUp
		}
	}
	return s
}

func (s slow) works(d deadline.Date) bool { return s.kind[d].IsWorked() }

// add walks to the n-th working day, and reports whether the walk stayed inside.
func (s slow) add(from deadline.Date, n int) (deadline.Date, bool) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	d := from
	if n == 0 && !s.works(d) {
		n = 1 // the first working day on or after from
	}
	for ; n > 0; n-- {
		for d = plus(d, step); !s.works(d); d = plus(d, step) {
			if d.Before(s.first) || d.After(s.last) {
				return d, false
			}
		}
	}
	return d, true
}

func (s slow) count(after, through deadline.Date) int {
	if through.Before(after) {
		return -s.count(through, after)
	}
	n := 0
	for d := after; d != through; {
		d = plus(d, 1)
		if s.works(d) {
			n++
		}
	}
	return n
}

// TestSlow compares every day of the shipped calendar with the twin.
func TestSlow(t *testing.T) {
	c, s := deadline.China(), newSlow(parse(t, string(source(t))))
	if c.First() != s.first || c.Last() != s.last {
		t.Fatalf("China() covers %v to %v, want %v to %v", c.First(), c.Last(), s.first, s.last)
	}
	sameDays(t, c, s)
	for d := s.first; !d.After(s.last); d = plus(d, 1) {
		for _, n := range []int{-300, -250, -10, -1, 0, 1, 2, 10, 20, 250} {
			want, inside := s.add(d, n)
			got, err := c.AddWorkdays(d, n)
			switch {
			case inside && (err != nil || got != want):
				t.Fatalf("AddWorkdays(%v, %d) = %v, %v, want %v", d, n, got, err, want)
			case !inside && n < 0 && !errors.Is(err, deadline.ErrBeforeFirst):
				t.Fatalf("AddWorkdays(%v, %d) = %v, %v, want ErrBeforeFirst", d, n, got, err)
			case !inside && n >= 0 && !errors.Is(err, deadline.ErrUnpublished):
				t.Fatalf("AddWorkdays(%v, %d) = %v, %v, want ErrUnpublished", d, n, got, err)
			}
		}
	}
}

// sameDays compares kind and workedness of every day that s covers.
func sameDays(t *testing.T, c *deadline.Calendar, s slow) {
	t.Helper()
	for d := s.first; !d.IsZero() && !d.After(s.last); d = plus(d, 1) {
		info, err := c.Day(d)
		if err != nil || info.Date != d || info.Kind != s.kind[d] || info.Forecast {
			t.Fatalf("Day(%v) = %+v, %v, want %v", d, info, err, s.kind[d])
		}
		if got, err := c.IsWorkday(d); err != nil || got != s.works(d) {
			t.Fatalf("IsWorkday(%v) = %v, %v, want %v", d, got, err, s.works(d))
		}
	}
}

// TestSlowCount compares counts over a grid whose steps share no factor with 7.
func TestSlowCount(t *testing.T) {
	c, s := deadline.China(), newSlow(parse(t, string(source(t))))
	for a := s.first; !a.After(s.last); a = plus(a, 197) {
		for b := s.first; !b.After(s.last); b = plus(b, 193) {
			if got, err := c.CountWorkdays(a, b); err != nil || got != s.count(a, b) {
				t.Fatalf("CountWorkdays(%v, %v) = %d, %v, want %d", a, b, got, err, s.count(a, b))
			}
		}
	}
	for d := s.first; !d.After(s.last); d = plus(d, 1) {
		e := min(300, s.last.DaysSince(d))
		if got, err := c.CountWorkdays(d, plus(d, e)); err != nil || got != s.count(d, plus(d, e)) {
			t.Fatalf("CountWorkdays(%v, %v) = %d, %v, want %d", d, plus(d, e), got, err, s.count(d, plus(d, e)))
		}
	}
}

// TestSlowKnownAt compares what was known around the day on which each notice
// became known with a twin built from the notices of that time alone.
func TestSlowKnownAt(t *testing.T) {
	notices := parse(t, string(source(t)))
	for _, n := range notices {
		for _, shift := range []int{-1, 0, 1} {
			day := plus(n.KnownFrom(), shift)
			var known []deadline.Notice
			for _, m := range notices {
				if !m.KnownFrom().After(day) {
					known = append(known, m)
				}
			}
			c, s := deadline.China().KnownAt(day), newSlow(known)
			if c.First() != s.first || c.Last() != s.last || c.Settled() != s.last {
				t.Fatalf("KnownAt(%v) covers %v to %v, want %v to %v", day, c.First(), c.Last(), s.first, s.last)
			}
			sameDays(t, c, s)
		}
	}
}
