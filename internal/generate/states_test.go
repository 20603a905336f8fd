package generate_test

import (
	"os"
	"strings"
	"testing"

	"gongxiang.example/internal/generate"
)

// TestStates: the pages in the tree are those that the transitions draw, and every
// move stands in its page.
func TestStates(t *testing.T) {
	read := func(path string) ([]byte, error) { return os.ReadFile("../../" + path) }
	if stale := generate.Stale(read); len(stale) > 0 {
		t.Errorf("states.md of %q is not what go generate draws", stale)
	}
	if stale := generate.Stale(func(string) ([]byte, error) { return []byte("old"), nil }); len(stale) != len(generate.Machines()) {
		t.Errorf("%d pages are seen to be old, want all", len(stale))
	}
	for _, m := range generate.Machines() {
		page := string(m.States())
		for _, move := range m.Moves {
			if !strings.Contains(page, string(move.Event)) || !strings.Contains(page, move.To) {
				t.Errorf("%s: the page lacks %s to %s", m.Dir, move.Event, move.To)
			}
		}
		if n := strings.Count(page, "--> [*]"); n == 0 {
			t.Errorf("%s: no state ends it", m.Dir)
		}
	}
}
