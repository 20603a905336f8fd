package opening

import (
	"errors"
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
	o := jurisdiction.Outcome{Duties: make([]jurisdiction.Duty, 0, casework.Room(len(c.Items), len(r.past.Events)))}
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
	ids := c.ids()
	known, err := c.check(ids)
	if err != nil {
		return Report{}, err
	}
	events, err := c.happened(law, known, asOf)
	if err != nil {
		return Report{}, err
	}
	if err := c.fits(); err != nil {
		return Report{}, err
	}
	return Report{AsOf: asOf, Later: len(c.Events) - len(events), law: law, c: c, past: casework.ByItem(ids, events)}, nil
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
		set := jurisdiction.Setting{Parties: r.c.Parties, Facts: r.c.Facts, Item: i.ID, Events: r.past.Of(i.ID), AsOf: r.AsOf, Procedure: jurisdiction.Opening}
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
		} else if err := casework.Judge(r.law, o, &set, w.sights); err != nil {
			return err
		}
	}
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
		to, ok := moves.After(w.state, e)
		switch {
		case ok && e.Type == jurisdiction.Received && w.received(e.By):
			return r.c.refuse(casework.Recorded(r.c.Events, set.Events, k), errTwice)
		case ok:
			w.see(e, to)
			w.state = to
		case moves.Knows(e.Type):
			see := slices.Collect(r.law.Naming(e.Type, set.Procedure, set.Parties.Provider.Division, e.On))
			return r.c.refuse(casework.Recorded(r.c.Events, set.Events, k), &MoveError{w.state, e.Type, see})
		}
	}
	return nil
}

// ItemState returns the state of one item; for a case without items its id is
// the empty string.
func (r Report) ItemState(id string) State { return moves.Fold(id, r.past.Of(id)) }

// Next yields the events that can happen next to some item, by the states of the
// machine, none twice.
func (r Report) Next() iter.Seq[jurisdiction.EventType] {
	if r.State != Mixed {
		return r.State.Next()
	}
	return moves.Among(r.c.ids(), r.ItemState)
}

// Events yields what the report took into account, in the order of time.
func (r Report) Events() iter.Seq[jurisdiction.Event] { return slices.Values(r.past.Events) }
