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

func formats(t *testing.T, names ...string) (list []catalog.Format) {
	t.Helper()
	for _, name := range names {
		var f catalog.Format
		if err := f.UnmarshalText([]byte(name)); err != nil {
			t.Fatal(err)
		}
		list = append(list, f)
	}
	return list
}

// TestCheck: each finding on a set of data with the nearest set that has it not, by
// articles 25 and 26 of the measures of 2021 and 19 of Jingzhou's.
func TestCheck(t *testing.T) {
	barred := "opened-though-barred breach 2026-03-02 provider hubei-2021:25.4"
	for _, tt := range []struct {
		name  string
		place string
		d     opening.Dataset
		want  []string
	}{
		{"nothing said", "420000", opening.Dataset{}, nil},
		{"open", "420000", opening.Dataset{Class: free}, nil},
		{"a State secret", "420000", opening.Dataset{Class: cond, Secrecy: jurisdiction.StateSecret}, []string{barred}},
		{"a State secret, treated", "421000", opening.Dataset{Class: cond, Secrecy: jurisdiction.StateSecret, WasNotOpen: yes, Treated: yes}, []string{barred}},
		{"a trade secret", "420000", opening.Dataset{Class: free, TradeSecret: yes}, []string{barred}},
		{"a trade secret, not open", "420000", opening.Dataset{Class: closed, TradeSecret: yes}, nil},
		{"privacy", "420000", opening.Dataset{Class: free, Privacy: yes}, []string{barred}},
		{"privacy, re-listed after masking", "421000", opening.Dataset{Class: free, Privacy: yes, WasNotOpen: yes, Treated: yes}, nil},
		{"a provision bars it", "420000", opening.Dataset{Class: free, Barred: yes}, []string{barred}},
		{"a provision bars it, treated", "421000", opening.Dataset{Class: free, Barred: yes, WasNotOpen: yes, Consent: yes}, []string{barred}},
		{"not open, on no ground", "420000", opening.Dataset{Class: closed, TradeSecret: no, Privacy: no, Barred: no},
			[]string{"not-open-without-ground warning 2026-03-02 provider hubei-2021:25.4"}},
		{"not open, one ground not asked", "420000", opening.Dataset{Class: closed, TradeSecret: no, Privacy: no}, nil},
		{"disclosed", "420000", opening.Dataset{Class: cond, Disclosed: yes}, []string{"disclosed-not-open breach 2026-03-02 provider hubei-2021:26.1"}},
		{"disclosed and open", "420000", opening.Dataset{Class: free, Disclosed: yes}, nil},
		{"disclosed, class unset: that is for the catalog", "420000", opening.Dataset{Disclosed: yes}, nil},
		{"a picture", "420000", opening.Dataset{Class: free, Formats: formats(t, "image/jpg", "streaming")}, []string{"not-machine-readable warning 2026-03-02 provider hubei-2021:26.2"}},
		{"a picture and a table", "420000", opening.Dataset{Class: free, Formats: formats(t, "image/jpg", "csv")}, nil},
		{"a picture under conditions", "420000", opening.Dataset{Class: cond, Formats: formats(t, "image/jpg")}, nil},
		{"off the platform", "420000", opening.Dataset{Class: cond, Platform: no}, []string{"opened-off-platform breach 2026-03-02 provider hubei-2025:32.2"}},
		{"off the platform at Jingzhou", "421000", opening.Dataset{Class: free, Platform: no},
			[]string{"opened-off-platform breach 2026-03-02 provider hubei-2025:32.2 jingzhou-2024:19.3", "unconditional-off-platform breach 2026-03-02 provider jingzhou-2024:19.1"}},
		{"not open, off the platform", "421000", opening.Dataset{Class: closed, Platform: no}, nil},
		{"called without leave", "420000", opening.Dataset{Class: free, Called: yes, Leave: no}, []string{"called-without-leave breach 2026-03-02 provider hubei-2021:26.3"}},
		{"called with leave", "420000", opening.Dataset{Class: free, Called: yes, Leave: yes}, nil},
		{"re-listed untreated", "421000", opening.Dataset{Class: cond, WasNotOpen: yes, Treated: no, Consent: no}, []string{"relisted-untreated breach 2026-03-02 provider jingzhou-2024:19.1"}},
		{"re-listed with consent", "421000", opening.Dataset{Class: cond, WasNotOpen: yes, Treated: no, Consent: yes}, nil},
		{"re-listed elsewhere in the province, which has no such clause", "420500", opening.Dataset{Class: cond, WasNotOpen: yes, Treated: no, Consent: no}, nil},
		{"outside Hubei", "370000", opening.Dataset{Class: free, Barred: yes, Disclosed: yes, Platform: no}, nil},
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
