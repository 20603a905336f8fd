package catalog_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"testing"

	"gongxiang.example/catalog"
	"gongxiang.example/jurisdiction"
)

// listed reads entries written as "code | name | provider | attribute | item,
// item"; the provider is a name, with its code and division after @ where they
// matter. What is empty, or left out at the end, is not given.
func listed(t testing.TB, lines ...string) (list []catalog.Entry) {
	t.Helper()
	for _, line := range lines {
		f := strings.Split(line+"||||", "|")
		for i := range f {
			f[i] = strings.Trim(f[i], " ")
		}
		e := catalog.Entry{Code: f[0], Name: f[1]}
		p := provided(t, f[2])
		e.ProviderName, e.ProviderCode, e.Provider.Division = p.Name, p.Code, p.Division
		if err := e.Attribute.UnmarshalText([]byte(f[3])); err != nil {
			t.Fatal(err)
		}
		for item := range strings.SplitSeq(f[4], ",") {
			if f[4] != "" {
				e.Items = append(e.Items, catalog.Item{Name: item})
			}
		}
		list = append(list, e)
	}
	return list
}

// provided reads a provider written as "name@code@division".
func provided(t testing.TB, s string) catalog.Provider {
	t.Helper()
	f := strings.Split(s+"@@", "@")
	p := catalog.Provider{Name: f[0], Code: f[1]}
	if f[2] != "" {
		p.Division = jurisdiction.MustDivision(f[2])
	}
	return p
}

func indexed(entries []catalog.Entry) *catalog.Index {
	return indexOf(func(yield func(*catalog.Entry) bool) {
		for i := range entries {
			if !yield(&entries[i]) {
				return
			}
		}
	})
}

// written writes groups as "key: positions".
func written(groups iter.Seq[catalog.Group]) (list []string) {
	for g := range groups {
		list = append(list, fmt.Sprint(g.Key(), ": ", positions(g)))
	}
	return list
}

func positions(g catalog.Group) (list []int) {
	for r := range g.All() {
		list = append(list, r.Position)
	}
	return list
}

