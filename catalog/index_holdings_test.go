package catalog_test

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/jurisdiction"
)

// register is a catalog to ask: the school has the names and addresses, the police
// the most, the tax office some of it marked not shared.
var register = []string{
	"|学籍|教育局@91|unconditional|姓名,住址",
	"|户籍|公安局|conditional|姓名,住址,身份证号",
	"|纳税|税务局|not-shared|姓名,身份证号,收入",
	"|婚姻|民政局||姓名,配偶",
	"|社保|人社局|unconditional|姓 名,住址,参保号",
	"|校舍|教育局|unconditional|校舍面积,姓名",
	"|无主|||姓名,住址,身份证号",
}

func TestIndexHoldings(t *testing.T) {
	for _, tt := range []struct {
		name  string
		asker string
		items string
		limit int
		want  string
	}{
		{"best coverage first, then the order added", "住建局", "姓名,住址,身份证号", 10, `
			elsewhere 姓名 住址 身份证号
			1 公安局 conditional: 姓名 住址 身份证号 -
			6  : 姓名 住址 身份证号 -
			0 教育局 unconditional: 姓名 住址 - 身份证号
			4 人社局 unconditional: 姓名 住址 - 身份证号
			3 民政局 : 姓名 - 住址 身份证号
			5 教育局 unconditional: 姓名 - 住址 身份证号
			2 税务局 not-shared: 姓名 身份证号 - 住址`},
		{"limit, of each kind", "住建局", "姓名,住址,身份证号", 2, `
			elsewhere 姓名 住址 身份证号
			1 公安局 conditional: 姓名 住址 身份证号 -
			6  : 姓名 住址 身份证号 -
			2 税务局 not-shared: 姓名 身份证号 - 住址`},
		{"no entries wanted", "住建局", "姓名,收入,血型", 0, `
			elsewhere 姓名
			withheld 收入
			nowhere 血型`},
		{"negative limit", "住建局", "姓名", -1, `
			elsewhere 姓名`},
		{"own entries are left out, by name and code", "教育局@91", "校舍面积,住址", 10, `
			elsewhere 住址
			nowhere 校舍面积
			1 公安局 conditional: 住址 - 校舍面积
			4 人社局 unconditional: 住址 - 校舍面积
			6  : 住址 - 校舍面积`},
		{"own entries are left out, by name", " 教育局", "校舍面积", 10, `
			nowhere 校舍面积`},
		{"own entries are left out, by code", "@９1", "校舍面积", 10, `
			nowhere 校舍面积`},
		{"another body of the name", "教育局@92", "校舍面积", 10, `
			elsewhere 校舍面积
			5 教育局 unconditional: 校舍面积 -`},
		{"a code that the catalog lacks", "公安局@77", "身份证号", 10, `
			elsewhere 身份证号
			6  : 身份证号 -
			2 税务局 not-shared: 身份证号 -`},
		{"another division", "公安局@@421000", "身份证号", 1, `
			elsewhere 身份证号
			1 公安局 conditional: 身份证号 -
			2 税务局 not-shared: 身份证号 -`},
		{"nobody asks", "", "配偶", 10, `
			elsewhere 配偶
			3 民政局 : 配偶 -`},
		{"withheld only", "住建局", "收入", 10, `
			withheld 收入
			2 税务局 not-shared: 收入 -`},
		{"withheld by the asker itself", "税务局", "收入", 10, `
			nowhere 收入`},
		{"names fold and count once", "住建局", "配-偶,配偶,( 配偶 )", 10, `
			elsewhere 配-偶
			3 民政局 : 配-偶 -`},
		{"no name is held by nobody", "住建局", ",-,配偶", 10, `
			elsewhere 配偶
			nowhere 
			3 民政局 : 配偶 - `},
		{"nothing asked", "住建局", "无此项", 10, `
			nowhere 无此项`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			x := indexed(listed(t, register...))
			asked := strings.Split(tt.items, ",")
			h := x.Holdings(provided(t, tt.asker), asked, tt.limit)
			got, want := tableText(h), strings.ReplaceAll(tt.want, "\t", "")
			if got != want {
				t.Errorf("Holdings(%q, %q, %d) = %s\nwant%s", tt.asker, asked, tt.limit, got, want)
			}
		})
	}
}

