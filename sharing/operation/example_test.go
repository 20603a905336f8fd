package operation_test

import (
	"fmt"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
	"gongxiang.example/sharing/operation"
)

// A department of a city grants operation of its data by itself.
func ExampleExamine_grant() {
	law := jurisdiction.China()
	c := &operation.Case{
		Body:  jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")},
		Other: jurisdiction.Body{Kind: jurisdiction.Enterprise},
		Grant: &operation.Grant{
			Mode:       operation.ByField,
			By:         []operation.Grantor{{Role: jurisdiction.Responsible, Place: jurisdiction.MustDivision("421000")}},
			StateOwned: jurisdiction.Yes,
		},
		Events: []jurisdiction.Event{{Type: operation.OperationGranted, On: deadline.MustDate("2026-03-02")}},
	}
	r, err := operation.Examine(law, c, deadline.MustDate("2026-03-10"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.State.Words().In(deadline.Chinese))
	for _, f := range r.Findings {
		for cite := range f.Basis() {
			fmt.Println(f.Severity.Words().In(deadline.Chinese), f.Words().In(deadline.Chinese), law.Cite(cite, deadline.Chinese))
		}
	}
	for g := range r.Gaps() {
		fmt.Println("不知：", g.Words().In(deadline.Chinese))
	}
	// Output:
	// 授权运营中
	// 违反规定 行业主管部门单独授权 《湖北省数据条例》第三十四条第三款
	// 违反规定 分领域或者依场景授权，没有由数据主管部门和行业主管部门共同进行 《湖北省数据条例》第三十四条第三款
	// 违反规定 分领域或者依场景授权之前，没有本级人民政府的批准 《湖北省数据条例》第三十四条第三款
	// 违反规定 分领域或者依场景授权，没有记录确有需要的理由、确认人和日期 《湖北省数据条例》第三十四条第三款
	// 不知： 没有说明省级授权运营管理办法是否施行，本库没有载入该办法
}

// An operator supplies rows without names to another company: that is raw data.
func ExampleExamine_operator() {
	law := jurisdiction.China()
	c := granted()
	c.Acts = []operation.Act{
		{Kind: operation.Supplied, On: deadline.MustDate("2026-03-20"), Items: []string{"water"}, Form: opening.DeidentifiedRows},
		{Kind: operation.Released, On: deadline.MustDate("2026-03-23"), Items: []string{"water"}, Form: opening.Aggregate, Reviewed: deadline.MustDate("2026-03-20")},
	}
	r, err := operation.Examine(law, c, deadline.MustDate("2026-03-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range r.Findings {
		fmt.Println(f.On, f.Words().In(deadline.English))
		for l := range law.Liability(f, jurisdiction.Parties{Provider: c.Body, Requester: c.Other}) {
			for _, fact := range facts(l) {
				fmt.Println(" ", law.Cite(l.Cite(), deadline.English), "if:", l.Fact(fact).In(deadline.English))
			}
		}
	}
	// Output:
	// 2026-03-20 raw data under the grant was supplied to a third party
	//   Hubei Data Regulation, article 66, item 3 if: an adverse effect was caused
}

func facts(l jurisdiction.Liability) (list []string) {
	for fact := range l.Needs() {
		list = append(list, fact)
	}
	return list
}

// A purchase that only the finance department reviewed.
func ExampleExamine_purchase() {
	c := &operation.Case{
		Body: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420000"), Funding: jurisdiction.FullFunds},
		Events: []jurisdiction.Event{
			{Type: operation.PurchasePlanned, On: deadline.MustDate("2026-03-02")},
			{Type: jurisdiction.Reviewed, On: deadline.MustDate("2026-03-03"), By: jurisdiction.FinanceAuthority, Agree: true},
			{Type: operation.PurchaseNotified, On: deadline.MustDate("2026-03-06")},
			{Type: operation.Purchased, On: deadline.MustDate("2026-03-06")},
		},
		Purchase: &operation.Purchase{Need: operation.Statement{Text: "flood relief", By: "head of the bureau", On: deadline.MustDate("2026-03-02")}, Shareable: jurisdiction.No, Venue: operation.ProvincialPlatform},
	}
	r, err := operation.Examine(jurisdiction.China(), c, deadline.MustDate("2026-03-06"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range r.Findings {
		for cite := range f.Basis() {
			fmt.Println(f.Words().In(deadline.Chinese), jurisdiction.China().Cite(cite, deadline.Chinese))
		}
	}
	// Output:
	// 订立合同之前没有财政、数据两个部门都同意的审查记录 《湖北省数据条例》第三十三条第二款
	// 购买数据没有提前告知本级主管部门 《湖北省政务数据资源应用与管理办法》第十五条第二款
}

// Data of an emergency: when the response has ended it is to be assessed and disposed
// of, and no text says by when.
func ExampleExamine_emergency() {
	c := emergency("2026-03-10 emergency-ended")
	r, err := operation.Examine(jurisdiction.China(), c, deadline.MustDate("2026-03-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	d := r.Duties[0]
	fmt.Println(d.Code, d.Status, d.Term().In(deadline.English), d.Due.IsZero(), d.Age, "working days")
	for e := range r.Next() {
		fmt.Println(e)
	}
	// Output:
	// dispose-emergency-data open no limit stated true 15 working days
	// data-assessed
	// data-sealed
	// data-destroyed
}

// What the draft of Hunan would bar: an answer of its own type, which no duty and no
// breach comes of.
func ExampleTradable() {
	h, err := jurisdiction.China().Hypothetical("hunan-2024-draft", deadline.MustDate("2026-01-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	t := &operation.Trade{
		Seller:  jurisdiction.Body{Kind: jurisdiction.Enterprise, Division: jurisdiction.MustDivision("430100")},
		Privacy: jurisdiction.No, Security: jurisdiction.No, Public: jurisdiction.No, Consent: jurisdiction.No,
	}
	bans, unknown, err := operation.Tradable(h, t, deadline.MustDate("2026-03-02"))
	fmt.Println(err, unknown)
	for _, f := range bans {
		fmt.Println(f.Words().In(deadline.Chinese))
	}
	// Output:
	// <nil> [barred]
	// 假设：没有全部合法权利人的授权同意，不得交易
}

func ExampleExempt() {
	h, err := jurisdiction.China().Hypothetical("hunan-2024-draft", deadline.MustDate("2026-01-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	c := operation.Conduct{
		Body: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("430000")}, On: deadline.MustDate("2026-03-02"),
		Policy: jurisdiction.Yes, NoBan: jurisdiction.Yes, Procedure: jurisdiction.Yes, Minor: jurisdiction.Yes, Effect: jurisdiction.Yes,
	}
	x, _, _ := operation.Exempt(h, &c)
	fmt.Printf("%q\n", x) // whether the harm was kept lowest nobody said
	c.HarmLowest = jurisdiction.Yes
	x, basis, _ := operation.Exempt(h, &c)
	fmt.Println(x, basis)
	c.NoBan = jurisdiction.No
	x, _, _ = operation.Exempt(h, &c)
	fmt.Println(x)
	// Output:
	// ""
	// part [hunan-2024-draft:38.2#1 hunan-2024-draft:38.2#2 hunan-2024-draft:38.2#3 hunan-2024-draft:38.2#5]
	// none
}

func ExampleCheckSale() {
	s := &operation.Sale{
		Seller: jurisdiction.Body{Kind: jurisdiction.Enterprise, Division: jurisdiction.MustDivision("420100")},
		Offer:  operation.StateOwned, ForValue: jurisdiction.Yes, Venue: operation.OffExchange,
	}
	list, err := operation.CheckSale(jurisdiction.China(), s, deadline.MustDate("2026-03-02"))
	fmt.Println(err)
	for _, f := range list {
		fmt.Println(f.Code, f.Words().In(deadline.Chinese))
	}
	// Output:
	// <nil>
	// off-venue 没有在省级平台或者依法设立的场所交易
}

func ExampleApply() {
	s, err := operation.Apply(operation.EmergencyOver, &jurisdiction.Event{Type: operation.Assessed})
	fmt.Println(s, err)
	_, err = operation.Apply(operation.Granted, &jurisdiction.Event{Type: operation.Purchased})
	fmt.Println(err)
	// Output:
	// assessed <nil>
	// operation: event "purchased" cannot happen in state "granted"
}
