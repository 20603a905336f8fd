package sharing

import (
	"errors"
	"fmt"
	"iter"

	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A State is where the request for one item stands (状态). The zero value is not
// received. States are national and coarse: an event that a local text adds
// moves clocks without moving the state.
type State uint8

const (
	NotReceived        State = iota // the provider has no request
	Requested                       // received, to be replied to
	AwaitingSupplement              // a supplement was asked for
	ConsentGiven                    // the provider agreed, data to be delivered
	DataOffered                     // ready for use, the requester was told
	DataDelivered                   // delivered
	RequestRefused                  // refused
	RequestWithdrawn                // withdrawn by the requester
	NoLongerNeeded                  // withdrawn after delivery: the purpose has ended
	Mixed                           // of a case only: its items are in different states
)

var stateNames = []string{"not-received", "requested", "awaiting-supplement", "consented", "offered", "delivered", "refused",
	"withdrawn", "no-longer-needed", "mixed"}

// String returns the name, such as "awaiting-supplement".
func (s State) String() string { return enum.String(stateNames, "State", s) }

// AppendText appends what [State.String] returns; an undeclared value is an error.
func (s State) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, stateNames, "sharing: state", s)
}

// MarshalText is [State.AppendText] on an empty slice.
func (s State) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [State.String] returns.
func (s *State) UnmarshalText(b []byte) error {
	return enum.Parse(s, stateNames, "sharing: state", b)
}

var stateWords = []jurisdiction.Text{
	{"尚未收到申请", "not received"}, {"待答复", "to be replied to"}, {"待补充材料", "awaiting the supplement"},
	{"已同意共享，待提供", "agreed, to be delivered"}, {"数据可供获取", "data ready for use"}, {"已提供", "delivered"},
	{"不同意共享", "refused"}, {"申请已撤回", "withdrawn"}, {"不再需要", "no longer needed"}, {"各数据项状态不一", "the items are in different states"},
}

// Words returns the state in Chinese and English.
func (s State) Words() jurisdiction.Text {
	if int(s) < len(stateWords) {
		return stateWords[s]
	}
	return jurisdiction.Text{s.String(), s.String()}
}

// A Transition is one move that the state machine allows.
type Transition struct {
	From     State
	Event    jurisdiction.EventType
	Complete bool // of a supplement: whether everything asked for is there
	To       State
}

// transitions is the machine, whole. What is not here cannot happen:
//
//   - extensions come before the reply; notice of one may still be recorded after it;
//   - a provider may reply without waiting for the supplement (reading Q28);
//   - a refusal may turn into consent (Q25); consent taken back before delivery
//     does not undo itself, it is like ending a service, and the clock goes on;
//   - data offered in usable form may still be fetched, which is its delivery (Q6);
//   - withdrawal ends a request; after delivery it means that the data is no
//     longer needed (Q7). A new request is a new case.
var transitions = [...]Transition{
	{NotReceived, jurisdiction.Received, false, Requested},

	{Requested, jurisdiction.SupplementAsked, false, AwaitingSupplement},
	{Requested, jurisdiction.ExtensionApproved, false, Requested},
	{Requested, jurisdiction.ExtensionNotified, false, Requested},
	{Requested, jurisdiction.Consented, false, ConsentGiven},
	{Requested, jurisdiction.Refused, false, RequestRefused},
	{Requested, jurisdiction.Withdrawn, false, RequestWithdrawn},

	{AwaitingSupplement, jurisdiction.Supplemented, false, AwaitingSupplement},
	{AwaitingSupplement, jurisdiction.Supplemented, true, Requested},
	{AwaitingSupplement, jurisdiction.SupplementAsked, false, AwaitingSupplement},
	{AwaitingSupplement, jurisdiction.ExtensionApproved, false, AwaitingSupplement},
	{AwaitingSupplement, jurisdiction.ExtensionNotified, false, AwaitingSupplement},
	{AwaitingSupplement, jurisdiction.Consented, false, ConsentGiven},
	{AwaitingSupplement, jurisdiction.Refused, false, RequestRefused},
	{AwaitingSupplement, jurisdiction.Withdrawn, false, RequestWithdrawn},

	{ConsentGiven, jurisdiction.ExtensionNotified, false, ConsentGiven},
	{ConsentGiven, jurisdiction.Refused, false, ConsentGiven},
	{ConsentGiven, jurisdiction.Offered, false, DataOffered},
	{ConsentGiven, jurisdiction.Delivered, false, DataDelivered},
	{ConsentGiven, jurisdiction.Withdrawn, false, RequestWithdrawn},

	{DataOffered, jurisdiction.Delivered, false, DataDelivered},
	{DataOffered, jurisdiction.Withdrawn, false, NoLongerNeeded},

	{DataDelivered, jurisdiction.Withdrawn, false, NoLongerNeeded},

	{RequestRefused, jurisdiction.ExtensionNotified, false, RequestRefused},
	{RequestRefused, jurisdiction.Consented, false, ConsentGiven},
	{RequestRefused, jurisdiction.Withdrawn, false, RequestWithdrawn},
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
	return fmt.Sprintf("sharing: event %q cannot happen in state %q", e.Event, e.State)
}

// Unwrap returns [ErrMove].
func (e *MoveError) Unwrap() error { return ErrMove }

// Apply returns the state of an item after an event that touches it. It is a
// pure function of the two; the zero State is where every request begins. An
// event that has no move in that state is a [*MoveError].
//
// Receipt by another body than the provider, and events that the machine does
// not know, are for [Examine]: they move clocks and no state.
func Apply(s State, e *jurisdiction.Event) (State, error) {
	for k := range transitions {
		t := &transitions[k]
		if t.From == s && t.Event == e.Type && (t.Event != jurisdiction.Supplemented || t.Complete == e.Complete) {
			return t.To, nil
		}
	}
	return s, &MoveError{s, e.Type}
}

// moves reports whether an event moves the state at all: the machine knows it,
// and it did not happen elsewhere.
func moves(e *jurisdiction.Event) bool {
	for k := range transitions {
		if transitions[k].Event == e.Type {
			return !elsewhere(e)
		}
	}
	return false
}

// elsewhere reports whether e is the receipt of a request by another body than
// the provider, on the way to it or instead of it: that moves clocks alone.
func elsewhere(e *jurisdiction.Event) bool {
	return e.Type == jurisdiction.Received && e.By != jurisdiction.NoRole && e.By != jurisdiction.Provider
}

// Next yields the events that can happen in a state, in the order of the
// machine, none twice. Nothing can happen in [Mixed]: ask its items.
func (s State) Next() iter.Seq[jurisdiction.EventType] {
	return func(yield func(jurisdiction.EventType) bool) {
		var last jurisdiction.EventType
		for _, t := range transitions {
			if t.From == s && t.Event != last {
				last = t.Event
				if !yield(t.Event) {
					return
				}
			}
		}
	}
}
