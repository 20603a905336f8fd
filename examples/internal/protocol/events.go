package protocol

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// A Course is what happened in a case of any kind, with what a case file adds to
// each event for people to read.
type Course struct {
	Events  []jurisdiction.Event
	Notes   []deadline.Text   // one for each event
	Periods []deadline.Period // of use, where consent sets one

	types []*Node
}

// Course reads the events out of the member events of n.
func (r *Reader) Course(n *Node) (c Course) {
	for _, e := range r.Objects(n, "events") {
		r.event(e, &c)
		r.End(e)
	}
	return c
}

// wants are what a notice to supplement may be recorded as asking for.
var wants = []string{"basis", "scenario", "scope", "method", "period", "approval", "condition", "other"}

// uses are kinds of another use, and that it was entrusted to a contractor; a
// misspelt one would count as every kind. categories are those of use records.
var (
	uses       = []string{"scope", "purpose", "third-party", sharing.Entrusted}
	categories = []string{sharing.RecordScenario, sharing.RecordProcess, sharing.RecordEffect, sharing.RecordStorage, sharing.RecordDestruction}
)

func (r *Reader) event(n *Node, c *Course) {
	e := jurisdiction.Event{
		Type: jurisdiction.EventType(r.Str(n, "type")), Items: r.Strings(n, "items"), N: r.Int(n, "n"), Flags: r.Strings(n, "flags"),
		Wants: r.Strings(n, "wants"), Conditions: r.Strings(n, "conditions"), Reason: r.Str(n, "reason"), Basis: r.Str(n, "basis"),
		Method: r.Str(n, "method"),
	}
	if e.Type == "" {
		r.Fail(n, BadRequest, "no member %q", "type")
	}
	if v := n.Get("type"); v != nil && v.kind == String {
		c.types = append(c.types, v)
	}
	if r.Must(n, "on") != nil {
		r.Text(n, "on", &e.On)
	}
	r.Text(n, "at", &e.At)
	r.Text(n, "by", &e.By)
	r.Text(n, "asked", &e.Asked)
	r.Text(n, "until", &e.Until)
	for _, w := range e.Wants {
		if !slices.Contains(wants, w) {
			r.Fail(n.Get("wants"), BadValue, "%q: want one of %q", w, wants)
		}
	}
	complete, given := r.Bool(n, "complete")
	if e.Type == jurisdiction.Supplemented && !given {
		r.Fail(n, BadRequest, "no member %q: say whether everything asked for is there", "complete")
	}
	e.Complete = complete
	e.Agree, _ = r.Bool(n, "agree")
	e.Submitted, _ = r.Bool(n, "submitted")
	r.afterDelivery(n, &e)
	c.Notes = append(c.Notes, r.Words(n, "note"))
	c.Periods = append(c.Periods, r.Period(n, "use_period"))
	c.Events = append(c.Events, e)
}

// afterDelivery reads the members of events that use, correction and the end of
// sharing have. What is a yes or a kind becomes a flag of the event.
func (r *Reader) afterDelivery(n *Node, e *jurisdiction.Event) {
	r.Text(n, "effective", &e.Effective)
	if adequate, _ := r.Bool(n, "adequate"); adequate {
		e.Flags = append(e.Flags, "adequate")
		e.Complete = true // as texts on opening and operation say it
	}
	for _, m := range [...]struct {
		name string
		list []string
	}{{"kind", uses}, {"category", categories}} {
		v, flags := n.Get(m.name), []string(nil)
		if v != nil && v.kind == String {
			flags = []string{v.text}
		} else {
			flags = r.Strings(n, m.name)
		}
		for _, f := range flags {
			if !slices.Contains(m.list, f) {
				r.Fail(v, BadValue, "%q: want one of %q", f, m.list)
			}
		}
		e.Flags = append(e.Flags, flags...)
	}
	if r.OneOf(n, "for", []string{"requester", "provider"}) == "requester" {
		e.Agree = true
	}
	r.Text(n, "bearer", &e.By)
	if n.Get("body") != nil {
		b := r.Body(n, "body")
		e.Body = &b
	}
	var class jurisdiction.Attribute // of an entry put in another class (reading Q9)
	if r.Text(n, "attribute", &class); class != jurisdiction.NoAttribute {
		e.Flags = append(e.Flags, class.String())
	}
}

// UnknownEvents notes the events that the law of the reader does not know.
func (r *Reader) UnknownEvents(c *Course) {
	for _, v := range c.types {
		if !r.Law.Knows(jurisdiction.EventType(v.text)) {
			r.Fail(v, BadValue, "event %q: no text held declares it", v.text)
		}
	}
}
