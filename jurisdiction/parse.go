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
//	instrument ID          title, kind, proposed, number, issuer, territory,
//	                       adopted, promulgated, effective, expires (repeated),
//	                       clauses, source
//	scope PLACE            bound | arguable | analogy | permission | promotion |
//	                       outside (each repeated): kinds of body; conditions
//	event NAME             words, receipt
//	matter NAME            in, words
//	option NAME            values (the default first), words, cite
//	fact NAME              values, words
//	function NAME          cite, holder, role, level
//	provision PLACE[LETTER]  kind, actor, carried, package, matter, zh, en
//	rule ID                cite, matter, duty, bearer, asked, when, start, term,
//	                       plan, act (repeated), stop, ends, within, late,
//	                       extends, extended-by, granted, told, at, cautious,
//	                       restarts, after, wants, relation (repeated), accepts,
//	                       expressly, effect
//	check CODE             cite, norm, severity, words, liability, relation
//	                       (repeated)
//	ground PLACE           bearer, findings, breaches, if, order, then (repeated),
//	                       relation (repeated)
//
// A draft has no day of commencement, and proposed says what kind of text it
// would be. clauses are the places on commencement, validity and
// territory that no day names. expires is a last day, "by" the place that fixes it; further ones end
// in "when reading:option=value".
//
// In a scope, kinds are those of [BodyKind], or all; conditions are written as
// in when. Lines that take bodies or data outside are asked first, then the
// others in order, and the first whose conditions are met decides. arguable is
// for bodies on which the text leaves open whether it reaches them.
//
// In a rule, start is the event that sets its clock going, written type,
// type{flag} or type@role; act names what must be done and the events that do
// it, and the clock stops when all acts are done, or any with "stop any"; ends
// are the events that end it undone. when lists the facts it needs,
// fact=value|value, and the readings, reading:option=value; a fact that is not the
// module's must be declared. plan is a planning date where the text has no
// number, late the check for lateness, within the rule whose clock it runs
// inside. A term is a number, or one of the words of [TermKind], or yearly 01-31
// or 02-end for a day that comes every year. accepts lists the kinds of text on
// which data may be withheld; "expressly yes" if only where they say so.
//
// A rule with extends has no clock: its term is the most by which the clocks it
// names are extended, bit by bit by granted events, which say how much, and with
// a notice told to the other side, or at once by an event at. cautious names
// those of them whose planning date leaves it out. A rule with restarts makes
// the clocks it names begin anew at its start, where a notice after asked only
// for what wants lists. extended-by names rules of other texts that extend the
// clock too. relation is kind place from day; by place names the terms by which
// a rule gives way, when reading:option=value a reading under which alone the
// relation holds.
//
// A ground of liability names the findings it rests on by code, or the places
// breached; breaches * is for what no other ground of the text covers. if lists
// the facts that the ground itself needs, order the roles of which each may
// order correction, then what may follow: code; if fact | fact; words. What an
// item does not say it takes from the ground of its article. A check with
// "liability none" is one on which none rests; norm is the letter of the one norm
// at its first place that it carries out, where that is not all.
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
			i.events = append(i.events, declared{name: r.name(b), words: r.text(b, "words"), receipt: r.yes(b, "receipt")})
		case "matter":
			i.matters = append(i.matters, declared{name: r.name(b), words: r.text(b, "words"), in: Procedure(r.str(b, "in"))})
		case "option":
			i.options = append(i.options, declared{name: r.name(b), words: r.text(b, "words"), values: r.fields(b, "values"), cites: r.cites(b, "cite")})
		case "fact":
			i.facts = append(i.facts, declared{name: r.name(b), words: r.text(b, "words"), values: r.fields(b, "values")})
		case "function":
			i.functions = append(i.functions, r.function(b))
		case "ground":
			i.grounds = append(i.grounds, r.ground(b))
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
			r.fail(b.line, "block %q: want scope, event, matter, option, fact, function, provision, rule, check or ground", clip.String(b.keyword))
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
	r.optional(b, "proposed", &i.proposed)
	i.adopted, i.promulgated = r.date(b, "adopted"), r.date(b, "promulgated")
	sound := len(r.errs)
	i.effective = r.date(b, "effective")
	r.clauses = append(r.clauses, r.cites(b, "clauses")...)
	r.expiry(b, i)
	switch {
	case len(r.errs) > sound: // a bad day is enough said
	case i.title[deadline.Chinese] == "":
		r.fail(b.line, "no title")
	case i.kind == Draft && !i.effective.IsZero():
		r.fail(b.line, "a draft has no day of commencement")
	case (i.kind == Draft) != (i.proposed != NoKind) || i.proposed == Draft:
		r.fail(b.line, "proposed says what kind of text a draft would be: want it for a draft and for no other")
	case i.kind != Draft && i.effective.IsZero():
		r.fail(b.line, "no day of commencement")
	case !i.expires.IsZero() && i.expires.Before(i.effective):
		r.fail(b.line, "it ends on %v, before it starts on %v", i.expires, i.effective)
	}
	r.end(b)
	i.clauses = r.clauses
	return i
}

