package jurisdiction

//go:generate go run gen.go
