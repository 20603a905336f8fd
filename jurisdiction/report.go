package jurisdiction

import (
	"errors"
	"slices"

	"gongxiang.example/deadline"
)

// report turns a clock into a duty, with its three dates and what was wrong on
// the way, and appends both to o.
func (r *runner) report(o *Outcome) error {
	u := r.clock.rule
	start := &r.set.Events[r.clock.start]
	o.Duties = append(o.Duties, Duty{
		Code: u.duty, Item: r.set.Item, Bearer: u.bearer, Body: r.set.Parties.In(u.bearer), Standing: r.clock.standing,
		Trigger: start.On, Done: r.clock.done, Ended: r.clock.ended, rule: u,
	})
	d := &o.Duties[len(o.Duties)-1]
	if err := r.dates(d); err != nil {
		return err
	}
	if err := r.insideOuter(d); err != nil {
		return err
	}
	if err := r.status(d); err != nil {
		return err
	}
	r.lateness(o, d)
	r.flaws(o, d)
	return nil
}

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
		if !d.Due.IsZero() {
			if d.Deadline, err = r.deadline(&res); err != nil {
				return err
			}
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
			if err := r.cap(d, &r.all[k]); err != nil {
				return err
			}
		}
	}
	return nil
}

// cap caps the dates of d by those of an outer clock.
func (r *runner) cap(d *Duty, clock *clock) error {
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

// status places the duty in relation to the day of the report.
func (r *runner) status(d *Duty) error {
	asOf := r.set.AsOf
	switch {
	case !d.Done.IsZero() && !d.Unknown.IsZero() && d.Done.After(d.Unknown):
		return &deadline.UnpublishedError{Day: d.Done, Last: d.Unknown}
	case !d.Done.IsZero() && d.isPast(d.Done) && d.Standing != Guidance:
		d.Status = Late
	case !d.Done.IsZero():
		d.Status = Met
	case !d.Ended.IsZero():
		d.Status = Waived
	case !d.Unknown.IsZero() && asOf.After(d.Unknown):
		return &deadline.UnpublishedError{Day: asOf, Last: d.Unknown}
	case d.isPast(asOf) && d.Standing != Guidance:
		d.Status = Overdue
	default:
		d.Status = Open
	}
	if d.Status == Open && d.Due.IsZero() && d.Unknown.IsZero() {
		age, err := r.clock.cal.CountWorkdays(d.Trigger, asOf)
		d.Age = age
		return err
	}
	return nil
}

func (d *Duty) isPast(day deadline.Date) bool { return !d.Due.IsZero() && day.After(d.Due) }

// lateness appends the finding that a duty is or was late: a breach only from
// the first day that is late under every serious reading, and never where the
// rule itself is contested. By reference nobody is late.
func (r *runner) lateness(o *Outcome, d *Duty) {
	day := d.Done
	switch {
	case !d.Done.IsZero():
	case !d.Ended.IsZero():
		day = d.Ended // lateness run up by then stays on record (reading Q7)
	default:
		day = r.set.AsOf
	}
	if !d.isPast(day) || d.Standing == Guidance || d.rule.late == "" {
		return
	}
	f, ok := r.finding(d.rule.late, d.Trigger) // the law of that day governs the clock to its end (reading G6)
	if !ok {
		return
	}
	f.On = tomorrow(d.Due)
	if d.LateFrom.IsZero() || day.Before(d.LateFrom) || d.Standing == Contested || r.depends != 0 {
		f.Severity = min(f.Severity, Warning)
	}
	f.Readings = d.Readings
	o.Add(f)
}

// Add appends a finding.
func (o *Outcome) Add(f Finding) {
	if o.Findings == nil {
		o.Findings = make([]Finding, 0, 4)
	}
	o.Findings = append(o.Findings, f)
}

// finding begins a finding about the bearer of the clock.
func (r *runner) finding(code string, on deadline.Date) (Finding, bool) {
	f, ok := r.law.Finding(code, r.set, on)
	f.By, f.rule = r.clock.rule.bearer, r.clock.rule.Rule
	return f, ok
}

// Finding makes the finding of a check, resting on every text held that demands
// it between these parties on that day; ok is false where none does.
func (l *Law) Finding(code string, s *Setting, on deadline.Date) (f Finding, ok bool) {
	f = Finding{Code: code, On: on, By: Provider, Item: s.Item}
	for _, c := range l.checks[code] {
		if !c.in.InForce(on) || !c.in.reaches(s.Parties.Provider.Division) {
			continue
		}
		if strength, err := c.in.between(&s.Parties.Provider, &s.Parties.Requester); err != nil || strength != Bound {
			continue
		}
		if f.check == nil {
			f.check, f.Severity = c.Check, c.severity
		} else {
			f.more = append(f.more, c.Check)
		}
	}
	return f, f.check != nil
}

// flaws appends findings about steps that had no effect on the clock, or that
// nobody may take.
func (r *runner) flaws(o *Outcome, d *Duty) {
	first := -1 // the first notice to supplement, as a step
	granted := 0
	for k := range r.steps {
		switch s := &r.steps[k]; s.kind {
		case asks:
			r.noticeFlaws(o, s, first)
			if first < 0 {
				first = k
			}
		case grants:
			if s.proper {
				granted += r.set.Events[s.index].N
			}
			r.grantFlaws(o, d, k, granted)
		}
	}
}

// noticeFlaws looks at one notice to supplement; first is the step of the first
// one, negative where this is it.
func (r *runner) noticeFlaws(o *Outcome, s *step, first int) {
	wants := r.set.Events[s.index].Wants
	if !within(wants, s.rule.wants) {
		if f, ok := r.finding("added-condition", s.on); ok {
			o.Add(f)
		}
	}
	if first < 0 {
		return
	}
	if f, ok := r.finding("second-supplement-notice", s.on); ok {
		if within(wants, r.set.Events[r.steps[first].index].Wants) {
			f.Severity = min(f.Severity, Warning) // it repeats what was still missing
		}
		o.Add(f)
	}
}

// grantFlaws looks at the consent to an extension in the k-th step; granted is
// the number of units granted with it.
func (r *runner) grantFlaws(o *Outcome, d *Duty, k, granted int) {
	s := &r.steps[k]
	if s.proper && granted > s.rule.term.period.N() {
		if f, ok := r.finding("extension-over-cap", s.on); ok {
			f.By = Authority
			o.Add(f)
		}
		return
	}
	if r.worked&(1<<k) != 0 {
		return // it took effect
	}
	before, err := r.run(r.law.chosen(), r.steps[:k]) // as it stood then
	if err != nil || before.last.IsZero() || !d.Done.IsZero() && !d.Done.After(before.last) {
		return // nothing turned on it
	}
	inTime := s.proper && !s.on.After(before.last)
	if told := k; inTime && (!r.set.AsOf.After(before.last) || notified(r.steps, before.last, &told)) {
		return // the notice may still come
	}
	if f, ok := r.finding("extension-ineffective", s.on); ok {
		f.Readings = OptionExtensionNeeds | r.depends
		o.Add(f)
	}
}
