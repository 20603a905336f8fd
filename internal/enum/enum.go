// Package enum holds the text form that the small enumerations of this module
// share: a table of names, one per value, indexed by the value.
package enum

import (
	"fmt"
	"strconv"

	"gongxiang.example/internal/clip"
)

// Value is any enumeration of this module: a named byte.
type Value interface{ ~uint8 }

// String returns the name of v, or typ(v) where v is not declared.
func String[V Value](names []string, typ string, v V) string {
	if int(v) < len(names) {
		return names[v]
	}
	return typ + "(" + strconv.Itoa(int(v)) + ")"
}

// Words returns what a table says of v in both languages, the name of v where it has
// nothing.
func Words[T ~[2]string, V interface {
	Value
	fmt.Stringer
}](words []T, v V) T {
	if int(v) < len(words) {
		return words[v]
	}
	return T{v.String(), v.String()}
}

// Append appends the name of v to b. An undeclared value is an error.
func Append[V Value](b []byte, names []string, typ string, v V) ([]byte, error) {
	if int(v) < len(names) {
		return append(b, names[v]...), nil
	}
	return b, fmt.Errorf("%s %d is not declared", typ, v)
}

// Parse stores in v the value whose name is text, and accepts nothing that
// Append does not write.
func Parse[V Value](v *V, names []string, typ string, text []byte) error {
	for i, name := range names {
		if string(text) == name {
			*v = V(i)
			return nil
		}
	}
	return fmt.Errorf("%s %q is unknown; want one of %q", typ, clip.String(string(text)), names)
}
