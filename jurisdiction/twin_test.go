package jurisdiction_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// The slow twin of a ruling. It knows nothing of masks, windows or provinces: it
// walks every rule of every text in force and asks each condition by name.

// slowRule is what a rule counts for, in words, empty where it does not speak.
func slowRule(law *jurisdiction.Law, q jurisdiction.Question, i *jurisdiction.Instrument, u *jurisdiction.Rule) (standing string, missing []string) {
	if u.Matter() != q.Matter || !law.InForce(i.ID(), q.On) || !i.Territory().Contains(q.Body.Division) && i.Territory() != jurisdiction.Nation() {
		return "", nil
	}
	if q.Role != jurisdiction.NoRole && u.Bearer() != q.Role && u.Bearer() != jurisdiction.AnyBody && !(isAuthority(u.Bearer()) && isAuthority(q.Role)) {
		return "", nil
	}
	if start := u.Start(); q.Trigger != "" && start.Event != "" && start.Event != q.Trigger {
		return "", nil
	}
	for fact, values := range u.Needs() {
		value := slowFact(law, q, i, fact)
		switch {
		case value == "":
			missing = append(missing, fact)
		case !slices.Contains(values, value):
			return "", nil
		}
	}
	strength, unknown := reachOf(law, q, i.ID())
	switch {
	case unknown != "":
		return "", append(missing, unknown)
	case strength == jurisdiction.Outside:
		return "", nil
	case missing != nil:
		return "", missing
	case strength < jurisdiction.Arguable:
		if slowStanding(law, q, i, u) == "displaced" {
			return "displaced", nil
		}
		return "guidance", nil
	case strength == jurisdiction.Arguable:
		return "contested", nil
	}
	return slowStanding(law, q, i, u), nil
}

// slowStanding is what the relations make of a rule whose text binds.
func slowStanding(law *jurisdiction.Law, q jurisdiction.Question, i *jurisdiction.Instrument, u *jurisdiction.Rule) string {
	order := []string{"governing", "supplementary", "contested", "displaced"}
	worst := 0
	for r := range u.Relations() {
		if key, value := r.Reading(); key != "" && slowFact(law, q, i, "reading:"+key) != value {
			continue
		}
		above := law.Instrument(r.To.Instrument())
		if q.On.Before(r.From) || !law.InForce(above.ID(), q.On) {
			continue
		}
		effect := map[string]int{"repeats": 1, "concretises": 1, "stricter": 1, "adds-step": 1, "adds-trigger": 1, "fills-gap": 0,
			"widens": 3, "contradicts": 3, "yields": 3, "opens-question": 2}[r.Kind.String()]
		if effect == 3 && r.Kind != jurisdiction.Yields && above.Compare(i) == jurisdiction.Unordered {
			effect = 2
		}
		switch s, _ := reachOf(law, q, above.ID()); {
		case s == jurisdiction.Bound:
			worst = max(worst, effect)
		case s == jurisdiction.Arguable:
			worst = max(worst, min(effect, 2))
		}
	}
	return order[worst]
}

func isAuthority(r jurisdiction.Role) bool {
	return r == jurisdiction.Authority || r == jurisdiction.AuthorityOfProvider || r == jurisdiction.AuthorityOfRequester || r == jurisdiction.CommonAuthority
}

func reachOf(law *jurisdiction.Law, q jurisdiction.Question, id string) (jurisdiction.Strength, string) {
	for r := range law.Reach(q) {
		if r.Instrument.ID() == id {
			if !r.Here {
				return jurisdiction.Outside, ""
			}
			return r.Strength, r.Missing
		}
	}
	return jurisdiction.Outside, ""
}

// slowFact asks a fact by its name.
func slowFact(law *jurisdiction.Law, q jurisdiction.Question, i *jurisdiction.Instrument, name string) string {
	if key, ok := strings.CutPrefix(name, "reading:"); ok {
		if v := law.Readings().Value(key); v != "" {
			return v
		}
		for j := range law.Instruments() {
			for o := range j.Options() {
				if o.Key == key {
					return o.Values[0]
				}
			}
		}
	}
	switch name {
	case "attribute":
		return q.Facts.Class().String()
	case "cataloged":
		return q.Facts.Cataloged.String()
	case "negative-list":
		return q.Facts.NegativeList.String()
	case "personal-information":
		return q.Facts.Personal.String()
	case "important-data":
		return q.Facts.Important.String()
	case "platform":
		return q.Facts.Platform.String()
	case "secrecy":
		return q.Facts.Secrecy.String()
	case "kind":
		return q.Body.Kind.String()
	case "managed-by":
		return q.Body.ManagedBy.String()
	case "funding":
		return q.Body.Funding.String()
	case "level":
		return q.Body.Division.Level().String()
	case "is-authority":
		return map[bool]string{false: "no", true: "yes"}[q.Body.IsAuthority]
	case "counterpart-managed-by":
		switch {
		case q.Counterpart.Kind == jurisdiction.UnknownBody:
			return ""
		case q.Counterpart.Division == jurisdiction.Nation():
			return "centre"
		}
		return q.Counterpart.ManagedBy.String()
	case "counterpart-level":
		mine, theirs := q.Body.ManagedAt(), q.Counterpart.ManagedAt()
		switch {
		case mine.IsZero() || theirs.IsZero():
			return ""
		case mine == theirs:
			return "same"
		case theirs.Contains(mine):
			return "above"
		case mine.Contains(theirs):
			return "below"
		}
		return "apart"
	case "counterpart":
		switch {
		case q.Counterpart.Division.IsZero():
			return ""
		case i.Territory().Contains(q.Counterpart.Division):
			return "inside"
		}
		return "outside"
	}
	return q.Facts.Declared(name)
}

