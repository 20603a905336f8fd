package main

import (
	"fmt"
	"strings"
)

// A slowGround is a ground of liability, typed from its article: whose breach of
// which provision it is about, who may order correction, and what may follow.
type slowGround struct {
	text, cite string // cite without the text
	breach     string // a provision whose breach it is, of the same text
	by         string // whose breach
	needs      string // facts that have to be found for the ground itself
	orderers   string // role@level: own, above, or the place of the body that opened the data; empty where there is no order
	follows    string // code:needs, separated by semicolons
	zh, en     string
}

const (
	discipline = "discipline:refused-correction|serious" // 拒不改正或者情节严重的
	crime      = "discipline:;prosecution:crime"         // 依法给予处分；构成犯罪的
	ended      = "suspension:;termination:not-corrected-in-time"
	byOwn      = "authority-of-provider@own"
	byOwnOfReq = "authority-of-requester@own"
	byAbove    = "government@own superior@above"
	byEither   = "superior-body@above authority@own"
	byOpeners  = "authority@opened provider@opened"
	byOrgan    = "competent-organ@own"
)

// slowGrounds are the grounds of the five texts. Where no provision of the text is
// named by an item, the one that it plainly means stands there.
var slowGrounds = []slowGround{
	{"state-2025", "34.2", "34.2", "requester", "", "", "responsibility:", "使用中数据被泄露", "data leaked in use"},
	{"state-2025", "39#1", "17.2", "provider", "", byOwn, discipline, "目录没有按时更新", "the catalog was not updated"},
	{"state-2025", "39#1", "13.2", "provider", "", byOwn, discipline, "目录没有按要求编制", "the catalog was not compiled as required"},
	{"state-2025", "39#2", "15.1", "provider", "", byOwn, discipline, "增设条件阻碍共享", "conditions added that obstruct sharing"},
	{"state-2025", "39#3", "19.2", "provider", "", byOwn, discipline, "不配合数源部门更新数据", "the source department left without help"},
	{"state-2025", "39#5", "24.1", "provider", "", byOwn, discipline, "数据不回流", "no return flow"},
	{"state-2025", "39#6", "26.2", "provider", "", byOwn, discipline, "校核申请没有按时办理", "a correction not made in time"},
	{"state-2025", "39#7", "27.3", "provider", "", byOwn, discipline, "擅自终止共享服务", "a service ended without leave"},
	{"state-2025", "39#8", "31", "provider", "", byOwn, discipline, "已建平台没有纳入体系", "a platform not brought into the system"},
	{"state-2025", "39#9", "37.1", "provider", "", byOwn, discipline, "其他违反规定的情形", "another breach by a provider"},
	{"state-2025", "40#1", "19.1", "requester", "", byOwnOfReq, discipline, "重复收集", "collected again"},
	{"state-2025", "40#4", "27.1", "requester", "", byOwnOfReq, discipline, "不再需要的数据没有处置", "data no longer needed not disposed of"},
	{"state-2025", "40#5", "29.2", "requester", "", byOwnOfReq, discipline, "没有保存使用记录", "use records not kept"},
	{"state-2025", "40#6", "35.2", "requester", "", byOwnOfReq, discipline, "没有履行安全管理责任", "security duties not performed"},
	{"state-2025", "40#7", "20.2", "requester", "", byOwnOfReq, discipline, "其他违反规定的情形", "another breach by a requester"},
	{"state-2025", "41#1", "19.2", "authority", "", byAbove, discipline, "没有明确数源部门", "no source department named"},
	{"state-2025", "41#2", "28.2", "authority", "", byAbove, discipline, "没有协调处理争议", "a dispute not coordinated"},
	{"state-2025", "41#3", "17.3", "authority", "", byAbove, discipline, "没有按时审核目录", "a catalog update not reviewed in time"},
	{"state-2025", "42", "42", "provider", "leaked-or-sold malfeasance", "", crime, "泄露、出售或者玩忽职守", "leaking, selling or neglect"},
	{"hubei-2025", "65#1", "19.3", "provider", "", byEither, discipline, "没有对目录实行管理", "the catalog not managed"},
	{"hubei-2025", "65#2", "23.1", "provider", "", byEither, discipline, "没有按规定提供数据", "data not supplied"},
	{"hubei-2025", "65#2", "23.3", "provider", "", byEither, discipline, "没有按规定回流", "no return flow"},
	{"hubei-2025", "65#3", "22.3", "provider", "", byEither, discipline, "另建同类平台", "another platform built"},
	{"hubei-2025", "65#4", "25.3", "provider", "", byEither, discipline, "没有履行质量管理义务", "quality not managed"},
	{"hubei-2025", "66#1", "32.3", "applicant", "", byOpeners, ended, "没有按规定使用有条件开放数据", "conditionally open data used against the rules"},
	{"hubei-2025", "66#2", "35.1", "authorized-operator", "", byOpeners, ended, "超出授权开发利用", "use beyond the grant"},
	{"hubei-2025", "66#3", "35.2", "authorized-operator", "adverse-effect", byOpeners, ended, "使用不当且造成不利影响", "use against the rules with adverse effect"},
	{"hubei-2025", "68", "68", "provider", "malfeasance", "", crime, "玩忽职守", "neglect of duty"},
	{"hubei-2021", "33", "27", "applicant", "", "", "responsibility:", "擅自扩散平台上取得的数据", "data from the platform spread without leave"},
	{"hubei-2021", "40", "18.1", "provider", "", byOrgan, "liability:", "没有及时发布数据", "data not published promptly"},
	{"jingzhou-2024", "27", "27", "provider", "", "", "responsibility:", "没有履行安全主体责任", "the primary security responsibility not met"},
	{"jingzhou-2024", "33", "17.2", "provider", "", byOrgan, "liability:", "没有按规定共享", "sharing not done as prescribed"},
}

