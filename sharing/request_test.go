package sharing_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// fullRequest is a request in Jingzhou with which nothing is wrong.
func fullRequest() sharing.Request {
	const yes = jurisdiction.Yes
	return sharing.Request{
		Parties: jurisdiction.Parties{Requester: department("421000"), Provider: department("421000")},
		Facts:   jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: yes, Personal: yes},
		Passage: sharing.Passage{Via: sharing.OverPlatform},
		Basis:   "某条例第三条（虚构）", Scenario: "不动产登记", Scope: "本市登记窗口", Method: "服务接口", Period: "至2027-12-31",
		Approved: deadline.MustDate("2026-03-02"), Truthful: yes, Lawful: yes, Necessary: yes,
		PersonalBasis: "某条例第三条（虚构），履行法定职责",
	}
}

// reviewed writes findings as "code severity path by places".
func reviewed(found []sharing.Finding) string {
	var list []string
	for _, f := range found {
		s := join(f.Code, f.Severity.String(), f.Path, f.By.String())
		for c := range f.Basis() {
			s += " " + c.String()
		}
		list = append(list, s)
	}
	return strings.Join(list, "; ")
}

// TestCheckRequest: the smallest change of a sound request that makes each finding,
// and the nearest that does not. Read from state-2025 20.2, 32, 37.1; hubei-2021 17.1,
// 20.1; jingzhou-2024 8, 17.1, 17.5; hubei-2025 31.4.
func TestCheckRequest(t *testing.T) {
	const yes, no = jurisdiction.Yes, jurisdiction.No
	day := deadline.MustDate
	for _, tt := range []struct {
		name   string
		change func(*sharing.Request)
		on     string
		want   string
	}{
		{"sound", func(q *sharing.Request) {}, "2026-03-02", ""},
		{"no basis", func(q *sharing.Request) { q.Basis = "" }, "2026-03-02", "missing-element breach /basis requester state-2025:20.2"},
		{"blanks for a scenario", func(q *sharing.Request) { q.Scenario = " 　" }, "2026-03-02", "missing-element breach /scenario requester state-2025:20.2"},
		{"no scope", func(q *sharing.Request) { q.Scope = "" }, "2026-03-02", "missing-element breach /scope requester state-2025:20.2"},
		{"no method", func(q *sharing.Request) { q.Method = "" }, "2026-03-02", "missing-element breach /method requester state-2025:20.2"},
		{"no period", func(q *sharing.Request) { q.Period = "" }, "2026-03-02", "missing-element breach /period requester state-2025:20.2"},
		{"no period, the day before the State regulation", func(q *sharing.Request) { q.Period = "" }, "2025-07-31", ""},
		{"no period, data outside the catalog (S10)", func(q *sharing.Request) { q.Period, q.Facts.Cataloged = "", no }, "2026-03-02", "missing-element warning /period requester state-2025:20.2"},
		{"not approved", func(q *sharing.Request) { q.Approved = deadline.Date{} }, "2026-03-02", "request-not-approved breach /approved requester state-2025:20.2"},
		{"approved the next day (Q29)", func(q *sharing.Request) { q.Approved = day("2026-03-03") }, "2026-03-02", "request-not-approved breach /approved requester state-2025:20.2"},
		{"approved on the day", func(q *sharing.Request) { q.Approved = day("2026-03-02") }, "2026-03-02", ""},
		{"declines to vouch for the need", func(q *sharing.Request) { q.Necessary = no }, "2026-03-02", "request-not-vouched warning /necessary requester state-2025:20.2"},
		{"declines to vouch for the truth and the law", func(q *sharing.Request) { q.Truthful, q.Lawful = no, no }, "2026-03-02",
			"request-not-vouched warning /truthful requester state-2025:20.2; request-not-vouched warning /lawful requester state-2025:20.2"},
		{"nobody asked whether it vouches", func(q *sharing.Request) { q.Truthful, q.Lawful, q.Necessary = 0, 0, 0 }, "2026-03-02", ""},
		{"personal information without a basis (Q11)", func(q *sharing.Request) { q.PersonalBasis = "" }, "2026-03-02", "personal-basis warning /personal_basis requester state-2025:37.1"},
		{"no personal information", func(q *sharing.Request) { q.PersonalBasis, q.Facts.Personal = "", no }, "2026-03-02", ""},
		{"nobody said whether there is any", func(q *sharing.Request) { q.PersonalBasis, q.Facts.Personal = "", 0 }, "2026-03-02", ""},
		{"two items too many", func(q *sharing.Request) { q.Beyond = []string{"婚姻状况", "学历"} }, "2026-03-02",
			"beyond-need breach /beyond/0 requester hubei-2021:20.1 jingzhou-2024:17.1; beyond-need breach /beyond/1 requester hubei-2021:20.1 jingzhou-2024:17.1"},
		{"one too many, before the city's measures", func(q *sharing.Request) { q.Beyond = []string{"学历"} }, "2024-12-01", "beyond-need breach /beyond/0 requester hubei-2021:20.1"},
		{"one too many, where no text says so", func(q *sharing.Request) {
			q.Beyond, q.Parties.Requester = []string{"学历"}, department("360400")
		}, "2026-03-02", ""},
		{"one too many, of another province's data: the requester's text", func(q *sharing.Request) {
			q.Beyond, q.Parties.Provider = []string{"学历"}, department("360400")
		}, "2026-03-02", "beyond-need breach /beyond/0 requester hubei-2021:20.1 jingzhou-2024:17.1"},
		// The channel.
		{"on paper", func(q *sharing.Request) { q.Passage.Via = sharing.Offline }, "2026-03-02", "off-platform breach /passage requester state-2025:32 jingzhou-2024:8"},
		{"on paper, the authority consents", func(q *sharing.Request) {
			q.Passage = sharing.Passage{Via: sharing.Offline, Consented: day("2026-03-01")}
		}, "2026-03-02", "off-platform breach /passage requester state-2025:32 jingzhou-2024:8"},
		{"on paper, the last day on which consent served (J8)", func(q *sharing.Request) {
			q.Approved = day("2025-07-31")
			q.Passage = sharing.Passage{Via: sharing.Offline, Consented: day("2025-07-31")}
		}, "2025-07-31", ""},
		{"on paper, that day without consent", func(q *sharing.Request) { q.Passage = sharing.Passage{Via: sharing.Offline} }, "2025-07-31",
			"off-platform breach /passage requester hubei-2021:17.1 jingzhou-2024:8"},
		{"nobody said over what", func(q *sharing.Request) { q.Passage = sharing.Passage{} }, "2026-03-02", ""},
		// Direct access needs no request.
		{"direct, nothing stated", func(q *sharing.Request) {
			*q = sharing.Request{Parties: q.Parties, Way: sharing.DirectAccess, Facts: jurisdiction.Facts{Attribute: jurisdiction.Unconditional, Cataloged: yes, Personal: no}, Approved: q.Approved}
		}, "2026-03-02", ""},
		{"direct, not approved (A8)", func(q *sharing.Request) {
			*q = sharing.Request{Parties: q.Parties, Way: sharing.DirectAccess, Facts: jurisdiction.Facts{Attribute: jurisdiction.Unconditional, Cataloged: yes, Personal: no}}
		}, "2026-03-02", "request-not-approved warning /approved requester state-2025:20.2"},
		{"direct, of personal information (Q11)", func(q *sharing.Request) { q.Way = sharing.DirectAccess }, "2026-03-02", "direct-personal warning /way requester state-2025:37.1"},
		// A demand by statute.
		{"demanded with power and approval (Q21)", func(q *sharing.Request) {
			*q = sharing.Request{Parties: q.Parties, Way: sharing.StatutoryDemand, Basis: "某法第五条（虚构）", Approved: q.Approved}
		}, "2026-03-02", ""},
		{"demanded without approval: a request like any other", func(q *sharing.Request) { q.Way, q.Approved = sharing.StatutoryDemand, deadline.Date{} }, "2026-03-02",
			"demand-unapproved breach /basis requester hubei-2025:31.4; request-not-approved breach /approved requester state-2025:20.2"},
		{"demanded without a power", func(q *sharing.Request) { q.Way, q.Basis = sharing.StatutoryDemand, "" }, "2026-03-02",
			"demand-unapproved breach /basis requester hubei-2025:31.4; missing-element breach /basis requester state-2025:20.2"},
	} {
		q := fullRequest()
		if d := day(tt.on); q.Approved.After(d) {
			q.Approved = d
		}
		tt.change(&q)
		found, err := sharing.CheckRequest(jurisdiction.China(), &q, day(tt.on))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := reviewed(found); got != tt.want {
			t.Errorf("%s:\n%q, want\n%q", tt.name, got, tt.want)
		}
	}
}

