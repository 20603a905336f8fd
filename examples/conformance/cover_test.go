package main

import (
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// TestEveryRule: each rule of the texts that ship, the draft's too, has a typical
// vector, one on a boundary or on the two sides of a day, and an error; a vector
// belongs to a rule where it cites its place.
func TestEveryRule(t *testing.T) {
	seen := map[string]map[string]bool{}
	for _, f := range loadAll(t) {
		for _, v := range f.vectors {
			for _, c := range v.Cites {
				if seen[c] == nil {
					seen[c] = map[string]bool{}
				}
				seen[c][v.Kind] = true
			}
		}
	}
	for i := range jurisdiction.China().Instruments() {
		for r := range i.Rules() {
			kinds := seen[r.Cite().String()]
			var lacks []string
			for _, k := range []struct {
				name  string
				there bool
			}{{"typical", kinds["typical"]}, {"on a boundary or of a switch", kinds["boundary"] || kinds["switch"]}, {"an error", kinds["error"]}} {
				if !k.there {
					lacks = append(lacks, k.name)
				}
			}
			if len(lacks) > 0 {
				t.Errorf("%v, rule %s: no vector is %s", r.Cite(), r.ID(), strings.Join(lacks, ", nor "))
			}
		}
	}
}
