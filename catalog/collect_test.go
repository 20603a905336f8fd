package catalog_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"pgregory.net/rapid"
)

func bodyOf(kind jurisdiction.BodyKind, place string) jurisdiction.Body {
	return jurisdiction.Body{Kind: kind, Division: jurisdiction.MustDivision(place), Sector: "water"}
}

// collected writes the findings on one item: code, severity and provisions.
func collected(t testing.TB, body jurisdiction.Body, c catalog.Collection, on string) string {
	t.Helper()
	found, err := catalog.CheckCollection(jurisdiction.China(), body, []catalog.Collection{c}, day(on))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range found {
		s := f.Code + " " + f.Severity.String()
		for c := range f.Basis() {
			s += " " + c.String()
		}
		if f.Path != "/0" {
			t.Errorf("%s: path %q", s, f.Path)
		}
		list = append(list, s)
	}
	return strings.Join(list, "; ")
}

// TestCheckCollection: the fact that makes each finding, and the nearest that does
// not. From the articles: state-2025:19.1 knows no exception, hubei-2025:20.2 those
// of laws and regulations (reading A15), jingzhou-2024:10.1 asks for less than the
// others, since what sharing can confirm counts too.
func TestCheckCollection(t *testing.T) {
	const yes, no = jurisdiction.Yes, jurisdiction.No
	bureau, water, school := bodyOf(jurisdiction.Department, "421000"), bodyOf(jurisdiction.Utility, "420600"), bodyOf(jurisdiction.Department, "360400")
	for _, tt := range []struct {
		name string
		body jurisdiction.Body
		c    catalog.Collection
		on   string
		want string
	}{
		{"nobody said anything", bureau, catalog.Collection{}, "2026-03-02", ""},
		{"sharing suffices", bureau, catalog.Collection{Suffices: yes}, "2026-03-02", "repeat-collection breach state-2025:19.1"},
		{"sharing has it, and it is stale", bureau, catalog.Collection{Suffices: no}, "2026-03-02", ""},
		{"the day before the State regulation", bureau, catalog.Collection{Suffices: yes}, "2025-07-31", ""},
		{"the platform has it, the day before", bureau, catalog.Collection{Supplied: yes}, "2025-07-31", "repeat-collection breach hubei-2021:24 jingzhou-2024:10.1"},
		{"before the city's measures", bureau, catalog.Collection{Supplied: yes}, "2024-12-01", "repeat-collection breach hubei-2021:24"},
		{"the platform has it and it suffices", bureau, catalog.Collection{Supplied: yes, Suffices: yes}, "2026-03-02", "repeat-collection breach state-2025:19.1 jingzhou-2024:10.1"},
		{"confirming is enough in Jingzhou", bureau, catalog.Collection{Confirmable: yes}, "2026-03-02", "repeat-collection breach jingzhou-2024:10.1"},
		{"not after its measures lapsed", bureau, catalog.Collection{Confirmable: yes}, "2026-12-02", ""},
		{"not elsewhere", school, catalog.Collection{Confirmable: yes}, "2026-03-02", ""},
		{"a law has it collected", bureau, catalog.Collection{Suffices: yes, Unless: jurisdiction.Statute}, "2026-03-02", ""},
		{"a local regulation has a department collect it", bureau, catalog.Collection{Suffices: yes, Unless: jurisdiction.LocalRegulation}, "2026-03-02", "repeat-collection breach state-2025:19.1"},
		{"a local regulation has a utility collect it", water, catalog.Collection{Suffices: yes, Unless: jurisdiction.LocalRegulation}, "2026-03-02", ""},
		{"a document of its own does not help a utility", water, catalog.Collection{Suffices: yes, Unless: jurisdiction.NormativeDocument}, "2026-03-02", "repeat-collection breach hubei-2025:20.2"},
		{"a utility before the provincial regulation", water, catalog.Collection{Suffices: yes}, "2025-09-30", ""},
		{"without power", bureau, catalog.Collection{Powers: no}, "2026-03-02", "collected-without-power breach state-2025:19.1"},
		{"with power", bureau, catalog.Collection{Powers: yes}, "2026-03-02", ""},
		{"a utility without power", water, catalog.Collection{Powers: no}, "2026-03-02", "collected-without-power breach hubei-2025:20.1"},
		{"another source", bureau, catalog.Collection{Sourced: yes}, "2025-10-01", "second-source breach hubei-2025:20.1"},
		{"another source, the day before", bureau, catalog.Collection{Sourced: yes}, "2025-09-30", ""},
		{"several collect, none is named", school, catalog.Collection{Several: yes, Named: no}, "2025-08-01", "no-source-department warning state-2025:19.2"},
		{"several collect, one is named", school, catalog.Collection{Several: yes, Named: yes}, "2025-08-01", ""},
		{"nobody said whether one is named", school, catalog.Collection{Several: yes}, "2025-08-01", ""},
		{"one collects", school, catalog.Collection{Several: no, Named: no}, "2025-08-01", ""},
	} {
		if got := collected(t, tt.body, tt.c, tt.on); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestCollectionGrows: a further fact that speaks against collecting takes no
// finding away, and one of its own.
func TestCollectionGrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) jurisdiction.Tri { return jurisdiction.Tri(rapid.IntRange(0, 2).Draw(t, name)) }
		c := catalog.Collection{Powers: draw("powers"), Suffices: draw("suffices"), Supplied: draw("supplied"), Confirmable: draw("confirmable"), Sourced: draw("sourced")}
		law, body := jurisdiction.China(), bodyOf(jurisdiction.Department, "421000")
		before, err1 := catalog.CheckCollection(law, body, []catalog.Collection{c}, day("2026-03-02"))
		c.Powers, c.Suffices, c.Supplied, c.Confirmable, c.Sourced = jurisdiction.No, jurisdiction.Yes, jurisdiction.Yes, jurisdiction.Yes, jurisdiction.Yes
		after, err2 := catalog.CheckCollection(law, body, []catalog.Collection{c}, day("2026-03-02"))
		if err1 != nil || err2 != nil || len(after) != 3 {
			t.Fatalf("%v, %v; %d findings, want 3", err1, err2, len(after))
		}
		codes := ""
		for _, f := range after {
			codes += f.Code + " "
		}
		for _, f := range before {
			if !strings.Contains(codes, f.Code) {
				t.Fatalf("%s was found and is not any more", f.Code)
			}
		}
	})
}

