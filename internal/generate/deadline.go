package generate

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"strconv"
	"strings"

	"gongxiang.example/deadline"
)

// Deadline returns the Go source of the tables of package deadline: the notices
// and the statutory holidays.
func Deadline(notices, statutory []byte) ([]byte, error) {
	list, err := deadline.ParseNotices(notices)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, errors.New("notices.txt: no notice")
	}
	var b bytes.Buffer
	b.WriteString("// Code generated from notices.txt and statutory.txt by go generate; DO NOT EDIT.\n\npackage deadline\n\nimport \"sync\"\n\n")
	writeNotices(&b, list)
	if err := writeStatutory(&b, string(statutory)); err != nil {
		return nil, err
	}
	return format.Source(b.Bytes())
}

func writeNotices(b *bytes.Buffer, list []deadline.Notice) {
	last := list[len(list)-1]
	fmt.Fprintf(b, "// Edition names the newest notice shipped and its day of issue.\nconst Edition = %q\n\n", last.Number()+" "+last.Issued().String())
	b.WriteString("// china holds the calendar of the shipped notices once it was asked for.\nvar china struct {\n\tonce sync.Once\n\tcal *Calendar\n}\n\n")
	b.WriteString("var shippedNotices = []Notice{\n")
	for _, n := range list {
		fmt.Fprintf(b, "{number: %q, year: %d, issued: %s, public: %s, amends: %q, area: %q,\nlink: %q, holidays: []Holiday{\n",
			n.Number(), n.Year(), date(n.Issued()), date(n.Published()), n.Amends(), n.Area(), n.Link())
		for h := range n.Holidays() {
			fmt.Fprintf(b, "{Text{%q, %q}, []span{%s}, ", h.Name()[deadline.Chinese], h.Name()[deadline.English], spans(h))
			b.WriteString("[]Date{")
			for d := range h.Work() {
				b.WriteString(element(d) + ",")
			}
			b.WriteString("}},\n")
		}
		b.WriteString("}},\n")
	}
	b.WriteString("}\n\n")
}

// date writes a day as the literal of its number, with the day to read beside it.
func date(d deadline.Date) string {
	if d.IsZero() {
		return "Date{}"
	}
	return "Date" + element(d)
}

// element is date without the type, for a list of days.
func element(d deadline.Date) string {
	origin := deadline.MustDate("0001-01-01")
	return fmt.Sprintf("{%d /* %v */}", d.DaysSince(origin)+1, d)
}

// spans joins the days off of a holiday into runs.
func spans(h deadline.Holiday) string {
	var b strings.Builder
	var first, last deadline.Date
	flush := func() {
		if !first.IsZero() {
			fmt.Fprintf(&b, "{%s, %s},", date(first), date(last))
		}
	}
	for d := range h.Off() {
		if first.IsZero() || d.DaysSince(last) != 1 {
			flush()
			first = d
		}
		last = d
	}
	flush()
	return b.String()
}

// writeStatutory reads the three kinds of line that statutory.txt explains.
func writeStatutory(b *bytes.Buffer, text string) error {
	var statutes, years strings.Builder
	var decree string
	firstYear, nextYear := 0, 0
	for i, line := range strings.Split(text, "\n") {
		keyword, rest, _ := strings.Cut(line, " ")
		f := strings.Split(rest, "; ")
		var err error
		switch {
		case line == "" || keyword == "#":
		case keyword == "statute" && len(f) == 3:
			var issued, effective string
			issued, err = statuteDate(f[1], "issued")
			if err == nil {
				effective, err = statuteDate(f[2], "effective")
			}
			if decree != "" {
				statutes.WriteString("}},\n")
			}
			decree = f[0]
			fmt.Fprintf(&statutes, "{%q, %s, %s, []feast{\n", decree, issued, effective)
		case keyword == "holiday" && len(f) == 2 && decree != "":
			err = writeFeasts(&statutes, f[0], f[1], decree)
		case keyword == "year" && len(f) == 5:
			var y int
			y, err = strconv.Atoi(f[0])
			if firstYear == 0 {
				firstYear, nextYear = y, y
			}
			if err == nil && y != nextYear {
				err = fmt.Errorf("year %d: want %d", y, nextYear)
			}
			nextYear++
			years.WriteString("{")
			for k, name := range movables {
				if err == nil {
					err = writeFeast(&years, f[k+1], name, y)
				}
			}
			years.WriteString("},\n")
		default:
			err = fmt.Errorf("cannot read %q", line)
		}
		if err != nil {
			return fmt.Errorf("statutory.txt, line %d: %w", i+1, err)
		}
	}
	fmt.Fprintf(b, "var statutes = []statute{\n%s}},\n}\n\n", statutes.String())
	fmt.Fprintf(b, "// firstMovable is the year of the first row of movableDays.\nconst firstMovable = %d\n\nvar movableDays = [][4]Date{\n%s}\n", firstYear, years.String())
	return nil
}

// movables is the order of the movable feasts in a year's line.
var movables = []string{"spring-festival", "qingming", "dragon-boat", "mid-autumn"}

// movableNames are their constants in package deadline.
var movableNames = []string{"springFestival", "qingming", "dragonBoat", "midAutumn"}

func keyedDate(clause, key string) (deadline.Date, error) {
	k, v, _ := strings.Cut(clause, " ")
	if k != key {
		return deadline.Date{}, fmt.Errorf("clause %q: want %s", clause, key)
	}
	return deadline.ParseDate(v)
}

func statuteDate(clause, key string) (string, error) {
	d, err := keyedDate(clause, key)
	return date(d), err
}

// writeFeast writes the day of a movable feast, which lies in the year of its line.
func writeFeast(b *strings.Builder, clause, key string, year int) error {
	d, err := keyedDate(clause, key)
	if err != nil {
		return err
	}
	if d.Year() != year {
		return fmt.Errorf("%s: want a day of %d", clause, year)
	}
	b.WriteString(element(d) + ",")
	return nil
}

func writeFeasts(b *strings.Builder, names, on, decree string) error {
	zh, en, ok := strings.Cut(names, " / ")
	days, found := strings.CutPrefix(on, "on ")
	if !ok || !found {
		return fmt.Errorf("holiday %q: want a name in both languages and its days", names)
	}
	for _, day := range strings.Fields(days) {
		base, month, n, ok := feast(day)
		if !ok {
			return fmt.Errorf("day %q: want MM-DD, or one of %q with an offset such as +1", day, movables)
		}
		fmt.Fprintf(b, "{Text{%q, %q}, %s, %d, %d, %q},\n", zh, en, base, month, n, decree)
	}
	return nil
}

// feast reads a fixed day, or a movable one with an offset of at most nine days.
func feast(day string) (base string, month, n int, ok bool) {
	for k, name := range movables {
		offset, found := strings.CutPrefix(day, name)
		switch {
		case !found:
		case offset == "":
			return movableNames[k], 0, 0, true
		case len(offset) == 2 && (offset[0] == '+' || offset[0] == '-'):
			n, err := strconv.Atoi(offset)
			return movableNames[k], 0, n, err == nil
		}
	}
	d, err := deadline.ParseDate("2001-" + day) // a common year: every year has the day
	if err != nil {
		return "", 0, 0, false
	}
	_, m, n := d.Date()
	return "fixedDay", int(m), n, true
}
