package jurisdiction_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// Four more places, of which every rule is data and none is Go. The table below,
// line by line, and the claims after it were read from the texts and not from
// their data, which they check.

const (
	governing, supplementary = jurisdiction.Governing, jurisdiction.Supplementary
	contested, displaced     = jurisdiction.Contested, jurisdiction.Displaced
)

// fourPlaces is the shipped law with the four texts.
func fourPlaces(t *testing.T) *jurisdiction.Law {
	t.Helper()
	return with(t, jurisdiction.China(), load(t, "sichuan-2022"), load(t, "chengdu-2024"), load(t, "tianjin-2018"), load(t, "shanghai-2021"))
}

// allFacts are facts of every kind, under each attribute, in the catalog and
// outside it. A rule that needs an attribute speaks under one of them.
func allFacts() (list []jurisdiction.Facts) {
	for _, attribute := range []jurisdiction.Attribute{jurisdiction.Unconditional, jurisdiction.Conditional} {
		for _, cataloged := range []jurisdiction.Tri{jurisdiction.Yes, jurisdiction.No} {
			list = append(list, jurisdiction.Facts{Attribute: attribute, Cataloged: cataloged, NegativeList: jurisdiction.No,
				Personal: jurisdiction.No, Important: jurisdiction.No, Platform: jurisdiction.Yes, Origin: jurisdiction.FromDuties})
		}
	}
	return list
}

// A provinceRow is a rule of the table: what it counts for on the day before the
// State regulation and on 2 March 2026, its limit and who owes it.
type provinceRow struct {
	place, matter, cite string
	before, after       jurisdiction.Standing
	term, bearer        string
}

func (r provinceRow) text() string {
	id, _, _ := strings.Cut(r.cite, ":")
	return id
}

