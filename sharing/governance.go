package sharing

import (
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// The events of governance. The texts declare them.
const (
	IncidentFound     jurisdiction.EventType = "incident-found"           // a security incident happened (发生安全事件)
	PlanActivated     jurisdiction.EventType = "plan-activated"           // emergency plan activated, harm contained (启动应急预案)
	RecordsKept       jurisdiction.EventType = "incident-records-kept"    // records of the incident kept (保存记录)
	UsersTold         jurisdiction.EventType = "users-told"               // users told (告知用户)
	IncidentReported  jurisdiction.EventType = "incident-reported"        // reported to the competent departments (报告)
	AuthorityActs     jurisdiction.EventType = "authority-plan-activated" // these activated their plan
	WarningIssued     jurisdiction.EventType = "warning-issued"           // and warned the public (发布警示信息)
	ComplaintReceived jurisdiction.EventType = "complaint-received"       // complaint or report received (投诉、举报)
	ComplaintHandled  jurisdiction.EventType = "complaint-handled"        // and handled
	DispatchNotice    jurisdiction.EventType = "dispatch-notice"          // data dispatch notice received (数据调度通知)
	DispatchSupplied  jurisdiction.EventType = "dispatch-supplied"        // data supplied on it
)

// A Governance is what a body has to deal with outside requests (治理事项):
// incidents, complaints, dispatch notices, and what texts that are loaded add, in
// the order of days. An event names its affair in Items, by a number for instance,
// so that two complaints are not taken for one.
type Governance struct {
	Body      jurisdiction.Body
	Authority jurisdiction.Body // the data-sharing authority that sends dispatch notices, where it is known
	Facts     jurisdiction.Facts
	Events    []jurisdiction.Event
}

// Govern answers what a body owes outside requests at the end of the day asOf. The
// steps of an incident (state-2025:35.3, hubei-2025:52.3, hubei-2021:34.2), the
// handling of a complaint (state-2025:37.2, hubei-2025:63) and the answer to a
// dispatch notice (hubei-2021:19.1) have no number of days: their age in working
// days is shown, and nothing is late. What is owed at once and was not done on the
// same day makes a note (reading H4, by analogy).
//
// A dispatch notice binds providers of the authority's own level alone: one from
// elsewhere is a finding against the authority and starts no duty. For a body under
// vertical management the level is that of the managing government, unless the
// reading is that of its place (G7); where the two part the finding is a warning.
//
// The errors are those of [FollowReturn].
func Govern(law *jurisdiction.Law, g *Governance, asOf deadline.Date) (Account, error) {
	switch {
	case law == nil || g == nil:
		return Account{}, &jurisdiction.UndeterminedError{Fact: "law and governance"}
	case asOf.IsZero():
		return Account{}, &jurisdiction.UndeterminedError{Fact: "as_of"}
	case g.Body.Kind == jurisdiction.UnknownBody:
		return Account{}, &jurisdiction.UndeterminedError{Fact: "kind of body"}
	}
	set := jurisdiction.Setting{
		Parties: jurisdiction.Parties{Provider: g.Body, Authority: g.Authority}, Facts: g.Facts, Events: g.Events, AsOf: asOf, Procedure: jurisdiction.Governance,
	}
	a, err := account(law, set, func(o *jurisdiction.Outcome, s *jurisdiction.Setting) { dispatched(law, o, s) })
	if err != nil {
		return Account{}, err
	}
	a.notAtOnce(law, set)
	return a, nil
}

// dispatched looks at the dispatch notices of an affair, and takes those out that
// come from beyond the authority's level.
func dispatched(law *jurisdiction.Law, o *jurisdiction.Outcome, s *jurisdiction.Setting) {
	own, depends := levelOf(law, s.Parties.Provider)
	kept := s.Events[:0]
	for _, e := range s.Events {
		from := s.Parties.Authority.Division
		if e.Type != DispatchNotice || !beyond(&e, from, own) {
			kept = append(kept, e)
			continue
		}
		if f, ok := law.Finding("dispatch-beyond-level", s, e.On); ok {
			f.Readings = depends
			if depends != 0 && (from == s.Parties.Provider.Division || from == s.Parties.Provider.ManagedAt()) {
				f.Severity = min(f.Severity, jurisdiction.Warning) // of the own level under another serious reading
			}
			o.Add(f)
		}
	}
	s.Events = kept
}

// levelOf is the place at whose level a body stands, and the option on which that
// depends, if one does.
func levelOf(law *jurisdiction.Law, b jurisdiction.Body) (jurisdiction.Division, jurisdiction.OptionSet) {
	switch own := b.ManagedAt(); {
	case own == b.Division:
		return own, 0
	case law.Readings().VerticalAuthority == jurisdiction.VerticalPlace:
		return b.Division, jurisdiction.OptionVerticalAuthority
	default:
		return own, jurisdiction.OptionVerticalAuthority
	}
}

// beyond reports whether a notice came from another level than the provider's own:
// the event says so by its role, or the place of the authority does.
func beyond(e *jurisdiction.Event, from, own jurisdiction.Division) bool {
	switch e.By {
	case jurisdiction.SuperiorAuthority, jurisdiction.CommonAuthority, jurisdiction.AuthorityOfRequester:
		return true
	}
	return !from.IsZero() && !own.IsZero() && from != own
}

// notAtOnce adds a note for each duty that is owed at once and was not done, or
// not on the same day.
func (a *Account) notAtOnce(law *jurisdiction.Law, set jurisdiction.Setting) {
	for k := range a.Duties {
		d := &a.Duties[k]
		done := d.Done
		if done.IsZero() {
			done = a.AsOf
		}
		if d.Term().Kind() != jurisdiction.AtOnce || !d.Ended.IsZero() || !done.After(d.Trigger) {
			continue
		}
		set.Item = d.Item
		cite := d.Rule().Cite()
		f, ok := law.FindingOf("not-at-once", func(k *jurisdiction.Check) bool {
			for c := range k.Cites() {
				if c == cite {
					return true
				}
			}
			return false
		}, &set, d.Trigger)
		if !ok {
			continue
		}
		f.By = d.Bearer
		f.On, _ = d.Trigger.AddDays(1)
		a.Findings = append(a.Findings, f)
	}
}
