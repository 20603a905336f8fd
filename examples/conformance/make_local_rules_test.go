package main

import (
	"fmt"
	"strings"
)

// A slowProvision is what an article of a local text has for a body, typed from
// the article and held against shared matters one by one.
type slowProvision struct {
	cite   string // without the text
	slug   string
	matter string
	body   string // one of slowHolders
	role   string // empty where the question names none
	facts  string // members of facts
	term   string // kind of the limit; none of these articles has a number

	// What it counts for: governing where nothing higher speaks to the matter;
	// supplementary where a higher text says the same, or it adds to one; displaced
	// where it allows what a higher text does not.
	standing string
	why      string
}

// slowHolders are bodies without their place.
var slowHolders = map[string]struct{ zh, en, json string }{
	"department": {"部门", "department", `"kind":"department"`},
	"authority":  {"数据主管部门", "data authority", `"kind":"department","is_authority":true`},
	"water":      {"供水单位", "water utility", `"kind":"utility","sector":"water"`},
	"hospital":   {"全额保障的医院", "fully funded hospital", `"kind":"public-institution","sector":"health","funding":"full"`},
	"self":       {"自收自支的医院", "self-funded hospital", `"kind":"public-institution","sector":"health","funding":"self"`},
	"court":      {"法院", "court", `"kind":"state-organ"`},
	"person":     {"自然人", "person", `"kind":"person"`},
	"enterprise": {"企业", "enterprise", `"kind":"enterprise"`},
	"mass":       {"人民团体", "mass organization", `"kind":"mass-organization"`},
	"tax":        {"税务机关", "tax office", `"kind":"department","managed_by":"centre"`},
}

// state2025 is the State regulation, between departments: nothing ranks above it.
// Its numbers stand in slowRules.
var state2025 = []slowProvision{
	{"19.1", "repeat", "repeat-collection", "department", "", "", "none", "governing", "what sharing can give is not collected again"},
	{"24.1", "return-flow", "return-flow", "department", "", "", "promptly", "governing", "promptly and completely, with no number of days"},
	{"25.1", "use", "use-limits", "department", "requester", "", "none", "governing", "within the scope and for the purpose agreed"},
	{"27.2", "suspension", "suspension", "department", "provider", "", "none", "governing", "access is suspended, in no number of days"},
	{"27.3", "service-ending", "service-ending", "department", "provider", "", "none", "governing", "consulted and filed, in no number of days"},
	{"28.2", "dispute", "dispute", "department", "", "", "none", "governing", "no step of a dispute has a time (S17)"},
	{"31", "new-platform", "platform", "department", "", "", "none", "governing", "as a rule no new exchange system"},
	{"32", "platform", "platform", "department", "", "", "none", "governing", "through the national system"},
	{"35.3", "incident-at-once", "incident", "department", "", "", "at-once", "governing", "the emergency plan is activated at once"},
	{"35.3", "incident-report", "incident", "department", "", "", "prescribed", "governing", "reported as prescribed, with no number of hours"},
	{"37.2", "complaint", "complaint", "department", "", "", "promptly", "governing", "handled in time as prescribed"},
	{"38.2", "report", "annual-report", "authority", "", "", "none", "governing", "the authority reports to its government; no day is named"},
	{"39", "liability-provider", "liability", "department", "provider", "", "none", "governing", "what a provider answers for"},
	{"40", "liability-requester", "liability", "department", "requester", "", "none", "governing", "what a requester answers for"},
	{"41", "liability-authority", "liability", "authority", "authority", "", "none", "governing", "what an authority answers for"},
	{"42", "liability-secrets", "liability", "department", "", "", "none", "governing", "leaking and neglect"},
}

