package sharing_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// The dates are worked by hand from the holiday arrangements:
//
//	National Day 2025     off 10-01 … 08, worked Sunday 09-28 and Saturday 10-11
//	New Year 2026         off 01-01 … 03, worked Sunday 01-04
//	Spring Festival 2026  off 02-15 … 23, worked Saturdays 02-14 and 02-28
//	Qingming 2026         off 04-04 … 06
//
// Each line lists the working days that make the number.

// lastDays are a request up to the act that is owed, the last lawful day of the
// act and the first late one.
var lastDays = []struct {
	name  string
	class jurisdiction.Attribute
	lines []string
	act   string
	duty  string
	last  string
	late  string
}{
	// One working day.
	{"the make-up Saturday before Spring Festival", jurisdiction.Unconditional, []string{"2026-02-13 received"}, "consented",
		"reply", "2026-02-14", "2026-02-15"}, // Saturday 02-14
	{"received on that Saturday", jurisdiction.Unconditional, []string{"2026-02-14 received"}, "consented",
		"reply", "2026-02-24", "2026-02-25"}, // Tuesday 02-24, after nine days off
	{"the make-up Saturday after Spring Festival", jurisdiction.Unconditional, []string{"2026-02-27 received"}, "refused reason=suspended",
		"reply", "2026-02-28", "2026-03-01"}, // Saturday 02-28
	{"the make-up Sunday before National Day", jurisdiction.Unconditional, []string{"2025-09-26 received"}, "consented",
		"reply", "2025-09-28", "2025-09-29"}, // Sunday 09-28
	{"over National Day", jurisdiction.Unconditional, []string{"2025-09-30 received"}, "consented",
		"reply", "2025-10-09", "2025-10-10"}, // Thursday 10-09
	{"the make-up Saturday after National Day", jurisdiction.Unconditional, []string{"2025-10-10 received"}, "consented",
		"reply", "2025-10-11", "2025-10-12"}, // Saturday 10-11
	{"over New Year", jurisdiction.Unconditional, []string{"2025-12-31 received"}, "consented",
		"reply", "2026-01-04", "2026-01-05"}, // Sunday 01-04
	{"received on the make-up Sunday", jurisdiction.Unconditional, []string{"2026-01-04 received"}, "consented",
		"reply", "2026-01-05", "2026-01-06"}, // Monday 01-05

	// Ten working days.
	{"ten days over Spring Festival", jurisdiction.Conditional, []string{"2026-02-04 received"}, "consented",
		"reply", "2026-02-25", "2026-02-26"}, // 02-05 06 09 10 11 12 13 14 24 25
	{"ten days over National Day", jurisdiction.Conditional, []string{"2025-09-26 received"}, "refused reason=other",
		"reply", "2025-10-16", "2025-10-17"}, // 09-28 29 30 10-09 10 11 13 14 15 16
	{"ten days over New Year", jurisdiction.Conditional, []string{"2025-12-24 received"}, "consented",
		"reply", "2026-01-08", "2026-01-09"}, // 12-25 26 29 30 31 01-04 05 06 07 08

	// Twenty working days from the consent, for unconditional data too (S6).
	{"twenty days over Spring Festival", jurisdiction.Conditional, []string{"2026-02-04 received", "2026-02-06 consented"}, "delivered",
		"deliver", "2026-03-12", "2026-03-13"}, // 02-09 … 14 24 … 28 are eleven, 03-02 … 06 sixteen, 03-09 10 11 12
	{"twenty days over National Day", jurisdiction.Unconditional, []string{"2025-09-28 received", "2025-09-28 consented"}, "delivered",
		"deliver", "2025-10-31", "2025-11-01"}, // 09-29 30 10-09 10 11 are five, 10-13 … 17 ten, 20 … 24 fifteen, 27 … 31
	{"twenty days over New Year", jurisdiction.Conditional, []string{"2025-12-15 received", "2025-12-17 consented"}, "offered",
		"deliver", "2026-01-15", "2026-01-16"}, // 12-18 19 22 … 26 29 30 31 are ten, 01-04 … 09 sixteen, 01-12 13 14 15
	{"twenty days from a late reply", jurisdiction.Conditional, []string{"2026-03-02 received", "2026-03-20 consented"}, "delivered",
		"deliver", "2026-04-20", "2026-04-21"}, // 03-23 … 27 30 31 04-01 02 03 are ten, 04-07 … 10 fourteen, 13 … 17 nineteen, 20
	{"twenty days from a refusal turned into consent", jurisdiction.Conditional,
		[]string{"2026-03-02 received", "2026-03-03 refused reason=other", "2026-03-20 consented"}, "delivered",
		"deliver", "2026-04-20", "2026-04-21"}, // as above: from the consent (Q25)
	{"consent taken back does not stop the clock", jurisdiction.Conditional,
		[]string{"2026-03-02 received", "2026-03-20 consented", "2026-03-25 refused reason=other"}, "delivered",
		"deliver", "2026-04-20", "2026-04-21"}, // as above (Q25)
	{"an extension of the reply does not carry over", jurisdiction.Conditional, []string{"2026-03-02 received",
		"2026-03-10 extension-approved n=10", "2026-03-10 extension-notified", "2026-03-20 consented"}, "delivered",
		"deliver", "2026-04-20", "2026-04-21"}, // as above (S6)
}

