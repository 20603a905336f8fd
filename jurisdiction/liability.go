package jurisdiction

import (
	"fmt"
	"iter"
	"slices"

	"gongxiang.example/internal/clip"
)

// ground is a ground of liability as a text states it.
type ground struct {
	cite         Citation
	bearers      []Role     // whose liability; none for whoever is bound
	findings     []string   // codes of the findings that it rests on
	breaches     []Citation // places whose breach it is
	residual     bool       // every breach that no other ground of the text covers
	needs        []string   // facts that the ground itself needs
	orderers     []Role     // who may order correction
	consequences []Consequence
	relation     []Relation
}

// linkedGround is a ground with its text and its relations.
type linkedGround struct {
	*ground
	in   *held
	rule linked // stands for the ground when its standing is asked
}

// A Consequence is what may follow on a breach, and the facts of which one must
// be found for that.
type Consequence struct {
	code  string
	needs []string
	words Text
}

// Code returns the name, such as discipline.
func (c Consequence) Code() string { return c.code }

// Needs yields the facts of which any one is needed: that correction was
// refused, that the case is serious. None for what follows without more. They
// are for an official to find, never computed.
func (c Consequence) Needs() iter.Seq[string] { return slices.Values(c.needs) }

// Words returns what follows.
func (c Consequence) Words() Text { return c.words }

// A Liability is a ground of liability that a finding may fall under. It says
// what the text attaches to such a breach, not that anybody is liable. [Law.Liability]
// yields it; the zero value is none and cannot be asked.
type Liability struct {
	law      *Law
	ground   *linkedGround
	body     Body // who is at fault, as far as the case names it
	Standing Standing
}

// Cite returns the provision.
func (l Liability) Cite() Citation { return l.ground.cite }

// Needs yields the facts that the ground itself needs, such as that there was no
// good reason.
func (l Liability) Needs() iter.Seq[string] { return slices.Values(l.ground.needs) }

// Consequences yields what may follow, in the order of the text.
func (l Liability) Consequences() iter.Seq[Consequence] { return slices.Values(l.ground.consequences) }

// Fact says in words what a fact is that a ground or a consequence needs.
func (l Liability) Fact(name string) Text {
	for _, i := range l.law.instruments {
		for _, d := range i.facts {
			if d.name == name {
				return d.words
			}
		}
	}
	return Text{name, name}
}

// An Orderer is who may order correction: a role, and the place of the
// government at whose level that body stands, zero where it was not given.
type Orderer struct {
	Role  Role
	Place Division
}

// Orderers yields who may order correction; none takes precedence unless the
// text says so. For a body under vertical management the authority is that of
// the managing level (reading G7, vertical-authority). Above the national
// authority stands the State Council alone (S20).
func (l Liability) Orderers() iter.Seq[Orderer] {
	return func(yield func(Orderer) bool) {
		place := l.body.Division
		if l.law.readings.VerticalAuthority != VerticalPlace {
			place = l.body.ManagedAt()
		}
		for _, r := range l.ground.orderers {
			if o := l.orderer(r, place); o.Role != NoRole && !yield(o) {
				return
			}
		}
	}
}

// Readings yields the keys of the options on which the ground and its orderers
// depend: those that its text or its relations ask for, and for a body under
// vertical management at which government they stand.
func (l Liability) Readings() iter.Seq[string] {
	return func(yield func(string) bool) {
		managed := l.body.ManagedAt() != l.body.Division
		if managed && slices.ContainsFunc(l.ground.orderers, func(r Role) bool { return r != SuperiorBody }) {
			for key := range OptionVerticalAuthority.Keys() {
				if !yield(key) {
					return
				}
			}
		}
		for key := range l.ground.rule.options(l.body.Kind) {
			if !yield(key) {
				return
			}
		}
	}
}

// orderer places a role above the body at fault, whose managing government stands
// at place. Nobody orders itself; above the nation's own there is only the State
// Council.
func (l Liability) orderer(r Role, place Division) Orderer {
	itself := l.body.IsAuthority && r.isAuthority()
	switch {
	case itself && place == Nation():
		return Orderer{Government, place}
	case itself:
		return Orderer{SuperiorAuthority, place.Parent()}
	case (r == SuperiorAuthority || r == SuperiorBody) && l.body.Division == Nation():
		return Orderer{} // nobody
	case r == SuperiorBody && l.body.ManagedBy != ByPlace:
		return Orderer{r, l.body.ManagedAt()} // of its own line
	case r == SuperiorBody:
		return Orderer{r, l.body.Division.Parent()}
	case r == SuperiorAuthority && place == Nation():
		return Orderer{}
	case r == SuperiorAuthority:
		return Orderer{r, place.Parent()}
	}
	return Orderer{r, place}
}

