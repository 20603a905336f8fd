package operation

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A Trade is what a ban on trading data asks. Harm is for an official to find.
type Trade struct {
	Seller   jurisdiction.Body
	Security jurisdiction.Tri // it endangers State security
	Public   jurisdiction.Tri // it endangers the public interest
	Privacy  jurisdiction.Tri // it infringes privacy
	Consent  jurisdiction.Tri // every lawful right-holder has authorized it and agreed
	Barred   jurisdiction.Tri // another law or regulation bars it
}

// Tradable answers which bans on trading would stand against a trade if a draft were in
// force (hunan-2024-draft:22), and which facts nobody gave on which another ban depends.
// Neither means that it could be traded. Each harm bars by itself (reading A34), and so
// does one right-holder who has not agreed.
//
// The error wraps [jurisdiction.ErrUndetermined] where draft, trade, day or the kind of
// the seller was not given.
func Tradable(h *jurisdiction.Hypothetical, t *Trade, on deadline.Date) (bans []jurisdiction.SupposedFinding, unknown []string, err error) {
	switch {
	case h == nil || t == nil:
		return nil, nil, &jurisdiction.UndeterminedError{Fact: "draft and trade"}
	case on.IsZero():
		return nil, nil, &jurisdiction.UndeterminedError{Fact: "on"}
	case t.Seller.Kind == jurisdiction.UnknownBody:
		return nil, nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the seller"}
	}
	set := jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: t.Seller}, Procedure: jurisdiction.Operation}
	var sights []casework.Sight
	for _, s := range [...]struct {
		code, fact string
		answer     jurisdiction.Tri
		bars       jurisdiction.Tri
	}{
		{"trade-harmful", "security", t.Security, jurisdiction.Yes},
		{"trade-harmful", "public interest", t.Public, jurisdiction.Yes},
		{"trade-harmful", "privacy", t.Privacy, jurisdiction.Yes},
		{"trade-without-consent", "consent", t.Consent, jurisdiction.No},
		{"trade-barred", "barred", t.Barred, jurisdiction.Yes},
	} {
		_, minds := h.FindingOf(s.code, nil, &set, on)
		switch {
		case !minds:
		case s.answer == jurisdiction.Unknown:
			unknown = append(unknown, s.fact)
		case s.answer == s.bars && !slices.ContainsFunc(sights, func(x casework.Sight) bool { return x.Code == s.code }):
			sights = append(sights, casework.Sight{Code: s.code, On: on})
		}
	}
	return casework.Suppose(h, &set, sights), unknown, nil
}

// An Exemption is how far an act would be exempted from liability (免责). The zero value
// is that it depends on a fact that nobody gave.
type Exemption uint8

const (
	Undetermined  Exemption = iota // depends on a fact that was not given
	NoExemption                    // none
	PartExemption                  // from part of the liability
	FullExemption                  // from all of it
)

var exemptionNames = []string{"", "none", "part", "full"}

// String returns "none", "part", "full" or the empty string.
func (x Exemption) String() string { return enum.String(exemptionNames, "Exemption", x) }

// AppendText appends what [Exemption.String] returns; an undeclared value is an error.
func (x Exemption) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, exemptionNames, "operation: exemption", x)
}

// MarshalText is [Exemption.AppendText] on an empty slice.
func (x Exemption) MarshalText() ([]byte, error) { return x.AppendText(nil) }

// UnmarshalText accepts the names that [Exemption.String] returns.
func (x *Exemption) UnmarshalText(b []byte) error {
	return enum.Parse(x, exemptionNames, "operation: exemption", b)
}

// A Conduct is what an exemption asks of an act in trading, using or processing data.
// Each answer is for an official to find.
type Conduct struct {
	Body       jurisdiction.Body
	On         deadline.Date
	Policy     jurisdiction.Tri // it accords with the policy of State and province
	NoBan      jurisdiction.Tri // it breaches no prohibition
	Procedure  jurisdiction.Tri // it met the procedural requirements
	Minor      jurisdiction.Tri // the breach is minor
	Effect     jurisdiction.Tri // it has had an adverse effect
	Remedied   jurisdiction.Tri // remedied in time, so that nobody was or could be harmed
	HarmLowest jurisdiction.Tri // remedied in time, so that the harm was kept to a minimum
}

// condition is the answer to a condition by the name that a text gives it.
func (c *Conduct) condition(name string) jurisdiction.Tri {
	switch name {
	case "policy":
		return c.Policy
	case "no-ban":
		return c.NoBan
	case "procedure":
		return c.Procedure
	case "minor":
		return c.Minor
	case "effect":
		return c.Effect
	case "no-effect":
		return not(c.Effect)
	case "remedied":
		return c.Remedied
	case "harm-lowest":
		return c.HarmLowest
	}
	return jurisdiction.Unknown
}

func not(t jurisdiction.Tri) jurisdiction.Tri {
	switch t {
	case jurisdiction.Yes:
		return jurisdiction.No
	case jurisdiction.No:
		return jurisdiction.Yes
	}
	return jurisdiction.Unknown
}

// Exempt answers how far an act would be exempted from liability if a draft were in
// force, and on what provisions that rests: by hunan-2024-draft:38.2 the first three
// conditions, with the fourth from all of it, with the fifth from part (reading A33). A
// prohibition breached bars both. Where the draft would not hold, the answer is
// [NoExemption]: no text in force that is held knows such a clause.
//
// The error wraps [jurisdiction.ErrUndetermined] where draft, conduct, day or the kind
// of body was not given.
func Exempt(h *jurisdiction.Hypothetical, c *Conduct) (x Exemption, basis []jurisdiction.Citation, err error) {
	switch {
	case h == nil || c == nil:
		return Undetermined, nil, &jurisdiction.UndeterminedError{Fact: "draft and conduct"}
	case c.On.IsZero():
		return Undetermined, nil, &jurisdiction.UndeterminedError{Fact: "on"}
	case c.Body.Kind == jurisdiction.UnknownBody:
		return Undetermined, nil, &jurisdiction.UndeterminedError{Fact: "kind of body"}
	}
	set := jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: c.Body}, Procedure: jurisdiction.Operation}
	x = NoExemption
	for _, clause := range [...]struct {
		code string
		how  Exemption
	}{{"exemption-full", FullExemption}, {"exemption-partial", PartExemption}} {
		for _, all := range [...]jurisdiction.Tri{jurisdiction.Yes, jurisdiction.Unknown} {
			f, ok := h.FindingOf(clause.code, func(k *jurisdiction.Check) bool { return c.meets(k) == all }, &set, c.On)
			switch {
			case !ok:
			case all == jurisdiction.Yes:
				return clause.how, slices.Collect(f.Basis()), nil
			default:
				x = Undetermined
			}
		}
	}
	return x, nil, nil
}

// meets says whether all conditions that a check names are met: no where one is not,
// unknown where that depends on a fact that was not given.
func (c *Conduct) meets(k *jurisdiction.Check) jurisdiction.Tri {
	all := jurisdiction.Yes
	for name := range k.Fields() {
		switch c.condition(name) {
		case jurisdiction.No:
			return jurisdiction.No
		case jurisdiction.Unknown:
			all = jurisdiction.Unknown
		}
	}
	return all
}
