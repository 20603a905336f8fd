package deadline_test

import (
	"os"
	"testing"

	"gongxiang.example/deadline"
)

// Shorthands that every test file uses.

func date(s string) deadline.Date { return deadline.MustDate(s) }

// plus returns the day n calendar days after d, in tests that stay in range.
func plus(d deadline.Date, n int) deadline.Date {
	e, err := d.AddDays(n)
	if err != nil {
		panic(err)
	}
	return e
}

// parse reads notices that must be right.
func parse(t testing.TB, text string) []deadline.Notice {
	t.Helper()
	notices, err := deadline.ParseNotices([]byte(text))
	if err != nil {
		t.Fatalf("ParseNotices: %v", err)
	}
	return notices
}

// with adds notices that must be taken.
func with(t testing.TB, c *deadline.Calendar, text string) *deadline.Calendar {
	t.Helper()
	got, err := c.With(parse(t, text)...)
	if err != nil {
		t.Fatalf("With: %v", err)
	}
	return got
}

// due computes a deadline that must be known.
func due(t testing.TB, c *deadline.Calendar, trigger string, p deadline.Period) deadline.Deadline {
	t.Helper()
	d, err := c.Due(date(trigger), p)
	if err != nil {
		t.Fatalf("Due(%v, %v): %v", trigger, p, err)
	}
	return d
}

// forecast extends a calendar that must be extensible.
func forecast(t testing.TB, c *deadline.Calendar, through string) *deadline.Calendar {
	t.Helper()
	f, err := c.Forecast(date(through))
	if err != nil {
		t.Fatalf("Forecast(%v): %v", through, err)
	}
	return f
}

// worked asks for a day that must be covered.
func worked(t testing.TB, c *deadline.Calendar, d deadline.Date) bool {
	t.Helper()
	w, err := c.IsWorkday(d)
	if err != nil {
		t.Fatalf("IsWorkday(%v): %v", d, err)
	}
	return w
}

// source returns the text from which the shipped notices were generated.
func source(t testing.TB) []byte {
	t.Helper()
	text, err := os.ReadFile("notices.txt")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// latest is the number of the newest notice shipped, which arranges 2026.
const latest = "国办发明电〔2025〕7号"

// notice2027 is a made-up arrangement of 2027, in the manner of the real ones.
// 1 January 2027 is a Friday; every make-up day below is a Saturday or Sunday.
const notice2027 = `
notice 国办发明电〔2026〕99号; year 2027; issued 2026-11-05; published 2026-11-06; link https://example.com/2027
holiday 元旦 / New Year's Day; off 2027-01-01..2027-01-03
holiday 春节 / Spring Festival; off 2027-02-05..2027-02-12; work 2027-01-31 2027-02-14
holiday 清明节 / Qingming (Tomb-Sweeping Day); off 2027-04-03..2027-04-05
holiday 劳动节 / Labour Day; off 2027-05-01..2027-05-05; work 2027-05-08
holiday 端午节 / Dragon Boat Festival; off 2027-06-09
holiday 中秋节 / Mid-Autumn Festival; off 2027-09-15
holiday 国庆节 / National Day; off 2027-10-01..2027-10-07; work 2027-09-26 2027-10-09
`