// Liability yields the grounds of liability that a finding may fall under
// between the parties of a case, those that govern first. Only a warning or a
// breach has any, and a finding whose check says that none rests on it has none.
// In each text the grounds that name the finding come before those that name the
// provisions breached, and these before the one for every other breach.
func (l *Law) Liability(f Finding, p Parties) iter.Seq[Liability] {
	return func(yield func(Liability) bool) {
		if f.check == nil || f.check.free || f.Severity == Note {
			return
		}
		v, body := l.atFault(&f, &p)
		var found []Liability
		for k := range l.held {
			for _, g := range l.groundsIn(&l.held[k], &f) {
				if s := v.standing(&g.rule).standing; s != NoStanding {
					found = append(found, Liability{l, g, body, s})
				}
			}
		}
		slices.SortStableFunc(found, func(a, b Liability) int { return int(a.Standing) - int(b.Standing) })
		for _, x := range found {
			if !yield(x) {
				return
			}
		}
	}
}

// atFault returns what to ask about the body at fault in a finding, and the body.
func (l *Law) atFault(f *Finding, p *Parties) (look, Body) {
	procedure := f.procedure
	if f.rule != nil {
		procedure = l.matters[f.rule.matter].number
	}
	body, other := p.bearer(f.By)
	if named := p.In(f.By); !named.IsZero() {
		body = &named
	}
	if (f.By == Applicant || f.By == AuthorizedOperator) && body.IsAuthority {
		other := *body // at fault is the other side, so that the authority orders it
		other.IsAuthority = false
		body = &other
	}
	return l.see(procedure, body, other, p.Place(f.By), &f.facts, f.On), *body
}

// groundsIn returns the grounds of one text that cover a finding, of the most
// specific sort that there is.
func (l *Law) groundsIn(h *held, f *Finding) []*linkedGround {
	for _, covers := range [...]func(*ground) bool{
		func(g *ground) bool { return slices.Contains(g.findings, f.Code) },
		func(g *ground) bool {
			return f.rests(func(c Citation) bool { return c == g.cite || slices.ContainsFunc(g.breaches, c.In) })
		},
		func(g *ground) bool {
			return g.residual && f.rests(func(c Citation) bool { return c.instrument == h.id })
		},
	} {
		var list []*linkedGround
		for _, g := range l.grounds {
			if g.in == h && g.isAgainst(f.By) && covers(g.ground) {
				list = append(list, g)
			}
		}
		if list != nil {
			return list
		}
	}
	return nil
}

// isAgainst reports whether the ground is one of liability for a role.
func (g *ground) isAgainst(by Role) bool {
	return len(g.bearers) == 0 || slices.ContainsFunc(g.bearers, func(r Role) bool { return r == by || r.isAuthority() && by.isAuthority() })
}

// rests reports whether one of the provisions that the finding rests on is such.
func (f *Finding) rests(is func(Citation) bool) bool {
	for c := range f.Basis() {
		if is(c) {
			return true
		}
	}
	return false
}

// linkGrounds brings the grounds of the texts together.
func (l *Law) linkGrounds() (errs []error) {
	for k := range l.held {
		h := &l.held[k]
		for n := range h.grounds {
			g := &h.grounds[n]
			fail := func(format string, args ...any) {
				errs = append(errs, &InstrumentError{h.id, 0, fmt.Sprintf("ground %v: ", g.cite) + fmt.Sprintf(format, args...)})
			}
			x := &linkedGround{ground: g, in: h}
			x.rule = linked{Rule: &Rule{id: g.cite.String(), cite: g.cite, relation: g.relation}, in: h}
			x.rule.relations = l.relate(&x.rule, fail)
			for _, c := range g.breaches {
				if h := l.holding(c.instrument); h == nil || !h.Has(c) {
					fail("breaches %v, and no text held has such a provision", c)
				}
			}
			for _, code := range g.findings {
				if len(l.checks[code]) == 0 {
					fail("no text has the check %q", clip.String(code))
				}
			}
			for _, name := range append(slices.Clone(g.needs), g.consequenceNeeds()...) {
				if !l.declaresFact(name) {
					fail("no text declares the fact %q", clip.String(name))
				}
			}
			l.grounds = append(l.grounds, x)
		}
	}
	return errs
}

func (g *ground) consequenceNeeds() (list []string) {
	for _, c := range g.consequences {
		list = append(list, c.needs...)
	}
	return list
}
