package deadline_test

import (
	"testing"
	"unsafe"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
)

func TestDateContract(t *testing.T) {
	for _, s := range []string{"0001-01-01", "1970-01-01", "2024-02-29", "2026-02-14", "9999-12-31"} {
		contract.Text[deadline.Date](t, date(s))
	}
	contract.Zero[deadline.Date](t, date("2026-02-14"))
	contract.Refused[deadline.Date](t, date("2026-02-14"), badDates...)
	if n := unsafe.Sizeof(deadline.Date{}); n != 4 {
		t.Errorf("a Date takes %d bytes, want 4", n)
	}
}

func TestPeriodContract(t *testing.T) {
	for _, p := range []deadline.Period{
		deadline.Workdays(1), deadline.Workdays(10), deadline.Days(1), deadline.Days(deadline.MaxPeriod),
		deadline.Months(1), deadline.Months(6), deadline.Years(1), deadline.Years(3),
	} {
		contract.Text[deadline.Period](t, p)
	}
	contract.Zero[deadline.Period](t, deadline.Days(3))
	contract.Refused[deadline.Period](t, deadline.Days(3), badPeriods...)
	for _, p := range []deadline.Period{deadline.Days(0), deadline.Workdays(-3), deadline.Years(deadline.MaxPeriod + 1)} {
		if b, err := p.MarshalText(); err == nil || len(b) > 0 {
			t.Errorf("MarshalText of the invalid period %v = %q, %v, want an error", p, b, err)
		}
	}
	if n := unsafe.Sizeof(deadline.Period{}); n != 8 {
		t.Errorf("a Period takes %d bytes, want 8", n)
	}
}

// The names are those of the comments of the String methods.
func TestUnitContract(t *testing.T) {
	contract.Enum[deadline.Unit](t, "Unit", "", "workday", "day", "month", "year")
}

func TestDayKindContract(t *testing.T) {
	contract.Enum[deadline.DayKind](t, "DayKind", "", "weekday", "weekend", "holiday", "makeup")
}

func TestStatusContract(t *testing.T) {
	contract.Enum[deadline.Status](t, "Status", "", "upcoming", "running", "last-day", "passed")
}

func TestLanguageContract(t *testing.T) {
	contract.Enum[deadline.Language](t, "Language", "zh", "en")
	contract.Refused[deadline.Language](t, deadline.English, "", "ZH", "zh-CN")
}

// TestSwitches asks every place that treats each kind, unit or language apart.
// The words are those of the comments and of the glossary of the texts.
func TestSwitches(t *testing.T) {
	reasons := []deadline.Text{
		{"无放假安排可据", "no notice covers it"}, {"工作日", "weekday"}, {"周末休息", "weekend"},
		{"春节放假", "Spring Festival"}, {"春节调休上班", "make-up day for Spring Festival"},
	}
	isWorked := []bool{false, true, false, false, true}
	for i, want := range reasons {
		info := deadline.DayInfo{Kind: deadline.DayKind(i), Holiday: deadline.Text{"春节", "Spring Festival"}}
		if got := info.Reason(); got != want {
			t.Errorf("Reason of %v = %v, want %v", info.Kind, got, want)
		}
		if info.Kind.IsWorked() != isWorked[i] {
			t.Errorf("%v.IsWorked() = %v, want %v", info.Kind, !isWorked[i], isWorked[i])
		}
		info.Forecast = true
		want = deadline.Text{want[deadline.Chinese] + "（预计）", want[deadline.English] + " (forecast)"}
		if got := info.Reason(); got != want {
			t.Errorf("Reason of %v in a forecast = %v, want %v", info.Kind, got, want)
		}
	}
	periods := []struct {
		p      deadline.Period
		zh, en string
	}{
		{deadline.Period{}, "", ""},
		{deadline.Workdays(1), "1个工作日", "1 working day"},
		{deadline.Workdays(10), "10个工作日", "10 working days"},
		{deadline.Days(1), "1日", "1 day"},
		{deadline.Days(15), "15日", "15 days"},
		{deadline.Months(6), "6个月", "6 months"},
		{deadline.Years(1), "1年", "1 year"},
		{deadline.Years(3), "3年", "3 years"},
	}
	for _, tt := range periods {
		if zh, en := tt.p.In(deadline.Chinese), tt.p.In(deadline.English); zh != tt.zh || en != tt.en {
			t.Errorf("%v.In = %q, %q, want %q, %q", tt.p, zh, en, tt.zh, tt.en)
		}
	}
	words := deadline.Text{"中", "e"}
	if words.In(deadline.Chinese) != "中" || words.In(deadline.English) != "e" || words.In(deadline.Language(9)) != "中" {
		t.Errorf("Text.In = %q, %q, %q, want 中, e, 中", words.In(deadline.Chinese), words.In(deadline.English), words.In(deadline.Language(9)))
	}
}
