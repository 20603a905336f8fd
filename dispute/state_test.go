package dispute_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
)

// The names are those that the constants promise, in the order in which they
// are declared.
var (
	stateNames = []string{"not-raised", "raised", "negotiating", "unsettled", "coordination-asked", "coordinated", "not-agreed",
		"referred", "agreed", "decided", "closed", "withdrawn"}
	gapNames = []string{"", "outside-scope", "not-in-force", "no-route", "no-time-limit", "authority-is-party", "authority-missing",
		"nobody-above", "state-council-only", "zone-no-government", "not-managed", "by-reference", "local-text-not-held"}
)

func TestStateContract(t *testing.T) { contract.Enum[dispute.State](t, "State", stateNames...) }

func TestGapCodeContract(t *testing.T) { contract.Enum[dispute.GapCode](t, "GapCode", gapNames...) }

// TestWords asks every value for its words: both languages, no two alike.
func TestWords(t *testing.T) {
	check := func(what string, words jurisdiction.Text, seen map[jurisdiction.Text]bool) {
		zh, en := words.In(deadline.Chinese), words.In(deadline.English)
		if zh == "" || en == "" || zh == en || seen[words] {
			t.Errorf("words of %s = %q, %q, want both languages, unlike those of another", what, zh, en)
		}
		seen[words] = true
	}
	states, gaps := map[jurisdiction.Text]bool{}, map[jurisdiction.Text]bool{}
	for i, name := range stateNames {
		check("state "+name, dispute.State(i).Words(), states)
	}
	for i, name := range gapNames[1:] {
		check("gap "+name, dispute.Gap{Code: dispute.GapCode(1 + i)}.Words(), gaps)
	}
	for _, beyond := range []int{0, 99} { // the first that is not declared, and one far off
		s, g := dispute.State(len(stateNames)+beyond), dispute.GapCode(len(gapNames)+beyond)
		if got, want := s.Words(), (jurisdiction.Text{s.String(), s.String()}); got != want {
			t.Errorf("words of %v = %v, want %v", s, got, want)
		}
		if got, want := (dispute.Gap{Code: g}).Words(), (jurisdiction.Text{g.String(), g.String()}); got != want {
			t.Errorf("words of gap %v = %v, want %v", g, got, want)
		}
	}
}

// grid is the state machine, written from article 28(2) and not from the code: a
// row for each state, a column for each event, a hyphen where it cannot happen.
//
//   - raising: once, a dispute anew is a new case;
//   - negotiation: until an authority is asked, and again after it failed;
//   - asking an authority: before, during and after negotiation, for it happens; of
//     a second one, since a local text lets the requester ask its own first; after
//     one has coordinated without agreement;
//   - declining and coordinating: of what was asked;
//   - putting it to the government: whenever nothing is settled, for it happens, but
//     not while an authority coordinates and the outcome is open;
//   - deciding: of what was put to the government;
//   - agreeing: at any time until it is decided, but not before it is raised;
//   - withdrawing: the same;
//   - closing: what is agreed or decided; and, though it should not happen, what was
//     asked for and never coordinated, or ended without agreement.
const grid = `
	                    raised  opened       failed     agreed  asked               declined   coordinated  not-agreed  decision  decided  closed  withdrawn
	not-raised          raised  -            -          -       -                   -          -            -           -         -        -       -
	raised              -       negotiating  -          agreed  coordination-asked  -          -            -           referred  -        -       withdrawn
	negotiating         -       -            unsettled  agreed  coordination-asked  -          -            -           referred  -        -       withdrawn
	unsettled           -       negotiating  -          agreed  coordination-asked  -          -            -           referred  -        -       withdrawn
	coordination-asked  -       -            -          agreed  coordination-asked  unsettled  coordinated  -           referred  -        closed  withdrawn
	coordinated         -       -            -          agreed  -                   -          coordinated  not-agreed  -         -        -       withdrawn
	not-agreed          -       -            -          agreed  coordination-asked  -          -            -           referred  -        closed  withdrawn
	referred            -       -            -          agreed  -                   -          -            -           -         decided  -       withdrawn
	agreed              -       -            -          -       -                   -          -            -           -         -        closed  -
	decided             -       -            -          -       -                   -          -            -           -         -        closed  -
	closed              -       -            -          -       -                   -          -            -           -         -        -       -
	withdrawn           -       -            -          -       -                   -          -            -           -         -        -       -
`

// columns are the events of the grid by their short names.
var columns = map[string]jurisdiction.EventType{
	"raised": "dispute-raised", "opened": "negotiation-opened", "failed": "negotiation-failed", "agreed": "dispute-agreed", "asked": "coordination-asked",
	"declined": "coordination-declined", "coordinated": "dispute-coordinated", "not-agreed": "dispute-not-agreed", "decision": "decision-asked",
	"decided": "dispute-decided", "closed": "dispute-closed", "withdrawn": "dispute-withdrawn",
}

type move struct {
	state string
	event jurisdiction.EventType
}

