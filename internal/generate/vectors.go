package generate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
)

// Vectors counts, for each provision, the test vectors below a directory that cite
// it: files of JSON lines, the first line of each a header. The runner and the
// linter of the vectors know what more stands in them; this reads the citations.
func Vectors(root fs.FS) (cited map[string]int, err error) {
	cited = map[string]int{}
	err = fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".jsonl" {
			return err
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		n := 0
		for line := range bytes.Lines(data) {
			if n++; n == 1 {
				continue
			}
			var v struct{ Cites []string }
			if err := json.Unmarshal(line, &v); err != nil {
				return fmt.Errorf("%s:%d: %w", name, n, err)
			}
			slices.Sort(v.Cites)
			for _, c := range slices.Compact(v.Cites) {
				cited[c]++
			}
		}
		return nil
	})
	return cited, err
}

// vectors is the cell of a norm: how many vectors cite its place, a dash where
// there is nothing in it that a program could be asked.
func (c Claim) vectors(cited map[string]int) string {
	n := cited[c.Norm.Cite().String()]
	if n == 0 && c.Norm.Carried() != "function" {
		return "–"
	}
	return fmt.Sprint(n)
}
