package jurisdiction

import (
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

	Procedure Procedure // in which a finding is made; sharing where none is given
}

func (s *Setting) procedure() uint8 {
	if s.Procedure == "" {
		return Sharing.number()
	}
	return s.Procedure.number()
}

// An Outcome is what running clocks yields.
type Outcome struct {
	Duties   []Duty
	Findings []Finding
}

// Add appends a finding.
func (o *Outcome) Add(f Finding) {
	if o.Findings == nil {
		o.Findings = make([]Finding, 0, 4)
	}
	o.Findings = append(o.Findings, f)
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
	clocks, err := l.hear(room[:0], p, s, 0)
	if err != nil {
		return err
	}
	return l.report(o, s, clocks)
}

// A Course is the clocks of one item as they run, for a case that goes on: each
// event is heard once, and a report costs what there are clocks. The zero Course has
// heard nothing. It is no copy of the clocks to assign it.
type Course struct {
	clocks []clock
	heard  int
}

// Hear hears the events of a setting that were not heard before; all that were must
// stand first in it, unchanged. The errors are those of [Law.Run]; on one, the
// course is as before.
func (c *Course) Hear(l *Law, p Procedure, s *Setting) error {
	clocks, err := l.hear(slices.Clone(c.clocks), p, s, c.heard)
	if err != nil {
		return err
	}
	c.clocks, c.heard = clocks, len(s.Events)
	return nil
}

// Report appends to o what the clocks yield, as of the end of the day s.AsOf, on
// which or after which no event may lie that was not heard. The errors are those of
// [Law.Run].
func (c *Course) Report(l *Law, o *Outcome, s *Setting) error { return l.report(o, s, c.clocks) }

// hear takes clocks through the events of a setting from one on, and starts those
// that they start.
func (l *Law) hear(clocks []clock, p Procedure, s *Setting, from int) ([]clock, error) {
	ticking := l.clocks[p]
	if ticking == nil {
		return clocks, nil
	}
	for i := from; i < len(s.Events); i++ {
		e := &s.Events[i]
		if !e.Touches(s.Item) {
			continue
		}
		in := e.Type.set()
		for k := range clocks {
			if clocks[k].heeds&in != 0 {
				clocks[k].hear(e)
			}
		}
		for _, u := range ticking[e.Type.place()] {
			if !u.start.Matches(e) || running(clocks, u) || !u.mayStart(clocks) {
				continue
			}
			d, err := l.starts(u, s, e.governed())
			if err != nil {
				return nil, err
			}
			if d.counts() {
				cal := l.CalendarAt(s.Parties.Place(u.bearer))
				clocks = append(clocks, clock{rule: u, body: s.Parties.In(u.bearer), cal: cal, standing: d.standing, start: i, heeds: u.heeds})
			}
		}
	}
	return clocks, nil
}

// report makes duties and findings of clocks.
func (l *Law) report(o *Outcome, s *Setting, clocks []clock) error {
	if need := len(o.Duties) + len(clocks); need > cap(o.Duties) {
		o.Duties = append(make([]Duty, 0, max(2*cap(o.Duties), need)), o.Duties...) // under the race detector slices.Grow allocates twice
	}
	for k := range clocks {
		var room [12]step
		r := runner{law: l, set: s, clock: &clocks[k], all: clocks}
		r.steps = r.prepare(room[:0])
		if err := r.report(o); err != nil {
			return err
		}
	}
	return nil
}

// starts returns what a rule counts for in a case on the day of the event that
// starts it.
func (l *Law) starts(u *linked, s *Setting, on deadline.Date) (verdict, error) {
	place := s.Parties.Place(u.bearer)
	if !u.in.inForce(on) || !u.in.reaches(place) {
		return verdict{}, nil
	}
	body, other := s.Parties.bearer(u.bearer)
	if body.Kind == UnknownBody && other.Kind == UnknownBody {
		return verdict{}, &UndeterminedError{"kind of body"}
	}
	v := l.see(u.procedure, body, other, place, &s.Facts, on)
	d := v.standing(u)
	if d.missing != "" {
		return d, &UndeterminedError{d.missing}
	}
	return d, nil
}

// counts reports whether a rule counts beside a higher one, with a clock of its
// own: not where it is displaced, nor where it repeats the higher one, whose clock
// is its clock.
func (d *verdict) counts() bool {
	if d.standing == Supplementary && !d.adds {
		return false
	}
	return d.standing != NoStanding && d.standing != Displaced
}

// clock is one run of a rule: when it started and how it stopped.
type clock struct {
	rule     *linked
	body     Body               // the bearer
	cal      *deadline.Calendar // of the place of the bearer
	standing Standing
	start    int // index of the event that started it
	heeds    eventSet
	acts     uint32 // the acts done, one bit each
	done     deadline.Date
	ended    deadline.Date
}

// stop is the day on which the clock stopped, the zero Date while it runs.
func (c *clock) stop() deadline.Date {
	if c.done.IsZero() {
		return c.ended
	}
	return c.done
}

func running(clocks []clock, u *linked) bool {
	for k := range clocks {
		if clocks[k].rule == u && clocks[k].stop().IsZero() {
			return true
		}
	}
	return false
}

// mayStart reports whether one of the clocks runs during which alone a rule starts.
func (u *linked) mayStart(clocks []clock) bool {
	return len(u.outers) == 0 || slices.ContainsFunc(u.outers, func(outer *linked) bool { return running(clocks, outer) })
}

// hear notes the acts and the endings in an event.
func (c *clock) hear(e *Event) {
	if !c.stop().IsZero() {
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
	for k := range c.rule.ends {
		if c.rule.ends[k].Matches(e) {
			c.ended = e.On
		}
	}
}
