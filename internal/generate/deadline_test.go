package generate_test

import (
	"errors"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/generate"
)

// A small source: one notice, one version of the measures, one year of feasts.
const (
	notices = `notice A; year 2027; issued 2026-11-05; link https://example.com/a
holiday 元旦 / New Year's Day; off 2027-01-01 2027-01-02 2027-01-04; work 2027-01-09
`
	statute = "statute Decree 1; issued 2024-11-10; effective 2025-01-01\n"
	holiday = "holiday 春节 / Spring Festival; on spring-festival-1 spring-festival 10-01\n"
	year    = "year 2027; spring-festival 2027-02-06; qingming 2027-04-05; dragon-boat 2027-06-09; mid-autumn 2027-09-15\n"
)

// TestDeadline looks for what the small source must come to. 2027-02-06 is day
// 740018, counted from 0001-01-01 as day 1.
func TestDeadline(t *testing.T) {
	src, err := generate.Deadline([]byte(notices), []byte("# a comment\n\n"+statute+holiday+year))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"// Code generated from notices.txt and statutory.txt by go generate; DO NOT EDIT.",
		`const Edition = "A 2026-11-05"`,
		`number: "A", year: 2027`,
		"/* 2027-01-01 */}, Date{", // a run of two days
		"/* 2027-01-09 */",
		`springFestival, 0, -1, "Decree 1"`,
		`springFestival, 0, 0, "Decree 1"`,
		`fixedDay, 10, 1, "Decree 1"`,
		"const firstMovable = 2027",
		"740018 /* 2027-02-06 */",
	} {
		if !strings.Contains(string(src), want) {
			t.Errorf("the source lacks %s:\n%s", want, src)
		}
	}
	if n := strings.Count(string(src), "2027-01-0"); n != 5 {
		t.Errorf("%d days of the notice written, want 5: a run of two, a run of one, a make-up day", n)
	}
}

// TestStatutoryErrors: a bad line is named, with its number; the faults are one
// to a line of the format that statutory.txt explains.
func TestStatutoryErrors(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unknown keyword", "decree 1\n", `line 1: cannot read "decree 1"`},
		{"holiday before a statute", holiday, `line 1: cannot read "` + strings.TrimSpace(holiday) + `"`},
		{"statute too short", "statute Decree 1; issued 2024-11-10\n", `line 1: cannot read "statute Decree 1; issued 2024-11-10"`},
		{"statute without issued", "statute Decree 1; effective 2025-01-01; issued 2024-11-10\n", `line 1: clause "effective 2025-01-01": want issued`},
		{"statute issued on no day", "statute Decree 1; issued 2024-11-31; effective 2025-01-01\n", `line 1: deadline: parse date "2024-11-31": want a day that exists, written YYYY-MM-DD`},
		{"statute effective on no day", "statute Decree 1; issued 2024-11-10; effective soon\n", `line 1: deadline: parse date "soon": want a day that exists, written YYYY-MM-DD`},
		{"holiday in one language", statute + "holiday 春节; on 10-01\n", `line 2: holiday "春节": want a name in both languages and its days`},
		{"holiday without on", statute + "holiday 春节 / SF; off 10-01\n", `line 2: holiday "春节 / SF": want a name in both languages and its days`},
		{"holiday on no day", statute + "holiday 春节 / SF; on autumn\n", `line 2: day "autumn"`},
		{"holiday in no month", statute + "holiday 春节 / SF; on 13-01\n", `line 2: day "13-01"`},
		{"holiday on no day of the month", statute + "holiday 春节 / SF; on 06-31\n", `line 2: day "06-31"`},
		{"holiday with a tail", statute + "holiday 春节 / SF; on 10-01x\n", `line 2: day "10-01x"`},
		{"bad offset", statute + "holiday 春节 / SF; on spring-festival+x\n", `line 2: day "spring-festival+x"`},
		{"unknown feast that begins like one", statute + "holiday 清明 / QM; on qingmingjie\n", `line 2: day "qingmingjie"`},
		{"year too short", statute + "year 2027; spring-festival 2027-02-06\n", `line 2: cannot read "year 2027; spring-festival 2027-02-06"`},
		{"year in words", statute + strings.Replace(year, "2027;", "soon;", 1), `line 2: strconv.Atoi: parsing "soon": invalid syntax`},
		{"year left out", statute + year + strings.ReplaceAll(year, "2027", "2029"), `line 3: year 2029: want 2028`},
		{"feasts out of order", statute + strings.Replace(year, "qingming", "dragon-boat", 1), `line 2: clause "dragon-boat 2027-04-05": want qingming`},
		{"feast on no day", statute + strings.Replace(year, "2027-04-05", "2027-04-31", 1), `line 2: deadline: parse date "2027-04-31": want a day that exists, written YYYY-MM-DD`},
		{"feast of another year", statute + strings.Replace(year, "2027-04-05", "2026-04-05", 1), `line 2: `},
	}
	for _, tt := range tests {
		src, err := generate.Deadline([]byte(notices), []byte(tt.text))
		if want := "statutory.txt, " + tt.want; err == nil || src != nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", tt.name, err, want)
		}
	}
}

func TestNoticeErrors(t *testing.T) {
	if _, err := generate.Deadline([]byte("memo"), []byte(statute+holiday+year)); !errors.Is(err, deadline.ErrNotice) {
		t.Errorf("a bad notice: %v, want ErrNotice", err)
	}
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("no notices: panic %v, want an error", r)
		}
	}()
	if _, err := generate.Deadline(nil, []byte(statute+holiday+year)); err == nil {
		t.Error("no notices: no error")
	}
}
