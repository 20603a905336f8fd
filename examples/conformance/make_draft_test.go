package main

import "fmt"

// draftRules: what the Hunan draft would have on matters on which the State
// regulation is silent, or says the same (12.3), if it came into force on 2026-01-01.
var draftRules = []struct{ cite, slug, matter, body, role, would, zh, en, why string }{
	{"12.3", "platform", "platform", `"kind":"department"`, "department", "supplementary", "通过本级平台，不得新建", "over the platform of the level, and no new one", "state-2025:31 and 32 have one system, too"},
	{"14", "procurement", "procurement", `"kind":"department","funding":"full"`, "department", "governing", "统一采购非公共数据", "non-public data is bought for all together", "the State regulation is silent on buying"},
	{"16.1", "open-classes", "open-data", `"kind":"department"`, "provider", "governing", "开放分三类", "three classes of opening", "the State regulation is silent on opening"},
	{"16.2", "open-request", "open-data", `"kind":"enterprise"`, "applicant", "governing", "申请有条件开放的数据", "an application for data open on conditions", "scenario and undertaking, and no supply to others"},
	{"17.2", "grant", "authorized-operation", `"kind":"department","is_authority":true`, "authority", "governing", "省级主管部门会同行业部门授权", "the provincial authority grants with the sector department", "the State regulation is silent on authorized operation"},
	{"17.3", "operator-scope", "authorized-operation", `"kind":"enterprise"`, "authorized-operator", "governing", "在授权范围内运营", "operation within the grant", "for no other purpose, with reports at intervals and every year"},
	{"36", "open-suspension", "open-data", `"kind":"enterprise"`, "applicant", "governing", "责令改正并暂停服务", "correction ordered and services suspended", "whoever used open data in breach of the rules"},
}

const supposedHunan = `"suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}`

// draftRuleVectors: each of these rules, where and when it would count, and that it
// does not.
func draftRuleVectors() *maker {
	m := newFile("hunan-2024-draft", "rules", 2, "湖南草案：假设施行的规定", "The Hunan draft: rules as if in force")
	for k, r := range draftRules {
		cite := "hunan-2024-draft:" + r.cite
		question := func(place, more string) string {
			return fmt.Sprintf(`{"matter":%q,"body":{%s,"division":%q},"role":%q,%s}`, r.matter, r.body, place, r.role, more)
		}
		add := func(slug, kind, zh, en, question string) *making {
			return m.add(r.slug+"-"+slug, kind, r.zh+"："+zh, r.en+": "+en).cites(cite).ask("ruling", "%s", question)
		}
		would := fmt.Sprintf(`{"limit":null,"basis":[],"supposed":{"instrument":"hunan-2024-draft","from":"2026-01-01"},"rules":{"$contains":[{"cite":%q,"standing":"hypothetical","would":%q,"term":{"kind":"none"}}]}}`, cite, r.would)
		silent := fmt.Sprintf(`{"rules":{"$lacks":[{"cite":%q}]}}`, cite)
		speaks := fmt.Sprintf(`{"rules":[{"cite":%q,"standing":"hypothetical"}]}`, cite)
		add("day-before", "switch", "假设施行前一日", "the day before the day supposed", question("430000", `"on":"2025-12-31",`+supposedHunan)).out("", "%s", silent).wrong("before-commencement", "", "%s", speaks).why("it would not be in force either")
		add("first-day", "switch", "假设施行之日", "the day supposed", question("430000", `"on":"2026-01-01",`+supposedHunan)).out("", "%s", would).why("%s", r.why)
		add("city", "typical", "长沙", "at Changsha", question("430100", `"on":"2026-03-02",`+supposedHunan)).out("", "%s", would).why("for the whole province; %s", r.why)
		add("elsewhere", "boundary", "省外", "outside the province", question("420100", `"on":"2026-03-02",`+supposedHunan)).out("", "%s", silent).wrong("local-everywhere", "", "%s", speaks).why("even if made it would hold in Hunan alone")
		add("no-law", "wrong-reading", "不作假设", "without the supposition", question("430000", `"on":"2026-03-02"`)).out("", `{"rules":{"$lacks":[{"cite":%q}]},"supposed":{"$absent":true}}`, cite).wrong("draft-is-law", "", `{"rules":[{"cite":%q,"standing":"governing"}]}`, cite).why("a draft governs on no day")
		spoiled(m, k, r.slug, "hunan-2024-draft:"+r.cite, r.matter, question("430000", `"on":"2026-03-02",`+supposedHunan), nil)
	}
	return m
}
