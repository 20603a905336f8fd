package sharing

import (
	"errors"
	"fmt"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/jurisdiction"
)

// A Docket is a case that goes on (在办案件): events are appended as they happen, each
// is looked at once, and a report costs what there is to say. It answers what
// [Examine] answers for all its events together. It is not safe for concurrent use.
type Docket struct {
	law   *jurisdiction.Law
	c     Case // with events of its own, in the order of time
	ids   map[string]bool
	items []Item
	folds []fold
}

// fold is how far one item has come.
type fold struct {
	state  State
	past   past
	found  []jurisdiction.Finding // about acts
	course jurisdiction.Course
}

// NewDocket opens a docket with the events that a case has so far. It keeps the
// conditions and items of the case, which must not be changed, and no events. The
// errors are those of [Examine].
func NewDocket(law *jurisdiction.Law, c *Case) (*Docket, error) {
	if law == nil || c == nil {
		return nil, &jurisdiction.UndeterminedError{Fact: "law and case"}
	}
	_, ids, err := c.check()
	if err != nil {
		return nil, err
	}
	d := &Docket{law: law, c: *c, ids: ids, items: c.Items}
	if d.c.Events = nil; len(d.items) == 0 {
		d.items = []Item{{}}
	}
	d.folds = make([]fold, len(d.items))
	return d, d.Append(c.Events...)
}

// Append adds events that happened no earlier than those before, nor, on a day whose
// times were recorded, at an earlier time than the last. On an error, which is one of
// [Examine], nothing is added.
func (d *Docket) Append(events ...jurisdiction.Event) error {
	from := len(d.c.Events)
	longer := d.c
	longer.Events = append(d.c.Events, events...)
	sorted, err := longer.vet(d.law, d.ids, from)
	if err != nil {
		return err
	}
	if !sorted {
		if err := longer.sortFrom(from); err != nil {
			return err
		}
	}
	folds := slices.Clone(d.folds)
	for k := range folds {
		if err := folds[k].hear(d.law, &longer, d.items[k], from); err != nil {
			return err
		}
	}
	d.c, d.folds = longer, folds
	return nil
}

// sortFrom sorts the events from one on by the times recorded. One that would have
// to stand before those is an error.
func (c *Case) sortFrom(from int) error {
	sorted := casework.ByTime(c.Events)
	for k := range sorted[:from] {
		if sorted[k].Type != c.Events[k].Type || sorted[k].At != c.Events[k].At {
			e := &c.Events[from]
			return &EventError{from, e.Type, e.On, errors.New("it happened before an event that is on the docket: want the events in order of time")}
		}
	}
	c.Events = sorted
	return nil
}

// setting is what the clocks of an item run on.
func (c *Case) setting(i Item, asOf deadline.Date) jurisdiction.Setting {
	return jurisdiction.Setting{Parties: c.Parties, Facts: c.facts(i), Item: i.ID, Events: c.Events, AsOf: asOf}
}

// hear takes an item on by the events from one on.
func (f *fold) hear(law *jurisdiction.Law, c *Case, i Item, from int) error {
	set := c.setting(i, deadline.Date{})
	o := jurisdiction.Outcome{Findings: slices.Clip(f.found)}
	look := reviewer{law: law, o: &o, set: &set, published: c.published(i), past: f.past}
	state, at, err := look.follow(f.state, from)
	if err != nil {
		e := &c.Events[at]
		return &EventError{at, e.Type, e.On, err}
	}
	if err := f.course.Hear(law, jurisdiction.Sharing, &set); err != nil {
		return inItem(i.ID, err)
	}
	f.state, f.past, f.found = state, look.past, o.Findings
	return nil
}

// Report says where the case stands at the end of the day asOf, the day of the last
// event or a later one. The errors are those of [Examine], and an [*EventError] for
// an earlier day.
func (d *Docket) Report(asOf deadline.Date) (Report, error) {
	if asOf.IsZero() {
		return Report{}, &jurisdiction.UndeterminedError{Fact: "as_of"}
	}
	if n := len(d.c.Events) - 1; n >= 0 && asOf.Before(d.c.Events[n].On) {
		e := &d.c.Events[n]
		return Report{}, &EventError{n, e.Type, e.On, fmt.Errorf("it lies after %v: want a report of its day or later", asOf)}
	}
	c := d.c
	r := Report{AsOf: asOf, law: d.law, c: &c, past: casework.ByItem(c.ids(), slices.Clip(c.Events))}
	var o jurisdiction.Outcome
	for k := range d.folds {
		f := &d.folds[k]
		set := c.setting(d.items[k], asOf)
		found := len(o.Findings)
		o.Findings = append(o.Findings, f.found...)
		look := reviewer{law: d.law, o: &o, set: &set, past: f.past}
		if err := look.finish(&f.course, found); err != nil {
			return Report{}, err
		}
		if k == 0 {
			r.State = f.state
		} else if f.state != r.State {
			r.State = Mixed
		}
	}
	r.Duties, r.Findings = o.Duties, o.Findings
	return r, nil
}