// expiry reads the last day in force, and those that hold under readings.
func (r *reader) expiry(b *block, i *Instrument) {
	for f, ok := b.take("expires"); ok; f, ok = b.take("expires") {
		value, when, conditional := strings.Cut(f.value, " when ")
		value, place, named := strings.Cut(value, " by ")
		if named {
			r.clauses = append(r.clauses, r.cite(f.line, strings.TrimSpace(place)))
		}
		last, err := deadline.ParseDate(strings.TrimSpace(value))
		if err != nil {
			r.fail(f.line, "expires: %s", strings.TrimPrefix(err.Error(), "deadline: "))
			continue
		}
		if !conditional {
			i.expires = last
			continue
		}
		list := r.conditions(field{line: f.line, key: f.key, value: when})
		if len(list) != 1 || !list[0].option {
			r.fail(f.line, "expires: want when reading:option=value")
			continue
		}
		i.ends = append(i.ends, otherEnd{last, list[0]})
	}
}

// scope reads lines of strength, kinds and conditions.
func (r *reader) scope(b *block) []scope {
	var list []scope
	cite := r.cite(b.line, b.name)
	for k := range b.fields {
		f := &b.fields[k]
		line := scope{cite: cite}
		if line.strength.UnmarshalText([]byte(f.key)) != nil {
			continue // end complains
		}
		f.taken = true
		kinds, when, _ := strings.Cut(f.value, ";")
		for _, name := range strings.Fields(kinds) {
			if name == "all" {
				continue
			}
			var kind BodyKind
			r.value(field{line: f.line, key: f.key, value: name}, &kind)
			line.kinds = append(line.kinds, kind)
		}
		if strings.TrimSpace(kinds) == "" {
			r.fail(f.line, "%s: want kinds of body, or all", f.key)
		}
		line.when = r.conditions(field{line: f.line, key: f.key, value: when})
		list = append(list, line)
	}
	return list
}

func (r *reader) function(b *block) Function {
	f := Function{name: r.name(b), holder: r.text(b, "holder"), cites: r.cites(b, "cite")}
	r.optional(b, "role", &f.role)
	if x, ok := b.take("level"); ok {
		for _, name := range strings.Fields(x.value) {
			var level Level
			r.value(field{line: x.line, key: x.key, value: name}, &level)
			f.levels = append(f.levels, level)
		}
	}
	if len(f.cites) == 0 || f.holder == (Text{}) {
		r.fail(b.line, "function %s: want cite and holder", clip.String(b.name))
	}
	return f
}

func (r *reader) ground(b *block) ground {
	g := ground{cite: r.cite(b.line, b.name), findings: r.fields(b, "findings"), needs: r.alternatives(b, "if")}
	r.optional(b, "bearer", &g.bearer)
	for _, s := range r.fields(b, "breaches") {
		if s == "*" {
			g.residual = true
			continue
		}
		g.breaches = append(g.breaches, r.cite(b.line, s))
	}
	if f, ok := b.take("order"); ok {
		for _, name := range strings.Fields(f.value) {
			var role Role
			r.value(field{line: f.line, key: f.key, value: name}, &role)
			g.orderers = append(g.orderers, role)
		}
	}
	for f, ok := b.take("then"); ok; f, ok = b.take("then") {
		g.consequences = append(g.consequences, r.consequence(f))
	}
	for f, ok := b.take("relation"); ok; f, ok = b.take("relation") {
		g.relation = append(g.relation, r.relationOf(f))
	}
	return g
}

// consequence reads code; if fact | fact; words.
func (r *reader) consequence(f field) Consequence {
	parts := strings.SplitN(f.value, ";", 3)
	c := Consequence{code: strings.TrimSpace(parts[0])}
	condition := ""
	if len(parts) == 3 {
		condition = strings.TrimSpace(parts[1])
	}
	if len(parts) != 3 || !isID(c.code) || condition != "" && !strings.HasPrefix(condition, "if ") {
		r.fail(f.line, "then %q: want code; if fact | fact; words, such as discipline; if serious; 处分 / discipline", clip.String(f.value))
		return c
	}
	for _, name := range strings.Split(strings.TrimPrefix(condition, "if "), "|") {
		if name = strings.TrimSpace(name); name != "" {
			c.needs = append(c.needs, name)
		}
	}
	c.words = r.words(f, strings.TrimSpace(parts[2]))
	return c
}

