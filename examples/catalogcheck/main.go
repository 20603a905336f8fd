// Catalogcheck reads a catalog of government data and prints what is wrong with
// its entries: each finding with row, column, code and the provisions it rests
// on, then the counts by code.
//
//	go run ./examples/catalogcheck [flags] [FILE]
//
// Without a file it checks the one that ships, catalog.csv, whose departments are
// invented. FILE is CSV with a header, or JSON lines, an entry each, where its
// name ends in .jsonl; - is the standard input. Columns are known by their usual
// names, such as 目录名称 or 共享属性; -map names others. With -open the list is one
// of open data, and only the values in it are looked at.
//
// Rows are numbered as in a spreadsheet, the header being row 1; those of JSON
// lines are lines.
//
// The exit status is 0 when there is no breach, 1 when there is one, and 2 when a
// flag is wrong, the file or some row of it cannot be read.
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

//go:embed catalog.csv
var shipped []byte

// The exit statuses.
const (
	clean      = 0
	breached   = 1
	unreadable = 2
)

func main() {
	status, err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "catalogcheck:", err)
	}
	os.Exit(status)
}

// options are the flags, and the law.
type options struct {
	law        *jurisdiction.Law
	lang       deadline.Language
	on         deadline.Date
	division   jurisdiction.Division
	kind       jurisdiction.BodyKind
	sector     string
	system     catalog.System
	columnMap  columnMap
	jsonLines  bool
	open       bool
	duplicates bool
	json       bool
	quiet      bool
	file       string
}

func parseFlags(args []string, stderr io.Writer) (*options, error) {
	o := &options{law: jurisdiction.China()}
	format := ""
	fs := flag.NewFlagSet("catalogcheck", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.TextVar(&o.lang, "lang", deadline.Chinese, "`language` of the findings, zh or en")
	fs.TextVar(&o.on, "on", deadline.Date{}, "check by the texts in force on this `day`; today in Beijing when not given, 2026-03-02 for the list that ships")
	fs.TextVar(&o.division, "division", jurisdiction.MustDivision("421000"), "`code` of the division of the providers")
	fs.TextVar(&o.kind, "kind", jurisdiction.Department, "`kind` of the providers, such as department, authorized-organization or public-institution")
	fs.StringVar(&o.sector, "sector", "", "`sector` of utilities and public institutions, such as water or health, on which it depends whether a text binds them")
	fs.TextVar(&o.system, "system", catalog.NoSystem, "`system` whose number codes the list uses, such as guide-2017")
	fs.Func("map", "read columns by other names: `column=field,...`; fields are "+fieldNames(), func(s string) (err error) {
		o.columnMap, err = parseMap(s)
		return err
	})
	fs.StringVar(&format, "format", "", "`format` of the list, csv or jsonl; by its name when not given")
	fs.BoolVar(&o.open, "open", false, "the list is one of open data: look at values only, not at rules of sharing")
	fs.BoolVar(&o.duplicates, "duplicates", false, "look for entries listed twice too, which needs memory for all names")
	fs.BoolVar(&o.json, "json", false, "print findings as JSON lines, the summary last")
	fs.BoolVar(&o.quiet, "q", false, "print counts only")
	fs.BoolVar(&o.quiet, "quiet", false, "the same as -q")
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: catalogcheck [flags] [FILE]")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	if fs.NArg() > 1 {
		return nil, fmt.Errorf("%d files given: want one, or none for the one that ships", fs.NArg())
	}
	o.file = fs.Arg(0)
	switch format {
	case "":
		o.jsonLines = strings.HasSuffix(o.file, ".jsonl")
	case "csv", "jsonl":
		o.jsonLines = format == "jsonl"
	default:
		return nil, fmt.Errorf("format %q is unknown; want csv or jsonl", format)
	}
	switch {
	case o.jsonLines && o.columnMap != nil:
		return nil, errors.New("map: JSON lines have no columns")
	case o.jsonLines && o.system != catalog.NoSystem:
		return nil, errors.New("system: entries in JSON have no codes by number")
	case o.kind == jurisdiction.UnknownBody:
		return nil, errors.New("kind: want one, such as department")
	case o.division.IsZero():
		return nil, errors.New("division: want a code, such as 421000")
	}
	return o, nil
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) (status int, err error) {
	o, err := parseFlags(args, stderr)
	if err != nil {
		return unreadable, err
	}
	in := stdin
	switch o.file {
	case "":
		o.file, in = "catalog.csv", bytes.NewReader(shipped)
		o.duplicates = true
		if o.on.IsZero() {
			o.on = deadline.MustDate("2026-03-02")
		}
	case "-":
	default:
		f, err := os.Open(o.file)
		if err != nil {
			return unreadable, err
		}
		defer f.Close()
		in = f
	}
	if o.on.IsZero() {
		o.on = deadline.DateOf(time.Now(), time.FixedZone("Asia/Shanghai", 8*60*60))
	}
	p, err := newPass(o, in, stdout, stderr)
	if err != nil {
		return unreadable, fmt.Errorf("%s: %w", o.file, err)
	}
	p.progress = newProgress(stderr, o.lang)
	if err := p.run(); err != nil {
		return unreadable, fmt.Errorf("%s: %w", o.file, err)
	}
	switch {
	case p.total.unread() > 0:
		p.printMore()
		return unreadable, nil
	case p.total.severity(jurisdiction.Breach) > 0:
		return breached, nil
	}
	return clean, nil
}
