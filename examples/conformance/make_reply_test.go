package main

import (
	"fmt"
	"slices"
	"strings"
)

// The two bodies of the computed cases sit in Beijing, of which no local text is
// held, so that only the State regulation speaks.
const slowParties = `"requester":{"kind":"department","division":"110000"},"provider":{"kind":"department","division":"110000"}`

// limits are the days of state-2025:21.1, by attribute.
var limits = []struct {
	attribute string
	days      int
}{{"unconditional", 1}, {"conditional", 10}}

// dates are the three dates of a duty.
type dates struct{ due, plan, late ymd }

// spanning is the earliest of some last days, and the day after the latest.
func spanning(due ymd, all ...ymd) dates {
	d := dates{due, due, due}
	for _, x := range all {
		if x.before(d.plan) {
			d.plan = x
		}
		if d.late.before(x) {
			d.late = x
		}
	}
	d.late = d.late.next()
	return d
}

// must adds working days where the calendar is known to suffice.
func (c *slowCalendar) must(from ymd, n int) ymd {
	d, code := c.add(from, n)
	if code != "" {
		panic(fmt.Sprintf("%v and %d working days: %s", from, n, code))
	}
	return d
}

// receipts are the days from which a clock may run that a receipt starts: the day
// itself, or the next working day where it is a rest day (G3).
func (c *slowCalendar) receipts(d ymd) [2]ymd {
	if c.works(d) {
		return [2]ymd{d, d}
	}
	return [2]ymd{d, c.must(d, 0)}
}

// replyDates are the three dates of a plain reply.
func (c *slowCalendar) replyDates(received ymd, n int) dates {
	r := c.receipts(received)
	return spanning(c.must(r[0], n), c.must(r[1], n))
}

func (d dates) json() string {
	return fmt.Sprintf(`"due":%q,"plan_by":%q,"late_from":%q`, d.due, d.plan, d.late)
}

// event writes an event; more is further members.
func event(kind string, on ymd, more ...string) string {
	return fmt.Sprintf(`{"type":%q,"on":%q%s}`, kind, on, strings.Join(append([]string{""}, more...), ","))
}

func examineIn(attribute string, asOf ymd, events ...string) string {
	return fmt.Sprintf(`{"case":{%s,"attribute":%q,"cataloged":true},"events":[%s],"as_of":%q}`, slowParties, attribute, strings.Join(events, ","), asOf)
}

var receivedDays = []string{"2025-09-05", "2025-09-30", "2025-10-01", "2026-01-30", "2026-02-13", "2026-02-14", "2026-02-15", "2026-05-09", "2026-05-10", "2026-09-20"}

// replyVectors: the reply to a request, from receipt to lateness.
func replyVectors(w *slowWorld) *maker {
	m := newFile("state-2025", "reply", 3, "答复期限", "Reply to a request")
	for _, l := range limits {
		for _, s := range receivedDays {
			received := dy(s)
			d := w.cal.replyDates(received, l.days)
			for _, tt := range []struct {
				slug, kind string
				reply      ymd // zero for none
				asOf       ymd
				why        string
			}{
				{"last-day", "boundary", ymd{}, d.due, "on the last day it is still in time"},
				{"day-after", "boundary", ymd{}, d.due.next(), "the day after the last day it is overdue; it is a breach once every serious reading says so"},
				{"late-from", "boundary", ymd{}, d.late, "from this day it is late under every serious reading"},
				{"replied-last-day", "boundary", d.due, d.due, "an answer on the last day is in time"},
				{"replied-late", "boundary", d.due.next(), d.late.next(), "an answer the day after the last is late"},
			} {
				k := m.add(l.attribute+"-"+s+"-"+tt.slug, tt.kind, fmt.Sprintf("%s，%s收到，截至%s", l.attribute, s, tt.asOf), fmt.Sprintf("%s, received %s, as of %s", l.attribute, s, tt.asOf)).
					cites("state-2025:21.1", "state-2025:39#4").reads("G1", "G3")
				w.reply(k, l.attribute, l.days, received, d, tt.reply, tt.asOf)
				k.why("%s", tt.why)
			}
		}
	}
	w.restDayReading(m)
	w.unpublishedReplies(m)
	return m
}

