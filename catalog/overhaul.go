package catalog

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// An Overhaul is the full maintenance of a catalog that a text asks for in a year
// (每年全面维护), with the three dates of a [jurisdiction.Duty].
type Overhaul struct {
	Year     int
	Due      deadline.Date // the last day in time, under the readings of the law
	PlanBy   deadline.Date // under every serious reading
	LateFrom deadline.Date // the first day late under every serious reading
	Done     deadline.Date // the first overhaul that serves for the year, zero where none did by then
	Basis    jurisdiction.Citation
}

// Overhauls returns the overhauls owed in the years from first through that of
// asOf, those years left out in which no rule in force on the last day of December
// asks a body for one: hubei-2021:11 does at least once a year. done are the days
// on which the catalog was overhauled, in any order.
//
// What once a year means is open (reading H8, [jurisdiction.Yearly]): once in each
// calendar year, or never more than twelve months after the one before, for which
// the day of that one must be known. Whether the year in which the text commenced
// counts is for the caller to say, by first. The errors are those of
// [jurisdiction.Law.Ruling].
//
//law:hubei-2021:11
func Overhauls(law *jurisdiction.Law, body jurisdiction.Body, done []deadline.Date, first int, asOf deadline.Date) ([]Overhaul, error) {
	done = slices.Clone(done)
	slices.SortFunc(done, deadline.Date.Compare)
	var list []Overhaul
	for year := first; year <= asOf.Year(); year++ {
		end, err := deadline.NewDate(year, 12, 31)
		if err != nil {
			return nil, err
		}
		ruling, err := law.Ruling(jurisdiction.Question{Matter: "catalog-maintenance", Body: body, On: end})
		if err != nil {
			return nil, err
		}
		rule, ok := ruling.Governing()
		if !ok || rule.Term().Kind() != jurisdiction.EachYear {
			continue
		}
		o := Overhaul{Year: year, Basis: rule.Cite()}
		o.dates(law, done, end)
		for _, d := range done {
			if d.Year() == year && !d.After(asOf) {
				o.Done = d
				break
			}
		}
		list = append(list, o)
	}
	return list, nil
}

// dates works out the three dates of the year that ends on end.
func (o *Overhaul) dates(law *jurisdiction.Law, done []deadline.Date, end deadline.Date) {
	rolling := end
	for _, d := range done { // the last one before the year
		if d.Year() >= o.Year {
			break
		}
		if next, err := law.CalendarAt(jurisdiction.Division{}).Due(d, deadline.Years(1)); err == nil {
			rolling = next.Last()
		}
	}
	o.Due, o.PlanBy = end, end
	if law.Readings().Yearly == jurisdiction.RollingYear {
		o.Due = rolling
	}
	late := end
	if rolling.Before(end) {
		o.PlanBy = rolling
	} else {
		late = rolling
	}
	o.LateFrom, _ = late.AddDays(1)
}
