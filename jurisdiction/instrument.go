package jurisdiction

import (
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
)

// A Kind is a kind of instrument (文件种类). The zero value is none.
type Kind uint8

const (
	NoKind                   Kind = iota // none
	Statute                              // law (法律)
	AdministrativeRegulation             // administrative regulation (行政法规)
	StateCouncilDecision                 // State Council decision (国务院决定)
	LocalRegulation                      // local regulation of a province or city (地方性法规)
	DepartmentRule                       // department rule (部门规章)
	LocalRule                            // local government rule (地方政府规章)
	NormativeDocument                    // normative document (规范性文件)
	NationalProvision                    // national provision of unstated kind (国家规定)
	Draft                                // draft (草案): never in force
)

var kindNames = []string{"", "law", "administrative-regulation", "state-council-decision", "local-regulation",
	"department-rule", "local-rule", "normative-document", "national-provision", "draft"}

// String returns the name, such as "administrative-regulation".
func (k Kind) String() string { return enum.String(kindNames, "Kind", k) }

// AppendText appends what [Kind.String] returns; an undeclared value is an error.
func (k Kind) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, kindNames, "jurisdiction: kind of instrument", k)
}

// MarshalText is [Kind.AppendText] on an empty slice.
func (k Kind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText accepts the names that [Kind.String] returns.
func (k *Kind) UnmarshalText(b []byte) error {
	return enum.Parse(k, kindNames, "jurisdiction: kind of instrument", b)
}

// An Instrument is one legal text, as data: its header, its provisions and what
// the engine makes of them. [ParseInstrument] makes instruments from the text
// form; they do not change.
type Instrument struct {
	id          string
	title       Text
	kind        Kind
	proposed    Kind // of a draft: what it would be
	number      string
	issuer      Text
	territory   Division
	adopted     deadline.Date
	promulgated deadline.Date
	effective   deadline.Date
	expires     deadline.Date
	ends        []otherEnd // other last days, under readings
	source      string
	clauses     []Citation // the provisions on commencement and validity
	scopes      []scope
	provisions  []Provision
	rules       []Rule
	checks      []Check
	events      []declared
	matters     []declared
	options     []declared
	facts       []declared
	grounds     []ground
	functions   []Function
}

// otherEnd is the last day in force under a reading.
type otherEnd struct {
	last deadline.Date
	when condition
}

// declared is an event, a matter, an option or a fact that a text adds to the
// open sets.
type declared struct {
	name    string
	words   Text
	in      Procedure  // of a matter
	cites   []Citation // of an option
	receipt bool       // of an event: it is the receipt of something
	values  []string   // of an option, the default first
	record  Text       // of an event: the paper that it leaves
}

// A Strength says how an instrument applies to a body. The zero value is not at
// all.
type Strength uint8

const (
	Outside      Strength = iota // not at all
	ByPromotion                  // by reference, promoted (推动参照)
	ByPermission                 // by reference, permitted (可以参照)
	ByAnalogy                    // by reference, by analogy (参照执行)
	Arguable                     // whether it binds is open: the list of bodies ends in 等
	Bound                        // directly (适用)
)

var strengthNames = []string{"outside", "promotion", "permission", "analogy", "arguable", "bound"}

// String returns "outside", "promotion", "permission", "analogy", "arguable" or "bound".
func (s Strength) String() string { return enum.String(strengthNames, "Strength", s) }

// AppendText appends what [Strength.String] returns; an undeclared value is an error.
func (s Strength) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, strengthNames, "jurisdiction: strength", s)
}

// MarshalText is [Strength.AppendText] on an empty slice.
func (s Strength) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [Strength.String] returns.
func (s *Strength) UnmarshalText(b []byte) error {
	return enum.Parse(s, strengthNames, "jurisdiction: strength", b)
}

// ID returns the name of the instrument in citations, such as state-2025.
func (i *Instrument) ID() string { return i.id }

// Title returns the title without title marks.
func (i *Instrument) Title() Text { return i.title }

// Kind returns the kind of instrument.
func (i *Instrument) Kind() Kind { return i.kind }

// Rank returns the kind by which the text ranks: its own, or for a draft the
// one that it would have if it were made.
func (i *Instrument) Rank() Kind {
	if i.kind == Draft {
		return i.proposed
	}
	return i.kind
}

// Number returns the number under which it was issued, if known.
func (i *Instrument) Number() string { return i.number }

// Issuer returns who made it.
func (i *Instrument) Issuer() Text { return i.issuer }

// Territory returns the division for which it was made.
func (i *Instrument) Territory() Division { return i.territory }

// Adopted returns the day of adoption, the zero Date where unknown.
func (i *Instrument) Adopted() deadline.Date { return i.adopted }

