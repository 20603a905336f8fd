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
