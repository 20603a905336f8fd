package opening_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// The smallest case that has a finding, and the nearest that has it not. What is
// expected comes from hubei-2025 32 and 66, hubei-2021 25 to 28, jingzhou-2024 19 and
// 29, and the readings A17 to A20, A28, H4, H11.

type found struct {
	name string
	c    *opening.Case
	asOf string // empty for the day of the last event or use
	want []string
}

func checkFindings(t *testing.T, law *jurisdiction.Law, tests []found) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			asOf := tt.asOf
			if asOf == "" {
				last := tt.c.Events[len(tt.c.Events)-1].On
				for _, u := range tt.c.Uses {
					if u.On.After(last) {
						last = u.On
					}
				}
				asOf = last.String()
			}
			r := examine(t, law, tt.c, asOf)
			if diff := cmp.Diff(tt.want, findingLines(r.Findings)); diff != "" {
				t.Errorf("findings as of %s (-want +got):\n%s", asOf, diff)
			}
			for _, f := range r.Findings {
				checkWords(t, f.Words())
			}
		})
	}
}

// checkWords checks that words are there in both languages and never of guilt.
func checkWords(t *testing.T, words jurisdiction.Text) {
	t.Helper()
	zh, en := words.In(deadline.Chinese), words.In(deadline.English)
	if zh == "" || en == "" || zh == en || strings.Contains(en, "liable") || strings.Contains(en, "guilty") {
		t.Errorf("words %q, %q, want both languages, and nobody called liable", zh, en)
	}
}

// jingzhou moves a case to a bureau of Jingzhou.
func jingzhou(c *opening.Case) *opening.Case {
	c.Parties.Provider = department("421000")
	return c
}

func without(c *opening.Case, change func(*opening.Application)) *opening.Case {
	change(c.Application)
	return c
}

func TestApplication(t *testing.T) {
	received := func() *opening.Case { return conditional("2026-03-02 received") }
	old := conditional("2025-09-30 received")
	old.Application.Purpose = ""
	old.Application.Scenario = ""
	checkFindings(t, jurisdiction.China(), []found{
		{"states everything", received(), "", nil},
		{"neither purpose nor scenario", without(received(), func(a *opening.Application) { a.Purpose, a.Scenario = "", "" }), "",
			[]string{"application-without-purpose warning 2026-03-02 applicant hubei-2025:32.3"}},
		{"a scenario is enough", without(received(), func(a *opening.Application) { a.Purpose = "" }), "", nil},
		{"a purpose is enough in the province", without(received(), func(a *opening.Application) { a.Scenario = "" }), "", nil},
		{"the city wants the scenario", jingzhou(without(received(), func(a *opening.Application) { a.Scenario = "" })), "",
			[]string{"application-without-scenario note 2026-03-02 applicant jingzhou-2024:19.2"}},
		{"the day before the regulation of the province: its rule of 2021 alone", old, "",
			[]string{"application-without-purpose warning 2025-09-30 applicant hubei-2021:27"}},
		{"no period", without(received(), func(a *opening.Application) { a.Period = "" }), "",
			[]string{"application-without-period warning 2026-03-02 applicant hubei-2021:27"}},
		{"no safeguards", without(received(), func(a *opening.Application) { a.Safeguards = "" }), "",
			[]string{"application-without-safeguards warning 2026-03-02 applicant hubei-2021:27"}},
		{"no capability, which the province does not ask for", without(received(), func(a *opening.Application) { a.Capability = "" }), "", nil},
		{"no capability at Jingzhou", jingzhou(without(received(), func(a *opening.Application) { a.Capability = "" })), "",
			[]string{"application-without-capability note 2026-03-02 applicant jingzhou-2024:19.2"}},
		{"unconditional data needs no papers", func() *opening.Case {
			c := without(received(), func(a *opening.Application) { *a = opening.Application{} })
			c.Class = catalog.OpenUnconditionally
			return c
		}(), "", nil},
		{"papers that nobody gave are not checked", in("420000", catalog.OpenConditionally, "2026-03-02 received"), "", nil},
	})
}

