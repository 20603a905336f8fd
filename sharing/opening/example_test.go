package opening_test

import (
	"fmt"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// A company asks the Hubei water department for conditionally open data. Nobody may
// say when it must be answered: the text says promptly, so the duty has no day but an
// age.
func ExampleExamine() {
	c := &opening.Case{
		Parties: jurisdiction.Parties{
			Requester: jurisdiction.Body{Kind: jurisdiction.Enterprise},
			Provider:  jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420000")},
		},
		Class:       catalog.OpenConditionally,
		Application: &opening.Application{Scenario: "flood warning", Period: "one year", Safeguards: "access control"},
		Events:      []jurisdiction.Event{{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-02")}},
	}
	r, err := opening.Examine(jurisdiction.China(), c, deadline.MustDate("2026-03-10"))
	if err != nil {
		fmt.Println(err)
		return
	}
	d := r.Duties[0]
	fmt.Println(r.State.Words().In(deadline.Chinese), "·", r.State)
	fmt.Println(d.Term().In(deadline.Chinese), d.Age, "working days,", jurisdiction.China().Cite(d.Rule().Cite(), deadline.Chinese))
	for e := range r.Next() {
		fmt.Print(e, " ")
	}
	// Output:
	// 待办理 · requested
	// 及时 6 working days, 《湖北省数据条例》第三十二条第二款
	// received supplement-asked extension-approved extension-notified agreement-signed undertaking-signed consented offered delivered refused withdrawn
}

// The same application in Sichuan, whose text is loaded from a file: there the
// institution answers within five working days, and no line of this package says so.
func ExampleExamine_province() {
	law := jurisdictionOf("sichuan-2022")
	c := in("510600", catalog.OpenConditionally, "2026-03-02 received by=authority")
	r, err := opening.Examine(law, c, deadline.MustDate("2026-03-09"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range r.Duties {
		fmt.Println(d.Code, d.Bearer, d.Due, d.Status, law.Cite(d.Rule().Cite(), deadline.Chinese))
	}
	// Output:
	// reply authority 2026-03-09 open 《四川省数据条例》第二十八条第二款
}

// An objection is verified in every case. Whether opening is suspended meanwhile is for
// the provider to judge, and until it has the report says so.
func ExampleExamine_objection() {
	c := in("420000", catalog.OpenUnconditionally, "2026-03-02 objection-filed")
	r, _ := opening.Examine(jurisdiction.China(), c, deadline.MustDate("2026-03-04"))
	for g := range r.Gaps() {
		fmt.Println(g.Words().In(deadline.Chinese))
	}
	c.Events = append(c.Events, event("2026-03-03 suspension-judged flags=needed"), event("2026-03-04 opening-suspended"),
		event("2026-03-06 objection-decided flags=treated"))
	r, _ = opening.Examine(jurisdiction.China(), c, deadline.MustDate("2026-03-06"))
	fmt.Println(r.State.Words().In(deadline.English))
	for _, d := range r.Duties {
		fmt.Println(d.Code, d.Status)
	}
	for _, f := range r.Findings {
		fmt.Println(f.Severity, f.Words().In(deadline.English))
	}
	// Output:
	// 提供部门还没有认定是否必须中止开放，本库不作判断
	// opened after treatment
	// verify-objection met
	// suspend-opening met
	// answer-objection open
	// note suspension was found necessary and did not come the same day
}

// Access is not ended by a day that passes: that its end is owed is a finding.
func ExampleExamine_breach() {
	c := agreed("2026-04-01 misuse-found", "2026-04-02 rectification-ordered until=2026-04-10 by=authority", "2026-04-02 suspended")
	for _, day := range []string{"2026-04-10", "2026-04-11"} {
		r, _ := opening.Examine(jurisdiction.China(), c, deadline.MustDate(day))
		fmt.Println(day, r.State.Words().In(deadline.Chinese))
		for _, f := range r.Findings {
			fmt.Println(" ", f.Severity.Words().In(deadline.Chinese), f.By.Words().In(deadline.Chinese), f.Words().In(deadline.Chinese))
		}
	}
	// Output:
	// 2026-04-10 已暂停开放
	// 2026-04-11 已暂停开放
	//   预警 主管部门 逾期未改正，应当决定终止开放；终止须由机关作出，不会自动发生
	//   违反规定 申请人 在责令的期限内没有改正
}

// What a draft would mind is an answer of its own type, marked as supposed.
func ExampleSuppose() {
	law := jurisdiction.China()
	h, err := law.Hypothetical("hunan-2024-draft", deadline.MustDate("2026-01-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	c := in("430000", catalog.OpenConditionally, "2026-03-02 received", "2026-03-04 consented", "2026-03-05 undertaking-signed", "2026-03-06 delivered")
	c.Application = &opening.Application{Purpose: "research"}
	c.Uses = []opening.Use{use("2026-03-20", func(u *opening.Use) { u.To, u.Form = opening.ThirdParty, opening.Cleaned })}
	list, err := opening.Suppose(h, law, c, deadline.MustDate("2026-03-31"))
	fmt.Println(err)
	for _, f := range list {
		for cite := range f.Basis() {
			fmt.Println(f.Words().In(deadline.Chinese), law.Cite(cite, deadline.Chinese))
		}
	}
	r, _ := opening.Examine(law, c, deadline.MustDate("2026-03-31"))
	fmt.Println(len(r.Findings), "findings by the law in force")
	// Output:
	// <nil>
	// 假设：申请没有写明应用场景 《湖南省数据条例(草案)》第十六条第二款
	// 假设：把获得的数据交给了第三方 《湖南省数据条例(草案)》第十六条第二款
	// 0 findings by the law in force
}

// The open platform calls data from the sharing platform, and nobody authorized that.
func ExampleCheck() {
	d := &opening.Dataset{
		Provider: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420000")},
		Class:    catalog.OpenUnconditionally,
		Called:   jurisdiction.Yes, Leave: jurisdiction.No,
	}
	list, err := opening.Check(jurisdiction.China(), d, deadline.MustDate("2026-03-02"))
	fmt.Println(err)
	for _, f := range list {
		fmt.Println(f.Code, f.Words().In(deadline.Chinese))
	}
	// Output:
	// <nil>
	// called-without-leave 开放平台调用了共享平台的数据，没有提供部门的授权
}

func ExampleApply() {
	s, err := opening.Apply(opening.Requested, &jurisdiction.Event{Type: jurisdiction.Consented})
	fmt.Println(s, err)
	_, err = opening.Apply(opening.AccessTerminated, &jurisdiction.Event{Type: jurisdiction.Restored})
	fmt.Println(err)
	// Output:
	// granted <nil>
	// opening: event "restored" cannot happen in state "terminated"
}

func ExampleEventWords() {
	words, _ := opening.EventWords(jurisdiction.China(), jurisdiction.Consented)
	fmt.Println(words.In(deadline.Chinese))
	words, _ = opening.EventWords(jurisdiction.China(), opening.ObjectionFiled)
	fmt.Println(words.In(deadline.English))
	// Output:
	// 授权访问
	// objection with evidence received
}