// tableText writes holdings as the table above has them.
func tableText(h catalog.Holdings) string {
	var b strings.Builder
	for _, part := range []struct {
		name  string
		items []string
	}{{"elsewhere", h.Elsewhere}, {"withheld", h.Withheld}, {"nowhere", h.Nowhere}} {
		if part.items != nil {
			fmt.Fprintf(&b, "\n%s %s", part.name, strings.Join(part.items, " "))
		}
	}
	for _, g := range slices.Concat(h.Entries, h.WithheldEntries) {
		words := slices.Concat([]string{}, g.Covered, []string{"-"}, g.Missing)
		fmt.Fprintf(&b, "\n%d %s %v: %s", g.Entry.Position, g.Entry.Provider.Name, g.Entry.Attribute, strings.Join(words, " "))
	}
	return b.String()
}

func TestIndexHoldingsNothingAsked(t *testing.T) {
	x := indexed(listed(t, register...))
	if got := fmt.Sprint(x.Holdings(catalog.Provider{}, nil, 10)); got != "{[] [] [] [] [] []}" {
		t.Errorf("Holdings of nothing = %v, want nothing", got)
	}
}

// Appending to a list of the result must not write into another.
func TestIndexHoldingsApart(t *testing.T) {
	x := indexed(listed(t, register...))
	h := x.Holdings(catalog.Provider{}, []string{"姓名", "住址"}, 10)
	before := holdingsText(h)
	for _, g := range h.Entries {
		_, _ = append(g.Covered, "!"), append(g.Missing, "!")
	}
	if after := holdingsText(h); after != before {
		t.Errorf("Holdings after appending to its lists = %s, want %s", after, before)
	}
}

// drawEntries draws a small catalog whose names, codes and providers collide
// often.
func drawEntries(t *rapid.T) (list []catalog.Entry) {
	pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
	for i := range rapid.IntRange(0, 12).Draw(t, "entries") {
		label := func(s string) string { return fmt.Sprint(s, " of ", i) }
		e := catalog.Entry{
			Name:         pick(label("name"), "", "-", "学籍", "学 籍", "学籍（）", "户籍A", "户籍ａ", "1.1", "11"),
			Code:         pick(label("code"), "", " ", "303/1", "303／1", "303/ 1", "ba/2", "BA/2", "3031"),
			ProviderName: pick(label("provider"), "", "教育局", "教育 局", "公安局", "A局", "a局"),
			ProviderCode: pick(label("provider code"), "", "", "", "91", "9１", "92"),
			Attribute:    jurisdiction.Attribute(rapid.IntRange(0, 3).Draw(t, label("attribute"))),
		}
		e.Provider.Division = jurisdiction.MustDivision(pick(label("division"), "421000", "421000", "420100"))
		if rapid.Bool().Draw(t, label("no division")) {
			e.Provider.Division = jurisdiction.Division{}
		}
		for _, item := range drawItems(t, label("items")) {
			e.Items = append(e.Items, catalog.Item{Name: item})
		}
		list = append(list, e)
	}
	return list
}

func drawItems(t *rapid.T, label string) []string {
	return rapid.SliceOfN(rapid.SampledFrom([]string{"", "()", "姓名", "姓 名", "住址", "ID", "ｉｄ", "电话", "1-6月", "16月"}), 0, 6).Draw(t, label)
}

var indexKinds = map[string]func(*catalog.Index) iter.Seq[catalog.Group]{
	"codes":  (*catalog.Index).SameCodes,
	"same":   (*catalog.Index).SameNames,
	"near":   (*catalog.Index).NearNames,
	"shared": (*catalog.Index).SharedNames,
	"items":  (*catalog.Index).SharedItems,
}

func TestIndexAgainstTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawEntries(t)
		x, slow := indexed(entries), slowIndexOf(entries)
		for kind, groups := range indexKinds {
			if got, want := written(groups(x)), slow.written(kind); !slices.Equal(got, want) {
				t.Errorf("%s = %q, want %q", kind, got, want)
			}
		}
		for i, r := range refs(x, slow) {
			if (r.Provider == catalog.Provider{}) != (slow.owner[i] < 0) || r.Attribute != entries[i].Attribute {
				t.Errorf("entry %d is %v, want that of %v", i, r, entries[i])
			}
		}
		asker := catalog.Provider{Name: "住建局"}
		if len(entries) > 0 {
			asker = catalog.ProviderOf(&entries[rapid.IntRange(0, len(entries)-1).Draw(t, "asker")])
		}
		items, limit := drawItems(t, "asked"), rapid.IntRange(-1, 13).Draw(t, "limit")
		if got, want := holdingsText(x.Holdings(asker, items, limit)), slow.holdings(asker, items, limit).String(); got != want {
			t.Errorf("Holdings(%v, %q, %d) = %s\nwant %s", asker, items, limit, got, want)
		}
	})
}

// refs are the references to entries that Item returns, by position.
func refs(x *catalog.Index, s *slowIndex) map[int]catalog.Ref {
	found := map[int]catalog.Ref{}
	for i := range s.entries {
		for _, item := range s.entries[i].Items {
			for r := range x.Item(item.Name).All() {
				found[r.Position] = r
			}
		}
	}
	return found
}

// Which entries make a group does not depend on the order in which they are added.
func TestIndexPermutation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawEntries(t)
		order := make([]int, len(entries))
		for i := range order {
			order[i] = i
		}
		order = rapid.Permutation(order).Draw(t, "order")
		shuffled := make([]catalog.Entry, len(entries))
		for i, from := range order {
			shuffled[i] = entries[from]
		}
		x, y := indexed(entries), indexed(shuffled)
		for kind, groups := range indexKinds {
			var got, want []string
			for g := range groups(x) {
				want = append(want, fmt.Sprint(g.Key(), positions(g), len(g.Providers())))
			}
			for g := range groups(y) {
				at := positions(g)
				for i := range at {
					at[i] = order[at[i]]
				}
				slices.Sort(at)
				got = append(got, fmt.Sprint(g.Key(), at, len(g.Providers())))
			}
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%s of %v = %q, want %q", kind, order, got, want)
			}
		}
	})
}

// A catalog large enough for several levels and batches, with items from ones that
// nearly every entry lists to ones that one does.
func TestIndexHoldingsLarge(t *testing.T) {
	n, forms := 20_000, 300
	if testing.Short() {
		n, forms = 9000, 60
	}
	r := rand.New(rand.NewPCG(3, 4))
	items := make([]string, 60)
	for i := range items {
		items[i] = madeItem(i)
	}
	entries := make([]catalog.Entry, n)
	for i := range entries {
		e := &entries[i]
		e.ProviderName = fmt.Sprint("局", r.IntN(4))
		e.Attribute = []jurisdiction.Attribute{jurisdiction.Unconditional, jurisdiction.NotShared, jurisdiction.Conditional, jurisdiction.NoAttribute}[min(3, r.IntN(40)/8)]
		for j, item := range items {
			if r.Float64() < 0.9*math.Pow(0.8, float64(j)) || j == 58 && i == n-1 {
				e.Items = append(e.Items, catalog.Item{Name: item})
			}
		}
	}
	x, twin := indexed(entries), newCountTwin(entries)
	for range forms {
		form := make([]string, 0, 40)
		for _, k := range r.Perm(len(items))[:1+r.IntN(min(40, 1+r.IntN(40)))] {
			form = append(form, items[k])
		}
		asker := catalog.Provider{Name: fmt.Sprint("局", r.IntN(5))}
		twin.compare(t, x, asker, form, []int{1, 2, 10, 100, 30_000}[r.IntN(5)])
	}
}

