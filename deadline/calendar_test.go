package deadline_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gongxiang.example/deadline"
)

// TestWithErrors adds to the shipped calendar what it must refuse. The weekdays
// and arrangements are those of 2026 and 2027; 2027-01-31 is a Sunday.
func TestWithErrors(t *testing.T) {
	const y2027 = "notice A; year 2027; link x\n"
	tests := []struct {
		name, text string
		want       []string // each after "deadline: notice "
	}{
		{"no holidays", y2027, []string{`"A": no holidays`}},
		{"make-up day on a working weekday", y2027 + "holiday 春节 / SF; off 2027-02-06; work 2027-02-01",
			[]string{`"A": make-up day 2027-02-01 is a Monday, worked in any case`}},
		{"day arranged twice in a notice", y2027 + "holiday 春节 / SF; off 2027-02-06..2027-02-10\nholiday 元宵 / Lantern; off 2027-02-10",
			[]string{`"A": 2027-02-10 is arranged twice, for Lantern and for SF of notice "A"; a notice that changes another says so with amends`}},
		{"day off and worked", y2027 + "holiday 春节 / SF; off 2027-02-06..2027-02-14; work 2027-02-14",
			[]string{`"A": 2027-02-14 is arranged twice, for SF and for SF of notice "A"; a notice that changes another says so with amends`}},
		{"day of last year arranged twice", y2027 + "holiday 元旦 / NY; off 2026-10-10",
			[]string{`"A": 2026-10-10 is arranged twice, for NY and for National Day of notice "` + latest + `"; a notice that changes another says so with amends`}},
		{"year twice", "notice A; year 2026; link x\nholiday 植树节 / Arbor; off 2026-03-12",
			[]string{`"A": 2026 is arranged already; a notice that changes it says so with amends`}},
		{"year before", "notice A; year 2003; link x\nholiday 植树节 / Arbor; off 2026-03-12",
			[]string{`"A": 2003 is arranged already; a notice that changes it says so with amends`}},
		{"gap year", "notice A; year 2028; link x\nholiday 植树节 / Arbor; off 2026-03-12",
			[]string{`"A": 2028 does not adjoin the years covered, which end with 2026`}},
		{"unknown amended number", "notice A; amends B; link x\nholiday 植树节 / Arbor; off 2026-03-12",
			[]string{`"A": it amends "B", which the calendar does not hold`}},
		{"number twice", "notice " + latest + "; year 2027; link x\nholiday 春节 / SF; off 2027-02-06",
			[]string{`"` + latest + `": the calendar holds a notice with this number already`}},
		{"day after coverage", y2027 + "holiday 元旦 / NY; off 2027-12-30..2028-01-01",
			[]string{`"A": it arranges 2027-12-30..2028-01-01, but the notices cover 2004-01-01 through 2027-12-31`}},
		{"day before coverage", y2027 + "holiday 元旦 / NY; off 2003-12-31",
			[]string{`"A": it arranges 2003-12-31, but the notices cover 2004-01-01 through 2027-12-31`}},
		{"amendment past coverage", "notice A; amends " + latest + "; link x\nholiday 元旦 / NY; off 2027-01-01",
			[]string{`"A": it arranges 2027-01-01, but the notices cover 2004-01-01 through 2026-12-31`}},
		{"several at once", y2027 + "holiday 春节 / SF; off 2027-02-06; work 2027-02-01\nnotice B; year 2029; link x\nholiday 植树节 / Arbor; off 2027-03-12",
			[]string{`"B": 2029 does not adjoin the years covered, which end with 2027`, `"A": make-up day 2027-02-01 is a Monday, worked in any case`}},
		{"local make-up day", "notice L; area 422800; link x\nholiday 州庆 / Day; off 2026-08-19; work 2026-08-20",
			[]string{`"L": make-up day 2026-08-20 is a Thursday, worked in any case`}},
		{"local day off in a national holiday", "notice L; area 422800; link x\nholiday 州庆 / Day; off 2026-10-02",
			[]string{`"L": 2026-10-02 is arranged twice, for Day and for National Day of notice "` + latest + `"; a notice that changes another says so with amends`}},
		{"local past coverage", "notice L; area 422800; link x\nholiday 州庆 / Day; off 2027-08-19",
			[]string{`"L": it arranges 2027-08-19, but the notices cover 2004-01-01 through 2026-12-31`}},
		{"national and local fault together", y2027 + "holiday 春节 / SF; off 2027-02-06; work 2027-02-01\nnotice L; area 422800; link x\nholiday 州庆 / Day; off 2026-08-19; work 2026-08-20",
			[]string{`"A": make-up day 2027-02-01 is a Monday, worked in any case`, `"L": make-up day 2026-08-20 is a Thursday, worked in any case`}},
		{"local fault once, though a smaller area has notices", "notice L; area 422800; link x\nholiday 州庆 / Day; off 2026-08-19; work 2026-08-20\nnotice M; area 422825; link x\nholiday 县庆 / County; off 2026-08-21",
			[]string{`"L": make-up day 2026-08-20 is a Thursday, worked in any case`}},
		{"no number known", "notice unknown; year 2027; link x", []string{`"2027年节假日安排（文号不详）": no holidays`}},
	}
	for _, tt := range tests {
		c, err := deadline.China().With(parse(t, tt.text)...)
		want := "deadline: notice " + strings.Join(tt.want, "\ndeadline: notice ")
		if c != nil || err == nil || err.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", tt.name, err, want)
			continue
		}
		if !errors.Is(err, deadline.ErrNotice) || as[*deadline.NoticeError](t, err).Line != 0 {
			t.Errorf("%s: %v is not a NoticeError without a line", tt.name, err)
		}
	}
	if c, err := deadline.China().With(deadline.Notice{}); c != nil || !errors.Is(err, deadline.ErrNotice) {
		t.Errorf("With(Notice{}) = %v, %v, want ErrNotice", c, err)
	}
}

