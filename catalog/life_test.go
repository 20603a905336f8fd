package catalog_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// life reads events written "day type" or "day type=n".
func life(lines ...string) *catalog.Life {
	l := &catalog.Life{Provider: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("360400")}}
	for _, line := range lines {
		on, name, _ := strings.Cut(line, " ")
		e := jurisdiction.Event{On: day(on)}
		name, n, ok := strings.Cut(name, "=")
		e.Type = jurisdiction.EventType(name)
		if ok {
			fmt.Sscan(n, &e.N)
			e.By = jurisdiction.Authority
		}
		l.Events = append(l.Events, e)
	}
	return l
}

// TestFollow: 2026-09-24 is a Thursday before Mid-Autumn (25 to 27) and National
// Day (10-01 to 07): 09-28 29 30, 10-08 09 10 (a make-up Saturday) 12 13 14 15 are
// ten working days, 16 19 20 21 22 five more. A submission on 10-14 is to be
// reviewed by 10-16, one on Saturday 10-17 by 10-20, or on the reading of the next
// working day by 10-21.
func TestFollow(t *testing.T) {
	tests := []struct {
		name   string
		asOf   string
		events []string
		state  catalog.State
		duties string
		found  string
	}{
		{"nothing yet", "2026-09-24", nil, catalog.Drafted, "", ""},
		// A first catalog has no days (reading S9).
		{"published", "2026-03-30", []string{"2026-03-02 catalog-submitted", "2026-03-27 catalog-published"}, catalog.Published, "", ""},
		{"a law was changed", "2026-09-30", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-09-24 law-adjusted"}, catalog.UpdateOwed,
			"update open 2026-10-15", ""},
		{"duties were changed", "2026-10-16", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-09-24 duties-changed"}, catalog.UpdateOwed,
			"update overdue 2026-10-15", "late-catalog-update"},
		{"five more", "2026-10-16", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-09-24 law-adjusted", "2026-10-12 extension-approved=5"}, catalog.UpdateOwed,
			"update open 2026-10-22", ""},
		{"updated and not submitted", "2026-10-16", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-09-24 law-adjusted", "2026-10-14 catalog-updated"}, catalog.Updated,
			"update overdue 2026-10-15", "late-catalog-update"},
		{"in time, and reviewed in time", "2026-10-20", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-09-24 law-adjusted",
			"2026-10-14 catalog-updated", "2026-10-14 update-submitted", "2026-10-16 catalog-published"}, catalog.Published,
			"update met 2026-10-15; review met 2026-10-16", ""},
		{"a reasoned return meets the two days", "2026-10-20", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-09-24 law-adjusted",
			"2026-10-14 catalog-updated", "2026-10-14 update-submitted", "2026-10-15 catalog-returned"}, catalog.Returned,
			"update met 2026-10-15; review met 2026-10-16", ""},
		{"reviewed late", "2026-10-23", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-09-24 law-adjusted",
			"2026-10-14 catalog-updated", "2026-10-14 update-submitted"}, catalog.UnderReview,
			"update met 2026-10-15; review overdue 2026-10-16", "late-catalog-review"},
		// A first catalog that passed review is announced; the text sets no days.
		{"passed and not announced", "2026-09-23", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-reviewed"}, catalog.Approved, "announce open ", ""},
		{"passed and announced", "2026-09-23", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-reviewed", "2026-09-22 catalog-published"}, catalog.Published, "announce met ", ""},
		{"what comes later is left out", "2026-09-23", []string{"2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-09-24 law-adjusted"}, catalog.Published,
			"", ""},
	}
	for _, tt := range tests {
		got, err := catalog.Follow(jurisdiction.China(), life(tt.events...), day(tt.asOf))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var duties, found []string
		for _, d := range got.Duties {
			duties = append(duties, fmt.Sprint(d.Code, " ", d.Status, " ", d.Due))
		}
		for _, f := range got.Findings {
			found = append(found, f.Code)
		}
		if got.State != tt.state || strings.Join(duties, "; ") != tt.duties || strings.Join(found, "; ") != tt.found {
			t.Errorf("%s: %v, %q, %q, want %v, %q, %q", tt.name, got.State, duties, found, tt.state, tt.duties, tt.found)
		}
	}
}

