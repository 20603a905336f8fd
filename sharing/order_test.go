package sharing_test

import (
	"errors"
	"reflect"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// TestSameDay: events of a day go by the times recorded, else as recorded (Q1).
// An event without a time keeps its place and parts those before it from those
// after it. What is wanted is the order of the types, and the state at the end.
func TestSameDay(t *testing.T) {
	const day = "2026-03-04 "
	tests := []struct {
		name  string
		lines []string
		want  []string
		state sharing.State
	}{
		{"as recorded", []string{"supplement-asked wants=scope", "supplemented complete", "consented"},
			[]string{"supplement-asked", "supplemented", "consented"}, sharing.ConsentGiven},
		{"times in order", []string{"consented at=10:00", "withdrawn at=11:00"}, []string{"consented", "withdrawn"}, sharing.RequestWithdrawn},
		{"times out of order", []string{"refused at=11:00 reason=other", "supplement-asked at=09:00 wants=scope", "supplemented at=10:00"},
			[]string{"supplement-asked", "supplemented", "refused"}, sharing.RequestRefused},
		{"one minute apart", []string{"offered at=12:01", "consented at=12:00"}, []string{"consented", "offered"}, sharing.DataOffered},
		{"midnight is a time", []string{"withdrawn at=00:01", "consented at=00:00"}, []string{"consented", "withdrawn"}, sharing.RequestWithdrawn},
		{"equal times as recorded", []string{"offered at=12:00", "consented at=10:00", "refused at=10:00 reason=other", "delivered at=12:00"},
			[]string{"consented", "refused", "offered", "delivered"}, sharing.DataDelivered},
		{"equal times as recorded, the other way", []string{"offered at=12:00", "refused at=10:00 reason=other", "consented at=10:00", "delivered at=12:00"},
			[]string{"refused", "consented", "offered", "delivered"}, sharing.DataDelivered},
		{"without a time it stays in place", []string{"supplement-asked at=15:00 wants=scope", "supplemented complete", "consented at=09:00"},
			[]string{"supplement-asked", "supplemented", "consented"}, sharing.ConsentGiven},
		{"sorted on either side of it", []string{"supplemented at=15:00", "supplement-asked at=14:00 wants=scope", "extension-notified", "withdrawn at=10:00", "consented at=09:00"},
			[]string{"supplement-asked", "supplemented", "extension-notified", "consented", "withdrawn"}, sharing.RequestWithdrawn},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := conditional("2026-03-02 received at=23:59")
			for _, line := range tt.lines {
				c.Events = append(c.Events, event(day+line))
			}
			r := examine(t, jurisdiction.China(), c, "2026-03-04")
			var got []string
			for e := range r.Events() {
				got = append(got, string(e.Type))
			}
			if diff := gocmp.Diff(append([]string{"received"}, tt.want...), got); diff != "" || r.State != tt.state || r.ItemState("") != tt.state {
				t.Errorf("state %v, of the item %v, want %v; order (-want +got):\n%s", r.State, r.ItemState(""), tt.state, diff)
			}
		})
	}
}

