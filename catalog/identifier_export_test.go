package catalog

// FlawsOf returns the set of these flaws.
func FlawsOf(list ...IdentifierFlaw) (s IdentifierFlaws) {
	for _, f := range list {
		s = s.with(f, true)
	}
	return s
}

// What the essays say of alphabets, weights and provinces is asked of these.
var (
	CreditCodeWeights   = creditCodeWeights
	OrganizationWeights = organizationWeights
	CitizenWeights      = citizenWeights
)

const (
	CreditCodeAlphabet = creditCodeAlphabet
	CitizenProvinces   = citizenProvinces
)