// TestLastDays looks at each limit on the last lawful day and on the first late
// one, without the act and with it.
func TestLastDays(t *testing.T) {
	for _, tt := range lastDays {
		t.Run(tt.name, func(t *testing.T) {
			for _, at := range []struct {
				day, act string
				want     jurisdiction.DutyStatus
			}{
				{tt.last, "", jurisdiction.Open}, {tt.late, "", jurisdiction.Overdue},
				{tt.last, tt.act, jurisdiction.Met}, {tt.late, tt.act, jurisdiction.Late},
			} {
				c := request(tt.class, tt.lines...)
				if at.act != "" {
					c.Events = append(c.Events, event(at.day+" "+at.act))
				}
				d := duty(t, examine(t, jurisdiction.China(), c, at.day), tt.duty, "")
				if d.Status != at.want || d.Due.String() != tt.last || d.PlanBy.String() != tt.last || d.LateFrom.String() != tt.late {
					t.Errorf("as of %s, act %q: %s, want %v due and planned %s, late from %s", at.day, at.act, dutyLine(d), at.want, tt.last, tt.late)
				}
				if d.Deadline.Last() != d.Due || d.Standing != jurisdiction.Governing || d.Bearer != jurisdiction.Provider {
					t.Errorf("deadline %v, standing %v, bearer %v, want the last day %v, governing, provider", d.Deadline, d.Standing, d.Bearer, d.Due)
				}
			}
		})
	}
}

// duty is the only duty with a code and an item.
func duty(t testing.TB, r sharing.Report, code, item string) (found jurisdiction.Duty) {
	t.Helper()
	n := 0
	for _, d := range r.Duties {
		if d.Code == code && d.Item == item {
			found = d
			n++
		}
	}
	if n != 1 {
		t.Fatalf("%d duties %s %s in %q, want one", n, code, item, dutyLines(r))
	}
	return found
}

// standing is where a case stands: its state, duties and gaps, all of them.
type standing struct {
	name   string
	c      *sharing.Case
	asOf   string
	state  sharing.State
	duties []string
	gaps   []string
}

// held is the gap that every case of this file has: no text of Shandong is held.
const held = "local-text-not-held"

func checkStanding(t *testing.T, law *jurisdiction.Law, tests []standing) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := examine(t, law, tt.c, tt.asOf)
			if r.State != tt.state {
				t.Errorf("state as of %s = %v, want %v", tt.asOf, r.State, tt.state)
			}
			got := slices.DeleteFunc(dutyLines(r), func(s string) bool { return strings.HasPrefix(s, "keep-records ") }) // TestRecords has it
			if diff := cmp.Diff(tt.duties, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("duties as of %s (-want +got):\n%s", tt.asOf, diff)
			}
			if diff := cmp.Diff(tt.gaps, gapLines(r)); diff != "" {
				t.Errorf("gaps as of %s (-want +got):\n%s", tt.asOf, diff)
			}
		})
	}
}

