package deadline

import (
	"slices"

	"gongxiang.example/internal/enum"
)

// A DayKind says why a day is worked or not. The zero value is unknown, the
// kind of a day that the calendar does not cover.
type DayKind uint8

const (
	UnknownDay DayKind = iota // not covered by the calendar
	Weekday                   // Monday to Friday, worked
	Weekend                   // Saturday or Sunday, not worked
	DayOff                    // off by a notice (放假), also where it falls on a weekend
	MakeUp                    // a rest day worked in exchange (调休上班日)
)

var dayKindNames = []string{"", "weekday", "weekend", "holiday", "makeup"}

// String returns "weekday", "weekend", "holiday" or "makeup".
func (k DayKind) String() string { return enum.String(dayKindNames, "DayKind", k) }

// AppendText appends what [DayKind.String] returns; an undeclared value is an error.
func (k DayKind) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, dayKindNames, "deadline: day kind", k)
}

// MarshalText is [DayKind.AppendText] on an empty slice.
func (k DayKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText accepts the names that [DayKind.String] returns.
func (k *DayKind) UnmarshalText(b []byte) error {
	return enum.Parse(k, dayKindNames, "deadline: day kind", b)
}

// IsWorked reports whether days of this kind are working days.
func (k DayKind) IsWorked() bool { return k == Weekday || k == MakeUp }

// A DayInfo is what a calendar knows of one day.
type DayInfo struct {
	Date     Date
	Kind     DayKind
	Holiday  Text   // for a day off or a make-up day: of which holiday
	Notice   string // and the number of the notice that arranges it, of the decree in a forecast
	Forecast bool   // the answer rests on Calendar.Forecast
}

// Day says of what kind d is and which notice makes it so. The errors are those
// of [Calendar.IsWorkday].
func (c *Calendar) Day(d Date) (DayInfo, error) {
	if !c.Covers(d) {
		return DayInfo{Date: d}, c.outside(d)
	}
	info := DayInfo{Date: d, Kind: Weekend, Forecast: c.IsForecast(d)}
	if isWeekday(d) {
		info.Kind = Weekday
	}
	i, found := slices.BinarySearchFunc(c.marks, d, func(m mark, d Date) int {
		switch {
		case m.last.Before(d):
			return -1
		case m.first.After(d):
			return +1
		}
		return 0
	})
	if found {
		m := c.marks[i]
		info.Kind, info.Holiday, info.Notice = DayOff, m.name, m.notice
		if m.work {
			info.Kind = MakeUp
		}
	}
	return info, nil
}

// Reason says in words why the day is worked or not.
func (i DayInfo) Reason() Text {
	var t Text
	switch i.Kind {
	case Weekday:
		t = Text{"工作日", "weekday"}
	case Weekend:
		t = Text{"周末休息", "weekend"}
	case DayOff:
		t = Text{i.Holiday[Chinese] + "放假", i.Holiday[English]}
	case MakeUp:
		t = Text{i.Holiday[Chinese] + "调休上班", "make-up day for " + i.Holiday[English]}
	default:
		t = Text{"无放假安排可据", "no notice covers it"}
	}
	if i.Forecast {
		t[Chinese], t[English] = t[Chinese]+"（预计）", t[English]+" (forecast)"
	}
	return t
}
