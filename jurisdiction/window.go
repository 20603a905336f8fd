package jurisdiction

import (
	"maps"
	"slices"

	"gongxiang.example/deadline"
)

// Windows
//
// What a rule counts for depends on the day, the place, the bodies and the
// facts. Of these the day and the province can be worked out beforehand: between
// two days on which some text begins, ends or is contradicted anew, the same
// rules of the same texts are in force everywhere in a province. So each matter
// has, for the nation and for each province with a text of its own, a list of
// windows in time, and each window its rules in order with what each counts for
// if all the texts concerned bind the two bodies. Whether they do is one mask
// for each kind of body; where it does not fit, [look.standing] works the
// answer out, as it also does in the tests for every question.

// window is a stretch of days in which the same rules on a matter are in force
// in a province.
type window struct {
	from    deadline.Date
	entries []entry
	reach   quickReach          // of the texts made for the whole province, or the nation
	base    [numKinds]standings // by kind of body: what the rules count for if their other needs are met
	parts   []part
	asks    []ask // of the rules with needs beside the kind of body
}

// ask is the needs of a rule in one mask, as far as they are on axes: each axis
// has one bit in a question, so that a question with no bit outside meets them.
type ask struct {
	rule    int
	allowed key
	unknown key // the bits that say of the axes asked that nobody gave the fact
	byName  bool
}

// entry is a rule with what it counts for where all texts bind.
type entry struct {
	*linked
	standing Standing
}

// part is the rules of a text that was made for a part of the province.
type part struct {
	in    *held
	rules standings  // all bits of theirs
	reach quickReach // of the text, and of those above it that its rules name
}

// quickReach says by masks for which questions some texts bind directly.
type quickReach struct {
	easy   [numKinds]key // by kind of body: the bits that a question may have
	others uint32        // the kinds of the other body under which they do, one bit each
}

// binds reports whether the masks say that the texts bind directly.
func (x *quickReach) binds(k key, body, other BodyKind) bool {
	return k&^x.easy[body] == 0 && (other == UnknownBody || x.others>>other&1 != 0)
}

// standings are those of up to knownRules rules, four bits each.
type standings [2]uint64

// knownRules is the number of rules whose standings are kept.
const knownRules = 32

func (s *standings) put(n int, standing Standing) { s[n/16&1] |= uint64(standing) << (n % 16 * 4) }

func (s *standings) at(n int) Standing { return Standing(s[n/16&1] >> (n % 16 * 4) & 15) }

// has reports whether something is set that is set in t.
func (s *standings) has(t *standings) bool { return s[0]&t[0]|s[1]&t[1] != 0 }

// without clears what is set in t.
func (s *standings) without(t *standings) { s[0], s[1] = s[0]&^t[0], s[1]&^t[1] }

// run is a matter in one province, or in the nation where no province has a text.
type run struct {
	province uint32 // its first two digits; 0 for the nation
	rules    []*linked
	windows  []window // by their first days, the earliest first
}

// at returns the window of a day, nil before the first.
func (r *run) at(on deadline.Date) *window {
	for k := len(r.windows) - 1; k >= 0; k-- { // most questions are about recent days
		if w := &r.windows[k]; !on.Before(w.from) {
			return w
		}
	}
	return nil
}

// in returns the run of a province.
func (m *ruled) in(province uint32) *run {
	for k := len(m.runs) - 1; k > 0; k-- {
		if m.runs[k].province == province {
			return &m.runs[k]
		}
	}
	return &m.runs[0]
}

// index finds a matter by its name in a few nanoseconds: a table at most half
// full, in which a matter stands at the place that its length and three of its
// letters give, or at the next that is free.
type index []*ruled

func (t index) place(m Matter) int { return spread(string(m)) & (len(t) - 1) }

// find returns the matter of a name, nil where there is none.
func (t index) find(m Matter) *ruled {
	if len(t) == 0 {
		return nil
	}
	for k := t.place(m); t[k] != nil; k = (k + 1) & (len(t) - 1) {
		if t[k].matter == m {
			return t[k]
		}
	}
	return nil
}

// indexOf makes the table.
func indexOf(matters map[Matter]*ruled) index {
	size := 64
	for size < 2*len(matters) {
		size *= 2
	}
	t := make(index, size)
	for _, name := range slices.Sorted(maps.Keys(matters)) {
		k := t.place(name)
		for t[k] != nil {
			k = (k + 1) & (size - 1)
		}
		t[k] = matters[name]
	}
	return t
}

