//go:build ignore

// Gen writes tables.go from notices.txt and statutory.txt.
package main

import (
	"log"
	"os"

	"gongxiang.example/internal/generate"
)

func main() {
	notices, err := os.ReadFile("notices.txt")
	if err != nil {
		log.Fatal(err)
	}
	statutory, err := os.ReadFile("statutory.txt")
	if err != nil {
		log.Fatal(err)
	}
	src, err := generate.Deadline(notices, statutory)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("tables.go", src, 0o644); err != nil {
		log.Fatal(err)
	}
}
