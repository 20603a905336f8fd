// Conformance runs the published vectors through any program that speaks the
// reference protocol (examples/reference/PROTOCOL.md), and says where its answers
// differ.
//
//	go run ./examples/conformance [flags] -- COMMAND [ARGS…]
//	go run ./examples/conformance -- go run ./examples/reference
//	go run ./examples/conformance -level 1 -- java -jar ours.jar
//
// The vectors are those in v1 and proposals beside it; README.md says how they are
// written. The exit status is 0 when every vector that was asked passed, 1 when one
// failed or the run broke off, 2 when a flag or a file is wrong.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"
)

func main() {
	code, err := command(os.Args[1:], os.Stdout, os.Stderr)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "conformance:", err)
	}
	os.Exit(code)
}

// options are the flags.
type options struct {
	selection
	csv, junit string
	all, list  bool
	wait       time.Duration
	command    []string
}

func parseFlags(args []string, stderr io.Writer) (o options, err error) {
	fs := flag.NewFlagSet("conformance", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.IntVar(&o.level, "level", 0, "run vectors up to this `level`: 1 dates and places, 2 rules and entries, 3 cases; 0 for all")
	fs.Func("topic", "run only files whose topic, or instrument/topic, matches this `glob`; may be repeated", func(s string) error {
		o.topics = append(o.topics, s)
		return nil
	})
	fs.Func("skip", "leave out what this `file` lists: a glob over ids, or op:OPERATION, and the reason; may be repeated", func(name string) error {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		list, err := parseSkips(name, data)
		o.skips = append(o.skips, list...)
		return err
	})
	fs.StringVar(&o.csv, "csv", "", "write the results to this `file`, a row a vector")
	fs.StringVar(&o.junit, "junit", "", "write the results to this `file` as JUnit XML")
	fs.BoolVar(&o.all, "all", false, "show every failure, not the first 20")
	fs.BoolVar(&o.list, "list", false, "list the files of vectors and run nothing")
	fs.DurationVar(&o.wait, "wait", 30*time.Second, "how long to wait for one answer")
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: conformance [flags] -- COMMAND [ARGS…]")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		return o, err
	}
	if o.command = fs.Args(); len(o.command) == 0 && !o.list {
		return o, errors.New("no command: want the program to run behind --")
	}
	return o, nil
}

func command(args []string, stdout, stderr io.Writer) (code int, err error) {
	o, err := parseFlags(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0, err
	}
	if err != nil {
		return 2, err
	}
	files, err := load(published)
	if err != nil {
		return 2, err
	}
	if o.list {
		return 0, list(stdout, files, &o.selection)
	}
	b := &bar{w: stderr, started: time.Now()}
	r, err := run(o.command, files, &o.selection, stderr, o.wait, b.tick)
	b.end()
	if err != nil {
		return 1, err
	}
	return o.write(r, stdout)
}

func (o *options) write(r *report, stdout io.Writer) (code int, err error) {
	most := 20
	if o.all {
		most = 0
	}
	err = errors.Join(r.text(stdout, most), toFile(o.csv, r.csv), toFile(o.junit, r.junit))
	if r.broken != nil || r.total().failed > 0 || err != nil {
		code = 1
	}
	return code, err
}

// toFile writes to a file, or nowhere where no name is given.
func toFile(name string, write func(io.Writer) error) error {
	if name == "" {
		return nil
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}

func list(w io.Writer, files []*file, s *selection) error {
	p := &printer{w: w}
	for _, f := range files {
		if s.selects(f) {
			p.printf("%s/%s\tlevel %d\t%d vectors, %s\t%s / %s\n", f.Instrument, f.Topic, f.Level, f.Vectors, f.Origin, f.Title.Zh, f.Title.En)
		}
	}
	return p.err
}
