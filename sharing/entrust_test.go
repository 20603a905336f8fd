package sharing_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

func TestAct(t *testing.T) {
	contract.Enum[sharing.Act](t, "Act", "", "access", "obtain", "keep", "use", "leak", "pass-on")
}

// TestCheckEntrustment: read from state-2025 36.1, hubei-2025 50.3, jingzhou-2024 30.
func TestCheckEntrustment(t *testing.T) {
	const yes, no = jurisdiction.Yes, jurisdiction.No
	day := deadline.MustDate
	bureau := department("421000")
	hospital := jurisdiction.Body{Kind: jurisdiction.PublicInstitution, Division: bureau.Division, Sector: "health"}
	sound := sharing.Entrustment{Principal: bureau, Works: sharing.Storing, NeedsApproval: yes, Approved: day("2025-01-10"), Begun: day("2025-01-10")}
	for _, tt := range []struct {
		name   string
		change func(*sharing.Entrustment)
		on     string
		want   string
	}{
		{"sound", func(e *sharing.Entrustment) {}, "2026-03-02", ""},
		{"approved the day after it began", func(e *sharing.Entrustment) { e.Approved = day("2025-01-11") }, "2026-03-02", "entrusted-unapproved breach /approved provider state-2025:36.1"},
		{"not approved", func(e *sharing.Entrustment) { e.Approved = deadline.Date{} }, "2025-08-01", "entrusted-unapproved breach /approved provider state-2025:36.1"},
		{"not approved, the day before the State regulation", func(e *sharing.Entrustment) { e.Approved = deadline.Date{} }, "2025-07-31", ""},
		{"nobody said whether approval is asked for", func(e *sharing.Entrustment) { e.Approved, e.NeedsApproval = deadline.Date{}, 0 }, "2026-03-02", "entrusted-unapproved warning /approved provider state-2025:36.1"},
		{"none is asked for", func(e *sharing.Entrustment) { e.Approved, e.NeedsApproval = deadline.Date{}, no }, "2026-03-02", ""},
		{"a plan, approved by that day", func(e *sharing.Entrustment) { e.Begun, e.Approved = deadline.Date{}, day("2026-03-02") }, "2026-03-02", ""},
		{"a plan, approved tomorrow", func(e *sharing.Entrustment) { e.Begun, e.Approved = deadline.Date{}, day("2026-03-03") }, "2026-03-02", "entrusted-unapproved breach /approved provider state-2025:36.1"},
		{"of the requester", func(e *sharing.Entrustment) { e.Approved, e.By = deadline.Date{}, jurisdiction.Requester }, "2026-03-02", "entrusted-unapproved breach /approved requester state-2025:36.1"},
		{"no norms", func(e *sharing.Entrustment) { e.Norms = no }, "2026-03-02", "entrustment-element breach /norms provider state-2025:36.1"},
		{"norms", func(e *sharing.Entrustment) { e.Norms = yes }, "2026-03-02", ""},
		{"no measures", func(e *sharing.Entrustment) { e.Measures = no }, "2026-03-02", "entrustment-element breach /measures provider state-2025:36.1"},
		{"nobody supervises: two texts", func(e *sharing.Entrustment) { e.Supervision = no }, "2025-10-01", "entrustment-element breach /supervision provider state-2025:36.1 hubei-2025:50.3"},
		{"one text the day before", func(e *sharing.Entrustment) { e.Supervision = no }, "2025-09-30", "entrustment-element breach /supervision provider state-2025:36.1"},
		{"a project that handles no data", func(e *sharing.Entrustment) { e.Works, e.Supervision = sharing.Building, no }, "2025-10-01", "entrustment-element breach /supervision provider state-2025:36.1"},
		{"no purpose in the contract", func(e *sharing.Entrustment) { e.Purpose = no }, "2025-10-01", "entrustment-element breach /purpose provider hubei-2025:50.3"},
		{"no purpose, the day before", func(e *sharing.Entrustment) { e.Purpose = no }, "2025-09-30", ""},
		{"no purpose of building", func(e *sharing.Entrustment) { e.Works, e.Purpose = sharing.Building|sharing.Operating, no }, "2025-10-01", ""},
		{"no manner, no scope, no security", func(e *sharing.Entrustment) { e.Manner, e.Scope, e.Security = no, no, no }, "2025-10-01",
			"entrustment-element breach /manner provider hubei-2025:50.3; entrustment-element breach /scope provider hubei-2025:50.3; entrustment-element breach /security provider hubei-2025:50.3"},
		{"a hospital's, no purpose", func(e *sharing.Entrustment) { e.Principal, e.Purpose = hospital, no }, "2026-03-02", "entrustment-element breach /purpose provider hubei-2025:50.3"},
		{"disposal without an agreement", func(e *sharing.Entrustment) { e.Works, e.Confidentiality = sharing.Disposing, no }, "2026-12-01", "entrustment-element breach /confidentiality provider jingzhou-2024:30"},
		{"disposal, responsibilities left open", func(e *sharing.Entrustment) { e.Works, e.Responsibilities = sharing.Disposing, no }, "2026-12-01", "entrustment-element breach /responsibilities provider jingzhou-2024:30"},
		{"disposal, once the measures have lapsed", func(e *sharing.Entrustment) { e.Works, e.Confidentiality = sharing.Disposing, no }, "2026-12-02", ""},
		{"storage without such an agreement", func(e *sharing.Entrustment) { e.Confidentiality = no }, "2026-12-01", ""},
		{"the contractor kept a copy", func(e *sharing.Entrustment) {
			e.Acts = []sharing.ContractorAct{{Act: sharing.UseData, Authorized: yes}, {Act: sharing.KeepData, On: day("2026-03-02"), Authorized: no}}
		}, "2026-03-02", "contractor-act breach /acts/1 department state-2025:36.1"},
		{"tomorrow", func(e *sharing.Entrustment) {
			e.Acts = []sharing.ContractorAct{{Act: sharing.KeepData, On: day("2026-03-03"), Authorized: no}}
		}, "2026-03-02", ""},
		{"nobody said whether it was authorized", func(e *sharing.Entrustment) { e.Acts = []sharing.ContractorAct{{Act: sharing.LeakData}} }, "2026-03-02", ""},
	} {
		e := sound
		tt.change(&e)
		found, err := sharing.CheckEntrustment(jurisdiction.China(), &e, day(tt.on))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := reviewed(found); got != tt.want {
			t.Errorf("%s:\n%q, want\n%q", tt.name, got, tt.want)
		}
	}
	for _, a := range []sharing.Act{sharing.AccessData, sharing.ObtainData, sharing.KeepData, sharing.UseData, sharing.LeakData, sharing.PassDataOn} {
		e := sound
		e.Acts = []sharing.ContractorAct{{Act: a, Authorized: no}}
		found, err := sharing.CheckEntrustment(jurisdiction.China(), &e, day("2026-03-02"))
		if err != nil || reviewed(found) != "contractor-act breach /acts/0 department state-2025:36.1" {
			t.Errorf("%v: %q, %v", a, reviewed(found), err)
		}
	}
}

