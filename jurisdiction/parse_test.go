package jurisdiction_test

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// good is a text in which each line is right; the tables below change one of
// its lines. The numbers are those of the lines.
const good = `instrument some-2026
  title      某办法 / Some Measures
  kind       local-rule
  territory  421000
  effective  2026-01-01
provision 1
  kind     time-limit
  carried  function
  zh       十日内答复。
  en       Answer in ten days.
scope 1
  bound  department
rule reply
  cite    1
  matter  reply-conditional
  duty    reply
  when    attribute=conditional
  bearer  provider
  start   received@provider
  term    10 workdays
  act     reply: consented | refused; 答复 / reply
  late    too-late
rule more
  cite      1
  matter    reply-extension
  bearer    provider
  term      5 workdays
  extends   reply
  granted   extension-approved
rule again
  cite      1
  matter    supplement
  bearer    provider
  term      none
  start     supplemented{complete}
  restarts  reply
  after     supplement-asked
check too-late
  cite      1
  severity  breach
  words     逾期 / late
`

// changed is good with one text in it replaced, which must be there once.
func changed(t testing.TB, old, by string) string {
	t.Helper()
	if strings.Count(good, old) != 1 {
		t.Fatalf("%q is not once in the text", old)
	}
	return strings.Replace(good, old, by, 1)
}

