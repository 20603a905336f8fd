package opening

import (
	"slices"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/jurisdiction"
)

// A walk is one item as its events pass: where it stands, and what a strict reader
// sees on the way. Which text minds is for the texts to say.
type walk struct {
	c      *Case
	class  catalog.Opening
	state  State
	sights []casework.Sight
	room   [8]casework.Sight

	receivers uint32 // the roles that have received it, one bit each
	asked     deadline.Date
	granted   bool
	signed    bool          // the agreement
	promised  bool          // the undertaking
	had       deadline.Date // the first access
	breach    casework.Breach

	judged deadline.Date // suspension was found necessary
}

// begin sets out for an item.
func (w *walk) begin(c *Case, i Item) {
	*w = walk{c: c, class: c.class(i)}
	w.sights = w.room[:0]
}

func (w *walk) put(code string, on deadline.Date) {
	w.sights = append(w.sights, casework.Sight{Code: code, On: on, About: w.class.String()})
}

// doubt is put for what one serious reading excuses.
func (w *walk) doubt(code string, on deadline.Date) {
	w.put(code, on)
	w.sights[len(w.sights)-1].Doubt = true
}

// by is put for an act of whoever did it, where that was recorded.
func (w *walk) by(code string, on deadline.Date, by jurisdiction.Role) {
	w.put(code, on)
	w.sights[len(w.sights)-1].By = by
}

// received notes that a role received the application; it reports whether that role
// had.
func (w *walk) received(by jurisdiction.Role) bool {
	if by == jurisdiction.NoRole {
		by = jurisdiction.Provider
	}
	had := w.receivers&(1<<by) != 0
	w.receivers |= 1 << by
	return had
}

// see looks at an event that moves the item to a state.
func (w *walk) see(e *jurisdiction.Event, to State) {
	switch e.Type {
	case jurisdiction.Received:
		if w.asked.IsZero() {
			w.asked = e.On
		}
	case AgreementSigned:
		w.signed = true
	case UndertakingSigned:
		w.promised = true
	case jurisdiction.Consented:
		w.grant(e)
	case jurisdiction.Refused:
		w.granted = false
		w.refused(e)
	case jurisdiction.Offered, jurisdiction.Delivered:
		w.grant(e)
		w.access(e)
	case Fetched:
		if !w.granted && w.had.IsZero() {
			w.put("access-without-grant", e.On)
			w.notOpen(e)
		}
		w.access(e)
	case SuspensionJudged:
		if e.Has(Needed) && w.judged.IsZero() {
			w.judged = e.On
		}
	case OpeningSuspended, ObjectionDecided:
		w.atOnce(e.On)
		w.judged = deadline.Date{}
	default:
		if code := w.breach.See(e); code != "" {
			w.by(code, e.On, e.By)
		}
	}
	if closes(to) {
		w.breach.Close(e.On)
	}
}

// grant notes that access was granted; opening the data at once is a grant too.
func (w *walk) grant(e *jurisdiction.Event) {
	if !w.granted {
		w.notOpen(e)
	}
	w.granted = true
}

// notOpen looks whether data that is not open was given out, or data of which nobody
// said what class it has.
//
//law:hubei-2021:25.4
func (w *walk) notOpen(e *jurisdiction.Event) {
	switch w.class {
	case catalog.NotOpen:
		w.by("given-though-not-open", e.On, e.By)
	case catalog.NoOpening:
		w.put("opening-unset", e.On)
	}
}

// refused looks at the reason and the basis of a refusal.
func (w *walk) refused(e *jurisdiction.Event) {
	if e.Reason == "" {
		w.by("open-refused-without-reason", e.On, e.By)
	}
	if e.Basis == "" {
		w.by("open-refused-without-basis", e.On, e.By)
	}
}

// access looks at the first access: what had to be there before.
func (w *walk) access(e *jurisdiction.Event) {
	if !w.had.IsZero() {
		return
	}
	w.had = e.On
	if !w.signed {
		w.put("access-without-agreement", e.On)
	}
	if !w.promised {
		w.put("access-without-undertaking", e.On)
	}
	if w.c.Facts.Platform == jurisdiction.No {
		w.put("opened-off-platform", e.On)
	}
}

// closes reports whether a state is one without access after it was had.
func closes(s State) bool {
	return s == AccessSuspended || s == Restorable || s == AccessTerminated || s == AccessEnded
}

