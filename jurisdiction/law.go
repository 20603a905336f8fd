package jurisdiction

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

// A Law is the environment of every question: instruments, a calendar and
// readings. It is built once and never changes; each method that would change
// it returns another. Any number of goroutines may share one. The zero Law
// holds no instrument and no calendar; start with [China].
type Law struct {
	instruments []*Instrument
	calendar    *deadline.Calendar
	readings    Readings
	changed     OptionSet        // readings that are not the default
	local       bool             // the calendar has territories with holidays of their own
	rules       []linked         // by matter, then in the order of the instruments
	matters     map[Matter]ruled // where the rules of a matter stand in rules
	clocks      map[Procedure][]*linked
	checks      map[string][]checked
	events      map[EventType]eventInfo
}

// linked is a rule with the instrument that it stands in and the rules that it
// names or that name it.
type linked struct {
	*Rule
	in         *Instrument
	extensions []*linked
	restart    *linked
	outer      *linked
	receipt    bool // the event that starts it is the receipt of something
}

// receives reports whether e is a receipt from which the clock may run.
func (u *linked) receives(e *Event) bool {
	return u.receipt && e.Type == u.start.Event || u.restart != nil && u.restart.receipt && e.Type == u.restart.start.Event
}

type ruled struct {
	from, to  int
	procedure Procedure
	words     Text
}

