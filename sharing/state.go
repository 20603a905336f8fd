package sharing

import (
	"errors"
	"fmt"
	"iter"

	"gongxiang.example/internal/casework"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A State is where the request for one item stands, and then the use of what was
// shared (状态). The zero value is not received. States are national and coarse: an
// event that a local text adds moves clocks without moving the state.
type State uint8

const (
	NotReceived        State = iota // the provider has no request
	Requested                       // received, to be replied to
	AwaitingSupplement              // a supplement was asked for
	ConsentGiven                    // the provider agreed, data to be delivered
	DataOffered                     // ready for use, the requester was told
	DataDelivered                   // delivered, in use
	RequestRefused                  // refused
	RequestWithdrawn                // withdrawn by the requester
	UseSuspended                    // access suspended after a breach (暂停)
	NoLongerNeeded                  // the purpose or the period of use has ended, data to be disposed of
	ServiceOver                     // the provider ended the service
	UseTerminated                   // sharing terminated after a breach (终止)
	DataDisposed                    // disposed of as the provider required (妥善处置)
	Mixed                           // of a case only: its items are in different states
)

var stateNames = []string{"not-received", "requested", "awaiting-supplement", "consented", "offered", "delivered", "refused",
	"withdrawn", "suspended", "no-longer-needed", "service-ended", "terminated", "disposed", "mixed"}

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
	{"不同意共享", "refused"}, {"申请已撤回", "withdrawn"},
	{"已暂停共享权限", "access suspended"}, {"不再需要，待处置", "no longer needed, to be disposed of"}, {"服务已终止", "service ended"},
	{"已终止共享", "sharing terminated"}, {"已处置", "disposed of"}, {"各数据项状态不一", "the items are in different states"},
}

// Words returns the state in Chinese and English.
func (s State) Words() jurisdiction.Text { return enum.Words(stateWords, s) }

// A Transition is one move that the state machine allows. From and To are the same
// for what may happen in a state and leaves it as it is.
type Transition struct {
	From  State
	Event jurisdiction.EventType
	Flag  string // a yes that the event must carry, or with not- before it must not: complete, agree
	To    State
}

