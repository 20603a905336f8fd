package sharing

import (
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// The events of a return flow. The texts declare them.
const (
	ReturnNeeded      jurisdiction.EventType = "return-needed"      // the lower department records its need (记录履职需要)
	ReturnConditioned jurisdiction.EventType = "return-conditioned" // the superior department puts conditions on the return
	Returned          jurisdiction.EventType = "returned"           // the data was returned (回流)
)

// NeedStated is the flag of a [ReturnConditioned] that only asks the lower
// department to state its need, which may be asked for (reading A13).
const NeedStated = "need-stated"

// A ReturnFlow is the return of data on a lower region from the business system of
// a superior department (数据回流), with what happened, in the order of days. An
// event names the data set it is about in Items, or none where there is only one.
type ReturnFlow struct {
	Superior, Lower jurisdiction.Body
	Facts           jurisdiction.Facts
	Events          []jurisdiction.Event
}

// FollowReturn answers whether return is owed at the end of the day asOf. A
// recorded need starts the superior department's duty, which is undated: the law
// says promptly, so that its age in working days is shown and no day is late
// (state-2025:24.1, hubei-2025:23.3). Return ends it.
//
// A condition on the return is a finding, unless its Basis names the law that
// demands it, a security measure for instance (reading S24), or it only asks that
// the need be stated ([NeedStated]).
//
// The error wraps [jurisdiction.ErrUndetermined] where the law, the value, the day
// or the kind of one of the two bodies was not given, [ErrEvent] for an event that
// is unknown, out of order, has no day, names several data sets or, of a condition,
// does not say which; the others are those of [jurisdiction.Law.Run].
func FollowReturn(law *jurisdiction.Law, f *ReturnFlow, asOf deadline.Date) (Account, error) {
	switch {
	case law == nil || f == nil:
		return Account{}, &jurisdiction.UndeterminedError{Fact: "law and return flow"}
	case asOf.IsZero():
		return Account{}, &jurisdiction.UndeterminedError{Fact: "as_of"}
	case f.Superior.Kind == jurisdiction.UnknownBody:
		return Account{}, &jurisdiction.UndeterminedError{Fact: "kind of body of the superior department"}
	case f.Lower.Kind == jurisdiction.UnknownBody:
		return Account{}, &jurisdiction.UndeterminedError{Fact: "kind of body of the lower department"}
	}
	for i := range f.Events {
		if e := &f.Events[i]; e.Type == ReturnConditioned && len(e.Conditions) == 0 && !e.Has(NeedStated) {
			return Account{}, &EventError{i, e.Type, e.On, &jurisdiction.UndeterminedError{Fact: "conditions"}}
		}
	}
	set := jurisdiction.Setting{
		Parties: jurisdiction.Parties{Provider: f.Superior, Requester: f.Lower}, Facts: f.Facts, Events: f.Events, AsOf: asOf, Procedure: jurisdiction.Sharing,
	}
	return account(law, set, func(o *jurisdiction.Outcome, s *jurisdiction.Setting) {
		for k := range s.Events {
			e := &s.Events[k]
			if e.Type != ReturnConditioned || !isBlank(e.Basis) || e.Has(NeedStated) {
				continue
			}
			if found, ok := law.Finding("return-condition", s, e.On); ok {
				o.Add(found)
			}
		}
	})
}
