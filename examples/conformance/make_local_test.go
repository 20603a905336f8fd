package main

import "fmt"

// localParties are two departments of a place, its institution, and the department
// responsible for the data.
func localCase(place, facts, asOf string, events ...string) string {
	body := fmt.Sprintf(`{"kind":"department","division":%q}`, place)
	list := ""
	for i, e := range events {
		if i > 0 {
			list += ","
		}
		list += e
	}
	return fmt.Sprintf(`{"case":{"requester":%s,"provider":%s,"authority":%s,"responsible":%s%s},"events":[%s],"as_of":%q}`, body, body, body, body, facts, list, asOf)
}

const conditionalFacts = `,"attribute":"conditional","cataloged":true`

func duty(code string, d dates, more string) string {
	return fmt.Sprintf(`{"code":%q,%s%s}`, code, d.json(), more)
}

// sichuanVectors: the chain of sichuan-2022:24, five working days, three and two.
func sichuanVectors(w *slowWorld) *maker {
	m := newFile("sichuan-2022", "reply", 3, "四川：数据管理机构答复", "Sichuan: the institution answers")
	const text = "sichuan-2022"
	for _, s := range []string{"2026-03-02", "2026-02-04", "2025-09-26", "2026-09-21", "2025-06-09", "2023-01-03"} {
		received := dy(s)
		first := w.cal.must(received, 5)
		nested, sequential := w.cal.must(first, 5), w.cal.must(first, 10)
		inner := w.cal.must(first, 3)
		standing := "contested"
		if s < "2025-08-01" {
			standing = "governing"
		}
		start := event("received", received, `"by":"authority-of-requester"`)
		m.add(s+"-first", "typical", "机构"+s+"收到", "the institution receives on "+s).needs(text).
			ask("examine", "%s", localCase("510000", conditionalFacts, s, start)).cites("sichuan-2022:24.2").reads("SC3").
			out("", `{"duties":{"$contains":[%s]}}`, duty("reply", spanning(first), fmt.Sprintf(`,"standing":%q,"status":"open","bearer":{"role":"authority-of-requester"}`, standing))).
			wrong("province-as-provider", "", `{"duties":{"$contains":[{"code":"reply","due":%q}]}}`, w.cal.must(received, 10)).
			why("the institution of the requester's level owes the answer within five working days of receipt")
		consult := event("consulted", first)
		m.add(s+"-consulted", "boundary", "机构"+s+"收到，末日征求提供单位意见", "received "+s+", the provider consulted on the last day").needs(text).
			ask("examine", "%s", localCase("510000", conditionalFacts, first.String(), start, consult)).cites("sichuan-2022:24.2", "sichuan-2022:24.3").reads("SC1", "SC2").
			out("", `{"duties":{"$contains":[{"code":"reply","due":%q},%s]}}`, nested, duty("answer-authority", spanning(inner), `,"status":"open","bearer":{"role":"provider"}`)).
			why("five working days more where the provider is asked; the provider answers in three, which lie inside")
		m.add(s+"-sequential", "boundary", "机构"+s+"收到，末日征求意见（征询期限另计）", "received "+s+", consulted on the last day, the days of consultation counted after the extension").needs(text).
			ask("examine", "%s", localCase("510000", conditionalFacts, first.String(), start, consult)).reading("sichuan-chain", "sequential").cites("sichuan-2022:24.2").reads("SC1").
			out("", `{"duties":{"$contains":[{"code":"reply","due":%q}]}}`, sequential).why("under the other reading three and two come after the five")
		share := w.cal.must(inner, 2)
		if nested.before(share) {
			share = nested // inside the outer clock
		}
		m.add(s+"-agreed", "typical", "机构"+s+"收到，提供单位末日同意", "received "+s+", the provider agrees on its last day").needs(text).
			ask("examine", "%s", localCase("510000", conditionalFacts, inner.String(), start, consult, event("provider-answered", inner, `"agree":true`))).cites("sichuan-2022:24.3").reads("SC5").
			out("", `{"duties":{"$contains":[{"code":"answer-authority","status":"met"},{"code":"share","due":%q,"status":"open","bearer":{"role":"authority-of-requester"}}]}}`, share).
			why("the institution shares within two working days of the provider's answer")
	}
	k := m.add("before-commencement", "switch", "施行前一日收到", "received the day before commencement").needs(text).
		ask("examine", "%s", localCase("510000", conditionalFacts, "2022-12-31", event("received", dy("2022-12-31"), `"by":"authority-of-requester"`))).cites("sichuan-2022:70").reads("G6")
	k.out("", `{"duties":{"$lacks":[{"code":"reply"}]}}`).why("the regulation is in force from 2023-01-01")
	m.add("elsewhere", "switch", "在别的省", "in another province").needs(text).
		ask("examine", "%s", localCase("430000", conditionalFacts, "2026-03-02", event("received", dy("2026-03-02"), `"by":"authority-of-requester"`))).cites("sichuan-2022:24.2").reads("P5").
		out("", `{"duties":{"$lacks":[{"code":"reply"}]}}`).wrong("local-everywhere", "", `{"duties":{"$contains":[{"code":"reply"}]}}`).why("a local text binds in its territory")
	return m
}

