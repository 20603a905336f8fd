package jurisdiction_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// bare is a text of a kind for a territory with nothing in it.
func bare(t testing.TB, kind, territory string) *jurisdiction.Instrument {
	t.Helper()
	return parse(t, "instrument bare-"+kind+"-"+territory+"\n  title 甲 / A\n  kind "+kind+"\n  territory "+territory+"\n  effective 2026-01-01\n")
}

// rankKinds are the kinds of text in force; a draft is asked apart.
var rankKinds = []string{"law", "administrative-regulation", "state-council-decision", "local-regulation", "department-rule",
	"local-rule", "normative-document", "national-provision"}

// ranked writes the tiers that exist, and below each what it stands above, worked
// by hand from the Legislation Law: 99(1) laws above all, 99(2) administrative
// regulations above local regulations and rules, 100(1) local regulations above
// the rules of the same and lower governments, 100(2) provincial rules above the
// rules of the province's cities, 81 city regulations below those of their
// province. Normative documents stand in none of these; their place below
// regulations, rules and the documents of superior governments follows from
// court review and annulment (READINGS J3, X12, X14). No order is set between a
// city's regulation and a rule of the province (P1), between department rules
// and local regulations or rules (102, 106), for State Council decisions except
// that they stand below laws, and for what is of unstated kind.
var ranked = map[string]string{
	"law 000000": "administrative-regulation 000000, state-council-decision 000000, department-rule 000000, normative-document 000000, " +
		"local-regulation 420000, local-rule 420000, normative-document 420000, local-regulation 421000, local-rule 421000, normative-document 421000",
	"administrative-regulation 000000": "department-rule 000000, normative-document 000000, " +
		"local-regulation 420000, local-rule 420000, normative-document 420000, local-regulation 421000, local-rule 421000, normative-document 421000",
	"state-council-decision 000000": "",
	"department-rule 000000":        "normative-document 000000",
	"national-provision 000000":     "",
	"local-regulation 420000":       "local-rule 420000, normative-document 420000, local-regulation 421000, local-rule 421000, normative-document 421000",
	"local-rule 420000":             "normative-document 420000, local-rule 421000, normative-document 421000",
	"normative-document 420000":     "normative-document 421000",
	"local-regulation 421000":       "local-rule 421000, normative-document 421000",
	"local-rule 421000":             "normative-document 421000",
	"normative-document 421000":     "",
	// A ministry's document against one of a province: no article, no power to annul.
	"normative-document 000000": "",
}

// openRanks are the pairs that the sources do not settle: whether a document of a
// province or city stands below a department rule (X12 speaks of any rule, X14
// of what superior governments annul).
var openRanks = []string{"department-rule 000000, normative-document 420000", "department-rule 000000, normative-document 421000"}

// TestCompareTable asks every pair of kinds for the nation, Hubei and Jingzhou.
// A tier that does not exist, such as a local rule for the nation, is ordered with
// nothing; for the organs of the nation see TestCompareNational.
func TestCompareTable(t *testing.T) {
	type text struct {
		name string
		i    *jurisdiction.Instrument
	}
	var all []text
	for _, kind := range rankKinds {
		for _, territory := range []string{"000000", "420000", "421000"} {
			all = append(all, text{kind + " " + territory, bare(t, kind, territory)})
		}
	}
	isAbove := func(a, b string) bool { return slices.Contains(strings.Split(ranked[a], ", "), b) }
	of := map[string]bool{"law": true, "administrative-regulation": true, "state-council-decision": true, "department-rule": true}
	for _, a := range all {
		for _, b := range all {
			kind, place, _ := strings.Cut(a.name, " ")
			other, elsewhere, _ := strings.Cut(b.name, " ")
			want := jurisdiction.Unordered
			switch {
			case slices.Contains(openRanks, a.name+", "+b.name) || slices.Contains(openRanks, b.name+", "+a.name):
				continue
			case a.name == b.name:
				want = jurisdiction.Same
			case of[kind] && place != "000000" || of[other] && elsewhere != "000000":
				continue // TestCompareNational
			case isAbove(a.name, b.name):
				want = jurisdiction.Above
			case isAbove(b.name, a.name):
				want = jurisdiction.Below
			}
			if got := a.i.Compare(b.i); got != want {
				t.Errorf("%s against %s: %d, want %d", a.name, b.name, got, want)
			}
		}
	}
}

// TestCompareOwnKind: two texts of one kind for one place rank the same, for two
// places they do not meet.
func TestCompareOwnKind(t *testing.T) {
	for _, kind := range rankKinds {
		a := parse(t, "instrument other\n  title 乙 / B\n  kind "+kind+"\n  territory 420000\n  effective 2020-01-01\n")
		if got := a.Compare(bare(t, kind, "420000")); got != jurisdiction.Same {
			t.Errorf("two texts of kind %s for Hubei: %d, want the same", kind, got)
		}
		if got := a.Compare(bare(t, kind, "430000")); got != jurisdiction.Unordered {
			t.Errorf("two texts of kind %s for Hubei and Hunan: %d, want unordered", kind, got)
		}
		if got := a.Compare(a); got != jurisdiction.Same {
			t.Errorf("a text of kind %s against itself: %d", kind, got)
		}
	}
}

// TestCompareUnrelated: a text for Hubei never meets one for Hunan or Changsha, nor
// one for Wuhan one for Jingzhou, whatever the kinds.
func TestCompareUnrelated(t *testing.T) {
	for _, places := range [][2]string{{"420000", "430000"}, {"420000", "430100"}, {"420100", "421000"}, {"421002", "421003"}, {"421000", "420103"}} {
		for _, a := range rankKinds {
			for _, b := range rankKinds {
				x, y := bare(t, a, places[0]), bare(t, b, places[1])
				if x.Compare(y) != jurisdiction.Unordered || y.Compare(x) != jurisdiction.Unordered {
					t.Errorf("%s for %s and %s for %s are ordered", a, places[0], b, places[1])
				}
			}
		}
	}
}

