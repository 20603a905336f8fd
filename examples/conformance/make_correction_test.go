package main

import "fmt"

// correctionVectors: ten working days to verify, correct and report (state-2025:26.2)
// and, in Hubei, three to answer the platform's push (hubei-2021:13.3, H2).
func correctionVectors(w *slowWorld) *maker {
	m := newFile("state-2025", "correction", 3, "校核", "Correction of shared data")
	for _, s := range []string{"2026-03-12", "2026-02-05", "2026-02-15", "2026-09-22", "2025-09-28"} {
		asked := dy(s)
		used := event("delivered", w.cal.must(asked, -1))
		before := []string{event("received", w.cal.must(asked, -3)), event("consented", w.cal.must(asked, -2)), used}
		d := w.cal.replyDates(asked, 10)
		for _, tt := range []struct {
			slug                string
			corrected, reported ymd
			asOf                ymd
			why                 string
		}{
			{"open", ymd{}, ymd{}, d.due, "on the last day it is still in time"},
			{"day-after", ymd{}, ymd{}, d.late, "from this day it is late under every serious reading"},
			{"both-last-day", d.due, d.due, d.due, "corrected and reported on the last day"},
			{"report-late", d.due, d.late, d.late, "the report is one of the three things owed within the ten days"},
			{"not-reported", d.due, ymd{}, d.late, "corrected and not reported is not done"},
		} {
			events := append(before[:3:3], event("correction-asked", asked))
			status, findings := "open", ""
			if tt.corrected != (ymd{}) {
				events = append(events, event("corrected", tt.corrected))
			}
			if tt.reported != (ymd{}) {
				events = append(events, event("correction-reported", tt.reported))
				status = "met"
			}
			switch {
			case tt.reported != ymd{} && d.due.before(tt.reported):
				status = "late"
			case tt.reported == ymd{} && d.due.before(tt.asOf):
				status = "overdue"
			}
			if status == "late" || status == "overdue" {
				findings = `{"code":"late-correction","severity":"breach","by":"provider"}`
			}
			k := m.add(s+"-"+tt.slug, "boundary", fmt.Sprintf("%s收到校核申请，截至%s", s, tt.asOf), fmt.Sprintf("application of %s, as of %s", s, tt.asOf)).
				ask("examine", "%s", examineIn("conditional", tt.asOf, events...)).cites("state-2025:26.2", "state-2025:39#6").reads("S11", "G3").
				out("", `{"duties":{"$contains":[{"code":"correct","trigger":%q,%s,"status":%q,"bearer":{"role":"provider"}}]},"findings":[%s]}`, asked, d.json(), status, findings)
			k.wrong("weekends-only", "", `{"duties":{"$contains":[{"code":"correct","due":%q}]}}`, w.weekends.must(asked, 10))
			k.wrong("calendar-days", "", `{"duties":{"$contains":[{"code":"correct","due":%q}]}}`, asked.plus(10))
			k.why("%s", tt.why)
		}
		w.suspectVector(m, asked)
	}
	return m
}

// suspectVector: both clocks, side by side, between two bodies of Hubei.
func (w *slowWorld) suspectVector(m *maker, asked ymd) {
	body := `{"kind":"department","division":"420100"}`
	for _, both := range []bool{false, true} {
		events := fmt.Sprintf("%s,%s,%s,%s", event("received", w.cal.must(asked, -3)), event("consented", w.cal.must(asked, -2)), event("delivered", w.cal.must(asked, -1)), event("suspect-data-notified", asked))
		duties := duty("answer-suspect-data", w.cal.replyDates(asked, 3), `,"status":"open"`)
		slug := "pushed"
		if both {
			slug = "pushed-and-asked"
			events += "," + event("correction-asked", asked)
			duties += "," + duty("correct", w.cal.replyDates(asked, 10), `,"status":"open"`)
		}
		m.add(fmt.Sprintf("%s-%s", asked, slug), "typical", fmt.Sprintf("湖北：%s平台推送疑义数据（%s）", asked, slug), fmt.Sprintf("Hubei: doubtful data pushed on %s (%s)", asked, slug)).
			ask("examine", `{"case":{"requester":%s,"provider":%s,"attribute":"conditional","cataloged":true},"events":[%s],"as_of":%q}`, body, body, events, asked).
			cites("hubei-2021:13.3", "state-2025:26.2").reads("H2").out("", `{"duties":{"$contains":[%s]}}`, duties).
			why("the platform's push starts three working days, the requester's application ten; both may run")
	}
}
