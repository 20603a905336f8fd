package deadline_test

import (
	"errors"
	"slices"
	"testing"

	"gongxiang.example/deadline"
)

// dueCases are worked by hand from the arrangements of 2024, 2025 and 2026 in
// notices.txt; why lists the days counted, or the rule. In short:
//
//	2025: off 1 Jan; 28 Jan-4 Feb; 4-6 Apr; 1-5 May; 31 May-2 Jun; 1-8 Oct
//	      worked Sun 26 Jan, Sat 8 Feb, Sun 27 Apr, Sun 28 Sep, Sat 11 Oct
//	2026: off 1-3 Jan; 15-23 Feb; 4-6 Apr; 1-5 May; 19-21 Jun; 25-27 Sep; 1-7 Oct
//	      worked Sun 4 Jan, Sat 14 Feb, Sat 28 Feb, Sat 9 May, Sun 20 Sep, Sat 10 Oct
//
// Fuzz targets take them as seeds.
var dueCases = []struct {
	trigger string
	period  deadline.Period
	why     string
	want    string
}{
	// Working days: Spring Festival 2025 and 2026.
	{"2025-01-24", deadline.Workdays(1), "Sun 26 Jan is worked", "2025-01-26"},
	{"2025-01-24", deadline.Workdays(3), "26, 27 Jan; 28 Jan-4 Feb off; 5 Feb", "2025-02-05"},
	{"2025-01-24", deadline.Workdays(6), "26, 27 Jan, 5, 6, 7, Sat 8 Feb: ends on a make-up day", "2025-02-08"},
	{"2025-01-24", deadline.Workdays(10), "26, 27 Jan, 5, 6, 7, 8, 10, 11, 12, 13 Feb", "2025-02-13"},
	{"2025-02-01", deadline.Workdays(1), "received in the festival: 5 Feb is the first worked", "2025-02-05"},
	{"2026-01-30", deadline.Workdays(10), "2-6, 9-13 Feb", "2026-02-13"},
	{"2026-02-04", deadline.Workdays(5), "5, 6, 9, 10, 11 Feb", "2026-02-11"},
	{"2026-02-11", deadline.Workdays(3), "12, 13, Sat 14 Feb", "2026-02-14"},
	{"2026-02-13", deadline.Workdays(1), "Sat 14 Feb is worked", "2026-02-14"},
	{"2026-02-13", deadline.Workdays(2), "14 Feb; 15-23 off; 24 Feb", "2026-02-24"},
	{"2026-02-12", deadline.Workdays(5), "13, 14, 24, 25, 26 Feb", "2026-02-26"},
	{"2026-02-26", deadline.Workdays(10), "27, Sat 28 Feb, 2-6, 9, 10, 11 Mar", "2026-03-11"},
	{"2026-02-14", deadline.Workdays(1), "received on a make-up day, which is not counted", "2026-02-24"},
	{"2026-02-17", deadline.Workdays(5), "24, 25, 26, 27, Sat 28 Feb", "2026-02-28"},
	// Working days: National Day 2025 and 2026.
	{"2025-09-19", deadline.Workdays(20), "22-26, Sun 28, 29, 30 Sep, 9, 10, Sat 11, 13-17, 20-23 Oct", "2025-10-23"},
	{"2025-09-26", deadline.Workdays(1), "Sun 28 Sep is worked", "2025-09-28"},
	{"2025-09-30", deadline.Workdays(3), "9, 10, Sat 11 Oct", "2025-10-11"},
	{"2025-10-04", deadline.Workdays(1), "received on a day off: 9 Oct", "2025-10-09"},
	{"2026-09-18", deadline.Workdays(1), "Sun 20 Sep is worked", "2026-09-20"},
	{"2026-09-24", deadline.Workdays(10), "28, 29, 30 Sep, 8, 9, Sat 10, 12-15 Oct", "2026-10-15"},
	{"2026-09-28", deadline.Workdays(10), "29, 30 Sep, 8, 9, 10, 12-16 Oct", "2026-10-16"},
	{"2026-09-30", deadline.Workdays(2), "8, 9 Oct", "2026-10-09"},
	{"2026-10-01", deadline.Workdays(3), "8, 9, Sat 10 Oct", "2026-10-10"},
	// Working days: other holidays and ordinary weeks.
	{"2025-04-25", deadline.Workdays(1), "Sun 27 Apr is worked", "2025-04-27"},
	{"2025-08-01", deadline.Workdays(20), "four full weeks", "2025-08-29"},
	{"2025-05-30", deadline.Workdays(1), "31 May-2 Jun off", "2025-06-03"},
	{"2026-03-02", deadline.Workdays(5), "3-6, 9 Mar", "2026-03-09"},
	{"2026-03-09", deadline.Workdays(3), "10, 11, 12 Mar", "2026-03-12"},
	{"2026-04-27", deadline.Workdays(15), "28-30 Apr, 6, 7, 8, Sat 9, 11-15, 18-20 May", "2026-05-20"},
	{"2026-06-18", deadline.Workdays(1), "19-21 Jun off", "2026-06-22"},
	{"2026-06-20", deadline.Workdays(1), "received on Saturday in the festival", "2026-06-22"},
	{"2026-06-21", deadline.Workdays(1), "received on Sunday in the festival", "2026-06-22"},
	// Working days: the turn of the year.
	{"2025-12-24", deadline.Workdays(10), "25, 26, 29-31 Dec, Sun 4, 5-8 Jan", "2026-01-08"},
	{"2025-12-31", deadline.Workdays(1), "1-3 Jan off, Sun 4 Jan is worked", "2026-01-04"},
	{"2026-12-30", deadline.Workdays(1), "the last day covered", "2026-12-31"},
	{"2004-01-01", deadline.Workdays(1), "the first day covered", "2004-01-02"},
	// Calendar days run through, and end on a rest day if it so falls.
	{"2025-12-31", deadline.Days(1), "year's end", "2026-01-01"},
	{"2026-02-14", deadline.Days(14), "rest days count", "2026-02-28"},
	{"2024-02-28", deadline.Days(1), "leap day", "2024-02-29"},
	{"2023-02-28", deadline.Days(1), "no leap day", "2023-03-01"},
	{"2026-09-21", deadline.Days(10), "ends on a day off and stays there", "2026-10-01"},
	{"2026-12-31", deadline.Days(30), "needs no notice", "2027-01-30"},
	// Months and years: the corresponding day, or the last of the month.
	{"2026-01-15", deadline.Months(1), "corresponding day", "2026-02-15"},
	{"2026-01-31", deadline.Months(1), "February has 28 days", "2026-02-28"},
	{"2024-01-31", deadline.Months(1), "February has 29 days", "2024-02-29"},
	{"2026-03-31", deadline.Months(1), "April has 30 days", "2026-04-30"},
	{"2026-02-28", deadline.Months(1), "corresponding day, not the month's end", "2026-03-28"},
	{"2023-11-30", deadline.Months(3), "leap year", "2024-02-29"},
	{"2024-11-30", deadline.Months(3), "common year", "2025-02-28"},
	{"2026-08-31", deadline.Months(6), "over the year's end", "2027-02-28"},
	{"2026-12-15", deadline.Months(12), "a year of months", "2027-12-15"},
	{"2024-02-29", deadline.Years(1), "no 29 Feb in 2025", "2025-02-28"},
	{"2024-02-29", deadline.Years(4), "29 Feb again", "2028-02-29"},
	{"2096-02-29", deadline.Years(4), "2100 is no leap year", "2100-02-28"},
	{"2025-02-28", deadline.Years(3), "corresponding day in a leap year", "2028-02-28"},
	{"0001-01-01", deadline.Years(9998), "the last year of Date", "9999-01-01"},
	{"9999-12-30", deadline.Days(1), "the last day of Date", "9999-12-31"},
}

