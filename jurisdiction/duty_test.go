package jurisdiction_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// Days counted by hand from the notices for 2025 and 2026. From Friday
// 2026-01-30 the tenth working day is 02-13: 02-02 to 06 are five, 02-09 to 13
// five more. The next ten end on 03-05: Saturday 02-14 is made up, 02-15 to 23
// are off, then 24 25 26 27, Saturday 28 is made up, 03-02 03 04 05. The Dragon
// Boat days off in 2026 are Friday 06-19 to Sunday 06-21.

var (
	conditional   = jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes}
	unconditional = jurisdiction.Facts{Attribute: jurisdiction.Unconditional, Cataloged: jurisdiction.Yes}
	notShared     = jurisdiction.Facts{Attribute: jurisdiction.NotShared, Cataloged: jurisdiction.Yes}
	baseless      = jurisdiction.Facts{Attribute: jurisdiction.NotShared, Cataloged: jurisdiction.Yes, BasisValid: jurisdiction.No}
)

func received(day string) jurisdiction.Event { return on(jurisdiction.Received, day) }

func approved(day string, n int) jurisdiction.Event {
	e := at(jurisdiction.ExtensionApproved, jurisdiction.Authority, day)
	e.N = n
	return e
}

func approvedBy(by jurisdiction.Role, day string, n int) jurisdiction.Event {
	e := approved(day, n)
	e.By = by
	return e
}

func askedOn(e jurisdiction.Event, day string) jurisdiction.Event {
	e.Asked = date(day)
	return e
}

func notified(day string) jurisdiction.Event { return on(jurisdiction.ExtensionNotified, day) }

func asks(day string, wants ...string) jurisdiction.Event {
	e := on(jurisdiction.SupplementAsked, day)
	e.Wants = wants
	return e
}

func supplemented(day string, complete bool) jurisdiction.Event {
	e := on(jurisdiction.Supplemented, day)
	e.Complete = complete
	return e
}

// run runs a request between two parties and returns what came of it.
func run(t testing.TB, law *jurisdiction.Law, provider jurisdiction.Body, f jurisdiction.Facts, asOf string, events ...jurisdiction.Event) jurisdiction.Outcome {
	t.Helper()
	o, err := tryRun(law, provider, f, asOf, events...)
	if err != nil {
		t.Fatalf("Run: %v", err)
	}
	return o
}

func tryRun(law *jurisdiction.Law, provider jurisdiction.Body, f jurisdiction.Facts, asOf string, events ...jurisdiction.Event) (jurisdiction.Outcome, error) {
	var o jurisdiction.Outcome
	err := law.Run(&o, jurisdiction.Sharing, &jurisdiction.Setting{
		Parties: jurisdiction.Parties{Requester: department("510600"), Provider: provider}, Facts: f, Events: events, AsOf: date(asOf),
	})
	return o, err
}

// findings writes findings as "code severity day by", in order.
func findings(o jurisdiction.Outcome) string {
	var list []string
	for _, f := range o.Findings {
		list = append(list, fmt.Sprintf("%s %v %v %v", f.Code, f.Severity, f.On, f.By))
	}
	return strings.Join(list, "; ")
}

// dates writes due, plan by and late from.
func dates(d jurisdiction.Duty) string { return fmt.Sprintf("%v %v %v", d.Due, d.PlanBy, d.LateFrom) }

// options writes the readings that a date depends on.
func options(s jurisdiction.OptionSet) string {
	return strings.Join(slices.Collect(s.Keys()), " ")
}

