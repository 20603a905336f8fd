package operation_test

import (
	"strconv"
	"testing"

	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/operation"
)

// thirtyEvents is a grant at Jingzhou with a number of breaches one after the other, and
// what the operator disclosed.
func thirtyEvents(breaches int) *operation.Case {
	c := granted()
	c.Body = department("421000")
	for n := range breaches {
		for _, what := range []string{" misuse-found", " rectification-ordered until=2026-12-01", " suspended", " rectified complete", " restored"} {
			c.Events = append(c.Events, event("2026-03-"+strconv.Itoa(10+n)+what))
		}
	}
	for len(c.Events) < 29 {
		c.Events = append(c.Events, event("2026-03-20 use-disclosed"))
	}
	c.Events = append(c.Events, event("2026-03-31 grant-ended"))
	return c
}

// BenchmarkExamine is a case of thirty events beside the fold of the states alone.
func BenchmarkExamine(b *testing.B) {
	law, c, asOf := jurisdiction.China(), thirtyEvents(2), day("2026-03-31")
	for _, bb := range []struct {
		name string
		c    *operation.Case
	}{{"30 events", c}, {"30 events, eleven clocks", thirtyEvents(5)}} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := operation.Examine(law, bb.c, asOf); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("states alone", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s := operation.NotBegun
			for k := range c.Events {
				s, _ = operation.Apply(s, &c.Events[k])
			}
		}
	})
}

// TestAllocations bounds what Examine allocates.
func TestAllocations(t *testing.T) {
	law, c, asOf := jurisdiction.China(), thirtyEvents(5), day("2026-03-31")
	if len(c.Events) != 30 {
		t.Fatalf("%d events, want 30", len(c.Events))
	}
	if n := testing.AllocsPerRun(100, func() { _, _ = operation.Examine(law, c, asOf) }); n > 8 {
		t.Errorf("Examine of thirty events allocates %v times, want at most 8", n)
	}
}

// TestLarge: very many items are answered like few.
func TestLarge(t *testing.T) {
	c := emergency("2026-03-10 emergency-ended", "2026-03-11 data-assessed")
	sealed := event("2026-03-12 data-sealed")
	for i := range 5000 {
		id := strconv.Itoa(i)
		c.Items = append(c.Items, operation.Item{ID: id})
		sealed.Items = []string{id}
		c.Events = append(c.Events, sealed)
	}
	if r := examine(t, jurisdiction.China(), c, "2026-03-12"); r.State != operation.DataSealed || len(r.Duties) != 5000 {
		t.Errorf("5000 items: %v, %d duties", r.State, len(r.Duties))
	}
}
