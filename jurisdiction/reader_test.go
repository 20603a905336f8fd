package jurisdiction_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// whole uses each block and field that good does not: two ends, receipt, option,
// fact, function, ground, relations by and when, accepts, expressly, extended-by.
const whole = `instrument whole-2026
  title      某条例 / Some Regulation
  kind       local-regulation
  territory  360400
  effective  2026-01-01 by 1
  expires    2027-12-31 by 1
  expires    2028-06-30 by 2 when reading:whole-end=later
event letter-arrived
  words    信函送达 / letter arrived
  receipt  yes
event letter-sent
  words  信函发出 / letter sent
option whole-end
  values  sooner later
  words   终期 / the end
  cite    1 2
fact bad-faith
  values  no yes
  words   恶意 / bad faith
function archive
  cite    1 2
  holder  档案部门 / archives department
  role    responsible
  level   prefecture county
function copying
  cite    2
  holder  各单位 / every unit
provision 1
  kind     duty
  carried  function
  zh       一。
  en       One.
provision 1#1
  kind     duty
  carried  function
  zh       一之一。
  en       One, item one.
provision 1#2
  kind     duty
  carried  function
  zh       一之二。
  en       One, item two.
provision 2
  kind     duty
  carried  function
  zh       二。
  en       Two.
scope 1
  bound  department
rule answer
  cite         1
  matter       reply-uncataloged
  duty         answer
  when         bad-faith=no
  bearer       provider
  start        letter-arrived
  term         1 workday
  act          answer: refused; 答复 / answer
rule send
  cite         1
  matter       reply-uncataloged
  duty         send
  when         bad-faith=no
  bearer       provider
  start        letter-sent
  term         1 workday
  act          send: consented; 答复 / answer
rule wait
  cite         2
  matter       reply-uncataloged
  duty         wait
  when         cataloged=no
  bearer       provider
  start        received
  term         10 workdays
  act          wait: refused; 答复 / answer
  extended-by  state-2025/reply-extension
  relation     yields state-2025:21.1 from 2026-02-01 by 2 when reading:whole-end=later
  relation     stricter state-2025:22.1 from 2026-01-01
rule withhold
  cite       2
  matter     not-shared-basis
  bearer     provider
  term       none
  accepts    law local-regulation
  expressly  yes
check whole-late
  liability  none
  cite       1
  severity   warning
  words      逾期 / late
  relation   repeats state-2025:39#4 from 2026-01-01
check whole-wrong
  cite       1
  severity   breach
  words      有误 / wrong
check whole-other
  cite       2
  severity   breach
  words      其他 / otherwise
ground 1
  bearer    provider
  order     authority superior
  then      discipline; if bad-faith; 处分 / discipline
  relation  adds-trigger state-2025:39 from 2026-03-01
ground 1#1
  findings  whole-wrong
  if        bad-faith
ground 1#2
  breaches  *
  then      damages; ; 赔偿 / damages
  then      prosecution; if bad-faith | refused-correction; 追究刑事责任 / prosecution
`

