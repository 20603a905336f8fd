package jurisdiction

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
	"gongxiang.example/internal/enum"
)

// A TermKind says what sort of limit a rule sets. Only a number is ever
// computed; of the others no number is made. The zero value is no limit.
type TermKind uint8

const (
	NoTerm     TermKind = iota // no limit stated
	Numbered                   // a period
	Promptly                   // promptly (及时)
	AtOnce                     // at once (立即)
	Prescribed                 // as prescribed elsewhere (按照规定)
	ByOrder                    // by the day that an order sets (限期)
	Periodic                   // at intervals (定期)
	Dynamic                    // kept current (动态)
	EachYear                   // every year, by a day or once in it (每年)
)

var termKindNames = []string{"none", "number", "promptly", "at-once", "prescribed", "by-order", "periodic", "dynamic", "yearly"}

// String returns the name, such as "promptly".
func (k TermKind) String() string { return enum.String(termKindNames, "TermKind", k) }

// AppendText appends what [TermKind.String] returns; an undeclared value is an error.
func (k TermKind) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, termKindNames, "jurisdiction: kind of term", k)
}

// MarshalText is [TermKind.AppendText] on an empty slice.
func (k TermKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText accepts the names that [TermKind.String] returns.
func (k *TermKind) UnmarshalText(b []byte) error {
	return enum.Parse(k, termKindNames, "jurisdiction: kind of term", b)
}

var termWords = []Text{{"未规定期限", "no limit stated"}, {}, {"及时", "promptly"}, {"立即", "at once"}, {"按照规定", "as prescribed elsewhere"},
	{"按照限期要求", "by the day that an order sets"}, {"定期", "at intervals"}, {"动态", "kept current"}, {"每年", "every year"}}

// A Term is the limit that a rule sets: a period, or words without a number.
// The zero value is no limit.
type Term struct {
	kind       TermKind
	period     deadline.Period
	month, day uint8 // of EachYear: the last day, 31 for that of any month; zero for once in the year
}

// Kind returns what sort of limit it is.
func (t Term) Kind() TermKind { return t.kind }

// Period returns the number, the zero Period for a limit without one.
func (t Term) Period() deadline.Period { return t.period }

// Falls returns the last day in a year of a limit that falls every year, that
// day included; ok is false for every other limit, and for one that only asks for
// once in the year.
func (t Term) Falls(year int) (last deadline.Date, ok bool) {
	if t.kind != EachYear || t.month == 0 {
		return deadline.Date{}, false
	}
	for day := int(t.day); day > 27; day-- { // the end of a shorter month
		if d, err := deadline.NewDate(year, time.Month(t.month), day); err == nil {
			return d, true
		}
	}
	last, err := deadline.NewDate(year, time.Month(t.month), int(t.day))
	return last, err == nil
}

// In returns the limit in words.
func (t Term) In(lang deadline.Language) string {
	switch {
	case t.kind == Numbered:
		return t.period.In(lang)
	case t.month != 0 && t.day == 31 && lang == deadline.English:
		return "every year by the end of " + time.Month(t.month).String()
	case t.month != 0 && t.day == 31:
		return fmt.Sprintf("每年%d月底前", t.month)
	case t.month != 0 && lang == deadline.English:
		return fmt.Sprintf("every year by %d %v", t.day, time.Month(t.month))
	case t.month != 0:
		return fmt.Sprintf("每年%d月%d日前", t.month, t.day)
	}
	return enum.Words(termWords, t.kind).In(lang)
}

// String returns the text form: that of the period, or the name of the kind.
func (t Term) String() string {
	switch {
	case t.kind == Numbered:
		return t.period.String()
	case t.month != 0 && t.day == 31:
		return fmt.Sprintf("yearly %02d-end", t.month)
	case t.month != 0:
		return fmt.Sprintf("yearly %02d-%02d", t.month, t.day)
	}
	return t.kind.String()
}

// parseTerm reads the text form.
func parseTerm(s string) (Term, error) {
	if by, ok := strings.CutPrefix(s, "yearly "); ok {
		return parseYearly(by)
	}
	var k TermKind
	if k.UnmarshalText([]byte(s)) == nil && k != Numbered {
		return Term{kind: k}, nil
	}
	p, err := deadline.ParsePeriod(s)
	if err != nil {
		return Term{}, fmt.Errorf("term %q: want a period such as 10 workdays, or one of %q", clip.String(s), slices.Delete(slices.Clone(termKindNames), 1, 2))
	}
	return Term{kind: Numbered, period: p}, nil
}

// parseYearly reads the day of a limit that falls every year: 01-31, or 02-end.
func parseYearly(s string) (Term, error) {
	month, day, _ := strings.Cut(s, "-")
	if day == "end" {
		day = "31"
	} else if _, err := deadline.ParseDate("2023-" + s); err != nil { // a year without 29 February
		day = ""
	}
	m, err1 := strconv.ParseUint(month, 10, 8)
	d, err2 := strconv.ParseUint(day, 10, 8)
	if err1 != nil || err2 != nil || len(month) != 2 || m < 1 || m > 12 {
		return Term{}, fmt.Errorf("term %q: want a day of every year such as yearly 01-15, or the end of a month such as yearly 02-end", clip.String("yearly "+s))
	}
	return Term{kind: EachYear, month: uint8(m), day: uint8(d)}, nil
}