// Where the table says "authority" for the institution of the requester's level,
// "platform operator", "responsible department", "handler", and "authority-government"
// for the government that orders correction, the roles of this package stand here.
// Three lines come from its remarks: the extension for opened data, and what of a
// rule stands otherwise than the rest.
var provinceRows = []provinceRow{
	// Sichuan, between two departments in Deyang.
	{"510600", "reply-unconditional", "sichuan-2022:24.1", governing, supplementary, "none", "requester"},
	{"510600", "reply-conditional", "sichuan-2022:24.1", governing, contested, "none", "requester"},
	{"510600", "reply-conditional", "sichuan-2022:24.2", governing, contested, "5 workdays", "authority-of-requester"},
	{"510600", "reply-conditional", "sichuan-2022:24.3", governing, supplementary, "3 workdays", "provider"},
	{"510600", "reply-conditional", "sichuan-2022:24.3", governing, supplementary, "2 workdays", "authority-of-requester"},
	{"510600", "reply-extension", "sichuan-2022:24.2", governing, contested, "5 workdays", "authority-of-requester"},
	{"510600", "delivery", "sichuan-2022:24.2", governing, supplementary, "5 workdays", "authority-of-requester"},
	{"510600", "delivery", "sichuan-2022:24.3", governing, supplementary, "2 workdays", "authority-of-requester"},
	{"510600", "catalog-update", "sichuan-2022:14.1", governing, supplementary, "dynamic", "authority"},
	{"510600", "catalog-update", "sichuan-2022:23.4", governing, supplementary, "periodic", "provider"},
	{"510600", "catalog-review", "sichuan-2022:14.2", governing, supplementary, "none", "authority"},
	{"510600", "catalog-review", "sichuan-2022:14.3", governing, supplementary, "none", "authority"},
	{"510600", "catalog-maintenance", "sichuan-2022:20#1", governing, governing, "none", "authority"},
	{"510600", "not-shared-basis", "sichuan-2022:23.4", governing, displaced, "none", "provider"},
	{"510600", "correction", "sichuan-2022:20#3", governing, supplementary, "promptly", "provider"},
	{"510600", "use-limits", "sichuan-2022:25", governing, supplementary, "none", "requester"},
	{"510600", "return-flow", "sichuan-2022:19.2", governing, supplementary, "promptly", "operator"},
	{"510600", "repeat-collection", "sichuan-2022:15.2", governing, supplementary, "none", "provider"},
	{"510600", "platform", "sichuan-2022:11.2", governing, supplementary, "none", "provider"},
	{"510600", "dispute", "sichuan-2022:24.3", governing, supplementary, "2 workdays", "authority-of-requester"},
	{"510600", "annual-report", "sichuan-2022:20#4", governing, supplementary, "periodic", "authority"},
	{"510600", "open-data", "sichuan-2022:28.1", governing, governing, "none", "applicant"},
	{"510600", "open-data", "sichuan-2022:28.2", governing, governing, "5 workdays", "authority"},
	{"510600", "open-data", "sichuan-2022:28.2", governing, governing, "5 workdays", "authority"}, // five days more, after consultation
	{"510600", "open-data", "sichuan-2022:28.3", governing, governing, "3 workdays", "provider"},
	{"510600", "open-data", "sichuan-2022:28.3", governing, governing, "2 workdays", "authority"},
	{"510600", "open-data", "sichuan-2022:29.1", governing, governing, "none", "applicant"},
	{"510600", "open-data", "sichuan-2022:30.1", governing, governing, "none", "applicant"},
	{"510600", "open-data", "sichuan-2022:26.1", governing, governing, "none", "provider"},
	{"510600", "authorized-operation", "sichuan-2022:32.1", governing, governing, "none", "government"},
	{"510600", "authorized-operation", "sichuan-2022:32.2", governing, governing, "none", "authority"},
	{"510600", "authorized-operation", "sichuan-2022:34", governing, governing, "none", "provider"},
	{"510600", "identifiers", "sichuan-2022:15.3#1", governing, governing, "none", "provider"},
	{"510600", "identifiers", "sichuan-2022:15.3#2", governing, governing, "none", "provider"},
	{"510600", "identifiers", "sichuan-2022:15.3#3", governing, governing, "none", "provider"},
	{"510600", "identifiers", "sichuan-2022:15.3#4", governing, governing, "none", "provider"},
	{"510600", "procurement", "sichuan-2022:18", governing, governing, "none", "provider"},
	{"510600", "emergency-data", "sichuan-2022:17.1", governing, governing, "none", "government"},
	{"510600", "emergency-data", "sichuan-2022:17.2", governing, governing, "promptly", "government"},
	{"510600", "liability", "sichuan-2022:69", governing, displaced, "none", "government"},

	// Chengdu; the rules of the province speak there too and are counted above.
	{"510100", "reply-conditional", "chengdu-2024:20.2", governing, supplementary, "prescribed", "authority"},
	{"510100", "catalog-update", "chengdu-2024:13.2", governing, supplementary, "promptly", "provider"},
	{"510100", "catalog-update", "chengdu-2024:14.2", governing, supplementary, "10 workdays", "provider"},
	{"510100", "catalog-maintenance", "chengdu-2024:15.1", governing, governing, "none", "authority"},
	{"510100", "negative-list", "chengdu-2024:20.2", governing, supplementary, "none", "authority"},
	{"510100", "correction", "chengdu-2024:17.3", governing, supplementary, "5 workdays", "requester"},
	{"510100", "correction", "chengdu-2024:17.3", governing, supplementary, "promptly", "provider"},
	{"510100", "suspect-data", "chengdu-2024:17.2", governing, governing, "none", "authority"},
	{"510100", "return-flow", "chengdu-2024:16.1", governing, supplementary, "none", "authority"},
	{"510100", "return-flow", "chengdu-2024:16.2", governing, supplementary, "none", "provider"},
	{"510100", "repeat-collection", "chengdu-2024:12.3", governing, supplementary, "none", "provider"},
	{"510100", "platform", "chengdu-2024:15.2", governing, supplementary, "none", "authority"},
	{"510100", "platform", "chengdu-2024:15.4", governing, supplementary, "none", "provider"},
	{"510100", "dispute", "chengdu-2024:13.2", governing, governing, "none", "authority"},
	{"510100", "open-data", "chengdu-2024:21.1", governing, governing, "none", "provider"},
	{"510100", "open-data", "chengdu-2024:21.2", governing, governing, "periodic", "authority"},
	{"510100", "authorized-operation", "chengdu-2024:22.1", governing, governing, "none", "government"},
	{"510100", "authorized-operation", "chengdu-2024:22.3", governing, governing, "none", "authorized-operator"},
	{"510100", "authorized-operation", "chengdu-2024:22.4", governing, governing, "none", "provider"},
	{"510100", "liability", "chengdu-2024:43", governing, displaced, "none", "government"},

	// Tianjin, in a district, since one row is for districts alone.
	{"120101", "reply-unconditional", "tianjin-2018:16.1", governing, supplementary, "none", "requester"},
	{"120101", "reply-conditional", "tianjin-2018:17.1", governing, supplementary, "none", "requester"},
	{"120101", "reply-conditional", "tianjin-2018:17.2", governing, supplementary, "2 workdays", "provider"},
	{"120101", "delivery", "tianjin-2018:17.2", governing, supplementary, "2 workdays", "provider"},
	{"120101", "catalog-update", "tianjin-2018:10.2", governing, supplementary, "none", "authority"},
	{"120101", "catalog-update", "tianjin-2018:10.3", governing, supplementary, "none", "provider"},
	{"120101", "catalog-review", "tianjin-2018:10.3", governing, supplementary, "none", "authority"},
	{"120101", "not-shared-basis", "tianjin-2018:16.2", governing, displaced, "none", "provider"},
	{"120101", "not-shared-basis", "tianjin-2018:16.2", governing, supplementary, "none", "provider"}, // conditional entries need a basis too
	{"120101", "negative-list", "tianjin-2018:16.2", governing, supplementary, "none", "provider"},
	{"120101", "use-limits", "tianjin-2018:18", governing, contested, "none", "requester"},
	{"120101", "repeat-collection", "tianjin-2018:19.2", governing, supplementary, "none", "provider"},
	{"120101", "repeat-collection", "tianjin-2018:19.2", governing, displaced, "none", "provider"}, // the exception by local regulation
	{"120101", "platform", "tianjin-2018:9", governing, supplementary, "none", "government"},
	{"120101", "platform", "tianjin-2018:11", governing, supplementary, "dynamic", "provider"},
	{"120101", "platform", "tianjin-2018:13", governing, supplementary, "none", "provider"},
	{"120101", "dispute", "tianjin-2018:17.2", governing, displaced, "none", "authority"},
	{"120101", "annual-report", "tianjin-2018:14", governing, supplementary, "none", "authority"},
	{"120101", "open-data", "tianjin-2018:20.1", governing, governing, "none", "authority"},
	{"120101", "open-data", "tianjin-2018:22", governing, governing, "none", "provider"},
	{"120101", "open-data", "tianjin-2018:23.2", governing, governing, "promptly", "provider"},
	{"120101", "open-data", "tianjin-2018:23.2", governing, governing, "2 workdays", "provider"},
	{"120101", "authorized-operation", "tianjin-2018:25", governing, governing, "none", "provider"},
	{"120101", "liability", "tianjin-2018:52", governing, displaced, "by-order", "authority"},
	{"120101", "liability", "tianjin-2018:53", governing, displaced, "none", "authority"},

	// Shanghai.
	{"310000", "reply-unconditional", "shanghai-2021:39.1", governing, supplementary, "none", "requester"},
	{"310000", "reply-conditional", "shanghai-2021:39.1", governing, contested, "none", "requester"},
	{"310000", "reply-uncataloged", "shanghai-2021:39.1", governing, governing, "15 workdays", "responsible"},
	{"310000", "delivery", "shanghai-2021:39.1", governing, governing, "15 workdays", "responsible"},
	{"310000", "catalog-update", "shanghai-2021:28.1", governing, supplementary, "none", "provider"},
	{"310000", "catalog-update", "shanghai-2021:28.2", governing, supplementary, "none", "responsible"},
	{"310000", "catalog-update", "shanghai-2021:33.3", governing, supplementary, "promptly", "provider"},
	{"310000", "not-shared-basis", "shanghai-2021:38.2", governing, displaced, "none", "provider"},
	{"310000", "negative-list", "shanghai-2021:38.2", governing, supplementary, "none", "provider"},
	{"310000", "correction", "shanghai-2021:21.1", governing, supplementary, "none", "department"},
	{"310000", "correction", "shanghai-2021:35.2", governing, supplementary, "none", "operator"},
	{"310000", "suspect-data", "shanghai-2021:35.2", governing, governing, "none", "operator"},
	{"310000", "use-limits", "shanghai-2021:40.1", governing, supplementary, "none", "requester"},
	{"310000", "use-limits", "shanghai-2021:40.2", governing, contested, "none", "requester"},
	{"310000", "suspension", "shanghai-2021:39.2", governing, supplementary, "at-once", "operator"},
	{"310000", "return-flow", "shanghai-2021:31", governing, supplementary, "none", "operator"},
	{"310000", "repeat-collection", "shanghai-2021:30.1", governing, supplementary, "none", "provider"},
	{"310000", "platform", "shanghai-2021:27.2", governing, supplementary, "none", "provider"},
	{"310000", "platform", "shanghai-2021:38.1", governing, supplementary, "none", "provider"},
	{"310000", "dispute", "shanghai-2021:26.1", governing, supplementary, "none", "authority"},
	{"310000", "annual-report", "shanghai-2021:36.2", governing, supplementary, "periodic", "authority"},
	{"310000", "open-data", "shanghai-2021:41.2", governing, governing, "none", "provider"},
	{"310000", "open-data", "shanghai-2021:41.3", governing, governing, "prescribed", "provider"},
	{"310000", "open-data", "shanghai-2021:42.2", governing, governing, "dynamic", "responsible"},
	{"310000", "authorized-operation", "shanghai-2021:44.2", governing, governing, "none", "authority"},
	{"310000", "authorized-operation", "shanghai-2021:45.1", governing, governing, "none", "authorized-operator"},
	{"310000", "authorized-operation", "shanghai-2021:45.2", governing, governing, "none", "authority"},
	{"310000", "authorized-operation", "shanghai-2021:46", governing, governing, "none", "authorized-operator"},
	{"310000", "procurement", "shanghai-2021:32", governing, governing, "none", "operator"},
	{"310000", "emergency-data", "shanghai-2021:16.1", governing, governing, "none", "government"},
	{"310000", "emergency-data", "shanghai-2021:16.2", governing, governing, "none", "government"},
	{"310000", "liability", "shanghai-2021:87", governing, displaced, "none", "government"},
}

