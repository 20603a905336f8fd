package sharing_test

import (
	"fmt"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// TestManyItems: a case of many items, whose events are parted, says of each
// what a case of that item alone says.
func TestManyItems(t *testing.T) {
	day, law, asOf := deadline.MustDate, jurisdiction.China(), deadline.MustDate("2026-04-30")
	many := &sharing.Case{
		Parties: jurisdiction.Parties{
			Requester: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370100")},
			Provider:  jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370000")},
		},
		Facts: jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes},
	}
	for i := range 40 {
		many.Items = append(many.Items, sharing.Item{ID: fmt.Sprint(i)})
	}
	first, third := []string{"1", "2", "3"}, []string{"3", "39"}
	many.Events = []jurisdiction.Event{
		{Type: jurisdiction.Received, On: day("2026-03-02")},
		{Type: jurisdiction.SupplementAsked, On: day("2026-03-04"), Wants: []string{"scope"}, Items: first},
		{Type: jurisdiction.Supplemented, On: day("2026-03-06"), Complete: true, Items: first},
		{Type: jurisdiction.Consented, On: day("2026-03-20"), Items: third},
		{Type: jurisdiction.Withdrawn, On: day("2026-03-23"), Items: []string{"5"}},
		{Type: jurisdiction.Offered, On: day("2026-04-01"), Items: []string{"39"}},
	}
	all, err := sharing.Examine(law, many, asOf)
	if err != nil {
		t.Fatal(err)
	}
	seen, gaps := 0, 0
	for _, item := range many.Items {
		one := *many
		one.Items, one.Events = []sharing.Item{item}, nil
		for _, e := range many.Events {
			if e.Touches(item.ID) {
				e.Items = nil
				one.Events = append(one.Events, e)
			}
		}
		alone, err := sharing.Examine(law, &one, asOf)
		if err != nil {
			t.Fatal(err)
		}
		if all.ItemState(item.ID) != alone.State {
			t.Errorf("item %s is %v, alone %v", item.ID, all.ItemState(item.ID), alone.State)
		}
		for _, d := range alone.Duties {
			if seen < len(all.Duties) && all.Duties[seen] != d {
				t.Errorf("item %s: duty %+v, alone %+v", item.ID, all.Duties[seen], d)
			}
			seen++
		}
	}
	for range all.Gaps() {
		gaps++
	}
	if seen != len(all.Duties) || all.State != sharing.Mixed || gaps != 1 {
		t.Errorf("%d duties, alone %d; state %v; %d gaps, want local-text-not-held alone", len(all.Duties), seen, all.State, gaps)
	}
	wrong := *many
	wrong.Events = append(append([]jurisdiction.Event{}, many.Events...), jurisdiction.Event{Type: jurisdiction.Delivered, On: day("2026-04-02"), Items: []string{"7"}})
	if _, err := sharing.Examine(law, &wrong, asOf); err == nil || err.Error() != `sharing: event 7, "delivered" on "2026-04-02": event "delivered" cannot happen in state "requested" (state-2025:22.1)` {
		t.Errorf("delivered before a reply: %v", err)
	}
}

// TestNobody: no law, no case and a law that holds nothing are no reason to panic.
func TestNobody(t *testing.T) {
	c := &sharing.Case{Parties: jurisdiction.Parties{
		Requester: jurisdiction.Body{Kind: jurisdiction.Department}, Provider: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("532900")}}}
	asOf := deadline.MustDate("2026-04-30")
	if _, err := sharing.Examine(nil, c, asOf); err == nil {
		t.Error("a report without a law")
	}
	if _, err := sharing.Examine(jurisdiction.China(), nil, asOf); err == nil {
		t.Error("a report without a case")
	}
	r, err := sharing.Examine(&jurisdiction.Law{}, c, asOf)
	if err != nil || len(r.Duties) > 0 {
		t.Errorf("%+v, %v, want an empty report", r, err)
	}
	for g := range r.Gaps() {
		_ = g.Words()
	}
}
