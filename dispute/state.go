package dispute

import (
	"errors"
	"fmt"
	"iter"

	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A State is where a proceeding stands (状态). The zero value is not raised.
type State uint8

const (
	NotRaised         State = iota // nobody has raised it
	Raised                         // raised, nothing done (已提出)
	Negotiating                    // the parties negotiate (协商中)
	Unsettled                      // negotiation failed, or the authority declined (协商不成)
	CoordinationAsked              // an authority was asked to coordinate (已申请协调)
	Coordinated                    // it coordinated, the outcome is open (已协调)
	NotAgreed                      // no agreement after coordination (未达成一致)
	Referred                       // put to the government (已报请决定)
	Agreed                         // the parties agree (达成一致)
	Decided                        // the government decided (已决定)
	Closed                         // closed (已办结)
	DisputeWithdrawn               // withdrawn (已撤回)
)

var stateNames = []string{"not-raised", "raised", "negotiating", "unsettled", "coordination-asked", "coordinated", "not-agreed",
	"referred", "agreed", "decided", "closed", "withdrawn"}

// String returns the name, such as "coordination-asked".
func (s State) String() string { return enum.String(stateNames, "State", s) }

// AppendText appends what [State.String] returns; an undeclared value is an error.
func (s State) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, stateNames, "dispute: state", s)
}

// MarshalText is [State.AppendText] on an empty slice.
func (s State) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [State.String] returns.
func (s *State) UnmarshalText(b []byte) error {
	return enum.Parse(s, stateNames, "dispute: state", b)
}

var stateWords = []jurisdiction.Text{
	{"尚未提出", "not raised"}, {"已提出", "raised"}, {"协商中", "negotiating"}, {"协商不成，待申请协调", "not settled, coordination to be asked for"},
	{"已申请协调", "coordination asked for"}, {"已协调，结果待定", "coordinated, outcome open"}, {"经协调未达成一致", "no agreement after coordination"},
	{"已报请决定", "put to the government"}, {"达成一致", "agreed"}, {"已决定", "decided"}, {"已办结", "closed"}, {"已撤回", "withdrawn"},
}

// Words returns the state in Chinese and English.
func (s State) Words() jurisdiction.Text { return enum.Words(stateWords, s) }

// The events of a proceeding. The State regulation's text declares them, with the
// paper that each leaves.
const (
	DisputeRaised        jurisdiction.EventType = "dispute-raised"        // one party raises it (提出争议)
	NegotiationOpened    jurisdiction.EventType = "negotiation-opened"    // negotiation begins (开始协商)
	NegotiationFailed    jurisdiction.EventType = "negotiation-failed"    // and fails (协商不成)
	AgreementReached     jurisdiction.EventType = "dispute-agreed"        // the parties agree, at whatever stage (达成一致)
	AskedToCoordinate    jurisdiction.EventType = "coordination-asked"    // an authority is asked (申请协调处理)
	CoordinationDeclined jurisdiction.EventType = "coordination-declined" // and will not (不予协调)
	CoordinationHeld     jurisdiction.EventType = "dispute-coordinated"   // it coordinates (协调处理)
	NoAgreementReached   jurisdiction.EventType = "dispute-not-agreed"    // without agreement (未达成一致意见)
	AskedToDecide        jurisdiction.EventType = "decision-asked"        // the case is put to the government (报请决定)
	GovernmentDecided    jurisdiction.EventType = "dispute-decided"       // and decided (作出决定)
	ProceedingClosed     jurisdiction.EventType = "dispute-closed"        // closed (办结)
	ProceedingWithdrawn  jurisdiction.EventType = "dispute-withdrawn"     // withdrawn by who raised it (撤回争议)
)

// A Transition is one move that the state machine allows.
type Transition struct {
	From  State
	Event jurisdiction.EventType
	To    State
}

