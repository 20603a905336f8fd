package catalog

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Finding is something about an entry that a provision disapproves of, or that
// its reader should know, with the place in the entry. See [jurisdiction.Finding]
// for code, severity, words and provisions, and [jurisdiction.Law.Liability] for
// what a text attaches to it.
type Finding struct {
	jurisdiction.Finding
	Path string // a JSON pointer into the entry, such as /bases/0; empty for the whole
}

// Check looks at an entry as a strict reviewer would on a day: what must be
// stated and is not, what may not be stated so, on what it may be withheld. The
// texts held say what they ask for; Check knows how to look. Findings come in the
// order of the fields of [Entry], then of their places; nil where there is
// nothing to find, and then nothing is allocated.
//
// It judges the entry and not the data: that a condition is needed, that a basis
// says what it is said to say, that nothing is a secret which nobody marked as
// one, is for people to find.
//
// The error wraps [jurisdiction.ErrUndetermined] where the law, the entry, the day
// or the kind of the provider was not given, or a fact on which depends whether a
// text binds the provider.
func Check(law *jurisdiction.Law, e *Entry, on deadline.Date) ([]Finding, error) {
	switch {
	case law == nil || e == nil:
		return nil, &jurisdiction.UndeterminedError{Fact: "law and entry"}
	case on.IsZero():
		return nil, &jurisdiction.UndeterminedError{Fact: "on"}
	case e.Provider.Kind == jurisdiction.UnknownBody:
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body"}
	}
	if err := determined(law, e.Provider, on); err != nil {
		return nil, err
	}
	c := checker{law: law, e: e, on: on}
	c.fields()
	c.attribute()
	c.form()
	c.identifiers()
	c.review()
	return c.found, c.err
}

// determined returns an error where it depends on a fact not given whether a text on
// cataloging binds a body.
func determined(law *jurisdiction.Law, body jurisdiction.Body, on deadline.Date) error {
	return law.Determined(jurisdiction.Question{Matter: "catalog-update", Body: body, On: on})
}

// checker is one look at an entry.
type checker struct {
	law   *jurisdiction.Law
	e     *Entry
	on    deadline.Date
	found []Finding
	err   error
}

// put notes a finding at a place, if some text held minds.
func (c *checker) put(code, path string) { c.putWhere(code, path, nil) }

// putField notes that a field is missing, if some text held asks for it.
func (c *checker) putField(code, path, field string) {
	c.putWhere(code, path, func(k *jurisdiction.Check) bool {
		for f := range k.Fields() {
			if f == field {
				return true
			}
		}
		return false
	})
}

func (c *checker) putWhere(code, path string, pick func(*jurisdiction.Check) bool) {
	s := jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: c.e.Provider}, Procedure: jurisdiction.Cataloging}
	if f, ok := c.law.FindingOf(code, pick, &s, c.on); ok {
		c.found = append(c.found, Finding{f, path})
	}
}

