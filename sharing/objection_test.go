package sharing_test

import (
	"errors"
	"fmt"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

func objection(kind jurisdiction.BodyKind, lines ...string) *sharing.Objection {
	return &sharing.Objection{Holder: department("421000"), Applicant: jurisdiction.Body{Kind: kind}, Events: events(lines...)}
}

// TestFollowObjection: the register's cases for hubei-2025:25.3 and 25.3b: who may
// object, who may report, and no number of days.
func TestFollowObjection(t *testing.T) {
	const person = jurisdiction.Person
	for _, tt := range []struct {
		name string
		b    *sharing.Objection
		asOf string
		want string
	}{
		{"about oneself", objection(person, "2026-03-02 data-objection-received flags=own-data"), "2026-03-09", "answer-objection open age 5; "},
		{"for another", objection(person, "2026-03-02 data-objection-received flags=mandated"), "2026-03-09", "answer-objection open age 5; "},
		{"an error, by anyone", objection(jurisdiction.Enterprise, "2026-03-02 data-objection-received flags=wrong-data"), "2026-03-09", "answer-objection open age 5; "},
		{"not one's own", objection(person, "2026-03-02 data-objection-received"), "2026-03-02", "answer-objection open age 0; objection-not-ones-own note [hubei-2025:25.3]"},
		{"half done", objection(person, "2026-03-02 data-objection-received flags=own-data", "2026-03-04 corrected"), "2026-03-16", "answer-objection open age 10; "},
		{"done", objection(person, "2026-03-02 data-objection-received flags=own-data", "2026-03-04 corrected", "2026-12-04 correction-reported"), "2026-12-31", "answer-objection met age 0; "},
		{"the day before the regulation", objection(person, "2025-09-30 data-objection-received flags=own-data"), "2025-10-09", ""},
	} {
		a, err := sharing.FollowObjection(jurisdiction.China(), tt.b, day(tt.asOf))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		got := ""
		for _, d := range a.Duties {
			got += fmt.Sprintf("%s %v age %d; ", d.Code, d.Status, d.Age)
			if !d.Due.IsZero() || !d.PlanBy.IsZero() || !d.LateFrom.IsZero() {
				t.Errorf("%s: a day was made up: %s", tt.name, dutyLine(d))
			}
		}
		for _, f := range a.Findings {
			var cites []jurisdiction.Citation
			for c := range f.Basis() {
				cites = append(cites, c)
			}
			got += fmt.Sprintf("%s %v %v", f.Code, f.Severity, cites)
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestFollowObjectionErrors: nothing is guessed, and nothing answers what was not asked.
func TestFollowObjectionErrors(t *testing.T) {
	law, on := jurisdiction.China(), day("2026-03-09")
	for name, tt := range map[string]struct {
		law  *jurisdiction.Law
		b    *sharing.Objection
		asOf deadline.Date
		is   error
	}{
		"no law":        {nil, objection(jurisdiction.Person), on, jurisdiction.ErrUndetermined},
		"none":          {law, nil, on, jurisdiction.ErrUndetermined},
		"no day":        {law, objection(jurisdiction.Person), deadline.Date{}, jurisdiction.ErrUndetermined},
		"no applicant":  {law, objection(jurisdiction.UnknownBody), on, jurisdiction.ErrUndetermined},
		"no holder":     {law, &sharing.Objection{Applicant: jurisdiction.Body{Kind: jurisdiction.Person}}, on, jurisdiction.ErrUndetermined},
		"never asked":   {law, objection(jurisdiction.Person, "2026-03-02 corrected"), on, sharing.ErrMove},
		"another's":     {law, objection(jurisdiction.Person, "2026-03-02 data-objection-received items=a", "2026-03-03 corrected items=b"), on, sharing.ErrMove},
		"unknown":       {law, objection(jurisdiction.Person, "2026-03-02 stamped"), on, sharing.ErrEvent},
		"out of order":  {law, objection(jurisdiction.Person, "2026-03-02 data-objection-received", "2026-03-01 corrected"), on, sharing.ErrEvent},
		"without a day": {law, objection(jurisdiction.Person, "- data-objection-received"), on, sharing.ErrEvent},
	} {
		if a, err := sharing.FollowObjection(tt.law, tt.b, tt.asOf); !errors.Is(err, tt.is) || a.Duties != nil {
			t.Errorf("%s: %v, %v, want %v", name, a, err, tt.is)
		}
	}
}

// A citizen finds that a bureau's data about her is wrong. The text names no number
// of days, and none is made up.
func ExampleFollowObjection() {
	a, err := sharing.FollowObjection(jurisdiction.China(), &sharing.Objection{
		Holder:    jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")},
		Applicant: jurisdiction.Body{Kind: jurisdiction.Person},
		Events: []jurisdiction.Event{
			{Type: sharing.DataObjected, On: deadline.MustDate("2026-03-02"), Flags: []string{sharing.OwnData}},
		},
	}, deadline.MustDate("2026-03-09"))
	if err != nil {
		panic(err)
	}
	d := a.Duties[0]
	fmt.Println(d.Code, d.Status, d.Age, d.Due.IsZero())
	// Output:
	// answer-objection open 5 true
}
