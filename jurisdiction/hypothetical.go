package jurisdiction

import (
	"fmt"
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

// assumption is a draft taken to be in force from a day.
type assumption struct {
	draft string
	from  deadline.Date
}

// A Hypothetical answers what would hold if a draft (草案) were in force from a
// day. A draft governs on no day: this is no [Law] and nothing turns it into one, so
// that no duty, deadline or breach comes of it. What a package makes of it, such as
// the ladder of a dispute, has a type of its own too.
type Hypothetical struct {
	law   *Law // private: with the draft taken to be in force
	base  *Law
	draft *Instrument
	from  deadline.Date
}

// Hypothetical supposes that a draft among the texts held had come into force on
// a day, unchanged, as the kind of text that it proposes to be. The error is an
// [*InstrumentError]: no text has this id, it is not a draft, the day is none.
func (l *Law) Hypothetical(draft string, from deadline.Date) (*Hypothetical, error) {
	i := l.Instrument(draft)
	switch {
	case i == nil || !i.isDraft():
		return nil, &InstrumentError{clip.String(draft), 0, "want the id of a draft among the texts held"}
	case from.IsZero():
		return nil, &InstrumentError{i.id, 0, "want the day from which it is supposed to be in force"}
	}
	supposed, err := l.again(func(m *Law) { m.assumed = assumption{draft, from} })
	if err != nil {
		return nil, err
	}
	return &Hypothetical{supposed, l, i, from}, nil
}

// A Supposed is a rule with what it would count for. It is not an [Applied].
type Supposed struct{ applied Applied }

// Rule returns the rule.
func (s Supposed) Rule() *Rule { return s.applied.Rule }

// Standing returns what the rule would count for.
func (s Supposed) Standing() Standing { return s.applied.Standing }

// Reason says in words why, marked as a supposition.
func (s Supposed) Reason() Text {
	t := s.applied.Reason()
	return Text{"假设：" + t[deadline.Chinese], "supposed: " + t[deadline.English]}
}

// IsDraft reports whether the rule is the draft's.
func (s Supposed) IsDraft() bool { return s.applied.linked != nil && s.applied.linked.in.isDraft() }

// Rules answers a question as [Law.Ruling] would if the draft were in force. The
// errors are the same.
func (h *Hypothetical) Rules(q Question) (iter.Seq[Supposed], error) {
	r, err := h.law.Ruling(q)
	if err != nil {
		return nil, err
	}
	return func(yield func(Supposed) bool) {
		for a := range r.All() {
			if !yield(Supposed{a}) {
				return
			}
		}
	}, nil
}

// Differences returns what would be different on the matters asked about, all
// matters where none is given; see [Diff].
func (h *Hypothetical) Differences(q Question, matters ...Matter) ([]Difference, error) {
	return Diff(h.base, h.law, q, matters...)
}

// A Conflict is a rule of a draft that higher law would not let stand, or might
// not.
type Conflict struct {
	Rule     *Rule
	Relation Relation
	Standing Standing // Displaced, or Contested where it is open
}

// Conflicts yields what in the draft departs from higher law that would be in
// force on the day supposed or later, in the order of the draft's matters.
func (h *Hypothetical) Conflicts() iter.Seq[Conflict] {
	return func(yield func(Conflict) bool) {
		for k := range h.law.rules {
			u := &h.law.rules[k]
			if u.in.id != h.draft.id || u.unread {
				continue
			}
			for n := range u.relations {
				r := &u.relations[n]
				if r.effect >= Contested && !r.above.to.Before(h.from) && !yield(Conflict{u.Rule, r.Relation, r.effect}) {
					return
				}
			}
		}
	}
}

// A SupposedFinding is what would be found if the draft were in force. It is no
// [Finding]: it has no severity, and nobody is liable for it. The zero value is
// none.
type SupposedFinding struct{ finding Finding }

// FindingOf is [Law.FindingOf] under the supposition; ok is false where no check
// of the draft, or of the law beside it, would mind.
func (h *Hypothetical) FindingOf(code string, pick func(*Check) bool, s *Setting, on deadline.Date) (f SupposedFinding, ok bool) {
	f.finding, ok = h.law.FindingOf(code, pick, s, on)
	return f, ok
}

// Code returns the code, such as open-passed-on.
func (f SupposedFinding) Code() string { return f.finding.Code }

// On returns the day of the act, or the first day of the omission.
func (f SupposedFinding) On() deadline.Date { return f.finding.On }

// Item returns the item concerned, empty where the case has none.
func (f SupposedFinding) Item() string { return f.finding.Item }

// Words says what would be found, marked as a supposition.
func (f SupposedFinding) Words() Text {
	t := f.finding.Words()
	return Text{"假设：" + t[deadline.Chinese], "supposed: " + t[deadline.English]}
}

// Basis yields the provisions it would rest on, none twice.
func (f SupposedFinding) Basis() iter.Seq[Citation] { return f.finding.Basis() }

// Breach is [Law.Breach] under the supposition.
func (h *Hypothetical) Breach(place Citation, by Role, s *Setting, on deadline.Date) (f SupposedFinding, ok bool) {
	f.finding, ok = h.law.Breach(place, by, s, on)
	return f, ok
}

// A SupposedLiability is a ground of liability with what it would count for. It is
// no [Liability]: a draft holds nobody liable. [Hypothetical.Liability] yields it; the
// zero value is none and cannot be asked.
type SupposedLiability struct{ liability Liability }

// Cite returns the provision.
func (s SupposedLiability) Cite() Citation { return s.liability.Cite() }

// Standing returns what the ground would count for.
func (s SupposedLiability) Standing() Standing { return s.liability.Standing }

// Needs yields the facts that the ground itself would need.
func (s SupposedLiability) Needs() iter.Seq[string] { return s.liability.Needs() }

// Consequences yields what might follow, in the order of the text.
func (s SupposedLiability) Consequences() iter.Seq[Consequence] { return s.liability.Consequences() }

// Orderers yields who might order correction.
func (s SupposedLiability) Orderers() iter.Seq[Orderer] { return s.liability.Orderers() }

// Readings yields the keys of the options on which the ground and its orderers
// depend.
func (s SupposedLiability) Readings() iter.Seq[string] { return s.liability.Readings() }

// Liability is [Law.Liability] under the supposition.
func (h *Hypothetical) Liability(f SupposedFinding, p Parties) iter.Seq[SupposedLiability] {
	return func(yield func(SupposedLiability) bool) {
		for l := range h.law.Liability(f.finding, p) {
			if !yield(SupposedLiability{l}) {
				return
			}
		}
	}
}

// Competent is [Law.Competent] under the supposition: holders under the law in force
// are among them, and [Function.Cites] tells which are the draft's.
func (h *Hypothetical) Competent(function string, at Division, on deadline.Date) iter.Seq[Function] {
	return h.law.Competent(function, at, on)
}

// Draft returns the draft, and the day from which it is supposed to be in force.
func (h *Hypothetical) Draft() (*Instrument, deadline.Date) { return h.draft, h.from }

// String says what is supposed: "hunan-2024-draft supposed in force from 2026-01-01".
func (h *Hypothetical) String() string {
	return fmt.Sprintf("%s supposed in force from %v", h.draft.id, h.from)
}

// Matters yields the matters that the law knows, the module's first in their
// order, then those of the texts.
func (l *Law) Matters() iter.Seq[Matter] {
	return func(yield func(Matter) bool) {
		for _, m := range coreMatters {
			if !yield(m.matter) {
				return
			}
		}
		var seen []string
		for _, i := range l.instruments {
			for _, m := range i.matters {
				if slices.Contains(seen, m.name) {
					continue
				}
				seen = append(seen, m.name)
				if !yield(Matter(m.name)) {
					return
				}
			}
		}
	}
}
