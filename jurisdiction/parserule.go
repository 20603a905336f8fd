package jurisdiction

import (
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

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
	u.extendedBy, u.during = r.fields(b, "extended-by"), r.fields(b, "during")
	if f, ok := b.take("accepts"); ok {
		for _, name := range strings.Fields(f.value) {
			var k Kind
			r.value(field{line: f.line, key: f.key, value: name}, &k)
			u.accepts = append(u.accepts, k)
		}
	}
	u.expressly = r.yes(b, "expressly")
	if f, ok := b.take("channel"); ok {
		way, first, _ := strings.Cut(f.value, ";")
		if u.channel = strings.TrimSpace(way); !isID(u.channel) {
			r.fail(f.line, "channel %q: want name; first step, such as request; 提出申请 / file a request", clip.String(f.value))
			return u
		}
		u.first = r.words(f, strings.TrimSpace(first))
	}
	for f, ok := b.take("stage"); ok; f, ok = b.take("stage") {
		u.stages = append(u.stages, r.stage(f))
	}
	if f, ok := b.take("refers"); ok {
		u.refers = r.cite(f.line, f.value)
	}
	u.norms = r.fields(b, "norm")
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
			r.fail(f.line, "%s %q: want values of %q", f.key, clip.String(s), valuesOf(c.name))
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
			if len(list) == 1 && list[0].option && len(list[0].values) == 1 {
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

func (r *reader) check(b *block) Check {
	c := Check{code: r.name(b)}
	c.cites = r.cites(b, "cite")
	r.optional(b, "bearer", &c.bearer)
	c.fields = r.fields(b, "fields")
	if f, ok := b.take("when"); ok {
		c.when = r.conditions(f)
	}
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
