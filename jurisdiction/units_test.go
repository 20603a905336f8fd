package jurisdiction_test

import (
	"slices"
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
// day, as deadline.Deadline.Extend does it. A clock of months stands still for days
// too: nobody gains three months by three days. A deadline is shown with the days that
// the clock stood still before its extensions; where it came the other way round and
// that is another day, it is not shown. 03-07 is a Saturday, so that under one reading
// the supplement came on 03-09.
func TestUnits(t *testing.T) {
	suspend, counted := jurisdiction.Readings{Supplement: jurisdiction.SupplementSuspend}, jurisdiction.Readings{TriggerDay: jurisdiction.TriggerCounted}
	ask, done := asks("2026-03-04", "basis"), supplemented("2026-03-07", true)
	tests := []struct {
		name, term string
		readings   jurisdiction.Readings
		events     []jurisdiction.Event
		due        string
		late       string // the first day late under every reading, where it is looked at
		unshown    bool   // not day by day
	}{
		{"days", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02")}, "2026-03-12", "", false},
		{"days counted", "10 days", counted, []jurisdiction.Event{received("2026-03-02")}, "2026-03-11", "", false},
		{"days extended", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), on("storm", "2026-03-12")}, "2026-03-22", "", false},
		{"days extended late", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), on("storm", "2026-03-13")}, "2026-03-12", "", false},
		{"days extended once", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), on("storm", "2026-03-04"), on("storm", "2026-03-05")}, "2026-03-22", "", false},
		{"days suspended", "10 days", suspend, []jurisdiction.Event{received("2026-03-02"), ask, done}, "2026-03-15", "", false},
		{"days restarted", "10 days", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), ask, done}, "2026-03-17", "2026-03-20", false},
		{"months", "1 month", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-01-31")}, "2026-02-28", "", false},
		{"months extended", "1 month", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-01-31"), on("storm", "2026-02-12")}, "2026-03-28", "", false},
		{"months restarted", "1 month", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-03-02"), ask, done}, "2026-04-07", "2026-04-10", false},
		// 02-15 and 28 days are 03-15: a month is longer in January than in February.
		{"months restarted, where standing still ends later", "1 month", jurisdiction.Readings{}, []jurisdiction.Event{received("2026-01-15"), asks("2026-01-16", "basis"), supplemented("2026-02-13", true)}, "2026-03-13", "2026-03-16", false},
		{"months suspended", "1 month", suspend, []jurisdiction.Event{received("2026-03-02"), ask, done}, "2026-04-05", "2026-04-10", false},
		{"months suspended, then extended", "1 month", suspend, []jurisdiction.Event{received("2026-03-02"), ask, done, on("storm", "2026-03-08")}, "2026-05-05", "2026-05-10", false},
		{"months extended, then suspended", "1 month", suspend, []jurisdiction.Event{received("2026-01-31"), on("storm", "2026-02-12"), asks("2026-03-04", "basis"), supplemented("2026-03-07", true)}, "2026-03-31", "", true},
		{"the same where the order does not matter", "1 month", suspend, []jurisdiction.Event{received("2025-12-31"), on("storm", "2026-01-12"), asks("2026-02-04", "basis"), supplemented("2026-02-07", true)}, "2026-03-03", "", false},
	}
	for _, tt := range tests {
		law := with(t, reading(t, jurisdiction.China(), tt.readings), parse(t, strings.ReplaceAll(inDays, "TERM", tt.term)))
		o, err := tryRun(law, department("360400"), jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.No}, "2026-03-08", tt.events...)
		if err != nil || len(o.Duties) != 1 {
			t.Fatalf("%s: %d duties, %v", tt.name, len(o.Duties), err)
		}
		d := o.Duties[0]
		if d.Due.String() != tt.due || d.Deadline.IsZero() != tt.unshown || !tt.unshown && d.Deadline.Last() != d.Due {
			t.Errorf("%s: due %v, day by day %v, want %s", tt.name, d.Due, d.Deadline, tt.due)
		}
		if tt.late != "" && d.LateFrom.String() != tt.late {
			t.Errorf("%s: late from %v, want %s", tt.name, d.LateFrom, tt.late)
		}
	}
}

// TestExtensionOfAnotherText: a local text moves the clock of a higher one only where
// it binds the two itself; its own clock it moves wherever that runs. From 03-02 ten
// working days end on the 16th, twenty on the 30th.
func TestExtensionOfAnotherText(t *testing.T) {
	for strength, want := range map[string]string{
		"bound":   "correct 2026-03-30; reply 2026-03-30",
		"analogy": "correct 2026-03-30; reply 2026-03-16",
	} {
		text := strings.NewReplacer("TERM", "10 workdays", "bound  department", strength+"  department", "extends  clock", "extends  clock state-2025/reply-conditional").Replace(inDays)
		law := with(t, jurisdiction.China(), parse(t, text))
		o := run(t, law, department("360400"), conditional, "2026-03-04", received("2026-03-02"), on("storm", "2026-03-04"))
		var got []string
		for _, d := range o.Duties {
			got = append(got, d.Code+" "+d.Due.String())
		}
		slices.Sort(got)
		if list := strings.Join(got, "; "); list != want {
			t.Errorf("%s: %s, want %s", strength, list, want)
		}
	}
}

// TestRestartOfAnotherText: a text that came into force while a clock of another ran
// looks at the notices from then on. The first is from the day before and asked for
// more; from the completion on 03-09 ten days end on the 19th. Nothing extends the clock.
func TestRestartOfAnotherText(t *testing.T) {
	text, rest, _ := strings.Cut(strings.ReplaceAll(inDays, "TERM", "10 days"), "rule storm\n")
	_, restart, _ := strings.Cut(rest, "rule again\n")
	later := made("later", "local-rule", "360400", "  effective  2026-03-05\n", "rule again\n"+strings.Replace(restart, "clock", "below/clock", 1))
	law := with(t, with(t, jurisdiction.China(), parse(t, text)), parse(t, later))
	for _, tt := range []struct{ first, second, want string }{
		{"2026-03-04", "2026-03-05", "2026-03-19"},
		{"2026-03-05", "2026-03-05", "2026-03-12"},
	} {
		o, err := tryRun(law, department("360400"), jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.No}, "2026-03-09",
			received("2026-03-02"), asks(tt.first, "scope"), asks(tt.second, "basis"), supplemented("2026-03-09", true))
		if err != nil || len(o.Duties) != 1 || o.Duties[0].Due.String() != tt.want {
			t.Errorf("first asked on %s: %v, %v, want one due on %s", tt.first, o.Duties, err, tt.want)
		}
	}
}
