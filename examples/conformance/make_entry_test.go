package main

import (
	"fmt"
	"strings"
)

// entryMembers are the members of an entry with which nothing is wrong anywhere,
// in the order in which findings come.
var entryMembers = []struct{ name, value string }{
	{"name", `"企业年报"`}, {"items", `[{"name":"名称","identifier":"credit-code"}]`},
	{"provider", `{"name":"市场监管局","kind":"department","division":"%s"}`},
	{"source", `"履行职责"`}, {"format", `"xlsx"`}, {"update_cycle", `"每日"`}, {"attribute", `"conditional"`}, {"methods", `["file"]`},
	{"conditions", `{"scope":"政府部门","purpose":"核验"}`}, {"classification", `{"category":"企业","grade":"general"}`}, {"opening", `"not-open"`},
	{"assessed", `{"secrecy":"2025-07-01"}`}, {"approved_by_head", `"2025-07-02"`},
}

// entryWith writes the entry for a place, with members changed; an empty change
// leaves the member out, a new name adds one.
func entryWith(place string, changes map[string]string) string {
	var parts []string
	for _, m := range entryMembers {
		value, changed := changes[m.name]
		switch {
		case !changed && m.name == "provider":
			value = fmt.Sprintf(m.value, place)
		case !changed:
			value = m.value
		}
		if value != "" {
			parts = append(parts, fmt.Sprintf("%q:%s", m.name, value))
		}
	}
	for _, name := range []string{"code", "reason", "bases", "secrecy", "personal_information", "negative_list", "subjects", "openness"} {
		if value := changes[name]; value != "" {
			parts = append(parts, fmt.Sprintf("%q:%s", name, value))
		}
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// A slowFinding is a finding and the article, with the first day from which it is
// law there.
type slowFinding struct {
	code, severity, path, cite string
	hubei                      bool
	from                       string
}

// entryCases: what is wrong with an entry, and by which article.
var entryCases = []struct {
	slug, zh, en string
	changes      map[string]string
	found        []slowFinding
}{
	{"complete", "没有问题的条目", "an entry with nothing wrong", nil, nil},
	{"no-name", "没有名称", "no name", map[string]string{"name": ""}, []slowFinding{{"missing-field", "breach", "/name", "state-2025:13.2", false, "2025-08-01"}}},
	{"blank-name", "名称为空白", "a blank name", map[string]string{"name": `"　 "`}, []slowFinding{{"missing-field", "breach", "/name", "state-2025:13.2", false, "2025-08-01"}}},
	{"no-items", "没有数据项", "no items", map[string]string{"items": ""}, []slowFinding{{"missing-field", "breach", "/items", "state-2025:13.2", false, "2025-08-01"}}},
	{"no-provider-name", "没有提供单位名称", "the provider has no name", map[string]string{"provider": `{"kind":"department","division":"%s"}`}, []slowFinding{{"missing-field", "breach", "/provider/name", "state-2025:13.2", false, "2025-08-01"}}},
	{"no-source", "没有数据来源", "no source", map[string]string{"source": ""}, []slowFinding{{"missing-field", "breach", "/source", "hubei-2025:19.3", true, "2025-10-01"}}},
	{"no-format", "没有数据格式", "no format", map[string]string{"format": ""}, []slowFinding{{"missing-field", "breach", "/format", "state-2025:13.2", false, "2025-08-01"}}},
	{"no-cycle", "没有更新频率", "no update cycle", map[string]string{"update_cycle": ""}, []slowFinding{{"missing-field", "breach", "/update_cycle", "state-2025:13.2", false, "2025-08-01"}}},
	{"no-methods", "没有共享方式", "no methods", map[string]string{"methods": ""}, []slowFinding{{"missing-field", "breach", "/methods", "state-2025:13.2", false, "2025-08-01"}}},
	{"no-grade", "没有分类分级", "no classification", map[string]string{"classification": ""}, []slowFinding{{"missing-field", "breach", "/classification", "state-2025:13.2", false, "2025-08-01"}}},
	{"no-opening", "没有开放属性", "no opening attribute", map[string]string{"opening": ""}, []slowFinding{{"opening-unset", "breach", "/opening", "hubei-2025:19.3", true, "2025-10-01"}}},
	{"no-conditions", "有条件共享没有条件", "conditional without conditions", map[string]string{"conditions": ""}, []slowFinding{
		{"missing-conditions", "breach", "/conditions", "state-2025:15.2", false, "2025-08-01"}, {"missing-conditions", "breach", "/conditions", "hubei-2021:18.1", true, "2021-04-01"}}},
	{"unconditional", "无条件共享", "unconditional", map[string]string{"attribute": `"unconditional"`, "conditions": ""}, nil},
	{"unconditional-with-conditions", "无条件共享列有条件", "unconditional with conditions", map[string]string{"attribute": `"unconditional"`}, []slowFinding{
		{"conditions-on-unconditional", "warning", "/conditions", "state-2025:15.1", false, "2025-08-01"}, {"conditions-on-unconditional", "warning", "/conditions", "hubei-2021:16.2", true, "2021-04-01"}}},
	{"not-assessed", "没有保密评估", "no assessment of secrecy", map[string]string{"assessed": ""}, []slowFinding{{"not-assessed", "breach", "/assessed/secrecy", "state-2025:13.1", false, "2025-08-01"}}},
	{"personal-not-assessed", "个人信息没有影响评估", "personal information without assessment", map[string]string{"personal_information": "true"}, []slowFinding{{"not-assessed", "breach", "/assessed/personal_information", "state-2025:13.1", false, "2025-08-01"}}},
	{"personal-assessed", "个人信息有影响评估", "personal information, assessed", map[string]string{"personal_information": "true", "assessed": `{"secrecy":"2025-07-01","personal_information":"2025-07-01"}`}, nil},
	{"not-approved", "没有负责人同意", "not approved by the head", map[string]string{"approved_by_head": ""}, []slowFinding{{"not-approved", "breach", "/approved_by_head", "state-2025:13.1", false, "2025-08-01"}}},
	{"state-secret", "标为国家秘密", "marked as a State secret", map[string]string{"secrecy": `"state"`}, []slowFinding{{"secret-data", "warning", "/secrecy", "state-2025:3.1", false, "2025-08-01"}}},
	{"work-secret", "标为工作秘密", "marked as a work secret", map[string]string{"secrecy": `"work"`}, []slowFinding{{"secret-data", "warning", "/secrecy", "state-2025:3.1", false, "2025-08-01"}}},
	{"odd-cycle", "更新频率说不清", "an update cycle that no one knows", map[string]string{"update_cycle": `"看情况"`}, []slowFinding{{"unknown-update-cycle", "note", "/update_cycle", "state-2025:13.2", false, "2025-08-01"}}},
	{"bad-code", "目录代码不成形", "a malformed code", map[string]string{"code": `"a b"`}, []slowFinding{{"bad-catalog-code", "note", "/code", "state-2025:12.2", false, "2025-08-01"}}},
	{"good-code", "目录代码成形", "a well-formed code", map[string]string{"code": `"303021070100/000003"`}, nil},
	{"two-things", "没有名称和格式", "neither name nor format", map[string]string{"name": "", "format": ""}, []slowFinding{
		{"missing-field", "breach", "/name", "state-2025:13.2", false, "2025-08-01"}, {"missing-field", "breach", "/format", "state-2025:13.2", false, "2025-08-01"}}},
}

// entryVectors: each thing that can be wrong, for a place with local texts and one
// without, and on both sides of the days on which the texts commence.
func entryVectors() *maker {
	m := newFile("cross", "check-entry", 2, "目录条目", "Catalog entries")
	places := []struct {
		slug, zh, en, code string
		hubei              bool
	}{{"beijing", "北京市", "Beijing", "110000", false}, {"hubei", "湖北省", "Hubei", "420000", true}}
	for i := range entryCases {
		c := &entryCases[i]
		for _, p := range places {
			changes := map[string]string{}
			for name, value := range c.changes {
				if name == "provider" && value != "" {
					value = fmt.Sprintf(value, p.code)
				}
				changes[name] = value
			}
			days := []string{"2026-03-02"}
			for _, f := range c.found {
				if !f.hubei || p.hubei {
					days = append(days, dy(f.from).prev().String(), f.from)
				}
			}
			done := map[string]bool{}
			for _, on := range days {
				if done[on] || on < "2021-04-01" {
					continue
				}
				done[on] = true
				entryVector(m, c.slug+"-"+p.slug+"-"+on, c.zh+"，"+p.zh+"，"+on, c.en+", "+p.en+", "+on, entryWith(p.code, changes), on, c.found, p.hubei)
			}
		}
	}
	basisVectors(m)
	return m
}

func entryVector(m *maker, slug, zh, en, entry, on string, all []slowFinding, hubei bool) {
	kind := "typical"
	if on != "2026-03-02" {
		kind = "switch"
	}
	k := m.add(slug, kind, zh, en).ask("check-entry", `{"entry":%s,"on":%q}`, entry, on)
	var order []string
	cites := map[string][]string{}
	severity := map[string]string{}
	for _, f := range all {
		if f.hubei && !hubei || on < f.from {
			continue
		}
		key := f.code + " " + f.path
		if cites[key] == nil {
			order = append(order, key)
		}
		cites[key] = append(cites[key], f.cite)
		severity[key] = f.severity
	}
	var list []string
	for _, key := range order {
		code, path, _ := strings.Cut(key, " ")
		// A lower text that repeats a higher one need not be named beside it.
		list = append(list, fmt.Sprintf(`{"code":%q,"severity":%q,"path":%q,"basis":{"$contains":[%q]}}`, code, severity[key], path, cites[key][0]))
		k.v.Cites = append(k.v.Cites, cites[key]...)
	}
	if len(k.v.Cites) == 0 {
		k.v.Cites = []string{"state-2025:13.2"}
	}
	k.out("", `{"findings":[%s]}`, strings.Join(list, ","))
	switch {
	case len(list) > 0:
		k.why("what the article asks for is not there, or not as it asks")
	case len(all) > 0:
		k.wrong("before-commencement", "", `{"findings":{"$contains":[{"code":%q}]}}`, all[0].code)
		k.why("no text in force here on the day asks for it")
	default:
		k.why("nothing is wrong, and nothing is found")
	}
}

// basisVectors: on what data may be withheld (state-2025:14#3 and 15.2, S23).
func basisVectors(m *maker) {
	const article = "state-2025:14#3"
	high := map[string]bool{"law": true, "administrative-regulation": true, "state-council-decision": true}
	basis := func(kind string, express bool) string {
		return fmt.Sprintf(`{"kind":%q,"title":"某文件","article":"3","express":%t}`, kind, express)
	}
	withheld := func(place, bases, reason string) string {
		return entryWith(place, map[string]string{"attribute": `"not-shared"`, "conditions": "", "methods": "", "reason": reason, "bases": bases})
	}
	one := func(slug, kind, zh, en, entry, on, out, wrongly, why string, cites ...string) {
		k := m.add("basis-"+slug, kind, zh, en).ask("check-entry", `{"entry":%s,"on":%q}`, entry, on).cites(cites...).reads("S23", "A10").out("", `{"findings":[%s]}`, out)
		if wrongly != "" {
			k.wrong(wrongly, "", `{"findings":[]}`)
		}
		k.why("%s", why)
	}
	const reason = `"依规定"`
	for _, kind := range []string{"law", "administrative-regulation", "state-council-decision", "local-regulation", "department-rule", "local-rule", "normative-document", "national-provision"} {
		for _, express := range []bool{true, false} {
			slug := fmt.Sprintf("%s-express-%t", kind, express)
			switch {
			case high[kind] && express:
				one(slug, "typical", "不予共享："+kind+"明确规定", "withheld: a "+kind+" that says so expressly", withheld("110000", "["+basis(kind, express)+"]", reason), "2026-03-02", "", "", "an accepted kind of text that bars supply expressly", article, "state-2025:15.2")
			case high[kind]:
				one(slug, "boundary", "不予共享："+kind+"，没有确认明确规定", "withheld: a "+kind+", not confirmed to say so expressly", withheld("110000", "["+basis(kind, express)+"]", reason), "2026-03-02",
					`{"code":"basis-not-express","severity":"warning","path":"/bases"}`, "any-basis-will-do", "the text has to bar supply to other departments expressly", article, "state-2025:15.2")
			default:
				one(slug, "boundary", "不予共享："+kind, "withheld: a "+kind, withheld("110000", "["+basis(kind, express)+"]", reason), "2026-03-02",
					`{"code":"basis-too-low","severity":"breach","path":"/bases/0"}`, "any-basis-will-do", "only a law, an administrative regulation or a State Council decision will do", article, "state-2025:15.2")
			}
		}
	}
	one("two-one-good", "boundary", "两项依据，一项可以", "two grounds, one of them good", withheld("110000", "["+basis("normative-document", true)+","+basis("law", true)+"]", reason), "2026-03-02", "", "",
		"one good ground is enough", article, "state-2025:15.2")
	one("two-bad", "boundary", "两项依据都不行", "two grounds, neither good", withheld("110000", "["+basis("normative-document", true)+","+basis("local-rule", true)+"]", reason), "2026-03-02",
		`{"code":"basis-too-low","severity":"breach","path":"/bases/0"},{"code":"basis-too-low","severity":"breach","path":"/bases/1"}`, "any-basis-will-do", "each is named", article, "state-2025:15.2")
	one("none", "boundary", "没有依据", "no ground", withheld("110000", "", reason), "2026-03-02", `{"code":"missing-basis","severity":"breach","path":"/bases"}`, "any-basis-will-do", "the entry has to name its ground", "state-2025:15.2")
	one("no-reason", "boundary", "没有理由", "no reason", withheld("110000", "["+basis("law", true)+"]", ""), "2026-03-02", `{"code":"missing-reason","severity":"breach","path":"/reason"}`, "", "the entry has to give its reason", "state-2025:15.2")
	one("neither", "boundary", "没有理由也没有依据", "neither reason nor ground", withheld("110000", "", ""), "2026-03-02",
		`{"code":"missing-reason","severity":"breach","path":"/reason"},{"code":"missing-basis","severity":"breach","path":"/bases"}`, "", "both have to be there", "state-2025:15.2")
	// Hubei's rule of 2021 accepted local regulations; from 2025-08-01 the State's list counts.
	for _, on := range []string{"2025-07-31", "2025-08-01", "2025-10-01"} {
		out, wrongly := `{"code":"basis-too-low","severity":"breach","path":"/bases/0"}`, "lower-text-first"
		if on == "2025-07-31" {
			out, wrongly = "", ""
		}
		one("hubei-local-regulation-"+on, "switch", "湖北：以地方性法规为依据，"+on, "Hubei: on a local regulation, "+on, withheld("420000", "["+basis("local-regulation", true)+"]", reason), on, out, wrongly,
			"the wider list of the provincial texts is displaced by the State's from 2025-08-01", article, "hubei-2021:16.4", "hubei-2025:31.1")
	}
	// Jingzhou accepted no local regulation even before (J5).
	for _, on := range []string{"2024-12-01", "2024-12-02", "2025-07-31"} {
		out := `{"code":"basis-too-low","severity":"breach","path":"/bases/0"}`
		if on == "2024-12-01" {
			out = ""
		}
		one("jingzhou-local-regulation-"+on, "switch", "荆州：以地方性法规为依据，"+on, "Jingzhou: on a local regulation, "+on, withheld("421000", "["+basis("local-regulation", true)+"]", reason), on, out, "",
			"the city's document of 2024 wants a law, an administrative regulation or a national provision", "jingzhou-2024:17.2", "hubei-2021:16.4")
	}
}
