package opening

import (
	"iter"
	"slices"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A GapCode names a kind of thing that a report cannot know. The zero value is
// none.
type GapCode uint8

const (
	NoGap               GapCode = iota // none
	OutsideScope                       // no text held binds these two bodies
	NotInForce                         // no text held was in force when it was received
	NoRule                             // the texts held set no clock for it
	CalendarUnknown                    // the last day lies past the last holiday notice
	CalendarMayMove                    // a notice that is still to come may move the last day
	TextNotHeld                        // local texts of the provider's place are not held
	HolidaysNotGiven                   // holidays of an autonomous area were not given
	PlaceNotGiven                      // where the provider sits was not said
	PlaceUnknown                       // the provider's division code is none that is or was in use
	ReceiptNotRecorded                 // the day of submission stands for that of receipt
	ClassNotGiven                      // of which opening class the data is was not said
	NoApplicationNeeded                // unconditionally open data is fetched directly
	ApplicationNotGiven                // what the application says was not given
	AgreementNotGiven                  // what the agreement says was not given
	FormNotGiven                       // whether what went to others was the data itself was not said
	SuspensionNotJudged                // the provider has not said whether suspension is necessary
)

var gapNames = append(slices.Clone(casework.Names), "receipt-not-recorded", "class-not-given", "no-application-needed",
	"application-not-given", "agreement-not-given", "form-not-given", "suspension-not-judged")

// String returns the name, such as "class-not-given".
func (g GapCode) String() string { return enum.String(gapNames, "GapCode", g) }

// AppendText appends what [GapCode.String] returns; an undeclared value is an error.
func (g GapCode) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, gapNames, "opening: gap", g)
}

// MarshalText is [GapCode.AppendText] on an empty slice.
func (g GapCode) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText accepts the names that [GapCode.String] returns.
func (g *GapCode) UnmarshalText(b []byte) error {
	return enum.Parse(g, gapNames, "opening: gap", b)
}

var gapWords = append(slices.Clone(casework.Words),
	jurisdiction.Text{"没有单独记录收到时间，以提交之日计算", "no day of receipt was recorded; the day of submission was used"},
	jurisdiction.Text{"没有给出数据的开放属性：开放属性未定的数据不得视为开放", "the opening class of the data was not given: data without one is not taken to be open"},
	jurisdiction.Text{"无条件开放的数据可以直接获取，不需要申请", "unconditionally open data is fetched directly and needs no application"},
	jurisdiction.Text{"没有给出申请的内容，没有核对", "what the application says was not given and was not checked"},
	jurisdiction.Text{"没有给出协议的内容，使用情况无从对照", "what the agreement says was not given, so that use could not be held against it"},
	jurisdiction.Text{"没有说明提供给他人的是数据本身还是加工成果", "it was not said whether what went to others is the data itself or something made of it"},
	jurisdiction.Text{"提供部门还没有认定是否必须中止开放，本库不作判断", "the provider has not judged whether suspension is necessary; this library does not judge it"},
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

// Gaps yields what the report cannot know: first of single items and duties, in
// order, then of the case.
func (r Report) Gaps() iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		if r.law == nil {
			return
		}
		for g := range r.itemGaps {
			if !yield(g) {
				return
			}
		}
		for g := range casework.Gaps(r.law, &r.c.Parties, r.Duties) {
			if !yield(Gap{GapCode(g.Code), g.Item, g.Duty, g.After}) {
				return
			}
		}
		if slices.ContainsFunc(r.past.Events, func(e jurisdiction.Event) bool { return e.Submitted }) {
			yield(Gap{Code: ReceiptNotRecorded})
		}
	}
}

// itemGaps yields what is not known of single items.
func (r Report) itemGaps(yield func(Gap) bool) {
	items := r.c.Items
	if len(items) == 0 {
		items = []Item{{}}
	}
	for _, i := range items {
		for _, code := range r.unknown(i) {
			if !yield(Gap{Code: code, Item: i.ID}) {
				return
			}
		}
	}
}

// unknown lists what is not known of an item.
func (r Report) unknown(i Item) (list []GapCode) {
	first := r.first(i.ID)
	if first == nil {
		return nil
	}
	if !slices.ContainsFunc(r.Duties, func(d jurisdiction.Duty) bool { return d.Item == i.ID }) && first.Type != Fetched {
		list = append(list, GapCode(casework.Begun(r.law, jurisdiction.Opening, r.c.Parties.Provider, r.c.Parties.Requester, first.On)))
	}
	class, state := r.c.class(i), r.ItemState(i.ID)
	switch {
	case first.Type == ObjectionFiled:
		if state == Objected && r.happened(i.ID, SuspensionJudged) == nil {
			list = append(list, SuspensionNotJudged)
		}
		return list
	case class == catalog.NoOpening:
		list = append(list, ClassNotGiven)
	case class == catalog.OpenUnconditionally && first.Type == jurisdiction.Received:
		list = append(list, NoApplicationNeeded)
	case class == catalog.OpenConditionally && r.c.Application == nil && first.Type == jurisdiction.Received:
		list = append(list, ApplicationNotGiven)
	}
	if r.c.Agreement == nil && r.happened(i.ID, AgreementSigned) != nil {
		list = append(list, AgreementNotGiven)
	}
	if slices.ContainsFunc(r.c.Uses, func(u Use) bool {
		return u.touches(i.ID) && !u.On.After(r.AsOf) && u.To != NoRecipient && u.Form == NoForm
	}) {
		list = append(list, FormNotGiven)
	}
	return list
}

// first is the event with which the item's case began.
func (r Report) first(item string) *jurisdiction.Event {
	events := r.past.Of(item)
	for k := range events {
		if e := &events[k]; e.Touches(item) && (e.Type == jurisdiction.Received || e.Type == Fetched || e.Type == ObjectionFiled) {
			return e
		}
	}
	return nil
}

// happened is the first event of a type that touches an item.
func (r Report) happened(item string, t jurisdiction.EventType) *jurisdiction.Event {
	events := r.past.Of(item)
	for k := range events {
		if e := &events[k]; e.Type == t && e.Touches(item) {
			return e
		}
	}
	return nil
}
