package protocol_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
	"gongxiang.example/sharing/operation"
)

var (
	sameDay   = cmp.Comparer(func(a, b deadline.Date) bool { return a == b })
	sameTime  = cmp.Comparer(func(a, b jurisdiction.TimeOfDay) bool { return a == b })
	samePlace = cmp.Comparer(func(a, b jurisdiction.Division) bool { return a == b })
	sameFacts = cmp.Comparer(func(a, b jurisdiction.Facts) bool { return a == b })
)

// parse makes the tree of a text that is whole.
func parse(t *testing.T, text string) *protocol.Node {
	t.Helper()
	n, err := new(protocol.Parser).Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestOpeningCase asks every member of a case of opening back.
func TestOpeningCase(t *testing.T) {
	n := parse(t, `{"case":{"requester":{"kind":"person"},"provider":{"kind":"department","division":"420000"},"platform":false,"opening":"conditional",
		"items":[{"id":"a","title":"A"},{"id":"b","opening":"not-open"}],
		"application":{"purpose":"p","scenario":"s","period":"t","safeguards":"g","capability":"c"},
		"agreement":{"purposes":["p"],"scopes":["s"],"methods":["m"],"until":"2026-06-30","no_products":true},
		"uses":[{"on":"2026-03-20","items":["a"],"purpose":"p","scope":"s","method":"m","to":"third-party","form":"cleaned","illegal":true,"tampered":false,"harmful":true},{"on":"2026-03-21","leaked":true}]},
		"events":[{"type":"rectified","on":"2026-03-22","adequate":true}]}`)
	r := &protocol.Reader{}
	got, course := r.OpeningCase(n), r.Course(n)
	r.End(n)
	if err := r.Err(); err != nil {
		t.Fatal(err)
	}
	const yes, no = jurisdiction.Yes, jurisdiction.No
	want := opening.Case{
		Parties: jurisdiction.Parties{Requester: jurisdiction.Body{Kind: jurisdiction.Person}, Provider: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420000")}},
		Facts:   jurisdiction.Facts{Platform: no}, Class: catalog.OpenConditionally,
		Items:       []opening.Item{{ID: "a"}, {ID: "b", Class: catalog.NotOpen}},
		Application: &opening.Application{Purpose: "p", Scenario: "s", Period: "t", Safeguards: "g", Capability: "c"},
		Agreement:   &opening.Agreement{Purposes: []string{"p"}, Scopes: []string{"s"}, Methods: []string{"m"}, Until: deadline.MustDate("2026-06-30"), NoProducts: true},
		Uses: []opening.Use{
			{On: deadline.MustDate("2026-03-20"), Items: []string{"a"}, Purpose: "p", Scope: "s", Method: "m", To: opening.ThirdParty, Form: opening.Cleaned, Illegal: yes, Tampered: no, Harmful: yes},
			{On: deadline.MustDate("2026-03-21"), Leaked: yes},
		},
	}
	if diff := cmp.Diff(want, got, sameDay, samePlace, sameFacts); diff != "" {
		t.Errorf("case (-want +got):\n%s", diff)
	}
	events := []jurisdiction.Event{{Type: jurisdiction.Rectified, On: deadline.MustDate("2026-03-22"), Complete: true, Flags: []string{"adequate"}}}
	if diff := cmp.Diff(events, course.Events, sameDay, sameTime); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

// TestOperationCase asks every member of a case of operation back.
func TestOperationCase(t *testing.T) {
	n := parse(t, `{"case":{"body":{"kind":"department","division":"420000"},"other":{"kind":"enterprise"},"authority":{"kind":"department","is_authority":true},"cataloged":true,
		"items":[{"id":"a","title":"A","personal_information":true},{"id":"b"}],
		"grant":{"mode":"by-scenario","by":[{"role":"authority","place":"420000"},{"role":"responsible"}],"approved_by":"420100","approved_on":"2026-03-01","need":{"text":"n","by":"b","on":"2026-02-01"},
			"state_owned":true,"measures":false,"items":["a"],"purposes":["p"],"from":"2026-03-02","until":"2026-12-31"},
		"acts":[{"kind":"traded","on":"2026-03-20","items":["a"],"purpose":"p","form":"aggregate","reviewed":"2026-03-19","platform":true,"for_value":true,"venue":"lawful-exchange","terms":["scope"],"response":false}],
		"purchase":{"need":{"text":"m"},"public":true,"shareable":false,"also_wanted":true,"venue":"off-exchange"},
		"plan":{"purpose":"p","scope":"s","method":"m","period":"t"}}}`)
	r := &protocol.Reader{}
	got := r.OperationCase(n)
	r.End(n)
	if err := r.Err(); err != nil {
		t.Fatal(err)
	}
	const yes, no = jurisdiction.Yes, jurisdiction.No
	day, place := deadline.MustDate, jurisdiction.MustDivision
	want := operation.Case{
		Body: jurisdiction.Body{Kind: jurisdiction.Department, Division: place("420000")}, Other: jurisdiction.Body{Kind: jurisdiction.Enterprise},
		Authority: jurisdiction.Body{Kind: jurisdiction.Department, IsAuthority: true}, Facts: jurisdiction.Facts{Cataloged: yes},
		Items: []operation.Item{{ID: "a", Personal: yes}, {ID: "b"}},
		Grant: &operation.Grant{
			Mode: operation.ByScenario, By: []operation.Grantor{{Role: jurisdiction.Authority, Place: place("420000")}, {Role: jurisdiction.Responsible}},
			ApprovedBy: place("420100"), ApprovedOn: day("2026-03-01"), Need: operation.Statement{Text: "n", By: "b", On: day("2026-02-01")},
			StateOwned: yes, Measures: no, Items: []string{"a"}, Purposes: []string{"p"}, From: day("2026-03-02"), Until: day("2026-12-31"),
		},
		Acts: []operation.Act{{
			Kind: operation.Traded, On: day("2026-03-20"), Items: []string{"a"}, Purpose: "p", Form: opening.Aggregate, Reviewed: day("2026-03-19"),
			Platform: yes, ForValue: yes, Venue: operation.LawfulExchange, Terms: []string{"scope"}, Response: no,
		}},
		Purchase: &operation.Purchase{Need: operation.Statement{Text: "m"}, Public: yes, Shareable: no, AlsoWanted: yes, Venue: operation.OffExchange},
		Plan:     &operation.Plan{Purpose: "p", Scope: "s", Method: "m", Period: "t"},
	}
	if diff := cmp.Diff(want, got, sameDay, samePlace, sameFacts); diff != "" {
		t.Errorf("case (-want +got):\n%s", diff)
	}
}
