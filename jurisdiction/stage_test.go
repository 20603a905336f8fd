package jurisdiction_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
)

func TestStageEnums(t *testing.T) {
	contract.Enum[jurisdiction.Step](t, "Step", "", "verify", "negotiate", "review", "coordinate", "decide")
	contract.Enum[jurisdiction.Necessity](t, "Necessity", "must", "advised", "may")
	contract.Enum[jurisdiction.Subject](t, "Subject", "", "refusal", "delay", "attribute", "quality", "suspension", "uncataloged", "added-condition", "return-flow")
	contract.Enum[jurisdiction.Seat](t, "Seat", "common", "coordinator", "requester", "provider", "territory", "prefecture", "province", "nation")
	checkWords[jurisdiction.Step](t, 6)
	checkWords[jurisdiction.Necessity](t, 3)
	checkWords[jurisdiction.Subject](t, 9)
	for i := range 256 {
		if s := jurisdiction.Subject(i); s.IsDeclared() != (i >= 1 && i <= 8) {
			t.Errorf("IsDeclared of %v = %v", s, s.IsDeclared())
		}
	}
}

// disputes is a text with one rule on disputes, whose stages the tests give.
const disputes = `instrument some-2026
  title      某办法 / Some Measures
  kind       local-rule
  territory  140000
  effective  2026-01-01
event quarreled
  words   争吵 / quarreled
  record  记录 / record
provision 1a
  kind     procedure
  carried  function
  package  dispute
  zh       一。
  en       One.
provision 1b
  kind     procedure
  carried  function
  package  dispute
  zh       二。
  en       Two.
scope 1
  bound  department
rule channel
  cite      1
  norm      b
  matter    dispute
  bearer    authority
  term      none
STAGES
`

func withStages(lines ...string) string {
	for k := range lines {
		lines[k] = "  " + lines[k]
	}
	return strings.Replace(disputes, "STAGES", strings.Join(lines, "\n"), 1)
}

// stageText writes all that a stage says.
func stageText(s jurisdiction.Stage) string {
	var takes []string
	for on := jurisdiction.OverRefusal; on.IsDeclared(); on++ {
		if s.Takes(on) {
			takes = append(takes, on.String())
		}
	}
	pairs := ""
	for _, same := range []bool{true, false} {
		if s.TakesPair(same) {
			pairs += fmt.Sprintf(" peers=%v", same)
		}
	}
	return strings.Join(strings.Fields(fmt.Sprintf("%v %v by=%v at=%v user=%v in=%v local=%v central=%v authority=%v%s: %s",
		s.Step(), s.Necessity(), s.By(), s.At(), s.User(), s.Territory(), s.IsLocal(), s.ForCentral(), s.ForAuthority(), pairs, strings.Join(takes, " "))), " ")
}

// TestStages: each key says one thing, and what a line leaves out does not limit
// the stage. Who acts, and where the last word is, follows from the step.
func TestStages(t *testing.T) {
	const (
		all  = "refusal delay attribute quality suspension uncataloged added-condition return-flow"
		rest = "in=140000 local=true central=false authority=false peers=true peers=false: " + all
	)
	tests := []struct{ line, want string }{
		{"stage negotiate", "negotiate must by= at=common user= " + rest},
		{"stage verify", "verify must by=provider at=common user= " + rest},
		{"stage review; at=requester", "review must by=authority at=requester user= " + rest},
		{"stage coordinate", "coordinate must by=authority at=common user= " + rest},
		{"stage decide", "decide must by=government at=coordinator user= " + rest},
		{"stage decide; by=authority at=territory need=may", "decide may by=authority at=territory user= " + rest},
		{"stage coordinate; need=advised user=provider at=nation", "coordinate advised by=authority at=nation user=provider " + rest},
		{"stage coordinate; subject=refusal|return-flow between=peers", "coordinate must by=authority at=common user= in=140000 local=true central=false authority=false peers=true: refusal return-flow"},
		{"stage coordinate; between=others provider=central party=authority", "coordinate must by=authority at=common user= in=140000 local=true central=true authority=true peers=false: " + all},
		{"stage decide; by=parties", "decide must by= at=coordinator user= " + rest},
		{"stage verify; by=government", "verify must by=government at=common user= " + rest},
	}
	for _, tt := range tests {
		i := parse(t, withStages(tt.line))
		for u := range i.Rules() {
			got := slices.Collect(u.Stages())
			if len(got) != 1 || stageText(got[0]) != tt.want {
				t.Errorf("%s:\n%s\nwant\n%s", tt.line, stageText(got[0]), tt.want)
			}
		}
	}
	for u := range parse(t, withStages("stage negotiate", "stage coordinate", "stage decide")).Rules() {
		var steps []string
		for s := range u.Stages() {
			steps = append(steps, s.Step().String())
			if len(steps) == 2 {
				break
			}
		}
		if got := strings.Join(steps, " "); got != "negotiate coordinate" {
			t.Errorf("the first two stages are %s", got)
		}
	}
	// A national text's stage is not local.
	for u := range parse(t, strings.NewReplacer("local-rule", "administrative-regulation", "140000", "000000").Replace(withStages("stage negotiate"))).Rules() {
		for s := range u.Stages() {
			if s.IsLocal() {
				t.Error("a stage of a national text is local")
			}
		}
	}
}