// TestCheckRequestAdded: a text may want more stated, under a name of its own.
func TestCheckRequestAdded(t *testing.T) {
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
check missing-element
  bearer    requester
  cite      1
  fields    scope data-safeguards
  severity  breach
  words     没有写明 / not stated
  relation  adds-step state-2025:20.2 from 2026-01-01
`))
	if err != nil {
		t.Fatal(err)
	}
	law, err := jurisdiction.China().With(i)
	if err != nil {
		t.Fatal(err)
	}
	q := fullRequest()
	q.Parties = jurisdiction.Parties{Requester: department("120100"), Provider: department("120100")}
	look := func() string {
		found, err := sharing.CheckRequest(law, &q, deadline.MustDate("2026-03-02"))
		if err != nil {
			t.Fatal(err)
		}
		return reviewed(found)
	}
	if got := look(); got != "missing-element breach /data_safeguards requester wants-2026:1" {
		t.Errorf("one element is missing: %q", got)
	}
	q.Scope, q.More = "", map[string]string{"data-safeguards": "加密存储"}
	if got := look(); got != "missing-element breach /scope requester state-2025:20.2 wants-2026:1" {
		t.Errorf("another is, which two texts want: %q", got)
	}
}

// TestCheckRequestGrows: whatever else is missing, emptying one more element adds
// its finding and takes none away.
func TestCheckRequestGrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := fullRequest()
		elements := []*string{&q.Basis, &q.Scenario, &q.Scope, &q.Method, &q.Period}
		codes := func() (list []string) {
			found, err := sharing.CheckRequest(jurisdiction.China(), &q, deadline.MustDate("2026-03-02"))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				list = append(list, f.Code+f.Path)
			}
			return list
		}
		for _, e := range elements {
			if rapid.Bool().Draw(t, "empty") {
				*e = ""
			}
		}
		before := codes()
		one := rapid.IntRange(0, len(elements)-1).Draw(t, "one more")
		path := "missing-element" + []string{"/basis", "/scenario", "/scope", "/method", "/period"}[one]
		*elements[one] = ""
		after := codes()
		if !slices.Contains(after, path) {
			t.Fatalf("%v, want %s", after, path)
		}
		for _, s := range before {
			if !slices.Contains(after, s) {
				t.Fatalf("%s was found and is not any more", s)
			}
		}
	})
}

func TestCheckRequestErrors(t *testing.T) {
	law, on, q := jurisdiction.China(), deadline.MustDate("2026-03-02"), fullRequest()
	nobody, noProvider := q, q
	nobody.Parties.Requester, noProvider.Parties.Provider = jurisdiction.Body{}, jurisdiction.Body{}
	for want, ask := range map[string]func() ([]sharing.Finding, error){
		`"law"`:                          func() ([]sharing.Finding, error) { return sharing.CheckRequest(nil, &q, on) },
		`"request"`:                      func() ([]sharing.Finding, error) { return sharing.CheckRequest(law, nil, on) },
		`"on"`:                           func() ([]sharing.Finding, error) { return sharing.CheckRequest(law, &q, deadline.Date{}) },
		`"kind of body"`:                 func() ([]sharing.Finding, error) { return sharing.CheckRequest(law, &nobody, on) },
		`"kind of body of the provider"`: func() ([]sharing.Finding, error) { return sharing.CheckRequest(law, &noProvider, on) },
	} {
		if found, err := ask(); found != nil || !errors.Is(err, jurisdiction.ErrUndetermined) || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, %v, want %s", found, err, want)
		}
	}
}

// A bureau files a request before the head of its sharing office has agreed, and
// without saying for how long it wants the data.
func ExampleCheckRequest() {
	law := jurisdiction.China()
	bureau := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370100")}
	q := &sharing.Request{
		Parties: jurisdiction.Parties{Requester: bureau, Provider: bureau},
		Facts:   jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes, Personal: jurisdiction.No},
		Basis:   "某条例第三条（虚构）", Scenario: "不动产登记", Scope: "登记窗口", Method: "服务接口",
		Approved: deadline.MustDate("2026-03-04"),
	}
	found, err := sharing.CheckRequest(law, q, deadline.MustDate("2026-03-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range found {
		fmt.Println(f.Path, f.Severity, f.Words().In(deadline.Chinese))
		for c := range f.Basis() {
			fmt.Println("   ", law.Cite(c, deadline.Chinese))
		}
	}
	// Output:
	// /period breach 申请没有写明应当写明的内容
	//     《政务数据共享条例》第二十条第二款
	// /approved breach 提出申请时没有本部门共享工作机构负责人的同意
	//     《政务数据共享条例》第二十条第二款
}
