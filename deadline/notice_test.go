package deadline_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
)

// badNotices are texts that ParseNotices refuses, one fault each, with the text
// of the error. They seed the fuzz target.
var badNotices = []struct{ name, text, want string }{
	{"unknown keyword", "notices A", `line 1: line begins with "notices": want notice, holiday or #`},
	{"long keyword clipped", strings.Repeat("n", 50), `line 1: line begins with "` + strings.Repeat("n", 40) + `…": want notice, holiday or #`},
	{"holiday first", "holiday 春节 / SF; off 2027-02-06", `line 1: a holiday before the first "notice" line`},
	{"nothing but the keyword", "notice", `line 1: no document number: write it after "notice", or "unknown"`},
	{"no number", "notice ; year 2027; link x", `line 1: no document number: write it after "notice", or "unknown"`},
	{"no year, amended notice or area", "notice A; issued 2026-11-05; link x", `line 1, notice "A": want exactly one of year, amends and area`},
	{"year and amended notice", "notice A; year 2027; amends B; link x", `line 1, notice "A": want exactly one of year, amends and area`},
	{"year and area", "notice A; year 2027; area 422800; link x", `line 1, notice "A": want exactly one of year, amends and area`},
	{"amends and area", "notice A; amends B; area 422800; link x", `line 1, notice "A": want exactly one of year, amends and area`},
	{"unknown amending", "notice unknown; amends B; link x", `line 1: a notice that amends or is local must have a number`},
	{"unknown local", "notice unknown; area 422800; link x", `line 1: a notice that amends or is local must have a number`},
	{"no link", "notice A; year 2027", `line 1, notice "A": no link to the document`},
	{"empty link", "notice A; year 2027; link ", `line 1, notice "A": nothing after "link"`},
	{"empty year", "notice A; year; link x", `line 1, notice "A": nothing after "year"`},
	{"year in words", "notice A; year MMXXVII; link x", `line 1, notice "A": year "MMXXVII": want a year such as 2027`},
	{"year too early", "notice A; year 1948; link x", `line 1, notice "A": year "1948": want a year such as 2027`},
	{"year too late", "notice A; year 9999; link x", `line 1, notice "A": year "9999": want a year such as 2027`},
	{"year with a sign", "notice A; year +2027; link x", `line 1, notice "A": year "+2027": want a year such as 2027`},
	{"year with a leading zero", "notice A; year 02027; link x", `line 1, notice "A": year "02027": want a year such as 2027`},
	{"area too short", "notice A; area 4228; link x", `line 1, notice "A": area "4228": want a division code of six digits`},
	{"area with letters", "notice A; area 4228AB; link x", `line 1, notice "A": area "4228AB": want a division code of six digits`},
	{"area of the nation", "notice A; area 000000; link x", `line 1, notice "A": area "000000": want a division code of six digits`},
	{"issued on no day", "notice A; year 2027; issued 2026-02-30; link x", `line 1, notice "A": parse date "2026-02-30": want a day that exists, written YYYY-MM-DD`},
	{"published on no day", "notice A; year 2027; published today; link x", `line 1, notice "A": parse date "today": want a day that exists, written YYYY-MM-DD`},
	{"clause doubled", "notice A; year 2027; year 2027; link x", `line 1, notice "A": clause "year 2027" is unknown, doubled or out of order`},
	{"clauses out of order", "notice A; year 2027; published 2026-11-06; issued 2026-11-05; link x", `line 1, notice "A": clause "issued 2026-11-05" is unknown, doubled or out of order`},
	{"unknown clause", "notice A; year 2027; signed 2026-11-05; link x", `line 1, notice "A": clause "signed 2026-11-05" is unknown, doubled or out of order`},
	{"semicolon at the end", "notice A; year 2027; link x;", `line 1, notice "A": clause "" is unknown, doubled or out of order`},
	{"one name", head + "holiday 春节; off 2027-02-06", `line 2, notice "A": want the holiday's name in both languages, such as 春节 / Spring Festival`},
	{"no Chinese name", head + "holiday / SF; off 2027-02-06", `line 2, notice "A": want the holiday's name in both languages, such as 春节 / Spring Festival`},
	{"no English name", head + "holiday 春节 / ; off 2027-02-06", `line 2, notice "A": want the holiday's name in both languages, such as 春节 / Spring Festival`},
	{"no day off", head + "holiday 春节 / SF", `line 2, notice "A": a holiday without a day off`},
	{"make-up days alone", head + "holiday 春节 / SF; work 2027-01-31", `line 2, notice "A": a holiday without a day off`},
	{"nothing after off", head + "holiday 春节 / SF; off", `line 2, notice "A": nothing after "off"`},
	{"nothing after work", head + "holiday 春节 / SF; off 2027-02-06; work", `line 2, notice "A": nothing after "work"`},
	{"off on no day", head + "holiday 春节 / SF; off 2027-02-29", `line 2, notice "A": parse date "2027-02-29": want a day that exists, written YYYY-MM-DD`},
	{"work on no day", head + "holiday 春节 / SF; off 2027-02-06; work 2027-02-31", `line 2, notice "A": parse date "2027-02-31": want a day that exists, written YYYY-MM-DD`},
	{"a span of worked days", head + "holiday 春节 / SF; off 2027-02-06; work 2027-02-13..2027-02-14", `line 2, notice "A": parse date "2027-02-13..2027-02-14": want a day that exists, written YYYY-MM-DD`},
	{"span without an end", head + "holiday 春节 / SF; off 2027-02-06..", `line 2, notice "A": parse date "": want a day that exists, written YYYY-MM-DD`},
	{"span without a start", head + "holiday 春节 / SF; off ..2027-02-06", `line 2, notice "A": parse date "": want a day that exists, written YYYY-MM-DD`},
	{"span of three", head + "holiday 春节 / SF; off 2027-02-06..2027-02-07..2027-02-08", `line 2, notice "A": parse date "2027-02-07..2027-02-08": want a day that exists, written YYYY-MM-DD`},
	{"span reversed", head + "holiday 春节 / SF; off 2027-02-08..2027-02-06", `line 2, notice "A": days off "2027-02-08..2027-02-06": want 1 to 31 days, the earlier first`},
	{"span of 32 days", head + "holiday 春节 / SF; off 2027-01-01..2027-02-01", `line 2, notice "A": days off "2027-01-01..2027-02-01": want 1 to 31 days, the earlier first`},
	{"work before off", head + "holiday 春节 / SF; work 2027-01-31; off 2027-02-06", `line 2, notice "A": clause "off 2027-02-06" is unknown, doubled or out of order`},
	{"off doubled", head + "holiday 春节 / SF; off 2027-02-06; off 2027-02-07", `line 2, notice "A": clause "off 2027-02-07" is unknown, doubled or out of order`},
	{"counted past comments", "# a\n\n" + head + "\n#\nholiday 春节 / SF", `line 6, notice "A": a holiday without a day off`},
}

