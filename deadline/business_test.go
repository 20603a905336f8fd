package deadline_test

import (
	"errors"
	"testing"
	"time"

	"github.com/rickar/cal/v2"

	"gongxiang.example/deadline"
)

var cst = time.FixedZone("CST", 8*60*60)

// TestBusinessAgrees asks that library every covered day.
func TestBusinessAgrees(t *testing.T) {
	c := deadline.China()
	b := c.Business()
	for d := c.First(); !d.After(c.Last()); d = plus(d, 1) {
		noon := d.In(cst).Add(12 * time.Hour)
		if got, want := b.IsWorkday(noon), worked(t, c, d); got != want {
			t.Fatalf("Business().IsWorkday(%v) = %v, want %v", d, got, want)
		}
	}
	for _, from := range []string{"2026-02-12", "2025-09-19", "2025-12-24", "2026-09-28", "2026-06-20"} {
		want, err := c.AddWorkdays(date(from), 10)
		if got := deadline.DateOf(b.WorkdaysFrom(date(from).In(cst), 10), cst); err != nil || got != want {
			t.Errorf("Business().WorkdaysFrom(%s, 10) = %v, want %v, %v", from, got, want, err)
		}
		n, err := c.CountWorkdays(plus(date(from), -1), want)
		if got := b.WorkdaysInRange(date(from).In(cst), want.In(cst)); err != nil || got != n {
			t.Errorf("Business().WorkdaysInRange(%s, %v) = %d, want %d, %v", from, want, got, n, err)
		}
	}
	// Outside, the ordinary week: 2027-10-01 is a Friday, 2003-10-04 a Saturday.
	if !b.IsWorkday(date("2027-10-01").In(cst)) || b.IsWorkday(date("2003-10-04").In(cst)) {
		t.Error("outside the calendar Business() is not the ordinary week")
	}
}

// TestBusinessZones: a time counts as its own civil day, wherever it is. 14
// February 2026 is a worked Saturday, the 16th a Monday off.
func TestBusinessZones(t *testing.T) {
	b := deadline.China().Business()
	for _, zone := range []string{"UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"} {
		loc, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		for _, clock := range []time.Duration{0, 12 * time.Hour, 24*time.Hour - time.Nanosecond} {
			if !b.IsWorkday(date("2026-02-14").In(loc).Add(clock)) || b.IsWorkday(date("2026-02-16").In(loc).Add(clock)) {
				t.Errorf("%s, %v after midnight: 2026-02-14 is not worked or 2026-02-16 is", zone, clock)
			}
		}
	}
}

// TestBusinessNames: a holiday carries its Chinese name and its notice.
func TestBusinessNames(t *testing.T) {
	b := deadline.China().Business()
	actual, observed, h := b.IsHoliday(date("2026-02-17").In(cst))
	if !actual || !observed || h == nil || h.Name != "春节" || h.Description != latest {
		t.Errorf("IsHoliday(2026-02-17) = %v, %v, %+v", actual, observed, h)
	}
	if actual, _, _ := b.IsHoliday(date("2026-02-14").In(cst)); actual {
		t.Error("the make-up day 2026-02-14 is a holiday")
	}
	if b.Cacheable {
		t.Error("Business() is cacheable, so that goroutines cannot share it")
	}
}

// TestCompileBack: handed over and taken in again, every day is as it was.
func TestCompileBack(t *testing.T) {
	c := deadline.China()
	back, err := deadline.Compile(c.Business(), c.First(), c.Last())
	if err != nil {
		t.Fatal(err)
	}
	if back.First() != c.First() || back.Last() != c.Last() || back.Settled() != c.Last() {
		t.Errorf("the calendar compiled covers %v to %v, settled %v", back.First(), back.Last(), back.Settled())
	}
	for d := c.First(); !d.After(c.Last()); d = plus(d, 1) {
		got, want := worked(t, back, d), worked(t, c, d)
		a, _ := back.Day(d)
		b, _ := c.Day(d)
		isSame := a.Kind == b.Kind || (a.Kind == deadline.Weekend && b.Kind == deadline.DayOff) // a weekend in a holiday
		if got != want || !isSame || (a.Kind == deadline.DayOff && a.Holiday[deadline.Chinese] != b.Holiday[deadline.Chinese]) {
			t.Fatalf("Day(%v) = %+v, want as %+v", d, a, b)
		}
	}
	if back.KnownAt(date("2010-01-01")) != back || back.At("422800") != back {
		t.Error("a compiled calendar has neither notices nor territories, and is returned as it is")
	}
}

