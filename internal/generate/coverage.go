package generate

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Directive ties code to a provision that the code and no rule row carries
// out: a comment line //law:state-2025:21.1, or //law:state-2025:21.1b for one norm
// of the place.
type Directive struct {
	File string
	Line int
	Cite string
}

var directive = regexp.MustCompile(`^\s*//law:(\S+)\s*$`)

// lettered is a citation with the letter of a norm behind it.
var lettered = regexp.MustCompile(`[0-9][a-z]$`)

// Directives finds the directives in a Go file.
func Directives(file string, source []byte) (list []Directive) {
	n := 0
	for line := range strings.Lines(string(source)) {
		n++
		if m := directive.FindStringSubmatch(line); m != nil {
			list = append(list, Directive{file, n, m[1]})
		}
	}
	return list
}

// Open reads the list of executable norms that nothing carries out yet: lines of
// a norm, its place and letter, and the reason.
func Open(text string) (map[string]string, error) {
	open := map[string]string{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		norm, reason, ok := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case norm == "" || norm[0] == '#':
		case !ok:
			return nil, fmt.Errorf("line %d: %q: want a norm and the reason why it is open", n, norm)
		case open[norm] != "":
			return nil, fmt.Errorf("line %d: %q stands twice", n, norm)
		default:
			open[norm] = strings.TrimSpace(reason)
		}
	}
	return open, nil
}

// A Claim is a norm with what carries it out, if anything does.
type Claim struct {
	Norm     jurisdiction.Provision
	Carriers []string
}

// Name is the place of the norm with its letter, such as state-2025:21.1a.
func (c Claim) Name() string { return c.Norm.Cite().String() + c.Norm.Letter() }

// Claims lists every norm of the law with what carries it out. A directive to a
// place that the law does not have is an error; all come together.
func Claims(law *jurisdiction.Law, directives []Directive) (claims []Claim, errs []error) {
	type norm struct {
		cite   jurisdiction.Citation
		letter string // empty for all norms of the place, - for the one without a letter
	}
	carriers := map[norm][]string{}
	put := func(n norm, by string) {
		if !slices.Contains(carriers[n], by) {
			carriers[n] = append(carriers[n], by)
		}
	}
	for i := range law.Instruments() {
		for c := range i.Carriers() {
			put(norm{c.Cite, c.Letter}, c.Block)
		}
	}
	for _, d := range directives {
		place := d.Cite
		if lettered.MatchString(place) {
			place = place[:len(place)-1]
		}
		c, err := jurisdiction.ParseCitation(place)
		letter := d.Cite[len(place):]
		if err == nil && !holds(law, c, letter) {
			err = fmt.Errorf("no text held has the provision %v%s", c, letter)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", d.File, d.Line, err))
			continue
		}
		put(norm{c, letter}, d.File)
	}
	for p := range law.Select(jurisdiction.Filter{}) {
		by := slices.Clone(carriers[norm{p.Cite(), ""}])
		by = append(by, carriers[norm{p.Cite(), cmp.Or(p.Letter(), "-")}]...)
		claims = append(claims, Claim{p, by})
	}
	return claims, errs
}

// Sources finds the directives in all Go files below a directory that are no
// tests.
func Sources(root fs.FS) (list []Directive, err error) {
	err = fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := fs.ReadFile(root, path)
		list = append(list, Directives(path, source)...)
		return err
	})
	return list, err
}

// holds reports whether the law has a norm at a place, with that letter if there
// is one.
func holds(law *jurisdiction.Law, c jurisdiction.Citation, letter string) bool {
	for p := range law.Provisions(c) {
		if letter == "" || p.Letter() == letter {
			return true
		}
	}
	return false
}

// IsOpen reports whether the norm can be decided by code and nothing does: of
// another package than jurisdiction not while all there is is a ruling, which
// says what the norm counts for and checks nothing, or the name of who holds a
// function.
func (c Claim) IsOpen() bool {
	if c.Norm.Carried() != "function" {
		return false
	}
	for _, by := range c.Carriers {
		if c.Norm.Package() == "jurisdiction" || !strings.HasPrefix(by, "ruling ") && !strings.HasPrefix(by, "function ") {
			return false
		}
	}
	return true
}

