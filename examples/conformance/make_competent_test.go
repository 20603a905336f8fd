package main

import "fmt"

// A slowHolding is a function that an article gives to a kind of body, at the
// levels that it names.
type slowHolding struct {
	text, cite, function, role string
	levels                     string // n, p, c, k: nation, province, prefecture, county
	zh, en                     string
}

// slowHoldings are the articles on who is responsible, in the order of the texts.
var slowHoldings = []slowHolding{
	{"state-2025", "8.2", "sharing-national", "authority", "n", "统筹全国共享工作", "steering sharing in the nation"},
	{"state-2025", "8.3", "sharing", "authority", "pck", "统筹本地共享工作", "steering sharing locally"},
	{"state-2025", "29.1", "supervision", "authority", "npck", "监督检查", "supervision and inspection"},
	{"state-2025", "37.2", "complaint", "", "npck", "处理投诉举报", "handling complaints"},
	{"hubei-2025", "6.1", "sharing", "authority", "p", "统筹全省数据工作", "steering data work in the province"},
	{"hubei-2025", "6.2", "sharing-local", "authority", "ck", "推进本地数据工作", "data work in prefectures and counties"},
	{"hubei-2025", "7.1", "security", "", "pck", "数据安全监管", "supervision of data security"},
	{"hubei-2025", "7.2", "industry", "", "pck", "促进数据产业", "the data industry"},
	{"hubei-2025", "7.3", "other-work", "", "pck", "其他有关工作", "other data work"},
	{"hubei-2025", "32.1", "opening", "authority", "pck", "公布开放目录", "the list of open data"},
	{"hubei-2025", "33.2", "purchase", "finance-authority", "pck", "审核数据采购", "reviewing purchases of data"},
	{"hubei-2025", "34.2", "grant", "government", "pck", "授权运营", "granting authorized operation"},
	{"hubei-2021", "7.1", "sharing", "authority", "pck", "统筹政务数据工作", "steering government data"},
	{"hubei-2021", "7.2", "platform", "authority", "pc", "建设管理平台", "building and running the platform"},
	{"hubei-2021", "28", "objection", "provider", "pck", "处理开放数据异议", "handling objections to open data"},
	{"jingzhou-2024", "6.1", "sharing", "authority", "c", "统筹全市公共数据管理", "steering public data in the city"},
	{"jingzhou-2024", "20.1", "grant", "government", "c", "授权运营", "granting authorized operation"},
}

// draftHoldings are those of the Hunan draft.
var draftHoldings = []slowHolding{
	{"hunan-2024-draft", "4.2", "sharing", "authority", "p", "统筹全省数据工作", "steering data work in the province"},
	{"hunan-2024-draft", "4.3", "other-supervision", "", "pck", "各自职责内的监管", "supervision by other departments"},
	{"hunan-2024-draft", "4.4", "other-work", "", "pck", "其他有关工作", "other data work"},
	{"hunan-2024-draft", "17.2", "grant", "authority", "p", "授权运营", "granting authorized operation"},
	{"hunan-2024-draft", "21.1", "exchange-approval", "government", "p", "批准设立数据交易场所", "approving a data exchange"},
}

// draftCompetent: who would hold a function in Hunan, and that nobody does by a
// draft.
func draftCompetent() *maker {
	m := newFile("hunan-2024-draft", "competent", 1, "湖南草案：职能（假设）", "The Hunan draft: functions, supposed")
	for k := range draftHoldings {
		h := &draftHoldings[k]
		ask := func(tail, kind, zh, en, place, day, suppose string) *making {
			return m.add(h.function+"-"+tail, kind, h.zh+"，"+zh, h.en+", "+en).
				ask("competent", `{"function":%q,"division":%q,"on":%q%s}`, h.function, place, day, suppose).cites(h.text + ":" + h.cite).reads("G9")
		}
		const suppose = `,"suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}`
		cite := fmt.Sprintf(`{"basis":{"$contains":[%q]}}`, h.text+":"+h.cite)
		has, lacks := `{"holders":{"$contains":[`+cite+`]}}`, `{"holders":{"$lacks":[`+cite+`]}}`
		ask("supposed", "typical", "假设施行", "supposed in force", "430000", "2026-01-01", suppose).out("", "%s", has).why("the draft gives it to the province's level")
		ask("day-before", "switch", "假设施行的前一日", "the day before", "430000", "2025-12-31", suppose).out("", "%s", lacks).wrong("before-commencement", "", "%s", has).why("the supposition begins on its day")
		ask("hubei", "boundary", "在湖北", "in Hubei", "420000", "2026-03-02", suppose).out("", "%s", lacks).wrong("local-everywhere", "", "%s", has).why("Hubei lies outside its territory")
		ask("never-law", "wrong-reading", "草案不是法", "a draft is no law", "430000", "2026-03-02", "").out("", "%s", lacks).wrong("draft-is-law", "", "%s", has).why("a draft gives nobody a function")
		county := ask("county", "boundary", "在县区", "in a district", "430102", "2026-03-02", suppose)
		if h.levels == "p" {
			county.out("", "%s", lacks).why("the draft gives it to the province alone")
		} else {
			county.out("", "%s", has).why("the draft names no level")
		}
	}
	m.add("no-draft", "error", "不是草案的文本", "a text that is no draft").ask("competent", `{"function":"grant","division":"430000","on":"2026-03-02","suppose":{"instrument":"state-2025","from":"2026-01-01"}}`).
		cites("hunan-2024-draft:17.2").out("unknown-instrument", "").why("what is in force needs no supposition")
	return m
}

