package jurisdiction

import (
	"errors"
	"slices"

	"gongxiang.example/deadline"
)

// dates runs the clock under every variant that matters; the clocks around it
// are left for insideOuter.
func (r *runner) dates(d *Duty) error {
	u, v := r.clock.rule, r.law.chosen()
	var res result
	err := r.run(v, r.steps, &res)
	if err != nil {
		return err
	}
	d.Due, d.Unknown = res.last, res.unknown
	r.worked = res.worked
	d.used = [2]*Rule{res.extended, res.restart}
	if res.waiting && r.clock.stop().IsZero() {
		d.Waiting = u.restart.start.Event
	}
	if v.supplement == SupplementSuspend {
		d.Paused, d.Resumed = res.paused, res.resumed
	}
	switch {
	case u.term.kind == Numbered:
		d.Readings |= r.law.changed & OptionTriggerDay
		switch {
		case !d.Due.IsZero():
			d.Deadline, err = r.deadline(&res)
		case !d.Unknown.IsZero():
			d.Partly, err = r.partly(&res)
		}
		if err != nil {
			return err
		}
		if err := r.span(d, v, &res); err != nil {
			return err
		}
	case !d.Due.IsZero():
		d.PlanBy, d.LateFrom = d.Due, tomorrow(d.Due)
	}
	for k := range u.when {
		c := &u.when[k]
		if !c.option {
			continue
		}
		d.Readings |= optionOf(c.name)
		if !slices.Contains(c.values, r.law.defaultOf(c.name)) {
			d.LateFrom = deadline.Date{} // on the default reading the rule does not speak
		}
	}
	if !u.plan.IsZero() && d.Due.IsZero() {
		plan, err := r.clock.cal.Due(d.Trigger, u.plan)
		if err != nil && !errors.Is(err, deadline.ErrUnpublished) {
			return err
		}
		d.PlanBy = plan.Last()
	}
	return nil
}

// optionOf is the option with a key, none where it is not one of Readings.
func optionOf(key string) OptionSet {
	for i := range options {
		if options[i].key == key {
			return 1 << i
		}
	}
	return 0
}

// span finds the earliest and the latest last day of all variants, and the
// readings that move it.
func (r *runner) span(d *Duty, chosen variant, own *result) error {
	a := r.axes()
	if chosen.extension == AskedInTime && !a.asked {
		chosen.extension = ConsentAlone // the two say the same then
	}
	open := false // some variant has no last day
	latest := own.last
	d.PlanBy = own.last
	var res result
	for v, more := a.first(chosen), true; more; v, more = a.next(v) {
		if v == chosen {
			continue
		}
		if err := r.run(v, r.steps, &res); err != nil {
			return err
		}
		switch {
		case res.last.IsZero():
			open = true
		case d.PlanBy.IsZero() || res.last.Before(d.PlanBy):
			d.PlanBy = res.last
		case res.last.After(latest):
			latest = res.last
		}
		if res.last != own.last || res.waiting != own.waiting {
			d.Readings |= differ(chosen, v)
		}
	}
	if !open && !own.last.IsZero() {
		d.LateFrom = tomorrow(latest)
	}
	return nil
}

// axes says which readings a clock is run under: only where something in the
// case depends on an option is it varied.
type axes struct {
	receipt, supplement, extension, consent, trigger bool
	asked                                            bool // some grant says when it was asked for
	cautious                                         bool // and once without extensions, for the planning date
}

func (r *runner) axes() (a axes) {
	odd := func(i int) bool {
		e := &r.set.Events[i]
		return r.clock.rule.receives(e) && r.isOdd(e)
	}
	a.receipt = odd(r.clock.start)
	a.consent = r.depends != 0
	start := &r.set.Events[r.clock.start]
	a.trigger = start.governed() != start.On
	for k := range r.steps {
		switch s := &r.steps[k]; s.kind {
		case asks:
			a.supplement = true
		case completes:
			a.receipt = a.receipt || odd(s.index)
		case grants:
			a.extension, a.cautious = true, r.plansWithout()
			a.asked = a.asked || !r.set.Events[s.index].Asked.IsZero()
		}
	}
	return a
}

