package deadline_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"strconv"
	"testing"
	"unsafe"

	"gongxiang.example/deadline"
)

// text is what a value with a text form promises; pointer is its decoder.
type text interface {
	comparable
	fmt.Stringer
	encoding.TextAppender
	encoding.TextMarshaler
}

type pointer[V any] interface {
	*V
	encoding.TextUnmarshaler
}

// failer is the part of testing.T that properties and fuzz targets share.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

// checkText checks that the four text methods of v agree, and that v comes back
// from its text and from JSON.
func checkText[V text, P pointer[V]](t failer, v V) {
	t.Helper()
	s := v.String()
	if b, err := v.AppendText([]byte("x")); err != nil || string(b) != "x"+s {
		t.Errorf("AppendText(x) of %T %q = %q, %v, want %q", v, s, b, err, "x"+s)
	}
	b, err := v.MarshalText()
	if err != nil || string(b) != s {
		t.Errorf("MarshalText of %T %q = %q, %v", v, s, b, err)
	}
	var back V
	if err := P(&back).UnmarshalText(b); err != nil || back != v {
		t.Errorf("UnmarshalText(%q) = %v, %v, want %v", b, back, err, v)
	}
	j, err := json.Marshal(v)
	if err != nil {
		t.Errorf("json.Marshal(%T %q): %v", v, s, err)
	}
	back = *new(V)
	if err := json.Unmarshal(j, &back); err != nil || back != v {
		t.Errorf("json.Unmarshal(%s) = %v, %v, want %v", j, back, err, v)
	}
}

// checkZero checks that the zero value is the empty text, both ways, and that
// decoding it clears what was there.
func checkZero[V text, P pointer[V]](t *testing.T, other V) {
	t.Helper()
	var zero V
	checkText[V, P](t, zero)
	if zero.String() != "" {
		t.Errorf("zero %T prints %q, want nothing", zero, zero)
	}
	v := other
	if err := P(&v).UnmarshalText(nil); err != nil || v != zero {
		t.Errorf("UnmarshalText of nothing over %v = %v, %v, want the zero value", other, v, err)
	}
}

// checkRefused checks that texts are refused and leave the value alone.
func checkRefused[V text, P pointer[V]](t *testing.T, v V, texts ...string) {
	t.Helper()
	for _, s := range texts {
		got := v
		if err := P(&got).UnmarshalText([]byte(s)); err == nil || got != v {
			t.Errorf("UnmarshalText(%q) into %T %v = %v, %v, want an error and no change", s, v, v, got, err)
		}
	}
}

func TestDateContract(t *testing.T) {
	for _, s := range []string{"0001-01-01", "1970-01-01", "2024-02-29", "2026-02-14", "9999-12-31"} {
		checkText[deadline.Date](t, date(s))
	}
	checkZero[deadline.Date](t, date("2026-02-14"))
	checkRefused[deadline.Date](t, date("2026-02-14"), badDates...)
	if n := unsafe.Sizeof(deadline.Date{}); n != 4 {
		t.Errorf("a Date takes %d bytes, want 4", n)
	}
}

func TestPeriodContract(t *testing.T) {
	for _, p := range []deadline.Period{
		deadline.Workdays(1), deadline.Workdays(10), deadline.Days(1), deadline.Days(deadline.MaxPeriod),
		deadline.Months(1), deadline.Months(6), deadline.Years(1), deadline.Years(3),
	} {
		checkText[deadline.Period](t, p)
	}
	checkZero[deadline.Period](t, deadline.Days(3))
	checkRefused[deadline.Period](t, deadline.Days(3), badPeriods...)
	for _, p := range []deadline.Period{deadline.Days(0), deadline.Workdays(-3), deadline.Years(deadline.MaxPeriod + 1)} {
		if b, err := p.MarshalText(); err == nil || len(b) > 0 {
			t.Errorf("MarshalText of the invalid period %v = %q, %v, want an error", p, b, err)
		}
	}
	if n := unsafe.Sizeof(deadline.Period{}); n != 8 {
		t.Errorf("a Period takes %d bytes, want 8", n)
	}
}

// checkEnum walks all 256 values: the first len(names) are declared, with these
// names in this order; the others print like Name(9) and do not encode.
func checkEnum[V interface {
	text
	~uint8
}, P pointer[V]](t *testing.T, typ string, names ...string) {
	t.Helper()
	seen := map[string]bool{}
	for i := range 256 {
		v := V(i)
		s := v.String()
		if seen[s] {
			t.Errorf("%s %d prints %q like another", typ, i, s)
		}
		seen[s] = true
		if i < len(names) {
			if s != names[i] {
				t.Errorf("%s %d prints %q, want %q", typ, i, s, names[i])
			}
			checkText[V, P](t, v)
			continue
		}
		if want := typ + "(" + strconv.Itoa(i) + ")"; s != want {
			t.Errorf("undeclared %s prints %q, want %q", typ, s, want)
		}
		if b, err := v.MarshalText(); err == nil || len(b) > 0 {
			t.Errorf("MarshalText of %s = %q, %v, want an error", s, b, err)
		}
		checkRefused[V, P](t, 1, s)
	}
	checkRefused[V, P](t, 1, "unknown", names[1]+" ", " "+names[1], names[1]+"\n", "0", "1")
}

// The names are those of the comments of the String methods.
func TestUnitContract(t *testing.T) {
	checkEnum[deadline.Unit](t, "Unit", "", "workday", "day", "month", "year")
}

func TestDayKindContract(t *testing.T) {
	checkEnum[deadline.DayKind](t, "DayKind", "", "weekday", "weekend", "holiday", "makeup")
}

func TestStatusContract(t *testing.T) {
	checkEnum[deadline.Status](t, "Status", "", "upcoming", "running", "last-day", "passed")
}

func TestLanguageContract(t *testing.T) {
	checkEnum[deadline.Language](t, "Language", "zh", "en")
	checkRefused[deadline.Language](t, deadline.English, "", "ZH", "zh-CN")
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
