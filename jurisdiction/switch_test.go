package jurisdiction_test

import (
	"slices"
	"testing"

	"gongxiang.example/jurisdiction"
)

// TestSwitchOfLaw runs clocks across the days on which law changes: a limit
// follows the law of the day that starts it, tools of procedure that of the day
// on which they are used (reading G6).
//
// From Monday 2025-07-28: 29 30 31, 08-01 04 05 06 07 08 11 are ten working days,
// 12 13 14 15 18 five more. From 2025-08-01: 04 … 08, 11 … 15, 18 … 22, 25 … 29
// are twenty.
func TestSwitchOfLaw(t *testing.T) {
	unlisted := jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.No}
	tests := []struct {
		name   string
		place  string
		facts  jurisdiction.Facts
		asOf   string
		events []jurisdiction.Event
		want   []string // duty, provision, last day
		found  string
	}{
		{"the province's ten days run on", "421000", conditional, "2025-08-05", []jurisdiction.Event{received("2025-07-28")},
			[]string{"reply hubei-2021:20.3 2025-08-11"}, ""},
		{"the State's extension from its first day on", "421000", conditional, "2025-08-10",
			[]jurisdiction.Event{received("2025-07-28"), approved("2025-08-06", 5), notified("2025-08-06")},
			[]string{"reply hubei-2021:20.3 2025-08-18"}, ""},
		{"and not a day earlier", "421000", conditional, "2025-08-10",
			[]jurisdiction.Event{received("2025-07-28"), approved("2025-07-31", 5), notified("2025-07-31")},
			[]string{"reply hubei-2021:20.3 2025-08-11"}, ""},
		{"late by the measures of the day of receipt", "421000", conditional, "2025-08-20", []jurisdiction.Event{received("2025-07-28")},
			[]string{"reply hubei-2021:20.3 2025-08-11"}, "late-reply breach 2025-08-12 provider"},
		{"one clock, not two that say the same", "421000", conditional, "2025-08-05", []jurisdiction.Event{received("2025-08-01")},
			[]string{"reply state-2025:21.1 2025-08-15"}, ""},
		{"no delivery clock for a reply of the day before", "421000", conditional, "2025-08-05",
			[]jurisdiction.Event{received("2025-07-28"), on(jurisdiction.Consented, "2025-07-31")},
			[]string{"reply hubei-2021:20.3 2025-08-11"}, ""},
		{"one for a reply of the day", "421000", conditional, "2025-08-05",
			[]jurisdiction.Event{received("2025-07-28"), on(jurisdiction.Consented, "2025-08-01")},
			[]string{"reply hubei-2021:20.3 2025-08-11", "deliver state-2025:22.1 2025-08-29"}, ""},
		{"outside Hubei nobody was bound before", "360400", conditional, "2025-08-05", []jurisdiction.Event{received("2025-07-31")}, nil, ""},
		{"data outside the catalog has a clock in Hubei alone", "421000", unlisted, "2026-03-05", []jurisdiction.Event{received("2026-03-02")},
			[]string{"reply hubei-2021:22.1 2026-03-16"}, ""},
		{"and none elsewhere", "360400", unlisted, "2026-03-05", []jurisdiction.Event{received("2026-03-02")}, nil, ""},
	}
	for _, tt := range tests {
		o := run(t, jurisdiction.China(), department(tt.place), tt.facts, tt.asOf, tt.events...)
		var got []string
		for _, d := range o.Duties {
			got = append(got, d.Code+" "+d.Rule().Cite().String()+" "+d.Due.String())
		}
		if !slices.Equal(got, tt.want) || findings(o) != tt.found {
			t.Errorf("%s: %q, %q, want %q, %q", tt.name, got, findings(o), tt.want, tt.found)
		}
	}
	// The finding rests on the text that set the limit.
	o := run(t, jurisdiction.China(), department("421000"), conditional, "2025-08-20", received("2025-07-28"))
	var basis []string
	for c := range o.Findings[0].Basis() {
		basis = append(basis, c.String())
	}
	if !slices.Equal(basis, []string{"hubei-2021:20.3", "hubei-2021:40"}) {
		t.Errorf("basis %q, want the province's articles 20 and 40", basis)
	}
}

// TestTwoClocks: one event that is both a platform's notice and a requester's
// application runs both clocks (readings H2, A14). After 2026-04-02 the days 04-03,
// 07 and 08 are three over Qingming, and ten end on 04-17. A report of the result
// answers the notice; the application also wants the correction.
func TestTwoClocks(t *testing.T) {
	o := run(t, jurisdiction.China(), department("421000"), conditional, "2026-04-20",
		on(jurisdiction.SuspectDataNotified, "2026-04-02"), on(jurisdiction.CorrectionAsked, "2026-04-02"), on(jurisdiction.CorrectionReported, "2026-04-09"))
	var got []string
	for _, d := range o.Duties {
		got = append(got, d.Code+" "+d.Due.String()+" "+d.Status.String())
	}
	want := []string{"answer-suspect-data 2026-04-08 late", "correct 2026-04-17 overdue"}
	slices.Sort(got)
	if !slices.Equal(got, want) || findings(o) != "late-suspect-data breach 2026-04-09 provider; late-correction breach 2026-04-18 provider" &&
		findings(o) != "late-correction breach 2026-04-18 provider; late-suspect-data breach 2026-04-09 provider" {
		t.Errorf("%q, %q, want %q", got, findings(o), want)
	}
}

// TestSuspensionClocks: suspending is owed without a number of days, and what is
// ordered by the day that the order sets (state-2025:27.2).
func TestSuspensionClocks(t *testing.T) {
	order := on(jurisdiction.RectificationOrdered, "2026-03-05")
	order.Until = date("2026-03-20")
	adequate := on(jurisdiction.Rectified, "2026-03-19")
	adequate.Flags = []string{"adequate"}
	for _, tt := range []struct {
		name   string
		asOf   string
		events []jurisdiction.Event
		want   []string
	}{
		{"found", "2026-03-04", []jurisdiction.Event{on(jurisdiction.MisuseFound, "2026-03-02")}, []string{"suspend  open"}},
		{"suspended and ordered", "2026-03-06", []jurisdiction.Event{on(jurisdiction.MisuseFound, "2026-03-02"), on(jurisdiction.Suspended, "2026-03-03"), order},
			[]string{"suspend  met", "rectify 2026-03-20 open"}},
		{"rectified in time", "2026-03-25", []jurisdiction.Event{order, adequate}, []string{"rectify 2026-03-20 met"}},
		{"not adequately", "2026-03-25", []jurisdiction.Event{order, on(jurisdiction.Rectified, "2026-03-19")}, []string{"rectify 2026-03-20 overdue"}},
		{"terminated", "2026-03-25", []jurisdiction.Event{order, on(jurisdiction.Terminated, "2026-03-23")}, []string{"rectify 2026-03-20 waived"}},
	} {
		o := run(t, jurisdiction.China(), department("360400"), conditional, tt.asOf, tt.events...)
		var got []string
		for _, d := range o.Duties {
			got = append(got, d.Code+" "+d.Due.String()+" "+d.Status.String())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
