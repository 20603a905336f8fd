package protocol

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Bounds on an input, so that a hostile one is refused early.
const (
	MaxInput   = 1 << 20
	maxDepth   = 16
	maxMembers = 64      // of one object
	maxValues  = 100_000 // of one input
)

// A Kind is what a JSON value is.
type Kind byte

// The kinds of value.
const (
	Object Kind = iota + 1
	Array
	String
	Number
	Bool
	Null
)

// A Node is a JSON value with the place where it stands. It is a view of the
// input and lives until its [Parser] parses the next one.
type Node struct {
	kind       Kind
	taken      bool  // a member that was asked for
	count      int32 // of members or items
	start, end int32 // offsets into the input
	index      int32 // among the items of an array, from 0
	name       string
	text       string // a string decoded, a number or a word as it stands
	src        *string
	parent     *Node
	first      *Node // member or item
	next       *Node
}

// Kind returns what the value is.
func (n *Node) Kind() Kind { return n.kind }

// Raw returns the value as it stands in the input.
func (n *Node) Raw() string { return (*n.src)[n.start:n.end] }

// path names the member, such as events[2].on.
func (n *Node) path() string {
	if n.parent == nil {
		return ""
	}
	before := n.parent.path()
	switch {
	case n.parent.kind == Array:
		return before + "[" + strconv.Itoa(int(n.index)) + "]"
	case before == "":
		return n.name
	}
	return before + "." + n.name
}

// fail is an error at the node.
func (n *Node) fail(code Code, format string, args ...any) *Error {
	return &Error{lineAt(*n.src, int(n.start)), n.path(), fmt.Sprintf(format, args...), code}
}

// lineAt counts the lines up to an offset, from 1.
func lineAt(s string, offset int) int { return 1 + strings.Count(s[:min(offset, len(s))], "\n") }

// A Parser builds trees, each in the memory of the one before. The zero Parser is
// ready to use; it must not be used by two goroutines at once.
type Parser struct {
	src    string
	at     int
	depth  int
	used   int // nodes in use
	chunks [][]Node
}

const chunk = 64

// node takes a fresh node.
func (p *Parser) node(parent *Node) (*Node, error) {
	if p.used == maxValues {
		return nil, p.fail(parent, "more than %d values", maxValues)
	}
	if p.used == len(p.chunks)*chunk {
		p.chunks = append(p.chunks, make([]Node, chunk))
	}
	n := &p.chunks[p.used/chunk][p.used%chunk]
	p.used++
	*n = Node{src: &p.src, parent: parent, start: int32(p.at)}
	return n, nil
}

// fail is an error at the place up to which the parser has read.
func (p *Parser) fail(in *Node, format string, args ...any) *Error {
	path := ""
	if in != nil {
		path = in.path()
	}
	return &Error{lineAt(p.src, p.at), path, fmt.Sprintf(format, args...), BadRequest}
}

// syntax is an error about what is no JSON.
func (p *Parser) syntax(in *Node, want string) *Error {
	if p.at >= len(p.src) {
		return p.fail(in, "not JSON: it ends too early")
	}
	r, size := utf8.DecodeRuneInString(p.src[p.at:])
	if r == utf8.RuneError && size == 1 {
		return p.fail(in, "not UTF-8: byte %#02x", p.src[p.at])
	}
	return p.fail(in, "not JSON: %q where %s is wanted", r, want)
}

// Parse reads one JSON value and nothing after it. What stands twice in an object
// is refused, and so are bytes that are no UTF-8, a character that is none (half of
// a pair of surrogates), and more than is reasonable: see [MaxInput]. The error is
// an [*Error].
func (p *Parser) Parse(data string) (*Node, error) {
	p.src, p.at, p.depth, p.used = data, 0, 0, 0
	if len(data) > MaxInput {
		return nil, &Error{1, "", fmt.Sprintf("%d bytes of input: want at most %d", len(data), MaxInput), BadRequest}
	}
	p.space()
	n, err := p.value(nil)
	if err != nil {
		return nil, err
	}
	if p.space(); p.at < len(p.src) {
		return nil, p.fail(nil, "something stands after the end of the object")
	}
	return n, nil
}

func (p *Parser) space() {
	for p.at < len(p.src) {
		switch p.src[p.at] {
		case ' ', '\t', '\n', '\r':
			p.at++
		default:
			return
		}
	}
}

// next reports whether c comes next, and takes it.
func (p *Parser) next(c byte) bool {
	if p.at < len(p.src) && p.src[p.at] == c {
		p.at++
		return true
	}
	return false
}

func (p *Parser) value(parent *Node) (*Node, error) {
	n, err := p.node(parent)
	if err != nil {
		return nil, err
	}
	return n, p.fill(n)
}

// fill reads the value of n.
func (p *Parser) fill(n *Node) (err error) {
	n.start = int32(p.at)
	if p.at == len(p.src) {
		return p.syntax(n, "a value")
	}
	switch c := p.src[p.at]; {
	case c == '{':
		n.kind = Object
		err = p.list(n, '}')
	case c == '[':
		n.kind = Array
		err = p.list(n, ']')
	case c == '"':
		n.kind = String
		n.text, err = p.str(n)
	case c == '-' || '0' <= c && c <= '9':
		n.kind = Number
		n.text, err = p.number(n)
	default:
		err = p.word(n)
	}
	n.end = int32(p.at)
	return err
}

func (p *Parser) word(n *Node) error {
	for _, w := range [...]struct {
		text string
		kind Kind
	}{{"true", Bool}, {"false", Bool}, {"null", Null}} {
		if strings.HasPrefix(p.src[p.at:], w.text) {
			n.kind, n.text = w.kind, w.text
			p.at += len(w.text)
			return nil
		}
	}
	return p.syntax(n, "a value")
}

