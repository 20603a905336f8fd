package sharing_test

import (
	"errors"
	"fmt"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// TestCheckDestruction: each step that jingzhou-2024:30 asks for, left out; through
// the last day of the measures, and nowhere else.
func TestCheckDestruction(t *testing.T) {
	const yes, no = jurisdiction.Yes, jurisdiction.No
	done := sharing.Destruction{Body: department("421000"), Worthless: yes, Unneeded: yes, Treated: yes, Recorded: yes, Approved: yes}
	look := func(d sharing.Destruction, on string) (list []string) {
		found, err := sharing.CheckDestruction(jurisdiction.China(), &d, day(on))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			list = append(list, f.Code+" "+f.Severity.String()+" "+f.Path)
		}
		return list
	}
	for path, leave := range map[string]func(*sharing.Destruction){
		"/worthless": func(d *sharing.Destruction) { d.Worthless = no }, "/unneeded": func(d *sharing.Destruction) { d.Unneeded = no },
		"/treated": func(d *sharing.Destruction) { d.Treated = no }, "/recorded": func(d *sharing.Destruction) { d.Recorded = no },
		"/approved": func(d *sharing.Destruction) { d.Approved = no },
	} {
		d := done
		leave(&d)
		if got := fmt.Sprint(look(d, "2026-12-01")); got != "[destruction-step breach "+path+"]" {
			t.Errorf("%s left out: %s", path, got)
		}
		if got := look(d, "2026-12-02"); got != nil {
			t.Errorf("%s left out after the measures lapsed: %q", path, got)
		}
		if d.Body = department("420600"); look(d, "2026-03-02") != nil {
			t.Errorf("%s left out elsewhere: %q", path, look(d, "2026-03-02"))
		}
	}
	if got := look(done, "2026-03-02"); got != nil {
		t.Errorf("all done: %q", got)
	}
	if got := look(sharing.Destruction{Body: department("421000")}, "2026-03-02"); got != nil {
		t.Errorf("nobody said: %q", got)
	}
	for _, tt := range []struct {
		law *jurisdiction.Law
		d   *sharing.Destruction
		on  deadline.Date
	}{{nil, &done, day("2026-03-02")}, {jurisdiction.China(), nil, day("2026-03-02")}, {jurisdiction.China(), &done, deadline.Date{}}, {jurisdiction.China(), &sharing.Destruction{}, day("2026-03-02")}} {
		if _, err := sharing.CheckDestruction(tt.law, tt.d, tt.on); !errors.Is(err, jurisdiction.ErrUndetermined) {
			t.Errorf("%v, want ErrUndetermined", err)
		}
	}
}

func ExampleCheckDestruction() {
	d := &sharing.Destruction{
		Body:      jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")},
		Worthless: jurisdiction.Yes,
		Approved:  jurisdiction.No,
	}
	found, err := sharing.CheckDestruction(jurisdiction.China(), d, deadline.MustDate("2026-03-02"))
	if err != nil {
		panic(err)
	}
	for _, f := range found {
		fmt.Println(f.Path, f.Words().In(deadline.Chinese))
	}
	// Output:
	// /approved 销毁未经认定、仍有保存要求，或者未作处理、未留记录、未经审批
}
