package sharing_test

import (
	"errors"
	"fmt"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// aRequest is a request of a city for conditional data of its province.
func aRequest(events ...jurisdiction.Event) *sharing.Case {
	return &sharing.Case{
		Parties: jurisdiction.Parties{
			Requester: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370100")},
			Provider:  jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370000")},
		},
		Facts:  jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes},
		Events: events,
	}
}

// A request came on Sunday 1 March and was refused, without a word, on Monday
// the 16th: on the default reading a day late, on another in time.
func ExampleExamine() {
	day := deadline.MustDate
	law := jurisdiction.China()
	c := aRequest(
		jurisdiction.Event{Type: jurisdiction.Received, On: day("2026-03-01")},
		jurisdiction.Event{Type: jurisdiction.Refused, On: day("2026-03-16")},
	)
	r, err := sharing.Examine(law, c, day("2026-03-20"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.State, "·", r.State.Words().In(deadline.Chinese))
	for _, d := range r.Duties {
		fmt.Printf("%s: %v, due %v, plan by %v, late from %v\n", d.Code, d.Status, d.Due, d.PlanBy, d.LateFrom)
	}
	for _, f := range r.Findings {
		fmt.Printf("%v on %v: %s\n", f.Severity, f.On, f.Words().In(deadline.English))
		for c := range f.Basis() {
			fmt.Println("   ", law.Cite(c, deadline.English))
		}
	}
	// Output:
	// refused · 不同意共享
	// reply: late, due 2026-03-13, plan by 2026-03-13, late from 2026-03-17
	// warning on 2026-03-14: the reply is late; whether there was good reason is for the competent body to find
	//     Regulation on Government Data Sharing, article 21, paragraph 1
	//     Regulation on Government Data Sharing, article 39, item 4
	// breach on 2026-03-16: the refusal states no reason
	//     Regulation on Government Data Sharing, article 21, paragraph 2
}

// An error names the event, and why it cannot be.
func ExampleExamine_error() {
	day := deadline.MustDate
	c := aRequest(
		jurisdiction.Event{Type: jurisdiction.Received, On: day("2026-03-02")},
		jurisdiction.Event{Type: jurisdiction.Delivered, On: day("2026-03-04")},
	)
	_, err := sharing.Examine(jurisdiction.China(), c, day("2026-03-20"))
	var move *sharing.MoveError
	if errors.As(err, &move) {
		fmt.Println(move.Event, "in", move.State)
	}
	fmt.Println(errors.Is(err, sharing.ErrEvent))
	// Output:
	// delivered in requested
	// true
}

func ExampleApply() {
	state, err := sharing.Apply(sharing.AwaitingSupplement, &jurisdiction.Event{Type: jurisdiction.Supplemented, Complete: true})
	fmt.Println(state, err)
	state, err = sharing.Apply(sharing.DataDelivered, &jurisdiction.Event{Type: jurisdiction.Refused})
	fmt.Println(state, err)
	// Output:
	// requested <nil>
	// delivered sharing: event "refused" cannot happen in state "delivered" (state-2025:21.2)
}

func ExampleState_Next() {
	fmt.Println(slices.Collect(sharing.ConsentGiven.Next()))
	fmt.Println(slices.Collect(sharing.NoLongerNeeded.Next()))
	fmt.Println(slices.Collect(sharing.RequestWithdrawn.Next()))
	// Output:
	// [extension-notified refused offered delivered withdrawn reclassified delisted]
	// [use-changed misuse-found disposal-instructed disposed]
	// []
}

// Every way to a consent.
func ExampleTransitions() {
	for t := range sharing.Transitions() {
		if t.Event == jurisdiction.Consented {
			fmt.Println(t.From, "→", t.To)
		}
	}
	// Output:
	// requested → consented
	// awaiting-supplement → consented
	// refused → consented
}

// Ten working days from 18 December end in a year that no notice covers, and no
// text of the province is held.
func ExampleReport_Gaps() {
	day := deadline.MustDate
	c := aRequest(jurisdiction.Event{Type: jurisdiction.Received, On: day("2026-12-18")})
	r, err := sharing.Examine(jurisdiction.China(), c, day("2026-12-21"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for g := range r.Gaps() {
		fmt.Printf("%s %s %v: %s\n", g.Code, g.Duty, g.After, g.Words().In(deadline.English))
	}
	// Output:
	// calendar-unpublished reply 2026-12-31: the last day lies past the days that holiday notices cover and cannot be known yet
	// local-text-not-held  : no local text of the provider's place is held; local rules may ask for more
}

// One item was offered and is not needed any more, the other is not yet replied to.
func ExampleReport_Next() {
	day := deadline.MustDate
	c := aRequest(
		jurisdiction.Event{Type: jurisdiction.Received, On: day("2026-03-02")},
		jurisdiction.Event{Type: jurisdiction.Consented, On: day("2026-03-04"), Items: []string{"households"}},
		jurisdiction.Event{Type: jurisdiction.Offered, On: day("2026-03-06"), Items: []string{"households"}},
		jurisdiction.Event{Type: jurisdiction.PurposeEnded, On: day("2026-03-06"), Items: []string{"households"}},
	)
	c.Items = []sharing.Item{{ID: "households"}, {ID: "vehicles"}}
	r, err := sharing.Examine(jurisdiction.China(), c, day("2026-03-06"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.State, r.ItemState("households"), r.ItemState("vehicles"))
	fmt.Println(slices.Collect(r.Next()))
	// Output:
	// mixed no-longer-needed requested
	// [supplement-asked extension-approved extension-notified consented refused withdrawn dispute-decided reclassified delisted use-changed misuse-found disposal-instructed disposed]
}

// A request from its receipt to its delivery, over Spring Festival 2026: the
// papers are not complete, the reply is extended, the data comes a day late.
func Example_story() {
	day := deadline.MustDate
	law := jurisdiction.China()
	c := aRequest(
		jurisdiction.Event{Type: jurisdiction.Received, On: day("2026-01-28")},
		jurisdiction.Event{Type: jurisdiction.SupplementAsked, On: day("2026-01-30"), Wants: []string{"scenario"}},
		jurisdiction.Event{Type: jurisdiction.Supplemented, On: day("2026-02-04"), Complete: true},
		jurisdiction.Event{Type: jurisdiction.ExtensionApproved, On: day("2026-02-25"), N: 5, By: jurisdiction.Authority},
		jurisdiction.Event{Type: jurisdiction.ExtensionNotified, On: day("2026-02-25")},
		jurisdiction.Event{Type: jurisdiction.Consented, On: day("2026-03-03")},
		jurisdiction.Event{Type: jurisdiction.Delivered, On: day("2026-04-01")},
	)
	for _, asOf := range []string{"2026-01-28", "2026-02-02", "2026-02-04", "2026-02-25", "2026-03-03", "2026-04-01"} {
		r, err := sharing.Examine(law, c, day(asOf))
		if err != nil {
			fmt.Println(err)
			return
		}
		d := r.Duties[len(r.Duties)-1]
		if d.Code == "keep-records" { // owed from then on
			d = r.Duties[len(r.Duties)-2]
		}
		fmt.Printf("%s %s: %s %v", asOf, r.State, d.Code, d.Status)
		if d.Waiting != "" {
			fmt.Printf(", waits for %s", d.Waiting)
		} else {
			fmt.Printf(", due %v", d.Due)
		}
		fmt.Printf(", plan by %v\n", d.PlanBy)
		for _, f := range r.Findings {
			fmt.Printf("  %v: %s\n", f.Severity, f.Code)
		}
	}
	r, _ := sharing.Examine(law, c, day("2026-04-01"))
	for c := range r.Duties[0].Basis() {
		fmt.Println(law.Cite(c, deadline.Chinese))
	}
	// Output:
	// 2026-01-28 requested: reply open, due 2026-02-11, plan by 2026-02-11
	// 2026-02-02 awaiting-supplement: reply open, waits for supplemented, plan by 2026-02-11
	// 2026-02-04 requested: reply open, due 2026-02-25, plan by 2026-02-11
	// 2026-02-25 requested: reply open, due 2026-03-03, plan by 2026-02-11
	// 2026-03-03 consented: deliver open, due 2026-03-31, plan by 2026-03-31
	// 2026-04-01 delivered: deliver late, due 2026-03-31, plan by 2026-03-31
	//   breach: late-delivery
	// 《政务数据共享条例》第二十一条第一款
	// 《政务数据共享条例》第二十一条第二款
}