// machine is the state machine, whole, by state. What is not here cannot happen:
//
//   - extensions come before the reply; notice of one may still be recorded after it;
//   - a provider may reply without waiting for the supplement (reading Q28);
//   - a refusal may turn into consent (Q25), by the decision of a dispute too (Q26);
//     consent taken back before delivery does not undo itself, it is like ending a
//     service, and the clock goes on;
//   - an entry taken off the catalog, or put in another class, while the request is
//     pending changes nothing by itself (Q8, Q9);
//   - unconditional data may be fetched without a request (A8);
//   - data offered in usable form may still be fetched, which is its delivery (Q6);
//   - withdrawal ends a request; after delivery it means that the data is no
//     longer needed (Q7). A new request is a new case;
//   - suspension is owed once misuse is found; what is suspended is restored or
//     terminated (state-2025:27.2, S13);
//   - data is disposed of once nothing is left to use it for (27.1); disposal ends
//     the case, save for its records.
var machine = casework.Machine[State]{
	NotReceived: {
		{jurisdiction.Received, "", Requested},
		{jurisdiction.Fetched, "", DataDelivered},
	},
	Requested: {
		{jurisdiction.SupplementAsked, "", AwaitingSupplement},
		{jurisdiction.ExtensionApproved, "", Requested},
		{jurisdiction.ExtensionNotified, "", Requested},
		{jurisdiction.Consented, "", ConsentGiven},
		{jurisdiction.Refused, "", RequestRefused},
		{jurisdiction.Withdrawn, "", RequestWithdrawn},
		{jurisdiction.DisputeDecided, "agree", ConsentGiven},
		{jurisdiction.DisputeDecided, "not-agree", Requested},
		{jurisdiction.Reclassified, "", Requested},
		{jurisdiction.Delisted, "", Requested},
	},
	AwaitingSupplement: {
		{jurisdiction.Supplemented, "not-complete", AwaitingSupplement},
		{jurisdiction.Supplemented, "complete", Requested},
		{jurisdiction.SupplementAsked, "", AwaitingSupplement},
		{jurisdiction.ExtensionApproved, "", AwaitingSupplement},
		{jurisdiction.ExtensionNotified, "", AwaitingSupplement},
		{jurisdiction.Consented, "", ConsentGiven},
		{jurisdiction.Refused, "", RequestRefused},
		{jurisdiction.Withdrawn, "", RequestWithdrawn},
		{jurisdiction.Reclassified, "", AwaitingSupplement},
		{jurisdiction.Delisted, "", AwaitingSupplement},
	},
	ConsentGiven: {
		{jurisdiction.ExtensionNotified, "", ConsentGiven},
		{jurisdiction.Refused, "", ConsentGiven},
		{jurisdiction.Offered, "", DataOffered},
		{jurisdiction.Delivered, "", DataDelivered},
		{jurisdiction.Withdrawn, "", RequestWithdrawn},
		{jurisdiction.Reclassified, "", ConsentGiven},
		{jurisdiction.Delisted, "", ConsentGiven},
	},
	DataOffered: {
		{jurisdiction.Delivered, "", DataDelivered},
		{jurisdiction.Withdrawn, "", NoLongerNeeded},
		{jurisdiction.UseChangeAsked, "", DataOffered},
		{jurisdiction.UseChangeAnswered, "", DataOffered},
		{jurisdiction.UseChanged, "", DataOffered},
		{jurisdiction.MisuseFound, "", DataOffered},
		{jurisdiction.RectificationOrdered, "", DataOffered},
		{jurisdiction.Rectified, "", DataOffered},
		{jurisdiction.Suspended, "", UseSuspended},
		{jurisdiction.Terminated, "", UseTerminated},
		{jurisdiction.ServiceChangePlanned, "", DataOffered},
		{jurisdiction.ServiceEnded, "", ServiceOver},
		{jurisdiction.PurposeEnded, "", NoLongerNeeded},
		{jurisdiction.UsePeriodEnded, "", NoLongerNeeded},
	},
	DataDelivered: {
		{jurisdiction.Withdrawn, "", NoLongerNeeded},
		{jurisdiction.UseChangeAsked, "", DataDelivered},
		{jurisdiction.UseChangeAnswered, "", DataDelivered},
		{jurisdiction.UseChanged, "", DataDelivered},
		{jurisdiction.MisuseFound, "", DataDelivered},
		{jurisdiction.RectificationOrdered, "", DataDelivered},
		{jurisdiction.Rectified, "", DataDelivered},
		{jurisdiction.Suspended, "", UseSuspended},
		{jurisdiction.Terminated, "", UseTerminated},
		{jurisdiction.ServiceChangePlanned, "", DataDelivered},
		{jurisdiction.ServiceEnded, "", ServiceOver},
		{jurisdiction.PurposeEnded, "", NoLongerNeeded},
		{jurisdiction.UsePeriodEnded, "", NoLongerNeeded},
	},
	RequestRefused: {
		{jurisdiction.ExtensionNotified, "", RequestRefused},
		{jurisdiction.Consented, "", ConsentGiven},
		{jurisdiction.Withdrawn, "", RequestWithdrawn},
		{jurisdiction.DisputeDecided, "agree", ConsentGiven},
		{jurisdiction.DisputeDecided, "not-agree", RequestRefused},
	},
	UseSuspended: {
		{jurisdiction.UseChanged, "", UseSuspended},
		{jurisdiction.MisuseFound, "", UseSuspended},
		{jurisdiction.RectificationOrdered, "", UseSuspended},
		{jurisdiction.Rectified, "", UseSuspended},
		{jurisdiction.Restored, "", DataDelivered},
		{jurisdiction.Terminated, "", UseTerminated},
		{jurisdiction.ServiceChangePlanned, "", UseSuspended},
		{jurisdiction.ServiceEnded, "", ServiceOver},
		{jurisdiction.PurposeEnded, "", NoLongerNeeded},
		{jurisdiction.UsePeriodEnded, "", NoLongerNeeded},
		{jurisdiction.Withdrawn, "", NoLongerNeeded},
	},
	NoLongerNeeded: {
		{jurisdiction.UseChanged, "", NoLongerNeeded},
		{jurisdiction.MisuseFound, "", NoLongerNeeded},
		{jurisdiction.DisposalInstructed, "", NoLongerNeeded},
		{jurisdiction.Disposed, "", DataDisposed},
	},
	ServiceOver: {
		{jurisdiction.UseChanged, "", ServiceOver},
		{jurisdiction.MisuseFound, "", ServiceOver},
		{jurisdiction.DisposalInstructed, "", ServiceOver},
		{jurisdiction.Disposed, "", DataDisposed},
	},
	UseTerminated: {
		{jurisdiction.UseChanged, "", UseTerminated},
		{jurisdiction.MisuseFound, "", UseTerminated},
		{jurisdiction.DisposalInstructed, "", UseTerminated},
		{jurisdiction.Disposed, "", DataDisposed},
	},
	DataDisposed: nil,
}

// Transitions yields every move of the state machine, by state.
func Transitions() iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		for from := range machine {
			for _, m := range machine[from] {
				if !yield(Transition{State(from), m.Event, m.Flag, m.To}) {
					return
				}
			}
		}
	}
}

// ErrMove is the kind of error for an event that cannot happen in a state, or not
// yet.
var ErrMove = errors.New("no such move")

