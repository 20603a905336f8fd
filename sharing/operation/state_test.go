package operation_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/operation"
)

// The names are those that the constants promise, in the order in which they
// are declared.
var (
	stateNames = []string{"not-begun", "granted", "breach-established", "correction-ordered", "suspended", "restorable", "terminated", "data-left",
		"grant-ended", "purchase-wanted", "bought", "listed", "not-bought", "emergency", "emergency-over", "assessed", "sealed", "destroyed", "mixed"}
	gapNames = []string{"", "outside-scope", "not-in-force", "no-rule", "calendar-unpublished", "calendar-may-move", "local-text-not-held",
		"local-holidays-not-given", "place-not-given", "place-unknown", "grant-not-given", "mode-not-given", "grantor-not-given", "measures-not-given",
		"owner-not-given", "purchase-not-given", "sharing-not-asked", "venue-not-given", "plan-not-given", "personal-not-given", "form-not-given"}
)

func TestEnums(t *testing.T) {
	contract.Enum[operation.State](t, "State", stateNames...)
	contract.Enum[operation.GapCode](t, "GapCode", gapNames...)
	contract.Enum[operation.Mode](t, "Mode", "", "overall", "by-field", "by-scenario")
	contract.Enum[operation.ActKind](t, "ActKind", "", "processed", "released", "supplied", "traded", "entrusted", "used", "leaked", "monopolized")
	contract.Enum[operation.Venue](t, "Venue", "", "provincial-platform", "lawful-exchange", "off-exchange")
	contract.Enum[operation.Offer](t, "Offer", "", "operation-product", "state-owned", "minority", "other")
	contract.Enum[operation.Exemption](t, "Exemption", "", "none", "part", "full")
}

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
		check("state "+name, operation.State(i).Words(), states)
	}
	for i, name := range gapNames[1:] {
		check("gap "+name, operation.Gap{Code: operation.GapCode(1 + i)}.Words(), gaps)
	}
	if got, want := operation.State(99).Words(), (jurisdiction.Text{"State(99)", "State(99)"}); got != want {
		t.Errorf("words of State(99) = %v, want %v", got, want)
	}
	if got, want := (operation.Gap{Code: 99}).Words(), (jurisdiction.Text{"GapCode(99)", "GapCode(99)"}); got != want {
		t.Errorf("words of gap 99 = %v, want %v", got, want)
	}
}

// grid is the state machine, written from hubei-2025 27, 33 to 35, 50 and 66, hubei-2021
// 15 and the readings and not from the code: a line for each state
// with what can happen and where it leads.
//
//   - a grant: breach, order, suspension, correction and end as for opened data (66); it
//     ends by itself or with its operator;
//   - a purchase: told, reviewed by two, contract, listed, shared; or given up before;
//   - an emergency: its data is assessed once it is over, sealed or destroyed, and what
//     is sealed may be destroyed or assessed later.
const grid = `
	not-begun: operation-granted=granted purchase-planned=purchase-wanted emergency-began=emergency
	granted: use-disclosed=granted misuse-found=breach-established processor-ended{no-receiver}=data-left processor-ended=granted grant-ended=grant-ended
	breach-established: misuse-found=breach-established rectification-ordered=correction-ordered suspended=suspended
	  processor-ended{no-receiver}=data-left processor-ended=breach-established grant-ended=grant-ended
	correction-ordered: misuse-found=correction-ordered rectification-ordered=correction-ordered suspended=suspended
	  rectified{complete}=granted rectified=correction-ordered terminated=terminated processor-ended{no-receiver}=data-left processor-ended=correction-ordered grant-ended=grant-ended
	suspended: misuse-found=suspended rectification-ordered=suspended rectified{complete}=restorable rectified=suspended
	  restored=granted terminated=terminated processor-ended{no-receiver}=data-left processor-ended=suspended grant-ended=grant-ended
	restorable: misuse-found=suspended restored=granted terminated=terminated processor-ended{no-receiver}=data-left processor-ended=restorable grant-ended=grant-ended
	terminated:
	data-left: disposed=grant-ended data-destroyed=destroyed
	grant-ended:
	purchase-wanted: purchase-notified=purchase-wanted reviewed=purchase-wanted purchased=bought purchase-dropped=not-bought
	bought: offered=bought delivered=bought listed=listed
	listed: offered=listed delivered=listed
	not-bought:
	emergency: emergency-ended=emergency-over
	emergency-over: data-assessed=assessed data-sealed=sealed data-destroyed=destroyed
	assessed: data-sealed=sealed data-destroyed=destroyed
	sealed: data-assessed=sealed data-destroyed=destroyed
	destroyed:
	mixed:
`

