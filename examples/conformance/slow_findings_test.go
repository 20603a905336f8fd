package main

import (
	"fmt"
	"strings"
)

// A slowCase is a case typed from an article, with the findings that the article asks
// for. It is written as one would on paper: events and findings a line each, with ; between.
type slowCase struct {
	slug, kind, zh, en string

	with   string // members of the case that differ: name=JSON, with ;; between; -name for one left out
	events string // day, type, and members: 2026-04-02 rectification-ordered until=2026-04-10
	asOf   string // empty for the day of the last event
	in     string // the whole input, where it is no case

	// code, severity, day, by, citations: all that is found, empty for nothing. What no
	// article decides is -; of a draft there is neither severity nor by.
	finds string
	more  string // further members of the answer
	code  string // of an error, in their place

	cites, reads string
	wrong        string // a wrong reading, =, and what it finds, or an answer in JSON
	why          string
}

// A slowTable makes the vectors of cases that differ in little.
type slowTable struct {
	op      string
	base    [][2]string // members of the case, in order
	suppose string      // the draft that is supposed, from 2026-01-01
}

func (t *slowTable) add(m *maker, cases []slowCase) {
	for k := range cases {
		c := &cases[k]
		v := m.add(c.slug, c.kind, c.zh, c.en).ask(t.op, "%s", t.input(c))
		if c.cites != "" {
			v.cites(strings.Fields(c.cites)...)
		}
		if c.reads != "" {
			v.reads(strings.Fields(c.reads)...)
		}
		v.out(c.code, "%s", t.answer(c.finds, c.more))
		if reading, gives, ok := strings.Cut(c.wrong, "="); ok {
			if !strings.HasPrefix(gives, "{") {
				gives = t.answer(gives, "")
			}
			v.wrong(reading, "", "%s", gives)
		}
		v.why("%s", c.why)
	}
}

// input writes the question.
func (t *slowTable) input(c *slowCase) string {
	suppose := ""
	if t.suppose != "" {
		suppose = fmt.Sprintf(`,"suppose":{"instrument":%q,"from":"2026-01-01"}`, t.suppose)
	}
	if c.in != "" {
		return strings.TrimSuffix(c.in, "}") + suppose + "}"
	}
	asOf := c.asOf
	var events []string
	for _, line := range split(c.events, ";") {
		events = append(events, slowEvent(line))
		if c.asOf == "" {
			asOf, _, _ = strings.Cut(line, " ")
		}
	}
	return fmt.Sprintf(`{"case":{%s},"events":[%s],"as_of":%q%s}`, changed(t.base, c.with), strings.Join(events, ","), asOf, suppose)
}

// split parts a text and trims the parts; nothing has none.
func split(s, by string) (list []string) {
	for part := range strings.SplitSeq(s, by) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// changed writes the members of a base with changes.
func changed(base [][2]string, changes string) string {
	var parts []string
	list := split(changes, ";;")
	for _, b := range base {
		value := b[1]
		for i, one := range list {
			name, to, _ := strings.Cut(one, "=")
			if strings.TrimPrefix(name, "-") == b[0] {
				value, list[i] = to, ""
			}
		}
		if value != "" {
			parts = append(parts, fmt.Sprintf("%q:%s", b[0], value))
		}
	}
	for _, one := range list {
		if name, value, ok := strings.Cut(one, "="); ok {
			parts = append(parts, fmt.Sprintf("%q:%s", name, value))
		}
	}
	return strings.Join(parts, ",")
}

// slowEvent writes an event: true and false stand as they are, flags and items are
// lists, all else is text.
func slowEvent(line string) string {
	words := strings.Fields(line)
	out := fmt.Sprintf(`{"type":%q,"on":%q`, words[1], words[0])
	for _, w := range words[2:] {
		name, value, _ := strings.Cut(w, "=")
		switch {
		case name == "flags" || name == "items":
			value = fmt.Sprintf("[%q]", value)
		case value != "true" && value != "false":
			value = fmt.Sprintf("%q", value)
		}
		out += fmt.Sprintf(",%q:%s", name, value)
	}
	return out + "}"
}

// answer writes the pattern of an answer with all its findings.
func (t *slowTable) answer(finds, more string) string {
	var list []string
	for _, line := range split(finds, ";") {
		w := strings.Fields(line)
		if t.suppose != "" {
			list = append(list, fmt.Sprintf(`{"code":%q,"standing":"hypothetical","on":%q,"basis":["%s"]}`, w[0], w[1], strings.Join(w[2:], `","`)))
			continue
		}
		one := fmt.Sprintf(`{"code":%q`, w[0])
		for i, name := range []string{"severity", "on", "by"} {
			if w[i+1] != "-" {
				one += fmt.Sprintf(",%q:%q", name, w[i+1])
			}
		}
		list = append(list, fmt.Sprintf(`%s,"basis":{"$contains":["%s"]}}`, one, strings.Join(w[4:], `","`)))
	}
	if more != "" {
		more = "," + more
	}
	return fmt.Sprintf(`{"findings":{"$set":[%s]}%s}`, strings.Join(list, ","), more)
}
