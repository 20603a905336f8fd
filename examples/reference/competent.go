package main

import (
	"fmt"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
)

// competence is the answer to competent.
type competence struct {
	Holders  []holder     `json:"holders"`
	Supposed *supposition `json:"supposed,omitempty"`
}

// holder is who holds a function under one text, in the words of that text.
type holder struct {
	Basis  []jurisdiction.Citation `json:"basis"`
	Role   string                  `json:"role,omitempty"`
	Holder *words                  `json:"holder"`
}

// competent says who holds a function at the level of a division.
func competent(q *question) (any, error) {
	name := q.function()
	q.Must(q.in, "division")
	at := q.Division(q.in, "division")
	on, suppose := q.Date(q.in, "on"), q.suppose()
	if err := q.end(); err != nil {
		return nil, err
	}
	if err := afterFirst(q.Law, on); err != nil {
		return nil, err
	}
	out, holders := competence{Holders: []holder{}, Supposed: suppose}, q.Law.Competent
	if suppose != nil {
		h, err := q.Law.Hypothetical(suppose.Instrument, suppose.From)
		if err != nil {
			return nil, err
		}
		holders = h.Competent
	}
	for f := range holders(name, at, on) {
		out.Holders = append(out.Holders, holder{slices.Collect(f.Cites()), f.Role().String(), wordsOf(f.Holder())})
	}
	return out, nil
}

// function reads the name of a function that some text held declares.
func (q *question) function() string {
	name := q.Str(q.in, "function")
	v := q.Must(q.in, "function")
	if v == nil || v.Kind() != protocol.String {
		return name
	}
	var known []string
	for i := range q.Law.Instruments() {
		for f := range i.Functions() {
			known = append(known, f.Name())
		}
	}
	if !slices.Contains(known, name) {
		slices.Sort(known)
		q.Fail(v, protocol.BadValue, "function %q: no text held declares it; want one of %q", name, slices.Compact(known))
	}
	return name
}

// afterFirst refuses a day before any text held was in force.
func afterFirst(law *jurisdiction.Law, on deadline.Date) error {
	if on.Before(law.First()) {
		return fmt.Errorf("%w: %v", jurisdiction.ErrBeforeFirst, on)
	}
	return nil
}
