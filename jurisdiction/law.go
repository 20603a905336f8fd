package jurisdiction

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync"

	"gongxiang.example/deadline"
)

// A Law is the environment of every question: instruments, a calendar and
// readings. It is built once and never changes; each method that would change
// it returns another. Any number of goroutines may share one. The zero Law
// holds no instrument and no calendar; start with [China].
type Law struct {
	instruments []*Instrument
	records     []Record
	calendar    *deadline.Calendar
	readings    Readings
	changed     OptionSet // readings that are not the default
	local       bool      // the calendar has territories with holidays of their own
	assumed     assumption

	held    []held // as instruments, in the same order
	first   deadline.Date
	rules   []linked // by matter, then by territory and rank
	matters map[Matter]*ruled
	index   index
	named   [64][]EventType // the events, by their places in a set
	clocks  map[Procedure]*ticking
	checks  map[string][]checked
	grounds []*linkedGround
	events  map[EventType]eventInfo
	papers  map[EventType]Text // that events leave
	places  map[Citation]span
}

var china struct {
	once sync.Once
	law  *Law
}

// China returns the law as shipped: its instruments, the State Council's
// holiday notices and the default readings. It is put together on first use and
// shared.
func China() *Law {
	china.once.Do(func() {
		law, err := (&Law{calendar: deadline.China()}).With(shippedInstruments()...)
		if err != nil {
			// The tests and the generator refuse such texts.
			panic("jurisdiction: shipped instruments: " + err.Error())
		}
		china.law = law
	})
	return china.law
}

