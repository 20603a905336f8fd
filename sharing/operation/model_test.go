package operation_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/operation"
)

// firstDay and lastDay bound the events, so that all texts are in force on each.
var firstDay, lastDay = deadline.MustDate("2025-10-09"), deadline.MustDate("2026-10-30")

// machine is a case and a plain model of it: the state of each item by the grid of
// state_test.go.
type machine struct {
	law    *jurisdiction.Law
	c      *operation.Case
	state  map[string]string
	day    deadline.Date
	before operation.Report
}

// TestModel keeps a case and the model beside each other. Events that the grid forbids
// must be refused; all others are appended, and the promises of the package are checked
// after each.
func TestModel(t *testing.T) {
	laws := []*jurisdiction.Law{jurisdiction.China(), jurisdictionOf("sichuan-2022")}
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.IntRange(0, 1).Draw(t, "law")
		m := &machine{law: laws[k], state: map[string]string{}, day: firstDay}
		m.c = in([]string{"421000", "510600"}[k])
		m.c.Other = company
		for _, id := range []string{"a", "b", "c"}[:rapid.IntRange(0, 3).Draw(t, "items")] {
			m.c.Items = append(m.c.Items, operation.Item{ID: id, Personal: jurisdiction.Tri(rapid.IntRange(0, 2).Draw(t, id))})
		}
		for _, id := range m.items() {
			m.state[id] = "not-begun"
		}
		actions := map[string]func(*rapid.T){"": m.check}
		for _, name := range flagged {
			if name != "stamped" && name != "" {
				actions[name] = func(t *rapid.T) { m.happens(t, name) }
			}
		}
		t.Repeat(actions)
	})
}

func (m *machine) items() (ids []string) {
	for _, i := range m.c.Items {
		ids = append(ids, i.ID)
	}
	if len(ids) == 0 {
		ids = []string{""}
	}
	return ids
}

func (m *machine) happens(t *rapid.T, name string) {
	on, err := m.day.AddDays(rapid.IntRange(0, 12).Draw(t, "days later"))
	if err != nil || on.After(lastDay) {
		t.Skip("past the last day")
	}
	e := *happening(name)
	e.On = on
	if len(m.c.Items) > 0 {
		e.Items = rapid.SliceOfNDistinct(rapid.SampledFrom(m.items()), 0, len(m.c.Items), rapid.ID[string]).Draw(t, "touches")
	}
	switch e.Type {
	case jurisdiction.RectificationOrdered:
		e.Until, _ = on.AddDays(rapid.IntRange(1, 20).Draw(t, "until"))
	case jurisdiction.Reviewed:
		e.By = rapid.SampledFrom([]jurisdiction.Role{jurisdiction.FinanceAuthority, jurisdiction.Authority}).Draw(t, "by")
		e.Agree = rapid.Bool().Draw(t, "agree")
	}
	touched := e.Items
	if len(touched) == 0 {
		touched = m.items()
	}
	to, possible := map[string]string{}, true
	for _, id := range touched {
		next, ok := moves[[2]string{m.state[id], name}]
		to[id], possible = next, possible && ok
	}
	longer := *m.c
	longer.Events = append(slices.Clip(m.c.Events), e)
	if !possible {
		_, err := operation.Examine(m.law, &longer, on)
		var bad *operation.EventError
		if !errors.Is(err, operation.ErrEvent) || !errors.As(err, &bad) || bad.Index != len(m.c.Events) {
			t.Fatalf("event %d, %s in %v: error %v, want an error of that event", len(m.c.Events)+1, name, m.state, err)
		}
		return
	}
	if len(m.c.Events) > 0 {
		m.before = m.examine(t, m.c, m.day)
	}
	m.c, m.day = &longer, on
	for id, next := range to {
		m.state[id] = next
	}
}

func (m *machine) examine(t *rapid.T, c *operation.Case, asOf deadline.Date) operation.Report {
	r, err := operation.Examine(m.law, c, asOf)
	if err != nil {
		t.Fatalf("Examine as of %v: %v", asOf, err)
	}
	return r
}

