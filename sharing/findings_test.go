package sharing_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// The smallest case that has a finding, and the nearest that has it not. What is
// expected comes from articles 15, 20 to 22, 27 and 39 and from the readings;
// the dates are worked by hand. In March and April 2026 the days not worked are
// the weekends and 04-04 … 06, so ten working days from Monday 03-02 end on
// 03-16, and twenty from 03-04 on 04-01.

// found is a case with the findings that it must have, all of them, as
// findingLine prints them.
type found struct {
	name string
	c    *sharing.Case
	asOf string // empty for the day of the last event
	want []string
}

func checkFindings(t *testing.T, law *jurisdiction.Law, tests []found) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			asOf := tt.asOf
			if asOf == "" {
				asOf = tt.c.Events[len(tt.c.Events)-1].On.String()
			}
			r := examine(t, law, tt.c, asOf)
			if diff := cmp.Diff(tt.want, findingLines(r)); diff != "" {
				t.Errorf("findings as of %s (-want +got):\n%s", asOf, diff)
			}
			for _, f := range r.Findings {
				checkWords(t, f)
			}
		})
	}
}

// checkWords checks that a finding speaks both languages and never of guilt.
func checkWords(t *testing.T, f jurisdiction.Finding) {
	t.Helper()
	zh, en := f.Words().In(deadline.Chinese), f.Words().In(deadline.English)
	if zh == "" || en == "" || zh == en {
		t.Errorf("words of %s = %q, %q, want both languages", f.Code, zh, en)
	}
	if strings.Contains(en, "guilty") || strings.Contains(en, "liable") {
		t.Errorf("words of %s = %q: a finding never says that anybody is liable", f.Code, en)
	}
	n := 0
	for range f.Basis() {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%s rests on no provision", f.Code)
	}
}

func TestLateness(t *testing.T) {
	checkFindings(t, jurisdiction.China(), []found{
		{"reply on the last day", conditional("2026-03-02 received", "2026-03-16 consented"), "", nil},
		{"reply a day late", conditional("2026-03-02 received", "2026-03-17 consented"), "",
			[]string{"late-reply breach 2026-03-17 state-2025:21.1 state-2025:39#4"}},
		{"no reply on the last day", conditional("2026-03-02 received"), "2026-03-16", nil},
		{"no reply the day after", conditional("2026-03-02 received"), "2026-03-17",
			[]string{"late-reply breach 2026-03-17 state-2025:21.1 state-2025:39#4"}},
		{"a late refusal is late too", conditional("2026-03-02 received", "2026-03-18 refused reason=other"), "",
			[]string{"late-reply breach 2026-03-17 state-2025:21.1 state-2025:39#4"}},
		// Received on Sunday 03-01: ten working days end on 03-13, or, counted
		// from Monday, on 03-16. Between the two nobody is accused.
		{"late by one reading", conditional("2026-03-01 received"), "2026-03-16",
			[]string{"late-reply warning 2026-03-14 state-2025:21.1 state-2025:39#4 ?rest-day-receipt"}},
		{"late by every reading", conditional("2026-03-01 received"), "2026-03-17",
			[]string{"late-reply breach 2026-03-14 state-2025:21.1 state-2025:39#4 ?rest-day-receipt"}},
		// Lateness run up before a withdrawal stays on record (Q7).
		{"withdrawn on the last day", conditional("2026-03-02 received", "2026-03-16 withdrawn"), "2026-06-30", nil},
		{"withdrawn a day late", conditional("2026-03-02 received", "2026-03-17 withdrawn"), "2026-06-30",
			[]string{"late-reply breach 2026-03-17 state-2025:21.1 state-2025:39#4"}},

		{"delivery on the last day", conditional("2026-03-02 received", "2026-03-04 consented", "2026-04-01 delivered"), "", nil},
		{"delivery a day late", conditional("2026-03-02 received", "2026-03-04 consented", "2026-04-02 delivered"), "",
			[]string{"late-delivery breach 2026-04-02 state-2025:22.1 state-2025:39#4"}},
		{"no delivery", conditional("2026-03-02 received", "2026-03-04 consented"), "2026-04-02",
			[]string{"late-delivery breach 2026-04-02 state-2025:22.1 state-2025:39#4"}},
		{"offered on the last day, fetched later", conditional("2026-03-02 received", "2026-03-04 consented",
			"2026-04-01 offered", "2026-04-20 delivered"), "", nil},
		{"withdrawn after a late delivery", conditional("2026-03-02 received", "2026-03-04 consented",
			"2026-04-02 delivered", "2026-04-03 withdrawn"), "2026-06-30",
			[]string{"late-delivery breach 2026-04-02 state-2025:22.1 state-2025:39#4"}},
	})
}

