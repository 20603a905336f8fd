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
		"refused", "withdrawn", "suspended", "no-longer-needed", "service-ended", "terminated", "disposed", "mixed"}
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

// grid is the state machine of a request, written from the readings and not from
// the code: a row for each state, a column for each event, a hyphen where it cannot
// happen. "+" is a supplement that is complete, "±" one that is not; "for" and
// "against" are decisions of a dispute.
//
//   - received: once, as a request made anew is a new case (Q7);
//   - a notice to supplement, an extension: while there is no reply (S3, S4);
//     notice of the extension may be recorded after the reply too;
//   - a reply: also while the supplement is awaited (Q28); a refusal may turn
//     into consent, and consent taken back leaves the consent standing (Q25);
//   - delivery: after consent alone; once offered, it may be fetched (Q6);
//   - withdrawal: at any time; after the data came it means no longer needed
//     (Q7). Data ready for use counts as come (Q6). What is at an end already
//     cannot be withdrawn;
//   - a decision for the requester counts as consent (Q26); another class, or
//     none, changes nothing while the request is pending (Q8, Q9);
//   - fetched: where nothing was asked for yet (A8).
const grid = `
	                     received   supplement-asked     +          ±                    extension-approved   extension-notified   consented  refused    withdrawn         offered  delivered  fetched    for        against    reclassified         delisted
	not-received         requested  -                    -          -                    -                    -                    -          -          -                 -        -          delivered  -          -          -                    -
	requested            -          awaiting-supplement  -          -                    requested            requested            consented  refused    withdrawn         -        -          -          consented  requested  requested            requested
	awaiting-supplement  -          awaiting-supplement  requested  awaiting-supplement  awaiting-supplement  awaiting-supplement  consented  refused    withdrawn         -        -          -          -          -          awaiting-supplement  awaiting-supplement
	consented            -          -                    -          -                    -                    consented            -          consented  withdrawn         offered  delivered  -          -          -          consented            consented
	offered              -          -                    -          -                    -                    -                    -          -          no-longer-needed  -        delivered  -          -          -          -                    -
	delivered            -          -                    -          -                    -                    -                    -          -          no-longer-needed  -        -          -          -          -          -                    -
	refused              -          -                    -          -                    -                    refused              consented  -          withdrawn         -        -          -          consented  refused    -                    -
	suspended            -          -                    -          -                    -                    -                    -          -          no-longer-needed  -        -          -          -          -          -                    -
`

// useGrid is the rest of it, from the first use of the data to its disposal.
//
//   - another use may be asked for, answered and made while the data may be used;
//     made, it may also be after that, as a breach;
//   - misuse may be found whenever there is data; access is suspended, restored and
//     terminated once it was given (state-2025:27.2, S13);
//   - a service may end while it runs, and a purpose while it lasts (27.1, 27.3);
//   - how to dispose is said, and done, once nothing is left to use the data for.
const useGrid = `
	                     use-change-asked  use-change-answered  use-changed       misuse-found      rectification-ordered  rectified  suspended  restored   terminated  service-change-planned  service-ended  purpose-ended     use-period-ended  disposal-instructed  disposed
	offered              offered           offered              offered           offered           offered                offered    suspended  -          terminated  offered                 service-ended  no-longer-needed  no-longer-needed  -                    -
	delivered            delivered         delivered            delivered         delivered         delivered              delivered  suspended  -          terminated  delivered               service-ended  no-longer-needed  no-longer-needed  -                    -
	suspended            -                 -                    suspended         suspended         suspended              suspended  -          delivered  terminated  suspended               service-ended  no-longer-needed  no-longer-needed  -                    -
	no-longer-needed     -                 -                    no-longer-needed  no-longer-needed  -                      -          -          -          -           -                       -              -                 -                 no-longer-needed     disposed
	service-ended        -                 -                    service-ended     service-ended     -                      -          -          -          -           -                       -              -                 -                 service-ended        disposed
	terminated           -                 -                    terminated        terminated        -                      -          -          -          -           -                       -              -                 -                 terminated           disposed
`

// move is one cell of the grids.
type move struct {
	state string
	event jurisdiction.EventType
	flag  string
}

// flagged are the columns of an event that a flag divides.
var flagged = map[string]move{
	"+": {"", jurisdiction.Supplemented, "complete"}, "±": {"", jurisdiction.Supplemented, "not-complete"},
	"for": {"", jurisdiction.DisputeDecided, "agree"}, "against": {"", jurisdiction.DisputeDecided, "not-agree"},
}