// hubei2021 are the Hubei measures, at Wuhan, on the last day before the State
// regulation: nothing held ranks above them on that day.
var hubei2021 = []slowProvision{
	{"11", "catalog-update", "catalog-update", "department", "provider", "", "promptly", "governing", "updated promptly, with no number of days"},
	{"11", "maintenance", "catalog-maintenance", "department", "", "", "yearly", "governing", "a full overhaul at least once a year"},
	{"15.2", "procurement", "procurement", "department", "", "", "none", "governing", "the authority is told before data is bought"},
	{"17.1", "platform", "platform", "department", "", "", "none", "governing", "sharing runs on the unified platform"},
	{"18.1", "supply", "timely-supply", "department", "", "", "promptly", "governing", "published promptly, exactly and completely"},
	{"18.2", "return-flow", "return-flow", "department", "", "", "none", "governing", "data of the province's lines is supplied by its department; cities may apply for its return"},
	{"20.1", "use", "use-limits", "department", "requester", "", "none", "governing", "within the scope and use that the provider names"},
	{"20.2", "direct", "reply-unconditional", "department", "requester", `"attribute":"unconditional","cataloged":true`, "none", "governing", "fetched from the platform; no clock"},
	{"23", "negative-list", "negative-list", "department", "", "", "none", "governing", "reviewed, approved by the government, reported upwards"},
	{"24", "repeat", "repeat-collection", "department", "", "", "none", "governing", "what the platform has nobody is asked for again"},
	{"26.2", "open-format", "open-data", "department", "", "", "none", "governing", "unconditionally open data is machine-readable"},
	{"27", "open-request", "open-data", "department", "", "", "none", "governing", "open on application, with no number of days"},
	{"28", "objection", "open-objection", "department", "", "", "at-once", "governing", "where it is needed opening is suspended at once"},
	{"34.2", "incident", "incident", "department", "", "", "at-once", "governing", "the response starts at once"},
	{"40", "liability", "liability", "department", "", "", "none", "governing", "what a department answers for"},
}

