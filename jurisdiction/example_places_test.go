package jurisdiction_test

import (
	"fmt"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// bureau is a department of the city of Jingzhou, and the data that it is asked
// for stands in the catalog under conditions.
var (
	bureau = jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")}
	entry  = jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes}
)

// On what may a Jingzhou bureau withhold data, from when? The province's measures
// accept local regulations, the city's are stricter, the State regulation of 2025
// displaces both, and the younger provincial regulation revives nothing: rank
// comes before time.
func ExampleLaw_Timeline() {
	law := jurisdiction.China()
	turns, err := law.Timeline(jurisdiction.Question{Matter: "not-shared-basis", Body: bureau, Counterpart: bureau, Facts: entry})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, turn := range turns {
		fmt.Println(turn.On)
		for a := range turn.Ruling.All() {
			fmt.Println("  ", a.Standing, a.Cite())
		}
	}
	// Output:
	// 2021-04-01
	//    governing hubei-2021:16.4
	// 2024-12-02
	//    governing hubei-2021:16.4
	//    supplementary jingzhou-2024:17.2
	// 2025-08-01
	//    governing state-2025:14#3
	//    governing state-2025:15.2
	//    displaced hubei-2021:16.4
	//    displaced jingzhou-2024:17.2
	// 2025-10-01
	//    governing state-2025:14#3
	//    governing state-2025:15.2
	//    displaced hubei-2025:31.1
	//    displaced hubei-2021:16.4
	//    displaced jingzhou-2024:17.2
	// 2026-12-02
	//    governing state-2025:14#3
	//    governing state-2025:15.2
	//    displaced hubei-2025:31.1
	//    displaced hubei-2021:16.4
}

