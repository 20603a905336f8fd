package catalog_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
)

// goodCodes are codes of public bodies: the example of GB 32100-2015, a county
// department, a provincial one, and two universities registered with the centre.
var goodCodes = []string{"91350100M000100Y43", "11510923779848362T", "11370000MB284651XL", "12100000425006117P", "12100000470095016Q"}

// badCreditCodes break the form in one place each.
var badCreditCodes = []struct{ in, want string }{
	{"9135010", "want 18 characters"},
	{"91350100M000100Y433", "want 18 characters"},
	{" 91350100M000100Y4", "character 1: want a digit or a capital letter other than I, O, S, V and Z"},
	{"91350100M000100Y43\n", "want 18 characters"},
	{"91350100-M000100Y4", "character 9: want a digit or a capital letter other than I, O, S, V and Z"},
	{"91350100m000100y43", "character 9: want a digit or a capital letter other than I, O, S, V and Z"},
	{"91350100M000100Y4Z", "character 18: want a digit or a capital letter other than I, O, S, V and Z"}, // the wrong one of the standard
	{"I1350100M000100Y43", "character 1: want a digit or a capital letter other than I, O, S, V and Z"},
	{"9O350100M000100Y43", "character 2: want a digit or a capital letter other than I, O, S, V and Z"},
	{"9135O100M000100Y43", "character 5: want a digit"},
	{"91A50100M000100Y43", "character 3: want a digit"},
	{"9135010AM000100Y43", "character 8: want a digit"},
	{"91350100S000100Y43", "character 9: want a digit or a capital letter other than I, O, S, V and Z"},
	{"91350100M000100V43", "character 16: want a digit or a capital letter other than I, O, S, V and Z"},
	{"91350100M000100Yé", "character 17: want a digit or a capital letter other than I, O, S, V and Z"},
	{"９１３５０１", "character 1: want a digit or a capital letter other than I, O, S, V and Z"}, // 18 bytes
	{"91350100M000100Y4\x00", "character 18: want a digit or a capital letter other than I, O, S, V and Z"},
	{"110101199003078515", "this is a citizen number"},
	{"11010119900307803X", "this is a citizen number"},
}

func TestParseCreditCode(t *testing.T) {
	type parts struct {
		authority, kind string
		division        jurisdiction.Division
		organization    string
		check           string
	}
	place := jurisdiction.MustDivision
	tests := []struct {
		in   string
		want parts
	}{
		{"91350100M000100Y43", parts{"9", "1", place("350100"), "M000100Y4", "3"}},
		{"91350100M000100Y4A", parts{"9", "1", place("350100"), "M000100Y4", "A"}}, // a wrong check character is kept
		{"11370000MB284651XL", parts{"1", "1", place("370000"), "MB284651X", "L"}},
		{"12100000425006117P", parts{"1", "2", jurisdiction.Nation(), "425006117", "P"}},   // 100000 is the nation
		{"Y1420004MB284651XL", parts{"Y", "1", jurisdiction.Division{}, "MB284651X", "L"}}, // digits that are no division
	}
	for _, tt := range tests {
		c, err := catalog.ParseCreditCode(tt.in)
		got := parts{c.Authority(), c.Kind(), c.Division(), c.OrganizationCode(), c.CheckCharacter()}
		if err != nil || got != tt.want || c.String() != tt.in || c.IsZero() {
			t.Errorf("ParseCreditCode(%q) = %+v, %v, prints %q, want %+v", tt.in, got, err, c, tt.want)
		}
	}
	var none catalog.CreditCode
	if got := (parts{none.Authority(), none.Kind(), none.Division(), none.OrganizationCode(), none.CheckCharacter()}); got != (parts{}) {
		t.Errorf("parts of the zero CreditCode = %+v, want none", got)
	}
	if !none.IsZero() || none.IsValid() || !none.Flaws().IsZero() {
		t.Errorf("the zero CreditCode is %v, valid %v, flaws %v", none.IsZero(), none.IsValid(), none.Flaws())
	}
}

func TestParseCreditCodeError(t *testing.T) {
	for _, tt := range badCreditCodes {
		c, err := catalog.ParseCreditCode(tt.in)
		if !errors.Is(err, catalog.ErrCreditCode) || err.Error() != "catalog: credit code: "+tt.want || !c.IsZero() {
			t.Errorf("ParseCreditCode(%q) = %v, %v, want %s", tt.in, c, err, tt.want)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("MustCreditCode of a bad text does not panic")
		}
	}()
	catalog.MustCreditCode("")
}

