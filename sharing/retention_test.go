package sharing_test

import (
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

func TestRecordStateContract(t *testing.T) {
	contract.Enum[sharing.RecordState](t, "RecordState", "held", "free", "destroyed-early", "may-be-early")
}

// day is a date, the zero Date for the empty text.
func day(s string) deadline.Date {
	if s == "" {
		return deadline.Date{}
	}
	return deadline.MustDate(s)
}

// TestRetain: three years, worked by hand. A period ends on the corresponding day,
// the month's last where there is none.
func TestRetain(t *testing.T) {
	const last, made, end = jurisdiction.FromLastEntry, jurisdiction.FromCreation, jurisdiction.FromEndOfSharing
	five := sharing.Keeping{Longer: []sharing.Longer{{Period: deadline.Years(5), Basis: "某法第一条"}}}
	two := sharing.Keeping{Longer: []sharing.Longer{{Period: deadline.Years(2), Basis: "某法第一条"}}}
	audit := sharing.Keeping{Holds: []sharing.Hold{{From: day("2029-07-01"), Through: day("2029-12-31"), Basis: "审计"}}}
	for _, tt := range []struct {
		name              string
		reading           jurisdiction.RetentionStart
		made, last, ended string
		k                 sharing.Keeping
		on                string
		want              string
	}{
		{"from the last entry", last, "2026-01-10", "2026-06-30", "2026-06-01", sharing.Keeping{}, "2029-06-30", "2029-06-30 2029-01-10 2029-06-30 held [state-2025:29.2] []"},
		{"the day after", last, "2026-01-10", "2026-06-30", "2026-06-01", sharing.Keeping{}, "2029-07-01", "2029-06-30 2029-01-10 2029-06-30 free [state-2025:29.2] []"},
		{"from its making", made, "2026-01-10", "2026-06-30", "2026-06-01", sharing.Keeping{}, "2029-01-11", "2029-01-10 2029-01-10 2029-06-30 free [state-2025:29.2] []"},
		{"from the end of sharing", end, "2026-01-10", "2026-06-30", "2026-06-01", sharing.Keeping{}, "2029-06-01", "2029-06-01 2029-01-10 2029-06-30 held [state-2025:29.2] []"},
		{"sharing goes on", end, "2026-01-10", "2026-01-10", "", sharing.Keeping{}, "2040-01-01", " 2029-01-10 2029-01-10 held [state-2025:29.2] []"},
		{"a leap day", last, "2028-02-29", "", "2028-02-29", sharing.Keeping{}, "2031-02-28", "2031-02-28 2031-02-28 2031-02-28 held [state-2025:29.2] []"},
		{"a law says five years", last, "2026-06-30", "", "2026-06-30", five, "2029-07-01", "2031-06-30 2031-06-30 2031-06-30 held [state-2025:29.2] [某法第一条]"},
		{"a law says two years", last, "2026-06-30", "", "2026-06-30", two, "2029-06-30", "2029-06-30 2029-06-30 2029-06-30 held [state-2025:29.2] []"},
		{"an audit", last, "2026-06-30", "", "2026-06-30", audit, "2029-12-31", "2029-06-30 2029-06-30 2029-06-30 held [state-2025:29.2] [审计]"},
		{"the first day of the audit", last, "2026-06-30", "", "2026-06-30", audit, "2029-07-01", "2029-06-30 2029-06-30 2029-06-30 held [state-2025:29.2] [审计]"},
		{"the audit is over", last, "2026-06-30", "", "2026-06-30", audit, "2030-01-01", "2029-06-30 2029-06-30 2029-06-30 free [state-2025:29.2] []"},
		{"before the regulation", last, "2025-07-31", "", "2025-07-31", sharing.Keeping{}, "2025-08-01", "   free [] []"},
		{"on its first day", last, "2025-08-01", "", "2025-08-01", sharing.Keeping{}, "2028-08-01", "2028-08-01 2028-08-01 2028-08-01 held [state-2025:29.2] []"},
	} {
		law := reading(t, "retention-start", tt.reading.String())
		got, err := sharing.Retain(law, department("370100"), sharing.Record{Made: day(tt.made), Last: day(tt.last), Ended: day(tt.ended)}, tt.k, day(tt.on))
		if err != nil {
			t.Fatal(err)
		}
		held := map[bool]string{true: "held", false: "free"}[got.Held]
		if s := fmt.Sprintf("%s %s %s %s %v %v", got.Through, got.Earliest, got.Latest, held, got.Basis, got.Other); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, s, tt.want)
		}
	}
	for _, tt := range []struct {
		law *jurisdiction.Law
		r   sharing.Record
		on  deadline.Date
	}{{nil, sharing.Record{Made: day("2026-01-10")}, day("2026-01-10")}, {jurisdiction.China(), sharing.Record{}, day("2026-01-10")}, {jurisdiction.China(), sharing.Record{Made: day("2026-01-10")}, deadline.Date{}}} {
		if _, err := sharing.Retain(tt.law, department("370100"), tt.r, sharing.Keeping{}, tt.on); !errors.Is(err, jurisdiction.ErrUndetermined) {
			t.Errorf("%v, want ErrUndetermined", err)
		}
	}
}

