package sharing

import (
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// The kinds of another use, which events use-change-asked, -answered and
// use-changed carry as flags (state-2025:25.1).
const (
	WiderScope   = "scope"       // a wider use (扩大使用范围)
	OtherPurpose = "purpose"     // another purpose, openly or in disguise (用于其他目的)
	ThirdParty   = "third-party" // supply to a third party (提供给第三方)
)

// Entrusted is the flag of a supply to a contractor who acts for the requester
// alone, under an entrustment on record: that is no third party (readings S14, A11).
const Entrusted = "entrusted"

// useKinds are the kinds, in the order of their bits.
var useKinds = [...]string{WiderScope, OtherPurpose, ThirdParty}

// onward is the bit of supply to a third party.
const onward = 1 << 2

// kindsOf returns the kinds of use that an event names, all of them where it names
// none, one bit each.
func kindsOf(e *jurisdiction.Event) (set uint8) {
	for k, kind := range useKinds {
		if e.Has(kind) {
			set |= 1 << k
		}
	}
	if set == 0 {
		return 1<<len(useKinds) - 1
	}
	return set
}

// past is what of the past of an item later acts are judged by.
type past struct {
	doubted   bool          // a correction was asked for, by the requester or the platform
	consented uint8         // kinds of use that the provider consented to
	taken     uint8         // kinds of use made without consent
	misuse    deadline.Date // the first misuse found since access was last given
	ordered   bool          // rectification was ordered since access was last given
	everOrder bool          // or at any time before
	until     deadline.Date // by when
	refused   bool          // it was refused or inadequate
	adequate  bool          // it was adequate
	planned   bool          // a reason was given for the end of the service
	service   deadline.Date // the day on which it ended
	told      bool          // the provider said how to dispose of the data
	succeeded bool          // another body took over from a party
	records   records
}

// may reports whether an event that answers another can happen by now, and where not,
// one of which events must come before it. A correction belongs to data got in any
// way, so that the state does not matter.
func (p *past) may(e *jurisdiction.Event) (after []jurisdiction.EventType, ok bool) {
	switch e.Type {
	case jurisdiction.CorrectionAsked, jurisdiction.SuspectDataNotified:
		p.doubted = true
	case jurisdiction.RectificationOrdered:
		p.everOrder = true
	case jurisdiction.Corrected, jurisdiction.CorrectionReported:
		if !p.doubted {
			return []jurisdiction.EventType{jurisdiction.CorrectionAsked, jurisdiction.SuspectDataNotified}, false
		}
	case jurisdiction.Rectified:
		if !p.everOrder {
			return []jurisdiction.EventType{jurisdiction.RectificationOrdered}, false
		}
	case jurisdiction.RecordsDestroyed:
		if p.records.last.IsZero() {
			return []jurisdiction.EventType{jurisdiction.RecordMade}, false
		}
	}
	return nil, true
}

// act looks at one event, in the order of time; before is the state in which it
// happened.
func (r *reviewer) act(before State, e *jurisdiction.Event) {
	p := &r.past
	switch e.Type {
	case jurisdiction.Consented, jurisdiction.Refused:
		r.reply(before, e)
	case jurisdiction.Fetched:
		r.fetched(e)
	case jurisdiction.UseChangeAnswered:
		r.useAnswered(e)
	case jurisdiction.UseChanged:
		r.useChanged(e)
	case jurisdiction.MisuseFound:
		if p.misuse.IsZero() && (before == DataOffered || before == DataDelivered) {
			p.misuse = e.On
		}
	case jurisdiction.Suspended:
		p.misuse = deadline.Date{}
	case jurisdiction.Restored:
		p.ordered, p.until, p.refused, p.adequate = false, deadline.Date{}, false, false
	case jurisdiction.RectificationOrdered:
		if p.ordered, p.until = true, e.Until; e.Until.IsZero() {
			r.put("rectification-without-date", e.On)
		}
	case jurisdiction.Rectified:
		done := e.Has("adequate")
		p.adequate, p.refused = done, !done
	case jurisdiction.Withdrawn, jurisdiction.PurposeEnded, jurisdiction.UsePeriodEnded:
		p.records.ended = e.On
	case jurisdiction.Terminated:
		p.records.ended = e.On
		r.terminated(before, e)
	case jurisdiction.ServiceChangePlanned:
		p.planned = e.Reason != ""
	case jurisdiction.ServiceEnded:
		p.service, p.planned, p.records.ended = e.On, p.planned || e.Reason != "", e.On
	case jurisdiction.DisposalInstructed:
		p.told = true
	case jurisdiction.Disposed:
		if p.records.disposed = e.On; !p.told {
			r.put("disposed-without-instruction", e.On)
		}
	}
}

// fetched looks at data that was fetched without a request: only unconditional
// data may be, and not where it holds personal information (readings A8, Q11).
func (r *reviewer) fetched(e *jurisdiction.Event) {
	f := &r.set.Facts
	if f.Class() != jurisdiction.Unconditional || f.Personal == jurisdiction.Yes {
		r.put("fetched-without-request", e.On)
	}
}

// useAnswered notes consent to another use. What was done before stays done
// without it (reading A11).
func (r *reviewer) useAnswered(e *jurisdiction.Event) {
	if !e.Agree {
		return
	}
	kinds := kindsOf(e)
	if r.past.taken&kinds != 0 {
		r.put("consent-after-use", e.On)
	}
	r.past.consented |= kinds
}

// useChanged looks at another use than the one that data was shared for.
func (r *reviewer) useChanged(e *jurisdiction.Event) {
	kinds := kindsOf(e)
	if e.Has(Entrusted) {
		kinds &^= onward
	}
	kinds &^= r.past.consented
	r.past.taken |= kinds
	if kinds&onward != 0 {
		r.put("supplied-onward", e.On)
	}
	if kinds&^onward != 0 {
		r.put("used-beyond-consent", e.On)
	}
}

// terminated looks at what has to come before sharing is terminated: an order to
// rectify, and that this was refused, inadequate or not done in time (reading S13).
func (r *reviewer) terminated(before State, e *jurisdiction.Event) {
	p := &r.past
	overrun := !p.until.IsZero() && e.On.After(p.until) && !p.adequate
	if !p.ordered || !p.refused && !overrun {
		r.put("terminated-without-rectification", e.On)
	}
	if before != UseSuspended {
		r.put("misuse-not-suspended", e.On)
	}
	p.misuse = deadline.Date{}
}

// serviceEnded looks at how a provider came to end or change a service: with a
// reason, after consulting the requester, and filed with the authority by the day
// of the change (reading S16).
func (r *reviewer) serviceEnded() {
	on := r.past.service
	if !r.past.planned {
		r.put("ended-without-reason", on)
	}
	for _, step := range [...]struct {
		event jurisdiction.EventType
		code  string
	}{{jurisdiction.Consulted, "ended-without-consultation"}, {jurisdiction.Filed, "ended-without-filing"}} {
		if !r.happened(step.event, on) {
			r.put(step.code, on)
		}
	}
}

// happened reports whether an event touched the item on or before a day.
func (r *reviewer) happened(t jurisdiction.EventType, by deadline.Date) bool {
	for k := range r.set.Events {
		e := &r.set.Events[k]
		if e.On.After(by) {
			return false
		}
		if e.Type == t && e.Touches(r.set.Item) {
			return true
		}
	}
	return false
}

// close looks at what is left undone at the end of the day of the report. That no
// day is set for suspending access makes it a warning while it may still come.
func (r *reviewer) close() {
	if !r.past.service.IsZero() {
		r.serviceEnded()
	}
	if m := r.past.misuse; !m.IsZero() && r.set.AsOf.After(m) {
		if f, ok := r.law.Finding("misuse-not-suspended", r.set, m); ok {
			f.Severity = min(f.Severity, jurisdiction.Warning)
			r.o.Add(f)
		}
	}
	r.recordsKept()
}
