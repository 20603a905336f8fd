package operation

import (
	"errors"
	"iter"

	"gongxiang.example/internal/casework"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A State is where a grant, a purchase or an emergency stands (状态). The
// zero value is that nothing has begun.
type State uint8

const (
	NotBegun State = iota // nothing has begun

	Granted           // operation is granted
	BreachEstablished // a breach by the operator was found, nothing ordered yet
	CorrectionOrdered // ordered to correct, not suspended yet
	Suspended         // suspended
	Restorable        // suspended, and corrected: to be restored by an act
	Terminated        // ended after a breach
	DataLeft          // the operator is gone and nobody took its data over
	GrantEnded        // ended without a breach

	PurchaseWanted // a need was stated
	Bought         // purchased, to be listed
	BoughtListed   // purchased and listed
	NotBought      // given up

	EmergencyOn   // data is collected and used for an emergency
	EmergencyOver // the response has ended, the data is to be assessed
	DataAssessed  // assessed, to be sealed or destroyed
	DataSealed    // sealed

	DataDestroyed // destroyed

	Mixed // of a case only: its items are in different states
)

var stateNames = []string{"not-begun", "granted", "breach-established", "correction-ordered", "suspended", "restorable", "terminated",
	"data-left", "grant-ended", "purchase-wanted", "bought", "listed", "not-bought", "emergency", "emergency-over", "assessed", "sealed", "destroyed", "mixed"}

// String returns the name, such as "emergency-over".
func (s State) String() string { return enum.String(stateNames, "State", s) }

// AppendText appends what [State.String] returns; an undeclared value is an error.
func (s State) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, stateNames, "operation: state", s)
}

// MarshalText is [State.AppendText] on an empty slice.
func (s State) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [State.String] returns.
func (s *State) UnmarshalText(b []byte) error {
	return enum.Parse(s, stateNames, "operation: state", b)
}

var stateWords = []jurisdiction.Text{
	{"尚未开始", "nothing has begun"}, {"授权运营中", "operation is granted"}, {"已发现违规，待责令改正", "breach found, correction to be ordered"},
	{"已责令改正", "ordered to correct"}, {"已暂停", "suspended"}, {"已改正，待决定是否恢复", "corrected, restoring it is to be decided"}, {"已终止", "ended after a breach"},
	{"运营机构不再存续，数据无人接收", "the operator is gone and nobody took its data over"}, {"授权已终了", "the grant has ended"},
	{"待采购", "purchase wanted"}, {"已采购，待编目", "purchased, to be listed"}, {"已采购并编目", "purchased and listed"}, {"不再采购", "purchase given up"},
	{"应急收集使用中", "in use for an emergency"}, {"应对结束，待分类评估", "emergency over, to be assessed"}, {"已评估，待封存或者销毁", "assessed, to be sealed or destroyed"},
	{"已封存", "sealed"}, {"已销毁", "destroyed"}, {"各项数据状态不一", "the items are in different states"},
}

// Words returns the state in Chinese and English.
func (s State) Words() jurisdiction.Text { return enum.Words(stateWords, s) }

// A Transition is one move that the state machine allows.
type Transition struct {
	From  State
	Event jurisdiction.EventType
	Flag  string // the flag that the event must carry, or with not- before it must not; empty for any
	To    State
}