// TestWhole reads whole back, block by block.
func TestWhole(t *testing.T) {
	i := parse(t, whole)
	law := with(t, jurisdiction.China(), i)

	if i.Expires() != date("2027-12-31") || force(law, i.ID()) != "2026-01-01 2027-12-31" {
		t.Errorf("expires %v, in force %s", i.Expires(), force(law, i.ID()))
	}
	r, err := jurisdiction.Readings{}.With("whole-end", "later")
	if err != nil {
		t.Fatal(err)
	}
	later := reading(t, law, r)
	if got := force(later, i.ID()); got != "2026-01-01 2028-06-30" {
		t.Errorf("under the other reading in force %s", got)
	}

	options := slices.Collect(i.Options())
	if len(options) != 1 || options[0].Key != "whole-end" || !slices.Equal(options[0].Values, []string{"sooner", "later"}) ||
		options[0].Words != (jurisdiction.Text{"终期", "the end"}) || !slices.Equal(options[0].Cites, []jurisdiction.Citation{cite("whole-2026:1"), cite("whole-2026:2")}) {
		t.Errorf("the options read %+v", options)
	}
	options[0].Values[0] = "never" // a copy
	for o := range i.Options() {
		if o.Values[0] != "sooner" {
			t.Errorf("what Options yields can be changed: %v", o.Values)
		}
		break
	}

	functions := slices.Collect(i.Functions())
	if len(functions) != 2 {
		t.Fatalf("%d functions", len(functions))
	}
	a, b := functions[0], functions[1]
	if a.Name() != "archive" || a.Holder() != (jurisdiction.Text{"档案部门", "archives department"}) || a.Role() != jurisdiction.Responsible ||
		!slices.Equal(slices.Collect(a.Cites()), []jurisdiction.Citation{cite("whole-2026:1"), cite("whole-2026:2")}) {
		t.Errorf("the first function reads %+v", a)
	}
	if b.Name() != "copying" || b.Role() != jurisdiction.NoRole || !slices.Equal(slices.Collect(b.Cites()), []jurisdiction.Citation{cite("whole-2026:2")}) {
		t.Errorf("the second function reads %+v", b)
	}
	for level, want := range map[jurisdiction.Level]bool{jurisdiction.NationLevel: false, jurisdiction.ProvinceLevel: false, jurisdiction.PrefectureLevel: true, jurisdiction.CountyLevel: true} {
		if a.At(level) != want || !b.At(level) { // no level is every level
			t.Errorf("At(%v) = %v and %v, want %v and true", level, a.At(level), b.At(level), want)
		}
	}

	rules := slices.Collect(i.Rules())
	relations := slices.Collect(rules[2].Relations())
	key, value := relations[0].Reading()
	if relations[0].Kind != jurisdiction.Yields || relations[0].To != cite("state-2025:21.1") || relations[0].From != date("2026-02-01") || relations[0].By != cite("whole-2026:2") || key != "whole-end" || value != "later" {
		t.Errorf("the first relation reads %+v, reading %s=%s", relations[0], key, value)
	}
	if key, value = relations[1].Reading(); !relations[1].By.IsZero() || key != "" || value != "" {
		t.Errorf("the second relation reads %+v, reading %s=%s", relations[1], key, value)
	}
	if !slices.Equal(slices.Collect(rules[3].Accepts()), []jurisdiction.Kind{jurisdiction.Statute, jurisdiction.LocalRegulation}) || !rules[3].IsExpress() {
		t.Errorf("accepts %v, expressly %v", slices.Collect(rules[3].Accepts()), rules[3].IsExpress())
	}
	if slices.Collect(rules[0].Accepts()) != nil || rules[0].IsExpress() {
		t.Errorf("a rule without accepts: %v, %v", slices.Collect(rules[0].Accepts()), rules[0].IsExpress())
	}
	// By its own terms the rule gives way under the reading, from 2026-02-01 on.
	for day, want := range map[string][2]string{"2026-01-31": {"supplementary", "supplementary"}, "2026-02-01": {"supplementary", "displaced"}} {
		for n, l := range []*jurisdiction.Law{law, later} {
			for a := range rule(t, l, ask("reply-uncataloged", "360400", day, declare(jurisdiction.Facts{Cataloged: jurisdiction.No}, "bad-faith", "yes"))).All() {
				if a.ID() == "wait" && a.Standing.String() != want[n] {
					t.Errorf("wait on %s: %v, want %s", day, a.Standing, want[n])
				}
				if why := a.Reason(); a.Standing == jurisdiction.Displaced && (!strings.Contains(why[1], "Some Regulation, article 2") || !strings.Contains(why[1], "whole-end=later")) {
					t.Errorf("the reason names neither the rule's own terms nor the reading: %s", why[1])
				}
			}
		}
	}
}

