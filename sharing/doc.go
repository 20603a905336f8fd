// Package sharing follows a request for government data, and the use of what was
// shared until it is disposed of: who owes what now, what is late, what may happen
// next?
//
// Start with [Examine]. It takes the law, a [Case] (the facts: parties, data,
// events in the order of time) and a day, and answers with a [Report]: the
// state, the duties with their dates, the findings, what may happen next, and
// what it cannot know ([Report.Gaps]). A [Docket] is the same for a case that goes
// on: events are appended as they happen.
//
// [Retain] says how long a use record is kept, [RetentionScan] goes through very many.
//
// What a case does not hold is looked at by itself: [Channels] says which ways lead to
// the data and with which first step; [CheckRequest], [CheckPlatform],
// [CheckEntrustment], [CheckSuccession] and [CheckDestruction] look at what was
// recorded of one act; [FollowReturn] follows return flow, [FollowObjection] what
// the public objects to, [Govern] incidents, complaints and dispatch notices, [Reports]
// the yearly reports.
//
// # Events, states, clocks
//
// An event moves the state of the items it touches, by the table that
// [Transitions] yields and [Apply] carries out (states.md draws it), and it starts,
// stops, extends or restarts clocks, by the rules in the texts. No limit stands in
// this package. An event that a local text declares moves clocks and no state.
//
// # Three dates
//
// A duty with a number has a due date, under the readings of the law; a planning
// date, the earliest that a serious reading gives; and the first day that is
// late under every serious reading. A finding of lateness is a breach only from
// the last, and a warning before.
//
// # Guarantees
//
// Examine is a pure function of its arguments: it reads no clock, changes
// nothing and never panics. On an error there is no report at all.
package sharing
