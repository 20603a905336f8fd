package jurisdiction

import (
	"errors"
	"slices"

	"gongxiang.example/deadline"
)

// variant is one combination of the readings that a clock is run under.
type variant struct {
	receipt    RestDayReceipt
	supplement Supplement
	extension  ExtensionNeeds
	consent    AuthorityConsent
	trigger    CatalogTrigger
	unextended bool // leave extensions out, for a cautious planning date
}

// chosen is the variant of the law's own readings.
func (l *Law) chosen() variant {
	return variant{l.readings.RestDayReceipt, l.readings.Supplement, l.readings.ExtensionNeeds, l.readings.AuthorityConsent, l.readings.CatalogTrigger, false}
}

// A stepKind says what an event does to a running clock.
type stepKind uint8

const (
	asks      stepKind = iota // a notice to supplement
	completes                 // the supplement is complete
	grants                    // consent to an extension
	tells                     // notice of an extension
	brings                    // the event that brings an extension by itself
)

// step is an event that bears on the course of a clock, looked at once so that
// the runs need not look again.
type step struct {
	kind   stepKind
	proper bool // as far as no reading decides: something granted, the right questions
	index  int
	on     deadline.Date
	rule   *linked
}

// runner runs one clock of a setting.
type runner struct {
	law   *Law
	set   *Setting
	clock *clock
	all   []clock
	steps []step

	worked  uint64    // the steps that extended the clock in the run under the law's readings
	depends OptionSet // AuthorityConsent, where it decides whether somebody may consent
}

// result is where one run of a clock ended.
type result struct {
	last     deadline.Date // the last day, zero where the run has none
	trigger  deadline.Date // the day from which the clock runs in the end
	still    int           // days for which it stood still, working days of a clock in working days
	granted  int           // units by which it was extended
	worked   uint64        // the steps that extended it, one bit each
	waiting  bool          // it stands still until the supplement is complete
	unknown  deadline.Date // the last day lies after this one, the last covered
	extended *Rule
	restart  *Rule
	paused   deadline.Date
	resumed  deadline.Date
}

// prepare appends the steps of the clock to steps.
func (r *runner) prepare(steps []step) []step {
	u := r.clock.rule
	if u.restart == nil && len(u.extensions) == 0 {
		return steps
	}
	stop := r.clock.stop()
	asked := false
	for i := r.clock.start + 1; i < len(r.set.Events); i++ {
		e := &r.set.Events[i]
		if !stop.IsZero() && e.On.After(stop) {
			break // events come in the order of days
		}
		if u.course&e.Type.set() == 0 || !e.Touches(r.set.Item) {
			continue
		}
		if s := u.restart; s != nil {
			switch {
			case s.after.Matches(e) && r.holds(s, e.On):
				steps = append(steps, step{asks, !asked && r.asksProperly(i), i, e.On, s})
				asked = true
			case s.start.Matches(e):
				steps = append(steps, step{completes, true, i, e.On, s})
			}
		}
		for _, x := range u.extensions {
			switch {
			case x.granted.Matches(e) && r.holds(x, e.On):
				steps = append(steps, step{grants, e.N > 0, i, e.On, x})
				if r.mayConsent(e, NextHigherAuthority) != r.mayConsent(e, OwnGovernment) {
					r.depends |= OptionAuthorityConsent
				}
			case x.told.Matches(e):
				steps = append(steps, step{tells, true, i, e.On, x})
			case x.at.Matches(e) && r.holds(x, e.On):
				steps = append(steps, step{brings, true, i, e.On, x})
			}
		}
	}
	return steps
}

// holds reports whether a rule that changes the course of a clock can do so on
// a day: procedural tools follow the law of the day on which they are used.
func (r *runner) holds(x *linked, on deadline.Date) bool {
	if x.unread || !x.in.inForce(on) {
		return false
	}
	body, other := r.set.Parties.bearer(r.clock.rule.bearer)
	v := r.law.see(x.procedure, body, other, r.set.Parties.Place(r.clock.rule.bearer), &r.set.Facts, on)
	met, _ := v.met(x.needs, x.in.territory)
	if !met {
		return false
	}
	if x.in == r.clock.rule.in {
		return true
	}
	s, _ := v.strength(x.in) // of another text: it must bind the two itself
	return s == Bound
}

