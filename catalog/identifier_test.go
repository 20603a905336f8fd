package catalog_test

import (
	"slices"
	"strings"
	"testing"
	"unsafe"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
)

// flawNames are the names in the order of the const block.
var flawNames = []string{"", "bad-form", "bad-check-character", "bad-organization-code", "bad-date", "unknown-division"}

func TestIdentifierFlaw(t *testing.T) {
	contract.Enum[catalog.IdentifierFlaw](t, "IdentifierFlaw", flawNames...)
	want := []deadline.Text{
		{},
		{"格式不符合标准", "not of the form that the standard gives it"},
		{"校验码有误", "wrong check character"},
		{"组织机构代码的校验码有误", "wrong check character of the organization code"},
		{"出生日期不存在", "no such date of birth"},
		{"未见此行政区划代码", "no division known by this code"},
		{"IdentifierFlaw(6)", "IdentifierFlaw(6)"},
	}
	for i, w := range want {
		if got := catalog.IdentifierFlaw(i).Words(); got != w {
			t.Errorf("Words of flaw %d = %q, want %q", i, got, w)
		}
	}
}

// TestIdentifierFlaws walks every set there can be.
func TestIdentifierFlaws(t *testing.T) {
	for bits := range 1 << (len(flawNames) - 1) {
		var want []catalog.IdentifierFlaw
		var names []string
		for i := 1; i < len(flawNames); i++ {
			if bits>>(i-1)&1 != 0 {
				want, names = append(want, catalog.IdentifierFlaw(i)), append(names, flawNames[i])
			}
		}
		s := catalog.FlawsOf(want...)
		if got := slices.Collect(s.All()); !slices.Equal(got, want) {
			t.Errorf("All of %v = %v, want %v", want, got, want)
		}
		if got := s.String(); got != strings.Join(names, ", ") {
			t.Errorf("String of %v = %q", want, got)
		}
		if s.IsZero() != (len(want) == 0) {
			t.Errorf("IsZero of %v = %v", want, s.IsZero())
		}
		for i := range 256 {
			f := catalog.IdentifierFlaw(i)
			if s.Has(f) != slices.Contains(want, f) {
				t.Errorf("Has(%v) of %v = %v", f, want, s.Has(f))
			}
		}
		for range s.All() {
			break
		}
	}
	if size := unsafe.Sizeof(catalog.IdentifierFlaws{}); size != 1 {
		t.Errorf("IdentifierFlaws is %d bytes, want 1: it has no room for a number", size)
	}
}
