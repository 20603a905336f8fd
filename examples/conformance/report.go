package main

import (
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

// A result is what came of one vector.
type result struct {
	vector      *vector
	skipped     string // why it was not asked
	differences []difference
	reading     string // the wrong reading that gives this answer
}

func (r *result) word() string {
	switch {
	case r.skipped != "":
		return "skipped"
	case len(r.differences) > 0:
		return "failed"
	}
	return "passed"
}

// message says why it failed or was skipped.
func (r *result) message() string {
	if r.skipped != "" {
		return r.skipped
	}
	var parts []string
	for _, d := range r.differences {
		parts = append(parts, d.String())
	}
	if r.reading != "" {
		parts = append(parts, "this is what the wrong reading "+r.reading+" gives")
	}
	return strings.Join(parts, "; ")
}

// A report is what came of a run.
type report struct {
	command []string
	started time.Time
	took    time.Duration
	results []*result
	broken  error // why not every vector was answered, or the program's exit
}

// tally counts results.
type tally struct{ passed, failed, skipped int }

func (t *tally) add(r *result) {
	switch r.word() {
	case "passed":
		t.passed++
	case "failed":
		t.failed++
	default:
		t.skipped++
	}
}

func (r *report) total() (t tally) {
	for _, one := range r.results {
		t.add(one)
	}
	return t
}

// text writes the report for people: failures, then the table by instrument and
// topic, then why vectors were skipped. most bounds the failures shown, 0 for all.
func (r *report) text(w io.Writer, most int) error {
	p := &printer{w: w}
	shown := 0
	for _, one := range r.results {
		if one.word() != "failed" {
			continue
		}
		if shown++; most > 0 && shown > most {
			continue
		}
		v := one.vector
		p.printf("FAIL %s (%s)\n     %s / %s\n", v.ID, v.Kind, v.Title.Zh, v.Title.En)
		for _, d := range one.differences {
			p.printf("     %v\n", d)
		}
		if one.reading != "" {
			p.printf("     this is what the wrong reading %q gives\n", one.reading)
		}
		p.printf("     %s", v.Why)
		if len(v.Cites)+len(v.Reads) > 0 {
			p.printf(" [%s]", strings.Join(slices.Concat(v.Cites, v.Reads), " "))
		}
		p.printf("\n")
	}
	if most > 0 && shown > most {
		p.printf("… and %d more failures; -all shows them\n", shown-most)
	}
	if shown > 0 {
		p.printf("\n")
	}
	r.table(p)
	reasons := map[string]int{}
	var order []string
	for _, one := range r.results {
		if one.skipped == "" {
			continue
		}
		if reasons[one.skipped]++; reasons[one.skipped] == 1 {
			order = append(order, one.skipped)
		}
	}
	for _, reason := range order {
		p.printf("skipped %d: %s\n", reasons[reason], reason)
	}
	t := r.total()
	p.printf("%d vectors: %d passed, %d failed, %d skipped, in %v\n", len(r.results), t.passed, t.failed, t.skipped, r.took.Round(time.Millisecond))
	if r.broken != nil {
		p.printf("the run broke off: %v\n", r.broken)
	}
	return p.err
}

// printer keeps the first error of writing.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (r *report) table(p *printer) {
	counts := map[[2]string]*tally{}
	var order [][2]string
	for _, one := range r.results {
		key := [2]string{one.vector.file.Instrument, one.vector.file.Topic}
		if counts[key] == nil {
			counts[key] = &tally{}
			order = append(order, key)
		}
		counts[key].add(one)
	}
	tw := tabwriter.NewWriter(p.w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "instrument\ttopic\tpassed\tfailed\tskipped")
	for _, key := range order {
		c := counts[key]
		fmt.Fprintf(tw, "%s\t%s\t%d\t%d\t%d\n", key[0], key[1], c.passed, c.failed, c.skipped)
	}
	if err := tw.Flush(); err != nil && p.err == nil {
		p.err = err
	}
}

// csv writes a row for each vector.
func (r *report) csv(w io.Writer) error {
	c := csv.NewWriter(w)
	rows := [][]string{{"id", "instrument", "topic", "level", "kind", "result", "message"}}
	for _, one := range r.results {
		v := one.vector
		rows = append(rows, []string{v.ID, v.file.Instrument, v.file.Topic, strconv.Itoa(v.file.Level), v.Kind, one.word(), one.message()})
	}
	return c.WriteAll(rows)
}

// The parts of JUnit's XML that servers read.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Skipped  int          `xml:"skipped,attr"`
		Time     string       `xml:"time,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Failure *junitMessage `xml:"failure"`
		Skipped *junitMessage `xml:"skipped"`
	}
	junitMessage struct {
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// junit writes the report as JUnit XML, a suite for each file of vectors.
func (r *report) junit(w io.Writer) error {
	t := r.total()
	all := junitSuites{Name: strings.Join(r.command, " "), Tests: len(r.results), Failures: t.failed, Skipped: t.skipped, Time: fmt.Sprintf("%.3f", r.took.Seconds())}
	var in *file
	for _, one := range r.results {
		if one.vector.file != in {
			in = one.vector.file
			all.Suites = append(all.Suites, junitSuite{Name: in.Instrument + "/" + in.Topic})
		}
		s := &all.Suites[len(all.Suites)-1]
		s.Tests++
		c := junitCase{Class: s.Name, Name: one.vector.ID + " " + one.vector.Title.En}
		switch one.word() {
		case "failed":
			s.Failures++
			c.Failure = &junitMessage{one.differences[0].String(), one.message()}
		case "skipped":
			s.Skipped++
			c.Skipped = &junitMessage{Message: one.skipped}
		}
		s.Cases = append(s.Cases, c)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
