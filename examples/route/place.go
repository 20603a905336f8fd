package main

import (
	"fmt"
	"strings"

	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// readBody reads PLACE[/NAME][,fact]… or NAME[,fact]…; see the command's comment.
func readBody(s string) (dispute.Party, error) {
	head, facts, _ := strings.Cut(s, ",")
	place, name, named := strings.Cut(head, "/")
	p := dispute.Party{Body: jurisdiction.Body{Kind: jurisdiction.Department}}
	rest := ""
	var err error
	if p.Division, rest, err = findPlace(place); err != nil {
		return p, fmt.Errorf("%q: %w", s, err)
	}
	switch {
	case named && rest != "":
		return p, fmt.Errorf("%q: %q is not all of a place: %q is left; want the code or the name of the place before the slash", s, place, rest)
	case named:
		p.ID = name
	case rest != "":
		p.ID = place
	}
	for _, f := range strings.FieldsFunc(facts, func(r rune) bool { return r == ',' }) {
		if err := setFact(&p, f); err != nil {
			return p, fmt.Errorf("%q: %w", s, err)
		}
	}
	return p, nil
}

func setFact(p *dispute.Party, s string) error {
	key, value, _ := strings.Cut(s, "=")
	switch key {
	case "managed":
		return p.ManagedBy.UnmarshalText([]byte(value))
	case "kind":
		return p.Kind.UnmarshalText([]byte(value))
	case "authority":
		p.IsAuthority = true
	case "zone":
		p.Zone = value
	case "sector":
		p.Sector = value
	case "by":
		p.AuthorizedBy = value
	default:
		return fmt.Errorf("fact %q: want managed=, kind=, sector=, zone=, by= or authority", s)
	}
	return nil
}

// national begins the names of bodies of the nation.
var national = []string{"中华人民共和国", "国务院", "国家", "全国", "中央"}

// findPlace reads a place from the begin of a text, a code or a name with or
// without those above it, and returns what is left.
func findPlace(s string) (d jurisdiction.Division, rest string, err error) {
	if len(s) >= 6 && strings.Trim(s[:6], "0123456789") == "" {
		d, err = jurisdiction.ParseDivision(s[:6])
		return d, s[6:], err
	}
	for _, n := range national {
		if rest, ok := strings.CutPrefix(s, n); ok {
			return jurisdiction.Nation(), rest, noPlaceIn(s, rest)
		}
	}
	longest := ""
	var found []jurisdiction.Division
	for d := range jurisdiction.Divisions() {
		name := ""
		for up := d; up.Level() > jurisdiction.NationLevel; up = up.Parent() {
			name = up.Name() + name
			if !strings.HasPrefix(s, name) || len(name) < len(longest) {
				continue
			}
			if len(name) > len(longest) {
				longest, found = name, nil
			}
			found = append(found, d)
		}
	}
	switch len(found) {
	case 0:
		return d, "", fmt.Errorf("no division of today has this name, or begins it; want a code, such as 421000, or a name, such as 荆州市")
	case 1:
		return found[0], s[len(longest):], nil
	}
	var list []string
	for _, d := range found {
		list = append(list, d.String()+" "+path(d))
	}
	return d, "", fmt.Errorf("%s is %d places: %s; want the code, or the name with those above it", longest, len(found), strings.Join(list, ", "))
}

// noPlaceIn refuses a name that begins like one of the nation and has a place in it
// all the same: where such a body sits nobody guesses.
func noPlaceIn(s, rest string) error {
	for d := range jurisdiction.Divisions() {
		if d.Level() < jurisdiction.CountyLevel && strings.Contains(rest, d.Name()) {
			return fmt.Errorf("it begins like a body of the nation and names %s too; want the place before a slash, such as %v/%s,managed=centre", d.Name(), d, s)
		}
	}
	return nil
}

// path is a division with those above it.
func path(d jurisdiction.Division) string {
	name := ""
	for ; d.Level() > jurisdiction.NationLevel; d = d.Parent() {
		name = d.Name() + name
	}
	return name
}
