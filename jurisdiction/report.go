package jurisdiction

import "gongxiang.example/deadline"

// report turns a clock into a duty, with its three dates and what was wrong on
// the way, and appends both to o.
func (r *runner) report(o *Outcome) error {
	u := r.clock.rule
	start := &r.set.Events[r.clock.start]
	d := Duty{
		Code: u.duty, Item: r.set.Item, Bearer: u.bearer, Body: r.set.Parties.In(u.bearer), Standing: r.clock.standing,
		Trigger: start.On, Done: r.clock.done, Ended: r.clock.ended, rule: u,
	}
	if err := r.dates(&d); err != nil {
		return err
	}
	if err := r.status(&d); err != nil {
		return err
	}
	o.Duties = append(o.Duties, d)
	r.lateness(o, &d)
	r.flaws(o, &d)
	return nil
}

// axes are the readings that a clock is run under, each with its own extent: one
// value where nothing in the case depends on it.
type axes struct{ receipt, supplement, extension int }

func (r *runner) axes() axes {
	a := axes{1, 1, 1}
	u := r.clock.rule
	for i := r.clock.start; i < len(r.set.Events); i++ {
		e := &r.set.Events[i]
		if !e.Touches(r.set.Item) || r.after(e) {
			continue
		}
		if s := u.restart; s != nil && s.after.Matches(e) {
			a.supplement = 3
		}
		for _, x := range u.extensions {
			if x.granted.Event != "" && x.granted.Matches(e) {
				a.extension = 3
			}
		}
		if (i == r.clock.start || a.supplement > 1) && r.isOdd(e) {
			a.receipt = 2
		}
	}
	return a
}

