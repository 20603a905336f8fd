package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// goodInputs are inputs that every program can answer, with the members that have
// to be there and those that are days.
var goodInputs = []struct {
	op       string
	in       string
	needed   []string
	days     []string
	strings  []string // further members that are strings
	whole    []string // members that are whole numbers
	anything []string // needed members that are objects or lists
}{
	{"workday", `{"date":"2026-03-02"}`, []string{"date"}, []string{"date"}, nil, nil, nil},
	{"add-workdays", `{"from":"2026-03-02","n":5}`, []string{"from", "n"}, []string{"from"}, nil, []string{"n"}, nil},
	{"count-workdays", `{"after":"2026-03-02","through":"2026-03-09"}`, []string{"after", "through"}, []string{"after", "through"}, nil, nil, nil},
	{"due", `{"trigger":"2026-03-02","period":{"n":10,"unit":"workday"}}`, []string{"trigger", "period"}, []string{"trigger"}, nil, nil, []string{"period"}},
	{"division", `{"code":"421000"}`, []string{"code"}, nil, []string{"code"}, nil, nil},
	{"common-division", `{"codes":["421000","420100"]}`, []string{"codes"}, nil, nil, nil, []string{"codes"}},
	{"ruling", `{"matter":"delivery","body":{"kind":"department","division":"420000"},"on":"2026-03-02"}`, []string{"matter", "body", "on"}, []string{"on"}, []string{"matter"}, nil, []string{"body"}},
	{"route", `{"requester":{"kind":"department","division":"421000"},"provider":{"kind":"department","division":"420000"},"subject":"delay","on":"2026-03-02"}`, []string{"requester", "provider", "subject", "on"}, []string{"on"}, []string{"subject"}, nil, []string{"requester", "provider"}},
	{"liability", `{"finding":"late-reply","case":{"requester":{"kind":"department"},"provider":{"kind":"department","division":"421000"}},"on":"2026-03-02"}`, []string{"case", "on"}, []string{"on"}, []string{"finding"}, nil, []string{"case"}},
	{"competent", `{"function":"sharing","division":"421000","on":"2026-03-02"}`, []string{"function", "division", "on"}, []string{"on"}, []string{"function", "division"}, nil, nil},
	{"check-entry", `{"entry":{"provider":{"kind":"department"}},"on":"2026-03-02"}`, []string{"entry", "on"}, []string{"on"}, nil, nil, []string{"entry"}},
	{"examine", `{"case":{"requester":{"kind":"department"},"provider":{"kind":"department"}},"events":[],"as_of":"2026-03-02"}`, []string{"case", "events", "as_of"}, []string{"as_of"}, nil, nil, []string{"case", "events"}},
	{"retention", `{"entries":["2026-03-02"],"on":"2026-03-02"}`, []string{"entries", "on"}, []string{"on"}, nil, nil, []string{"entries"}},

	{"examine-opening", `{"case":{"requester":{"kind":"person"},"provider":{"kind":"department","division":"420000"}},"events":[{"type":"received","on":"2026-03-02"}],"as_of":"2026-03-02"}`, []string{"case", "events", "as_of"}, []string{"as_of"}, nil, nil, []string{"case", "events"}},
	{"check-opening", `{"provider":{"kind":"department","division":"420000"},"on":"2026-03-02"}`, []string{"provider", "on"}, []string{"on"}, nil, nil, []string{"provider"}},
	{"examine-operation", `{"case":{"body":{"kind":"department","division":"420000"}},"events":[{"type":"operation-granted","on":"2026-03-02"}],"as_of":"2026-03-02"}`, []string{"case", "events", "as_of"}, []string{"as_of"}, nil, nil, []string{"case", "events"}},
	{"check-sale", `{"seller":{"kind":"enterprise","division":"420000"},"offer":"other","for_value":false,"on":"2026-03-02"}`, []string{"seller", "on"}, []string{"on"}, []string{"offer"}, nil, []string{"seller"}},
	{"check-trade", `{"seller":{"kind":"enterprise","division":"430000"},"on":"2026-03-02","suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}}`, []string{"seller", "on", "suppose"}, []string{"on"}, nil, nil, []string{"seller", "suppose"}},
	{"exempt", `{"body":{"kind":"department","division":"430000"},"on":"2026-03-02","suppose":{"instrument":"hunan-2024-draft","from":"2026-01-01"}}`, []string{"body", "on", "suppose"}, []string{"on"}, nil, nil, []string{"body", "suppose"}},
	{"check-collection", `{"body":{"kind":"department","division":"420000"},"plan":[{"item":"name"}],"on":"2026-03-02"}`, []string{"body", "plan", "on"}, []string{"on"}, nil, nil, []string{"body", "plan"}},
	{"check-freshness", `{"entry":{"provider":{"kind":"department"}},"updated":"2026-03-02","on":"2026-03-02"}`, []string{"entry", "updated", "on"}, []string{"updated", "on"}, nil, nil, []string{"entry"}},
}

