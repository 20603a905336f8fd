package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// sprintf spares every use of a format of a [deadline.Text] the check for constants.
func sprintf(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// maxPrinted bounds the rows of one flaw that are printed; all are counted.
const maxPrinted = 20

// A kind is what findings are counted by.
type kind struct {
	severity jurisdiction.Severity
	code     string
}

// A place is a code at a column that the list does not have.
type place struct {
	code string
	at   field
}

// A missing is what every row lacks since the list has no column for it.
type missing struct {
	rendered
	rows int
}

// A tally counts what was found. It is bounded by the number of codes, not of rows.
type tally struct {
	entries int
	kinds   map[kind]int
	flaws   [flawCount]int
	columns map[place]missing
	skipped map[string]bool // codes not looked at for want of a column
}

func newTally() tally {
	return tally{kinds: map[kind]int{}, columns: map[place]missing{}, skipped: map[string]bool{}}
}

func (t *tally) add(o *tally) {
	t.entries += o.entries
	for k, n := range o.kinds {
		t.kinds[k] += n
	}
	for f, n := range o.flaws {
		t.flaws[f] += n
	}
	for p, m := range o.columns {
		m.rows += t.columns[p].rows
		t.columns[p] = m
	}
	for s := range o.skipped {
		t.skipped[s] = true
	}
}

// unread is the number of rows that could not be read.
func (t *tally) unread() int {
	n := 0
	for _, rows := range t.flaws {
		n += rows
	}
	return n
}

// rendered is a finding in words, without its place.
type rendered struct {
	kind
	words string
	basis []string // citations
	cited string   // the same in words
}

// A batch is some rows on their way from the reader to a checker to the printer.
type batch struct {
	rows []struct {
		row, start, end int
		flaw            flaw
	}
	data    []byte
	read    int64 // bytes of the input before its end
	out     []byte
	tally   tally
	flaws   []rowFlaw       // at most maxPrinted of each kind
	entries []catalog.Entry // with -duplicates only
	at      []int           // their rows
	done    chan struct{}
}

// A rowFlaw is a row that could not be read, in words.
type rowFlaw struct {
	row   int
	flaw  flaw
	words string
}

// A checker checks the rows of batches. Each goroutine has one.
type checker struct {
	*options
	columns  *columns // nil for JSON lines
	cells    *cellReader
	row      []string
	b        *batch
	rendered map[findingKey]rendered
}

// findingKey is what words and provisions of a finding follow from, the law and the
// day being the same for all.
type findingKey struct {
	code, path string
	provider   jurisdiction.Body
}

func newChecker(o *options, c *columns) *checker {
	r := c
	if r == nil {
		r = &columns{}
	}
	return &checker{options: o, columns: c, cells: newCellReader(o.lang, o.system, r), rendered: map[findingKey]rendered{}}
}

// check fills in what there is to print of a batch.
func (c *checker) check(b *batch) {
	c.b, b.tally = b, newTally()
	for i := range b.rows {
		r := &b.rows[i]
		var e catalog.Entry
		if r.flaw != noFlaw {
			c.flaw(r.row, r.flaw)
		} else if c.read(&e, r.row, b.data[r.start:r.end]) {
			c.entry(&e, r.row)
		}
	}
}

// flaw notes a row that could not be read.
func (c *checker) flaw(row int, f flaw, args ...any) {
	if c.b.tally.flaws[f]++; c.b.tally.flaws[f] <= maxPrinted {
		c.b.flaws = append(c.b.flaws, rowFlaw{row, f, sprintf(flawWords[f].In(c.lang), args...)})
	}
}

// read reads an entry, or notes why it cannot.
func (c *checker) read(e *catalog.Entry, row int, data []byte) bool {
	if c.columns == nil {
		return c.readJSON(e, row, data)
	}
	text, headers := string(data), c.columns.headers
	cells, f := appendCells(c.row[:0], text)
	c.row = cells
	header := func(i int) string { return show(headers[min(i, len(headers)-1)]) }
	if i := firstBad(cells); i >= 0 {
		c.flaw(row, notUTF8, i+1, header(i))
		return false
	}
	switch {
	case f == badQuote:
		c.flaw(row, f, len(cells)+1, header(len(cells)))
	case len(cells) < len(headers):
		c.flaw(row, tooFew, len(cells), len(headers), header(len(cells)))
	case len(cells) > len(headers):
		c.flaw(row, tooMany, len(cells), len(headers), header(len(headers)))
	default:
		c.cells.read(e, cells)
		return true
	}
	return false
}

// firstBad is the number of the first cell that is not UTF-8, -1 where all are.
func firstBad(cells []string) int {
	for i, s := range cells {
		if !utf8.ValidString(s) {
			return i
		}
	}
	return -1
}

func (c *checker) readJSON(e *catalog.Entry, row int, data []byte) bool {
	if !utf8.Valid(data) {
		c.flaw(row, notUTF8, 1, "JSON")
		return false
	}
	got, err := catalog.ParseEntry(data)
	if err != nil {
		// The error may quote the input, and have lines.
		c.flaw(row, badJSON, mask(strings.ReplaceAll(err.Error(), "\n", "; ")))
		return false
	}
	*e = got
	c.cells.reset()
	c.cells.credit(e.ProviderCode)
	c.cells.classes(e)
	return true
}

// entry checks one entry and prints its findings.
func (c *checker) entry(e *catalog.Entry, row int) {
	if e.Provider.Kind == jurisdiction.UnknownBody {
		e.Provider.Kind = c.kind
	}
	if e.Provider.Sector == "" {
		e.Provider.Sector = c.sector
	}
	if e.Provider.Division.IsZero() {
		e.Provider.Division = c.division
	}
	if c.open {
		c.cells.catalogCode(e.Code)
	}
	c.b.tally.entries++
	if c.duplicates {
		c.b.entries, c.b.at = append(c.b.entries, *e), append(c.b.at, row)
	}
	for _, p := range c.cells.problems {
		f := rendered{kind: kind{p.severity, p.code}, words: p.words}
		c.found(row, p.field, fields[p.field].path, &f)
	}
	if c.open {
		return
	}
	list, err := catalog.Check(c.law, e, c.on)
	if err != nil {
		c.flaw(row, notJudged, mask(err.Error()))
	}
	for i := range list {
		at := fieldAt(list[i].Path)
		if c.columns != nil && c.withoutColumn(&list[i], at) || c.cells.unread[at] {
			continue
		}
		f := c.render(&list[i], e)
		c.found(row, at, list[i].Path, &f)
	}
}

// withoutColumn keeps apart what is found in every row because the list has no column
// for it. Steps that an entry does not state itself are not looked at then.
func (c *checker) withoutColumn(f *catalog.Finding, at field) bool {
	t := &c.b.tally
	has := c.columns.has
	switch f.Code {
	case "missing-conditions":
		if has(conditions) || has(scope) || has(purpose) {
			return false
		}
	case "not-assessed", "not-approved":
		if !has(at) {
			t.skipped[f.Code] = true
		}
		return !has(at)
	case "basis-too-low":
		if !has(basisKind) || c.cells.unread[basisKind] {
			t.skipped[f.Code] = t.skipped[f.Code] || !has(basisKind)
			return true
		}
	case "basis-not-express":
		if !has(basisKind) || !has(basisExpress) {
			t.skipped[f.Code] = true
			return true
		}
	}
	if at == noField || has(at) {
		return false
	}
	p := place{f.Code, at}
	m := t.columns[p]
	if m.rows == 0 {
		m.rendered = c.render(f, &catalog.Entry{Provider: jurisdiction.Body{Kind: c.kind, Division: c.division, Sector: c.sector}})
	}
	m.rows++
	t.columns[p] = m
	t.kinds[m.kind]++
	return true
}

// render puts a finding into words.
func (c *checker) render(f *catalog.Finding, e *catalog.Entry) rendered {
	key := findingKey{f.Code, f.Path, e.Provider}
	r, ok := c.rendered[key]
	if ok {
		return r
	}
	r = rendered{kind: kind{f.Severity, f.Code}, words: f.Words().In(c.lang)}
	var cited []string
	for cite := range f.Basis() {
		r.basis = append(r.basis, cite.String())
		cited = append(cited, c.law.Cite(cite, c.lang))
	}
	r.cited = strings.Join(cited, deadline.Text{"、", "; "}.In(c.lang))
	// Which identifiers are missing depends on the items of the entry.
	if f.Code != "missing-identifier" && len(c.rendered) < 4096 {
		c.rendered[key] = r
	}
	return r
}

// found counts a finding and prints it.
func (c *checker) found(row int, at field, path string, f *rendered) {
	c.b.tally.kinds[f.kind]++
	if c.quiet {
		return
	}
	column := path
	if c.columns != nil {
		column = c.columns.header(at)
	}
	c.b.out = c.appendFinding(c.b.out, row, 0, column, path, f)
}

// appendFinding prints a finding of one row, or of so many rows.
func (o *options) appendFinding(b []byte, row, rows int, column, path string, f *rendered) []byte {
	if o.json {
		line, err := json.Marshal(jsonFinding{row, rows, column, path, f.code, f.severity, f.words, f.basis, f.cited})
		if err != nil {
			panic("catalogcheck: " + err.Error()) // strings and declared values
		}
		return append(append(b, line...), '\n')
	}
	if rows > 0 {
		b = append(b, sprintf(sayAllRows.In(o.lang), rows)...)
	} else {
		b = append(b, sprintf(sayRow.In(o.lang), row)...)
	}
	b = append(b, "  ["...)
	b = append(b, f.severity.Words().In(o.lang)...)
	b = append(b, "] "...)
	b = append(b, f.code...)
	if column != "" {
		b = append(b, "  "...)
		b = append(b, show(column)...)
	}
	b = append(b, deadline.Text{"：", ": "}.In(o.lang)...)
	b = append(b, f.words...)
	if rows > 0 {
		b = append(b, deadline.Text{"，", "; "}.In(o.lang)...)
		b = append(b, sayNoColumn.In(o.lang)...)
	}
	if f.cited != "" {
		b = append(b, deadline.Text{"（", " ("}.In(o.lang)...)
		b = append(b, f.cited...)
		b = append(b, deadline.Text{"）", ")"}.In(o.lang)...)
	}
	return append(b, '\n')
}

type jsonFinding struct {
	Row      int                   `json:"row,omitzero"`
	Rows     int                   `json:"rows,omitzero"` // all that lack a column
	Column   string                `json:"column,omitzero"`
	Path     string                `json:"path,omitzero"`
	Code     string                `json:"code"`
	Severity jurisdiction.Severity `json:"severity"`
	Words    string                `json:"words"`
	Basis    []string              `json:"basis,omitzero"`
	Citation string                `json:"citation,omitzero"`
}
