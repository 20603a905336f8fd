package sharing_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// The names are those that the constants promise, in the order in which they
// are declared.
var (
	stateNames = []string{"not-received", "requested", "awaiting-supplement", "consented", "offered", "delivered",
		"refused", "withdrawn", "no-longer-needed", "mixed"}
	gapNames = []string{"", "outside-scope", "not-in-force", "no-limit", "calendar-unpublished", "calendar-may-move",
		"local-text-not-held", "local-holidays-not-given", "receipt-not-recorded", "place-not-given", "place-unknown"}
)

func TestStateContract(t *testing.T) { contract.Enum[sharing.State](t, "State", stateNames...) }

func TestGapCodeContract(t *testing.T) { contract.Enum[sharing.GapCode](t, "GapCode", gapNames...) }

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
		check("state "+name, sharing.State(i).Words(), states)
	}
	for i, name := range gapNames[1:] {
		check("gap "+name, sharing.Gap{Code: sharing.GapCode(1 + i)}.Words(), gaps)
	}
	if got, want := sharing.State(99).Words(), (jurisdiction.Text{"State(99)", "State(99)"}); got != want {
		t.Errorf("words of State(99) = %v, want %v", got, want)
	}
	if got, want := (sharing.Gap{Code: 99}).Words(), (jurisdiction.Text{"GapCode(99)", "GapCode(99)"}); got != want {
		t.Errorf("words of gap 99 = %v, want %v", got, want)
	}
}

// grid is the state machine, written from the readings and not from the code:
// a row for each state, a column for each event, a hyphen where it cannot
// happen. "+" is a supplement that is complete, "±" one that is not.
//
//   - received: once, as a request made anew is a new case (Q7);
//   - a notice to supplement, an extension: while there is no reply (S3, S4);
//     notice of the extension may be recorded after the reply too;
//   - a reply: also while the supplement is awaited (Q28); a refusal may turn
//     into consent, and consent taken back leaves the consent standing (Q25);
//   - delivery: after consent alone; once offered, it may be fetched (Q6);
//   - withdrawal: at any time; after the data came it means no longer needed
//     (Q7). Data ready for use counts as come (Q6).
const grid = `
	                     received   supplement-asked     +          ±                    extension-approved   extension-notified   consented  refused    withdrawn         offered  delivered
	not-received         requested  -                    -          -                    -                    -                    -          -          -                 -        -
	requested            -          awaiting-supplement  -          -                    requested            requested            consented  refused    withdrawn         -        -
	awaiting-supplement  -          awaiting-supplement  requested  awaiting-supplement  awaiting-supplement  awaiting-supplement  consented  refused    withdrawn         -        -
	consented            -          -                    -          -                    -                    consented            -          consented  withdrawn         offered  delivered
	offered              -          -                    -          -                    -                    -                    -          -          no-longer-needed  -        delivered
	delivered            -          -                    -          -                    -                    -                    -          -          no-longer-needed  -        -
	refused              -          -                    -          -                    -                    refused              consented  -          withdrawn         -        -
	withdrawn            -          -                    -          -                    -                    -                    -          -          -                 -        -
	no-longer-needed     -          -                    -          -                    -                    -                    -          -          -                 -        -
	mixed                -          -                    -          -                    -                    -                    -          -          -                 -        -
`

// move is one cell of the grid.
type move struct {
	state    string
	event    jurisdiction.EventType
	complete bool
}

// moves are the cells of the grid that are not empty.
var moves = func() map[move]string {
	table := map[move]string{}
	lines := strings.Split(strings.TrimSpace(grid), "\n")
	columns := strings.Fields(lines[0])
	for _, line := range lines[1:] {
		cells := strings.Fields(line)
		for k, to := range cells[1:] {
			m := move{cells[0], jurisdiction.EventType(columns[k]), columns[k] == "+"}
			if columns[k] == "+" || columns[k] == "±" {
				m.event = jurisdiction.Supplemented
			}
			if to != "-" {
				table[m] = to
			}
		}
	}
	return table
}()

// coreEvents are the events that the module knows without any text.
var coreEvents = []jurisdiction.EventType{
	jurisdiction.Received, jurisdiction.SupplementAsked, jurisdiction.Supplemented, jurisdiction.ExtensionApproved,
	jurisdiction.ExtensionNotified, jurisdiction.Consented, jurisdiction.Refused, jurisdiction.Withdrawn,
	jurisdiction.Offered, jurisdiction.Delivered,
}

