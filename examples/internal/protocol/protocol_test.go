package protocol_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// full has every member that an examination may have.
const full = `{
  "title": {"zh": "题", "en": "title"}, "note": "both",
  "entry": {"name": {"zh": "名", "en": "name"}, "code": "C/1"},
  "case": {
    "requester": {"name": "r", "credit_code": "x", "kind": "department", "division": "421000", "managed_by": "province", "is_authority": false},
    "provider": {"kind": "authorized-organization", "division": "420000", "is_authority": true},
    "authority": {"kind": "department"}, "operator": {"kind": "public-institution", "sector": "health", "funding": "part", "authorized_by": "law 1"}, "responsible": {"kind": "department"},
    "attribute": "not-shared", "cataloged": true, "negative_list": false, "platform": true, "personal_information": null, "basis_valid": false,
    "important_data": true, "secrecy": "work", "origin": "duties",
    "conditions": ["a"],
    "items": [{"id": "1", "title": "t", "attribute": "unconditional", "cataloged": false, "conditions": ["b"]}, {"id": "2"}]
  },
  "events": [
    {"type": "received", "on": "2026-01-30", "at": "09:30", "by": "provider", "submitted": true, "items": ["1"]},
    {"type": "supplement-asked", "on": "2026-02-02", "wants": ["basis", "other"]},
    {"type": "supplemented", "on": "2026-02-03", "complete": true, "flags": ["f"]},
    {"type": "extension-approved", "on": "2026-02-04", "n": 5, "asked": "2026-02-03", "by": "superior"},
    {"type": "ordered", "on": "2026-02-05", "until": "2026-02-20"},
    {"type": "provider-answered", "on": "2026-02-06", "agree": true, "note": "n"},
    {"type": "refused", "on": "2026-02-09", "reason": "not-shared", "basis": "law:1"},
    {"type": "consented", "on": "2026-02-10", "conditions": ["c"], "use_period": {"n": 180, "unit": "day"}},
    {"type": "delivered", "on": "2026-02-11", "method": "api"}
  ],
  "as_of": "2026-03-02", "known_at": "2026-03-01",
  "readings": {"supplement": "none", "local-option": "other"}
}`

// TestFull asks every member back.
func TestFull(t *testing.T) {
	x, err := protocol.ReadExamination([]byte(full))
	if err != nil {
		t.Fatal(err)
	}
	day := deadline.MustDate
	at, _ := jurisdiction.ParseTimeOfDay("09:30")
	wantEvents := []jurisdiction.Event{
		{Type: "received", On: day("2026-01-30"), At: at, By: jurisdiction.Provider, Submitted: true, Items: []string{"1"}},
		{Type: "supplement-asked", On: day("2026-02-02"), Wants: []string{"basis", "other"}},
		{Type: "supplemented", On: day("2026-02-03"), Complete: true, Flags: []string{"f"}},
		{Type: "extension-approved", On: day("2026-02-04"), N: 5, Asked: day("2026-02-03"), By: jurisdiction.SuperiorAuthority},
		{Type: "ordered", On: day("2026-02-05"), Until: day("2026-02-20")},
		{Type: "provider-answered", On: day("2026-02-06"), Agree: true},
		{Type: "refused", On: day("2026-02-09"), Reason: "not-shared", Basis: "law:1"},
		{Type: "consented", On: day("2026-02-10"), Conditions: []string{"c"}},
		{Type: "delivered", On: day("2026-02-11"), Method: "api"},
	}
	same := cmp.Comparer(func(a, b deadline.Date) bool { return a == b })
	times := cmp.Comparer(func(a, b jurisdiction.TimeOfDay) bool { return a == b })
	if diff := cmp.Diff(wantEvents, x.Case.Events, same, times); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	wantFacts := jurisdiction.Facts{Attribute: jurisdiction.NotShared, Cataloged: jurisdiction.Yes, NegativeList: jurisdiction.No,
		Platform: jurisdiction.Yes, BasisValid: jurisdiction.No, Important: jurisdiction.Yes, Secrecy: jurisdiction.WorkSecret, Origin: jurisdiction.FromDuties}
	if x.Case.Facts != wantFacts {
		t.Errorf("facts %+v, want %+v", x.Case.Facts, wantFacts)
	}
	wantBody := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000"), ManagedBy: jurisdiction.ByProvince}
	if x.Case.Parties.Requester != wantBody {
		t.Errorf("requester %+v, want %+v", x.Case.Parties.Requester, wantBody)
	}
	if p := x.Case.Parties; !p.Provider.IsAuthority || p.Operator != (jurisdiction.Body{Kind: jurisdiction.PublicInstitution, Sector: "health", Funding: jurisdiction.PartFunds, AuthorizedBy: "law 1"}) || p.Responsible.IsZero() || p.Authority.IsZero() {
		t.Errorf("parties %+v", p)
	}
	if len(x.Case.Items) != 2 || x.Case.Items[0].Facts.Attribute != jurisdiction.Unconditional || x.Case.Items[0].Conditions[0] != "b" || x.Items["1"].In(deadline.English) != "t" {
		t.Errorf("items %+v, titles %v", x.Case.Items, x.Items)
	}
	if x.AsOf != day("2026-03-02") || x.KnownAt != day("2026-03-01") || x.Readings.Value("supplement") != "none" || x.Readings.Value("local-option") != "other" {
		t.Errorf("as_of %v, known_at %v, readings %v", x.AsOf, x.KnownAt, x.Readings)
	}
	if x.Periods[7] != deadline.Days(180) || x.Notes[5].In(deadline.Chinese) != "n" || x.Entry.Code != "C/1" || x.Bodies[jurisdiction.Requester].CreditCode != "x" {
		t.Errorf("periods %v, notes %v, entry %v, bodies %v", x.Periods, x.Notes, x.Entry, x.Bodies)
	}
}

