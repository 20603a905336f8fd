package sharing

import (
	"strconv"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// Works is a set of the kinds of work that are entrusted to a contractor (委托事项).
type Works uint8

const (
	Building    Works = 1 << iota // building a government IT project (建设)
	Operating                     // running it (运行)
	Maintaining                   // maintaining it (维护)
	Storing                       // storing data (存储)
	Processing                    // processing data (加工、处理)
	Disposing                     // disposing of data (处置)
)

var workNames = [...]string{"build", "operate", "maintain", "store", "process", "dispose"}

// isAny reports whether w has one of the works to which a check is confined, by
// work=build|store; a check that names none is on all.
func (w Works) isAny(k *jurisdiction.Check) bool {
	values := fieldValues(k, "work")
	for i, name := range workNames {
		for _, v := range values {
			if v == name && w&(1<<i) != 0 {
				return true
			}
		}
	}
	return values == nil
}

// An Act is something that a contractor does with data. The zero value is none.
type Act uint8

const (
	NoAct      Act = iota // none
	AccessData            // access (访问)
	ObtainData            // obtain (获取)
	KeepData              // keep (留存)
	UseData               // use (使用)
	LeakData              // leak (泄露)
	PassDataOn            // supply to others (向他人提供)
)

var actNames = []string{"", "access", "obtain", "keep", "use", "leak", "pass-on"}

// String returns the name, such as "pass-on".
func (a Act) String() string { return enum.String(actNames, "Act", a) }

// AppendText appends what [Act.String] returns; an undeclared value is an error.
func (a Act) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, actNames, "sharing: act of a contractor", a)
}

// MarshalText is [Act.AppendText] on an empty slice.
func (a Act) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText accepts the names that [Act.String] returns.
func (a *Act) UnmarshalText(b []byte) error {
	return enum.Parse(a, actNames, "sharing: act of a contractor", b)
}

// A ContractorAct is what a contractor did, and whether it was authorized.
type ContractorAct struct {
	Act        Act
	On         deadline.Date // zero where it was not recorded
	Authorized jurisdiction.Tri
}

// An Entrustment is work entrusted to a contractor (委托), with what is recorded of
// it. The zero value of a fact is that nobody said, and nothing is found then;
// only that no approval is on record is one. A contractor without an entrustment
// is a third party (readings A11, S14).
type Entrustment struct {
	Principal jurisdiction.Body
	By        jurisdiction.Role // its part in the sharing, [jurisdiction.Requester]; none for the provider
	Facts     jurisdiction.Facts
	Works     Works

	NeedsApproval jurisdiction.Tri // State rules ask for an approval of such work; No lifts the finding
	Approved      deadline.Date
	Begun         deadline.Date // when the work began; zero for a plan

	Norms       jurisdiction.Tri // work norms and standards are set (工作规范和标准)
	Measures    jurisdiction.Tri // necessary technical measures are taken (必要技术措施)
	Supervision jurisdiction.Tri // the contractor is supervised (监督)

	// What the contract sets out.
	Purpose, Manner, Scope jurisdiction.Tri            // of the processing (处理目的、方式、范围)
	Security               jurisdiction.Tri            // duties of protection (数据安全保护义务)
	Confidentiality        jurisdiction.Tri            // an agreement on security and confidentiality (安全保密协议)
	Responsibilities       jurisdiction.Tri            // of both sides (双方安全保护责任)
	More                   map[string]jurisdiction.Tri // what further texts ask for, by the names in the fields of entrustment-element

	Acts []ContractorAct
}

