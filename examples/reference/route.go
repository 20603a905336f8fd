package main

import (
	"slices"

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
	Standing  jurisdiction.Standing   `json:"standing"`
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
	on := q.Date(q.in, "on")
	if err := q.end(); err != nil {
		return nil, err
	}
	l, err := dispute.Route(q.law, c, on)
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

func stageOf(l dispute.Ladder, s dispute.Stage) stage {
	by := "parties"
	if s.By != jurisdiction.NoRole {
		by = s.By.String()
	}
	return stage{
		Step: s.Step, Required: s.Necessity == jurisdiction.Must, Necessity: s.Necessity, By: by, Division: s.At, Over: l.IsOver(s), Standing: s.Standing,
		Term: periodOf(l.Term(s).Period()), Basis: slices.Collect(l.Basis(s)), Why: wordsOf(l.Why(s)), Reason: wordsOf(l.Reason(s)),
	}
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