// asksProperly reports whether the first notice to supplement, at index i, can
// have an effect: it asked only for what the rule lets it ask, and listed everything,
// as no later notice asks for more.
func (r *runner) asksProperly(i int) bool {
	notice := &r.set.Events[i]
	rule := r.clock.rule.restart
	if len(notice.Wants) == 0 || !within(notice.Wants, rule.wants) {
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

// mayConsent reports whether the body that consented can do so. Nobody consents
// to its own extension: for a bearer that is itself the authority it is the
// next higher authority, for the national one the State Council (reading Q13).
func (r *runner) mayConsent(e *Event, who AuthorityConsent) bool {
	body := &r.clock.body
	switch {
	case !body.IsAuthority:
		return e.By == NoRole || e.By == Authority || e.By == authorityOf(r.clock.rule.bearer)
	case body.Division == Nation() || who == OwnGovernment:
		return e.By == Government
	}
	return e.By == SuperiorAuthority
}

// authorityOf names the authority of a bearer's own level.
func authorityOf(r Role) Role {
	switch r {
	case Requester:
		return AuthorityOfRequester
	case Provider:
		return AuthorityOfProvider
	}
	return Authority
}

// run computes the last day under one variant from the first steps of the
// clock, into res. A step that came too late, or without what it needs, has no
// effect; see [runner.flaws]. A last day that no notice covers is a result
// without one.
func (r *runner) run(v variant, steps []step, res *result) error {
	*res = result{}
	err := r.follow(v, steps, res)
	if err != nil && errors.Is(err, deadline.ErrUnpublished) {
		*res = result{unknown: r.clock.cal.Last(), trigger: res.trigger}
		return nil
	}
	return err
}

func (r *runner) follow(v variant, steps []step, res *result) (err error) {
	u := r.clock.rule
	start := &r.set.Events[r.clock.start]
	if u.term.kind == ByOrder {
		res.last = start.Until
	}
	if u.term.kind != Numbered {
		return nil
	}
	if res.trigger, err = r.received(start, v); err != nil {
		return err
	}
	if res.last, err = r.end(res.trigger, u.term.period.N()); err != nil {
		return err
	}
	told, asked := -1, false
	for k := range steps {
		s := &steps[k]
		switch s.kind {
		case asks:
			if !asked && s.proper && !s.on.After(res.last) {
				asked, res.paused = true, s.on
			}
		case completes:
			if asked && res.resumed.IsZero() {
				res.resumed = s.on
				err = r.resume(res, v, s)
			}
		case grants, brings:
			n := r.grant(res, v, steps, k, &told)
			if n == 0 {
				break
			}
			res.granted += n
			res.worked |= 1 << k
			res.extended = s.rule.Rule
			res.last, err = r.later(res.last, n)
		}
		if err != nil {
			return err
		}
	}
	if asked && res.resumed.IsZero() && v.supplement != SupplementNone {
		*res = result{waiting: true, restart: u.restart.Rule, paused: res.paused}
	}
	return nil
}

// received is the day from which the clock runs: the day of the event, the day
// on which a change of law takes effect (reading S7), or the next working day for
// a receipt on a rest day or after hours (reading G3).
func (r *runner) received(e *Event, v variant) (deadline.Date, error) {
	if v.trigger == TriggerEffective && !e.Effective.IsZero() {
		return e.Effective, nil
	}
	if v.receipt == AsReceived || !r.clock.rule.receives(e) || !r.isOdd(e) {
		return e.On, nil
	}
	if works, err := r.clock.cal.IsWorkday(e.On); err == nil && works {
		return r.clock.cal.AddWorkdays(e.On, 1)
	}
	return r.clock.cal.AddWorkdays(e.On, 0)
}

// isOdd reports whether a receipt came on a rest day or, where the hour of
// closing is given, after hours.
func (r *runner) isOdd(e *Event) bool {
	if works, err := r.clock.cal.IsWorkday(e.On); err != nil || !works {
		return err == nil
	}
	closing := r.law.readings.Closing
	return !closing.IsZero() && !e.At.IsZero() && !e.At.Before(closing)
}

// end is the last day of n units of the rule's term from trigger, one day
// earlier in the reading that counts the trigger day (reading G1).
func (r *runner) end(trigger deadline.Date, n int) (last deadline.Date, err error) {
	if r.countsTrigger() && r.byMonths() { // the day before the corresponding day
		if last, err = r.later(trigger, n); err != nil {
			return last, err
		}
		return last.AddDays(-1)
	}
	from, err := r.origin(trigger)
	if err != nil {
		return deadline.Date{}, err
	}
	return r.later(from, n)
}

// countsTrigger reports whether the trigger day is day 1 (reading G1).
func (r *runner) countsTrigger() bool { return r.law.readings.TriggerDay == TriggerCounted }

// origin is the day after which days count: the trigger day, or the day before it
// where that counts.
func (r *runner) origin(trigger deadline.Date) (deadline.Date, error) {
	if r.countsTrigger() {
		return trigger.AddDays(-1)
	}
	return trigger, nil
}

// byMonths reports whether the clock counts in months or years.
func (r *runner) byMonths() bool {
	unit := r.clock.rule.term.period.Unit()
	return unit == deadline.Month || unit == deadline.Year
}

// later is the day n units of the rule's term after d.
func (r *runner) later(d deadline.Date, n int) (deadline.Date, error) {
	unit := r.clock.rule.term.period.Unit()
	if unit == deadline.Workday {
		return r.clock.cal.AddWorkdays(d, n)
	}
	p, err := deadline.NewPeriod(n, unit)
	if err != nil {
		return deadline.Date{}, err
	}
	due, err := r.clock.cal.Due(d, p)
	return due.Last(), err
}

// resume applies a complete supplement: the clock begins anew, with what was
// granted before, or goes on after the time for which it stood still.
func (r *runner) resume(res *result, v variant, s *step) (err error) {
	if v.supplement != SupplementNone {
		res.restart = s.rule.Rule
	}
	switch v.supplement {
	case SupplementRestart:
		if res.trigger, err = r.received(&r.set.Events[s.index], v); err != nil {
			return err
		}
		if res.last, err = r.end(res.trigger, r.clock.rule.term.period.N()); err != nil || res.granted == 0 {
			return err
		}
		res.last, err = r.later(res.last, res.granted)
	case SupplementSuspend:
		if res.still, err = r.still(res, s.on); err != nil {
			return err
		}
		if r.clock.rule.term.period.Unit() != deadline.Workday { // also a clock of months stands still for days
			res.last, err = res.last.AddDays(res.still)
			return err
		}
		res.last, err = r.later(res.last, res.still)
	}
	return err
}

// still returns for how many days of its own the clock stood still until the
// papers were complete: those after the notice, and only such as would have
// counted, since on a notice before the day of receipt the clock did not run yet.
func (r *runner) still(res *result, complete deadline.Date) (int, error) {
	from, err := r.origin(res.trigger)
	if err != nil {
		return 0, err
	}
	from = latest(from, res.paused)
	switch {
	case !complete.After(from):
		return 0, nil
	case r.clock.rule.term.period.Unit() != deadline.Workday:
		return complete.DaysSince(from), nil
	}
	return r.clock.cal.CountWorkdays(from, complete)
}

// grant returns how many units the k-th step adds: none where it came late,
// without notice in time or over the maximum, each as far as the reading cares
// (reading S4). told is the last notice that served for an earlier grant.
func (r *runner) grant(res *result, v variant, steps []step, k int, told *int) int {
	s := &steps[k]
	last := r.expiry(res, v, steps[k:])
	inTime := !s.on.After(last)
	whole := s.rule.term.period.N()
	if s.kind == brings {
		if !inTime || res.granted > 0 || v.unextended {
			return 0
		}
		return whole
	}
	e := &r.set.Events[s.index]
	left := whole - res.granted
	if !s.proper || !r.mayConsent(e, v.consent) || left < 1 || v.unextended {
		return 0
	}
	switch v.extension {
	case ConsentAndNotice:
		if !inTime || e.N > left || s.rule.told.Event != "" && !notified(steps, last, told) {
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
	return min(e.N, left)
}

// expiry is the day by which an extension must be in place: the last day, or,
// while the clock stands still for a supplement, the day of its completion, as
// far as that is known.
func (r *runner) expiry(res *result, v variant, steps []step) deadline.Date {
	if res.paused.IsZero() || !res.resumed.IsZero() || v.supplement == SupplementNone {
		return res.last
	}
	for k := range steps {
		if steps[k].kind == completes {
			return latest(steps[k].on, res.last)
		}
	}
	return latest(r.set.AsOf, res.last)
}

func latest(a, b deadline.Date) deadline.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// notified finds a notice of extension by the last day that has not served for
// an earlier grant.
func notified(steps []step, last deadline.Date, told *int) bool {
	for k := *told + 1; k < len(steps); k++ {
		if s := &steps[k]; s.kind == tells && !s.on.After(last) {
			*told = k
			return true
		}
	}
	return false
}

// partly is the part of a clock in working days that lies before the days that
// no notice covers; zero where a supplement was asked for, since what counts
// then depends on days that are not known.
func (r *runner) partly(res *result) (d deadline.Deadline, err error) {
	asked := slices.ContainsFunc(r.steps, func(s step) bool { return s.kind == asks })
	if asked || res.trigger.IsZero() || r.clock.rule.term.period.Unit() != deadline.Workday {
		return d, nil
	}
	from, err := r.origin(res.trigger)
	if err != nil {
		return d, err
	}
	n, err := r.clock.cal.CountWorkdays(from, res.unknown)
	if err != nil || n < 1 {
		return d, err
	}
	return r.clock.cal.Due(from, deadline.Workdays(n))
}

// deadline works a result out as a deadline, to be shown day by day; none where it
// would not end on the same day, as days added to months and months to days may not.
func (r *runner) deadline(res *result) (d deadline.Deadline, err error) {
	period := r.clock.rule.term.period
	if r.countsTrigger() && r.byMonths() {
		return d, nil // no deadline ends the day before the corresponding one
	}
	from, err := r.origin(res.trigger)
	if err != nil {
		return d, err
	}
	if !r.byMonths() {
		if period, err = deadline.NewPeriod(period.N()+res.still, period.Unit()); err != nil {
			return d, err
		}
	}
	d, err = r.clock.cal.Due(from, period)
	if err == nil && r.byMonths() && res.still > 0 {
		d, err = d.Extend(deadline.Days(res.still))
	}
	if err != nil || res.granted == 0 {
		return d, err
	}
	extension, err := deadline.NewPeriod(res.granted, period.Unit())
	if err != nil {
		return d, err
	}
	if d, err = d.Extend(extension); err == nil && d.Last() != res.last {
		return deadline.Deadline{}, nil
	}
	return d, err
}
