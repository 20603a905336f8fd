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
	Course
	AsOf     deadline.Date
	KnownAt  deadline.Date
	Readings jurisdiction.Readings
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
	x.Course = r.Course(n)
	x.Case.Events = x.Events
	r.Text(n, "as_of", &x.AsOf)
	return x
}

// Case takes a case without its events, out of a member that has to be there.
func (r *Reader) Case(n *Node, name string) sharing.Case {
	x := &Examination{Bodies: map[jurisdiction.Role]Named{}, Items: map[string]deadline.Text{}}
	if r.Must(n, name) != nil {
		r.Within(n, name, func(c *Node) { r.caseOf(c, x) })
	}
	return x.Case
}

func (r *Reader) caseOf(n *Node, x *Examination) {
	x.Case.Parties = r.parties(n, x.Bodies)
	x.Case.Facts, x.Case.Conditions = r.Facts(n), r.Strings(n, "conditions")
	for _, i := range r.Objects(n, "items") {
		item := sharing.Item{ID: r.Str(i, "id"), Facts: r.Facts(i), Conditions: r.Strings(i, "conditions")}
		if item.ID == "" || slices.ContainsFunc(x.Case.Items, func(o sharing.Item) bool { return o.ID == item.ID }) {
			r.Fail(i, BadValue, "want an id, and one that no other item has")
		}
		x.Items[item.ID] = r.Words(i, "title")
		r.End(i)
		x.Case.Items = append(x.Case.Items, item)
	}
}

// parties reads the bodies of a case between a requester and a provider; what they
// are called goes into named.
func (r *Reader) parties(n *Node, named map[jurisdiction.Role]Named) (p jurisdiction.Parties) {
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
			named[b.role] = Named{r.Words(v, "name"), r.Str(v, "credit_code")}
		})
	}
	return p
}