// TestReviewOnRestDay: what is submitted on a Saturday is reviewed by Monday's
// count or by Tuesday's; a breach is late under both.
func TestReviewOnRestDay(t *testing.T) {
	got, err := catalog.Follow(jurisdiction.China(), life("2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-10-16 catalog-updated", "2026-10-17 update-submitted"), day("2026-10-22"))
	if err != nil {
		t.Fatal(err)
	}
	d := got.Duties[0]
	if fmt.Sprint(d.Due, d.PlanBy, d.LateFrom) != "2026-10-20 2026-10-20 2026-10-22" {
		t.Errorf("due %v, plan by %v, late from %v", d.Due, d.PlanBy, d.LateFrom)
	}
}

// moveTable is the machine written a second time: what may follow in each state.
var moveTable = map[string]string{
	"drafted":      "catalog-submitted:under-review",
	"under-review": "catalog-returned:returned catalog-reviewed:approved catalog-published:published law-adjusted:under-review duties-changed:under-review",
	"returned":     "catalog-updated:updated catalog-submitted:under-review update-submitted:under-review law-adjusted:returned duties-changed:returned",
	"approved":     "catalog-published:published law-adjusted:approved duties-changed:approved",
	"published":    "law-adjusted:update-owed duties-changed:update-owed catalog-updated:updated catalog-delisted:delisted",
	"update-owed":  "catalog-updated:updated law-adjusted:update-owed duties-changed:update-owed extension-approved:update-owed catalog-delisted:delisted",
	"updated":      "update-submitted:under-review law-adjusted:updated duties-changed:updated extension-approved:updated",
	"delisted":     "",
}

// TestMachine asks every state and event against that table, and holds that each
// state is reached and that what was taken off has no way back.
func TestMachine(t *testing.T) {
	events := map[jurisdiction.EventType]bool{}
	reached := map[catalog.State]bool{catalog.Drafted: true}
	for tr := range catalog.Transitions() {
		events[tr.Event] = true
		reached[tr.To] = true
	}
	if len(reached) != len(moveTable) {
		t.Errorf("%d states are reached, want %d", len(reached), len(moveTable))
	}
	for s := catalog.Drafted; s <= catalog.Delisted; s++ {
		want := map[jurisdiction.EventType]string{}
		for _, m := range strings.Fields(moveTable[s.String()]) {
			event, to, _ := strings.Cut(m, ":")
			want[jurisdiction.EventType(event)] = to
		}
		for e := range events {
			to, err := catalog.Apply(s, &jurisdiction.Event{Type: e, On: day("2026-03-02")})
			if (err == nil) != (want[e] != "") || err == nil && to.String() != want[e] {
				t.Errorf("%v in %v: %v, %v, want %q", e, s, to, err, want[e])
			}
			var move *catalog.MoveError
			if err != nil && (!errors.As(err, &move) || !errors.Is(err, catalog.ErrMove) || to != s) {
				t.Errorf("%v in %v: %v", e, s, err)
			}
		}
		if w := s.Words(); w[0] == "" || w[1] == "" {
			t.Errorf("%v has no words", s)
		}
	}
}

// TestLife walks the machine at random: a life that follows it has a report on
// every day, with as many update clocks as changes that found none running.
func TestLife(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := life()
		at, state := day("2026-01-05"), catalog.Drafted
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			var can []jurisdiction.EventType
			for tr := range catalog.Transitions() {
				if tr.From == state {
					can = append(can, tr.Event)
				}
			}
			if len(can) == 0 {
				break
			}
			e := jurisdiction.Event{Type: rapid.SampledFrom(can).Draw(t, "event"), On: at, By: jurisdiction.Authority, N: 5}
			state, _ = catalog.Apply(state, &e)
			l.Events = append(l.Events, e)
			at, _ = at.AddDays(rapid.IntRange(0, 9).Draw(t, "days"))
		}
		got, err := catalog.Follow(jurisdiction.China(), l, day("2026-12-31"))
		if err != nil {
			t.Fatal(err)
		}
		if got.State != state {
			t.Fatalf("state %v, want %v", got.State, state)
		}
		for _, d := range got.Duties {
			if d.Due.IsZero() != (d.Code == "announce") || !d.Due.IsZero() && d.Status == jurisdiction.Open && d.Due.Before(day("2026-12-31")) {
				t.Fatalf("%s due %v, %v", d.Code, d.Due, d.Status)
			}
		}
	})
}

