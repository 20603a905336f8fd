package sharing_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// TestModel keeps a case and a plain model of it beside each other: the model
// knows the state of each item, by the grid of state_test.go, and nothing else.
// Events that the grid forbids must be refused; all others are appended, and the
// promises of the package are checked after each.
func TestModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := newMachine(t)
		actions := map[string]func(*rapid.T){"": m.check}
		for _, kind := range coreEvents {
			actions[string(kind)] = func(t *rapid.T) { m.happens(t, kind) }
		}
		t.Repeat(actions)
	})
}

// machine is a case, the law it is examined under, the model, and what was seen
// before the last event.
type machine struct {
	law     *jurisdiction.Law
	c       *sharing.Case
	state   map[string]string // the model: state by item
	ordered map[string]bool   // items about which rectification was ordered, which alone may be rectified
	day     deadline.Date     // of the last event
	before  sharing.Report
}

func newMachine(t *rapid.T) *machine {
	m := &machine{
		law:     drawLaw(t),
		c:       conditional(),
		state:   map[string]string{},
		ordered: map[string]bool{},
		day:     drawDay(t, firstDay, lastDay, "first day"),
	}
	m.c.Facts = drawFacts(t, "case")
	m.c.Conditions = drawList(t, "published", "audit", "no-export")
	for _, id := range []string{"a", "b", "c"}[:rapid.IntRange(0, 3).Draw(t, "items")] {
		m.c.Items = append(m.c.Items, sharing.Item{ID: id, Facts: drawFacts(t, id)})
	}
	for _, id := range m.items() {
		m.state[id] = "not-received"
	}
	return m
}

// items are the ids of the items, the empty one for a case without.
func (m *machine) items() []string {
	ids := []string{}
	for _, i := range m.c.Items {
		ids = append(ids, i.ID)
	}
	if len(ids) == 0 {
		ids = append(ids, "")
	}
	return ids
}

// happens appends an event where the model allows it for every item that it
// touches, and sees it refused where not.
func (m *machine) happens(t *rapid.T, kind jurisdiction.EventType) {
	on, err := m.day.AddDays(rapid.IntRange(0, 20).Draw(t, "days later"))
	if err != nil || on.After(lastDay) {
		t.Skip("past the last day")
	}
	e := m.drawEvent(t, kind, on)
	touched := e.Items
	if len(touched) == 0 {
		touched = m.items()
	}
	next := map[string]string{}
	for _, id := range touched {
		if to, ok := moves[cell(m.state[id], &e)]; ok && (kind != jurisdiction.Rectified || m.ordered[id]) {
			next[id] = to
		}
	}
	longer := *m.c
	longer.Events = append(slices.Clip(m.c.Events), e)
	if len(next) < len(touched) {
		_, err := sharing.Examine(m.law, &longer, on)
		var bad *sharing.EventError
		if !errors.Is(err, sharing.ErrMove) || !errors.As(err, &bad) || bad.Index != len(m.c.Events) {
			t.Fatalf("event %d, %s in %v: error %v, want ErrMove", len(m.c.Events)+1, kind, m.state, err)
		}
		return
	}
	m.before = m.examine(t, m.law, m.c, m.day)
	m.c, m.day = &longer, on
	for id, to := range next {
		m.state[id], m.ordered[id] = to, m.ordered[id] || kind == jurisdiction.RectificationOrdered
	}
}

func (m *machine) examine(t *rapid.T, law *jurisdiction.Law, c *sharing.Case, asOf deadline.Date) sharing.Report {
	r, err := sharing.Examine(law, c, asOf)
	if err != nil {
		t.Fatalf("Examine as of %v: %v", asOf, err)
	}
	return r
}

// check holds the case against every promise.
func (m *machine) check(t *rapid.T) {
	r := m.examine(t, m.law, m.c, m.day)
	m.agrees(t, r)
	for _, d := range r.Duties {
		checkDuty(t, r, d)
	}
	checkLateness(t, r)
	keeps(t, "an event more", m.before, r)
	keeps(t, "a later day", r, m.examine(t, m.law, m.c, drawDay(t, m.day, deadline.MustDate("2026-12-31"), "later day")))
	m.cut(t)
	m.another(t, r)
	for g := range r.Gaps() {
		if g.Code == sharing.NoGap {
			t.Error("a gap without a code")
		}
	}
}