// Each kind of group has its nearest case that is none.
func TestIndexGroups(t *testing.T) {
	var (
		codes  = (*catalog.Index).SameCodes
		same   = (*catalog.Index).SameNames
		near   = (*catalog.Index).NearNames
		shared = (*catalog.Index).SharedNames
		items  = (*catalog.Index).SharedItems
	)
	for _, tt := range []struct {
		name    string
		entries []string
		groups  func(*catalog.Index) iter.Seq[catalog.Group]
		want    []string
	}{
		{"no entries", nil, codes, nil},
		{"one code twice", []string{"303/1", "303/2", "303/1"}, codes, []string{"303/1: [0 2]"}},
		{"one code at two providers", []string{"303/1|甲|A", "303/1|乙|B"}, codes, []string{"303/1: [0 1]"}},
		{"code in full width and case", []string{"ba 6006/1", "BA6006／1"}, codes, []string{"ba6006/1: [0 1]"}},
		{"codes with the first and the last full-width form", []string{"A!1", "a！1", "B~1", "ｂ～1"}, codes, []string{"a!1: [0 1]", "b~1: [2 3]"}},
		{"codes that differ in punctuation", []string{"303/1", "3031", "30-31"}, codes, nil},
		{"codes with a leading zero", []string{"303/1", "303/01"}, codes, nil},
		{"no code", []string{"", "", " "}, codes, nil},
		{"groups in the order of their first entries", []string{"9", "1", "5", "1", "5", "9"}, codes, []string{"9: [0 5]", "1: [1 3]", "5: [2 4]"}},

		{"one name twice", []string{"|学籍|A", "|学籍|A"}, same, []string{"学籍: [0 1]"}},
		{"one name at two providers", []string{"|学籍|A", "|学籍|B"}, same, nil},
		{"names that are alike only", []string{"|学籍|A", "|学 籍|A"}, same, nil},
		{"names written oddly alike", []string{"|学 籍|A", "|学 籍|A"}, same, []string{"学 籍: [0 1]"}},
		{"one name without providers", []string{"|学籍", "|学籍"}, same, []string{"学籍: [0 1]"}},
		{"one name with and without a provider", []string{"|学籍", "|学籍|A"}, same, nil},
		{"no name", []string{"||A", "||A", "|——|A", "|——|A"}, same, nil},
		{"one provider written two ways", []string{"|学籍|市A局", "|学籍|市a局 "}, same, []string{"学籍: [0 1]"}},

		{"names that differ in brackets", []string{"|学籍（表）|A", "|学籍(表)|A"}, near, []string{"学籍表: [0 1]"}},
		{"names that differ in a blank", []string{"|学籍|A", "|学 籍|A"}, near, []string{"学籍: [0 1]"}},
		{"two alike and one not quite", []string{"|学籍|A", "|学籍|A", "|学-籍|A"}, near, []string{"学籍: [0 1 2]"}},
		{"names that are the same", []string{"|学籍|A", "|学籍|A"}, near, nil},
		{"names alike at two providers", []string{"|学籍|A", "|学 籍|B"}, near, nil},
		{"names that differ in a character", []string{"|学籍1|A", "|学籍2|A"}, near, nil},
		{"names that differ in a symbol", []string{"|互联网|A", "|互联网+|A"}, near, nil},
		{"sections and numbers", []string{"|1.1|A", "|11|A", "|1-1|A"}, near, []string{"1 1: [0 2]"}},
		{"punctuation alone", []string{"|（）|A", "|——|A"}, near, nil},

		{"name of two providers", []string{"|处罚信息|A", "|处罚 信息|B", "|处罚信息"}, shared, []string{"处罚信息: [0 1 2]"}},
		{"name of one provider", []string{"|处罚信息|A", "|处罚信息|A", "|处罚信息"}, shared, nil},
		{"name of one provider and none", []string{"|处罚信息|A", "|处罚信息"}, shared, nil},

		{"item of two providers", []string{"|甲|A||姓名,住址", "|乙|B||姓 名", "|丙|B||电话"}, items, []string{"姓名: [0 1]"}},
		{"items in the order first listed", []string{"|甲|A||住址,姓名", "|乙|B||姓名,住址"}, items, []string{"住址: [0 1]", "姓名: [0 1]"}},
		{"item of one provider", []string{"|甲|A||姓名", "|乙|A||姓名"}, items, nil},
		{"item twice in an entry", []string{"|甲|A||姓名,姓 名", "|乙|B||电话"}, items, nil},
		{"item twice in an entry of one of two providers", []string{"|甲|A||姓名,姓 名", "|乙|B||姓名"}, items, []string{"姓名: [0 1]"}},
		{"item of one provider and none", []string{"|甲|A||姓名", "|乙|||姓名"}, items, nil},
		{"item of two providers and none", []string{"|乙|||姓名", "|甲|A||姓名", "|甲|B||姓名"}, items, []string{"姓名: [0 1 2]"}},
		{"item without a name", []string{"|甲|A||-,", "|乙|B||-,"}, items, nil},
		{"item marked not shared counts", []string{"|甲|A|not-shared|姓名", "|乙|B||姓名"}, items, []string{"姓名: [0 1]"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			x := indexed(listed(t, tt.entries...))
			if got := written(tt.groups(x)); !slices.Equal(got, tt.want) {
				t.Errorf("groups of %q = %q, want %q", tt.entries, got, tt.want)
			}
			for g := range tt.groups(x) {
				if g.Len() != len(positions(g)) || g.Len() < 2 {
					t.Errorf("Len of group %q = %d, want %d", g.Key(), g.Len(), len(positions(g)))
				}
			}
		})
	}
}

// Two entries of one name are of one provider when the group of that name is
// among SameNames.
func TestIndexProviders(t *testing.T) {
	for _, tt := range []struct {
		name      string
		providers []string
		want      string
	}{
		{"none", []string{"", ""}, "[]"},
		{"two names", []string{"A", "B"}, "[A@@ B@@]"},
		{"one code, two names", []string{"A@91", "B@91"}, "[A@91@]"},
		{"one code in two widths", []string{"A@9 1", "A@９１"}, "[A@9 1@]"},
		{"one name, two codes", []string{"A@91", "A@92"}, "[A@91@ A@92@]"},
		{"a code and none", []string{"A@91", "A"}, "[A@91@]"},
		{"none and a code", []string{"A", "A@91"}, "[A@91@]"},
		{"two codes and none", []string{"A", "A@91", "A@92"}, "[A@@ A@91@ A@92@]"},
		{"two divisions", []string{"A@@421000", "A@@420100"}, "[A@@421000 A@@420100]"},
		{"division and none", []string{"A@@421000", "A"}, "[A@@421000 A@@]"},
		{"one code, two divisions", []string{"A@91@421000", "A@91@420100"}, "[A@91@421000]"},
		{"the parts as first written", []string{"@91", "A@91", "B@91@421000"}, "[A@91@421000]"},
		{"a code alone", []string{"@91", "A"}, "[@91@ A@@]"},
		{"a division alone", []string{"@@421000", "A"}, "[A@@]"},
		{"names chain no codes", []string{"A@91", "B@91", "B@92", "B"}, "[A@91@ B@92@ B@@]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b catalog.IndexBuilder
			for _, p := range tt.providers {
				e := listed(t, "||"+p+"||姓名")[0]
				b.Add(&e)
			}
			var got []string
			for _, p := range b.Index().Item("姓名").Providers() {
				s := p.Name + "@" + p.Code + "@"
				if !p.Division.IsZero() {
					s += p.Division.String()
				}
				got = append(got, s)
			}
			if fmt.Sprint(got) != tt.want {
				t.Errorf("providers of %q = %v, want %v", tt.providers, got, tt.want)
			}
		})
	}
}

