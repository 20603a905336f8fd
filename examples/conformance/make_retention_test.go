package main

import (
	"fmt"
	"slices"
	"strings"
)

// slowKeep works state-2025:29.2 by hand: three years from the last record, in days
// and months of the slow calendar.
func (w *slowWorld) slowKeep(start ymd, years int) ymd {
	_, last, _ := w.cal.due(start, spanOf{years, "year"})
	return last
}

func retentionVectors(w *slowWorld) *maker {
	m := newFile("state-2025", "retention", 1, "使用记录保存期限", "How long use records are kept")
	const cite = "state-2025:29.2"
	out := func(keep, on ymd, basis ...string) string {
		held := !keep.before(on) || slices.Contains(basis, "hold")
		return fmt.Sprintf(`{"keep_through":%q,"held":%t,"basis":["%s"]}`, keep, held, strings.Join(append([]string{cite}, basis...), `","`))
	}
	plain := func(kind, slug, why string, entries ...string) *making {
		var newest, oldest ymd
		for i, s := range entries {
			d := dy(s)
			if i == 0 || newest.before(d) {
				newest = d
			}
			if i == 0 || d.before(oldest) {
				oldest = d
			}
		}
		keep := w.slowKeep(newest, 3)
		list := strings.Join(entries, `","`)
		m.add(slug+"-last-day", "boundary", "使用记录："+strings.Join(entries, "、")+"，最后一日", "records of "+strings.Join(entries, ", ")+", on the last day").
			ask("retention", `{"entries":["%s"],"on":%q}`, list, keep).cites(cite).reads("S18").out("", "%s", out(keep, keep)).why("on the last day they must still be there")
		on := keep.next()
		k := m.add(slug, kind, "使用记录："+strings.Join(entries, "、")+"，届满次日", "records of "+strings.Join(entries, ", ")+", the day after").
			ask("retention", `{"entries":["%s"],"on":%q}`, list, on).cites(cite).reads("S18").out("", "%s", out(keep, on))
		k.wrong("first-entry", "", `{"keep_through":%q}`, w.slowKeep(oldest, 3))
		k.wrong("fixed-length", "", `{"keep_through":%q}`, newest.plus(3*365))
		k.wrong("day-before", "", `{"keep_through":%q}`, keep.prev())
		k.wrong("overflow", "", `{"keep_through":%q}`, newest.months(36).roll())
		if roll, code := w.cal.add(keep, 0); code == "" {
			k.wrong("rolled-to-workday", "", `{"keep_through":%q}`, roll)
		}
		k.why("%s", why)
		return k
	}
	for _, s := range []string{"2025-08-01", "2025-08-31", "2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01", "2026-05-31", "2027-02-28", "2028-02-28"} {
		plain("boundary", s, "three years: the corresponding day is the last, the month's last day where there is none", s)
	}
	plain("boundary", "2028-02-29", "29 February 2028 has no counterpart in 2031: 28 February", "2028-02-29")
	plain("typical", "two", "the last record counts for all", "2025-09-01", "2026-09-01")
	plain("typical", "unordered", "the last record counts for all, in whatever order they come", "2026-09-01", "2025-09-01", "2026-01-05")
	plain("typical", "same-day", "two records of one day", "2026-09-01", "2026-09-01")
	for _, tt := range []struct{ entries, disposed string }{{"2025-09-01", "2026-09-30"}, {"2026-09-30", "2026-09-30"}, {"2026-10-15", "2026-09-30"}, {"2025-08-01", "2028-02-29"}} {
		e, d := dy(tt.entries), dy(tt.disposed)
		start := d
		if d.before(e) {
			start = e
		}
		on := w.slowKeep(e, 3)
		ask := fmt.Sprintf(`{"entries":[%q],"disposed":%q,"on":%q}`, e, d, on)
		title := fmt.Sprintf("记录%s，处置%s", e, d)
		english := fmt.Sprintf("record of %s, disposal on %s", e, d)
		slug := fmt.Sprintf("%s-disposed-%s", e, d)
		m.add(slug, "typical", title, english).ask("retention", "%s", ask).cites(cite, "state-2025:27.1").reads("S18").
			out("", "%s", out(w.slowKeep(start, 3), on)).wrong("disposal-no-record", "", `{"keep_through":%q}`, w.slowKeep(e, 3)).
			why("the disposal is a record, too, and mostly the last")
		m.add(slug+"-creation", "typical", title+"（自记录形成）", english+", from its making").ask("retention", "%s", ask).reading("retention-start", "creation").cites(cite).reads("S18").
			out("", "%s", out(w.slowKeep(e, 3), on)).why("each record for itself: the newest is kept longest")
		m.add(slug+"-end-of-sharing", "typical", title+"（自共享结束）", english+", from the end of sharing").ask("retention", "%s", ask).reading("retention-start", "end-of-sharing").cites(cite).reads("S18").
			out("", "%s", out(w.slowKeep(d, 3), on)).why("the end of sharing starts the three years")
	}
	m.add("sharing-goes-on", "boundary", "共享尚未结束（自共享结束起算）", "sharing goes on, and its end starts the period").ask("retention", `{"entries":["2025-09-01"],"on":"2040-01-05"}`).
		reading("retention-start", "end-of-sharing").cites(cite).reads("S18").out("", `{"keep_through":null,"held":true}`).why("as long as sharing goes on the records are kept, and nobody can name the last day")
	m.add("no-entries", "error", "没有记录", "no records").ask("retention", `{"entries":[],"on":"2026-01-05"}`).cites(cite).out("undetermined", "").why("there is nothing to count from")
	m.add("later-than-asked", "error", "记录晚于所问之日", "a record later than the day asked about").ask("retention", `{"entries":["2026-01-06"],"on":"2026-01-05"}`).cites(cite).
		out("bad-value", "").why("what has not happened cannot be kept")
	m.add("on-the-day", "boundary", "当日的记录", "a record of the day asked about").ask("retention", `{"entries":["2026-01-05"],"on":"2026-01-05"}`).cites(cite).
		out("", "%s", out(w.slowKeep(dy("2026-01-05"), 3), dy("2026-01-05"))).why("the day itself is not later")
	w.otherLaws(m, out)
	w.holdVectors(m, out)
	return m
}

