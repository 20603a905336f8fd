// Package operation follows what public bodies and those they authorize do with data
// beside sharing and opening: authorized operation (授权运营), the purchase of data,
// and data collected for an emergency.
//
// Start with [Examine]. It takes the law, a [Case] and a day, and answers with a
// [Report]: the state, the duties with their dates, the findings, what may happen
// next, and what it cannot know ([Report.Gaps]). [CheckSale] looks at one trade in
// data. What a draft would say of a case is for [Suppose], of a trade for [Tradable],
// of an exemption from liability for [Exempt]: answers of types of their own, which
// nothing takes for law.
//
// # Events, states, clocks
//
// A case is one grant, one purchase or one emergency; its first event says which. An
// event moves the state of the items it touches, by the table that [Transitions] yields
// (drawn in states.md) and [Apply] carries out, and it starts and stops clocks by the
// rules in the texts. No limit stands in this package. Which body a text speaks of
// (funded in part, by field or scenario) stands in its checks too.
//
// # What the law leaves to people
//
// That a purchase or a grant by scenario is truly needed is a statement, with who found
// so and when; this package looks whether it is there and never whether it is right.
// Monopoly conduct, secrets and harm are for the organs that have the power to find.
//
// # Guarantees
//
// Examine is a pure function of its arguments: it reads no clock, changes nothing
// and never panics. On an error there is no report at all.
package operation
