package casework_test

import (
	"errors"
	"slices"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/jurisdiction"
)

func at(day, time string) jurisdiction.Event {
	e := jurisdiction.Event{Type: "received", On: deadline.MustDate(day)}
	if time != "" {
		var err error
		if e.At, err = jurisdiction.ParseTimeOfDay(time); err != nil {
			panic(err)
		}
	}
	return e
}

// TestHappened: within a day by the time recorded; an event without one keeps its place
// and parts the others; what lies after the day asked is left out.
func TestHappened(t *testing.T) {
	events := []jurisdiction.Event{at("2026-03-02", "10:00"), at("2026-03-02", "09:00"), at("2026-03-02", ""), at("2026-03-02", "08:00"), at("2026-03-03", "")}
	list, _, err := casework.Happened(events, deadline.MustDate("2026-03-02"), func(*jurisdiction.Event) error { return nil })
	if err != nil || len(list) != 4 {
		t.Fatalf("%d events, %v", len(list), err)
	}
	for k, want := range []string{"09:00", "10:00", "", "08:00"} {
		if list[k].At.String() != want {
			t.Errorf("event %d at %q, want %q", k, list[k].At, want)
		}
		if n := casework.Recorded(events, list, k); events[n].At != list[k].At {
			t.Errorf("event %d was recorded as %d", k, n)
		}
	}
	if events[0].At.String() != "10:00" {
		t.Error("the events of the caller were moved")
	}
	bad := errors.New("bad")
	if _, n, err := casework.Happened(events, deadline.MustDate("2026-03-02"), func(e *jurisdiction.Event) error {
		if e.At.String() == "08:00" {
			return bad
		}
		return nil
	}); n != 3 || err != bad {
		t.Errorf("bad event %d, %v, want 3", n, err)
	}
}

// TestRecorded: events that are alike keep their order.
func TestRecorded(t *testing.T) {
	events := []jurisdiction.Event{at("2026-03-02", ""), at("2026-03-02", ""), at("2026-03-03", "")}
	for k := range events {
		if n := casework.Recorded(events, events, k); n != k {
			t.Errorf("Recorded(%d) = %d", k, n)
		}
	}
}

// TestBreach: more closings than there is room for, and what is owed.
func TestBreach(t *testing.T) {
	var b casework.Breach
	day := deadline.MustDate("2026-03-02")
	for range 7 {
		next, _ := day.AddDays(2)
		b.Close(day)
		b.Close(day) // again: closed already
		b.See(&jurisdiction.Event{Type: jurisdiction.Restored, On: next})
		day = next
	}
	if list := b.Closed(); len(list) != 7 || list[6].To != day || !list[0].Covers(deadline.MustDate("2026-03-03")) || list[0].Covers(deadline.MustDate("2026-03-02")) || list[0].Covers(deadline.MustDate("2026-03-04")) {
		t.Errorf("closed %v", list)
	}
	if _, _, ok := b.Owed(day); ok {
		t.Error("owed without an order")
	}
	b.See(&jurisdiction.Event{Type: jurisdiction.RectificationOrdered, On: day, Until: deadline.MustDate("2026-03-20"), By: jurisdiction.Authority})
	if _, _, ok := b.Owed(deadline.MustDate("2026-03-20")); ok {
		t.Error("owed on the last day")
	}
	if from, by, ok := b.Owed(deadline.MustDate("2026-03-21")); !ok || by != jurisdiction.Authority || from != deadline.MustDate("2026-03-21") {
		t.Errorf("Owed = %v, %v, %v", from, by, ok)
	}
}

// TestMachine: of two moves that fit the first counts, a flag with not- before it is one
// that is not there, and states that the machine does not have lead nowhere.
func TestMachine(t *testing.T) {
	type state uint8
	m := casework.Machine[state]{
		0: {{"a", "complete", 1}, {"a", "x", 2}, {"a", "not-x", 3}, {"b", "", 0}},
		2: {{"b", "", 2}, {"c", "not-complete", 0}},
	}
	for _, tt := range []struct {
		from state
		e    jurisdiction.Event
		to   state
		ok   bool
	}{
		{0, jurisdiction.Event{Type: "a", Complete: true, Flags: []string{"x"}}, 1, true},
		{0, jurisdiction.Event{Type: "a", Flags: []string{"x"}}, 2, true},
		{0, jurisdiction.Event{Type: "a"}, 3, true},
		{0, jurisdiction.Event{Type: "c"}, 0, false},
		{1, jurisdiction.Event{Type: "b"}, 1, false},
		{2, jurisdiction.Event{Type: "c"}, 0, true},
		{2, jurisdiction.Event{Type: "c", Complete: true}, 2, false},
		{9, jurisdiction.Event{Type: "a"}, 9, false},
	} {
		if to, ok := m.After(tt.from, &tt.e); to != tt.to || ok != tt.ok {
			t.Errorf("After(%d, %+v) = %d, %v, want %d, %v", tt.from, tt.e, to, ok, tt.to, tt.ok)
		}
	}
	if !m.Knows("c") || m.Knows("d") {
		t.Error("Knows: want c and not d")
	}
	for _, tt := range []struct {
		states []state
		want   []jurisdiction.EventType
	}{{[]state{0}, []jurisdiction.EventType{"a", "b"}}, {[]state{2, 0}, []jurisdiction.EventType{"a", "b", "c"}}, {[]state{1, 9}, nil}} {
		if got := slices.Collect(m.Next(tt.states...)); !slices.Equal(got, tt.want) {
			t.Errorf("Next(%v) = %q, want %q", tt.states, got, tt.want)
		}
	}
	events := []jurisdiction.Event{{Type: "c"}, {Type: "a", Items: []string{"i"}, Flags: []string{"x"}}, {Type: "a", Items: []string{"j"}}}
	if e := m.Began(events); e != &events[1] {
		t.Errorf("Began = %v", e)
	}
	if m.Began(events[:1]) != nil {
		t.Error("Began of a case that has not: want nil")
	}
	if i, j := m.Fold("i", events), m.Fold("j", events); i != 2 || j != 3 {
		t.Errorf("Fold = %d, %d, want 2, 3", i, j)
	}
}
