package jurisdiction

import (
	"slices"

	"gongxiang.example/internal/clip"
)

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
		for _, letter := range u.norms {
			if !i.hasNorm(u.cite, letter) {
				r.fail(0, "rule %s: there is no norm %v%s", u.id, u.cite, clip.String(letter))
			}
		}
		held("rule "+u.id, u.refers)
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
	r.validateDeclared(i)
	for k, f := range i.functions {
		if slices.ContainsFunc(i.functions[:k], func(o Function) bool { return o.name == f.name }) {
			r.fail(0, "function %s stands twice", f.name)
		}
	}
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
		if c.norm != "" && !i.hasNorm(c.cites[0], c.norm) {
			r.fail(0, "check %s: there is no norm %v%s", c.code, c.cites[0], clip.String(c.norm))
		}
	}
}

// validateDeclared checks options and facts: they have values that can be chosen,
// and names that the module does not use.
func (r *reader) validateDeclared(i *Instrument) {
	for _, o := range i.options {
		switch {
		case optionNamed(o.name) != nil:
			r.fail(0, "option %s: the module has an option of this name", o.name)
		case len(o.values) == 0:
			r.fail(0, "option %s: want values, the default first", o.name)
		}
	}
	for _, f := range i.facts {
		if isFact(f.name) {
			r.fail(0, "fact %s: the module has a fact of this name", f.name)
		}
	}
	for _, d := range slices.Concat(i.options, i.facts) {
		for _, v := range d.values {
			if !isValue(v) {
				r.fail(0, "%s: value %q: want lower-case letters, digits and hyphens", d.name, clip.String(v))
			}
		}
	}
}
