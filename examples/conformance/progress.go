package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// A bar shows how far a run is, once it takes longer than a second.
type bar struct {
	w       io.Writer
	started time.Time
	drawn   time.Time
}

// tick notes that done of all vectors are answered.
func (b *bar) tick(done, all int) {
	now := time.Now()
	if now.Sub(b.started) < time.Second || now.Sub(b.drawn) < 100*time.Millisecond {
		return
	}
	b.drawn = now
	const width = 40
	full := width * done / all
	fmt.Fprintf(b.w, "\r[%s%s] %d of %d", strings.Repeat("#", full), strings.Repeat(".", width-full), done, all)
}

// end takes the bar off the line.
func (b *bar) end() {
	if !b.drawn.IsZero() {
		fmt.Fprintf(b.w, "\r%s\r", strings.Repeat(" ", 70))
	}
}
