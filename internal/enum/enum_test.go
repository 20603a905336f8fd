package enum_test

import (
	"testing"

	"gongxiang.example/internal/enum"
)

// color is an enumeration of three values, the zero value without a name.
type color uint8

var names = []string{"", "red", "green"}

// The expected values are those of the table of names above.
func TestString(t *testing.T) {
	for v, want := range map[color]string{0: "", 1: "red", 2: "green", 3: "Color(3)", 255: "Color(255)"} {
		if got := enum.String(names, "Color", v); got != want {
			t.Errorf("String(%d) = %q, want %q", uint8(v), got, want)
		}
	}
}

func (c color) String() string { return enum.String(names, "Color", c) }

func TestWords(t *testing.T) {
	words := [][2]string{{}, {"红", "red"}}
	for v, want := range map[color][2]string{0: {}, 1: {"红", "red"}, 2: {"green", "green"}, 3: {"Color(3)", "Color(3)"}, 255: {"Color(255)", "Color(255)"}} {
		if got := enum.Words(words, v); got != want {
			t.Errorf("Words(%d) = %q, want %q", uint8(v), got, want)
		}
	}
}

func TestAppend(t *testing.T) {
	for i, name := range names {
		if b, err := enum.Append([]byte("x"), names, "test: color", color(i)); err != nil || string(b) != "x"+name {
			t.Errorf("Append(%d) = %q, %v, want %q", i, b, err, "x"+name)
		}
	}
	b, err := enum.Append([]byte("x"), names, "test: color", color(3))
	if err == nil || err.Error() != "test: color 3 is not declared" || string(b) != "x" {
		t.Errorf("Append(3) = %q, %v, want an error and the slice as it was", b, err)
	}
}

func TestParse(t *testing.T) {
	for i, name := range names {
		v := color(2)
		if err := enum.Parse(&v, names, "test: color", []byte(name)); err != nil || v != color(i) {
			t.Errorf("Parse(%q) = %d, %v, want %d", name, v, err, i)
		}
	}
	for _, text := range []string{"blue", "Red", "red ", "1", "Color(1)"} {
		v := color(2)
		if err := enum.Parse(&v, names, "test: color", []byte(text)); err == nil || v != 2 {
			t.Errorf("Parse(%q) = %d, %v, want an error and no change", text, v, err)
		}
	}
	var v color
	err := enum.Parse(&v, names, "test: color", []byte("blue"))
	if want := `test: color "blue" is unknown; want one of ["" "red" "green"]`; err == nil || err.Error() != want {
		t.Errorf("Parse(blue) = %v, want %s", err, want)
	}
}
