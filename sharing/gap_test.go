package sharing_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// What a report cannot know. Expected values come from articles 2, 43 and 44,
// readings G4, G6 and S10, and from the comments of the codes; dates are worked
// by hand as in duties_test.go.

// TestCommencement: each clock follows the law of the day that starts it (G6).
func TestCommencement(t *testing.T) {
	unlisted := conditional("2025-07-31 received by=authority", "2025-08-01 received")
	unlisted.Facts.Cataloged = jurisdiction.No
	checkStanding(t, jurisdiction.China(), []standing{
		{"received the day before", conditional("2025-07-31 received"), "2025-08-29", sharing.Requested, nil, []string{"not-in-force", held}},
		// 08-04 … 08 11 … 15.
		{"received on the day", conditional("2025-08-01 received"), "2025-08-01", sharing.Requested,
			[]string{"reply open 2025-08-15 2025-08-15 2025-08-16"}, []string{held}},
		{"consent the day before", conditional("2025-07-30 received", "2025-07-31 consented"), "2025-09-30", sharing.ConsentGiven, nil, []string{"not-in-force", held}},
		// 08-04 … 08 11 … 15 18 … 22 25 … 29. The receipt still started no clock.
		{"consent on the day", conditional("2025-07-31 received", "2025-08-01 consented"), "2025-08-29", sharing.ConsentGiven,
			[]string{"deliver open 2025-08-29 2025-08-29 2025-08-30"}, []string{"not-in-force", held}},
		// The authority had it before commencement; the provider's receipt counts (G4).
		{"the authority received it before", unlisted, "2025-08-01", sharing.Requested, nil, []string{"no-limit", held}},
	})
}

// TestNoLimit: data outside the catalog has no clock for the reply (S10).
func TestNoLimit(t *testing.T) {
	unlisted := func(lines ...string) *sharing.Case {
		c := conditional(lines...)
		c.Facts.Cataloged = jurisdiction.No
		return c
	}
	checkStanding(t, jurisdiction.China(), []standing{
		{"not received", unlisted(), "2026-03-02", sharing.NotReceived, nil, []string{held}},
		{"received", unlisted("2026-03-02 received"), "2026-06-30", sharing.Requested, nil, []string{"no-limit", held}},
		{"refused", unlisted("2026-03-02 received", "2026-03-04 refused reason=other"), "2026-06-30", sharing.RequestRefused, nil, []string{"no-limit", held}},
		// Consent starts the clock of delivery, the receipt none all the same.
		{"consented", unlisted("2026-03-02 received", "2026-03-04 consented"), "2026-03-04", sharing.ConsentGiven,
			[]string{"deliver open 2026-04-01 2026-04-01 2026-04-02"}, []string{"no-limit", held}},
		// On its way to the provider nothing is known to lack a limit.
		{"received by the authority alone", conditional("2026-03-02 received by=authority"), "2026-03-02", sharing.NotReceived, nil, []string{held}},
	})
}

// TestBodies: other State organs by reference, Party organs not at all.
func TestBodies(t *testing.T) {
	between := func(provider, requester jurisdiction.BodyKind) *sharing.Case {
		c := conditional("2026-03-02 received")
		c.Parties.Provider.Kind, c.Parties.Requester.Kind = provider, requester
		return c
	}
	open, outside := []string{"reply open 2026-03-16 2026-03-16 2026-03-17"}, []string{"outside-scope", held}
	for _, tt := range []struct {
		standing
		counts jurisdiction.Standing
	}{
		{standing{"a court provides", between(jurisdiction.StateOrgan, jurisdiction.Department), "2026-06-30", sharing.Requested, open, []string{held}}, jurisdiction.Guidance},
		{standing{"a court asks", between(jurisdiction.Department, jurisdiction.StateOrgan), "2026-06-30", sharing.Requested, open, []string{held}}, jurisdiction.Guidance},
		{standing{"an authorized organization", between(jurisdiction.AuthorizedOrganization, jurisdiction.Department), "2026-03-16", sharing.Requested, open, []string{held}}, jurisdiction.Governing},
		{standing{"a Party organ provides", between(jurisdiction.PartyOrgan, jurisdiction.Department), "2026-06-30", sharing.Requested, nil, outside}, 0},
		{standing{"a Party organ asks", between(jurisdiction.Department, jurisdiction.PartyOrgan), "2026-06-30", sharing.Requested, nil, outside}, 0},
		{standing{"an enterprise asks", between(jurisdiction.Department, jurisdiction.Enterprise), "2026-06-30", sharing.Requested, nil, outside}, 0},
	} {
		checkStanding(t, jurisdiction.China(), []standing{tt.standing})
		for _, d := range examine(t, jurisdiction.China(), tt.c, tt.asOf).Duties {
			if d.Standing != tt.counts {
				t.Errorf("%s: standing %v, want %v", tt.name, d.Standing, tt.counts)
			}
		}
	}
}

