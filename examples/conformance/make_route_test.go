package main

import (
	"fmt"
	"slices"
	"strings"
)

// A disputant is a body in a dispute.
type disputant struct {
	slug, zh, en string
	place        string
	managed      string // the place whose government manages it, where that is another
	management   string // how the protocol calls that
	authority    bool   // it is the data-sharing authority of its place
}

func (p *disputant) json() string {
	s := fmt.Sprintf(`{"kind":"department","division":%q`, p.place)
	if p.management != "" {
		s += fmt.Sprintf(`,"managed_by":%q`, p.management)
	}
	if p.authority {
		s += `,"is_authority":true`
	}
	return s + "}"
}

// stands is where a party stands in a dispute (reading G7): where it sits, or by
// the other reading where it is managed.
func (p *disputant) stands(managing bool) string {
	if managing && p.managed != "" {
		return p.managed
	}
	return p.place
}

// hubei reports whether Hubei's texts bind the body: it sits there, and not the
// centre manages it.
func (p *disputant) hubei() bool { return p.place[:2] == "42" && p.management != "centre" }

// central reports whether it is one of those that hubei-2021:22.2 names: a ministry,
// or a body of the centre within Hubei.
func (p *disputant) central() bool {
	return p.place == "000000" || p.management == "centre" && p.place[:2] == "42"
}

var disputants = map[string]*disputant{}

func init() {
	for _, p := range []disputant{
		{slug: "ministry", zh: "国务院部门", en: "a ministry", place: "000000"},
		{slug: "ministry2", zh: "国务院另一部门", en: "another ministry", place: "000000"},
		{slug: "nda", zh: "国务院政务数据共享主管部门", en: "the national authority", place: "000000", authority: true},
		{slug: "hubei", zh: "湖北省部门", en: "a department of Hubei", place: "420000"},
		{slug: "hubei2", zh: "湖北省另一部门", en: "another department of Hubei", place: "420000"},
		{slug: "hubei-authority", zh: "湖北省主管部门", en: "the authority of Hubei", place: "420000", authority: true},
		{slug: "jingzhou", zh: "荆州市部门", en: "a bureau of Jingzhou", place: "421000"},
		{slug: "jingzhou2", zh: "荆州市另一部门", en: "another bureau of Jingzhou", place: "421000"},
		{slug: "jingzhou-authority", zh: "荆州市主管部门", en: "the authority of Jingzhou", place: "421000", authority: true},
		{slug: "tax", zh: "国家税务机关（荆州）", en: "the tax office in Jingzhou", place: "421000", managed: "000000", management: "centre"},
		{slug: "vertical", zh: "省以下垂直管理机构（荆州）", en: "an office in Jingzhou that the province manages", place: "421000", managed: "420000", management: "province"},
		{slug: "yichang", zh: "宜昌市部门", en: "a bureau of Yichang", place: "420500"},
		{slug: "yichang-authority", zh: "宜昌市主管部门", en: "the authority of Yichang", place: "420500", authority: true},
		{slug: "shashi", zh: "荆州市沙市区部门", en: "a bureau of Shashi, Jingzhou", place: "421002"},
		{slug: "shashi-authority", zh: "荆州市沙市区主管部门", en: "the authority of Shashi, Jingzhou", place: "421002", authority: true},
		{slug: "jingzhou-district", zh: "荆州市荆州区部门", en: "a bureau of Jingzhou District, Jingzhou", place: "421003"},
		{slug: "gongan", zh: "公安县部门", en: "a bureau of Gong'an County", place: "421022"},
		{slug: "gongan-ecology", zh: "市以下垂直管理机构（公安县）", en: "an office in Gong'an County that the city manages", place: "421022", managed: "421000", management: "prefecture"},
		{slug: "xiantao", zh: "仙桃市部门", en: "a bureau of Xiantao, under the province", place: "429004"},
		{slug: "qianjiang", zh: "潜江市部门", en: "a bureau of Qianjiang, under the province", place: "429005"},
		{slug: "beijing", zh: "北京市部门", en: "a department of Beijing", place: "110000"},
		{slug: "dongcheng", zh: "北京市东城区部门", en: "a bureau of Dongcheng, Beijing", place: "110101"},
		{slug: "xicheng", zh: "北京市西城区部门", en: "a bureau of Xicheng, Beijing", place: "110102"},
		{slug: "hunan", zh: "湖南省部门", en: "a department of Hunan", place: "430000"},
		{slug: "changsha", zh: "长沙市部门", en: "a bureau of Changsha", place: "430100"},
		{slug: "changsha2", zh: "长沙市另一部门", en: "another bureau of Changsha", place: "430100"},
		{slug: "zhuzhou", zh: "株洲市部门", en: "a bureau of Zhuzhou", place: "430200"},
	} {
		disputants[p.slug] = &p
	}
}