// first is the first variant: the first value on every axis that is varied, the
// chosen one on the others.
func (a axes) first(chosen variant) variant {
	v := chosen
	if a.receipt {
		v.receipt = AsReceived
	}
	if a.supplement {
		v.supplement = SupplementRestart
	}
	if a.extension {
		v.extension = ConsentAndNotice
	}
	if a.consent {
		v.consent = NextHigherAuthority
	}
	if a.trigger {
		v.trigger = TriggerEffective
	}
	return v
}

// next is the variant after v, counted up like a number with a digit for each
// axis; more is false after the last.
func (a axes) next(v variant) (w variant, more bool) {
	if a.receipt {
		if v.receipt++; v.receipt <= NextWorkday {
			return v, true
		}
		v.receipt = AsReceived
	}
	if a.consent {
		if v.consent++; v.consent <= OwnGovernment {
			return v, true
		}
		v.consent = NextHigherAuthority
	}
	if a.trigger {
		if v.trigger++; v.trigger <= TriggerPublished {
			return v, true
		}
		v.trigger = TriggerEffective
	}
	if a.supplement {
		if v.supplement++; v.supplement <= SupplementSuspend {
			return v, true
		}
		v.supplement = SupplementRestart
	}
	if a.extension && !v.unextended {
		// Without a day of asking, AskedInTime says what ConsentAlone says.
		if v.extension < ConsentAlone || a.asked && v.extension < AskedInTime {
			v.extension++
			return v, true
		}
		v.extension, v.unextended = ConsentAndNotice, a.cautious
		return v, a.cautious
	}
	return v, false
}

// differ is the option in which two variants differ, none where they differ in
// several.
func differ(a, b variant) OptionSet {
	if b.unextended {
		return 0 // no reading: mere caution
	}
	var s OptionSet
	if a.receipt != b.receipt {
		s |= OptionRestDayReceipt
	}
	if a.supplement != b.supplement {
		s |= OptionSupplement
	}
	if a.extension != b.extension {
		s |= OptionExtensionNeeds
	}
	if a.consent != b.consent {
		s |= OptionAuthorityConsent
	}
	if a.trigger != b.trigger {
		s |= OptionCatalogTrigger
	}
	if s&(s-1) != 0 {
		return 0
	}
	return s
}

// plansWithout reports whether the planning date leaves extensions out, as no
// cautious bearer would rely on one here.
func (r *runner) plansWithout() bool {
	for _, x := range r.clock.rule.extensions {
		for _, id := range x.cautious {
			if id == r.clock.rule.id {
				return true
			}
		}
	}
	return false
}

// insideOuter caps the dates by those of the clocks that this one runs inside.
func (r *runner) insideOuter(d *Duty) error {
	for u := r.clock.rule.outer; u != nil; u = u.outer {
		for k := range r.all {
			if r.all[k].rule != u {
				continue
			}
			if err := r.capBy(d, &r.all[k]); err != nil {
				return err
			}
		}
	}
	return nil
}

// capBy caps the dates of d by those of an outer clock.
func (r *runner) capBy(d *Duty, clock *clock) error {
	var room [12]step
	outer := runner{law: r.law, set: r.set, clock: clock}
	outer.steps = outer.prepare(room[:0])
	var o Duty
	if err := outer.dates(&o); err != nil {
		return err
	}
	for _, c := range [...]struct{ own, outer *deadline.Date }{{&d.Due, &o.Due}, {&d.PlanBy, &o.PlanBy}, {&d.LateFrom, &o.LateFrom}} {
		if !c.outer.IsZero() && c.own.After(*c.outer) {
			*c.own = *c.outer
			d.Readings |= o.Readings
		}
	}
	return nil
}

// tomorrow is the day after d, the zero Date after the last day there is.
func tomorrow(d deadline.Date) deadline.Date {
	next, _ := d.AddDays(1)
	return next
}
