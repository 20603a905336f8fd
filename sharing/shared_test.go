package sharing_test

import (
	"cmp"
	"encoding"
	"encoding/json"
	"fmt"
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

// text is what an enumeration promises; pointer is its decoder.
type text interface {
	~uint8
	fmt.Stringer
	encoding.TextAppender
	encoding.TextMarshaler
}

type pointer[V any] interface {
	*V
	encoding.TextUnmarshaler
}

// checkEnum walks all 256 values: the first len(names) are declared, with these
// names in this order, and come back from their text and from JSON; the others
// print like Name(9) and neither encode nor decode.
func checkEnum[V text, P pointer[V]](t *testing.T, typ string, names ...string) {
	t.Helper()
	seen := map[string]bool{}
	for i := range 256 {
		v := V(i)
		s := v.String()
		if seen[s] {
			t.Errorf("%s %d prints %q like another", typ, i, s)
		}
		seen[s] = true
		b, err := v.MarshalText()
		if i >= len(names) {
			if want := fmt.Sprintf("%s(%d)", typ, i); s != want || err == nil || len(b) > 0 {
				t.Errorf("undeclared %s %d prints %q and encodes as %q, %v, want %q and an error", typ, i, s, b, err, want)
			}
			checkRefused[V, P](t, s)
			continue
		}
		if s != names[i] || err != nil || string(b) != names[i] {
			t.Errorf("%s %d prints %q and encodes as %q, %v, want %q", typ, i, s, b, err, names[i])
		}
		if b, err := v.AppendText([]byte("x")); err != nil || string(b) != "x"+s {
			t.Errorf("AppendText(x) of %s %q = %q, %v, want %q", typ, s, b, err, "x"+s)
		}
		back := V(255)
		if err := P(&back).UnmarshalText(b); err != nil || back != v {
			t.Errorf("UnmarshalText(%q) = %v, %v, want %v", b, back, err, v)
		}
		back = V(255)
		j, err := json.Marshal(v)
		if err != nil || json.Unmarshal(j, &back) != nil || back != v {
			t.Errorf("JSON of %s %q = %s, %v, and back %v", typ, s, j, err, back)
		}
	}
	checkRefused[V, P](t, "unknown", names[1]+" ", " "+names[1], strings.ToUpper(names[1]), "0", "1")
}

// checkRefused checks that texts are refused and leave the value alone.
func checkRefused[V text, P pointer[V]](t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		got := V(1)
		if err := P(&got).UnmarshalText([]byte(s)); err == nil || got != V(1) {
			t.Errorf("UnmarshalText(%q) = %v, %v, want an error and no change", s, got, err)
		}
	}
}
