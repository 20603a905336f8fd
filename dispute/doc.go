// Package dispute says who decides when two bodies cannot agree on sharing data,
// and follows the proceeding.
//
//   - [Route] takes the law, a [Case] (two parties and the subject) and a day, and
//     answers with a [Ladder]: the stages in their order, each with who, where,
//     whether it must be, the provisions and the reason.
//   - [Examine] follows what happened: the state, by the table that [Transitions]
//     yields and [Apply] carries out; what is owed; what was done wrongly; what
//     stays due meanwhile.
//   - [WhatIf] shows what a draft would have instead, in a type of its own.
//
// # What the texts say and what this package knows
//
// Which stages there are, for which subjects and between whom stands in the texts
// that package jurisdiction holds, so that a province's own channel is data. This
// package knows how to walk from two bodies to the place that a stage names: their
// common superior, the level of one of them, the place of the text.
//
// # Readings
//
// Three questions move the ladder. The common superior is the lowest authority
// whose region contains both parties, or the lowest above both (reading G8,
// [jurisdiction.Readings] CommonSuperior). A body under vertical management stands
// in a dispute where it sits, or at the level that manages it (G7,
// VerticalAuthority). An authority that is itself a party does not coordinate: the
// next above does (S17 d); that holds for one among [Case.Others], too, and whoever
// coordinates stands over all who take part. What is only guidance makes no duty of
// a stage that the law advises. [Ladder.Otherwise] shows what the readings that were
// not chosen would give, [Ladder.Readings] which options the ladder rests on.
//
// # Time
//
// The texts set no time for any stage of the national ladder, and none is invented:
// a duty of a proceeding has an age and no last day. A dispute stops no clock of
// the request ([Report.Meanwhile]).
//
// # Guarantees
//
// Route, Examine and WhatIf are pure functions of their arguments: they read no
// clock, change nothing and never panic. Values may be shared by any number of
// goroutines. Route allocates nothing for a ladder of up to six stages. On an error
// there is no result.
package dispute
