package deadline_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
)

func FuzzParseDate(f *testing.F) {
	for _, s := range append([]string{"", "2026-02-14", "0001-01-01", "9999-12-31", "2024-02-29"}, badDates...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := deadline.ParseDate(s)
		when, second := time.Parse(time.DateOnly, s)
		if (err == nil) != (second == nil && when.Year() >= 1) {
			t.Fatalf("ParseDate(%q) = %v, %v; package time: %v, %v", s, d, err, when, second)
		}
		if err != nil {
			if !errors.Is(err, deadline.ErrDate) || !d.IsZero() {
				t.Errorf("ParseDate(%q) = %v, %v, want ErrDate", s, d, err)
			}
			return
		}
		if d.String() != s {
			t.Errorf("ParseDate(%q) prints %q", s, d)
		}
		contract.Text[deadline.Date](t, d)
	})
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range append([]string{"", "1 workday", "10 workdays", "9999 days", "6 months", "3 years"}, badPeriods...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := deadline.ParsePeriod(s)
		if err != nil {
			if !errors.Is(err, deadline.ErrPeriod) || !p.IsZero() {
				t.Errorf("ParsePeriod(%q) = %v, %v, want ErrPeriod", s, p, err)
			}
			return
		}
		if p.String() != s || !p.IsValid() {
			t.Errorf("ParsePeriod(%q) prints %q, valid %v", s, p, p.IsValid())
		}
		contract.Text[deadline.Period](t, p)
	})
}

// FuzzParseNotices: what parses prints and parses back to the same, and a
// calendar takes or refuses it without a panic.
func FuzzParseNotices(f *testing.F) {
	for _, tt := range badNotices {
		f.Add(tt.text)
	}
	f.Add(notice2027)
	f.Add(localNotices)
	for _, n := range deadline.ShippedNotices() {
		f.Add(n.String())
	}
	year := with(f, new(deadline.Calendar), notice2027)
	f.Fuzz(func(t *testing.T, s string) {
		notices, err := deadline.ParseNotices([]byte(s))
		if err != nil {
			if !errors.Is(err, deadline.ErrNotice) || notices != nil {
				t.Errorf("ParseNotices(%q) = %v, %v, want ErrNotice", s, notices, err)
			}
			return
		}
		var text strings.Builder
		for _, n := range notices {
			text.WriteString(n.String())
		}
		back, err := deadline.ParseNotices([]byte(text.String()))
		if err != nil || len(back) != len(notices) {
			t.Fatalf("ParseNotices of what was read, %q: %d notices, %v, want %d", text.String(), len(back), err, len(notices))
		}
		for i, n := range notices {
			if back[i].String() != n.String() || back[i].KnownFrom() != n.KnownFrom() {
				t.Errorf("notice %d read back is\n%v\nwant\n%v", i, back[i], n)
			}
		}
		// A short calendar first: most of what is taken at all is taken here.
		for _, c := range []*deadline.Calendar{new(deadline.Calendar), year} {
			more, err := c.With(notices...)
			if (err == nil) != (more != nil) || (err != nil && !errors.Is(err, deadline.ErrNotice)) {
				t.Fatalf("With(%q) = %v, %v", s, more, err)
			}
			if err == nil {
				more.KnownAt(date("2026-12-01")).At("422825").Covers(date("2027-01-01"))
			}
		}
	})
}

// FuzzDue: any numbers give an error or a last day not before the trigger, with
// the extension after it.
func FuzzDue(f *testing.F) {
	origin := date("0001-01-01")
	for _, tt := range dueCases {
		f.Add(date(tt.trigger).DaysSince(origin), tt.period.N(), uint8(tt.period.Unit()), 5, uint8(deadline.Workday))
	}
	f.Add(0, -1, uint8(0), 0, uint8(9))
	f.Fuzz(func(t *testing.T, day, n int, unit uint8, m int, by uint8) {
		trigger, err := origin.AddDays(day)
		if err != nil {
			trigger = deadline.Date{}
		}
		p, err := deadline.NewPeriod(n, deadline.Unit(unit))
		if (err == nil) != p.IsValid() {
			t.Fatalf("NewPeriod(%d, %d) = %v, %v", n, unit, p, err)
		}
		d, err := deadline.China().Due(trigger, p)
		if err != nil {
			isKnown := errors.Is(err, deadline.ErrDate) || errors.Is(err, deadline.ErrPeriod) ||
				errors.Is(err, deadline.ErrUnpublished) || errors.Is(err, deadline.ErrBeforeFirst)
			if !isKnown || !d.IsZero() {
				t.Errorf("Due(%v, %v) = %v, %v", trigger, p, d, err)
			}
			return
		}
		if !d.Last().After(trigger) || d.First().After(d.Last()) || !d.First().After(trigger) {
			t.Errorf("Due(%v, %v) = %v, first %v", trigger, p, d, d.First())
		}
		if q, err := deadline.NewPeriod(m, deadline.Unit(by)); err == nil {
			if e, err := d.Extend(q); err == nil && !e.Last().After(d.Last()) {
				t.Errorf("%v extended by %v = %v", d, q, e)
			}
		}
	})
}