// TestWholeGrounds: items take from the ground of their article what they do not
// say themselves, and "liability none" frees a finding.
func TestWholeGrounds(t *testing.T) {
	law := with(t, jurisdiction.China(), parse(t, whole))
	s := between("360400")
	tests := []struct{ code, day, ground, want string }{
		{"whole-wrong", "2026-02-28", "1#1 governing", "authority, superior | bad-faith | discipline if bad-faith"},
		{"whole-wrong", "2026-03-01", "1#1 supplementary", "authority, superior | bad-faith | discipline if bad-faith"}, // the relation of article 1
		{"whole-other", "2026-02-28", "1#2 governing", "authority, superior |  | damages, prosecution if bad-faith|refused-correction"},
	}
	for _, tt := range tests {
		n := 0
		for l := range law.Liability(found(t, law, tt.code, jurisdiction.Provider, s, tt.day), s.Parties) {
			n++
			var roles, then []string
			for o := range l.Orderers() {
				roles = append(roles, o.Role.String())
			}
			for c := range l.Consequences() {
				item := c.Code()
				if needs := slices.Collect(c.Needs()); needs != nil {
					item += " if " + strings.Join(needs, "|")
				}
				then = append(then, item)
			}
			got := strings.Join(roles, ", ") + " | " + strings.Join(slices.Collect(l.Needs()), ", ") + " | " + strings.Join(then, ", ")
			if l.Cite().String()+" "+l.Standing.String() != "whole-2026:"+tt.ground || got != tt.want {
				t.Errorf("%s on %s: %v %v, %q, want %s, %q", tt.code, tt.day, l.Cite(), l.Standing, got, tt.ground, tt.want)
			}
		}
		if n != 1 {
			t.Errorf("%s on %s: %d grounds, want 1", tt.code, tt.day, n)
		}
		// The bearer of article 1 is that of its items: a requester falls under none.
		if got := grounds(law, found(t, law, tt.code, jurisdiction.Requester, s, tt.day), s.Parties); got != "" {
			t.Errorf("%s by the requester: %s", tt.code, got)
		}
	}
	// A check that repeats the State's is not counted beside it; without that relation
	// it is, and still no liability rests on it.
	if _, ok := law.Finding("whole-late", s, date("2026-02-28")); ok {
		t.Error("a check that repeats the State's is counted beside it")
	}
	alone := with(t, jurisdiction.China(), parse(t, strings.Replace(whole, "  relation   repeats state-2025:39#4 from 2026-01-01\n", "", 1)))
	if got := grounds(alone, found(t, alone, "whole-late", jurisdiction.Provider, s, "2026-02-28"), s.Parties); got != "" {
		t.Errorf("liability none: %s", got)
	}
}

// TestWholeReceipt: what is declared a receipt counts as received on the next
// working day under the reading that says so; what is not runs from its day. Of
// Saturday 2026-03-07 one working day is Monday 03-09, of that Monday the Tuesday.
func TestWholeReceipt(t *testing.T) {
	next := jurisdiction.Readings{RestDayReceipt: jurisdiction.NextWorkday}
	f := declare(jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes}, "bad-faith", "no")
	for _, tt := range []struct {
		event    jurisdiction.EventType
		readings jurisdiction.Readings
		due      string
	}{
		{"letter-arrived", jurisdiction.Readings{}, "2026-03-09"},
		{"letter-arrived", next, "2026-03-10"},
		{"letter-sent", jurisdiction.Readings{}, "2026-03-09"},
		{"letter-sent", next, "2026-03-09"},
	} {
		law := with(t, reading(t, jurisdiction.China(), tt.readings), parse(t, whole))
		o := run(t, law, department("360400"), f, "2026-03-08", on(tt.event, "2026-03-07"))
		if len(o.Duties) != 1 || o.Duties[0].Due.String() != tt.due {
			t.Errorf("%s, %v: %+v, want one duty due %s", tt.event, tt.readings.RestDayReceipt, o.Duties, tt.due)
		}
	}
}

