package opening

import (
	"errors"
	"iter"

	"gongxiang.example/internal/casework"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A State is where an application, or an objection, stands for one item (状态). The
// zero value is that nothing has been received.
type State uint8

const (
	NotReceived State = iota // nothing has been received

	Requested          // an application was received, to be handled
	AwaitingSupplement // a supplement was asked for
	AccessGranted      // granted, data to be opened to the applicant
	Accessible         // the applicant has access
	ApplicationRefused // refused
	ApplicationClosed  // withdrawn by the applicant
	MisuseEstablished  // use against the rules was found, nothing ordered yet
	CorrectionOrdered  // ordered to correct, not suspended yet
	AccessSuspended    // access suspended
	Restorable         // suspended, and corrected: to be restored by an act
	AccessTerminated   // ended after a breach
	AccessEnded        // ended without one: no longer needed, or the purpose has ended

	Objected          // an objection was received, opening goes on
	OpenSuspended     // opening is suspended while the objection is verified
	DataWithdrawn     // decided: the data was withdrawn
	OpenRestored      // decided: the data is open
	OpenTreated       // decided: open again after treatment
	OtherwiseDecided  // decided: another measure
	ObjectionFinished // the objector was told

	Mixed // of a case only: its items are in different states
)

var stateNames = []string{"not-received", "requested", "awaiting-supplement", "granted", "accessible", "refused", "closed",
	"misuse-established", "correction-ordered", "suspended", "restorable", "terminated", "ended",
	"objected", "opening-suspended", "data-withdrawn", "opening-restored", "opened-after-treatment", "otherwise-decided", "objection-finished", "mixed"}

// String returns the name, such as "awaiting-supplement".
func (s State) String() string { return enum.String(stateNames, "State", s) }

// AppendText appends what [State.String] returns; an undeclared value is an error.
func (s State) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, stateNames, "opening: state", s)
}

// MarshalText is [State.AppendText] on an empty slice.
func (s State) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [State.String] returns.
func (s *State) UnmarshalText(b []byte) error {
	return enum.Parse(s, stateNames, "opening: state", b)
}

