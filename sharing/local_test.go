package sharing_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// Texts of places add events and clocks and leave the states alone. The dates
// are worked by hand: in 2026 Mid-Autumn is off 09-25 … 27, National Day 10-01 …
// 07, worked Sunday 09-20 and Saturday 10-10.

// madeUp is a text of nobody: a desk looks at each request first, and sends it
// back or opens it; once it is opened, two working days to answer. It puts a
// check beside the State's on refusals without a reason.
const madeUp = `
instrument made-up-2026
  title      试写的规则 / A rule made up for a test
  kind       local-regulation
  territory  120000
  effective  2026-01-01

event opened
  words  窗口开启办理 / opened by the desk

event returned
  words  窗口退回 / sent back by the desk

provision 1
  kind     scope
  carried  function
  zh       试写：管辖范围。
  en       Made up: whom it binds.

scope 1
  bound  department

provision 5
  kind     time-limit
  carried  function
  zh       试写：开启后两个工作日内答复。
  en       Made up: two working days from opening.

rule desk
  cite      5
  matter    reply-conditional
  duty      desk-reply
  bearer    provider
  start     opened
  term      2 workdays
  act       reply: consented | refused; 答复 / reply
  ends      withdrawn | returned
  late      late-reply
  relation  stricter state-2025:21.1 from 2026-01-01

check refused-without-reason
  cite      5
  severity  warning
  words     试写：没有说明理由 / made up: no reason given
`

