package sharing

import (
	"slices"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// TestAnswersKnown: what answers something can happen once one of those was asked and
// not before, and past.may lets all other events pass.
func TestAnswersKnown(t *testing.T) {
	doubt := []jurisdiction.EventType{jurisdiction.CorrectionAsked, jurisdiction.SuspectDataNotified}
	for event, want := range map[jurisdiction.EventType][]jurisdiction.EventType{
		jurisdiction.Corrected: doubt, jurisdiction.CorrectionReported: doubt,
		jurisdiction.Rectified: {jurisdiction.RectificationOrdered}, jurisdiction.RecordsDestroyed: {jurisdiction.RecordMade},
	} {
		for _, asked := range want {
			p := new(past)
			if after, ok := p.may(&jurisdiction.Event{Type: event}); ok || !slices.Equal(after, want) {
				t.Errorf("%s can happen before one of %q", event, want)
			}
			e := &jurisdiction.Event{Type: asked, On: deadline.MustDate("2026-03-02")}
			p.may(e)
			p.records.note(e)
			if _, ok := p.may(&jurisdiction.Event{Type: event}); !ok {
				t.Errorf("%s cannot happen after %s", event, asked)
			}
		}
	}
	for _, e := range writtenIn {
		if _, ok := new(past).may(&jurisdiction.Event{Type: e.event}); !ok && e.event != jurisdiction.Rectified {
			t.Errorf("%s cannot happen at first", e.event)
		}
	}
}
