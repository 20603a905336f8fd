package deadline_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
)

// add is AddWorkdays where the answer is known; a draw that leads out of the
// calendar is skipped.
func add(t *rapid.T, from deadline.Date, n int) deadline.Date {
	d, err := deadline.China().AddWorkdays(from, n)
	if err != nil {
		t.SkipNow()
	}
	return d
}

func count(t *rapid.T, after, through deadline.Date) int {
	n, err := deadline.China().CountWorkdays(after, through)
	if err != nil {
		t.Fatalf("CountWorkdays(%v, %v): %v", after, through, err)
	}
	return n
}

func drawDay(t *rapid.T, label string) deadline.Date { return covered(deadline.China()).Draw(t, label) }

func TestAddThenCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, n := drawDay(t, "from"), rapid.IntRange(1, 3000).Draw(t, "n")
		to := add(t, from, n)
		if got := count(t, from, to); got != n {
			t.Errorf("CountWorkdays(%v, %v) = %d, want %d", from, to, got, n)
		}
		if w, err := deadline.China().IsWorkday(to); !w || err != nil {
			t.Errorf("AddWorkdays(%v, %d) = %v, which is not worked (%v)", from, n, to, err)
		}
	})
}

func TestAddIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawDay(t, "a"), drawDay(t, "b")
		m, n := rapid.IntRange(-500, 500).Draw(t, "m"), rapid.IntRange(-500, 500).Draw(t, "n")
		if b.Before(a) {
			a, b = b, a
		}
		m, n = min(m, n), max(m, n)
		if x, y := add(t, a, n), add(t, b, n); y.Before(x) {
			t.Errorf("%v + %d = %v, but %v + %d = %v", a, n, x, b, n, y)
		}
		if x, y := add(t, a, m), add(t, a, n); y.Before(x) {
			t.Errorf("%v + %d = %v, but + %d = %v", a, m, x, n, y)
		}
		if x := add(t, a, n); n > 0 && !x.After(a) || n < 0 && !x.Before(a) || n == 0 && x.Before(a) {
			t.Errorf("%v + %d = %v, on the wrong side", a, n, x)
		}
	})
}

func TestAddIsAdditive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := drawDay(t, "from")
		a, b := rapid.IntRange(1, 500).Draw(t, "a"), rapid.IntRange(1, 500).Draw(t, "b")
		whole := add(t, from, a+b)
		if split := add(t, add(t, from, a), b); split != whole {
			t.Errorf("%v + %d + %d = %v, want %v", from, a, b, split, whole)
		}
		back := add(t, from, -a-b)
		if split := add(t, add(t, from, -a), -b); split != back {
			t.Errorf("%v - %d - %d = %v, want %v", from, a, b, split, back)
		}
	})
}

// TestBackIsTheMirror: from a working day, back and forth leads home; from any
// day, n back has exactly n working days from there on and before the day.
func TestBackIsTheMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, n := drawDay(t, "from"), rapid.IntRange(1, 500).Draw(t, "n")
		home := add(t, from, 0)
		if got := add(t, add(t, home, n), -n); got != home {
			t.Errorf("%v + %d - %d = %v", home, n, n, got)
		}
		back := add(t, home, -n)
		if got := add(t, back, n); got != home {
			t.Errorf("%v - %d + %d = %v", home, n, n, got)
		}
		if add(t, from, -n) != back {
			t.Errorf("%v - %d = %v, want %v as from %v", from, n, add(t, from, -n), back, home)
		}
	})
}

func TestCountIsAdditive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := drawDay(t, "a"), drawDay(t, "b"), drawDay(t, "c")
		if count(t, a, c) != count(t, a, b)+count(t, b, c) || count(t, a, b) != -count(t, b, a) || count(t, a, a) != 0 {
			t.Errorf("counts between %v, %v and %v do not add up", a, b, c)
		}
	})
}

func TestKnownInTheEnd(t *testing.T) {
	full, known := deadline.China(), deadline.China().KnownAt(date("9999-12-31"))
	if full.First() != known.First() || full.Last() != known.Last() || full.Settled() != known.Settled() {
		t.Fatalf("KnownAt(9999-12-31) covers %v to %v", known.First(), known.Last())
	}
	for d := full.First(); !d.After(full.Last()); d = plus(d, 1) {
		a, err1 := full.Day(d)
		b, err2 := known.Day(d)
		if a != b || err1 != nil || err2 != nil {
			t.Fatalf("Day(%v) = %+v, and known in the end %+v", d, a, b)
		}
	}
}

func TestKnownNeverMore(t *testing.T) {
	full := deadline.China()
	rapid.Check(t, func(t *rapid.T) {
		day := between(date("2003-01-01"), date("2027-12-31")).Draw(t, "day")
		later := between(day, date("2027-12-31")).Draw(t, "later")
		c, e := full.KnownAt(day), full.KnownAt(later)
		if c.Last().After(e.Last()) || e.Last().After(full.Last()) || (!c.First().IsZero() && c.First() != full.First()) {
			t.Errorf("KnownAt(%v) covers %v to %v, KnownAt(%v) %v to %v", day, c.First(), c.Last(), later, e.First(), e.Last())
		}
		// What is known of the current year and before: the year's notice.
		if day.Year() >= 2004 && day.Year() <= 2026 && !c.Covers(day) {
			t.Errorf("KnownAt(%v) does not cover that day", day)
		}
	})
}

