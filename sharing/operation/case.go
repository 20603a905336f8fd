package operation

import (
	"errors"
	"fmt"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// A Case is one grant of authorized operation, one purchase of data or one emergency, and
// what happened: the facts, in the order of time. Examine reads it and changes nothing
// in it.
type Case struct {
	Body      jurisdiction.Body // whose case it is: the granting side, the buyer, the body that collected
	Other     jurisdiction.Body // the operator, the seller; zero where there is none
	Authority jurisdiction.Body // the data authority of the level, where it is known
	Facts     jurisdiction.Facts
	Items     []Item // the sets of data, none for a case about one
	Events    []jurisdiction.Event

	Grant    *Grant    // what was granted, of a grant
	Acts     []Act     // what was done with the data under a grant or in an emergency, as recorded
	Purchase *Purchase // of a purchase
	Plan     *Plan     // of an emergency
}

// An Item is one set of data in a case.
type Item struct {
	ID       string           // unique within the case
	Personal jurisdiction.Tri // it holds personal information
}

// A Statement is what somebody found and wrote down. Whether it is right is not for
// code to say (reading A22).
type Statement struct {
	Text string        // why
	By   string        // who found so: an office or a post
	On   deadline.Date // when
}

// isWhole reports whether all three are there, by a day.
func (s Statement) isWhole(by deadline.Date) bool {
	return s.Text != "" && s.By != "" && !s.On.IsZero() && !s.On.After(by)
}

// A Mode is how operation is granted (授权模式). The zero value is that nobody said.
type Mode uint8

const (
	NoMode     Mode = iota // not given
	Overall                // 整体授权
	ByField                // 分领域授权
	ByScenario             // 依场景授权
)

var modeNames = []string{"", "overall", "by-field", "by-scenario"}

// String returns "overall", "by-field", "by-scenario" or the empty string.
func (m Mode) String() string { return enum.String(modeNames, "Mode", m) }

// AppendText appends what [Mode.String] returns; an undeclared value is an error.
func (m Mode) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, modeNames, "operation: mode", m)
}

// MarshalText is [Mode.AppendText] on an empty slice.
func (m Mode) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText accepts the names that [Mode.String] returns.
func (m *Mode) UnmarshalText(b []byte) error {
	return enum.Parse(m, modeNames, "operation: mode", b)
}

// A Grantor is a body that granted, or took part: a government at county level or above,
// the data authority, or as [jurisdiction.Responsible] the department of a sector
// (行业主管部门). Whoever else granted, a township for instance, is any other role.
type Grantor struct {
	Role  jurisdiction.Role
	Place jurisdiction.Division
}

// A Grant is what was granted, by whom and how.
type Grant struct {
	Mode       Mode
	By         []Grantor
	ApprovedBy jurisdiction.Division // the place of the government that approved it, zero where none did
	ApprovedOn deadline.Date
	Need       Statement        // why it is by field or scenario
	StateOwned jurisdiction.Tri // the operator is a State-owned enterprise
	Measures   jurisdiction.Tri // the province's measures on operation were in force
	Items      []string         // what may be operated; none for all items of the case
	Purposes   []string         // for what; none where the grant fixes none
	From       deadline.Date    // the first day, zero for that of the grant
	Until      deadline.Date    // the last day, included; zero where the grant sets none
}

// An ActKind is a kind of thing done with data. The zero value is none.
type ActKind uint8

const (
	NoAct       ActKind = iota // none
	Processed                  // worked on (加工)
	Released                   // a product or service provided to society (向社会提供)
	Supplied                   // supplied to one other party
	Traded                     // traded for value, or supplied on a market (交易)
	Entrusted                  // processing entrusted to another (委托处理)
	UsedInside                 // used by the body itself
	Leaked                     // leaked or illegally supplied, as found
	Monopolized                // dominance abused or monopoly conduct, as the competent organ found
)

var actNames = []string{"", "processed", "released", "supplied", "traded", "entrusted", "used", "leaked", "monopolized"}

// String returns the name, such as "released".
func (k ActKind) String() string { return enum.String(actNames, "ActKind", k) }

// AppendText appends what [ActKind.String] returns; an undeclared value is an error.
func (k ActKind) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, actNames, "operation: kind of act", k)
}

// MarshalText is [ActKind.AppendText] on an empty slice.
func (k ActKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText accepts the names that [ActKind.String] returns.
func (k *ActKind) UnmarshalText(b []byte) error {
	return enum.Parse(k, actNames, "operation: kind of act", b)
}

// An Act is something done with the data, as it was recorded. What nobody said is
// empty and tested against nothing.
type Act struct {
	Kind     ActKind
	On       deadline.Date
	Items    []string         // the data concerned, also such as is no item of the case; none for all
	Purpose  string           // for what
	Form     opening.Form     // of what was supplied or traded
	Reviewed deadline.Date    // released: the day on which it passed compliance review, zero for none (合规审核)
	Platform jurisdiction.Tri // it ran on the operation platform
	ForValue jurisdiction.Tri // traded: for value
	Venue    Venue            // traded
	Terms    []string         // entrusted: what the terms settle, see [EntrustmentTerms]

	// Of an emergency: whether it serves the response.
	Response jurisdiction.Tri
}

// EntrustmentTerms lists what the terms of an entrustment have to settle, and that the
// other is supervised (hubei-2025:50.3).
func EntrustmentTerms() []string {
	return []string{"purpose", "manner", "scope", "security", "supervision"}
}

// A Venue is where data is traded (交易场所). The zero value is that nobody said.
type Venue uint8

const (
	NoVenue            Venue = iota // not given
	ProvincialPlatform              // the trading platform of the province (省数据流通交易平台)
	LawfulExchange                  // another lawfully established exchange (依法设立的数据交易场所)
	OffExchange                     // anywhere else
)

var venueNames = []string{"", "provincial-platform", "lawful-exchange", "off-exchange"}

// String returns the name, such as "lawful-exchange".
func (v Venue) String() string { return enum.String(venueNames, "Venue", v) }

// AppendText appends what [Venue.String] returns; an undeclared value is an error.
func (v Venue) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, venueNames, "operation: venue", v)
}

