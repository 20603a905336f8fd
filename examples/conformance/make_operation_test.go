package main

import (
	"fmt"
	"strings"
)

// operationVectors: authorized operation, purchases and emergencies, by each text that
// speaks to them.
func operationVectors() []*maker {
	return []*maker{hubeiOperation(), hubeiOldPurchase(), jingzhouOperation(), hunanOperation()}
}

// funded is a bureau of a place that public funds keep.
func funded(place string) string {
	return fmt.Sprintf(`{"kind":"department","division":%q,"funding":"full"}`, place)
}

// need is why something is needed, who found so and when; whole where nothing differs.
func needed(change string) string {
	return "{" + changed([][2]string{{"text", `"防汛需要"`}, {"by", `"局长"`}, {"on", `"2026-02-02"`}}, change) + "}"
}

// overall is an overall grant by the government of a place, with what differs.
func overall(place, change string) string {
	return "{" + changed([][2]string{{"mode", `"overall"`}, {"by", grantors(place, "government")}, {"state_owned", "true"}, {"measures", "true"},
		{"items", `["水情","气象"]`}, {"purposes", `["洪水预警"]`}, {"until", `"2026-12-31"`}}, change) + "}"
}

// byField is a grant by field as article 34.3 wants it, with what differs.
func byField(place, change string) string {
	return "{" + changed([][2]string{{"mode", `"by-field"`}, {"by", grantors(place, "authority", "responsible")}, {"approved_by", fmt.Sprintf("%q", place)},
		{"approved_on", `"2026-03-02"`}, {"need", needed("")}, {"state_owned", "true"}, {"measures", "true"}}, change) + "}"
}

// grantors are who granted.
func grantors(place string, roles ...string) string {
	var list []string
	for _, r := range roles {
		list = append(list, fmt.Sprintf(`{"role":%q,"place":%q}`, r, place))
	}
	return "[" + strings.Join(list, ",") + "]"
}

// did is one act within the overall grant, with what differs.
func did(kind, on, change string) string {
	return fmt.Sprintf(`acts=[{%s}]`, changed([][2]string{{"kind", `"` + kind + `"`}, {"on", `"` + on + `"`}, {"items", `["水情"]`}, {"purpose", `"洪水预警"`}}, change))
}

func grantCase(place string) [][2]string {
	return [][2]string{{"body", funded(place)}, {"other", `{"kind":"enterprise"}`}, {"grant", overall(place, "")}}
}

const (
	grantedOn = "2026-03-02 operation-granted"

	// breachOn adds a breach, the order to correct it by 2026-04-10 and the suspension.
	breachOn = grantedOn + "; 2026-04-01 misuse-found; 2026-04-02 rectification-ordered until=2026-04-10 by=authority; 2026-04-02 suspended"

	// boughtOn are the steps of a purchase as they should be.
	boughtOn = "2026-03-02 purchase-planned; 2026-03-03 reviewed by=finance-authority agree=true; 2026-03-04 reviewed by=authority agree=true; 2026-03-05 purchase-notified; 2026-03-06 purchased"
)

// purchaseCase is a purchase of a bureau of a place with nothing wrong.
func purchaseCase(place string) [][2]string {
	return [][2]string{{"body", funded(place)}, {"purchase", bought("")}}
}

func bought(change string) string {
	return "{" + changed([][2]string{{"need", needed("")}, {"public", "false"}, {"shareable", "false"}, {"also_wanted", "false"}, {"venue", `"provincial-platform"`}}, change) + "}"
}

