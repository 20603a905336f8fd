package main

import (
	"fmt"
	"strings"
)

// oldOn are the events up to an access under the rule of 2021, which wants no agreement.
const oldOn = "2025-09-01 received; 2025-09-03 consented; 2025-09-05 delivered"

// hubeiOldOpening: articles 25 to 28 of the measures of 2021.
func hubeiOldOpening() *maker {
	m := newFile("hubei-2021", "opening", 3, "湖北办法：政务数据开放", "The Hubei measures: open data")
	t := slowTable{op: "examine-opening", base: openCase("420100")}
	t.add(m, []slowCase{
		{slug: "unconditional-fetched", kind: "typical", zh: "无条件开放类直接获取", en: "data of the unconditional type is fetched", with: `opening="unconditional";;-application;;-agreement`, events: "2025-09-01 data-fetched",
			more: `"state":"accessible"`, cites: "hubei-2021:25.2", wrong: "application-for-all=access-without-grant breach 2025-09-01 applicant hubei-2021:27", why: "it is there for all persons and organizations"},
		{slug: "conditional-fetched", kind: "boundary", zh: "有条件开放类未经授权获取", en: "data of the conditional type is fetched without a grant", with: "-application;;-agreement", events: "2025-09-01 data-fetched",
			finds: "access-without-grant breach 2025-09-01 applicant hubei-2021:27", cites: "hubei-2021:25.3 hubei-2021:27", why: "access follows the grant"},
		{slug: "conditional-granted", kind: "typical", zh: "有条件开放类获得授权后获取", en: "data of the conditional type is fetched after the grant", with: "-agreement", events: "2025-09-01 received; 2025-09-03 consented; 2025-09-04 data-fetched",
			more: `"state":"accessible"`, cites: "hubei-2021:25.3 hubei-2021:27", why: "the condition is met; an agreement is for the provider to want"},
		{slug: "conditional-fetched-2021-04-01", kind: "switch", zh: "办法施行当日未经授权获取", en: "fetched without a grant on the day the measures commence", with: "-application;;-agreement", events: "2021-04-01 data-fetched",
			finds: "access-without-grant breach 2021-04-01 applicant hubei-2021:27", cites: "hubei-2021:25.3 hubei-2021:27 hubei-2021:42", why: "in force from that day"},
		{slug: "conditional-fetched-2021-03-31", kind: "switch", zh: "施行前一日未经授权获取", en: "fetched without a grant the day before", with: "-application;;-agreement", events: "2021-03-31 data-fetched",
			cites: "hubei-2021:25.3 hubei-2021:27 hubei-2021:42", wrong: "before-commencement=access-without-grant breach 2021-03-31 applicant hubei-2021:27", why: "no text held was in force"},
		{slug: "delivered-unasked", kind: "error", zh: "没有申请就开放", en: "opened to an applicant who never applied", events: "2025-09-01 delivered", code: "bad-event", cites: "hubei-2021:25.2 hubei-2021:25.3 hubei-2021:27", why: "a case begins with an application, a fetch or an objection"},
		{slug: "not-open-fetched-again", kind: "error", zh: "被拒绝后获取", en: "fetched after the refusal", with: `opening="not-open"`, events: "2025-09-01 received; 2025-09-03 refused; 2025-09-04 data-fetched", code: "bad-event", cites: "hubei-2021:25.4", why: "it cannot happen in that state"},
		{slug: "not-open-granted", kind: "typical", zh: "不予开放类被授权", en: "data of the type not open is granted", with: `opening="not-open";;-agreement`, events: "2025-09-01 received; 2025-09-03 consented",
			finds: "given-though-not-open breach 2025-09-03 provider hubei-2021:25.4", cites: "hubei-2021:25.4", why: "secrets, trade secrets, privacy and what rules bar are not opened"},
		{slug: "not-open-refused", kind: "boundary", zh: "不予开放类被拒绝", en: "data of the type not open is refused", with: `opening="not-open";;-agreement`, events: "2025-09-01 received; 2025-09-03 refused",
			more: `"state":"refused"`, cites: "hubei-2021:25.4", why: "refused, as it must be"},
		{slug: "not-open-granted-2026", kind: "switch", zh: "不予开放类被授权，条例施行之后", en: "data of the type not open is granted under the regulation", with: `opening="not-open";;-agreement`, events: "2026-03-02 received; 2026-03-04 consented",
			finds: "given-though-not-open breach 2026-03-04 provider hubei-2021:25.4", cites: "hubei-2021:25.4", reads: "A20", why: "the regulation names no third type, and the measures fill the gap"},
		{slug: "not-open-granted-2021-04-01", kind: "switch", zh: "办法施行当日", en: "on the day the measures commence", with: `opening="not-open";;-agreement`, events: "2021-04-01 received; 2021-04-01 consented",
			finds: "given-though-not-open breach 2021-04-01 provider hubei-2021:25.4", cites: "hubei-2021:25.4 hubei-2021:42", why: "in force from that day"},
		{slug: "not-open-granted-2021-03-31", kind: "switch", zh: "办法施行前一日", en: "the day before", with: `opening="not-open";;-agreement`, events: "2021-03-31 received; 2021-03-31 consented",
			cites: "hubei-2021:25.4 hubei-2021:42", wrong: "before-commencement=given-though-not-open breach 2021-03-31 provider hubei-2021:25.4", why: "no text held was in force"},
		{slug: "not-open-granted-hospital", kind: "boundary", zh: "医院授权不予开放类", en: "a hospital grants data of the type not open", with: `opening="not-open";;-agreement;;provider={"kind":"public-institution","sector":"health","division":"420100"}`, events: "2025-09-01 received; 2025-09-03 consented",
			cites: "hubei-2021:25.4 hubei-2021:3.2", wrong: "organ-as-department=given-though-not-open breach 2025-09-03 provider hubei-2021:25.4", why: "a hospital is no department"},
		{slug: "not-open-granted-hunan", kind: "boundary", zh: "长沙的部门授权不予开放类", en: "a bureau of Changsha grants data of the type not open", with: `opening="not-open";;-agreement;;provider={"kind":"department","division":"430100"}`, events: "2025-09-01 received; 2025-09-03 consented",
			cites: "hubei-2021:25.4", wrong: "local-everywhere=given-though-not-open breach 2025-09-03 provider hubei-2021:25.4", why: "Changsha lies outside Hubei"},
	})
	t.add(m, []slowCase{
		{slug: "application-without-period", kind: "boundary", zh: "申请没有使用时限", en: "an application without the period of use", with: "application=" + paper("period"), events: "2025-09-01 received",
			finds: "application-without-period - 2025-09-01 applicant hubei-2021:27", cites: "hubei-2021:27", why: "purpose, period and safeguards are to be stated"},
		{slug: "application-without-safeguards", kind: "boundary", zh: "申请没有安全保障措施", en: "an application without safeguards", with: "application=" + paper("safeguards"), events: "2025-09-01 received",
			finds: "application-without-safeguards - 2025-09-01 applicant hubei-2021:27", cites: "hubei-2021:27", why: "purpose, period and safeguards are to be stated"},
		{slug: "application-without-use", kind: "boundary", zh: "申请没有用途", en: "an application without the use", with: "application=" + paper("purpose scenario"), events: "2025-09-30 received",
			finds: "application-without-purpose - 2025-09-30 applicant hubei-2021:27", cites: "hubei-2021:27", why: "purpose, period and safeguards are to be stated"},
		{slug: "application-without-capability", kind: "boundary", zh: "申请没有说明能力", en: "an application without capability", with: "application=" + paper("capability"), events: "2025-09-01 received",
			cites: "hubei-2021:27", wrong: "local-everywhere=application-without-capability note 2025-09-01 applicant jingzhou-2024:19.2", why: "Jingzhou alone asks for that"},
		{slug: "no-agreement", kind: "boundary", zh: "没有协议", en: "no agreement", with: "-agreement", events: oldOn, cites: "hubei-2021:27", reads: "A19", wrong: "before-commencement=access-without-agreement breach 2025-09-05 applicant hubei-2025:32.3", why: "the provider may want one where necessary"},
		{slug: "other-method", kind: "typical", zh: "不按协议约定的方式使用", en: "used in another way than agreed", with: used("2025-09-10", `method="爬取"`), events: oldOn + "; 2025-09-05 agreement-signed", asOf: "2025-09-30",
			finds: "open-against-agreement breach 2025-09-10 applicant hubei-2021:27", cites: "hubei-2021:27", why: "the ways that the agreement sets"},
		{slug: "agreed-method", kind: "boundary", zh: "按协议约定的方式使用", en: "used in the way agreed", with: used("2025-09-10", ""), events: oldOn + "; 2025-09-05 agreement-signed", asOf: "2025-09-30", cites: "hubei-2021:27", why: "the ways that the agreement sets"},
	})
	o := slowTable{op: "examine-opening", base: [][2]string{{"requester", `{"kind":"person"}`}, {"provider", `{"kind":"department","division":"420100"}`}, {"opening", `"unconditional"`}}}
	o.add(m, objections)
	d := slowTable{op: "check-opening"}
	d.add(m, called)
	d.add(m, []slowCase{
		off("typical", "department", "420100", "conditional", "2025-09-30", "opened-off-platform breach 2025-09-30 provider hubei-2021:26.1", "hubei-2021:26.1", "", "data is opened on the open-data platform"),
		off("switch", "department", "420100", "conditional", "2021-04-01", "opened-off-platform breach 2021-04-01 provider hubei-2021:26.1", "hubei-2021:26.1 hubei-2021:42", "", "the measures are in force from that day"),
		off("switch", "department", "420100", "conditional", "2025-10-01", "opened-off-platform breach 2025-10-01 provider hubei-2025:32.2", "hubei-2021:26.1 hubei-2025:32.2", "", "the regulation says the same, and ranks higher"),
		off("boundary", "department", "420100", "not-open", "2025-09-30", "", "hubei-2021:26.1", "", "what is not open is opened nowhere"),
		off("boundary", "department", "430100", "conditional", "2025-09-30", "", "hubei-2021:26.1", "local-everywhere=opened-off-platform breach 2025-09-30 provider hubei-2021:26.1", "Changsha lies outside Hubei"),
	})
	d.add(m, []slowCase{
		{slug: "leave-a-word", kind: "error", zh: "授权写成文字", en: "leave in words", in: `{"provider":{"kind":"department","division":"420100"},"called":true,"leave":"no","on":"2025-09-30"}`, code: "bad-request", cites: "hubei-2021:26.3", why: "true or false"},
		{slug: "class-ajar", kind: "error", zh: "没有的开放属性", en: "a class that is none", in: `{"provider":{"kind":"department","division":"420100"},"opening":"ajar","on":"2025-09-30"}`, code: "bad-value", cites: "hubei-2021:25.1 hubei-2021:26.1", why: "there are three types"},
	})
	openClasses(m)
	return m
}