// TestParseInstrumentErrors makes one mistake at a time. The expected texts name
// the line that was changed, or no line where a whole block lacks something.
func TestParseInstrumentErrors(t *testing.T) {
	tests := []struct{ name, old, by, want string }{
		{"unknown block", "check too-late\n", "test too-late\n", `line 38: block "test": want scope, event, matter, option, fact, function, provision, rule, check or ground`},
		{"unknown key", "  late    too-late\n", "  later   too-late\n", `line 22: rule reply: "later" is unknown here or stands twice`},
		{"doubled key", "  late    too-late\n", "  late    too-late\n  late    too-late\n", `line 23: rule reply: "late" is unknown here or stands twice`},
		{"bad name", "check too-late\n", "check Too_late\n", `line 38: check "Too_late": want a name of lower-case letters, digits and hyphens`},
		{"bad date", "2026-01-01", "2026-02-29", `line 5: effective: parse date "2026-02-29": want a day that exists, written YYYY-MM-DD`},
		{"bad kind", "local-rule", "rule", `line 3: kind: kind of instrument "rule" is unknown; want one of ["" "law" "administrative-regulation" "state-council-decision" "local-regulation" "department-rule" "local-rule" "normative-document" "national-provision" "draft"]`},
		{"no kind", "  kind       local-rule\n", "", `line 1: instrument some-2026: no "kind"`},
		{"bad territory", "421000", "42", `line 4: territory: division "42": want six digits of GB/T 2260, such as 421000, or 000000 for the nation`},
		{"draft with commencement", "local-rule", "draft", `line 1: a draft has no day of commencement`},
		{"no commencement", "  effective  2026-01-01\n", "", `line 1: no day of commencement`},
		{"no title", "  title      某办法 / Some Measures\n", "", `line 1: no title`},
		{"ends before it starts", "2026-01-01\n", "2026-01-01\n  expires    2025-12-31\n", `line 1: it ends on 2025-12-31, before it starts on 2026-01-01`},
		{"bad place of a scope", "scope 1\n", "scope 0\n", `line 11: citation "some-2026:0": want instrument:article[.paragraph][#item], such as state-2025:21.1`},
		{"bad kind of body", "bound  department", "bound  office", `line 12: bound: body kind "office" is unknown; want one of ["" "department" "authorized-organization" "state-organ" "party-organ" "mass-organization" "military" "public-institution" "utility" "enterprise" "person"]`},
		{"scope without a provision", "scope 1\n", "scope 2\n", `scope cites some-2026:2, and the text has no such provision`},
		{"provision without a summary", "  zh       十日内答复。\n", "", `line 6: provision 1: no "zh"`},
		{"provision carried by nobody", "carried  function", "carried  code", `line 8: carried "code": want function, checklist or text`},
		{"rule without its provision", "rule reply\n  cite    1\n", "rule reply\n  cite    2\n", `rule reply cites some-2026:2, and the text has no such provision`},
		{"check without its provision", "check too-late\n  cite      1\n", "check too-late\n  cite      2\n", `check too-late cites some-2026:2, and the text has no such provision`},
		{"rule twice", "rule more\n", "rule reply\n", `rule reply stands twice`},
		{"no matter", "  matter  reply-conditional\n", "", `line 13: rule reply: no "matter"`},
		{"clock without act", "  act     reply: consented | refused; 答复 / reply\n", "", `rule reply starts a clock: it needs a duty and at least one act`},
		{"clock without duty", "  duty    reply\n", "", `rule reply starts a clock: it needs a duty and at least one act`},
		{"acts without start", "  start   received@provider\n", "", `rule reply has acts and no event that starts its clock`},
		{"extension without number", "  term      5 workdays\n", "  term      promptly\n", `rule more extends a clock: its term must be a number`},
		{"extension granted by nothing", "  granted   extension-approved\n", "", `rule more extends a clock: it needs granted or at, not both`},
		{"extension granted and at", "  granted   extension-approved\n", "  granted   extension-approved\n  at        received\n", `rule more extends a clock: it needs granted or at, not both`},
		{"extension in months", "  term      5 workdays\n", "  term      5 months\n", `rule more: an extension that is granted in parts counts in workdays or days`},
		{"restart without after", "  after     supplement-asked\n", "", `rule again restarts a clock: it needs start and after`},
		{"extends and restarts", "  granted   extension-approved\n", "  granted   extension-approved\n  restarts  reply\n  start     received\n  after     refused\n", `rule more both extends and restarts`},
		{"bad when", "attribute=conditional", "attribute", `line 17: when "attribute": want fact=value, fact=value|value or reading:option=value`},
		{"unknown value", "attribute=conditional", "attribute=fine", `line 17: when "attribute=fine": want values of ["" "unconditional" "conditional" "not-shared"]`},
		{"value that is no name", "attribute=conditional", "weather=Fine", `line 17: when "weather=Fine": want fact=value, fact=value|value or reading:option=value`},
		{"bad relation", "  late    too-late\n", "  relation stricter state-2025:21.1\n", `line 22: relation "stricter state-2025:21.1": want kind place from day, such as stricter state-2025:21.1 from 2025-08-01`},
		{"unknown relation", "  late    too-late\n", "  relation above state-2025:21.1 from 2025-08-01\n", `line 22: relation: relation "above" is unknown; want one of ["" "repeats" "concretises" "stricter" "adds-step" "adds-trigger" "fills-gap" "widens" "contradicts" "opens-question" "yields"]`},
		{"relation from no day", "  late    too-late\n", "  relation stricter state-2025:21.1 from 2025-02-29\n", `line 22: relation: parse date "2025-02-29": want a day that exists, written YYYY-MM-DD`},
		{"bad term", "term    10 workdays", "term    soon", `line 20: term "soon": want a period such as 10 workdays, or one of ["none" "promptly" "at-once" "prescribed" "by-order" "periodic" "dynamic" "yearly"]`},
		{"term called number", "term    10 workdays", "term    number", `line 20: term "number": want a period such as 10 workdays, or one of ["none" "promptly" "at-once" "prescribed" "by-order" "periodic" "dynamic" "yearly"]`},
		{"bad act", "reply: consented | refused; 答复 / reply", "consented", `line 21: act "consented": want name: event | event; words, such as reply: consented | refused; 答复 / reply`},
		{"bad event", "received@provider", "received@", `line 19: start: event "received@": want type, type{flag} or type@role`},
		{"bad flag", "supplemented{complete}", "supplemented{complete", `line 35: start: event "supplemented{complete": want type, type{flag} or type@role`},
		{"bad words", "答复 / reply", "答复/reply", `line 21: act "答复/reply": want Chinese and English, such as 答复 / reply`},
		{"bad stop", "  late    too-late\n", "  stop    some\n", `line 22: stop "some": want any or all of the acts`},
		{"bad channel", "  late    too-late\n", "  channel Direct; 直接获取 / fetch it\n", `line 22: channel "Direct; 直接获取 / fetch it": want name; first step, such as request; 提出申请 / file a request`},
		{"channel without words", "  late    too-late\n", "  channel direct\n", `line 22: channel "": want Chinese and English, such as 答复 / reply`},
		{"unknown place of the other", "attribute=conditional", "counterpart-level=higher", `line 17: when "counterpart-level=higher": want values of ["above" "same" "below" "apart"]`},
		{"norm of a rule", "  late    too-late\n", "  norm    c\n", `rule reply: there is no norm some-2026:1c`},
		{"bad severity", "severity  breach", "severity  crime", `line 40: severity: severity "crime" is unknown; want one of ["note" "warning" "breach"]`},
		{"check without cite", "check too-late\n  cite      1\n", "check too-late\n", `line 38: check too-late: no provision demands it`},
		{"indented first line", "instrument some-2026\n", "  title x\ninstrument some-2026\n", `line 1: an indented line before the first block`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			i, err := jurisdiction.ParseInstrument([]byte(changed(t, tt.old, tt.by)))
			want := "jurisdiction: instrument"
			if tt.name != "indented first line" {
				want += ` "some-2026"`
			}
			if strings.HasPrefix(tt.want, "line ") {
				want += ", " + tt.want
			} else {
				want += ": " + tt.want
			}
			var list interface{ Unwrap() []error }
			if i != nil || !errors.Is(err, jurisdiction.ErrInstrument) || !errors.As(err, &list) {
				t.Fatalf("ParseInstrument = %v, %v, want an error", i, err)
			}
			if got := list.Unwrap(); len(got) != 1 || got[0].Error() != want {
				t.Errorf("ParseInstrument:\n%v\nwant\n%s", err, want)
			}
		})
	}
	if i := parse(t, good); i.ID() != "some-2026" {
		t.Errorf("the text without a mistake is %q", i.ID())
	}
}

