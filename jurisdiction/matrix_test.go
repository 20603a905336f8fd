package jurisdiction_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before you commit it")

// The places and days on which one text after the other begins, displaces,
// lapses: the Hubei measures begin, the Jingzhou ones do, the day before the
// State regulation and its first, the Hubei regulation, the last day of the
// Jingzhou measures and the day after.
var (
	matrixBodies = []struct{ name, code string }{
		{"Hubei provincial department", "420000"},
		{"Jingzhou city bureau", "421000"},
		{"Jingzhou district bureau", "421002"},
		{"Xiantao bureau, under the province", "429004"},
		{"Hunan provincial department", "430000"},
		{"national department", "000000"},
	}
	matrixDays = []string{"2021-04-01", "2024-12-02", "2025-07-31", "2025-08-01", "2025-10-01", "2026-12-01", "2026-12-02"}
)

// matrixFacts are facts under which a matter has an answer.
func matrixFacts(t testing.TB, m jurisdiction.Matter) jurisdiction.Facts {
	t.Helper()
	f := jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes, NegativeList: jurisdiction.No,
		Personal: jurisdiction.No, Important: jurisdiction.No, Platform: jurisdiction.Yes}
	switch m {
	case "reply-unconditional":
		f.Attribute = jurisdiction.Unconditional
	case "reply-uncataloged":
		f.Cataloged = jurisdiction.No
	}
	for name, value := range map[string]string{"dealt-with": "no", "suspension-needed": "yes", "statutory-demand": "no", "regional-data": "yes"} {
		var err error
		if f, err = f.With(name, value); err != nil {
			t.Fatal(err)
		}
	}
	return f
}

// TestMatrix writes every matter at every place from day to day and compares
// with the golden file: the whole answer on the first day, then what changed and
// why. Where nothing changed the line says so.
func TestMatrix(t *testing.T) {
	law := jurisdiction.China()
	var b bytes.Buffer
	cells := 0
	for _, body := range matrixBodies {
		for m := range law.Matters() {
			words, _ := law.Matter(m)
			fmt.Fprintf(&b, "\n## %s · %s (%s)\n", body.name, m, words.In(deadline.Chinese))
			var before []jurisdiction.Applied
			for n, day := range matrixDays {
				q := ask(string(m), body.code, day, matrixFacts(t, m))
				q.Body.Funding = jurisdiction.FullFunds
				r, err := law.Ruling(q)
				if err != nil {
					t.Fatalf("%s, %s, %s: %v", body.name, m, day, err)
				}
				after := collect(r)
				cells++
				writeCell(&b, law, q, r, n == 0, before, after)
				before = after
			}
		}
	}
	if want := 44 * 6 * 7; cells != want {
		t.Errorf("%d cells, want %d: 33 matters of the protocol, 6 more of the module, five that texts declare, 6 bodies, 7 days", cells, want)
	}
	const golden = "testdata/matrix.txt"
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(read(t, golden), b.String()); diff != "" {
		t.Errorf("the matrix (-golden +now):\n%s", diff)
	}
}

func collect(r jurisdiction.Ruling) (list []jurisdiction.Applied) {
	for a := range r.All() {
		list = append(list, a)
	}
	return list
}

// writeCell writes one answer, or what changed in it since the day before.
func writeCell(b *bytes.Buffer, law *jurisdiction.Law, q jurisdiction.Question, r jurisdiction.Ruling, first bool, before, after []jurisdiction.Applied) {
	head := fmt.Sprintf("%v  limit %v", q.On, r.Limit())
	if _, ok := r.Governing(); !ok {
		head = fmt.Sprintf("%v  nothing governs", q.On)
	}
	if r.IsUncertain() {
		head += ", uncertain"
	}
	var lines []string
	for _, a := range after {
		was := find(before, a)
		switch {
		case was == nil:
			lines = append(lines, fmt.Sprintf("  + %v %s: %s", a.Standing, name(a), a.Reason().In(deadline.English)))
		case was.Standing != a.Standing:
			lines = append(lines, fmt.Sprintf("  ~ %v, was %v: %s: %s", a.Standing, was.Standing, name(a), a.Reason().In(deadline.English)))
		}
	}
	for _, a := range before {
		if find(after, a) == nil {
			_, last, _ := law.Force(a.Cite().Instrument())
			lines = append(lines, fmt.Sprintf("  - %v %s: in force through %v", a.Standing, name(a), last))
		}
	}
	switch {
	case lines == nil && first:
		fmt.Fprintf(b, "%s\n", head)
	case lines == nil:
		fmt.Fprintf(b, "%v  unchanged\n", q.On)
	default:
		fmt.Fprintf(b, "%s\n", head)
		for _, l := range lines {
			fmt.Fprintln(b, l)
		}
	}
}

func name(a jurisdiction.Applied) string {
	return fmt.Sprintf("%v %s, %v owes, %v", a.Cite(), a.ID(), a.Bearer(), a.Term())
}

func find(list []jurisdiction.Applied, a jurisdiction.Applied) *jurisdiction.Applied {
	for k := range list {
		if list[k].Rule == a.Rule {
			return &list[k]
		}
	}
	return nil
}
