package catalog_test

import (
	"strings"
	"testing"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
)

func readCycle(s string) (string, bool) {
	c, ok := catalog.ParseCycle(s)
	return c.String(), ok
}

func TestCycleContract(t *testing.T) {
	contract.Enum[catalog.Cycle](t, "Cycle", "", "real-time", "daily", "weekly", "half-monthly", "monthly", "quarterly",
		"half-yearly", "yearly", "irregular", "never", "other", "hour-level", "minute-level")
	contract.Zero[catalog.Cycle](t, catalog.Yearly)
	checkTexts(t, 14, catalog.ParseCycle)
}

func TestCycleVariants(t *testing.T) {
	checkVariants(t, "testdata/update_cycle.csv", 35, 0, readCycle)
}

func TestParseCycle(t *testing.T) {
	tests := []struct {
		raw  string
		want catalog.Cycle
		ok   bool
	}{
		{" 每 年 ", catalog.Yearly, true},
		{"每月（更新说明：暂无）", catalog.Monthly, true}, // brackets in full width
		{"每月(见通知(2023))", catalog.Monthly, true},
		{"每日更新", catalog.Daily, true},
		{"NULL", catalog.NoCycle, true},
		{"ondemand", catalog.OtherCycle, true}, // a word that platforms use as code
		{"每年(每年)", catalog.Yearly, true},
		{"每年(每月)", catalog.NoCycle, false}, // which of the two?
		{"每年(更新说明:每月)", catalog.NoCycle, false},
		{"(每年)", catalog.NoCycle, false}, // a remark on nothing
		{"每年(暂无", catalog.NoCycle, false},
		{"每年)", catalog.NoCycle, false},
		{"更新", catalog.NoCycle, false},
		{"不", catalog.NoCycle, false},
		{"每两年", catalog.NoCycle, false}, // no such value, and not every year
		{"每旬", catalog.NoCycle, false},
		{"每年、每月", catalog.NoCycle, false},
		{"6", catalog.NoCycle, false}, // a year on one platform, half a year on another
		{"\xff", catalog.NoCycle, false},
		{"每年(" + strings.Repeat("x", 2000) + ")", catalog.NoCycle, false}, // over the bound
	}
	for _, tt := range tests {
		if got, ok := catalog.ParseCycle(tt.raw); got != tt.want || ok != tt.ok {
			t.Errorf("ParseCycle(%.50q) = %v, %v, want %v, %v", tt.raw, got, ok, tt.want, tt.ok)
		}
	}
}

// TestLongestWord: blanks do not count as a part of a word, and as bytes they do: 1,024
// are read, no more.
func TestLongestWord(t *testing.T) {
	for n, want := range map[int]bool{1023: true, 1024: true, 1025: false} {
		if c, ok := catalog.ParseCycle("每年" + strings.Repeat(" ", n-len("每年"))); ok != want || ok && c != catalog.Yearly {
			t.Errorf("a word of %d bytes: %v, %v, want it read: %v", n, c, ok, want)
		}
	}
}

// TestCycleNames is the table of the metadata, value by value.
func TestCycleNames(t *testing.T) {
	var none deadline.Period
	tests := []struct {
		cycle               catalog.Cycle
		frequency, interval string
		period              deadline.Period
	}{
		{catalog.NoCycle, "", "", none},
		{catalog.RealTime, "UPDATE_CONT", "", none},
		{catalog.Daily, "DAILY", "R/P1D", deadline.Days(1)},
		{catalog.Weekly, "WEEKLY", "R/P1W", deadline.Days(7)},
		{catalog.HalfMonthly, "MONTHLY_2", "R/P0.5M", none},
		{catalog.Monthly, "MONTHLY", "R/P1M", deadline.Months(1)},
		{catalog.Quarterly, "QUARTERLY", "R/P3M", deadline.Months(3)},
		{catalog.HalfYearly, "ANNUAL_2", "R/P6M", deadline.Months(6)},
		{catalog.Yearly, "ANNUAL", "R/P1Y", deadline.Years(1)},
		{catalog.Irregular, "IRREG", "", none},
		{catalog.Never, "NEVER", "", none},
		{catalog.OtherCycle, "", "", none},
		{catalog.HourLevel, "", "", none},
		{catalog.MinuteLevel, "", "", none},
		{catalog.MinuteLevel + 1, "", "", none},
		{catalog.Cycle(200), "", "", none},
	}
	if words, want := (catalog.MinuteLevel + 1).Words(), "Cycle(14)"; words[0] != want || words[1] != want {
		t.Errorf("the words of a cycle that is none are %q, want %q", words, want)
	}
	for _, tt := range tests {
		if f, i, p := tt.cycle.Frequency(), tt.cycle.Interval(), tt.cycle.Period(); f != tt.frequency || i != tt.interval || p != tt.period {
			t.Errorf("%v: Frequency %q, Interval %q, Period %q; want %q, %q, %q", tt.cycle, f, i, p, tt.frequency, tt.interval, tt.period)
		}
	}
}

func FuzzParseCycle(f *testing.F) {
	for _, v := range variants(f, "testdata/update_cycle.csv") {
		f.Add(v.value)
	}
	f.Add("每年(每月)")
	f.Fuzz(func(t *testing.T, s string) {
		c, ok := catalog.ParseCycle(s)
		if !ok && c != catalog.NoCycle {
			t.Errorf("ParseCycle(%q) = %v, false", s, c)
		}
		if again, known := catalog.ParseCycle(c.String()); again != c || !known {
			t.Errorf("ParseCycle(%q) = %v, and that is read as %v, %v", s, c, again, known)
		}
		contract.Text[catalog.Cycle](t, c)
	})
}
