package catalog

var ID32 = id32
