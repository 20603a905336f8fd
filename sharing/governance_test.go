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

// noted writes an account: duties as "code item bearer status age standing place",
// then findings as findingLine does.
func noted(a sharing.Account) string {
	var list []string
	for _, d := range a.Duties {
		s := join(d.Code, d.Item, d.Bearer.String(), d.Status.String())
		if d.Status == jurisdiction.Open {
			s += fmt.Sprint(" ", d.Age)
		}
		list = append(list, s+" "+d.Rule().Cite().String())
		if !d.Due.IsZero() || !d.PlanBy.IsZero() || !d.LateFrom.IsZero() {
			list = append(list, "AN INVENTED DAY")
		}
	}
	for _, f := range a.Findings {
		list = append(list, findingLine(f)+" by "+f.By.String())
	}
	return strings.Join(list, "; ")
}

// TestGovern: read from state-2025 35.3, 37.2; hubei-2025 52.3, 63; hubei-2021 19.1,
// 34.2. Ages count working days: 2026-03-02 is a Monday.
func TestGovern(t *testing.T) {
	for _, tt := range []struct {
		name, place, asOf string
		events            []string
		want              string
	}{
		{"nothing", "370100", "2026-03-02", nil, ""},
		// Incidents.
		{"an incident, the same day", "370100", "2026-03-02", []string{"2026-03-02 incident-found"},
			"respond department open 0 state-2025:35.3; report-incident department open 0 state-2025:35.3"},
		{"the next day", "370100", "2026-03-03", []string{"2026-03-02 incident-found"},
			"respond department open 1 state-2025:35.3; report-incident department open 1 state-2025:35.3; not-at-once note 2026-03-03 state-2025:35.3 by department"},
		{"dealt with at once, reported later", "370100", "2026-03-09", []string{"2026-03-02 incident-found", "2026-03-02 plan-activated", "2026-03-04 incident-reported"},
			"respond department met state-2025:35.3; report-incident department met state-2025:35.3"},
		{"dealt with the next day (H4)", "370100", "2026-03-09", []string{"2026-03-02 incident-found", "2026-03-03 plan-activated", "2026-03-04 incident-reported"},
			"respond department met state-2025:35.3; report-incident department met state-2025:35.3; not-at-once note 2026-03-03 state-2025:35.3 by department"},
		{"in Hubei records and users too", "420600", "2026-03-04", []string{"2026-03-02 incident-found", "2026-03-02 plan-activated", "2026-03-03 users-told"},
			"respond department met state-2025:35.3; report-incident department open 2 state-2025:35.3; tell-users department met hubei-2025:52.3; keep-incident-records department open 2 hubei-2021:34.2"},
		{"once it is reported others act", "420600", "2026-03-03", []string{"2026-03-02 incident-found", "2026-03-02 plan-activated", "2026-03-02 incident-records-kept", "2026-03-02 users-told", "2026-03-02 incident-reported", "2026-03-03 authority-plan-activated"},
			"respond department met state-2025:35.3; report-incident department met state-2025:35.3; tell-users department met hubei-2025:52.3; keep-incident-records department met hubei-2021:34.2; warn competent-organ open 1 hubei-2025:52.3"},
		{"before the State regulation the province alone", "420600", "2025-07-31", []string{"2025-07-31 incident-found"},
			"respond department open 0 hubei-2021:34.2; keep-incident-records department open 0 hubei-2021:34.2; report-incident department open 0 hubei-2021:34.2"},
		{"its note", "420600", "2025-08-01", []string{"2025-07-31 incident-found", "2025-08-01 plan-activated", "2025-08-01 incident-records-kept", "2025-08-01 incident-reported"},
			"respond department met hubei-2021:34.2; keep-incident-records department met hubei-2021:34.2; report-incident department met hubei-2021:34.2; not-at-once note 2025-08-01 hubei-2021:34.2 by department"},
		{"before any text", "370100", "2025-07-31", []string{"2025-07-31 incident-found"}, ""},
		// Complaints, two at a time.
		{"two complaints", "420600", "2026-03-05", []string{"2026-03-02 complaint-received items=a", "2026-03-03 complaint-received items=b", "2026-03-04 complaint-handled items=b"},
			"handle-complaint a department open 3 state-2025:37.2; handle-complaint b department met state-2025:37.2"},
		// Dispatch.
		{"a dispatch notice", "420600", "2026-03-05", []string{"2026-03-02 dispatch-notice by=authority"}, "supply-dispatch provider open 3 hubei-2021:19.1"},
		{"met", "420600", "2026-03-05", []string{"2026-03-02 dispatch-notice", "2026-03-04 dispatch-supplied"}, "supply-dispatch provider met hubei-2021:19.1"},
		{"of the superior authority", "420600", "2026-03-05", []string{"2026-03-02 dispatch-notice by=superior"}, "dispatch-beyond-level breach 2026-03-02 hubei-2021:19.1 by authority"},
		{"outside Hubei", "370100", "2026-03-05", []string{"2026-03-02 dispatch-notice by=superior"}, ""},
		// What came later is left out.
		{"later", "370100", "2026-03-01", []string{"2026-03-02 incident-found"}, ""},
		{"later than a complaint", "420600", "2026-03-04", []string{"2026-03-04 complaint-received", "2026-03-05 complaint-handled"}, "handle-complaint department open 0 state-2025:37.2"},
	} {
		g := &sharing.Governance{Body: department(tt.place), Events: events(tt.events...)}
		a, err := sharing.Govern(jurisdiction.China(), g, deadline.MustDate(tt.asOf))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := noted(a); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
		if strings.HasPrefix(tt.name, "later") && a.Later != 1 {
			t.Errorf("%s: %d events later, want 1", tt.name, a.Later)
		}
		for _, d := range a.Duties {
			want := g.Body
			if d.Bearer == jurisdiction.CompetentOrgan {
				want = jurisdiction.Body{} // whichever it is, it is not the body looked at
			}
			if d.Body != want {
				t.Errorf("%s: %s is owed by %+v, want %+v", tt.name, d.Code, d.Body, want)
			}
		}
	}
}