// alternatives reads names with a bar between them.
func (r *reader) alternatives(b *block, key string) []string {
	f, ok := b.take(key)
	if !ok {
		return nil
	}
	return strings.Fields(strings.ReplaceAll(f.value, "|", " "))
}

// cites reads places with blanks between them.
func (r *reader) cites(b *block, key string) []Citation {
	var list []Citation
	for _, s := range r.fields(b, key) {
		list = append(list, r.cite(b.line, s))
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
	c.cites = r.cites(b, "cite")
	if f, ok := b.take("liability"); ok {
		c.free = f.value == "none"
		if !c.free {
			r.fail(f.line, "liability %q: want none, or no such line", clip.String(f.value))
		}
	}
	c.norm = r.str(b, "norm")
	for f, ok := b.take("relation"); ok; f, ok = b.take("relation") {
		c.relation = append(c.relation, r.relationOf(f))
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
	u.extendedBy = r.fields(b, "extended-by")
	if f, ok := b.take("accepts"); ok {
		for _, name := range strings.Fields(f.value) {
			var k Kind
			r.value(field{line: f.line, key: f.key, value: name}, &k)
			u.accepts = append(u.accepts, k)
		}
	}
	u.expressly = r.yes(b, "expressly")
	return u
}

// yes reads a field that says yes or is not there.
func (r *reader) yes(b *block, key string) bool {
	f, ok := b.take(key)
	if ok && f.value != "yes" {
		r.fail(f.line, "%s %q: want yes, or no such line", key, clip.String(f.value))
	}
	return ok
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

// conditions reads fact=value|value and reading:option=value. That a fact or an
// option is declared is seen when the text is added to a law.
func (r *reader) conditions(f field) []condition {
	var list []condition
	for _, s := range strings.Fields(f.value) {
		name, value, ok := strings.Cut(s, "=")
		c := condition{values: strings.Split(value, "|")}
		c.name, c.option = strings.CutPrefix(name, "reading:")
		ok = ok && isID(c.name) && !slices.ContainsFunc(c.values, func(v string) bool { return !isValue(v) })
		if !ok {
			r.fail(f.line, "%s %q: want fact=value, fact=value|value or reading:option=value", f.key, clip.String(s))
			continue
		}
		if _, known := needOf(&c); !known && !c.option {
			r.fail(f.line, "%s %q: want values of %q", f.key, clip.String(s), axisNamed(c.name).values)
			continue
		}
		list = append(list, c)
	}
	return list
}

// relationOf reads kind place from day [by place] [when reading:option=value].
func (r *reader) relationOf(f field) Relation {
	var rel Relation
	parts := strings.Fields(f.value)
	if len(parts) < 4 || len(parts)%2 != 0 || parts[2] != "from" {
		r.fail(f.line, "relation %q: want kind place from day, such as stricter state-2025:21.1 from 2025-08-01", clip.String(f.value))
		return rel
	}
	r.value(field{line: f.line, key: f.key, value: parts[0]}, &rel.Kind)
	rel.To = r.cite(f.line, parts[1])
	var err error
	if rel.From, err = deadline.ParseDate(parts[3]); err != nil {
		r.fail(f.line, "relation: %s", strings.TrimPrefix(err.Error(), "deadline: "))
	}
	for k := 4; k < len(parts); k += 2 {
		switch parts[k] {
		case "by":
			rel.By = r.cite(f.line, parts[k+1])
		case "when":
			list := r.conditions(field{line: f.line, key: "relation", value: parts[k+1]})
			if len(list) == 1 && list[0].option {
				rel.when = list[0]
				continue
			}
			fallthrough
		default:
			r.fail(f.line, "relation: %q: want by place, or when reading:option=value", clip.String(parts[k]+" "+parts[k+1]))
		}
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
		for _, rel := range u.relation {
			if !rel.By.IsZero() {
				held("rule "+u.id, rel.By)
			}
		}
	}
	for k := range i.functions {
		for _, c := range i.functions[k].cites {
			held("function "+i.functions[k].name, c)
		}
	}
	for _, o := range i.options {
		for _, c := range o.cites {
			held("option "+o.name, c)
		}
	}
	for _, c := range i.clauses {
		held("the header", c)
	}
	r.validateGrounds(i)
	for _, list := range [][]declared{i.events, i.matters, i.options, i.facts} {
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
		if c.norm != "" && !slices.ContainsFunc(i.provisions, func(p Provision) bool { return p.cite == c.cites[0] && p.letter == c.norm }) {
			r.fail(0, "check %s: there is no norm %v%s", c.code, c.cites[0], clip.String(c.norm))
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
