package jurisdiction_test

import (
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// BenchmarkFirstUse puts the shipped law together anew.
func BenchmarkFirstUse(b *testing.B) {
	var texts [][]byte
	var list []*jurisdiction.Instrument
	for _, id := range strings.Fields(shipped) {
		text := []byte(read(b, "texts/"+id+".txt"))
		texts = append(texts, text)
		list = append(list, parse(b, string(text)))
	}
	b.Run("make", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			jurisdiction.MakeShipped()
		}
	})
	b.Run("link", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := new(jurisdiction.Law).Calendar(deadline.China()).With(list...); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("parse, for comparison", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, text := range texts {
				if _, err := jurisdiction.ParseInstrument(text); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
