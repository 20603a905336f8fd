package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed v1 proposals
var published embed.FS

// A header is the first line of a file of vectors.
type header struct {
	Suite      int    `json:"suite"`
	Instrument string `json:"instrument"`
	Topic      string `json:"topic"`
	Level      int    `json:"level"` // 1 dates and places, 2 rules and entries, 3 cases
	Title      words  `json:"title"`
	Origin     string `json:"origin"` // computed or hand
	By         string `json:"by"`     // how the expected values were found
	Vectors    int    `json:"vectors"`
}

type words struct {
	Zh string `json:"zh"`
	En string `json:"en"`
}

// A vector is one question and what has to be answered.
type vector struct {
	ID     string   `json:"id"`
	Kind   string   `json:"kind"`
	Title  words    `json:"title"`
	Cites  []string `json:"cites,omitempty"`
	Reads  []string `json:"reads,omitempty"`
	Needs  []string `json:"needs,omitempty"`
	Ask    *ask     `json:"ask,omitempty"`
	Line   string   `json:"line,omitempty"` // instead of ask: a line as it stands
	Want   *want    `json:"want,omitempty"`
	Accept []want   `json:"accept,omitempty"` // instead of want, where the law is open
	Wrong  []wrong  `json:"wrong,omitempty"`
	Why    string   `json:"why"`

	file *file
}

// An ask is a question without its id.
type ask struct {
	Op       string            `json:"op"`
	In       json.RawMessage   `json:"in"`
	Readings map[string]string `json:"readings,omitempty"`
	KnownAt  string            `json:"known_at,omitempty"`
}

// A want is a pattern of an answer: of out, or the code of an error.
type want struct {
	Out   json.RawMessage `json:"out,omitempty"`
	Error string          `json:"error,omitempty"`
}

// A wrong is what a wrong reading would answer.
type wrong struct {
	Reading string `json:"reading"`
	Gives   want   `json:"gives"`
}

// kinds of vector.
var kinds = []string{"typical", "boundary", "error", "switch", "wrong-reading"}

// A file is a file of vectors.
type file struct {
	header
	name    string
	vectors []*vector
}

// load reads every file of vectors.
func load(files fs.FS) ([]*file, error) {
	var list []*file
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".jsonl" {
			return err
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		f, err := parse(name, data)
		list = append(list, f)
		return err
	})
	return list, err
}

func parse(name string, data []byte) (*file, error) {
	f := &file{name: name}
	n := 0
	for line := range bytes.Lines(data) {
		n++
		into := any(&f.header)
		var v *vector
		if n > 1 {
			v = &vector{file: f}
			into = v
		}
		dec := json.NewDecoder(bytes.NewReader(line))
		dec.DisallowUnknownFields()
		if err := dec.Decode(into); err != nil {
			return f, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if v != nil {
			f.vectors = append(f.vectors, v)
		}
	}
	if len(f.vectors) != f.Vectors {
		return f, fmt.Errorf("%s: %d vectors, and the first line says %d", name, len(f.vectors), f.Vectors)
	}
	return f, nil
}

// question is the line that asks a vector.
func (v *vector) question() ([]byte, error) {
	if v.Ask == nil {
		return []byte(v.Line), nil
	}
	return json.Marshal(struct {
		ID string `json:"id"`
		*ask
	}{v.ID, v.Ask})
}

// wants are the patterns of which one has to be met.
func (v *vector) wants() []want {
	if v.Want != nil {
		return []want{*v.Want}
	}
	return v.Accept
}

// op is the operation asked for, empty for a line as it stands.
func (v *vector) op() string {
	if v.Ask == nil {
		return ""
	}
	return v.Ask.Op
}

// A selection says which vectors are run.
type selection struct {
	level  int      // at most; 0 for all
	topics []string // globs over instrument/topic or the topic alone; none for all
	skips  []skip
}

// A skip leaves vectors out, for a reason.
type skip struct{ pattern, reason string }

// parseSkips reads a file of skips: a glob over ids, or op: and an operation, then
// the reason. Lines that begin with # are comments.
func parseSkips(name string, data []byte) ([]skip, error) {
	var list []skip
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		pattern, reason, _ := strings.Cut(line, " ")
		if reason = strings.TrimSpace(reason); reason == "" {
			return nil, fmt.Errorf("%s:%d: %q: want a reason behind it", name, n, pattern)
		}
		if _, err := path.Match(pattern, ""); err != nil {
			return nil, fmt.Errorf("%s:%d: %q: %w", name, n, pattern, err)
		}
		list = append(list, skip{pattern, reason})
	}
	return list, nil
}

// selects reports whether a file is asked for at all.
func (s *selection) selects(f *file) bool {
	if s.level > 0 && f.Level > s.level {
		return false
	}
	return len(s.topics) == 0 || slices.ContainsFunc(s.topics, func(glob string) bool {
		whole, _ := path.Match(glob, f.Instrument+"/"+f.Topic)
		alone, _ := path.Match(glob, f.Topic)
		return whole || alone
	})
}

// skipped returns why a vector is left out; held are the texts of the program.
func (s *selection) skipped(v *vector, held map[string]bool) string {
	for _, need := range v.Needs {
		if !held[need] {
			return "the program does not hold " + need
		}
	}
	for _, k := range s.skips {
		if op, ok := strings.CutPrefix(k.pattern, "op:"); ok && op == v.op() {
			return k.reason
		}
		if ok, _ := path.Match(k.pattern, v.ID); ok {
			return k.reason
		}
	}
	return ""
}
