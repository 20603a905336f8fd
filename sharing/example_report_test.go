package sharing_test

import (
	"fmt"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// One paper asks for data of two classes. Article 21, paragraph 1 gives one
// working day for the unconditional item and ten for the other.
func ExampleReport_ItemState() {
	day := deadline.MustDate
	c := aRequest(
		jurisdiction.Event{Type: jurisdiction.Received, On: day("2026-03-02")},
		jurisdiction.Event{Type: jurisdiction.Consented, On: day("2026-03-03"), Items: []string{"permits"}},
	)
	c.Items = []sharing.Item{{ID: "permits", Facts: jurisdiction.Facts{Attribute: jurisdiction.Unconditional}}, {ID: "households"}}
	r, err := sharing.Examine(jurisdiction.China(), c, day("2026-03-04"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range r.Duties {
		fmt.Println(d.Item, r.ItemState(d.Item), "·", d.Code, d.Status, "due", d.Due)
	}
	// Output:
	// permits consented · reply met due 2026-03-03
	// permits consented · deliver open due 2026-03-31
	// households requested · reply open due 2026-03-16
}

// A report looks at the end of one day: what came later is left out and counted.
// The supplement of article 21, paragraph 2 is still awaited here.
func ExampleReport_Events() {
	day := deadline.MustDate
	c := aRequest(
		jurisdiction.Event{Type: jurisdiction.Received, On: day("2026-03-02")},
		jurisdiction.Event{Type: jurisdiction.SupplementAsked, On: day("2026-03-04"), Wants: []string{"scenario"}},
		jurisdiction.Event{Type: jurisdiction.Supplemented, On: day("2026-03-10"), Complete: true},
	)
	r, err := sharing.Examine(jurisdiction.China(), c, day("2026-03-05"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for e := range r.Events() {
		fmt.Println(e.On, e.Type)
	}
	fmt.Println(r.State, "with", r.Later, "event later")
	// Output:
	// 2026-03-02 received
	// 2026-03-04 supplement-asked
	// awaiting-supplement with 1 event later
}

// Two items are answered apart, one by consent and one by a refusal with its
// reason (article 21, paragraph 2). What may happen next is what may happen to
// either: once both are replied to, no supplement can be asked for and no
// extension approved.
func ExampleReport_Next_items() {
	day := deadline.MustDate
	c := aRequest(
		jurisdiction.Event{Type: jurisdiction.Received, On: day("2026-03-02")},
		jurisdiction.Event{Type: jurisdiction.Consented, On: day("2026-03-04"), Items: []string{"households"}},
		jurisdiction.Event{Type: jurisdiction.Refused, On: day("2026-03-06"), Items: []string{"vehicles"}, Reason: "no legal basis given"},
	)
	c.Items = []sharing.Item{{ID: "households"}, {ID: "vehicles"}}
	for _, asOf := range []string{"2026-03-04", "2026-03-06"} {
		r, err := sharing.Examine(jurisdiction.China(), c, day(asOf))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(r.ItemState("households"), r.ItemState("vehicles"), slices.Collect(r.Next()))
	}
	// Output:
	// consented requested [supplement-asked extension-approved extension-notified consented refused withdrawn dispute-decided reclassified delisted offered delivered]
	// consented refused [extension-notified consented refused withdrawn dispute-decided reclassified delisted offered delivered]
}