// TestErrors: each fault is named with its line and member, and all are found.
func TestErrors(t *testing.T) {
	const c = `"case": {"requester": {"kind": "department"}, "provider": {"kind": "department"}}`
	tests := []struct{ name, text, want string }{
		{"empty", "", "line 1: not JSON: it ends too early"},
		{"a list", "[]", "line 1: want an object"},
		{"something after", "{" + c + "}\n{}", "line 2: something stands after the end of the object"},
		{"no case", "{}", `line 1: no member "case"`},
		{"case is a string", `{"case": "x"}`, "line 1: case: want an object"},
		{"no parties", `{"case": {}}`, "line 1: case: no member \"requester\"\nline 1: case: no member \"provider\""},
		{"no kind", `{"case": {"requester": {"kind": "department"}, "provider": {}}}`, `line 1: case.provider: no member "kind"`},
		{"bad kind", strings.Replace("{"+c+"}", "department", "bureau", 1), `line 1: case.requester.kind: body kind "bureau" is unknown; want one of ["" "department"`},
		{"kind is a number", strings.Replace("{"+c+"}", `"department"`, "1", 1), "line 1: case.requester.kind: want a string"},
		{"bad division", `{"case": {"requester": {"kind": "department", "division": "42"}, "provider": {"kind": "department"}}}`, `line 1: case.requester.division: division "42": want six digits`},
		{"bad boolean", "{" + strings.Replace(c, `{"requester"`, `{"cataloged": "yes", "requester"`, 1) + "}", "line 1: case.cataloged: want true or false"},
		{"item without id", "{" + strings.Replace(c, `{"requester"`, `{"items": [{}], "requester"`, 1) + "}", "line 1: case.items[0]: want an id"},
		{"item twice", "{" + strings.Replace(c, `{"requester"`, `{"items": [{"id": "1"}, {"id": "1"}], "requester"`, 1) + "}", "line 1: case.items[1]: want an id, and one that no other item has"},
		{"items no list", "{" + strings.Replace(c, `{"requester"`, `{"items": {}, "requester"`, 1) + "}", "line 1: case.items: want a list"},
		{"event no object", "{" + c + `, "events": [1]}`, "line 1: events[0]: want an object"},
		{"event unknown member", "{" + c + ",\n\"events\": [{\"type\": \"received\", \"on\": \"2026-01-05\",\n\"foo\": 1}]}", "line 3: events[0].foo: unknown member"},
		{"event without type", "{" + c + `, "events": [{"on": "2026-01-05"}]}`, `line 1: events[0]: no member "type"`},
		{"number with a fraction", "{" + c + `, "events": [{"type": "extension-approved", "on": "2026-01-05", "n": 1.5}]}`, "line 1: events[0].n: want a whole number"},
		{"bad time", "{" + c + `, "events": [{"type": "received", "on": "2026-01-05", "at": "24:00"}]}`, `line 1: events[0].at: time of day "24:00"`},
		{"bad role", "{" + c + `, "events": [{"type": "received", "on": "2026-01-05", "by": "boss"}]}`, `line 1: events[0].by: role "boss" is unknown`},
		{"bad kind of use", "{" + c + `, "events": [{"type": "use-changed", "on": "2026-01-05", "kind": "gift"}]}`, `line 1: events[0].kind: "gift": want one of ["scope"`},
		{"bad category", "{" + c + `, "events": [{"type": "record-made", "on": "2026-01-05", "category": ["process", "mood"]}]}`, `line 1: events[0].category: "mood": want one of ["scenario"`},
		{"bad period", "{" + c + `, "events": [{"type": "consented", "on": "2026-01-05", "use_period": {"n": 0, "unit": "day"}}]}`, `line 1: events[0].use_period: period "0 days"`},
		{"words neither", "{" + c + `, "title": 3}`, "line 1: title: want an object"},
		{"bad reading", "{" + c + `, "readings": {"supplement": "x"}}`, `line 1: readings.supplement: reading "supplement": value "x"`},
		{"several", "{" + c + ",\n\"as_of\": \"2026-02-30\",\n\"known_at\": 5}", "line 2: as_of: parse date \"2026-02-30\": want a day that exists, written YYYY-MM-DD\nline 3: known_at: want a string"},
		{"deep", strings.Repeat("[", 20) + strings.Repeat("]", 20), "nested more than 16 deep"},
		{"invalid UTF-8 in a day", "{" + c + ", \"as_of\": \"\xff\"}", "line 1: as_of: not UTF-8: byte 0xff"},
		{"too many members", "{" + manyMembers(65) + "}", "more than 64 members in one object"},
		{"too long", "{" + strings.Repeat(" ", 1<<20) + "}", "want at most 1048576"},
	}
	for _, tt := range tests {
		x, err := protocol.ReadExamination([]byte(tt.text))
		if err == nil || x != nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
			continue
		}
		var e *protocol.Error
		if !errors.As(err, &e) || e.Line < 1 {
			t.Errorf("%s: %v is no *Error with a line", tt.name, err)
		}
	}
}

