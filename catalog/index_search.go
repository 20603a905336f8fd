package catalog

import (
	"cmp"
	"math/bits"
	"slices"
)

// The search of [Index.Holdings] is for the entries of a shelf that list the most
// of the items asked for. It goes down the levels of the bitmaps. Where a bit
// stands for a group of entries, the number of items that have the bit set is at
// least the number of items that any entry of the group lists: if that is too
// little to be among the best found so far, the group is passed over. At level 0
// the number is exact. The counts are made 64 at a time ([counts]).
//
// What is too little is exact too. The best list the most items, and of those that
// list as many they have the lowest positions. An entry that lists as many as the
// last of the best is wanted only if its position is lower; each line knows the
// lowest position of its entries.
//
// So the time goes into the groups that look as good as the last of the best. Few
// do if entries that list the same common items stand together, which the order of
// the shelf sees to, as far as there are long enough runs of the items asked for;
// if the other items are missing from most groups of 8 entries; and if the best
// are found early, which they are when the catalog does not keep its best entries
// for its end. Where none of this holds every entry is counted.

// A search goes through a shelf once.
type search struct {
	s      *shelf
	self   int32
	limit  int
	items  []item // those asked for that an entry of the shelf lists, rarest first
	rows   []int  // of the items
	at     []gathered
	counts counts
	best   []candidate // the best so far; once there are limit of them a heap, the worst on top
	last   uint64      // a rank must be below it to matter
}

// An item is one that is asked for.
type item struct {
	list   []int32 // the entries of the shelf that list it
	lowest int     // the level at which its row begins
}

// Gathered is what belongs to one line of a level.
type gathered struct {
	lines []*line // of each item, made up with zeros to a multiple of four
	made  []line  // room for those of items whose row begins higher
	hot   line    // the groups, or entries, that look as good as the last of the best
}

// A candidate is an entry that may be one of the best.
type candidate struct {
	rank  uint64 // the less the better: how many items it lacks, then its position
	entry int32
}

// run returns the best entries, best first.
func (f *search) run(s *shelf, q *question) []candidate {
	f.s, f.self, f.limit = s, q.self, q.limit
	ids := make([]int32, 0, len(q.asked))
	for _, id := range q.asked {
		if id >= 0 && len(s.lists.of(id)) > 0 {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	slices.SortFunc(ids, func(a, b int32) int { return cmp.Compare(len(s.lists.of(a)), len(s.lists.of(b))) })
	f.items, f.rows = make([]item, len(ids)), make([]int, len(ids))
	for j, id := range ids {
		f.items[j], f.rows[j] = item{s.lists.of(id), s.lowest(id)}, s.rows[id]
	}
	f.prepare()
	f.last = uint64(len(ids)) << 32
	f.visit(len(s.levels)-1, 0, ones[0])
	slices.SortFunc(f.best, func(a, b candidate) int { return cmp.Compare(a.rank, b.rank) })
	return f.best
}

// prepare makes room for lines and counts. Above the levels of the shelf it puts
// one where all items are everywhere.
func (f *search) prepare() {
	top, width, made := len(f.s.levels), (len(f.items)+3)/4*4, 0
	for j := range f.items {
		made += f.items[j].lowest
	}
	planes := max(3, bits.Len(uint(len(f.items))))
	room := make([]line, planes+made)
	f.counts, room = room[:planes], room[planes:]
	lines := slices.Repeat([]*line{&zeros}, width*(top+1))
	f.at = make([]gathered, top+1)
	for l := range f.at {
		f.at[l].lines, lines = lines[:width], lines[width:]
		n := 0
		for l < top && n < len(f.items) && f.items[n].lowest > l {
			n++
		}
		f.at[l].made, room = room[:n], room[n:]
	}
	for j := range f.at[top].lines {
		f.at[top].lines[j] = &ones
	}
}

// visit searches line i of a level. Each byte of need, a word of the level above,
// stands for a word of the line; those that are 0 are not wanted.
func (f *search) visit(level, i int, need uint64) {
	first := f.s.levels[level].first[i]
	want := f.want(first)
	if want > len(f.items) {
		return
	}
	f.gather(level, i, need)
	lo, hi := bits.TrailingZeros64(need)/8, (bits.Len64(need)+7)/8
	hot := &f.at[level].hot
	f.count(level, lo, hi)
	f.counts.atLeast(want, hot, lo, hi)
	for w := lo; w < hi; w++ {
		if level > 0 {
			if hot[w] != 0 {
				f.visit(level-1, i*8+w, hot[w])
			}
			continue
		}
		for ; hot[w] != 0; hot[w] &= hot[w] - 1 {
			f.look(i, w, bits.TrailingZeros64(hot[w]))
		}
		if more := f.want(first); more > want {
			want = more
			f.counts.atLeast(want, hot, w+1, hi)
		}
	}
}

// want returns how many items an entry must list to matter, if its position is
// first or later.
func (f *search) want(first int32) int {
	n := len(f.items) - int(f.last>>32)
	if uint32(first) < uint32(f.last) {
		return n
	}
	return n + 1
}

// gather brings together line i of a level of all items. Where the row of an item
// begins higher its line is made from the list, unless need has no group with it.
func (f *search) gather(level, i int, need uint64) {
	lines, made := f.at[level].lines, f.at[level].made
	for j := range made {
		lines[j] = &zeros
		if f.at[level+1].lines[j][i%8]&need != 0 {
			lines[j] = &made[j]
			f.items[j].draw(lines[j], level, i)
		}
	}
	rows, start := f.rows[len(made):], f.s.levels[level].start+i
	lines = lines[len(made):][:len(rows)]
	for j, row := range rows {
		lines[j] = &f.s.bits[row+start]
	}
}

// draw makes line i of a level from the list.
func (t *item) draw(l *line, level, i int) {
	*l = line{}
	from := int64(i) * lineBits << (3 * level)
	n, _ := slices.BinarySearch(t.list, int32(from))
	for ; n < len(t.list) && int64(t.list[n])-from < lineBits<<(3*level); n++ {
		l.set(t.list[n] >> (3 * level))
	}
}

// count counts the lines gathered, in the words from lo to hi-1.
func (f *search) count(level, lo, hi int) {
	in := f.at[level].lines
	f.counts.start(in[0], in[1], in[2], in[3], lo, hi)
	for in = in[4:]; len(in) >= 4; in = in[4:] {
		f.counts.add(in[0], in[1], in[2], in[3], lo, hi)
	}
}

// look looks at one entry: a bit of word w of line i.
func (f *search) look(i, w, bit int) {
	e := int32(i*lineBits + w*64 + bit)
	at := f.s.entries[e]
	c := candidate{uint64(len(f.items)-f.counts.of(w, bit))<<32 | uint64(at), e}
	switch {
	case c.rank >= f.last || f.s.x.provider[at] == f.self:
		return
	case len(f.best) == f.limit:
		f.best[0] = c
		f.sink()
	default:
		f.best = append(f.best, c)
		if len(f.best) < f.limit {
			return
		}
		slices.SortFunc(f.best, func(a, b candidate) int { return cmp.Compare(b.rank, a.rank) })
	}
	f.last = f.best[0].rank
}

// sink makes best a heap again after the top has been replaced.
func (f *search) sink() {
	for i := 0; ; {
		worst := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(f.best); child++ {
			if f.best[child].rank > f.best[worst].rank {
				worst = child
			}
		}
		if worst == i {
			return
		}
		f.best[i], f.best[worst] = f.best[worst], f.best[i]
		i = worst
	}
}
