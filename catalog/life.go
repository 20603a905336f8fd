package catalog

import (
	"errors"
	"fmt"
	"iter"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A State is where an entry stands in its life (状态). The zero value is not yet
// submitted.
type State uint8

const (
	Drafted     State = iota // being compiled (编制中)
	UnderReview              // submitted to the authority (审核中)
	Returned                 // returned with reasons (退回)
	Approved                 // passed review, to be announced (审核通过待告知)
	Published                // reviewed and published (已发布)
	UpdateOwed               // published, and something has changed that it must follow (待更新)
	Updated                  // updated, not yet submitted (已更新待报送)
	Delisted                 // taken off the catalog (已撤销)
)

var stateNames = []string{"drafted", "under-review", "returned", "approved", "published", "update-owed", "updated", "delisted"}

// String returns the name, such as "under-review".
func (s State) String() string { return enum.String(stateNames, "State", s) }

// AppendText appends what [State.String] returns; an undeclared value is an error.
func (s State) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, stateNames, "catalog: state", s)
}

// MarshalText is [State.AppendText] on an empty slice.
func (s State) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [State.String] returns.
func (s *State) UnmarshalText(b []byte) error {
	return enum.Parse(s, stateNames, "catalog: state", b)
}

var stateWords = []jurisdiction.Text{
	{"编制中", "being compiled"}, {"审核中", "under review"}, {"退回", "returned with reasons"},
	{"审核通过，待告知", "passed review, to be announced"}, {"已发布", "published"},
	{"待更新", "update owed"}, {"已更新待报送", "updated, to be submitted"}, {"已撤销", "taken off the catalog"},
}

// Words returns the state in Chinese and English.
func (s State) Words() jurisdiction.Text { return enum.Words(stateWords, s) }

// The events of an entry's life. The State regulation's text declares them.
const (
	Submitted     jurisdiction.EventType = "catalog-submitted" // the authority has the first catalog for review (报送审核)
	Resubmitted   jurisdiction.EventType = "update-submitted"  // the authority has the update for review
	SentBack      jurisdiction.EventType = "catalog-returned"  // returned with reasons (退回)
	Passed        jurisdiction.EventType = "catalog-reviewed"  // a first catalog passed review (审核通过)
	Announced     jurisdiction.EventType = "catalog-published" // reviewed and published (审核发布)
	LawAdjusted   jurisdiction.EventType = "law-adjusted"      // a law, administrative regulation or State Council decision changed
	DutiesChanged jurisdiction.EventType = "duties-changed"    // the duties of the department changed
	UpdateMade    jurisdiction.EventType = "catalog-updated"   // the entry was updated
	TakenOff      jurisdiction.EventType = "catalog-delisted"  // taken off the catalog, reviewed and published (撤销)
)

// A Transition is one move that the state machine allows.
type Transition struct {
	From  State
	Event jurisdiction.EventType
	To    State
}

// transitions is the machine, whole. What is not here cannot happen:
//
//   - what was returned goes on from where it was: it is updated or submitted
//     again, and the department's own last day stands (reading Q35);
//   - a further change while an update is owed or under review opens a further
//     clock and leaves the state as it is, but what is published falls behind;
//   - taking an entry off has an effect only once that was reviewed and published
//     (reading Q8), so the event is its publication.
var transitions = [...]Transition{
	{Drafted, Submitted, UnderReview},

	{UnderReview, SentBack, Returned},
	{UnderReview, Passed, Approved},
	{UnderReview, Announced, Published},
	{UnderReview, LawAdjusted, UnderReview},
	{UnderReview, DutiesChanged, UnderReview},

	{Returned, UpdateMade, Updated},
	{Returned, Submitted, UnderReview},
	{Returned, Resubmitted, UnderReview},
	{Returned, LawAdjusted, Returned},
	{Returned, DutiesChanged, Returned},

	{Approved, Announced, Published},
	{Approved, LawAdjusted, Approved},
	{Approved, DutiesChanged, Approved},

	{Published, LawAdjusted, UpdateOwed},
	{Published, DutiesChanged, UpdateOwed},
	{Published, UpdateMade, Updated},
	{Published, TakenOff, Delisted},

	{UpdateOwed, UpdateMade, Updated},
	{UpdateOwed, LawAdjusted, UpdateOwed},
	{UpdateOwed, DutiesChanged, UpdateOwed},
	{UpdateOwed, jurisdiction.ExtensionApproved, UpdateOwed},
	{UpdateOwed, TakenOff, Delisted},

	{Updated, Resubmitted, UnderReview},
	{Updated, LawAdjusted, Updated},
	{Updated, DutiesChanged, Updated},
	{Updated, jurisdiction.ExtensionApproved, Updated},
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
	On    deadline.Date
}

func (e *MoveError) Error() string {
	return fmt.Sprintf("catalog: event %q on %v cannot happen in state %q", e.Event, e.On, e.State)
}

