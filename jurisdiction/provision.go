package jurisdiction

import (
	"iter"
	"slices"
)

// A Provision is one norm of a text: a sentence or part of one that says one
// thing, with a summary in our own words. A place may hold several, told apart
// by a letter.
type Provision struct {
	cite    Citation
	letter  string
	kind    string
	actor   string
	carried string
	pkg     string
	matters []Matter
	summary Text
}

// Cite returns the place of the norm.
func (p Provision) Cite() Citation { return p.cite }

// Letter tells norms at the same place apart; empty where there is one.
func (p Provision) Letter() string { return p.letter }

// Kind returns the kind of norm: duty, time-limit, prohibition, scope …
func (p Provision) Kind() string { return p.kind }

// Actor returns whom it addresses.
func (p Provision) Actor() string { return p.actor }

// Carried says what becomes of it: "function" where code decides it,
// "checklist" where code tracks it, "text" where it can only be cited.
func (p Provision) Carried() string { return p.carried }

// Package returns the package of this module that it belongs to.
func (p Provision) Package() string { return p.pkg }

// Matters yields the matters on which it speaks.
func (p Provision) Matters() iter.Seq[Matter] { return slices.Values(p.matters) }

// Summary says what it says, in our own words.
func (p Provision) Summary() Text { return p.summary }

// A Filter picks norms. A field that is left empty picks all; the zero Filter
// picks every norm.
type Filter struct {
	Instrument string // id of the text
	Kind       string // kind of norm, such as time-limit
	Actor      string // whom it addresses, as the register writes it
	Carried    string // function, checklist or text
	Package    string
	Matter     Matter
}

func (f *Filter) picks(p *Provision) bool {
	return (f.Kind == "" || f.Kind == p.kind) && (f.Actor == "" || f.Actor == p.actor) && (f.Carried == "" || f.Carried == p.carried) &&
		(f.Package == "" || f.Package == p.pkg) && (f.Matter == "" || slices.Contains(p.matters, f.Matter))
}

// Select yields the norms of the texts held that a filter picks, in the order of
// the texts and in each in its own. Nothing is allocated.
func (l *Law) Select(f Filter) iter.Seq[Provision] {
	return func(yield func(Provision) bool) {
		for _, i := range l.instruments {
			if f.Instrument != "" && f.Instrument != i.id {
				continue
			}
			for k := range i.provisions {
				if f.picks(&i.provisions[k]) && !yield(i.provisions[k]) {
					return
				}
			}
		}
	}
}

// Provisions yields the norms that stand at a place, in the order of the text;
// none for a place that no text held has. Nothing is allocated.
func (l *Law) Provisions(c Citation) iter.Seq[Provision] {
	return func(yield func(Provision) bool) {
		s, ok := l.places[c]
		if !ok {
			return
		}
		for k := s.from; k < s.to; k++ {
			if !yield(s.in.provisions[k]) {
				return
			}
		}
	}
}
