package jurisdiction

import (
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
)

// A Rule is what a provision says on a matter, as a clock: who owes what to
// whom, the event that starts it, the facts it needs, its term, the acts that
// stop it, the clock that it runs inside. Numbers and events of single texts
// stand in rules; this package knows only how clocks run.
//
// A rule may have no clock of its own: it may extend or restart the clock of
// another rule ([Rule.Extends], [Rule.Restarts]), or speak without a number.
type Rule struct {
	id       string // unique within its instrument
	cite     Citation
	matter   Matter
	duty     string // code of the duty, such as "reply"
	bearer   Role
	asked    Role
	when     []condition
	start    Pattern
	term     Term
	plan     deadline.Period // a planning date where the text has no number
	acts     []Act
	any      bool // one act stops the clock; otherwise all must be done
	ends     []Pattern
	within   string // id of the clock that it runs inside
	late     string // code of the check for lateness
	extends  []string
	restarts []string
	granted  Pattern  // extends: the consent, which says how many units
	told     Pattern  // extends: the notice to the other side
	at       Pattern  // extends: the event that brings the whole extension
	cautious []string // extends: rules whose planning date leaves it out
	after    Pattern  // restarts: the notice that was answered
	wants    []string // restarts: what that notice may ask for
	relation []Relation
	effect   Text
	channel  string // the way to data that it opens
	first    Text   // the first step on that way

	extendedBy []string // rules of other texts that extend its clock too
	during     []string // clocks while one of which runs it starts, and not else
	accepts    []Kind   // on what may be withheld: the kinds of text that it accepts as a ground
	expressly  bool     // and only where they say so expressly

	stages []Stage  // of settling a dispute
	refers Citation // the provision whose stages are followed instead
	norms  []string // letters of the norms at its place that it carries out; none for all
}

// An Act is one thing that a duty wants done, and the events that are its doing.
type Act struct {
	code  string
	words Text
	by    []Pattern
}

// Code returns the name of the act, such as "reply".
func (a Act) Code() string { return a.code }

// Words returns the act in Chinese and English.
func (a Act) Words() Text { return a.words }

func (a *Act) doneBy(e *Event) bool {
	for k := range a.by {
		if a.by[k].Matches(e) {
			return true
		}
	}
	return false
}

// A RelationKind says how a rule stands to a provision above it. The zero value
// is none.
type RelationKind uint8

const (
	NoRelation    RelationKind = iota // none
	Repeats                           // says the same
	Concretises                       // makes it concrete
	Stricter                          // binds the bearer more strictly
	AddsStep                          // adds a step
	AddsTrigger                       // adds a trigger
	FillsGap                          // speaks where it is silent
	Widens                            // widens an exception
	Contradicts                       // contradicts it
	OpensQuestion                     // may or may not contradict it
	Yields                            // gives way by its own terms
)

var relationNames = []string{"", "repeats", "concretises", "stricter", "adds-step", "adds-trigger", "fills-gap",
	"widens", "contradicts", "opens-question", "yields"}

// String returns the name, such as "stricter".
func (k RelationKind) String() string { return enum.String(relationNames, "RelationKind", k) }

// AppendText appends what [RelationKind.String] returns; an undeclared value is an error.
func (k RelationKind) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, relationNames, "jurisdiction: relation", k)
}

// MarshalText is [RelationKind.AppendText] on an empty slice.
func (k RelationKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText accepts the names that [RelationKind.String] returns.
func (k *RelationKind) UnmarshalText(b []byte) error {
	return enum.Parse(k, relationNames, "jurisdiction: relation", b)
}

// A Relation ties a rule to a provision above it, from a day on.
type Relation struct {
	Kind RelationKind
	To   Citation
	From deadline.Date
	By   Citation  // of Yields: the rule's own terms, where a provision holds them
	when condition // a reading, where the relation holds under one alone
}

// Reading returns the option and the value under which alone the relation
// holds, empty where it holds under every reading.
func (r Relation) Reading() (key, value string) {
	if !r.when.option {
		return "", ""
	}
	return r.when.name, r.when.values[0]
}

// ID returns the rule's name, unique within its instrument.
func (r *Rule) ID() string { return r.id }

// Cite returns the provision that the rule carries out.
func (r *Rule) Cite() Citation { return r.cite }

// Matter returns the matter on which it speaks.
func (r *Rule) Matter() Matter { return r.matter }

// Duty returns the code of the duty, empty for a rule without a clock.
func (r *Rule) Duty() string { return r.duty }

// Bearer returns who owes the acts.
func (r *Rule) Bearer() Role { return r.bearer }

// Asked returns to whom a request goes.
func (r *Rule) Asked() Role { return r.asked }

// Needs yields the facts that the rule needs with the values of which each must
// have one, in the order of the text, and the readings it needs with reading:
// before their keys. The slices are copies.
func (r *Rule) Needs() iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for _, c := range r.when {
			name := c.name
			if c.option {
				name = "reading:" + name
			}
			if !yield(name, slices.Clone(c.values)) {
				return
			}
		}
	}
}

// Start returns the event that starts the clock.
func (r *Rule) Start() Pattern { return r.start }

// Term returns the limit.
func (r *Rule) Term() Term { return r.term }

// Acts yields what must be done.
func (r *Rule) Acts() iter.Seq[Act] { return slices.Values(r.acts) }

// Within returns the id of the clock that this one runs inside, if any.
func (r *Rule) Within() string { return r.within }

// Extends yields the ids of the rules whose clocks it extends.
func (r *Rule) Extends() iter.Seq[string] { return slices.Values(r.extends) }

// Restarts yields the ids of the rules whose clocks it restarts.
func (r *Rule) Restarts() iter.Seq[string] { return slices.Values(r.restarts) }

// Relations yields how it stands to provisions above it.
func (r *Rule) Relations() iter.Seq[Relation] { return slices.Values(r.relation) }

// Accepts yields the kinds of text that the rule accepts as a ground for
// withholding data; none for a rule on another matter.
func (r *Rule) Accepts() iter.Seq[Kind] { return slices.Values(r.accepts) }

// IsExpress reports whether a ground must say expressly that the data may not
// be supplied.
func (r *Rule) IsExpress() bool { return r.expressly }

// Effect says in words what else the rule brings about, if anything.
func (r *Rule) Effect() Text { return r.effect }

// isClock reports whether the rule starts a clock of its own.
func (r *Rule) isClock() bool {
	return r.start.Event != "" && len(r.restarts) == 0 && len(r.extends) == 0
}
