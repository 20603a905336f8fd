package jurisdiction

import "slices"

// MakeShipped makes the shipped instruments anew.
func MakeShipped() []*Instrument { return shippedInstruments() }

// Unrepeated lists the checks that repeat a provision on which no check of their code
// rests. Under it what they look for would be found by nobody.
func (l *Law) Unrepeated() (list []string) {
	for code, all := range l.checks {
		for _, c := range all {
			for _, r := range c.relation {
				if r.Kind == Repeats && !slices.ContainsFunc(all, func(o checked) bool { return slices.Contains(o.cites, r.To) }) {
					list = append(list, c.cites[0].String()+" "+code+" repeats "+r.To.String())
				}
			}
		}
	}
	return list
}

// KnownRules is the number of rules on a matter whose standings a ruling keeps.
const KnownRules = knownRules
