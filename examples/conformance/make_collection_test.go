package main

import (
	"fmt"
	"strings"
)

// collectionVectors: what a body may collect, and data that was not updated in its cycle.
func collectionVectors() []*maker {
	return []*maker{stateCollection(), hubeiCollection(), hubeiOldCollection(), jingzhouCollection()}
}

// A slowItem is a data item that a body means to collect: what is known of it, and what
// an article finds, with the article; nothing where finding is empty.
type slowItem struct {
	slug, kind, zh, en string
	body, place, facts string
	on                 string
	finds              string // code, severity, citation; - for a severity that no article decides
	cites, reads       string
	wrong              string // a wrong reading, =, and what it finds
	why                string
}

func (s *slowItem) add(m *maker) {
	h := slowHolders[s.body]
	k := m.add(strings.Join([]string{s.slug, s.body, s.place, s.on}, "-"), s.kind, fmt.Sprintf("%s（%s%s），%s", s.zh, s.place, h.zh, s.on), fmt.Sprintf("%s (a %s of %s), %s", s.en, h.en, s.place, s.on)).
		ask("check-collection", `{"body":{%s,"division":%q},"plan":[{"item":"名称",%s}],"on":%q}`, h.json, s.place, s.facts, s.on).cites(strings.Fields(s.cites)...)
	if s.reads != "" {
		k.reads(strings.Fields(s.reads)...)
	}
	k.out("", `{"findings":{"$set":[%s]}}`, itemFindings(s.finds))
	if reading, finds, ok := strings.Cut(s.wrong, "="); ok {
		k.wrong(reading, "", `{"findings":{"$set":[%s]}}`, itemFindings(finds))
	}
	k.why("%s", s.why)
}

func itemFindings(finds string) string {
	var list []string
	for _, line := range split(finds, ";") {
		w := strings.Fields(line)
		severity := ""
		if w[1] != "-" {
			severity = fmt.Sprintf(`"severity":%q,`, w[1])
		}
		list = append(list, fmt.Sprintf(`{"code":%q,%s"path":"/0","basis":{"$contains":[%q]}}`, w[0], severity, w[2]))
	}
	return strings.Join(list, ",")
}

