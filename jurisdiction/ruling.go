package jurisdiction

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
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

// A Question asks which rule governs a matter.
type Question struct {
	Matter      Matter
	Body        Body // it owes the duty; its division decides which local texts hold
	Role        Role // its part in the case, where it matters; NoRole for any
	Counterpart Body // the other side, where it is known
	Facts       Facts
	On          deadline.Date
}

// ErrUndetermined is the kind of error for a question that lacks a fact.
var ErrUndetermined = errors.New("jurisdiction: undetermined")

// An UndeterminedError names the fact that is missing.
type UndeterminedError struct{ Fact string }

func (e *UndeterminedError) Error() string {
	return fmt.Sprintf("%v: the answer depends on %q, which was not given", ErrUndetermined, e.Fact)
}

// Unwrap returns [ErrUndetermined].
func (e *UndeterminedError) Unwrap() error { return ErrUndetermined }

// ErrMatter is the kind of error for a matter that no text declares.
var ErrMatter = errors.New("jurisdiction: unknown matter")

// A Ruling is the answer to a question: a view over the rules that speak to the
// matter here and on that day. It allocates nothing.
type Ruling struct {
	law      *Law
	question Question
	from, to int
}

// Ruling answers which rules speak to a matter and what each counts for. A
// missing fact is an error that wraps [ErrUndetermined], a matter that nothing
// declares one that wraps [ErrMatter]. That no rule speaks is no error: the
// ruling is then empty, and so the law held has no answer.
func (l *Law) Ruling(q Question) (Ruling, error) {
	m, ok := l.matters[q.Matter]
	if !ok {
		return Ruling{}, fmt.Errorf("%w %q", ErrMatter, clip.String(string(q.Matter)))
	}
	if q.On.IsZero() {
		return Ruling{}, &UndeterminedError{"on"}
	}
	r := Ruling{l, q, m.from, m.to}
	for k := r.from; k < r.to; k++ {
		if _, err := r.at(k); err != nil {
			return Ruling{}, err
		}
	}
	return r, nil
}

// at returns the standing of the k-th rule.
func (r Ruling) at(k int) (Standing, error) {
	u, q := &r.law.rules[k], &r.question
	if q.Role != NoRole && u.bearer != q.Role && !(u.bearer.isAuthority() && q.Role.isAuthority()) {
		return NoStanding, nil
	}
	return r.law.standing(u, &q.Body, &q.Counterpart, q.Body.Division, &q.Facts, q.On)
}

// An Applied is a rule with what it counts for.
type Applied struct {
	*Rule
	Standing Standing
	law      *Law
	on       deadline.Date
}

// All yields the rules that speak to the matter: those that govern first, then
// the others by standing, each group in the order of the instruments.
func (r Ruling) All() iter.Seq[Applied] {
	return func(yield func(Applied) bool) {
		for s := Governing; s <= Guidance; s++ {
			for k := r.from; k < r.to; k++ {
				if t, _ := r.at(k); t == s && !yield(Applied{r.law.rules[k].Rule, s, r.law, r.question.On}) {
					return
				}
			}
		}
	}
}

// Governing returns the first rule that governs; where none does, the zero
// Applied and false.
func (r Ruling) Governing() (a Applied, ok bool) {
	for a := range r.All() {
		if a.Standing == Governing {
			return a, true
		}
		break
	}
	return Applied{}, false
}

// Limit returns the term of the governing rule, the zero Term where none governs
// or it sets none.
func (r Ruling) Limit() Term {
	a, ok := r.Governing()
	if !ok {
		return Term{}
	}
	return a.term
}

// Basis yields the provisions of the rules that govern.
func (r Ruling) Basis() iter.Seq[Citation] {
	return func(yield func(Citation) bool) {
		for a := range r.All() {
			if a.Standing != Governing || !yield(a.cite) {
				return
			}
		}
	}
}