// TestWholeExtendedBy: the clock is extended by the rule of the State that it
// names: ten working days from 2026-01-30 are 02-13, two more the made-up Saturday
// 02-14 and Tuesday 02-24. Without extended-by nothing extends it.
func TestWholeExtendedBy(t *testing.T) {
	f := declare(jurisdiction.Facts{Cataloged: jurisdiction.No}, "bad-faith", "yes")
	for text, due := range map[string]string{whole: "2026-02-24", strings.Replace(whole, "  extended-by  state-2025/reply-extension\n", "", 1): "2026-02-13"} {
		o := run(t, with(t, jurisdiction.China(), parse(t, text)), department("360400"), f, "2026-02-13", received("2026-01-30"), approved("2026-02-12", 2), notified("2026-02-12"))
		if len(o.Duties) != 1 || o.Duties[0].Due.String() != due {
			t.Errorf("%d duties, want one due %s: %+v", len(o.Duties), due, o.Duties)
		}
	}
}

// rolesQuoted lists the names of roles as errors do.
func rolesQuoted() string {
	var names []string
	for r := jurisdiction.NoRole; !strings.HasPrefix(r.String(), "Role("); r++ {
		names = append(names, r.String())
	}
	return fmt.Sprintf("%q", names)
}

// TestReaderErrors makes one mistake at a time in whole. The line that is blamed is
// the one that begins with at; none where a block or two together are wrong.
func TestReaderErrors(t *testing.T) {
	const then = ": want code; if fact | fact; words, such as discipline; if serious; 处分 / discipline"
	const day = ": want a day that exists, written YYYY-MM-DD"
	tests := []struct{ name, old, by, at, want string }{
		{"ground: unknown role", "order     authority superior", "order     authority boss", "  order     ", `order: role "boss" is unknown; want one of ` + rolesQuoted()},
		{"ground: unknown bearer", "  bearer    provider\n  order", "  bearer    boss\n  order", "  bearer    boss", `bearer: role "boss" is unknown; want one of ` + rolesQuoted()},
		{"ground: no such place", "ground 1#2", "ground 9", "", `ground cites whole-2026:9, and the text has no such provision`},
		{"ground: twice", "ground 1#2", "ground 1#1", "", `ground whole-2026:1#1 stands twice`},
		{"ground: breach of nothing", "  breaches  *", "  breaches  * 7", "", `ground whole-2026:1#2: breaches whole-2026:7, and the text has no such provision`},
		{"ground: neither order nor then", "ground 1\n", "ground 2\nground 1\n", "", `ground whole-2026:2: want order or then`},
		{"ground: then in two parts", "then      damages; ; 赔偿 / damages", "then      damages; 赔偿 / damages", "  then      damages", `then "damages; 赔偿 / damages"` + then},
		{"ground: then without if", "then      discipline; if bad-faith;", "then      discipline; bad-faith;", "  then      discipline", `then "discipline; bad-faith; 处分 / discipline"` + then},
		{"ground: then without a code", "then      damages; ;", "then      ; ;", "  then      ;", `then "; ; 赔偿 / damages"` + then},
		{"ground: then in one language", "then      damages; ; 赔偿 / damages", "then      damages; ; 赔偿", "  then      damages", `then "赔偿": want Chinese and English, such as 答复 / reply`},
		{"ground: relation without a day", "relation  adds-trigger state-2025:39 from 2026-03-01", "relation  adds-trigger state-2025:39", "  relation  adds", `relation "adds-trigger state-2025:39": want kind place from day, such as stricter state-2025:21.1 from 2025-08-01`},
		{"ground: unknown key", "  findings  whole-wrong", "  finding   whole-wrong", "  finding   ", `ground 1#1: "finding" is unknown here or stands twice`},

		{"function: no cite", "function copying\n  cite    2\n", "function copying\n", "function copying", `function copying: want cite and holder`},
		{"function: no holder", "  holder  各单位 / every unit\n", "", "function copying", `function copying: want cite and holder`},
		{"function: holder in one language", "各单位 / every unit", "各单位", "  holder  各单位", `holder "各单位": want Chinese and English, such as 答复 / reply`},
		{"function: unknown role", "  role    responsible", "  role    boss", "  role    ", `role: role "boss" is unknown; want one of ` + rolesQuoted()},
		{"function: unknown level", "level   prefecture county", "level   prefecture town", "  level   ", `level: level "town" is unknown; want one of ["" "nation" "province" "prefecture" "county"]`},
		{"function: no such place", "function copying\n  cite    2\n", "function copying\n  cite    2 9\n", "", `function copying cites whole-2026:9, and the text has no such provision`},
		{"function: bad name", "function copying", "function Copying", "function C", `function "Copying": want a name of lower-case letters, digits and hyphens`},

		{"option: bad name", "option whole-end", "option whole_end", "option", `option "whole_end": want a name of lower-case letters, digits and hyphens`},
		{"option: twice", "fact bad-faith\n", "option whole-end\n  values a b\nfact bad-faith\n", "", `whole-end is declared twice`},
		{"option: no such place", "  cite    1 2\nfact", "  cite    9\nfact", "", `option whole-end cites whole-2026:9, and the text has no such provision`},
		{"option: unknown key", "  values  sooner later", "  value   sooner later", "  value   ", "option whole-end: \"value\" is unknown here or stands twice\njurisdiction: instrument \"whole-2026\": option whole-end: want values, the default first"},

		{"fact: bad name", "fact bad-faith", "fact bad faith", "fact", `fact "bad faith": want a name of lower-case letters, digits and hyphens`},
		{"fact: twice", "function archive\n", "fact bad-faith\n  words 甲 / A\nfunction archive\n", "", `bad-faith is declared twice`},
		{"fact: words in one language", "恶意 / bad faith", "恶意", "  words   恶意", `words "恶意": want Chinese and English, such as 答复 / reply`},

		{"expires: no day", "expires    2027-12-31 by 1", "expires    2027-02-29 by 1", "  expires    2027", `expires: parse date "2027-02-29"` + day},
		{"expires: by no such place", "expires    2027-12-31 by 1", "expires    2027-12-31 by 9", "", `the header cites whole-2026:9, and the text has no such provision`},
		{"expires: by no place", "expires    2027-12-31 by 1", "expires    2027-12-31 by law", "  expires    2027", `citation "whole-2026:law": want instrument:article[.paragraph][#item], such as state-2025:21.1`},
		{"expires: when a fact", "when reading:whole-end=later\nevent", "when bad-faith=no\nevent", "  expires    2028", `expires: want when reading:option=value`},
		{"expires: when two readings", "when reading:whole-end=later\nevent", "when reading:whole-end=later reading:silence=void\nevent", "  expires    2028", `expires: want when reading:option=value`},
		{"expires: under a reading, no day", "2028-06-30", "2028-06-31", "  expires    2028", `expires: parse date "2028-06-31"` + day},
		{"expires: before it starts", "2027-12-31", "2025-12-31", "instrument", `it ends on 2025-12-31, before it starts on 2026-01-01`},

		{"proposed: for a text in force", "  territory  360400\n", "  territory  360400\n  proposed   local-rule\n", "instrument", `proposed says what kind of text a draft would be: want it for a draft and for no other`},
		{"proposed: unknown", "  territory  360400\n", "  territory  360400\n  proposed   rule\n", "  proposed   ", `proposed: kind of instrument "rule" is unknown; want one of ["" "law" "administrative-regulation" "state-council-decision" "local-regulation" "department-rule" "local-rule" "normative-document" "national-provision" "draft"]`},

		{"relation: by no such place", "by 2 when reading:whole-end=later\n  relation", "by 9 when reading:whole-end=later\n  relation", "", `rule wait cites whole-2026:9, and the text has no such provision`},
		{"relation: when a fact", "by 2 when reading:whole-end=later\n  relation", "when bad-faith=no\n  relation", "  relation     yields", `relation: "when bad-faith=no": want by place, or when reading:option=value`},
		{"relation: neither by nor when", "by 2 when reading:whole-end=later\n  relation", "under 2\n  relation", "  relation     yields", `relation: "under 2": want by place, or when reading:option=value`},
		{"relation: when nothing", "stricter state-2025:22.1 from 2026-01-01", "stricter state-2025:22.1 from", "  relation     stricter", `relation "stricter state-2025:22.1 from": want kind place from day, such as stricter state-2025:21.1 from 2025-08-01`},

		{"accepts: unknown", "accepts    law local-regulation", "accepts    law decree", "  accepts    ", `accepts: kind of instrument "decree" is unknown; want one of ["" "law" "administrative-regulation" "state-council-decision" "local-regulation" "department-rule" "local-rule" "normative-document" "national-provision" "draft"]`},
		{"expressly no", "expressly  yes", "expressly  no", "  expressly  ", `expressly "no": want yes, or no such line`},
		{"receipt no", "receipt  yes", "receipt  no", "  receipt  ", `receipt "no": want yes, or no such line`},
		{"liability some", "liability  none", "liability  some", "  liability  ", `liability "some": want none, or no such line`},
		{"check: relation without a day", "relation   repeats state-2025:39#4 from 2026-01-01", "relation   repeats state-2025:39#4", "  relation   repeats", `relation "repeats state-2025:39#4": want kind place from day, such as stricter state-2025:21.1 from 2025-08-01`},

		{"scope: nobody", "  bound  department", "  bound  ; level=county", "  bound  ;", `bound: want kinds of body, or all`},
		{"scope: unknown strength", "  bound  department", "  binds  department", "  binds", `scope 1: "binds" is unknown here or stands twice`},
		{"scope: unknown value", "  bound  department", "  bound  department; level=town", "  bound", `bound "level=town": want values of ["" "nation" "province" "prefecture" "county"]`},
		{"scope: no condition", "  bound  department", "  bound  department; level", "  bound", `bound "level": want fact=value, fact=value|value or reading:option=value`},
	}
	for _, tt := range tests {
		if strings.Count(whole, tt.old) != 1 {
			t.Errorf("%s: %q is not once in the text", tt.name, tt.old)
			continue
		}
		text := strings.Replace(whole, tt.old, tt.by, 1)
		want := `jurisdiction: instrument "whole-2026"`
		if tt.at != "" {
			for n, line := range strings.Split(text, "\n") {
				if strings.HasPrefix(line, tt.at) {
					want += fmt.Sprintf(", line %d", n+1)
				}
			}
		}
		want += ": " + tt.want
		i, err := jurisdiction.ParseInstrument([]byte(text))
		if i != nil || err == nil || err.Error() != want || !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Errorf("%s: %v\nwant %s", tt.name, err, want)
		}
	}
}