// Unwrap returns [ErrMove].
func (e *MoveError) Unwrap() error { return ErrMove }

// Apply returns the state of an entry after an event. It is a pure function of
// the two; an event that has no move in that state is a [*MoveError].
func Apply(s State, e *jurisdiction.Event) (State, error) {
	for k := range transitions {
		if t := &transitions[k]; t.From == s && t.Event == e.Type {
			return t.To, nil
		}
	}
	return s, &MoveError{s, e.Type, e.On}
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

// A Life is what happened to an entry, in the order of days.
type Life struct {
	Provider  jurisdiction.Body
	Authority jurisdiction.Body // of the provider's level, where it is known
	Events    []jurisdiction.Event
}

// A Standing says where an entry stands at the end of a day.
type Standing struct {
	State    State
	Duties   []jurisdiction.Duty    // in the order in which they arose
	Findings []jurisdiction.Finding // lateness, and steps without effect
}

// Follow answers where an entry stands at the end of the day asOf and who owes
// what by when: the update within ten working days of a change, five more with the
// authority's consent, the review of an update within two (state-2025:17.2 and
// 17.3; a first catalog has no days, reading S9), and what local texts add. What
// happened later is left out.
//
// Only a change of a law, an administrative regulation or a State Council
// decision, or of the department's duties, starts that clock (reading S7). The
// commencement of such a text is a change like another: an event on the day of its
// publication, with the day on which it takes effect in Effective. From which of
// the two the days run is open ([jurisdiction.CatalogTrigger]); the planning date
// goes by the earlier, lateness by the later. For every other change the texts set
// no number.
//
// An event out of order or impossible in its state is an error that wraps
// [ErrMove]; one that no text knows wraps it too. The other errors are those of
// [jurisdiction.Law.Run].
func Follow(law *jurisdiction.Law, l *Life, asOf deadline.Date) (Standing, error) {
	if law == nil || l == nil {
		return Standing{}, &jurisdiction.UndeterminedError{Fact: "law and life"}
	}
	if asOf.IsZero() {
		return Standing{}, &jurisdiction.UndeterminedError{Fact: "as_of"}
	}
	var s Standing
	n, err := s.follow(law, l, asOf)
	if err != nil {
		return Standing{}, err
	}
	set := jurisdiction.Setting{
		Parties: jurisdiction.Parties{Provider: l.Provider, Authority: l.Authority}, Events: l.Events[:n], AsOf: asOf, Procedure: jurisdiction.Cataloging,
	}
	var o jurisdiction.Outcome
	l.addressed(law, &o, &set)
	if err := law.Run(&o, jurisdiction.Cataloging, &set); err != nil {
		return Standing{}, err
	}
	s.Duties, s.Findings = o.Duties, o.Findings
	return s, nil
}

// follow moves the state by the events through asOf, and returns how many these are.
func (s *Standing) follow(law *jurisdiction.Law, l *Life, asOf deadline.Date) (n int, err error) {
	for k := range l.Events {
		e := &l.Events[k]
		switch {
		case k > 0 && e.On.Before(l.Events[k-1].On), e.On.IsZero():
			return 0, fmt.Errorf("catalog: event %d, %q on %v: %w: want the events in order of days", k+1, e.Type, e.On, ErrMove)
		case !moves(e.Type) && !law.Knows(e.Type):
			return 0, fmt.Errorf("catalog: event %d, %q on %v: %w: no text held knows this event", k+1, e.Type, e.On, ErrMove)
		case e.On.After(asOf):
			continue
		}
		n = k + 1
		if !moves(e.Type) {
			continue // it may move clocks of a local text
		}
		if s.State, err = Apply(s.State, e); err != nil {
			return 0, err
		}
	}
	return n, nil
}

// addressed looks whether the catalog went to the authority of the provider's
// level, where both places were given. Review is by the managing level of a body
// under vertical management, unless the reading is that of its place (G7).
func (l *Life) addressed(law *jurisdiction.Law, o *jurisdiction.Outcome, s *jurisdiction.Setting) {
	want, depends := l.Provider.ManagedAt(), jurisdiction.OptionSet(0)
	if want != l.Provider.Division {
		depends = jurisdiction.OptionVerticalAuthority
		if law.Readings().VerticalAuthority == jurisdiction.VerticalPlace {
			want = l.Provider.Division
		}
	}
	if want.IsZero() || l.Authority.Division.IsZero() || l.Authority.Division == want {
		return
	}
	for k := range s.Events {
		e := &s.Events[k]
		if e.Type != Submitted && e.Type != Resubmitted {
			continue
		}
		if f, ok := law.Finding("wrong-review-authority", s, e.On); ok {
			if f.Readings = depends; depends != 0 && l.Authority.Division == l.Provider.Division {
				f.Severity = jurisdiction.Warning // right under another serious reading
			}
			o.Add(f)
		}
	}
}