func TestDue(t *testing.T) {
	for _, tt := range dueCases {
		d, err := deadline.China().Due(date(tt.trigger), tt.period)
		if err != nil || d.Last().String() != tt.want {
			t.Errorf("Due(%v, %v) = %v, %v, want %v (%s)", tt.trigger, tt.period, d.Last(), err, tt.want, tt.why)
			continue
		}
		if d.Trigger() != date(tt.trigger) || d.Original() != d.Last() || d.IsZero() || d.IsForecast() {
			t.Errorf("Due(%v, %v): trigger %v, original %v, zero %v, forecast %v", tt.trigger, tt.period, d.Trigger(), d.Original(), d.IsZero(), d.IsForecast())
		}
		if want := tt.trigger + " + " + tt.period.String() + " = " + tt.want; d.String() != want {
			t.Errorf("String() = %q, want %q", d, want)
		}
	}
}

func TestDueErrors(t *testing.T) {
	tests := []struct {
		name    string
		trigger deadline.Date
		period  deadline.Period
		want    error
	}{
		// 21-25, 28-31 Dec are nine; the tenth lies in 2027.
		{"past the last notice", date("2026-12-18"), deadline.Workdays(10), deadline.ErrUnpublished},
		{"nothing after the last day", date("2026-12-31"), deadline.Workdays(1), deadline.ErrUnpublished},
		{"trigger not covered", date("2027-01-01"), deadline.Workdays(1), deadline.ErrUnpublished},
		{"trigger too early", date("2003-12-31"), deadline.Workdays(1), deadline.ErrBeforeFirst},
		{"no trigger", deadline.Date{}, deadline.Days(1), deadline.ErrDate},
		{"no trigger, working days", deadline.Date{}, deadline.Workdays(1), deadline.ErrDate},
		{"no trigger, months", deadline.Date{}, deadline.Months(1), deadline.ErrDate},
		{"after the last Date", date("9999-12-31"), deadline.Days(1), deadline.ErrDate},
		{"month after the last Date", date("9999-12-01"), deadline.Months(1), deadline.ErrDate},
		{"year after the last Date", date("9999-01-01"), deadline.Years(1), deadline.ErrDate},
		{"no period", date("2026-01-05"), deadline.Period{}, deadline.ErrPeriod},
		{"no days", date("2026-01-05"), deadline.Days(0), deadline.ErrPeriod},
		{"negative", date("2026-01-05"), deadline.Workdays(-1), deadline.ErrPeriod},
		{"too many", date("2026-01-05"), deadline.Workdays(deadline.MaxPeriod + 1), deadline.ErrPeriod},
	}
	for _, tt := range tests {
		d, err := deadline.China().Due(tt.trigger, tt.period)
		if !errors.Is(err, tt.want) || !d.IsZero() {
			t.Errorf("%s: Due(%v, %v) = %v, %v, want %v", tt.name, tt.trigger, tt.period, d, err, tt.want)
		}
	}
}

