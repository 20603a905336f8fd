package deadline_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/rickar/cal/v2"

	"gongxiang.example/deadline"
)

// TestErrorTexts holds the exact text of every kind of error and its sentinel.
// The texts follow the form package: operation "input": reason.
func TestErrorTexts(t *testing.T) {
	china := deadline.China()
	errOf := func(_ any, err error) error { return err }
	_, newDate := deadline.NewDate(2026, time.February, 29)
	_, addDays := date("9999-12-31").AddDays(1)
	_, noDay := china.IsWorkday(deadline.Date{})
	_, early := china.CountWorkdays(date("2003-12-31"), date("2004-01-02"))
	_, back := china.AddWorkdays(date("2004-01-02"), -1)
	_, before := china.KnownAt(date("2000-01-01")).IsWorkday(date("2004-01-02"))
	_, compiled := deadline.Compile(cal.NewBusinessCalendar(), date("2026-01-02"), date("2026-01-01"))
	_, noPeriod := deadline.NewPeriod(0, deadline.Workday)
	_, noUnit := deadline.NewPeriod(5, deadline.NoUnit)
	_, tooMany := deadline.NewPeriod(123456, deadline.Day)
	full := due(t, china, "2026-01-05", deadline.Days(1))
	for range deadline.MaxParts - 1 {
		full, _ = full.Extend(deadline.Months(1))
	}
	tests := []struct {
		name string
		err  error
		is   error
		want string
	}{
		{"DateError of NewDate", newDate, deadline.ErrDate,
			`deadline: new date "2026-02-29": no such day between 0001-01-01 and 9999-12-31`},
		{"DateError of ParseDate", errOf(deadline.ParseDate("tomorrow")), deadline.ErrDate,
			`deadline: parse date "tomorrow": want a day that exists, written YYYY-MM-DD`},
		{"DateError, long input clipped", errOf(deadline.ParseDate(strings.Repeat("日", 50))), deadline.ErrDate,
			`deadline: parse date "` + strings.Repeat("日", 40) + `…": want a day that exists, written YYYY-MM-DD`},
		{"DateError of AddDays", addDays, deadline.ErrDate,
			`deadline: add days "9999-12-31": the result lies outside 0001-01-01 to 9999-12-31`},
		{"DateError of months", errOf(china.Due(date("9999-12-01"), deadline.Months(1))), deadline.ErrDate,
			`deadline: add months "9999-12-01": the result lies outside 0001-01-01 to 9999-12-31`},
		{"DateError of Due", errOf(china.Due(deadline.Date{}, deadline.Days(1))), deadline.ErrDate,
			`deadline: due from date "": no day was given`},
		{"DateError of IsWorkday", noDay, deadline.ErrDate,
			`deadline: workday of date "": no day was given`},
		{"PeriodError of ParsePeriod", errOf(deadline.ParsePeriod("ten days")), deadline.ErrPeriod,
			`deadline: period "ten days": want a number from 1 and a unit, such as "10 workdays"`},
		{"PeriodError of NewPeriod", noPeriod, deadline.ErrPeriod,
			`deadline: period "0 workdays": want 1 to 9999 working days, days, months or years`},
		{"PeriodError quotes what was given", tooMany, deadline.ErrPeriod,
			`deadline: period "123456 days": want 1 to 9999 working days, days, months or years`},
		{"PeriodError without a unit", noUnit, deadline.ErrPeriod,
			`deadline: period "5": want 1 to 9999 working days, days, months or years`},
		{"PeriodError, below nothing", errOf(china.Due(date("2026-01-05"), deadline.Workdays(-deadline.MaxPeriod))), deadline.ErrPeriod,
			`deadline: period "-9999 workdays": want 1 to 9999 working days, days, months or years`},
		{"UnpublishedError", errOf(china.Due(date("2026-12-18"), deadline.Workdays(10))), deadline.ErrUnpublished,
			`deadline: working day needed on or after "2027-01-01": no holiday notice covers days after 2026-12-31`},
		{"BeforeFirstError", early, deadline.ErrBeforeFirst,
			`deadline: working day needed on or before "2003-12-31": the calendar begins on 2004-01-01`},
		{"BeforeFirstError going back", back, deadline.ErrBeforeFirst,
			`deadline: working day needed on or before "2003-12-31": the calendar begins on 2004-01-01`},
		{"BeforeFirstError of an empty calendar", before, deadline.ErrBeforeFirst,
			`deadline: working day needed on or before "2004-01-02": the calendar covers no day`},
		{"RangeError of Compile", compiled, deadline.ErrRange,
			`deadline: compile "2026-01-02..2026-01-01": want a calendar and a range of 1 to 65534 days, the earlier first`},
		{"RangeError of Forecast", errOf(china.Forecast(date("2101-01-01"))), deadline.ErrRange,
			`deadline: forecast "2026-12-31..2101-01-01": want a day after the last notice's and not after 2100-12-31`},
		{"ErrExtension of none", errOf(deadline.Deadline{}.Extend(deadline.Workdays(5))), deadline.ErrExtension,
			`deadline: cannot be extended by 5 workdays: it was never computed`},
		{"ErrExtension of too many", errOf(full.Extend(deadline.Years(1))), deadline.ErrExtension,
			`deadline: cannot be extended by 1 year: it holds 5 extensions already`},
		{"NoticeError of ParseNotices", errOf(deadline.ParseNotices([]byte("memo"))), deadline.ErrNotice,
			`deadline: notices, line 1: line begins with "memo": want notice, holiday or #`},
		{"NoticeError of With", errOf(china.With(parse(t, "notice A1; area 422800; link x")...)), deadline.ErrNotice,
			`deadline: notice "A1": no holidays`},
		{"undeclared unit", errOf(deadline.Unit(9).MarshalText()), nil, `deadline: unit 9 is not declared`},
		{"undeclared kind", errOf(deadline.DayKind(9).MarshalText()), nil, `deadline: day kind 9 is not declared`},
		{"undeclared status", errOf(deadline.Status(9).MarshalText()), nil, `deadline: status 9 is not declared`},
		{"undeclared language", errOf(deadline.Language(9).MarshalText()), nil, `deadline: language 9 is not declared`},
		{"unknown language", new(deadline.Language).UnmarshalText([]byte("fr")), nil,
			`deadline: language "fr" is unknown; want one of ["zh" "en"]`},
	}
	for _, tt := range tests {
		if tt.err == nil || tt.err.Error() != tt.want {
			t.Errorf("%s:\n got %v\nwant %v", tt.name, tt.err, tt.want)
		}
		if tt.is != nil && !errors.Is(tt.err, tt.is) {
			t.Errorf("%s: errors.Is(%v, %v) = false", tt.name, tt.err, tt.is)
		}
	}
}

