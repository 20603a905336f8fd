package jurisdiction

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
)

// An EventType names something that happened in a case. The set is open: a text
// may declare events of its own, which move clocks and nothing else.
type EventType string

// The events of a request. Package sharing says which of them is possible when.
const (
	Received          EventType = "received"           // the request reached the body asked (收到)
	SupplementAsked   EventType = "supplement-asked"   // notice of what is missing (一次性告知)
	Supplemented      EventType = "supplemented"       // the requester supplied it (补正)
	ExtensionApproved EventType = "extension-approved" // consent to an extension (同意延长)
	ExtensionNotified EventType = "extension-notified" // the requester was told of it (告知延长)
	Consented         EventType = "consented"          // reply: consent (同意共享)
	Refused           EventType = "refused"            // reply: refusal (不同意共享)
	Withdrawn         EventType = "withdrawn"          // the requester withdrew (撤回)
	Offered           EventType = "offered"            // data ready for use, requester told (可供获取)
	Delivered         EventType = "delivered"          // the requester has the data (提供)
	Fetched           EventType = "fetched"            // fetched from the platform without a request (直接获取)
	Reclassified      EventType = "reclassified"       // the entry was put in another class and published (调整共享属性)
	Delisted          EventType = "delisted"           // taken off the catalog, reviewed and published (撤出目录)
	DisputeDecided    EventType = "dispute-decided"    // a dispute about the request ended; Agree: for the requester (争议处理结果)
	Succeeded         EventType = "succeeded"          // another body took over the duties of one party (职责承接)
)

// The events of the life of shared data, after its delivery.
const (
	CorrectionAsked      EventType = "correction-asked"       // application for correction received (校核申请)
	SuspectDataNotified  EventType = "suspect-data-notified"  // notice of doubtful or wrong data received (校核通知)
	Corrected            EventType = "corrected"              // verified, and corrected where wrong (核实、更正)
	CorrectionReported   EventType = "correction-reported"    // result reported (反馈校核结果)
	UseChangeAsked       EventType = "use-change-asked"       // leave asked for a wider use, another purpose or onward supply (申请扩大使用)
	UseChangeAnswered    EventType = "use-change-answered"    // the provider answers; Agree: it consents (答复扩大使用)
	UseChanged           EventType = "use-changed"            // wider use, another purpose or onward supply (扩大使用、改变用途、提供给第三方)
	MisuseFound          EventType = "misuse-found"           // use or onward supply without leave found (擅自使用、提供)
	Suspended            EventType = "suspended"              // access suspended (暂停共享权限)
	RectificationOrdered EventType = "rectification-ordered"  // ordered to rectify within a time (限期整改)
	Rectified            EventType = "rectified"              // rectified, adequately or not (整改)
	Restored             EventType = "restored"               // access restored (恢复共享权限)
	Terminated           EventType = "terminated"             // sharing ended after a breach (终止共享)
	ServiceChangePlanned EventType = "service-change-planned" // the provider means to end or change the service (拟终止、变更服务)
	ServiceEnded         EventType = "service-ended"          // service ended or changed (终止、变更服务)
	PurposeEnded         EventType = "purpose-ended"          // purpose met, not to be met, or data no longer needed (使用目的结束)
	UsePeriodEnded       EventType = "use-period-ended"       // the period of use has ended (使用时限届满)
	DisposalInstructed   EventType = "disposal-instructed"    // the provider said how to dispose (提出处置要求)
	Disposed             EventType = "disposed"               // data disposed of (妥善处置)
	RecordMade           EventType = "record-made"            // use record made (留存使用记录)
	RecordsDestroyed     EventType = "records-destroyed"      // use records destroyed (销毁使用记录)
	LegalHold            EventType = "legal-hold"             // records to be kept for an audit, a discipline case or a lawsuit (依法留存)
	Consulted            EventType = "consulted"              // the other side was consulted (协商、征询)
	Filed                EventType = "filed"                  // filed with the authority (备案)
	Accepted             EventType = "accepted"               // accepted by the body asked (受理)
	ProviderAnswered     EventType = "provider-answered"      // the provider answered the authority (提供单位答复)
	Reviewed             EventType = "reviewed"               // reviewed by the authority (审核)
	Listed               EventType = "listed"                 // entered in the catalog (编入目录)
	ErrorFound           EventType = "error-found"            // an error was found (发现数据有误)
	ErrorReported        EventType = "error-reported"         // and reported (报告数据有误)
	Ordered              EventType = "ordered"                // ordered to act by a day (责令限期办理)
)

// eventSet is a set of events that may hold more than were put in: what is not in
// it was not put in, and need not be looked at more closely.
type eventSet uint64

// set is the set of one event, empty for none.
func (t EventType) set() eventSet {
	if t == "" {
		return 0
	}
	return 1 << t.place()
}

// place is the place of an event in a set, below 64.
func (t EventType) place() int { return spread(string(t)) & 63 }

// spread gives names numbers of which few are alike: what it leads to is looked at
// again.
func spread(name string) int {
	n := len(name)
	if n == 0 {
		return 0
	}
	return n*7 + int(name[0])*3 + int(name[n/2])*5 + int(name[n-1])*11
}

