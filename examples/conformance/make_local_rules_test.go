package main

import (
	"fmt"
	"slices"
	"strings"
)

// localRuleVectors: what articles without a number count for, on both sides of the
// days on which their texts begin and end, beyond their place, and for bodies that
// they do not bind.
func localRuleVectors() []*maker {
	state, measures := stateRules(), measuresRules()
	for k := range slowRules {
		r, m := &slowRules[k], state
		if r.hubei {
			m = measures
		}
		spoiled(m, 3*k+16, "number-"+r.matter, r.cite, r.matter, fmt.Sprintf(`{"matter":%q,"body":{"kind":"department","division":"420000"},"facts":%s,"on":%q}`, r.matter, r.facts, r.from), nil)
	}
	spoiled(state, 5, "number-catalog-review", "state-2025:17.3", "catalog-review", `{"matter":"catalog-review","role":"authority","body":{"kind":"department","division":"110000","is_authority":true},"facts":{"trigger":"update-submitted"},"on":"2026-03-02"}`, nil)
	return []*maker{state, measures, hubeiRules(), cityRules()}
}

// stateRules: the State regulation, from 2025-08-01, for departments.
func stateRules() *maker {
	state := newFile("state-2025", "ruling", 2, "条例没有天数的规定", "What the State regulation has without a number of days")
	for k := range state2025 {
		p := &state2025[k]
		p.held(state, "state-2025", "110000", "2025-08-01")
		p.missing(state, "state-2025", "110000", "2025-07-31", "before-commencement", "the regulation is in force from 2025-08-01")
		q := *p
		q.slug, q.body = q.slug+"-hospital", "hospital"
		q.missing(state, "state-2025", "110000", "2026-03-02", "organ-as-department", "a hospital is no department, and no law makes it one here (S1)")
		p.typical(state, k, "state-2025", "2026-03-02", "440300", "000000", "150100", "310115", "653101")
		p.spoil(state, k, "state-2025", "110000", "2026-03-02")
	}
	return state
}

// measuresRules: the Hubei measures, from 2021-04-01, and what they count for once
// the two regulations are in force.
func measuresRules() *maker {
	measures := newFile("hubei-2021", "ruling", 2, "湖北办法没有天数的规定", "What the Hubei measures have without a number of days")
	for k := range hubei2021 {
		p := &hubei2021[k]
		place := "420100"
		switch p.slug {
		case "return-flow":
			place = "420000" // the provincial department supplies the data of its line
			p.missing(measures, "hubei-2021", "420100", "2025-07-31", "", "a city's department has no line to return data from")
		case "report-department", "report-province": // of the province alone
			place = "420000"
			p.missing(measures, "hubei-2021", "420100", "2025-07-31", "", "a city's department, or its authority, does not report; its government does (H7)")
		case "report-prefecture":
			p.missing(measures, "hubei-2021", "420106", "2025-07-31", "", "of the governments those of cities and prefectures report, not those of counties (H7)")
		}
		p.held(measures, "hubei-2021", place, "2025-07-31")
		p.held(measures, "hubei-2021", place, "2021-04-01")
		p.changes(measures, "hubei-2021", place, "2021-04-01")
		if place == "420100" {
			p.typical(measures, k, "hubei-2021", "2023-03-01", "420500", "420600", "420900")
		} else {
			p.typical(measures, k, "hubei-2021", "2023-03-01", place)
		}
		p.spoil(measures, k+11, "hubei-2021", place, "2025-07-31")
		p.missing(measures, "hubei-2021", "430100", "2025-07-31", "local-everywhere", "Changsha lies outside Hubei")
		if p.slug == "open-request" || p.body == "funded" {
			continue // a hospital is a legal person, and may apply for open data; of purchases it was asked already
		}
		q := *p
		q.slug, q.body = q.slug+"-hospital", "hospital"
		q.missing(measures, "hubei-2021", "420100", "2025-07-31", "organ-as-department", "the measures bind departments; a hospital is none (hubei-2021:3.2)")
	}
	return measures
}

