package opening

import (
	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/jurisdiction"
)

// A Dataset is a set of data as it is opened. What nobody said is the zero value and no
// finding. Whether its class fits what is known of it is for [catalog.Check].
type Dataset struct {
	Provider jurisdiction.Body
	Class    catalog.Opening
	Platform jurisdiction.Tri // it is opened on the open platform
	Called   jurisdiction.Tri // the open platform calls it from the sharing platform (调用)
	Leave    jurisdiction.Tri // and its department authorized that
}

// Check looks at how a set of data is opened on a day: over which platform, and whether
// what the open platform calls from the sharing platform was authorized.
//
// The error wraps [jurisdiction.ErrUndetermined] where law, data or day was not
// given, or the kind of the provider.
func Check(law *jurisdiction.Law, d *Dataset, on deadline.Date) ([]jurisdiction.Finding, error) {
	switch {
	case law == nil || d == nil:
		return nil, &jurisdiction.UndeterminedError{Fact: "law and data"}
	case on.IsZero():
		return nil, &jurisdiction.UndeterminedError{Fact: "on"}
	case d.Provider.Kind == jurisdiction.UnknownBody:
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the provider"}
	}
	set := jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: d.Provider}, Procedure: jurisdiction.Opening}
	var o jurisdiction.Outcome
	casework.Find(law, &o, &set, d.sights(on))
	return o.Findings, nil
}

func (d *Dataset) sights(on deadline.Date) (list []casework.Sight) {
	open := d.Class == catalog.OpenUnconditionally || d.Class == catalog.OpenConditionally
	for _, s := range [...]struct {
		code string
		seen bool
	}{
		{"opened-off-platform", open && d.Platform == jurisdiction.No},
		{"unconditional-off-platform", d.Class == catalog.OpenUnconditionally && d.Platform == jurisdiction.No},
		{"called-without-leave", d.Called == jurisdiction.Yes && d.Leave == jurisdiction.No},
	} {
		if s.seen {
			list = append(list, casework.Sight{Code: s.code, On: on, About: d.Class.String()})
		}
	}
	return list
}
