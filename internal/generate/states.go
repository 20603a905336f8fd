package generate

import (
	"bytes"
	"fmt"
	"iter"
	"slices"
	"strings"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
	"gongxiang.example/sharing/opening"
	"gongxiang.example/sharing/operation"
)

// A Machine is a state machine to be drawn.
type Machine struct {
	Dir   string // of its package
	Title jurisdiction.Text
	Moves []Move
}

// A Move is one transition of a machine.
type Move struct {
	From, To           string
	FromWords, ToWords jurisdiction.Text
	Event              jurisdiction.EventType
	Flag               string
}

// state is what the states of all machines can do.
type state interface {
	String() string
	Words() jurisdiction.Text
}

func moveOf[S state](from S, event jurisdiction.EventType, flag string, to S) Move {
	return Move{from.String(), to.String(), from.Words(), to.Words(), event, flag}
}

func moves[T any](all iter.Seq[T], of func(T) Move) (list []Move) {
	for t := range all {
		list = append(list, of(t))
	}
	return list
}

// Machines are the state machines of this module.
func Machines() []Machine {
	return []Machine{
		{"catalog", jurisdiction.Text{"目录条目的一生", "The life of a catalog entry"},
			moves(catalog.Transitions(), func(t catalog.Transition) Move { return moveOf(t.From, t.Event, "", t.To) })},
		{"sharing", jurisdiction.Text{"共享申请与数据使用", "A request, and the use of what was shared"},
			moves(sharing.Transitions(), func(t sharing.Transition) Move { return moveOf(t.From, t.Event, t.Flag, t.To) })},
		{"sharing/opening", jurisdiction.Text{"开放数据的申请与异议", "An application for open data, and an objection to it"},
			moves(opening.Transitions(), func(t opening.Transition) Move { return moveOf(t.From, t.Event, t.Flag, t.To) })},
		{"sharing/operation", jurisdiction.Text{"授权运营、采购与应急数据", "Authorized operation, purchases, data of an emergency"},
			moves(operation.Transitions(), func(t operation.Transition) Move { return moveOf(t.From, t.Event, t.Flag, t.To) })},
		{"dispute", jurisdiction.Text{"争议的处理", "The course of a dispute"},
			moves(dispute.Transitions(), func(t dispute.Transition) Move { return moveOf(t.From, t.Event, "", t.To) })},
	}
}

// States draws a machine as a Mermaid diagram in a Markdown page, and lists below
// it what leaves a state as it is.
func (m Machine) States() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<!-- Code generated from the transitions in the package by go generate; DO NOT EDIT. -->\n\n# %s · %s\n\n```mermaid\nstateDiagram-v2\n",
		m.Title.In(deadline.Chinese), m.Title.In(deadline.English))
	words := map[string]jurisdiction.Text{}
	var names []string
	for _, t := range m.Moves {
		for _, s := range []struct {
			name  string
			words jurisdiction.Text
		}{{t.From, t.FromWords}, {t.To, t.ToWords}} {
			if _, ok := words[s.name]; !ok {
				words[s.name] = s.words
				names = append(names, s.name)
			}
		}
	}
	for _, name := range names {
		fmt.Fprintf(&b, "    state \"%s<br/>%s\" as %s\n", words[name].In(deadline.Chinese), name, id(name))
	}
	fmt.Fprintf(&b, "    [*] --> %s\n", id(m.Moves[0].From))
	m.arrows(&b, names)
	b.WriteString("```\n\n| 状态 state | 不改变状态的事件 what leaves it as it is |\n|---|---|\n")
	for _, name := range names {
		var stays []string
		for _, t := range m.Moves {
			if t.From == name && t.To == name {
				stays = append(stays, "`"+t.label()+"`")
			}
		}
		if len(stays) > 0 {
			fmt.Fprintf(&b, "| %s `%s` | %s |\n", words[name].In(deadline.Chinese), name, strings.Join(stays, " "))
		}
	}
	return b.Bytes()
}

// arrows draws the moves from one state to another, those between the same two as
// one arrow, and the ends.
func (m Machine) arrows(b *bytes.Buffer, names []string) {
	type pair struct{ from, to string }
	labels, left := map[pair][]string{}, map[string]bool{}
	var order []pair
	for _, t := range m.Moves {
		p := pair{t.From, t.To}
		if left[t.From] = true; p.from == p.to {
			continue
		}
		if labels[p] == nil {
			order = append(order, p)
		}
		labels[p] = append(labels[p], t.label())
	}
	for _, p := range order {
		fmt.Fprintf(b, "    %s --> %s: %s\n", id(p.from), id(p.to), strings.Join(labels[p], "<br/>"))
	}
	for _, name := range names {
		if !left[name] {
			fmt.Fprintf(b, "    %s --> [*]\n", id(name))
		}
	}
}

func (t Move) label() string {
	if t.Flag == "" {
		return string(t.Event)
	}
	return string(t.Event) + " (" + t.Flag + ")"
}

// id is a name as Mermaid takes it.
func id(name string) string { return strings.ReplaceAll(name, "-", "_") }

// Stale returns the machines whose page is not what States draws.
func Stale(read func(path string) ([]byte, error)) (list []string) {
	for _, m := range Machines() {
		if page, err := read(m.Dir + "/states.md"); err != nil || !slices.Equal(page, m.States()) {
			list = append(list, m.Dir)
		}
	}
	return list
}
