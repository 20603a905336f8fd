package main

import (
	"fmt"
	"maps"
)

// entriesVectors: what the articles of each text find in a catalog entry, on both
// sides of the days on which it changes, and values that are none.
func entriesVectors() []*maker {
	list := []*maker{
		typedFile("state-2025", "entries", 2, "共享属性与共享方式", "Classes and ways of sharing"),
		typedFile("hubei-2021", "entries", 2, "湖北办法对目录条目的要求", "What the Hubei measures ask of an entry"),
		typedFile("hubei-2025", "entries", 2, "湖北条例对目录条目的要求", "What the Hubei regulation asks of an entry"),
		typedFile("jingzhou-2024", "entries", 2, "荆州办法对目录条目的要求", "What the Jingzhou measures ask of an entry"),
	}
	for i, entries := range [][]slowEntry{stateEntries, measuresEntries, hubeiEntries, cityEntries} {
		for k := range entries {
			for n := range entries[k].days {
				entries[k].vector(list[i], n)
			}
		}
	}
	for _, tt := range []struct {
		m                  *maker
		slug, zh, en, cite string
		provider           string
		changes            map[string]string
		on, code, why      string
	}{
		{list[0], "no-such-class", "没有的共享属性", "no such class", "state-2025:14", beijingOffice, map[string]string{"attribute": `"半共享"`}, "2026-03-02", "bad-value", "there are three classes"},
		{list[0], "no-such-way", "没有的共享方式", "no such way", "state-2025:22.2", beijingOffice, map[string]string{"methods": `["传真"]`}, "2026-03-02", "bad-value", "the protocol has the three ways named in the article"},
		{list[0], "conditions-as-text", "使用条件写成文字", "conditions as a string", "state-2025:14#2", beijingOffice, map[string]string{"conditions": `"核验"`}, "2026-03-02", "bad-request", "conditions are an object of scope, purpose and others"},
		{list[1], "no-such-opening", "没有的开放属性", "no such class of opening", "hubei-2021:25.1", wuhanOffice, map[string]string{"opening": `"开放一半"`}, "2025-07-31", "bad-value", "there are three classes"},
		{list[1], "openness-as-text", "是否公开写成文字", "disclosed as a string", "hubei-2021:26.1", wuhanOffice, map[string]string{"openness": `{"disclosed":"yes"}`}, "2025-07-31", "bad-request", "true or false, or not there"},
		{list[1], "kind-unknown", "没有提供单位的类型", "the provider has no kind", "hubei-2021:3.2", `"division":"420100"`, nil, "2025-07-31", "undetermined", "whom the measures bind depends on the kind of body"},
		{list[2], "no-such-subject", "没有的对象", "no such subject", "hubei-2025:21.1", wuhanOffice, map[string]string{"subjects": `["animals"]`}, "2025-10-01", "bad-value", "persons, organizations and objects"},
		{list[2], "sector-unknown", "公用事业没有行业", "a utility of no sector", "hubei-2025:3#2", `"kind":"utility",` + wuhan, map[string]string{"subjects": `["persons"]`}, "2025-10-01", "undetermined", "whether the regulation binds it depends on the sector"},
		{list[3], "no-such-day", "不存在的日期", "no such day", "jingzhou-2024:35", jingzhouOffice, nil, "2024-11-31", "bad-value", "November has thirty days"},
		{list[3], "no-such-place", "不存在的区划", "no such division", "jingzhou-2024:2.1", `"kind":"department","division":"421099"`, nil, "2025-09-30", "bad-value", "no division has or had that code"},
	} {
		tt.m.add(tt.slug, "error", tt.zh, tt.en).ask("check-entry", `{"entry":%s,"on":%q}`, entryBy(tt.provider, tt.changes), tt.on).cites(tt.cite).out(tt.code, "").why("%s", tt.why)
	}
	return list
}

// entryBy writes the entry of a provider.
func entryBy(provider string, changes map[string]string) string {
	all := map[string]string{"provider": fmt.Sprintf(`{"name":"某单位",%s}`, provider)}
	maps.Copy(all, changes)
	return entryWith("", all)
}

func (e *slowEntry) vector(m *maker, n int) {
	d := e.days[n]
	kind := "switch"
	if len(e.days) == 1 {
		kind = "typical"
	}
	k := m.add(e.slug+"-"+d.on, kind, e.zh+"，"+d.on, e.en+", "+d.on).ask("check-entry", `{"entry":%s,"on":%q}`, entryBy(e.provider, e.changes), d.on).cites(e.cites...)
	if e.reading[0] != "" {
		k.reading(e.reading[0], e.reading[1])
	}
	if d.code == "" {
		k.out("", `{"findings":[]}`)
	} else {
		k.out("", `{"findings":[{"code":%q,"severity":%q,"path":%q,"basis":{"$contains":[%q]}}]}`, d.code, d.severity, d.path, d.basis)
	}
	switch {
	case d.code != "" || n+1 == len(e.days) || e.days[n+1].code == "":
	default: // nothing yet, and something on the next day asked about
		k.wrong("before-commencement", "", `{"findings":[{"code":%q,"path":%q}]}`, e.days[n+1].code, e.days[n+1].path)
	}
	k.why("%s", e.why)
}
