package main

import (
	"encoding/json"
	"strings"
)

// A spoiling is one way in which a question about a rule is none.
type spoiling struct {
	zh, en, code string
	do           func(q, body, facts map[string]any)
	option       [2]string // a reading, where that is what is wrong
	knownAt      string
}

func setIn(name string, v any) func(q, body, facts map[string]any) {
	return func(q, _, _ map[string]any) { q[name] = v }
}

func setBody(name string, v any) func(q, body, facts map[string]any) {
	return func(_, body, _ map[string]any) { body[name] = v }
}

func setFact(name string, v any) func(q, body, facts map[string]any) {
	return func(_, _, facts map[string]any) { facts[name] = v }
}

func without(name string) func(q, body, facts map[string]any) {
	return func(q, _, _ map[string]any) { delete(q, name) }
}

// spoilings are the ways, in turn; the code is the one that stands first on the page
// of the protocol.
var spoilings = []spoiling{
	{zh: "不存在的日期", en: "a day that does not exist", code: "bad-value", do: setIn("on", "2025-02-29")},
	{zh: "未知的区划", en: "an unknown division", code: "bad-value", do: setBody("division", "429999")},
	{zh: "没有主体", en: "no body", code: "bad-request", do: without("body")},
	{zh: "没有的主体类型", en: "no such kind of body", code: "bad-value", do: setBody("kind", "bureau")},
	{zh: "没有的角色", en: "no such role", code: "bad-value", do: setIn("role", "boss")},
	{zh: "没有的起算事件", en: "no such event", code: "bad-value", do: setFact("trigger", "full-moon")},
	{zh: "没有日期", en: "no day", code: "bad-request", do: without("on")},
	{zh: "所收文本施行之前", en: "before every text held", code: "before-first-text", do: setIn("on", "1999-12-31")},
	{zh: "没有的共享属性", en: "no such class", code: "bad-value", do: setFact("attribute", "secret")},
	{zh: "主体没有类型", en: "a body of no kind", code: "bad-request", do: func(_, body, _ map[string]any) { delete(body, "kind") }},
	{zh: "没有的密级", en: "no such secrecy", code: "bad-value", do: setFact("secrecy", "top")},
	{zh: "没有事项", en: "no matter", code: "bad-request", do: without("matter")},
	{zh: "没有的管理层级", en: "no such management", code: "bad-value", do: setBody("managed_by", "town")},
	{zh: "是否编目写成文字", en: "cataloged as a string", code: "bad-request", do: setFact("cataloged", "yes")},
	{zh: "没有的数据来源", en: "no such origin of data", code: "bad-value", do: setFact("origin", "market")},
	{zh: "主体有未知的成员", en: "an unknown member of the body", code: "bad-request", do: setBody("rank", "bureau")},
	{zh: "没有的读法取值", en: "no such value of a reading", code: "bad-value", option: [2]string{"silence", "golden"}},
	{zh: "既没有主体，日期也不存在", en: "no body, and no such day", code: "bad-request", do: func(q, _, _ map[string]any) { delete(q, "body"); q["on"] = "2025-02-29" }},
	{zh: "没有的事项", en: "no such matter", code: "bad-value", do: func(q, _, _ map[string]any) { q["matter"] = q["matter"].(string) + "s" }},
	{zh: "区划写成数字", en: "the division as a number", code: "bad-request", do: setBody("division", 420100)},
	{zh: "日期写成斜线", en: "a day with strokes", code: "bad-value", do: setIn("on", "2025/10/01")},
	{zh: "事实有未知的成员", en: "an unknown fact", code: "bad-request", do: setFact("colour", "red")},
	{zh: "没有的经费来源", en: "no such funding", code: "bad-value", do: setBody("funding", "half")},
	{zh: "相对方没有类型", en: "another side of no kind", code: "bad-request", do: setIn("counterpart", map[string]any{"division": "420000"})},
	{zh: "相对方区划未知", en: "another side of an unknown division", code: "bad-value", do: setIn("counterpart", map[string]any{"kind": "department", "division": "429999"})},
	{zh: "是否主管部门写成文字", en: "is_authority as a string", code: "bad-request", do: setBody("is_authority", "no")},
	{zh: "中文的角色", en: "a role in Chinese", code: "bad-value", do: setIn("role", "提供部门")},
	{zh: "所知日期不是日期", en: "known_at is no day", code: "bad-value", knownAt: "2025-13-01"},
	{zh: "区划未知，日期又在所收文本施行之前", en: "an unknown division, and before every text", code: "bad-value", do: func(q, body, _ map[string]any) { body["division"] = "429999"; q["on"] = "1999-12-31" }},
	{zh: "以现行文本作草案假设", en: "a text in force supposed as a draft", code: "unknown-instrument", do: setIn("suppose", map[string]any{"instrument": "state-2025", "from": "2026-01-01"})},
	{zh: "事实写成列表", en: "facts as a list", code: "bad-request", do: func(q, _, _ map[string]any) { q["facts"] = []any{"cataloged"} }},
	{zh: "主体为null", en: "the body is null", code: "bad-request", do: setIn("body", nil)},
	{zh: "申报的事实不是文字", en: "a declared fact that is no string", code: "bad-request", do: setFact("declared", map[string]any{"dealt-with": 1})},
	{zh: "没有的读法", en: "no such reading", code: "bad-value", option: [2]string{"weather", "fair"}},
}

