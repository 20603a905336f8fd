// Package deadline counts the days of Chinese government offices: when is it
// due?
//
// Start with [China], the calendar of the State Council's holiday notices, and
// its verb [Calendar.Due]. A [Date] is a day, a [Period] a number of working
// days, days, months or years, a [Deadline] the two put together: it knows its
// last day, how it stands on any day, and every day between with the reason why
// it counts or not.
//
// # Working days
//
// A working day (工作日) is a day from Monday through Friday that no notice
// takes off, or a Saturday or Sunday that a notice makes a make-up day
// (调休上班日). No statute says so in terms: the working-time rules of the State
// Council give the weekend, the holiday measures allow rest days to be shifted,
// and the yearly notice fixes the shift. Half-day holidays of part of the
// people are working days.
//
// The year is covered when its notice was published. A day past the last notice
// is [ErrUnpublished], never a guess; [Calendar.Forecast] is the explicit way
// past it. What was known when is kept: [Calendar.KnownAt].
//
// # Counting
//
// The trigger day is not counted, and a period of working days ends on the last
// of them. Months and years end on the corresponding day, or on the last day of
// a month that has none. The Civil Code says so for civil periods (201, 202);
// here it is applied by analogy, and so do the procedure laws count.
//
// # Data
//
// The notices stand in notices.txt beside the code, each with its number, day of
// issue and link as far as a source was found; statutory.txt holds the holiday
// measures and the movable feasts through 2100. [Edition] names the newest.
//
// # Guarantees
//
// Values are comparable, their zero value is none, and any number of goroutines
// may share a [Calendar]. No function reads a clock, a locale or a time zone.
// Nothing is done at import; the first call of [China] compiles the tables. The
// arithmetic, [Calendar.Due] and [Deadline.Status] allocate nothing unless they
// return an error.
package deadline

//go:generate go run gen.go
