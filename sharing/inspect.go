package sharing

import (
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Finding is something about a value that was looked at, with the place in it.
// See [jurisdiction.Finding] for code, severity, words and provisions, and
// [jurisdiction.Law.Liability] for what a text attaches to it.
type Finding struct {
	jurisdiction.Finding
	Path string // a JSON pointer into the value, such as /scope; empty for the whole
}

// inspector looks at what one body does or means to do, on a day. The setting of
// its findings has that body as provider, whatever its part is, since a finding
// asks the texts of the provider's place.
type inspector struct {
	law   *jurisdiction.Law
	set   jurisdiction.Setting
	on    deadline.Date
	by    jurisdiction.Role // whose fault it is, where the texts do not say
	found []Finding
}

// inspect begins a look at a body, beside another that may be none.
func inspect(law *jurisdiction.Law, body, other jurisdiction.Body, f jurisdiction.Facts, on deadline.Date) (*inspector, error) {
	switch {
	case law == nil:
		return nil, &jurisdiction.UndeterminedError{Fact: "law"}
	case on.IsZero():
		return nil, &jurisdiction.UndeterminedError{Fact: "on"}
	case body.Kind == jurisdiction.UnknownBody:
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body"}
	}
	return &inspector{law: law, on: on, set: jurisdiction.Setting{
		Parties: jurisdiction.Parties{Provider: body, Requester: other}, Facts: f, Procedure: jurisdiction.Sharing,
	}}, nil
}

// put notes a finding at a place, if some text held minds; pick is nil for all
// checks of that code. It returns what it noted, nil for nothing, until the next.
func (r *inspector) put(code, path string, pick func(*jurisdiction.Check) bool) *Finding {
	f, ok := r.law.FindingOf(code, pick, &r.set, r.on)
	if !ok {
		return nil
	}
	if r.by != jurisdiction.NoRole {
		f.By = r.by
	}
	r.found = append(r.found, Finding{f, path})
	return &r.found[len(r.found)-1]
}

// atMost lowers the severity of a finding, if there is one.
func (f *Finding) atMost(s jurisdiction.Severity) {
	if f != nil {
		f.Severity = min(f.Severity, s)
	}
}

// names picks the checks that have a field of that name.
func names(field string) func(*jurisdiction.Check) bool {
	return func(k *jurisdiction.Check) bool { return hasField(k, field) }
}

func hasField(k *jurisdiction.Check, name string) bool {
	for f := range k.Fields() {
		if f == name {
			return true
		}
	}
	return false
}

// fieldValues returns the values of a field written name=value|value.
func fieldValues(k *jurisdiction.Check, name string) []string {
	for f := range k.Fields() {
		if key, values, ok := strings.Cut(f, "="); ok && key == name {
			return strings.Split(values, "|")
		}
	}
	return nil
}

// excepts reports whether a check lets a text of that kind say otherwise.
func excepts(k *jurisdiction.Check, by jurisdiction.Kind) bool {
	return by != jurisdiction.NoKind && slices.Contains(fieldValues(k, "unless"), by.String())
}