// TestProvinceRows: the four texts hold these rules and no others.
func TestProvinceRows(t *testing.T) {
	law := fourPlaces(t)
	want, texts := map[string][]string{}, map[string]string{}
	for _, r := range provinceRows {
		key := r.place + " " + r.matter
		want[key] = append(want[key], fmt.Sprintf("%s %s %s: %v, then %v", r.cite, r.term, r.bearer, r.before, r.after))
		texts[r.place] = r.text()
	}
	for place, text := range texts {
		for m := range law.Matters() {
			key := place + " " + string(m)
			slices.Sort(want[key])
			if diff := cmp.Diff(want[key], rowsAt(t, law, text, place, m)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", key, diff)
			}
			delete(want, key)
		}
	}
	for key := range want {
		t.Errorf("%s: no such matter", key)
	}
}

// rowsAt writes the rules of a text on a matter, as the table does.
func rowsAt(t *testing.T, law *jurisdiction.Law, text, place string, m jurisdiction.Matter) []string {
	t.Helper()
	lines := map[string]string{}
	for _, f := range allFacts() {
		before, after := standingsOf(t, law, text, askFunded(string(m), place, "2025-07-31", f)), standingsOf(t, law, text, askFunded(string(m), place, "2026-03-02", f))
		for u := range law.Instrument(text).Rules() {
			if before[u.ID()] == 0 && after[u.ID()] == 0 {
				continue
			}
			line := fmt.Sprintf("%v %v %v: %v, then %v", u.Cite(), u.Term(), u.Bearer(), before[u.ID()], after[u.ID()])
			if lines[u.ID()] != "" && lines[u.ID()] != line {
				t.Errorf("%s stands otherwise under other facts: %s and %s", u.ID(), lines[u.ID()], line)
			}
			lines[u.ID()] = line
		}
	}
	return slices.Sorted(maps.Values(lines))
}