// TestFollowErrors: order, moves and events that nobody knows.
func TestFollowErrors(t *testing.T) {
	for name, tt := range map[string]struct {
		l    *catalog.Life
		asOf deadline.Date
		is   error
		want string
	}{
		"no life":       {nil, day("2026-03-02"), jurisdiction.ErrUndetermined, "law and life"},
		"no day":        {life(), deadline.Date{}, jurisdiction.ErrUndetermined, "as_of"},
		"out of order":  {life("2026-03-03 catalog-submitted", "2026-03-02 catalog-published"), day("2026-03-31"), catalog.ErrMove, `event 2, "catalog-published" on 2026-03-02`},
		"unknown":       {life("2026-03-03 stamped"), day("2026-03-31"), catalog.ErrMove, `event 1, "stamped" on 2026-03-03: no such move: no text held knows this event`},
		"impossible":    {life("2026-03-03 catalog-published"), day("2026-03-31"), catalog.ErrMove, `cannot happen in state "drafted"`},
		"past coverage": {life("2026-09-01 catalog-submitted", "2026-09-03 catalog-published", "2026-12-29 catalog-updated", "2026-12-30 update-submitted"), day("2027-01-10"), deadline.ErrUnpublished, ""},
	} {
		if _, err := catalog.Follow(jurisdiction.China(), tt.l, tt.asOf); !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %v, %q", name, err, tt.is, tt.want)
		}
	}
}

// The ten working days of article 17, paragraph 2 run from the day on which a law
// was changed, here over Mid-Autumn and National Day.
func ExampleFollow() {
	l := &catalog.Life{
		Provider: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("360400")},
		Events: []jurisdiction.Event{
			{Type: catalog.Submitted, On: deadline.MustDate("2026-09-01")},
			{Type: catalog.Announced, On: deadline.MustDate("2026-09-03")},
			{Type: catalog.LawAdjusted, On: deadline.MustDate("2026-09-24")},
		},
	}
	standing, err := catalog.Follow(jurisdiction.China(), l, deadline.MustDate("2026-09-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(standing.State)
	for _, d := range standing.Duties {
		fmt.Println(d.Code, d.Status, d.Due)
	}
	// Output:
	// update-owed
	// update open 2026-10-15
}

// TestAddressed: the catalog goes to the authority of the level that manages the
// body (state-2025:16.1, reading G7). That of the place is wrong for a provincial
// vertical body under one reading and right under another.
func TestAddressed(t *testing.T) {
	for _, tt := range []struct {
		name, place string
		managed     jurisdiction.Management
		authority   string
		reading     jurisdiction.VerticalAuthority
		want        string
	}{
		{"a city bureau at the city's authority", "421000", jurisdiction.ByPlace, "421000", 0, ""},
		{"at the province's", "421000", jurisdiction.ByPlace, "420000", 0, "wrong-review-authority breach"},
		{"at nobody known", "421000", jurisdiction.ByPlace, "", 0, ""},
		{"a provincial vertical bureau at the province's", "421000", jurisdiction.ByProvince, "420000", 0, ""},
		{"at the place's", "421000", jurisdiction.ByProvince, "421000", 0, "wrong-review-authority warning"},
		{"at the place's, in the reading of the place", "421000", jurisdiction.ByProvince, "421000", jurisdiction.VerticalPlace, ""},
		{"at another city's", "421000", jurisdiction.ByProvince, "420600", jurisdiction.VerticalPlace, "wrong-review-authority breach"},
	} {
		law, err := jurisdiction.China().Reading(jurisdiction.Readings{VerticalAuthority: tt.reading})
		if err != nil {
			t.Fatal(err)
		}
		l := life("2026-03-02 catalog-submitted")
		l.Provider.Division, l.Provider.ManagedBy, l.Authority = jurisdiction.MustDivision(tt.place), tt.managed, jurisdiction.Body{Kind: jurisdiction.Department, IsAuthority: true}
		if tt.authority != "" {
			l.Authority.Division = jurisdiction.MustDivision(tt.authority)
		}
		got, err := catalog.Follow(law, l, day("2026-03-02"))
		if err != nil {
			t.Fatal(err)
		}
		found := ""
		for _, f := range got.Findings {
			found += f.Code + " " + f.Severity.String()
		}
		if found != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, found, tt.want)
		}
	}
}

