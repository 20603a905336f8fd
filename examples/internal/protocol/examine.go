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

// ReadExamination reads an examination from JSON. All that is wrong with it is
// returned together, each an [*Error].
func ReadExamination(data []byte) (*Examination, error) {
	n, err := parse(data)
	if err != nil {
		return nil, err
	}
	r := &reader{}
	x := &Examination{Bodies: map[jurisdiction.Role]Named{}, Items: map[string]deadline.Text{}}
	if r.object(n) {
		r.examination(n, x)
		r.end(n)
	}
	if err := r.err(); err != nil {
		return nil, err
	}
	return x, nil
}

func (r *reader) examination(n *node, x *Examination) {
	x.Title, x.Note = r.words(n, "title"), r.words(n, "note")
	if e := n.get("entry"); e != nil && r.object(e) {
		x.Entry = Entry{r.words(e, "name"), r.str(e, "code")}
		r.end(e)
	}
	if c := r.must(n, "case"); c != nil && r.object(c) {
		r.caseOf(c, x)
		r.end(c)
	}
	for _, e := range r.list(n, "events") {
		if r.object(e) {
			r.event(e, x)
			r.end(e)
		}
	}
	r.value(n, "as_of", &x.AsOf)
	r.value(n, "known_at", &x.KnownAt)
	if o := n.get("readings"); o != nil && r.object(o) {
		r.readings(o, x)
	}
}

func (r *reader) readings(n *node, x *Examination) {
	for i := range n.members {
		m := &n.members[i]
		value, _ := m.value.value.(string)
		with, err := x.Readings.With(m.name, value)
		if err != nil {
			r.fail(m.value, "%s", reason(err))
			continue
		}
		x.Readings = with
	}
}

func (r *reader) caseOf(n *node, x *Examination) {
	p := &x.Case.Parties
	for _, b := range []struct {
		role jurisdiction.Role
		body *jurisdiction.Body
	}{
		{jurisdiction.Requester, &p.Requester}, {jurisdiction.Provider, &p.Provider}, {jurisdiction.Authority, &p.Authority},
		{jurisdiction.Operator, &p.Operator}, {jurisdiction.Responsible, &p.Responsible},
	} {
		v := n.get(b.role.String())
		switch {
		case v == nil && (b.role == jurisdiction.Requester || b.role == jurisdiction.Provider):
			r.fail(n, "no member %q", b.role)
		case v != nil && r.object(v):
			*b.body = r.body(v)
			x.Bodies[b.role] = Named{r.words(v, "name"), r.str(v, "credit_code")}
			r.end(v)
		}
	}
	x.Case.Facts, x.Case.Conditions = r.facts(n), r.strings(n, "conditions")
	for _, i := range r.list(n, "items") {
		if !r.object(i) {
			continue
		}
		item := sharing.Item{ID: r.str(i, "id"), Facts: r.facts(i), Conditions: r.strings(i, "conditions")}
		if item.ID == "" || slices.ContainsFunc(x.Case.Items, func(o sharing.Item) bool { return o.ID == item.ID }) {
			r.fail(i, "want an id, and one that no other item has")
		}
		x.Items[item.ID] = r.words(i, "title")
		r.end(i)
		x.Case.Items = append(x.Case.Items, item)
	}
}

func (r *reader) body(n *node) (b jurisdiction.Body) {
	if r.must(n, "kind") != nil {
		r.value(n, "kind", &b.Kind)
	}
	r.value(n, "division", &b.Division)
	r.value(n, "managed_by", &b.ManagedBy)
	b.IsAuthority, _ = r.boolean(n, "is_authority")
	b.Sector, b.AuthorizedBy = r.str(n, "sector"), r.str(n, "authorized_by")
	r.value(n, "funding", &b.Funding)
	return b
}

func (r *reader) facts(n *node) (f jurisdiction.Facts) {
	r.value(n, "attribute", &f.Attribute)
	for _, t := range []struct {
		name string
		fact *jurisdiction.Tri
	}{
		{"cataloged", &f.Cataloged}, {"negative_list", &f.NegativeList}, {"personal_information", &f.Personal},
		{"important_data", &f.Important}, {"platform", &f.Platform}, {"basis_valid", &f.BasisValid},
	} {
		if v, given := r.boolean(n, t.name); given {
			*t.fact = jurisdiction.TriOf(v)
		}
	}
	r.value(n, "secrecy", &f.Secrecy)
	r.value(n, "origin", &f.Origin)
	return f
}

// wants are what a notice to supplement may be recorded as asking for.
var wants = []string{"basis", "scenario", "scope", "method", "period", "approval", "condition", "other"}

func (r *reader) event(n *node, x *Examination) {
	e := jurisdiction.Event{
		Type: jurisdiction.EventType(r.str(n, "type")), Items: r.strings(n, "items"), N: r.number(n, "n"), Flags: r.strings(n, "flags"),
		Wants: r.strings(n, "wants"), Conditions: r.strings(n, "conditions"), Reason: r.str(n, "reason"), Basis: r.str(n, "basis"),
		Method: r.str(n, "method"),
	}
	if e.Type == "" {
		r.fail(n, "no member %q", "type")
	}
	if r.must(n, "on") != nil {
		r.value(n, "on", &e.On)
	}
	r.value(n, "at", &e.At)
	r.value(n, "by", &e.By)
	r.value(n, "asked", &e.Asked)
	r.value(n, "until", &e.Until)
	for _, w := range e.Wants {
		if !slices.Contains(wants, w) {
			r.fail(n.get("wants"), "%q: want one of %q", w, wants)
		}
	}
	complete, given := r.boolean(n, "complete")
	if e.Type == jurisdiction.Supplemented && !given {
		r.fail(n, "no member %q: say whether everything asked for is there", "complete")
	}
	e.Complete = complete
	e.Agree, _ = r.boolean(n, "agree")
	e.Submitted, _ = r.boolean(n, "submitted")
	x.Notes = append(x.Notes, r.words(n, "note"))
	x.Periods = append(x.Periods, r.period(n, "use_period"))
	x.Case.Events = append(x.Case.Events, e)
}
