package clip_test

import (
	"strings"
	"testing"

	"gongxiang.example/internal/clip"
)

func TestString(t *testing.T) {
	forty := strings.Repeat("日", 40)
	for s, want := range map[string]string{
		"":                       "",
		"2026":                   "2026",
		forty:                    forty,
		forty + "x":              forty + "…",
		strings.Repeat("a", 1e5): strings.Repeat("a", 40) + "…",
		"\xff\xfe":               "\xff\xfe",
	} {
		if got := clip.String(s); got != want {
			t.Errorf("String(%.50q) = %q, want %q", s, got, want)
		}
	}
}