func TestAddedCondition(t *testing.T) {
	published := conditional("2026-03-02 received", "2026-03-04 consented conditions=no-export")
	published.Conditions = []string{"audit", "no-export"}
	other := conditional("2026-03-02 received", "2026-03-04 consented conditions=no-export+fee")
	other.Conditions = []string{"audit", "no-export"}
	byItem := with(conditional("2026-03-02 received", "2026-03-04 consented conditions=no-export"),
		sharing.Item{ID: "a", Conditions: []string{"no-export"}}, sharing.Item{ID: "b"})
	byItem.Conditions = nil
	checkFindings(t, jurisdiction.China(), []found{
		{"asks for what article 20 names", conditional("2026-03-02 received",
			"2026-03-04 supplement-asked wants=basis+scenario+scope+method+period+approval+condition"), "", nil},
		{"asks for more", conditional("2026-03-02 received", "2026-03-04 supplement-asked wants=scope+fee"), "",
			[]string{"added-condition warning 2026-03-04 state-2025:21.1 state-2025:15.1 state-2025:20.2"}},
		{"consent under published conditions", published, "", nil},
		{"consent under another condition", other, "", []string{"added-condition warning 2026-03-04 state-2025:15.1 state-2025:20.2"}},
		{"consent without conditions", conditional("2026-03-02 received", "2026-03-04 consented"), "", nil},
		{"one item publishes the condition, the other not", byItem, "", []string{"added-condition b warning 2026-03-04 state-2025:15.1 state-2025:20.2"}},
	})
}

// TestItemsInheritConditions: an item that names no conditions of its own is
// under those of the case, as it is with the facts.
func TestItemsInheritConditions(t *testing.T) {
	c := with(conditional("2026-03-02 received", "2026-03-04 consented conditions=no-export"), item("a", jurisdiction.NoAttribute))
	c.Conditions = []string{"no-export"}
	checkFindings(t, jurisdiction.China(), []found{{"condition published for the case", c, "", nil}})
}

func TestRefusals(t *testing.T) {
	unconditional := func(lines ...string) *sharing.Case { return request(jurisdiction.Unconditional, lines...) }
	notShared := func(lines ...string) *sharing.Case { return request(jurisdiction.NotShared, lines...) }
	invalid := notShared("2026-03-02 received", "2026-03-03 refused reason=not-shared")
	invalid.Facts.BasisValid = jurisdiction.No
	checkFindings(t, jurisdiction.China(), []found{
		{"without a reason", conditional("2026-03-02 received", "2026-03-03 refused"), "",
			[]string{"refused-without-reason breach 2026-03-03 state-2025:21.2"}},
		{"with any reason", conditional("2026-03-02 received", "2026-03-03 refused reason=other"), "", nil},
		{"for papers, without a notice", conditional("2026-03-02 received", "2026-03-03 refused reason=incomplete-papers"), "",
			[]string{"refused-for-incomplete-papers breach 2026-03-03 state-2025:21.2"}},
		// The text sets no time for the supplement: allowed, flagged (Q28).
		{"for papers, the notice unanswered", conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope",
			"2026-03-30 refused reason=incomplete-papers"), "", []string{"refused-after-supplement-notice note 2026-03-30 state-2025:21.2"}},
		{"for papers, the notice half answered", conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope",
			"2026-03-05 supplemented", "2026-03-06 refused reason=incomplete-papers"), "",
			[]string{"refused-after-supplement-notice note 2026-03-06 state-2025:21.2"}},
		{"for another reason, the notice unanswered", conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope",
			"2026-03-30 refused reason=other"), "", nil},
		{"without a reason, the notice unanswered", conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope",
			"2026-03-30 refused"), "", []string{"refused-without-reason breach 2026-03-30 state-2025:21.2"}},
		// The notice was answered in full, and the reason is another.
		{"for another reason, the notice answered", conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope",
			"2026-03-05 supplemented complete", "2026-03-06 refused reason=other"), "", nil},
		{"a notice about the other item does not count", with(conditional("2026-03-02 received",
			"2026-03-03 supplement-asked items=a wants=scope", "2026-03-04 refused items=b reason=incomplete-papers"),
			item("a", jurisdiction.NoAttribute), item("b", jurisdiction.NoAttribute)), "",
			[]string{"refused-for-incomplete-papers b breach 2026-03-04 state-2025:21.2"}},

		{"not shared, without a provision", notShared("2026-03-02 received", "2026-03-03 refused reason=not-shared"), "",
			[]string{"refused-without-basis warning 2026-03-03 state-2025:21.2 state-2025:15.2"}},
		{"not shared, with a provision", notShared("2026-03-02 received", "2026-03-03 refused reason=not-shared basis=law-1"), "", nil},
		{"not shared without a valid basis is conditional", invalid, "", nil},
		{"conditional data needs no provision", conditional("2026-03-02 received", "2026-03-03 refused reason=other"), "", nil},

		{"unconditional, for another reason", unconditional("2026-03-02 received", "2026-03-03 refused reason=other"), "",
			[]string{"unconditional-refused warning 2026-03-03 state-2025:15.1 state-2025:14#1 ?unconditional-refusal"}},
		{"unconditional, no reason at all", unconditional("2026-03-02 received", "2026-03-03 refused"), "", []string{
			"refused-without-reason breach 2026-03-03 state-2025:21.2",
			"unconditional-refused warning 2026-03-03 state-2025:15.1 state-2025:14#1 ?unconditional-refusal"}},
		{"unconditional, called not shared", unconditional("2026-03-02 received", "2026-03-03 refused reason=not-shared basis=law-1"), "",
			[]string{"unconditional-refused warning 2026-03-03 state-2025:15.1 state-2025:14#1 ?unconditional-refusal"}},

		{"consent taken back", conditional("2026-03-02 received", "2026-03-03 consented", "2026-03-04 refused reason=other"), "",
			[]string{"consent-revoked warning 2026-03-04 state-2025:27.3"}},
		{"a refusal turned into consent", conditional("2026-03-02 received", "2026-03-03 refused reason=other", "2026-03-04 consented"), "", nil},
	})
}

