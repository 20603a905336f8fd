package jurisdiction

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"gongxiang.example/internal/clip"
	"gongxiang.example/internal/enum"
)

// Readings chooses between serious readings where the texts leave a question
// open. The zero value is the default throughout. RestDayReceipt, Supplement,
// ExtensionNeeds and AuthorityConsent move the due date alone: the two dates
// beside it, PlanBy and LateFrom, span all their values, whatever is chosen.
// TriggerDay, settled enough, and NotSharedRequest move all three.
//
// Options that an instrument declares for itself are set with [Readings.With].
type Readings struct {
	TriggerDay           TriggerDay
	RestDayReceipt       RestDayReceipt
	Supplement           Supplement
	ExtensionNeeds       ExtensionNeeds
	AuthorityConsent     AuthorityConsent
	NotSharedRequest     NotSharedRequest
	UnconditionalRefusal UnconditionalRefusal

	// Closing is the hour at which the body's working day ends. Where it is
	// given, NextWorkday also moves a receipt recorded at or after it.
	Closing TimeOfDay

	declared string // options of instruments, "key=value" lines in order
}

// TriggerDay: is the day of the event itself counted? (reading G1; the texts are
// silent; Civil Code 201(1), Civil Procedure Law 85(2) by analogy)
type TriggerDay uint8

const (
	TriggerExcluded TriggerDay = iota // day 1 is the next day that counts
	TriggerCounted                    // the trigger day is day 1
)

// RestDayReceipt: when does something count as received that arrives on a rest
// day, or after hours? (reading G3; Electronic Signature Law 11(2), Civil Code
// 137(2) by analogy)
type RestDayReceipt uint8

const (
	AsReceived  RestDayReceipt = iota // on the date of receipt, UTC+8
	NextWorkday                       // on the next working day
)

// Supplement: what does a notice to supplement do to the clock? Only a notice
// that was the first, listed everything, came within the limit and asked only
// for what may be asked has an effect in any reading. (reading S3; Open
// Government Information Regulations 30, Administrative Licensing Law 32 as
// models)
type Supplement uint8

const (
	SupplementRestart Supplement = iota // it restarts on receipt of the complete request
	SupplementNone                      // nothing
	SupplementSuspend                   // it stands still from the notice to completion
)

// ExtensionNeeds: what makes an extension effective? (reading S4, Q12)
type ExtensionNeeds uint8

const (
	ConsentAndNotice ExtensionNeeds = iota // consent and notice to the requester, both by the last day
	ConsentAlone                           // consent by the last day; a grant over the maximum counts up to it
	AskedInTime                            // asked for by the last day and granted later
)

// AuthorityConsent: who consents to an extension for a provider that is itself
// the authority? Never itself. (reading Q13)
type AuthorityConsent uint8

const (
	NextHigherAuthority AuthorityConsent = iota // the next higher authority; for the national authority the State Council
	OwnGovernment                               // its own government
)

// NotSharedRequest: does a clock run on a request for data marked not shared?
// (reading S5)
type NotSharedRequest uint8

const (
	NotSharedNoClock NotSharedRequest = iota // none; ten working days are a planning date
	NotSharedTenDays                         // the clock of conditional data, by analogy
)

// UnconditionalRefusal: may unconditional data be refused? (reading Q10)
type UnconditionalRefusal uint8

const (
	RefusalListedGrounds UnconditionalRefusal = iota // only for an invalid request, an applicant that is no department, or suspended access
	RefusalNever                                     // never
)

// OptionSet is a set of options by their place in the table of options.
type OptionSet uint16

// option ties the key of a reading to its values and its field.
type option struct {
	key    string
	values []string
	words  Text
	field  func(*Readings) *byte
}

// The options of [Readings], one bit each.
const (
	OptionTriggerDay OptionSet = 1 << iota
	OptionRestDayReceipt
	OptionSupplement
	OptionExtensionNeeds
	OptionAuthorityConsent
	OptionNotSharedRequest
	OptionUnconditionalRefusal
)

// options stand in the order of the bits above.
var options = [...]option{
	{"trigger-day", []string{"excluded", "counted"}, Text{"起算之日是否计入", "whether the trigger day counts"}, func(r *Readings) *byte { return (*byte)(&r.TriggerDay) }},
	{"rest-day-receipt", []string{"as-received", "next-workday"}, Text{"休息日收到何时算收到", "when something received on a rest day counts as received"}, func(r *Readings) *byte { return (*byte)(&r.RestDayReceipt) }},
	{"supplement", []string{"restart", "none", "suspend"}, Text{"补充材料对期限的影响", "what a supplement does to the clock"}, func(r *Readings) *byte { return (*byte)(&r.Supplement) }},
	{"extension-needs", []string{"consent-and-notice", "consent", "asked-in-time"}, Text{"延长生效的条件", "what makes an extension effective"}, func(r *Readings) *byte { return (*byte)(&r.ExtensionNeeds) }},
	{"authority-consent", []string{"next-higher", "own-government"}, Text{"提供部门自为主管部门时由谁同意延长", "who consents where the provider is itself the authority"}, func(r *Readings) *byte { return (*byte)(&r.AuthorityConsent) }},
	{"not-shared-request", []string{"no-clock", "ten-days"}, Text{"申请不予共享类数据有无答复期限", "whether a clock runs on a request for data marked not shared"}, func(r *Readings) *byte { return (*byte)(&r.NotSharedRequest) }},
	{"unconditional-refusal", []string{"listed-grounds", "never"}, Text{"无条件共享类数据可否拒绝", "whether unconditional data may be refused"}, func(r *Readings) *byte { return (*byte)(&r.UnconditionalRefusal) }},
}

