package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the computed vectors again")

// computedBy is what every computed file says of itself.
const computedBy = "a second computation that shares no code with the library: the slow models in the *_test.go files of examples/conformance"

// typedBy is what the files say of themselves whose expectations were worked out one
// by one.
const typedBy = "worked by hand against the articles cited, in the tables of the slow_*_test.go and make_*_test.go files of examples/conformance, which share no code with the library"

// A maker makes one file of computed vectors.
type maker struct {
	header
	vectors []*vector
	ids     map[string]bool
}

// newFile begins a file of computed vectors.
func newFile(instrument, topic string, level int, zh, en string) *maker {
	return &maker{header: header{Suite: 1, Instrument: instrument, Topic: topic, Level: level, Title: words{zh, en}, Origin: "computed", By: computedBy}, ids: map[string]bool{}}
}

// typedFile begins a file of vectors worked by hand in the tables of the tests.
func typedFile(instrument, topic string, level int, zh, en string) *maker {
	m := newFile(instrument, topic, level, zh, en)
	m.By = typedBy
	return m
}

// add adds a vector; its id is the slug in the file.
func (m *maker) add(slug, kind, zh, en string) *making {
	id := m.Instrument + "/" + m.Topic + "/" + slug
	if m.ids[id] {
		panic("two vectors are called " + id)
	}
	m.ids[id] = true
	v := &vector{ID: id, Kind: kind, Title: words{zh, en}}
	m.vectors = append(m.vectors, v)
	return &making{v}
}

// A making is a vector in the making.
type making struct{ v *vector }

func (k *making) cites(list ...string) *making { k.v.Cites = list; return k }
func (k *making) reads(list ...string) *making { k.v.Reads = list; return k }
func (k *making) needs(list ...string) *making { k.v.Needs = list; return k }

func (k *making) ask(op, in string, args ...any) *making {
	k.v.Ask = &ask{Op: op, In: raw(fmt.Sprintf(in, args...))}
	return k
}

func (k *making) knownAt(d ymd) *making { k.v.Ask.KnownAt = d.String(); return k }

func (k *making) reading(option, value string) *making {
	if k.v.Ask.Readings == nil {
		k.v.Ask.Readings = map[string]string{}
	}
	k.v.Ask.Readings[option] = value
	return k
}

// out wants an answer, or an error where there is a code.
func (k *making) out(code, out string, args ...any) *making {
	w := wantOf(code, out, args...)
	k.v.Want = &w
	return k
}

// or accepts another answer beside those before.
func (k *making) or(code, out string, args ...any) *making {
	if k.v.Want != nil {
		k.v.Accept, k.v.Want = []want{*k.v.Want}, nil
	}
	k.v.Accept = append(k.v.Accept, wantOf(code, out, args...))
	return k
}

// wrong says what a wrong reading gives; one that gives the same is left out.
func (k *making) wrong(reading, code, out string, args ...any) *making {
	w := wantOf(code, out, args...)
	if v := k.v.Want; v != nil && v.Error == w.Error && bytes.Equal(v.Out, w.Out) {
		return k
	}
	k.v.Wrong = append(k.v.Wrong, wrong{reading, w})
	return k
}

func (k *making) why(format string, args ...any) { k.v.Why = fmt.Sprintf(format, args...) }

func wantOf(code, out string, args ...any) want {
	if code != "" {
		return want{Error: code}
	}
	return want{Out: raw(fmt.Sprintf(out, args...))}
}

func raw(s string) json.RawMessage {
	if !json.Valid([]byte(s)) {
		panic("no JSON: " + s)
	}
	return json.RawMessage(s)
}

// bytes writes the file.
func (m *maker) bytes() []byte {
	m.Vectors = len(m.vectors)
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	must(enc.Encode(m.header))
	for _, v := range m.vectors {
		must(enc.Encode(v))
	}
	return b.Bytes()
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// path is where the file stands.
func (m *maker) path() string {
	dir := "v1"
	if strings.Contains(m.Instrument, "draft") {
		dir = "proposals"
	}
	return filepath.Join(dir, m.Instrument, m.Topic+".jsonl")
}

// TestComputed: the computed files are what the second computation gives.
func TestComputed(t *testing.T) {
	for _, m := range computed(t) {
		got, err := os.ReadFile(m.path())
		want := m.bytes()
		if *update {
			must(os.MkdirAll(filepath.Dir(m.path()), 0o777))
			must(os.WriteFile(m.path(), want, 0o666))
			continue
		}
		if err != nil {
			t.Errorf("%v; make it with go test ./examples/conformance -run TestComputed -update", err)
			continue
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the second computation gives: %s", m.path(), firstDifference(got, want))
		}
	}
}

func firstDifference(got, want []byte) string {
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d:\n%s\nwant\n%s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(a), len(b))
}

// computed makes every computed file.
func computed(t testing.TB) []*maker {
	cal := newSlowWorld(t)
	return slices.Concat(localRuleVectors(), askVectors(), entriesVectors(), liabilityVectors(), competentVectors(), openingVectors(), operationVectors(), collectionVectors(), []*maker{
		draftRuleVectors(), draftRoute(), draftCompetent(), workdayVectors(cal), addVectors(cal), countVectors(cal), dueVectors(cal),
		divisionVectors(t), commonVectors(t),
		retentionVectors(cal), rulingVectors(), routeVectors(),
		replyVectors(cal), extensionVectors(cal), supplementVectors(cal), deliveryVectors(cal), correctionVectors(cal),
		entryVectors(), errorVectors(),
		sichuanVectors(cal), chengduVectors(), tianjinVectors(cal), shanghaiVectors(cal), draftVectors(),
	})
}

// A slowWorld is the calendar, and how careless programs would keep it.
type slowWorld struct {
	notices  []slowNotice
	cal      *slowCalendar // all notices
	weekends *slowCalendar // Monday to Friday alone
	noMakeup *slowCalendar // make-up days forgotten
}

func newSlowWorld(t testing.TB) *slowWorld {
	w := &slowWorld{notices: readNotices(t)}
	w.cal = w.at(ymd{9999, 12, 31})
	w.weekends, w.noMakeup = w.at(ymd{9999, 12, 31}), w.at(ymd{9999, 12, 31})
	w.weekends.weekendsOnly, w.noMakeup.noMakeup = true, true
	return w
}

func (w *slowWorld) at(day ymd) *slowCalendar { return knownAt(w.notices, day) }