// With returns the law with further instruments. All that is wrong with them is
// returned together, each an [*InstrumentError]: an id held already, two versions
// of one text in force on the same day, matters, events, facts or options that
// nothing declares, rules that do not exist, relations to provisions that do not
// exist, or to texts that are not held, do not rank higher, or were not yet in
// force, and rules of equal rank that contradict each other.
func (l *Law) With(instruments ...*Instrument) (*Law, error) {
	m := &Law{instruments: slices.Clone(l.instruments), records: l.records, calendar: l.calendar, readings: l.readings, changed: l.changed, local: l.local}
	if m.calendar == nil {
		m.calendar = new(deadline.Calendar)
	}
	var errs []error
	for _, i := range instruments {
		if i == nil || m.Instrument(i.id) != nil {
			errs = append(errs, &InstrumentError{Instrument: idOf(i), Reason: "none given, or one with this id is held already"})
			continue
		}
		m.instruments = append(m.instruments, i)
	}
	if len(errs) == 0 {
		errs = m.link()
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return m, nil
}

func idOf(i *Instrument) string {
	if i == nil {
		return ""
	}
	return i.id
}

// Calendar returns the law with another calendar: a new year's notice, local
// holidays, what was known on a day, a forecast. A nil calendar covers no day.
func (l *Law) Calendar(c *deadline.Calendar) *Law {
	if c == nil {
		c = new(deadline.Calendar)
	}
	m := *l
	m.calendar = c
	m.local = c.HasLocal()
	return &m
}

// Reading returns the law with other readings. A value that no constant has, and
// an option that no instrument declares, are errors that wrap [ErrReading].
func (l *Law) Reading(r Readings) (*Law, error) {
	if err := r.check(); err != nil {
		return nil, err
	}
	for key, value := range r.declared.all() {
		if values := l.declaredOption(key); !slices.Contains(values, value) {
			return nil, fmt.Errorf("%w %q: value %q: the instruments held declare %q", ErrReading, key, value, values)
		}
	}
	return l.again(func(m *Law) { m.readings, m.changed = r, r.changed() })
}

// again returns the law with something changed on which its tables depend.
func (l *Law) again(change func(*Law)) (*Law, error) {
	m := &Law{instruments: l.instruments, records: l.records, calendar: l.calendar, readings: l.readings, changed: l.changed, local: l.local, assumed: l.assumed}
	change(m)
	if errs := m.link(); len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return m, nil
}

func (l *Law) declaredOption(key string) []string {
	for _, i := range l.instruments {
		for _, o := range i.options {
			if o.name == key {
				return o.values
			}
		}
	}
	return nil
}

// reading returns the chosen value of an option, of the struct or declared.
func (l *Law) reading(key string) string {
	if v := l.readings.Value(key); v != "" {
		return v
	}
	return l.defaultOf(key)
}

// defaultOf returns the default value of an option, of the struct or declared.
func (l *Law) defaultOf(key string) string {
	if v := (Readings{}).Value(key); v != "" {
		return v
	}
	if values := l.declaredOption(key); len(values) > 0 {
		return values[0]
	}
	return ""
}

// Readings returns the readings of the law.
func (l *Law) Readings() Readings { return l.readings }

// CalendarAt returns the calendar that holds in a division, with its local
// holidays where the calendar of the law has any.
func (l *Law) CalendarAt(d Division) *deadline.Calendar {
	if l.calendar == nil {
		return new(deadline.Calendar) // of the zero Law
	}
	if d.IsZero() || !l.local {
		return l.calendar
	}
	return l.calendar.At(d.String())
}

// Instrument returns the instrument with that id, nil where it is not held.
func (l *Law) Instrument(id string) *Instrument {
	for _, i := range l.instruments {
		if i.id == id {
			return i
		}
	}
	return nil
}

// Instruments yields the instruments in the order in which they were added.
func (l *Law) Instruments() iter.Seq[*Instrument] { return slices.Values(l.instruments) }

// Cite prints a citation with the title of its instrument: 《政务数据共享条例》
// 第二十一条第一款. An instrument that is not held is named by its id, the zero
// Citation by nothing.
func (l *Law) Cite(c Citation, lang deadline.Language) string {
	if c.IsZero() {
		return ""
	}
	title := Text{c.instrument, c.instrument}
	if i := l.Instrument(c.instrument); i != nil {
		title = i.title
	}
	if lang == deadline.English {
		return title[deadline.English] + ", " + c.Place()[deadline.English]
	}
	return "《" + title[deadline.Chinese] + "》" + c.Place()[deadline.Chinese]
}

// Event returns an event in words; ok is false for one that nothing declares.
func (l *Law) Event(t EventType) (words Text, ok bool) {
	e, ok := l.events[t]
	return e.words, ok
}

// Naming yields the provisions in force at a place on a day whose rules name an event
// in a procedure, each once, in the order of the matters and of rank. Where an event
// cannot have happened they are what to look into.
func (l *Law) Naming(t EventType, p Procedure, place Division, on deadline.Date) iter.Seq[Citation] {
	return func(yield func(Citation) bool) {
		var seen []Citation
		for k := range l.rules {
			u := &l.rules[k]
			m := l.matters[u.matter]
			names := slices.ContainsFunc(u.patterns(), func(x Pattern) bool { return x.Event == t })
			if !names || m == nil || m.procedure != p || !u.in.inForce(on) || !u.in.reaches(place) || slices.Contains(seen, u.cite) {
				continue
			}
			seen = append(seen, u.cite)
			if !yield(u.cite) {
				return
			}
		}
	}
}

// RecordOf returns in words the paper that an event leaves, where a text says so; ok
// is false where none does.
func (l *Law) RecordOf(t EventType) (words Text, ok bool) {
	words, ok = l.papers[t]
	return words, ok
}

// Matter returns a matter in words; ok is false for one that nothing declares.
func (l *Law) Matter(m Matter) (words Text, ok bool) {
	r, ok := l.matters[m]
	if !ok {
		return Text{}, false
	}
	return r.words, true
}

// Knows reports whether an event is one of the module's own or declared by a
// text.
func (l *Law) Knows(t EventType) bool {
	if slices.Contains(l.named[t.place()], t) {
		return true
	}
	return l.events == nil && slices.ContainsFunc(coreEvents, func(e eventInfo) bool { return e.event == t })
}

// HeldLocally reports whether the law holds a text made for a territory smaller
// than the nation in which d lies. Where it does not, local rules may exist
// that this law knows nothing of.
func (l *Law) HeldLocally(d Division) bool {
	return slices.ContainsFunc(l.instruments, func(i *Instrument) bool {
		return i.kind != Draft && i.territory != Nation() && i.territory.Contains(d)
	})
}