// hubei2025 is the Hubei regulation, at Wuhan unless the article names the province.
var hubei2025 = []slowProvision{
	{"19.3", "catalog-dynamic", "catalog-update", "department", "provider", "", "dynamic", "supplementary", "the catalog is kept up as things change; state-2025:17 has days for its two triggers and goes before it"},
	{"19.3", "catalog-dynamic-utility", "catalog-update", "water", "provider", "", "dynamic", "governing", "the State regulation does not bind a utility, so the province's rule stands alone"},
	{"20.2", "repeat", "repeat-collection", "department", "", "", "none", "supplementary", "state-2025:19.1 has the same ban"},
	{"20.2", "repeat-exception", "repeat-collection", "department", "", "", "none", "displaced", "the exception for other laws and regulations is wider than state-2025:19.1, which has none (A15)"},
	{"20.2", "repeat-utility", "repeat-collection", "water", "", "", "none", "governing", "for a utility the ban of the province stands alone"},
	{"21.1#1", "identifier-person", "identifiers", "department", "", "", "none", "governing", "the identity number; no higher text speaks to it"},
	{"21.1#2", "identifier-organization", "identifiers", "water", "", "", "none", "governing", "the unified social credit code, for utilities too"},
	{"21.1#3", "identifier-other", "identifiers", "court", "", "", "none", "governing", "other marks by data standards, for State organs too"},
	{"22.3", "platform", "platform", "department", "", "", "none", "supplementary", "through the platform, as state-2025:32 has it"},
	{"22.3", "platform-exception", "platform", "department", "", "", "none", "displaced", "an exception by local regulation is wider than state-2025:31 and 32"},
	{"22.3", "platform-utility", "platform", "water", "", "", "none", "governing", "for a utility the province's rule stands alone"},
	{"23.1", "supply", "timely-supply", "department", "", "", "promptly", "governing", "promptly, without a number; none is invented (S15)"},
	{"23.1", "supply-court", "timely-supply", "court", "", "", "promptly", "governing", "State organs too"},
	{"23.1", "supply-utility", "timely-supply", "water", "", "", "none", "governing", "other bodies may keep data where it is, and no word of time is said to them"},
	{"23.3", "return-flow", "return-flow", "department", "", "", "promptly", "supplementary", "promptly and completely; state-2025:24.1 has the duty"},
	{"25.3", "objection", "data-objection", "department", "provider", "", "prescribed", "governing", "verify and correct as prescribed: no number of days (A7)"},
	{"25.3", "objection-utility", "data-objection", "water", "provider", "", "prescribed", "governing", "utilities too"},
	{"26.3", "open-catalog", "open-data", "authority", "", "", "none", "governing", "the authority has a catalog of what society can use; the State regulation is silent on opening"},
	{"27.1", "emergency-use", "emergency-data", "department", "", "", "none", "governing", "purpose, scope, way and period have to be fixed, and no other use"},
	{"27.1", "emergency-use-utility", "emergency-data", "water", "", "", "none", "governing", "utilities too"},
	{"27.2", "emergency-disposal", "emergency-data", "department", "", "", "none", "governing", "assessed by class and sealed or destroyed, in no number of days"},
	{"27.3", "emergency-secrecy", "emergency-data", "department", "", "", "none", "governing", "what was learnt is kept secret"},
	{"31.3", "use", "use-limits", "department", "requester", "", "none", "supplementary", "state-2025:25.1 has the same limits"},
	{"31.3", "use-utility", "use-limits", "water", "requester", "", "none", "governing", "for a utility the province's rule stands alone"},
	{"32.1", "open-list", "open-data", "authority", "", "", "dynamic", "governing", "the list of open data, kept up as things change"},
	{"32.2", "open-access", "open-data", "department", "provider", "", "promptly", "governing", "an application is handled promptly as prescribed: no number of days"},
	{"32.3", "open-agreement", "open-data", "enterprise", "applicant", "", "prescribed", "governing", "whoever applies signs an agreement as prescribed"},
	{"32.3", "open-agreement-person", "open-data", "person", "applicant", "", "prescribed", "governing", "natural persons may apply too"},
	{"33.1", "procurement", "procurement", "hospital", "", "", "none", "governing", "bodies that public funds keep may ask to buy data"},
	{"34.3", "grant-mode", "authorized-operation", "department", "government", "", "none", "governing", "as a rule one grant for all; by field or scenario with the government's approval"},
	{"35.1", "operator-disclosure", "authorized-operation", "enterprise", "authorized-operator", "", "none", "governing", "the operator discloses how public data is used"},
	{"35.2", "operator-bans", "authorized-operation", "enterprise", "authorized-operator", "", "none", "governing", "raw data goes to no third party, and power over a market is not abused"},
	{"52.3", "incident-at-once", "incident", "department", "", "", "at-once", "supplementary", "at once, as state-2025:35.3 wants it"},
	{"52.3", "incident-users", "incident", "department", "", "", "promptly", "supplementary", "telling users is added to state-2025:35.3"},
	{"52.3", "incident-utility", "incident", "water", "", "", "at-once", "governing", "for a utility the province's rule stands alone"},
	{"63", "complaint", "complaint", "department", "", "", "promptly", "supplementary", "state-2025:37.2 wants it handled in time too"},
}