// badDays are no days, or not written as one.
var badDays = []string{"2026-02-29", "2026-13-01", "2026-00-10", "2026-3-2", "20260302", "2026/03/02", "2026-03-02T00:00:00", "", "明天"}

// errorVectors: the cross product of what can be wrong with an input.
func errorVectors() *maker {
	m := newFile("cross", "errors", 1, "错误的输入", "Input that is wrong")
	for _, g := range goodInputs {
		one := func(slug, code, zh, en string, change func(in map[string]any)) {
			var in map[string]any
			must(json.Unmarshal([]byte(g.in), &in))
			change(in)
			m.add(g.op+"-"+slug, "error", g.op+"："+zh, g.op+": "+en).ask(g.op, "%s", jsonOf(in)).out(code, "").why("%s", map[string]string{
				"bad-request": "the form of the input is not that of the protocol", "bad-value": "the form is right and the value is none"}[code])
		}
		one("unknown-member", "bad-request", "未知的成员", "an unknown member", func(in map[string]any) { in["colour"] = "red" })
		for _, name := range g.needed {
			one("no-"+name, "bad-request", "没有"+name, "no "+name, func(in map[string]any) { delete(in, name) })
			one("null-"+name, "bad-request", name+"为null", name+" is null", func(in map[string]any) { in[name] = nil })
		}
		for _, name := range slices.Concat(g.days, g.strings) {
			for _, x := range []any{20260302, true, []any{}, map[string]any{}} {
				one(fmt.Sprintf("%s-%s", name, typeOf(x)), "bad-request", name+"的类型不对："+typeOf(x), name+" of the wrong type: "+typeOf(x), func(in map[string]any) { in[name] = x })
			}
		}
		for _, name := range g.whole {
			for _, x := range []any{"5", true, []any{}, 1.5} {
				one(fmt.Sprintf("%s-%s", name, typeOf(x)), "bad-request", name+"的类型不对："+typeOf(x), name+" of the wrong type: "+typeOf(x), func(in map[string]any) { in[name] = x })
			}
		}
		for _, name := range g.anything {
			for _, x := range []any{"x", 5, false} {
				one(fmt.Sprintf("%s-%s", name, typeOf(x)), "bad-request", name+"的类型不对："+typeOf(x), name+" of the wrong type: "+typeOf(x), func(in map[string]any) { in[name] = x })
			}
		}
		if g.op != "workday" && g.op != "due" {
			continue // the same reader of days serves everywhere: twice is enough
		}
		for i, bad := range badDays {
			for _, name := range g.days {
				one(fmt.Sprintf("%s-no-day-%d", name, i), "bad-value", name+"不是日期："+bad, fmt.Sprintf("%s is no day: %q", name, bad), func(in map[string]any) { in[name] = bad })
			}
		}
	}
	periodErrors(m)
	lineErrors(m)
	return m
}

func jsonOf(v any) string {
	b, err := json.Marshal(v)
	must(err)
	return string(b)
}

func typeOf(v any) string {
	switch v := v.(type) {
	case string:
		return "string"
	case bool:
		return "boolean"
	case []any:
		return "list"
	case map[string]any:
		return "object"
	case float64:
		if v != float64(int(v)) {
			return "fraction"
		}
	}
	return "number"
}

