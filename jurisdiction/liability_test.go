package jurisdiction_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// between is a case between two departments of one place.
func between(place string) *jurisdiction.Setting {
	return &jurisdiction.Setting{Parties: jurisdiction.Parties{Requester: department(place), Provider: department(place)}}
}

// found makes the finding of a check, with who is at fault as a clock would say.
func found(t testing.TB, law *jurisdiction.Law, code string, by jurisdiction.Role, s *jurisdiction.Setting, day string) jurisdiction.Finding {
	t.Helper()
	f, ok := law.Finding(code, s, date(day))
	if !ok {
		t.Fatalf("no text demands %s on %s", code, day)
	}
	f.By = by
	return f
}

// grounds writes the grounds of a finding as "place standing", in order.
func grounds(law *jurisdiction.Law, f jurisdiction.Finding, p jurisdiction.Parties) string {
	var list []string
	for l := range law.Liability(f, p) {
		list = append(list, l.Cite().String()+" "+l.Standing.String())
	}
	return strings.Join(list, ", ")
}

// TestLiabilityShipped asks for every check of every shipped text, between two
// departments at Jingzhou, on the last day before the State regulation, on its
// first, and when all texts are in force. A check that no text in force demands
// has no finding, written "-".
//
// The grounds are the items of State articles 39 and 41 that fit; where the late
// authority is at fault it is 41 (39 is for providers). hubei-2025 65 gives
// way to them between departments (A30). Article 40 of hubei-2021 is the general
// ground of that text, beside the State's own from 2025-08-01.
func TestLiabilityShipped(t *testing.T) {
	const provider, requester, authority = jurisdiction.Provider, jurisdiction.Requester, jurisdiction.AuthorityOfProvider
	const applicant, operator, department, government = jurisdiction.Applicant, jurisdiction.AuthorizedOperator, jurisdiction.AnyBody, jurisdiction.Government
	tests := []struct {
		code                string
		by                  jurisdiction.Role
		before, first, full string // 2025-07-31, 2025-08-01, 2026-03-02
	}{
		// 39(2): adding conditions and the like.
		{"added-condition", provider, "-", "state-2025:39#2 governing", "state-2025:39#2 governing"},
		{"unconditional-refused", provider, "-", "state-2025:39#2 governing", "state-2025:39#2 governing"},
		// 39(1): the catalog.
		{"late-catalog-update", provider, "-", "state-2025:39#1 governing", "state-2025:39#1 governing"},
		// 41(3): other breaches of the authority.
		{"late-catalog-review", authority, "-", "state-2025:41#3 governing", "state-2025:41#3 governing"},
		{"extension-over-cap", jurisdiction.Authority, "-", "state-2025:41#3 governing", "state-2025:41#3 governing"},
		// Liability none: no breach of a limit of the text (S5), a step without effect, and a
		// service that was not begun is not ended, as 39(7) wants (Q25).
		{"late-by-analogy", provider, "-", "", ""},
		{"extension-ineffective", provider, "-", "", ""},
		{"consent-revoked", provider, "-", "", ""},
		// 39(9): other breaches of the provider; article 21(2) has no item of its own. That a
		// refusal states its reasons hubei-2021 20(3) demanded before.
		{"refused-without-basis", provider, "-", "state-2025:39#9 governing", "state-2025:39#9 governing"},
		{"second-supplement-notice", provider, "-", "state-2025:39#9 governing", "state-2025:39#9 governing"},
		{"refused-for-incomplete-papers", provider, "-", "state-2025:39#9 governing", "state-2025:39#9 governing"},
		{"refused-without-reason", provider, "hubei-2021:40 governing", "state-2025:39#9 governing", "state-2025:39#9 governing"},
		// A note: nobody is at fault.
		{"refused-after-supplement-notice", provider, "-", "", ""},
		// 39(4) and (6), hubei-2025 65(2).
		{"late-reply", provider, "hubei-2021:40 governing", "state-2025:39#4 governing", "state-2025:39#4 governing, hubei-2025:65#2 displaced"},
		{"late-delivery", provider, "-", "state-2025:39#4 governing", "state-2025:39#4 governing, hubei-2025:65#2 displaced"},
		{"late-correction", provider, "-", "state-2025:39#6 governing", "state-2025:39#6 governing"},
		// 41(2): a dispute not coordinated, or not put to the government. The other steps of a dispute are for
		// the parties to take again, and on them no liability rests; a note has none.
		{"dispute-not-coordinated", authority, "-", "state-2025:41#2 governing", "state-2025:41#2 governing"},
		{"dispute-not-referred", authority, "-", "state-2025:41#2 governing", "state-2025:41#2 governing"},
		{"dispute-step-skipped", provider, "-", "", ""},
		{"dispute-wrong-authority", provider, "-", "", ""},
		{"dispute-wrong-government", provider, "-", "", ""},
		{"dispute-record-missing", provider, "-", "", ""},
		// Limits that only the province has.
		{"late-reply-uncataloged", provider, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		{"late-suspect-data", provider, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		// Entries of a catalog: 39(1), and 39(2) for conditions. What the regulation leaves out is no breach of it.
		{"secret-data", provider, "-", "", ""},
		{"not-assessed", provider, "-", "state-2025:39#1 governing", "state-2025:39#1 governing"},
		{"not-approved", provider, "-", "state-2025:39#1 governing", "state-2025:39#1 governing"},
		{"missing-field", provider, "-", "state-2025:39#1 governing", "state-2025:39#1 governing, hubei-2025:65#1 displaced"},
		{"unknown-update-cycle", provider, "-", "", ""},
		{"bad-catalog-code", provider, "-", "", ""},
		{"method-against-format", provider, "-", "", ""},
		{"conditions-on-unconditional", provider, "hubei-2021:40 governing", "state-2025:39#2 governing", "state-2025:39#2 governing"},
		{"missing-conditions", provider, "hubei-2021:40 governing", "state-2025:39#1 governing", "state-2025:39#1 governing"},
		{"missing-reason", provider, "-", "state-2025:39#1 governing", "state-2025:39#1 governing"},
		{"missing-basis", provider, "hubei-2021:40 governing", "state-2025:39#1 governing", "state-2025:39#1 governing"},
		// The city's stricter list stood beside the province's until the State's displaced both.
		{"basis-too-low", provider, "hubei-2021:40 governing, jingzhou-2024:33 supplementary", "state-2025:39#1 governing", "state-2025:39#1 governing"},
		{"basis-not-express", provider, "-", "state-2025:39#1 governing", "state-2025:39#1 governing"},
		{"not-on-negative-list", provider, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary, hubei-2025:65#2 displaced"},
		{"negative-list-step", provider, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		{"negative-list-not-reported", provider, "", "", ""},
		{"opening-unset", provider, "-", "-", "hubei-2025:65#1 displaced"},
		{"missing-object-identifier", provider, "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary, hubei-2025:65#2 displaced"},
		{"stale-data", provider, "-", "-", "hubei-2025:65#4 governing"},
		{"opening-barred", provider, "hubei-2021:40 governing, jingzhou-2024:33 supplementary", "hubei-2021:40 supplementary, jingzhou-2024:33 supplementary", "hubei-2021:40 supplementary, jingzhou-2024:33 supplementary"},
		{"disclosed-not-open", provider, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		{"open-not-machine-readable", provider, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		{"sector-standard-unreviewed", jurisdiction.Responsible, "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary"},
		// The way to the catalog's review, and what is collected: 40(1) and 41(1) are of the collector and the authority.
		{"wrong-review-authority", provider, "jingzhou-2024:33 supplementary", "state-2025:39#1 governing", "state-2025:39#1 governing"},
		{"repeat-collection", jurisdiction.Requester, "hubei-2021:40 governing, jingzhou-2024:33 supplementary", "state-2025:40#1 governing, jingzhou-2024:33 supplementary", "state-2025:40#1 governing, jingzhou-2024:33 supplementary"},
		{"collected-without-power", jurisdiction.Requester, "-", "state-2025:40#1 governing", "state-2025:40#1 governing"},
		{"second-source", jurisdiction.Requester, "-", "-", "hubei-2025:65#2 displaced"},
		{"no-source-department", jurisdiction.Authority, "-", "state-2025:41#1 governing", "state-2025:41#1 governing"},
		// After delivery: 39(7) for the end of a service, 39(9) for what has no item, 40(2) to 40(5) for the requester.
		{"fetched-without-request", jurisdiction.Requester, "-", "state-2025:40#7 governing", "state-2025:40#7 governing"},
		{"used-beyond-consent", jurisdiction.Requester, "jingzhou-2024:33 supplementary", "state-2025:40#2 governing", "state-2025:40#2 governing"},
		{"supplied-onward", jurisdiction.Requester, "-", "state-2025:40#3 governing", "state-2025:40#3 governing"},
		{"consent-after-use", jurisdiction.Requester, "-", "", ""},
		{"late-disposal", jurisdiction.Requester, "-", "state-2025:40#4 governing", "state-2025:40#4 governing"},
		{"disposed-without-instruction", jurisdiction.Requester, "-", "", ""},
		{"misuse-not-suspended", provider, "-", "state-2025:39#9 governing", "state-2025:39#9 governing"},
		{"terminated-without-rectification", provider, "-", "state-2025:39#9 governing", "state-2025:39#9 governing"},
		{"rectification-without-date", provider, "-", "state-2025:39#9 governing", "state-2025:39#9 governing"},
		{"late-rectification", jurisdiction.Requester, "-", "state-2025:40#7 governing", "state-2025:40#7 governing"},
		{"ended-without-reason", provider, "-", "state-2025:39#7 governing", "state-2025:39#7 governing"},
		{"ended-without-consultation", provider, "-", "state-2025:39#7 governing", "state-2025:39#7 governing"},
		{"ended-without-filing", provider, "-", "state-2025:39#7 governing", "state-2025:39#7 governing"},
		{"records-incomplete", jurisdiction.Requester, "-", "state-2025:40#5 governing", "state-2025:40#5 governing"},
		{"records-destroyed-early", jurisdiction.Requester, "-", "state-2025:40#5 governing", "state-2025:40#5 governing"},
		{"destruction-step", provider, "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary"},
		{"objection-not-ones-own", jurisdiction.PersonConcerned, "-", "-", ""},
		{"missing-identifier", provider, "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary", "hubei-2025:65#2 displaced"},
		// Opening, what the provider does: hubei-2025 65(2) for the platform, else the general grounds of the province and the city.
		{"opened-off-platform", provider, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "jingzhou-2024:33 supplementary, hubei-2025:65#2 displaced"},
		{"given-though-not-open", provider, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		{"called-without-leave", provider, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		{"unconditional-off-platform", provider, "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary"},
		// What the applicant does: hubei-2025 66(1), and 66(3) where there is an adverse effect; hubei-2021 33. What an application
		// leaves out is no use, and a normative document lays no duty on the public (J3).
		{"application-without-purpose", applicant, "", "", ""},
		{"access-without-agreement", applicant, "-", "-", "hubei-2025:66#1 governing, hubei-2025:66#3 governing"},
		{"open-wider-use", applicant, "", "", "hubei-2025:66#1 governing, hubei-2025:66#3 governing"},
		{"open-other-purpose", applicant, "", "", "hubei-2025:66#1 governing, hubei-2025:66#3 governing"},
		{"open-passed-on", applicant, "", "", "hubei-2025:66#1 governing, hubei-2025:66#3 governing"},
		{"not-corrected-in-time", applicant, "-", "-", "hubei-2025:66 governing"},
		{"application-without-period", applicant, "", "", ""},
		{"application-without-safeguards", applicant, "", "", ""},
		{"access-without-grant", applicant, "hubei-2021:33 governing", "hubei-2021:33 governing", "hubei-2021:33 governing"},
		{"open-use-without-access", applicant, "hubei-2021:33 governing", "hubei-2021:33 governing", "hubei-2021:33 governing"},
		{"open-use-after-period", applicant, "hubei-2021:33 governing", "hubei-2021:33 governing", "hubei-2021:33 governing"},
		{"open-against-agreement", applicant, "hubei-2021:33 governing", "hubei-2021:33 governing", "hubei-2021:33 governing"},
		{"application-without-scenario", applicant, "", "", ""},
		{"application-without-capability", applicant, "", "", ""},
		{"access-without-undertaking", applicant, "", "", ""},
		{"open-leaked", applicant, "", "", ""},
		{"open-harmful-use", applicant, "", "", ""},
		{"open-illegal", applicant, "", "", ""},
		{"open-tampered", applicant, "", "", ""},
		// The steps of article 66 itself, and of hubei-2021 28.
		{"order-without-day", provider, "-", "-", ""},
		{"terminated-early", provider, "-", "-", ""},
		{"termination-owed", provider, "-", "-", ""},
		{"suspension-not-at-once", provider, "", "", ""},
		// The operator: hubei-2025 66(2) and (3), and 67 for security.
		{"beyond-grant", operator, "-", "-", "hubei-2025:66#2 governing, hubei-2025:66#3 governing"},
		{"operated-after-grant", operator, "-", "-", "hubei-2025:66#2 governing, hubei-2025:66#3 governing"},
		{"released-unreviewed", operator, "-", "-", "hubei-2025:66#2 governing, hubei-2025:66#3 governing"},
		{"raw-data-supplied", operator, "-", "-", "hubei-2025:66#3 governing"},
		{"monopoly-found", operator, "-", "-", "hubei-2025:66#3 governing"},
		// Grants, purchases, venue, emergencies: hubei-2025 has no ground for them; the province and the city have their general ones.
		{"emergency-without-purpose", department, "-", "-", ""},
		{"emergency-without-scope", department, "-", "-", ""},
		{"emergency-without-method", department, "-", "-", ""},
		{"emergency-without-period", department, "-", "-", ""},
		{"emergency-other-use", department, "-", "-", ""},
		{"emergency-sealed-personal", department, "-", "-", ""},
		{"emergency-unassessed", department, "-", "-", ""},
		{"emergency-leaked", department, "-", "-", ""},
		{"purchase-without-need", department, "-", "-", ""},
		{"public-data-bought", department, "-", "-", ""},
		{"part-funded-purchase", department, "-", "-", ""},
		{"purchase-unreviewed", department, "-", "-", ""},
		{"same-need-elsewhere", department, "-", "-", ""},
		{"grant-before-measures", government, "-", "-", ""},
		{"grantor-not-government", government, "-", "-", ""},
		{"grant-by-sector-alone", government, "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary", ""},
		{"grant-not-joint", government, "-", "-", ""},
		{"grant-without-approval", government, "-", "-", ""},
		{"grant-without-need", government, "-", "-", ""},
		{"off-venue", provider, "-", "-", ""},
		{"supplied-free", provider, "-", "-", ""},
		{"minority-holding", provider, "-", "-", ""},
		{"bought-without-notice", department, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		{"bought-shareable", department, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		{"grant-not-unified", government, "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary", "-"},
		{"operator-not-state-owned", government, "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary", "jingzhou-2024:33 supplementary"},
		// A draft alone has them: nobody minds.
		{"purchase-unlisted", provider, "-", "-", "-"},
		{"operated-off-platform", provider, "-", "-", "-"},
		{"operated-for-other-purpose", provider, "-", "-", "-"},
		{"trade-harmful", provider, "-", "-", "-"},
		{"trade-without-consent", provider, "-", "-", "-"},
		{"trade-barred", provider, "-", "-", "-"},
		{"exemption-full", provider, "-", "-", "-"},
		{"exemption-partial", provider, "-", "-", "-"},
		// What a request says, and its approval: no item of article 40 names them, so 40(7). More than is needed only the
		// province and the city forbid. A demand by statute is no sharing.
		{"missing-element", requester, "-", "state-2025:40#7 governing", "state-2025:40#7 governing"},
		{"request-not-approved", requester, "-", "state-2025:40#7 governing", "state-2025:40#7 governing"},
		{"request-not-vouched", requester, "-", "state-2025:40#7 governing", "state-2025:40#7 governing"},
		{"personal-basis", requester, "-", "state-2025:40#7 governing", "state-2025:40#7 governing"},
		{"direct-personal", requester, "-", "state-2025:40#7 governing", "state-2025:40#7 governing"},
		{"beyond-need", requester, "hubei-2021:40 governing, jingzhou-2024:33 supplementary", "hubei-2021:40 supplementary, jingzhou-2024:33 supplementary", "hubei-2021:40 supplementary, jingzhou-2024:33 supplementary"},
		{"demand-unapproved", requester, "-", "-", ""},
		// Conditions on the return obstruct sharing, 39(2), and are no return as prescribed, 39(5).
		{"return-condition", provider, "-", "state-2025:39#2 governing, state-2025:39#5 governing", "state-2025:39#2 governing, state-2025:39#5 governing"},
		// Platforms: 39(8) is about existing ones, so that a new one falls under 39(9); hubei-2025 65(3) names both, and sharing
		// beside the platform is 65(2), sharing not as prescribed.
		{"off-platform", provider, "hubei-2021:40 governing, jingzhou-2024:33 supplementary", "state-2025:39#9 governing, jingzhou-2024:33 supplementary", "state-2025:39#9 governing, jingzhou-2024:33 supplementary, hubei-2025:65#2 displaced"},
		{"new-platform", provider, "-", "state-2025:39#9 governing", "state-2025:39#9 governing, hubei-2025:65#3 governing"},
		{"platform-not-integrated", provider, "-", "state-2025:39#8 governing", "state-2025:39#8 governing, hubei-2025:65#3 governing"},
		{"not-pooled", provider, "-", "-", "hubei-2025:65#2 displaced"}, // 归集
		// Contractors: 39(9) for the principal; article 67 of hubei-2025 where damage was caused. Nothing names the contractor.
		{"entrusted-unapproved", provider, "-", "state-2025:39#9 governing", "state-2025:39#9 governing"},
		{"entrustment-element", provider, "jingzhou-2024:33 supplementary", "state-2025:39#9 governing, jingzhou-2024:33 supplementary", "state-2025:39#9 governing, hubei-2025:67 governing, jingzhou-2024:33 supplementary"},
		{"contractor-act", jurisdiction.AnyBody, "-", "", ""},
		{"succession", provider, "-", "-", "hubei-2025:67 governing"},
		// Governance.
		{"dispatch-beyond-level", jurisdiction.Authority, "hubei-2021:40 governing", "hubei-2021:40 supplementary", "hubei-2021:40 supplementary"},
		{"not-at-once", jurisdiction.AnyBody, "", "", ""}, // a note
	}
	law, seen := jurisdiction.China(), map[string]bool{}
	for _, tt := range tests {
		seen[tt.code] = true
		for day, want := range map[string]string{"2025-07-31": tt.before, "2025-08-01": tt.first, "2026-03-02": tt.full} {
			s := between("421000")
			f, ok := law.Finding(tt.code, s, date(day))
			if ok != (want != "-") {
				t.Errorf("%s on %s: found %v, want %v", tt.code, day, ok, !ok)
			}
			if f.By = tt.by; !ok {
				continue
			}
			if got := grounds(law, f, s.Parties); got != want {
				t.Errorf("%s on %s: %q, want %q", tt.code, day, got, want)
			}
		}
	}
	for i := range law.Instruments() {
		for c := range i.Checks() {
			if !seen[c.Code()] {
				t.Errorf("%s of %s is not in the table", c.Code(), i.ID())
			}
		}
	}
}

// TestLiabilityCovers: a breach or a warning of a shipped check has a ground, or its
// text says "liability none"; a note has none. The blocks are read from the texts.
func TestLiabilityCovers(t *testing.T) {
	law, s := jurisdiction.China(), between("421000")
	free := map[string]bool{}
	for _, id := range strings.Fields(shipped) {
		for _, block := range strings.Split(read(t, "texts/"+id+".txt"), "\ncheck ")[1:] {
			block, _, _ = strings.Cut(block, "\n\n")
			code, _, _ := strings.Cut(block, "\n")
			if strings.Contains(block, "\n  liability ") || strings.Contains(strings.Join(strings.Fields(block), " "), " severity note ") {
				free[id+" "+code] = true
			}
		}
	}
	for _, code := range []string{"late-by-analogy", "extension-ineffective", "refused-after-supplement-notice"} {
		if !free["state-2025 "+code] {
			t.Errorf("liability rests on %s", code)
		}
	}
	for i := range law.Instruments() {
		for c := range i.Checks() {
			if i.Kind() == jurisdiction.Draft || c.Code() == "grant-not-unified" { // displaced by 34(3)
				continue
			}
			f, ok := law.Finding(c.Code(), s, date("2026-03-02"))
			if !ok {
				t.Errorf("%s of %s is not demanded on 2026-03-02", c.Code(), i.ID())
			}
			first := "" // the text that decides: the highest
			for place := range f.Basis() {
				first = place.Instrument()
				break
			}
			if got := grounds(law, f, s.Parties); (got == "") != free[first+" "+c.Code()] {
				t.Errorf("%s: %q", c.Code(), got)
			}
		}
	}
}

// watch is a text for the nation whose checks rest on the places given, one a
// check, so that the grounds that cover these places can be asked for.
func watch(places ...string) string {
	text := `instrument watch-2024
  title      监督试验文件 / Paper for Trying Supervision
  kind       national-provision
  territory  000000
  effective  2024-12-02
provision 1
  kind     duty
  carried  text
  zh       甲。
  en       A.
scope 1
  bound  all
`
	for n, place := range places {
		text += fmt.Sprintf("check c%d\n  cite %s\n  severity breach\n  words 甲 / A\n", n, place)
	}
	return text
}

// TestLiabilityGrounds: which item fits the breach of a place, by the words of the
// items. On 2025-07-31 the measures of Jingzhou and of the province hold alone.
func TestLiabilityGrounds(t *testing.T) {
	const provider, requester, authority = jurisdiction.Provider, jurisdiction.Requester, jurisdiction.Authority
	const state, g = "state-2025:", " governing"
	tests := []struct {
		place, day string
		by         jurisdiction.Role
		want       string
	}{
		// Article 39, the provider.
		{state + "12.2", "2026-03-02", provider, state + "39#1" + g}, // catalog not compiled as demanded
		{state + "13.1", "2026-03-02", provider, state + "39#1" + g},
		{state + "14#3", "2026-03-02", provider, state + "39#1" + g},
		{state + "16.1", "2026-03-02", provider, state + "39#1" + g},
		{state + "17.2", "2026-03-02", provider, state + "39#1" + g},                             // nor updated
		{state + "15.1", "2026-03-02", provider, state + "39#2" + g},                             // conditions added
		{state + "19.2", "2026-03-02", provider, state + "39#3" + g},                             // the source department left alone
		{state + "24.1", "2026-03-02", provider, state + "39#2" + g + ", " + state + "39#5" + g}, // no return flow, or only on conditions
		{state + "26.2", "2026-03-02", provider, state + "39#6" + g},
		{state + "27.3", "2026-03-02", provider, state + "39#7" + g},
		{state + "31", "2026-03-02", provider, state + "39#8" + g},
		{state + "11", "2026-03-02", provider, state + "39#9" + g},   // nothing special fits
		{state + "17.3", "2026-03-02", provider, state + "39#9" + g}, // 17.2 is another paragraph
		{state + "37.1", "2026-03-02", provider, state + "39#9" + g},

		// Article 40, the requester.
		{state + "19.1", "2026-03-02", requester, state + "40#1" + g},
		// Items 2 and 3 name the findings of wider use and of onward supply, one each; what else 25.1 demands is item 7.
		{state + "25.1", "2026-03-02", requester, state + "40#7" + g},
		{state + "27.1", "2026-03-02", requester, state + "40#4" + g},
		{state + "29.2", "2026-03-02", requester, state + "40#5" + g},
		{state + "35.2", "2026-03-02", requester, state + "40#6" + g},
		{state + "20.2", "2026-03-02", requester, state + "40#7" + g},
		{state + "15.1", "2026-03-02", requester, state + "40#7" + g}, // what only a provider can do in 39
		{state + "37.1", "2026-03-02", requester, state + "40#7" + g},

		// Article 41, the authority, which appears in a case under four names.
		{state + "19.2", "2026-03-02", authority, state + "41#1" + g},
		{state + "28.2", "2026-03-02", authority, state + "41#2" + g},
		{state + "17.3", "2026-03-02", jurisdiction.AuthorityOfProvider, state + "41#3" + g},
		{state + "21.1", "2026-03-02", jurisdiction.AuthorityOfRequester, state + "41#3" + g},
		{state + "28.2", "2026-03-02", jurisdiction.CommonAuthority, state + "41#2" + g},
		{state + "37.1", "2026-03-02", authority, state + "41#3" + g},

		// Nobody else is named by 39 to 41; what article 42 names is for everybody, and
		// special, so that a finding that rests on it falls under nothing else.
		{state + "36.2", "2026-03-02", jurisdiction.Operator, ""},
		{state + "42", "2026-03-02", provider, state + "42" + g},
		{state + "42", "2026-03-02", authority, state + "42" + g},
		{state + "42", "2026-03-02", jurisdiction.Operator, state + "42" + g},

		// hubei-2025 65 gives way between departments in matters of sharing, by its article
		// 64 (A30); platforms and quality are its own.
		{"hubei-2025:19.3", "2026-03-02", provider, "hubei-2025:65#1 displaced"},
		{"hubei-2025:23.1", "2026-03-02", provider, "hubei-2025:65#2 displaced"},
		{"hubei-2025:31.2", "2026-03-02", provider, "hubei-2025:65#2 displaced"},
		{"hubei-2025:22.3", "2026-03-02", provider, "hubei-2025:65#3 governing"},
		{"hubei-2025:25.3", "2026-03-02", provider, "hubei-2025:65#4 governing"},
		{"hubei-2025:30", "2026-03-02", provider, ""}, // it has no general ground
		{"hubei-2025:31.2", "2025-09-30", provider, ""},
		// 66 is about those who open data was given to; the State regulation is silent.
		{"hubei-2025:32.3", "2026-03-02", jurisdiction.Applicant, "hubei-2025:66#1 governing, hubei-2025:66#3 governing"},
		{"hubei-2025:35.1", "2026-03-02", jurisdiction.AuthorizedOperator, "hubei-2025:66#2 governing, hubei-2025:66#3 governing"},
		{"hubei-2025:50.1", "2026-03-02", jurisdiction.AuthorizedOperator, "hubei-2025:67 governing"}, // whoever handles data

		// The general grounds of hubei-2021 40 and jingzhou-2024 33, beside the State's 39, the
		// second beside the first too.
		{"hubei-2021:18.1", "2025-07-31", provider, "hubei-2021:40 governing"},
		{"hubei-2021:18.1", "2025-08-01", provider, "hubei-2021:40 supplementary"},
		{"hubei-2021:21", "2026-03-02", requester, "hubei-2021:40 supplementary"},
		{"hubei-2021:33", "2025-07-31", requester, "hubei-2021:33 governing"},
		{"jingzhou-2024:17.2", "2025-07-31", provider, "jingzhou-2024:33 supplementary"},
		{"jingzhou-2024:17.2", "2025-08-01", provider, "jingzhou-2024:33 supplementary"},
		{"jingzhou-2024:17.2", "2026-03-02", provider, "jingzhou-2024:33 supplementary"},
		{"jingzhou-2024:17.2", "2026-12-02", provider, ""}, // the measures have ended
		{"jingzhou-2024:27", "2026-03-02", provider, "jingzhou-2024:27 governing"},
		{"jingzhou-2024:28", "2024-12-02", requester, "jingzhou-2024:33 supplementary"},
		// A draft holds nobody liable.
		{"hunan-2024-draft:15.1", "2026-03-02", provider, ""},
	}
	var places []string
	for _, tt := range tests {
		places = append(places, tt.place)
	}
	law := with(t, jurisdiction.China(), parse(t, watch(places...)))
	for n, tt := range tests {
		s := between("421000")
		f := found(t, law, fmt.Sprintf("c%d", n), tt.by, s, tt.day)
		got := grounds(law, f, s.Parties)
		if got != tt.want {
			t.Errorf("%s, %v, on %s: %q, want %q", tt.place, tt.by, tt.day, got, tt.want)
		}
		// Found by those who have the power to, without a check.
		f, ok := law.Breach(jurisdiction.MustCitation(tt.place), tt.by, s, date(tt.day))
		if got := grounds(law, f, s.Parties); ok && got != tt.want || !ok && tt.want != "" {
			t.Errorf("%s breached by %v on %s: %q, %v; want %q", tt.place, tt.by, tt.day, got, ok, tt.want)
		}
	}
}

// TestLiabilitySecurity: 40(6) is for the requester that does not see to security,
// which article 34(2) charges it with.
func TestLiabilitySecurity(t *testing.T) {
	law, s := with(t, jurisdiction.China(), parse(t, watch("state-2025:34.2"))), between("421000")
	if got := grounds(law, found(t, law, "c0", jurisdiction.Requester, s, "2026-03-02"), s.Parties); !strings.Contains(got, "state-2025:40#6 governing") {
		t.Errorf("article 34(2): %q, want 40#6 among them", got)
	}
}

// TestLiabilityOrder: what governs stands first, what is displaced last, whatever the
// order of the texts, in which hubei-2025 stands before hubei-2021.
func TestLiabilityOrder(t *testing.T) {
	law, s := with(t, jurisdiction.China(), parse(t, watch("hubei-2025:31.2 hubei-2021:18.1 state-2025:21.1"))), between("421000")
	want := "state-2025:39#9 governing, hubei-2021:40 supplementary, hubei-2025:65#2 displaced"
	if got := grounds(law, found(t, law, "c0", jurisdiction.Provider, s, "2026-03-02"), s.Parties); got != want {
		t.Errorf("three texts: %q, want %q", got, want)
	}
}

// TestLiabilityOfOpening: hubei-2025 66 is for those who were given open data, not
// for the department that handles their applications (32(2)).
func TestLiabilityOfOpening(t *testing.T) {
	law, s := with(t, jurisdiction.China(), parse(t, watch("hubei-2025:32.2"))), between("421000")
	if got := grounds(law, found(t, law, "c0", jurisdiction.Provider, s, "2026-03-02"), s.Parties); got != "hubei-2025:65#2 displaced" {
		t.Errorf("article 32(2), the provider: %q, want 65#2 alone", got)
	}
}

// TestLiabilityOtherBodies: a hospital is bound by hubei-2025 and not by the State
// regulation, so that 65 governs (A1, A30); for a court the State's grounds are
// guidance. In the county the city's measures are guidance too (J2).
func TestLiabilityOtherBodies(t *testing.T) {
	law := with(t, jurisdiction.China(), parse(t, watch("state-2025:21.1", "hubei-2025:31.2", "jingzhou-2024:17.2")))
	body := func(k jurisdiction.BodyKind, sector, place string) jurisdiction.Body {
		return jurisdiction.Body{Kind: k, Sector: sector, Division: division(place)}
	}
	tests := []struct {
		name     string
		provider jurisdiction.Body
		want     [3]string
	}{
		{"department", department("421000"), [3]string{"state-2025:39#9 governing", "hubei-2025:65#2 displaced", "jingzhou-2024:33 supplementary"}},
		{"hospital", body(jurisdiction.PublicInstitution, "health", "421000"), [3]string{"", "hubei-2025:65#2 governing", "jingzhou-2024:33 supplementary"}},
		{"court", body(jurisdiction.StateOrgan, "", "421000"), [3]string{"state-2025:39#9 guidance", "hubei-2025:65#2 governing", "jingzhou-2024:33 supplementary"}},
		{"railway", body(jurisdiction.Utility, "rail", "421000"), [3]string{"", "hubei-2025:65#2 contested", "jingzhou-2024:33 contested"}},
		{"county department", department("421002"), [3]string{"state-2025:39#9 governing", "hubei-2025:65#2 displaced", "jingzhou-2024:33 guidance"}},
		{"department in Wuhan", department("420100"), [3]string{"state-2025:39#9 governing", "hubei-2025:65#2 displaced", ""}},
		{"department in Jiangxi", department("360400"), [3]string{"state-2025:39#9 governing", "", ""}},
		{"person", body(jurisdiction.Person, "", "421000"), [3]string{"", "", ""}},
	}
	// Before both regulations nothing above the measures of the city bound a hospital.
	s := between("421000")
	s.Parties.Provider = body(jurisdiction.PublicInstitution, "health", "421000")
	if got := grounds(law, found(t, law, "c2", jurisdiction.Provider, s, "2025-07-31"), s.Parties); got != "jingzhou-2024:33 governing" {
		t.Errorf("a hospital on 2025-07-31: %q", got)
	}
	for _, tt := range tests {
		s := between("421000")
		s.Parties.Provider = tt.provider
		for n, want := range tt.want {
			f := found(t, law, fmt.Sprintf("c%d", n), jurisdiction.Provider, s, "2026-03-02")
			if got := grounds(law, f, s.Parties); got != want {
				t.Errorf("%s, c%d: %q, want %q", tt.name, n, got, want)
			}
		}
	}
}

// orderers writes who may order correction of one ground as "role place".
func orderers(t testing.TB, law *jurisdiction.Law, f jurisdiction.Finding, p jurisdiction.Parties, ground string) string {
	t.Helper()
	for l := range law.Liability(f, p) {
		if l.Cite() == cite(ground) {
			var list []string
			for o := range l.Orderers() {
				list = append(list, strings.TrimSpace(o.Role.String()+" "+o.Place.String()))
			}
			return strings.Join(list, ", ")
		}
	}
	t.Errorf("no ground %s", ground)
	return ""
}

// TestOrderers: the authority of the level orders correction of a provider (39) and
// a requester (40), the own government or the superior authority that of an
// authority (41). For a body under vertical management it is the authority of the
// managing level, save under the reading that takes the place for everything (G7).
func TestOrderers(t *testing.T) {
	managed := func(place string, m jurisdiction.Management) jurisdiction.Body {
		b := department(place)
		b.ManagedBy = m
		return b
	}
	tests := []struct {
		name      string
		body      jurisdiction.Body
		at, place string // where the authority sits: under split and managing-level; under place
	}{
		{"by the county", managed("421002", jurisdiction.ByPlace), "421002", "421002"},
		{"by the city", managed("421002", jurisdiction.ByPrefecture), "421000", "421002"},
		{"by the province", managed("421002", jurisdiction.ByProvince), "420000", "421002"},
		{"by the centre", managed("421002", jurisdiction.ByCentre), "000000", "421002"},
		{"of the city", managed("421000", jurisdiction.ByPlace), "421000", "421000"},
		{"of the city, by the province", managed("421000", jurisdiction.ByProvince), "420000", "421000"},
		{"of the province, by the centre", managed("420000", jurisdiction.ByCentre), "000000", "420000"},
		{"under the province", managed("429004", jurisdiction.ByProvince), "420000", "429004"},
		{"ministry", managed("000000", jurisdiction.ByPlace), "000000", "000000"},
	}
	up := map[string]string{"421002": "421000", "421000": "420000", "420000": "000000", "429004": "420000"}
	for _, reading := range []jurisdiction.VerticalAuthority{jurisdiction.VerticalSplit, jurisdiction.VerticalManaging, jurisdiction.VerticalPlace} {
		law, err := jurisdiction.China().Reading(jurisdiction.Readings{VerticalAuthority: reading})
		if err != nil {
			t.Fatal(err)
		}
		law = with(t, law, parse(t, watch("state-2025:27.1", "state-2025:28.2")))
		for _, tt := range tests {
			at := tt.at
			if reading == jurisdiction.VerticalPlace {
				at = tt.place
			}
			s := between("421000")
			s.Parties.Provider = tt.body
			if got, want := orderers(t, law, found(t, law, "late-reply", jurisdiction.Provider, s, "2026-03-02"), s.Parties, "state-2025:39#4"), "authority-of-provider "+at; got != want {
				t.Errorf("%v, provider managed %s: %s, want %s", reading, tt.name, got, want)
			}
			s = between("421000")
			s.Parties.Requester = tt.body
			if got, want := orderers(t, law, found(t, law, "c0", jurisdiction.Requester, s, "2026-03-02"), s.Parties, "state-2025:40#4"), "authority-of-requester "+at; got != want {
				t.Errorf("%v, requester managed %s: %s, want %s", reading, tt.name, got, want)
			}
			// The authority that a case names; above the national one nobody but the State Council (S20).
			s = between("421000")
			s.Parties.Authority = tt.body
			s.Parties.Authority.IsAuthority = true
			want := "government " + at
			if up[at] != "" {
				want += ", superior " + up[at]
			}
			if got := orderers(t, law, found(t, law, "c1", jurisdiction.Authority, s, "2026-03-02"), s.Parties, "state-2025:41#2"); got != want {
				t.Errorf("%v, authority managed %s: %s, want %s", reading, tt.name, got, want)
			}
		}
	}
	// Nobody named the place, or the authority: then it is that of the provider.
	law := with(t, jurisdiction.China(), parse(t, watch("state-2025:28.2")))
	s := between("421002")
	if got := orderers(t, law, found(t, law, "c0", jurisdiction.Authority, s, "2026-03-02"), s.Parties, "state-2025:41#2"); got != "government 421002, superior 421000" {
		t.Errorf("an authority that is not named: %s", got)
	}
	s.Parties.Provider.Division = jurisdiction.Division{}
	if got := orderers(t, law, found(t, law, "late-reply", jurisdiction.Provider, s, "2026-03-02"), s.Parties, "state-2025:39#4"); got != "authority-of-provider" {
		t.Errorf("a provider nowhere: %s", got)
	}
	// Breaking off.
	for l := range law.Liability(found(t, law, "c0", jurisdiction.Authority, s, "2026-03-02"), s.Parties) {
		for o := range l.Orderers() {
			if o.Role != jurisdiction.Government {
				t.Errorf("the first orderer is %v", o.Role)
			}
			break
		}
		break
	}
}

// TestOrderersHubei: hubei-2025 65 names two who may order, none first (A29), 66 the
// data authority and the bodies that opened the data, hubei-2021 40 and
// jingzhou-2024 33 the organ that has the power.
func TestOrderersHubei(t *testing.T) {
	law := with(t, jurisdiction.China(), parse(t, watch("hubei-2025:31.2", "hubei-2025:32.3", "hubei-2021:18.1", "jingzhou-2024:17.2", "state-2025:42")))
	s := between("421002")
	s.Parties.Provider = jurisdiction.Body{Kind: jurisdiction.PublicInstitution, Sector: "health", Division: division("421002")}
	departments := between("421000")
	tests := []struct {
		code, ground string
		by           jurisdiction.Role
		s            *jurisdiction.Setting
		want         string
	}{
		{"c0", "hubei-2025:65#2", jurisdiction.Provider, s, "superior-body 421000, authority 421002"},
		{"c1", "hubei-2025:66#1", jurisdiction.Applicant, s, "authority 421002, provider 421002"},
		{"c2", "hubei-2021:40", jurisdiction.Provider, departments, "competent-organ 421000"},
		{"c3", "jingzhou-2024:33", jurisdiction.Provider, departments, "competent-organ 421000"},
		{"c4", "state-2025:42", jurisdiction.Provider, departments, ""}, // discipline without an order (S20)
	}
	for _, tt := range tests {
		if got := orderers(t, law, found(t, law, tt.code, tt.by, tt.s, "2026-03-02"), tt.s.Parties, tt.ground); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.ground, got, tt.want)
		}
	}
}

// TestBreach: who breaches nothing, since the provision is not there, not yet or no
// longer in force, made for another place or other bodies, or a draft's. What a
// breach rests on is the provision.
func TestBreach(t *testing.T) {
	hospital := jurisdiction.Body{Kind: jurisdiction.PublicInstitution, Sector: "health", Division: division("421000")}
	tests := []struct {
		place, day string
		provider   jurisdiction.Body
		want       bool
	}{
		{"state-2025:24.1", "2025-08-01", department("421000"), true},
		{"state-2025:24.1", "2025-07-31", department("421000"), false},
		{"state-2025:24.1", "2026-03-02", hospital, false},
		{"state-2025:24.9", "2026-03-02", department("421000"), false},
		{"state-2025:99", "2026-03-02", department("421000"), false},
		{"nowhere-2020:1", "2026-03-02", department("421000"), false},
		{"hubei-2025:23.3", "2025-10-01", department("421000"), true},
		{"hubei-2025:23.3", "2025-09-30", department("421000"), false},
		{"hubei-2025:23.3", "2026-03-02", department("430100"), false},
		{"hubei-2025:23.3", "2026-03-02", hospital, true},
		{"jingzhou-2024:17.2", "2026-12-01", department("421000"), true},
		{"jingzhou-2024:17.2", "2026-12-02", department("421000"), false},
		{"jingzhou-2024:17.2", "2026-03-02", department("421002"), false}, // by reference alone (J2)
		{"hunan-2024-draft:15.1", "2026-03-02", department("430000"), false},
	}
	law := jurisdiction.China()
	for _, tt := range tests {
		s := &jurisdiction.Setting{Item: "a", Parties: jurisdiction.Parties{Requester: tt.provider, Provider: tt.provider}}
		f, ok := law.Breach(jurisdiction.MustCitation(tt.place), jurisdiction.Provider, s, date(tt.day))
		if ok != tt.want {
			t.Errorf("%s on %s: %v", tt.place, tt.day, ok)
		}
		if got := fmt.Sprint(slices.Collect(f.Basis()), f.Code, f.Words(), f.Item); ok && got != "["+tt.place+"][ ]a" {
			t.Errorf("%s on %s: %q", tt.place, tt.day, got)
		}
	}
}

// TestSupposedLiability: what the draft would attach to a breach of its own and of
// the State's provisions: article 37 against 39, which it contradicts.
func TestSupposedLiability(t *testing.T) {
	h, err := jurisdiction.China().Hypothetical("hunan-2024-draft", date("2026-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	const provider, applicant, operator = jurisdiction.Provider, jurisdiction.Applicant, jurisdiction.AuthorizedOperator
	s := between("430000")
	tests := []struct {
		place, day string
		by         jurisdiction.Role
		want       string
	}{
		{"13.1", "2026-01-01", provider, "37#1 displaced, 37#3 displaced"},
		{"13.1", "2025-12-31", provider, "-"}, // before the day supposed
		{"12.2", "2026-01-01", provider, "37#2 displaced"},
		{"11.2", "2026-01-01", provider, "37#3 displaced"},
		{"13.4", "2026-01-01", provider, "37#1 displaced, 37#3 displaced, 37#5 displaced"},
		{"35.1", "2026-01-01", provider, "37#6 displaced"},
		{"34.2", "2026-01-01", provider, "37#7 displaced"},
		{"20", "2026-01-01", provider, "37#9 displaced"},    // no item of its own
		{"16.2", "2026-01-01", applicant, "36#1 governing"}, // 37 is for bodies and their staff
		{"17.3", "2026-01-01", operator, "36#2 governing"},
	}
	for _, tt := range tests {
		f, ok := h.Breach(jurisdiction.MustCitation("hunan-2024-draft:"+tt.place), tt.by, s, date(tt.day))
		var list []string
		for l := range h.Liability(f, s.Parties) {
			list = append(list, strings.TrimPrefix(l.Cite().String(), "hunan-2024-draft:")+" "+l.Standing().String())
		}
		got := strings.Join(list, ", ")
		if !ok {
			got = "-"
		}
		if got != tt.want {
			t.Errorf("%s, %v, on %s: %q, want %q", tt.place, tt.by, tt.day, got, tt.want)
		}
	}
}

// TestOrdererIsNotItself: nobody orders correction of itself. The national authority
// answers to the State Council alone (S20), also where it is the provider.
func TestOrdererIsNotItself(t *testing.T) {
	s := between("421000")
	s.Parties.Provider = jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.Nation(), IsAuthority: true}
	law := jurisdiction.China()
	if got := orderers(t, law, found(t, law, "late-reply", jurisdiction.Provider, s, "2026-03-02"), s.Parties, "state-2025:39#4"); got != "government 000000" {
		t.Errorf("the national authority as provider: %s, want the State Council alone", got)
	}
}

// TestSuperiorOfVertical: the department above a county branch under provincial
// management is that of the province, not one of the nation.
func TestSuperiorOfVertical(t *testing.T) {
	law := with(t, jurisdiction.China(), parse(t, watch("hubei-2025:31.2")))
	s := between("421002")
	s.Parties.Provider.ManagedBy = jurisdiction.ByProvince
	if got := orderers(t, law, found(t, law, "c0", jurisdiction.Provider, s, "2026-03-02"), s.Parties, "hubei-2025:65#2"); got != "superior-body 420000, authority 420000" {
		t.Errorf("a branch of the province: %s", got)
	}
}

// TestConsequences: what may follow and the facts of which one must be found for
// it. Discipline needs refusal or gravity in 39 to 41 and hubei-2025 65, nothing
// in 42 (S20); in 66 suspension comes with the order and termination when the time
// has passed (A28).
func TestConsequences(t *testing.T) {
	const discipline = "discipline if refused-correction|serious"
	tests := []struct {
		place, ground string
		by            jurisdiction.Role
		needs, want   string
	}{
		{"state-2025:12.2", "state-2025:39#1", jurisdiction.Provider, "", discipline},
		{"state-2025:39#4", "state-2025:39#4", jurisdiction.Provider, "no-good-reason", discipline}, // 39(4) alone has this exception
		{"state-2025:26.2", "state-2025:39#6", jurisdiction.Provider, "", discipline},
		{"state-2025:27.1", "state-2025:40#4", jurisdiction.Requester, "", discipline},
		{"state-2025:28.2", "state-2025:41#2", jurisdiction.Authority, "", discipline},
		{"state-2025:42", "state-2025:42", jurisdiction.Provider, "leaked-or-sold|malfeasance", "discipline, prosecution if crime"},
		{"hubei-2025:31.2", "hubei-2025:65#2", jurisdiction.Provider, "", discipline},
		{"hubei-2025:32.3", "hubei-2025:66#1", jurisdiction.Applicant, "", "suspension, termination if not-corrected-in-time"},
		{"hubei-2025:35.1", "hubei-2025:66#2", jurisdiction.AuthorizedOperator, "", "suspension, termination if not-corrected-in-time"},
		{"hubei-2025:32.3", "hubei-2025:66#3", jurisdiction.Applicant, "adverse-effect", "suspension, termination if not-corrected-in-time"}, // 66(3) alone asks for an effect
		{"hubei-2025:50.1", "hubei-2025:67", jurisdiction.AuthorizedOperator, "", "damages if damage, public-security if public-security-offense, prosecution if crime"},
		{"hubei-2025:68", "hubei-2025:68", jurisdiction.Provider, "malfeasance", "discipline, prosecution if crime"},
		{"hubei-2021:18.1", "hubei-2021:40", jurisdiction.Provider, "", "liability"},
		{"jingzhou-2024:17.2", "jingzhou-2024:33", jurisdiction.Provider, "", "liability"},
	}
	var places []string
	for _, tt := range tests {
		places = append(places, tt.place)
	}
	law := with(t, jurisdiction.China(), parse(t, watch(places...)))
	for n, tt := range tests {
		s, seen := between("421000"), false
		for l := range law.Liability(found(t, law, fmt.Sprintf("c%d", n), tt.by, s, "2026-03-02"), s.Parties) {
			if l.Cite() != cite(tt.ground) {
				continue
			}
			seen = true
			var list []string
			facts := slices.Collect(l.Needs())
			for c := range l.Consequences() {
				if w := c.Words(); w[0] == "" || w[1] == "" {
					t.Errorf("%s: %s has no words: %q", tt.ground, c.Code(), w)
				}
				item := c.Code()
				if needs := slices.Collect(c.Needs()); needs != nil {
					item += " if " + strings.Join(needs, "|")
					facts = append(facts, needs...)
				}
				list = append(list, item)
			}
			if got := strings.Join(list, ", "); got != tt.want || strings.Join(slices.Collect(l.Needs()), "|") != tt.needs {
				t.Errorf("%s: %q, itself if %q, want %q, if %q", tt.ground, got, slices.Collect(l.Needs()), tt.want, tt.needs)
			}
			for _, name := range facts {
				if w := l.Fact(name); w[0] == "" || w[1] == "" || w[1] == name {
					t.Errorf("%s: the fact %s in words: %q", tt.ground, name, w)
				}
			}
			if w := l.Fact("no-such-fact"); w != (jurisdiction.Text{"no-such-fact", "no-such-fact"}) {
				t.Errorf("a fact that nothing declares in words: %q", w)
			}
		}
		if !seen {
			t.Errorf("%s has no ground %s", tt.place, tt.ground)
		}
	}
	if w := firstGround(t, "late-reply").Fact("refused-correction"); w != (jurisdiction.Text{"拒不改正", "correction was refused"}) {
		t.Errorf("refused-correction in words: %q", w)
	}
}

// firstGround is the first ground of a shipped check at Jingzhou.
func firstGround(t testing.TB, code string) jurisdiction.Liability {
	t.Helper()
	s := between("421000")
	for l := range jurisdiction.China().Liability(found(t, jurisdiction.China(), code, jurisdiction.Provider, s, "2026-03-02"), s.Parties) {
		return l
	}
	t.Fatalf("%s has no ground", code)
	return jurisdiction.Liability{}
}

// TestLiabilityOfClock: a clock that runs past its end gives the finding with its
// rule, and the rule says who is at fault: article 17(3) gives the authority two
// working days for the review of a catalog, and 41(3) is its ground.
func TestLiabilityOfClock(t *testing.T) {
	law := jurisdiction.China()
	s := between("421000")
	s.Events, s.AsOf = []jurisdiction.Event{on("update-submitted", "2026-03-02")}, date("2026-03-31")
	var o jurisdiction.Outcome
	if err := law.Run(&o, jurisdiction.Cataloging, s); err != nil {
		t.Fatal(err)
	}
	seen := false
	for _, f := range o.Findings {
		if f.Code == "late-catalog-review" {
			seen = true
			if got := grounds(law, f, s.Parties); got != "state-2025:41#3 governing" {
				t.Errorf("a late review: %q", got)
			}
		}
	}
	if !seen {
		t.Errorf("no review is late: %s", findings(o))
	}
}

// TestLiabilityOfNothing: a finding that no law made has no ground.
func TestLiabilityOfNothing(t *testing.T) {
	s := between("421000")
	for _, f := range []jurisdiction.Finding{{}, {Code: "late-reply", Severity: jurisdiction.Breach, By: jurisdiction.Provider, On: date("2026-03-02")}} {
		if got := grounds(jurisdiction.China(), f, s.Parties); got != "" {
			t.Errorf("%+v: %s", f, got)
		}
	}
	// A breach that became a note under every serious reading has none either.
	f := found(t, jurisdiction.China(), "late-reply", jurisdiction.Provider, s, "2026-03-02")
	f.Severity = jurisdiction.Note
	if got := grounds(jurisdiction.China(), f, s.Parties); got != "" {
		t.Errorf("a note: %s", got)
	}
}
