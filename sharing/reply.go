package sharing

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// Reasons for a refusal that have a code. Any other text is a reason too.
const (
	IncompletePapers = "incomplete-papers" // papers are missing
	RequestInvalid   = "request-invalid"   // the request does not meet state-2025:20.2
	NotADepartment   = "not-a-department"  // the applicant is no government department
	AccessSuspended  = "suspended"         // the applicant's access is suspended
	DataNotShared    = "not-shared"        // the data is of the not-shared class
)

// reviewer looks at the acts of the parties to one item, one after another. Which
// provision minds what it finds is for the texts to say.
type reviewer struct {
	law       *jurisdiction.Law
	o         *jurisdiction.Outcome
	set       *jurisdiction.Setting
	published []string // conditions of the item's entry
	past      past
}

// put adds a finding, if some text held minds.
func (r *reviewer) put(code string, on deadline.Date) { r.putUnder(code, on, 0) }

// putUnder is put for a finding that depends on readings.
func (r *reviewer) putUnder(code string, on deadline.Date, depends jurisdiction.OptionSet) {
	if f, ok := r.law.Finding(code, r.set, on); ok {
		f.Readings = depends
		r.o.Add(f)
	}
}

// reply looks at what a provider's answer says; before is the state in which it
// was given.
func (r *reviewer) reply(before State, e *jurisdiction.Event) {
	switch {
	case e.Type == jurisdiction.Consented && added(e.Conditions, r.published):
		// It does not stop the delivery clock (reading Q5).
		r.put("added-condition", e.On)
	case e.Type != jurisdiction.Refused:
	case before == ConsentGiven:
		r.put("consent-revoked", e.On)
		if e.Reason == "" {
			r.put("refused-without-reason", e.On)
		}
	default:
		r.refusal(before, e)
	}
}

func added(conditions, published []string) bool {
	return slices.ContainsFunc(conditions, func(c string) bool { return !slices.Contains(published, c) })
}

// refusal looks at the reason of a refusal.
//
//law:state-2025:21.2
//law:state-2025:15.2
func (r *reviewer) refusal(before State, e *jurisdiction.Event) {
	switch {
	case e.Reason == "":
		r.put("refused-without-reason", e.On)
	case e.Reason != IncompletePapers:
	case before == AwaitingSupplement:
		r.put("refused-after-supplement-notice", e.On)
	default:
		// Nothing that was asked for is missing.
		r.put("refused-for-incomplete-papers", e.On)
	}
	switch r.set.Facts.Class() {
	case jurisdiction.Unconditional:
		never := r.law.Readings().UnconditionalRefusal == jurisdiction.RefusalNever
		if never || !slices.Contains(unconditionalGrounds, e.Reason) {
			r.putUnder("unconditional-refused", e.On, jurisdiction.OptionUnconditionalRefusal)
		}
	case jurisdiction.NotShared:
		if e.Basis == "" {
			r.put("refused-without-basis", e.On)
		}
	}
}

// unconditionalGrounds are the reasons for which even unconditional data may be
// refused (reading Q10). Missing papers are looked at as such.
var unconditionalGrounds = []string{RequestInvalid, NotADepartment, AccessSuspended, IncompletePapers}
