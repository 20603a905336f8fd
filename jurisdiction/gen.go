//go:build ignore

// Gen writes tables.go from the texts, in the order in which the law holds
// them, and from divisions.txt.
package main

import (
	"log"
	"os"

	"gongxiang.example/internal/generate"
)

func main() {
	divisions, err := os.ReadFile("divisions.txt")
	if err != nil {
		log.Fatal(err)
	}
	var texts [][]byte
	for _, name := range []string{"state-2025", "hubei-2025", "hubei-2021", "jingzhou-2024", "hunan-2024-draft"} {
		text, err := os.ReadFile("texts/" + name + ".txt")
		if err != nil {
			log.Fatal(err)
		}
		texts = append(texts, text)
	}
	src, err := generate.Jurisdiction(divisions, texts...)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("tables.go", src, 0o644); err != nil {
		log.Fatal(err)
	}
}
