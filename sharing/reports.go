package sharing

import (
	"errors"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A YearReport is a report that a text asks a body for (年度报告), with the three
// dates of a [jurisdiction.Duty]. Where the text sets no day, as state-2025:38.2
// does, Year is zero and so are the dates: none is made up.
type YearReport struct {
	Year     int                     // the year that it is about; it is due in the next
	Due      deadline.Date           // the last day in time, under the readings of the law
	PlanBy   deadline.Date           // under every serious reading
	LateFrom deadline.Date           // the first day late under every serious reading; zero while no holiday notice covers it
	Done     deadline.Date           // the day on which it was made; zero where it was not by then
	Status   jurisdiction.DutyStatus // by Due; open for one without a day
	Standing jurisdiction.Standing
	Asked    jurisdiction.Role // to whom it goes
	Basis    jurisdiction.Citation
}

// Reports returns the reports that a body owes in a part, for the years from first
// on whose reports can be owed by asOf, that is through the year before it; then
// those for which no day is set. In Hubei the governments of prefectures
// ([jurisdiction.Government]) and the departments of the province report by the end
// of January on the past year, the authority of the province by the end of
// February (hubei-2021:38); a bureau of a city does not. The day is included, and
// not moved where it is a rest day; that it may be is for the latest reading, and
// an option (H7, [jurisdiction.FixedDate]).
//
// done are the days on which reports were made, by the year that they were about.
// Reports on one year to several are all taken as done on its day.
//
// The error wraps [jurisdiction.ErrUndetermined] where the law, the day, the part,
// the first year or the kind of the body was not given, and is that of [jurisdiction.Law.Ruling]
// for a fact on which it depends whether a text asks. That no notice covers a year
// is none: see LateFrom. Where the last day itself moves with the calendar (an
// option), it wraps [deadline.ErrUnpublished].
//
//law:hubei-2021:38a
//law:hubei-2021:38b
func Reports(law *jurisdiction.Law, body jurisdiction.Body, part jurisdiction.Role, done map[int]deadline.Date, first int, asOf deadline.Date) ([]YearReport, error) {
	switch {
	case law == nil:
		return nil, &jurisdiction.UndeterminedError{Fact: "law"}
	case asOf.IsZero():
		return nil, &jurisdiction.UndeterminedError{Fact: "as_of"}
	case first < 1:
		return nil, &jurisdiction.UndeterminedError{Fact: "first year"}
	case part == jurisdiction.NoRole:
		return nil, &jurisdiction.UndeterminedError{Fact: "part of the body"}
	}
	q := jurisdiction.Question{Matter: "annual-report", Body: body, Role: part}
	var list []YearReport
	for year := first; year < asOf.Year(); year++ {
		for _, u := range yearly(law) {
			due, ok := u.Term().Falls(year + 1)
			if !ok {
				continue
			}
			q.On = due // the law of the day on which it is due
			a, err := appliedRule(law, q, u)
			if err != nil {
				return nil, err
			}
			if a.Standing == jurisdiction.NoStanding || a.Standing == jurisdiction.Displaced {
				continue
			}
			r := YearReport{Year: year, Standing: a.Standing, Asked: a.Asked(), Basis: a.Cite()}
			if err := r.dates(law, a, body, done[year], asOf); err != nil {
				return nil, err
			}
			list = append(list, r)
		}
	}
	undated, err := undatedReports(law, q, asOf)
	return append(list, undated...), err
}

// yearly lists the rules on yearly reports that fall on a day of their own.
func yearly(law *jurisdiction.Law) (list []*jurisdiction.Rule) {
	for i := range law.Instruments() {
		for u := range i.Rules() {
			if u.Matter() == "annual-report" && u.Term().Kind() == jurisdiction.EachYear {
				list = append(list, u)
			}
		}
	}
	return list
}

// appliedRule finds what one rule counts for; without standing where it does not
// speak, or no text was in force yet.
func appliedRule(law *jurisdiction.Law, q jurisdiction.Question, u *jurisdiction.Rule) (none jurisdiction.Applied, err error) {
	ruling, err := law.Ruling(q)
	if errors.Is(err, jurisdiction.ErrBeforeFirst) {
		return none, nil
	}
	if err != nil {
		return none, err
	}
	for a := range ruling.All() {
		if a.Rule == u {
			return a, nil
		}
	}
	return none, nil
}

// dates fills in the days of a report and how it stands.
func (r *YearReport) dates(law *jurisdiction.Law, a jurisdiction.Applied, body jurisdiction.Body, done, asOf deadline.Date) error {
	fixed, _, err := law.Fixed(a.Term(), r.Year+1, body.Division)
	if err != nil && (fixed.Due.IsZero() || !errors.Is(err, deadline.ErrUnpublished)) {
		return err
	}
	r.Due, r.PlanBy, r.LateFrom = fixed.Due, fixed.PlanBy, fixed.LateFrom
	if !done.IsZero() && !done.After(asOf) {
		r.Done = done
	}
	day := r.Done
	if day.IsZero() {
		day = asOf
	}
	late := day.After(r.Due) && r.Standing != jurisdiction.Guidance
	switch {
	case !r.Done.IsZero() && late:
		r.Status = jurisdiction.Late
	case !r.Done.IsZero():
		r.Status = jurisdiction.Met
	case late:
		r.Status = jurisdiction.Overdue
	default:
		r.Status = jurisdiction.Open
	}
	return nil
}

// undatedReports are the reports owed on a day for which no text sets one.
func undatedReports(law *jurisdiction.Law, q jurisdiction.Question, asOf deadline.Date) (list []YearReport, err error) {
	q.On = asOf
	ruling, err := law.Ruling(q)
	if err != nil {
		return nil, err
	}
	undated := []jurisdiction.TermKind{jurisdiction.NoTerm, jurisdiction.Promptly, jurisdiction.Prescribed, jurisdiction.Periodic}
	for a := range ruling.All() {
		if slices.Contains(undated, a.Term().Kind()) && a.Standing != jurisdiction.Displaced {
			list = append(list, YearReport{Status: jurisdiction.Open, Standing: a.Standing, Asked: a.Asked(), Basis: a.Cite()})
		}
	}
	return list, nil
}
