package jurisdiction_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
)

// badDivisions are no codes: wrong length, no digits, provinces below 11, and
// codes that skip a level.
var badDivisions = []string{
	" ", "42", "4210", "42100", "4210000", "421000 ", " 421000", "42100x", "+42100", "-42100", "４２1000", "恩施", "42 000",
	"420004", "001000", "000001", "100000", "090000", "010101", "421000\n",
}

// badTimes are not HH:MM from 00:00 through 23:59.
var badTimes = []string{" ", "24:00", "23:60", "9:00", "09:0", "09:000", "0900", "09.00", "09:00:00", "+9:00", "-1:00", "09:-1", "ab:cd", "09:00 ", "０９:00"}

// TestParseDivision: the levels are those of the six digits; counties that a
// province administers have 90 in the middle.
func TestParseDivision(t *testing.T) {
	tests := []struct {
		in    string
		level jurisdiction.Level
	}{
		{"000000", jurisdiction.NationLevel},
		{"110000", jurisdiction.ProvinceLevel},
		{"420000", jurisdiction.ProvinceLevel},
		{"421000", jurisdiction.PrefectureLevel},
		{"422800", jurisdiction.PrefectureLevel},
		{"421003", jurisdiction.CountyLevel},
		{"429004", jurisdiction.CountyLevel},
		{"810000", jurisdiction.ProvinceLevel},
		{"999999", jurisdiction.CountyLevel},
	}
	for _, tt := range tests {
		d, err := jurisdiction.ParseDivision(tt.in)
		if err != nil || d.Level() != tt.level || d.String() != tt.in || d.IsZero() {
			t.Errorf("ParseDivision(%q) = %v, %v, of level %v, want %v", tt.in, d, err, d.Level(), tt.level)
		}
	}
	for _, s := range append([]string{""}, badDivisions...) {
		if d, err := jurisdiction.ParseDivision(s); !errors.Is(err, jurisdiction.ErrDivision) || !d.IsZero() {
			t.Errorf("ParseDivision(%q) = %v, %v, want ErrDivision", s, d, err)
		}
	}
	_, err := jurisdiction.ParseDivision("420004")
	if want := `jurisdiction: division "420004": want six digits of GB/T 2260, such as 421000, or 000000 for the nation`; err.Error() != want {
		t.Errorf("ParseDivision(420004) = %v, want %s", err, want)
	}
	var zero jurisdiction.Division
	if zero.Level() != jurisdiction.NoLevel || zero.IsAutonomous() || jurisdiction.Nation() != division("000000") {
		t.Errorf("no division has level %v, autonomous %v; the nation is %v", zero.Level(), zero.IsAutonomous(), jurisdiction.Nation())
	}
	defer func() {
		if recover() == nil {
			t.Error("MustDivision of a bad code does not panic")
		}
	}()
	jurisdiction.MustDivision("42")
}

// slowContains looks at the digits: what is left of the code without the pairs
// of noughts at its end begins the code of all that lies in it. 4290 is no
// division but the heading under which a province's own counties are listed.
func slowContains(d, e string) bool {
	if d == "" || e == "" {
		return false
	}
	if d == e {
		return true
	}
	for range 3 {
		d = strings.TrimSuffix(d, "00")
	}
	return strings.HasPrefix(e, d) && !(len(d) == 4 && strings.HasSuffix(d, "90")) && e != "000000"
}

// TestContains: the expected answers are geography; Xiantao (429004) is
// administered by Hubei without a prefecture between.
func TestContains(t *testing.T) {
	tests := []struct {
		d, e string
		want bool
	}{
		{"420000", "429004", true},
		{"429000", "429004", false},
		{"429000", "429000", true},
		{"420000", "421003", true},
		{"421000", "421003", true},
		{"421000", "421000", true},
		{"421003", "421000", false},
		{"421000", "420000", false},
		{"420000", "430000", false},
		{"000000", "421003", true},
		{"000000", "000000", true},
		{"420000", "000000", false},
	}
	for _, tt := range tests {
		if got := division(tt.d).Contains(division(tt.e)); got != tt.want {
			t.Errorf("%s.Contains(%s) = %v, want %v", tt.d, tt.e, got, tt.want)
		}
	}
	var none jurisdiction.Division
	if nation := jurisdiction.Nation(); none.Contains(nation) || nation.Contains(none) || none.Contains(none) {
		t.Error("no division contains or is contained")
	}
}

