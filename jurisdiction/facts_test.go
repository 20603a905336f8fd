package jurisdiction_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// weather is a text whose one rule asks for a fact that it declares.
const weather = `instrument weather-2026
  title      某办法 / Measures
  kind       local-rule
  territory  360400
  effective  2026-01-01
fact weather
  values  calm storm flood
  words   天气 / the weather
provision 1
  kind     duty
  carried  function
  zh       甲。
  en       A.
scope 1
  bound  department
rule shelter
  cite    1
  matter  platform
  when    weather=storm|flood cataloged=yes
  bearer  provider
  term    at-once
`

// TestFactsWith: names and values like those of texts, one value a name, the order
// of setting without meaning, the receiver unchanged.
func TestFactsWith(t *testing.T) {
	base := conditional
	a := declare(declare(base, "dealt-with", "no"), "suspension-needed", "yes")
	b := declare(declare(base, "suspension-needed", "yes"), "dealt-with", "no")
	if a != b || a == base || base != conditional {
		t.Errorf("two ways to the same facts: %+v and %+v", a, b)
	}
	if c := declare(declare(a, "dealt-with", "yes"), "dealt-with", "no"); c != a {
		t.Errorf("set again: %+v, want %+v", c, a)
	}
	if c := declare(a, "dealt-with", "yes"); c == a || c.Attribute != jurisdiction.Conditional || c.Cataloged != jurisdiction.Yes {
		t.Errorf("another value: %+v", c)
	}
	// A name that begins like another is another.
	if declare(declare(base, "a-b", "x"), "a", "y") == declare(declare(base, "a", "y"), "a-b", "z") {
		t.Error("a and a-b are taken for one fact")
	}
	longest := strings.Repeat("x", 40)
	if c := declare(base, longest, longest); c == base {
		t.Error("names and values of forty letters are none")
	}
	long := longest + "x"
	for _, kv := range [][2]string{{"", "x"}, {"x", ""}, {"Bad", "x"}, {"x", "Bad"}, {"x", "a=b"}, {"a=b", "c"}, {"x\ny", "z"}, {"x", "y\nz"}, {"天气", "x"}, {"x", "是"}, {"x y", "z"}, {"x", long}} {
		f, err := base.With(kv[0], kv[1])
		want := "jurisdiction: fact " + quoted(kv[0]) + ": value " + quoted(kv[1]) + ": want names such as dealt-with and no"
		if !errors.Is(err, jurisdiction.ErrFact) || f != base || kv[1] != long && err.Error() != want {
			t.Errorf("With(%q, %q) = %+v, %v, want %s", kv[0], kv[1], f, err, want)
		}
	}
}

func quoted(s string) string { return `"` + strings.ReplaceAll(s, "\n", `\n`) + `"` }

// spoken is what the rules of a name count for in the answer to a question, or the
// fact that is missing; empty where none speaks.
func spoken(law *jurisdiction.Law, q jurisdiction.Question, rule string) (got string) {
	r, err := law.Ruling(q)
	if undetermined := (*jurisdiction.UndeterminedError)(nil); errors.As(err, &undetermined) {
		got = undetermined.Fact
	}
	for a := range r.All() {
		if a.ID() == rule {
			got += a.Standing.String()
		}
	}
	return got
}

