package catalog

import (
	"slices"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Collection is one data item that a body means to collect from citizens, legal
// persons or other organizations (收集), with the facts on which depends whether it
// may. What other entries hold of it, [Index.Holdings] finds; whether that meets
// the need, the body says. The zero value of a fact is that nobody said, and
// nothing is found then.
type Collection struct {
	Item        string           // the name of the item
	Powers      jurisdiction.Tri // a law gives the power to collect it
	Suffices    jurisdiction.Tri // getting it through sharing meets the need of the duties (state-2025:19.1)
	Supplied    jurisdiction.Tri // the sharing platform supplies it (hubei-2021:24)
	Confirmable jurisdiction.Tri // sharing can confirm it (jingzhou-2024:10.1)

	// Unless is the kind of a text that has it collected all the same; zero for
	// none. Which kinds matter, the texts say (reading A15).
	Unless jurisdiction.Kind

	Sourced jurisdiction.Tri // another body is the source of it already (hubei-2025:20.1)
	Several jurisdiction.Tri // several departments collect it (state-2025:19.2)
	Named   jurisdiction.Tri // the authority has named the source department among them
}

// CheckCollection looks at what a body means to collect, as a strict reviewer would
// on a day: without power, though sharing supplies it, beside another source, and
// without a source department. Findings come in the order of the plan; their Path
// is /0 for the first item. The errors are those of [Check].
func CheckCollection(law *jurisdiction.Law, body jurisdiction.Body, plan []Collection, on deadline.Date) ([]Finding, error) {
	switch {
	case law == nil:
		return nil, &jurisdiction.UndeterminedError{Fact: "law"}
	case on.IsZero():
		return nil, &jurisdiction.UndeterminedError{Fact: "on"}
	case body.Kind == jurisdiction.UnknownBody:
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body"}
	}
	if err := determined(law, body, on); err != nil {
		return nil, err
	}
	s := jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: body, Requester: body}, Procedure: jurisdiction.Cataloging}
	var found []Finding
	for i := range plan {
		c := &plan[i]
		put := func(code string, is bool, pick func(*jurisdiction.Check) bool) {
			if !is {
				return
			}
			if f, ok := law.FindingOf(code, pick, &s, on); ok {
				found = append(found, Finding{f, "/" + strconv.Itoa(i)})
			}
		}
		put("collected-without-power", c.Powers == jurisdiction.No, nil)
		put("repeat-collection", true, c.repeats)
		put("second-source", c.Sourced == jurisdiction.Yes, nil)
		put("no-source-department", c.Several == jurisdiction.Yes && c.Named == jurisdiction.No, nil)
	}
	return found, nil
}

// repeats reports whether the facts are those on which a text forbids to collect
// again: one of its fields holds, and no exception that it allows.
func (c *Collection) repeats(k *jurisdiction.Check) bool {
	met := false
	for f := range k.Fields() {
		kinds, isException := strings.CutPrefix(f, "unless=")
		switch {
		case isException && c.Unless != 0 && slices.Contains(strings.Split(kinds, "|"), c.Unless.String()):
			return false
		case f == "suffices":
			met = met || c.Suffices == jurisdiction.Yes
		case f == "supplied":
			met = met || c.Supplied == jurisdiction.Yes
		case f == "confirmable":
			met = met || c.Confirmable == jurisdiction.Yes
		}
	}
	return met
}

// CheckFreshness looks whether more time than an entry's own update cycle has
// passed on a day since the data was last updated (hubei-2025:25.2). ok is false
// where no text held minds, or the cycle has no fixed length: what is to be updated
// in real time or at irregular times, its users report. The errors are those of
// [Check].
func CheckFreshness(law *jurisdiction.Law, e *Entry, updated, on deadline.Date) (f Finding, ok bool, err error) {
	switch {
	case law == nil || e == nil:
		return f, false, &jurisdiction.UndeterminedError{Fact: "law and entry"}
	case updated.IsZero() || on.IsZero():
		return f, false, &jurisdiction.UndeterminedError{Fact: "days of update and of question"}
	case e.Provider.Kind == jurisdiction.UnknownBody:
		return f, false, &jurisdiction.UndeterminedError{Fact: "kind of body"}
	case e.Cycle.Period() == deadline.Period{}:
		return f, false, nil
	}
	if err := determined(law, e.Provider, on); err != nil {
		return f, false, err
	}
	next, err := law.CalendarAt(e.Provider.Division).Due(updated, e.Cycle.Period())
	if err != nil || !on.After(next.Last()) {
		return f, false, err
	}
	s := jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: e.Provider}, Procedure: jurisdiction.Cataloging}
	found, ok := law.Finding("stale-data", &s, on)
	return Finding{found, "/update_cycle"}, ok, nil
}