// hubeiOperation: articles 27, 33 to 35, 40, 50 and 66 of the regulation.
func hubeiOperation() *maker {
	m := newFile("hubei-2025", "operation", 3, "湖北条例：授权运营、采购与应急数据", "The Hubei regulation: authorized operation, purchases, emergencies")
	g := slowTable{op: "examine-operation", base: grantCase("420000")}
	grants := func(slug, kind, zh, en, place, grant, on, finds, cites, reads, wrong, why string) slowCase {
		return slowCase{slug: slug, kind: kind, zh: zh, en: en, with: "body=" + funded(place) + ";;grant=" + grant, events: on + " operation-granted", finds: finds, cites: cites, reads: reads, wrong: wrong, why: why}
	}
	const on, a342, a343 = "2026-03-02", "hubei-2025:34.2", "hubei-2025:34.3"
	g.add(m, []slowCase{
		grants("overall", "typical", "整体授权，由省政府作出", "overall, by the provincial government", "420000", overall("420000", ""), on, "", a342, "A21", "", "a government grants"),
		grants("overall-county", "boundary", "整体授权，由县政府作出", "overall, by the government of a county", "421022", overall("421022", ""), on, "", a342, "A21", "", "of a county or above"),
		grants("overall-by-authority", "boundary", "整体授权，由数据主管部门作出", "overall, by the data authority", "420000", overall("420000", "by="+grantors("420000", "authority")), on, "grantor-not-government breach 2026-03-02 - hubei-2025:34.2", a342, "A21", "", "the overall grant is the government's"),
		grants("overall-by-township", "boundary", "整体授权，由乡镇作出", "overall, by a township", "420000", overall("420000", `by=[{"role":"department"}]`), on, "grantor-not-government breach 2026-03-02 - hubei-2025:34.2", a342, "A21", "", "a township is no government at county level or above"),
		grants("overall-by-sector", "boundary", "整体授权，由行业主管部门作出", "overall, by a sector department", "420000", overall("420000", "by="+grantors("420000", "responsible")), on, "grantor-not-government breach 2026-03-02 - hubei-2025:34.2; grant-by-sector-alone breach 2026-03-02 - hubei-2025:34.3", a342+" "+a343, "A21", "", "neither overall nor by field does a sector grant alone"),
		grants("overall-by-nobody-said", "boundary", "没有说明由谁授权", "who granted was not said", "420000", overall("420000", "-by"), on, "", a342, "", "", "what nobody said is no finding"),
		grants("overall-2025-09-30", "switch", "施行前一日由数据主管部门授权", "by the data authority the day before commencement", "420100", overall("420100", "by="+grantors("420100", "authority")), "2025-09-30", "", a342+" hubei-2025:69", "A36", "before-commencement=grantor-not-government breach 2025-09-30 - hubei-2025:34.2", "the regulation is in force from 2025-10-01"),
		grants("overall-2025-10-01", "switch", "施行当日由数据主管部门授权", "by the data authority on the day of commencement", "420100", overall("420100", "by="+grantors("420100", "authority")), "2025-10-01", "grantor-not-government breach 2025-10-01 - hubei-2025:34.2", a342+" hubei-2025:69", "A36", "", "the regulation is in force"),
		grants("overall-elsewhere", "boundary", "济南由数据主管部门授权", "by the data authority at Jinan", "370100", overall("370100", "by="+grantors("370100", "authority")), on, "", a342, "", "local-everywhere=grantor-not-government breach 2026-03-02 - hubei-2025:34.2", "Jinan lies outside Hubei"),
		grants("before-measures", "boundary", "省级办法尚未施行就授权", "granted before the measures of the province", "420000", overall("420000", "measures=false"), on, "grant-before-measures warning 2026-03-02 - hubei-2025:34.1", "hubei-2025:34.1", "A23", "", "a warning: whether the grant needs them is open"),
		grants("by-field", "typical", "分领域授权，经本级政府批准", "by field, with the approval of the same level", "420100", byField("420100", ""), on, "", a343, "A21 A22", "", "the authority with a sector department, approved, needed"),
		grants("by-field-approved-next-day", "boundary", "次日才批准", "approved the day after", "420100", byField("420100", `approved_on="2026-03-03"`), on, "grant-without-approval breach 2026-03-02 - hubei-2025:34.3", a343, "A21", "", "approval comes first"),
		grants("by-field-approved-by-province", "boundary", "由省政府批准市的授权", "the province approves the city's grant", "420100", byField("420100", `approved_by="420000"`), on, "grant-without-approval breach 2026-03-02 - hubei-2025:34.3", a343, "A21", "", "the government of the same level approves"),
		grants("by-field-unapproved", "boundary", "没有批准", "not approved", "420100", byField("420100", "-approved_by;;-approved_on"), on, "grant-without-approval breach 2026-03-02 - hubei-2025:34.3", a343, "A21", "", "the government of the same level approves"),
		grants("by-field-authority-alone", "boundary", "数据主管部门单独分领域授权", "by field, by the authority alone", "420100", byField("420100", "by="+grantors("420100", "authority")), on, "grant-not-joint breach 2026-03-02 - hubei-2025:34.3", a343, "A21", "", "together with the sector department"),
		grants("by-field-sector-alone", "boundary", "行业主管部门单独分领域授权", "by field, by a sector department alone", "420100", byField("420100", "by="+grantors("420100", "responsible")), on, "grant-by-sector-alone breach 2026-03-02 - hubei-2025:34.3; grant-not-joint breach 2026-03-02 - hubei-2025:34.3", a343, "A21", "", "the data authority, together with it"),
		grants("by-field-2025-09-30", "switch", "施行前一日行业主管部门单独授权", "by a sector department alone, the day before commencement", "420100", byField("420100", "by="+grantors("420100", "responsible")), "2025-09-30", "", a343+" hubei-2025:69", "A36", "before-commencement=grant-by-sector-alone breach 2025-09-30 - hubei-2025:34.3", "the regulation is in force from the next day"),
		grants("by-field-2025-10-01", "switch", "施行当日行业主管部门单独授权", "by a sector department alone, on the day of commencement", "420100", byField("420100", `approved_on="2025-10-01";;need=`+needed(`on="2025-10-01"`)+";;by="+grantors("420100", "responsible")), "2025-10-01", "grant-by-sector-alone breach 2025-10-01 - hubei-2025:34.3; grant-not-joint breach 2025-10-01 - hubei-2025:34.3", a343+" hubei-2025:69", "A36", "", "the regulation is in force"),
		grants("by-scenario-no-need", "boundary", "依场景授权没有记录需要", "by scenario, and no need is stated", "420100", byField("420100", `mode="by-scenario";;-need`), on, "grant-without-need breach 2026-03-02 - hubei-2025:34.3", a343, "A22", "", "only where truly needed: it has to be on record, and nobody judges it here"),
		grants("by-scenario-need-late", "boundary", "依场景授权，次日才记录需要", "by scenario, the need recorded the day after", "420100", byField("420100", `mode="by-scenario";;need=`+needed(`on="2026-03-03"`)), on, "grant-without-need breach 2026-03-02 - hubei-2025:34.3", a343, "A22", "", "on record by the day of the grant"),
	})
	hubeiActs(m, &g)
	hubeiBreach(m, &g)
	g.add(m, operationErrors)
	hubeiPurchases(m)
	hubeiEmergencies(m)
	sales(m)
	return m
}