// inForce are the first and the last day of a text; no last day for three.
var inForce = map[string][2]string{"state-2025": {"2025-08-01", ""}, "hubei-2025": {"2025-10-01", ""}, "hubei-2021": {"2021-04-01", ""}, "jingzhou-2024": {"2024-12-02", "2026-12-01"}}

// standingOn is what a ground counts for between departments. By hubei-2025:64 the
// State regulation goes before article 65 on the catalog and on sharing (A30), not
// on platforms and quality; the general grounds of lower texts add to those of
// higher ones.
func (g *slowGround) standingOn(day string, hospital bool) string {
	switch {
	case g.text == "hubei-2025" && (g.cite == "65#1" || g.cite == "65#2") && !hospital:
		return "displaced"
	case g.text == "hubei-2021" && g.cite == "40" && day >= "2025-08-01", g.text == "jingzhou-2024" && g.cite == "33":
		return "supplementary"
	}
	return "governing"
}

// orders writes who may order correction, for a body of a prefecture.
func (g *slowGround) orders(own, above string) string {
	var list []string
	for _, o := range strings.Fields(g.orderers) {
		role, at, _ := strings.Cut(o, "@")
		place := own
		if at == "above" {
			place = above
		}
		list = append(list, fmt.Sprintf(`{"role":%q,"division":%q}`, role, place))
	}
	return "[" + strings.Join(list, ",") + "]"
}

// consequences writes what may follow.
func (g *slowGround) consequences() string {
	var list []string
	for _, f := range strings.Split(g.follows, ";") {
		code, needs, _ := strings.Cut(f, ":")
		one := fmt.Sprintf(`{"code":%q`, code)
		if needs != "" {
			one += `,"needs":["` + strings.ReplaceAll(needs, "|", `","`) + `"]`
		}
		list = append(list, one+"}")
	}
	return "[" + strings.Join(list, ",") + "]"
}

// json is the ground as the answer has it.
func (g *slowGround) json(standing, own, above string) string {
	s := fmt.Sprintf(`{"cite":%q,"standing":%q,"orderers":%s,"consequences":%s`, g.text+":"+g.cite, standing, g.orders(own, above), g.consequences())
	if g.needs != "" {
		s += `,"needs":["` + strings.ReplaceAll(g.needs, " ", `","`) + `"]`
	}
	return s + "}"
}

