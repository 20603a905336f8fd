package jurisdiction

import (
	"strings"

	"gongxiang.example/internal/clip"
)

func (r *reader) ground(b *block) ground {
	g := ground{cite: r.cite(b.line, b.name), findings: r.fields(b, "findings"), needs: r.alternatives(b, "if")}
	g.bearers = r.roles(b, "bearer")
	for _, s := range r.fields(b, "breaches") {
		if s == "*" {
			g.residual = true
			continue
		}
		g.breaches = append(g.breaches, r.cite(b.line, s))
	}
	g.orderers = r.roles(b, "order")
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

// validateGrounds checks what can be seen of grounds in one text alone, and lets
// items take from the ground of their article what they do not say.
func (r *reader) validateGrounds(i *Instrument) {
	seen := map[Citation]*ground{}
	for k := range i.grounds {
		g := &i.grounds[k]
		if g.cite.IsZero() {
			continue // the reader has complained
		}
		if !i.holds(g.cite) {
			r.fail(0, "ground cites %v, and the text has no such provision", g.cite)
		}
		if seen[g.cite] != nil {
			r.fail(0, "ground %v stands twice", g.cite)
		}
		seen[g.cite] = g
		for _, c := range g.breaches {
			if c.instrument == i.id && !i.Has(c) {
				r.fail(0, "ground %v: breaches %v, and the text has no such provision", g.cite, c)
			}
		}
		head := g.cite
		head.item = 0
		if of := seen[head]; g.cite.item != 0 && of != nil {
			g.take(of)
		}
		if len(g.consequences) == 0 && len(g.orderers) == 0 {
			r.fail(0, "ground %v: want order or then", g.cite)
		}
	}
}

// take fills what a ground does not say from that of its article.
func (g *ground) take(of *ground) {
	if g.bearers == nil {
		g.bearers = of.bearers
	}
	if g.orderers == nil {
		g.orderers = of.orderers
	}
	if g.consequences == nil {
		g.consequences = of.consequences
	}
	if g.relation == nil {
		g.relation = of.relation
	}
}