// stateCollection: article 19 of the State regulation, for departments.
func stateCollection() *maker {
	m := newFile("state-2025", "collection", 2, "收集数据：条例第十九条", "Collecting data: article 19")
	const repeat, power, source = "repeat-collection breach state-2025:19.1", "collected-without-power breach state-2025:19.1", "no-source-department warning state-2025:19.2"
	const beijing = "110000"
	for _, s := range []slowItem{
		{"plain", "typical", "有职权，不能共享取得", "within powers, and sharing has it not", "department", beijing, `"powers":true,"suffices":false`, "2025-08-01", "", "state-2025:19.1", "", "", "nothing is minded"},
		{"without-power", "typical", "没有法定职权", "without statutory power", "department", beijing, `"powers":false`, "2025-08-01", power, "state-2025:19.1", "", "", "within statutory powers alone"},
		{"power-unsaid", "boundary", "没有说明职权", "nothing said of powers", "department", beijing, `"several":false`, "2025-08-01", "", "state-2025:19.1", "", "", "what nobody said is no finding"},
		{"suffices", "typical", "共享能够满足需要", "sharing meets the need", "department", beijing, `"suffices":true`, "2025-08-01", repeat, "state-2025:19.1", "", "", "not collected again"},
		{"suffices", "switch", "共享能够满足需要", "sharing meets the need", "department", beijing, `"suffices":true`, "2025-07-31", "", "state-2025:19.1 state-2025:44", "", "before-commencement=" + repeat, "the regulation is in force from the next day"},
		{"suffices", "boundary", "共享能够满足需要", "sharing meets the need", "hospital", beijing, `"suffices":true`, "2025-08-01", "", "state-2025:19.1", "S1", "organ-as-department=" + repeat, "a hospital is no department, and no local text held speaks there"},
		{"law", "boundary", "法律另有规定", "a law has it collected all the same", "department", beijing, `"suffices":true,"unless":"law"`, "2026-03-02", "", "state-2025:19.1", "A15", "", "a law ranks above the regulation"},
		{"normative-document", "boundary", "规范性文件另有规定", "a normative document has it collected all the same", "department", beijing, `"suffices":true,"unless":"normative-document"`, "2026-03-02", repeat, "state-2025:19.1", "A15", "any-basis-will-do=", "the article has no exception"},
		{"local-regulation", "boundary", "地方性法规另有规定", "a local regulation has it collected all the same", "department", "420000", `"suffices":true,"unless":"local-regulation"`, "2026-03-02", repeat, "state-2025:19.1 hubei-2025:20.2", "A15", "lower-text-first=", "for a department the State regulation counts, and it has no exception"},
		{"no-source", "typical", "多个部门收集，没有数源部门", "several collect, and no source department is named", "department", beijing, `"several":true,"named":false`, "2025-08-01", source, "state-2025:19.2", "", "invented-limit=no-source-department breach state-2025:19.2", "to be named, in no number of days: no breach by itself"},
		{"no-source", "switch", "多个部门收集，没有数源部门", "several collect, and no source department is named", "department", beijing, `"several":true,"named":false`, "2025-07-31", "", "state-2025:19.2 state-2025:44", "", "before-commencement=" + source, "the regulation is in force from the next day"},
		{"source-named", "boundary", "多个部门收集，已定数源部门", "several collect, and the source department is named", "department", beijing, `"several":true,"named":true`, "2025-08-01", "", "state-2025:19.2", "", "", "it was named"},
		{"source-alone", "boundary", "一个部门收集，没有数源部门", "one collects, and none is named", "department", beijing, `"several":false,"named":false`, "2025-08-01", "", "state-2025:19.2", "", "", "the paragraph speaks of several"},
		{"source-unsaid", "boundary", "多个部门收集，没有说明数源部门", "several collect, and nothing is said of a source", "department", beijing, `"several":true`, "2025-08-01", "", "state-2025:19.2", "", "", "what nobody said is no finding"},
		{"no-source", "boundary", "多家法院收集，没有数源部门", "several courts collect, and none is named", "court", beijing, `"several":true,"named":false`, "2025-08-01", "", "state-2025:19.2", "S1", "organ-as-department=" + source, "a court is no department"},
		{"everything", "boundary", "没有职权，可以共享，没有数源部门", "all three at once", "department", beijing, `"powers":false,"suffices":true,"several":true,"named":false`, "2026-03-02", power + ";" + repeat + ";" + source, "state-2025:19.1 state-2025:19.2", "", "", "each is named"},
	} {
		s.add(m)
	}
	two := m.add("two-items", "boundary", "两项数据，只有第二项重复", "two items, the second collected again").ask("check-collection", `{"body":{"kind":"department","division":"110000"},"plan":[{"item":"甲","suffices":false},{"item":"乙","suffices":true}],"on":"2026-03-02"}`)
	two.cites("state-2025:19.1").out("", `{"findings":[{"code":"repeat-collection","path":"/1"}]}`).why("the path points into the plan")
	m.add("no-plan", "boundary", "没有要收集的", "nothing to collect").ask("check-collection", `{"body":{"kind":"department","division":"110000"},"plan":[],"on":"2026-03-02"}`).cites("state-2025:19.1").out("", `{"findings":[]}`).why("nothing is minded")
	for _, tt := range []struct{ slug, in, code, zh, en, why string }{
		{"no-kind", `{"body":{"division":"110000"},"plan":[],"on":"2026-03-02"}`, "bad-request", "没有类别的机构", "a body of no kind", "kind has to be there"},
		{"empty-kind", `{"body":{"kind":""},"plan":[],"on":"2026-03-02"}`, "undetermined", "类别为空", "a body of an empty kind", "a fact is missing"},
		{"plan-of-words", `{"body":{"kind":"department"},"plan":["名称"],"on":"2026-03-02"}`, "bad-request", "计划是文字", "a plan of words", "an item is an object"},
		{"fact-a-word", `{"body":{"kind":"department"},"plan":[{"powers":"no"}],"on":"2026-03-02"}`, "bad-request", "事实是文字", "a fact that is a word", "true or false"},
		{"exception-of-no-kind", `{"body":{"kind":"department"},"plan":[{"unless":"habit"}],"on":"2026-03-02"}`, "bad-value", "没有的文件种类", "an exception in a kind of text that is none", "kinds of text are listed"},
	} {
		m.add(tt.slug, "error", tt.zh, tt.en).ask("check-collection", "%s", tt.in).cites("state-2025:19.1").out(tt.code, "").why("%s", tt.why)
	}
	return m
}