// askFunded asks as [ask] does, for a department that public funds keep.
func askFunded(matter, place, day string, f jurisdiction.Facts) jurisdiction.Question {
	q := ask(matter, place, day, f)
	q.Body.Funding = jurisdiction.FullFunds
	return q
}

// standingsOf is what the rules of a text count for, by id.
func standingsOf(t *testing.T, law *jurisdiction.Law, text string, q jurisdiction.Question) map[string]jurisdiction.Standing {
	t.Helper()
	got := map[string]jurisdiction.Standing{}
	for a := range rule(t, law, q).All() {
		if a.Cite().Instrument() == text {
			got[a.ID()] = a.Standing
		}
	}
	return got
}

// applied finds the rules on a matter at a place by provision, on 2 March 2026.
func applied(t *testing.T, law *jurisdiction.Law, matter, place, provision string, f jurisdiction.Facts) []jurisdiction.Applied {
	t.Helper()
	var list []jurisdiction.Applied
	for a := range rule(t, law, askFunded(matter, place, "2026-03-02", f)).All() {
		if a.Cite() == cite(provision) {
			list = append(list, a)
		}
	}
	if len(list) == 0 {
		t.Errorf("%s at %s: no rule of %s", matter, place, provision)
	}
	return list
}

func listed(a jurisdiction.Attribute) jurisdiction.Facts {
	return jurisdiction.Facts{Attribute: a, Cataloged: jurisdiction.Yes, NegativeList: jurisdiction.No}
}

// TestProvinceWhoAnswers: in Sichuan the institution answers and may grant
// alone. That is contested and grants nothing; the request to the provider stays
// open, with the State's ten days and its silence.
func TestProvinceWhoAnswers(t *testing.T) {
	law := fourPlaces(t)
	r := rule(t, law, ask("reply-conditional", "510600", "2026-03-02", listed(jurisdiction.Conditional)))
	if a, ok := r.Governing(); !ok || a.Cite() != cite("state-2025:21.1") || a.Asked() != jurisdiction.Provider || !r.IsUncertain() {
		t.Errorf("governed %v by %v, asked %v, uncertain %v, want state-2025:21.1, the provider, uncertain", ok, a.Cite(), a.Asked(), r.IsUncertain())
	}
	for _, provision := range []string{"sichuan-2022:24.1", "sichuan-2022:24.2"} {
		for _, a := range applied(t, law, "reply-conditional", "510600", provision, listed(jurisdiction.Conditional)) {
			if a.Standing != contested {
				t.Errorf("%s is %v, want contested", provision, a.Standing)
			}
		}
	}
	r = rule(t, law, ask("silence", "510600", "2026-03-02", listed(jurisdiction.Conditional)))
	if got := standings(r); got != "silence governing" {
		t.Errorf("on silence: %s, want the State rule alone", got)
	}
	o := run(t, law, department("510600"), listed(jurisdiction.Conditional), "2026-04-30", at(jurisdiction.Received, jurisdiction.Authority, "2026-03-02"))
	if len(o.Duties) != 1 || o.Duties[0].Status != jurisdiction.Overdue || o.Duties[0].Standing != contested || len(o.Findings) != 0 {
		t.Errorf("eight weeks of silence: %+v, findings %s, want one contested duty overdue and nothing granted", o.Duties, findings(o))
	}
}

