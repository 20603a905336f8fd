package sharing

import (
	"slices"
	"testing"

	"gongxiang.example/jurisdiction"
)

// TestAnswersKnown: past.may looks at every event that stands in the table, and
// lets all others pass.
func TestAnswersKnown(t *testing.T) {
	for _, a := range answers {
		for _, asked := range a.after {
			p := new(past)
			if after, ok := p.may(&jurisdiction.Event{Type: a.event}); ok || !slices.Equal(after, a.after) {
				t.Errorf("%s can happen before one of %q", a.event, a.after)
			}
			p.may(&jurisdiction.Event{Type: asked})
			if _, ok := p.may(&jurisdiction.Event{Type: a.event}); !ok {
				t.Errorf("%s cannot happen after %s", a.event, asked)
			}
		}
	}
	for _, e := range writtenIn {
		if _, ok := new(past).may(&jurisdiction.Event{Type: e.event}); !ok && e.event != jurisdiction.Rectified {
			t.Errorf("%s cannot happen at first", e.event)
		}
	}
}