// TestDispatchLevel: whose level is the own one, for a body under vertical
// management (G7).
func TestDispatchLevel(t *testing.T) {
	line := department("420600")
	line.ManagedBy = jurisdiction.ByProvince
	byPlace := reading(t, "vertical-authority", "place")
	for _, tt := range []struct {
		name      string
		law       *jurisdiction.Law
		body      jurisdiction.Body
		authority string
		want      string
	}{
		{"of the city", jurisdiction.China(), department("420600"), "420600", "supply-dispatch provider open 0 hubei-2021:19.1"},
		{"of the province", jurisdiction.China(), department("420600"), "420000", "dispatch-beyond-level breach 2026-03-02 hubei-2021:19.1 by authority"},
		{"of a county", jurisdiction.China(), department("420600"), "420606", "dispatch-beyond-level breach 2026-03-02 hubei-2021:19.1 by authority"},
		{"a line of the province, its authority", jurisdiction.China(), line, "420000", "supply-dispatch provider open 0 hubei-2021:19.1"},
		{"a line of the province, that of the place", jurisdiction.China(), line, "420600", "dispatch-beyond-level warning 2026-03-02 hubei-2021:19.1 ?vertical-authority by authority"},
		{"by the other reading", byPlace, line, "420600", "supply-dispatch provider open 0 hubei-2021:19.1"},
		{"and the province", byPlace, line, "420000", "dispatch-beyond-level warning 2026-03-02 hubei-2021:19.1 ?vertical-authority by authority"},
		{"a county's, under either", jurisdiction.China(), line, "420606", "dispatch-beyond-level breach 2026-03-02 hubei-2021:19.1 ?vertical-authority by authority"},
	} {
		g := &sharing.Governance{Body: tt.body, Authority: department(tt.authority), Events: events("2026-03-02 dispatch-notice")}
		a, err := sharing.Govern(tt.law, g, deadline.MustDate("2026-03-02"))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := noted(a); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestFollowReturn: read from state-2025 24.1, hubei-2025 23.3, jingzhou-2024 12.3,
// with the readings A13, S24. From 3 March through 31 December 2026 are 218 weekdays, 11 of
// them off, and 3 make-up days.
func TestFollowReturn(t *testing.T) {
	line := department("421000") // a vertical system's office in Jingzhou
	line.ManagedBy = jurisdiction.ByProvince
	demanded := event("2026-03-03 return-conditioned conditions=encryption basis=某法第五条（虚构）")
	asked := event("2026-03-03 return-conditioned")
	asked.Flags = []string{sharing.NeedStated}
	for _, tt := range []struct {
		name     string
		superior jurisdiction.Body
		lower    string
		facts    jurisdiction.Facts
		asOf     string
		events   []jurisdiction.Event
		want     string
	}{
		{"a need starts the duty", department("370000"), "370100", jurisdiction.Facts{}, "2026-03-02", events("2026-03-02 return-needed"), "return superior-body open 0 state-2025:24.1"},
		{"it ages and is never late", department("370000"), "370100", jurisdiction.Facts{}, "2026-12-31", events("2026-03-02 return-needed"), "return superior-body open 210 state-2025:24.1"},
		{"return ends it", department("370000"), "370100", jurisdiction.Facts{}, "2026-03-09", events("2026-03-02 return-needed", "2026-03-06 returned"), "return superior-body met state-2025:24.1"},
		{"before the State regulation", department("370000"), "370100", jurisdiction.Facts{}, "2025-07-31", events("2025-07-31 return-needed"), ""},
		{"two data sets", department("370000"), "370100", jurisdiction.Facts{}, "2026-03-04", events("2026-03-02 return-needed items=a", "2026-03-03 return-needed items=b", "2026-03-04 returned items=b"),
			"return a superior-body open 2 state-2025:24.1; return b superior-body met state-2025:24.1"},
		{"in Hubei the province repeats it", department("420000"), "420600", jurisdiction.Facts{}, "2026-03-03", events("2026-03-02 return-needed"), "return superior-body open 1 state-2025:24.1"},
		{"in Jingzhou a line promotes it", line, "421000", jurisdiction.Facts{Origin: jurisdiction.SuppliedOnDemand}, "2026-03-03", events("2026-03-02 return-needed"),
			"return superior-body open 1 state-2025:24.1; return provider open 1 jingzhou-2024:12.3"},
		// Conditions.
		{"a fee", department("370000"), "370100", jurisdiction.Facts{}, "2026-03-03", events("2026-03-02 return-needed", "2026-03-03 return-conditioned conditions=fee"),
			"return superior-body open 1 state-2025:24.1; return-condition breach 2026-03-03 state-2025:24.1 by provider"},
		{"what a law demands", department("370000"), "370100", jurisdiction.Facts{}, "2026-03-03", append(events("2026-03-02 return-needed"), demanded), "return superior-body open 1 state-2025:24.1"},
		{"that the need be stated", department("370000"), "370100", jurisdiction.Facts{}, "2026-03-03", append(events("2026-03-02 return-needed"), asked), "return superior-body open 1 state-2025:24.1"},
		{"a fee, the day before the State regulation", department("370000"), "370100", jurisdiction.Facts{}, "2025-07-31", events("2025-07-31 return-conditioned conditions=fee"), ""},
		{"on its first day", department("370000"), "370100", jurisdiction.Facts{}, "2025-08-01", events("2025-08-01 return-conditioned conditions=fee"), "return-condition breach 2025-08-01 state-2025:24.1 by provider"},
	} {
		f := &sharing.ReturnFlow{Superior: tt.superior, Lower: department(tt.lower), Facts: tt.facts, Events: tt.events}
		a, err := sharing.FollowReturn(jurisdiction.China(), f, deadline.MustDate(tt.asOf))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := noted(a); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		for _, d := range a.Duties {
			if d.Bearer == jurisdiction.SuperiorBody && d.Body != tt.superior {
				t.Errorf("%s: %s is owed by %+v", tt.name, d.Code, d.Body)
			}
		}
	}
}

// TestReturnInCase: the same clock runs where the need is recorded in a case.
func TestReturnInCase(t *testing.T) {
	r := examine(t, jurisdiction.China(), conditional("2026-03-02 received", "2026-03-02 return-needed"), "2026-03-04")
	if got := dutyLines(r); !slices.Contains(got, "return open - - -") {
		t.Errorf("duties %q", got)
	}
}

// TestAccountErrors: facts and events that cannot be, each with its place.
func TestAccountErrors(t *testing.T) {
	law, bureau, day := jurisdiction.China(), department("420600"), deadline.MustDate("2026-03-09")
	for _, tt := range []struct {
		want string
		ask  func() (sharing.Account, error)
	}{
		{`"law and governance"`, func() (sharing.Account, error) { return sharing.Govern(nil, &sharing.Governance{Body: bureau}, day) }},
		{`"law and governance"`, func() (sharing.Account, error) { return sharing.Govern(law, nil, day) }},
		{`"as_of"`, func() (sharing.Account, error) {
			return sharing.Govern(law, &sharing.Governance{Body: bureau}, deadline.Date{})
		}},
		{`"kind of body"`, func() (sharing.Account, error) { return sharing.Govern(law, &sharing.Governance{}, day) }},
		{`"law and return flow"`, func() (sharing.Account, error) { return sharing.FollowReturn(law, nil, day) }},
		{`"as_of"`, func() (sharing.Account, error) {
			return sharing.FollowReturn(law, &sharing.ReturnFlow{Superior: bureau, Lower: bureau}, deadline.Date{})
		}},
		{`"kind of body of the superior department"`, func() (sharing.Account, error) {
			return sharing.FollowReturn(law, &sharing.ReturnFlow{Lower: bureau}, day)
		}},
		{`"kind of body of the lower department"`, func() (sharing.Account, error) {
			return sharing.FollowReturn(law, &sharing.ReturnFlow{Superior: bureau}, day)
		}},
	} {
		if a, err := tt.ask(); len(a.Duties)+len(a.Findings) != 0 || !errors.Is(err, jurisdiction.ErrUndetermined) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%+v, %v, want %s", a, err, tt.want)
		}
	}
	for _, tt := range []struct {
		events []string
		index  int
		want   string
	}{
		{[]string{"2026-03-02 incident-found", "2026-03-02 flood"}, 1, `sharing: event 2, "flood" on "2026-03-02": no text held knows this event`},
		{[]string{"- incident-found"}, 0, `sharing: event 1, "incident-found" on "": it has no day`},
		{[]string{"2026-03-03 incident-found", "2026-03-02 plan-activated"}, 1, `sharing: event 2, "plan-activated" on "2026-03-02": it comes after an event of 2026-03-03: want the events in order of days`},
		{[]string{"2026-03-02 complaint-received items=a+b"}, 0, `sharing: event 1, "complaint-received" on "2026-03-02": it names 2 affairs: want one at most`},
	} {
		_, err := sharing.Govern(law, &sharing.Governance{Body: bureau, Events: events(tt.events...)}, day)
		var one *sharing.EventError
		if !errors.Is(err, sharing.ErrEvent) || !errors.As(err, &one) || one.Index != tt.index || err.Error() != tt.want {
			t.Errorf("%v: %v, want %s", tt.events, err, tt.want)
		}
	}
}

// TestGovernUnpublished: the age of a duty is counted through the last day that a
// notice covers, and says so; what was dealt with by then stands.
func TestGovernUnpublished(t *testing.T) {
	g := &sharing.Governance{Body: department("420600"), Events: events("2026-12-30 complaint-received items=7")}
	a, err := sharing.Govern(jurisdiction.China(), g, deadline.MustDate("2027-01-05"))
	if err != nil || len(a.Duties) != 1 || a.Duties[0].Age != 1 || a.Duties[0].AgeUntil != deadline.MustDate("2026-12-31") {
		t.Errorf("%s, %v, want one day old on 2026-12-31, and no more known", noted(a), err)
	}
	g.Events = append(g.Events, event("2026-12-31 complaint-handled items=7"))
	if a, err := sharing.Govern(jurisdiction.China(), g, deadline.MustDate("2027-01-05")); err != nil || noted(a) != "handle-complaint 7 department met state-2025:37.2" {
		t.Errorf("%s, %v", noted(a), err)
	}
}

// TestReturnConditionUnsaid: a condition must say which it is.
func TestReturnConditionUnsaid(t *testing.T) {
	f := &sharing.ReturnFlow{Superior: department("370000"), Lower: department("370100"), Events: events("2026-03-02 return-needed", "2026-03-03 return-conditioned")}
	_, err := sharing.FollowReturn(jurisdiction.China(), f, deadline.MustDate("2026-03-09"))
	var one *sharing.EventError
	if !errors.Is(err, jurisdiction.ErrUndetermined) || !errors.As(err, &one) || one.Index != 1 {
		t.Errorf("%v, want an error on event 2", err)
	}
}

// TestGovernAlone: each affair stands as it would alone, and the events given are
// not changed.
func TestGovernAlone(t *testing.T) {
	law, bureau := jurisdiction.China(), department("420600")
	kinds := []string{"incident-found", "plan-activated", "incident-reported", "users-told", "complaint-received", "complaint-handled", "dispatch-notice", "dispatch-supplied"}
	rapid.Check(t, func(t *rapid.T) {
		var all []jurisdiction.Event
		on := firstDay
		for range rapid.IntRange(0, 12).Draw(t, "events") {
			on = drawDay(t, on, lastDay, "day")
			e := jurisdiction.Event{Type: jurisdiction.EventType(rapid.SampledFrom(kinds).Draw(t, "type")), On: on}
			if id := rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "affair"); id != "" {
				e.Items = []string{id}
			}
			if rapid.Bool().Draw(t, "from above") {
				e.By = jurisdiction.SuperiorAuthority
			}
			all = append(all, e)
		}
		before := fmt.Sprint(all)
		whole, err := sharing.Govern(law, &sharing.Governance{Body: bureau, Events: all}, lastDay)
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(all) != before {
			t.Fatal("the events were changed")
		}
		duties, findings := 0, 0
		for _, id := range []string{"", "a", "b"} {
			var mine []jurisdiction.Event
			for _, e := range all {
				if id == "" && len(e.Items) == 0 || slices.Contains(e.Items, id) {
					mine = append(mine, e)
				}
			}
			one, err := sharing.Govern(law, &sharing.Governance{Body: bureau, Events: mine}, lastDay)
			if err != nil {
				t.Fatal(err)
			}
			duties, findings = duties+len(one.Duties), findings+len(one.Findings)
			for _, d := range one.Duties {
				if !slices.ContainsFunc(whole.Duties, func(w jurisdiction.Duty) bool {
					return w.Item == id && w.Code == d.Code && w.Trigger == d.Trigger && w.Status == d.Status && w.Age == d.Age
				}) {
					t.Fatalf("%s of %q is not in the whole", d.Code, id)
				}
			}
		}
		if duties != len(whole.Duties) || findings != len(whole.Findings) {
			t.Fatalf("%d duties and %d findings apart, %d and %d together", duties, findings, len(whole.Duties), len(whole.Findings))
		}
	})
}

