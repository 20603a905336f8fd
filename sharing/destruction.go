package sharing

import (
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Destruction is data that a body destroys because it has lost its value (销毁),
// with what is recorded of it. How a requester disposes of shared data, its provider
// says ([jurisdiction.DisposalInstructed]). The zero value of a fact is that nobody
// said, and nothing is found then.
type Destruction struct {
	Body      jurisdiction.Body
	Facts     jurisdiction.Facts
	Worthless jurisdiction.Tri            // it was found to have lost its value (经认定失去价值)
	Unneeded  jurisdiction.Tri            // nothing asks for it to be kept (无保存要求); [Retain] knows of use records
	Treated   jurisdiction.Tri            // it was secured and masked before (安全、脱敏处理)
	Recorded  jurisdiction.Tri            // the destruction is on record (记录销毁操作)
	Approved  jurisdiction.Tri            // by internal control and approval (内控和审批)
	More      map[string]jurisdiction.Tri // what further texts ask for, by the names in the fields of destruction-step
}

// CheckDestruction looks at the destruction of data, as a strict reviewer would on a
// day: without a finding that it has lost its value, while something asks for it to
// be kept, untreated, unrecorded, unapproved (jingzhou-2024:30). That work was
// entrusted, [CheckEntrustment] looks at. Findings come in the order of the fields,
// with paths such as /treated. The error wraps [jurisdiction.ErrUndetermined] where
// the law, the value, the day or the kind of the body was not given.
func CheckDestruction(law *jurisdiction.Law, d *Destruction, on deadline.Date) ([]Finding, error) {
	if d == nil {
		return nil, &jurisdiction.UndeterminedError{Fact: "destruction"}
	}
	r, err := inspect(law, d.Body, jurisdiction.Body{}, d.Facts, on)
	if err != nil {
		return nil, err
	}
	for i := range law.Instruments() {
		for k := range i.Checks() {
			if k.Code() != "destruction-step" {
				continue
			}
			for name := range k.Fields() {
				path := "/" + strings.ReplaceAll(name, "-", "_")
				if d.step(name) == jurisdiction.No && !r.has("destruction-step", path) {
					r.put("destruction-step", path, names(name))
				}
			}
		}
	}
	return r.found, nil
}

// step is what is recorded under a name.
func (d *Destruction) step(name string) jurisdiction.Tri {
	switch name {
	case "worthless":
		return d.Worthless
	case "unneeded":
		return d.Unneeded
	case "treated":
		return d.Treated
	case "recorded":
		return d.Recorded
	case "approved":
		return d.Approved
	}
	return d.More[name]
}