// transitions is the machine, whole. What is not here cannot happen. It has moves
// that no text allows and that happen all the same, such as asking for
// coordination without negotiating: [Examine] finds them.
//
//   - an authority that declines leaves the dispute where it was, to be taken to
//     another;
//   - where several authorities may be asked, as a local text lets the requester
//     go to its own first, one may follow the other, also without an outcome;
//   - the parties may agree, and who raised the dispute withdraw it, until it is
//     decided;
//   - a decision ends the route: no review is given (reading S17 f).
var transitions = [...]Transition{
	{NotRaised, DisputeRaised, Raised},

	{Raised, NegotiationOpened, Negotiating},
	{Raised, AgreementReached, Agreed},
	{Raised, AskedToCoordinate, CoordinationAsked},
	{Raised, AskedToDecide, Referred},
	{Raised, ProceedingWithdrawn, DisputeWithdrawn},

	{Negotiating, NegotiationFailed, Unsettled},
	{Negotiating, AgreementReached, Agreed},
	{Negotiating, AskedToCoordinate, CoordinationAsked},
	{Negotiating, AskedToDecide, Referred},
	{Negotiating, ProceedingWithdrawn, DisputeWithdrawn},

	{Unsettled, NegotiationOpened, Negotiating},
	{Unsettled, AgreementReached, Agreed},
	{Unsettled, AskedToCoordinate, CoordinationAsked},
	{Unsettled, AskedToDecide, Referred},
	{Unsettled, ProceedingWithdrawn, DisputeWithdrawn},

	{CoordinationAsked, AskedToCoordinate, CoordinationAsked},
	{CoordinationAsked, CoordinationDeclined, Unsettled},
	{CoordinationAsked, CoordinationHeld, Coordinated},
	{CoordinationAsked, AgreementReached, Agreed},
	{CoordinationAsked, AskedToDecide, Referred},
	{CoordinationAsked, ProceedingClosed, Closed},
	{CoordinationAsked, ProceedingWithdrawn, DisputeWithdrawn},

	{Coordinated, CoordinationHeld, Coordinated},
	{Coordinated, AgreementReached, Agreed},
	{Coordinated, NoAgreementReached, NotAgreed},
	{Coordinated, ProceedingWithdrawn, DisputeWithdrawn},

	{NotAgreed, AskedToCoordinate, CoordinationAsked},
	{NotAgreed, AgreementReached, Agreed},
	{NotAgreed, AskedToDecide, Referred},
	{NotAgreed, ProceedingClosed, Closed},
	{NotAgreed, ProceedingWithdrawn, DisputeWithdrawn},

	{Referred, AgreementReached, Agreed},
	{Referred, GovernmentDecided, Decided},
	{Referred, ProceedingWithdrawn, DisputeWithdrawn},

	{Agreed, ProceedingClosed, Closed},

	{Decided, ProceedingClosed, Closed},
}

// Transitions yields every move of the state machine, by state.
func Transitions() iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		for _, t := range transitions {
			if !yield(t) {
				return
			}
		}
	}
}

// ErrMove is the kind of error for an event that cannot happen in a state.
var ErrMove = errors.New("no such move")

// A MoveError names the event and the state in which it cannot happen.
type MoveError struct {
	State State
	Event jurisdiction.EventType
}

func (e *MoveError) Error() string {
	return fmt.Sprintf("dispute: event %q cannot happen in state %q", e.Event, e.State)
}

// Unwrap returns [ErrMove].
func (e *MoveError) Unwrap() error { return ErrMove }

// Apply returns the state of a proceeding after an event. It is a pure function of
// the two; the zero State is where every proceeding begins. An event that has no
// move in that state is a [*MoveError].
func Apply(s State, e *jurisdiction.Event) (State, error) {
	for k := range transitions {
		if t := &transitions[k]; t.From == s && t.Event == e.Type {
			return t.To, nil
		}
	}
	return s, &MoveError{s, e.Type}
}

// moves reports whether the machine knows an event.
func moves(t jurisdiction.EventType) bool {
	for k := range transitions {
		if transitions[k].Event == t {
			return true
		}
	}
	return false
}

// Next yields the events that can happen in a state, in the order of the machine.
// Whether a text allows them is another question: [Ladder] says which stage
// comes when.
func (s State) Next() iter.Seq[jurisdiction.EventType] {
	return func(yield func(jurisdiction.EventType) bool) {
		for _, t := range transitions {
			if t.From == s && !yield(t.Event) {
				return
			}
		}
	}
}
