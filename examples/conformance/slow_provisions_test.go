package main

// A slowProvision is what an article of a local text has for a body, typed from
// the article and held against shared matters one by one.
type slowProvision struct {
	cite   string // without the text
	slug   string
	matter string
	body   string // one of slowHolders
	role   string // empty where the question names none
	facts  string // members of facts
	term   string // kind of the limit, with the day of one that falls every year; none of these articles has a number of days

	// What it counts for: governing where nothing higher speaks to the matter;
	// supplementary where a higher text says the same, or it adds to one; displaced
	// where it allows what a higher text does not.
	standing string
	why      string
	then     []slowChange // on other days, in the order of time
	number   string       // that governs the matter, set by a higher text; empty for none
}

// A slowChange is what an article counts for from a later day on, and the number
// that then governs the matter, empty for none.
type slowChange struct{ from, standing, limit, why string }

// slowHolders are bodies without their place.
var slowHolders = map[string]struct{ zh, en, json string }{
	"department": {"部门", "department", `"kind":"department"`},
	"authority":  {"数据主管部门", "data authority", `"kind":"department","is_authority":true`},
	"funded":     {"财政保障的部门", "funded department", `"kind":"department","funding":"full"`},
	"water":      {"供水单位", "water utility", `"kind":"utility","sector":"water"`},
	"hospital":   {"全额保障的医院", "fully funded hospital", `"kind":"public-institution","sector":"health","funding":"full"`},
	"self":       {"自收自支的医院", "self-funded hospital", `"kind":"public-institution","sector":"health","funding":"self"`},
	"court":      {"法院", "court", `"kind":"state-organ"`},
	"authorized": {"授权组织", "authorized organization", `"kind":"authorized-organization","authorized_by":"law"`},
	"line":       {"省级垂直管理机构", "body that the province manages", `"kind":"department","managed_by":"province"`},
	"person":     {"自然人", "person", `"kind":"person"`},
	"enterprise": {"企业", "enterprise", `"kind":"enterprise"`},
	"mass":       {"人民团体", "mass organization", `"kind":"mass-organization"`},
	"tax":        {"税务机关", "tax office", `"kind":"department","managed_by":"centre"`},
}

// state2025 is the State regulation, between departments: nothing ranks above it.
// Its numbers stand in slowRules.
var state2025 = []slowProvision{
	{"19.1", "repeat", "repeat-collection", "department", "", "", "none", "governing", "what sharing can give is not collected again", nil, ""},
	{"24.1", "return-flow", "return-flow", "department", "", "", "promptly", "governing", "promptly and completely, with no number of days", nil, ""},
	{"25.1", "use", "use-limits", "department", "requester", "", "none", "governing", "within the scope and for the purpose agreed", nil, ""},
	{"27.2", "suspension", "suspension", "department", "provider", "", "none", "governing", "access is suspended, in no number of days", nil, ""},
	{"27.3", "service-ending", "service-ending", "department", "provider", "", "none", "governing", "consulted and filed, in no number of days", nil, ""},
	{"28.2", "dispute", "dispute", "department", "", "", "none", "governing", "no step of a dispute has a time (S17)", nil, ""},
	{"31", "new-platform", "platform", "department", "", "", "none", "governing", "as a rule no new exchange system", nil, ""},
	{"32", "platform", "platform", "department", "", "", "none", "governing", "through the national system", nil, ""},
	{"35.3", "incident-at-once", "incident", "department", "", "", "at-once", "governing", "the emergency plan is activated at once", nil, ""},
	{"35.3", "incident-report", "incident", "department", "", "", "prescribed", "governing", "reported as prescribed, with no number of hours", nil, ""},
	{"37.2", "complaint", "complaint", "department", "", "", "promptly", "governing", "handled in time as prescribed", nil, ""},
	{"38.2", "report", "annual-report", "authority", "", "", "none", "governing", "the authority reports to its government; no day is named", nil, ""},
	{"39", "liability-provider", "liability", "department", "provider", "", "none", "governing", "what a provider answers for", nil, ""},
	{"40", "liability-requester", "liability", "department", "requester", "", "none", "governing", "what a requester answers for", nil, ""},
	{"41", "liability-authority", "liability", "authority", "authority", "", "none", "governing", "what an authority answers for", nil, ""},
	{"42", "liability-secrets", "liability", "department", "", "", "none", "governing", "leaking and neglect", nil, ""},
	{"14#3", "not-shared-basis", "not-shared-basis", "department", "provider", "", "none", "governing", "only a law, an administrative regulation or a State Council decision that says so expressly", nil, ""},
	{"15.2", "not-shared-reasons", "not-shared-basis", "department", "provider", "", "none", "governing", "the entry states the reason and the provision", nil, ""},
	{"16.1", "catalog-submission", "catalog-review", "department", "provider", "", "none", "governing", "a catalog goes to the authority of the level, in no number of days", nil, ""},
	{"16.1", "catalog-announcement", "catalog-review", "authority", "authority", `"trigger":"catalog-reviewed"`, "none", "governing", "once approved it is announced to all, in no number of days", nil, ""},
	{"17.1", "catalog-dynamic", "catalog-update", "department", "provider", "", "dynamic", "governing", "kept current; for two triggers 17.2 has ten working days", nil, `{"n":10,"unit":"workday"}`},
	{"20.3", "reply-not-shared", "reply-conditional", "department", "provider", `"attribute":"not-shared","cataloged":true`, "none", "governing", "for what is not shared no limit is stated (S5)", nil, ""},
	{"30.3", "township-supply", "return-flow", "authority", "authority", "", "none", "governing", "townships and villages are supplied as they need", nil, ""},
}

