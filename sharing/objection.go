package sharing

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// DataObjected is the event that the public's application to check data reached the
// body that holds it (公共数据校核申请, hubei-2025:25.3). Its flags say on what ground:
// [WrongData] that the data is wrong or incomplete; without it, it is an objection,
// which [OwnData] says is to data about the applicant, [Mandated] that the applicant
// acts for whom it is about. Corrected and CorrectionReported answer it.
const DataObjected jurisdiction.EventType = "data-objection-received"

// The flags of [DataObjected].
const (
	WrongData = "wrong-data" // the data is inaccurate or incomplete (有错误、不完整)
	OwnData   = "own-data"   // it is about the applicant (涉及自身)
	Mandated  = "mandated"   // the applicant acts for whom it is about
)

// An Objection is a person's or an organization's application to have public data
// checked, with what happened, in the order of days. Departments that use shared
// data have another route, [jurisdiction.CorrectionAsked] in a [Case], with a number
// of days.
type Objection struct {
	Holder    jurisdiction.Body // of the data
	Applicant jurisdiction.Body
	Facts     jurisdiction.Facts
	Events    []jurisdiction.Event // an event names the data set in Items, or none where there is only one
}

// FollowObjection answers what the holder owes at the end of the day asOf: to verify,
// correct and report. The text leaves the time to rules that are not held, so that
// the duty has an age in working days and no last day (reading A7). Anyone may report
// that data is wrong, and only the person concerned, or who acts for it, may object
// to it (reading A14); an application by somebody else is a note, and the duty stands
// beside it, since turning a report away wrongly is worse than looking once more.
//
// The error wraps [jurisdiction.ErrUndetermined] where the law, the value, the day or
// the kind of the holder or of the applicant was not given, and [ErrEvent] for an
// event that is unknown, out of order or has no day; an answer to nothing is one that
// wraps [ErrMove]. The others are those of [jurisdiction.Law.Run].
func FollowObjection(law *jurisdiction.Law, b *Objection, asOf deadline.Date) (Account, error) {
	switch {
	case law == nil || b == nil:
		return Account{}, &jurisdiction.UndeterminedError{Fact: "law and objection"}
	case asOf.IsZero():
		return Account{}, &jurisdiction.UndeterminedError{Fact: "as_of"}
	case b.Holder.Kind == jurisdiction.UnknownBody:
		return Account{}, &jurisdiction.UndeterminedError{Fact: "kind of body of the holder"}
	case b.Applicant.Kind == jurisdiction.UnknownBody:
		return Account{}, &jurisdiction.UndeterminedError{Fact: "kind of body of the applicant"}
	}
	for i := range b.Events {
		e := &b.Events[i]
		answers := e.Type == jurisdiction.Corrected || e.Type == jurisdiction.CorrectionReported
		if answers && !slices.ContainsFunc(b.Events[:i], func(o jurisdiction.Event) bool { return o.Type == DataObjected && affairOf(&o) == affairOf(e) }) {
			return Account{}, &EventError{i, e.Type, e.On, &MoveError{Event: e.Type, After: []jurisdiction.EventType{DataObjected}, Cite: jurisdiction.MustCitation("hubei-2025:25.3")}}
		}
	}
	set := jurisdiction.Setting{
		Parties: jurisdiction.Parties{Provider: b.Holder, Requester: b.Applicant}, Facts: b.Facts, Events: b.Events, AsOf: asOf, Procedure: jurisdiction.Opening,
	}
	return account(law, set, func(o *jurisdiction.Outcome, s *jurisdiction.Setting) {
		for k := range s.Events {
			e := &s.Events[k]
			if e.Type != DataObjected || slices.ContainsFunc(e.Flags, func(f string) bool { return f == WrongData || f == OwnData || f == Mandated }) {
				continue
			}
			if found, ok := law.Finding("objection-not-ones-own", s, e.On); ok {
				o.Add(found)
			}
		}
	})
}