// TestCheckFreshness: the last day within each cycle, and the next. A month from
// 31 January ends on the last of February (Civil Code 202, by analogy).
func TestCheckFreshness(t *testing.T) {
	for _, tt := range []struct {
		cycle                     catalog.Cycle
		updated, fresh, staleFrom string
	}{
		{catalog.Daily, "2026-03-02", "2026-03-03", "2026-03-04"},
		{catalog.Weekly, "2026-03-02", "2026-03-09", "2026-03-10"},
		{catalog.Monthly, "2026-01-31", "2026-02-28", "2026-03-01"},
		{catalog.Monthly, "2025-10-01", "2025-11-01", "2025-11-02"},
		{catalog.Quarterly, "2026-01-15", "2026-04-15", "2026-04-16"},
		{catalog.HalfYearly, "2025-12-31", "2026-06-30", "2026-07-01"},
		{catalog.Yearly, "2025-10-08", "2026-10-08", "2026-10-09"},
		{catalog.RealTime, "2025-10-08", "2026-10-09", ""},
		{catalog.Irregular, "2025-10-08", "2026-10-09", ""},
		{catalog.NoCycle, "2025-10-08", "2026-10-09", ""},
		{catalog.Monthly, "2025-07-01", "2025-09-30", "2025-10-01"}, // from the day of the provincial regulation on
	} {
		e := complete()
		e.Cycle = tt.cycle
		look := func(on string) string {
			f, ok, err := catalog.CheckFreshness(jurisdiction.China(), &e, day(tt.updated), day(on))
			if err != nil {
				t.Fatal(err)
			}
			if !ok {
				return ""
			}
			return f.Code + " " + f.Severity.String() + " " + f.Path
		}
		if got := look(tt.fresh); got != "" {
			t.Errorf("%v updated on %s is %q on %s", tt.cycle, tt.updated, got, tt.fresh)
		}
		if tt.staleFrom != "" && look(tt.staleFrom) != "stale-data warning /update_cycle" {
			t.Errorf("%v updated on %s is %q on %s", tt.cycle, tt.updated, look(tt.staleFrom), tt.staleFrom)
		}
	}
}