// fields looks for what an entry has to state: state-2025:13.2, and what local
// texts add.
func (c *checker) fields() {
	e := c.e
	for _, f := range [...]struct {
		name, path string
		missing    bool
	}{
		{"name", "/name", isBlank(e.Name)},
		{"items", "/items", len(e.Items) == 0},
		{"provider", "/provider/name", isBlank(e.ProviderName)},
		{"source", "/source", isBlank(e.Source)},
		{"format", "/format", len(e.Formats) == 0},
		{"update-cycle", "/update_cycle", e.Cycle == NoCycle},
		{"attribute", "/attribute", e.Attribute == jurisdiction.NoAttribute},
		{"methods", "/methods", e.Methods == 0 && e.Attribute != jurisdiction.NotShared},
		{"classification", "/classification", e.Classification.Grade == NoGrade},
	} {
		if f.missing {
			c.putField("missing-field", f.path, f.name)
		}
	}
	for i := range e.Items {
		if isBlank(e.Items[i].Name) {
			c.putField("missing-field", "/items/"+strconv.Itoa(i)+"/name", "items")
		}
	}
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

// attribute looks at what the sharing attribute asks for (state-2025:14 and 15).
//
//law:state-2025:14
//law:state-2025:14#2
func (c *checker) attribute() {
	e := c.e
	switch e.Attribute {
	case jurisdiction.Unconditional:
		if !e.Conditions.IsZero() {
			c.put("conditions-on-unconditional", "/conditions")
		}
	case jurisdiction.Conditional:
		if isBlank(e.Conditions.Scope) && isBlank(e.Conditions.Purpose) && len(e.Conditions.Others) == 0 {
			c.put("missing-conditions", "/conditions")
		}
	case jurisdiction.NotShared:
		if isBlank(e.Reason) {
			c.put("missing-reason", "/reason")
		}
		c.bases()
		c.listing(&e.NegativeList)
	}
	c.opening()
}

// opening looks at the opening attribute. Masking makes data that may be opened;
// a State or work secret stays one until secrecy is lifted (reading J14).
func (c *checker) opening() {
	e, o := c.e, &c.e.Openness
	open := e.Opening == OpenUnconditionally || e.Opening == OpenConditionally
	switch {
	case e.Opening == NoOpening:
		c.put("opening-unset", "/opening")
	case open && (e.Secrecy != jurisdiction.NoSecret || o.Barred == jurisdiction.Yes && o.Treated != jurisdiction.Yes):
		c.put("opening-barred", "/opening")
	case o.Disclosed == jurisdiction.Yes && e.Opening != OpenUnconditionally:
		c.put("disclosed-not-open", "/opening")
	}
	if e.Opening == OpenUnconditionally && len(e.Formats) > 0 && !slices.ContainsFunc(e.Formats, Format.mayBeReadable) {
		c.put("open-not-machine-readable", "/opening")
	}
}

// listing looks at the negative list: whether the entry stands on it, and the
// steps by which it got there (hubei-2021:23, hubei-2025:31.1). That nobody said is
// no finding.
func (c *checker) listing(l *Listing) {
	switch {
	case l.Listed == jurisdiction.No:
		c.put("not-on-negative-list", "/negative_list")
		return
	case l.Listed == jurisdiction.Unknown:
		return
	}
	if l.Reviewed.IsZero() {
		c.put("negative-list-step", "/negative_list/reviewed")
	}
	switch {
	case l.Approved.IsZero(), l.Approved.Before(l.Reviewed):
		c.put("negative-list-step", "/negative_list/approved")
	case l.Reported.IsZero():
		c.put("negative-list-not-reported", "/negative_list/reported")
	case l.Reported.Before(l.Approved):
		c.put("negative-list-step", "/negative_list/reported")
	}
}

// bases looks at the grounds of withholding: one of them has to be of a kind that
// every text in force accepts, and to bar supply expressly where a text wants
// that (state-2025:14#3 and 15.2, readings J5, S23).
func (c *checker) bases() {
	e := c.e
	if len(e.Bases) == 0 {
		c.put("missing-basis", "/bases")
		return
	}
	ruling, err := c.law.Ruling(jurisdiction.Question{
		Matter: "not-shared-basis", Body: e.Provider, Facts: jurisdiction.Facts{Attribute: e.Attribute, NegativeList: e.NegativeList.Listed}, On: c.on,
	})
	if err != nil {
		c.err = err
		return
	}
	accepted, express := c.acceptable(ruling)
	if !accepted {
		for i := range e.Bases {
			c.put("basis-too-low", "/bases/"+strconv.Itoa(i))
		}
		return
	}
	if !express {
		c.put("basis-not-express", "/bases")
	}
}

// acceptable reports whether some basis is of a kind that the texts accept, and
// whether such a one is as express as they want it.
func (c *checker) acceptable(ruling jurisdiction.Ruling) (accepted, express bool) {
	for i := range c.e.Bases {
		b := &c.e.Bases[i]
		good, barred := true, true
		for a := range ruling.All() {
			kinds := a.Accepts()
			if a.Standing != jurisdiction.Governing && a.Standing != jurisdiction.Supplementary || !some(kinds) {
				continue
			}
			good = good && slices.Contains(slices.Collect(kinds), b.Kind)
			barred = barred && (b.Express || !a.IsExpress())
		}
		accepted = accepted || good
		express = express || good && barred
	}
	return accepted, express
}

// form looks at how cycle, code and methods are written.
//
//law:state-2025:22.2
func (c *checker) form() {
	e := c.e
	if e.Cycle == OtherCycle {
		c.put("unknown-update-cycle", "/update_cycle")
	}
	if e.Code != "" {
		if _, err := ParseCode(e.Code); err != nil {
			c.put("bad-catalog-code", "/code")
		}
	}
	if len(e.Formats) > 0 && !e.Methods.fitSome(e.Formats) {
		c.put("method-against-format", "/methods")
	}
}

// identifiers looks whether each kind of subject has one of the identifiers that
// a text wants for it; the texts list them as persons=citizen-number|….
func (c *checker) identifiers() {
	for _, s := range [...]struct {
		name    string
		subject Subjects
		code    string
	}{
		{"persons", Persons, "missing-identifier"}, {"organizations", Organizations, "missing-identifier"},
		{"objects", Objects, "missing-object-identifier"}, // which ones, data standards say: that of an object may be none
	} {
		if c.e.Subjects&s.subject == 0 {
			continue
		}
		c.putWhere(s.code, "/items", func(k *jurisdiction.Check) bool {
			for f := range k.Fields() {
				if name, kinds, ok := strings.Cut(f, "="); ok && name == s.name {
					return !c.e.holds(kinds)
				}
			}
			return false
		})
	}
}

// holds reports whether an item holds an identifier of one of these kinds, which
// have | between them.
func (e *Entry) holds(kinds string) bool {
	for more := true; more; {
		var kind string
		kind, kinds, more = strings.Cut(kinds, "|")
		for i := range e.Items {
			if e.Items[i].Identifier == kind {
				return true
			}
		}
	}
	return false
}

// review looks at assessment and approval before the entry is submitted
// (state-2025:13.1), at the mark of a secret (3.1), and at a sector's standard.
func (c *checker) review() {
	e := c.e
	if e.Secrecy != jurisdiction.NoSecret {
		c.put("secret-data", "/secrecy")
	}
	if e.Classification.Standard != "" && e.Classification.Reviewed == jurisdiction.No {
		c.put("sector-standard-unreviewed", "/classification/sector_standard")
	}
	if e.Assessed.Secrecy.IsZero() {
		c.put("not-assessed", "/assessed/secrecy")
	}
	if e.Personal == jurisdiction.Yes && e.Assessed.Personal.IsZero() {
		c.put("not-assessed", "/assessed/personal_information")
	}
	if e.Approved.IsZero() {
		c.put("not-approved", "/approved_by_head")
	}
}

// some reports whether a sequence yields anything.
func some(kinds iter.Seq[jurisdiction.Kind]) bool {
	for range kinds {
		return true
	}
	return false
}
