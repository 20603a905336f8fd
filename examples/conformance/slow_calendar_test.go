package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// This file is a second computation of everything with days, written to be obvious
// and to share nothing with the library: no package of the module and no package
// time. Days are stepped over one by one. The facts, which days the notices name,
// are read from the text beside package deadline by a reader of its own.

// A ymd is a day of the Gregorian calendar.
type ymd struct{ y, m, d int }

func (a ymd) String() string { return fmt.Sprintf("%04d-%02d-%02d", a.y, a.m, a.d) }

func (a ymd) before(b ymd) bool { return a.String() < b.String() }

// dy reads a day; it panics on what is none, since it reads only our own tables.
func dy(s string) ymd {
	var a ymd
	if n, err := fmt.Sscanf(s, "%d-%d-%d", &a.y, &a.m, &a.d); n != 3 || err != nil || a.String() != s || a.m > 12 || a.d > lengthOf(a.y, a.m) {
		panic("no day: " + s)
	}
	return a
}

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func lengthOf(y, m int) int {
	switch m {
	case 2:
		if leap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func (a ymd) next() ymd {
	a.d++
	if a.d > lengthOf(a.y, a.m) {
		a.d, a.m = 1, a.m+1
	}
	if a.m > 12 {
		a.m, a.y = 1, a.y+1
	}
	return a
}

func (a ymd) prev() ymd {
	a.d--
	if a.d == 0 {
		if a.m--; a.m == 0 {
			a.m, a.y = 12, a.y-1
		}
		a.d = lengthOf(a.y, a.m)
	}
	return a
}

// plus steps n days on, or back.
func (a ymd) plus(n int) ymd {
	for ; n > 0; n-- {
		a = a.next()
	}
	for ; n < 0; n++ {
		a = a.prev()
	}
	return a
}

// weekday is 0 for Sunday, by Sakamoto's rule.
func (a ymd) weekday() int {
	y := a.y
	if a.m < 3 {
		y--
	}
	return (y + y/4 - y/100 + y/400 + [...]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}[a.m-1] + a.d) % 7
}

// A fact is what a notice says of one day.
type fact struct {
	work    bool
	holiday string
	notice  string
}

// A slowNotice is a notice as it stands in the text.
type slowNotice struct {
	number, amends string
	year           int
	known          ymd // zero where only the year is known
	days           map[string]fact
	names          map[string][]string // days by the name of the holiday
}

// A slowCalendar is the notices known.
type slowCalendar struct {
	facts map[string]fact
	last  ymd
	// How a careless program would count.
	weekendsOnly, noMakeup bool
}

// unknown is how the text writes what no source gives.
const unknown = "unknown"

func readNotices(t testing.TB) []slowNotice {
	text, err := os.ReadFile("../../deadline/notices.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []slowNotice
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "notice "):
			list = append(list, readNotice(line[len("notice "):]))
		case strings.HasPrefix(line, "holiday "):
			readHoliday(&list[len(list)-1], line[len("holiday "):])
		}
	}
	return list
}

func readNotice(line string) slowNotice {
	n := slowNotice{days: map[string]fact{}, names: map[string][]string{}}
	for i, part := range strings.Split(line, "; ") {
		key, value, _ := strings.Cut(part, " ")
		switch {
		case i == 0:
			n.number = part
		case key == "year":
			n.year, _ = strconv.Atoi(value)
		case key == "amends":
			n.amends = value
		case (key == "issued" || key == "published") && value != unknown && n.known == (ymd{}):
			n.known = dy(value)
		}
	}
	if n.known == (ymd{}) && n.year > 0 {
		n.known = ymd{n.year, 1, 1}
	}
	return n
}

func readHoliday(n *slowNotice, line string) {
	parts := strings.Split(line, "; ")
	name, _, _ := strings.Cut(parts[0], " / ")
	notice := n.number
	if notice == unknown {
		notice = ""
	}
	put := func(d ymd, work bool) {
		n.days[d.String()] = fact{work, name, notice}
		n.names[name] = append(n.names[name], d.String())
	}
	for _, part := range parts[1:] {
		if off, ok := strings.CutPrefix(part, "off "); ok {
			for _, one := range strings.Fields(off) {
				from, to, span := strings.Cut(one, "..")
				if !span {
					to = from
				}
				for d := dy(from); !dy(to).before(d); d = d.next() {
					put(d, false)
				}
			}
		}
		if work, ok := strings.CutPrefix(part, "work "); ok {
			for _, d := range strings.Fields(work) {
				put(dy(d), true)
			}
		}
	}
}

// knownAt is the calendar of the notices known at the end of a day.
func knownAt(notices []slowNotice, day ymd) *slowCalendar {
	c := &slowCalendar{facts: map[string]fact{}}
	last := 2003
	for _, n := range notices {
		switch {
		case day.before(n.known):
			continue
		case n.year > 0 && n.year != last+1:
			continue // a year is missing between
		case n.year > 0:
			last = n.year
		default: // it arranges the holidays it names anew
			for _, old := range notices {
				if old.number == n.amends {
					for name := range n.names {
						for _, d := range old.names[name] {
							delete(c.facts, d)
						}
					}
				}
			}
		}
		for d, f := range n.days {
			c.facts[d] = f
		}
	}
	c.last = ymd{last, 12, 31}
	return c
}

