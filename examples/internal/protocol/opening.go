package protocol

import (
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// OpeningCase reads the case of the operation examine-opening out of the member case of n.
func (r *Reader) OpeningCase(n *Node) (c opening.Case) {
	r.Must(n, "case")
	r.Within(n, "case", func(n *Node) {
		c.Parties = r.parties(n, map[jurisdiction.Role]Named{})
		c.Facts = r.Facts(n)
		r.Text(n, "opening", &c.Class)
		for _, v := range r.Objects(n, "items") {
			i := opening.Item{ID: r.mustStr(v, "id")}
			r.Text(v, "opening", &i.Class)
			r.Words(v, "title")
			r.End(v)
			c.Items = append(c.Items, i)
		}
		r.Within(n, "application", func(v *Node) {
			c.Application = &opening.Application{
				Purpose: r.Str(v, "purpose"), Scenario: r.Str(v, "scenario"), Period: r.Str(v, "period"),
				Safeguards: r.Str(v, "safeguards"), Capability: r.Str(v, "capability"),
			}
		})
		r.Within(n, "agreement", func(v *Node) {
			a := &opening.Agreement{Purposes: r.Strings(v, "purposes"), Scopes: r.Strings(v, "scopes"), Methods: r.Strings(v, "methods")}
			r.Text(v, "until", &a.Until)
			a.NoProducts, _ = r.Bool(v, "no_products")
			c.Agreement = a
		})
		for _, v := range r.Objects(n, "uses") {
			c.Uses = append(c.Uses, r.use(v))
			r.End(v)
		}
	})
	return c
}

// use reads what an applicant did with the data.
func (r *Reader) use(n *Node) opening.Use {
	u := opening.Use{
		On: r.Date(n, "on"), Items: r.Strings(n, "items"), Purpose: r.Str(n, "purpose"), Scope: r.Str(n, "scope"), Method: r.Str(n, "method"),
		Illegal: r.Tri(n, "illegal"), Tampered: r.Tri(n, "tampered"), Leaked: r.Tri(n, "leaked"), Harmful: r.Tri(n, "harmful"),
	}
	r.Text(n, "to", &u.To)
	r.Text(n, "form", &u.Form)
	return u
}

// NewOpeningReport writes a report on a case of opening.
func NewOpeningReport(r opening.Report, items []opening.Item) Report {
	p := newReport(r.State, r.Duties, r.Findings, r.Next(), r.Later)
	for g := range r.Gaps() {
		p.Gaps = append(p.Gaps, Gap{g.Code.String(), g.Item, g.Duty, g.After})
	}
	for _, i := range items {
		p.item(i.ID, r.ItemState(i.ID))
	}
	return p
}
