package jurisdiction_test

import (
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// TestMonthsCounted: where the trigger day counts as the first (reading G1), a month
// ends on the day before the corresponding day, and with it the year: one day
// earlier than by Civil Code 201 and 202, whatever the length of the month.
func TestMonthsCounted(t *testing.T) {
	for _, tt := range []struct{ term, trigger, excluded, counted string }{
		{"1 month", "2026-03-01", "2026-04-01", "2026-03-31"},
		{"1 month", "2026-01-31", "2026-02-28", "2026-02-27"},
		{"3 years", "2026-03-01", "2029-03-01", "2029-02-28"},
		{"10 workdays", "2026-03-02", "2026-03-16", "2026-03-13"},
		{"5 days", "2026-03-02", "2026-03-07", "2026-03-06"},
	} {
		text := made("x", "local-rule", "360400", since2026, strings.Replace(clockRule("r", tt.term, ""), "matter  platform", "matter  delivery", 1))
		for counting, want := range map[jurisdiction.TriggerDay]string{jurisdiction.TriggerExcluded: tt.excluded, jurisdiction.TriggerCounted: tt.counted} {
			law := reading(t, with(t, jurisdiction.China(), parse(t, text)), jurisdiction.Readings{TriggerDay: counting})
			o := run(t, law, department("360400"), conditional, tt.trigger, received(tt.trigger))
			got := ""
			for _, d := range o.Duties {
				if d.Rule().ID() == "r" {
					got = d.Due.String()
					if last := d.Deadline.Last(); !last.IsZero() && last != d.Due {
						t.Errorf("%s from %s, %v: worked out to %v, due %v", tt.term, tt.trigger, counting, last, d.Due)
					}
				}
			}
			if got != want {
				t.Errorf("%s from %s, %v: due %q, want %s", tt.term, tt.trigger, counting, got, want)
			}
		}
	}
}
