package sharing_test

import (
	"errors"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// inUse is a case whose data was delivered on 2026-03-06, a Friday, and what
// happened after that. All steps before were taken in time.
func inUse(lines ...string) *sharing.Case {
	return conditional(append([]string{"2026-03-02 received", "2026-03-03 consented", "2026-03-06 delivered"}, lines...)...)
}

// TestUse: another use than the one agreed wants consent, on record and before it
// (state-2025:25.1, readings A11, S14).
func TestUse(t *testing.T) {
	const beyond, onward = "used-beyond-consent breach 2026-03-12 state-2025:25.1", "supplied-onward breach 2026-03-12 state-2025:25.1"
	checkFindings(t, jurisdiction.China(), []found{
		{"used as agreed", inUse(), "2026-12-31", nil},
		{"a wider use", inUse("2026-03-12 use-changed flags=scope"), "", []string{beyond}},
		{"another purpose", inUse("2026-03-12 use-changed flags=purpose"), "", []string{beyond}},
		{"both, one finding", inUse("2026-03-12 use-changed flags=scope+purpose"), "", []string{beyond}},
		{"to a third party", inUse("2026-03-12 use-changed flags=third-party"), "", []string{onward}},
		{"no kind said is every kind", inUse("2026-03-12 use-changed"), "", []string{onward, beyond}},
		{"a contractor with an entrustment on record", inUse("2026-03-12 use-changed flags=third-party+entrusted"), "", nil},
		{"an entrustment is no wider purpose", inUse("2026-03-12 use-changed flags=third-party+purpose+entrusted"), "", []string{beyond}},
		{"consent the day before", inUse("2026-03-09 use-change-asked flags=scope", "2026-03-11 use-change-answered agree flags=scope", "2026-03-12 use-changed flags=scope"), "", nil},
		{"consent on the same day, recorded before", inUse("2026-03-12 use-change-answered agree flags=scope", "2026-03-12 use-changed flags=scope"), "", nil},
		{"consent to something else", inUse("2026-03-11 use-change-answered agree flags=purpose", "2026-03-12 use-changed flags=scope"), "", []string{beyond}},
		{"consent to everything", inUse("2026-03-11 use-change-answered agree", "2026-03-12 use-changed"), "", nil},
		{"asked and refused", inUse("2026-03-11 use-change-answered flags=scope", "2026-03-12 use-changed flags=scope"), "", []string{beyond}},
		{"consent afterwards", inUse("2026-03-12 use-changed flags=scope", "2026-03-13 use-change-answered agree flags=scope"), "",
			[]string{beyond, "consent-after-use note 2026-03-13 state-2025:25.1"}},
		{"consent afterwards, and used again", inUse("2026-03-12 use-changed flags=scope", "2026-03-13 use-change-answered agree flags=scope", "2026-03-16 use-changed flags=scope"), "",
			[]string{beyond, "consent-after-use note 2026-03-13 state-2025:25.1"}},
		{"consent afterwards to something else", inUse("2026-03-12 use-changed flags=scope", "2026-03-13 use-change-answered agree flags=purpose"), "", []string{beyond}},
		{"refused afterwards", inUse("2026-03-12 use-changed flags=scope", "2026-03-13 use-change-answered flags=scope"), "", []string{beyond}},
	})
}

// TestSuspension: misuse has access suspended, in no number of days; termination
// needs rectification that failed (state-2025:27.2, reading S13).
func TestSuspension(t *testing.T) {
	const misuse = "2026-03-12 misuse-found"
	const ended = "terminated-without-rectification breach 2026-03-20 state-2025:27.2"
	const unsuspended = "misuse-not-suspended breach 2026-03-20 state-2025:27.2"
	checkFindings(t, jurisdiction.China(), []found{
		{"suspended on the day", inUse(misuse, "2026-03-12 suspended"), "2026-03-31", nil},
		{"the day itself is not over", inUse(misuse), "2026-03-12", nil},
		{"open the day after", inUse(misuse), "2026-03-13", []string{"misuse-not-suspended warning 2026-03-12 state-2025:27.2"}},
		{"suspended later", inUse(misuse, "2026-03-31 suspended"), "2026-03-31", nil},
		{"found twice, counted from the first", inUse(misuse, "2026-03-16 misuse-found"), "2026-03-17", []string{"misuse-not-suspended warning 2026-03-12 state-2025:27.2"}},
		{"found while access is suspended", inUse(misuse, "2026-03-12 suspended", "2026-03-16 misuse-found"), "2026-03-31", nil},
		{"found before the data was fetched", conditional("2026-03-02 received", "2026-03-03 consented", "2026-03-06 offered", misuse), "2026-03-13",
			[]string{"misuse-not-suspended warning 2026-03-12 state-2025:27.2"}},
		{"what was refused before access was restored is past", inUse("2026-03-09 misuse-found", "2026-03-09 suspended", "2026-03-09 rectification-ordered until=2026-03-10",
			"2026-03-10 rectified", "2026-03-10 rectified flags=adequate", "2026-03-11 restored", misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-31",
			"2026-03-20 terminated"), "", []string{ended}},
		{"and what was inadequate, too", inUse("2026-03-09 misuse-found", "2026-03-09 suspended", "2026-03-09 rectification-ordered", "2026-03-10 rectified", "2026-03-11 restored",
			misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-31", "2026-03-20 terminated"), "",
			[]string{"rectification-without-date warning 2026-03-09 state-2025:27.2", ended}},
		{"found again after access was restored", inUse(misuse, "2026-03-12 suspended", "2026-03-13 restored", "2026-03-16 misuse-found"), "2026-03-17",
			[]string{"misuse-not-suspended warning 2026-03-16 state-2025:27.2"}},
		{"terminated at once", inUse(misuse, "2026-03-12 suspended", "2026-03-20 terminated"), "", []string{ended}},
		{"never suspended either", inUse(misuse, "2026-03-20 terminated"), "", []string{ended, unsuspended}},
		{"ordered, and the day has not passed", inUse(misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-20", "2026-03-20 terminated"), "", []string{ended}},
		{"the day has passed", inUse(misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-19", "2026-03-20 terminated"), "",
			[]string{"late-rectification breach 2026-03-20 state-2025:27.2"}},
		{"inadequate before the day", inUse(misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-31", "2026-03-18 rectified", "2026-03-20 terminated"), "", nil},
		{"adequate", inUse(misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-19", "2026-03-18 rectified flags=adequate", "2026-03-20 terminated"), "", []string{ended}},
		{"no day set", inUse(misuse, "2026-03-12 suspended", "2026-03-13 rectification-ordered", "2026-03-18 rectified", "2026-03-20 terminated"), "",
			[]string{"rectification-without-date warning 2026-03-13 state-2025:27.2"}},
		{"rectified in time and restored", inUse(misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-19", "2026-03-19 rectified flags=adequate", "2026-03-20 restored"), "2026-03-31", nil},
		{"rectified a day late", inUse(misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-19", "2026-03-20 rectified flags=adequate"), "",
			[]string{"late-rectification breach 2026-03-20 state-2025:27.2"}},
		{"not rectified on the last day", inUse(misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-19"), "2026-03-19", nil},
		{"not rectified on the day after", inUse(misuse, "2026-03-12 suspended", "2026-03-12 rectification-ordered until=2026-03-19"), "2026-03-20",
			[]string{"late-rectification breach 2026-03-20 state-2025:27.2"}},
	})
}

// TestServiceEnding: a reason, consultation, and filing by the day of the change
// (state-2025:27.3, reading S16).
func TestServiceEnding(t *testing.T) {
	const reason = "ended-without-reason breach 2026-04-10 state-2025:27.3"
	const consultation = "ended-without-consultation breach 2026-04-10 state-2025:27.3"
	const filing = "ended-without-filing breach 2026-04-10 state-2025:27.3"
	checkFindings(t, jurisdiction.China(), []found{
		{"as it should be", inUse("2026-04-01 service-change-planned reason=retired", "2026-04-02 consulted", "2026-04-08 filed", "2026-04-10 service-ended"), "", nil},
		{"none of it", inUse("2026-04-10 service-ended"), "", []string{reason, consultation, filing}},
		{"the reason given with the end", inUse("2026-04-02 consulted", "2026-04-08 filed", "2026-04-10 service-ended reason=retired"), "", nil},
		{"planned without a reason", inUse("2026-04-01 service-change-planned", "2026-04-02 consulted", "2026-04-08 filed", "2026-04-10 service-ended"), "", []string{reason}},
		{"not consulted", inUse("2026-04-01 service-change-planned reason=retired", "2026-04-08 filed", "2026-04-10 service-ended"), "", []string{consultation}},
		{"filed on the day, recorded after", inUse("2026-04-02 consulted", "2026-04-10 service-ended reason=retired", "2026-04-10 filed"), "", nil},
		{"filed the day after", inUse("2026-04-02 consulted", "2026-04-10 service-ended reason=retired", "2026-04-11 filed"), "", []string{filing}},
		{"a suspension is no ending", inUse("2026-04-09 misuse-found", "2026-04-10 suspended"), "2026-04-30", nil},
	})
}

// TestDisposal: as the provider requires, by its day if it sets one, and in no time
// otherwise (state-2025:27.1, reading S15).
func TestDisposal(t *testing.T) {
	const over = "2026-04-10 purpose-ended"
	kept := "2026-04-20 record-made flags=scenario+process+effect+storage+destruction"
	checkFindings(t, jurisdiction.China(), []found{
		{"on the last day", inUse(over, "2026-04-13 disposal-instructed until=2026-04-20", "2026-04-20 disposed", kept), "", nil},
		{"a day late", inUse(over, "2026-04-13 disposal-instructed until=2026-04-20", kept, "2026-04-21 disposed"), "", []string{"late-disposal breach 2026-04-21 state-2025:27.1"}},
		{"still open on the last day", inUse(over, "2026-04-13 disposal-instructed until=2026-04-20"), "2026-04-20", nil},
		{"still open on the day after", inUse(over, "2026-04-13 disposal-instructed until=2026-04-20"), "2026-04-21", []string{"late-disposal breach 2026-04-21 state-2025:27.1"}},
		{"no day was set", inUse(over, "2026-04-13 disposal-instructed"), "2026-12-31", nil},
		{"nothing was said", inUse(over), "2026-12-31", nil},
		{"disposed of unasked", inUse(over, kept, "2026-04-21 disposed"), "", []string{"disposed-without-instruction note 2026-04-21 state-2025:27.1"}},
	})
	for _, end := range []string{"purpose-ended", "use-period-ended", "withdrawn", "service-ended reason=retired"} {
		r := examine(t, jurisdiction.China(), inUse("2026-04-02 consulted", "2026-04-02 filed", "2026-04-10 "+end, "2026-04-13 disposal-instructed"), "2026-04-15")
		d := duty(t, r, "dispose", "")
		if d.Status != jurisdiction.Open || !d.Due.IsZero() || d.Age != 2 || d.Bearer != jurisdiction.Requester {
			t.Errorf("after %s: %s, age %d, by %v, want open without a day, 2 working days old, by the requester", end, dutyLine(d), d.Age, d.Bearer)
		}
	}
}

// TestRecords: the five kinds are owed from delivery on, that of destruction once
// the data is gone; they are kept three years from the last entry, at the least
// (state-2025:29.2, reading S18).
func TestRecords(t *testing.T) {
	r := examine(t, jurisdiction.China(), inUse("2026-03-10 record-made flags=scenario+process"), "2026-03-16")
	if d := duty(t, r, "keep-records", ""); d.Status != jurisdiction.Open || !d.Due.IsZero() || d.Age != 6 || d.Bearer != jurisdiction.Requester {
		t.Errorf("%s, age %d, want open without a day, 6 working days old", dutyLine(d), d.Age)
	}
	r = examine(t, jurisdiction.China(), inUse("2026-03-10 record-made flags=scenario+process", "2026-03-31 record-made flags=effect+storage+destruction"), "2026-03-31")
	if d := duty(t, r, "keep-records", ""); d.Status != jurisdiction.Met {
		t.Errorf("%s, want met", dutyLine(d))
	}
	gone := []string{"2026-04-10 purpose-ended", "2026-04-13 disposal-instructed", "2026-04-20 disposed"}
	all := append(gone, "2026-04-21 record-made flags=scenario+process+effect+storage+destruction")
	incomplete := []string{"records-incomplete warning 2026-04-20 state-2025:29.2"}
	const early = "records-destroyed-early "
	checkFindings(t, jurisdiction.China(), []found{
		{"none of destruction while there is data", inUse("2026-03-10 record-made flags=scenario+process+effect+storage"), "2026-12-31", nil},
		{"the day of disposal is not over", inUse(append(gone, "2026-04-20 record-made flags=scenario+process+effect+storage")...), "2026-04-20", nil},
		{"none of destruction afterwards", inUse(append(gone, "2026-04-20 record-made flags=scenario+process+effect+storage")...), "2026-04-21", incomplete},
		{"all of them", inUse(all...), "2026-12-31", nil},
		// Three years from 2026-04-21 end on 2029-04-21; from the end of sharing, 2026-04-10, on 2029-04-10.
		{"destroyed on the last day of the shortest reading", inUse(append(all, "2029-04-10 records-destroyed")...), "", []string{early + "breach 2029-04-10 state-2025:29.2 ?retention-start"}},
		{"between the readings", inUse(append(all, "2029-04-11 records-destroyed")...), "", []string{early + "warning 2029-04-11 state-2025:29.2 ?retention-start"}},
		{"on the last day", inUse(append(all, "2029-04-21 records-destroyed")...), "", []string{early + "warning 2029-04-21 state-2025:29.2 ?retention-start"}},
		{"on the day after", inUse(append(all, "2029-04-22 records-destroyed")...), "", nil},
		{"destroyed, and what came after that", inUse("2026-03-10 record-made flags=scenario", "2026-03-11 records-destroyed", "2026-03-12 use-changed flags=scope"), "",
			[]string{early + "breach 2026-03-11 state-2025:29.2", "used-beyond-consent breach 2026-03-12 state-2025:25.1"}},
		{"on hold", inUse(append(all, "2029-04-01 legal-hold basis=audit until=2029-12-31", "2029-12-31 records-destroyed")...), "", []string{early + "breach 2029-12-31 state-2025:29.2 ?retention-start"}},
		{"no longer on hold", inUse(append(all, "2029-04-01 legal-hold basis=audit until=2029-12-31", "2030-01-01 records-destroyed")...), "", nil},
	})
}

// TestRecordsEnd: whatever ends sharing, the reading that counts from there counts
// from that day; records of 2026-04-21 then may go after 2029-04-10 under one reading.
func TestRecordsEnd(t *testing.T) {
	for _, end := range []string{"purpose-ended", "use-period-ended", "withdrawn", "service-ended reason=retired", "terminated"} {
		lines := []string{"2026-04-01 consulted", "2026-04-01 filed", "2026-04-10 " + end, "2026-04-21 record-made flags=scenario+process+effect+storage+destruction"}
		for on, want := range map[string]jurisdiction.Severity{"2029-04-10": jurisdiction.Breach, "2029-04-11": jurisdiction.Warning} {
			r := examine(t, jurisdiction.China(), inUse(append(lines, on+" records-destroyed")...), on)
			last := r.Findings[len(r.Findings)-1]
			if last.Code != "records-destroyed-early" || last.Severity != want {
				t.Errorf("after %s, destroyed on %s: %q, want %v", end, on, findingLines(r), want)
			}
		}
	}
}

// TestFetched: direct access is for unconditional data without personal
// information (readings A8, Q11).
func TestFetched(t *testing.T) {
	fetched := func(class jurisdiction.Attribute, personal jurisdiction.Tri) *sharing.Case {
		c := request(class, "2026-03-02 fetched")
		c.Facts.Personal = personal
		return c
	}
	without := []string{"fetched-without-request breach 2026-03-02 state-2025:20.2"}
	checkFindings(t, jurisdiction.China(), []found{
		{"unconditional", fetched(jurisdiction.Unconditional, jurisdiction.No), "", nil},
		{"unconditional, nobody said", fetched(jurisdiction.Unconditional, jurisdiction.Unknown), "", nil},
		{"unconditional, of persons", fetched(jurisdiction.Unconditional, jurisdiction.Yes), "", without},
		{"conditional", fetched(jurisdiction.Conditional, jurisdiction.No), "", without},
	})
	if r := examine(t, jurisdiction.China(), fetched(jurisdiction.Unconditional, jurisdiction.No), "2026-03-02"); r.State != sharing.DataDelivered {
		t.Errorf("state %v, want delivered", r.State)
	}
}

// TestCorrection: a requester's application and the platform's notice run two
// clocks, ten working days and in Hubei three, and one correction stops both
// (state-2025:26.2, hubei-2021:13.3, readings S11, H2).
func TestCorrection(t *testing.T) {
	in := func(lines ...string) *sharing.Case {
		c := inUse(lines...)
		c.Parties = jurisdiction.Parties{Requester: department("421000"), Provider: department("421000")}
		return c
	}
	// From Thursday 2026-03-12: 13 16 17 18 19 20 23 24 25 26 are ten, 13 16 17 are three.
	r := examine(t, jurisdiction.China(), in("2026-03-12 correction-asked", "2026-03-12 suspect-data-notified"), "2026-03-16")
	for _, want := range []string{"correct open 2026-03-26 2026-03-26 2026-03-27", "answer-suspect-data open 2026-03-17 2026-03-17 2026-03-18"} {
		code, _, _ := strings.Cut(want, " ")
		if got := dutyLine(duty(t, r, code, "")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	checkFindings(t, jurisdiction.China(), []found{
		{"in time", in("2026-03-12 correction-asked", "2026-03-26 corrected", "2026-03-26 correction-reported"), "", nil},
		{"a day late", in("2026-03-12 correction-asked", "2026-03-26 corrected", "2026-03-27 correction-reported"), "",
			[]string{"late-correction breach 2026-03-27 state-2025:26.2 state-2025:39#6"}},
		{"three days are over, ten are not", in("2026-03-12 correction-asked", "2026-03-12 suspect-data-notified"), "2026-03-18",
			[]string{"late-suspect-data breach 2026-03-18 hubei-2021:13.3 hubei-2021:40"}},
	})
}

// TestAnswers: what answers something cannot come before it, and the error says
// what is missing.
func TestAnswers(t *testing.T) {
	for _, tt := range []struct {
		c    *sharing.Case
		want string
	}{
		{inUse("2026-03-12 corrected"), `"corrected" cannot happen in state "delivered" before one of ["correction-asked" "suspect-data-notified"]`},
		{conditional("2026-03-12 correction-reported"), `"correction-reported" cannot happen in state "not-received" before one of`},
		{inUse("2026-03-12 rectified flags=adequate"), `before one of ["rectification-ordered"] (state-2025:27.2)`},
		{inUse("2026-03-12 records-destroyed"), `before one of ["record-made"]`},
		{inUse("2026-03-12 restored"), `"restored" cannot happen in state "delivered" (state-2025:27.2)`},
		{inUse("2026-03-12 disposed"), `"disposed" cannot happen in state "delivered" (state-2025:27.1)`},
		{conditional("2026-03-12 misuse-found"), `"misuse-found" cannot happen in state "not-received" (state-2025:27.2)`},
		{with(conditional("2026-03-02 received", "2026-03-03 consented", "2026-03-06 delivered", "2026-03-09 rectification-ordered items=a", "2026-03-10 rectified items=b"), item("a", 0), item("b", 0)),
			`event 5, "rectified" on "2026-03-10"`},
	} {
		_, err := sharing.Examine(jurisdiction.China(), tt.c, deadline.MustDate("2026-04-30"))
		var bad *sharing.EventError
		if !errors.Is(err, sharing.ErrMove) || !errors.As(err, &bad) || bad.Index != len(tt.c.Events)-1 || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%v, want %s", err, tt.want)
		}
	}
}

// TestDisputeDecided: a decision for the requester counts as consent from its day
// (reading Q26); one against leaves the refusal.
func TestDisputeDecided(t *testing.T) {
	r := examine(t, jurisdiction.China(), conditional("2026-03-02 received", "2026-03-03 refused reason=other", "2026-04-01 dispute-decided agree"), "2026-04-02")
	if r.State != sharing.ConsentGiven {
		t.Errorf("state %v, want consented", r.State)
	}
	// The decision sets no day. Twenty working days from 2026-04-01 are a plan: 2 3 7 … 10 13 … 17 20 … 24 27 … 30.
	if got := dutyLine(duty(t, r, "deliver", "")); got != "deliver open - 2026-04-30 -" {
		t.Errorf("%q", got)
	}
	r = examine(t, jurisdiction.China(), conditional("2026-03-02 received", "2026-03-03 refused reason=other", "2026-04-01 dispute-decided agree until=2026-04-10"), "2026-04-11")
	if got := dutyLine(duty(t, r, "deliver", "")); got != "deliver overdue 2026-04-10 2026-04-10 2026-04-11" || len(r.Findings) != 1 {
		t.Errorf("%q, findings %q, want late by the day of the decision", got, findingLines(r))
	}
	r = examine(t, jurisdiction.China(), conditional("2026-03-02 received", "2026-03-03 refused reason=other", "2026-04-01 dispute-decided"), "2026-04-02")
	if r.State != sharing.RequestRefused {
		t.Errorf("state %v, want refused", r.State)
	}
}

// TestSucceeded: another body takes over what is still owed (reading Q17); where
// none is named, nobody is late.
func TestSucceeded(t *testing.T) {
	c := conditional("2026-03-02 received", "2026-03-10 succeeded by=provider")
	heir := department("370200")
	c.Events[1].Body = &heir
	r := examine(t, jurisdiction.China(), c, "2026-03-20")
	if d := duty(t, r, "reply", ""); d.Body != heir || len(r.Findings) != 1 || r.Findings[0].Severity != jurisdiction.Breach {
		t.Errorf("%s by %v, findings %q, want the heir late", dutyLine(d), d.Body, findingLines(r))
	}
	c.Events[1].Body = nil
	r = examine(t, jurisdiction.China(), c, "2026-03-20")
	if d := duty(t, r, "reply", ""); !d.Body.IsZero() || len(r.Findings) != 1 || r.Findings[0].Severity != jurisdiction.Note {
		t.Errorf("%s by %v, findings %q, want nobody late", dutyLine(d), d.Body, findingLines(r))
	}
	c.Events[1] = event("2026-03-10 succeeded by=requester") // the other party
	if r = examine(t, jurisdiction.China(), c, "2026-03-20"); len(r.Findings) != 1 || r.Findings[0].Severity != jurisdiction.Breach {
		t.Errorf("findings %q, want the provider late", findingLines(r))
	}
	for by, want := range map[string]jurisdiction.Body{"2026-03-11 refused reason=other": heir, "2026-03-09 refused reason=other": c.Parties.Provider} {
		e := event("2026-03-10 succeeded by=provider")
		e.Body = &heir
		done := conditional("2026-03-02 received")
		if by < "2026-03-10" {
			done.Events = append(done.Events, event(by), e)
		} else {
			done.Events = append(done.Events, e, event(by))
		}
		if d := duty(t, examine(t, jurisdiction.China(), done, "2026-03-20"), "reply", ""); d.Body != want {
			t.Errorf("%s: done by %v, want %v", by, d.Body, want)
		}
	}
	c.Events[1] = event("2026-03-20 succeeded by=provider") // late before, it stays the predecessor's
	r = examine(t, jurisdiction.China(), c, "2026-03-20")
	if len(r.Findings) != 1 || r.Findings[0].Severity != jurisdiction.Breach {
		t.Errorf("findings %q, want the predecessor late", findingLines(r))
	}
}

// TestReclassified: the class on receipt fixes the date; made unconditional while the
// reply is pending, a working day from then, and no later than before (reading Q9).
func TestReclassified(t *testing.T) {
	for _, tt := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"to unconditional", []string{"2026-03-05 reclassified flags=unconditional"}, "reply open 2026-03-16 2026-03-16 2026-03-17; reply open 2026-03-06 2026-03-06 2026-03-07"},
		{"on the last day, no later than that", []string{"2026-03-16 reclassified flags=unconditional"}, "reply open 2026-03-16 2026-03-16 2026-03-17; reply open 2026-03-16 2026-03-16 2026-03-17"},
		{"to another class", []string{"2026-03-05 reclassified flags=not-shared"}, "reply open 2026-03-16 2026-03-16 2026-03-17"},
		{"after the reply", []string{"2026-03-04 refused reason=other", "2026-03-05 consented", "2026-03-05 reclassified flags=unconditional"},
			"reply met 2026-03-16 2026-03-16 2026-03-17; deliver open 2026-04-02 2026-04-02 2026-04-03"},
	} {
		c := conditional(append([]string{"2026-03-02 received"}, tt.lines...)...)
		r := examine(t, jurisdiction.China(), c, tt.lines[len(tt.lines)-1][:10])
		var lines []string
		for _, d := range r.Duties {
			if d.Code == "reply" || d.Code == "deliver" {
				lines = append(lines, dutyLine(d))
			}
		}
		if got := strings.Join(lines, "; "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}
