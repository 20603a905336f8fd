package main

import (
	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
	"gongxiang.example/sharing/opening"
	"gongxiang.example/sharing/operation"
)

func examine(q *question) (any, error) {
	x := q.Examination(q.in)
	q.UnknownEvents(&x.Course)
	q.Must(q.in, "events")
	q.Date(q.in, "as_of")
	if err := q.end(); err != nil {
		return nil, err
	}
	report, err := sharing.Examine(q.Law, &x.Case, x.AsOf)
	if err != nil {
		return nil, err
	}
	return protocol.NewReport(report, x.Case.Items), nil
}

func examineOpening(q *question) (any, error) {
	c := q.OpeningCase(q.in)
	asOf, suppose := q.course(&c.Events), q.suppose()
	if err := q.end(); err != nil {
		return nil, err
	}
	if suppose != nil {
		return whatIf(q.Law, suppose, func(h *jurisdiction.Hypothetical) ([]jurisdiction.SupposedFinding, error) {
			return opening.Suppose(h, q.Law, &c, asOf)
		})
	}
	report, err := opening.Examine(q.Law, &c, asOf)
	if err != nil {
		return nil, err
	}
	return protocol.NewOpeningReport(report, c.Items), nil
}

func examineOperation(q *question) (any, error) {
	c := q.OperationCase(q.in)
	asOf, suppose := q.course(&c.Events), q.suppose()
	if err := q.end(); err != nil {
		return nil, err
	}
	if suppose != nil {
		return whatIf(q.Law, suppose, func(h *jurisdiction.Hypothetical) ([]jurisdiction.SupposedFinding, error) {
			return operation.Suppose(h, q.Law, &c, asOf)
		})
	}
	report, err := operation.Examine(q.Law, &c, asOf)
	if err != nil {
		return nil, err
	}
	return protocol.NewOperationReport(report, c.Items), nil
}

// course takes the events of a case and the day on which it is looked at.
func (q *question) course(events *[]jurisdiction.Event) (asOf deadline.Date) {
	q.Must(q.in, "events")
	c := q.Course(q.in)
	q.UnknownEvents(&c)
	*events = c.Events
	return q.Date(q.in, "as_of")
}
