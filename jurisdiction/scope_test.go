package jurisdiction_test

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// reachIn returns what one text says of the two bodies of a question.
func reachIn(t testing.TB, law *jurisdiction.Law, id string, q jurisdiction.Question) jurisdiction.Reach {
	t.Helper()
	for r := range law.Reach(q) {
		if r.Instrument.ID() == id {
			return r
		}
	}
	t.Fatalf("Reach yields nothing for %s", id)
	return jurisdiction.Reach{}
}

// reached writes a reach as the strength and the deciding place, "? fact" where
// a fact is missing, "-" for another place and for a text not in force.
func reached(r jurisdiction.Reach) string {
	switch {
	case !r.InForce || !r.Here:
		return strings.TrimSpace("- " + strings.TrimPrefix(r.Strength.String(), "outside"))
	case r.Missing != "":
		return "? " + r.Missing
	}
	_, place, _ := strings.Cut(r.Cite.String(), ":")
	return strings.TrimSpace(r.Strength.String() + " " + place)
}

// scoped is a text for Jingzhou whose scope lines the table below fills in.
const scoped = `instrument scoped-2026
  title      范围试验办法 / Measures for Trying Scopes
  kind       local-rule
  territory  TERRITORY
  effective  2026-01-01
option strict
  values  off on
  words   从严 / strictly
fact emergency
  values  no yes
  words   突发事件 / an emergency
provision 1
  kind     scope
  carried  function
  zh       一。
  en       One.
provision 2
  kind     scope
  carried  function
  zh       二。
  en       Two.
`

