package catalog

import (
	"strings"
	"time"

	"gongxiang.example/deadline"
)

const (
	citizenNumberLength = 18

	// citizenProvinces are the provinces of GB/T 2260 by their first two digits.
	citizenProvinces = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82"

	// citizenTaiwan stands for residents of Taiwan with a residence permit
	// (港澳台居民居住证申领发放办法, 国办发〔2018〕81号, article 3); those of Hong Kong
	// and Macao have 810000 and 820000, which GB/T 2260 has too.
	citizenTaiwan = "830000"

	// citizenTableYear is the first year of birth for which the table of divisions
	// has every code that can have been given.
	citizenTableYear = 2010
)

// CheckCitizenNumber says what is wrong with a citizen number (公民身份号码,
// GB 11643-1999): 17 digits and a check character, a digit or a capital X. Of
// these 17 six are the code of a division, eight the date of birth and three a
// serial number.
//
//   - BadForm: it is not written so, which includes a lower-case x. Nothing more
//     is looked at.
//   - BadDate: the calendar has no such date of birth. Whether the date is likely
//     is not asked; the package knows no today.
//   - UnknownDivision: no division is known to have had the code. People keep the
//     code of the place where they were first registered, so that codes that
//     ended are as good as others. For births before 2010, when the table of
//     divisions begins, and where the date is none, no more than the province is
//     asked. Even so this is a remark and no reason to reject a number.
//   - BadCheckCharacter: the check character does not follow from the digits.
//
// A number of 15 digits, as they were given until 1999, is BadForm. It has no
// check character and no century, and what is made of it by guessing these is not
// a number that anybody was given: its holder now has one of 18.
//
// The result holds nothing of the number. It says neither where nor when its
// holder was born: code and date are 14 of the 18 characters, and whoever had the
// result could print them. A caller who may process them has the number. Neither
// this function nor [ParseCreditCode] quotes a number in an error, and of one
// without flaws no copy is made.
func CheckCitizenNumber(s string) IdentifierFlaws {
	var f IdentifierFlaws
	if !isCitizenForm(s) {
		return f.with(BadForm, true)
	}
	birth, ok := birthDate(s[6:14])
	return f.with(BadCheckCharacter, citizenCheck(s) != s[17]).
		with(BadDate, !ok).
		with(UnknownDivision, !isCitizenDivision(s[:6], birth))
}

// isCitizenForm reports whether s is 17 digits and a digit or X.
func isCitizenForm(s string) bool {
	if len(s) != citizenNumberLength {
		return false
	}
	for i := range citizenNumberLength - 1 {
		if !isASCIIDigit(s[i]) {
			return false
		}
	}
	return isASCIIDigit(s[17]) || s[17] == 'X'
}

// birthDate reads eight digits as year, month and day. The error of NewDate, which
// quotes them, goes no further.
func birthDate(s string) (deadline.Date, bool) {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	d, err := deadline.NewDate(n/10000, time.Month(n/100%100), n%100)
	return d, err == nil
}

// isCitizenDivision reports whether a person born on that day, or on one not
// known, can have been given the code.
func isCitizenDivision(code string, birth deadline.Date) bool {
	switch {
	case code == citizenTaiwan:
		return true
	case !strings.Contains(citizenProvinces, code[:2]):
		return false
	}
	return birth.Year() < citizenTableYear || isKnownDivision(code)
}

// The check character of GB 11643-1999 is that of MOD 11-2 of GB/T 17710 (ISO
// 7064): the digit i places left of the check character weighs 2 to the i modulo
// 11, the check character 1, with 10 written X; the whole sum is 1 modulo 11.
// Since 11 is prime, no weight is a multiple of it, the digits differ by less, and
// 2 is a primitive root of it, one wrong character always shows, and so do two
// different neighbors exchanged.
var citizenWeights = [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}

// citizenCheck returns the check character for 17 digits. The string lists the
// characters that bring a sum of 0 through 10 to 1.
func citizenCheck(s string) byte {
	sum := 0
	for i, w := range citizenWeights {
		sum += w * int(s[i]-'0')
	}
	return "10X98765432"[sum%11]
}