// TestRestDays: what arrives on a rest day is received that day (G3); another
// reading gives one working day more, so nobody is accused on that day.
func TestRestDays(t *testing.T) {
	checkStanding(t, jurisdiction.China(), []standing{
		// Sunday: 03-02 … 06 09 … 13; from Monday on 03-16.
		{"conditional, a Sunday", conditional("2026-03-01 received"), "2026-03-01", sharing.Requested,
			[]string{"reply open 2026-03-13 2026-03-13 2026-03-17"}, []string{held}},
		// Saturday: Monday 03-09; from Monday on 03-10.
		{"unconditional, a Saturday", request(jurisdiction.Unconditional, "2026-03-07 received"), "2026-03-09", sharing.Requested,
			[]string{"reply open 2026-03-09 2026-03-09 2026-03-11"}, []string{held}},
		{"replied between the two", request(jurisdiction.Unconditional, "2026-03-07 received", "2026-03-10 consented"), "2026-03-10", sharing.ConsentGiven,
			[]string{"reply late 2026-03-09 2026-03-09 2026-03-11", "deliver open 2026-04-08 2026-04-08 2026-04-09"}, []string{held}},
		// In Spring Festival: 02-24 … 28 03-02 … 06; from 02-24 on 03-09.
		{"conditional, in the holiday", conditional("2026-02-18 received"), "2026-02-18", sharing.Requested,
			[]string{"reply open 2026-03-06 2026-03-06 2026-03-10"}, []string{held}},
		// In National Day: 10-09; from 10-09 on 10-10.
		{"unconditional, in the holiday", request(jurisdiction.Unconditional, "2025-10-05 received"), "2025-10-05", sharing.Requested,
			[]string{"reply open 2025-10-09 2025-10-09 2025-10-11"}, []string{held}},
	})
}

// TestPlanByIgnoresTheReading: whatever is chosen moves the due date alone, the
// planning date spans the readings. For unconditional data it leaves the
// extension out: received on Sunday 03-08, Monday is the earliest.
func TestPlanByIgnoresTheReading(t *testing.T) {
	c := request(jurisdiction.Unconditional, "2026-03-08 received", "2026-03-09 extension-approved n=5", "2026-03-09 extension-notified")
	for _, law := range []*jurisdiction.Law{
		jurisdiction.China(), reading(t, "rest-day-receipt", "next-workday"),
		reading(t, "extension-needs", "consent"), reading(t, "extension-needs", "asked-in-time"),
	} {
		if d := duty(t, examine(t, law, c, "2026-03-09"), "reply", ""); d.PlanBy.String() != "2026-03-09" {
			t.Errorf("receipt %v, extension %v: %s, want planned 2026-03-09", law.Readings().RestDayReceipt, law.Readings().ExtensionNeeds, dutyLine(d))
		}
	}
}

// TestSupplement: only a notice that was the first, listed everything, came in
// time and asked for what may be asked has an effect (S3). Ten working days from
// 03-02 end on 03-16, from 03-11 on 03-25.
func TestSupplement(t *testing.T) {
	checkStanding(t, jurisdiction.China(), []standing{
		{"waiting", conditional("2026-03-02 received", "2026-03-04 supplement-asked wants=scope"), "2026-03-20", sharing.AwaitingSupplement,
			[]string{"reply open - 2026-03-16 -"}, []string{held}},
		{"restarted", conditional("2026-03-02 received", "2026-03-04 supplement-asked wants=scope", "2026-03-11 supplemented complete"),
			"2026-03-25", sharing.Requested, []string{"reply open 2026-03-25 2026-03-16 2026-03-26"}, []string{held}},
		{"half of it does not restart", conditional("2026-03-02 received", "2026-03-04 supplement-asked wants=scope", "2026-03-11 supplemented"),
			"2026-03-25", sharing.AwaitingSupplement, []string{"reply open - 2026-03-16 -"}, []string{held}},
		{"a notice after the limit", conditional("2026-03-02 received", "2026-03-17 supplement-asked wants=scope", "2026-03-18 supplemented complete"),
			"2026-03-18", sharing.Requested, []string{"reply overdue 2026-03-16 2026-03-16 2026-03-17"}, []string{held}},
		{"a notice that asks for more", conditional("2026-03-02 received", "2026-03-04 supplement-asked wants=fee", "2026-03-11 supplemented complete"),
			"2026-03-16", sharing.Requested, []string{"reply open 2026-03-16 2026-03-16 2026-03-17"}, []string{held}},
		{"the first left something out, the second has no effect", conditional("2026-03-02 received", "2026-03-04 supplement-asked wants=scope",
			"2026-03-05 supplement-asked wants=basis", "2026-03-11 supplemented complete"),
			"2026-03-16", sharing.Requested, []string{"reply open 2026-03-16 2026-03-16 2026-03-17"}, []string{held}},
		{"the first asked for more, the second has no effect", conditional("2026-03-02 received", "2026-03-04 supplement-asked wants=fee",
			"2026-03-05 supplement-asked wants=scope", "2026-03-11 supplemented complete"),
			"2026-03-16", sharing.Requested, []string{"reply open 2026-03-16 2026-03-16 2026-03-17"}, []string{held}},
	})
}

