package jurisdiction_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// made is a text for Jiangxi or a place in it: header lines, then what follows the
// one provision and the scope.
func made(id, kind, territory, header, rest string) string {
	return "instrument " + id + "\n  title      某办法（" + id + "） / Measures\n  kind       " + kind + "\n  territory  " + territory + "\n" + header +
		"provision 1\n  kind     duty\n  carried  text\n  zh       甲。\n  en       A.\nscope 1\n  bound  department\n" + rest
}

const since2026 = "  effective  2026-01-01\n"

// clockRule is a rule with a clock of ten working days, and more lines.
func clockRule(id, term, more string) string {
	return "rule " + id + "\n  cite    1\n  matter  platform\n  duty    d\n  bearer  provider\n  start   received\n  term    " + term +
		"\n  act     a: consented; 甲 / A\n" + more
}

// taken adds texts one by one to the shipped law and returns the first error.
func taken(t testing.TB, texts ...string) error {
	t.Helper()
	law := jurisdiction.China()
	for n, text := range texts {
		i := parse(t, text)
		more, err := law.With(i)
		if (more == nil) != (err != nil) || err != nil && !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Fatalf("With = %v, %v", more, err)
		}
		if err != nil {
			if n < len(texts)-1 {
				t.Errorf("text %d is refused before the last: %v", n, err)
			}
			return err
		}
		law = more
	}
	return nil
}

