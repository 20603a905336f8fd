package opening

import (
	"errors"
	"fmt"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A Case is an application for open data, or an objection to data that was opened,
// and what happened: the facts, in the order of time. Examine reads it and changes
// nothing in it. A new application is a new case.
//
// The requester of the parties is the applicant or the objector, of kind person or
// enterprise for instance; the provider is the body that opens the data, also where
// the application goes to another (the authority in Sichuan).
type Case struct {
	Parties     jurisdiction.Parties
	Facts       jurisdiction.Facts // of the data; Platform: whether opening runs over the platform for it
	Class       catalog.Opening    // of the data; an item's own goes first
	Items       []Item             // none for a case about one set of data
	Events      []jurisdiction.Event
	Application *Application // what the application says; nil where that was not given
	Agreement   *Agreement   // what the data-use agreement says; nil where there is none, or it was not given
	Uses        []Use        // what the applicant did with the data, as recorded
}

// An Item is one set of data in a case.
type Item struct {
	ID    string // unique within the case
	Class catalog.Opening
}

// class is the item's own, or that of the case where the item is silent.
func (c *Case) class(i Item) catalog.Opening {
	if i.Class == catalog.NoOpening {
		return c.Class
	}
	return i.Class
}

// An Application is what the applicant states, in the words of the paper; empty for
// what it does not state. Purpose or Scenario is enough where the text says so
// (reading A18).
type Application struct {
	Purpose    string // 用途、使用目的
	Scenario   string // 应用场景
	Period     string // 使用时限
	Safeguards string // 安全保障措施
	Capability string // 数据处理和安全保护能力
}

// An Agreement fixes what use is tested against (数据利用协议). An empty list fixes
// nothing. That it was signed, and when, is an event.
type Agreement struct {
	Purposes   []string // purposes and scenarios
	Scopes     []string
	Methods    []string      // the ways in which data is obtained and used
	Until      deadline.Date // the last day of the use period, that day included; zero for none
	NoProducts bool          // what is made of the data may not be supplied to others either
}

// A Recipient is to whom a user supplied data. The zero value is nobody.
type Recipient uint8

const (
	NoRecipient Recipient = iota // nobody, or a branch of the user itself
	Contractor                   // a contractor that works for the user alone, under recorded terms
	ThirdParty                   // any other person, an affiliate too (reading A17)
)

var recipientNames = []string{"", "contractor", "third-party"}

// String returns "contractor", "third-party" or the empty string.
func (r Recipient) String() string { return enum.String(recipientNames, "Recipient", r) }

// AppendText appends what [Recipient.String] returns; an undeclared value is an error.
func (r Recipient) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, recipientNames, "opening: recipient", r)
}

// MarshalText is [Recipient.AppendText] on an empty slice.
func (r Recipient) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText accepts the names that [Recipient.String] returns.
func (r *Recipient) UnmarshalText(b []byte) error {
	return enum.Parse(r, recipientNames, "opening: recipient", b)
}

// A Form says how near to the data a thing is that was made of it: copies of rows let
// the receiver rebuild the data, results do not (readings A17, A24). The zero value is
// that nobody said.
type Form uint8

const (
	NoForm           Form = iota // not given
	AsCollected                  // as collected (原始数据)
	Cleaned                      // cleaned
	DeidentifiedRows             // rows without names
	Aggregate                    // totals
	ModelOutput                  // what a model gives out
	VerifyAnswer                 // yes or no to a question
)

var formNames = []string{"", "as-collected", "cleaned", "deidentified-rows", "aggregate", "model-output", "verify-answer"}

// String returns the name, such as "deidentified-rows".
func (f Form) String() string { return enum.String(formNames, "Form", f) }

// AppendText appends what [Form.String] returns; an undeclared value is an error.
func (f Form) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, formNames, "opening: form", f)
}

// MarshalText is [Form.AppendText] on an empty slice.
func (f Form) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText accepts the names that [Form.String] returns.
func (f *Form) UnmarshalText(b []byte) error {
	return enum.Parse(f, formNames, "opening: form", b)
}

