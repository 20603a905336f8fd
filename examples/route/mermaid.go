package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// mermaid writes the ladder as a flowchart of Mermaid: what must be or is advised is
// a line from stage to stage, what may be a dashed one beside it; each stage but the
// last may end in agreement.
func (p *page) mermaid(w io.Writer) error {
	p.w = bufio.NewWriter(w)
	p.printf("flowchart TD\n")
	p.node("start", `["%s"]`, p.body(&p.c.Requester), p.body(&p.c.Provider), p.say(p.c.Subject.Words()))
	var stages []dispute.Stage
	for s := range p.ladder.Stages() {
		stages = append(stages, s)
	}
	if len(stages) == 0 {
		p.node("none", `(["%s"])`, p.say(wordNoRoute))
		p.printf("    start --> none\n")
	}
	before, aside := "start", []string(nil)
	agreed := false
	for k, s := range stages {
		id := fmt.Sprintf("s%d", k+1)
		p.node(id, `["%s"]`, fmt.Sprintf("%d %s%s%s", k+1, p.say(s.Necessity.Words()), p.blank(), p.say(s.Step.Words())), p.say(s.Who()), p.cites(p.ladder.Basis(s)))
		arrow := "-->"
		if s.Necessity == jurisdiction.May {
			arrow = "-.->"
		}
		p.printf("    %s %s%s %s\n", before, arrow, p.fails(stages, before), id)
		if s.Step != jurisdiction.Decide && s.Step != jurisdiction.Verify {
			agreed = true
			p.printf("    %s --> agreed\n", id)
		}
		if s.Necessity == jurisdiction.May {
			aside = append(aside, id)
			continue
		}
		for _, a := range aside {
			p.printf("    %s -.-> %s\n", a, id)
		}
		before, aside = id, nil
	}
	if agreed {
		p.node("agreed", `(["%s"])`, p.say(wordAgreed))
	}
	for g := range p.ladder.Gaps() {
		p.printf("    %%%% %s\n", strings.ReplaceAll(p.say(g.Words()), "\n", " "))
	}
	return p.w.Flush()
}

// fails labels the line that leads on from a stage.
func (p *page) fails(stages []dispute.Stage, id string) string {
	for k, s := range stages {
		if fmt.Sprintf("s%d", k+1) != id {
			continue
		}
		t := sayNoAgree
		if s.Step == jurisdiction.Negotiate {
			t = sayFails
		}
		return "|" + p.say(t) + "|"
	}
	return ""
}

// node writes a node with its lines of text.
func (p *page) node(id, shape string, lines ...string) {
	var text []string
	for _, s := range lines {
		if s != "" {
			text = append(text, escape.Replace(s))
		}
	}
	p.printf("    %s%s\n", id, fmt.Sprintf(shape, strings.Join(text, "<br/>")))
}

// escape keeps what stands in a name from being read as Mermaid or HTML.
var escape = strings.NewReplacer(`"`, "#quot;", "#", "#35;", "<", "#lt;", ">", "#gt;", "&", "#amp;", "\n", " ", "\r", " ")
