package jurisdiction_test

import (
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// inDays is a text whose clock counts days, or months, with an extension that
// one event brings.
const inDays = `instrument below
  title      甲市办法 / Measures of City A
  kind       local-rule
  territory  360400
  effective  2020-01-01
event storm
  words  暴雨 / storm
provision 1
  kind     time-limit
  carried  function
  zh       十五日。
  en       Fifteen days.
scope 1
  bound  department
rule clock
  cite    1
  matter  correction
  duty    correct
  bearer  provider
  start   received
  term    TERM
  act     a: refused; 甲 / A
rule storm
  cite     1
  matter   correction
  bearer   provider
  term     TERM
  extends  clock
  at       storm
rule again
  cite      1
  matter    correction
  bearer    provider
  term      none
  start     supplemented{complete}
  after     supplement-asked
  restarts  clock
  wants     basis
`

// TestUnits runs the clock of calendar days and of months. Days run through:
// ten from 03-02 are 03-12, ten more 03-22; three stood still are three more. A
// month from 01-31 is the last of February, and a further one counts from that
// day, as deadline.Deadline.Extend does it.
func TestUnits(t *testing.T) {
	suspend, counted := jurisdiction.Readings{Supplement: jurisdiction.SupplementSuspend}, jurisdiction.Readings{TriggerDay: jurisdiction.TriggerCounted}
	ask, done := asks("2026-03-04", "basis"), supplemented("2026-03-07", true)
	tests := []struct {
		name, term string
		readings   jurisdiction.Readings
		events     []jurisdiction.Event
		due        string
	}{
		{"days", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02")}, "2026-03-12"},
		{"days counted", "10 days", counted, []jurisdiction.Event{received("2026-03-02")}, "2026-03-11"},
		{"days extended", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), on("storm", "2026-03-12")}, "2026-03-22"},
		{"days extended late", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), on("storm", "2026-03-13")}, "2026-03-12"},
		{"days extended once", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), on("storm", "2026-03-04"), on("storm", "2026-03-05")}, "2026-03-22"},
		{"days suspended", "10 days", suspend, []jurisdiction.Event{received("2026-03-02"), ask, done}, "2026-03-15"},
		{"days restarted", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), ask, done}, "2026-03-17"},
		{"months", "1 month", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-01-31")}, "2026-02-28"},
		{"months extended", "1 month", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-01-31"), on("storm", "2026-02-12")}, "2026-03-28"},
		{"months restarted", "1 month", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), ask, done}, "2026-04-07"},
	}
	for _, tt := range tests {
		law := with(t, reading(t, jurisdiction.China(), tt.readings), parse(t, strings.ReplaceAll(inDays, "TERM", tt.term)))
		o, err := tryRun(law, department("360400"), jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.No}, "2026-03-08", tt.events...)
		if err != nil || len(o.Duties) != 1 {
			t.Fatalf("%s: %d duties, %v", tt.name, len(o.Duties), err)
		}
		if d := o.Duties[0]; d.Due.String() != tt.due || d.Deadline.Last() != d.Due {
			t.Errorf("%s: due %v, day by day %v, want %s", tt.name, d.Due, d.Deadline, tt.due)
		}
	}
}
