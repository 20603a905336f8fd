package jurisdiction

import (
	"errors"
	"slices"

	"gongxiang.example/deadline"
)

// How clocks run
//
// A rule is a clock. The event named by its start sets it going; the acts that
// it wants stop it; certain other events end it without them. Rules may extend
// or restart the clock of another, and a clock may run inside an outer one.
// Nothing here knows a number of days or the name of a text.
//
// The law leaves questions open that move the last day: receipt on a rest day,
// the effect of a supplement, what makes an extension effective. So a clock is
// run once for each combination of the readings that matter to it. The run
// under the readings of the law gives Due; the earliest of all runs gives
// PlanBy; the day after the latest gives LateFrom. A run may end without a last
// day: it waits for a supplement, or its last day lies past the last notice.

// A Setting is what the clocks of one item of a case run on.
type Setting struct {
	Parties Parties
	Facts   Facts
	Item    string
	Events  []Event // in the order of time; those that do not touch the item are passed over
	AsOf    deadline.Date
}

// An Outcome is what running clocks yields.
type Outcome struct {
	Duties   []Duty
	Findings []Finding
}

// Run sets the clocks of a procedure going and appends to o what they yield, as
// of the end of the day s.AsOf. Each clock follows the law in force on the day
// that starts it (reading G6). Rules that are displaced start no clock.
//
// The error wraps [ErrUndetermined] where a fact is missing,
// [deadline.ErrUnpublished] where a duty's status depends on a day that no
// notice covers, or [deadline.ErrBeforeFirst].
func (l *Law) Run(o *Outcome, p Procedure, s *Setting) error {
	var room [12]clock
	clocks := room[:0]
	for i := range s.Events {
		e := &s.Events[i]
		if !e.Touches(s.Item) {
			continue
		}
		for k := range clocks {
			clocks[k].hear(e)
		}
		for _, u := range l.clocks[p] {
			if !u.start.Matches(e) || running(clocks, u) {
				continue
			}
			standing, err := l.standing(u, s.Parties.Provider, s.Parties.Requester, s.Parties.division(u.bearer), s.Facts, e.On)
			if err != nil {
				return err
			}
			if standing != NoStanding && standing != Displaced {
				clocks = append(clocks, clock{rule: u, standing: standing, start: i})
			}
		}
	}
	for k := range clocks {
		r := runner{law: l, set: s, clock: &clocks[k], all: clocks, cal: l.CalendarAt(s.Parties.division(clocks[k].rule.bearer))}
		if err := r.report(o); err != nil {
			return err
		}
	}
	return nil
}

// clock is one run of a rule: when it started and how it stopped.
type clock struct {
	rule     *linked
	standing Standing
	start    int    // index of the event that started it
	acts     uint32 // the acts done, one bit each
	done     deadline.Date
	ended    deadline.Date
}

func (c *clock) stopped() bool { return !c.done.IsZero() || !c.ended.IsZero() }

func running(clocks []clock, u *linked) bool {
	return slices.ContainsFunc(clocks, func(c clock) bool { return c.rule == u && !c.stopped() })
}

// hear notes the acts and the endings in an event.
func (c *clock) hear(e *Event) {
	if c.stopped() {
		return
	}
	for k := range c.rule.acts {
		if c.rule.acts[k].doneBy(e) {
			c.acts |= 1 << k
		}
	}
	all := uint32(1)<<len(c.rule.acts) - 1
	if c.acts == all || c.rule.any && c.acts != 0 {
		c.done = e.On
		return
	}
	for _, p := range c.rule.ends {
		if p.Matches(e) {
			c.ended = e.On
		}
	}
}

// variant is one combination of the readings that a clock is run under.
type variant struct {
	receipt    RestDayReceipt
	supplement Supplement
	extension  ExtensionNeeds
	unextended bool // leave extensions out, for a cautious planning date
}

// result is where one run of a clock ended.
type result struct {
	deadline deadline.Deadline
	last     deadline.Date // the last day, zero where the run has none
	waiting  bool          // the clock stands still until the supplement is complete
	unknown  deadline.Date // the last day lies after this one, the last covered
	extended *Rule
	restart  *Rule
	paused   deadline.Date
	resumed  deadline.Date
}

// runner runs one clock of a setting.
type runner struct {
	law   *Law
	set   *Setting
	clock *clock
	all   []clock
	cal   *deadline.Calendar
}

