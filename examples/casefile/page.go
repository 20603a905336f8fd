package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// A page writes one report for people to read.
type page struct {
	w       *bufio.Writer
	lang    deadline.Language
	law     *jurisdiction.Law
	x       *protocol.Examination
	report  sharing.Report
	explain bool
}

func (p *page) write(w io.Writer) error {
	p.w = bufio.NewWriter(w)
	p.head()
	p.timeline()
	p.duties()
	p.findings()
	p.gaps()
	p.next()
	return p.w.Flush()
}

func (p *page) say(t deadline.Text) string { return t.In(p.lang) }

func (p *page) sayf(t deadline.Text, args ...any) string { return fmt.Sprintf(t.In(p.lang), args...) }

func (p *page) printf(format string, args ...any) { fmt.Fprintf(p.w, format, args...) }

// pair joins two pieces of text as the language does.
func (p *page) pair(a, b string) string {
	switch {
	case b == "":
		return a
	case p.lang == deadline.English:
		return a + ", " + b
	}
	return a + "，" + b
}

// in puts s in brackets after a word.
func (p *page) in(s string) string {
	if p.lang == deadline.English {
		return " (" + s + ")"
	}
	return "（" + s + "）"
}

// list joins with a semicolon.
func (p *page) list(parts []string) string {
	if p.lang == deadline.English {
		return strings.Join(parts, "; ")
	}
	return strings.Join(parts, "；")
}

// colon parts what is named from what is said of it.
func (p *page) colon() string {
	if p.lang == deadline.English {
		return ": "
	}
	return "："
}

// label pads a label to the width of six Chinese characters, or of ten letters.
func (p *page) label(t deadline.Text) string {
	s := p.say(t)
	width := 0
	for _, r := range s {
		if width++; r > 0x2E7F {
			width++
		}
	}
	return s + strings.Repeat(" ", max(1, 10-width))
}

func (p *page) day(d deadline.Date) string {
	return d.String() + " " + p.say(weekdays[d.Weekday()])
}

func (p *page) head() {
	p.printf("%s\n", p.say(p.x.Title))
	if name := p.say(p.x.Entry.Name); name != "" {
		p.printf("%s\n", strings.TrimSpace(name+" "+p.x.Entry.Code))
	}
	for _, b := range []struct {
		label deadline.Text
		role  jurisdiction.Role
	}{{wordRequester, jurisdiction.Requester}, {wordProvider, jurisdiction.Provider}} {
		p.printf("  %s%s\n", p.label(b.label), p.body(b.role))
	}
	if a := p.x.Case.Facts.Attribute; a != jurisdiction.NoAttribute {
		p.printf("  %s%s\n", p.label(wordAttribute), p.say(a.Words()))
	}
	if note := p.say(p.x.Note); note != "" {
		p.printf("  %s%s\n", p.label(wordNote), note)
	}
	p.printf("\n%s %s%s%s", p.say(wordAsOf), p.report.AsOf, p.colon(), p.say(p.report.State.Words()))
	if p.report.Later > 0 {
		p.printf("%s", p.in(p.sayf(sayLater, p.report.Later)))
	}
	if !p.x.KnownAt.IsZero() {
		p.printf("%s", p.in(p.sayf(sayKnownAt, p.x.KnownAt)))
	}
	p.printf("\n")
}

func (p *page) body(role jurisdiction.Role) string {
	n := p.x.Bodies[role]
	name := p.say(n.Name)
	if name == "" {
		name = p.say(role.Words())
	}
	if n.CreditCode != "" {
		name += " " + n.CreditCode
	}
	return name
}

func (p *page) heading(t deadline.Text) { p.printf("\n%s\n", p.say(t)) }

// timeline prints the events that the report took into account, as recorded.
func (p *page) timeline() {
	p.heading(wordTimeline)
	for i, e := range p.x.Case.Events {
		if e.On.After(p.report.AsOf) {
			break // they are in the order of days
		}
		words, _ := p.law.Event(e.Type)
		line := "  " + p.day(e.On)
		if !e.At.IsZero() {
			line += " " + e.At.String()
		}
		line += "  " + p.say(words) + p.detail(i, &e)
		p.printf("%s\n", line)
	}
}