// anyQuestion draws a question that is well formed; facts may be missing.
func anyQuestion(law *jurisdiction.Law) *rapid.Generator[jurisdiction.Question] {
	matters := slices.Collect(law.Matters())
	return rapid.Custom(func(t *rapid.T) jurisdiction.Question {
		place := rapid.SampledFrom([]string{"000000", "420000", "421000", "421002", "429004", "420100", "430000", "430100", "510000", "510100", "120101", "310000"})
		sector := rapid.SampledFrom([]string{"", "water", "telecom", "health", "aviation", "other"})
		body := func(name string) jurisdiction.Body {
			return jurisdiction.Body{
				Kind:      jurisdiction.BodyKind(rapid.OneOf(rapid.Just(1), rapid.IntRange(1, 10)).Draw(t, name+" kind")),
				Division:  division(place.Draw(t, name+" place")),
				ManagedBy: jurisdiction.Management(rapid.OneOf(rapid.Just(0), rapid.IntRange(0, 3)).Draw(t, name+" managed by")),
				Sector:    sector.Draw(t, name+" sector"),
				Funding:   jurisdiction.Funding(rapid.IntRange(0, 3).Draw(t, name+" funding")),
			}
		}
		tri := func(name string) jurisdiction.Tri {
			return jurisdiction.Tri(rapid.SampledFrom([]int{0, 1, 2, 2}).Draw(t, name))
		}
		q := jurisdiction.Question{
			Matter: rapid.SampledFrom(matters).Draw(t, "matter"), Body: body("body"),
			Role: jurisdiction.Role(rapid.OneOf(rapid.Just(0), rapid.IntRange(0, 17)).Draw(t, "role")),
			Facts: jurisdiction.Facts{
				Attribute: jurisdiction.Attribute(rapid.IntRange(0, 3).Draw(t, "attribute")), Cataloged: tri("cataloged"), NegativeList: tri("negative list"),
				Personal: tri("personal"), Important: tri("important"), Platform: tri("platform"),
				Secrecy: jurisdiction.Secrecy(rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(t, "secrecy")),
				Origin:  jurisdiction.Origin(rapid.IntRange(0, 3).Draw(t, "origin")),
			},
			Trigger: rapid.SampledFrom([]jurisdiction.EventType{"", "", "", "received", "correction-asked"}).Draw(t, "trigger"),
			On:      dayFrom("2021-04-01", "2027-12-31").Draw(t, "day"),
		}
		if rapid.Bool().Draw(t, "two sides") {
			q.Counterpart = body("other")
		}
		for _, name := range []string{"dealt-with", "suspension-needed", "statutory-demand", "regional-data"} {
			if v := rapid.SampledFrom([]string{"", "no", "yes"}).Draw(t, name); v != "" {
				q.Facts, _ = q.Facts.With(name, v)
			}
		}
		return q
	})
}

// anyReadings draws readings of the struct that bear on standings, and those
// that the shipped texts declare.
func anyReadings(t *rapid.T) jurisdiction.Readings {
	r := jurisdiction.Readings{
		Silence:          jurisdiction.Silence(rapid.IntRange(0, 2).Draw(t, "silence")),
		NotSharedRequest: jurisdiction.NotSharedRequest(rapid.IntRange(0, 1).Draw(t, "not-shared-request")),
	}
	r, _ = r.With("jingzhou-counties", rapid.SampledFrom([]string{"guidance", "bound"}).Draw(t, "counties"))
	r, _ = r.With("jingzhou-last-day", rapid.SampledFrom([]string{"2026-12-01", "2026-12-02"}).Draw(t, "last day"))
	return r
}

// TestSlowTwin compares rulings with the slow twin, for the shipped texts alone
// and with those under testdata.
func TestSlowTwin(outer *testing.T) {
	for _, base := range []*jurisdiction.Law{jurisdiction.China(), withTestdata(outer)} {
		rapid.Check(outer, func(t *rapid.T) {
			law := reading(outer, base, anyReadings(t))
			q := anyQuestion(law).Draw(t, "question")
			want, missing := map[string]string{}, map[string]bool{}
			for i := range law.Instruments() {
				for u := range i.Rules() {
					s, unknown := slowRule(law, q, i, u)
					for _, name := range unknown {
						missing[name] = true
					}
					if s != "" {
						want[i.ID()+"/"+u.ID()] = s
					}
				}
			}
			r, err := law.Ruling(q)
			if (err != nil) != (len(missing) > 0) {
				t.Fatalf("error %v, missing facts %v", err, missing)
			}
			for name := range missing {
				if !strings.Contains(err.Error(), fmt.Sprintf("%q", name)) {
					t.Fatalf("error %v does not name %s", err, name)
				}
			}
			if err != nil {
				return
			}
			got := map[string]string{}
			for a := range r.All() {
				id := a.Cite().Instrument() + "/" + a.ID()
				if got[id] != "" {
					t.Fatalf("%s has two standings", id)
				}
				got[id] = a.Standing.String()
				checkRank(t, law, a)
			}
			if len(got) != len(want) {
				t.Fatalf("rules %v, want %v", got, want)
			}
			for id, s := range want {
				if got[id] != s {
					t.Fatalf("%s: %s, want %s", id, got[id], s)
				}
			}
		})
	}
}