// TestProvinceWithholding: local law and rules are no ground for departments any
// more, and still are one for a body that only the local text binds. In Tianjin
// there is no such body.
func TestProvinceWithholding(t *testing.T) {
	law := fourPlaces(t)
	for _, tt := range []struct {
		place, provision string
		kind             jurisdiction.BodyKind
		accepts          string
	}{
		{"510600", "sichuan-2022:23.4", jurisdiction.PublicInstitution, "law administrative-regulation local-regulation department-rule local-rule national-provision"},
		{"120101", "tianjin-2018:16.2", jurisdiction.UnknownBody, "law administrative-regulation local-regulation department-rule local-rule"},
		{"310000", "shanghai-2021:38.2", jurisdiction.PublicInstitution, "law administrative-regulation local-regulation"},
	} {
		f := jurisdiction.Facts{Attribute: jurisdiction.NotShared, Cataloged: jurisdiction.Yes, BasisValid: jurisdiction.Yes}
		a := applied(t, law, "not-shared-basis", tt.place, tt.provision, f)[0]
		var kinds []string
		for k := range a.Accepts() {
			kinds = append(kinds, k.String())
		}
		if got := strings.Join(kinds, " "); a.Standing != displaced || got != tt.accepts {
			t.Errorf("%s: %v, accepts %s, want displaced, %s", tt.provision, a.Standing, got, tt.accepts)
		}
		if tt.kind == jurisdiction.UnknownBody {
			continue
		}
		q := ask("not-shared-basis", tt.place, "2026-03-02", f)
		q.Body.Kind, q.Body.Sector = tt.kind, "health"
		if b, ok := rule(t, law, q).Governing(); !ok || b.Cite() != cite(tt.provision) {
			t.Errorf("%s for a public institution: governed %v by %v", tt.provision, ok, b.Cite())
		}
	}
}

// TestProvinceStandings: claims about single provisions, on 2 March 2026.
func TestProvinceStandings(t *testing.T) {
	law := fourPlaces(t)
	for _, tt := range []struct {
		claim, matter, place, provision string
		facts                           jurisdiction.Facts
		want                            jurisdiction.Standing
	}{
		{"no conditional class", "reply-conditional", "310000", "shanghai-2021:39.1", listed(jurisdiction.Conditional), contested},
		{"what is unconditional is shared directly", "reply-unconditional", "310000", "shanghai-2021:39.1", listed(jurisdiction.Unconditional), supplementary},

		{"shorter local number", "reply-conditional", "120101", "tianjin-2018:17.2", listed(jurisdiction.Conditional), supplementary},
		{"shorter local number", "delivery", "120101", "tianjin-2018:17.2", listed(jurisdiction.Conditional), supplementary},
		{"shorter local number", "reply-conditional", "510600", "sichuan-2022:24.3", listed(jurisdiction.Conditional), supplementary},
		{"shorter local number", "delivery", "510600", "sichuan-2022:24.3", listed(jurisdiction.Conditional), supplementary},

		{"absolute ban", "use-limits", "120101", "tianjin-2018:18", listed(jurisdiction.Conditional), contested},
		{"absolute ban", "use-limits", "310000", "shanghai-2021:40.2", listed(jurisdiction.Conditional), contested},
		{"a ban that says less", "use-limits", "510600", "sichuan-2022:25", listed(jurisdiction.Conditional), supplementary},

		{"last word of the authority", "dispute", "120101", "tianjin-2018:17.2", listed(jurisdiction.Conditional), displaced},
		{"coordination in its place", "dispute", "120101", "state-2025:28.2", listed(jurisdiction.Conditional), governing},

		{"gap: data outside the catalog", "reply-uncataloged", "310000", "shanghai-2021:39.1", jurisdiction.Facts{Cataloged: jurisdiction.No}, governing},
		{"gap: quarrel about an attribute", "dispute", "510100", "chengdu-2024:13.2", listed(jurisdiction.Conditional), governing},
		{"gap: open data", "open-data", "510100", "sichuan-2022:28.2", listed(jurisdiction.Conditional), governing},
		{"gap: open data", "open-data", "120101", "tianjin-2018:23.2", listed(jurisdiction.Conditional), governing},
		{"gap: authorized operation", "authorized-operation", "310000", "shanghai-2021:45.1", listed(jurisdiction.Conditional), governing},
		{"gap: purchase", "procurement", "510100", "sichuan-2022:18", listed(jurisdiction.Conditional), governing},
		{"gap: identifiers", "identifiers", "510100", "sichuan-2022:15.3#1", listed(jurisdiction.Conditional), governing},
		{"gap: emergency", "emergency-data", "310000", "shanghai-2021:16.2", listed(jurisdiction.Conditional), governing},
		// The State regulation has the user report promptly; the number makes that concrete and fills no gap.
		{"the user's duty to report", "correction", "510100", "chengdu-2024:17.3", listed(jurisdiction.Conditional), supplementary},
	} {
		for _, a := range applied(t, law, tt.matter, tt.place, tt.provision, tt.facts) {
			if a.Standing != tt.want {
				t.Errorf("%s: %v of %v is %v, want %v", tt.claim, a.ID(), a.Cite(), a.Standing, tt.want)
			}
		}
	}
}

