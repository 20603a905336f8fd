package catalog

import (
	"hash/maphash"
	"math"
	"strings"
)

// names numbers texts from 0 in the order in which they were added. The texts
// lie one after another in a single string, and an open-addressing table finds
// them: 8 bytes of offset and 8 to 16 bytes of table a text, and no pointer that
// the garbage collector would follow. The hash has a random seed, so that no one
// can write a catalog that makes it slow; no answer depends on it.
type names struct {
	text  string
	ends  []int  // text i is text[ends[i-1]:ends[i]]
	table []slot // a power of two, at most half full; nil when empty
	seed  maphash.Seed
}

type slot struct {
	hash uint32
	id   int32 // plus 1; 0 is free
}

func (n *names) len() int { return len(n.ends) }

// at returns text i, which shares memory with all others.
func (n *names) at(i int32) string {
	from := 0
	if i > 0 {
		from = n.ends[i-1]
	}
	return n.text[from:n.ends[i]]
}

// find returns the number of a text, or -1.
func (n *names) find(b []byte) int32 {
	if n.table == nil {
		return -1
	}
	return n.table[n.probe(b, n.hash(b))].id - 1
}

func (n *names) hash(b []byte) uint32 { return uint32(maphash.Bytes(n.seed, b)) }

// probe returns the slot that holds b, or the free one where it belongs.
func (n *names) probe(b []byte, hash uint32) int {
	mask := len(n.table) - 1
	for i := int(hash) & mask; ; i = (i + 1) & mask {
		if s := n.table[i]; s.id == 0 || s.hash == hash && n.at(s.id-1) == string(b) {
			return i
		}
	}
}

// An interner is names that grow.
type interner struct {
	names
	buf strings.Builder // the text so far
}

// add returns the number of a text, which it numbers if it is new.
func (n *interner) add(b []byte) int32 {
	if 2*n.len() >= len(n.table) {
		n.grow()
	}
	hash := n.hash(b)
	i := n.probe(b, hash)
	if n.table[i].id == 0 {
		n.buf.Write(b)
		n.text = n.buf.String()
		n.ends = append(n.ends, len(n.text))
		n.table[i] = slot{hash, id32(int64(n.len()))}
	}
	return n.table[i].id - 1
}

func (n *interner) grow() {
	old := n.table
	if old == nil {
		n.seed = maphash.MakeSeed()
	}
	n.table = make([]slot, max(16, 2*len(old)))
	mask := len(n.table) - 1
	for _, s := range old {
		if s.id != 0 {
			i := int(s.hash) & mask
			for n.table[i].id != 0 {
				i = (i + 1) & mask
			}
			n.table[i] = s
		}
	}
}

// id32 is n as a number of an index, which are 32 bits wide.
func id32(n int64) int32 {
	if n > math.MaxInt32 {
		panic("catalog: an index holds at most 2147483647 entries and as many names")
	}
	return int32(n)
}
