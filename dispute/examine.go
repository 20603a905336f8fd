package dispute

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// An Event is one thing that happened in a proceeding.
type Event struct {
	jurisdiction.Event

	Place  jurisdiction.Division // whose authority was asked, coordinated or declined, or whose government was asked or decided; zero where not recorded
	Record string                // where the paper of the step is: a number or a path; empty for none
	For    jurisdiction.Role     // dispute-agreed, dispute-decided: Requester where the data is to be supplied, else Provider
}

// ErrEvent is the kind of error for an event that is unknown, incomplete or out
// of order. An [*EventError] says which.
var ErrEvent = errors.New("bad event")

// An EventError names the event that a proceeding cannot have, and why.
type EventError struct {
	Index int // in Case.Events, from 0
	Type  jurisdiction.EventType
	On    deadline.Date
	Err   error // the reason; a [*MoveError] where the state forbids it
}

func (e *EventError) Error() string {
	return fmt.Sprintf("dispute: event %d, %q on %q: %s", e.Index+1, e.Type, e.On, strings.TrimPrefix(e.Err.Error(), "dispute: "))
}

// Unwrap returns [ErrEvent] and the reason.
func (e *EventError) Unwrap() []error { return []error{ErrEvent, e.Err} }

// A Report says where a proceeding stands at the end of a day. It refers to the
// case that it was made from: do not change that while the report is in use. The
// zero Report is empty.
type Report struct {
	State    State
	Ladder   Ladder                 // as of AsOf: who would settle it from now on
	Duties   []jurisdiction.Duty    // of the proceeding: they have an age and no last day, unless a decision sets one
	Findings []jurisdiction.Finding // in the order of days
	AsOf     deadline.Date
	Later    int // events of the proceeding that lie after AsOf and were left out

	// Meanwhile are the duties of the request that go on, open or overdue: a
	// dispute stops none of their clocks. None where Case.Request is empty.
	Meanwhile []jurisdiction.Duty

	// Supply is what follows for the provider where the parties agreed, or the
	// government decided, that the data is to be supplied: the delivery that an
	// agreeing reply of that day would bring (reading Q26). After a decision it is
	// guidance, and not there where the decision sets a day of its own. Its
	// Code is empty where nothing follows.
	Supply jurisdiction.Duty

	law    *jurisdiction.Law
	c      *Case
	events []Event
	marked []jurisdiction.Event // those, with what only this package knows of them as flags
}

// Examine answers where a proceeding stands at the end of the day asOf, what is
// owed in it, what was done wrongly, and what stays due meanwhile; what happened
// later is left out. Each step is judged by the law of its day.
//
// On an error there is no report. It wraps [ErrEvent] for an event that is
// unknown, incomplete, out of order or, with a [*MoveError], impossible in its
// state. The other errors are those of [Route] and of [jurisdiction.Law.Run].
func Examine(law *jurisdiction.Law, c *Case, asOf deadline.Date) (Report, error) {
	ladder, err := Route(law, c, asOf)
	if err != nil {
		return Report{}, err
	}
	r := Report{AsOf: asOf, Ladder: ladder, law: law, c: c}
	if r.events, err = c.upTo(law, asOf); err != nil {
		return Report{}, err
	}
	r.Later = len(c.Events) - len(r.events)
	var o jurisdiction.Outcome
	if err := r.follow(&o); err != nil {
		return Report{}, err
	}
	if err := r.clocks(&o); err != nil {
		return Report{}, err
	}
	r.Duties, r.Findings = o.Duties, o.Findings
	slices.SortStableFunc(r.Findings, func(a, b jurisdiction.Finding) int { return a.On.Compare(b.On) })
	return r, nil
}

// upTo checks every event by itself and returns those that happened by asOf.
func (c *Case) upTo(law *jurisdiction.Law, asOf deadline.Date) ([]Event, error) {
	n := 0
	for k := range c.Events {
		e := &c.Events[k]
		reason := e.wrong(law)
		if k > 0 && reason == nil && e.On.Before(c.Events[k-1].On) {
			reason = fmt.Errorf("it comes after an event of %v: want the events in order of days", c.Events[k-1].On)
		}
		if reason != nil {
			return nil, &EventError{k, e.Type, e.On, reason}
		}
		if !e.On.After(asOf) {
			n = k + 1
		}
	}
	return c.Events[:n], nil
}

// wrong says what is wrong with an event taken by itself.
func (e *Event) wrong(law *jurisdiction.Law) error {
	switch {
	case !moves(e.Type) && !law.Knows(e.Type):
		return errors.New("no text held knows this event")
	case e.On.IsZero():
		return errors.New("it has no day")
	case e.For != jurisdiction.NoRole && e.For != jurisdiction.Requester && e.For != jurisdiction.Provider:
		return fmt.Errorf("for the %v: want the requester or the provider", e.For)
	}
	return nil
}

