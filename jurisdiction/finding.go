package jurisdiction

import (
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
)

// A Severity says how grave a finding is. The zero value is a note.
type Severity uint8

const (
	Note    Severity = iota // worth knowing; nobody is at fault
	Warning                 // at fault under one serious reading and not under another
	Breach                  // at fault under every serious reading
)

var severityNames = []string{"note", "warning", "breach"}

// String returns "note", "warning" or "breach".
func (s Severity) String() string { return enum.String(severityNames, "Severity", s) }

// AppendText appends what [Severity.String] returns; an undeclared value is an error.
func (s Severity) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, severityNames, "jurisdiction: severity", s)
}

// MarshalText is [Severity.AppendText] on an empty slice.
func (s Severity) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [Severity.String] returns.
func (s *Severity) UnmarshalText(b []byte) error {
	return enum.Parse(s, severityNames, "jurisdiction: severity", b)
}

var severityWords = []Text{{"提示", "note"}, {"预警", "warning"}, {"违反规定", "breach"}}

// Words returns the severity in Chinese and English.
func (s Severity) Words() Text { return enum.Words(severityWords, s) }

// A Finding is something in a case that a provision disapproves of, or that
// those who read the result should know. It never says that anybody is liable:
// good reasons, seriousness and refusal to correct are for an official to find.
type Finding struct {
	Code      string        // stable, such as late-reply
	Severity  Severity      // as grave as every serious reading allows
	On        deadline.Date // the day of the act, or the first day of the omission
	By        Role          // who is at fault
	Item      string        // the item concerned, empty where the case has none
	Readings  OptionSet     // the options that it depends on
	rule      *Rule
	check     *Check
	more      []*Check
	procedure uint8
	facts     Facts // of the item, which decide whether a text binds
}

// Words says what was found.
func (f Finding) Words() Text {
	if f.check == nil {
		return Text{}
	}
	return f.check.words
}

// Basis yields the provisions that the finding rests on, none twice.
func (f Finding) Basis() iter.Seq[Citation] {
	return func(yield func(Citation) bool) {
		var room [8]Citation // most rest on few
		seen := room[:0]
		put := func(c Citation) bool {
			if slices.Contains(seen, c) {
				return true
			}
			seen = append(seen, c)
			return yield(c)
		}
		if f.check == nil || f.rule != nil && !put(f.rule.cite) {
			return
		}
		for _, check := range append([]*Check{f.check}, f.more...) {
			for _, c := range check.cites {
				if !put(c) {
					return
				}
			}
		}
	}
}

// Finding makes the finding of a check, resting on every text held that demands
// it between these parties on that day; ok is false where none does. A text that
// repeats what a higher one demands is not counted beside it. Of several texts the
// gravest severity counts.
func (l *Law) Finding(code string, s *Setting, on deadline.Date) (f Finding, ok bool) {
	return l.FindingOf(code, nil, s, on)
}

// FindingOf is [Law.Finding] resting only on the checks that a function picks, nil
// for all: those that ask for a certain field, for instance.
func (l *Law) FindingOf(code string, pick func(*Check) bool, s *Setting, on deadline.Date) (f Finding, ok bool) {
	f = Finding{Code: code, On: on, By: Provider, Item: s.Item, facts: s.Facts, procedure: s.procedure()}
	v := l.see(s.procedure(), &s.Parties.Provider, &s.Parties.Requester, s.Parties.Provider.Division, &s.Facts, on)
	for k := range l.checks[code] {
		c := &l.checks[code][k]
		if pick != nil && !pick(c.Check) {
			continue
		}
		if d := v.standing(&c.rule); d.strength != Bound || !d.counts() {
			continue
		}
		if f.check == nil {
			f.check, f.Severity = c.Check, c.severity
			if c.bearer != NoRole {
				f.By = c.bearer
			}
		} else {
			f.more = append(f.more, c.Check)
			f.Severity = max(f.Severity, c.severity) // what one text leaves open another may forbid
		}
	}
	return f, f.check != nil
}

// Breach is the finding that a body breached a provision, by the judgment of those
// who have the power to find it and not by a check: the grounds of liability name
// provisions, and after most of them no code can look. It has no code and no words,
// and rests on the provision alone. It is ok where a text held has the provision
// and binds the body at fault on that day; a draft never does.
func (l *Law) Breach(place Citation, by Role, s *Setting, on deadline.Date) (f Finding, ok bool) {
	h := l.holding(place.instrument)
	if h == nil || !h.Has(place) {
		return f, false
	}
	f = Finding{Severity: Breach, On: on, By: by, Item: s.Item, facts: s.Facts, procedure: s.procedure(), check: &Check{cites: []Citation{place}}}
	v, _ := l.atFault(&f, &s.Parties)
	d := v.standing(&linked{Rule: &Rule{cite: place}, in: h})
	return f, d.strength == Bound && d.counts()
}

// A Check ties a finding to the provision that demands what was not done. The
// code knows how to look; the text says that it matters.
type Check struct {
	code     string
	cites    []Citation
	severity Severity
	words    Text
	free     bool     // no liability rests on it
	bearer   Role     // who is at fault, where that is not the provider
	fields   []string // what of an entry it is about; none for the whole
	when     []condition
	relation []Relation
	norm     string // letter of the one norm at its first place that it carries out; empty for all
}

// Code returns the finding's code, such as refused-without-reason.
func (c *Check) Code() string { return c.code }

// Cites yields the provisions.
func (c *Check) Cites() iter.Seq[Citation] { return slices.Values(c.cites) }

// Severity returns how grave the finding is.
func (c *Check) Severity() Severity { return c.severity }

// Fields yields what the check asks for: fields of a catalog entry or of a request
// by name, or kinds of subject with the identifiers of which each needs one,
// persons=citizen-number|other-document; what it lets pass,
// unless=law|administrative-regulation; or in the packages on opening and operation
// the words of a case that it is about, such as conditional. None for a check on the
// whole.
func (c *Check) Fields() iter.Seq[string] { return slices.Values(c.fields) }

// Words returns what the finding says.
func (c *Check) Words() Text { return c.words }
