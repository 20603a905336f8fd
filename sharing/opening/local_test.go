package opening_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/catalog"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// madeUp is a text of nobody: it wants reasons and basis for a refusal, and an answer
// within two working days of an event of its own, by a supplement that restarts it.
const madeUp = `
instrument made-up-2026
  title      试写的规则 / A rule made up for a test
  kind       local-regulation
  territory  120000
  effective  2026-01-01

event stamped
  words  盖章 / stamped

provision 1
  kind     scope
  carried  function
  zh       试写：管辖范围。
  en       Made up: whom it binds.

scope 1
  bound  department enterprise person

provision 5
  kind     time-limit
  carried  function
  zh       试写：盖章后两个工作日内答复。
  en       Made up: two working days from the stamp.

rule desk
  cite      5
  matter    open-data
  duty      desk-reply
  bearer    provider
  start     stamped
  term      2 workdays
  act       reply: consented | refused | delivered; 答复 / reply
  ends      withdrawn

check open-refused-without-reason
  cite      5
  severity  breach
  words     试写：没有说明理由 / made up: no reason given

check open-refused-without-basis
  cite      5
  severity  breach
  words     试写：没有说明依据 / made up: no basis given
`

func parse(t testing.TB, texts ...string) *jurisdiction.Law {
	t.Helper()
	law := jurisdiction.China()
	for _, text := range texts {
		i, err := jurisdiction.ParseInstrument([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if law, err = law.With(i); err != nil {
			t.Fatal(err)
		}
	}
	return law
}

// jurisdictionOf is the law with texts from the tests of package jurisdiction.
func jurisdictionOf(ids ...string) *jurisdiction.Law {
	law := jurisdiction.China()
	for _, id := range ids {
		text, err := os.ReadFile("../../jurisdiction/testdata/" + id + ".txt")
		if err != nil {
			panic(err)
		}
		i, err := jurisdiction.ParseInstrument(text)
		if err != nil {
			panic(err)
		}
		if law, err = law.With(i); err != nil {
			panic(err)
		}
	}
	return law
}

type standing struct {
	name   string
	c      *opening.Case
	asOf   string
	state  opening.State
	duties []string
	gaps   []string
}

func checkStanding(t *testing.T, law *jurisdiction.Law, tests []standing) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := examine(t, law, tt.c, tt.asOf)
			if r.State != tt.state {
				t.Errorf("state as of %s = %v, want %v", tt.asOf, r.State, tt.state)
			}
			if diff := cmp.Diff(tt.duties, dutyLines(r)); diff != "" {
				t.Errorf("duties as of %s (-want +got):\n%s", tt.asOf, diff)
			}
			if diff := cmp.Diff(tt.gaps, gapLines(r)); diff != "" {
				t.Errorf("gaps as of %s (-want +got):\n%s", tt.asOf, diff)
			}
		})
	}
}

// TestHubei: the duties of the province have no number. Their age counts working days:
// 03-03 … 06 are four, to 03-10 six.
func TestHubei(t *testing.T) {
	handle := func(status, age string) string {
		return "handle-application provider " + status + " promptly - - " + age
	}
	sign := "sign-agreement applicant open prescribed - - "
	ordered := agreed("2026-04-01 misuse-found", "2026-04-02 rectification-ordered until=2026-04-10")
	checkStanding(t, jurisdiction.China(), []standing{
		{"received", conditional("2026-03-02 received"), "2026-03-06", opening.Requested, []string{handle("open", "4")}, nil},
		{"a year later it is older and not late", conditional("2026-03-02 received"), "2026-12-31", opening.Requested, []string{handle("open", "210")}, nil}, // 218 weekdays, 11 of them off, 3 make-up days
		{"granted", conditional("2026-03-02 received", "2026-03-04 consented"), "2026-03-10", opening.AccessGranted, []string{handle("met", "0"), sign + "4"}, nil},
		{"refused", conditional("2026-03-02 received", "2026-03-04 refused"), "2026-03-10", opening.ApplicationRefused, []string{handle("met", "0")}, nil},
		{"taken back", conditional("2026-03-02 received", "2026-03-04 withdrawn"), "2026-03-10", opening.ApplicationClosed, []string{handle("waived", "0")}, nil},
		{"passed on by the platform", conditional("2026-03-02 received by=operator", "2026-03-04 received"), "2026-03-06", opening.Requested, []string{handle("open", "2")}, nil},
		{"at Jingzhou an undertaking", jingzhou(conditional("2026-03-02 received")), "2026-03-06", opening.Requested,
			[]string{handle("open", "4"), "sign-undertaking applicant open none - - 4"}, nil},
		{"ordered, not suspended", ordered, "2026-04-03", opening.CorrectionOrdered,
			[]string{handle("met", "0"), "sign-agreement applicant met prescribed - - 0", "order-correction provider open none - - 2", "correct-use applicant open by-order 2026-04-10 2026-04-11 0"}, nil},
		{"gone without a receiver", agreed("2026-04-01 processor-ended flags=no-receiver"), "2026-04-03", opening.Accessible,
			[]string{handle("met", "0"), "sign-agreement applicant met prescribed - - 0", "deal-with-data applicant open none - - 2"}, nil},
		{"gone, and somebody took it over", agreed("2026-04-01 processor-ended"), "2026-04-03", opening.Accessible,
			[]string{handle("met", "0"), "sign-agreement applicant met prescribed - - 0"}, nil},
		{"fetched", in("420000", catalog.OpenUnconditionally, "2026-03-02 data-fetched"), "2026-03-10", opening.Accessible, nil, nil},
		{"the measures of 2021 alone know no duty to answer", conditional("2025-09-29 received"), "2025-09-30", opening.Requested, nil, []string{"no-rule"}},
		{"before any text of the province", conditional("2021-03-31 received"), "2021-03-31", opening.Requested, nil, []string{"not-in-force"}},
		{"at Jinan", in("370100", catalog.OpenConditionally, "2026-03-02 received"), "2026-03-10", opening.Requested, nil,
			[]string{"outside-scope", "application-not-given", "local-text-not-held"}},
	})
}

