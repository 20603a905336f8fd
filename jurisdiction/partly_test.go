package jurisdiction_test

import (
	"testing"

	"gongxiang.example/jurisdiction"
)

// TestPartly: of a clock that runs into 2027 the working days of 2026 are known.
// After 12-18: 21 … 25, 28 … 31 are nine; after 12-31 none; counted from the
// trigger day itself as many; where a supplement was asked for nobody can say.
func TestPartly(t *testing.T) {
	ask, complete := on(jurisdiction.SupplementAsked, "2026-12-22"), on(jurisdiction.Supplemented, "2026-12-28")
	ask.Wants, complete.Complete = []string{"scope"}, true
	counted := reading(t, jurisdiction.China(), jurisdiction.Readings{TriggerDay: jurisdiction.TriggerCounted})
	suspend := reading(t, jurisdiction.China(), jurisdiction.Readings{Supplement: jurisdiction.SupplementSuspend})
	for _, tt := range []struct {
		name   string
		law    *jurisdiction.Law
		events []jurisdiction.Event
		want   string
	}{
		{"nine days", jurisdiction.China(), []jurisdiction.Event{received("2026-12-18")}, "2026-12-18 + 9 workdays = 2026-12-31"},
		{"none", jurisdiction.China(), []jurisdiction.Event{received("2026-12-31")}, ""},
		{"with the trigger day", counted, []jurisdiction.Event{received("2026-12-21")}, "2026-12-20 + 9 workdays = 2026-12-31"},
		{"restarted", jurisdiction.China(), []jurisdiction.Event{received("2026-12-18"), ask, complete}, ""},
		{"stood still", suspend, []jurisdiction.Event{received("2026-12-17"), ask, complete}, ""},
		{"known", jurisdiction.China(), []jurisdiction.Event{received("2026-12-01")}, ""},
	} {
		o := run(t, tt.law, department("510600"), conditional, "2026-12-31", tt.events...)
		d := o.Duties[0]
		if d.Partly.String() != tt.want || !d.Partly.IsZero() && (d.Unknown != date("2026-12-31") || !d.Deadline.IsZero()) {
			t.Errorf("%s: partly %q, unknown after %v, want %q", tt.name, d.Partly, d.Unknown, tt.want)
		}
	}
}
