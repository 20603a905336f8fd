package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"sync/atomic"

	"gongxiang.example/catalog"
	"gongxiang.example/jurisdiction"
)

const (
	batchRows  = 512
	batchBytes = 1 << 18
)

// A pass is one run over a list: a goroutine reads rows into batches, as many as
// there are processors check them, and the caller's prints them in the order of the
// rows. A bounded number of batches is on its way at a time.
type pass struct {
	*options
	columns  *columns
	splitter *splitter
	stdout   *bufio.Writer
	stderr   io.Writer
	total    tally
	builder  catalog.IndexBuilder
	rows     []int // of the entries in builder
	stop     atomic.Bool
	readErr  error
	progress progress
}

// newPass opens a list: the header of a CSV is read.
func newPass(o *options, in io.Reader, stdout, stderr io.Writer) (*pass, error) {
	br, err := openText(in)
	if err != nil {
		return nil, err
	}
	p := &pass{options: o, splitter: &splitter{r: br, quotes: !o.jsonLines}, stdout: bufio.NewWriterSize(stdout, 1<<16), stderr: stderr, total: newTally()}
	if o.jsonLines {
		return p, nil
	}
	for {
		line, bad, err := p.splitter.next()
		if errors.Is(err, io.EOF) {
			return nil, errEmpty
		}
		if err != nil {
			return nil, err
		}
		if len(line) == 0 && bad == noFlaw {
			continue
		}
		cells, misplaced := appendCells(nil, string(line))
		switch {
		case bad != noFlaw:
			return nil, fmt.Errorf("header: %s", flawNames[bad])
		case misplaced != noFlaw:
			return nil, fmt.Errorf("header: column %d: a misplaced quotation mark", len(cells)+1)
		case firstBad(cells) >= 0:
			return nil, errGB
		}
		p.columns, err = newColumns(cells, o.columnMap)
		return p, err
	}
}

// run checks all rows and prints what was found.
func (p *pass) run() error {
	n := runtime.GOMAXPROCS(0)
	work, order := make(chan *batch, 2*n), make(chan *batch, 2*n)
	go func() {
		defer close(work)
		defer close(order)
		for !p.stop.Load() {
			b, more := p.fill()
			if len(b.rows) > 0 {
				work <- b
				order <- b
			}
			if !more {
				return
			}
		}
	}()
	var checkers sync.WaitGroup
	for range n {
		checkers.Add(1)
		go func() {
			defer checkers.Done()
			c := newChecker(p.options, p.columns)
			for b := range work {
				c.check(b)
				close(b.done)
			}
		}()
	}
	var err error
	for b := range order {
		<-b.done
		if err == nil {
			if err = p.print(b); err != nil {
				p.stop.Store(true) // nobody listens any more
			}
		}
	}
	checkers.Wait()
	p.progress.end()
	if err == nil {
		err = p.readErr
	}
	if err != nil {
		return errors.Join(err, p.stdout.Flush())
	}
	p.printColumns()
	p.printDuplicates()
	p.printTotals()
	return p.stdout.Flush()
}

// fill reads the next batch; more is false at the end of the list.
func (p *pass) fill() (b *batch, more bool) {
	b = &batch{done: make(chan struct{}), data: make([]byte, 0, batchBytes)}
	for len(b.rows) < batchRows && len(b.data) < batchBytes {
		line, bad, err := p.splitter.next()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				p.readErr = err
			}
			return b, false
		}
		if len(line) == 0 && bad == noFlaw {
			continue
		}
		start := len(b.data)
		b.data = append(b.data, line...)
		b.rows = append(b.rows, struct {
			row, start, end int
			flaw            flaw
		}{p.splitter.row, start, len(b.data), bad})
	}
	b.read = p.splitter.bytes
	return b, true
}

func (p *pass) print(b *batch) error {
	if len(b.flaws) > 0 {
		p.progress.end()
	}
	printed := p.total.flaws
	for _, f := range b.flaws {
		if printed[f.flaw]++; printed[f.flaw] <= maxPrinted {
			fmt.Fprintf(p.stderr, "catalogcheck: %s: %s: %s: %s\n", p.file, sprintf(sayRow.In(p.lang), f.row), flawNames[f.flaw], f.words)
		}
	}
	p.total.add(&b.tally)
	for i := range b.entries {
		p.builder.Add(&b.entries[i])
		p.rows = append(p.rows, b.at[i])
	}
	p.progress.step(p.total.entries+p.total.unread(), b.read)
	_, err := p.stdout.Write(b.out)
	return err
}

// printDuplicates prints what is listed twice, each row with the first of its group.
func (p *pass) printDuplicates() {
	if !p.duplicates {
		return
	}
	index := p.builder.Index()
	for group := range index.SameCodes() {
		p.duplicate(group, "same-code", jurisdiction.Warning, code)
	}
	for group := range index.SameNames() {
		p.duplicate(group, "same-name", jurisdiction.Warning, name)
	}
	for group := range index.NearNames() {
		p.duplicate(group, "near-name", jurisdiction.Note, name)
	}
}

func (p *pass) duplicate(g catalog.Group, code string, s jurisdiction.Severity, at field) {
	first := 0
	for ref := range g.All() {
		row := p.rows[ref.Position]
		if first == 0 {
			first = row
			continue
		}
		f := rendered{kind: kind{s, code}, words: sprintf(valueWords[code].In(p.lang), first)}
		p.total.kinds[f.kind]++
		if p.quiet {
			continue
		}
		column := fields[at].path
		if p.columns != nil {
			column = p.columns.header(at)
		}
		p.stdout.Write(p.appendFinding(p.stdout.AvailableBuffer(), row, 0, column, fields[at].path, &f))
	}
}

// printMore says how many rows that could not be read were not printed.
func (p *pass) printMore() {
	for f, n := range p.total.flaws {
		if n > maxPrinted {
			fmt.Fprintf(p.stderr, "catalogcheck: %s: "+sayMore.In(p.lang)+"\n", p.file, flawNames[f], n-maxPrinted)
		}
	}
}
