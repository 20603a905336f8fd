package jurisdiction_test

import (
	"fmt"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

func ExampleParseCitation() {
	c, err := jurisdiction.ParseCitation("state-2025:39#4")
	fmt.Println(c.Instrument(), c.Article(), c.Paragraph(), c.Item(), err)
	_, err = jurisdiction.ParseCitation("state-2025:39(4)")
	fmt.Println(err)
	// Output:
	// state-2025 39 0 4 <nil>
	// jurisdiction: citation "state-2025:39(4)": want instrument:article[.paragraph][#item], such as state-2025:21.1
}

func ExampleCitation_Place() {
	for _, s := range []string{"state-2025:21.1", "state-2025:39#4", "other-2000:117"} {
		place := jurisdiction.MustCitation(s).Place()
		fmt.Println(place.In(deadline.Chinese), "=", place.In(deadline.English))
	}
	// Output:
	// 第二十一条第一款 = article 21, paragraph 1
	// 第三十九条第四项 = article 39, item 4
	// 第一百一十七条 = article 117
}

func ExampleLaw_Cite() {
	law := jurisdiction.China()
	c := jurisdiction.MustCitation("state-2025:21.1")
	fmt.Println(law.Cite(c, deadline.Chinese))
	fmt.Println(law.Cite(c, deadline.English))
	fmt.Println(law.Cite(jurisdiction.MustCitation("not-held:7"), deadline.Chinese))
	// Output:
	// 《政务数据共享条例》第二十一条第一款
	// Regulation on Government Data Sharing, article 21, paragraph 1
	// 《not-held》第七条
}

func ExampleParseDivision() {
	d, err := jurisdiction.ParseDivision("429004")
	fmt.Println(d, d.Level(), err)
	_, err = jurisdiction.ParseDivision("420004")
	fmt.Println(err)
	// Output:
	// 429004 county <nil>
	// jurisdiction: division "420004": want six digits of GB/T 2260, such as 421000, or 000000 for the nation
}

func ExampleDivision_Contains() {
	hubei, jingzhou := jurisdiction.MustDivision("420000"), jurisdiction.MustDivision("421000")
	fmt.Println(hubei.Contains(jingzhou), jingzhou.Contains(hubei), jurisdiction.Nation().Contains(hubei))
	// Output:
	// true false true
}

// A made-up text of three blocks beside the scope: its name, one provision and
// the rule that the provision sets.
const sample = `instrument city-2026
  title      甲市数据共享办法 / Data Sharing Measures of City A
  kind       local-rule
  territory  360400
  effective  2026-03-01

scope 5
  bound  department

provision 5
  kind     time-limit
  carried  function
  zh       提供方五个工作日内供数。
  en       The provider supplies the data within five working days.

rule supply
  cite      5
  matter    delivery
  duty      supply
  bearer    provider
  start     consented
  term      5 workdays
  act       supply: delivered; 供数 / supply
  relation  stricter state-2025:22.1 from 2026-03-01
`

func ExampleParseInstrument() {
	i, err := jurisdiction.ParseInstrument([]byte(sample))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(i.ID(), i.Title().In(deadline.English), i.Territory(), i.Effective())
	for r := range i.Rules() {
		fmt.Println(r.ID(), r.Cite(), r.Term())
	}
	_, err = jurisdiction.ParseInstrument([]byte("instrument city-2026\n  title 办法\n"))
	fmt.Println(err)
	// Output:
	// city-2026 Data Sharing Measures of City A 360400 2026-03-01
	// supply city-2026:5 5 workdays
	// jurisdiction: instrument "city-2026", line 1: instrument city-2026: no "kind"
	// jurisdiction: instrument "city-2026", line 1: instrument city-2026: no "territory"
	// jurisdiction: instrument "city-2026", line 1: no day of commencement
	// jurisdiction: instrument "city-2026", line 2: title "办法": want Chinese and English, such as 答复 / reply
}

func ExampleLaw_With() {
	i, err := jurisdiction.ParseInstrument([]byte(sample))
	if err != nil {
		fmt.Println(err)
		return
	}
	law, err := jurisdiction.China().With(i)
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range law.Instruments() {
		fmt.Println(i.ID(), i.Kind())
	}
	fmt.Println(law.HeldLocally(jurisdiction.MustDivision("360402")), jurisdiction.China().HeldLocally(jurisdiction.MustDivision("360402")))
	// Output:
	// state-2025 administrative-regulation
	// hubei-2025 local-regulation
	// hubei-2021 local-rule
	// jingzhou-2024 normative-document
	// hunan-2024-draft draft
	// city-2026 local-rule
	// true false
}

// Two ways to choose another reading: by the constants, and by text, which also
// reaches the options that instruments declare.
func ExampleLaw_Reading() {
	r := jurisdiction.Readings{Supplement: jurisdiction.SupplementSuspend}
	r, err := r.With("rest-day-receipt", "next-workday")
	if err != nil {
		fmt.Println(err)
		return
	}
	law, err := jurisdiction.China().Reading(r)
	if err != nil {
		fmt.Println(err)
		return
	}
	for key, value := range law.Readings().All() {
		fmt.Println(key, value)
	}
	// Output:
	// trigger-day excluded
	// rest-day-receipt next-workday
	// supplement suspend
	// extension-needs consent-and-notice
	// authority-consent next-higher
	// not-shared-request no-clock
	// unconditional-refusal listed-grounds
	// silence contested
	// common-superior containing
	// vertical-authority split
	// catalog-trigger effective
	// retention-start last-entry
	// fixed-date unmoved
	// yearly calendar
}

func ExampleReadings_With() {
	_, err := jurisdiction.Readings{}.With("supplement", "pause")
	fmt.Println(err)
	// Output:
	// jurisdiction: reading "supplement": value "pause": want one of ["restart" "none" "suspend"]
}

func ExampleLaw_Ruling() {
	department := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("360400")}
	question := jurisdiction.Question{
		Matter: "reply-conditional", Body: department, Counterpart: department, On: deadline.MustDate("2026-03-02"),
		Facts: jurisdiction.Facts{Attribute: jurisdiction.Conditional},
	}
	_, err := jurisdiction.China().Ruling(question)
	fmt.Println(err)

	question.Facts.Cataloged = jurisdiction.Yes
	ruling, err := jurisdiction.China().Ruling(question)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ruling.Limit().In(deadline.English))
	for c := range ruling.Basis() {
		fmt.Println(jurisdiction.China().Cite(c, deadline.English))
	}
	// Output:
	// jurisdiction: undetermined: the answer depends on "cataloged", which was not given
	// 10 working days
	// Regulation on Government Data Sharing, article 21, paragraph 1
}

