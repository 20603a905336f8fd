package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// A page writes one ladder for people to read.
type page struct {
	w      *bufio.Writer
	lang   deadline.Language
	law    *jurisdiction.Law
	c      *dispute.Case
	ladder dispute.Ladder
	draft  *dispute.Supposition // nil where none was asked for
}

func (p *page) say(t deadline.Text) string { return t.In(p.lang) }

func (p *page) sayf(t deadline.Text, args ...any) string { return fmt.Sprintf(t.In(p.lang), args...) }

func (p *page) printf(format string, args ...any) { fmt.Fprintf(p.w, format, args...) }

// list joins as the language does.
func (p *page) list(parts []string) string {
	if p.lang == deadline.English {
		return strings.Join(parts, "; ")
	}
	return strings.Join(parts, "；")
}

// in puts s in brackets after a word.
func (p *page) in(s string) string {
	if p.lang == deadline.English {
		return " (" + s + ")"
	}
	return "（" + s + "）"
}

func (p *page) colon() string {
	if p.lang == deadline.English {
		return ": "
	}
	return "："
}

// label pads a label to the width of five Chinese characters, or of twelve letters.
func (p *page) label(t deadline.Text) string {
	s := p.say(t)
	width := 0
	for _, r := range s {
		if width++; r > 0x2E7F {
			width++
		}
	}
	wide := 10
	if p.lang == deadline.English {
		wide = 13
	}
	return s + strings.Repeat(" ", max(1, wide-width))
}

func (p *page) line(indent string, label deadline.Text, s string) {
	if s != "" {
		p.printf("%s%s%s\n", indent, p.label(label), s)
	}
}

func (p *page) heading(t deadline.Text) { p.printf("\n%s\n", p.say(t)) }

// text writes the page.
func (p *page) text(w io.Writer) error {
	p.w = bufio.NewWriter(w)
	p.line("", wordRequester, p.body(&p.c.Requester))
	p.line("", wordProvider, p.body(&p.c.Provider))
	p.line("", wordSubject, p.say(p.c.Subject.Words()))
	p.line("", wordDay, p.ladder.On.String())
	pair := sayOthers
	if p.ladder.Peers {
		pair = sayPeers
	}
	p.line("", wordPair, p.say(pair))
	p.heading(wordStages)
	n := 0
	for s := range p.ladder.Stages() {
		n++
		p.stage(n, s, p.say(p.ladder.Why(s)), p.say(p.ladder.Reason(s)), p.ladder.Basis(s))
	}
	if n == 0 {
		p.printf("  %s\n", p.say(wordNone))
	}
	p.others()
	p.aside()
	p.supposed()
	p.gaps()
	return p.w.Flush()
}

// body is a party with what is known of it.
func (p *page) body(b *dispute.Party) string {
	facts := []string{b.Division.String()}
	if name := path(b.Division); name != "" {
		facts[0] += " " + name
	}
	if t, ok := sayKinds[b.Kind]; ok {
		facts = append(facts, p.say(t))
	}
	if s := p.say(managedWords[b.ManagedBy]); s != "" {
		facts = append(facts, s)
	}
	if b.IsAuthority {
		facts = append(facts, p.say(wordAuthority))
	}
	if b.Zone != "" {
		facts = append(facts, b.Zone)
	}
	if b.ID == "" {
		return p.list(facts)
	}
	return b.ID + p.in(p.list(facts))
}

// stage writes one stage.
func (p *page) stage(n int, s dispute.Stage, why, reason string, basis iter.Seq[jurisdiction.Citation]) {
	p.printf("  %d %s%s%s%s\n", n, p.say(s.Necessity.Words()), p.blank()+p.say(s.Step.Words()), p.colon(), p.say(s.Who()))
	p.line("    ", wordWhy, why)
	p.line("    ", wordStanding, p.say(standingWords[s.Standing])+p.colon()+reason)
	if t := p.ladder.Term(s); t.Kind() != jurisdiction.NoTerm && p.draft == nil {
		p.line("    ", wordTerm, t.In(p.lang))
	}
	p.line("    ", wordBasis, p.cites(basis))
}

// blank parts two words where the language does.
func (p *page) blank() string {
	if p.lang == deadline.English {
		return " "
	}
	return ""
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

// others writes what readings that were not chosen would give.
func (p *page) others() {
	first := true
	for o := range p.ladder.Otherwise() {
		if first {
			p.heading(wordOther)
			first = false
		}
		words := p.say(p.law.Readings().Words(o.Option))
		if o.At.IsZero() {
			p.printf("  %s\n", p.sayf(sayNobody, words, o.Option, o.Value))
			continue
		}
		authority := dispute.Stage{By: jurisdiction.Authority, At: o.At}
		government := dispute.Stage{By: jurisdiction.Government, At: o.At}
		p.printf("  %s\n", p.sayf(sayOther, words, o.Option, o.Value, p.say(authority.Who()), p.say(government.Who())))
	}
}

// aside writes the rules that are not applied.
func (p *page) aside() {
	first := true
	for a := range p.ladder.Aside() {
		if first {
			p.heading(wordAside)
			first = false
		}
		p.printf("  %s%s%s\n", p.law.Cite(a.Cite(), p.lang), p.colon(), p.say(a.Reason()))
	}
}

// supposed writes what a draft would have.
func (p *page) supposed() {
	if p.draft == nil {
		return
	}
	p.heading(deadline.Text{wordDraft[0] + p.in(p.draft.Draft.Title()[0]), wordDraft[1] + p.in(p.draft.Draft.Title()[1])})
	if len(p.draft.Stages) == 0 {
		p.printf("  %s\n", p.say(wordNone))
	}
	for k, s := range p.draft.Stages {
		p.stage(k+1, s.Stage, p.say(p.draft.Why(s)), p.say(s.Reason), p.draft.Basis(s))
	}
}

func (p *page) gaps() {
	first := true
	for g := range p.ladder.Gaps() {
		if first {
			p.heading(wordUnknown)
			first = false
		}
		s := p.say(g.Words())
		var about []string
		if g.Role != jurisdiction.NoRole {
			about = append(about, p.say(g.Role.Words()))
		}
		if g.Place.Level() > jurisdiction.NationLevel {
			about = append(about, path(g.Place))
		}
		if about != nil {
			s += p.in(p.list(about))
		}
		p.printf("  %s\n", s)
	}
}
