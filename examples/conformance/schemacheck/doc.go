// Package schemacheck holds the tests that send every vector, and every answer of
// the reference program, through the JSON Schemas of examples/reference/schema and
// examples/conformance/schema. It is a module of its own, so that the library
// depends on no validator.
package schemacheck