// String returns the value of the option trigger-day.
func (t TriggerDay) String() string { return enum.String(options[0].values, "TriggerDay", t) }

// String returns the value of the option rest-day-receipt.
func (r RestDayReceipt) String() string { return enum.String(options[1].values, "RestDayReceipt", r) }

// String returns the value of the option supplement.
func (s Supplement) String() string { return enum.String(options[2].values, "Supplement", s) }

// String returns the value of the option extension-needs.
func (e ExtensionNeeds) String() string { return enum.String(options[3].values, "ExtensionNeeds", e) }

// String returns the value of the option authority-consent.
func (a AuthorityConsent) String() string {
	return enum.String(options[4].values, "AuthorityConsent", a)
}

// String returns the value of the option not-shared-request.
func (n NotSharedRequest) String() string {
	return enum.String(options[5].values, "NotSharedRequest", n)
}

// String returns the value of the option unconditional-refusal.
func (u UnconditionalRefusal) String() string {
	return enum.String(options[6].values, "UnconditionalRefusal", u)
}

// optionNamed is the option with a key, nil where the struct has none.
func optionNamed(key string) *option {
	for i := range options {
		if options[i].key == key {
			return &options[i]
		}
	}
	return nil
}

// ErrReading is the kind of error for an option or a value that does not exist.
var ErrReading = errors.New("jurisdiction: reading")

// With returns r with one option set by its text form, such as "supplement" to
// "none". A key that this struct does not have is kept for the instrument that
// declares it; [Law.Reading] refuses one that no instrument declares.
func (r Readings) With(key, value string) (Readings, error) {
	if o := optionNamed(key); o != nil {
		i := slices.Index(o.values, value)
		if i < 0 {
			return r, fmt.Errorf("%w %q: value %q: want one of %q", ErrReading, key, clip.String(value), o.values)
		}
		*o.field(&r) = byte(i)
		return r, nil
	}
	if !isID(key) || !isID(value) {
		return r, fmt.Errorf("%w %q: value %q: want names such as supplement and restart", ErrReading, clip.String(key), clip.String(value))
	}
	lines := slices.DeleteFunc(strings.Split(r.declared, "\n"), func(l string) bool {
		return l == "" || strings.HasPrefix(l, key+"=")
	})
	lines = append(lines, key+"="+value)
	slices.Sort(lines)
	r.declared = strings.Join(lines, "\n")
	return r, nil
}

// Value returns the chosen value of an option, the empty string for an option
// of an instrument that was left at its default.
func (r Readings) Value(key string) string {
	if o := optionNamed(key); o != nil {
		return enum.String(o.values, key, *o.field(&r))
	}
	for k, v := range r.eachDeclared() {
		if k == key {
			return v
		}
	}
	return ""
}

// All yields every option of the struct with its chosen value, then those that
// were set for instruments.
func (r Readings) All() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, o := range options {
			if !yield(o.key, r.Value(o.key)) {
				return
			}
		}
		r.eachDeclared()(yield)
	}
}

func (r Readings) eachDeclared() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.SplitSeq(r.declared, "\n") {
			if k, v, ok := strings.Cut(line, "="); ok && !yield(k, v) {
				return
			}
		}
	}
}

// Words says what an option of the struct is about, the zero Text for a key that
// it does not have.
func (Readings) Words(key string) Text {
	if o := optionNamed(key); o != nil {
		return o.words
	}
	return Text{}
}

// check refuses values that no constant has.
func (r Readings) check() error {
	for _, o := range options {
		if v := *o.field(&r); int(v) >= len(o.values) {
			return fmt.Errorf("%w %q: value %d: want 0 through %d", ErrReading, o.key, v, len(o.values)-1)
		}
	}
	return nil
}

// changed returns the options that are not at their default.
func (r Readings) changed() OptionSet {
	var s OptionSet
	for i, o := range options {
		if *o.field(&r) != 0 {
			s |= 1 << i
		}
	}
	return s
}

// Keys yields the keys of the options in the set, in the order of [Readings.All].
func (s OptionSet) Keys() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i, o := range options {
			if s&(1<<i) != 0 && !yield(o.key) {
				return
			}
		}
	}
}
