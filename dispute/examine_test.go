package dispute_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// event reads "2026-03-10 coordination-asked place=421000 by=provider record=no
// for=requester until=2026-04-30". Where nothing is said of it a paper is there.
func event(s string) dispute.Event {
	fields := strings.Fields(s)
	e := dispute.Event{Record: "卷一"}
	e.On, e.Type = date(fields[0]), jurisdiction.EventType(fields[1])
	for _, f := range fields[2:] {
		key, value, _ := strings.Cut(f, "=")
		var err error
		switch key {
		case "place":
			e.Place = division(value)
		case "by":
			err = e.By.UnmarshalText([]byte(value))
		case "for":
			err = e.For.UnmarshalText([]byte(value))
		case "until":
			e.Until = date(value)
		case "record":
			e.Record = strings.TrimPrefix(value, "no")
		default:
			err = errors.New("no such thing to say of an event")
		}
		if err != nil {
			panic(s + ": " + err.Error())
		}
	}
	return e
}

// proceeding is a dispute with events.
func proceeding(requester, provider string, on jurisdiction.Subject, list ...string) *dispute.Case {
	c := between(requester, provider, on)
	for _, s := range list {
		c.Events = append(c.Events, event(s))
	}
	return c
}

func examine(t testing.TB, law *jurisdiction.Law, c *dispute.Case, asOf string) dispute.Report {
	t.Helper()
	r, err := dispute.Examine(law, c, date(asOf))
	if err != nil {
		t.Fatalf("Examine as of %s: %v", asOf, err)
	}
	return r
}

// dutyLine writes a duty as "coordinate open authority 421000 age 4", with due if it
// has a day.
func dutyLine(d jurisdiction.Duty) string {
	line := strings.Join(strings.Fields(fmt.Sprintf("%s %v %v %v", d.Code, d.Status, d.Bearer, d.Body.Division)), " ")
	if d.Age > 0 {
		line += fmt.Sprintf(" age %d", d.Age)
	}
	if !d.Due.IsZero() {
		line += " due " + d.Due.String()
	}
	return line
}

func dutyLines(list []jurisdiction.Duty) (out []string) {
	for _, d := range list {
		out = append(out, dutyLine(d))
	}
	return out
}

// findingLine writes a finding as "dispute-step-skipped warning 2026-03-03 requester state-2025:28.2",
// with "under" and a key for each reading on which it depends.
func findingLine(f jurisdiction.Finding) string {
	line := fmt.Sprintf("%s %v %v %v", f.Code, f.Severity, f.On, f.By)
	for c := range f.Basis() {
		line += " " + c.String()
	}
	for key := range f.Readings.Keys() {
		line += " under " + key
	}
	return line
}

func findingLines(list []jurisdiction.Finding) (out []string) {
	for _, f := range list {
		out = append(out, findingLine(f))
	}
	return out
}

// whole is a proceeding from beginning to end, as 28(2) has it between peers.
var whole = []string{
	"2026-03-02 dispute-raised", "2026-03-03 negotiation-opened", "2026-03-09 negotiation-failed", "2026-03-10 coordination-asked place=421000 by=requester",
	"2026-03-24 dispute-coordinated place=421000", "2026-03-26 dispute-not-agreed", "2026-03-27 decision-asked place=421000",
	"2026-04-20 dispute-decided place=421000 for=requester", "2026-04-30 dispute-closed",
}