func TestProviderOf(t *testing.T) {
	e := listed(t, "||教育局@91@421000")[0]
	want := catalog.Provider{Code: "91", Name: "教育局", Division: jurisdiction.MustDivision("421000")}
	if got := catalog.ProviderOf(&e); got != want || got.IsZero() {
		t.Errorf("ProviderOf(%v) = %v, want %v", e, got, want)
	}
	if got := catalog.ProviderOf(&catalog.Entry{}); !got.IsZero() {
		t.Errorf("ProviderOf of no entry = %v, want none", got)
	}
}

func TestIndexItem(t *testing.T) {
	x := indexed(listed(t, "|甲|A||姓名", "|乙|A|not-shared|ＩＤ,姓名", "|丙|||id"))
	for _, tt := range []struct {
		name, want string
	}{
		{"姓名", "姓名 [0 1] [{ A }]"},
		{" 姓-名 ", "姓名 [0 1] [{ A }]"},
		{"Id", "id [1 2] [{ A }]"},
		{"住址", " [] []"},
		{"", " [] []"},
		{"()", " [] []"},
	} {
		g := x.Item(tt.name)
		if got := fmt.Sprint(g.Key(), " ", positions(g), " ", g.Providers()); got != tt.want {
			t.Errorf("Item(%q) = %v, want %v", tt.name, got, tt.want)
		}
	}
	for r := range x.Item("id").All() {
		if want := (catalog.Ref{Position: 1, Provider: catalog.Provider{Name: "A"}, Attribute: jurisdiction.NotShared}); r != want {
			t.Errorf("first entry of Item(id) = %v, want %v", r, want)
		}
		break
	}
	if n := testing.AllocsPerRun(100, func() { x.Item(" 姓-名 ") }); n != 0 {
		t.Errorf("Item allocates %v times, want 0", n)
	}
}

func TestIndexBreak(t *testing.T) {
	x := indexed(listed(t, "1|甲|A||姓名,住址", "1|甲|A||姓名,住址", "2|乙 |A||姓名", "2|乙-|B||姓名,住址", "2|乙.|A", "2|乙|B", "3|丙|A", "3|丙|A", "3|丙。|A", "|甲|B"))
	for name, groups := range map[string]iter.Seq[catalog.Group]{
		"SameCodes": x.SameCodes(), "SameNames": x.SameNames(), "NearNames": x.NearNames(), "SharedNames": x.SharedNames(), "SharedItems": x.SharedItems(),
	} {
		n, all := 0, len(written(groups))
		for range groups {
			n++
			break
		}
		if n != 1 || all < 2 || len(written(groups)) != all {
			t.Errorf("%s has %d, then %d groups, and %d before a break; want two or more, the same, 1", name, all, len(written(groups)), n)
		}
	}
}

func TestIndexEmpty(t *testing.T) {
	var zero catalog.Index
	var b catalog.IndexBuilder
	for _, x := range []*catalog.Index{&zero, b.Index(), b.Index()} {
		for _, groups := range []iter.Seq[catalog.Group]{x.SameCodes(), x.SameNames(), x.NearNames(), x.SharedNames(), x.SharedItems()} {
			if got := written(groups); got != nil {
				t.Errorf("groups of no entries = %v, want none", got)
			}
		}
		h := x.Holdings(catalog.Provider{Name: "A"}, []string{"姓名"}, 10)
		if got, want := fmt.Sprint(h), "{[姓名] [] [] [姓名] [] []}"; got != want {
			t.Errorf("Holdings of no entries = %v, want %v", got, want)
		}
		if x.Len() != 0 || x.Item("姓名").Len() != 0 || x.Item("姓名").Providers() != nil {
			t.Error("an index of no entries has some")
		}
	}
}

