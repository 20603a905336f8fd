package deadline_test

import (
	"encoding/json"
	"fmt"
	"time"

	"gongxiang.example/deadline"
)

func ExampleNewDate() {
	fmt.Println(deadline.NewDate(2024, time.February, 29))
	fmt.Println(deadline.NewDate(2026, time.February, 29))
	// Output:
	// 2024-02-29 <nil>
	//  deadline: new date "2026-02-29": no such day between 0001-01-01 and 9999-12-31
}

func ExampleParseDate() {
	d, err := deadline.ParseDate("2026-02-14")
	fmt.Println(d, d.Weekday(), err)
	_, err = deadline.ParseDate("2026-2-14")
	fmt.Println(err)
	// Output:
	// 2026-02-14 Saturday <nil>
	// deadline: parse date "2026-2-14": want a day that exists, written YYYY-MM-DD
}

func ExampleMustDate() {
	fmt.Println(deadline.MustDate("2026-02-14"))
	// Output: 2026-02-14
}

func ExampleDate_AddDays() {
	fmt.Println(deadline.MustDate("2024-02-28").AddDays(2))
	fmt.Println(deadline.MustDate("2024-03-01").AddDays(-1))
	// Output:
	// 2024-03-01 <nil>
	// 2024-02-29 <nil>
}

func ExampleDate_DaysSince() {
	d, e := deadline.MustDate("2026-03-01"), deadline.MustDate("2026-02-01")
	fmt.Println(d.DaysSince(e), e.DaysSince(d))
	// Output: 28 -28
}

func ExampleDate_Compare() {
	d, e := deadline.MustDate("2026-03-01"), deadline.MustDate("2026-02-01")
	fmt.Println(d.Compare(e), e.Compare(d), d.Compare(d), e.Before(d), e.After(d))
	// Output: 1 -1 0 true false
}

func ExampleDate_Before() {
	d, e := deadline.MustDate("2026-02-01"), deadline.MustDate("2026-03-01")
	fmt.Println(d.Before(e), e.Before(d), d.Before(d))
	// Output: true false false
}

func ExampleDate_After() {
	d, e := deadline.MustDate("2026-02-01"), deadline.MustDate("2026-03-01")
	fmt.Println(d.After(e), e.After(d), d.After(d))
	// Output: false true false
}

func ExampleDate_In() {
	cst := time.FixedZone("CST", 8*60*60)
	fmt.Println(deadline.MustDate("2026-02-14").In(cst).Format(time.RFC3339))
	// Output: 2026-02-14T00:00:00+08:00
}

func ExampleDate_Date() {
	y, m, d := deadline.MustDate("2026-02-14").Date()
	fmt.Println(y, m, d)
	// Output: 2026 February 14
}

func ExampleDate_Weekday() {
	fmt.Println(deadline.MustDate("2026-02-14").Weekday())
	// Output: Saturday
}

// A zero Date is the empty text, so that a field may be left out.
func ExampleDate_MarshalText() {
	b, err := json.Marshal(map[string]deadline.Date{"received": deadline.MustDate("2026-01-30"), "replied": {}})
	fmt.Println(string(b), err)
	// Output: {"received":"2026-01-30","replied":""} <nil>
}

func ExampleDate_AppendText() {
	b, err := deadline.MustDate("2026-01-30").AppendText([]byte("received "))
	fmt.Println(string(b), err)
	// Output: received 2026-01-30 <nil>
}

func ExampleDate_UnmarshalText() {
	var v struct{ Received, Replied deadline.Date }
	err := json.Unmarshal([]byte(`{"received":"2026-01-30","replied":""}`), &v)
	fmt.Println(v.Received, v.Replied.IsZero(), err)
	// Output: 2026-01-30 true <nil>
}

func ExampleNewPeriod() {
	fmt.Println(deadline.NewPeriod(10, deadline.Workday))
	fmt.Println(deadline.NewPeriod(0, deadline.Workday))
	// Output:
	// 10 workdays <nil>
	//  deadline: period "0 workdays": want 1 to 9999 working days, days, months or years
}

func ExampleParsePeriod() {
	p, err := deadline.ParsePeriod("10 workdays")
	fmt.Println(p.N(), p.Unit(), err)
	_, err = deadline.ParsePeriod("10 workday")
	fmt.Println(err)
	// Output:
	// 10 workday <nil>
	// deadline: period "10 workday": want a number from 1 and a unit, such as "10 workdays"
}

func ExampleWorkdays() {
	fmt.Println(deadline.Workdays(1), "·", deadline.Workdays(10))
	// Output: 1 workday · 10 workdays
}

func ExampleDays() {
	d, err := deadline.China().Due(deadline.MustDate("2026-02-12"), deadline.Days(5))
	fmt.Println(d, err)
	// Output: 2026-02-12 + 5 days = 2026-02-17 <nil>
}

// Where the month has no such day, its last day.
func ExampleMonths() {
	for _, s := range []string{"2023-11-30", "2026-02-28", "2026-03-31"} {
		d, err := deadline.China().Due(deadline.MustDate(s), deadline.Months(3))
		fmt.Println(d, err)
	}
	// Output:
	// 2023-11-30 + 3 months = 2024-02-29 <nil>
	// 2026-02-28 + 3 months = 2026-05-28 <nil>
	// 2026-03-31 + 3 months = 2026-06-30 <nil>
}

func ExampleYears() {
	d, err := deadline.China().Due(deadline.MustDate("2024-02-29"), deadline.Years(1))
	fmt.Println(d, err)
	// Output: 2024-02-29 + 1 year = 2025-02-28 <nil>
}

func ExamplePeriod_IsValid() {
	fmt.Println(deadline.Days(1).IsValid(), deadline.Days(0).IsValid(), deadline.Period{}.IsValid())
	// Output: true false false
}

func ExamplePeriod_In() {
	p := deadline.Workdays(10)
	fmt.Println(p.In(deadline.Chinese), "/", p.In(deadline.English))
	// Output: 10个工作日 / 10 working days
}

func ExamplePeriod_MarshalText() {
	b, err := json.Marshal([]deadline.Period{deadline.Workdays(1), deadline.Years(3), {}})
	fmt.Println(string(b), err)
	// Output: ["1 workday","3 years",""] <nil>
}

func ExamplePeriod_UnmarshalText() {
	var p deadline.Period
	fmt.Println(p.UnmarshalText([]byte("10 workdays")), p)
	// Output: <nil> 10 workdays
}

func ExampleUnit_UnmarshalText() {
	var u deadline.Unit
	fmt.Println(u.UnmarshalText([]byte("workday")), u)
	fmt.Println(u.UnmarshalText([]byte("week")))
	// Output:
	// <nil> workday
	// deadline: unit "week" is unknown; want one of ["" "workday" "day" "month" "year"]
}

func ExampleText_In() {
	t := deadline.Text{"春节", "Spring Festival"}
	fmt.Println(t.In(deadline.Chinese), "/", t.In(deadline.English))
	// Output: 春节 / Spring Festival
}
