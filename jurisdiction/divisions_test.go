package jurisdiction_test

import (
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// divisionLines are the records of divisions.txt: current, ended, renamed.
func divisionLines(t testing.TB) (current map[string]string, former [][]string) {
	t.Helper()
	current = map[string]string{}
	for line := range strings.Lines(read(t, "divisions.txt")) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || fields[0] == "#":
		case fields[0] == "ended" || fields[0] == "renamed":
			former = append(former, fields)
		case len(fields) == 2:
			current[fields[0]] = fields[1]
		default:
			t.Fatalf("bad record %q", line)
		}
	}
	return current, former
}

// slowParent finds the parent in the list itself: the prefecture with the same
// first four digits where the list has one, else the province.
func slowParent(current map[string]string, code string) string {
	prefecture, province := code[:4]+"00", code[:2]+"0000"
	switch {
	case code == province:
		return "000000"
	case code != prefecture && current[prefecture] != "":
		return prefecture
	}
	return province
}

// TestDivisionRecords asks every current record back, with its parent and its
// level, and counts them: 3,212 of the list and two set up in 2026.
func TestDivisionRecords(t *testing.T) {
	current, _ := divisionLines(t)
	if len(current) != 3214 {
		t.Errorf("%d current divisions, want 3214", len(current))
	}
	last, n := "", 0
	levels := map[jurisdiction.Level]int{}
	for d := range jurisdiction.Divisions() {
		code := d.String()
		if code <= last {
			t.Errorf("%s comes after %s", code, last)
		}
		last, n = code, n+1
		levels[d.Level()]++
		if d.Name() != current[code] || !d.IsCurrent() {
			t.Errorf("%s is %q, current %v, want %q", code, d.Name(), d.IsCurrent(), current[code])
		}
		if got := d.Parent().String(); got != slowParent(current, code) {
			t.Errorf("%s %s lies in %s, want %s", code, d.Name(), got, slowParent(current, code))
		}
	}
	if n != len(current) || levels[jurisdiction.ProvinceLevel] != 34 || levels[jurisdiction.PrefectureLevel] != 333 || levels[jurisdiction.CountyLevel] != 2847 {
		t.Errorf("%d divisions, by level %v, want 34 provinces, 333 prefectures, 2847 counties", n, levels)
	}
	for range jurisdiction.Divisions() {
		break // early
	}
}

// TestFormerDivisions asks every former record back.
func TestFormerDivisions(t *testing.T) {
	current, former := divisionLines(t)
	if len(former) != 405 {
		t.Errorf("%d former divisions, want 405", len(former))
	}
	for _, f := range former {
		d := division(f[1])
		e, ended := d.Ended()
		if r, renamed := d.Renamed(); renamed {
			if ended || !d.IsCurrent() || d.Name() != current[f[1]] {
				t.Errorf("%s is renamed, ended %v, current %v, called %s", d, ended, d.IsCurrent(), d.Name())
			}
			e = r
		} else if !ended || d.IsCurrent() || d.Name() != f[2] {
			t.Errorf("%s: ended %v, current %v, called %s, want the ended %s", d, ended, d.IsCurrent(), d.Name(), f[2])
		}
		got := []string{f[0], d.String(), e.Name, itoa(e.First), itoa(e.Last)}
		for _, s := range e.Successors {
			text := s.Division.String()
			if s.Year != 0 {
				text += "/" + itoa(s.Year)
			}
			got = append(got, text)
		}
		if strings.Join(got, " ") != strings.Join(f, " ") {
			t.Errorf("%s: got %q, want %q", d, got, f)
		}
	}
}

func itoa(n int) string {
	var b []byte
	for ; n > 0; n /= 10 {
		b = append([]byte{byte('0' + n%10)}, b...)
	}
	return string(b)
}

// TestUnknownDivisions: a code that nobody assigned has no name and is not current.
func TestUnknownDivisions(t *testing.T) {
	for _, code := range []string{"990100", "420100", "000000"} {
		d := division(code)
		_, ended := d.Ended()
		_, renamed := d.Renamed()
		known := code != "990100"
		if d.IsCurrent() != known || (d.Name() != "") != known || ended || renamed {
			t.Errorf("%s: current %v, name %q, ended %v, renamed %v", d, d.IsCurrent(), d.Name(), ended, renamed)
		}
	}
	var none jurisdiction.Division
	if _, ended := none.Ended(); ended || none.IsCurrent() || none.Name() != "" || !none.Parent().IsZero() || !jurisdiction.Nation().Parent().IsZero() {
		t.Error("no division is something")
	}
}

// TestCommon sets the lowest common division beside a twin that compares the
// two chains of parents, for all pairs of every 40th division.
func TestCommon(t *testing.T) {
	current, _ := divisionLines(t)
	chain := func(code string) (list []string) {
		for ; code != "000000"; code = slowParent(current, code) {
			list = append([]string{code}, list...)
		}
		return append([]string{"000000"}, list...)
	}
	var sample []jurisdiction.Division
	n := 0
	for d := range jurisdiction.Divisions() {
		if n++; n%40 == 0 || d.String()[2:4] == "90" {
			sample = append(sample, d)
		}
	}
	for _, a := range sample {
		for _, b := range sample {
			want := ""
			for i, up := 0, chain(a.String()); i < len(up) && i < len(chain(b.String())) && up[i] == chain(b.String())[i]; i++ {
				want = up[i]
			}
			if got := a.Common(b); got.String() != want || got != b.Common(a) || !got.Contains(a) || !got.Contains(b) {
				t.Fatalf("Common(%s, %s) = %s, the other way %s, want %s", a, b, got, b.Common(a), want)
			}
		}
		if !a.Common(jurisdiction.Division{}).IsZero() || !(jurisdiction.Division{}).Common(a).IsZero() || a.Common(jurisdiction.Nation()) != jurisdiction.Nation() {
			t.Errorf("Common of %s with none or the nation", a)
		}
	}
}

// TestAutonomousDivisions: there are five autonomous regions, thirty prefectures
// and a hundred and twenty counties and banners, and their names say so.
func TestAutonomousDivisions(t *testing.T) {
	levels := map[jurisdiction.Level]int{}
	current, _ := divisionLines(t)
	for d := range jurisdiction.Divisions() {
		if strings.Contains(d.Name(), "自治") {
			levels[d.Level()]++
		}
		want := false
		for code := d.String(); code != "000000"; code = slowParent(current, code) {
			want = want || strings.Contains(current[code], "自治")
		}
		if d.IsAutonomous() != want {
			t.Errorf("IsAutonomous of %s %s = %v, want %v", d, d.Name(), d.IsAutonomous(), want)
		}
	}
	if levels[jurisdiction.ProvinceLevel] != 5 || levels[jurisdiction.PrefectureLevel] != 30 || levels[jurisdiction.CountyLevel] != 120 {
		t.Errorf("autonomous areas by level %v, want 5, 30, 120", levels)
	}
}

func BenchmarkDivision(b *testing.B) {
	x, y := division("421003"), division("429004")
	b.Run("Common", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = x.Common(y)
		}
	})
	b.Run("Name", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = x.Name()
		}
	})
}
