package protocol

import (
	"fmt"
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// A Report is the output of the operations examine, examine-opening and
// examine-operation. Members beyond the protocol's least set say more and change
// nothing.
type Report struct {
	State    string                   `json:"state"`
	Items    map[string]string        `json:"items,omitempty"`
	Duties   []Duty                   `json:"duties"`
	Findings []Finding                `json:"findings"`
	Next     []jurisdiction.EventType `json:"next"`
	Gaps     []Gap                    `json:"gaps"`
	Readings []string                 `json:"readings,omitempty"`
	Later    int                      `json:"later_events,omitempty"`
}

// A Bearer is who owes a duty.
type Bearer struct {
	Role jurisdiction.Role `json:"role"`
	Body *Body             `json:"body,omitempty"`
}

// A Body is a party as the protocol writes it.
type Body struct {
	Kind        jurisdiction.BodyKind   `json:"kind"`
	Division    jurisdiction.Division   `json:"division,omitzero"`
	ManagedBy   jurisdiction.Management `json:"managed_by"`
	IsAuthority bool                    `json:"is_authority"`
}

// A Duty is what somebody owes.
type Duty struct {
	Code        string                  `json:"code"`
	Bearer      Bearer                  `json:"bearer"`
	Item        string                  `json:"item,omitempty"`
	Acts        []string                `json:"acts"`
	Trigger     deadline.Date           `json:"trigger"`
	Due         deadline.Date           `json:"due,omitzero"`
	PlanBy      deadline.Date           `json:"plan_by,omitzero"`
	LateFrom    deadline.Date           `json:"late_from,omitzero"`
	Done        deadline.Date           `json:"done,omitzero"`
	Age         int                     `json:"age,omitempty"`
	AgeUntil    deadline.Date           `json:"age_until,omitzero"` // where age counts only through this day
	Within      string                  `json:"within,omitempty"`
	Standing    jurisdiction.Standing   `json:"standing"`
	Status      jurisdiction.DutyStatus `json:"status"`
	WaitingFor  jurisdiction.EventType  `json:"waiting_for,omitempty"`
	Unpublished deadline.Date           `json:"unpublished_after,omitzero"`
	Counted     int                     `json:"counted,omitempty"` // working days through unpublished_after
	Provisional bool                    `json:"provisional,omitempty"`
	Basis       []jurisdiction.Citation `json:"basis"`
	Readings    []string                `json:"readings,omitempty"`
}

// A Finding is what a provision disapproves of.
type Finding struct {
	Code     string                  `json:"code"`
	Severity jurisdiction.Severity   `json:"severity"`
	On       deadline.Date           `json:"on"`
	By       jurisdiction.Role       `json:"by"`
	Item     string                  `json:"item,omitempty"`
	Basis    []jurisdiction.Citation `json:"basis"`
	Readings []string                `json:"readings,omitempty"`
}

// A Gap is what cannot be known.
type Gap struct {
	Code  string        `json:"code"`
	Item  string        `json:"item,omitempty"`
	Duty  string        `json:"duty,omitempty"`
	After deadline.Date `json:"after,omitzero"`
}

// NewReport writes a report on a case of sharing.
func NewReport(r sharing.Report, items []sharing.Item) Report {
	p := newReport(r.State, r.Duties, r.Findings, r.Next(), r.Later)
	for g := range r.Gaps() {
		p.Gaps = append(p.Gaps, Gap{g.Code.String(), g.Item, g.Duty, g.After})
	}
	for _, i := range items {
		p.item(i.ID, r.ItemState(i.ID))
	}
	return p
}

// newReport writes what the reports of all kinds of case have, but items and gaps.
func newReport(state fmt.Stringer, duties []jurisdiction.Duty, findings []jurisdiction.Finding, next iter.Seq[jurisdiction.EventType], later int) Report {
	p := Report{State: state.String(), Duties: []Duty{}, Findings: NewFindings(findings), Next: slices.Collect(next), Gaps: []Gap{}, Later: later}
	if p.Next == nil {
		p.Next = []jurisdiction.EventType{}
	}
	var depends jurisdiction.OptionSet
	for _, d := range duties {
		depends |= d.Readings
		p.Duties = append(p.Duties, newDuty(d))
	}
	for _, f := range findings {
		depends |= f.Readings
	}
	p.Readings = slices.Collect(depends.Keys())
	return p
}

// item notes the state of one item.
func (p *Report) item(id string, state fmt.Stringer) {
	if p.Items == nil {
		p.Items = map[string]string{}
	}
	p.Items[id] = state.String()
}

// NewFindings writes findings; there is a list where there are none.
func NewFindings(found []jurisdiction.Finding) []Finding {
	list := []Finding{}
	for _, f := range found {
		list = append(list, Finding{f.Code, f.Severity, f.On, f.By, f.Item, slices.Collect(f.Basis()), slices.Collect(f.Readings.Keys())})
	}
	return list
}

func newDuty(d jurisdiction.Duty) Duty {
	out := Duty{
		Code: d.Code, Bearer: Bearer{Role: d.Bearer}, Item: d.Item, Acts: codes(d.Acts()), Trigger: d.Trigger, Due: d.Due, PlanBy: d.PlanBy,
		LateFrom: d.LateFrom, Done: d.Done, Age: d.Age, AgeUntil: d.AgeUntil, Within: d.Within(), Standing: d.Standing, Status: d.Status, WaitingFor: d.Waiting,
		Unpublished: d.Unknown, Provisional: d.IsForecast(), Basis: slices.Collect(d.Basis()), Readings: slices.Collect(d.Readings.Keys()),
	}
	for part := range d.Partly.Parts() {
		out.Counted = part.N()
	}
	if b := d.Body; !b.IsZero() {
		out.Bearer.Body = &Body{b.Kind, b.Division, b.ManagedBy, b.IsAuthority}
	}
	return out
}

func codes(acts iter.Seq[jurisdiction.Act]) (list []string) {
	for a := range acts {
		list = append(list, a.Code())
	}
	return list
}
