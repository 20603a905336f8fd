package jurisdiction_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// ask puts a question between two departments of one place.
func ask(matter, place, day string, f jurisdiction.Facts) jurisdiction.Question {
	return jurisdiction.Question{
		Matter: jurisdiction.Matter(matter), Body: department(place), Counterpart: department(place), Facts: f, On: date(day),
	}
}

// rule answers a question that must have an answer.
func rule(t testing.TB, law *jurisdiction.Law, q jurisdiction.Question) jurisdiction.Ruling {
	t.Helper()
	r, err := law.Ruling(q)
	if err != nil {
		t.Fatalf("Ruling: %v", err)
	}
	return r
}

// standings writes the rules that speak as "id standing", in order.
func standings(r jurisdiction.Ruling) string {
	var list []string
	for a := range r.All() {
		list = append(list, a.ID()+" "+a.Standing.String())
	}
	return strings.Join(list, ", ")
}

// TestLimits: the limits and their places are those of articles 21 and 22, in
// force from 2025-08-01 by article 44.
func TestLimits(t *testing.T) {
	tests := []struct {
		matter       string
		facts        jurisdiction.Facts
		limit, basis string
	}{
		{"reply-unconditional", unconditional, "1 workday", "state-2025:21.1"},
		{"reply-conditional", conditional, "10 workdays", "state-2025:21.1"},
		{"reply-extension", conditional, "10 workdays", "state-2025:21.1"},
		{"supplement", conditional, "none", "state-2025:21.2"},
		{"delivery", conditional, "20 workdays", "state-2025:22.1"},
		{"reply-unconditional", conditional, "none", ""},
		{"reply-conditional", unconditional, "none", ""},
		{"reply-conditional", notShared, "none", "state-2025:20.3"},
		{"reply-conditional", baseless, "10 workdays", "state-2025:21.1"},
		{"reply-uncataloged", conditional, "none", ""},
	}
	for _, tt := range tests {
		before := rule(t, jurisdiction.China(), ask(tt.matter, "360400", "2025-07-31", tt.facts))
		if s := standings(before); s != "" || before.Limit() != (jurisdiction.Term{}) {
			t.Errorf("%s on 2025-07-31: %s, %v, want nothing", tt.matter, s, before.Limit())
		}
		r := rule(t, jurisdiction.China(), ask(tt.matter, "360400", "2025-08-01", tt.facts))
		basis := ""
		for c := range r.Basis() {
			basis += c.String()
		}
		a, ok := r.Governing()
		if r.Limit().String() != tt.limit || basis != tt.basis || ok != (tt.basis != "") || ok && a.Standing != jurisdiction.Governing || r.IsUncertain() {
			t.Errorf("%s on 2025-08-01: limit %v, basis %q, governed %v, want %s, %q", tt.matter, r.Limit(), basis, ok, tt.limit, tt.basis)
		}
	}
}

// TestScope: articles 2 and 43 say whom the regulation binds; between two bodies
// the weaker counts, and one body that nobody named does not weaken the other.
func TestScope(t *testing.T) {
	const bound, guided, nothing = "reply-conditional governing", "reply-conditional guidance", ""
	tests := []struct {
		body, other jurisdiction.BodyKind
		want        string
	}{
		{jurisdiction.Department, jurisdiction.Department, bound},
		{jurisdiction.AuthorizedOrganization, jurisdiction.AuthorizedOrganization, bound},
		{jurisdiction.Department, jurisdiction.AuthorizedOrganization, bound},
		{jurisdiction.Department, jurisdiction.UnknownBody, bound},
		{jurisdiction.UnknownBody, jurisdiction.Department, bound},
		{jurisdiction.StateOrgan, jurisdiction.StateOrgan, guided},
		{jurisdiction.StateOrgan, jurisdiction.Department, guided},
		{jurisdiction.Department, jurisdiction.StateOrgan, guided},
		{jurisdiction.PartyOrgan, jurisdiction.Department, nothing},
		{jurisdiction.MassOrganization, jurisdiction.Department, nothing},
		{jurisdiction.Military, jurisdiction.Department, nothing},
		{jurisdiction.PublicInstitution, jurisdiction.Department, nothing},
		{jurisdiction.Utility, jurisdiction.Department, nothing},
		{jurisdiction.Enterprise, jurisdiction.Department, nothing},
		{jurisdiction.Person, jurisdiction.Department, nothing},
		{jurisdiction.StateOrgan, jurisdiction.Enterprise, nothing},
		{jurisdiction.Person, jurisdiction.UnknownBody, nothing},
	}
	for _, tt := range tests {
		q := ask("reply-conditional", "360400", "2026-03-02", conditional)
		for range 2 {
			q.Body.Kind, q.Counterpart.Kind = tt.body, tt.other
			tt.body, tt.other = tt.other, tt.body
			if q.Body.Kind == jurisdiction.UnknownBody { // what it is decides, and is never guessed
				if _, err := jurisdiction.China().Ruling(q); !errors.Is(err, jurisdiction.ErrUndetermined) {
					t.Errorf("a body without kind and a %v: %v, want ErrUndetermined", q.Counterpart.Kind, err)
				}
				continue
			}
			r := rule(t, jurisdiction.China(), q)
			if got := standings(r); got != tt.want {
				t.Errorf("%v and %v: %q, want %q", tt.body, tt.other, got, tt.want)
			}
			if isBound := tt.want == bound; (r.Limit() != jurisdiction.Term{}) != isBound {
				t.Errorf("%v and %v: limit %v", tt.body, tt.other, r.Limit())
			}
		}
	}
}

