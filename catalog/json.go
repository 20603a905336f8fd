package catalog

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"gongxiang.example/internal/clip"
)

// ErrJSON is the kind of error for JSON that is no entry.
var ErrJSON = errors.New("catalog: entry in JSON")

// MaxJSON bounds the JSON of one entry, in bytes.
const MaxJSON = 1 << 20

// wire is the JSON of an entry. Its names are those of the paths of findings, and
// values with a text form stand there in that form. A member that says nothing is
// left out.
type wire struct {
	Name     string     `json:"name,omitzero"`
	Code     string     `json:"code,omitzero"`
	Items    []wireItem `json:"items,omitzero"`
	Provider struct {
		Name        string `json:"name,omitzero"`
		Code        string `json:"code,omitzero"`
		Kind        string `json:"kind,omitzero"`
		Division    string `json:"division,omitzero"`
		ManagedBy   string `json:"managed_by,omitzero"`
		IsAuthority bool   `json:"is_authority,omitzero"`
		Authorized  string `json:"authorized_by,omitzero"`
		Sector      string `json:"sector,omitzero"`
		Funding     string `json:"funding,omitzero"`
	} `json:"provider,omitzero"`
	Source         string         `json:"source,omitzero"`
	Formats        oneOrMore      `json:"format,omitzero"`
	Cycle          string         `json:"update_cycle,omitzero"`
	Attribute      string         `json:"attribute,omitzero"`
	Methods        []string       `json:"methods,omitzero"`
	Conditions     wireConditions `json:"conditions,omitzero"`
	Reason         string         `json:"reason,omitzero"`
	Bases          []wireBasis    `json:"bases,omitzero"`
	Classification struct {
		Category string `json:"category,omitzero"`
		Grade    string `json:"grade,omitzero"`
		Standard string `json:"sector_standard,omitzero"`
		Reviewed *bool  `json:"standard_reviewed,omitzero"`
	} `json:"classification,omitzero"`
	Opening  string `json:"opening,omitzero"`
	Openness struct {
		Disclosed *bool `json:"disclosed,omitzero"`
		Barred    *bool `json:"barred,omitzero"`
		Treated   *bool `json:"treated,omitzero"`
	} `json:"openness,omitzero"`
	Subjects []string `json:"subjects,omitzero"`
	Listing  struct {
		Listed   *bool  `json:"listed,omitzero"`
		Reviewed string `json:"reviewed,omitzero"`
		Approved string `json:"approved,omitzero"`
		Reported string `json:"reported,omitzero"`
	} `json:"negative_list,omitzero"`
	Secrecy  string `json:"secrecy,omitzero"`
	Personal *bool  `json:"personal_information,omitzero"`
	Assessed struct {
		Secrecy  string `json:"secrecy,omitzero"`
		Personal string `json:"personal_information,omitzero"`
	} `json:"assessed,omitzero"`
	Approved string `json:"approved_by_head,omitzero"`
}

// oneOrMore is a list of texts, of which a single one may stand without brackets.
type oneOrMore []string

func (l *oneOrMore) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		*l = []string{""}
		return json.Unmarshal(data, &(*l)[0])
	}
	return json.Unmarshal(data, (*[]string)(l))
}

type wireConditions struct {
	Scope   string   `json:"scope,omitzero"`
	Purpose string   `json:"purpose,omitzero"`
	Others  []string `json:"others,omitzero"`
}

type wireItem struct {
	Name       string `json:"name,omitzero"`
	Type       string `json:"type,omitzero"`
	Identifier string `json:"identifier,omitzero"`
}

type wireBasis struct {
	Kind    string `json:"kind,omitzero"`
	Title   string `json:"title,omitzero"`
	Article string `json:"article,omitzero"`
	Express bool   `json:"express,omitzero"`
}

// subjectNames are the text forms of single subjects, by bit.
var subjectNames = []string{"persons", "organizations", "objects"}