// detail is what a record adds to the name of its event.
func (p *page) detail(i int, e *jurisdiction.Event) string {
	var parts []string
	for _, id := range e.Items {
		parts = append(parts, p.sayf(sayItem, id))
	}
	if e.N > 0 {
		parts = append(parts, deadline.Workdays(e.N).In(p.lang))
	}
	if e.By != jurisdiction.NoRole {
		parts = append(parts, p.say(e.By.Words()))
	}
	for _, list := range [][]string{e.Wants, {e.Reason}, {e.Basis}, e.Conditions, {e.Method}} {
		if s := p.coded(list); s != "" {
			parts = append(parts, s)
		}
	}
	if period := p.x.Periods[i]; !period.IsZero() {
		parts = append(parts, p.sayf(sayUsePeriod, period.In(p.lang)))
	}
	if note := p.say(p.x.Notes[i]); note != "" {
		parts = append(parts, note)
	}
	if len(parts) == 0 {
		return ""
	}
	return p.in(p.list(parts))
}

// coded joins codes and free text, codes in words.
func (p *page) coded(list []string) string {
	sep := "、"
	if p.lang == deadline.English {
		sep = ", "
	}
	var words []string
	for _, s := range list {
		if t, ok := codeWords[s]; ok {
			s = p.say(t)
		}
		words = append(words, s)
	}
	return strings.Join(words, sep)
}

func (p *page) duties() {
	p.heading(wordDuties)
	if len(p.report.Duties) == 0 {
		p.printf("  %s\n", p.say(wordNone))
	}
	for _, d := range p.report.Duties {
		var acts []string
		for a := range d.Acts() {
			acts = append(acts, p.say(a.Words()))
		}
		p.printf("  [%s] %s%s%s%s\n", p.say(d.Status.Words()), strings.Join(acts, " + "), p.item(d.Item), p.colon(), p.body(d.Bearer))
		p.dates(d)
		p.line(wordBasis, p.cites(d.Basis()))
		if p.explain {
			p.days(d)
		}
	}
}

func (p *page) line(label deadline.Text, s string) {
	if s != "" {
		p.printf("    %s%s\n", p.label(label), s)
	}
}

// dates prints what is known of the days of a duty.
func (p *page) dates(d jurisdiction.Duty) {
	p.line(wordClock, p.clock(d))
	switch {
	case !d.Due.IsZero():
		s := p.pair(p.day(d.Due), p.say(sayDue))
		if d.IsForecast() {
			s = p.pair(s, p.say(sayForecast))
		}
		if d.Due != d.Deadline.Last() && !d.Deadline.IsZero() {
			s = p.pair(s, p.say(sayWithin))
		}
		p.line(wordDue, s)
	case d.Waiting != "":
		words, _ := p.law.Event(d.Waiting)
		p.line(wordDue, p.sayf(sayWaiting, p.say(words)))
	case !d.Unknown.IsZero():
		s := p.sayf(sayUnknown, d.Unknown)
		for part := range d.Partly.Parts() {
			s = p.pair(s, p.sayf(sayPartly, part.N()))
		}
		p.line(wordDue, s)
	default:
		p.line(wordDue, p.say(sayNoTerm))
	}
	if !d.PlanBy.IsZero() {
		p.line(wordPlanBy, p.pair(p.day(d.PlanBy), p.say(sayPlanBy)))
	}
	if !d.LateFrom.IsZero() {
		p.line(wordLateFrom, p.pair(p.day(d.LateFrom), p.say(sayLateFrom)))
	}
	if !d.Done.IsZero() {
		p.line(wordDone, p.day(d.Done))
	}
	if !d.Ended.IsZero() {
		p.line(wordEnded, p.day(d.Ended))
	}
	if d.CanExtend(p.report.AsOf) {
		p.line(wordExtend, p.sayf(sayOpenUntil, d.Due, d.Deadline.Left(p.report.AsOf)))
	}
	if d.Age > 0 || !d.AgeUntil.IsZero() {
		s := p.sayf(sayAge, d.Age)
		if !d.AgeUntil.IsZero() {
			s = p.pair(s, p.sayf(sayAgeUntil, d.AgeUntil))
		}
		p.line(wordAge, s)
	}
	p.line(wordReadings, p.readings(d.Readings))
}