const head = "notice A; year 2027; link x\n"

func TestParseNoticesErrors(t *testing.T) {
	for _, tt := range badNotices {
		notices, err := deadline.ParseNotices([]byte(tt.text))
		if want := "deadline: notices, " + tt.want; err == nil || err.Error() != want || notices != nil {
			t.Errorf("%s: ParseNotices(%q) = %v\n got %v\nwant %s", tt.name, tt.text, notices, err, want)
		}
		if !errors.Is(err, deadline.ErrNotice) {
			t.Errorf("%s: errors.Is(%v, ErrNotice) = false", tt.name, err)
		}
	}
}

// TestParseNoticesGathers: all errors of a file come together, in its order,
// and one wrong line does not hide the next.
func TestParseNoticesGathers(t *testing.T) {
	_, err := deadline.ParseNotices([]byte("memo\nnotice A; year x; link x\nholiday 春节\nholiday 春节 / SF; off 2027-02-06\nnotice B; year 2028\n"))
	want := strings.Join([]string{
		`deadline: notices, line 1: line begins with "memo": want notice, holiday or #`,
		`deadline: notices, line 2, notice "A": year "x": want a year such as 2027`,
		`deadline: notices, line 3, notice "A": want the holiday's name in both languages, such as 春节 / Spring Festival`,
		`deadline: notices, line 5, notice "B": no link to the document`,
	}, "\n")
	if err == nil || err.Error() != want {
		t.Errorf("ParseNotices =\n%v\nwant\n%s", err, want)
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok || len(joined.Unwrap()) != 4 {
		t.Fatalf("ParseNotices gives %T, want four errors joined", err)
	}
	for i, line := range []int{1, 2, 3, 5} {
		if e := as[*deadline.NoticeError](t, joined.Unwrap()[i]); e.Line != line {
			t.Errorf("error %d is of line %d, want %d", i, e.Line, line)
		}
	}
}

func TestParseNoticesBounds(t *testing.T) {
	if notices, err := deadline.ParseNotices(nil); err != nil || len(notices) != 0 {
		t.Errorf("ParseNotices of nothing = %v, %v, want no notice", notices, err)
	}
	text := []byte("#" + strings.Repeat("x", deadline.MaxNoticeText-1))
	if _, err := deadline.ParseNotices(text); err != nil {
		t.Errorf("ParseNotices of the longest text: %v", err)
	}
	_, err := deadline.ParseNotices(append(text, 'x'))
	if e := as[*deadline.NoticeError](t, err); e.Line != 0 || e.Reason != "1048577 bytes of text: want at most 1048576" {
		t.Errorf("ParseNotices of a longer text = %+v", e)
	}
	// The first and the last year, a division code of all digits and a span of one day are taken.
	for _, line := range []string{"notice A; year 1949; link x", "notice A; year 9998; link x", "notice A; area 429006; link x", "notice A; area 135780; link x"} {
		n := parse(t, line+"\nholiday 元旦 / New Year's Day; off 2027-02-06..2027-02-06")
		for h := range n[0].Holidays() {
			if off := slices.Collect(h.Off()); len(off) != 1 || off[0] != date("2027-02-06") {
				t.Errorf("%s: days off %v, want 2027-02-06", line, off)
			}
		}
	}
	// A span of the largest length is taken.
	n := parse(t, head+"holiday 春节 / SF; off 2027-01-01..2027-01-31")
	days := 0
	for h := range n[0].Holidays() {
		for range h.Off() {
			days++
		}
	}
	if days != deadline.MaxOffDays {
		t.Errorf("%d days off, want %d", days, deadline.MaxOffDays)
	}
}

// TestNoticeFields reads every clause back; the values are those of the text.
func TestNoticeFields(t *testing.T) {
	text := `
notice A〔2026〕1号; year 2027; issued 2026-11-05; published 2026-11-06; link https://example.com/a
holiday 春节 / Spring Festival; off 2027-02-05..2027-02-07 2027-02-10; work 2027-01-31 2027-02-14
notice B; amends A〔2026〕1号; published 2027-01-02; link https://example.com/b
notice C; area 422800; link https://example.com/c
notice unknown; year 2028; issued unknown; published unknown; link https://example.com/d
`
	type fields struct {
		Number            string
		Year              int
		Issued, Published string
		Amends, Area      string
		Link, KnownFrom   string
	}
	want := []fields{
		{"A〔2026〕1号", 2027, "2026-11-05", "2026-11-06", "", "", "https://example.com/a", "2026-11-05"},
		{"B", 0, "", "2027-01-02", "A〔2026〕1号", "", "https://example.com/b", "2027-01-02"},
		{"C", 0, "", "", "", "422800", "https://example.com/c", ""},
		{"", 2028, "", "", "", "", "https://example.com/d", "2028-01-01"},
	}
	var got []fields
	notices := parse(t, text)
	for _, n := range notices {
		got = append(got, fields{n.Number(), n.Year(), n.Issued().String(), n.Published().String(), n.Amends(), n.Area(), n.Link(), n.KnownFrom().String()})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("notices read, -want +got:\n%s", diff)
	}
	var days []string
	for h := range notices[0].Holidays() {
		if h.Name() != (deadline.Text{"春节", "Spring Festival"}) {
			t.Errorf("Name() = %v", h.Name())
		}
		for d := range h.Off() {
			days = append(days, "off "+d.String())
		}
		for d := range h.Work() {
			days = append(days, "work "+d.String())
		}
	}
	wantDays := []string{"off 2027-02-05", "off 2027-02-06", "off 2027-02-07", "off 2027-02-10", "work 2027-01-31", "work 2027-02-14"}
	if diff := cmp.Diff(wantDays, days); diff != "" {
		t.Errorf("days read, -want +got:\n%s", diff)
	}
}

// TestNoticeIterators: a range may stop early.
func TestNoticeIterators(t *testing.T) {
	n := parse(t, notice2027)[0]
	for h := range n.Holidays() {
		for d := range h.Off() {
			if d != date("2027-01-01") {
				t.Errorf("the first day off is %v, want 2027-01-01", d)
			}
			break
		}
		break
	}
}

// TestNoticeText: the text of every shipped notice reads back as the same
// notice, and all four ways to write it agree.
func TestNoticeText(t *testing.T) {
	shipped := deadline.ShippedNotices()
	if len(shipped) != 26 {
		t.Errorf("%d notices shipped, want 26: one for each of 23 years and three amendments", len(shipped))
	}
	for _, n := range append(shipped, parse(t, string(source(t))+notice2027)...) {
		text := n.String()
		back := parse(t, text)
		if len(back) != 1 || back[0].String() != text {
			t.Errorf("read back:\n%v\nwant\n%s", back, text)
		}
		b, err := n.MarshalText()
		if err != nil || string(b) != text {
			t.Errorf("MarshalText = %q, %v, want %q", b, err, text)
		}
		if b, err = n.AppendText([]byte("x")); err != nil || string(b) != "x"+text {
			t.Errorf("AppendText = %q, %v, want %q", b, err, "x"+text)
		}
	}
}
