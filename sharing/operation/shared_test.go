package operation_test

import (
	"cmp"
	"os"
	"strconv"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/operation"
)

// event reads one line of a table, "2026-03-04 reviewed by=authority agree". After the
// day and the type come flags and key=value; a list has + between its members.
func event(line string) jurisdiction.Event {
	words := strings.Fields(line)
	e := jurisdiction.Event{Type: jurisdiction.EventType(words[1])}
	if words[0] != "-" { // an event without a day
		e.On = deadline.MustDate(words[0])
	}
	var err error
	for _, w := range words[2:] {
		key, value, _ := strings.Cut(w, "=")
		switch key {
		case "at":
			e.At, err = jurisdiction.ParseTimeOfDay(value)
		case "items":
			e.Items = strings.Split(value, "+")
		case "by":
			err = e.By.UnmarshalText([]byte(value))
		case "flags":
			e.Flags = strings.Split(value, "+")
		case "until":
			e.Until, err = deadline.ParseDate(value)
		case "complete":
			e.Complete = true
		case "agree":
			e.Agree = true
		default:
			panic("event " + strconv.Quote(line) + ": unknown word " + w)
		}
		if err != nil {
			panic("event " + strconv.Quote(line) + ": " + err.Error())
		}
	}
	return e
}

func events(lines ...string) []jurisdiction.Event {
	list := make([]jurisdiction.Event, len(lines))
	for i, line := range lines {
		list[i] = event(line)
	}
	return list
}

func day(s string) deadline.Date { return deadline.MustDate(s) }

func place(code string) jurisdiction.Division { return jurisdiction.MustDivision(code) }

func department(code string) jurisdiction.Body {
	return jurisdiction.Body{Kind: jurisdiction.Department, Division: place(code), Funding: jurisdiction.FullFunds}
}

var company = jurisdiction.Body{Kind: jurisdiction.Enterprise}

// in is a case of a department of a place.
func in(code string, lines ...string) *operation.Case {
	return &operation.Case{Body: department(code), Events: events(lines...)}
}

// need is a statement that is whole.
func need() operation.Statement {
	return operation.Statement{Text: "flood relief", By: "head of the bureau", On: day("2026-02-02")}
}

// granted is an overall grant by the government of the province, with what may follow.
func granted(lines ...string) *operation.Case {
	c := in("420000", append([]string{"2026-03-02 operation-granted"}, lines...)...)
	c.Other = company
	c.Grant = &operation.Grant{Mode: operation.Overall, By: []operation.Grantor{{Role: jurisdiction.Government, Place: place("420000")}},
		StateOwned: jurisdiction.Yes, Measures: jurisdiction.Yes, Items: []string{"water", "weather"}, Purposes: []string{"flood warning"}, Until: day("2026-12-31")}
	return c
}

// byField is granted by field, as it should be.
func byField(code string) *operation.Case {
	c := granted()
	c.Body = department(code)
	c.Grant.Mode, c.Grant.Need = operation.ByField, need()
	c.Grant.By = []operation.Grantor{{Role: jurisdiction.Authority, Place: place(code)}, {Role: jurisdiction.Responsible, Place: place(code)}}
	c.Grant.ApprovedBy, c.Grant.ApprovedOn = place(code), day("2026-03-02")
	return c
}

func change(c *operation.Case, f func(*operation.Case)) *operation.Case {
	f(c)
	return c
}

func acts(c *operation.Case, list ...operation.Act) *operation.Case {
	c.Acts = list
	return c
}

// bought is a purchase as it should be.
func bought(lines ...string) *operation.Case {
	c := in("420000", append([]string{"2026-03-02 purchase-planned", "2026-03-03 reviewed by=finance-authority agree", "2026-03-04 reviewed by=authority agree",
		"2026-03-05 purchase-notified", "2026-03-06 purchased"}, lines...)...)
	c.Purchase = &operation.Purchase{Need: need(), Public: jurisdiction.No, Shareable: jurisdiction.No, Venue: operation.ProvincialPlatform}
	return c
}

// emergency is one with a whole plan.
func emergency(lines ...string) *operation.Case {
	c := in("420000", append([]string{"2026-03-02 emergency-began"}, lines...)...)
	c.Plan = &operation.Plan{Purpose: "flood", Scope: "the valley", Method: "telecoms data", Period: "the response"}
	return c
}

func examine(t testing.TB, law *jurisdiction.Law, c *operation.Case, asOf string) operation.Report {
	t.Helper()
	r, err := operation.Examine(law, c, day(asOf))
	if err != nil {
		t.Fatalf("Examine as of %s: %v", asOf, err)
	}
	return r
}

func dutyLine(d jurisdiction.Duty) string {
	return join(d.Code, d.Item, d.Bearer.String(), d.Status.String(), d.Term().String(), cmp.Or(d.Due.String(), "-"), cmp.Or(d.LateFrom.String(), "-"), strconv.Itoa(d.Age))
}

func dutyLines(r operation.Report) (lines []string) {
	for _, d := range r.Duties {
		lines = append(lines, dutyLine(d))
	}
	return lines
}

func findingLine(f jurisdiction.Finding) string {
	s := join(f.Code, f.Item, f.Severity.String(), f.On.String(), f.By.String())
	for c := range f.Basis() {
		s += " " + c.String()
	}
	return s
}

func findingLines(list []jurisdiction.Finding) (lines []string) {
	for _, f := range list {
		lines = append(lines, findingLine(f))
	}
	return lines
}

func gapLines(r operation.Report) (lines []string) {
	for g := range r.Gaps() {
		lines = append(lines, join(g.Item, g.Duty, g.Code.String()))
	}
	return lines
}

func join(words ...string) string {
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

// jurisdictionOf is the law with texts from the tests of package jurisdiction.
func jurisdictionOf(ids ...string) *jurisdiction.Law {
	law := jurisdiction.China()
	for _, id := range ids {
		text, err := os.ReadFile("../../jurisdiction/testdata/" + id + ".txt")
		if err != nil {
			panic(err)
		}
		i, err := jurisdiction.ParseInstrument(text)
		if err != nil {
			panic(err)
		}
		if law, err = law.With(i); err != nil {
			panic(err)
		}
	}
	return law
}
