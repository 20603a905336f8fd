// Package protocol reads and writes the JSON of the reference protocol: what
// goes into an examination and what comes out of it.
//
// Reading is strict. A member that is unknown or stands twice, a value of the
// wrong type, a day that does not exist: each is an [Error] that names the line
// and the member, and all of them are found and returned together.
package protocol

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// An Error says where in the input something is wrong, and what was expected.
type Error struct {
	Line   int    // counted from 1
	Member string // the path of the member, such as events[2].on; empty for the whole
	Reason string
}

func (e *Error) Error() string {
	if e.Member == "" {
		return fmt.Sprintf("line %d: %s", e.Line, e.Reason)
	}
	return fmt.Sprintf("line %d: %s: %s", e.Line, e.Member, e.Reason)
}

// Bounds on an input, so that a hostile one is refused early.
const (
	maxInput   = 1 << 20
	maxDepth   = 16
	maxMembers = 64 // of one object
)

// node is a JSON value with the place where it stands.
type node struct {
	line    int
	path    string
	value   any // string, json.Number, bool, nil; for others see below
	members []member
	items   []*node
	kind    json.Delim // '{' or '[', 0 for a scalar
}

type member struct {
	name  string
	value *node
	taken bool
}

// parser builds the tree from the tokens of encoding/json, which knows the
// offset of each.
type parser struct {
	dec   *json.Decoder
	data  []byte
	line  int // of the offset up to which lines were counted
	upTo  int64
	depth int
}

// parse reads one JSON value and nothing after it.
func parse(data []byte) (*node, error) {
	if len(data) > maxInput {
		return nil, &Error{1, "", fmt.Sprintf("%d bytes of input: want at most %d", len(data), maxInput)}
	}
	p := &parser{dec: json.NewDecoder(bytes.NewReader(data)), data: data, line: 1}
	p.dec.UseNumber()
	n, err := p.value("")
	if err == nil {
		if _, tail := p.dec.Token(); tail != io.EOF {
			err = &Error{p.at(), "", "something stands after the end of the object"}
		}
	}
	return n, err
}

// at returns the line on which the token read last ends.
func (p *parser) at() int {
	to := min(p.dec.InputOffset(), int64(len(p.data)))
	p.line += bytes.Count(p.data[p.upTo:to], []byte{'\n'})
	p.upTo = to
	return p.line
}

func (p *parser) token(path string) (json.Token, int, error) {
	t, err := p.dec.Token()
	line := p.at()
	if err != nil {
		return nil, line, &Error{line, path, "not JSON: " + syntax(err)}
	}
	return t, line, nil
}

// syntax strips what encoding/json says of its own.
func syntax(err error) string {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "it ends too early"
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

func (p *parser) value(path string) (*node, error) {
	t, line, err := p.token(path)
	if err != nil {
		return nil, err
	}
	n := &node{line: line, path: path, value: t}
	delim, ok := t.(json.Delim)
	if !ok {
		return n, nil
	}
	if p.depth++; p.depth > maxDepth {
		return nil, &Error{line, path, fmt.Sprintf("nested more than %d deep", maxDepth)}
	}
	defer func() { p.depth-- }()
	n.kind = delim
	for p.dec.More() {
		if delim == '[' {
			v, err := p.value(path + "[" + strconv.Itoa(len(n.items)) + "]")
			if err != nil {
				return nil, err
			}
			n.items = append(n.items, v)
			continue
		}
		if err := p.member(n); err != nil {
			return nil, err
		}
	}
	_, _, err = p.token(path) // the closing bracket
	return n, err
}

func (p *parser) member(n *node) error {
	t, line, err := p.token(n.path)
	if err != nil {
		return err
	}
	name, _ := t.(string)
	path := name
	if n.path != "" {
		path = n.path + "." + name
	}
	for _, m := range n.members {
		if m.name == name {
			return &Error{line, path, "it stands twice"}
		}
	}
	if len(n.members) == maxMembers {
		return &Error{line, path, fmt.Sprintf("more than %d members in one object", maxMembers)}
	}
	v, err := p.value(path)
	if err == nil {
		n.members = append(n.members, member{name: name, value: v})
	}
	return err
}