// hubeiActs: what an operator does (35), where it trades (40.2) and whom it entrusts (50.3).
func hubeiActs(m *maker, g *slowTable) {
	act := func(slug, kind, zh, en, acts, finds, cites, reads, why string) slowCase {
		if finds != "" {
			code, rest, _ := strings.Cut(finds, " ")
			finds = code + " breach " + rest
		}
		return slowCase{slug: "act-" + slug, kind: kind, zh: zh, en: en, with: acts, events: grantedOn, asOf: "2026-12-31", finds: finds, cites: cites, reads: reads, why: why}
	}
	const op = "2026-03-20 authorized-operator "
	terms := []string{"purpose", "manner", "scope", "security", "supervision"}
	entrusted := func(left int) string {
		var list []string
		for i, term := range terms {
			if i != left {
				list = append(list, fmt.Sprintf("%q", term))
			}
		}
		return did("entrusted", "2026-03-20", "terms=["+strings.Join(list, ",")+"]")
	}
	g.add(m, []slowCase{
		act("within", "typical", "授权范围内加工", "worked on within the grant", did("processed", "2026-03-20", ""), "", "hubei-2025:35.1", "", "within the grant"),
		act("beyond", "typical", "超出授权范围", "beyond the grant", did("processed", "2026-03-20", `items=["水情","土地"]`), "beyond-grant "+op+"hubei-2025:35.1", "hubei-2025:35.1 hubei-2025:66#2", "", "one of the two was not granted"),
		act("last-day", "boundary", "授权最后一日", "on the last day of the grant", did("processed", "2026-12-31", ""), "", "hubei-2025:35.1", "", "the last day is inside"),
		act("before-grant", "boundary", "授权前一日", "the day before the grant", did("processed", "2026-03-01", ""), "operated-after-grant 2026-03-01 authorized-operator hubei-2025:35.1", "hubei-2025:35.1", "", "nothing was granted yet"),
		act("released-reviewed", "boundary", "审核当日对外提供", "released on the day of its review", did("released", "2026-03-20", `reviewed="2026-03-20"`), "", "hubei-2025:35.1", "", "reviewed before"),
		act("released-early", "boundary", "审核前一日对外提供", "released the day before", did("released", "2026-03-20", `reviewed="2026-03-21"`), "released-unreviewed "+op+"hubei-2025:35.1", "hubei-2025:35.1", "", "it had not passed review"),
		act("released-unreviewed", "typical", "未经审核对外提供", "released without review", did("released", "2026-03-20", ""), "released-unreviewed "+op+"hubei-2025:35.1", "hubei-2025:35.1", "", "it had not passed review"),
		act("raw", "typical", "提供原始数据", "raw data supplied", did("supplied", "2026-03-20", `form="as-collected"`), "raw-data-supplied "+op+"hubei-2025:35.2", "hubei-2025:35.2", "A24", "no raw data to third parties"),
		act("rows", "boundary", "提供去标识化的逐条数据", "rows without names supplied", did("supplied", "2026-03-20", `form="deidentified-rows"`), "raw-data-supplied "+op+"hubei-2025:35.2", "hubei-2025:35.2", "A24", "the data can be had back from rows"),
		act("totals", "boundary", "提供汇总结果", "totals supplied", did("supplied", "2026-03-20", `form="aggregate"`), "", "hubei-2025:35.2", "A24", "what was made of the data is not raw"),
		act("monopoly", "typical", "有权机关认定垄断行为", "monopoly conduct, as found", did("monopolized", "2026-03-20", ""), "monopoly-found "+op+"hubei-2025:35.2", "hubei-2025:35.2", "", "as the competent organ found"),
		act("traded-exchange", "boundary", "在依法设立的场所交易", "traded in a lawful exchange", did("traded", "2026-03-20", `for_value=true;;venue="lawful-exchange";;form="model-output"`), "", "hubei-2025:40.2", "A25", "one of the two places"),
		act("traded-off", "typical", "场外交易", "traded elsewhere", did("traded", "2026-03-20", `for_value=true;;venue="off-exchange";;form="model-output"`), "off-venue "+op+"hubei-2025:40.2", "hubei-2025:40.2", "A25", "neither the platform of the province nor a lawful exchange"),
		act("entrusted-whole", "boundary", "委托处理约定齐全", "entrusted on whole terms", entrusted(-1), "", "hubei-2025:50.3", "", "purpose, manner, scope, duties of protection, and supervision"),
	})
	for i, term := range terms {
		g.add(m, []slowCase{act("entrusted-no-"+term, "boundary", "委托处理缺"+term, "entrusted without "+term, entrusted(i), "entrustment-element "+op+"hubei-2025:50.3", "hubei-2025:50.3", "", "the article names it")})
	}
	before := act("entrusted-2025-09-30", "switch", "施行前一日委托处理没有约定", "entrusted without terms the day before commencement", "grant="+overall("420000", "-until")+";;"+did("entrusted", "2025-09-30", ""), "", "hubei-2025:50.3 hubei-2025:69", "", "the regulation is in force from the next day")
	before.events, before.asOf, before.wrong = "2025-09-01 operation-granted", "2025-10-31", "before-commencement=entrustment-element breach 2025-09-30 authorized-operator hubei-2025:50.3"
	after := act("entrusted-2025-10-01", "switch", "施行当日委托处理没有约定", "entrusted without terms on the day of commencement", "grant="+overall("420000", "-until")+";;"+did("entrusted", "2025-10-01", ""), "entrustment-element 2025-10-01 authorized-operator hubei-2025:50.3", "hubei-2025:50.3 hubei-2025:69", "", "the regulation is in force")
	after.events, after.asOf = before.events, before.asOf
	free := slowCase{slug: "act-given-away", kind: "boundary", zh: "无偿提供", en: "given away", with: did("traded", "2026-03-20", `for_value=false;;form="aggregate"`), events: grantedOn, asOf: "2026-12-31",
		finds: "supplied-free note 2026-03-20 - hubei-2025:40.2", cites: "hubei-2025:40.2", reads: "A25", why: "to trade is for value: worth a note and no more"}
	gone := slowCase{slug: "act-after-last-day", kind: "boundary", zh: "授权期满次日", en: "the day after the last day of the grant", with: "grant=" + overall("420000", `until="2026-06-30"`) + ";;" + did("processed", "2026-07-01", ""), events: grantedOn, asOf: "2026-07-01",
		finds: "operated-after-grant breach 2026-07-01 authorized-operator hubei-2025:35.1", cites: "hubei-2025:35.1", why: "the grant has run out"}
	outside := func(on, finds, wrong, why string) slowCase {
		return slowCase{slug: "act-beyond-" + on, kind: "switch", zh: "超出授权范围，" + on, en: "beyond the grant, " + on, with: "grant=" + overall("420000", "-until") + ";;" + did("processed", on, `items=["土地"]`), events: before.events, asOf: before.asOf,
			finds: finds, cites: "hubei-2025:35.1 hubei-2025:69", reads: "A36", wrong: wrong, why: why}
	}
	leaked := func(on, finds, wrong, why string) slowCase {
		return slowCase{slug: "act-raw-" + on, kind: "switch", zh: "提供原始数据，" + on, en: "raw data supplied, " + on, with: "grant=" + overall("420000", "-until") + ";;" + did("supplied", on, `form="as-collected"`), events: before.events, asOf: before.asOf,
			finds: finds, cites: "hubei-2025:35.2 hubei-2025:69", reads: "A36", wrong: wrong, why: why}
	}
	const raw = "raw-data-supplied breach %s authorized-operator hubei-2025:35.2"
	const beyond = "beyond-grant breach %s authorized-operator hubei-2025:35.1"
	early := slowCase{slug: "act-before-first-day", kind: "boundary", zh: "授权起始日前一日", en: "the day before the first day of the grant", with: "grant=" + overall("420000", `from="2026-04-01"`) + ";;" + did("processed", "2026-03-31", ""), events: grantedOn, asOf: "2026-04-30",
		finds: "operated-after-grant breach 2026-03-31 authorized-operator hubei-2025:35.1", cites: "hubei-2025:35.1", why: "granted, and not from that day yet"}
	first := slowCase{slug: "act-first-day", kind: "boundary", zh: "授权起始日", en: "on the first day of the grant", with: "grant=" + overall("420000", `from="2026-04-01"`) + ";;" + did("processed", "2026-04-01", ""), events: grantedOn, asOf: "2026-04-30", cites: "hubei-2025:35.1", why: "the first day is inside"}
	g.add(m, []slowCase{before, after, free, gone, early, first,
		leaked("2025-09-30", "", "before-commencement="+fmt.Sprintf(raw, "2025-09-30"), "the regulation is in force from the next day"),
		leaked("2025-10-01", fmt.Sprintf(raw, "2025-10-01"), "", "the regulation is in force when the data is supplied"),
		outside("2025-09-30", "", "before-commencement="+fmt.Sprintf(beyond, "2025-09-30"), "the regulation is in force from the next day"),
		outside("2025-10-01", fmt.Sprintf(beyond, "2025-10-01"), "", "the regulation is in force when the data is used, whenever it was granted")})
}