// TestCheckEntrustmentAdded: a text may ask for more, under a name of its own.
func TestCheckEntrustmentAdded(t *testing.T) {
	i, err := jurisdiction.ParseInstrument([]byte(`
instrument wants-2026
  title      试写的规则 / A rule made up for a test
  kind       local-regulation
  territory  120000
  effective  2026-01-01
provision 1
  kind     duty
  carried  function
  zh       试写。
  en       Made up.
scope 1
  bound  department
check entrustment-element
  cite      1
  fields    background-check
  severity  breach
  words     没有审查 / nobody looked
`))
	if err != nil {
		t.Fatal(err)
	}
	law, err := jurisdiction.China().With(i)
	if err != nil {
		t.Fatal(err)
	}
	e := sharing.Entrustment{Principal: department("120100"), Works: sharing.Maintaining, NeedsApproval: jurisdiction.No, More: map[string]jurisdiction.Tri{"background-check": jurisdiction.No}}
	found, err := sharing.CheckEntrustment(law, &e, deadline.MustDate("2026-03-02"))
	if err != nil || reviewed(found) != "entrustment-element breach /background_check provider wants-2026:1" {
		t.Errorf("%q, %v", reviewed(found), err)
	}
}

// TestCheckSuccession: hubei-2025 50.4.
func TestCheckSuccession(t *testing.T) {
	const yes, no = jurisdiction.Yes, jurisdiction.No
	for _, tt := range []struct {
		name string
		s    sharing.Succession
		on   string
		want string
	}{
		{"nobody said anything", sharing.Succession{}, "2025-10-01", ""},
		{"the receiver does not go on", sharing.Succession{Receiver: yes, Protects: no}, "2025-10-01", "succession breach /protects provider hubei-2025:50.4"},
		{"it does", sharing.Succession{Receiver: yes, Protects: yes}, "2025-10-01", ""},
		{"the day before", sharing.Succession{Receiver: yes, Protects: no}, "2025-09-30", ""},
		{"no receiver, data left behind", sharing.Succession{Receiver: no, Dealt: no}, "2025-10-01", "succession breach /dealt provider hubei-2025:50.4"},
		{"no receiver, data dealt with", sharing.Succession{Receiver: no, Dealt: yes}, "2025-10-01", ""},
		{"a receiver, who need not deal with it", sharing.Succession{Receiver: yes, Dealt: no}, "2025-10-01", ""},
	} {
		tt.s.Body = department("421000")
		found, err := sharing.CheckSuccession(jurisdiction.China(), &tt.s, deadline.MustDate(tt.on))
		if err != nil || reviewed(found) != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.name, reviewed(found), err, tt.want)
		}
	}
}

