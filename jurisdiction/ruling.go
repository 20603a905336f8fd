package jurisdiction

import (
	"errors"
	"fmt"
	"iter"
	"math/bits"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

// A Question asks which rule governs a matter.
type Question struct {
	Matter      Matter
	Body        Body // it owes the duty; its division decides which local texts hold
	Role        Role // its part in the case, where it matters; NoRole for any
	Counterpart Body // the other side, where it is known
	Facts       Facts
	Trigger     EventType // what happened, where only rules that it starts are wanted
	On          deadline.Date
}

// ErrUndetermined is the kind of error for a question that lacks a fact.
var ErrUndetermined = errors.New("jurisdiction: undetermined")

// An UndeterminedError names the fact that is missing.
type UndeterminedError struct{ Fact string }

func (e *UndeterminedError) Error() string {
	return fmt.Sprintf("%v: the answer depends on %q, which was not given", ErrUndetermined, e.Fact)
}

// Unwrap returns [ErrUndetermined].
func (e *UndeterminedError) Unwrap() error { return ErrUndetermined }

// ErrMatter is the kind of error for a matter that no text declares.
var ErrMatter = errors.New("jurisdiction: unknown matter")

// ErrBeforeFirst is the kind of error for a day before any text held was in force.
var ErrBeforeFirst = errors.New("jurisdiction: before the first text held")

// A Ruling is the answer to a question: a view over the rules that speak to the
// matter here and on that day. It allocates nothing.
type Ruling struct {
	law      *Law
	question Question
	entries  []entry
	known    standings // of the first rules
}

// Ruling answers which rules speak to a matter and what each counts for. That no
// rule speaks is no error: the ruling is then empty, and so the law held has no
// answer.
//
// What is wrong with the question is returned together: an error that wraps
// [ErrMatter] for a matter that nothing declares, [ErrUndetermined] for each
// missing fact, [ErrBeforeFirst] for a day before the first text held,
// [ErrDivision] for a place that is or was none, or whose code ended before the
// year of the question.
func (l *Law) Ruling(q Question) (r Ruling, err error) {
	m := l.index.find(q.Matter)
	if m == nil || q.On.IsZero() || q.On.Before(l.first) || q.Body.Kind == UnknownBody ||
		!q.Body.Division.isCurrentOrNone() || q.Counterpart.Division != q.Body.Division && !q.Counterpart.Division.isCurrentOrNone() {
		if err := l.wrong(&q); err != nil {
			return Ruling{}, err
		}
	}
	r.law, r.question = l, q
	if err := r.answer(m); err != nil {
		return Ruling{}, err
	}
	return r, nil
}

// answer answers a question that is sound.
func (r *Ruling) answer(m *ruled) error {
	w := m.in(r.question.Body.Division.province()).at(r.question.On)
	if w == nil {
		r.entries = nil
		return nil
	}
	r.entries = w.entries
	if len(w.entries) <= knownRules && r.quick(w, m.number) {
		return nil
	}
	if missing := r.slow(m.number); missing != nil {
		return undetermined(missing)
	}
	return nil
}

// quick works the standings out by masks alone; it reports whether it could.
func (r *Ruling) quick(w *window, procedure uint8) bool {
	q := &r.question
	k := keyOf(&q.Body, &q.Facts, procedure)
	if bits.OnesCount64(uint64(k)) != len(factAxes) || !w.reach.binds(k, q.Body.Kind, q.Counterpart.Kind) {
		return false
	}
	r.known = w.base[q.Body.Kind]
	odd := false // some part does not bind by the masks alone
	for n := range w.parts {
		p := &w.parts[n]
		if !p.in.territory.Contains(q.Body.Division) {
			r.known.without(&p.rules)
			continue
		}
		odd = odd || !p.reach.binds(k, q.Body.Kind, q.Counterpart.Kind)
	}
	if q.Role != NoRole || q.Trigger != "" {
		r.narrow()
	}
	for n := range w.asks {
		a := &w.asks[n]
		if r.known.at(a.rule) == NoStanding {
			continue
		}
		if k&^(a.allowed|a.unknown) != 0 {
			r.drop(a.rule) // that decides, whatever else is missing
			continue
		}
		if k&^a.allowed != 0 || a.byName && !r.asks(a.rule) {
			return false
		}
	}
	return !odd || r.ponder(w, k, procedure)
}

// ponder works out one by one what those rules count for that are left of parts
// that do not bind by the masks alone; it reports whether all facts were given.
func (r *Ruling) ponder(w *window, k key, procedure uint8) bool {
	q := &r.question
	for n := range w.parts {
		p := &w.parts[n]
		if !r.known.has(&p.rules) || p.reach.binds(k, q.Body.Kind, q.Counterpart.Kind) {
			continue
		}
		v := r.look(procedure)
		for n := range r.entries {
			if r.entries[n].in != p.in || r.known.at(n) == NoStanding {
				continue
			}
			d := r.at(&v, r.entries[n].linked)
			if d.missing != "" {
				return false
			}
			r.drop(n)
			r.known.put(n, d.standing)
		}
	}
	return true
}

// narrow leaves only the rules that the question is about.
func (r *Ruling) narrow() {
	for n := range r.entries {
		if !r.asksFor(r.entries[n].linked) {
			r.drop(n)
		}
	}
}

// drop takes a rule out of those that speak.
func (r *Ruling) drop(n int) {
	var t standings
	t.put(n, 15)
	r.known.without(&t)
}

// asks asks what a rule needs by name and drops it where that is not met; it
// reports whether all these facts were given.
func (r *Ruling) asks(n int) bool {
	q, e := &r.question, &r.entries[n]
	known := true
	for i := range e.needs {
		need := &e.needs[i]
		if !need.byName {
			continue
		}
		switch value := named(need.name, &q.Body, &q.Counterpart, &q.Facts, e.in.territory); {
		case value == "":
			known = false
		case !slices.Contains(need.values, value):
			r.drop(n)
			return true
		}
	}
	return known
}

// slow works the standings out one by one, for any bodies and facts; it returns
// the facts that are missing.
func (r *Ruling) slow(procedure uint8) (missing []string) {
	r.known = standings{}
	v := r.look(procedure)
	for n := range r.entries {
		d := r.at(&v, r.entries[n].linked)
		if d.missing != "" {
			missing = append(append(missing, d.missing), v.unknown(r.entries[n].needs, r.entries[n].in.territory)...)
		}
		if n < knownRules {
			r.known.put(n, d.standing)
		}
	}
	return missing
}

// wrong gathers what is wrong with a question.
func (l *Law) wrong(q *Question) error {
	var errs []error
	if _, ok := l.matters[q.Matter]; !ok {
		errs = append(errs, fmt.Errorf("%w %q", ErrMatter, clip.String(string(q.Matter))))
	}
	switch {
	case q.On.IsZero():
		errs = append(errs, &UndeterminedError{"on"})
	case !l.first.IsZero() && q.On.Before(l.first):
		errs = append(errs, fmt.Errorf("%w: %v: no text held was in force before %v", ErrBeforeFirst, q.On, l.first))
	}
	if q.Body.Kind == UnknownBody {
		errs = append(errs, &UndeterminedError{"kind of body"})
	}
	for _, d := range [...]Division{q.Body.Division, q.Counterpart.Division} {
		if err := d.stood(q.On); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// undetermined is the error for facts that are missing, each named once.
func undetermined(missing []string) error {
	slices.Sort(missing)
	var errs []error
	for _, name := range slices.Compact(missing) {
		errs = append(errs, &UndeterminedError{name})
	}
	return errors.Join(errs...)
}

// look begins a look on the question.
func (r *Ruling) look(procedure uint8) look {
	q := &r.question
	return r.law.see(procedure, &q.Body, &q.Counterpart, q.Body.Division, &q.Facts, q.On)
}

// at returns what a rule counts for in the ruling.
func (r *Ruling) at(v *look, u *linked) verdict {
	if !r.asksFor(u) {
		return verdict{}
	}
	return v.standing(u)
}

// asksFor reports whether the question is about a rule: not where it names a
// role or a trigger that is not the rule's.
func (r *Ruling) asksFor(u *linked) bool {
	q := &r.question
	return (q.Role == NoRole || u.bearer == q.Role || u.bearer == AnyBody || u.bearer.isAuthority() && q.Role.isAuthority()) &&
		(q.Trigger == "" || u.start.Event == "" || u.start.Event == q.Trigger)
}

// An Applied is a rule with what it counts for.
type Applied struct {
	*Rule
	Standing Standing
	law      *Law
	question Question
	linked   *linked
}

// each yields the rules that speak with the standings worked out before.
func (r *Ruling) each(yield func(*linked, Standing) bool) {
	for n := range r.entries {
		if s := r.standing(n); s != NoStanding && !yield(r.entries[n].linked, s) {
			return
		}
	}
}

// standing returns what the n-th rule counts for.
func (r *Ruling) standing(n int) Standing {
	if n < knownRules {
		return r.known.at(n)
	}
	v := r.look(r.law.matters[r.question.Matter].number)
	return r.at(&v, r.entries[n].linked).standing
}

// All yields the rules that speak to the matter: those that govern first, then
// the others, each group by rank, and at the same rank in the order of the
// texts.
func (r Ruling) All() iter.Seq[Applied] {
	return func(yield func(Applied) bool) {
		for _, governing := range [...]bool{true, false} {
			for u, s := range r.each {
				if (s == Governing) == governing && !yield(Applied{u.Rule, s, r.law, r.question, u}) {
					return
				}
			}
		}
	}
}

// Governing returns the rule that governs and sets the limit: the first governing
// one with a number, else the first governing one. Where none governs it returns
// the zero Applied and false.
func (r Ruling) Governing() (a Applied, ok bool) {
	var words *linked
	for u, s := range r.each {
		switch {
		case s != Governing:
		case u.term.kind == Numbered:
			return Applied{u.Rule, s, r.law, r.question, u}, true
		case words == nil:
			words = u
		}
	}
	if words == nil {
		return Applied{}, false
	}
	return Applied{words.Rule, Governing, r.law, r.question, words}, true
}

// Limit returns the term of the rule that [Ruling.Governing] returns, the zero
// Term where none governs. Where several bodies owe something, ask with a role.
func (r Ruling) Limit() Term {
	a, ok := r.Governing()
	if !ok {
		return Term{}
	}
	return a.term
}

// Basis yields the provisions of the rules that govern, none twice in a row.
func (r Ruling) Basis() iter.Seq[Citation] {
	return func(yield func(Citation) bool) {
		var last Citation
		for u, s := range r.each {
			if s != Governing || u.cite == last {
				continue
			}
			if last = u.cite; !yield(last) {
				return
			}
		}
	}
}

// IsUncertain reports whether a contested rule could change the outcome: one
// with another limit than the governing rule, or one that brings about something
// else.
func (r Ruling) IsUncertain() bool {
	limit, governed := Term{}, false
	if a, ok := r.Governing(); ok {
		limit, governed = a.term, true
	}
	for u, s := range r.each {
		if s == Contested && (!governed || u.term != limit || u.effect != (Text{})) {
			return true
		}
	}
	return false
}

// Readings yields the keys of the options on which the answer rests: those that
// a rule on the matter asks for, or the text of one, none twice. On a day on which
// only another reading would have the text in force that is one.
func (r Ruling) Readings() iter.Seq[string] {
	return func(yield func(string) bool) {
		var seen []string
		put := func(key string) bool {
			if slices.Contains(seen, key) {
				return true
			}
			seen = append(seen, key)
			return yield(key)
		}
		if r.law == nil {
			return
		}
		for _, u := range r.law.matters[r.question.Matter].in(r.question.Body.Division.province()).rules {
			if !u.in.reaches(r.question.Body.Division) {
				continue
			}
			if !u.in.inForce(r.question.On) {
				if key := r.law.hinge(u.in, r.question.On); key != "" && !put(key) {
					return
				}
				continue
			}
			for key := range u.options(r.question.Body.Kind) {
				if !put(key) {
					return
				}
			}
		}
	}
}

// options yields the keys of the options that the rule, its relations and the
// scope of its text for a kind of body ask for.
func (u *linked) options(kind BodyKind) iter.Seq[string] {
	return func(yield func(string) bool) {
		var all []condition
		all = append(all, u.when...)
		for _, x := range u.relation {
			all = append(all, x.when)
		}
		for _, s := range u.in.scopes {
			if slices.Contains(s.kinds, kind) {
				all = append(all, s.when...)
			}
		}
		for _, e := range u.in.ends {
			all = append(all, e.when)
		}
		for _, c := range all {
			if c.option && !yield(c.name) {
				return
			}
		}
	}
}
