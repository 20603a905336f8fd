package deadline

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"gongxiang.example/internal/clip"
)

// Bounds on the text of notices, so that a wrong file is refused early.
const (
	maxNoticeText = 1 << 20
	maxOffDays    = 31
)

// ParseNotices reads notices from their text form, UTF-8, one record a line:
//
//	notice 国办发明电〔2018〕15号; year 2019; issued 2018-12-01; published 2018-12-06; link http://…
//	holiday 清明节 / Qingming; off 2019-04-05
//	holiday 劳动节 / Labour Day; off 2019-05-01..2019-05-04; work 2019-04-28 2019-05-05
//	notice 国办发明电〔2019〕3号; amends 国办发明电〔2018〕15号; issued 2019-03-22; link http://…
//	holiday 劳动节 / Labour Day; off …
//
// The holidays of a notice follow its line. A day off or a span of them stands
// after off, rest days that are worked after work. In a notice that amends
// another, a holiday replaces the one with the same Chinese name, and any
// other is added. Instead of a year or an amended notice, "area 422800" makes a
// local arrangement. "unknown" stands for a number or day that no source gives;
// issued, published and work may be left out; the clauses keep this order. A
// holiday cannot be taken back altogether, only arranged anew.
// Blank lines and lines that begin with # are passed over.
//
// All errors are found and returned together, joined, each a [*NoticeError];
// then no notice is returned. That make-up days are rest days and that notices
// do not overlap is checked by [Calendar.With].
func ParseNotices(text []byte) ([]Notice, error) {
	if len(text) > maxNoticeText {
		return nil, &NoticeError{Reason: fmt.Sprintf("%d bytes of text: want at most %d", len(text), maxNoticeText)}
	}
	var notices []Notice
	var errs []error
	line := 0
	for raw := range strings.Lines(string(text)) {
		line++
		raw = strings.TrimSpace(raw)
		if raw == "" || strings.HasPrefix(raw, "#") {
			continue
		}
		keyword, rest, _ := strings.Cut(raw, " ")
		var err error
		switch {
		case keyword == "notice":
			var n Notice
			n, err = parseNotice(rest)
			notices = append(notices, n)
		case keyword == "holiday" && len(notices) > 0:
			n := &notices[len(notices)-1]
			var h Holiday
			h, err = parseHoliday(rest)
			n.holidays = append(n.holidays, h)
		case keyword == "holiday":
			err = errors.New(`a holiday before the first "notice" line`)
		default:
			err = fmt.Errorf("line begins with %q: want notice, holiday or #", clip.String(keyword))
		}
		if err != nil {
			e := &NoticeError{Line: line, Reason: strings.TrimPrefix(err.Error(), "deadline: ")}
			if len(notices) > 0 {
				e.Number = notices[len(notices)-1].number
			}
			errs = append(errs, e)
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return notices, nil
}

// clauses walks "key value" clauses between semicolons, in the order of keys.
type clauses struct {
	rest []string
	err  error
}

func cutClauses(s string) (head string, c clauses) {
	parts := strings.Split(s, ";")
	return strings.TrimSpace(parts[0]), clauses{rest: parts[1:]}
}

// take returns the value of the next clause if its key is key.
func (c *clauses) take(key string) string {
	if len(c.rest) == 0 {
		return ""
	}
	k, v, _ := strings.Cut(strings.TrimSpace(c.rest[0]), " ")
	if k != key {
		return ""
	}
	c.rest = c.rest[1:]
	if v = strings.TrimSpace(v); v == "" && c.err == nil {
		c.err = fmt.Errorf("nothing after %q", key)
	}
	return v
}

// date takes a day; "unknown" is the zero Date.
func (c *clauses) date(key string) Date {
	v := c.take(key)
	if v == "" || v == "unknown" {
		return Date{}
	}
	d, err := ParseDate(v)
	if c.err == nil {
		c.err = err
	}
	return d
}

// end reports the first error, or a clause that nobody took.
func (c *clauses) end() error {
	if c.err == nil && len(c.rest) > 0 {
		return fmt.Errorf("clause %q is unknown, doubled or out of order", clip.String(strings.TrimSpace(c.rest[0])))
	}
	return c.err
}

func parseNotice(s string) (Notice, error) {
	head, c := cutClauses(s)
	n := Notice{number: head}
	if head == "unknown" {
		n.number = ""
	}
	if y := c.take("year"); y != "" {
		var err error
		if n.year, err = strconv.Atoi(y); err != nil || len(y) != 4 || n.year < 1949 || n.year > 9998 {
			return n, fmt.Errorf("year %q: want a year such as 2027", clip.String(y))
		}
	}
	n.amends, n.area = c.take("amends"), c.take("area")
	n.issued, n.public = c.date("issued"), c.date("published")
	n.link = c.take("link")
	if err := c.end(); err != nil {
		return n, err
	}
	kinds := 0
	for _, has := range []bool{n.year != 0, n.amends != "", n.area != ""} {
		if has {
			kinds++
		}
	}
	switch {
	case head == "":
		return n, errors.New(`no document number: write it after "notice", or "unknown"`)
	case kinds != 1:
		return n, errors.New("want exactly one of year, amends and area")
	case n.number == "" && n.year == 0:
		return n, errors.New("a notice that amends or is local must have a number")
	case n.area != "" && !isArea(n.area):
		return n, fmt.Errorf("area %q: want a division code of six digits", clip.String(n.area))
	case n.link == "":
		return n, errors.New("no link to the document")
	}
	return n, nil
}

func isArea(s string) bool {
	if len(s) != 6 || s == "000000" {
		return false
	}
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

func parseHoliday(s string) (Holiday, error) {
	head, c := cutClauses(s)
	var h Holiday
	zh, en, ok := strings.Cut(head, " / ")
	h.name = Text{strings.TrimSpace(zh), strings.TrimSpace(en)}
	off, work := c.take("off"), c.take("work")
	if err := c.end(); err != nil {
		return h, err
	}
	if !ok || h.name[Chinese] == "" || h.name[English] == "" {
		return h, errors.New("want the holiday's name in both languages, such as 春节 / Spring Festival")
	}
	for _, f := range strings.Fields(off) {
		sp, err := parseSpan(f)
		if err != nil {
			return h, err
		}
		h.off = append(h.off, sp)
	}
	for _, f := range strings.Fields(work) {
		d, err := ParseDate(f)
		if err != nil {
			return h, err
		}
		h.work = append(h.work, d)
	}
	if len(h.off) == 0 {
		return h, errors.New("a holiday without a day off")
	}
	return h, nil
}

func parseSpan(s string) (span, error) {
	a, b, isSpan := strings.Cut(s, "..")
	first, err := ParseDate(a)
	if err != nil || !isSpan {
		return span{first, first}, err
	}
	last, err := ParseDate(b)
	if err != nil {
		return span{}, err
	}
	if n := last.DaysSince(first); n < 0 || n >= maxOffDays {
		return span{}, &RangeError{"days off", first, last, fmt.Sprintf("want 1 to %d days, the earlier first", maxOffDays)}
	}
	return span{first, last}, nil
}

// AppendText appends the notice in the form that [ParseNotices] reads, each
// line ended.
func (n Notice) AppendText(b []byte) ([]byte, error) {
	known := func(s string) string {
		if s == "" {
			return "unknown"
		}
		return s
	}
	b = fmt.Appendf(b, "notice %s", known(n.number))
	if n.year != 0 {
		b = fmt.Appendf(b, "; year %d", n.year)
	}
	for _, c := range [][2]string{{"amends", n.amends}, {"area", n.area}} {
		if c[1] != "" {
			b = fmt.Appendf(b, "; %s %s", c[0], c[1])
		}
	}
	b = fmt.Appendf(b, "; issued %s; published %s; link %s\n", known(n.issued.String()), known(n.public.String()), n.link)
	for _, h := range n.holidays {
		b = fmt.Appendf(b, "holiday %s / %s; off", h.name[Chinese], h.name[English])
		for _, s := range h.off {
			b = fmt.Appendf(b, " %v", s.first)
			if s.last != s.first {
				b = fmt.Appendf(b, "..%v", s.last)
			}
		}
		if len(h.work) > 0 {
			b = append(b, "; work"...)
		}
		for _, d := range h.work {
			b = fmt.Appendf(b, " %v", d)
		}
		b = append(b, '\n')
	}
	return b, nil
}

// MarshalText is [Notice.AppendText] on an empty slice.
func (n Notice) MarshalText() ([]byte, error) { return n.AppendText(nil) }

// String returns what [Notice.MarshalText] writes.
func (n Notice) String() string {
	b, _ := n.AppendText(nil)
	return string(b)
}

// UnmarshalText reads exactly one notice, as [ParseNotices] does.
func (n *Notice) UnmarshalText(b []byte) error {
	list, err := ParseNotices(b)
	if err != nil {
		return err
	}
	if len(list) != 1 {
		return &NoticeError{Reason: fmt.Sprintf("%d notices in the text: want one", len(list))}
	}
	*n = list[0]
	return nil
}
