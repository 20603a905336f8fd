package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
)

// ask runs lines through the filter.
func ask(t *testing.T, in string) string {
	t.Helper()
	var out bytes.Buffer
	if err := newServer(jurisdiction.China()).filter(strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestPage: every exchange on the protocol page happens as it stands there.
func TestPage(t *testing.T) {
	page, err := os.ReadFile("PROTOCOL.md")
	if err != nil {
		t.Fatal(err)
	}
	var in, want strings.Builder
	for line := range strings.Lines(string(page)) {
		if rest, ok := strings.CutPrefix(line, "    in   "); ok {
			in.WriteString(rest)
		}
		if rest, ok := strings.CutPrefix(line, "    out  "); ok {
			want.WriteString(rest)
		}
	}
	got := strings.Split(ask(t, in.String()), "\n")
	wants := strings.Split(want.String(), "\n")
	if len(wants) < 12 || len(got) != len(wants) {
		t.Fatalf("%d answers, %d on the page", len(got), len(wants))
	}
	for i, w := range wants {
		before, after, elided := strings.Cut(w, "…")
		if g := got[i]; g != w && !(elided && strings.HasPrefix(g, before) && strings.HasSuffix(g, after)) {
			t.Errorf("answer %d:\n%s\non the page:\n%s", i+1, g, w)
		}
	}
}

// TestPageIsComplete: the page names every operation.
func TestPageIsComplete(t *testing.T) {
	page, err := os.ReadFile("PROTOCOL.md")
	if err != nil {
		t.Fatal(err)
	}
	for name := range operations {
		if !bytes.Contains(page, []byte("\n### "+name+"\n")) {
			t.Errorf("the page has no section on %s", name)
		}
	}
}

const good = `{"id":"ok","op":"workday","in":{"date":"2026-02-14"}}`

// TestBadLines: each is answered with an error, and the line after it is read.
func TestBadLines(t *testing.T) {
	q := func(in string) string { return `{"id":"b","op":"due","in":` + in + `}` }
	period := `"period":{"n":1,"unit":"workday"}`
	tests := []struct{ name, line, code, message string }{
		{"no JSON", "hello", "bad-request", "not JSON"},
		{"truncated", `{"id":"b","op":"due","in":{"trigger":"2026`, "bad-request", "it ends too early"},
		{"a list", `[1]`, "bad-request", "want an object"},
		{"null", `null`, "bad-request", "want an object"},
		{"two objects", good + good, "bad-request", "something stands after"},
		{"deep", strings.Repeat(`{"a":`, 5000), "bad-request", "nested more than 16 deep"},
		{"deep lists", strings.Repeat(`[`, 1<<20), "bad-request", "nested more than 16 deep"},
		{"a line of 1 MiB", `{"id":"` + strings.Repeat("a", 1<<20-9) + `"}`, "bad-request", "no member \"op\""},
		{"a line over 1 MiB", `{"id":"` + strings.Repeat("a", 1<<20-8) + `"}`, "bad-request", "more than 1048576 bytes"},
		{"a line of 5 MiB", strings.Repeat("a", 5<<20), "bad-request", "more than 1048576 bytes"},
		{"many values", "[" + strings.Repeat("0,", 200_000) + "0]", "bad-request", "more than 100000 values"},
		{"many members", q("{" + manyMembers(70) + "}"), "bad-request", "more than 64 members"},
		{"member twice", q(`{"trigger":"2026-01-30","trigger":"2026-01-30",` + period + `}`), "bad-request", "in.trigger: it stands twice"},
		{"member twice, escaped", q(`{"trigger":"2026-01-30","trigg\u0065r":"2026-01-30",` + period + `}`), "bad-request", "in.trigger: it stands twice"},
		{"capital", q(`{"Trigger":"2026-01-30",` + period + `}`), "bad-request", "Trigger: unknown member"},
		{"id twice", `{"id":"1","id":"2","op":"instruments","in":{}}`, "bad-request", "id: it stands twice"},
		{"NUL", "{\"id\":\"b\x00\",\"op\":\"due\",\"in\":{}}", "bad-request", "control character 0x00"},
		{"NUL outside", "\x00" + good, "bad-request", "not JSON"},
		{"invalid UTF-8", "{\"id\":\"\xff\",\"op\":\"due\",\"in\":{}}", "bad-request", "not UTF-8: byte 0xff"},
		{"GBK", "{\"id\":\"b\",\"op\":\"due\",\"in\":{\"trigger\":\"\xb9\xb2\xcf\xed\"}}", "bad-request", "not UTF-8"},
		{"UTF-16", "\xff\xfe{\x00", "bad-request", "not UTF-8"},
		{"byte order mark", "\ufeff" + good, "bad-request", "not JSON"},
		{"lone surrogate", q(`{"trigger":"\ud800",` + period + `}`), "bad-request", "surrogates"},
		{"bad escape", q(`{"trigger":"\x",` + period + `}`), "bad-request", "not JSON"},
		{"id a number", `{"id":1,"op":"instruments","in":{}}`, "bad-request", "id: want a string"},
		{"no id", `{"op":"instruments","in":{}}`, "bad-request", `no member "id"`},
		{"no op", `{"id":"b","in":{}}`, "bad-request", `no member "op"`},
		{"op unknown", `{"id":"b","op":"guess","in":{}}`, "bad-request", `operation "guess" is unknown`},
		{"op a number", `{"id":"b","op":7,"in":{}}`, "bad-request", "op: want a string"},
		{"no in", `{"id":"b","op":"instruments"}`, "bad-request", `no member "in"`},
		{"in a list", `{"id":"b","op":"instruments","in":[]}`, "bad-request", "in: want an object"},
		{"unknown member beside", `{"id":"b","op":"instruments","in":{},"x":1}`, "bad-request", "x: unknown member"},
		{"unknown member within", q(`{"trigger":"2026-01-30",` + period + `,"x":1}`), "bad-request", "in.x: unknown member"},
		{"no trigger", q(`{` + period + `}`), "bad-request", `in: no member "trigger"`},
		{"trigger null", q(`{"trigger":null,` + period + `}`), "bad-request", `in: no member "trigger"`},
		{"trigger a number", q(`{"trigger":20260130,` + period + `}`), "bad-request", "in.trigger: want a string"},
		{"period a string", q(`{"trigger":"2026-01-30","period":"10 workdays"}`), "bad-request", "in.period: want an object"},
		{"n a string", q(`{"trigger":"2026-01-30","period":{"n":"1","unit":"workday"}}`), "bad-request", "in.period.n: want a whole number"},
		{"n with a fraction", q(`{"trigger":"2026-01-30","period":{"n":1.0,"unit":"workday"}}`), "bad-request", "in.period.n: want a whole number"},
		{"n huge", q(`{"trigger":"2026-01-30","period":{"n":99999999999999999999,"unit":"workday"}}`), "bad-value", "in.period.n: want a whole number from"},
		{"n zero", q(`{"trigger":"2026-01-30","period":{"n":0,"unit":"workday"}}`), "bad-value", "in.period: period"},
		{"leading zero", q(`{"trigger":"2026-01-30","period":{"n":01,"unit":"workday"}}`), "bad-request", "not JSON"},
		{"unit unknown", q(`{"trigger":"2026-01-30","period":{"n":1,"unit":"week"}}`), "bad-value", `in.period.unit: unit "week"`},
		{"no unit", q(`{"trigger":"2026-01-30","period":{"n":1}}`), "bad-request", `in.period: no member "unit"`},
		{"no such day", q(`{"trigger":"2026-02-29",` + period + `}`), "bad-value", "in.trigger: parse date"},
		{"day with a time", q(`{"trigger":"2026-01-30T00:00:00Z",` + period + `}`), "bad-value", "in.trigger: parse date"},
		{"fullwidth day", q(`{"trigger":"２０２６-01-30",` + period + `}`), "bad-value", "in.trigger: parse date"},
		{"extensions an object", q(`{"trigger":"2026-01-30",` + period + `,"extensions":{}}`), "bad-request", "in.extensions: want a list"},
		{"form before value", q(`{"trigger":"2026-02-29",` + period + `,"x":1}`), "bad-request", "in.trigger: parse date"},
		{"unpublished", q(`{"trigger":"2026-12-31",` + period + `}`), "calendar-unpublished", "2026-12-31"},
		{"before the first", q(`{"trigger":"1999-12-31",` + period + `}`), "calendar-before-first", "2004-01-01"},
		{"past the year 9999", q(`{"trigger":"9999-12-31","period":{"n":1,"unit":"year"}}`), "bad-value", "9999"},
		{"reading unknown", `{"id":"b","op":"instruments","in":{},"readings":{"weather":"fair"}}`, "bad-value", `"weather"`},
		{"reading with a bad value", `{"id":"b","op":"instruments","in":{},"readings":{"silence":"golden"}}`, "bad-value", `readings.silence`},
		{"readings a list", `{"id":"b","op":"instruments","in":{},"readings":[]}`, "bad-request", "readings: want an object"},
		{"known_at bad", `{"id":"b","op":"instruments","in":{},"known_at":"soon"}`, "bad-value", "known_at"},
		{"known_at before every notice", `{"id":"b","op":"workday","in":{"date":"2026-02-14"},"known_at":"1990-01-01"}`, "calendar", "2026-02-14"},
		{"matter unknown", `{"id":"b","op":"ruling","in":{"matter":"weather","body":{"kind":"department"},"on":"2026-01-05"}}`, "bad-value", `"weather"`},
		{"kind missing", `{"id":"b","op":"ruling","in":{"matter":"delivery","body":{},"on":"2026-01-05"}}`, "bad-request", `in.body: no member "kind"`},
		{"division unknown", `{"id":"b","op":"ruling","in":{"matter":"delivery","body":{"kind":"department","division":"429999"},"on":"2026-01-05"}}`, "bad-value", "429999"},
		{"division ended", `{"id":"b","op":"ruling","in":{"matter":"delivery","body":{"kind":"department","division":"110228"},"on":"2026-01-05"}}`, "bad-value", "ended in 2015"},
		{"no draft", `{"id":"b","op":"ruling","in":{"matter":"delivery","body":{"kind":"department"},"on":"2026-01-05","suppose":{"instrument":"hubei-2025","from":"2026-01-01"}}}`, "unknown-instrument", "hubei-2025"},
		{"no text", `{"id":"b","op":"ruling","in":{"matter":"delivery","body":{"kind":"department"},"on":"2026-01-05","suppose":{"instrument":"utopia-1516","from":"2026-01-01"}}}`, "unknown-instrument", "utopia-1516"},
		{"before every text", `{"id":"b","op":"ruling","in":{"matter":"delivery","body":{"kind":"department"},"on":"2021-03-31"}}`, "before-first-text", "2021-04-01"},
		{"entry unknown member", `{"id":"b","op":"check-entry","in":{"entry":{"colour":"red"},"on":"2026-01-05"}}`, "bad-request", "colour"},
		{"entry bad value", `{"id":"b","op":"check-entry","in":{"entry":{"provider":{"kind":"bureau"}},"on":"2026-01-05"}}`, "bad-value", "/provider/kind"},
		{"entry division", `{"id":"b","op":"check-entry","in":{"entry":{"provider":{"kind":"department","division":"429999"}},"on":"2026-01-05"}}`, "bad-value", "429999"},
		{"entry without a kind of provider", `{"id":"b","op":"check-entry","in":{"entry":{},"on":"2026-01-05"}}`, "undetermined", "kind of body"},
		{"impossible event", examineWith(`{"type":"delivered","on":"2026-01-05"}`), "bad-event", "delivered"},
		{"unknown event", examineWith(`{"type":"sung","on":"2026-01-05"}`), "bad-value", "in.events[0].type"},
		{"event without a day", examineWith(`{"type":"received"}`), "bad-request", `no member "on"`},
		{"record later than asked", `{"id":"b","op":"retention","in":{"entries":["2026-01-06"],"on":"2026-01-05"}}`, "bad-value", "2026-01-06"},
		{"no records", `{"id":"b","op":"retention","in":{"entries":[],"on":"2026-01-05"}}`, "undetermined", "entries"},
		{"hold backwards", `{"id":"b","op":"retention","in":{"entries":["2026-01-05"],"on":"2026-01-05","holds":[{"from":"2026-01-04","through":"2026-01-03","basis":"x"}]}}`, "bad-value", "in.holds[0]"},
		{"a dispute of a person", routeWith(`{"kind":"person","division":"421000"}`, `"subject":"delay"`), "bad-value", "its own procedure: open-request"},
		{"a dispute with itself", routeWith(`{"kind":"department","division":"421000","name":"A"}`, `"subject":"delay"`), "bad-value", "the same body twice"},
		{"a dispute of nowhere", routeWith(`{"kind":"department"}`, `"subject":"delay"`), "undetermined", "division of the requester"},
		{"a dispute over nothing", routeWith(`{"kind":"department","division":"420000"}`, `"subject":""`), "undetermined", "subject"},
		{"a dispute over fees", routeWith(`{"kind":"department","division":"420000"}`, `"subject":"fees"`), "bad-value", "in.subject"},
		{"a dispute in a zone that is a number", routeWith(`{"kind":"department","division":"420000","zone":7}`, `"subject":"delay"`), "bad-request", "in.requester.zone: want a string"},
		{"a dispute with an unknown party", routeWith(`{"kind":"department","division":"420000"}`, `"subject":"delay","parties":[{"role":"authority","body":{"kind":"department","colour":"red"}}]`), "bad-request", "in.parties[0].body.colour: unknown member"},
		{"a dispute without a place that never was", routeWith(`{"kind":"department","division":"420000"}`, `"subject":"delay","without":["429999"]`), "bad-value", "in.without[0]"},
		{"opening without a case", `{"id":"b","op":"examine-opening","in":{"events":[],"as_of":"2026-03-02"}}`, "bad-request", `no member "case"`},
		{"opening without events", openingWith(``), "bad-event", "no event"},
		{"opening with an impossible event", openingWith(`{"type":"restored","on":"2026-03-02"}`), "bad-event", "restored"},
		{"an unknown class", strings.Replace(openingWith(`{"type":"received","on":"2026-03-02"}`), `"opening":"conditional"`, `"opening":"ajar"`, 1), "bad-value", "in.case.opening"},
		{"a use of no day", strings.Replace(openingWith(`{"type":"received","on":"2026-03-02"}`), `"uses":[]`, `"uses":[{"purpose":"x"}]`, 1), "bad-request", `in.case.uses[0]: no member "on"`},
		{"an objection with uses", strings.Replace(openingWith(`{"type":"objection-filed","on":"2026-03-02"}`), `"uses":[]`, `"uses":[{"on":"2026-03-02"}]`, 1), "bad-value", "objection"},
		{"two items of one name", strings.Replace(openingWith(`{"type":"received","on":"2026-03-02"}`), `"uses":[]`, `"items":[{"id":"a"},{"id":"a"}]`, 1), "bad-value", `"a"`},
		{"operation without events", operationWith(``, ``), "bad-event", "no event"},
		{"a purchase with a grant", operationWith(`,"grant":{}`, `{"type":"purchase-planned","on":"2026-03-02"}`), "bad-value", "no grant"},
		{"a grant that ends before it begins", operationWith(`,"grant":{"from":"2026-03-02","until":"2026-03-01"}`, `{"type":"operation-granted","on":"2026-03-02"}`), "bad-value", "2026-03-01"},
		{"an act of no kind", operationWith(`,"acts":[{"on":"2026-03-02"}]`, `{"type":"operation-granted","on":"2026-03-02"}`), "bad-request", `in.case.acts[0]: no member "kind"`},
		{"acts no list", operationWith(`,"acts":{}`, `{"type":"operation-granted","on":"2026-03-02"}`), "bad-request", "in.case.acts: want a list"},
		{"a case with an unknown member", operationWith(`,"by":"x"`, `{"type":"operation-granted","on":"2026-03-02"}`), "bad-request", "in.case.by: unknown member"},
		{"a trade under what is no draft", `{"id":"b","op":"check-trade","in":{"seller":{"kind":"enterprise"},"on":"2026-01-05","suppose":{"instrument":"hubei-2025","from":"2026-01-01"}}}`, "unknown-instrument", "hubei-2025"},
		{"a sale of what nobody said", `{"id":"b","op":"check-sale","in":{"seller":{"kind":"enterprise"},"on":"2026-01-05"}}`, "undetermined", "offer"},
		{"a sale at no venue", `{"id":"b","op":"check-sale","in":{"seller":{"kind":"enterprise"},"offer":"other","for_value":true,"on":"2026-01-05"}}`, "undetermined", "venue"},
		{"an exemption by no draft", `{"id":"b","op":"exempt","in":{"body":{"kind":"department"},"on":"2026-01-05"}}`, "bad-request", `no member "suppose"`},
		{"a plan of words", `{"id":"b","op":"check-collection","in":{"body":{"kind":"department"},"plan":["x"],"on":"2026-01-05"}}`, "bad-request", "in.plan[0]: want an object"},
		{"an exception of no kind", `{"id":"b","op":"check-collection","in":{"body":{"kind":"department"},"plan":[{"unless":"habit"}],"on":"2026-01-05"}}`, "bad-value", "in.plan[0].unless"},
		{"fresh of no provider", `{"id":"b","op":"check-freshness","in":{"entry":{},"updated":"2026-01-05","on":"2026-01-05"}}`, "undetermined", "kind of body"},
		{"no codes", `{"id":"b","op":"common-division","in":{"codes":[]}}`, "bad-value", "at least one"},
		{"codes no list", `{"id":"b","op":"common-division","in":{"codes":"421000"}}`, "bad-request", "in.codes: want a list"},
		{"code a number", `{"id":"b","op":"common-division","in":{"codes":[421000]}}`, "bad-request", "in.codes[0]: want a string"},
	}
	for _, tt := range tests {
		lines := strings.Split(ask(t, "\n \t\n"+tt.line+"\n"+good), "\n")
		if len(lines) != 3 || !strings.HasPrefix(lines[1], `{"id":"ok","out":{"workday":true`) {
			t.Errorf("%s: %d lines of answer, the second %.80q", tt.name, len(lines), lines[min(1, len(lines)-1)])
			continue
		}
		var got struct {
			ID    *string
			Error struct{ Code, Message string }
		}
		if err := json.Unmarshal([]byte(lines[0]), &got); err != nil {
			t.Errorf("%s: the answer is no JSON: %v", tt.name, err)
		}
		if !strings.HasPrefix(got.Error.Code, tt.code) || !strings.Contains(got.Error.Message, tt.message) {
			t.Errorf("%s: %.300s, want %s with %q", tt.name, lines[0], tt.code, tt.message)
		}
	}
}

func manyMembers(n int) string {
	var list []string
	for i := range n {
		list = append(list, fmt.Sprintf(`"m%d":1`, i))
	}
	return strings.Join(list, ",")
}

func routeWith(requester, more string) string {
	return `{"id":"b","op":"route","in":{"requester":` + requester + `,"provider":{"kind":"department","division":"421000","name":"A"},"on":"2026-03-02",` + more + `}}`
}

func examineWith(events string) string {
	return `{"id":"b","op":"examine","in":{"case":{"requester":{"kind":"department"},"provider":{"kind":"department"},"attribute":"conditional","cataloged":true},"events":[` +
		events + `],"as_of":"2026-02-01"}}`
}

func openingWith(events string) string {
	return `{"id":"b","op":"examine-opening","in":{"case":{"requester":{"kind":"person"},"provider":{"kind":"department","division":"420000"},"opening":"conditional","uses":[]},"events":[` +
		events + `],"as_of":"2026-03-31"}}`
}

func operationWith(more, events string) string {
	return `{"id":"b","op":"examine-operation","in":{"case":{"body":{"kind":"department","division":"420000"}` + more + `},"events":[` + events + `],"as_of":"2026-03-31"}}`
}

// TestEnds: every way in which input may end.
func TestEnds(t *testing.T) {
	one := ask(t, good+"\n")
	for _, in := range []string{good, good + "\r\n", "\n\n" + good + "\n\n"} {
		if got := ask(t, in); got != one {
			t.Errorf("%q: %q", in, got)
		}
	}
	if got := ask(t, ""); got != "" {
		t.Errorf("nothing asked, %q answered", got)
	}
	broken := failure("the disk is gone")
	err := newServer(jurisdiction.China()).filter(io.MultiReader(strings.NewReader(good+"\n"), iotest.ErrReader(broken)), io.Discard)
	if err == nil || !strings.Contains(err.Error(), string(broken)) {
		t.Errorf("reading failed, and the error is %v", err)
	}
	if err := newServer(jurisdiction.China()).filter(strings.NewReader(good), brokenWriter{}); err == nil {
		t.Error("writing failed, and there is no error")
	}
}

type failure string

func (e failure) Error() string { return string(e) }

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, failure("the pipe is closed") }

// TestOneByOne: an answer comes before the next question is asked.
func TestOneByOne(t *testing.T) {
	in, ask := io.Pipe()
	answers, out := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- newServer(jurisdiction.China()).filter(in, out) }()
	buf := make([]byte, 4096)
	for range 3 {
		if _, err := io.WriteString(ask, good+"\n"); err != nil {
			t.Fatal(err)
		}
		if n, err := answers.Read(buf); err != nil || !bytes.HasPrefix(buf[:n], []byte(`{"id":"ok"`)) {
			t.Fatalf("%q, %v", buf[:n], err)
		}
	}
	ask.Close()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

// TestEnvironments: questions under more environments than are kept.
func TestEnvironments(t *testing.T) {
	s := newServer(jurisdiction.China())
	day := deadline.MustDate("2020-01-01")
	for i := range 2 * maxLaws {
		known, _ := day.AddDays(i)
		line := fmt.Sprintf(`{"id":"1","op":"workday","in":{"date":"2020-02-01"},"known_at":"%v"}`, known)
		want := `"workday":true,"kind":"makeup"`
		if !known.Before(deadline.MustDate("2020-01-26")) { // the notice of that day takes the make-up day back
			want = `"workday":false,"kind":"holiday"`
		}
		if got := string(s.reply([]byte(line), false)); !strings.Contains(got, want) {
			t.Fatalf("known at %v: %s", known, got)
		}
	}
	if len(s.laws) > maxLaws {
		t.Errorf("%d laws are kept", len(s.laws))
	}
}

// TestCounted: under the reading that counts the trigger day the last day is never
// later, and day by day it is one day earlier.
func TestCounted(t *testing.T) {
	cal := deadline.China()
	for _, tt := range []struct {
		trigger string
		period  deadline.Period
		first   string
		due     string
	}{
		{"2026-01-30", deadline.Workdays(10), "2026-01-30", "2026-02-12"},
		{"2026-01-31", deadline.Workdays(1), "2026-02-02", "2026-02-02"}, // a Saturday is no working day even if counted
		{"2026-01-30", deadline.Days(10), "2026-01-30", "2026-02-08"},
		{"2026-03-01", deadline.Months(1), "2026-03-01", "2026-03-31"},
		{"2026-01-31", deadline.Months(1), "2026-01-31", "2026-02-28"},
		{"2026-01-01", deadline.Years(1), "2026-01-01", "2026-12-31"},
		{"2024-02-29", deadline.Years(1), "2024-02-29", "2025-02-28"},
		{"2024-12-02", deadline.Years(2), "2024-12-02", "2026-12-01"}, // as jingzhou-2024:35 under reading J1
	} {
		s, err := dueSpan(cal, deadline.MustDate(tt.trigger), tt.period, true)
		if err != nil || s.first.String() != tt.first || s.due.String() != tt.due {
			t.Errorf("%s + %v counted: %v to %v, %v; want %s to %s", tt.trigger, tt.period, s.first, s.due, err, tt.first, tt.due)
		}
	}
}

// TestStrings: what is written is JSON, and the text that went in.
func TestStrings(t *testing.T) {
	for _, s := range []string{"", "共享", "a\"b\\c", "\x00\x1f\x7f\n\r\t", "<script>&", "\u2028", "\U0001f600"} {
		var back string
		if err := json.Unmarshal(appendString(nil, s), &back); err != nil || back != s {
			t.Errorf("%q: %s, %v", s, appendString(nil, s), err)
		}
	}
}

// published adds the first published question to each operation, and fails where
// one has none.
func published(f *testing.F) {
	files, err := filepath.Glob("../conformance/*/*/*.jsonl") // v1 and proposals
	if err != nil || files == nil {
		f.Fatal(files, err)
	}
	seen := map[string]bool{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for line := range bytes.Lines(data) {
			var v struct {
				Kind string
				Ask  struct {
					Op string          `json:"op"`
					In json.RawMessage `json:"in"`
				}
			}
			if err := json.Unmarshal(line, &v); err != nil {
				f.Fatalf("%s: %v", name, err)
			}
			if v.Kind == "error" || operations[v.Ask.Op] == nil || seen[v.Ask.Op] {
				continue
			}
			seen[v.Ask.Op] = true
			f.Add(fmt.Appendf(nil, `{"id":"1","op":%q,"in":%s}`, v.Ask.Op, v.Ask.In))
		}
	}
	for name := range operations {
		if !seen[name] {
			f.Errorf("no vector asks %s", name)
		}
	}
}

func FuzzReply(f *testing.F) {
	page, err := os.ReadFile("PROTOCOL.md")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(page)) {
		if rest, ok := strings.CutPrefix(line, "    in   "); ok {
			f.Add([]byte(strings.TrimSpace(rest)))
		}
	}
	f.Add([]byte(good))
	published(f)
	f.Add([]byte(operationWith(`,"items":[{"id":"a","personal_information":true}],"grant":{"mode":"by-field","by":[{"role":"authority","place":"420000"}],"need":{"on":"2026-03-01"},"until":"2026-12-31"},`+
		`"acts":[{"kind":"entrusted","on":"2026-03-02","terms":["scope"]}]`, `{"type":"operation-granted","on":"2026-03-02"}`)))
	s := newServer(jurisdiction.China())
	f.Fuzz(func(t *testing.T, line []byte) {
		reply := s.reply(line, len(line) > protocol.MaxInput)
		if reply == nil {
			if len(bytes.TrimSpace(line)) > 0 {
				t.Fatalf("no answer to %q", line)
			}
			return
		}
		if !utf8.Valid(reply) || bytes.Count(reply, []byte("\n")) != 1 || !json.Valid(reply) {
			t.Fatalf("%q is answered by %q", line, reply)
		}
		again := string(reply)
		if s.reply(line, len(line) > protocol.MaxInput); string(s.out) != again {
			t.Fatalf("%q is answered by %s and then by %s", line, again, s.out)
		}
	})
}

