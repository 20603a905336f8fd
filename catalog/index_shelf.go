package catalog

import (
	"slices"

	"gongxiang.example/jurisdiction"
)

// A shelf is some of the entries of an Index, numbered anew in the same order,
// made ready for the search.
//
// An item that many of its entries list has a bitmap, one bit an entry. Bitmaps
// are rows of blocks, all in one slice.
type shelf struct {
	x       *Index
	entries []int32  // their positions
	lists   lists    // of each item, the entries of the shelf that list it
	held    []holder // of each item, who holds it
	rows    []int32  // of each item, its row in bits plus 1, or 0
	bits    []block  // rows of as many blocks as the entries need
}

// A block is a bit for each of 4096 entries.
type block [64]uint64

const blockBits = 64 * 64

func (s *shelf) blocks() int { return (len(s.entries) + blockBits - 1) / blockBits }

// fill puts the entries on the shelf whose attribute is one of those.
func (s *shelf) fill(x *Index, b *IndexBuilder, is func(jurisdiction.Attribute) bool) {
	s.x = x
	for i, a := range x.attribute {
		if is(a) {
			s.entries = append(s.entries, int32(i))
		}
	}
	s.lists = invert(x.items.len(), len(s.entries), func(i int) []int32 { return b.of(int(s.entries[i])) })
	s.held = make([]holder, x.items.len())
	s.rows = make([]int32, x.items.len())
	n := int32(0)
	for id := range s.held {
		list := s.lists.of(int32(id))
		for _, e := range list {
			s.held[id] = s.held[id].with(x.provider[s.entries[e]])
		}
		// A bitmap takes then at most 36 bytes for each time that the item is
		// listed, and the lists without one are short.
		if len(list) >= 128 && len(list) >= len(s.entries)/256 {
			n++
			s.rows[id] = n
		}
	}
	s.bits = make([]block, int(n)*s.blocks())
	for id, row := range s.rows {
		if row == 0 {
			continue
		}
		bits := s.row(row)
		for _, e := range s.lists.of(int32(id)) {
			bits[e/blockBits][e/64%64] |= 1 << (e % 64)
		}
	}
}

func (s *shelf) row(row int32) []block {
	n := s.blocks()
	return s.bits[int(row-1)*n : int(row)*n]
}

// isListed reports whether an entry lists an item.
func (s *shelf) isListed(id, e int32) bool {
	if row := s.rows[id]; row != 0 {
		return s.row(row)[e/blockBits][e/64%64]>>(e%64)&1 != 0
	}
	_, ok := slices.BinarySearch(s.lists.of(id), e)
	return ok
}

// A question is what is asked of both shelves.
type question struct {
	x     *Index
	self  int32
	limit int
	asked []int32 // ids of the items, -1 for one that no entry lists
}

// holdings returns the best entries of a shelf.
func (s *shelf) holdings(q *question, asked []string) []Holding {
	if q.limit <= 0 {
		return nil
	}
	f := newSearch(s, q)
	for i := 0; i < s.blocks() && f.least < len(f.ids); i++ {
		f.block(i)
	}
	slices.Sort(f.found)
	f.found = f.found[:min(len(f.found), q.limit)]
	if len(f.found) == 0 {
		return nil
	}
	list := make([]Holding, 0, len(f.found))
	names := make([]string, len(f.found)*len(asked))
	for _, found := range f.found {
		e, covered := int32(uint32(found)), len(f.ids)-int(found>>32)
		in, out := names[:0:covered], names[covered:covered:len(asked)]
		names = names[len(asked):]
		for i, id := range q.asked {
			if id >= 0 && s.isListed(id, e) {
				in = append(in, asked[i])
			} else {
				out = append(out, asked[i])
			}
		}
		list = append(list, Holding{s.x.ref(s.entries[e]), in, out})
	}
	return list
}
