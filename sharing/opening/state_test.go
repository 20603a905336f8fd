package opening_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// The names are those that the constants promise, in the order in which they
// are declared.
var (
	stateNames = []string{"not-received", "requested", "awaiting-supplement", "granted", "accessible", "refused", "closed",
		"misuse-established", "correction-ordered", "suspended", "restorable", "terminated", "ended",
		"objected", "opening-suspended", "data-withdrawn", "opening-restored", "opened-after-treatment", "otherwise-decided", "objection-finished", "mixed"}
	gapNames = []string{"", "outside-scope", "not-in-force", "no-rule", "calendar-unpublished", "calendar-may-move", "local-text-not-held",
		"local-holidays-not-given", "place-not-given", "place-unknown", "receipt-not-recorded", "class-not-given", "no-application-needed",
		"application-not-given", "agreement-not-given", "form-not-given", "suspension-not-judged"}
	formNames      = []string{"", "as-collected", "cleaned", "deidentified-rows", "aggregate", "model-output", "verify-answer"}
	recipientNames = []string{"", "contractor", "third-party"}
)

func TestEnums(t *testing.T) {
	contract.Enum[opening.State](t, "State", stateNames...)
	contract.Enum[opening.GapCode](t, "GapCode", gapNames...)
	contract.Enum[opening.Form](t, "Form", formNames...)
	contract.Enum[opening.Recipient](t, "Recipient", recipientNames...)
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
		check("state "+name, opening.State(i).Words(), states)
	}
	for i, name := range gapNames[1:] {
		check("gap "+name, opening.Gap{Code: opening.GapCode(1 + i)}.Words(), gaps)
	}
	if got, want := opening.State(99).Words(), (jurisdiction.Text{"State(99)", "State(99)"}); got != want {
		t.Errorf("words of State(99) = %v, want %v", got, want)
	}
	if got, want := (opening.Gap{Code: 99}).Words(), (jurisdiction.Text{"GapCode(99)", "GapCode(99)"}); got != want {
		t.Errorf("words of gap 99 = %v, want %v", got, want)
	}
}

// TestEventWords: consent is a grant of access here, and every event of the machine
// has words.
func TestEventWords(t *testing.T) {
	law := jurisdiction.China()
	for tr := range opening.Transitions() {
		if words, ok := opening.EventWords(law, tr.Event); !ok || words[0] == "" || words[1] == "" || strings.Contains(words[0], "共享") {
			t.Errorf("EventWords(%s) = %q, %v, want words that do not speak of sharing", tr.Event, words, ok)
		}
	}
	if words, _ := opening.EventWords(law, jurisdiction.Consented); words[1] != "access granted" {
		t.Errorf("EventWords(consented) = %q", words)
	}
	if _, ok := opening.EventWords(law, "stamped"); ok {
		t.Error("EventWords(stamped): ok")
	}
}

// TestForms: which forms are the data itself (reading A24).
func TestForms(t *testing.T) {
	want := []jurisdiction.Tri{jurisdiction.Unknown, jurisdiction.Yes, jurisdiction.Yes, jurisdiction.Yes, jurisdiction.No, jurisdiction.No, jurisdiction.No}
	for i := range formNames {
		if got := opening.Form(i).IsRaw(); got != want[i] {
			t.Errorf("IsRaw(%v) = %v, want %v", opening.Form(i), got, want[i])
		}
	}
}

