// Package opening follows open data: an application for data that is opened under
// conditions, what the applicant does with it, an objection to data that was
// opened, and the suspension and ending of access.
//
// Start with [Examine]. It takes the law, a [Case] and a day, and answers with a
// [Report]: the state, the duties with their dates, the findings, what may happen
// next, and what it cannot know ([Report.Gaps]). [Check] looks at how a set
// of data is opened, [Suppose] at a case as if a draft were law. The class of data and
// its grounds are for package catalog.
//
// The moves are drawn in states.md.
//
// # Events, states, clocks
//
// A case is an application or an objection; its first event says which. An event
// moves the state of the items it touches, by the table that [Transitions] yields
// and [Apply] carries out, and it starts and stops clocks by the rules in the texts.
// No limit stands in this package. An event that a local text declares moves clocks
// and no state.
//
// # What the law leaves to people
//
// Whether suspension is necessary, whether a correction is adequate, whether an
// effect is adverse: each is an event or a fact, never computed. Access is ended by
// an act and never by the passing of a day; that it is owed is a finding. "Promptly"
// and "as prescribed" are no numbers, and a duty under them has no date.
//
// # Guarantees
//
// Examine is a pure function of its arguments: it reads no clock, changes nothing
// and never panics. On an error there is no report at all.
package opening
