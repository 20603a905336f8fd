package main

import (
	"strconv"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
)

// day is the answer to workday.
type day struct {
	Workday bool   `json:"workday"`
	Kind    string `json:"kind"`
	Holiday string `json:"holiday,omitempty"`
	Notice  string `json:"notice,omitempty"`
}

func (d day) appendJSON(b []byte) []byte {
	b = append(b, `{"workday":`...)
	b = strconv.AppendBool(b, d.Workday)
	b = appendMember(b, "kind", d.Kind)
	if d.Holiday != "" {
		b = appendMember(b, "holiday", d.Holiday)
	}
	if d.Notice != "" {
		b = appendMember(b, "notice", d.Notice)
	}
	return append(b, '}')
}

func workday(q *question) (any, error) {
	date := q.Date(q.in, "date")
	if err := q.end(); err != nil {
		return nil, err
	}
	info, err := q.calendar().Day(date)
	if err != nil {
		return nil, err
	}
	return day{info.Kind.IsWorked(), info.Kind.String(), info.Holiday.In(deadline.Chinese), info.Notice}, nil
}

// single is an answer of one day.
type single struct{ date deadline.Date }

func (s single) appendJSON(b []byte) []byte {
	b = appendDay(append(b, `{"date":`...), s.date)
	return append(b, '}')
}

func appendDay(b []byte, d deadline.Date) []byte {
	b = append(b, '"')
	b, _ = d.AppendText(b)
	return append(b, '"')
}

func addWorkdays(q *question) (any, error) {
	from := q.Date(q.in, "from")
	q.Must(q.in, "n")
	n := q.Int(q.in, "n")
	if err := q.end(); err != nil {
		return nil, err
	}
	date, err := q.calendar().AddWorkdays(from, n)
	return single{date}, err
}

// count is an answer of one number.
type count struct{ n int }

func (c count) appendJSON(b []byte) []byte {
	b = strconv.AppendInt(append(b, `{"n":`...), int64(c.n), 10)
	return append(b, '}')
}

func countWorkdays(q *question) (any, error) {
	after, through := q.Date(q.in, "after"), q.Date(q.in, "through")
	if err := q.end(); err != nil {
		return nil, err
	}
	n, err := q.calendar().CountWorkdays(after, through)
	return count{n}, err
}

// span is the answer to due.
type span struct {
	first, due deadline.Date
	counted    bool // under the reading that counts the trigger day
}

func (s span) appendJSON(b []byte) []byte {
	b = appendDay(append(b, `{"first":`...), s.first)
	b = appendDay(append(b, `,"due":`...), s.due)
	if s.counted {
		b = append(b, `,"readings":["trigger-day"]`...)
	}
	return append(b, '}')
}

// maxExtensions bounds how many extensions one period may have.
const maxExtensions = 64

func due(q *question) (any, error) {
	trigger := q.Date(q.in, "trigger")
	var period deadline.Period
	if v := q.Must(q.in, "period"); v != nil {
		period = q.PeriodOf(v)
	}
	var extensions []deadline.Period
	list := q.List(q.in, "extensions")
	if len(list) > maxExtensions {
		q.Fail(q.in.Get("extensions"), protocol.BadValue, "%d extensions: want at most %d", len(list), maxExtensions)
	}
	for _, v := range list {
		extensions = append(extensions, q.PeriodOf(v))
	}
	if err := q.end(); err != nil {
		return nil, err
	}
	counted := q.Law.Readings().TriggerDay == jurisdiction.TriggerCounted
	s, err := dueSpan(q.calendar(), trigger, period, counted)
	for i := 0; err == nil && i < len(extensions); i++ {
		var d deadline.Deadline
		d, err = q.calendar().Due(s.due, extensions[i])
		s.due = d.Last()
	}
	return s, err
}

// dueSpan is the first day that counts and the last. Where the trigger day is
// counted itself (reading G1) days and working days begin one day earlier, and a
// period of months or years ends the day before the corresponding one, or on the
// month's last day where there is none, as a period of validity does.
func dueSpan(cal *deadline.Calendar, trigger deadline.Date, p deadline.Period, counted bool) (s span, err error) {
	from := trigger
	if counted && (p.Unit() == deadline.Workday || p.Unit() == deadline.Day) {
		if from, err = trigger.AddDays(-1); err != nil {
			return s, err
		}
	}
	d, err := cal.Due(from, p)
	s = span{d.First(), d.Last(), counted}
	if !counted || err != nil || from != trigger {
		return s, err
	}
	s.first = trigger
	if _, _, corresponding := trigger.Date(); corresponding == dayOfMonth(s.due) {
		s.due, err = s.due.AddDays(-1)
	}
	return s, err
}

func dayOfMonth(d deadline.Date) int {
	_, _, day := d.Date()
	return day
}
