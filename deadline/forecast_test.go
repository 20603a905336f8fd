package deadline_test

import (
	"errors"
	"testing"
	"time"

	"github.com/rickar/cal/v2"

	"gongxiang.example/deadline"
)

// TestForecast2027: the days are those of the holiday measures in the version of
// Decree 795 and the movable feasts of statutory.txt: Spring Festival on 6
// February, Qingming on 5 April, Dragon Boat on 9 June, Mid-Autumn on 15 September.
func TestForecast2027(t *testing.T) {
	f := forecast(t, deadline.China(), "2027-12-31")
	off := map[string]string{
		"2027-01-01": "New Year's Day",
		"2027-02-05": "Spring Festival", "2027-02-06": "Spring Festival", "2027-02-07": "Spring Festival", "2027-02-08": "Spring Festival",
		"2027-04-05": "Qingming (Tomb-Sweeping Day)",
		"2027-05-01": "Labour Day", "2027-05-02": "Labour Day",
		"2027-06-09": "Dragon Boat Festival",
		"2027-09-15": "Mid-Autumn Festival",
		"2027-10-01": "National Day", "2027-10-02": "National Day", "2027-10-03": "National Day",
	}
	for d := date("2027-01-01"); !d.After(date("2027-12-31")); d = plus(d, 1) {
		info, err := f.Day(d)
		if err != nil {
			t.Fatalf("Day(%v): %v", d, err)
		}
		name, isOff := off[d.String()]
		if (info.Kind == deadline.DayOff) != isOff || info.Holiday[deadline.English] != name || info.Kind == deadline.MakeUp {
			t.Errorf("Day(%v) = %v %q, want off %v %q", d, info.Kind, info.Holiday[deadline.English], isOff, name)
		}
		if isOff && info.Notice != "国务院令第795号" {
			t.Errorf("Day(%v) rests on %q, want 国务院令第795号", d, info.Notice)
		}
		if !info.Forecast || !f.IsForecast(d) {
			t.Errorf("Day(%v) is not marked as forecast", d)
		}
	}
	if f.First() != date("2004-01-01") || f.Last() != date("2027-12-31") || f.Settled() != date("2026-12-31") {
		t.Errorf("the forecast covers %v to %v, settled %v", f.First(), f.Last(), f.Settled())
	}
	if f.IsForecast(date("2026-12-31")) || f.IsForecast(date("2028-01-01")) {
		t.Error("IsForecast outside the forecast days")
	}
	// Nothing is said of days past the end, and the shipped calendar is as it was.
	if _, err := f.IsWorkday(date("2028-01-01")); !errors.Is(err, deadline.ErrUnpublished) {
		t.Errorf("IsWorkday(2028-01-01) = %v, want ErrUnpublished", err)
	}
	sameDays(t, deadline.China(), newSlow(deadline.ShippedNotices()))
	// 21-25, 28-31 December are nine; 1 January is off, a Friday; Monday the 4th.
	if d := due(t, f, "2026-12-18", deadline.Workdays(10)); d.Last() != date("2027-01-04") || !d.IsForecast() {
		t.Errorf("%v, forecast %v, want 2027-01-04 in the forecast", d, d.IsForecast())
	}
	if d := due(t, f, "2026-12-18", deadline.Workdays(9)); d.IsForecast() {
		t.Errorf("%v is marked as forecast", d)
	}
}

// TestForecastOfDays: a last day that no working day had to be known for does not
// rest on the forecast.
func TestForecastOfDays(t *testing.T) {
	f := forecast(t, deadline.China(), "2027-12-31")
	for _, p := range []deadline.Period{deadline.Days(30), deadline.Months(1), deadline.Years(1)} {
		if d := due(t, f, "2026-12-20", p); d.IsForecast() {
			t.Errorf("%v: IsForecast() = true, want false", d)
		}
	}
}

// TestForecastShared: in 2031 Mid-Autumn falls on 1 October (statutory.txt). The
// day is off once, and the two after it.
func TestForecastShared(t *testing.T) {
	f := forecast(t, deadline.China(), "2031-12-31")
	for d, want := range map[string]deadline.DayKind{
		"2031-09-30": deadline.Weekday, "2031-10-01": deadline.DayOff, "2031-10-02": deadline.DayOff,
		"2031-10-03": deadline.DayOff, "2031-10-04": deadline.Weekend, "2031-10-06": deadline.Weekday,
	} {
		if info, err := f.Day(date(d)); err != nil || info.Kind != want {
			t.Errorf("Day(%s) = %v, %v, want %v", d, info.Kind, err, want)
		}
	}
	shared := 0
	for _, h := range f.Business().Holidays {
		if h.StartYear == 2031 && h.Month == time.October && h.Day == 1 {
			shared++
		}
	}
	if shared != 1 {
		t.Errorf("Business() has %d holidays on 2031-10-01, want 1", shared)
	}
	if d := due(t, f, "2031-09-30", deadline.Workdays(1)); d.Last() != date("2031-10-06") {
		t.Errorf("%v, want 2031-10-06", d)
	}
}

