package sharing

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Case is a request for data and what happened to it (共享申请): the facts, in
// the order of time. Examine reads it and changes nothing in it.
//
// Several providers asked in one paper are several cases (reading Q3), and so
// are a request made anew and one changed in substance. Items of different
// classes are items of one case, each with clocks of its own (Q4).
type Case struct {
	Parties    jurisdiction.Parties
	Facts      jurisdiction.Facts // of the data; an item's own facts go first
	Conditions []string           // the published conditions of use, in the entry's words
	Items      []Item             // none for a request that is one item
	Events     []jurisdiction.Event
}

// An Item is one thing asked for in a case: a catalog entry, or a data item.
type Item struct {
	ID         string // unique within the case
	Facts      jurisdiction.Facts
	Conditions []string // none for those of the case
}

// facts are the item's own, or those of the case where the item is silent.
func (c *Case) facts(i Item) jurisdiction.Facts {
	f := i.Facts
	if f.Attribute == jurisdiction.NoAttribute {
		f.Attribute = c.Facts.Attribute
	}
	for _, fact := range [...]struct{ own, all *jurisdiction.Tri }{
		{&f.Cataloged, &c.Facts.Cataloged}, {&f.NegativeList, &c.Facts.NegativeList}, {&f.Personal, &c.Facts.Personal},
		{&f.Platform, &c.Facts.Platform}, {&f.BasisValid, &c.Facts.BasisValid},
	} {
		if *fact.own == jurisdiction.Unknown {
			*fact.own = *fact.all
		}
	}
	return f
}

// published are the conditions of an item's entry.
func (c *Case) published(i Item) []string {
	if len(i.Conditions) == 0 {
		return c.Conditions
	}
	return i.Conditions
}

// ErrItem is the kind of error for items that cannot be told apart.
var ErrItem = errors.New("sharing: item")

// check looks at what must be known of a case before anything happens, and
// returns the ids of its items.
func (c *Case) check() (ids map[string]bool, err error) {
	if c.Parties.Requester.Kind == jurisdiction.UnknownBody {
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the requester"}
	}
	if c.Parties.Provider.Kind == jurisdiction.UnknownBody {
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the provider"}
	}
	if len(c.Items) > 0 {
		ids = make(map[string]bool, len(c.Items))
	}
	for _, i := range c.Items {
		if i.ID == "" || ids[i.ID] {
			return nil, fmt.Errorf("%w %q: want an id, and one that no other item has", ErrItem, i.ID)
		}
		ids[i.ID] = true
	}
	return ids, nil
}

// ErrEvent is the kind of error for an event that is unknown, incomplete or out
// of order. An [*EventError] says which.
var ErrEvent = errors.New("bad event")

// An EventError names the event that a case cannot have, and why.
type EventError struct {
	Index int // in Case.Events, from 0
	Type  jurisdiction.EventType
	On    deadline.Date
	Err   error // the reason; a [*MoveError] where the state forbids it
}

func (e *EventError) Error() string {
	return fmt.Sprintf("sharing: event %d, %q on %q: %s", e.Index+1, e.Type, e.On, strings.TrimPrefix(e.Err.Error(), "sharing: "))
}

// Unwrap returns [ErrEvent] and the reason.
func (e *EventError) Unwrap() []error { return []error{ErrEvent, e.Err} }

// order checks every event and returns those that happened by asOf, in the order
// of time: by day, within a day by the time recorded, else as recorded (reading
// Q1). Days must already be in order.
func (c *Case) order(law *jurisdiction.Law, ids map[string]bool, asOf deadline.Date) ([]jurisdiction.Event, error) {
	events := c.Events
	sorted, err := c.vet(law, ids, 0)
	if err != nil {
		return nil, err
	}
	if !sorted {
		events = byTime(events)
	}
	n := len(events)
	for n > 0 && events[n-1].On.After(asOf) {
		n--
	}
	return events[:n], nil
}

// vet checks the events from one on, and reports whether they stand in the order of
// the times recorded.
func (c *Case) vet(law *jurisdiction.Law, ids map[string]bool, from int) (sorted bool, err error) {
	sorted = true
	for i := from; i < len(c.Events); i++ {
		e := &c.Events[i]
		reason := wrong(law, ids, e)
		if i > 0 && reason == nil {
			before := &c.Events[i-1]
			switch {
			case e.On.Before(before.On):
				reason = fmt.Errorf("it comes after an event of %v: want the events in order of days", before.On)
			case e.On == before.On && e.At.Before(before.At):
				sorted = false
			}
		}
		if reason != nil {
			return false, &EventError{i, e.Type, e.On, reason}
		}
	}
	return sorted, nil
}

// recorded is the place in the case of the k-th of some of its events in the
// order of time. Events that are alike keep their order.
func (c *Case) recorded(events []jurisdiction.Event, k int) int {
	like := func(e *jurisdiction.Event) bool {
		return e.Type == events[k].Type && e.On == events[k].On && e.At == events[k].At && slices.Equal(e.Items, events[k].Items)
	}
	before := 0
	for i := range events[:k] {
		if like(&events[i]) {
			before++
		}
	}
	for i := range c.Events {
		if like(&c.Events[i]) {
			if before == 0 {
				return i
			}
			before--
		}
	}
	return k
}

// byTime sorts the events of a day by the times recorded. An event without a
// time keeps its place, and parts those before it from those after it.
func byTime(events []jurisdiction.Event) []jurisdiction.Event {
	events = slices.Clone(events)
	for from := 0; from < len(events); {
		to := from + 1
		for to < len(events) && events[to].On == events[from].On && !events[to].At.IsZero() && !events[to-1].At.IsZero() {
			to++
		}
		slices.SortStableFunc(events[from:to], func(a, b jurisdiction.Event) int {
			switch {
			case a.At.Before(b.At):
				return -1
			case b.At.Before(a.At):
				return +1
			}
			return 0
		})
		from = to
	}
	return events
}

// wrong says what is wrong with an event taken by itself.
func wrong(law *jurisdiction.Law, ids map[string]bool, e *jurisdiction.Event) error {
	if !law.Knows(e.Type) {
		return errors.New("no text held knows this event")
	}
	if e.On.IsZero() {
		return errors.New("it has no day")
	}
	for _, id := range e.Items {
		if !ids[id] {
			return fmt.Errorf("the case has no item %q", id)
		}
	}
	switch {
	case e.Type == jurisdiction.SupplementAsked && len(e.Wants) == 0:
		return &jurisdiction.UndeterminedError{Fact: "wants"}
	case e.Type == jurisdiction.ExtensionApproved && e.N < 1:
		return fmt.Errorf("days granted %d: want 1 or more", e.N)
	}
	return nil
}
