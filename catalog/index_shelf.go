package catalog

import (
	"cmp"
	"math"
	"slices"

	"gongxiang.example/jurisdiction"
)

// A shelf is some of the entries of an Index, numbered anew and made ready for
// the search.
//
// Entries that list the same items stand together. They are sorted by which of the
// 64 most listed items they list, as words are by their letters: an entry that
// lists the most listed item comes before one that does not, and so on. Hence such
// items are listed in long runs of entries, and not at all in others. The sorting
// is in batches, each as long as all before it together, and the batches are in
// the order of positions: of entries that list as many of the items asked for the
// search wants the lowest positions, and finds most of them early.
//
// Each item has bitmaps of several levels. At level 0 a bit stands for an entry, at
// every other for 8 bits of the level below, and is set if one of them is. Together
// they are the row of the item. That of an item which few entries list begins at a
// higher level, since the bitmaps below would be large and all but empty; the list
// tells what they would.
type shelf struct {
	x       *Index
	entries []int32  // their positions
	lists   lists    // of each item, the entries of the shelf that list it
	held    []holder // of each item, who holds it
	levels  []level  // the last has one line; none without entries
	lines   int      // in a row of all levels
	rows    []int    // of each item, where in bits line 0 of level 0 is, or would be
	bits    []line   // the rows, each its levels from the lowest up
}

type level struct {
	start int     // the number of lines of the levels below
	first []int32 // of each line, the first position of its entries
}

// bytesListed bounds the size of a row: so many bytes for each entry that lists
// the item. Half of it saves 100 MB for 1,000,000 entries of 20 items, and makes
// the benchmark's query for the items of middle rank slower by a fifth.
const bytesListed = 72

// fill puts the entries on the shelf whose attribute is one of those.
func (s *shelf) fill(x *Index, b *IndexBuilder, is func(jurisdiction.Attribute) bool) {
	s.x = x
	for i, a := range x.attribute {
		if is(a) {
			s.entries = append(s.entries, int32(i))
		}
	}
	s.sort(b)
	s.lists = invert(x.items.len(), len(s.entries), func(i int) []int32 { return b.of(int(s.entries[i])) })
	s.held = make([]holder, x.items.len())
	for id := range s.held {
		for _, e := range s.lists.of(int32(id)) {
			s.held[id] = s.held[id].with(x.provider[s.entries[e]])
		}
	}
	s.setLevels()
	s.setRows()
}

// sort sorts the entries, which are in the order of their positions.
func (s *shelf) sort(b *IndexBuilder) {
	type signed struct {
		items uint64 // a bit for each of the most listed items, the highest for the first
		at    int32
	}
	bit := s.signature(b)
	all := make([]signed, len(s.entries))
	for i, at := range s.entries {
		all[i].at = at
		for _, id := range b.of(int(at)) {
			all[i].items |= bit[id]
		}
	}
	for from, to := 0, 0; from < len(all); from = to {
		to = min(len(all), max(lineBits, 2*from))
		slices.SortFunc(all[from:to], func(a, b signed) int {
			return cmp.Or(cmp.Compare(b.items, a.items), cmp.Compare(a.at, b.at))
		})
	}
	for i := range all {
		s.entries[i] = all[i].at
	}
}

// signature returns the bit that stands for each item in the sorting, 0 for most.
func (s *shelf) signature(b *IndexBuilder) []uint64 {
	listed, ids := make([]int32, s.x.items.len()), make([]int32, s.x.items.len())
	for _, at := range s.entries {
		for _, id := range b.of(int(at)) {
			listed[id]++
		}
	}
	for id := range ids {
		ids[id] = int32(id)
	}
	slices.SortFunc(ids, func(a, b int32) int { return cmp.Or(cmp.Compare(listed[b], listed[a]), cmp.Compare(a, b)) })
	bit := make([]uint64, len(ids))
	for i, id := range ids[:min(64, len(ids))] {
		bit[id] = 1 << (63 - i)
	}
	return bit
}

// setLevels makes levels until one has a single line.
func (s *shelf) setLevels() {
	for n := len(s.entries); n > 0; n = (n + 7) / 8 {
		l := level{s.lines, slices.Repeat([]int32{math.MaxInt32}, (n+lineBits-1)/lineBits)}
		for e, at := range s.entries {
			first := &l.first[e>>(3*len(s.levels))/lineBits]
			*first = min(*first, at)
		}
		s.levels = append(s.levels, l)
		s.lines += len(l.first)
		if len(l.first) == 1 {
			return
		}
	}
}

// setRows makes the rows.
func (s *shelf) setRows() {
	s.rows = make([]int, s.x.items.len())
	n := 0
	for id := range s.rows {
		if l := s.lowest(int32(id)); l < len(s.levels) {
			s.rows[id] = n - s.levels[l].start
			n += s.lines - s.levels[l].start
		}
	}
	s.bits = make([]line, n)
	for id, row := range s.rows {
		list := s.lists.of(int32(id))
		for l := s.lowest(int32(id)); l < len(s.levels); l++ {
			bits := s.bits[row+s.levels[l].start:]
			for _, e := range list {
				g := e >> (3 * l)
				bits[g/lineBits].set(g)
			}
		}
	}
}

// lowest returns the level at which the row of an item begins, the number of
// levels if it has no row.
func (s *shelf) lowest(id int32) int {
	l, most := 0, bytesListed*int64(len(s.lists.of(id)))
	for l < len(s.levels) && int64(s.lines-s.levels[l].start)*(lineBits/8) > most {
		l++
	}
	return l
}

// isListed reports whether an entry lists an item.
func (s *shelf) isListed(id, e int32) bool {
	if s.lowest(id) == 0 {
		return s.bits[s.rows[id]+int(e/lineBits)].has(e)
	}
	_, ok := slices.BinarySearch(s.lists.of(id), e)
	return ok
}

// A question is what is asked of both shelves.
type question struct {
	self  int32
	limit int
	asked []int32 // ids of the items, -1 for one that no entry lists
}

// holdings returns the best entries of a shelf.
func (s *shelf) holdings(q *question, asked []string) []Holding {
	if q.limit <= 0 || len(s.entries) == 0 {
		return nil
	}
	var f search
	best := f.run(s, q)
	if len(best) == 0 {
		return nil
	}
	list := make([]Holding, 0, len(best))
	names := make([]string, len(best)*len(asked))
	for _, c := range best {
		covered := len(f.items) - int(c.rank>>32)
		in, out := names[:0:covered], names[covered:covered:len(asked)]
		names = names[len(asked):]
		for i, id := range q.asked {
			if id >= 0 && s.isListed(id, c.entry) {
				in = append(in, asked[i])
			} else {
				out = append(out, asked[i])
			}
		}
		list = append(list, Holding{s.x.ref(s.entries[c.entry]), in, out})
	}
	return list
}
