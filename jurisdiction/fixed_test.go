package jurisdiction_test

import (
	"errors"
	"fmt"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// TestFixed: 2026-01-31 is a Saturday and no make-up day, so Monday 02-02 is the
// next working day; 2024-02-29 was a Thursday, 2026-02-28 is a make-up Saturday,
// and of 2027 no notice is held.
func TestFixed(t *testing.T) {
	moved := reading(t, jurisdiction.China(), jurisdiction.Readings{FixedDate: jurisdiction.DateToNextWorkday})
	for _, tt := range []struct {
		law  *jurisdiction.Law
		rule string
		year int
		want string
	}{
		{jurisdiction.China(), "annual-report-department", 2026, "2026-01-31 2026-01-31 2026-02-03"},
		{moved, "annual-report-department", 2026, "2026-02-02 2026-01-31 2026-02-03"},
		{jurisdiction.China(), "annual-report-province", 2024, "2024-02-29 2024-02-29 2024-03-01"},
		{moved, "annual-report-province", 2026, "2026-02-28 2026-02-28 2026-03-01"},
		{jurisdiction.China(), "annual-report-department", 2027, "2027-01-31 2027-01-31 "},
		{moved, "annual-report-department", 2027, " 2027-01-31 "},
	} {
		for u := range tt.law.Instrument("hubei-2021").Rules() {
			if u.ID() != tt.rule {
				continue
			}
			d, ok, err := tt.law.Fixed(u.Term(), tt.year, division("420000"))
			if got := fmt.Sprint(d.Due, " ", d.PlanBy, " ", d.LateFrom); !ok || got != tt.want || errors.Is(err, deadline.ErrUnpublished) != (tt.year == 2027) {
				t.Errorf("%s in %d: %q, %v, %v, want %q", tt.rule, tt.year, got, ok, err, tt.want)
			}
		}
	}
	if _, ok, err := moved.Fixed(jurisdiction.Term{}, 2026, division("420000")); ok || err != nil {
		t.Errorf("no limit falls on a day: %v, %v", ok, err)
	}
}

// The report of a provincial department for the year before, due by the end of
// January 2026, a Saturday (hubei-2021:38).
func ExampleLaw_Fixed() {
	law := jurisdiction.China()
	department := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420000")}
	ruling, err := law.Ruling(jurisdiction.Question{Matter: "annual-report", Body: department, Role: jurisdiction.AnyBody, On: deadline.MustDate("2026-01-05")})
	if err != nil {
		fmt.Println(err)
		return
	}
	day, _, err := law.Fixed(ruling.Limit(), 2026, department.Division)
	fmt.Println(day.Due, "late from", day.LateFrom, err)
	// Output:
	// 2026-01-31 late from 2026-02-03 <nil>
}
