package dispute_test

import (
	"os"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// Shorthands that several test files use.

func date(s string) deadline.Date { return deadline.MustDate(s) }

func division(s string) jurisdiction.Division { return jurisdiction.MustDivision(s) }

// now is a day on which all shipped texts are in force.
var now = date("2026-03-02")

// body reads a party from its code and what is said of it: "421000 centre
// authority zone=高新区 utility sector=water id=甲".
func body(s string) dispute.Party {
	fields := strings.Fields(s)
	p := dispute.Party{Body: jurisdiction.Body{Kind: jurisdiction.Department, Division: division(fields[0])}}
	for _, f := range fields[1:] {
		key, value, _ := strings.Cut(f, "=")
		switch key {
		case "authority":
			p.IsAuthority = true
		case "zone":
			p.Zone = value
		case "id":
			p.ID = value
		case "sector":
			p.Sector = value
		case "by":
			p.AuthorizedBy = value
		default:
			if p.Kind.UnmarshalText([]byte(f)) != nil && p.ManagedBy.UnmarshalText([]byte(f)) != nil {
				panic("no such thing to say of a body: " + f)
			}
		}
	}
	return p
}

// between is a dispute between two bodies.
func between(requester, provider string, on jurisdiction.Subject) *dispute.Case {
	return &dispute.Case{Requester: body(requester), Provider: body(provider), Subject: on}
}

func route(t testing.TB, law *jurisdiction.Law, c *dispute.Case, on deadline.Date) dispute.Ladder {
	t.Helper()
	l, err := dispute.Route(law, c, on)
	if err != nil {
		t.Fatalf("Route of %v and %v on %v: %v", c.Requester.Division, c.Provider.Division, on, err)
	}
	return l
}

// stageLine writes a stage as "coordinate must authority 421000 governing: state-2025:28.2 hubei-2021:20.4".
func stageLine(l dispute.Ladder, s dispute.Stage) string {
	who := "parties"
	if s.By != jurisdiction.NoRole {
		who = strings.TrimSpace(s.By.String() + " " + s.At.String())
	}
	line := strings.Join([]string{s.Step.String(), s.Necessity.String(), who, s.Standing.String()}, " ") + ":"
	for c := range l.Basis(s) {
		line += " " + c.String()
	}
	return line
}

func lines(l dispute.Ladder) (list []string) {
	for s := range l.Stages() {
		list = append(list, stageLine(l, s))
	}
	return list
}

// steps writes a ladder short: "negotiate, coordinate 421000, decide 421000".
func steps(l dispute.Ladder) string {
	var list []string
	for s := range l.Stages() {
		list = append(list, strings.TrimSpace(s.Step.String()+" "+s.At.String()))
	}
	return strings.Join(list, ", ")
}

// gaps writes the gaps as "authority-is-party 421000, local-text-not-held provider 430100".
func gaps(l dispute.Ladder) string {
	var list []string
	for g := range l.Gaps() {
		list = append(list, strings.Join(strings.Fields(g.Code.String()+" "+g.Role.String()+" "+g.Place.String()), " "))
	}
	return strings.Join(list, ", ")
}

// otherwise writes what other readings give: "common-superior=strictly-above 420000".
func otherwise(l dispute.Ladder) string {
	var list []string
	for o := range l.Otherwise() {
		s := o.Option + "=" + o.Value + " " + o.At.String()
		if o.At.IsZero() {
			s += "nobody"
		}
		list = append(list, s)
	}
	return strings.Join(list, ", ")
}

// reading is the shipped law under other readings, "common-superior=strictly-above".
func reading(t testing.TB, law *jurisdiction.Law, settings ...string) *jurisdiction.Law {
	t.Helper()
	r := law.Readings()
	for _, s := range settings {
		key, value, _ := strings.Cut(s, "=")
		var err error
		if r, err = r.With(key, value); err != nil {
			t.Fatal(err)
		}
	}
	law, err := law.Reading(r)
	if err != nil {
		t.Fatal(err)
	}
	return law
}

// with adds a text to the shipped law.
func with(t testing.TB, text string) *jurisdiction.Law {
	t.Helper()
	i, err := jurisdiction.ParseInstrument([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	law, err := jurisdiction.China().With(i)
	if err != nil {
		t.Fatal(err)
	}
	return law
}

// load adds a text from the tests of package jurisdiction.
func load(t testing.TB, id string) *jurisdiction.Law {
	t.Helper()
	text, err := os.ReadFile("../jurisdiction/testdata/" + id + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return with(t, string(text))
}

// subjects are all that are declared.
func subjects() (list []jurisdiction.Subject) {
	for s := jurisdiction.OverRefusal; s.IsDeclared(); s++ {
		list = append(list, s)
	}
	return list
}
