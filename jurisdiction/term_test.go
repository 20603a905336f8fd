package jurisdiction_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// termOf reads a term as the first rule of a text has it.
func termOf(t testing.TB, s string) jurisdiction.Term {
	t.Helper()
	return slices.Collect(parse(t, changed(t, "term    10 workdays", "term    "+s)).Rules())[0].Term()
}

// TestYearly: the last day in a year of limits that come every year. A month ends
// as Civil Code 200 counts, February on the 28th or 29th (H7).
func TestYearly(t *testing.T) {
	tests := []struct {
		term   string
		year   int
		want   string // none for a limit that names no day
		zh, en string
	}{
		{"yearly 01-end", 2026, "2026-01-31", "每年1月底前", "every year by the end of January"}, // hubei-2021 article 38
		{"yearly 02-end", 2026, "2026-02-28", "每年2月底前", "every year by the end of February"},
		{"yearly 02-end", 2028, "2028-02-29", "每年2月底前", "every year by the end of February"},
		{"yearly 02-end", 2000, "2000-02-29", "每年2月底前", "every year by the end of February"}, // divided by 400
		{"yearly 02-end", 2100, "2100-02-28", "每年2月底前", "every year by the end of February"}, // by 100 alone
		{"yearly 04-end", 2026, "2026-04-30", "每年4月底前", "every year by the end of April"},
		{"yearly 12-end", 2026, "2026-12-31", "每年12月底前", "every year by the end of December"},
		{"yearly 02-28", 2028, "2028-02-28", "每年2月28日前", "every year by 28 February"}, // a day, not the end
		{"yearly 04-30", 2026, "2026-04-30", "每年4月30日前", "every year by 30 April"},
		{"yearly 01-15", 2026, "2026-01-15", "每年1月15日前", "every year by 15 January"},
		{"yearly 10-01", 2026, "2026-10-01", "每年10月1日前", "every year by 1 October"},
		{"yearly", 2026, "", "每年", "every year"},
		{"10 workdays", 2026, "", "10个工作日", "10 working days"},
		{"promptly", 2026, "", "及时", "promptly"},
	}
	for _, tt := range tests {
		term := termOf(t, tt.term)
		last, ok := term.Falls(tt.year)
		if ok != (tt.want != "") || last.String() != tt.want {
			t.Errorf("%s in %d falls on %v, %v, want %s", tt.term, tt.year, last, ok, tt.want)
		}
		if zh, en := term.In(deadline.Chinese), term.In(deadline.English); zh != tt.zh || en != tt.en {
			t.Errorf("%s in words: %s, %s, want %s, %s", tt.term, zh, en, tt.zh, tt.en)
		}
		if isYearly := tt.term[0] == 'y'; (term.Kind() == jurisdiction.EachYear) != isYearly || isYearly && !term.Period().IsZero() {
			t.Errorf("%s is of kind %v, with %v", tt.term, term.Kind(), term.Period())
		}
		if term.String() != tt.term {
			t.Errorf("%s prints %s", tt.term, term)
		}
	}
	for _, year := range []int{-1, 0, 10000} {
		for _, s := range []string{"yearly 02-end", "yearly 01-15"} {
			if last, ok := termOf(t, s).Falls(year); ok || !last.IsZero() {
				t.Errorf("%s in the year %d falls on %v, want none", s, year, last)
			}
		}
	}
	if last, ok := (jurisdiction.Term{}).Falls(2026); ok || !last.IsZero() {
		t.Errorf("no limit falls on %v", last)
	}
}

// TestYearlyShipped: article 38 of hubei-2021 has two reports by the end of
// January and one by the end of February; its article 11 and article 19(3) of
// jingzhou-2024 ask for once in the year.
func TestYearlyShipped(t *testing.T) {
	want := map[string]string{
		"hubei-2021/annual-report-prefecture": "yearly 01-end", "hubei-2021/annual-report-department": "yearly 01-end",
		"hubei-2021/annual-report-province": "yearly 02-end", "hubei-2021/catalog-maintenance": "yearly", "jingzhou-2024/open-plan": "yearly",
	}
	for i := range jurisdiction.China().Instruments() {
		for u := range i.Rules() {
			if s := want[i.ID()+"/"+u.ID()]; s != "" && u.Term().String() != s || (s == "") == (u.Term().Kind() == jurisdiction.EachYear) {
				t.Errorf("%s/%s: %v, want %q", i.ID(), u.ID(), u.Term(), s)
			}
			delete(want, i.ID()+"/"+u.ID())
		}
	}
	if len(want) > 0 {
		t.Errorf("no such rules: %v", want)
	}
}

// TestTermRoundTrip: every day of a common year, every end of a month, every
// word and some numbers come back from what they print. The 31st is the end of
// its month, and prints as that.
func TestTermRoundTrip(t *testing.T) {
	all := []string{"none", "promptly", "at-once", "prescribed", "by-order", "periodic", "dynamic", "yearly", "1 workday", "9999 days", "1 month", "3 years"}
	for d := date("2023-01-01"); d.Year() == 2023; d = plus(d, 1) {
		all = append(all, "yearly "+d.String()[5:])
	}
	for m := time.January; m <= time.December; m++ {
		all = append(all, fmt.Sprintf("yearly %02d-end", m))
	}
	for _, s := range all {
		term := termOf(t, s)
		if back := termOf(t, term.String()); back != term {
			t.Errorf("%s prints %v and comes back as %v", s, term, back)
		}
		if isLast := len(s) > 3 && s[len(s)-3:] == "-31"; !isLast && term.String() != s {
			t.Errorf("%s prints %v", s, term)
		}
	}
}

// TestTermErrors: 29 February is no day of every year, and months and days have
// two digits.
func TestTermErrors(t *testing.T) {
	for _, s := range []string{
		"yearly 02-29", "yearly 02-30", "yearly 04-31", "yearly 00-01", "yearly 13-01", "yearly 01-00", "yearly 01-32",
		"yearly 00-end", "yearly 13-end", "yearly 1-end", "yearly 001-end", "yearly -end", "yearly end", "yearly +1-end",
		"yearly 1-15", "yearly 01-5", "yearly 01", "yearly 01-", "yearly 01-15-02", "yearly 01-end-2026", "yearly 01-End", "yearly 15 January",
	} {
		i, err := jurisdiction.ParseInstrument([]byte(changed(t, "term    10 workdays", "term    "+s)))
		want := `jurisdiction: instrument "some-2026", line 20: term "` + s + `": want a day of every year such as yearly 01-15, or the end of a month such as yearly 02-end`
		if i != nil || err == nil || err.Error() != want || !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Errorf("term %s: %v, want %s", s, err, want)
		}
	}
}