// hubeiCollection: articles 20 and 25 of the regulation of Hubei, for every body of
// article 3.
func hubeiCollection() *maker {
	m := newFile("hubei-2025", "collection", 2, "湖北条例：收集与更新", "The Hubei regulation: collecting and updating")
	const power, second, repeat = "collected-without-power breach hubei-2025:20.1", "second-source breach hubei-2025:20.1", "repeat-collection breach hubei-2025:20.2"
	const wuhan, changsha = "420100", "430100"
	for _, s := range []slowItem{
		{"without-power", "typical", "没有法定权限", "without statutory power", "hospital", wuhan, `"powers":false`, "2025-10-01", power, "hubei-2025:20.1", "", "", "the regulation binds every body of article 3"},
		{"without-power", "switch", "没有法定权限", "without statutory power", "hospital", wuhan, `"powers":false`, "2025-09-30", "", "hubei-2025:20.1 hubei-2025:69", "", "before-commencement=" + power, "the regulation is in force from the next day"},
		{"without-power", "boundary", "没有法定权限", "without statutory power", "department", wuhan, `"powers":false`, "2026-03-02", "collected-without-power breach state-2025:19.1", "hubei-2025:20.1 state-2025:19.1", "", "", "the State regulation says the same, and ranks higher"},
		{"without-power", "boundary", "没有法定权限", "without statutory power", "enterprise", wuhan, `"powers":false`, "2026-03-02", "", "hubei-2025:20.1", "", "organ-as-department=" + power, "an enterprise is none of the bodies of article 3"},
		{"within-power", "boundary", "有法定权限", "within statutory power", "hospital", wuhan, `"powers":true,"sourced":false`, "2026-03-02", "", "hubei-2025:20.1", "", "", "nothing is minded"},
		{"second-source", "typical", "数据已有来源", "the data has a source", "department", wuhan, `"sourced":true`, "2025-10-01", second, "hubei-2025:20.1", "", "", "one item, one source"},
		{"second-source", "switch", "数据已有来源", "the data has a source", "department", wuhan, `"sourced":true`, "2025-09-30", "", "hubei-2025:20.1 hubei-2025:69", "", "before-commencement=" + second, "the regulation is in force from the next day"},
		{"second-source", "typical", "数据已有来源", "the data has a source", "court", wuhan, `"sourced":true`, "2026-03-02", second, "hubei-2025:20.1", "", "", "courts are State organs of the province"},
		{"second-source", "boundary", "数据已有来源", "the data has a source", "department", changsha, `"sourced":true`, "2026-03-02", "", "hubei-2025:20.1", "", "local-everywhere=" + second, "Changsha lies outside Hubei"},
		{"first-source", "boundary", "数据没有来源", "the data has no source yet", "department", wuhan, `"sourced":false`, "2026-03-02", "", "hubei-2025:20.1", "", "", "the first source"},
		{"source-unsaid", "boundary", "没有说明来源", "nothing said of a source", "department", wuhan, `"several":false`, "2026-03-02", "", "hubei-2025:20.1", "", "", "what nobody said is no finding"},
		{"suffices", "typical", "共享能够满足需要", "sharing meets the need", "hospital", wuhan, `"suffices":true`, "2025-10-01", repeat, "hubei-2025:20.2", "A15", "", "not collected again"},
		{"local-regulation", "boundary", "地方性法规另有规定", "a local regulation has it collected all the same", "hospital", wuhan, `"suffices":true,"unless":"local-regulation"`, "2026-03-02", "", "hubei-2025:20.2", "A15", "", "laws and regulations may provide otherwise"},
		{"department-rule", "boundary", "部门规章另有规定", "a department rule has it collected all the same", "hospital", wuhan, `"suffices":true,"unless":"department-rule"`, "2026-03-02", repeat, "hubei-2025:20.2", "A15", "any-basis-will-do=", "only laws and regulations may"},
	} {
		s.add(m)
	}
	badItem(m, "hubei-2025:20.1", wuhan)
	freshness(m)
	return m
}

// badItem is an item of which a fact stands there in words.
func badItem(m *maker, cite, place string) {
	m.add("sourced-a-word", "error", "事实写成文字", "a fact in words").ask("check-collection", `{"body":{"kind":"department","division":%q},"plan":[{"sourced":"yes","supplied":"yes","confirmable":"yes"}],"on":"2026-03-02"}`, place).
		cites(cite).out("bad-request", "").why("true or false")
}

