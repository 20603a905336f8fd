package main

import (
	"fmt"
	"strings"
)

// A slowBody is a body and how the texts look at it.
type slowBody struct {
	slug, zh, en string
	json         string
	department   bool   // department or authorized organization (state-2025:2, hubei-2021:3.2)
	place        string // division
	central      bool   // managed by the centre
}

var slowBodies = []slowBody{
	{"ministry", "国务院部门", "a ministry", `{"kind":"department","division":"000000"}`, true, "000000", false},
	{"beijing", "北京市部门", "a department of Beijing", `{"kind":"department","division":"110000"}`, true, "110000", false},
	{"hunan", "湖南省部门", "a department of Hunan", `{"kind":"department","division":"430000"}`, true, "430000", false},
	{"hubei", "湖北省部门", "a department of Hubei", `{"kind":"department","division":"420000"}`, true, "420000", false},
	{"wuhan", "武汉市部门", "a department of Wuhan", `{"kind":"department","division":"420100"}`, true, "420100", false},
	{"jingzhou", "荆州市部门", "a department of Jingzhou", `{"kind":"department","division":"421000"}`, true, "421000", false},
	{"shashi", "荆州市沙市区部门", "a department of Shashi, Jingzhou", `{"kind":"department","division":"421002"}`, true, "421002", false},
	{"xiantao", "仙桃市部门", "a department of Xiantao, under the province", `{"kind":"department","division":"429004"}`, true, "429004", false},
	{"authorized", "湖北省授权组织", "an authorized organization of Hubei", `{"kind":"authorized-organization","division":"420000","authorized_by":"law"}`, true, "420000", false},
	{"tax-jingzhou", "国家税务机关（荆州）", "the tax office in Jingzhou", `{"kind":"department","division":"421000","managed_by":"centre"}`, true, "421000", true},
	{"court-beijing", "北京法院", "a court of Beijing", `{"kind":"state-organ","division":"110000"}`, false, "110000", false},
	{"court-hubei", "湖北法院", "a court of Hubei", `{"kind":"state-organ","division":"420000"}`, false, "420000", false},
}

func (b *slowBody) inHubei() bool { return b.place[:2] == "42" }

// A slowRule is a number that an article sets, typed from the article.
type slowRule struct {
	cite      string
	matter    string
	facts     string // what the question says of the data
	n         int
	unit      string
	extension int // working days by which it may be extended
	hubei     bool
	from      string
}

// slowRules: the numbers of the texts held that run between departments. The State
// regulation ranks above Hubei's.
var slowRules = []slowRule{
	{"state-2025:21.1", "reply-unconditional", `{"attribute":"unconditional","cataloged":true}`, 1, "workday", 10, false, "2025-08-01"},
	{"state-2025:21.1", "reply-conditional", `{"attribute":"conditional","cataloged":true}`, 10, "workday", 10, false, "2025-08-01"},
	{"state-2025:21.1", "reply-extension", `{"attribute":"conditional","cataloged":true}`, 10, "workday", 0, false, "2025-08-01"},
	{"state-2025:22.1", "delivery", `{"attribute":"conditional","cataloged":true}`, 20, "workday", 0, false, "2025-08-01"},
	{"state-2025:26.2", "correction", `{"attribute":"conditional","cataloged":true}`, 10, "workday", 0, false, "2025-08-01"},
	{"state-2025:17.2", "catalog-update", `{"trigger":"law-adjusted"}`, 10, "workday", 5, false, "2025-08-01"},
	{"state-2025:17.2", "catalog-update-extension", `{}`, 5, "workday", 0, false, "2025-08-01"},
	{"state-2025:29.2", "retention", `{"attribute":"conditional","cataloged":true}`, 3, "year", 0, false, "2025-08-01"},
	{"hubei-2021:20.3", "reply-conditional", `{"attribute":"conditional","cataloged":true}`, 10, "workday", 0, true, "2021-04-01"},
	{"hubei-2021:22.1", "reply-uncataloged", `{"cataloged":false}`, 10, "workday", 0, true, "2021-04-01"},
	{"hubei-2021:13.3", "suspect-data", `{"attribute":"conditional","cataloged":true}`, 3, "workday", 0, true, "2021-04-01"},
}

// binds says whether the text of a rule binds a body on a day.
func (r *slowRule) binds(b *slowBody, on ymd) bool {
	if !b.department || on.before(dy(r.from)) {
		return false
	}
	return !r.hubei || b.inHubei() && !b.central
}

// roleOf is who owes the duty of a matter, where the article says so.
var roleOf = map[string]string{"retention": "requester"}

// governing is the number that governs: that of the highest text which binds.
func governing(matter string, b *slowBody, on ymd) *slowRule {
	for k := range slowRules {
		if r := &slowRules[k]; r.matter == matter && r.binds(b, on) {
			return r
		}
	}
	return nil
}

