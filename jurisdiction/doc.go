// Package jurisdiction says which rule governs here, today, and where it is
// written.
//
// Start with [China], the law as shipped, and its verb [Law.Ruling]. A [Law] is
// instruments, a calendar and readings; it is the first argument of every verb
// in the packages above. [Law.With] adds a text of the caller's, [Law.Calendar]
// a new year's notice, [Law.Reading] another answer to an open question.
//
// # An instrument is data
//
// What a text says stands in one file that a lawyer can read, in the order of
// the text: texts/state-2025.txt, hubei-2025.txt, hubei-2021.txt,
// jingzhou-2024.txt, hunan-2024-draft.txt. [ParseInstrument] reads them, for the
// generator and for callers alike. The shipped ones are generated into Go, so
// nothing is parsed at run time. Every norm is there as a [Provision].
//
// # A rule is a clock
//
// A [Rule] names who owes what, the event that starts the clock, the facts it
// needs, its term, the acts that stop it, the rules that extend or restart it
// and the clock that it runs inside. [Law.Run] knows how clocks run, and no
// number of days: those are in the texts. A rule on disputes states stages beside or
// instead ([Stage]), which package dispute follows.
//
// # Scope, rank and standing
//
// A text takes hold of bodies directly, by reference in one of three strengths,
// or not at all ([Law.Reach]). Texts rank in a partial order
// ([Instrument.Compare]). A rule stores its relation to provisions above it and
// the day from which it holds; what the rule counts for on a day, between two
// bodies, is computed: it governs, stands beside a higher rule, is contested, is
// displaced, or is there for reference only, and [Applied.Reason] says why.
//
// # Change
//
// [Law.Timeline] gives the days on which an answer changes, [Diff] what two laws
// say differently, [Law.Lapsing] the texts that are about to end. What became of
// a text later is a [Record]. A draft governs on no day: what it would change is
// a [Hypothetical], which no other package takes for law.
//
// # Duties and findings
//
// A [Duty] has three dates (see there), a [Finding] a code and a severity; both
// yield the provisions they rest on and the readings they depend on. What a text
// attaches to a breach is a [Liability]; the breach itself may be found by a check
// or by people ([Law.Breach]). Who holds a public function is for [Law.Competent].
//
// # Guarantees
//
// Small values (citations, divisions, bodies, facts, readings, enumerations) are
// comparable; the zero value of every type is none or empty. A Law never changes and
// may be shared by any number of goroutines. [Law.Ruling] and the views it
// returns allocate nothing. A text that is not held, a limit without a number, a
// fact that was not given: said as such, never filled in.
package jurisdiction

//go:generate go run gen.go
//go:generate go run ../internal/generate/gen.go
