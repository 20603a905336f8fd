package jurisdiction

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"gongxiang.example/deadline"
)

// Divisions yields every current division of China below the nation, in the
// order of the codes: a province, each prefecture after it, the counties of
// each after that.
func Divisions() iter.Seq[Division] {
	return func(yield func(Division) bool) {
		for _, code := range divisionCodes {
			if !yield(Division{code + 1}) {
				return
			}
		}
	}
}

// Name returns the Chinese name of a current division, that at its end of one
// that ended, 全国 for the nation, and the empty string for a code that the table
// does not know.
func (d Division) Name() string {
	if d == Nation() {
		return "全国"
	}
	if i, ok := slices.BinarySearch(divisionCodes[:], d.code()); ok && !d.IsZero() {
		return divisionNames[divisionStarts[i]:divisionStarts[i+1]]
	}
	if e, ok := d.Ended(); ok {
		return e.Name
	}
	return ""
}

// isCurrentOrNone reports whether a question may name d without a further look.
func (d Division) isCurrentOrNone() bool {
	return d.n <= 1 || isListed(d.code())
}

// isListed reports whether a code is one of today's, by a search among those of
// its province.
func isListed(code uint32) bool {
	p := code / 10000
	if p >= uint32(len(provinceStarts)-1) {
		return false
	}
	_, ok := slices.BinarySearch(divisionCodes[provinceStarts[p]:provinceStarts[p+1]], code)
	return ok
}

// stood returns an error that wraps [ErrDivision] where d is no division, or none
// any more on day: its code ended before that year. In the year itself either
// may be right, since the source gives no day. Without a day a code that ended
// stands for nothing.
func (d Division) stood(day deadline.Date) error {
	if d.isCurrentOrNone() {
		return nil
	}
	e, ok := d.Ended()
	switch {
	case !ok:
		return fmt.Errorf("%w %q: no division has or had this code", ErrDivision, d)
	case day.IsZero():
		return fmt.Errorf("%w %q: it ended in %d; want the day of the question", ErrDivision, d, e.Last)
	case day.Year() > e.Last:
		return fmt.Errorf("%w %q: it ended in %d; want the division that it went to: %s", ErrDivision, d, e.Last, e.heirs())
	}
	return nil
}

// heirs lists the divisions to which one that ended went.
func (e Ending) heirs() string {
	var list []string
	for _, s := range e.Successors {
		list = append(list, s.Division.String()+" "+s.Division.Name())
	}
	return strings.Join(list, " or ")
}

// IsCurrent reports whether the code is one of today's.
func (d Division) IsCurrent() bool {
	if d.IsZero() {
		return false
	}
	return d == Nation() || isListed(d.code())
}

// An Ending says what became of a division whose code, or whose name, is no
// longer in use. The source gives years, not days.
type Ending struct {
	Name        string // as it was called
	First, Last int    // the years between which it was called so, both included
	Successors  []Successor
}

// A Successor is a division to which one that ended went, or a part of it.
type Successor struct {
	Division Division
	Year     int // when a part of it went there before the end; 0 at the end
}

// Ended returns what became of a code that is no longer in use; ok is false for
// a current code and for one that the table does not know.
func (d Division) Ended() (e Ending, ok bool) { return d.ending(endedDivisions) }

// Renamed returns the former name of a current code; ok is false for one that
// has had no other since about 2009.
func (d Division) Renamed() (e Ending, ok bool) { return d.ending(renamedDivisions) }

func (d Division) ending(table []ending) (Ending, bool) {
	i, ok := slices.BinarySearchFunc(table, d.code(), func(e ending, code uint32) int { return cmp.Compare(e.code, code) })
	if !ok || d.IsZero() {
		return Ending{}, false
	}
	t := table[i]
	e := Ending{Name: t.name, First: int(t.first), Last: int(t.last)}
	for _, s := range t.successors {
		e.Successors = append(e.Successors, Successor{Division{s.code + 1}, int(s.year)})
	}
	return e, true
}

// ending and succession are rows of the generated tables.
type (
	ending struct {
		code        uint32
		name        string
		first, last uint16
		successors  []succession
	}
	succession struct {
		code uint32
		year uint16
	}
)

// Parent returns the division that d lies in directly: the prefecture of a
// county, the province of a prefecture, the nation for a province. Districts of
// the four municipalities and counties that a province administers itself
// (xx90xx) hang under the province. The nation and the zero Division have none.
func (d Division) Parent() Division {
	code := d.code()
	switch d.Level() {
	case ProvinceLevel:
		return Nation()
	case PrefectureLevel:
		return Division{code/10000*10000 + 1}
	case CountyLevel:
		if hangsUnderProvince(code) {
			return Division{code/10000*10000 + 1}
		}
		return Division{code/100*100 + 1}
	}
	return Division{}
}

// isMunicipality reports whether a province is one of the four municipalities
// under the central government (直辖市), which have no prefectures.
func isMunicipality(province uint32) bool {
	return province == 11 || province == 12 || province == 31 || province == 50
}

// Common returns the lowest division that contains both d and e; the zero
// Division where either is zero.
func (d Division) Common(e Division) Division {
	a, b := d.code(), e.code()
	switch {
	case d.IsZero() || e.IsZero():
		return Division{}
	case a == b:
		return d
	case a/10000 != b/10000:
		return Nation()
	case a/100 == b/100 && !hangsUnderProvince(a):
		return Division{a/100*100 + 1}
	}
	return Division{a/10000*10000 + 1}
}

// hangsUnderProvince reports whether the counties beside code have no
// prefecture above them.
func hangsUnderProvince(code uint32) bool {
	return code/100%100 == 90 || isMunicipality(code/10000)
}

// IsAutonomous reports whether d lies in an area of regional national autonomy
// (民族自治地方), at any level: there the local government may set holidays of
// its own (holiday measures 4), which no national notice contains. The names of
// these areas say so.
func (d Division) IsAutonomous() bool {
	for ; d.Level() > NationLevel; d = d.Parent() {
		if strings.Contains(d.Name(), "自治") {
			return true
		}
	}
	return false
}