// objections: article 28. "At once" is the same day (H4), and whether suspension is
// necessary the provider judges (H11).
var objections = []slowCase{
	{slug: "objection-2021-04-01", kind: "switch", zh: "办法施行当日收到异议", en: "an objection on the day the measures commence", events: "2021-04-01 objection-filed", more: `"duties":{"$contains":[{"code":"verify-objection","status":"open"}]}`, cites: "hubei-2021:28 hubei-2021:42", why: "in force from that day"},
	{slug: "objection-2021-03-31", kind: "switch", zh: "施行前一日收到异议", en: "an objection the day before", events: "2021-03-31 objection-filed", more: `"duties":[]`, cites: "hubei-2021:28 hubei-2021:42", wrong: `before-commencement={"duties":{"$contains":[{"code":"verify-objection"}]}}`, why: "no text held was in force"},
	{slug: "objection-filed", kind: "typical", zh: "收到异议及证明材料", en: "an objection is received with its evidence", events: "2026-03-02 objection-filed", asOf: "2026-03-31",
		more:  `"state":"objected","duties":{"$contains":[{"code":"verify-objection","due":{"$absent":true},"status":"open"}]},"gaps":{"$contains":[{"code":"suspension-not-judged"}]}`,
		cites: "hubei-2021:28", reads: "H11", wrong: `objection-suspends={"state":"opening-suspended"}`, why: "it is verified; suspended only where the provider thinks that necessary, and it has not said so"},
	{slug: "judged-needed", kind: "boundary", zh: "认为必要的当日", en: "on the day it is found necessary", events: "2026-03-02 objection-filed; 2026-03-03 suspension-judged flags=needed",
		more: `"duties":{"$contains":[{"code":"suspend-opening","status":"open"}]}`, cites: "hubei-2021:28", reads: "H4 H11", why: "the day itself is at once"},
	{slug: "suspended-same-day", kind: "boundary", zh: "当日中止", en: "suspended the same day", events: "2026-03-02 objection-filed; 2026-03-03 suspension-judged flags=needed; 2026-03-03 opening-suspended", asOf: "2026-03-31",
		more: `"state":"opening-suspended"`, cites: "hubei-2021:28", reads: "H4 H11", why: "at once"},
	{slug: "suspended-next-day", kind: "boundary", zh: "次日中止", en: "suspended the next", events: "2026-03-02 objection-filed; 2026-03-03 suspension-judged flags=needed; 2026-03-04 opening-suspended", asOf: "2026-03-31",
		finds: "suspension-not-at-once - 2026-03-04 provider hubei-2021:28", cites: "hubei-2021:28", reads: "H4 H11", why: "not at once"},
	{slug: "not-suspended", kind: "boundary", zh: "次日仍未中止", en: "not suspended the next day", events: "2026-03-02 objection-filed; 2026-03-03 suspension-judged flags=needed", asOf: "2026-03-04",
		finds: "suspension-not-at-once - 2026-03-04 provider hubei-2021:28", cites: "hubei-2021:28", reads: "H4 H11", why: "not at once"},
	{slug: "judged-not-needed", kind: "boundary", zh: "认为不必要", en: "found not necessary", events: "2026-03-02 objection-filed; 2026-03-03 suspension-judged", asOf: "2026-03-31",
		more: `"state":"objected","duties":{"$lacks":[{"code":"suspend-opening"}]}`, cites: "hubei-2021:28", reads: "H11", wrong: `objection-suspends={"state":"opening-suspended"}`, why: "the judgement is the provider's"},
	{slug: "withdrawn", kind: "typical", zh: "撤回数据", en: "the data is withdrawn", events: "2026-03-02 objection-filed; 2026-03-09 objection-decided flags=withdrawn",
		more:  `"state":"data-withdrawn","duties":{"$contains":[{"code":"verify-objection","status":"met"},{"code":"answer-objection","due":{"$absent":true},"status":"open"}]}`,
		cites: "hubei-2021:28", wrong: `invented-limit={"duties":{"$contains":[{"code":"answer-objection","due":"2026-03-23"}]}}`, why: "the objector is told promptly, with no number of days"},
	{slug: "restored", kind: "typical", zh: "恢复开放", en: "opening goes on", events: "2026-03-02 objection-filed; 2026-03-02 opening-suspended; 2026-03-09 objection-decided flags=restored", more: `"state":"opening-restored"`, cites: "hubei-2021:28", why: "one of the measures"},
	{slug: "treated", kind: "typical", zh: "处理后再开放", en: "opened after treatment", events: "2026-03-02 objection-filed; 2026-03-09 objection-decided flags=treated", more: `"state":"opened-after-treatment"`, cites: "hubei-2021:28", why: "one of the measures"},
	{slug: "answered", kind: "typical", zh: "反馈异议提交者", en: "the objector is told", events: "2026-03-02 objection-filed; 2026-03-09 objection-decided flags=treated; 2026-03-10 objection-answered",
		more: `"state":"objection-finished","duties":{"$contains":[{"code":"answer-objection","status":"met","done":"2026-03-10"}]}`, cites: "hubei-2021:28", why: "nothing is left to do"},
	{slug: "answered-undecided", kind: "error", zh: "没有决定就反馈", en: "told before it was decided", events: "2026-03-02 objection-filed; 2026-03-03 objection-answered", code: "bad-event", cites: "hubei-2021:28", why: "there is no result to tell"},
	{slug: "judged-nothing", kind: "error", zh: "没有异议就认定", en: "judged without an objection", events: "2026-03-03 suspension-judged", code: "bad-event", cites: "hubei-2021:28", why: "nothing has begun"},
	{slug: "objection-hospital", kind: "boundary", zh: "对医院开放的数据有异议", en: "an objection to what a hospital opened", with: `provider={"kind":"public-institution","sector":"health","division":"420100"}`, events: "2026-03-02 objection-filed", asOf: "2026-03-31",
		more: `"duties":[]`, cites: "hubei-2021:28 hubei-2021:3.2", wrong: `organ-as-department={"duties":{"$contains":[{"code":"verify-objection"}]}}`, why: "the measures bind departments; a hospital is none"},
}

