package catalog_test

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
)

// A variant is one value of a real catalog with what it is read as. The lists under
// testdata hold the distinct values of 84,936 rows of more than fifty portals with
// their counts, which are facts; want and why are ours. Want is a text form, "-" for
// nothing filled in, and "?" for a value that is not read, for the reason why.
type variant struct{ field, value, count, want, why string }

// variants reads a list. A list without the column field has one field.
func variants(t testing.TB, path string) []variant {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	var list []variant
	for _, row := range rows[1:] {
		var v variant
		for i, name := range rows[0] {
			switch name {
			case "field":
				v.field = row[i]
			case "value":
				v.value = row[i]
			case "count":
				v.count = row[i]
			case "want":
				v.want = row[i]
			case "why":
				v.why = row[i]
			}
		}
		list = append(list, v)
	}
	return list
}

// TestVariantLists: the lists are those of the shared folder, value by value, where
// that is there; and each unknown value has a reason, no other has.
func TestVariantLists(t *testing.T) {
	const shared = "../../shared/catalog/"
	for ours, theirs := range map[string]string{
		"testdata/update_cycle.csv": "update_cycle_variants.csv",
		"testdata/format.csv":       "format_variants.csv",
		"testdata/opening.csv":      "open_condition_variants.csv",
	} {
		list := variants(t, ours)
		for i, v := range list {
			if (v.want == "?") != (v.why != "") || v.want == "" {
				t.Errorf("%s: %q: want %q and reason %q do not go together", ours, v.value, v.want, v.why)
			}
			list[i].want, list[i].why = "", ""
		}
		t.Run(theirs, func(t *testing.T) {
			if _, err := os.Stat(shared); err != nil {
				t.Skip("the shared folder is not there")
			}
			if !slices.Equal(list, variants(t, shared+theirs)) {
				t.Errorf("%s and %s hold different values", ours, shared+theirs)
			}
		})
	}
}

// checkVariants reads every value of a list and compares. Read gives the text form
// and false where the value is unknown.
func checkVariants(t *testing.T, path string, known, unknown int, read func(string) (string, bool)) {
	t.Helper()
	counts := map[bool]int{}
	for _, v := range variants(t, path) {
		want, ok := v.want, v.want != "?"
		if want == "-" || !ok {
			want = ""
		}
		if got, known := read(v.value); got != want || known != ok {
			t.Errorf("%q is read as %q, %v, want %q, %v %s", v.value, got, known, want, ok, v.why)
		}
		counts[ok]++
	}
	if counts[true] != known || counts[false] != unknown {
		t.Errorf("%s: %d values read and %d not, want %d and %d", path, counts[true], counts[false], known, unknown)
	}
}

// spelled is a word as people and programs write it: ASCII in full width or upper
// case, blanks anywhere, all of which folding takes back.
func spelled(word string) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		blank := func() {
			b.WriteString(rapid.SampledFrom([]string{"", "", "", " ", "\u3000", "\t", "\ufeff"}).Draw(t, "blank"))
		}
		for _, r := range word {
			blank()
			if '!' <= r && r <= '~' && rapid.Bool().Draw(t, "wide") {
				r += '！' - '!'
			} else if 'a' <= r && r <= 'z' && rapid.Bool().Draw(t, "upper") {
				r += 'A' - 'a'
			}
			b.WriteRune(r)
		}
		blank()
		return b.String()
	})
}

// TestSpelling: however a known value is spelled it is read as the same, and so is
// what that prints.
func TestSpelling(t *testing.T) {
	lists := map[string]func(string) (string, bool){
		"testdata/update_cycle.csv": readCycle, "testdata/format.csv": readFormats, "testdata/opening.csv": readOpening,
	}
	for path, read := range lists {
		list := variants(t, path)
		t.Run(path, rapid.MakeCheck(func(t *rapid.T) {
			v := rapid.SampledFrom(list).Draw(t, "value")
			want, ok := read(v.value)
			s := spelled(v.value).Draw(t, "spelling")
			if got, known := read(s); got != want || known != ok {
				t.Errorf("%q is read as %q, %v; want what %q is, %q, %v", s, got, known, v.value, want, ok)
			}
			if again, known := read(strings.ReplaceAll(want, " ", ",")); ok && (again != want || !known) {
				t.Errorf("%q is read as %q, %v, want itself", want, again, known)
			}
		}))
	}
}

// TestFoldTwice: folding twice is folding once, and folds away all that it should.
func TestFoldTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), spelled("['xls', 'json']"), spelled("不定期(更新说明:暂无)")).Draw(t, "s")
		once, ok := catalog.FoldWord(s)
		if !ok {
			if len(s) <= catalog.MaxWord {
				t.Fatalf("%q is refused", s)
			}
			return
		}
		if twice, ok := catalog.FoldWord(once); twice != once || !ok || strings.ContainsAny(once, " \t\u3000ＡＢABＺZ：（") {
			t.Errorf("%q folds to %q, and that to %q", s, once, twice)
		}
	})
	if _, ok := catalog.FoldWord("\xff"); ok {
		t.Error("bytes that are not UTF-8 are folded")
	}
	if _, ok := catalog.FoldWord(strings.Repeat("x", catalog.MaxWord+1)); ok {
		t.Error("a value over the bound is folded")
	}
}

func TestVocabularies(t *testing.T) {
	for _, p := range catalog.VocabularyProblems() {
		t.Error(p)
	}
}

// checkTexts walks the n declared values of an enumeration: all but the zero value
// have words in both languages, no two the same, and parse reads what they print and
// their Chinese words.
func checkTexts[V interface {
	~uint8
	comparable
	String() string
	Words() deadline.Text
}](t *testing.T, n int, parse func(string) (V, bool)) {
	t.Helper()
	seen := map[string]bool{}
	for i := range n {
		v := V(i)
		zh, en := v.Words().In(deadline.Chinese), v.Words().In(deadline.English)
		if i == 0 {
			if zh != "" || en != "" {
				t.Errorf("Words of the zero %T = %q, %q, want none", v, zh, en)
			}
			continue
		}
		if zh == "" || en == "" || seen[zh] || seen[en] {
			t.Errorf("Words of %T %v = %q, %q, want both and its own", v, v, zh, en)
		}
		seen[zh], seen[en] = true, true
		for _, s := range []string{v.String(), zh} {
			if got, ok := parse(s); got != v || !ok {
				t.Errorf("%q is read as %v, %v, want %v", s, got, ok, v)
			}
		}
	}
	none := V(200)
	if w := none.Words(); w != (deadline.Text{none.String(), none.String()}) {
		t.Errorf("Words of %v = %q, want the name twice", none, w)
	}
}