// Promulgated returns the day of promulgation, the zero Date where unknown.
func (i *Instrument) Promulgated() deadline.Date { return i.promulgated }

// Effective returns the first day in force; the zero Date for a draft.
func (i *Instrument) Effective() deadline.Date { return i.effective }

// Expires returns the last day in force that the text fixes, the zero Date where
// it fixes none. Readings and records may say otherwise: see [Law.Force].
func (i *Instrument) Expires() deadline.Date { return i.expires }

// Source returns the address of the text, where one was recorded.
func (i *Instrument) Source() string { return i.source }

// Provisions yields the norms in the order of the text.
func (i *Instrument) Provisions() iter.Seq[Provision] { return slices.Values(i.provisions) }

// Rules yields the rules in the order of the text.
func (i *Instrument) Rules() iter.Seq[*Rule] {
	return func(yield func(*Rule) bool) {
		for k := range i.rules {
			if !yield(&i.rules[k]) {
				return
			}
		}
	}
}

// Checks yields the checks in the order of the text.
func (i *Instrument) Checks() iter.Seq[*Check] {
	return func(yield func(*Check) bool) {
		for k := range i.checks {
			if !yield(&i.checks[k]) {
				return
			}
		}
	}
}

// Functions yields who holds which function under the text, in its order.
func (i *Instrument) Functions() iter.Seq[Function] { return slices.Values(i.functions) }

// Carriers yields the places of norms that the data of the text carries out, each
// with the block that does: the header, a scope, an option, a function, a check, a
// ground, a rule that moves clocks, lists accepted grounds, opens a channel or
// states stages of settling a dispute, or a ruling, which is a rule that only
// answers [Law.Ruling]. A place may come several times.
func (i *Instrument) Carriers() iter.Seq[Carrier] { return slices.Values(i.carriers()) }

// A Carrier is a block of a text that carries out the norms at a place: all of
// them, or where Letter is set that one; - is the one without a letter.
type Carrier struct {
	Cite   Citation
	Letter string
	Block  string // its keyword and name
}

func (i *Instrument) carriers() (list []Carrier) {
	put := func(block string, cites ...Citation) {
		for _, c := range cites {
			list = append(list, Carrier{c, "", block})
		}
	}
	put("header", i.clauses...)
	for _, s := range i.scopes {
		put("scope", s.cite)
	}
	for _, o := range i.options {
		put("option "+o.name, o.cites...)
	}
	for _, f := range i.functions {
		put("function "+f.name, f.cites...)
	}
	for k := range i.rules {
		u := &i.rules[k]
		block := "ruling " + u.id
		if u.isClock() || len(u.extends) > 0 || len(u.restarts) > 0 || len(u.accepts) > 0 || u.channel != "" || len(u.stages) > 0 || !u.refers.IsZero() {
			block = "rule " + u.id
		}
		for _, letter := range u.norms {
			list = append(list, Carrier{u.cite, letter, block})
		}
		if len(u.norms) == 0 {
			put(block, u.cite)
		}
		for _, r := range u.relation {
			if !r.By.IsZero() {
				put(block, r.By)
			}
		}
	}
	for _, c := range i.checks {
		if c.norm != "" {
			list = append(list, Carrier{c.cites[0], c.norm, "check " + c.code})
			continue
		}
		put("check "+c.code, c.cites...)
	}
	for _, g := range i.grounds {
		put("ground", g.cite)
	}
	return list
}

// An Option is an open question that a text declares for itself.
type Option struct {
	Key    string
	Values []string // the default first
	Words  Text
	Cites  []Citation
}

// Options yields the open questions that the text declares. The slices are
// copies.
func (i *Instrument) Options() iter.Seq[Option] {
	return func(yield func(Option) bool) {
		for _, o := range i.options {
			if !yield(Option{o.name, slices.Clone(o.values), o.words, slices.Clone(o.cites)}) {
				return
			}
		}
	}
}

// Has reports whether the text has a norm at a place or in it.
func (i *Instrument) Has(place Citation) bool {
	return slices.ContainsFunc(i.provisions, func(p Provision) bool { return p.cite.In(place) })
}

// hasNorm reports whether the text has a norm of that letter at a place, or for
// noLetter one without.
func (i *Instrument) hasNorm(c Citation, letter string) bool {
	return slices.ContainsFunc(i.provisions, func(p Provision) bool {
		return p.cite == c && (p.letter == letter || letter == noLetter && p.letter == "")
	})
}

// noLetter stands for the norm of a place that has no letter where others have.
const noLetter = "-"

// holds reports whether the text has a norm at a place.
func (i *Instrument) holds(c Citation) bool {
	return slices.ContainsFunc(i.provisions, func(p Provision) bool { return p.cite == c })
}