// TestLinkErrors: each text is right in itself, and wrong beside those held. The
// wanted text is that of the last, without its beginning; none where it is taken.
func TestLinkErrors(t *testing.T) {
	one := func(rest string) []string { return []string{made("x", "local-rule", "360400", since2026, rest)} }
	rule := func(more string) []string {
		return one("rule r\n  cite    1\n  matter  delivery\n  bearer  provider\n  term    none\n" + more)
	}
	tests := []struct {
		name  string
		texts []string
		want  string
	}{
		{"nothing wrong", one(""), ""},

		{"scope: fact", one("scope 1\n  bound utility; weather=fine\n"), `scope x:1: no text declares the fact "weather"`},
		{"scope: fact that another text declares", one("scope 1\n  bound utility; dealt-with=no\n"), ``},
		{"scope: fact of the module", one("scope 1\n  bound utility; sector=water counterpart=inside\n"), ``},
		{"scope: option", one("scope 1\n  bound utility; reading:umbrella=yes\n"), `scope x:1: no text declares the option "umbrella"`},
		{"scope: option of the module", one("scope 1\n  bound utility; reading:silence=void\n"), ``},
		{"expires: option", []string{made("x", "local-rule", "360400", since2026+"  expires 2027-01-01 when reading:umbrella=yes\n", "")}, `expires: no text declares the option "umbrella"`},
		{"expires: option of another text", []string{made("x", "local-rule", "360400", since2026+"  expires 2027-01-01 when reading:jingzhou-counties=bound\n", "")}, ``},
		{"rule: fact", rule("  when weather=fine\n"), `rule r: no text declares the fact "weather"`},
		{"rule: option", rule("  when reading:umbrella=yes\n"), `rule r: no text declares the option "umbrella"`},
		{"rule: during nothing", rule("  during  more\n"), `rule r: there is no rule "more"`},
		{"rule: extended by nothing", rule("  extended-by state-2025/more\n"), `rule r: there is no rule "state-2025/more"`},
		{"rule: extends nothing", one("rule r\n  cite 1\n  matter delivery\n  bearer provider\n  term 5 workdays\n  extends more\n  granted extension-approved\n"), `rule r: there is no rule "more"`},
		{"rule: restarts nothing", one("rule r\n  cite 1\n  matter delivery\n  bearer provider\n  term none\n  start supplemented\n  after supplement-asked\n  restarts more\n"), `rule r: there is no rule "more"`},
		{"rule: inside itself", one(clockRule("a", "10 workdays", "  within  a\n")), `rule a runs inside itself`},
		{"provision: matter", one("provision 2\n  kind duty\n  carried text\n  matter weather\n  zh 乙。\n  en B.\n"), `provision x:2: no text declares the matter "weather"`},

		{"ground: check", one("ground 1\n  findings late-storm\n  order authority\n"), `ground x:1: no text has the check "late-storm"`},
		{"ground: check of another text", one("ground 1\n  findings late-reply\n  order authority\n"), ``},
		{"ground: fact of its own", one("ground 1\n  if storm\n  order authority\n"), `ground x:1: no text declares the fact "storm"`},
		{"ground: fact of a consequence", one("ground 1\n  then discipline; if serious | storm; 处分 / discipline\n"), `ground x:1: no text declares the fact "storm"`},
		{"ground: facts of the State", one("ground 1\n  if no-good-reason\n  then discipline; if serious | refused-correction; 处分 / discipline\n"), ``},
		{"ground: relation", one("ground 1\n  order authority\n  relation yields nobody-2000:1 from 2026-01-01\n"), `ground x:1: it relates to nobody-2000:1, and no text held has that provision`},
		{"ground: relation too early", one("ground 1\n  order authority\n  relation yields state-2025:39 from 2025-12-31\n"), `ground x:1: it relates to state-2025:39 from 2025-12-31, before its own text commenced on 2026-01-01`},
		{"check: relation", one("check c\n  cite 1\n  severity breach\n  words 甲 / A\n  relation repeats state-2025:99 from 2026-01-01\n"), `check c: it relates to state-2025:99, and no text held has that provision`},
		{"check: option of a relation", one("check c\n  cite 1\n  severity breach\n  words 甲 / A\n  relation repeats state-2025:39 from 2026-01-01 when reading:umbrella=yes\n"), `check c: no text declares the option "umbrella"`},

		{"relation: option", rule("  relation stricter state-2025:22.1 from 2026-01-01 when reading:umbrella=yes\n"), `rule r: no text declares the option "umbrella"`},
		{"relation: before the other text", []string{made("x", "local-rule", "420100", "  effective 2020-01-01\n", "rule r\n  cite 1\n  matter delivery\n  bearer provider\n  term none\n  relation stricter hubei-2025:23.1 from 2025-09-30\n")},
			`rule r: it relates to hubei-2025:23.1 from 2025-09-30, before that text commenced on 2025-10-01`},
		{"relation: before its own text", rule("  relation stricter state-2025:22.1 from 2025-12-31\n"), `rule r: it relates to state-2025:22.1 from 2025-12-31, before its own text commenced on 2026-01-01`},
		{"relation: no such provision", rule("  relation stricter state-2025:22.9 from 2026-01-01\n"), `rule r: it relates to state-2025:22.9, and no text held has that provision`},
		{"relation: to what ranks lower", []string{made("low", "local-rule", "360400", since2026, ""),
			made("x", "local-regulation", "360000", since2026, "rule r\n  cite 1\n  matter delivery\n  bearer provider\n  term none\n  relation contradicts low:1 from 2026-01-01\n")},
			`rule r: it relates to low:1, which ranks lower`},
		{"relation: repeats what ranks lower", []string{made("low", "normative-document", "360400", since2026, ""),
			made("x", "local-rule", "360400", since2026, "rule r\n  cite 1\n  matter delivery\n  bearer provider\n  term none\n  relation repeats low:1 from 2026-01-01\n")},
			`rule r: it relates to low:1, which ranks lower`},

		// Between texts of one rank neither prevails by rank (103): one is repealed, or
		// gives way by terms of its own.
		{"relation: contradicts its equal", []string{made("equal", "local-rule", "360400", since2026, ""),
			made("x", "local-rule", "360400", since2026, "rule r\n  cite 1\n  matter delivery\n  bearer provider\n  term none\n  relation contradicts equal:1 from 2026-01-01\n")},
			`rule r: it contradicts equal:1, which ranks the same: which of the two gives way must be said by repeal, or by terms of its own`},
		{"relation: widens its equal", []string{made("equal", "local-rule", "360400", since2026, ""),
			made("x", "local-rule", "360400", since2026, "rule r\n  cite 1\n  matter delivery\n  bearer provider\n  term none\n  relation widens equal:1 from 2026-01-01\n")},
			`rule r: it contradicts equal:1, which ranks the same: which of the two gives way must be said by repeal, or by terms of its own`},
		{"relation: yields to its equal", []string{made("equal", "local-rule", "360400", since2026, ""),
			made("x", "local-rule", "360400", since2026, "rule r\n  cite 1\n  matter delivery\n  bearer provider\n  term none\n  relation yields equal:1 from 2026-01-01 by 1\n")}, ``},
		{"relation: repeats its equal", []string{made("equal", "local-rule", "360400", since2026, ""),
			made("x", "local-rule", "360400", since2026, "rule r\n  cite 1\n  matter delivery\n  bearer provider\n  term none\n  relation repeats equal:1 from 2026-01-01\n")}, ``},

		{"different terms of one rank", []string{made("a", "local-rule", "360400", since2026, clockRule("r", "10 workdays", "")), made("x", "local-rule", "360400", since2026, clockRule("s", "5 workdays", ""))},
			`rule s: term 5 workdays, and a/r of the same rank says 10 workdays for the same duty`},
		{"different terms in one text", one(clockRule("r", "10 workdays", "") + clockRule("s", "5 workdays", "")), `rule s: term 5 workdays, and x/r of the same rank says 10 workdays for the same duty`},
		{"the same term", []string{made("a", "local-rule", "360400", since2026, clockRule("r", "10 workdays", "")), made("x", "local-rule", "360400", since2026, clockRule("s", "10 workdays", ""))}, ``},
		{"under other conditions", []string{made("a", "local-rule", "360400", since2026, clockRule("r", "10 workdays", "  when cataloged=yes\n")), made("x", "local-rule", "360400", since2026, clockRule("s", "5 workdays", "  when cataloged=no\n"))}, ``},
		{"under the same condition", []string{made("a", "local-rule", "360400", since2026, clockRule("r", "10 workdays", "  when cataloged=yes\n")), made("x", "local-rule", "360400", since2026, clockRule("s", "5 workdays", "  when cataloged=yes\n"))},
			`rule s: term 5 workdays, and a/r of the same rank says 10 workdays for the same duty`},
		{"by terms of its own", []string{made("a", "local-rule", "360400", since2026, clockRule("r", "10 workdays", "")), made("x", "local-rule", "360400", since2026, clockRule("s", "5 workdays", "  relation yields a:1 from 2026-01-01 by 1\n"))}, ``},
		{"of another rank", []string{made("a", "local-rule", "360400", since2026, clockRule("r", "10 workdays", "")), made("x", "normative-document", "360400", since2026, clockRule("s", "5 workdays", ""))}, ``},
		{"for another place", []string{made("a", "local-rule", "360400", since2026, clockRule("r", "10 workdays", "")), made("x", "local-rule", "360100", since2026, clockRule("s", "5 workdays", ""))}, ``},
		{"one after the other", []string{made("a", "local-rule", "360400", "  effective 2020-01-01\n  expires 2025-12-31\n", clockRule("r", "10 workdays", "")), made("x", "local-rule", "360400", since2026, clockRule("s", "5 workdays", ""))}, ``},
		{"a day together", []string{made("a", "local-rule", "360400", "  effective 2020-01-01\n  expires 2026-01-01\n", clockRule("r", "10 workdays", "")), made("x", "local-rule", "360400", since2026, clockRule("s", "5 workdays", ""))},
			`rule s: term 5 workdays, and a/r of the same rank says 10 workdays for the same duty`},
		{"the other in a draft", []string{made("a", "draft", "360400", "  proposed local-rule\n", clockRule("r", "10 workdays", "")), made("x", "local-rule", "360400", since2026, clockRule("s", "5 workdays", ""))}, ``},
	}
	for _, tt := range tests {
		err := taken(t, tt.texts...)
		want := tt.want
		if want != "" {
			want = `jurisdiction: instrument "x": ` + want
		}
		if got := errorText(err); got != want {
			t.Errorf("%s: %s\nwant %s", tt.name, got, want)
		}
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestVersions: versions of one text, by title and territory, follow each other; on
// no day two are in force.
func TestVersions(t *testing.T) {
	version := func(id, kind, territory, header string) string {
		return strings.Replace(made(id, kind, territory, header, ""), "某办法（"+id+"）", "某办法", 1)
	}
	old := version("old", "local-rule", "360400", "  effective 2020-01-01\n  expires 2025-12-31\n")
	tests := []struct {
		name, text string
		overlaps   bool
	}{
		{"the day after", version("new", "local-rule", "360400", since2026), false},
		{"the same day", version("new", "local-rule", "360400", "  effective 2025-12-31\n"), true},
		{"before it, without an end", version("new", "local-rule", "360400", "  effective 2019-01-01\n"), true},
		{"before it, to its first day", version("new", "local-rule", "360400", "  effective 2019-01-01\n  expires 2020-01-01\n"), true},
		{"before it", version("new", "local-rule", "360400", "  effective 2019-01-01\n  expires 2019-12-31\n"), false},
		{"within it", version("new", "local-rule", "360400", "  effective 2022-01-01\n  expires 2022-01-01\n"), true},
		{"of another kind", version("new", "normative-document", "360400", "  effective 2022-01-01\n"), true},
		{"for another place", version("new", "local-rule", "360100", "  effective 2022-01-01\n"), false},
		{"of another title", made("new", "local-rule", "360400", "  effective 2022-01-01\n", ""), false},
		{"a draft of it", version("new", "draft", "360400", "  proposed local-rule\n"), false},
	}
	for _, tt := range tests {
		want := ""
		if tt.overlaps {
			want = `jurisdiction: instrument "new": it is in force at the same time as old, of the same title: want one version a day`
		}
		if got := errorText(taken(t, old, tt.text)); got != want {
			t.Errorf("%s: %s\nwant %s", tt.name, got, want)
		}
	}
}

// TestVersionsUnderReading: two versions that follow each other by default, and not
// under the reading by which the first ends later.
func TestVersionsUnderReading(t *testing.T) {
	text := func(id, header string) *jurisdiction.Instrument {
		return parse(t, strings.Replace(made(id, "local-rule", "360400", header, ""), "某办法（"+id+"）", "某办法", 1))
	}
	law := with(t, jurisdiction.China(), text("old", "  effective 2020-01-01\n  expires 2025-12-31\n  expires 2026-01-01 when reading:silence=void\n"), text("new", since2026))
	if _, err := law.Reading(jurisdiction.Readings{Silence: jurisdiction.SilenceVoid}); !errors.Is(err, jurisdiction.ErrInstrument) {
		t.Errorf("under the reading: %v, want an error", err)
	}
}

// TestUnorderedContradiction: where the law sets no order, as between a city's
// regulation and a rule of the province (P1), a contradiction leaves it open which
// prevails; where it does, what is contrary is displaced.
func TestUnorderedContradiction(t *testing.T) {
	above := func(kind string) string {
		return made("above", kind, "360000", since2026, clockRule("up", "10 workdays", ""))
	}
	for kind, want := range map[string]string{"local-rule": "contested", "local-regulation": "displaced"} {
		text := made("x", "local-regulation", "360400", since2026, clockRule("down", "5 workdays", "  relation contradicts above:1 from 2026-01-01\n"))
		law := with(t, jurisdiction.China(), parse(t, above(kind)), parse(t, text))
		got := ""
		for a := range rule(t, law, ask("platform", "360400", "2026-03-02", jurisdiction.Facts{})).All() {
			if a.ID() == "down" {
				got = a.Standing.String()
				if r, ok := a.Related(); !ok || r.To != cite("above:1") || r.Kind != jurisdiction.Contradicts {
					t.Errorf("Related = %+v, %v", r, ok)
				}
				if why := a.Reason(); strings.Contains(why[1], "no order between") != (want == "contested") || strings.Contains(why[1], "article 81, paragraph 1") != (want == "displaced") {
					t.Errorf("against a %s: %s", kind, why[1])
				}
			}
		}
		if got != want {
			t.Errorf("a city's regulation against a %s of the province: %s, want %s", kind, got, want)
		}
	}
}

// TestLinkGathers: what is wrong in several places comes together.
func TestLinkGathers(t *testing.T) {
	err := taken(t, made("x", "local-rule", "360400", since2026, "scope 1\n  bound utility; weather=fine\nground 1\n  findings storm\n  if storm\n  order authority\n  relation yields nobody:1 from 2026-01-01\n"+
		"check c\n  cite 1\n  severity breach\n  words 甲 / A\n  relation repeats nobody:2 from 2026-01-01\n"))
	var list interface{ Unwrap() []error }
	if !errors.As(err, &list) || len(list.Unwrap()) != 5 {
		t.Errorf("five mistakes: %v", err)
	}
}

// TestDangling: what a text names in another one must be there, whichever block
// names it, as it must for relations.
func TestDangling(t *testing.T) {
	for name, rest := range map[string]string{
		"check":    "check c\n  cite state-2025:99\n  severity breach\n  words 甲 / A\n",
		"breaches": "ground 1\n  breaches state-2025:99\n  order authority\n",
		"rule":     "rule r\n  cite state-2025:99\n  matter delivery\n  bearer provider\n  term none\n",
		"function": "function f\n  cite state-2025:99\n  holder 甲 / A\n",
		"option":   "option o\n  values a b\n  words 甲 / A\n  cite state-2025:99\n",
	} {
		if err := taken(t, made("x", "local-rule", "360400", since2026, rest)); !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Errorf("%s of a provision that does not exist: %v, want an error", name, err)
		}
	}
}

// TestUndeclaredValue: a condition on a value that the fact or the option does not
// have can never be met, and is refused as it is for facts of the module.
func TestUndeclaredValue(t *testing.T) {
	const rule = "rule r\n  cite    1\n  matter  delivery\n  bearer  provider\n  term    none\n"
	for name, rest := range map[string]string{
		"fact":                 rule + "  when dealt-with=maybe\n",
		"option of the module": rule + "  when reading:silence=maybe\n",
		"option of a text":     rule + "  when reading:jingzhou-counties=maybe\n",
		"option in a scope":    "scope 1\n  bound utility; reading:jingzhou-counties=maybe\n",
	} {
		if err := taken(t, made("x", "local-rule", "360400", since2026, rest)); !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Errorf("%s: %v, want an error", name, err)
		}
	}
}

