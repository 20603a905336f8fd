package main

import (
	"fmt"
	"strings"
)

// hubeiOldPurchase: article 15 of the measures of 2021, for departments alone.
func hubeiOldPurchase() *maker {
	m := newFile("hubei-2021", "purchase", 3, "湖北办法：购买数据", "The Hubei measures: buying data")
	t := slowTable{op: "examine-operation", base: purchaseCase("420100")}
	const told, untold = "2025-09-01 purchase-planned; 2025-09-04 purchase-notified; 2025-09-05 purchased", "2025-09-01 purchase-planned; 2025-09-05 purchased"
	const cite = "hubei-2021:15.2"
	t.add(m, []slowCase{
		{slug: "told", kind: "typical", zh: "提前告知后购买", en: "bought after the authority was told", events: told, cites: cite, reads: "H14", why: "told before"},
		{slug: "untold", kind: "typical", zh: "没有告知就购买", en: "bought, and the authority not told", events: untold, finds: "bought-without-notice breach 2025-09-05 - " + cite, cites: cite, reads: "H14", why: "the authority of the level is told before"},
		{slug: "told-same-day", kind: "boundary", zh: "购买当日告知", en: "told on the day of the purchase", events: "2025-09-01 purchase-planned; 2025-09-05 purchase-notified; 2025-09-05 purchased", finds: "bought-without-notice breach 2025-09-05 - " + cite, cites: cite, reads: "H14", why: "the day itself is not before"},
		{slug: "shareable", kind: "typical", zh: "购买可以共享的数据", en: "data is bought that the platform can share", with: "purchase=" + bought("shareable=true"), events: told, finds: "bought-shareable breach 2025-09-05 - " + cite, cites: cite, why: "what the sharing platform has is not bought"},
		{slug: "shareable-unsaid", kind: "boundary", zh: "没有查过能否共享", en: "nobody asked whether it can be shared", with: "purchase=" + bought("-shareable"), events: told, more: `"gaps":{"$contains":[{"code":"sharing-not-asked"}]}`, cites: cite, why: "a fact is missing, and is named"},
		{slug: "hospital", kind: "boundary", zh: "医院没有告知就购买", en: "a hospital buys, and tells nobody", with: `body={"kind":"public-institution","sector":"health","division":"420100","funding":"full"}`, events: untold, cites: cite + " hubei-2021:3.2", wrong: "organ-as-department=bought-without-notice breach 2025-09-05 - " + cite, why: "the measures bind departments; a hospital is none"},
		{slug: "changsha", kind: "boundary", zh: "长沙的部门没有告知", en: "a bureau of Changsha tells nobody", with: "body=" + funded("430100"), events: untold, cites: cite, wrong: "local-everywhere=bought-without-notice breach 2025-09-05 - " + cite, why: "Changsha lies outside Hubei"},
		{slug: "untold-2021-04-01", kind: "switch", zh: "办法施行当日没有告知", en: "not told, on the day the measures commence", events: "2021-04-01 purchase-planned; 2021-04-01 purchased", finds: "bought-without-notice breach 2021-04-01 - " + cite, cites: cite + " hubei-2021:42", why: "in force from that day"},
		{slug: "untold-2021-03-31", kind: "switch", zh: "施行前一日没有告知", en: "not told, the day before", events: "2021-03-31 purchase-planned; 2021-03-31 purchased", cites: cite + " hubei-2021:42", wrong: "before-commencement=bought-without-notice breach 2021-03-31 - " + cite, why: "no text held was in force"},
		{slug: "told-first", kind: "error", zh: "没有需求就告知", en: "told, and nothing is wanted", events: "2025-09-04 purchase-notified", code: "bad-event", cites: cite, why: "a purchase begins with the need"},
		{slug: "untold-2026", kind: "switch", zh: "条例施行后没有告知", en: "not told, under the regulation", events: strings.Replace(boughtOn, "2026-03-05 purchase-notified; ", "", 1), finds: "bought-without-notice breach 2026-03-06 - " + cite, cites: cite + " hubei-2025:33.1", why: "the notice goes on beside the review"},
	})
	return m
}