// TestContainsProperty sets Contains beside its slow twin, and holds that it is
// a partial order with the nation on top.
func TestContainsProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyDivision().Draw(t, "a"), anyDivision().Draw(t, "b"), anyDivision().Draw(t, "c")
		if got, want := a.Contains(b), slowContains(a.String(), b.String()); got != want {
			t.Errorf("%v.Contains(%v) = %v, want %v", a, b, got, want)
		}
		if !a.Contains(a) || !jurisdiction.Nation().Contains(a) {
			t.Errorf("%v lies not in itself or not in the nation", a)
		}
		if a.Contains(b) && b.Contains(a) && a != b {
			t.Errorf("%v and %v lie in each other", a, b)
		}
		if a.Contains(b) && b.Contains(c) && !a.Contains(c) {
			t.Errorf("%v contains %v and that %v, but not the first the last", a, b, c)
		}
		if a.Contains(b) && a.Level() > b.Level() {
			t.Errorf("%v of level %v contains %v of level %v", a, a.Level(), b, b.Level())
		}
	})
}

// TestIsAutonomous: Enshi and Xiangxi are autonomous prefectures, Xuan'en lies
// in the first; Inner Mongolia is a region, Xincheng in Hohhot lies in it;
// Qinglong (130321) is a county in a prefecture that is not autonomous.
func TestIsAutonomous(t *testing.T) {
	for code, want := range map[string]bool{
		"422800": true, "422825": true, "433100": true, "150000": true, "150102": true, "150100": true, "130321": true, "540102": true,
		"421000": false, "420000": false, "429004": false, "130300": false, "130322": false, "110000": false, "000000": false,
	} {
		if got := division(code).IsAutonomous(); got != want {
			t.Errorf("IsAutonomous of %s = %v, want %v", code, got, want)
		}
	}
}

func FuzzParseDivision(f *testing.F) {
	for _, s := range append([]string{"", "000000", "421000", "429004"}, badDivisions...) {
		f.Add(s)
	}
	// A province from 11 on, then nothing, a prefecture, or a prefecture and a county.
	form := regexp.MustCompile(`^(000000|(1[1-9]|[2-9][0-9])(0000|(0[1-9]|[1-9][0-9])[0-9][0-9]))$`)
	f.Fuzz(func(t *testing.T, s string) {
		d, err := jurisdiction.ParseDivision(s)
		if (err == nil) != form.MatchString(s) || err != nil && (!errors.Is(err, jurisdiction.ErrDivision) || !d.IsZero()) {
			t.Fatalf("ParseDivision(%q) = %v, %v", s, d, err)
		}
		if err == nil {
			if d.String() != s {
				t.Errorf("ParseDivision(%q) prints %q", s, d)
			}
			contract.Text[jurisdiction.Division](t, d)
		}
	})
}

func FuzzParseTimeOfDay(f *testing.F) {
	for _, s := range append([]string{"", "00:00", "09:30", "23:59"}, badTimes...) {
		f.Add(s)
	}
	form := regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)
	f.Fuzz(func(t *testing.T, s string) {
		v, err := jurisdiction.ParseTimeOfDay(s)
		if (err == nil) != form.MatchString(s) || err != nil && !v.IsZero() {
			t.Fatalf("ParseTimeOfDay(%q) = %v, %v", s, v, err)
		}
		if err == nil {
			if v.String() != s {
				t.Errorf("ParseTimeOfDay(%q) prints %q", s, v)
			}
			contract.Text[jurisdiction.TimeOfDay](t, v)
		}
	})
}
