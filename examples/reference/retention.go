package main

import (
	"fmt"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// kept is the answer to retention. There is no last day where no rule in force asks
// for one, and where the records are kept as long as sharing goes on.
type kept struct {
	KeepThrough *deadline.Date `json:"keep_through"`
	Held        bool           `json:"held"`
	Basis       []string       `json:"basis"`
	Readings    []string       `json:"readings,omitempty"`
}

// retention says through which day the rules require keeping use records
// (state-2025:29.2, reading S18). It never says that anything may be deleted.
func retention(q *question) (any, error) {
	q.Must(q.in, "entries")
	entries, on := q.Dates(q.in, "entries"), q.Date(q.in, "on")
	var disposed deadline.Date
	q.Text(q.in, "disposed", &disposed)
	requester := q.Body(q.in, "requester")
	keeping := q.keeping()
	if err := q.end(); err != nil {
		return nil, err
	}
	if requester.IsZero() {
		requester = jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.Nation()}
	}
	record, err := recordOf(entries, disposed, on)
	if err != nil {
		return nil, err
	}
	r, err := sharing.Retain(q.Law, requester, record, keeping, on)
	if err != nil {
		return nil, err
	}
	out := kept{Held: r.Held, Basis: []string{}}
	if !r.Through.IsZero() {
		out.KeepThrough = &r.Through
	}
	for _, c := range r.Basis {
		out.Basis = append(out.Basis, c.String())
	}
	out.Basis = append(out.Basis, r.Other...)
	for key := range r.Readings.Keys() {
		out.Readings = append(out.Readings, key)
	}
	return out, nil
}

// keeping takes what else wants the records kept.
func (q *question) keeping() (k sharing.Keeping) {
	for _, v := range q.List(q.in, "other_law") {
		if q.Object(v) {
			law := sharing.Longer{Basis: q.basis(v)}
			if p := q.Must(v, "period"); p != nil {
				law.Period = q.PeriodOf(p)
			}
			k.Longer = append(k.Longer, law)
			q.End(v)
		}
	}
	for _, v := range q.List(q.in, "holds") {
		if q.Object(v) {
			h := sharing.Hold{From: q.Date(v, "from"), Basis: q.basis(v)}
			q.Text(v, "through", &h.Through)
			if !h.Through.IsZero() && h.Through.Before(h.From) {
				q.Fail(v, protocol.BadValue, "it ends before it begins")
			}
			k.Holds = append(k.Holds, h)
			q.End(v)
		}
	}
	return k
}

// basis takes the place that a law or a hold rests on: a citation, or words.
func (q *question) basis(n *protocol.Node) string {
	if v := q.Must(n, "basis"); v != nil && v.Kind() == protocol.String && q.Str(n, "basis") == "" {
		q.Fail(v, protocol.BadValue, "want the provision it rests on")
	}
	return q.Str(n, "basis")
}

// recordOf is the newest record of a set; that of disposal is one, too.
func recordOf(entries []deadline.Date, disposed, on deadline.Date) (r sharing.Record, err error) {
	for _, d := range append(entries, disposed) {
		if d.After(on) {
			return r, &protocol.Error{Line: 1, Reason: fmt.Sprintf("a record of %v is later than the day asked about, %v", d, on), Code: protocol.BadValue}
		}
		r.Last = later(r.Last, d)
	}
	for _, d := range entries {
		r.Made = later(r.Made, d)
	}
	if r.Made.IsZero() {
		r.Made = disposed
	}
	if r.Made.IsZero() {
		return r, &jurisdiction.UndeterminedError{Fact: "entries"}
	}
	r.Ended = disposed
	return r, nil
}

func later(a, b deadline.Date) deadline.Date {
	if a.Before(b) {
		return b
	}
	return a
}