// dueLines are questions as a vendor would ask them, on many days.
func dueLines(n int) []byte {
	rnd := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	day := deadline.MustDate("2020-01-01")
	for i := range n {
		d, _ := day.AddDays(rnd.IntN(2400)) // through July 2026
		fmt.Fprintf(&b, `{"id":"%d","op":"due","in":{"trigger":"%v","period":{"n":%d,"unit":"workday"}}}`+"\n", i, d, 1+rnd.IntN(20))
	}
	return b.Bytes()
}

// BenchmarkDue answers a thousand questions an operation, and, beside it, does the
// same with encoding/json.
func BenchmarkDue(b *testing.B) {
	const n = 1000
	lines := dueLines(n)
	perSecond := func(b *testing.B) { b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "lines/s") }
	b.Run("filter", func(b *testing.B) {
		b.ReportAllocs()
		s := newServer(jurisdiction.China())
		for b.Loop() {
			if err := s.filter(bytes.NewReader(lines), io.Discard); err != nil {
				b.Fatal(err)
			}
		}
		perSecond(b)
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			naive(b, lines)
		}
		perSecond(b)
	})
}

// naive is the shortest program that answers due.
func naive(b *testing.B, lines []byte) {
	type period struct {
		N    int           `json:"n"`
		Unit deadline.Unit `json:"unit"`
	}
	var q struct {
		ID, Op string
		In     struct {
			Trigger deadline.Date
			Period  period
		}
	}
	for line := range bytes.Lines(lines) {
		dec := json.NewDecoder(bytes.NewReader(line))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&q); err != nil {
			b.Fatal(err)
		}
		p, err := deadline.NewPeriod(q.In.Period.N, q.In.Period.Unit)
		if err != nil {
			b.Fatal(err)
		}
		d, err := deadline.China().Due(q.In.Trigger, p)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := json.Marshal(map[string]any{"id": q.ID, "out": map[string]deadline.Date{"first": d.First(), "due": d.Last()}}); err != nil {
			b.Fatal(err)
		}
	}
}
