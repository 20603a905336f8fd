package catalog_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gongxiang.example/catalog"
	"gongxiang.example/jurisdiction"
)

// slowIndex answers what an Index does by looking at every entry, the provider of
// each found by comparing it with all others.
type slowIndex struct {
	entries []catalog.Entry
	owner   []int // of each entry, the first entry of its provider, -1 for none
}

func slowIndexOf(entries []catalog.Entry) *slowIndex {
	s := &slowIndex{entries: entries}
	codes := map[string]map[string]bool{} // by folded name and division
	for i := range entries {
		p := catalog.ProviderOf(&entries[i])
		if c := slowCode(p.Code); c != "" && slowBody(p) != "" {
			if codes[slowBody(p)] == nil {
				codes[slowBody(p)] = map[string]bool{}
			}
			codes[slowBody(p)][c] = true
		}
	}
	first := map[string]int{}
	for i := range entries {
		key := slowKey(catalog.ProviderOf(&entries[i]), codes)
		if _, ok := first[key]; !ok {
			first[key] = i
		}
		if key == "" {
			first[key] = -1
		}
		s.owner = append(s.owner, first[key])
	}
	return s
}

// slowKey is a text that the entries of one provider share.
func slowKey(p catalog.Provider, codes map[string]map[string]bool) string {
	switch {
	case slowCode(p.Code) != "":
		return "code " + slowCode(p.Code)
	case slowBody(p) == "":
		return ""
	case len(codes[slowBody(p)]) == 1:
		for c := range codes[slowBody(p)] {
			return "code " + c
		}
	}
	return "body " + slowBody(p)
}

func slowBody(p catalog.Provider) string {
	if catalog.FoldName(p.Name) == "" {
		return ""
	}
	return p.Division.String() + "|" + catalog.FoldName(p.Name)
}

// slowCode folds the codes that the tests use.
func slowCode(s string) string {
	return strings.ToLower(strings.NewReplacer(" ", "", "\u3000", "", "／", "/", "Ａ", "A", "１", "1").Replace(s))
}

// groups are the positions of the entries that share a key, in both orders.
func (s *slowIndex) groups(key func(i int) string, keep func(at []int) bool) (list []slowGroup) {
	where := map[string]int{}
	for i := range s.entries {
		k := key(i)
		if k == "" {
			continue
		}
		if _, ok := where[k]; !ok {
			where[k] = len(list)
			list = append(list, slowGroup{key: k})
		}
		g := &list[where[k]]
		g.at = append(g.at, i)
	}
	return slices.DeleteFunc(list, func(g slowGroup) bool { return len(g.at) < 2 || !keep(g.at) })
}

type slowGroup struct {
	key string
	at  []int
}

// written writes the groups of a kind as the test of Index does; items are those
// of one name each.
func (s *slowIndex) written(kind string) (list []string) {
	name := func(i int) string { return catalog.FoldName(s.entries[i].Name) }
	var groups []slowGroup
	switch kind {
	case "codes":
		groups = s.groups(func(i int) string { return slowCode(s.entries[i].Code) }, func([]int) bool { return true })
	case "same":
		groups = s.groups(func(i int) string {
			if name(i) == "" {
				return ""
			}
			return fmt.Sprint(s.owner[i], " ", s.entries[i].Name)
		}, func([]int) bool { return true })
	case "near":
		groups = s.groups(func(i int) string {
			if name(i) == "" {
				return ""
			}
			return fmt.Sprint(s.owner[i], " ", name(i))
		}, func(at []int) bool {
			return slices.ContainsFunc(at, func(i int) bool { return s.entries[i].Name != s.entries[at[0]].Name })
		})
	case "shared":
		groups = s.groups(name, func(at []int) bool { return len(s.owners(at)) > 1 })
	case "items":
		groups = s.items()
	}
	for _, g := range groups {
		if kind == "same" || kind == "near" {
			_, g.key, _ = strings.Cut(g.key, " ")
		}
		list = append(list, fmt.Sprint(g.key, ": ", g.at))
	}
	return list
}

