package catalog_test

import (
	"fmt"
	"testing"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// TestOverhauls: a Jingzhou bureau overhauled its catalog on 2023-05-20 and
// 2025-03-03. By calendar years 2024 was missed; counted in twelve months the one
// of 2024 was due on 2024-05-20. In 2026 the next one is due on 2026-03-03 or
// 2026-12-31. Outside Hubei nobody owes any.
func TestOverhauls(t *testing.T) {
	rolling, err := jurisdiction.China().Reading(jurisdiction.Readings{Yearly: jurisdiction.RollingYear})
	if err != nil {
		t.Fatal(err)
	}
	done := []deadline.Date{day("2025-03-03"), day("2023-05-20")}
	for _, tt := range []struct {
		law   *jurisdiction.Law
		place string
		want  string
	}{
		{jurisdiction.China(), "421000", "2023 2023-12-31 2023-12-31 2024-01-01 2023-05-20; 2024 2024-12-31 2024-05-20 2025-01-01 ; " +
			"2025 2025-12-31 2024-05-20 2026-01-01 2025-03-03; 2026 2026-12-31 2026-03-03 2027-01-01 ; "},
		{rolling, "421000", "2023 2023-12-31 2023-12-31 2024-01-01 2023-05-20; 2024 2024-05-20 2024-05-20 2025-01-01 ; " +
			"2025 2024-05-20 2024-05-20 2026-01-01 2025-03-03; 2026 2026-03-03 2026-03-03 2027-01-01 ; "},
		{jurisdiction.China(), "360400", ""},
	} {
		list, err := catalog.Overhauls(tt.law, jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision(tt.place)}, done, 2023, day("2026-06-30"))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, o := range list {
			got += fmt.Sprint(o.Year, " ", o.Due, " ", o.PlanBy, " ", o.LateFrom, " ", o.Done, "; ")
			if o.Basis != jurisdiction.MustCitation("hubei-2021:11") {
				t.Errorf("basis %v", o.Basis)
			}
		}
		if got != tt.want {
			t.Errorf("at %s: %q, want %q", tt.place, got, tt.want)
		}
	}
	if _, err := catalog.Overhauls(jurisdiction.China(), jurisdiction.Body{}, nil, 2023, day("2026-06-30")); err == nil {
		t.Error("a body without kind owes nothing that anybody knows")
	}
}

// At least once a year the catalog is overhauled (hubei-2021:11).
func ExampleOverhauls() {
	bureau := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")}
	list, err := catalog.Overhauls(jurisdiction.China(), bureau, []deadline.Date{deadline.MustDate("2025-03-03")}, 2026, deadline.MustDate("2026-06-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range list {
		fmt.Println(o.Year, "due", o.Due, "plan by", o.PlanBy, "done", !o.Done.IsZero())
	}
	// Output:
	// 2026 due 2026-12-31 plan by 2026-03-03 done false
}
