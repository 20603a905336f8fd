package operation

import (
	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// An Offer is whose data product or service is traded. The zero value is that nobody
// said.
type Offer uint8

const (
	NoOffer          Offer = iota // not given
	OperationProduct              // made under a grant of authorized operation
	StateOwned                    // of an enterprise that the State owns or controls (reading A25)
	MinorityHeld                  // of an enterprise in which the State holds a minority
	OtherOffer                    // of anybody else
)

var offerNames = []string{"", "operation-product", "state-owned", "minority", "other"}

// String returns the name, such as "state-owned".
func (o Offer) String() string { return enum.String(offerNames, "Offer", o) }

// AppendText appends what [Offer.String] returns; an undeclared value is an error.
func (o Offer) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, offerNames, "operation: offer", o)
}

// MarshalText is [Offer.AppendText] on an empty slice.
func (o Offer) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText accepts the names that [Offer.String] returns.
func (o *Offer) UnmarshalText(b []byte) error {
	return enum.Parse(o, offerNames, "operation: offer", b)
}

// A Sale is one trade in data, or one supply free of charge.
type Sale struct {
	Seller   jurisdiction.Body // its division decides which texts speak
	Offer    Offer
	ForValue jurisdiction.Tri
	Venue    Venue // of a sale for value
}

// CheckSale looks whether what is sold may be sold there (hubei-2025:40.2). What a
// funded body buys is looked at with its purchase, whoever sells.
//
// The error wraps [jurisdiction.ErrUndetermined] where something was not given.
func CheckSale(law *jurisdiction.Law, s *Sale, on deadline.Date) ([]jurisdiction.Finding, error) {
	var missing string
	switch {
	case law == nil || s == nil:
		missing = "law and sale"
	case on.IsZero():
		missing = "on"
	case s.Seller.Kind == jurisdiction.UnknownBody:
		missing = "kind of body of the seller"
	case s.Offer == NoOffer:
		missing = "offer"
	case s.ForValue == jurisdiction.Unknown:
		missing = "for value"
	case s.ForValue == jurisdiction.Yes && s.Venue == NoVenue:
		missing = "venue"
	}
	if missing != "" {
		return nil, &jurisdiction.UndeterminedError{Fact: missing}
	}
	by := jurisdiction.AnyBody
	if s.Offer == OperationProduct {
		by = jurisdiction.AuthorizedOperator
	}
	sights := venue(nil, s.ForValue, s.Venue, on, s.Offer.String(), by)
	sights = append(sights, casework.Sight{Code: "minority-holding", On: on, About: s.Offer.String()})
	set := jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: s.Seller}, Procedure: jurisdiction.Operation}
	var o jurisdiction.Outcome
	casework.Find(law, &o, &set, sights)
	return o.Findings, nil
}

// venue looks where a thing is traded. The duty is one to trade for value there; what
// is given away is noted (reading A25).
func venue(sights []casework.Sight, forValue jurisdiction.Tri, v Venue, on deadline.Date, about string, by jurisdiction.Role) []casework.Sight {
	switch {
	case forValue == jurisdiction.No:
		return append(sights, casework.Sight{Code: "supplied-free", On: on, About: about, By: by})
	case forValue == jurisdiction.Yes && v == OffExchange:
		return append(sights, casework.Sight{Code: "off-venue", On: on, About: about, By: by})
	}
	return sights
}