// jingzhouOperation: article 20 of the measures of Jingzhou. One unified grant, until the
// province let in others; the State-owned operator remains the city's choice (J9).
func jingzhouOperation() *maker {
	m := newFile("jingzhou-2024", "operation", 3, "荆州办法：授权运营", "The Jingzhou measures: authorized operation")
	t := slowTable{op: "examine-operation", base: grantCase("421000")}
	const cite = "jingzhou-2024:20.1"
	one := func(slug, kind, zh, en, grant, on, finds, reads, wrong, why string) slowCase {
		return slowCase{slug: slug + "-" + on, kind: kind, zh: zh + "，" + on, en: en + ", " + on, with: "grant=" + grant, events: on + " operation-granted", finds: finds, cites: cite, reads: reads, wrong: wrong, why: why}
	}
	field := func(on string) string {
		return byField("421000", fmt.Sprintf(`approved_on=%q;;need=`, on)+needed(fmt.Sprintf(`on=%q`, on)))
	}
	private := overall("421000", "state_owned=false;;-until")
	sector := overall("421000", "-until;;by="+grantors("421000", "responsible"))
	found := func(code, on string) string { return code + " breach " + on + " - " + cite }
	t.add(m, []slowCase{
		one("unified", "typical", "统一授权国有企业", "one unified grant to a State-owned enterprise", overall("421000", "-until"), "2025-09-30", "", "J9", "", "as the city wants it"),
		one("by-field", "switch", "分领域授权", "a grant by field", field("2025-09-30"), "2025-09-30", found("grant-not-unified", "2025-09-30"), "J9", "", "one unified grant, while the city's measures stand alone"),
		one("by-field", "switch", "分领域授权", "a grant by field", field("2025-10-01"), "2025-10-01", "", "J9", "lower-text-first="+found("grant-not-unified", "2025-10-01"), "the province lets it in, with the approval of the same-level government"),
		one("by-field", "switch", "分领域授权", "a grant by field", field("2024-12-02"), "2024-12-02", found("grant-not-unified", "2024-12-02"), "J9", "", "in force from that day"),
		one("by-field", "switch", "分领域授权", "a grant by field", field("2024-12-01"), "2024-12-01", "", "J9", "before-commencement="+found("grant-not-unified", "2024-12-01"), "in force from the next day"),
		one("private", "typical", "运营主体不是国有企业", "the operator is no State-owned enterprise", private, "2025-09-30", found("operator-not-state-owned", "2025-09-30"), "J9", "", "a qualifying State-owned enterprise"),
		one("private", "switch", "运营主体不是国有企业", "the operator is no State-owned enterprise", private, "2026-12-01", found("operator-not-state-owned", "2026-12-01"), "J1 J9", "", "the city's choice stays, on the last day in force too"),
		one("private", "switch", "运营主体不是国有企业", "the operator is no State-owned enterprise", private, "2026-12-02", "", "J1 J9", "after-expiry="+found("operator-not-state-owned", "2026-12-02"), "the measures have run out"),
		one("owner-unsaid", "boundary", "没有说明是否国有", "whose it is was not said", overall("421000", "-state_owned;;-until"), "2026-03-02", "", "", "", "what nobody said is no finding"),
		one("sector-alone", "typical", "行业主管部门自行授权", "a sector department grants on its own", sector, "2025-09-30", found("grant-by-sector-alone", "2025-09-30"), "J9", "", "sector departments may not"),
		{slug: "granted-by-nobody", kind: "error", zh: "没有的角色授权", en: "granted by a role that is none", with: `grant={"by":[{"role":"mayor"}]}`, events: grantedOn, code: "bad-value", cites: cite, why: "roles are listed"},
		{slug: "private-wuhan", kind: "boundary", zh: "武汉的运营主体不是国有企业", en: "an operator at Wuhan that is no State-owned enterprise", with: "body=" + funded("420100") + ";;grant=" + overall("420100", "state_owned=false"), events: grantedOn, cites: cite, wrong: "local-everywhere=" + found("operator-not-state-owned", "2026-03-02"), why: "the province asks for a qualified operator, not for one that the State owns"},
	})
	return m
}