// slowLevels are places at each level, within Jingzhou where there is one.
var slowLevels = []struct{ level, place, zh, en string }{
	{"n", "000000", "国家", "the nation"}, {"p", "420000", "湖北", "Hubei"}, {"c", "421000", "荆州", "Jingzhou"}, {"k", "421002", "沙市区", "Shashi"}, {"p", "430000", "湖南", "Hunan"},
}

// here reports whether a place lies in the territory of the text.
func (h *slowHolding) here(place string) bool {
	switch h.text {
	case "state-2025":
		return true
	case "jingzhou-2024":
		return place[:4] == "4210"
	}
	return place[:2] == "42"
}

// competentVectors: each function at each level, on both sides of the days on which
// its text begins and ends.
func competentVectors() []*maker {
	m := newFile("cross", "competent", 1, "职能由谁承担", "Who holds a function")
	for k := range slowHoldings {
		h := &slowHoldings[k]
		for _, at := range slowLevels {
			h.at(m, at.level, at.place, at.zh, at.en, "2026-03-02", "typical")
		}
		own := map[byte]string{'n': "000000", 'p': "420000", 'c': "421000"}[h.levels[0]]
		force := inForce[h.text]
		h.at(m, h.levels[:1], own, "施行当日", "the first day", force[0], "switch")
		if h.text != "hubei-2021" { // before it there is no text to ask
			h.none(m, own, dayBefore(force[0]), "before-commencement")
		}
		if force[1] != "" {
			h.at(m, h.levels[:1], own, "最后一日", "the last day", force[1], "switch")
			h.none(m, own, "2026-12-02", "after-expiry")
		}
	}
	m.add("before-every-text", "error", "所收文本施行之前", "before every text held").ask("competent", `{"function":"sharing","division":"420000","on":"2021-03-31"}`).reads("G6").
		out("before-first-text", "").or("", `{"holders":[]}`).why("no text of the five is in force on 2021-03-31")
	m.add("unknown-function", "error", "没有的职能", "no such function").ask("competent", `{"function":"weather","division":"420000","on":"2026-03-02"}`).out("bad-value", "").why("no text declares it")
	m.add("unknown-place", "error", "没有的区划", "no such division").ask("competent", `{"function":"sharing","division":"421999","on":"2026-03-02"}`).out("bad-value", "").why("421999 was never in use")
	return []*maker{m}
}

func (h *slowHolding) vector(m *maker, place, day, kind, zh, en string) *making {
	return m.add(h.text+"-"+h.function+"-"+place+"-"+day, kind, h.zh+"，"+zh+"，"+day, h.en+", "+en+", "+day).
		ask("competent", `{"function":%q,"division":%q,"on":%q}`, h.function, place, day).cites(h.text + ":" + h.cite).reads("G9")
}

// at asks at a level: the holder, or nobody by this text.
func (h *slowHolding) at(m *maker, level, place, zh, en, day, kind string) {
	holds := h.here(place)
	named := false
	for _, l := range h.levels {
		named = named || string(l) == level
	}
	if holds && named {
		role := ""
		if h.role != "" {
			role = `,"role":"` + h.role + `"`
		}
		h.vector(m, place, day, kind, zh, en).out("", `{"holders":{"$contains":[{"basis":{"$contains":[%q]}%s}]}}`, h.text+":"+h.cite, role).
			why("the article gives the function to that level")
		return
	}
	k := h.vector(m, place, day, "boundary", zh+"，没有", en+", none")
	k.out("", `{"holders":{"$lacks":[{"basis":{"$contains":[%q]}}]}}`, h.text+":"+h.cite)
	if holds {
		k.why("the article gives the function to other levels")
		return
	}
	k.wrong("local-everywhere", "", `{"holders":[{"basis":[%q]}]}`, h.text+":"+h.cite)
	k.why("the place lies outside the territory of the text")
}

// none asks on a day on which the text is not in force.
func (h *slowHolding) none(m *maker, place, day, reading string) {
	h.vector(m, place, day, "switch", "没有", "none").out("", `{"holders":{"$lacks":[{"basis":{"$contains":[%q]}}]}}`, h.text+":"+h.cite).
		wrong(reading, "", `{"holders":[{"basis":[%q]}]}`, h.text+":"+h.cite).why("the text is not in force on that day")
}
