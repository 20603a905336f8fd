package sharing

import (
	"errors"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
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

// check looks at what must be known of a case before anything happens, and returns
// the ids of its items, as a list and as a set.
func (c *Case) check() (list []string, ids map[string]bool, err error) {
	if c.Parties.Requester.Kind == jurisdiction.UnknownBody {
		return nil, nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the requester"}
	}
	if c.Parties.Provider.Kind == jurisdiction.UnknownBody {
		return nil, nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the provider"}
	}
	list = c.ids()
	ids, err = casework.Distinct(ErrItem, list)
	return list, ids, err
}

// ids are those of the items.
func (c *Case) ids() []string { return casework.IDs(c.Items, func(i *Item) string { return i.ID }) }

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
	return casework.BadEvent("sharing", e.Index, e.Type, e.On, e.Err)
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
		events = casework.ByTime(events)
	}
	return casework.Until(events, asOf), nil
}

// vet checks the events from one on, and reports whether they stand in the order of
// the times recorded.
func (c *Case) vet(law *jurisdiction.Law, ids map[string]bool, from int) (sorted bool, err error) {
	sorted, bad, err := casework.Vet(c.Events, from, func(e *jurisdiction.Event) error { return casework.Wrong(law, nil, ids, e) })
	if err != nil {
		e := &c.Events[bad]
		return false, &EventError{bad, e.Type, e.On, err}
	}
	return sorted, nil
}