// A slowStage is a stage as the articles have it.
type slowStage struct {
	step     string
	required bool
	by       string
	place    string
	basis    []string
	exact    bool // no further provision may stand there
}

// rank orders the stages: by the step, then the lower place first.
func (s *slowStage) rank() int {
	step := 10 * slices.Index([]string{"negotiate", "coordinate", "decide"}, s.step)
	if s.place == "" {
		return step
	}
	return step + slices.Index([]string{"county", "prefecture", "province", "nation"}, slowLevel(s.place))
}

func (s *slowStage) json() string {
	division := `{"$absent":true}`
	if s.place != "" {
		division = fmt.Sprintf("%q", s.place)
	}
	how := "$set"
	if !s.exact {
		how = "$contains"
	}
	return fmt.Sprintf(`{"step":%q,"required":%v,"by":%q,"division":%s,"term":{"$absent":true},"basis":{%q:["%s"]}}`,
		s.step, s.required, s.by, division, how, strings.Join(s.basis, `","`))
}

// A slowDispute is a question, and how a program reads the articles.
type slowDispute struct {
	a, b     *disputant
	subject  string
	on       ymd
	strictly bool // strictly above both, the other reading of G8
	managing bool // by the managing level, the other reading of G7
	counties bool // districts and counties are bound by the Jingzhou measures, the other reading of J2

	ownJudge  bool // wrong: an authority settles its own quarrel
	rankPeers bool // wrong: the same rank in two places is the same level
	wide204   bool // wrong: hubei-2021:20.4 for every subject
	early     bool // wrong: the State regulation before its commencement
	eternal   bool // wrong: the Jingzhou measures after they lapsed
}

// seat is where the authority stands over both; empty for nobody.
func (d *slowDispute) seat() (at string, peers bool) {
	a, b := d.a.stands(d.managing), d.b.stands(d.managing)
	at, peers = slowCommon(a, b), a == b
	if d.strictly && !peers && (at == a || at == b) {
		at = slowParent(at)
	}
	for at != "" && !d.ownJudge && (d.a.authority && d.a.place == at || d.b.authority && d.b.place == at) {
		at = slowParent(at)
	}
	return at, peers || d.rankPeers && slowLevel(a) == slowLevel(b)
}

// obtains are the subjects of hubei-2021:22.2: obtaining data of the centre, not
// what became of data that is there.
var obtains = []string{"refusal", "delay", "attribute", "uncataloged", "added-condition", "return-flow"}

// stages walks through the articles one after the other.
func (d *slowDispute) stages() (list []slowStage) {
	exact := d.a.management != "centre" && d.b.management != "centre" // of bodies of the centre the place of 31.2 is left open
	add := func(step string, required bool, by, place, cite string) {
		for k := range list {
			if s := &list[k]; s.step == step && s.by == by && s.place == place {
				s.required = s.required || required
				if !slices.Contains(s.basis, cite) {
					s.basis = append(s.basis, cite)
				}
				return
			}
		}
		list = append(list, slowStage{step, required, by, place, []string{cite}, exact})
	}
	at, peers := d.seat()
	national := func(cite string) {
		add("negotiate", peers, "parties", "", cite)
		if at != "" {
			add("coordinate", true, "authority", at, cite)
			add("decide", true, "government", at, cite)
		} else if !d.strictly { // the national authority is a party: only the State Council is left
			add("decide", true, "government", "000000", cite)
		}
	}
	if d.early || !d.on.before(dy("2025-08-01")) {
		national("state-2025:28.2")
		if d.a.hubei() && d.b.hubei() && !d.on.before(dy("2025-10-01")) {
			national("hubei-2025:31.2") // to be dealt with by the national provisions
		}
	}
	inHubei := d.b.place[:2] == "42"
	settlesOwn := d.b.authority && d.b.place == d.a.place && !d.ownJudge                                  // it is the authority that refused
	if (d.subject == "refusal" || d.wide204) && d.a.hubei() && inHubei && !d.a.authority && !settlesOwn { // nor does an authority ask itself
		add("coordinate", false, "authority", d.a.place, "hubei-2021:20.4")
	}
	if slices.Contains(obtains, d.subject) && d.a.hubei() && d.b.central() && !(d.a.authority && d.a.place == "420000") {
		add("coordinate", false, "authority", "420000", "hubei-2021:22.2")
	}
	inTime := !d.on.before(dy("2024-12-02")) && (d.eternal || !dy("2026-12-01").before(d.on))
	if d.subject == "uncataloged" && inTime && d.a.place[:4] == "4210" && d.b.place[:4] == "4210" && exact {
		binds := d.counties || d.a.place == "421000" || d.b.place == "421000" // 34: districts and counties may follow it
		add("negotiate", binds, "parties", "", "jingzhou-2024:17.3")
		add("coordinate", false, "authority", at, "jingzhou-2024:17.3")
	}
	slices.SortStableFunc(list, func(a, b slowStage) int { return a.rank() - b.rank() })
	return list
}

