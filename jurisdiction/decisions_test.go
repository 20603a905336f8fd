package jurisdiction_test

import (
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// TestNoBreachOnOneReading: a breach is late under every serious reading, so
// lateness that one reading excuses stays a warning however long it lasts.
func TestNoBreachOnOneReading(t *testing.T) {
	ten := reading(t, jurisdiction.China(), jurisdiction.Readings{NotSharedRequest: jurisdiction.NotSharedTenDays})
	o := run(t, ten, department("510600"), notShared, "2026-03-20", received("2026-01-30"))
	if len(o.Findings) != 1 || o.Findings[0].Code != "late-by-analogy" || o.Findings[0].Severity != jurisdiction.Warning {
		t.Errorf("not shared, ten days by analogy: %q, want late-by-analogy, a warning", findings(o))
	}
	authority := department("510000")
	authority.IsAuthority = true
	// 2026-02-13 is the last day; with ten more days from its own government 03-05.
	for asOf, want := range map[string]jurisdiction.Severity{"2026-03-05": jurisdiction.Warning, "2026-03-06": jurisdiction.Breach} {
		o = run(t, jurisdiction.China(), authority, conditional, asOf, received("2026-01-30"),
			jurisdiction.Event{Type: jurisdiction.ExtensionApproved, On: date("2026-02-12"), N: 10, By: jurisdiction.Government},
			jurisdiction.Event{Type: jurisdiction.ExtensionNotified, On: date("2026-02-12")})
		if len(o.Findings) != 2 || o.Findings[0].Code != "late-reply" || o.Findings[0].Severity != want || dates(o.Duties[0]) != "2026-02-13 2026-02-13 2026-03-06" {
			t.Errorf("extended by its own government, as of %s: %q, %q, want late-reply, a %v", asOf, dates(o.Duties[0]), findings(o), want)
		}
	}
}

// TestExpiryInMidClock: the law of the day that starts a clock governs it to its
// end (G6), so lateness counts although the text has lapsed by then.
func TestExpiryInMidClock(t *testing.T) {
	text := changed(t, "effective  2026-01-01\n", "effective  2026-01-01\n  expires    2026-03-10\n")
	i, err := jurisdiction.ParseInstrument([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	law, err := (&jurisdiction.Law{}).Calendar(deadline.China()).With(i)
	if err != nil {
		t.Fatal(err)
	}
	o := run(t, law, department("421000"), conditional, "2026-04-30", received("2026-03-02"))
	if len(o.Duties) != 1 || o.Duties[0].Status != jurisdiction.Overdue || len(o.Findings) != 1 {
		t.Errorf("%d duties, findings %q, want one overdue and one finding", len(o.Duties), findings(o))
	}
}

// TestZeroLaw: a law that was given no calendar covers no day, and says so.
func TestZeroLaw(t *testing.T) {
	law, err := (&jurisdiction.Law{}).With(append(slices.Collect(jurisdiction.China().Instruments()), load(t, "shanghai-2021"))...)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range []*jurisdiction.Law{law, jurisdiction.China().Calendar(nil)} {
		var o jurisdiction.Outcome
		e := received("2026-03-02")
		e.By = jurisdiction.Responsible
		err = l.Run(&o, jurisdiction.Sharing, &jurisdiction.Setting{
			Parties: jurisdiction.Parties{Requester: department("310000"), Provider: department("310000"), Responsible: department("310000")},
			Facts:   jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.No},
			Events:  []jurisdiction.Event{e}, AsOf: date("2026-03-02"),
		})
		if len(o.Duties) > 0 && err == nil {
			t.Errorf("a duty without a calendar: %+v", o.Duties)
		}
	}
}

// TestNoticeWithoutWants: nobody knows what was asked for, so nothing restarts.
func TestNoticeWithoutWants(t *testing.T) {
	complete := on(jurisdiction.Supplemented, "2026-02-05")
	complete.Complete = true
	o := run(t, jurisdiction.China(), department("510600"), conditional, "2026-02-06", received("2026-01-30"), on(jurisdiction.SupplementAsked, "2026-02-03"), complete)
	if due := o.Duties[0].Due; due != date("2026-02-13") {
		t.Errorf("due %v, want 2026-02-13", due)
	}
}

// TestWaivedWaitsForNothing: a request withdrawn while a supplement was awaited.
func TestWaivedWaitsForNothing(t *testing.T) {
	ask := on(jurisdiction.SupplementAsked, "2026-02-03")
	ask.Wants = []string{"scope"}
	o := run(t, jurisdiction.China(), department("510600"), conditional, "2026-02-06", received("2026-01-30"), ask, on(jurisdiction.Withdrawn, "2026-02-05"))
	if d := o.Duties[0]; d.Status != jurisdiction.Waived || d.Waiting != "" {
		t.Errorf("%v, waiting for %q, want waived and nothing", d.Status, d.Waiting)
	}
}

// TestDeclaredTwice: one name for one thing, and no more acts than a clock can note.
func TestDeclaredTwice(t *testing.T) {
	for want, more := range map[string]string{
		"check late-reply stands twice": "check late-reply\n  cite 1\n  severity note\n  words 一 / one\n",
		"local is declared twice":       "event local\n  words 一 / one\nevent local\n  words 二 / two\n",
		"rule many has 17 acts: want at most 16": "rule many\n  cite 1\n  matter delivery\n  duty d\n  bearer provider\n  start received\n  term promptly\n" +
			strings.Repeat("  act a: consented; 一 / one\n", 17),
	} {
		text := "instrument x-1\n  title 文 / T\n  kind local-regulation\n  territory 510000\n  effective 2026-01-01\n" +
			"provision 1\n  kind duty\n  carried text\n  zh 一\n  en one\ncheck late-reply\n  cite 1\n  severity note\n  words 一 / one\n" + more
		if _, err := jurisdiction.ParseInstrument([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ParseInstrument = %v, want %q", err, want)
		}
	}
}
