package jurisdiction

// Which text gives way
//
// The Legislation Law (立法法) orders kinds of texts, not all of them and not by
// a number: an administrative regulation stands above local regulations and all
// rules (99(2)), a local regulation above the rules of its own and of lower
// governments (100(1)), a provincial rule above those of the cities of the
// province (100(2)). Between a city's regulation and the rule of a provincial
// government, or between a department rule and a local one (102, 106), it sets
// no order, and neither does this table. A normative document is outside these
// articles; that it stands below follows from who may annul it.

// An Order says how one text stands to another (位阶). The zero value is that the
// law sets no order between them.
type Order uint8

const (
	Unordered Order = iota // no order is set
	Below                  // it ranks lower
	Same                   // it ranks the same: the same kind, made for the same territory
	Above                  // it ranks higher
)

// tier is a kind of text by the territory for which it was made.
type tier struct {
	kind  Kind
	level Level // of the makers: NoLevel for those of the nation, PrefectureLevel for all below a province but counties
}

// outranks lists which tiers stand directly above which, with the article of
// the Legislation Law that says so. What stands above by several steps follows.
var outranks = []struct {
	above, below tier
	article      string // of the Legislation Law; empty where it does not say
}{
	{tier{Statute, NoLevel}, tier{AdministrativeRegulation, NoLevel}, "99.1"},
	{tier{Statute, NoLevel}, tier{StateCouncilDecision, NoLevel}, ""},
	{tier{AdministrativeRegulation, NoLevel}, tier{LocalRegulation, ProvinceLevel}, "99.2"},
	{tier{AdministrativeRegulation, NoLevel}, tier{DepartmentRule, NoLevel}, "99.2"},
	{tier{LocalRegulation, ProvinceLevel}, tier{LocalRegulation, PrefectureLevel}, "81.1"},
	{tier{LocalRegulation, ProvinceLevel}, tier{LocalRule, ProvinceLevel}, "100.1"},
	{tier{LocalRegulation, PrefectureLevel}, tier{LocalRule, PrefectureLevel}, "100.1"},
	{tier{LocalRule, ProvinceLevel}, tier{LocalRule, PrefectureLevel}, "100.2"},
	{tier{LocalRule, ProvinceLevel}, tier{NormativeDocument, ProvinceLevel}, ""},
	{tier{LocalRule, PrefectureLevel}, tier{NormativeDocument, PrefectureLevel}, ""},
	{tier{NormativeDocument, ProvinceLevel}, tier{NormativeDocument, PrefectureLevel}, ""},
	{tier{NormativeDocument, PrefectureLevel}, tier{NormativeDocument, CountyLevel}, ""},
	{tier{DepartmentRule, NoLevel}, tier{NormativeDocument, NoLevel}, ""},
}

// tierOf is where a text stands; a draft stands where it would if it were made.
func (i *Instrument) tierOf() tier {
	t := tier{kind: i.Rank()}
	switch t.kind {
	case Statute, AdministrativeRegulation, StateCouncilDecision, DepartmentRule, NationalProvision:
		return t // made by organs of the nation, for whatever territory
	}
	switch level := i.territory.Level(); {
	case level == ProvinceLevel, level == CountyLevel && t.kind == NormativeDocument:
		t.level = level
	case level > ProvinceLevel:
		t.level = PrefectureLevel
	}
	return t
}

// Compare returns how i stands to j. Texts made for places of which neither
// contains the other never meet, and are unordered.
func (i *Instrument) Compare(j *Instrument) Order {
	a, b := i.tierOf(), j.tierOf()
	switch {
	case i == j || a == b && i.territory == j.territory:
		return Same
	case !i.territory.Contains(j.territory) && !j.territory.Contains(i.territory):
		return Unordered
	case stands(a, b):
		return Above
	case stands(b, a):
		return Below
	}
	return Unordered
}

// stands reports whether tier a stands above b, by any number of steps.
func stands(a, b tier) bool {
	for k := range outranks {
		if e := &outranks[k]; e.above == a && (e.below == b || stands(e.below, b)) {
			return true
		}
	}
	return false
}

// height is the greatest number of steps that lead down to a tier.
func (t tier) height() int {
	n := 0
	for k := range outranks {
		if e := &outranks[k]; e.below == t {
			n = max(n, 1+e.above.height())
		}
	}
	return n
}

// basis is the article of the Legislation Law by which a stands directly above
// b, or by which what stands between them does; the place is empty where no
// article says so, as for every normative document.
func basis(a, b tier) string {
	if b.kind == NormativeDocument {
		return ""
	}
	for k := range outranks {
		e := &outranks[k]
		switch {
		case e.above != a:
		case e.below == b:
			return e.article
		case stands(e.below, b) && e.article == "99.2":
			return e.article // 99(2) names local regulations and all rules together
		}
	}
	return ""
}