// ParseEntry reads the JSON of one entry: an object with the members that
// [Entry.MarshalJSON] writes, all of which may be missing. Formats, the update
// cycle, methods, attribute and grade may also stand in the words of real catalogs
// ([ParseFormats], [ParseCycle], [ParseMethods], [ParseAttribute], [ParseGrade]); a
// cycle that no one knows becomes [OtherCycle], which [Check] points out. Codes by
// number are refused, since their system is not named.
//
// The error wraps [ErrJSON], names every member that is wrong by its JSON pointer,
// and what was expected; where only values are wrong it wraps [ErrMember], too. A
// member that is unknown or stands twice is an error, too.
func ParseEntry(data []byte) (Entry, error) {
	var e Entry
	if err := e.UnmarshalJSON(data); err != nil {
		return Entry{}, err
	}
	return e, nil
}

// UnmarshalJSON is [ParseEntry]; on an error e is left alone.
func (e *Entry) UnmarshalJSON(data []byte) error {
	if len(data) > MaxJSON {
		return fmt.Errorf("%w: %d bytes: want at most %d", ErrJSON, len(data), MaxJSON)
	}
	var w wire
	if err := decode(data, &w); err != nil {
		return fmt.Errorf("%w: %w", ErrJSON, err)
	}
	var r wireReader
	got := r.entry(&w)
	if len(r.errs) > 0 {
		return fmt.Errorf("%w: %w", ErrJSON, errors.Join(r.errs...))
	}
	*e = got
	return nil
}

func decode(data []byte, w *wire) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(w); err != nil {
		return errors.New(reason(err))
	}
	end := dec.InputOffset()
	if bytes.HasSuffix(data[:end], []byte("null")) {
		return errors.New("want an object, not null")
	}
	if len(bytes.TrimSpace(data[end:])) > 0 {
		return errors.New("something stands after the end of the object")
	}
	return checkMembers(data[:end])
}

// reason says in our own words what encoding/json found.
func reason(err error) string {
	var t *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "it ends too early"
	case errors.As(err, &t) && t.Field == "":
		return "want an object, not " + t.Value
	case errors.As(err, &t):
		return fmt.Sprintf("/%s: want %s, not %s", strings.ReplaceAll(t.Field, ".", "/"), kindNames[t.Type.Kind()], t.Value)
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

var kindNames = map[reflect.Kind]string{
	reflect.String: "a string", reflect.Bool: "true or false", reflect.Slice: "a list", reflect.Struct: "an object",
}

// checkMembers looks for what encoding/json lets pass in JSON that it has accepted:
// members that stand twice, and names in capitals or with escapes. All names that
// it knows are of lower-case letters and underscores.
func checkMembers(data []byte) error {
	var names [][]byte // of all open objects
	var starts []int   // where those of each open object start
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '{':
			starts = append(starts, len(names))
		case '}':
			last := len(starts) - 1
			names, starts = names[:starts[last]], starts[:last]
		case '"':
			end := endOfString(data, i)
			text := data[i+1 : end]
			i = end
			if !isName(data[end+1:]) {
				continue
			}
			if len(bytes.Trim(text, "abcdefghijklmnopqrstuvwxyz_")) > 0 {
				return fmt.Errorf("unknown member %q", clip.String(string(text)))
			}
			if slices.ContainsFunc(names[starts[len(starts)-1]:], func(name []byte) bool { return bytes.Equal(name, text) }) {
				return fmt.Errorf("member %q stands twice", clip.String(string(text)))
			}
			names = append(names, text)
		}
	}
	return nil
}

// endOfString returns where the string that starts at i ends.
func endOfString(data []byte, i int) int {
	for i++; data[i] != '"'; i++ {
		if data[i] == '\\' {
			i++
		}
	}
	return i
}

// isName reports whether a string before rest is the name of a member.
func isName(rest []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte(":"))
}