// grid is the state machine, written from articles 27, 28, 32 and 66 and the readings
// and not from the code: a line for each state with what can happen and where it leads.
// complete is a flag of supplements and corrections, withdrawn, restored and treated of
// decisions.
//
//   - an application: received, passed on, completed, granted or refused; answered by
//     opening the data at once; taken back at any time before access;
//   - data is fetched with a grant, or without (whether it might is a finding);
//   - a breach is found only against one who has access. Order and suspension come in
//     either order (66); correction while suspended restores nothing by itself, the
//     end is an act (A28), and none of the two comes before an order or a suspension;
//   - an objection is decided with or without suspension (H11) and then answered.
const grid = `
	not-received: received=requested data-fetched=accessible objection-filed=objected
	requested: received=requested supplement-asked=awaiting-supplement extension-approved=requested extension-notified=requested
	  agreement-signed=requested undertaking-signed=requested consented=granted offered=accessible delivered=accessible refused=refused withdrawn=closed
	awaiting-supplement: supplemented{complete}=requested supplemented=awaiting-supplement supplement-asked=awaiting-supplement
	  extension-approved=awaiting-supplement extension-notified=awaiting-supplement agreement-signed=awaiting-supplement
	  undertaking-signed=awaiting-supplement consented=granted refused=refused withdrawn=closed
	granted: agreement-signed=granted undertaking-signed=granted offered=accessible delivered=accessible data-fetched=accessible refused=refused withdrawn=closed
	accessible: delivered=accessible data-fetched=accessible agreement-signed=accessible undertaking-signed=accessible
	  misuse-found=misuse-established purpose-ended=ended withdrawn=ended
	refused: consented=granted withdrawn=closed
	closed:
	misuse-established: misuse-found=misuse-established rectification-ordered=correction-ordered suspended=suspended
	correction-ordered: misuse-found=correction-ordered rectification-ordered=correction-ordered suspended=suspended
	  rectified{complete}=accessible rectified=correction-ordered terminated=terminated
	suspended: misuse-found=suspended rectification-ordered=suspended rectified{complete}=restorable rectified=suspended restored=accessible terminated=terminated
	restorable: misuse-found=suspended restored=accessible terminated=terminated
	terminated:
	ended:
	objected: suspension-judged=objected opening-suspended=opening-suspended objection-decided{withdrawn}=data-withdrawn
	  objection-decided{restored}=opening-restored objection-decided{treated}=opened-after-treatment objection-decided=otherwise-decided
	opening-suspended: objection-decided{withdrawn}=data-withdrawn objection-decided{restored}=opening-restored
	  objection-decided{treated}=opened-after-treatment objection-decided=otherwise-decided
	data-withdrawn: objection-answered=objection-finished
	opening-restored: objection-answered=objection-finished
	opened-after-treatment: objection-answered=objection-finished
	otherwise-decided: objection-answered=objection-finished
	objection-finished:
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
			got, err := opening.Apply(opening.State(i), happening(name))
			want, can := moves[[2]string{from, name}]
			if !can {
				want = from
			}
			if got.String() != want || (err == nil) != can {
				t.Errorf("Apply(%s, %s) = %v, %v, want %s", from, name, got, err, want)
			}
			var bad *opening.MoveError
			if !can && (!errors.Is(err, opening.ErrMove) || !errors.As(err, &bad) || bad.State != opening.State(i)) {
				t.Errorf("Apply(%s, %s): %v, want a MoveError of that state", from, name, err)
			}
		}
	}
	if _, err := opening.Apply(opening.State(99), happening("received")); !errors.Is(err, opening.ErrMove) {
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
	for tr := range opening.Transitions() {
		name := string(tr.Event)
		if tr.Flag != "" && tr.Flag != "not-complete" {
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
	for range opening.Transitions() {
		break
	}
	for i, from := range stateNames {
		var next []jurisdiction.EventType
		for e := range opening.State(i).Next() {
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
	for range opening.State(99).Next() {
		t.Error("State(99) has a next event")
	}
	for range opening.Requested.Next() {
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
	terminal := []string{"closed", "terminated", "ended", "objection-finished"}
	reached := from("not-received")
	for _, s := range stateNames[:len(stateNames)-1] {
		if !reached[s] {
			t.Errorf("%s is never reached", s)
		}
		exits := slices.ContainsFunc(flagged, func(name string) bool { return moves[[2]string{s, name}] != "" })
		if exits == slices.Contains(terminal, s) {
			t.Errorf("%s: exits %v", s, exits)
		}
		if !slices.ContainsFunc(terminal, func(end string) bool { return from(s)[end] }) {
			t.Errorf("%s leads to no end", s)
		}
	}
}
