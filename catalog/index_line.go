package catalog

// A line is 512 bits, as many as the processor fetches at once.
type line [8]uint64

const lineBits = 512

// set sets bit n modulo 512.
func (l *line) set(n int32) { l[n/64%8] |= 1 << (n % 64) }

func (l *line) has(n int32) bool { return l[n/64%8]>>(n%64)&1 != 0 }

// zeros is never written to.
var zeros line

// ones is never written to.
var ones = line{1<<64 - 1, 1<<64 - 1, 1<<64 - 1, 1<<64 - 1, 1<<64 - 1, 1<<64 - 1, 1<<64 - 1, 1<<64 - 1}

// Counts tell for each of 512 bits in how many lines it is set: bit n of line p is
// bit p of the count of bit n. So full adders count 64 bits at a time, in a few
// operations on words. There are three lines or more, and enough for all counts.
// Each operation is on the words from lo to hi-1, and leaves the others with any
// value.
type counts []line

// start counts four lines.
func (s counts) start(a, b, c, d *line, lo, hi int) {
	s0, s1, s2 := &s[0], &s[1], &s[2]
	for w := lo; w < hi; w++ {
		w := w & 7 // as it is, and the compiler sees it
		sum, carry := fullAdd(a[w], b[w], c[w])
		x := d[w]
		s0[w], x = sum^x, sum&x
		s1[w], s2[w] = carry^x, carry&x
	}
	clear(s[3:])
}

// add counts four lines more.
func (s counts) add(a, b, c, d *line, lo, hi int) {
	s0, s1, s2 := &s[0], &s[1], &s[2]
	for w := lo; w < hi; w++ {
		w := w & 7
		sum, twos := fullAdd(s0[w], a[w], b[w])
		sum, more := fullAdd(sum, c[w], d[w])
		s0[w] = sum
		sum, carry := fullAdd(s1[w], twos, more)
		s1[w] = sum
		s2[w], carry = s2[w]^carry, s2[w]&carry
		for p := 3; carry != 0; p++ {
			s[p][w], carry = s[p][w]^carry, s[p][w]&carry
		}
	}
}

// fullAdd adds three bits, 64 times.
func fullAdd(a, b, c uint64) (sum, carry uint64) {
	x := a ^ b
	return x ^ c, a&b | x&c
}

// atLeast finds the counts that are n or more, for n from 1 to 1<<len(s): those
// that carry out of the lines when 1<<len(s) - n is added.
func (s counts) atLeast(n int, is *line, lo, hi int) {
	rest := 1<<len(s) - n
	k0, k1, k2 := -uint64(rest&1), -uint64(rest>>1&1), -uint64(rest>>2&1)
	s0, s1, s2 := &s[0], &s[1], &s[2]
	for w := lo; w < hi; w++ {
		w := w & 7
		carry := s0[w] & k0
		carry = s1[w]&(carry|k1) | carry&k1
		is[w] = s2[w]&(carry|k2) | carry&k2
	}
	for p := 3; p < len(s); p++ {
		plane, k := &s[p], -uint64(rest>>p&1)
		for w := lo; w < hi; w++ {
			w := w & 7
			is[w] = plane[w]&(is[w]|k) | is[w]&k
		}
	}
}

// of returns the count of a bit.
func (s counts) of(w, bit int) (n int) {
	for p := range s {
		n |= int(s[p][w]>>bit&1) << p
	}
	return n
}
