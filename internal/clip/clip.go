// Package clip bounds an input that is going to be printed in an error.
package clip

// limit is how many characters of an input an error shows.
const limit = 40

// String returns s, cut after 40 characters with an ellipsis where it is longer.
func String(s string) string {
	n := 0
	for i := range s {
		if n == limit {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