// TestItems: each item has a state and clocks of its own (Q4, Q5, Q6).
func TestItems(t *testing.T) {
	a, b, c := item("a", jurisdiction.NoAttribute), item("b", jurisdiction.NoAttribute), item("c", jurisdiction.NoAttribute)
	unlisted := sharing.Item{ID: "x", Facts: jurisdiction.Facts{Cataloged: jurisdiction.No}}
	checkStanding(t, jurisdiction.China(), []standing{
		{"part delivery", with(conditional("2026-03-02 received", "2026-03-04 consented", "2026-03-20 delivered items=a"), a, b), "2026-03-20", sharing.Mixed,
			[]string{
				"reply a met 2026-03-16 2026-03-16 2026-03-17", "deliver a met 2026-04-01 2026-04-01 2026-04-02",
				"reply b met 2026-03-16 2026-03-16 2026-03-17", "deliver b open 2026-04-01 2026-04-01 2026-04-02"}, []string{held}},
		{"the whole delivery", with(conditional("2026-03-02 received", "2026-03-04 consented", "2026-03-20 delivered items=a", "2026-04-01 delivered items=b"), a, b),
			"2026-04-01", sharing.DataDelivered,
			[]string{
				"reply a met 2026-03-16 2026-03-16 2026-03-17", "deliver a met 2026-04-01 2026-04-01 2026-04-02",
				"reply b met 2026-03-16 2026-03-16 2026-03-17", "deliver b met 2026-04-01 2026-04-01 2026-04-02"}, []string{held}},
		{"three classes", with(conditional("2026-03-02 received"), item("u", jurisdiction.Unconditional), c, item("n", jurisdiction.NotShared)), "2026-03-03", sharing.Requested,
			[]string{"reply u open 2026-03-03 2026-03-03 2026-03-04", "reply c open 2026-03-16 2026-03-16 2026-03-17", "reply n open - 2026-03-16 -"}, []string{held}},
		{"consent, refusal and silence", with(conditional("2026-03-02 received", "2026-03-04 consented items=a", "2026-03-05 refused items=b reason=other"), a, b, c),
			"2026-03-17", sharing.Mixed,
			[]string{
				"reply a met 2026-03-16 2026-03-16 2026-03-17", "deliver a open 2026-04-01 2026-04-01 2026-04-02",
				"reply b met 2026-03-16 2026-03-16 2026-03-17", "reply c overdue 2026-03-16 2026-03-16 2026-03-17"}, []string{held}},
		{"one not in the catalog", with(conditional("2026-03-02 received"), a, unlisted), "2026-03-02", sharing.Requested,
			[]string{"reply a open 2026-03-16 2026-03-16 2026-03-17"}, []string{"x no-limit", held}},
		// Each received on its own day: 03-09 gives 03-23.
		{"received one after the other", with(conditional("2026-03-02 received items=a", "2026-03-09 received items=b"), a, b), "2026-03-09", sharing.Requested,
			[]string{"reply a open 2026-03-16 2026-03-16 2026-03-17", "reply b open 2026-03-23 2026-03-23 2026-03-24"}, []string{held}},
		{"one received, one not", with(conditional("2026-03-02 received items=a"), a, b), "2026-03-09", sharing.Mixed,
			[]string{"reply a open 2026-03-16 2026-03-16 2026-03-17"}, []string{held}},
	})
}