// TestExamineStepByStep follows the whole proceeding from day to day. Working days
// after 03-10 through 03-16: 11 12 13 16; after 03-27 through 04-20, with Qingming off
// on 04-06: 03-30 31 04-01 02 03 07 … 10 13 … 17 20; after 04-20 through 04-24: four.
func TestExamineStepByStep(t *testing.T) {
	tests := []struct {
		n      int // events
		asOf   string
		state  string
		duties []string
	}{
		{0, "2026-03-01", "not-raised", nil},
		{1, "2026-03-02", "raised", []string{"negotiate open department"}},
		{2, "2026-03-06", "negotiating", []string{"negotiate open department age 4"}},
		{3, "2026-03-09", "unsettled", []string{"negotiate met department"}},
		{4, "2026-03-16", "coordination-asked", []string{"negotiate met department", "coordinate open authority 421000 age 4"}},
		{5, "2026-03-24", "coordinated", []string{"negotiate met department", "coordinate met authority 421000"}},
		{6, "2026-03-26", "not-agreed", []string{"negotiate met department", "coordinate met authority 421000", "refer open authority 421000"}},
		{7, "2026-04-19", "referred", []string{"negotiate met department", "coordinate met authority 421000", "refer met authority 421000", "decide open government age 14"}},
		{8, "2026-04-24", "decided", []string{"negotiate met department", "coordinate met authority 421000", "refer met authority 421000", "decide met government", "carry-out open provider 421000 age 4"}},
		{9, "2026-04-30", "closed", []string{"negotiate met department", "coordinate met authority 421000", "refer met authority 421000", "decide met government", "carry-out open provider 421000 age 8"}},
	}
	for _, tt := range tests {
		c := proceeding("421000", "421000", refusal, whole...)
		r := examine(t, jurisdiction.China(), c, tt.asOf)
		if r.State.String() != tt.state || len(whole)-tt.n != r.Later {
			t.Errorf("as of %s: state %v, %d later, want %s, %d", tt.asOf, r.State, r.Later, tt.state, len(whole)-tt.n)
		}
		if diff := cmp.Diff(tt.duties, dutyLines(r.Duties)); diff != "" {
			t.Errorf("as of %s: duties (-want +got):\n%s", tt.asOf, diff)
		}
		var want []string
		if tt.state == "coordination-asked" { // no more than a note: there is no time limit
			want = []string{"dispute-not-coordinated note 2026-03-10 authority state-2025:28.2"}
		}
		if diff := cmp.Diff(want, findingLines(r.Findings)); diff != "" {
			t.Errorf("as of %s: findings (-want +got):\n%s", tt.asOf, diff)
		}
	}
}

