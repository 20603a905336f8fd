package catalog

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// The search of [Index.Holdings] counts, for every entry of a shelf, how many of
// the items asked for it lists, 64 entries at a time.
//
// The counts of 64 entries lie in planes: bit e of plane p is bit p of the count
// of entry e. A full adder brings bitmaps of items into them, two at a time, in a
// dozen operations on words; items without a bitmap are added entry by entry.
// Wanted are the counts above a threshold, least, which is the count of the last
// of the best entries so far: one found later must list more to be among them,
// since ties go to the entry added first. A count is above t exactly when adding
// 2^planes - 1 - t to it carries out of the planes. As the threshold rises fast,
// few entries are ever looked at one by one. All this is done in blocks that stay
// in the nearest cache.
//
// Nor need all items be counted. An entry that lists more than t of q items lists
// more than t-(q-r) of the r rarest ones. These are counted, and the others looked
// up for the entries that are left; plan chooses r.

// A search goes through a shelf once.
type search struct {
	s      *shelf
	self   int32
	limit  int
	ids    []int32   // the items that an entry of the shelf lists, rarest first
	rest   [][]int32 // of each, what is left of its list, where it has no bitmap
	r      int       // how many of them are counted
	in     []*block  // bitmaps counted
	planes []block   // the counts of one block
	above  block     // which of them are above the threshold

	least  int      // a count must be above it to matter: limit entries have as many or more
	better int      // how many entries have more than least
	sizes  []int    // of each count, how many entries that mattered have it
	found  []uint64 // the entries that mattered: how many items they lack, then their number
}

func newSearch(s *shelf, q *question) *search {
	f := &search{s: s, self: q.self, limit: q.limit}
	for _, id := range q.asked {
		if id >= 0 && len(s.lists.of(id)) > 0 {
			f.ids = append(f.ids, id)
		}
	}
	slices.SortFunc(f.ids, func(a, b int32) int { return cmp.Compare(len(s.lists.of(a)), len(s.lists.of(b))) })
	f.rest = make([][]int32, len(f.ids))
	for i, id := range f.ids {
		f.rest[i] = s.lists.of(id)
	}
	f.in = make([]*block, 0, len(f.ids)+2)
	f.planes = make([]block, max(3, bits.Len(uint(len(f.ids)))))
	f.sizes = make([]int, len(f.ids)+1)
	f.r = len(f.ids)
	return f
}

// block searches the entries of one block.
func (f *search) block(i int) {
	r, least := f.r, f.least
	f.planes = f.planes[:max(3, bits.Len(uint(r)))]
	several := f.count(i)
	if t := least - (len(f.ids) - r); !several && t > 0 || !f.compare(t) {
		return
	}
	for w := range f.above {
		for hot := f.above[w]; hot != 0; hot &= hot - 1 {
			bit := bits.TrailingZeros64(hot)
			f.look(r, w, bit, int32(i*blockBits+w*64+bit))
			if f.least != least {
				least = f.least
				f.plan()
				f.compare(least - (len(f.ids) - r))
				hot &= f.above[w] | 1<<bit // that bit goes next
			}
		}
	}
}

// look looks at one entry, bit of word w of the block.
func (f *search) look(r, w, bit int, e int32) {
	count := 0
	for p := range f.planes {
		count |= int(f.planes[p][w]>>bit&1) << p
	}
	for _, id := range f.ids[r:] {
		if f.s.isListed(id, e) {
			count++
		}
	}
	if count <= f.least || f.s.x.provider[f.s.entries[e]] == f.self {
		return
	}
	f.found = append(f.found, uint64(len(f.ids)-count)<<32|uint64(e))
	f.sizes[count]++
	f.better++
	for f.better >= f.limit {
		f.least++
		f.better -= f.sizes[f.least]
	}
}