// hubeiBreach: articles 66 and 50.4 for an operator.
func hubeiBreach(m *maker, g *slowTable) {
	late := "not-corrected-in-time breach 2026-04-11 authorized-operator hubei-2025:66"
	g.add(m, []slowCase{
		{slug: "disclosure", kind: "typical", zh: "披露使用情况", en: "use is to be disclosed", events: grantedOn, more: `"state":"granted","duties":{"$contains":[{"code":"disclose-use","bearer":{"role":"authorized-operator"},"due":{"$absent":true},"status":"open"}]}`, cites: "hubei-2025:35.1",
			wrong: `invented-limit={"duties":{"$contains":[{"code":"disclose-use","due":"2026-12-31"}]}}`, why: "the article says not how often"},
		{slug: "last-day-to-correct", kind: "boundary", zh: "责令运营机构改正的最后一日", en: "the operator's last day to correct", events: breachOn, asOf: "2026-04-10", more: `"state":"suspended","duties":{"$contains":[{"code":"correct-use","bearer":{"role":"authorized-operator"},"due":"2026-04-10","status":"open"}]}`, cites: "hubei-2025:66 hubei-2025:66#2", reads: "A28", why: "the day that is set is inside"},
		{slug: "time-to-correct-over", kind: "boundary", zh: "届满次日", en: "the day after", events: breachOn, asOf: "2026-04-11", finds: "termination-owed - 2026-04-11 authority hubei-2025:66; " + late, more: `"state":"suspended"`, cites: "hubei-2025:66 hubei-2025:66#2", reads: "A28",
			wrong: `access-by-itself={"state":"terminated"}`, why: "the end is owed, and is an act"},
		{slug: "ended-then", kind: "boundary", zh: "届满次日终止", en: "ended the day after", events: breachOn + "; 2026-04-11 terminated", finds: late, more: `"state":"terminated"`, cites: "hubei-2025:66", why: "the time set is over"},
		{slug: "ended-early", kind: "boundary", zh: "期限未满就终止", en: "ended on the last day to correct", events: breachOn + "; 2026-04-10 terminated", finds: "terminated-early breach 2026-04-10 - hubei-2025:66", cites: "hubei-2025:66", why: "the time set is not over"},
		{slug: "corrected", kind: "typical", zh: "按期改正", en: "corrected in time", events: breachOn + "; 2026-04-10 rectified adequate=true", asOf: "2026-06-30", more: `"state":"restorable"`, cites: "hubei-2025:66", reads: "A28", wrong: `access-by-itself={"state":"granted"}`, why: "that access comes back the article does not say: somebody decides"},
		{slug: "order-without-day", kind: "boundary", zh: "责令改正没有写明期限", en: "an order without a day", events: grantedOn + "; 2026-04-01 misuse-found; 2026-04-02 rectification-ordered; 2026-04-02 suspended", asOf: "2026-06-30", finds: "order-without-day breach 2026-04-02 - hubei-2025:66", cites: "hubei-2025:66", why: "a time has to be set"},
		{slug: "gone-no-receiver", kind: "typical", zh: "运营机构解散，数据无人接收", en: "the operator is dissolved and nobody takes the data", events: grantedOn + "; 2026-04-01 processor-ended flags=no-receiver",
			more: `"state":"data-left","duties":{"$contains":[{"code":"deal-with-data","bearer":{"role":"authorized-operator"},"due":{"$absent":true},"status":"open","basis":["hubei-2025:50.4"]}]}`, cites: "hubei-2025:50.4", why: "without a receiver the data is dealt with by law"},
		{slug: "gone-with-receiver", kind: "boundary", zh: "运营机构合并，有接收方", en: "the operator is merged, and there is a receiver", events: grantedOn + "; 2026-04-01 processor-ended", more: `"state":"granted","duties":{"$lacks":[{"code":"deal-with-data"}]}`, cites: "hubei-2025:50.4", why: "the receiver goes on with the duties of protection"},
		{slug: "gone-destroyed", kind: "boundary", zh: "无人接收的数据已销毁", en: "the data was destroyed", events: grantedOn + "; 2026-04-01 processor-ended flags=no-receiver; 2026-04-08 data-destroyed", more: `"state":"destroyed","duties":{"$contains":[{"code":"deal-with-data","status":"met","done":"2026-04-08"}]}`, cites: "hubei-2025:50.4", why: "it was dealt with"},
		{slug: "gone-2025-09-30", kind: "switch", zh: "施行前一日解散", en: "dissolved the day before commencement", with: "-grant", events: "2025-09-01 operation-granted; 2025-09-30 processor-ended flags=no-receiver", more: `"duties":{"$lacks":[{"code":"deal-with-data"}]}`, cites: "hubei-2025:50.4 hubei-2025:69",
			wrong: `before-commencement={"duties":{"$contains":[{"code":"deal-with-data"}]}}`, why: "the regulation is in force from the next day"},
		{slug: "gone-2025-10-01", kind: "switch", zh: "施行当日解散", en: "dissolved on the day of commencement", with: "-grant", events: "2025-09-01 operation-granted; 2025-10-01 processor-ended flags=no-receiver", more: `"duties":{"$contains":[{"code":"deal-with-data","status":"open"}]}`, cites: "hubei-2025:50.4 hubei-2025:69", why: "the regulation is in force"},
	})
}

