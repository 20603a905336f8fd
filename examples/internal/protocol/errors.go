package protocol

import (
	"errors"
	"fmt"
	"strings"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
	"gongxiang.example/sharing/opening"
	"gongxiang.example/sharing/operation"
)

// A Code is the code of an error in a reply.
type Code string

// The codes, in the order in which one goes before another where several things
// are wrong.
const (
	BadRequest          Code = "bad-request"           // no JSON, unknown operation or member, missing member, wrong type
	UnknownInstrument   Code = "unknown-instrument"    // no such text is held
	BadValue            Code = "bad-value"             // an impossible day, an unknown division, an unknown name
	BadEvent            Code = "bad-event"             // an event that cannot happen in that state
	BeforeFirstText     Code = "before-first-text"     // a day before any text held was in force
	CalendarBeforeFirst Code = "calendar-before-first" // a needed day lies before the first notice
	CalendarUnpublished Code = "calendar-unpublished"  // a needed day lies after the last notice
	Undetermined        Code = "undetermined"          // a fact is missing
)

// kinds ties the kinds of error of the library to codes.
var kinds = []struct {
	code Code
	errs []error
}{
	{BadRequest, []error{catalog.ErrJSON}},
	{BadValue, []error{catalog.ErrMember, deadline.ErrDate, deadline.ErrPeriod, deadline.ErrExtension, jurisdiction.ErrMatter, jurisdiction.ErrDivision,
		jurisdiction.ErrFact, jurisdiction.ErrReading, jurisdiction.ErrCitation, sharing.ErrItem,
		opening.ErrItem, opening.ErrFacts, operation.ErrItem, operation.ErrFacts, dispute.ErrSameBody, dispute.ErrParty, dispute.ErrSubject}},
	{BadEvent, []error{sharing.ErrEvent, opening.ErrEvent, operation.ErrEvent}},
	{BeforeFirstText, []error{jurisdiction.ErrBeforeFirst}},
	{CalendarBeforeFirst, []error{deadline.ErrBeforeFirst}},
	{CalendarUnpublished, []error{deadline.ErrUnpublished}},
	{Undetermined, []error{jurisdiction.ErrUndetermined}},
}

// CodeOf returns the code of an error that the library or this package returned.
func CodeOf(err error) Code {
	if e := (*Error)(nil); errors.As(err, &e) {
		return first(err)
	}
	if e := (*jurisdiction.InstrumentError)(nil); errors.As(err, &e) {
		return UnknownInstrument
	}
	if errors.Is(err, catalog.ErrMember) { // it wraps ErrJSON, too
		return BadValue
	}
	for _, c := range kinds {
		for _, kind := range c.errs {
			if errors.Is(err, kind) {
				return c.code
			}
		}
	}
	return BadRequest
}

// first is the code of joined errors: the structure goes before the values.
func first(err error) Code {
	var e *Error
	list, ok := err.(interface{ Unwrap() []error })
	if !ok {
		errors.As(err, &e)
		return e.Code
	}
	code := BadValue
	for _, one := range list.Unwrap() {
		if errors.As(one, &e) && e.Code != BadValue {
			code = e.Code
		}
	}
	return code
}

// Message is an error on one line.
func Message(err error) string {
	var parts []string
	for line := range strings.SplitSeq(err.Error(), "\n") {
		parts = append(parts, strings.TrimPrefix(trim(line), "line 1: "))
	}
	return strings.Join(parts, "; ")
}

// An Error says where in the input something is wrong, and what was expected.
type Error struct {
	Line   int    // counted from 1
	Member string // the path of the member, such as events[2].on; empty for the whole
	Reason string
	Code   Code // BadRequest, or BadValue where only a value is none
}

func (e *Error) Error() string {
	if e.Member == "" {
		return fmt.Sprintf("line %d: %s", e.Line, e.Reason)
	}
	return fmt.Sprintf("line %d: %s: %s", e.Line, e.Member, e.Reason)
}
