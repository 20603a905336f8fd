package jurisdiction_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// paper is the document that a record rests on; none of these exists.
var paper = jurisdiction.Text{"试验通知", "a notice made up for a test"}

func renewal(id, through string) jurisdiction.Record {
	return jurisdiction.Renewal(id, day(through), paper)
}

func repeal(id, from string) jurisdiction.Record { return jurisdiction.Repeal(id, day(from), paper) }

// record adds records that must be taken.
func record(t testing.TB, law *jurisdiction.Law, list ...jurisdiction.Record) *jurisdiction.Law {
	t.Helper()
	got, err := law.Record(list...)
	if err != nil {
		t.Fatalf("Record: %v", err)
	}
	return got
}

// force writes the first and the last day in force, "-" for none.
func force(law *jurisdiction.Law, id string) string {
	first, last, ok := law.Force(id)
	if !ok {
		return strings.TrimSpace("- " + first.String() + last.String())
	}
	return strings.TrimSpace(first.String() + " " + last.String())
}

// lastDay is the law under the reading jingzhou-last-day=2026-12-02.
func lastDay(t testing.TB) *jurisdiction.Law {
	t.Helper()
	r, err := jurisdiction.Readings{}.With("jingzhou-last-day", "2026-12-02")
	if err != nil {
		t.Fatal(err)
	}
	return reading(t, jurisdiction.China(), r)
}

// TestHinge: on one day alone it depends on the reading (J1) whether the measures of
// Jingzhou are in force, under either reading; a record settles it.
func TestHinge(t *testing.T) {
	const key = "jingzhou-last-day"
	china := jurisdiction.China()
	tests := []struct {
		name, day string
		law       *jurisdiction.Law
		want      bool
	}{
		{"the day before", "2026-12-01", china, false},
		{"the day", "2026-12-02", china, true},
		{"the day, other reading", "2026-12-02", lastDay(t), true},
		{"the day after", "2026-12-03", china, false},
		{"the day after, other reading", "2026-12-03", lastDay(t), false},
		{"before commencement", "2024-12-01", china, false},
		{"renewed", "2026-12-02", record(t, china, renewal("jingzhou-2024", "2028-12-01")), false},
		{"repealed before", "2026-12-02", record(t, china, repeal("jingzhou-2024", "2026-06-01")), false},
	}
	for _, tt := range tests {
		q := jurisdiction.Question{Matter: "platform", Body: department("421000"), Counterpart: department("421000"), On: day(tt.day)}
		for r := range tt.law.Reach(q) {
			if got := r.Reading == key; got != (tt.want && r.Instrument.ID() == "jingzhou-2024") {
				t.Errorf("%s: the reach of %s depends on %q", tt.name, r.Instrument.ID(), r.Reading)
			}
		}
		q.Body.Division, q.Counterpart.Division = division("430100"), division("430100")
		for r := range tt.law.Reach(q) {
			if r.Reading == key {
				t.Errorf("%s: the reach of %s in Changsha depends on %q", tt.name, r.Instrument.ID(), r.Reading)
			}
		}
	}
	for _, tt := range tests[1:4] {
		ruling, err := tt.law.Ruling(jurisdiction.Question{Matter: "platform", Body: department("421000"), Counterpart: department("421000"), On: day(tt.day)})
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Contains(slices.Collect(ruling.Readings()), key); got != tt.want {
			t.Errorf("%s: the ruling depends on %s: %v", tt.name, key, got)
		}
	}
}

// TestFirst: of the five texts the measures of 2021 are the oldest.
func TestFirst(t *testing.T) {
	if got := jurisdiction.China().First(); got != day("2021-04-01") {
		t.Errorf("China: %v", got)
	}
	if got := (&jurisdiction.Law{}).First(); !got.IsZero() {
		t.Errorf("no text: %v", got)
	}
}