// TestNextYear: no notice covers 2027 yet. Ten working days from 12-17 are 12-18
// 21 … 25 28 … 31; from 12-18 the tenth lies in 2027.
func TestNextYear(t *testing.T) {
	checkStanding(t, jurisdiction.China(), []standing{
		{"on the last day of the year", conditional("2026-12-17 received"), "2026-12-17", sharing.Requested,
			[]string{"reply open 2026-12-31 2026-12-31 2027-01-01"}, []string{"reply calendar-may-move", held}},
		{"overdue, nothing to wait for", conditional("2026-12-17 received"), "2027-01-01", sharing.Requested,
			[]string{"reply overdue 2026-12-31 2026-12-31 2027-01-01"}, []string{held}},
		{"into the next year", conditional("2026-12-18 received"), "2026-12-31", sharing.Requested,
			[]string{"reply open - - -"}, []string{"reply calendar-unpublished", held}},
		{"done within the year", conditional("2026-12-18 received", "2026-12-31 refused reason=other"), "2027-01-04", sharing.RequestRefused,
			[]string{"reply met - - -"}, []string{held}},
		{"withdrawn within the year", conditional("2026-12-18 received", "2026-12-31 withdrawn"), "2027-01-04", sharing.RequestWithdrawn,
			[]string{"reply waived - - -"}, []string{held}},
	})
	r := examine(t, jurisdiction.China(), conditional("2026-12-18 received"), "2026-12-18")
	for g := range r.Gaps() {
		if g.Code == sharing.CalendarUnknown && g.After != deadline.MustDate("2026-12-31") {
			t.Errorf("the last day lies after %v, want 2026-12-31", g.After)
		}
	}
	for name, c := range map[string]*sharing.Case{
		"open":               conditional("2026-12-18 received"),
		"done in 2027":       conditional("2026-12-18 received", "2027-01-04 consented"),
		"received in 2027":   conditional("2027-01-04 received"),
		"delivery into 2027": conditional("2026-12-01 received", "2026-12-10 consented"),
	} {
		if r, err := sharing.Examine(jurisdiction.China(), c, deadline.MustDate("2027-01-04")); !errors.Is(err, deadline.ErrUnpublished) {
			t.Errorf("%s, as of 2027: %q, %v, want ErrUnpublished", name, dutyLines(r), err)
		}
	}
	// An age is counted as far as it can be: 12-21 … 25 28 … 31 are nine working days.
	r = examine(t, jurisdiction.China(), request(jurisdiction.NotShared, "2026-12-18 received"), "2027-01-04")
	if d := duty(t, r, "reply", ""); d.Age != 9 || d.AgeUntil != deadline.MustDate("2026-12-31") || d.Status != jurisdiction.Open {
		t.Errorf("%s, age %d until %v, want open, 9 until 2026-12-31", dutyLine(d), d.Age, d.AgeUntil)
	}
	r = examine(t, jurisdiction.China(), request(jurisdiction.NotShared, "2026-12-18 received"), "2026-12-31")
	if d := duty(t, r, "reply", ""); d.Age != 9 || !d.AgeUntil.IsZero() {
		t.Errorf("%s, age %d until %v, want 9, all of it", dutyLine(d), d.Age, d.AgeUntil)
	}
}

