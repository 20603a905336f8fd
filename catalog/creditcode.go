package catalog

import (
	"errors"
	"fmt"
	"strings"

	"gongxiang.example/jurisdiction"
)

// A CreditCode is a unified social credit code (统一社会信用代码), which names a
// legal person or another organization: 18 characters of GB 32100-2015, such as
// 11370000MB284651XL.
//
//	characters  example    part
//	1           1          authority of registration (登记管理部门)
//	2           1          kind of organization (机构类别)
//	3-8         370000     division of the registering authority (登记管理机关行政区划)
//	9-17        MB284651X  organization code (组织机构代码) of GB 11714
//	18          L          check character (校验码)
//
// It is a small value, comparable with ==. The zero value is no code and prints
// as the empty string. A value has the form of a code; whether its check
// characters are right is asked with [CreditCode.IsValid], since codes handed out
// early were entered in registers with wrong ones and are in use.
type CreditCode struct {
	s string // 18 characters, or none
}

const creditCodeLength = 18

// ErrCreditCode is the kind of error for a text that is no credit code.
var ErrCreditCode = errors.New("catalog: credit code")

// ParseCreditCode reads the 18 characters of a code: capital letters other than I,
// O, S, V and Z, and digits, only digits from the third through the eighth. Lower
// case, spaces and hyphens are refused and not repaired: how a code is written is
// itself a question of the quality of data. A wrong check character is accepted.
//
// What is plainly a citizen number is refused: such numbers too have 18
// characters, stand in columns of credit codes where a sole trader had no other,
// and must not be held by a value that prints itself. That is one in which
// [CheckCitizenNumber] finds no flaw, while as a credit code it is not valid.
//
// The error wraps [ErrCreditCode]. It says which character is wrong and does not
// quote the input, for the same reason. The value shares the memory of s.
func ParseCreditCode(s string) (CreditCode, error) {
	if len(s) != creditCodeLength {
		return CreditCode{}, fmt.Errorf("%w: want 18 characters", ErrCreditCode)
	}
	for i := range len(s) {
		switch {
		case i >= 2 && i < 8 && !isASCIIDigit(s[i]):
			return CreditCode{}, fmt.Errorf("%w: character %d: want a digit", ErrCreditCode, i+1)
		case strings.IndexByte(creditCodeAlphabet, s[i]) < 0:
			return CreditCode{}, fmt.Errorf("%w: character %d: want a digit or a capital letter other than I, O, S, V and Z", ErrCreditCode, i+1)
		}
	}
	c := CreditCode{s}
	if !c.IsValid() && CheckCitizenNumber(s).IsZero() {
		return CreditCode{}, fmt.Errorf("%w: this is a citizen number", ErrCreditCode)
	}
	return c, nil
}

// MustCreditCode is [ParseCreditCode] for constants and tests: it panics on an error.
func MustCreditCode(s string) CreditCode {
	c, err := ParseCreditCode(s)
	if err != nil {
		panic(err)
	}
	return c
}

func isASCIIDigit(c byte) bool { return c >= '0' && c <= '9' }

// The check character of GB 32100-2015 is that of a pure system of GB/T 17710
// (ISO 7064) with the modulus 31 and the radix 3. A character counts as much as
// its place in the alphabet, 0 through 30; character i from the left, counted
// from 0, weighs 3 to the i modulo 31; the check character makes the whole sum a
// multiple of 31:
//
//	check = (31 - sum mod 31) mod 31
//
// The outer modulus is for a sum that is a multiple already: 31 minus 0 is no
// place in the alphabet, and the check character is 0. The formula is often
// printed, and programmed, without it.
//
// Since 31 is prime and no weight is a multiple of it, one wrong character always
// shows. So do two characters exchanged, wherever they stand: 3 is a primitive
// root of 31, so that no two of the weights 3^0 to 3^16 are alike, and that of the
// check character, 1, is only like the first, which stands 17 places off.
//
// The organization code of GB 11714 counts by another alphabet, all of 0-9A-Z
// from 0 through 35 (J is 19 there and 18 here), although within a credit code the
// five letters left out above do not occur. Its modulus is 11:
//
//	check = 11 - sum mod 11, with X for 10 and 0 for 11
//
// Values that differ by 11, such as 0 and B, are alike to it, so that by itself
// it misses some errors that the outer check character finds.
const creditCodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

var (
	creditCodeWeights   = [17]int{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28}
	organizationWeights = [8]int{3, 7, 9, 10, 5, 8, 4, 2}
)

