package main

import (
	"fmt"
	"slices"

	"gongxiang.example/catalog"
	"gongxiang.example/jurisdiction"
)

// checked is the answer to check-entry.
type checked struct {
	Findings []entryFinding `json:"findings"`
}

type entryFinding struct {
	Code     string                  `json:"code"`
	Severity jurisdiction.Severity   `json:"severity"`
	Path     string                  `json:"path"`
	Basis    []jurisdiction.Citation `json:"basis"`
	Words    *words                  `json:"words,omitempty"`
}

func checkEntry(q *question) (any, error) {
	on := q.Date(q.in, "on")
	v := q.Must(q.in, "entry")
	if err := q.end(); err != nil {
		return nil, err
	}
	e, err := catalog.ParseEntry([]byte(v.Raw()))
	if err != nil {
		return nil, err
	}
	if d := e.Provider.Division; !d.IsZero() && d.Name() == "" {
		return nil, fmt.Errorf("%w: /provider/division: %q is none that is or was in use", catalog.ErrMember, d)
	}
	found, err := catalog.Check(q.law, &e, on)
	if err != nil {
		return nil, err
	}
	out := checked{Findings: []entryFinding{}}
	for _, f := range found {
		out.Findings = append(out.Findings, entryFinding{f.Code, f.Severity, f.Path, slices.Collect(f.Basis()), wordsOf(f.Words())})
	}
	return out, nil
}