func (w *slowWorld) reply(k *making, attribute string, n int, received ymd, d dates, reply, asOf ymd) {
	events := []string{event("received", received)}
	status, state, findings := "open", "requested", ""
	late := func(on ymd) {
		severity := "breach"
		if on.before(d.late) {
			severity = "warning"
		}
		findings = fmt.Sprintf(`{"code":"late-reply","severity":%q,"by":"provider"}`, severity)
	}
	done := ""
	switch {
	case reply != ymd{}:
		if events, state = append(events, event("refused", reply, `"reason":"no need shown"`)), "refused"; attribute == "unconditional" {
			events, state = append(events[:1], event("consented", reply)), "consented" // such a reason would not do
		}
		done = fmt.Sprintf(`,"done":%q`, reply)
		if status = "met"; d.due.before(reply) {
			status = "late"
			late(reply)
		}
	case d.due.before(asOf):
		status = "overdue"
		late(asOf)
	}
	k.ask("examine", "%s", examineIn(attribute, asOf, events...))
	k.out("", `{"state":%q,"duties":{"$contains":[{"code":"reply","bearer":{"role":"provider"},"trigger":%q,%s,"status":%q,"basis":{"$contains":["state-2025:21.1"]}%s}]},"findings":[%s]}`,
		state, received, d.json(), status, done, findings)
	wrongly := func(reading string, due ymd) {
		if due != d.due {
			k.wrong(reading, "", `{"duties":{"$contains":[{"code":"reply","due":%q}]}}`, due)
		}
	}
	if bad, code := w.weekends.add(received, n); code == "" {
		wrongly("weekends-only", bad)
	}
	if bad, code := w.noMakeup.add(received, n); code == "" {
		wrongly("makeup-forgotten", bad)
	}
	wrongly("trigger-counted", w.cal.must(received.prev(), n))
	wrongly("calendar-days", received.plus(n))
	if n == 1 {
		wrongly("ten-for-all", w.cal.must(received, 10))
	}
}

// restDayReading: receipt on a rest day under the other reading (G3).
func (w *slowWorld) restDayReading(m *maker) {
	for _, l := range limits {
		for _, s := range []string{"2025-10-01", "2026-02-14", "2026-02-15", "2026-05-10", "2026-05-11"} {
			received := dy(s)
			d := w.cal.replyDates(received, l.days)
			d.due = w.cal.must(w.cal.receipts(received)[1], l.days)
			m.add(l.attribute+"-"+s+"-rest-day-receipt", "boundary", l.attribute+"，"+s+"收到（休息日收到视为次一工作日）", l.attribute+", received "+s+", which counts from the next working day").
				ask("examine", "%s", examineIn(l.attribute, received, event("received", received))).reading("rest-day-receipt", "next-workday").
				cites("state-2025:21.1").reads("G3").out("", `{"duties":{"$contains":[{"code":"reply",%s,"status":"open"}]},"findings":[]}`, d.json()).
				why("the due date moves with the reading, the two dates beside it do not")
		}
	}
}

// unpublishedReplies: a last day past the last notice has no date.
func (w *slowWorld) unpublishedReplies(m *maker) {
	for _, s := range []string{"2026-12-17", "2026-12-18", "2026-12-30", "2026-12-31"} {
		received := dy(s)
		k := m.add("conditional-"+s+"-next-year", "boundary", "conditional，"+s+"收到，跨入没有通知的年份", "conditional, received "+s+", into a year without a notice").
			ask("examine", "%s", examineIn("conditional", received, event("received", received))).cites("state-2025:21.1").reads("G2")
		due, code := w.cal.add(received, 10)
		if code == "" {
			k.out("", `{"duties":{"$contains":[{"code":"reply","due":%q,"status":"open"}]}}`, due).why("the tenth working day is the last one that the notices know")
			continue
		}
		k.out("", `{"duties":{"$contains":[{"code":"reply","due":{"$absent":true},"late_from":{"$absent":true},"status":"open"}]},"gaps":{"$contains":[{"code":"calendar-unpublished"}]},"findings":[]}`)
		if bad, code := w.weekends.add(received, 10); code == "" {
			k.wrong("weekends-only", "", `{"duties":{"$contains":[{"code":"reply","due":%q}]}}`, bad)
		}
		k.why("the notice for the next year is not published, so there is no last day yet, and the report says so")
	}
}

