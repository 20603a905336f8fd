package jurisdiction_test

import (
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// twelve is the law with twelve texts: the shipped ones, those under testdata
// and two of the latter again for other places.
func twelve(t testing.TB) *jurisdiction.Law {
	t.Helper()
	law := withTestdata(t)
	for id, place := range map[string]string{"beijing-x": "110000", "chongqing-x": "500000"} {
		text := strings.NewReplacer("tianjin-2018", id, "天津市", id, "120000", place).Replace(read(t, "testdata/tianjin-2018.txt"))
		law = with(t, law, parse(t, text))
	}
	if n := len(strings.Fields(ids(law))); n != 12 {
		t.Fatalf("%d texts, want 12", n)
	}
	return law
}

// BenchmarkRuling asks at Jingzhou, where most texts meet, beside the slow twin
// that walks every rule.
func BenchmarkRuling(b *testing.B) {
	for _, matter := range []string{"reply-conditional", "delivery", "not-shared-basis", "open-data", "silence"} {
		q := ask(matter, "421000", "2026-03-02", matrixFacts(b, jurisdiction.Matter(matter)))
		for _, bb := range []struct {
			name string
			law  *jurisdiction.Law
		}{{"five texts", jurisdiction.China()}, {"twelve texts", twelve(b)}} {
			b.Run(matter+"/"+bb.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := bb.law.Ruling(q); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		b.Run(matter+"/naive, five texts", func(b *testing.B) {
			b.ReportAllocs()
			law := jurisdiction.China()
			for b.Loop() {
				for i := range law.Instruments() {
					for u := range i.Rules() {
						slowRule(law, q, i, u)
					}
				}
			}
		})
	}
}

func BenchmarkRun(b *testing.B) {
	events := []jurisdiction.Event{received("2026-01-31"), asks("2026-02-04", "basis"), supplemented("2026-02-12", true), approved("2026-02-24", 5), notified("2026-02-24"), on(jurisdiction.Consented, "2026-02-25")}
	for _, bb := range []struct {
		name   string
		events []jurisdiction.Event
	}{{"receipt alone", events[:1]}, {"all that moves a date", events}} {
		b.Run(bb.name, func(b *testing.B) {
			s := &jurisdiction.Setting{
				Parties: jurisdiction.Parties{Requester: department("510600"), Provider: department("510600")}, Facts: conditional, Events: bb.events, AsOf: date("2026-02-25"),
			}
			b.ReportAllocs()
			for b.Loop() {
				var o jurisdiction.Outcome
				if err := jurisdiction.China().Run(&o, jurisdiction.Sharing, s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
