package protocol

import (
	"encoding"
	"errors"
	"slices"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Reader takes a tree apart and gathers everything that is wrong with it. A
// member that is null counts as one that is not there. The zero Reader is ready to
// use.
type Reader struct {
	Law  *jurisdiction.Law // whose texts say which events there are and which values declared facts may take; nil where nobody looks
	errs []error
}

// Fail notes an error at a node.
func (r *Reader) Fail(n *Node, code Code, format string, args ...any) {
	r.errs = append(r.errs, n.fail(code, format, args...))
}

// wrong notes that a value is of the wrong type.
func (r *Reader) wrong(n *Node, want string) { r.Fail(n, BadRequest, "want %s", want) }

// Err returns all that was noted, joined; nil if nothing was.
func (r *Reader) Err() error { return errors.Join(r.errs...) }

// Object checks that n is one.
func (r *Reader) Object(n *Node) bool {
	if n.kind != Object {
		r.wrong(n, "an object")
	}
	return n.kind == Object
}

// Get takes a member; nil where the object has none, or has null.
func (n *Node) Get(name string) *Node {
	if n.kind != Object {
		return nil
	}
	for m := n.first; m != nil; m = m.next {
		if m.name == name {
			m.taken = true
			if m.kind == Null {
				return nil
			}
			return m
		}
	}
	return nil
}

// Must takes a member that the object has to have.
func (r *Reader) Must(n *Node, name string) *Node {
	v := n.Get(name)
	if v == nil {
		r.Fail(n, BadRequest, "no member %q", name)
	}
	return v
}

// End complains of members that nobody took.
func (r *Reader) End(n *Node) {
	for m := n.first; m != nil; m = m.next {
		if !m.taken {
			r.Fail(m, BadRequest, "unknown member")
		}
	}
}

// Within takes a member that is an object and reads it; it does nothing where
// there is none.
func (r *Reader) Within(n *Node, name string, read func(*Node)) {
	if v := n.Get(name); v != nil && r.Object(v) {
		read(v)
		r.End(v)
	}
}

// Str takes a string, empty where there is none.
func (r *Reader) Str(n *Node, name string) string {
	v := n.Get(name)
	if v == nil {
		return ""
	}
	if v.kind != String {
		r.wrong(v, "a string")
		return ""
	}
	return v.text
}

// mustStr takes a string that has to be there.
func (r *Reader) mustStr(n *Node, name string) string {
	r.Must(n, name)
	return r.Str(n, name)
}

// Bool takes a truth value.
func (r *Reader) Bool(n *Node, name string) (value, given bool) {
	v := n.Get(name)
	if v == nil {
		return false, false
	}
	if v.kind != Bool {
		r.wrong(v, "true or false")
		return false, false
	}
	return v.text == "true", true
}

// Tri takes what may be unknown: nobody said where there is no member.
func (r *Reader) Tri(n *Node, name string) jurisdiction.Tri {
	if v, given := r.Bool(n, name); given {
		return jurisdiction.TriOf(v)
	}
	return jurisdiction.Unknown
}

// maxNumber bounds every whole number of the protocol, in both directions.
const maxNumber = 100_000

// Int takes a whole number, 0 where there is none.
func (r *Reader) Int(n *Node, name string) int {
	v := n.Get(name)
	if v == nil {
		return 0
	}
	if v.kind != Number || strings.ContainsAny(v.text, ".eE") {
		r.wrong(v, "a whole number, without fraction or exponent")
		return 0
	}
	i, err := strconv.Atoi(v.text)
	if err != nil || i < -maxNumber || i > maxNumber {
		r.Fail(v, BadValue, "want a whole number from %d through %d", -maxNumber, maxNumber)
		return 0
	}
	return i
}

// List takes the items of a member that is an array.
func (r *Reader) List(n *Node, name string) []*Node {
	v := n.Get(name)
	if v == nil {
		return nil
	}
	if v.kind != Array {
		r.wrong(v, "a list")
		return nil
	}
	list := make([]*Node, 0, v.count)
	for i := v.first; i != nil; i = i.next {
		list = append(list, i)
	}
	return list
}

// Objects takes the items of a list of objects; those that are none it complains of.
func (r *Reader) Objects(n *Node, name string) []*Node {
	return slices.DeleteFunc(r.List(n, name), func(v *Node) bool { return !r.Object(v) })
}

// Strings takes a list of strings.
func (r *Reader) Strings(n *Node, name string) []string {
	var list []string
	for _, v := range r.List(n, name) {
		if v.kind != String {
			r.wrong(v, "a string")
			continue
		}
		list = append(list, v.text)
	}
	return list
}

// Text takes a value of any type with a text form.
func (r *Reader) Text(n *Node, name string, into encoding.TextUnmarshaler) {
	if v := n.Get(name); v != nil {
		r.text(v, into)
	}
}

func (r *Reader) text(v *Node, into encoding.TextUnmarshaler) {
	if v.kind != String {
		r.wrong(v, "a string")
		return
	}
	if err := into.UnmarshalText([]byte(v.text)); err != nil {
		r.Fail(v, BadValue, "%s", reason(err))
	}
}

// reason is an error of the library without the name of its package.
func reason(err error) string { return trim(err.Error()) }

func trim(s string) string {
	for _, p := range []string{"deadline: ", "jurisdiction: ", "catalog: ", "sharing: ", "opening: ", "operation: ", "dispute: "} {
		s = strings.TrimPrefix(s, p)
	}
	return s
}

// Date takes a day that has to be there.
func (r *Reader) Date(n *Node, name string) deadline.Date {
	if v := r.Must(n, name); v != nil {
		return r.date(v)
	}
	return deadline.Date{}
}

// Dates takes a list of days.
func (r *Reader) Dates(n *Node, name string) []deadline.Date {
	var list []deadline.Date
	for _, v := range r.List(n, name) {
		list = append(list, r.date(v))
	}
	return list
}

func (r *Reader) date(v *Node) deadline.Date {
	if v.kind != String {
		r.wrong(v, "a string")
		return deadline.Date{}
	}
	d, err := deadline.ParseDate(v.text)
	if err != nil {
		r.Fail(v, BadValue, "%s", reason(err))
	}
	return d
}

// Words takes text in both languages: one string for both, or zh and en.
func (r *Reader) Words(n *Node, name string) (t deadline.Text) {
	v := n.Get(name)
	if v == nil {
		return t
	}
	if v.kind == String {
		return deadline.Text{v.text, v.text}
	}
	r.Within(n, name, func(v *Node) { t = deadline.Text{r.Str(v, "zh"), r.Str(v, "en")} })
	return t
}

// Period takes {"n":10,"unit":"workday"}, the zero Period where there is none.
func (r *Reader) Period(n *Node, name string) deadline.Period {
	if v := n.Get(name); v != nil {
		return r.PeriodOf(v)
	}
	return deadline.Period{}
}

// units are the units of a period by name.
var units = map[string]deadline.Unit{"workday": deadline.Workday, "day": deadline.Day, "month": deadline.Month, "year": deadline.Year}

// PeriodOf reads a period that has to be one.
func (r *Reader) PeriodOf(v *Node) (p deadline.Period) {
	if !r.Object(v) {
		return p
	}
	n, unit := r.Must(v, "n"), r.Must(v, "unit")
	r.End(v)
	if n == nil || unit == nil {
		return p
	}
	name, known := r.Str(v, "unit"), len(r.errs)
	number := r.Int(v, "n")
	if len(r.errs) > known {
		return p
	}
	u, ok := units[name]
	if !ok {
		r.Fail(unit, BadValue, "unit %q: want workday, day, month or year", name)
		return p
	}
	p, err := deadline.NewPeriod(number, u)
	if err != nil {
		r.Fail(v, BadValue, "%s", reason(err))
	}
	return p
}

// Division takes the code of a division that is or was one, the zero Division
// where there is none.
func (r *Reader) Division(n *Node, name string) jurisdiction.Division {
	if v := n.Get(name); v != nil {
		return r.DivisionOf(v)
	}
	return jurisdiction.Division{}
}

// DivisionOf reads the code of a division that is or was one.
func (r *Reader) DivisionOf(v *Node) (d jurisdiction.Division) {
	known := len(r.errs)
	r.text(v, &d)
	if len(r.errs) == known && d.Name() == "" {
		r.Fail(v, BadValue, "division %q is none that is or was in use", v.text)
		return jurisdiction.Division{}
	}
	return d
}

// Body takes a body, the zero Body where there is none. Names are for people; they
// are passed over.
func (r *Reader) Body(n *Node, name string) (b jurisdiction.Body) {
	r.Within(n, name, func(v *Node) {
		b = r.BodyOf(v)
		r.Words(v, "name")
		r.Str(v, "credit_code")
	})
	return b
}

// BodyOf reads what the texts ask of a body out of the members of n.
func (r *Reader) BodyOf(n *Node) (b jurisdiction.Body) {
	if r.Must(n, "kind") != nil {
		r.Text(n, "kind", &b.Kind)
	}
	b.Division = r.Division(n, "division")
	r.Text(n, "managed_by", &b.ManagedBy)
	b.IsAuthority, _ = r.Bool(n, "is_authority")
	b.Sector, b.AuthorizedBy = r.Str(n, "sector"), r.Str(n, "authorized_by")
	r.Text(n, "funding", &b.Funding)
	return b
}

// Facts reads what is known of data, out of the members of n.
func (r *Reader) Facts(n *Node) (f jurisdiction.Facts) {
	r.Text(n, "attribute", &f.Attribute)
	for _, t := range []struct {
		name string
		fact *jurisdiction.Tri
	}{
		{"cataloged", &f.Cataloged}, {"negative_list", &f.NegativeList}, {"personal_information", &f.Personal},
		{"important_data", &f.Important}, {"platform", &f.Platform}, {"basis_valid", &f.BasisValid},
	} {
		*t.fact = r.Tri(n, t.name)
	}
	r.Text(n, "secrecy", &f.Secrecy)
	r.Text(n, "origin", &f.Origin)
	if d := n.Get("declared"); d != nil && r.Object(d) {
		f = r.declared(d, f)
	}
	return f
}

// declared reads the facts that texts ask for by names of their own.
func (r *Reader) declared(n *Node, f jurisdiction.Facts) jurisdiction.Facts {
	for m := n.first; m != nil; m = m.next {
		if m.kind != String {
			r.wrong(m, "a string")
			continue
		}
		with, err := f.With(m.name, m.text)
		if err != nil {
			r.Fail(m, BadValue, "%s", reason(err))
			continue
		}
		if values := r.valuesOf(m.name); values != nil && !slices.Contains(values, m.text) {
			r.Fail(m, BadValue, "fact %q: want one of %q", m.name, values)
			continue
		}
		f = with
	}
	return f
}

// valuesOf are the values of a fact that a text declares, nil where none does.
func (r *Reader) valuesOf(fact string) []string {
	if r.Law == nil {
		return nil
	}
	return slices.Collect(r.Law.FactValues(fact))
}

// Readings takes an object of options and values.
func (r *Reader) Readings(n *Node, name string) (chosen jurisdiction.Readings) {
	v := n.Get(name)
	if v == nil || !r.Object(v) {
		return chosen
	}
	for m := v.first; m != nil; m = m.next {
		if m.kind != String {
			r.wrong(m, "a string")
			continue
		}
		with, err := chosen.With(m.name, m.text)
		if err != nil {
			r.Fail(m, BadValue, "%s", reason(err))
			continue
		}
		chosen = with
	}
	return chosen
}

// OneOf takes a string that has to be one of a list, empty where there is none.
func (r *Reader) OneOf(n *Node, name string, list []string) string {
	v := n.Get(name)
	s := r.Str(n, name)
	if v != nil && v.kind == String && !slices.Contains(list, s) {
		r.Fail(v, BadValue, "%q: want one of %q", s, list)
	}
	return s
}
