package catalog_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
)

func TestSystemContract(t *testing.T) {
	contract.Enum[catalog.System](t, "System", "", "guide-2017", "idatrix", "dsg", "dsg-info", "zw-brain", "dongguan")
	contract.Zero[catalog.System](t, catalog.Dongguan)
}

// TestParseAttributeCodes is the table of systems and codes, written a second time;
// digits that a system does not have are refused in it.
func TestParseAttributeCodes(t *testing.T) {
	const u, c, n, none = jurisdiction.Unconditional, jurisdiction.Conditional, jurisdiction.NotShared, jurisdiction.NoAttribute
	want := map[catalog.System][4]jurisdiction.Attribute{ // by digit
		catalog.Guide2017: {none, u, c, n},
		catalog.Idatrix:   {none, u, c, n},
		catalog.DSG:       {none, u, c, n},
		catalog.DSGInfo:   {n, u, c, none},
		catalog.ZWBrain:   {none, u, c, n},
		catalog.Dongguan:  {none, c, u, n},
	}
	for s := catalog.NoSystem; s <= catalog.Dongguan+1; s++ {
		for digit := range 4 {
			code := string(rune('0' + digit))
			got, err := catalog.ParseAttribute(code, s)
			if w := want[s][digit]; got != w || (err == nil) != (w != none) {
				t.Errorf("ParseAttribute(%s, %v) = %v, %v, want %v", code, s, got, err, w)
			}
			if unnamed := s == catalog.NoSystem; errors.Is(err, catalog.ErrSystem) != unnamed {
				t.Errorf("ParseAttribute(%s, %v): %v, is ErrSystem: want %v", code, s, err, unnamed)
			}
		}
	}
}

func TestParseAttribute(t *testing.T) {
	tests := []struct {
		raw    string
		system catalog.System
		want   jurisdiction.Attribute
		err    string // exact text
	}{
		{"无条件共享", catalog.NoSystem, jurisdiction.Unconditional, ""},
		{"无条件", catalog.Dongguan, jurisdiction.Unconditional, ""},
		{" 有条件共享类", catalog.NoSystem, jurisdiction.Conditional, ""},
		{"不予共享", catalog.NoSystem, jurisdiction.NotShared, ""},
		{"Not-Shared", catalog.NoSystem, jurisdiction.NotShared, ""},
		{"１", catalog.Dongguan, jurisdiction.Conditional, ""},
		{"partial", catalog.DSGInfo, jurisdiction.Conditional, ""},
		{"none", catalog.DSGInfo, jurisdiction.NotShared, ""},
		{"", catalog.NoSystem, jurisdiction.NoAttribute, ""},
		{"null", catalog.DSG, jurisdiction.NoAttribute, ""},
		{"1", catalog.NoSystem, jurisdiction.NoAttribute, `catalog: sharing attribute "1": codes mean different things in different systems: name the one that wrote it (guide-2017: unconditional, idatrix: unconditional, dsg: unconditional, dsg-info: unconditional, zw-brain: unconditional, dongguan: conditional)`},
		{"None", catalog.NoSystem, jurisdiction.NoAttribute, `catalog: sharing attribute "None": codes mean different things in different systems: name the one that wrote it (dsg-info: not-shared)`},
		{"01", catalog.NoSystem, jurisdiction.NoAttribute, `catalog: sharing attribute "01": codes mean different things in different systems: name the one that wrote it`},
		{"01", catalog.Idatrix, jurisdiction.NoAttribute, `catalog: sharing attribute "01": it is no word, and no code of idatrix`},
		{"1", catalog.System(99), jurisdiction.NoAttribute, `catalog: sharing attribute "1": it is no word, and no code of System(99)`},
		{"OPEN", catalog.NoSystem, jurisdiction.NoAttribute, `catalog: sharing attribute "OPEN": want a word such as 无条件共享, or a code with its system`},
		{"无条件开放", catalog.NoSystem, jurisdiction.NoAttribute, `catalog: sharing attribute "无条件开放": want a word such as 无条件共享, or a code with its system`},
		{"\xff", catalog.NoSystem, jurisdiction.NoAttribute, `catalog: sharing attribute "\xff": want at most 1024 bytes of UTF-8`},
	}
	for _, tt := range tests {
		got, err := catalog.ParseAttribute(tt.raw, tt.system)
		text := ""
		if err != nil {
			text = err.Error()
		}
		if got != tt.want || text != tt.err || err != nil && !errors.Is(err, catalog.ErrAttribute) {
			t.Errorf("ParseAttribute(%q, %v) = %v, %q, want %v, %q", tt.raw, tt.system, got, text, tt.want, tt.err)
		}
	}
}

// TestAttributeIdempotent: what is read prints to a text that is read as the same in
// every system; no code is read without its system, however it is spelled.
func TestAttributeIdempotent(t *testing.T) {
	codes := catalog.AttributeCodes()
	rapid.Check(t, func(t *rapid.T) {
		pair := rapid.SampledFrom(codes).Draw(t, "code")
		var system catalog.System
		if err := system.UnmarshalText([]byte(pair[0])); err != nil {
			t.Fatal(err)
		}
		s := spelled(pair[1]).Draw(t, "spelling")
		a, err := catalog.ParseAttribute(s, system)
		if err != nil || a == jurisdiction.NoAttribute {
			t.Fatalf("ParseAttribute(%q, %v) = %v, %v", s, system, a, err)
		}
		other := catalog.System(rapid.IntRange(0, 6).Draw(t, "other"))
		for _, text := range []string{a.String(), a.Words().In(0)} {
			if again, err := catalog.ParseAttribute(text, other); again != a || err != nil {
				t.Errorf("ParseAttribute(%q, %v) = %v, %v, want %v", text, other, again, err, a)
			}
		}
		if got, err := catalog.ParseAttribute(s, catalog.NoSystem); !errors.Is(err, catalog.ErrSystem) {
			t.Errorf("ParseAttribute(%q) without a system = %v, %v, want ErrSystem", s, got, err)
		}
	})
}

func FuzzParseAttribute(f *testing.F) {
	for _, s := range []string{"", "1", "None", "无条件共享", "不予", "OPEN"} {
		for system := range 8 {
			f.Add(s, byte(system))
		}
	}
	f.Fuzz(func(t *testing.T, s string, system byte) {
		a, err := catalog.ParseAttribute(s, catalog.System(system))
		if err != nil && (a != jurisdiction.NoAttribute || !errors.Is(err, catalog.ErrAttribute)) {
			t.Errorf("ParseAttribute(%q, %d) = %v, %v, want ErrAttribute", s, system, a, err)
		}
		if again, err := catalog.ParseAttribute(a.String(), catalog.System(system)); again != a || err != nil {
			t.Errorf("ParseAttribute(%q, %d) = %v, and that is read as %v, %v", s, system, a, again, err)
		}
	})
}