func (d *slowDispute) json() string {
	var parts []string
	for _, s := range d.stages() {
		parts = append(parts, s.json())
	}
	return fmt.Sprintf(`{"stages":[%s]}`, strings.Join(parts, ","))
}

// misread is the dispute as a program reads it that errs in one thing.
func (d slowDispute) misread(change func(*slowDispute)) string {
	change(&d)
	return d.json()
}

// misreadings are the ways to err.
var misreadings = []struct {
	id     string
	change func(*slowDispute)
}{
	{"strictly-above", func(d *slowDispute) { d.strictly = true }},
	{"managing-level-decides", func(d *slowDispute) { d.managing = true }},
	{"vertical-at-place", func(d *slowDispute) { d.managing = false }},
	{"judge-in-own-cause", func(d *slowDispute) { d.ownJudge = true }},
	{"rank-as-level", func(d *slowDispute) { d.rankPeers = true }},
	{"refusal-channel-for-all", func(d *slowDispute) { d.wide204 = true }},
	{"guidance-binds", func(d *slowDispute) { d.counties = true }},
	{"before-commencement", func(d *slowDispute) { d.early = true }},
	{"after-expiry", func(d *slowDispute) { d.eternal = true }},
}

// routeVectors: who settles a dispute, by pairs, subjects, days and readings
// (state-2025:28.2, hubei-2025:31.2, hubei-2021:20.4 and 22.2, jingzhou-2024:17.3).
func routeVectors() *maker {
	m := newFile("cross", "route", 2, "争议由谁处理", "Who settles a dispute")
	subjects := append(slices.Clone(obtains), "quality", "suspension")
	for k, pair := range []string{
		"jingzhou jingzhou2", "shashi jingzhou", "jingzhou shashi", "shashi jingzhou-district", "jingzhou yichang", "shashi yichang", "gongan hubei", "hubei gongan",
		"xiantao hubei", "xiantao qianjiang", "xiantao jingzhou", "jingzhou ministry", "ministry jingzhou", "hubei ministry", "ministry ministry2", "hubei hunan",
		"jingzhou changsha", "changsha zhuzhou", "changsha changsha2", "dongcheng xicheng", "dongcheng beijing", "beijing hubei",
		"jingzhou tax", "tax jingzhou", "shashi tax", "jingzhou vertical", "gongan gongan-ecology", "gongan-ecology gongan",
		"jingzhou-authority jingzhou", "jingzhou jingzhou-authority", "shashi-authority jingzhou-authority", "jingzhou-authority hubei-authority", "jingzhou-authority yichang-authority",
		"hubei-authority hubei", "nda ministry", "hubei nda",
	} {
		routeVector(m, pair, subjects[k%len(subjects)], "2026-03-02", "", "")
		if subjects[k%len(subjects)] != "refusal" {
			routeVector(m, pair, "refusal", "2026-03-02", "", "")
		}
	}
	for _, s := range subjects { // what each channel takes
		routeVector(m, "jingzhou jingzhou2", s, "2026-03-02", "", "")
		routeVector(m, "jingzhou tax", s, "2026-03-02", "", "")
	}
	for _, day := range []string{"2021-04-01", "2024-12-01", "2024-12-02", "2025-07-31", "2025-08-01", "2025-09-30", "2025-10-01", "2026-12-01", "2026-12-02"} {
		routeVector(m, "jingzhou jingzhou2", "refusal", day, "", "")
		routeVector(m, "jingzhou jingzhou2", "uncataloged", day, "", "")
	}
	for _, day := range []string{"2025-07-31", "2025-08-01"} {
		for _, pair := range []string{"shashi jingzhou", "jingzhou ministry", "changsha zhuzhou", "beijing hubei", "dongcheng beijing"} {
			routeVector(m, pair, "delay", day, "", "")
		}
	}
	for _, pair := range []string{"jingzhou jingzhou2", "shashi jingzhou", "shashi jingzhou-district", "gongan hubei", "xiantao hubei", "dongcheng beijing", "jingzhou ministry", "hubei hunan", "jingzhou-authority hubei"} {
		routeVector(m, pair, "delay", "2026-03-02", "common-superior", "strictly-above")
	}
	for _, pair := range []string{"jingzhou tax", "jingzhou vertical", "gongan gongan-ecology", "jingzhou jingzhou2"} {
		routeVector(m, pair, "quality", "2026-03-02", "vertical-authority", "managing-level")
		routeVector(m, pair, "quality", "2026-03-02", "vertical-authority", "place")
	}
	for _, pair := range []string{"shashi jingzhou", "jingzhou shashi", "shashi jingzhou-district", "gongan shashi"} {
		routeVector(m, pair, "uncataloged", "2026-03-02", "", "")
		routeVector(m, pair, "uncataloged", "2026-03-02", "jingzhou-counties", "bound")
	}
	return m
}