// called: what the open platform calls from the sharing platform (26.3).
var called = []slowCase{
	call("without", "typical", `"called":true,"leave":false`, "420100", "department", "2025-09-30", true, "", "the department may authorize it, and has not"),
	call("with", "typical", `"called":true,"leave":true`, "420100", "department", "2025-09-30", false, "", "the department has authorized it"),
	call("unsaid", "boundary", `"called":true`, "420100", "department", "2025-09-30", false, "", "nobody said, and no finding is made of that"),
	call("not-called", "boundary", `"called":false,"leave":false`, "420100", "department", "2025-09-30", false, "", "nothing is called"),
	call("without", "switch", `"called":true,"leave":false`, "420100", "department", "2021-04-01", true, "", "the measures are in force from that day"),
	call("without", "switch", `"called":true,"leave":false`, "420100", "department", "2026-03-02", true, "", "the regulation is silent, and the measures fill the gap"),
	call("without", "boundary", `"called":true,"leave":false`, "430100", "department", "2025-09-30", false, "local-everywhere", "Changsha lies outside Hubei"),
	call("without", "boundary", `"called":true,"leave":false`, "420100", "hospital", "2026-03-02", false, "organ-as-department", "the measures bind departments; a hospital is none"),
}

func call(slug, kind, how, place, body, on string, minded bool, wrongly, why string) slowCase {
	h := slowHolders[body]
	finds, wrong := "called-without-leave breach "+on+" provider hubei-2021:26.3", ""
	if wrongly != "" {
		wrong = wrongly + "=" + finds
	}
	if !minded {
		finds = ""
	}
	return slowCase{slug: strings.Join([]string{"called", slug, body, place, on}, "-"), kind: kind, zh: "开放平台调用" + h.zh + "（" + place + "）的数据，" + slug + "，" + on, en: "the open platform calls data of a " + h.en + " of " + place + ": leave " + slug + ", " + on,
		in: fmt.Sprintf(`{"provider":{%s,"division":%q},"opening":"unconditional",%s,"on":%q}`, h.json, place, how, on), finds: finds, cites: "hubei-2021:26.3", wrong: wrong, why: why}
}

