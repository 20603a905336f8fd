package dispute

import (
	"slices"

	"gongxiang.example/jurisdiction"
)

// look goes through a proceeding and notes what was done wrongly, each step by the
// ladder of its day. Which provision minds is for the texts to say.
type look struct {
	r          *Report
	o          *jurisdiction.Outcome
	ladder     Ladder // of the day of the event
	negotiated bool   // negotiation was held and failed
	asked      *Event // the last time that an authority was asked
}

// at looks at an event before it moves the state.
func (l *look) at(e *Event) (err error) {
	if l.ladder, err = Route(l.r.law, l.r.c, e.On); err != nil {
		return err
	}
	l.mark(e)
	switch e.Type {
	case NegotiationFailed:
		l.negotiated = true
	case AskedToCoordinate:
		if !l.negotiated && l.demands(jurisdiction.Negotiate) {
			l.put("dispute-step-skipped", e, asker(e), 0)
		}
		l.asked = e
		l.authority(e, asker(e))
	case CoordinationDeclined:
		if l.isCompetent(l.place(e)) {
			l.put("dispute-not-coordinated", e, jurisdiction.Authority, 0)
		}
	case CoordinationHeld:
		l.authority(e, jurisdiction.Authority)
	case AskedToDecide:
		if l.r.State != NotAgreed && l.coordinatesBefore(e.Place) {
			l.put("dispute-step-skipped", e, asker(e), 0)
		}
		l.government(e, asker(e))
	case GovernmentDecided:
		l.government(e, jurisdiction.Government)
	case ProceedingClosed:
		l.closed(e)
	}
	if _, ok := l.r.law.RecordOf(e.Type); ok && e.Record == "" {
		l.put("dispute-record-missing", e, e.By, 0)
	}
	return nil
}

// end looks at where the proceeding stands. An authority that was asked and has
// not coordinated yet is worth a note: without a time limit it is not late.
func (l *look) end() {
	if l.r.State == CoordinationAsked && l.isCompetent(l.asked.Place) {
		l.put("dispute-not-coordinated", l.asked, jurisdiction.Authority, noteOnly)
	}
}

// closed looks at a proceeding that was closed without an outcome.
func (l *look) closed(e *Event) {
	switch l.r.State {
	case CoordinationAsked:
		if l.isCompetent(l.asked.Place) {
			l.put("dispute-not-coordinated", e, jurisdiction.Authority, 0)
		}
	case NotAgreed:
		l.put("dispute-not-referred", e, jurisdiction.Authority, 0)
	}
}

// asker is the party that took a step, the requester where it was not recorded.
func asker(e *Event) jurisdiction.Role {
	if e.By == jurisdiction.Provider {
		return e.By
	}
	return jurisdiction.Requester
}

// place is where the authority of an event stands, that last asked where it was
// not recorded: none acts before one was asked.
func (l *look) place(e *Event) jurisdiction.Division {
	if e.Place.IsZero() {
		return l.asked.Place
	}
	return e.Place
}

// isCompetent reports whether a place is that of the authority over both parties. A
// record that does not name one is taken to mean it.
func (l *look) isCompetent(at jurisdiction.Division) bool {
	main := l.ladder.Coordinator()
	return !main.IsZero() && (at.IsZero() || at == main)
}

// demands reports whether a step must be taken by the ladder of the day.
func (l *look) demands(step jurisdiction.Step) bool {
	return slices.ContainsFunc(l.ladder.list(), func(s Stage) bool { return s.Step == step && s.Necessity == jurisdiction.Must })
}

// coordinatesBefore reports whether the decision at a place is one that follows
// coordination: all that a text does not give straight to a government or an
// authority.
func (l *look) coordinatesBefore(at jurisdiction.Division) bool {
	straight := slices.ContainsFunc(l.ladder.list(), func(s Stage) bool {
		return s.Step == jurisdiction.Decide && s.why != whyCoordinator && (at.IsZero() || s.At == at)
	})
	return !straight && l.demands(jurisdiction.Coordinate)
}

// authority looks whether the authority of an event is one that the ladder names.
func (l *look) authority(e *Event, by jurisdiction.Role) {
	at := l.place(e)
	leads := func(s Stage) bool { return s.Step == jurisdiction.Coordinate || s.Step == jurisdiction.Review }
	if at.IsZero() || !slices.ContainsFunc(l.ladder.list(), leads) || slices.ContainsFunc(l.ladder.list(), func(s Stage) bool { return leads(s) && s.At == at }) {
		return
	}
	l.put("dispute-wrong-authority", e, by, l.readings(at))
}

// government looks whether the government of an event is one that the ladder names.
func (l *look) government(e *Event, by jurisdiction.Role) {
	last := func(s Stage) bool { return s.Step == jurisdiction.Decide }
	if e.Place.IsZero() || !slices.ContainsFunc(l.ladder.list(), last) || slices.ContainsFunc(l.ladder.list(), func(s Stage) bool { return last(s) && s.At == e.Place }) {
		return
	}
	l.put("dispute-wrong-government", e, by, l.readings(e.Place))
}

// noteOnly marks a finding that accuses nobody.
const noteOnly = jurisdiction.OptionSet(1) << 15

// readings are the options under another value of which a place would be right;
// then it is no more than a note.
func (l *look) readings(at jurisdiction.Division) (set jurisdiction.OptionSet) {
	for o := range l.ladder.Otherwise() {
		if o.At != at {
			continue
		}
		set |= noteOnly
		if o.Option == "common-superior" {
			set |= jurisdiction.OptionCommonSuperior
		} else {
			set |= jurisdiction.OptionVerticalAuthority
		}
	}
	return set
}

// put notes a finding, if some text held minds.
func (l *look) put(code string, e *Event, by jurisdiction.Role, depends jurisdiction.OptionSet) {
	set := jurisdiction.Setting{Parties: l.r.Parties(), Facts: l.r.c.facts(), Procedure: jurisdiction.Disputing}
	f, ok := l.r.law.Finding(code, &set, e.On)
	if !ok {
		return
	}
	if depends&noteOnly != 0 {
		f.Severity = jurisdiction.Note
	}
	f.By, f.Readings = by, depends&^noteOnly
	l.o.Add(f)
}

// mark keeps the event for the clocks, with flags for what they cannot see: that
// the parties are peers, that the authority asked is the right one, for whom it
// was decided.
func (l *look) mark(e *Event) {
	m := e.Event
	m.Flags = slices.Clone(m.Flags)
	if e.Type == DisputeRaised && l.ladder.Peers {
		m.Flags = append(m.Flags, "same-level")
	}
	if e.Type == AskedToCoordinate && l.isCompetent(e.Place) {
		m.Flags = append(m.Flags, "competent")
	}
	if e.For == jurisdiction.Requester {
		m.Flags = append(m.Flags, "for-requester")
	}
	l.r.marked = append(l.r.marked, m)
}