// Data leaked at a bureau in Xiangyang on Monday; the plan was activated that day,
// and nobody has reported or told the users by Wednesday. No day is set for that:
// the law says promptly, and as prescribed.
func ExampleGovern() {
	day := deadline.MustDate
	law := jurisdiction.China()
	g := &sharing.Governance{
		Body: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420600")},
		Events: []jurisdiction.Event{
			{Type: sharing.IncidentFound, On: day("2026-03-02")},
			{Type: sharing.PlanActivated, On: day("2026-03-02")},
			{Type: sharing.RecordsKept, On: day("2026-03-02")},
		},
	}
	a, err := sharing.Govern(law, g, day("2026-03-04"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range a.Duties {
		for act := range d.Acts() {
			fmt.Printf("%v: %s (%s), %d working days\n", d.Status, act.Words().In(deadline.English), d.Term().In(deadline.English), d.Age)
		}
	}
	// Output:
	// met: activate the emergency plan at once and contain the harm (at once), 0 working days
	// open: report to the competent departments as prescribed (as prescribed elsewhere), 2 working days
	// open: tell users promptly as prescribed (promptly), 2 working days
	// met: keep the records (no limit stated), 0 working days
}

// A city needs the data on its own region from a system of the province, which
// asks for a fee.
func ExampleFollowReturn() {
	day := deadline.MustDate
	law := jurisdiction.China()
	f := &sharing.ReturnFlow{
		Superior: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370000")},
		Lower:    jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370100")},
		Events: []jurisdiction.Event{
			{Type: sharing.ReturnNeeded, On: day("2026-03-02")},
			{Type: sharing.ReturnConditioned, On: day("2026-03-10"), Conditions: []string{"每条收费"}},
		},
	}
	a, err := sharing.FollowReturn(law, f, day("2026-03-12"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range a.Duties {
		fmt.Println(d.Code, d.Status, "for", d.Age, "working days:", d.Term().In(deadline.English))
	}
	for _, found := range a.Findings {
		fmt.Println(found.Severity, found.On, found.Words().In(deadline.Chinese))
	}
	// Output:
	// return open for 8 working days: promptly
	// breach 2026-03-10 对回流另设限制条件，且未见法律依据
}