// someKeepings are the classes of the scans below.
var someKeepings = []sharing.Keeping{
	{},
	{Longer: []sharing.Longer{{Period: deadline.Years(5), Basis: "某法第一条"}}},
	{Holds: []sharing.Hold{{From: deadline.MustDate("2028-06-01"), Through: deadline.MustDate("2029-03-31"), Basis: "审计"}, {From: deadline.MustDate("2030-01-01"), Basis: "诉讼"}}},
}

// slowState says of one record what a scan does, from [sharing.Retain] alone.
func slowState(t failer, law *jurisdiction.Law, r sharing.Record, on deadline.Date) sharing.RecordState {
	day := on
	if !r.Destroyed.IsZero() {
		day = r.Destroyed
	}
	held := 0
	for reading := jurisdiction.FromLastEntry; reading <= jurisdiction.FromEndOfSharing; reading++ {
		readings := law.Readings()
		readings.RetentionStart = reading
		other, err := law.Reading(readings)
		if err != nil {
			t.Errorf("%v", err)
		}
		keep, err := sharing.Retain(other, department("370100"), r, someKeepings[r.Class], day)
		if err != nil {
			t.Errorf("%v", err)
		}
		if keep.Held {
			held++
		}
		if r.Destroyed.IsZero() && reading == law.Readings().RetentionStart {
			if keep.Held {
				return sharing.RecordHeld
			}
			return sharing.RecordFree
		}
	}
	return map[int]sharing.RecordState{0: sharing.RecordHeld, 1: sharing.RecordMayBeEarly, 2: sharing.RecordMayBeEarly, 3: sharing.RecordDestroyedEarly}[held]
}

// TestRetainLocal: a local rule that asks for more years stands beside the State's and
// counts; one that applies by analogy alone binds nobody, however long.
func TestRetainLocal(t *testing.T) {
	law := jurisdiction.China()
	for _, text := range [...][3]string{{"stricter-2026", "bound", "5 years"}, {"analogous-2026", "analogy", "20 years"}} {
		i, err := jurisdiction.ParseInstrument([]byte("instrument " + text[0] + "\n  title 某办法（" + text[0] + "） / Measures\n  kind local-rule\n  territory 370100\n  effective 2026-01-01\n" +
			"provision 1\n  kind duty\n  carried text\n  zh 甲。\n  en A.\nscope 1\n  " + text[1] + " department\n" +
			"rule longer\n  cite 1\n  matter retention\n  bearer requester\n  term " + text[2] + "\n  relation stricter state-2025:29.2 from 2026-01-01\n"))
		if err != nil {
			t.Fatal(err)
		}
		if law, err = law.With(i); err != nil {
			t.Fatal(err)
		}
	}
	got, err := sharing.Retain(law, department("370100"), sharing.Record{Made: day("2026-06-30"), Ended: day("2026-06-30")}, sharing.Keeping{}, day("2031-06-30"))
	if s := fmt.Sprint(got.Through, got.Held, got.Basis); err != nil || s != "2031-06-30 true [state-2025:29.2 stricter-2026:1]" {
		t.Errorf("%s, %v, want five years by both", s, err)
	}
}

// TestRetentionScan compares the scan with asking about each record by itself.
func TestRetentionScan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		on := drawDay(t, deadline.MustDate("2026-01-01"), deadline.MustDate("2032-12-31"), "on")
		law := under(t, jurisdiction.Readings{RetentionStart: jurisdiction.RetentionStart(rapid.IntRange(0, 2).Draw(t, "reading"))})
		var records []sharing.Record
		for range rapid.IntRange(0, 30).Draw(t, "records") {
			r := sharing.Record{Made: drawDay(t, deadline.MustDate("2025-06-01"), on, "made"), Class: rapid.IntRange(0, 2).Draw(t, "class")}
			if rapid.Bool().Draw(t, "of a set") {
				r.Last = drawDay(t, r.Made, on, "last")
			}
			if rapid.Bool().Draw(t, "ended") {
				r.Ended = drawDay(t, r.Made, on, "end")
			}
			if rapid.Bool().Draw(t, "gone") {
				r.Destroyed = drawDay(t, r.Made, on, "destroyed")
			}
			records = append(records, r)
		}
		var got, want []string
		found, failed := sharing.RetentionScan(law, department("370100"), someKeepings, on, slices.Values(records))
		for r, s := range found {
			got = append(got, fmt.Sprint(r, s))
		}
		for _, r := range records {
			if s := slowState(t, law, r, on); s != sharing.RecordHeld {
				want = append(want, fmt.Sprint(r, s))
			}
		}
		if failed() != nil || !slices.Equal(got, want) {
			t.Fatalf("%v\n%q, want\n%q", failed(), got, want)
		}
	})
}

