package sharing_test

import (
	"cmp"
	"strconv"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// event reads one line of a table, "2026-03-04 supplement-asked wants=scope",
// so that a case reads like a file note. After the day and the type come flags
// and key=value; a list has + between its members.
func event(line string) jurisdiction.Event {
	words := strings.Fields(line)
	e := jurisdiction.Event{Type: jurisdiction.EventType(words[1])}
	if words[0] != "-" { // an event without a day
		e.On = deadline.MustDate(words[0])
	}
	var err error
	for _, w := range words[2:] {
		key, value, _ := strings.Cut(w, "=")
		list := strings.Split(value, "+")
		switch key {
		case "at":
			e.At, err = jurisdiction.ParseTimeOfDay(value)
		case "items":
			e.Items = list
		case "by":
			err = e.By.UnmarshalText([]byte(value))
		case "n":
			e.N, err = strconv.Atoi(value)
		case "asked":
			e.Asked, err = deadline.ParseDate(value)
		case "wants":
			e.Wants = list
		case "conditions":
			e.Conditions = list
		case "reason":
			e.Reason = value
		case "basis":
			e.Basis = value
		case "complete":
			e.Complete = true
		case "agree":
			e.Agree = true
		case "submitted":
			e.Submitted = true
		case "until":
			e.Until, err = deadline.ParseDate(value)
		case "flags":
			e.Flags = list
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

func department(code string) jurisdiction.Body {
	return jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision(code)}
}

// request is a case between two departments of one province, for listed data of
// a class.
func request(class jurisdiction.Attribute, lines ...string) *sharing.Case {
	return &sharing.Case{
		Parties: jurisdiction.Parties{Requester: department("370100"), Provider: department("370000")},
		Facts:   jurisdiction.Facts{Attribute: class, Cataloged: jurisdiction.Yes},
		Events:  events(lines...),
	}
}

// conditional is a request for conditional data, the usual one.
func conditional(lines ...string) *sharing.Case { return request(jurisdiction.Conditional, lines...) }

// with returns the case with these items.
func with(c *sharing.Case, items ...sharing.Item) *sharing.Case {
	c.Items = items
	return c
}

// item is an item of a class of its own; without one it takes that of the case.
func item(id string, class jurisdiction.Attribute) sharing.Item {
	return sharing.Item{ID: id, Facts: jurisdiction.Facts{Attribute: class}}
}

func examine(t testing.TB, law *jurisdiction.Law, c *sharing.Case, asOf string) sharing.Report {
	t.Helper()
	r, err := sharing.Examine(law, c, deadline.MustDate(asOf))
	if err != nil {
		t.Fatalf("Examine as of %s: %v", asOf, err)
	}
	return r
}

// reading is the law of China under one other reading.
func reading(t testing.TB, key, value string) *jurisdiction.Law {
	t.Helper()
	r, err := jurisdiction.Readings{}.With(key, value)
	if err != nil {
		t.Fatal(err)
	}
	law, err := jurisdiction.China().Reading(r)
	if err != nil {
		t.Fatal(err)
	}
	return law
}

// dutyLine prints a duty as code, item, status and three dates; a date that is
// not known is a hyphen.
func dutyLine(d jurisdiction.Duty) string {
	return join(d.Code, d.Item, d.Status.String(), orHyphen(d.Due), orHyphen(d.PlanBy), orHyphen(d.LateFrom))
}

func orHyphen(d deadline.Date) string { return cmp.Or(d.String(), "-") }

func dutyLines(r sharing.Report) (lines []string) {
	for _, d := range r.Duties {
		lines = append(lines, dutyLine(d))
	}
	return lines
}

// findingLine prints a finding as code, item, severity, day, the provisions it
// rests on and the readings it depends on.
func findingLine(f jurisdiction.Finding) string {
	s := join(f.Code, f.Item, f.Severity.String(), f.On.String())
	for c := range f.Basis() {
		s += " " + c.String()
	}
	for key := range f.Readings.Keys() {
		s += " ?" + key
	}
	return s
}

func findingLines(r sharing.Report) (lines []string) {
	for _, f := range r.Findings {
		lines = append(lines, findingLine(f))
	}
	return lines
}

// gapLines prints each gap as item, duty and code.
func gapLines(r sharing.Report) (lines []string) {
	for g := range r.Gaps() {
		lines = append(lines, join(g.Item, g.Duty, g.Code.String()))
	}
	return lines
}

// join puts the words that are not empty on one line.
func join(words ...string) string {
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