// TestProvinceFunding: of the public service bodies of Sichuan only those that
// public funds keep are held to what departments are.
func TestProvinceFunding(t *testing.T) {
	law := fourPlaces(t)
	for funding, want := range map[jurisdiction.Funding]string{jurisdiction.PartFunds: "sc-purchase-funded governing", jurisdiction.SelfFunded: ""} {
		q := ask("procurement", "510600", "2026-03-02", jurisdiction.Facts{})
		q.Body.Kind, q.Body.Sector, q.Body.Funding = jurisdiction.PublicInstitution, "health", funding
		if got := standings(rule(t, law, q)); got != want {
			t.Errorf("a hospital, %v: %q, want %q", funding, got, want)
		}
	}
}

// TestProvinceBanStands: in the other reading the stricter bans stand beside the
// State regulation, and the answer is certain.
func TestProvinceBanStands(t *testing.T) {
	r, err := jurisdiction.Readings{}.With("absolute-ban", "stands")
	if err != nil {
		t.Fatal(err)
	}
	law := reading(t, fourPlaces(t), r)
	for place, provision := range map[string]string{"120101": "tianjin-2018:18", "310000": "shanghai-2021:40.2"} {
		a := applied(t, law, "use-limits", place, provision, listed(jurisdiction.Conditional))[0]
		answer := rule(t, law, ask("use-limits", place, "2026-03-02", listed(jurisdiction.Conditional)))
		if a.Standing != supplementary || answer.IsUncertain() || !strings.Contains(a.Reason()[1], "absolute-ban=stands") {
			t.Errorf("%s: %v, %q, uncertain %v, want supplementary by the reading", provision, a.Standing, a.Reason()[1], answer.IsUncertain())
		}
		if got := slices.Collect(answer.Readings()); !slices.Contains(got, "absolute-ban") {
			t.Errorf("%s: the answer rests on %q, want absolute-ban", provision, got)
		}
	}
}

// TestProvinceReasons: a text that gives way by its own terms is displaced by
// these, and the others by article 82(2) of the Legislation Law, since all four are
// older than the State regulation.
func TestProvinceReasons(t *testing.T) {
	law := fourPlaces(t)
	void := deadline.Text{"《立法法》第八十二条第二款", "Legislation Law, article 82, paragraph 2"}
	for provision, want := range map[string]struct {
		place, own string
	}{
		"sichuan-2022:69": {"510600", "sichuan-2022:68"}, "chengdu-2024:43": {"510100", "chengdu-2024:44"}, "shanghai-2021:87": {"310000", "shanghai-2021:86"},
		"tianjin-2018:52": {"120101", ""}, "tianjin-2018:53": {"120101", ""},
	} {
		words := void
		if want.own != "" {
			words = deadline.Text{law.Cite(cite(want.own), deadline.Chinese), law.Cite(cite(want.own), deadline.English)}
		}
		checkReason(t, applied(t, law, "liability", want.place, provision, listed(jurisdiction.Conditional))[0], words)
	}
	for _, tt := range [][3]string{
		{"not-shared-basis", "510600", "sichuan-2022:23.4"}, {"not-shared-basis", "120101", "tianjin-2018:16.2"},
		{"not-shared-basis", "310000", "shanghai-2021:38.2"}, {"dispute", "120101", "tianjin-2018:17.2"},
	} {
		checkReason(t, applied(t, law, tt[0], tt[1], tt[2], jurisdiction.Facts{Attribute: jurisdiction.NotShared, Cataloged: jurisdiction.Yes})[0], void)
	}
}

// checkReason wants a displaced rule whose reason has the words.
func checkReason(t *testing.T, a jurisdiction.Applied, words deadline.Text) {
	t.Helper()
	why := a.Reason()
	if a.Standing != displaced || !strings.Contains(why[0], words[0]) || !strings.Contains(why[1], words[1]) {
		t.Errorf("%v is %v: %q, want displaced by %q", a.Cite(), a.Standing, why, words)
	}
}

