package sharing_test

import (
	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// firstDay and lastDay bound the events, so that the law is in force on each and
// no clock runs out of the calendar.
var firstDay, lastDay = deadline.MustDate("2025-08-04"), deadline.MustDate("2026-10-30")

func drawDay(t *rapid.T, from, through deadline.Date, label string) deadline.Date {
	d, err := from.AddDays(rapid.IntRange(0, through.DaysSince(from)).Draw(t, label))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// drawFacts draws facts that are all known.
func drawFacts(t *rapid.T, label string) jurisdiction.Facts {
	return jurisdiction.Facts{
		Attribute:  rapid.SampledFrom([]jurisdiction.Attribute{jurisdiction.Unconditional, jurisdiction.Conditional, jurisdiction.NotShared}).Draw(t, label+" class"),
		Cataloged:  rapid.SampledFrom([]jurisdiction.Tri{jurisdiction.Yes, jurisdiction.Yes, jurisdiction.No}).Draw(t, label+" cataloged"),
		BasisValid: rapid.SampledFrom([]jurisdiction.Tri{jurisdiction.Unknown, jurisdiction.No, jurisdiction.Yes}).Draw(t, label+" basis valid"),
	}
}

// drawList draws some of the words, none twice.
func drawList(t *rapid.T, label string, words ...string) []string {
	return rapid.SliceOfNDistinct(rapid.SampledFrom(words), 0, len(words), rapid.ID[string]).Draw(t, label)
}

// choices are the options of the readings with all their values.
var choices = []struct {
	key    string
	values []string
}{
	{"trigger-day", []string{"excluded", "counted"}},
	{"rest-day-receipt", []string{"as-received", "next-workday"}},
	{"supplement", []string{"restart", "none", "suspend"}},
	{"extension-needs", []string{"consent-and-notice", "consent", "asked-in-time"}},
	{"authority-consent", []string{"next-higher", "own-government"}},
	{"not-shared-request", []string{"no-clock", "ten-days"}},
	{"unconditional-refusal", []string{"listed-grounds", "never"}},
}

func drawLaw(t *rapid.T) *jurisdiction.Law {
	var r jurisdiction.Readings
	for _, o := range choices {
		r = set(t, r, o.key, rapid.SampledFrom(o.values).Draw(t, o.key))
	}
	return under(t, r)
}

func set(t *rapid.T, r jurisdiction.Readings, key, value string) jurisdiction.Readings {
	r, err := r.With(key, value)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func under(t *rapid.T, r jurisdiction.Readings) *jurisdiction.Law {
	law, err := jurisdiction.China().Reading(r)
	if err != nil {
		t.Fatal(err)
	}
	return law
}

// drawEvent draws an event of a kind on a day, with whatever may go with it.
func (m *machine) drawEvent(t *rapid.T, kind jurisdiction.EventType, on deadline.Date) jurisdiction.Event {
	e := jurisdiction.Event{Type: kind, On: on}
	if len(m.c.Items) > 0 {
		e.Items = drawList(t, "touches", m.items()...)
	}
	switch kind {
	case jurisdiction.Received:
		e.Submitted = rapid.Bool().Draw(t, "submitted")
	case jurisdiction.SupplementAsked:
		e.Wants = append(drawList(t, "wants", "basis", "scope", "fee"), "period")
	case jurisdiction.Supplemented:
		e.Complete = rapid.Bool().Draw(t, "complete")
	case jurisdiction.ExtensionApproved:
		e.N = rapid.IntRange(1, 12).Draw(t, "granted")
		e.By = rapid.SampledFrom([]jurisdiction.Role{0, jurisdiction.Authority, jurisdiction.Provider, jurisdiction.Government}).Draw(t, "by")
		if rapid.Bool().Draw(t, "asked recorded") {
			e.Asked = drawDay(t, firstDay, on, "asked")
		}
	case jurisdiction.DisputeDecided:
		e.Agree = rapid.Bool().Draw(t, "for the requester")
	case jurisdiction.UseChangeAsked, jurisdiction.UseChangeAnswered, jurisdiction.UseChanged:
		e.Agree = rapid.Bool().Draw(t, "agreed")
		e.Flags = drawList(t, "kinds", sharing.WiderScope, sharing.ThirdParty, sharing.Entrusted)
	case jurisdiction.RectificationOrdered, jurisdiction.DisposalInstructed:
		e.Until, _ = on.AddDays(rapid.IntRange(0, 20).Draw(t, "within"))
	case jurisdiction.Rectified:
		e.Flags = drawList(t, "how", "adequate")
	case jurisdiction.ServiceChangePlanned, jurisdiction.ServiceEnded:
		e.Reason = rapid.SampledFrom([]string{"", "system retired"}).Draw(t, "reason")
	case jurisdiction.Consented:
		e.Conditions = drawList(t, "conditions", "audit", "fee")
	case jurisdiction.Refused:
		e.Reason = rapid.SampledFrom([]string{"", "other", sharing.IncompletePapers, sharing.RequestInvalid, sharing.DataNotShared}).Draw(t, "reason")
		e.Basis = rapid.SampledFrom([]string{"", "law-1"}).Draw(t, "basis")
	}
	return e
}
