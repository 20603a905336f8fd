package catalog_test

import (
	"testing"

	"gongxiang.example/catalog"
)

// TestConditionsIsZero: each condition that is stated counts.
func TestConditionsIsZero(t *testing.T) {
	for _, c := range []catalog.Conditions{{Scope: "x"}, {Purpose: "x"}, {Others: []string{"x"}}} {
		if c.IsZero() {
			t.Errorf("%+v states no condition", c)
		}
	}
	if c := (catalog.Conditions{}); !c.IsZero() {
		t.Error("nothing states a condition")
	}
}