// TestObjectionDuties: verification is due in every case, suspension only where the
// provider finds it necessary (H11); the objector is told promptly.
func TestObjectionDuties(t *testing.T) {
	filed := func(lines ...string) *opening.Case {
		return in("420000", catalog.OpenConditionally, append([]string{"2026-03-02 objection-filed"}, lines...)...)
	}
	judged := "2026-03-03 suspension-judged flags=needed"
	verify := func(status, age string) string { return "verify-objection provider " + status + " none - - " + age }
	checkStanding(t, jurisdiction.China(), []standing{
		{"filed", filed(), "2026-03-04", opening.Objected, []string{verify("open", "2")}, []string{"suspension-not-judged"}},
		{"found necessary", filed(judged), "2026-03-03", opening.Objected, []string{verify("open", "1"), "suspend-opening provider open at-once - - 0"}, nil},
		{"suspended", filed(judged, "2026-03-03 opening-suspended"), "2026-03-04", opening.OpenSuspended,
			[]string{verify("open", "2"), "suspend-opening provider met at-once - - 0"}, nil},
		{"found unnecessary", filed("2026-03-03 suspension-judged"), "2026-03-04", opening.Objected, []string{verify("open", "2")}, nil},
		{"withdrawn", filed("2026-03-05 objection-decided flags=withdrawn"), "2026-03-06", opening.DataWithdrawn,
			[]string{verify("met", "0"), "answer-objection provider open promptly - - 1"}, nil},
		{"restored and told", filed(judged, "2026-03-03 opening-suspended", "2026-03-05 objection-decided flags=restored", "2026-03-05 objection-answered"), "2026-03-06", opening.ObjectionFinished,
			[]string{verify("met", "0"), "suspend-opening provider met at-once - - 0", "answer-objection provider met promptly - - 0"}, nil},
		{"treated", filed("2026-03-05 objection-decided flags=treated"), "2026-03-05", opening.OpenTreated, []string{verify("met", "0"), "answer-objection provider open promptly - - 0"}, nil},
		{"another measure", filed("2026-03-05 objection-decided"), "2026-03-05", opening.OtherwiseDecided, []string{verify("met", "0"), "answer-objection provider open promptly - - 0"}, nil},
		{"decided before it was suspended", filed(judged, "2026-03-04 objection-decided flags=withdrawn"), "2026-03-05", opening.DataWithdrawn,
			[]string{verify("met", "0"), "suspend-opening provider waived at-once - - 0", "answer-objection provider open promptly - - 1"}, nil},
	})
}