// moves is the machine, whole: by state, what can happen and where it leads. What is
// not here cannot happen:
//
//   - the three kinds of case have only their beginning in common;
//   - breach by an operator: as by a user of opened data (hubei-2025:66). Its merger or end
//     changes nothing where somebody takes the data over (50.4);
//   - reviews and the notice come before the contract. A purchase without them is
//     possible, and a finding;
//   - data of an emergency is assessed, then sealed or destroyed (27.2). That it was
//     sealed or destroyed without is possible, and a finding; what is sealed may be
//     destroyed later.
var moves = casework.Machine[State]{
	NotBegun: {
		{OperationGranted, "", Granted},
		{PurchasePlanned, "", PurchaseWanted},
		{EmergencyBegan, "", EmergencyOn},
	},
	Granted: {
		{UseDisclosed, "", Granted},
		{jurisdiction.MisuseFound, "", BreachEstablished},
		{ProcessorEnded, NoReceiver, DataLeft},
		{ProcessorEnded, receiver, Granted},
		{GrantOver, "", GrantEnded},
	},
	BreachEstablished: {
		{jurisdiction.MisuseFound, "", BreachEstablished},
		{jurisdiction.RectificationOrdered, "", CorrectionOrdered},
		{jurisdiction.Suspended, "", Suspended},
		{ProcessorEnded, NoReceiver, DataLeft},
		{ProcessorEnded, receiver, BreachEstablished},
		{GrantOver, "", GrantEnded},
	},
	CorrectionOrdered: {
		{jurisdiction.MisuseFound, "", CorrectionOrdered},
		{jurisdiction.RectificationOrdered, "", CorrectionOrdered},
		{jurisdiction.Suspended, "", Suspended},
		{jurisdiction.Rectified, complete, Granted},
		{jurisdiction.Rectified, partial, CorrectionOrdered},
		{jurisdiction.Terminated, "", Terminated},
		{ProcessorEnded, NoReceiver, DataLeft},
		{ProcessorEnded, receiver, CorrectionOrdered},
		{GrantOver, "", GrantEnded},
	},
	Suspended: {
		{jurisdiction.MisuseFound, "", Suspended},
		{jurisdiction.RectificationOrdered, "", Suspended},
		{jurisdiction.Rectified, complete, Restorable},
		{jurisdiction.Rectified, partial, Suspended},
		{jurisdiction.Restored, "", Granted},
		{jurisdiction.Terminated, "", Terminated},
		{ProcessorEnded, NoReceiver, DataLeft},
		{ProcessorEnded, receiver, Suspended},
		{GrantOver, "", GrantEnded},
	},
	Restorable: {
		{jurisdiction.MisuseFound, "", Suspended},
		{jurisdiction.Restored, "", Granted},
		{jurisdiction.Terminated, "", Terminated},
		{ProcessorEnded, NoReceiver, DataLeft},
		{ProcessorEnded, receiver, Restorable},
		{GrantOver, "", GrantEnded},
	},
	DataLeft: {
		{jurisdiction.Disposed, "", GrantEnded},
		{Destroyed, "", DataDestroyed},
	},

	PurchaseWanted: {
		{PurchaseNotified, "", PurchaseWanted},
		{jurisdiction.Reviewed, "", PurchaseWanted},
		{Purchased, "", Bought},
		{PurchaseDropped, "", NotBought},
	},
	Bought: {
		{jurisdiction.Offered, "", Bought},
		{jurisdiction.Delivered, "", Bought},
		{jurisdiction.Listed, "", BoughtListed},
	},
	BoughtListed: {
		{jurisdiction.Offered, "", BoughtListed},
		{jurisdiction.Delivered, "", BoughtListed},
	},

	EmergencyOn:   {{EmergencyEnded, "", EmergencyOver}},
	EmergencyOver: {{Assessed, "", DataAssessed}, {Sealed, "", DataSealed}, {Destroyed, "", DataDestroyed}},
	DataAssessed:  {{Sealed, "", DataSealed}, {Destroyed, "", DataDestroyed}},
	DataSealed:    {{Assessed, "", DataSealed}, {Destroyed, "", DataDestroyed}},
	Mixed:         nil,
}

// Transitions yields every move of the state machine, by state.
func Transitions() iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		for from := range moves {
			for _, m := range moves[from] {
				if !yield(Transition{State(from), m.Event, m.Flag, m.To}) {
					return
				}
			}
		}
	}
}

// ErrMove is the kind of error for an event that cannot happen in a state.
var ErrMove = errors.New("no such move")

// A MoveError names the event and the state in which it cannot happen, and the
// provisions of the texts held whose rules name such an event, where the error comes
// from [Examine].
type MoveError struct {
	State State
	Event jurisdiction.EventType
	See   []jurisdiction.Citation
}

func (e *MoveError) Error() string { return casework.NoMove("operation", e.Event, e.State, e.See) }

// Unwrap returns [ErrMove].
func (e *MoveError) Unwrap() error { return ErrMove }

// Apply returns the state of an item after an event that touches it. It is a
// pure function of the two; the zero State is where every case begins. An event that
// has no move in that state is a [*MoveError].
//
// Events that the machine does not know are for [Examine]: they move clocks and no
// state.
func Apply(s State, e *jurisdiction.Event) (State, error) {
	if to, ok := moves.After(s, e); ok {
		return to, nil
	}
	return s, &MoveError{State: s, Event: e.Type}
}

// Next yields the events that can happen in a state, in the order of the
// machine, none twice. Nothing can happen in [Mixed]: ask its items.
func (s State) Next() iter.Seq[jurisdiction.EventType] { return moves.Next(s) }
