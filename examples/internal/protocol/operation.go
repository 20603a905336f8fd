package protocol

import (
	"gongxiang.example/sharing/operation"
)

// OperationCase reads the case of the operation examine-operation out of the member case of n.
func (r *Reader) OperationCase(n *Node) (c operation.Case) {
	r.Must(n, "case")
	r.Within(n, "case", func(n *Node) {
		r.Must(n, "body")
		c.Body, c.Other, c.Authority = r.Body(n, "body"), r.Body(n, "other"), r.Body(n, "authority")
		c.Facts = r.Facts(n)
		for _, v := range r.Objects(n, "items") {
			c.Items = append(c.Items, operation.Item{ID: r.mustStr(v, "id"), Personal: r.Tri(v, "personal_information")})
			r.Words(v, "title")
			r.End(v)
		}
		r.Within(n, "grant", func(v *Node) { c.Grant = r.grant(v) })
		for _, v := range r.Objects(n, "acts") {
			c.Acts = append(c.Acts, r.act(v))
			r.End(v)
		}
		r.Within(n, "purchase", func(v *Node) {
			p := &operation.Purchase{Need: r.statement(v, "need"), Public: r.Tri(v, "public"), Shareable: r.Tri(v, "shareable"), AlsoWanted: r.Tri(v, "also_wanted")}
			r.Text(v, "venue", &p.Venue)
			c.Purchase = p
		})
		r.Within(n, "plan", func(v *Node) {
			c.Plan = &operation.Plan{Purpose: r.Str(v, "purpose"), Scope: r.Str(v, "scope"), Method: r.Str(v, "method"), Period: r.Str(v, "period")}
		})
	})
	return c
}

// grant reads what was granted.
func (r *Reader) grant(n *Node) *operation.Grant {
	g := &operation.Grant{
		ApprovedBy: r.Division(n, "approved_by"), Need: r.statement(n, "need"), StateOwned: r.Tri(n, "state_owned"),
		Measures: r.Tri(n, "measures"), Items: r.Strings(n, "items"), Purposes: r.Strings(n, "purposes"),
	}
	r.Text(n, "mode", &g.Mode)
	r.Text(n, "approved_on", &g.ApprovedOn)
	r.Text(n, "from", &g.From)
	r.Text(n, "until", &g.Until)
	for _, v := range r.Objects(n, "by") {
		by := operation.Grantor{Place: r.Division(v, "place")}
		r.Must(v, "role")
		r.Text(v, "role", &by.Role)
		r.End(v)
		g.By = append(g.By, by)
	}
	return g
}

// statement reads what somebody found and wrote down.
func (r *Reader) statement(n *Node, name string) (s operation.Statement) {
	r.Within(n, name, func(v *Node) {
		s.Text, s.By = r.Str(v, "text"), r.Str(v, "by")
		r.Text(v, "on", &s.On)
	})
	return s
}

// act reads something done with the data.
func (r *Reader) act(n *Node) operation.Act {
	a := operation.Act{
		On: r.Date(n, "on"), Items: r.Strings(n, "items"), Purpose: r.Str(n, "purpose"), Platform: r.Tri(n, "platform"),
		ForValue: r.Tri(n, "for_value"), Terms: r.Strings(n, "terms"), Response: r.Tri(n, "response"),
	}
	r.Must(n, "kind")
	r.Text(n, "kind", &a.Kind)
	r.Text(n, "form", &a.Form)
	r.Text(n, "reviewed", &a.Reviewed)
	r.Text(n, "venue", &a.Venue)
	return a
}

// NewOperationReport writes a report on a grant, a purchase or an emergency.
func NewOperationReport(r operation.Report, items []operation.Item) Report {
	p := newReport(r.State, r.Duties, r.Findings, r.Next(), r.Later)
	for g := range r.Gaps() {
		p.Gaps = append(p.Gaps, Gap{g.Code.String(), g.Item, g.Duty, g.After})
	}
	for _, i := range items {
		p.item(i.ID, r.ItemState(i.ID))
	}
	return p
}
