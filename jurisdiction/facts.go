package jurisdiction

import "gongxiang.example/internal/enum"

// An Attribute is the sharing attribute of data (共享属性). The zero value is none
// given.
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
func (a Attribute) Words() Text {
	if int(a) < len(attributeWords) {
		return attributeWords[a]
	}
	return Text{a.String(), a.String()}
}

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

// Facts are what the rules of a matter ask about the data. Each may be unknown;
// a rule that needs an unknown fact makes the question undetermined
// ([ErrUndetermined]).
type Facts struct {
	Attribute    Attribute
	Cataloged    Tri // the data stands in the published catalog (已编入目录)
	NegativeList Tri // the entry stands on the negative list (负面清单)
	Personal     Tri // the data contains personal information (个人信息)
	Platform     Tri // the request runs on the sharing platform (共享平台)
	BasisValid   Tri // the basis of a not-shared class holds; unknown is taken as listed
}

// Class is the attribute that the rules apply: a not-shared class whose basis
// does not hold is treated as conditional (reading S5).
func (f Facts) Class() Attribute {
	if f.Attribute == NotShared && f.BasisValid == No {
		return Conditional
	}
	return f.Attribute
}

// factNames are the facts that a rule may ask for, as texts write them.
var factNames = []string{"attribute", "cataloged", "negative-list", "personal-information", "platform"}

// fact returns the text form of the value of a fact, "" where it is unknown.
func (f *Facts) fact(name string) string {
	switch name {
	case "attribute":
		return f.Class().String()
	case "cataloged":
		return f.Cataloged.String()
	case "negative-list":
		return f.NegativeList.String()
	case "personal-information":
		return f.Personal.String()
	case "platform":
		return f.Platform.String()
	}
	return ""
}