// IsRaw reports whether it is the data itself, a copy or one from which the data can
// be had back: yes, no, or unknown where nobody said.
func (f Form) IsRaw() jurisdiction.Tri {
	switch f {
	case AsCollected, Cleaned, DeidentifiedRows:
		return jurisdiction.Yes
	case Aggregate, ModelOutput, VerifyAnswer:
		return jurisdiction.No
	}
	return jurisdiction.Unknown
}

// A Use is something that the applicant did with the data, as it was recorded. What
// nobody said is empty and tested against nothing.
type Use struct {
	On      deadline.Date
	Items   []string // none for all
	Purpose string   // purpose or scenario
	Scope   string
	Method  string
	To      Recipient
	Form    Form // of what was supplied

	// What an official has to find.
	Illegal  jurisdiction.Tri // obtained illegally (非法获取)
	Tampered jurisdiction.Tri // altered or destroyed (篡改、破坏)
	Leaked   jurisdiction.Tri // leaked (泄露)
	Harmful  jurisdiction.Tri // endangers State security, infringes trade secrets or privacy
}

func (u *Use) touches(item string) bool {
	if len(u.Items) == 0 {
		return true
	}
	for _, id := range u.Items {
		if id == item {
			return true
		}
	}
	return false
}

// ErrItem is the kind of error for items that cannot be told apart.
var ErrItem = errors.New("opening: item")

// ErrFacts is the kind of error for facts that contradict each other or the case.
var ErrFacts = errors.New("opening: facts")

// ids are the ids of the items, none for a case without.
func (c *Case) ids() []string { return casework.IDs(c.Items, func(i *Item) string { return i.ID }) }

// check looks at what must be known of a case before anything happens, and returns
// the set of the ids of its items.
func (c *Case) check(ids []string) (known map[string]bool, err error) {
	if c.Parties.Requester.Kind == jurisdiction.UnknownBody {
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the applicant"}
	}
	if c.Parties.Provider.Kind == jurisdiction.UnknownBody {
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the provider"}
	}
	if known, err = casework.Distinct(ErrItem, ids); err != nil {
		return nil, err
	}
	for k := range c.Uses {
		u := &c.Uses[k]
		if u.On.IsZero() {
			return nil, fmt.Errorf("%w: use %d has no day", ErrFacts, k+1)
		}
		for _, id := range u.Items {
			if !known[id] {
				return nil, fmt.Errorf("%w: use %d on %v: the case has no item %q", ErrFacts, k+1, u.On, id)
			}
		}
		if u.To == NoRecipient && u.Form != NoForm {
			return nil, fmt.Errorf("%w: use %d on %v: form %q was supplied to nobody", ErrFacts, k+1, u.On, u.Form)
		}
	}
	return known, nil
}

// fits looks whether the facts are those of a case that began like this one: an
// objection is not about what the objector does with the data.
func (c *Case) fits() error {
	e := moves.Began(c.Events)
	if e != nil && e.Type == ObjectionFiled && (c.Application != nil || c.Agreement != nil || len(c.Uses) > 0) {
		return fmt.Errorf("%w: the case began with %q on %v: an objection has no application, agreement or use", ErrFacts, e.Type, e.On)
	}
	return nil
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
	return casework.BadEvent("opening", e.Index, e.Type, e.On, e.Err)
}

// Unwrap returns [ErrEvent] and the reason.
func (e *EventError) Unwrap() []error { return []error{ErrEvent, e.Err} }

// happened returns the events by asOf in the order of time.
func (c *Case) happened(law *jurisdiction.Law, known map[string]bool, asOf deadline.Date) ([]jurisdiction.Event, error) {
	events, bad, err := casework.Happened(c.Events, asOf, func(e *jurisdiction.Event) error {
		if e.Type == ObjectionDecided {
			if n := decisions(e); n > 1 {
				return fmt.Errorf("flags %q contradict each other: want one of %q, or none", e.Flags, []string{Withdraw, Restore, Treat})
			}
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

// decisions counts the measures that a decision names.
func decisions(e *jurisdiction.Event) (n int) {
	for _, flag := range [...]string{Withdraw, Restore, Treat} {
		if e.Has(flag) {
			n++
		}
	}
	return n
}