// TestProvisionErrors puts further provisions after the first.
func TestProvisionErrors(t *testing.T) {
	const rest = "\n  kind     duty\n  carried  text\n  zh       甲。\n  en       A.\n"
	tests := []struct{ name, added, want string }{
		{"out of order", "provision 3" + rest + "provision 2.1" + rest, `jurisdiction: instrument "some-2026": provision some-2026:2.1 stands after some-2026:3, against the order of the text`},
		{"twice", "provision 1" + rest, `jurisdiction: instrument "some-2026": provision some-2026:1 stands twice or belongs to another instrument`},
		{"letter twice", "provision 2b" + rest + "provision 2b" + rest, `jurisdiction: instrument "some-2026": provision some-2026:2b stands twice or belongs to another instrument`},
		{"elsewhere", "provision z:2" + rest, `jurisdiction: instrument "some-2026": provision z:2 stands twice or belongs to another instrument`},
		{"bad place", "provision one" + rest, "jurisdiction: instrument \"some-2026\", line 11: citation \"some-2026:\": want instrument:article[.paragraph][#item], such as state-2025:21.1"},
		{"letters in order", "provision 2a" + rest + "provision 2b" + rest, ""},
	}
	for _, tt := range tests {
		_, err := jurisdiction.ParseInstrument([]byte(changed(t, "scope 1\n", tt.added+"scope 1\n")))
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || strings.Split(err.Error(), "\n")[0] != tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
}

// TestParseInstrumentGathers: all mistakes of a file come together, in the order
// of the lines, those without a line last, and each says where it is.
func TestParseInstrumentGathers(t *testing.T) {
	text := changed(t, "2026-01-01", "soon")
	text = strings.Replace(text, "10 workdays", "ten workdays", 1)
	text = strings.Replace(text, "severity  breach", "severity  crime", 1)
	text = strings.Replace(text, "scope 1", "scope 7", 1)
	text = strings.ReplaceAll(text, "\n", "\r\n") // line ends of another system
	_, err := jurisdiction.ParseInstrument([]byte(text))
	var list interface{ Unwrap() []error }
	if !errors.As(err, &list) {
		t.Fatalf("ParseInstrument: %v, want several errors", err)
	}
	var lines []int
	for _, e := range list.Unwrap() {
		var one *jurisdiction.InstrumentError
		if !errors.As(e, &one) || one.Instrument != "some-2026" || one.Reason == "" || !errors.Is(e, jurisdiction.ErrInstrument) {
			t.Fatalf("%v is no InstrumentError", e)
		}
		lines = append(lines, one.Line)
	}
	// A day that cannot be read is not a day that is missing.
	if want := []int{5, 20, 40, 0}; !slices.Equal(lines, want) {
		t.Errorf("errors in lines %v, want %v:\n%v", lines, want, err)
	}
}

// TestErrorsInOrder: the fields of a block may stand in any order, and what is
// wrong with them is told in theirs.
func TestErrorsInOrder(t *testing.T) {
	text := changed(t, "  cite      1\n  severity  breach\n  words     逾期 / late\n", "  words     late\n  severity  crime\n  cite      0\n")
	_, err := jurisdiction.ParseInstrument([]byte(text))
	var list interface{ Unwrap() []error }
	if !errors.As(err, &list) {
		t.Fatalf("ParseInstrument: %v, want several errors", err)
	}
	last := 0
	for _, e := range list.Unwrap() {
		var one *jurisdiction.InstrumentError
		if !errors.As(e, &one) || one.Line != 0 && one.Line < last {
			t.Errorf("%v stands after line %d", e, last)
			continue
		}
		last = one.Line
	}
}

// TestNoInstrument: a text that does not begin with an instrument block, and one
// over four megabytes.
func TestNoInstrument(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", "jurisdiction: instrument: the text does not begin with an instrument block"},
		{"# a comment\n\n", "jurisdiction: instrument: the text does not begin with an instrument block"},
		{"rule a\n", "jurisdiction: instrument: the text does not begin with an instrument block"},
		{"\x00\xff", "jurisdiction: instrument: the text does not begin with an instrument block"},
		{strings.Repeat(" ", 4<<20), "jurisdiction: instrument: the text does not begin with an instrument block"},
		{strings.Repeat(" ", 4<<20+1), "jurisdiction: instrument: 4194305 bytes of text: want at most 4194304"},
	}
	for _, tt := range tests {
		if i, err := jurisdiction.ParseInstrument([]byte(tt.text)); i != nil || err == nil || err.Error() != tt.want || !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Errorf("ParseInstrument of %d bytes = %v, %v, want %s", len(tt.text), i, err, tt.want)
		}
	}
}

