package main

import (
	"fmt"
	"slices"
	"strings"
)

var weekdaysZh = [...]string{"周日", "周一", "周二", "周三", "周四", "周五", "周六"}
var weekdaysEn = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func dayOut(c *slowCalendar, d ymd) (code, out string) {
	if code := c.outside(d); code != "" {
		return code, ""
	}
	f, named := c.facts[d.String()]
	works := c.works(d)
	kind := "weekday"
	switch {
	case named && works:
		kind = "makeup"
	case named:
		kind = "holiday"
	case !works:
		kind = "weekend"
	}
	out = fmt.Sprintf(`{"workday":%t,"kind":%q`, works, kind)
	if named {
		out += fmt.Sprintf(`,"holiday":%q`, f.holiday)
	} else {
		out += `,"holiday":{"$absent":true}`
	}
	if named && f.notice != "" {
		return "", out + fmt.Sprintf(`,"notice":%q}`, f.notice)
	}
	return "", out + `,"notice":{"$absent":true}}`
}

// workdayVectors: for every holiday of some years the day before it, its ends, the
// day after it and the make-up days; plain days; the ends of what is covered; what
// was known when.
func workdayVectors(w *slowWorld) *maker {
	m := newFile("cross", "workday", 1, "某日是否工作日", "Is it a working day?")
	one := func(slug, kind string, d ymd, zh, en, why string) *making {
		code, out := dayOut(w.cal, d)
		k := m.add(slug, kind, zh+"："+d.String()+" "+weekdaysZh[d.weekday()], en+": "+weekdaysEn[d.weekday()]+" "+d.String()).
			ask("workday", `{"date":%q}`, d).out(code, "%s", out).reads("G2")
		k.why("%s", why)
		if code != "" {
			return k
		}
		plain := d.weekday() != 0 && d.weekday() != 6
		if plain != w.cal.works(d) {
			k.wrong("weekends-only", "", `{"workday":%t}`, plain)
		}
		return k
	}
	seen := map[string]bool{}
	for _, n := range w.notices {
		if n.year != 0 && n.year != 2004 && n.year != 2008 && n.year != 2013 && n.year < 2019 {
			continue
		}
		for _, name := range sortedNames(n) {
			days := n.names[name]
			for _, s := range days {
				d := dy(s)
				if seen[s] {
					continue
				}
				f := w.cal.facts[s]
				switch {
				case f.work:
					seen[s] = true
					k := one(s, "boundary", d, name+"调休上班", "make-up day", "a rest day that the notice makes a working day")
					k.wrong("makeup-forgotten", "", `{"workday":false}`)
				case f.notice == "" && !f.work:
				case !w.cal.facts[d.prev().String()].isOff() || !w.cal.facts[d.next().String()].isOff():
					seen[s] = true
					one(s, "boundary", d, name+"放假首末日", "first or last day off", "a day off by the notice, at the edge of the holiday")
				}
			}
		}
	}
	for _, s := range []string{"2026-11-23", "2025-06-03", "2024-03-04", "2010-05-05"} {
		one(s, "typical", dy(s), "普通工作日", "a plain weekday", "Monday to Friday, named by no notice")
	}
	for _, s := range []string{"2026-11-21", "2026-11-22", "2025-06-14", "2016-07-17"} {
		one(s, "typical", dy(s), "普通周末", "a plain weekend day", "Saturday or Sunday, named by no notice")
	}
	for _, s := range []string{"2026-03-08", "2024-03-08", "2023-05-04", "2024-08-01"} {
		one("half-day-"+s, "wrong-reading", dy(s), "部分公民放假半天的节日", "a half-day holiday of part of the people", "half-day holidays free only part of the public and are no rest days of offices")
	}
	for _, s := range []string{"2004-01-01", "2026-12-31"} {
		one("edge-"+s, "boundary", dy(s), "日历首末日", "first or last day covered", "covered by the first or the last notice")
	}
	for _, s := range []string{"2003-12-31", "1999-10-01", "1949-10-01"} {
		one("before-"+s, "error", dy(s), "第一份通知之前", "before the first notice", "no notice covers the day, and nobody guesses")
	}
	for _, s := range []string{"2027-01-01", "2027-02-17", "2030-05-01"} {
		k := one("after-"+s, "error", dy(s), "最后一份通知之后", "after the last notice", "the notice is not published; a rule of thumb is a guess")
		k.wrong("weekends-only", "", `{"workday":%t}`, dy(s).weekday() != 0 && dy(s).weekday() != 6)
	}
	// What was known when: the notice of 26 January 2020 prolonged the Spring
	// Festival of the notice of 21 November 2019.
	for _, tt := range []struct{ day, known string }{
		{"2020-01-31", "2020-01-25"}, {"2020-01-31", "2020-01-26"}, {"2020-02-01", "2020-01-25"}, {"2020-02-01", "2020-01-26"},
		{"2020-02-02", "2020-01-25"}, {"2020-02-02", "2020-01-26"}, {"2020-02-03", "2020-01-26"}, {"2020-01-19", "2020-01-26"},
		{"2019-05-02", "2019-03-21"}, {"2019-05-02", "2019-03-22"}, {"2019-04-28", "2019-03-21"}, {"2019-04-28", "2019-03-22"},
		{"2019-05-05", "2019-03-21"}, {"2019-05-05", "2019-03-22"},
		{"2026-02-14", "2025-11-03"}, {"2026-02-14", "2025-11-04"}, {"2020-05-09", "2019-11-20"}, {"2020-05-09", "2019-11-21"},
	} {
		d, known := dy(tt.day), dy(tt.known)
		code, out := dayOut(w.at(known), d)
		latest, now := dayOut(w.cal, d)
		k := m.add("known-"+tt.known+"-"+tt.day, "switch", fmt.Sprintf("截至%s所知：%s", tt.known, tt.day), fmt.Sprintf("%s as known on %s", tt.day, tt.known)).
			ask("workday", `{"date":%q}`, d).knownAt(known).reads("G2", "Q14").out(code, "%s", out)
		k.wrong("later-notice", latest, "%s", now)
		k.why("only notices issued by %s are known", tt.known)
	}
	return m
}

