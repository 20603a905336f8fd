package sharing_test

import (
	"errors"
	"strconv"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// TestAllocations bounds what Examine allocates for a case that needs no
// sorting: its duties and its findings, and a little room. Apply allocates
// nothing where the event is possible, and Transitions nothing at all.
func TestAllocations(t *testing.T) {
	law, c, asOf := jurisdiction.China(), tenEvents(), deadline.MustDate("2026-03-16")
	if n := testing.AllocsPerRun(100, func() { _, _ = sharing.Examine(law, c, asOf) }); n > 4 {
		t.Errorf("Examine of ten events allocates %v times, want at most 4", n)
	}
	e := &jurisdiction.Event{Type: jurisdiction.Supplemented, Complete: true}
	if n := testing.AllocsPerRun(100, func() { _, _ = sharing.Apply(sharing.AwaitingSupplement, e) }); n > 0 {
		t.Errorf("Apply allocates %v times, want none", n)
	}
	if n := testing.AllocsPerRun(100, func() {
		for range sharing.Transitions() {
		}
	}); n > 0 {
		t.Errorf("Transitions allocates %v times, want none", n)
	}
}

// large are cases that grow by the number of events, one for each way in which a
// case can be long.
var large = []struct {
	name  string
	build func(n int) *sharing.Case
}{
	{"supplements in parts", func(n int) *sharing.Case {
		return repeat(n, conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope"), "2026-03-03 supplemented")
	}},
	{"notices", func(n int) *sharing.Case {
		return repeat(n, conditional("2026-03-02 received"), "2026-03-03 supplement-asked wants=scope", "2026-03-03 supplemented complete")
	}},
	{"grants", func(n int) *sharing.Case {
		return repeat(n, conditional("2026-03-02 received"), "2026-03-03 extension-approved n=1", "2026-03-03 extension-notified")
	}},
	{"consent taken back", func(n int) *sharing.Case {
		return repeat(n, conditional("2026-03-02 received", "2026-03-03 consented"), "2026-03-04 refused reason=other")
	}},
	{"receipts elsewhere", func(n int) *sharing.Case { return repeat(n, conditional(), "2026-03-02 received by=authority") }},
	{"times in reverse", func(n int) *sharing.Case {
		c := repeat(n, conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope"), "2026-03-04 supplemented")
		for i := range c.Events[2:] {
			at := n - i
			c.Events[2+i].At, _ = jurisdiction.ParseTimeOfDay(clock(at % 1440))
		}
		return c
	}},
	{"items with an event each", func(n int) *sharing.Case {
		c := conditional()
		received := event("2026-03-02 received")
		for i := range n {
			id := strconv.Itoa(i)
			c.Items = append(c.Items, item(id, 0))
			received.Items = []string{id}
			c.Events = append(c.Events, received)
		}
		return c
	}},
	{"a hundred items", func(n int) *sharing.Case {
		c := conditional("2026-03-02 received")
		for i := range 100 {
			c.Items = append(c.Items, item(strconv.Itoa(i), 0))
		}
		c.Events = append(c.Events, event("2026-03-03 supplement-asked wants=scope"))
		supplemented := event("2026-03-03 supplemented")
		for i := range n {
			supplemented.Items = []string{c.Items[i%100].ID}
			c.Events = append(c.Events, supplemented)
		}
		return c
	}},
}

func repeat(n int, c *sharing.Case, lines ...string) *sharing.Case {
	list := events(lines...)
	for len(c.Events) < n {
		c.Events = append(c.Events, list...)
	}
	return c
}

// clock writes minutes as HH:MM.
func clock(minutes int) string {
	two := func(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
	return two(minutes/60) + ":" + two(minutes%60)
}

// TestLarge: a case of very many events is answered like any other, or refused
// with a reason. BenchmarkLarge shows how the time grows.
func TestLarge(t *testing.T) {
	for _, tt := range large {
		t.Run(tt.name, func(t *testing.T) {
			c := tt.build(20_000)
			r, err := sharing.Examine(jurisdiction.China(), c, deadline.MustDate("2026-03-09"))
			if err != nil {
				if !errors.Is(err, sharing.ErrEvent) {
					t.Errorf("%d events: %v, want a report or ErrEvent", len(c.Events), err)
				}
				return
			}
			n := 0
			for range r.Events() {
				n++
			}
			if n != len(c.Events) || len(r.Duties) < len(c.Items) {
				t.Errorf("%d events and %d duties reported of %d events and %d items", n, len(r.Duties), len(c.Events), len(c.Items))
			}
		})
	}
}

// BenchmarkLarge sets ten times as many events beside one: the time must not
// grow with their square.
func BenchmarkLarge(b *testing.B) {
	for _, bb := range large {
		for _, n := range []int{10_000, 100_000} {
			b.Run(bb.name+"/"+strconv.Itoa(n), func(b *testing.B) {
				c := bb.build(n)
				b.ReportAllocs()
				for b.Loop() {
					_, _ = sharing.Examine(jurisdiction.China(), c, deadline.MustDate("2026-03-09"))
				}
			})
		}
	}
}