// TestClasses: the facts of an item go first, those of the case fill in.
func TestClasses(t *testing.T) {
	doubtful := request(jurisdiction.NotShared, "2026-03-02 received")
	doubtful.Facts.BasisValid = jurisdiction.No
	checkStanding(t, jurisdiction.China(), []standing{
		{"not shared: a planning date alone", request(jurisdiction.NotShared, "2026-03-02 received"), "2026-05-20", sharing.Requested,
			[]string{"reply open - 2026-03-16 -"}, []string{held}},
		// Its basis does not hold, so it is conditional (S5).
		{"not shared without a basis", doubtful, "2026-03-16", sharing.Requested,
			[]string{"reply open 2026-03-16 2026-03-16 2026-03-17"}, []string{held}},
	})
	checkStanding(t, reading(t, "not-shared-request", "ten-days"), []standing{
		{"not shared by analogy", request(jurisdiction.NotShared, "2026-03-02 received"), "2026-03-16", sharing.Requested,
			[]string{"reply open 2026-03-16 2026-03-16 -"}, []string{held}},
	})
	// Working days after 03-02 through 03-20: 03 … 06, 09 … 13, 16 … 20.
	r := examine(t, jurisdiction.China(), request(jurisdiction.NotShared, "2026-03-02 received"), "2026-03-20")
	if age := duty(t, r, "reply", "").Age; age != 14 {
		t.Errorf("age of the reply = %d working days, want 14", age)
	}
}

// TestWithdrawal: before the reply the duty ends, after consent delivery ends,
// after delivery the data is no longer needed (Q7).
func TestWithdrawal(t *testing.T) {
	checkStanding(t, jurisdiction.China(), []standing{
		{"before the reply", conditional("2026-03-02 received", "2026-03-05 withdrawn"), "2026-06-30", sharing.RequestWithdrawn,
			[]string{"reply waived 2026-03-16 2026-03-16 2026-03-17"}, []string{held}},
		{"while the supplement is awaited", conditional("2026-03-02 received", "2026-03-04 supplement-asked wants=scope", "2026-03-05 withdrawn"),
			"2026-06-30", sharing.RequestWithdrawn, []string{"reply waived - 2026-03-16 -"}, []string{held}},
		{"after consent", conditional("2026-03-02 received", "2026-03-04 consented", "2026-03-05 withdrawn"), "2026-06-30", sharing.RequestWithdrawn,
			[]string{"reply met 2026-03-16 2026-03-16 2026-03-17", "deliver waived 2026-04-01 2026-04-01 2026-04-02"}, []string{held}},
		{"after the offer", conditional("2026-03-02 received", "2026-03-04 consented", "2026-03-05 offered", "2026-03-06 withdrawn"), "2026-06-30", sharing.NoLongerNeeded,
			[]string{"reply met 2026-03-16 2026-03-16 2026-03-17", "deliver met 2026-04-01 2026-04-01 2026-04-02"}, []string{held}},
		{"after delivery", conditional("2026-03-02 received", "2026-03-04 consented", "2026-03-05 delivered", "2026-03-06 withdrawn"), "2026-06-30", sharing.NoLongerNeeded,
			[]string{"reply met 2026-03-16 2026-03-16 2026-03-17", "deliver met 2026-04-01 2026-04-01 2026-04-02"}, []string{held}},
	})
	r := examine(t, jurisdiction.China(), conditional("2026-03-02 received", "2026-03-05 withdrawn"), "2026-06-30")
	if d := duty(t, r, "reply", ""); d.Ended != deadline.MustDate("2026-03-05") || !d.Done.IsZero() {
		t.Errorf("reply ended %v, done %v, want ended 2026-03-05 and never done", d.Ended, d.Done)
	}
}