// Coverage writes COVERAGE.md: each norm of the law, what carries it out, or why
// nothing does, and how many test vectors cite its place. Open norms give their
// reason from the list of open ones.
func Coverage(law *jurisdiction.Law, claims []Claim, open map[string]string, cited map[string]int) []byte {
	var b bytes.Buffer
	b.WriteString("<!-- Code generated from jurisdiction/texts, the directives in the code, internal/generate/open.txt and the vectors by go generate; DO NOT EDIT. -->\n\n# Coverage\n\n")
	b.WriteString("Every norm of the texts held, and what carries it out: a block of its text (header, scope, option, function, rule, check, ground), a Go file with a\n" +
		"`//law:` directive, or a *ruling*: a rule that answers what it counts for and checks nothing, which is enough for package jurisdiction alone. A norm marked *function* can be decided by code, *checklist* can be tracked, *text* can only be cited. What nothing carries\n" +
		"says why.\n\n" +
		"*Vectors* counts the test vectors of `examples/conformance` that cite the place of the norm, with all norms there. A dash stands where there is nothing to ask a program.\n" +
		"The protocol has no operation for requests in all their parts, platforms, contractors, dispatch and yearly reports: of the norms on these the vectors hold what their rules\n" +
		"count for and what a breach leads to, and the tests of the packages hold the rest.\n\n")
	writeSummary(&b, law, claims, cited)
	for i := range law.Instruments() {
		fmt.Fprintf(&b, "\n## %s · %s\n\n| norm | kind | carried | package | carried out by, or why not | vectors |\n|---|---|---|---|---|---|\n", i.ID(), i.Title().In(deadline.Chinese))
		for _, c := range claims {
			if c.Norm.Cite().Instrument() == i.ID() {
				fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", strings.TrimPrefix(c.Name(), i.ID()+":"), c.Norm.Kind(), c.Norm.Carried(), c.Norm.Package(), c.why(open), c.vectors(cited))
			}
		}
	}
	return b.Bytes()
}

// why says what carries a norm out, or why nothing does.
func (c Claim) why(open map[string]string) string {
	by := strings.Join(c.Carriers, ", ")
	switch {
	case c.IsOpen() && by != "":
		return by + "; open: " + open[c.Name()]
	case c.IsOpen():
		return "open: " + open[c.Name()]
	case by != "":
		return by
	case c.Norm.Carried() == "checklist":
		return "to be tracked by package " + c.Norm.Package()
	}
	return "cited only"
}

// writeSummary counts the norms of each text.
func writeSummary(b *bytes.Buffer, law *jurisdiction.Law, claims []Claim, cited map[string]int) {
	b.WriteString("| text | norms | function: claimed | open | checklist: claimed | not yet | text: claimed | cited only | function: with vectors |\n|---|---|---|---|---|---|---|---|---|\n")
	total := [8]int{}
	for i := range law.Instruments() {
		var n [8]int // all, then claimed and not of each sort, then those that vectors cite
		for _, c := range claims {
			if c.Norm.Cite().Instrument() != i.ID() {
				continue
			}
			k := 1 + 2*slices.Index([]string{"function", "checklist", "text"}, c.Norm.Carried())
			if len(c.Carriers) == 0 || c.IsOpen() {
				k++
			}
			n[0]++
			n[k]++
			if c.Norm.Carried() == "function" && cited[c.Norm.Cite().String()] > 0 {
				n[7]++
			}
		}
		fmt.Fprintf(b, "| %s | %d | %d | %d | %d | %d | %d | %d | %d |\n", i.ID(), n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7])
		for k := range n {
			total[k] += n[k]
		}
	}
	fmt.Fprintf(b, "| all | %d | %d | %d | %d | %d | %d | %d | %d |\n", total[0], total[1], total[2], total[3], total[4], total[5], total[6], total[7])
}