// A request arrives on a Saturday. Whether that counts as Saturday or as Monday
// is open: the cautious provider answers by the earlier day, and nobody is
// accused before the later one is past.
func ExampleLaw_Run() {
	department := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("360400")}
	var o jurisdiction.Outcome
	err := jurisdiction.China().Run(&o, jurisdiction.Sharing, &jurisdiction.Setting{
		Parties: jurisdiction.Parties{Requester: department, Provider: department},
		Facts:   jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes},
		Events:  []jurisdiction.Event{{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-07")}},
		AsOf:    deadline.MustDate("2026-03-09"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range o.Duties {
		fmt.Println(d.Code, d.Status, "plan by", d.PlanBy, "due", d.Due, "late from", d.LateFrom)
		for key := range d.Readings.Keys() {
			fmt.Println("depends on", key)
		}
	}
	// Output:
	// reply open plan by 2026-03-20 due 2026-03-20 late from 2026-03-24
	// depends on rest-day-receipt
}

// The notice for 2027 has not appeared. A forecast is the explicit way past it.
func ExampleLaw_Calendar() {
	department := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("360400")}
	forecast, err := deadline.China().Forecast(deadline.MustDate("2027-03-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, law := range []*jurisdiction.Law{jurisdiction.China(), jurisdiction.China().Calendar(forecast)} {
		var o jurisdiction.Outcome
		err := law.Run(&o, jurisdiction.Sharing, &jurisdiction.Setting{
			Parties: jurisdiction.Parties{Requester: department, Provider: department},
			Facts:   jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes},
			Events:  []jurisdiction.Event{{Type: jurisdiction.Received, On: deadline.MustDate("2026-12-18")}},
			AsOf:    deadline.MustDate("2026-12-31"),
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		d := o.Duties[0]
		fmt.Printf("due %q, not known after %q, provisional %v\n", d.Due, d.Unknown, d.IsForecast())
	}
	// Output:
	// due "", not known after "2026-12-31", provisional false
	// due "2027-01-04", not known after "", provisional true
}

// A city has a stricter limit than the State. From its first day the city's rule
// stands beside the State's, and each runs its own clock.
func Example_story() {
	city, err := jurisdiction.ParseInstrument([]byte(sample))
	if err != nil {
		fmt.Println(err)
		return
	}
	law, err := jurisdiction.China().With(city)
	if err != nil {
		fmt.Println(err)
		return
	}
	department := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("360400")}
	ruling, err := law.Ruling(jurisdiction.Question{
		Matter: "delivery", Body: department, Counterpart: department, On: deadline.MustDate("2026-03-02"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for rule := range ruling.All() {
		fmt.Println(rule.Cite(), rule.Standing, rule.Term())
		fmt.Println(" ", rule.Reason().In(deadline.English))
	}

	// A request for conditional data is answered one day late and never delivered.
	var o jurisdiction.Outcome
	err = law.Run(&o, jurisdiction.Sharing, &jurisdiction.Setting{
		Parties: jurisdiction.Parties{Requester: department, Provider: department},
		Facts:   jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes},
		Events: []jurisdiction.Event{
			{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-02")},
			{Type: jurisdiction.Consented, On: deadline.MustDate("2026-03-17")},
		},
		AsOf: deadline.MustDate("2026-03-31"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range o.Duties {
		fmt.Println(d.Code, d.Status, d.Standing, "due", d.Due)
	}
	for _, f := range o.Findings {
		fmt.Print(f.Severity, " ", f.Code, " on ", f.On)
		for c := range f.Basis() {
			fmt.Print(" ", c)
		}
		fmt.Println()
	}
	// Output:
	// state-2025:22.1 governing 20 workdays
	//   in force and binding on both sides
	// city-2026:5 supplementary 5 workdays
	//   binds the bearer more strictly; the higher provision stays the outer limit (see Regulation on Government Data Sharing, article 22, paragraph 1, from 2026-03-01)
	// reply late governing due 2026-03-16
	// deliver open governing due 2026-04-15
	// supply overdue supplementary due 2026-03-24
	// breach late-reply on 2026-03-17 state-2025:21.1 state-2025:39#4
}
