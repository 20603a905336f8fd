package jurisdiction_test

import (
	"testing"

	"gongxiang.example/jurisdiction"
)

func BenchmarkRuling(b *testing.B) {
	for _, bb := range []struct {
		name string
		law  *jurisdiction.Law
	}{{"shipped", jurisdiction.China()}, {"six more texts", withTestdata(b)}} {
		b.Run(bb.name, func(b *testing.B) {
			q := ask("reply-conditional", "510600", "2026-03-02", conditional)
			b.ReportAllocs()
			for b.Loop() {
				r, err := bb.law.Ruling(q)
				if err != nil || r.Limit().Period().N() != 10 {
					b.Fatal(r.Limit(), err)
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