// TestEventErrors is the table of exact texts. The index is that in the case,
// from 0, and the text counts from 1.
func TestEventErrors(t *testing.T) {
	tests := []struct {
		name  string
		c     *sharing.Case
		index int
		is    error // beside ErrEvent
		want  string
	}{
		{"days out of order", conditional("2026-03-02 received", "2026-03-04 supplement-asked wants=scope", "2026-03-03 consented"), 2, nil,
			`sharing: event 3, "consented" on "2026-03-03": it comes after an event of 2026-03-04: want the events in order of days`},
		{"unknown event", conditional("2026-03-02 received", "2026-03-03 stamped"), 1, nil,
			`sharing: event 2, "stamped" on "2026-03-03": no text held knows this event`},
		{"no type", with(conditional("2026-03-02 received"), item("a", 0)), 0, nil, ""},
		{"unknown item", with(conditional("2026-03-02 received items=a+b"), item("a", 0)), 0, nil,
			`sharing: event 1, "received" on "2026-03-02": the case has no item "b"`},
		{"an item in a case without items", conditional("2026-03-02 received items=a"), 0, nil,
			`sharing: event 1, "received" on "2026-03-02": the case has no item "a"`},
		{"nothing is wanted", conditional("2026-03-02 received", "2026-03-03 supplement-asked"), 1, jurisdiction.ErrUndetermined,
			`sharing: event 2, "supplement-asked" on "2026-03-03": jurisdiction: undetermined: the answer depends on "wants", which was not given`},
		{"no day granted", conditional("2026-03-02 received", "2026-03-03 extension-approved n=0"), 1, nil,
			`sharing: event 2, "extension-approved" on "2026-03-03": days granted 0: want 1 or more`},
		{"days taken away", conditional("2026-03-02 received", "2026-03-03 extension-approved n=-1"), 1, nil,
			`sharing: event 2, "extension-approved" on "2026-03-03": days granted -1: want 1 or more`},
		{"no day", conditional("2026-03-02 received", "- consented"), 1, nil,
			`sharing: event 2, "consented" on "": it has no day`},
		{"consented before receipt", conditional("2026-03-02 consented"), 0, sharing.ErrMove,
			`sharing: event 1, "consented" on "2026-03-02": event "consented" cannot happen in state "not-received" (state-2025:20.3)`},
		{"received twice", conditional("2026-03-02 received", "2026-03-03 received"), 1, sharing.ErrMove,
			`sharing: event 2, "received" on "2026-03-03": event "received" cannot happen in state "requested" (state-2025:21.1)`},
		{"possible for one item alone", with(conditional("2026-03-02 received", "2026-03-03 consented items=a", "2026-03-04 delivered"),
			item("a", 0), item("b", 0)), 2, sharing.ErrMove,
			`sharing: event 3, "delivered" on "2026-03-04": event "delivered" cannot happen in state "requested" (state-2025:22.1)`},
		{"by their times the other way round", conditional("2026-03-02 received", "2026-03-03 consented at=10:00", "2026-03-03 withdrawn at=09:00"), 1, sharing.ErrMove,
			`sharing: event 2, "consented" on "2026-03-03": event "consented" cannot happen in state "withdrawn" (state-2025:20.3)`},
		// Checked whole, so that a report does not turn into an error one day.
		{"wrong after the day of the report", conditional("2026-03-02 received", "2026-05-04 stamped"), 1, nil,
			`sharing: event 2, "stamped" on "2026-05-04": no text held knows this event`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.want == "" {
				tt.c.Events[0].Type = ""
				tt.want = `sharing: event 1, "" on "2026-03-02": no text held knows this event`
			}
			r, err := sharing.Examine(jurisdiction.China(), tt.c, deadline.MustDate("2026-03-31"))
			if err == nil || err.Error() != tt.want {
				t.Fatalf("error\n\t%v, want\n\t%s", err, tt.want)
			}
			var bad *sharing.EventError
			if !errors.Is(err, sharing.ErrEvent) || !errors.As(err, &bad) || tt.is != nil && !errors.Is(err, tt.is) {
				t.Fatalf("%v is no *EventError that wraps ErrEvent and %v", err, tt.is)
			}
			e := tt.c.Events[tt.index]
			if bad.Index != tt.index || bad.Type != e.Type || bad.On != e.On || bad.Err == nil {
				t.Errorf("error %+v, want index %d, type %q, day %v", bad, tt.index, e.Type, e.On)
			}
			var move *sharing.MoveError
			if got, want := errors.As(err, &move), tt.is == sharing.ErrMove; got != want {
				t.Errorf("%v holds a *MoveError: %v, want %v", err, got, want)
			}
			if !reflect.ValueOf(r).IsZero() {
				t.Errorf("a report beside the error: %+v", r)
			}
		})
	}
}

// TestUndetermined: a fact that is missing is named and never filled in.
func TestUndetermined(t *testing.T) {
	change := func(f func(*sharing.Case)) *sharing.Case {
		c := conditional("2026-03-02 received")
		f(c)
		return c
	}
	tests := []struct {
		name string
		c    *sharing.Case
		asOf string
		fact string // empty where there is an answer all the same
	}{
		{"no day", conditional("2026-03-02 received"), "", "as_of"},
		{"no class", change(func(c *sharing.Case) { c.Facts.Attribute = 0 }), "2026-03-02", "attribute"},
		{"nobody said whether it is listed", change(func(c *sharing.Case) { c.Facts.Cataloged = 0 }), "2026-03-02", "cataloged"},
		{"no class, and not listed", change(func(c *sharing.Case) { c.Facts = jurisdiction.Facts{Cataloged: jurisdiction.No} }), "2026-03-02", ""},
		{"no class, before receipt", change(func(c *sharing.Case) { c.Facts = jurisdiction.Facts{} }), "2026-03-01", ""},
		{"one item without a class", change(func(c *sharing.Case) {
			c.Facts.Attribute = 0
			c.Items = []sharing.Item{item("a", jurisdiction.Conditional), item("b", 0)}
		}), "2026-03-02", "attribute"},
		{"no kind of either body", change(func(c *sharing.Case) { c.Parties.Provider.Kind, c.Parties.Requester.Kind = 0, 0 }), "2026-03-02", "kind of body of the requester"},
		{"no kind of provider", change(func(c *sharing.Case) { c.Parties.Provider.Kind = 0 }), "2026-03-02", "kind of body of the provider"},
		{"no kind of requester", change(func(c *sharing.Case) { c.Parties.Requester.Kind = 0 }), "2026-03-02", "kind of body of the requester"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var asOf deadline.Date
			if tt.asOf != "" {
				asOf = deadline.MustDate(tt.asOf)
			}
			r, err := sharing.Examine(jurisdiction.China(), tt.c, asOf)
			if tt.fact == "" {
				if err != nil {
					t.Errorf("error %v, want a report", err)
				}
				return
			}
			var missing *jurisdiction.UndeterminedError
			if !errors.Is(err, jurisdiction.ErrUndetermined) || !errors.As(err, &missing) || missing.Fact != tt.fact {
				t.Fatalf("error %v, want ErrUndetermined that names %q", err, tt.fact)
			}
			want := `jurisdiction: undetermined: the answer depends on "` + tt.fact + `", which was not given`
			if len(tt.c.Items) > 0 {
				want = `sharing: item "b": ` + want
			}
			if err.Error() != want {
				t.Errorf("error %v, want %s", err, want)
			}
			if !reflect.ValueOf(r).IsZero() {
				t.Errorf("a report beside the error: %+v", r)
			}
		})
	}
}