func parse(t *testing.T, text string) *jurisdiction.Law {
	t.Helper()
	i, err := jurisdiction.ParseInstrument([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	law, err := jurisdiction.China().With(i)
	if err != nil {
		t.Fatal(err)
	}
	return law
}

// load reads a text from the tests of package jurisdiction.
func load(t *testing.T, id string) *jurisdiction.Law {
	t.Helper()
	text, err := os.ReadFile("../jurisdiction/testdata/" + id + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, string(text))
}

// in is a request between two departments of a place.
func in(place string, lines ...string) *sharing.Case {
	c := conditional(lines...)
	c.Parties.Requester, c.Parties.Provider = department(place), department(place)
	return c
}

// TestLocalEvents: the events of the made-up text start and end its own clock
// and move no state, wherever they stand.
func TestLocalEvents(t *testing.T) {
	law := parse(t, madeUp)
	state := "reply open 2026-03-16 2026-03-16 2026-03-17"
	checkStanding(t, law, []standing{
		{"received", in("120000", "2026-03-02 received"), "2026-03-02", sharing.Requested, []string{state}, nil},
		{"opened before it was received", in("120000", "2026-03-02 opened"), "2026-03-02", sharing.NotReceived,
			[]string{"desk-reply open 2026-03-04 2026-03-04 2026-03-05"}, nil},
		{"two clocks side by side", in("120000", "2026-03-02 received", "2026-03-03 opened"), "2026-03-06", sharing.Requested,
			[]string{state, "desk-reply overdue 2026-03-05 2026-03-05 2026-03-06"}, nil},
		{"sent back", in("120000", "2026-03-02 received", "2026-03-03 opened", "2026-03-04 returned"), "2026-03-06", sharing.Requested,
			[]string{state, "desk-reply waived 2026-03-05 2026-03-05 2026-03-06"}, nil},
		{"sent back and opened again", in("120000", "2026-03-02 received", "2026-03-03 opened", "2026-03-04 returned", "2026-03-09 opened"), "2026-03-11", sharing.Requested,
			[]string{state, "desk-reply waived 2026-03-05 2026-03-05 2026-03-06", "desk-reply open 2026-03-11 2026-03-11 2026-03-12"}, nil},
		{"opened after withdrawal", in("120000", "2026-03-02 received", "2026-03-03 withdrawn", "2026-03-04 opened"), "2026-03-04", sharing.RequestWithdrawn,
			[]string{"reply waived 2026-03-16 2026-03-16 2026-03-17", "desk-reply open 2026-03-06 2026-03-06 2026-03-07"}, nil},
		{"in another place", in("370000", "2026-03-02 received", "2026-03-03 opened"), "2026-03-06", sharing.Requested, []string{state}, []string{held}},
	})
}

// TestLocalFindings: a finding rests on every text that demands it.
func TestLocalFindings(t *testing.T) {
	checkFindings(t, parse(t, madeUp), []found{
		{"late by the local limit alone", in("120000", "2026-03-02 received", "2026-03-03 opened", "2026-03-06 consented"), "",
			[]string{"late-reply breach 2026-03-06 made-up-2026:5 state-2025:39#4"}},
		{"in time by both", in("120000", "2026-03-02 received", "2026-03-03 opened", "2026-03-05 consented"), "", nil},
		{"two texts want a reason", in("120000", "2026-03-02 received", "2026-03-03 refused"), "",
			[]string{"refused-without-reason breach 2026-03-03 state-2025:21.2 made-up-2026:5"}},
		{"in another place one", in("370000", "2026-03-02 received", "2026-03-03 refused"), "",
			[]string{"refused-without-reason breach 2026-03-03 state-2025:21.2"}},
	})
}

// TestTianjin: acceptance starts two working days under the State's ceiling.
// From receipt on 09-28: 29 30 10-08 09 10 12 … 16; from acceptance on 09-30:
// 10-08 09. Reply and supply are both wanted.
func TestTianjin(t *testing.T) {
	law := load(t, "tianjin-2018")
	lines := []string{"2026-09-28 received", "2026-09-30 accepted", "2026-10-08 consented", "2026-10-09 delivered"}
	reply := func(status string) string { return "reply " + status + " 2026-10-16 2026-10-16 2026-10-17" }
	supply := func(status string) string { return "supply " + status + " 2026-10-09 2026-10-09 2026-10-10" }
	// Twenty from 10-08: 09 10 12 … 16 19 … 23 26 … 30 11-02 03 04.
	deliver := func(status string) string { return "deliver " + status + " 2026-11-04 2026-11-04 2026-11-05" }
	checkStanding(t, law, []standing{
		{"accepted", in("120000", lines[:2]...), "2026-09-30", sharing.Requested, []string{reply("open"), supply("open")}, nil},
		{"consented", in("120000", lines[:3]...), "2026-10-10", sharing.ConsentGiven, []string{reply("met"), supply("overdue"), deliver("open")}, nil},
		{"delivered", in("120000", lines...), "2026-10-10", sharing.DataDelivered, []string{reply("met"), supply("met"), deliver("met")}, nil},
	})
	r := examine(t, law, in("120000", lines[:2]...), "2026-09-30")
	want := []jurisdiction.Standing{jurisdiction.Governing, jurisdiction.Supplementary}
	for i, d := range r.Duties {
		if d.Standing != want[i] {
			t.Errorf("%s: standing %v, want %v", dutyLine(d), d.Standing, want[i])
		}
	}
	// Without the text acceptance is a fact that moves nothing.
	checkStanding(t, jurisdiction.China(), []standing{
		{"without the text", in("120000", lines[:2]...), "2026-09-30", sharing.Requested, []string{reply("open")}, []string{"local-text-not-held"}},
	})
}

// TestSichuan: the institution of the requester's level receives first and asks
// the provider where it cannot tell. Its receipt moves no state; the provider's
// does, and starts the State's clock. From 03-02: 03 … 06 09, five more to
// 03-16; three from 03-09 to 03-12; two from 03-12 to 03-16.
func TestSichuan(t *testing.T) {
	law := load(t, "sichuan-2022")
	lines := []string{"2026-03-02 received by=authority", "2026-03-09 consulted", "2026-03-09 received", "2026-03-12 provider-answered agree",
		"2026-03-12 consented", "2026-03-16 delivered"}
	checkStanding(t, law, []standing{
		{"received by the institution", in("510600", lines[0]), "2026-03-02", sharing.NotReceived,
			[]string{"reply open 2026-03-09 2026-03-09 2026-03-10"}, nil},
		{"received by the institution twice", in("510600", lines[0], "2026-03-03 received by=authority-of-requester"), "2026-03-03", sharing.NotReceived,
			[]string{"reply open 2026-03-09 2026-03-09 2026-03-10"}, nil},
		{"the provider is asked", in("510600", lines[:2]...), "2026-03-09", sharing.NotReceived,
			[]string{"reply open 2026-03-16 2026-03-16 2026-03-17", "answer-authority open 2026-03-12 2026-03-12 2026-03-13"}, nil},
		{"the provider has it", in("510600", lines[:3]...), "2026-03-09", sharing.Requested,
			[]string{"reply open 2026-03-16 2026-03-16 2026-03-17", "answer-authority open 2026-03-12 2026-03-12 2026-03-13",
				"reply open 2026-03-23 2026-03-23 2026-03-24"}, nil},
		{"to the end", in("510600", lines...), "2026-03-16", sharing.DataDelivered,
			[]string{"reply met 2026-03-16 2026-03-16 2026-03-17", "answer-authority met 2026-03-12 2026-03-12 2026-03-13",
				"reply met 2026-03-23 2026-03-23 2026-03-24", "share met 2026-03-16 2026-03-16 2026-03-17",
				"deliver met 2026-04-10 2026-04-10 2026-04-11"}, nil}, // 03-13 16 … 20 23 … 27 30 31 04-01 02 03 07 … 10
	})
	r := examine(t, law, in("510600", lines...), "2026-03-16")
	var counts []jurisdiction.Standing
	for _, d := range r.Duties {
		if d.Code != "keep-records" {
			counts = append(counts, d.Standing)
		}
	}
	want := []jurisdiction.Standing{jurisdiction.Contested, jurisdiction.Supplementary, jurisdiction.Governing, jurisdiction.Supplementary, jurisdiction.Governing}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("standings (-want +got):\n%s", diff)
	}
}

// TestShanghai: fifteen working days in which data outside the catalog is confirmed,
// listed and shared, from its receipt by the responsible department. The register
// works two cases: from 2026-03-02 (03 … 06 09 … 13 16 … 20 23) and, over Labour Day,
// from 2026-04-27 (28 29 30 05-06 … 09 11 … 15 18 19 20). In the other reading the
// days are for the confirmation alone, and nobody is late under both.
func TestShanghai(t *testing.T) {
	law := load(t, "shanghai-2021")
	uncataloged := func(lines ...string) *sharing.Case {
		c := in("310000", lines...)
		c.Facts.Cataloged = jurisdiction.No
		return c
	}
	confirm, err := law.Readings().With("shanghai-uncataloged", "confirm")
	if err != nil {
		t.Fatal(err)
	}
	other, err := law.Reading(confirm)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		law   *jurisdiction.Law
		lines []string
		asOf  string
		want  string
	}{
		{law, []string{"2026-03-02 received by=responsible"}, "2026-03-23", "list open 2026-03-23 2026-03-23 2026-03-24"},
		{law, []string{"2026-03-02 received by=responsible"}, "2026-03-24", "list overdue 2026-03-23 2026-03-23 2026-03-24"},
		{law, []string{"2026-04-27 received by=responsible"}, "2026-05-20", "list open 2026-05-20 2026-05-20 2026-05-21"},
		{law, []string{"2026-03-02 received by=responsible", "2026-03-20 confirmed"}, "2026-03-24", "list overdue 2026-03-23 2026-03-23 2026-03-24"},
		{other, []string{"2026-03-02 received by=responsible", "2026-03-23 confirmed"}, "2026-03-24", "confirm met 2026-03-23 2026-03-23 -"},
	} {
		r := examine(t, tt.law, uncataloged(tt.lines...), tt.asOf)
		var got []string
		for _, d := range r.Duties {
			if d.Rule().Cite().Instrument() == "shanghai-2021" {
				got = append(got, dutyLine(d))
			}
		}
		if diff := cmp.Diff([]string{tt.want}, got); diff != "" {
			t.Errorf("%q as of %s (-want +got):\n%s", tt.lines, tt.asOf, diff)
		}
	}
}