func routeVector(m *maker, pair, subject, day, option, value string) {
	first, second, _ := strings.Cut(pair, " ")
	d := slowDispute{a: disputants[first], b: disputants[second], subject: subject, on: dy(day)}
	d.strictly, d.managing = value == "strictly-above", value == "managing-level"
	d.counties = value == "bound"
	slug := strings.Join([]string{first, second, subject, day}, "-")
	kind, zh, en := "typical", "", ""
	if day != "2026-03-02" {
		kind = "switch"
	}
	if option != "" {
		slug, kind, zh, en = slug+"-"+value, "boundary", "，"+option+"="+value, ", "+option+"="+value
	}
	if m.ids[m.Instrument+"/"+m.Topic+"/"+slug] {
		return // a pair that stands in two lists
	}
	k := m.add(slug, kind, fmt.Sprintf("%s与%s，%s，%s%s", d.a.zh, d.b.zh, subject, day, zh), fmt.Sprintf("%s against %s, %s, %s%s", d.a.en, d.b.en, subject, day, en)).
		ask("route", `{"requester":%s,"provider":%s,"subject":%q,"on":%q}`, d.a.json(), d.b.json(), subject, day)
	if option != "" {
		k.reading(option, value)
	}
	k.v.Reads = d.reads()
	stages := d.stages()
	for _, s := range stages {
		for _, c := range s.basis {
			if !slices.Contains(k.v.Cites, c) {
				k.v.Cites = append(k.v.Cites, c)
			}
		}
	}
	if len(stages) == 0 {
		k.v.Cites = []string{"state-2025:28.2"}
	}
	k.out("", "%s", d.json())
	for _, x := range misreadings {
		k.wrong(x.id, "", "%s", d.misread(x.change))
	}
	if len(stages) > 0 {
		k.wrong("invented-limit", "", `{"stages":{"$contains":[{"step":%q,"term":{"n":10,"unit":"workday"}}]}}`, stages[len(stages)-1].step)
	}
	k.why("%s", d.why())
}

func (d *slowDispute) reads() (list []string) {
	if _, peers := d.seat(); !peers {
		list = append(list, "G8")
	}
	if d.a.management != "" || d.b.management != "" {
		list = append(list, "G7")
	}
	if d.a.hubei() && d.subject != "refusal" {
		list = append(list, "H12")
	}
	if d.subject == "uncataloged" && d.a.place[:4] == "4210" && d.b.place[:4] == "4210" {
		list = append(list, "J2")
	}
	return append(list, "S17")
}

func (d *slowDispute) why() string {
	at, peers := d.seat()
	switch {
	case len(d.stages()) == 0:
		return "no text in force on the day has a stage for such a dispute"
	case !d.early && d.on.before(dy("2025-08-01")):
		return "the State regulation is not yet in force: local channels alone, and no government decides"
	case at == "" && d.strictly:
		return "nothing stands strictly above the nation: the parties are left with each other"
	case at == "":
		return "the national authority is itself a party: only the State Council stands above it"
	case peers:
		return fmt.Sprintf("peers: they must negotiate first; the authority of %s coordinates, then its government decides", at)
	}
	return fmt.Sprintf("across levels or regions: negotiation is not demanded; the authority of %s coordinates, then its government decides; no article sets a time", at)
}
