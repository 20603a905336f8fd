package dispute

import (
	"iter"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Supposition is what a draft would have for a dispute (草案·假设), beside what
// governs. It is no [Ladder]: nothing in this package takes it for one, and no
// duty and no finding comes of it.
type Supposition struct {
	Draft     *jurisdiction.Instrument
	From      deadline.Date   // the day from which it is supposed to be in force
	Stages    []SupposedStage // of the draft alone; nil where it has none for this dispute
	Governing Ladder          // what the law in force has

	ladder Ladder // of the draft's stages
}

// Basis yields the provisions of the draft that a stage rests on.
func (s Supposition) Basis(stage SupposedStage) iter.Seq[jurisdiction.Citation] {
	return s.ladder.Basis(stage.Stage)
}

// IsOver reports whether who would act at a stage stands over all parties; see
// [Ladder.IsOver].
func (s Supposition) IsOver(stage SupposedStage) bool { return s.ladder.IsOver(stage.Stage) }

// Why says in words why it would be that authority or government.
func (s Supposition) Why(stage SupposedStage) jurisdiction.Text { return s.ladder.Why(stage.Stage) }

// A SupposedStage is a stage as a draft would have it.
type SupposedStage struct {
	Stage
	Reason jurisdiction.Text // of what it would count for, marked as a supposition
}

// Conflicts reports whether higher law would not let the stage stand, or might not.
func (s SupposedStage) Conflicts() bool {
	return s.Standing == jurisdiction.Displaced || s.Standing == jurisdiction.Contested
}

// WhatIf answers what would hold for a dispute on a day if a draft were in force.
// law is the one that h was made from. The errors are those of [Route].
func WhatIf(law *jurisdiction.Law, h *jurisdiction.Hypothetical, c *Case, on deadline.Date) (Supposition, error) {
	if h == nil {
		return Supposition{}, &jurisdiction.UndeterminedError{Fact: "draft"}
	}
	governing, err := Route(law, c, on)
	if err != nil {
		return Supposition{}, err
	}
	s := Supposition{Governing: governing}
	s.Draft, s.From = h.Draft()
	s.ladder.start(law, c, on)
	w := walk{law: law, c: c, ladder: &s.ladder}
	reasons := map[*jurisdiction.Rule]jurisdiction.Text{}
	for _, asked := range [...]jurisdiction.Role{jurisdiction.Requester, jurisdiction.Provider} {
		p, other := c.party(asked)
		rules, err := h.Rules(jurisdiction.Question{Matter: "dispute", Body: p.Body, Counterpart: other.Body, Facts: c.facts(), On: on})
		if err != nil {
			return Supposition{}, err
		}
		for rule := range rules {
			if !rule.IsDraft() {
				continue
			}
			reasons[rule.Rule()] = rule.Reason()
			for stage := range rule.Rule().Stages() {
				if w.fits(&stage, asked) {
					where := w.at(&stage)
					w.lead(&stage, &where)
					w.add(&stage, &where, rule.Rule(), rule.Standing()) // also one that would be displaced
				}
			}
		}
	}
	for _, stage := range w.ladder.list() {
		for rule := range w.ladder.Rules(stage) {
			s.Stages = append(s.Stages, SupposedStage{stage, reasons[rule]})
			break
		}
	}
	return s, nil
}