// partition sets up the runs and windows of every matter. It comes last, when
// rules are linked.
func (l *Law) partition() {
	l.index = indexOf(l.matters)
	days := l.turningDays()
	for _, m := range l.matters {
		m.runs = []run{{}}
	}
	for k := range l.rules {
		u := &l.rules[k]
		m := l.matters[u.matter]
		if p := u.in.territory.province(); !slices.ContainsFunc(m.runs, func(r run) bool { return r.province == p }) {
			m.runs = append(m.runs, run{province: p})
		}
	}
	for k := range l.rules { // by matter, the nation before the provinces, then by rank
		u := &l.rules[k]
		p := u.in.territory.province()
		for n := range l.matters[u.matter].runs {
			if r := &l.matters[u.matter].runs[n]; p == 0 || p == r.province {
				r.rules = append(r.rules, u)
			}
		}
	}
	for _, m := range l.matters {
		for n := range m.runs {
			m.runs[n].cut(days, m.number)
		}
	}
}

// cut makes the windows of a run; neighbors that say the same are one.
func (r *run) cut(days []deadline.Date, procedure uint8) {
	for _, day := range days {
		w := window{from: day}
		for _, u := range r.rules {
			if u.unread || !u.in.inForce(day) {
				continue
			}
			w.entries = append(w.entries, entry{u, u.whereAllBind(day)})
		}
		if n := len(r.windows); n > 0 && slices.Equal(r.windows[n-1].entries, w.entries) {
			continue
		}
		w.gather()
		w.simplify(procedure)
		r.windows = append(r.windows, w)
	}
}

// whereAllBind is what a rule counts for on a day between bodies that its text
// and all texts above it bind.
func (u *linked) whereAllBind(day deadline.Date) Standing {
	s := Governing
	for k := range u.relations {
		if r := &u.relations[k]; !day.Before(r.From) && r.above.inForce(day) {
			s = max(s, r.effect)
		}
	}
	return s
}

// simplify works out for which bodies the texts of the window bind directly: those
// of a part of the province are asked only there.
func (w *window) simplify(procedure uint8) {
	w.reach.begin()
	for k := range w.parts {
		w.parts[k].reach.begin()
	}
	for k := range w.entries {
		u, x := w.entries[k].linked, &w.reach
		for n := range w.parts {
			if w.parts[n].in == u.in {
				x = &w.parts[n].reach
			}
		}
		for _, h := range u.texts() {
			x.take(h, procedure)
		}
	}
}

// begin is before any text: all questions.
func (x *quickReach) begin() {
	x.others = 1<<numKinds - 1
	for kind := range x.easy {
		x.easy[kind] = ^key(0)
	}
}

// take leaves the questions for which a text binds directly.
func (x *quickReach) take(h *held, procedure uint8) {
	for kind := range x.easy {
		x.easy[kind] &= h.reach[kind].easy
		if h.reach[kind].most[procedure] != Bound {
			x.others &^= 1 << kind
		}
	}
}

// gather works out what the rules count for by kind of body alone, and notes those
// that want more to be asked.
func (w *window) gather() {
	if len(w.entries) > knownRules {
		return
	}
	for n := range w.entries {
		e := &w.entries[n]
		a := ask{rule: n, allowed: ^key(0)}
		beside := false
		for k := range e.needs {
			need := &e.needs[k]
			beside = beside || need.byName || need.want>>kindShift == 0
			if a.byName = a.byName || need.byName; !need.byName {
				a.allowed &= need.want | ^axisBits(need)
				a.unknown |= need.unknown
			}
		}
		for kind := range numKinds {
			if a.allowed>>kindShift>>kind&1 != 0 {
				w.base[kind].put(n, e.standing)
			}
		}
		if beside {
			w.asks = append(w.asks, a)
		}
		if e.in.territory.Level() > ProvinceLevel {
			k := slices.IndexFunc(w.parts, func(p part) bool { return p.in == e.in })
			if k < 0 {
				k = len(w.parts)
				w.parts = append(w.parts, part{in: e.in})
			}
			w.parts[k].rules.put(n, 15)
		}
	}
}

// texts are the text of a rule and those that its relations name.
func (u *linked) texts() []*held {
	list := []*held{u.in}
	for k := range u.relations {
		list = append(list, u.relations[k].above)
	}
	return list
}

// easyBits returns the bits that a question may have for the text to bind directly,
// as far as one mask can say it: those of the first line that binds, without
// those of any line that takes out; none where that takes more than a mask.
func (r *reach) easyBits() key {
	if r.lines == nil {
		if r.strength == Bound {
			return ^key(0)
		}
		return 0
	}
	bits := ^key(0)
	for k := range r.lines {
		line := &r.lines[k]
		taken := key(0)
		for n := range line.needs {
			need := &line.needs[n]
			if need.byName {
				return 0
			}
			if taken == 0 {
				taken = need.want // enough: what does not meet one of its needs is not taken out
			}
			if line.strength == Bound {
				bits &= need.want | ^axisBits(need)
			}
		}
		switch line.strength {
		case Outside:
			bits &^= taken
		case Bound:
			return bits
		default:
			return 0
		}
	}
	return 0
}

// axisBits are all bits of the axis that a need asks.
func axisBits(n *need) key {
	a := axisNamed(n.name)
	return (1<<len(a.values) - 1) << a.shift
}