// deliveryVectors: twenty working days from the agreeing reply.
func deliveryVectors(w *slowWorld) *maker {
	m := newFile("state-2025", "delivery", 3, "提供期限", "Delivery after consent")
	for _, s := range []string{"2025-09-10", "2025-09-28", "2026-01-20", "2026-02-06", "2026-02-14", "2026-04-10", "2026-09-25"} {
		consent := dy(s)
		received := w.cal.must(consent, -3)
		due := w.cal.must(consent, 20)
		for _, tt := range []struct {
			slug      string
			delivered ymd
			with      string
			asOf      ymd
		}{
			{"open", ymd{}, "", due}, {"overdue", ymd{}, "", due.next()}, {"delivered-last-day", due, "delivered", due}, {"offered-last-day", due, "offered", due}, {"delivered-late", due.next(), "delivered", due.next()},
		} {
			events := []string{event("received", received), event("consented", consent)}
			status, state, findings, done := "open", "consented", "", ""
			if tt.with != "" {
				events, state = append(events, event(tt.with, tt.delivered)), tt.with
				done = fmt.Sprintf(`,"done":%q`, tt.delivered)
				status = "met"
			}
			if last := slices.MaxFunc([]ymd{tt.delivered, tt.asOf}, func(a, b ymd) int { return strings.Compare(a.String(), b.String()) }); due.before(last) {
				status = map[bool]string{true: "late", false: "overdue"}[tt.with != ""]
				findings = `{"code":"late-delivery","severity":"breach","by":"provider"}`
			}
			k := m.add(s+"-"+tt.slug, "boundary", fmt.Sprintf("%s同意，截至%s", s, tt.asOf), fmt.Sprintf("consent on %s, as of %s", s, tt.asOf)).
				ask("examine", "%s", examineIn("conditional", tt.asOf, events...)).cites("state-2025:22.1", "state-2025:39#4").reads("S6", "Q6").
				out("", `{"state":%q,"duties":{"$contains":[{"code":"deliver","trigger":%q,%s,"status":%q,"basis":{"$contains":["state-2025:22.1"]}%s}]},"findings":[%s]}`,
					state, consent, spanning(due).json(), status, done, findings)
			k.wrong("from-receipt", "", `{"duties":{"$contains":[{"code":"deliver","due":%q}]}}`, w.cal.must(received, 20))
			k.wrong("calendar-days", "", `{"duties":{"$contains":[{"code":"deliver","due":%q}]}}`, consent.plus(20))
			k.wrong("weekends-only", "", `{"duties":{"$contains":[{"code":"deliver","due":%q}]}}`, w.weekends.must(consent, 20))
			k.why("the clock runs from the day of the agreeing reply; data that can be fetched, with notice, counts as delivered")
		}
	}
	return m
}

// extensionVectors: what an extension needs and gives (S4, Q12).
func extensionVectors(w *slowWorld) *maker {
	m := newFile("state-2025", "extension", 3, "延长答复期限", "Extension of the reply")
	for _, s := range []string{"2025-09-05", "2026-01-30", "2026-02-09", "2026-09-11"} {
		for _, l := range limits {
			w.extensions(m, dy(s), l.attribute, l.days)
		}
	}
	return m
}