func TestAccess(t *testing.T) {
	lines := []string{"2026-03-02 received", "2026-03-04 consented", "2026-03-05 agreement-signed", "2026-03-06 delivered"}
	late := []string{"2026-03-02 received", "2026-03-04 consented", "2026-03-06 delivered", "2026-03-06 agreement-signed"}
	off := conditional(lines...)
	off.Facts.Platform = jurisdiction.No
	offBefore := conditional("2025-09-01 received", "2025-09-02 delivered")
	offBefore.Facts.Platform = jurisdiction.No
	refused := conditional("2026-03-02 received", "2026-03-04 refused")
	checkFindings(t, jurisdiction.China(), []found{
		{"with an agreement", conditional(lines...), "", nil},
		{"the agreement came after the access, on the same day", conditional(late...), "",
			[]string{"access-without-agreement breach 2026-03-06 applicant hubei-2025:32.3"}},
		{"before the regulation an agreement was for the provider to want", conditional("2025-09-01 received", "2025-09-02 delivered"), "", nil},
		{"Jingzhou wants an undertaking too", jingzhou(conditional(lines...)), "",
			[]string{"access-without-undertaking note 2026-03-06 applicant jingzhou-2024:19.2"}},
		{"and has it", jingzhou(agreed()), "", nil},
		{"no undertaking is asked for when the city's measures have lapsed", jingzhou(conditional("2026-12-02 received", "2026-12-02 agreement-signed", "2026-12-02 delivered")), "", nil},
		{"unconditional data is fetched", in("420000", catalog.OpenUnconditionally, "2026-03-02 data-fetched"), "", nil},
		{"conditional data is not", in("420000", catalog.OpenConditionally, "2026-03-02 data-fetched"), "",
			[]string{"access-without-grant breach 2026-03-02 applicant hubei-2021:27", "access-without-agreement breach 2026-03-02 applicant hubei-2025:32.3"}},
		{"but after the grant", conditional("2026-03-02 received", "2026-03-04 consented", "2026-03-05 agreement-signed", "2026-03-06 data-fetched"), "", nil},
		{"data that is not open is granted", func() *opening.Case { c := conditional(lines[:2]...); c.Class = catalog.NotOpen; return c }(), "",
			[]string{"given-though-not-open breach 2026-03-04 provider hubei-2021:25.4"}},
		{"and opened: once", func() *opening.Case { c := conditional(lines...); c.Class = catalog.NotOpen; return c }(), "",
			[]string{"given-though-not-open breach 2026-03-04 provider hubei-2021:25.4"}},
		{"and fetched", in("420000", catalog.NotOpen, "2026-03-02 data-fetched"), "", []string{"given-though-not-open breach 2026-03-02 provider hubei-2021:25.4"}},
		{"and refused", func() *opening.Case {
			c := conditional("2026-03-02 received", "2026-03-04 refused")
			c.Class = catalog.NotOpen
			return c
		}(), "", nil},
		{"of no class", in("420000", catalog.NoOpening, lines...), "", []string{"opening-unset breach 2026-03-04 provider hubei-2025:19.3"}},
		{"off the platform", off, "", []string{"opened-off-platform breach 2026-03-06 provider hubei-2025:32.2"}},
		{"off the platform under the rule of 2021", offBefore, "", []string{"opened-off-platform breach 2025-09-02 provider hubei-2021:26.1"}},
		// The articles on opening want no reasons, unlike those on sharing.
		{"refused without a reason", refused, "", nil},
	})
}