// TestCompareLaws: an order is one. If a stands above b, b stands below a; what
// stands above what stands above c stands above c, if there is a place where both
// hold; nothing stands above itself by way of others.
func TestCompareLaws(t *testing.T) {
	var all []*jurisdiction.Instrument
	for _, kind := range rankKinds {
		for _, territory := range []string{"000000", "420000", "421000", "421002", "420100", "430000"} {
			all = append(all, bare(t, kind, territory))
		}
	}
	mirror := map[jurisdiction.Order]jurisdiction.Order{jurisdiction.Above: jurisdiction.Below, jurisdiction.Below: jurisdiction.Above,
		jurisdiction.Same: jurisdiction.Same, jurisdiction.Unordered: jurisdiction.Unordered}
	for _, a := range all {
		for _, b := range all {
			ab := a.Compare(b)
			if b.Compare(a) != mirror[ab] {
				t.Errorf("%s against %s: %d, and the other way %d", a.ID(), b.ID(), ab, b.Compare(a))
			}
			if ab == jurisdiction.Unordered {
				continue
			}
			for _, c := range all {
				if !a.Territory().Contains(c.Territory()) && !c.Territory().Contains(a.Territory()) {
					continue
				}
				if bc := b.Compare(c); bc == ab && a.Compare(c) != ab || bc == jurisdiction.Same && a.Compare(c) != ab {
					t.Errorf("%s, %s, %s: %d, %d, but %d", a.ID(), b.ID(), c.ID(), ab, bc, a.Compare(c))
				}
			}
		}
	}
}

// TestCompareShipped: the texts of the module. The document of the city stands
// below all the others, the draft where a regulation of Hunan would.
func TestCompareShipped(t *testing.T) {
	law := jurisdiction.China()
	want := `state-2025 = > > > >
hubei-2025 < = > > ?
hubei-2021 < < = > ?
jingzhou-2024 < < < = ?
hunan-2024-draft < ? ? ? =
`
	got := ""
	for _, a := range strings.Fields(shipped) {
		got += a
		for _, b := range strings.Fields(shipped) {
			got += " " + string("?<=>"[law.Instrument(a).Compare(law.Instrument(b))])
		}
		got += "\n"
	}
	if got != want {
		t.Errorf("Compare of the shipped texts:\n%swant\n%s", got, want)
	}
}

// TestRank: a draft ranks as what it proposes to be, everything else as itself.
func TestRank(t *testing.T) {
	draft := parse(t, "instrument d\n  title 甲 / A\n  kind draft\n  proposed local-rule\n  territory 420000\n")
	if draft.Kind() != jurisdiction.Draft || draft.Rank() != jurisdiction.LocalRule {
		t.Errorf("a draft of a rule: %v, ranks as %v", draft.Kind(), draft.Rank())
	}
	for _, kind := range rankKinds {
		i := bare(t, kind, "420000")
		if i.Rank() != i.Kind() || i.Kind().String() != kind {
			t.Errorf("%s ranks as %v", kind, i.Rank())
		}
		if got, want := draft.Compare(bare(t, kind, "421000")), bare(t, "local-rule", "420000").Compare(bare(t, kind, "421000")); got != want {
			t.Errorf("the draft against %s for Jingzhou: %d, and the rule %d", kind, got, want)
		}
	}
}

// TestOrders: the values of Order from nothing to above.
func TestOrders(t *testing.T) {
	if got := fmt.Sprintf("%d %d %d %d", jurisdiction.Unordered, jurisdiction.Below, jurisdiction.Same, jurisdiction.Above); got != "0 1 2 3" {
		t.Errorf("the orders are %s", got)
	}
}

// TestCompareNational: 99(1) puts every law above every local text, also one that
// the National People's Congress made for a single province, as it did for the
// free trade port of Hainan.
func TestCompareNational(t *testing.T) {
	law := bare(t, "law", "460000")
	for _, below := range []*jurisdiction.Instrument{bare(t, "local-regulation", "460000"), bare(t, "local-rule", "460000"), bare(t, "local-regulation", "460100")} {
		if got := law.Compare(below); got != jurisdiction.Above {
			t.Errorf("a law for Hainan against %s: %d, want above", below.ID(), got)
		}
	}
	if got := law.Compare(bare(t, "administrative-regulation", "000000")); got != jurisdiction.Above {
		t.Errorf("a law for Hainan against an administrative regulation: %d, want above", got)
	}
	if got := bare(t, "administrative-regulation", "460000").Compare(bare(t, "local-regulation", "460000")); got != jurisdiction.Above {
		t.Errorf("an administrative regulation for Hainan against a local regulation there: %d, want above", got)
	}
}

// TestCompareCountyDocument: a government may annul the documents of those below
// it (OrgL 73, X14), which puts a city's document above that of its county as it
// puts the province's above the city's.
func TestCompareCountyDocument(t *testing.T) {
	city, county := bare(t, "normative-document", "421000"), bare(t, "normative-document", "421002")
	if city.Compare(county) != jurisdiction.Above || county.Compare(city) != jurisdiction.Below {
		t.Errorf("the document of the city against that of the county: %d, want above", city.Compare(county))
	}
	if got := bare(t, "normative-document", "420000").Compare(county); got != jurisdiction.Above {
		t.Errorf("the document of the province against that of the county: %d, want above", got)
	}
}
