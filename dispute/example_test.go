package dispute_test

import (
	"fmt"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// bureau is a department of a place.
func bureau(code string) dispute.Party {
	return dispute.Party{Body: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision(code)}}
}

// A bureau of Jingzhou was refused data by the tax office of the city.
func ExampleRoute() {
	law := jurisdiction.China()
	tax := bureau("421000")
	tax.ManagedBy = jurisdiction.ByCentre
	c := dispute.Case{Requester: bureau("421000"), Provider: tax, Subject: jurisdiction.OverRefusal}

	ladder, err := dispute.Route(law, &c, deadline.MustDate("2026-03-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for s := range ladder.Stages() {
		fmt.Printf("%s %s: %s\n", s.Necessity.Words().In(deadline.English), s.Step.Words().In(deadline.English), s.Who().In(deadline.English))
		for cite := range ladder.Basis(s) {
			fmt.Println("   ", law.Cite(cite, deadline.Chinese))
		}
	}
	for o := range ladder.Otherwise() {
		fmt.Printf("under %s=%s: %v\n", o.Option, o.Value, o.At)
	}
	for g := range ladder.Gaps() {
		fmt.Println(g.Words().In(deadline.English))
	}
	// Output:
	// must negotiate: both parties
	//     《政务数据共享条例》第二十八条第二款
	//     《湖北省数据条例》第三十一条第二款
	// must coordinate: data-sharing authority of 湖北省荆州市 (421000)
	//     《政务数据共享条例》第二十八条第二款
	//     《湖北省数据条例》第三十一条第二款
	//     《湖北省政务数据资源应用与管理办法》第二十条第四款
	// may coordinate: data-sharing authority of 湖北省 (420000)
	//     《湖北省政务数据资源应用与管理办法》第二十二条第二款
	// must decide: people's government of 湖北省荆州市 (421000)
	//     《政务数据共享条例》第二十八条第二款
	//     《湖北省数据条例》第三十一条第二款
	// under vertical-authority=managing-level: 000000
	// the texts set no time, and none is computed
	// the deciding government does not manage this body; what its decision is worth against it the texts do not say
}

// Why it is that authority is said in words; so is what a stage counts for.
func ExampleLadder_Why() {
	c := dispute.Case{Requester: bureau("421002"), Provider: bureau("421000"), Subject: jurisdiction.OverRefusal}
	ladder, _ := dispute.Route(jurisdiction.China(), &c, deadline.MustDate("2026-03-02"))
	for s := range ladder.Stages() {
		fmt.Printf("%s: %s（在双方之上：%v）\n", s.Step.Words().In(deadline.Chinese), ladder.Why(s).In(deadline.Chinese), ladder.IsOver(s))
	}
	// Output:
	// 协商: 跨层级或者跨地域（在双方之上：false）
	// 协调处理: 当事一方的本级主管部门；不在双方之上，只能出面协调，不能命令对方（在双方之上：false）
	// 协调处理: 跨层级或者跨地域，湖北省荆州市是包含双方的最低一级（在双方之上：true）
	// 决定: 协调该争议的主管部门的本级人民政府（在双方之上：true）
}

// A person is told what is open to it instead.
func ExamplePartyError() {
	person := bureau("421000")
	person.Kind = jurisdiction.Person
	_, err := dispute.Route(jurisdiction.China(), &dispute.Case{Requester: person, Provider: bureau("421000"), Subject: jurisdiction.OverRefusal}, deadline.MustDate("2025-08-04"))
	fmt.Println(err)
	// Output:
	// dispute: not this procedure: the requester is of kind "person", and the parties are departments or bodies like them; its own procedure: open-request hubei-2021:27; objection hubei-2021:28; complaint state-2025:37.2
}

// The authority was asked and declined, and nobody had negotiated.
func ExampleExamine() {
	day := deadline.MustDate
	law := jurisdiction.China()
	c := dispute.Case{
		Requester: bureau("421000"), Provider: bureau("421000"), Subject: jurisdiction.OverDelay,
		Events: []dispute.Event{
			{Event: jurisdiction.Event{Type: dispute.DisputeRaised, On: day("2026-03-02")}, Record: "函〔2026〕1号"},
			{Event: jurisdiction.Event{Type: dispute.AskedToCoordinate, On: day("2026-03-03")}, Record: "申请1号"},
			{Event: jurisdiction.Event{Type: dispute.CoordinationDeclined, On: day("2026-03-12")}},
		},
	}
	report, err := dispute.Examine(law, &c, day("2026-03-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.State.Words().In(deadline.English))
	for _, f := range report.Findings {
		fmt.Println(f.On, f.Severity, f.Words().In(deadline.English))
		for l := range law.Liability(f, report.Parties()) {
			fmt.Println("   ", law.Cite(l.Cite(), deadline.English))
		}
	}
	for p := range report.Papers() {
		fmt.Printf("%s: %q\n", p.Words.In(deadline.English), p.Record)
	}
	// Output:
	// not settled, coordination to be asked for
	// 2026-03-03 warning a step was skipped: peers did not negotiate before asking for coordination, or there was none before the decision
	// 2026-03-12 breach the authority was asked and did not coordinate the dispute
	//     Regulation on Government Data Sharing, article 41, item 2
	// 2026-03-12 note the step left no record
	// paper in which the dispute was raised: "函〔2026〕1号"
	// application for coordination: "申请1号"
	// statement of the authority: ""
}

// The Hunan draft would send quarrels about attributes to the province.
func ExampleWhatIf() {
	law := jurisdiction.China()
	draft, _ := law.Hypothetical("hunan-2024-draft", deadline.MustDate("2026-01-01"))
	c := dispute.Case{Requester: bureau("430102"), Provider: bureau("430102"), Subject: jurisdiction.OverAttribute}
	s, _ := dispute.WhatIf(law, draft, &c, deadline.MustDate("2026-03-02"))
	for _, stage := range s.Stages {
		fmt.Println("draft:", stage.Step, stage.At, "conflicts:", stage.Conflicts())
	}
	for stage := range s.Governing.Stages() {
		fmt.Println("governing:", stage.Step, stage.Who().In(deadline.English))
	}
	// Output:
	// draft: coordinate 430000 conflicts: true
	// draft: decide 430000 conflicts: true
	// governing: negotiate both parties
	// governing: coordinate data-sharing authority of 湖南省长沙市芙蓉区 (430102)
	// governing: decide people's government of 湖南省长沙市芙蓉区 (430102)
}

// The moves from a state, as the machine has them.
func ExampleState_Next() {
	for e := range dispute.NotAgreed.Next() {
		fmt.Println(e)
	}
	// Output:
	// coordination-asked
	// dispute-agreed
	// decision-asked
	// dispute-closed
	// dispute-withdrawn
}

func ExampleApply() {
	s, err := dispute.Apply(dispute.Referred, &jurisdiction.Event{Type: dispute.GovernmentDecided})
	fmt.Println(s, err)
	s, err = dispute.Apply(s, &jurisdiction.Event{Type: dispute.GovernmentDecided})
	fmt.Println(s, err)
	// Output:
	// decided <nil>
	// decided dispute: event "dispute-decided" cannot happen in state "decided"
}

func ExampleTransitions() {
	for t := range dispute.Transitions() {
		if t.From == dispute.Referred {
			fmt.Println(t.From, t.Event, t.To)
		}
	}
	// Output:
	// referred dispute-agreed agreed
	// referred dispute-decided decided
	// referred dispute-withdrawn withdrawn
}

// A dispute from beginning to end: who settles it, what was done, what is owed and
// what stays due meanwhile.
func Example_story() {
	day := deadline.MustDate
	law := jurisdiction.China()
	at := jurisdiction.MustDivision("421000")
	on := func(t jurisdiction.EventType, d string) dispute.Event {
		return dispute.Event{Event: jurisdiction.Event{Type: t, On: day(d)}, Place: at, Record: "卷一"}
	}
	c := dispute.Case{
		Requester: bureau("421000"), Provider: bureau("421000"), Subject: jurisdiction.OverDelay,
		Facts:   jurisdiction.Facts{Attribute: jurisdiction.Conditional, Personal: jurisdiction.Yes},
		Request: []jurisdiction.Event{{Type: jurisdiction.Received, On: day("2026-02-26")}},
		Events: []dispute.Event{on(dispute.DisputeRaised, "2026-03-12"), on(dispute.NegotiationOpened, "2026-03-12"), on(dispute.NegotiationFailed, "2026-03-13"),
			on(dispute.AskedToCoordinate, "2026-03-16"), on(dispute.CoordinationHeld, "2026-03-20"), on(dispute.AgreementReached, "2026-03-20")},
	}
	c.Events[5].For = jurisdiction.Requester
	for _, d := range []string{"2026-03-18", "2026-03-20"} {
		r, err := dispute.Examine(law, &c, day(d))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(d, r.State)
		for _, duty := range r.Duties {
			fmt.Println("  proceeding:", duty.Code, duty.Status, duty.Age)
		}
		for _, duty := range r.Meanwhile {
			fmt.Println("  request:", duty.Code, duty.Status, "due", duty.Due)
		}
		if r.Supply.Code != "" {
			fmt.Println("  follows:", r.Supply.Code, "by", r.Supply.Due)
		}
	}
	// Output:
	// 2026-03-18 coordination-asked
	//   proceeding: negotiate met 0
	//   proceeding: coordinate open 2
	//   request: reply overdue due 2026-03-11
	// 2026-03-20 agreed
	//   proceeding: negotiate met 0
	//   proceeding: coordinate met 0
	//   request: reply overdue due 2026-03-11
	//   follows: deliver by 2026-04-20
}