// TestFindings: what is found, and what is not. Each is worked from the words of
// 28(2) and of the local channels.
func TestFindings(t *testing.T) {
	raised := "2026-03-02 dispute-raised"
	failed := []string{raised, "2026-03-03 negotiation-opened", "2026-03-09 negotiation-failed"}
	asked := append(slices.Clip(failed), "2026-03-10 coordination-asked place=421000")
	tests := []struct {
		name, why string
		c         *dispute.Case
		want      []string
	}{
		{"peers ask without negotiating", "28(2) makes peers negotiate first",
			proceeding("421000", "421000", refusal, raised, "2026-03-03 coordination-asked place=421000 by=provider", "2026-03-10 dispute-coordinated place=421000"),
			[]string{"dispute-step-skipped warning 2026-03-03 provider state-2025:28.2"}},
		{"peers ask while they negotiate", "it has to have failed",
			proceeding("421000", "421000", refusal, raised, "2026-03-03 negotiation-opened", "2026-03-04 coordination-asked place=421000", "2026-03-10 dispute-coordinated"),
			[]string{"dispute-step-skipped warning 2026-03-04 requester state-2025:28.2"}},
		{"across levels they ask without negotiating", "there it is advised and no duty (S17 c)",
			proceeding("421002", "421000", refusal, raised, "2026-03-03 coordination-asked place=421000", "2026-03-10 dispute-coordinated"), nil},
		{"before the State regulation", "20(4) knows no negotiation",
			proceeding("421000", "421000", refusal, "2025-07-01 dispute-raised", "2025-07-02 coordination-asked place=421000", "2025-07-10 dispute-coordinated place=421000"), nil},
		{"the wrong city's authority", "Yichang stands over neither",
			proceeding("421000", "421000", refusal, append(slices.Clip(failed), "2026-03-10 coordination-asked place=420500")...),
			[]string{"dispute-wrong-authority warning 2026-03-10 requester state-2025:28.2"}},
		{"the authority of one side only, over delay", "20(4) is for refusals: for delay the district's authority is no channel",
			proceeding("421002", "421000", delay, raised, "2026-03-10 coordination-asked place=421002"),
			[]string{"dispute-wrong-authority warning 2026-03-10 requester state-2025:28.2"}},
		{"the same over a refusal", "20(4) lets the requester ask it",
			proceeding("421002", "421000", refusal, raised, "2026-03-10 coordination-asked place=421002", "2026-03-17 dispute-coordinated place=421002", "2026-03-18 dispute-not-agreed",
				"2026-03-19 coordination-asked place=421000", "2026-03-26 dispute-coordinated place=421000"), nil},
		{"the authority that the strict reading names", "right under a serious reading: a note, and the reading is named",
			proceeding("421002", "421000", delay, raised, "2026-03-10 coordination-asked place=420000"),
			[]string{"dispute-wrong-authority note 2026-03-10 requester state-2025:28.2 under common-superior"}},
		{"the authority of the managing level for a tax office", "the same for G7",
			proceeding("421000", "421000 centre", quality, append(slices.Clip(failed), "2026-03-10 coordination-asked place=000000")...),
			[]string{"dispute-wrong-authority note 2026-03-10 requester state-2025:28.2 under vertical-authority"}},
		{"asked, not done yet", "no time limit: a note",
			proceeding("421000", "421000", refusal, asked...), []string{"dispute-not-coordinated note 2026-03-10 authority state-2025:28.2"}},
		{"the competent authority declines", "41(2): it must coordinate",
			proceeding("421000", "421000", refusal, append(slices.Clip(asked), "2026-03-12 coordination-declined place=421000 by=authority")...),
			[]string{"dispute-not-coordinated breach 2026-03-12 authority state-2025:28.2"}},
		{"an authority that is not competent declines", "rightly so",
			proceeding("421000", "421000", refusal, append(slices.Clip(failed), "2026-03-10 coordination-asked place=420500", "2026-03-12 coordination-declined place=420500")...),
			[]string{"dispute-wrong-authority warning 2026-03-10 requester state-2025:28.2"}},
		{"the same, and its statement does not say of which place it is", "it is the one that was asked",
			proceeding("421000", "421000", refusal, append(slices.Clip(failed), "2026-03-10 coordination-asked place=420500", "2026-03-12 coordination-declined")...),
			[]string{"dispute-wrong-authority warning 2026-03-10 requester state-2025:28.2"}},
		{"the wrong city's authority coordinates, and its paper does not say of which place it is", "it is the one that was asked",
			proceeding("421000", "421000", refusal, append(slices.Clip(failed), "2026-03-10 coordination-asked place=420500", "2026-03-12 dispute-coordinated")...),
			[]string{"dispute-wrong-authority warning 2026-03-10 requester state-2025:28.2", "dispute-wrong-authority warning 2026-03-12 authority state-2025:28.2"}},
		{"closed without coordination", "asked, and ended without it",
			proceeding("421000", "421000", refusal, append(slices.Clip(asked), "2026-04-10 dispute-closed")...),
			[]string{"dispute-not-coordinated breach 2026-04-10 authority state-2025:28.2"}},
		{"withdrawn while the authority is at it", "nothing is left to coordinate",
			proceeding("421000", "421000", refusal, append(slices.Clip(asked), "2026-04-10 dispute-withdrawn")...), nil},
		{"closed without agreement or decision", "28(2) has it put to the government",
			proceeding("421000", "421000", refusal, append(slices.Clip(asked), "2026-03-24 dispute-coordinated", "2026-03-26 dispute-not-agreed", "2026-04-10 dispute-closed")...),
			[]string{"dispute-not-referred warning 2026-04-10 authority state-2025:28.2"}},
		{"straight to the government", "coordination comes first",
			proceeding("421000", "421000", refusal, append(slices.Clip(failed), "2026-03-10 decision-asked place=421000", "2026-04-10 dispute-decided place=421000")...),
			[]string{"dispute-step-skipped warning 2026-03-10 requester state-2025:28.2"}},
		{"the wrong government", "the one at the level of the authority that coordinated decides",
			proceeding("421000", "421000", refusal, append(slices.Clip(asked), "2026-03-24 dispute-coordinated", "2026-03-26 dispute-not-agreed", "2026-03-27 decision-asked place=420000", "2026-04-10 dispute-decided place=420000")...),
			[]string{"dispute-wrong-government warning 2026-03-27 requester state-2025:28.2", "dispute-wrong-government warning 2026-04-10 government state-2025:28.2"}},
		{"the government of one side only", "after a refusal 20(4) opens the district's authority, and nothing opens its government",
			proceeding("421002", "421000", refusal, raised, "2026-03-10 coordination-asked place=421000", "2026-03-24 dispute-coordinated", "2026-03-26 dispute-not-agreed", "2026-03-27 decision-asked place=421002"),
			[]string{"dispute-wrong-government warning 2026-03-27 requester state-2025:28.2"}},
		{"the right government is called by the place of the authority", "the authority is a party, so both are one level up",
			proceeding("421000 authority", "421000", refusal, append(slices.Clip(failed), "2026-03-10 coordination-asked place=420000", "2026-03-24 dispute-coordinated place=420000",
				"2026-03-26 dispute-not-agreed", "2026-03-27 decision-asked place=420000", "2026-04-10 dispute-decided place=420000")...), nil},
		{"a party that is the authority is asked", "it cannot settle its own dispute (S17 d)",
			proceeding("421000 authority", "421000", refusal, append(slices.Clip(failed), "2026-03-10 coordination-asked place=421000")...),
			[]string{"dispute-wrong-authority warning 2026-03-10 requester state-2025:28.2"}},
		{"no paper", "the law names none; a note",
			proceeding("421000", "421000", refusal, "2026-03-02 dispute-raised record=no", "2026-03-03 negotiation-opened record=no", "2026-03-05 dispute-agreed record=no"),
			[]string{"dispute-record-missing note 2026-03-02 state-2025:28.2", "dispute-record-missing note 2026-03-05 state-2025:28.2"}},
		{"no text binds them", "nobody minds",
			proceeding("421000 military", "421000", refusal, raised, "2026-03-03 coordination-asked place=420500 record=no", "2026-04-10 dispute-closed"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := examine(t, jurisdiction.China(), tt.c, "2026-04-30")
			got := findingLines(r.Findings)
			for k := range got { // nobody at fault prints two blanks
				got[k] = strings.Join(strings.Fields(got[k]), " ")
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s\nfindings (-want +got):\n%s", tt.why, diff)
			}
		})
	}
}