type checked struct {
	*Check
	in *Instrument
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
// returned together, each an [*InstrumentError]: an id held already, matters,
// events or options that nothing declares, rules that do not exist, relations
// to provisions that do not exist or to instruments that are not held.
func (l *Law) With(instruments ...*Instrument) (*Law, error) {
	m := &Law{instruments: slices.Clone(l.instruments), calendar: l.calendar, readings: l.readings, changed: l.changed, local: l.local}
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
	for key, value := range r.eachDeclared() {
		if values := l.declaredOption(key); !slices.Contains(values, value) {
			return nil, fmt.Errorf("%w %q: value %q: the instruments held declare %q", ErrReading, key, value, values)
		}
	}
	m := *l
	m.readings, m.changed = r, r.changed()
	return &m, nil
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

// Provisions yields the norms that stand at a place, in the order of the text;
// none for a place that no text held has. Nothing is allocated.
func (l *Law) Provisions(c Citation) iter.Seq[Provision] {
	return func(yield func(Provision) bool) {
		i := l.Instrument(c.instrument)
		if i == nil {
			return
		}
		k, _ := slices.BinarySearchFunc(i.provisions, c, func(p Provision, c Citation) int { return p.cite.Compare(c) })
		for ; k < len(i.provisions) && i.provisions[k].cite == c; k++ {
			if !yield(i.provisions[k]) {
				return
			}
		}
	}
}

// Event returns an event in words; ok is false for one that nothing declares.
func (l *Law) Event(t EventType) (words Text, ok bool) {
	e, ok := l.events[t]
	return e.words, ok
}

// Matter returns a matter in words; ok is false for one that nothing declares.
func (l *Law) Matter(m Matter) (words Text, ok bool) {
	r, ok := l.matters[m]
	return r.words, ok
}

// Knows reports whether an event is one of the module's own or declared by a
// text.
func (l *Law) Knows(t EventType) bool {
	for k := range coreEvents {
		if coreEvents[k].event == t {
			return true
		}
	}
	_, ok := l.events[t]
	return ok
}

// HeldLocally reports whether the law holds a text made for a territory smaller
// than the nation in which d lies. Where it does not, local rules may exist
// that this law knows nothing of.
func (l *Law) HeldLocally(d Division) bool {
	return slices.ContainsFunc(l.instruments, func(i *Instrument) bool {
		return i.territory != Nation() && i.territory.Contains(d)
	})
}

// Binds reports whether any text held binds the two bodies directly or by
// reference, and whether one that does was in force on day where the provider
// sits.
func (l *Law) Binds(provider, requester Body, day deadline.Date) (bound, inForce bool) {
	for _, i := range l.instruments {
		if s, err := i.between(&provider, &requester); err != nil || s == Outside || !i.reaches(provider.Division) {
			continue
		}
		bound = true
		inForce = inForce || i.InForce(day)
	}
	return bound, inForce
}

// link builds the tables and checks what needs more than one text.
func (l *Law) link() []error {
	l.matters, l.clocks = map[Matter]ruled{}, map[Procedure][]*linked{}
	l.checks, l.events = map[string][]checked{}, map[EventType]eventInfo{}
	for _, m := range coreMatters {
		l.matters[m.matter] = ruled{procedure: m.procedure, words: m.words}
	}
	for _, e := range coreEvents {
		l.events[e.event] = e
	}
	for _, i := range l.instruments {
		for _, m := range i.matters {
			l.matters[Matter(m.name)] = ruled{procedure: m.in, words: m.words}
		}
		for _, e := range i.events {
			l.events[EventType(e.name)] = eventInfo{EventType(e.name), e.words, false}
		}
		for k := range i.rules {
			l.rules = append(l.rules, linked{Rule: &i.rules[k], in: i})
		}
		for k := range i.checks {
			c := checked{&i.checks[k], i}
			l.checks[c.code] = append(l.checks[c.code], c)
		}
	}
	slices.SortStableFunc(l.rules, func(a, b linked) int { return cmp.Compare(a.matter, b.matter) })
	var errs []error
	for k := range l.rules {
		errs = append(errs, l.connect(k)...)
	}
	for _, i := range l.instruments {
		for _, p := range i.provisions {
			for _, m := range p.matters {
				if _, ok := l.matters[m]; !ok {
					errs = append(errs, &InstrumentError{i.id, 0, fmt.Sprintf("provision %v%s: no text declares the matter %q", p.cite, p.letter, clip.String(string(m)))})
				}
			}
		}
	}
	for k := range l.rules {
		u := &l.rules[k]
		outer := u.outer
		for range l.rules {
			if outer == u {
				errs = append(errs, &InstrumentError{u.in.id, 0, "rule " + u.id + " runs inside itself"})
			}
			if outer == nil || outer == u {
				break
			}
			outer = outer.outer
		}
	}
	return errs
}

// connect places one rule in the tables and follows the names in it.
func (l *Law) connect(k int) (errs []error) {
	u := &l.rules[k]
	fail := func(format string, args ...any) {
		errs = append(errs, &InstrumentError{u.in.id, 0, "rule " + u.id + ": " + fmt.Sprintf(format, args...)})
	}
	m, ok := l.matters[u.matter]
	if !ok {
		fail("no text declares the matter %q", u.matter)
	}
	if m.to == 0 {
		m.from = k
	}
	m.to = k + 1
	l.matters[u.matter] = m
	if u.isClock() {
		l.clocks[m.procedure] = append(l.clocks[m.procedure], u)
	}
	for _, p := range u.patterns() {
		if _, ok := l.events[p.Event]; !ok {
			fail("no text declares the event %q", p.Event)
		}
	}
	for _, c := range u.when {
		if c.option && l.reading(c.name) == "" {
			fail("no text declares the option %q", c.name)
		}
	}
	if u.late != "" && len(l.checks[u.late]) == 0 {
		fail("no text has the check %q", u.late)
	}
	for _, r := range u.relation {
		if i := l.Instrument(r.To.instrument); i == nil || !i.holds(r.To) {
			fail("it relates to %v, and no text held has that provision", r.To)
		}
	}
	for _, list := range [][]string{u.extends, u.restarts, u.cautious, {u.within}} {
		for _, id := range list {
			if id != "" && l.rule(u.in, id) == nil {
				fail("there is no rule %q", id)
			}
		}
	}
	for _, id := range u.extends {
		if t := l.rule(u.in, id); t != nil {
			t.extensions = append(t.extensions, u)
		}
	}
	for _, id := range u.restarts {
		if t := l.rule(u.in, id); t != nil {
			t.restart = u
		}
	}
	u.outer = l.rule(u.in, u.within)
	u.receipt = l.events[u.start.Event].receipt
	return errs
}

// rule finds a rule by id in an instrument, or by instrument/id in another.
func (l *Law) rule(in *Instrument, id string) *linked {
	owner := in.id
	if before, after, ok := strings.Cut(id, "/"); ok {
		owner, id = before, after
	}
	for k := range l.rules {
		if u := &l.rules[k]; u.in.id == owner && u.id == id {
			return u
		}
	}
	return nil
}

// patterns lists every event that the rule names.
func (r *Rule) patterns() []Pattern {
	list := slices.Clone(r.ends)
	for _, a := range r.acts {
		list = append(list, a.by...)
	}
	for _, p := range []Pattern{r.start, r.granted, r.told, r.at, r.after} {
		if p.Event != "" {
			list = append(list, p)
		}
	}
	return list
}
