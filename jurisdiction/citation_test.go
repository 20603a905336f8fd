package jurisdiction_test

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
)

// badCitations break the grammar instrument:article[.paragraph][#item] in one
// place each.
var badCitations = []string{
	" ", "state-2025", "state-2025:", ":21.1", "21.1", "state-2025:0", "state-2025:1000", "state-2025:65537", "state-2025:021",
	"state-2025:21.0", "state-2025:21.01", "state-2025:21.1000", "state-2025:21.", "state-2025:21#", "state-2025:39#0", "state-2025:39#04",
	"state-2025:39#1000", "state-2025:21.1.1", "state-2025:39#4#5", "state-2025:39#4.1", "state-2025:21.1 ", " state-2025:21.1",
	"state-2025:21.1x", "state-2025:21.1\n", "state-2025:+21", "state-2025:-21", "state-2025:2_1", "state-2025:二十一", "state-2025:２１",
	"State-2025:21", "2025:21", "-a:21", "a_b:21", "state 2025:21", "条例:21", "state-2025::21", "state-2025:21a",
	strings.Repeat("a", 41) + ":21",
}

// TestParseCitation: an instrument that nobody holds is no error here.
func TestParseCitation(t *testing.T) {
	type place struct {
		instrument               string
		article, paragraph, item int
	}
	tests := []struct {
		in   string
		want place
	}{
		{"state-2025:21.1", place{"state-2025", 21, 1, 0}},
		{"state-2025:39#4", place{"state-2025", 39, 0, 4}},
		{"hebei-2021:61.1#3", place{"hebei-2021", 61, 1, 3}},
		{"state-2025:2", place{"state-2025", 2, 0, 0}},
		{"nobody-holds-this:999.999#999", place{"nobody-holds-this", 999, 999, 999}},
		{"a:1", place{"a", 1, 0, 0}},
		{"a1-:10.10#10", place{"a1-", 10, 10, 10}},
		{strings.Repeat("a", 40) + ":1", place{strings.Repeat("a", 40), 1, 0, 0}},
	}
	for _, tt := range tests {
		c, err := jurisdiction.ParseCitation(tt.in)
		got := place{c.Instrument(), c.Article(), c.Paragraph(), c.Item()}
		if err != nil || got != tt.want || c.String() != tt.in || c.IsZero() {
			t.Errorf("ParseCitation(%q) = %+v, %v, prints %q, want %+v", tt.in, got, err, c, tt.want)
		}
	}
	for _, s := range append([]string{""}, badCitations...) {
		if c, err := jurisdiction.ParseCitation(s); !errors.Is(err, jurisdiction.ErrCitation) || !c.IsZero() {
			t.Errorf("ParseCitation(%q) = %v, %v, want ErrCitation", s, c, err)
		}
	}
}

// TestParseCitationError holds the text of the error; a long input is cut after
// forty characters, whatever their size.
func TestParseCitationError(t *testing.T) {
	want := `want instrument:article[.paragraph][#item], such as state-2025:21.1`
	for in, quoted := range map[string]string{
		"state-2025":            `"state-2025"`,
		strings.Repeat("条", 40): `"` + strings.Repeat("条", 40) + `"`,
		strings.Repeat("条", 99): `"` + strings.Repeat("条", 40) + `…"`,
	} {
		if _, err := jurisdiction.ParseCitation(in); err == nil || err.Error() != "jurisdiction: citation "+quoted+": "+want {
			t.Errorf("ParseCitation(%q) = %v", in, err)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("MustCitation of a bad text does not panic")
		}
	}()
	jurisdiction.MustCitation("state-2025")
}

// TestPlace: the Chinese is how such places are written in statutes.
func TestPlace(t *testing.T) {
	tests := []struct{ in, zh, en string }{
		{"a:21.1", "第二十一条第一款", "article 21, paragraph 1"},
		{"a:39#4", "第三十九条第四项", "article 39, item 4"},
		{"a:61.1#3", "第六十一条第一款第三项", "article 61, paragraph 1, item 3"},
		{"a:1", "第一条", "article 1"},
		{"a:10", "第十条", "article 10"},
		{"a:11", "第十一条", "article 11"},
		{"a:20", "第二十条", "article 20"},
		{"a:100", "第一百条", "article 100"},
		{"a:101", "第一百零一条", "article 101"},
		{"a:110", "第一百一十条", "article 110"},
		{"a:117", "第一百一十七条", "article 117"},
		{"a:999", "第九百九十九条", "article 999"},
		{"a:3.12#10", "第三条第十二款第十项", "article 3, paragraph 12, item 10"},
	}
	for _, tt := range tests {
		got := cite(tt.in).Place()
		if got.In(deadline.Chinese) != tt.zh || got.In(deadline.English) != tt.en {
			t.Errorf("Place of %s = %q, want %q, %q", tt.in, got, tt.zh, tt.en)
		}
	}
	if got := (jurisdiction.Citation{}).Place(); got != (jurisdiction.Text{}) {
		t.Errorf("Place of no citation = %q, want nothing", got)
	}
}