// TestRelationOrder: the lines of a block stand in any order. A rule that is stricter
// than one provision has a clock of its own, whatever else it repeats.
func TestRelationOrder(t *testing.T) {
	const stricter, repeats = "  relation stricter state-2025:22.1 from 2026-01-01\n", "  relation repeats state-2025:32 from 2026-01-01\n"
	for _, relations := range []string{stricter + repeats, repeats + stricter} {
		text := strings.Replace(made("x", "local-rule", "360400", since2026, clockRule("r", "10 workdays", relations)), "matter  platform", "matter  reply-uncataloged", 1)
		o := run(t, with(t, jurisdiction.China(), parse(t, text)), department("360400"), jurisdiction.Facts{Cataloged: jurisdiction.No}, "2026-03-08", received("2026-03-02"))
		if len(o.Duties) != 1 {
			t.Errorf("%d duties with\n%s", len(o.Duties), relations)
		}
	}
}

// TestDeclarations: what is declared can be meant, and by one text alone.
func TestDeclarations(t *testing.T) {
	for name, text := range map[string]string{
		"option without values":                made("x", "local-rule", "360400", since2026, "option o\n  words 甲 / A\n"),
		"option with a value that none can be": made("x", "local-rule", "360400", since2026, "option o\n  values A=b\n  words 甲 / A\n"),
		"option of the module":                 made("x", "local-rule", "360400", since2026, "option silence\n  values a b\n  words 甲 / A\n"),
		"option of another text":               made("x", "local-rule", "360400", since2026, "option jingzhou-counties\n  values a b\n  words 甲 / A\n"),
		"fact of the module":                   made("x", "local-rule", "360400", since2026, "fact attribute\n  values a b\n  words 甲 / A\n"),
		"fact of another text, other values":   made("x", "local-rule", "360400", since2026, "fact dealt-with\n  values a b\n  words 甲 / A\n"),
		"end before its start under a reading": made("x", "local-rule", "360400", since2026+"  expires 2020-01-01 when reading:silence=void\n", ""),
		"end of a draft":                       made("x", "draft", "360400", "  proposed local-rule\n  expires 2020-01-01\n", ""),
	} {
		i, err := jurisdiction.ParseInstrument([]byte(text))
		if err == nil {
			_, err = jurisdiction.China().With(i)
		}
		if !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Errorf("%s: %v, want an error", name, err)
		}
	}
}

// TestManyMatters: a text may declare more matters than all that ship; each is found.
func TestManyMatters(t *testing.T) {
	var rest strings.Builder
	for n := range 200 {
		name := fmt.Sprintf("m%d", n)
		rest.WriteString("matter " + name + "\n  in     sharing\n  words  甲 / A\n")
		rest.WriteString(strings.Replace(clockRule("r-"+name, "10 workdays", ""), "matter  platform", "matter  "+name, 1))
	}
	law := with(t, jurisdiction.China(), parse(t, made("x", "local-rule", "360400", since2026, rest.String())))
	for n := range 200 {
		name := fmt.Sprintf("m%d", n)
		var got []string
		for a := range rule(t, law, ask(name, "360400", "2026-03-02", conditional)).All() {
			got = append(got, a.ID())
		}
		if !slices.Equal(got, []string{"r-" + name}) {
			t.Errorf("%s: %q, want its rule", name, got)
		}
	}
}
