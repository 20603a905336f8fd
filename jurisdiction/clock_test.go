package jurisdiction_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// The engine of replies beside a slow twin. The twin knows the two reply limits
// of the State regulation and nothing else, counts days one by one, and is
// written from the readings G1, G3, S3, S4 and Q12, not from the engine.

// slowReadings is one combination of answers to the open questions.
type slowReadings struct {
	counted, nextWorkday  bool
	supplement, extension string
	closing               jurisdiction.TimeOfDay
	unextended            bool
}

// slowResult is where the twin ends: a last day, or one of the reasons why there
// is none.
type slowResult struct {
	last                 deadline.Date
	waiting, unpublished bool
}

// slowDays counts days; it notes when the notices give out.
type slowDays struct{ unpublished bool }

func (s *slowDays) works(d deadline.Date) bool {
	works, err := deadline.China().IsWorkday(d)
	s.unpublished = s.unpublished || err != nil
	return works
}

// after walks n working days on from d, which is not counted.
func (s *slowDays) after(d deadline.Date, n int) deadline.Date {
	for n > 0 && !s.unpublished {
		if d = plus(d, 1); s.works(d) {
			n--
		}
	}
	return d
}

// received is the day from which the clock counts: the day itself, or the next
// working day for what arrives on a rest day or at or after the closing hour.
func (s *slowDays) received(e jurisdiction.Event, r slowReadings) deadline.Date {
	late := !r.closing.IsZero() && !e.At.IsZero() && !e.At.Before(r.closing)
	if r.nextWorkday && (late || !s.works(e.On)) {
		return s.after(e.On, 1)
	}
	return e.On
}

// term is the last of n working days from a trigger day, which is day one in
// the reading that counts it.
func (s *slowDays) term(trigger deadline.Date, n int, counted bool) deadline.Date {
	if counted && s.works(trigger) {
		n--
	}
	if n == 0 {
		return trigger
	}
	return s.after(trigger, n)
}

var mayAsk = []string{"basis", "scenario", "scope", "method", "period", "approval", "condition"}

func subset(list, of []string) bool {
	return !slices.ContainsFunc(list, func(s string) bool { return !slices.Contains(of, s) })
}

// slowReply is the last day for a reply that has n working days, from the events
// of one item. What happens on the day of the reply itself still counts, since
// the order within a day is often not known. While the clock stands still for a
// supplement nothing expires: an extension is in time until completion, or until
// the day of the report where that is still to come.
func slowReply(events []jurisdiction.Event, n int, asOf deadline.Date, r slowReadings) slowResult {
	var days slowDays
	var stop deadline.Date
	var notices []jurisdiction.Event // to supplement, all of them
	var told []deadline.Date         // notices of extension, still unused
	for _, e := range events[1:] {
		ends := e.Type == jurisdiction.Consented || e.Type == jurisdiction.Refused || e.Type == jurisdiction.Withdrawn
		if stop.IsZero() && ends {
			stop = e.On
		}
		if e.Type == jurisdiction.SupplementAsked {
			notices = append(notices, e)
		}
		if e.Type == jurisdiction.ExtensionNotified && (stop.IsZero() || !e.On.After(stop)) {
			told = append(told, e.On)
		}
	}
	trigger := days.received(events[0], r)
	last := days.term(trigger, n, r.counted)
	left, granted, seen := 10, 0, 0
	var asked, resumed deadline.Date
	for k, e := range events[1:] {
		if days.unpublished || !stop.IsZero() && e.On.After(stop) {
			break
		}
		switch e.Type {
		case jurisdiction.SupplementAsked:
			// Only the first notice, if it says all at once, within the limit.
			seen++
			whole := !slices.ContainsFunc(notices, func(later jurisdiction.Event) bool { return !subset(later.Wants, e.Wants) })
			if seen == 1 && whole && subset(e.Wants, mayAsk) && !e.On.After(last) {
				asked = e.On
			}
		case jurisdiction.Supplemented:
			if asked.IsZero() || !resumed.IsZero() || !e.Complete {
				continue
			}
			resumed = e.On
			switch r.supplement {
			case "restart":
				last = days.after(days.term(days.received(e, r), n, r.counted), granted)
			case "suspend":
				for d := plus(asked, 1); !d.After(resumed); d = plus(d, 1) {
					if ran := d.After(trigger) || r.counted && d == trigger; ran && days.works(d) {
						last = days.after(last, 1)
					}
				}
			}
		case jurisdiction.ExtensionApproved:
			byWhom := e.By == jurisdiction.NoRole || e.By == jurisdiction.Authority || e.By == jurisdiction.AuthorityOfProvider
			if r.unextended || !byWhom || e.N < 1 || left < 1 {
				continue
			}
			limit := last
			if !asked.IsZero() && resumed.IsZero() && r.supplement != "none" {
				until := asOf
				for _, later := range events[1:][k:] {
					if later.Type == jurisdiction.Supplemented && later.Complete && (stop.IsZero() || !later.On.After(stop)) {
						until = later.On
						break
					}
				}
				if until.After(limit) {
					limit = until
				}
			}
			inTime := !e.On.After(limit)
			give := min(e.N, left)
			switch r.extension {
			case "consent-and-notice":
				if !inTime || e.N > left || len(told) == 0 || told[0].After(limit) {
					continue
				}
				told = told[1:]
			case "consent":
				if !inTime {
					continue
				}
			case "asked-in-time":
				if !inTime && (e.Asked.IsZero() || e.Asked.After(limit)) {
					continue
				}
			}
			left, granted = left-give, granted+give
			last = days.after(last, give)
		}
	}
	res := slowResult{last: last, unpublished: days.unpublished}
	res.waiting = !asked.IsZero() && resumed.IsZero() && r.supplement != "none"
	if res.waiting || res.unpublished {
		res.last = deadline.Date{}
	}
	return res
}

