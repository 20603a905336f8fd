package generate_test

import (
	"errors"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"gongxiang.example/internal/generate"
	"gongxiang.example/jurisdiction"
)

// A small text that uses each kind of value a table is made of: words, days,
// divisions, citations, periods, numbers, yes and no, and lists of them.
const (
	areas = "# a comment\n130321 青龙满族自治县\n150000 内蒙古自治区\n"
	city  = `instrument city-2026
  title      甲"市"办法 / Measures of "City" A
  kind       local-rule
  territory  421000
  effective  2026-03-01
option chain
  values  one two
  words   甲 / A
provision 5b
  kind     time-limit
  carried  function
  zh       五日。
  en       Five days.
scope 5
  bound  department
rule supply
  cite      5
  matter    delivery
  duty      supply
  when      attribute=conditional|unconditional reading:chain=one
  bearer    provider
  start     consented{urgent}@provider
  term      5 workdays
  plan      2 months
  act       a: delivered; 供数 / supply
  act       b: offered; 备好 / offer
  stop      any
  ends      withdrawn
  relation  stricter state-2025:22.1 from 2026-03-01
rule more
  cite      5
  matter    reply-extension
  bearer    provider
  term      15 days
  extends   supply
  granted   extension-approved
check late
  cite      5
  severity  breach
  words     逾期 / late
`
)

// TestJurisdiction looks for what the small texts must come to. The numbers are
// the places of the values in their const blocks, and of the division 421000
// one more than its code.
func TestJurisdiction(t *testing.T) {
	src, err := generate.Jurisdiction([]byte(areas), []byte(city), []byte(strings.Replace(city, "city-2026", "town-2026", 1)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "tables.go", src, parser.AllErrors); err != nil {
		t.Error(err)
	}
	// The alignment of the members is left to gofmt.
	got := strings.Join(strings.Fields(string(src)), " ")
	for _, want := range []string{
		"// Code generated from texts and divisions.txt by go generate; DO NOT EDIT.",
		"package jurisdiction",
		`title: deadline.Text{"甲\"市\"办法", "Measures of \"City\" A"}`,
		"kind: 6,",
		"territory: Division{n: 421001}",
		`effective: date("2026-03-01")`,
		`letter: "b"`,
		`cite: Citation{instrument: "city-2026", article: 5}`,
		`strength: 5, kinds: []BodyKind{1}`,
		`{name: "attribute", values: []string{"conditional", "unconditional"}}`,
		`{name: "chain", values: []string{"one"}, option: true}`,
		`start: Pattern{Event: "consented", Flag: "urgent", At: 2}`,
		"term: Term{kind: 1, period: deadline.Workdays(5)}",
		"term: Term{kind: 1, period: deadline.Days(15)}",
		"plan: deadline.Months(2)",
		"any: true",
		`{ Kind: 3, To: Citation{instrument: "state-2025", article: 22, paragraph: 1}, From: date("2026-03-01"), }`,
		"severity: 2",
		"var divisionCodes = [...]uint32{130321, 150000}",
		"var divisionStarts = [...]uint16{0, 21, 39}",
		"var provinceStarts = [...]uint16{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2}",
		`const divisionNames = "青龙满族自治县内蒙古自治区"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the source lacks %s:\n%s", want, src)
		}
	}
	if strings.Index(got, `"city-2026"`) > strings.Index(got, `"town-2026"`) {
		t.Error("the texts do not stand in the order given")
	}
	if strings.Contains(got, "expires") || strings.Contains(got, "number:") {
		t.Error("a member that is zero is written")
	}
	again, err := generate.Jurisdiction([]byte(areas), []byte(city), []byte(strings.Replace(city, "city-2026", "town-2026", 1)))
	if err != nil || string(again) != string(src) {
		t.Errorf("a second run writes something else, %v", err)
	}
}

// TestJurisdictionErrors: a bad text is the error of its parser; of the areas
// the line is named.
func TestJurisdictionErrors(t *testing.T) {
	if src, err := generate.Jurisdiction([]byte(areas), []byte(city), []byte("rule x\n")); src != nil || !errors.Is(err, jurisdiction.ErrInstrument) {
		t.Errorf("a bad text: %d bytes, %v, want ErrInstrument", len(src), err)
	}
	for name, tt := range map[string]struct{ areas, want string }{
		"not in order":  {"150000 甲\n130321 乙\n", `divisions.txt, line 2: "130321 乙": want codes in rising order`},
		"twice":         {"# areas\n150000 甲\n150000 甲\n", `divisions.txt, line 3: "150000 甲": want codes in rising order`},
		"no code":       {"甲\n", `divisions.txt, line 1: "甲": want a code of six digits and a name`},
		"short code":    {"1500 甲\n", `divisions.txt, line 1: "1500 甲": want a code of six digits and a name`},
		"not digits":    {"15000x 甲\n", `divisions.txt, line 1: "15000x 甲": strconv.ParseUint: parsing "15000x": invalid syntax`},
		"no years":      {"150000 甲\nended 150100 乙\n", `divisions.txt, line 2: "ended 150100 乙": want the first and the last year after the name`},
		"bad year":      {"150000 甲\nended 150100 乙 1981 now\n", `divisions.txt, line 2: "ended 150100 乙 1981 now": year "now": want four digits`},
		"bad successor": {"150000 甲\nended 150100 乙 1981 2011 15\n", `divisions.txt, line 2: "ended 150100 乙 1981 2011 15": successor "15": want a code of six digits`},
		"empty":         {"# areas\n", `divisions.txt: no division`},
	} {
		if src, err := generate.Jurisdiction([]byte(tt.areas), []byte(city)); src != nil || err == nil || err.Error() != tt.want {
			t.Errorf("%s: %d bytes, %v, want %s", name, len(src), err, tt.want)
		}
	}
}
