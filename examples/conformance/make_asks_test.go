package main

import (
	"fmt"
	"strings"
)

// askVectors: whom and what each local text takes hold of, at each line that it
// draws one question inside and one outside.
func askVectors() []*maker {
	list := []*maker{
		typedFile("hubei-2025", "scope", 2, "湖北条例的适用范围", "Whom and what the Hubei regulation binds"),
		typedFile("hubei-2021", "scope", 2, "湖北办法的适用范围", "Whom and what the Hubei measures bind"),
		typedFile("jingzhou-2024", "scope", 2, "荆州办法的适用范围", "Whom and what the Jingzhou measures bind"),
		typedFile("hunan-2024-draft", "scope", 2, "湖南草案的适用范围", "Whom and what the Hunan draft would bind"),
		typedFile("hubei-2021", "channel", 2, "取得数据的途径", "Ways to the data"),
		typedFile("hubei-2025", "channel", 2, "依法调取数据", "Data demanded by law"),
		typedFile("state-2025", "channel", 2, "申请、对接与回流", "Request, matching and return"),
	}
	for i, asks := range [][]slowAsk{hubeiAsks, measuresAsks, cityAsks, draftAsks, wayAsks, demandAsks, requestAsks} {
		for k := range asks {
			asks[k].vector(list[i])
		}
	}
	for _, e := range unasked {
		m := list[e.file]
		k := m.add("bad-"+e.slug, "error", e.zh, e.en).cites(e.cites...).ask("ruling", "%s", e.ask.question(strings.Contains(m.Instrument, "draft"))).out(e.code, "")
		if e.ask.reading[0] != "" {
			k.reading(e.ask.reading[0], e.ask.reading[1])
		}
		k.why("%s", e.why)
	}
	return list
}

// unasked are questions that leave out, or misstate, what a line of the scope asks
// for; the file is one of those above.
var unasked = []struct {
	file         int
	slug, zh, en string
	ask          slowAsk
	code, why    string
	cites        []string
}{
	{0, "origin-unsaid", "中央驻鄂机构的数据来源没有给出", "a stationed office, and no origin of the data", slowAsk{matter: "use-limits", role: "requester", body: wuhanTax, on: "2026-03-02"}, "undetermined", "whether its data is public data of the province depends on why it is supplied", []string{"hubei-2025:3#2"}},
	{0, "sector-unsaid", "公用事业没有行业", "a utility of no sector", slowAsk{matter: "identifiers", body: `"kind":"utility",` + wuhan, on: "2026-03-02"}, "undetermined", "the list of article 3 goes by sectors", []string{"hubei-2025:3#2"}},
	{1, "kind-unsaid", "主体类型为空", "a body of an empty kind", slowAsk{matter: "use-limits", role: "requester", body: `"kind":"",` + wuhan, on: "2025-07-31"}, "undetermined", "whom the measures bind goes by the kind of body", []string{"hubei-2021:3.2"}},
	{1, "no-such-place", "湖北没有的区划", "no such division of Hubei", slowAsk{matter: "use-limits", role: "requester", body: `"kind":"department","division":"420199"`, on: "2025-07-31"}, "bad-value", "no division has or had that code", []string{"hubei-2021:2.1"}},
	{2, "origin-unsaid", "驻市税务机关的数据来源没有给出", "the tax office, and no origin of the data", slowAsk{matter: "use-limits", role: "requester", body: `"kind":"department","managed_by":"centre",` + jingzhou, on: "2025-08-01"}, "undetermined", "whether its data is public data of the city depends on why it is supplied", []string{"jingzhou-2024:3#2"}},
	{2, "no-such-reading", "没有的读法取值", "no such value of the reading", slowAsk{matter: "identifiers", body: `"kind":"department",` + shashi, on: "2025-08-01", reading: [2]string{"jingzhou-counties", "free"}}, "bad-value", "bound, or by reference", []string{"jingzhou-2024:34"}},
	{2, "no-such-last-day", "没有的最后一日", "no such last day", slowAsk{matter: "identifiers", body: jingzhouOffice, on: "2026-12-02", reading: [2]string{"jingzhou-last-day", "2026-12-03"}}, "bad-value", "one of two days", []string{"jingzhou-2024:35"}},
	{3, "sector-unsaid", "公用事业没有行业", "a utility of no sector", slowAsk{matter: "repeat-collection", body: `"kind":"utility",` + hunan, on: "2026-03-02"}, "undetermined", "articles 2 and 39 go by services", []string{"hunan-2024-draft:2.3", "hunan-2024-draft:39"}},
	{3, "funding-unsaid", "没有经费来源", "no funding", slowAsk{matter: "procurement", body: `"kind":"department",` + hunan, on: "2026-03-02"}, "undetermined", "article 14 is for bodies that public funds keep", []string{"hunan-2024-draft:14"}},
	{4, "other-side-unsaid", "没有说明数据在谁那里", "nobody said who holds the data", slowAsk{matter: "channel", role: "requester", body: jingzhouOffice, facts: asking, on: "2025-07-31"}, "undetermined", "the way depends on whether the platform is a higher one", []string{"hubei-2021:21"}},
	{4, "other-side-no-place", "没有说明数据在哪一级", "the other side has no place", slowAsk{matter: "channel", role: "requester", body: jingzhouOffice, other: `"kind":"department"`, facts: asking, on: "2025-07-31"}, "undetermined", "the way depends on whether the platform is a higher one", []string{"hubei-2021:21"}},
	{4, "centre-no-day", "日期不存在", "no such day", slowAsk{matter: "channel", role: "requester", body: jingzhouOffice, other: `"kind":"department","managed_by":"centre","division":"000000"`, facts: asking, on: "2025-06-31"}, "bad-value", "June has thirty days", []string{"hubei-2021:22.2"}},
	{6, "region-unsaid", "没有说明数据属于哪个区域", "nobody said of which region the data is", slowAsk{matter: "channel", role: "requester", body: `"kind":"department","division":"440300"`, other: `"kind":"department","division":"440000"`, facts: asking, on: "2026-03-02"}, "undetermined", "whether it is returned depends on it", []string{"state-2025:24.1"}},
	{6, "cataloged-unsaid", "没有说明是否编目", "nobody said whether the data is cataloged", slowAsk{matter: "channel", role: "requester", body: beijingOffice, other: beijingOffice, facts: `"attribute":"conditional","declared":{"regional-data":"no"}`, on: "2026-03-02"}, "undetermined", "the way depends on the catalog", []string{"state-2025:20.1", "state-2025:20.2"}},
	{5, "demand-unsaid", "没有说明是否依法调取", "nobody said whether the data is demanded by law", slowAsk{matter: "channel", role: "requester", body: wuhanOffice, other: wuhanOffice, facts: elsewhere, on: "2026-03-02"}, "undetermined", "what nobody said is not taken for no", []string{"hubei-2025:31.4"}},
	{5, "demand-perhaps", "依法调取写成或许", "demanded by law, perhaps", slowAsk{matter: "channel", role: "requester", body: wuhanOffice, other: wuhanOffice, facts: asking + `,"declared":{"regional-data":"no","statutory-demand":"maybe"}`, on: "2026-03-02"}, "bad-value", "yes or no", []string{"hubei-2025:31.4"}},
}