// TestProvinceGrounds: a late reply between departments falls under the State's
// article 39 alone. Where a court asks, which only the local text binds, it falls
// under that; in Tianjin both speak by reference.
func TestProvinceGrounds(t *testing.T) {
	law := fourPlaces(t)
	for _, tt := range []struct{ place, department, court string }{
		{"510600", "state-2025:39#4 governing, sichuan-2022:69#1 displaced", "sichuan-2022:69#1 governing, state-2025:39#4 guidance"},
		{"510100", "state-2025:39#4 governing, sichuan-2022:69#1 displaced, chengdu-2024:43#1 displaced",
			"sichuan-2022:69#1 governing, chengdu-2024:43#1 governing, state-2025:39#4 guidance"},
		{"120101", "state-2025:39#4 governing, tianjin-2018:52 displaced", "state-2025:39#4 guidance, tianjin-2018:52 guidance"},
		{"310000", "state-2025:39#4 governing, shanghai-2021:87#4 displaced", "shanghai-2021:87#4 governing, state-2025:39#4 guidance"},
	} {
		set := &jurisdiction.Setting{
			Parties: jurisdiction.Parties{Requester: department(tt.place), Provider: department(tt.place)},
			Facts:   listed(jurisdiction.Conditional), Events: []jurisdiction.Event{received("2026-03-02")}, AsOf: date("2026-03-31"),
		}
		var o jurisdiction.Outcome
		if err := law.Run(&o, jurisdiction.Sharing, set); err != nil || len(o.Findings) != 1 {
			t.Fatalf("%s: %v, %d findings, want one", tt.place, err, len(o.Findings))
		}
		if got := groundsOf(law, o.Findings[0], set.Parties); got != tt.department {
			t.Errorf("%s: %s, want %s", tt.place, got, tt.department)
		}
		set.Parties.Requester.Kind = jurisdiction.StateOrgan
		if got := groundsOf(law, o.Findings[0], set.Parties); got != tt.court {
			t.Errorf("%s, asked by a court: %s, want %s", tt.place, got, tt.court)
		}
	}
}

// groundsOf writes the grounds of liability with what they count for.
func groundsOf(law *jurisdiction.Law, f jurisdiction.Finding, p jurisdiction.Parties) string {
	var list []string
	for l := range law.Liability(f, p) {
		list = append(list, fmt.Sprintf("%v %v", l.Cite(), l.Standing))
	}
	return strings.Join(list, ", ")
}

// TestProvinceSilent: on what the State regulation alone decides none of the four
// has a rule. Sichuan extends, without anybody's consent, and that is contested;
// Shanghai has access stopped, and nothing on rectification.
func TestProvinceSilent(t *testing.T) {
	law := fourPlaces(t)
	for _, place := range []string{"510600", "510100", "120101", "310000"} {
		for _, m := range []string{"silence", "supplement", "service-ending", "retention", "suspension", "disposal", "catalog-update-extension", "reply-extension"} {
			state := 0
			for a := range rule(t, law, ask(m, place, "2026-03-02", listed(jurisdiction.Conditional))).All() {
				switch a.ID() {
				case "sc-extension":
					if a.Standing != contested || a.Bearer() != jurisdiction.AuthorityOfRequester {
						t.Errorf("%s is %v and owed by %v", a.ID(), a.Standing, a.Bearer())
					}
				case "sh-stop":
					if a.Standing != supplementary || a.Bearer() != jurisdiction.Operator {
						t.Errorf("%s is %v and owed by %v", a.ID(), a.Standing, a.Bearer())
					}
				default:
					state++
					if a.Cite().Instrument() != "state-2025" || a.Standing != governing {
						t.Errorf("%s at %s: %v is %v, want State rules alone", m, place, a.Cite(), a.Standing)
					}
				}
			}
			if state == 0 {
				t.Errorf("%s at %s: no State rule", m, place)
			}
		}
	}
}

