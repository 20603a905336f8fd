package jurisdiction

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

// held is an instrument as a law holds it: the days on which it is in force
// under the readings and records of the law, and whom it takes hold of.
type held struct {
	*Instrument
	index    int
	height   int           // how many steps of rank stand above it
	from, to deadline.Date // both included; from after to for a text that is never in force
	reach    []reach       // by kind of body
}

// inForce reports whether the text is in force on day.
func (h *held) inForce(day deadline.Date) bool { return !day.Before(h.from) && !day.After(h.to) }

// reaches reports whether the text was made for a place.
func (h *held) reaches(place Division) bool {
	return h.territory == Nation() || h.territory.Contains(place)
}

// linked is a rule with the text that it stands in and the rules that it names
// or that name it.
type linked struct {
	*Rule
	in         *held
	needs      []need
	relations  []linkedRelation
	unread     bool // the readings of the law are not those that it needs
	extensions []*linked
	restart    *linked
	outer      *linked
	outers     []*linked // those during which alone it starts
	receipt    bool      // the event that starts it is the receipt of something

	procedure uint8 // the number of that of its matter

	heeds  eventSet // those that stop or end it
	course eventSet // those that extend or restart it
}

// ticking is the rules of a procedure that have a clock, by the places of the events
// that start them, and in each in their order.
type ticking [64][]*linked

// listen notes which events there are and which each rule is about, when rules are
// linked.
func (l *Law) listen() {
	l.named = [64][]EventType{}
	for t := range l.events {
		l.named[t.place()] = append(l.named[t.place()], t)
	}
	for k := range l.rules {
		u := &l.rules[k]
		u.heeds, u.course = 0, 0
		for n := range u.acts {
			for _, p := range u.acts[n].by {
				u.heeds |= p.Event.set()
			}
		}
		for _, p := range u.ends {
			u.heeds |= p.Event.set()
		}
		if u.restart != nil {
			u.course |= u.restart.start.Event.set() | u.restart.after.Event.set()
		}
		for _, x := range u.extensions {
			u.course |= x.granted.Event.set() | x.told.Event.set() | x.at.Event.set()
		}
	}
}

// linkedRelation is a relation with the text that it names and what it makes of
// the rule while that text is in force.
type linkedRelation struct {
	Relation
	above  *held
	order  Order // of above to the text of the rule
	effect Standing
}

// receives reports whether e is a receipt from which the clock may run.
func (u *linked) receives(e *Event) bool {
	return u.receipt && e.Type == u.start.Event || u.restart != nil && u.restart.receipt && e.Type == u.restart.start.Event
}

// ruled is a matter with the rules on it, for the nation first and then for each
// province with rules of its own, so that a question looks at those of one place
// however many texts are held.
type ruled struct {
	matter    Matter
	procedure Procedure
	number    uint8 // of the procedure
	words     Text
	runs      []run
}

type checked struct {
	*Check
	in   *held
	rule linked // stands for the check when its standing is asked
}

// span is where the norms of a place stand in a text.
type span struct {
	in       *Instrument
	from, to int
}

// link builds the tables and checks what needs more than one text.
func (l *Law) link() []error {
	l.hold()
	l.declare()
	l.gather()
	var errs []error
	for k := range l.rules {
		errs = append(errs, l.connect(&l.rules[k])...)
	}
	for _, list := range l.checks {
		for k := range list {
			c := &list[k]
			c.rule.relations = l.relate(&c.rule, func(format string, args ...any) {
				errs = append(errs, &InstrumentError{c.in.id, 0, "check " + c.code + ": " + fmt.Sprintf(format, args...)})
			})
		}
	}
	errs = append(errs, l.danglingMatters()...)
	errs = append(errs, l.danglingFacts()...)
	errs = append(errs, l.danglingCites()...)
	errs = append(errs, l.declaredTwice()...)
	errs = append(errs, l.overlaps()...)
	errs = append(errs, l.loops()...)
	errs = append(errs, l.equals()...)
	if errs = append(errs, l.linkGrounds()...); len(errs) == 0 {
		l.listen()
		l.partition()
	}
	return errs
}

// hold works out when each text is in force, whom it reaches and where its
// norms stand.
func (l *Law) hold() {
	l.held = make([]held, len(l.instruments))
	l.places = map[Citation]span{}
	l.first = deadline.Date{}
	for k, i := range l.instruments {
		h := held{Instrument: i, index: k, height: i.tierOf().height()}
		h.from, h.to = l.window(i)
		for kind := range numKinds {
			h.reach = append(h.reach, l.reachOf(i, BodyKind(kind)))
		}
		l.held[k] = h
		if !h.from.After(h.to) && (l.first.IsZero() || h.from.Before(l.first)) {
			l.first = h.from
		}
		for n, p := range i.provisions {
			s, ok := l.places[p.cite]
			if !ok {
				s = span{i, n, n}
			}
			s.to = n + 1
			l.places[p.cite] = s
		}
	}
}