// moves are the cells of the grids that are not empty.
var moves = func() map[move]string {
	table := map[move]string{}
	for _, g := range []string{grid, useGrid} {
		lines := strings.Split(strings.TrimSpace(g), "\n")
		columns := strings.Fields(lines[0])
		for _, line := range lines[1:] {
			cells := strings.Fields(line)
			for k, to := range cells[1:] {
				m, ok := flagged[columns[k]]
				if !ok {
					m.event = jurisdiction.EventType(columns[k])
				}
				if m.state = cells[0]; to != "-" {
					table[m] = to
				}
			}
		}
	}
	return table
}()

// cell is the cell of the grids for an event in a state.
func cell(state string, e *jurisdiction.Event) move {
	m := move{state, e.Type, ""}
	not := func(yes bool, flag string) string {
		if yes {
			return flag
		}
		return "not-" + flag
	}
	switch e.Type {
	case jurisdiction.Supplemented:
		m.flag = not(e.Complete, "complete")
	case jurisdiction.DisputeDecided:
		m.flag = not(e.Agree, "agree")
	}
	return m
}

// coreEvents are the events that the machine knows.
var coreEvents = []jurisdiction.EventType{
	jurisdiction.Received, jurisdiction.SupplementAsked, jurisdiction.Supplemented, jurisdiction.ExtensionApproved,
	jurisdiction.ExtensionNotified, jurisdiction.Consented, jurisdiction.Refused, jurisdiction.Withdrawn,
	jurisdiction.Offered, jurisdiction.Delivered, jurisdiction.Fetched, jurisdiction.DisputeDecided,
	jurisdiction.Reclassified, jurisdiction.Delisted, jurisdiction.UseChangeAsked, jurisdiction.UseChangeAnswered,
	jurisdiction.UseChanged, jurisdiction.MisuseFound, jurisdiction.RectificationOrdered, jurisdiction.Rectified,
	jurisdiction.Suspended, jurisdiction.Restored, jurisdiction.Terminated, jurisdiction.ServiceChangePlanned,
	jurisdiction.ServiceEnded, jurisdiction.PurposeEnded, jurisdiction.UsePeriodEnded, jurisdiction.DisposalInstructed,
	jurisdiction.Disposed,
}

// TestApply asks every state about every event, those that no text knows too.
// A flag that belongs to another event changes nothing.
func TestApply(t *testing.T) {
	for i, from := range stateNames {
		for _, event := range append(coreEvents, "stamped", "") {
			for _, flag := range []bool{false, true} {
				e := &jurisdiction.Event{Type: event, Complete: flag, Agree: flag, Flags: []string{"adequate"}}
				want, ok := moves[cell(from, e)]
				got, err := sharing.Apply(sharing.State(i), e)
				if ok && (err != nil || got.String() != want) {
					t.Errorf("Apply(%s, %s, flag %v) = %v, %v, want %s", from, event, flag, got, err, want)
				}
				if !ok && (!errors.Is(err, sharing.ErrMove) || got != sharing.State(i)) {
					t.Errorf("Apply(%s, %s, flag %v) = %v, %v, want %s and ErrMove", from, event, flag, got, err, from)
				}
			}
		}
	}
	if n := len(moves); n != 84 {
		t.Errorf("the grids have %d moves, want 84: they were not read as they stand", n)
	}
}

// TestTransitions compares the machine as it is published with the grids.
func TestTransitions(t *testing.T) {
	seen := map[move]bool{}
	last := sharing.NotReceived
	for m := range sharing.Transitions() {
		c := move{m.From.String(), m.Event, m.Flag}
		if want := moves[c]; m.To.String() != want || seen[c] {
			t.Errorf("transition %v leads to %v, want %q, once", c, m.To, want)
		}
		if m.From < last {
			t.Errorf("transition %v stands after those of %v", c, last)
		}
		seen[c], last = true, m.From
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
	terminal := []string{"withdrawn", "disposed", "mixed"}
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
	const want = `sharing: event "consented" cannot happen in state "withdrawn" (state-2025:20.3)`
	if err == nil || err.Error() != want {
		t.Fatalf("error %v, want %s", err, want)
	}
	var move *sharing.MoveError
	if !errors.Is(err, sharing.ErrMove) || !errors.As(err, &move) {
		t.Fatalf("%v is no *MoveError that wraps ErrMove", err)
	}
	if move.State != sharing.RequestWithdrawn || move.Event != jurisdiction.Consented || move.After != nil {
		t.Errorf("error %+v, want state withdrawn and event consented", *move)
	}
	if errors.Is(err, sharing.ErrEvent) {
		t.Error("a move by itself is not an event of a case, yet it wraps ErrEvent")
	}
}
