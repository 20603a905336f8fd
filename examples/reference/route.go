package main

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
)

// ladder is the answer to route.
type ladder struct {
	Peers     bool         `json:"peers"`
	Stages    []stage      `json:"stages"`
	Otherwise []otherRoute `json:"otherwise,omitempty"`
	Gaps      []routeGap   `json:"gaps"`
	Supposed  *supposition `json:"supposed,omitempty"`
	Readings  []string     `json:"readings,omitempty"`
}

// stage is one stage of a ladder. What stands in words is for people to read.
type stage struct {
	Step      jurisdiction.Step       `json:"step"`
	Required  bool                    `json:"required"`
	Necessity jurisdiction.Necessity  `json:"necessity"`
	By        string                  `json:"by"`
	Division  jurisdiction.Division   `json:"division,omitzero"`
	Over      bool                    `json:"over"`
	Standing  string                  `json:"standing"`
	Would     string                  `json:"would,omitempty"`
	Term      *period                 `json:"term,omitempty"`
	Basis     []jurisdiction.Citation `json:"basis"`
	Why       *words                  `json:"why,omitempty"`
	Reason    *words                  `json:"reason,omitempty"`
}

// otherRoute is where a reading that was not chosen would lead.
type otherRoute struct {
	Option   string                `json:"option"`
	Value    string                `json:"value"`
	Division jurisdiction.Division `json:"division,omitzero"`
	Peers    bool                  `json:"peers"`
}

type routeGap struct {
	Code  dispute.GapCode       `json:"code"`
	Role  jurisdiction.Role     `json:"role,omitempty"`
	Place jurisdiction.Division `json:"place,omitzero"`
}

// route says who settles a dispute, stage by stage (state-2025:28.2). A place where
// no text held has a stage is answered with none, and with the gap that says why.
func route(q *question) (any, error) {
	c := q.dispute()
	on, suppose := q.Date(q.in, "on"), q.suppose()
	if err := q.end(); err != nil {
		return nil, err
	}
	if suppose != nil {
		return supposedRoute(q.Law, c, on, suppose)
	}
	l, err := dispute.Route(q.Law, c, on)
	if err != nil {
		return nil, err
	}
	out := ladder{Peers: l.Peers, Stages: []stage{}, Gaps: []routeGap{}, Readings: slices.Collect(l.Readings())}
	for s := range l.Stages() {
		out.Stages = append(out.Stages, stageOf(l, s))
	}
	for o := range l.Otherwise() {
		out.Otherwise = append(out.Otherwise, otherRoute{o.Option, o.Value, o.At, o.Peers})
	}
	for g := range l.Gaps() {
		out.Gaps = append(out.Gaps, routeGap{g.Code, g.Role, g.Place})
	}
	return out, nil
}

// supposedRoute says what stages a draft would have. None of them governs, and what
// governs is not said beside them.
func supposedRoute(law *jurisdiction.Law, c *dispute.Case, on deadline.Date, asked *supposition) (any, error) {
	h, err := law.Hypothetical(asked.Instrument, asked.From)
	if err != nil {
		return nil, err
	}
	s, err := dispute.WhatIf(law, h, c, on)
	if err != nil {
		return nil, err
	}
	out := ladder{Peers: s.Governing.Peers, Stages: []stage{}, Gaps: []routeGap{}, Supposed: asked}
	for _, one := range s.Stages {
		x := bare(one.Stage)
		x.Standing, x.Would, x.Over = hypothetical, one.Standing.String(), s.IsOver(one)
		x.Basis, x.Why, x.Reason = slices.Collect(s.Basis(one)), wordsOf(s.Why(one)), wordsOf(one.Reason)
		out.Stages = append(out.Stages, x)
	}
	return out, nil
}

// bare is a stage without what its ladder says of it.
func bare(s dispute.Stage) stage {
	by := "parties"
	if s.By != jurisdiction.NoRole {
		by = s.By.String()
	}
	return stage{Step: s.Step, Required: s.Necessity == jurisdiction.Must, Necessity: s.Necessity, By: by, Division: s.At}
}

func stageOf(l dispute.Ladder, s dispute.Stage) stage {
	x := bare(s)
	x.Over, x.Standing = l.IsOver(s), s.Standing.String()
	x.Term, x.Basis, x.Why, x.Reason = periodOf(l.Term(s).Period()), slices.Collect(l.Basis(s)), wordsOf(l.Why(s)), wordsOf(l.Reason(s))
	return x
}

// dispute reads the parties and the subject.
func (q *question) dispute() *dispute.Case {
	c := &dispute.Case{}
	q.party(q.in, "requester", &c.Requester)
	q.party(q.in, "provider", &c.Provider)
	for _, v := range q.List(q.in, "parties") {
		if q.Object(v) {
			q.other(v, c)
			q.End(v)
		}
	}
	q.Must(q.in, "subject")
	q.Text(q.in, "subject", &c.Subject)
	q.Within(q.in, "facts", func(n *protocol.Node) { c.Facts = q.Facts(n) })
	for _, v := range q.List(q.in, "without") {
		c.Without = append(c.Without, q.DivisionOf(v))
	}
	return c
}

// party reads a party that has to be there.
func (q *question) party(n *protocol.Node, name string, p *dispute.Party) {
	if q.Must(n, name) == nil {
		return
	}
	q.Within(n, name, func(v *protocol.Node) {
		p.Body = q.BodyOf(v)
		p.ID = q.Str(v, "credit_code")
		if title := q.Words(v, "name"); p.ID == "" {
			p.ID = title[0]
		}
		p.Zone = q.Str(v, "zone")
	})
}

// other reads who takes part beside the two; one who stands there again as the
// requester or the provider says nothing new.
func (q *question) other(n *protocol.Node, c *dispute.Case) {
	var role jurisdiction.Role
	var p dispute.Party
	q.Must(n, "role")
	q.Text(n, "role", &role)
	q.party(n, "body", &p)
	if role == jurisdiction.Requester && p == c.Requester || role == jurisdiction.Provider && p == c.Provider {
		return
	}
	c.Others = append(c.Others, p)
}
