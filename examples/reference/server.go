package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
)

// A handler of an operation reads its input and answers. What it could not read it
// leaves in the reader; it looks at r.Err before it computes.
type handler func(q *question) (answer any, err error)

// operations are what the program answers. One that is not here is bad-request.
var operations = map[string]handler{
	"instruments":     instruments,
	"workday":         workday,
	"add-workdays":    addWorkdays,
	"count-workdays":  countWorkdays,
	"due":             due,
	"division":        division,
	"common-division": commonDivision,
	"ruling":          ruling,
	"route":           route,
	"liability":       liability,
	"competent":       competent,
	"check-entry":     checkEntry,
	"examine":         examine,
	"retention":       retention,

	"examine-opening":   examineOpening,
	"check-opening":     checkOpening,
	"examine-operation": examineOperation,
	"check-sale":        checkSale,
	"check-trade":       checkTrade,
	"exempt":            exempt,
	"check-collection":  checkCollection,
	"check-freshness":   checkFreshness,
}

// A question is one line on its way to an answer.
type question struct {
	*protocol.Reader // with the law under the readings of the question and the notices known to it
	in               *protocol.Node
}

// calendar is the national calendar of the law.
func (q *question) calendar() *deadline.Calendar { return q.Law.CalendarAt(jurisdiction.Nation()) }

// end looks whether the input was read whole and without fault.
func (q *question) end() error {
	q.End(q.in)
	return q.Err()
}

// environment is what a question may change of the law.
type environment struct {
	readings jurisdiction.Readings
	knownAt  deadline.Date
}

// maxLaws bounds how many laws are kept for questions in the same environment.
const maxLaws = 32

// server answers questions, one after the other.
type server struct {
	law    *jurisdiction.Law
	laws   map[environment]*jurisdiction.Law
	parser protocol.Parser
	reader protocol.Reader
	line   bytes.Buffer
	out    []byte
}

func newServer(law *jurisdiction.Law) *server {
	return &server{law: law, laws: map[environment]*jurisdiction.Law{}}
}

// an appender writes its own JSON, where speed matters.
type appender interface{ appendJSON(b []byte) []byte }

// reply answers a line; nil for a blank one. The answer is good until the next
// call.
func (s *server) reply(line []byte, long bool) []byte {
	if !long && len(bytes.TrimSpace(line)) == 0 {
		return nil
	}
	id, answer, err := s.answer(line, long)
	s.out = append(s.out[:0], `{"id":`...)
	if id == nil {
		s.out = append(s.out, "null"...)
	} else {
		s.out = appendString(s.out, *id)
	}
	start := len(s.out)
	if err == nil {
		s.out, err = s.appendAnswer(append(s.out, `,"out":`...), answer)
	}
	if err != nil {
		s.out = append(s.out[:start], `,"error":{"code":`...)
		s.out = appendString(s.out, string(protocol.CodeOf(err)))
		s.out = append(s.out, `,"message":`...)
		s.out = appendString(s.out, protocol.Message(err))
		s.out = append(s.out, '}')
	}
	s.out = append(s.out, '}', '\n')
	return s.out
}

// answer reads a line and asks its operation; id is nil where none could be read.
func (s *server) answer(line []byte, long bool) (id *string, answer any, err error) {
	if long {
		return nil, nil, &protocol.Error{Line: 1, Reason: fmt.Sprintf("a line of more than %d bytes", protocol.MaxInput), Code: protocol.BadRequest}
	}
	top, err := s.parser.Parse(string(line))
	if err != nil {
		return nil, nil, err
	}
	s.reader = protocol.Reader{}
	r := &s.reader
	if !r.Object(top) {
		return nil, nil, r.Err()
	}
	if v := r.Must(top, "id"); v != nil && v.Kind() == protocol.String {
		text := r.Str(top, "id")
		id = &text
	} else {
		r.Str(top, "id")
	}
	op, in, env, err := s.request(top, r)
	if err != nil {
		return id, nil, err
	}
	if r.Law, err = s.under(env); err != nil {
		return id, nil, err
	}
	answer, err = op(&question{r, in})
	return id, answer, err
}

// request reads what stands beside the input.
func (s *server) request(top *protocol.Node, r *protocol.Reader) (op handler, in *protocol.Node, env environment, err error) {
	if v := r.Must(top, "op"); v != nil {
		name := r.Str(top, "op")
		if op = operations[name]; op == nil && v.Kind() == protocol.String {
			r.Fail(v, protocol.BadRequest, "operation %q is unknown; want one of %q", name, operationNames())
		}
	}
	env.readings = r.Readings(top, "readings")
	r.Text(top, "known_at", &env.knownAt)
	if in = r.Must(top, "in"); in != nil {
		r.Object(in)
	}
	r.End(top)
	return op, in, env, r.Err()
}

func operationNames() []string {
	var names []string
	for name := range operations {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// under returns the law in an environment, which it keeps for further questions.
func (s *server) under(env environment) (*jurisdiction.Law, error) {
	if env == (environment{}) {
		return s.law, nil
	}
	if law := s.laws[env]; law != nil {
		return law, nil
	}
	law := s.law
	if !env.knownAt.IsZero() {
		law = law.Calendar(law.CalendarAt(jurisdiction.Nation()).KnownAt(env.knownAt))
	}
	law, err := law.Reading(env.readings)
	if err != nil {
		return nil, err
	}
	if len(s.laws) == maxLaws {
		clear(s.laws)
	}
	s.laws[env] = law
	return law, nil
}

func (s *server) appendAnswer(b []byte, answer any) ([]byte, error) {
	if a, ok := answer.(appender); ok {
		return a.appendJSON(b), nil
	}
	s.line.Reset()
	enc := json.NewEncoder(&s.line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(answer); err != nil {
		return b, errors.Join(errors.New("the answer cannot be written"), err)
	}
	return append(b, bytes.TrimRight(s.line.Bytes(), "\n")...), nil
}

// appendString writes a string as JSON.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c < ' ' || c == 0x7f:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c < utf8.RuneSelf:
			b = append(b, c)
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r)
			i += size - 1
		}
	}
	return append(b, '"')
}

// appendMember writes a name and a string, with a comma before them.
func appendMember(b []byte, name, value string) []byte {
	b = append(b, ',', '"')
	b = append(b, name...)
	b = append(b, '"', ':')
	return appendString(b, value)
}