// TestUnconditionalGrounds: the three grounds on which unconditional data may be
// refused are accepted by default and not where the reading says never (Q10).
func TestUnconditionalGrounds(t *testing.T) {
	never := reading(t, "unconditional-refusal", "never")
	for _, reason := range []string{sharing.RequestInvalid, sharing.NotADepartment, sharing.AccessSuspended} {
		c := request(jurisdiction.Unconditional, "2026-03-02 received", "2026-03-03 refused reason="+reason)
		checkFindings(t, jurisdiction.China(), []found{{reason + " by default", c, "", nil}})
		checkFindings(t, never, []found{{reason + " under never", c, "",
			[]string{"unconditional-refused warning 2026-03-03 state-2025:15.1 state-2025:14#1 ?unconditional-refusal"}}})
		other := conditional("2026-03-02 received", "2026-03-03 refused reason="+reason)
		checkFindings(t, never, []found{{reason + ", conditional data", other, "", nil}})
	}
}

func TestNotices(t *testing.T) {
	checkFindings(t, jurisdiction.China(), []found{
		{"one notice", conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope"), "", nil},
		{"a second that asks for more", conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope",
			"2026-03-04 supplement-asked wants=basis"), "", []string{"second-supplement-notice breach 2026-03-04 state-2025:21.1 state-2025:21.2"}},
		// It repeats what was still missing, so nothing was held back.
		{"a second that repeats", conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope+basis",
			"2026-03-04 supplemented", "2026-03-05 supplement-asked wants=basis"), "",
			[]string{"second-supplement-notice warning 2026-03-05 state-2025:21.1 state-2025:21.2"}},
		{"one notice for each item", with(conditional("2026-03-02 received", "2026-03-03 supplement-asked items=a wants=scope",
			"2026-03-04 supplement-asked items=b wants=basis"), item("a", jurisdiction.NoAttribute), item("b", jurisdiction.NoAttribute)), "", nil},
	})
}

func TestExtensions(t *testing.T) {
	checkFindings(t, jurisdiction.China(), []found{
		{"consent and notice in time", conditional("2026-03-02 received", "2026-03-16 extension-approved n=5 by=authority",
			"2026-03-16 extension-notified"), "2026-03-23", nil},
		{"ten days, all that there is", conditional("2026-03-02 received", "2026-03-16 extension-approved n=10",
			"2026-03-16 extension-notified"), "2026-03-30", nil},
		{"eleven days", conditional("2026-03-02 received", "2026-03-10 extension-approved n=11", "2026-03-10 extension-notified"), "",
			[]string{"extension-over-cap breach 2026-03-10 state-2025:21.1"}},
		{"eleven days in two grants", conditional("2026-03-02 received", "2026-03-10 extension-approved n=6", "2026-03-10 extension-notified",
			"2026-03-11 extension-approved n=5", "2026-03-11 extension-notified"), "",
			[]string{"extension-over-cap breach 2026-03-11 state-2025:21.1"}},
		// On the last day the notice may still come; after it, no more.
		{"no notice yet", conditional("2026-03-02 received", "2026-03-10 extension-approved n=5"), "2026-03-16", nil},
		{"no notice, replied a day late", conditional("2026-03-02 received", "2026-03-10 extension-approved n=5", "2026-03-17 consented"), "",
			[]string{
				"extension-ineffective warning 2026-03-10 state-2025:21.1 ?extension-needs",
				"late-reply warning 2026-03-17 state-2025:21.1 state-2025:39#4 ?extension-needs"}},
		// Late under every reading: it was neither asked for nor granted in time.
		{"consent a day late", conditional("2026-03-02 received", "2026-03-17 extension-approved n=5", "2026-03-17 extension-notified"), "",
			[]string{
				"late-reply breach 2026-03-17 state-2025:21.1 state-2025:39#4",
				"extension-ineffective warning 2026-03-17 state-2025:21.1 ?extension-needs"}},
		{"consent by the provider itself", conditional("2026-03-02 received", "2026-03-10 extension-approved n=5 by=provider",
			"2026-03-10 extension-notified"), "", []string{"extension-ineffective warning 2026-03-10 state-2025:21.1 ?extension-needs"}},
		// The first grant moves the last day to 03-23; the second came on 03-25,
		// when the request was late already, and moves nothing.
		{"a second consent too late", conditional("2026-03-02 received", "2026-03-10 extension-approved n=5", "2026-03-10 extension-notified",
			"2026-03-25 extension-approved n=3", "2026-03-25 extension-notified"), "",
			[]string{
				"late-reply breach 2026-03-24 state-2025:21.1 state-2025:39#4",
				"extension-ineffective warning 2026-03-25 state-2025:21.1 ?extension-needs"}},
	})
}