// moves are the cells of the grid that are not empty.
var moves = func() map[move]string {
	table := map[move]string{}
	rows := strings.Split(strings.TrimSpace(grid), "\n")
	head := strings.Fields(rows[0])
	for _, row := range rows[1:] {
		cells := strings.Fields(row)
		for k, to := range cells[1:] {
			if to != "-" {
				table[move{cells[0], columns[head[k]]}] = to
			}
		}
	}
	return table
}()

// events are those of a proceeding, in the order of the columns.
var events = func() (list []jurisdiction.EventType) {
	for _, name := range strings.Fields(strings.Split(strings.TrimSpace(grid), "\n")[0]) {
		list = append(list, columns[name])
	}
	return list
}()

// TestApply asks every state about every event, those of others too.
func TestApply(t *testing.T) {
	for i, from := range stateNames {
		for _, event := range append(slices.Clone(events), jurisdiction.Received, "stamped", "") {
			want, ok := moves[move{from, event}]
			got, err := dispute.Apply(dispute.State(i), &jurisdiction.Event{Type: event, Complete: true})
			if ok && (err != nil || got.String() != want) {
				t.Errorf("Apply(%s, %s) = %v, %v, want %s", from, event, got, err, want)
			}
			if !ok && (!errors.Is(err, dispute.ErrMove) || got != dispute.State(i)) {
				t.Errorf("Apply(%s, %s) = %v, %v, want %s and ErrMove", from, event, got, err, from)
			}
		}
	}
	if n := len(moves); n != 37 {
		t.Errorf("the grid has %d moves, want 37: it was not read as it stands", n)
	}
}

// TestTransitions compares the machine as it is published with the grid.
func TestTransitions(t *testing.T) {
	seen := map[move]bool{}
	last := dispute.NotRaised
	for m := range dispute.Transitions() {
		cell := move{m.From.String(), m.Event}
		if want := moves[cell]; m.To.String() != want || seen[cell] {
			t.Errorf("transition %v leads to %v, want %q, once", cell, m.To, want)
		}
		if m.From < last {
			t.Errorf("transition %v stands after those of %v", cell, last)
		}
		seen[cell], last = true, m.From
	}
	if len(seen) != len(moves) {
		t.Errorf("Transitions yields %d moves, want %d", len(seen), len(moves))
	}
	for stop := 1; stop <= len(moves); stop++ {
		n := 0
		for range dispute.Transitions() {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("Transitions went on to %d after a break at %d", n, stop)
		}
	}
}

// TestReachability: every state can be reached, and the two that end a proceeding
// have no exit, all others one.
func TestReachability(t *testing.T) {
	reached := []dispute.State{dispute.NotRaised}
	for k := 0; k < len(reached); k++ {
		for m := range dispute.Transitions() {
			if m.From == reached[k] && !slices.Contains(reached, m.To) {
				reached = append(reached, m.To)
			}
		}
	}
	for i, name := range stateNames {
		s := dispute.State(i)
		if !slices.Contains(reached, s) {
			t.Errorf("%s cannot be reached", name)
		}
		exits := len(slices.Collect(s.Next()))
		if got, want := exits == 0, name == "closed" || name == "withdrawn"; got != want {
			t.Errorf("%s has %d exits, want a terminal state: %v", name, exits, want)
		}
	}
}

// TestNext compares what can happen next with the grid, and breaks off after each.
func TestNext(t *testing.T) {
	for i, name := range stateNames {
		var got []jurisdiction.EventType
		for e := range dispute.State(i).Next() {
			got = append(got, e)
			if moves[move{name, e}] == "" {
				t.Errorf("%s.Next() yields %s", name, e)
			}
		}
		for stop := range got {
			n := 0
			for range dispute.State(i).Next() {
				if n++; n > stop {
					break
				}
			}
			if n != stop+1 {
				t.Errorf("%s.Next() went on to %d after a break at %d", name, n, stop+1)
			}
		}
	}
	if got := slices.Collect(dispute.State(99).Next()); len(got) > 0 {
		t.Errorf("State(99).Next() = %q, want none", got)
	}
}

func TestMoveError(t *testing.T) {
	_, err := dispute.Apply(dispute.Closed, &jurisdiction.Event{Type: dispute.AgreementReached})
	const want = `dispute: event "dispute-agreed" cannot happen in state "closed"`
	if err == nil || err.Error() != want {
		t.Fatalf("error %v, want %s", err, want)
	}
	var m *dispute.MoveError
	if !errors.As(err, &m) || *m != (dispute.MoveError{State: dispute.Closed, Event: dispute.AgreementReached}) {
		t.Errorf("error %#v, want state closed and event dispute-agreed", err)
	}
}

// TestEventsAreDeclared: a text declares each event of the machine, and no event
// that leaves a paper is without words for it.
func TestEventsAreDeclared(t *testing.T) {
	law := jurisdiction.China()
	for _, e := range events {
		words, ok := law.Event(e)
		if !ok || words[0] == "" || words[1] == "" {
			t.Errorf("no text declares %s", e)
		}
		paper, ok := law.RecordOf(e)
		if want := e != dispute.NegotiationOpened && e != dispute.ProceedingClosed; ok != want || ok && (paper[0] == "" || paper[1] == "") {
			t.Errorf("%s leaves a paper: %v %q, want %v", e, ok, paper, want)
		}
	}
}
