package jurisdiction_test

import (
	"fmt"
	"os"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// sichuan is the law with the data regulation of Sichuan Province.
func sichuan() *jurisdiction.Law {
	text, err := os.ReadFile("testdata/sichuan-2022.txt")
	if err != nil {
		panic(err)
	}
	i, err := jurisdiction.ParseInstrument(text)
	if err != nil {
		panic(err)
	}
	law, err := jurisdiction.China().With(i)
	if err != nil {
		panic(err)
	}
	return law
}

// aQuestion asks who owes what on 2 March 2026, between two departments of a
// place, about conditional data in the catalog.
func aQuestion(matter jurisdiction.Matter, place string) jurisdiction.Question {
	department := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision(place)}
	return jurisdiction.Question{
		Matter: matter, Body: department, Counterpart: department, On: deadline.MustDate("2026-03-02"),
		Facts: jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes},
	}
}

// aSetting is a request for such data in Deyang, Sichuan, and what happened to it.
func aSetting(asOf string, events ...jurisdiction.Event) *jurisdiction.Setting {
	department := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("510600")}
	return &jurisdiction.Setting{
		Parties: jurisdiction.Parties{Requester: department, Provider: department},
		Facts:   jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes},
		Events:  events,
		AsOf:    deadline.MustDate(asOf),
	}
}

