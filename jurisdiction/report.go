package jurisdiction

import "gongxiang.example/deadline"

// report turns a clock into a duty, with its three dates and what was wrong on
// the way, and appends both to o.
func (r *runner) report(o *Outcome) error {
	u := r.clock.rule
	start := &r.set.Events[r.clock.start]
	o.Duties = append(o.Duties, Duty{
		Code: u.duty, Item: r.set.Item, Bearer: u.bearer, Body: r.clock.body, Standing: r.clock.standing,
		Trigger: start.On, Done: r.clock.done, Ended: r.clock.ended, rule: u,
	})
	d := &o.Duties[len(o.Duties)-1]
	if r.law.readings.CatalogTrigger == TriggerEffective {
		d.Trigger = start.governed()
	}
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
		return r.age(d)
	}
	return nil
}

// age counts the working days of an open duty without a last day: through the day of
// the report, or the last that a notice covers. That the days after it cannot be
// counted is no reason to say nothing of the case.
func (r *runner) age(d *Duty) error {
	until := r.set.AsOf
	if last := r.clock.cal.Last(); until.After(last) {
		until, d.AgeUntil = last, last
	}
	if !until.After(d.Trigger) {
		return nil // what is announced is no day old
	}
	age, err := r.clock.cal.CountWorkdays(d.Trigger, until)
	d.Age = age
	return err
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
	f, ok := r.finding(d.rule.late, r.set.Events[r.clock.start].governed()) // the law of that day governs the clock to its end (reading G6)
	if !ok {
		return
	}
	f.On = tomorrow(d.Due)
	if d.LateFrom.IsZero() || day.Before(d.LateFrom) || d.Standing == Contested {
		f.Severity = min(f.Severity, Warning)
	}
	f.Readings = d.Readings
	o.Add(f)
}

// finding begins a finding about the bearer of the clock.
func (r *runner) finding(code string, on deadline.Date) (Finding, bool) {
	f, ok := r.law.Finding(code, r.set, on)
	f.By, f.rule = r.clock.rule.bearer, r.clock.rule.Rule
	return f, ok
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
			e := &r.set.Events[s.index]
			mine := s.proper && r.mayConsent(e, r.law.readings.AuthorityConsent)
			if mine {
				granted += e.N
			}
			r.grantFlaws(o, d, k, granted, mine)
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
// the number of units granted with it, and proper that the right body did.
func (r *runner) grantFlaws(o *Outcome, d *Duty, k, granted int, proper bool) {
	s := &r.steps[k]
	if proper && granted > s.rule.term.period.N() {
		if f, ok := r.law.Finding("extension-over-cap", r.set, s.on); ok {
			f.rule = r.clock.rule.Rule
			o.Add(f)
		}
		return
	}
	if k >= 64 || r.worked&(1<<k) != 0 {
		return // it took effect, or nobody kept count
	}
	var before result // as it stood then
	err := r.run(r.law.chosen(), r.steps[:k], &before)
	if err != nil || before.last.IsZero() || !d.Done.IsZero() && !d.Done.After(before.last) {
		return // nothing turned on it
	}
	inTime := proper && !s.on.After(before.last)
	if told := k; inTime && (!r.set.AsOf.After(before.last) || notified(r.steps, before.last, &told)) {
		return // the notice may still come
	}
	if f, ok := r.finding("extension-ineffective", s.on); ok {
		f.Readings = OptionExtensionNeeds | r.depends
		o.Add(f)
	}
}
