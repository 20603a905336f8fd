package deadline

// IsWorkday reports whether d is a working day (工作日): a day from Monday
// through Friday that no notice takes off, or a make-up day. A day that the
// calendar does not cover is an error that wraps [ErrUnpublished] or
// [ErrBeforeFirst], the zero Date one that wraps [ErrDate].
func (c *Calendar) IsWorkday(d Date) (bool, error) {
	i := d.DaysSince(c.first)
	if !c.Covers(d) {
		return false, c.outside(d)
	}
	return c.rank[i+1] != c.rank[i], nil
}

// AddWorkdays returns the n-th working day after from, which is not counted
// itself, whether it is worked or not. With n below zero it is the n-th before
// from, with n zero the first working day on or after from. The cost does not
// depend on n, and nothing is allocated. Where from or the answer lies outside
// the calendar the error wraps [ErrUnpublished] or [ErrBeforeFirst], for the
// zero Date [ErrDate].
func (c *Calendar) AddWorkdays(from Date, n int) (Date, error) {
	i := from.DaysSince(c.first)
	if uint(i) >= uint(len(c.rank))-1 || len(c.rank) == 0 {
		return Date{}, c.outside(from)
	}
	k := int(c.rank[i]) + n // the index in work where n ≤ 0
	if n > 0 {
		k = int(c.rank[i+1]) + n - 1
	}
	if k < len(c.work) && k >= 0 {
		return Date{c.first.n + int32(c.work[k])}, nil
	}
	if n < 0 {
		return Date{}, &BeforeFirstError{Day: Date{c.first.n - 1}, First: c.first}
	}
	return Date{}, c.outside(c.last.next())
}

// CountWorkdays returns the number of working days later than after and not
// later than through. Where through is the earlier of the two it is the
// negative of the count with the two exchanged. Both days must be covered; the
// errors are those of [Calendar.AddWorkdays].
func (c *Calendar) CountWorkdays(after, through Date) (int, error) {
	if !c.Covers(after) {
		return 0, c.outside(after)
	}
	if !c.Covers(through) {
		if through.After(c.last) {
			through = c.last.next() // the first day that is missing
		}
		return 0, c.outside(through)
	}
	return int(c.rank[through.DaysSince(c.first)+1]) - int(c.rank[after.DaysSince(c.first)+1]), nil
}

// outside says on which side of the calendar d lies.
func (c *Calendar) outside(d Date) error {
	switch {
	case d.IsZero():
		return &DateError{Op: "workday of date", Input: "", Reason: "no day was given"}
	case d.Before(c.first) || c.first.IsZero():
		return &BeforeFirstError{Day: d, First: c.first}
	}
	return &UnpublishedError{Day: Date{min(d.n, maxDay)}, Last: c.last}
}