// TestRunKinds: whether a text binds the two follows from either, so that the
// kind of one of them is enough; with neither nobody can say. From 2026-03-02 ten
// working days end on the 16th.
func TestRunKinds(t *testing.T) {
	known, unknown := department("510600"), jurisdiction.Body{Division: jurisdiction.MustDivision("510600")}
	tests := []struct {
		name                string
		provider, requester jurisdiction.Body
		want                string
	}{
		{"both", known, known, "2026-03-16"},
		{"the provider", known, unknown, "2026-03-16"},
		{"the requester", unknown, known, "2026-03-16"},
		{"neither", unknown, unknown, `jurisdiction: undetermined: the answer depends on "kind of body", which was not given`},
	}
	for _, tt := range tests {
		var o jurisdiction.Outcome
		err := jurisdiction.China().Run(&o, jurisdiction.Sharing, &jurisdiction.Setting{
			Parties: jurisdiction.Parties{Requester: tt.requester, Provider: tt.provider}, Facts: conditional,
			Events: []jurisdiction.Event{received("2026-03-02")}, AsOf: date("2026-03-02"),
		})
		got := fmt.Sprint(err)
		if err == nil && len(o.Duties) > 0 {
			got = o.Duties[0].Due.String()
		}
		if got != tt.want {
			t.Errorf("the kind of %s known: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestAskedBeforeReceipt: a clock that waits for papers before its first day has run
// loses nothing by standing still, whatever day counts as that of receipt, and ends
// with one that begins anew. Received on Saturday 2026-03-07, asked on Sunday; from
// completion on Wednesday 03-11 ten working days end on the 25th.
func TestAskedBeforeReceipt(t *testing.T) {
	for k := range 4 {
		r := jurisdiction.Readings{RestDayReceipt: jurisdiction.RestDayReceipt(k % 2)}
		if k > 1 {
			r.Supplement = jurisdiction.SupplementSuspend
		}
		o := run(t, reading(t, jurisdiction.China(), r), department("510600"), conditional, "2026-03-11",
			received("2026-03-07"), asks("2026-03-08", "basis"), supplemented("2026-03-11", true))
		if d := o.Duties[0]; d.Due != date("2026-03-25") || d.LateFrom != date("2026-03-26") || d.Deadline.Last() != d.Due {
			t.Errorf("%v, %v: %s, day by day to %v, want 2026-03-25", r.RestDayReceipt, r.Supplement, dates(d), d.Deadline.Last())
		}
	}
}

// TestManyNotices: however often an extension was notified before it was consented to,
// the consent does not count as one without effect; of more than 64 steps nobody
// keeps count.
func TestManyNotices(t *testing.T) {
	for _, n := range []int{1, 2, 62, 63, 64, 65, 100} {
		events := []jurisdiction.Event{received("2026-01-30")}
		for range n {
			events = append(events, notified("2026-02-11"))
		}
		o := run(t, jurisdiction.China(), department("510600"), conditional, "2026-02-24", append(events, approved("2026-02-12", 10))...)
		if got := dates(o.Duties[0]); got != "2026-03-05 2026-03-05 2026-03-06" || len(o.Findings) > 0 {
			t.Errorf("after %d notices: %s, findings %s", n, got, findings(o))
		}
	}
}

// TestExtension works the consent to an extension of a request received on
// 2026-01-30 for conditional data.
func TestExtension(t *testing.T) {
	const ineffective = "extension-ineffective warning "
	tests := []struct {
		name     string
		asOf     string
		events   []jurisdiction.Event
		dates    string
		readings string
		findings string
	}{
		{"none", "2026-02-13", nil, "2026-02-13 2026-02-13 2026-02-14", "", ""},
		{"approved and notified", "2026-02-13", []jurisdiction.Event{approved("2026-02-12", 10), notified("2026-02-12")}, "2026-03-05 2026-03-05 2026-03-06", "", ""},
		{"notified first", "2026-02-13", []jurisdiction.Event{notified("2026-02-11"), approved("2026-02-12", 10)}, "2026-03-05 2026-03-05 2026-03-06", "", ""},
		{"on the last day", "2026-02-13", []jurisdiction.Event{approved("2026-02-13", 10), notified("2026-02-13")}, "2026-03-05 2026-03-05 2026-03-06", "", ""},
		// Whether notice is needed is open (Q12), so the last day of the other reading is 03-05.
		{"notice may still come", "2026-02-13", []jurisdiction.Event{approved("2026-02-12", 10)}, "2026-02-13 2026-02-13 2026-03-06", "extension-needs", ""},
		{"no notice", "2026-02-14", []jurisdiction.Event{approved("2026-02-12", 10)}, "2026-02-13 2026-02-13 2026-03-06", "extension-needs",
			"late-reply warning 2026-02-14 provider; " + ineffective + "2026-02-12 provider"},
		{"notice late", "2026-02-14", []jurisdiction.Event{approved("2026-02-12", 10), notified("2026-02-14")}, "2026-02-13 2026-02-13 2026-03-06", "extension-needs",
			"late-reply warning 2026-02-14 provider; " + ineffective + "2026-02-12 provider"},
		// Consent after the last day has an effect only where asking in time is enough.
		{"consent late", "2026-02-13", []jurisdiction.Event{approved("2026-02-14", 10), notified("2026-02-14")}, "2026-02-13 2026-02-13 2026-02-14", "", ineffective + "2026-02-14 provider"},
		{"consent late, asked in time", "2026-02-13", []jurisdiction.Event{askedOn(approved("2026-02-14", 10), "2026-02-13")}, "2026-02-13 2026-02-13 2026-03-06", "extension-needs",
			ineffective + "2026-02-14 provider"},
		{"consent late, asked late", "2026-02-13", []jurisdiction.Event{askedOn(approved("2026-02-24", 10), "2026-02-14")}, "2026-02-13 2026-02-13 2026-02-14", "", ineffective + "2026-02-24 provider"},
		{"by nobody named", "2026-02-13", []jurisdiction.Event{approvedBy(jurisdiction.NoRole, "2026-02-12", 10), notified("2026-02-12")}, "2026-03-05 2026-03-05 2026-03-06", "", ""},
		{"by the provider itself", "2026-02-13", []jurisdiction.Event{approvedBy(jurisdiction.Provider, "2026-02-12", 10), notified("2026-02-12")}, "2026-02-13 2026-02-13 2026-02-14", "",
			ineffective + "2026-02-12 provider"},
		// The same level is the provider's; the requester's authority has no say (Q22).
		{"by the requester's authority", "2026-02-13", []jurisdiction.Event{approvedBy(jurisdiction.AuthorityOfRequester, "2026-02-12", 10), notified("2026-02-12")}, "2026-02-13 2026-02-13 2026-02-14", "",
			ineffective + "2026-02-12 provider"},
		{"by the provider's authority", "2026-02-13", []jurisdiction.Event{approvedBy(jurisdiction.AuthorityOfProvider, "2026-02-12", 10), notified("2026-02-12")}, "2026-03-05 2026-03-05 2026-03-06", "", ""},
		// Eleven days are one too many: none in the default, ten in the other readings.
		{"over the cap", "2026-02-13", []jurisdiction.Event{approved("2026-02-12", 11), notified("2026-02-12")}, "2026-02-13 2026-02-13 2026-03-06", "extension-needs",
			"extension-over-cap breach 2026-02-12 authority"},
		{"six and four", "2026-02-13", []jurisdiction.Event{approved("2026-02-10", 6), notified("2026-02-10"), approved("2026-02-11", 4), notified("2026-02-11")}, "2026-03-05 2026-03-05 2026-03-06", "", ""},
		// Six days after 02-13: 14 24 25 26 27 28.
		{"six and five", "2026-02-13", []jurisdiction.Event{approved("2026-02-10", 6), notified("2026-02-10"), approved("2026-02-11", 5), notified("2026-02-11")}, "2026-02-28 2026-02-28 2026-03-06", "extension-needs",
			"extension-over-cap breach 2026-02-11 authority"},
		// One notice serves one consent; the second comes to nothing once 02-28 is past.
		{"six and four, one notice", "2026-03-02", []jurisdiction.Event{approved("2026-02-10", 6), notified("2026-02-10"), approved("2026-02-11", 4)}, "2026-02-28 2026-02-28 2026-03-06", "extension-needs",
			"late-reply warning 2026-03-01 provider; " + ineffective + "2026-02-11 provider"},
		// What the provider grants itself counts toward no cap.
		{"self-granted six, then six", "2026-02-13", []jurisdiction.Event{approvedBy(jurisdiction.Provider, "2026-02-10", 6), approved("2026-02-11", 6), notified("2026-02-11")}, "2026-02-28 2026-02-28 2026-03-01", "",
			ineffective + "2026-02-10 provider"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := run(t, jurisdiction.China(), department("510600"), conditional, tt.asOf, append([]jurisdiction.Event{received("2026-01-30")}, tt.events...)...)
			d := o.Duties[0]
			if dates(d) != tt.dates || options(d.Readings) != tt.readings || findings(o) != tt.findings {
				t.Errorf("dates %q, readings %q, findings %q\nwant  %q, readings %q, findings %q", dates(d), options(d.Readings), findings(o), tt.dates, tt.readings, tt.findings)
			}
		})
	}
}

// TestAuthorityAsProvider: nobody consents to its own extension (Q13).
func TestAuthorityAsProvider(t *testing.T) {
	authority := func(code string) jurisdiction.Body {
		b := department(code)
		b.IsAuthority = true
		return b
	}
	own := reading(t, jurisdiction.China(), jurisdiction.Readings{AuthorityConsent: jurisdiction.OwnGovernment})
	tests := []struct {
		name  string
		law   *jurisdiction.Law
		place string
		by    jurisdiction.Role
		want  string // due
	}{
		{"itself", jurisdiction.China(), "510000", jurisdiction.Authority, "2026-02-13"},
		{"not named", jurisdiction.China(), "510000", jurisdiction.NoRole, "2026-02-13"},
		{"superior", jurisdiction.China(), "510000", jurisdiction.SuperiorAuthority, "2026-03-05"},
		{"own government", jurisdiction.China(), "510000", jurisdiction.Government, "2026-02-13"},
		{"own government, where that is the reading", own, "510000", jurisdiction.Government, "2026-03-05"},
		{"superior, where it is not", own, "510000", jurisdiction.SuperiorAuthority, "2026-02-13"},
		{"national, by the State Council", jurisdiction.China(), "000000", jurisdiction.Government, "2026-03-05"},
		{"national, by a superior it has not", jurisdiction.China(), "000000", jurisdiction.SuperiorAuthority, "2026-02-13"},
		{"national, itself", own, "000000", jurisdiction.Authority, "2026-02-13"},
	}
	for _, tt := range tests {
		o := run(t, tt.law, authority(tt.place), conditional, "2026-02-13", received("2026-01-30"), approvedBy(tt.by, "2026-02-12", 10), notified("2026-02-12"))
		if got := o.Duties[0].Due.String(); got != tt.want || (tt.want == "2026-02-13") != (len(o.Findings) == 1) {
			t.Errorf("%s: due %s, findings %q, want %s", tt.name, got, findings(o), tt.want)
		}
	}
}

// TestSupplement works notices to supplement. Received on 01-30 and completed on
// 02-12, the clock begins anew and ends on 03-04: 02-13 14 24 25 26 27 28, 03-02
// 03 04. A notice of 02-04 stands it still for 05 06 09 10 11 12, and six days
// after 02-13 are 02-28.
func TestSupplement(t *testing.T) {
	ask, done := asks("2026-02-04", "basis", "scope"), supplemented("2026-02-12", true)
	none := jurisdiction.Readings{Supplement: jurisdiction.SupplementNone}
	suspend := jurisdiction.Readings{Supplement: jurisdiction.SupplementSuspend}
	tests := []struct {
		name     string
		readings jurisdiction.Readings
		events   []jurisdiction.Event
		dates    string
		waiting  string
		basis    string
		findings string
	}{
		{"restart", jurisdiction.Readings{}, []jurisdiction.Event{ask, done}, "2026-03-04 2026-02-13 2026-03-05", "", "21.1 21.2", ""},
		{"none", none, []jurisdiction.Event{ask, done}, "2026-02-13 2026-02-13 2026-03-05", "", "21.1", ""},
		{"suspend", suspend, []jurisdiction.Event{ask, done}, "2026-02-28 2026-02-13 2026-03-05", "", "21.1 21.2", ""},
		{"waiting", jurisdiction.Readings{}, []jurisdiction.Event{ask}, " 2026-02-13 ", "supplemented", "21.1 21.2", ""},
		{"waiting, incomplete", suspend, []jurisdiction.Event{ask, supplemented("2026-02-12", false)}, " 2026-02-13 ", "supplemented", "21.1 21.2", ""},
		{"no waiting where it has no effect", none, []jurisdiction.Event{ask}, "2026-02-13 2026-02-13 ", "", "21.1", ""},
		{"on the last day", jurisdiction.Readings{}, []jurisdiction.Event{asks("2026-02-13", "basis")}, " 2026-02-13 ", "supplemented", "21.1 21.2", ""},
		{"after the last day", jurisdiction.Readings{}, []jurisdiction.Event{asks("2026-02-14", "basis"), supplemented("2026-02-24", true)}, "2026-02-13 2026-02-13 2026-02-14", "", "21.1", ""},
		{"asks for something else", jurisdiction.Readings{}, []jurisdiction.Event{asks("2026-02-04", "basis", "other"), done}, "2026-02-13 2026-02-13 2026-02-14", "", "21.1",
			"added-condition warning 2026-02-04 provider"},
		// The first notice left something out, and the second was not the first.
		{"asks for more later", jurisdiction.Readings{}, []jurisdiction.Event{asks("2026-02-04", "basis"), asks("2026-02-06", "scope"), done}, "2026-02-13 2026-02-13 2026-02-14", "", "21.1",
			"second-supplement-notice breach 2026-02-06 provider"},
		{"asks for something else, then rightly", jurisdiction.Readings{}, []jurisdiction.Event{asks("2026-02-04", "other"), asks("2026-02-06", "scope"), done}, "2026-02-13 2026-02-13 2026-02-14", "", "21.1",
			"added-condition warning 2026-02-04 provider; second-supplement-notice breach 2026-02-06 provider"},
		{"repeats what is missing", jurisdiction.Readings{}, []jurisdiction.Event{ask, supplemented("2026-02-06", false), asks("2026-02-09", "scope"), done}, "2026-03-04 2026-02-13 2026-03-05", "", "21.1 21.2",
			"second-supplement-notice warning 2026-02-09 provider"},
		{"repeats it twice, each time a part", jurisdiction.Readings{}, []jurisdiction.Event{ask, supplemented("2026-02-06", false), asks("2026-02-09", "scope"), asks("2026-02-10", "basis"), done}, "2026-03-04 2026-02-13 2026-03-05", "", "21.1 21.2",
			"second-supplement-notice warning 2026-02-09 provider; second-supplement-notice warning 2026-02-10 provider"},
		// Five days granted before are kept: 03-05 06 09 10 11 after 03-04; or 02-27, and then 02-28, 03-02 to 06.
		{"granted before, restart", jurisdiction.Readings{}, []jurisdiction.Event{approved("2026-02-03", 5), notified("2026-02-03"), ask, done}, "2026-03-11 2026-02-27 2026-03-12", "", "21.1 21.2", ""},
		{"granted before, suspend", suspend, []jurisdiction.Event{approved("2026-02-03", 5), notified("2026-02-03"), ask, done}, "2026-03-06 2026-02-27 2026-03-12", "", "21.1 21.2", ""},
		// While the clock stands still nothing expires: ten days from 02-27 end on 03-12, ten more on 03-26.
		{"granted and notified while waiting, past 02-13", jurisdiction.Readings{}, []jurisdiction.Event{ask, approved("2026-02-24", 10), notified("2026-02-25"), supplemented("2026-02-27", true)},
			"2026-03-26 2026-02-13 2026-03-27", "", "21.1 21.2", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			law := reading(t, jurisdiction.China(), tt.readings)
			o := run(t, law, department("510600"), conditional, "2026-02-13", append([]jurisdiction.Event{received("2026-01-30")}, tt.events...)...)
			d := o.Duties[0]
			var basis []string
			for c := range d.Basis() {
				basis = append(basis, strings.TrimPrefix(c.String(), "state-2025:"))
			}
			if dates(d) != tt.dates || string(d.Waiting) != tt.waiting || strings.Join(basis, " ") != tt.basis || findings(o) != tt.findings {
				t.Errorf("dates %q, waiting %q, basis %q, findings %q\nwant  %q, waiting %q, basis %q, findings %q",
					dates(d), d.Waiting, basis, findings(o), tt.dates, tt.waiting, tt.basis, tt.findings)
			}
			isSuspended := tt.readings.Supplement == jurisdiction.SupplementSuspend
			if d.Paused.IsZero() == isSuspended || !d.Paused.IsZero() && d.Paused != date("2026-02-04") {
				t.Errorf("paused after %v under %v", d.Paused, tt.readings.Supplement)
			}
		})
	}
}

// TestExtensionWhileWaiting: nothing expires while the clock stands still, so
// consent and notice are in time until the supplement is complete. Completed on
// 02-26 the ten days end on 03-11, five more on 03-18; completed on 02-09 they
// end on 02-28, and a notice of 03-02 comes too late for the default.
func TestExtensionWhileWaiting(t *testing.T) {
	tests := []struct {
		name   string
		events []jurisdiction.Event
		due    string
	}{
		{"before completion", []jurisdiction.Event{approved("2026-02-25", 5), notified("2026-02-25"), supplemented("2026-02-26", true)}, "2026-03-18"},
		{"notice after completion", []jurisdiction.Event{approved("2026-02-25", 5), supplemented("2026-02-26", true), notified("2026-02-27")}, "2026-03-11"},
		{"completed early, notice in time", []jurisdiction.Event{approved("2026-02-05", 5), supplemented("2026-02-09", true), notified("2026-02-13")}, "2026-03-06"},
		{"completed early, notice late", []jurisdiction.Event{approved("2026-02-05", 5), supplemented("2026-02-09", true), notified("2026-03-02")}, "2026-02-28"},
	}
	for _, tt := range tests {
		o := run(t, jurisdiction.China(), department("510600"), conditional, "2026-03-12", append([]jurisdiction.Event{received("2026-01-30"), asks("2026-02-04", "basis")}, tt.events...)...)
		if got := o.Duties[0].Due.String(); got != tt.due {
			t.Errorf("%s: due %s, want %s", tt.name, got, tt.due)
		}
	}
}

// TestCanExtend: while the duty is open, once, and only where a rule extends it.
func TestCanExtend(t *testing.T) {
	extended := []jurisdiction.Event{received("2026-01-30"), approved("2026-02-12", 5), notified("2026-02-12")}
	tests := []struct {
		name, asOf string
		facts      jurisdiction.Facts
		events     []jurisdiction.Event
		want       bool
	}{
		{"on the last day", "2026-02-13", conditional, extended[:1], true},
		{"after it", "2026-02-14", conditional, extended[:1], false},
		{"extended already", "2026-02-13", conditional, extended, false},
		{"done", "2026-02-13", conditional, []jurisdiction.Event{extended[0], on(jurisdiction.Refused, "2026-02-12")}, false},
		{"no limit to extend", "2026-02-13", notShared, extended[:1], false},
	}
	for _, tt := range tests {
		d := run(t, jurisdiction.China(), department("510600"), tt.facts, tt.asOf, tt.events...).Duties[0]
		if got := d.CanExtend(date(tt.asOf)); got != tt.want {
			t.Errorf("%s: CanExtend = %v, want %v", tt.name, got, tt.want)
		}
	}
	o := run(t, jurisdiction.China(), department("510600"), conditional, "2026-02-13", received("2026-01-30"), on(jurisdiction.Consented, "2026-02-12"))
	if d := o.Duties[1]; d.CanExtend(date("2026-02-13")) {
		t.Errorf("%s can be extended, and the text has no extension for it", d.Code)
	}
}

// TestErrors: what a case lacks, or lies outside the calendar, is an error with
// its kind.
func TestErrors(t *testing.T) {
	here := department("510600")
	tests := []struct {
		name     string
		provider jurisdiction.Body
		facts    jurisdiction.Facts
		received string
		want     error
	}{
		{"no attribute", here, jurisdiction.Facts{Cataloged: jurisdiction.Yes}, "2026-01-30", jurisdiction.ErrUndetermined},
		{"not said whether cataloged", here, jurisdiction.Facts{Attribute: jurisdiction.Conditional}, "2026-01-30", jurisdiction.ErrUndetermined},
		{"before the law, nothing is asked", here, jurisdiction.Facts{}, "2025-07-31", nil},
		{"unpublished", here, conditional, "2026-12-18", deadline.ErrUnpublished},
	}
	for _, tt := range tests {
		if _, err := tryRun(jurisdiction.China(), tt.provider, tt.facts, "2027-01-04", received(tt.received)); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}
