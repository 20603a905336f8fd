package deadline_test

import (
	"fmt"
	"time"

	"github.com/rickar/cal/v2"

	"gongxiang.example/deadline"
)

func ExampleParseNotices() {
	notices, err := deadline.ParseNotices([]byte(`
# The arrangement of 2027, made up.
notice 国办发明电〔2026〕99号; year 2027; issued 2026-11-05; link https://example.com/2027
holiday 春节 / Spring Festival; off 2027-02-05..2027-02-12; work 2027-01-31 2027-02-14
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range notices {
		fmt.Println(n.Number(), n.Year(), n.KnownFrom())
		for h := range n.Holidays() {
			days := 0
			for range h.Off() {
				days++
			}
			fmt.Println(h.Name().In(deadline.English), days, "days off")
			for d := range h.Work() {
				fmt.Println("worked:", d, d.Weekday())
			}
		}
	}
	// Output:
	// 国办发明电〔2026〕99号 2027 2026-11-05
	// Spring Festival 8 days off
	// worked: 2027-01-31 Sunday
	// worked: 2027-02-14 Sunday
}

// All errors of a text come together, each with its line.
func ExampleParseNotices_errors() {
	_, err := deadline.ParseNotices([]byte("notice A; year 2027; link x\nholiday 春节; off 2027-02-06\nholiday 元旦 / New Year's Day; off 1 January\n"))
	fmt.Println(err)
	// Output:
	// deadline: notices, line 2, notice "A": want the holiday's name in both languages, such as 春节 / Spring Festival
	// deadline: notices, line 3, notice "A": parse date "1": want a day that exists, written YYYY-MM-DD
}

func ExampleNotice_KnownFrom() {
	notices, err := deadline.ParseNotices([]byte("notice A; year 2027; issued 2026-11-05; published 2026-11-06; link x\n" +
		"notice B; year 2028; published 2027-11-06; link x\nnotice C; year 2029; link x\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range notices {
		fmt.Println(n.Number(), n.KnownFrom())
	}
	// Output:
	// A 2026-11-05
	// B 2027-11-06
	// C 2029-01-01
}

func ExampleNotice_String() {
	notices, err := deadline.ParseNotices([]byte("notice A; year 2027; link x\nholiday 元旦 / New Year's Day; off 2027-01-01\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(notices[0])
	// Output:
	// notice A; year 2027; issued unknown; published unknown; link x
	// holiday 元旦 / New Year's Day; off 2027-01-01
}

// The notice of the next year, as soon as it is out.
func ExampleCalendar_With() {
	notices, err := deadline.ParseNotices([]byte(`
notice 国办发明电〔2026〕99号; year 2027; issued 2026-11-05; link https://example.com/2027
holiday 元旦 / New Year's Day; off 2027-01-01..2027-01-03
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := deadline.China().With(notices...)
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := c.Due(deadline.MustDate("2026-12-18"), deadline.Workdays(10))
	fmt.Println(d, err)
	// Output: 2026-12-18 + 10 workdays = 2027-01-04 <nil>
}

// A holiday of one prefecture holds there and nowhere else.
func ExampleCalendar_At() {
	notices, err := deadline.ParseNotices([]byte(`
notice 恩施州政办发〔2026〕1号; area 422800; issued 2026-07-01; link https://example.com/enshi
holiday 州庆 / Prefecture Day; off 2026-08-19
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := deadline.China().With(notices...)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, area := range []string{"422825", "421000"} {
		d, err := c.At(area).Due(deadline.MustDate("2026-08-18"), deadline.Workdays(1))
		fmt.Println(area, d.Last(), c.At(area).IsLocal(), err)
	}
	// Output:
	// 422825 2026-08-20 true <nil>
	// 421000 2026-08-19 false <nil>
}

// What the notice of 26 January 2020 did to a deadline that was running.
func ExampleAffected() {
	before, after := deadline.China().KnownAt(deadline.MustDate("2020-01-20")), deadline.China()
	d, err := before.Due(deadline.MustDate("2020-01-20"), deadline.Workdays(5))
	if err != nil {
		fmt.Println(err)
		return
	}
	moves, err := deadline.Affected(before, after, []deadline.Deadline{d})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range moves {
		fmt.Println(m.Before.Last(), "to", m.After.Last())
		fmt.Println("plan by", m.PlanBy(), "and late after", m.LateAfter())
		fmt.Println(m.Notices())
	}
	// Output:
	// 2020-02-01 to 2020-02-04
	// plan by 2020-02-01 and late after 2020-02-04
	// [国办发明电〔2019〕16号 国办发明电〔2020〕1号]
}

func ExampleMove_PlanBy() {
	early, _ := deadline.China().Due(deadline.MustDate("2026-03-09"), deadline.Workdays(3))
	late, _ := deadline.China().Due(deadline.MustDate("2026-03-09"), deadline.Workdays(4))
	m := deadline.Move{Before: late, After: early}
	fmt.Println(m.PlanBy(), m.LateAfter())
	// Output: 2026-03-12 2026-03-13
}

func ExampleMove_LateAfter() {
	late, _ := deadline.China().Due(deadline.MustDate("2026-03-09"), deadline.Workdays(4))
	m := deadline.Move{After: late} // unknown before
	fmt.Println(m.PlanBy(), m.LateAfter())
	// Output: 2026-03-13 2026-03-13
}

func ExampleMove_Notices() {
	before, _ := deadline.China().Due(deadline.MustDate("2026-02-12"), deadline.Workdays(1))
	after, _ := deadline.China().Due(deadline.MustDate("2026-02-12"), deadline.Workdays(2))
	fmt.Println(deadline.Move{Before: before, After: after}.Notices())
	// Output: [国办发明电〔2025〕7号]
}

func ExampleCalendar_Business() {
	cst := time.FixedZone("CST", 8*60*60)
	b := deadline.China().Business()
	start := time.Date(2026, time.February, 12, 9, 0, 0, 0, cst)
	fmt.Println(b.WorkdaysFrom(start, 5).Format(time.DateOnly))
	_, _, h := b.IsHoliday(time.Date(2026, time.February, 17, 9, 0, 0, 0, cst))
	fmt.Println(h.Name, h.Description)
	// Output:
	// 2026-02-26
	// 春节 国办发明电〔2025〕7号
}

// A calendar of one's own, from the tools of that library.
func ExampleCompile() {
	b := cal.NewBusinessCalendar()
	b.AddHoliday(&cal.Holiday{Name: "Founding Day", Month: time.July, Day: 1, Func: cal.CalcDayOfMonth})
	c, err := deadline.Compile(b, deadline.MustDate("2026-01-01"), deadline.MustDate("2026-12-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := c.Due(deadline.MustDate("2026-06-30"), deadline.Workdays(1))
	fmt.Println(d, err)
	// Output: 2026-06-30 + 1 workday = 2026-07-02 <nil>
}

func ExampleCalendar_HasLocal() {
	notices, err := deadline.ParseNotices([]byte("notice A; area 422800; link x\nholiday 州庆 / Prefecture Day; off 2026-08-19\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := deadline.China().With(notices...)
	fmt.Println(deadline.China().HasLocal(), c.HasLocal(), err)
	// Output: false true <nil>
}

func ExampleCalendar_IsLocal() {
	fmt.Println(deadline.China().At("422825").IsLocal()) // no local notice is shipped
	// Output: false
}