// faultCase is a case between bodies of a prefecture; who applies for open data, or
// operates it, is an enterprise of Beijing, which orders nobody.
func (g *slowGround) faultCase(place, kind string) string {
	requester := fmt.Sprintf(`{%s,"division":%q}`, kind, place)
	procedure := ""
	if g.by == "applicant" || g.by == "authorized-operator" {
		requester = `{"kind":"enterprise","division":"110000"}`
		procedure = `,"procedure":"opening"`
		if g.by == "authorized-operator" {
			procedure = `,"procedure":"operation"`
		}
	}
	return fmt.Sprintf(`"case":{"requester":%s,"provider":{%s,"division":%q},"authority":{"kind":"department","division":%q,"is_authority":true}}%s`, requester, kind, place, place, procedure)
}

// liabilityVectors: each ground on the days on which its text begins and ends,
// beyond its place, for bodies that it does not bind, and when it is another's fault.
func liabilityVectors() []*maker {
	files := map[string]*maker{}
	for _, f := range []struct{ text, zh, en string }{
		{"state-2025", "国务院条例的法律责任", "What the State regulation attaches to a breach"},
		{"hubei-2025", "湖北条例的法律责任", "What the Hubei regulation attaches to a breach"},
		{"hubei-2021", "湖北办法的法律责任", "What the Hubei measures attach to a breach"},
		{"jingzhou-2024", "荆州办法的法律责任", "What the Jingzhou measures attach to a breach"},
	} {
		files[f.text] = newFile(f.text, "liability", 2, f.zh, f.en)
	}
	for k := range slowGrounds {
		g := &slowGrounds[k]
		m := files[g.text]
		g.days(m)
		g.elsewhere(m)
		g.wrongBearer(m)
		g.spoiled(m, k)
	}
	hospitalGrounds(files["hubei-2025"])
	latenessVectors(files["state-2025"])
	verticalOrders(files["state-2025"])
	return []*maker{draftLiability(), files["state-2025"], files["hubei-2025"], files["hubei-2021"], files["jingzhou-2024"]}
}

// slug tells the grounds apart.
func (g *slowGround) slug() string {
	return strings.NewReplacer("#", "-", ".", "-").Replace(g.cite + "-for-" + g.breach)
}

func (g *slowGround) vector(m *maker, tail, kind, zh, en, place, body, day string) *making {
	return m.add(g.slug()+"-"+tail, kind, g.zh+"，"+zh, g.en+", "+en).
		ask("liability", `{"breach":%q,"by":%q,%s,"on":%q}`, g.text+":"+g.breach, g.by, g.faultCase(place, body), day).cites(g.text + ":" + g.cite)
}

const aDepartment = `"kind":"department"`

// days asks on a day like any other and on both sides of the days on which the text
// begins and ends.
func (g *slowGround) days(m *maker) {
	force := inForce[g.text]
	found := func(tail, kind, day string) {
		k := g.vector(m, tail, kind, day, day, "421000", aDepartment, day).reads("A30", "S20")
		standing := g.standingOn(day, false)
		k.out("", `{"found":true,"basis":[%q],"grounds":{"$contains":[%s]}}`, g.text+":"+g.breach, g.json(standing, "421000", "420000"))
		if standing != "governing" {
			k.wrong("lower-text-first", "", `{"grounds":[{"cite":%q,"standing":"governing"}]}`, g.text+":"+g.cite)
		}
		if strings.Contains(g.follows, discipline) {
			k.wrong("discipline-at-once", "", `{"grounds":[{"cite":%q,"consequences":[{"code":"discipline","needs":{"$absent":true}}]}]}`, g.text+":"+g.cite)
		}
		k.why("%s", map[bool]string{true: "an order to correct comes first; what else follows needs what the article names, which people find", false: "what the article names has to be found by people; no order to correct is in it"}[g.orderers != ""])
	}
	none := func(tail, day, reading, why string) {
		k := g.vector(m, tail, "switch", day+"，没有", day+", none", "421000", aDepartment, day).reads("G6")
		k.out("", `{"found":false,"basis":[],"grounds":[]%s}`, map[string]string{"2026-12-02": `,"readings":["jingzhou-last-day"]`}[day])
		k.wrong(reading, "", `{"found":true}`).why("%s", why)
	}
	found("2026-03-02", "typical", "2026-03-02")
	found("first-day", "switch", force[0])
	if g.text == "hubei-2021" { // the oldest text: the day before, there is nothing to ask
		g.vector(m, "day-before", "switch", "施行前一日", "the day before commencement", "421000", aDepartment, "2021-03-31").reads("G6").
			out("before-first-text", "").or("", `{"found":false}`).why("no text of the five is in force on 2021-03-31")
	} else {
		none("day-before", dayBefore(force[0]), "before-commencement", "a breach of a text that is not yet in force there is none")
	}
	if force[1] != "" {
		found("last-day", "switch", force[1])
		none("day-after", "2026-12-02", "after-expiry", "the measures have ended (J1)")
	}
}

