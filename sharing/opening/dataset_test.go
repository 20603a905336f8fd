package opening_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

const (
	yes, no = jurisdiction.Yes, jurisdiction.No
	free    = catalog.OpenUnconditionally
	cond    = catalog.OpenConditionally
	closed  = catalog.NotOpen
)

// TestCheck: each finding on a set of data with the nearest set that has it not, by
// hubei-2025 32.2, hubei-2021 26.3 and jingzhou-2024 19.
func TestCheck(t *testing.T) {
	for _, tt := range []struct {
		name  string
		place string
		d     opening.Dataset
		want  []string
	}{
		{"nothing said", "420000", opening.Dataset{}, nil},
		{"open", "420000", opening.Dataset{Class: free}, nil},
		{"off the platform", "420000", opening.Dataset{Class: cond, Platform: no}, []string{"opened-off-platform breach 2026-03-02 provider hubei-2025:32.2"}},
		{"off the platform at Jingzhou", "421000", opening.Dataset{Class: free, Platform: no},
			[]string{"opened-off-platform breach 2026-03-02 provider hubei-2025:32.2 jingzhou-2024:19.3", "unconditional-off-platform breach 2026-03-02 provider jingzhou-2024:19.1"}},
		{"not open, off the platform", "421000", opening.Dataset{Class: closed, Platform: no}, nil},
		{"called without leave", "420000", opening.Dataset{Class: free, Called: yes, Leave: no}, []string{"called-without-leave breach 2026-03-02 provider hubei-2021:26.3"}},
		{"called with leave", "420000", opening.Dataset{Class: free, Called: yes, Leave: yes}, nil},
		{"outside Hubei", "370000", opening.Dataset{Class: free, Called: yes, Leave: no, Platform: no}, nil},
	} {
		tt.d.Provider = department(tt.place)
		list, err := opening.Check(jurisdiction.China(), &tt.d, deadline.MustDate("2026-03-02"))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if diff := cmp.Diff(tt.want, findingLines(list)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		for _, f := range list {
			checkWords(t, f.Words())
		}
	}
}

func TestCheckErrors(t *testing.T) {
	day := deadline.MustDate("2026-03-02")
	whole := &opening.Dataset{Provider: department("420000")}
	for _, tt := range []struct {
		law  *jurisdiction.Law
		d    *opening.Dataset
		on   deadline.Date
		fact string
	}{
		{nil, whole, day, "law and data"}, {jurisdiction.China(), nil, day, "law and data"},
		{jurisdiction.China(), whole, deadline.Date{}, "on"}, {jurisdiction.China(), &opening.Dataset{}, day, "kind of body of the provider"},
	} {
		_, err := opening.Check(tt.law, tt.d, tt.on)
		var u *jurisdiction.UndeterminedError
		if !errors.As(err, &u) || u.Fact != tt.fact {
			t.Errorf("Check: %v, want undetermined %s", err, tt.fact)
		}
	}
}
