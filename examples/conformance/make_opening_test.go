package main

import (
	"fmt"
	"strings"
)

// openCase is an application of a company for conditionally open data of a bureau, with
// nothing wrong.
func openCase(place string) [][2]string {
	return [][2]string{
		{"requester", `{"kind":"enterprise"}`}, {"provider", fmt.Sprintf(`{"kind":"department","division":%q}`, place)}, {"opening", `"conditional"`},
		{"application", paper("")}, {"agreement", `{"purposes":["洪水预警"],"scopes":["本公司"],"methods":["接口"],"until":"2026-06-30"}`},
	}
}

// paper is what an application states, without one of the things.
func paper(without string) string {
	var parts []string
	for _, p := range [][2]string{{"purpose", "洪水预警"}, {"scenario", "预警平台"}, {"period", "一年"}, {"safeguards", "加密"}, {"capability", "有专人专岗"}} {
		if !strings.Contains(without, p[0]) {
			parts = append(parts, fmt.Sprintf("%q:%q", p[0], p[1]))
		}
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// used is one use on a day, as agreed but for what differs.
func used(on, change string) string {
	return fmt.Sprintf(`uses=[{%s}]`, changed([][2]string{{"on", `"` + on + `"`}, {"purpose", `"洪水预警"`}, {"scope", `"本公司"`}, {"method", `"接口"`}}, change))
}

const (
	// agreedOn are the events up to the access on 2026-03-06.
	agreedOn = "2026-03-02 received; 2026-03-04 consented; 2026-03-05 agreement-signed; 2026-03-05 undertaking-signed; 2026-03-06 delivered"

	// misused adds a breach, the order to correct it by 2026-04-10 and the suspension.
	misused = agreedOn + "; 2026-04-01 misuse-found; 2026-04-02 rectification-ordered until=2026-04-10; 2026-04-02 suspended"
)

// openingVectors: open data, by each text that speaks to it.
func openingVectors() []*maker {
	return []*maker{hubeiOpening(), hubeiOldOpening(), jingzhouOpening(), hunanOpening()}
}

// hubeiOpening: articles 32, 50 and 66 of the regulation.
func hubeiOpening() *maker {
	m := newFile("hubei-2025", "opening", 3, "湖北条例：公共数据开放", "The Hubei regulation: open data")
	t := slowTable{op: "examine-opening", base: openCase("420000")}
	t.add(m, []slowCase{
		{slug: "received", kind: "typical", zh: "收到申请", en: "an application is received", events: "2026-03-02 received",
			more:  `"state":"requested","duties":{"$contains":[{"code":"handle-application","bearer":{"role":"provider"},"trigger":"2026-03-02","due":{"$absent":true},"status":"open","basis":{"$contains":["hubei-2025:32.2"]}}]}`,
			cites: "hubei-2025:32.2", reads: "H15", wrong: `invented-limit={"duties":{"$contains":[{"code":"handle-application","due":"2026-03-16"}]}}`, why: "handled promptly, as prescribed: no number of days"},
		{slug: "neither-purpose-nor-scenario", kind: "boundary", zh: "没有目的也没有场景", en: "neither purpose nor scenario", with: "application=" + paper("purpose scenario"), events: "2026-03-02 received",
			finds: "application-without-purpose - 2026-03-02 applicant hubei-2025:32.3", cites: "hubei-2025:32.3", reads: "A18", why: "32.3 wants one of the two"},
		{slug: "scenario-alone", kind: "boundary", zh: "只有应用场景", en: "a scenario alone", with: "application=" + paper("purpose"), events: "2026-03-02 received",
			cites: "hubei-2025:32.3", reads: "A18", why: "purpose or scenario: one is enough"},
		{slug: "purpose-alone", kind: "boundary", zh: "只有使用目的", en: "a purpose alone", with: "application=" + paper("scenario"), events: "2026-03-02 received",
			cites: "hubei-2025:32.3", reads: "A18", wrong: "local-everywhere=application-without-scenario note 2026-03-02 applicant jingzhou-2024:19.2", why: "purpose or scenario: one is enough; Jingzhou's wish for a scenario ends at its borders"},
		{slug: "paper-not-given", kind: "boundary", zh: "没有给出申请内容", en: "what the application says was not given", with: "-application", events: "2026-03-02 received",
			more: `"gaps":{"$contains":[{"code":"application-not-given"}]}`, cites: "hubei-2025:32.3", why: "what nobody said is no finding, and is named"},
		{slug: "unconditional-fetched", kind: "typical", zh: "无条件开放的直接获取", en: "unconditionally open data is fetched", with: `opening="unconditional";;-application;;-agreement`, events: "2026-03-02 data-fetched",
			more: `"state":"accessible","duties":[]`, cites: "hubei-2025:32.2", wrong: "application-for-all=access-without-grant breach 2026-03-02 applicant hubei-2021:27", why: "whoever wants it fetches it directly"},
		{slug: "unconditional-applied-for", kind: "boundary", zh: "无条件开放的也申请", en: "an application for unconditionally open data", with: `opening="unconditional"`, events: "2026-03-02 received",
			more: `"gaps":{"$contains":[{"code":"no-application-needed"}]}`, cites: "hubei-2025:32.2", why: "none is needed"},
		{slug: "conditional-fetched", kind: "boundary", zh: "有条件开放的未经申请获取", en: "conditionally open data is fetched without an application", with: "-application;;-agreement", events: "2026-03-02 data-fetched",
			finds: "access-without-grant breach 2026-03-02 applicant hubei-2021:27; access-without-agreement breach 2026-03-02 applicant hubei-2025:32.3",
			cites: "hubei-2025:32.2 hubei-2025:32.3 hubei-2021:27", reads: "A19", why: "an application, a grant and an agreement come first"},
		{slug: "class-not-given", kind: "boundary", zh: "开放属性未定就授权", en: "a grant of data without a class", with: "-opening", events: "2026-03-02 received; 2026-03-04 consented",
			finds: "opening-unset breach 2026-03-04 provider hubei-2025:19.3", more: `"gaps":{"$contains":[{"code":"class-not-given"}]}`, cites: "hubei-2025:19.3", reads: "A20", why: "data of no class is not open; the catalog has to state the class"},
		{slug: "unanswered", kind: "wrong-reading", zh: "申请两个月没有办理", en: "an application is not handled for two months", events: "2026-03-02 received", asOf: "2026-05-06",
			more:  `"state":"requested","duties":{"$contains":[{"code":"handle-application","status":"open","due":{"$absent":true}}]}`,
			cites: "hubei-2025:32.2", reads: "H15", wrong: `silence-is-consent={"state":"granted"}`, why: "no article makes consent of silence, and none sets a day"},
		{slug: "refused", kind: "boundary", zh: "不同意申请，没有理由", en: "refused without a reason", events: "2026-03-02 received; 2026-03-04 refused",
			more: `"state":"refused","duties":{"$contains":[{"code":"handle-application","status":"met","done":"2026-03-04"}]}`, cites: "hubei-2025:32.2", why: "article 31.2 wants reasons of those who refuse to share; article 32 does not speak of reasons"},
		{slug: "agreed", kind: "typical", zh: "签约后获取", en: "access after the agreement", events: agreedOn, more: `"state":"accessible"`, cites: "hubei-2025:32.3", reads: "A19", why: "everything is there"},
		{slug: "agreement-after-access", kind: "boundary", zh: "当日先获取后签约", en: "the agreement follows the access on the same day", events: "2026-03-02 received; 2026-03-04 consented; 2026-03-06 delivered; 2026-03-06 agreement-signed",
			finds: "access-without-agreement breach 2026-03-06 applicant hubei-2025:32.3", cites: "hubei-2025:32.3", reads: "A19", why: "it has to be signed when the data is obtained"},
		{slug: "agreement-same-day", kind: "boundary", zh: "当日先签约后获取", en: "the agreement goes before the access on the same day", events: "2026-03-02 received; 2026-03-04 consented; 2026-03-06 agreement-signed; 2026-03-06 delivered",
			cites: "hubei-2025:32.3", reads: "A19", why: "it was signed first"},
		{slug: "agreement-2025-09-30", kind: "switch", zh: "施行前一日没有协议", en: "no agreement the day before commencement", with: "-agreement", events: "2025-09-29 received; 2025-09-29 consented; 2025-09-30 delivered",
			cites: "hubei-2025:32.3 hubei-2025:69 hubei-2021:27", reads: "A19", wrong: "before-commencement=access-without-agreement breach 2025-09-30 applicant hubei-2025:32.3", why: "by the rule of 2021 an agreement is for the provider to want"},
		{slug: "agreement-2025-10-01", kind: "switch", zh: "施行当日没有协议", en: "no agreement on the day of commencement", with: "-agreement", events: "2025-09-29 received; 2025-09-29 consented; 2025-10-01 delivered",
			finds: "access-without-agreement breach 2025-10-01 applicant hubei-2025:32.3", cites: "hubei-2025:32.3 hubei-2025:69", reads: "A19", why: "the regulation is in force when the data is obtained"},
		{slug: "agreement-duty", kind: "typical", zh: "同意后应当签约", en: "after the grant an agreement is owed", events: "2026-03-02 received; 2026-03-04 consented", more: `"state":"granted","duties":{"$contains":[{"code":"sign-agreement","bearer":{"role":"applicant"},"due":{"$absent":true},"status":"open"}]}`,
			cites: "hubei-2025:32.3", reads: "A19", why: "as prescribed, with no number of days"},
		{slug: "off-platform", kind: "boundary", zh: "不经平台开放给申请人", en: "opened to the applicant off the platform", with: `platform=false`, events: agreedOn,
			finds: "opened-off-platform breach 2026-03-06 provider hubei-2025:32.2", cites: "hubei-2025:32.2", why: "opening runs over the public-data platform"},
	})
	t.add(m, []slowCase{
		{slug: "used-as-agreed", kind: "typical", zh: "按约定使用", en: "used as agreed", with: used("2026-03-20", ""), events: agreedOn, asOf: "2026-03-31", cites: "hubei-2025:32.3", why: "nothing beyond what was agreed"},
		{slug: "other-purpose", kind: "typical", zh: "用于其他目的", en: "used for another purpose", with: used("2026-03-20", `purpose="广告"`), events: agreedOn, asOf: "2026-03-31",
			finds: "open-other-purpose breach 2026-03-20 applicant hubei-2025:32.3", cites: "hubei-2025:32.3 hubei-2025:66#1", reads: "A18", why: "no other purpose"},
		{slug: "wider-use", kind: "typical", zh: "扩大使用范围", en: "used more widely", with: used("2026-03-20", `scope="整个集团"`), events: agreedOn, asOf: "2026-03-31",
			finds: "open-wider-use breach 2026-03-20 applicant hubei-2025:32.3", cites: "hubei-2025:32.3 hubei-2025:66#1", why: "no wider use"},
		{slug: "passed-on", kind: "typical", zh: "提供给第三方", en: "supplied to a third party", with: used("2026-03-20", `to="third-party";;form="as-collected"`), events: agreedOn, asOf: "2026-03-31",
			finds: "open-passed-on breach 2026-03-20 applicant hubei-2025:32.3", cites: "hubei-2025:32.3 hubei-2025:66#1", reads: "A17", why: "not to third parties, and no consent is named that would help"},
		{slug: "passed-on-rows", kind: "boundary", zh: "去标识化后提供给第三方", en: "rows without names to a third party", with: used("2026-03-20", `to="third-party";;form="deidentified-rows"`), events: agreedOn, asOf: "2026-03-31",
			finds: "open-passed-on breach 2026-03-20 applicant hubei-2025:32.3", cites: "hubei-2025:32.3", reads: "A17 A24", why: "the data can be had back from rows"},
		{slug: "passed-on-totals", kind: "boundary", zh: "汇总结果提供给第三方", en: "totals to a third party", with: used("2026-03-20", `to="third-party";;form="aggregate"`), events: agreedOn, asOf: "2026-03-31",
			cites: "hubei-2025:32.3", reads: "A17", why: "what was made of the data is not the data"},
		{slug: "passed-on-form-unknown", kind: "boundary", zh: "没有说明提供了什么", en: "what was supplied was not said", with: used("2026-03-20", `to="third-party"`), events: agreedOn, asOf: "2026-03-31",
			more: `"gaps":{"$contains":[{"code":"form-not-given"}]}`, cites: "hubei-2025:32.3", reads: "A17", why: "a fact is missing, and no finding is made of it"},
		{slug: "products-kept-back", kind: "boundary", zh: "协议不许提供加工成果，仍提供", en: "totals to a third party, which the agreement keeps back", with: `agreement={"purposes":["洪水预警"],"no_products":true};;` + used("2026-03-20", `to="third-party";;form="aggregate"`), events: agreedOn, asOf: "2026-03-31",
			finds: "open-against-agreement breach 2026-03-20 applicant hubei-2021:27", cites: "hubei-2025:32.3 hubei-2021:27", reads: "A17", why: "outside the ban, and against the agreement"},
		{slug: "against-the-application", kind: "boundary", zh: "没有协议内容，用于申请以外的目的", en: "no agreement is given, and the purpose is not that of the application", with: "-agreement;;" + used("2026-03-20", `purpose="广告"`), events: agreedOn, asOf: "2026-03-31",
			finds: "open-other-purpose breach 2026-03-20 applicant hubei-2025:32.3", more: `"gaps":{"$contains":[{"code":"agreement-not-given"}]}`, cites: "hubei-2025:32.3", reads: "A18", why: "what was fixed in the application is what use is held against"},
		{slug: "last-day-of-use", kind: "boundary", zh: "约定期限的最后一日使用", en: "used on the last day agreed", with: used("2026-06-30", ""), events: agreedOn, asOf: "2026-07-01", more: `"state":"accessible"`, cites: "hubei-2025:32.3 hubei-2021:27", why: "the last day is inside"},
		{slug: "after-last-day-of-use", kind: "boundary", zh: "约定期限之后一日使用", en: "used the day after", with: used("2026-07-01", ""), events: agreedOn, asOf: "2026-07-01",
			finds: "open-use-after-period breach 2026-07-01 applicant hubei-2021:27", cites: "hubei-2025:32.3 hubei-2021:27", why: "used as the agreement sets, the regulation says performed"},
		{slug: "period-over", kind: "wrong-reading", zh: "约定期限已过，访问没有自动终止", en: "the period is over, and access has not ended by itself", events: agreedOn, asOf: "2026-07-01", more: `"state":"accessible"`,
			cites: "hubei-2025:32.3", wrong: `access-by-itself={"state":"ended"}`, why: "no text ends access with a day; somebody has to"},
		{slug: "used-before-access", kind: "boundary", zh: "获取之前使用", en: "used before the access", with: used("2026-03-05", ""), events: agreedOn, asOf: "2026-03-31",
			finds: "open-use-without-access breach 2026-03-05 applicant hubei-2021:27", cites: "hubei-2021:27", why: "access comes with the grant"},
		{slug: "used-on-access", kind: "boundary", zh: "获取当日使用", en: "used on the day of the access", with: used("2026-03-06", ""), events: agreedOn, asOf: "2026-03-31", cites: "hubei-2021:27", why: "there is access"},
		{slug: "use-after-as-of", kind: "boundary", zh: "问及之日以后的使用", en: "a use later than the day asked about", with: used("2026-03-20", `purpose="广告"`), events: agreedOn, asOf: "2026-03-19", cites: "hubei-2025:32.3", why: "it has not happened"},
	})
	t.add(m, []slowCase{
		{slug: "misuse-found", kind: "typical", zh: "发现违规使用，没有责令", en: "a breach is found, and nothing ordered", events: agreedOn + "; 2026-04-01 misuse-found",
			more:  `"state":"misuse-established","duties":{"$contains":[{"code":"order-correction","bearer":{"role":"provider"},"due":{"$absent":true},"status":"open","basis":["hubei-2025:66"]}]}`,
			cites: "hubei-2025:66 hubei-2025:66#1", reads: "A28", wrong: `invented-limit={"duties":{"$contains":[{"code":"order-correction","due":"2026-04-16"}]}}`, why: "correction is to be ordered and access suspended, in no number of days"},
		{slug: "ordered-not-suspended", kind: "boundary", zh: "责令改正，没有暂停", en: "ordered, and access not suspended", events: agreedOn + "; 2026-04-01 misuse-found; 2026-04-02 rectification-ordered until=2026-04-10",
			more: `"state":"correction-ordered","duties":{"$contains":[{"code":"order-correction","status":"open"},{"code":"correct-use","due":"2026-04-10","status":"open"}]}`, cites: "hubei-2025:66", reads: "A28", why: "ordered and suspended: one without the other is not enough"},
		{slug: "suspended-then-ordered", kind: "boundary", zh: "先暂停后责令改正", en: "suspended first, then ordered", events: agreedOn + "; 2026-04-01 misuse-found; 2026-04-02 suspended; 2026-04-03 rectification-ordered until=2026-04-10",
			more: `"state":"suspended","duties":{"$contains":[{"code":"order-correction","status":"met","done":"2026-04-03"}]}`, cites: "hubei-2025:66", reads: "A28", why: "both are done, in either order"},
		{slug: "last-day-to-correct", kind: "boundary", zh: "责令期限的最后一日", en: "the last day to correct", events: misused, asOf: "2026-04-10",
			more: `"state":"suspended","duties":{"$contains":[{"code":"correct-use","bearer":{"role":"applicant"},"due":"2026-04-10","status":"open"}]}`, cites: "hubei-2025:66", reads: "A28", why: "the day that is set is inside"},
		{slug: "time-to-correct-over", kind: "boundary", zh: "责令期限届满次日", en: "the day after", events: misused, asOf: "2026-04-11",
			finds: "termination-owed - 2026-04-11 provider hubei-2025:66; not-corrected-in-time breach 2026-04-11 applicant hubei-2025:66",
			more:  `"state":"suspended","duties":{"$contains":[{"code":"correct-use","due":"2026-04-10","status":"overdue"}]}`, cites: "hubei-2025:66", reads: "A28",
			wrong: `access-by-itself={"state":"terminated"}`, why: "the end of access is owed, and is an act"},
		{slug: "long-over", kind: "wrong-reading", zh: "届满两个月，仍没有终止", en: "two months later nobody has ended it", events: misused, asOf: "2026-06-10",
			finds: "termination-owed - 2026-04-11 provider hubei-2025:66; not-corrected-in-time breach 2026-04-11 applicant hubei-2025:66",
			more:  `"state":"suspended"`, cites: "hubei-2025:66", reads: "A28", wrong: `access-by-itself={"state":"terminated"}`, why: "no day ends access by itself"},
		{slug: "ordered-by-authority", kind: "typical", zh: "主管部门责令，逾期", en: "ordered by the authority, and not corrected", events: strings.Replace(misused, "until", "by=authority until", 1), asOf: "2026-04-11",
			finds: "termination-owed - 2026-04-11 authority hubei-2025:66; not-corrected-in-time breach 2026-04-11 applicant hubei-2025:66", cites: "hubei-2025:66", reads: "A28", why: "who ordered it owes the end"},
		{slug: "corrected-last-day", kind: "boundary", zh: "最后一日改正", en: "corrected on the last day", events: misused + "; 2026-04-10 rectified adequate=true", asOf: "2026-06-30",
			more: `"state":"restorable","duties":{"$contains":[{"code":"correct-use","status":"met","done":"2026-04-10"}]}`, cites: "hubei-2025:66", reads: "A28",
			wrong: `access-by-itself={"state":"accessible"}`, why: "corrected in time; that access comes back the article does not say, somebody decides"},
		{slug: "corrected-late", kind: "boundary", zh: "逾期一日改正", en: "corrected a day late", events: misused + "; 2026-04-11 rectified adequate=true", asOf: "2026-06-30",
			finds: "not-corrected-in-time breach 2026-04-11 applicant hubei-2025:66", cites: "hubei-2025:66", reads: "A28", why: "not in the time set"},
		{slug: "corrected-in-part", kind: "boundary", zh: "改正不到位", en: "corrected in part", events: misused + "; 2026-04-10 rectified adequate=false", asOf: "2026-04-11",
			finds: "termination-owed - 2026-04-11 provider hubei-2025:66; not-corrected-in-time breach 2026-04-11 applicant hubei-2025:66", cites: "hubei-2025:66", reads: "A28", why: "what is not adequate is no correction"},
		{slug: "restored", kind: "typical", zh: "改正后恢复", en: "restored after the correction", events: misused + "; 2026-04-10 rectified adequate=true; 2026-04-13 restored", more: `"state":"accessible"`, cites: "hubei-2025:66", reads: "A28", why: "by an act"},
		{slug: "ended-last-day", kind: "boundary", zh: "期限未满就终止", en: "ended on the last day to correct", events: misused + "; 2026-04-10 terminated",
			finds: "terminated-early breach 2026-04-10 provider hubei-2025:66", more: `"state":"terminated"`, cites: "hubei-2025:66", why: "the time set is not over"},
		{slug: "ended-next-day", kind: "boundary", zh: "届满次日终止", en: "ended the day after", events: misused + "; 2026-04-11 terminated",
			finds: "not-corrected-in-time breach 2026-04-11 applicant hubei-2025:66", more: `"state":"terminated"`, cites: "hubei-2025:66", why: "the time set is over"},
		{slug: "ended-though-corrected", kind: "boundary", zh: "已按期改正仍终止", en: "ended although corrected in time", events: misused + "; 2026-04-09 rectified adequate=true; 2026-04-20 terminated",
			finds: "terminated-early breach 2026-04-20 provider hubei-2025:66", cites: "hubei-2025:66", why: "only what is not corrected in time is ended"},
		{slug: "ended-without-order", kind: "boundary", zh: "没有责令改正就终止", en: "ended without an order", events: agreedOn + "; 2026-04-01 misuse-found; 2026-04-02 suspended; 2026-04-20 terminated",
			finds: "terminated-early breach 2026-04-20 provider hubei-2025:66", cites: "hubei-2025:66", why: "a time to correct comes first"},
		{slug: "order-without-day", kind: "boundary", zh: "责令改正没有写明期限", en: "an order without a day", events: agreedOn + "; 2026-04-01 misuse-found; 2026-04-02 rectification-ordered; 2026-04-02 suspended", asOf: "2026-06-30",
			finds: "order-without-day breach 2026-04-02 provider hubei-2025:66", more: `"duties":{"$contains":[{"code":"correct-use","due":{"$absent":true}}]}`, cites: "hubei-2025:66", reads: "A28",
			wrong: `invented-limit={"duties":{"$contains":[{"code":"correct-use","due":"2026-04-17"}]}}`, why: "a time has to be set, and none is made up"},
		{slug: "second-order", kind: "boundary", zh: "再次责令，另定期限", en: "a second order sets another day", events: misused + "; 2026-04-10 rectification-ordered until=2026-04-17", asOf: "2026-04-17", cites: "hubei-2025:66", why: "the last order counts"},
		{slug: "second-order-over", kind: "boundary", zh: "再次责令的期限届满", en: "which is over, too", events: misused + "; 2026-04-10 rectification-ordered until=2026-04-17", asOf: "2026-04-18",
			finds: "termination-owed - 2026-04-18 provider hubei-2025:66; not-corrected-in-time breach 2026-04-18 applicant hubei-2025:66", cites: "hubei-2025:66", why: "the last order counts"},
		{slug: "order-2025-09-30", kind: "switch", zh: "施行前一日责令", en: "ordered the day before commencement", with: "-agreement", events: "2025-09-01 received; 2025-09-02 delivered; 2025-09-29 misuse-found; 2025-09-30 rectification-ordered until=2025-10-10; 2025-09-30 suspended", asOf: "2025-09-30",
			more: `"duties":{"$lacks":[{"code":"correct-use"},{"code":"order-correction"}]}`, cites: "hubei-2025:66 hubei-2025:69", wrong: `before-commencement={"duties":{"$contains":[{"code":"correct-use","due":"2025-10-10"}]}}`, why: "article 66 is in force from 2025-10-01"},
		{slug: "order-2025-10-01", kind: "switch", zh: "施行当日责令", en: "ordered on the day of commencement", with: "-agreement", events: "2025-09-01 received; 2025-09-02 delivered; 2025-10-01 misuse-found; 2025-10-01 rectification-ordered until=2025-10-10; 2025-10-01 suspended", asOf: "2025-10-11",
			finds: "termination-owed - 2025-10-11 provider hubei-2025:66; not-corrected-in-time breach 2025-10-11 applicant hubei-2025:66", more: `"duties":{"$contains":[{"code":"correct-use","due":"2025-10-10"}]}`, cites: "hubei-2025:66 hubei-2025:69", why: "article 66 is in force"},
		{slug: "one-data-set-of-two", kind: "boundary", zh: "两项数据，只暂停相关的一项", en: "two sets of data, one suspended", with: `items=[{"id":"甲"},{"id":"乙"}]`, events: agreedOn + "; 2026-04-01 misuse-found items=甲; 2026-04-02 rectification-ordered until=2026-04-10 items=甲; 2026-04-02 suspended items=甲", asOf: "2026-04-10",
			more: `"state":"mixed","items":{"甲":"suspended","乙":"accessible"}`, cites: "hubei-2025:66", reads: "A28", wrong: `suspends-all={"items":{"甲":"suspended","乙":"suspended"}}`, why: "the opening of the data concerned is suspended"},
		{slug: "gone-no-receiver", kind: "typical", zh: "使用人解散，数据无人接收", en: "the user is dissolved and nobody takes the data", events: agreedOn + "; 2026-04-01 processor-ended flags=no-receiver",
			more: `"duties":{"$contains":[{"code":"deal-with-data","bearer":{"role":"applicant"},"due":{"$absent":true},"status":"open","basis":["hubei-2025:50.4"]}]}`, cites: "hubei-2025:50.4", why: "without a receiver the data is dealt with by law"},
		{slug: "gone-with-receiver", kind: "boundary", zh: "使用人合并，有接收方", en: "the user is merged, and there is a receiver", events: agreedOn + "; 2026-04-01 processor-ended",
			more: `"duties":{"$lacks":[{"code":"deal-with-data"}]}`, cites: "hubei-2025:50.4", why: "the receiver goes on with the duties of protection"},
		{slug: "gone-dealt-with", kind: "boundary", zh: "无人接收的数据已销毁", en: "the data was destroyed", events: agreedOn + "; 2026-04-01 processor-ended flags=no-receiver; 2026-04-08 data-destroyed",
			more: `"duties":{"$contains":[{"code":"deal-with-data","status":"met","done":"2026-04-08"}]}`, cites: "hubei-2025:50.4", why: "it was dealt with"},
	})
	// Whether a contractor is a third party is open (A11, A17).
	contractor := slowCase{slug: "passed-to-contractor", kind: "boundary", zh: "提供给受托方", en: "supplied to a contractor", with: used("2026-03-20", `to="contractor";;form="as-collected"`), events: agreedOn, asOf: "2026-03-31"}
	m.add(contractor.slug, contractor.kind, contractor.zh, contractor.en).ask(t.op, "%s", t.input(&contractor)).cites("hubei-2025:32.3").reads("A11", "A17").
		out("", "%s", t.answer("open-passed-on warning 2026-03-20 applicant hubei-2025:32.3", "")).or("", `{"findings":[]}`).why("open whether one who works for the user alone is a third party: a warning or nothing, and no breach")
	t.add(m, openingErrors("hubei-2025:32.2"))
	d := slowTable{op: "check-opening"}
	d.add(m, openedOff)
	return m
}

// openingErrors are cases that cannot be.
func openingErrors(cite string) []slowCase {
	return []slowCase{
		{slug: "no-events", kind: "error", zh: "没有事件", en: "no events", asOf: "2026-03-02", code: "bad-event", cites: cite, why: "nothing has begun"},
		{slug: "restored-unsuspended", kind: "error", zh: "没有暂停就恢复", en: "restored, and never suspended", events: agreedOn + "; 2026-03-09 restored", code: "bad-event", cites: cite, why: "it cannot happen in that state"},
		{slug: "received-twice", kind: "error", zh: "同一部门两次收到", en: "received twice by one body", events: "2026-03-02 received; 2026-03-03 received", code: "bad-event", cites: cite, why: "a new application is a new case"},
		{slug: "days-backwards", kind: "error", zh: "日期倒置", en: "days out of order", events: "2026-03-04 received; 2026-03-02 consented", asOf: "2026-03-05", code: "bad-event", cites: cite, why: "events stand in the order of time"},
		{slug: "unknown-event", kind: "error", zh: "没有的事件", en: "an event that is none", events: "2026-03-02 opened-wide", code: "bad-value", cites: cite, why: "no text declares it"},
		{slug: "supplemented-how", kind: "error", zh: "补充而没有说是否齐全", en: "a supplement that does not say whether it is whole", events: "2026-03-02 received; 2026-03-03 supplement-asked; 2026-03-04 supplemented", code: "bad-request", cites: cite, why: "complete has to be there"},
		{slug: "no-such-class", kind: "error", zh: "没有的开放属性", en: "a class that is none", with: `opening="ajar"`, events: "2026-03-02 received", code: "bad-value", cites: cite, why: "there are three classes"},
		{slug: "use-without-a-day", kind: "error", zh: "使用没有日期", en: "a use without a day", with: `uses=[{"purpose":"广告"}]`, events: agreedOn, code: "bad-request", cites: cite, why: "a use has its day"},
		{slug: "form-to-nobody", kind: "error", zh: "没有提供给谁却有形态", en: "a form that was supplied to nobody", with: used("2026-03-20", `form="aggregate"`), events: agreedOn, code: "bad-value", cites: cite, why: "the facts contradict each other"},
		{slug: "use-of-another-item", kind: "error", zh: "使用的数据不在案中", en: "a use of data that is not of the case", with: used("2026-03-20", `items=["丙"]`), events: agreedOn, code: "bad-value", cites: cite, why: "the case has no such item"},
		{slug: "items-alike", kind: "error", zh: "两项数据同名", en: "two items of one name", with: `items=[{"id":"甲"},{"id":"甲"}]`, events: agreedOn, code: "bad-value", cites: cite, why: "they cannot be told apart"},
		{slug: "no-kind", kind: "error", zh: "申请人没有类别", en: "an applicant of no kind", with: `requester={"division":"420000"}`, events: agreedOn, code: "bad-request", cites: cite, why: "kind has to be there"},
		{slug: "objection-with-paper", kind: "error", zh: "异议带有申请内容", en: "an objection with an application", events: "2026-03-02 objection-filed", code: "bad-value", cites: cite, why: "an objection is not about what the objector applied for"},
	}
}

// openedOff: over which platform data is opened.
var openedOff = []slowCase{
	off("typical", "department", "420000", "conditional", "2026-03-02", "opened-off-platform breach 2026-03-02 provider hubei-2025:32.2", "hubei-2025:32.2", "", "opening runs over the public-data platform"),
	off("typical", "department", "420000", "unconditional", "2026-03-02", "opened-off-platform breach 2026-03-02 provider hubei-2025:32.2", "hubei-2025:32.2", "", "opening runs over the public-data platform"),
	off("boundary", "department", "420000", "not-open", "2026-03-02", "", "hubei-2025:32.2", "", "what is not open is opened nowhere"),
	off("switch", "hospital", "420000", "conditional", "2025-09-30", "", "hubei-2025:32.2 hubei-2025:69", "before-commencement=opened-off-platform breach 2025-09-30 provider hubei-2025:32.2", "the rule of 2021 binds departments, and the regulation is not in force"),
	off("switch", "hospital", "420000", "conditional", "2025-10-01", "opened-off-platform breach 2025-10-01 provider hubei-2025:32.2", "hubei-2025:32.2 hubei-2025:69", "", "the regulation binds every body of article 3"),
	off("boundary", "department", "430000", "conditional", "2026-03-02", "", "hubei-2025:32.2", "local-everywhere=opened-off-platform breach 2026-03-02 provider hubei-2025:32.2", "Hunan lies outside Hubei"),
}

// off is data that is opened otherwise than on the platform.
func off(kind, body, place, class, on, finds, cites, wrong, why string) slowCase {
	h := slowHolders[body]
	return slowCase{slug: strings.Join([]string{"off-platform", body, place, class, on}, "-"), kind: kind, zh: h.zh + "（" + place + "）不经平台开放，" + class + "，" + on, en: "a " + h.en + " of " + place + " opens off the platform, " + class + ", " + on,
		in: fmt.Sprintf(`{"provider":{%s,"division":%q},"opening":%q,"platform":false,"on":%q}`, h.json, place, class, on), finds: finds, cites: cites, wrong: wrong, why: why}
}
