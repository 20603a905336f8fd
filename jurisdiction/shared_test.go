package jurisdiction_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// Shorthands and generators that several test files use.

func date(s string) deadline.Date { return deadline.MustDate(s) }

// day is date, with the empty text for no day.
func day(s string) (d deadline.Date) {
	if s != "" {
		d = date(s)
	}
	return d
}

// plus returns the day n calendar days after d, in tests that stay in range.
func plus(d deadline.Date, n int) deadline.Date {
	e, err := d.AddDays(n)
	if err != nil {
		panic(err)
	}
	return e
}

func cite(s string) jurisdiction.Citation { return jurisdiction.MustCitation(s) }

func division(s string) jurisdiction.Division { return jurisdiction.MustDivision(s) }

// parse reads an instrument that must be right.
func parse(t testing.TB, text string) *jurisdiction.Instrument {
	t.Helper()
	i, err := jurisdiction.ParseInstrument([]byte(text))
	if err != nil {
		t.Fatalf("ParseInstrument: %v", err)
	}
	return i
}

// with adds instruments that must be taken.
func with(t testing.TB, law *jurisdiction.Law, list ...*jurisdiction.Instrument) *jurisdiction.Law {
	t.Helper()
	got, err := law.With(list...)
	if err != nil {
		t.Fatalf("With: %v", err)
	}
	return got
}

// withTestdata is the shipped law with the six texts under testdata.
func withTestdata(t testing.TB) *jurisdiction.Law {
	t.Helper()
	var list []*jurisdiction.Instrument
	for _, name := range []string{"sichuan-2022", "chengdu-2024", "tianjin-2018", "shanghai-2021", "zhejiang-2020"} {
		list = append(list, parse(t, read(t, filepath.Join("testdata", name+".txt"))))
	}
	return with(t, jurisdiction.China(), list...)
}

// readLaws are laws under readings, made once.
var readLaws sync.Map

type readingKey struct {
	law      *jurisdiction.Law
	readings jurisdiction.Readings
}

// reading sets readings that must exist.
func reading(t testing.TB, law *jurisdiction.Law, r jurisdiction.Readings) *jurisdiction.Law {
	t.Helper()
	key := readingKey{law, r}
	if got, ok := readLaws.Load(key); ok {
		return got.(*jurisdiction.Law)
	}
	got, err := law.Reading(r)
	if err != nil {
		t.Fatalf("Reading: %v", err)
	}
	readLaws.Store(key, got)
	return got
}

// read reads a file of the package.
func read(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// dayFrom draws a day from first through last.
func dayFrom(first, last string) *rapid.Generator[deadline.Date] {
	a := date(first)
	return rapid.Map(rapid.IntRange(0, date(last).DaysSince(a)), func(n int) deadline.Date { return plus(a, n) })
}

// anyCitation draws a citation, often two alike.
func anyCitation() *rapid.Generator[jurisdiction.Citation] {
	number := rapid.OneOf(rapid.IntRange(0, 2), rapid.IntRange(0, 999))
	return rapid.Custom(func(t *rapid.T) jurisdiction.Citation {
		c := slowCitation{
			rapid.SampledFrom([]string{"a", "a-b", "state-2025"}).Draw(t, "instrument"),
			max(1, number.Draw(t, "article")), number.Draw(t, "paragraph"), number.Draw(t, "item"),
		}
		return cite(c.text())
	})
}

// anyDivision draws a division, often near another one drawn.
func anyDivision() *rapid.Generator[jurisdiction.Division] {
	return rapid.Custom(func(t *rapid.T) jurisdiction.Division {
		code := rapid.OneOf(
			rapid.SampledFrom([]string{"000000", "420000", "421000", "422800", "422825", "429000", "429004", "430000", "433100", "150000"}),
			rapid.StringMatching(`(1[1-9]|[2-9][0-9])(0000|0[1-3]00|[0-9][1-9]0[0-3])`),
		).Draw(t, "code")
		return division(code)
	})
}