// freshness: data is updated within the cycle that its entry states (25.2). The article
// sets no days of its own. The last day is stepped to on the slow calendar.
func freshness(m *maker) {
	entry := func(place, cycle string) string {
		return entryWith(place, map[string]string{"update_cycle": fmt.Sprintf("%q", cycle)})
	}
	const finding = `{"findings":[{"code":"stale-data","path":"/update_cycle","basis":["hubei-2025:25.2"]}]}`
	one := func(slug, kind, zh, en, place, cycle string, updated, on ymd, stale bool) *making {
		k := m.add("fresh-"+slug, kind, zh, en).ask("check-freshness", `{"entry":%s,"updated":%q,"on":%q}`, entry(place, cycle), updated, on).cites("hubei-2025:25.2")
		if stale {
			return k.out("", finding)
		}
		return k.out("", `{"findings":[]}`)
	}
	// The updates: a plain day, the last of January, and 29 February.
	for _, c := range []struct {
		cycle, slug, en string
		days, months    int
	}{{"每日", "daily", "daily", 1, 0}, {"每周", "weekly", "weekly", 7, 0}, {"每月", "monthly", "monthly", 0, 1}, {"每季度", "quarterly", "quarterly", 0, 3}, {"每半年", "half-yearly", "half-yearly", 0, 6}, {"每年", "yearly", "yearly", 0, 12}} {
		for _, updated := range []string{"2025-10-09", "2026-01-31", "2025-11-30"} {
			u := dy(updated)
			last, rolled := u.plus(c.days), u.plus(c.days)
			if c.months > 0 {
				last, rolled = u.months(c.months).clamp(), u.months(c.months).roll()
			}
			one(c.slug+"-"+updated+"-last-day", "boundary", c.cycle+"更新，"+updated+"更新，最后一日", "updated "+updated+", "+c.en+": the last day", "420100", c.cycle, u, last, false).why("the cycle that the entry states has not passed")
			k := one(c.slug+"-"+updated+"-over", "boundary", c.cycle+"更新，"+updated+"更新，次日", "updated "+updated+", "+c.en+": the day after", "420100", c.cycle, u, last.next(), true)
			if last.before(rolled) {
				k.wrong("overflow", "", `{"findings":[]}`)
			}
			k.why("the cycle that the entry states has passed")
		}
	}
	for _, cycle := range []string{"实时", "不定期", "不更新"} {
		one("no-length-"+cycleSlugs[cycle], "boundary", cycle+"更新，一年没有更新", "not updated for a year, with a cycle without a length", "420100", cycle, dy("2025-03-02"), dy("2026-03-02"), false).
			wrong("invented-limit", "", finding).why("no number of days can be made of it; its users report")
	}
	one("first-day", "switch", "施行当日，每日更新，三日没有更新", "on the day of commencement, daily, not updated for three days", "420100", "每日", dy("2025-09-28"), dy("2025-10-01"), true).why("the regulation is in force, and asks whether data is fresh on that day")
	one("day-before", "switch", "施行前一日，每日更新，三日没有更新", "the day before, daily, not updated for three days", "420100", "每日", dy("2025-09-27"), dy("2025-09-30"), false).
		wrong("before-commencement", "", finding).why("the regulation is in force from the next day")
	one("changsha", "boundary", "长沙，每日更新，一年没有更新", "at Changsha, daily, not updated for a year", "430100", "每日", dy("2025-03-02"), dy("2026-03-02"), false).
		wrong("local-everywhere", "", finding).why("Changsha lies outside Hubei")
	one("same-day", "typical", "当日更新", "updated the same day", "420100", "每日", dy("2026-03-02"), dy("2026-03-02"), false).why("it is fresh")
	for _, tt := range []struct{ slug, in, code, zh, en, why string }{
		{"unknown-provider", `{"entry":{"update_cycle":"每日"},"updated":"2026-03-02","on":"2026-03-02"}`, "undetermined", "不知提供单位类别", "a provider of no kind", "a fact is missing"},
		{"bad-member", `{"entry":{"colour":"red"},"updated":"2026-03-02","on":"2026-03-02"}`, "bad-request", "条目有未知的成员", "an unknown member of the entry", "the members of an entry are listed"},
		{"bad-opening", `{"entry":{"provider":{"kind":"department"},"opening":"半开放"},"updated":"2026-03-02","on":"2026-03-02"}`, "bad-value", "没有的开放属性", "an opening attribute that is none", "there are three"},
	} {
		m.add("fresh-"+tt.slug, "error", tt.zh, tt.en).ask("check-freshness", "%s", tt.in).cites("hubei-2025:25.2").out(tt.code, "").why("%s", tt.why)
	}
}