// TestUndetermined: a missing fact is named, unless another fact or the day
// already decides.
func TestUndetermined(t *testing.T) {
	base := ask("reply-conditional", "360400", "2026-03-02", conditional)
	change := func(f func(*jurisdiction.Question)) jurisdiction.Question {
		q := base
		f(&q)
		return q
	}
	tests := []struct {
		name string
		q    jurisdiction.Question
		fact string
	}{
		{"all given", base, ""},
		{"no day", change(func(q *jurisdiction.Question) { q.On = deadline.Date{} }), "on"},
		{"no attribute", change(func(q *jurisdiction.Question) { q.Facts.Attribute = jurisdiction.NoAttribute }), "attribute"},
		{"not said whether cataloged", change(func(q *jurisdiction.Question) { q.Facts.Cataloged = jurisdiction.Unknown }), "cataloged"},
		{"no body", change(func(q *jurisdiction.Question) { q.Body.Kind, q.Counterpart.Kind = 0, 0 }), "kind of body"},
		{"another fact decides", change(func(q *jurisdiction.Question) { q.Facts = jurisdiction.Facts{Cataloged: jurisdiction.No} }), ""},
		{"the day decides", change(func(q *jurisdiction.Question) { q.Facts, q.On = jurisdiction.Facts{}, date("2025-07-31") }), ""},
		{"the role decides", change(func(q *jurisdiction.Question) { q.Facts, q.Role = jurisdiction.Facts{}, jurisdiction.Requester }), ""},
	}
	for _, tt := range tests {
		_, err := jurisdiction.China().Ruling(tt.q)
		var undetermined *jurisdiction.UndeterminedError
		if (err == nil) != (tt.fact == "") {
			t.Errorf("%s: %v, want an error about %q", tt.name, err, tt.fact)
			continue
		}
		if err == nil {
			continue
		}
		want := `jurisdiction: undetermined: the answer depends on "` + tt.fact + `", which was not given`
		if !errors.Is(err, jurisdiction.ErrUndetermined) || !errors.As(err, &undetermined) || undetermined.Fact != tt.fact || err.Error() != want {
			t.Errorf("%s: %v, want %s", tt.name, err, want)
		}
	}
	_, err := jurisdiction.China().Ruling(ask("weather", "360400", "2026-03-02", conditional))
	if want := `jurisdiction: unknown matter "weather"`; !errors.Is(err, jurisdiction.ErrMatter) || err.Error() != want {
		t.Errorf("an unknown matter: %v, want %s", err, want)
	}
}

// TestRepeatedChecks: what a check repeats has a check of its code, or it would be
// found by nobody where the higher text is in force.
func TestRepeatedChecks(t *testing.T) {
	if lost := withTestdata(t).Unrepeated(); len(lost) > 0 {
		t.Errorf("%q", lost)
	}
}