// operationErrors are cases that cannot be.
var operationErrors = []slowCase{
	{slug: "no-events", kind: "error", zh: "没有事件", en: "no events", asOf: "2026-03-02", code: "bad-event", cites: "hubei-2025:34.2", why: "nothing has begun"},
	{slug: "form-that-is-none", kind: "error", zh: "没有的数据形态", en: "a form that is none", with: did("supplied", "2026-03-20", `form="liquid"`), events: grantedOn, code: "bad-value", cites: "hubei-2025:35.2", why: "the forms are listed"},
	{slug: "terms-a-word", kind: "error", zh: "约定不是列表", en: "terms that are no list", with: did("entrusted", "2026-03-20", `terms="purpose"`), events: grantedOn, code: "bad-request", cites: "hubei-2025:50.3", why: "terms are a list"},
	{slug: "destroyed-in-operation", kind: "error", zh: "仍在运营就销毁", en: "destroyed while operation goes on", events: grantedOn + "; 2026-03-03 data-destroyed", code: "bad-event", cites: "hubei-2025:50.4", why: "nobody is gone"},
	{slug: "two-cases", kind: "error", zh: "授权之后采购", en: "a purchase after a grant", events: grantedOn + "; 2026-03-03 purchased", code: "bad-event", cites: "hubei-2025:34.2", why: "a case is one of the three"},
	{slug: "restored-unsuspended", kind: "error", zh: "没有暂停就恢复", en: "restored, and never suspended", events: grantedOn + "; 2026-03-03 restored", code: "bad-event", cites: "hubei-2025:66", why: "it cannot happen in that state"},
	{slug: "grant-of-a-purchase", kind: "error", zh: "采购带有授权", en: "a purchase with a grant", events: "2026-03-02 purchase-planned", code: "bad-value", cites: "hubei-2025:33.1", why: "the facts are those of another case"},
	{slug: "grant-backwards", kind: "error", zh: "授权先止后始", en: "a grant that ends before it begins", with: `grant={"from":"2026-03-02","until":"2026-03-01"}`, events: grantedOn, code: "bad-value", cites: "hubei-2025:34.2", why: "the facts contradict each other"},
	{slug: "no-such-mode", kind: "error", zh: "没有的授权模式", en: "a mode that is none", with: `grant={"mode":"half"}`, events: grantedOn, code: "bad-value", cites: "hubei-2025:34.3", why: "there are three"},
	{slug: "act-of-no-kind", kind: "error", zh: "行为没有种类", en: "an act of no kind", with: `acts=[{"on":"2026-03-20"}]`, events: grantedOn, code: "bad-request", cites: "hubei-2025:35.1", why: "kind has to be there"},
	{slug: "act-without-a-day", kind: "error", zh: "行为没有日期", en: "an act without a day", with: `acts=[{"kind":"processed"}]`, events: grantedOn, code: "bad-request", cites: "hubei-2025:35.1", why: "an act has its day"},
	{slug: "free-at-a-venue", kind: "error", zh: "无偿而有交易场所", en: "a venue for what was not for value", with: did("traded", "2026-03-20", `for_value=false;;venue="lawful-exchange"`), events: grantedOn, code: "bad-value", cites: "hubei-2025:40.2", why: "the facts contradict each other"},
	{slug: "reviewed-by-nobody", kind: "error", zh: "不知由谁审查", en: "reviewed by nobody", with: "-grant", events: "2026-03-02 purchase-planned; 2026-03-03 reviewed agree=true", code: "bad-event", cites: "hubei-2025:33.2", why: "by the finance department or the data authority"},
	{slug: "funds-unknown", kind: "error", zh: "不知经费来源", en: "from what funds is not said", with: `-grant;;body={"kind":"public-institution","sector":"health","division":"420000"}`, events: boughtOn, code: "undetermined", cites: "hubei-2025:33.1", reads: "A26", why: "the article binds bodies that public funds keep"},
}