// CheckEntrustment looks at work entrusted to a contractor, as a strict reviewer
// would on a day: approval that is missing or came after the work began, what the
// contract and the principal leave out, what the contractor did without
// authorization. Which works which text is about, the texts say (state-2025:36.1,
// hubei-2025:50.3, jingzhou-2024:30).
//
// Which approval is needed, State rules say that are not held: the finding is a
// breach where NeedsApproval is Yes, else a warning. Findings come in the order of
// the fields, with paths such as /norms and /acts/0. The error wraps
// [jurisdiction.ErrUndetermined] where the law, the value, the day, the kind of the
// principal, the works or the act of a contractor was not given.
func CheckEntrustment(law *jurisdiction.Law, e *Entrustment, on deadline.Date) ([]Finding, error) {
	if e == nil {
		return nil, &jurisdiction.UndeterminedError{Fact: "entrustment"}
	}
	r, err := inspect(law, e.Principal, jurisdiction.Body{}, e.Facts, on)
	if err != nil {
		return nil, err
	}
	if e.Works == 0 || e.Works >= 1<<len(workNames) {
		return nil, &jurisdiction.UndeterminedError{Fact: "works"}
	}
	for i := range e.Acts {
		if a := e.Acts[i].Act; a == NoAct || int(a) >= len(actNames) {
			return nil, &jurisdiction.UndeterminedError{Fact: "acts/" + strconv.Itoa(i)}
		}
	}
	r.set.Procedure, r.by = jurisdiction.Governance, e.By
	r.entrusted(e)
	r.contract(e)
	r.by = jurisdiction.NoRole // the contractor's, as the text says
	for i, a := range e.Acts {
		if a.Authorized == jurisdiction.No && !a.On.After(on) {
			r.put("contractor-act", "/acts/"+strconv.Itoa(i), names(a.Act.String()))
		}
	}
	return r.found, nil
}

// entrusted looks at the approval of the work.
func (r *inspector) entrusted(e *Entrustment) {
	by := r.on
	if !e.Begun.IsZero() && e.Begun.Before(by) {
		by = e.Begun
	}
	if e.NeedsApproval == jurisdiction.No || !e.Approved.IsZero() && !e.Approved.After(by) {
		return
	}
	f := r.put("entrusted-unapproved", "/approved", e.Works.isAny)
	if e.NeedsApproval == jurisdiction.Unknown {
		f.atMost(jurisdiction.Warning)
	}
}

// contract looks at what the texts want set out and done.
func (r *inspector) contract(e *Entrustment) {
	for i := range r.law.Instruments() {
		for k := range i.Checks() {
			if k.Code() != "entrustment-element" {
				continue
			}
			for name := range k.Fields() {
				path := "/" + strings.ReplaceAll(name, "-", "_")
				if e.element(name) != jurisdiction.No || r.has("entrustment-element", path) {
					continue
				}
				r.put("entrustment-element", path, func(k *jurisdiction.Check) bool { return hasField(k, name) && e.Works.isAny(k) })
			}
		}
	}
}

// has reports whether a finding was noted at a place before.
func (r *inspector) has(code, path string) bool {
	for i := range r.found {
		if r.found[i].Code == code && r.found[i].Path == path {
			return true
		}
	}
	return false
}

// element is what is recorded under a name.
func (e *Entrustment) element(name string) jurisdiction.Tri {
	switch name {
	case "norms":
		return e.Norms
	case "measures":
		return e.Measures
	case "supervision":
		return e.Supervision
	case "purpose":
		return e.Purpose
	case "manner":
		return e.Manner
	case "scope":
		return e.Scope
	case "security":
		return e.Security
	case "confidentiality":
		return e.Confidentiality
	case "responsibilities":
		return e.Responsibilities
	}
	return e.More[name]
}

// A Succession is what becomes of data when the body that handles it is merged,
// divided, dissolved or bankrupt (合并、分立、解散、破产).
type Succession struct {
	Body     jurisdiction.Body // that answers: the receiver where there is one, else the former handler
	Facts    jurisdiction.Facts
	Receiver jurisdiction.Tri // another body received the data
	Protects jurisdiction.Tri // the receiver goes on with the duties of protection
	Dealt    jurisdiction.Tri // where there is no receiver: the data was dealt with by law
}

// CheckSuccession looks whether a receiver goes on protecting the data, or, where
// there is none, whether the data was dealt with by law (hubei-2025:50.4). The zero
// value of a fact is that nobody said, and nothing is found then. The error wraps
// [jurisdiction.ErrUndetermined] where the law, the value, the day or the kind of
// the body was not given.
func CheckSuccession(law *jurisdiction.Law, s *Succession, on deadline.Date) ([]Finding, error) {
	if s == nil {
		return nil, &jurisdiction.UndeterminedError{Fact: "succession"}
	}
	r, err := inspect(law, s.Body, jurisdiction.Body{}, s.Facts, on)
	if err != nil {
		return nil, err
	}
	r.set.Procedure = jurisdiction.Governance
	switch {
	case s.Receiver == jurisdiction.Yes && s.Protects == jurisdiction.No:
		r.put("succession", "/protects", names("receiver-protects"))
	case s.Receiver == jurisdiction.No && s.Dealt == jurisdiction.No:
		r.put("succession", "/dealt", names("none-dealt-with"))
	}
	return r.found, nil
}