// TestLater cuts a case at each day: what happened later is counted and left out.
func TestLater(t *testing.T) {
	c := tenEvents()
	for _, tt := range []struct {
		asOf  string
		later int
		state sharing.State
	}{
		{"2026-01-27", 10, sharing.NotReceived}, {"2026-01-28", 9, sharing.Requested}, {"2026-01-29", 9, sharing.Requested},
		{"2026-02-03", 7, sharing.AwaitingSupplement}, {"2026-02-04", 6, sharing.Requested}, {"2026-02-27", 3, sharing.RequestRefused},
		{"2026-03-02", 2, sharing.ConsentGiven}, {"2026-03-09", 1, sharing.DataOffered}, {"2026-03-10", 0, sharing.DataDelivered},
		{"2026-12-31", 0, sharing.DataDelivered},
	} {
		r := examine(t, jurisdiction.China(), c, tt.asOf)
		if r.Later != tt.later || r.State != tt.state || r.AsOf != deadline.MustDate(tt.asOf) {
			t.Errorf("as of %s: %d later, state %v, as of %v, want %d, %v", tt.asOf, r.Later, r.State, r.AsOf, tt.later, tt.state)
		}
	}
}

// TestReportNext: in a mixed case what can happen to any item, in the order of
// the machine, none twice.
func TestReportNext(t *testing.T) {
	c := with(conditional("2026-03-02 received", "2026-03-03 consented items=a", "2026-03-04 delivered items=a", "2026-03-04 refused items=b reason=other"),
		item("a", 0), item("b", 0), item("c", 0))
	r := examine(t, jurisdiction.China(), c, "2026-03-04")
	want := []jurisdiction.EventType{jurisdiction.SupplementAsked, jurisdiction.ExtensionApproved, jurisdiction.ExtensionNotified,
		jurisdiction.Consented, jurisdiction.Refused, jurisdiction.Withdrawn, jurisdiction.DisputeDecided, jurisdiction.Reclassified, jurisdiction.Delisted,
		jurisdiction.UseChangeAsked, jurisdiction.UseChangeAnswered, jurisdiction.UseChanged, jurisdiction.MisuseFound, jurisdiction.RectificationOrdered,
		jurisdiction.Rectified, jurisdiction.Suspended, jurisdiction.Terminated, jurisdiction.ServiceChangePlanned, jurisdiction.ServiceEnded,
		jurisdiction.PurposeEnded, jurisdiction.UsePeriodEnded}
	for range 2 { // it can be ranged over again
		var got []jurisdiction.EventType
		for e := range r.Next() {
			got = append(got, e)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("Next (-want +got):\n%s", diff)
		}
	}
	for range r.Next() {
		break
	}
	for range r.Events() {
		break
	}
	for _, tt := range []struct {
		item string
		want sharing.State
	}{{"a", sharing.DataDelivered}, {"b", sharing.RequestRefused}, {"c", sharing.Requested}} {
		if got := r.ItemState(tt.item); got != tt.want {
			t.Errorf("ItemState(%q) = %v, want %v", tt.item, got, tt.want)
		}
	}
}

// TestCaseUnchanged: Examine reads the case and changes nothing in it, sorted
// events included.
func TestCaseUnchanged(t *testing.T) {
	build := func() *sharing.Case {
		c := with(conditional("2026-03-02 received", "2026-03-04 refused items=a at=11:00 reason=other",
			"2026-03-04 supplement-asked items=a at=09:00 wants=scope", "2026-03-05 consented items=b conditions=fee"),
			sharing.Item{ID: "a", Facts: jurisdiction.Facts{Cataloged: jurisdiction.No}}, item("b", 0))
		c.Conditions = []string{"audit"}
		return c
	}
	c := build()
	r := examine(t, jurisdiction.China(), c, "2026-03-31")
	for range r.Gaps() {
	}
	for range r.Next() {
	}
	equal := cmpopts.EquateComparable(jurisdiction.TimeOfDay{}, deadline.Date{}, jurisdiction.Division{}, jurisdiction.Facts{})
	if diff := gocmp.Diff(build(), c, equal); diff != "" {
		t.Errorf("the case after Examine (-before +after):\n%s", diff)
	}
}