// hubeiPurchases: articles 33 and 40.2, beside the notice of hubei-2021:15.2.
func hubeiPurchases(m *maker) {
	t := slowTable{op: "examine-operation", base: purchaseCase("420000")}
	without := func(step string) string {
		var list []string
		for _, e := range split(boughtOn, ";") {
			if !strings.Contains(e, step) {
				list = append(list, e)
			}
		}
		return strings.Join(list, "; ")
	}
	const unreviewed = "purchase-unreviewed breach 2026-03-06 - hubei-2025:33.2"
	t.add(m, []slowCase{
		{slug: "purchase", kind: "typical", zh: "采购程序完整", en: "a purchase as it should be", events: boughtOn, more: `"state":"bought","duties":{"$contains":[{"code":"review-purchase","status":"met"}]}`, cites: "hubei-2025:33.1 hubei-2025:33.2", reads: "A27", why: "both departments agreed before the contract"},
		{slug: "purchase-no-finance", kind: "boundary", zh: "财政部门没有审查", en: "no review by finance", events: without("finance"), finds: unreviewed, cites: "hubei-2025:33.2", reads: "A27", why: "finance together with the data authority"},
		{slug: "purchase-no-authority", kind: "boundary", zh: "数据主管部门没有审查", en: "no review by the data authority", events: without("by=authority"), finds: unreviewed, cites: "hubei-2025:33.2", reads: "A27", why: "finance together with the data authority"},
		{slug: "purchase-refused", kind: "boundary", zh: "数据主管部门不同意", en: "the data authority does not agree", events: strings.Replace(boughtOn, "by=authority agree=true", "by=authority agree=false", 1), finds: unreviewed, cites: "hubei-2025:33.2", reads: "A27", why: "a review that refuses is no approval"},
		{slug: "purchase-other-order", kind: "boundary", zh: "数据主管部门先审查", en: "the data authority reviews first", events: "2026-03-02 purchase-planned; 2026-03-03 reviewed by=authority agree=true; 2026-03-04 reviewed by=finance-authority agree=true; 2026-03-05 purchase-notified; 2026-03-06 purchased", cites: "hubei-2025:33.2", reads: "A27", why: "the order is free"},
		{slug: "purchase-same-day", kind: "boundary", zh: "审查当日订立合同", en: "reviewed and bought on one day", events: "2026-03-05 purchase-planned; 2026-03-05 purchase-notified; 2026-03-06 reviewed by=finance-authority agree=true; 2026-03-06 reviewed by=authority agree=true; 2026-03-06 purchased", cites: "hubei-2025:33.2", reads: "A27", why: "before the contract"},
		{slug: "purchase-not-yet", kind: "boundary", zh: "尚未订立合同", en: "no contract yet", events: "2026-03-02 purchase-planned", more: `"state":"purchase-wanted","duties":{"$contains":[{"code":"review-purchase","bearer":{"role":"finance-authority"},"due":{"$absent":true},"status":"open"}]}`, cites: "hubei-2025:33.2",
			wrong: `invented-limit={"duties":{"$contains":[{"code":"review-purchase","due":"2026-03-16"}]}}`, why: "the review has no number of days"},
		{slug: "same-need", kind: "typical", zh: "另有机构有同样需求", en: "another body has the same need", with: "purchase=" + bought("also_wanted=true"), events: boughtOn, finds: "same-need-elsewhere - 2026-03-06 - hubei-2025:33.2", cites: "hubei-2025:33.2", why: "bought together, shared by all"},
		{slug: "no-same-need", kind: "boundary", zh: "不知别的机构有无需求", en: "whether another has the need was not said", with: "purchase=" + bought("-also_wanted"), events: boughtOn, cites: "hubei-2025:33.2", why: "what nobody said is no finding"},
		{slug: "no-need", kind: "boundary", zh: "没有记录确有必要", en: "no need is stated", with: "purchase=" + bought("-need"), events: boughtOn, finds: "purchase-without-need breach 2026-03-06 - hubei-2025:33.1", cites: "hubei-2025:33.1", reads: "A22", why: "only where truly necessary: it has to be on record"},
		{slug: "public-data", kind: "boundary", zh: "采购的是公共数据", en: "public data is bought", with: "purchase=" + bought("public=true"), events: boughtOn, finds: "public-data-bought - 2026-03-06 - hubei-2025:33.1", cites: "hubei-2025:33.1", why: "what may be applied for is non-public data"},
		{slug: "part-funded", kind: "boundary", zh: "部分由财政保障的部门", en: "a bureau funded in part", with: `body={"kind":"department","division":"420000","funding":"part"}`, events: boughtOn, finds: "part-funded-purchase note 2026-03-06 - hubei-2025:33.1", cites: "hubei-2025:33.1", reads: "A26", why: "partial funding counts, with a note"},
		{slug: "self-funded", kind: "boundary", zh: "自收自支的医院没有审查", en: "a self-funded hospital without review", with: `body={"kind":"public-institution","sector":"health","division":"420000","funding":"self"}`, events: without("reviewed"), cites: "hubei-2025:33.1 hubei-2025:33.2", reads: "A26", why: "no public funds keep it"},
		{slug: "hospital", kind: "typical", zh: "全额保障的医院没有审查", en: "a fully funded hospital without review", with: `body={"kind":"public-institution","sector":"health","division":"420000","funding":"full"}`, events: without("reviewed"), finds: unreviewed, cites: "hubei-2025:33.1 hubei-2025:33.2", why: "public funds keep it"},
		{slug: "purchase-off-venue", kind: "typical", zh: "场外采购", en: "bought elsewhere than on an exchange", with: "purchase=" + bought(`venue="off-exchange"`), events: boughtOn, finds: "off-venue breach 2026-03-06 - hubei-2025:40.2", cites: "hubei-2025:40.2", reads: "A25", why: "funded bodies buy there, whoever sells"},
		{slug: "purchase-exchange", kind: "boundary", zh: "在依法设立的场所采购", en: "bought in a lawful exchange", with: "purchase=" + bought(`venue="lawful-exchange"`), events: boughtOn, cites: "hubei-2025:40.2", reads: "A25", why: "one of the two places"},
		{slug: "purchase-2025-09-30", kind: "switch", zh: "施行前一日没有审查", en: "without review the day before commencement", events: "2025-09-01 purchase-planned; 2025-09-02 purchase-notified; 2025-09-30 purchased", cites: "hubei-2025:33.2 hubei-2025:69", wrong: "before-commencement=purchase-unreviewed breach 2025-09-30 - hubei-2025:33.2", why: "the regulation is in force from the next day"},
		{slug: "purchase-2025-10-01", kind: "switch", zh: "施行当日没有审查", en: "without review on the day of commencement", events: "2025-09-01 purchase-planned; 2025-09-02 purchase-notified; 2025-10-01 purchased", finds: "purchase-unreviewed breach 2025-10-01 - hubei-2025:33.2", with: "purchase=" + bought(`need=`+needed(`on="2025-09-01"`)), cites: "hubei-2025:33.2 hubei-2025:69", why: "the regulation is in force"},
		{slug: "purchase-elsewhere", kind: "boundary", zh: "济南没有审查", en: "without review at Jinan", with: "body=" + funded("370100"), events: without("reviewed"), cites: "hubei-2025:33.2", wrong: "local-everywhere=" + unreviewed, why: "Jinan lies outside Hubei"},
	})
}