func (s *slowIndex) items() (list []slowGroup) {
	seen := map[string]bool{}
	for i := range s.entries {
		for _, item := range s.entries[i].Items {
			f := catalog.FoldName(item.Name)
			if seen[f] {
				continue
			}
			seen[f] = true
			g := slowGroup{key: f}
			for j := range s.entries {
				if s.lists(j, f) {
					g.at = append(g.at, j)
				}
			}
			if len(s.owners(g.at)) > 1 {
				list = append(list, g)
			}
		}
	}
	return list
}

func (s *slowIndex) owners(at []int) (list []int) {
	for _, i := range at {
		if s.owner[i] >= 0 && !slices.Contains(list, s.owner[i]) {
			list = append(list, s.owner[i])
		}
	}
	return list
}

func (s *slowIndex) lists(i int, item string) bool {
	return item != "" && slices.ContainsFunc(s.entries[i].Items, func(it catalog.Item) bool { return catalog.FoldName(it.Name) == item })
}

// slowHoldings are holdings with bare positions.
type slowHoldings struct {
	asked, elsewhere, withheld, nowhere []string
	open, closed                        []slowHolding
}

type slowHolding struct {
	at               int
	covered, missing []string
}

// String writes them as holdingsText does.
func (h slowHoldings) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "asked %q, elsewhere %q, withheld %q, nowhere %q", h.asked, h.elsewhere, h.withheld, h.nowhere)
	for i, list := range [][]slowHolding{h.open, h.closed} {
		for _, g := range list {
			fmt.Fprintf(&b, "\n%s %d has %q lacks %q", []string{"open", "closed"}[i], g.at, g.covered, g.missing)
		}
	}
	return b.String()
}

// holdingsText writes what an Index answers.
func holdingsText(h catalog.Holdings) string {
	s := slowHoldings{asked: h.Asked, elsewhere: h.Elsewhere, withheld: h.Withheld, nowhere: h.Nowhere}
	for _, g := range h.Entries {
		s.open = append(s.open, slowHolding{g.Entry.Position, g.Covered, g.Missing})
	}
	for _, g := range h.WithheldEntries {
		s.closed = append(s.closed, slowHolding{g.Entry.Position, g.Covered, g.Missing})
	}
	return s.String()
}

// holdings takes an asker that is given as its entries give it.
func (s *slowIndex) holdings(asker catalog.Provider, items []string, limit int) (h slowHoldings) {
	self := -2
	for i := range s.entries {
		if s.owner[i] >= 0 && catalog.ProviderOf(&s.entries[i]) == asker {
			self = s.owner[i]
		}
	}
	seen := map[string]bool{}
	for _, item := range items {
		if f := catalog.FoldName(item); !seen[f] {
			seen[f] = true
			h.asked = append(h.asked, item)
		}
	}
	open, closed := map[string]bool{}, map[string]bool{}
	for i := range s.entries {
		if s.owner[i] == self {
			continue
		}
		g := slowHolding{at: i}
		for _, item := range h.asked {
			if s.lists(i, catalog.FoldName(item)) {
				g.covered = append(g.covered, item)
			} else {
				g.missing = append(g.missing, item)
			}
		}
		if len(g.covered) == 0 {
			continue
		}
		to, all := &h.open, open
		if s.entries[i].Attribute == jurisdiction.NotShared {
			to, all = &h.closed, closed
		}
		*to = append(*to, g)
		for _, item := range g.covered {
			all[item] = true
		}
	}
	for _, item := range h.asked {
		switch {
		case open[item]:
			h.elsewhere = append(h.elsewhere, item)
		case closed[item]:
			h.withheld = append(h.withheld, item)
		default:
			h.nowhere = append(h.nowhere, item)
		}
	}
	for _, list := range []*[]slowHolding{&h.open, &h.closed} {
		slices.SortStableFunc(*list, func(a, b slowHolding) int { return cmp.Compare(len(b.covered), len(a.covered)) })
		*list = (*list)[:max(0, min(limit, len(*list)))]
	}
	return h
}