func TestCreditCodeContract(t *testing.T) {
	for _, s := range append([]string{"91350100M000100Y4A"}, goodCodes...) {
		contract.Text[catalog.CreditCode](t, catalog.MustCreditCode(s))
	}
	contract.Zero[catalog.CreditCode](t, catalog.MustCreditCode(goodCodes[0]))
	for _, tt := range badCreditCodes {
		contract.Refused[catalog.CreditCode](t, catalog.MustCreditCode(goodCodes[0]), tt.in)
	}
}

func TestCreditCodeFlaws(t *testing.T) {
	tests := []struct {
		in   string
		want []catalog.IdentifierFlaw
	}{
		{"91350100M000100Y4A", []catalog.IdentifierFlaw{catalog.BadCheckCharacter}},
		{"91350100M000100Y5" + "C", []catalog.IdentifierFlaw{catalog.BadCheckCharacter, catalog.BadOrganizationCode}},
		{sealed("91350100M000100Y5"), []catalog.IdentifierFlaw{catalog.BadOrganizationCode}},
		{sealed("91350100M000100YA"), []catalog.IdentifierFlaw{catalog.BadOrganizationCode}}, // not even 0-9 or X
		{sealed("91000000M000100Y4"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},     // the nation is 100000 here
		{sealed("91010100M000100Y4"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{sealed("91420004M000100Y4"), []catalog.IdentifierFlaw{catalog.UnknownDivision}}, // skips a level
		{sealed("91990000M000100Y4"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{sealed("91421900M000100Y4"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{sealed("91421901M000100Y4"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{sealed("91100001M000100Y4"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{sealed("91100000M000100Y4"), nil},
		{sealed("91110103M000100Y4"), nil}, // ended in 2010
		{sealed("91320594M000100Y4"), nil}, // a zone in Suzhou, 320500
		{sealed("91310141M000100Y4"), nil}, // a zone in Shanghai
		{sealed("91440101M000100Y4"), nil}, // the districts of Guangzhou
		{sealed("91429004M000100Y4"), nil},
		{sealed("91341400M000100Y4"), nil}, // Chaohu, a prefecture until 2011
		{sealed("91469003M000100Y4"), nil}, // Danzhou, now 460400
	}
	for _, s := range goodCodes {
		tests = append(tests, struct {
			in   string
			want []catalog.IdentifierFlaw
		}{in: s})
	}
	for _, tt := range tests {
		c := catalog.MustCreditCode(tt.in)
		if got := c.Flaws(); got != catalog.FlawsOf(tt.want...) {
			t.Errorf("Flaws of %v = %v, want %v", c, got, tt.want)
		}
		want := !slices.Contains(tt.want, catalog.BadCheckCharacter) && !slices.Contains(tt.want, catalog.BadOrganizationCode)
		if c.IsValid() != want {
			t.Errorf("IsValid of %v = %v, want %v", c, !want, want)
		}
	}
}

// slowCreditCheck tries every check character: the one is right with which the
// code, read from the right as a number to the base of 3 without carrying, is a
// multiple of 31.
func slowCreditCheck(s string) (found []byte) {
	for _, check := range []byte("0123456789ABCDEFGHJKLMNPQRTUWXY") {
		n := new(big.Int)
		for i := 16; i >= 0; i-- {
			n.Mul(n, big.NewInt(3))
			n.Add(n, slowCreditValue(s[i]))
		}
		n.Add(n, slowCreditValue(check))
		if n.Mod(n, big.NewInt(31)).Sign() == 0 {
			found = append(found, check)
		}
	}
	return found
}

// slowCreditValue counts the digits and letters before c, but for I, O, S, V, Z.
func slowCreditValue(c byte) *big.Int {
	n := int64(0)
	for r := byte('0'); r < c; r++ {
		if r <= '9' || r >= 'A' && !strings.ContainsRune("IOSVZ", rune(r)) {
			n++
		}
	}
	return big.NewInt(n)
}

// slowOrganizationCheck tries every check character: with the right one, X for
// 10, the sum is a multiple of 11.
func slowOrganizationCheck(s string) (found []byte) {
	for value, check := range []byte("0123456789X") {
		sum := value
		for i, weight := range strings.Fields("3 7 9 10 5 8 4 2") {
			var w, v int
			fmt.Sscan(weight, &w)
			v = strings.IndexByte("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", s[i])
			sum += w * v
		}
		if sum%11 == 0 {
			found = append(found, check)
		}
	}
	return found
}

// sealed appends the right check character to 17 characters.
func sealed(s string) string { return s + string(slowCreditCheck(s)) }

// anyCreditCode draws 17 characters of the form of a code and their check
// character.
func anyCreditCode() *rapid.Generator[string] {
	return rapid.Map(rapid.StringMatching(`[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{8}[0-9X]`), sealed)
}

// TestCreditCodeTwin: both check characters agree with the slow ones, which are
// unique, for any code and any change of its last characters.
func TestCreditCodeTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyCreditCode().Draw(t, "code")
		if last := rapid.SampledFrom([]string{"", "0", "X", "L"}).Draw(t, "check"); last != "" {
			s = s[:17] + last
		}
		checkAgainstTwin(t, s)
	})
}

type errorer interface{ Errorf(string, ...any) }

func checkAgainstTwin(t errorer, s string) {
	c, err := catalog.ParseCreditCode(s)
	right, organization := string(slowCreditCheck(s)) == s[17:], string(slowOrganizationCheck(s[8:16])) == s[16:17]
	if err != nil {
		if right && organization || !catalog.CheckCitizenNumber(s).IsZero() {
			t.Errorf("ParseCreditCode(%q): %v", s, err)
		}
		return
	}
	f := c.Flaws()
	if f.Has(catalog.BadCheckCharacter) == right || f.Has(catalog.BadOrganizationCode) == organization || c.IsValid() != (right && organization) {
		t.Errorf("Flaws of %v = %v, valid %v, want right %v, organization %v", c, f, c.IsValid(), right, organization)
	}
}

// TestCreditCodeWeights holds the tables to the rules that the standards give
// for them.
func TestCreditCodeWeights(t *testing.T) {
	w := 1
	for i, got := range catalog.CreditCodeWeights {
		if got != w {
			t.Errorf("weight %d = %d, want 3^%d mod 31 = %d", i+1, got, i, w)
		}
		w = w * 3 % 31
	}
	if len(catalog.CreditCodeAlphabet) != 31 {
		t.Errorf("the alphabet has %d characters, want 31", len(catalog.CreditCodeAlphabet))
	}
	for i := range catalog.CreditCodeAlphabet {
		if got := slowCreditValue(catalog.CreditCodeAlphabet[i]).Int64(); got != int64(i) {
			t.Errorf("%q counts %d, want %d", catalog.CreditCodeAlphabet[i], i, got)
		}
	}
}

// TestCreditCodeOuterModulus: with a sum that is a multiple of 31 the check
// character is 0.
func TestCreditCodeOuterModulus(t *testing.T) {
	found := 0
	for n := range 1000 {
		s := fmt.Sprintf("91350100M0001%03dY", n) // 17 characters
		if c := catalog.MustCreditCode(s + "0"); !c.Flaws().Has(catalog.BadCheckCharacter) {
			found++
			if sealed(s) != s+"0" {
				t.Errorf("%s ends in 0, want %s", c, sealed(s))
			}
		}
	}
	if found < 20 {
		t.Errorf("%d of 1000 codes end in 0, want about 32", found)
	}
}

// TestCreditCodeSingleErrors changes each character of each good code to each
// other byte: none passes.
func TestCreditCodeSingleErrors(t *testing.T) {
	for _, good := range goodCodes {
		kept := 0
		for i := range len(good) {
			for b := range 256 {
				if byte(b) == good[i] {
					continue
				}
				s := good[:i] + string([]byte{byte(b)}) + good[i+1:]
				c, err := catalog.ParseCreditCode(s)
				if err != nil {
					continue
				}
				kept++
				if c.IsValid() || !c.Flaws().Has(catalog.BadCheckCharacter) {
					t.Errorf("%s passes for %s", s, good)
				}
			}
		}
		if want := 12*30 + 6*9; kept != want {
			t.Errorf("%d of the texts around %s have the form of a code, want %d", kept, good, want)
		}
	}
}

// TestCreditCodeExchanges exchanges any two characters that differ. Only the
// first and the last weigh the same, 17 places apart.
func TestCreditCodeExchanges(t *testing.T) {
	for _, good := range goodCodes {
		for i := range len(good) {
			for j := i + 1; j < len(good); j++ {
				b := []byte(good)
				b[i], b[j] = b[j], b[i]
				c, err := catalog.ParseCreditCode(string(b))
				if err != nil || b[i] == b[j] {
					continue
				}
				if passes := !c.Flaws().Has(catalog.BadCheckCharacter); passes != (i == 0 && j == 17) {
					t.Errorf("%s, characters %d and %d exchanged: passes %v", c, i+1, j+1, passes)
				}
			}
		}
	}
}

// TestOrganizationCodeAlphabet: this real code tells the alphabet of GB 11714
// from that of GB 32100, in which M counts one less.
func TestOrganizationCodeAlphabet(t *testing.T) {
	if c := catalog.MustCreditCode("11370000MB284651XL"); !c.IsValid() {
		t.Errorf("%v has flaws %v, want none", c, c.Flaws())
	}
	sum := 0
	for i, w := range catalog.OrganizationWeights {
		sum += w * strings.IndexByte(catalog.CreditCodeAlphabet, "MB284651"[i])
	}
	if got := 11 - sum%11; got == 10 {
		t.Error("the alphabet of GB 32100 gives X too: the case decides nothing")
	}
}

// TestCreditCodeRefusesCitizens: no valid code is ever refused as a citizen
// number, and a number with a flaw as such is not one.
func TestCreditCodeRefusesCitizens(t *testing.T) {
	for _, s := range citizens {
		if _, err := catalog.ParseCreditCode(s); err == nil {
			t.Errorf("ParseCreditCode of the citizen number ending in %s is accepted", s[17:])
		}
	}
	both := 0
	for n := range 10000 { // codes that are citizen numbers too, if one looks only at the form
		s := fmt.Sprintf("511318201001%05d", n*7)
		s = sealed(s)
		if !catalog.CheckCitizenNumber(s).IsZero() {
			continue
		}
		both++
		c, err := catalog.ParseCreditCode(s)
		if organization := string(slowOrganizationCheck(s[8:16])) == s[16:17]; organization != (err == nil && c.IsValid()) {
			t.Errorf("ParseCreditCode(%q) = %v, %v, want it accepted as it is valid: %v", s, c, err, organization)
		}
	}
	if both == 0 {
		t.Error("no code is a citizen number too: the case says nothing")
	}
}

func TestCreditCodeAllocates(t *testing.T) {
	for _, s := range goodCodes {
		if n := testing.AllocsPerRun(100, func() {
			c, err := catalog.ParseCreditCode(s)
			if err != nil || !c.Flaws().IsZero() || c.Authority() == "" || c.OrganizationCode() == "" || c.Division().IsZero() || c.String() == "" {
				t.Fatal(c, err)
			}
		}); n != 0 {
			t.Errorf("a look at %s allocates %v times, want none", s, n)
		}
	}
}

func FuzzParseCreditCode(f *testing.F) {
	for _, s := range goodCodes {
		f.Add(s)
	}
	for _, tt := range badCreditCodes {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := catalog.ParseCreditCode(s)
		if err != nil {
			if !errors.Is(err, catalog.ErrCreditCode) || !c.IsZero() {
				t.Errorf("ParseCreditCode(%q) = %v, %v", s, c, err)
			}
			return
		}
		if got := c.Authority() + c.Kind() + s[2:8] + c.OrganizationCode() + c.CheckCharacter(); got != s {
			t.Errorf("parts of %q make %q", s, got)
		}
		contract.Text[catalog.CreditCode](t, c)
		checkAgainstTwin(t, s)
	})
}

func BenchmarkCreditCode(b *testing.B) {
	const s = "11370000MB284651XL"
	b.Run("parse", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			catalog.ParseCreditCode(s)
		}
	})
	b.Run("flaws", func(b *testing.B) {
		c := catalog.MustCreditCode(s)
		b.ReportAllocs()
		for b.Loop() {
			c.Flaws()
		}
	})
	b.Run("refuse", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			catalog.ParseCreditCode("11370000mb284651xl")
		}
	})
	b.Run("slow", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			slowCreditCheck(s)
			slowOrganizationCheck(s[8:16])
		}
	})
}
