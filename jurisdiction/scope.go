package jurisdiction

import "slices"

// scope is a line of a text on whom it takes hold of, and how strongly.
type scope struct {
	cite     Citation
	strength Strength
	kinds    []BodyKind // none for all
	when     []condition
}

// reach is what a text says of one kind of body, worked out for speed.
type reach struct {
	strength Strength // where no line has a condition
	cite     Citation
	most     [7]Strength // by procedure, under the most favorable conditions: for the other side of a case
	lines    []reachLine
	easy     key    // the bits that a question may have for the text to bind directly; see easyBits
	reading  string // the key of the option on which that depends, if it does
}

type reachLine struct {
	strength Strength
	cite     Citation
	needs    []need
	reading  string // the key of the option under which alone the line holds, if any
}

// numKinds is the number of kinds of body with the unknown one.
const numKinds = int(Person) + 1

// reachOf works the scope lines of a text out for a kind of body under the
// readings of l. Lines that take data out come first; otherwise the first line
// whose conditions are met decides.
func (l *Law) reachOf(i *Instrument, kind BodyKind) reach {
	var r reach
	conditional := false
	for _, first := range []bool{true, false} {
		for k := range i.scopes {
			s := &i.scopes[k]
			if (s.strength == Outside) != first || len(s.kinds) > 0 && !slices.Contains(s.kinds, kind) || !l.chooses(s.when) {
				continue
			}
			line := reachLine{strength: s.strength, cite: s.cite, needs: needsOf(s.when)}
			for n := range s.when {
				if s.when[n].option {
					line.reading = s.when[n].name
				}
			}
			conditional = conditional || len(line.needs) > 0
			for p := range r.most {
				if line.in(uint8(p)) {
					r.most[p] = max(r.most[p], line.strength)
				}
			}
			r.lines = append(r.lines, line)
		}
	}
	if kind == UnknownBody { // it does not weaken what the other side is bound by
		r.most = [7]Strength{Bound, Bound, Bound, Bound, Bound, Bound, Bound}
		r.lines = append(r.lines, reachLine{strength: Bound})
	}
	if !conditional && len(r.lines) > 0 {
		first := r.lines[0]
		r.strength, r.cite, r.reading, r.lines = first.strength, first.cite, first.reading, nil
	}
	r.easy = r.easyBits()
	return r
}

// in reports whether the line holds in a procedure.
func (r *reachLine) in(procedure uint8) bool {
	const all = key(1<<7-1) << procedureShift
	for k := range r.needs {
		if want := r.needs[k].want & all; want != 0 && want&(1<<(procedureShift+procedure)) == 0 {
			return false
		}
	}
	return true
}

// chooses reports whether the readings of the law are those that conditions name.
func (l *Law) chooses(when []condition) bool {
	for k := range when {
		if c := &when[k]; c.option && !slices.Contains(c.values, l.reading(c.name)) {
			return false
		}
	}
	return true
}

// needsOf makes the facts among conditions ready to be asked.
func needsOf(when []condition) []need {
	var list []need
	for k := range when {
		if when[k].option {
			continue
		}
		n, _ := needOf(&when[k]) // the reader has refused others
		list = append(list, n)
	}
	return list
}

// of returns how the text takes hold of the body asked about, on what it says
// of its kind, and the line that says so, nil where that has no condition or
// there is none. Where a fact that decides is missing, it is named.
func (r *reach) of(a *asked, territory Division) (s Strength, line *reachLine, missing string) {
	if r.lines == nil {
		return r.strength, nil, ""
	}
	for k := range r.lines {
		line := &r.lines[k]
		met, missing := a.met(line.needs, territory)
		if met || missing != "" && line.strength != Outside { // what takes data out must be known
			return line.strength, line, missing
		}
	}
	return Outside, nil, ""
}

// source is the provision on which the answer of [reach.of] rests, and the option
// on which it depends, if one does.
func (r *reach) source(line *reachLine) (cite Citation, reading string) {
	if line != nil {
		return line.cite, line.reading
	}
	return r.cite, r.reading
}
