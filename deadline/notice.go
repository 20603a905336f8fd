package deadline

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
)

// A Notice is one holiday arrangement (节假日安排通知): which days are off and
// which rest days are worked in their place. [ParseNotices] makes notices; the
// zero value is an empty one that no calendar accepts.
//
// The arrangement of a whole year is published once, shortly before it begins.
// A notice that changes an arrangement already published says which one it
// amends, so that a calendar can be asked what was known on any day
// ([Calendar.KnownAt]). Notices of local governments for their own territory,
// in minority areas for instance, name it as their area.
type Notice struct {
	number   string
	year     int
	issued   Date
	public   Date
	amends   string
	area     string
	link     string
	holidays []Holiday
}

// A Holiday is one holiday of a [Notice]: its name, its days off and the rest
// days worked in exchange.
type Holiday struct {
	name Text
	off  []span
	work []Date
}

// span is a run of days, both ends included.
type span struct{ first, last Date }

// Number returns the document number, such as 国办发明电〔2025〕7号; the empty
// string where no source for it was found.
func (n Notice) Number() string { return n.number }

// Year returns the year that the notice arranges as a whole, 0 for a notice
// that amends another or arranges only the days it names.
func (n Notice) Year() int { return n.year }

// Issued returns the day at the foot of the document; the zero Date where no
// source for it was found.
func (n Notice) Issued() Date { return n.issued }

// Published returns the day on which the document appeared on the issuer's
// site, which is on or after the day of issue; the zero Date where unknown.
func (n Notice) Published() Date { return n.public }

// Amends returns the number of the notice that this one changes, if any.
func (n Notice) Amends() string { return n.amends }

// Area returns the six-digit division code of a local arrangement's territory,
// the empty string for the nation.
func (n Notice) Area() string { return n.area }

// Link returns the address of the document.
func (n Notice) Link() string { return n.link }

// KnownFrom returns the first day on which the notice counts as known: the day
// of issue, else of publication, else the first day of the year it arranges,
// which is the latest it can have been, since offices acted on it that day. For
// a notice that changes another or is local and gives neither day it is the
// zero Date: it is known as soon as what it rests on is.
func (n Notice) KnownFrom() Date {
	switch {
	case !n.issued.IsZero():
		return n.issued
	case !n.public.IsZero():
		return n.public
	case n.year != 0:
		return newYear(n.year)
	}
	return Date{}
}

// name is the number, or what stands for it where it is not known.
func (n Notice) name() string {
	if n.number == "" && n.year != 0 {
		return strconv.Itoa(n.year) + "年节假日安排（文号不详）"
	}
	return n.number
}

// Holidays yields the holidays in the order of the notice.
func (n Notice) Holidays() iter.Seq[Holiday] { return slices.Values(n.holidays) }

// Name returns the holiday's name.
func (h Holiday) Name() Text { return h.name }

// Off yields the days off, weekend days among them included, in order.
func (h Holiday) Off() iter.Seq[Date] {
	return func(yield func(Date) bool) {
		for _, s := range h.off {
			for d := s.first; !d.After(s.last); d = d.next() {
				if !yield(d) {
					return
				}
			}
		}
	}
}

// Work yields the make-up days (调休上班日): the rest days that are worked.
func (h Holiday) Work() iter.Seq[Date] { return slices.Values(h.work) }

// lastDay is the last day that the notice names.
func (n Notice) lastDay() Date {
	var last Date
	for _, h := range n.holidays {
		for _, s := range h.off {
			last = maxDate(last, s.last)
		}
		for _, d := range h.work {
			last = maxDate(last, d)
		}
	}
	return last
}

func lastDay(year int) Date { return MustDate(fmt.Sprintf("%04d-12-31", year)) }

func newYear(year int) Date { return MustDate(fmt.Sprintf("%04d-01-01", year)) }

// ErrNotice is the kind of every error about a notice: its text, or what it
// would do to a calendar.
var ErrNotice = errors.New("bad holiday notice")

// A NoticeError names the notice, the line of the text where it is known, and
// what is wrong.
type NoticeError struct {
	Line   int    // counted from 1; 0 where the notice was refused by a calendar
	Number string // the document number, where it was read
	Reason string
}

func (e *NoticeError) Error() string {
	where := "deadline: notice " + quote(e.Number)
	switch {
	case e.Line == 0 && e.Number == "":
		where = "deadline: notices"
	case e.Line > 0:
		where = "deadline: notices, line " + strconv.Itoa(e.Line)
		if e.Number != "" {
			where += ", notice " + quote(e.Number)
		}
	}
	return where + ": " + e.Reason
}

// Unwrap returns [ErrNotice].
func (e *NoticeError) Unwrap() error { return ErrNotice }