// follow takes the proceeding from event to event and notes what is found.
func (r *Report) follow(o *jurisdiction.Outcome) error {
	l := look{r: r, o: o}
	for k := range r.events {
		e := &r.events[k]
		if !moves(e.Type) { // it moves clocks of a local text
			r.marked = append(r.marked, e.Event)
			continue
		}
		after, err := Apply(r.State, &e.Event)
		if err == nil {
			err = l.at(e)
		}
		if err != nil {
			return &EventError{k, e.Type, e.On, err}
		}
		r.State = after
	}
	l.end()
	return nil
}

// clocks runs the clocks of the proceeding, and those of the request beside them.
func (r *Report) clocks(o *jurisdiction.Outcome) error {
	set := r.setting()
	if err := r.law.Run(o, jurisdiction.Disputing, &set); err != nil {
		return err
	}
	for k := range o.Duties {
		if d := &o.Duties[k]; d.Bearer == jurisdiction.AnyBody {
			d.Body = jurisdiction.Body{} // both parties owe it
		}
	}
	var m jurisdiction.Outcome
	request := r.request()
	set.Events, set.Procedure = request, jurisdiction.Sharing
	if err := r.law.Run(&m, jurisdiction.Sharing, &set); err != nil {
		return err
	}
	for _, d := range m.Duties {
		if d.Status == jurisdiction.Open || d.Status == jurisdiction.Overdue {
			r.Meanwhile = append(r.Meanwhile, d)
		}
	}
	return r.supply(request)
}

// Parties are the parties with the authority that the ladder names, as
// [jurisdiction.Law.Liability] wants them.
func (r Report) Parties() jurisdiction.Parties {
	if r.c == nil {
		return jurisdiction.Parties{}
	}
	p := jurisdiction.Parties{Requester: r.c.Requester.Body, Provider: r.c.Provider.Body}
	if at := r.Ladder.Coordinator(); !at.IsZero() {
		p.Authority = jurisdiction.Body{Kind: jurisdiction.Department, Division: at, IsAuthority: true}
	}
	return p
}

// setting is what the clocks of the proceeding run on: its events between those of
// the request.
func (r *Report) setting() jurisdiction.Setting {
	events := append(r.request(), r.marked...)
	slices.SortStableFunc(events, func(a, b jurisdiction.Event) int { return a.On.Compare(b.On) })
	return jurisdiction.Setting{Parties: r.Parties(), Facts: r.c.facts(), Events: events, AsOf: r.AsOf, Procedure: jurisdiction.Disputing}
}

// request are the events of the request by AsOf.
func (r *Report) request() []jurisdiction.Event {
	n := 0
	for n < len(r.c.Request) && !r.c.Request[n].On.After(r.AsOf) {
		n++
	}
	return slices.Clone(r.c.Request[:n])
}

// supply works out what follows for the provider (reading Q26).
func (r *Report) supply(request []jurisdiction.Event) error {
	k := slices.IndexFunc(r.events, func(e Event) bool {
		return (e.Type == AgreementReached || e.Type == GovernmentDecided) && e.For == jurisdiction.Requester
	})
	if k < 0 || r.State == DisputeWithdrawn {
		return nil
	}
	e := &r.events[k]
	decided := e.Type == GovernmentDecided
	if decided && !e.Until.IsZero() {
		return nil // it has the day of the decision, among the duties
	}
	reply := jurisdiction.Event{Type: jurisdiction.Consented, On: e.On}
	events := append(slices.Clip(request), reply)
	slices.SortStableFunc(events, func(a, b jurisdiction.Event) int { return a.On.Compare(b.On) })
	set := jurisdiction.Setting{Parties: r.Parties(), Facts: r.c.facts(), Events: events, AsOf: r.AsOf}
	var o jurisdiction.Outcome
	if err := r.law.Run(&o, jurisdiction.Sharing, &set); err != nil {
		return err
	}
	for _, d := range o.Duties {
		if d.Trigger == e.On && d.Rule().Start().Event == jurisdiction.Consented {
			if decided {
				d.Standing, d.LateFrom = jurisdiction.Guidance, deadline.Date{}
				if d.Status == jurisdiction.Overdue { // nobody is late by guidance
					d.Status = jurisdiction.Open
				}
			}
			r.Supply = d
			return nil
		}
	}
	return nil
}

// Events yields what the report took into account.
func (r Report) Events() iter.Seq[Event] { return slices.Values(r.events) }

// A Paper is what a step leaves on record, and whether it is there.
type Paper struct {
	Event  jurisdiction.EventType
	On     deadline.Date
	Words  jurisdiction.Text // what it is
	Record string            // where it is; empty where it is missing
}

// Papers yields, for each event of the proceeding that leaves a paper, what it is
// and where, in the order of the events.
func (r Report) Papers() iter.Seq[Paper] {
	return func(yield func(Paper) bool) {
		for k := range r.events {
			e := &r.events[k]
			words, ok := r.law.RecordOf(e.Type)
			if ok && !yield(Paper{e.Type, e.On, words, e.Record}) {
				return
			}
		}
	}
}
