package deadline

import (
	"errors"
	"fmt"
	"strconv"
	"time"
)

// ErrUnpublished is the kind of error for a working day that lies after the
// last day covered by a published notice: the answer cannot be known yet.
var ErrUnpublished = errors.New("no holiday notice covers that day yet")

// An UnpublishedError says which day was needed and which is the last covered.
type UnpublishedError struct {
	Day  Date // the first day that had to be known and is not
	Last Date // the last day that the calendar covers
}

func (e *UnpublishedError) Error() string {
	return fmt.Sprintf("deadline: working day needed on or after %q: no holiday notice covers days after %v", e.Day, e.Last)
}

// Unwrap returns [ErrUnpublished].
func (e *UnpublishedError) Unwrap() error { return ErrUnpublished }

// ErrBeforeFirst is the kind of error for a day before the first that a
// calendar covers.
var ErrBeforeFirst = errors.New("day before the first covered day")

// A BeforeFirstError says which day was needed and which is the first covered.
type BeforeFirstError struct {
	Day   Date // the last day that had to be known and is not
	First Date // the first day that the calendar covers, zero where it covers none
}

func (e *BeforeFirstError) Error() string {
	if e.First.IsZero() {
		return fmt.Sprintf("deadline: working day needed on or before %q: the calendar covers no day", e.Day)
	}
	return fmt.Sprintf("deadline: working day needed on or before %q: the calendar begins on %v", e.Day, e.First)
}

// Unwrap returns [ErrBeforeFirst].
func (e *BeforeFirstError) Unwrap() error { return ErrBeforeFirst }

// ErrRange is the kind of error for a span of days whose end is before its
// start, or that is longer than a calendar can hold.
var ErrRange = errors.New("bad range of days")

// A RangeError gives the two ends of a range that was refused.
type RangeError struct {
	Op          string
	First, Last Date
	Reason      string
}

func (e *RangeError) Error() string {
	return fmt.Sprintf("deadline: %s %q: %s", e.Op, e.First.String()+".."+e.Last.String(), e.Reason)
}

// Unwrap returns [ErrRange].
func (e *RangeError) Unwrap() error { return ErrRange }

func quote(s string) string { return strconv.Quote(s) }

func rawDate(year int, month time.Month, day int) string {
	return fmt.Sprintf("%04d-%02d-%02d", year, int(month), day)
}