// lastDays are the numbers of other places: an application up to the act that is owed,
// the last lawful day and the first late one. In 2026 Mid-Autumn is off 09-25 … 27,
// National Day 10-01 … 07, Spring Festival 02-15 … 23; worked are Sunday 09-20 and
// Saturdays 10-10, 02-14 and 02-28.
var lastDays = []struct {
	name, text, place string
	lines             []string
	act               string // one or two events
	duty              string
	last, late        string
}{
	// Sichuan, article 28: the institution answers in five: 03-03 04 05 06 09.
	{"Sichuan, the institution", "sichuan-2022", "510600", []string{"2026-03-02 received by=authority"}, "consented delivered", "reply", "2026-03-09", "2026-03-10"},
	// Consulted on the last day, five more: 03-10 11 12 13 16.
	{"Sichuan, with consultation", "sichuan-2022", "510600", []string{"2026-03-02 received by=authority", "2026-03-09 consulted"}, "refused", "reply", "2026-03-16", "2026-03-17"},
	// The provider answers in three: 03-10 11 12.
	{"Sichuan, the provider", "sichuan-2022", "510600", []string{"2026-03-02 received by=authority", "2026-03-09 consulted"}, "provider-answered", "answer-authority", "2026-03-12", "2026-03-13"},
	// Two from its answer on 03-10, inside the outer clock: 03-11 12.
	{"Sichuan, the end", "sichuan-2022", "510600", []string{"2026-03-02 received by=authority", "2026-03-09 consulted", "2026-03-10 provider-answered"}, "delivered", "open-or-tell", "2026-03-12", "2026-03-13"},
	// The same at Chengdu, which takes the numbers of its province. Over Spring Festival: 02-12 13 14 24 25.
	{"Chengdu", "chengdu-2024", "510100", []string{"2026-02-11 received by=authority"}, "refused", "reply", "2026-02-25", "2026-02-26"},
	// Tianjin, article 23: two from acceptance: 09-28 29; over the holidays 10-08 09.
	{"Tianjin", "tianjin-2018", "120000", []string{"2026-09-21 received", "2026-09-24 accepted"}, "delivered", "open", "2026-09-29", "2026-09-30"},
	{"Tianjin, over National Day", "tianjin-2018", "120000", []string{"2026-09-29 received", "2026-09-30 accepted"}, "refused", "open", "2026-10-09", "2026-10-10"},
	// The made-up text: 03-03 04.
	{"an event of its own", "", "120000", []string{"2026-03-02 received", "2026-03-02 stamped"}, "consented", "desk-reply", "2026-03-04", "2026-03-05"},
}

// TestLastDays looks at each limit on the last lawful day and on the first late one,
// without the act and with it: a province is data, and no line of this package knows it.
func TestLastDays(t *testing.T) {
	for _, tt := range lastDays {
		t.Run(tt.name, func(t *testing.T) {
			law := parse(t, madeUp)
			switch {
			case tt.text == "chengdu-2024":
				law = jurisdictionOf("sichuan-2022", tt.text)
			case tt.text != "":
				law = jurisdictionOf(tt.text)
			}
			for _, at := range []struct {
				day, act string
				want     jurisdiction.DutyStatus
			}{
				{tt.last, "", jurisdiction.Open}, {tt.late, "", jurisdiction.Overdue},
				{tt.last, tt.act, jurisdiction.Met}, {tt.late, tt.act, jurisdiction.Late},
			} {
				c := in(tt.place, catalog.OpenConditionally, tt.lines...)
				for _, act := range strings.Fields(at.act) {
					c.Events = append(c.Events, event(at.day+" "+act))
				}
				r := examine(t, law, c, at.day)
				n := 0
				for _, d := range r.Duties {
					if d.Code != tt.duty {
						continue
					}
					n++
					if d.Status != at.want || d.Due.String() != tt.last || d.LateFrom.String() != tt.late {
						t.Errorf("as of %s, act %q: %s, want %v, due %s, late from %s", at.day, at.act, dutyLine(d), at.want, tt.last, tt.late)
					}
				}
				if n != 1 {
					t.Errorf("%d duties %s in %q, want one", n, tt.duty, dutyLines(r))
				}
			}
		})
	}
}

// TestShanghai: as prescribed, so without a day, from receipt by the platform's centre.
func TestShanghai(t *testing.T) {
	checkStanding(t, jurisdictionOf("shanghai-2021"), []standing{
		{"received by the centre", in("310000", catalog.OpenConditionally, "2026-03-02 received by=operator"), "2026-03-06", opening.Requested,
			[]string{"handle provider open prescribed - - 4"}, []string{"application-not-given"}},
		{"opened", in("310000", catalog.OpenConditionally, "2026-03-02 received by=operator", "2026-03-05 delivered"), "2026-03-06", opening.Accessible,
			[]string{"handle provider met prescribed - - 0"}, []string{"application-not-given"}},
	})
}
