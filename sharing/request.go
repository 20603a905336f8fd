package sharing

import (
	"slices"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Request is what a requester puts into a request for data (共享申请), and what
// is recorded about it. What happens to it after its receipt is a [Case]. The zero
// value of a fact is that nobody said.
type Request struct {
	Parties jurisdiction.Parties
	Facts   jurisdiction.Facts // of the data: attribute, cataloged, personal information
	Way     Way                // [ByRequest] where none is given
	Passage Passage            // over what it is made

	Basis    string            // use basis (使用依据); of a statutory demand the power
	Scenario string            // use scenario (使用场景)
	Scope    string            // scope of use (使用范围)
	Method   string            // method of sharing (共享方式)
	Period   string            // period of use (使用时限)
	More     map[string]string // what further texts ask for, by the names that they use in the fields of missing-element

	// Approved is the day on which the head of the requester's own sharing office
	// agreed (工作机构负责人同意); of a statutory demand that of the strict approval.
	Approved deadline.Date

	// What the requester vouches for: Yes, or No where it declined. Whether it is so
	// no code can judge.
	Truthful, Lawful, Necessary jurisdiction.Tri

	PersonalBasis string   // the legal basis on which personal information is handled
	Beyond        []string // the items that somebody recorded as more than is needed (超出最小必要)
}

// CheckRequest looks at a request as a strict reviewer would on the day on which
// it is filed: what must be stated and is not, approval that is missing or came
// later, personal information without a basis of its own, more than is needed, the
// channel. The texts held say what they ask for, those of the requester's place
// among them. The day governs which of them hold.
//
// Nothing here bars the request from being received: what a provider may ask for
// is for [Examine], and the internal approval is no paper to be asked for unless
// the form wants it (reading Q29). For data outside the catalog what a request
// states is for a warning at most, since article 20 of the State regulation speaks
// of requests by the catalog (S10).
//
// Data fetched directly needs no request, so that nothing must be stated; approval
// then makes a warning (A8), and personal information is not fetched directly
// (Q11). A statutory demand with its power and approval on record is another
// procedure, at which nothing else is looked (Q21); without them it is a request
// like any other.
//
// Findings come in the order of the fields, with paths such as /scenario and
// /beyond/0. The error wraps [jurisdiction.ErrUndetermined] where the law, the
// request, the day or the kind of one of the two bodies was not given.
func CheckRequest(law *jurisdiction.Law, q *Request, on deadline.Date) ([]Finding, error) {
	if q == nil {
		return nil, &jurisdiction.UndeterminedError{Fact: "request"}
	}
	if q.Parties.Provider.Kind == jurisdiction.UnknownBody {
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the provider"}
	}
	r, err := inspect(law, q.Parties.Requester, q.Parties.Provider, q.Facts, on)
	if err != nil {
		return nil, err
	}
	r.by = jurisdiction.Requester
	if q.Way == StatutoryDemand {
		if !isBlank(q.Basis) && q.approvedBy(on) {
			return nil, nil
		}
		r.put("demand-unapproved", "/basis", nil)
	}
	r.passage(&q.Passage)
	r.elements(q)
	r.approval(q)
	r.vouched(q)
	r.personal(q)
	for i := range q.Beyond {
		r.put("beyond-need", "/beyond/"+strconv.Itoa(i), nil)
	}
	return r.found, nil
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

// elements looks for what a request has to state.
func (r *inspector) elements(q *Request) {
	if q.Way == DirectAccess {
		return
	}
	for _, name := range elementNames(r.law) {
		if !isBlank(q.element(name)) {
			continue
		}
		f := r.put("missing-element", "/"+strings.ReplaceAll(name, "-", "_"), names(name))
		if q.Facts.Cataloged == jurisdiction.No {
			f.atMost(jurisdiction.Warning)
		}
	}
}

// elementNames lists what the texts held ask a request to state, in their order,
// none twice.
func elementNames(law *jurisdiction.Law) (list []string) {
	for i := range law.Instruments() {
		for k := range i.Checks() {
			if k.Code() != "missing-element" {
				continue
			}
			for name := range k.Fields() {
				if !slices.Contains(list, name) {
					list = append(list, name)
				}
			}
		}
	}
	return list
}

// element is what the request states under a name.
func (q *Request) element(name string) string {
	switch name {
	case "basis":
		return q.Basis
	case "scenario":
		return q.Scenario
	case "scope":
		return q.Scope
	case "method":
		return q.Method
	case "period":
		return q.Period
	}
	return q.More[name]
}

// approvedBy reports whether approval was given by the end of a day.
func (q *Request) approvedBy(on deadline.Date) bool {
	return !q.Approved.IsZero() && !q.Approved.After(on)
}

// approval looks whether the head of the sharing office had agreed.
func (r *inspector) approval(q *Request) {
	if q.approvedBy(r.on) {
		return
	}
	f := r.put("request-not-approved", "/approved", nil)
	if q.Way == DirectAccess {
		f.atMost(jurisdiction.Warning)
	}
}

// vouched looks at what the requester declined to vouch for.
func (r *inspector) vouched(q *Request) {
	for _, v := range [...]struct {
		name string
		said jurisdiction.Tri
	}{{"truthful", q.Truthful}, {"lawful", q.Lawful}, {"necessary", q.Necessary}} {
		if v.said == jurisdiction.No {
			r.put("request-not-vouched", "/"+v.name, names(v.name))
		}
	}
}

// personal looks at personal information, for which the sharing attribute is no
// basis.
func (r *inspector) personal(q *Request) {
	switch {
	case q.Facts.Personal != jurisdiction.Yes:
	case q.Way == DirectAccess:
		r.put("direct-personal", "/way", nil)
	case isBlank(q.PersonalBasis):
		r.put("personal-basis", "/personal_basis", nil)
	}
}
