package dispute_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// TestSubjects: which subjects each channel takes. The national ladder takes all
// (S17 b); hubei-2021 20(4) a refusal alone (H12); 22(2) what is about obtaining
// data of the centre, so neither quality nor suspension; jingzhou-2024 17(3) data
// outside the catalog, whatever the quarrel.
func TestSubjects(t *testing.T) {
	const all = "refusal delay attribute quality suspension uncataloged added-condition return-flow"
	tests := []struct {
		provider, cite, want string
	}{
		{"421000", "state-2025:28.2", all},
		{"421000", "hubei-2025:31.2", all},
		{"421000", "hubei-2021:20.4", "refusal"},
		{"421000", "hubei-2021:22.2", ""},
		{"421000 centre", "hubei-2021:22.2", "refusal delay attribute uncataloged added-condition return-flow"},
		{"000000", "hubei-2021:22.2", "refusal delay attribute uncataloged added-condition return-flow"},
		{"421000", "jingzhou-2024:17.3", "uncataloged"},
	}
	for _, tt := range tests {
		var got []string
		for _, on := range subjects() {
			l := route(t, jurisdiction.China(), between("421000", tt.provider, on), now)
			rests := func(s dispute.Stage) bool {
				return slices.Contains(slices.Collect(l.Basis(s)), jurisdiction.MustCitation(tt.cite))
			}
			if slices.ContainsFunc(slices.Collect(l.Stages()), rests) {
				got = append(got, on.String())
			}
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%s against %s takes %q, want %q", tt.cite, tt.provider, got, tt.want)
		}
	}
	// A refusal over data outside the catalog is one of 17(3) where the facts say so.
	c := between("421000", "421000", refusal)
	c.Facts.Cataloged = jurisdiction.No
	if got := strings.Join(lines(route(t, jurisdiction.China(), c, now)), "\n"); !strings.Contains(got, "jingzhou-2024:17.3") || !strings.Contains(got, "hubei-2021:20.4") {
		t.Errorf("a refusal over data outside the catalog:\n%s", got)
	}
}

// TestLocalTexts: a text that the caller loads brings its own channel, and no Go.
func TestLocalTexts(t *testing.T) {
	tests := []struct {
		name, why, text     string
		requester, provider string
		on                  jurisdiction.Subject
		day                 string
		want                []string
	}{
		{"Tianjin before the State regulation", "tianjin-2018 17(2): negotiation, then the city's authority has the last word, whatever the level",
			"tianjin-2018", "120101", "120102", refusal, "2025-07-31",
			[]string{"negotiate must parties governing: tianjin-2018:17.2", "decide must authority 120000 governing: tianjin-2018:17.2"}},
		{"Tianjin from then on", "contradicted by 28(2), an authority's last word gives way to coordination and a government (TJ4)",
			"tianjin-2018", "120101", "120101", refusal, "2025-08-01",
			[]string{"negotiate must parties governing: state-2025:28.2", "coordinate must authority 120101 governing: state-2025:28.2", "decide must government 120101 governing: state-2025:28.2"}},
		{"Chengdu, the authority quarrels about an attribute", "chengdu-2024 13(2): the authority and the holder negotiate, then their own government decides; beside it the State's ladder, one level up since the authority is a party",
			"chengdu-2024", "510100 authority", "510100", attribute, "2026-03-02",
			[]string{"negotiate must parties governing: state-2025:28.2 chengdu-2024:13.2", "coordinate must authority 510000 governing: state-2025:28.2",
				"decide must government 510100 governing: chengdu-2024:13.2", "decide must government 510000 governing: state-2025:28.2"}},
		{"Chengdu, another bureau quarrels about an attribute", "only the authority begins that quarrel (CD5)",
			"chengdu-2024", "510100", "510100", attribute, "2026-03-02",
			[]string{"negotiate must parties governing: state-2025:28.2", "coordinate must authority 510100 governing: state-2025:28.2", "decide must government 510100 governing: state-2025:28.2"}},
		{"Sichuan, refusal", "sichuan-2022 24(3): the institution of the requester's level reviews the refusal; it does not settle the dispute (SC6)",
			"sichuan-2022", "510600", "510000", refusal, "2026-03-02",
			[]string{"negotiate advised parties governing: state-2025:28.2", "review must authority 510600 supplementary: sichuan-2022:24.3",
				"coordinate must authority 510000 governing: state-2025:28.2", "decide must government 510000 governing: state-2025:28.2"}},
		{"Sichuan, across the border of the province", "its text is for its own bodies",
			"sichuan-2022", "510600", "500000", refusal, "2026-03-02",
			[]string{"negotiate advised parties governing: state-2025:28.2", "coordinate must authority 000000 governing: state-2025:28.2", "decide must government 000000 governing: state-2025:28.2"}},
		{"Shanghai", "shanghai-2021 has no route: 26(1) names a responsible department and no stage",
			"shanghai-2021", "310101", "310000", refusal, "2026-03-02",
			[]string{"negotiate advised parties governing: state-2025:28.2", "coordinate must authority 310000 governing: state-2025:28.2", "decide must government 310000 governing: state-2025:28.2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := route(t, load(t, tt.text), between(tt.requester, tt.provider, tt.on), date(tt.day))
			if diff := cmp.Diff(tt.want, lines(l)); diff != "" {
				t.Errorf("%s\nstages (-want +got):\n%s", tt.why, diff)
			}
			if strings.Contains(gaps(l), "local-text-not-held requester") {
				t.Errorf("gaps %q, and the text is held", gaps(l))
			}
		})
	}
}