// chengduVectors: the user's five working days, and any change of the catalog.
func chengduVectors() *maker {
	m := newFile("chengdu-2024", "ruling", 2, "成都：使用方报错、目录更新", "Chengdu: the user reports errors; the catalog follows changes")
	const text = "chengdu-2024"
	body := `{"kind":"department","division":"510100"}`
	for _, on := range []string{"2024-08-31", "2024-09-01", "2025-07-31", "2025-08-01", "2026-03-02"} {
		for _, c := range []struct {
			matter, role, facts, cite, term, zh, en string
			standing                                string // from 2025-08-01
		}{
			{"correction", "requester", `{"trigger":"error-found"}`, "chengdu-2024:17.3", `{"n":5,"unit":"workday"}`, "使用方发现错误后反馈", "the user reports an error", "supplementary"},
			{"catalog-update", "provider", `{"trigger":"catalog-changed"}`, "chengdu-2024:14.2", `{"n":10,"unit":"workday"}`, "目录变化后更新", "the catalog follows a change", "supplementary"},
		} {
			k := m.add(c.matter+"-"+on, "switch", c.zh+"，"+on, c.en+", "+on).needs(text, "sichuan-2022").
				ask("ruling", `{"matter":%q,"role":%q,"body":%s,"facts":%s,"on":%q}`, c.matter, c.role, body, c.facts, on).cites(c.cite).reads("CD1", "CD2")
			switch {
			case on < "2024-09-01":
				k.out("", `{"rules":{"$lacks":[{"cite":%q}]}}`, c.cite).why("the regulation is in force from 2024-09-01")
			case on < "2025-08-01":
				k.out("", `{"limit":%s,"basis":{"$contains":[%q]},"rules":{"$contains":[{"cite":%q,"standing":"governing","term":%s}]}}`, c.term, c.cite, c.cite, c.term).why("the city's number governs where no higher text sets one")
			default:
				k.out("", `{"rules":{"$contains":[{"cite":%q,"standing":%q,"term":%s,"bearer":%q}]}}`, c.cite, c.standing, c.term, c.role).why("from 2025-08-01 it stands beside the State regulation")
			}
		}
	}
	for _, place := range []string{"510000", "510300", "500000"} {
		m.add("outside-"+place, "boundary", "成都以外："+place, "outside Chengdu: "+place).needs(text, "sichuan-2022").
			ask("ruling", `{"matter":"correction","role":"requester","body":{"kind":"department","division":%q},"facts":{"trigger":"error-found"},"on":"2026-03-02"}`, place).cites("chengdu-2024:17.3").reads("P1").
			out("", `{"rules":{"$lacks":[{"cite":"chengdu-2024:17.3"}]}}`).why("the city's text holds in the city alone")
	}
	m.add("district", "boundary", "成都的区", "a district of Chengdu").needs(text, "sichuan-2022").
		ask("ruling", `{"matter":"correction","role":"requester","body":{"kind":"department","division":"510104"},"facts":{"trigger":"error-found"},"on":"2026-03-02"}`).cites("chengdu-2024:17.3").reads("P1").
		out("", `{"rules":{"$contains":[{"cite":"chengdu-2024:17.3","term":{"n":5,"unit":"workday"}}]}}`).why("and in its districts")
	return m
}

