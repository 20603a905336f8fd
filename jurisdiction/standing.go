package jurisdiction

import (
	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
)

// A Standing says what a rule counts for (地位) on a day, between two bodies. The
// zero value is none: the rule does not speak.
type Standing uint8

const (
	NoStanding    Standing = iota // it does not apply
	Governing                     // it governs (适用)
	Supplementary                 // it stands beside a higher rule (补充适用)
	Contested                     // whether it stands is open (有争议)
	Displaced                     // a higher rule takes its place (不适用)
	Guidance                      // by reference only (参照)
)

var standingNames = []string{"", "governing", "supplementary", "contested", "displaced", "guidance"}

// String returns the name, such as "governing".
func (s Standing) String() string { return enum.String(standingNames, "Standing", s) }

// AppendText appends what [Standing.String] returns; an undeclared value is an error.
func (s Standing) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, standingNames, "jurisdiction: standing", s)
}

// MarshalText is [Standing.AppendText] on an empty slice.
func (s Standing) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [Standing.String] returns.
func (s *Standing) UnmarshalText(b []byte) error {
	return enum.Parse(s, standingNames, "jurisdiction: standing", b)
}

// What a rule counts for
//
// A rule stores how it stands to provisions above it and from which day; nothing
// stores that it governs. Whether it does is worked out for the two bodies, the
// facts and the day: the text must be in force and made for the place of the
// bearer, the facts must be those that the rule needs, and the text must take
// hold of both bodies. Then each relation counts while the higher text is in
// force and binds the two: only what is contrary is displaced (reading G5 B), in
// favor of what ranks higher.

// standing is what a relation makes of a rule while the provision above it
// holds.
func (k RelationKind) standing() Standing {
	switch k {
	case Repeats, Concretises, Stricter, AddsStep, AddsTrigger:
		return Supplementary
	case Widens, Contradicts, Yields:
		return Displaced
	case OpensQuestion:
		return Contested
	}
	return Governing
}

// A look is a question put to rules one after the other.
type look struct {
	asked
	law       *Law
	procedure uint8
	where     Division // of the bearer
	on        deadline.Date
	strengths [16]Strength // of the first texts, plus 1 once known
}

// see begins a look. The bearer's division decides which local texts hold; the
// other body may be unknown.
func (l *Law) see(procedure uint8, bearer, other *Body, where Division, f *Facts, on deadline.Date) look {
	return look{asked: asked{keyOf(bearer, f, procedure), bearer, other, f}, law: l, procedure: procedure, where: where, on: on}
}

// A verdict is what a rule counts for and why.
type verdict struct {
	standing Standing
	strength Strength        // of its text
	relation *linkedRelation // that makes the standing, if one does
	adds     bool            // a higher provision is not only repeated
	missing  string          // a fact that nobody gave
}

// standing returns what a rule counts for.
func (v *look) standing(u *linked) (d verdict) {
	if u.unread || !u.in.inForce(v.on) || !u.in.reaches(v.where) {
		return d
	}
	met, missing := v.met(u.needs, u.in.territory)
	if !met && missing == "" {
		return d
	}
	d.strength, d.missing = v.strength(u.in)
	switch {
	case d.missing != "" || d.strength == Outside:
		return d
	case missing != "":
		d.missing = missing
		return d
	case d.strength < Arguable:
		d.standing = Guidance
		d.relation = v.displaces(u)
		if d.relation != nil {
			d.standing = Displaced // nobody is guided by what is not applied
		}
		return d
	case d.strength == Arguable:
		d.standing = Contested
		return d
	}
	d.standing = Governing
	for k := range u.relations {
		r := &u.relations[k]
		if v.on.Before(r.From) || !r.above.inForce(v.on) {
			continue
		}
		effect := r.effect
		switch s, _ := v.strength(r.above); {
		case s == Arguable && effect > Governing:
			effect = min(effect, Contested)
		case s != Bound:
			continue
		}
		d.adds = d.adds || effect == Supplementary && r.Kind != Repeats
		if effect > d.standing || effect == d.standing && d.relation == nil {
			d.standing, d.relation = effect, r
		}
	}
	return d
}

// displaces returns the relation by which a provision that binds the two bodies
// takes the place of a rule, nil where none does.
func (v *look) displaces(u *linked) *linkedRelation {
	for k := range u.relations {
		r := &u.relations[k]
		if r.effect != Displaced || v.on.Before(r.From) || !r.above.inForce(v.on) {
			continue
		}
		if s, _ := v.strength(r.above); s == Bound {
			return r
		}
	}
	return nil
}

// strength is how a text binds the two bodies: the weaker of the two. A body of
// unknown kind does not weaken the other. What takes the data or the bearer out
// is asked of the bearer alone; of the other body only its kind.
func (v *look) strength(h *held) (s Strength, missing string) {
	if h.index < len(v.strengths) && v.strengths[h.index] != 0 {
		return v.strengths[h.index] - 1, ""
	}
	kinds := [2]BodyKind{v.body.Kind, v.other.Kind}
	for k := range kinds {
		if int(kinds[k]) >= len(h.reach) {
			return Outside, "" // no constant has this kind
		}
	}
	s, _, missing = h.reach[kinds[0]].of(&v.asked, h.territory)
	if missing != "" {
		return Outside, missing
	}
	if kinds[1] != UnknownBody {
		s = min(s, h.reach[kinds[1]].most[v.procedure])
	}
	if h.index < len(v.strengths) {
		v.strengths[h.index] = s + 1
	}
	return s, ""
}