// openClasses: three types and no more (25.1), what may not be opened (25.4), and what
// was disclosed already (26.1), in the catalog.
func openClasses(m *maker) {
	entry := func(class, openness string) string {
		e := entryWith("420100", map[string]string{"opening": fmt.Sprintf("%q", class)})
		return strings.TrimSuffix(e, "}") + openness + "}"
	}
	one := func(slug, kind, zh, en, class, openness, out, code, why string, cites ...string) *making {
		k := m.add("entry-"+slug, kind, zh, en).ask("check-entry", `{"entry":%s,"on":"2025-09-30"}`, entry(class, openness)).cites(cites...).out(code, "%s", out)
		k.why("%s", why)
		return k
	}
	const none = `{"findings":{"$lacks":[{"path":"/opening"}]}}`
	for _, class := range []string{"无条件开放", "有条件开放", "不予开放"} {
		one("type-"+map[string]string{"无条件开放": "unconditional", "有条件开放": "conditional", "不予开放": "not-open"}[class], "typical", "开放属性："+class, "opening attribute: "+class, class, "", none, "", "one of the three types", "hubei-2021:25.1")
	}
	one("type-other", "error", "开放属性：半开放", "opening attribute: half open", "半开放", "", "", "bad-value", "there are three types", "hubei-2021:25.1")
	one("disclosed-a-word", "error", "主动公开写成文字", "disclosed, in words", "conditional", `,"openness":{"disclosed":"yes"}`, "", "bad-request", "true or false", "hubei-2021:26.1")
	found := func(code, cite string) string {
		return fmt.Sprintf(`{"findings":{"$contains":[{"code":%q,"severity":"breach","path":"/opening","basis":{"$contains":[%q]}}]}}`, code, cite)
	}
	for _, tt := range []struct {
		class             string
		barred, disclosed string
	}{
		{"unconditional", found("opening-barred", "hubei-2021:25.4"), none},
		{"conditional", found("opening-barred", "hubei-2021:25.4"), found("disclosed-not-open", "hubei-2021:26.1")},
		{"not-open", none, found("disclosed-not-open", "hubei-2021:26.1")},
	} {
		one("barred-"+tt.class, "boundary", "涉及隐私，列为"+tt.class, "it touches privacy, and is listed as "+tt.class, tt.class, `,"openness":{"barred":true}`, tt.barred, "", "secrets, trade secrets, privacy and what rules bar are of the type not open", "hubei-2021:25.4")
		one("disclosed-"+tt.class, "boundary", "已主动公开，列为"+tt.class, "disclosed already, and listed as "+tt.class, tt.class, `,"openness":{"disclosed":true}`, tt.disclosed, "", "what was disclosed already is opened unconditionally", "hubei-2021:26.1")
		one("plain-"+tt.class, "typical", "没有主动公开也不涉及隐私，列为"+tt.class, "neither, listed as "+tt.class, tt.class, `,"openness":{"disclosed":false,"barred":false}`, none, "", "any of the types will do", "hubei-2021:25.1", "hubei-2021:26.1")
	}
}

