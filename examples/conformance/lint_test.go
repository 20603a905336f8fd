package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// A wrongReading is one entry of wrong-readings.json.
type wrongReading struct {
	ID    string `json:"id"`
	Title words  `json:"title"`
	Says  words  `json:"says"`
}

func readWrongReadings(t testing.TB) []wrongReading {
	data, err := os.ReadFile("wrong-readings.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []wrongReading
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&list); err != nil {
		t.Fatal(err)
	}
	return list
}

func loadAll(t testing.TB) []*file {
	files, err := load(published)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// allTexts is the law with the texts that vectors may need.
func allTexts(t testing.TB) *jurisdiction.Law {
	law := jurisdiction.China()
	var list []*jurisdiction.Instrument
	for _, id := range []string{"sichuan-2022", "chengdu-2024", "tianjin-2018", "shanghai-2021"} {
		data, err := os.ReadFile("../../jurisdiction/testdata/" + id + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		i, err := jurisdiction.ParseInstrument(data)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, i)
	}
	law, err := law.With(list...)
	if err != nil {
		t.Fatal(err)
	}
	return law
}

var (
	idForm   = regexp.MustCompile(`^[a-z0-9-]+/[a-z0-9-]+/[A-Za-z0-9_.+#-]+$`)
	readForm = regexp.MustCompile(`^(G|S|H|J|A|Q|P|SC|CD|TJ|SH|SZ|ZJ)[0-9]+$`)
)

// TestLint: every vector is whole, and says what it rests on.
func TestLint(t *testing.T) {
	law := allTexts(t)
	known := map[string]bool{}
	for _, w := range readWrongReadings(t) {
		if known[w.ID] || w.Title.Zh == "" || w.Title.En == "" || w.Says.Zh == "" || w.Says.En == "" {
			t.Errorf("wrong reading %q stands twice, or lacks words", w.ID)
		}
		known[w.ID] = true
	}
	used, ids := map[string]bool{}, map[string]bool{}
	for _, f := range loadAll(t) {
		if f.Suite != 1 || f.Level < 1 || f.Level > 3 || f.Title.Zh == "" || f.Title.En == "" || f.By == "" || f.Origin != "computed" && f.Origin != "hand" {
			t.Errorf("%s: the first line is not whole: %+v", f.name, f.header)
		}
		if want := filepath.Join(f.Instrument, f.Topic+".jsonl"); !strings.HasSuffix(f.name, want) {
			t.Errorf("%s stands at another place than its first line says, %s", f.name, want)
		}
		for _, v := range f.vectors {
			lintVector(t, law, f, v)
			if ids[v.ID] {
				t.Errorf("%s stands twice", v.ID)
			}
			ids[v.ID] = true
			for _, w := range v.Wrong {
				used[w.Reading] = true
				if !known[w.Reading] {
					t.Errorf("%s: wrong-readings.json has no %q", v.ID, w.Reading)
				}
			}
		}
	}
	for id := range known {
		if !used[id] {
			t.Errorf("no vector catches the wrong reading %q", id)
		}
	}
}

func lintVector(t *testing.T, law *jurisdiction.Law, f *file, v *vector) {
	t.Helper()
	fail := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%s: %s", v.ID, fmt.Sprintf(format, args...))
	}
	if !idForm.MatchString(v.ID) || !strings.HasPrefix(v.ID, f.Instrument+"/"+f.Topic+"/") {
		fail("want an id of the form instrument/topic/name")
	}
	if !slices.Contains(kinds, v.Kind) {
		fail("kind %q: want one of %q", v.Kind, kinds)
	}
	if v.Title.Zh == "" || v.Title.En == "" || v.Why == "" {
		fail("want a title in both languages, and why")
	}
	if (v.Ask == nil) == (v.Line == "") || strings.Contains(v.Line, "\n") {
		fail("want a question or one line as it stands")
	}
	if (v.Want == nil) == (len(v.Accept) < 2) {
		fail("want one answer, or a list of several to accept")
	}
	for _, c := range v.Cites {
		if cite, err := jurisdiction.ParseCitation(c); err != nil || !exists(law, cite) {
			fail("cites %q, which is none of the texts held: %v", c, err)
		}
	}
	for _, r := range v.Reads {
		if !readForm.MatchString(r) {
			fail("reading %q", r)
		}
	}
	if len(v.Cites)+len(v.Reads) == 0 && v.Kind != "error" && f.Topic != "division" {
		fail("it says on no provision and no reading that it rests")
	}
	for _, n := range v.Needs {
		if law.Instrument(n) == nil {
			fail("needs %q, which no test has", n)
		}
	}
	for _, w := range v.wants() {
		lintWant(fail, w)
	}
	for _, w := range v.Wrong {
		lintWant(fail, w.Gives)
		if len(v.Accept) == 0 && len(v.Want.match(instance(w.Gives))) == 0 {
			fail("the wrong reading %q passes", w.Reading)
		}
	}
}