// run computes the last day under one variant. Steps that came too late, or
// without what they need, have no effect; see [runner.flaws].
func (r *runner) run(v variant) (result, error) {
	u := r.clock.rule
	start := &r.set.Events[r.clock.start]
	if u.term.kind == ByOrder {
		return result{last: start.Until}, nil
	}
	if u.term.kind != Numbered {
		return result{}, nil
	}
	trigger, err := r.received(start, v)
	if err != nil {
		return r.outside(err)
	}
	var res result
	if res.deadline, err = r.due(trigger, u.term.period); err != nil {
		return r.outside(err)
	}
	g := grants{runner: r, v: v}
	asked := -1
	for i := r.clock.start + 1; i < len(r.set.Events); i++ {
		e := &r.set.Events[i]
		if !e.Touches(r.set.Item) || r.after(e) {
			continue
		}
		last := res.deadline.Last()
		switch s := u.restart; {
		case s != nil && s.after.Matches(e) && r.holds(s, e.On):
			if asked < 0 && r.asksProperly(i, last) {
				asked = i
			}
		case s != nil && asked >= 0 && res.resumed.IsZero() && s.start.Matches(e):
			res.restart, res.paused, res.resumed = s.Rule, r.set.Events[asked].On, e.On
			err = r.resume(&res, v, e, g.total)
		default:
			if !v.unextended {
				err = g.hear(i, e, &res)
			}
		}
		if err != nil {
			return r.outside(err)
		}
	}
	res.last = res.deadline.Last()
	if asked >= 0 && res.resumed.IsZero() && v.supplement != SupplementNone {
		res = result{waiting: true, restart: u.restart.Rule, paused: r.set.Events[asked].On}
	}
	return res, nil
}

// after reports whether an event lies after the clock stopped.
func (r *runner) after(e *Event) bool {
	stop := r.clock.done
	if stop.IsZero() {
		stop = r.clock.ended
	}
	return !stop.IsZero() && e.On.After(stop)
}

// outside turns a last day that no notice covers into a result without one.
func (r *runner) outside(err error) (result, error) {
	if errors.Is(err, deadline.ErrUnpublished) {
		return result{unknown: r.cal.Last()}, nil
	}
	return result{}, err
}

// received is the day from which the clock runs: the day of the event, or the
// next working day for a receipt on a rest day or after hours (reading G3).
func (r *runner) received(e *Event, v variant) (deadline.Date, error) {
	if v.receipt == AsReceived || !r.isOdd(e) {
		return e.On, nil
	}
	if works, err := r.cal.IsWorkday(e.On); err == nil && works {
		return r.cal.AddWorkdays(e.On, 1)
	}
	return r.cal.AddWorkdays(e.On, 0)
}

// isOdd reports whether e is the receipt of something on a rest day or, where
// the hour of closing is given, after hours.
func (r *runner) isOdd(e *Event) bool {
	if !r.law.events[e.Type].receipt {
		return false
	}
	if works, err := r.cal.IsWorkday(e.On); err != nil || !works {
		return err == nil
	}
	closing := r.law.readings.Closing
	return !closing.IsZero() && !e.At.IsZero() && !e.At.Before(closing)
}

// due computes a deadline, one day earlier in the reading that counts the
// trigger day (reading G1).
func (r *runner) due(trigger deadline.Date, p deadline.Period) (deadline.Deadline, error) {
	if r.law.readings.TriggerDay == TriggerCounted {
		before, err := trigger.AddDays(-1)
		if err != nil {
			return deadline.Deadline{}, err
		}
		trigger = before
	}
	return r.cal.Due(trigger, p)
}

// resume applies a complete supplement: the clock begins anew with what was
// granted before, or goes on after the time that it stood still.
func (r *runner) resume(res *result, v variant, e *Event, granted int) (err error) {
	period := r.clock.rule.term.period
	trigger := e.On
	switch v.supplement {
	case SupplementNone:
		return nil
	case SupplementRestart:
		if trigger, err = r.received(e, v); err != nil {
			return err
		}
	case SupplementSuspend:
		still, err := r.still(res.paused, e.On, period.Unit())
		if err != nil || still == 0 {
			return err
		}
		period, err = deadline.NewPeriod(period.N()+still, period.Unit())
		if err != nil {
			return err
		}
		if trigger, err = r.received(&r.set.Events[r.clock.start], v); err != nil {
			return err
		}
	}
	if res.deadline, err = r.due(trigger, period); err != nil || granted == 0 {
		return err
	}
	extension, err := deadline.NewPeriod(granted, r.clock.rule.term.period.Unit())
	if err != nil {
		return err
	}
	res.deadline, err = res.deadline.Extend(extension)
	return err
}