// TestStageErrors: what is wrong with a stage is named with its line.
func TestStageErrors(t *testing.T) {
	const wants = "want need=must|advised|may, by=parties|authority|government|provider, at=common|coordinator|requester|provider|territory|prefecture|province|nation, " +
		"between=peers|others, user=requester|provider, subject=refusal|…, provider=central or party=authority"
	line := 1 + strings.Count(disputes[:strings.Index(disputes, "STAGES")], "\n")
	tests := []struct{ name, line, want string }{
		{"unknown step", "stage mediate", `line %d: stage "mediate": want one of ["verify" "negotiate" "review" "coordinate" "decide"]`},
		{"no step", "stage ; at=common", `line %d: stage "": want one of ["verify" "negotiate" "review" "coordinate" "decide"]`},
		{"no value", "stage negotiate; peers", `line %d: stage "peers": ` + wants},
		{"unknown key", "stage negotiate; when=now", `line %d: stage "when=now": ` + wants},
		{"unknown need", "stage negotiate; need=yes", `line %d: stage "need=yes": ` + wants},
		{"unknown role", "stage coordinate; by=operator", `line %d: stage "by=operator": ` + wants},
		{"unknown seat", "stage coordinate; at=county", `line %d: stage "at=county": ` + wants},
		{"unknown pair", "stage coordinate; between=all", `line %d: stage "between=all": ` + wants},
		{"a pair without a name", "stage coordinate; between=", `line %d: stage "between=": ` + wants},
		{"a user that is no party", "stage coordinate; user=authority", `line %d: stage "user=authority": ` + wants},
		{"unknown subject", "stage coordinate; subject=refusal|weather", `line %d: stage "subject=refusal|weather": ` + wants},
		{"no subject", "stage coordinate; subject=", `line %d: stage "subject=": ` + wants},
		{"unknown provider", "stage coordinate; provider=local", `line %d: stage "provider=local": ` + wants},
		{"unknown party", "stage coordinate; party=person", `line %d: stage "party=person": ` + wants},
		{"bad place referred to", "refers nowhere", `line %d: citation "some-2026:nowhere": want instrument:article[.paragraph][#item], such as state-2025:21.1`},
	}
	for _, tt := range tests {
		_, err := jurisdiction.ParseInstrument([]byte(withStages(tt.line)))
		want := `jurisdiction: instrument "some-2026", ` + fmt.Sprintf(tt.want, line)
		if err == nil || err.Error() != want || !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Errorf("%s: error %v\nwant %s", tt.name, err, want)
		}
	}
	for name, tt := range map[string][3]string{
		"a norm that is not there":          {"  norm      b", "  norm      b c", `rule channel: there is no norm some-2026:1c`},
		"refers within the text to nothing": {"STAGES", "  refers 7", `rule channel cites some-2026:7, and the text has no such provision`},
	} {
		_, err := jurisdiction.ParseInstrument([]byte(strings.Replace(strings.Replace(disputes, tt[0], tt[1], 1), "STAGES", "", 1)))
		if err == nil || !strings.HasSuffix(err.Error(), tt[2]) {
			t.Errorf("%s: error %v, want %s", name, err, tt[2])
		}
	}
	_, err := jurisdiction.China().With(parse(t, withStages("refers state-2025:99")))
	if err == nil || !strings.Contains(err.Error(), "rule channel: it refers to state-2025:99, and no text held has that provision") {
		t.Errorf("refers to what no text has: error %v", err)
	}
}

