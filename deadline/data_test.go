package deadline_test

import (
	"bytes"
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/generate"
)

// record is one holiday line of notices.txt, read without ParseNotices.
type record struct {
	number, amends, issued string
	zh, en                 string
	off, work              []deadline.Date
	replacedBy             string // day of issue of the notice that arranges it anew
}

// records reads notices.txt line by line and marks what a later line replaces.
func records(t *testing.T) []record {
	t.Helper()
	var list []record
	var head record
	for _, line := range strings.Split(string(source(t)), "\n") {
		clauses := strings.Split(line, "; ")
		word, rest, _ := strings.Cut(clauses[0], " ")
		switch word {
		case "notice":
			head = record{number: rest}
			for _, c := range clauses[1:] {
				if v, ok := strings.CutPrefix(c, "amends "); ok {
					head.amends = v
				}
				if v, ok := strings.CutPrefix(c, "issued "); ok {
					head.issued = v
				}
			}
		case "holiday":
			r := head
			r.zh, r.en, _ = strings.Cut(rest, " / ")
			for _, c := range clauses[1:] {
				key, days, _ := strings.Cut(c, " ")
				for _, f := range strings.Fields(days) {
					first, last, isSpan := strings.Cut(f, "..")
					if !isSpan {
						last = first
					}
					for d := date(first); !d.After(date(last)); d = plus(d, 1) {
						if key == "off" {
							r.off = append(r.off, d)
						} else {
							r.work = append(r.work, d)
						}
					}
				}
			}
			for i := range list {
				if r.amends != "" && list[i].number == r.amends && list[i].zh == r.zh {
					list[i].replacedBy = r.issued
				}
			}
			list = append(list, r)
		}
	}
	return list
}

// TestRecords asks the public API every record of the source. A record that a
// later notice replaced is asked of the calendar known the day before that.
func TestRecords(t *testing.T) {
	list := records(t)
	if len(list) < 140 {
		t.Fatalf("%d holidays read from notices.txt, want at least 140", len(list))
	}
	for _, r := range list {
		c := deadline.China()
		if r.replacedBy != "" {
			c = c.KnownAt(plus(date(r.replacedBy), -1))
		}
		ask := func(d deadline.Date, kind deadline.DayKind) {
			t.Helper()
			want := deadline.DayInfo{Date: d, Kind: kind, Holiday: deadline.Text{r.zh, r.en}, Notice: r.number}
			if got, err := c.Day(d); err != nil || got != want {
				t.Errorf("Day(%v) = %+v, %v, want %+v", d, got, err, want)
			}
			if got := worked(t, c, d); got != kind.IsWorked() {
				t.Errorf("IsWorkday(%v) = %v, want %v", d, got, kind.IsWorked())
			}
		}
		for _, d := range r.off {
			ask(d, deadline.DayOff)
		}
		for _, d := range r.work {
			ask(d, deadline.MakeUp)
			if w := d.Weekday(); w != time.Saturday && w != time.Sunday {
				t.Errorf("make-up day %v of notice %s is a %v, want a Saturday or Sunday", d, r.number, w)
			}
		}
	}
}

// TestAmendments looks at both sides of the three amendments. The days are those
// of the amended and the amending notices in notices.txt.
func TestAmendments(t *testing.T) {
	const off, work, weekday, weekend = deadline.DayOff, deadline.MakeUp, deadline.Weekday, deadline.Weekend
	tests := []struct {
		issued, day   string
		before, after deadline.DayKind
		notice        string // that arranges the day afterwards
	}{
		// 2015: three days off for the anniversary, its Sunday worked in exchange.
		{"2015-05-13", "2015-09-02", weekday, weekday, ""},
		{"2015-05-13", "2015-09-03", weekday, off, "国发明电〔2015〕1号"},
		{"2015-05-13", "2015-09-04", weekday, off, "国发明电〔2015〕1号"},
		{"2015-05-13", "2015-09-05", weekend, off, "国发明电〔2015〕1号"},
		{"2015-05-13", "2015-09-06", weekend, work, "国发明电〔2015〕1号"},
		{"2015-05-13", "2015-10-10", work, work, "国办发明电〔2014〕28号"}, // an added holiday leaves the others alone
		// 2019: Labour Day grew from one day to four, with two make-up Sundays.
		{"2019-03-22", "2019-04-28", weekend, work, "国办发明电〔2019〕3号"},
		{"2019-03-22", "2019-05-01", off, off, "国办发明电〔2019〕3号"},
		{"2019-03-22", "2019-05-02", weekday, off, "国办发明电〔2019〕3号"},
		{"2019-03-22", "2019-05-03", weekday, off, "国办发明电〔2019〕3号"},
		{"2019-03-22", "2019-05-04", weekend, off, "国办发明电〔2019〕3号"},
		{"2019-03-22", "2019-05-05", weekend, work, "国办发明电〔2019〕3号"},
		{"2019-03-22", "2019-04-05", off, off, "国办发明电〔2018〕15号"},
		// 2020: the Spring Festival was made longer while it ran.
		{"2020-01-26", "2020-01-19", work, work, "国办发明电〔2020〕1号"},
		{"2020-01-26", "2020-01-30", off, off, "国办发明电〔2020〕1号"},
		{"2020-01-26", "2020-01-31", weekday, off, "国办发明电〔2020〕1号"},
		{"2020-01-26", "2020-02-01", work, off, "国办发明电〔2020〕1号"},
		{"2020-01-26", "2020-02-02", weekend, off, "国办发明电〔2020〕1号"},
		{"2020-01-26", "2020-02-03", weekday, weekday, ""},
	}
	for _, tt := range tests {
		before, err := deadline.China().KnownAt(plus(date(tt.issued), -1)).Day(date(tt.day))
		if err != nil || before.Kind != tt.before {
			t.Errorf("known before %s: Day(%s) = %v, %v, want %v", tt.issued, tt.day, before.Kind, err, tt.before)
		}
		after, err := deadline.China().KnownAt(date(tt.issued)).Day(date(tt.day))
		if err != nil || after.Kind != tt.after || after.Notice != tt.notice {
			t.Errorf("known on %s: Day(%s) = %v by %q, %v, want %v by %q", tt.issued, tt.day, after.Kind, after.Notice, err, tt.after, tt.notice)
		}
	}
}

