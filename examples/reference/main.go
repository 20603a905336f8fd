// Reference answers questions about the rules on sharing government data, one JSON
// object a line on standard input, one a line on standard output, in the same
// order. PROTOCOL.md beside it is the whole of what it understands.
//
//	echo '{"id":"1","op":"due","in":{"trigger":"2026-01-30","period":{"n":10,"unit":"workday"}}}' | go run ./examples/reference
//
// With -texts DIR it holds the instruments in the files DIR/*.txt, too; a file
// without a line that begins an instrument is passed over. It never
// stops on a line that it cannot read: that one is answered with an error, and
// reading goes on. The exit status is 0 unless reading or writing itself failed, or
// a flag or a text is wrong.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"gongxiang.example/jurisdiction"
)

func main() {
	err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "reference:", err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader, out, stderr io.Writer) error {
	fs := flag.NewFlagSet("reference", flag.ContinueOnError)
	fs.SetOutput(stderr)
	texts := fs.String("texts", "", "hold the instruments in the *.txt of this `directory`, too")
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: reference [-texts DIR] <questions >answers")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() > 0 {
		return fmt.Errorf("%q: want no arguments; questions come on standard input", fs.Arg(0))
	}
	law, err := held(*texts)
	if err != nil {
		return err
	}
	return newServer(law).filter(in, out)
}

// held is the law as shipped, with the texts of a directory.
func held(dir string) (*jurisdiction.Law, error) {
	law := jurisdiction.China()
	if dir == "" {
		return law, nil
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var texts []*jurisdiction.Instrument
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if !bytes.Contains(data, []byte("\ninstrument ")) && !bytes.HasPrefix(data, []byte("instrument ")) {
			continue // a text of some other kind
		}
		text, err := jurisdiction.ParseInstrument(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		texts = append(texts, text)
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("no instrument in the *.txt of %s", dir)
	}
	// A text may rest on another of the same directory: add them together.
	return law.With(texts...)
}

// filter answers line by line. Answers are written when no further line waits, so
// that a program may ask one question at a time.
func (s *server) filter(in io.Reader, out io.Writer) error {
	r := newLines(in)
	w := bufio.NewWriterSize(out, 1<<16)
	for {
		line, long, err := r.next()
		if err == io.EOF {
			return w.Flush()
		}
		if err != nil {
			return errors.Join(err, w.Flush())
		}
		if reply := s.reply(line, long); reply != nil {
			if _, err := w.Write(reply); err != nil {
				return err
			}
		}
		if r.isEmpty() {
			if err := w.Flush(); err != nil {
				return err
			}
		}
	}
}