// clock says from which day how long the clock runs.
func (p *page) clock(d jurisdiction.Duty) string {
	trigger := d.Trigger
	if !d.Deadline.IsZero() {
		trigger = d.Deadline.Trigger()
	}
	s := p.pair(p.day(trigger), p.say(sayNotCounted))
	if d.Term().Kind() == jurisdiction.Numbered {
		s += " + " + d.Term().In(p.lang)
	}
	first := true
	for part := range d.Deadline.Parts() {
		if !first { // the first is the term, with the time for which it stood still
			s += " + " + part.In(p.lang)
		}
		first = false
	}
	if !d.Resumed.IsZero() {
		s += p.sayf(saySuspended, d.Paused, d.Resumed)
	}
	return s
}

func (p *page) readings(set jurisdiction.OptionSet) string {
	var list []string
	r := p.law.Readings()
	for key := range set.Keys() {
		list = append(list, p.say(r.Words(key))+p.in(key+"="+r.Value(key)))
	}
	return p.list(list)
}

func (p *page) cites(basis iter.Seq[jurisdiction.Citation]) string {
	var list []string
	for c := range basis {
		list = append(list, p.law.Cite(c, p.lang))
	}
	if p.lang == deadline.English {
		return strings.Join(list, "; ")
	}
	return strings.Join(list, "、")
}

// days prints every day of a clock with its number, or why it does not count.
func (p *page) days(d jurisdiction.Duty) {
	n, part := 0, 0
	worked := d.Deadline
	if worked.IsZero() {
		worked = d.Partly
	}
	for s := range worked.Days() {
		if s.Part != part {
			n, part = 0, s.Part
		}
		number, reason := "  –", p.say(s.Reason())
		switch {
		case s.Date.After(d.Paused) && !s.Date.After(d.Resumed):
			reason = p.pair(reason, p.say(sayStoodStill))
		case s.Counts():
			n++
			number = fmt.Sprintf("%3d", n)
			if part > 0 {
				reason = p.pair(p.say(sayExtension), reason)
			}
		}
		p.printf("%s\n", strings.TrimRight(fmt.Sprintf("      %s %s  %s  %s", p.day(s.Date), number, reason, s.Notice), " "))
	}
}

func (p *page) findings() {
	p.heading(wordFindings)
	if len(p.report.Findings) == 0 {
		p.printf("  %s\n", p.say(wordNone))
	}
	for _, f := range p.report.Findings {
		p.printf("  [%s] %s %s%s%s%s\n", p.say(f.Severity.Words()), f.On, f.Code, p.item(f.Item), p.colon(), p.say(f.Words()))
		p.line(wordBasis, p.cites(f.Basis()))
		p.line(wordReadings, p.readings(f.Readings))
	}
}

// item names an item in brackets, where there is one.
func (p *page) item(id string) string {
	if id == "" {
		return ""
	}
	name := p.sayf(sayItem, id)
	if title := p.say(p.x.Items[id]); title != "" {
		name += " " + title
	}
	return p.in(name)
}

func (p *page) gaps() {
	first := true
	for g := range p.report.Gaps() {
		if first {
			p.heading(wordUnknown)
			first = false
		}
		p.printf("  %s%s\n", p.say(g.Words()), p.item(g.Item))
	}
}

func (p *page) next() {
	var list []string
	for e := range p.report.Next() {
		words, _ := p.law.Event(e)
		list = append(list, p.say(words))
	}
	if len(list) > 0 {
		p.heading(wordNext)
		p.printf("  %s\n", p.list(list))
	}
}