// TestNorms: a rule or check that names norms by their letters carries out those,
// others the whole of each place, and - what has no letter; a rule with stages or
// that refers is more than a ruling.
func TestNorms(t *testing.T) {
	check := func(cite, norm string) string {
		return withStages("") + "provision 2\n  kind duty\n  carried text\n  zh 三。\n  en Three.\n" +
			"check channel\n  cite " + cite + "\n" + norm + "  severity note\n  words 异常 / odd\n"
	}
	for _, tt := range []struct{ text, want string }{
		{withStages("stage negotiate"), "1b rule channel"},
		{withStages("refers state-2025:28.2"), "1b rule channel"},
		{withStages(""), "1b ruling channel"},
		{strings.Replace(withStages("stage negotiate"), "  norm      b\n", "", 1), "1 rule channel"},
		{check("1", "  norm a\n"), "1b ruling channel; 1a check channel"},
		{check("2", "  norm -\n"), "1b ruling channel; 2- check channel"},
		{check("1 2", ""), "1b ruling channel; 1 check channel; 2 check channel"},
	} {
		var got []string
		for c := range parse(t, tt.text).Carriers() {
			if strings.HasSuffix(c.Block, "channel") {
				got = append(got, strings.TrimPrefix(c.Cite.String(), "some-2026:")+c.Letter+" "+c.Block)
			}
		}
		if list := strings.Join(got, "; "); list != tt.want {
			t.Errorf("carriers %q, want %q", list, tt.want)
		}
	}
	_, err := jurisdiction.ParseInstrument([]byte(check("1", "  norm -\n")))
	if want := "check channel: there is no norm some-2026:1-"; err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("both norms of the place have letters: %v, want %s", err, want)
	}
}

// TestRecordOf: a text says which paper an event leaves, of its own or of another
// text; without one nothing is known.
func TestRecordOf(t *testing.T) {
	law := with(t, jurisdiction.China(), parse(t, withStages("stage negotiate")))
	if words, ok := law.RecordOf("quarreled"); !ok || words != (jurisdiction.Text{"记录", "record"}) {
		t.Errorf("RecordOf(quarreled) = %q, %v", words, ok)
	}
	if words, ok := jurisdiction.China().RecordOf("quarreled"); ok {
		t.Errorf("without the text: %q", words)
	}
	if words, ok := law.RecordOf(jurisdiction.Received); ok {
		t.Errorf("RecordOf(received) = %q, want none", words)
	}
}

// TestRules yields what All does, by rank, and stops where the loop does.
func TestRules(t *testing.T) {
	law := withTestdata(t)
	for _, code := range []string{"421000", "421002", "430100", "120101"} {
		for m := range law.Matters() {
			r, err := law.Ruling(ask(string(m), code, "2026-03-02", matrixFacts(t, m)))
			if err != nil {
				continue
			}
			type standing struct {
				rule     *jurisdiction.Rule
				standing jurisdiction.Standing
			}
			var all, rules []standing
			for a := range r.All() {
				all = append(all, standing{a.Rule, a.Standing})
			}
			for u, s := range r.Rules {
				rules = append(rules, standing{u, s})
			}
			if len(all) != len(rules) || slices.ContainsFunc(all, func(s standing) bool { return !slices.Contains(rules, s) }) {
				t.Errorf("%s, %s: %d rules, All yields %d", code, m, len(rules), len(all))
			}
			n := 0
			for range r.Rules {
				n++
				break
			}
			if n != min(1, len(rules)) {
				t.Errorf("%s, %s: Rules went on after a break", code, m)
			}
		}
	}
}

