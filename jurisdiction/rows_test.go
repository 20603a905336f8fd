package jurisdiction_test

import (
	"os"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// The clocks of five other places and the hard cases that go with them. None of
// these texts needs a line of Go: what the text form cannot say here it cannot say
// at all. The dates were worked by hand from the holiday arrangement of 2026.

// load parses a text under testdata.
func load(t *testing.T, id string) *jurisdiction.Instrument {
	t.Helper()
	text, err := os.ReadFile("testdata/" + id + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	i, err := jurisdiction.ParseInstrument(text)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func department(code string) jurisdiction.Body {
	return jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision(code)}
}

func on(t jurisdiction.EventType, day string) jurisdiction.Event {
	return jurisdiction.Event{Type: t, On: deadline.MustDate(day)}
}

func at(t jurisdiction.EventType, by jurisdiction.Role, day string) jurisdiction.Event {
	e := on(t, day)
	e.By = by
	return e
}

func agreed(day string) jurisdiction.Event {
	e := on("provider-answered", day)
	e.Agree = true
	return e
}

func TestWorkedRows(t *testing.T) {
	law, err := jurisdiction.China().With(load(t, "sichuan-2022"), load(t, "chengdu-2024"),
		load(t, "tianjin-2018"), load(t, "shanghai-2021"), load(t, "zhejiang-2020"))
	if err != nil {
		t.Fatal(err)
	}
	sequential, err := jurisdiction.Readings{}.With("sichuan-chain", "sequential")
	if err != nil {
		t.Fatal(err)
	}
	outside, err := law.Reading(sequential)
	if err != nil {
		t.Fatal(err)
	}
	listed := jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes}
	unlisted := jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.No}
	consultation := []jurisdiction.Event{
		at("received", jurisdiction.Authority, "2026-03-02"), on("consulted", "2026-03-09"), agreed("2026-03-12"),
	}
	tests := []struct {
		name      string
		law       *jurisdiction.Law
		procedure jurisdiction.Procedure
		place     string
		facts     jurisdiction.Facts
		events    []jurisdiction.Event
		want      map[string]string // duty and provision → last day
	}{
		{
			// 03-03 … 03-09 are five working days, to 03-16 five more.
			name: "Sichuan, first limit", law: law, procedure: jurisdiction.Sharing, place: "510600", facts: listed,
			events: consultation[:1],
			want:   map[string]string{"reply sichuan-2022:24.2": "2026-03-09"},
		},
		{
			// Three working days from 03-09 end on 03-12, two more on 03-16,
			// the day on which the outer clock ends too.
			name: "Sichuan, nested closes to the day", law: law, procedure: jurisdiction.Sharing, place: "510600", facts: listed,
			events: consultation,
			want: map[string]string{
				"reply sichuan-2022:24.2":            "2026-03-16",
				"answer-authority sichuan-2022:24.3": "2026-03-12",
				"share sichuan-2022:24.3":            "2026-03-16",
			},
		},
		{
			name: "Sichuan, sequential", law: outside, procedure: jurisdiction.Sharing, place: "510600", facts: listed,
			events: consultation,
			want: map[string]string{
				"reply sichuan-2022:24.2":            "2026-03-23",
				"answer-authority sichuan-2022:24.3": "2026-03-12",
				"share sichuan-2022:24.3":            "2026-03-16",
			},
		},
		{
			// 02-05 06 09 10 11; then 12 13 14 (a make-up Saturday); the
			// holiday is 02-15 … 23; then 24 25. Five from 02-11: 12 13 14 24 25.
			name: "Sichuan over Spring Festival", law: law, procedure: jurisdiction.Sharing, place: "510600", facts: listed,
			events: []jurisdiction.Event{at("received", jurisdiction.Authority, "2026-02-04"), on("consulted", "2026-02-11"), agreed("2026-02-14")},
			want: map[string]string{
				"reply sichuan-2022:24.2":            "2026-02-25",
				"answer-authority sichuan-2022:24.3": "2026-02-14",
				"share sichuan-2022:24.3":            "2026-02-25",
			},
		},
		{
			// 04-28 29 30; 05-06 07 08 09 (make-up Saturday) 11 12 13 14 15 18 19 20.
			name: "Shanghai, uncataloged", law: law, procedure: jurisdiction.Sharing, place: "310000", facts: unlisted,
			events: []jurisdiction.Event{at("received", jurisdiction.Responsible, "2026-04-27")},
			want:   map[string]string{"list shanghai-2021:39.1": "2026-05-20"},
		},
		{
			// From acceptance 10-08 09; from receipt 09-29 30, 10-08 09 10
			// (make-up Saturday) 12 13 14 15 16.
			name: "Tianjin, from acceptance, under the State ceiling", law: law, procedure: jurisdiction.Sharing, place: "120000", facts: listed,
			events: []jurisdiction.Event{on("received", "2026-09-28"), on("accepted", "2026-09-30")},
			want:   map[string]string{"reply state-2025:21.1": "2026-10-16", "supply tianjin-2018:17.2": "2026-10-09"},
		},
		{
			// User: 02-13 14 24 25 26. Provider from 02-26: 27 28 (make-up
			// Saturday), 03-02 03 04 05 06 09 10 11.
			name: "Chengdu, user reports and provider corrects", law: law, procedure: jurisdiction.Sharing, place: "510100", facts: listed,
			events: []jurisdiction.Event{on("error-found", "2026-02-12"), on("correction-asked", "2026-02-26")},
			want: map[string]string{
				"report-error chengdu-2024:17.3": "2026-02-26",
				"handle chengdu-2024:17.3":       "",
				"correct state-2025:26.2":        "2026-03-11",
			},
		},
		{
			// 09-28 29 30, 10-08 09 10 12 13 14 15: Mid-Autumn is 09-25 … 27,
			// National Day 10-01 … 07.
			name: "Chengdu, catalog changed and law amended the same day", law: law, procedure: jurisdiction.Cataloging, place: "510100",
			events: []jurisdiction.Event{on("catalog-changed", "2026-09-24"), on("law-adjusted", "2026-09-24")},
			want:   map[string]string{"update chengdu-2024:14.2": "2026-10-15", "update state-2025:17.2": "2026-10-15"},
		},
		{
			name: "Chengdu, the State's five days more", law: law, procedure: jurisdiction.Cataloging, place: "510100",
			events: []jurisdiction.Event{on("catalog-changed", "2026-09-24"), on("law-adjusted", "2026-09-24"),
				{Type: jurisdiction.ExtensionApproved, On: deadline.MustDate("2026-10-12"), N: 5, By: jurisdiction.Authority}},
			want: map[string]string{"update chengdu-2024:14.2": "2026-10-15", "update state-2025:17.2": "2026-10-22"},
		},
		{
			name: "Zhejiang, by order", law: law, procedure: jurisdiction.Sharing, place: "330100", facts: listed,
			events: []jurisdiction.Event{{Type: "ordered", On: deadline.MustDate("2026-03-02"), Until: deadline.MustDate("2026-03-20")}},
			want:   map[string]string{"correct zhejiang-2020:20.3": "2026-03-20"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var o jurisdiction.Outcome
			err := tt.law.Run(&o, tt.procedure, &jurisdiction.Setting{
				Parties: jurisdiction.Parties{Requester: department(tt.place), Provider: department(tt.place), Responsible: department(tt.place)},
				Facts:   tt.facts, Events: tt.events, AsOf: tt.events[len(tt.events)-1].On,
			})
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]string{}
			for _, d := range o.Duties {
				got[d.Code+" "+d.Rule().Cite().String()] = d.Due.String()
			}
			if len(got) != len(tt.want) {
				t.Errorf("duties %v, want %v", got, tt.want)
			}
			for duty, day := range tt.want {
				if got[duty] != day {
					t.Errorf("%s due %q, want %q", duty, got[duty], day)
				}
			}
		})
	}
}
