package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain is a program that speaks the protocol badly, where a test asks for one.
func TestMain(m *testing.M) {
	if how := os.Getenv("CONFORMANCE_FAKE"); how != "" {
		fake(how)
		return
	}
	os.Exit(m.Run())
}

// fake answers as it is told to.
func fake(how string) {
	s := bufio.NewScanner(os.Stdin)
	s.Buffer(nil, 2<<20)
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for n := 1; s.Scan(); n++ {
		var q struct{ ID, Op string }
		json.Unmarshal(s.Bytes(), &q)
		if q.Op == "instruments" && q.ID == "instruments" {
			fmt.Fprintln(w, `{"id":"instruments","out":{"instruments":[{"id":"state-2025"}]}}`)
			continue
		}
		switch how {
		case "weekends": // every day from Monday to Friday is worked
			var day struct{ In struct{ Date string } }
			json.Unmarshal(s.Bytes(), &day)
			t, err := time.Parse(time.DateOnly, day.In.Date)
			works := err == nil && t.Weekday() != 0 && t.Weekday() != 6
			fmt.Fprintf(w, `{"id":%q,"out":{"workday":%t,"kind":"x"}}`+"\n", q.ID, works)
		case "other-id":
			fmt.Fprintln(w, `{"id":"x","out":{}}`)
		case "no-json":
			fmt.Fprintln(w, "hello")
		case "dies":
			if n == 3 {
				w.Flush()
				os.Exit(3)
			}
			fmt.Fprintf(w, `{"id":%q,"out":{}}`+"\n", q.ID)
		case "hangs":
			w.Flush()
			time.Sleep(time.Minute)
		}
	}
}

// runFake runs the vectors on working days through a fake.
func runFake(t *testing.T, how string) *report {
	t.Helper()
	t.Setenv("CONFORMANCE_FAKE", how)
	s := &selection{topics: []string{"cross/workday"}}
	wait := 20 * time.Second
	if how == "hangs" {
		wait = 3 * time.Second
	}
	r, err := run([]string{os.Args[0]}, loadAll(t), s, os.Stderr, wait, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestWrongProgram(t *testing.T) {
	r := runFake(t, "weekends")
	failed, named := 0, 0
	for _, one := range r.results {
		if one.word() != "failed" {
			continue
		}
		failed++
		if one.reading == "weekends-only" {
			named++
		}
	}
	if total := r.total(); failed < 100 || named < 50 || total.failed != failed || r.broken != nil {
		t.Errorf("a program that knows weekends alone fails %d, of which %d are named; %v", failed, named, r.broken)
	}
	var text bytes.Buffer
	if err := r.text(&text, 3); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"FAIL cross/workday/", "more failures", `this is what the wrong reading "weekends-only" gives`, "workday: want false, got true", "G2"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, text.String())
		}
	}
}

func TestBrokenPrograms(t *testing.T) {
	for how, want := range map[string]string{"other-id": "id: want", "no-json": "want an answer"} {
		r := runFake(t, how)
		if n := r.total(); n.passed > 0 || n.failed == 0 || !strings.Contains(r.results[0].message(), want) {
			t.Errorf("%s: %+v, %s", how, n, r.results[0].message())
		}
	}
	for _, how := range []string{"dies", "hangs"} {
		r := runFake(t, how)
		if r.broken == nil || r.total().passed > 0 || !strings.Contains(r.broken.Error(), "no answer") {
			t.Errorf("%s: %v, %+v", how, r.broken, r.total())
		}
		if got := len(r.results) - r.total().failed; got != 0 {
			t.Errorf("%s: %d vectors have neither answer nor failure", how, got)
		}
	}
}