func manyMembers(n int) string {
	var list []string
	for i := range n {
		list = append(list, `"m`+strings.Repeat("x", i)+`": 1`)
	}
	return strings.Join(list, ",")
}

// TestReportNames: what goes out uses the names of the protocol and leaves out
// what is not there.
func TestReportNames(t *testing.T) {
	x, err := protocol.ReadExamination([]byte(`{"case": {"requester": {"kind": "department"}, "provider": {"kind": "department", "division": "000000"},
		"attribute": "conditional", "cataloged": true}, "events": [{"type": "received", "on": "2026-01-30"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	report, err := sharing.Examine(jurisdiction.China(), &x.Case, deadline.MustDate("2026-02-02"))
	if err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(protocol.NewReport(report, x.Case.Items))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"state":"requested","duties":[{"code":"reply","bearer":{"role":"provider","body":{"kind":"department","division":"000000","managed_by":"place","is_authority":false}},` +
		`"acts":["reply"],"trigger":"2026-01-30","due":"2026-02-13","plan_by":"2026-02-13","late_from":"2026-02-14","standing":"governing","status":"open","basis":["state-2025:21.1"]}],` +
		`"findings":[],"next":["supplement-asked","extension-approved","extension-notified","consented","refused","withdrawn","dispute-decided","reclassified","delisted"],"gaps":[]}`
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// FuzzReadExamination: no input makes the reader, or the examination of what it
// read, panic.
func FuzzReadExamination(f *testing.F) {
	f.Add([]byte(full))
	shipped, err := filepath.Glob("../../casefile/cases/*.json")
	if err != nil || len(shipped) < 3 {
		f.Fatalf("%d shipped cases, %v", len(shipped), err)
	}
	for _, name := range shipped {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"case":{"requester":{"kind":"department"},"provider":{"kind":"department"}},"events":[{"type":"received","on":"9999-12-31"}],"as_of":"9999-12-31"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := protocol.ReadExamination(data)
		if err != nil {
			return
		}
		law, err := jurisdiction.China().Reading(x.Readings)
		if err != nil {
			law = jurisdiction.China()
		}
		report, err := sharing.Examine(law, &x.Case, x.AsOf)
		if err != nil {
			return
		}
		if _, err := json.Marshal(protocol.NewReport(report, x.Case.Items)); err != nil {
			t.Errorf("the report of %s cannot be written: %v", data, err)
		}
	})
}