func (f fact) isOff() bool { return f.holiday != "" && !f.work }

func sortedNames(n slowNotice) []string {
	var names []string
	for name := range n.names {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(n.names[a][0], n.names[b][0]) })
	return names
}

func dateOut(d ymd) string { return fmt.Sprintf(`{"date":%q}`, d) }

func addVectors(w *slowWorld) *maker {
	m := newFile("cross", "add-workdays", 1, "加减工作日", "Adding working days")
	one := func(kind string, from ymd, n int, zh, en, why string) {
		d, code := w.cal.add(from, n)
		slug := fmt.Sprintf("%s-%+d", from, n)
		k := m.add(slug, kind, fmt.Sprintf("%s：%s %+d", zh, from, n), fmt.Sprintf("%s: %s %+d", en, from, n)).
			ask("add-workdays", `{"from":%q,"n":%d}`, from, n).reads("G1", "G2").out(code, "%s", dateOut(d))
		for _, x := range []struct {
			name string
			cal  *slowCalendar
		}{{"weekends-only", w.weekends}, {"makeup-forgotten", w.noMakeup}} {
			if bad, c := x.cal.add(from, n); c == "" && (code != "" || bad != d) {
				k.wrong(x.name, "", "%s", dateOut(bad))
			}
		}
		if works := w.cal.outside(from) == "" && w.cal.works(from); works && n > 0 && code == "" {
			if bad, c := w.cal.add(from.prev(), n); c == "" {
				k.wrong("trigger-counted", "", "%s", dateOut(bad))
			}
		}
		k.why("%s", why)
	}
	starts := []string{"2026-01-30", "2026-02-13", "2026-02-14", "2026-02-15", "2026-02-28", "2026-04-30", "2026-09-19", "2026-10-10", "2025-09-27", "2025-09-28", "2025-12-31", "2024-02-08", "2020-01-23", "2016-02-29"}
	for _, s := range starts {
		for _, n := range []int{1, 2, 10, 20, -1, -10} {
			kind := "typical"
			if n == 1 || n == -1 {
				kind = "boundary"
			}
			one(kind, dy(s), n, "第n个工作日", "the n-th working day", "the day from which it is counted is not counted itself, worked or not")
		}
	}
	for _, s := range []string{"2026-02-13", "2026-02-14", "2026-02-15", "2026-02-22", "2026-03-01", "2026-10-01", "2026-12-31", "2025-01-26", "2004-01-01"} {
		one("boundary", dy(s), 0, "当日或其后第一个工作日", "the first working day on or after it", "n = 0 stays on a working day and moves on from a rest day")
	}
	for _, n := range []int{250, 1000, 2500, -250, -2500} {
		one("typical", dy("2015-06-01"), n, "跨年", "over years", "the days of every notice on the way count")
	}
	for _, tt := range []struct {
		from string
		n    int
	}{{"2026-12-31", 1}, {"2026-12-18", 10}, {"2026-12-17", 10}, {"2026-06-01", 500}, {"2004-01-02", -1}, {"2004-01-05", -5}, {"2004-01-30", -100}} {
		one("error", dy(tt.from), tt.n, "超出通知所及", "past what notices cover", "a day past the notices cannot be known, and no day before 2004 is held")
	}
	return m
}