// hunanOperation: articles 14, 17, 22 and 38 of the draft, supposed in force from
// 2026-01-01.
func hunanOperation() *maker {
	m := newFile("hunan-2024-draft", "operation", 3, "湖南草案：授权运营、采购、交易与免责", "The Hunan draft: authorized operation, purchases, trade and exemption")
	p := slowTable{op: "examine-operation", base: purchaseCase("430000"), suppose: "hunan-2024-draft"}
	const c14, c17 = "hunan-2024-draft:14", "hunan-2024-draft:17"
	p.add(m, []slowCase{
		{slug: "purchase-listed", kind: "typical", zh: "采购后纳入共享目录", en: "bought and listed", events: boughtOn + "; 2026-03-09 listed", cites: c14, why: "it stands in the sharing catalog"},
		{slug: "purchase-unlisted", kind: "typical", zh: "采购后没有纳入共享目录", en: "bought and not listed", events: boughtOn, asOf: "2026-03-31", finds: "purchase-unlisted 2026-03-06 " + c14, cites: c14, why: "what is bought goes into the sharing catalog"},
		{slug: "purchase-shareable", kind: "typical", zh: "采购可以共享取得的数据", en: "data is bought that sharing can supply", with: "purchase=" + bought("shareable=true"), events: boughtOn + "; 2026-03-09 listed", finds: "bought-shareable 2026-03-06 " + c14, cites: c14, why: "what sharing can supply is not bought"},
		{slug: "purchase-shareable-unsaid", kind: "boundary", zh: "没有查过能否共享", en: "nobody asked whether it can be shared", with: "purchase=" + bought("-shareable"), events: boughtOn + "; 2026-03-09 listed", cites: c14, why: "what nobody said is no finding"},
		{slug: "purchase-public", kind: "typical", zh: "采购公共数据", en: "public data is bought", with: "purchase=" + bought("public=true"), events: boughtOn + "; 2026-03-09 listed", finds: "public-data-bought 2026-03-06 " + c14, cites: c14, why: "what may be applied for is non-public data"},
		{slug: "purchase-self-funded", kind: "boundary", zh: "自收自支的医院采购公共数据", en: "a self-funded hospital buys public data", with: `body={"kind":"public-institution","division":"430000","funding":"self"};;purchase=` + bought("public=true"), events: boughtOn + "; 2026-03-09 listed", cites: c14, why: "the article speaks of bodies that public funds keep"},
		{slug: "purchase-day-before", kind: "switch", zh: "假设施行的前一日采购", en: "bought the day before it is supposed in force", with: "purchase=" + bought("shareable=true"), events: "2025-12-30 purchase-planned; 2025-12-31 purchased; 2026-01-05 listed", cites: c14 + " hunan-2024-draft:40", wrong: "before-commencement=bought-shareable 2025-12-31 " + c14, why: "it would not be in force"},
		{slug: "purchase-listed-first", kind: "error", zh: "没有采购就编目", en: "listed before it is bought", events: "2026-03-02 purchase-planned; 2026-03-03 listed", code: "bad-event", cites: c14, why: "there is nothing to list"},
		{slug: "purchase-first-day", kind: "switch", zh: "假设施行的当日采购", en: "bought on the day it is supposed in force", with: "purchase=" + bought("shareable=true"), events: "2025-12-30 purchase-planned; 2026-01-01 purchased; 2026-01-05 listed", finds: "bought-shareable 2026-01-01 " + c14, cites: c14 + " hunan-2024-draft:40", why: "it would be"},
		{slug: "purchase-hubei", kind: "boundary", zh: "湖北的部门没有编目", en: "a bureau of Hubei, not listed", with: "body=" + funded("420000"), events: boughtOn, asOf: "2026-03-31", cites: c14, wrong: "local-everywhere=purchase-unlisted 2026-03-06 " + c14, why: "even if made it would hold in Hunan alone"},
	})
	g := slowTable{op: "examine-operation", base: grantCase("430000"), suppose: "hunan-2024-draft"}
	g.add(m, []slowCase{
		{slug: "grant-joint", kind: "typical", zh: "省级主管部门会同行业部门授权", en: "granted by the authority with the sector department", with: "grant=" + byField("430000", ""), events: grantedOn, more: `"supposed":{"instrument":"hunan-2024-draft","from":"2026-01-01"}`, cites: c17 + ".2", why: "together"},
		{slug: "grant-authority-alone", kind: "boundary", zh: "省级主管部门单独授权", en: "granted by the authority alone", with: "grant=" + byField("430000", "by="+grantors("430000", "authority")), events: grantedOn, finds: "grant-not-joint 2026-03-02 " + c17 + ".2", cites: c17 + ".2", why: "together with the department of the sector"},
		{slug: "grant-sector-alone", kind: "typical", zh: "行业主管部门自行授权", en: "granted by a sector department alone", with: "grant=" + byField("430000", "by="+grantors("430000", "responsible")), events: grantedOn, finds: "grant-not-joint 2026-03-02 " + c17 + ".2; grant-by-sector-alone 2026-03-02 " + c17 + ".2", cites: c17 + ".2", why: "sector departments may not"},
		{slug: "grant-day-before", kind: "switch", zh: "假设施行的前一日行业主管部门自行授权", en: "granted by a sector department alone, the day before it is supposed in force", with: "grant=" + byField("430000", "by="+grantors("430000", "responsible")), events: "2025-12-31 operation-granted", cites: c17 + ".2 hunan-2024-draft:40", wrong: "before-commencement=grant-by-sector-alone 2025-12-31 " + c17 + ".2", why: "it would not be in force"},
		{slug: "grant-first-day", kind: "switch", zh: "假设施行的当日行业主管部门自行授权", en: "granted by a sector department alone, on the day it is supposed in force", with: "grant=" + byField("430000", "by="+grantors("430000", "responsible")), events: "2026-01-01 operation-granted", finds: "grant-not-joint 2026-01-01 " + c17 + ".2; grant-by-sector-alone 2026-01-01 " + c17 + ".2", cites: c17 + ".2 hunan-2024-draft:40", why: "it would be"},
		{slug: "grant-without-a-role", kind: "error", zh: "授权人没有角色", en: "a grantor without a role", with: `grant={"by":[{"place":"430000"}]}`, events: grantedOn, code: "bad-request", cites: c17 + ".2", why: "a grantor has a role"},
		{slug: "act-within", kind: "typical", zh: "依托平台在授权范围内运营", en: "on the platform, within the grant", with: did("processed", "2026-03-20", "platform=true"), events: grantedOn, asOf: "2026-03-31", cites: c17 + ".3", why: "as the article wants it"},
		{slug: "act-beyond", kind: "typical", zh: "超出授权范围", en: "beyond the grant", with: did("processed", "2026-03-20", `platform=true;;items=["土地"]`), events: grantedOn, asOf: "2026-03-31", finds: "beyond-grant 2026-03-20 " + c17 + ".3", cites: c17 + ".3", why: "within the grant alone"},
		{slug: "act-off-platform", kind: "typical", zh: "不依托运营平台", en: "off the platform", with: did("processed", "2026-03-20", "platform=false"), events: grantedOn, asOf: "2026-03-31", finds: "operated-off-platform 2026-03-20 " + c17 + ".3", cites: c17 + ".3", why: "on the operation platform"},
		{slug: "act-other-purpose", kind: "typical", zh: "用于其他目的", en: "for another purpose", with: did("processed", "2026-03-20", `platform=true;;purpose="广告"`), events: grantedOn, asOf: "2026-03-31", finds: "operated-for-other-purpose 2026-03-20 " + c17 + ".3", cites: c17 + ".3", why: "for no other purpose, openly or in disguise"},
		{slug: "act-unsaid", kind: "boundary", zh: "没有说明是否依托平台", en: "whether on the platform was not said", with: did("processed", "2026-03-20", "-purpose"), events: grantedOn, asOf: "2026-03-31", cites: c17 + ".3", why: "what nobody said is no finding"},
		{slug: "act-day-before", kind: "switch", zh: "假设施行的前一日不依托平台", en: "off the platform the day before it is supposed in force", with: "grant=" + overall("430000", "") + ";;" + did("processed", "2025-12-31", "platform=false"), events: "2025-12-01 operation-granted", asOf: "2026-03-31", cites: c17 + ".3 hunan-2024-draft:40", wrong: "before-commencement=operated-off-platform 2025-12-31 " + c17 + ".3", why: "it would not be in force"},
		{slug: "act-first-day", kind: "switch", zh: "假设施行的当日不依托平台", en: "off the platform on the day it is supposed in force", with: "grant=" + overall("430000", "") + ";;" + did("processed", "2026-01-01", "platform=false"), events: "2025-12-01 operation-granted", asOf: "2026-03-31", finds: "operated-off-platform 2026-01-01 " + c17 + ".3", cites: c17 + ".3 hunan-2024-draft:40", why: "it would be"},
		{slug: "supposed-impossible", kind: "error", zh: "假设之下不可能的事件", en: "an impossible event under the draft", events: grantedOn + "; 2026-03-03 restored", code: "bad-event", cites: c17 + ".3", why: "a case that cannot be has no answer"},
	})
	never := slowTable{op: "examine-operation", base: purchaseCase("430000")}
	never.add(m, []slowCase{{slug: "never-law", kind: "wrong-reading", zh: "草案不是法：采购可以共享取得的数据", en: "a draft is no law: data is bought that sharing can supply", with: "purchase=" + bought("shareable=true"), events: boughtOn, more: `"duties":[]`, cites: c14 + " hunan-2024-draft:40",
		wrong: "draft-is-law=bought-shareable note 2026-03-06 department " + c14, why: "no text in force there speaks of purchases, and a draft is none"}})
	trades(m)
	exemptions(m)
	return m
}

