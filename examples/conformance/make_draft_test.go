package main

import "fmt"

// draftRules: what the Hunan draft would have, and what it would count for beside
// the State regulation, if it came into force on 2026-01-01.
var draftRules = []struct{ cite, slug, matter, body, role, would, zh, en, why string }{
	{"11.1", "catalog", "catalog-update", `"kind":"department","is_authority":true`, "authority", "supplementary", "目录动态更新", "the catalog is kept current", "state-2025:17.1 wants it current, too"},
	{"12.2", "platform-tiers", "platform", `"kind":"department","is_authority":true`, "authority", "displaced", "县级原则上不设平台", "counties have no platform in principle", "by state-2025:30.3 counties have platforms, too"},
	{"13.1", "repeat-collection", "repeat-collection", `"kind":"department"`, "department", "supplementary", "不得重复采集", "no repeat collection", "state-2025:19.1 has the ban"},
	{"13.3", "pooling", "timely-supply", `"kind":"department"`, "department", "governing", "归集到本级平台", "pooled on the platform of the level", "the State regulation has no pooling"},
	{"13.4", "correction", "correction", `"kind":"department"`, "department", "supplementary", "异议与更正制度", "a system of objection and correction", "a step beside state-2025:26.2 and its ten days"},
	{"15.2", "dispute-attribute", "dispute", `"kind":"department","is_authority":true`, "authority", "displaced", "共享属性争议由省协调", "disputes on attributes go to the province", "by state-2025:28.2 the common superior coordinates"},
	{"15.2", "dispute-verify", "dispute", `"kind":"department"`, "provider", "supplementary", "拒绝后请求核实比对", "verification or comparison after a refusal", "a step beside state-2025:28.2"},
	{"17.1", "operation-measures", "authorized-operation", `"kind":"department"`, "government", "governing", "省政府制定运营办法", "the provincial government makes measures on operation", "the State regulation is silent on authorized operation"},
	{"37", "liability", "liability", `"kind":"department"`, "", "displaced", "由政府或者上级责令改正", "the government or the superior orders correction", "by state-2025:39 the authority of the level orders it"},
	{"38.2", "exemption", "liability", `"kind":"department"`, "", "displaced", "尽职免责", "exemption", "a local text cannot take back what the State regulation attaches"},
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
	m := typedFile("hunan-2024-draft", "rules", 2, "湖南草案：假设施行的规定", "The Hunan draft: rules as if in force")
	for k, r := range draftRules {
		cite := "hunan-2024-draft:" + r.cite
		question := func(place, more string) string {
			if r.role != "" {
				more = fmt.Sprintf(`"role":%q,`, r.role) + more
			}
			return fmt.Sprintf(`{"matter":%q,"body":{%s,"division":%q},%s}`, r.matter, r.body, place, more)
		}
		add := func(slug, kind, zh, en, question string) *making {
			return m.add(r.slug+"-"+slug, kind, r.zh+"："+zh, r.en+": "+en).cites(cite).ask("ruling", "%s", question)
		}
		term := "none"
		if r.slug == "catalog" {
			term = "dynamic"
		}
		would := fmt.Sprintf(`{"limit":null,"basis":[],"supposed":{"instrument":"hunan-2024-draft","from":"2026-01-01"},"rules":{"$contains":[{"cite":%q,"standing":"hypothetical","would":%q,"term":{"kind":%q}}]}}`, cite, r.would, term)
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