// tianjinVectors: reply and supply in two working days from acceptance.
func tianjinVectors(w *slowWorld) *maker {
	m := newFile("tianjin-2018", "supply", 3, "天津：受理后两个工作日提供", "Tianjin: supply within two working days of acceptance")
	const text = "tianjin-2018"
	for _, tt := range [][2]string{{"2026-03-02", "2026-03-04"}, {"2026-09-28", "2026-09-30"}, {"2025-09-29", "2025-09-30"}, {"2026-02-12", "2026-02-13"}, {"2025-06-09", "2025-06-10"}, {"2024-04-30", "2024-04-30"}} {
		r, a := dy(tt[0]), dy(tt[1])
		local, state := w.cal.must(a, 2), w.cal.replyDates(r, 10)
		events := []string{event("received", r), event("accepted", a)}
		standing, beside := "supplementary", ","+duty("reply", state, `,"standing":"governing"`)
		if tt[0] < "2025-08-01" {
			standing, beside = "governing", ""
		}
		m.add(tt[0]+"-accepted", "typical", tt[0]+"收到，"+tt[1]+"受理", "received "+tt[0]+", accepted "+tt[1]).needs(text).
			ask("examine", "%s", localCase("120000", conditionalFacts, a.String(), events...)).cites("tianjin-2018:17.2", "state-2025:21.1").reads("P4", "TJ3").
			out("", `{"duties":{"$contains":[%s%s]}}`, duty("supply", spanning(local), fmt.Sprintf(`,"standing":%q,"status":"open","bearer":{"role":"provider"}`, standing)), beside).
			wrong("from-receipt", "", `{"duties":{"$contains":[{"code":"supply","due":%q}]}}`, w.cal.must(r, 2)).
			why("the local clock starts with acceptance; the State's ten days from receipt stay the ceiling")
		m.add(tt[0]+"-not-accepted", "boundary", tt[0]+"收到，未受理", "received "+tt[0]+", not accepted").needs(text).
			ask("examine", "%s", localCase("120000", conditionalFacts, r.String(), events[0])).cites("tianjin-2018:17.2").reads("P4", "TJ2").
			out("", `{"duties":{"$lacks":[{"code":"supply","status":"open"}]}}`).why("without acceptance the local clock has not started")
	}
	m.add("district", "boundary", "天津的区", "a district of Tianjin").needs(text).
		ask("examine", "%s", localCase("120101", conditionalFacts, "2026-03-04", event("received", dy("2026-03-02")), event("accepted", dy("2026-03-04")))).cites("tianjin-2018:17.2").
		out("", `{"duties":{"$contains":[{"code":"supply","due":%q}]}}`, w.cal.must(dy("2026-03-04"), 2)).why("districts lie in the municipality")
	m.add("elsewhere", "boundary", "在北京", "in Beijing").needs(text).
		ask("examine", "%s", localCase("110000", conditionalFacts, "2026-03-04", event("received", dy("2026-03-02")), event("accepted", dy("2026-03-04")))).cites("tianjin-2018:17.2").
		out("", `{"duties":{"$lacks":[{"code":"supply"}]}}`).wrong("local-everywhere", "", `{"duties":{"$contains":[{"code":"supply"}]}}`).why("a local text binds in its territory")
	return m
}

