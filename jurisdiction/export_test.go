package jurisdiction

// MakeShipped makes the shipped instruments anew.
func MakeShipped() []*Instrument { return shippedInstruments() }

// KnownRules is the number of rules on a matter whose standings a ruling keeps.
const KnownRules = knownRules
