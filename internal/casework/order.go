// Package casework holds what the packages that follow cases share: the order of
// events, what a case shows to a strict reader, and what cannot be known of it.
package casework

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// Happened checks every event and returns those that happened by asOf, in the
// order of time: by day, within a day by the time recorded, else as recorded
// (reading Q1). Days must already be in order. wrong says what is wrong with an
// event taken by itself. Of the first event that is wrong bad is the index.
func Happened(events []jurisdiction.Event, asOf deadline.Date, wrong func(*jurisdiction.Event) error) (happened []jurisdiction.Event, bad int, err error) {
	if len(events) == 0 {
		return nil, -1, errors.New("the case has no events: want at least one")
	}
	sorted, bad, err := Vet(events, 0, wrong)
	if err != nil {
		return nil, bad, err
	}
	if !sorted {
		events = ByTime(events)
	}
	return Until(events, asOf), 0, nil
}

// Vet checks the events from one on as Happened does, and reports whether they stand
// in the order of the times recorded. Of the first that is wrong bad is the index.
func Vet(events []jurisdiction.Event, from int, wrong func(*jurisdiction.Event) error) (sorted bool, bad int, err error) {
	sorted = true
	for i := from; i < len(events); i++ {
		e := &events[i]
		if err := wrong(e); err != nil {
			return false, i, err
		}
		if i == 0 {
			continue
		}
		switch before := &events[i-1]; {
		case e.On.Before(before.On):
			return false, i, fmt.Errorf("it comes after an event of %v: want the events in order of days", before.On)
		case e.On == before.On && e.At.Before(before.At):
			sorted = false
		}
	}
	return sorted, 0, nil
}

// Until returns the events, in the order of time, through a day.
func Until(events []jurisdiction.Event, asOf deadline.Date) []jurisdiction.Event {
	n := len(events)
	for n > 0 && events[n-1].On.After(asOf) {
		n--
	}
	return events[:n]
}

// Wrong says what every event must have: a type that the law or the machine of the case
// knows, a day, and items of the case. knows is nil where the law must.
func Wrong(law *jurisdiction.Law, knows func(jurisdiction.EventType) bool, ids map[string]bool, e *jurisdiction.Event) error {
	if !law.Knows(e.Type) && (knows == nil || !knows(e.Type)) {
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
	if e.Type == jurisdiction.SupplementAsked && len(e.Wants) == 0 {
		return &jurisdiction.UndeterminedError{Fact: "wants"}
	}
	if e.Type == jurisdiction.ExtensionApproved && e.N < 1 {
		return fmt.Errorf("days granted %d: want 1 or more", e.N)
	}
	return nil
}

// Distinct returns the ids of items as a set, or an error of a kind for one that is
// empty or there twice.
func Distinct(kind error, ids []string) (map[string]bool, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		if id == "" || set[id] {
			return nil, fmt.Errorf("%w %q: want an id, and one that no other item has", kind, id)
		}
		set[id] = true
	}
	return set, nil
}

// BadEvent says what is wrong with the event at index, or with a case that has none
// where that is negative.
func BadEvent(pkg string, index int, t jurisdiction.EventType, on deadline.Date, err error) string {
	why := strings.TrimPrefix(err.Error(), pkg+": ")
	if index < 0 {
		return pkg + ": " + why
	}
	return fmt.Sprintf("%s: event %d, %q on %q: %s", pkg, index+1, t, on, why)
}

// Recorded is the place in events of the k-th of those that happened. Events that
// are alike keep their order.
func Recorded(events, happened []jurisdiction.Event, k int) int {
	like := func(e *jurisdiction.Event) bool {
		h := &happened[k]
		return e.Type == h.Type && e.On == h.On && e.At == h.At && slices.Equal(e.Items, h.Items)
	}
	before := 0
	for i := range happened[:k] {
		if like(&happened[i]) {
			before++
		}
	}
	for i := range events {
		if like(&events[i]) {
			if before == 0 {
				return i
			}
			before--
		}
	}
	return k
}

// ByTime sorts the events of a day by the times recorded. An event without a
// time keeps its place, and parts those before it from those after it.
func ByTime(events []jurisdiction.Event) []jurisdiction.Event {
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

// manyItems is the number of items from which it pays to part their events, so
// that the work does not grow with items times events.
const manyItems = 16

// A Past is what happened in a case by a day, in the order of time.
type Past struct {
	Events []jurisdiction.Event
	parts  map[string][]jurisdiction.Event // by item, in a case of many
}

// Of returns the events among which those of an item are.
func (p *Past) Of(item string) []jurisdiction.Event {
	if p.parts != nil {
		return p.parts[item]
	}
	return p.Events
}

// ByItem parts the events of a case of many items.
func ByItem(ids []string, events []jurisdiction.Event) Past {
	if len(ids) < manyItems {
		return Past{Events: events}
	}
	parts := make(map[string][]jurisdiction.Event, len(ids))
	for _, e := range events {
		touched := e.Items
		if len(touched) == 0 {
			touched = ids
		}
		for _, id := range touched {
			parts[id] = append(parts[id], e)
		}
	}
	return Past{events, parts}
}

// IDs are the ids of the items of a case, none for a case without.
func IDs[I any](items []I, id func(*I) string) []string {
	if len(items) == 0 {
		return nil
	}
	ids := make([]string, len(items))
	for k := range items {
		ids[k] = id(&items[k])
	}
	return ids
}

// Room is for how many duties a report makes room at first.
func Room(items, events int) int {
	items = max(1, items)
	return items * min(max(4, events/items/4), 16)
}
