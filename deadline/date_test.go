package deadline_test

import (
	"errors"
	"testing"
	"time"
	_ "time/tzdata" // zones must not depend on the machine

	"gongxiang.example/deadline"
)

// badDates are texts near the one form that a day has. They seed the fuzz target.
var badDates = []string{
	"2026-02-29", "2026-2-14", "2026-02-1", "26-02-14", "2026/02/14", "20260214", "2026-02-14 ", " 2026-02-14",
	"2026-13-01", "2026-00-10", "2026-01-00", "0000-12-31", "-001-01-01", "10000-01-01", "2026-02-14T00:00:00Z",
	"２０２６", "2026-02-1x", "+026-02-14", "2026- 2-14", "unknown",
}

func TestParseDate(t *testing.T) {
	for _, s := range append([]string{""}, badDates...) {
		if d, err := deadline.ParseDate(s); !errors.Is(err, deadline.ErrDate) || !d.IsZero() {
			t.Errorf("ParseDate(%q) = %v, %v, want ErrDate", s, d, err)
		}
	}
}

// TestEveryDate compares each ninth of the 3,652,059 days of Date with package
// time; nine has no factor in common with the length of a week.
func TestEveryDate(t *testing.T) {
	const days, stride = 3652059, 9
	first := date("0001-01-01")
	when := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := 0; n < days; n += stride {
		d := plus(first, n)
		y, m, day := d.Date()
		wy, wm, wd := when.Date()
		if y != wy || m != wm || day != wd || d.Weekday() != when.Weekday() || d.Year() != wy {
			t.Fatalf("day %d is %04d-%02d-%02d, a %v; want %v", n, y, m, day, d.Weekday(), when)
		}
		if e, err := deadline.NewDate(wy, wm, wd); err != nil || e != d {
			t.Fatalf("NewDate(%d, %v, %d) = %v, %v, want %v", wy, wm, wd, e, err, d)
		}
		when = when.AddDate(0, 0, stride)
	}
	if last := plus(first, days-1); last.String() != "9999-12-31" {
		t.Errorf("the last day is %v, want 9999-12-31", last)
	}
}

func TestNewDateRefuses(t *testing.T) {
	tests := []struct {
		y int
		m time.Month
		d int
	}{
		{2026, 2, 29}, {2100, 2, 29}, {2026, 4, 31}, {2026, 0, 1}, {2026, 13, 1}, {2026, 1, 0}, {2026, 1, 32},
		{0, 1, 1}, {10000, 1, 1}, {-1, 1, 1}, {2026, -1, -1}, {2026, 1, 1 << 30},
	}
	for _, tt := range tests {
		if d, err := deadline.NewDate(tt.y, tt.m, tt.d); !errors.Is(err, deadline.ErrDate) || !d.IsZero() {
			t.Errorf("NewDate(%d, %d, %d) = %v, %v, want ErrDate", tt.y, tt.m, tt.d, d, err)
		}
	}
}

// TestZeroDate holds what the comments say of the zero Date.
func TestZeroDate(t *testing.T) {
	var zero deadline.Date
	y, m, d := zero.Date()
	if !zero.IsZero() || y != 0 || m != 0 || d != 0 || zero.Year() != 0 || zero.Weekday() != time.Sunday || zero.String() != "" {
		t.Errorf("zero Date: %v %d %d %d %v", zero.IsZero(), y, m, d, zero.Weekday())
	}
	if !zero.In(time.UTC).IsZero() {
		t.Errorf("In of the zero Date = %v, want the zero time", zero.In(time.UTC))
	}
	if !zero.Before(date("0001-01-01")) || zero.After(zero) || zero.Compare(date("0001-01-01")) != -1 {
		t.Error("the zero Date is not before every day")
	}
	for _, n := range []int{-1, 0, 1} {
		if e, err := zero.AddDays(n); !errors.Is(err, deadline.ErrDate) {
			t.Errorf("zero Date AddDays(%d) = %v, %v, want ErrDate", n, e, err)
		}
	}
}

func TestAddDaysBounds(t *testing.T) {
	const maxInt = int(^uint(0) >> 1)
	first, last := date("0001-01-01"), date("9999-12-31")
	for _, n := range []int{1, maxInt, -maxInt - 1} {
		from := last
		if n < 0 {
			from = first
		}
		if d, err := from.AddDays(n); !errors.Is(err, deadline.ErrDate) {
			t.Errorf("%v AddDays(%d) = %v, %v, want ErrDate", from, n, d, err)
		}
	}
	if d := plus(first, last.DaysSince(first)); d != last {
		t.Errorf("from the first day to the last: %v", d)
	}
	if first.Compare(last) != -1 || last.Compare(first) != 1 || last.Compare(last) != 0 {
		t.Error("Compare does not order the first and the last day")
	}
}

// TestDateOf: 16:00 UTC is midnight in China; an instant outside Date is none.
func TestDateOf(t *testing.T) {
	cst := time.FixedZone("CST", 8*60*60)
	tests := []struct {
		t    time.Time
		loc  *time.Location
		want string
	}{
		{time.Date(2026, 2, 13, 15, 59, 59, 999999999, time.UTC), cst, "2026-02-13"},
		{time.Date(2026, 2, 13, 16, 0, 0, 0, time.UTC), cst, "2026-02-14"},
		{time.Date(2026, 2, 13, 16, 0, 0, 0, time.UTC), time.UTC, "2026-02-13"},
		{time.Date(0, 12, 31, 16, 0, 0, 0, time.UTC), cst, "0001-01-01"},
		{time.Date(9999, 12, 31, 16, 0, 0, 0, time.UTC), cst, ""},
		{time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC), time.UTC, ""},
	}
	for _, tt := range tests {
		if got := deadline.DateOf(tt.t, tt.loc); got.String() != tt.want {
			t.Errorf("DateOf(%v, %v) = %q, want %q", tt.t, tt.loc, got, tt.want)
		}
	}
}

// TestFirstInstant: In gives the first instant of the day also where clocks
// skipped midnight, which then lies on the day, and nothing of the day is before
// it. The transitions are those of the IANA time zone database.
func TestFirstInstant(t *testing.T) {
	tests := []struct{ zone, day, want string }{
		{"Asia/Shanghai", "2026-02-14", "2026-02-14T00:00:00+08:00"},
		{"America/New_York", "2026-03-08", "2026-03-08T00:00:00-05:00"},
		{"America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"}, // 00:00 became 01:00
		{"Asia/Shanghai", "1940-06-01", "1940-06-01T01:00:00+09:00"},     // 00:00 became 01:00
	}
	for _, tt := range tests {
		loc, err := time.LoadLocation(tt.zone)
		if err != nil {
			t.Fatal(err)
		}
		got := date(tt.day).In(loc)
		if got.Format(time.RFC3339) != tt.want || deadline.DateOf(got, loc) != date(tt.day) {
			t.Errorf("%s In(%s) = %v, want %s", tt.day, tt.zone, got.Format(time.RFC3339), tt.want)
		}
	}
}

func TestMustDatePanics(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, deadline.ErrDate) {
			t.Errorf("MustDate panics with %v, want an error that wraps ErrDate", err)
		}
	}()
	deadline.MustDate("2026-02-30")
}
