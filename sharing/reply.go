package sharing

import (
	"slices"

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

// reply looks at what a provider's answer says; before is the state in which it
// was given. Which provision minds is for the texts to say.
func reply(law *jurisdiction.Law, o *jurisdiction.Outcome, s *jurisdiction.Setting, published []string, before State, e *jurisdiction.Event) {
	put := func(code string, depends jurisdiction.OptionSet) {
		if f, ok := law.Finding(code, s, e.On); ok {
			f.Readings = depends
			o.Add(f)
		}
	}
	switch {
	case e.Type == jurisdiction.Consented && added(e.Conditions, published):
		// It does not stop the delivery clock (reading Q5).
		put("added-condition", 0)
	case e.Type != jurisdiction.Refused:
	case before == ConsentGiven:
		put("consent-revoked", 0)
		if e.Reason == "" {
			put("refused-without-reason", 0)
		}
	default:
		refusal(law, s, before, e, put)
	}
}

func added(conditions, published []string) bool {
	return slices.ContainsFunc(conditions, func(c string) bool { return !slices.Contains(published, c) })
}

// refusal looks at the reason of a refusal.
//
//law:state-2025:21.2
//law:state-2025:15.2
func refusal(law *jurisdiction.Law, s *jurisdiction.Setting, before State, e *jurisdiction.Event, put func(string, jurisdiction.OptionSet)) {
	switch {
	case e.Reason == "":
		put("refused-without-reason", 0)
	case e.Reason != IncompletePapers:
	case before == AwaitingSupplement:
		put("refused-after-supplement-notice", 0)
	default:
		// Nothing that was asked for is missing.
		put("refused-for-incomplete-papers", 0)
	}
	switch s.Facts.Class() {
	case jurisdiction.Unconditional:
		never := law.Readings().UnconditionalRefusal == jurisdiction.RefusalNever
		if never || !slices.Contains(unconditionalGrounds, e.Reason) {
			put("unconditional-refused", jurisdiction.OptionUnconditionalRefusal)
		}
	case jurisdiction.NotShared:
		if e.Basis == "" {
			put("refused-without-basis", 0)
		}
	}
}

// unconditionalGrounds are the reasons for which even unconditional data may be
// refused (reading Q10). Missing papers are looked at as such.
var unconditionalGrounds = []string{RequestInvalid, NotADepartment, AccessSuspended, IncompletePapers}
