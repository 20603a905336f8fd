package deadline_test

import (
	"slices"
	"testing"

	"gongxiang.example/deadline"
)

// TestZeroDeadline: the zero Deadline answers every question with nothing.
func TestZeroDeadline(t *testing.T) {
	var d deadline.Deadline
	day := date("2026-01-05")
	if !d.IsZero() || !d.Trigger().IsZero() || !d.First().IsZero() || !d.Last().IsZero() || !d.Original().IsZero() {
		t.Errorf("the zero Deadline has days: %v to %v", d.First(), d.Last())
	}
	if d.Status(day) != deadline.UnknownStatus || d.Left(day) != 0 || d.IsForecast() || d.String() != "" {
		t.Errorf("the zero Deadline: status %v, left %d, forecast %v, %q", d.Status(day), d.Left(day), d.IsForecast(), d)
	}
	if steps, parts := slices.Collect(d.Days()), slices.Collect(d.Parts()); len(steps)+len(parts) != 0 {
		t.Errorf("the zero Deadline has steps %v and parts %v", steps, parts)
	}
	if s := due(t, deadline.China(), "2026-01-05", deadline.Days(1)).Status(deadline.Date{}); s != deadline.UnknownStatus {
		t.Errorf("Status of no day = %v, want none", s)
	}
}

// TestDeadlineIterators: a range may stop early and begin again.
func TestDeadlineIterators(t *testing.T) {
	d, err := due(t, deadline.China(), "2026-01-30", deadline.Workdays(2)).Extend(deadline.Days(2))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		for s := range d.Days() {
			if s.Date != date("2026-01-31") || s.Part != 0 || s.Counts() {
				t.Errorf("the first step is %v in part %d", s.Date, s.Part)
			}
			break
		}
		for p := range d.Parts() {
			if p != deadline.Workdays(2) {
				t.Errorf("the first part is %v", p)
			}
			break
		}
	}
}

// TestDaysUncovered: calendar days outside the calendar are counted, their kind
// is not known.
func TestDaysUncovered(t *testing.T) {
	n := 0
	for s := range due(t, deadline.China(), "2026-12-30", deadline.Days(3)).Days() {
		n++
		if known := s.Date.Year() == 2026; (s.Kind != deadline.UnknownDay) != known || s.N != n {
			t.Errorf("%v is %v, number %d", s.Date, s.Kind, s.N)
		}
	}
	if n != 3 {
		t.Errorf("%d days, want 3", n)
	}
}

// TestDeadlineComparable: equal questions to one calendar give equal values.
func TestDeadlineComparable(t *testing.T) {
	a, b := due(t, deadline.China(), "2026-01-30", deadline.Workdays(10)), due(t, deadline.China(), "2026-01-30", deadline.Workdays(10))
	if a != b || map[deadline.Deadline]bool{a: true}[b] != true {
		t.Errorf("%v and %v are not equal", a, b)
	}
	if a == due(t, deadline.China(), "2026-01-30", deadline.Workdays(9)) {
		t.Errorf("%v equals a deadline of nine working days", a)
	}
}
