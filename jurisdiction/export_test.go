package jurisdiction

// MakeShipped makes the shipped instruments anew.
func MakeShipped() []*Instrument { return shippedInstruments() }
