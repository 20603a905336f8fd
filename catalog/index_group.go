package catalog

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// A Group is the entries of an [Index] that have something in common: two or
// more, save for a group that [Index.Item] returns. The zero value has none.
type Group struct {
	x   *Index
	key string
	at  []int32
}

// Key returns what the entries have in common: the code without width, case
// and blanks, the name as written for [Index.SameNames], the folded name for all
// others.
func (g Group) Key() string { return g.key }

// Len returns the number of entries.
func (g Group) Len() int { return len(g.at) }

// All returns the entries in the order in which they were added. It can be
// iterated again.
func (g Group) All() iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		for _, at := range g.at {
			if !yield(g.x.ref(at)) {
				return
			}
		}
	}
}

// Providers returns the providers of the entries, each once, in the order of
// their first entries in the group. Entries that name none are passed over. It
// allocates in proportion to the providers, and looks at every entry.
func (g Group) Providers() []Provider {
	var list []Provider
	seen := map[int32]bool{0: true}
	for _, at := range g.at {
		if p := g.x.provider[at]; !seen[p] {
			seen[p] = true
			list = append(list, g.x.providers[p])
		}
	}
	return list
}

// SameCodes returns the groups of entries whose codes (目录代码) are the same when
// width, case and blanks are left aside, whoever the providers are. Groups come
// in the order of their first entries, here as in all methods that return
// groups; they can be iterated again, and cost nothing that grows with the
// index. Entries without a code are in no group.
func (x *Index) SameCodes() iter.Seq[Group] { return x.all(&x.sameCodes) }

// SameNames returns the groups of entries of one provider whose names
// (目录名称) are the same to the letter. Entries that name no provider are taken
// together, since they may be of one. Names that fold to nothing are no names.
func (x *Index) SameNames() iter.Seq[Group] { return x.all(&x.sameNames) }

// NearNames returns the groups of entries of one provider whose names fold to
// the same text ([FoldName]) and are not all the same to the letter: those that
// differ in punctuation, blanks, width or case alone (近似重复). An entry may be in
// a group here and in one of [Index.SameNames]. Entries that name no provider
// are taken together.
func (x *Index) NearNames() iter.Seq[Group] { return x.all(&x.nearNames) }

// SharedNames returns the groups of entries whose names fold to the same text,
// where two or more providers have such entries (hubei-2025:20.1,
// jingzhou-2024:9). Every department has a list of the penalties it imposed, so
// a group is a question to ask and no finding. Entries that name no provider are
// in the group but do not count as a provider.
func (x *Index) SharedNames() iter.Seq[Group] { return x.all(&x.sharedNames) }

// SharedItems returns, for each name of data items (数据项) that two or more
// providers list, the entries that list it: where the principle of one number
// from one source (一数一源, hubei-2025:20.1, jingzhou-2024:9) asks who the source
// is, and where the authority names a source department if several collect it
// (state-2025:19.2). Names are folded by [FoldName]. They come in the order in
// which the catalog first lists them, and hold such as 备注 and 序号, which every
// table has. Entries that name no provider are in the group but do not count as
// a provider. A group costs nothing that grows with the index.
func (x *Index) SharedItems() iter.Seq[Group] {
	return func(yield func(Group) bool) {
		for _, id := range x.several {
			if !yield(Group{x, x.items.at(id), x.lists.of(id)}) {
				return
			}
		}
	}
}

// Item returns the entries that list an item of the given name, after folding;
// there may be one or none. It allocates nothing for names of up to 128 bytes.
func (x *Index) Item(name string) Group {
	var a [128]byte
	id := x.items.find(appendFoldedName(a[:0], name))
	if id < 0 {
		return Group{}
	}
	return Group{x, x.items.at(id), x.lists.of(id)}
}

// groups are lists of entries, each with the text they have in common.
type groups struct {
	keys  []string // parts of one string
	lists lists
}

func (x *Index) all(g *groups) iter.Seq[Group] {
	return func(yield func(Group) bool) {
		for i, key := range g.keys {
			if !yield(Group{x, key, g.lists.of(int32(i))}) {
				return
			}
		}
	}
}

