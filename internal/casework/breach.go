package casework

import (
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Breach is what followed on a breach by somebody who was given data, as far as it
// has come: the order to correct, the correction, and the days without access.
type Breach struct {
	order     jurisdiction.Event // the last one
	ordered   bool
	corrected bool // in time, since that order
	few       [4]Span
	many      []Span // once there are more
	n         int
}

// Closed are the days without access.
func (b *Breach) Closed() []Span {
	if b.many != nil {
		return b.many
	}
	return b.few[:b.n]
}

// A Span is days without access, both ends excluded: on them the order of a use and
// the act is not known (reading Q1). A zero end is open.
type Span struct{ From, To deadline.Date }

// Covers reports whether d lies inside.
func (s Span) Covers(d deadline.Date) bool {
	return s.From.Before(d) && (s.To.IsZero() || d.Before(s.To))
}

// See notes an event and returns the code of what is odd about it, if anything: an
// order without a day, and an end before the time to correct was over or although it
// was used.
func (b *Breach) See(e *jurisdiction.Event) (code string) {
	switch e.Type {
	case jurisdiction.RectificationOrdered:
		b.order, b.ordered, b.corrected = *e, true, false
		if e.Until.IsZero() {
			return "order-without-day"
		}
	case jurisdiction.Rectified:
		if e.Complete && b.ordered && (b.order.Until.IsZero() || !e.On.After(b.order.Until)) {
			b.corrected = true
		}
	case jurisdiction.Terminated:
		if b.corrected || !b.lapsed(e.On) {
			return "terminated-early"
		}
	case jurisdiction.Restored:
		b.ordered = false
		if list := b.Closed(); len(list) > 0 && list[len(list)-1].To.IsZero() {
			list[len(list)-1].To = e.On
		}
	}
	return ""
}

// Close notes that there is no access from a day on.
func (b *Breach) Close(on deadline.Date) {
	list := b.Closed()
	switch {
	case len(list) > 0 && list[len(list)-1].To.IsZero():
		return
	case b.many == nil && b.n < len(b.few):
		b.few[b.n] = Span{From: on}
		b.n++
	default:
		b.many = append(list, Span{From: on})
	}
}

// lapsed reports whether the day of the last order is over on a day.
func (b *Breach) lapsed(on deadline.Date) bool {
	return b.ordered && !b.order.Until.IsZero() && on.After(b.order.Until)
}

// Owed reports whether the end of access is owed at the end of asOf, from which day,
// and who gave the order: the time is over and nobody corrected in it.
func (b *Breach) Owed(asOf deadline.Date) (from deadline.Date, by jurisdiction.Role, ok bool) {
	if b.corrected || !b.lapsed(asOf) {
		return from, by, false
	}
	from, _ = b.order.Until.AddDays(1)
	return from, b.order.By, true
}
