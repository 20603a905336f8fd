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
	easy    []key  // by kind of body: the bits that a question may have for all texts to bind directly
	others  uint32 // the kinds of the other body under which they do, one bit each
}

// entry is a rule with what it counts for where all texts bind.
type entry struct {
	*linked
	standing Standing
	within   bool // the text was made for a part of the province
}

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

func (t index) place(m Matter) int {
	if m == "" {
		return 0
	}
	n := len(m)
	return (n*7 + int(m[0])*3 + int(m[n/2])*5 + int(m[n-1])*11) & (len(t) - 1)
}

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
			w.entries = append(w.entries, entry{u, u.whereAllBind(day), u.in.territory.Level() > ProvinceLevel})
		}
		if n := len(r.windows); n > 0 && slices.Equal(r.windows[n-1].entries, w.entries) {
			continue
		}
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

// simplify works out for which bodies all texts of the window bind directly.
func (w *window) simplify(procedure uint8) {
	w.easy = make([]key, numKinds)
	w.others = 1<<numKinds - 1
	for kind := range w.easy {
		w.easy[kind] = ^key(0)
		if kind == int(UnknownBody) {
			w.easy[kind] = 0
		}
		for k := range w.entries {
			u := w.entries[k].linked
			for _, h := range u.texts() {
				w.easy[kind] &= h.reach[kind].easy()
				if kind != int(UnknownBody) && h.reach[kind].most[procedure] != Bound {
					w.others &^= 1 << kind
				}
			}
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

// easy returns the bits that a question may have for the text to bind directly,
// as far as one mask can say it: those of the first line that binds, without
// those of any line that takes out; none where that takes more than a mask.
func (r *reach) easy() key {
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