func TestUse(t *testing.T) {
	product := func(u *opening.Use) { u.To, u.Form = opening.ThirdParty, opening.Aggregate }
	noProducts := with(agreed(), use("2026-03-20", product))
	noProducts.Agreement.NoProducts = true
	byPurpose := with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Purpose = "advertising" }))
	byPurpose.Agreement = nil
	scenario := with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Purpose = "flood warning" }))
	scenario.Agreement = nil
	// Whoever stated one of the two only, or neither, for a use for advertising.
	stated := func(purpose, scenario string) *opening.Case {
		c := with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Purpose = "advertising" }))
		c.Agreement, c.Application.Purpose, c.Application.Scenario = nil, purpose, scenario
		return c
	}
	unfixed := with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Purpose = "advertising" }))
	unfixed.Agreement, unfixed.Application = &opening.Agreement{}, nil
	fetched := func(change func(*opening.Use)) *opening.Case {
		return with(in("421000", catalog.OpenUnconditionally, "2026-03-02 data-fetched"), use("2026-03-20", change))
	}
	checkFindings(t, jurisdiction.China(), []found{
		{"as agreed", with(agreed(), use("2026-03-20", nil)), "", nil},
		{"another purpose", with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Purpose = "advertising" })), "",
			[]string{"open-other-purpose breach 2026-03-20 applicant hubei-2025:32.3"}},
		{"against the application where there is no agreement", byPurpose, "", []string{"open-other-purpose breach 2026-03-20 applicant hubei-2025:32.3"}},
		{"the scenario applied for", scenario, "", nil},
		{"against an application that states a purpose alone", stated("research", ""), "", []string{"open-other-purpose breach 2026-03-20 applicant hubei-2025:32.3"}},
		{"against one that states a scenario alone", stated("", "flood warning"), "", []string{"open-other-purpose breach 2026-03-20 applicant hubei-2025:32.3"}},
		{"against one that states neither", stated("", ""), "", []string{"application-without-purpose warning 2026-03-02 applicant hubei-2025:32.3"}},
		{"where nothing was fixed at all", unfixed, "", nil},
		{"a wider scope", with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Scope = "the whole group" })), "",
			[]string{"open-wider-use breach 2026-03-20 applicant hubei-2025:32.3"}},
		{"a wider scope at Jingzhou before the regulation: the city's measures alone", with(jingzhou(agreedOn2025()), use("2025-09-30", func(u *opening.Use) { u.Scope = "the whole group" })), "",
			[]string{"open-wider-use note 2025-09-30 applicant jingzhou-2024:19.2"}},
		{"and on its first day", with(jingzhou(agreedOn2025()), use("2025-10-01", func(u *opening.Use) { u.Scope = "the whole group" })), "",
			[]string{"open-wider-use breach 2025-10-01 applicant hubei-2025:32.3"}},
		{"another way", with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Method = "screen scraping" })), "",
			[]string{"open-against-agreement breach 2026-03-20 applicant hubei-2021:27"}},
		{"what nobody said is not tested", with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Purpose, u.Scope, u.Method = "", "", "" })), "", nil},
		{"on the last day of the period", with(agreed(), use("2026-06-30", nil)), "", nil},
		{"the day after", with(agreed(), use("2026-07-01", nil)), "", []string{"open-use-after-period breach 2026-07-01 applicant hubei-2021:27"}},
		{"to a third party", with(agreed(), use("2026-03-20", func(u *opening.Use) { u.To, u.Form = opening.ThirdParty, opening.DeidentifiedRows })), "",
			[]string{"open-passed-on breach 2026-03-20 applicant hubei-2025:32.3"}},
		{"to a contractor: open", with(agreed(), use("2026-03-20", func(u *opening.Use) { u.To, u.Form = opening.Contractor, opening.AsCollected })), "",
			[]string{"open-passed-on warning 2026-03-20 applicant hubei-2025:32.3"}},
		{"what was made of it", with(agreed(), use("2026-03-20", product)), "", nil},
		{"which the agreement keeps back", noProducts, "", []string{"open-against-agreement breach 2026-03-20 applicant hubei-2021:27"}},
		{"of a form that nobody said", with(agreed(), use("2026-03-20", func(u *opening.Use) { u.To = opening.ThirdParty })), "", nil},
		{"before access", with(agreed(), use("2026-03-05", nil)), "2026-03-20", []string{"open-use-without-access breach 2026-03-05 applicant hubei-2021:27"}},
		{"on the day of access", with(agreed(), use("2026-03-06", nil)), "2026-03-20", nil},
		{"after the report", with(agreed(), use("2026-07-01", nil)), "2026-06-30", nil},
		// Article 29 of the city's measures looks at unconditional data too; they lay no duty on the public (J3).
		{"altered", fetched(func(u *opening.Use) { u.Tampered = jurisdiction.Yes }), "", []string{"open-tampered note 2026-03-20 applicant jingzhou-2024:29 jingzhou-2024:19.2"}},
		{"obtained illegally", fetched(func(u *opening.Use) { u.Illegal = jurisdiction.Yes }), "", []string{"open-illegal note 2026-03-20 applicant jingzhou-2024:29"}},
		{"of free data nothing is passed on without leave", fetched(func(u *opening.Use) {
			u.To, u.Form, u.Leaked, u.Harmful = opening.ThirdParty, opening.Cleaned, jurisdiction.Yes, jurisdiction.Yes
		}), "", nil},
		{"leaked and harmful", jingzhou(with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Leaked, u.Harmful = jurisdiction.Yes, jurisdiction.Yes }))), "",
			[]string{"open-leaked note 2026-03-20 applicant jingzhou-2024:19.2", "open-harmful-use note 2026-03-20 applicant jingzhou-2024:19.2"}},
		{"not found to be", jingzhou(with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Leaked, u.Harmful = jurisdiction.No, jurisdiction.No }))), "", nil},
	})
}