// rulingVectors: every number, on both sides of the day on which it comes into
// force, for bodies that it binds and bodies that it does not.
func rulingVectors() *maker {
	m := newFile("cross", "ruling", 2, "何时何地适用哪一条", "Which number governs here and on this day")
	done := map[string]bool{}
	for k := range slowRules {
		matter, facts := slowRules[k].matter, slowRules[k].facts
		if done[matter] {
			continue
		}
		done[matter] = true
		for i := range slowBodies {
			b, facts := &slowBodies[i], facts
			if b.central { // whether a stationed body's data is local depends on it (jingzhou-2024:3#2)
				facts = strings.Replace(strings.Replace(facts, "}", `,"origin":"duties"}`, 1), "{,", "{", 1)
			}
			for _, s := range []string{"2025-07-31", "2025-08-01", "2026-03-02"} {
				if s == "2026-03-02" && i%3 != k%3 {
					continue // one in three is enough on a day like any other
				}
				rulingVector(m, matter, facts, b, dy(s))
			}
		}
		for _, s := range []string{"2021-04-01", "2025-09-30", "2025-10-01"} {
			rulingVector(m, matter, facts, &slowBodies[3], dy(s))
		}
	}
	for i := range slowBodies {
		b := &slowBodies[i]
		m.add("before-every-text-"+b.slug, "error", b.zh+"：所收文本施行之前", b.en+": before every text held").
			ask("ruling", `{"matter":"reply-conditional","body":%s,"facts":{"attribute":"conditional","cataloged":true},"on":"2021-03-31"}`, b.json).reads("G6").
			out("before-first-text", "").or("", `{"limit":null,"extension":null,"basis":[]}`).
			why("no text of the five is in force on 2021-03-31; a program that holds older ones finds that they do not govern here")
	}
	reviewVectors(m)
	updateVectors(m)
	return m
}

func rulingVector(m *maker, matter, facts string, b *slowBody, on ymd) {
	role := ""
	if r := roleOf[matter]; r != "" {
		role = fmt.Sprintf(`,"role":%q`, r)
	} else if matter != "catalog-review" {
		role = `,"role":"provider"`
	}
	kind := "typical"
	if on != dy("2026-03-02") {
		kind = "switch"
	}
	k := m.add(fmt.Sprintf("%s-%s-%s", matter, b.slug, on), kind, fmt.Sprintf("%s，%s，%s", matter, b.zh, on), fmt.Sprintf("%s, %s, %s", matter, b.en, on)).
		ask("ruling", `{"matter":%q,"body":%s%s,"facts":%s,"on":%q}`, matter, b.json, role, facts, on).reads("G5", "G6")
	r := governing(matter, b, on)
	if r == nil {
		nothing(k, matter, b, on)
		return
	}
	extension := "null"
	if r.extension > 0 {
		extension = spanOf{r.extension, "workday"}.json()
	}
	rules := fmt.Sprintf(`{"cite":%q,"standing":"governing","term":%s}`, r.cite, spanOf{r.n, r.unit}.json())
	for i := range slowRules { // a lower text that says the same stands beside it
		if lower := &slowRules[i]; lower != r && lower.matter == matter && lower.binds(b, on) {
			rules += fmt.Sprintf(`,{"cite":%q,"standing":"supplementary"}`, lower.cite)
		}
	}
	k.cites(r.cite).out("", `{"limit":%s,"extension":%s,"basis":{"$contains":[%q]},"rules":{"$contains":[%s]}}`, spanOf{r.n, r.unit}.json(), extension, r.cite, rules)
	if matter == "reply-conditional" {
		if r.hubei {
			k.wrong("before-commencement", "", `{"basis":["state-2025:21.1"]}`)
			k.wrong("extension-of-another-text", "", `{"extension":{"n":10,"unit":"workday"}}`)
		} else if b.inHubei() && !b.central {
			k.wrong("lower-text-first", "", `{"basis":["hubei-2021:20.3"]}`)
		}
	}
	k.why("%s sets %d %ss, and is the highest text that binds the body on the day", r.cite, r.n, r.unit)
}

// nothing wants no number.
func nothing(k *making, matter string, b *slowBody, on ymd) {
	basis := ""
	if matter == "reply-conditional" && b.slug == "court-hubei" && !on.before(dy("2025-10-01")) {
		basis = `,"basis":{"$contains":["hubei-2025:31.2"]}` // as prescribed, without a number (A7)
	}
	k.out("", `{"limit":null,"extension":null%s}`, basis)
	for i := range slowRules {
		r := &slowRules[i]
		if r.matter != matter {
			continue
		}
		k.v.Cites = append(k.v.Cites, r.cite)
		reading := "before-commencement"
		switch {
		case on.before(dy(r.from)):
		case !b.department:
			reading = "organ-as-department"
		case r.hubei && b.central:
			reading = "local-binds-centre"
		case r.hubei:
			reading = "local-everywhere"
		}
		k.wrong(reading, "", `{"limit":%s}`, spanOf{r.n, r.unit}.json())
	}
	k.why("no text held that binds the body sets a number on the day")
}

