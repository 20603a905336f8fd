package sharing

import (
	"errors"
	"fmt"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// An Account says who owes what outside a request, at the end of a day. The zero
// Account is empty.
type Account struct {
	Duties   []jurisdiction.Duty    // by affair, in the order in which they arose
	Findings []jurisdiction.Finding // by affair, then by day
	AsOf     deadline.Date
	Later    int // events that lie after AsOf and were left out
}

// account runs the clocks of a procedure on events. An event belongs to the affair
// that its only item names; those that name none belong together.
func account(law *jurisdiction.Law, set jurisdiction.Setting, look func(*jurisdiction.Outcome, *jurisdiction.Setting)) (Account, error) {
	events := set.Events
	if err := inOrder(law, events); err != nil {
		return Account{}, err
	}
	n := len(events)
	for n > 0 && events[n-1].On.After(set.AsOf) {
		n--
	}
	a := Account{AsOf: set.AsOf, Later: len(events) - n}
	var o jurisdiction.Outcome
	for _, id := range affairs(events[:n]) {
		set.Item, set.Events = id, nil
		for _, e := range events[:n] {
			if affairOf(&e) == id {
				set.Events = append(set.Events, e)
			}
		}
		found := len(o.Findings)
		look(&o, &set)
		if err := law.Run(&o, set.Procedure, &set); err != nil {
			return Account{}, fmt.Errorf("sharing: affair %q: %w", id, err)
		}
		slices.SortStableFunc(o.Findings[found:], func(a, b jurisdiction.Finding) int { return a.On.Compare(b.On) })
	}
	for k := range o.Duties { // the body looked at owes what the texts ask of whoever is concerned
		if d := &o.Duties[k]; d.Bearer == jurisdiction.AnyBody || d.Bearer == jurisdiction.SuperiorBody {
			d.Body = set.Parties.Provider
		}
	}
	a.Duties, a.Findings = o.Duties, o.Findings
	return a, nil
}

// inOrder checks that events are known, have a day, come in the order of days and
// name one affair at most.
func inOrder(law *jurisdiction.Law, events []jurisdiction.Event) error {
	for i := range events {
		e := &events[i]
		var reason error
		switch {
		case !law.Knows(e.Type):
			reason = errors.New("no text held knows this event")
		case e.On.IsZero():
			reason = errors.New("it has no day")
		case i > 0 && e.On.Before(events[i-1].On):
			reason = fmt.Errorf("it comes after an event of %v: want the events in order of days", events[i-1].On)
		case len(e.Items) > 1:
			reason = fmt.Errorf("it names %d affairs: want one at most", len(e.Items))
		default:
			continue
		}
		return &EventError{i, e.Type, e.On, reason}
	}
	return nil
}

// affairs lists the affairs in the order in which they began.
func affairs(events []jurisdiction.Event) (ids []string) {
	for i := range events {
		if id := affairOf(&events[i]); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

func affairOf(e *jurisdiction.Event) string {
	if len(e.Items) == 0 {
		return ""
	}
	return e.Items[0]
}
