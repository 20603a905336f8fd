package opening_test

import (
	"strconv"
	"testing"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// thirtyEvents is a long case at Jingzhou, where three texts speak: an application with
// supplements, a number of breaches one after the other, and data fetched.
func thirtyEvents(breaches int) *opening.Case {
	c := jingzhou(conditional("2026-03-02 received", "2026-03-03 supplement-asked wants=scope", "2026-03-04 supplemented", "2026-03-05 supplemented complete",
		"2026-03-06 consented", "2026-03-09 agreement-signed", "2026-03-09 undertaking-signed", "2026-03-10 delivered"))
	day := 11
	for range breaches {
		for _, what := range []string{" misuse-found", " rectification-ordered until=2026-12-01", " suspended", " rectified complete", " restored"} {
			c.Events = append(c.Events, event("2026-03-"+strconv.Itoa(day)+what))
		}
		day++
	}
	for len(c.Events) < 29 {
		c.Events = append(c.Events, event("2026-03-20 data-fetched"))
	}
	c.Events = append(c.Events, event("2026-03-23 purpose-ended"))
	c.Agreement = &opening.Agreement{Purposes: []string{"research"}}
	return c
}

// BenchmarkExamine is a case of thirty events, without and with uses that a text minds,
// and with many clocks, beside the fold of the states alone.
func BenchmarkExamine(b *testing.B) {
	law, asOf := jurisdiction.China(), deadline.MustDate("2026-03-31")
	clean, used := thirtyEvents(2), thirtyEvents(2)
	used.Uses = []opening.Use{use("2026-03-17", func(u *opening.Use) { u.Purpose = "other" }), use("2026-03-18", func(u *opening.Use) { u.To, u.Form = opening.ThirdParty, opening.Cleaned })}
	for _, bb := range []struct {
		name string
		c    *opening.Case
	}{{"30 events", clean}, {"30 events and two findings", used}, {"30 events, eleven clocks", thirtyEvents(4)}} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := opening.Examine(law, bb.c, asOf); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("states alone", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s := opening.NotReceived
			for k := range clean.Events {
				s, _ = opening.Apply(s, &clean.Events[k])
			}
		}
	})
}

// TestAllocations bounds what Examine allocates, and that the machine allocates nothing.
func TestAllocations(t *testing.T) {
	law, c, asOf := jurisdiction.China(), thirtyEvents(4), deadline.MustDate("2026-03-31")
	if len(c.Events) != 30 {
		t.Fatalf("%d events, want 30", len(c.Events))
	}
	if n := testing.AllocsPerRun(100, func() { _, _ = opening.Examine(law, c, asOf) }); n > 8 {
		t.Errorf("Examine of thirty events allocates %v times, want at most 8", n)
	}
	e := event("2026-03-02 received")
	if n := testing.AllocsPerRun(100, func() { _, _ = opening.Apply(opening.NotReceived, &e) }); n > 0 {
		t.Errorf("Apply allocates %v times, want none", n)
	}
}

// TestLarge: very many events, and very many items, are answered like any other.
func TestLarge(t *testing.T) {
	c := agreed()
	for range 5000 {
		c.Events = append(c.Events, event("2026-03-09 misuse-found"), event("2026-03-09 suspended"), event("2026-03-09 rectified complete"), event("2026-03-09 restored"))
	}
	if r := examine(t, jurisdiction.China(), c, "2026-03-10"); r.State != opening.Accessible || len(r.Duties) < 2 {
		t.Errorf("%d events: %v, %d duties", len(c.Events), r.State, len(r.Duties))
	}
	many := in("420000", catalog.OpenConditionally)
	received := event("2026-03-02 received")
	for i := range 5000 {
		id := strconv.Itoa(i)
		many.Items = append(many.Items, opening.Item{ID: id})
		received.Items = []string{id}
		many.Events = append(many.Events, received)
	}
	if r := examine(t, jurisdiction.China(), many, "2026-03-10"); r.State != opening.Requested || len(r.Duties) != 5000 {
		t.Errorf("5000 items: %v, %d duties", r.State, len(r.Duties))
	}
}