var cycleSlugs = map[string]string{"实时": "real-time", "不定期": "irregular", "不更新": "never"}

// hubeiOldCollection: article 24 of the measures of 2021.
func hubeiOldCollection() *maker {
	m := newFile("hubei-2021", "collection", 2, "湖北办法：不得要求重复提交", "The Hubei measures: nothing submitted twice")
	const repeat = "repeat-collection breach hubei-2021:24"
	for _, s := range []slowItem{
		{"supplied", "typical", "共享平台可以获取", "the sharing platform supplies it", "department", "420100", `"supplied":true`, "2025-07-31", repeat, "hubei-2021:24", "", "", "not to be submitted again"},
		{"not-supplied", "boundary", "共享平台不能获取", "the sharing platform does not supply it", "department", "420100", `"supplied":false`, "2025-07-31", "", "hubei-2021:24", "", "", "it has to come from somewhere"},
		{"supplied", "switch", "共享平台可以获取", "the sharing platform supplies it", "department", "420100", `"supplied":true`, "2021-04-01", repeat, "hubei-2021:24 hubei-2021:42", "", "", "in force from that day"},
		{"supplied", "switch", "共享平台可以获取", "the sharing platform supplies it", "department", "420100", `"supplied":true`, "2021-03-31", "", "hubei-2021:24 hubei-2021:42", "", "before-commencement=" + repeat, "no text held was in force"},
		{"supplied", "boundary", "共享平台可以获取", "the sharing platform supplies it", "hospital", "420100", `"supplied":true`, "2025-07-31", "", "hubei-2021:24 hubei-2021:3.2", "", "organ-as-department=" + repeat, "the measures bind departments; a hospital is none"},
		{"supplied", "boundary", "共享平台可以获取", "the sharing platform supplies it", "department", "430100", `"supplied":true`, "2025-07-31", "", "hubei-2021:24", "", "local-everywhere=" + repeat, "Changsha lies outside Hubei"},
	} {
		s.add(m)
	}
	badItem(m, "hubei-2021:24", "420100")
	return m
}

// jingzhouCollection: article 10 of the measures of Jingzhou: what can be had or
// confirmed through sharing.
func jingzhouCollection() *maker {
	m := newFile("jingzhou-2024", "collection", 2, "荆州办法：不得重复采集", "The Jingzhou measures: nothing collected twice")
	const repeat = "repeat-collection breach jingzhou-2024:10.1"
	for _, s := range []slowItem{
		{"confirmable", "typical", "可以通过共享确认", "sharing can confirm it", "hospital", "421000", `"confirmable":true`, "2025-07-31", repeat, "jingzhou-2024:10.1", "", "", "had or confirmed through sharing: not collected again"},
		{"not-confirmable", "boundary", "不能通过共享确认", "sharing cannot confirm it", "hospital", "421000", `"confirmable":false`, "2025-07-31", "", "jingzhou-2024:10.1", "", "", "it has to come from somewhere"},
		{"confirmable", "switch", "可以通过共享确认", "sharing can confirm it", "hospital", "421000", `"confirmable":true`, "2024-12-02", repeat, "jingzhou-2024:10.1 jingzhou-2024:35", "", "", "in force from that day"},
		{"confirmable", "switch", "可以通过共享确认", "sharing can confirm it", "hospital", "421000", `"confirmable":true`, "2024-12-01", "", "jingzhou-2024:10.1 jingzhou-2024:35", "", "before-commencement=" + repeat, "in force from the next day"},
		{"confirmable", "switch", "可以通过共享确认", "sharing can confirm it", "hospital", "421000", `"confirmable":true`, "2026-12-01", repeat, "jingzhou-2024:10.1 jingzhou-2024:35", "J1", "", "the last day in force"},
		{"confirmable", "switch", "可以通过共享确认", "sharing can confirm it", "hospital", "421000", `"confirmable":true`, "2026-12-02", "", "jingzhou-2024:10.1 jingzhou-2024:35", "J1", "after-expiry=" + repeat, "the measures have run out"},
		{"confirmable", "boundary", "可以通过共享确认", "sharing can confirm it", "hospital", "420500", `"confirmable":true`, "2026-03-02", "", "jingzhou-2024:10.1", "", "local-everywhere=" + repeat, "Yichang lies outside Jingzhou"},
	} {
		s.add(m)
	}
	badItem(m, "jingzhou-2024:10.1", "421000")
	return m
}