var stateWords = []jurisdiction.Text{
	{"尚未收到申请或者异议", "nothing received"}, {"待办理", "to be handled"}, {"待补充材料", "awaiting the supplement"},
	{"已授权，待开放", "granted, to be opened"}, {"可访问", "accessible"}, {"不同意申请", "refused"}, {"申请已撤回", "withdrawn by the applicant"},
	{"已发现违规使用，待责令改正", "misuse found, correction to be ordered"}, {"已责令改正", "ordered to correct"}, {"已暂停开放", "access suspended"},
	{"已改正，待决定是否恢复", "corrected, restoring it is to be decided"}, {"已终止开放", "access ended after a breach"}, {"不再使用", "no longer used"},
	{"待核实异议", "objection to be verified"}, {"已中止开放，待核实", "opening suspended, objection to be verified"}, {"数据已撤回", "data withdrawn"},
	{"已恢复开放", "opening restored"}, {"处理后再开放", "opened after treatment"}, {"已采取其他措施", "another measure was taken"},
	{"已反馈异议提交者", "objector told"}, {"各项数据状态不一", "the items are in different states"},
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

// moves is the machine, whole: by state, what can happen and where it leads. Of two
// that fit the first counts. What is not here cannot happen:
//
//   - unconditional data is fetched without an application (hubei-2025:32.2); the
//     machine lets any data be fetched, and whether that was lawful is a finding;
//   - an application may pass from one body to the next, such as from a platform to
//     the provider, and be answered by opening the data at once;
//   - breach: found, ordered to correct and suspended in either order, corrected or
//     not. Correction while suspended restores nothing by itself, and the end is an
//     act too (reading A28);
//   - an objection may lead to suspension at any time before it is decided; it is
//     verified in every case (H11) and may be decided without one;
//   - what has ended stays ended: a new application is a new case.
//
//law:hubei-2025:32.2
//law:hubei-2021:28
var moves = casework.Machine[State]{
	NotReceived: {
		{jurisdiction.Received, "", Requested},
		{Fetched, "", Accessible},
		{ObjectionFiled, "", Objected},
	},
	Requested: {
		{jurisdiction.Received, "", Requested},
		{jurisdiction.SupplementAsked, "", AwaitingSupplement},
		{jurisdiction.ExtensionApproved, "", Requested},
		{jurisdiction.ExtensionNotified, "", Requested},
		{AgreementSigned, "", Requested},
		{UndertakingSigned, "", Requested},
		{jurisdiction.Consented, "", AccessGranted},
		{jurisdiction.Offered, "", Accessible},
		{jurisdiction.Delivered, "", Accessible},
		{jurisdiction.Refused, "", ApplicationRefused},
		{jurisdiction.Withdrawn, "", ApplicationClosed},
	},
	AwaitingSupplement: {
		{jurisdiction.Supplemented, complete, Requested},
		{jurisdiction.Supplemented, partial, AwaitingSupplement},
		{jurisdiction.SupplementAsked, "", AwaitingSupplement},
		{jurisdiction.ExtensionApproved, "", AwaitingSupplement},
		{jurisdiction.ExtensionNotified, "", AwaitingSupplement},
		{AgreementSigned, "", AwaitingSupplement},
		{UndertakingSigned, "", AwaitingSupplement},
		{jurisdiction.Consented, "", AccessGranted},
		{jurisdiction.Refused, "", ApplicationRefused},
		{jurisdiction.Withdrawn, "", ApplicationClosed},
	},
	AccessGranted: {
		{AgreementSigned, "", AccessGranted},
		{UndertakingSigned, "", AccessGranted},
		{jurisdiction.Offered, "", Accessible},
		{jurisdiction.Delivered, "", Accessible},
		{Fetched, "", Accessible},
		{jurisdiction.Refused, "", ApplicationRefused},
		{jurisdiction.Withdrawn, "", ApplicationClosed},
	},
	Accessible: {
		{jurisdiction.Delivered, "", Accessible},
		{Fetched, "", Accessible},
		{AgreementSigned, "", Accessible},
		{UndertakingSigned, "", Accessible},
		{jurisdiction.MisuseFound, "", MisuseEstablished},
		{jurisdiction.PurposeEnded, "", AccessEnded},
		{jurisdiction.Withdrawn, "", AccessEnded},
	},
	ApplicationRefused: {
		{jurisdiction.Consented, "", AccessGranted},
		{jurisdiction.Withdrawn, "", ApplicationClosed},
	},
	MisuseEstablished: {
		{jurisdiction.MisuseFound, "", MisuseEstablished},
		{jurisdiction.RectificationOrdered, "", CorrectionOrdered},
		{jurisdiction.Suspended, "", AccessSuspended},
	},
	CorrectionOrdered: {
		{jurisdiction.MisuseFound, "", CorrectionOrdered},
		{jurisdiction.RectificationOrdered, "", CorrectionOrdered},
		{jurisdiction.Suspended, "", AccessSuspended},
		{jurisdiction.Rectified, complete, Accessible},
		{jurisdiction.Rectified, partial, CorrectionOrdered},
		{jurisdiction.Terminated, "", AccessTerminated},
	},
	AccessSuspended: {
		{jurisdiction.MisuseFound, "", AccessSuspended},
		{jurisdiction.RectificationOrdered, "", AccessSuspended},
		{jurisdiction.Rectified, complete, Restorable},
		{jurisdiction.Rectified, partial, AccessSuspended},
		{jurisdiction.Restored, "", Accessible},
		{jurisdiction.Terminated, "", AccessTerminated},
	},
	Restorable: {
		{jurisdiction.MisuseFound, "", AccessSuspended},
		{jurisdiction.Restored, "", Accessible},
		{jurisdiction.Terminated, "", AccessTerminated},
	},

	Objected: {
		{SuspensionJudged, "", Objected},
		{OpeningSuspended, "", OpenSuspended},
		{ObjectionDecided, Withdraw, DataWithdrawn},
		{ObjectionDecided, Restore, OpenRestored},
		{ObjectionDecided, Treat, OpenTreated},
		{ObjectionDecided, "", OtherwiseDecided},
	},
	OpenSuspended: {
		{ObjectionDecided, Withdraw, DataWithdrawn},
		{ObjectionDecided, Restore, OpenRestored},
		{ObjectionDecided, Treat, OpenTreated},
		{ObjectionDecided, "", OtherwiseDecided},
	},
	DataWithdrawn:    {{ObjectionAnswered, "", ObjectionFinished}},
	OpenRestored:     {{ObjectionAnswered, "", ObjectionFinished}},
	OpenTreated:      {{ObjectionAnswered, "", ObjectionFinished}},
	OtherwiseDecided: {{ObjectionAnswered, "", ObjectionFinished}},
	Mixed:            nil,
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

func (e *MoveError) Error() string { return casework.NoMove("opening", e.Event, e.State, e.See) }

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
