package jurisdiction_test

import (
	"fmt"
	"slices"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// TestProvisions looks every norm up by its place, and holds that a place that
// the text has not yields none.
func TestProvisions(t *testing.T) {
	law := jurisdiction.China()
	text := law.Instrument("state-2025")
	n := 0
	for p := range text.Provisions() {
		n++
		found := false
		for q := range law.Provisions(p.Cite()) {
			found = found || q.Letter() == p.Letter() && q.Summary() == p.Summary()
		}
		if !found {
			t.Errorf("%v%s is not found at its place", p.Cite(), p.Letter())
		}
		if p.Kind() == "" || p.Actor() == "" || p.Carried() == "" || p.Package() == "" || p.Summary().In(deadline.Chinese) == "" || p.Summary().In(deadline.English) == "" {
			t.Errorf("%v%s lacks something: %+v", p.Cite(), p.Letter(), p)
		}
	}
	if n != 140 {
		t.Errorf("%d norms, want the 140 of the register", n)
	}
	for _, place := range []string{"state-2025:45", "state-2025:21", "state-2025:39#10", "hunan-2025:1"} {
		for p := range law.Provisions(cite(place)) {
			t.Errorf("%s holds %v", place, p.Cite())
		}
	}
	for range law.Provisions(cite("state-2025:21.1")) {
		break // early
	}
}

// TestSelect: each member of a filter leaves the norms that have that value and no
// others, and they leave together what each leaves.
func TestSelect(t *testing.T) {
	law := jurisdiction.China()
	place := func(p jurisdiction.Provision) string { return p.Cite().String() + p.Letter() }
	for _, tt := range []struct {
		f    jurisdiction.Filter
		want func(jurisdiction.Provision) bool
	}{
		{jurisdiction.Filter{}, func(jurisdiction.Provision) bool { return true }},
		{jurisdiction.Filter{Instrument: "hubei-2021"}, func(p jurisdiction.Provision) bool { return p.Cite().Instrument() == "hubei-2021" }},
		{jurisdiction.Filter{Kind: "time-limit"}, func(p jurisdiction.Provision) bool { return p.Kind() == "time-limit" }},
		{jurisdiction.Filter{Actor: "provider"}, func(p jurisdiction.Provision) bool { return p.Actor() == "provider" }},
		{jurisdiction.Filter{Carried: "checklist"}, func(p jurisdiction.Provision) bool { return p.Carried() == "checklist" }},
		{jurisdiction.Filter{Package: "dispute"}, func(p jurisdiction.Provision) bool { return p.Package() == "dispute" }},
		{jurisdiction.Filter{Matter: "delivery"}, func(p jurisdiction.Provision) bool { return slices.Contains(slices.Collect(p.Matters()), "delivery") }},
		{jurisdiction.Filter{Instrument: "state-2025", Kind: "duty", Carried: "function"}, func(p jurisdiction.Provision) bool {
			return p.Cite().Instrument() == "state-2025" && p.Kind() == "duty" && p.Carried() == "function"
		}},
	} {
		var got, want []string
		for p := range law.Select(tt.f) {
			got = append(got, place(p))
		}
		for i := range law.Instruments() {
			for p := range i.Provisions() {
				if tt.want(p) {
					want = append(want, place(p))
				}
			}
		}
		if !slices.Equal(got, want) || len(got) == 0 {
			t.Errorf("%+v picks %d norms, want %d", tt.f, len(got), len(want))
		}
	}
}

func ExampleLaw_Provisions() {
	law := jurisdiction.China()
	for p := range law.Provisions(jurisdiction.MustCitation("state-2025:22.1")) {
		for m := range p.Matters() {
			fmt.Println(p.Kind(), p.Actor(), m)
		}
		fmt.Println(p.Summary().In(deadline.English))
	}
	// Output:
	// time-limit provider delivery
	// Data must actually be shared within twenty working days of the agreeing reply; no extension is provided.
}

func BenchmarkProvisions(b *testing.B) {
	law, place := jurisdiction.China(), cite("state-2025:21.1")
	b.ReportAllocs()
	for b.Loop() {
		for range law.Provisions(place) {
			break
		}
	}
}

func ExampleLaw_Matter() {
	words, ok := jurisdiction.China().Matter("reply-conditional") // article 21, paragraph 1
	fmt.Println(words.In(deadline.Chinese), ok)
	_, ok = jurisdiction.China().Matter("weather")
	fmt.Println(ok)
	// Output:
	// 有条件共享类的答复 true
	// false
}