func dayBefore(day string) string { return dy(day).plus(-1).String() }

// elsewhere asks in Changsha, or for the State's text of a hospital.
func (g *slowGround) elsewhere(m *maker) {
	if g.text == "state-2025" {
		if g.by == "authority" {
			return // an authority is a department
		}
		g.vector(m, "hospital", "boundary", "医院", "a hospital", "421000", `"kind":"public-institution","sector":"health"`, "2026-03-02").reads("S1").
			out("", `{"found":false,"grounds":[]}`).wrong("organ-as-department", "", `{"found":true}`).why("a hospital is no government department, and the regulation does not bind it")
		return
	}
	g.vector(m, "changsha", "boundary", "在长沙", "in Changsha", "430100", aDepartment, "2026-03-02").reads("G5").
		out("", `{"found":false,"grounds":[]}`).wrong("local-everywhere", "", `{"found":true}`).why("Changsha lies outside the territory of the text")
}

// wrongBearer asks about somebody for whom the ground is not.
func (g *slowGround) wrongBearer(m *maker) {
	if g.text == "state-2025" && g.cite == "42" || g.cite == "68" || g.text == "jingzhou-2024" && g.cite == "27" {
		return // for everybody whom the text binds
	}
	other := *g
	switch g.by {
	case "requester":
		other.by = "provider"
	case "provider", "authority":
		other.by = map[bool]string{true: "requester", false: "applicant"}[g.text == "state-2025"]
	default:
		return
	}
	other.vector(m, "by-"+other.by, "boundary", "不是这一方的责任："+other.by, "not the fault of that side: "+other.by, "421000", aDepartment, "2026-03-02").reads("S20").
		out("", `{"grounds":{"$lacks":[{"cite":%q}]}}`, g.text+":"+g.cite).wrong("any-bearer", "", `{"grounds":[{"cite":%q}]}`, g.text+":"+g.cite).
		why("the article names whose breach it is about")
}

// spoiled asks the same with one thing wrong, a different one each time.
func (g *slowGround) spoiled(m *maker, k int) {
	ask := fmt.Sprintf(`{"breach":%q,"by":%q,%s,"on":"2026-03-02"}`, g.text+":"+g.breach, g.by, g.faultCase("421000", aDepartment))
	ways := []struct{ slug, old, new, code, zh, en, why string }{
		{"no-such-article", fmt.Sprintf(`"breach":%q`, g.text+":"+g.breach), fmt.Sprintf(`"breach":%q`, g.text+":299"), "bad-value", "没有这一条", "no such article", "the text has no article 299"},
		{"no-such-text", fmt.Sprintf(`"breach":%q`, g.text+":"+g.breach), `"breach":"nowhere-2020:1"`, "unknown-instrument", "没有这个文本", "no such text", "no such text is held"},
		{"nobody", fmt.Sprintf(`"by":%q,`, g.by), "", "bad-request", "没有说是谁", "nobody is named", "whose breach it is has to be said"},
		{"unknown-role", fmt.Sprintf(`"by":%q`, g.by), `"by":"mayor"`, "bad-value", "没有的角色", "no such role", "mayor is no role of the protocol"},
		{"both", `{"breach"`, `{"finding":"late-reply","breach"`, "bad-request", "既有发现又有违反", "a finding and a breach", "one of the two is asked about"},
		{"no-day", `"on":"2026-03-02"`, `"on":"2026-02-29"`, "bad-value", "不存在的日期", "a day that does not exist", "2026 is no leap year"},
		{"no-place", `"division":"421000"`, `"division":"421999"`, "bad-value", "没有的区划", "no such division", "421999 was never in use"},
	}
	w := ways[k%len(ways)]
	m.add(g.slug()+"-"+w.slug, "error", g.zh+"："+w.zh, g.en+": "+w.en).ask("liability", "%s", strings.Replace(ask, w.old, w.new, 1)).cites(g.text+":"+g.cite).
		out(w.code, "").why("%s", w.why)
}

