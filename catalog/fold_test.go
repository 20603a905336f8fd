package catalog_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gongxiang.example/catalog"
)

var foldTests = []struct {
	name string
	in   string
	want string
}{
	{"nothing", "", ""},
	{"plain", "社会团体登记信息", "社会团体登记信息"},
	{"digits and lower case", "gb2260", "gb2260"},
	{"case", "POI Id", "poiid"},
	{"case beyond ASCII", "ÉΣ", "éς"},
	{"sigmas are one letter", "σς", "ςς"},
	{"the dotted capital I is of no other letter", "İi", "İi"},
	{"width", "ＡＰＩ１２", "api12"},
	{"ideographic space", "企业　名称", "企业名称"},
	{"blanks", " 企业\t名称\n ", "企业名称"},
	{"no-break space", "企业\u00a0名称", "企业名称"},
	{"byte order mark", "\ufeff企业", "企业"},
	{"zero width space", "企\u200b业", "企业"},
	{"both brackets", "社团年检信息（主表）(1)", "社团年检信息主表1"},
	{"Chinese punctuation", "《省》、市。“县”", "省市县"},
	{"underscore and dashes", "省回流_社团-年检——信息", "省回流社团年检信息"},
	{"full-width punctuation", "省，市；县！", "省市县"},
	{"punctuation alone", "——（）", ""},
	{"blanks alone", " \u3000\u200b", ""},

	// Between digits something stays, or sections and spans would become numbers.
	{"span", "2022-2023年", "2022 2023年"},
	{"span with another dash", "2022 —— 2023年", "2022 2023年"},
	{"section", "1.1节", "1 1节"},
	{"the first and the last digit", "9-0-9", "9 0 9"},
	{"number", "11节", "11节"},
	{"full-width digits", "１．１节", "1 1节"},
	{"thousands", "1,000", "1 000"},
	{"blank and digit", "第 1 期", "第1期"},
	{"digit and letter", "3-A-4", "3a4"},
	{"invisible between digits", "1\u200b1", "11"},
	{"invisible and visible between digits", "1\u200b-\u200b1", "1 1"},
	{"digits of other scripts", "١-١", "١١"},
	{"first and last", "-1-", "1"},

	// What must not be taken away.
	{"symbols", "互联网+", "互联网+"},
	{"full-width symbols", "互联网＋", "互联网+"},
	{"signs", "≤5℃ <a>|~`^$=", "≤5℃<a>|~`^$="},
	{"roman numbers", "Ⅱ类", "ⅱ类"},
	{"traditional characters", "證照", "證照"},
	{"half-width kana", "ｱ", "ｱ"},
	{"combining marks", "e\u0301", "e\u0301"},
	{"replacement character", "a\ufffdB", "a\ufffdb"},

	// Bytes of another encoding are left alone: without the blank the last would be
	// a full-width A.
	{"GBK", "\xc6\xf3\xd2\xb5 A", "\xc6\xf3\xd2\xb5 A"},
	{"bytes that would join", "\xef \xbc\xa1", "\xef \xbc\xa1"},
}

func TestFoldName(t *testing.T) {
	for _, tt := range foldTests {
		t.Run(tt.name, func(t *testing.T) {
			if got := catalog.FoldName(tt.in); got != tt.want {
				t.Errorf("FoldName(%q) = %q, want %q", tt.in, got, tt.want)
			}
			checkFold(t, tt.in)
		})
	}
}

// TestFoldNameRunes folds every character of the planes in use, alone and between
// digits, and all pairs that differ in case.
func TestFoldNameRunes(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || 0x40000 <= r && r < 0xE0000 || 0xE1000 <= r && r < unicode.MaxRune {
			continue
		}
		checkFold(t, string(r))
		checkFold(t, "1"+string(r)+"2")
		if q := unicode.SimpleFold(r); catalog.FoldName(string(r)) != catalog.FoldName(string(q)) {
			t.Errorf("FoldName(%q) = %q, want that of %q, %q", r, catalog.FoldName(string(r)), q, catalog.FoldName(string(q)))
		}
	}
}

func TestFoldNameAllocs(t *testing.T) {
	for _, s := range []string{"", "社会团体登记信息", strings.Repeat("长", 40)} {
		if n := testing.AllocsPerRun(100, func() { catalog.FoldName(s) }); n != 0 {
			t.Errorf("FoldName(%q) allocates %v times, want 0", s, n)
		}
	}
}

func FuzzFoldName(f *testing.F) {
	for _, tt := range foldTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) { checkFold(t, s) })
}

// checkFold compares FoldName with the slow twin but for case, and checks that
// it folds once and for all.
func checkFold(t *testing.T, s string) {
	t.Helper()
	got := catalog.FoldName(s)
	if want := slowFold(s); !strings.EqualFold(got, want) && got != want {
		t.Errorf("FoldName(%q) = %q, want %q but for case", s, got, want)
	}
	if again := catalog.FoldName(got); again != got {
		t.Errorf("FoldName(%q) = %q, which folds to %q", s, got, again)
	}
	if upper := strings.ToUpper(got); utf8.ValidString(s) && strings.EqualFold(got, upper) && catalog.FoldName(upper) != got {
		t.Errorf("FoldName(%q) = %q, want that of %q, %q", upper, catalog.FoldName(upper), s, got)
	}
	if len(got) > len(s)+2 {
		t.Errorf("FoldName(%q) = %q, which is longer", s, got)
	}
}

var (
	unseen  = regexp.MustCompile(`[\p{Cf}\x00-\x08\x0e-\x1f\x7f-\x{84}\x{86}-\x{9f}]`)
	between = regexp.MustCompile(`([0-9])[\t-\r \x{85}\p{Z}\p{P}]+([0-9])`)
	gap     = regexp.MustCompile(`[\t-\r \x{85}\p{Z}\p{P}]`)
)

// slowFold is FoldName without the folding of case, in steps.
func slowFold(s string) string {
	if !utf8.ValidString(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune("！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～", r) {
			return r - 0xFEE0
		}
		return r
	}, s)
	s = unseen.ReplaceAllString(s, "")
	for range 2 { // the last digit of one span is the first of the next
		s = between.ReplaceAllString(s, "$1\x00$2")
	}
	return strings.ReplaceAll(gap.ReplaceAllString(s, ""), "\x00", " ")
}

func BenchmarkFoldName(b *testing.B) {
	for _, s := range []string{"社会团体登记信息", "省回流_社团年检信息（主表）", "ＡＰＩ 接口 1-6月"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				catalog.FoldName(s)
			}
		})
	}
	b.Run("naive/社会团体登记信息", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			slowFold("社会团体登记信息")
		}
	})
}
