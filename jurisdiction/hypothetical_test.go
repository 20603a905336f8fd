package jurisdiction_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// TestDraftNeverGoverns: on no day from 1900 to 2100, under no readings and
// whatever was supposed before, does a rule of the draft speak.
func TestDraftNeverGoverns(t *testing.T) {
	if _, err := jurisdiction.China().Hypothetical("hunan-2024-draft", date("2026-01-01")); err != nil {
		t.Fatal(err)
	}
	matters := slices.Collect(jurisdiction.China().Matters())
	rapid.Check(t, func(t *rapid.T) {
		law, err := jurisdiction.China().Reading(anyReadings(t))
		if err != nil {
			t.Fatal(err)
		}
		day := dayFrom("1900-01-01", "2100-12-31").Draw(t, "day")
		if _, _, ok := law.Force("hunan-2024-draft"); ok || law.InForce("hunan-2024-draft", day) {
			t.Fatal("a draft is in force")
		}
		q := ask(string(rapid.SampledFrom(matters).Draw(t, "matter")), rapid.SampledFrom([]string{"430000", "430100"}).Draw(t, "place"), "2026-01-01", jurisdiction.Facts{
			Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes})
		q.On = day
		r, err := law.Ruling(q)
		if err != nil && !errors.Is(err, jurisdiction.ErrBeforeFirst) {
			t.Fatal(err)
		}
		for a := range r.All() {
			if a.Cite().Instrument() == "hunan-2024-draft" {
				t.Fatalf("%s speaks on %v", a.ID(), day)
			}
		}
		for x := range law.Reach(q) {
			if x.Instrument.Kind() == jurisdiction.Draft && (x.InForce || x.Strength != jurisdiction.Outside) {
				t.Fatalf("the draft reaches a body: %+v", x)
			}
		}
	})
}