// exists reports whether a citation names an article that a text has.
func exists(law *jurisdiction.Law, c jurisdiction.Citation) bool {
	i := law.Instrument(c.Instrument())
	if i == nil {
		return false
	}
	for p := range i.Provisions() {
		if p.Cite().Article() == c.Article() && (c.Paragraph() == 0 || p.Cite().Paragraph() == c.Paragraph()) {
			return true
		}
	}
	for p := range i.Carriers() { // places that only the header or a scope carries out
		if p.Cite.Article() == c.Article() {
			return true
		}
	}
	return false
}

var errorCodes = []string{"unknown-instrument", "bad-request", "bad-value", "calendar-unpublished", "calendar-before-first", "before-first-text", "undetermined", "bad-event"}

func lintWant(fail func(string, ...any), w want) {
	if (w.Error == "") == (len(w.Out) == 0) {
		fail("want an answer or an error")
	}
	if w.Error != "" && !slices.Contains(errorCodes, w.Error) {
		fail("error code %q", w.Error)
	}
	if len(w.Out) > 0 {
		pattern, err := decode(w.Out)
		if err != nil {
			fail("%v", err)
		}
		lintPattern(fail, pattern)
	}
}

func lintPattern(fail func(string, ...any), pattern any) {
	switch p := pattern.(type) {
	case map[string]any:
		for name, v := range p {
			if strings.HasPrefix(name, "$") && (len(p) > 1 || !slices.Contains([]string{"$contains", "$lacks", "$set", "$absent"}, name)) {
				fail("operator %q", name)
			}
			lintPattern(fail, v)
		}
	case []any:
		for _, v := range p {
			lintPattern(fail, v)
		}
	}
}

// instance is an answer that a wrong reading gives: its pattern with every
// operator filled in.
func instance(w want) map[string]any {
	if w.Error != "" {
		return map[string]any{"error": map[string]any{"code": w.Error}}
	}
	pattern, err := decode(w.Out)
	must(err)
	return map[string]any{"out": fill(pattern)}
}

func fill(pattern any) any {
	switch p := pattern.(type) {
	case map[string]any:
		if op, arg := operator(p); op != "" {
			return fill(arg)
		}
		out := map[string]any{}
		for name, v := range p {
			out[name] = fill(v)
		}
		return out
	case []any:
		var out []any
		for _, v := range p {
			out = append(out, fill(v))
		}
		return out
	}
	return pattern
}

// A manifest counts and digests what the suite is made of.
type manifest struct {
	Suite   int            `json:"suite"`
	Vectors int            `json:"vectors"`
	Kinds   map[string]int `json:"kinds"`
	Levels  map[string]int `json:"levels"`
	Origins map[string]int `json:"origins"`
	Ops     map[string]int `json:"operations"`
	Wrong   map[string]int `json:"wrong_readings"`
	Files   []manifestFile `json:"files"`
	Facts   []manifestFact `json:"facts"`
}

type manifestFile struct {
	Path    string `json:"path"`
	Vectors int    `json:"vectors"`
	SHA256  string `json:"sha256"`
}