// shanghaiVectors: fifteen working days for data that is not in the catalog.
func shanghaiVectors(w *slowWorld) *maker {
	m := newFile("shanghai-2021", "uncataloged", 3, "上海：目录外数据十五个工作日", "Shanghai: fifteen working days for uncataloged data")
	const text = "shanghai-2021"
	const facts = `,"cataloged":false`
	for _, s := range []string{"2026-04-27", "2026-01-30", "2025-09-15", "2025-07-31", "2025-08-01", "2024-02-05"} {
		received := dy(s)
		last := w.cal.must(received, 15)
		start := event("received", received, `"by":"responsible"`)
		m.add(s, "typical", "责任部门"+s+"收到", "the responsible department receives on "+s).needs(text).
			ask("examine", "%s", localCase("310000", facts, s, start)).cites("shanghai-2021:39.1").reads("SH1", "SH3").
			out("", `{"duties":{"$contains":[%s]}}`, duty("list", spanning(last), `,"standing":"governing","status":"open","bearer":{"role":"responsible"}`)).
			wrong("calendar-days", "", `{"duties":{"$contains":[{"code":"list","due":%q}]}}`, received.plus(15)).
			wrong("weekends-only", "", `{"duties":{"$contains":[{"code":"list","due":%q}]}}`, w.weekends.must(received, 15)).
			why("confirm, list and share within fifteen working days; no other text sets a number for such data")
		m.add(s+"-overdue", "boundary", "责任部门"+s+"收到，逾期一日", "received "+s+", one day late").needs(text).
			ask("examine", "%s", localCase("310000", facts, last.next().String(), start)).cites("shanghai-2021:39.1").reads("SH1").
			out("", `{"duties":{"$contains":[{"code":"list","status":"overdue","due":%q}]}}`, last).why("the day after the fifteenth working day it is overdue")
	}
	m.add("confirm-alone", "boundary", "只要求确认的读法", "the reading that only the confirmation is timed").needs(text).
		ask("examine", "%s", localCase("310000", facts, "2026-04-27", event("received", dy("2026-04-27"), `"by":"responsible"`))).reading("shanghai-uncataloged", "confirm").cites("shanghai-2021:39.1").reads("SH1").
		out("", `{"duties":{"$contains":[{"code":"confirm","due":%q}]}}`, w.cal.must(dy("2026-04-27"), 15)).why("the same fifteen days, for the confirmation alone")
	m.add("ruling", "typical", "适用哪一条", "which rule governs").needs(text).
		ask("ruling", `{"matter":"reply-uncataloged","role":"responsible","body":{"kind":"department","division":"310000"},"facts":{"cataloged":false},"on":"2026-03-02"}`).cites("shanghai-2021:39.1").
		out("", `{"limit":{"n":15,"unit":"workday"},"extension":null,"basis":{"$contains":["shanghai-2021:39.1"]}}`).why("the State regulation is silent on uncataloged data")
	m.add("hubei-beside", "boundary", "湖北仍是十个工作日", "Hubei keeps its ten").needs(text).
		ask("ruling", `{"matter":"reply-uncataloged","role":"provider","body":{"kind":"department","division":"420000"},"facts":{"cataloged":false},"on":"2026-03-02"}`).cites("hubei-2021:22.1").
		out("", `{"limit":{"n":10,"unit":"workday"},"basis":{"$contains":["hubei-2021:22.1"]}}`).wrong("local-everywhere", "", `{"limit":{"n":15,"unit":"workday"}}`).why("each province for itself")
	return m
}