// TestBreach: order, suspension and end under article 66. The day that the order sets
// is included.
func TestBreach(t *testing.T) {
	breach := func(lines ...string) *opening.Case {
		return agreed(append([]string{"2026-04-01 misuse-found"}, lines...)...)
	}
	order, stop := "2026-04-02 rectification-ordered until=2026-04-10", "2026-04-02 suspended"
	owed := "termination-owed warning 2026-04-11 provider hubei-2025:66"
	late := "not-corrected-in-time breach 2026-04-11 applicant hubei-2025:66"
	suspended := func(uses ...opening.Use) *opening.Case {
		return with(breach(order, stop, "2026-04-07 rectified complete", "2026-04-09 restored"), uses...)
	}
	checkFindings(t, jurisdiction.China(), []found{
		{"ordered and suspended", breach(order, stop), "2026-04-10", nil},
		{"the last day is over", breach(order, stop), "2026-04-11", []string{owed, late}},
		{"the authority ordered it: it owes the end", breach(order+" by=authority", stop), "2026-04-11",
			[]string{"termination-owed warning 2026-04-11 authority hubei-2025:66", late}},
		{"corrected on the last day", breach(order, stop, "2026-04-10 rectified complete"), "2026-06-30", nil},
		{"corrected a day late: open whether the end is still owed", breach(order, stop, "2026-04-11 rectified complete"), "2026-06-30", []string{late}},
		{"corrected in part", breach(order, stop, "2026-04-10 rectified"), "2026-04-11", []string{owed, late}},
		{"ended on the last day", breach(order, stop, "2026-04-10 terminated"), "", []string{"terminated-early breach 2026-04-10 provider hubei-2025:66"}},
		{"ended the day after", breach(order, stop, "2026-04-11 terminated"), "", []string{late}},
		{"ended although corrected in time", breach(order, stop, "2026-04-10 rectified complete", "2026-04-20 terminated by=authority"), "",
			[]string{"terminated-early breach 2026-04-20 authority hubei-2025:66"}},
		{"ended without an order", breach(stop, "2026-04-10 terminated"), "", []string{"terminated-early breach 2026-04-10 provider hubei-2025:66"}},
		{"an order without a day", breach("2026-04-02 rectification-ordered", stop), "2026-06-30", []string{"order-without-day breach 2026-04-02 provider hubei-2025:66"}},
		{"a second order sets another day", breach(order, stop, "2026-04-10 rectification-ordered until=2026-04-17"), "2026-04-17", nil},
		{"which is over too", breach(order, stop, "2026-04-10 rectification-ordered until=2026-04-17"), "2026-04-18",
			[]string{"termination-owed warning 2026-04-18 provider hubei-2025:66", "not-corrected-in-time breach 2026-04-18 applicant hubei-2025:66"}},
		{"used while suspended, of what was had before: open", suspended(use("2026-04-06", nil)), "",
			[]string{"open-use-without-access warning 2026-04-06 applicant hubei-2021:27"}},
		{"on the days of suspending and restoring the order of things is not known", suspended(use("2026-04-02", nil), use("2026-04-09", nil), use("2026-04-10", nil)), "", nil},
		{"used after the end", with(breach(order, stop, "2026-04-13 terminated"), use("2026-04-14", nil)), "",
			[]string{late, "open-use-without-access warning 2026-04-14 applicant hubei-2021:27"}},
		{"before the regulation nobody ordered anything", agreedBefore("2025-09-20 misuse-found", "2025-09-21 rectification-ordered", "2025-09-22 suspended"), "", nil},
	})
}

// agreedOn2025 is agreed half a year earlier.
func agreedOn2025() *opening.Case {
	c := agreed()
	c.Events = events("2025-09-01 received", "2025-09-03 consented", "2025-09-04 agreement-signed", "2025-09-04 undertaking-signed", "2025-09-05 delivered")
	return c
}

func agreedBefore(lines ...string) *opening.Case {
	return conditional(append([]string{"2025-09-01 received", "2025-09-02 delivered"}, lines...)...)
}

