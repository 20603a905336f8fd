package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// printColumns prints what every row lacks, once.
func (p *pass) printColumns() {
	if p.quiet {
		return
	}
	places := slices.SortedFunc(maps.Keys(p.total.columns), func(a, b place) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.code, b.code))
	})
	for _, at := range places {
		m := p.total.columns[at]
		p.stdout.Write(p.appendFinding(p.stdout.AvailableBuffer(), 0, m.rows, fields[at.at].headers[0], fields[at.at].path, &m.rendered))
	}
}

// A count is how often something of a kind was found.
type count struct {
	Code     string                `json:"code"`
	Severity jurisdiction.Severity `json:"severity"`
	Count    int                   `json:"count"`
}

// counts are in the order of gravity, then of codes.
func (t *tally) counts() []count {
	list := []count{}
	for k, n := range t.kinds {
		list = append(list, count{k.code, k.severity, n})
	}
	slices.SortFunc(list, func(a, b count) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Code, b.Code))
	})
	return list
}

func (t *tally) severity(s jurisdiction.Severity) int {
	n := 0
	for k, found := range t.kinds {
		if k.severity == s {
			n += found
		}
	}
	return n
}

type jsonSummary struct {
	Entries    int            `json:"entries"`
	Breaches   int            `json:"breaches"`
	Warnings   int            `json:"warnings"`
	Notes      int            `json:"notes"`
	Counts     []count        `json:"counts"`
	Unreadable map[string]int `json:"unreadable,omitempty"`
	NotChecked []string       `json:"not_checked,omitempty"`
	Open       bool           `json:"open,omitzero"`
}

// printTotals prints the counts by code.
func (p *pass) printTotals() {
	t := &p.total
	skipped := slices.Sorted(maps.Keys(t.skipped))
	breaches, warnings, notes := t.severity(jurisdiction.Breach), t.severity(jurisdiction.Warning), t.severity(jurisdiction.Note)
	if p.json {
		s := jsonSummary{t.entries, breaches, warnings, notes, t.counts(), map[string]int{}, skipped, p.open}
		for f, n := range t.flaws {
			if n > 0 {
				s.Unreadable[flawNames[f]] = n
			}
		}
		enc := json.NewEncoder(p.stdout)
		enc.SetEscapeHTML(false)
		enc.Encode(map[string]jsonSummary{"summary": s}) // an error of the writer comes back from Flush
		return
	}
	if !p.quiet && len(t.kinds) > 0 {
		fmt.Fprintln(p.stdout)
	}
	fmt.Fprintf(p.stdout, "%s%s%s\n", wordTotals.In(p.lang), deadline.Text{"：", ": "}.In(p.lang), sprintf(sayTotals.In(p.lang), t.entries, breaches, warnings, notes))
	for _, c := range t.counts() {
		fmt.Fprintf(p.stdout, "  %s%s %8d\n", pad("["+c.Severity.Words().In(p.lang)+"]", 12), pad(c.Code, 28), c.Count)
	}
	for f, n := range t.flaws {
		if n > 0 {
			fmt.Fprintf(p.stdout, "  %s%s %8d\n", pad("["+wordUnread.In(p.lang)+"]", 12), pad(flawNames[f], 28), n)
		}
	}
	if len(skipped) > 0 {
		fmt.Fprintf(p.stdout, "  "+sayUnchecked.In(p.lang)+"\n", strings.Join(skipped, deadline.Text{"、", ", "}.In(p.lang)))
	}
	if p.open {
		fmt.Fprintf(p.stdout, "  %s\n", sayOpenOnly.In(p.lang))
	}
}

// pad fills a text up to a width in which Chinese characters count two.
func pad(s string, width int) string {
	for _, r := range s {
		if width--; r > 0x2E7F {
			width--
		}
	}
	return s + strings.Repeat(" ", max(1, width))
}