func (w *slowWorld) otherLaws(m *maker, out func(keep, on ymd, basis ...string) string) {
	const cite = "state-2025:29.2"
	entry := dy("2026-02-28")
	for _, years := range []int{1, 2, 3, 4, 5, 10, 30} {
		keep, basis := w.slowKeep(entry, 3), []string(nil)
		if years > 3 {
			keep, basis = w.slowKeep(entry, years), []string{"law"}
		}
		m.add(fmt.Sprintf("other-law-%d-years", years), "boundary", fmt.Sprintf("其他法律规定%d年", years), fmt.Sprintf("another law says %d years", years)).
			ask("retention", `{"entries":[%q],"on":"2026-06-01","other_law":[{"period":{"n":%d,"unit":"year"},"basis":"law"}]}`, entry, years).
			cites(cite).reads("S18").out("", "%s", out(keep, dy("2026-06-01"), basis...)).
			why("three years are the least; a longer period of another law goes before it")
	}
	for _, months := range []int{35, 36, 37} {
		_, keep, _ := w.cal.due(entry, spanOf{months, "month"})
		basis := []string{"law"}
		if months <= 36 {
			keep, basis = w.slowKeep(entry, 3), nil
		}
		m.add(fmt.Sprintf("other-law-%d-months", months), "boundary", fmt.Sprintf("其他法律规定%d个月", months), fmt.Sprintf("another law says %d months", months)).
			ask("retention", `{"entries":[%q],"on":"2026-06-01","other_law":[{"period":{"n":%d,"unit":"month"},"basis":"law"}]}`, entry, months).
			cites(cite).reads("S18").out("", "%s", out(keep, dy("2026-06-01"), basis...)).why("what is longer is found by the day, not by the unit")
	}
	m.add("two-other-laws", "typical", "两部其他法律", "two other laws").
		ask("retention", `{"entries":[%q],"on":"2026-06-01","other_law":[{"period":{"n":5,"unit":"year"},"basis":"first"},{"period":{"n":10,"unit":"year"},"basis":"second"}]}`, entry).
		cites(cite).reads("S18").out("", `{"keep_through":%q,"held":true,"basis":{"$contains":[%q,"second"]}}`, w.slowKeep(entry, 10), cite).why("the longest rules")
}

