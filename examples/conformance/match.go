package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A difference is one place where an answer is not what is wanted.
type difference struct{ path, want, got string }

func (d difference) String() string {
	return fmt.Sprintf("%s: want %s, got %s", strings.TrimPrefix(d.path, "."), d.want, d.got)
}

// match compares an answer with a pattern. Of an object the members that the
// pattern has must be there and match; others may be there. Lists match item by
// item. An object of one member whose name begins with $ says otherwise:
//
//	{"$contains":[…]}  each of these matches some item of the list
//	{"$lacks":[…]}     none of these matches any item
//	{"$set":[…]}       the items in any order, none more
//	{"$absent":true}   the member is not there
func match(at string, pattern, got any) []difference {
	if p, ok := pattern.(map[string]any); ok {
		if op, arg := operator(p); op != "" {
			return special(at, op, arg, got)
		}
		g, ok := got.(map[string]any)
		if !ok {
			return differ(at, pattern, got)
		}
		return members(at, p, g)
	}
	if p, ok := pattern.([]any); ok {
		g, ok := got.([]any)
		if !ok || len(g) != len(p) {
			return differ(at, pattern, got)
		}
		var list []difference
		for i := range p {
			list = append(list, match(fmt.Sprintf("%s[%d]", at, i), p[i], g[i])...)
		}
		return list
	}
	if !same(pattern, got) {
		return differ(at, pattern, got)
	}
	return nil
}

// members compares the members that the pattern has, in the order of their names.
func members(at string, pattern, got map[string]any) (list []difference) {
	for _, name := range slices.Sorted(maps.Keys(pattern)) {
		v, ok := got[name]
		if !ok {
			v = missing{}
		}
		list = append(list, match(at+"."+name, pattern[name], v)...)
	}
	return list
}

// missing stands for a member that is not there.
type missing struct{}

func operator(p map[string]any) (op string, arg any) {
	for name, v := range p {
		if len(p) == 1 && strings.HasPrefix(name, "$") {
			return name, v
		}
	}
	return "", nil
}

func special(at, op string, arg, got any) []difference {
	if op == "$absent" {
		if _, ok := got.(missing); ok {
			return nil
		}
		return []difference{{at, "nothing", show(got)}}
	}
	list, ok := got.([]any)
	if !ok {
		return []difference{{at, "a list", show(got)}}
	}
	wanted, _ := arg.([]any)
	var out []difference
	used := make([]bool, len(list))
	for _, w := range wanted {
		i := slices.IndexFunc(list, func(g any) bool { return len(match("", w, g)) == 0 })
		if op == "$set" {
			i = -1
			for k := range list {
				if !used[k] && len(match("", w, list[k])) == 0 {
					i, used[k] = k, true
					break
				}
			}
		}
		switch {
		case op == "$lacks" && i >= 0:
			out = append(out, difference{at, "none like " + show(w), show(list[i])})
		case op != "$lacks" && i < 0:
			out = append(out, difference{at, "one like " + show(w), show(list)})
		}
	}
	if op == "$set" && len(list) != len(wanted) {
		out = append(out, difference{at, fmt.Sprintf("%d items", len(wanted)), fmt.Sprintf("%d: %s", len(list), show(list))})
	}
	return out
}

func differ(at string, want, got any) []difference {
	return []difference{{at, show(want), show(got)}}
}

// same compares what is neither object nor list.
func same(a, b any) bool {
	x, ok := a.(json.Number)
	y, ok2 := b.(json.Number)
	if ok && ok2 && x != y {
		f, err := x.Float64()
		g, err2 := y.Float64()
		return err == nil && err2 == nil && f == g
	}
	if a == nil || b == nil {
		return a == b
	}
	switch a.(type) {
	case string, bool, json.Number:
		return a == b
	}
	return false
}

// show writes a value on one line, not too long.
func show(v any) string {
	if _, ok := v.(missing); ok {
		return "nothing"
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Sprint(v)
	}
	s := strings.TrimSpace(b.String())
	if r := []rune(s); len(r) > 400 {
		return string(r[:400]) + "…"
	}
	return s
}

// decode reads JSON with its numbers as they stand.
func decode(data []byte) (v any, err error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	err = dec.Decode(&v)
	return v, err
}

// judge compares an answer with what a vector wants. It returns no differences
// where one of the wants is met; otherwise those from the nearest, and the wrong
// reading that gives this answer, if one does.
func judge(v *vector, answer []byte) (diffs []difference, reading string) {
	got, err := decode(answer)
	g, ok := got.(map[string]any)
	if err != nil || !ok {
		return []difference{{"", "an answer", clip(string(answer))}}, ""
	}
	var id any = v.ID
	if v.Ask == nil {
		id = nil // a line of which no id can be read
	}
	if !same(id, g["id"]) {
		return differ(".id", id, g["id"]), ""
	}
	for i, w := range v.wants() {
		d := w.match(g)
		if len(d) == 0 {
			return nil, ""
		}
		if i == 0 || len(d) < len(diffs) {
			diffs = d
		}
	}
	for _, w := range v.Wrong {
		if len(w.Gives.match(g)) == 0 {
			return diffs, w.Reading
		}
	}
	return diffs, ""
}

// match compares an answer with one want.
func (w want) match(got map[string]any) []difference {
	if w.Error != "" {
		e, ok := got["error"].(map[string]any)
		if !ok {
			return []difference{{".error", w.Error, "out " + show(got["out"])}}
		}
		return match(".error.code", w.Error, e["code"])
	}
	pattern, err := decode(w.Out)
	if err != nil {
		return []difference{{"", "a pattern", string(w.Out)}}
	}
	out, ok := got["out"]
	if !ok {
		return []difference{{".out", show(pattern), "error " + show(got["error"])}}
	}
	return match("", pattern, out)
}

func clip(s string) string {
	if r := []rune(strings.TrimSpace(s)); len(r) > 200 {
		return string(r[:200]) + "…"
	}
	return strings.TrimSpace(s)
}