// trades: what article 22 of the draft would bar. Each harm bars by itself (A34), and so
// does one right-holder who has not agreed.
func trades(m *maker) {
	t := slowTable{op: "check-trade", suppose: "hunan-2024-draft"}
	trade := func(slug, kind, zh, en, place, change, on, finds, more, wrong, why string) slowCase {
		facts := changed([][2]string{{"security", "false"}, {"public", "false"}, {"privacy", "false"}, {"consent", "true"}, {"barred", "false"}}, change)
		if facts != "" {
			facts += ","
		}
		if more == "" {
			more = `"unknown":{"$absent":true}`
		}
		return slowCase{slug: "trade-" + slug, kind: kind, zh: "交易：" + zh, en: "trade: " + en, in: fmt.Sprintf(`{"seller":{"kind":"enterprise","division":%q},%s"on":%q}`, place, facts, on),
			finds: finds, more: more, cites: "hunan-2024-draft:22#1 hunan-2024-draft:22#2 hunan-2024-draft:22#3", reads: "A34", wrong: wrong, why: why}
	}
	const on = "2026-03-02"
	harm, consent, barred := "trade-harmful 2026-03-02 hunan-2024-draft:22#1", "trade-without-consent 2026-03-02 hunan-2024-draft:22#2", "trade-barred 2026-03-02 hunan-2024-draft:22#3"
	t.add(m, []slowCase{
		trade("clean", "typical", "没有禁止的情形", "nothing against it", "430100", "", on, "", "", "", "none of the three"),
		trade("security", "typical", "危害国家安全", "it endangers State security", "430100", "security=true", on, harm, "", "", "each harm by itself"),
		trade("public", "boundary", "危害公共利益", "it endangers the public interest", "430100", "public=true", on, harm, "", "", "each harm by itself"),
		trade("privacy", "boundary", "侵害个人隐私", "it infringes privacy", "430100", "privacy=true", on, harm, "", "", "each harm by itself: no need that security is endangered, too"),
		trade("consent", "typical", "未经授权同意", "no consent", "430100", "consent=false", on, consent, "", "", "every lawful right-holder agrees"),
		trade("barred", "typical", "法律法规禁止", "barred by a law", "430100", "barred=true", on, barred, "", "", "what other law bars"),
		trade("all", "boundary", "三种情形都有", "all three", "430100", "privacy=true;;consent=false;;barred=true", on, harm+"; "+consent+"; "+barred, "", "", "each ban stands"),
		trade("unsaid", "boundary", "什么都没有说明", "nothing was said", "430100", "-security;;-public;;-privacy;;-consent;;-barred", on, "", `"unknown":{"$contains":["consent","barred"]}`, "", "no ban is found, and what it depends on is named"),
		trade("day-before", "switch", "假设施行的前一日", "the day before it is supposed in force", "430100", "barred=true", "2025-12-31", "", "", "before-commencement=trade-barred 2025-12-31 hunan-2024-draft:22#3", "it would not be in force"),
		trade("first-day", "switch", "假设施行的当日", "the day it is supposed in force", "430100", "barred=true", "2026-01-01", "trade-barred 2026-01-01 hunan-2024-draft:22#3", "", "", "it would be"),
		trade("hubei", "boundary", "湖北的企业", "an enterprise of Hubei", "420100", "barred=true", on, "", "", "local-everywhere="+barred, "even if made it would hold in Hunan alone"),
	})
	for _, tt := range []struct{ slug, text, code string }{{"no-draft", "state-2025", "unknown-instrument"}, {"not-held", "utopia-1516", "unknown-instrument"}} {
		m.add("trade-"+tt.slug, "error", "交易：不是收录的草案："+tt.text, "trade: no draft that is held: "+tt.text).
			ask("check-trade", `{"seller":{"kind":"enterprise","division":"430100"},"barred":true,"on":"2026-03-02","suppose":{"instrument":%q,"from":"2026-01-01"}}`, tt.text).out(tt.code, "").why("want a draft that is held")
	}
}

