package jurisdiction

import (
	"errors"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
)

// A DifferenceKind says how two answers differ. The zero value is none.
type DifferenceKind uint8

const (
	NoDifference DifferenceKind = iota // the same
	Shorter                            // the second limit is the shorter one
	Longer                             // the second limit is the longer one
	OtherLimit                         // the limits are not to be compared: units, or words without a number
	OnlyFirst                          // only the first law has an answer
	OnlySecond                         // only the second law has an answer
	OtherBasis                         // the same limit from another provision
	OtherRules                         // the same rules govern, others stand beside them
)

var differenceNames = []string{"", "shorter", "longer", "other-limit", "only-first", "only-second", "other-basis", "other-rules"}

// String returns the name, such as "shorter".
func (k DifferenceKind) String() string { return enum.String(differenceNames, "DifferenceKind", k) }

// AppendText appends what [DifferenceKind.String] returns; an undeclared value is an error.
func (k DifferenceKind) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, differenceNames, "jurisdiction: kind of difference", k)
}

// MarshalText is [DifferenceKind.AppendText] on an empty slice.
func (k DifferenceKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText accepts the names that [DifferenceKind.String] returns.
func (k *DifferenceKind) UnmarshalText(b []byte) error {
	return enum.Parse(k, differenceNames, "jurisdiction: kind of difference", b)
}

var differenceWords = []Text{{"没有差别", "no difference"}, {"后者期限更短", "the second limit is shorter"}, {"后者期限更长", "the second limit is longer"},
	{"期限不同，不可直接比较", "the limits differ and cannot be compared"}, {"仅前者有规定", "only the first has an answer"}, {"仅后者有规定", "only the second has an answer"},
	{"期限相同，依据不同", "the same limit on another basis"}, {"适用规定相同，并行的规定不同", "the same rules govern, others stand beside them"}}

// Words returns the difference in Chinese and English.
func (k DifferenceKind) Words() Text { return enum.Words(differenceWords, k) }

// A Said is one rule in an answer, as far as two laws can be compared.
type Said struct {
	Cite     Citation
	Standing Standing
	Term     Term
	Bearer   Role
}

// A Difference is a matter on which two laws answer differently.
type Difference struct {
	Matter        Matter
	Kind          DifferenceKind
	First, Second []Said // what speaks to the matter, in the order of [Ruling.All]
}

// Diff returns what two laws say differently on the matters given, all that the
// first knows where none is, for one body on one day: two places' texts for a
// comparison, or a text added for what it would change. The matter of q is not
// looked at. A matter that depends on a missing fact is an error that wraps
// [ErrUndetermined]; all errors come together, and then there is no result.
func Diff(law, other *Law, q Question, matters ...Matter) ([]Difference, error) {
	return compare(law, q, other, q, matters)
}

// DiffPlaces is [Diff] within one law, of the answers for two bodies.
func DiffPlaces(law *Law, q, other Question, matters ...Matter) ([]Difference, error) {
	return compare(law, q, law, other, matters)
}

func compare(law *Law, q Question, other *Law, p Question, matters []Matter) ([]Difference, error) {
	if len(matters) == 0 {
		for m := range law.Matters() {
			matters = append(matters, m)
		}
	}
	var list []Difference
	var errs []error
	for _, m := range matters {
		q.Matter, p.Matter = m, m
		a, err1 := law.Ruling(q)
		b, err2 := other.Ruling(p)
		if err := errors.Join(err1, err2); err != nil {
			errs = append(errs, err)
			continue
		}
		d := Difference{Matter: m, First: a.said(), Second: b.said()}
		if d.Kind = kindOf(d.First, d.Second); d.Kind != NoDifference {
			list = append(list, d)
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return list, nil
}

// said lists what speaks in a ruling.
func (r Ruling) said() (list []Said) {
	for a := range r.All() {
		list = append(list, Said{a.cite, a.Standing, a.term, a.bearer})
	}
	return list
}

// kindOf compares two answers: what governs first, and where some rule governs in
// both, the rest.
func kindOf(a, b []Said) DifferenceKind {
	x, y := governs(a), governs(b)
	switch {
	case slices.Equal(a, b):
		return NoDifference
	case y == nil && x != nil, len(b) == 0:
		return OnlyFirst
	case x == nil && y != nil, len(a) == 0:
		return OnlySecond
	case x == nil, slices.ContainsFunc(a, func(s Said) bool { return s.Standing == Governing && slices.Contains(b, s) }):
		return OtherRules
	case x.Term != y.Term:
		return compareTerms(x.Term, y.Term)
	}
	return OtherBasis
}

func governs(list []Said) *Said {
	if len(list) > 0 && list[0].Standing == Governing {
		return &list[0]
	}
	return nil
}

// compareTerms says which of two different limits is the shorter one.
func compareTerms(a, b Term) DifferenceKind {
	switch {
	case a.kind != Numbered || b.kind != Numbered || a.period.Unit() != b.period.Unit():
		return OtherLimit
	case b.period.N() < a.period.N():
		return Shorter
	}
	return Longer
}

// A Turn is a day on which the answer to a question changes, and the answer from
// then on.
type Turn struct {
	On     deadline.Date
	Ruling Ruling
}

// Timeline returns the days on which the answer to a question changes, in order;
// the first is the day on which some text held first came into force. The day of
// q is not looked at. The errors are those of [Law.Ruling].
//
// The answer can only change where a text begins or ends, or a relation begins
// to hold, so no other day is asked about.
func (l *Law) Timeline(q Question) ([]Turn, error) {
	var list []Turn
	for _, day := range l.turningDays() {
		q.On = day
		r, err := l.Ruling(q)
		if err != nil {
			return nil, err
		}
		if n := len(list); n == 0 || !slices.Equal(list[n-1].Ruling.said(), r.said()) {
			list = append(list, Turn{day, r})
		}
	}
	return list, nil
}