func (w *slowWorld) holdVectors(m *maker, out func(keep, on ymd, basis ...string) string) {
	const cite = "state-2025:29.2"
	entry := dy("2026-02-28")
	keep := w.slowKeep(entry, 3) // 2029-02-28
	for _, tt := range []struct {
		slug, from, through, on string
		runs                    bool
		why                     string
	}{
		{"running", "2026-03-15", "2026-12-31", "2026-06-01", true, "it holds on the day, and ends before the three years do"},
		{"released", "2026-03-15", "2026-05-31", "2026-06-01", false, "it ended the day before"},
		{"last-day", "2026-03-15", "2026-06-01", "2026-06-01", true, "its last day is a day on which it holds"},
		{"first-day", "2026-06-01", "2026-06-30", "2026-06-01", true, "its first day is a day on which it holds"},
		{"to-come", "2026-06-02", "2040-01-01", "2026-06-01", false, "it has not begun"},
		{"longer", "2028-01-10", "2030-01-10", "2029-06-01", true, "it outlasts the three years"},
		{"longer-ended", "2028-01-10", "2030-01-10", "2030-01-11", false, "it outlasted the three years and has ended"},
		{"equal", "2028-01-10", "2029-02-28", "2029-02-28", true, "both end on one day"},
	} {
		var basis []string
		if tt.runs {
			basis = []string{"hold"}
		}
		m.add("hold-"+tt.slug, "boundary", "保全自"+tt.from+"至"+tt.through, "a hold from "+tt.from+" through "+tt.through).
			ask("retention", `{"entries":[%q],"on":%q,"holds":[{"from":%q,"through":%q,"basis":"hold"}]}`, entry, tt.on, tt.from, tt.through).
			cites(cite).reads("S18").out("", "%s", out(keep, dy(tt.on), basis...)).why("%s", tt.why)
	}
	m.add("hold-endless", "boundary", "没有终期的保全", "a hold without end").
		ask("retention", `{"entries":[%q],"on":"2026-06-01","holds":[{"from":"2026-03-15","basis":"hold"}]}`, entry).cites(cite).reads("S18").
		out("", "%s", out(keep, dy("2026-06-01"), "hold")).why("it holds, and moves no period")
	m.add("hold-endless-later", "boundary", "没有终期的保全，三年已过", "a hold without end, the three years are over").
		ask("retention", `{"entries":[%q],"on":"2035-06-01","holds":[{"from":"2026-03-15","basis":"hold"}]}`, entry).cites(cite).reads("S18").
		out("", "%s", out(keep, dy("2035-06-01"), "hold")).wrong("three-years-whatever", "", `{"held":false}`).why("whatever the period, what is on hold is kept")
	m.add("hold-endless-to-come", "boundary", "尚未开始的没有终期的保全", "a hold without end that has not begun").
		ask("retention", `{"entries":[%q],"on":"2026-06-01","holds":[{"from":"2026-07-01","basis":"hold"}]}`, entry).cites(cite).reads("S18").
		out("", "%s", out(keep, dy("2026-06-01"))).why("it has not begun")
	m.add("hold-backwards", "error", "保全的终期早于始期", "a hold that ends before it begins").
		ask("retention", `{"entries":[%q],"on":"2026-06-01","holds":[{"from":"2026-07-01","through":"2026-06-30","basis":"hold"}]}`, entry).cites(cite).
		out("bad-value", "").why("it ends before it begins")
	for _, tt := range []struct{ entry, on string }{{"2025-06-30", "2025-07-31"}, {"2025-07-31", "2025-07-31"}, {"2025-07-31", "2025-08-01"}, {"2025-06-30", "2026-06-01"}} {
		m.add("before-the-regulation-"+tt.entry+"-"+tt.on, "switch", "条例施行前的记录："+tt.entry+"，"+tt.on, "a record from before the regulation: "+tt.entry+", on "+tt.on).ask("retention", `{"entries":[%q],"on":%q}`, tt.entry, tt.on).cites(cite, "state-2025:44").
			reads("G6", "S18").out("", `{"keep_through":null,"held":false,"basis":[]}`).wrong("before-commencement", "", `{"keep_through":%q}`, w.slowKeep(dy(tt.entry), 3)).why("the law of the day from which a record is kept decides, and the regulation is in force from 2025-08-01")
	}
	m.add("disposed-after-commencement", "switch", "施行前的记录，施行后处置", "a record from before, disposal after").ask("retention", `{"entries":["2025-06-30"],"disposed":"2025-09-30","on":"2025-10-01"}`).cites(cite, "state-2025:44").
		reads("G6", "S18").out("", `{"keep_through":%q,"held":true,"basis":[%q]}`, w.slowKeep(dy("2025-09-30"), 3), cite).why("the last entry is that of the disposal, under the regulation")
}
