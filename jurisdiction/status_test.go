package jurisdiction_test

import (
	"errors"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// How duties stand and when lateness is a finding. The days are counted as at
// the top of duty_test.go.

// TestUnconditional works the limit of one working day. From Friday 2026-02-13
// it is 02-14, a make-up day; five more are 24 25 26 27 28. From Saturday
// 2026-06-20 it is Monday 06-22; received on Monday, Tuesday 06-23.
func TestUnconditional(t *testing.T) {
	next := jurisdiction.Readings{RestDayReceipt: jurisdiction.NextWorkday}
	closing := jurisdiction.Readings{Closing: mustTime("17:30")}
	both := jurisdiction.Readings{RestDayReceipt: jurisdiction.NextWorkday, Closing: mustTime("17:30")}
	at := func(day, hour string) jurisdiction.Event {
		e := received(day)
		e.At = mustTime(hour)
		return e
	}
	tests := []struct {
		name           string
		readings       jurisdiction.Readings
		events         []jurisdiction.Event
		dates, depends string
	}{
		{"plain", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-02-13")}, "2026-02-14 2026-02-14 2026-02-15", ""},
		{"extended, plan without", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-02-13"), approved("2026-02-14", 5), notified("2026-02-14")}, "2026-02-28 2026-02-14 2026-03-01", ""},
		{"rest day", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-06-20")}, "2026-06-22 2026-06-22 2026-06-24", "rest-day-receipt"},
		{"rest day, moved", next, []jurisdiction.Event{received("2026-06-20")}, "2026-06-23 2026-06-22 2026-06-24", "rest-day-receipt"},
		// The plan is that of the earliest reading and of no extension, whatever was chosen.
		{"rest day, moved, extended", next, []jurisdiction.Event{received("2026-06-20"), approved("2026-06-22", 5), notified("2026-06-22")}, "2026-06-30 2026-06-22 2026-07-01", "rest-day-receipt"},
		{"make-up day is no rest day", next, []jurisdiction.Event{received("2026-02-14")}, "2026-02-24 2026-02-24 2026-02-25", ""},
		{"after hours, no hour given", next, []jurisdiction.Event{at("2026-03-02", "18:00")}, "2026-03-03 2026-03-03 2026-03-04", ""},
		{"after hours, as received", closing, []jurisdiction.Event{at("2026-03-02", "18:00")}, "2026-03-03 2026-03-03 2026-03-05", "rest-day-receipt"},
		{"after hours, moved", both, []jurisdiction.Event{at("2026-03-02", "18:00")}, "2026-03-04 2026-03-03 2026-03-05", "rest-day-receipt"},
		{"on the stroke", both, []jurisdiction.Event{at("2026-03-02", "17:30")}, "2026-03-04 2026-03-03 2026-03-05", "rest-day-receipt"},
		{"just before", both, []jurisdiction.Event{at("2026-03-02", "17:29")}, "2026-03-03 2026-03-03 2026-03-04", ""},
		{"hour unknown", both, []jurisdiction.Event{received("2026-03-02")}, "2026-03-03 2026-03-03 2026-03-04", ""},
		{"trigger day counted", jurisdiction.Readings{TriggerDay: jurisdiction.TriggerCounted}, []jurisdiction.Event{received("2026-03-02")}, "2026-03-02 2026-03-02 2026-03-03", "trigger-day"},
	}
	for _, tt := range tests {
		law := reading(t, jurisdiction.China(), tt.readings)
		d := run(t, law, department("510600"), unconditional, tt.events[len(tt.events)-1].On.String(), tt.events...).Duties[0]
		if dates(d) != tt.dates || options(d.Readings) != tt.depends {
			t.Errorf("%s: %q, depends on %q, want %q, %q", tt.name, dates(d), options(d.Readings), tt.dates, tt.depends)
		}
	}
}

// TestLateness stands on both sides of each boundary. Received on Saturday 06-20
// the reply is due on 06-22, and late in every reading from 06-24 on.
func TestLateness(t *testing.T) {
	tests := []struct {
		name, event, on, asOf string
		status                jurisdiction.DutyStatus
		severity              string // of late-reply, empty for no finding
	}{
		{"last day", "", "", "2026-06-22", jurisdiction.Open, ""},
		{"late by default", "", "", "2026-06-23", jurisdiction.Overdue, "warning"},
		{"late in all readings", "", "", "2026-06-24", jurisdiction.Overdue, "breach"},
		{"answered at once", "consented", "2026-06-20", "2026-06-24", jurisdiction.Met, ""},
		{"answered on the last day", "refused", "2026-06-22", "2026-07-31", jurisdiction.Met, ""},
		{"answered late by default", "refused", "2026-06-23", "2026-07-31", jurisdiction.Late, "warning"},
		{"answered late in all readings", "consented", "2026-06-24", "2026-07-01", jurisdiction.Late, "breach"},
		{"withdrawn in time", "withdrawn", "2026-06-22", "2026-07-31", jurisdiction.Waived, ""},
		{"withdrawn late by default", "withdrawn", "2026-06-23", "2026-07-31", jurisdiction.Waived, "warning"},
		{"withdrawn late in all readings", "withdrawn", "2026-06-24", "2026-07-31", jurisdiction.Waived, "breach"},
	}
	for _, tt := range tests {
		events := []jurisdiction.Event{received("2026-06-20")}
		if tt.event != "" {
			events = append(events, on(jurisdiction.EventType(tt.event), tt.on))
		}
		o := run(t, jurisdiction.China(), department("510600"), unconditional, tt.asOf, events...)
		d := o.Duties[0]
		want := ""
		if tt.severity != "" {
			want = "late-reply " + tt.severity + " 2026-06-23 provider"
		}
		if d.Status != tt.status || findings(o) != want {
			t.Errorf("%s: %v, findings %q, want %v, %q", tt.name, d.Status, findings(o), tt.status, want)
		}
		for _, f := range o.Findings {
			var basis []string
			for c := range f.Basis() {
				basis = append(basis, c.String())
			}
			if got := strings.Join(basis, " "); got != "state-2025:21.1 state-2025:39#4" || options(f.Readings) != "rest-day-receipt" || f.Words()[0] == "" || f.Words()[1] == "" {
				t.Errorf("%s: the finding rests on %s, depends on %q, says %q", tt.name, got, options(f.Readings), f.Words())
			}
		}
		if isDone := tt.event == "consented" || tt.event == "refused"; isDone != (d.Done == day(tt.on) && tt.on != "") || (tt.event == "withdrawn") != !d.Ended.IsZero() {
			t.Errorf("%s: done %v, ended %v", tt.name, d.Done, d.Ended)
		}
	}
}

// TestNotShared: no clock, ten working days for planning (S5); an invalid basis
// makes the data conditional. From 01-30 through 02-24 there are twelve working
// days: ten through 02-13, 02-14 and 02-24.
func TestNotShared(t *testing.T) {
	ten := reading(t, jurisdiction.China(), jurisdiction.Readings{NotSharedRequest: jurisdiction.NotSharedTenDays})
	tests := []struct {
		name   string
		law    *jurisdiction.Law
		facts  jurisdiction.Facts
		dates  string
		status jurisdiction.DutyStatus
		age    int
		depend string
	}{
		{"no clock", jurisdiction.China(), notShared, " 2026-02-13 ", jurisdiction.Open, 12, "not-shared-request"},
		{"ten days by analogy, never late by default", ten, notShared, "2026-02-13 2026-02-13 ", jurisdiction.Overdue, 0, "not-shared-request"},
		{"no basis", jurisdiction.China(), baseless, "2026-02-13 2026-02-13 2026-02-14", jurisdiction.Overdue, 0, ""},
	}
	for _, tt := range tests {
		o := run(t, tt.law, department("510600"), tt.facts, "2026-02-24", received("2026-01-30"))
		d := o.Duties[0]
		if len(o.Duties) != 1 || dates(d) != tt.dates || d.Status != tt.status || d.Age != tt.age || options(d.Readings) != tt.depend {
			t.Errorf("%s: %d duties, %q, %v, age %d, depends on %q, want 1, %q, %v, %d, %q",
				tt.name, len(o.Duties), dates(d), d.Status, d.Age, options(d.Readings), tt.dates, tt.status, tt.age, tt.depend)
		}
		if (tt.age > 0) != (len(o.Findings) == 0) {
			t.Errorf("%s: findings %q", tt.name, findings(o))
		}
	}
}

// TestDelivery: twenty working days from the consent, late or not (S6, Q25), if
// the regulation was in force then (G6). From 2025-09-19: 09-22 to 26, Sunday 28
// made up, 29, 30; 10-09, 10, Saturday 11 made up, 13 to 17, 20 to 23. From
// 2025-08-01 four full weeks. From 2026-02-25: 02-26, 27, 28 made up, three
// weeks from 03-02 to 20, 03-23, 24.
func TestDelivery(t *testing.T) {
	tests := []struct{ received, consented, due string }{
		{"2025-09-12", "2025-09-19", "2025-10-23"},
		{"2025-07-28", "2025-07-31", ""},
		{"2025-07-28", "2025-08-01", "2025-08-29"},
		{"2026-01-30", "2026-02-25", "2026-03-24"},
	}
	for _, tt := range tests {
		o := run(t, jurisdiction.China(), department("510600"), conditional, tt.consented, received(tt.received), on(jurisdiction.Consented, tt.consented))
		due := ""
		for _, d := range o.Duties {
			if d.Code == "deliver" {
				due = d.Due.String()
			}
		}
		if due != tt.due {
			t.Errorf("received %s, consented %s: deliver by %q, want %q", tt.received, tt.consented, due, tt.due)
		}
	}
	// Offered is done; a refusal after the consent changes nothing; withdrawal ends it.
	for event, want := range map[jurisdiction.EventType]jurisdiction.DutyStatus{
		jurisdiction.Offered: jurisdiction.Met, jurisdiction.Delivered: jurisdiction.Met, jurisdiction.Refused: jurisdiction.Open, jurisdiction.Withdrawn: jurisdiction.Waived,
	} {
		o := run(t, jurisdiction.China(), department("510600"), conditional, "2026-02-26", received("2026-01-30"), on(jurisdiction.Consented, "2026-02-12"), on(event, "2026-02-25"))
		if len(o.Duties) < 2 || o.Duties[1].Code != "deliver" || o.Duties[1].Status != want {
			t.Errorf("after %s: %d duties, delivery %v, want %v", event, len(o.Duties), o.Duties[len(o.Duties)-1].Status, want)
		}
	}
}

// TestGuidance: by reference nobody is late (S25), and outside the regulation
// there is no duty.
func TestGuidance(t *testing.T) {
	court := jurisdiction.Body{Kind: jurisdiction.StateOrgan, Division: division("510600")}
	o := run(t, jurisdiction.China(), court, conditional, "2026-03-31", received("2026-01-30"))
	if d := o.Duties[0]; d.Standing != jurisdiction.Guidance || d.Status != jurisdiction.Open || d.Due != date("2026-02-13") || len(o.Findings) != 0 {
		t.Errorf("a court: standing %v, %v, due %v, findings %q", d.Standing, d.Status, d.Due, findings(o))
	}
	o = run(t, jurisdiction.China(), court, conditional, "2026-03-31", received("2026-01-30"), asks("2026-02-04", "other"), approved("2026-03-02", 20), on(jurisdiction.Refused, "2026-03-31"))
	if len(o.Findings) != 0 {
		t.Errorf("a court that answers late and asks too much: %q", findings(o))
	}
	firm := jurisdiction.Body{Kind: jurisdiction.Enterprise, Division: division("510600")}
	if o := run(t, jurisdiction.China(), firm, conditional, "2026-03-31", received("2026-01-30")); len(o.Duties) != 0 || len(o.Findings) != 0 {
		t.Errorf("an enterprise: %d duties, %q", len(o.Duties), findings(o))
	}
}

// TestUnknown: from Friday 2026-12-18 nine working days are left in the year,
// 12-21 to 25 and 28 to 31. The tenth is known when the notice for 2027 appears;
// with the statutory holidays alone it is Monday 2027-01-04.
func TestUnknown(t *testing.T) {
	here := department("510600")
	d := run(t, jurisdiction.China(), here, conditional, "2026-12-31", received("2026-12-18")).Duties[0]
	if dates(d) != "  " || d.Unknown != date("2026-12-31") || d.Status != jurisdiction.Open || d.Age != 0 {
		t.Errorf("dates %q, unknown after %v, %v, age %d", dates(d), d.Unknown, d.Status, d.Age)
	}
	var unpublished *deadline.UnpublishedError
	if _, err := tryRun(jurisdiction.China(), here, conditional, "2027-01-04", received("2026-12-18")); !errors.As(err, &unpublished) ||
		unpublished.Day != date("2027-01-04") || unpublished.Last != date("2026-12-31") {
		t.Errorf("as of 2027-01-04: %v, want UnpublishedError", err)
	}
	if d := run(t, jurisdiction.China(), here, conditional, "2026-12-31", received("2026-12-18"), on(jurisdiction.Refused, "2026-12-31")).Duties[0]; d.Status != jurisdiction.Met {
		t.Errorf("answered on 2026-12-31: %v, want met", d.Status)
	}
	if _, err := tryRun(jurisdiction.China(), here, conditional, "2027-01-05", received("2026-12-18"), on(jurisdiction.Refused, "2027-01-05")); !errors.Is(err, deadline.ErrUnpublished) {
		t.Errorf("answered on 2027-01-05: %v, want ErrUnpublished", err)
	}
	forecast, err := deadline.China().Forecast(date("2027-03-31"))
	if err != nil {
		t.Fatal(err)
	}
	d = run(t, jurisdiction.China().Calendar(forecast), here, conditional, "2027-01-05", received("2026-12-18")).Duties[0]
	if dates(d) != "2027-01-04 2027-01-04 2027-01-05" || !d.IsForecast() || !d.Unknown.IsZero() || d.Status != jurisdiction.Overdue {
		t.Errorf("forecast: %q, provisional %v, %v", dates(d), d.IsForecast(), d.Status)
	}
}

// TestItems: events that name other items pass by; a second receipt after the
// reply starts a new clock, one before it does not.
func TestItems(t *testing.T) {
	other := on(jurisdiction.Refused, "2026-02-02")
	other.Items = []string{"b"}
	var o jurisdiction.Outcome
	err := jurisdiction.China().Run(&o, jurisdiction.Sharing, &jurisdiction.Setting{
		Parties: jurisdiction.Parties{Requester: department("510600"), Provider: department("510600")}, Facts: conditional, Item: "a", AsOf: date("2026-02-13"),
		Events: []jurisdiction.Event{received("2026-01-30"), other, received("2026-02-03"), on(jurisdiction.Refused, "2026-02-06"), received("2026-02-09")},
	})
	if err != nil || len(o.Duties) != 2 || o.Duties[0].Done != date("2026-02-06") || o.Duties[1].Trigger != date("2026-02-09") || o.Duties[1].Item != "a" {
		t.Errorf("Run = %+v, %v", o.Duties, err)
	}
	if d := o.Duties[0]; d.Rule().ID() != "reply-conditional" || d.Term().String() != "10 workdays" || d.Within() != "" || d.Bearer != jurisdiction.Provider || d.Body != department("510600") {
		t.Errorf("the duty is %+v", d)
	}
	for a := range o.Duties[0].Acts() {
		if a.Code() != "reply" || a.Words()[deadline.English] != "reply" {
			t.Errorf("act %q, %q", a.Code(), a.Words())
		}
	}
}

// TestWithinSpans: a clock that runs inside another has the range of both. The
// authority in Sichuan receives on Saturday 2026-03-07: five days end on 03-13,
// or on 03-16 where Monday counts as the day of receipt; with five more after a
// consultation on 03-20, or 03-23. Two days from the answer of 03-19 end on
// 03-23, so that the outer clock decides.
func TestWithinSpans(t *testing.T) {
	law := with(t, jurisdiction.China(), load(t, "sichuan-2022"))
	for r, want := range map[jurisdiction.RestDayReceipt]string{
		jurisdiction.AsReceived: "2026-03-20 2026-03-20 2026-03-24", jurisdiction.NextWorkday: "2026-03-23 2026-03-20 2026-03-24",
	} {
		law := reading(t, law, jurisdiction.Readings{RestDayReceipt: r})
		o := run(t, law, department("510600"), conditional, "2026-03-19", at(jurisdiction.Received, jurisdiction.Authority, "2026-03-07"), on("consulted", "2026-03-12"), agreed("2026-03-19"))
		for _, d := range o.Duties {
			if (d.Code == "share" || d.Code == "reply") && (dates(d) != want || options(d.Readings) != "rest-day-receipt") {
				t.Errorf("%s: %q, depends on %q, want %q, rest-day-receipt", d.Code, dates(d), options(d.Readings), want)
			}
		}
		if len(o.Duties) != 3 {
			t.Errorf("%d duties, want 3", len(o.Duties))
		}
	}
}

// TestZeroValues: the zero value of what a run yields is none, as the package
// comment says, and can be asked.
func TestZeroValues(t *testing.T) {
	for name, ask := range map[string]func() bool{
		"Duty.Basis": func() bool {
			for range (jurisdiction.Duty{}).Basis() {
				return false
			}
			return true
		},
		"Duty.Acts": func() bool {
			for range (jurisdiction.Duty{}).Acts() {
				return false
			}
			return true
		},
		"Duty.Term":   func() bool { return jurisdiction.Duty{}.Term() == jurisdiction.Term{} },
		"Duty.Within": func() bool { return jurisdiction.Duty{}.Within() == "" },
		"Duty.Rule":   func() bool { return jurisdiction.Duty{}.Rule() == nil },
		"Finding.Basis": func() bool {
			for range (jurisdiction.Finding{}).Basis() {
				return false
			}
			return true
		},
		"Finding.Words": func() bool { return jurisdiction.Finding{}.Words() == jurisdiction.Text{} },
		"Ruling.All": func() bool {
			for range (jurisdiction.Ruling{}).All() {
				return false
			}
			return true
		},
		"Ruling.Limit": func() bool { return jurisdiction.Ruling{}.Limit() == jurisdiction.Term{} },
	} {
		func() {
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("%s of the zero value panics: %v", name, r)
				}
			}()
			if !ask() {
				t.Errorf("%s of the zero value is something", name)
			}
		}()
	}
}