var slowSupplements = []string{"restart", "none", "suspend"}
var slowExtensions = []string{"consent-and-notice", "consent", "asked-in-time"}

// slowSpan is the range over all readings but that of the trigger day: the
// earliest last day, and the day after the latest, zero where some reading has
// none. For unconditional data no plan relies on an extension.
func slowSpan(events []jurisdiction.Event, n int, asOf deadline.Date, r slowReadings) (planBy, lateFrom deadline.Date) {
	open := false
	for k := range 36 {
		r.nextWorkday, r.supplement, r.extension, r.unextended = k%2 == 1, slowSupplements[k/2%3], slowExtensions[k/6%3], k >= 18
		if r.unextended && n != 1 {
			break
		}
		res := slowReply(events, n, asOf, r)
		if res.last.IsZero() {
			open = true
			continue
		}
		if planBy.IsZero() || res.last.Before(planBy) {
			planBy = res.last
		}
		if next := plus(res.last, 1); next.After(lateFrom) {
			lateFrom = next
		}
	}
	if open {
		lateFrom = deadline.Date{}
	}
	return planBy, lateFrom
}

// anyCase draws what happened to a request: receipt, then up to seven events in
// the order of time, some of which concern another item. The events after receipt
// are of the given types.
func anyCase(types ...jurisdiction.EventType) *rapid.Generator[[]jurisdiction.Event] {
	hour := rapid.Custom(func(t *rapid.T) (at jurisdiction.TimeOfDay) {
		if s := rapid.SampledFrom([]string{"", "09:00", "17:29", "17:30", "22:00"}).Draw(t, "at"); s != "" {
			at = mustTime(s)
		}
		return at
	})
	return rapid.Custom(func(t *rapid.T) []jurisdiction.Event {
		on := dayFrom("2025-08-04", "2026-11-30").Draw(t, "received")
		events := []jurisdiction.Event{{Type: jurisdiction.Received, On: on, At: hour.Draw(t, "hour")}}
		for range rapid.SampledFrom([]int{5, 4, 6, 3, 7, 2, 1, 0}).Draw(t, "events") {
			on = plus(on, rapid.SampledFrom([]int{3, 1, 7, 0, 5, 2, 11, 9}).Draw(t, "days later"))
			if on.After(date("2026-12-31")) {
				break
			}
			e := jurisdiction.Event{On: on, Type: rapid.SampledFrom(types).Draw(t, "event")}
			if rapid.IntRange(0, 7).Draw(t, "other item") == 0 {
				e.Items = []string{"b"}
			}
			switch e.Type {
			case jurisdiction.SupplementAsked:
				wants := []string{"basis", "scope", "other"}
				first := rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(t, "wants from")
				e.Wants = wants[first:max(first+1, rapid.SampledFrom([]int{1, 2, 2, 3}).Draw(t, "wants to"))]
			case jurisdiction.Supplemented:
				e.At, e.Complete = hour.Draw(t, "hour"), rapid.IntRange(0, 3).Draw(t, "incomplete") > 0
			case jurisdiction.ExtensionApproved:
				e.N = rapid.SampledFrom([]int{0, 1, 4, 5, 6, 10, 11}).Draw(t, "granted")
				e.By = rapid.SampledFrom([]jurisdiction.Role{jurisdiction.NoRole, jurisdiction.Authority, jurisdiction.AuthorityOfProvider, jurisdiction.Authority, jurisdiction.Provider, jurisdiction.Government}).Draw(t, "by")
				if n := rapid.IntRange(-1, 12).Draw(t, "asked days before"); n >= 0 {
					e.Asked = plus(on, -n)
				}
			}
			events = append(events, e)
		}
		return events
	})
}

