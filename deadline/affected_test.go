package deadline_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/rickar/cal/v2"

	"gongxiang.example/deadline"
)

// move is what a Move is expected to say.
type move struct {
	index          int
	before, after  string // last days, "" where that calendar cannot answer
	planBy, lateAt string
}

func checkMoves(t *testing.T, got []deadline.Move, want []move) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d deadlines moved, want %d: %v", len(got), len(want), got)
	}
	for i, w := range want {
		m := got[i]
		if m.Index != w.index || m.Before.Last().String() != w.before || m.After.Last().String() != w.after ||
			m.PlanBy().String() != w.planBy || m.LateAfter().String() != w.lateAt {
			t.Errorf("move %d: index %d from %v to %v, plan by %v, late after %v, want %+v", i, m.Index, m.Before, m.After, m.PlanBy(), m.LateAfter(), w)
		}
	}
}

// TestAffected2020 is the real case: on 26 January 2020 the Spring Festival was
// made longer. Before, 31 January and Saturday 1 February were worked; after it,
// 3 February was the first worked day. Counted by hand from 20 January, a Monday.
func TestAffected2020(t *testing.T) {
	before, after := deadline.China().KnownAt(date("2020-01-20")), deadline.China()
	var list []deadline.Deadline
	for _, n := range []int{3, 4, 5, 10} {
		list = append(list, due(t, before, "2020-01-20", deadline.Workdays(n)))
	}
	list = append(list, due(t, before, "2020-01-20", deadline.Days(10)), deadline.Deadline{})
	extended, err := list[0].Extend(deadline.Workdays(2))
	if err != nil {
		t.Fatal(err)
	}
	list = append(list, extended)
	got, err := deadline.Affected(before, after, list)
	if err != nil {
		t.Fatal(err)
	}
	checkMoves(t, got, []move{
		// 0: 21, 22, 23 January, as before.
		{1, "2020-01-31", "2020-02-03", "2020-01-31", "2020-02-03"},
		{2, "2020-02-01", "2020-02-04", "2020-02-01", "2020-02-04"},
		// 3: 3-7 February are the sixth to tenth; then the fourth to eighth, 10, 11.
		{3, "2020-02-07", "2020-02-11", "2020-02-07", "2020-02-11"},
		// 4: calendar days, as before. 5: no deadline.
		{6, "2020-02-01", "2020-02-04", "2020-02-01", "2020-02-04"},
	})
	for _, m := range got {
		if n := m.Notices(); !slices.Equal(n, []string{"国办发明电〔2019〕16号", "国办发明电〔2020〕1号"}) {
			t.Errorf("Notices() = %v, want the amended and the amending", n)
		}
	}
	if p := slices.Collect(got[3].After.Parts()); !slices.Equal(p, []deadline.Period{deadline.Workdays(3), deadline.Workdays(2)}) {
		t.Errorf("the extension is lost: %v", p)
	}
}

// TestAffectedBothWays: a made-up change takes 4 November 2026, a Wednesday, off
// and has Sunday the 8th worked, so that one deadline falls later and one earlier.
func TestAffectedBothWays(t *testing.T) {
	before := deadline.China()
	after := with(t, before, "notice X; amends "+latest+"; issued 2026-10-20; link x\n"+
		"holiday 运动会 / Games; off 2026-11-04; work 2026-11-01 2026-11-08\n")
	list := []deadline.Deadline{
		due(t, before, "2026-10-30", deadline.Workdays(1)), // Mon 2 Nov; then Sun 1 Nov
		due(t, before, "2026-11-02", deadline.Workdays(2)), // 3, 4 Nov; then 3, 5
		due(t, before, "2026-11-02", deadline.Workdays(1)), // 3 Nov
		due(t, before, "2026-11-06", deadline.Months(1)),
	}
	got, err := deadline.Affected(before, after, list)
	if err != nil {
		t.Fatal(err)
	}
	checkMoves(t, got, []move{
		{0, "2026-11-02", "2026-11-01", "2026-11-01", "2026-11-02"},
		{1, "2026-11-04", "2026-11-05", "2026-11-04", "2026-11-05"},
	})
	if n := got[0].Notices(); !slices.Equal(n, []string{"X"}) {
		t.Errorf("Notices() = %v, want X alone", n)
	}
	back, err := deadline.Affected(after, before, list)
	if err != nil || len(back) != 2 || back[0].PlanBy() != got[0].PlanBy() || back[1].LateAfter() != got[1].LateAfter() {
		t.Errorf("the other way round: %v, %v", back, err)
	}
}

// TestAffectedBecomesKnown: what only one calendar can answer counts as moved.
func TestAffectedBecomesKnown(t *testing.T) {
	before := deadline.China()
	after := with(t, before, notice2027)
	list := []deadline.Deadline{
		due(t, before, "2026-12-18", deadline.Workdays(9)), // 31 December in both
		due(t, after, "2026-12-18", deadline.Workdays(10)), // 4 January 2027
		due(t, after, "2027-03-01", deadline.Workdays(1)),  // 2 March 2027
	}
	got, err := deadline.Affected(before, after, list)
	if err != nil {
		t.Fatal(err)
	}
	want := []move{{1, "", "2027-01-04", "2027-01-04", "2027-01-04"}, {2, "", "2027-03-02", "2027-03-02", "2027-03-02"}}
	checkMoves(t, got, want)
	if !got[0].Before.IsZero() || !slices.Equal(got[0].Notices(), []string{"国办发明电〔2026〕99号"}) {
		t.Errorf("before %v, notices %v", got[0].Before, got[0].Notices())
	}
	back, err := deadline.Affected(after, before, list)
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		want[i].before, want[i].after = want[i].after, want[i].before
	}
	checkMoves(t, back, want)
	// Neither can answer: nothing moves.
	if got, err := deadline.Affected(before, before, list); err != nil || len(got) != 0 {
		t.Errorf("Affected by nothing = %v, %v", got, err)
	}
}

// TestAffectedErrors: a deadline that under one calendar runs past the last Date
// ends the comparison. 21 December 9999 is a Tuesday, 31 December a Friday.
func TestAffectedErrors(t *testing.T) {
	week, noTuesdays := cal.NewBusinessCalendar(), cal.NewBusinessCalendar()
	noTuesdays.SetWorkday(time.Tuesday, false)
	before, err1 := deadline.Compile(week, date("9999-01-01"), date("9999-12-31"))
	after, err2 := deadline.Compile(noTuesdays, date("9999-01-01"), date("9999-12-31"))
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	d, err := due(t, before, "9999-12-20", deadline.Workdays(1)).Extend(deadline.Days(10))
	if err != nil || d.Last() != date("9999-12-31") {
		t.Fatalf("%v, %v, want 9999-12-31", d, err)
	}
	for _, c := range [][2]*deadline.Calendar{{before, after}, {after, before}} {
		if moves, err := deadline.Affected(c[0], c[1], []deadline.Deadline{d}); !errors.Is(err, deadline.ErrDate) || moves != nil {
			t.Errorf("Affected = %v, %v, want ErrDate", moves, err)
		}
	}
}