// TestGroundPlace: a place that cannot be read is one mistake, as in a scope.
func TestGroundPlace(t *testing.T) {
	_, err := jurisdiction.ParseInstrument([]byte(strings.Replace(whole, "ground 1#2", "ground 0#2", 1)))
	var list interface{ Unwrap() []error }
	if !errors.As(err, &list) || len(list.Unwrap()) != 1 {
		t.Errorf("ground 0#2: %v, want one error", err)
	}
}

// TestDraftErrors: a draft says what it would be, and begins on no day.
func TestDraftErrors(t *testing.T) {
	const proposed = `line 1: proposed says what kind of text a draft would be: want it for a draft and for no other`
	for more, want := range map[string]string{
		"":                     proposed,
		"  proposed   draft\n": proposed,
		"  proposed   \n":      proposed,
		"  proposed   law\n":   "",
		"  effective  2026-01-01\n  proposed   law\n": `line 1: a draft has no day of commencement`,
	} {
		i, err := jurisdiction.ParseInstrument([]byte("instrument d\n  title 甲 / A\n  kind draft\n  territory 430000\n" + more))
		if want == "" {
			if err != nil || i.Kind() != jurisdiction.Draft || i.Rank() != jurisdiction.Statute || !i.Effective().IsZero() {
				t.Errorf("a draft of a law: %v", err)
			}
			continue
		}
		if want = `jurisdiction: instrument "d", ` + want; err == nil || err.Error() != want {
			t.Errorf("a draft with %q: %v, want %s", more, err, want)
		}
	}
}