// TestScopeLines tries each condition of a scope line that is met, is not met
// and is not known, and the order in which lines are asked. The question is put
// for a department of the county 421002 to another one there.
func TestScopeLines(t *testing.T) {
	type question = jurisdiction.Question
	set := func(change func(*question)) func(*question) { return change }
	kind := func(k jurisdiction.BodyKind) func(*question) { return func(q *question) { q.Body.Kind = k } }
	sector := func(s string) func(*question) {
		return func(q *question) { q.Body.Kind, q.Body.Sector = jurisdiction.Utility, s }
	}
	const utilities = "scope 1\n  bound utility; sector=water|gas\n  arguable utility\nscope 2\n  bound department\n"
	tests := []struct {
		name, lines string
		change      func(*question)
		want        string
	}{
		{"all", "scope 1\n  bound all\n", kind(jurisdiction.Person), "bound 1"},
		{"kind named", "scope 1\n  bound department utility\n", nil, "bound 1"},
		{"kind not named", "scope 1\n  bound department utility\n", kind(jurisdiction.Enterprise), "outside"},
		{"no scope at all", "", nil, "outside"},
		{"kind as a condition", "scope 1\n  bound all; kind=department|utility\n", nil, "bound 1"},
		{"kind as a condition, another", "scope 1\n  bound all; kind=department|utility\n", kind(jurisdiction.Person), "outside"},

		{"sector named", utilities, sector("gas"), "bound 1"},
		{"sector of an open list", utilities, sector("heat"), "arguable 1"},
		{"sector not given", utilities, sector(""), "? sector"},
		{"sector not asked of others", utilities, nil, "bound 2"},

		{"managed by its place unless said otherwise", "scope 1\n  bound all; managed-by=place\n", nil, "bound 1"},
		{"managed from above", "scope 1\n  bound all; managed-by=place\n", set(func(q *question) { q.Body.ManagedBy = jurisdiction.ByCentre }), "outside"},
		{"one of two managements", "scope 1\n  bound all; managed-by=province|centre\n", set(func(q *question) { q.Body.ManagedBy = jurisdiction.ByCentre }), "bound 1"},

		{"level", "scope 1\n  bound all; level=county\n", nil, "bound 1"},
		{"another level", "scope 1\n  bound all; level=prefecture\n", nil, "outside"},

		{"origin", "scope 1\n  bound all; origin=duties\n", set(func(q *question) { q.Facts.Origin = jurisdiction.FromDuties }), "bound 1"},
		{"another origin", "scope 1\n  bound all; origin=duties\n", set(func(q *question) { q.Facts.Origin = jurisdiction.FromOthers }), "outside"},
		{"origin not given", "scope 1\n  bound all; origin=duties\n", nil, "? origin"},

		// Nobody infers a secret: data without a mark is none (S2).
		{"secret", "scope 1\n  bound all; secrecy=work\n", set(func(q *question) { q.Facts.Secrecy = jurisdiction.WorkSecret }), "bound 1"},
		{"no secret", "scope 1\n  bound all; secrecy=none\n", nil, "bound 1"},
		{"another secret", "scope 1\n  bound all; secrecy=work\n", set(func(q *question) { q.Facts.Secrecy = jurisdiction.StateSecret }), "outside"},

		{"procedure", "scope 1\n  bound all; procedure=opening|operation\n", set(func(q *question) { q.Matter = "open-data" }), "bound 1"},
		{"another procedure", "scope 1\n  bound all; procedure=opening|operation\n", set(func(q *question) { q.Matter = "platform" }), "outside"},
		{"sharing where no matter is given", "scope 1\n  bound all; procedure=sharing\n", set(func(q *question) { q.Matter = "" }), "bound 1"},

		{"reading not chosen", "scope 1\n  bound all; reading:strict=on\n", nil, "outside"},
		{"reading chosen", "scope 1\n  bound all; reading:strict=off\n", nil, "bound 1"},

		{"a fact that the text declares", "scope 1\n  bound all; emergency=yes\n", set(func(q *question) { q.Facts = declare(q.Facts, "emergency", "yes") }), "bound 1"},
		{"another value of it", "scope 1\n  bound all; emergency=yes\n", set(func(q *question) { q.Facts = declare(q.Facts, "emergency", "no") }), "outside"},
		{"not given", "scope 1\n  bound all; emergency=yes\n", nil, "? emergency"},

		// What takes out is asked first wherever it stands, and must be known.
		{"outside first", "scope 1\n  bound all\nscope 2\n  outside all; secrecy=state\n", set(func(q *question) { q.Facts.Secrecy = jurisdiction.StateSecret }), "outside 2"},
		{"outside not met", "scope 1\n  bound all\nscope 2\n  outside all; secrecy=state\n", nil, "bound 1"},
		{"outside not known", "scope 1\n  bound all\nscope 2\n  outside all; origin=others\n", nil, "bound 1"},
		{"outside for one kind", "scope 1\n  bound all\nscope 2\n  outside utility\n", nil, "bound 1"},
		{"outside for this kind", "scope 1\n  bound all\nscope 2\n  outside department\n", nil, "outside 2"},

		{"the first that is met decides", "scope 1\n  permission department\nscope 2\n  bound department\n", nil, "permission 1"},
		{"the first is not met", "scope 1\n  permission department; level=province\nscope 2\n  bound department\n", nil, "bound 2"},
		{"the first is not known", "scope 1\n  permission department; origin=duties\nscope 2\n  bound department\n", nil, "? origin"},

		{"promoted", "scope 1\n  promotion all\n", nil, "promotion 1"},
		{"permitted", "scope 1\n  permission all\n", nil, "permission 1"},
		{"by analogy", "scope 1\n  analogy all\n", nil, "analogy 1"},
		{"arguable", "scope 1\n  arguable all\n", nil, "arguable 1"},

		// Of two conditions the one that rules the line out decides, in either order.
		{"one out, one unknown", "scope 1\n  bound all; level=province origin=duties\n", nil, "outside"},
		{"one unknown, one out", "scope 1\n  bound all; origin=duties level=province\n", nil, "outside"},
		{"one met, one unknown", "scope 1\n  bound all; level=county origin=duties\n", nil, "? origin"},

		// The other side counts by its kind alone, under the best conditions.
		{"the other not named", "scope 1\n  bound department\n", set(func(q *question) { q.Counterpart.Kind = jurisdiction.Enterprise }), "outside 1"},
		{"the other not known", "scope 1\n  bound department\n", set(func(q *question) { q.Counterpart = jurisdiction.Body{} }), "bound 1"},
		{"the other weaker", "scope 1\n  bound department\n  analogy state-organ\n", set(func(q *question) { q.Counterpart.Kind = jurisdiction.StateOrgan }), "analogy 1"},
		{"the other stronger", "scope 1\n  bound state-organ\n  analogy department\n", set(func(q *question) { q.Counterpart.Kind = jurisdiction.StateOrgan }), "analogy 1"},
		{"its sector is not asked", "scope 1\n  bound department\nscope 2\n  bound utility; sector=water\n  analogy utility\n",
			set(func(q *question) { q.Counterpart.Kind, q.Counterpart.Sector = jurisdiction.Utility, "heat" }), "bound 1"},
		{"its management is not asked", "scope 1\n  bound department; managed-by=place\n", set(func(q *question) { q.Counterpart.ManagedBy = jurisdiction.ByCentre }), "bound 1"},
		{"its level is not asked", "scope 1\n  bound department; level=county\n", set(func(q *question) { q.Counterpart.Division = division("110000") }), "bound 1"},
		{"but the procedure is", "scope 1\n  bound department\nscope 2\n  bound person; procedure=opening\n", set(func(q *question) { q.Counterpart.Kind = jurisdiction.Person }), "outside 1"},
		{"and is met", "scope 1\n  bound department\nscope 2\n  bound person; procedure=opening\n",
			set(func(q *question) { q.Counterpart.Kind, q.Matter = jurisdiction.Person, "open-data" }), "bound 1"},

		// Which side of the border the other sits on is a fact about the case.
		{"the other inside", "scope 1\n  bound all; counterpart=inside\n", nil, "bound 1"},
		{"the other outside", "scope 1\n  bound all; counterpart=inside\n", set(func(q *question) { q.Counterpart.Division = division("420100") }), "outside"},
		{"the other nowhere", "scope 1\n  bound all; counterpart=inside\n", set(func(q *question) { q.Counterpart.Division = jurisdiction.Division{} }), "? counterpart"},

		{"a body of unknown kind does not weaken", "scope 1\n  bound department\n", kind(jurisdiction.UnknownBody), "bound"},
		{"nor strengthen", "scope 1\n  analogy department\n", kind(jurisdiction.UnknownBody), "analogy"},
		{"made for another place", "scope 1\n  bound all\n", set(func(q *question) { q.Body.Division = division("420100") }), "-"},
		{"before it was made", "scope 1\n  bound all\n", set(func(q *question) { q.On = date("2025-12-31") }), "-"},
		{"on no day", "scope 1\n  bound all\n", set(func(q *question) { q.On = day("") }), "-"},
	}
	for _, tt := range tests {
		law := with(t, jurisdiction.China(), parse(t, strings.Replace(scoped, "TERRITORY", "421000", 1)+tt.lines))
		q := ask("delivery", "421002", "2026-03-02", jurisdiction.Facts{})
		if tt.change != nil {
			tt.change(&q)
		}
		if got := reached(reachIn(t, law, "scoped-2026", q)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	// The level of a body nowhere is not known; only a text for the nation asks it.
	law := with(t, jurisdiction.China(), parse(t, strings.Replace(scoped, "TERRITORY", "000000", 1)+"scope 1\n  bound all; level=county\n"))
	q := ask("delivery", "421002", "2026-03-02", jurisdiction.Facts{})
	q.Body.Division = jurisdiction.Division{}
	if got := reached(reachIn(t, law, "scoped-2026", q)); got != "? level" {
		t.Errorf("the level of a body nowhere: %s, want ? level", got)
	}
}

// declare sets a fact that must be well formed.
func declare(f jurisdiction.Facts, name, value string) jurisdiction.Facts {
	f, err := f.With(name, value)
	if err != nil {
		panic(err)
	}
	return f
}

// TestScopeReading: the reading that a line names is chosen for the whole law.
func TestScopeReading(t *testing.T) {
	law := with(t, jurisdiction.China(), parse(t, strings.Replace(scoped, "TERRITORY", "421000", 1)+
		"scope 1\n  permission all; reading:strict=off\n  bound all; reading:strict=on\n"))
	r, err := jurisdiction.Readings{}.With("strict", "on")
	if err != nil {
		t.Fatal(err)
	}
	q := ask("delivery", "421002", "2026-03-02", jurisdiction.Facts{})
	if got := reached(reachIn(t, law, "scoped-2026", q)); got != "permission 1" {
		t.Errorf("by default: %s, want permission 1", got)
	}
	if got := reached(reachIn(t, reading(t, law, r), "scoped-2026", q)); got != "bound 1" {
		t.Errorf("with strict=on: %s, want bound 1", got)
	}
}

// TestReachShipped asks all texts of the module, in the order state-2025,
// hubei-2025, hubei-2021, jingzhou-2024; the draft of Hunan is in force on no
// day. The answers are those of State articles 2, 3 and 43, article 3 of
// hubei-2025, 2, 3, 27 and 41 of hubei-2021, 2, 3, 19 and 34 of jingzhou-2024.
// A star is for what these articles leave to a reading.
func TestReachShipped(t *testing.T) {
	type question = jurisdiction.Question
	const dept, organ, authorized = jurisdiction.Department, jurisdiction.StateOrgan, jurisdiction.AuthorizedOrganization
	const institution, utility = jurisdiction.PublicInstitution, jurisdiction.Utility
	managed := func(m jurisdiction.Management, o jurisdiction.Origin) func(*question) {
		return func(q *question) { q.Body.ManagedBy, q.Facts.Origin = m, o }
	}
	sector := func(s string) func(*question) { return func(q *question) { q.Body.Sector = s } }
	matter := func(m jurisdiction.Matter) func(*question) { return func(q *question) { q.Matter = m } }
	secret := func(s jurisdiction.Secrecy) func(*question) { return func(q *question) { q.Facts.Secrecy = s } }
	other := func(k jurisdiction.BodyKind) func(*question) { return func(q *question) { q.Counterpart.Kind = k } }
	on := func(s string) func(*question) { return func(q *question) { q.On = date(s) } }
	tests := []struct {
		name   string
		kind   jurisdiction.BodyKind
		place  string
		change func(*question)
		want   string
	}{
		{"city department", dept, "421000", nil, "bound 2, bound 3#2, bound 3.2, bound 3#2"},
		{"authorized organization", authorized, "421000", nil, "bound 2, bound 3#2, bound 3.2, bound 3#2"},
		{"county department", dept, "421002", nil, "bound 2, bound 3#2, bound 3.2, permission 34"},
		{"provincial department", dept, "420000", nil, "bound 2, bound 3#2, bound 3.2, -"},
		{"in another city", dept, "420100", nil, "bound 2, bound 3#2, bound 3.2, -"},
		{"in a county under the province", dept, "429004", nil, "bound 2, bound 3#2, bound 3.2, -"},
		{"in Jiangxi", dept, "360400", nil, "bound 2, -, -, -"},
		{"in Hunan, of which a draft is held", dept, "430100", nil, "bound 2, -, -, -"},

		// Stationed bodies: what they supply because the place needs it is public data in
		// hubei-2025 3(2), where they are central, and in jingzhou-2024 3(2).
		{"county branch of the city", dept, "421002", managed(jurisdiction.ByPrefecture, 0), "bound 2, bound 3#2, bound 3.2, bound 3#2"},
		{"branch of the province", dept, "421002", managed(jurisdiction.ByProvince, 0), "bound 2, bound 3#2, bound 3.2, ? origin"},
		{"branch of the province, on demand", dept, "421002", managed(jurisdiction.ByProvince, jurisdiction.SuppliedOnDemand), "bound 2, bound 3#2, bound 3.2, bound 3#2"},
		{"branch of the province, own data", dept, "421002", managed(jurisdiction.ByProvince, jurisdiction.FromDuties), "bound 2, bound 3#2, bound 3.2, outside"},
		{"branch of the centre", dept, "421000", managed(jurisdiction.ByCentre, 0), "bound 2, ? origin, outside, ? origin"},
		{"branch of the centre, on demand", dept, "421000", managed(jurisdiction.ByCentre, jurisdiction.SuppliedOnDemand), "bound 2, bound 3#2, outside, bound 3#2"},
		{"branch of the centre, own data", dept, "421000", managed(jurisdiction.ByCentre, jurisdiction.FromDuties), "bound 2, outside, outside, outside"},

		// Other State organs: State article 43 promotes; hubei-2021 3 names administrative
		// organs and authorized organizations alone; the others name State organs (A3).
		{"court", organ, "421000", nil, "promotion 43, bound 3#2, outside, bound 3#2"},
		{"county court", organ, "421002", nil, "promotion 43, bound 3#2, outside, permission 34"},
		{"with a court", dept, "421000", other(organ), "promotion 2, bound 3#2, outside 3.2, bound 3#2"},

		// No text names them for sharing.
		{"Party organ", jurisdiction.PartyOrgan, "421000", nil, "outside, outside, outside, outside"},
		{"mass organization", jurisdiction.MassOrganization, "421000", nil, "outside, outside, outside, outside"},
		{"military", jurisdiction.Military, "421000", nil, "outside, outside, outside, outside"},
		{"enterprise", jurisdiction.Enterprise, "421000", nil, "outside, outside, outside, outside"},
		{"person", jurisdiction.Person, "421000", nil, "outside, outside, outside, outside"},
		{"with a person", dept, "421000", other(jurisdiction.Person), "outside 2, outside 3#2, outside 3.2, outside 3#2"},

		// The lists of hubei-2025 3(2), hubei-2021 41 and jingzhou-2024 3(2).
		{"hospital", institution, "421000", sector("health"), "outside, bound 3#2, outside, bound 3#2"},
		{"sports institution, listed by the province alone", institution, "421000", sector("sport"), "outside, bound 3#2, outside, arguable 3#2"},
		{"institution of an unknown sector", institution, "421000", nil, "outside, ? sector, outside, ? sector"},
		{"institution of a sector that none lists", institution, "421000", sector("rail"), "outside, arguable 3#2, outside, arguable 3#2"},
		{"water works", utility, "421000", sector("water"), "outside, bound 3#2, analogy 41, bound 3#2"},
		{"telecom, not listed by hubei-2025", utility, "421000", sector("telecom"), "outside, arguable 3#2, analogy 41, bound 3#2"},
		{"railway", utility, "421000", sector("rail"), "outside, arguable 3#2, analogy 41, arguable 3#2"},
		{"airport", utility, "421000", sector("aviation"), "outside, arguable 3#2, analogy 41, arguable 3#2"},
		{"buses", utility, "421000", sector("public-transport"), "outside, *, analogy 41, bound 3#2"},
		{"heating, listed by hubei-2025 alone", utility, "421000", sector("heat"), "outside, bound 3#2, analogy 41, arguable 3#2"},
		{"utility of an unknown sector", utility, "421000", nil, "outside, ? sector, analogy 41, ? sector"},
		{"county water works", utility, "421002", sector("water"), "outside, bound 3#2, analogy 41, permission 34"},

		// Giving data to society is another procedure, and reaches those who apply.
		{"person, opening", jurisdiction.Person, "421000", matter("open-data"), "outside, bound 2, bound 27, bound 19.2"},
		{"enterprise, opening", jurisdiction.Enterprise, "421000", matter("open-data"), "outside, bound 2, bound 27, bound 19.2"},
		{"mass organization, opening", jurisdiction.MassOrganization, "421000", matter("open-data"), "outside, bound 2, bound 27, bound 19.2"},
		{"enterprise, operation", jurisdiction.Enterprise, "421000", matter("authorized-operation"), "outside, bound 2, *, *"},

		// Secrets: State article 3(1) leaves out both kinds, hubei-2021 2(2) and
		// jingzhou-2024 2(2) State secrets alone (H13), and hubei-2025 51(3) leaves those to
		// other law.
		{"State secret", dept, "421000", secret(jurisdiction.StateSecret), "outside 3.1, outside 51.3, outside 2.2, outside 2.2"},
		{"work secret", dept, "421000", secret(jurisdiction.WorkSecret), "outside 3.1, bound 3#2, bound 3.2, bound 3#2"},
		{"data of others", dept, "421000", managed(jurisdiction.ByPlace, jurisdiction.FromOthers), "outside 3.1, outside 3#3, outside 3.1, outside 3#2"},
		{"data from its duties", dept, "421000", managed(jurisdiction.ByPlace, jurisdiction.FromDuties), "bound 2, bound 3#2, bound 3.2, bound 3#2"},

		// Commencement: articles 44, 69, 42, 35; the city's two years end on 2026-12-01 (J1).
		{"before the State regulation", dept, "421000", on("2025-07-31"), "-, -, bound 3.2, bound 3#2"},
		{"its first day", dept, "421000", on("2025-08-01"), "bound 2, -, bound 3.2, bound 3#2"},
		{"before hubei-2025", dept, "421000", on("2025-09-30"), "bound 2, -, bound 3.2, bound 3#2"},
		{"its first day", dept, "421000", on("2025-10-01"), "bound 2, bound 3#2, bound 3.2, bound 3#2"},
		{"before the city's measures", dept, "421000", on("2024-12-01"), "-, -, bound 3.2, -"},
		{"their first day", dept, "421000", on("2024-12-02"), "-, -, bound 3.2, bound 3#2"},
		{"their last day", dept, "421000", on("2026-12-01"), "bound 2, bound 3#2, bound 3.2, bound 3#2"},
		{"the day after", dept, "421000", on("2026-12-02"), "bound 2, bound 3#2, bound 3.2, -"},
		{"before every text", dept, "421000", on("2021-03-31"), "-, -, -, -"},
	}
	for _, tt := range tests {
		q := jurisdiction.Question{Matter: "reply-conditional", Body: jurisdiction.Body{Kind: tt.kind, Division: division(tt.place)},
			Counterpart: department("421000"), On: date("2026-03-02")}
		if tt.change != nil {
			tt.change(&q)
		}
		want := append(strings.Split(tt.want, ", "), "-")
		n := 0
		for r := range jurisdiction.China().Reach(q) {
			if got := reached(r); want[n] != "*" && got != want[n] {
				t.Errorf("%s: %s says %q, want %q", tt.name, r.Instrument.ID(), got, want[n])
			}
			n++
		}
		if n != len(strings.Fields(shipped)) {
			t.Errorf("%s: Reach yields %d texts, want %d", tt.name, n, len(strings.Fields(shipped)))
		}
	}
}

// TestReachCounties: under the reading jingzhou-counties=bound article 3 reaches
// county bodies as it does those of the city (J2); nobody else is touched.
func TestReachCounties(t *testing.T) {
	r, err := jurisdiction.Readings{}.With("jingzhou-counties", "bound")
	if err != nil {
		t.Fatal(err)
	}
	law := reading(t, jurisdiction.China(), r)
	tests := []struct {
		name            string
		body            jurisdiction.Body
		guidance, bound string
	}{
		{"county department", jurisdiction.Body{Kind: jurisdiction.Department, Division: division("421002")}, "permission 34", "bound 34"},
		{"county court", jurisdiction.Body{Kind: jurisdiction.StateOrgan, Division: division("421002")}, "permission 34", "bound 34"},
		{"county hospital", jurisdiction.Body{Kind: jurisdiction.PublicInstitution, Sector: "health", Division: division("421002")}, "permission 34", "bound 34"},
		{"city department", jurisdiction.Body{Kind: jurisdiction.Department, Division: division("421000")}, "bound 3#2", "bound 3#2"},
		{"county branch of the city", jurisdiction.Body{Kind: jurisdiction.Department, Division: division("421002"), ManagedBy: jurisdiction.ByPrefecture}, "bound 3#2", "bound 3#2"},
		{"county branch of the province", jurisdiction.Body{Kind: jurisdiction.Department, Division: division("421002"), ManagedBy: jurisdiction.ByProvince}, "? origin", "? origin"},
		{"enterprise", jurisdiction.Body{Kind: jurisdiction.Enterprise, Division: division("421002")}, "outside", "outside"},
	}
	for _, tt := range tests {
		q := jurisdiction.Question{Body: tt.body, Counterpart: department("421000"), On: date("2026-03-02")}
		before, after := reached(reachIn(t, jurisdiction.China(), "jingzhou-2024", q)), reached(reachIn(t, law, "jingzhou-2024", q))
		if before != tt.guidance || after != tt.bound {
			t.Errorf("%s: %s, with the reading %s, want %s and %s", tt.name, before, after, tt.guidance, tt.bound)
		}
	}
}

// TestDraftAnalogy: article 39 of the Hunan draft applies it to telecom, aviation
// and railways by analogy, so that its rules would be guidance for them.
func TestDraftAnalogy(t *testing.T) {
	h, err := jurisdiction.China().Hypothetical("hunan-2024-draft", date("2026-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	for _, sector := range []string{"telecom", "aviation", "rail"} {
		q := jurisdiction.Question{Matter: "repeat-collection", On: date("2026-03-02"), Counterpart: department("430100"),
			Body: jurisdiction.Body{Kind: jurisdiction.Utility, Sector: sector, Division: division("430100")}}
		rules, err := h.Rules(q)
		if err != nil {
			t.Fatal(err)
		}
		found := ""
		for s := range rules {
			if s.IsDraft() {
				found += s.Standing().String()
			}
		}
		if found != "guidance" {
			t.Errorf("%s: %q, want guidance", sector, found)
		}
	}
}

// TestReachReason: each sort of answer has its own reason in both languages.
func TestReachReason(t *testing.T) {
	text := func(lines string) *jurisdiction.Law {
		return with(t, jurisdiction.China(), parse(t, strings.Replace(scoped, "TERRITORY", "421000", 1)+lines))
	}
	q := ask("delivery", "421002", "2026-03-02", jurisdiction.Facts{})
	elsewhere, early := q, q
	elsewhere.Body.Division, early.On = division("420100"), date("2025-12-31")
	reasons := map[string]jurisdiction.Reach{
		"a draft, in force on no day":                  reachIn(t, jurisdiction.China(), "hunan-2024-draft", q),
		"not in force on that day":                     reachIn(t, text("scope 1\n  bound all\n"), "scoped-2026", early),
		"made for another place":                       reachIn(t, text("scope 1\n  bound all\n"), "scoped-2026", elsewhere),
		"depends on a fact that was not given: origin": reachIn(t, text("scope 1\n  bound all; origin=duties\n"), "scoped-2026", q),
		"applies directly":                             reachIn(t, text("scope 1\n  bound all\n"), "scoped-2026", q),
	}
	for want, r := range reasons {
		if got := r.Reason(); got[1] != want || got[0] == "" {
			t.Errorf("Reason = %q, want %q", got, want)
		}
	}
	seen := map[string]string{}
	for _, strength := range []string{"outside", "promotion", "permission", "analogy", "arguable", "bound"} {
		r := reachIn(t, text("scope 1\n  "+strength+" all\n"), "scoped-2026", q)
		why := r.Reason()
		if r.Strength.String() != strength || why[0] == "" || why[1] == "" || seen[why[0]] != "" {
			t.Errorf("%s: %v, reason %q, the same as %s", strength, r.Strength, why, seen[why[0]])
		}
		seen[why[0]] = strength
	}
}

// TestScopeOfRules: what the scope of a text says counts for its rules as it does for
// the text: by kind of body, by a fact, and in each city by its own text alone.
func TestScopeOfRules(t *testing.T) {
	text := func(id, place, scope string) string {
		rule := strings.Replace(clockRule("r", "10 workdays", ""), "matter  platform", "matter  m", 1)
		made := strings.Replace(made(id, "local-rule", place, since2026, rule), "  bound  department\n", scope, 1)
		if id == "a" {
			made += "matter m\n  in     sharing\n  words  甲 / A\n"
		}
		return made
	}
	law := with(t, with(t, with(t, jurisdiction.China(),
		parse(t, text("a", "360100", "  bound  department; cataloged=yes\n"))),
		parse(t, text("b", "360200", "  analogy  department\n"))),
		parse(t, text("c", "360300", "  bound  department\n")))
	listed, unlisted := jurisdiction.Facts{Cataloged: jurisdiction.Yes}, jurisdiction.Facts{Cataloged: jurisdiction.No}
	tests := []struct {
		name, place string
		facts       jurisdiction.Facts
		kind, other jurisdiction.BodyKind
		want        string
	}{
		{"fact", "360100", listed, jurisdiction.Department, 0, "governing"},
		{"other fact", "360100", unlisted, jurisdiction.Department, 0, ""},
		{"no fact", "360100", jurisdiction.Facts{}, jurisdiction.Department, 0, "cataloged"},
		{"by analogy", "360200", unlisted, jurisdiction.Department, 0, "guidance"},
		{"without condition", "360300", unlisted, jurisdiction.Department, 0, "governing"},
		{"a kind not named", "360300", unlisted, jurisdiction.Person, 0, ""},
		{"the other side", "360300", unlisted, jurisdiction.Department, jurisdiction.Person, ""},
		{"elsewhere", "360400", unlisted, jurisdiction.Department, 0, ""},
	}
	for _, tt := range tests {
		q := ask("m", tt.place, "2026-03-02", tt.facts)
		q.Body.Kind, q.Counterpart.Kind = tt.kind, tt.other
		if got := spoken(law, q, "r"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestReachUnproven: an organization that is bound since a law authorizes it must
// name that law (reading S1); one that is not bound need not, nor a department.
func TestReachUnproven(t *testing.T) {
	for _, tt := range []struct {
		kind, counterpart jurisdiction.BodyKind
		by                string
		want              bool
	}{
		{jurisdiction.AuthorizedOrganization, jurisdiction.Department, "", true},
		{jurisdiction.AuthorizedOrganization, jurisdiction.Department, "气象法", false},
		{jurisdiction.AuthorizedOrganization, jurisdiction.Person, "", false},
		{jurisdiction.Department, jurisdiction.Department, "", false},
	} {
		q := ask("delivery", "421000", "2026-03-02", conditional)
		q.Body.Kind, q.Body.AuthorizedBy, q.Counterpart.Kind = tt.kind, tt.by, tt.counterpart
		r := reachIn(t, jurisdiction.China(), "state-2025", q)
		said := strings.HasSuffix(r.Reason()[deadline.English], "; the law that authorizes the organization was not given")
		if r.Unproven != tt.want || said != tt.want {
			t.Errorf("%v by %q beside a %v: %v, reason %q, want %v", tt.kind, tt.by, tt.counterpart, r.Unproven, r.Reason(), tt.want)
		}
	}
}

// TestReachStrengths: what the three ways of reference and an open list make of a
// rule, and that the ruling names the way.
func TestReachStrengths(t *testing.T) {
	for strength, want := range map[string]string{
		"promotion": "guidance", "permission": "guidance", "analogy": "guidance", "arguable": "contested", "bound": "governing", "outside": "",
	} {
		law := with(t, jurisdiction.China(), parse(t, strings.Replace(scoped, "TERRITORY", "421000", 1)+"scope 1\n  "+strength+" all\n"+
			"rule only\n  cite 1\n  matter platform\n  bearer provider\n  term none\n"))
		got := ""
		for a := range rule(t, law, ask("platform", "421002", "2026-03-02", jurisdiction.Facts{})).All() {
			if a.ID() == "only" {
				got += a.Standing.String()
				if a.Strength().String() != strength {
					t.Errorf("%s: Strength = %v", strength, a.Strength())
				}
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", strength, got, want)
		}
	}
}

// TestReachStops breaks off early, and puts nothing behind the order of the texts.
func TestReachStops(t *testing.T) {
	for r := range jurisdiction.China().Reach(ask("delivery", "421000", "2026-03-02", jurisdiction.Facts{})) {
		if r.Instrument.ID() != "state-2025" {
			t.Errorf("the first is %s", r.Instrument.ID())
		}
		break
	}
	q := ask("delivery", "421000", "2026-03-02", jurisdiction.Facts{})
	q.Body.Kind = 200
	for r := range jurisdiction.China().Reach(q) {
		if r.Strength != jurisdiction.Outside || fmt.Sprint(r.Cite) != "" {
			t.Errorf("a kind that no constant has: %s %v, want outside", r.Instrument.ID(), r.Strength)
		}
	}
}

// TestDetermined: whether a text binds a utility depends on its sector where a text
// lists sectors (A4), and nowhere else. Reach says the same text by text.
func TestDetermined(t *testing.T) {
	utility := func(place, sector string) jurisdiction.Body {
		return jurisdiction.Body{Kind: jurisdiction.Utility, Sector: sector, Division: division(place)}
	}
	tests := []struct {
		name, day string
		body      jurisdiction.Body
		want      string
	}{
		{"a department", "2025-10-01", department("421000"), ""},
		{"a utility in Hubei", "2025-10-01", utility("420100", ""), "sector"},
		{"of a sector", "2025-10-01", utility("420100", "water"), ""},
		{"of a sector that is not listed", "2025-10-01", utility("420100", "gold"), ""},
		{"in Beijing", "2025-10-01", utility("110000", ""), ""},
		{"in Jingzhou before the regulation", "2025-09-30", utility("421000", ""), "sector"},
		{"in Wuhan before the measures", "2021-03-31", utility("420100", ""), ""},
	}
	law := jurisdiction.China()
	for _, tt := range tests {
		q := jurisdiction.Question{Matter: "catalog-update", Body: tt.body, On: date(tt.day)}
		got, missing := "", ""
		var undetermined *jurisdiction.UndeterminedError
		if errors.As(law.Determined(q), &undetermined) {
			got = undetermined.Fact
		}
		for r := range law.Reach(q) {
			missing = cmp.Or(missing, r.Missing)
		}
		if got != tt.want || missing != tt.want {
			t.Errorf("%s: %q, reach %q, want %q", tt.name, got, missing, tt.want)
		}
	}
}
