//go:build ignore

// Gen writes COVERAGE.md from the texts, the directives in the code, the list of
// open norms and the test vectors, and draws the state machines. It runs in jurisdiction, once the
// tables there are written.
package main

import (
	"errors"
	"log"
	"os"

	"gongxiang.example/internal/generate"
	"gongxiang.example/jurisdiction"
)

func main() {
	directives, err := generate.Sources(os.DirFS(".."))
	if err != nil {
		log.Fatal(err)
	}
	text, err := os.ReadFile("../internal/generate/open.txt")
	if err != nil {
		log.Fatal(err)
	}
	open, err := generate.Open(string(text))
	if err != nil {
		log.Fatal("open.txt: ", err)
	}
	cited, err := generate.Vectors(os.DirFS("../examples/conformance"))
	if err != nil {
		log.Fatal(err)
	}
	law := jurisdiction.China()
	claims, errs := generate.Claims(law, directives)
	if errs != nil {
		log.Fatal(errors.Join(errs...))
	}
	if err := os.WriteFile("../COVERAGE.md", generate.Coverage(law, claims, open, cited), 0o644); err != nil {
		log.Fatal(err)
	}
	for _, m := range generate.Machines() {
		if err := os.WriteFile("../"+m.Dir+"/states.md", m.States(), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