// TestAside: a rule that is not applied is shown with the reason, where it would
// have had a stage.
func TestAside(t *testing.T) {
	law := load(t, "tianjin-2018")
	aside := func(c *dispute.Case) (list []string) {
		for a := range route(t, law, c, now).Aside() {
			list = append(list, a.Cite().String()+" "+a.Standing.String()+" "+a.Reason()[1])
		}
		return list
	}
	got := aside(between("120101", "120102", refusal))
	if len(got) != 1 || !strings.HasPrefix(got[0], "tianjin-2018:17.2 displaced contradicts the higher provision") {
		t.Errorf("aside %q, want tianjin-2018:17.2, which the State regulation contradicts", got)
	}
	for _, c := range []*dispute.Case{between("120101", "120102", quality), between("120101", "110101", refusal), between("421000", "421000", refusal)} {
		if got := aside(c); got != nil {
			t.Errorf("%v against %v: aside %q, want nothing", c.Requester.Division, c.Provider.Division, got)
		}
	}
}

// madeUp is a text of nobody, with a channel of every kind: a step of its own for
// the provider, a panel of the prefecture, and a last word of the nation's
// government, each for a subject.
const madeUp = `
instrument made-up-2026
  title      试写的争议规则 / Rules on disputes made up for a test
  kind       local-regulation
  territory  140000
  effective  2026-01-01

provision 1
  kind     scope
  carried  function
  zh       试写：管辖范围。
  en       Made up: whom it binds.

scope 1
  bound  department

provision 5
  kind     procedure
  carried  function
  matter   dispute
  zh       试写：争议途径。
  en       Made up: channels.

rule own-steps
  cite      5
  matter    dispute
  bearer    authority
  term      5 workdays
  stage     verify; need=may user=requester subject=quality
  stage     review; at=provider need=may user=provider subject=suspension
  stage     coordinate; at=prefecture need=may subject=delay|added-condition
  stage     coordinate; at=nation need=may subject=return-flow between=others
  stage     decide; by=authority at=territory subject=delay need=may
  relation  adds-step state-2025:28.2 from 2026-01-01
`