// MarshalText is [Venue.AppendText] on an empty slice.
func (v Venue) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText accepts the names that [Venue.String] returns.
func (v *Venue) UnmarshalText(b []byte) error {
	return enum.Parse(v, venueNames, "operation: venue", b)
}

// A Purchase is what a body buys. The source of its funds is a fact of the body.
type Purchase struct {
	Need       Statement        // why it is truly necessary (确有必要)
	Public     jurisdiction.Tri // it is public data
	Shareable  jurisdiction.Tri // the sharing platform can supply it
	AlsoWanted jurisdiction.Tri // another body has the same need
	Venue      Venue
}

// A Plan is what a body sets before it collects data for an emergency, in the words of
// its paper; empty for what it does not set.
type Plan struct {
	Purpose string
	Scope   string
	Method  string
	Period  string
}

// ErrItem is the kind of error for items that cannot be told apart.
var ErrItem = errors.New("operation: item")

// ErrFacts is the kind of error for facts that contradict each other or the case.
var ErrFacts = errors.New("operation: facts")

// ids are the ids of the items, none for a case without.
func (c *Case) ids() []string { return casework.IDs(c.Items, func(i *Item) string { return i.ID }) }

// check looks at what must be known of a case before anything happens, and returns
// the set of the ids of its items.
func (c *Case) check(ids []string) (known map[string]bool, err error) {
	if c.Body.Kind == jurisdiction.UnknownBody {
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body"}
	}
	if known, err = casework.Distinct(ErrItem, ids); err != nil {
		return nil, err
	}
	if g := c.Grant; g != nil && !g.From.IsZero() && !g.Until.IsZero() && g.Until.Before(g.From) {
		return nil, fmt.Errorf("%w: the grant ends on %v, before it begins on %v", ErrFacts, g.Until, g.From)
	}
	for k := range c.Acts {
		switch a := &c.Acts[k]; {
		case a.Kind == NoAct || int(a.Kind) >= len(actNames):
			return nil, fmt.Errorf("%w: act %d is of no kind", ErrFacts, k+1)
		case a.On.IsZero():
			return nil, fmt.Errorf("%w: act %d, %q, has no day", ErrFacts, k+1, a.Kind)
		case a.Kind == Traded && a.ForValue == jurisdiction.No && a.Venue != NoVenue:
			return nil, fmt.Errorf("%w: act %d, %q on %v: a venue for what was not for value", ErrFacts, k+1, a.Kind, a.On)
		}
	}
	return known, nil
}

// fits looks whether the facts are those of a case that began like this one.
func (c *Case) fits() error {
	e := moves.Began(c.Events)
	if e == nil {
		return nil // the fold says what is wrong
	}
	for _, f := range [...]struct {
		given bool
		with  bool
		what  string
	}{
		{c.Grant != nil, e.Type == OperationGranted, "no grant"},
		{c.Purchase != nil, e.Type == PurchasePlanned, "no purchase"},
		{c.Plan != nil, e.Type == EmergencyBegan, "no plan for an emergency"},
		{len(c.Acts) > 0, e.Type == OperationGranted || e.Type == EmergencyBegan, "no acts"},
	} {
		if f.given && !f.with {
			return fmt.Errorf("%w: the case began with %q on %v: it has %s", ErrFacts, e.Type, e.On, f.what)
		}
	}
	return nil
}

// parties are the bodies of the case as the rules ask for them.
func (c *Case) parties() jurisdiction.Parties {
	return jurisdiction.Parties{Provider: c.Body, Requester: c.Other, Authority: c.Authority}
}

// ErrEvent is the kind of error for an event that is unknown, incomplete or out
// of order, and for a case without events. An [*EventError] says which.
var ErrEvent = errors.New("bad event")

// An EventError names the event that a case cannot have, and why.
type EventError struct {
	Index int // in Case.Events, from 0; -1 where the case has none
	Type  jurisdiction.EventType
	On    deadline.Date
	Err   error // the reason; a [*MoveError] where the state forbids it
}

func (e *EventError) Error() string {
	return casework.BadEvent("operation", e.Index, e.Type, e.On, e.Err)
}

// Unwrap returns [ErrEvent] and the reason.
func (e *EventError) Unwrap() []error { return []error{ErrEvent, e.Err} }

// happened returns the events by asOf in the order of time.
func (c *Case) happened(law *jurisdiction.Law, known map[string]bool, asOf deadline.Date) ([]jurisdiction.Event, error) {
	events, bad, err := casework.Happened(c.Events, asOf, func(e *jurisdiction.Event) error {
		if e.Type == jurisdiction.Reviewed && e.By != jurisdiction.FinanceAuthority && e.By != jurisdiction.Authority {
			return fmt.Errorf("reviewed by %q: want %q or %q", e.By, jurisdiction.FinanceAuthority, jurisdiction.Authority)
		}
		return casework.Wrong(law, moves.Knows, known, e)
	})
	if err != nil {
		return nil, c.refuse(bad, err)
	}
	return events, nil
}

// refuse names the event at a place in the case, none where that is negative.
func (c *Case) refuse(at int, err error) error {
	if at < 0 {
		return &EventError{Index: -1, Err: err}
	}
	return &EventError{at, c.Events[at].Type, c.Events[at].On, err}
}
