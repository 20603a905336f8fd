package deadline_test

import (
	"testing"
	"time"

	"gongxiang.example/deadline"
)

// TestNoAllocation holds the promise of the package comment, and of the comments
// of the functions, that these allocate nothing.
func TestNoAllocation(t *testing.T) {
	c := deadline.China()
	a, b := date("2026-01-30"), date("2026-12-18")
	d := due(t, c, "2026-01-30", deadline.Workdays(10))
	long, err := d.Extend(deadline.Months(1))
	if err != nil {
		t.Fatal(err)
	}
	text := "2026-02-14"
	tests := []struct {
		name string
		f    func()
	}{
		{"IsWorkday", func() { _, _ = c.IsWorkday(a) }},
		{"AddWorkdays", func() { _, _ = c.AddWorkdays(a, 200) }},
		{"AddWorkdays back", func() { _, _ = c.AddWorkdays(a, -2500) }},
		{"CountWorkdays", func() { _, _ = c.CountWorkdays(a, b) }},
		{"Due, working days", func() { _, _ = c.Due(a, deadline.Workdays(10)) }},
		{"Due, days", func() { _, _ = c.Due(a, deadline.Days(10)) }},
		{"Due, months", func() { _, _ = c.Due(a, deadline.Months(1)) }},
		{"Due, years", func() { _, _ = c.Due(a, deadline.Years(1)) }},
		{"Extend", func() { _, _ = d.Extend(deadline.Workdays(5)) }},
		{"Extend, joined", func() { _, _ = long.Extend(deadline.Months(1)) }},
		{"Status", func() { _ = d.Status(a) }},
		{"Left", func() { _ = long.Left(a) }},
		{"First", func() { _ = d.First() }},
		{"Day", func() { _, _ = c.Day(date("2026-02-17")) }},
		{"Covers", func() { _ = c.Covers(a) }},
		{"AddDays", func() { _, _ = a.AddDays(30) }},
		{"DaysSince", func() { _ = b.DaysSince(a) }},
		{"Compare", func() { _ = a.Compare(b) }},
		{"NewDate", func() { _, _ = deadline.NewDate(2026, time.February, 14) }},
		{"ParseDate", func() { _, _ = deadline.ParseDate(text) }},
		{"Date", func() { _, _, _ = a.Date() }},
		{"Weekday", func() { _ = a.Weekday() }},
	}
	for _, tt := range tests {
		if n := testing.AllocsPerRun(100, tt.f); n != 0 {
			t.Errorf("%s allocates %v times, want none", tt.name, n)
		}
	}
}
