package jurisdiction

import (
	"errors"
	"fmt"

	"gongxiang.example/internal/clip"
	"gongxiang.example/internal/enum"
)

// An Attribute is the sharing attribute of data (共享属性). The zero value is none
// given.
//
//law:hubei-2021:16.1b
type Attribute uint8

const (
	NoAttribute   Attribute = iota // not given
	Unconditional                  // 无条件共享
	Conditional                    // 有条件共享
	NotShared                      // 不予共享
)

var attributeNames = []string{"", "unconditional", "conditional", "not-shared"}

// String returns "unconditional", "conditional" or "not-shared".
func (a Attribute) String() string { return enum.String(attributeNames, "Attribute", a) }

// AppendText appends what [Attribute.String] returns; an undeclared value is an error.
func (a Attribute) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, attributeNames, "jurisdiction: sharing attribute", a)
}

// MarshalText is [Attribute.AppendText] on an empty slice.
func (a Attribute) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText accepts the names that [Attribute.String] returns.
func (a *Attribute) UnmarshalText(b []byte) error {
	return enum.Parse(a, attributeNames, "jurisdiction: sharing attribute", b)
}

var attributeWords = []Text{{}, {"无条件共享", "unconditional"}, {"有条件共享", "conditional"}, {"不予共享", "not shared"}}

// Words returns the attribute in Chinese and English.
func (a Attribute) Words() Text { return enum.Words(attributeWords, a) }

// A Tri is the answer to a question of fact. The zero value is that nobody said,
// which is never taken for no.
type Tri uint8

const (
	Unknown Tri = iota // nobody said
	No                 // no
	Yes                // yes
)

var triNames = []string{"", "no", "yes"}

// String returns "no" or "yes", the empty string for Unknown.
func (t Tri) String() string { return enum.String(triNames, "Tri", t) }

// AppendText appends what [Tri.String] returns; an undeclared value is an error.
func (t Tri) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, triNames, "jurisdiction: answer", t)
}

// MarshalText is [Tri.AppendText] on an empty slice.
func (t Tri) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText accepts "no", "yes" and the empty text.
func (t *Tri) UnmarshalText(b []byte) error {
	return enum.Parse(t, triNames, "jurisdiction: answer", b)
}

// TriOf returns Yes or No.
func TriOf(b bool) Tri {
	if b {
		return Yes
	}
	return No
}

// Secrecy says whether data was marked as a secret (密级). Nobody infers a
// secret from what the data is about: the mark is the provider's (reading S2),
// so that the zero value, not marked, counts as no secret.
type Secrecy uint8

const (
	NoSecret    Secrecy = iota // not marked
	WorkSecret                 // work secret (工作秘密)
	StateSecret                // State secret (国家秘密)
)

var secrecyNames = []string{"none", "work", "state"}

// String returns "none", "work" or "state".
func (s Secrecy) String() string { return enum.String(secrecyNames, "Secrecy", s) }

// AppendText appends what [Secrecy.String] returns; an undeclared value is an error.
func (s Secrecy) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, secrecyNames, "jurisdiction: secrecy", s)
}

// MarshalText is [Secrecy.AppendText] on an empty slice.
func (s Secrecy) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [Secrecy.String] returns.
func (s *Secrecy) UnmarshalText(b []byte) error {
	return enum.Parse(s, secrecyNames, "jurisdiction: secrecy", b)
}

// An Origin says how the data came to its holder (数据来源). The zero value is
// that nobody said.
type Origin uint8

const (
	NoOrigin         Origin = iota // not given
	FromDuties                     // gathered or produced in performing duties or providing a public service
	SuppliedOnDemand               // supplied by a stationed central or provincial body because the place needs it
	FromOthers                     // data of others, not gathered or produced in that way
)

var originNames = []string{"", "duties", "on-demand", "others"}

// String returns "duties", "on-demand" or "others".
func (o Origin) String() string { return enum.String(originNames, "Origin", o) }

// AppendText appends what [Origin.String] returns; an undeclared value is an error.
func (o Origin) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, originNames, "jurisdiction: origin", o)
}

// MarshalText is [Origin.AppendText] on an empty slice.
func (o Origin) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText accepts the names that [Origin.String] returns.
func (o *Origin) UnmarshalText(b []byte) error {
	return enum.Parse(o, originNames, "jurisdiction: origin", b)
}

// Facts are what the rules of a matter ask about the data. Each may be unknown;
// a rule that needs an unknown fact makes the question undetermined
// ([ErrUndetermined]). A text may ask for facts of its own: see [Facts.With].
type Facts struct {
	Attribute    Attribute
	Cataloged    Tri // the data stands in the published catalog (已编入目录)
	NegativeList Tri // the entry stands on the negative list (负面清单)
	Personal     Tri // the data contains personal information (个人信息)
	Important    Tri // the data is important or core data (重要数据、核心数据)
	Platform     Tri // the request runs on the sharing platform (共享平台)
	BasisValid   Tri // the basis of a not-shared class holds; unknown is taken as listed
	Secrecy      Secrecy
	Origin       Origin

	declared pairs // facts that texts declare
}

// With returns f with a fact that a text declares, such as "dealt-with" set to
// "no". The error wraps [ErrFact] where name or value can be none, and where the
// fact is a member of Facts or [Body].
func (f Facts) With(name, value string) (Facts, error) {
	if !isID(name) || !isValue(value) {
		return f, fmt.Errorf("%w %q: value %q: want names such as dealt-with and no", ErrFact, clip.String(name), clip.String(value))
	}
	if isFact(name) {
		return f, fmt.Errorf("%w %q: it has a member of its own", ErrFact, name)
	}
	f.declared = f.declared.with(name, value)
	return f, nil
}

// Declared returns the value of a fact that texts declare, the empty string where
// it was not given.
func (f Facts) Declared(name string) string { return f.declared.value(name) }

// ErrFact is the kind of error for a fact that can be none.
var ErrFact = errors.New("jurisdiction: fact")

// Class is the attribute that the rules apply: a not-shared class whose basis
// does not hold is treated as conditional (reading S5).
func (f Facts) Class() Attribute {
	if f.Attribute == NotShared && f.BasisValid == No {
		return Conditional
	}
	return f.Attribute
}