func (a *slowAsk) vector(m *maker) {
	kind := "typical"
	switch {
	case strings.Contains(a.slug, "before"), strings.Contains(a.slug, "day"), strings.Contains(a.slug, "after"), strings.Contains(a.slug, "-20"):
		kind = "switch"
	case a.standing == "" || strings.Contains(a.standing, "guidance") || a.standing == "contested":
		kind = "boundary"
	}
	k := m.add(a.slug, kind, a.zh, a.en).ask("ruling", "%s", a.question(strings.Contains(m.Instrument, "draft"))).cites(a.cites...).reads(a.reads...)
	if a.reading[0] != "" {
		k.reading(a.reading[0], a.reading[1])
	}
	speaks := a.spoken(strings.Contains(m.Instrument, "draft"))
	if a.standing == "" {
		k.out("", `{"rules":{"$lacks":[{"cite":%q}]}}`, a.rule)
	} else {
		k.out("", `{"rules":{"$contains":[%s]}}`, speaks)
	}
	if a.wrong != "" {
		k.wrong(a.wrong, "", `{"rules":[{"cite":%q,"standing":"governing"}]}`, a.rule)
	}
	k.why("%s", a.why)
}

// question is the question; what a draft would do is asked by way of supposition.
func (a *slowAsk) question(draft bool) string {
	parts := []string{fmt.Sprintf(`"matter":%q,"body":{%s}`, a.matter, a.body)}
	if a.other != "" {
		parts = append(parts, fmt.Sprintf(`"counterpart":{%s}`, a.other))
	}
	if a.role != "" {
		parts = append(parts, fmt.Sprintf(`"role":%q`, a.role))
	}
	if a.facts != "" {
		parts = append(parts, fmt.Sprintf(`"facts":{%s}`, a.facts))
	}
	parts = append(parts, fmt.Sprintf(`"on":%q`, a.on))
	if draft {
		parts = append(parts, `"suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}`)
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// spoken is the rule as it speaks.
func (a *slowAsk) spoken(draft bool) string {
	standing, by, guided := strings.Cut(a.standing, "/")
	switch {
	case draft:
		return fmt.Sprintf(`{"cite":%q,"standing":"hypothetical","would":%q}`, a.rule, standing)
	case guided:
		return fmt.Sprintf(`{"cite":%q,"standing":%q,"by":%q}`, a.rule, standing, by)
	}
	return fmt.Sprintf(`{"cite":%q,"standing":%q}`, a.rule, standing)
}
