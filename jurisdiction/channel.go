package jurisdiction

import (
	"cmp"
	"iter"
	"slices"

	"gongxiang.example/deadline"
)

// Channel returns the way to data (途径) that the rule opens, by the name that its
// text gives it, such as direct or request, and the first step on it in words.
// The name is empty for a rule that opens none.
func (r *Rule) Channel() (way string, first Text) { return r.channel, r.first }

// Channels yields the rules that open a way to data, or would, between two bodies
// on a day, each with what it counts for; by rank, and at the same rank in the
// order of the texts. missing names a fact that decides and that nobody gave; the
// rule then has no standing.
//
// A way that a local text opens joins bodies inside its territory, unless the rule
// itself says where the other body stands, as one on data of a higher platform
// does (reading Q22).
func (l *Law) Channels(p Parties, f Facts, on deadline.Date) iter.Seq2[Applied, string] {
	return func(yield func(Applied, string) bool) {
		var open []*linked
		for k := range l.rules {
			if u := &l.rules[k]; u.channel != "" && u.leads(&p) {
				open = append(open, u)
			}
		}
		slices.SortStableFunc(open, func(a, b *linked) int {
			return cmp.Or(cmp.Compare(a.in.height, b.in.height), cmp.Compare(a.in.index, b.in.index), a.cite.Compare(b.cite))
		})
		for _, u := range open {
			body, other := p.bearer(u.bearer)
			v := l.see(u.procedure, body, other, body.Division, &f, on)
			d := v.standing(u)
			if d.standing == NoStanding && d.missing == "" {
				continue
			}
			q := Question{Matter: u.matter, Body: *body, Counterpart: *other, Facts: f, On: on}
			if !yield(Applied{u.Rule, d.standing, l, q, u}, d.missing) {
				return
			}
		}
	}
}

// leads reports whether the way can lead from the one body of a case to the other.
func (u *linked) leads(p *Parties) bool {
	_, other := p.bearer(u.bearer)
	return u.in.territory == Nation() || other.Division.IsZero() || u.in.territory.Contains(other.Division) ||
		slices.ContainsFunc(u.when, func(c condition) bool { return c.name == counterpartLevel || c.name == counterpartManaged })
}
