package operation

import (
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
)

// A GapCode names a kind of thing that a report cannot know. The zero value is
// none.
type GapCode uint8

const (
	NoGap            GapCode = iota // none
	OutsideScope                    // no text held binds the body
	NotInForce                      // no text held was in force when it began
	NoRule                          // the texts held set no duty for it
	CalendarUnknown                 // the last day lies past the last holiday notice
	CalendarMayMove                 // a notice that is still to come may move the last day
	TextNotHeld                     // local texts of the body's place are not held
	HolidaysNotGiven                // holidays of an autonomous area were not given
	PlaceNotGiven                   // where the body sits was not said
	PlaceUnknown                    // the body's division code is none that is or was in use
	GrantNotGiven                   // what was granted was not given
	ModeNotGiven                    // overall, by field or by scenario
	GrantorNotGiven                 // who granted was not said, or which government
	MeasuresNotGiven                // whether the province's measures were in force
	OwnerNotGiven                   // whether the operator is State-owned
	PurchaseNotGiven                // what is bought was not given
	SharingNotAsked                 // whether sharing can supply what is bought
	VenueNotGiven                   // where, or whether for value
	PlanNotGiven                    // what was set for the emergency was not given
	PersonalNotGiven                // whether what was sealed holds personal information
	FormNotGiven                    // whether what was supplied is raw data
)

var gapNames = append(slices.Clone(casework.Names), "grant-not-given", "mode-not-given", "grantor-not-given", "measures-not-given",
	"owner-not-given", "purchase-not-given", "sharing-not-asked", "venue-not-given", "plan-not-given", "personal-not-given", "form-not-given")

// String returns the name, such as "plan-not-given".
func (g GapCode) String() string { return enum.String(gapNames, "GapCode", g) }

// AppendText appends what [GapCode.String] returns; an undeclared value is an error.
func (g GapCode) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, gapNames, "operation: gap", g)
}

// MarshalText is [GapCode.AppendText] on an empty slice.
func (g GapCode) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText accepts the names that [GapCode.String] returns.
func (g *GapCode) UnmarshalText(b []byte) error {
	return enum.Parse(g, gapNames, "operation: gap", b)
}

var gapWords = append(slices.Clone(casework.Words),
	jurisdiction.Text{"没有给出授权的内容，没有核对", "what was granted was not given and was not checked"},
	jurisdiction.Text{"没有说明是整体授权、分领域授权还是依场景授权", "whether the grant is overall, by field or by scenario was not said"},
	jurisdiction.Text{"没有说明由谁授权，或者是哪一级人民政府", "who granted, or which government, was not said"},
	jurisdiction.Text{"没有说明省级授权运营管理办法是否施行，本库没有载入该办法", "whether the province's measures on operation were in force was not said, and they are not held"},
	jurisdiction.Text{"没有说明运营主体是不是国有企业", "whether the operator is a State-owned enterprise was not said"},
	jurisdiction.Text{"没有给出采购的内容，没有核对", "what is bought was not given and was not checked"},
	jurisdiction.Text{"没有说明所购数据能否通过共享取得", "whether sharing can supply what is bought was not said"},
	jurisdiction.Text{"没有说明在何处交易或者是否有偿", "where it is traded, or whether for value, was not said"},
	jurisdiction.Text{"没有给出应急收集使用的目的、范围、方式、期限", "what was set for the emergency was not given"},
	jurisdiction.Text{"没有说明封存的数据是否含个人信息", "whether what was sealed holds personal information was not said"},
	jurisdiction.Text{"没有说明对外提供的是不是原始数据", "whether what was supplied is raw data was not said"},
)

// A Gap is something that the report cannot know, and says so instead of
// guessing.
type Gap struct {
	Code  GapCode
	Item  string        // the item concerned, where one is
	Duty  string        // the duty concerned, where one is
	After deadline.Date // CalendarUnknown: the last day lies after this one
}

// Words says what cannot be known.
func (g Gap) Words() jurisdiction.Text { return enum.Words(gapWords, g.Code) }

// Gaps yields what the report cannot know: first of the case, by what it began with,
// then of single items and duties, then of the place.
func (r Report) Gaps() iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		if r.law == nil || len(r.past.Events) == 0 {
			return
		}
		for _, code := range r.unknown() {
			if !yield(Gap{Code: code}) {
				return
			}
		}
		for k := range r.c.Items {
			i := &r.c.Items[k]
			if s := r.ItemState(i.ID); s == DataSealed && i.Personal == jurisdiction.Unknown && !yield(Gap{Code: PersonalNotGiven, Item: i.ID}) {
				return
			}
		}
		p := r.c.parties()
		for g := range casework.Gaps(r.law, &p, r.Duties) {
			if !yield(Gap{GapCode(g.Code), g.Item, g.Duty, g.After}) {
				return
			}
		}
	}
}

// unknown lists what is not known of the case as a whole.
func (r Report) unknown() (list []GapCode) {
	if len(r.Duties) == 0 {
		code := GapCode(casework.Begun(r.law, jurisdiction.Operation, r.c.Body, r.c.Other, r.past.Events[0].On))
		if code != NoRule || r.State != EmergencyOn { // the duty comes with the end of the emergency
			list = append(list, code)
		}
	}
	kind := r.kind()
	switch {
	case kind == OperationGranted && r.c.Grant == nil:
		list = append(list, GrantNotGiven)
	case kind == OperationGranted:
		list = append(list, r.c.Grant.unknown()...)
	case kind == PurchasePlanned && r.c.Purchase == nil:
		list = append(list, PurchaseNotGiven)
	case kind == PurchasePlanned:
		list = append(list, r.c.Purchase.unknown()...)
	case kind == EmergencyBegan && r.c.Plan == nil:
		list = append(list, PlanNotGiven)
	}
	if len(r.c.Items) == 0 && r.State == DataSealed {
		list = append(list, PersonalNotGiven)
	}
	acts := func(code GapCode, unsaid func(a *Act) bool) {
		if slices.ContainsFunc(r.c.Acts, func(a Act) bool { return !a.On.After(r.AsOf) && unsaid(&a) }) {
			list = append(list, code)
		}
	}
	acts(FormNotGiven, func(a *Act) bool {
		return kind == OperationGranted && (a.Kind == Supplied || a.Kind == Traded) && a.Form == opening.NoForm
	})
	acts(VenueNotGiven, func(a *Act) bool {
		return a.Kind == Traded && (a.ForValue == jurisdiction.Unknown || a.ForValue == jurisdiction.Yes && a.Venue == NoVenue)
	})
	return list
}

// kind is the event with which the case began; empty before it did.
func (r Report) kind() jurisdiction.EventType {
	if e := moves.Began(r.past.Events); e != nil {
		return e.Type
	}
	return ""
}

func (g *Grant) unknown() (list []GapCode) {
	if g.Mode == NoMode {
		list = append(list, ModeNotGiven)
	}
	if len(g.By) == 0 || slices.ContainsFunc(g.By, func(b Grantor) bool { return b.Role == jurisdiction.Government && b.Place.IsZero() }) {
		list = append(list, GrantorNotGiven)
	}
	if g.Measures == jurisdiction.Unknown {
		list = append(list, MeasuresNotGiven)
	}
	if g.StateOwned == jurisdiction.Unknown {
		list = append(list, OwnerNotGiven)
	}
	return list
}

func (p *Purchase) unknown() (list []GapCode) {
	if p.Shareable == jurisdiction.Unknown {
		list = append(list, SharingNotAsked)
	}
	if p.Venue == NoVenue {
		list = append(list, VenueNotGiven)
	}
	return list
}