// TestProvinceReadings: what the options of Tianjin and Shanghai change. Received
// on 09-28, two working days end on 09-30; accepted on 09-30, on 10-09. Fifteen from
// 04-27 end on 05-20.
func TestProvinceReadings(t *testing.T) {
	tests := []struct {
		name, place string
		readings    string // option=value, with blanks between
		facts       jurisdiction.Facts
		events      []jurisdiction.Event
		asOf        string
		want        string // duties of the local text: code, status, due
	}{
		{"not accepted", "120101", "", listed(jurisdiction.Conditional), []jurisdiction.Event{on("received", "2026-09-28")}, "2026-09-28", ""},
		{"not accepted, so from receipt", "120101", "acceptance-missing=receipt", listed(jurisdiction.Conditional),
			[]jurisdiction.Event{on("received", "2026-09-28")}, "2026-09-28", "supply open 2026-09-30"},
		{"accepted after all", "120101", "acceptance-missing=receipt", listed(jurisdiction.Conditional),
			[]jurisdiction.Event{on("received", "2026-09-28"), on("accepted", "2026-09-30")}, "2026-09-30", "supply waived 2026-09-30; supply open 2026-10-09"},
		{"refused in time", "120101", "", listed(jurisdiction.Conditional),
			[]jurisdiction.Event{on("received", "2026-09-28"), on("accepted", "2026-09-30"), on("refused", "2026-10-09")}, "2026-10-09", "supply met 2026-10-09"},
		{"refused too late", "120101", "", listed(jurisdiction.Conditional),
			[]jurisdiction.Event{on("received", "2026-09-28"), on("accepted", "2026-09-30"), on("refused", "2026-10-10")}, "2026-10-10", "supply late 2026-10-09"},
		{"no number for a refusal", "120101", "tianjin-refusal=none", listed(jurisdiction.Conditional),
			[]jurisdiction.Event{on("received", "2026-09-28"), on("accepted", "2026-09-30"), on("refused", "2026-10-09")}, "2026-10-09", "supply waived 2026-10-09"},
		{"all within fifteen days", "310000", "", jurisdiction.Facts{Cataloged: jurisdiction.No},
			[]jurisdiction.Event{at("received", jurisdiction.Responsible, "2026-04-27"), on("confirmed", "2026-05-20")}, "2026-05-20", "list open 2026-05-20"},
		{"the confirmation alone", "310000", "shanghai-uncataloged=confirm", jurisdiction.Facts{Cataloged: jurisdiction.No},
			[]jurisdiction.Event{at("received", jurisdiction.Responsible, "2026-04-27"), on("confirmed", "2026-05-20")}, "2026-05-20", "confirm met 2026-05-20"},
		{"access beyond need", "310000", "", listed(jurisdiction.Conditional),
			[]jurisdiction.Event{on("excess-found", "2026-03-02")}, "2026-03-02", "stop-excess open "},
		// The answer comes on 03-12: two days to review a refusal end on 03-16.
		{"the provider refuses", "510600", "", listed(jurisdiction.Conditional),
			[]jurisdiction.Event{at("received", jurisdiction.Authority, "2026-03-02"), on("consulted", "2026-03-09"),
				{Type: jurisdiction.ProviderAnswered, On: date("2026-03-12")}}, "2026-03-12",
			"reply open 2026-03-16; answer-authority met 2026-03-12; review-refusal open 2026-03-16"},
		{"the institution refuses", "510600", "", listed(jurisdiction.Conditional),
			[]jurisdiction.Event{at("received", jurisdiction.Authority, "2026-03-02"), on("refused", "2026-03-05")}, "2026-03-05", "reply met 2026-03-09"},
	}
	for _, tt := range tests {
		var r jurisdiction.Readings
		for _, s := range strings.Fields(tt.readings) {
			key, value, _ := strings.Cut(s, "=")
			var err error
			if r, err = r.With(key, value); err != nil {
				t.Fatal(err)
			}
		}
		var o jurisdiction.Outcome
		err := reading(t, fourPlaces(t), r).Run(&o, jurisdiction.Sharing, &jurisdiction.Setting{
			Parties: jurisdiction.Parties{Requester: department(tt.place), Provider: department(tt.place), Responsible: department(tt.place)},
			Facts:   tt.facts, Events: tt.events, AsOf: date(tt.asOf),
		})
		var got []string
		for _, d := range o.Duties {
			if d.Rule().Cite().Instrument() != "state-2025" {
				got = append(got, fmt.Sprintf("%s %v %v", d.Code, d.Status, d.Due))
			}
		}
		if s := strings.Join(got, "; "); err != nil || s != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.name, s, err, tt.want)
		}
	}
}

// TestProvinceOpening: the chain of article 28 in Sichuan is that of article 24,
// and acceptance starts two working days in Tianjin.
func TestProvinceOpening(t *testing.T) {
	law := fourPlaces(t)
	answered := on(jurisdiction.ProviderAnswered, "2026-03-12")
	for _, tt := range []struct {
		place  string
		events []jurisdiction.Event
		want   string
	}{
		{"510600", []jurisdiction.Event{at("received", jurisdiction.Authority, "2026-03-02"), on("consulted", "2026-03-09"), answered},
			"reply open 2026-03-16; answer-authority met 2026-03-12; open-or-tell open 2026-03-16"},
		{"120101", []jurisdiction.Event{on("received", "2026-09-28"), on("accepted", "2026-09-30")}, "accept met ; open open 2026-10-09"},
	} {
		var o jurisdiction.Outcome
		err := law.Run(&o, jurisdiction.Opening, &jurisdiction.Setting{
			Parties: jurisdiction.Parties{Requester: department(tt.place), Provider: department(tt.place)},
			Events:  tt.events, AsOf: tt.events[len(tt.events)-1].On,
		})
		var got []string
		for _, d := range o.Duties {
			got = append(got, fmt.Sprintf("%s %v %v", d.Code, d.Status, d.Due))
		}
		if s := strings.Join(got, "; "); err != nil || s != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.place, s, err, tt.want)
		}
	}
}