// agrees compares states with the model.
func (m *machine) agrees(t *rapid.T, r sharing.Report) {
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
		possible := false
		for c := range moves {
			for _, state := range m.state {
				possible = possible || c.state == state && c.event == e
			}
		}
		if !possible {
			t.Errorf("Next yields %s in %v", e, m.state)
		}
	}
}

// checkDuty: the dates and the status of a duty agree with each other.
func checkDuty(t failer, r sharing.Report, d jurisdiction.Duty) {
	t.Helper()
	day := r.AsOf
	if !d.Done.IsZero() {
		day = d.Done
	}
	late := !d.Due.IsZero() && day.After(d.Due)
	want := jurisdiction.Open
	switch {
	case !d.Done.IsZero() && late && d.Standing != jurisdiction.Guidance:
		want = jurisdiction.Late
	case !d.Done.IsZero():
		want = jurisdiction.Met
	case !d.Ended.IsZero():
		want = jurisdiction.Waived
	case late && d.Standing != jurisdiction.Guidance:
		want = jurisdiction.Overdue
	}
	if d.Status != want {
		t.Errorf("%s as of %v: want %v", dutyLine(d), r.AsOf, want)
	}
	if d.Trigger.After(r.AsOf) || d.Done.After(r.AsOf) || d.Ended.After(r.AsOf) || !d.Done.IsZero() && !d.Ended.IsZero() {
		t.Errorf("%s as of %v: started %v, done %v, ended %v", dutyLine(d), r.AsOf, d.Trigger, d.Done, d.Ended)
	}
	if !d.Due.IsZero() && (d.PlanBy.After(d.Due) || d.PlanBy.IsZero() || !d.LateFrom.IsZero() && !d.LateFrom.After(d.Due) || d.Term().Kind() == jurisdiction.Numbered && d.Deadline.Last() != d.Due) {
		t.Errorf("%s: want planned by the due date, late after it; deadline %v", dutyLine(d), d.Deadline)
	}
}

// failer is the part of testing.T that properties and fuzz targets share.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

// checkLateness: there is one finding for each duty that is late and has a date,
// never before its due date, and a breach from LateFrom on alone.
func checkLateness(t failer, r sharing.Report) {
	t.Helper()
	codes := map[string]string{"reply": "late-reply", "deliver": "late-delivery", "dispose": "late-disposal", "rectify": "late-rectification"}
	findings := 0
	for i, f := range r.Findings {
		if i > 0 && r.Findings[i-1].Item == f.Item && f.On.Before(r.Findings[i-1].On) {
			t.Errorf("findings of an item out of the order of days: %q", findingLines(r))
		}
		if strings.HasPrefix(f.Code, "late-") {
			findings++
		}
	}
	for _, d := range r.Duties {
		day := r.AsOf
		if !d.Done.IsZero() {
			day = d.Done
		} else if !d.Ended.IsZero() {
			day = d.Ended
		}
		if d.Due.IsZero() || !day.After(d.Due) || d.Standing == jurisdiction.Guidance {
			continue
		}
		severity := jurisdiction.Warning
		if !d.LateFrom.IsZero() && !day.Before(d.LateFrom) {
			severity = jurisdiction.Breach
		}
		first, _ := d.Due.AddDays(1)
		code := codes[d.Code]
		if d.Rule().ID() == "reply-not-shared-by-analogy" {
			code = "late-by-analogy" // no liability rests on it
		}
		if !slices.ContainsFunc(r.Findings, func(f jurisdiction.Finding) bool {
			return f.Code == code && f.Item == d.Item && f.On == first && f.Severity == severity
		}) {
			t.Errorf("%s: no %v on %v in %q", dutyLine(d), severity, first, findingLines(r))
		}
		findings--
	}
	if findings != 0 {
		t.Errorf("%d findings of lateness too many: %q for %q", findings, findingLines(r), dutyLines(r))
	}
}

