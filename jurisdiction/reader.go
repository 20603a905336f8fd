package jurisdiction

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

// ErrInstrument is the kind of every error about the text form of an instrument.
var ErrInstrument = errors.New("bad instrument")

// An InstrumentError says where in the text form of an instrument something is
// wrong, and what was expected.
type InstrumentError struct {
	Instrument string // its id, where it was read
	Line       int    // counted from 1; 0 where no line is to blame
	Reason     string
}

func (e *InstrumentError) Error() string {
	s := "jurisdiction: instrument"
	if e.Instrument != "" {
		s += " " + strconv.Quote(clip.String(e.Instrument))
	}
	if e.Line > 0 {
		s += ", line " + strconv.Itoa(e.Line)
	}
	return s + ": " + e.Reason
}

// Unwrap returns [ErrInstrument].
func (e *InstrumentError) Unwrap() error { return ErrInstrument }

// A reader takes the text form of an instrument apart into blocks, and gathers
// everything that is wrong with it. A block is a line at the margin, keyword and
// name, followed by indented lines, key and value.
type reader struct {
	id        string
	territory Division   // as the header has it
	clauses   []Citation // the provisions that the header rests on
	errs      []error
}

type block struct {
	line          int
	keyword, name string
	fields        []field
}

type field struct {
	line       int
	key, value string
	taken      bool
}

func (r *reader) fail(line int, format string, args ...any) {
	r.errs = append(r.errs, &InstrumentError{r.id, line, fmt.Sprintf(format, args...)})
}

// all returns what is wrong in the order of the lines; what no line is to blame
// for comes last.
func (r *reader) all() error {
	slices.SortStableFunc(r.errs, func(a, b error) int {
		line := func(e error) uint { return uint(e.(*InstrumentError).Line) - 1 }
		return cmp.Compare(line(a), line(b))
	})
	return errors.Join(r.errs...)
}

func (r *reader) blocks(text string) []block {
	var blocks []block
	line := 0
	for raw := range strings.Lines(text) {
		line++
		raw = strings.TrimRight(raw, " \t\r\n")
		body := strings.TrimLeft(raw, " \t")
		if body == "" || body[0] == '#' {
			continue
		}
		key, value, _ := strings.Cut(body, " ")
		value = strings.TrimSpace(value)
		switch {
		case len(body) == len(raw):
			blocks = append(blocks, block{line: line, keyword: key, name: value})
		case len(blocks) == 0:
			r.fail(line, "an indented line before the first block")
		default:
			b := &blocks[len(blocks)-1]
			b.fields = append(b.fields, field{line: line, key: key, value: value})
		}
	}
	return blocks
}

// take returns the next field of the block with that key that was not taken.
func (b *block) take(key string) (field, bool) {
	for i := range b.fields {
		if f := &b.fields[i]; f.key == key && !f.taken {
			f.taken = true
			return *f, true
		}
	}
	return field{line: b.line}, false
}

// end complains of fields that nobody took: unknown keys, and doubled ones.
func (r *reader) end(b *block) {
	for _, f := range b.fields {
		if !f.taken {
			r.fail(f.line, "%s %s: %q is unknown here or stands twice", b.keyword, clip.String(b.name), clip.String(f.key))
		}
	}
}

func (r *reader) str(b *block, key string) string {
	f, _ := b.take(key)
	return f.value
}

// must takes a field that the block has to have.
func (r *reader) must(b *block, key string) (field, bool) {
	f, ok := b.take(key)
	if !ok || f.value == "" {
		r.fail(b.line, "%s %s: no %q", b.keyword, clip.String(b.name), key)
		return f, false
	}
	return f, true
}

func (r *reader) text(b *block, key string) Text {
	f, ok := b.take(key)
	if !ok {
		return Text{}
	}
	return r.words(f, f.value)
}

// words reads Chinese and English with a slash between blanks between them.
func (r *reader) words(f field, s string) Text {
	zh, en, ok := strings.Cut(s, " / ")
	if !ok || zh == "" || en == "" {
		r.fail(f.line, "%s %q: want Chinese and English, such as 答复 / reply", f.key, clip.String(s))
	}
	return Text{strings.TrimSpace(zh), strings.TrimSpace(en)}
}

func (r *reader) date(b *block, key string) deadline.Date {
	f, ok := b.take(key)
	if !ok {
		return deadline.Date{}
	}
	value, place, named := strings.Cut(f.value, " by ") // "2025-08-01 by 44" names the provision
	if named {
		r.clauses = append(r.clauses, r.cite(f.line, strings.TrimSpace(place)))
	}
	d, err := deadline.ParseDate(value)
	if err != nil {
		r.fail(f.line, "%s: %s", f.key, strings.TrimPrefix(err.Error(), "deadline: "))
	}
	return d
}

// value reads any type with a text form.
func (r *reader) value(f field, v interface{ UnmarshalText([]byte) error }) {
	if err := v.UnmarshalText([]byte(f.value)); err != nil {
		r.fail(f.line, "%s: %s", f.key, strings.TrimPrefix(err.Error(), "jurisdiction: "))
	}
}

func (r *reader) optional(b *block, key string, v interface{ UnmarshalText([]byte) error }) {
	if f, ok := b.take(key); ok {
		r.value(f, v)
	}
}

// cite reads a place: in this instrument without its id, else with one.
func (r *reader) cite(line int, s string) Citation {
	if !strings.Contains(s, ":") {
		s = r.id + ":" + s
	}
	c, err := ParseCitation(s)
	if err != nil {
		r.fail(line, "%s", strings.TrimPrefix(err.Error(), "jurisdiction: "))
	}
	return c
}

func (r *reader) pattern(f field, s string) Pattern {
	p, err := parsePattern(strings.TrimSpace(s))
	if err != nil {
		r.fail(f.line, "%s: %v", f.key, err)
	}
	return p
}

func (r *reader) optionalPattern(b *block, key string) Pattern {
	f, ok := b.take(key)
	if !ok {
		return Pattern{}
	}
	return r.pattern(f, f.value)
}

// patterns reads alternatives with a bar between them.
func (r *reader) patterns(f field, s string) []Pattern {
	var list []Pattern
	for _, p := range strings.Split(s, "|") {
		list = append(list, r.pattern(f, p))
	}
	return list
}

func (r *reader) fields(b *block, key string) []string {
	f, ok := b.take(key)
	if !ok {
		return nil
	}
	return strings.Fields(f.value)
}

// yes reads a field that says yes or is not there.
func (r *reader) yes(b *block, key string) bool {
	f, ok := b.take(key)
	if ok && f.value != "yes" {
		r.fail(f.line, "%s %q: want yes, or no such line", key, clip.String(f.value))
	}
	return ok
}

// cites reads places with blanks between them.
func (r *reader) cites(b *block, key string) []Citation {
	var list []Citation
	for _, s := range r.fields(b, key) {
		list = append(list, r.cite(b.line, s))
	}
	return list
}

// alternatives reads names with a bar between them.
func (r *reader) alternatives(b *block, key string) []string {
	f, ok := b.take(key)
	if !ok {
		return nil
	}
	return strings.Fields(strings.ReplaceAll(f.value, "|", " "))
}

// roles reads roles with blanks between them.
func (r *reader) roles(b *block, key string) (list []Role) {
	f, ok := b.take(key)
	if !ok {
		return nil
	}
	for _, name := range strings.Fields(f.value) {
		var role Role
		r.value(field{line: f.line, key: f.key, value: name}, &role)
		list = append(list, role)
	}
	return list
}
