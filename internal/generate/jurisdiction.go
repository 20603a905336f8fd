package generate

import (
	"bytes"
	"fmt"
	"go/format"
	"reflect"
	"strconv"
	"strings"

	"gongxiang.example/jurisdiction"
)

// Jurisdiction returns the Go source of the tables of package jurisdiction: the
// shipped instruments, given by their text forms in the order in which they are
// to be held, and the areas of national autonomy.
func Jurisdiction(autonomous []byte, texts ...[]byte) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("// Code generated from texts and autonomous.txt by go generate; DO NOT EDIT.\n\npackage jurisdiction\n\nimport \"gongxiang.example/deadline\"\n\n")
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
	if err := writeAutonomous(&b, string(autonomous)); err != nil {
		return nil, err
	}
	return format.Source(b.Bytes())
}

func writeAutonomous(b *bytes.Buffer, text string) error {
	b.WriteString("// autonomousAreas are the codes of autonomous.txt, in order.\nvar autonomousAreas = [...]uint32{\n")
	last := uint64(0)
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		code, _, _ := strings.Cut(line, " ")
		n, err := strconv.ParseUint(code, 10, 32)
		if err != nil || n <= last {
			return fmt.Errorf("autonomous.txt, line %d: %q: want codes in rising order", i+1, line)
		}
		last = n
		fmt.Fprintf(b, "%d,\n", n)
	}
	b.WriteString("}\n")
	return nil
}