// slowNumeral spells every digit with its place first and repairs the result:
// noughts are silent, one in a row is spoken inside, and 一十 opens as 十.
func slowNumeral(n int) string {
	digits := strings.Split("零 一 二 三 四 五 六 七 八 九", " ")
	s := digits[n/100] + "百" + digits[n/10%10] + "十" + digits[n%10]
	for _, r := range [][2]string{{"零百", "零"}, {"零十", "零"}, {"零零", "零"}, {"零零", "零"}} {
		s = strings.ReplaceAll(s, r[0], r[1])
	}
	s = strings.Trim(s, "零")
	if strings.HasPrefix(s, "一十") {
		s = strings.TrimPrefix(s, "一")
	}
	return s
}

func TestNumerals(t *testing.T) {
	for n := 1; n <= 999; n++ {
		want := "第" + slowNumeral(n) + "条"
		if got := cite("a:" + strconv.Itoa(n)).Place().In(deadline.Chinese); got != want {
			t.Errorf("article %d is %s, want %s", n, got, want)
		}
	}
}

// slowCitation is a citation as four plain members.
type slowCitation struct {
	instrument               string
	article, paragraph, item int
}

func (c slowCitation) text() string {
	s := fmt.Sprintf("%s:%d", c.instrument, c.article)
	if c.paragraph > 0 {
		s += fmt.Sprintf(".%d", c.paragraph)
	}
	if c.item > 0 {
		s += fmt.Sprintf("#%d", c.item)
	}
	return s
}

func slowCompare(a, b jurisdiction.Citation) int {
	return cmp.Or(cmp.Compare(a.Instrument(), b.Instrument()), cmp.Compare(a.Article(), b.Article()),
		cmp.Compare(a.Paragraph(), b.Paragraph()), cmp.Compare(a.Item(), b.Item()))
}

// TestCompare: a total order, equal only to itself, by instrument and place.
func TestCompare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyCitation().Draw(t, "a"), anyCitation().Draw(t, "b"), anyCitation().Draw(t, "c")
		if got := a.Compare(b); got != slowCompare(a, b) || got != -b.Compare(a) || (got == 0) != (a == b) {
			t.Errorf("%v.Compare(%v) = %d, %d the other way round, want %d", a, b, got, b.Compare(a), slowCompare(a, b))
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Errorf("%v, %v, %v are not in order though each neighbor is", a, b, c)
		}
	})
	if zero := (jurisdiction.Citation{}); zero.Compare(cite("a:1")) >= 0 || zero.Compare(zero) != 0 {
		t.Error("no citation does not stand before all others")
	}
}

// TestIn: an item lies in its paragraph and in its article, and in no other; an
// article with one paragraph names its items without it.
func TestIn(t *testing.T) {
	tests := []struct {
		c, place string
		want     bool
	}{
		{"state-2025:21", "state-2025:21", true},
		{"state-2025:21.1", "state-2025:21", true},
		{"state-2025:21.1#2", "state-2025:21", true},
		{"state-2025:21.1#2", "state-2025:21.1", true},
		{"state-2025:21.1#2", "state-2025:21.1#2", true},
		{"state-2025:39.1#4", "state-2025:39#4", true},
		{"state-2025:21", "state-2025:21.1", false},
		{"state-2025:21.1", "state-2025:21.1#2", false},
		{"state-2025:21.2", "state-2025:21.1", false},
		{"state-2025:21.1#3", "state-2025:21.1#2", false},
		{"state-2025:21.2#2", "state-2025:21.1#2", false},
		{"state-2025:22.1", "state-2025:21", false},
		{"hubei-2025:21.1", "state-2025:21", false},
	}
	for _, tt := range tests {
		if got := cite(tt.c).In(cite(tt.place)); got != tt.want {
			t.Errorf("%s in %s: %v, want %v", tt.c, tt.place, got, tt.want)
		}
	}
}

// TestCite: the title is that of the shipped text; an instrument that is not
// held goes by its id.
func TestCite(t *testing.T) {
	law := jurisdiction.China()
	tests := []struct{ in, zh, en string }{
		{"state-2025:21.1", "《政务数据共享条例》第二十一条第一款", "Regulation on Government Data Sharing, article 21, paragraph 1"},
		{"state-2025:39#4", "《政务数据共享条例》第三十九条第四项", "Regulation on Government Data Sharing, article 39, item 4"},
		{"nobody-2000:7", "《nobody-2000》第七条", "nobody-2000, article 7"},
	}
	for _, tt := range tests {
		zh, en := law.Cite(cite(tt.in), deadline.Chinese), law.Cite(cite(tt.in), deadline.English)
		if zh != tt.zh || en != tt.en {
			t.Errorf("Cite(%s) = %q, %q, want %q, %q", tt.in, zh, en, tt.zh, tt.en)
		}
	}
}

func FuzzParseCitation(f *testing.F) {
	for _, s := range append([]string{"", "state-2025:21.1", "state-2025:39#4", "hebei-2021:61.1#3", "a:999.999#999"}, badCitations...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := jurisdiction.ParseCitation(s)
		if err != nil {
			if !errors.Is(err, jurisdiction.ErrCitation) || !c.IsZero() {
				t.Errorf("ParseCitation(%q) = %v, %v, want ErrCitation", s, c, err)
			}
			return
		}
		slow := slowCitation{c.Instrument(), c.Article(), c.Paragraph(), c.Item()}
		if c.String() != s || slow.text() != s || slow.article < 1 || max(slow.article, slow.paragraph, slow.item) > 999 {
			t.Errorf("ParseCitation(%q) prints %q", s, c)
		}
		contract.Text[jurisdiction.Citation](t, c)
	})
}
