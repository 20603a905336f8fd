package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"gongxiang.example/deadline"
)

// A progress tells on a terminal how far a long run is: after two seconds, then twice
// a second. The zero progress is silent.
type progress struct {
	w     io.Writer
	lang  deadline.Language
	next  time.Time
	shown bool
}

// newProgress returns the progress on a terminal, the silent one on anything else.
func newProgress(w io.Writer, lang deadline.Language) progress {
	f, ok := w.(*os.File)
	if !ok {
		return progress{}
	}
	if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return progress{}
	}
	return progress{w: w, lang: lang, next: time.Now().Add(2 * time.Second)}
}

func (p *progress) step(rows int, bytes int64) {
	if p.w == nil || time.Now().Before(p.next) {
		return
	}
	fmt.Fprintf(p.w, "\r"+sayProgress.In(p.lang), rows, bytes>>20)
	p.next, p.shown = time.Now().Add(time.Second/2), true
}

// end clears the line.
func (p *progress) end() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