// checkRank holds that no rule is displaced by a text that does not rank above
// its own, unless it gives way by its own terms, and that every reason is given
// in both languages.
func checkRank(t *rapid.T, law *jurisdiction.Law, a jurisdiction.Applied) {
	if why := a.Reason(); why[0] == "" || why[1] == "" {
		t.Fatalf("%s, %v: no reason", a.ID(), a.Standing)
	}
	r, ok := a.Related()
	if a.Standing == jurisdiction.Displaced && !ok {
		t.Fatalf("%s is displaced by nothing", a.ID())
	}
	if !ok || r.Kind == jurisdiction.Yields {
		return
	}
	order := law.Instrument(r.To.Instrument()).Compare(law.Instrument(a.Cite().Instrument()))
	if order == jurisdiction.Below || a.Standing == jurisdiction.Displaced && order != jurisdiction.Above {
		t.Fatalf("%s, %v, is related to %v, which ranks %v", a.ID(), a.Standing, r.To, order)
	}
}

// TestElsewhere: a text for another territory changes nothing here.
func TestElsewhere(t *testing.T) {
	law := withTestdata(t)
	rapid.Check(t, func(t *rapid.T) {
		q := anyQuestion(jurisdiction.China()).Draw(t, "question")
		if p := q.Body.Division.String()[:2]; p == "51" || p == "12" || p == "31" || p == "33" {
			t.Skip("their own texts are among those added")
		}
		a, err1 := jurisdiction.China().Ruling(q)
		b, err2 := law.Ruling(q)
		if fmt.Sprint(err1) != fmt.Sprint(err2) || err1 == nil && standings(a) != standings(b) {
			t.Fatalf("%s, %v; with texts of other places %s, %v", standings(a), err1, standings(b), err2)
		}
	})
}

// TestInForceAlone: the answer on a day depends on the texts in force that day
// alone. The twin holds only those, with every line taken out that names another.
func TestInForceAlone(t *testing.T) {
	for _, day := range []string{"2021-04-01", "2024-12-01", "2024-12-02", "2025-07-31", "2025-08-01", "2025-09-30", "2025-10-01", "2026-12-01", "2026-12-02"} {
		var list []*jurisdiction.Instrument
		var gone []string
		for _, id := range strings.Fields(shipped) {
			if !jurisdiction.China().InForce(id, date(day)) {
				gone = append(gone, id)
			}
		}
		for _, id := range strings.Fields(shipped) {
			if slices.Contains(gone, id) {
				continue
			}
			var lines []string
			for line := range strings.Lines(read(t, "texts/"+id+".txt")) {
				if !slices.ContainsFunc(gone, func(id string) bool { return strings.Contains(line, " "+id+":") || strings.Contains(line, " "+id+"/") }) {
					lines = append(lines, line)
				}
			}
			list = append(list, parse(t, strings.Join(lines, "")))
		}
		law := with(t, new(jurisdiction.Law).Calendar(deadline.China()), list...)
		rapid.Check(t, func(t *rapid.T) {
			q := anyQuestion(law).Draw(t, "question")
			q.On = date(day)
			a, err1 := jurisdiction.China().Ruling(q)
			b, err2 := law.Ruling(q)
			if fmt.Sprint(err1) != fmt.Sprint(err2) || err1 == nil && standings(a) != standings(b) {
				t.Fatalf("%s, %v; without the texts not in force %s, %v", standings(a), err1, standings(b), err2)
			}
		})
	}
}

// TestTimelineDaily: the days on which an answer changes are those found by
// asking every day of a decade.
func TestTimelineDaily(t *testing.T) {
	law := jurisdiction.China()
	for _, body := range matrixBodies {
		for m := range law.Matters() {
			q := ask(string(m), body.code, "2021-04-01", matrixFacts(t, m))
			q.Body.Funding = jurisdiction.FullFunds
			turns, err := law.Timeline(q)
			if err != nil {
				t.Fatal(err)
			}
			var got, want []string
			for _, turn := range turns {
				got = append(got, turn.On.String()+" "+standings(turn.Ruling))
			}
			last := "none yet"
			for day := date("2021-04-01"); day.Before(date("2031-04-01")); day = plus(day, 1) {
				q.On = day
				if s := standings(rule(t, law, q)); s != last {
					want = append(want, day.String()+" "+s)
					last = s
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s: turns\n%s\nwant\n%s", body.name, m, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
	}
}
