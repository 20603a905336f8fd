package catalog

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
	"gongxiang.example/jurisdiction"
)

// ErrMember is the kind of error for a member of an entry that has the right type
// and a value that is none. It comes with [ErrJSON].
var ErrMember = errors.New("catalog: value in an entry")

// memberError says which member has a value that is none.
type memberError struct{ path, reason string }

func (e *memberError) Error() string { return e.path + ": " + e.reason }

// Unwrap returns [ErrMember].
func (e *memberError) Unwrap() error { return ErrMember }

// wireReader makes an entry of its JSON and gathers everything that is wrong.
type wireReader struct{ errs []error }

func (r *wireReader) fail(path string, err error) {
	r.errs = append(r.errs, &memberError{path, strings.TrimPrefix(strings.TrimPrefix(err.Error(), "catalog: "), "jurisdiction: ")})
}

// text reads a value by its text form; the empty text is its zero value.
func (r *wireReader) text(path, s string, into encoding.TextUnmarshaler) {
	if s == "" {
		return
	}
	if err := into.UnmarshalText([]byte(s)); err != nil {
		r.fail(path, err)
	}
}

func (r *wireReader) entry(w *wire) Entry {
	e := Entry{
		Name: w.Name, Code: w.Code, ProviderName: w.Provider.Name, ProviderCode: w.Provider.Code, Source: w.Source,
		Conditions: Conditions(w.Conditions), Reason: w.Reason,
		Classification: Classification{Category: w.Classification.Category, Standard: w.Classification.Standard, Reviewed: triOf(w.Classification.Reviewed)},
		Openness:       Openness{triOf(w.Openness.Disclosed), triOf(w.Openness.Barred), triOf(w.Openness.Treated)},
		NegativeList:   Listing{Listed: triOf(w.Listing.Listed)}, Personal: triOf(w.Personal),
	}
	for _, item := range w.Items {
		e.Items = append(e.Items, Item(item))
	}
	r.provider(w, &e.Provider)
	r.values(w, &e)
	r.bases(w, &e)
	r.text("/secrecy", w.Secrecy, &e.Secrecy)
	r.text("/negative_list/reviewed", w.Listing.Reviewed, &e.NegativeList.Reviewed)
	r.text("/negative_list/approved", w.Listing.Approved, &e.NegativeList.Approved)
	r.text("/negative_list/reported", w.Listing.Reported, &e.NegativeList.Reported)
	r.text("/assessed/secrecy", w.Assessed.Secrecy, &e.Assessed.Secrecy)
	r.text("/assessed/personal_information", w.Assessed.Personal, &e.Assessed.Personal)
	r.text("/approved_by_head", w.Approved, &e.Approved)
	return e
}

func triOf(b *bool) jurisdiction.Tri {
	if b == nil {
		return jurisdiction.Unknown
	}
	return jurisdiction.TriOf(*b)
}

func (r *wireReader) provider(w *wire, b *jurisdiction.Body) {
	p := &w.Provider
	b.IsAuthority, b.AuthorizedBy, b.Sector = p.IsAuthority, p.Authorized, p.Sector
	r.text("/provider/kind", p.Kind, &b.Kind)
	r.text("/provider/division", p.Division, &b.Division)
	r.text("/provider/managed_by", p.ManagedBy, &b.ManagedBy)
	r.text("/provider/funding", p.Funding, &b.Funding)
}

// values reads what real catalogs write in their own words.
func (r *wireReader) values(w *wire, e *Entry) {
	var err error
	for i, s := range w.Formats {
		var f Format
		list := []Format{f}
		if f.UnmarshalText([]byte(s)) == nil {
			list[0] = f
		} else if list, err = ParseFormats(s, NoSystem); err != nil {
			r.fail("/format/"+strconv.Itoa(i), err)
		}
		for _, f := range list {
			if !f.IsZero() {
				e.Formats = append(e.Formats, f)
			}
		}
	}
	var ok bool
	if e.Cycle, ok = ParseCycle(w.Cycle); !ok {
		e.Cycle = OtherCycle
	}
	if w.Attribute != "" && e.Attribute.UnmarshalText([]byte(w.Attribute)) != nil {
		if e.Attribute, err = ParseAttribute(w.Attribute, NoSystem); err != nil {
			r.fail("/attribute", err)
		}
	}
	for i, s := range w.Methods {
		m, err := ParseMethods(s)
		if err != nil {
			r.fail("/methods/"+strconv.Itoa(i), err)
		}
		e.Methods |= m
	}
	if e.Classification.Grade, ok = ParseGrade(w.Classification.Grade); !ok {
		r.text("/classification/grade", w.Classification.Grade, &e.Classification.Grade)
	}
	if e.Opening, ok = ParseOpening(w.Opening); !ok {
		r.text("/opening", w.Opening, &e.Opening)
	}
	for i, s := range w.Subjects {
		subject, ok := named[uint8](subjectNames, s)
		if !ok {
			r.fail("/subjects/"+strconv.Itoa(i), fmt.Errorf("%q: want one of %q", clip.String(s), subjectNames))
		}
		e.Subjects |= 1 << subject
	}
}