// eventInfo describes an event that the module knows without any text.
type eventInfo struct {
	event   EventType
	words   Text
	receipt bool // it is the receipt of something, for reading G3
}

var coreEvents = []eventInfo{
	{Received, Text{"收到申请", "request received"}, true},
	{SupplementAsked, Text{"一次性告知补充材料", "supplement notice"}, false},
	{Supplemented, Text{"补充材料", "supplement received"}, true},
	{ExtensionApproved, Text{"主管部门同意延长", "extension approved"}, false},
	{ExtensionNotified, Text{"告知需求部门延长", "requester told of the extension"}, false},
	{Consented, Text{"答复：同意共享", "reply: consent"}, false},
	{Refused, Text{"答复：不同意共享", "reply: refusal"}, false},
	{Withdrawn, Text{"撤回申请", "request withdrawn"}, false},
	{Offered, Text{"数据可供获取", "data ready for use"}, false},
	{Delivered, Text{"提供数据", "data delivered"}, false},
	{Fetched, Text{"直接获取数据", "data fetched without a request"}, false},
	{Reclassified, Text{"调整共享属性并发布", "put in another class"}, false},
	{Delisted, Text{"撤出目录并发布", "taken off the catalog"}, false},
	{Succeeded, Text{"职责由另一单位承接", "another body took over"}, false},

	{CorrectionAsked, Text{"收到校核申请", "application for correction received"}, true},
	{SuspectDataNotified, Text{"收到疑义、错误数据校核通知", "notice of suspect data received"}, true},
	{Corrected, Text{"核实、更正", "verified and corrected"}, false},
	{CorrectionReported, Text{"反馈校核结果", "result of the correction reported"}, false},
	{UseChangeAsked, Text{"申请扩大使用范围、改变用途或者提供给第三方", "leave asked for another use"}, false},
	{UseChangeAnswered, Text{"答复是否同意扩大使用范围、改变用途或者提供给第三方", "answer on another use"}, false},
	{UseChanged, Text{"扩大使用范围、改变用途或者提供给第三方", "wider use, another purpose or onward supply"}, false},
	{MisuseFound, Text{"发现擅自使用或者擅自提供", "use or onward supply without leave found"}, false},
	{Suspended, Text{"暂停共享权限", "access suspended"}, false},
	{RectificationOrdered, Text{"责令限期整改", "ordered to rectify"}, false},
	{Rectified, Text{"整改", "rectified"}, false},
	{Restored, Text{"恢复共享权限", "access restored"}, false},
	{Terminated, Text{"终止共享", "sharing terminated"}, false},
	{ServiceChangePlanned, Text{"拟终止或者变更服务", "end or change of the service planned"}, false},
	{ServiceEnded, Text{"终止或者变更服务", "service ended or changed"}, false},
	{PurposeEnded, Text{"使用目的结束", "purpose of use ended"}, false},
	{UsePeriodEnded, Text{"使用时限届满", "period of use ended"}, false},
	{DisposalInstructed, Text{"提出处置要求", "disposal instructed"}, false},
	{Disposed, Text{"妥善处置", "data disposed of"}, false},
	{RecordMade, Text{"留存使用记录", "use record made"}, false},
	{RecordsDestroyed, Text{"销毁使用记录", "use records destroyed"}, false},
	{LegalHold, Text{"依法留存记录", "records on legal hold"}, false},
	{Consulted, Text{"协商或者征询", "consulted"}, false},
	{Filed, Text{"备案", "filed"}, false},
	{Accepted, Text{"受理", "accepted"}, false},
	{ProviderAnswered, Text{"提供单位答复", "provider answered"}, false},
	{Reviewed, Text{"审核", "reviewed"}, false},
	{Listed, Text{"编入目录", "entered in the catalog"}, false},
	{ErrorFound, Text{"发现数据有误", "error found"}, false},
	{ErrorReported, Text{"报告数据有误", "error reported"}, false},
	{Ordered, Text{"责令限期办理", "ordered to act by a day"}, false},
}

// An Event is one fact of a case: what happened, on which day, and what the
// rules want to know about it. Members that do not belong to the type are zero.
type Event struct {
	Type       EventType
	On         deadline.Date
	At         TimeOfDay     // when on that day, where it was recorded
	Items      []string      // the items it touches, none for all
	By         Role          // who acted; for a receipt, who received
	N          int           // extension-approved: how many units were granted
	Asked      deadline.Date // extension-approved: the day consent was asked for, where recorded
	Until      deadline.Date // ordered: the last day that the order sets
	Effective  deadline.Date // law-adjusted: the day on which the change takes effect, where On is that of its publication
	Complete   bool          // supplemented: everything asked for is there
	Agree      bool          // provider-answered: the provider agrees
	Flags      []string      // further yes-answers that a text asks for
	Wants      []string      // supplement-asked: the kinds of thing asked for
	Conditions []string      // consented: the conditions of use imposed
	Reason     string        // refused: the reason, free text or a code
	Basis      string        // refused: the provision relied on
	Method     string        // delivered: service interface, batch exchange, file download
	Body       *Body         // succeeded: the body that took over, nil where none was named
	Submitted  bool          // received: On is the time of submission, none of receipt was recorded
}

