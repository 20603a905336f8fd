package jurisdiction

import (
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

// maxActs bounds the acts of one rule, which a clock notes one bit each.
const maxActs = 16

// maxInstrumentText bounds the text form of one instrument.
const maxInstrumentText = 4 << 20

// ParseInstrument reads an instrument from its text form, UTF-8, in which what
// the text says stands in the order of the text. See texts/state-2025.txt for
// one that ships; the grammar is this, one field a line, keys in any order:
//
//	instrument ID          title, kind, number, issuer, territory, adopted,
//	                       promulgated, effective, expires, source
//	scope PLACE            bound | promotion | permission | analogy: kinds of body
//	event NAME             words
//	matter NAME            in, words
//	option NAME            values (the default first), words
//	provision PLACE[LETTER]  kind, actor, carried, package, matter, zh, en
//	rule ID                cite, matter, duty, bearer, asked, when, start, term,
//	                       plan, act (repeated), stop, ends, within, late,
//	                       extends, granted, told, at, cautious,
//	                       restarts, after, wants, relation (repeated), effect
//	check CODE             cite, severity, words
//
// In a rule, start is the event that sets its clock going, written type,
// type{flag} or type@role; act names what must be done and the events that do
// it, and the clock stops when all acts are done, or any with "stop any"; ends
// are the events that end it undone. when lists the facts it needs,
// fact=value|value, and the readings, reading:option=value. plan is a planning
// date where the text has no number, late the check for lateness, within the
// rule whose clock it runs inside.
//
// A rule with extends has no clock: its term is the most by which the clocks it
// names are extended, bit by bit by granted events, which say how much, and with
// a notice told to the other side, or at once by an event at. cautious names
// those of them whose planning date leaves it out. A rule with restarts makes
// the clocks it names begin anew at its start, where a notice after asked only
// for what wants lists. relation is kind place from day.
//
// A place is article[.paragraph][#item], in another instrument with its id and
// a colon before it. Words are Chinese and English with " / " between. Lines
// that begin with # are comments.
//
// Everything that is wrong is found and returned together, joined, each an
// [*InstrumentError]; then there is no instrument.
func ParseInstrument(text []byte) (*Instrument, error) {
	r := &reader{}
	if len(text) > maxInstrumentText {
		r.fail(0, "%d bytes of text: want at most %d", len(text), maxInstrumentText)
		return nil, r.all()
	}
	blocks := r.blocks(string(text))
	if len(blocks) == 0 || blocks[0].keyword != "instrument" {
		r.fail(0, "the text does not begin with an instrument block")
		return nil, r.all()
	}
	i := r.header(&blocks[0])
	for k := range blocks[1:] {
		b := &blocks[1+k]
		switch b.keyword {
		case "scope":
			i.scopes = append(i.scopes, r.scope(b)...)
		case "event":
			i.events = append(i.events, declared{name: r.name(b), words: r.text(b, "words")})
		case "matter":
			i.matters = append(i.matters, declared{name: r.name(b), words: r.text(b, "words"), in: Procedure(r.str(b, "in"))})
		case "option":
			i.options = append(i.options, declared{name: r.name(b), words: r.text(b, "words"), values: r.fields(b, "values")})
		case "provision":
			i.provisions = append(i.provisions, r.provision(b))
		case "rule":
			sound := len(r.errs)
			u := r.rule(b)
			if len(r.errs) == sound {
				r.whole(&u)
			}
			i.rules = append(i.rules, u)
		case "check":
			i.checks = append(i.checks, r.check(b))
		default:
			r.fail(b.line, "block %q: want scope, event, matter, option, provision, rule or check", clip.String(b.keyword))
			continue
		}
		r.end(b)
	}
	r.validate(i)
	if len(r.errs) > 0 {
		return nil, r.all()
	}
	return i, nil
}

// name returns the name of a block that declares something.
func (r *reader) name(b *block) string {
	if !isID(b.name) {
		r.fail(b.line, "%s %q: want a name of lower-case letters, digits and hyphens", b.keyword, clip.String(b.name))
	}
	return b.name
}

func (r *reader) header(b *block) *Instrument {
	r.id = b.name
	i := &Instrument{id: r.name(b), title: r.text(b, "title"), number: r.str(b, "number"), issuer: r.text(b, "issuer"), source: r.str(b, "source")}
	if f, ok := r.must(b, "kind"); ok {
		r.value(f, &i.kind)
	}
	if f, ok := r.must(b, "territory"); ok {
		r.value(f, &i.territory)
	}
	i.adopted, i.promulgated = r.date(b, "adopted"), r.date(b, "promulgated")
	sound := len(r.errs)
	i.effective, i.expires = r.date(b, "effective"), r.date(b, "expires")
	switch {
	case len(r.errs) > sound: // a bad day is enough said
	case i.title[deadline.Chinese] == "":
		r.fail(b.line, "no title")
	case i.kind == Draft && !i.effective.IsZero():
		r.fail(b.line, "a draft has no day of commencement")
	case i.kind != Draft && i.effective.IsZero():
		r.fail(b.line, "no day of commencement")
	case !i.expires.IsZero() && i.expires.Before(i.effective):
		r.fail(b.line, "it ends on %v, before it starts on %v", i.expires, i.effective)
	}
	r.end(b)
	return i
}

func (r *reader) scope(b *block) []scope {
	var list []scope
	cite := r.cite(b.line, b.name)
	for s := Outside; s <= Bound; s++ {
		f, ok := b.take(s.String())
		if !ok {
			continue
		}
		line := scope{cite: cite, strength: s}
		for _, name := range strings.Fields(f.value) {
			var k BodyKind
			r.value(field{line: f.line, key: f.key, value: name}, &k)
			line.kinds = append(line.kinds, k)
		}
		list = append(list, line)
	}
	return list
}

func (r *reader) provision(b *block) Provision {
	place := strings.TrimRight(b.name, "abcdefghijklmnopqrstuvwxyz")
	p := Provision{cite: r.cite(b.line, place), letter: b.name[len(place):], actor: r.str(b, "actor"), pkg: r.str(b, "package")}
	for _, m := range r.fields(b, "matter") {
		p.matters = append(p.matters, Matter(m))
	}
	if f, ok := r.must(b, "kind"); ok {
		p.kind = f.value
	}
	if f, ok := r.must(b, "carried"); ok {
		p.carried = f.value
		if !slices.Contains([]string{"function", "checklist", "text"}, f.value) {
			r.fail(f.line, "carried %q: want function, checklist or text", clip.String(f.value))
		}
	}
	if f, ok := r.must(b, "zh"); ok {
		p.summary[deadline.Chinese] = f.value
	}
	if f, ok := r.must(b, "en"); ok {
		p.summary[deadline.English] = f.value
	}
	return p
}

func (r *reader) check(b *block) Check {
	c := Check{code: r.name(b)}
	for _, s := range r.fields(b, "cite") {
		c.cites = append(c.cites, r.cite(b.line, s))
	}
	if len(c.cites) == 0 {
		r.fail(b.line, "check %s: no provision demands it", clip.String(b.name))
	}
	if f, ok := r.must(b, "severity"); ok {
		r.value(f, &c.severity)
	}
	if f, ok := r.must(b, "words"); ok {
		c.words = r.words(f, f.value)
	}
	return c
}

func (r *reader) rule(b *block) Rule {
	u := Rule{id: r.name(b), duty: r.str(b, "duty"), within: r.str(b, "within"), late: r.str(b, "late"), effect: r.text(b, "effect")}
	if f, ok := r.must(b, "cite"); ok {
		u.cite = r.cite(f.line, f.value)
	}
	if f, ok := r.must(b, "matter"); ok {
		u.matter = Matter(f.value)
	}
	if f, ok := r.must(b, "bearer"); ok {
		r.value(f, &u.bearer)
	}
	r.optional(b, "asked", &u.asked)
	if f, ok := b.take("when"); ok {
		u.when = r.conditions(f)
	}
	if f, ok := r.must(b, "term"); ok {
		var err error
		if u.term, err = parseTerm(f.value); err != nil {
			r.fail(f.line, "%v", err)
		}
	}
	if f, ok := b.take("plan"); ok {
		var err error
		if u.plan, err = deadline.ParsePeriod(f.value); err != nil {
			r.fail(f.line, "%s", strings.TrimPrefix(err.Error(), "deadline: "))
		}
	}
	u.start = r.optionalPattern(b, "start")
	for f, ok := b.take("act"); ok; f, ok = b.take("act") {
		u.acts = append(u.acts, r.act(f))
	}
	if f, ok := b.take("stop"); ok {
		u.any = f.value == "any"
		if f.value != "any" && f.value != "all" {
			r.fail(f.line, "stop %q: want any or all of the acts", clip.String(f.value))
		}
	}
	if f, ok := b.take("ends"); ok {
		u.ends = r.patterns(f, f.value)
	}
	u.extends, u.restarts, u.cautious, u.wants = r.fields(b, "extends"), r.fields(b, "restarts"), r.fields(b, "cautious"), r.fields(b, "wants")
	u.granted, u.told, u.at, u.after = r.optionalPattern(b, "granted"), r.optionalPattern(b, "told"), r.optionalPattern(b, "at"), r.optionalPattern(b, "after")
	for f, ok := b.take("relation"); ok; f, ok = b.take("relation") {
		u.relation = append(u.relation, r.relationOf(f))
	}
	return u
}

// act reads code: pattern | pattern; words.
func (r *reader) act(f field) Act {
	head, words, ok1 := strings.Cut(f.value, ";")
	code, by, ok2 := strings.Cut(head, ":")
	a := Act{code: strings.TrimSpace(code)}
	if !ok1 || !ok2 || !isID(a.code) {
		r.fail(f.line, "act %q: want name: event | event; words, such as reply: consented | refused; 答复 / reply", clip.String(f.value))
		return a
	}
	a.by = r.patterns(f, by)
	a.words = r.words(f, strings.TrimSpace(words))
	return a
}

// conditions reads fact=value|value and reading:option=value.
func (r *reader) conditions(f field) []condition {
	var list []condition
	for _, s := range strings.Fields(f.value) {
		name, value, ok := strings.Cut(s, "=")
		c := condition{values: strings.Split(value, "|")}
		c.name, c.option = strings.CutPrefix(name, "reading:")
		if !ok || value == "" || !c.option && !slices.Contains(factNames, c.name) {
			r.fail(f.line, "when %q: want fact=value with a fact of %q, or reading:option=value", clip.String(s), factNames)
		}
		list = append(list, c)
	}
	return list
}

// relationOf reads kind place from day.
func (r *reader) relationOf(f field) Relation {
	var rel Relation
	parts := strings.Fields(f.value)
	if len(parts) != 4 || parts[2] != "from" {
		r.fail(f.line, "relation %q: want kind place from day, such as stricter state-2025:21.1 from 2025-08-01", clip.String(f.value))
		return rel
	}
	r.value(field{line: f.line, key: f.key, value: parts[0]}, &rel.Kind)
	rel.To = r.cite(f.line, parts[1])
	var err error
	if rel.From, err = deadline.ParseDate(parts[3]); err != nil {
		r.fail(f.line, "relation: %s", strings.TrimPrefix(err.Error(), "deadline: "))
	}
	return rel
}

// validate checks what can be seen in one text alone: that places cited in it
// exist, that names are not used twice, and that rules are whole.
func (r *reader) validate(i *Instrument) {
	held := func(what string, c Citation) {
		if c.instrument == i.id && !i.holds(c) {
			r.fail(0, "%s cites %v, and the text has no such provision", what, c)
		}
	}
	for _, s := range i.scopes {
		held("scope", s.cite)
	}
	seen := map[string]bool{}
	for k, p := range i.provisions {
		if k > 0 && p.cite.Compare(i.provisions[k-1].cite) < 0 {
			r.fail(0, "provision %v stands after %v, against the order of the text", p.cite, i.provisions[k-1].cite)
		}
		if p.cite.instrument != i.id || seen[p.cite.String()+p.letter] {
			r.fail(0, "provision %v%s stands twice or belongs to another instrument", p.cite, p.letter)
		}
		seen[p.cite.String()+p.letter] = true
	}
	for k := range i.rules {
		u := &i.rules[k]
		held("rule "+u.id, u.cite)
		if seen[u.id] {
			r.fail(0, "rule %s stands twice", u.id)
		}
		seen[u.id] = true
	}
	for _, list := range [][]declared{i.events, i.matters, i.options} {
		for k, d := range list {
			if slices.ContainsFunc(list[:k], func(o declared) bool { return o.name == d.name }) {
				r.fail(0, "%s is declared twice", d.name)
			}
		}
	}
	for k, c := range i.checks {
		if slices.ContainsFunc(i.checks[:k], func(o Check) bool { return o.code == c.code }) {
			r.fail(0, "check %s stands twice", c.code)
		}
		for _, cite := range c.cites {
			held("check "+c.code, cite)
		}
	}
}

// whole checks that a rule has what its form of clock needs.
func (r *reader) whole(u *Rule) {
	clock, extends, restarts := u.isClock(), len(u.extends) > 0, len(u.restarts) > 0
	switch {
	case clock && (u.duty == "" || len(u.acts) == 0):
		r.fail(0, "rule %s starts a clock: it needs a duty and at least one act", u.id)
	case len(u.acts) > maxActs:
		r.fail(0, "rule %s has %d acts: want at most %d", u.id, len(u.acts), maxActs)
	case !clock && len(u.acts) > 0:
		r.fail(0, "rule %s has acts and no event that starts its clock", u.id)
	case extends && u.term.kind != Numbered:
		r.fail(0, "rule %s extends a clock: its term must be a number", u.id)
	case extends && (u.granted.Event == "") == (u.at.Event == ""):
		r.fail(0, "rule %s extends a clock: it needs granted or at, not both", u.id)
	case restarts && (u.start.Event == "" || u.after.Event == ""):
		r.fail(0, "rule %s restarts a clock: it needs start and after", u.id)
	case extends && restarts:
		r.fail(0, "rule %s both extends and restarts", u.id)
	}
	if u.term.kind == Numbered && u.term.period.Unit() != deadline.Workday && extends && u.granted.Event != "" && u.term.period.Unit() != deadline.Day {
		r.fail(0, "rule %s: an extension that is granted in parts counts in workdays or days", u.id)
	}
}
