package deadline

import (
	"errors"
	"fmt"
	"slices"
)

// Affected compares two calendars: it returns, in the order of deadlines, those
// whose last day is not the same under both, so that a new notice shows what it
// moves. A deadline that only one of the two can answer counts as moved. Use
// [Calendar.With] for after; days already past keep their character since a
// notice changes later days only.
//
// A last day past the year 9999 is an error that wraps [ErrDate] and ends the
// comparison.
func Affected(before, after *Calendar, deadlines []Deadline) ([]Move, error) {
	var moves []Move
	for i, d := range deadlines {
		old, err := d.under(before)
		if err != nil && !isOutside(err) {
			return nil, fmt.Errorf("deadline: affected %d: %w", i, err)
		}
		now, err := d.under(after)
		if err != nil && !isOutside(err) {
			return nil, fmt.Errorf("deadline: affected %d: %w", i, err)
		}
		if old.last != now.last {
			moves = append(moves, Move{i, old, now})
		}
	}
	return moves, nil
}

func isOutside(err error) bool {
	return errors.Is(err, ErrUnpublished) || errors.Is(err, ErrBeforeFirst)
}

// A Move is a deadline that falls on different days under two calendars.
type Move struct {
	Index         int      // in the deadlines given
	Before, After Deadline // the zero Deadline where that calendar cannot answer
}

// PlanBy returns the earlier of the two last days, the one to plan for.
func (m Move) PlanBy() Date {
	if m.Before.last.IsZero() || (!m.After.last.IsZero() && m.After.last.Before(m.Before.last)) {
		return m.After.last
	}
	return m.Before.last
}

// LateAfter returns the later of the two last days. Nobody is late before it:
// whoever relied on the arrangement as it was keeps its day.
func (m Move) LateAfter() Date {
	if m.After.last.After(m.Before.last) {
		return m.After.last
	}
	return m.Before.last
}

// Notices returns the numbers of the notices that arrange a day of the deadline
// under one calendar and not under the other, in order.
func (m Move) Notices() []string {
	before, after := m.Before.notices(), m.After.notices()
	var diff []string
	for _, n := range append(slices.Clone(before), after...) {
		if slices.Contains(before, n) != slices.Contains(after, n) && !slices.Contains(diff, n) {
			diff = append(diff, n)
		}
	}
	slices.Sort(diff)
	return diff
}
