package operation_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/operation"
)

// TestStandings: state, duties and gaps. Of the duties held none but that of an order
// has a day; their age counts working days.
func TestStandings(t *testing.T) {
	disclose := func(status, age string) string {
		return "disclose-use authorized-operator " + status + " none - - " + age
	}
	ordered := granted("2026-04-01 misuse-found", "2026-04-02 rectification-ordered until=2026-04-10")
	for _, tt := range []struct {
		name   string
		c      *operation.Case
		asOf   string
		state  operation.State
		duties []string
		gaps   []string
	}{
		{"granted", granted(), "2026-03-06", operation.Granted, []string{disclose("open", "4")}, nil},
		{"disclosed", granted("2026-03-05 use-disclosed"), "2026-03-06", operation.Granted, []string{disclose("met", "0")}, nil},
		{"over", granted("2026-03-05 grant-ended"), "2026-03-06", operation.GrantEnded, []string{disclose("waived", "0")}, nil},
		{"the operator is gone", granted("2026-03-05 processor-ended flags=no-receiver"), "2026-03-06", operation.DataLeft,
			[]string{disclose("open", "4"), "deal-with-data authorized-operator open none - - 1"}, nil},
		{"and its data is dealt with", granted("2026-03-05 processor-ended flags=no-receiver", "2026-03-06 disposed"), "2026-03-06", operation.GrantEnded,
			[]string{disclose("open", "4"), "deal-with-data authorized-operator met none - - 0"}, nil},
		{"somebody took it over", granted("2026-03-05 processor-ended"), "2026-03-06", operation.Granted, []string{disclose("open", "4")}, nil},
		{"ordered to correct", ordered, "2026-04-03", operation.CorrectionOrdered,
			[]string{disclose("open", "24"), "order-correction provider open none - - 2", "correct-use authorized-operator open by-order 2026-04-10 2026-04-11 0"}, nil},
		{"purchase wanted", in("420000", "2026-03-02 purchase-planned", "2026-03-03 reviewed by=finance-authority agree"), "2026-03-04", operation.PurchaseWanted,
			[]string{"review-purchase finance-authority open none - - 2"}, []string{"purchase-not-given"}},
		{"given up", in("420000", "2026-03-02 purchase-planned", "2026-03-03 purchase-dropped"), "2026-03-04", operation.NotBought,
			[]string{"review-purchase finance-authority waived none - - 0"}, []string{"purchase-not-given"}},
		{"bought", bought(), "2026-03-09", operation.Bought, []string{"review-purchase finance-authority met none - - 0", "list-purchase department open none - - 1"}, nil},
		{"listed, to be shared", bought("2026-03-09 listed"), "2026-03-09", operation.BoughtListed,
			[]string{"review-purchase finance-authority met none - - 0", "list-purchase department open none - - 1"}, nil},
		{"listed and shared", bought("2026-03-09 listed", "2026-03-10 offered"), "2026-03-10", operation.BoughtListed,
			[]string{"review-purchase finance-authority met none - - 0", "list-purchase department met none - - 0"}, nil},
		{"emergency", emergency(), "2026-03-06", operation.EmergencyOn, nil, nil},
		{"emergency over: no day, it ages", emergency("2026-03-10 emergency-ended"), "2026-12-31", operation.EmergencyOver,
			[]string{"dispose-emergency-data department open none - - 204"}, nil}, // 210 from 03-03, less 03-03 … 06 09 10
		{"assessed", emergency("2026-03-10 emergency-ended", "2026-03-11 data-assessed"), "2026-03-11", operation.DataAssessed, []string{"dispose-emergency-data department open none - - 1"}, nil},
		{"sealed", emergency("2026-03-10 emergency-ended", "2026-03-11 data-assessed", "2026-03-12 data-sealed"), "2026-03-12", operation.DataSealed,
			[]string{"dispose-emergency-data department met none - - 0"}, []string{"personal-not-given"}},
		{"before the regulation", change(emergency(), func(c *operation.Case) { c.Events[0].On = day("2021-03-01") }), "2026-03-06", operation.EmergencyOn, nil, []string{"not-in-force"}},
		{"outside", change(emergency(), func(c *operation.Case) { c.Body = department("370000"); c.Body.Kind = jurisdiction.PartyOrgan }), "2026-03-06", operation.EmergencyOn, nil,
			[]string{"outside-scope", "local-text-not-held"}},
	} {
		r := examine(t, jurisdiction.China(), tt.c, tt.asOf)
		if r.State != tt.state {
			t.Errorf("%s: state %v, want %v", tt.name, r.State, tt.state)
		}
		if diff := cmp.Diff(tt.duties, dutyLines(r)); diff != "" {
			t.Errorf("%s: duties (-want +got):\n%s", tt.name, diff)
		}
		if diff := cmp.Diff(tt.gaps, gapLines(r)); diff != "" {
			t.Errorf("%s: gaps (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestItems: each set of data goes its own way.
func TestItems(t *testing.T) {
	c := emergency("2026-03-10 emergency-ended", "2026-03-11 data-assessed", "2026-03-12 data-sealed items=a", "2026-03-12 data-destroyed items=b")
	c.Items = []operation.Item{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	c.Acts = []operation.Act{{Kind: operation.UsedInside, On: day("2026-03-03"), Items: []string{"b"}, Response: jurisdiction.No},
		{Kind: operation.UsedInside, On: day("2026-03-04"), Items: []string{"d"}, Response: jurisdiction.No}}
	r := examine(t, jurisdiction.China(), c, "2026-03-12")
	if r.State != operation.Mixed || r.ItemState("a") != operation.DataSealed || r.ItemState("b") != operation.DataDestroyed || r.ItemState("c") != operation.DataAssessed {
		t.Errorf("states %v, %v, %v, %v", r.State, r.ItemState("a"), r.ItemState("b"), r.ItemState("c"))
	}
	want := []string{"dispose-emergency-data a department met none - - 0", "dispose-emergency-data b department met none - - 0", "dispose-emergency-data c department open none - - 2"}
	if diff := cmp.Diff(want, dutyLines(r)); diff != "" {
		t.Errorf("duties (-want +got):\n%s", diff)
	}
	wantFound := []string{"emergency-other-use a breach 2026-03-04 department hubei-2025:27.1", "emergency-other-use b breach 2026-03-03 department hubei-2025:27.1"}
	if diff := cmp.Diff(wantFound, findingLines(r.Findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	var next []jurisdiction.EventType
	for e := range r.Next() {
		next = append(next, e)
	}
	if !slices.Equal(next, []jurisdiction.EventType{"data-sealed", "data-destroyed", "data-assessed"}) {
		t.Errorf("next %q", next)
	}
	for range r.Next() {
		break
	}
	if diff := cmp.Diff([]string{"a personal-not-given"}, gapLines(r)); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
	for range r.Gaps() {
		break
	}
}

// TestGaps: what is not known of a grant, a purchase and the acts is said.
func TestGaps(t *testing.T) {
	bare := granted()
	bare.Grant = &operation.Grant{By: []operation.Grantor{{Role: jurisdiction.Government}}}
	acted := acts(granted(), operation.Act{Kind: operation.Traded, On: day("2026-03-20")}, operation.Act{Kind: operation.Supplied, On: day("2026-03-20")})
	paid := acts(granted(), operation.Act{Kind: operation.Traded, On: day("2026-03-20"), ForValue: jurisdiction.Yes, Form: 4})
	purchase := bought()
	purchase.Purchase = &operation.Purchase{Need: need()}
	nowhere := granted()
	nowhere.Body.Division = jurisdiction.Division{}
	for _, tt := range []struct {
		name string
		c    *operation.Case
		want []string
	}{
		{"no grant", change(granted(), func(c *operation.Case) { c.Grant = nil }), []string{"grant-not-given"}},
		{"nothing of it", bare, []string{"mode-not-given", "grantor-not-given", "measures-not-given", "owner-not-given"}},
		{"acts", acted, []string{"form-not-given", "venue-not-given"}},
		{"traded in no form that was said", acts(granted(), operation.Act{Kind: operation.Traded, On: day("2026-03-20"), ForValue: jurisdiction.No}), []string{"form-not-given"}},
		{"processed, which has no form", acts(granted(), operation.Act{Kind: operation.Processed, On: day("2026-03-20")}), nil},
		{"paid, and nobody said where", paid, []string{"venue-not-given"}},
		{"purchase", purchase, []string{"sharing-not-asked", "venue-not-given"}},
		{"plan", change(emergency(), func(c *operation.Case) { c.Plan = nil }), []string{"plan-not-given"}},
		{"place", nowhere, []string{"outside-scope", "place-not-given"}},
	} {
		if diff := cmp.Diff(tt.want, gapLines(examine(t, jurisdiction.China(), tt.c, "2026-03-31"))); diff != "" {
			t.Errorf("%s: gaps (-want +got):\n%s", tt.name, diff)
		}
	}
	for range (operation.Report{}).Gaps() {
		t.Error("the zero report has a gap")
	}
	early := examine(t, jurisdiction.China(), granted(), "2026-03-01")
	if early.State != operation.NotBegun || early.Later != 1 || len(gapLines(early)) != 0 {
		t.Errorf("before it began: %v, %d later, %q", early.State, early.Later, gapLines(early))
	}
	n := 0
	for range examine(t, jurisdiction.China(), granted("2026-03-05 use-disclosed"), "2026-03-31").Events() {
		n++
		break
	}
	if n != 1 {
		t.Error("no events")
	}
}

// TestBadEvents: what a case cannot have is an error that names the event, its state
// and the provisions that speak of it, and there is no report.
func TestBadEvents(t *testing.T) {
	for _, tt := range []struct {
		name string
		c    *operation.Case
		bad  int
		kind error
		want string
	}{
		{"no events", in("420000"), -1, operation.ErrEvent, `operation: the case has no events: want at least one`},
		{"out of order", emergency("2026-03-01 emergency-ended"), 1, operation.ErrEvent,
			`operation: event 2, "emergency-ended" on "2026-03-01": it comes after an event of 2026-03-02: want the events in order of days`},
		{"twice", emergency("2026-03-03 emergency-began"), 1, operation.ErrMove,
			`operation: event 2, "emergency-began" on "2026-03-03": event "emergency-began" cannot happen in state "emergency"`},
		{"unknown", emergency("2026-03-03 stamped"), 1, operation.ErrEvent, `operation: event 2, "stamped" on "2026-03-03": no text held knows this event`},
		{"an emergency that never began", in("420000", "2026-03-02 emergency-ended"), 0, operation.ErrMove,
			`operation: event 1, "emergency-ended" on "2026-03-02": event "emergency-ended" cannot happen in state "not-begun"; see hubei-2025:27.2`},
		{"a purchase in a grant", granted("2026-03-03 purchased"), 1, operation.ErrMove,
			`operation: event 2, "purchased" on "2026-03-03": event "purchased" cannot happen in state "granted"; see hubei-2021:15.2`},
		{"ended without a breach", granted("2026-03-03 terminated"), 1, operation.ErrMove,
			`operation: event 2, "terminated" on "2026-03-03": event "terminated" cannot happen in state "granted"; see hubei-2025:35.1, hubei-2025:66`},
		{"reviewed by nobody", in("420000", "2026-03-02 purchase-planned", "2026-03-03 reviewed agree"), 1, operation.ErrEvent,
			`operation: event 2, "reviewed" on "2026-03-03": reviewed by "": want "finance-authority" or "authority"`},
		{"in the order of times recorded", in("420000", "2026-03-02 emergency-ended at=09:00", "2026-03-02 emergency-began at=08:00"), -2, nil, ""},
		{"of no item", emergency("2026-03-03 emergency-ended items=a"), 1, operation.ErrEvent, `operation: event 2, "emergency-ended" on "2026-03-03": the case has no item "a"`},
	} {
		r, err := operation.Examine(jurisdiction.China(), tt.c, day("2026-06-30"))
		if tt.kind == nil {
			if err != nil || r.State != operation.EmergencyOver {
				t.Errorf("%s: %v, %v", tt.name, r.State, err)
			}
			continue
		}
		var bad *operation.EventError
		if !errors.Is(err, operation.ErrEvent) || !errors.Is(err, tt.kind) || !errors.As(err, &bad) || bad.Index != tt.bad || err.Error() != tt.want {
			t.Errorf("%s: %v\nwant %s", tt.name, err, tt.want)
		}
		if r.Duties != nil || r.Findings != nil || r.State != operation.NotBegun {
			t.Errorf("%s: a report with the error", tt.name)
		}
	}
}

// TestBadFacts: what must be known, and what contradicts the case.
func TestBadFacts(t *testing.T) {
	china := jurisdiction.China()
	for _, tt := range []struct {
		name string
		law  *jurisdiction.Law
		c    *operation.Case
		on   string
		kind error
		want string
	}{
		{"no law", nil, granted(), "2026-03-31", jurisdiction.ErrUndetermined, `jurisdiction: undetermined: the answer depends on "law and case", which was not given`},
		{"no day", china, granted(), "", jurisdiction.ErrUndetermined, `jurisdiction: undetermined: the answer depends on "as_of", which was not given`},
		{"no body", china, change(granted(), func(c *operation.Case) { c.Body.Kind = 0 }), "2026-03-31", jurisdiction.ErrUndetermined, `jurisdiction: undetermined: the answer depends on "kind of body", which was not given`},
		{"funds not given", china, change(bought(), func(c *operation.Case) { c.Body.Funding = 0; c.Items = []operation.Item{{ID: "a"}} }), "2026-03-31", jurisdiction.ErrUndetermined,
			`operation: item "a": jurisdiction: undetermined: the answer depends on "funding", which was not given`},
		{"two items of one name", china, change(emergency(), func(c *operation.Case) { c.Items = []operation.Item{{ID: "a"}, {ID: "a"}} }), "2026-03-31", operation.ErrItem,
			`operation: item "a": want an id, and one that no other item has`},
		{"a grant that ends before it begins", china, grant(granted(), func(g *operation.Grant) { g.From = day("2027-01-01") }), "2026-03-31", operation.ErrFacts,
			`operation: facts: the grant ends on 2026-12-31, before it begins on 2027-01-01`},
		{"a purchase with a plan", china, change(bought(), func(c *operation.Case) { c.Plan = &operation.Plan{} }), "2026-03-31", operation.ErrFacts,
			`operation: facts: the case began with "purchase-planned" on 2026-03-02: it has no plan for an emergency`},
		{"an emergency with a grant", china, change(emergency(), func(c *operation.Case) { c.Grant = &operation.Grant{} }), "2026-03-31", operation.ErrFacts,
			`operation: facts: the case began with "emergency-began" on 2026-03-02: it has no grant`},
		{"a grant with a purchase", china, change(granted(), func(c *operation.Case) { c.Purchase = &operation.Purchase{} }), "2026-03-31", operation.ErrFacts,
			`operation: facts: the case began with "operation-granted" on 2026-03-02: it has no purchase`},
		{"a purchase with acts", china, acts(bought(), operation.Act{Kind: operation.Leaked, On: day("2026-03-20")}), "2026-03-31", operation.ErrFacts,
			`operation: facts: the case began with "purchase-planned" on 2026-03-02: it has no acts`},
		{"an act of no kind", china, acts(granted(), operation.Act{On: day("2026-03-20")}), "2026-03-31", operation.ErrFacts, `operation: facts: act 1 is of no kind`},
		{"an act of a kind that is none", china, acts(granted(), operation.Act{Kind: operation.Monopolized + 1, On: day("2026-03-20")}), "2026-03-31", operation.ErrFacts, `operation: facts: act 1 is of no kind`},
		{"an act without a day", china, acts(granted(), operation.Act{Kind: operation.Leaked}), "2026-03-31", operation.ErrFacts, `operation: facts: act 1, "leaked", has no day`},
		{"a venue for nothing", china, acts(granted(), operation.Act{Kind: operation.Traded, On: day("2026-03-20"), ForValue: jurisdiction.No, Venue: operation.LawfulExchange}), "2026-03-31", operation.ErrFacts,
			`operation: facts: act 1, "traded" on 2026-03-20: a venue for what was not for value`},
	} {
		var on deadline.Date
		if tt.on != "" {
			on = day(tt.on)
		}
		_, err := operation.Examine(tt.law, tt.c, on)
		if !errors.Is(err, tt.kind) || err.Error() != tt.want {
			t.Errorf("%s: %v\nwant %s", tt.name, err, tt.want)
		}
	}
}

// TestCheckSaleErrors: everything a sale depends on must be known.
func TestCheckSaleErrors(t *testing.T) {
	whole := operation.Sale{Seller: company, Offer: operation.StateOwned, ForValue: jurisdiction.Yes, Venue: operation.OffExchange}
	for fact, f := range map[string]func(*operation.Sale){
		"kind of body of the seller": func(s *operation.Sale) { s.Seller.Kind = 0 },
		"offer":                      func(s *operation.Sale) { s.Offer = 0 },
		"for value":                  func(s *operation.Sale) { s.ForValue = 0 },
		"venue":                      func(s *operation.Sale) { s.Venue = 0 },
	} {
		s := whole
		f(&s)
		_, err := operation.CheckSale(jurisdiction.China(), &s, day("2026-03-02"))
		var u *jurisdiction.UndeterminedError
		if !errors.As(err, &u) || u.Fact != fact {
			t.Errorf("CheckSale: %v, want undetermined %s", err, fact)
		}
	}
	if _, err := operation.CheckSale(nil, &whole, day("2026-03-02")); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("no law: %v", err)
	}
	if _, err := operation.CheckSale(jurisdiction.China(), &whole, deadline.Date{}); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("no day: %v", err)
	}
}