// TestUnsaidTwice: what stands twice is refused, as a doubled key is elsewhere.
func TestUnsaidTwice(t *testing.T) {
	for old, by := range map[string]string{
		"  expires    2027-12-31 by 1\n": "  expires    2027-12-31 by 1\n  expires    2029-12-31\n",
		"function copying\n":             "function archive\n",
	} {
		if _, err := jurisdiction.ParseInstrument([]byte(strings.Replace(whole, old, by, 1))); !errors.Is(err, jurisdiction.ErrInstrument) {
			t.Errorf("%q: %v, want an error", by, err)
		}
	}
}

// TestRelationReadings: a relation that holds under two values says so.
func TestRelationReadings(t *testing.T) {
	i, err := jurisdiction.ParseInstrument([]byte(strings.Replace(whole, "by 2 when reading:whole-end=later\n  rel", "when reading:whole-end=later|sooner\n  rel", 1)))
	if err != nil {
		return // refused: as good
	}
	for r := range slices.Collect(i.Rules())[2].Relations() {
		if _, value := r.Reading(); value == "later" {
			t.Errorf("it holds under %s alone, and under sooner too", value)
		}
	}
}

// FuzzInstrumentAsked reads any text, adds it, and asks all that the new blocks
// answer: nothing panics, what is refused wraps ErrInstrument, and an answer has
// words in both languages.
func FuzzInstrumentAsked(f *testing.F) {
	for _, text := range []string{whole, weather, watch("state-2025:21.1", "hubei-2025:32.3"), good, below} {
		f.Add(text)
	}
	for _, id := range strings.Fields(shipped) {
		// Under another id and title the text can stand beside itself.
		f.Add(strings.Replace(strings.Replace(read(f, "texts/"+id+".txt"), "instrument "+id, "instrument copy-of-"+id, 1), "  title ", "  title 抄 ", 1))
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
		first, last, ok := law.Force(i.ID())
		if ok && (!law.InForce(i.ID(), first) || !last.IsZero() && (!law.InForce(i.ID(), last) || last.Before(first))) {
			t.Fatalf("in force %v to %v, and not on one of them", first, last)
		}
		if _, err := law.Lapsing(date("2026-03-02"), deadline.Days(400)); err != nil {
			t.Fatal(err)
		}
		for fn := range i.Functions() {
			if fn.Name() == "" || fn.Holder()[0] == "" || fn.Holder()[1] == "" || len(slices.Collect(fn.Cites())) == 0 {
				t.Fatalf("a function reads %+v", fn)
			}
		}
		for range i.Options() {
		}
		for r := range law.Reach(ask("delivery", "421002", "2026-03-02", conditional)) {
			if why := r.Reason(); why[0] == "" || why[1] == "" {
				t.Fatalf("no reason for %v", r.Strength)
			}
		}
		s := between("421002")
		for c := range i.Checks() {
			for _, by := range []jurisdiction.Role{jurisdiction.Provider, jurisdiction.Requester, jurisdiction.CommonAuthority, jurisdiction.Applicant} {
				fd, ok := law.Finding(c.Code(), s, date("2026-03-02"))
				if fd.By = by; !ok {
					break
				}
				for l := range law.Liability(fd, s.Parties) {
					if l.Standing == jurisdiction.NoStanding || l.Cite().IsZero() {
						t.Fatalf("%s: ground %v, %v", c.Code(), l.Cite(), l.Standing)
					}
					for o := range l.Orderers() {
						_ = o.Role.Words()
					}
					for x := range l.Consequences() {
						for name := range x.Needs() {
							_ = l.Fact(name)
						}
					}
				}
			}
		}
		if h, err := law.Hypothetical(i.ID(), date("2026-01-01")); err == nil {
			for range h.Conflicts() {
			}
		}
	})
}