// TestStandings loads the six texts under testdata, whose relations say how each
// rule stands to the State regulation from 2025-08-01 on.
func TestStandings(t *testing.T) {
	law := withTestdata(t)
	unlisted := jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.No}
	tests := []struct {
		matter, place string
		facts         jurisdiction.Facts
		before, after string // on 2025-07-31 and on 2026-03-02
	}{
		{"reply-conditional", "510600", conditional, "sc-request governing, sc-reply governing, sc-consult governing, sc-review governing",
			"reply-conditional governing, sc-request contested, sc-reply contested, sc-consult supplementary, sc-review supplementary"},
		{"delivery", "510600", conditional, "sc-delivery governing, sc-share governing", "delivery governing, sc-delivery supplementary, sc-share supplementary"},
		{"reply-extension", "510600", conditional, "sc-extension governing", "reply-extension governing, sc-extension contested"},
		{"reply-conditional", "120101", conditional, "tj-request governing, tj-supply governing", "reply-conditional governing, tj-request supplementary, tj-supply supplementary"},
		{"reply-uncataloged", "310000", unlisted, "sh-list governing", "sh-list governing"},
		{"correction", "510100", conditional, "sc-correction governing, cd-report governing, cd-handle governing", "correction-request governing, correction governing, sc-correction supplementary, cd-report supplementary, cd-handle supplementary"},
		{"correction", "510600", conditional, "sc-correction governing", "correction-request governing, correction governing, sc-correction supplementary"},
		{"catalog-update", "510100", conditional, "sc-catalog governing, sc-attribute governing, cd-attribute governing, cd-update governing", "catalog-dynamic governing, catalog-update governing, catalog-update-duties governing, sc-catalog supplementary, sc-attribute supplementary, cd-attribute supplementary, cd-update supplementary"},
		{"correction", "330100", conditional, "zj-order governing", "correction-request governing, correction governing, zj-order supplementary"},
		{"reply-conditional", "360400", conditional, "", "reply-conditional governing"},
	}
	for _, tt := range tests {
		for day, want := range map[string]string{"2025-07-31": tt.before, "2026-03-02": tt.after} {
			r := rule(t, law, ask(tt.matter, tt.place, day, tt.facts))
			if got := standings(r); got != want {
				t.Errorf("%s at %s on %s: %s, want %s", tt.matter, tt.place, day, got, want)
			}
			if r.IsUncertain() != strings.Contains(want, "contested") {
				t.Errorf("%s at %s on %s: uncertain %v", tt.matter, tt.place, day, r.IsUncertain())
			}
		}
	}
}

// TestStandingOutside: a public institution is bound in Sichuan and outside the
// State regulation, which then displaces nothing.
func TestStandingOutside(t *testing.T) {
	law := withTestdata(t)
	q := ask("reply-conditional", "510600", "2026-03-02", conditional)
	q.Counterpart.Kind = jurisdiction.PublicInstitution
	if got, want := standings(rule(t, law, q)), "sc-request governing, sc-reply governing, sc-consult governing, sc-review governing"; got != want {
		t.Errorf("with a public institution: %s, want %s", got, want)
	}
	// A role picks the rules of its bearer, each kind of authority those of all.
	q = ask("reply-conditional", "510600", "2026-03-02", conditional)
	for role, want := range map[jurisdiction.Role]string{
		jurisdiction.Provider:             "reply-conditional governing, sc-consult supplementary",
		jurisdiction.Authority:            "sc-reply contested, sc-review supplementary",
		jurisdiction.AuthorityOfRequester: "sc-reply contested, sc-review supplementary",
		jurisdiction.Operator:             "",
	} {
		q.Role = role
		if got := standings(rule(t, law, q)); got != want {
			t.Errorf("as %v: %s, want %s", role, got, want)
		}
	}
}

// below is a local text with one rule that stands to the State's article 22 in a
// given way.
const below = `instrument below
  title      甲市办法 / Measures of City A
  kind       local-rule
  territory  360400
  effective  2020-01-01
provision 1
  kind     time-limit
  carried  function
  zh       十五日。
  en       Fifteen days.
scope 1
  bound  department state-organ
rule below
  cite      1
  matter    delivery
  bearer    provider
  term      15 workdays
`

// TestRelations asks each kind of relation on both sides of its first day, and
// where the State regulation does not bind. Only what is contrary is displaced
// (G5).
func TestRelations(t *testing.T) {
	for relation, want := range map[string]string{
		"repeats": "supplementary", "concretises": "supplementary", "stricter": "supplementary", "adds-step": "supplementary", "adds-trigger": "supplementary",
		"fills-gap": "governing", "widens": "displaced", "contradicts": "displaced", "yields": "displaced", "opens-question": "contested",
	} {
		text := parse(t, below+"  relation "+relation+" state-2025:22.1 from 2026-01-01\n")
		for u := range text.Rules() {
			for r := range u.Relations() {
				if r.Kind.String() != relation || r.To != cite("state-2025:22.1") || r.From != date("2026-01-01") {
					t.Errorf("the relation reads %+v", r)
				}
			}
		}
		law := with(t, jurisdiction.China(), text)
		for day, want := range map[string]string{"2025-12-31": "governing", "2026-01-01": want} {
			got := ""
			for a := range rule(t, law, ask("delivery", "360400", day, conditional)).All() {
				if a.ID() == "below" {
					got = a.Standing.String()
				}
			}
			if got != want {
				t.Errorf("%s on %s: %s, want %s", relation, day, got, want)
			}
		}
		q := ask("delivery", "360400", "2026-01-01", conditional)
		q.Counterpart.Kind = jurisdiction.StateOrgan
		if got := standings(rule(t, law, q)); got != "below governing, delivery guidance" {
			t.Errorf("%s, with a court: %s", relation, got)
		}
	}
}

