package protocol

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
)

// reader takes a tree apart and gathers everything that is wrong with it.
type reader struct{ errs []error }

func (r *reader) fail(n *node, format string, args ...any) {
	r.errs = append(r.errs, &Error{n.line, n.path, fmt.Sprintf(format, args...)})
}

func (r *reader) err() error { return errors.Join(r.errs...) }

// object checks that n is one.
func (r *reader) object(n *node) bool {
	if n.kind != '{' {
		r.fail(n, "want an object")
	}
	return n.kind == '{'
}

// get takes a member; nil where the object has none, or has null.
func (n *node) get(name string) *node {
	for i := range n.members {
		if m := &n.members[i]; m.name == name {
			m.taken = true
			if m.value.kind == 0 && m.value.value == nil {
				return nil
			}
			return m.value
		}
	}
	return nil
}

// must takes a member that the object has to have.
func (r *reader) must(n *node, name string) *node {
	v := n.get(name)
	if v == nil {
		r.fail(n, "no member %q", name)
	}
	return v
}

// end complains of members that nobody took.
func (r *reader) end(n *node) {
	for _, m := range n.members {
		if !m.taken {
			r.fail(m.value, "unknown member")
		}
	}
}

func (r *reader) str(n *node, name string) string {
	v := n.get(name)
	if v == nil {
		return ""
	}
	s, ok := v.value.(string)
	if !ok || v.kind != 0 {
		r.fail(v, "want a string")
	}
	return s
}

func (r *reader) boolean(n *node, name string) (value, given bool) {
	v := n.get(name)
	if v == nil {
		return false, false
	}
	b, ok := v.value.(bool)
	if !ok {
		r.fail(v, "want true or false")
	}
	return b, ok
}

func (r *reader) number(n *node, name string) int {
	v := n.get(name)
	if v == nil {
		return 0
	}
	s, ok := v.value.(json.Number)
	i, err := strconv.Atoi(s.String())
	if !ok || err != nil || i < -100000 || i > 100000 {
		r.fail(v, "want a whole number")
	}
	return i
}

// list takes the items of a member that is an array.
func (r *reader) list(n *node, name string) []*node {
	v := n.get(name)
	if v == nil {
		return nil
	}
	if v.kind != '[' {
		r.fail(v, "want a list")
	}
	return v.items
}

func (r *reader) strings(n *node, name string) []string {
	var list []string
	for _, v := range r.list(n, name) {
		s, ok := v.value.(string)
		if !ok {
			r.fail(v, "want a string")
		}
		list = append(list, s)
	}
	return list
}

// value reads a member of any type with a text form.
func (r *reader) value(n *node, name string, into interface{ UnmarshalText([]byte) error }) {
	v := n.get(name)
	if v == nil {
		return
	}
	s, ok := v.value.(string)
	if !ok {
		r.fail(v, "want a string")
		return
	}
	if err := into.UnmarshalText([]byte(s)); err != nil {
		r.fail(v, "%s", reason(err))
	}
}

// reason is an error of the library without the name of its package.
func reason(err error) string {
	s := err.Error()
	for _, p := range []string{"deadline: ", "jurisdiction: ", "sharing: "} {
		s = strings.TrimPrefix(s, p)
	}
	return s
}

// words reads text in both languages: one string for both, or zh and en.
func (r *reader) words(n *node, name string) deadline.Text {
	v := n.get(name)
	if v == nil {
		return deadline.Text{}
	}
	if s, ok := v.value.(string); ok && v.kind == 0 {
		return deadline.Text{s, s}
	}
	if !r.object(v) {
		return deadline.Text{}
	}
	t := deadline.Text{r.str(v, "zh"), r.str(v, "en")}
	r.end(v)
	return t
}

// period reads {"n":10,"unit":"workday"}.
func (r *reader) period(n *node, name string) deadline.Period {
	v := n.get(name)
	if v == nil || !r.object(v) {
		return deadline.Period{}
	}
	var unit deadline.Unit
	r.value(v, "unit", &unit)
	p, err := deadline.NewPeriod(r.number(v, "n"), unit)
	if err != nil {
		r.fail(v, "%s", reason(err))
	}
	r.end(v)
	return p
}
