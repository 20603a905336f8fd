package catalog

import (
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A Cycle says how often the data is updated (更新频率). The guide of 2017 lists
// real time and the days, weeks, months, quarters and years; the others are those
// that local catalogs hold. The zero value is that nobody said.
type Cycle uint8

const (
	NoCycle     Cycle = iota // not given
	RealTime                 // 实时
	Daily                    // 每日
	Weekly                   // 每周
	HalfMonthly              // 每半月
	Monthly                  // 每月
	Quarterly                // 每季度
	HalfYearly               // 每半年
	Yearly                   // 每年
	Irregular                // 不定期
	Never                    // 不更新: static data
	OtherCycle               // 其他: stated elsewhere, or on demand
	HourLevel                // 小时级: within hours, the number not given
	MinuteLevel              // 分钟级: within minutes, the number not given
)

var cycleNames = []string{"", "real-time", "daily", "weekly", "half-monthly", "monthly", "quarterly", "half-yearly", "yearly",
	"irregular", "never", "other", "hour-level", "minute-level"}

// String returns the text form: "real-time", "daily", "weekly", "half-monthly",
// "monthly", "quarterly", "half-yearly", "yearly", "irregular", "never", "other",
// "hour-level" or "minute-level".
func (c Cycle) String() string { return enum.String(cycleNames, "Cycle", c) }

// AppendText appends what [Cycle.String] returns; an undeclared value is an error.
func (c Cycle) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, cycleNames, "catalog: update cycle", c)
}

// MarshalText is [Cycle.AppendText] on an empty slice.
func (c Cycle) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText accepts the names that [Cycle.String] returns. [ParseCycle] reads
// what real catalogs hold.
func (c *Cycle) UnmarshalText(b []byte) error {
	return enum.Parse(c, cycleNames, "catalog: update cycle", b)
}

// cycleFacts are the words of each cycle, its name in the frequency table of the EU
// Publications Office, which the DCAT profiles use, and its ISO 8601-2 interval.
// Where no code of the table means just this, it is left out: OTHER there is
// another regularity, while [OtherCycle] need have none.
var cycleFacts = []struct {
	words          jurisdiction.Text
	frequency, iso string
}{
	NoCycle:     {},
	RealTime:    {jurisdiction.Text{"实时", "in real time"}, "UPDATE_CONT", ""},
	Daily:       {jurisdiction.Text{"每日", "every day"}, "DAILY", "R/P1D"},
	Weekly:      {jurisdiction.Text{"每周", "every week"}, "WEEKLY", "R/P1W"},
	HalfMonthly: {jurisdiction.Text{"每半月", "every half month"}, "MONTHLY_2", "R/P0.5M"},
	Monthly:     {jurisdiction.Text{"每月", "every month"}, "MONTHLY", "R/P1M"},
	Quarterly:   {jurisdiction.Text{"每季度", "every quarter"}, "QUARTERLY", "R/P3M"},
	HalfYearly:  {jurisdiction.Text{"每半年", "every half year"}, "ANNUAL_2", "R/P6M"},
	Yearly:      {jurisdiction.Text{"每年", "every year"}, "ANNUAL", "R/P1Y"},
	Irregular:   {jurisdiction.Text{"不定期", "at irregular times"}, "IRREG", ""},
	Never:       {jurisdiction.Text{"不更新", "not updated"}, "NEVER", ""},
	OtherCycle:  {jurisdiction.Text{"其他", "otherwise"}, "", ""},
	HourLevel:   {jurisdiction.Text{"小时级", "within hours"}, "", ""},
	MinuteLevel: {jurisdiction.Text{"分钟级", "within minutes"}, "", ""},
}

// Words returns the cycle in Chinese and English.
func (c Cycle) Words() jurisdiction.Text {
	if int(c) < len(cycleFacts) {
		return cycleFacts[c].words
	}
	return jurisdiction.Text{c.String(), c.String()}
}