// TestLocalFindings: what a local text has beside the State's ladder is no fault.
// Sichuan 24(3) has the institution of the requester's level review a refusal;
// Chengdu 13(2) gives a quarrel of its authority about an attribute straight to
// the city's government, while that of the province, one level up since the
// authority is a party, decides only what was coordinated.
func TestLocalFindings(t *testing.T) {
	failed := []string{"2026-03-02 dispute-raised", "2026-03-03 negotiation-opened", "2026-03-09 negotiation-failed"}
	tests := []struct {
		text string
		c    *dispute.Case
		want []string
	}{
		{"sichuan-2022", proceeding("510600", "510000", refusal, append(slices.Clip(failed), "2026-03-10 coordination-asked place=510600", "2026-03-12 dispute-coordinated place=510600")...), nil},
		{"sichuan-2022", proceeding("510600", "510000", delay, append(slices.Clip(failed), "2026-03-10 coordination-asked place=510600", "2026-03-12 coordination-declined place=510600")...),
			[]string{"dispute-wrong-authority warning 2026-03-10 requester state-2025:28.2"}},
		{"chengdu-2024", proceeding("510100 authority", "510100", attribute, append(slices.Clip(failed), "2026-03-10 decision-asked place=510100", "2026-04-10 dispute-decided place=510100")...), nil},
		{"chengdu-2024", proceeding("510100 authority", "510100", attribute, append(slices.Clip(failed), "2026-03-10 decision-asked", "2026-04-10 dispute-decided")...), nil},
		{"chengdu-2024", proceeding("510100 authority", "510100", attribute, append(slices.Clip(failed), "2026-03-10 decision-asked place=510000", "2026-04-10 dispute-decided place=510000")...),
			[]string{"dispute-step-skipped warning 2026-03-10 requester state-2025:28.2"}},
	}
	for _, tt := range tests {
		r := examine(t, load(t, tt.text), tt.c, "2026-04-30")
		if diff := cmp.Diff(tt.want, findingLines(r.Findings)); diff != "" {
			t.Errorf("%s, %v of %v\nfindings (-want +got):\n%s", tt.text, tt.c.Subject, tt.c.Requester.Division, diff)
		}
	}
}