// draftVectors: the Hunan draft of 2024 governs on no day.
func draftVectors() *maker {
	m := newFile("hunan-2024-draft", "what-if", 2, "湖南草案：假设", "The Hunan draft: what if")
	body := `{"kind":"department","division":"430000"}`
	for _, on := range []string{"2024-07-16", "2025-08-01", "2025-12-01", "2026-03-02", "2030-01-01"} {
		for _, matter := range []string{"dispute", "liability", "platform", "repeat-collection"} {
			m.add(matter+"-never-law-"+on, "wrong-reading", "草案不是法："+matter+"，"+on, "a draft is no law: "+matter+", "+on).
				ask("ruling", `{"matter":%q,"body":%s,"on":%q}`, matter, body, on).cites("hunan-2024-draft:40").
				out("", `{"rules":{"$lacks":[{"cite":"hunan-2024-draft:15.2"},{"cite":"hunan-2024-draft:37"},{"cite":"hunan-2024-draft:12.2"},{"cite":"hunan-2024-draft:12.3"},{"cite":"hunan-2024-draft:13.1"},{"cite":"hunan-2024-draft:38.2"}]}}`).
				why("a draft governs on no day, whatever became of it")
		}
	}
	for _, tt := range []struct{ matter, cite, would, zh, en, why string }{
		{"dispute", "hunan-2024-draft:15.2", "displaced", "共享属性争议一律由省协调", "disputes on attributes go to the province", "it contradicts state-2025:28.2, by which the common superior coordinates"},
		{"dispute", "hunan-2024-draft:15.2", "supplementary", "拒绝后可以请求核实比对", "verification or comparison after a refusal", "it adds a step to state-2025:28.2"},
		{"liability", "hunan-2024-draft:37", "displaced", "由政府或者上级责令改正", "the government or the superior orders correction", "it contradicts state-2025:39, by which the authority of the level orders it"},
		{"liability", "hunan-2024-draft:38.2", "displaced", "免责", "exemption", "a local text cannot take back what the State regulation attaches"},
		{"platform", "hunan-2024-draft:12.2", "displaced", "县级原则上不设平台", "counties have no platform in principle", "it contradicts state-2025:30.3"},
		{"repeat-collection", "hunan-2024-draft:13.1", "supplementary", "不得重复采集", "no repeat collection", "it repeats state-2025:19.1"},
	} {
		m.add(fmt.Sprintf("%s-%s-%s", tt.matter, tt.cite[len("hunan-2024-draft:"):], tt.would), "typical", "假设施行："+tt.zh, "what if: "+tt.en).
			ask("ruling", `{"matter":%q,"body":%s,"on":"2026-03-02","suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}}`, tt.matter, body).cites(tt.cite).
			out("", `{"limit":null,"extension":null,"basis":[],"supposed":{"instrument":"hunan-2024-draft","from":"2026-01-01"},"rules":{"$contains":[{"cite":%q,"standing":"hypothetical","would":%q}]}}`, tt.cite, tt.would).why("%s", tt.why)
	}
	for _, tt := range []struct{ slug, in, code, zh, en string }{
		{"before-supposed", `"on":"2025-12-31","suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}`, "", "假设施行日之前", "before the day supposed"},
		{"no-draft", `"on":"2026-03-02","suppose":{"instrument":"state-2025","from":"2026-01-01"}`, "unknown-instrument", "不是草案", "no draft"},
		{"not-held", `"on":"2026-03-02","suppose":{"instrument":"utopia-1516","from":"2026-01-01"}`, "unknown-instrument", "没有收录", "not held"},
		{"no-day", `"on":"2026-03-02","suppose":{"instrument":"hunan-2024-draft"}`, "bad-request", "没有假设的日期", "no day supposed"},
		{"no-instrument", `"on":"2026-03-02","suppose":{"from":"2026-01-01"}`, "bad-request", "没有假设的文本", "no text supposed"},
	} {
		k := m.add("suppose-"+tt.slug, "error", tt.zh, tt.en).ask("ruling", `{"matter":"dispute","body":%s,%s}`, body, tt.in)
		if tt.code == "" {
			k.v.Kind, k.v.Cites = "switch", []string{"hunan-2024-draft:40"}
			k.out("", `{"rules":{"$lacks":[{"cite":"hunan-2024-draft:15.2"}]}}`).why("before the day supposed it would not be in force either")
			continue
		}
		k.out(tt.code, "").why("want a draft that is held, and a day")
	}
	for _, place := range []string{"420000", "110000"} {
		m.add("elsewhere-"+place, "boundary", "湖南以外："+place, "outside Hunan: "+place).
			ask("ruling", `{"matter":"dispute","body":{"kind":"department","division":%q},"on":"2026-03-02","suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}}`, place).cites("hunan-2024-draft:15.2").
			out("", `{"rules":{"$lacks":[{"cite":"hunan-2024-draft:15.2"}]}}`).why("even if made it would hold in Hunan alone")
	}
	return m
}