// A manifestFact is a table of facts on which vectors rest.
type manifestFact struct {
	What   string `json:"what"`
	Count  int    `json:"count"`
	SHA256 string `json:"sha256"`
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func makeManifest(t testing.TB) manifest {
	m := manifest{Suite: 1, Kinds: map[string]int{}, Levels: map[string]int{}, Origins: map[string]int{}, Ops: map[string]int{}, Wrong: map[string]int{}}
	for _, f := range loadAll(t) {
		data, err := fs.ReadFile(published, f.name)
		if err != nil {
			t.Fatal(err)
		}
		m.Files = append(m.Files, manifestFile{f.name, len(f.vectors), digest(data)})
		for _, v := range f.vectors {
			m.Vectors++
			m.Kinds[v.Kind]++
			m.Levels[fmt.Sprint(f.Level)]++
			m.Origins[f.Origin]++
			if op := v.op(); slices.Contains(opNames, op) {
				m.Ops[op]++
			}
			for _, w := range v.Wrong {
				m.Wrong[w.Reading]++
			}
		}
	}
	fact := func(what, name string, count func(string) int) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(what, "provisions") {
			data = provisionBlocks(data)
		}
		m.Facts = append(m.Facts, manifestFact{what, count(string(data)), digest(data)})
	}
	lines := func(prefix string) func(string) int {
		return func(s string) int { return strings.Count("\n"+s, "\n"+prefix) }
	}
	fact("notices", "../../deadline/notices.txt", lines("notice "))
	order, _ := readDivisions(t)
	fact("divisions", "../../jurisdiction/divisions.txt", func(string) int { return len(order) })
	for _, id := range []string{"state-2025", "hubei-2025", "hubei-2021", "jingzhou-2024", "hunan-2024-draft"} {
		fact("provisions of "+id, "../../jurisdiction/texts/"+id+".txt", lines("provision "))
	}
	return m
}

// provisionBlocks are the norms of a text, without the rules beside them.
func provisionBlocks(text []byte) []byte {
	var out []byte
	for block := range bytes.SplitSeq(text, []byte("\n\n")) {
		if at := bytes.Index(append([]byte("\n"), block...), []byte("\nprovision ")); at >= 0 { // a comment may stand above it
			out = append(append(out, block[at:]...), '\n')
		}
	}
	return out
}

// opNames are the operations of the protocol.
var opNames = func() []string {
	names := []string{"instruments"}
	for _, g := range goodInputs {
		names = append(names, g.op)
	}
	return names
}()

// TestManifest: manifest.json and WRONG-READINGS.md are those of the files.
func TestManifest(t *testing.T) {
	m := makeManifest(t)
	data, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	checkFile(t, "manifest.json", append(data, '\n'))
	checkFile(t, "WRONG-READINGS.md", wrongPage(t))
	if m.Vectors < 1200 {
		t.Errorf("%d vectors, want 1200", m.Vectors)
	}
	for _, w := range []string{"sichuan-2022", "chengdu-2024", "tianjin-2018", "shanghai-2021"} {
		n := 0
		for _, f := range loadAll(t) {
			for _, v := range f.vectors {
				if slices.Contains(v.Needs, w) {
					n++
				}
			}
		}
		if n < 10 {
			t.Errorf("%d vectors need %s, want 10", n, w)
		}
	}
}

func checkFile(t *testing.T, name string, want []byte) {
	t.Helper()
	if *update {
		must(os.WriteFile(name, want, 0o666))
		return
	}
	got, err := os.ReadFile(name)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is stale (%v); make it with go test ./examples/conformance -run 'TestComputed|TestManifest' -update, twice", name, err)
	}
}