// jingzhouOpening: articles 7, 19 and 29 of the measures of Jingzhou. They lay no duty on
// the public: what they ask of applicants is noted (J3).
func jingzhouOpening() *maker {
	m := newFile("jingzhou-2024", "opening", 3, "荆州办法：公共数据开放", "The Jingzhou measures: open data")
	t := slowTable{op: "examine-opening", base: openCase("421000")}
	noScenario := "application=" + paper("scenario")
	note := func(code, on string) string { return code + " note " + on + " applicant jingzhou-2024:19.2" }
	binds := func(code, on string) string {
		return "document-binds-public=" + code + " breach " + on + " applicant jingzhou-2024:19.2"
	}
	t.add(m, []slowCase{
		{slug: "no-scenario-2024-12-01", kind: "switch", zh: "没有应用场景，施行前一日", en: "no scenario, the day before commencement", with: noScenario, events: "2024-12-01 received", cites: "jingzhou-2024:19.2 jingzhou-2024:35",
			wrong: "before-commencement=" + note("application-without-scenario", "2024-12-01"), why: "in force from 2024-12-02"},
		{slug: "no-scenario-2024-12-02", kind: "switch", zh: "没有应用场景，施行当日", en: "no scenario, on the day of commencement", with: noScenario, events: "2024-12-02 received", finds: note("application-without-scenario", "2024-12-02"),
			cites: "jingzhou-2024:19.2 jingzhou-2024:35", reads: "J3", wrong: binds("application-without-scenario", "2024-12-02"), why: "a normative document adds no duty for the public: noted"},
		{slug: "no-scenario-2026-12-01", kind: "switch", zh: "没有应用场景，有效期最后一日", en: "no scenario, on the last day in force", with: noScenario, events: "2026-12-01 received", finds: note("application-without-scenario", "2026-12-01"), cites: "jingzhou-2024:19.2 jingzhou-2024:35", reads: "J1 J3", why: "two years end on 2026-12-01"},
		{slug: "no-scenario-2026-12-02", kind: "switch", zh: "没有应用场景，有效期届满次日", en: "no scenario, the day after", with: noScenario, events: "2026-12-02 received", cites: "jingzhou-2024:19.2 jingzhou-2024:35", reads: "J1",
			wrong: "after-expiry=" + note("application-without-scenario", "2026-12-02"), why: "the measures have run out; the province takes a purpose"},
		{slug: "no-scenario-yichang", kind: "boundary", zh: "宜昌没有应用场景", en: "no scenario at Yichang", with: noScenario + `;;provider={"kind":"department","division":"420500"}`, events: "2026-03-02 received", cites: "jingzhou-2024:19.2",
			wrong: "local-everywhere=" + note("application-without-scenario", "2026-03-02"), why: "Yichang lies outside Jingzhou"},
		{slug: "no-scenario-unconditional", kind: "boundary", zh: "无条件开放的没有应用场景", en: "no scenario, for unconditionally open data", with: noScenario + `;;opening="unconditional"`, events: "2026-03-02 received", cites: "jingzhou-2024:19.2", why: "asked of those who apply for conditionally open data"},
		{slug: "no-capability", kind: "typical", zh: "没有说明处理和保护能力", en: "capability not shown", with: "application=" + paper("capability"), events: "2026-03-02 received", finds: note("application-without-capability", "2026-03-02"), cites: "jingzhou-2024:19.2", reads: "J3",
			wrong: binds("application-without-capability", "2026-03-02"), why: "the city asks for it, the province does not"},
		{slug: "whole", kind: "typical", zh: "申请完整", en: "an application with everything", events: "2026-03-02 received", more: `"duties":{"$contains":[{"code":"sign-undertaking","bearer":{"role":"applicant"},"due":{"$absent":true},"status":"open"}]}`, cites: "jingzhou-2024:19.2", why: "an undertaking is to be signed, with no day"},
		{slug: "no-undertaking", kind: "boundary", zh: "没有签署承诺书就获取", en: "access without an undertaking", events: "2026-03-02 received; 2026-03-04 consented; 2026-03-05 agreement-signed; 2026-03-06 delivered",
			finds: note("access-without-undertaking", "2026-03-06"), cites: "jingzhou-2024:19.2", reads: "J3", wrong: binds("access-without-undertaking", "2026-03-06"), why: "an undertaking comes first"},
		{slug: "undertaking", kind: "boundary", zh: "签署承诺书后获取", en: "access after the undertaking", events: agreedOn, cites: "jingzhou-2024:19.2", why: "it was signed"},
		{slug: "no-undertaking-2026-12-02", kind: "switch", zh: "有效期届满后没有承诺书", en: "no undertaking after the last day in force", events: "2026-12-02 received; 2026-12-02 consented; 2026-12-02 agreement-signed; 2026-12-02 delivered", cites: "jingzhou-2024:19.2 jingzhou-2024:35", reads: "J1",
			wrong: "after-expiry=" + note("access-without-undertaking", "2026-12-02"), why: "the measures have run out"},
	})
	// Uses: noted while the city's measures stood alone, breaches from the regulation of the province on.
	const before = "2025-09-01 received; 2025-09-03 consented; 2025-09-04 undertaking-signed; 2025-09-05 delivered"
	use := func(slug, zh, en, change, code, city, province, on string) slowCase {
		c := slowCase{slug: slug + "-" + on, kind: "switch", zh: zh + "，" + on, en: en + ", " + on, with: used(on, change), events: before, asOf: "2025-10-31", cites: city, reads: "J3",
			finds: code + " note " + on + " applicant " + city, wrong: "document-binds-public=" + code + " breach " + on + " applicant " + city, why: "a normative document adds no duty for the public: noted"}
		if province != "" && on >= "2025-10-01" {
			c.finds, c.wrong, c.why = code+" breach "+on+" applicant "+province, "lower-text-first="+code+" note "+on+" applicant "+city, "the regulation of the province forbids it from 2025-10-01"
			c.cites += " " + province
		}
		return c
	}
	var list []slowCase
	for _, on := range []string{"2025-09-30", "2025-10-01"} {
		const third = `to="third-party";;form="cleaned"`
		list = append(list,
			use("wider-use", "扩大使用范围", "used more widely", `scope="整个集团"`, "open-wider-use", "jingzhou-2024:19.2", "hubei-2025:32.3", on),
			use("other-purpose", "挪作他用", "diverted to another use", `purpose="广告"`, "open-other-purpose", "jingzhou-2024:29", "hubei-2025:32.3", on),
			use("passed-on", "擅自转让", "passed on", third, "open-passed-on", "jingzhou-2024:29", "hubei-2025:32.3", on),
			use("leaked", "泄露", "leaked", `leaked=true`, "open-leaked", "jingzhou-2024:19.2", "", on),
			use("harmful", "危害安全或者侵犯隐私", "used to do harm", `harmful=true`, "open-harmful-use", "jingzhou-2024:19.2", "", on),
			use("tampered", "篡改", "altered", `tampered=true`, "open-tampered", "jingzhou-2024:29", "", on),
			use("illegal", "非法获取", "obtained illegally", `illegal=true`, "open-illegal", "jingzhou-2024:29", "", on),
		)
	}
	t.add(m, list)
	t.add(m, []slowCase{
		{slug: "used-as-agreed", kind: "boundary", zh: "按约定使用", en: "used as agreed", with: used("2025-09-30", `leaked=false;;harmful=false;;tampered=false;;illegal=false`), events: before, asOf: "2025-10-31", cites: "jingzhou-2024:19.2 jingzhou-2024:29", why: "none of it was found"},
		{slug: "not-looked-into", kind: "boundary", zh: "没有查过", en: "nobody looked", with: used("2025-09-30", ""), events: before, asOf: "2025-10-31", cites: "jingzhou-2024:19.2 jingzhou-2024:29", why: "what nobody said is no finding"},
		{slug: "tampered-unconditional", kind: "boundary", zh: "篡改无条件开放的数据", en: "unconditionally open data altered", with: `opening="unconditional";;-application;;-agreement;;` + used("2026-03-20", `tampered=true`), events: "2026-03-02 data-fetched", asOf: "2026-03-31",
			finds: "open-tampered note 2026-03-20 applicant jingzhou-2024:29", cites: "jingzhou-2024:29", reads: "J3", why: "article 29 speaks of all open data"},
		{slug: "leaked-2024-12-01", kind: "switch", zh: "施行前一日泄露", en: "leaked the day before commencement", with: used("2024-12-01", `leaked=true`), events: "2024-11-01 received; 2024-11-04 consented; 2024-11-05 delivered", asOf: "2024-12-31", cites: "jingzhou-2024:19.2 jingzhou-2024:35",
			wrong: "before-commencement=open-leaked note 2024-12-01 applicant jingzhou-2024:19.2", why: "in force from 2024-12-02"},
		{slug: "leaked-2024-12-02", kind: "switch", zh: "施行当日泄露", en: "leaked on the day of commencement", with: used("2024-12-02", `leaked=true`), events: "2024-11-01 received; 2024-11-04 consented; 2024-11-05 delivered", asOf: "2024-12-31",
			finds: "open-leaked note 2024-12-02 applicant jingzhou-2024:19.2", cites: "jingzhou-2024:19.2 jingzhou-2024:35", why: "in force when it was leaked"},
		{slug: "illegal-wuhan", kind: "boundary", zh: "武汉的数据被非法获取", en: "data of Wuhan obtained illegally", with: `provider={"kind":"department","division":"420100"};;` + used("2026-03-20", `illegal=true`), events: agreedOn, asOf: "2026-03-31", cites: "jingzhou-2024:29",
			wrong: "local-everywhere=open-illegal note 2026-03-20 applicant jingzhou-2024:29", why: "Wuhan lies outside Jingzhou"},
	})
	// The bans of article 29 and the harm of 19.2, on both sides of the days in force.
	const early = "2024-11-01 received; 2024-11-04 consented; 2024-11-05 delivered"
	const late = "2026-11-02 received; 2026-11-03 consented; 2026-11-03 agreement-signed; 2026-11-03 undertaking-signed; 2026-11-04 delivered"
	for _, b := range []struct{ slug, zh, en, fact, code, cite string }{
		{"illegal", "非法获取", "obtained illegally", "illegal", "open-illegal", "jingzhou-2024:29"},
		{"tampered", "篡改", "altered", "tampered", "open-tampered", "jingzhou-2024:29"},
		{"harmful", "危害安全或者侵犯隐私", "used to do harm", "harmful", "open-harmful-use", "jingzhou-2024:19.2"},
	} {
		for _, on := range []string{"2024-12-01", "2024-12-02", "2026-12-01", "2026-12-02"} {
			finds := b.code + " note " + on + " applicant " + b.cite
			c := slowCase{slug: b.slug + "-" + on, kind: "switch", zh: b.zh + "，" + on, en: b.en + ", " + on, with: "agreement={};;" + used(on, b.fact+"=true"), events: early, asOf: "2026-12-31", finds: finds, cites: b.cite + " jingzhou-2024:35", reads: "J1 J3", why: "in force on the day of the act"}
			switch on {
			case "2024-12-01":
				c.finds, c.wrong, c.why = "", "before-commencement="+finds, "in force from the next day"
			case "2026-12-01":
				c.events = late
			case "2026-12-02":
				c.events, c.finds, c.wrong, c.why = late, "", "after-expiry="+finds, "the measures have run out"
			}
			t.add(m, []slowCase{c})
		}
	}
	offCity := func(kind, on, finds, wrong, why string) slowCase {
		c := off(kind, "department", "421000", "unconditional", on, finds, "jingzhou-2024:19.1 jingzhou-2024:19.3", wrong, why)
		c.reads = "J1"
		return c
	}
	d := slowTable{op: "check-opening"}
	d.add(m, []slowCase{
		offCity("switch", "2024-12-01", "opened-off-platform breach 2024-12-01 provider hubei-2021:26.1", "before-commencement=opened-off-platform breach 2024-12-01 provider hubei-2021:26.1; unconditional-off-platform breach 2024-12-01 provider jingzhou-2024:19.1", "the measures of the province alone"),
		offCity("switch", "2024-12-02", "opened-off-platform breach 2024-12-02 provider hubei-2021:26.1; unconditional-off-platform breach 2024-12-02 provider jingzhou-2024:19.1", "", "unconditional data is to be opened there on the authority's own initiative"),
		offCity("switch", "2026-12-01", "opened-off-platform breach 2026-12-01 provider hubei-2025:32.2; unconditional-off-platform breach 2026-12-01 provider jingzhou-2024:19.1", "", "the last day in force"),
		offCity("switch", "2026-12-02", "opened-off-platform breach 2026-12-02 provider hubei-2025:32.2", "after-expiry=opened-off-platform breach 2026-12-02 provider hubei-2025:32.2; unconditional-off-platform breach 2026-12-02 provider jingzhou-2024:19.1", "the measures have run out"),
		off("boundary", "department", "421000", "conditional", "2026-03-02", "opened-off-platform breach 2026-03-02 provider hubei-2025:32.2", "jingzhou-2024:19.1 jingzhou-2024:19.3", "", "19.1 speaks of unconditionally open data"),
	})
	t.add(m, []slowCase{
		{slug: "undertaking-first", kind: "error", zh: "没有申请就签承诺书", en: "an undertaking before an application", events: "2026-03-02 undertaking-signed", code: "bad-event", cites: "jingzhou-2024:19.2", why: "a case begins with an application, a fetch or an objection"},
		{slug: "tampered-a-word", kind: "error", zh: "篡改写成文字", en: "altered, in words", with: used("2026-03-20", `tampered="yes"`), events: agreedOn, code: "bad-request", cites: "jingzhou-2024:29", why: "true or false, as an official found"},
		{slug: "use-without-a-day", kind: "error", zh: "使用没有日期", en: "a use without a day", with: `uses=[{"illegal":true}]`, events: agreedOn, code: "bad-request", cites: "jingzhou-2024:29", why: "a use has its day"},
	})
	d.add(m, []slowCase{{slug: "platform-a-word", kind: "error", zh: "平台写成文字", en: "the platform in words", in: `{"provider":{"kind":"department","division":"421000"},"platform":"no","on":"2026-03-02"}`, code: "bad-request", cites: "jingzhou-2024:19.1 jingzhou-2024:19.3", why: "true or false"}})
	sectorStandards(m)
	m.add("sector-standard-a-word", "error", "审核写成文字", "reviewed, in words").ask("check-entry", `{"entry":%s,"on":"2026-03-02"}`, entryWith("421000", map[string]string{"classification": `{"category":"企业","sector_standard":"行业标准","standard_reviewed":"no"}`})).
		cites("jingzhou-2024:7.2").out("bad-request", "").why("true or false")
	return m
}