// hubeiEmergencies: article 27.
func hubeiEmergencies(m *maker) {
	t := slowTable{op: "examine-operation", base: [][2]string{{"body", funded("420000")}, {"plan", `{"purpose":"防汛","scope":"流域","method":"通信数据","period":"应对期间"}`}}}
	const began, ended = "2026-03-02 emergency-began", "2026-03-02 emergency-began; 2026-03-10 emergency-ended"
	act := func(kind, on, change string) string {
		return fmt.Sprintf(`acts=[{%s}]`, changed([][2]string{{"kind", `"` + kind + `"`}, {"on", `"` + on + `"`}}, change))
	}
	t.add(m, []slowCase{
		{slug: "emergency", kind: "typical", zh: "应急收集，目的、范围、方式、期限明确", en: "collected for an emergency, with everything set", events: began, more: `"state":"emergency"`, cites: "hubei-2025:27.1", why: "purpose, scope, method and period are set"},
		{slug: "emergency-other-use", kind: "typical", zh: "用于应急以外", en: "used for something else", with: act("used", "2026-03-03", "response=false"), events: began, asOf: "2026-03-31", finds: "emergency-other-use breach 2026-03-03 - hubei-2025:27.1", cites: "hubei-2025:27.1", why: "for the response alone"},
		{slug: "emergency-use", kind: "boundary", zh: "用于应急", en: "used for the response", with: act("used", "2026-03-03", "response=true"), events: began, asOf: "2026-03-31", cites: "hubei-2025:27.1", why: "for the response"},
		{slug: "emergency-last-day", kind: "boundary", zh: "应对结束当日使用", en: "used on the day the response ended", with: act("used", "2026-03-10", ""), events: ended, asOf: "2026-03-31", cites: "hubei-2025:27.1", why: "the response had not ended"},
		{slug: "emergency-day-after", kind: "boundary", zh: "应对结束次日使用", en: "used the day after", with: act("used", "2026-03-11", ""), events: ended, asOf: "2026-03-31", finds: "emergency-other-use breach 2026-03-11 - hubei-2025:27.1", cites: "hubei-2025:27.1", why: "there is no response left"},
		{slug: "emergency-assessed", kind: "typical", zh: "评估后销毁", en: "assessed and destroyed", events: ended + "; 2026-03-11 data-assessed; 2026-03-12 data-destroyed", more: `"state":"destroyed"`, cites: "hubei-2025:27.2", reads: "A31", why: "assessed by class, then destroyed"},
		{slug: "emergency-unassessed", kind: "boundary", zh: "未评估就销毁", en: "destroyed without assessment", events: ended + "; 2026-03-11 data-destroyed", finds: "emergency-unassessed breach 2026-03-11 - hubei-2025:27.2", cites: "hubei-2025:27.2", reads: "A31", why: "assessment comes first"},
		{slug: "emergency-sealed", kind: "typical", zh: "不含个人信息的封存", en: "sealed, without personal information", with: `items=[{"id":"甲","personal_information":false}]`, events: ended + "; 2026-03-11 data-assessed; 2026-03-12 data-sealed", more: `"state":"sealed"`, cites: "hubei-2025:27.2", reads: "A31", why: "sealed or destroyed"},
		{slug: "emergency-sealed-personal", kind: "boundary", zh: "含个人信息的封存，没有评估", en: "personal information sealed, and its keeping not assessed", with: `items=[{"id":"甲","personal_information":true}]`, events: ended + "; 2026-03-11 data-assessed; 2026-03-12 data-sealed",
			finds: "emergency-sealed-personal - 2026-03-12 - hubei-2025:27.2", cites: "hubei-2025:27.2", reads: "A31", why: "personal information is destroyed, or kept on an assessment"},
		{slug: "emergency-sealed-assessed", kind: "boundary", zh: "含个人信息的封存，经评估", en: "personal information sealed, and its keeping assessed", with: `items=[{"id":"甲","personal_information":true}]`, events: ended + "; 2026-03-11 data-assessed; 2026-03-12 data-sealed flags=keeping-assessed", cites: "hubei-2025:27.2", reads: "A31", why: "kept on an assessment"},
		{slug: "emergency-sealed-unsaid", kind: "boundary", zh: "没有说明是否含个人信息的封存", en: "sealed, and whether personal was not said", events: ended + "; 2026-03-11 data-assessed; 2026-03-12 data-sealed", more: `"gaps":{"$contains":[{"code":"personal-not-given"}]}`, cites: "hubei-2025:27.2", reads: "A31", why: "a fact is missing, and is named"},
		{slug: "emergency-leaked", kind: "typical", zh: "泄露", en: "leaked", with: act("leaked", "2026-03-03", ""), events: began, asOf: "2026-03-31", finds: "emergency-leaked breach 2026-03-03 - hubei-2025:27.3", cites: "hubei-2025:27.3", why: "kept secret, and not supplied to others"},
		{slug: "emergency-2025-09-30", kind: "switch", zh: "施行前一日用于应急以外", en: "used for something else the day before commencement", with: act("used", "2025-09-30", "response=false"), events: "2025-09-29 emergency-began", asOf: "2025-10-31", cites: "hubei-2025:27.1 hubei-2025:69",
			wrong: "before-commencement=emergency-other-use breach 2025-09-30 - hubei-2025:27.1", why: "the regulation is in force from the next day"},
		{slug: "emergency-unassessed-2025-09-30", kind: "switch", zh: "施行前一日未评估就销毁", en: "destroyed without assessment the day before commencement", events: "2025-09-01 emergency-began; 2025-09-29 emergency-ended; 2025-09-30 data-destroyed", cites: "hubei-2025:27.2 hubei-2025:69", wrong: "before-commencement=emergency-unassessed breach 2025-09-30 - hubei-2025:27.2", why: "the regulation is in force from the next day"},
		{slug: "emergency-unassessed-2025-10-01", kind: "switch", zh: "施行当日未评估就销毁", en: "destroyed without assessment on the day of commencement", events: "2025-09-01 emergency-began; 2025-09-29 emergency-ended; 2025-10-01 data-destroyed", finds: "emergency-unassessed breach 2025-10-01 - hubei-2025:27.2", cites: "hubei-2025:27.2 hubei-2025:69", why: "the regulation is in force"},
		{slug: "emergency-leaked-2025-09-30", kind: "switch", zh: "施行前一日泄露", en: "leaked the day before commencement", with: act("leaked", "2025-09-30", ""), events: "2025-09-29 emergency-began", asOf: "2025-10-31", cites: "hubei-2025:27.3 hubei-2025:69", wrong: "before-commencement=emergency-leaked breach 2025-09-30 - hubei-2025:27.3", why: "the regulation is in force from the next day"},
		{slug: "emergency-leaked-2025-10-01", kind: "switch", zh: "施行当日泄露", en: "leaked on the day of commencement", with: act("leaked", "2025-10-01", ""), events: "2025-09-29 emergency-began", asOf: "2025-10-31", finds: "emergency-leaked breach 2025-10-01 - hubei-2025:27.3", cites: "hubei-2025:27.3 hubei-2025:69", why: "the regulation is in force"},
		{slug: "emergency-sealed-at-once", kind: "error", zh: "应对没有结束就封存", en: "sealed while the response goes on", events: began + "; 2026-03-03 data-sealed", code: "bad-event", cites: "hubei-2025:27.1 hubei-2025:27.2", why: "sealing follows the end of the response"},
		{slug: "emergency-act-unknown", kind: "error", zh: "没有的行为", en: "an act of a kind that is none", with: act("sung", "2026-03-03", ""), events: began, code: "bad-value", cites: "hubei-2025:27.1 hubei-2025:27.3", why: "the kinds are listed"},
		{slug: "emergency-2025-10-01", kind: "switch", zh: "施行当日用于应急以外", en: "used for something else on the day of commencement", with: act("used", "2025-10-01", "response=false"), events: "2025-09-29 emergency-began", asOf: "2025-10-31", finds: "emergency-other-use breach 2025-10-01 - hubei-2025:27.1", cites: "hubei-2025:27.1 hubei-2025:69", why: "the regulation is in force"},
	})
	for _, p := range [][2]string{{"purpose", "目的"}, {"scope", "范围"}, {"method", "方式"}, {"period", "期限"}} {
		plan := "{" + changed([][2]string{{"purpose", `"防汛"`}, {"scope", `"流域"`}, {"method", `"通信数据"`}, {"period", `"应对期间"`}}, "-"+p[0]) + "}"
		t.add(m, []slowCase{{slug: "emergency-no-" + p[0], kind: "boundary", zh: "没有明确" + p[1], en: "no " + p[0] + " is set", with: "plan=" + plan, events: began, finds: "emergency-without-" + p[0] + " breach 2026-03-02 - hubei-2025:27.1", cites: "hubei-2025:27.1", why: "the article names the four"}})
	}
}