// Catalogs of so many entries that lines, levels and batches are just full, or one
// short of it, or one over. Each of eight items is listed by every entry, by every
// second, fourth and so on, and a ninth by the last one alone.
func TestIndexHoldingsSizes(t *testing.T) {
	form := madeItems(0, 1, 2, 3, 4, 5, 6, 7, 8)
	for _, size := range []int{1, 8, 64, 512, 1024, 2048, 4096, 8192, 32_768} {
		for n := max(1, size-1); n <= size+1; n++ {
			entries := make([]catalog.Entry, n)
			for i := range entries {
				entries[i].ProviderName = fmt.Sprint("局", i%3)
				for k := range 8 {
					if i>>k<<k == i {
						entries[i].Items = append(entries[i].Items, catalog.Item{Name: madeItem(k)})
					}
				}
			}
			entries[n-1].Items = append(entries[n-1].Items, catalog.Item{Name: madeItem(8)})
			x, twin := indexed(entries), newCountTwin(entries)
			for _, limit := range []int{1, 10, 600} {
				twin.compare(t, x, catalog.Provider{Name: "局1"}, form, limit)
				twin.compare(t, x, catalog.Provider{}, form[3:8], limit)
				twin.compare(t, x, catalog.Provider{}, form[8:], limit)
			}
		}
	}
}

// Stretches of entries that list the same, as long as a shelf's batches or longer:
// nearly all is a tie, which positions decide. A few entries that list more are
// strewn among them.
func TestIndexHoldingsRuns(t *testing.T) {
	rounds := 40
	if testing.Short() {
		rounds = 6
	}
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 5))
		var entries []catalog.Entry
		for n := 2000 + r.IntN(12_000); len(entries) < n; {
			var items []catalog.Item
			for k := range 12 {
				if r.IntN(3) == 0 {
					items = append(items, catalog.Item{Name: madeItem(k)})
				}
			}
			e := catalog.Entry{Items: items, ProviderName: fmt.Sprint("局", r.IntN(3))}
			for range 1 + r.IntN(1<<r.IntN(14)) {
				entries = append(entries, e)
			}
		}
		for range r.IntN(4) {
			e := &entries[r.IntN(len(entries))]
			e.Items = append(slices.Clone(e.Items), catalog.Item{Name: madeItem(r.IntN(12))}, catalog.Item{Name: madeItem(r.IntN(12))})
		}
		x, twin := indexed(entries), newCountTwin(entries)
		for range 20 {
			form := madeItems(r.Perm(12)[:1+r.IntN(12)]...)
			asker := catalog.Provider{Name: fmt.Sprint("局", r.IntN(4))}
			twin.compare(t, x, asker, form, []int{1, 3, 10, 1000}[r.IntN(4)])
		}
	}
}

// counts are the positions of holdings, each with the number of items covered.
func counts(list []catalog.Holding) (pairs [][2]int) {
	for _, h := range list {
		pairs = append(pairs, [2]int{h.Entry.Position, len(h.Covered)})
	}
	return pairs
}

// A countTwin counts with a set of names an entry.
type countTwin struct {
	entries []catalog.Entry
	names   []map[string]bool
}

func newCountTwin(entries []catalog.Entry) *countTwin {
	c := &countTwin{entries: entries}
	for i := range entries {
		set := map[string]bool{}
		for _, item := range entries[i].Items {
			set[item.Name] = true
		}
		c.names = append(c.names, set)
	}
	return c
}

// compare asks both the index and the twin.
func (c *countTwin) compare(t *testing.T, x *catalog.Index, asker catalog.Provider, form []string, limit int) {
	t.Helper()
	h := x.Holdings(asker, form, limit)
	for i, got := range [][]catalog.Holding{h.Entries, h.WithheldEntries} {
		if want := c.best(asker.Name, form, limit, i == 1); !slices.Equal(counts(got), want) {
			t.Fatalf("Holdings(%v, %q, %d) of %d entries, withheld %t: entries and counts\n%v, want\n%v",
				asker, form, limit, len(c.entries), i == 1, counts(got), want)
		}
	}
}

func (c *countTwin) best(asker string, form []string, limit int, withheld bool) (pairs [][2]int) {
	for i := range c.entries {
		if c.entries[i].ProviderName == asker || (c.entries[i].Attribute == jurisdiction.NotShared) != withheld {
			continue
		}
		n := 0
		for _, item := range form {
			if c.names[i][item] {
				n++
			}
		}
		if n > 0 {
			pairs = append(pairs, [2]int{i, n})
		}
	}
	slices.SortStableFunc(pairs, func(a, b [2]int) int { return b[1] - a[1] })
	return pairs[:min(limit, len(pairs))]
}
