package main

import (
	"iter"
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
)

// answer is the answer to ruling.
type answer struct {
	Limit     *period                 `json:"limit"`
	Extension *period                 `json:"extension"`
	Basis     []jurisdiction.Citation `json:"basis"`
	Rules     []rule                  `json:"rules"`
	Uncertain bool                    `json:"uncertain"`
	Supposed  *supposition            `json:"supposed,omitempty"`
	Readings  []string                `json:"readings,omitempty"`
}

type period struct {
	N    int           `json:"n"`
	Unit deadline.Unit `json:"unit"`
}

func periodOf(p deadline.Period) *period {
	if p.IsZero() {
		return nil
	}
	return &period{p.N(), p.Unit()}
}

// termKind is a limit without a number.
type termKind struct {
	Kind string `json:"kind"`
	By   string `json:"by,omitempty"` // of one that falls every year on a fixed day: that day, 01-31 or 02-end
}

// termOf is a period, or the kind of a limit without one.
func termOf(t jurisdiction.Term) any {
	if t.Kind() == jurisdiction.Numbered {
		return periodOf(t.Period())
	}
	_, by, _ := strings.Cut(t.String(), " ")
	return termKind{t.Kind().String(), by}
}

// rule is one rule of a ruling. What stands in words is for people to read.
type rule struct {
	Cite     jurisdiction.Citation `json:"cite"`
	ID       string                `json:"id"`
	Standing string                `json:"standing"`
	By       string                `json:"by,omitempty"`
	Would    string                `json:"would,omitempty"`
	Term     any                   `json:"term"`
	Bearer   string                `json:"bearer,omitempty"`
	Asked    string                `json:"asked,omitempty"`
	Start    string                `json:"start,omitempty"`
	Acts     []string              `json:"acts,omitempty"`
	Needs    []string              `json:"needs,omitempty"`
	Within   string                `json:"within,omitempty"`
	Accepts  []jurisdiction.Kind   `json:"accepts,omitempty"`
	Relation []relation            `json:"relation,omitempty"`
	Effect   *words                `json:"effect,omitempty"`
	Reason   *words                `json:"reason,omitempty"`
}

type relation struct {
	To      jurisdiction.Citation `json:"to"`
	Kind    string                `json:"kind"`
	From    deadline.Date         `json:"from"`
	By      jurisdiction.Citation `json:"by,omitzero"`
	Reading string                `json:"reading,omitempty"`
}

// words are one thing in both languages.
type words struct {
	Zh string `json:"zh"`
	En string `json:"en"`
}

func wordsOf(t deadline.Text) *words {
	if t == (deadline.Text{}) {
		return nil
	}
	return &words{t.In(deadline.Chinese), t.In(deadline.English)}
}

// hypothetical is the standing of every rule in an answer about a draft.
const hypothetical = "hypothetical"

func ruling(q *question) (any, error) {
	asked, suppose := readRuling(q)
	if err := q.end(); err != nil {
		return nil, err
	}
	if suppose != nil {
		return supposed(q.Law, asked, suppose)
	}
	r, err := q.Law.Ruling(asked)
	if err != nil {
		return nil, err
	}
	out := answer{Basis: slices.Collect(r.Basis()), Rules: []rule{}, Uncertain: r.IsUncertain(), Readings: slices.Collect(r.Readings())}
	if out.Basis == nil {
		out.Basis = []jurisdiction.Citation{}
	}
	for a := range r.All() {
		one := ruleOf(a.Rule)
		one.Standing, one.Reason = a.Standing.String(), wordsOf(a.Reason())
		if a.Standing == jurisdiction.Guidance {
			one.By = a.Strength().String()
		}
		out.Rules = append(out.Rules, one)
	}
	if a, ok := r.Governing(); ok {
		out.Limit = periodOf(a.Term().Period())
		out.Extension, err = extensionOf(q.Law, asked, a.Rule)
	}
	return out, err
}

func readRuling(q *question) (asked jurisdiction.Question, _ *supposition) {
	asked.Matter = jurisdiction.Matter(q.Str(q.in, "matter"))
	q.Must(q.in, "matter")
	q.Must(q.in, "body")
	asked.Body = q.Body(q.in, "body")
	q.Text(q.in, "role", &asked.Role)
	asked.Counterpart = q.Body(q.in, "counterpart")
	q.Within(q.in, "facts", func(n *protocol.Node) {
		asked.Facts = q.Facts(n)
		asked.Trigger = jurisdiction.EventType(q.Str(n, "trigger"))
		if v := n.Get("trigger"); v != nil && asked.Trigger != "" && !q.Law.Knows(asked.Trigger) {
			q.Fail(v, protocol.BadValue, "event %q: no text held declares it", asked.Trigger)
		}
	})
	asked.On = q.Date(q.in, "on")
	return asked, q.suppose()
}

// ruleOf is a rule without what it counts for.
func ruleOf(r *jurisdiction.Rule) rule {
	out := rule{
		Cite: r.Cite(), ID: r.ID(), Bearer: r.Bearer().String(), Asked: r.Asked().String(), Start: r.Start().String(),
		Within: r.Within(), Accepts: slices.Collect(r.Accepts()), Effect: wordsOf(r.Effect()), Acts: codesOf(r.Acts()), Term: termOf(r.Term()),
	}
	for name, values := range r.Needs() {
		out.Needs = append(out.Needs, name+"="+strings.Join(values, "|"))
	}
	for x := range r.Relations() {
		one := relation{To: x.To, Kind: x.Kind.String(), From: x.From, By: x.By}
		if key, value := x.Reading(); key != "" {
			one.Reading = key + "=" + value
		}
		out.Relation = append(out.Relation, one)
	}
	return out
}

func codesOf(acts iter.Seq[jurisdiction.Act]) (list []string) {
	for a := range acts {
		list = append(list, a.Code())
	}
	return list
}

// extensionOf is the term of the governing rule by which the clock of another
// may be extended; nil where none does.
func extensionOf(law *jurisdiction.Law, asked jurisdiction.Question, governing *jurisdiction.Rule) (*period, error) {
	asked.Trigger = ""
	for i := range law.Instruments() {
		if i.ID() != governing.Cite().Instrument() {
			continue
		}
		for r := range i.Rules() {
			if !contains(r.Extends(), governing.ID()) {
				continue
			}
			asked.Matter = r.Matter()
			found, err := law.Ruling(asked)
			if err != nil {
				return nil, err
			}
			for a := range found.All() {
				if a.Rule == r && a.Standing == jurisdiction.Governing {
					return periodOf(r.Term().Period()), nil
				}
			}
		}
	}
	return nil, nil
}

func contains(list iter.Seq[string], s string) bool {
	for one := range list {
		if one == s {
			return true
		}
	}
	return false
}

// supposed answers what the rules would be if a draft were in force. A draft
// governs on no day: there is no limit, no basis, and no rule governs.
func supposed(law *jurisdiction.Law, asked jurisdiction.Question, s *supposition) (any, error) {
	h, err := law.Hypothetical(s.Instrument, s.From)
	if err != nil {
		return nil, err
	}
	rules, err := h.Rules(asked)
	if err != nil {
		return nil, err
	}
	out := answer{Basis: []jurisdiction.Citation{}, Rules: []rule{}, Supposed: s}
	for x := range rules {
		one := ruleOf(x.Rule())
		one.Standing, one.Would, one.Reason = hypothetical, x.Standing().String(), wordsOf(x.Reason())
		out.Rules = append(out.Rules, one)
	}
	return out, nil
}
