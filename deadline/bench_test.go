package deadline_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/rickar/cal/v2"

	"gongxiang.example/deadline"
)

// The benchmarks set the tables beside two ways to do the same: naive walks day
// by day over a map, rickar is github.com/rickar/cal/v2 with a function that
// looks into a map, which is how such a calendar is usually given to it.

// civil is a day as most programs write it down, the key of both maps.
type civil struct {
	year  int
	month time.Month
	day   int
}

func civilOf(d deadline.Date) civil {
	y, m, day := d.Date()
	return civil{y, m, day}
}

// workdayMaps writes down the shipped calendar both ways.
func workdayMaps(b *testing.B) (map[deadline.Date]bool, *cal.BusinessCalendar) {
	c := deadline.China()
	naive, byCivil := map[deadline.Date]bool{}, map[civil]bool{}
	for d := c.First(); !d.After(c.Last()); d = plus(d, 1) {
		naive[d] = worked(b, c, d)
		byCivil[civilOf(d)] = naive[d]
	}
	rickar := cal.NewBusinessCalendar()
	rickar.WorkdayFunc = func(t time.Time) bool {
		y, m, d := t.Date()
		return byCivil[civil{y, m, d}]
	}
	return naive, rickar
}

func BenchmarkAddWorkdays(b *testing.B) {
	c := deadline.China()
	naive, rickar := workdayMaps(b)
	from := date("2014-03-03")
	start := from.In(time.UTC)
	for _, n := range []int{10, 250, 2500} {
		name := strconv.Itoa(n)
		want, err := c.AddWorkdays(from, n)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if d, _ := c.AddWorkdays(from, n); d != want {
					b.Fatal(d)
				}
			}
		})
		b.Run(name+"/naive", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				d := from
				for left := n; left > 0; {
					d, _ = d.AddDays(1)
					if naive[d] {
						left--
					}
				}
				if d != want {
					b.Fatal(d)
				}
			}
		})
		b.Run(name+"/rickar", func(b *testing.B) {
			b.ReportAllocs()
			end := want.In(time.UTC)
			for b.Loop() {
				if t := rickar.WorkdaysFrom(start, n); !t.Equal(end) {
					b.Fatal(t)
				}
			}
		})
	}
}

func BenchmarkCountWorkdays(b *testing.B) {
	c := deadline.China()
	naive, rickar := workdayMaps(b)
	after, through := date("2024-12-31"), date("2025-12-31")
	start, end := plus(after, 1).In(time.UTC), through.In(time.UTC)
	want, err := c.CountWorkdays(after, through)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("year", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if n, _ := c.CountWorkdays(after, through); n != want {
				b.Fatal(n)
			}
		}
	})
	b.Run("year/naive", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			n := 0
			for d := after; d != through; {
				d, _ = d.AddDays(1)
				if naive[d] {
					n++
				}
			}
			if n != want {
				b.Fatal(n)
			}
		}
	})
	b.Run("year/rickar", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if n := rickar.WorkdaysInRange(start, end); n != want {
				b.Fatal(n)
			}
		}
	})
}

func BenchmarkDue(b *testing.B) {
	c, trigger := deadline.China(), date("2026-01-30")
	for _, p := range []deadline.Period{deadline.Workdays(10), deadline.Days(10), deadline.Months(1)} {
		b.Run(p.Unit().String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if d, err := c.Due(trigger, p); err != nil || d.IsZero() {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkChinaFirstUse compiles the shipped notices afresh each time.
func BenchmarkChinaFirstUse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := deadline.CompileShipped(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDay(b *testing.B) {
	c := deadline.China()
	for _, day := range []string{"2026-02-17", "2026-03-17"} {
		d := date(day)
		info, err := c.Day(d)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(info.Kind.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.Day(d); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkDays walks a deadline of ten working days, fourteen calendar days.
func BenchmarkDays(b *testing.B) {
	d, err := deadline.China().Due(date("2026-01-30"), deadline.Workdays(10))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for s := range d.Days() {
			if s.Counts() {
				n++
			}
		}
		if n != 10 {
			b.Fatal(n)
		}
	}
}
