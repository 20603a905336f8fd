package deadline_test

import (
	"errors"
	"fmt"
	"time"

	"gongxiang.example/deadline"
)

// A request for data is received on Friday, 30 January 2026. The provider has
// ten working days to answer and takes five more, over the Spring Festival.
func Example_story() {
	china := deadline.China()
	received := deadline.MustDate("2026-01-30")
	reply, err := china.Due(received, deadline.Workdays(10))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(reply)
	today := deadline.MustDate("2026-02-12")
	fmt.Println(today, reply.Status(today), "with", reply.Left(today), "day left")

	extended, err := reply.Extend(deadline.Workdays(5))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(extended)
	for s := range extended.Days() {
		if s.Part == 1 && (s.Counts() || s.Kind == deadline.DayOff) {
			fmt.Println(s.Date, s.Date.Weekday().String()[:3], s.N, s.Reason().In(deadline.English))
		}
	}

	// A new notice makes the festival two days longer.
	notices, err := deadline.ParseNotices([]byte(`
notice 国办发明电〔2026〕1号; amends 国办发明电〔2025〕7号; issued 2026-02-13; link https://example.com/1
holiday 春节 / Spring Festival; off 2026-02-15..2026-02-25; work 2026-02-14 2026-02-28 2026-03-01
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	changed, err := china.With(notices...)
	if err != nil {
		fmt.Println(err)
		return
	}
	moves, err := deadline.Affected(china, changed, []deadline.Deadline{reply, extended})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range moves {
		fmt.Println("deadline", m.Index, "moves: plan by", m.PlanBy(), "and late after", m.LateAfter(), m.Notices())
	}
	// Output:
	// 2026-01-30 + 10 workdays = 2026-02-13
	// 2026-02-12 running with 1 day left
	// 2026-01-30 + 10 workdays + 5 workdays = 2026-02-27
	// 2026-02-14 Sat 1 make-up day for Spring Festival
	// 2026-02-15 Sun 0 Spring Festival
	// 2026-02-16 Mon 0 Spring Festival
	// 2026-02-17 Tue 0 Spring Festival
	// 2026-02-18 Wed 0 Spring Festival
	// 2026-02-19 Thu 0 Spring Festival
	// 2026-02-20 Fri 0 Spring Festival
	// 2026-02-21 Sat 0 Spring Festival
	// 2026-02-22 Sun 0 Spring Festival
	// 2026-02-23 Mon 0 Spring Festival
	// 2026-02-24 Tue 2 weekday
	// 2026-02-25 Wed 3 weekday
	// 2026-02-26 Thu 4 weekday
	// 2026-02-27 Fri 5 weekday
	// deadline 1 moves: plan by 2026-02-27 and late after 2026-03-01 [国办发明电〔2025〕7号 国办发明电〔2026〕1号]
}

func ExampleChina() {
	c := deadline.China()
	fmt.Println(c.First(), c.Last(), c.Settled(), deadline.Edition)
	// Output: 2004-01-01 2026-12-31 2026-12-31 国办发明电〔2025〕7号 2025-11-04
}

func ExampleCalendar_Due() {
	trigger := deadline.MustDate("2026-09-30")
	for _, p := range []deadline.Period{deadline.Workdays(2), deadline.Days(2), deadline.Months(5), deadline.Years(1)} {
		d, err := deadline.China().Due(trigger, p)
		fmt.Println(d, err)
	}
	// Output:
	// 2026-09-30 + 2 workdays = 2026-10-09 <nil>
	// 2026-09-30 + 2 days = 2026-10-02 <nil>
	// 2026-09-30 + 5 months = 2027-02-28 <nil>
	// 2026-09-30 + 1 year = 2027-09-30 <nil>
}

// A working day past the last notice is not guessed.
func ExampleCalendar_Due_unpublished() {
	_, err := deadline.China().Due(deadline.MustDate("2026-12-18"), deadline.Workdays(10))
	fmt.Println(errors.Is(err, deadline.ErrUnpublished))
	var e *deadline.UnpublishedError
	if errors.As(err, &e) {
		fmt.Println("the notice for", e.Day.Year(), "is needed")
	}
	// Output:
	// true
	// the notice for 2027 is needed
}

func ExampleCalendar_IsWorkday() {
	for _, s := range []string{"2026-02-13", "2026-02-14", "2026-02-16"} {
		w, err := deadline.China().IsWorkday(deadline.MustDate(s))
		fmt.Println(s, w, err)
	}
	// Output:
	// 2026-02-13 true <nil>
	// 2026-02-14 true <nil>
	// 2026-02-16 false <nil>
}

func ExampleCalendar_AddWorkdays() {
	from := deadline.MustDate("2026-02-14")
	for _, n := range []int{-1, 0, 1} {
		d, err := deadline.China().AddWorkdays(from, n)
		fmt.Println(n, d, err)
	}
	// Output:
	// -1 2026-02-13 <nil>
	// 0 2026-02-14 <nil>
	// 1 2026-02-24 <nil>
}

func ExampleCalendar_CountWorkdays() {
	n, err := deadline.China().CountWorkdays(deadline.MustDate("2025-12-31"), deadline.MustDate("2026-12-31"))
	fmt.Println(n, err)
	// Output: 248 <nil>
}

func ExampleCalendar_Covers() {
	c := deadline.China()
	fmt.Println(c.Covers(deadline.MustDate("2026-12-31")), c.Covers(deadline.MustDate("2027-01-01")))
	// Output: true false
}

func ExampleCalendar_Day() {
	info, err := deadline.China().Day(deadline.MustDate("2026-02-28"))
	fmt.Println(info.Kind, info.Holiday.In(deadline.Chinese), info.Notice, err)
	// Output: makeup 春节 国办发明电〔2025〕7号 <nil>
}

func ExampleDayInfo_Reason() {
	for _, s := range []string{"2026-02-14", "2026-02-17", "2026-03-07", "2026-03-09"} {
		info, err := deadline.China().Day(deadline.MustDate(s))
		fmt.Println(s, info.Reason().In(deadline.Chinese), "/", info.Reason().In(deadline.English), err)
	}
	// Output:
	// 2026-02-14 春节调休上班 / make-up day for Spring Festival <nil>
	// 2026-02-17 春节放假 / Spring Festival <nil>
	// 2026-03-07 周末休息 / weekend <nil>
	// 2026-03-09 工作日 / weekday <nil>
}

func ExampleDayKind_IsWorked() {
	fmt.Println(deadline.Weekday.IsWorked(), deadline.MakeUp.IsWorked(), deadline.Weekend.IsWorked(), deadline.DayOff.IsWorked())
	// Output: true true false false
}

// On 20 January 2020 the first day of February was going to be worked; the
// notice of the 26th took it off.
func ExampleCalendar_KnownAt() {
	received := deadline.MustDate("2020-01-20")
	then, err := deadline.China().KnownAt(received).Due(received, deadline.Workdays(5))
	fmt.Println(then, err)
	now, err := deadline.China().Due(received, deadline.Workdays(5))
	fmt.Println(now, err)
	// Output:
	// 2020-01-20 + 5 workdays = 2020-02-01 <nil>
	// 2020-01-20 + 5 workdays = 2020-02-04 <nil>
}

func ExampleCalendar_Forecast() {
	f, err := deadline.China().Forecast(deadline.MustDate("2027-12-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := f.Due(deadline.MustDate("2026-12-18"), deadline.Workdays(10))
	fmt.Println(d, d.IsForecast(), err)
	// Output: 2026-12-18 + 10 workdays = 2027-01-04 true <nil>
}

func ExampleCalendar_IsForecast() {
	f, err := deadline.China().Forecast(deadline.MustDate("2027-12-31"))
	fmt.Println(f.IsForecast(deadline.MustDate("2026-12-31")), f.IsForecast(deadline.MustDate("2027-01-01")), err)
	// Output: false true <nil>
}

func ExampleCalendar_MayMove() {
	c := deadline.China()
	fmt.Println(c.MayMove(deadline.MustDate("2026-12-28")), c.MayMove(deadline.MustDate("2026-12-31")))
	// Output: false true
}

func ExampleDeadline_Extend() {
	d, err := deadline.China().Due(deadline.MustDate("2026-02-12"), deadline.Workdays(5))
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err = d.Extend(deadline.Workdays(10))
	fmt.Println(d, err)
	fmt.Println(d.First(), d.Original(), d.Last())
	// Output:
	// 2026-02-12 + 5 workdays + 10 workdays = 2026-03-11 <nil>
	// 2026-02-13 2026-02-26 2026-03-11
}

func ExampleDeadline_Parts() {
	d, _ := deadline.China().Due(deadline.MustDate("2026-02-12"), deadline.Workdays(5))
	d, _ = d.Extend(deadline.Months(1))
	for p := range d.Parts() {
		fmt.Println(p)
	}
	// Output:
	// 5 workdays
	// 1 month
}

func ExampleDeadline_First() {
	d, err := deadline.China().Due(deadline.MustDate("2026-02-14"), deadline.Workdays(1))
	fmt.Println(d.First(), err)
	// Output: 2026-02-24 <nil>
}

func ExampleDeadline_Status() {
	d, _ := deadline.China().Due(deadline.MustDate("2026-03-09"), deadline.Workdays(3))
	for _, s := range []string{"2026-03-08", "2026-03-09", "2026-03-12", "2026-03-13"} {
		fmt.Println(s, d.Status(deadline.MustDate(s)))
	}
	// Output:
	// 2026-03-08 upcoming
	// 2026-03-09 running
	// 2026-03-12 last-day
	// 2026-03-13 passed
}

func ExampleDeadline_Left() {
	d, _ := deadline.China().Due(deadline.MustDate("2026-09-24"), deadline.Workdays(10))
	for _, s := range []string{"2026-09-24", "2026-09-30", "2026-10-07", "2026-10-10", "2026-10-15"} {
		fmt.Println(s, d.Left(deadline.MustDate(s)))
	}
	// Output:
	// 2026-09-24 10
	// 2026-09-30 7
	// 2026-10-07 7
	// 2026-10-10 4
	// 2026-10-15 0
}

func ExampleDeadline_Days() {
	d, _ := deadline.China().Due(deadline.MustDate("2026-06-18"), deadline.Workdays(2))
	for s := range d.Days() {
		fmt.Println(s.Date, s.N, s.Reason().In(deadline.Chinese))
	}
	// Output:
	// 2026-06-19 0 端午节放假
	// 2026-06-20 0 端午节放假
	// 2026-06-21 0 端午节放假
	// 2026-06-22 1 工作日
	// 2026-06-23 2 工作日
}

func ExampleStep_Counts() {
	d, _ := deadline.China().Due(deadline.MustDate("2026-06-18"), deadline.Workdays(1))
	for s := range d.Days() {
		fmt.Println(s.Date, s.Counts())
	}
	// Output:
	// 2026-06-19 false
	// 2026-06-20 false
	// 2026-06-21 false
	// 2026-06-22 true
}

func ExampleDeadline_IsForecast() {
	f, _ := deadline.China().Forecast(deadline.MustDate("2027-12-31"))
	near, _ := f.Due(deadline.MustDate("2026-12-18"), deadline.Workdays(9))
	far, _ := f.Due(deadline.MustDate("2026-12-18"), deadline.Workdays(10))
	fmt.Println(near.Last(), near.IsForecast(), far.Last(), far.IsForecast())
	// Output: 2026-12-31 false 2027-01-04 true
}

func ExampleDeadline_String() {
	d, _ := deadline.China().Due(deadline.MustDate("2026-01-30"), deadline.Workdays(10))
	fmt.Println(d)
	// Output: 2026-01-30 + 10 workdays = 2026-02-13
}

// Time zones: the day is that of China, whatever the clock of the machine says.
func ExampleDateOf() {
	cst := time.FixedZone("CST", 8*60*60)
	received := time.Date(2026, 2, 13, 17, 30, 0, 0, time.UTC)
	fmt.Println(deadline.DateOf(received, cst), deadline.DateOf(received, time.UTC))
	// Output: 2026-02-14 2026-02-13
}
