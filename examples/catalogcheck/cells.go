package main

import (
	"errors"
	"strings"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A problem is something the command itself sees in a value. About the law it says
// nothing, so that it is a warning at most.
type problem struct {
	code     string
	severity jurisdiction.Severity
	field    field
	words    string
}

// A cache remembers what short values were read as: a list of a million entries has a
// few dozen update cycles.
type cache[V any] map[string]V

func (c cache[V]) get(s string, parse func(string) V) V {
	if v, ok := c[s]; ok {
		return v
	}
	v := parse(s)
	if len(c) < 4096 && len(s) <= 256 {
		c[strings.Clone(s)] = v // not the whole row that s is part of
	}
	return v
}

// A value is what a cell was read as, or the code of what is wrong with it.
type value[V any] struct {
	v    V
	code string
}

func valueOf[V any](v V, ok bool, code string) value[V] {
	if ok {
		return value[V]{v: v}
	}
	return value[V]{code: code}
}

// codeOf tells a number without a system from an unknown word.
func codeOf(err error, code string) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, catalog.ErrSystem):
		return "code-without-system"
	}
	return code
}

// A cellReader reads rows into entries.
type cellReader struct {
	lang    deadline.Language
	system  catalog.System
	columns *columns

	cycles     cache[value[catalog.Cycle]]
	formats    cache[value[[]catalog.Format]]
	attributes cache[value[jurisdiction.Attribute]]
	methodSets cache[value[catalog.Methods]]
	openings   cache[value[catalog.Opening]]
	credits    cache[string]

	problems []problem        // of the row
	unread   [fieldCount]bool // fields of the row that hold something, but not what they should
}

func newCellReader(lang deadline.Language, system catalog.System, c *columns) *cellReader {
	return &cellReader{
		lang: lang, system: system, columns: c,
		cycles: cache[value[catalog.Cycle]]{}, formats: cache[value[[]catalog.Format]]{},
		attributes: cache[value[jurisdiction.Attribute]]{}, methodSets: cache[value[catalog.Methods]]{},
		openings: cache[value[catalog.Opening]]{}, credits: cache[string]{},
	}
}

func (r *cellReader) reset() {
	r.problems, r.unread = r.problems[:0], [fieldCount]bool{}
}

func (r *cellReader) put(code string, s jurisdiction.Severity, f field, words string) {
	r.problems = append(r.problems, problem{code, s, f, words})
}

// note notes a value that could not be read.
func (r *cellReader) note(code string, f field, cell string) {
	if code != "" {
		r.unread[f] = true
		r.put(code, jurisdiction.Warning, f, sprintf(valueWords[code].In(r.lang), show(cell)))
	}
}

// read fills an entry with the cells of a row, one for each column.
func (r *cellReader) read(e *catalog.Entry, cells []string) {
	r.reset()
	at := func(f field) string {
		if i := r.columns.at[f]; i > 0 {
			return strings.TrimSpace(cells[i-1])
		}
		return ""
	}
	e.Name, e.Code, e.Source, e.Reason = at(name), at(code), at(source), at(reason)
	e.ProviderName, e.ProviderCode = at(providerName), at(providerCode)
	e.Conditions = catalog.Conditions{Scope: at(scope), Purpose: at(purpose)}
	if s := at(conditions); s != "" {
		e.Conditions.Others = []string{s}
	}
	e.Items = splitItems(at(items))
	e.Classification.Category = at(category)
	r.enumerations(e, at)
	r.format(e, at(format))
	r.bases(e, at)
	r.answer(&e.Personal, personal, at(personal))
	r.date(&e.Assessed.Secrecy, assessedSecrecy, at(assessedSecrecy))
	r.date(&e.Assessed.Personal, assessedPersonal, at(assessedPersonal))
	r.date(&e.Approved, approved, at(approved))
	r.credit(e.ProviderCode)
}

func (r *cellReader) enumerations(e *catalog.Entry, at func(field) string) {
	s := at(updateCycle)
	cycle := r.cycles.get(s, func(s string) value[catalog.Cycle] {
		c, ok := catalog.ParseCycle(s)
		return valueOf(c, ok, "unknown-cycle")
	})
	e.Cycle = cycle.v
	r.note(cycle.code, updateCycle, s)

	s = at(attribute)
	shared := r.attributes.get(s, func(s string) value[jurisdiction.Attribute] {
		a, err := catalog.ParseAttribute(s, r.system)
		return value[jurisdiction.Attribute]{a, codeOf(err, "unknown-attribute")}
	})
	e.Attribute = shared.v
	r.note(shared.code, attribute, s)

	s = at(methods)
	set := r.methodSets.get(s, func(s string) value[catalog.Methods] {
		m, err := catalog.ParseMethods(s)
		return valueOf(m, err == nil, "unknown-method")
	})
	e.Methods = set.v
	r.note(set.code, methods, s)

	s = at(opening)
	open := r.openings.get(s, func(s string) value[catalog.Opening] {
		o, ok := catalog.ParseOpening(s)
		return valueOf(o, ok, "unknown-opening")
	})
	e.Opening = open.v
	r.note(open.code, opening, s)

	s = at(grade)
	g, ok := catalog.ParseGrade(s)
	if e.Classification.Grade = g; !ok {
		r.note("unknown-grade", grade, s)
	}
}

