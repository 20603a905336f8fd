// Casefile reads the file of a request for government data and prints who owes
// what by when: the timeline, the duties with their dates and citations, the
// findings, and what cannot be known.
//
//	go run ./examples/casefile [flags] [FILE]
//
// Without a file it runs the one that ships, cases/parking.json; the others
// beside it are a late one and one whose clock runs into a year for which no
// holiday notice is published yet. The file is the input of the operation
// examine of the reference protocol, with names and titles added.
//
// The exit status is 0 when a report was printed, 1 when the file, a flag or
// the case is wrong.
package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

//go:embed cases/parking.json
var shipped []byte

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "casefile:", err)
		os.Exit(1)
	}
}

// options are the flags.
type options struct {
	lang     deadline.Language
	asOf     deadline.Date
	forecast deadline.Date
	calendar string
	readings []string
	json     bool
	explain  bool
	file     string
}

func parseFlags(args []string, stderr io.Writer) (o options, err error) {
	fs := flag.NewFlagSet("casefile", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.TextVar(&o.lang, "lang", deadline.Chinese, "`language` of the page, zh or en")
	fs.TextVar(&o.asOf, "as-of", deadline.Date{}, "report at the end of this `day`, instead of the one in the file")
	fs.BoolVar(&o.json, "json", false, "print the report as JSON, by the reference protocol")
	fs.BoolVar(&o.explain, "explain", false, "print every day of each clock, with the reason why it counts or not")
	fs.StringVar(&o.calendar, "calendar", "", "add the holiday notices in this `file`, such as that of a new year")
	fs.TextVar(&o.forecast, "forecast", deadline.Date{}, "go on through this `day` past the last notice, with statutory holidays only; what rests on it is provisional")
	fs.Func("reading", "choose another answer to an open question, `key=value`, such as supplement=none; may be repeated", func(s string) error {
		o.readings = append(o.readings, s)
		return nil
	})
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: casefile [flags] [FILE]")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		return o, err
	}
	if fs.NArg() > 1 {
		return o, fmt.Errorf("%d files given: want one, or none for the one that ships", fs.NArg())
	}
	o.file = fs.Arg(0)
	return o, nil
}

func run(args []string, stdout, stderr io.Writer) error {
	o, err := parseFlags(args, stderr)
	if err != nil {
		return err
	}
	name, data := "cases/parking.json", shipped
	if o.file != "" {
		name = o.file
		if data, err = os.ReadFile(o.file); err != nil {
			return err
		}
	}
	x, err := protocol.ReadExamination(data)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	law, err := environment(o, x)
	if err != nil {
		return err
	}
	if !o.asOf.IsZero() {
		x.AsOf = o.asOf
	}
	if x.AsOf.IsZero() {
		return fmt.Errorf("%s: no as_of: say with -as-of for which day the report is", name)
	}
	report, err := sharing.Examine(law, &x.Case, x.AsOf)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if o.json {
		enc := json.NewEncoder(stdout)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		return enc.Encode(protocol.NewReport(report, x.Case.Items))
	}
	return (&page{lang: o.lang, law: law, x: x, report: report, explain: o.explain}).write(stdout)
}

// environment is the law as shipped, with the notices, the forecast and the
// readings that the flags and the file ask for.
func environment(o options, x *protocol.Examination) (*jurisdiction.Law, error) {
	cal := deadline.China()
	if o.calendar != "" {
		text, err := os.ReadFile(o.calendar)
		if err != nil {
			return nil, err
		}
		notices, err := deadline.ParseNotices(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", o.calendar, err)
		}
		if cal, err = cal.With(notices...); err != nil {
			return nil, fmt.Errorf("%s: %w", o.calendar, err)
		}
	}
	if !x.KnownAt.IsZero() {
		cal = cal.KnownAt(x.KnownAt)
	}
	if !o.forecast.IsZero() {
		var err error
		if cal, err = cal.Forecast(o.forecast); err != nil {
			return nil, err
		}
	}
	readings := x.Readings
	for _, s := range o.readings {
		key, value, _ := strings.Cut(s, "=")
		var err error
		if readings, err = readings.With(key, value); err != nil {
			return nil, err
		}
	}
	return jurisdiction.China().Calendar(cal).Reading(readings)
}
