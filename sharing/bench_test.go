package sharing_test

import (
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// tenEvents is a case with everything that a request can have: two notices to
// supplement, an extension, refusal turned into consent, delivery.
func tenEvents() *sharing.Case {
	day := deadline.MustDate
	return &sharing.Case{
		Parties: jurisdiction.Parties{
			Requester: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370100")},
			Provider:  jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("370000")},
		},
		Facts: jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes},
		Events: []jurisdiction.Event{
			{Type: jurisdiction.Received, On: day("2026-01-28")},
			{Type: jurisdiction.SupplementAsked, On: day("2026-01-30"), Wants: []string{"scenario"}},
			{Type: jurisdiction.Supplemented, On: day("2026-02-03")},
			{Type: jurisdiction.Supplemented, On: day("2026-02-04"), Complete: true},
			{Type: jurisdiction.ExtensionApproved, On: day("2026-02-25"), N: 5, By: jurisdiction.Authority},
			{Type: jurisdiction.ExtensionNotified, On: day("2026-02-26")},
			{Type: jurisdiction.Refused, On: day("2026-02-27"), Reason: "request-invalid"},
			{Type: jurisdiction.Consented, On: day("2026-03-02")},
			{Type: jurisdiction.Offered, On: day("2026-03-09")},
			{Type: jurisdiction.Delivered, On: day("2026-03-10")},
		},
	}
}

func BenchmarkExamine(b *testing.B) {
	law, c, asOf := jurisdiction.China(), tenEvents(), deadline.MustDate("2026-03-16")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sharing.Examine(law, c, asOf); err != nil {
			b.Fatal(err)
		}
	}
}

// thirtyEvents is a whole life of shared data: a request as in tenEvents, records,
// a correction, another use with consent, misuse, rectification, the end of the
// purpose and disposal.
func thirtyEvents() *sharing.Case {
	c := tenEvents()
	c.Events = append(c.Events, events(
		"2026-03-11 record-made flags=scenario", "2026-03-11 record-made flags=storage", "2026-03-12 correction-asked",
		"2026-03-18 corrected", "2026-03-18 correction-reported", "2026-03-20 use-change-asked flags=scope",
		"2026-03-23 use-change-answered agree flags=scope", "2026-03-24 use-changed flags=scope", "2026-04-01 record-made flags=process",
		"2026-04-08 misuse-found", "2026-04-08 suspended", "2026-04-09 rectification-ordered until=2026-04-20",
		"2026-04-16 rectified flags=adequate", "2026-04-17 restored", "2026-05-11 record-made flags=effect",
		"2026-06-01 purpose-ended", "2026-06-02 disposal-instructed until=2026-06-30", "2026-06-10 disposed",
		"2026-06-10 record-made flags=destruction", "2026-06-11 record-made flags=process")...)
	return c
}

func BenchmarkExamineThirty(b *testing.B) {
	law, c, asOf := jurisdiction.China(), thirtyEvents(), deadline.MustDate("2026-07-01")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sharing.Examine(law, c, asOf); err != nil {
			b.Fatal(err)
		}
	}
}