// as finds an error of type E in err's tree.
func as[E error](t *testing.T, err error) E {
	t.Helper()
	var e E
	if !errors.As(err, &e) {
		t.Fatalf("errors.As(%v, %T) = false", err, e)
	}
	return e
}

// TestErrorFacts takes the facts out of each struct.
func TestErrorFacts(t *testing.T) {
	china := deadline.China()
	_, err := china.Due(date("2026-12-18"), deadline.Workdays(10))
	if e := as[*deadline.UnpublishedError](t, err); e.Day != date("2027-01-01") || e.Last != date("2026-12-31") {
		t.Errorf("UnpublishedError = %+v", e)
	}
	_, err = china.IsWorkday(date("2027-03-01"))
	if e := as[*deadline.UnpublishedError](t, err); e.Day != date("2027-03-01") {
		t.Errorf("UnpublishedError = %+v", e)
	}
	// The count needs each day after the first; the first unknown is New Year's Day.
	_, err = china.CountWorkdays(date("2026-12-01"), date("2027-03-01"))
	if e := as[*deadline.UnpublishedError](t, err); e.Day != date("2027-01-01") {
		t.Errorf("UnpublishedError of CountWorkdays(2026-12-01, 2027-03-01): Day %v, want the first day that had to be known and is not, 2027-01-01", e.Day)
	}
	_, err = china.AddWorkdays(date("2003-12-31"), 1)
	if e := as[*deadline.BeforeFirstError](t, err); e.Day != date("2003-12-31") || e.First != date("2004-01-01") {
		t.Errorf("BeforeFirstError = %+v", e)
	}
	_, err = deadline.ParseDate("x")
	if e := as[*deadline.DateError](t, err); e.Op != "parse date" || e.Input != "x" {
		t.Errorf("DateError = %+v", e)
	}
	_, err = deadline.ParsePeriod("x")
	if e := as[*deadline.PeriodError](t, err); e.Input != "x" {
		t.Errorf("PeriodError = %+v", e)
	}
	_, err = china.Forecast(date("2026-12-31"))
	if e := as[*deadline.RangeError](t, err); e.Op != "forecast" || e.First != date("2026-12-31") || e.Last != date("2026-12-31") {
		t.Errorf("RangeError = %+v", e)
	}
	_, err = deadline.ParseNotices([]byte("\n# x\nnotice N; year 2027; issued today; link x\n"))
	if e := as[*deadline.NoticeError](t, err); e.Line != 3 || e.Number != "N" {
		t.Errorf("NoticeError = %+v", e)
	}
}

// TestErrorClips: an error never carries more of an input than is readable.
func TestErrorClips(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	_, err1 := deadline.ParseDate(long)
	_, err2 := deadline.ParsePeriod(long)
	_, err3 := deadline.ParseNotices([]byte(long))
	err4 := new(deadline.Unit).UnmarshalText([]byte(long))
	for i, err := range []error{err1, err2, err3, err4} {
		if n := len(err.Error()); n > 300 {
			t.Errorf("error %d of a long input has %d bytes, want at most 300", i+1, n)
		}
	}
}