// IsUncertain reports whether a contested rule speaks to the matter.
func (r Ruling) IsUncertain() bool {
	for a := range r.All() {
		if a.Standing == Contested {
			return true
		}
	}
	return false
}

// Reason says in words why the rule stands as it does.
func (a Applied) Reason() Text {
	t := standingReasons[a.Standing]
	if a.Standing == Governing || a.Standing == Guidance || len(a.relation) == 0 {
		return t
	}
	to := a.relation[0]
	for _, r := range a.relation {
		if r.Kind.standing() == a.Standing && !a.on.Before(r.From) {
			to = r
			break
		}
	}
	return Text{
		t[deadline.Chinese] + "（对照" + a.law.Cite(to.To, deadline.Chinese) + "，自" + to.From.String() + "起）",
		t[deadline.English] + " (see " + a.law.Cite(to.To, deadline.English) + ", from " + to.From.String() + ")",
	}
}

var standingReasons = [...]Text{
	NoStanding:    {"不适用于此事", "does not apply"},
	Governing:     {"已经施行，适用于双方", "in force and binding on both sides"},
	Supplementary: {"与上位规定并行", "stands beside the higher provision"},
	Contested:     {"是否与上位规定抵触，尚有争议", "whether it contradicts the higher provision is open"},
	Displaced:     {"与上位规定不一致，不适用", "not applied, since it departs from the higher provision"},
	Guidance:      {"仅供参照，逾期不作违反认定", "by reference only, so that no lateness is a breach"},
}

// standing is what a rule counts for between two bodies on a day, where the
// bearer of the duty sits in a division. The other body may be unknown; where
// the division is, only texts for the whole nation are known to reach it.
func (l *Law) standing(u *linked, bearer, other *Body, where Division, f *Facts, on deadline.Date) (Standing, error) {
	if !u.in.InForce(on) || !u.in.reaches(where) {
		return NoStanding, nil
	}
	if met, err := l.meets(u.Rule, f); !met || err != nil {
		return NoStanding, err
	}
	strength, err := u.in.between(bearer, other)
	switch {
	case err != nil || strength == Outside:
		return NoStanding, err
	case strength != Bound:
		return Guidance, nil
	}
	standing := Governing
	for _, r := range u.relation {
		if above := l.Instrument(r.To.instrument); on.Before(r.From) || above == nil || !above.InForce(on) {
			continue
		} else if s, _ := above.between(bearer, other); s == Bound {
			standing = max(standing, r.Kind.standing())
		}
	}
	return standing, nil
}

// standing is what a relation makes of a rule while the provision above it
// holds (reading G5 B: only what is contrary is displaced).
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

// reaches reports whether the instrument was made for a place.
func (i *Instrument) reaches(place Division) bool {
	return i.territory == Nation() || i.territory.Contains(place)
}

// between is the strength with which the instrument binds two bodies: the
// weaker of the two. A body of unknown kind does not weaken the other.
func (i *Instrument) between(a, b *Body) (Strength, error) {
	if a.Kind == UnknownBody && b.Kind == UnknownBody {
		return Outside, &UndeterminedError{"kind of body"}
	}
	weakest := Bound
	for _, body := range [...]*Body{a, b} {
		if body.Kind != UnknownBody {
			s, _ := i.strength(body.Kind)
			weakest = min(weakest, s)
		}
	}
	return weakest, nil
}

// meets reports whether the facts and the readings are those that the rule
// needs. A fact that rules it out decides even where another is unknown.
func (l *Law) meets(r *Rule, f *Facts) (bool, error) {
	unknown := ""
	for _, c := range r.when {
		value := ""
		if c.option {
			value = l.reading(c.name)
		} else if value = f.fact(c.name); value == "" {
			unknown = c.name
			continue
		}
		if !slices.Contains(c.values, value) {
			return false, nil
		}
	}
	if unknown != "" {
		return false, &UndeterminedError{unknown}
	}
	return true, nil
}
