package protocol

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// plain is a tree as encoding/json would give it.
func plain(n *Node) any {
	switch n.kind {
	case Object:
		m := map[string]any{}
		for v := n.first; v != nil; v = v.next {
			m[v.name] = plain(v)
		}
		return m
	case Array:
		list := []any{}
		for v := n.first; v != nil; v = v.next {
			list = append(list, plain(v))
		}
		return list
	case String:
		return n.text
	case Number:
		return json.Number(n.text)
	case Bool:
		return n.text == "true"
	}
	return nil
}

// TestParse against encoding/json: what both take is the same, and what only the
// parser refuses is refused for a reason that encoding/json does not know.
func TestParse(t *testing.T) {
	for _, s := range []string{
		`{}`, `[]`, `""`, `0`, `-0`, `1.5e+3`, `-12.0E-2`, `true`, `false`, `null`, ` { "a" : [ 1 , 2 ] , "b" : { "c" : null } } `,
		`"\u5171\u4eab"`, `"\ud83d\ude00"`, `"\"\\\/\b\f\n\r\t"`, "\"共享\u2028\"", `["","",""]`, `"\u0000"`,
	} {
		compare(t, s)
	}
	for _, s := range []string{
		``, ` `, `{`, `[`, `"`, `"\`, `"\u`, `"\u12`, `"\ud83d`, `01`, `+1`, `.5`, `1.`, `1e`, `1e+`, `-`, `--1`, `tru`, `True`, `nul`, `NaN`, `Infinity`,
		`{a:1}`, `{'a':1}`, `{"a"}`, `{"a":}`, `{"a":1,}`, `[1,]`, `[,1]`, `[1 2]`, `{"a":1 "b":2}`, `1 1`, `{}}`, `// a`, `"` + "\t" + `"`, `"\a"`, `"\U00000041"`,
		`{"a":1,"a":1}`, `"\ud83d"`, `"\ude00\ud83d"`, `"\ud83d\u0041"`, "\"\xc3\"", "\"\xed\xa0\x80\"", `"\u00g0"`, `"\u` + "\x11\x11\x11\x11" + `"`,
	} {
		if n, err := new(Parser).Parse(s); err == nil {
			t.Errorf("%q is read as %v", s, plain(n))
		}
	}
}

func compare(t *testing.T, s string) {
	t.Helper()
	n, err := new(Parser).Parse(s)
	if err != nil {
		t.Errorf("%q: %v", s, err)
		return
	}
	dec := json.NewDecoder(strings.NewReader(s))
	dec.UseNumber()
	var want any
	if err := dec.Decode(&want); err != nil {
		t.Errorf("%q is read, and encoding/json says %v", s, err)
		return
	}
	got, _ := json.Marshal(plain(n))
	wanted, _ := json.Marshal(want)
	if !bytes.Equal(got, wanted) {
		t.Errorf("%q is read as %s, want %s", s, got, wanted)
	}
	if raw := n.Raw(); raw != strings.Trim(s, " \t\r\n") {
		t.Errorf("%q stands as %q", s, raw)
	}
}

// TestParserAgain: a parser forgets the tree before.
func TestParserAgain(t *testing.T) {
	var p Parser
	for _, s := range []string{`{"a":[1,2,3],"b":{"c":true}}`, `{}`, `[`, `{"a":1}`, `[[],[]]`} {
		got, err := p.Parse(s)
		want, wantErr := new(Parser).Parse(s)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("%s: %v, %v", s, err, wantErr)
		}
		if err != nil {
			continue
		}
		a, _ := json.Marshal(plain(got))
		b, _ := json.Marshal(plain(want))
		if !bytes.Equal(a, b) {
			t.Errorf("%s again: %s, want %s", s, a, b)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`{"a":[1,-2.5e3,"\u5171\ud83d\ude00",true,false,null],"b":{}}`)
	f.Fuzz(func(t *testing.T, s string) {
		n, err := new(Parser).Parse(s)
		if err == nil {
			compare(t, s)
			if !utf8.ValidString(s) {
				t.Errorf("%q is read and is no UTF-8", s)
			}
			_ = n
			return
		}
		dec := json.NewDecoder(strings.NewReader(s))
		var v any
		if dec.Decode(&v) != nil || !isEnd(dec) || !utf8.ValidString(s) {
			return
		}
		// encoding/json takes it: then it is one of what it lets pass.
		for _, reason := range []string{"twice", "surrogates", "nested", "more than", "not UTF-8", "bytes of input"} {
			if strings.Contains(err.Error(), reason) {
				return
			}
		}
		t.Errorf("%q: %v, and encoding/json reads it", s, err)
	})
}

func isEnd(dec *json.Decoder) bool {
	_, err := dec.Token()
	return err == io.EOF
}