// TestForce: the days of commencement are those of the texts' last articles. The
// measures of Jingzhou hold for two years from 2024-12-02, whose last day is
// 2026-12-01, or the day after it (J1). A draft is in force on no day.
func TestForce(t *testing.T) {
	tests := []struct {
		name    string
		law     *jurisdiction.Law
		id      string
		want    string
		in, out string // days on which it is and is not in force
	}{
		{"State", jurisdiction.China(), "state-2025", "2025-08-01", "2025-08-01 9999-12-31", "2025-07-31"},
		{"Hubei 2025", jurisdiction.China(), "hubei-2025", "2025-10-01", "2025-10-01", "2025-09-30"},
		{"Hubei 2021", jurisdiction.China(), "hubei-2021", "2021-04-01", "2021-04-01 2025-08-01 2026-03-02", "2021-03-31"},
		{"Jingzhou", jurisdiction.China(), "jingzhou-2024", "2024-12-02 2026-12-01", "2024-12-02 2026-12-01", "2024-12-01 2026-12-02"},
		{"Jingzhou, one day more", lastDay(t), "jingzhou-2024", "2024-12-02 2026-12-02", "2026-12-02", "2024-12-01 2026-12-03"},
		{"the draft", jurisdiction.China(), "hunan-2024-draft", "-", "", "2024-07-16 2026-01-01 9999-12-31"},
		{"not held", jurisdiction.China(), "nobody", "-", "", "2026-01-01"},
		{"the zero Law", new(jurisdiction.Law), "state-2025", "-", "", "2026-01-01"},
	}
	for _, tt := range tests {
		if got := force(tt.law, tt.id); got != tt.want {
			t.Errorf("%s: in force %s, want %s", tt.name, got, tt.want)
		}
		for _, s := range strings.Fields(tt.in) {
			if !tt.law.InForce(tt.id, date(s)) {
				t.Errorf("%s: not in force on %s", tt.name, s)
			}
		}
		for _, s := range strings.Fields(tt.out) {
			if tt.law.InForce(tt.id, date(s)) {
				t.Errorf("%s: in force on %s", tt.name, s)
			}
		}
		if tt.law.InForce(tt.id, deadline.Date{}) {
			t.Errorf("%s: in force on no day", tt.name)
		}
	}
}

// TestRecord: a renewal moves the last day, a repeal from a day makes the day
// before it the last; of several records of one text the last given holds, and
// those of another text do not count.
func TestRecord(t *testing.T) {
	const id = "jingzhou-2024"
	tests := []struct {
		name    string
		law     *jurisdiction.Law
		records []jurisdiction.Record
		want    string
	}{
		{"none", jurisdiction.China(), nil, "2024-12-02 2026-12-01"},
		{"renewed", jurisdiction.China(), []jurisdiction.Record{renewal(id, "2028-12-01")}, "2024-12-02 2028-12-01"},
		{"renewed by a day", jurisdiction.China(), []jurisdiction.Record{renewal(id, "2026-12-02")}, "2024-12-02 2026-12-02"},
		{"renewed under the other reading", lastDay(t), []jurisdiction.Record{renewal(id, "2028-12-01")}, "2024-12-02 2028-12-01"},
		{"repealed", jurisdiction.China(), []jurisdiction.Record{repeal(id, "2026-05-01")}, "2024-12-02 2026-04-30"},
		{"repealed after one day", jurisdiction.China(), []jurisdiction.Record{repeal(id, "2024-12-03")}, "2024-12-02 2024-12-02"},
		{"renewed, then repealed", jurisdiction.China(), []jurisdiction.Record{renewal(id, "2028-12-01"), repeal(id, "2027-03-01")}, "2024-12-02 2027-02-28"},
		{"repealed, then renewed", jurisdiction.China(), []jurisdiction.Record{repeal(id, "2026-05-01"), renewal(id, "2028-12-01")}, "2024-12-02 2028-12-01"},
		{"renewed twice, then for less", jurisdiction.China(), []jurisdiction.Record{renewal(id, "2030-12-01"), renewal(id, "2027-12-01")}, "2024-12-02 2027-12-01"},
		{"another text", jurisdiction.China(), []jurisdiction.Record{repeal("hubei-2021", "2026-05-01")}, "2024-12-02 2026-12-01"},
	}
	for _, tt := range tests {
		law := record(t, tt.law, tt.records...)
		if got := force(law, id); got != tt.want {
			t.Errorf("%s: in force %s, want %s", tt.name, got, tt.want)
		}
		if got := slices.Collect(law.Records()); !slices.Equal(got, tt.records) {
			t.Errorf("%s: Records yields %v", tt.name, got)
		}
		// One after the other is the same as all at once.
		one := tt.law
		for _, r := range tt.records {
			one = record(t, one, r)
		}
		if got := force(one, id); got != tt.want || !slices.Equal(slices.Collect(one.Records()), tt.records) {
			t.Errorf("%s, one by one: in force %s, want %s", tt.name, got, tt.want)
		}
	}
	for range record(t, jurisdiction.China(), renewal(id, "2028-12-01"), repeal("hubei-2021", "2026-05-01")).Records() {
		break
	}
}

