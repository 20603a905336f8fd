package sharing_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// sameReport compares a report of a docket with that of Examine.
func sameReport(t failer, got, want sharing.Report) {
	t.Helper()
	if got.State != want.State || got.AsOf != want.AsOf || got.Later != want.Later {
		t.Errorf("state %v, %v, %d later, want %v, %v, %d", got.State, got.AsOf, got.Later, want.State, want.AsOf, want.Later)
	}
	if diff := gocmp.Diff(dutyLines(want), dutyLines(got)); diff != "" {
		t.Errorf("duties (-want +got):\n%s", diff)
	}
	if diff := gocmp.Diff(findingLines(want), findingLines(got)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if diff := gocmp.Diff(gapLines(want), gapLines(got)); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
	if !slices.Equal(got.Duties, want.Duties) {
		t.Errorf("duties %+v, want %+v", got.Duties, want.Duties)
	}
}

// docketed puts the events of a case on a docket, a few at a time, and compares
// with the case examined as a whole after each.
func docketed(t failer, law *jurisdiction.Law, c *sharing.Case, steps func(left int) int) {
	t.Helper()
	open := *c
	open.Events = nil
	d, err := sharing.NewDocket(law, &open)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	for n := 0; n < len(c.Events); {
		k := steps(len(c.Events) - n)
		if err := d.Append(c.Events[n : n+k]...); err != nil {
			t.Errorf("event %d: %v", n+1, err)
			return
		}
		n += k
		open.Events = c.Events[:n]
		for _, later := range []int{0, 9} {
			asOf, _ := c.Events[n-1].On.AddDays(later)
			got, err1 := d.Report(asOf)
			want, err2 := sharing.Examine(law, &open, asOf)
			if fmt.Sprint(err1) != fmt.Sprint(err2) {
				t.Errorf("as of %v: %v, want %v", asOf, err1, err2)
			}
			if err2 == nil {
				sameReport(t, got, want)
			}
		}
	}
}

// TestDocket: appending is folding anew, whatever is appended when. The walks are
// drawn by the grids of state_test.go.
func TestDocket(t *testing.T) {
	for _, c := range []*sharing.Case{tenEvents(), thirtyEvents(), inUse("2026-04-10 service-ended", "2026-04-10 filed")} {
		docketed(t, jurisdiction.China(), c, func(int) int { return 1 })
		docketed(t, jurisdiction.China(), c, func(left int) int { return min(3, left) })
		docketed(t, jurisdiction.China(), c, func(left int) int { return left })
	}
	rapid.Check(t, func(t *rapid.T) {
		m := newMachine(t)
		for range rapid.IntRange(1, 15).Draw(t, "events") {
			var can []jurisdiction.EventType
			for c := range moves {
				if c.state == m.state[m.items()[0]] && !slices.Contains(can, c.event) {
					can = append(can, c.event)
				}
			}
			if len(can) == 0 {
				break
			}
			slices.Sort(can)
			kind := rapid.SampledFrom(can).Draw(t, "event")
			if kind == jurisdiction.Rectified && !m.ordered[m.items()[0]] {
				continue
			}
			on, _ := m.day.AddDays(rapid.IntRange(0, 9).Draw(t, "days"))
			if on.After(lastDay) {
				break
			}
			e := m.drawEvent(t, kind, on)
			e.Items = nil
			ok := true
			for _, id := range m.items() {
				_, can := moves[cell(m.state[id], &e)]
				ok = ok && can
			}
			if !ok {
				continue
			}
			for _, id := range m.items() {
				m.state[id] = moves[cell(m.state[id], &e)]
				m.ordered[id] = m.ordered[id] || kind == jurisdiction.RectificationOrdered
			}
			m.c.Events, m.day = append(m.c.Events, e), on
		}
		docketed(t, m.law, m.c, func(left int) int { return rapid.IntRange(1, left).Draw(t, "at a time") })
	})
}

// TestDocketErrors: nothing is half added, and the docket goes on.
func TestDocketErrors(t *testing.T) {
	law := jurisdiction.China()
	if _, err := sharing.NewDocket(nil, conditional()); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("no law: %v", err)
	}
	if _, err := sharing.NewDocket(law, with(conditional(), item("a", 0), item("a", 0))); !errors.Is(err, sharing.ErrItem) {
		t.Errorf("one id twice: %v", err)
	}
	if _, err := sharing.NewDocket(law, conditional("2026-03-02 delivered")); !errors.Is(err, sharing.ErrMove) {
		t.Errorf("a bad event: %v", err)
	}
	d, err := sharing.NewDocket(law, conditional("2026-03-02 received at=10:00"))
	if err != nil {
		t.Fatal(err)
	}
	before, _ := d.Report(deadline.MustDate("2026-03-20"))
	for name, lines := range map[string][]string{
		"the second cannot happen": {"2026-03-03 consented", "2026-03-04 restored"},
		"an earlier day":           {"2026-03-01 consented"},
		"an earlier time":          {"2026-03-02 supplement-asked at=09:00 wants=scope"},
		"unknown":                  {"2026-03-03 stamped"},
	} {
		if err := d.Append(events(lines...)...); !errors.Is(err, sharing.ErrEvent) {
			t.Errorf("%s: %v, want ErrEvent", name, err)
		}
		after, _ := d.Report(deadline.MustDate("2026-03-20"))
		sameReport(t, after, before)
	}
	twice, err := sharing.NewDocket(law, conditional("2026-03-02 received at=09:00", "2026-03-02 correction-asked at=11:00"))
	if err != nil {
		t.Fatal(err)
	}
	if err := twice.Append(event("2026-03-02 correction-asked at=10:00")); !errors.Is(err, sharing.ErrEvent) {
		t.Errorf("the same again, earlier on that day: %v, want ErrEvent", err)
	}
	if _, err := d.Report(deadline.Date{}); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("no day: %v", err)
	}
	if _, err := d.Report(deadline.MustDate("2026-03-01")); !errors.Is(err, sharing.ErrEvent) {
		t.Errorf("a day before the last event: %v", err)
	}
	one, err := sharing.NewDocket(jurisdiction.China(), conditional("2026-03-02 received"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := one.Report(deadline.MustDate("2026-03-01")); !errors.Is(err, sharing.ErrEvent) {
		t.Errorf("a day before the only event: %v", err)
	}
	if err := d.Append(events("2026-03-03 consented at=11:00", "2026-03-03 refused at=10:00 reason=other")...); err != nil {
		t.Errorf("a day out of the order of times: %v", err)
	}
	if r, _ := d.Report(deadline.MustDate("2026-03-20")); r.State != sharing.ConsentGiven {
		t.Errorf("state %v, want refused and then consented", r.State)
	}
}

// BenchmarkDocket appends one event to a case of thirty, against folding it anew.
func BenchmarkDocket(b *testing.B) {
	law, c := jurisdiction.China(), thirtyEvents()
	asOf := deadline.MustDate("2026-07-01")
	last := event("2026-06-12 record-made flags=process")
	b.Run("append", func(b *testing.B) {
		d, err := sharing.NewDocket(law, c)
		if err != nil {
			b.Fatal(err)
		}
		for n := 1; b.Loop(); n++ {
			if n%64 == 0 { // a docket of its own length, not one that only grows
				b.StopTimer()
				d, _ = sharing.NewDocket(law, c)
				b.StartTimer()
			}
			if err := d.Append(last); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("anew", func(b *testing.B) {
		longer := *c
		longer.Events = append(slices.Clip(c.Events), last)
		for b.Loop() {
			if _, err := sharing.Examine(law, &longer, asOf); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// A case comes in, and its events one by one as they happen.
func ExampleDocket() {
	bureau := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")}
	d, err := sharing.NewDocket(jurisdiction.China(), &sharing.Case{
		Parties: jurisdiction.Parties{Requester: bureau, Provider: bureau},
		Facts:   jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes},
	})
	if err != nil {
		panic(err)
	}
	for _, e := range []jurisdiction.Event{
		{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-02")},
		{Type: jurisdiction.Consented, On: deadline.MustDate("2026-03-09")},
	} {
		if err := d.Append(e); err != nil {
			panic(err)
		}
		r, err := d.Report(e.On)
		if err != nil {
			panic(err)
		}
		last := r.Duties[len(r.Duties)-1]
		fmt.Println(e.On, r.State, last.Code, last.Due)
	}
	// Output:
	// 2026-03-02 requested reply 2026-03-16
	// 2026-03-09 consented deliver 2026-04-07
}