// TestCollectErrors: nothing is guessed.
func TestCollectErrors(t *testing.T) {
	law, body, e := jurisdiction.China(), bodyOf(jurisdiction.Department, "421000"), complete()
	var nobody catalog.Entry
	for name, ask := range map[string]func() error{
		"law": func() error { _, err := catalog.CheckCollection(nil, body, nil, day("2026-03-02")); return err },
		"on":  func() error { _, err := catalog.CheckCollection(law, body, nil, deadline.Date{}); return err },
		"kind": func() error {
			_, err := catalog.CheckCollection(law, jurisdiction.Body{}, nil, day("2026-03-02"))
			return err
		},
		"law and entry": func() error {
			_, _, err := catalog.CheckFreshness(law, nil, day("2026-03-02"), day("2026-03-02"))
			return err
		},
		"days": func() error {
			_, _, err := catalog.CheckFreshness(law, &e, deadline.Date{}, day("2026-03-02"))
			return err
		},
		"kind of body": func() error {
			_, _, err := catalog.CheckFreshness(law, &nobody, day("2026-03-02"), day("2026-03-02"))
			return err
		},
	} {
		if err := ask(); !errors.Is(err, jurisdiction.ErrUndetermined) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func ExampleCheckCollection() {
	bureau := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")}
	plan := []catalog.Collection{
		{Item: "法定代表人", Suffices: jurisdiction.Yes},
		{Item: "营业面积", Suffices: jurisdiction.No},
	}
	found, err := catalog.CheckCollection(jurisdiction.China(), bureau, plan, deadline.MustDate("2026-03-02"))
	if err != nil {
		panic(err)
	}
	for _, f := range found {
		fmt.Println(f.Path, f.Words()[deadline.Chinese])
		for c := range f.Basis() {
			fmt.Println(jurisdiction.China().Cite(c, deadline.Chinese))
		}
	}
	// Output:
	// /0 通过共享能够满足需要，仍重复收集
	// 《政务数据共享条例》第十九条第一款
}

// The State regulation itself was a change that catalogs had to follow: published on
// 28 May 2025, in force from 1 August. Which of the two starts the ten working days
// is open, so that the planning date goes by the one and lateness by the other.
func ExampleFollow_commencement() {
	life := &catalog.Life{
		Provider: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")},
		Events: []jurisdiction.Event{
			{Type: catalog.Submitted, On: deadline.MustDate("2025-03-03")},
			{Type: catalog.Announced, On: deadline.MustDate("2025-03-05")},
			{Type: catalog.LawAdjusted, On: deadline.MustDate("2025-05-28"), Effective: deadline.MustDate("2025-08-01")},
		},
	}
	s, err := catalog.Follow(jurisdiction.China(), life, deadline.MustDate("2025-06-20"))
	if err != nil {
		panic(err)
	}
	d := s.Duties[0]
	fmt.Println(s.State, d.Trigger, d.Due)
	fmt.Println("plan by", d.PlanBy, "late from", d.LateFrom)
	// Output:
	// update-owed 2025-08-01 2025-08-15
	// plan by 2025-06-12 late from 2025-08-16
}
