package jurisdiction

import (
	"iter"
	"slices"
	"strings"
)

// pairs are names with a value each, for the options and facts that texts
// declare: "name=value" lines in order, so that the whole is comparable.
type pairs string

// with sets one name to a value.
func (p pairs) with(name, value string) pairs {
	lines := slices.DeleteFunc(strings.Split(string(p), "\n"), func(l string) bool {
		return l == "" || strings.HasPrefix(l, name+"=")
	})
	lines = append(lines, name+"="+value)
	slices.Sort(lines)
	return pairs(strings.Join(lines, "\n"))
}

// value returns the value of a name, the empty string where it has none.
func (p pairs) value(name string) string {
	for rest := string(p); rest != ""; {
		line, after, _ := strings.Cut(rest, "\n")
		if len(line) > len(name) && line[len(name)] == '=' && line[:len(name)] == name {
			return line[len(name)+1:]
		}
		rest = after
	}
	return ""
}

// all yields names and values in the order of the names.
func (p pairs) all() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.SplitSeq(string(p), "\n") {
			if k, v, ok := strings.Cut(line, "="); ok && !yield(k, v) {
				return
			}
		}
	}
}