// hubeiRules: the Hubei regulation, from 2025-10-01.
func hubeiRules() *maker {
	hubei := newFile("hubei-2025", "ruling", 2, "湖北条例的规定何时何地算数", "What the Hubei regulation counts for, where and when")
	for k := range hubei2025 {
		p, place, further := &hubei2025[k], "420100", []string{"420500", "422801", "429004", "420000", "420106"}
		if p.slug == "return-mechanism" || p.slug == "operation-measures" {
			place, further = "420000", []string{"420000"}
			p.missing(hubei, "hubei-2025", "420100", "2026-03-02", "", "the authority of the province alone")
		}
		p.held(hubei, "hubei-2025", place, "2025-10-01")
		if p.slug != "liability-platforms" { // liability-sharing asks the same
			p.missing(hubei, "hubei-2025", place, "2025-09-30", "before-commencement", "the regulation is in force from 2025-10-01")
			p.missing(hubei, "hubei-2025", "430100", "2026-03-02", "local-everywhere", "Changsha lies outside Hubei")
		}
		p.typical(hubei, k, "hubei-2025", "2026-03-02", further...)
		p.spoil(hubei, k, "hubei-2025", place, "2026-03-02")
	}
	for _, tt := range []struct{ body, matter, cite, reading, why string }{
		{"self", "procurement", "33.1", "", "only bodies that public funds keep may ask to buy (33.1)"},
		{"mass", "use-limits", "31.3", "organ-as-department", "a mass organization is none of the bodies of article 3"},
		{"enterprise", "use-limits", "31.3", "organ-as-department", "an enterprise is none of the bodies of article 3"},
		{"tax", "use-limits", "31.3", "local-binds-centre", "data that the centre's office makes by its own duties is not supplied to meet a local need (3#2)"},
		{"self", "procurement", "33.2", "", "nor is what they buy reviewed (33.2)"},
		{"self", "procurement", "40.2", "", "nor has it to be traded on the platform of the province (40.2)"},
		{"water", "liability", "68", "organ-as-department", "abuse of power is laid to State organs and their staff; a utility answers by 65"},
		{"authorized", "liability", "68", "organ-as-department", "an empowered organization is named beside the State organs (3#2), not among them"},
	} {
		slug := "not-bound-" + tt.body
		if hubei.ids["hubei-2025/ruling/"+slug+"-420100-2026-03-02"] || tt.matter == "liability" {
			slug += "-" + tt.cite
		}
		p := slowProvision{cite: tt.cite, slug: slug, matter: tt.matter, body: tt.body, standing: "governing"}
		if tt.body == "tax" {
			p.facts = `"origin":"duties"`
		}
		p.missing(hubei, "hubei-2025", "420100", "2026-03-02", tt.reading, tt.why)
	}
	hubei.add("liability-yields", "typical", "部门共享方面的责任，先适用条例", "liability in sharing between departments: the State regulation first").
		ask("ruling", `{"matter":"liability","body":{"kind":"department","division":"420100"},"on":"2026-03-02"}`).cites("hubei-2025:64", "hubei-2025:65", "state-2025:39").reads("A30").
		out("", `{"basis":{"$lacks":["hubei-2025:65"]},"rules":{"$contains":[{"cite":"hubei-2025:65","standing":"displaced","relation":{"$contains":[{"to":"state-2025:39","kind":"yields","by":"hubei-2025:64"}]}}]}}`).
		wrong("lower-text-first", "", `{"basis":["hubei-2025:65"]}`).
		why("where laws and regulations have provisions these are followed, so 65 stands aside for departments in sharing")
	return hubei
}

// cityRules: the Jingzhou measures, from 2024-12-02 through 2026-12-01.
func cityRules() *maker {
	city := newFile("jingzhou-2024", "ruling", 2, "荆州办法的规定何时何地算数", "What the Jingzhou measures count for, where and when")
	for k := range jingzhou2024 {
		p := &jingzhou2024[k]
		p.held(city, "jingzhou-2024", "421000", "2025-08-01")
		p.changes(city, "jingzhou-2024", "421000", "2025-08-01")
		p.missing(city, "jingzhou-2024", "421000", "2024-12-01", "before-commencement", "the measures are in force from 2024-12-02")
		p.present(city, "jingzhou-2024", "421000", "2026-12-01", "the last day in force (J1)")
		p.missing(city, "jingzhou-2024", "421000", "2026-12-02", "after-expiry", "two years from 2024-12-02 end on 2026-12-01 (J1)")
		p.missing(city, "jingzhou-2024", "420500", "2026-03-02", "local-everywhere", "Yichang lies outside Jingzhou")
		p.typical(city, k, "jingzhou-2024", "2025-03-03", "421000")
		first := p.on("2024-12-02")
		first.once(city, "jingzhou-2024", "421000", "2024-12-02")
		p.spoil(city, k+20, "jingzhou-2024", "421000", "2025-08-01")
	}
	return city
}

