package jurisdiction

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"gongxiang.example/internal/clip"
	"gongxiang.example/internal/enum"
)

// Readings chooses between serious readings where the texts leave a question
// open. The zero value is the default throughout. RestDayReceipt, Supplement,
// ExtensionNeeds, AuthorityConsent and CatalogTrigger move the due date alone: the
// two dates beside it, PlanBy and LateFrom, span all their values, whatever is
// chosen. TriggerDay, settled enough, and NotSharedRequest move all three.
//
// CommonSuperior and VerticalAuthority say which authority settles a dispute; the
// latter also who may order correction ([Liability.Orderers]) and who reviews a
// catalog. RetentionStart says from when use records are kept.
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
	Silence              Silence
	CommonSuperior       CommonSuperior
	VerticalAuthority    VerticalAuthority
	CatalogTrigger       CatalogTrigger
	RetentionStart       RetentionStart
	FixedDate            FixedDate
	Yearly               Yearly

	// Closing is the hour at which the body's working day ends. Where it is
	// given, NextWorkday also moves a receipt recorded at or after it.
	Closing TimeOfDay

	declared pairs // options of instruments
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
	SupplementSuspend                   // it stands still from the notice to completion, on days that would have counted
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

// Silence: is a request granted that was not answered in time? Never for
// personal information, important data or what was being dealt with. (reading
// H3, S12, A9: hubei-2021:20.3 against state-2025:20.3 and 21, from 2025-08-01)
type Silence uint8

const (
	SilenceContested Silence = iota // the claim is shown, nothing is granted
	SilenceEffective                // it is: the State regulation is silent on it
	SilenceVoid                     // it is not: a reply needs the consent of a named person
)

// CommonSuperior: which authority is the common superior of two bodies?
// (reading G8, state-2025:28.2)
type CommonSuperior uint8

const (
	SuperiorContaining    CommonSuperior = iota // the lowest whose region contains both
	SuperiorStrictlyAbove                       // the lowest that stands above both
)

// VerticalAuthority: which authority is competent for a body under vertical
// management? (reading G7)
type VerticalAuthority uint8

const (
	VerticalSplit    VerticalAuthority = iota // disputes by the place; consents, filings and sanctions by the managing level
	VerticalManaging                          // that of the managing level for everything
	VerticalPlace                             // that of the place for everything
)

// CatalogTrigger: when is a law adjusted, so that the catalog must follow?
// (reading S7, state-2025:17.2)
type CatalogTrigger uint8

const (
	TriggerEffective CatalogTrigger = iota // when the change takes effect
	TriggerPublished                       // when it is published
)

// RetentionStart: from when are use records kept? (reading S18,
// state-2025:29.2; Civil Code 201, 202 by analogy)
type RetentionStart uint8

const (
	FromLastEntry    RetentionStart = iota // from the last entry of the set, normally disposal
	FromCreation                           // each record from its making
	FromEndOfSharing                       // from the end of sharing
)

// FixedDate: does a fixed calendar date move that is a rest day? (reading H7,
// hubei-2021:38; Civil Code 203(1) for the alternative, by analogy)
type FixedDate uint8

const (
	DateUnmoved       FixedDate = iota // no
	DateToNextWorkday                  // to the next working day
)

// Yearly: what is once a year? (reading H8, hubei-2021:11; Civil Code 200 says
// only how years are counted)
type Yearly uint8

const (
	CalendarYear Yearly = iota // once in each calendar year
	RollingYear                // once in any twelve months
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
	OptionSilence
	OptionCommonSuperior
	OptionVerticalAuthority
	OptionCatalogTrigger
	OptionRetentionStart
	OptionFixedDate
	OptionYearly
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
	{"silence", []string{"contested", "effective", "void"}, Text{"逾期未答复是否视为同意", "whether silence counts as consent"}, func(r *Readings) *byte { return (*byte)(&r.Silence) }},
	{"common-superior", []string{"containing", "strictly-above"}, Text{"共同的上级主管部门是哪一级", "which authority is the common superior"}, func(r *Readings) *byte { return (*byte)(&r.CommonSuperior) }},
	{"vertical-authority", []string{"split", "managing-level", "place"}, Text{"垂直管理单位的主管部门是哪一级", "which authority is competent for a body under vertical management"}, func(r *Readings) *byte { return (*byte)(&r.VerticalAuthority) }},
	{"catalog-trigger", []string{"effective", "published"}, Text{"目录更新自调整施行还是公布起算", "whether a catalog update runs from effect or publication"}, func(r *Readings) *byte { return (*byte)(&r.CatalogTrigger) }},
	{"retention-start", []string{"last-entry", "creation", "end-of-sharing"}, Text{"使用记录保存期限自何时起算", "from when use records are kept"}, func(r *Readings) *byte { return (*byte)(&r.RetentionStart) }},
	{"fixed-date", []string{"unmoved", "next-workday"}, Text{"固定日期遇休息日是否顺延", "whether a fixed date on a rest day moves"}, func(r *Readings) *byte { return (*byte)(&r.FixedDate) }},
	{"yearly", []string{"calendar", "rolling"}, Text{"“每年”如何计算", "what once a year means"}, func(r *Readings) *byte { return (*byte)(&r.Yearly) }},
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

// String returns the value of the option silence.
func (s Silence) String() string { return enum.String(options[7].values, "Silence", s) }

// String returns the value of the option common-superior.
func (c CommonSuperior) String() string { return enum.String(options[8].values, "CommonSuperior", c) }

// String returns the value of the option vertical-authority.
func (v VerticalAuthority) String() string {
	return enum.String(options[9].values, "VerticalAuthority", v)
}

// String returns the value of the option catalog-trigger.
func (c CatalogTrigger) String() string { return enum.String(options[10].values, "CatalogTrigger", c) }

// String returns the value of the option retention-start.
func (r RetentionStart) String() string { return enum.String(options[11].values, "RetentionStart", r) }

// String returns the value of the option fixed-date.
func (f FixedDate) String() string { return enum.String(options[12].values, "FixedDate", f) }

// String returns the value of the option yearly.
func (y Yearly) String() string { return enum.String(options[13].values, "Yearly", y) }

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
	if !isID(key) || !isValue(value) {
		return r, fmt.Errorf("%w %q: value %q: want names such as supplement and restart", ErrReading, clip.String(key), clip.String(value))
	}
	r.declared = r.declared.with(key, value)
	return r, nil
}

// Value returns the chosen value of an option, the empty string for an option
// of an instrument that was left at its default.
func (r Readings) Value(key string) string {
	if o := optionNamed(key); o != nil {
		return enum.String(o.values, key, *o.field(&r))
	}
	return r.declared.value(key)
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
		r.declared.all()(yield)
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
