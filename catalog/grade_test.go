package catalog_test

import (
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/internal/contract"
)

func TestGradeContract(t *testing.T) {
	contract.Enum[catalog.Grade](t, "Grade", "", "general", "important", "core")
	contract.Zero[catalog.Grade](t, catalog.Core)
	checkTexts(t, 4, catalog.ParseGrade)
}

func TestParseGrade(t *testing.T) {
	tests := []struct {
		raw  string
		want catalog.Grade
		ok   bool
	}{
		{"一般", catalog.General, true},
		{"重要 数据", catalog.Important, true},
		{"核心数据", catalog.Core, true},
		{"Ｃｏｒｅ", catalog.Core, true},
		{"", catalog.NoGrade, true},
		{"None", catalog.NoGrade, true},
		// Local schemes are not mapped.
		{"1", catalog.NoGrade, false},
		{"4级", catalog.NoGrade, false},
		{"L1", catalog.NoGrade, false},
		{"公开", catalog.NoGrade, false},
		{"内部", catalog.NoGrade, false},
		{"敏感", catalog.NoGrade, false},
		{"未分级", catalog.NoGrade, false},
		{"机密", catalog.NoGrade, false},
		{"一般3级", catalog.NoGrade, false},
		{"\xff", catalog.NoGrade, false},
	}
	for _, tt := range tests {
		if got, ok := catalog.ParseGrade(tt.raw); got != tt.want || ok != tt.ok {
			t.Errorf("ParseGrade(%q) = %v, %v, want %v, %v", tt.raw, got, ok, tt.want, tt.ok)
		}
	}
}

func TestGradeSpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"一般数据", "一般", "重要数据", "核心", "core", "general", "", "1级"}).Draw(t, "word")
		want, ok := catalog.ParseGrade(word)
		s := spelled(word).Draw(t, "spelling")
		if got, known := catalog.ParseGrade(s); got != want || known != ok {
			t.Errorf("ParseGrade(%q) = %v, %v, want %v, %v", s, got, known, want, ok)
		}
	})
}

func FuzzParseGrade(f *testing.F) {
	for _, s := range []string{"", "一般", "重要数据", "core", "1级"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		g, ok := catalog.ParseGrade(s)
		if !ok && g != catalog.NoGrade {
			t.Errorf("ParseGrade(%q) = %v, false", s, g)
		}
		if again, known := catalog.ParseGrade(g.String()); again != g || !known {
			t.Errorf("ParseGrade(%q) = %v, and that is read as %v, %v", s, g, again, known)
		}
		contract.Text[catalog.Grade](t, g)
	})
}