func (w *slowWorld) extensions(m *maker, received ymd, attribute string, n int) {
	due := w.cal.must(received, n)
	after := due.next()
	for _, tt := range []struct {
		slug            string
		grants          []int
		consent, notice ymd
		granted         int    // units under consent and notice
		alone           int    // units under consent alone
		finding         string // besides lateness
		why             string
	}{
		{"in-time", []int{10}, due, due, 10, 10, "", "consent and notice on the last day are in time"},
		{"less", []int{3}, due, due, 3, 3, "", "fewer days may be granted"},
		{"twice", []int{4, 6}, due, due, 10, 10, "", "several grants may add up to ten"},
		{"late-consent", []int{10}, after, after, 0, 0, `{"code":"extension-ineffective","severity":"warning"}`, "consent after the last day gives nothing"},
		{"late-notice", []int{10}, due, after, 0, 10, `{"code":"extension-ineffective","severity":"warning"}`, "consent in time and late notice: no effect by default, and contested"},
		{"over-cap", []int{11}, due, due, 0, 10, `{"code":"extension-over-cap","severity":"breach","by":"authority"}`, "more than ten days may not be granted"},
	} {
		if received == due {
			panic("no room")
		}
		events := []string{event("received", received)}
		for _, g := range tt.grants {
			events = append(events, event("extension-approved", tt.consent, fmt.Sprintf(`"n":%d`, g)), event("extension-notified", tt.notice))
		}
		if tt.notice != tt.consent || len(tt.grants) > 1 {
			events = slices.SortedStableFunc(slices.Values(events), func(a, b string) int { return strings.Compare(dayIn(a), dayIn(b)) })
		}
		end := w.cal.must(due, tt.granted+boolInt(tt.granted == 0))
		if tt.granted == 0 {
			end = due
		}
		alone := due
		if tt.alone > 0 {
			alone = w.cal.must(due, tt.alone)
		}
		d := spanning(end, alone)
		if attribute == "unconditional" {
			d.plan = due // no cautious provider relies on ten days on top of one
		}
		base := attribute + "-" + received.String() + "-" + tt.slug
		title := fmt.Sprintf("%s，%s收到，%s同意延长%v，%s告知", attribute, received, tt.consent, tt.grants, tt.notice)
		english := fmt.Sprintf("%s, received %s, extension %v approved %s, told %s", attribute, received, tt.grants, tt.consent, tt.notice)
		asOf := after
		k := m.add(base, "boundary", title, english).ask("examine", "%s", examineIn(attribute, asOf, events...)).cites("state-2025:21.1").reads("S4", "Q12")
		status := "open"
		if d.due.before(asOf) {
			status = "overdue"
		}
		findings := `{"$lacks":[{"code":"extension-ineffective"},{"code":"extension-over-cap"},{"code":"late-reply"}]}`
		if tt.finding != "" {
			findings = fmt.Sprintf(`{"$contains":[%s]}`, tt.finding)
		}
		k.out("", `{"state":"requested","duties":{"$contains":[{"code":"reply",%s,"status":%q}]},"findings":%s}`, d.json(), status, findings)
		for _, bad := range []struct {
			reading string
			due     ymd
		}{
			{"extension-from-consent", w.cal.must(tt.consent, tt.grants[0])}, {"extension-from-trigger", w.cal.must(received, max(n, tt.grants[0]))}, {"any-extension", w.cal.must(due, sum(tt.grants))},
		} {
			if bad.due != d.due {
				k.wrong(bad.reading, "", `{"duties":{"$contains":[{"code":"reply","due":%q}]}}`, bad.due)
			}
		}
		k.why("%s", tt.why)
		if tt.granted == tt.alone {
			continue
		}
		d.due = alone
		m.add(base+"-consent-alone", "boundary", title+"（同意即生效）", english+", where consent alone is enough").ask("examine", "%s", examineIn(attribute, asOf, events...)).
			reading("extension-needs", "consent").cites("state-2025:21.1").reads("S4", "Q12").
			out("", `{"duties":{"$contains":[{"code":"reply",%s,"status":"open"}]}}`, d.json()).why("under the other reading consent by the last day is enough, up to the maximum")
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func sum(list []int) (n int) {
	for _, x := range list {
		n += x
	}
	return n
}

// dayIn is the day of an event as it was written.
func dayIn(event string) string {
	_, rest, _ := strings.Cut(event, `"on":"`)
	return rest[:10]
}

// supplementVectors: what a notice to supplement does to the clock (S3).
func supplementVectors(w *slowWorld) *maker {
	m := newFile("state-2025", "supplement", 3, "一次性告知补充材料", "Notice to supplement")
	for _, tt := range []struct{ received, asked, completed string }{
		{"2026-01-05", "2026-01-07", "2026-01-12"}, {"2026-01-06", "2026-01-20", "2026-01-26"}, {"2025-09-15", "2025-09-18", "2025-10-09"},
		{"2026-02-03", "2026-02-05", "2026-02-15"}, {"2026-04-11", "2026-04-13", "2026-04-20"}, {"2026-08-31", "2026-09-01", "2026-09-13"},
		{"2026-03-07", "2026-03-08", "2026-03-11"}, // asked on the Sunday before the Monday that may count as the day of receipt
	} {
		r, a, s := dy(tt.received), dy(tt.asked), dy(tt.completed)
		rs, ss := w.cal.receipts(r), w.cal.receipts(s)
		all := map[string][]ymd{}
		for i := range 2 { // receipt as it came, or on the next working day
			plain := w.cal.must(rs[i], 10)
			from := a // days that would not have counted are not lost by standing still
			if from.before(rs[i]) {
				from = rs[i]
			}
			still, _ := w.cal.count(from, s)
			all["restart"] = append(all["restart"], w.cal.must(ss[i], 10))
			all["none"] = append(all["none"], plain)
			all["suspend"] = append(all["suspend"], w.cal.must(plain, still))
		}
		if still, _ := w.cal.count(a, s); still == 0 {
			panic("a supplement on the same day")
		}
		every := slices.Concat(all["restart"], all["none"], all["suspend"])
		events := []string{event("received", r), event("supplement-asked", a, `"wants":["basis","scope"]`), event("supplemented", s, `"complete":true`)}
		for _, reading := range []string{"restart", "none", "suspend"} {
			d := spanning(all[reading][0], every...)
			slug := tt.received + "-" + reading
			k := m.add(slug, "boundary", fmt.Sprintf("%s收到，%s告知补充，%s补齐（%s）", r, a, s, reading), fmt.Sprintf("received %s, supplement asked %s, complete %s (%s)", r, a, s, reading)).
				ask("examine", "%s", examineIn("conditional", s, events...)).cites("state-2025:21.2", "state-2025:21.1").reads("S3")
			if reading != "restart" {
				k.reading("supplement", reading)
			}
			status := "open"
			if d.due.before(s) {
				status = "overdue"
			}
			k.out("", `{"state":"requested","duties":{"$contains":[{"code":"reply",%s,"status":%q}]}}`, d.json(), status)
			if reading == "restart" {
				for bad, other := range map[string]ymd{"supplement-no-effect": all["none"][0], "supplement-suspends": all["suspend"][0]} {
					if other != d.due {
						k.wrong(bad, "", `{"duties":{"$contains":[{"code":"reply","due":%q}]}}`, other)
					}
				}
				slices.SortFunc(k.v.Wrong, func(a, b wrong) int { return strings.Compare(a.Reading, b.Reading) })
			}
			k.why("a single proper notice within the limit: the clock restarts on complete receipt by default")
		}
		w.improperNotices(m, r, a, s)
	}
	return m
}

// improperNotices: no effect in any reading.
func (w *slowWorld) improperNotices(m *maker, r, a, s ymd) {
	d := w.cal.replyDates(r, 10)
	reply := fmt.Sprintf(`{"code":"reply",%s}`, d.json())
	late := d.late // past the last day under every reading of the receipt
	for _, tt := range []struct {
		slug, zh, en string
		asked        []string
		done         ymd
		findings     string
		why          string
	}{
		{"asks-for-more", "要求条文没有列举的材料", "asks for more than the article lists", []string{event("supplement-asked", a, `"wants":["other"]`)}, s,
			`{"$contains":[{"code":"added-condition","severity":"warning"}]}`, "what is neither in article 20, paragraph 2 nor a published condition may not be asked for"},
		{"late-notice", "逾期告知补充", "notice after the limit", []string{event("supplement-asked", late, `"wants":["basis"]`)}, late.next(),
			`{"$contains":[{"code":"late-reply"}]}`, "a notice after the last day does not bring the clock back"},
		{"second-notice", "再次告知补充其他材料", "a second notice that asks for more", []string{event("supplement-asked", a, `"wants":["basis"]`), event("supplement-asked", a.next(), `"wants":["scope"]`)}, s,
			`{"$contains":[{"code":"second-supplement-notice","severity":"breach"}]}`, "what is missing is to be listed in one notice; one that left something out has no effect"},
	} {
		events := append([]string{event("received", r)}, tt.asked...)
		events = append(events, event("supplemented", tt.done, `"complete":true`))
		asOf := tt.done
		k := m.add(r.String()+"-"+tt.slug, "boundary", fmt.Sprintf("%s收到，%s", r, tt.zh), fmt.Sprintf("received %s, %s", r, tt.en)).
			ask("examine", "%s", examineIn("conditional", asOf, events...)).cites("state-2025:21.2", "state-2025:20.2").reads("S3", "S21").
			out("", `{"duties":{"$contains":[%s]},"findings":%s}`, reply, tt.findings)
		if bad := w.cal.must(tt.done, 10); bad != d.due {
			k.wrong("any-notice-restarts", "", `{"duties":{"$contains":[{"code":"reply","due":%q}]}}`, bad)
		}
		k.why("%s", tt.why)
	}
	m.add(r.String()+"-waiting", "typical", fmt.Sprintf("%s收到，%s告知补充，尚未补齐", r, a), fmt.Sprintf("received %s, supplement asked %s, not yet complete", r, a)).
		ask("examine", "%s", examineIn("conditional", a, event("received", r), event("supplement-asked", a, `"wants":["basis"]`))).cites("state-2025:21.2").reads("S3").
		out("", `{"state":"awaiting-supplement","duties":{"$contains":[{"code":"reply","due":{"$absent":true},"plan_by":%q,"late_from":{"$absent":true},"waiting_for":"supplemented","status":"open"}]},"findings":[]}`, d.plan).
		why("the clock stands still until the request is complete; who plans keeps the original day in mind")
}