// reviewVectors: the two working days for a review bind the authority, and only for
// an update.
func reviewVectors(m *maker) {
	for _, s := range []string{"2025-07-31", "2025-08-01", "2026-03-02"} {
		on := dy(s)
		for _, b := range []struct{ slug, zh, en, json string }{
			{"hubei", "湖北省数据主管部门", "the authority of Hubei", `{"kind":"department","division":"420000","is_authority":true}`},
			{"beijing", "北京市数据主管部门", "the authority of Beijing", `{"kind":"department","division":"110000","is_authority":true}`},
		} {
			k := m.add("catalog-review-"+b.slug+"-"+s, "switch", "审核更新的目录："+b.zh+"，"+s, "review of an update: "+b.en+", "+s).
				ask("ruling", `{"matter":"catalog-review","role":"authority","body":%s,"facts":{"trigger":"update-submitted"},"on":%q}`, b.json, s).cites("state-2025:17.3").reads("S9")
			if on.before(dy("2025-08-01")) {
				k.out("", `{"limit":null,"extension":null}`).wrong("before-commencement", "", `{"limit":{"n":2,"unit":"workday"}}`).why("the regulation is not yet in force")
				continue
			}
			k.out("", `{"limit":{"n":2,"unit":"workday"},"extension":null,"basis":{"$contains":["state-2025:17.3"]}}`).why("two working days for the review and publication of an update; no extension")
			m.add("first-review-"+b.slug+"-"+s, "boundary", "审核首次编制的目录："+b.zh+"，"+s, "review of a first catalog: "+b.en+", "+s).
				ask("ruling", `{"matter":"catalog-review","role":"authority","body":%s,"facts":{"trigger":"catalog-submitted"},"on":%q}`, b.json, s).cites("state-2025:16.1", "state-2025:17.3").reads("S9").
				out("", `{"limit":null}`).wrong("update-limit-for-all", "", `{"limit":{"n":2,"unit":"workday"}}`).why("the two working days are for updates; for a first catalog no days are set")
		}
	}
}

// updateVectors: the ten working days for an update, and the five more, have two
// triggers and no third (state-2025:17.2, S7).
func updateVectors(m *maker) {
	for _, tt := range []struct{ trigger, zh, en, day, limit, extension string }{
		{"law-adjusted", "法律、行政法规、国务院决定调整", "a law or a State Council decision changed", "2026-03-02", `{"n":10,"unit":"workday"}`, `{"n":5,"unit":"workday"}`},
		{"duties-changed", "部门职责变化", "the duties of the department changed", "2026-03-02", `{"n":10,"unit":"workday"}`, `{"n":5,"unit":"workday"}`},
		{"duties-changed", "部门职责变化", "the duties of the department changed", "2025-08-01", `{"n":10,"unit":"workday"}`, `{"n":5,"unit":"workday"}`},
		{"duties-changed", "部门职责变化", "the duties of the department changed", "2025-07-31", "null", "null"},
		{"error-found", "发现数据错误", "an error was found", "2026-03-02", "null", "null"},
		{"catalog-reviewed", "目录通过审核", "the catalog was approved", "2026-03-02", "null", "null"},
	} {
		kind, why := "typical", "ten working days, and five more with consent"
		switch {
		case tt.limit == "null" && tt.day == "2026-03-02":
			kind, why = "boundary", "there are two triggers; for other changes the catalog is kept current, in no number of days"
		case tt.day != "2026-03-02":
			kind, why = "switch", "the regulation is in force from 2025-08-01"
		}
		k := m.add("update-after-"+tt.trigger+"-"+tt.day, kind, "目录更新："+tt.zh+"，"+tt.day, "update of the catalog: "+tt.en+", "+tt.day).
			ask("ruling", `{"matter":"catalog-update","role":"provider","body":{"kind":"department","division":"110000"},"facts":{"trigger":%q},"on":%q}`, tt.trigger, tt.day).cites("state-2025:17.2", "state-2025:17.1").reads("S7").
			out("", `{"limit":%s,"extension":%s}`, tt.limit, tt.extension)
		if tt.limit == "null" {
			k.wrong(map[bool]string{true: "update-limit-for-all", false: "before-commencement"}[tt.day == "2026-03-02"], "", `{"limit":{"n":10,"unit":"workday"},"extension":{"n":5,"unit":"workday"}}`)
		}
		k.why("%s", why)
	}
}
