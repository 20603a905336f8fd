package main

import (
	"fmt"
	"slices"

	"gongxiang.example/catalog"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
	"gongxiang.example/sharing/operation"
)

// checked is the answer to operations that look at a catalog: check-entry,
// check-collection and check-freshness.
type checked struct {
	Findings []entryFinding `json:"findings"`
}

type entryFinding struct {
	Code     string                  `json:"code"`
	Severity jurisdiction.Severity   `json:"severity"`
	Path     string                  `json:"path"`
	Basis    []jurisdiction.Citation `json:"basis"`
	Words    *words                  `json:"words,omitempty"`
}

func newChecked(found []catalog.Finding, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	out := checked{Findings: []entryFinding{}}
	for _, f := range found {
		out.Findings = append(out.Findings, entryFinding{f.Code, f.Severity, f.Path, slices.Collect(f.Basis()), wordsOf(f.Words())})
	}
	return out, nil
}

// entryOf reads an entry, which has rules of its own on what may stand in it.
func entryOf(n *protocol.Node) (catalog.Entry, error) {
	e, err := catalog.ParseEntry([]byte(n.Raw()))
	if d := e.Provider.Division; err == nil && !d.IsZero() && d.Name() == "" {
		err = fmt.Errorf("%w: /provider/division: %q is none that is or was in use", catalog.ErrMember, d)
	}
	return e, err
}

func checkEntry(q *question) (any, error) {
	on, v := q.Date(q.in, "on"), q.Must(q.in, "entry")
	if err := q.end(); err != nil {
		return nil, err
	}
	e, err := entryOf(v)
	if err != nil {
		return nil, err
	}
	return newChecked(catalog.Check(q.Law, &e, on))
}

func checkFreshness(q *question) (any, error) {
	updated, on, v := q.Date(q.in, "updated"), q.Date(q.in, "on"), q.Must(q.in, "entry")
	if err := q.end(); err != nil {
		return nil, err
	}
	e, err := entryOf(v)
	if err != nil {
		return nil, err
	}
	f, ok, err := catalog.CheckFreshness(q.Law, &e, updated, on)
	if !ok {
		return newChecked(nil, err)
	}
	return newChecked([]catalog.Finding{f}, err)
}

func checkCollection(q *question) (any, error) {
	q.Must(q.in, "body")
	body, on := q.Body(q.in, "body"), q.Date(q.in, "on")
	q.Must(q.in, "plan")
	var plan []catalog.Collection
	for _, v := range q.Objects(q.in, "plan") {
		c := catalog.Collection{
			Item: q.Str(v, "item"), Powers: q.Tri(v, "powers"), Suffices: q.Tri(v, "suffices"), Supplied: q.Tri(v, "supplied"),
			Confirmable: q.Tri(v, "confirmable"), Sourced: q.Tri(v, "sourced"), Several: q.Tri(v, "several"), Named: q.Tri(v, "named"),
		}
		q.Text(v, "unless", &c.Unless)
		q.End(v)
		plan = append(plan, c)
	}
	if err := q.end(); err != nil {
		return nil, err
	}
	return newChecked(catalog.CheckCollection(q.Law, body, plan, on))
}

// findings is the answer to check-opening and check-sale.
type findings struct {
	Findings []protocol.Finding `json:"findings"`
}

func newFindings(found []jurisdiction.Finding, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return findings{protocol.NewFindings(found)}, nil
}

func checkOpening(q *question) (any, error) {
	q.Must(q.in, "provider")
	d := opening.Dataset{
		Provider: q.Body(q.in, "provider"), Platform: q.Tri(q.in, "platform"), Called: q.Tri(q.in, "called"), Leave: q.Tri(q.in, "leave"),
	}
	q.Text(q.in, "opening", &d.Class)
	on := q.Date(q.in, "on")
	if err := q.end(); err != nil {
		return nil, err
	}
	return newFindings(opening.Check(q.Law, &d, on))
}

func checkSale(q *question) (any, error) {
	q.Must(q.in, "seller")
	s := operation.Sale{Seller: q.Body(q.in, "seller"), ForValue: q.Tri(q.in, "for_value")}
	q.Text(q.in, "offer", &s.Offer)
	q.Text(q.in, "venue", &s.Venue)
	on := q.Date(q.in, "on")
	if err := q.end(); err != nil {
		return nil, err
	}
	return newFindings(operation.CheckSale(q.Law, &s, on))
}