// spoiled adds the question spoiled in the n-th way, or in one of its own.
func spoiled(m *maker, n int, slug, cite, matter, question string, own *spoiling) {
	s := &spoilings[n%len(spoilings)]
	if own != nil {
		s = own
	}
	var q map[string]any
	must(json.Unmarshal([]byte(question), &q))
	body, _ := q["body"].(map[string]any)
	facts, _ := q["facts"].(map[string]any)
	if facts == nil {
		facts = map[string]any{}
	}
	if s.do != nil {
		s.do(q, body, facts)
	}
	if _, given := q["facts"]; !given && len(facts) > 0 {
		q["facts"] = facts
	}
	k := m.add("bad-"+slug, "error", matter+"（"+place(cite)+"）："+s.zh, matter+" ("+place(cite)+"): "+s.en).ask("ruling", "%s", jsonOf(q)).cites(cite).out(s.code, "")
	if s.option[0] != "" {
		k.reading(s.option[0], s.option[1])
	}
	k.v.Ask.KnownAt = s.knownAt
	if s.code == "before-first-text" { // unless a program holds older ones
		k.or("", `{"limit":null,"extension":null,"basis":[]}`)
	}
	k.why("%s", whySpoiled[s.code])
}

// place is a citation without its text.
func place(cite string) string { return cite[strings.Index(cite, ":")+1:] }

var whySpoiled = map[string]string{
	"bad-request":        "the form of the question is not that of the protocol",
	"bad-value":          "the form is right, and the value is none",
	"before-first-text":  "no text of the five is in force on 1999-12-31",
	"unknown-instrument": "only a draft can be supposed",
	"undetermined":       "the rule, or the text, asks for the fact, and what nobody said is not taken for no",
}

// spoil adds one question about the provision that is none: with a fact left out on
// which the answer depends, where there is one, or spoiled in the n-th way.
func (p *slowProvision) spoil(m *maker, n int, text, place, day string) {
	role := ""
	if p.role != "" {
		role = `"role":"` + p.role + `",`
	}
	question := `{"matter":"` + p.matter + `","body":{` + slowHolders[p.body].json + `,"division":"` + place + `"},` + role + `"facts":{` + p.facts + `},"on":"` + day + `"}`
	spoiled(m, n, p.slug, text+":"+p.cite, p.matter, question, p.missingFact(text))
}

// missingFact leaves out the fact on which it depends whether the provision speaks.
func (p *slowProvision) missingFact(text string) *spoiling {
	sectors := text == "hubei-2025" || text == "jingzhou-2024"
	switch {
	case p.slug == "offline-utility", p.slug == "liability-processing", p.slug == "reply-not-shared":
		return nil // others ask the same question
	case p.body == "water" && sectors:
		return &spoiling{zh: "公用事业没有行业", en: "a utility of no sector", code: "undetermined", do: func(_, body, _ map[string]any) { delete(body, "sector") }}
	case p.body == "hospital" && sectors && p.slug != "venue":
		return &spoiling{zh: "事业单位没有行业", en: "a public institution of no sector", code: "undetermined", do: func(_, body, _ map[string]any) { delete(body, "sector") }}
	case (p.body == "funded" || p.body == "hospital") && text == "hubei-2025":
		return &spoiling{zh: "没有经费来源", en: "no funding", code: "undetermined", do: func(_, body, _ map[string]any) { delete(body, "funding") }}
	case strings.Contains(p.facts, `"attribute"`):
		return &spoiling{zh: "没有共享属性", en: "no class", code: "undetermined", do: func(_, _, facts map[string]any) { delete(facts, "attribute") }}
	}
	return nil
}