// TestRecordKinds: what the two constructors make.
func TestRecordKinds(t *testing.T) {
	a, b := renewal("jingzhou-2024", "2028-12-01"), repeal("jingzhou-2024", "2028-12-01")
	if a.IsRepeal() || a.Instrument != "jingzhou-2024" || a.Through != date("2028-12-01") || a.Document != paper {
		t.Errorf("Renewal = %+v", a)
	}
	if !b.IsRepeal() || b.Instrument != "jingzhou-2024" || b.Through != date("2028-11-30") || b.Document != paper {
		t.Errorf("Repeal = %+v", b)
	}
	if r := repeal("jingzhou-2024", "0001-01-01"); !r.Through.IsZero() || !r.IsRepeal() {
		t.Errorf("Repeal from the first day that there is = %+v, want no last day", r)
	}
}

// TestRecordErrors: each of the records that no law takes, alone and behind one
// that it would take; then nothing is recorded.
func TestRecordErrors(t *testing.T) {
	head := `jurisdiction: instrument "jingzhou-2024": record: `
	const want = "want the day through which it is renewed, or from which it is repealed"
	tests := []struct {
		name string
		r    jurisdiction.Record
		want string
	}{
		{"not held", renewal("nobody", "2028-12-01"), `jurisdiction: instrument "nobody": record: no text held has this id`},
		{"no id", repeal("", "2028-12-01"), `jurisdiction: instrument: record: no text held has this id`},
		{"draft", repeal("hunan-2024-draft", "2028-12-01"), `jurisdiction: instrument "hunan-2024-draft": record: a draft is never in force`},
		{"renewed through no day", renewal("jingzhou-2024", ""), head + want},
		{"repealed from no day", repeal("jingzhou-2024", ""), head + want},
		{"repealed from the first day that there is", repeal("jingzhou-2024", "0001-01-01"), head + want},
		{"the zero Record", jurisdiction.Record{Instrument: "jingzhou-2024"}, head + want},
		{"renewed through a day before it", renewal("jingzhou-2024", "2024-12-01"), head + "the last day 2024-12-01 lies before it commenced on 2024-12-02"},
		{"repealed from its first day", repeal("jingzhou-2024", "2024-12-02"), head + "the last day 2024-12-01 lies before it commenced on 2024-12-02"},
		{"renewed through its last day", renewal("jingzhou-2024", "2026-12-01"), head + "renewed through 2026-12-01, and without that it does not end before"},
		{"renewed for less", renewal("jingzhou-2024", "2026-11-30"), head + "renewed through 2026-11-30, and without that it does not end before"},
		{"renewed what has no end", renewal("state-2025", "2028-12-01"), `jurisdiction: instrument "state-2025": record: renewed through 2028-12-01, and without that it does not end before`},
	}
	law := jurisdiction.China()
	for _, tt := range tests {
		for _, list := range [][]jurisdiction.Record{{tt.r}, {renewal("jingzhou-2024", "2028-12-01"), tt.r}} {
			got, err := law.Record(list...)
			var one *jurisdiction.InstrumentError
			if got != nil || !errors.Is(err, jurisdiction.ErrInstrument) || !errors.As(err, &one) || err.Error() != tt.want {
				t.Errorf("%s: %v, %v, want %s", tt.name, got, err, tt.want)
			}
		}
	}
	if force(law, "jingzhou-2024") != "2024-12-02 2026-12-01" || len(slices.Collect(law.Records())) != 0 {
		t.Errorf("records that were refused have changed the law: in force %s", force(law, "jingzhou-2024"))
	}
}

