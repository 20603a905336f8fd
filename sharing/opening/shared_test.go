package opening_test

import (
	"cmp"
	"strconv"
	"strings"
	"testing"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// event reads one line of a table, "2026-03-04 suspension-judged flags=needed", so
// that a case reads like a file note. After the day and the type come key=value; a
// list has + between its members.
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
		case "wants":
			e.Wants = strings.Split(value, "+")
		case "n":
			e.N, err = strconv.Atoi(value)
		case "until":
			e.Until, err = deadline.ParseDate(value)
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

var company = jurisdiction.Body{Kind: jurisdiction.Enterprise}

// in is a case of a company with a department of a place, about data of a class.
func in(place string, class catalog.Opening, lines ...string) *opening.Case {
	return &opening.Case{
		Parties: jurisdiction.Parties{Requester: company, Provider: department(place)},
		Class:   class, Events: events(lines...),
	}
}

// conditional is an application for conditionally open data of a provincial
// department in Hubei, with papers that state everything.
func conditional(lines ...string) *opening.Case {
	c := in("420000", catalog.OpenConditionally, lines...)
	c.Application = &opening.Application{Purpose: "research", Scenario: "flood warning", Period: "one year", Safeguards: "access control", Capability: "graded protection"}
	return c
}

// agreed is conditional with an agreement signed and access had.
func agreed(lines ...string) *opening.Case {
	c := conditional(append([]string{"2026-03-02 received", "2026-03-04 consented", "2026-03-05 agreement-signed", "2026-03-06 undertaking-signed", "2026-03-06 delivered"}, lines...)...)
	c.Agreement = &opening.Agreement{Purposes: []string{"research"}, Scopes: []string{"laboratory"}, Methods: []string{"api"}, Until: deadline.MustDate("2026-06-30")}
	return c
}

func use(day string, change func(*opening.Use)) opening.Use {
	u := opening.Use{On: deadline.MustDate(day), Purpose: "research", Scope: "laboratory", Method: "api"}
	if change != nil {
		change(&u)
	}
	return u
}

func with(c *opening.Case, uses ...opening.Use) *opening.Case {
	c.Uses = uses
	return c
}

func examine(t testing.TB, law *jurisdiction.Law, c *opening.Case, asOf string) opening.Report {
	t.Helper()
	r, err := opening.Examine(law, c, deadline.MustDate(asOf))
	if err != nil {
		t.Fatalf("Examine as of %s: %v", asOf, err)
	}
	return r
}

// dutyLine prints a duty as code, item, bearer, status, dates and age; a date that is
// not known is a hyphen.
func dutyLine(d jurisdiction.Duty) string {
	return join(d.Code, d.Item, d.Bearer.String(), d.Status.String(), d.Term().String(), cmp.Or(d.Due.String(), "-"), cmp.Or(d.LateFrom.String(), "-"), strconv.Itoa(d.Age))
}

func dutyLines(r opening.Report) (lines []string) {
	for _, d := range r.Duties {
		lines = append(lines, dutyLine(d))
	}
	return lines
}

// findingLine prints a finding as code, item, severity, day, who is at fault and the
// provisions it rests on.
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

func gapLines(r opening.Report) (lines []string) {
	for g := range r.Gaps() {
		lines = append(lines, join(g.Item, g.Duty, g.Code.String()))
	}
	return lines
}

func join(words ...string) string {
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