// TestCompilePlain takes in an ordinary week with one holiday, and a week of
// seven working days of which one is a rest day by function. 1 July 2026 is a
// Wednesday, 4 July a Saturday.
func TestCompilePlain(t *testing.T) {
	b := cal.NewBusinessCalendar()
	b.AddHoliday(&cal.Holiday{Name: "Founding Day", Month: time.July, Day: 1, Func: cal.CalcDayOfMonth})
	c, err := deadline.Compile(b, date("2026-06-30"), date("2026-07-05"))
	if err != nil {
		t.Fatal(err)
	}
	if info, err := c.Day(date("2026-07-01")); err != nil || info.Kind != deadline.DayOff || info.Holiday[deadline.English] != "Founding Day" || info.Notice != "" {
		t.Errorf("Day(2026-07-01) = %+v, %v", info, err)
	}
	if d := due(t, c, "2026-06-30", deadline.Workdays(2)); d.Last() != date("2026-07-03") {
		t.Errorf("%v, want 2026-07-03", d)
	}
	b = cal.NewBusinessCalendar()
	b.WorkdayFunc = func(t time.Time) bool { return t.Weekday() != time.Thursday }
	if c, err = deadline.Compile(b, date("2026-06-30"), date("2026-07-05")); err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]deadline.DayKind{"2026-07-02": deadline.DayOff, "2026-07-03": deadline.Weekday, "2026-07-04": deadline.MakeUp} {
		if info, err := c.Day(date(day)); err != nil || info.Kind != want || (want == deadline.DayOff && info.Holiday[deadline.English] != "holiday") {
			t.Errorf("Day(%s) = %+v, %v, want %v", day, info, err, want)
		}
	}
}

// TestCompileLocation: a calendar bound to a location is asked there, and for noon,
// which is on the same day for a function that looks at another clock. 1 July 2026
// is a Wednesday.
func TestCompileLocation(t *testing.T) {
	b := cal.NewBusinessCalendar()
	b.Locations = []*time.Location{cst}
	b.AddHoliday(&cal.Holiday{Name: "Founding Day", Month: time.July, Day: 1, Func: cal.CalcDayOfMonth})
	c, err := deadline.Compile(b, date("2026-07-01"), date("2026-07-01"))
	if err != nil || worked(t, c, date("2026-07-01")) {
		t.Errorf("2026-07-01 is worked in a calendar of %v (%v)", cst, err)
	}
	b.Holidays, b.WorkdayFunc = nil, func(t time.Time) bool { return t.UTC().Weekday() == time.Wednesday }
	c, err = deadline.Compile(b, date("2026-07-01"), date("2026-07-02"))
	if err != nil || !worked(t, c, date("2026-07-01")) || worked(t, c, date("2026-07-02")) {
		t.Errorf("Wednesdays in UTC: 2026-07-01 is not worked or 2026-07-02 is (%v)", err)
	}
}

func TestCompileErrors(t *testing.T) {
	b := cal.NewBusinessCalendar()
	first := date("1900-01-01")
	tests := []struct {
		name        string
		b           *cal.BusinessCalendar
		first, last deadline.Date
	}{
		{"no calendar", nil, first, first},
		{"no first day", b, deadline.Date{}, first},
		{"no last day", b, first, deadline.Date{}},
		{"reversed", b, first, plus(first, -1)},
		{"too long", b, first, plus(first, deadline.MaxCalendarDays)},
	}
	for _, tt := range tests {
		if c, err := deadline.Compile(tt.b, tt.first, tt.last); c != nil || !errors.Is(err, deadline.ErrRange) {
			t.Errorf("%s: Compile(%v, %v) = %v, %v, want ErrRange", tt.name, tt.first, tt.last, c, err)
		}
	}
}

// TestCompileLongest fills the tables to their bound: each day worked, through
// the last Date. Nothing may run over.
func TestCompileLongest(t *testing.T) {
	b := cal.NewBusinessCalendar()
	b.WorkdayFunc = func(time.Time) bool { return true }
	last := date("9999-12-31")
	first := plus(last, 1-deadline.MaxCalendarDays)
	c, err := deadline.Compile(b, first, last)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := c.AddWorkdays(first, deadline.MaxCalendarDays-1); err != nil || got != last {
		t.Errorf("AddWorkdays(%v, %d) = %v, %v, want %v", first, deadline.MaxCalendarDays-1, got, err, last)
	}
	if n, err := c.CountWorkdays(first, last); err != nil || n != deadline.MaxCalendarDays-1 {
		t.Errorf("CountWorkdays(%v, %v) = %d, %v", first, last, n, err)
	}
	_, err = c.AddWorkdays(last, 1)
	if e := as[*deadline.UnpublishedError](t, err); e.Day.Year() > 9999 {
		t.Errorf("the error names %v, which is no Date", e.Day)
	}
	for s := range due(t, c, "9999-12-01", deadline.Workdays(30)).Days() {
		if s.Date.After(last) {
			t.Errorf("Days yields %v, which is no Date", s.Date)
		}
	}
}
