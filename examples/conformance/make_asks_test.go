package main

import (
	"fmt"
	"strings"
)

// askVectors: whom and what each local text takes hold of, at each line that it
// draws one question inside and one outside.
func askVectors() []*maker {
	list := []*maker{
		newFile("hubei-2025", "scope", 2, "湖北条例的适用范围", "Whom and what the Hubei regulation binds"),
		newFile("hubei-2021", "scope", 2, "湖北办法的适用范围", "Whom and what the Hubei measures bind"),
		newFile("jingzhou-2024", "scope", 2, "荆州办法的适用范围", "Whom and what the Jingzhou measures bind"),
		newFile("hunan-2024-draft", "scope", 2, "湖南草案的适用范围", "Whom and what the Hunan draft would bind"),
		newFile("hubei-2021", "channel", 2, "取得数据的途径", "Ways to the data"),
		newFile("hubei-2025", "channel", 2, "依法调取数据", "Data demanded by law"),
	}
	for i, asks := range [][]slowAsk{hubeiAsks, measuresAsks, cityAsks, draftAsks, wayAsks, demandAsks} {
		for k := range asks {
			asks[k].vector(list[i])
		}
	}
	return list
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