// creditCodeCheck returns the check character for 17 characters of the alphabet.
func creditCodeCheck(s string) byte {
	sum := 0
	for i, w := range creditCodeWeights {
		sum += w * strings.IndexByte(creditCodeAlphabet, s[i])
	}
	return creditCodeAlphabet[(31-sum%31)%31]
}

// organizationCheck returns the check character for the 8 characters of an
// organization code, digits and capital letters.
func organizationCheck(s string) byte {
	sum := 0
	for i, w := range organizationWeights {
		v := int(s[i] - '0')
		if !isASCIIDigit(s[i]) {
			v = int(s[i]-'A') + 10
		}
		sum += w * v
	}
	return "0X987654321"[sum%11]
}

// IsValid reports whether both check characters are right: that of the code and
// that of the organization code in it. [CreditCode.Flaws] says which is not. The
// zero CreditCode is not valid.
func (c CreditCode) IsValid() bool {
	return !c.IsZero() && c.hasRightCheck() && c.hasRightOrganization()
}

func (c CreditCode) hasRightCheck() bool { return creditCodeCheck(c.s) == c.s[17] }

func (c CreditCode) hasRightOrganization() bool { return organizationCheck(c.s[8:]) == c.s[16] }

// Flaws returns what is wrong with c: BadCheckCharacter, BadOrganizationCode,
// UnknownDivision; none for the zero CreditCode. A division is known also when it
// ended, and a county when the division around it is known, for the sake of the
// zones that register organizations under a code of their own.
func (c CreditCode) Flaws() IdentifierFlaws {
	var f IdentifierFlaws
	if c.IsZero() {
		return f
	}
	division := c.s[2:8]
	return f.with(BadCheckCharacter, !c.hasRightCheck()).
		with(BadOrganizationCode, !c.hasRightOrganization()).
		with(UnknownDivision, division != nationInCreditCode && !isKnownDivision(division))
}

// IsZero reports whether c is no code.
func (c CreditCode) IsZero() bool { return c.s == "" }

// Authority returns the character of the authority of registration
// (登记管理部门代码), such as 1 for the establishment of posts (机构编制), 5 for
// civil affairs (民政), 9 for market regulation (工商) and Y for others.
func (c CreditCode) Authority() string { return c.part(0, 1) }

// Kind returns the character of the kind of organization (机构类别代码), which
// means something only together with the authority: under authority 1 it is 1 for
// a state organ and 2 for a public institution, under 9 it is 1 for an enterprise
// and 2 for a sole trader.
func (c CreditCode) Kind() string { return c.part(1, 2) }

// nationInCreditCode stands for the nation, which GB/T 2260 writes 000000.
const nationInCreditCode = "100000"

// Division returns the division of the authority that registered the
// organization (登记管理机关行政区划码), the nation for 100000. That is not
// always where the organization is, nor always a division: see
// [CreditCode.Flaws]. It is the zero Division for digits that cannot be one, and
// for the zero CreditCode.
func (c CreditCode) Division() jurisdiction.Division {
	switch code := c.part(2, 8); code {
	case "":
		return jurisdiction.Division{}
	case nationInCreditCode:
		return jurisdiction.Nation()
	default:
		d, _ := jurisdiction.ParseDivision(code)
		return d
	}
}

// OrganizationCode returns the nine characters of the organization code
// (组织机构代码, GB 11714), the last of which is a check character of its own.
func (c CreditCode) OrganizationCode() string { return c.part(8, 17) }

// CheckCharacter returns the last character (校验码), right or wrong.
func (c CreditCode) CheckCharacter() string { return c.part(17, 18) }

// part returns characters from i up to j, none of the zero CreditCode.
func (c CreditCode) part(i, j int) string {
	if c.IsZero() {
		return ""
	}
	return c.s[i:j]
}

// String returns the 18 characters, the empty string for the zero CreditCode.
func (c CreditCode) String() string { return c.s }

// AppendText appends what [CreditCode.String] returns.
func (c CreditCode) AppendText(b []byte) ([]byte, error) { return append(b, c.s...), nil }

// MarshalText is [CreditCode.AppendText] on an empty slice.
func (c CreditCode) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText accepts what [ParseCreditCode] accepts, and the empty text for none.
func (c *CreditCode) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*c = CreditCode{}
		return nil
	}
	p, err := ParseCreditCode(string(b))
	if err == nil {
		*c = p
	}
	return err
}