// TestRetentionScanDays: the last day of keeping, and the next.
func TestRetentionScanDays(t *testing.T) {
	for on, want := range map[string]int{"2029-01-10": 0, "2029-01-11": 1} {
		n := 0
		found, _ := sharing.RetentionScan(jurisdiction.China(), department("370100"), someKeepings, day(on), slices.Values([]sharing.Record{{Made: day("2026-01-10")}}))
		for range found {
			n++
		}
		if n != want {
			t.Errorf("on %s %d records are free, want %d", on, n, want)
		}
	}
}

// TestRetentionScanErrors: a record that cannot be ends the scan, and what came
// before it stands.
func TestRetentionScanErrors(t *testing.T) {
	on, ok := day("2030-01-01"), sharing.Record{Made: day("2026-01-10")}
	for name, bad := range map[string]sharing.Record{
		"class": {Made: day("2026-01-10"), Class: 1}, "negative class": {Made: day("2026-01-10"), Class: -1}, "no day": {},
		"made later": {Made: day("2030-01-02")}, "entered later": {Made: day("2026-01-10"), Last: day("2030-01-02")},
		"ended later": {Made: day("2026-01-10"), Ended: day("2030-01-02")}, "destroyed later": {Made: day("2026-01-10"), Destroyed: day("2030-01-02")},
	} {
		n := 0
		found, failed := sharing.RetentionScan(jurisdiction.China(), department("370100"), someKeepings[:1], on, slices.Values([]sharing.Record{ok, bad, ok}))
		for range found {
			n++
		}
		if n != 1 || !errors.Is(failed(), sharing.ErrRecord) {
			t.Errorf("%s: %d records, %v", name, n, failed())
		}
	}
	found, failed := sharing.RetentionScan(nil, department("370100"), nil, on, slices.Values([]sharing.Record{ok}))
	for range found {
	}
	if !errors.Is(failed(), jurisdiction.ErrUndetermined) {
		t.Errorf("no law: %v", failed())
	}
	found, failed = sharing.RetentionScan(jurisdiction.China(), jurisdiction.Body{}, someKeepings, on, slices.Values([]sharing.Record{ok}))
	for range found {
	}
	if failed() == nil {
		t.Error("a requester of unknown kind is no error")
	}
}

// TestMayInspect: the provider of the data and the authority (state-2025:29.2).
func TestMayInspect(t *testing.T) {
	for r := jurisdiction.NoRole; r <= 17; r++ {
		want := slices.Contains([]jurisdiction.Role{jurisdiction.Provider, jurisdiction.Authority, jurisdiction.AuthorityOfProvider,
			jurisdiction.AuthorityOfRequester, jurisdiction.CommonAuthority}, r)
		if got := sharing.MayInspect(r); got != want && r != jurisdiction.SuperiorAuthority {
			t.Errorf("MayInspect(%v) = %v", r, got)
		}
	}
}

// manyRecords yields n records of five years, a third of them destroyed.
func manyRecords(n int) iter.Seq[sharing.Record] {
	r := rand.New(rand.NewPCG(1, 2))
	first := deadline.MustDate("2025-08-01")
	list := make([]sharing.Record, 4096)
	for k := range list {
		made, _ := first.AddDays(r.IntN(1800))
		last, _ := made.AddDays(r.IntN(20))
		list[k] = sharing.Record{Made: made, Last: last, Ended: last, Class: k % 3}
		if k%3 == 0 {
			list[k].Destroyed, _ = last.AddDays(r.IntN(60))
		}
	}
	return func(yield func(sharing.Record) bool) {
		for k := range n {
			if !yield(list[k%len(list)]) {
				return
			}
		}
	}
}

// BenchmarkRetentionScan goes through a million records; naive asks Retain about
// each of a thousand.
func BenchmarkRetentionScan(b *testing.B) {
	law, body, on := jurisdiction.China(), department("370100"), deadline.MustDate("2031-01-01")
	b.Run("scan/1000000", func(b *testing.B) {
		b.ReportAllocs()
		n := 0
		for b.Loop() {
			found, failed := sharing.RetentionScan(law, body, someKeepings, on, manyRecords(1_000_000))
			for range found {
				n++
			}
			if failed() != nil {
				b.Fatal(failed())
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1e6, "ns/record")
	})
	b.Run("naive/1000", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for r := range manyRecords(1000) {
				if _, err := sharing.Retain(law, body, r, someKeepings[r.Class], on); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1e3, "ns/record")
	})
}

func ExampleRetain() {
	law := jurisdiction.China()
	bureau := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")}
	r := sharing.Record{Made: deadline.MustDate("2026-01-10"), Last: deadline.MustDate("2026-06-30"), Ended: deadline.MustDate("2026-06-01")}
	keep, err := sharing.Retain(law, bureau, r, sharing.Keeping{}, deadline.MustDate("2029-06-30"))
	if err != nil {
		panic(err)
	}
	fmt.Println("keep through", keep.Through, keep.Held, law.Cite(keep.Basis[0], deadline.Chinese))
	fmt.Println("by other readings", keep.Earliest, "to", keep.Latest)
	// Output:
	// keep through 2029-06-30 true 《政务数据共享条例》第二十九条第二款
	// by other readings 2029-01-10 to 2029-06-30
}
