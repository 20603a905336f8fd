package opening

import (
	"errors"
	"fmt"
	"iter"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/jurisdiction"
)

// A Report says where a case stands at the end of a day. It refers to the case
// that it was made from: do not change that while the report is in use. The zero
// Report is empty.
type Report struct {
	State    State
	Duties   []jurisdiction.Duty    // by item, in the order in which they arose
	Findings []jurisdiction.Finding // by item, then by day
	AsOf     deadline.Date
	Later    int // events of the case that lie after AsOf and were left out

	law    *jurisdiction.Law
	c      *Case
	events []jurisdiction.Event
	byItem map[string][]jurisdiction.Event // in a case of many items
}

// Examine answers who owes what by when in a case, what a text minds and what may
// happen next, at the end of the day asOf; what happened later is left out.
//
// Nothing is half done: on an error there is no report. It wraps [ErrEvent] for
// an event that is unknown, incomplete, out of order or, with a [*MoveError],
// impossible in its state, and for a case without events; [jurisdiction.ErrUndetermined]
// where a fact is missing on which depends what binds the parties; [ErrItem] where two
// items have one id; [ErrFacts] for facts that contradict the case;
// [deadline.ErrUnpublished] or [deadline.ErrBeforeFirst] where the answer depends on
// a day that the calendar does not cover.
func Examine(law *jurisdiction.Law, c *Case, asOf deadline.Date) (Report, error) {
	r, err := open(law, c, asOf)
	if err != nil {
		return Report{}, err
	}
	o := jurisdiction.Outcome{Duties: make([]jurisdiction.Duty, 0, casework.Room(len(c.Items), len(r.events)/max(1, len(c.Items))))}
	if err := r.each(&o, nil, nil); err != nil {
		return Report{}, err
	}
	r.Duties, r.Findings = o.Duties, o.Findings
	return r, nil
}

// Suppose answers what would be found in a case if a draft were in force: findings
// of a type of their own, by item and then by day. A draft moves no clock and binds
// nobody. The errors are those of [Examine].
func Suppose(h *jurisdiction.Hypothetical, law *jurisdiction.Law, c *Case, asOf deadline.Date) ([]jurisdiction.SupposedFinding, error) {
	if h == nil {
		return nil, &jurisdiction.UndeterminedError{Fact: "draft"}
	}
	r, err := open(law, c, asOf)
	if err != nil {
		return nil, err
	}
	var list []jurisdiction.SupposedFinding
	err = r.each(nil, h, &list)
	return list, err
}

// open checks a case and begins its report.
func open(law *jurisdiction.Law, c *Case, asOf deadline.Date) (Report, error) {
	if law == nil || c == nil {
		return Report{}, &jurisdiction.UndeterminedError{Fact: "law and case"}
	}
	if asOf.IsZero() {
		return Report{}, &jurisdiction.UndeterminedError{Fact: "as_of"}
	}
	r := Report{AsOf: asOf, law: law, c: c}
	ids, err := c.check()
	if err != nil {
		return Report{}, err
	}
	if r.events, err = c.happened(law, ids, asOf); err != nil {
		return Report{}, err
	}
	if err := c.fits(); err != nil {
		return Report{}, err
	}
	r.Later = len(c.Events) - len(r.events)
	if len(c.Items) > 0 {
		r.byItem = casework.ByItem(r.items(), r.events)
	}
	return r, nil
}

// items are the ids of the items, the empty one for a case without.
func (r *Report) items() []string {
	if len(r.c.Items) == 0 {
		return []string{""}
	}
	ids := make([]string, len(r.c.Items))
	for k := range r.c.Items {
		ids[k] = r.c.Items[k].ID
	}
	return ids
}