// moves are the cells of the grid: state and event, with its flag, to the next state.
var moves = func() map[[2]string]string {
	table, state := map[[2]string]string{}, ""
	for _, line := range strings.Split(strings.TrimSpace(grid), "\n") {
		if name, rest, ok := strings.Cut(line, ":"); ok {
			state, line = strings.TrimSpace(name), rest
		}
		for _, cell := range strings.Fields(line) {
			event, to, _ := strings.Cut(cell, "=")
			table[[2]string{state, event}] = to
		}
	}
	return table
}()

// flagged are events with every flag that the grid knows of them, the bare one last.
var flagged = func() (list []string) {
	for cell := range moves {
		if !slices.Contains(list, cell[1]) {
			list = append(list, cell[1])
		}
	}
	slices.SortFunc(list, func(a, b string) int { return strings.Compare(b, a) })
	return append(list, "stamped", "")
}()

// happening makes an event of a name with a flag.
func happening(name string) *jurisdiction.Event {
	event, flag, _ := strings.Cut(strings.TrimSuffix(name, "}"), "{")
	e := &jurisdiction.Event{Type: jurisdiction.EventType(event), On: deadline.MustDate("2026-03-02"), Complete: flag == "complete"}
	if flag != "" && flag != "complete" {
		e.Flags = []string{flag}
	}
	return e
}

// TestApply asks every state about every event, those that no text knows too.
func TestApply(t *testing.T) {
	pairs := 0
	for i, from := range stateNames {
		for _, name := range flagged {
			pairs++
			got, err := operation.Apply(operation.State(i), happening(name))
			want, can := moves[[2]string{from, name}]
			if !can {
				want = from
			}
			if got.String() != want || (err == nil) != can {
				t.Errorf("Apply(%s, %s) = %v, %v, want %s", from, name, got, err, want)
			}
			var bad *operation.MoveError
			if !can && (!errors.Is(err, operation.ErrMove) || !errors.As(err, &bad) || bad.State != operation.State(i)) {
				t.Errorf("Apply(%s, %s): %v, want a MoveError of that state", from, name, err)
			}
		}
	}
	if _, err := operation.Apply(operation.State(99), happening("misuse-found")); !errors.Is(err, operation.ErrMove) {
		t.Errorf("Apply(State(99)): %v, want ErrMove", err)
	}
	if pairs < 500 {
		t.Errorf("%d pairs, want all", pairs)
	}
}

// TestTransitions: the table is the grid, no more and no less; Next yields the events of
// a state; a break stops it.
func TestTransitions(t *testing.T) {
	n := 0
	for tr := range operation.Transitions() {
		name := string(tr.Event)
		if tr.Flag != "" && !strings.HasPrefix(tr.Flag, "not-") {
			name += "{" + tr.Flag + "}"
		}
		if moves[[2]string{tr.From.String(), name}] != tr.To.String() {
			t.Errorf("%v -%s-> %v is not in the grid", tr.From, name, tr.To)
		}
		n++
	}
	if n != len(moves) {
		t.Errorf("%d transitions, want %d", n, len(moves))
	}
	for range operation.Transitions() {
		break
	}
	for i, from := range stateNames {
		var next []jurisdiction.EventType
		for e := range operation.State(i).Next() {
			next = append(next, e)
		}
		for _, e := range next {
			if !slices.ContainsFunc(flagged, func(name string) bool {
				return happening(name).Type == e && moves[[2]string{from, name}] != ""
			}) {
				t.Errorf("Next of %s yields %s", from, e)
			}
		}
		if len(slices.Compact(slices.Sorted(slices.Values(next)))) != len(next) {
			t.Errorf("Next of %s yields one event twice: %q", from, next)
		}
	}
	for range operation.State(99).Next() {
		t.Error("State(99) has a next event")
	}
	for range operation.Granted.Next() {
		break
	}
}

// TestReachable: every state but Mixed is reached from the beginning, and from every
// state one comes to an end; what has ended has no exits.
func TestReachable(t *testing.T) {
	from := func(start string) map[string]bool {
		seen, todo := map[string]bool{start: true}, []string{start}
		for len(todo) > 0 {
			for cell, to := range moves {
				if cell[0] == todo[0] && !seen[to] {
					seen[to] = true
					todo = append(todo, to)
				}
			}
			todo = todo[1:]
		}
		return seen
	}
	terminal := []string{"terminated", "grant-ended", "not-bought", "destroyed"}
	reached := from("not-begun")
	for _, s := range stateNames[:len(stateNames)-1] {
		if !reached[s] {
			t.Errorf("%s is never reached", s)
		}
		exits := slices.ContainsFunc(flagged, func(name string) bool { return moves[[2]string{s, name}] != "" })
		if exits == slices.Contains(terminal, s) {
			t.Errorf("%s: exits %v", s, exits)
		}
		// What is bought and listed goes on being shared.
		if !slices.ContainsFunc(append(terminal, "listed"), func(end string) bool { return from(s)[end] }) {
			t.Errorf("%s leads to no end", s)
		}
	}
}