// TestErrorsAreShort: what was given is cut before it is printed, wherever it
// stood.
func TestErrorsAreShort(t *testing.T) {
	long := strings.Repeat("x", 10_000)
	for name, text := range map[string]string{
		"name of the instrument": strings.Replace(good, "some-2026", long, 1),
		"kind":                   changed(t, "local-rule", long),
		"territory":              changed(t, "421000", long),
		"date":                   changed(t, "2026-01-01", long),
		"place":                  changed(t, "scope 1", "scope "+long),
		"kind of body":           changed(t, "bound  department", "bound  "+long),
		"key":                    changed(t, "  late    too-late", "  "+long),
		"block":                  changed(t, "check too-late", long+" too-late"),
		"name of a rule":         changed(t, "rule more", "rule more-"+long),
		"fact":                   changed(t, "attribute=conditional", long),
		"term":                   changed(t, "term    10 workdays", "term    "+long),
		"severity":               changed(t, "severity  breach", "severity  "+long),
	} {
		_, err := jurisdiction.ParseInstrument([]byte(text))
		var list interface{ Unwrap() []error }
		if !errors.As(err, &list) {
			t.Fatalf("%s of ten thousand letters: %v, want an error", name, err)
		}
		for _, e := range list.Unwrap() {
			if n := len(e.Error()); n > 500 {
				t.Errorf("%s of ten thousand letters: an error of %d bytes, want a short one", name, n)
			}
		}
	}
}