// exemptions: article 38.2 of the draft: the first three conditions, with the fourth for
// all of the liability, or with the fifth for part (A33).
func exemptions(m *maker) {
	const full, part = `"hunan-2024-draft:38.2#1","hunan-2024-draft:38.2#2","hunan-2024-draft:38.2#3","hunan-2024-draft:38.2#4"`, `"hunan-2024-draft:38.2#1","hunan-2024-draft:38.2#2","hunan-2024-draft:38.2#3","hunan-2024-draft:38.2#5"`
	base := [][2]string{{"policy", "true"}, {"no_ban", "true"}, {"procedure", "true"}, {"minor", "true"}, {"effect", "false"}, {"remedied", "true"}, {"harm_lowest", "true"}}
	for _, tt := range []struct{ slug, kind, zh, en, place, on, change, want, why string }{
		{"full", "typical", "情节较轻、没有影响、及时补救", "minor, without effect, remedied in time", "430000", "2026-03-02", "", "full", "the first three and the fourth"},
		{"part", "typical", "情节较轻、已有影响、损害降至最低", "minor, with an effect, the harm kept lowest", "430000", "2026-03-02", "effect=true", "part", "the first three and the fifth"},
		{"part-not-remedied", "boundary", "已有影响，没有避免损害", "with an effect, and harm not avoided", "430000", "2026-03-02", "effect=true;;remedied=false", "part", "the fifth asks for the lowest harm, not for none"},
		{"against-policy", "boundary", "不符合政策方向", "against the policy", "430000", "2026-03-02", "policy=false", "none", "the first is not met"},
		{"against-ban", "boundary", "违反禁止性规定", "a ban is breached", "430000", "2026-03-02", "no_ban=false", "none", "the second is not met: a breached prohibition blocks both"},
		{"against-ban-effect", "boundary", "违反禁止性规定，已有影响", "a ban is breached, with an effect", "430000", "2026-03-02", "no_ban=false;;effect=true", "none", "the second is not met: a breached prohibition blocks both"},
		{"against-procedure", "boundary", "不符合程序", "against the procedure", "430000", "2026-03-02", "procedure=false", "none", "the third is not met"},
		{"not-minor", "boundary", "情节不轻", "not minor", "430000", "2026-03-02", "minor=false", "none", "the fourth and the fifth both want it minor"},
		{"not-remedied", "boundary", "没有影响，没有及时补救", "without effect, not remedied", "430000", "2026-03-02", "remedied=false", "none", "the fourth wants it remedied, the fifth an effect"},
		{"not-lowest", "boundary", "已有影响，损害没有降至最低", "with an effect, the harm not lowest", "430000", "2026-03-02", "effect=true;;harm_lowest=false", "none", "the fifth wants the lowest harm, the fourth no effect"},
		{"effect-unsaid", "boundary", "不知有无影响", "whether it had an effect was not said", "430000", "2026-03-02", "-effect", "null", "full or part: it depends on a fact that nobody gave"},
		{"policy-unsaid", "boundary", "不知是否符合政策", "whether it accords with policy was not said", "430000", "2026-03-02", "-policy", "null", "it depends on a fact that nobody gave"},
		{"unsaid-and-banned", "boundary", "不知有无影响，但违反禁止性规定", "nothing said of the effect, and a ban is breached", "430000", "2026-03-02", "-effect;;no_ban=false", "none", "a no decides, whatever is not known"},
		{"first-day", "switch", "假设施行的当日", "the day it is supposed in force", "430000", "2026-01-01", "", "full", "it would be in force"},
		{"day-before", "switch", "假设施行的前一日", "the day before", "430000", "2025-12-31", "", "none", "it would not be in force"},
		{"hubei", "boundary", "湖北的部门", "a department of Hubei", "420000", "2026-03-02", "", "none", "even if made it would hold in Hunan alone"},
	} {
		want, basis := fmt.Sprintf("%q", tt.want), map[string]string{"full": full, "part": part}[tt.want]
		if tt.want == "null" {
			want = "null"
		}
		k := m.add("exempt-"+tt.slug, tt.kind, "免责："+tt.zh, "exemption: "+tt.en).
			ask("exempt", `{"body":{"kind":"department","division":%q},%s,"on":%q,"suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}}`, tt.place, changed(base, tt.change), tt.on).
			cites("hunan-2024-draft:38.2#1", "hunan-2024-draft:38.2#2", "hunan-2024-draft:38.2#3", "hunan-2024-draft:38.2#4", "hunan-2024-draft:38.2#5").reads("A33").
			out("", `{"exemption":%s,"basis":{"$set":[%s]}}`, want, basis)
		switch tt.slug {
		case "day-before":
			k.wrong("before-commencement", "", `{"exemption":"full"}`)
		case "hubei":
			k.wrong("local-everywhere", "", `{"exemption":"full"}`)
		}
		k.why("%s", tt.why)
	}
	m.add("exempt-no-draft", "error", "免责：没有假设", "exemption: nothing is supposed").ask("exempt", `{"body":{"kind":"department","division":"430000"},"on":"2026-03-02"}`).cites("hunan-2024-draft:38.2").out("bad-request", "").
		why("no text in force has such a clause: a draft has to be supposed")
}