// declare takes in the open sets: matters and events of the module, then those
// of the texts.
func (l *Law) declare() {
	l.matters, l.events, l.papers = map[Matter]*ruled{}, map[EventType]eventInfo{}, map[EventType]Text{}
	for _, m := range coreMatters {
		l.matters[m.matter] = &ruled{matter: m.matter, procedure: m.procedure, number: m.procedure.number(), words: m.words}
	}
	for _, e := range coreEvents {
		l.events[e.event] = e
	}
	for _, i := range l.instruments {
		for _, m := range i.matters {
			l.matters[Matter(m.name)] = &ruled{matter: Matter(m.name), procedure: m.in, number: m.in.number(), words: m.words}
		}
		for _, e := range i.events {
			t := EventType(e.name)
			l.events[t] = eventInfo{t, e.words, e.receipt || l.events[t].receipt}
			if e.record != (Text{}) {
				l.papers[t] = e.record
			}
		}
	}
}

// gather brings the rules and checks of the texts together. The order of rules
// is by matter, then the nation before the provinces, then by rank, then that
// of the texts.
func (l *Law) gather() {
	l.clocks, l.checks = map[Procedure]*ticking{}, map[string][]checked{}
	for k := range l.held {
		h := &l.held[k]
		for n := range h.rules {
			l.rules = append(l.rules, linked{Rule: &h.rules[n], in: h})
		}
		for n := range h.checks {
			c := checked{Check: &h.checks[n], in: h}
			c.rule = linked{Rule: &Rule{id: c.code, when: c.when, relation: c.relation}, in: h, needs: needsOf(c.when), unread: !l.chooses(c.when)}
			l.checks[c.code] = append(l.checks[c.code], c)
		}
	}
	slices.SortStableFunc(l.rules, func(a, b linked) int {
		return cmp.Or(cmp.Compare(a.matter, b.matter), cmp.Compare(a.in.territory.province(), b.in.territory.province()),
			cmp.Compare(a.in.height, b.in.height))
	})
}

// connect follows the names in one rule.
func (l *Law) connect(u *linked) (errs []error) {
	fail := func(format string, args ...any) {
		errs = append(errs, &InstrumentError{u.in.id, 0, "rule " + u.id + ": " + fmt.Sprintf(format, args...)})
	}
	m, ok := l.matters[u.matter]
	if ok {
		u.procedure = m.number
	} else {
		fail("no text declares the matter %q", u.matter)
	}
	for _, p := range u.patterns() {
		if _, ok := l.events[p.Event]; !ok {
			fail("no text declares the event %q", p.Event)
		}
	}
	u.needs, u.unread = needsOf(u.when), !l.chooses(u.when)
	if u.late != "" && len(l.checks[u.late]) == 0 {
		fail("no text has the check %q", u.late)
	}
	u.relations = l.relate(u, fail)
	if !u.refers.IsZero() && !l.has(u.refers) {
		fail("it refers to %v, and no text held has that provision", u.refers)
	}
	for _, list := range [][]string{u.extends, u.extendedBy, u.restarts, u.cautious, u.during, {u.within}} {
		for _, id := range list {
			if id != "" && l.rule(u.in, id) == nil {
				fail("there is no rule %q", id)
			}
		}
	}
	for _, id := range u.extends {
		if t := l.rule(u.in, id); t != nil {
			t.extensions = append(t.extensions, u)
		}
	}
	for _, id := range u.extendedBy {
		if x := l.rule(u.in, id); x != nil {
			u.extensions = append(u.extensions, x)
		}
	}
	for _, id := range u.restarts {
		if t := l.rule(u.in, id); t != nil {
			t.restart = u
		}
	}
	u.outer = l.rule(u.in, u.within)
	for _, id := range u.during {
		if t := l.rule(u.in, id); t != nil {
			u.outers = append(u.outers, t)
		}
	}
	u.receipt = l.events[u.start.Event].receipt
	if ok && u.isClock() && !u.unread && !u.in.isDraft() {
		if l.clocks[m.procedure] == nil {
			l.clocks[m.procedure] = new(ticking)
		}
		at := &l.clocks[m.procedure][u.start.Event.place()]
		*at = append(*at, u)
	}
	return errs
}

