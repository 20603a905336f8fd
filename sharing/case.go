package sharing

import (
	"errors"
	"fmt"
	"slices"

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
	Conditions []string
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
	return fmt.Sprintf("sharing: event %d, %q on %q: %v", e.Index+1, e.Type, e.On, e.Err)
}

// Unwrap returns [ErrEvent] and the reason.
func (e *EventError) Unwrap() []error { return []error{ErrEvent, e.Err} }

// order checks every event and returns those that happened by asOf, in the
// order of time: by day, within a day by the time recorded, else as recorded
// (reading Q1). Days must already be in order.
func (c *Case) order(law *jurisdiction.Law, asOf deadline.Date) ([]jurisdiction.Event, error) {
	events := c.Events
	sorted := true
	for i := range events {
		e := &events[i]
		reason := c.wrong(law, e)
		if i > 0 && reason == nil {
			before := &events[i-1]
			switch {
			case e.On.Before(before.On):
				reason = fmt.Errorf("it comes after an event of %v: want the events in order of days", before.On)
			case e.On == before.On && e.At.Before(before.At):
				sorted = false
			}
		}
		if reason != nil {
			return nil, &EventError{i, e.Type, e.On, reason}
		}
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
func (c *Case) wrong(law *jurisdiction.Law, e *jurisdiction.Event) error {
	if _, known := law.Event(e.Type); !known {
		return errors.New("no text held knows this event")
	}
	if e.On.IsZero() {
		return errors.New("it has no day")
	}
	for _, id := range e.Items {
		if !slices.ContainsFunc(c.Items, func(i Item) bool { return i.ID == id }) {
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