// TestHypothetical: the draft binds from the day supposed and no day before, only
// in Hunan, and where it contradicts the State regulation it would be displaced.
func TestHypothetical(t *testing.T) {
	h, err := jurisdiction.China().Hypothetical("hunan-2024-draft", date("2026-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	if i, from := h.Draft(); i.ID() != "hunan-2024-draft" || from != date("2026-01-01") {
		t.Errorf("Draft = %v, %v", i.ID(), from)
	}
	tests := []struct {
		matter, place, day string
		want               string
	}{
		{"dispute", "430000", "2025-12-31", "state-2025/dispute governing"},
		{"dispute", "430000", "2026-01-01", "state-2025/dispute governing, hunan-2024-draft/dispute-attribute displaced, hunan-2024-draft/verify-or-compare supplementary"},
		{"dispute", "420000", "2026-01-01", "state-2025/dispute governing, hubei-2025/dispute supplementary, hubei-2021/dispute-coordination supplementary, hubei-2021/dispute-central supplementary"},
		{"authorized-operation", "430100", "2026-01-01", "hunan-2024-draft/operation-measures governing, hunan-2024-draft/grant governing, hunan-2024-draft/operator-scope governing"},
		{"authorized-operation", "430100", "2025-12-31", ""},
		{"liability", "430100", "2026-01-01", "state-2025/liability-provider governing, state-2025/liability-requester governing, state-2025/liability-authority governing, " +
			"state-2025/liability-secrets governing, hunan-2024-draft/liability displaced, hunan-2024-draft/exemption displaced"},
	}
	for _, tt := range tests {
		rules, err := h.Rules(ask(tt.matter, tt.place, tt.day, conditional))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for s := range rules {
			got = append(got, s.Rule().Cite().Instrument()+"/"+s.Rule().ID()+" "+s.Standing().String())
			if why := s.Reason(); !strings.HasPrefix(why[0], "假设：") || !strings.HasPrefix(why[1], "supposed: ") {
				t.Errorf("the reason of %s is not marked as supposed: %q", s.Rule().ID(), why)
			}
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s at %s on %s: %s, want %s", tt.matter, tt.place, tt.day, s, tt.want)
		}
	}
}

// TestConflicts: what of the draft meets higher law that is in force on the day
// supposed or later: a text without an end meets the State regulation in any case,
// unless that is recorded as repealed by then.
func TestConflicts(t *testing.T) {
	for from, want := range map[string]string{
		"2025-01-01": "15.2 displaced by 28.2, 37 displaced by 39, 37 displaced by 40, 38.2 displaced by 39, 12.2 displaced by 30.3",
		"2030-01-01": "",
		"2026-01-01": "15.2 displaced by 28.2, 37 displaced by 39, 37 displaced by 40, 38.2 displaced by 39, 12.2 displaced by 30.3",
	} {
		law := jurisdiction.China()
		if from == "2030-01-01" {
			var err error
			if law, err = law.Record(jurisdiction.Repeal("state-2025", date("2029-01-01"), jurisdiction.Text{"某令", "an order"})); err != nil {
				t.Fatal(err)
			}
		}
		h, err := law.Hypothetical("hunan-2024-draft", date(from))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for c := range h.Conflicts() {
			place := func(c jurisdiction.Citation) string { _, p, _ := strings.Cut(c.String(), ":"); return p }
			got = append(got, place(c.Rule.Cite())+" "+c.Standing.String()+" by "+place(c.Relation.To))
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("from %s: %s, want %s", from, s, want)
		}
	}
}

// TestConflictKinds: what only opens a question is a conflict that is open, what stands
// beside higher law is none.
func TestConflictKinds(t *testing.T) {
	for kind, want := range map[jurisdiction.RelationKind]string{
		jurisdiction.Repeats: "", jurisdiction.AddsStep: "", jurisdiction.FillsGap: "", jurisdiction.OpensQuestion: "contested", jurisdiction.Contradicts: "displaced",
	} {
		text := made("x", "draft", "430000", "  proposed   local-regulation\n", clockRule("r", "5 workdays", "  relation  "+kind.String()+" state-2025:22.1 from 2025-08-01\n"))
		h, err := with(t, jurisdiction.China(), parse(t, text)).Hypothetical("x", date("2026-01-01"))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for c := range h.Conflicts() {
			got += c.Standing.String()
		}
		if got != want {
			t.Errorf("a rule that %v: %q, want %q", kind, got, want)
		}
	}
}

// TestHypotheticalErrors: only a draft that is held can be supposed, from a day.
func TestHypotheticalErrors(t *testing.T) {
	for _, tt := range []struct {
		id   string
		from deadline.Date
		want string
	}{
		{"hubei-2025", date("2026-01-01"), `jurisdiction: instrument "hubei-2025": want the id of a draft among the texts held`},
		{"nobody", date("2026-01-01"), `jurisdiction: instrument "nobody": want the id of a draft among the texts held`},
		{"hunan-2024-draft", deadline.Date{}, `jurisdiction: instrument "hunan-2024-draft": want the day from which it is supposed to be in force`},
	} {
		h, err := jurisdiction.China().Hypothetical(tt.id, tt.from)
		if h != nil || !errors.Is(err, jurisdiction.ErrInstrument) || err.Error() != tt.want {
			t.Errorf("Hypothetical(%s, %v): %v, want %s", tt.id, tt.from, err, tt.want)
		}
	}
}

// TestDifferences: each kind of difference, worked from the texts. On 2025-07-31
// a Jingzhou bureau had ten working days for data outside the catalog, a Hunan one
// no rule; on 2025-08-01 both had the State's twenty for delivery.
func TestDifferences(t *testing.T) {
	law := jurisdiction.China()
	here, there := ask("", "421000", "2025-07-31", conditional), ask("", "430100", "2025-07-31", conditional)
	here.Facts.Cataloged, there.Facts.Cataloged = jurisdiction.No, jurisdiction.No
	later := here
	later.On = date("2025-08-01")
	court := ask("", "421000", "2026-03-02", conditional)
	court.Body.Kind = jurisdiction.StateOrgan
	bureau := ask("", "421000", "2026-03-02", conditional)
	for _, tt := range []struct {
		name     string
		a, b     jurisdiction.Question
		matter   jurisdiction.Matter
		want     jurisdiction.DifferenceKind
		examples int // what speaks in the second answer
	}{
		{"only here", here, there, "reply-uncataloged", jurisdiction.OnlyFirst, 0},
		{"only there", there, here, "reply-uncataloged", jurisdiction.OnlySecond, 2},
		{"nothing in either", there, there, "delivery", jurisdiction.NoDifference, 0},
		{"the State's delivery", here, later, "delivery", jurisdiction.OnlySecond, 1},
		// A court has the words of the Hubei regulation, a bureau the State's number.
		{"words against a number", bureau, court, "reply-conditional", jurisdiction.OtherLimit, 3},
		// 16.4 of 2021 governed alone, then the State's article.
		{"another basis", here, later, "not-shared-basis", jurisdiction.OtherBasis, 4},
	} {
		got, err := jurisdiction.DiffPlaces(law, tt.a, tt.b, tt.matter)
		if err != nil {
			t.Fatal(err)
		}
		if tt.want == jurisdiction.NoDifference {
			if len(got) != 0 {
				t.Errorf("%s: %+v, want nothing", tt.name, got)
			}
			continue
		}
		if len(got) != 1 || got[0].Kind != tt.want || len(got[0].Second) != tt.examples {
			t.Errorf("%s: %+v, want %v with %d", tt.name, got, tt.want, tt.examples)
		}
	}
	// Longer and shorter, of made-up texts for two places.
	a, b := ask("", "360400", "2026-03-02", conditional), ask("", "360500", "2026-03-02", conditional)
	text := func(id, place, n string) *jurisdiction.Instrument {
		s := strings.NewReplacer("421000", place, "term    none", "term    "+n+" workdays", "matter  delivery", "matter  procurement").Replace(small(id, ""))
		return parse(t, s)
	}
	both := with(t, law, text("a", "360400", "5"), text("b", "360500", "3"))
	for _, tt := range []struct {
		a, b jurisdiction.Question
		want jurisdiction.DifferenceKind
	}{{a, b, jurisdiction.Shorter}, {b, a, jurisdiction.Longer}} {
		got, err := jurisdiction.DiffPlaces(both, tt.a, tt.b, "procurement")
		if err != nil || len(got) != 1 || got[0].Kind != tt.want {
			t.Errorf("%+v, %v, want %v", got, err, tt.want)
		}
	}
	// All errors come together, and then there is no result.
	unknown := a
	unknown.Facts = jurisdiction.Facts{}
	list, err := jurisdiction.Diff(law, both, unknown, "reply-conditional", "weather")
	if list != nil || !errors.Is(err, jurisdiction.ErrUndetermined) || !errors.Is(err, jurisdiction.ErrMatter) {
		t.Errorf("Diff: %v, %v, want both errors", list, err)
	}
}