// TestLiability: on an authority that did not coordinate rests 41(2): its own
// government or the superior authority orders correction (S20). On a step that the
// parties took wrongly no liability rests.
func TestLiability(t *testing.T) {
	c := proceeding("421000", "421000", refusal, "2026-03-02 dispute-raised", "2026-03-03 coordination-asked place=421000", "2026-03-12 coordination-declined place=421000")
	law := jurisdiction.China()
	r := examine(t, law, c, "2026-03-31")
	var got []string
	for _, f := range r.Findings {
		line := f.Code + ":"
		for x := range law.Liability(f, r.Parties()) {
			line += " " + x.Cite().String()
			for o := range x.Orderers() {
				line += fmt.Sprintf(" %v %v", o.Role, o.Place)
			}
			for q := range x.Consequences() {
				line += fmt.Sprintf(" %s if %v", q.Code(), slices.Collect(q.Needs()))
			}
		}
		got = append(got, line)
	}
	want := []string{"dispute-step-skipped:", "dispute-not-coordinated: state-2025:41#2 government 421000 superior 420000 discipline if [refused-correction serious]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("liability (-want +got):\n%s", diff)
	}
}

// request is a request for conditional data at Jingzhou, received on 2026-02-26:
// ten working days from there are 27, 28 (a make-up Saturday), 03-02 … 06, 09 10 11.
func request(list ...jurisdiction.Event) []jurisdiction.Event {
	return append([]jurisdiction.Event{{Type: jurisdiction.Received, On: date("2026-02-26")}}, list...)
}

// conditional says of the data what the clocks of a request ask.
func conditional(c *dispute.Case) *dispute.Case {
	c.Facts = jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes, Personal: jurisdiction.No, Important: jurisdiction.No, Platform: jurisdiction.Yes}
	c.Facts, _ = c.Facts.With("dealt-with", "no")
	return c
}

// TestMeanwhile: a dispute stops no clock. The reply is due on the day on which it
// would be due without one, whatever happens in the proceeding.
func TestMeanwhile(t *testing.T) {
	plain := conditional(between("421000", "421000", delay))
	plain.Request = request()
	want := dutyLines(examine(t, jurisdiction.China(), plain, "2026-03-20").Meanwhile)
	if len(want) != 1 || want[0] != "reply overdue provider 421000 due 2026-03-11" {
		t.Fatalf("without a proceeding: %q", want)
	}
	for n := range len(whole) + 1 {
		c := conditional(proceeding("421000", "421000", delay, whole[:n]...))
		c.Request = request()
		if diff := cmp.Diff(want, dutyLines(examine(t, jurisdiction.China(), c, "2026-03-20").Meanwhile)); diff != "" {
			t.Errorf("after %d steps (-want +got):\n%s", n, diff)
		}
	}
	c := conditional(proceeding("421000", "421000", refusal, whole[0]))
	c.Request = request(jurisdiction.Event{Type: jurisdiction.Refused, On: date("2026-03-02"), Reason: "不宜提供"})
	if got := examine(t, jurisdiction.China(), c, "2026-03-20").Meanwhile; got != nil {
		t.Errorf("after the reply: %q, want nothing due", dutyLines(got))
	}
}