// sectorStandards: a sector's own standard of grading goes to the data authority for
// review (7.2). The article sets no days.
func sectorStandards(m *maker) {
	for _, tt := range []struct{ slug, kind, place, classification, on, wrong, why string }{
		{"unreviewed", "typical", "421000", `,"sector_standard":"行业标准","standard_reviewed":false`, "2026-03-02", "", "graded by a standard that was not reviewed"},
		{"unreviewed", "switch", "421000", `,"sector_standard":"行业标准","standard_reviewed":false`, "2024-12-02", "", "in force from that day"},
		{"unreviewed", "switch", "421000", `,"sector_standard":"行业标准","standard_reviewed":false`, "2026-12-01", "", "the last day in force"},
		{"unreviewed-none", "switch", "421000", `,"sector_standard":"行业标准","standard_reviewed":false`, "2024-12-01", "before-commencement", "in force from the next day"},
		{"unreviewed-none", "switch", "421000", `,"sector_standard":"行业标准","standard_reviewed":false`, "2026-12-02", "after-expiry", "the measures have run out"},
		{"unreviewed-none", "boundary", "420500", `,"sector_standard":"行业标准","standard_reviewed":false`, "2026-03-02", "local-everywhere", "Yichang lies outside Jingzhou"},
		{"reviewed-none", "boundary", "421000", `,"sector_standard":"行业标准","standard_reviewed":true`, "2026-03-02", "", "it was reviewed"},
		{"unsaid-none", "boundary", "421000", `,"sector_standard":"行业标准"`, "2026-03-02", "", "nobody said, and no finding is made of that"},
		{"no-standard-none", "boundary", "421000", `,"standard_reviewed":false`, "2026-03-02", "", "graded by no standard of a sector"},
	} {
		finding := `{"code":"sector-standard-unreviewed","path":"/classification/sector_standard","basis":["jingzhou-2024:7.2"]}`
		k := m.add(strings.Join([]string{"sector-standard", tt.slug, tt.place, tt.on}, "-"), tt.kind, "按行业标准分级："+tt.slug+"，"+tt.place+"，"+tt.on, "graded by a sector's standard: "+tt.slug+", "+tt.place+", "+tt.on).
			ask("check-entry", `{"entry":%s,"on":%q}`, entryWith(tt.place, map[string]string{"classification": `{"category":"企业","grade":"general"` + tt.classification + `}`}), tt.on).cites("jingzhou-2024:7.2")
		if strings.HasSuffix(tt.slug, "-none") {
			k.out("", `{"findings":{"$lacks":[{"code":"sector-standard-unreviewed"}]}}`)
		} else {
			k.out("", `{"findings":{"$contains":[%s]}}`, finding)
		}
		if tt.wrong != "" {
			k.wrong(tt.wrong, "", `{"findings":{"$contains":[%s]}}`, finding)
		}
		k.why("%s", tt.why)
	}
}

