package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew; read the diff before committing it")

// TestGolden prints the shipped cases. Their dates were worked by hand, see
// TestWorked.
func TestGolden(t *testing.T) {
	tests := []struct {
		name, reason string
		args         []string
	}{
		{"parking-zh", "the page as shipped", nil},
		{"parking-en", "the same in English", []string{"-lang", "en"}},
		{"parking-explain", "every day over Spring Festival, the extension apart", []string{"-explain"}},
		{"parking-json", "the report of the protocol", []string{"-json"}},
		{"parking-waiting", "stands still while the supplement is awaited", []string{"-as-of", "2026-02-02"}},
		{"parking-open", "an extension is still possible, and the days left", []string{"-as-of", "2026-02-05", "-lang", "en"}},
		{"parking-suspend", "the other reading of a supplement, day by day", []string{"-reading", "supplement=suspend", "-explain", "-as-of", "2026-02-12"}},
		{"late-zh", "late in every reading; the extension's notice came late", []string{"cases/late.json"}},
		{"late-en", "the same in English", []string{"-lang", "en", "cases/late.json"}},
		{"late-warning", "past the due date, not past every reading", []string{"-as-of", "2026-03-20", "cases/late.json"}},
		{"next-year-zh", "a last day that nobody can know yet", []string{"cases/next-year.json"}},
		{"next-year-explain", "the days that are known", []string{"-explain", "-lang", "en", "cases/next-year.json"}},
		{"next-year-json", "the same in JSON", []string{"-json", "cases/next-year.json"}},
		{"next-year-forecast", "planned past the last notice", []string{"-forecast", "2027-12-31", "-lang", "en", "cases/next-year.json"}},
		{"next-year-calendar", "known once a notice is loaded; the notice is made up", []string{"-calendar", "testdata/notice-2027.txt", "cases/next-year.json"}},
		{"jingzhou-zh", "limits that only local texts set, and two clocks of one check", []string{"cases/jingzhou.json"}},
		{"jingzhou-en", "the same in English, a day before the first check is due", []string{"-lang", "en", "-as-of", "2026-04-07", "cases/jingzhou.json"}},
		{"use-zh", "from use to disposal", []string{"cases/use.json"}},
		{"use-en", "the same in English, while rectification is under way", []string{"-lang", "en", "-as-of", "2026-04-20", "cases/use.json"}},
		{"items-en", "several items, each with its own clock", []string{"-lang", "en", "testdata/items.json"}},
		{"items-json", "the same in JSON", []string{"-json", "testdata/items.json"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			if err := run(tt.args, &out, &errs); err != nil || errs.Len() > 0 {
				t.Fatalf("run(%q): %v %s", tt.args, err, &errs)
			}
			file := filepath.Join("testdata", tt.name+".golden")
			if *update {
				if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), out.String()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

// TestWorked finds the dates worked by hand in the pages.
//
//   - parking: supplement complete on 02-03, so 02-04 05 06 09 10 11 12 13 14
//     (make-up Saturday) 24; five more 25 26 27 28 (make-up Saturday) 03-02.
//     Without the supplement 01-28 29 30 02-02 03 04 05 06 09 10. From the
//     consent on 02-27: 28, 03-02 … 06, 09 … 13, 16 … 20, 23 24 25 26.
//   - late: 03-03 … 06, 09 … 13, 16; with the ten days of the late notice to
//     03-30. From the consent on 04-10: 13 … 17, 20 … 24, 27 … 30, then 05-06 07
//     08 09 (make-up Saturday) 11 12.
//   - jingzhou: ten from 03-02 are 03-16. From 04-02: 03, then 07 08 after
//     Qingming (04-04 … 06) are three; 09 10, 13 … 17 make ten.
//   - next-year with the made-up notice (01-01 … 03 off): 12-23 24 25 28 29 30
//     31, 01-04 … 08, 11 … 15, 18 19 20.
func TestWorked(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want []string
	}{
		{nil, []string{"届满      2026-03-02 周一", "稳妥计划  2026-02-10 周二", "确属逾期  2026-03-03 周二", "届满      2026-03-26 周四"}},
		{[]string{"cases/late.json"}, []string{"届满      2026-03-16 周一", "确属逾期  2026-03-31 周二", "届满      2026-05-12 周二", "[违反规定] 2026-03-17 late-reply"}},
		{[]string{"-as-of", "2026-03-30", "cases/late.json"}, []string{"[预警] 2026-03-17 late-reply"}},
		{[]string{"-as-of", "2026-03-31", "cases/late.json"}, []string{"[违反规定] 2026-03-17 late-reply"}},
		{[]string{"cases/jingzhou.json"}, []string{"届满      2026-03-16 周一", "届满      2026-04-08 周三", "届满      2026-04-17 周五",
			"《湖北省政务数据资源应用与管理办法》第二十二条第一款", "《湖北省政务数据资源应用与管理办法》第十三条第三款", "《政务数据共享条例》第二十六条第二款"}},
		{[]string{"cases/next-year.json"}, []string{"届满      2026-12-24 周四", "晚于 2026-12-31，放假通知尚未及此，至该日已计 7 个工作日"}},
		{[]string{"-calendar", "testdata/notice-2027.txt", "cases/next-year.json"}, []string{"届满      2027-01-20 周三"}},
	} {
		var out bytes.Buffer
		if err := run(tt.args, &out, &out); err != nil {
			t.Fatal(err)
		}
		for _, want := range tt.want {
			if !strings.Contains(out.String(), want) {
				t.Errorf("run(%q) lacks %q:\n%s", tt.args, want, &out)
			}
		}
	}
}

// TestErrors: what is wrong with a file or a flag is said with line and member.
func TestErrors(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const head = "{\n\"case\": {\"requester\": {\"kind\": \"department\"}, \"provider\": {\"kind\": \"department\"},\n\"attribute\": \"conditional\", \"cataloged\": true},\n"
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"no such file", []string{filepath.Join(dir, "none.json")}, "no such file"},
		{"two files", []string{"a", "b"}, "2 files given"},
		{"unknown language", []string{"-lang", "fr"}, `language "fr" is unknown`},
		{"impossible day", []string{"-as-of", "2026-02-30"}, `parse date "2026-02-30"`},
		{"unknown reading", []string{"-reading", "silence=loud"}, `reading "silence"`},
		{"unknown value", []string{"-reading", "supplement=maybe"}, `reading "supplement": value "maybe": want one of ["restart" "none" "suspend"]`},
		{"forecast backwards", []string{"-forecast", "2026-01-01"}, "forecast"},
		{"bad notice", []string{"-calendar", file("bad.txt", "holiday x\n")}, `bad.txt: deadline: notices, line 1: a holiday before the first "notice" line`},
		{"notice of a year arranged", []string{"-calendar", file("old.txt", "notice A; year 2026; link x\nholiday 元旦 / New Year; off 2026-03-02\n")}, `2026 is arranged already`},
		{"not JSON", []string{file("a.json", "{\n  \"case\": oops\n}")}, "a.json: line 2: case: not JSON"},
		{"cut off", []string{file("b.json", "{\"case\": {")}, "line 1: case: not JSON: it ends too early"},
		{"unknown member", []string{file("c.json", head+"\"event\": []\n}")}, "line 4: event: unknown member"},
		{"member twice", []string{file("d.json", head+"\"as_of\": \"2026-01-01\",\n\"as_of\": \"2026-01-01\"}")}, "line 5: as_of: it stands twice"},
		{"bad day of an event", []string{file("e.json", head+"\"events\": [\n{\"type\": \"received\", \"on\": \"2026-02-29\"}]}")}, `line 5: events[0].on: parse date "2026-02-29"`},
		{"no day of an event", []string{file("f.json", head+"\"events\": [{\"type\": \"received\"}]}")}, `line 4: events[0]: no member "on"`},
		{"unknown want", []string{file("g.json", head+"\"events\": [{\"type\": \"supplement-asked\", \"on\": \"2026-01-05\", \"wants\": [\"money\"]}]}")}, `events[0].wants: "money": want one of`},
		{"no complete", []string{file("h.json", head+"\"events\": [{\"type\": \"supplemented\", \"on\": \"2026-01-05\"}]}")}, `events[0]: no member "complete"`},
		{"unknown attribute", []string{file("i.json", strings.Replace(head, "conditional", "free", 1)+"\"events\": []}")}, `line 3: case.attribute: sharing attribute "free" is unknown`},
		{"no as_of", []string{file("j.json", head+"\"events\": []}")}, "no as_of"},
		{"events out of order", []string{file("k.json", head+"\"events\": [{\"type\": \"received\", \"on\": \"2026-02-03\"}, {\"type\": \"consented\", \"on\": \"2026-02-02\"}], \"as_of\": \"2026-03-02\"}")},
			`event 2, "consented" on "2026-02-02": it comes after an event of 2026-02-03`},
		{"event impossible in the state", []string{file("l.json", head+"\"events\": [{\"type\": \"delivered\", \"on\": \"2026-02-03\"}], \"as_of\": \"2026-03-02\"}")},
			`event 1, "delivered" on "2026-02-03": event "delivered" cannot happen in state "not-received"`},
		{"before the calendar", []string{file("m.json", head+"\"events\": [{\"type\": \"received\", \"on\": \"2025-08-04\"}], \"known_at\": \"2003-01-01\", \"as_of\": \"2025-08-05\"}")}, "the calendar covers no day"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			err := run(tt.args, &out, &errs)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("run(%q) = %v, want %q", tt.args, err, tt.want)
			}
			if out.Len() > 0 {
				t.Errorf("something was printed all the same:\n%s", &out)
			}
		})
	}
	if err := run([]string{"-h"}, &bytes.Buffer{}, &bytes.Buffer{}); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("run(-h) = %v, want flag.ErrHelp", err)
	}
}
