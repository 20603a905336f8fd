package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

const (
	maxRecord = 1 << 20 // bytes of one row
	maxLines  = 1000    // lines of one row: that many are a quotation mark which nobody closed
)

// A flaw is why a row could not be read. The zero value is none.
type flaw uint8

const (
	noFlaw    flaw = iota
	tooLong        // more than maxRecord
	unclosed       // a quotation mark that is not closed
	badQuote       // a quotation mark in the middle of a cell
	notUTF8        // another encoding
	tooFew         // fewer cells than columns
	tooMany        // more
	badJSON        // no entry
	notJudged      // the law lacks a fact
	flawCount
)

// flawNames are the codes under which rows that could not be read are counted.
var flawNames = [flawCount]string{"", "row-too-long", "quote-not-closed", "quote-misplaced", "not-utf-8", "cells-missing", "cells-too-many", "not-an-entry", "not-judged"}

// A splitter takes a text apart into rows, of which it holds one at a time: a line
// of JSON, or a record of CSV, whose cells in quotation marks may hold line ends.
// That is why encoding/csv is not used on the whole: it reads a record of any size.
type splitter struct {
	r      *bufio.Reader
	quotes bool // CSV
	buf    []byte
	row    int // of the row returned last, from 1
	bytes  int64
}

// next returns the next row without its line end, in memory that the next call
// reuses, and io.EOF after the last. A row that breaks a bound is returned empty,
// with its flaw, and skipped: one that is too long to its line end, and one with an
// open quotation mark after maxLines lines or maxRecord bytes.
func (s *splitter) next() ([]byte, flaw, error) {
	s.buf = s.buf[:0]
	s.row++
	for lines, open := 0, false; ; {
		start := len(s.buf)
		long, err := s.line()
		switch {
		case errors.Is(err, io.EOF) && start > 0:
			return nil, unclosed, nil
		case err != nil:
			return nil, noFlaw, err
		case long && open:
			return nil, unclosed, nil
		case long:
			return nil, tooLong, nil
		}
		if open = s.quotes && inQuotes(s.buf[start:], open); !open {
			return trimEnd(s.buf), noFlaw, nil
		}
		if lines++; lines == maxLines {
			return nil, unclosed, nil
		}
	}
}

// line appends a line with its end to buf; long reports that it did not fit, and
// was passed over.
func (s *splitter) line() (long bool, err error) {
	got := false
	for {
		part, err := s.r.ReadSlice('\n')
		s.bytes += int64(len(part))
		got = got || len(part) > 0
		if long = long || len(s.buf)+len(part) > maxRecord; !long {
			s.buf = append(s.buf, part...)
		}
		switch {
		case err == nil, errors.Is(err, io.EOF) && got:
			return long, nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return long, err
		}
	}
}

// inQuotes reports whether a quotation mark is open at the end of a line. A cell is
// in quotation marks where its first character is one; two within stand for one.
func inQuotes(line []byte, open bool) bool {
	if bytes.IndexByte(line, '"') < 0 {
		return open
	}
	first := true // at the first character of a cell
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case open && c == '"' && i+1 < len(line) && line[i+1] == '"':
			i++
		case c == '"' && (open || first):
			open, first = !open, false
		default:
			first = c == ',' && !open
		}
	}
	return open
}

// trimEnd cuts off \n or \r\n, or \r at the end of a file.
func trimEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}

// appendCells appends the cells of a record without its line end, which share the
// memory of s where they can.
func appendCells(cells []string, s string) ([]string, flaw) {
	for {
		if len(s) == 0 || s[0] != '"' {
			end := 0
			for end < len(s) && s[end] != ',' {
				if s[end] == '"' {
					return cells, badQuote
				}
				end++
			}
			cells = append(cells, s[:end])
			if end == len(s) {
				return cells, noFlaw
			}
			s = s[end+1:]
			continue
		}
		cell, rest, ok := cutQuoted(s[1:])
		if !ok || rest != "" && rest[0] != ',' {
			return cells, badQuote
		}
		cells = append(cells, cell)
		if rest == "" {
			return cells, noFlaw
		}
		s = rest[1:]
	}
}

// cutQuoted reads a cell up to the quotation mark that closes it.
func cutQuoted(s string) (cell, rest string, ok bool) {
	var b []byte
	start := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n': // as encoding/csv does
			b = append(b, s[start:i]...)
			start = i + 1
		case s[i] != '"':
		case i+1 < len(s) && s[i+1] == '"':
			b = append(b, s[start:i+1]...)
			i++
			start = i + 1
		case b == nil && start == 0:
			return s[:i], s[i+1:], true
		default:
			return string(append(b, s[start:i]...)), s[i+1:], true
		}
	}
	return "", "", false
}
