package jurisdiction_test

import (
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// BenchmarkFirstUse puts the shipped law together anew.
func BenchmarkFirstUse(b *testing.B) {
	text := []byte(read(b, "texts/state-2025.txt"))
	i, err := jurisdiction.ParseInstrument(text)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("link", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := (&jurisdiction.Law{}).Calendar(deadline.China()).With(i); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("parse", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := jurisdiction.ParseInstrument(text); err != nil {
				b.Fatal(err)
			}
		}
	})
}