// sales: who has to trade on a platform or an exchange, and when (40.2, A25).
func sales(m *maker) {
	t := slowTable{op: "check-sale"}
	sale := func(kind, offer, value, venue, place, on, finds, wrong, why string) slowCase {
		where := ""
		if venue != "" {
			where = fmt.Sprintf(`,"venue":%q`, venue)
		}
		return slowCase{slug: strings.Join([]string{"sale", offer, value, venue, place, on}, "-"), kind: kind, zh: fmt.Sprintf("%s，有偿%s，%s，%s，%s", offer, value, venue, place, on), en: fmt.Sprintf("%s, for value %s, %s, %s, %s", offer, value, venue, place, on),
			in: fmt.Sprintf(`{"seller":{"kind":"enterprise","division":%q},"offer":%q,"for_value":%s%s,"on":%q}`, place, offer, value, where, on), finds: finds, cites: "hubei-2025:40.2", reads: "A25", wrong: wrong, why: why}
	}
	const day, wuhan = "2026-03-02", "420100"
	found := func(code, severity, on string) string {
		return strings.Join([]string{code, severity, on, "-", "hubei-2025:40.2"}, " ")
	}
	t.add(m, []slowCase{
		sale("typical", "operation-product", "true", "off-exchange", wuhan, day, found("off-venue", "breach", day), "", "what comes of authorized operation is traded there"),
		sale("boundary", "operation-product", "true", "provincial-platform", wuhan, day, "", "", "the platform of the province"),
		sale("boundary", "operation-product", "true", "lawful-exchange", wuhan, day, "", "", "another lawful exchange"),
		sale("typical", "state-owned", "true", "off-exchange", wuhan, day, found("off-venue", "breach", day), "", "what State-owned enterprises offer is traded there"),
		sale("boundary", "state-owned", "true", "lawful-exchange", wuhan, day, "", "", "a lawful exchange"),
		sale("boundary", "state-owned", "false", "", wuhan, day, found("supplied-free", "note", day), "", "what is given away is not traded"),
		sale("boundary", "operation-product", "false", "", wuhan, day, found("supplied-free", "note", day), "", "what is given away is not traded"),
		sale("boundary", "minority", "true", "off-exchange", wuhan, day, found("minority-holding", "note", day), "", "a minority of State capital makes no State-owned enterprise"),
		sale("boundary", "other", "true", "off-exchange", wuhan, day, "", "", "all others are encouraged, not bound"),
		sale("boundary", "other", "false", "", wuhan, day, "", "", "all others are encouraged, not bound"),
		sale("switch", "state-owned", "true", "off-exchange", wuhan, "2025-09-30", "", "before-commencement="+found("off-venue", "breach", "2025-09-30"), "the regulation is in force from the next day"),
		sale("switch", "state-owned", "true", "off-exchange", wuhan, "2025-10-01", found("off-venue", "breach", "2025-10-01"), "", "the regulation is in force"),
		sale("boundary", "state-owned", "true", "off-exchange", "430100", day, "", "local-everywhere="+found("off-venue", "breach", day), "Changsha lies outside Hubei"),
		{slug: "sale-of-nothing", kind: "error", zh: "没有说明交易什么", en: "what is offered was not said", in: `{"seller":{"kind":"enterprise","division":"420100"},"for_value":true,"venue":"lawful-exchange","on":"2026-03-02"}`, code: "undetermined", cites: "hubei-2025:40.2", why: "a fact is missing"},
		{slug: "sale-for-what", kind: "error", zh: "没有说明是否有偿", en: "whether for value was not said", in: `{"seller":{"kind":"enterprise","division":"420100"},"offer":"state-owned","on":"2026-03-02"}`, code: "undetermined", cites: "hubei-2025:40.2", why: "a fact is missing"},
		{slug: "sale-nowhere", kind: "error", zh: "没有说明在何处交易", en: "where was not said", in: `{"seller":{"kind":"enterprise","division":"420100"},"offer":"state-owned","for_value":true,"on":"2026-03-02"}`, code: "undetermined", cites: "hubei-2025:40.2", why: "a fact is missing"},
		{slug: "sale-no-such-venue", kind: "error", zh: "没有的交易场所", en: "a venue that is none", in: `{"seller":{"kind":"enterprise","division":"420100"},"offer":"state-owned","for_value":true,"venue":"bazaar","on":"2026-03-02"}`, code: "bad-value", cites: "hubei-2025:40.2", why: "there are three"},
	})
}