// TestWithNextYear counts over the new year with a made-up notice for 2027:
// 21-25 and 28-31 December are nine, 1-3 January are off, Monday the 4th is ten.
func TestWithNextYear(t *testing.T) {
	c := with(t, deadline.China(), notice2027)
	if d := due(t, c, "2026-12-18", deadline.Workdays(10)); d.Last() != date("2027-01-04") || d.IsForecast() {
		t.Errorf("%v, forecast %v, want 2027-01-04 and no forecast", d, d.IsForecast())
	}
	if c.First() != date("2004-01-01") || c.Last() != date("2027-12-31") || c.Settled() != c.Last() {
		t.Errorf("the calendar covers %v to %v, settled %v", c.First(), c.Last(), c.Settled())
	}
	if d := due(t, c, "2027-01-29", deadline.Workdays(1)); d.Last() != date("2027-01-31") {
		t.Errorf("%v, want the make-up Sunday 2027-01-31", d)
	}
	sameDays(t, c, newSlow(append(deadline.ShippedNotices(), parse(t, notice2027)...)))
	if early := c.KnownAt(date("2026-11-04")); early.Last() != date("2026-12-31") {
		t.Errorf("known the day before issue: through %v, want 2026-12-31", early.Last())
	}
	if _, err := deadline.China().Due(date("2026-12-18"), deadline.Workdays(10)); !errors.Is(err, deadline.ErrUnpublished) {
		t.Errorf("China() changed: %v, want ErrUnpublished", err)
	}
}

// TestWithFromNothing builds the shipped calendar from the zero Calendar.
func TestWithFromNothing(t *testing.T) {
	c := with(t, new(deadline.Calendar), string(source(t)))
	sameDays(t, c, newSlow(deadline.ShippedNotices()))
	fresh, err := deadline.CompileShipped()
	if err != nil {
		t.Fatal(err)
	}
	sameDays(t, fresh, newSlow(deadline.ShippedNotices()))
}

// TestWithTooMany: 1949 through 2127 are 65,378 days; with 2128 they would be
// more than the tables hold, and the reason says so.
func TestWithTooMany(t *testing.T) {
	var text strings.Builder
	for y := 1949; y <= 2127; y++ {
		fmt.Fprintf(&text, "notice unknown; year %d; link x\nholiday 元旦 / New Year's Day; off %d-01-01\n", y, y)
	}
	c := with(t, new(deadline.Calendar), text.String())
	if n := c.Last().DaysSince(c.First()) + 1; n != 65378 {
		t.Errorf("%d days covered, want 65378", n)
	}
	_, err := c.With(parse(t, "notice A; year 2128; link x\nholiday 元旦 / New Year's Day; off 2128-01-01")...)
	if err == nil || !strings.Contains(err.Error(), "65534") {
		t.Errorf("With one year more: %v, want an error that names the bound, 65534 days", err)
	}
}

// TestSecondAmendment: the latest change of a holiday is the one that holds,
// whether it says that it changes the arrangement or the first change of it, and
// whether there are others before that. 2027-02-14 is a Sunday.
func TestSecondAmendment(t *testing.T) {
	const first = `
notice B; amends 国办发明电〔2026〕99号; issued 2026-12-01; link x
holiday 春节 / Spring Festival; off 2027-02-05..2027-02-14
`
	for _, base := range []*deadline.Calendar{deadline.China(), new(deadline.Calendar)} {
		for _, amended := range []string{"国办发明电〔2026〕99号", "B"} {
			second := "notice C; amends " + amended + "; issued 2026-12-15; link x\nholiday 春节 / Spring Festival; off 2027-02-06..2027-02-10\n"
			c := with(t, base, notice2027+first+second)
			for d, want := range map[string]deadline.DayKind{
				"2027-01-31": deadline.Weekend, // made up in the first arrangement only
				"2027-02-05": deadline.Weekday,
				"2027-02-08": deadline.DayOff,
				"2027-02-11": deadline.Weekday,
				"2027-02-14": deadline.Weekend,
			} {
				if info, err := c.Day(date(d)); err != nil || info.Kind != want {
					t.Errorf("C amends %s: Day(%s) = %v by %s, %v, want %v", amended, d, info.Kind, info.Notice, err, want)
				}
			}
		}
	}
}