// Why a rule is not applied: article 14, item 3 of the State regulation.
func ExampleApplied_Reason_rank() {
	ruling, err := jurisdiction.China().Ruling(jurisdiction.Question{
		Matter: "not-shared-basis", Body: bureau, Counterpart: bureau, Facts: entry, On: deadline.MustDate("2026-03-02"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for a := range ruling.All() {
		if a.Cite() == jurisdiction.MustCitation("hubei-2021:16.4") {
			fmt.Println(a.Reason().In(deadline.Chinese))
			fmt.Println(a.Reason().In(deadline.English))
		}
	}
	// Output:
	// 放宽了上位规定的例外，不适用（对照《政务数据共享条例》第十四条第三项，自2025-08-01起；位阶依据《立法法》第九十九条第二款）
	// widens an exception of the higher provision, and is not applied (see Regulation on Government Data Sharing, article 14, item 3, from 2025-08-01; by rank, Legislation Law, article 99, paragraph 2)
}

// The kinds of text on which data may be withheld, on the last day of the old law
// and the first of the new.
func ExampleRule_Accepts() {
	for _, day := range []string{"2025-07-31", "2025-08-01"} {
		ruling, err := jurisdiction.China().Ruling(jurisdiction.Question{
			Matter: "not-shared-basis", Body: bureau, Counterpart: bureau, Facts: entry, On: deadline.MustDate(day),
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		rule, _ := ruling.Governing()
		fmt.Println(day, rule.Cite(), "expressly:", rule.IsExpress())
		for kind := range rule.Accepts() {
			fmt.Println("  ", kind)
		}
	}
	// Output:
	// 2025-07-31 hubei-2021:16.4 expressly: false
	//    law
	//    administrative-regulation
	//    state-council-decision
	//    local-regulation
	//    department-rule
	//    national-provision
	// 2025-08-01 state-2025:14#3 expressly: true
	//    law
	//    administrative-regulation
	//    state-council-decision
}

// A request that nobody dealt with (hubei-2021:20.3). On the default reading the
// claim that it counts as granted is shown as contested and nothing is granted; a
// reading that holds it void is a choice of the caller's.
func ExampleRuling_IsUncertain_silence() {
	facts, err := jurisdiction.Facts{
		Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes,
		Personal: jurisdiction.No, Important: jurisdiction.No, Platform: jurisdiction.Yes,
	}.With("dealt-with", "no")
	if err != nil {
		fmt.Println(err)
		return
	}
	void, err := jurisdiction.China().Reading(jurisdiction.Readings{Silence: jurisdiction.SilenceVoid})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, law := range []*jurisdiction.Law{jurisdiction.China(), void} {
		ruling, err := law.Ruling(jurisdiction.Question{
			Matter: "silence", Body: bureau, Counterpart: bureau, Facts: facts, On: deadline.MustDate("2026-03-02"),
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		for a := range ruling.All() {
			fmt.Println(a.Standing, a.Cite())
		}
		fmt.Println("uncertain:", ruling.IsUncertain())
	}
	// Output:
	// governing state-2025:39#4
	// contested hubei-2021:20.3
	// uncertain: true
	// governing state-2025:39#4
	// displaced hubei-2021:20.3
	// uncertain: false
}

// The options on which an answer rests, by name.
func ExampleRuling_Readings() {
	facts, err := jurisdiction.Facts{
		Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes,
		Personal: jurisdiction.No, Important: jurisdiction.No, Platform: jurisdiction.Yes,
	}.With("dealt-with", "no")
	if err != nil {
		fmt.Println(err)
		return
	}
	ruling, err := jurisdiction.China().Ruling(jurisdiction.Question{
		Matter: "silence", Body: bureau, Counterpart: bureau, Facts: facts, On: deadline.MustDate("2026-03-02"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for key := range ruling.Readings() {
		fmt.Println(key)
	}
	// Output:
	// silence
}

// How each text takes hold of a court in Jingzhou that shares with a bureau: the
// State regulation promotes, the Hubei regulation binds, the Hubei measures are
// for administrative organs, and a draft is no law.
func ExampleLaw_Reach() {
	court := jurisdiction.Body{Kind: jurisdiction.StateOrgan, Division: jurisdiction.MustDivision("421000")}
	q := jurisdiction.Question{Body: court, Counterpart: bureau, On: deadline.MustDate("2026-03-02")}
	for r := range jurisdiction.China().Reach(q) {
		fmt.Println(r.Instrument.ID(), r.Strength)
		fmt.Println("  ", r.Reason().In(deadline.English))
	}
	// Output:
	// state-2025 promotion
	//    by reference as promoted by the State; not binding
	// hubei-2025 bound
	//    applies directly
	// hubei-2021 outside
	//    does not bind these two bodies, or this kind of data
	// jingzhou-2024 bound
	//    applies directly
	// hunan-2024-draft outside
	//    a draft, in force on no day
}

// The Jingzhou measures lapse when their two years are over (article 35). Whoever
// learns that they were continued records it; the notice here is made up.
func ExampleLaw_Record() {
	law := jurisdiction.China()
	lapsing, err := law.Lapsing(deadline.MustDate("2026-11-22"), deadline.Days(30))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range lapsing {
		fmt.Println(l.Instrument.ID(), "ends with", l.Last)
	}
	law, err = law.Record(jurisdiction.Renewal("jingzhou-2024", deadline.MustDate("2028-12-01"), jurisdiction.Text{"某通知", "a notice"}))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(law.InForce("jingzhou-2024", deadline.MustDate("2026-12-02")))
	// Output:
	// jingzhou-2024 ends with 2026-12-01
	// true
}

// A repeal ends a text with the day before; the order here is made up.
func ExampleRepeal() {
	law, err := jurisdiction.China().Record(jurisdiction.Repeal("hubei-2021", deadline.MustDate("2027-01-01"), jurisdiction.Text{"某令", "an order"}))
	if err != nil {
		fmt.Println(err)
		return
	}
	first, last, ok := law.Force("hubei-2021")
	fmt.Println(first, last, ok)
	for r := range law.Records() {
		fmt.Println(r.Instrument, r.IsRepeal(), r.Document.In(deadline.English))
	}
	// Output:
	// 2021-04-01 2026-12-31 true
	// hubei-2021 true an order
}

// What the Hunan draft would have changed about disputes for a provincial
// department, and where it would have met higher law.
func ExampleLaw_Hypothetical() {
	supposed, err := jurisdiction.China().Hypothetical("hunan-2024-draft", deadline.MustDate("2026-01-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(supposed)
	changsha := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("430000")}
	q := jurisdiction.Question{Matter: "dispute", Body: changsha, Counterpart: changsha, On: deadline.MustDate("2026-03-02")}
	rules, err := supposed.Rules(q)
	if err != nil {
		fmt.Println(err)
		return
	}
	for s := range rules {
		fmt.Println(s.Standing(), s.Rule().Cite(), "draft:", s.IsDraft())
	}
	differences, err := supposed.Differences(q, "dispute", "repeat-collection", "delivery")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range differences {
		fmt.Println(d.Matter, d.Kind)
	}
	for c := range supposed.Conflicts() {
		fmt.Println(c.Rule.Cite(), c.Relation.Kind, c.Relation.To)
	}
	// Output:
	// hunan-2024-draft supposed in force from 2026-01-01
	// governing state-2025:28.2 draft: false
	// displaced hunan-2024-draft:15.2 draft: true
	// supplementary hunan-2024-draft:15.2 draft: true
	// dispute other-rules
	// repeat-collection other-rules
	// hunan-2024-draft:15.2 contradicts state-2025:28.2
	// hunan-2024-draft:37 contradicts state-2025:39
	// hunan-2024-draft:37 contradicts state-2025:40
	// hunan-2024-draft:38.2 contradicts state-2025:39
	// hunan-2024-draft:12.2 contradicts state-2025:30.3
}

// What the calendar year 2025 changed for a Jingzhou bureau that replies: two days
// of one law, compared as two questions.
func ExampleDiffPlaces() {
	before := jurisdiction.Question{Body: bureau, Counterpart: bureau, Facts: jurisdiction.Facts{Attribute: jurisdiction.Unconditional, Cataloged: jurisdiction.Yes}, On: deadline.MustDate("2025-07-31")}
	after := before
	after.On = deadline.MustDate("2025-08-01")
	differences, err := jurisdiction.DiffPlaces(jurisdiction.China(), before, after, "reply-unconditional", "delivery", "annual-report", "catalog-maintenance")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range differences {
		fmt.Println(d.Matter, d.Kind, d.Kind.Words().In(deadline.Chinese))
		for _, s := range d.Second {
			fmt.Println("  ", s.Standing, s.Cite, s.Term)
		}
	}
	// Output:
	// reply-unconditional other-limit 期限不同，不可直接比较
	//    governing state-2025:21.1 1 workday
	//    supplementary hubei-2021:20.2 none
	//    supplementary jingzhou-2024:17.3 none
	// delivery only-second 仅后者有规定
	//    governing state-2025:22.1 20 workdays
	// annual-report other-rules 适用规定相同，并行的规定不同
	//    governing state-2025:38.2 none
	//    governing hubei-2021:38 yearly 01-end
}

// What a text added by the caller changes, here the two days of Tianjin.
func ExampleDiff() {
	tianjin := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("120000")}
	law, err := jurisdiction.China().With(tianjinText())
	if err != nil {
		fmt.Println(err)
		return
	}
	q := jurisdiction.Question{Body: tianjin, Counterpart: tianjin, Facts: entry, On: deadline.MustDate("2025-07-31")}
	differences, err := jurisdiction.Diff(jurisdiction.China(), law, q, "reply-conditional", "retention")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range differences {
		fmt.Println(d.Matter, d.Kind)
	}
	// Output:
	// reply-conditional only-second
}

// tianjinText is one rule of article 17, paragraph 2 of the Tianjin text.
func tianjinText() *jurisdiction.Instrument {
	i, err := jurisdiction.ParseInstrument([]byte(`instrument tianjin-2018
  title      天津市促进大数据发展应用条例 / Tianjin Regulation on Promoting Big Data
  kind       local-regulation
  territory  120000
  effective  2019-01-01

provision 17.2
  kind     time-limit
  carried  function
  zh       受理后两个工作日内供数。
  en       Supply within two working days of acceptance.

scope 17.2
  bound  department

rule tj-supply
  cite    17.2
  matter  reply-conditional
  duty    supply
  when    attribute=conditional
  bearer  provider
  start   accepted
  term    2 workdays
  act     supply: delivered; 提供数据 / supply
`))
	if err != nil {
		panic(err)
	}
	return i
}

// A late reply: who may order correction, and what discipline needs beyond it
// (article 39, item 4). Nobody is held liable by this answer.
func ExampleLaw_Liability() {
	law := jurisdiction.China()
	parties := jurisdiction.Parties{Requester: bureau, Provider: bureau}
	finding, _ := law.Finding("late-reply", &jurisdiction.Setting{Parties: parties}, deadline.MustDate("2026-03-17"))
	for l := range law.Liability(finding, parties) {
		fmt.Println(l.Standing, law.Cite(l.Cite(), deadline.Chinese))
		for need := range l.Needs() {
			fmt.Println("  if", l.Fact(need).In(deadline.English))
		}
		for o := range l.Orderers() {
			fmt.Println("  order by", o.Role, "at", o.Place.Name())
		}
		for c := range l.Consequences() {
			for need := range c.Needs() {
				fmt.Println("  if", l.Fact(need).In(deadline.English))
			}
			fmt.Println("    ", c.Words().In(deadline.English))
		}
		break
	}
	// Output:
	// governing 《政务数据共享条例》第三十九条第四项
	//   if there was no good reason
	//   order by authority-of-provider at 荆州市
	//   if correction was refused
	//   if the case is serious
	//      disciplinary action against the responsible leaders and the persons directly responsible
}

// An official has found that a department demanded conditions for returning data,
// which no check of this module looked for.
func ExampleLaw_Breach() {
	law := jurisdiction.China()
	parties := jurisdiction.Parties{Requester: bureau, Provider: bureau}
	place := jurisdiction.MustCitation("state-2025:24.1")
	finding, ok := law.Breach(place, jurisdiction.Provider, &jurisdiction.Setting{Parties: parties}, deadline.MustDate("2026-03-17"))
	fmt.Println(ok)
	for l := range law.Liability(finding, parties) {
		fmt.Println(l.Standing, law.Cite(l.Cite(), deadline.Chinese))
	}
	// Output:
	// true
	// governing 《政务数据共享条例》第三十九条第二项
	// governing 《政务数据共享条例》第三十九条第五项
}

// Who grants authorized operation, at the province and in Jingzhou.
func ExampleLaw_Competent() {
	law, day := jurisdiction.China(), deadline.MustDate("2026-03-02")
	for _, place := range []string{"420000", "421000", "430000"} {
		fmt.Println(jurisdiction.MustDivision(place).Name())
		for f := range law.Competent("grant", jurisdiction.MustDivision(place), day) {
			for c := range f.Cites() {
				fmt.Println("  "+law.Cite(c, deadline.English)+":", f.Holder().In(deadline.English))
			}
		}
	}
	// Output:
	// 湖北省
	//   Hubei Data Regulation, article 34, paragraph 2: governments at county level or above
	// 荆州市
	//   Hubei Data Regulation, article 34, paragraph 2: governments at county level or above
	//   Jingzhou Interim Measures on the Management of Public Data, article 20, paragraph 1: the city government, through the data authority
	// 湖南省
}

// Norms by what they say and whom they address.
func ExampleLaw_Select() {
	law := jurisdiction.China()
	for p := range law.Select(jurisdiction.Filter{Kind: "time-limit", Actor: "provider"}) {
		fmt.Println(law.Cite(p.Cite(), deadline.Chinese))
	}
	// Output:
	// 《政务数据共享条例》第二十一条第一款
	// 《政务数据共享条例》第二十一条第一款
	// 《政务数据共享条例》第二十一条第一款
	// 《政务数据共享条例》第二十二条第一款
	// 《政务数据共享条例》第二十六条第二款
	// 《湖北省政务数据资源应用与管理办法》第十三条第三款
	// 《湖北省政务数据资源应用与管理办法》第二十条第三款
	// 《湖北省政务数据资源应用与管理办法》第二十二条第一款
}

// Which text stands above which, as the Legislation Law orders them: between the
// rule of a province and the regulation of a city in another one there is
// nothing to order.
func ExampleInstrument_Compare() {
	law := jurisdiction.China()
	state, hubei, jingzhou := law.Instrument("state-2025"), law.Instrument("hubei-2021"), law.Instrument("jingzhou-2024")
	fmt.Println(state.Compare(hubei) == jurisdiction.Above, jingzhou.Compare(hubei) == jurisdiction.Below)
	fmt.Println(law.Instrument("hunan-2024-draft").Compare(hubei) == jurisdiction.Unordered)
	// Output:
	// true true
	// true
}

// Who reviews a negative list in Hubei (hubei-2021:23).
func ExampleInstrument_Functions() {
	for f := range jurisdiction.China().Instrument("hubei-2021").Functions() {
		if f.Name() == "negative-list-review" {
			fmt.Println(f.Holder().In(deadline.English), f.At(jurisdiction.CountyLevel))
			for c := range f.Cites() {
				fmt.Println(c)
			}
		}
	}
	// Output:
	// reviewed by the authority, approved by its own government true
	// hubei-2021:23
}

// The open questions that the Jingzhou measures declare for themselves.
func ExampleInstrument_Options() {
	for o := range jurisdiction.China().Instrument("jingzhou-2024").Options() {
		fmt.Println(o.Key, o.Values, o.Words.In(deadline.English))
	}
	// Output:
	// jingzhou-last-day [2026-12-01 2026-12-02] the last day in force
	// jingzhou-counties [guidance bound] whether county bodies follow by reference or are bound
}

// The yearly report of hubei-2021:38 is due at the end of January, that of the
// province at the end of February.
func ExampleTerm_Falls() {
	for u := range jurisdiction.China().Instrument("hubei-2021").Rules() {
		if last, ok := u.Term().Falls(2028); ok {
			fmt.Println(u.ID(), u.Term().In(deadline.English), last)
		}
	}
	// Output:
	// annual-report-prefecture every year by the end of January 2028-01-31
	// annual-report-department every year by the end of January 2028-01-31
	// annual-report-province every year by the end of February 2028-02-29
}

// A tax office in Jingzhou is managed by the centre.
func ExampleBody_ManagedAt() {
	tax := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421002"), ManagedBy: jurisdiction.ByCentre}
	land := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421002"), ManagedBy: jurisdiction.ByPrefecture}
	fmt.Println(tax.ManagedAt().Name(), land.ManagedAt().Name())
	// Output:
	// 全国 荆州市
}