// TestAuthorityConsent: a provider that is itself the authority needs the next
// higher one, or its own government, by the reading; never itself (Q13). Ten
// working days end on 03-16, five more on 03-23. The duty names the reading that
// moves its date.
func TestAuthorityConsent(t *testing.T) {
	own := reading(t, "authority-consent", "own-government")
	for _, tt := range []struct {
		by        string
		law       *jurisdiction.Law
		place     string
		due       string
		effective bool
	}{
		{"authority", jurisdiction.China(), "370000", "2026-03-16", false},
		{"superior", jurisdiction.China(), "370000", "2026-03-23", true},
		{"government", jurisdiction.China(), "370000", "2026-03-16", false},
		{"authority", own, "370000", "2026-03-16", false},
		{"superior", own, "370000", "2026-03-16", false},
		{"government", own, "370000", "2026-03-23", true},
		{"superior", jurisdiction.China(), "000000", "2026-03-16", false},
		{"government", jurisdiction.China(), "000000", "2026-03-23", true}, // the State Council
	} {
		c := conditional("2026-03-02 received", "2026-03-10 extension-approved n=5 by="+tt.by, "2026-03-10 extension-notified")
		c.Parties.Provider.IsAuthority, c.Parties.Provider.Division = true, jurisdiction.MustDivision(tt.place)
		r := examine(t, tt.law, c, "2026-03-12")
		d := duty(t, r, "reply", "")
		if d.Due.String() != tt.due || (len(r.Findings) == 0) != tt.effective {
			t.Errorf("consent by %s for %s, reading %v: %s, findings %q, want due %s, effective %v",
				tt.by, tt.place, tt.law.Readings().AuthorityConsent, dutyLine(d), findingLines(r), tt.due, tt.effective)
		}
		if depends := tt.place != "000000" && tt.by != "authority"; depends && !names(d, "authority-consent") {
			t.Errorf("consent by %s, reading %v: %s depends on authority-consent and does not name it",
				tt.by, tt.law.Readings().AuthorityConsent, dutyLine(d))
		}
	}
}

// TestOverCapIsTheAuthoritys: who grants too much is at fault, not the provider.
func TestOverCapIsTheAuthoritys(t *testing.T) {
	r := examine(t, jurisdiction.China(), conditional("2026-03-02 received", "2026-03-10 extension-approved n=11"), "2026-03-10")
	if len(r.Findings) != 1 || r.Findings[0].By != jurisdiction.Authority {
		t.Errorf("findings %q by %v, want one by the authority", findingLines(r), r.Findings)
	}
}

// TestOutsideNoFindings: a refusal without a reason is a breach between
// departments alone, and from the day of commencement on.
func TestOutsideNoFindings(t *testing.T) {
	court := conditional("2026-03-02 received", "2026-03-30 refused")
	court.Parties.Provider.Kind = jurisdiction.StateOrgan
	party := conditional("2026-03-02 received", "2026-03-30 refused")
	party.Parties.Requester.Kind = jurisdiction.PartyOrgan
	checkFindings(t, jurisdiction.China(), []found{
		{"by reference", court, "", nil},
		{"outside", party, "", nil},
		{"before commencement", conditional("2025-07-01 received", "2025-07-31 refused"), "", nil},
		{"on the day of commencement", conditional("2025-07-01 received", "2025-08-01 refused"), "",
			[]string{"refused-without-reason breach 2025-08-01 state-2025:21.2"}},
	})
}
