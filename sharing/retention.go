package sharing

import (
	"errors"
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A Record is a use record, by the three days from which its keeping may start
// (reading S18, [jurisdiction.RetentionStart]).
type Record struct {
	Made      deadline.Date // its own making
	Last      deadline.Date // the last entry of the set that it belongs to, normally on disposal; zero for its own
	Ended     deadline.Date // the end of sharing; zero while sharing goes on
	Destroyed deadline.Date // zero while it is there
	Class     int           // in a scan, which of the keepings given hold it beside the texts
}

// start is the day from which the record is kept under a reading, the zero Date
// while that has not come.
func (r *Record) start(reading jurisdiction.RetentionStart) deadline.Date {
	switch reading {
	case jurisdiction.FromCreation:
		return r.Made
	case jurisdiction.FromEndOfSharing:
		return r.Ended
	}
	if r.Last.IsZero() {
		return r.Made
	}
	return r.Last
}

// A Keeping is what else wants records kept, beside the texts held: it is for the
// caller to know. The zero value is nothing.
type Keeping struct {
	Longer []Longer
	Holds  []Hold
}

// Longer is a period that another law or administrative regulation sets for
// records (法律、行政法规另有规定). It goes before the texts' own where it is longer.
type Longer struct {
	Period deadline.Period
	Basis  string // law and article, free text
}

// A Hold keeps records for an audit, a discipline case or a lawsuit (依法留存), both
// days included.
type Hold struct {
	From    deadline.Date
	Through deadline.Date // zero until it is lifted
	Basis   string
}

func (h *Hold) holds(on deadline.Date) bool {
	return !on.Before(h.From) && (h.Through.IsZero() || !on.After(h.Through))
}

// A Retention says how long a record must be kept. It never says that anything may
// be deleted: archives law, audit, discipline or a dispute may forbid that, and only
// those rules are looked at that were given. The zero value is that none asks.
type Retention struct {
	Through  deadline.Date           // the last day, under the readings of the law; zero where none asks, or sharing goes on
	Earliest deadline.Date           // under the reading that lets it go first
	Latest   deadline.Date           // under the one that keeps it longest
	Held     bool                    // it must be kept on the day asked about: by Through, or on hold
	Basis    []jurisdiction.Citation // of the texts held
	Other    []string                // of what else keeps it
	Readings jurisdiction.OptionSet
	under    int  // how many readings hold it on the day asked about
	onHold   bool // a hold does
}

// Retain says how long a requester must keep a use record, at least three years from
// 2025-08-01 on (state-2025:29.2), and whether it is held on a day. A period counts
// from the day after its start and ends on the corresponding day, the month's last
// where there is none (Civil Code 201 and 202, by analogy); the record may have to be
// kept through that day and is not held by it on the next. The law of the day from
// which a record is kept decides (reading G6).
//
// The errors are those of [jurisdiction.Law.Ruling] and of [deadline.Calendar.Due].
func Retain(law *jurisdiction.Law, requester jurisdiction.Body, r Record, k Keeping, on deadline.Date) (Retention, error) {
	if law == nil || r.Made.IsZero() || on.IsZero() {
		return Retention{}, &jurisdiction.UndeterminedError{Fact: "law, day of the record and day asked about"}
	}
	var out Retention
	chosen := law.Readings().RetentionStart
	for reading := jurisdiction.FromLastEntry; reading < retentionReadings; reading++ {
		start := r.start(reading)
		if start.IsZero() { // sharing goes on, and so does the keeping
			out.under++
			out.Held = out.Held || reading == chosen
			continue
		}
		through, err := keep(law, requester, start, k, &out)
		if err != nil {
			return Retention{}, err
		}
		held := !on.After(through)
		if held {
			out.under++
		}
		if reading == chosen {
			out.Through, out.Held = through, held
		}
		if reading == jurisdiction.FromLastEntry || through.Before(out.Earliest) {
			out.Earliest = through
		}
		if through.After(out.Latest) {
			out.Latest = through
		}
	}
	if out.Earliest != out.Latest || out.under%int(retentionReadings) != 0 {
		out.Readings = jurisdiction.OptionRetentionStart
	}
	for i := range k.Holds {
		if k.Holds[i].holds(on) {
			out.Held, out.onHold = true, true
			out.Other = append(out.Other, k.Holds[i].Basis)
		}
	}
	return out, nil
}

// retentionReadings is the number of readings of when the keeping starts.
const retentionReadings = jurisdiction.FromEndOfSharing + 1

// keep is the last day of the longest period from a start, the zero Date where no
// rule asks for one. It notes in out what it rests on.
func keep(law *jurisdiction.Law, requester jurisdiction.Body, start deadline.Date, k Keeping, out *Retention) (last deadline.Date, err error) {
	ruling, err := law.Ruling(jurisdiction.Question{Matter: "retention", Body: requester, Role: jurisdiction.Requester, On: start})
	if err != nil && !errors.Is(err, jurisdiction.ErrBeforeFirst) {
		return last, err
	}
	cal := law.CalendarAt(requester.Division)
	longest := func(p deadline.Period) (bool, error) {
		due, err := cal.Due(start, p)
		if err != nil || !due.Last().After(last) {
			return false, err
		}
		last = due.Last()
		return true, nil
	}
	for a := range ruling.All() {
		if a.Standing != jurisdiction.Governing && a.Standing != jurisdiction.Supplementary || a.Term().Kind() != jurisdiction.Numbered {
			continue
		}
		if _, err := longest(a.Term().Period()); err != nil {
			return last, err
		}
		if !slices.Contains(out.Basis, a.Cite()) {
			out.Basis = append(out.Basis, a.Cite())
		}
	}
	for _, l := range k.Longer {
		is, err := longest(l.Period)
		if err != nil {
			return last, err
		}
		if is && !slices.Contains(out.Other, l.Basis) {
			out.Other = append(out.Other, l.Basis)
		}
	}
	return last, nil
}

// A RecordState is what [RetentionScan] says of a record. The zero value is that
// it is held, or that it was destroyed when nothing held it any more.
type RecordState uint8

const (
	RecordHeld           RecordState = iota // held, or gone in time
	RecordFree                              // no rule given holds it any longer
	RecordDestroyedEarly                    // destroyed while a rule held it under every serious reading
	RecordMayBeEarly                        // destroyed while a rule held it under some serious reading
)

var recordStateNames = []string{"held", "free", "destroyed-early", "may-be-early"}

// String returns "held", "free", "destroyed-early" or "may-be-early".
func (s RecordState) String() string { return enum.String(recordStateNames, "RecordState", s) }

// AppendText appends what [RecordState.String] returns; an undeclared value is an error.
func (s RecordState) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, recordStateNames, "sharing: state of a record", s)
}

