package opening_test

import (
	"errors"
	"testing"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// TestBadEvents: what a case cannot have is an error that names the event, its state
// and the provisions that speak of it, and there is no report.
func TestBadEvents(t *testing.T) {
	later := conditional("2026-03-02 received", "2026-03-05 consented", "2026-03-04 withdrawn")
	for _, tt := range []struct {
		name string
		c    *opening.Case
		bad  int
		kind error
		want string
	}{
		{"no events", conditional(), -1, opening.ErrEvent, `opening: the case has no events: want at least one`},
		{"out of order", later, 2, opening.ErrEvent, `opening: event 3, "withdrawn" on "2026-03-04": it comes after an event of 2026-03-05: want the events in order of days`},
		{"no day", conditional("- received"), 0, opening.ErrEvent, `opening: event 1, "received" on "": it has no day`},
		{"nobody knows it", conditional("2026-03-02 received", "2026-03-03 stamped"), 1, opening.ErrEvent, `opening: event 2, "stamped" on "2026-03-03": no text held knows this event`},
		{"of no item", conditional("2026-03-02 received items=a"), 0, opening.ErrEvent, `opening: event 1, "received" on "2026-03-02": the case has no item "a"`},
		{"a notice that asks for nothing", conditional("2026-03-02 received", "2026-03-03 supplement-asked"), 1, jurisdiction.ErrUndetermined,
			`opening: event 2, "supplement-asked" on "2026-03-03": jurisdiction: undetermined: the answer depends on "wants", which was not given`},
		{"an extension of nothing", conditional("2026-03-02 received", "2026-03-03 extension-approved"), 1, opening.ErrEvent,
			`opening: event 2, "extension-approved" on "2026-03-03": days granted 0: want 1 or more`},
		{"received twice", conditional("2026-03-02 received", "2026-03-03 received"), 1, opening.ErrEvent,
			`opening: event 2, "received" on "2026-03-03": the same body has received it already: a new application is a new case`},
		{"granted and never asked for", conditional("2026-03-02 consented"), 0, opening.ErrMove,
			`opening: event 1, "consented" on "2026-03-02": event "consented" cannot happen in state "not-received"; see hubei-2025:32.2, hubei-2025:32.3`},
		{"an objection that was never filed", conditional("2026-03-02 objection-answered"), 0, opening.ErrMove,
			`opening: event 1, "objection-answered" on "2026-03-02": event "objection-answered" cannot happen in state "not-received"; see hubei-2021:28`},
		{"answered before it was decided", in("420000", catalog.OpenConditionally, "2026-03-02 objection-filed", "2026-03-03 objection-answered"), 1, opening.ErrMove,
			`opening: event 2, "objection-answered" on "2026-03-03": event "objection-answered" cannot happen in state "objected"; see hubei-2021:28`},
		{"an application in the case of an objection", in("420000", catalog.OpenConditionally, "2026-03-02 objection-filed", "2026-03-03 received"), 1, opening.ErrMove,
			`opening: event 2, "received" on "2026-03-03": event "received" cannot happen in state "objected"; see hubei-2025:32.2`},
		{"decided two ways", in("420000", catalog.OpenConditionally, "2026-03-02 objection-filed", "2026-03-03 objection-decided flags=restored+withdrawn"), 1, opening.ErrEvent,
			`opening: event 2, "objection-decided" on "2026-03-03": flags ["restored" "withdrawn"] contradict each other: want one of ["withdrawn" "restored" "treated"], or none`},
		{"ended without a breach", agreed("2026-03-09 terminated"), 5, opening.ErrMove,
			`opening: event 6, "terminated" on "2026-03-09": event "terminated" cannot happen in state "accessible"; see hubei-2025:32.3, hubei-2025:66`},
		{"after the end", conditional("2026-03-02 received", "2026-03-03 withdrawn", "2026-03-04 consented"), 2, opening.ErrMove,
			`opening: event 3, "consented" on "2026-03-04": event "consented" cannot happen in state "closed"; see hubei-2025:32.2, hubei-2025:32.3`},
		{"in the order of times recorded", conditional("2026-03-02 consented at=09:00", "2026-03-02 received at=09:01"), 0, opening.ErrMove,
			`opening: event 1, "consented" on "2026-03-02": event "consented" cannot happen in state "not-received"; see hubei-2025:32.2, hubei-2025:32.3`},
		{"before the regulation no text names it", conditional("2025-03-03 consented"), 0, opening.ErrMove,
			`opening: event 1, "consented" on "2025-03-03": event "consented" cannot happen in state "not-received"`},
	} {
		r, err := opening.Examine(jurisdiction.China(), tt.c, deadline.MustDate("2026-06-30"))
		var bad *opening.EventError
		if !errors.Is(err, opening.ErrEvent) || !errors.Is(err, tt.kind) || !errors.As(err, &bad) || bad.Index != tt.bad || err.Error() != tt.want {
			t.Errorf("%s: %v\nwant %s", tt.name, err, tt.want)
		}
		if r.Duties != nil || r.Findings != nil || r.State != opening.NotReceived {
			t.Errorf("%s: a report with the error", tt.name)
		}
	}
}

// TestReceivedByTwo: the authority may take an application in and the provider receive
// it from there; neither receives it twice. Who is not named is the provider.
func TestReceivedByTwo(t *testing.T) {
	for _, tt := range []struct {
		first, second string
		again         bool
	}{
		{" by=authority", " by=provider", false},
		{" by=authority", "", false},
		{" by=authority", " by=authority", true},
		{" by=provider", "", true},
		{"", " by=provider", true},
	} {
		c := conditional("2026-03-02 received"+tt.first, "2026-03-03 received"+tt.second)
		_, err := opening.Examine(jurisdiction.China(), c, deadline.MustDate("2026-03-03"))
		if errors.Is(err, opening.ErrEvent) != tt.again || !tt.again && err != nil {
			t.Errorf("received%s, then%s: %v", tt.first, tt.second, err)
		}
	}
}

// TestSameDay: events of one day go by the times recorded.
func TestSameDay(t *testing.T) {
	c := conditional("2026-03-02 consented at=09:01", "2026-03-02 received at=09:00")
	if r := examine(t, jurisdiction.China(), c, "2026-03-02"); r.State != opening.AccessGranted || c.Events[0].Type != jurisdiction.Consented {
		t.Errorf("state %v, first event of the case %v", r.State, c.Events[0].Type)
	}
	r := examine(t, jurisdiction.China(), conditional("2026-03-02 received", "2026-03-04 consented"), "2026-03-03")
	n := 0
	for range r.Events() {
		n++
	}
	if r.State != opening.Requested || r.Later != 1 || n != 1 {
		t.Errorf("as of 03-03: %v, %d later, %d events", r.State, r.Later, n)
	}
	for range examine(t, jurisdiction.China(), conditional("2026-03-02 received", "2026-03-04 consented"), "2026-03-04").Events() {
		break
	}
}

// TestBadFacts: what must be known, and what contradicts the case.
func TestBadFacts(t *testing.T) {
	change := func(f func(*opening.Case)) *opening.Case {
		c := agreed()
		f(c)
		return c
	}
	day := deadline.MustDate("2026-03-10")
	for _, tt := range []struct {
		name string
		law  *jurisdiction.Law
		c    *opening.Case
		on   deadline.Date
		kind error
		want string
	}{
		{"no law", nil, agreed(), day, jurisdiction.ErrUndetermined, `jurisdiction: undetermined: the answer depends on "law and case", which was not given`},
		{"no case", jurisdiction.China(), nil, day, jurisdiction.ErrUndetermined, `jurisdiction: undetermined: the answer depends on "law and case", which was not given`},
		{"no day", jurisdiction.China(), agreed(), deadline.Date{}, jurisdiction.ErrUndetermined, `jurisdiction: undetermined: the answer depends on "as_of", which was not given`},
		{"no applicant", jurisdiction.China(), change(func(c *opening.Case) { c.Parties.Requester = jurisdiction.Body{} }), day, jurisdiction.ErrUndetermined,
			`jurisdiction: undetermined: the answer depends on "kind of body of the applicant", which was not given`},
		{"no provider", jurisdiction.China(), change(func(c *opening.Case) { c.Parties.Provider.Kind = 0 }), day, jurisdiction.ErrUndetermined,
			`jurisdiction: undetermined: the answer depends on "kind of body of the provider", which was not given`},
		{"two items of one name", jurisdiction.China(), change(func(c *opening.Case) { c.Items = []opening.Item{{ID: "a"}, {ID: "a"}} }), day, opening.ErrItem,
			`opening: item "a": want an id, and one that no other item has`},
		{"an item of no name", jurisdiction.China(), change(func(c *opening.Case) { c.Items = []opening.Item{{}} }), day, opening.ErrItem, `opening: item "": want an id, and one that no other item has`},
		{"a use without a day", jurisdiction.China(), change(func(c *opening.Case) { c.Uses = []opening.Use{{}} }), day, opening.ErrFacts, `opening: facts: use 1 has no day`},
		{"a use of no item", jurisdiction.China(), change(func(c *opening.Case) {
			c.Uses = []opening.Use{use("2026-03-09", func(u *opening.Use) { u.Items = []string{"a"} })}
		}), day, opening.ErrFacts, `opening: facts: use 1 on 2026-03-09: the case has no item "a"`},
		{"supplied to nobody", jurisdiction.China(), change(func(c *opening.Case) {
			c.Uses = []opening.Use{use("2026-03-09", func(u *opening.Use) { u.Form = opening.Cleaned })}
		}), day, opening.ErrFacts, `opening: facts: use 1 on 2026-03-09: form "cleaned" was supplied to nobody`},
		{"uses in an objection", jurisdiction.China(), with(in("420000", catalog.OpenUnconditionally, "2026-03-02 objection-filed"), use("2026-03-03", nil)), day, opening.ErrFacts,
			`opening: facts: the case began with "objection-filed" on 2026-03-02: an objection has no application, agreement or use`},
		{"a stationed body, and nobody said how it came to the data", jurisdiction.China(), change(func(c *opening.Case) {
			c.Parties.Provider.ManagedBy = jurisdiction.ByCentre
			c.Items = []opening.Item{{ID: "a", Class: catalog.OpenConditionally}}
		}), day, jurisdiction.ErrUndetermined, `opening: item "a": jurisdiction: undetermined: the answer depends on "origin", which was not given`},
	} {
		_, err := opening.Examine(tt.law, tt.c, tt.on)
		if !errors.Is(err, tt.kind) || err.Error() != tt.want {
			t.Errorf("%s: %v\nwant %s", tt.name, err, tt.want)
		}
	}
}

// TestGaps: what is not known is said, and only that.
func TestGaps(t *testing.T) {
	form := with(agreed(), use("2026-03-09", func(u *opening.Use) { u.To = opening.ThirdParty }))
	noAgreement := agreed()
	noAgreement.Agreement = nil
	nowhere := conditional("2026-03-02 received")
	nowhere.Parties.Provider.Division = jurisdiction.Division{}
	unset := conditional("2026-03-02 received submitted")
	unset.Class = catalog.NoOpening
	for _, tt := range []struct {
		name string
		c    *opening.Case
		want string
	}{
		{"all known", agreed(), ""},
		{"unconditional", in("420000", catalog.OpenUnconditionally, "2026-03-02 received"), "no-application-needed"},
		{"class and receipt", unset, "class-not-given receipt-not-recorded"},
		{"fetched, and of what class", in("420000", catalog.NoOpening, "2026-03-02 data-fetched"), "class-not-given"},
		{"agreement", noAgreement, "agreement-not-given"},
		{"form", form, "form-not-given"},
		{"place", nowhere, "outside-scope place-not-given"},
		{"an autonomous area without its holidays", in("422800", catalog.OpenUnconditionally, "2026-03-02 data-fetched"), "local-holidays-not-given"},
		{"a code of nowhere", in("429900", catalog.OpenUnconditionally, "2026-03-02 data-fetched"), "place-unknown"},
	} {
		got := ""
		for _, line := range gapLines(examine(t, jurisdiction.China(), tt.c, "2026-03-10")) {
			got = join(got, line)
		}
		if got != tt.want {
			t.Errorf("%s: gaps %q, want %q", tt.name, got, tt.want)
		}
	}
	for range (opening.Report{}).Gaps() {
		t.Error("the zero report has a gap")
	}
	for range examine(t, jurisdiction.China(), unset, "2026-03-10").Gaps() {
		break
	}
	// A number that runs past the notices: Tianjin, accepted on the last day of 2026.
	law := jurisdictionOf("tianjin-2018")
	r := examine(t, law, in("120000", catalog.OpenConditionally, "2026-12-31 received", "2026-12-31 accepted"), "2026-12-31")
	if got := gapLines(r); len(got) != 2 || got[1] != "open calendar-unpublished" {
		t.Errorf("gaps %q, want the calendar among them", got)
	}
	r = examine(t, law, in("120000", catalog.OpenConditionally, "2026-12-29 received", "2026-12-29 accepted"), "2026-12-29")
	if got := gapLines(r); len(got) != 2 || got[1] != "open calendar-may-move" {
		t.Errorf("gaps %q, want the notice that may come among them", got)
	}
}