// TestExtend: the values are worked by hand from the arrangement of 2026, as in
// dueCases.
func TestExtend(t *testing.T) {
	tests := []struct {
		trigger string
		period  deadline.Period
		by      []deadline.Period
		why     string
		last    string
		parts   []deadline.Period
	}{
		{"2026-02-04", deadline.Workdays(5), []deadline.Period{deadline.Workdays(3)},
			"11 Feb; 12, 13, Sat 14", "2026-02-14", []deadline.Period{deadline.Workdays(5), deadline.Workdays(3)}},
		{"2026-02-12", deadline.Workdays(5), []deadline.Period{deadline.Workdays(10)},
			"26 Feb; 27, 28 Feb, 2-6, 9-11 Mar", "2026-03-11", []deadline.Period{deadline.Workdays(5), deadline.Workdays(10)}},
		{"2026-09-24", deadline.Workdays(10), []deadline.Period{deadline.Workdays(5)},
			"15 Oct; 16, 19-22 Oct", "2026-10-22", []deadline.Period{deadline.Workdays(10), deadline.Workdays(5)}},
		{"2026-09-24", deadline.Workdays(10), []deadline.Period{deadline.Workdays(2), deadline.Workdays(3)},
			"extensions in working days join", "2026-10-22", []deadline.Period{deadline.Workdays(10), deadline.Workdays(5)}},
		{"2026-09-21", deadline.Days(10), []deadline.Period{deadline.Workdays(1)},
			"1 Oct is off; 8 Oct", "2026-10-08", []deadline.Period{deadline.Days(10), deadline.Workdays(1)}},
		{"2026-01-31", deadline.Months(1), []deadline.Period{deadline.Months(1)},
			"28 Feb; 28 Mar: months are taken one after the other and do not join", "2026-03-28", []deadline.Period{deadline.Months(1), deadline.Months(1)}},
		{"2026-01-01", deadline.Days(9000), []deadline.Period{deadline.Days(5000), deadline.Days(4999)},
			"joined up to the largest period: 18,999 days, or 52 years and 6 days", "2078-01-07", []deadline.Period{deadline.Days(9000), deadline.Days(9999)}},
		{"2026-01-01", deadline.Days(1), []deadline.Period{deadline.Days(9999), deadline.Days(1)},
			"a sum that is no period stays apart: 10,001 days", "2053-05-20", []deadline.Period{deadline.Days(1), deadline.Days(9999), deadline.Days(1)}},
	}
	for _, tt := range tests {
		d := due(t, deadline.China(), tt.trigger, tt.period)
		original := d.Last()
		for _, p := range tt.by {
			var err error
			if d, err = d.Extend(p); err != nil {
				t.Fatalf("Extend(%v): %v", p, err)
			}
		}
		if d.Last().String() != tt.last || d.Original() != original || !slices.Equal(slices.Collect(d.Parts()), tt.parts) {
			t.Errorf("%v + %v extended %v: last %v, original %v, parts %v, want %v, %v, %v (%s)",
				tt.trigger, tt.period, tt.by, d.Last(), d.Original(), slices.Collect(d.Parts()), tt.last, original, tt.parts, tt.why)
		}
	}
}