func periodErrors(m *maker) {
	for _, tt := range []struct{ slug, period, code, zh, en string }{
		{"n-zero", `{"n":0,"unit":"workday"}`, "bad-value", "期间为零", "a period of nothing"},
		{"n-negative", `{"n":-1,"unit":"day"}`, "bad-value", "期间为负", "a negative period"},
		{"n-huge", `{"n":10000,"unit":"day"}`, "bad-value", "期间过长", "a period too long"},
		{"n-string", `{"n":"1","unit":"day"}`, "bad-request", "n是文字", "n is a string"},
		{"n-fraction", `{"n":1.5,"unit":"day"}`, "bad-request", "n是小数", "n is a fraction"},
		{"no-n", `{"unit":"day"}`, "bad-request", "没有n", "no n"},
		{"no-unit", `{"n":1}`, "bad-request", "没有单位", "no unit"},
		{"unit-week", `{"n":1,"unit":"week"}`, "bad-value", "没有的单位", "no such unit"},
		{"unit-plural", `{"n":1,"unit":"workdays"}`, "bad-value", "单位的复数", "the plural of a unit"},
		{"unit-zh", `{"n":1,"unit":"工作日"}`, "bad-value", "中文的单位", "a unit in Chinese"},
		{"unit-number", `{"n":1,"unit":1}`, "bad-request", "单位是数字", "the unit is a number"},
		{"unknown-member", `{"n":1,"unit":"day","x":1}`, "bad-request", "未知的成员", "an unknown member"},
	} {
		m.add("period-"+tt.slug, "error", "期间："+tt.zh, "period: "+tt.en).ask("due", `{"trigger":"2026-03-02","period":%s}`, tt.period).out(tt.code, "").why("a period is a whole number from 1 through 9999 and one of four units")
	}
	for _, tt := range []struct{ slug, option, value string }{{"unknown-option", "weather", "fair"}, {"unknown-value", "silence", "golden"}, {"value-of-another", "silence", "restart"}, {"empty-value", "supplement", ""}} {
		m.add("reading-"+tt.slug, "error", "读法："+tt.slug, "readings: "+tt.slug).ask("due", `{"trigger":"2026-03-02","period":{"n":1,"unit":"workday"}}`).reading(tt.option, tt.value).
			out("bad-value", "").why("only options that are declared, with their values")
	}
	for _, op := range []string{"", "guess", "Due", "due ", "instrument"} {
		m.add(fmt.Sprintf("op-%x", op), "error", "没有的操作："+op, fmt.Sprintf("no such operation: %q", op)).ask(op, `{}`).out("bad-request", "").why("the operation is none of the protocol's")
	}
}

// lineErrors are lines of which no id can be read.
func lineErrors(m *maker) {
	for _, slug := range slices.Sorted(maps.Keys(badLines)) {
		line := badLines[slug]
		k := m.add("line-"+slug, "error", "读不懂的一行："+slug, "a line that cannot be read: "+slug)
		k.v.Line = line
		k.out("bad-request", "").why("an error line, and on to the next")
	}
}

var badLines = map[string]string{
	"words":           "hello",
	"truncated":       `{"id":"1","op":"due","in":{"trigger":"2026-03`,
	"list":            `["1"]`,
	"string":          `"1"`,
	"number":          `1`,
	"null":            `null`,
	"single-quotes":   `{'id':'1'}`,
	"trailing-comma":  `{"id":"1","op":"instruments","in":{},}`,
	"two-objects":     `{"id":"1","op":"instruments","in":{}}{"id":"2","op":"instruments","in":{}}`,
	"leading-zero":    `{"id":"1","op":"add-workdays","in":{"from":"2026-03-02","n":01}}`,
	"no-id":           `{"op":"instruments","in":{}}`,
	"id-number":       `{"id":1,"op":"instruments","in":{}}`,
	"id-null":         `{"id":null,"op":"instruments","in":{}}`,
	"id-list":         `{"id":[],"op":"instruments","in":{}}`,
	"member-twice":    `{"id":"1","id":"1","op":"instruments","in":{}}`,
	"member-twice-in": `{"id":"1","op":"workday","in":{"date":"2026-03-02","date":"2026-03-02"}}`,
	"deep":            strings.Repeat(`{"a":`, 100) + "1" + strings.Repeat("}", 100),
	"deep-lists":      strings.Repeat("[", 10_000),
	"bom":             "\ufeff" + `{"id":"1","op":"instruments","in":{}}`,
	"control":         "{\"id\":\"a\tb\",\"op\":\"instruments\",\"in\":{}}",
	"surrogate":       `{"id":"\ud800","op":"instruments","in":{}}`,
	"comment":         `{"id":"1",/* */"op":"instruments","in":{}}`,
	"nan":             `{"id":"1","op":"add-workdays","in":{"from":"2026-03-02","n":NaN}}`,
}