// hubei2021 are the Hubei measures, at Wuhan, on the last day before the State
// regulation: nothing held ranks above them on that day.
var hubei2021 = []slowProvision{
	{"11", "catalog-update", "catalog-update", "department", "provider", "", "promptly", "governing", "updated promptly, with no number of days", []slowChange{{"2025-08-01", "supplementary", `{"n":10,"unit":"workday"}`, "state-2025:17.2 has days for its two triggers; for other changes promptly stands beside it"}}, ""},
	{"11", "maintenance", "catalog-maintenance", "department", "", "", "yearly", "governing", "a full overhaul at least once a year", []slowChange{{"2025-08-01", "governing", "", "nothing higher has a yearly overhaul, so it survives"}, {"2025-10-01", "governing", "", "hubei-2025:19.3 keeps catalogs current and names no yearly overhaul"}}, ""},
	{"15.2", "procurement", "procurement", "department", "", "", "none", "governing", "the authority is told before data is bought", nil, ""},
	{"17.1", "platform", "platform", "department", "", "", "none", "governing", "sharing runs on the unified platform", []slowChange{{"2025-08-01", "supplementary", "", "state-2025:32 has one channel, too"}}, ""},
	{"18.1", "supply", "timely-supply", "department", "", "", "promptly", "governing", "published promptly, exactly and completely", []slowChange{{"2025-08-01", "governing", "", "the State regulation has no word on publishing by the catalog"}, {"2025-10-01", "supplementary", "", "hubei-2025:23.1 has the duty; the measures name the platform of the level"}}, ""},
	{"18.2", "return-flow", "return-flow", "department", "", "", "none", "governing", "data of the province's lines is supplied by its department; cities may apply for its return", []slowChange{{"2025-08-01", "supplementary", "", "state-2025:24.1 makes return a duty; the application stays as a way to state the need"}}, ""},
	{"20.1", "use", "use-limits", "department", "requester", "", "none", "governing", "within the scope and use that the provider names", []slowChange{{"2025-08-01", "supplementary", "", "state-2025:25.1 has the limits"}}, ""},
	{"20.2", "direct", "reply-unconditional", "department", "requester", `"attribute":"unconditional","cataloged":true`, "none", "governing", "fetched from the platform; no clock", []slowChange{{"2025-08-01", "supplementary", "", "state-2025:21.1 has a clock for a request; direct access stays a second channel (A8)"}}, ""},
	{"23", "negative-list", "negative-list", "department", "", "", "none", "governing", "reviewed, approved by the government, reported upwards", []slowChange{{"2025-08-01", "supplementary", "", "the steps remain beside state-2025:15.2 and cannot cure a missing basis (H6)"}}, ""},
	{"24", "repeat", "repeat-collection", "department", "", "", "none", "governing", "what the platform has nobody is asked for again", []slowChange{{"2025-08-01", "supplementary", "", "state-2025:19.1 has the ban"}}, ""},
	{"26.2", "open-format", "open-data", "department", "", "", "none", "governing", "unconditionally open data is machine-readable", []slowChange{{"2025-10-01", "governing", "", "hubei-2025:32 asks for no format"}}, ""},
	{"27", "open-request", "open-data", "department", "", "", "none", "governing", "open on application, with no number of days", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:32.3 has purpose or scenario and an agreement; period and safeguards stay beside it"}}, ""},
	{"28", "objection", "open-objection", "department", "", "", "at-once", "governing", "where it is needed opening is suspended at once", []slowChange{{"2025-10-01", "governing", "", "hubei-2025:25.3 has no suspension"}}, ""},
	{"34.2", "incident", "incident", "department", "", "", "at-once", "governing", "the response starts at once", []slowChange{{"2025-08-01", "supplementary", "", "state-2025:35.3 says at once, too"}}, ""},
	{"40", "liability", "liability", "department", "", "", "none", "governing", "what a department answers for", []slowChange{{"2025-08-01", "supplementary", "", "state-2025:39 to 42 for what the State regulation asks; 40 for duties of the province alone"}}, ""},
	{"15.2", "procurement-funded", "procurement", "funded", "", "", "none", "governing", "the authority is told before data is bought", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:33.1 has the application; the notice stays a step beside it"}}, ""},
	{"25.1", "open-classes", "open-data", "department", "provider", "", "none", "governing", "three classes of opening", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:32.2 names two of the three"}}, ""},
	{"25.4", "not-open", "open-data", "department", "provider", "", "none", "governing", "secrets, privacy and what rules bar are not opened", []slowChange{{"2025-10-01", "governing", "", "hubei-2025:32 is silent on what is not opened (A20)"}}, ""},
	{"26.1", "open-list", "open-data", "department", "provider", "", "promptly", "governing", "sorted and listed promptly, in no number of days", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:32.1 has the list; what departments compile goes into it"}}, ""},
	{"27", "open-agreement", "open-data", "department", "provider", "", "none", "governing", "the provider may sign an agreement where that is necessary", []slowChange{{"2025-10-01", "displaced", "", "by hubei-2025:32.3 an agreement is signed always (A19)"}}, ""},
	{"33", "use-answer", "use-limits", "department", "requester", "", "none", "governing", "whoever got data answers for spreading it and for unauthorized use", []slowChange{{"2025-08-01", "supplementary", "", "state-2025:25.1 has the limits"}}, ""},
	{"38", "report-prefecture", "annual-report", "department", "government", "", "yearly 01-end", "governing", "the government of a city reports by the end of January", []slowChange{{"2025-08-01", "governing", "", "state-2025:38.2 names no day, and the authority alone"}, {"2025-10-01", "governing", "", "the regulation of the province has no report"}}, ""},
	{"38", "report-department", "annual-report", "department", "department", "", "yearly 01-end", "governing", "a department of the province reports by the end of January", []slowChange{{"2025-08-01", "governing", "", "state-2025:38.2 names no day, and the authority alone"}, {"2025-10-01", "governing", "", "the regulation of the province has no report"}}, ""},
	{"38", "report-province", "annual-report", "authority", "authority", "", "yearly 02-end", "governing", "the authority of the province reports by the end of February", []slowChange{{"2025-08-01", "governing", "", "state-2025:38.2 has a report without a day beside it"}, {"2025-10-01", "governing", "", "the regulation of the province has no report"}}, ""},
	{"13.1", "suspect-mechanism", "suspect-data", "authority", "authority", "", "none", "governing", "the authority sets up a fast checking of doubtful data", []slowChange{{"2025-08-01", "governing", "", "state-2025:26 has another trigger (H2)"}}, ""},
	{"13.2", "suspect-push", "suspect-data", "department", "operator", "", "promptly", "governing", "whoever runs the platform pushes doubtful data promptly, in no number of days", []slowChange{{"2025-08-01", "governing", "", "state-2025:26 has another trigger (H2)"}}, ""},
	{"16.4", "not-shared-basis", "not-shared-basis", "department", "provider", "", "none", "governing", "laws, regulations and national provisions", []slowChange{{"2025-08-01", "displaced", "", "state-2025:14#3 has a narrower list"}, {"2025-10-01", "displaced", "", "and hubei-2025:31.1 does not revive it: rank comes before time"}}, ""},
	{"19.1", "dispatch", "dispatch", "department", "provider", `"trigger":"dispatch-notice"`, "none", "governing", "a notice of the own authority is met with data, in no number of days", []slowChange{{"2025-08-01", "governing", "", "the State regulation knows no such notice"}, {"2025-10-01", "governing", "", "nor does the regulation of the province"}}, ""},
	{"20.4", "dispute-refusal", "dispute", "authority", "authority", "", "none", "governing", "after a refusal the authority of the level may be asked", []slowChange{{"2025-08-01", "supplementary", "", "state-2025:28.2 has the whole ladder (H12)"}}, ""},
	{"22.2", "dispute-centre", "dispute", "authority", "authority", "", "none", "governing", "the authority of the province may be asked to coordinate with the centre", []slowChange{{"2025-08-01", "supplementary", "", "a step beside state-2025:28.2"}}, ""},
}

// hubei2025 is the Hubei regulation, at Wuhan unless the article names the province.
var hubei2025 = []slowProvision{
	{"19.3", "catalog-dynamic", "catalog-update", "department", "provider", "", "dynamic", "supplementary", "the catalog is kept up as things change; state-2025:17 has days for its two triggers and goes before it", nil, `{"n":10,"unit":"workday"}`},
	{"19.3", "catalog-dynamic-utility", "catalog-update", "water", "provider", "", "dynamic", "governing", "the State regulation does not bind a utility, so the province's rule stands alone", nil, ""},
	{"20.2", "repeat", "repeat-collection", "department", "", "", "none", "supplementary", "state-2025:19.1 has the same ban", nil, ""},
	{"20.2", "repeat-exception", "repeat-collection", "department", "", "", "none", "displaced", "the exception for other laws and regulations is wider than state-2025:19.1, which has none (A15)", nil, ""},
	{"20.2", "repeat-utility", "repeat-collection", "water", "", "", "none", "governing", "for a utility the ban of the province stands alone", nil, ""},
	{"21.1#1", "identifier-person", "identifiers", "department", "", "", "none", "governing", "the identity number; no higher text speaks to it", nil, ""},
	{"21.1#2", "identifier-organization", "identifiers", "water", "", "", "none", "governing", "the unified social credit code, for utilities too", nil, ""},
	{"21.1#3", "identifier-other", "identifiers", "court", "", "", "none", "governing", "other marks by data standards, for State organs too", nil, ""},
	{"22.3", "platform", "platform", "department", "", "", "none", "supplementary", "through the platform, as state-2025:32 has it", nil, ""},
	{"22.3", "platform-exception", "platform", "department", "", "", "none", "displaced", "an exception by local regulation is wider than state-2025:31 and 32", nil, ""},
	{"22.3", "platform-utility", "platform", "water", "", "", "none", "governing", "for a utility the province's rule stands alone", nil, ""},
	{"23.1", "supply", "timely-supply", "department", "", "", "promptly", "governing", "promptly, without a number; none is invented (S15)", nil, ""},
	{"23.1", "supply-court", "timely-supply", "court", "", "", "promptly", "governing", "State organs too", nil, ""},
	{"23.1", "supply-utility", "timely-supply", "water", "", "", "none", "governing", "other bodies may keep data where it is, and no word of time is said to them", nil, ""},
	{"23.3", "return-flow", "return-flow", "department", "", "", "promptly", "supplementary", "promptly and completely; state-2025:24.1 has the duty", nil, ""},
	{"25.3", "objection", "data-objection", "department", "provider", "", "prescribed", "governing", "verify and correct as prescribed: no number of days (A7)", nil, ""},
	{"25.3", "objection-utility", "data-objection", "water", "provider", "", "prescribed", "governing", "utilities too", nil, ""},
	{"26.3", "open-catalog", "open-data", "authority", "", "", "none", "governing", "the authority has a catalog of what society can use; the State regulation is silent on opening", nil, ""},
	{"27.1", "emergency-use", "emergency-data", "department", "", "", "none", "governing", "purpose, scope, way and period have to be fixed, and no other use", nil, ""},
	{"27.1", "emergency-use-utility", "emergency-data", "water", "", "", "none", "governing", "utilities too", nil, ""},
	{"27.2", "emergency-disposal", "emergency-data", "department", "", "", "none", "governing", "assessed by class and sealed or destroyed, in no number of days", nil, ""},
	{"27.3", "emergency-secrecy", "emergency-data", "department", "", "", "none", "governing", "what was learnt is kept secret", nil, ""},
	{"31.3", "use", "use-limits", "department", "requester", "", "none", "supplementary", "state-2025:25.1 has the same limits", nil, ""},
	{"31.3", "use-utility", "use-limits", "water", "requester", "", "none", "governing", "for a utility the province's rule stands alone", nil, ""},
	{"32.1", "open-list", "open-data", "authority", "", "", "dynamic", "governing", "the list of open data, kept up as things change", nil, ""},
	{"32.2", "open-access", "open-data", "department", "provider", "", "promptly", "governing", "an application is handled promptly as prescribed: no number of days", nil, ""},
	{"32.3", "open-agreement", "open-data", "enterprise", "applicant", "", "prescribed", "governing", "whoever applies signs an agreement as prescribed", nil, ""},
	{"32.3", "open-agreement-person", "open-data", "person", "applicant", "", "prescribed", "governing", "natural persons may apply too", nil, ""},
	{"33.1", "procurement", "procurement", "hospital", "", "", "none", "governing", "bodies that public funds keep may ask to buy data", nil, ""},
	{"34.3", "grant-mode", "authorized-operation", "department", "government", "", "none", "governing", "as a rule one grant for all; by field or scenario with the government's approval", nil, ""},
	{"35.1", "operator-disclosure", "authorized-operation", "enterprise", "authorized-operator", "", "none", "governing", "the operator discloses how public data is used", nil, ""},
	{"35.2", "operator-bans", "authorized-operation", "enterprise", "authorized-operator", "", "none", "governing", "raw data goes to no third party, and power over a market is not abused", nil, ""},
	{"52.3", "incident-at-once", "incident", "department", "", "", "at-once", "supplementary", "at once, as state-2025:35.3 wants it", nil, ""},
	{"52.3", "incident-users", "incident", "department", "", "", "promptly", "supplementary", "telling users is added to state-2025:35.3", nil, ""},
	{"52.3", "incident-utility", "incident", "water", "", "", "at-once", "governing", "for a utility the province's rule stands alone", nil, ""},
	{"63", "complaint", "complaint", "department", "", "", "promptly", "supplementary", "state-2025:37.2 wants it handled in time too", nil, ""},
	{"33.2", "procurement-review", "procurement", "funded", "finance-authority", `"trigger":"purchase-planned"`, "none", "governing", "the finance department reviews together with the data authority, in no number of days", nil, ""},
	{"34.2", "grant", "authorized-operation", "department", "government", "", "none", "governing", "governments from the county up may authorize an operator", nil, ""},
	{"40.2", "venue", "procurement", "hospital", "", "", "none", "governing", "what public funds buy is traded on the provincial platform or a lawful exchange", nil, ""},
	{"40.2", "operation-venue", "authorized-operation", "enterprise", "authorized-operator", "", "none", "governing", "products of authorized operation are traded there", nil, ""},
	{"50.4", "operator-gone", "authorized-operation", "enterprise", "authorized-operator", `"trigger":"processor-ended"`, "none", "governing", "where nobody takes the data over it is dealt with under the law, in no number of days", nil, ""},
	{"50.4", "open-user-gone", "open-data", "enterprise", "applicant", `"trigger":"processor-ended"`, "none", "governing", "a user of open data processes it, too", nil, ""},
	{"65", "liability-sharing", "liability", "department", "", "", "none", "displaced", "where another law or regulation speaks it goes first (64): state-2025:39 on sharing (A30)", nil, ""},
	{"65", "liability-platforms", "liability", "department", "", "", "none", "supplementary", "platforms and quality, of which state-2025:39 does not have all", nil, ""},
	{"65", "liability-utility", "liability", "water", "", "", "none", "governing", "the State regulation binds no utility, so the article stands alone", nil, ""},
	{"66", "open-order", "open-data", "department", "provider", `"trigger":"misuse-found"`, "none", "governing", "who opened the data orders correction, in no number of days", nil, ""},
	{"66", "open-correction", "open-data", "enterprise", "applicant", `"trigger":"rectification-ordered"`, "by-order", "governing", "correct by the day that the order sets", nil, ""},
	{"66", "open-correction-person", "open-data", "person", "applicant", `"trigger":"rectification-ordered"`, "by-order", "governing", "natural persons, too", nil, ""},
	{"66", "operation-order", "authorized-operation", "department", "provider", `"trigger":"misuse-found"`, "none", "governing", "use beyond the grant is met with an order to correct", nil, ""},
	{"66", "operation-correction", "authorized-operation", "enterprise", "authorized-operator", `"trigger":"rectification-ordered"`, "by-order", "governing", "correct by the day that the order sets", nil, ""},
	{"68", "malfeasance", "liability", "court", "", "", "none", "governing", "State organs and their staff answer for abuse, neglect and favoritism", nil, ""},
	{"23.2", "return-mechanism", "return-flow", "authority", "authority", "", "none", "supplementary", "a standing mechanism, beside the return that state-2025:24.1 asks for", nil, ""},
	{"31.1", "not-shared-basis", "not-shared-basis", "department", "provider", "", "none", "displaced", "younger and wider than state-2025:14#3: rank comes before time (A10)", nil, ""},
	{"31.1", "not-shared-basis-utility", "not-shared-basis", "water", "provider", "", "none", "governing", "for a utility the list of the province stands alone (A10)", nil, ""},
	{"31.1", "negative-list", "negative-list", "department", "provider", "", "none", "supplementary", "the list is a step beside state-2025:15.2", nil, ""},
	{"31.1", "negative-list-utility", "negative-list", "water", "provider", "", "none", "governing", "for a utility the province's rule stands alone", nil, ""},
	{"34.1", "operation-measures", "authorized-operation", "authority", "authority", "", "none", "governing", "the authority of the province makes measures that its government approves", nil, ""},
	{"35.3", "operation-supervision", "authorized-operation", "authority", "authority", "", "none", "governing", "operation is monitored and supervised", nil, ""},
	{"67", "liability-processing", "liability", "water", "", "", "none", "governing", "whoever processes data answers under civil, public-security and criminal law", nil, ""},
}

// jingzhou2024 are the Jingzhou measures, at the city, on a day on which the State
// regulation is in force and the Hubei regulation is not, unless on says otherwise.
var jingzhou2024 = []slowProvision{
	{"8", "platform", "platform", "department", "", "", "none", "supplementary", "names the city's platforms; state-2025:32 has the duty", []slowChange{{"2024-12-02", "supplementary", "", "hubei-2021:17.1 has the duty before"}, {"2025-10-01", "supplementary", "", "hubei-2025:22.3 and state-2025:32 have it"}}, ""},
	{"8", "platform-utility", "platform", "water", "", "", "none", "governing", "for a utility nothing higher speaks to it before 2025-10-01", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:22.3 binds utilities, too"}}, ""},
	{"10.1", "repeat", "repeat-collection", "department", "", "", "none", "supplementary", "state-2025:19.1 has the same ban", []slowChange{{"2024-12-02", "supplementary", "", "hubei-2021:24 has the ban before"}}, ""},
	{"11#1", "identifier-person", "identifiers", "department", "", "", "none", "governing", "the identity number", []slowChange{{"2024-12-02", "governing", "", "no provincial text in force names identifiers"}, {"2025-10-01", "supplementary", "", "hubei-2025:21.1#1 says the same"}}, ""},
	{"11#4", "identifier-object", "identifiers", "department", "", "", "none", "governing", "the unified mark of things that the city manages, which no other text has", []slowChange{{"2025-10-01", "supplementary", "", "one of the other marks of hubei-2025:21.1#3"}}, ""},
	{"12.1", "supply", "timely-supply", "department", "", "", "none", "supplementary", "data is brought to the platform as it is needed, with no word of time; hubei-2021:18.1 wants it promptly", []slowChange{{"2024-12-02", "supplementary", "", "hubei-2021:18.1 has the duty"}, {"2025-10-01", "supplementary", "", "hubei-2025:23.1 has it"}}, ""},
	{"13", "quality", "suspect-data", "department", "", "", "promptly", "supplementary", "data that changed or lapsed is kept up promptly; hubei-2021:13.3 has the three days", []slowChange{{"2024-12-02", "supplementary", `{"n":3,"unit":"workday"}`, "hubei-2021:13 has the mechanism and its three days"}}, `{"n":3,"unit":"workday"}`},
	{"17.1", "use", "use-limits", "department", "requester", "", "none", "supplementary", "no use beyond scope or purpose; state-2025:25.1 says so too", []slowChange{{"2024-12-02", "supplementary", "", "hubei-2021:20.1 has the limits"}}, ""},
	{"17.5", "offline", "platform", "department", "", "", "none", "displaced", "sharing off line with the authority's consent is what state-2025:32 does not have", []slowChange{{"2024-12-02", "supplementary", "", "until 2025-07-31 only hubei-2021:17.1 stands above it"}, {"2025-10-01", "displaced", "", "and it stays so"}}, ""},
	{"17.5", "offline-utility", "platform", "water", "", "", "none", "governing", "state-2025:32 does not bind a utility", []slowChange{{"2024-12-02", "governing", "", "hubei-2021:17.1 binds no utility"}, {"2025-10-01", "supplementary", "", "for a utility it stays beside hubei-2025:22.3 (J8)"}}, ""},
	{"19.1", "open-actively", "open-data", "authority", "", "", "none", "governing", "what is open without conditions is opened unasked", nil, ""},
	{"19.3", "open-plan", "open-data", "department", "", "", "yearly", "governing", "a plan every year; the measures name no day", []slowChange{{"2025-10-01", "governing", "", "the regulation of the province asks for no plan"}}, ""},
	{"20.1", "grant", "authorized-operation", "department", "government", "", "none", "governing", "one grant for all, by the city", []slowChange{{"2024-12-02", "governing", "", "no text above speaks to it"}, {"2025-10-01", "displaced", "", "hubei-2025:34.3 lets grants by field or scenario be, with the government's approval (J9)"}}, ""},
	{"30", "destruction", "disposal", "department", "", "", "promptly", "supplementary", "data of no value is destroyed promptly and on record; state-2025:27.1 and 29.2 go before it", []slowChange{{"2024-12-02", "governing", "", "hubei-2021 is silent on disposal"}, {"2025-10-01", "supplementary", "", "state-2025:27.1 and 29.2 go before it"}}, ""},
	{"9", "catalog-review", "catalog-review", "department", "department", "", "none", "supplementary", "the catalog goes to the authority for review; state-2025:16.1 says so too", []slowChange{{"2024-12-02", "governing", "", "hubei-2021:10 asks for no review"}, {"2025-10-01", "supplementary", "", "hubei-2025:19 asks for none either"}}, ""},
	{"9", "catalog-review-hospital", "catalog-review", "hospital", "department", "", "none", "governing", "hospitals have a catalog of their own to submit", []slowChange{{"2025-10-01", "governing", "", "hubei-2025:19.3 asks for no review"}}, ""},
	{"11#2", "identifier-legal-person", "identifiers", "department", "", "", "none", "governing", "the unified social credit code of legal persons", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:21.1#2 says the same"}}, ""},
	{"11#3", "identifier-organization", "identifiers", "department", "", "", "none", "governing", "other bodies have the credit code or another code", []slowChange{{"2025-10-01", "contested", "", "hubei-2025:21.1#2 wants the credit code and names no other"}}, ""},
	{"11#5", "identifier-other", "identifiers", "department", "", "", "none", "governing", "other marks that a law or regulation prescribes", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:21.1#3 leaves other marks to data standards"}}, ""},
	{"19.2", "open-request", "open-data", "enterprise", "applicant", "", "none", "supplementary", "capability, scenario and an undertaking, beside hubei-2021:27", []slowChange{{"2024-12-02", "supplementary", "", "hubei-2021:27 has the application"}, {"2025-10-01", "supplementary", "", "hubei-2025:32.3 has purpose and agreement"}}, ""},
	{"19.2", "open-undertaking", "open-data", "person", "applicant", `"trigger":"received"`, "none", "supplementary", "an undertaking is signed by whoever applies", nil, ""},
	{"29", "open-bans", "open-data", "person", "applicant", "", "none", "governing", "open data is not altered, passed on or diverted", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:32.3 bans other use and supply to others"}}, ""},
	{"33", "liability", "liability", "department", "", "", "none", "supplementary", "what a body answers for; hubei-2021:40 and state-2025:39 go before it", []slowChange{{"2024-12-02", "supplementary", "", "hubei-2021:40 has nearly the same words"}, {"2025-10-01", "supplementary", "", "hubei-2025:65 goes before it, too"}}, ""},
	{"33", "liability-hospital", "liability", "hospital", "", "", "none", "governing", "neither the State regulation nor the provincial measures bind a hospital", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:65 binds hospitals"}}, ""},
	{"12.3", "return-flow", "return-flow", "line", "provider", `"origin":"on-demand"`, "none", "supplementary", "vertical systems promote the return of data gathered in the city; state-2025:24.1 has the duty (J3)", []slowChange{{"2024-12-02", "supplementary", "", "hubei-2021:18.2 has the return on application"}, {"2025-10-01", "supplementary", "", "hubei-2025:23.3 has the duty, too"}}, ""},
	{"17.2", "not-shared-basis", "not-shared-basis", "department", "provider", "", "none", "displaced", "national provisions are more than state-2025:14#3 accepts (J5)", []slowChange{{"2024-12-02", "supplementary", "", "stricter than hubei-2021:16.4: no local regulation (J5)"}, {"2025-10-01", "displaced", "", "and it stays so"}}, ""},
	{"17.2", "not-shared-basis-hospital", "not-shared-basis", "hospital", "provider", "", "none", "governing", "no text above binds a hospital before 2025-10-01", []slowChange{{"2025-10-01", "supplementary", "", "stricter than hubei-2025:31.1: no local regulation (J5)"}}, ""},
	{"20.2", "franchise", "authorized-operation", "department", "government", "", "none", "governing", "franchises may be tried in special fields", []slowChange{{"2025-10-01", "supplementary", "", "with the approval that hubei-2025:34.3 asks for"}}, ""},
	{"21.1", "operator", "authorized-operation", "enterprise", "authorized-operator", "", "none", "governing", "the operator works the data into products", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:35.1 has the duties of operators"}}, ""},
	{"21.2", "operation-supply", "authorized-operation", "department", "department", "", "none", "governing", "bodies supply the data that operation needs", []slowChange{{"2025-10-01", "supplementary", "", "hubei-2025:35.3 has the supervision"}}, ""},
}