func (x *Index) setGroups(b *IndexBuilder) {
	always := func([]int32) bool { return true }
	owned := func(i int, text int32) uint64 {
		if text < 0 {
			return 0
		}
		return uint64(x.provider[i])<<32 | uint64(text+1)
	}
	x.sameCodes = gather(&b.codes.names, x.size, func(i int) uint64 { return uint64(b.records[i].code + 1) }, always)
	x.sameNames = gather(&b.written.names, x.size, func(i int) uint64 { return owned(i, b.records[i].written) }, always)
	x.nearNames = gather(&b.titles.names, x.size, func(i int) uint64 { return owned(i, b.records[i].title) }, func(run []int32) bool {
		return slices.ContainsFunc(run, func(at int32) bool { return b.records[at].written != b.records[run[0]].written })
	})
	x.sharedNames = gather(&b.titles.names, x.size, func(i int) uint64 { return uint64(b.records[i].title + 1) }, x.severalProviders)
}

// severalProviders reports whether the entries have two or more providers.
func (x *Index) severalProviders(run []int32) bool {
	first := int32(0)
	for _, at := range run {
		if p := x.provider[at]; first == 0 {
			first = p
		} else if p != 0 && p != first {
			return true
		}
	}
	return false
}

// gather groups the entries 0 to n-1 by key, whose low half is the number of a
// text plus 1; an entry of key 0 is in no group. It sorts, so that it takes
// n log n whatever the keys, and keeps the groups of two or more that keep does.
func gather(texts *names, n int, key func(int) uint64, keep func([]int32) bool) groups {
	type keyed struct {
		key uint64
		at  int32
	}
	var all []keyed
	for i := range n {
		if k := key(i); k != 0 {
			all = append(all, keyed{k, int32(i)})
		}
	}
	slices.SortFunc(all, func(a, b keyed) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.at, b.at)) })
	type run struct {
		text     int32
		from, to int
	}
	at := make([]int32, len(all))
	for i := range all {
		at[i] = all[i].at
	}
	var runs []run
	for from, to := 0, 0; from < len(all); from = to {
		for to = from + 1; to < len(all) && all[to].key == all[from].key; to++ {
		}
		if to-from > 1 && keep(at[from:to]) {
			runs = append(runs, run{int32(uint32(all[from].key)) - 1, from, to})
		}
	}
	slices.SortFunc(runs, func(a, b run) int { return cmp.Compare(at[a.from], at[b.from]) })

	var g groups
	var text strings.Builder
	g.lists.start = append(g.lists.start, 0)
	for _, r := range runs {
		text.WriteString(texts.at(r.text))
		g.lists.at = append(g.lists.at, at[r.from:r.to]...)
		g.lists.start = append(g.lists.start, len(g.lists.at))
	}
	rest := text.String()
	for _, r := range runs {
		size := len(texts.at(r.text))
		g.keys, rest = append(g.keys, rest[:size]), rest[size:]
	}
	return g
}

// lists are lists of numbers, one after another in one slice: list i is
// at[start[i]:start[i+1]].
type lists struct {
	start []int
	at    []int32
}

func (l *lists) of(i int32) []int32 { return l.at[l.start[i]:l.start[i+1]:l.start[i+1]] }

// invert turns the lists of the numbers 0 to n-1 round: list k of the result is
// the ascending numbers whose list holds k, for each k below m. It counts, then
// puts each number in its place.
func invert(m, n int, list func(int) []int32) lists {
	l := lists{start: make([]int, m+2)}
	for i := range n {
		for _, k := range list(i) {
			l.start[k+2]++
		}
	}
	for k := range m {
		l.start[k+2] += l.start[k+1]
	}
	l.at = make([]int32, l.start[m+1])
	for i := range n {
		for _, k := range list(i) {
			l.at[l.start[k+1]] = int32(i)
			l.start[k+1]++
		}
	}
	l.start = l.start[:m+1]
	return l
}