// TestParsedInstrument asks a text back that uses what the shipped one does not:
// flags, several acts, any of them, an expiry, an end of the day "by" a place.
func TestParsedInstrument(t *testing.T) {
	text := changed(t, "  effective  2026-01-01\n", "  effective  2026-01-01 by 1\n  expires    2026-12-31\n  number     第1号\n  issuer     某市 / City\n  source     https://example.com\n")
	text = strings.Replace(text, "  late    too-late\n", "  act     supply: delivered{done}@provider; 提供 / supply\n  stop    any\n  ends    withdrawn\n  plan    5 workdays\n  effect  效果 / effect\n", 1)
	i := parse(t, text+"option chain\n  values  nested sequential\n  words   甲 / A\nevent delivered\n  words   交付 / handed over\nmatter odd\n  in      sharing\n  words   乙 / B\n")
	if i.Title()[0] != "某办法" || i.Number() != "第1号" || i.Issuer()[1] != "City" || i.Kind() != jurisdiction.LocalRule ||
		i.Territory() != division("421000") || i.Effective() != date("2026-01-01") || i.Expires() != date("2026-12-31") || !i.Adopted().IsZero() || !i.Promulgated().IsZero() {
		t.Errorf("the header reads %+v", i)
	}
	law := with(t, jurisdiction.China(), i)
	for day, want := range map[string]bool{"2025-12-31": false, "2026-01-01": true, "2026-12-31": true, "2027-01-01": false} {
		if law.InForce(i.ID(), date(day)) != want {
			t.Errorf("InForce(%s) = %v, want %v", day, !want, want)
		}
	}
	rules := slices.Collect(i.Rules())
	u := rules[0]
	start := u.Start()
	if u.ID() != "reply" || u.Cite() != cite("some-2026:1") || u.Matter() != "reply-conditional" || u.Duty() != "reply" || u.Bearer() != jurisdiction.Provider ||
		u.Asked() != jurisdiction.NoRole || start.String() != "received@provider" || u.Term().Period() != deadline.Workdays(10) || u.Effect()[1] != "effect" || u.Within() != "" {
		t.Errorf("the rule reads %+v", u)
	}
	if acts := slices.Collect(u.Acts()); len(acts) != 2 || acts[1].Code() != "supply" || acts[1].Words()[1] != "supply" {
		t.Errorf("its acts read %+v", acts)
	}
	if !slices.Equal(slices.Collect(rules[1].Extends()), []string{"reply"}) || !slices.Equal(slices.Collect(rules[2].Restarts()), []string{"reply"}) {
		t.Errorf("extends %v, restarts %v, want reply", slices.Collect(rules[1].Extends()), slices.Collect(rules[2].Restarts()))
	}
	for c := range i.Checks() {
		if c.Code() != "too-late" || c.Severity() != jurisdiction.Breach || !slices.Equal(slices.Collect(c.Cites()), []jurisdiction.Citation{cite("some-2026:1")}) || c.Words()[1] != "late" {
			t.Errorf("the check reads %+v", c)
		}
		break
	}
	for p := range i.Provisions() {
		if p.Cite() != cite("some-2026:1") || p.Letter() != "" || p.Kind() != "time-limit" || p.Carried() != "function" || p.Actor() != "" || p.Summary()[1] != "Answer in ten days." {
			t.Errorf("the provision reads %+v", p)
		}
	}
	// The words of a limit without a number, and of one with.
	for term, want := range map[string]deadline.Text{
		"none": {"未规定期限", "no limit stated"}, "promptly": {"及时", "promptly"}, "at-once": {"立即", "at once"}, "prescribed": {"按照规定", "as prescribed elsewhere"},
		"by-order": {"按照限期要求", "by the day that an order sets"}, "periodic": {"定期", "at intervals"}, "dynamic": {"动态", "kept current"}, "3 years": {"3年", "3 years"},
	} {
		u := slices.Collect(parse(t, changed(t, "term    10 workdays", "term    "+term)).Rules())[0].Term()
		if got := (deadline.Text{u.In(deadline.Chinese), u.In(deadline.English)}); got != want || u.String() != term || (u.Kind() == jurisdiction.Numbered) == u.Period().IsZero() {
			t.Errorf("term %s reads %q, %v, in words %q, want %q", term, u.Kind(), u, got, want)
		}
	}
}

func FuzzParseInstrument(f *testing.F) {
	f.Add(good)
	f.Add(below)
	for _, pattern := range []string{"texts/*.txt", "testdata/*.txt"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			f.Fatal(pattern, err)
		}
		for _, name := range names {
			f.Add(read(f, name))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		i, err := jurisdiction.ParseInstrument([]byte(text))
		if (i == nil) != (err != nil) || err != nil && !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Fatalf("ParseInstrument = %v, %v", i, err)
		}
		if err != nil {
			return
		}
		law, err := jurisdiction.China().With(i)
		if (law == nil) != (err != nil) || err != nil && !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Fatalf("With = %v, %v", law, err)
		}
		if err != nil {
			return
		}
		// What is held can be asked and run.
		for u := range i.Rules() {
			q := ask(string(u.Matter()), "421000", "2026-03-02", conditional)
			if r, err := law.Ruling(q); err == nil {
				for a := range r.All() {
					_, _ = a.Reason(), a.Term().In(deadline.English)
				}
			}
			start := u.Start()
			_, _ = tryRun(law, department("421000"), conditional, "2026-03-31", received("2026-03-02"), at(start.Event, start.At, "2026-03-03"), approved("2026-03-04", 2), notified("2026-03-04"))
		}
	})
}
