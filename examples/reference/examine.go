package main

import (
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/sharing"
)

func examine(q *question) (any, error) {
	x := q.Examination(q.in)
	q.UnknownEvents(x, q.law)
	q.Must(q.in, "events")
	q.Date(q.in, "as_of")
	if err := q.end(); err != nil {
		return nil, err
	}
	report, err := sharing.Examine(q.law, &x.Case, x.AsOf)
	if err != nil {
		return nil, err
	}
	return protocol.NewReport(report, x.Case.Items), nil
}