// TestOwnChannel: each key of a stage works, from the text alone. Taiyuan is
// 140100, one of its districts 140105, Datong 140200.
func TestOwnChannel(t *testing.T) {
	law := with(t, madeUp)
	tests := []struct {
		requester, provider string
		on                  jurisdiction.Subject
		want                string // beside the State's ladder
	}{
		{"140105", "140105", quality, "verify may provider supplementary: made-up-2026:5"},
		{"140105", "140105", refusal, ""},
		{"140105", "140200", suspension, "review may authority 140200 supplementary: made-up-2026:5"},
		{"140105", "140105", delay, "coordinate may authority 140100 supplementary: made-up-2026:5; decide may authority 140000 supplementary: made-up-2026:5"},
		{"140100", "140100", condition, ""}, // the prefecture is where the State's ladder leads
		{"140000", "140100", condition, ""}, // the province has no prefecture
		{"140105", "140200", returnFlow, "coordinate may authority 000000 supplementary: made-up-2026:5"},
		{"140105", "140105", returnFlow, ""},
		{"140105", "110101", quality, ""},
	}
	for _, tt := range tests {
		l := route(t, law, between(tt.requester, tt.provider, tt.on), now)
		var got []string
		for s := range l.Stages() {
			if s.Local {
				got = append(got, stageLine(l, s))
			}
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("%s against %s, %v: %q, want %q", tt.requester, tt.provider, tt.on, got, tt.want)
		}
	}
	// Of two stages of one step and level, that of the higher text comes first.
	got := lines(route(t, law, between("140000", "140000", delay), now))
	want := []string{"negotiate must parties governing: state-2025:28.2", "coordinate must authority 140000 governing: state-2025:28.2",
		"decide must government 140000 governing: state-2025:28.2", "decide may authority 140000 supplementary: made-up-2026:5"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stages at one level (-want +got):\n%s", diff)
	}
	// A local text may set a time for its stage; the State's have none.
	l := route(t, law, between("140105", "140105", quality), now)
	for s := range l.Stages() {
		want := jurisdiction.NoTerm
		if s.Local {
			want = jurisdiction.Numbered
		}
		if got := l.Term(s).Kind(); got != want {
			t.Errorf("%s: term %v, want %v", stageLine(l, s), got, want)
		}
	}
}

// own is the made-up text in force from a day, with other lines for its rule.
func own(from string, lines ...string) string {
	before, after := madeUp[:strings.Index(madeUp, "  stage ")], madeUp[strings.Index(madeUp, "  relation"):]
	before = strings.Replace(before, "bound  department", "bound  department authorized-organization state-organ", 1)
	return strings.Replace(before, "effective  2026-01-01", "effective  "+from, 1) + "  " + strings.Join(lines, "\n  ") + "\n" + after
}

// TestOneSided: what a text has for one party alone is on the ladder whichever fact
// tells it from the other, and whoever asks.
func TestOneSided(t *testing.T) {
	for _, tt := range []struct{ when, one, other string }{
		{"kind=authorized-organization", "140105 authorized-organization", "140105"},
		{"managed-by=province", "140105 province", "140105"},
		{"is-authority=yes", "140105 authority", "140105"},
		{"sector=water", "140105 sector=water", "140105 sector=power"},
		{"level=prefecture", "140100", "140105"},
		{"level=county", "140105", "140100"},
	} {
		law := with(t, own("2026-01-01", "when  "+tt.when, "stage  verify; need=may"))
		for _, pair := range [][2]string{{tt.one, tt.other}, {tt.other, tt.one}} {
			if got := steps(route(t, law, between(pair[0], pair[1], delay), now)); !strings.HasPrefix(got, "verify, negotiate") {
				t.Errorf("%s, %s against %s: %s, want verify first", tt.when, pair[0], pair[1], got)
			}
		}
		if got := steps(route(t, law, between(tt.other, tt.other+" id=乙", delay), now)); strings.Contains(got, "verify") {
			t.Errorf("%s, neither of the two: %s", tt.when, got)
		}
	}
	// A step of the provider's, where no other text is in force and nothing tells the two apart.
	law := with(t, own("2024-01-01", "stage  review; at=provider need=may user=provider"))
	got := lines(route(t, law, between("140105", "140105", delay), date("2025-07-31")))
	if want := []string{"review may authority 140105 governing: made-up-2026:5"}; !slices.Equal(got, want) {
		t.Errorf("the provider's own step: %q, want %q", got, want)
	}
}