// TestRepealAfterEnd: a text that has ended by itself is not brought back by what
// repeals it later.
func TestRepealAfterEnd(t *testing.T) {
	law, err := jurisdiction.China().Record(repeal("jingzhou-2024", "2027-06-01"))
	if err == nil && law.InForce("jingzhou-2024", date("2027-01-01")) {
		t.Errorf("ended on 2026-12-01, repealed from 2027-06-01: in force %s", force(law, "jingzhou-2024"))
	}
}

// TestRenewalUnderReading: under the reading by which the text ends on 2026-12-02
// anyway, a renewal through that day ends no later than the text does without it.
func TestRenewalUnderReading(t *testing.T) {
	if _, err := lastDay(t).Record(renewal("jingzhou-2024", "2026-12-02")); !errors.Is(err, jurisdiction.ErrInstrument) {
		t.Errorf("renewed through the day on which it ends: %v, want an error", err)
	}
}

// TestRecordOverlap: two versions of one text follow each other by a day; renewed
// by a day the first is in force together with the second.
func TestRecordOverlap(t *testing.T) {
	version := func(id, from, through string) *jurisdiction.Instrument {
		text := "instrument " + id + "\n  title 某办法 / Measures\n  kind local-rule\n  territory 421000\n  effective " + from + "\n"
		if through != "" {
			text += "  expires " + through + "\n"
		}
		return parse(t, text)
	}
	law := with(t, jurisdiction.China(), version("old", "2020-01-01", "2025-12-31"), version("new", "2026-01-01", ""))
	_, err := law.Record(renewal("old", "2026-01-01"))
	if want := `jurisdiction: instrument "new": it is in force at the same time as old, of the same title: want one version a day`; err == nil || err.Error() != want {
		t.Errorf("two versions: %v, want %s", err, want)
	}
	// A repeal of the first makes room.
	if got := force(record(t, law, repeal("old", "2025-07-01")), "old"); got != "2020-01-01 2025-06-30" {
		t.Errorf("the first, repealed: in force %s", got)
	}
}

// TestRecordKept: records stay with the law through readings, calendars and further
// texts; the law that they were added to stays as it was, and what a repealed
// text said is silent from the day of the repeal.
func TestRecordKept(t *testing.T) {
	before := jurisdiction.China()
	law := record(t, before, repeal("hubei-2021", "2026-03-01"))
	more := with(t, reading(t, law, jurisdiction.Readings{Supplement: jurisdiction.SupplementNone}).Calendar(deadline.China()), parse(t, small("small", "")))
	for name, l := range map[string]*jurisdiction.Law{"the law": law, "with more": more} {
		if force(l, "hubei-2021") != "2021-04-01 2026-02-28" || len(slices.Collect(l.Records())) != 1 {
			t.Errorf("%s: in force %s", name, force(l, "hubei-2021"))
		}
		for day, want := range map[string]string{"2026-02-28": "reply-uncataloged governing", "2026-03-01": ""} {
			// Article 22(1) of hubei-2021 on data outside the catalog, at Wuhan; the State
			// regulation has no such rule.
			if got := standings(rule(t, l, ask("reply-uncataloged", "420100", day, jurisdiction.Facts{Cataloged: jurisdiction.No}))); got != want {
				t.Errorf("%s on %s: %q, want %q", name, day, got, want)
			}
		}
	}
	if force(before, "hubei-2021") != "2021-04-01" || len(slices.Collect(before.Records())) != 0 {
		t.Errorf("the receiver: in force %s", force(before, "hubei-2021"))
	}
	// Two laws made from one do not share what is recorded.
	a, b := record(t, law, repeal("jingzhou-2024", "2026-05-01")), record(t, law, repeal("jingzhou-2024", "2026-06-01"))
	if force(a, "jingzhou-2024") != "2024-12-02 2026-04-30" || force(b, "jingzhou-2024") != "2024-12-02 2026-05-31" {
		t.Errorf("two laws from one: in force %s and %s", force(a, "jingzhou-2024"), force(b, "jingzhou-2024"))
	}
}