func countVectors(w *slowWorld) *maker {
	m := newFile("cross", "count-workdays", 1, "数工作日", "Counting working days")
	one := func(kind, after, through, why string) {
		a, b := dy(after), dy(through)
		n, code := w.cal.count(a, b)
		k := m.add(after+"-"+through, kind, fmt.Sprintf("%s之后至%s", after, through), fmt.Sprintf("after %s through %s", after, through)).
			ask("count-workdays", `{"after":%q,"through":%q}`, a, b).reads("G2").out(code, `{"n":%d}`, n)
		for _, x := range []struct {
			name string
			cal  *slowCalendar
		}{{"weekends-only", w.weekends}, {"makeup-forgotten", w.noMakeup}} {
			if bad, c := x.cal.count(a, b); c == "" && (code != "" || bad != n) {
				k.wrong(x.name, "", `{"n":%d}`, bad)
			}
		}
		if code == "" && a.before(b) && w.cal.works(a) {
			k.wrong("trigger-counted", "", `{"n":%d}`, n+1)
		}
		k.why("%s", why)
	}
	for y := 2004; y <= 2026; y++ {
		after := fmt.Sprintf("%d-12-31", y-1)
		if y == 2004 {
			after = "2004-01-01" // a day off itself
		}
		one("typical", after, fmt.Sprintf("%d-12-31", y), "the working days of a year")
	}
	for mth := 1; mth <= 12; mth++ {
		from := ymd{2026, mth, 1}.prev()
		one("typical", from.String(), ymd{2026, mth, lengthOf(2026, mth)}.String(), "the working days of a month")
	}
	for _, tt := range [][2]string{
		{"2026-02-13", "2026-02-28"}, {"2026-02-14", "2026-02-23"}, {"2026-02-14", "2026-02-24"}, {"2026-02-23", "2026-02-24"}, {"2026-02-13", "2026-02-14"},
		{"2026-02-28", "2026-03-01"}, {"2026-09-30", "2026-10-10"}, {"2020-01-23", "2020-02-03"}, {"2025-12-31", "2026-01-04"},
	} {
		one("boundary", tt[0], tt[1], "make-up days count, days off do not, the first day never")
	}
	for _, tt := range [][2]string{{"2026-03-02", "2026-03-02"}, {"2026-02-14", "2026-02-14"}, {"2026-02-20", "2026-02-20"}} {
		one("boundary", tt[0], tt[1], "nothing lies after a day and not after it")
	}
	for _, tt := range [][2]string{{"2026-02-28", "2026-02-13"}, {"2026-03-05", "2026-01-30"}, {"2026-02-24", "2026-02-14"}, {"2026-12-31", "2004-01-01"}} {
		one("boundary", tt[0], tt[1], "backwards it is the negative of the count with the two exchanged")
	}
	for _, tt := range [][2]string{{"2026-12-30", "2027-01-04"}, {"2026-06-01", "2028-06-01"}, {"2027-01-04", "2026-12-30"}} {
		one("error", tt[0], tt[1], "days past the last notice cannot be counted")
	}
	return m
}

func spanOut(first, last ymd) string { return fmt.Sprintf(`{"first":%q,"due":%q}`, first, last) }