// dates runs the clock under every variant that matters.
func (r *runner) dates(d *Duty) error {
	u, own := r.clock.rule, r.law.readings
	chosen := variant{own.RestDayReceipt, own.Supplement, own.ExtensionNeeds, false}
	res, err := r.run(chosen)
	if err != nil {
		return err
	}
	d.Due, d.Deadline, d.Unknown = res.last, res.deadline, res.unknown
	d.used = [2]*Rule{res.extended, res.restart}
	if res.waiting {
		d.Waiting = u.restart.start.Event
	}
	if own.Supplement == SupplementSuspend {
		d.Paused, d.Resumed = res.paused, res.resumed
	}
	if u.term.kind == Numbered {
		d.Readings |= own.changed() & optTriggerDay
		if err := r.span(d, chosen, res); err != nil {
			return err
		}
	} else if u.term.kind == ByOrder && !d.Due.IsZero() {
		d.PlanBy, d.LateFrom = d.Due, tomorrow(d.Due)
	}
	for _, c := range u.when {
		d.Readings |= optionOf(c)
	}
	if !u.plan.IsZero() {
		plan, err := r.due(d.Trigger, u.plan)
		if err == nil {
			d.PlanBy = plan.Last()
		} else if _, err := r.outside(err); err != nil {
			return err
		}
	}
	return r.insideOuter(d, chosen)
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
// readings that move it.
func (r *runner) span(d *Duty, chosen variant, own result) error {
	a := r.axes()
	open := false // some variant has no last day
	latest := own.last
	d.PlanBy = own.last
	note := func(v variant) error {
		res, err := r.run(v)
		if err != nil {
			return err
		}
		if res.last.IsZero() {
			open = true
		} else if d.PlanBy.IsZero() || res.last.Before(d.PlanBy) {
			d.PlanBy = res.last
		}
		if res.last.After(latest) {
			latest = res.last
		}
		d.Readings |= moved(chosen, v, own, res)
		return nil
	}
	for receipt := range a.receipt {
		for supplement := range a.supplement {
			for extension := range a.extension {
				v := variant{RestDayReceipt(receipt), Supplement(supplement), ExtensionNeeds(extension), false}
				v = fill(v, chosen, a)
				if v == chosen {
					continue
				}
				if err := note(v); err != nil {
					return err
				}
			}
		}
	}
	if r.plansWithout() {
		v := chosen
		v.unextended = true
		if err := note(v); err != nil {
			return err
		}
	}
	if !open && !own.last.IsZero() {
		d.LateFrom = tomorrow(latest)
	}
	return nil
}

// fill puts the chosen reading on every axis along which nothing varies.
func fill(v, chosen variant, a axes) variant {
	if a.receipt == 1 {
		v.receipt = chosen.receipt
	}
	if a.supplement == 1 {
		v.supplement = chosen.supplement
	}
	if a.extension == 1 {
		v.extension = chosen.extension
	}
	return v
}

// moved is the reading in which two variants differ, if they differ in one only
// and in the last day too.
func moved(chosen, v variant, own, res result) OptionSet {
	if own.last == res.last && own.waiting == res.waiting {
		return 0
	}
	var s OptionSet
	n := 0
	for _, x := range [...]struct {
		differs bool
		option  OptionSet
	}{
		{v.receipt != chosen.receipt, optRestDayReceipt},
		{v.supplement != chosen.supplement, optSupplement},
		{v.extension != chosen.extension || v.unextended, optExtensionNeeds},
	} {
		if x.differs {
			n++
			s |= x.option
		}
	}
	if n != 1 {
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

// insideOuter caps the dates by those of the clock that this one runs inside.
func (r *runner) insideOuter(d *Duty, chosen variant) error {
	for k := range r.all {
		outer := runner{r.law, r.set, &r.all[k], r.all, r.cal}
		if r.clock.rule.outer == nil || outer.clock.rule != r.clock.rule.outer {
			continue
		}
		res, err := outer.run(chosen)
		if err != nil || res.last.IsZero() {
			return err
		}
		for _, date := range [...]*deadline.Date{&d.Due, &d.PlanBy} {
			if date.After(res.last) {
				*date = res.last
			}
		}
		if day := tomorrow(res.last); d.LateFrom.After(day) {
			d.LateFrom = day
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
	case !d.Done.IsZero() && d.isPast(d.Done):
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
		age, err := r.cal.CountWorkdays(d.Trigger, asOf)
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
	f, ok := r.finding(d.rule.late, tomorrow(d.Due))
	if !ok {
		return
	}
	if d.LateFrom.IsZero() || day.Before(d.LateFrom) || d.Standing == Contested {
		f.Severity = min(f.Severity, Warning)
	}
	f.Readings = d.Readings
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
		if !c.in.InForce(on) || !c.in.territory.Contains(s.Parties.division(Provider)) {
			continue
		}
		if strength, err := c.in.between(s.Parties.Provider, s.Parties.Requester); err != nil || strength != Bound {
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
	u := r.clock.rule
	first := -1 // the first notice to supplement
	granted := 0
	for i := r.clock.start + 1; i < len(r.set.Events); i++ {
		e := &r.set.Events[i]
		if !e.Touches(r.set.Item) {
			continue
		}
		if s := u.restart; s != nil && s.after.Matches(e) && r.holds(s, e.On) && !r.after(e) {
			r.noticeFlaws(o, e, first)
			if first < 0 {
				first = i
			}
		}
		for _, x := range u.extensions {
			if x.granted.Event != "" && x.granted.Matches(e) && r.holds(x, e.On) {
				granted += e.N
				r.grantFlaws(o, d, x, i, granted)
			}
		}
	}
}

// noticeFlaws looks at one notice to supplement; first is the index of the
// first one, negative where this is it.
func (r *runner) noticeFlaws(o *Outcome, e *Event, first int) {
	if !within(e.Wants, r.clock.rule.restart.wants) {
		if f, ok := r.finding("added-condition", e.On); ok {
			o.Findings = append(o.Findings, f)
		}
	}
	if first < 0 {
		return
	}
	if f, ok := r.finding("second-supplement-notice", e.On); ok {
		if within(e.Wants, r.set.Events[first].Wants) {
			f.Severity = min(f.Severity, Warning) // it repeats what was still missing
		}
		o.Findings = append(o.Findings, f)
	}
}

// grantFlaws looks at one consent to an extension, the i-th event; granted is
// the number of units granted with it.
func (r *runner) grantFlaws(o *Outcome, d *Duty, x *linked, i, granted int) {
	e := &r.set.Events[i]
	if granted > x.term.period.N() {
		if f, ok := r.finding("extension-over-cap", e.On); ok {
			f.By = Authority
			o.Findings = append(o.Findings, f)
		}
		return
	}
	if d.used[0] == x.Rule {
		return // it took effect
	}
	before := r.original(i)
	told := x.told.Event == "" || (&grants{runner: r}).notified(x, before)
	if r.mayConsent(e) && !before.IsZero() && !e.On.After(before) && (told || !r.set.AsOf.After(before)) {
		return // in time, and the notice may still come
	}
	if f, ok := r.finding("extension-ineffective", e.On); ok {
		f.Readings = optExtensionNeeds
		o.Findings = append(o.Findings, f)
	}
}

// original is the last day as it stood before the i-th event.
func (r *runner) original(i int) deadline.Date {
	set := *r.set
	set.Events = set.Events[:i]
	own := r.law.readings
	res, err := (&runner{r.law, &set, r.clock, r.all, r.cal}).run(variant{own.RestDayReceipt, own.Supplement, own.ExtensionNeeds, false})
	if err != nil {
		return deadline.Date{}
	}
	return res.last
}