func (r *cellReader) format(e *catalog.Entry, s string) {
	list := r.formats.get(s, func(s string) value[[]catalog.Format] {
		f, err := catalog.ParseFormats(s, r.system)
		return value[[]catalog.Format]{f, codeOf(err, "unknown-format")}
	})
	e.Formats = list.v
	r.note(list.code, format, s)
	r.classes(e)
}

// classes looks whether class and type of each format agree.
func (r *cellReader) classes(e *catalog.Entry) {
	for _, f := range e.Formats {
		if !f.IsConsistent() {
			r.put("format-class", jurisdiction.Warning, format, sprintf(valueWords["format-class"].In(r.lang), f.String()))
		}
	}
}

// kindWords are the kinds of instrument in the words of a list.
var kindWords = map[string]jurisdiction.Kind{
	"法律": jurisdiction.Statute, "行政法规": jurisdiction.AdministrativeRegulation, "国务院决定": jurisdiction.StateCouncilDecision,
	"地方性法规": jurisdiction.LocalRegulation, "部门规章": jurisdiction.DepartmentRule, "地方政府规章": jurisdiction.LocalRule,
	"规范性文件": jurisdiction.NormativeDocument, "国家规定": jurisdiction.NationalProvision,
}

func (r *cellReader) bases(e *catalog.Entry, at func(field) string) {
	title, kind := at(basis), at(basisKind)
	if title == "" && kind == "" {
		return
	}
	b := catalog.Basis{Title: title}
	k, ok := kindWords[kind]
	if !ok && kind != "" && (&k).UnmarshalText([]byte(kind)) != nil {
		r.note("unknown-kind", basisKind, kind)
	}
	b.Kind = k
	var express jurisdiction.Tri
	r.answer(&express, basisExpress, at(basisExpress))
	b.Express = express == jurisdiction.Yes
	e.Bases = []catalog.Basis{b}
}

func (r *cellReader) answer(t *jurisdiction.Tri, f field, s string) {
	switch s {
	case "":
	case "是", "有":
		*t = jurisdiction.Yes
	case "否", "无":
		*t = jurisdiction.No
	default:
		r.note("unknown-answer", f, s)
	}
}

func (r *cellReader) date(d *deadline.Date, f field, s string) {
	if s == "" {
		return
	}
	got, err := deadline.ParseDate(s)
	if err != nil {
		r.note("unknown-date", f, s)
		return
	}
	*d = got
}

// credit looks at the code of the provider, and never prints it: what stands there
// may be the number of a person.
func (r *cellReader) credit(s string) {
	if s == "" {
		return
	}
	words := r.credits.get(s, func(s string) string {
		c, err := catalog.ParseCreditCode(s)
		if err != nil {
			return sayCodeForm.In(r.lang)
		}
		var list []string
		for f := range c.Flaws().All() {
			list = append(list, f.Words().In(r.lang))
		}
		return strings.Join(list, "、")
	})
	if words != "" {
		r.put("credit-code", jurisdiction.Warning, providerCode, sprintf(valueWords["credit-code"].In(r.lang), words))
	}
}

// catalogCode looks at the code of the entry, which for lists under the rules of
// sharing [catalog.Check] does.
func (r *cellReader) catalogCode(s string) {
	if s == "" {
		return
	}
	if _, err := catalog.ParseCode(s); err != nil {
		r.put("bad-catalog-code", jurisdiction.Warning, code, valueWords["bad-catalog-code"].In(r.lang))
	}
}

// splitItems parts the names of items at 、 ; and line ends.
func splitItems(s string) []catalog.Item {
	var list []catalog.Item
	for s != "" {
		i := strings.IndexAny(s, "、;；\n")
		part := s
		if i < 0 {
			s = ""
		} else {
			part = s[:i]
			s = strings.TrimLeft(s[i:], "、;；\n")
		}
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, catalog.Item{Name: part})
		}
	}
	return list
}
