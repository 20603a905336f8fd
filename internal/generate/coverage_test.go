package generate_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gongxiang.example/internal/generate"
	"gongxiang.example/jurisdiction"
)

// claims are those of the shipped law and the code of the module.
func claims(t *testing.T) []generate.Claim {
	t.Helper()
	directives, err := generate.Sources(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	list, errs := generate.Claims(jurisdiction.China(), directives)
	for _, err := range errs {
		t.Error(err)
	}
	return list
}

func openList(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile("open.txt")
	if err != nil {
		t.Fatal(err)
	}
	open, err := generate.Open(string(text))
	if err != nil {
		t.Fatal(err)
	}
	return open
}

// TestEveryNormIsCarried: each directive names a norm that exists, each norm that
// code can decide is carried out or stands on the list of open ones, and nothing
// stands there that is carried out or does not exist: the list only shrinks.
func TestEveryNormIsCarried(t *testing.T) {
	open := openList(t)
	for _, c := range claims(t) {
		_, listed := open[c.Name()]
		switch {
		case c.IsOpen() && !listed:
			t.Errorf("nothing carries out %s (%s): write it, or put it on open.txt with the reason", c.Name(), c.Norm.Summary()[1])
		case !c.IsOpen() && listed:
			t.Errorf("%s is carried out by %q: take it off open.txt", c.Name(), c.Carriers)
		}
		delete(open, c.Name())
	}
	for name := range open {
		t.Errorf("open.txt lists %s, and no text held has it", name)
	}
}

// TestCoverageFile: the checked-in file is what the generator writes.
func TestCoverageFile(t *testing.T) {
	got, err := os.ReadFile("../../COVERAGE.md")
	if err != nil {
		t.Fatal(err)
	}
	cited, err := generate.Vectors(os.DirFS("../../examples/conformance"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(generate.Coverage(jurisdiction.China(), claims(t), openList(t), cited)) {
		t.Error("COVERAGE.md is not what go generate writes")
	}
}

// TestVectors: each vector counts once for a place that it cites, the header of a
// file not at all, and a line that is no JSON is an error that names its place.
func TestVectors(t *testing.T) {
	root := fstest.MapFS{
		"v1/a/b.jsonl": {Data: []byte("{\"cites\":[\"state-2025:1\"]}\n{\"cites\":[\"state-2025:21.1\",\"state-2025:14#3\",\"state-2025:21.1\"]}\n{\"why\":\"no citation\"}\n")},
		"v1/c/d.jsonl": {Data: []byte("{}\n{\"cites\":[\"state-2025:21.1\"]}\n")},
		"v1/e.json":    {Data: []byte("{}\n{\"cites\":[\"state-2025:9\"]}\n")},
	}
	cited, err := generate.Vectors(root)
	if err != nil || len(cited) != 2 || cited["state-2025:21.1"] != 2 || cited["state-2025:14#3"] != 1 {
		t.Errorf("Vectors = %v, %v", cited, err)
	}
	page := string(generate.Coverage(jurisdiction.China(), claims(t), openList(t), cited))
	for _, want := range []string{"| 14#3 | classification | function | catalog | rule not-shared-basis, check basis-too-low, check basis-not-express | 1 |\n", "| 1 | principle | text | jurisdiction | cited only | – |\n", "| 2 | scope | function | jurisdiction | scope | 0 |\n"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no line %s", want)
		}
	}
	root["v1/f.jsonl"] = &fstest.MapFile{Data: []byte("{}\n{\"cites\":")}
	if _, err := generate.Vectors(root); err == nil || !strings.Contains(err.Error(), "v1/f.jsonl:2: ") {
		t.Errorf("a line that is cut off: %v", err)
	}
}

// TestDirectives: a directive is a comment line of its own; tests do not count,
// and one to a norm that does not exist is an error that names its place.
func TestDirectives(t *testing.T) {
	source := "package x\n\n// F does.\n//\n//law:state-2025:21.1\n//law:state-2025:99\n\t//law:nonsense\nfunc F() {} //law:state-2025:22.1\n// law:state-2025:22.1\n"
	list, err := generate.Sources(fstest.MapFS{"a/x.go": {Data: []byte(source)}, "a/x_test.go": {Data: []byte("//law:state-2025:98\n")}, "x.txt": {Data: []byte("//law:state-2025:97\n")}})
	if err != nil {
		t.Fatal(err)
	}
	want := []generate.Directive{{"a/x.go", 5, "state-2025:21.1"}, {"a/x.go", 6, "state-2025:99"}, {"a/x.go", 7, "nonsense"}}
	if !slices.Equal(list, want) {
		t.Errorf("Sources = %v, want %v", list, want)
	}
	all, errs := generate.Claims(jurisdiction.China(), list)
	texts := []string{
		`a/x.go:6: no text held has the provision state-2025:99`,
		`a/x.go:7: jurisdiction: citation "nonsense": want instrument:article[.paragraph][#item], such as state-2025:21.1`,
	}
	if len(errs) != 2 || errs[0].Error() != texts[0] || errs[1].Error() != texts[1] {
		t.Errorf("Claims: %q, want %q", errs, texts)
	}
	for _, c := range all {
		if c.Name() == "state-2025:21.1a" && !slices.Contains(c.Carriers, "a/x.go") {
			t.Errorf("%s is carried out by %q, want the file among them", c.Name(), c.Carriers)
		}
	}
}

// TestNormWithoutLetter: a block that names the norm without a letter, among others
// at its place, carries out that one alone: direct access of hubei-2025 31.2 settles
// no dispute.
func TestNormWithoutLetter(t *testing.T) {
	for _, c := range claims(t) {
		if by := slices.Contains(c.Carriers, "rule direct-access"); c.Norm.Cite().String() == "hubei-2025:31.2" && by != (c.Norm.Letter() == "") {
			t.Errorf("%s: direct access carries it out: %v", c.Name(), by)
		}
	}
}

// TestOpen reads the form of the list of open norms.
func TestOpen(t *testing.T) {
	open, err := generate.Open("# why\n\nstate-2025:13.1 not built\n  state-2025:14  later  \n")
	if err != nil || len(open) != 2 || open["state-2025:14"] != "later" {
		t.Errorf("Open = %q, %v", open, err)
	}
	for text, want := range map[string]string{
		"state-2025:13.1\n":                  `line 1: "state-2025:13.1": want a norm and the reason why it is open`,
		"state-2025:1 a\n\nstate-2025:1 b\n": `line 3: "state-2025:1" stands twice`,
	} {
		if _, err := generate.Open(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Open(%q) = %v, want %s", text, err, want)
		}
	}
}