// TestDeclaredScope: the same where the scope of the text asks, not the rule: a
// fact that nobody gave is missing only if the rule may speak.
func TestDeclaredScope(t *testing.T) {
	text := strings.NewReplacer("bound  department", "bound  department; weather=storm", "when    weather=storm|flood cataloged=yes", "when    cataloged=yes").Replace(weather)
	law := with(t, jurisdiction.China(), parse(t, text))
	listed, unlisted := jurisdiction.Facts{Cataloged: jurisdiction.Yes}, jurisdiction.Facts{Cataloged: jurisdiction.No}
	tests := []struct {
		name  string
		facts jurisdiction.Facts
		want  string // the standing of the rule, or the missing fact
	}{
		{"storm", declare(listed, "weather", "storm"), "governing"},
		{"calm", declare(listed, "weather", "calm"), ""},
		{"unknown", listed, "weather"},
		{"unknown, and ruled out", unlisted, ""},
	}
	for _, tt := range tests {
		if got := spoken(law, ask("platform", "360400", "2026-03-02", tt.facts), "shelter"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestDeclaredFact: a rule that asks for a fact of its text speaks under the values
// that it names. Unknown makes the question undetermined, unless another fact or
// the place rules the rule out.
func TestDeclaredFact(t *testing.T) {
	law := with(t, jurisdiction.China(), parse(t, weather))
	listed := jurisdiction.Facts{Cataloged: jurisdiction.Yes}
	unlisted := jurisdiction.Facts{Cataloged: jurisdiction.No}
	tests := []struct {
		name, place string
		facts       jurisdiction.Facts
		want        string // the standing of the rule
		missing     string
	}{
		{"one value", "360400", declare(listed, "weather", "storm"), "governing", ""},
		{"the other", "360400", declare(listed, "weather", "flood"), "governing", ""},
		{"a value that it does not name", "360400", declare(listed, "weather", "calm"), "", ""},
		{"unknown", "360400", listed, "", "weather"},
		{"another fact is given", "360400", declare(listed, "dealt-with", "no"), "", "weather"},
		{"ruled out by another", "360400", unlisted, "", ""},
		{"both unknown", "360400", jurisdiction.Facts{}, "", "weather"},
		{"the other unknown", "360400", declare(jurisdiction.Facts{}, "weather", "storm"), "", "cataloged"},
		{"known to rule it out, the other unknown", "360400", declare(jurisdiction.Facts{}, "weather", "calm"), "", ""},
		{"elsewhere", "430100", listed, "", ""},
	}
	for _, tt := range tests {
		r, err := law.Ruling(ask("platform", tt.place, "2026-03-02", tt.facts))
		if tt.missing != "" {
			var undetermined *jurisdiction.UndeterminedError
			if !errors.As(err, &undetermined) || !errors.Is(err, jurisdiction.ErrUndetermined) || tt.name != "both unknown" && undetermined.Fact != tt.missing {
				t.Errorf("%s: %v, want %s undetermined", tt.name, err, tt.missing)
			}
			continue
		}
		got := ""
		for a := range r.All() {
			if a.ID() == "shelter" {
				got = a.Standing.String()
			}
		}
		if err != nil || got != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.name, got, err, tt.want)
		}
	}
}

// TestFactValues: the values of a fact are those that its text names, no and yes where
// it names none.
func TestFactValues(t *testing.T) {
	law := with(t, jurisdiction.China(), parse(t, weather))
	for name, want := range map[string]string{"weather": "calm storm flood", "refused-correction": "no yes", "regional-data": "no yes", "cataloged": "", "nobody": ""} {
		if got := strings.Join(slices.Collect(law.FactValues(name)), " "); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestDeclaredFactShipped: article 20(3) of hubei-2021 takes silence for consent only
// where nothing was done about the request. Whether that was so is a fact of the
// text; the other facts of the rule are given here.
func TestDeclaredFactShipped(t *testing.T) {
	f := jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes, Platform: jurisdiction.Yes, Personal: jurisdiction.No, Important: jurisdiction.No}
	for value, want := range map[string]string{"no": "governing", "yes": ""} {
		got := ""
		for a := range rule(t, jurisdiction.China(), ask("silence", "421000", "2025-07-30", declare(f, "dealt-with", value))).All() {
			if a.Cite() == cite("hubei-2021:20.3") {
				got = a.Standing.String()
			}
		}
		if got != want {
			t.Errorf("dealt-with=%s: %q, want %q", value, got, want)
		}
	}
	_, err := jurisdiction.China().Ruling(ask("silence", "421000", "2025-07-30", f))
	var undetermined *jurisdiction.UndeterminedError
	if !errors.As(err, &undetermined) || undetermined.Fact != "dealt-with" {
		t.Errorf("not known whether it was dealt with: %v", err)
	}
}

// TestModuleFact: a fact that has a field of its own cannot be set by name, where no
// rule would look for it.
func TestModuleFact(t *testing.T) {
	for _, kv := range [][2]string{{"platform", "yes"}, {"attribute", "conditional"}, {"sector", "water"}, {"counterpart", "inside"}} {
		if _, err := (jurisdiction.Facts{}).With(kv[0], kv[1]); !errors.Is(err, jurisdiction.ErrFact) {
			t.Errorf("With(%s, %s): %v, want ErrFact", kv[0], kv[1], err)
		}
	}
}