// caseTypes are the events that cases are drawn from: of one question alone, to
// reach its corners, and of all together.
var caseTypes = map[string][]jurisdiction.EventType{
	"supplement": {jurisdiction.SupplementAsked, jurisdiction.Supplemented},
	"extension":  {jurisdiction.ExtensionApproved, jurisdiction.ExtensionApproved, jurisdiction.ExtensionNotified},
	"waiting":    {jurisdiction.SupplementAsked, jurisdiction.Supplemented, jurisdiction.ExtensionApproved, jurisdiction.ExtensionNotified},
	"all": {
		jurisdiction.SupplementAsked, jurisdiction.Supplemented, jurisdiction.Supplemented, jurisdiction.ExtensionApproved,
		jurisdiction.ExtensionApproved, jurisdiction.ExtensionNotified, jurisdiction.ExtensionNotified,
		jurisdiction.Consented, jurisdiction.Refused, jurisdiction.Withdrawn,
	},
}

func mustTime(s string) jurisdiction.TimeOfDay {
	v, err := jurisdiction.ParseTimeOfDay(s)
	if err != nil {
		panic(err)
	}
	return v
}

// combination is a law and the readings under which it stands, said twice.
type combination struct {
	law  *jurisdiction.Law
	slow slowReadings
}

// combinations are all readings that bear on a reply, with a closing hour and
// without one; the first of each 36 pairs differ in nothing else.
func combinations(t *testing.T) (list []combination) {
	for k := range 72 {
		r := jurisdiction.Readings{
			RestDayReceipt: jurisdiction.RestDayReceipt(k % 2), Supplement: jurisdiction.Supplement(k / 2 % 3),
			ExtensionNeeds: jurisdiction.ExtensionNeeds(k / 6 % 3), TriggerDay: jurisdiction.TriggerDay(k / 18 % 2),
		}
		if k >= 36 {
			r.Closing = mustTime("17:30")
		}
		list = append(list, combination{reading(t, jurisdiction.China(), r), slowReadings{
			counted: k/18%2 == 1, nextWorkday: k%2 == 1, supplement: slowSupplements[k/2%3], extension: slowExtensions[k/6%3], closing: r.Closing,
		}})
	}
	return list
}

// replyDuty runs a case between two departments and returns the duty to reply.
func replyDuty(t interface {
	Helper()
	Fatalf(string, ...any)
}, law *jurisdiction.Law, a jurisdiction.Attribute, events []jurisdiction.Event) jurisdiction.Duty {
	t.Helper()
	var o jurisdiction.Outcome
	err := law.Run(&o, jurisdiction.Sharing, &jurisdiction.Setting{
		Parties: jurisdiction.Parties{Requester: department("421000"), Provider: department("420000")},
		Facts:   jurisdiction.Facts{Attribute: a, Cataloged: jurisdiction.Yes}, Item: "a", Events: events, AsOf: events[len(events)-1].On,
	})
	if err != nil || len(o.Duties) == 0 || o.Duties[0].Code != "reply" {
		t.Fatalf("Run = %v, %v, want a duty to reply", o.Duties, err)
	}
	return o.Duties[0]
}

// TestReplySlow sets the engine beside the twin, under every combination of the
// readings, and holds that the three dates are in order and that readings move
// the due date alone.
func TestReplySlow(t *testing.T) {
	all := combinations(t)
	for name, types := range caseTypes {
		for a, n := range map[jurisdiction.Attribute]int{jurisdiction.Conditional: 10, jurisdiction.Unconditional: 1} {
			t.Run(name+" "+a.String(), func(t *testing.T) {
				rapid.Check(t, func(t *rapid.T) { checkSlow(t, all, anyCase(types...).Draw(t, "case"), a, n) })
			})
		}
	}
}