func (p *slowProvision) vector(m *maker, text, place, day, kind, tail, tailEn string) *making {
	h := slowHolders[p.body]
	role := ""
	if p.role != "" {
		role = fmt.Sprintf(`,"role":%q`, p.role)
	}
	k := m.add(p.slugOn(place, day), kind, fmt.Sprintf("%s，%s（%s），%s%s", p.matter, h.zh, place, day, tail), fmt.Sprintf("%s, a %s of %s, %s%s", p.matter, h.en, place, day, tailEn)).
		ask("ruling", `{"matter":%q,"body":{%s,"division":%q}%s,"facts":{%s},"on":%q}`, p.matter, h.json, place, role, p.facts, day).cites(text + ":" + p.cite)
	k.v.Reads = []string{"G5", "G6"}
	if day == "2026-12-01" || day == "2026-12-02" {
		k.v.Reads = []string{"J1"}
	}
	return k
}

func (p *slowProvision) slugOn(place, day string) string {
	return strings.Join([]string{p.slug, place, day}, "-")
}

// limit is the number that governs, that of a higher text: none of these articles
// has one.
func (p *slowProvision) limit() string {
	if p.number != "" {
		return p.number
	}
	return "null"
}

// words is the limit, with its day where it falls on one every year.
func (p *slowProvision) words() string {
	kind, by, fixed := strings.Cut(p.term, " ")
	if fixed {
		return fmt.Sprintf(`{"kind":%q,"by":%q}`, kind, by)
	}
	return fmt.Sprintf(`{"kind":%q}`, kind)
}

// held: the article counts for what it counts, on a day on which something begins
// or ends.
func (p *slowProvision) held(m *maker, text, place, day string) {
	p.counts(m, text, place, day, "switch")
}

// typical: the article counts on a day like any other, in further places of its
// territory in turn.
func (p *slowProvision) typical(m *maker, n int, text, day string, places ...string) {
	q := p.on(day)
	q.counts(m, text, places[n%len(places)], day, "typical")
}

// on is the provision as it counts on a day.
func (p *slowProvision) on(day string) slowProvision {
	q := *p
	for _, c := range p.then {
		if c.from <= day {
			q.standing, q.number, q.why = c.standing, c.limit, c.why
		}
	}
	return q
}

func (p *slowProvision) counts(m *maker, text, place, day, kind string) {
	k := p.vector(m, text, place, day, kind, "", "")
	k.out("", `{"limit":%s,"rules":{"$contains":[{"cite":%q,"standing":%q,"term":%s}]}}`, p.limit(), text+":"+p.cite, p.standing, p.words())
	if p.term != "none" {
		k.wrong("invented-limit", "", `{"rules":[{"cite":%q,"term":{"n":10,"unit":"workday"}}]}`, text+":"+p.cite)
	}
	if p.standing != "governing" {
		k.wrong("lower-text-first", "", `{"rules":[{"cite":%q,"standing":"governing"}]}`, text+":"+p.cite)
	}
	k.why("%s", p.why)
}

// changes: what the article counts for on the day of each change, and on the day
// before; it counts as it stands from the day on that is given.
func (p *slowProvision) changes(m *maker, text, place, from string) {
	times := append(slices.Clone(p.then), slowChange{from, p.standing, p.number, p.why})
	slices.SortFunc(times, func(a, b slowChange) int { return strings.Compare(a.from, b.from) })
	for i, c := range times {
		q := *p
		if i > 0 {
			last := times[i-1]
			q.standing, q.number, q.why = last.standing, last.limit, last.why
			q.once(m, text, place, dy(c.from).prev().String())
		}
		q.standing, q.number, q.why = c.standing, c.limit, c.why
		q.once(m, text, place, c.from)
	}
}

// once is held, unless the file has the vector.
func (p *slowProvision) once(m *maker, text, place, day string) {
	if !m.ids[m.Instrument+"/"+m.Topic+"/"+p.slugOn(place, day)] {
		p.held(m, text, place, day)
	}
}

// present: the article still speaks.
func (p *slowProvision) present(m *maker, text, place, day, why string) {
	p.vector(m, text, place, day, "switch", "", "").out("", `{"limit":%s,"rules":{"$contains":[{"cite":%q}]}}`, p.limit(), text+":"+p.cite).why("%s", why)
}

// missing: the article does not speak; it would by a wrong reading, where that has
// a name.
func (p *slowProvision) missing(m *maker, text, place, day, reading, why string) {
	k := p.vector(m, text, place, day, "boundary", "，没有", ", none")
	k.out("", `{"rules":{"$lacks":[{"cite":%q}]}}`, text+":"+p.cite)
	if reading != "" {
		k.wrong(reading, "", `{"rules":[{"cite":%q}]}`, text+":"+p.cite)
	}
	k.why("%s", why)
}