func (r *wireReader) bases(w *wire, e *Entry) {
	for i := range w.Bases {
		b := Basis{Title: w.Bases[i].Title, Article: w.Bases[i].Article, Express: w.Bases[i].Express}
		r.text("/bases/"+strconv.Itoa(i)+"/kind", w.Bases[i].Kind, &b.Kind)
		e.Bases = append(e.Bases, b)
	}
}

// MarshalJSON writes the entry as one object. A field that says nothing is left
// out; the zero Entry is {}. Values stand in their text form, days as 2006-01-02,
// whether there is personal information or a listing as true or false. The members,
// which will not change their meaning:
//
//	name, code, items [{name, type, identifier}],
//	provider {name, code, kind, division, managed_by, is_authority, authorized_by, sector, funding},
//	source, format [class/type], update_cycle, attribute, methods [api, batch, file],
//	conditions {scope, purpose, others}, reason, bases [{kind, title, article, express}],
//	classification {category, grade, sector_standard, standard_reviewed}, opening,
//	openness {disclosed, barred, treated}, subjects [persons, organizations, objects],
//	negative_list {listed, reviewed, approved, reported}, secrecy, personal_information,
//	assessed {secrecy, personal_information}, approved_by_head
//
// The error wraps [ErrJSON] where a value is undeclared.
func (e Entry) MarshalJSON() ([]byte, error) {
	var t wireWriter
	w := t.wire(&e)
	if t.err != nil {
		return nil, fmt.Errorf("%w: %w", ErrJSON, t.err)
	}
	return json.Marshal(w)
}

// wireWriter keeps the first value that has no text form.
type wireWriter struct{ err error }

func (t *wireWriter) text(v encoding.TextMarshaler) string {
	b, err := v.MarshalText()
	if err != nil && t.err == nil {
		t.err = err
	}
	return string(b)
}

// unless leaves the text of a default out.
func (t *wireWriter) unless(isDefault bool, v encoding.TextMarshaler) string {
	if isDefault {
		return ""
	}
	return t.text(v)
}

func (t *wireWriter) day(d deadline.Date) string { return t.unless(d.IsZero(), d) }

func (t *wireWriter) wire(e *Entry) *wire {
	w := &wire{
		Name: e.Name, Code: e.Code, Source: e.Source, Cycle: t.text(e.Cycle), Attribute: t.text(e.Attribute), Reason: e.Reason,
		Opening: t.text(e.Opening), Secrecy: t.unless(e.Secrecy == jurisdiction.NoSecret, e.Secrecy),
		Personal: boolOf(e.Personal), Approved: t.day(e.Approved), Conditions: wireConditions(e.Conditions),
	}
	for _, item := range e.Items {
		w.Items = append(w.Items, wireItem(item))
	}
	for _, f := range e.Formats {
		w.Formats = append(w.Formats, t.text(f))
	}
	if t.text(e.Methods); e.Subjects>>len(subjectNames) != 0 && t.err == nil {
		t.err = fmt.Errorf("subjects %d are not declared", e.Subjects)
	}
	for m := range e.Methods.All() {
		w.Methods = append(w.Methods, t.text(m))
	}
	for i, name := range subjectNames {
		if e.Subjects>>i&1 != 0 {
			w.Subjects = append(w.Subjects, name)
		}
	}
	for _, b := range e.Bases {
		w.Bases = append(w.Bases, wireBasis{t.text(b.Kind), b.Title, b.Article, b.Express})
	}
	t.parts(e, w)
	return w
}

// parts fills in the objects within the object.
func (t *wireWriter) parts(e *Entry, w *wire) {
	p, b := &w.Provider, &e.Provider
	p.Name, p.Code, p.Kind = e.ProviderName, e.ProviderCode, t.text(b.Kind)
	p.Division = t.unless(b.Division.IsZero(), b.Division)
	p.ManagedBy = t.unless(b.ManagedBy == jurisdiction.ByPlace, b.ManagedBy)
	p.IsAuthority, p.Authorized, p.Sector, p.Funding = b.IsAuthority, b.AuthorizedBy, b.Sector, t.text(b.Funding)
	w.Classification.Category, w.Classification.Grade = e.Classification.Category, t.text(e.Classification.Grade)
	w.Classification.Standard, w.Classification.Reviewed = e.Classification.Standard, boolOf(e.Classification.Reviewed)
	w.Openness.Disclosed, w.Openness.Barred, w.Openness.Treated = boolOf(e.Openness.Disclosed), boolOf(e.Openness.Barred), boolOf(e.Openness.Treated)
	l := &e.NegativeList
	w.Listing.Listed, w.Listing.Reviewed = boolOf(l.Listed), t.day(l.Reviewed)
	w.Listing.Approved, w.Listing.Reported = t.day(l.Approved), t.day(l.Reported)
	w.Assessed.Secrecy, w.Assessed.Personal = t.day(e.Assessed.Secrecy), t.day(e.Assessed.Personal)
}

func boolOf(t jurisdiction.Tri) *bool {
	if t == jurisdiction.Unknown {
		return nil
	}
	is := t == jurisdiction.Yes
	return &is
}