func TestExtendErrors(t *testing.T) {
	if _, err := (deadline.Deadline{}).Extend(deadline.Days(1)); !errors.Is(err, deadline.ErrExtension) {
		t.Errorf("Extend of the zero Deadline = %v, want ErrExtension", err)
	}
	d := due(t, deadline.China(), "2026-01-05", deadline.Days(1))
	for i := 1; i < deadline.MaxParts; i++ {
		var err error
		if d, err = d.Extend(deadline.Months(1)); err != nil {
			t.Fatalf("extension %d: %v", i, err)
		}
	}
	if e, err := d.Extend(deadline.Days(1)); !errors.Is(err, deadline.ErrExtension) || !e.IsZero() {
		t.Errorf("one extension too many = %v, %v, want no deadline and ErrExtension", e, err)
	}
	if e, err := d.Extend(deadline.Period{}); !errors.Is(err, deadline.ErrPeriod) || !e.IsZero() {
		t.Errorf("Extend by none = %v, %v, want ErrPeriod", e, err)
	}
	d = due(t, deadline.China(), "2026-12-30", deadline.Workdays(1))
	if e, err := d.Extend(deadline.Workdays(1)); !errors.Is(err, deadline.ErrUnpublished) || !e.IsZero() {
		t.Errorf("Extend into 2027 = %v, %v, want ErrUnpublished", e, err)
	}
}

// TestAddWorkdays has the cases that Due does not reach: backward and zero,
// counted by hand from the arrangement of 2026.
func TestAddWorkdays(t *testing.T) {
	tests := []struct {
		from string
		n    int
		why  string
		want string
	}{
		{"2026-02-24", -1, "15-23 Feb off, Sat 14 worked", "2026-02-14"},
		{"2026-02-20", -2, "14, 13 Feb", "2026-02-13"},
		{"2026-10-12", -1, "Sat 10 Oct is worked", "2026-10-10"},
		{"2026-02-15", 0, "first worked day on or after", "2026-02-24"},
		{"2026-02-14", 0, "itself", "2026-02-14"},
		{"2026-12-31", 0, "the last day covered", "2026-12-31"},
		{"2026-12-31", -1, "the day before", "2026-12-30"},
	}
	for _, tt := range tests {
		if got, err := deadline.China().AddWorkdays(date(tt.from), tt.n); err != nil || got.String() != tt.want {
			t.Errorf("AddWorkdays(%v, %d) = %v, %v, want %v (%s)", tt.from, tt.n, got, err, tt.want, tt.why)
		}
	}
}

// TestAddWorkdaysAtTheEnd: the last day of 2022 is a Saturday, off; in the middle of
// that year the first working day on or after it was not known yet.
func TestAddWorkdaysAtTheEnd(t *testing.T) {
	d, err := deadline.China().KnownAt(date("2022-06-01")).AddWorkdays(date("2022-12-31"), 0)
	if e := as[*deadline.UnpublishedError](t, err); !d.IsZero() || e.Day != date("2023-01-01") || e.Last != date("2022-12-31") {
		t.Errorf("AddWorkdays(2022-12-31, 0) = %v, %v, want no notice after 2022-12-31", d, err)
	}
}

// TestAddWorkdaysBounds: no number makes the sum run over.
func TestAddWorkdaysBounds(t *testing.T) {
	const maxInt = int(^uint(0) >> 1)
	for _, n := range []int{maxInt, maxInt - 1, 1 << 20, 1 << 16} {
		if d, err := deadline.China().AddWorkdays(date("2026-01-05"), n); !errors.Is(err, deadline.ErrUnpublished) {
			t.Errorf("AddWorkdays(2026-01-05, %d) = %v, %v, want ErrUnpublished", n, d, err)
		}
		if d, err := deadline.China().AddWorkdays(date("2026-01-05"), -n-1); !errors.Is(err, deadline.ErrBeforeFirst) {
			t.Errorf("AddWorkdays(2026-01-05, %d) = %v, %v, want ErrBeforeFirst", -n-1, d, err)
		}
	}
}