// TestReversed answers as the question with the bodies changed would.
func TestReversed(t *testing.T) {
	law := withTestdata(t)
	bodies := []jurisdiction.Body{department("421000"), department("421002"), department("000000"), department("430100"),
		{Kind: jurisdiction.Department, Division: division("421000"), ManagedBy: jurisdiction.ByCentre},
		{Kind: jurisdiction.PublicInstitution, Division: division("421000"), Sector: "health"},
		{Kind: jurisdiction.StateOrgan, Division: division("120101")}}
	answer := func(r jurisdiction.Ruling) (list []string) {
		for a := range r.All() {
			list = append(list, fmt.Sprintf("%v %v %v", a.Cite(), a.Standing, a.Reason()[1]))
		}
		return list
	}
	counts := func(r jurisdiction.Ruling, rule *jurisdiction.Rule) bool {
		for u, s := range r.Rules {
			if u == rule {
				return s == jurisdiction.Governing || s == jurisdiction.Supplementary
			}
		}
		return false
	}
	complete := map[bool]int{}
	for _, matter := range []jurisdiction.Matter{"dispute", "delivery"} {
		for _, a := range bodies {
			for _, b := range bodies {
				facts := matrixFacts(t, matter)
				facts.Origin = jurisdiction.FromDuties
				there, err1 := law.Ruling(jurisdiction.Question{Matter: matter, Body: a, Counterpart: b, Facts: facts, On: date("2026-03-02")})
				back, err2 := law.Ruling(jurisdiction.Question{Matter: matter, Body: b, Counterpart: a, Facts: facts, On: date("2026-03-02")})
				if err1 != nil || err2 != nil {
					t.Fatal(err1, err2)
				}
				got, err := there.Reversed()
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(answer(back), answer(got)); diff != "" {
					t.Errorf("%s, %v and %v (-asked anew +reversed):\n%s", matter, a, b, diff)
				}
				// Where the answer is complete, the other has nothing made for both that counts for more.
				complete[there.IsComplete()]++
				for x := range back.All() {
					shared := law.Instrument(x.Cite().Instrument()).Territory()
					if there.IsComplete() && shared.Contains(a.Division) && shared.Contains(b.Division) && !counts(there, x.Rule) {
						t.Errorf("%s, %v and %v: complete without %v, which counts for %v", matter, a, b, x.Cite(), x.Standing)
					}
				}
			}
		}
	}
	if complete[true] == 0 || complete[false] == 0 {
		t.Errorf("complete answers: %v, want some of both", complete)
	}
	alone, err := law.Ruling(jurisdiction.Question{Matter: "dispute", Body: department("421000"), Facts: matrixFacts(t, "dispute"), On: date("2026-03-02")})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := alone.Reversed(); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("without a counterpart: error %v", err)
	}
	if _, err := new(jurisdiction.Ruling).Reversed(); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("the zero Ruling: error %v", err)
	}
}

// TestOrderedDayIsOfOrders: a day that an event sets is the last day of a term by
// order and of no other: on a clock without a number no date is made of it.
func TestOrderedDayIsOfOrders(t *testing.T) {
	for term, want := range map[string]string{"none": "", "promptly": "", "by-order": "2026-03-20"} {
		text := strings.Replace(withStages("duty      answer", "start     quarreled", "act       answer: refused; 答复 / answer"), "term      none", "term      "+term, 1)
		law := with(t, jurisdiction.China(), parse(t, text))
		var o jurisdiction.Outcome
		s := &jurisdiction.Setting{Parties: jurisdiction.Parties{Requester: department("140100"), Provider: department("140100")}, AsOf: date("2026-03-04"), Procedure: jurisdiction.Disputing,
			Events: []jurisdiction.Event{{Type: "quarreled", On: date("2026-03-02"), Until: date("2026-03-20")}}}
		if err := law.Run(&o, jurisdiction.Disputing, s); err != nil || len(o.Duties) != 1 {
			t.Fatalf("term %s: %v, %d duties", term, err, len(o.Duties))
		}
		if got := o.Duties[0].Due.String(); got != want {
			t.Errorf("term %s: due %q, want %q", term, got, want)
		}
	}
}
