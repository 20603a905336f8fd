package catalog_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/jurisdiction"
)

// citizens are made-up numbers with right check characters. Others in this file
// are put together with the serial number 000, which nobody is given.
var citizens = []string{"11010119900307803X", "500154199301135886", "110101199003078515"}

// numbered is the number with a division and a date of birth.
func numbered(division, birth string) string {
	s := division + birth + "000"
	return s + string(slowCitizenCheck(s))
}

// slowCitizenCheck tries every check character by the recursion of ISO 7064 for a
// pure system, which knows no weights: each step adds a digit and doubles, and
// the right check character, X for 10, brings the rest to 1.
func slowCitizenCheck(s string) (found []byte) {
	p := 0
	for _, digit := range s[:17] {
		p = (p + int(digit-'0')) * 2 % 11
	}
	for value, check := range []byte("0123456789X") {
		if (p+value)%11 == 1 {
			found = append(found, check)
		}
	}
	return found
}

func TestCheckCitizenNumber(t *testing.T) {
	good := citizens[2]
	tests := []struct {
		name, in string
		want     []catalog.IdentifierFlaw
	}{
		{"vector with X", citizens[0], nil},
		{"vector", citizens[1], nil},
		{"vector", citizens[2], nil},
		{"empty", "", []catalog.IdentifierFlaw{catalog.BadForm}},
		{"short", good[:17], []catalog.IdentifierFlaw{catalog.BadForm}},
		{"long", good + "0", []catalog.IdentifierFlaw{catalog.BadForm}},
		{"15 digits of before 1999", good[:6] + good[8:17], []catalog.IdentifierFlaw{catalog.BadForm}},
		{"lower-case x", strings.ToLower(citizens[0]), []catalog.IdentifierFlaw{catalog.BadForm}},
		{"space", good[:17] + " ", []catalog.IdentifierFlaw{catalog.BadForm}},
		{"masked", good[:6] + "********" + good[14:], []catalog.IdentifierFlaw{catalog.BadForm}},
		{"X in the middle", good[:16] + "X" + good[17:], []catalog.IdentifierFlaw{catalog.BadForm}},
		{"full width", "１１０１０１", []catalog.IdentifierFlaw{catalog.BadForm}},
		{"sign", "+" + good[1:], []catalog.IdentifierFlaw{catalog.BadForm}},
		{"check character", good[:17] + "X", []catalog.IdentifierFlaw{catalog.BadCheckCharacter}},

		{"29 February", numbered("110101", "20000229"), nil},
		{"29 February in no leap year", numbered("110101", "19000229"), []catalog.IdentifierFlaw{catalog.BadDate}},
		{"month 13", numbered("110101", "19901301"), []catalog.IdentifierFlaw{catalog.BadDate}},
		{"month 0", numbered("110101", "19900001"), []catalog.IdentifierFlaw{catalog.BadDate}},
		{"day 0", numbered("110101", "19900100"), []catalog.IdentifierFlaw{catalog.BadDate}},
		{"year 0", numbered("110101", "00000101"), []catalog.IdentifierFlaw{catalog.BadDate}},

		{"ended in 2010", numbered("110103", "19700101"), nil},
		{"ended before the table begins: Chongqing in Sichuan", numbered("510213", "19700101"), nil},
		{"ended before the table begins: Danzhou as 460003", numbered("460003", "19700101"), nil},
		{"before the table begins nobody knows", numbered("429999", "20091231"), nil},
		{"and then it does", numbered("421901", "20100101"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{"current", numbered("421003", "20100101"), nil},
		{"ended since", numbered("341402", "20100101"), nil},
		{"county under a province", numbered("429004", "20200101"), nil},
		{"prefecture without counties", numbered("441900", "20200101"), nil},
		{"zone with a code of its own", numbered("320594", "20200101"), nil},
		{"skips a level", numbered("420004", "20200101"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{"nation", numbered("000000", "20200101"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{"nation, born early", numbered("000000", "19700101"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{"no such province", numbered("990101", "19700101"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{"Hong Kong", numbered("810000", "20200101"), nil},
		{"Macao", numbered("820000", "19700101"), nil},
		{"Taiwan", numbered("830000", "20200101"), nil},
		{"Taiwan, born early", numbered("830000", "19700101"), nil},
		{"nothing else in 83", numbered("830001", "19700101"), []catalog.IdentifierFlaw{catalog.UnknownDivision}},
		{"no date, known province", numbered("429999", "20201301"), []catalog.IdentifierFlaw{catalog.BadDate}},

		{"all at once", "99999999999999999" + "X", []catalog.IdentifierFlaw{catalog.BadCheckCharacter, catalog.BadDate, catalog.UnknownDivision}},
	}
	for _, tt := range tests {
		if got := catalog.CheckCitizenNumber(tt.in); got != catalog.FlawsOf(tt.want...) {
			t.Errorf("%s: CheckCitizenNumber = %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestCitizenProvinces holds the constant to the table of package jurisdiction.
func TestCitizenProvinces(t *testing.T) {
	var want []string
	for d := range jurisdiction.Divisions() {
		if d.Level() == jurisdiction.ProvinceLevel {
			want = append(want, d.String()[:2])
		}
	}
	if got := strings.Join(want, " "); got != catalog.CitizenProvinces {
		t.Errorf("provinces are %s, want %s", catalog.CitizenProvinces, got)
	}
}

// TestCitizenDivisions: every current division is known, whenever the birth.
func TestCitizenDivisions(t *testing.T) {
	for d := range jurisdiction.Divisions() {
		for _, birth := range []string{"19700101", "20200101"} {
			if got := catalog.CheckCitizenNumber(numbered(d.String(), birth)); !got.IsZero() {
				t.Errorf("%v %s, born on %s: flaws %v", d, d.Name(), birth, got)
			}
		}
	}
}

// TestCitizenWeights holds the weights to the rule of the standard.
func TestCitizenWeights(t *testing.T) {
	w := 2
	for i := 16; i >= 0; i-- {
		if got := catalog.CitizenWeights[i]; got != w {
			t.Errorf("weight %d = %d, want 2^%d mod 11 = %d", i+1, got, 17-i, w)
		}
		w = w * 2 % 11
	}
}

// TestCitizenSingleErrors changes each character of each vector to each other
// byte, and exchanges neighbors: nothing passes.
func TestCitizenSingleErrors(t *testing.T) {
	for n, good := range citizens {
		formed := 0
		for i := range len(good) {
			for b := range 256 {
				if byte(b) == good[i] {
					continue
				}
				f := catalog.CheckCitizenNumber(good[:i] + string([]byte{byte(b)}) + good[i+1:])
				if !f.Has(catalog.BadForm) {
					formed++
				}
				if f.Has(catalog.BadForm) == f.Has(catalog.BadCheckCharacter) {
					t.Errorf("vector %d, character %d changed to %q: flaws %v", n, i+1, b, f)
				}
			}
		}
		if want := 17*9 + 10; formed != want {
			t.Errorf("%d of the texts around vector %d have the form of a number, want %d", formed, n, want)
		}
		for i := range len(good) - 1 {
			s := good[:i] + good[i+1:i+2] + good[i:i+1] + good[i+2:]
			if f := catalog.CheckCitizenNumber(s); s != good && !f.Has(catalog.BadForm) && !f.Has(catalog.BadCheckCharacter) {
				t.Errorf("vector %d, characters %d and %d exchanged: flaws %v", n, i+1, i+2, f)
			}
		}
	}
}

// anyCitizenText draws what may stand in a column of citizen numbers: numbers
// without a flaw, with one of any kind, and shorter and longer ones.
func anyCitizenText() *rapid.Generator[string] {
	birth := rapid.StringMatching(`(19|20)[0-9]{2}(0[1-9]|1[0-2])([01][1-9]|2[0-8])`)
	division := rapid.SampledFrom([]string{"110101", "500154", "421003", "510213", "830000", "990101"})
	return rapid.OneOf(
		rapid.StringMatching(`[1-9][0-9]{16}[0-9Xx]`),
		rapid.StringMatching(`[1-9][0-9]{14}`),
		rapid.StringMatching(`[0-9]{9,30}`),
		rapid.StringMatching(`[0-9]{6} ?[0-9]{4}-?[0-9]{2}-?[0-9]{2} ?[0-9]{3}[0-9X]`),
		rapid.Custom(func(t *rapid.T) string { return numbered(division.Draw(t, "division"), birth.Draw(t, "birth")) }),
	)
}

// TestCitizenTwin: the check character agrees with the slow one, which is unique.
func TestCitizenTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[0-9]{17}`).Draw(t, "digits")
		right := slowCitizenCheck(s)
		for _, check := range "0123456789X" {
			f := catalog.CheckCitizenNumber(s + string(check))
			if f.Has(catalog.BadCheckCharacter) == (string(right) == string(check)) || f.Has(catalog.BadForm) {
				t.Errorf("flaws with %c = %v, want the check character %s", check, f, right)
			}
		}
	})
}

// textVerbs and otherVerbs are the verbs of fmt, but for %p and %T.
var (
	textVerbs  = []string{"%v", "%+v", "%s", "%q", "%#q"}
	otherVerbs = []string{"%#v", "%+q", "%t", "%b", "%c", "%d", "%o", "%O", "%x", "%X", "%#x", "% x", "%U", "%#U", "%e", "%E", "%f", "%F", "%g", "%G", "%w", "%z"}
)

// creditCodeErrors are all the errors that ParseCreditCode has, by their text.
func creditCodeErrors(t *testing.T) map[string]error {
	all := map[string]error{}
	add := func(s string) {
		_, err := catalog.ParseCreditCode(s)
		if err == nil {
			t.Fatalf("ParseCreditCode(%q) is accepted", s)
		}
		all[err.Error()] = err
	}
	add("")
	add(citizens[0])
	for i := range 18 {
		add(strings.Repeat("A", min(i, 2)) + strings.Repeat("1", max(i-2, 0)) + "-" + strings.Repeat("1", 17-i))
	}
	return all
}

// TestCitizenSilence: whatever stands in a column of citizen numbers, nothing
// that this package makes of it shows any of it, with any verb. A result prints
// like one that is made of flaws alone; an error prints like one that is made of
// another text; and where that is text, no three digits in a row are those of the
// number.
func TestCitizenSilence(t *testing.T) {
	all := creditCodeErrors(t)
	rapid.Check(t, func(t *rapid.T) {
		s := anyCitizenText().Draw(t, "text")
		flaws := catalog.CheckCitizenNumber(s)
		var list []catalog.IdentifierFlaw
		for f := range flaws.All() {
			list = append(list, f)
			checkSilent(t, s, f, slices.Collect(catalog.FlawsOf(f).All())[0])
			checkSilent(t, s, f.Words(), f.Words())
		}
		checkSilent(t, s, flaws, catalog.FlawsOf(list...))

		code, err := catalog.ParseCreditCode(s)
		if err != nil {
			checkSilent(t, s, err, all[err.Error()])
		} else if flaws.IsZero() && !code.IsValid() {
			t.Error("a number without flaws is taken for a credit code that is not valid")
		}
		before := catalog.MustCreditCode(goodCodes[0])
		into := before
		if err := json.Unmarshal([]byte(`"`+s+`"`), &into); err != nil {
			checkSilent(t, s, err, all[err.Error()])
			checkSilent(t, s, into, before)
		}
	})
}

// checkSilent checks that got, made of the text s, prints like want, made of
// something else.
func checkSilent(t errorer, s string, got, want any) {
	for _, verb := range append(textVerbs, otherVerbs...) {
		if fmt.Sprintf(verb, got) != fmt.Sprintf(verb, want) {
			t.Errorf("%s of a %T depends on the number", verb, got)
		}
	}
	for _, verb := range textVerbs {
		text := fmt.Sprintf(verb, got)
		if _, ok := got.(catalog.CreditCode); ok {
			break // a code that was there before
		}
		for i := 0; i+3 <= len(s); i++ {
			if strings.Trim(s[i:i+3], "0123456789X") == "" && strings.Contains(text, s[i:i+3]) {
				t.Errorf("%s of a %T shows part of the number", verb, got)
			}
		}
	}
}

func TestCheckCitizenNumberAllocates(t *testing.T) {
	for i, s := range citizens {
		if n := testing.AllocsPerRun(100, func() { catalog.CheckCitizenNumber(s) }); n != 0 {
			t.Errorf("CheckCitizenNumber of vector %d allocates %v times, want none", i, n)
		}
	}
}

func FuzzCheckCitizenNumber(f *testing.F) {
	for _, s := range citizens {
		f.Add(s)
		f.Add(strings.ToLower(s))
		f.Add(s[:17])
	}
	f.Add(numbered("830000", "20200230"))
	f.Fuzz(func(t *testing.T, s string) {
		got := catalog.CheckCitizenNumber(s)
		if want := slowCheckCitizenNumber(s); got != want {
			t.Errorf("CheckCitizenNumber(%q) = %v, want %v", s, got, want)
		}
	})
}

var citizenForm = regexp.MustCompile(`^([0-9]{2})[0-9]{4}([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{3}[0-9X]$`)

// slowCheckCitizenNumber takes a number apart by a regular expression and leaves
// the date to package time. Of later births it asks the table in its own way.
func slowCheckCitizenNumber(s string) catalog.IdentifierFlaws {
	m := citizenForm.FindStringSubmatch(s)
	if m == nil || strings.HasSuffix(s, "\n") {
		return catalog.FlawsOf(catalog.BadForm)
	}
	var flaws []catalog.IdentifierFlaw
	if string(slowCitizenCheck(s)) != s[17:] {
		flaws = append(flaws, catalog.BadCheckCharacter)
	}
	born, err := time.Parse("2006-01-02", m[2]+"-"+m[3]+"-"+m[4])
	dated := err == nil && born.Year() > 0
	if !dated {
		flaws = append(flaws, catalog.BadDate)
	}
	if s[:6] != "830000" && !slowKnown(s[:6], dated && born.Year() >= 2010) {
		flaws = append(flaws, catalog.UnknownDivision)
	}
	return catalog.FlawsOf(flaws...)
}

// slowKnown goes by names: a code is known if the province, and where that is
// asked the code itself or the place around the county, has or had one.
func slowKnown(code string, exactly bool) bool {
	province, err := jurisdiction.ParseDivision(code[:2] + "0000")
	if err != nil || province == jurisdiction.Nation() || province.Name() == "" {
		return false
	}
	if !exactly {
		return true
	}
	d, err := jurisdiction.ParseDivision(code)
	if err != nil {
		return false
	}
	around := d.Parent()
	return d.Name() != "" || d.Level() == jurisdiction.CountyLevel && around.IsCurrent()
}

// TestSlowCheckCitizenNumber compares the two on more than the fuzz seeds.
func TestSlowCheckCitizenNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyCitizenText().Draw(t, "text")
		if got, want := catalog.CheckCitizenNumber(s), slowCheckCitizenNumber(s); got != want {
			t.Errorf("CheckCitizenNumber = %v, want %v", got, want)
		}
	})
}

func BenchmarkCheckCitizenNumber(b *testing.B) {
	ended := numbered("341402", "20100101")
	for _, bb := range []struct{ name, in string }{
		{"valid", citizens[1]},
		{"born since 2010", numbered("421003", "20100101")},
		{"ended", ended},
		{"flaws", "99999999999999999X"},
		{"form", citizens[1][:17]},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				catalog.CheckCitizenNumber(bb.in)
			}
		})
	}
	b.Run("slow", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			slowCheckCitizenNumber(ended)
		}
	})
}