// TestReason: every standing has a reason in both languages, and one that a
// higher provision makes names it and the day.
func TestReason(t *testing.T) {
	const zh, en = "《政务数据共享条例》第二十二条第一款", "Regulation on Government Data Sharing, article 22, paragraph 1"
	for relation, isNamed := range map[string]bool{"repeats": true, "contradicts": true, "opens-question": true, "fills-gap": true} {
		law := with(t, jurisdiction.China(), parse(t, below+"  relation "+relation+" state-2025:22.1 from 2026-01-01\n"))
		for a := range rule(t, law, ask("delivery", "360400", "2026-01-01", conditional)).All() {
			named := isNamed && a.ID() == "below"
			why := a.Reason()
			if why[0] == "" || why[1] == "" || strings.Contains(why[0], zh) != named || strings.Contains(why[1], en) != named || strings.Contains(why[1], "2026-01-01") != named {
				t.Errorf("%s: reason of %s, %v: %q, want the higher provision named: %v", relation, a.ID(), a.Standing, why, named)
			}
		}
	}
	// Of two relations the reason names the one that makes the standing, not the other.
	law := with(t, jurisdiction.China(), parse(t, below+"  relation repeats state-2025:21.2 from 2026-01-01\n  relation contradicts state-2025:22.1 from 2026-01-01\n"))
	for a := range rule(t, law, ask("delivery", "360400", "2026-01-01", conditional)).All() {
		if a.Standing == jurisdiction.Displaced && !strings.Contains(a.Reason()[0], zh) {
			t.Errorf("two relations: %q, want %s named", a.Reason(), zh)
		}
	}
	q := ask("delivery", "360400", "2026-01-01", conditional)
	q.Body.Kind = jurisdiction.StateOrgan
	for a := range rule(t, jurisdiction.China(), q).All() {
		if why := a.Reason(); a.Standing != jurisdiction.Guidance || why[0] == "" || why[1] == "" {
			t.Errorf("by reference: %v, %q", a.Standing, why)
		}
	}
}

// TestRulingStops breaks off each sequence early.
func TestRulingStops(t *testing.T) {
	r := rule(t, withTestdata(t), ask("reply-conditional", "510600", "2026-03-02", conditional))
	for a := range r.All() {
		if a.Standing != jurisdiction.Governing {
			t.Errorf("the first is %v", a.Standing)
		}
		break
	}
	for range r.Basis() {
		break
	}
}

// TestNoAllocation holds the promise of the package comment.
func TestNoAllocation(t *testing.T) {
	for name, law := range map[string]*jurisdiction.Law{"shipped": jurisdiction.China(), "six more": withTestdata(t)} {
		q := ask("reply-conditional", "510600", "2026-03-02", conditional)
		r := rule(t, law, q)
		sum := 0
		for view, f := range map[string]func(){
			"Ruling":      func() { r, _ = law.Ruling(q) },
			"Limit":       func() { sum += r.Limit().Period().N() },
			"Governing":   func() { _, _ = r.Governing() },
			"IsUncertain": func() { _ = r.IsUncertain() },
			"All": func() {
				for a := range r.All() {
					sum += int(a.Standing)
				}
			},
			"Basis": func() {
				for c := range r.Basis() {
					sum += c.Article()
				}
			},
			"Binds": func() { _, _ = law.Binds(q.Body, q.Counterpart, q.On) },
		} {
			if n := testing.AllocsPerRun(100, f); n != 0 {
				t.Errorf("%s, %s: %v allocations, want none", name, view, n)
			}
		}
	}
}

// TestManyRules: more rules on one matter than a ruling keeps standings of. The
// odd ones speak on conditional data.
func TestManyRules(t *testing.T) {
	var b strings.Builder
	b.WriteString(small("many", ""))
	for n := range 40 {
		fmt.Fprintf(&b, "rule n%d\n  cite    1\n  matter  delivery\n  bearer  provider\n  term    %d days\n", n, n+2)
		if n%2 == 1 {
			b.WriteString("  when    attribute=conditional\n")
		}
	}
	law := with(t, jurisdiction.China(), parse(t, b.String()))
	for facts, want := range map[jurisdiction.Facts]int{conditional: 42, unconditional: 22} { // with the State's and the first of the text
		r := rule(t, law, ask("delivery", "421000", "2026-03-02", facts))
		n := 0
		for a := range r.All() {
			if n++; a.Standing != jurisdiction.Governing {
				t.Errorf("%s is %v", a.ID(), a.Standing)
			}
		}
		if n != want || r.Limit().Period().N() != 20 {
			t.Errorf("%v: %d rules, limit %v, want %d and the State's", facts.Attribute, n, r.Limit(), want)
		}
	}
}