// checkSlow runs one case, whose reply has n working days, every way there is.
func checkSlow(t *rapid.T, all []combination, events []jurisdiction.Event, a jurisdiction.Attribute, n int) {
	mine := slices.DeleteFunc(slices.Clone(events), func(e jurisdiction.Event) bool { return !e.Touches("a") })
	asOf := events[len(events)-1].On
	for k, c := range all {
		want := slowReply(mine, n, asOf, c.slow)
		planBy, lateFrom := slowSpan(mine, n, asOf, c.slow)
		d := replyDuty(t, c.law, a, events)
		stopped := !d.Done.IsZero() || !d.Ended.IsZero()
		if d.Due != want.last || (d.Waiting != "") != (want.waiting && !want.unpublished && !stopped) || d.Unknown.IsZero() == want.unpublished {
			t.Fatalf("%+v: due %v, waiting for %q, unknown after %v, want %+v", c.slow, d.Due, d.Waiting, d.Unknown, want)
		}
		if d.PlanBy != planBy || d.LateFrom != lateFrom {
			t.Fatalf("%+v: plan by %v, late from %v, want %v, %v", c.slow, d.PlanBy, d.LateFrom, planBy, lateFrom)
		}
		if !d.Due.IsZero() && (d.PlanBy.After(d.Due) || !d.LateFrom.IsZero() && !d.Due.Before(d.LateFrom)) {
			t.Fatalf("%+v: plan by %v, due %v, late from %v are not in order", c.slow, d.PlanBy, d.Due, d.LateFrom)
		}
		if d.Deadline.Last() != d.Due {
			t.Fatalf("%+v: due %v, and day by day %v", c.slow, d.Due, d.Deadline)
		}
		own := replyDuty(t, all[k/18*18].law, a, events)
		if d.PlanBy != own.PlanBy || d.LateFrom != own.LateFrom {
			t.Fatalf("%+v: plan by %v, late from %v, and under the defaults %v, %v", c.slow, d.PlanBy, d.LateFrom, own.PlanBy, own.LateFrom)
		}
	}
}

// TestExtensionNeverShortens leaves the consents out of a case: the due date is
// then the same or earlier. Where either has none there is nothing to compare.
func TestExtensionNeverShortens(t *testing.T) {
	all := combinations(t)
	rapid.Check(t, func(t *rapid.T) {
		events := anyCase(caseTypes["all"]...).Draw(t, "case")
		c := rapid.SampledFrom(all).Draw(t, "readings")
		a := rapid.SampledFrom([]jurisdiction.Attribute{jurisdiction.Conditional, jurisdiction.Unconditional}).Draw(t, "attribute")
		without := slices.DeleteFunc(slices.Clone(events), func(e jurisdiction.Event) bool { return e.Type == jurisdiction.ExtensionApproved })
		long, short := replyDuty(t, c.law, a, events), replyDuty(t, c.law, a, without)
		if !long.Due.IsZero() && !short.Due.IsZero() && long.Due.Before(short.Due) {
			t.Fatalf("%+v: due %v, and without extension %v", c.slow, long.Due, short.Due)
		}
	})
}

// TestSuspendedIsNoLonger: a clock that stands still for papers ends no later than
// one that begins anew with them.
func TestSuspendedIsNoLonger(t *testing.T) {
	type pair struct{ anew, suspended *jurisdiction.Law }
	var pairs []pair
	for k := range 4 {
		r := jurisdiction.Readings{RestDayReceipt: jurisdiction.RestDayReceipt(k % 2), TriggerDay: jurisdiction.TriggerDay(k / 2)}
		suspended := r
		suspended.Supplement = jurisdiction.SupplementSuspend
		pairs = append(pairs, pair{reading(t, jurisdiction.China(), r), reading(t, jurisdiction.China(), suspended)})
	}
	rapid.Check(t, func(t *rapid.T) {
		events := anyCase(caseTypes["all"]...).Draw(t, "case")
		p := rapid.SampledFrom(pairs).Draw(t, "readings")
		anew, suspended := replyDuty(t, p.anew, jurisdiction.Conditional, events).Due, replyDuty(t, p.suspended, jurisdiction.Conditional, events).Due
		if !anew.IsZero() && suspended.After(anew) {
			t.Fatalf("suspended to %v, begun anew to %v", suspended, anew)
		}
	})
}
