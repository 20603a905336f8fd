package main

import (
	"bufio"
	"errors"
	"io"

	"gongxiang.example/examples/internal/protocol"
)

// lines reads lines up to the longest that the protocol allows. Of a longer one
// nothing is kept.
type lines struct {
	r    *bufio.Reader
	long []byte // a line that does not fit into the buffer of r
}

func newLines(in io.Reader) *lines { return &lines{r: bufio.NewReaderSize(in, 1<<16)} }

// next returns a line without its end, which is good until the next call; long
// says that there was one, longer than allowed. Bytes after the last newline are a
// line, too. The error is that of the reader, [io.EOF] at the end.
func (l *lines) next() (line []byte, long bool, err error) {
	line, err = l.r.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		line, long, err = l.rest(line)
	}
	if err == io.EOF && (long || len(line) > 0) {
		err = nil
	}
	if n := len(line); n > 0 && line[n-1] == '\n' {
		line = line[:n-1]
	}
	return line, long || len(line) > protocol.MaxInput, err
}

// rest reads on in a line that fills the buffer.
func (l *lines) rest(start []byte) (line []byte, long bool, err error) {
	l.long = append(l.long[:0], start...)
	for {
		part, err := l.r.ReadSlice('\n')
		if !long {
			l.long = append(l.long, part...)
		}
		if len(l.long) > protocol.MaxInput+1 { // the newline is no part of the line
			l.long, long = l.long[:0], true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return l.long, long, err
		}
	}
}

// isEmpty reports whether nothing waits in the buffer.
func (l *lines) isEmpty() bool { return l.r.Buffered() == 0 }