// relate ties the relations of a rule to the texts that they name. What ranks
// lower takes no rule's place; where the law sets no order between two texts,
// that one does is open.
func (l *Law) relate(u *linked, fail func(string, ...any)) []linkedRelation {
	var list []linkedRelation
	for k := range u.relation {
		r := &u.relation[k]
		above := l.holding(r.To.instrument)
		switch {
		case above == nil || !l.has(r.To):
			fail("it relates to %v, and no text held has that provision", r.To)
			continue
		case !above.isDraft() && !r.From.IsZero() && r.From.Before(above.effective):
			fail("it relates to %v from %v, before that text commenced on %v", r.To, r.From, above.effective)
		case !u.in.isDraft() && !r.From.IsZero() && r.From.Before(u.in.effective):
			fail("it relates to %v from %v, before its own text commenced on %v", r.To, r.From, u.in.effective)
		}
		if r.when.option && !l.chooses([]condition{r.when}) {
			continue
		}
		x := linkedRelation{Relation: *r, above: above, order: above.Compare(u.in.Instrument), effect: r.Kind.standing()}
		switch {
		case x.order == Below:
			fail("it relates to %v, which ranks lower", r.To)
		case x.order == Same && x.effect == Displaced && r.Kind != Yields:
			fail("it contradicts %v, which ranks the same: which of the two gives way must be said by repeal, or by terms of its own", r.To)
		case x.order == Unordered && x.effect == Displaced && r.Kind != Yields:
			x.effect = Contested
		}
		list = append(list, x)
	}
	return list
}

// has reports whether a text held has a norm at a place.
func (l *Law) has(c Citation) bool {
	_, ok := l.places[c]
	return ok
}

func (i *Instrument) isDraft() bool { return i.kind == Draft }

// holding returns a text as it is held, nil for an id that is not.
func (l *Law) holding(id string) *held {
	for k := range l.held {
		if l.held[k].id == id {
			return &l.held[k]
		}
	}
	return nil
}

func (l *Law) danglingMatters() (errs []error) {
	for _, i := range l.instruments {
		for _, p := range i.provisions {
			for _, m := range p.matters {
				if _, ok := l.matters[m]; !ok {
					errs = append(errs, &InstrumentError{i.id, 0, fmt.Sprintf("provision %v%s: no text declares the matter %q", p.cite, p.letter, clip.String(string(m)))})
				}
			}
		}
	}
	return errs
}

// danglingFacts finds facts that are neither the module's nor declared, and
// options in scopes and last days that nothing declares.
func (l *Law) danglingFacts() (errs []error) {
	for _, i := range l.instruments {
		check := func(what string, when []condition) {
			for _, c := range when {
				switch {
				case c.option && l.reading(c.name) == "":
					errs = append(errs, &InstrumentError{i.id, 0, fmt.Sprintf("%s: no text declares the option %q", what, c.name)})
				case !c.option && !isFact(c.name) && !l.declaresFact(c.name):
					errs = append(errs, &InstrumentError{i.id, 0, fmt.Sprintf("%s: no text declares the fact %q", what, c.name)})
				default:
					if v, ok := l.odd(&c); ok {
						errs = append(errs, &InstrumentError{i.id, 0, fmt.Sprintf("%s: %s has no value %q", what, c.name, v)})
					}
				}
			}
		}
		relations := func(what string, list []Relation) {
			for _, r := range list {
				if r.when.option {
					check(what, []condition{r.when})
				}
			}
		}
		for _, c := range i.checks {
			check("check "+c.code, c.when)
			relations("check "+c.code, c.relation)
		}
		for _, g := range i.grounds {
			relations("ground "+g.cite.String(), g.relation)
		}
		for k := range i.rules {
			check("rule "+i.rules[k].id, i.rules[k].when)
			relations("rule "+i.rules[k].id, i.rules[k].relation)
		}
		for k := range i.scopes {
			check("scope "+i.scopes[k].cite.String(), i.scopes[k].when)
		}
		for k := range i.ends {
			check("expires", []condition{i.ends[k].when})
		}
	}
	return errs
}

// FactValues yields the values that a fact may take which some text held declares,
// such as no and yes; nothing where none declares it. Another value is none, and
// counts for no rule.
func (l *Law) FactValues(name string) iter.Seq[string] { return slices.Values(l.factValues(name)) }

func (l *Law) declaresFact(name string) bool { return l.factValues(name) != nil }

// factValues are the values of a fact that some text declares, no and yes where
// it names none; nil where no text declares it.
func (l *Law) factValues(name string) []string {
	for _, i := range l.instruments {
		for _, d := range i.facts {
			if d.name == name && d.values != nil {
				return d.values
			} else if d.name == name {
				return triNames[No:]
			}
		}
	}
	return nil
}

// odd returns a value of a condition that its option or declared fact has not.
func (l *Law) odd(c *condition) (value string, ok bool) {
	values := l.factValues(c.name)
	if c.option {
		values = l.declaredOption(c.name)
		if o := optionNamed(c.name); o != nil {
			values = o.values
		}
	} else if isFact(c.name) {
		return "", false // the reader has looked at it
	}
	for _, v := range c.values {
		if !slices.Contains(values, v) {
			return v, true
		}
	}
	return "", false
}

