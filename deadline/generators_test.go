package deadline_test

import (
	"pgregory.net/rapid"

	"gongxiang.example/deadline"
)

// covered draws a day that c covers.
func covered(c *deadline.Calendar) *rapid.Generator[deadline.Date] {
	return between(c.First(), c.Last())
}

// between draws a day from first through last.
func between(first, last deadline.Date) *rapid.Generator[deadline.Date] {
	return rapid.Map(rapid.IntRange(0, last.DaysSince(first)), func(n int) deadline.Date { return plus(first, n) })
}

// anyDate draws any day there is.
func anyDate() *rapid.Generator[deadline.Date] {
	return between(date("0001-01-01"), date("9999-12-31"))
}

// anyPeriod draws a valid period of up to limit units.
func anyPeriod(limit int) *rapid.Generator[deadline.Period] {
	return rapid.Custom(func(t *rapid.T) deadline.Period {
		unit := rapid.SampledFrom([]deadline.Unit{deadline.Workday, deadline.Day, deadline.Month, deadline.Year}).Draw(t, "unit")
		p, err := deadline.NewPeriod(rapid.IntRange(1, limit).Draw(t, "n"), unit)
		if err != nil {
			t.Fatalf("NewPeriod: %v", err)
		}
		return p
	})
}

// running draws a deadline of 2004 to about 2020, with up to four extensions,
// that the shipped calendar can answer.
func running() *rapid.Generator[deadline.Deadline] {
	return rapid.Custom(func(t *rapid.T) deadline.Deadline {
		trigger := between(date("2004-01-01"), date("2018-12-31")).Draw(t, "trigger")
		d, err := deadline.China().Due(trigger, short().Draw(t, "period"))
		if err != nil {
			t.Fatalf("Due: %v", err)
		}
		for _, p := range rapid.SliceOfN(short(), 0, deadline.MaxParts-2).Draw(t, "extensions") {
			if d, err = d.Extend(p); err != nil {
				t.Fatalf("Extend: %v", err)
			}
		}
		return d
	})
}

// short draws a period of at most some four months.
func short() *rapid.Generator[deadline.Period] {
	return rapid.OneOf(
		rapid.Map(rapid.IntRange(1, 80), deadline.Workdays),
		rapid.Map(rapid.IntRange(1, 120), deadline.Days),
		rapid.Map(rapid.IntRange(1, 4), deadline.Months),
	)
}
