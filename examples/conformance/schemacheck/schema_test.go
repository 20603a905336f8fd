package schemacheck

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const (
	root      = "../../.."
	protocol  = root + "/examples/reference/schema/"
	vectorsAt = root + "/examples/conformance/schema/"
)

// schemas compiles schemas and keeps them.
type schemas struct {
	t        *testing.T
	compiler *jsonschema.Compiler
	known    map[string]*jsonschema.Schema
}

func newSchemas(t *testing.T) *schemas {
	return &schemas{t, jsonschema.NewCompiler(), map[string]*jsonschema.Schema{}}
}

func (s *schemas) get(name string) *jsonschema.Schema {
	s.t.Helper()
	if s.known[name] == nil {
		schema, err := s.compiler.Compile(name)
		if err != nil {
			s.t.Fatal(err)
		}
		s.known[name] = schema
	}
	return s.known[name]
}

// check validates JSON; the error is that of the schema.
func (s *schemas) check(name string, data []byte) error {
	s.t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		s.t.Fatalf("%s: %v", data, err)
	}
	return s.get(name).Validate(v)
}

// vectorLines are the lines of every file of vectors, the first one apart.
func vectorLines(t *testing.T) (headers, vectors [][]byte) {
	for _, dir := range []string{"v1", "proposals"} {
		files, err := filepath.Glob(filepath.Join("..", dir, "*", "*.jsonl"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", dir, len(files), err)
		}
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			lines := bytes.Split(bytes.TrimSpace(data), []byte("\n"))
			headers, vectors = append(headers, lines[0]), append(vectors, lines[1:]...)
		}
	}
	return headers, vectors
}

// TestVectorFiles: the files of vectors are what their schemas say.
func TestVectorFiles(t *testing.T) {
	s := newSchemas(t)
	headers, vectors := vectorLines(t)
	for _, line := range headers {
		if err := s.check(vectorsAt+"header.json", line); err != nil {
			t.Errorf("%s: %v", line, err)
		}
	}
	for _, line := range vectors {
		if err := s.check(vectorsAt+"vector.json", line); err != nil {
			t.Errorf("%s: %v", line, err)
		}
	}
	if len(vectors) < 1200 {
		t.Errorf("%d vectors", len(vectors))
	}
}

// A question is what a vector asks.
type question struct {
	ID  string `json:"id"`
	Ask *struct {
		Op       string            `json:"op"`
		In       json.RawMessage   `json:"in"`
		Readings map[string]string `json:"readings,omitempty"`
		KnownAt  string            `json:"known_at,omitempty"`
	} `json:"ask"`
	Line string `json:"line"`
}

// TestProgram: what the program answers is what the schema of the output says; what
// the schema of the input refuses the program refuses, as a bad request or a bad
// value; and every bad request is refused by the schema.
func TestProgram(t *testing.T) {
	program := filepath.Join(t.TempDir(), "reference")
	if out, err := exec.Command("go", "build", "-C", root, "-o", program, "./examples/reference").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	_, vectors := vectorLines(t)
	var asked []question
	var in bytes.Buffer
	for _, line := range vectors {
		var q question
		if err := json.Unmarshal(line, &q); err != nil {
			t.Fatal(err)
		}
		asked = append(asked, q)
		if q.Ask == nil {
			in.WriteString(q.Line + "\n")
			continue
		}
		data, err := json.Marshal(map[string]any{"id": q.ID, "op": q.Ask.Op, "in": q.Ask.In})
		if len(q.Ask.Readings) > 0 || q.Ask.KnownAt != "" {
			more := map[string]any{"id": q.ID, "op": q.Ask.Op, "in": q.Ask.In}
			if len(q.Ask.Readings) > 0 {
				more["readings"] = q.Ask.Readings
			}
			if q.Ask.KnownAt != "" {
				more["known_at"] = q.Ask.KnownAt
			}
			data, err = json.Marshal(more)
		}
		if err != nil {
			t.Fatal(err)
		}
		in.Write(append(data, '\n'))
	}
	questions := strings.Split(strings.TrimSuffix(in.String(), "\n"), "\n")
	cmd := exec.Command(program, "-texts", root+"/jurisdiction/testdata")
	cmd.Stdin = &in
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	answers := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	if len(answers) != len(asked) {
		t.Fatalf("%d answers to %d questions", len(answers), len(asked))
	}
	s := newSchemas(t)
	for i, q := range asked {
		one(t, s, q, questions[i], answers[i])
	}
}

func one(t *testing.T, s *schemas, q question, line string, data []byte) {
	t.Helper()
	if err := s.check(protocol+"answer.json", data); err != nil {
		t.Errorf("%s: %s: %v", q.ID, data, err)
		return
	}
	var answer struct {
		Out   json.RawMessage
		Error struct{ Code string }
	}
	if err := json.Unmarshal(data, &answer); err != nil {
		t.Fatal(err)
	}
	if q.Ask == nil {
		return
	}
	schema := protocol + q.Ask.Op + ".in.json"
	if _, err := os.Stat(schema); err != nil {
		if answer.Error.Code != "bad-request" {
			t.Errorf("%s: operation %q has no schema, and the program answers %s", q.ID, q.Ask.Op, data)
		}
		return
	}
	if answer.Out != nil {
		if err := s.check(protocol+q.Ask.Op+".out.json", answer.Out); err != nil {
			t.Errorf("%s: the output %s: %v", q.ID, answer.Out, err)
		}
	}
	err := s.check(protocol+"question.json", []byte(line))
	if err == nil {
		err = s.check(schema, q.Ask.In)
	}
	refused := answer.Error.Code == "bad-request" || answer.Error.Code == "bad-value"
	switch {
	case err != nil && !refused:
		t.Errorf("%s: the program answers %s, and the schema of the input says %v", q.ID, data, err)
	case err == nil && answer.Error.Code == "bad-request":
		t.Errorf("%s: the program answers %s, and the schema of the input takes %s", q.ID, data, q.Ask.In)
	}
}

// TestEverySchema: each operation has both schemas, and no schema takes anything.
func TestEverySchema(t *testing.T) {
	s := newSchemas(t)
	files, err := filepath.Glob(protocol + "*.json")
	if err != nil || len(files) < 25 {
		t.Fatalf("%d schemas, %v", len(files), err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "common.json") {
			continue
		}
		if in, ok := strings.CutSuffix(name, ".in.json"); ok {
			if _, err := os.Stat(in + ".out.json"); err != nil {
				t.Error(err)
			}
		}
		if err := s.check(name, []byte(`{"colour":"red"}`)); err == nil {
			t.Errorf("%s takes anything", name)
		}
		if err := s.check(name, []byte(`[]`)); err == nil {
			t.Errorf("%s takes a list", name)
		}
	}
}
