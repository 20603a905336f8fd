package jurisdiction

import (
	"fmt"
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

// A Record says what became of a text after it was made, which the text itself
// cannot know: it was continued past its last day (延续), or repealed (废止). Make
// one with [Renewal] or [Repeal] and add it with [Law.Record].
type Record struct {
	Instrument string
	Through    deadline.Date // the last day in force from now on
	Document   Text          // the document that says so
	repeal     bool
}

// Renewal records that a text was continued through a day, that day included.
func Renewal(instrument string, through deadline.Date, document Text) Record {
	return Record{instrument, through, document, false}
}

// Repeal records that a text is no longer in force from a day on. A day that
// has none before it gives a record that no law takes.
func Repeal(instrument string, from deadline.Date, document Text) Record {
	through, _ := from.AddDays(-1)
	return Record{instrument, through, document, true}
}

// IsRepeal reports whether the record is of a repeal.
func (r Record) IsRepeal() bool { return r.repeal }

// Record returns the law with what became of its texts. Of several records of
// one text the last given holds. An error is an [*InstrumentError]: a text that
// is not held or a draft, a last day that is missing or before commencement, a
// renewal that ends no later than the text does without it, a repeal that ends it
// no earlier.
func (l *Law) Record(records ...Record) (*Law, error) {
	for _, r := range records {
		if err := l.checkRecord(&r); err != nil {
			return nil, err
		}
		m, err := l.again(func(m *Law) { m.records = append(slices.Clone(l.records), r) })
		if err != nil {
			return nil, err
		}
		l = m
	}
	return l, nil
}

func (l *Law) checkRecord(r *Record) error {
	fail := func(format string, args ...any) error {
		return &InstrumentError{clip.String(r.Instrument), 0, fmt.Sprintf(format, args...)}
	}
	i := l.Instrument(r.Instrument)
	switch {
	case i == nil:
		return fail("record: no text held has this id")
	case i.isDraft():
		return fail("record: a draft is never in force")
	case r.Through.IsZero():
		return fail("record: want the day through which it is renewed, or from which it is repealed")
	case r.Through.Before(i.effective):
		return fail("record: the last day %v lies before it commenced on %v", r.Through, i.effective)
	}
	switch _, last := l.window(i); {
	case r.repeal && !r.Through.Before(last):
		return fail("record: repealed with the end of %v, and without that its last day is %v", r.Through, last)
	case !r.repeal && (l.fixedEnd(i).IsZero() || !r.Through.After(l.fixedEnd(i))):
		return fail("record: renewed through %v, and without that it does not end before", r.Through)
	}
	return nil
}

// Records yields the records of the law in the order in which they were added.
func (l *Law) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, r := range l.records {
			if !yield(r) {
				return
			}
		}
	}
}

// window is when a text is in force, both ends included: from its commencement
// to the last day that it fixes, under the readings of the law, or that a record
// brings. The window of a draft is empty.
func (l *Law) window(i *Instrument) (from, to deadline.Date) {
	forever := deadline.MustDate("9999-12-31")
	if i.isDraft() {
		if l.assumed.draft == i.id {
			return l.assumed.from, forever
		}
		return forever, deadline.Date{}
	}
	from, to = i.effective, l.fixedEnd(i)
	for _, r := range l.records {
		if r.Instrument == i.id {
			to = r.Through
		}
	}
	if to.IsZero() {
		to = forever
	}
	return from, to
}

// fixedEnd is the last day that a text fixes for itself under the readings of the
// law, zero where it fixes none.
func (l *Law) fixedEnd(i *Instrument) deadline.Date {
	last := i.expires
	for k := range i.ends {
		if l.chooses([]condition{i.ends[k].when}) {
			last = i.ends[k].last
		}
	}
	return last
}

// hinge returns the key of the option on which it depends whether a text is in force
// on a day; empty where none does, and where a record says how long it is.
func (l *Law) hinge(h *held, day deadline.Date) string {
	if day.Before(h.from) || slices.ContainsFunc(l.records, func(r Record) bool { return r.Instrument == h.id }) {
		return ""
	}
	over := func(last deadline.Date) bool { return !last.IsZero() && day.After(last) }
	for _, e := range h.ends {
		if over(e.last) != over(h.expires) {
			return e.when.name
		}
	}
	return ""
}

// First returns the first day on which a text held is in force; zero where none ever
// is.
func (l *Law) First() deadline.Date { return l.first }

// Force returns the first and the last day on which a text is in force under the
// readings and records of the law; last is zero where no end is fixed, and ok is
// false for a draft and for a text that is not held.
func (l *Law) Force(id string) (first, last deadline.Date, ok bool) {
	h := l.holding(id)
	if h == nil || h.from.After(h.to) {
		return deadline.Date{}, deadline.Date{}, false
	}
	if h.to == deadline.MustDate("9999-12-31") {
		return h.from, deadline.Date{}, true
	}
	return h.from, h.to, true
}

// InForce reports whether a text is in force on day. A draft never is.
func (l *Law) InForce(id string, day deadline.Date) bool {
	h := l.holding(id)
	return h != nil && !day.IsZero() && h.inForce(day)
}

// turningDays are the days on which an answer may change, in order, none twice.
func (l *Law) turningDays() []deadline.Date {
	var days []deadline.Date
	for k := range l.held {
		h := &l.held[k]
		if h.from.After(h.to) {
			continue
		}
		days = append(days, h.from)
		if after := tomorrow(h.to); !after.IsZero() {
			days = append(days, after)
		}
	}
	for k := range l.rules {
		for n := range l.rules[k].relations {
			days = append(days, l.rules[k].relations[n].From)
		}
	}
	slices.SortFunc(days, deadline.Date.Compare)
	days = slices.Compact(days)
	return slices.DeleteFunc(days, func(d deadline.Date) bool { return d.Before(l.first) })
}

// A Lapse is a text that is about to end.
type Lapse struct {
	Instrument *Instrument
	Last       deadline.Date // its last day in force
}

// Lapsing returns the texts in force on a day that end within a period after it,
// in the order in which they were added: a text with an end is often continued
// by a notice, which this law knows only as a [Record]. The last day of the period
// counts. An error is that of [deadline.Calendar.Due], for a period of working
// days past the last holiday notice, or for a day that is none.
func (l *Law) Lapsing(on deadline.Date, within deadline.Period) ([]Lapse, error) {
	cal := l.CalendarAt(Division{})
	due, err := cal.Due(on, within)
	if err != nil {
		return nil, err
	}
	var list []Lapse
	for k := range l.held {
		if h := &l.held[k]; h.inForce(on) && !h.to.After(due.Last()) {
			list = append(list, Lapse{h.Instrument, h.to})
		}
	}
	return list, nil
}
