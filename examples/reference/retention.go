package main

import (
	"fmt"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
)

// kept is the answer to retention. A day that is not there is one that nobody can
// name: no rule in force requires keeping, or a hold has no end.
type kept struct {
	KeepThrough *deadline.Date `json:"keep_through"`
	Held        bool           `json:"held"`
	Basis       []string       `json:"basis"`
	Readings    []string       `json:"readings,omitempty"`
}

// otherLaw is a longer period that another law sets; hold is a reason to keep what
// could otherwise go.
type (
	otherLaw struct {
		period deadline.Period
		basis  string
	}
	hold struct {
		from, through deadline.Date // through is zero for one without end
		basis         string
	}
)

// records are the use records that are asked about.
type records struct {
	entries  []deadline.Date
	disposed deadline.Date
	on       deadline.Date
	laws     []otherLaw
	holds    []hold
}

// retention says through which day the rules require keeping use records
// (state-2025:29.2, reading S18). It never says that anything may be deleted.
func retention(q *question) (any, error) {
	var r records
	q.Must(q.in, "entries")
	r.entries, r.on = q.Dates(q.in, "entries"), q.Date(q.in, "on")
	q.Text(q.in, "disposed", &r.disposed)
	for _, v := range q.List(q.in, "other_law") {
		if q.Object(v) {
			law := otherLaw{basis: q.basis(v)}
			if p := q.Must(v, "period"); p != nil {
				law.period = q.PeriodOf(p)
			}
			r.laws = append(r.laws, law)
			q.End(v)
		}
	}
	for _, v := range q.List(q.in, "holds") {
		if q.Object(v) {
			h := hold{from: q.Date(v, "from"), basis: q.basis(v)}
			q.Text(v, "through", &h.through)
			if !h.through.IsZero() && h.through.Before(h.from) {
				q.Fail(v, protocol.BadValue, "it ends before it begins")
			}
			r.holds = append(r.holds, h)
			q.End(v)
		}
	}
	if err := q.end(); err != nil {
		return nil, err
	}
	if err := r.check(); err != nil {
		return nil, err
	}
	return r.keep(q.law)
}

// basis takes the place that a law or a hold rests on: a citation, or words.
func (q *question) basis(n *protocol.Node) string {
	if v := q.Must(n, "basis"); v != nil && v.Kind() == protocol.String && q.Str(n, "basis") == "" {
		q.Fail(v, protocol.BadValue, "want the provision it rests on")
	}
	return q.Str(n, "basis")
}

// check looks for days that cannot be together.
func (r *records) check() error {
	for _, d := range append(r.entries, r.disposed) {
		if d.After(r.on) {
			return &protocol.Error{Line: 1, Reason: fmt.Sprintf("a record of %v is later than the day asked about, %v", d, r.on), Code: protocol.BadValue}
		}
	}
	return nil
}

// start is the day from which the records are kept.
func (r *records) start(from jurisdiction.RetentionStart) (start deadline.Date, err error) {
	for _, d := range r.entries {
		start = later(start, d)
	}
	switch {
	case from == jurisdiction.FromEndOfSharing && r.disposed.IsZero():
		return start, &jurisdiction.UndeterminedError{Fact: "disposed"}
	case from == jurisdiction.FromEndOfSharing:
		return r.disposed, nil
	case from == jurisdiction.FromLastEntry:
		start = later(start, r.disposed) // that of disposal is a record, too
	}
	if start.IsZero() {
		return start, &jurisdiction.UndeterminedError{Fact: "entries"}
	}
	return start, nil
}

func (r *records) keep(law *jurisdiction.Law) (any, error) {
	from := law.Readings().RetentionStart
	out := kept{Basis: []string{}, Readings: []string{"retention-start"}}
	start, err := r.start(from)
	if err != nil {
		return nil, err
	}
	var through deadline.Date
	for _, l := range r.rules(law) {
		last, err := law.CalendarAt(jurisdiction.Nation()).Due(start, l.period)
		if err != nil {
			return nil, err
		}
		if len(out.Basis) == 0 || last.Last().After(through) {
			out.Basis = append(out.Basis, l.basis)
		}
		through = later(through, last.Last())
	}
	endless := false
	for _, h := range r.holds {
		if h.from.After(r.on) {
			continue
		}
		now := h.through.IsZero() || !h.through.Before(r.on)
		if now || h.through.After(through) {
			out.Basis = append(out.Basis, h.basis)
		}
		out.Held = out.Held || now
		endless = endless || h.through.IsZero()
		through = later(through, h.through)
	}
	if !endless && !through.IsZero() {
		out.KeepThrough = &through
	}
	return out, nil
}

// rules are the periods that apply: that of the regulation, if it is in force, and
// those of other laws.
func (r *records) rules(law *jurisdiction.Law) []otherLaw {
	var list []otherLaw
	for i := range law.Instruments() {
		for rule := range i.Rules() {
			national := i.Territory() == jurisdiction.Nation() // nobody said where the records are
			if national && rule.Matter() == "retention" && rule.Term().Kind() == jurisdiction.Numbered && law.InForce(i.ID(), r.on) {
				list = append(list, otherLaw{rule.Term().Period(), rule.Cite().String()})
			}
		}
	}
	return append(list, r.laws...)
}

func later(a, b deadline.Date) deadline.Date {
	if a.Before(b) {
		return b
	}
	return a
}