// hospitalGrounds: article 65 stands alone for bodies that the State regulation does
// not bind; the body above and the authority of the level are both competent (A29).
func hospitalGrounds(m *maker) {
	for k := range slowGrounds {
		g := &slowGrounds[k]
		if g.text != "hubei-2025" || !strings.HasPrefix(g.cite, "65") {
			continue
		}
		g.vector(m, "hospital", "typical", "县区的医院", "a hospital of a district", "421002", `"kind":"public-institution","sector":"health"`, "2026-03-02").cites("hubei-2025:65", "hubei-2025:"+g.cite, "hubei-2025:64").reads("A1", "A29").
			out("", `{"found":true,"grounds":{"$contains":[%s]}}`, g.json("governing", "421002", "421000")).
			wrong("state-binds-all", "", `{"grounds":[{"cite":%q,"standing":"displaced"}]}`, "hubei-2025:"+g.cite).
			why("for a hospital no higher law provides otherwise (64), so article 65 governs; either may order")
	}
}

// latenessVectors: 39(4) by the codes of findings, and only without good reason.
func latenessVectors(m *maker) {
	g := slowGround{"state-2025", "39#4", "", "provider", "no-good-reason", byOwn, discipline, "", ""}
	for _, tt := range []struct{ code, day, zh, en string }{
		{"late-reply", "2025-08-01", "逾期答复", "a late reply"}, {"late-reply", "2026-03-02", "逾期答复", "a late reply"},
		{"late-delivery", "2026-03-02", "逾期共享", "a late delivery"},
	} {
		m.add("39-4-"+tt.code+"-"+tt.day, "typical", tt.zh+"，"+tt.day, tt.en+", "+tt.day).
			ask("liability", `{"finding":%q,%s,"on":%q}`, tt.code, g.faultCase("421000", aDepartment), tt.day).cites("state-2025:39#4").reads("S20").
			out("", `{"found":true,"by":"provider","grounds":{"$contains":[%s]}}`, g.json("governing", "421000", "420000")).
			wrong("lateness-is-liability", "", `{"grounds":[{"cite":"state-2025:39#4","needs":{"$absent":true}}]}`).
			why("only lateness without good reason is a ground, and that an official finds")
	}
	m.add("39-4-before", "switch", "施行前一日逾期答复", "a late reply the day before commencement").
		ask("liability", `{"finding":"late-reply",%s,"on":"2025-07-31"}`, g.faultCase("430100", aDepartment)).cites("state-2025:39#4").reads("G6").
		out("", `{"found":false,"grounds":[]}`).wrong("before-commencement", "", `{"found":true}`).why("outside Hubei no text held sets a limit before 2025-08-01")
	for _, tt := range []struct{ code, by, cite, zh, en string }{
		{"used-beyond-consent", "requester", "40#2", "超出范围使用", "use beyond the consent"},
		{"supplied-onward", "requester", "40#3", "擅自提供给第三方", "passed on to a third party"},
	} {
		g := slowGround{"state-2025", tt.cite, "", tt.by, "", byOwnOfReq, discipline, "", ""}
		for _, day := range []string{"2025-08-01", "2026-03-02"} {
			m.add(strings.ReplaceAll(tt.cite, "#", "-")+"-"+tt.code+"-"+day, "typical", tt.zh+"，"+day, tt.en+", "+day).
				ask("liability", `{"finding":%q,"by":%q,%s,"on":%q}`, tt.code, tt.by, g.faultCase("421000", aDepartment), day).cites("state-2025:"+tt.cite).
				out("", `{"found":true,"by":%q,"grounds":[%s]}`, tt.by, g.json("governing", "421000", "420000")).
				why("the item that names it goes before the one for every other breach")
		}
	}
	for _, code := range []string{"late-by-analogy", "extension-ineffective"} {
		m.add("no-ground-"+code, "boundary", "没有责任事由："+code, "no ground: "+code).
			ask("liability", `{"finding":%q,%s,"on":"2026-03-02"}`, code, g.faultCase("421000", aDepartment)).cites("state-2025:39").reads("S5").
			out("", `{"found":true,"grounds":[]}`).why("it breaks no limit of the text, and no liability rests on it")
	}
}