// still counts the units for which a suspended clock stood still: those after
// the notice through the day of the supplement.
func (r *runner) still(from, through deadline.Date, u deadline.Unit) (int, error) {
	if u == deadline.Workday {
		return r.cal.CountWorkdays(from, through)
	}
	return through.DaysSince(from), nil
}

// asksProperly reports whether the notice to supplement at index i has an
// effect on the clock: it came by the last day, asked only for what the rule
// lets it ask, and listed everything, as no later notice asks for more.
func (r *runner) asksProperly(i int, last deadline.Date) bool {
	notice := &r.set.Events[i]
	rule := r.clock.rule.restart
	if notice.On.After(last) || !within(notice.Wants, rule.wants) {
		return false
	}
	for k := i + 1; k < len(r.set.Events); k++ {
		if e := &r.set.Events[k]; rule.after.Matches(e) && e.Touches(r.set.Item) && !within(e.Wants, notice.Wants) {
			return false
		}
	}
	return true
}

func within(list, allowed []string) bool {
	for _, s := range list {
		if !slices.Contains(allowed, s) {
			return false
		}
	}
	return true
}

// grants follows the extensions of a clock through a run.
type grants struct {
	*runner
	v     variant
	total int // units granted so far
	told  int // index of the last notice that served for a grant
}

// hear applies an event that may extend the clock.
func (g *grants) hear(i int, e *Event, res *result) error {
	for _, x := range g.clock.rule.extensions {
		n := 0
		switch {
		case !g.holds(x, e.On):
		case x.at.Event != "" && x.at.Matches(e) && g.total == 0 && !e.On.After(res.deadline.Last()):
			n = x.term.period.N()
		case x.granted.Event != "" && x.granted.Matches(e):
			n = g.grant(x, i, e, res.deadline.Last())
		}
		if n == 0 {
			continue
		}
		p, err := deadline.NewPeriod(n, x.term.period.Unit())
		if err != nil {
			return err
		}
		if res.deadline, err = res.deadline.Extend(p); err != nil {
			return err
		}
		g.total += n
		res.extended = x.Rule
	}
	return nil
}

// holds reports whether a rule that changes the course of a clock can do so on
// a day: procedural tools follow the law of the day on which they are used.
func (r *runner) holds(x *linked, on deadline.Date) bool {
	met, err := r.law.meets(x.Rule, r.set.Facts)
	return met && err == nil && x.in.InForce(on)
}

// grant returns how many units a consent adds: none where it came late, from
// the wrong body, without notice in time or over the maximum, each as far as
// the reading cares (reading S4).
func (g *grants) grant(x *linked, i int, e *Event, last deadline.Date) int {
	n, left := e.N, x.term.period.N()-g.total
	if !g.mayConsent(e) || n < 1 || left < 1 {
		return 0
	}
	inTime := !e.On.After(last)
	switch g.v.extension {
	case ConsentAndNotice:
		if !inTime || n > left || x.told.Event != "" && !g.notified(x, last) {
			return 0
		}
	case AskedInTime:
		if !inTime && (e.Asked.IsZero() || e.Asked.After(last)) {
			return 0
		}
	default:
		if !inTime {
			return 0
		}
	}
	return min(n, left)
}

// notified finds a notice by the last day that has not served for an earlier
// grant.
func (g *grants) notified(x *linked, last deadline.Date) bool {
	for k := max(g.clock.start, g.told) + 1; k < len(g.set.Events); k++ {
		if e := &g.set.Events[k]; x.told.Matches(e) && e.Touches(g.set.Item) && !e.On.After(last) {
			g.told = k
			return true
		}
	}
	return false
}

// mayConsent reports whether the body that consented can do so. Nobody consents
// to its own extension: for a bearer that is itself the authority it is the
// next higher authority, for the national one the State Council (reading Q13).
func (r *runner) mayConsent(e *Event) bool {
	body := r.set.Parties.In(r.clock.rule.bearer)
	switch {
	case !body.IsAuthority:
		return e.By == NoRole || e.By.isAuthority()
	case body.Division == Nation() || r.law.readings.AuthorityConsent == OwnGovernment:
		return e.By == Government
	}
	return e.By == SuperiorAuthority
}
