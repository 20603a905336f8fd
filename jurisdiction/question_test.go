package jurisdiction_test

import (
	"errors"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// TestQuestionErrors: everything that is wrong with a question is said at once,
// each thing in a kind of error of its own. Chongwen (110103) ended in 2010.
func TestQuestionErrors(t *testing.T) {
	const (
		noMatter = `jurisdiction: unknown matter "weather"`
		noDay    = `jurisdiction: undetermined: the answer depends on "on", which was not given`
		noKind   = `jurisdiction: undetermined: the answer depends on "kind of body", which was not given`
		tooEarly = `jurisdiction: before the first text held: 2021-03-31: no text held was in force before 2021-04-01`
		never    = `jurisdiction: division "421099": no division has or had this code`
		ended    = `jurisdiction: division "110103": it ended in 2010; want the division that it went to: 110101 东城区`
		noYear   = `jurisdiction: division "110103": it ended in 2010; want the day of the question`
	)
	change := func(f func(*jurisdiction.Question)) jurisdiction.Question {
		q := ask("delivery", "421000", "2026-03-02", conditional)
		f(&q)
		return q
	}
	tests := []struct {
		name string
		q    jurisdiction.Question
		is   []error
		want string
	}{
		{"right", change(func(*jurisdiction.Question) {}), nil, ""},
		{"a place that nobody named", change(func(q *jurisdiction.Question) {
			q.Body.Division, q.Counterpart.Division = jurisdiction.Division{}, jurisdiction.Division{}
		}), nil, ""},
		{"matter", change(func(q *jurisdiction.Question) { q.Matter = "weather" }), []error{jurisdiction.ErrMatter}, noMatter},
		{"no day", change(func(q *jurisdiction.Question) { q.On = deadline.Date{} }), []error{jurisdiction.ErrUndetermined}, noDay},
		{"no kind", change(func(q *jurisdiction.Question) { q.Body.Kind = 0 }), []error{jurisdiction.ErrUndetermined}, noKind},
		{"the day before any text", change(func(q *jurisdiction.Question) { q.On = date("2021-03-31") }), []error{jurisdiction.ErrBeforeFirst}, tooEarly},
		{"a place that never was", change(func(q *jurisdiction.Question) { q.Body.Division = division("421099") }), []error{jurisdiction.ErrDivision}, never},
		{"the other place never was", change(func(q *jurisdiction.Question) { q.Counterpart.Division = division("421099") }), []error{jurisdiction.ErrDivision}, never},
		{"a place that ended", change(func(q *jurisdiction.Question) { q.Body.Division = division("110103") }), []error{jurisdiction.ErrDivision}, ended},
		{"a place that ended, and no day", change(func(q *jurisdiction.Question) { q.Body.Division, q.On = division("110103"), deadline.Date{} }),
			[]error{jurisdiction.ErrDivision, jurisdiction.ErrUndetermined}, noDay + "\n" + noYear},
		{"all together", change(func(q *jurisdiction.Question) {
			q.Matter, q.Body, q.On = "weather", jurisdiction.Body{Division: division("421099")}, date("2021-03-31")
		}), []error{jurisdiction.ErrMatter, jurisdiction.ErrUndetermined, jurisdiction.ErrBeforeFirst, jurisdiction.ErrDivision},
			strings.Join([]string{noMatter, tooEarly, noKind, never}, "\n")},
		{"two facts, each named once", change(func(q *jurisdiction.Question) { q.Matter, q.Facts = "reply-conditional", jurisdiction.Facts{} }), []error{jurisdiction.ErrUndetermined},
			`jurisdiction: undetermined: the answer depends on "attribute", which was not given` + "\n" + `jurisdiction: undetermined: the answer depends on "cataloged", which was not given`},
	}
	for _, tt := range tests {
		_, err := jurisdiction.China().Ruling(tt.q)
		if (err == nil) != (tt.want == "") || err != nil && err.Error() != tt.want {
			t.Errorf("%s:\n%v\nwant\n%s", tt.name, err, tt.want)
		}
		for _, kind := range tt.is {
			if !errors.Is(err, kind) {
				t.Errorf("%s: %v is no %v", tt.name, err, kind)
			}
		}
	}
	// In the year of its end a code may be right: the source gives no day.
	q := change(func(q *jurisdiction.Question) { q.Body.Division = division("110103") })
	law, err := new(jurisdiction.Law).Calendar(deadline.China()).With(parse(t, strings.Replace(small("old", ""), "2026-01-01", "2000-01-01", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for day, ok := range map[string]bool{"2009-12-31": true, "2010-12-31": true, "2011-01-01": false} {
		q.On = date(day)
		if _, err := law.Ruling(q); (err == nil) != ok {
			t.Errorf("Chongwen on %s: %v, want an error: %v", day, err, !ok)
		}
	}
}