// atOnce looks whether a suspension that was found necessary came the same day, or
// has not come by a day.
func (w *walk) atOnce(on deadline.Date) {
	if !w.judged.IsZero() && on.After(w.judged) {
		next, _ := w.judged.AddDays(1)
		w.put("suspension-not-at-once", next)
	}
}

// end looks at what lasts at the end of the day asOf, and at the uses.
func (w *walk) end(item string, asOf deadline.Date) {
	w.application()
	if !w.judged.IsZero() && w.state == Objected {
		w.atOnce(asOf)
	}
	if w.state == CorrectionOrdered || w.state == AccessSuspended {
		if from, by, ok := w.breach.Owed(asOf); ok {
			w.by("termination-owed", from, by)
		}
	}
	for k := range w.c.Uses {
		if u := &w.c.Uses[k]; u.touches(item) && !u.On.After(asOf) {
			w.use(u)
		}
	}
}

// application looks at what the application had to state.
func (w *walk) application() {
	a := w.c.Application
	if a == nil || w.asked.IsZero() {
		return
	}
	for _, s := range [...]struct {
		code    string
		missing bool
	}{
		{"application-without-purpose", a.Purpose == "" && a.Scenario == ""},
		{"application-without-scenario", a.Scenario == ""},
		{"application-without-period", a.Period == ""},
		{"application-without-safeguards", a.Safeguards == ""},
		{"application-without-capability", a.Capability == ""},
	} {
		if s.missing {
			w.put(s.code, w.asked)
		}
	}
}

// use looks at one use: against what was agreed, against what is banned whatever was
// agreed, and against the days on which there was access.
func (w *walk) use(u *Use) {
	w.agreed(u)
	w.supplied(u)
	for _, s := range [...]struct {
		code  string
		found jurisdiction.Tri
	}{
		{"open-illegal", u.Illegal}, {"open-tampered", u.Tampered}, {"open-leaked", u.Leaked}, {"open-harmful-use", u.Harmful},
	} {
		if s.found == jurisdiction.Yes {
			w.put(s.code, u.On)
		}
	}
	if w.had.IsZero() || u.On.Before(w.had) {
		w.put("open-use-without-access", u.On)
		return
	}
	for _, s := range w.breach.Closed() {
		if s.Covers(u.On) {
			w.doubt("open-use-without-access", u.On) // of what was had before: open
		}
	}
}

// agreed compares a use with the agreement, or with the purpose of the application
// where there is none. Whatever was fixed is what use is tested against (reading A18).
func (w *walk) agreed(u *Use) {
	var fixed Agreement
	if w.c.Agreement != nil {
		fixed = *w.c.Agreement
	}
	purpose := len(fixed.Purposes) > 0 && !slices.Contains(fixed.Purposes, u.Purpose)
	if a := w.c.Application; len(fixed.Purposes) == 0 && a != nil && (a.Purpose != "" || a.Scenario != "") {
		purpose = u.Purpose != a.Purpose && u.Purpose != a.Scenario
	}
	if purpose && u.Purpose != "" {
		w.put("open-other-purpose", u.On)
	}
	if u.Scope != "" && len(fixed.Scopes) > 0 && !slices.Contains(fixed.Scopes, u.Scope) {
		w.put("open-wider-use", u.On)
	}
	if u.Method != "" && len(fixed.Methods) > 0 && !slices.Contains(fixed.Methods, u.Method) {
		w.put("open-against-agreement", u.On)
	}
	if !fixed.Until.IsZero() && u.On.After(fixed.Until) {
		w.put("open-use-after-period", u.On)
	}
}

// supplied looks at what went to others. The ban on third parties knows no consent
// (reading A17); whether a contractor is one is open, and a product made of the data
// is outside unless the agreement says otherwise.
func (w *walk) supplied(u *Use) {
	if u.To == NoRecipient {
		return
	}
	switch u.Form.IsRaw() {
	case jurisdiction.Yes:
		if u.To == Contractor {
			w.doubt("open-passed-on", u.On)
		} else {
			w.put("open-passed-on", u.On)
		}
	case jurisdiction.No:
		if a := w.c.Agreement; a != nil && a.NoProducts {
			w.put("open-against-agreement", u.On)
		}
	}
}
