package sharing

import (
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A GapCode names a kind of thing that a report cannot know. The zero value is
// none.
type GapCode uint8

const (
	NoGap              GapCode = iota // none
	OutsideScope                      // no text held binds these two bodies
	NotInForce                        // no text held was in force when the request was received
	NoLimit                           // the texts held set no clock for such a request
	CalendarUnknown                   // the last day lies past the last holiday notice
	CalendarMayMove                   // a notice that is still to come may move the last day
	TextNotHeld                       // local texts of the provider's place are not held
	HolidaysNotGiven                  // holidays of an autonomous area were not given
	ReceiptNotRecorded                // the day of submission stands for that of receipt
	PlaceNotGiven                     // where the provider sits was not said, so only national texts were asked
	PlaceUnknown                      // the provider's division code is none that is or was in use
)

var gapNames = []string{"", "outside-scope", "not-in-force", "no-limit", "calendar-unpublished", "calendar-may-move",
	"local-text-not-held", "local-holidays-not-given", "receipt-not-recorded", "place-not-given", "place-unknown"}

// String returns the name, such as "no-limit".
func (g GapCode) String() string { return enum.String(gapNames, "GapCode", g) }

// AppendText appends what [GapCode.String] returns; an undeclared value is an error.
func (g GapCode) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, gapNames, "sharing: gap", g)
}

// MarshalText is [GapCode.AppendText] on an empty slice.
func (g GapCode) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText accepts the names that [GapCode.String] returns.
func (g *GapCode) UnmarshalText(b []byte) error {
	return enum.Parse(g, gapNames, "sharing: gap", b)
}

var gapWords = []jurisdiction.Text{{},
	{"本库所载文本不约束这两个主体，没有可以计算的期限", "no text held binds these two bodies, so no limit can be computed"},
	{"收到申请之日，本库所载文本尚未施行或者已经失效", "no text held was in force on the day of receipt"},
	{"本库所载文本对此类申请没有规定答复期限（例如目录外数据）", "the texts held set no time for a reply to such a request (data outside the catalog, for instance)"},
	{"期限届满日晚于放假通知所及的最后一日，现在无法得知", "the last day lies past the days that holiday notices cover and cannot be known yet"},
	{"期限届满日在年末，下一年的放假通知仍可能将其移动", "the last day is at the end of the year, and the notice for the next year may still move it"},
	{"没有载入提供部门所在地的地方文本，当地规定可能另有要求", "no local text of the provider's place is held; local rules may ask for more"},
	{"提供部门在民族自治地方，没有载入当地假日", "the provider sits in an autonomous area whose own holidays were not given"},
	{"没有单独记录收到时间，以提交之日计算", "no day of receipt was recorded; the day of submission was used"},
	{"没有给出提供部门所在地，只适用了全国性文本", "the provider's place was not given, so only national texts were applied"},
	{"提供部门的行政区划代码不在现行和已停用的代码之列", "the provider's division code is none that is or was in use"},
}

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
		for _, gaps := range []iter.Seq[Gap]{r.itemGaps, r.dutyGaps, r.caseGaps} {
			for g := range gaps {
				if !yield(g) {
					return
				}
			}
		}
	}
}

// itemGaps yields items whose receipt started no clock, and why.
func (r Report) itemGaps(yield func(Gap) bool) {
	items := r.c.Items
	if len(items) == 0 {
		items = []Item{{}}
	}
	started := r.started()
	for _, i := range items {
		received := r.received(i.ID)
		if received == nil || started[i.ID] {
			continue
		}
		bound, inForce := r.law.Binds(r.c.Parties.Provider, r.c.Parties.Requester, received.On)
		g := Gap{Code: NoLimit, Item: i.ID}
		switch {
		case !bound:
			g.Code = OutsideScope
		case !inForce:
			g.Code = NotInForce
		}
		if !yield(g) {
			return
		}
	}
}

// received is the provider's receipt of an item (reading G4).
func (r Report) received(item string) *jurisdiction.Event {
	events := r.past.Of(item)
	for k := range events {
		if e := &events[k]; e.Type == jurisdiction.Received && !elsewhere(e) && e.Touches(item) {
			return e
		}
	}
	return nil
}

// started lists the items whose receipt started a clock.
func (r Report) started() map[string]bool {
	started := map[string]bool{}
	for k := range r.Duties {
		if d := &r.Duties[k]; d.Rule().Start().Event == jurisdiction.Received {
			started[d.Item] = true
		}
	}
	return started
}

// dutyGaps yields open duties whose last day is not, or not finally, known.
func (r Report) dutyGaps(yield func(Gap) bool) {
	for k := range r.Duties {
		d := &r.Duties[k]
		g := Gap{Item: d.Item, Duty: d.Code, After: d.Unknown}
		switch {
		case d.Status != jurisdiction.Open:
			continue
		case !d.Unknown.IsZero():
			g.Code = CalendarUnknown
		case r.law.CalendarAt(r.c.Parties.Place(d.Bearer)).MayMove(d.Due):
			g.Code = CalendarMayMove
		default:
			continue
		}
		if !yield(g) {
			return
		}
	}
}

// caseGaps yields what is not held about the provider's place, and a day of
// receipt that was not recorded.
func (r Report) caseGaps(yield func(Gap) bool) {
	place := r.c.Parties.Provider.Division
	local := !place.IsZero() && place != jurisdiction.Nation()
	if place.IsZero() && !yield(Gap{Code: PlaceNotGiven}) {
		return
	}
	if local && place.Name() == "" && !yield(Gap{Code: PlaceUnknown}) {
		return
	}
	if local && !r.law.HeldLocally(place) && !yield(Gap{Code: TextNotHeld}) {
		return
	}
	if local && place.IsAutonomous() && !r.law.CalendarAt(place).IsLocal() && !yield(Gap{Code: HolidaysNotGiven}) {
		return
	}
	if slices.ContainsFunc(r.past.Events, func(e jurisdiction.Event) bool { return e.Submitted }) {
		yield(Gap{Code: ReceiptNotRecorded})
	}
}
