package main

import (
	"os"
	"strings"
	"testing"
)

// A slowPlace is a division as it stands in the text beside package jurisdiction.
type slowPlace struct {
	code, name string
	ended      string   // the last year, empty for a current one
	heirs      []string // where it went
}

// readDivisions reads the text by a reader of its own.
func readDivisions(t testing.TB) (order []string, places map[string]slowPlace) {
	text, err := os.ReadFile("../../jurisdiction/divisions.txt")
	if err != nil {
		t.Fatal(err)
	}
	places = map[string]slowPlace{}
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || f[0] == "#" || f[0] == "renamed":
		case f[0] == "ended":
			p := slowPlace{code: f[1], name: f[2], ended: f[4]}
			for _, heir := range f[5:] {
				code, _, _ := strings.Cut(heir, "/")
				p.heirs = append(p.heirs, code)
			}
			places[p.code] = p
			order = append(order, p.code)
		case len(f) == 2:
			places[f[0]] = slowPlace{code: f[0], name: f[1]}
			order = append(order, f[0])
		default:
			t.Fatalf("divisions.txt: %q", line)
		}
	}
	return order, places
}

// slowParent climbs one step by the rules of the code: two digits for the province,
// two for the prefecture, two for the county. The four municipalities have no
// prefectures, and 90 in the middle heads counties that the province runs itself.
func slowParent(code string) string {
	province, prefecture, county := code[:2], code[2:4], code[4:]
	switch {
	case code == "000000":
		return ""
	case prefecture == "00":
		return "000000"
	case county == "00":
		return province + "0000"
	case prefecture == "90" || strings.Contains("11 12 31 50", province):
		return province + "0000"
	}
	return province + prefecture + "00"
}

// slowLevel counts the steps to the top, but a county is one wherever it hangs.
func slowLevel(code string) string {
	switch {
	case code == "000000":
		return "nation"
	case code[2:] == "0000":
		return "province"
	case code[4:] == "00":
		return "prefecture"
	}
	return "county"
}

// slowCommon walks up from the first until it meets a chain from every other.
func slowCommon(codes ...string) string {
	chain := func(code string) (list []string) {
		for ; code != ""; code = slowParent(code) {
			list = append(list, code)
		}
		return list
	}
	for _, a := range chain(codes[0]) {
		all := true
		for _, other := range codes[1:] {
			found := false
			for _, b := range chain(other) {
				found = found || a == b
			}
			all = all && found
		}
		if all {
			return a
		}
	}
	return ""
}