// check holds the case against every promise.
func (m *machine) check(t *rapid.T) {
	if len(m.c.Events) == 0 {
		return
	}
	r := m.examine(t, m.c, m.day)
	want := m.state[m.items()[0]]
	for _, id := range m.items() {
		if got := r.ItemState(id).String(); got != m.state[id] {
			t.Fatalf("ItemState(%q) = %s, want %s", id, got, m.state[id])
		}
		if m.state[id] != want {
			want = "mixed"
		}
	}
	if r.State.String() != want || r.Later != 0 {
		t.Fatalf("state %v, %d later, want %s and none", r.State, r.Later, want)
	}
	for e := range r.Next() {
		if !slices.ContainsFunc(flagged, func(name string) bool {
			return happening(name).Type == e && slices.ContainsFunc(m.items(), func(id string) bool { return moves[[2]string{m.state[id], name}] != "" })
		}) {
			t.Errorf("Next yields %s in %v", e, m.state)
		}
	}
	for _, d := range r.Duties {
		if d.Due.IsZero() && (d.Status == jurisdiction.Overdue || d.Status == jurisdiction.Late || !d.LateFrom.IsZero()) {
			t.Errorf("%s: late without a date", dutyLine(d))
		}
		if d.Trigger.After(r.AsOf) || d.Done.After(r.AsOf) || d.Ended.After(r.AsOf) {
			t.Errorf("%s as of %v: a day to come", dutyLine(d), r.AsOf)
		}
	}
	later, _ := m.day.AddDays(rapid.IntRange(0, 60).Draw(t, "later"))
	m.keeps(t, m.before, r)
	m.keeps(t, r, m.examine(t, m.c, later))
	m.anew(t, r)
	for g := range r.Gaps() {
		if g.Code == operation.NoGap {
			t.Error("a gap without a code")
		}
	}
}

// keeps: a duty that was there is there still, and one that was met is met.
func (m *machine) keeps(t *rapid.T, before, after operation.Report) {
	for _, b := range before.Duties {
		k := slices.IndexFunc(after.Duties, func(a jurisdiction.Duty) bool {
			return a.Rule() == b.Rule() && a.Item == b.Item && a.Trigger == b.Trigger && (b.Done.IsZero() || a.Done == b.Done)
		})
		if k < 0 {
			t.Fatalf("duty %s as of %v is gone as of %v: %q", dutyLine(b), before.AsOf, after.AsOf, dutyLines(after))
		}
		if a := after.Duties[k]; b.Status == jurisdiction.Met && a.Status != jurisdiction.Met {
			t.Errorf("met duty %s is %v as of %v", dutyLine(b), a.Status, after.AsOf)
		}
	}
}

// anew: a case cut off at some event, with the rest appended, is the case; and a report
// as of an earlier day is that of the case cut there.
func (m *machine) anew(t *rapid.T, r operation.Report) {
	n := rapid.IntRange(1, len(m.c.Events)).Draw(t, "cut")
	short := *m.c
	short.Events = m.c.Events[:n:n]
	cutDay := short.Events[n-1].On
	if n < len(m.c.Events) && m.c.Events[n].On == cutDay {
		return
	}
	cut, whole := m.examine(t, &short, cutDay), m.examine(t, m.c, cutDay)
	if whole.Later != len(m.c.Events)-n || !reflect.DeepEqual(strip(cut), strip(whole)) {
		t.Errorf("as of %v the case says %v, cut there %v", cutDay, strip(whole), strip(cut))
	}
	short.Events = append(short.Events, m.c.Events[n:]...)
	if again := m.examine(t, &short, m.day); !reflect.DeepEqual(strip(again), strip(r)) {
		t.Errorf("appended again: %v, want %v", strip(again), strip(r))
	}
}

// strip is a report as text.
func strip(r operation.Report) []string {
	return []string{r.State.String(), strings.Join(dutyLines(r), "\n"), strings.Join(findingLines(r.Findings), "\n")}
}
