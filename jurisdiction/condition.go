package jurisdiction

import (
	"slices"
	"strings"
)

// A condition is what a rule, or a line of a scope, needs: a fact about the
// data or the bodies, a fact that a text declares, or a reading.
type condition struct {
	name   string
	values []string
	option bool // a reading, not a fact
}

// How conditions are asked
//
// A question with all its facts becomes one number, a key: each fact is an axis
// with a bit for each of its values, of which one is set. What a rule needs of
// an axis is then a mask, and asking is one operation. Which texts are held
// decides how many rules there are, so this is where the speed of a ruling is
// made. What has too many values to have a bit each (sectors, facts that texts
// declare, on which side of a border the other body sits) is asked by name.

// key is a question, one bit set on each axis.
type key uint64

// axis is a fact with a bit for each value. The first value is that nobody said
// where unknown is set, otherwise a value like the others.
type axis struct {
	name    string
	values  []string
	shift   uint
	unknown bool
}

// The shifts of the factAxes; each leaves room for the values of the one before it.
const (
	attributeShift = 0
	catalogedShift = attributeShift + 4
	negativeShift  = catalogedShift + 3
	personalShift  = negativeShift + 3
	importantShift = personalShift + 3
	platformShift  = importantShift + 3
	secrecyShift   = platformShift + 3
	originShift    = secrecyShift + 3
	levelShift     = originShift + 4
	managedShift   = levelShift + 5
	authorityShift = managedShift + 4
	procedureShift = authorityShift + 2
	fundingShift   = procedureShift + 7
	kindShift      = fundingShift + 4
)

var factAxes = [...]axis{
	{"attribute", attributeNames, attributeShift, true},
	{"cataloged", triNames, catalogedShift, true},
	{"negative-list", triNames, negativeShift, true},
	{"personal-information", triNames, personalShift, true},
	{"important-data", triNames, importantShift, true},
	{"platform", triNames, platformShift, true},
	{"secrecy", secrecyNames, secrecyShift, false},
	{"origin", originNames, originShift, true},
	{"level", levelNames, levelShift, true},
	{"managed-by", managementNames, managedShift, false},
	{"is-authority", []string{"no", "yes"}, authorityShift, false},
	{"procedure", procedureNames, procedureShift, false},
	{"funding", fundingNames, fundingShift, true},
	{"kind", bodyKindNames, kindShift, true},
}

// procedureNames are the procedures of the module; the first is every other.
var procedureNames = []string{"", string(Sharing), string(Cataloging), string(Opening), string(Operation), string(Disputing), string(Governance)}

// number is the place of a procedure among those of the module, 0 for others.
func (p Procedure) number() uint8 { return uint8(max(0, slices.Index(procedureNames, string(p)))) }

// keyOf is the key of a body and facts. A value that no constant has sets no
// bit, so that nothing is taken to be met.
func keyOf(b *Body, f *Facts, procedure uint8) key {
	k := bit(uint8(f.Class()), 4)<<attributeShift |
		bit(uint8(f.Cataloged), 3)<<catalogedShift |
		bit(uint8(f.NegativeList), 3)<<negativeShift |
		bit(uint8(f.Personal), 3)<<personalShift |
		bit(uint8(f.Important), 3)<<importantShift |
		bit(uint8(f.Platform), 3)<<platformShift |
		bit(uint8(f.Secrecy), 3)<<secrecyShift |
		bit(uint8(f.Origin), 4)<<originShift |
		bit(uint8(b.Division.Level()), 5)<<levelShift |
		bit(uint8(b.ManagedBy), 4)<<managedShift |
		bit(procedure, 7)<<procedureShift |
		bit(uint8(b.Funding), 4)<<fundingShift |
		bit(uint8(b.Kind), 11)<<kindShift
	if b.IsAuthority {
		return k | 2<<authorityShift
	}
	return k | 1<<authorityShift
}

func bit(v, n uint8) key {
	if v >= n {
		return 0
	}
	return 1 << v
}

// need is a condition, ready to be asked.
type need struct {
	want, unknown key    // on an axis
	name          string // of the fact
	values        []string
	byName        bool
}