// verticalOrders: the authority of the level is that of the managing level (G7), by
// the other reading that of the place; nobody orders itself.
func verticalOrders(m *maker) {
	const ask = `{"breach":"state-2025:24.1","by":"provider","case":{"requester":{"kind":"department","division":"421000"},"provider":{"kind":"department","division":"421000","managed_by":%q}},"on":"2026-03-02"}`
	const want = `{"grounds":{"$contains":[{"cite":"state-2025:39#5","orderers":[{"role":"authority-of-provider","division":%q}]}]},"readings":["vertical-authority"]}`
	for _, tt := range [][3]string{
		{"centre", "split", "000000"}, {"centre", "managing-level", "000000"}, {"centre", "place", "421000"},
		{"province", "split", "420000"}, {"province", "managing-level", "420000"}, {"province", "place", "421000"},
	} {
		m.add("orderer-"+tt[0]+"-"+tt[1], "boundary", "垂直管理："+tt[0]+"，"+tt[1], "vertical management: "+tt[0]+", "+tt[1]).
			ask("liability", ask, tt[0]).reading("vertical-authority", tt[1]).cites("state-2025:39").reads("G7").
			out("", want, tt[2]).why("the authority of the level is that of the government which manages the body, unless one reads 同级 by place")
	}
	m.add("orderer-of-the-nation", "boundary", "国务院主管部门自己违反", "the national authority in breach itself").
		ask("liability", `{"breach":"state-2025:28.2","by":"authority","case":{"requester":{"kind":"department","division":"000000"},"provider":{"kind":"department","division":"000000"},"authority":{"kind":"department","division":"000000","is_authority":true}},"on":"2026-03-02"}`).
		cites("state-2025:41#2").reads("S20").
		out("", `{"grounds":{"$contains":[{"cite":"state-2025:41#2","orderers":[{"role":"government","division":"000000"}]}]}}`).
		wrong("judge-in-own-cause", "", `{"grounds":[{"cite":"state-2025:41#2","orderers":[{"role":"authority","division":"000000"}]}]}`).
		why("above the national authority there is the State Council alone")
}

// draftGrounds are articles 36 and 37 of the Hunan draft, for whose breaches the
// State regulation's article 39 has another who orders: 37 would be displaced
// between departments and stand for a hospital.
var draftGrounds = []slowGround{
	{"hunan-2024-draft", "36#1", "16.2", "applicant", "", "department@opened authority@opened", "suspension:;termination:refused-correction", "没有履行开放承诺", "undertakings not kept"},
	{"hunan-2024-draft", "36#2", "17.3", "authorized-operator", "", "department@opened authority@opened", "suspension:;termination:refused-correction", "超出授权范围", "use beyond the grant"},
	{"hunan-2024-draft", "36#3", "36#3", "applicant", "", "department@opened authority@opened", "suspension:;termination:refused-correction", "其他违规使用", "another use against the rules"},
	{"hunan-2024-draft", "37#1", "15.1", "provider", "", "government@own superior-body@above", "measures:adverse-consequence", "没有按规定共享", "sharing not done as prescribed"},
	{"hunan-2024-draft", "37#2", "12.2", "provider", "", "government@own superior-body@above", "measures:adverse-consequence", "擅自新建平台", "another platform built"},
	{"hunan-2024-draft", "37#3", "11.2", "provider", "", "government@own superior-body@above", "measures:adverse-consequence", "没有编制目录", "the catalog not compiled"},
	{"hunan-2024-draft", "37#4", "17.1", "provider", "", "government@own superior-body@above", "measures:adverse-consequence", "擅自向经营主体提供数据", "data given to a business outside the channels"},
	{"hunan-2024-draft", "37#5", "13.4", "provider", "", "government@own superior-body@above", "measures:adverse-consequence", "不处理校核申请", "requests for correction not dealt with"},
	{"hunan-2024-draft", "37#6", "35", "provider", "", "government@own superior-body@above", "measures:adverse-consequence", "没有履行监管职责", "supervision not performed"},
	{"hunan-2024-draft", "37#7", "34.2", "provider", "", "government@own superior-body@above", "measures:adverse-consequence", "篡改、泄露数据", "data altered or leaked"},
	{"hunan-2024-draft", "37#8", "37#8", "provider", "malfeasance", "government@own superior-body@above", "measures:adverse-consequence", "玩忽职守", "neglect of duty"},
	{"hunan-2024-draft", "37#9", "20", "provider", "", "government@own superior-body@above", "measures:adverse-consequence", "其他情形", "another breach"},
}