// firstDay is the first day that the notices cover.
var firstDay = ymd{2004, 1, 1}

// outside is the code for a day that the calendar does not cover.
func (c *slowCalendar) outside(d ymd) string {
	switch {
	case d.before(firstDay):
		return "calendar-before-first"
	case c.last.before(d):
		return "calendar-unpublished"
	}
	return ""
}

func (c *slowCalendar) works(d ymd) bool {
	w := d.weekday()
	plain := w != 0 && w != 6
	f, ok := c.facts[d.String()]
	if !ok || c.weekendsOnly || f.work && c.noMakeup {
		return plain
	}
	return f.work
}

// add is the n-th working day after a day, before it for n below zero, on or after
// it for n zero.
func (c *slowCalendar) add(from ymd, n int) (ymd, string) {
	d := from
	if n == 0 {
		for ; c.outside(d) == ""; d = d.next() {
			if c.works(d) {
				return d, ""
			}
		}
		return d, c.outside(d)
	}
	for left := n; left != 0; {
		if n > 0 {
			d = d.next()
		} else {
			d = d.prev()
		}
		if code := c.outside(d); code != "" {
			return d, code
		}
		if c.works(d) {
			if n > 0 {
				left--
			} else {
				left++
			}
		}
	}
	return d, ""
}

// count is the number of working days later than after and not later than through.
func (c *slowCalendar) count(after, through ymd) (int, string) {
	if through.before(after) {
		n, code := c.count(through, after)
		return -n, code
	}
	n := 0
	for d := after; d != through; {
		d = d.next()
		if code := c.outside(d); code != "" {
			return 0, code
		}
		if c.works(d) {
			n++
		}
	}
	return n, ""
}

// months is the day that corresponds n months on, the month's last day where there
// is none.
func (a ymd) months(n int) ymd {
	for range n {
		if a.m++; a.m > 12 {
			a.m, a.y = 1, a.y+1
		}
	}
	return a
}

// clamp brings the 29th to 31st back into a month that has none.
func (a ymd) clamp() ymd {
	a.d = min(a.d, lengthOf(a.y, a.m))
	return a
}

// roll lets a day that does not exist run over into the next month, as careless
// programs do.
func (a ymd) roll() ymd {
	if over := a.d - lengthOf(a.y, a.m); over > 0 {
		a.d -= over
		return a.plus(over)
	}
	return a
}

// A spanOf is a number and a unit.
type spanOf struct {
	n    int
	unit string
}

func (s spanOf) json() string { return fmt.Sprintf(`{"n":%d,"unit":%q}`, s.n, s.unit) }

// due is the first day that counts and the last.
func (c *slowCalendar) due(trigger ymd, p spanOf) (first, last ymd, code string) {
	switch p.unit {
	case "workday":
		if first, code = c.add(trigger, 1); code != "" {
			return first, last, code
		}
		last, code = c.add(trigger, p.n)
		return first, last, code
	case "day":
		return trigger.next(), trigger.plus(p.n), ""
	case "month":
		return trigger.next(), trigger.months(p.n).clamp(), ""
	}
	return trigger.next(), trigger.months(12 * p.n).clamp(), ""
}

// TestSlowCalendar: the slow computation itself, against days worked by hand.
func TestSlowCalendar(t *testing.T) {
	c := knownAt(readNotices(t), dy("2026-11-22"))
	if c.last != dy("2026-12-31") {
		t.Fatalf("the notices end on %v", c.last)
	}
	for day, want := range map[string]int{"2000-01-01": 6, "2024-02-29": 4, "2026-11-22": 0, "1999-12-31": 5} {
		if got := dy(day).weekday(); got != want {
			t.Errorf("%s is weekday %d, want %d", day, got, want)
		}
	}
	// 30 January 2026 is a Friday. 14 February is worked for the Spring Festival of
	// 15 to 23 February, 28 February too.
	for _, tt := range []struct {
		from string
		n    int
		want string
	}{{"2026-01-30", 10, "2026-02-13"}, {"2026-02-13", 10, "2026-03-05"}, {"2026-02-14", 0, "2026-02-14"}, {"2026-02-15", 0, "2026-02-24"}, {"2026-02-24", -1, "2026-02-14"}} {
		if got, code := c.add(dy(tt.from), tt.n); got != dy(tt.want) || code != "" {
			t.Errorf("%s and %d working days: %v %s, want %s", tt.from, tt.n, got, code, tt.want)
		}
	}
	if n, _ := c.count(dy("2026-02-13"), dy("2026-02-28")); n != 6 {
		t.Errorf("13 to 28 February 2026: %d working days, want 6", n)
	}
	if d := dy("2024-01-31").months(1).clamp(); d != dy("2024-02-29") {
		t.Errorf("a month after 31 January 2024: %v", d)
	}
	if d := (ymd{2025, 2, 29}).roll(); d != dy("2025-03-01") {
		t.Errorf("29 February 2025 rolled over: %v", d)
	}
}
