module gongxiang.example

go 1.24

require github.com/rickar/cal/v2 v2.1.13

// Test dependencies.
require (
	github.com/google/go-cmp v0.7.0
	pgregory.net/rapid v1.3.0
)