// declaredTwice finds options and facts that two texts declare with other values.
func (l *Law) declaredTwice() (errs []error) {
	for k, i := range l.instruments {
		for _, j := range l.instruments[:k] {
			for _, o := range i.options {
				if slices.ContainsFunc(j.options, func(d declared) bool { return d.name == o.name && !slices.Equal(d.values, o.values) }) {
					errs = append(errs, &InstrumentError{i.id, 0, fmt.Sprintf("option %s: %s declares it with other values", o.name, j.id)})
				}
			}
			for _, f := range i.facts {
				if slices.ContainsFunc(j.facts, func(d declared) bool { return d.name == f.name && !slices.Equal(d.values, f.values) }) {
					errs = append(errs, &InstrumentError{i.id, 0, fmt.Sprintf("fact %s: %s declares it with other values", f.name, j.id)})
				}
			}
		}
	}
	return errs
}

// danglingCites finds places of other texts that no text held has.
func (l *Law) danglingCites() (errs []error) {
	for _, i := range l.instruments {
		for c := range i.Carriers() {
			if !l.has(c.Cite) {
				errs = append(errs, &InstrumentError{i.id, 0, fmt.Sprintf("%s cites %v, and no text held has that provision", c.Block, c.Cite)})
			}
		}
	}
	return errs
}

// overlaps finds two versions of one text in force on the same day.
func (l *Law) overlaps() (errs []error) {
	for k := range l.held {
		for n := range k {
			a, b := &l.held[n], &l.held[k]
			if a.title[deadline.Chinese] == b.title[deadline.Chinese] && a.territory == b.territory &&
				!a.from.After(a.to) && !b.from.After(b.to) && !a.from.After(b.to) && !b.from.After(a.to) {
				errs = append(errs, &InstrumentError{b.id, 0, fmt.Sprintf("it is in force at the same time as %s, of the same title: want one version a day", a.id)})
			}
		}
	}
	return errs
}

// loops finds clocks that run inside themselves.
func (l *Law) loops() (errs []error) {
	for k := range l.rules {
		u := &l.rules[k]
		outer := u.outer
		for range l.rules {
			if outer == u {
				errs = append(errs, &InstrumentError{u.in.id, 0, "rule " + u.id + " runs inside itself"})
			}
			if outer == nil || outer == u {
				break
			}
			outer = outer.outer
		}
	}
	return errs
}

// equals finds rules of equal rank that set different terms for one duty.
func (l *Law) equals() (errs []error) {
	for k := range l.rules {
		for n := k - 1; n >= 0 && l.rules[n].matter == l.rules[k].matter; n-- {
			a, b := &l.rules[n], &l.rules[k]
			if a.clashes(b) {
				errs = append(errs, &InstrumentError{b.in.id, 0, fmt.Sprintf("rule %s: term %v, and %s/%s of the same rank says %v for the same duty", b.id, b.term, a.in.id, a.id, a.term)})
			}
		}
	}
	return errs
}

// clashes reports whether two rules set different terms for the same duty of the
// same bearer, from the same event and under the same conditions, and neither
// outranks the other or says how it stands to it.
func (u *linked) clashes(v *linked) bool {
	return u.isClock() && v.isClock() && u.duty == v.duty && u.bearer == v.bearer && u.start == v.start && u.term != v.term &&
		slices.EqualFunc(u.when, v.when, func(a, b condition) bool { return a.name == b.name && slices.Equal(a.values, b.values) }) &&
		u.in.Compare(v.in.Instrument) == Same && !u.in.from.After(v.in.to) && !v.in.from.After(u.in.to) &&
		!u.relatesTo(v) && !v.relatesTo(u)
}

func (u *linked) relatesTo(v *linked) bool {
	return slices.ContainsFunc(u.relation, func(r Relation) bool { return r.To == v.cite })
}

// rule finds a rule by id in an instrument, or by instrument/id in another.
func (l *Law) rule(in *held, id string) *linked {
	owner := in.id
	if before, after, ok := strings.Cut(id, "/"); ok {
		owner, id = before, after
	}
	for k := range l.rules {
		if u := &l.rules[k]; u.in.id == owner && u.id == id {
			return u
		}
	}
	return nil
}

// patterns lists every event that the rule names.
func (r *Rule) patterns() []Pattern {
	list := slices.Clone(r.ends)
	for _, a := range r.acts {
		list = append(list, a.by...)
	}
	for _, p := range []Pattern{r.start, r.granted, r.told, r.at, r.after} {
		if p.Event != "" {
			list = append(list, p)
		}
	}
	return list
}
