package dispute_test

import (
	"strings"
	"testing"

	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// everywhere is a department of every division that begins so.
func everywhere(prefix string) (list []dispute.Party) {
	for d := range jurisdiction.Divisions() {
		if strings.HasPrefix(d.String(), prefix) {
			list = append(list, dispute.Party{Body: jurisdiction.Body{Kind: jurisdiction.Department, Division: d}})
		}
	}
	return list
}

// BenchmarkRoute walks from pair to pair of all divisions, of those of Hubei, where
// most texts are held, and at Jingzhou, where most of them meet, beside the twin of
// twin_test.go that looks at the digits of the codes and at no text.
func BenchmarkRoute(b *testing.B) {
	law := jurisdiction.China()
	var c dispute.Case
	c.Subject = refusal
	for _, bb := range []struct{ name, prefix string }{{"all", ""}, {"Hubei", "42"}, {"Jingzhou", "4210"}} {
		parties := everywhere(bb.prefix)
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				c.Requester, c.Provider = parties[i*7919%len(parties)], parties[i*104729%len(parties)]
				if _, err := dispute.Route(law, &c, now); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(bb.name+"/naive", func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				slowSteps(parties[i*7919%len(parties)].Division.String(), parties[i*104729%len(parties)].Division.String(), refusal, false)
			}
		})
	}
	for _, pair := range [][2]string{{"421000", "421000"}, {"421002", "421000"}, {"421000", "421000 centre"}, {"421000", "000000"}, {"430100", "420100"}} {
		c := between(pair[0], pair[1], refusal)
		b.Run(pair[0]+" against "+pair[1], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := dispute.Route(law, c, now); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkExamine(b *testing.B) {
	law, c := jurisdiction.China(), conditional(proceeding("421000", "421000", refusal, whole...))
	c.Request = request()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := dispute.Examine(law, c, date("2026-04-30")); err != nil {
			b.Fatal(err)
		}
	}
}

// TestRouteAllocatesNothing: also with local channels, and where the answer has to
// be asked of each party.
func TestRouteAllocatesNothing(t *testing.T) {
	law := jurisdiction.China()
	for _, pair := range [][2]string{{"421000", "421000"}, {"421002", "421000"}, {"421000", "421000 centre"}, {"421000", "000000"}, {"430100", "420100"}, {"429004", "421002"}} {
		for _, on := range subjects() {
			c := between(pair[0], pair[1], on)
			if n := testing.AllocsPerRun(20, func() { _, _ = dispute.Route(law, c, now) }); n > 0 {
				t.Errorf("%v over %v: %v allocations", pair, on, n)
			}
		}
	}
}