// A MoveError names an event that cannot happen, the state in which it cannot, the
// provision that knows the event, and, for an answer to something that was never
// asked, what must come before it.
type MoveError struct {
	State State
	Event jurisdiction.EventType
	After []jurisdiction.EventType // one of these must have happened; none where the state forbids the event
	Cite  jurisdiction.Citation    // zero where no provision knows it
}

func (e *MoveError) Error() string {
	s := fmt.Sprintf("sharing: event %q cannot happen in state %q", e.Event, e.State)
	if len(e.After) > 0 {
		s = fmt.Sprintf("sharing: event %q cannot happen in state %q before one of %q", e.Event, e.State, e.After)
	}
	if !e.Cite.IsZero() {
		s += fmt.Sprintf(" (%v)", e.Cite)
	}
	return s
}

// Unwrap returns [ErrMove].
func (e *MoveError) Unwrap() error { return ErrMove }

// Apply returns the state of an item after an event that touches it. It is a
// pure function of the two; the zero State is where every request begins. An
// event that has no move in that state is a [*MoveError].
//
// Receipt by another body than the provider, and events that the machine does
// not know, are for [Examine]: they move clocks and no state. So are answers to
// something that was never asked.
func Apply(s State, e *jurisdiction.Event) (State, error) {
	to, ok := machine.After(s, e)
	if !ok {
		return s, &MoveError{State: s, Event: e.Type, Cite: written(e.Type)}
	}
	return to, nil
}

// knows reports whether the machine knows an event.
func knows(t jurisdiction.EventType) bool {
	for k := range writtenIn {
		if writtenIn[k].event == t {
			return true
		}
	}
	return false
}

// writtenIn says where the events of the machine are written.
var writtenIn = [...]struct {
	event jurisdiction.EventType
	cite  string
}{
	{jurisdiction.Received, "state-2025:21.1"},
	{jurisdiction.Fetched, "hubei-2025:31.2"},
	{jurisdiction.SupplementAsked, "state-2025:21.2"},
	{jurisdiction.Supplemented, "state-2025:21.2"},
	{jurisdiction.ExtensionApproved, "state-2025:21.1"},
	{jurisdiction.ExtensionNotified, "state-2025:21.1"},
	{jurisdiction.Consented, "state-2025:20.3"},
	{jurisdiction.Refused, "state-2025:21.2"},
	{jurisdiction.Withdrawn, "state-2025:20.2"},
	{jurisdiction.DisputeDecided, "state-2025:28.2"},
	{jurisdiction.Reclassified, "state-2025:17.1"},
	{jurisdiction.Delisted, "state-2025:17.1"},
	{jurisdiction.Offered, "state-2025:22.1"},
	{jurisdiction.Delivered, "state-2025:22.1"},
	{jurisdiction.UseChangeAsked, "state-2025:25.1"},
	{jurisdiction.UseChangeAnswered, "state-2025:25.1"},
	{jurisdiction.UseChanged, "state-2025:25.1"},
	{jurisdiction.MisuseFound, "state-2025:27.2"},
	{jurisdiction.RectificationOrdered, "state-2025:27.2"},
	{jurisdiction.Rectified, "state-2025:27.2"},
	{jurisdiction.Suspended, "state-2025:27.2"},
	{jurisdiction.Restored, "state-2025:27.2"},
	{jurisdiction.Terminated, "state-2025:27.2"},
	{jurisdiction.ServiceChangePlanned, "state-2025:27.3"},
	{jurisdiction.ServiceEnded, "state-2025:27.3"},
	{jurisdiction.PurposeEnded, "state-2025:27.1"},
	{jurisdiction.UsePeriodEnded, "state-2025:27.1"},
	{jurisdiction.DisposalInstructed, "state-2025:27.1"},
	{jurisdiction.Disposed, "state-2025:27.1"},
}

// written returns where an event of the machine is written, the zero Citation for
// an event that it does not know.
func written(t jurisdiction.EventType) jurisdiction.Citation {
	for k := range writtenIn {
		if writtenIn[k].event == t {
			return jurisdiction.MustCitation(writtenIn[k].cite)
		}
	}
	return jurisdiction.Citation{}
}

// elsewhere reports whether e is the receipt of a request by another body than
// the provider, on the way to it or instead of it: that moves clocks alone.
func elsewhere(e *jurisdiction.Event) bool {
	return e.Type == jurisdiction.Received && e.By != jurisdiction.NoRole && e.By != jurisdiction.Provider
}

// Next yields the events that can happen in a state, in the order of the
// machine, none twice. Nothing can happen in [Mixed]: ask its items.
func (s State) Next() iter.Seq[jurisdiction.EventType] { return machine.Next(s) }