// TestSupply: what follows where the data is to be supplied (reading Q26). An
// agreement counts as an agreeing reply: twenty working days from 2026-03-05 are
// 06, 09 … 13, 16 … 20, 23 … 27, 30 31 04-01 02. A decision brings the same as
// guidance, from 2026-04-20: 21 … 24, 27 … 30, 05-06 … 09 (the 9th is a make-up
// Saturday), 11 … 15, 18 19 20; or the day that it sets.
func TestSupply(t *testing.T) {
	tests := []struct {
		name  string
		list  []string
		asOf  string
		want  string
		stand jurisdiction.Standing
	}{
		{"agreed", []string{"2026-03-02 dispute-raised", "2026-03-05 dispute-agreed for=requester"}, "2026-03-10", "deliver open provider 421000 due 2026-04-02", jurisdiction.Governing},
		{"agreed, and late", []string{"2026-03-02 dispute-raised", "2026-03-05 dispute-agreed for=requester"}, "2026-04-10", "deliver overdue provider 421000 due 2026-04-02", jurisdiction.Governing},
		{"agreed that nothing is supplied", []string{"2026-03-02 dispute-raised", "2026-03-05 dispute-agreed for=provider"}, "2026-03-10", "", 0},
		{"decided without a day", whole[:8], "2026-04-20", "deliver open provider 421000 due 2026-05-20", jurisdiction.Guidance},
		{"decided without a day, long ago", whole, "2026-06-30", "deliver open provider 421000 due 2026-05-20", jurisdiction.Guidance},
		{"decided with a day", append(slices.Clone(whole[:7]), "2026-04-20 dispute-decided place=421000 for=requester until=2026-04-24"), "2026-04-21", "", 0},
		{"decided for the provider", append(slices.Clone(whole[:7]), "2026-04-20 dispute-decided place=421000 for=provider"), "2026-04-21", "", 0},
		{"agreed, later withdrawn is not possible", whole[:3], "2026-04-21", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := conditional(proceeding("421000", "421000", refusal, tt.list...))
			r := examine(t, jurisdiction.China(), c, tt.asOf)
			got := ""
			if r.Supply.Code != "" {
				got = dutyLine(r.Supply)
			}
			if got != tt.want || r.Supply.Standing != tt.stand {
				t.Errorf("supply %q %v, want %q %v", got, r.Supply.Standing, tt.want, tt.stand)
			}
			if r.Supply.Standing == jurisdiction.Guidance && !r.Supply.LateFrom.IsZero() {
				t.Errorf("guidance says that somebody is late from %v", r.Supply.LateFrom)
			}
		})
	}
	// The day that a decision sets is a duty of the proceeding.
	c := proceeding("421000", "421000", refusal, append(slices.Clone(whole[:7]), "2026-04-20 dispute-decided place=421000 for=requester until=2026-04-24")...)
	r := examine(t, jurisdiction.China(), c, "2026-04-21")
	if got, want := dutyLine(r.Duties[len(r.Duties)-1]), "carry-out open provider 421000 due 2026-04-24"; got != want {
		t.Errorf("last duty %q, want %q", got, want)
	}
	c.Request = []jurisdiction.Event{{Type: jurisdiction.Delivered, On: date("2026-04-23")}}
	r = examine(t, jurisdiction.China(), c, "2026-04-23")
	if got, want := dutyLine(r.Duties[len(r.Duties)-1]), "carry-out met provider 421000 due 2026-04-24"; got != want {
		t.Errorf("after delivery: last duty %q, want %q", got, want)
	}
}

// TestNoTimeIsInvented: no duty of a proceeding has a date, but the day that a
// decision sets; on every day of the whole proceeding, at several places.
func TestNoTimeIsInvented(t *testing.T) {
	for _, pair := range [][2]string{{"421000", "421000"}, {"421002", "421000"}, {"000000", "120101"}, {"430100", "430200"}} {
		for n := range len(whole) + 1 {
			c := between(pair[0], pair[1], refusal)
			for _, s := range whole[:n] {
				e := event(s)
				e.Place = jurisdiction.Division{} // as the ladder has it
				c.Events = append(c.Events, e)
			}
			r := examine(t, jurisdiction.China(), c, "2026-12-30")
			for _, d := range r.Duties {
				if !d.Due.IsZero() || !d.PlanBy.IsZero() || !d.LateFrom.IsZero() || d.Status == jurisdiction.Overdue || d.Status == jurisdiction.Late {
					t.Errorf("%v, %d steps: %s has a date", pair, n, dutyLine(d))
				}
				if d.Status == jurisdiction.Open && d.Age == 0 {
					t.Errorf("%v, %d steps: %s has no age", pair, n, dutyLine(d))
				}
			}
			for _, f := range r.Findings {
				if strings.HasPrefix(f.Code, "late") {
					t.Errorf("%v, %d steps: %s", pair, n, findingLine(f))
				}
			}
		}
	}
}