func dueVectors(w *slowWorld) *maker {
	m := newFile("cross", "due", 1, "期限届满日", "When is it due?")
	zh := map[string]string{"workday": "个工作日", "day": "日", "month": "个月", "year": "年"}
	one := func(kind string, trigger ymd, p spanOf, why string) *making {
		first, last, code := w.cal.due(trigger, p)
		k := m.add(fmt.Sprintf("%s-%d-%s", trigger, p.n, p.unit), kind, fmt.Sprintf("%s起%d%s", trigger, p.n, zh[p.unit]), fmt.Sprintf("%d %ss from %s", p.n, p.unit, trigger)).
			ask("due", `{"trigger":%q,"period":%s}`, trigger, p.json()).out(code, "%s", spanOut(first, last)).reads("G1")
		k.why("%s", why)
		w.wrongDue(k, trigger, p, last, code)
		return k
	}
	for _, s := range []string{"2025-08-01", "2025-09-26", "2025-09-30", "2025-12-31", "2026-01-30", "2026-02-06", "2026-02-13", "2026-02-14", "2026-02-16", "2026-04-03", "2026-05-08", "2026-09-24", "2026-09-30", "2026-12-01"} {
		for _, n := range []int{1, 2, 3, 5, 10, 20} {
			kind := "typical"
			if n == 1 {
				kind = "boundary"
			}
			k := one(kind, dy(s), spanOf{n, "workday"}, "the trigger day is not counted; make-up days count and days off do not")
			switch n {
			case 1, 10:
				k.cites("state-2025:21.1")
			case 2:
				k.cites("state-2025:17.3")
			case 3:
				k.cites("hubei-2021:13.3")
			case 5:
				k.cites("state-2025:17.2")
			case 20:
				k.cites("state-2025:22.1")
			}
		}
	}
	for _, s := range []string{"2026-01-01", "2026-02-28", "2024-02-28", "2024-02-29", "2023-12-31", "2030-06-15"} {
		for _, n := range []int{1, 15, 30, 365} {
			one("typical", dy(s), spanOf{n, "day"}, "calendar days run through, and the last is not moved, be it a rest day")
		}
	}
	for _, s := range []string{"2026-01-15", "2026-01-28", "2026-01-29", "2026-01-30", "2026-01-31", "2024-01-31", "2026-03-31", "2026-08-31", "2026-12-31", "2024-02-29", "2025-02-28"} {
		for _, n := range []int{1, 3, 12} {
			one("boundary", dy(s), spanOf{n, "month"}, "the corresponding day is the last, the month's last day where there is none")
		}
	}
	for _, s := range []string{"2024-02-29", "2025-02-28", "2025-08-01", "2026-12-31", "2023-03-01", "2096-02-29"} {
		for _, n := range []int{1, 3, 4} {
			one("boundary", dy(s), spanOf{n, "year"}, "29 February has no counterpart in a common year: the last day of the month serves")
		}
	}
	for _, tt := range []struct {
		trigger string
		n       int
	}{{"2026-12-17", 10}, {"2026-12-18", 10}, {"2026-12-30", 1}, {"2026-12-31", 1}, {"2026-12-31", 10}, {"2027-03-01", 10}, {"2026-01-05", 300}} {
		_, _, code := w.cal.due(dy(tt.trigger), spanOf{tt.n, "workday"})
		kind := "error"
		if code == "" {
			kind = "boundary"
		}
		one(kind, dy(tt.trigger), spanOf{tt.n, "workday"}, "a last day past the last notice cannot be known")
	}
	w.extensionVectors(m)
	w.countedVectors(m)
	return m
}

// wrongDue adds what careless programs would answer.
func (w *slowWorld) wrongDue(k *making, trigger ymd, p spanOf, last ymd, code string) {
	put := func(reading string, bad ymd) {
		if bad != last || code != "" {
			k.wrong(reading, "", `{"due":%q}`, bad)
		}
	}
	switch p.unit {
	case "workday":
		if _, bad, c := w.weekends.due(trigger, p); c == "" || code != "" && c != "" {
			if c == "" {
				put("weekends-only", bad)
			}
		}
		if _, bad, c := w.noMakeup.due(trigger, p); c == "" {
			put("makeup-forgotten", bad)
		}
		put("calendar-days", trigger.plus(p.n))
		if code == "" {
			if _, bad, c := w.cal.due(trigger.prev(), p); c == "" {
				put("trigger-counted", bad)
			}
		}
	case "day":
		put("trigger-counted", trigger.plus(p.n-1))
		if roll, c := w.cal.add(last, 0); c == "" {
			put("rolled-to-workday", roll)
		}
	default:
		n, days := p.n, 30*p.n
		if p.unit == "year" {
			n, days = 12*p.n, 365*p.n
		}
		put("overflow", trigger.months(n).roll())
		put("fixed-length", trigger.plus(days))
		put("day-before", trigger.months(n).clamp().prev())
		if roll, c := w.cal.add(last, 0); c == "" {
			put("rolled-to-workday", roll)
		}
	}
}

