package deadline_test

import (
	"fmt"

	"gongxiang.example/deadline"
)

// The notices that decide the days of early 2020: the arrangement of the year,
// and the change of 26 January that made Spring Festival longer.
func ExampleCalendar_Notices() {
	for n := range deadline.China().Notices() {
		if n.Year() == 2020 {
			fmt.Println(n.Number(), "arranges", n.Year())
		}
		if n.Amends() != "" && n.KnownFrom().Year() == 2020 {
			fmt.Println(n.Number(), "amends", n.Amends(), "from", n.KnownFrom())
		}
	}
	// Output:
	// 国办发明电〔2019〕16号 arranges 2020
	// 国办发明电〔2020〕1号 amends 国办发明电〔2019〕16号 from 2020-01-26
}

// The text of one notice, such as a caller keeps in a field of its own. Two are
// an error.
func ExampleNotice_UnmarshalText() {
	const text = `notice 国办发明电〔2026〕99号; year 2027; issued 2026-11-05; link https://example.com/2027
holiday 元旦 / New Year's Day; off 2027-01-01..2027-01-03
`
	var n deadline.Notice
	err := n.UnmarshalText([]byte(text))
	fmt.Println(n.Number(), n.Year(), err)
	err = n.UnmarshalText([]byte(text + text))
	fmt.Println(err)
	// Output:
	// 国办发明电〔2026〕99号 2027 <nil>
	// deadline: notices: 2 notices in the text: want one
}

// National Day 2026 in notice 国办发明电〔2025〕7号: seven days off, of which
// five would have been worked.
func ExampleHoliday_Off() {
	for n := range deadline.China().Notices() {
		for h := range n.Holidays() {
			if n.Year() != 2026 || h.Name().In(deadline.English) != "National Day" {
				continue
			}
			for d := range h.Off() {
				fmt.Println(d, d.Weekday())
			}
		}
	}
	// Output:
	// 2026-10-01 Thursday
	// 2026-10-02 Friday
	// 2026-10-03 Saturday
	// 2026-10-04 Sunday
	// 2026-10-05 Monday
	// 2026-10-06 Tuesday
	// 2026-10-07 Wednesday
}

// The price of Spring Festival 2026, in notice 国办发明电〔2025〕7号: two
// Saturdays are worked, and count in every period of working days.
func ExampleHoliday_Work() {
	for n := range deadline.China().Notices() {
		for h := range n.Holidays() {
			if n.Year() != 2026 || h.Name().In(deadline.English) != "Spring Festival" {
				continue
			}
			for d := range h.Work() {
				fmt.Println(d, d.Weekday())
			}
		}
	}
	// Output:
	// 2026-02-14 Saturday
	// 2026-02-28 Saturday
}