// list reads the members of an object or the items of an array.
func (p *Parser) list(n *Node, closing byte) error {
	if p.depth++; p.depth > maxDepth {
		return p.fail(n, "nested more than %d deep", maxDepth)
	}
	p.at++
	if p.space(); p.next(closing) {
		p.depth--
		return nil
	}
	var last *Node
	for {
		p.space()
		v, err := p.element(n)
		if err != nil {
			return err
		}
		if last == nil {
			n.first = v
		} else {
			last.next = v
		}
		last = v
		n.count++
		p.space()
		if p.next(closing) {
			p.depth--
			return nil
		}
		if !p.next(',') {
			return p.syntax(n, "a comma or "+string(rune(closing)))
		}
	}
}

// element reads one item, or one member with its name.
func (p *Parser) element(in *Node) (*Node, error) {
	v, err := p.node(in)
	if err != nil {
		return nil, err
	}
	if in.kind == Array {
		v.index = in.count
		return v, p.fill(v)
	}
	if p.at == len(p.src) || p.src[p.at] != '"' {
		return nil, p.syntax(in, "the name of a member")
	}
	if v.name, err = p.str(in); err != nil {
		return nil, err
	}
	for m := in.first; m != nil; m = m.next {
		if m.name == v.name {
			return nil, p.fail(v, "it stands twice")
		}
	}
	if in.count == maxMembers {
		return nil, p.fail(v, "more than %d members in one object", maxMembers)
	}
	if p.space(); !p.next(':') {
		return nil, p.syntax(v, "a colon")
	}
	p.space()
	return v, p.fill(v)
}

func (p *Parser) number(n *Node) (string, error) {
	start := p.at
	p.next('-')
	switch {
	case p.next('0'):
	case !p.digits():
		return "", p.syntax(n, "a digit")
	}
	if p.next('.') && !p.digits() {
		return "", p.syntax(n, "a digit")
	}
	if p.next('e') || p.next('E') {
		if !p.next('+') {
			p.next('-')
		}
		if !p.digits() {
			return "", p.syntax(n, "a digit")
		}
	}
	return p.src[start:p.at], nil
}

func (p *Parser) digits() bool {
	start := p.at
	for p.at < len(p.src) && '0' <= p.src[p.at] && p.src[p.at] <= '9' {
		p.at++
	}
	return p.at > start
}

// str reads a string, its quotation marks included. One without escapes is a part
// of the input; nothing is allocated for it.
func (p *Parser) str(n *Node) (string, error) {
	p.at++
	start := p.at
	for p.at < len(p.src) {
		switch c := p.src[p.at]; {
		case c == '"':
			p.at++
			return p.src[start : p.at-1], nil
		case c == '\\':
			return p.escaped(n, start)
		case c < ' ':
			return "", p.fail(n, "not JSON: control character %#02x in a string: want it escaped", c)
		case c < utf8.RuneSelf:
			p.at++
		default:
			if err := p.rune(n); err != nil {
				return "", err
			}
		}
	}
	return "", p.syntax(n, "")
}

// rune passes over one character beyond ASCII.
func (p *Parser) rune(n *Node) error {
	r, size := utf8.DecodeRuneInString(p.src[p.at:])
	if r == utf8.RuneError && size == 1 {
		return p.syntax(n, "")
	}
	p.at += size
	return nil
}

// escaped reads on in a string in which an escape was met.
func (p *Parser) escaped(n *Node, start int) (string, error) {
	b := []byte(p.src[start:p.at])
	for p.at < len(p.src) {
		from := p.at
		switch c := p.src[p.at]; {
		case c == '"':
			p.at++
			return string(b), nil
		case c == '\\':
			r, err := p.escape(n)
			if err != nil {
				return "", err
			}
			b = utf8.AppendRune(b, r)
			continue
		case c < ' ':
			return "", p.fail(n, "not JSON: control character %#02x in a string: want it escaped", c)
		case c < utf8.RuneSelf:
			p.at++
		default:
			if err := p.rune(n); err != nil {
				return "", err
			}
		}
		b = append(b, p.src[from:p.at]...)
	}
	return "", p.syntax(n, "")
}

// escape reads one escape.
func (p *Parser) escape(n *Node) (rune, error) {
	p.at++
	if p.at == len(p.src) {
		return 0, p.syntax(n, "")
	}
	c := p.src[p.at]
	if k := strings.IndexByte(`"\/bfnrt`, c); k >= 0 {
		p.at++
		return rune("\"\\/\b\f\n\r\t"[k]), nil
	}
	if c != 'u' {
		return 0, p.syntax(n, `one of "\/bfnrtu`)
	}
	r, err := p.hex(n)
	if err != nil || !utf16.IsSurrogate(r) {
		return r, err
	}
	if strings.HasPrefix(p.src[p.at:], `\u`) {
		p.at++
		low, err := p.hex(n)
		if err != nil {
			return 0, err
		}
		if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
			return r, nil
		}
	}
	return 0, p.fail(n, "not JSON: half of a pair of surrogates in a string")
}

// hex reads the four digits after a u.
func (p *Parser) hex(n *Node) (rune, error) {
	p.at++
	var r rune
	for range 4 {
		if p.at == len(p.src) {
			return 0, p.syntax(n, "")
		}
		d := strings.IndexByte("0123456789abcdef", p.src[p.at]|0x20)
		if c := p.src[p.at]; d < 0 || c < '0' { // |0x20 would take a control character for a digit
			return 0, p.syntax(n, "a hexadecimal digit")
		}
		r = r<<4 | rune(d)
		p.at++
	}
	return r, nil
}