func (w *slowWorld) extensionVectors(m *maker) {
	for _, tt := range []struct {
		trigger    string
		n          int
		extensions []int
		cite       string
	}{
		{"2026-01-30", 10, []int{10}, "state-2025:21.1"}, {"2026-01-30", 10, []int{5}, "state-2025:21.1"}, {"2026-01-30", 10, []int{4, 6}, "state-2025:21.1"},
		{"2026-01-30", 1, []int{10}, "state-2025:21.1"}, {"2026-02-05", 10, []int{5}, "state-2025:17.2"}, {"2025-09-19", 10, []int{10}, "state-2025:21.1"},
		{"2025-12-18", 10, []int{10}, "state-2025:21.1"}, {"2026-09-11", 10, []int{1}, "state-2025:21.1"}, {"2026-09-11", 10, []int{1, 1, 1}, "state-2025:21.1"},
		{"2026-12-04", 10, []int{9}, "state-2025:21.1"}, {"2026-12-04", 10, []int{10}, "state-2025:21.1"},
	} {
		trigger := dy(tt.trigger)
		first, last, code := w.cal.due(trigger, spanOf{tt.n, "workday"})
		original := last
		var list, slug []string
		total := 0
		for _, n := range tt.extensions {
			if code == "" {
				_, last, code = w.cal.due(last, spanOf{n, "workday"})
			}
			list, slug, total = append(list, spanOf{n, "workday"}.json()), append(slug, fmt.Sprint(n)), total+n
		}
		kind := "typical"
		if code != "" {
			kind = "error"
		}
		k := m.add(fmt.Sprintf("%s-%d-workday-extended-%s", tt.trigger, tt.n, strings.Join(slug, "-")), kind,
			fmt.Sprintf("%s起%d个工作日，延长%d个工作日", tt.trigger, tt.n, total), fmt.Sprintf("%d workdays from %s, extended by %d", tt.n, tt.trigger, total)).
			ask("due", `{"trigger":%q,"period":%s,"extensions":[%s]}`, trigger, spanOf{tt.n, "workday"}.json(), strings.Join(list, ",")).
			cites(tt.cite).reads("G1", "S4").out(code, "%s", spanOut(first, last))
		if code == "" {
			k.wrong("extension-from-trigger", "", `{"due":%q}`, slowDue(w.cal, trigger, max(total, tt.n)))
			k.wrong("last-day-counted-again", "", `{"due":%q}`, slowDue(w.cal, original.prev(), total))
		}
		k.why("an extension is appended to the last day before it; its day 1 is the next working day")
	}
	// Units may be mixed: three months, then fifteen working days.
	first, last, _ := w.cal.due(dy("2025-11-15"), spanOf{3, "month"})
	_, last, _ = w.cal.due(last, spanOf{15, "workday"})
	m.add("mixed-units", "boundary", "三个月之后再延长15个工作日", "three months, extended by 15 working days").
		ask("due", `{"trigger":"2025-11-15","period":{"n":3,"unit":"month"},"extensions":[{"n":15,"unit":"workday"}]}`).
		reads("G1").out("", "%s", spanOut(first, last)).why("each part counts in its own unit")
}

func slowDue(c *slowCalendar, trigger ymd, n int) ymd {
	_, last, _ := c.due(trigger, spanOf{n, "workday"})
	return last
}

// countedVectors: the other reading of the trigger day (G1).
func (w *slowWorld) countedVectors(m *maker) {
	for _, tt := range []struct {
		trigger string
		p       spanOf
	}{
		{"2026-01-30", spanOf{10, "workday"}}, {"2026-01-31", spanOf{1, "workday"}}, {"2026-02-14", spanOf{1, "workday"}}, {"2026-02-15", spanOf{10, "workday"}},
		{"2026-01-30", spanOf{10, "day"}}, {"2026-01-30", spanOf{1, "day"}}, {"2026-03-01", spanOf{1, "month"}}, {"2026-01-31", spanOf{1, "month"}},
		{"2024-02-29", spanOf{1, "year"}}, {"2024-12-02", spanOf{2, "year"}},
	} {
		trigger := dy(tt.trigger)
		var first, last ymd
		switch tt.p.unit {
		case "workday":
			first, last, _ = w.cal.due(trigger.prev(), tt.p)
		case "day":
			first, last = trigger, trigger.plus(tt.p.n-1)
		default:
			n := tt.p.n
			if tt.p.unit == "year" {
				n *= 12
			}
			first, last = trigger, trigger.months(n)
			if last.clamp() == last {
				last = last.prev() // the corresponding day exists: the period ends the day before
			}
			last = last.clamp()
		}
		m.add(fmt.Sprintf("counted-%s-%d-%s", tt.trigger, tt.p.n, tt.p.unit), "boundary", fmt.Sprintf("起算之日计入：%s起%d %s", tt.trigger, tt.p.n, tt.p.unit), fmt.Sprintf("the trigger day counted: %d %ss from %s", tt.p.n, tt.p.unit, tt.trigger)).
			ask("due", `{"trigger":%q,"period":%s}`, trigger, tt.p.json()).reading("trigger-day", "counted").reads("G1", "J1").
			out("", `{"first":%q,"due":%q,"readings":["trigger-day"]}`, first, last).why("under the other reading the trigger day is day 1 if it counts")
	}
}