// TestForecastVersions: which version of the measures a forecast rests on, by
// what was promulgated on the day and in force in the year (statutory.txt).
func TestForecastVersions(t *testing.T) {
	tests := []struct {
		known, day string
		decree     string // "" where the day is not off
		why        string
	}{
		{"2004-06-01", "2005-05-03", "国务院令第270号", "three days of Labour Day"},
		{"2004-06-01", "2005-04-05", "", "no Qingming yet"},
		{"2007-12-13", "2008-04-04", "", "the day before the new measures"},
		{"2007-12-14", "2008-04-04", "国务院令第513号", "the day of promulgation"},
		{"2010-12-01", "2011-02-02", "国务院令第513号", "New Year's Eve, the day before 3 February"},
		{"2013-12-10", "2014-01-30", "国务院令第513号", "New Year's Eve by the old measures"},
		{"2020-06-01", "2021-02-11", "", "no New Year's Eve from 2014 on"},
		{"2020-06-01", "2021-02-12", "国务院令第644号", "Spring Festival"},
		{"2020-06-01", "2026-05-02", "", "no second day of Labour Day: the measures of 2024 were not known"},
		{"2024-11-09", "2025-01-28", "", "the day before the new measures"},
		{"2024-11-10", "2025-01-28", "国务院令第795号", "New Year's Eve again"},
	}
	for _, tt := range tests {
		f := forecast(t, deadline.China().KnownAt(date(tt.known)), tt.day)
		info, err := f.Day(date(tt.day))
		if err != nil || !info.Forecast || (info.Kind == deadline.DayOff) != (tt.decree != "") || info.Notice != tt.decree {
			t.Errorf("known on %s: Day(%s) = %+v, %v, want off by %q (%s)", tt.known, tt.day, info, err, tt.decree, tt.why)
		}
	}
}

// TestForecastVersionsToCome: with notices of old alone, and nothing said of when
// it is asked, each year goes by the measures in force at its beginning.
func TestForecastVersionsToCome(t *testing.T) {
	c, err := new(deadline.Calendar).With(deadline.ShippedNotices()[0]) // of 2004
	if err != nil {
		t.Fatal(err)
	}
	f := forecast(t, c, "2026-12-31")
	for day, want := range map[string]string{
		"2005-05-03": "国务院令第270号", "2007-05-03": "国务院令第270号", "2008-04-04": "国务院令第513号", "2008-05-02": "",
		"2013-02-09": "国务院令第513号", "2014-01-30": "", "2014-01-31": "国务院令第644号", "2024-05-02": "", "2025-05-02": "国务院令第795号",
	} {
		if info, err := f.Day(date(day)); err != nil || info.Notice != want {
			t.Errorf("Day(%s) rests on %q, %v, want %q", day, info.Notice, err, want)
		}
	}
}

func TestForecastErrors(t *testing.T) {
	compiled, err := deadline.Compile(cal.NewBusinessCalendar(), date("2026-01-01"), date("2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name    string
		c       *deadline.Calendar
		through deadline.Date
	}{
		{"settled", deadline.China(), date("2026-12-31")},
		{"long past", deadline.China(), date("2000-01-01")},
		{"after the table of feasts", deadline.China(), date("2101-01-01")},
		{"no day", deadline.China(), deadline.Date{}},
		{"no notices", compiled, date("2027-12-31")},
		{"zero Calendar", new(deadline.Calendar), date("2027-12-31")},
	}
	for _, tt := range tests {
		if f, err := tt.c.Forecast(tt.through); f != nil || !errors.Is(err, deadline.ErrRange) {
			t.Errorf("%s: Forecast(%v) = %v, %v, want ErrRange", tt.name, tt.through, f, err)
		}
	}
	if f := forecast(t, deadline.China(), "2100-12-31"); f.Last() != date("2100-12-31") {
		t.Errorf("the longest forecast ends on %v", f.Last())
	}
}

// TestForecastDropped: a notice takes the place of the forecast of its year.
func TestForecastDropped(t *testing.T) {
	c := with(t, forecast(t, deadline.China(), "2028-12-31"), notice2027)
	if c.Last() != date("2027-12-31") || c.Settled() != c.Last() || c.IsForecast(date("2027-06-09")) {
		t.Errorf("after With: last %v, settled %v", c.Last(), c.Settled())
	}
}

// TestForecastAgain: a forecast of a forecast is the forecast.
func TestForecastAgain(t *testing.T) {
	for _, through := range []string{"2027-06-30", "2030-12-31"} {
		want := forecast(t, deadline.China(), through)
		got := forecast(t, forecast(t, deadline.China(), "2028-12-31"), through)
		if got.Last() != want.Last() || got.Settled() != want.Settled() {
			t.Errorf("through %s: last %v, settled %v", through, got.Last(), got.Settled())
		}
		for d := want.Settled(); !d.After(want.Last()); d = plus(d, 1) {
			a, _ := got.Day(d)
			if b, _ := want.Day(d); a != b {
				t.Errorf("through %s: Day(%v) = %+v, want %+v", through, d, a, b)
			}
		}
		if g, w := len(got.Business().Holidays), len(want.Business().Holidays); g != w {
			t.Errorf("through %s: Business() has %d holidays, want %d", through, g, w)
		}
	}
}