// hunanOpening: article 16 of the draft, supposed in force from 2026-01-01, and what it
// says of liability in article 36.
func hunanOpening() *maker {
	m := newFile("hunan-2024-draft", "opening", 3, "湖南草案：公共数据开放", "The Hunan draft: open data")
	t := slowTable{op: "examine-opening", base: openCase("430000"), suppose: "hunan-2024-draft"}
	const cite = "hunan-2024-draft:16.2"
	supposed := `"supposed":{"instrument":"hunan-2024-draft","from":"2026-01-01"}`
	noScenario := "application=" + paper("scenario")
	t.add(m, []slowCase{
		{slug: "whole", kind: "typical", zh: "申请完整并签承诺书", en: "an application with everything and an undertaking", events: agreedOn, more: supposed, cites: cite, why: "nothing would be minded"},
		{slug: "no-scenario", kind: "typical", zh: "没有应用场景", en: "no scenario", with: noScenario, events: "2026-03-02 received", finds: "application-without-scenario 2026-03-02 " + cite, more: supposed, cites: cite, why: "a scenario would have to be stated, whatever the purpose"},
		{slug: "no-scenario-unconditional", kind: "boundary", zh: "无条件开放的没有应用场景", en: "no scenario, for unconditionally open data", with: noScenario + `;;opening="unconditional"`, events: "2026-03-02 received", cites: cite, why: "the paragraph speaks of conditionally open data"},
		{slug: "no-undertaking", kind: "typical", zh: "没有承诺书就获取", en: "access without an undertaking", events: "2026-03-02 received; 2026-03-04 consented; 2026-03-06 delivered", finds: "access-without-undertaking 2026-03-06 " + cite, cites: cite, why: "an undertaking would have to be signed"},
		{slug: "passed-on", kind: "typical", zh: "提供给第三方", en: "supplied to a third party", with: used("2026-03-20", `to="third-party";;form="as-collected"`), events: agreedOn, asOf: "2026-03-31", finds: "open-passed-on 2026-03-20 " + cite, cites: cite, why: "in no form to third parties"},
		{slug: "other-purpose", kind: "typical", zh: "用于其他目的", en: "used for another purpose", with: used("2026-03-20", `purpose="广告"`), events: agreedOn, asOf: "2026-03-31", finds: "open-other-purpose 2026-03-20 " + cite, cites: cite, why: "for no other purpose"},
		{slug: "as-agreed", kind: "boundary", zh: "按约定使用", en: "used as agreed", with: used("2026-03-20", ""), events: agreedOn, asOf: "2026-03-31", cites: cite, why: "nothing would be minded"},
		{slug: "day-before", kind: "switch", zh: "假设施行的前一日", en: "the day before it is supposed in force", with: noScenario, events: "2025-12-31 received", cites: cite + " hunan-2024-draft:40", wrong: "before-commencement=application-without-scenario 2025-12-31 " + cite, why: "it would not be in force"},
		{slug: "first-day", kind: "switch", zh: "假设施行的当日", en: "the day it is supposed in force", with: noScenario, events: "2026-01-01 received", finds: "application-without-scenario 2026-01-01 " + cite, cites: cite + " hunan-2024-draft:40", why: "it would be"},
		{slug: "hubei", kind: "boundary", zh: "湖北的部门", en: "a bureau of Hubei", with: noScenario + `;;provider={"kind":"department","division":"420000"}`, events: "2026-03-02 received", cites: cite, wrong: "local-everywhere=application-without-scenario 2026-03-02 " + cite, why: "even if made it would hold in Hunan alone"},
		{slug: "supposed-impossible", kind: "error", zh: "假设之下不可能的事件", en: "an impossible event under the draft", events: "2026-03-02 received; 2026-03-03 restored", code: "bad-event", cites: cite, why: "a case that cannot be has no answer"},
	})
	never := slowTable{op: "examine-opening", base: openCase("430000")}
	for _, tt := range []struct{ slug, with, on string }{{"no-scenario", noScenario, "2026-03-02"}, {"no-scenario", noScenario, "2024-07-16"}} {
		never.add(m, []slowCase{{slug: "never-law-" + tt.slug + "-" + tt.on, kind: "wrong-reading", zh: "草案不是法：没有应用场景，" + tt.on, en: "a draft is no law: no scenario, " + tt.on, with: tt.with, events: tt.on + " received",
			more: `"duties":[]`, cites: cite + " hunan-2024-draft:40", wrong: "draft-is-law=application-without-scenario note " + tt.on + " applicant " + cite, why: "no text in force there speaks of open data, and a draft is none"}})
	}
	for _, tt := range []struct{ cite, zh, en, why string }{
		{"hunan-2024-draft:16.1", "三类开放属性", "three opening attributes", "not open, conditionally and unconditionally open"},
		{"hunan-2024-draft:36", "责令改正、暂停、可以终止", "ordered, suspended and perhaps ended", "on refusal services may be ended, where Hubei says they are"},
	} {
		for _, place := range []string{"430000", "420000"} {
			k := m.add("ruling-"+strings.TrimPrefix(tt.cite, "hunan-2024-draft:")+"-"+place, "typical", "假设施行："+tt.zh+"，"+place, "what if: "+tt.en+", "+place).
				ask("ruling", `{"matter":"open-data","body":{"kind":"department","division":%q},"on":"2026-03-02","suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}}`, place).cites(tt.cite)
			if place == "430000" {
				k.out("", `{"limit":null,"basis":[],"rules":{"$contains":[{"cite":%q,"standing":"hypothetical"}]}}`, tt.cite).why("%s", tt.why)
				continue
			}
			k.v.Kind = "boundary"
			k.out("", `{"rules":{"$lacks":[{"cite":%q}]}}`, tt.cite).wrong("local-everywhere", "", `{"rules":[{"cite":%q,"standing":"hypothetical"}]}`, tt.cite).why("even if made it would hold in Hunan alone")
		}
	}
	for _, on := range []string{"2025-12-31", "2026-01-01"} {
		k := m.add("ruling-36-"+on, "switch", "假设施行："+on, "what if: "+on).
			ask("ruling", `{"matter":"open-data","body":{"kind":"department","division":"430000"},"on":%q,"suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}}`, on).cites("hunan-2024-draft:16.1", "hunan-2024-draft:36", "hunan-2024-draft:40")
		rules := `[{"cite":"hunan-2024-draft:16.1"},{"cite":"hunan-2024-draft:36"}]`
		if on == "2026-01-01" {
			k.out("", `{"rules":{"$contains":%s}}`, rules).why("the day from which it is supposed in force")
			continue
		}
		k.out("", `{"rules":{"$lacks":%s}}`, rules).wrong("before-commencement", "", `{"rules":%s}`, rules).why("it would not be in force")
	}
	m.add("ruling-36-no-draft", "error", "不是草案", "no draft").ask("ruling", `{"matter":"open-data","body":{"kind":"department","division":"430000"},"on":"2026-03-02","suppose":{"instrument":"hubei-2025","from":"2026-01-01"}}`).
		cites("hunan-2024-draft:16.1", "hunan-2024-draft:36").out("unknown-instrument", "").why("what is in force is not supposed")
	return m
}