// wrongPage lists the wrong readings, what each says, and some of the vectors that
// catch it with what it would give.
func wrongPage(t testing.TB) []byte {
	by := map[string][]string{}
	for _, f := range loadAll(t) {
		for _, v := range f.vectors {
			for _, w := range v.Wrong {
				gives := string(w.Gives.Out)
				if w.Gives.Error != "" {
					gives = w.Gives.Error
				}
				right := "one of several"
				if v.Want != nil {
					right = string(v.Want.Out) + v.Want.Error
				}
				if len(right) > 120 {
					right = "…"
				}
				by[w.Reading] = append(by[w.Reading], fmt.Sprintf("| `%s` | `%s` | `%s` |", v.ID, strings.ReplaceAll(right, "|", `\|`), strings.ReplaceAll(gives, "|", `\|`)))
			}
		}
	}
	var b bytes.Buffer
	b.WriteString("# Wrong readings\n\nErrors that programs make, the vectors that catch each, and what it would give. The runner names the wrong reading whose answer a\nprogram gives. This page is made from wrong-readings.json and the vectors; every vector that catches one has it in `wrong`.\n")
	for _, w := range readWrongReadings(t) {
		list := by[w.ID]
		fmt.Fprintf(&b, "\n## %s · %s / %s\n\n%s / %s\n\nCaught by %d.\n\n| vector | right | wrong |\n|---|---|---|\n", w.ID, w.Title.Zh, w.Title.En, w.Says.Zh, w.Says.En, len(list))
		step := max(1, len(list)/4)
		for i := 0; i < len(list) && i < 4*step; i += step {
			b.WriteString(list[i] + "\n")
		}
	}
	return b.Bytes()
}

// TestPatterns: each operator takes and refuses what it says.
func TestPatterns(t *testing.T) {
	for _, tt := range []struct {
		pattern, got string
		want         int // differences
	}{
		{`{"a":1}`, `{"a":1,"b":2}`, 0}, {`{"a":1}`, `{"a":1.0}`, 0}, {`{"a":1}`, `{"a":"1"}`, 1}, {`{"a":1}`, `{}`, 1}, {`{"a":null}`, `{"a":null}`, 0}, {`{"a":null}`, `{}`, 1},
		{`{"a":1,"b":2}`, `{"a":2,"b":1}`, 2}, {`[1,2]`, `[1,2]`, 0}, {`[1,2]`, `[2,1]`, 2}, {`[1]`, `[1,2]`, 1}, {`[]`, `[]`, 0}, {`[]`, `[1]`, 1}, {`[]`, `null`, 1}, {`{}`, `[]`, 1},
		{`{"$contains":[1,2]}`, `[3,2,1]`, 0}, {`{"$contains":[1,4]}`, `[3,2,1]`, 1}, {`{"$contains":[{"a":1}]}`, `[{"a":1,"b":2}]`, 0}, {`{"$contains":[1]}`, `{}`, 1},
		{`{"$lacks":[1]}`, `[2,3]`, 0}, {`{"$lacks":[1]}`, `[2,1]`, 1}, {`{"$lacks":[{"a":1}]}`, `[]`, 0},
		{`{"$set":[1,2]}`, `[2,1]`, 0}, {`{"$set":[1,2]}`, `[2,1,3]`, 1}, {`{"$set":[1,1]}`, `[1,2]`, 1}, {`{"$set":[1,1]}`, `[1,1]`, 0}, {`{"$set":[]}`, `[]`, 0},
		{`{"a":{"$absent":true}}`, `{}`, 0}, {`{"a":{"$absent":true}}`, `{"a":null}`, 1}, {`{"a":{"$absent":true}}`, `{"a":1}`, 1},
		{`"共享"`, `"共享"`, 0}, {`true`, `false`, 1}, {`true`, `"true"`, 1},
	} {
		pattern, err := decode([]byte(tt.pattern))
		must(err)
		got, err := decode([]byte(tt.got))
		must(err)
		if d := match("", pattern, got); len(d) != tt.want {
			t.Errorf("%s against %s: %v, want %d differences", tt.got, tt.pattern, d, tt.want)
		}
	}
}

// TestVariety: every operation has vectors of several kinds, and every kind is
// there.
func TestVariety(t *testing.T) {
	seen := map[string]map[string]bool{}
	all := map[string]bool{}
	for _, f := range loadAll(t) {
		for _, v := range f.vectors {
			if seen[v.op()] == nil {
				seen[v.op()] = map[string]bool{}
			}
			seen[v.op()][v.Kind], all[v.Kind] = true, true
		}
	}
	for _, op := range opNames {
		if len(seen[op]) < 2 {
			t.Errorf("%s has vectors of kinds %v alone", op, slices.Collect(maps.Keys(seen[op])))
		}
	}
	for _, k := range kinds {
		if !all[k] {
			t.Errorf("no vector is of kind %s", k)
		}
	}
}
