package casework

import (
	"fmt"
	"iter"
	"slices"

	"gongxiang.example/jurisdiction"
)

// A Machine is, by state, what can happen and where it leads. Of two moves that fit
// the first counts. What is not there cannot happen. A case begins in the zero state.
type Machine[S ~uint8] [][]struct {
	Event jurisdiction.EventType
	Flag  string // see [jurisdiction.Event.Has]
	To    S
}

// After returns the state after an event; ok is false where it has no move in s.
func (m Machine[S]) After(s S, e *jurisdiction.Event) (to S, ok bool) {
	if int(s) < len(m) {
		row := m[s]
		for k := range row {
			if mv := &row[k]; mv.Event == e.Type && e.Has(mv.Flag) {
				return mv.To, true
			}
		}
	}
	return s, false
}

// Fold returns the state to which events bring an item. Those that have no move change
// nothing.
func (m Machine[S]) Fold(item string, events []jurisdiction.Event) (s S) {
	for k := range events {
		if e := &events[k]; e.Touches(item) {
			s, _ = m.After(s, e)
		}
	}
	return s
}

// Began is the event with which a case of these events began, nil before it did.
func (m Machine[S]) Began(events []jurisdiction.Event) *jurisdiction.Event {
	for k := range events {
		if _, ok := m.After(0, &events[k]); ok {
			return &events[k]
		}
	}
	return nil
}

// Knows reports whether an event has a move in any state.
func (m Machine[S]) Knows(t jurisdiction.EventType) bool {
	for s := range m {
		for k := range m[s] {
			if m[s][k].Event == t {
				return true
			}
		}
	}
	return false
}

// Next yields the events that can happen in any of some states, in the order of the
// machine, none twice.
func (m Machine[S]) Next(states ...S) iter.Seq[jurisdiction.EventType] {
	return func(yield func(jurisdiction.EventType) bool) {
		told := make([]jurisdiction.EventType, 0, 32)
		for s := range m {
			if !slices.Contains(states, S(s)) {
				continue
			}
			for k := range m[s] {
				t := m[s][k].Event
				if slices.Contains(told, t) {
					continue
				}
				told = append(told, t)
				if !yield(t) {
					return
				}
			}
		}
	}
}

// Among yields the events that can happen next to some item, in the order of the
// machine, none twice.
func (m Machine[S]) Among(ids []string, state func(id string) S) iter.Seq[jurisdiction.EventType] {
	var states []S
	for _, id := range ids {
		if s := state(id); !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	return m.Next(states...)
}

// NoMove says that an event cannot happen in a state, and the provisions to see.
func NoMove(pkg string, event jurisdiction.EventType, state fmt.Stringer, see []jurisdiction.Citation) string {
	s := fmt.Sprintf("%s: event %q cannot happen in state %q", pkg, event, state)
	for k, c := range see {
		if k == 0 {
			s += "; see "
		} else {
			s += ", "
		}
		s += c.String()
	}
	return s
}