// TestPlaces: what is not held about the place of the provider.
func TestPlaces(t *testing.T) {
	notices, err := deadline.ParseNotices([]byte(`
notice 大理州政办发〔2026〕1号; area 532900; issued 2026-07-01; link https://example.com/dali
holiday 州庆 / Founding Day; off 2026-08-19
`))
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := deadline.China().With(notices...)
	if err != nil {
		t.Fatal(err)
	}
	local := jurisdiction.China().Calendar(calendar)
	open := func(due, late string) []string { return []string{"reply open " + due + " " + due + " " + late} }
	at := func(place string) *sharing.Case {
		c := conditional("2026-08-10 received")
		c.Parties.Provider.Division = jurisdiction.Division{}
		if place != "" {
			c.Parties.Provider.Division = jurisdiction.MustDivision(place)
		}
		return c
	}
	// Ten working days from Monday 08-10: 11 … 14 17 … 21 24; where 08-19 is
	// off, 25.
	checkStanding(t, jurisdiction.China(), []standing{
		{"a province", at("370000"), "2026-08-10", sharing.Requested, open("2026-08-24", "2026-08-25"), []string{held}},
		{"the nation", at("000000"), "2026-08-10", sharing.Requested, open("2026-08-24", "2026-08-25"), nil},
		{"nowhere", at(""), "2026-08-10", sharing.Requested, open("2026-08-24", "2026-08-25"), []string{"place-not-given"}},
		{"no such code", at("990100"), "2026-08-10", sharing.Requested, open("2026-08-24", "2026-08-25"), []string{"place-unknown", held}},
		{"a code that ended", at("341400"), "2026-08-10", sharing.Requested, open("2026-08-24", "2026-08-25"), []string{held}},
		{"an autonomous prefecture", at("532900"), "2026-08-10", sharing.Requested, open("2026-08-24", "2026-08-25"), []string{held, "local-holidays-not-given"}},
		{"a county in it", at("532925"), "2026-08-10", sharing.Requested, open("2026-08-24", "2026-08-25"), []string{held, "local-holidays-not-given"}},
	})
	checkStanding(t, local, []standing{
		{"its holidays are given", at("532900"), "2026-08-10", sharing.Requested, open("2026-08-25", "2026-08-26"), []string{held}},
		{"they hold in the county", at("532925"), "2026-08-10", sharing.Requested, open("2026-08-25", "2026-08-26"), []string{held}},
		{"they hold nowhere else", at("360400"), "2026-08-10", sharing.Requested, open("2026-08-24", "2026-08-25"), []string{held}},
		{"another area gave none", at("533100"), "2026-08-10", sharing.Requested, open("2026-08-24", "2026-08-25"), []string{held, "local-holidays-not-given"}},
	})
}

func TestReceiptNotRecorded(t *testing.T) {
	checkStanding(t, jurisdiction.China(), []standing{
		{"submitted", conditional("2026-03-02 received submitted"), "2026-03-02", sharing.Requested,
			[]string{"reply open 2026-03-16 2026-03-16 2026-03-17"}, []string{held, "receipt-not-recorded"}},
		{"in the future", conditional("2026-03-02 received submitted"), "2026-03-01", sharing.NotReceived, nil, []string{held}},
	})
}

// TestGapsStopEarly breaks off after each gap of a case with one of each kind.
func TestGapsStopEarly(t *testing.T) {
	c := with(conditional("2026-12-17 received items=a submitted", "2026-12-18 received items=b+x"),
		item("a", jurisdiction.NoAttribute), item("b", jurisdiction.NoAttribute), sharing.Item{ID: "x", Facts: jurisdiction.Facts{Cataloged: jurisdiction.No}})
	c.Parties.Provider.Division = jurisdiction.MustDivision("532900")
	r := examine(t, jurisdiction.China(), c, "2026-12-18")
	want := []string{"x no-limit", "a reply calendar-may-move", "b reply calendar-unpublished", held, "local-holidays-not-given", "receipt-not-recorded"}
	if diff := cmp.Diff(want, gapLines(r)); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
	for stop := range want {
		n := 0
		for range r.Gaps() {
			if n++; n > stop {
				break
			}
		}
		if n != stop+1 {
			t.Errorf("Gaps went on to %d after a break at %d", n, stop+1)
		}
	}
}

// TestZeroReport: the zero Report, which comes with every error, may be asked.
func TestZeroReport(t *testing.T) {
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("the zero Report panics: %v", p)
		}
	}()
	var r sharing.Report
	for g := range r.Gaps() {
		t.Errorf("the zero Report has the gap %v", g)
	}
	for e := range r.Events() {
		t.Errorf("the zero Report has the event %v", e)
	}
	if s := r.ItemState(""); s != sharing.NotReceived {
		t.Errorf("state of the zero Report = %v", s)
	}
}