// jingzhou2024 are the Jingzhou measures, at the city, on a day on which the State
// regulation is in force and the Hubei regulation is not, unless on says otherwise.
var jingzhou2024 = []slowProvision{
	{"8", "platform", "platform", "department", "", "", "none", "supplementary", "names the city's platforms; state-2025:32 has the duty"},
	{"8", "platform-utility", "platform", "water", "", "", "none", "governing", "for a utility nothing higher speaks to it before 2025-10-01"},
	{"10.1", "repeat", "repeat-collection", "department", "", "", "none", "supplementary", "state-2025:19.1 has the same ban"},
	{"11#1", "identifier-person", "identifiers", "department", "", "", "none", "governing", "the identity number"},
	{"11#4", "identifier-object", "identifiers", "department", "", "", "none", "governing", "the unified mark of things that the city manages, which no other text has"},
	{"12.1", "supply", "timely-supply", "department", "", "", "none", "supplementary", "data is brought to the platform as it is needed, with no word of time; hubei-2021:18.1 wants it promptly"},
	{"13", "quality", "suspect-data", "department", "", "", "promptly", "supplementary", "data that changed or lapsed is kept up promptly; hubei-2021:13.3 has the three days"},
	{"17.1", "use", "use-limits", "department", "requester", "", "none", "supplementary", "no use beyond scope or purpose; state-2025:25.1 says so too"},
	{"17.5", "offline", "platform", "department", "", "", "none", "displaced", "sharing off line with the authority's consent is what state-2025:32 does not have"},
	{"17.5", "offline-utility", "platform", "water", "", "", "none", "governing", "state-2025:32 does not bind a utility"},
	{"19.1", "open-actively", "open-data", "authority", "", "", "none", "governing", "what is open without conditions is opened unasked"},
	{"19.3", "open-plan", "open-data", "department", "", "", "yearly", "governing", "a plan every year; the measures name no day"},
	{"20.1", "grant", "authorized-operation", "department", "government", "", "none", "governing", "one grant for all, by the city"},
	{"30", "destruction", "disposal", "department", "", "", "promptly", "supplementary", "data of no value is destroyed promptly and on record; state-2025:27.1 and 29.2 go before it"},
}

// localRuleVectors: what articles without a number count for, on both sides of the
// days on which their texts begin and end, beyond their place, and for bodies that
// they do not bind.
func localRuleVectors() []*maker {
	state := newFile("state-2025", "ruling", 2, "条例没有天数的规定", "What the State regulation has without a number of days")
	for k := range state2025 {
		p := &state2025[k]
		p.held(state, "state-2025", "110000", "2025-08-01")
		p.missing(state, "state-2025", "110000", "2025-07-31", "before-commencement", "the regulation is in force from 2025-08-01")
		q := *p
		q.slug, q.body = q.slug+"-hospital", "hospital"
		q.missing(state, "state-2025", "110000", "2026-03-02", "organ-as-department", "a hospital is no department, and no law makes it one here (S1)")
	}
	measures := newFile("hubei-2021", "ruling", 2, "湖北办法没有天数的规定", "What the Hubei measures have without a number of days")
	for k := range hubei2021 {
		p := &hubei2021[k]
		place := "420100"
		if p.slug == "return-flow" {
			place = "420000" // the provincial department supplies the data of its line
			p.missing(measures, "hubei-2021", "420100", "2025-07-31", "", "a city's department has no line to return data from")
		}
		p.held(measures, "hubei-2021", place, "2025-07-31")
		p.held(measures, "hubei-2021", place, "2021-04-01")
		p.missing(measures, "hubei-2021", "430100", "2025-07-31", "local-everywhere", "Changsha lies outside Hubei")
		if p.slug == "open-request" {
			continue // a hospital is a legal person, and may apply for open data
		}
		q := *p
		q.slug, q.body = q.slug+"-hospital", "hospital"
		q.missing(measures, "hubei-2021", "420100", "2025-07-31", "organ-as-department", "the measures bind departments; a hospital is none (hubei-2021:3.2)")
	}
	hubei := newFile("hubei-2025", "ruling", 2, "湖北条例的规定何时何地算数", "What the Hubei regulation counts for, where and when")
	for k := range hubei2025 {
		p := &hubei2025[k]
		p.held(hubei, "hubei-2025", "420100", "2025-10-01")
		p.missing(hubei, "hubei-2025", "420100", "2025-09-30", "before-commencement", "the regulation is in force from 2025-10-01")
		p.missing(hubei, "hubei-2025", "430100", "2026-03-02", "local-everywhere", "Changsha lies outside Hubei")
	}
	for _, tt := range []struct{ body, matter, cite, reading, why string }{
		{"self", "procurement", "33.1", "", "only bodies that public funds keep may ask to buy (33.1)"},
		{"mass", "use-limits", "31.3", "organ-as-department", "a mass organization is none of the bodies of article 3"},
		{"enterprise", "use-limits", "31.3", "organ-as-department", "an enterprise is none of the bodies of article 3"},
		{"tax", "use-limits", "31.3", "local-binds-centre", "data that the centre's office makes by its own duties is not supplied to meet a local need (3#2)"},
	} {
		p := slowProvision{cite: tt.cite, slug: "not-bound-" + tt.body, matter: tt.matter, body: tt.body, standing: "governing"}
		if tt.body == "tax" {
			p.facts = `"origin":"duties"`
		}
		p.missing(hubei, "hubei-2025", "420100", "2026-03-02", tt.reading, tt.why)
	}
	city := newFile("jingzhou-2024", "ruling", 2, "荆州办法的规定何时何地算数", "What the Jingzhou measures count for, where and when")
	for k := range jingzhou2024 {
		p := &jingzhou2024[k]
		p.held(city, "jingzhou-2024", "421000", "2025-08-01")
		p.missing(city, "jingzhou-2024", "421000", "2024-12-01", "before-commencement", "the measures are in force from 2024-12-02")
		p.present(city, "jingzhou-2024", "421000", "2026-12-01", "the last day in force (J1)")
		p.missing(city, "jingzhou-2024", "421000", "2026-12-02", "after-expiry", "two years from 2024-12-02 end on 2026-12-01 (J1)")
		p.missing(city, "jingzhou-2024", "420500", "2026-03-02", "local-everywhere", "Yichang lies outside Jingzhou")
	}
	return []*maker{state, measures, hubei, city}
}

