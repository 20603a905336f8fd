package generate

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/format"
	"reflect"
	"strconv"
	"strings"

	"gongxiang.example/jurisdiction"
)

// Jurisdiction returns the Go source of the tables of package jurisdiction: the
// shipped instruments, given by their text forms in the order in which they are
// to be held, and the divisions.
func Jurisdiction(divisions []byte, texts ...[]byte) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("// Code generated from texts and divisions.txt by go generate; DO NOT EDIT.\n\npackage jurisdiction\n\nimport \"gongxiang.example/deadline\"\n\n")
	b.WriteString("func date(s string) deadline.Date { return deadline.MustDate(s) }\n\n")
	b.WriteString("// shippedInstruments makes the instruments anew at each call, so that nothing is done at import.\nfunc shippedInstruments() []*Instrument {\nreturn []*Instrument{\n")
	for _, text := range texts {
		i, err := jurisdiction.ParseInstrument(text)
		if err != nil {
			return nil, err
		}
		v := reflect.ValueOf(i).Elem()
		members(&b, v, v.Type().PkgPath())
		b.WriteString(",\n")
	}
	b.WriteString("}\n}\n\n")
	if err := writeDivisions(&b, string(divisions)); err != nil {
		return nil, err
	}
	return format.Source(b.Bytes())
}

// divisionLine is a line of divisions.txt taken apart.
type divisionLine struct {
	code uint64
	name string
	rest []string // years and successors of a former division
}

func readDivision(fields []string) (d divisionLine, err error) {
	if len(fields) < 2 || len(fields[0]) != 6 {
		return d, errors.New("want a code of six digits and a name")
	}
	d.code, err = strconv.ParseUint(fields[0], 10, 32)
	d.name, d.rest = fields[1], fields[2:]
	return d, err
}

// writeDivisions writes the current divisions as two numbers each into one
// string of names, and the former ones as rows.
func writeDivisions(b *bytes.Buffer, text string) error {
	var codes, starts, ended, renamed strings.Builder
	var names strings.Builder
	var provinces []int // where the codes of each two first digits begin
	total := 0
	var last [3]uint64 // of the current, the ended and the renamed
	for i, line := range strings.Split(text, "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		kind, rows := 0, (*strings.Builder)(nil)
		switch fields[0] {
		case "ended":
			kind, rows, fields = 1, &ended, fields[1:]
		case "renamed":
			kind, rows, fields = 2, &renamed, fields[1:]
		}
		d, err := readDivision(fields)
		if err == nil && d.code <= last[kind] {
			err = errors.New("want codes in rising order")
		}
		if err == nil && rows != nil {
			err = writeEnding(rows, d)
		}
		if err != nil {
			return fmt.Errorf("divisions.txt, line %d: %q: %w", i+1, line, err)
		}
		last[kind] = d.code
		if rows == nil {
			fmt.Fprintf(&codes, "%d, ", d.code)
			fmt.Fprintf(&starts, "%d, ", names.Len())
			names.WriteString(d.name)
			for p := len(provinces); p <= int(d.code/10000); p++ {
				provinces = append(provinces, total)
			}
			total++
		}
	}
	if names.Len() == 0 {
		return errors.New("divisions.txt: no division")
	}
	fmt.Fprintf(&starts, "%d, ", names.Len())
	fmt.Fprintf(b, "// The current divisions, in order; the name of the i-th stands in divisionNames from divisionStarts[i] to the next.\n")
	fmt.Fprintf(b, "var divisionCodes = [...]uint32{%s}\n\nvar divisionStarts = [...]uint16{%s}\n\nconst divisionNames = %q\n\n", codes.String(), starts.String(), names.String())
	fmt.Fprintf(b, "// The codes that begin with two digits stand in divisionCodes from provinceStarts of these digits to the next.\nvar provinceStarts = [...]uint16{")
	for _, n := range append(provinces, total) {
		fmt.Fprintf(b, "%d, ", n)
	}
	fmt.Fprint(b, "}\n\n")
	fmt.Fprintf(b, "var endedDivisions = []ending{\n%s}\n\nvar renamedDivisions = []ending{\n%s}\n", ended.String(), renamed.String())
	return nil
}

// writeEnding writes a former division: first and last year, then successors,
// some with the year in which a part went there.
func writeEnding(b *strings.Builder, d divisionLine) error {
	if len(d.rest) < 2 {
		return errors.New("want the first and the last year after the name")
	}
	for _, year := range d.rest[:2] {
		if err := checkYear(year); err != nil {
			return err
		}
	}
	var successors strings.Builder
	for _, s := range d.rest[2:] {
		code, year, parted := strings.Cut(s, "/")
		if parted {
			if err := checkYear(year); err != nil {
				return err
			}
		}
		if _, err := strconv.ParseUint(code, 10, 32); err != nil || len(code) != 6 {
			return fmt.Errorf("successor %q: want a code of six digits", s)
		}
		fmt.Fprintf(&successors, "{%s, %s}, ", code, cmp.Or(year, "0"))
	}
	fmt.Fprintf(b, "{%d, %q, %s, %s, []succession{%s}},\n", d.code, d.name, d.rest[0], d.rest[1], successors.String())
	return nil
}

func checkYear(s string) error {
	if n, err := strconv.Atoi(s); err != nil || n < 1949 || n > 9999 {
		return fmt.Errorf("year %q: want four digits", s)
	}
	return nil
}
