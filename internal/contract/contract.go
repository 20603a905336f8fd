// Package contract holds what the tests of this module ask of every value with
// a text form and of every enumeration.
package contract

import (
	"encoding"
	"encoding/json"
	"fmt"
	"strconv"
)

// Value is what a value with a text form promises; Pointer is its decoder.
type Value interface {
	comparable
	fmt.Stringer
	encoding.TextAppender
	encoding.TextMarshaler
}

type Pointer[V any] interface {
	*V
	encoding.TextUnmarshaler
}

// failer is the part of testing.T that properties and fuzz targets share.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

// Text checks that the four text methods of v agree, and that v comes back
// from its text and from JSON.
func Text[V Value, P Pointer[V]](t failer, v V) {
	t.Helper()
	s := v.String()
	if b, err := v.AppendText([]byte("x")); err != nil || string(b) != "x"+s {
		t.Errorf("AppendText(x) of %T %q = %q, %v, want %q", v, s, b, err, "x"+s)
	}
	b, err := v.MarshalText()
	if err != nil || string(b) != s {
		t.Errorf("MarshalText of %T %q = %q, %v", v, s, b, err)
	}
	var back V
	if err := P(&back).UnmarshalText(b); err != nil || back != v {
		t.Errorf("UnmarshalText(%q) = %v, %v, want %v", b, back, err, v)
	}
	j, err := json.Marshal(v)
	if err != nil {
		t.Errorf("json.Marshal(%T %q): %v", v, s, err)
	}
	back = *new(V)
	if err := json.Unmarshal(j, &back); err != nil || back != v {
		t.Errorf("json.Unmarshal(%s) = %v, %v, want %v", j, back, err, v)
	}
}

// Zero checks that the zero value is the empty text, both ways, and that
// decoding it clears what was there.
func Zero[V Value, P Pointer[V]](t failer, other V) {
	t.Helper()
	var zero V
	Text[V, P](t, zero)
	if zero.String() != "" {
		t.Errorf("zero %T prints %q, want nothing", zero, zero)
	}
	v := other
	if err := P(&v).UnmarshalText(nil); err != nil || v != zero {
		t.Errorf("UnmarshalText of nothing over %v = %v, %v, want the zero value", other, v, err)
	}
}

// Refused checks that texts are refused and leave the value alone.
func Refused[V Value, P Pointer[V]](t failer, v V, texts ...string) {
	t.Helper()
	for _, s := range texts {
		got := v
		if err := P(&got).UnmarshalText([]byte(s)); err == nil || got != v {
			t.Errorf("UnmarshalText(%q) into %T %v = %v, %v, want an error and no change", s, v, v, got, err)
		}
	}
}

// Enum walks all 256 values: the first len(names) are declared, with these
// names in this order; the others print like Name(9) and do not encode.
func Enum[V interface {
	Value
	~uint8
}, P Pointer[V]](t failer, typ string, names ...string) {
	t.Helper()
	seen := map[string]bool{}
	for i := range 256 {
		v := V(i)
		s := v.String()
		if seen[s] {
			t.Errorf("%s %d prints %q like another", typ, i, s)
		}
		seen[s] = true
		if i < len(names) {
			if s != names[i] {
				t.Errorf("%s %d prints %q, want %q", typ, i, s, names[i])
			}
			Text[V, P](t, v)
			continue
		}
		if want := typ + "(" + strconv.Itoa(i) + ")"; s != want {
			t.Errorf("undeclared %s prints %q, want %q", typ, s, want)
		}
		if b, err := v.MarshalText(); err == nil || len(b) > 0 {
			t.Errorf("MarshalText of %s = %q, %v, want an error", s, b, err)
		}
		Refused[V, P](t, 1, s)
	}
	Refused[V, P](t, 1, "unknown", names[1]+" ", " "+names[1], names[1]+"\n", "0", "1")
}
