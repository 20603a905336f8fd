package jurisdiction_test

import (
	"fmt"
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
