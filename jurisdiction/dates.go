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
	res, err := r.run(v, r.steps)
	if err != nil {
		return err
	}
	d.Due, d.Unknown = res.last, res.unknown
	r.worked, d.Readings = res.worked, r.depends
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
	for _, c := range u.when {
		d.Readings |= optionOf(c)
		if c.option && !slices.Contains(c.values, r.law.defaultOf(c.name)) {
			d.LateFrom = deadline.Date{} // on the default reading the rule does not speak
		}
	}
	if !u.plan.IsZero() {
		plan, err := r.clock.cal.Due(d.Trigger, u.plan)
		if err != nil && !errors.Is(err, deadline.ErrUnpublished) {
			return err
		}
		d.PlanBy = plan.Last()
	}
	return nil
}

// optionOf is the option that a condition asks for, if it is one of Readings.
func optionOf(c condition) OptionSet {
	for i, o := range options {
		if c.option && o.key == c.name {
			return 1 << i
		}
	}
	return 0
}

// span finds the earliest and the latest last day of all variants, and the
// readings that move it. A reading is varied only where something in the case
// depends on it.
func (r *runner) span(d *Duty, chosen variant, own *result) error {
	receipts, supplements, extensions := r.axes()
	open := false // some variant has no last day
	latest := own.last
	d.PlanBy = own.last
	for k := range receipts * supplements * extensions {
		v := chosen
		if receipts > 1 {
			v.receipt = RestDayReceipt(k % receipts)
		}
		if supplements > 1 {
			v.supplement = Supplement(k / receipts % supplements)
		}
		switch x := k / receipts / supplements; {
		case extensions > readingsOfExtension && x == readingsOfExtension:
			v.unextended = true // the planning date relies on no extension
		case extensions > 1:
			v.extension = ExtensionNeeds(x)
		}
		if v == chosen {
			continue
		}
		res, err := r.run(v, r.steps)
		if err != nil {
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

// readingsOfExtension is the number of values of ExtensionNeeds.
const readingsOfExtension = 3

// axes returns over how many readings a clock is run: one where nothing in the
// case depends on the option. Where a planning date relies on no extension, one
// more run leaves extensions out.
func (r *runner) axes() (receipts, supplements, extensions int) {
	receipts, supplements, extensions = 1, 1, 1
	odd := func(i int) bool {
		e := &r.set.Events[i]
		return r.clock.rule.receives(e) && r.isOdd(e)
	}
	if odd(r.clock.start) {
		receipts = 2
	}
	for k := range r.steps {
		switch s := &r.steps[k]; s.kind {
		case asks:
			supplements = 3
		case completes:
			if odd(s.index) {
				receipts = 2
			}
		case grants:
			extensions = readingsOfExtension
			if r.plansWithout() {
				extensions++
			}
		}
	}
	return receipts, supplements, extensions
}

// differ is the option in which two variants differ, none where they differ in
// several.
func differ(a, b variant) OptionSet {
	switch {
	case b.unextended:
		return 0 // no reading: mere caution
	case a.receipt != b.receipt && a.supplement == b.supplement && a.extension == b.extension:
		return OptionRestDayReceipt
	case a.receipt == b.receipt && a.supplement != b.supplement && a.extension == b.extension:
		return OptionSupplement
	case a.receipt == b.receipt && a.supplement == b.supplement:
		return OptionExtensionNeeds
	}
	return 0
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
