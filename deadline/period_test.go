package deadline_test

import (
	"errors"
	"strconv"
	"testing"

	"gongxiang.example/deadline"
)

// badPeriods are texts near the one form that a period has. They seed the fuzz
// target.
var badPeriods = []string{
	"10", "workdays", "10 workday", "1 workdays", "0 days", "-1 days", "+10 days", "010 days", "10  days", "10 days ",
	" 10 days", "10000 days", "99999999999999999999 days", "10 Workdays", "1 ", "5 s", "3 weeks", "1.5 days", "10\tdays", "１０ days",
}

func TestParsePeriod(t *testing.T) {
	for _, s := range append([]string{""}, badPeriods...) {
		if p, err := deadline.ParsePeriod(s); !errors.Is(err, deadline.ErrPeriod) || !p.IsZero() {
			t.Errorf("ParsePeriod(%q) = %v, %v, want ErrPeriod", s, p, err)
		}
	}
}

func TestNewPeriod(t *testing.T) {
	tests := []struct {
		n    int
		unit deadline.Unit
		want deadline.Period // the zero Period where it is refused
	}{
		{1, deadline.Workday, deadline.Workdays(1)},
		{10, deadline.Day, deadline.Days(10)},
		{6, deadline.Month, deadline.Months(6)},
		{deadline.MaxPeriod, deadline.Year, deadline.Years(deadline.MaxPeriod)},
		{0, deadline.Workday, deadline.Period{}},
		{-1, deadline.Day, deadline.Period{}},
		{deadline.MaxPeriod + 1, deadline.Day, deadline.Period{}},
		{5, deadline.NoUnit, deadline.Period{}},
		{5, deadline.Unit(9), deadline.Period{}},
		{0, deadline.NoUnit, deadline.Period{}},
	}
	for _, tt := range tests {
		p, err := deadline.NewPeriod(tt.n, tt.unit)
		if p != tt.want || (err == nil) == tt.want.IsZero() || (err != nil && !errors.Is(err, deadline.ErrPeriod)) {
			t.Errorf("NewPeriod(%d, %v) = %v, %v, want %v", tt.n, tt.unit, p, err, tt.want)
		}
		if !tt.want.IsZero() && (p.N() != tt.n || p.Unit() != tt.unit || !p.IsValid()) {
			t.Errorf("NewPeriod(%d, %v) has N %d, unit %v", tt.n, tt.unit, p.N(), p.Unit())
		}
	}
}

// TestPeriodWraps: a number whose lower half alone would do is still refused.
func TestPeriodWraps(t *testing.T) {
	n := 1
	n += n << (strconv.IntSize / 2)
	for _, n := range []int{n, 2 - n} {
		if p, err := deadline.NewPeriod(n, deadline.Day); err == nil || deadline.Days(n).IsValid() {
			t.Errorf("NewPeriod(%d, day) = %v, valid %v, want ErrPeriod", n, p, deadline.Days(n).IsValid())
		}
	}
}