// TestObjection: "at once" is the same day, and later is worth knowing (H4, H11).
func TestObjection(t *testing.T) {
	objection := func(lines ...string) *opening.Case {
		return in("420000", catalog.OpenUnconditionally, append([]string{"2026-03-02 objection-filed"}, lines...)...)
	}
	judged := "2026-03-03 suspension-judged flags=needed"
	late := "suspension-not-at-once note 2026-03-04 provider hubei-2021:28"
	checkFindings(t, jurisdiction.China(), []found{
		{"not judged", objection(), "2026-06-30", nil},
		{"judged necessary", objection(judged), "2026-03-03", nil},
		{"suspended the same day", objection(judged, "2026-03-03 opening-suspended"), "2026-06-30", nil},
		{"suspended the next", objection(judged, "2026-03-04 opening-suspended"), "2026-06-30", []string{late}},
		{"not suspended", objection(judged), "2026-03-04", []string{late}},
		{"decided the same day instead", objection(judged, "2026-03-03 objection-decided flags=withdrawn"), "2026-06-30", nil},
		{"decided the next", objection(judged, "2026-03-04 objection-decided flags=withdrawn"), "2026-06-30", []string{late}},
		{"judged not necessary", objection("2026-03-03 suspension-judged", "2026-03-09 opening-suspended"), "2026-06-30", nil},
	})
}

// TestLocalRefusal: a text that wants reasons and basis for a refusal is data.
func TestLocalRefusal(t *testing.T) {
	law := parse(t, madeUp)
	refused := func(more string) *opening.Case {
		return in("120000", catalog.OpenConditionally, "2026-03-02 received", "2026-03-04 refused"+more)
	}
	checkFindings(t, law, []found{
		{"without both", refused(""), "", []string{"open-refused-without-reason breach 2026-03-04 provider made-up-2026:5", "open-refused-without-basis breach 2026-03-04 provider made-up-2026:5"}},
		{"without a basis", refused(" reason=secret"), "", []string{"open-refused-without-basis breach 2026-03-04 provider made-up-2026:5"}},
		{"with both", refused(" reason=secret basis=law-1"), "", nil},
	})
}

// TestItems: items are followed each by itself; suspension concerns the data concerned
// (reading A28).
func TestItems(t *testing.T) {
	c := agreed("2026-04-01 misuse-found items=a", "2026-04-02 rectification-ordered until=2026-04-10 items=a", "2026-04-02 suspended items=a")
	c.Items = []opening.Item{{ID: "a"}, {ID: "b", Class: catalog.OpenUnconditionally}}
	c.Uses = []opening.Use{use("2026-03-20", func(u *opening.Use) { u.Items, u.Purpose = []string{"b"}, "other" }), use("2026-03-21", func(u *opening.Use) { u.Purpose = "other" })}
	r := examine(t, jurisdiction.China(), c, "2026-04-11")
	if r.State != opening.Mixed || r.ItemState("a") != opening.AccessSuspended || r.ItemState("b") != opening.Accessible {
		t.Errorf("states %v, a %v, b %v", r.State, r.ItemState("a"), r.ItemState("b"))
	}
	want := []string{"open-other-purpose a breach 2026-03-21 applicant hubei-2025:32.3", "termination-owed a warning 2026-04-11 provider hubei-2025:66",
		"not-corrected-in-time a breach 2026-04-11 applicant hubei-2025:66"}
	if diff := cmp.Diff(want, findingLines(r.Findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	var next []jurisdiction.EventType
	for e := range r.Next() {
		next = append(next, e)
	}
	wantNext := []jurisdiction.EventType{"delivered", "data-fetched", "agreement-signed", "undertaking-signed", "misuse-found", "purpose-ended", "withdrawn",
		"rectification-ordered", "rectified", "restored", "terminated"}
	if diff := cmp.Diff(wantNext, next); diff != "" {
		t.Errorf("next (-want +got):\n%s", diff)
	}
	for range r.Next() {
		break
	}
}

// TestLiability: what article 66 attaches, and who may order: the authority of the
// provider's place, also where the provider is itself the authority.
func TestLiability(t *testing.T) {
	for _, itself := range []bool{false, true} {
		c := with(agreed(), use("2026-03-20", func(u *opening.Use) { u.Purpose = "advertising" }))
		c.Parties.Provider.IsAuthority = itself
		r := examine(t, jurisdiction.China(), c, "2026-03-20")
		var got []string
		for l := range jurisdiction.China().Liability(r.Findings[0], c.Parties) {
			s := l.Cite().String() + " " + l.Standing.String()
			for o := range l.Orderers() {
				s += " " + o.Role.String() + "@" + o.Place.String()
			}
			for k := range l.Consequences() {
				s += " " + k.Code()
			}
			got = append(got, s)
		}
		want := []string{"hubei-2025:66#1 governing authority@420000 provider@420000 suspension termination",
			"hubei-2025:66#3 governing authority@420000 provider@420000 suspension termination"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("itself the authority %v: grounds (-want +got):\n%s", itself, diff)
		}
	}
}
