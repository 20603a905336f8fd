package generate

import (
	"fmt"
	"io"
	"reflect"

	"gongxiang.example/deadline"
)

// literal writes v as a Go composite literal for use inside package pkg, zero
// fields left out. It knows structs, slices, strings, unsigned numbers and
// booleans, which is all that a table of this module is made of, and
// the two opaque values of package deadline.
func literal(w io.Writer, v reflect.Value, pkg string) {
	switch v.Type() {
	case reflect.TypeFor[deadline.Date]():
		fmt.Fprintf(w, "date(%q)", v.Addr().Interface())
		return
	case reflect.TypeFor[deadline.Period]():
		p := v.Addr().Interface().(*deadline.Period)
		fmt.Fprintf(w, "deadline.%s(%d)", periodFuncs[p.Unit()], p.N())
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		fmt.Fprint(w, typeName(v.Type(), pkg))
		members(w, v, pkg)
	case reflect.Slice, reflect.Array:
		fmt.Fprintf(w, "%s{", typeName(v.Type(), pkg))
		for i := range v.Len() {
			e := open(v.Index(i))
			if e.Kind() == reflect.Struct && e.Type().PkgPath() == pkg {
				fmt.Fprintln(w)
				members(w, e, pkg) // the type is understood
			} else {
				literal(w, e, pkg)
			}
			fmt.Fprint(w, ", ")
		}
		fmt.Fprint(w, "}")
	case reflect.String:
		fmt.Fprintf(w, "%q", v.String())
	case reflect.Bool:
		fmt.Fprint(w, v.Bool())
	default:
		fmt.Fprint(w, v.Uint()) // not Interface: an enumeration would print its name
	}
}

// members writes the fields of a struct that are not zero, in braces; a large
// one has a line for each.
func members(w io.Writer, v reflect.Value, pkg string) {
	sep := ""
	if v.NumField() > 4 {
		sep = "\n"
	}
	fmt.Fprint(w, "{", sep)
	for i := range v.NumField() {
		if f := v.Field(i); !f.IsZero() {
			fmt.Fprintf(w, "%s: ", v.Type().Field(i).Name)
			literal(w, open(f), pkg)
			fmt.Fprint(w, ", ", sep)
		}
	}
	fmt.Fprint(w, "}")
}

var periodFuncs = map[deadline.Unit]string{deadline.Workday: "Workdays", deadline.Day: "Days", deadline.Month: "Months", deadline.Year: "Years"}

// open makes an unexported field readable: tables are printed, never changed.
func open(v reflect.Value) reflect.Value {
	return reflect.NewAt(v.Type(), v.Addr().UnsafePointer()).Elem()
}

// typeName is the type as package pkg writes it.
func typeName(t reflect.Type, pkg string) string {
	switch {
	case t.Kind() == reflect.Slice:
		return "[]" + typeName(t.Elem(), pkg)
	case t.PkgPath() == pkg || t.PkgPath() == "":
		return t.Name()
	}
	return t.String()
}