// TestOutputs: CSV and XML hold every vector, and can be read back.
func TestOutputs(t *testing.T) {
	r := runFake(t, "weekends")
	var b bytes.Buffer
	if err := r.csv(&b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != len(r.results)+1 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	b.Reset()
	if err := r.junit(&b); err != nil {
		t.Fatal(err)
	}
	var suites junitSuites
	if err := xml.Unmarshal(b.Bytes(), &suites); err != nil || suites.Tests != len(r.results) || suites.Failures != r.total().failed || len(suites.Suites) != 1 || len(suites.Suites[0].Cases) != len(r.results) {
		t.Errorf("%v: %d tests, %d failures in %d suites", err, suites.Tests, suites.Failures, len(suites.Suites))
	}
}

func TestSelection(t *testing.T) {
	files := loadAll(t)
	for _, tt := range []struct {
		name    string
		s       selection
		want    func(*file) bool
		minimum int
	}{
		{"all", selection{}, func(*file) bool { return true }, 20},
		{"level 1", selection{level: 1}, func(f *file) bool { return f.Level == 1 }, 5},
		{"a topic", selection{topics: []string{"due"}}, func(f *file) bool { return f.Topic == "due" }, 1},
		{"a folder", selection{topics: []string{"state-2025/*"}}, func(f *file) bool { return f.Instrument == "state-2025" }, 4},
		{"two", selection{topics: []string{"reply", "cross/d*"}}, func(f *file) bool { return f.Topic == "reply" || f.Instrument == "cross" && f.Topic[0] == 'd' }, 4},
	} {
		n := 0
		for _, f := range files {
			if got := tt.s.selects(f); got != tt.want(f) {
				t.Errorf("%s: %s is selected: %t", tt.name, f.name, got)
			} else if got {
				n++
			}
		}
		if n < tt.minimum {
			t.Errorf("%s selects %d files", tt.name, n)
		}
	}
}

func TestSkips(t *testing.T) {
	list, err := parseSkips("skips", []byte("# ours\n\nop:ruling not built yet\ncross/due/2027-* no notice for 2027\n"))
	if err != nil || len(list) != 2 {
		t.Fatalf("%v, %v", list, err)
	}
	s := selection{skips: list}
	for _, tt := range []struct{ id, op, need, want string }{
		{"cross/ruling/x", "ruling", "", "not built yet"}, {"cross/due/2027-03-01-10-workday", "due", "", "no notice for 2027"}, {"cross/due/2026-03-01-10-workday", "due", "", ""},
		{"sichuan-2022/reply/x", "examine", "sichuan-2022", "the program does not hold sichuan-2022"},
	} {
		v := &vector{ID: tt.id, Ask: &ask{Op: tt.op}}
		if tt.need != "" {
			v.Needs = []string{tt.need}
		}
		if got := s.skipped(v, map[string]bool{"state-2025": true}); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.id, got, tt.want)
		}
	}
	for _, bad := range []string{"op:ruling", "[ no such glob"} {
		if _, err := parseSkips("skips", []byte(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{{}, {"-level", "x", "--", "y"}, {"-skip", "no such file", "--", "y"}, {"-bogus"}} {
		var out bytes.Buffer
		if code, err := command(args, &out, &out); code != 2 || err == nil {
			t.Errorf("%q: exit %d, %v", args, code, err)
		}
	}
	var out bytes.Buffer
	if code, err := command([]string{"-list", "-level", "1"}, &out, &out); code != 0 || err != nil || !strings.Contains(out.String(), "cross/due\tlevel 1") || strings.Contains(out.String(), "level 3") {
		t.Errorf("-list: exit %d, %v:\n%s", code, err, out.String())
	}
	if code, err := command([]string{"--", "no such program"}, &out, &out); code != 1 || err == nil {
		t.Errorf("no such program: exit %d, %v", code, err)
	}
}

func TestBar(t *testing.T) {
	var out bytes.Buffer
	b := &bar{w: &out, started: time.Now()}
	b.tick(1, 10)
	b.end()
	if out.Len() > 0 {
		t.Errorf("a short run shows %q", out.String())
	}
	b.started = b.started.Add(-2 * time.Second)
	b.tick(5, 10)
	b.tick(6, 10) // too soon after the one before
	if got := out.String(); got != "\r["+strings.Repeat("#", 20)+strings.Repeat(".", 20)+"] 5 of 10" {
		t.Errorf("the bar is %q", got)
	}
}

// build builds a program of the project.
func build(t *testing.T, dir string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), filepath.Base(dir))
	if out, err := exec.Command("go", "build", "-o", name, dir).CombinedOutput(); err != nil {
		t.Skipf("it cannot be built here: %v\n%s", err, out)
	}
	return name
}

// TestReference: the reference program passes every vector, with and without the
// texts that some need.
func TestReference(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program")
	}
	reference := build(t, "../reference")
	for _, tt := range []struct {
		args    []string
		skipped bool
	}{{nil, true}, {[]string{"-texts", "../../jurisdiction/testdata"}, false}} {
		r, err := run(append([]string{reference}, tt.args...), loadAll(t), &selection{}, os.Stderr, time.Minute, func(int, int) {})
		if err != nil {
			t.Fatal(err)
		}
		if n := r.total(); n.failed > 0 || r.broken != nil || (n.skipped > 0) != tt.skipped || n.passed < 1200 {
			var text bytes.Buffer
			r.text(&text, 20)
			t.Errorf("with %q:\n%s", tt.args, text.String())
		}
	}
}

// TestPython: the second implementation passes what it answers.
func TestPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not here")
	}
	data, err := os.ReadFile("python/skips.txt")
	if err != nil {
		t.Fatal(err)
	}
	skips, err := parseSkips("python/skips.txt", data)
	if err != nil {
		t.Fatal(err)
	}
	r, err := run([]string{python, "python/workdays.py"}, loadAll(t), &selection{skips: skips}, os.Stderr, time.Minute, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	if n := r.total(); n.failed > 0 || r.broken != nil || n.passed < 600 {
		var text bytes.Buffer
		r.text(&text, 20)
		t.Errorf("%s", text.String())
	}
}