// MarshalText is [RecordState.AppendText] on an empty slice.
func (s RecordState) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [RecordState.String] returns.
func (s *RecordState) UnmarshalText(b []byte) error {
	return enum.Parse(s, recordStateNames, "sharing: state of a record", b)
}

// RetentionScan goes through the use records of a requester as of a day and yields
// those that no rule given holds any longer, and those destroyed early. Each record
// names by its Class which of the keepings holds it beside the texts; a class that
// was not given is an error that ends the scan, as are a record without a day and a
// day of destruction after on. Nothing is allocated for a record.
//
// The days of the past are worked out once, by [Retain], so that a record costs some
// comparisons. The sequence can be ranged over once; ask err after it.
func RetentionScan(law *jurisdiction.Law, requester jurisdiction.Body, keepings []Keeping, on deadline.Date, records iter.Seq[Record]) (found iter.Seq2[Record, RecordState], err func() error) {
	s := &scan{law: law, requester: requester, on: on, classes: make([]scanClass, len(keepings))}
	for k := range keepings {
		s.classes[k].keeping = keepings[k]
	}
	return func(yield func(Record, RecordState) bool) {
		if law == nil || on.IsZero() {
			s.err = &jurisdiction.UndeterminedError{Fact: "law and day"}
			return
		}
		for r := range records {
			state := s.state(&r)
			if s.err != nil || state != RecordHeld && !yield(r, state) {
				return
			}
		}
	}, func() error { return s.err }
}

// scan is what a scan knows.
type scan struct {
	law       *jurisdiction.Law
	requester jurisdiction.Body
	on        deadline.Date
	classes   []scanClass
	err       error
}

// scanClass is the last day of keeping for each day on which it may start, from
// first through the day of the scan.
type scanClass struct {
	keeping Keeping
	first   deadline.Date
	through []deadline.Date
}

// ErrRecord is the kind of error for a use record that cannot be one.
var ErrRecord = errors.New("sharing: use record")