// plan chooses how many of the items to count, from how often each is listed and
// as if that were independent: chance[k] is the chance that an entry lists k of
// the r rarest. A wrong guess costs time alone. No more items are counted than
// before, since what is left of the others' lists is not kept up.
func (f *search) plan() {
	if len(f.ids) > maxPlanned {
		return
	}
	const count, add, look = 1.0 / 150, 2, 5 // nanoseconds an entry, a place in a list, an item looked up
	n := float64(len(f.s.entries))
	var chance [maxPlanned + 1]float64
	chance[0] = 1
	cost, best, counted := 0.0, math.Inf(1), f.r
	for r := 1; r <= counted && cost < best; r++ {
		listed := float64(len(f.s.lists.of(f.ids[r-1])))
		for k := r; k > 0; k-- {
			chance[k] += (chance[k-1] - chance[k]) * listed / n
		}
		chance[0] -= chance[0] * listed / n
		if f.s.rows[f.ids[r-1]] != 0 {
			cost += n * count
		} else {
			cost += listed * add
		}
		more, left := len(f.ids)-r, 0.0
		for k := max(0, f.least-more+1); k <= r; k++ {
			left += chance[k]
		}
		if all := cost + n*left*look*float64(2+more); all < best {
			best, f.r = all, r
		}
	}
}

// maxPlanned bounds the time that plan takes.
const maxPlanned = 32

// count fills the planes with the counts of a block, and reports whether any may
// be above 1.
func (f *search) count(i int) bool {
	f.in = f.in[:0]
	for _, id := range f.ids[:f.r] {
		if row := f.s.rows[id]; row != 0 {
			f.in = append(f.in, &f.s.row(row)[i])
		}
	}
	in := f.in
	if len(in) == 0 {
		clear(f.planes)
	} else {
		for len(in) < 3 || len(in)%2 == 0 {
			in = append(in, &zeros)
		}
		start(f.planes, in[0], in[1], in[2])
		for in = in[3:]; len(in) > 0; in = in[2:] {
			add(f.planes, in[0], in[1])
		}
	}
	return f.countRest(i) || len(f.in) > 0
}

// countRest adds the items without a bitmap, and reports whether any entry had
// been counted before.
func (f *search) countRest(i int) (several bool) {
	end := int32(min(int64(i+1)*blockBits, math.MaxInt32))
	units := &f.planes[0]
	for j, id := range f.ids[:f.r] {
		if f.s.rows[id] != 0 {
			continue
		}
		list, n := f.rest[j], 0
		for ; n < len(list) && list[n] < end; n++ {
			w, bit := uint32(list[n])/64%64, uint64(1)<<(list[n]%64)
			was := units[w]
			units[w] = was ^ bit
			if was&bit == 0 {
				continue
			}
			several = true
			for p := 1; bit != 0; p++ {
				f.planes[p][w], bit = f.planes[p][w]^bit, f.planes[p][w]&bit
			}
		}
		f.rest[j] = list[n:]
	}
	return several
}

// zeros is never written to.
var zeros block

// start sets the planes to the sum of three bitmaps.
func start(planes []block, a, b, c *block) {
	p0, p1 := &planes[0], &planes[1]
	for w := range p0 {
		p0[w], p1[w] = fullAdd(a[w], b[w], c[w])
	}
	clear(planes[2:])
}

// add adds two bitmaps to the planes.
func add(planes []block, a, b *block) {
	p0, p1, p2 := &planes[0], &planes[1], &planes[2]
	for w := range p0 {
		sum, carry := fullAdd(p0[w], a[w], b[w])
		p0[w] = sum
		p1[w], carry = p1[w]^carry, p1[w]&carry
		p2[w], carry = p2[w]^carry, p2[w]&carry
		for p := 3; carry != 0; p++ {
			planes[p][w], carry = planes[p][w]^carry, planes[p][w]&carry
		}
	}
}

func fullAdd(a, b, c uint64) (sum, carry uint64) {
	x := a ^ b
	return x ^ c, a&b | x&c
}

// compare finds which entries of the block have a count above t, and reports
// whether any has.
func (f *search) compare(t int) bool {
	add := 1<<len(f.planes) - 1 - max(t, 0)
	k0, k1, k2 := -uint64(add&1), -uint64(add>>1&1), -uint64(add>>2&1)
	p0, p1, p2 := &f.planes[0], &f.planes[1], &f.planes[2]
	above, all := &f.above, uint64(0)
	for w := range p0 {
		carry := p0[w] & k0
		carry = p1[w]&(carry|k1) | carry&k1
		carry = p2[w]&(carry|k2) | carry&k2
		all |= carry
		above[w] = carry
	}
	for p := 3; p < len(f.planes); p++ {
		plane, k := &f.planes[p], -uint64(add>>p&1)
		all = 0
		for w, carry := range above {
			carry = plane[w]&(carry|k) | carry&k
			all |= carry
			above[w] = carry
		}
	}
	return all != 0
}
