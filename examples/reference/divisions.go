package main

import (
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
)

// place is the answer to division.
type place struct {
	Code   jurisdiction.Division `json:"code"`
	Name   string                `json:"name"`
	Level  jurisdiction.Level    `json:"level"`
	Parent jurisdiction.Division `json:"parent,omitzero"`
	Ended  *ended                `json:"ended,omitempty"`
}

// ended says what became of a code that is no longer in use.
type ended struct {
	LastYear   int                     `json:"last_year"`
	Successors []jurisdiction.Division `json:"successors"`
}

func division(q *question) (any, error) {
	var d jurisdiction.Division
	if v := q.Must(q.in, "code"); v != nil {
		d = q.DivisionOf(v)
	}
	if err := q.end(); err != nil {
		return nil, err
	}
	p := place{Code: d, Name: d.Name(), Level: d.Level(), Parent: d.Parent()}
	if e, ok := d.Ended(); ok {
		p.Ended = &ended{e.Last, []jurisdiction.Division{}}
		for _, s := range e.Successors {
			p.Ended.Successors = append(p.Ended.Successors, s.Division)
		}
	}
	return p, nil
}

// common is the answer to common-division.
type common struct {
	Common jurisdiction.Division `json:"common"`
}

func commonDivision(q *question) (any, error) {
	var all jurisdiction.Division
	if v := q.Must(q.in, "codes"); v != nil && v.Kind() == protocol.Array {
		for i, c := range q.List(q.in, "codes") {
			d := q.DivisionOf(c)
			if i == 0 {
				all = d
			}
			all = all.Common(d)
		}
		if len(q.List(q.in, "codes")) == 0 {
			q.Fail(v, protocol.BadValue, "want at least one code")
		}
	} else {
		q.List(q.in, "codes")
	}
	return common{all}, q.end()
}
