package protocol

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// An Examination is the input of the operation examine, with the names and
// titles that a case file adds for people to read.
type Examination struct {
	Title, Note deadline.Text
	Entry       Entry
	Case        sharing.Case
	Bodies      map[jurisdiction.Role]Named
	Items       map[string]deadline.Text
	Notes       []deadline.Text // one for each event
	Periods     []deadline.Period
	AsOf        deadline.Date
	KnownAt     deadline.Date
	Readings    jurisdiction.Readings

	types []*Node // of the events
}

// An Entry is the catalog entry that is asked for.
type Entry struct {
	Name deadline.Text
	Code string
}

// Named is how a body is called.
type Named struct {
	Name       deadline.Text
	CreditCode string
}

// ReadExamination reads an examination from JSON, as a case file holds it: with
// readings and the day of what was known among its members. All that is wrong with
// it is returned together, each an [*Error].
func ReadExamination(data []byte) (*Examination, error) {
	n, err := new(Parser).Parse(string(data))
	if err != nil {
		return nil, err
	}
	r := &Reader{}
	var x *Examination
	if r.Object(n) {
		x = r.Examination(n)
		r.Text(n, "known_at", &x.KnownAt)
		x.Readings = r.Readings(n, "readings")
		r.End(n)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	return x, nil
}

// Examination reads the input of the operation examine out of the members of n.
func (r *Reader) Examination(n *Node) *Examination {
	x := &Examination{Bodies: map[jurisdiction.Role]Named{}, Items: map[string]deadline.Text{}}
	x.Title, x.Note = r.Words(n, "title"), r.Words(n, "note")
	r.Within(n, "entry", func(e *Node) { x.Entry = Entry{r.Words(e, "name"), r.Str(e, "code")} })
	if r.Must(n, "case") != nil {
		r.Within(n, "case", func(c *Node) { r.caseOf(c, x) })
	}
	for _, e := range r.List(n, "events") {
		if r.Object(e) {
			r.event(e, x)
			r.End(e)
		}
	}
	r.Text(n, "as_of", &x.AsOf)
	return x
}

func (r *Reader) caseOf(n *Node, x *Examination) {
	p := &x.Case.Parties
	for _, b := range []struct {
		role jurisdiction.Role
		body *jurisdiction.Body
	}{
		{jurisdiction.Requester, &p.Requester}, {jurisdiction.Provider, &p.Provider}, {jurisdiction.Authority, &p.Authority},
		{jurisdiction.Operator, &p.Operator}, {jurisdiction.Responsible, &p.Responsible},
	} {
		name := b.role.String()
		if v := n.Get(name); v == nil && (b.role == jurisdiction.Requester || b.role == jurisdiction.Provider) {
			r.Fail(n, BadRequest, "no member %q", b.role)
		}
		r.Within(n, name, func(v *Node) {
			*b.body = r.BodyOf(v)
			x.Bodies[b.role] = Named{r.Words(v, "name"), r.Str(v, "credit_code")}
		})
	}
	x.Case.Facts, x.Case.Conditions = r.Facts(n), r.Strings(n, "conditions")
	for _, i := range r.List(n, "items") {
		if !r.Object(i) {
			continue
		}
		item := sharing.Item{ID: r.Str(i, "id"), Facts: r.Facts(i), Conditions: r.Strings(i, "conditions")}
		if item.ID == "" || slices.ContainsFunc(x.Case.Items, func(o sharing.Item) bool { return o.ID == item.ID }) {
			r.Fail(i, BadValue, "want an id, and one that no other item has")
		}
		x.Items[item.ID] = r.Words(i, "title")
		r.End(i)
		x.Case.Items = append(x.Case.Items, item)
	}
}

// wants are what a notice to supplement may be recorded as asking for.
var wants = []string{"basis", "scenario", "scope", "method", "period", "approval", "condition", "other"}

// uses are kinds of another use, and that it was entrusted to a contractor; a
// misspelt one would count as every kind. categories are those of use records.
var (
	uses       = []string{"scope", "purpose", "third-party", sharing.Entrusted}
	categories = []string{sharing.RecordScenario, sharing.RecordProcess, sharing.RecordEffect, sharing.RecordStorage, sharing.RecordDestruction}
)

func (r *Reader) event(n *Node, x *Examination) {
	e := jurisdiction.Event{
		Type: jurisdiction.EventType(r.Str(n, "type")), Items: r.Strings(n, "items"), N: r.Int(n, "n"), Flags: r.Strings(n, "flags"),
		Wants: r.Strings(n, "wants"), Conditions: r.Strings(n, "conditions"), Reason: r.Str(n, "reason"), Basis: r.Str(n, "basis"),
		Method: r.Str(n, "method"),
	}
	if e.Type == "" {
		r.Fail(n, BadRequest, "no member %q", "type")
	}
	if v := n.Get("type"); v != nil && v.kind == String {
		x.types = append(x.types, v)
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
	x.Notes = append(x.Notes, r.Words(n, "note"))
	x.Periods = append(x.Periods, r.Period(n, "use_period"))
	x.Case.Events = append(x.Case.Events, e)
}

// afterDelivery reads the members of events that use, correction and the end of
// sharing have. What is a yes or a kind becomes a flag of the event.
func (r *Reader) afterDelivery(n *Node, e *jurisdiction.Event) {
	r.Text(n, "effective", &e.Effective)
	if adequate, _ := r.Bool(n, "adequate"); adequate {
		e.Flags = append(e.Flags, "adequate")
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

// UnknownEvents notes the events that a law does not know.
func (r *Reader) UnknownEvents(x *Examination, law *jurisdiction.Law) {
	for _, v := range x.types {
		if !law.Knows(jurisdiction.EventType(v.text)) {
			r.Fail(v, BadValue, "event %q: no text held declares it", v.text)
		}
	}
}