// The builder starts anew after Index, and keeps nothing of an entry.
func TestIndexBuilder(t *testing.T) {
	var b catalog.IndexBuilder
	e := listed(t, "303/1|学籍|A||姓名")[0]
	b.Add(&e)
	e.Items[0].Name, e.ProviderName = "住址", "B"
	b.Add(&e)
	first := b.Index()
	e = catalog.Entry{Code: "303/1"}
	b.Add(&e)
	second := b.Index()
	if got := fmt.Sprint(positions(first.Item("姓名")), positions(first.Item("住址")), first.Len(), written(first.SameCodes())); got != "[0] [1] 2 [303/1: [0 1]]" {
		t.Errorf("first index has %s", got)
	}
	if got := fmt.Sprint(second.Len(), written(second.SameCodes()), second.Item("姓名").Len()); got != "1 [] 0" {
		t.Errorf("second index has %s", got)
	}
}

func TestIndexMillionEmptyNames(t *testing.T) {
	n := 1_000_000
	if testing.Short() {
		n = 10_000
	}
	var b catalog.IndexBuilder
	e := catalog.Entry{Items: make([]catalog.Item, 3)}
	for range n {
		b.Add(&e)
	}
	x := b.Index()
	for _, groups := range []iter.Seq[catalog.Group]{x.SameCodes(), x.SameNames(), x.NearNames(), x.SharedNames(), x.SharedItems()} {
		if got := written(groups); got != nil {
			t.Errorf("groups of empty entries = %v, want none", got)
		}
	}
	if h := x.Holdings(catalog.Provider{}, []string{"", "-"}, 10); x.Len() != n || h.Entries != nil || len(h.Nowhere) != 1 {
		t.Errorf("%d empty entries hold %v", x.Len(), h)
	}
}

// One entry lists more items than an Index counts in a few planes, and another
// has the same name as all.
func TestIndexManyItems(t *testing.T) {
	const n = 100_000
	items := make([]string, n)
	e := catalog.Entry{ProviderName: "A", Items: make([]catalog.Item, n)}
	for i := range items {
		items[i] = fmt.Sprintf("项%d", i)
		e.Items[i].Name = items[i]
	}
	var b catalog.IndexBuilder
	b.Add(&e)
	e.Items = e.Items[n/2:]
	b.Add(&e)
	x := b.Index()
	if g := x.Item("项99999"); g.Len() != 2 {
		t.Errorf("Item(项99999) has %d entries, want 2", g.Len())
	}
	h := x.Holdings(catalog.Provider{Name: "B"}, items, 10)
	if len(h.Elsewhere) != n || len(h.Entries) != 2 || len(h.Entries[0].Covered) != n || len(h.Entries[1].Missing) != n/2 || h.Entries[1].Missing[0] != "项0" {
		t.Errorf("Holdings of %d items has %d elsewhere, %d entries", n, len(h.Elsewhere), len(h.Entries))
	}
}

// An Index answers many at once; run with -race.
func TestIndexConcurrent(t *testing.T) {
	x := indexOf(madeCatalog(2000))
	want := fmt.Sprint(x.Holdings(catalog.Provider{}, indexQueries[0].items, 5), written(x.NearNames()))
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if got := fmt.Sprint(x.Holdings(catalog.Provider{}, indexQueries[0].items, 5), written(x.NearNames())); got != want {
				t.Error("answers differ between goroutines")
			}
		}()
	}
	wg.Wait()
}

// The same entries give the same answers, though each index hashes by a seed of
// its own.
func TestIndexDeterministic(t *testing.T) {
	answers := func() string {
		x := indexOf(madeCatalog(3000))
		s := fmt.Sprint(written(x.NearNames()), x.Holdings(catalog.Provider{}, indexQueries[0].items, 50))
		for g := range x.SharedItems() {
			s += fmt.Sprint(g.Key(), g.Len(), g.Providers())
		}
		return s
	}
	if first, second := answers(), answers(); first != second {
		t.Error("two indexes of the same entries differ")
	}
}

func TestID32(t *testing.T) {
	if got := catalog.ID32(1<<31 - 1); got != 1<<31-1 {
		t.Errorf("id32(1<<31 - 1) = %d", got)
	}
	defer func() {
		if recover() != "catalog: an index holds at most 2147483647 entries and as many names" {
			t.Error("id32(1<<31) does not panic as it says")
		}
	}()
	catalog.ID32(1 << 31)
}
