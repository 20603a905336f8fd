package catalog_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/internal/contract"
)

// badCodes cannot be codes, each for the reason given.
var badCodes = []struct{ s, reason string }{
	{"", "it is empty"},
	{strings.Repeat("1", 65), "it has 65 bytes; want at most 64"},
	{strings.Repeat("政", 22), "it has 66 bytes; want at most 64"},
	{"303084122704 /000001", "it contains a blank"},
	{" 303084122704/000001", "it contains a blank"},
	{"303084122704/000001\n", "it contains a blank"},
	{"303084122704\u3000", "it contains a blank"},
	{"AB\x008008", "it contains an invisible character"},
	{"AB\u200b8008", "it contains an invisible character"},
	{"\ufeffAB8008", "it contains an invisible character"},
	{"AB\xff8008", "it is not UTF-8"},
	{"/", "it contains neither a letter nor a digit"},
	{"——", "it contains neither a letter nor a digit"},
}

func TestParseCode(t *testing.T) {
	tests := []struct {
		s     string
		guide bool
		parts string // class item heading subheading sequence
	}{
		{"303084122704/000001", true, "3 03 084 122704 000001"}, // General Office of the State Council
		{"303021070100/000003", true, "3 03 021 070100 000003"},
		{"307021022100/000009", true, "3 07 021 022100 000009"},
		{"3070010370/000066", true, "3 07 001 0370 000066"},
		{"307001/1", true, "3 07 001  1"},                                   // no subheading
		{"370000308004000000/000001", true, "3 70 000 308004000000 000001"}, // Shandong: the form by chance
		{"307013370000308002000000/000001", true, "3 07 013 370000308002000000 000001"},
		{"30701505003030050000000003", false, "    "}, // Suzhou writes no slash
		{"BA6006/000218", false, "    "},
		{"00247017X/000709", false, "    "},
		{"DGS_0001", false, "    "},
		{"30700/000001", false, "    "}, // too short for class, item and heading
		{"307001/", false, "    "},
		{"/000001", false, "    "},
		{"307001/000001/2", false, "    "},
		{"３０７００１/000001", false, "    "}, // full-width digits stay as written
		{"政-7", false, "    "},
		{strings.Repeat("1", 64), false, "    "},
	}
	for _, tt := range tests {
		c, err := catalog.ParseCode(tt.s)
		parts := strings.Join([]string{c.Class(), c.Item(), c.Heading(), c.Subheading(), c.Sequence()}, " ")
		if err != nil || c.String() != tt.s || c.IsZero() || c.IsGuide() != tt.guide || parts != tt.parts {
			t.Errorf("ParseCode(%q) = %q, %v, guide %v, parts %q; want guide %v, parts %q", tt.s, c, err, c.IsGuide(), parts, tt.guide, tt.parts)
		}
		contract.Text[catalog.Code](t, c)
	}
	for _, tt := range badCodes {
		c, err := catalog.ParseCode(tt.s)
		if !errors.Is(err, catalog.ErrCode) || !c.IsZero() || !strings.HasSuffix(err.Error(), `": `+tt.reason) {
			t.Errorf("ParseCode(%q) = %v, %v, want %s", tt.s, c, err, tt.reason)
		}
	}
	_, err := catalog.ParseCode("a b")
	if want := `catalog: code "a b": it contains a blank`; err == nil || err.Error() != want {
		t.Errorf("ParseCode(a b) = %v, want %s", err, want)
	}
}

func TestCodeContract(t *testing.T) {
	known := catalog.MustCode("303084122704/000001")
	contract.Zero[catalog.Code](t, known)
	for _, tt := range badCodes[1:] {
		contract.Refused[catalog.Code](t, known, tt.s)
	}
	var none catalog.Code
	if none.IsGuide() || none.Class() != "" || none.Subheading() != "" || none.Sequence() != "" || !none.IsZero() {
		t.Error("the zero Code has parts")
	}
	defer func() {
		if recover() == nil {
			t.Error("MustCode of nothing does not panic")
		}
	}()
	catalog.MustCode("")
}

// TestCodeParts: the parts of a guide code, put together, are the code.
func TestCodeParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[0-9]{6,30}/[0-9]{1,9}`).Draw(t, "code")
		c := catalog.MustCode(s)
		if got := c.Class() + c.Item() + c.Heading() + c.Subheading() + "/" + c.Sequence(); !c.IsGuide() || got != s {
			t.Errorf("the parts of %q make %q", s, got)
		}
		contract.Text[catalog.Code](t, c)
	})
}

func FuzzParseCode(f *testing.F) {
	for _, s := range []string{"303084122704/000001", "BA6006/000218", "DGS_1", "307001/1", "/"} {
		f.Add(s)
	}
	for _, tt := range badCodes {
		f.Add(tt.s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := catalog.ParseCode(s)
		if err != nil {
			if !errors.Is(err, catalog.ErrCode) || !c.IsZero() {
				t.Errorf("ParseCode(%q) = %q, %v, want ErrCode", s, c, err)
			}
			return
		}
		if c.String() != s || c.IsZero() {
			t.Errorf("ParseCode(%q) prints %q", s, c)
		}
		if parts := c.Class() + c.Item() + c.Heading() + c.Subheading() + "/" + c.Sequence(); c.IsGuide() && parts != s || !c.IsGuide() && parts != "/" {
			t.Errorf("the parts of %q make %q", s, parts)
		}
		contract.Text[catalog.Code](t, c)
	})
}