// TestKnownAtIsPatient: a notice that cannot hold yet, since what it rests on is
// not known, does not take away what was known then.
func TestKnownAtIsPatient(t *testing.T) {
	tests := []struct{ name, text, day, last string }{
		{"amendment whose day of issue no source gives",
			"notice B; amends " + latest + "; issued unknown; link x\nholiday 春节 / Spring Festival; off 2026-02-15..2026-02-24", "2020-06-01", "2020-12-31"},
		{"amendment of a year that is not arranged yet",
			notice2027 + "notice B; amends 国办发明电〔2026〕99号; issued unknown; link x\nholiday 元旦 / New Year's Day; off 2026-12-31", "2026-10-15", "2026-12-31"},
		{"local arrangement without a day of issue",
			"notice L; area 422800; issued unknown; link x\nholiday 州庆 / Day; off 2026-08-19", "2020-06-01", "2020-12-31"},
		{"local arrangement before the national one",
			notice2027 + "notice L; area 422800; issued 2026-10-01; link x\nholiday 州庆 / Day; off 2027-08-19", "2026-10-15", "2026-12-31"},
	}
	for _, tt := range tests {
		c := with(t, deadline.China(), tt.text).KnownAt(date(tt.day))
		if c.Last().String() != tt.last {
			t.Errorf("%s: KnownAt(%s) covers %v to %v, want through %s", tt.name, tt.day, c.First(), c.Last(), tt.last)
		}
	}
}

// TestCovers asks at both ends.
func TestCovers(t *testing.T) {
	c := deadline.China()
	for d, want := range map[deadline.Date]bool{
		{}: false, date("2003-12-31"): false, date("2004-01-01"): true, date("2026-12-31"): true, date("2027-01-01"): false,
	} {
		if c.Covers(d) != want || c.IsForecast(d) {
			t.Errorf("Covers(%v) = %v, want %v; IsForecast %v, want false", d, c.Covers(d), want, c.IsForecast(d))
		}
		if info, err := c.Day(d); (err == nil) != want || info.Date != d || (info.Kind == deadline.UnknownDay) == want {
			t.Errorf("Day(%v) = %+v, %v", d, info, err)
		}
	}
	var zero deadline.Calendar
	if zero.Covers(deadline.Date{}) || zero.Covers(date("2026-01-05")) {
		t.Error("the zero Calendar covers a day")
	}
	if _, err := zero.AddWorkdays(date("2026-01-05"), 1); !errors.Is(err, deadline.ErrBeforeFirst) {
		t.Errorf("zero Calendar: AddWorkdays = %v, want ErrBeforeFirst", err)
	}
}

// TestMayMove: the last three days of the last year that a notice arranges, by
// the sentence in the comment; never a forecast day, nor a compiled calendar.
func TestMayMove(t *testing.T) {
	compiled, err := deadline.Compile(deadline.China().Business(), date("2026-01-01"), date("2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		c    *deadline.Calendar
		day  string
		want bool
	}{
		{"the day before", deadline.China(), "2026-12-28", false},
		{"the first of three", deadline.China(), "2026-12-29", true},
		{"the last", deadline.China(), "2026-12-31", true},
		{"not covered", deadline.China(), "2027-01-01", false},
		{"a year whose successor is known", deadline.China(), "2025-12-31", false},
		{"the same year before that", deadline.China().KnownAt(date("2025-11-03")), "2025-12-31", true},
		{"settled days under a forecast", forecast(t, deadline.China(), "2027-12-31"), "2026-12-31", true},
		{"forecast days", forecast(t, deadline.China(), "2027-12-31"), "2027-12-31", false},
		{"compiled", compiled, "2026-12-31", false},
		{"zero Calendar", new(deadline.Calendar), "2026-12-31", false},
	}
	for _, tt := range tests {
		if got := tt.c.MayMove(date(tt.day)); got != tt.want {
			t.Errorf("%s: MayMove(%s) = %v, want %v", tt.name, tt.day, got, tt.want)
		}
		if tt.c.MayMove(deadline.Date{}) {
			t.Errorf("%s: MayMove of the zero Date = true, want false", tt.name)
		}
	}
}