// keeps: a duty never vanishes, and one that was met stays met.
func keeps(t *rapid.T, why string, before, after sharing.Report) {
	for _, was := range before.Duties {
		i := slices.IndexFunc(after.Duties, func(d jurisdiction.Duty) bool {
			return d.Code == was.Code && d.Item == was.Item && d.Trigger == was.Trigger
		})
		if i < 0 {
			t.Fatalf("%s: the duty %s vanished from %q", why, dutyLine(was), dutyLines(after))
		}
		// Notice of an extension later on the day of the reply may still move the
		// due date, but never to before the act.
		if now := after.Duties[i]; was.Status == jurisdiction.Met && now.Status != jurisdiction.Met {
			t.Fatalf("%s: a duty that was met changed from %s to %s", why, dutyLine(was), dutyLine(now))
		}
	}
}

// same compares what two reports say.
func same(a, b sharing.Report) bool {
	return a.State == b.State && slices.Equal(a.Duties, b.Duties) && reflect.DeepEqual(a.Findings, b.Findings) && slices.Equal(gapLines(a), gapLines(b))
}

// cut: a report as of a day is that of the case as it stood then, and that of a
// case built anew.
func (m *machine) cut(t *rapid.T) {
	day := drawDay(t, firstDay, m.day, "cut")
	then := *m.c
	then.Events = nil
	for _, e := range m.c.Events {
		if !e.On.After(day) {
			then.Events = append(then.Events, e)
		}
	}
	a, b := m.examine(t, m.law, m.c, day), m.examine(t, m.law, &then, day)
	if !same(a, b) || a.Later != len(m.c.Events)-len(then.Events) || b.Later != 0 {
		t.Fatalf("as of %v: %v %q %q, %d later; cut at that day: %v %q %q", day,
			a.State, dutyLines(a), findingLines(a), a.Later, b.State, dutyLines(b), findingLines(b))
	}
}

// another changes one reading and checks that it changes what it names alone.
func (m *machine) another(t *rapid.T, a sharing.Report) {
	o := rapid.SampledFrom(choices).Draw(t, "option")
	b := m.examine(t, under(t, set(t, m.law.Readings(), o.key, rapid.SampledFrom(o.values).Draw(t, "value"))), m.c, m.day)
	if len(a.Duties) != len(b.Duties) || a.State != b.State {
		t.Fatalf("%s: %v %q, and under another reading %v %q", o.key, a.State, dutyLines(a), b.State, dutyLines(b))
	}
	for i, d := range a.Duties {
		e := b.Duties[i]
		if (d.Due != e.Due || d.Waiting != e.Waiting || d.Status != e.Status) && !names(d, o.key) && !names(e, o.key) {
			t.Errorf("%s moves %s to %s, and neither names it", o.key, dutyLine(d), dutyLine(e))
		}
		spans := o.key != "trigger-day" && o.key != "not-shared-request"
		if spans && (d.PlanBy != e.PlanBy || d.LateFrom != e.LateFrom) {
			t.Errorf("%s moves %s to %s: want the due date alone to move", o.key, dutyLine(d), dutyLine(e))
		}
		if d.Trigger != e.Trigger || d.Done != e.Done || d.Ended != e.Ended || d.Standing != e.Standing {
			t.Errorf("%s makes of %+v a duty %+v", o.key, d, e)
		}
	}
	kept := func(r sharing.Report) (lines []string) {
		for _, f := range r.Findings {
			depends := strings.HasPrefix(f.Code, "late-") || slices.Contains(slices.Collect(f.Readings.Keys()), o.key)
			if !depends && f.Code != "extension-ineffective" {
				lines = append(lines, findingLine(f))
			}
		}
		return lines
	}
	// Notices and extensions are looked at on a clock that they can move. Data
	// marked not shared has one in the other reading alone.
	if x, y := kept(a), kept(b); o.key != "not-shared-request" && !slices.Equal(x, y) {
		t.Errorf("%s changes the findings %q to %q", o.key, x, y)
	}
}

func names(d jurisdiction.Duty, key string) bool {
	return slices.Contains(slices.Collect(d.Readings.Keys()), key)
}