// TestApply asks every state about every event, those that no text knows too.
// A flag that belongs to another event changes nothing.
func TestApply(t *testing.T) {
	for i, from := range stateNames {
		for _, event := range append(coreEvents, "stamped", "") {
			for _, complete := range []bool{false, true} {
				cell := move{from, event, complete && event == jurisdiction.Supplemented}
				want, ok := moves[cell]
				got, err := sharing.Apply(sharing.State(i), &jurisdiction.Event{Type: event, Complete: complete, Agree: true})
				if ok && (err != nil || got.String() != want) {
					t.Errorf("Apply(%s, %s, complete %v) = %v, %v, want %s", from, event, complete, got, err, want)
				}
				if !ok && (!errors.Is(err, sharing.ErrMove) || got != sharing.State(i)) {
					t.Errorf("Apply(%s, %s, complete %v) = %v, %v, want %s and ErrMove", from, event, complete, got, err, from)
				}
			}
		}
	}
	if n := len(moves); n != 26 {
		t.Errorf("the grid has %d moves, want 26: it was not read as it stands", n)
	}
}

// TestTransitions compares the machine as it is published with the grid.
func TestTransitions(t *testing.T) {
	seen := map[move]bool{}
	last := sharing.NotReceived
	for m := range sharing.Transitions() {
		cell := move{m.From.String(), m.Event, m.Complete}
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
}

func TestTransitionsStopsEarly(t *testing.T) {
	for stop := 1; stop <= len(moves); stop++ {
		n := 0
		for range sharing.Transitions() {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("Transitions went on to %d after a break at %d", n, stop)
		}
	}
}

// TestReachability follows the machine from its beginning. Mixed belongs to a
// case with items and is no state of one.
func TestReachability(t *testing.T) {
	reached := []sharing.State{sharing.NotReceived}
	for k := 0; k < len(reached); k++ {
		for m := range sharing.Transitions() {
			if m.From == reached[k] && !slices.Contains(reached, m.To) {
				reached = append(reached, m.To)
			}
		}
	}
	for i, name := range stateNames {
		s := sharing.State(i)
		if got, want := slices.Contains(reached, s), s != sharing.Mixed; got != want {
			t.Errorf("%s is reachable: %v, want %v", name, got, want)
		}
	}
}

// TestTerminal checks where a case ends, and that it ends nowhere else.
func TestTerminal(t *testing.T) {
	terminal := []string{"withdrawn", "no-longer-needed", "mixed"}
	for i, name := range stateNames {
		exits := 0
		for range sharing.State(i).Next() {
			exits++
		}
		if got, want := exits == 0, slices.Contains(terminal, name); got != want {
			t.Errorf("%s has %d exits, want a terminal state: %v", name, exits, want)
		}
	}
}

// TestNext compares what can happen next with the published machine, in its
// order and none twice, and breaks off after each.
func TestNext(t *testing.T) {
	for i, name := range stateNames {
		s := sharing.State(i)
		var want []jurisdiction.EventType
		for m := range sharing.Transitions() {
			if m.From == s && !slices.Contains(want, m.Event) {
				want = append(want, m.Event)
			}
		}
		if got := slices.Collect(s.Next()); !slices.Equal(got, want) {
			t.Errorf("%s.Next() = %q, want %q", name, got, want)
		}
		for stop := range want {
			n := 0
			for range s.Next() {
				if n++; n > stop {
					break
				}
			}
			if n != stop+1 {
				t.Errorf("%s.Next() went on to %d after a break at %d", name, n, stop+1)
			}
		}
	}
	if got := slices.Collect(sharing.State(99).Next()); len(got) > 0 {
		t.Errorf("State(99).Next() = %q, want none", got)
	}
}

func TestMoveError(t *testing.T) {
	_, err := sharing.Apply(sharing.RequestWithdrawn, &jurisdiction.Event{Type: jurisdiction.Consented})
	const want = `sharing: event "consented" cannot happen in state "withdrawn"`
	if err == nil || err.Error() != want {
		t.Fatalf("error %v, want %s", err, want)
	}
	var move *sharing.MoveError
	if !errors.Is(err, sharing.ErrMove) || !errors.As(err, &move) {
		t.Fatalf("%v is no *MoveError that wraps ErrMove", err)
	}
	if *move != (sharing.MoveError{State: sharing.RequestWithdrawn, Event: jurisdiction.Consented}) {
		t.Errorf("error %+v, want state withdrawn and event consented", *move)
	}
	if errors.Is(err, sharing.ErrEvent) {
		t.Error("a move by itself is not an event of a case, yet it wraps ErrEvent")
	}
}