func (p *slowProvision) vector(m *maker, text, place, day, kind, tail, tailEn string) *making {
	h := slowHolders[p.body]
	role := ""
	if p.role != "" {
		role = fmt.Sprintf(`,"role":%q`, p.role)
	}
	k := m.add(strings.Join([]string{p.slug, place, day}, "-"), kind, fmt.Sprintf("%s，%s（%s），%s%s", p.matter, h.zh, place, day, tail), fmt.Sprintf("%s, a %s of %s, %s%s", p.matter, h.en, place, day, tailEn)).
		ask("ruling", `{"matter":%q,"body":{%s,"division":%q}%s,"facts":{%s},"on":%q}`, p.matter, h.json, place, role, p.facts, day).cites(text + ":" + p.cite)
	k.v.Reads = []string{"G5", "G6"}
	if day == "2026-12-01" || day == "2026-12-02" {
		k.v.Reads = []string{"J1"}
	}
	return k
}

// numbers are what a higher text sets on the matter, for the body asked about.
var numbers = map[string]string{"catalog-dynamic": `{"n":10,"unit":"workday"}`, "quality": `{"n":3,"unit":"workday"}`}

// limit is the number that governs, that of a higher text: none of these articles
// has one.
func (p *slowProvision) limit() string {
	if n := numbers[p.slug]; n != "" {
		return n
	}
	return "null"
}

// held: the article counts for what it counts.
func (p *slowProvision) held(m *maker, text, place, day string) {
	k := p.vector(m, text, place, day, "switch", "", "")
	k.out("", `{"limit":%s,"rules":{"$contains":[{"cite":%q,"standing":%q,"term":{"kind":%q}}]}}`, p.limit(), text+":"+p.cite, p.standing, p.term)
	if p.term != "none" {
		k.wrong("invented-limit", "", `{"rules":[{"cite":%q,"term":{"n":10,"unit":"workday"}}]}`, text+":"+p.cite)
	}
	if p.standing != "governing" {
		k.wrong("lower-text-first", "", `{"rules":[{"cite":%q,"standing":"governing"}]}`, text+":"+p.cite)
	}
	k.why("%s", p.why)
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
