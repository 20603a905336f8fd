// Package generate writes the checked-in tables of this module from the plain
// text beside them, and COVERAGE.md from the texts of the law and the code. The
// generators run it, and the tests, which fail when a file is stale.
package generate