// governed is the day whose law governs a clock that the event starts (reading
// G6). For a change of law it is the day on which that takes effect, so that a
// law may itself be the change (S7).
func (e *Event) governed() deadline.Date {
	if e.Effective.IsZero() {
		return e.On
	}
	return e.Effective
}

// Touches reports whether the event concerns an item.
func (e *Event) Touches(item string) bool {
	return len(e.Items) == 0 || slices.Contains(e.Items, item)
}

// Has reports whether the event answers a flag with yes, or with no one that begins
// with not-. The flags complete and agree are the members of these names, all others
// stand in Flags. Every event has the empty one.
func (e *Event) Has(flag string) bool {
	switch flag {
	case "":
		return true
	case "complete":
		return e.Complete
	case "agree":
		return e.Agree
	}
	if flag, ok := strings.CutPrefix(flag, "not-"); ok {
		return !e.Has(flag)
	}
	return slices.Contains(e.Flags, flag)
}

// A Pattern picks events: by type, by a flag they must carry, or must not with
// not- before it, and by the role that acted or received. Its text form is
// type{flag}@role, such as provider-answered{not-agree}. The zero value picks
// none.
type Pattern struct {
	Event EventType
	Flag  string
	At    Role
}

// parsePattern reads the text form.
func parsePattern(s string) (Pattern, error) {
	var p Pattern
	rest, at, hasRole := strings.Cut(s, "@")
	name, flag, hasFlag := strings.Cut(rest, "{")
	p.Event, p.Flag = EventType(name), strings.TrimSuffix(flag, "}")
	ok := isID(name) && (!hasFlag || isID(p.Flag) && strings.HasSuffix(flag, "}"))
	if hasRole && ok {
		ok = p.At.UnmarshalText([]byte(at)) == nil && p.At != NoRole
	}
	if !ok {
		return Pattern{}, fmt.Errorf("event %q: want type, type{flag} or type@role", clip.String(s))
	}
	return p, nil
}

// Matches reports whether p picks e. An event that names no role was done by,
// or reached, the provider.
func (p *Pattern) Matches(e *Event) bool { return p.Event == e.Type && p.fits(e) }

func (p *Pattern) fits(e *Event) bool {
	if !e.Has(p.Flag) {
		return false
	}
	return p.At == NoRole || p.At == e.By || p.At == Provider && e.By == NoRole || p.At.isAuthority() && e.By == Authority
}

func (r Role) isAuthority() bool { return r >= Authority && r <= CommonAuthority }

// String returns the text form.
func (p Pattern) String() string {
	s := string(p.Event)
	if p.Flag != "" {
		s += "{" + p.Flag + "}"
	}
	if p.At != NoRole {
		s += "@" + p.At.String()
	}
	return s
}

// A TimeOfDay is a time to the minute, China Standard Time. The zero value is
// unknown; midnight is 00:00.
type TimeOfDay struct {
	n uint16 // minutes since midnight, plus 1
}

// ParseTimeOfDay reads HH:MM, from 00:00 through 23:59. The error wraps
// [ErrTimeOfDay].
func ParseTimeOfDay(s string) (TimeOfDay, error) {
	if len(s) == 5 && s[2] == ':' {
		h, err1 := strconv.ParseUint(s[:2], 10, 8)
		m, err2 := strconv.ParseUint(s[3:], 10, 8)
		if err1 == nil && err2 == nil && h < 24 && m < 60 {
			return TimeOfDay{uint16(h*60+m) + 1}, nil
		}
	}
	return TimeOfDay{}, fmt.Errorf("%w %q: want HH:MM from 00:00 through 23:59", ErrTimeOfDay, clip.String(s))
}

// ErrTimeOfDay is the kind of error for a text that is no time of day.
var ErrTimeOfDay = errors.New("jurisdiction: time of day")

// IsZero reports whether the time is unknown.
func (t TimeOfDay) IsZero() bool { return t.n == 0 }

// Before reports whether t is earlier than u; an unknown time is neither.
func (t TimeOfDay) Before(u TimeOfDay) bool { return t.n != 0 && t.n < u.n }

// String returns HH:MM, the empty string for an unknown time.
func (t TimeOfDay) String() string {
	if t.n == 0 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", (t.n-1)/60, (t.n-1)%60)
}

// AppendText appends what [TimeOfDay.String] returns.
func (t TimeOfDay) AppendText(b []byte) ([]byte, error) { return append(b, t.String()...), nil }

// MarshalText is [TimeOfDay.AppendText] on an empty slice.
func (t TimeOfDay) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText accepts what [ParseTimeOfDay] accepts, and the empty text for
// an unknown time.
func (t *TimeOfDay) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*t = TimeOfDay{}
		return nil
	}
	p, err := ParseTimeOfDay(string(b))
	if err == nil {
		*t = p
	}
	return err
}