func TestEntrustmentErrors(t *testing.T) {
	law, on := jurisdiction.China(), deadline.MustDate("2026-03-02")
	bureau := department("421000")
	type found = []sharing.Finding
	for _, tt := range []struct {
		want string
		ask  func() (found, error)
	}{
		{`"law"`, func() (found, error) {
			return sharing.CheckEntrustment(nil, &sharing.Entrustment{Principal: bureau, Works: sharing.Storing}, on)
		}},
		{`"entrustment"`, func() (found, error) { return sharing.CheckEntrustment(law, nil, on) }},
		{`"on"`, func() (found, error) {
			return sharing.CheckEntrustment(law, &sharing.Entrustment{Principal: bureau, Works: sharing.Storing}, deadline.Date{})
		}},
		{`"kind of body"`, func() (found, error) {
			return sharing.CheckEntrustment(law, &sharing.Entrustment{Works: sharing.Storing}, on)
		}},
		{`"works"`, func() (found, error) {
			return sharing.CheckEntrustment(law, &sharing.Entrustment{Principal: bureau}, on)
		}},
		{`"works"`, func() (found, error) {
			return sharing.CheckEntrustment(law, &sharing.Entrustment{Principal: bureau, Works: 1 << 6}, on)
		}},
		{`"acts/1"`, func() (found, error) {
			return sharing.CheckEntrustment(law, &sharing.Entrustment{Principal: bureau, Works: sharing.Storing, Acts: []sharing.ContractorAct{{Act: sharing.UseData}, {}}}, on)
		}},
		{`"acts/0"`, func() (found, error) {
			return sharing.CheckEntrustment(law, &sharing.Entrustment{Principal: bureau, Works: sharing.Storing, Acts: []sharing.ContractorAct{{Act: 7}}}, on)
		}},
		{`"law"`, func() (found, error) { return sharing.CheckSuccession(nil, &sharing.Succession{Body: bureau}, on) }},
		{`"succession"`, func() (found, error) { return sharing.CheckSuccession(law, nil, on) }},
		{`"kind of body"`, func() (found, error) { return sharing.CheckSuccession(law, &sharing.Succession{}, on) }},
	} {
		if list, err := tt.ask(); list != nil || !errors.Is(err, jurisdiction.ErrUndetermined) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%v, %v, want %s", list, err, tt.want)
		}
	}
}

// A requester has a contractor store and process what it received. Nobody
// supervises it, and it kept a copy.
func ExampleCheckEntrustment() {
	law := jurisdiction.China()
	e := &sharing.Entrustment{
		Principal: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370100")},
		By:        jurisdiction.Requester, Works: sharing.Storing | sharing.Processing,
		NeedsApproval: jurisdiction.Yes, Approved: deadline.MustDate("2026-01-12"), Begun: deadline.MustDate("2026-01-15"),
		Supervision: jurisdiction.No,
		Acts:        []sharing.ContractorAct{{Act: sharing.KeepData, On: deadline.MustDate("2026-02-27"), Authorized: jurisdiction.No}},
	}
	found, err := sharing.CheckEntrustment(law, e, deadline.MustDate("2026-03-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	parties := jurisdiction.Parties{Requester: e.Principal}
	for _, f := range found {
		fmt.Println(f.Path, f.Severity, f.Words().In(deadline.English))
		for l := range law.Liability(f.Finding, parties) {
			fmt.Println("   ", law.Cite(l.Cite(), deadline.English))
		}
	}
	// Output:
	// /supervision breach work norms and standards, necessary technical measures or supervision of the contractor are missing
	//     Regulation on Government Data Sharing, article 40, item 7
	// /acts/0 breach the contractor accessed, obtained, kept, used, leaked or passed on data without authorization
}

// The receiver of a merged body's data stopped protecting it.
func ExampleCheckSuccession() {
	law := jurisdiction.China()
	s := &sharing.Succession{
		Body:     jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420600")},
		Receiver: jurisdiction.Yes, Protects: jurisdiction.No,
	}
	found, err := sharing.CheckSuccession(law, s, deadline.MustDate("2026-03-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range found {
		for c := range f.Basis() {
			fmt.Println(f.Path, f.Severity, law.Cite(c, deadline.Chinese))
		}
	}
	// Output:
	// /protects breach 《湖北省数据条例》第五十条第四款
}
