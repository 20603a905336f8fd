package main

import (
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// holdings is the answer to instruments.
type holdings struct {
	Instruments []instrument  `json:"instruments"`
	Calendar    calendarRange `json:"calendar"`
	Readings    []string      `json:"readings,omitempty"`
}

type instrument struct {
	ID        string                `json:"id"`
	TitleZh   string                `json:"title_zh"`
	TitleEn   string                `json:"title_en"`
	Kind      jurisdiction.Kind     `json:"kind"`
	Territory jurisdiction.Division `json:"territory"`
	Effective deadline.Date         `json:"effective,omitzero"`
	Expired   deadline.Date         `json:"expired,omitzero"`
	Status    string                `json:"status"`
}

type calendarRange struct {
	First   deadline.Date `json:"first,omitzero"`
	Last    deadline.Date `json:"last,omitzero"`
	Edition string        `json:"edition"`
}

func instruments(q *question) (any, error) {
	var on deadline.Date
	q.Text(q.in, "on", &on)
	if err := q.end(); err != nil {
		return nil, err
	}
	cal := q.calendar()
	h := holdings{Calendar: calendarRange{cal.First(), cal.Last(), deadline.Edition}}
	for i := range q.Law.Instruments() {
		first, last, ok := q.Law.Force(i.ID())
		title := i.Title()
		h.Instruments = append(h.Instruments, instrument{
			i.ID(), title.In(deadline.Chinese), title.In(deadline.English), i.Kind(), i.Territory(), first, last, status(first, last, ok, on),
		})
		h.Readings = append(h.Readings, endsOn(q.Law, i)...)
	}
	return h, nil
}

// endsOn are the options of a text on which its last day depends.
func endsOn(law *jurisdiction.Law, i *jurisdiction.Instrument) (keys []string) {
	_, last, _ := law.Force(i.ID())
	for o := range i.Options() {
		for _, value := range o.Values {
			chosen, err := law.Readings().With(o.Key, value)
			if err != nil {
				continue
			}
			other, err := law.Reading(chosen)
			if err != nil {
				continue
			}
			if _, end, _ := other.Force(i.ID()); end != last {
				keys = append(keys, o.Key)
				break
			}
		}
	}
	return keys
}

// status says how a text stands on a day, or without one whether it was made.
func status(first, last deadline.Date, made bool, on deadline.Date) string {
	switch {
	case !made:
		return "draft"
	case on.IsZero():
		return "enacted"
	case on.Before(first):
		return "not-yet-in-force"
	case !last.IsZero() && on.After(last):
		return "ended"
	}
	return "in-force"
}
