package casework

import (
	"fmt"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Sight is something that a strict reader sees in a case. Whether a text minds
// is for the texts to say: a check of that code, in force that day between these
// bodies, makes a finding of it.
type Sight struct {
	Code  string
	On    deadline.Date
	About string            // a word of the case that a check may be about; see Picks
	By    jurisdiction.Role // who is at fault, where the check leaves it open
	Doubt bool              // at fault on one serious reading and not on another
}

// Picks reports whether a check is about the sight: a check without fields is
// about every one.
func (s *Sight) Picks(k *jurisdiction.Check) bool {
	some := false
	for f := range k.Fields() {
		if f == s.About {
			return true
		}
		some = true
	}
	return !some
}

// Find appends to o the findings that the law makes of sights, by day.
func Find(law *jurisdiction.Law, o *jurisdiction.Outcome, set *jurisdiction.Setting, sights []Sight) {
	for k := range sights {
		s := &sights[k]
		f, ok := law.FindingOf(s.Code, s.Picks, set, s.On)
		if !ok {
			continue
		}
		if s.By != jurisdiction.NoRole {
			f.By = s.By
		}
		if s.Doubt {
			f.Severity = min(f.Severity, jurisdiction.Warning)
		}
		o.Add(f)
	}
}

// Judge has the law judge one item: findings of what was seen, by day, and its clocks.
func Judge(law *jurisdiction.Law, o *jurisdiction.Outcome, set *jurisdiction.Setting, sights []Sight) error {
	found := len(o.Findings)
	Find(law, o, set, sights)
	if err := law.Run(o, set.Procedure, set); err != nil {
		if set.Item != "" {
			err = fmt.Errorf("%s: item %q: %w", set.Procedure, set.Item, err)
		}
		return err
	}
	slices.SortStableFunc(o.Findings[found:], func(a, b jurisdiction.Finding) int { return a.On.Compare(b.On) })
	return nil
}

// Suppose returns what would be found of sights if a draft were in force.
func Suppose(h *jurisdiction.Hypothetical, set *jurisdiction.Setting, sights []Sight) (list []jurisdiction.SupposedFinding) {
	for k := range sights {
		if f, ok := h.FindingOf(sights[k].Code, sights[k].Picks, set, sights[k].On); ok {
			list = append(list, f)
		}
	}
	return list
}
