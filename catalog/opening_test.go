package catalog_test

import (
	"testing"

	"gongxiang.example/catalog"
	"gongxiang.example/internal/contract"
)

func readOpening(s string) (string, bool) {
	o, ok := catalog.ParseOpening(s)
	return o.String(), ok
}

func TestOpeningContract(t *testing.T) {
	contract.Enum[catalog.Opening](t, "Opening", "", "unconditional", "conditional", "not-open")
	contract.Zero[catalog.Opening](t, catalog.NotOpen)
	checkTexts(t, 4, catalog.ParseOpening)
}

// TestOpeningVariants: of 164 values, 19 are one of the three classes or nothing.
func TestOpeningVariants(t *testing.T) {
	checkVariants(t, "testdata/opening.csv", 19, 145, readOpening)
}

func TestParseOpening(t *testing.T) {
	tests := []struct {
		raw  string
		want catalog.Opening
		ok   bool
	}{
		{"无条件开放类", catalog.OpenUnconditionally, true},
		{"受限开放类", catalog.OpenConditionally, true}, // Zhejiang
		{"非开放", catalog.NotOpen, true},             // Shanghai
		{"不予开放", catalog.NotOpen, true},
		{" Not-Open ", catalog.NotOpen, true},
		{"不予共享", catalog.NoOpening, false}, // sharing is not opening
		{"非无条件开放", catalog.NoOpening, false},
		{"无条件开放、有条件开放", catalog.NoOpening, false},
		{"\xff", catalog.NoOpening, false},
	}
	for _, tt := range tests {
		if got, ok := catalog.ParseOpening(tt.raw); got != tt.want || ok != tt.ok {
			t.Errorf("ParseOpening(%q) = %v, %v, want %v, %v", tt.raw, got, ok, tt.want, tt.ok)
		}
	}
}

func FuzzParseOpening(f *testing.F) {
	for _, v := range variants(f, "testdata/opening.csv") {
		f.Add(v.value)
	}
	f.Fuzz(func(t *testing.T, s string) {
		o, ok := catalog.ParseOpening(s)
		if !ok && o != catalog.NoOpening {
			t.Errorf("ParseOpening(%q) = %v, false", s, o)
		}
		if again, known := catalog.ParseOpening(o.String()); again != o || !known {
			t.Errorf("ParseOpening(%q) = %v, and that is read as %v, %v", s, o, again, known)
		}
		contract.Text[catalog.Opening](t, o)
	})
}
