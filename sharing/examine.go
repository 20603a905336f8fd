package sharing

import (
	"fmt"
	"iter"
	"slices"

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

	law  *jurisdiction.Law
	c    *Case
	past casework.Past
}

// Examine answers who owes what by when in a case, what is late and what may
// happen next, at the end of the day asOf; what happened later is left out.
//
// Nothing is half done: on an error there is no report. It wraps [ErrEvent] for
// an event that is unknown, incomplete, out of order or, with a [*MoveError],
// impossible in its state; [jurisdiction.ErrUndetermined] where a fact is
// missing; [ErrItem] where two items have one id; [deadline.ErrUnpublished] or
// [deadline.ErrBeforeFirst] where the answer depends on a day that the calendar
// does not cover. A duty whose last day lies past the last notice is no error: its
// Unknown says so, as AgeUntil does of an age that can be counted in part alone.
func Examine(law *jurisdiction.Law, c *Case, asOf deadline.Date) (Report, error) {
	if law == nil || c == nil {
		return Report{}, &jurisdiction.UndeterminedError{Fact: "law and case"}
	}
	r := Report{AsOf: asOf, law: law, c: c}
	if asOf.IsZero() {
		return Report{}, &jurisdiction.UndeterminedError{Fact: "as_of"}
	}
	list, ids, err := c.check()
	if err != nil {
		return Report{}, err
	}
	events, err := c.order(law, ids, asOf)
	if err != nil {
		return Report{}, err
	}
	r.past, r.Later = casework.ByItem(list, events), len(c.Events)-len(events)
	o := jurisdiction.Outcome{}
	if len(c.Items) > 1 {
		o.Duties = make([]jurisdiction.Duty, 0, 2*len(c.Items))
	}
	if len(c.Items) == 0 {
		if r.State, err = r.item(&o, Item{}); err != nil {
			return Report{}, err
		}
	}
	for k, i := range c.Items {
		s, err := r.item(&o, i)
		if err != nil {
			return Report{}, err
		}
		if k == 0 {
			r.State = s
		} else if s != r.State {
			r.State = Mixed
		}
	}
	r.Duties, r.Findings = o.Duties, o.Findings
	return r, nil
}

// item follows one item through the events: its state, its clocks, and what the
// parties got wrong.
func (r *Report) item(o *jurisdiction.Outcome, i Item) (State, error) {
	set := jurisdiction.Setting{Parties: r.c.Parties, Facts: r.c.facts(i), Item: i.ID, Events: r.past.Of(i.ID), AsOf: r.AsOf}
	found := len(o.Findings)
	look := reviewer{law: r.law, o: o, set: &set, published: r.c.published(i)}
	state, at, err := look.follow(NotReceived, 0)
	if err != nil {
		e := &set.Events[at]
		return state, &EventError{casework.Recorded(r.c.Events, set.Events, at), e.Type, e.On, err}
	}
	return state, look.finish(nil, found)
}

// finish adds what is left undone and what the clocks yield: those of a course that
// heard the events already, or where there is none, clocks set going now. found is
// where the findings on the item begin.
func (r *reviewer) finish(course *jurisdiction.Course, found int) (err error) {
	r.close()
	duties := len(r.o.Duties)
	if course == nil {
		err = r.law.Run(r.o, jurisdiction.Sharing, r.set)
	} else {
		err = course.Report(r.law, r.o, r.set)
	}
	if err != nil {
		return inItem(r.set.Item, err)
	}
	if r.past.succeeded {
		succeed(r.o.Duties[duties:], r.o.Findings[found:], r.set)
	}
	slices.SortStableFunc(r.o.Findings[found:], func(a, b jurisdiction.Finding) int { return a.On.Compare(b.On) })
	return nil
}

// inItem says on which item the clocks failed.
func inItem(item string, err error) error {
	if item == "" {
		return err
	}
	return fmt.Errorf("sharing: item %q: %w", item, err)
}

// follow takes an item on through the machine, by the events from one on, and looks
// at every act on the way. On an error, at is the event that cannot be.
func (r *reviewer) follow(state State, from int) (to State, at int, err error) {
	for k := from; k < len(r.set.Events); k++ {
		e := &r.set.Events[k]
		if !e.Touches(r.set.Item) {
			continue
		}
		if after, ok := r.past.may(e); !ok {
			return state, k, &MoveError{state, e.Type, after, written(e.Type)}
		}
		if e.Type == jurisdiction.RecordsDestroyed {
			if err := r.destroyed(e); err != nil {
				return state, k, err
			}
		}
		to, ok := machine.After(state, e)
		switch {
		case elsewhere(e) || !ok && !knows(e.Type):
			r.past.records.note(e)
			r.past.succeeded = r.past.succeeded || e.Type == jurisdiction.Succeeded
		case !ok:
			return state, k, &MoveError{State: state, Event: e.Type, Cite: written(e.Type)}
		default:
			r.act(state, e)
			state = to
		}
	}
	return state, 0, nil
}

// succeed passes what is owed after a succession to the body that took over
// (reading Q17). Where none did, nobody is late for what came after.
func succeed(duties []jurisdiction.Duty, findings []jurisdiction.Finding, s *jurisdiction.Setting) {
	for k := range s.Events {
		e := &s.Events[k]
		if e.Type != jurisdiction.Succeeded || !e.Touches(s.Item) {
			continue
		}
		for i := range duties {
			if d := &duties[i]; d.Bearer == e.By && (d.Done.IsZero() && d.Ended.IsZero() || d.Done.After(e.On) || d.Ended.After(e.On)) {
				d.Body = jurisdiction.Body{}
				if e.Body != nil {
					d.Body = *e.Body
				}
			}
		}
		for i := range findings {
			if f := &findings[i]; e.Body == nil && f.By == e.By && f.On.After(e.On) {
				f.Severity = jurisdiction.Note
			}
		}
	}
}

// ItemState returns the state of one item; for a case without items its id is
// the empty string.
func (r Report) ItemState(id string) State {
	state := NotReceived
	events := r.past.Of(id)
	for k := range events {
		if e := &events[k]; e.Touches(id) && !elsewhere(e) {
			state, _ = machine.After(state, e)
		}
	}
	return state
}

// Next yields the events that can happen next to some item, in the order of the
// machine, none twice.
func (r Report) Next() iter.Seq[jurisdiction.EventType] {
	if r.State != Mixed {
		return r.State.Next()
	}
	return func(yield func(jurisdiction.EventType) bool) {
		can := map[jurisdiction.EventType]bool{}
		for _, i := range r.c.Items {
			for e := range r.ItemState(i.ID).Next() {
				can[e] = true
			}
		}
		for t := range Transitions() {
			if can[t.Event] && !yield(t.Event) {
				return
			}
			delete(can, t.Event)
		}
	}
}

// Events yields what the report took into account, in the order of time.
func (r Report) Events() iter.Seq[jurisdiction.Event] {
	return func(yield func(jurisdiction.Event) bool) {
		for _, e := range r.past.Events {
			if !yield(e) {
				return
			}
		}
	}
}
