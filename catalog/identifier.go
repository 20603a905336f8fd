package catalog

import (
	"iter"
	"strings"

	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// An IdentifierFlaw is one thing wrong with a citizen number or a credit code.
// It is a fact about the quality of data and no verdict: numbers with flaws have
// been handed out and are in use. The zero value is none.
type IdentifierFlaw uint8

const (
	NoFlaw              IdentifierFlaw = iota // none
	BadForm                                   // not as long as the standard has it, or with characters that it does not use there
	BadCheckCharacter                         // the last character does not follow from the others
	BadOrganizationCode                       // the check character of the organization code inside does not follow from the others
	BadDate                                   // the calendar has no such date of birth
	UnknownDivision                           // no division is known to have had the code
)

var identifierFlawNames = []string{"", "bad-form", "bad-check-character", "bad-organization-code", "bad-date", "unknown-division"}

// String returns the name of the flaw, such as "bad-check-character".
func (f IdentifierFlaw) String() string { return enum.String(identifierFlawNames, "IdentifierFlaw", f) }

// AppendText appends what [IdentifierFlaw.String] returns; an undeclared value is an error.
func (f IdentifierFlaw) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, identifierFlawNames, "catalog: identifier flaw", f)
}

// MarshalText is [IdentifierFlaw.AppendText] on an empty slice.
func (f IdentifierFlaw) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText accepts the names that [IdentifierFlaw.String] returns.
func (f *IdentifierFlaw) UnmarshalText(b []byte) error {
	return enum.Parse(f, identifierFlawNames, "catalog: identifier flaw", b)
}

var identifierFlawWords = []jurisdiction.Text{
	{},
	{"格式不符合标准", "not of the form that the standard gives it"},
	{"校验码有误", "wrong check character"},
	{"组织机构代码的校验码有误", "wrong check character of the organization code"},
	{"出生日期不存在", "no such date of birth"},
	{"未见此行政区划代码", "no division known by this code"},
}

// Words returns the flaw in Chinese and English.
func (f IdentifierFlaw) Words() jurisdiction.Text { return enum.Words(identifierFlawWords, f) }

// IdentifierFlaws are all the flaws of one number. It is a set in one byte,
// comparable with ==; the zero value is none, so that IsZero says that a number
// is sound. It holds nothing of the number.
type IdentifierFlaws struct{ bits uint8 }

// with returns s with f in it if the flaw is there.
func (s IdentifierFlaws) with(f IdentifierFlaw, there bool) IdentifierFlaws {
	if there {
		s.bits |= 1 << f
	}
	return s
}

// IsZero reports whether there is no flaw.
func (s IdentifierFlaws) IsZero() bool { return s.bits == 0 }

// Has reports whether f is one of the flaws. NoFlaw is never one.
func (s IdentifierFlaws) Has(f IdentifierFlaw) bool { return s.bits>>f&1 != 0 }

// All yields the flaws in the order of their declaration.
func (s IdentifierFlaws) All() iter.Seq[IdentifierFlaw] {
	return func(yield func(IdentifierFlaw) bool) {
		for f := range IdentifierFlaw(len(identifierFlawNames)) {
			if s.Has(f) && !yield(f) {
				return
			}
		}
	}
}

// String returns the names of the flaws with commas between them, the empty
// string for none.
func (s IdentifierFlaws) String() string {
	var names []string
	for f := range s.All() {
		names = append(names, f.String())
	}
	return strings.Join(names, ", ")
}

// isKnownDivision reports whether a code of six digits is or was that of a
// division below the nation, as far as the table of package jurisdiction reaches,
// which has the codes in use in 2010 or later.
//
// A county is also known by the division that it lies in. GB/T 2260 has codes
// that the table leaves out because they are no places, such as 440101 for the
// districts of Guangzhou together (市辖区), and development zones were given
// codes of their own in the range of their city, such as 320594.
func isKnownDivision(code string) bool {
	d, err := jurisdiction.ParseDivision(code)
	if err != nil || d == jurisdiction.Nation() {
		return false
	}
	if d.IsCurrent() || d.Level() == jurisdiction.CountyLevel && d.Parent().IsCurrent() {
		return true
	}
	_, ended := d.Ended()
	return ended
}
