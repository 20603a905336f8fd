package jurisdiction

import (
	"iter"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
)

// A DutyStatus says how a duty stands (状态), by its due date. The zero value is
// not started.
type DutyStatus uint8

const (
	NotStarted DutyStatus = iota // the event that starts it has not happened
	Open                         // not done and not past the due date
	Met                          // done in time
	Late                         // done after the due date
	Overdue                      // not done and past the due date
	Waived                       // ended before it was done
)

var dutyStatusNames = []string{"not-started", "open", "met", "late", "overdue", "waived"}

// String returns the name, such as "open".
func (s DutyStatus) String() string { return enum.String(dutyStatusNames, "DutyStatus", s) }

// AppendText appends what [DutyStatus.String] returns; an undeclared value is an error.
func (s DutyStatus) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, dutyStatusNames, "jurisdiction: status of a duty", s)
}

// MarshalText is [DutyStatus.AppendText] on an empty slice.
func (s DutyStatus) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [DutyStatus.String] returns.
func (s *DutyStatus) UnmarshalText(b []byte) error {
	return enum.Parse(s, dutyStatusNames, "jurisdiction: status of a duty", b)
}

var dutyStatusWords = []Text{{"尚未起算", "not started"}, {"办理中", "open"}, {"按期完成", "met"}, {"逾期完成", "late"}, {"逾期未完成", "overdue"}, {"已终结", "waived"}}

// Words returns the status in Chinese and English.
func (s DutyStatus) Words() Text { return enum.Words(dutyStatusWords, s) }

// A Duty is what somebody owes in a case, with three dates. Caution has two
// directions: who plans wants the earliest day that a serious reading gives,
// and who accuses the latest, since a finding can end in discipline. A duty
// without a number has no Due and no LateFrom, and Age instead; a planning date
// only where its rule gives one.
type Duty struct {
	Code     string        // stable, such as reply
	Item     string        // the item concerned, empty where the case has none
	Bearer   Role          // who owes it
	Body     Body          // and which body that is, where the case names it
	Standing Standing      // what the rule counts for
	Status   DutyStatus    // by Due
	Trigger  deadline.Date // the day of the event that started the clock
	Due      deadline.Date // the last day in time, under the readings of the law
	PlanBy   deadline.Date // the last day in time under every serious reading
	LateFrom deadline.Date // the first day late under every serious reading
	Done     deadline.Date // the day on which it was done
	Ended    deadline.Date // the day on which it ended without being done
	Age      int           // working days since the trigger, for an open duty without a last day
	AgeUntil deadline.Date // Age counts through this day alone, the last that a notice covers; zero where it counts all
	Waiting  EventType     // the clock stands still until this event
	Unknown  deadline.Date // Due lies after this day, the last that a notice covers
	Readings OptionSet     // the options on which a date depends

	// Deadline works Due out day by day; zero where there is no Due, an order set
	// it, or the trigger day counts in a clock of months or years. Where Within names an outer clock, Due may be earlier than its
	// last day. Paused and Resumed bound, under the reading that a supplement
	// suspends the clock, the days after Paused through Resumed that did not
	// count.
	Deadline        deadline.Deadline
	Paused, Resumed deadline.Date

	// Partly works out the working days that count through Unknown, where the
	// rest lies in days that no notice covers yet; zero where a supplement was
	// asked for on the way.
	Partly deadline.Deadline

	rule *linked
	used [2]*Rule // the extension and the restart that moved Due
}

// Term returns the limit that the rule sets.
func (d Duty) Term() Term {
	if d.rule == nil {
		return Term{}
	}
	return d.rule.term
}

// Rule returns the rule that the duty rests on; nil for the zero Duty.
func (d Duty) Rule() *Rule {
	if d.rule == nil {
		return nil
	}
	return d.rule.Rule
}

// Within returns the id of the clock that this one runs inside, if any.
func (d Duty) Within() string {
	if d.rule == nil {
		return ""
	}
	return d.rule.within
}

// Acts yields what must be done.
func (d Duty) Acts() iter.Seq[Act] {
	if d.rule == nil {
		return func(func(Act) bool) {}
	}
	return d.rule.Acts()
}

// IsForecast reports whether Due rests on a forecast of the calendar.
func (d Duty) IsForecast() bool { return d.Deadline.IsForecast() }

// CanExtend reports whether the duty is open at the end of asOf, has not been
// extended, and can still be: what an extension needs must come by Due.
func (d Duty) CanExtend(asOf deadline.Date) bool {
	return d.Status == Open && !d.Due.IsZero() && !asOf.After(d.Due) && d.used[0] == nil && len(d.rule.extensions) > 0
}

// Basis yields the provisions that the duty and its dates rest on, none twice.
func (d Duty) Basis() iter.Seq[Citation] {
	return func(yield func(Citation) bool) {
		if d.rule == nil || !yield(d.rule.cite) {
			return
		}
		last := d.rule.cite
		for _, u := range d.used {
			if u != nil && u.cite != d.rule.cite && u.cite != last {
				last = u.cite
				if !yield(u.cite) {
					return
				}
			}
		}
	}
}