// TestGenerated fails when tables.go was not made from the texts beside it.
func TestGenerated(t *testing.T) {
	statutory, err := os.ReadFile("statutory.txt")
	if err != nil {
		t.Fatal(err)
	}
	want, err := generate.Deadline(source(t), statutory)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("tables.go")
	if err != nil {
		t.Fatal(err)
	}
	w := bytes.Split(want, []byte("\n"))
	for i, line := range bytes.Split(got, []byte("\n")) {
		if i >= len(w) || !bytes.Equal(line, w[i]) {
			t.Fatalf("tables.go is stale from line %d on, run go generate:\n got %s\nwant %s", i+1, line, w[min(i, len(w)-1)])
		}
	}
	if len(got) != len(want) {
		t.Errorf("tables.go has %d bytes, want %d: run go generate", len(got), len(want))
	}
}

// TestEdition states the period covered and the newest notice, from the head of
// the first and the last notice of notices.txt.
func TestEdition(t *testing.T) {
	c := deadline.China()
	if c.First() != date("2004-01-01") || c.Last() != date("2026-12-31") || c.Settled() != c.Last() {
		t.Errorf("China() covers %v to %v, settled %v, want 2004-01-01 to 2026-12-31", c.First(), c.Last(), c.Settled())
	}
	if want := latest + " 2025-11-04"; deadline.Edition != want {
		t.Errorf("Edition = %q, want %q", deadline.Edition, want)
	}
	if c != deadline.China() {
		t.Error("China() made a second calendar, want the shared one")
	}
}

// TestDecember shows the sentences in the comments of Calendar.Settled and
// Calendar.MayMove: which notices changed working days of the year before, and
// that all of these were on or after 29 December. (The notice for 2023 names 2022-12-31 as a day
// off, but that is a Saturday: no working day moved.)
func TestDecember(t *testing.T) {
	var moved []string
	for _, n := range deadline.ShippedNotices() {
		if n.Year() <= 2004 {
			continue
		}
		before := deadline.China().KnownAt(plus(n.KnownFrom(), -1))
		after := deadline.China().KnownAt(n.KnownFrom())
		count := 0
		for d := before.First(); !d.After(before.Last()); d = plus(d, 1) {
			if worked(t, before, d) == worked(t, after, d) {
				continue
			}
			count++
			if d.Year() != n.Year()-1 || before.Last().DaysSince(d) > 2 || !before.MayMove(d) {
				t.Errorf("notice %s moved %v, MayMove %v, want only 29 to 31 December %d", n.Number(), d, before.MayMove(d), n.Year()-1)
			}
		}
		if count > 0 {
			moved = append(moved, strconv.Itoa(n.Year()))
		}
	}
	if got, want := strings.Join(moved, " "), "2006 2007 2008 2012 2019"; got != want {
		t.Errorf("notices that moved days of the year before: %s, want %s", got, want)
	}
}

// TestTables holds the size that the comment of Calendar gives.
func TestTables(t *testing.T) {
	if n := deadline.TableBytes(deadline.China()); n >= 30_000 {
		t.Errorf("the two tables take %d bytes, want under 30 KB", n)
	}
}

// TestBeforeAnyNotice: on a day on which nothing was known, nothing is covered.
func TestBeforeAnyNotice(t *testing.T) {
	c := deadline.China().KnownAt(date("2003-12-31"))
	if !c.First().IsZero() || !c.Last().IsZero() || c.Covers(date("2004-01-01")) {
		t.Errorf("KnownAt(2003-12-31) covers %v to %v, want nothing", c.First(), c.Last())
	}
	if _, err := c.IsWorkday(date("2004-01-02")); !errors.Is(err, deadline.ErrBeforeFirst) {
		t.Errorf("IsWorkday(2004-01-02) = %v, want ErrBeforeFirst", err)
	}
}
