package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// What is no text to begin with is said before anything is read.
var (
	errGB       = errors.New("the text is not UTF-8 and looks like GB 18030 (GBK): convert it with: iconv -f GB18030 -t UTF-8 old.csv > new.csv")
	errUTF16    = errors.New("the text is UTF-16: convert it with: iconv -f UTF-16 -t UTF-8 old.csv > new.csv")
	errWorkbook = errors.New("this is a workbook (xlsx) or another archive: save the sheet as CSV in UTF-8 first")
	errEmpty    = errors.New("the file is empty: want a header and a row for each entry")
)

// openText strips the byte-order mark, and looks at the first 64 KiB for what is not
// UTF-8.
func openText(r io.Reader) (*bufio.Reader, error) {
	br := bufio.NewReaderSize(r, 1<<16)
	head, err := br.Peek(1 << 16)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch {
	case len(head) == 0:
		return nil, errEmpty
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		return nil, errUTF16
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return nil, errWorkbook
	case isGB(head):
		return nil, errGB
	}
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		if _, err := br.Discard(3); err != nil {
			return nil, err
		}
	}
	return br, nil
}

// isGB reports whether what is beyond ASCII is for the most part not UTF-8.
func isGB(text []byte) bool {
	good, bad := 0, 0
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			if !utf8.FullRune(text) {
				break // cut off at the end of what was read ahead
			}
			bad++
		} else if size > 1 {
			good++
		}
		text = text[size:]
	}
	return bad > good
}