// TestAddressedAgain: each submission is looked at, the first and that of an update, and
// nothing else that happens.
func TestAddressedAgain(t *testing.T) {
	l := life("2026-03-02 catalog-submitted", "2026-03-03 catalog-returned", "2026-03-04 catalog-submitted", "2026-03-05 catalog-reviewed",
		"2026-03-06 catalog-published", "2026-03-09 duties-changed", "2026-03-10 catalog-updated", "2026-03-10 update-submitted")
	l.Provider.Division = jurisdiction.MustDivision("421000")
	l.Authority = jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420000"), IsAuthority: true}
	got, err := catalog.Follow(jurisdiction.China(), l, day("2026-03-10"))
	if err != nil {
		t.Fatal(err)
	}
	var days []string
	for _, f := range got.Findings {
		if f.Code == "wrong-review-authority" {
			days = append(days, f.On.String())
		}
	}
	if want := "2026-03-02 2026-03-04 2026-03-10"; strings.Join(days, " ") != want {
		t.Errorf("found on %q, want %s", days, want)
	}
}

// TestCommencement: the State regulation was published on 2025-05-28 and took
// effect on 2025-08-01, a Friday; ten working days on is the 15th. From publication
// they would end on 2025-06-12, with 31 May to 2 June off. Under neither reading is
// the clock one of a law that was not in force on its day.
func TestCommencement(t *testing.T) {
	for _, tt := range []struct {
		reading jurisdiction.CatalogTrigger
		asOf    string
		want    string
	}{
		{jurisdiction.TriggerEffective, "2025-06-20", "2025-08-01 2025-08-15 2025-06-12 2025-08-16 open"},
		{jurisdiction.TriggerEffective, "2025-08-15", "2025-08-01 2025-08-15 2025-06-12 2025-08-16 open"},
		{jurisdiction.TriggerEffective, "2025-08-16", "2025-08-01 2025-08-15 2025-06-12 2025-08-16 overdue late-catalog-update breach"},
		{jurisdiction.TriggerPublished, "2025-06-12", "2025-05-28 2025-06-12 2025-06-12 2025-08-16 open"},
		{jurisdiction.TriggerPublished, "2025-06-13", "2025-05-28 2025-06-12 2025-06-12 2025-08-16 overdue late-catalog-update warning"},
		{jurisdiction.TriggerPublished, "2025-08-16", "2025-05-28 2025-06-12 2025-06-12 2025-08-16 overdue late-catalog-update breach"},
	} {
		law, err := jurisdiction.China().Reading(jurisdiction.Readings{CatalogTrigger: tt.reading})
		if err != nil {
			t.Fatal(err)
		}
		l := life("2025-03-03 catalog-submitted", "2025-03-05 catalog-published", "2025-05-28 law-adjusted")
		l.Events[2].Effective = day("2025-08-01")
		s, err := catalog.Follow(law, l, day(tt.asOf))
		if err != nil || len(s.Duties) != 1 {
			t.Fatalf("%d duties, %v", len(s.Duties), err)
		}
		d := s.Duties[0]
		got := fmt.Sprintf("%v %v %v %v %v", d.Trigger, d.Due, d.PlanBy, d.LateFrom, d.Status)
		for _, f := range s.Findings {
			got += " " + f.Code + " " + f.Severity.String()
		}
		if got != tt.want || d.Readings&jurisdiction.OptionCatalogTrigger == 0 {
			t.Errorf("%v on %s: %s, want %s", tt.reading, tt.asOf, got, tt.want)
		}
	}
}