// draftLiability: what the draft would attach, and that it attaches nothing.
func draftLiability() *maker {
	m := newFile("hunan-2024-draft", "liability", 2, "湖南草案：责任（假设）", "The Hunan draft: liability, supposed")
	const suppose = `,"suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}`
	for k := range draftGrounds {
		g := &draftGrounds[k]
		asked := func(tail, kind, zh, en, body, day, more string) *making {
			return m.add(g.slug()+"-"+tail, kind, g.zh+"，"+zh, g.en+", "+en).
				ask("liability", `{"breach":%q,"by":%q,%s,"on":%q%s}`, g.text+":"+g.breach, g.by, g.faultCase("430100", body), day, more).cites(g.text + ":" + g.cite)
		}
		would := "governing"
		if strings.HasPrefix(g.cite, "37") {
			would = "displaced"
			asked("hospital", "boundary", "医院", "a hospital", `"kind":"public-institution","sector":"health"`, "2026-03-02", suppose).
				out("", `{"found":true,"grounds":{"$contains":[{"cite":%q,"standing":"hypothetical","would":"governing"}]}}`, g.text+":"+g.cite).
				why("the State regulation does not bind a hospital, so nothing would stand against the draft")
		}
		asked("supposed", "typical", "假设施行", "supposed in force", aDepartment, "2026-01-01", suppose).
			out("", `{"found":true,"grounds":{"$contains":[%s]}}`, strings.TrimSuffix(g.json("hypothetical", "430100", "430000"), "}")+fmt.Sprintf(`,"would":%q}`, would)).
			why("what the draft would attach if it came into force unchanged")
		asked("day-before", "switch", "假设施行的前一日", "the day before", aDepartment, "2025-12-31", suppose).
			out("", `{"found":false,"grounds":[]}`).wrong("before-commencement", "", `{"found":true}`).why("the supposition begins on its day")
		asked("never-law", "wrong-reading", "草案不是法", "a draft is no law", aDepartment, "2026-03-02", "").
			out("", `{"found":false,"grounds":[]}`).wrong("draft-is-law", "", `{"found":true}`).why("a draft holds nobody liable")
	}
	m.add("finding-supposed", "error", "假设下只问违反", "under a supposition only a breach is asked about").
		ask("liability", `{"finding":"late-reply",%s,"on":"2026-03-02"%s}`, draftGrounds[3].faultCase("430100", aDepartment), suppose).cites("hunan-2024-draft:37").
		out("bad-request", "").why("a finding is made by law in force, not by a draft")
	m.add("no-draft", "error", "不是草案的文本", "a text that is no draft").
		ask("liability", `{"breach":"state-2025:19.1","by":"provider",%s,"on":"2026-03-02","suppose":{"instrument":"state-2025","from":"2026-01-01"}}`, draftGrounds[3].faultCase("430100", aDepartment)).cites("hunan-2024-draft:37").
		out("unknown-instrument", "").why("what is in force needs no supposition")
	return m
}