// each follows every item, and has the law say what it makes of it: into o, or into
// list what a draft would. It sets the state of the report.
func (r *Report) each(o *jurisdiction.Outcome, h *jurisdiction.Hypothetical, list *[]jurisdiction.SupposedFinding) error {
	items := r.c.Items
	if len(items) == 0 {
		items = []Item{{}}
	}
	var w walk
	for k, i := range items {
		set := jurisdiction.Setting{Parties: r.c.Parties, Facts: r.c.Facts, Item: i.ID, Events: r.of(i.ID), AsOf: r.AsOf, Procedure: jurisdiction.Opening}
		w.begin(r.c, i)
		if err := r.follow(&w, &set); err != nil {
			return err
		}
		w.end(i.ID, r.AsOf)
		if k == 0 {
			r.State = w.state
		} else if w.state != r.State {
			r.State = Mixed
		}
		if h != nil {
			*list = append(*list, casework.Suppose(h, &set, w.sights)...)
		} else if err := r.judge(o, &set, w.sights); err != nil {
			return err
		}
	}
	return nil
}

// judge has the law judge one item: findings of what was seen, then its clocks.
func (r *Report) judge(o *jurisdiction.Outcome, set *jurisdiction.Setting, sights []casework.Sight) error {
	found := len(o.Findings)
	casework.Find(r.law, o, set, sights)
	if err := r.law.Run(o, jurisdiction.Opening, set); err != nil {
		if set.Item != "" {
			err = fmt.Errorf("opening: item %q: %w", set.Item, err)
		}
		return err
	}
	casework.ByDay(o.Findings[found:])
	return nil
}

// errTwice is the reason for refusing a second receipt by one body.
var errTwice = errors.New("the same body has received it already: a new application is a new case")

// follow walks one item through its events.
func (r *Report) follow(w *walk, set *jurisdiction.Setting) error {
	for k := range set.Events {
		e := &set.Events[k]
		if !e.Touches(set.Item) {
			continue
		}
		to, ok := next(w.state, e)
		switch {
		case ok && e.Type == jurisdiction.Received && w.received(e.By):
			return &EventError{casework.Recorded(r.c.Events, set.Events, k), e.Type, e.On, errTwice}
		case ok:
			w.see(e, to)
			w.state = to
		case knows(e.Type):
			bad := &MoveError{State: w.state, Event: e.Type}
			for c := range r.law.Naming(e.Type, jurisdiction.Opening, set.Parties.Provider.Division, e.On) {
				bad.See = append(bad.See, c)
			}
			return &EventError{casework.Recorded(r.c.Events, set.Events, k), e.Type, e.On, bad}
		}
	}
	return nil
}

// of returns the events among which those of an item are.
func (r *Report) of(item string) []jurisdiction.Event {
	if r.byItem != nil {
		return r.byItem[item]
	}
	return r.events
}

// ItemState returns the state of one item; for a case without items its id is
// the empty string.
func (r Report) ItemState(id string) State {
	state := NotReceived
	events := r.of(id)
	for k := range events {
		if e := &events[k]; e.Touches(id) {
			if to, ok := next(state, e); ok {
				state = to
			}
		}
	}
	return state
}

// Next yields the events that can happen next to some item, by the states of the
// machine, none twice.
func (r Report) Next() iter.Seq[jurisdiction.EventType] {
	if r.State != Mixed {
		return r.State.Next()
	}
	return func(yield func(jurisdiction.EventType) bool) {
		states, told := map[State]bool{}, map[jurisdiction.EventType]bool{}
		for _, i := range r.c.Items {
			states[r.ItemState(i.ID)] = true
		}
		for t := range Transitions() {
			if states[t.From] && !told[t.Event] {
				told[t.Event] = true
				if !yield(t.Event) {
					return
				}
			}
		}
	}
}

// Events yields what the report took into account, in the order of time.
func (r Report) Events() iter.Seq[jurisdiction.Event] {
	return func(yield func(jurisdiction.Event) bool) {
		for _, e := range r.events {
			if !yield(e) {
				return
			}
		}
	}
}