// How long may a department take to deliver? Article 22, paragraph 1 says.
func ExampleChina() {
	law := jurisdiction.China()
	department := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")}
	ruling, err := law.Ruling(jurisdiction.Question{Matter: "delivery", Body: department, On: deadline.MustDate("2026-03-02")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ruling.Limit().In(deadline.English))
	for c := range ruling.Basis() {
		fmt.Println(law.Cite(c, deadline.English))
	}
	// Output:
	// 20 working days
	// Regulation on Government Data Sharing, article 22, paragraph 1
}

// Article 44: the regulation came into force on 1 August 2025.
func ExampleLaw_InForce() {
	law := jurisdiction.China()
	for _, s := range []string{"2025-07-31", "2025-08-01"} {
		fmt.Println(s, law.InForce("state-2025", deadline.MustDate(s)))
	}
	// Output:
	// 2025-07-31 false
	// 2025-08-01 true
}

// The norms of the Sichuan text that set a limit, in our own words.
func ExampleInstrument_Provisions() {
	for p := range sichuan().Instrument("sichuan-2022").Provisions() {
		if p.Kind() == "time-limit" {
			fmt.Printf("%v: %s\n", p.Cite(), p.Summary().In(deadline.English))
		}
	}
	// Output:
	// sichuan-2022:24.2: The institution answers by the sharing catalog within five working days of receipt.
	// sichuan-2022:24.3: The provider answers the institution within three working days.
	// sichuan-2022:24.3: On consent the institution shares within two working days.
	// sichuan-2022:24.3: On refusal the institution reviews the refusal and tells the applicant within two working days.
	// sichuan-2022:28.2: The institution answers by the open catalog within five working days.
	// sichuan-2022:28.3: Provider answers within three working days.
	// sichuan-2022:28.3: On consent open within two working days; on refusal review and notify within two working days.
}

// Who owes what under articles 24 and 28 of the Sichuan text. An extension is a rule too,
// without a duty of its own.
func ExampleInstrument_Rules() {
	for r := range sichuan().Instrument("sichuan-2022").Rules() {
		if r.Duty() != "" {
			fmt.Printf("%v: %v owes %s in %v, from %s\n", r.Cite(), r.Bearer(), r.Duty(), r.Term(), r.Start().Event)
		}
	}
	// Output:
	// sichuan-2022:24.2: authority-of-requester owes reply in 5 workdays, from received
	// sichuan-2022:24.3: provider owes answer-authority in 3 workdays, from consulted
	// sichuan-2022:24.3: authority-of-requester owes share in 2 workdays, from provider-answered
	// sichuan-2022:24.3: authority-of-requester owes review-refusal in 2 workdays, from provider-answered
	// sichuan-2022:28.2: authority owes reply in 5 workdays, from received
	// sichuan-2022:28.3: provider owes answer-authority in 3 workdays, from consulted
	// sichuan-2022:28.3: authority owes open-or-tell in 2 workdays, from provider-answered
}

// What article 21, paragraph 2 disapproves of, and how gravely.
func ExampleInstrument_Checks() {
	for check := range jurisdiction.China().Instrument("state-2025").Checks() {
		for c := range check.Cites() {
			if c == jurisdiction.MustCitation("state-2025:21.2") {
				fmt.Println(check.Severity(), check.Code())
			}
		}
	}
	// Output:
	// warning refused-without-basis
	// breach second-supplement-notice
	// breach refused-for-incomplete-papers
	// note refused-after-supplement-notice
	// breach refused-without-reason
}

// The text is found by the id that citations use: state-2025:21.1 stands in it.
func ExampleLaw_Instrument() {
	i := jurisdiction.China().Instrument("state-2025")
	fmt.Println(i.Title().In(deadline.English), "·", i.Kind(), "·", i.Number(), "·", i.Effective())
	fmt.Println(jurisdiction.China().Instrument("sichuan-2022") == nil) // not shipped
	// Output:
	// Regulation on Government Data Sharing · administrative-regulation · 国务院令第809号 · 2025-08-01
	// true
}

// Every text held for a place, the nation's first.
func ExampleLaw_Instruments() {
	deyang := jurisdiction.MustDivision("510600")
	for i := range sichuan().Instruments() {
		if i.Territory().Contains(deyang) {
			fmt.Println(i.ID(), i.Territory().Level(), i.Effective())
		}
	}
	// Output:
	// state-2025 nation 2025-08-01
	// sichuan-2022 province 2023-01-01
}

// Article 4 of the holiday measures leaves holidays of minority areas to their
// governments. Here Guangxi takes two days off, by a notice made up for this.
func ExampleLaw_CalendarAt() {
	notices, err := deadline.ParseNotices([]byte("notice 桂政办发〔2026〕99号; area 450000; link https://example.com/guangxi\n" +
		"holiday 三月三 / Third of the Third Month; off 2026-04-20..2026-04-21\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	calendar, err := deadline.China().With(notices...)
	if err != nil {
		fmt.Println(err)
		return
	}
	law := jurisdiction.China().Calendar(calendar)
	nanning, jingzhou := jurisdiction.MustDivision("450100"), jurisdiction.MustDivision("421000")
	fmt.Println(law.CalendarAt(nanning).IsWorkday(deadline.MustDate("2026-04-20")))
	fmt.Println(law.CalendarAt(jingzhou).IsWorkday(deadline.MustDate("2026-04-20")))
	// Output:
	// false <nil>
	// true <nil>
}

// A text may declare events of its own: article 24, paragraph 2 of the Sichuan
// text has the provider consulted.
func ExampleLaw_Event() {
	words, ok := jurisdiction.China().Event(jurisdiction.Received)
	fmt.Println(words.In(deadline.Chinese), "/", words.In(deadline.English), ok)
	_, ok = jurisdiction.China().Event("storm")
	fmt.Println(ok)
	words, ok = jurisdiction.China().Event("objection-filed") // an event that the Hubei text declares
	fmt.Println(words.In(deadline.Chinese), "/", words.In(deadline.English), ok)
	// Output:
	// 收到申请 / request received true
	// false
	// 收到异议及证明材料 / objection with evidence received true
}

// In Sichuan a local text is held. In Hunan none is but a draft, which is no
// law: its rules may ask for more than the law held says.
func ExampleLaw_HeldLocally() {
	law := sichuan()
	fmt.Println(law.HeldLocally(jurisdiction.MustDivision("510600")))
	fmt.Println(law.HeldLocally(jurisdiction.MustDivision("430100")))
	// Output:
	// true
	// false
}

// Article 2 binds departments, article 43 reaches a court by reference, and
// neither reaches an enterprise. Before the day of article 44 the two departments
// were in scope of a text not yet in force.
func ExampleLaw_Binds() {
	law, place := jurisdiction.China(), jurisdiction.MustDivision("360400")
	provider := jurisdiction.Body{Kind: jurisdiction.Department, Division: place}
	for _, k := range []jurisdiction.BodyKind{jurisdiction.Department, jurisdiction.StateOrgan, jurisdiction.Enterprise} {
		requester := jurisdiction.Body{Kind: k, Division: place}
		bound, inForce := law.Binds(provider, requester, deadline.MustDate("2025-08-01"))
		fmt.Println(k, "bound:", bound, "in force:", inForce)
	}
	bound, inForce := law.Binds(provider, provider, deadline.MustDate("2025-07-31"))
	fmt.Println("the day before:", bound, inForce)
	// Output:
	// department bound: true in force: true
	// state-organ bound: true in force: true
	// enterprise bound: false in force: false
	// the day before: true false
}

// A refusal without a reason departs from article 21, paragraph 2, from the day
// on which that is in force.
func ExampleLaw_Finding() {
	law, set := jurisdiction.China(), aSetting("2026-03-31")
	f, ok := law.Finding("refused-without-reason", set, deadline.MustDate("2026-03-16"))
	fmt.Println(f.Severity, "by the", f.By, "on", f.On, ok)
	fmt.Println(f.Words().In(deadline.English))
	_, ok = law.Finding("refused-without-reason", set, deadline.MustDate("2025-07-31"))
	fmt.Println(ok)
	// Output:
	// breach by the provider on 2026-03-16 true
	// the refusal states no reason
	// false
}

// Since August 2025 the State's reply in ten working days governs (article 21,
// paragraph 1). Of Sichuan's article 24, paragraph 3 stands beside it, and
// whether paragraphs 1 and 2 still stand is open.
func ExampleRuling_All() {
	ruling, err := sichuan().Ruling(aQuestion("reply-conditional", "510600"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for a := range ruling.All() {
		fmt.Println(a.Standing, a.Cite(), a.Bearer(), a.Term())
	}
	// Output:
	// governing state-2025:21.1 provider 10 workdays
	// contested sichuan-2022:24.1 requester none
	// contested sichuan-2022:24.2 authority-of-requester 5 workdays
	// supplementary sichuan-2022:24.3 provider 3 workdays
	// supplementary sichuan-2022:24.3 authority-of-requester 2 workdays
}

// Between departments article 22, paragraph 1 governs. To a court the regulation
// speaks by reference only (article 43), so nothing governs.
func ExampleRuling_Governing() {
	question := aQuestion("delivery", "421000")
	for _, k := range []jurisdiction.BodyKind{jurisdiction.Department, jurisdiction.StateOrgan} {
		question.Counterpart.Kind = k
		ruling, err := jurisdiction.China().Ruling(question)
		if err != nil {
			fmt.Println(err)
			return
		}
		if a, ok := ruling.Governing(); ok {
			fmt.Println(k, "·", a.Cite(), a.Term())
		} else {
			fmt.Println(k, "· nothing governs")
		}
	}
	// Output:
	// department · state-2025:22.1 20 workdays
	// state-organ · nothing governs
}

// Article 21, paragraph 1: one working day for unconditional data, ten for
// conditional. For data marked not shared it states no limit (reading S5).
func ExampleRuling_Limit() {
	for _, attribute := range []jurisdiction.Attribute{jurisdiction.Unconditional, jurisdiction.Conditional, jurisdiction.NotShared} {
		question := aQuestion("reply-conditional", "421000")
		if attribute == jurisdiction.Unconditional {
			question.Matter = "reply-unconditional"
		}
		question.Facts.Attribute = attribute
		ruling, err := jurisdiction.China().Ruling(question)
		fmt.Println(attribute, "·", ruling.Limit().In(deadline.English), err)
	}
	// Output:
	// unconditional · 1 working day <nil>
	// conditional · 10 working days <nil>
	// not-shared · no limit stated <nil>
}

// Only what governs is a basis: the contested paragraph 2 of Sichuan's article 24
// is not, and paragraph 3, which stands beside, is not either.
func ExampleRuling_Basis() {
	law := sichuan()
	ruling, err := law.Ruling(aQuestion("reply-conditional", "510600"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range ruling.Basis() {
		fmt.Println(law.Cite(c, deadline.Chinese))
	}
	// Output: 《政务数据共享条例》第二十一条第一款
}

// In Deyang, Sichuan, article 24, paragraph 2 of the provincial text may or may not
// contradict the State's article 21. In Jingzhou, Hubei, no such text is held.
func ExampleRuling_IsUncertain() {
	for _, place := range []string{"510600", "421000"} {
		ruling, err := sichuan().Ruling(aQuestion("reply-conditional", place))
		fmt.Println(place, ruling.IsUncertain(), err)
	}
	// Output:
	// 510600 true <nil>
	// 421000 false <nil>
}

// Why article 24, paragraphs 1 and 2 of the Sichuan text are contested, in both languages.
func ExampleApplied_Reason() {
	ruling, err := sichuan().Ruling(aQuestion("reply-conditional", "510600"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for a := range ruling.All() {
		if a.Standing == jurisdiction.Contested {
			fmt.Println(a.Cite(), a.Reason().In(deadline.Chinese))
			fmt.Println(a.Cite(), a.Reason().In(deadline.English))
		}
	}
	// Output:
	// sichuan-2022:24.1 是否与上位规定抵触，尚有争议（对照《政务数据共享条例》第二十条第二款，自2025-08-01起）
	// sichuan-2022:24.1 whether it contradicts the higher provision is open (see Regulation on Government Data Sharing, article 20, paragraph 2, from 2025-08-01)
	// sichuan-2022:24.2 是否与上位规定抵触，尚有争议（对照《政务数据共享条例》第二十一条第一款，自2025-08-01起）
	// sichuan-2022:24.2 whether it contradicts the higher provision is open (see Regulation on Government Data Sharing, article 21, paragraph 1, from 2025-08-01)
}

// Article 21, paragraph 1: consent to an extension and notice of it must both come
// by the last day, so the day after is too late to begin.
func ExampleDuty_CanExtend() {
	var o jurisdiction.Outcome
	set := aSetting("2026-03-09", jurisdiction.Event{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-02")})
	if err := jurisdiction.China().Run(&o, jurisdiction.Sharing, set); err != nil {
		fmt.Println(err)
		return
	}
	reply := o.Duties[0]
	fmt.Println("due", reply.Due)
	fmt.Println(reply.CanExtend(deadline.MustDate("2026-03-16")), reply.CanExtend(deadline.MustDate("2026-03-17")))
	// Output:
	// due 2026-03-16
	// true false
}

// The limit is that of article 21, paragraph 1; that it began anew with the
// complete supplement rests on paragraph 2.
func ExampleDuty_Basis() {
	day := deadline.MustDate
	var o jurisdiction.Outcome
	err := jurisdiction.China().Run(&o, jurisdiction.Sharing, aSetting("2026-03-10",
		jurisdiction.Event{Type: jurisdiction.Received, On: day("2026-03-02")},
		jurisdiction.Event{Type: jurisdiction.SupplementAsked, On: day("2026-03-04"), Wants: []string{"scenario"}},
		jurisdiction.Event{Type: jurisdiction.Supplemented, On: day("2026-03-10"), Complete: true}))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("due", o.Duties[0].Due)
	for c := range o.Duties[0].Basis() {
		fmt.Println(c)
	}
	// Output:
	// due 2026-03-24
	// state-2025:21.1
	// state-2025:21.2
}

// Article 24, paragraph 2 of the Sichuan text wants the authority to reply and to
// share: a consent without the data does not stop the clock.
func ExampleDuty_Acts() {
	var o jurisdiction.Outcome
	err := sichuan().Run(&o, jurisdiction.Sharing, aSetting("2026-03-04",
		jurisdiction.Event{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-02"), By: jurisdiction.Authority},
		jurisdiction.Event{Type: jurisdiction.Consented, On: deadline.MustDate("2026-03-04")}))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(o.Duties[0].Rule().Cite(), o.Duties[0].Status)
	for a := range o.Duties[0].Acts() {
		fmt.Println(a.Code(), "·", a.Words().In(deadline.English))
	}
	// Output:
	// sichuan-2022:24.2 open
	// reply · reply
	// supply · share
}

// A late reply departs from the limit of article 21, paragraph 1. Article 39, item 4
// attaches liability to that where there was no good reason.
func ExampleFinding_Basis() {
	var o jurisdiction.Outcome
	err := jurisdiction.China().Run(&o, jurisdiction.Sharing, aSetting("2026-03-31",
		jurisdiction.Event{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-02")}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range o.Findings {
		fmt.Println(f.Severity, f.Code, "on", f.On)
		for c := range f.Basis() {
			fmt.Println(c)
		}
	}
	// Output:
	// breach late-reply on 2026-03-17
	// state-2025:21.1
	// state-2025:39#4
}

// A caller that sees a refusal without a reason puts it beside what the clocks
// found: article 21, paragraph 2 beside paragraph 1.
func ExampleOutcome_Add() {
	law := jurisdiction.China()
	set := aSetting("2026-03-31",
		jurisdiction.Event{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-02")},
		jurisdiction.Event{Type: jurisdiction.Refused, On: deadline.MustDate("2026-03-17")})
	var o jurisdiction.Outcome
	if err := law.Run(&o, jurisdiction.Sharing, set); err != nil {
		fmt.Println(err)
		return
	}
	if f, ok := law.Finding("refused-without-reason", set, deadline.MustDate("2026-03-17")); ok {
		o.Add(f)
	}
	for _, f := range o.Findings {
		fmt.Println(f.Severity, f.Code, "on", f.On)
	}
	// Output:
	// breach late-reply on 2026-03-17
	// breach refused-without-reason on 2026-03-17
}

// How the clocks of Sichuan's article 24 stand to the State's articles 21 and 22.
func ExampleRule_Relations() {
	for r := range sichuan().Instrument("sichuan-2022").Rules() {
		for above := range r.Relations() {
			if r.Duty() != "" {
				fmt.Println(r.ID(), above.Kind, above.To, "from", above.From)
			}
		}
	}
	// Output:
	// sc-reply opens-question state-2025:21.1 from 2025-08-01
	// sc-consult stricter state-2025:21.1 from 2025-08-01
	// sc-share stricter state-2025:22.1 from 2025-08-01
	// sc-review adds-step state-2025:21.1 from 2025-08-01
}