func TestExtensionNeverShortens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, p := running().Draw(t, "deadline"), short().Draw(t, "extension")
		e, err := d.Extend(p)
		if err != nil {
			t.Fatalf("Extend(%v): %v", p, err)
		}
		if e.Last().Before(d.Last()) || e.Original() != d.Original() || e.Trigger() != d.Trigger() {
			t.Errorf("%v extended by %v = %v", d, p, e)
		}
	})
}

// TestDaysAgree: the worked solution ends on the last day, has one step for
// each day, and counts in each part what the part says.
func TestDaysAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := running().Draw(t, "deadline")
		steps, parts := slices.Collect(d.Days()), slices.Collect(d.Parts())
		if len(steps) != d.Last().DaysSince(d.Trigger()) || steps[len(steps)-1].Date != d.Last() {
			t.Fatalf("%v has %d days", d, len(steps))
		}
		counted := make([]int, len(parts))
		firstCounted := deadline.Date{}
		for i, s := range steps {
			if s.Date != plus(d.Trigger(), i+1) || (i > 0 && s.Part < steps[i-1].Part) {
				t.Errorf("%v: step %d is %v in part %d", d, i, s.Date, s.Part)
			}
			if !s.Counts() {
				continue
			}
			if firstCounted.IsZero() {
				firstCounted = s.Date
			}
			if counted[s.Part]++; s.N != counted[s.Part] {
				t.Errorf("%v: %v is number %d, want %d", d, s.Date, s.N, counted[s.Part])
			}
		}
		if !steps[len(steps)-1].Counts() || d.First() != firstCounted {
			t.Errorf("%v: first day %v, want %v; last counts: %v", d, d.First(), firstCounted, steps[len(steps)-1].Counts())
		}
		for i, p := range parts {
			if (p.Unit() == deadline.Workday || p.Unit() == deadline.Day) && counted[i] != p.N() {
				t.Errorf("%v: part %d counts %d, want %v", d, i, counted[i], p)
			}
		}
	})
}

func TestLeftAgreesWithDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := running().Draw(t, "deadline")
		asOf := between(plus(d.Trigger(), -10), plus(d.Last(), 10)).Draw(t, "as of")
		want := 0
		for s := range d.Days() {
			if s.Counts() && s.Date.After(asOf) {
				want++
			}
		}
		if got := d.Left(asOf); got != want {
			t.Errorf("%v: Left(%v) = %d, want %d", d, asOf, got, want)
		}
	})
}

func TestStatusAgreesWithDates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := running().Draw(t, "deadline")
		asOf := between(plus(d.Trigger(), -10), plus(d.Last(), 10)).Draw(t, "as of")
		want := deadline.Upcoming
		if asOf.Compare(d.Trigger()) >= 0 {
			want = deadline.Running
		}
		if c := asOf.Compare(d.Last()); c == 0 {
			want = deadline.LastDay
		} else if c > 0 {
			want = deadline.Passed
		}
		if got := d.Status(asOf); got != want {
			t.Errorf("%v: Status(%v) = %v, want %v", d, asOf, got, want)
		}
	})
}

// TestWithLeavesTheReceiver compares all the receiver says before and after.
func TestWithLeavesTheReceiver(t *testing.T) {
	full := deadline.China()
	notices := deadline.ShippedNotices()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, len(notices)-1).Draw(t, "notices known")
		c, err := new(deadline.Calendar).With(notices[:n]...)
		if err != nil {
			t.Fatalf("With: %v", err)
		}
		first, last := c.First(), c.Last()
		kinds := map[deadline.Date]deadline.DayInfo{}
		for d := first; !d.After(last); d = plus(d, 1) {
			kinds[d], _ = c.Day(d)
		}
		more, err := c.With(notices[n:]...)
		if err != nil || more.Last() != full.Last() {
			t.Fatalf("With the other notices: last day %v, %v", more.Last(), err)
		}
		if c.First() != first || c.Last() != last {
			t.Errorf("the receiver covers %v to %v, want %v to %v", c.First(), c.Last(), first, last)
		}
		for d, want := range kinds {
			if got, err := c.Day(d); got != want || err != nil {
				t.Errorf("Day(%v) = %+v, %v, want %+v", d, got, err, want)
			}
		}
	})
}

func TestDateLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		contract.Text[deadline.Date](t, a)
		if c, err := a.AddDays(b.DaysSince(a)); err != nil || c != b {
			t.Errorf("%v + (%v - %v) = %v, %v", a, b, a, c, err)
		}
		if a.Compare(b) != -b.Compare(a) || a.Before(b) != (a.Compare(b) < 0) || a.After(b) != (a.Compare(b) > 0) || (a == b) != (a.Compare(b) == 0) {
			t.Errorf("the order of %v and %v is not one", a, b)
		}
		if a.Before(b) != (a.String() < b.String()) {
			t.Errorf("%v and %v are not in the order of their text", a, b)
		}
		contract.Text[deadline.Period](t, anyPeriod(deadline.MaxPeriod).Draw(t, "period"))
	})
}
