package sharing_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// reported writes reports as "year due plan-by late-from status place standing".
func reported(list []sharing.YearReport) string {
	var lines []string
	for _, r := range list {
		lines = append(lines, join(fmt.Sprint(r.Year), orHyphen(r.Due), orHyphen(r.PlanBy), orHyphen(r.LateFrom), r.Status.String(), r.Basis.String(), r.Standing.String()))
	}
	return strings.Join(lines, "; ")
}

// TestReports: read from hubei-2021 38 and state-2025 38.2 with the reading H7. 31
// January 2026 is a Saturday, 28 February 2026 a make-up Saturday on which offices
// work; 31 January 2025 lies in the Spring Festival, off through 4 February; 28
// February 2025 is a Friday; 31 January 2024 a Wednesday, 29 February 2024 a
// Thursday.
func TestReports(t *testing.T) {
	moved := reading(t, "fixed-date", "next-workday")
	authority := department("420000")
	authority.IsAuthority = true
	const (
		government, dept, auth = jurisdiction.Government, jurisdiction.AnyBody, jurisdiction.Authority
		undated                = "0 - - - open state-2025:38.2 governing"
	)
	for _, tt := range []struct {
		name  string
		law   *jurisdiction.Law
		body  jurisdiction.Body
		part  jurisdiction.Role
		done  map[int]deadline.Date
		first int
		asOf  string
		want  string
	}{
		{"the city government, in time on the last day", nil, department("420600"), government, map[int]deadline.Date{2025: deadline.MustDate("2026-01-31")}, 2025, "2026-03-02",
			"2025 2026-01-31 2026-01-31 2026-02-03 met hubei-2021:38 governing"},
		{"the first day late by default", nil, department("420600"), government, map[int]deadline.Date{2025: deadline.MustDate("2026-02-01")}, 2025, "2026-03-02",
			"2025 2026-01-31 2026-01-31 2026-02-03 late hubei-2021:38 governing"},
		{"moved to Monday", moved, department("420600"), government, map[int]deadline.Date{2025: deadline.MustDate("2026-02-02")}, 2025, "2026-03-02",
			"2025 2026-02-02 2026-01-31 2026-02-03 met hubei-2021:38 governing"},
		{"and late on Tuesday", moved, department("420600"), government, map[int]deadline.Date{2025: deadline.MustDate("2026-02-03")}, 2025, "2026-03-02",
			"2025 2026-02-02 2026-01-31 2026-02-03 late hubei-2021:38 governing"},
		{"open on the last day", nil, department("420600"), government, nil, 2025, "2026-01-31", "2025 2026-01-31 2026-01-31 2026-02-03 open hubei-2021:38 governing"},
		{"overdue the day after", nil, department("420600"), government, nil, 2025, "2026-02-01", "2025 2026-01-31 2026-01-31 2026-02-03 overdue hubei-2021:38 governing"},
		{"what was done later does not count yet", nil, department("420600"), government, map[int]deadline.Date{2025: deadline.MustDate("2026-02-05")}, 2025, "2026-02-04",
			"2025 2026-01-31 2026-01-31 2026-02-03 overdue hubei-2021:38 governing"},
		{"three years of a provincial department", nil, department("420000"), dept, map[int]deadline.Date{2023: deadline.MustDate("2024-01-15")}, 2023, "2026-01-05",
			"2023 2024-01-31 2024-01-31 2024-02-01 met hubei-2021:38 governing; 2024 2025-01-31 2025-01-31 2025-02-06 overdue hubei-2021:38 governing; 2025 2026-01-31 2026-01-31 2026-02-03 open hubei-2021:38 governing"},
		{"the authority of the province, in a leap year and after", nil, authority, auth, nil, 2023, "2025-03-03",
			"2023 2024-02-29 2024-02-29 2024-03-01 overdue hubei-2021:38 governing; 2024 2025-02-28 2025-02-28 2025-03-01 overdue hubei-2021:38 governing"},
		{"from 2025-08-01 the State's report without a day beside it", nil, authority, auth, nil, 2025, "2026-02-28",
			"2025 2026-02-28 2026-02-28 2026-03-01 open hubei-2021:38 governing; " + undated},
		{"it does not report to itself", nil, authority, dept, nil, 2024, "2025-03-03", ""},
		{"a bureau of a city does not report", nil, department("420600"), dept, nil, 2020, "2026-03-02", ""},
		{"the authority of a city: no day", nil, department("420600"), auth, nil, 2020, "2026-03-02", undated},
		{"a county's government does not", nil, department("420606"), government, nil, 2020, "2026-03-02", ""},
		{"outside Hubei", nil, department("370000"), auth, nil, 2020, "2026-03-02", undated},
		{"outside Hubei, before the State regulation", nil, department("370000"), auth, nil, 2020, "2025-07-31", ""},
		// The measures commenced on 2021-04-01, after the report on 2020 would have been due.
		{"the first report", nil, department("420600"), government, map[int]deadline.Date{2021: deadline.MustDate("2022-01-04")}, 2019, "2022-03-01",
			"2021 2022-01-31 2022-01-31 2022-02-08 met hubei-2021:38 governing"},
		// No notice covers 2027 yet, so the latest reading is not known.
		{"a year without a notice", nil, department("420600"), government, map[int]deadline.Date{2026: deadline.MustDate("2027-01-31")}, 2026, "2027-02-01",
			"2026 2027-01-31 2027-01-31 - met hubei-2021:38 governing"},
	} {
		law := tt.law
		if law == nil {
			law = jurisdiction.China()
		}
		list, err := sharing.Reports(law, tt.body, tt.part, tt.done, tt.first, deadline.MustDate(tt.asOf))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := reported(list); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestReportsErrors(t *testing.T) {
	law, city, day := jurisdiction.China(), department("420600"), deadline.MustDate("2026-03-02")
	type list = []sharing.YearReport
	for _, tt := range []struct {
		want string
		ask  func() (list, error)
	}{
		{`"law"`, func() (list, error) { return sharing.Reports(nil, city, jurisdiction.Government, nil, 2025, day) }},
		{`"as_of"`, func() (list, error) {
			return sharing.Reports(law, city, jurisdiction.Government, nil, 2025, deadline.Date{})
		}},
		{`"part of the body"`, func() (list, error) { return sharing.Reports(law, city, jurisdiction.NoRole, nil, 2025, day) }},
		{`"first year"`, func() (list, error) { return sharing.Reports(law, city, jurisdiction.Government, nil, 0, day) }},
		{`"kind of body"`, func() (list, error) {
			return sharing.Reports(law, jurisdiction.Body{}, jurisdiction.Government, nil, 2025, day)
		}},
	} {
		if got, err := tt.ask(); got != nil || !errors.Is(err, jurisdiction.ErrUndetermined) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%v, %v, want %s", got, err, tt.want)
		}
	}
	if list, err := sharing.Reports(law, city, jurisdiction.Government, nil, 1, day); err != nil || len(list) == 0 {
		t.Errorf("from the first year: %v, %v", list, err)
	}
	// Where the last day itself moves, a year without a notice is an error.
	if _, err := sharing.Reports(reading(t, "fixed-date", "next-workday"), city, jurisdiction.Government, nil, 2026, deadline.MustDate("2027-02-01")); !errors.Is(err, deadline.ErrUnpublished) {
		t.Errorf("Reports = %v, want that no notice covers the year", err)
	}
}

// 31 January 2026 is a Saturday: the day is not moved by default, and nobody is
// accused before Tuesday.
func ExampleReports() {
	law := jurisdiction.China()
	city := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420600")}
	list, err := sharing.Reports(law, city, jurisdiction.Government, nil, 2025, deadline.MustDate("2026-02-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range list {
		fmt.Println(r.Year, r.Status, "due", r.Due, "plan by", r.PlanBy, "late from", r.LateFrom)
		fmt.Println(law.Cite(r.Basis, deadline.Chinese))
	}
	// Output:
	// 2025 overdue due 2026-01-31 plan by 2026-01-31 late from 2026-02-03
	// 《湖北省政务数据资源应用与管理办法》第三十八条
}
