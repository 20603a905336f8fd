package catalog

import "slices"

// Holdings are what a catalog holds of the data that a department asks for: the
// answer of [Index.Holdings]. Elsewhere, Withheld and Nowhere part Asked.
type Holdings struct {
	Asked     []string // the item names asked for, in their order; of those that fold alike the first
	Elsewhere []string // held by another provider in an entry not marked not shared
	Withheld  []string // held by other providers, but only in entries marked not shared
	Nowhere   []string // held by no other provider

	Entries         []Holding // entries of other providers not marked not shared, best coverage first
	WithheldEntries []Holding // entries of other providers marked not shared (不予共享): sharing cannot supply them
}

// A Holding is an entry that lists some of the items asked for, one or more.
type Holding struct {
	Entry   Ref
	Covered []string // the names asked for that it lists, in the order asked
	Missing []string // the others
}

// Holdings looks up what providers other than asker hold already of the items
// that it means to collect from citizens and organizations (重复收集): where
// sharing can supply them, they must not be asked for again (state-2025:19.1,
// hubei-2021:24; hubei-2025:20.2 and jingzhou-2024:10 say likewise). Item names
// are compared folded ([FoldName]).
//
// It returns at most limit entries that sharing may supply and as many that are
// marked not shared, and none if limit is not positive; of each those that list
// the most of the items, and of those that list as many, the ones added first.
// Elsewhere, Withheld and Nowhere look at all entries whatever the limit.
//
// What the catalog holds is all that it says. It does not decide whether sharing
// meets the need, which also hangs on how current the data is, on whom it is
// about, and on the conditions of use: an official decides. An entry whose
// attribute nobody filled in is with those that may be shared, since nothing
// says otherwise; its Ref shows it. An entry that names no provider counts as
// another's, with a zero Provider in its Ref, and may in truth be asker's own.
// A zero asker, or one that the catalog does not know, owns no entry.
//
// For q items and n entries it takes time of order q × n/64 if most entries list
// about as many of the items as the best do, and a fraction of that if few do. It
// allocates in proportion to q × log n and to the entries returned. It keeps the
// strings of items in the result and not the slice.
//
//law:hubei-2025:20.2
func (x *Index) Holdings(asker Provider, items []string, limit int) Holdings {
	q := question{self: x.find(asker), limit: limit}
	h := Holdings{Asked: make([]string, 0, len(items))}
	q.asked = make([]int32, 0, len(items))
	seen := make(map[string]bool, len(items))
	var a [128]byte
	for _, item := range items {
		folded := appendFoldedName(a[:0], item)
		if !seen[string(folded)] {
			seen[string(folded)] = true
			h.Asked = append(h.Asked, item)
			q.asked = append(q.asked, x.items.find(folded))
		}
	}
	for i, id := range q.asked {
		to := &h.Nowhere
		switch {
		case id >= 0 && x.open.held[id].isOther(q.self):
			to = &h.Elsewhere
		case id >= 0 && x.closed.held[id].isOther(q.self):
			to = &h.Withheld
		}
		*to = append(slices.Grow(*to, len(q.asked)-i), h.Asked[i])
	}
	h.Entries = x.open.holdings(&q, h.Asked)
	h.WithheldEntries = x.closed.holdings(&q, h.Asked)
	return h
}

// A holder is who holds an item: 0 for nobody, -1 for several, a provider plus 1
// otherwise.
type holder int32

func (h holder) with(provider int32) holder {
	switch h {
	case 0, holder(provider + 1):
		return holder(provider + 1)
	}
	return -1
}

// isOther reports whether anyone but self holds it.
func (h holder) isOther(self int32) bool { return h != 0 && h != holder(self+1) }