// TestLapsing: of the shipped texts only that of Jingzhou has an end, 2026-12-01, a
// Tuesday. From Monday 2026-11-30 one working day is that Tuesday, from Friday
// 11-27 it is the Monday.
func TestLapsing(t *testing.T) {
	china := jurisdiction.China()
	tests := []struct {
		name   string
		law    *jurisdiction.Law
		on     string
		within deadline.Period
		want   string
	}{
		{"the last day of the period", china, "2026-11-01", deadline.Days(30), "jingzhou-2024 2026-12-01"},
		{"a day short", china, "2026-11-01", deadline.Days(29), ""},
		{"a month", china, "2026-11-01", deadline.Months(1), "jingzhou-2024 2026-12-01"},
		{"a month, a day short", china, "2026-10-31", deadline.Months(1), ""}, // ends on 11-30
		{"a year", china, "2025-12-01", deadline.Years(1), "jingzhou-2024 2026-12-01"},
		{"working day", china, "2026-11-30", deadline.Workdays(1), "jingzhou-2024 2026-12-01"},
		{"working day, a day short", china, "2026-11-27", deadline.Workdays(1), ""},
		{"two working days", china, "2026-11-27", deadline.Workdays(2), "jingzhou-2024 2026-12-01"},
		{"on its last day", china, "2026-12-01", deadline.Days(1), "jingzhou-2024 2026-12-01"},
		{"ended", china, "2026-12-02", deadline.Years(1), ""},
		{"on its first day", china, "2024-12-02", deadline.Years(2), "jingzhou-2024 2026-12-01"},
		{"not yet in force", china, "2024-12-01", deadline.Years(3), ""},
		{"the other reading", lastDay(t), "2026-11-01", deadline.Days(30), ""},
		{"the other reading, a day more", lastDay(t), "2026-11-01", deadline.Days(31), "jingzhou-2024 2026-12-02"},
		{"renewed", record(t, china, renewal("jingzhou-2024", "2028-12-01")), "2026-11-01", deadline.Years(1), ""},
		{"repealed", record(t, china, repeal("state-2025", "2026-12-01")), "2026-11-01", deadline.Days(30), "state-2025 2026-11-30, jingzhou-2024 2026-12-01"},
		{"the zero Law", new(jurisdiction.Law), "2026-11-01", deadline.Days(30), ""},
	}
	for _, tt := range tests {
		list, err := tt.law.Lapsing(date(tt.on), tt.within)
		var got []string
		for _, x := range list {
			got = append(got, x.Instrument.ID()+" "+x.Last.String())
		}
		if err != nil || strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.name, got, err, tt.want)
		}
	}
}

// TestLapsingErrors: 2026 is the last year with a notice, so that thirty working
// days from 2026-12-20 are not to be counted; nor are days from none.
func TestLapsingErrors(t *testing.T) {
	for _, tt := range []struct {
		name   string
		on     deadline.Date
		within deadline.Period
		want   error
	}{
		{"past the last notice", date("2026-12-20"), deadline.Workdays(30), deadline.ErrUnpublished},
		{"before the first", date("2000-01-01"), deadline.Workdays(1), deadline.ErrBeforeFirst},
		{"no day", deadline.Date{}, deadline.Days(30), deadline.ErrDate},
		{"no period", date("2026-11-01"), deadline.Period{}, deadline.ErrPeriod},
		{"a period out of range", date("2026-11-01"), deadline.Days(-1), deadline.ErrPeriod},
		{"past the last day that there is", date("9999-12-31"), deadline.Days(1), deadline.ErrDate},
	} {
		if list, err := jurisdiction.China().Lapsing(tt.on, tt.within); list != nil || !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, %v, want %v", tt.name, list, err, tt.want)
		}
	}
}