// TestLawOfTheDay: each step is judged by the law of its day. Asked on 2025-07-02
// under 20(4), the authority owes nothing that the State regulation makes a duty;
// what was not settled goes on under 28(2).
func TestLawOfTheDay(t *testing.T) {
	c := proceeding("421000", "421000", refusal, "2025-07-01 dispute-raised", "2025-07-02 coordination-asked place=421000",
		"2025-07-21 dispute-coordinated place=421000", "2025-08-04 dispute-not-agreed", "2025-08-05 decision-asked place=421000")
	r := examine(t, jurisdiction.China(), c, "2025-08-08")
	if diff := cmp.Diff([]string{"refer met authority 421000", "decide open government age 3"}, dutyLines(r.Duties)); diff != "" {
		t.Errorf("duties (-want +got):\n%s", diff)
	}
	if len(r.Findings) > 0 {
		t.Errorf("findings %q", findingLines(r.Findings))
	}
}

// TestPapers: what each step leaves, and where it is.
func TestPapers(t *testing.T) {
	c := proceeding("421000", "421000", refusal, "2026-03-02 dispute-raised record=函〔2026〕1号", "2026-03-03 negotiation-opened", "2026-03-09 negotiation-failed record=no")
	r := examine(t, jurisdiction.China(), c, "2026-03-09")
	var got []string
	for p := range r.Papers() {
		got = append(got, fmt.Sprintf("%v %s %s/%s=%s", p.On, p.Event, p.Words[0], p.Words[1], p.Record))
	}
	want := []string{"2026-03-02 dispute-raised 提出争议的书面材料/paper in which the dispute was raised=函〔2026〕1号", "2026-03-09 negotiation-failed 协商记录/record of the negotiation="}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("papers (-want +got):\n%s", diff)
	}
	n := 0
	for range r.Papers() {
		n++
		break
	}
	for range r.Events() {
		n++
		break
	}
	if n != 2 {
		t.Error("a sequence went on after a break")
	}
}

// TestEventErrors: what is wrong with an event is said with its place.
func TestEventErrors(t *testing.T) {
	for _, tt := range []struct {
		name string
		list []string
		want string
		is   error
	}{
		{"out of order", []string{"2026-03-02 dispute-raised", "2026-03-01 negotiation-opened"},
			`dispute: event 2, "negotiation-opened" on "2026-03-01": it comes after an event of 2026-03-02: want the events in order of days`, dispute.ErrEvent},
		{"unknown", []string{"2026-03-02 stamped"}, `dispute: event 1, "stamped" on "2026-03-02": no text held knows this event`, dispute.ErrEvent},
		{"impossible", []string{"2026-03-02 dispute-raised", "2026-03-02 dispute-decided"},
			`dispute: event 2, "dispute-decided" on "2026-03-02": event "dispute-decided" cannot happen in state "raised"`, dispute.ErrMove},
		{"for nobody of the two", []string{"2026-03-02 dispute-raised for=authority"}, `dispute: event 1, "dispute-raised" on "2026-03-02": for the authority: want the requester or the provider`, dispute.ErrEvent},
		{"before any text", []string{"2020-03-02 dispute-raised"}, `dispute: event 1, "dispute-raised" on "2020-03-02": jurisdiction: before the first text held: 2020-03-02: no text held was in force before 2021-04-01`, jurisdiction.ErrBeforeFirst},
	} {
		r, err := dispute.Examine(jurisdiction.China(), proceeding("421000", "421000", refusal, tt.list...), date("2026-04-30"))
		if err == nil || err.Error() != tt.want || !errors.Is(err, tt.is) || !errors.Is(err, dispute.ErrEvent) {
			t.Errorf("%s: error %v, want %s", tt.name, err, tt.want)
		}
		if len(r.Duties)+len(r.Findings) > 0 || r.State != dispute.NotRaised {
			t.Errorf("%s: a report beside the error", tt.name)
		}
	}
	c := between("421000", "421000", refusal)
	c.Events = []dispute.Event{{Event: jurisdiction.Event{Type: dispute.DisputeRaised}}}
	if _, err := dispute.Examine(jurisdiction.China(), c, now); err == nil || !strings.Contains(err.Error(), "it has no day") {
		t.Errorf("no day: error %v", err)
	}
	if _, err := dispute.Examine(jurisdiction.China(), c, deadline.Date{}); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("no as_of: error %v", err)
	}
}