// Frequency returns the code of the cycle in the frequency table of the EU
// Publications Office (dct:accrualPeriodicity), such as QUARTERLY; the empty
// string where no code is stated.
func (c Cycle) Frequency() string {
	if int(c) < len(cycleFacts) {
		return cycleFacts[c].frequency
	}
	return ""
}

// Interval returns the cycle as a repeating interval of ISO 8601-2, such as R/P3M;
// the empty string where the cycle has no fixed length.
func (c Cycle) Interval() string {
	if int(c) < len(cycleFacts) {
		return cycleFacts[c].iso
	}
	return ""
}

// Period returns the longest time between two updates, and the zero Period for a
// cycle that is none. Half a month is none: no number of days is half of every
// month.
func (c Cycle) Period() deadline.Period {
	switch c {
	case Daily:
		return deadline.Days(1)
	case Weekly:
		return deadline.Days(7)
	case Monthly:
		return deadline.Months(1)
	case Quarterly:
		return deadline.Months(3)
	case HalfYearly:
		return deadline.Months(6)
	case Yearly:
		return deadline.Years(1)
	}
	return deadline.Period{}
}

// cycleWords are the words of the 35 values found in 84,936 rows of more than fifty
// portals, those of the guide of 2017, and the words that platforms use as codes.
var cycleWords = vocabulary[Cycle]{
	{"实时", RealTime}, {"即时", RealTime}, {"realtime", RealTime},
	{"分钟级", MinuteLevel}, {"每分钟", MinuteLevel},
	{"小时级", HourLevel}, {"每小时", HourLevel},
	{"每日", Daily}, {"每天", Daily}, {"日", Daily}, {"天", Daily}, {"day", Daily},
	{"每周", Weekly}, {"周", Weekly}, {"week", Weekly},
	{"每半月", HalfMonthly}, {"半月", HalfMonthly},
	{"每月", Monthly}, {"月", Monthly}, {"month", Monthly},
	{"每季度", Quarterly}, {"每季", Quarterly}, {"季度", Quarterly}, {"季", Quarterly}, {"quarter", Quarterly},
	{"每半年", HalfYearly}, {"半年", HalfYearly},
	{"每年", Yearly}, {"年", Yearly}, {"年度", Yearly}, {"year", Yearly},
	{"不定期", Irregular}, {"不定时", Irregular},
	{"不更新", Never}, {"静态数据", Never}, {"一次性", Never},
	{"其他", OtherCycle}, {"其它", OtherCycle}, {"自定义", OtherCycle}, {"按需", OtherCycle}, {"ondemand", OtherCycle},
}

// ParseCycle reads an update cycle as real catalogs write it: 每年, 年, 每日更新, a
// synonym such as 不定时, in any width, and with a remark in brackets after it, which
// is dropped unless it names another cycle. It reads what [Cycle.String] and
// [Cycle.Words] return in Chinese, too. Nothing, None and null are [NoCycle].
//
// The result is false where the value is unknown. Numbers are: 6 is a year on one
// platform and half a year on another.
func ParseCycle(raw string) (Cycle, bool) {
	s, ok := foldWord(raw)
	if !ok {
		return NoCycle, false
	}
	if isNothing(s) {
		return NoCycle, true
	}
	value, remark := cutRemark(s)
	c, ok := cycleOf(value)
	if other, too := cycleOf(strings.TrimPrefix(remark, "更新说明:")); too && other != c {
		return NoCycle, false
	}
	return c, ok
}

func cycleOf(s string) (Cycle, bool) {
	if c, ok := named[Cycle](cycleNames, s); ok {
		return c, true
	}
	if c, ok := cycleWords.find(s); ok {
		return c, true
	}
	return cycleWords.find(strings.TrimSuffix(s, "更新"))
}

// cutRemark divides value(remark).
func cutRemark(s string) (value, remark string) {
	if i := strings.IndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") {
		return s[:i], s[i+1 : len(s)-1]
	}
	return s, ""
}