// The facts that are asked by name and belong to the module.
const (
	sectorFact      = "sector"
	counterpartFact = "counterpart" // inside or outside the territory of the text

	// Where the other body stands, seen from the one asked about: above, same,
	// below or apart, by the governments that manage them; and who manages it.
	counterpartLevel   = "counterpart-level"
	counterpartManaged = "counterpart-managed-by"
)

// valuesOf returns the values of a fact of the module, nil where it has any (a
// sector) or the module has no such fact.
func valuesOf(name string) []string {
	switch name {
	case counterpartFact:
		return []string{"inside", "outside"}
	case counterpartLevel:
		return []string{"above", "same", "below", "apart"}
	case counterpartManaged:
		return managementNames
	}
	if a := axisNamed(name); a != nil {
		return a.values
	}
	return nil
}

// isFact reports whether name is a fact of the module.
func isFact(name string) bool {
	return name == sectorFact || valuesOf(name) != nil
}

func axisNamed(name string) *axis {
	for i := range factAxes {
		if factAxes[i].name == name {
			return &factAxes[i]
		}
	}
	return nil
}

// needOf makes a condition ready; ok is false for a value that the axis has not.
func needOf(c *condition) (n need, ok bool) {
	n = need{name: c.name, values: c.values}
	a := axisNamed(c.name)
	if a == nil {
		n.byName = true
		values := valuesOf(c.name)
		return n, values == nil || !slices.ContainsFunc(c.values, func(v string) bool { return !slices.Contains(values, v) })
	}
	if a.unknown {
		n.unknown = 1 << a.shift
	}
	for _, v := range c.values {
		i := slices.Index(a.values, v)
		if i < 0 || v == "" {
			return n, false
		}
		n.want |= 1 << (a.shift + uint(i))
	}
	return n, true
}

// asked is what conditions are asked of.
type asked struct {
	key         key
	body, other *Body
	facts       *Facts
}

// met reports whether needs are met. A fact that rules them out decides even
// where another is unknown; otherwise missing names one that nobody gave.
func (a *asked) met(needs []need, territory Division) (met bool, missing string) {
	for i := range needs {
		n := &needs[i]
		switch {
		case n.byName:
			value := named(n.name, a.body, a.other, a.facts, territory)
			if value == "" {
				missing = n.name
			} else if !slices.Contains(n.values, value) {
				return false, ""
			}
		case a.key&n.want != 0:
		case a.key&n.unknown != 0:
			missing = n.name
		default:
			return false, ""
		}
	}
	return missing == "", missing
}

// unknown lists the facts among needs that nobody gave.
func (a *asked) unknown(needs []need, territory Division) (list []string) {
	for i := range needs {
		if met, missing := a.met(needs[i:i+1], territory); !met && missing != "" {
			list = append(list, missing)
		}
	}
	return list
}

// named is the value of a fact that is asked by name, empty where it is unknown.
func named(name string, body, other *Body, f *Facts, territory Division) string {
	switch name {
	case sectorFact:
		return body.Sector
	case counterpartFact:
		switch {
		case other.Division.IsZero():
			return ""
		case territory.Contains(other.Division):
			return "inside"
		}
		return "outside"
	case counterpartLevel:
		return levelOf(other.ManagedAt(), body.ManagedAt())
	case counterpartManaged:
		switch {
		case other.Kind == UnknownBody:
			return ""
		case other.Division == Nation():
			return ByCentre.String()
		}
		return other.ManagedBy.String()
	}
	return f.declared.value(name)
}

// levelOf says where a government stands, seen from another; empty where one of
// the two was not given.
func levelOf(a, from Division) string {
	switch {
	case a.IsZero() || from.IsZero():
		return ""
	case a == from:
		return "same"
	case a.Contains(from):
		return "above"
	case from.Contains(a):
		return "below"
	}
	return "apart"
}

// isValue reports whether s can be the value of an option or a fact: letters of
// lower case, digits and hyphens, at most 40.
func isValue(s string) bool {
	return s != "" && len(s) <= 40 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}
