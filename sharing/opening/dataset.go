package opening

import (
	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/internal/docket"
	"gongxiang.example/jurisdiction"
)

// A Dataset is a set of data as it stands on an open list (开放清单). What nobody said
// is the zero value and no finding.
type Dataset struct {
	Provider jurisdiction.Body
	Class    catalog.Opening
	Formats  []catalog.Format // in which it is opened

	// The grounds on which data is not open (不予开放). Whether one holds is for an
	// official to find; a State secret is marked as one.
	Secrecy     jurisdiction.Secrecy
	TradeSecret jurisdiction.Tri // touches a trade secret (商业秘密)
	Privacy     jurisdiction.Tri // touches privacy (个人隐私)
	Barred      jurisdiction.Tri // a law, a regulation or a national provision bars it

	Disclosed jurisdiction.Tri // it is information already disclosed on own initiative (已主动公开)
	Platform  jurisdiction.Tri // it is opened on the open platform
	Called    jurisdiction.Tri // the open platform calls it from the sharing platform (调用)
	Leave     jurisdiction.Tri // and its department authorized that

	WasNotOpen jurisdiction.Tri // it was listed as not open before (改列)
	Treated    jurisdiction.Tri // and was lawfully treated: secrets removed, content masked (脱密、脱敏)
	Consent    jurisdiction.Tri // or the right-holders concerned consented
}

// Check looks at a set of data as it stands on an open list on a day: whether its
// class fits what is known of it, and how it is opened. Findings come in the order of
// the fields of [Dataset]. That the class was set at all is for [catalog.Check].
//
// Masking is no declassification: data marked as a State secret stays closed however
// it was treated (reading J14). Pictures and streams alone are doubted as readable by
// machines; for every other format nothing is said.
//
// The error wraps [jurisdiction.ErrUndetermined] where law, data or day was not
// given, or the kind of the provider.
//
//law:hubei-2021:25.1
//law:hubei-2021:25.2
//law:hubei-2021:25.3
//law:jingzhou-2024:19.1
//law:hunan-2024-draft:16.1
func Check(law *jurisdiction.Law, d *Dataset, on deadline.Date) ([]jurisdiction.Finding, error) {
	switch {
	case law == nil || d == nil:
		return nil, &jurisdiction.UndeterminedError{Fact: "law and data"}
	case on.IsZero():
		return nil, &jurisdiction.UndeterminedError{Fact: "on"}
	case d.Provider.Kind == jurisdiction.UnknownBody:
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the provider"}
	}
	// A State secret takes data out of the text of 2021 as a whole; the article on
	// classes speaks of it nevertheless, so that it is not passed on as a fact here.
	set := jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: d.Provider}, Procedure: jurisdiction.Opening}
	var o jurisdiction.Outcome
	docket.Find(law, &o, &set, d.sights(on))
	return o.Findings, nil
}

func (d *Dataset) sights(on deadline.Date) (list []docket.Sight) {
	open := d.Class == catalog.OpenUnconditionally || d.Class == catalog.OpenConditionally
	for _, s := range [...]struct {
		code string
		seen bool
	}{
		{"not-machine-readable", d.unreadable()},
		{"opened-though-barred", open && d.barred() == jurisdiction.Yes},
		{"not-open-without-ground", d.Class == catalog.NotOpen && d.barred() == jurisdiction.No},
		{"disclosed-not-open", d.Disclosed == jurisdiction.Yes && d.Class != catalog.NoOpening},
		{"opened-off-platform", open && d.Platform == jurisdiction.No},
		{"unconditional-off-platform", d.Class == catalog.OpenUnconditionally && d.Platform == jurisdiction.No},
		{"called-without-leave", d.Called == jurisdiction.Yes && d.Leave == jurisdiction.No},
		{"relisted-untreated", open && d.WasNotOpen == jurisdiction.Yes && d.Treated == jurisdiction.No && d.Consent == jurisdiction.No},
	} {
		if s.seen {
			list = append(list, docket.Sight{Code: s.code, On: on, About: d.Class.String()})
		}
	}
	return list
}

// barred says whether a ground holds on which data is not open. Treatment and consent
// take the grounds away that concern persons, not the mark of a secret.
func (d *Dataset) barred() jurisdiction.Tri {
	if d.Secrecy == jurisdiction.StateSecret || d.Barred == jurisdiction.Yes {
		return jurisdiction.Yes
	}
	cured := d.WasNotOpen == jurisdiction.Yes && (d.Treated == jurisdiction.Yes || d.Consent == jurisdiction.Yes)
	if (d.TradeSecret == jurisdiction.Yes || d.Privacy == jurisdiction.Yes) && !cured {
		return jurisdiction.Yes
	}
	if d.Barred == jurisdiction.No && (cured || d.TradeSecret == jurisdiction.No && d.Privacy == jurisdiction.No) {
		return jurisdiction.No
	}
	return jurisdiction.Unknown
}

// unreadable reports whether all formats are ones that machines hardly read.
func (d *Dataset) unreadable() bool {
	for _, f := range d.Formats {
		if c := f.Class(); c != catalog.Image && c != catalog.Streaming {
			return false
		}
	}
	return len(d.Formats) > 0
}
