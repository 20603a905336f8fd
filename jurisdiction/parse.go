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
//	event NAME             words, receipt, record
//	matter NAME            in, words
//	option NAME            values (the default first), words, cite
//	fact NAME              values, words
//	function NAME          cite, holder, role, level
//	provision PLACE[LETTER]  kind, actor, carried, package, matter, zh, en
//	rule ID                cite, matter, duty, bearer, asked, when, start, term,
//	                       plan, act (repeated), stop, ends, within, late,
//	                       extends, extended-by, granted, told, at, cautious,
//	                       restarts, after, wants, during, relation (repeated),
//	                       accepts, expressly, channel, stage (repeated), refers,
//	                       norm, effect
//	check CODE             cite, norm, bearer, fields, when, severity, words, liability,
//	                       relation (repeated)
//	ground PLACE           bearer, findings, breaches, if, order, then (repeated),
//	                       relation (repeated)
//
// A draft has no day of commencement, and proposed says what kind of text it would
// be. clauses are the places on commencement, validity and territory that no day
// names. expires is a last day, "by" the place that fixes it; further ones end in
// "when reading:option=value".
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
// inside, during those while whose clock runs it starts, and not else. A term is a
// number, or one of the words of [TermKind], or yearly 01-31 or 02-end for a day
// that comes every year. accepts lists the kinds of text on
// which data may be withheld; "expressly yes" if only where they say so.
//
// A rule with extends has no clock: its term is the most by which the clocks it
// names are extended, bit by bit by granted events, which say how much, and with a
// notice told to the other side, or at once by an event at. cautious names those
// of them whose planning date leaves it out. A rule with restarts makes the clocks
// it names begin anew at its start, where a notice after asked only for what wants
// lists. extended-by names rules of other texts that extend the clock too. channel
// is the way to data that the rule opens and the first step on it, name; words;
// norm the letters of the norms at its place that it carries out, where these are
// not all, - for the one without a letter. relation is kind place from day; by
// place names the terms by which a rule gives way, when reading:option=value a
// reading under which alone the relation holds.
//
// A stage of a rule is a stage of settling a dispute: a [Step] and after a
// semicolon what it is about, each part left out that does not limit it. need is
// must, advised or may; by is parties, authority, government or provider; at is a
// [Seat]; between is peers, of one level in one place, or others; user is the party
// that alone may use it; subject lists subjects with | between them; provider=central
// is for data of a ministry or of a body that the centre manages, party=authority
// for disputes to which the authority is a party. refers names the provision whose
// stages are followed instead. norm lists the letters of the norms at its place
// that the rule carries out, where that is not all. The record of an event is the
// paper that the step leaves.
//
// A ground of liability names the findings it rests on by code, or the places
// breached; breaches * is for what no other ground of the text covers. if lists
// the facts that the ground itself needs, order the roles of which each may
// order correction, then what may follow: code; if fact | fact; words. What an
// item does not say it takes from the ground of its article. A check with
// "liability none" is one on which none rests; norm is the letter of the one norm
// at its first place that it carries out, where that is not all; fields are what
// of a catalog entry it asks for, or in other packages the words of a case that it
// is about, such as conditional; when lists facts that it needs, as in a rule.
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
			i.events = append(i.events, declared{name: r.name(b), words: r.text(b, "words"), receipt: r.yes(b, "receipt"), record: r.text(b, "record")})
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
		r.territory = i.territory
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
	case i.kind == Draft && (!i.expires.IsZero() || len(i.ends) > 0):
		r.fail(b.line, "a draft has no last day")
	case (i.kind == Draft) != (i.proposed != NoKind) || i.proposed == Draft:
		r.fail(b.line, "proposed says what kind of text a draft would be: want it for a draft and for no other")
	case i.kind != Draft && i.effective.IsZero():
		r.fail(b.line, "no day of commencement")
	case !i.expires.IsZero() && i.expires.Before(i.effective):
		r.fail(b.line, "it ends on %v, before it starts on %v", i.expires, i.effective)
	}
	for _, e := range i.ends {
		if i.kind != Draft && e.last.Before(i.effective) {
			r.fail(b.line, "it ends on %v under %s=%s, before it starts on %v", e.last, e.when.name, e.when.values[0], i.effective)
		}
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
		if !conditional && !i.expires.IsZero() {
			r.fail(f.line, "expires: a last day without a reading stands twice")
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