// TestSeatInTheText: the government that decides is that of the authority of the
// same text, whether it reviews or coordinates, and not of one that another step names.
func TestSeatInTheText(t *testing.T) {
	for _, step := range []string{"review", "coordinate"} {
		law := with(t, own("2024-01-01", "stage  "+step+"; at=territory need=may", "stage  decide; at=coordinator need=may"))
		got := steps(route(t, law, between("140105", "140105", delay), date("2025-07-31")))
		if want := step + " 140000, decide 140000"; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestBetterStanding: a stage that the State regulation has for a court as guidance
// (43), and a local text by law, stands on the law, and is as necessary as that says.
func TestBetterStanding(t *testing.T) {
	for need, want := range map[string]string{
		"may":  "coordinate may authority 140105 governing: state-2025:28.2 made-up-2026:5",
		"must": "coordinate must authority 140105 governing: state-2025:28.2 made-up-2026:5",
	} {
		law := with(t, own("2026-01-01", "stage  coordinate; at=common need="+need))
		got := lines(route(t, law, between("140105 state-organ", "140105", delay), now))
		if len(got) != 3 || got[1] != want || !strings.Contains(got[0], "parties guidance: state-2025:28.2") || !strings.Contains(got[2], "140105 guidance: state-2025:28.2") {
			t.Errorf("stages %q, want the second to be %q", got, want)
		}
	}
}

// TestManyTexts: a ladder of more stages and rules than usual is whole, in order,
// and names every provision. Each of nine texts of the place brings a stage at
// another level or step; the tenth leaves disputes to the ninth.
func TestManyTexts(t *testing.T) {
	law := jurisdiction.China()
	rules := []string{"stage   verify; need=may", "stage   review; at=requester need=may", "stage   review; at=province need=may", "stage   review; at=nation need=may",
		"stage   coordinate; at=province need=may", "stage   coordinate; at=nation need=may", "stage   decide; at=common need=may",
		"stage   decide; by=authority at=territory need=may", "stage   decide; at=nation need=may", "refers  many-i:5"}
	for k, line := range rules {
		id := "many-" + string(rune('a'+k))
		text := strings.NewReplacer("made-up-2026", id, "试写的争议规则", "试写的争议规则"+id).Replace(madeUp)
		from, to := strings.Index(text, "  stage "), strings.Index(text, "  relation")
		text = text[:from] + "  " + line + "\n" + text[to:]
		i, err := jurisdiction.ParseInstrument([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if law, err = law.With(i); err != nil {
			t.Fatal(err)
		}
	}
	c := between("140105", "140105", delay)
	l := route(t, law, c, now)
	want := []string{
		"verify may provider supplementary: many-a:5", "negotiate must parties governing: state-2025:28.2",
		"review may authority 140105 supplementary: many-b:5", "review may authority 140000 supplementary: many-c:5", "review may authority 000000 supplementary: many-d:5",
		"coordinate must authority 140105 governing: state-2025:28.2", "coordinate may authority 140000 supplementary: many-e:5", "coordinate may authority 000000 supplementary: many-f:5",
		"decide must government 140105 governing: state-2025:28.2 many-g:5", "decide may authority 140000 supplementary: many-h:5", "decide may government 000000 supplementary: many-i:5 many-j:5",
	}
	if diff := cmp.Diff(want, lines(l)); diff != "" {
		t.Errorf("stages (-want +got):\n%s", diff)
	}
	if l.Len() != len(want) {
		t.Errorf("Len = %d, want %d", l.Len(), len(want))
	}
}
