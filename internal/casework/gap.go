package casework

import (
	"iter"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// The kinds of thing that no report can know, whatever the case is about. The
// packages put their own after Common.
const (
	None             uint8 = iota
	OutsideScope           // no text held binds these two bodies
	NotInForce             // no text held was in force
	NoRule                 // the texts held set no clock for it
	CalendarUnknown        // the last day lies past the last holiday notice
	CalendarMayMove        // a notice that is still to come may move the last day
	TextNotHeld            // local texts of the place are not held
	HolidaysNotGiven       // holidays of an autonomous area were not given
	PlaceNotGiven          // where the body sits was not said
	PlaceUnknown           // its division code is none that is or was in use
	Common                 // how many there are
)

// Names are their names.
var Names = []string{"", "outside-scope", "not-in-force", "no-rule", "calendar-unpublished", "calendar-may-move",
	"local-text-not-held", "local-holidays-not-given", "place-not-given", "place-unknown"}

// Words say in words what cannot be known.
var Words = []jurisdiction.Text{{},
	{"本库所载文本不约束这两个主体", "no text held binds these two bodies"},
	{"事情发生之日，本库所载文本尚未施行或者已经失效", "no text held was in force on the day on which it began"},
	{"本库所载文本对此没有规定办理义务和期限", "the texts held set no duty and no time for this"},
	{"期限届满日晚于放假通知所及的最后一日，现在无法得知", "the last day lies past the days that holiday notices cover and cannot be known yet"},
	{"期限届满日在年末，下一年的放假通知仍可能将其移动", "the last day is at the end of the year, and the notice for the next year may still move it"},
	{"没有载入当地的地方文本，当地规定可能另有要求", "no local text of the place is held; local rules may ask for more"},
	{"机构在民族自治地方，没有载入当地假日", "the body sits in an autonomous area whose own holidays were not given"},
	{"没有给出机构所在地，只适用了全国性文本", "the place of the body was not given, so only national texts were applied"},
	{"机构的行政区划代码不在现行和已停用的代码之列", "the division code of the body is none that is or was in use"},
}

// A Gap is something that a report cannot know.
type Gap struct {
	Code  uint8
	Item  string
	Duty  string
	After deadline.Date // CalendarUnknown: the last day lies after this one
}

// Gaps yields what is not known of the duties of a case, then of the place of the provider.
func Gaps(law *jurisdiction.Law, p *jurisdiction.Parties, list []jurisdiction.Duty) iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		for _, gaps := range [...]iter.Seq[Gap]{duties(law, p, list), place(law, p.Provider.Division)} {
			for g := range gaps {
				if !yield(g) {
					return
				}
			}
		}
	}
}

// duties yields open duties whose last day is not, or not finally, known.
func duties(law *jurisdiction.Law, p *jurisdiction.Parties, list []jurisdiction.Duty) iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		for k := range list {
			d := &list[k]
			g := Gap{Item: d.Item, Duty: d.Code, After: d.Unknown}
			switch {
			case d.Status != jurisdiction.Open:
				continue
			case !d.Unknown.IsZero():
				g.Code = CalendarUnknown
			case d.Term().Kind() == jurisdiction.Numbered && law.CalendarAt(p.Place(d.Bearer)).MayMove(d.Due):
				g.Code = CalendarMayMove
			default:
				continue
			}
			if !yield(g) {
				return
			}
		}
	}
}

// Begun says why a case, or an item of it, has no duty at all; None where nothing
// can be said against that.
func Begun(law *jurisdiction.Law, p jurisdiction.Procedure, body, other jurisdiction.Body, on deadline.Date) uint8 {
	bound, inForce := law.BindsIn(p, body, other, on)
	switch {
	case !bound:
		return OutsideScope
	case !inForce:
		return NotInForce
	}
	return NoRule
}

// place yields what is not held about the place of a body.
func place(law *jurisdiction.Law, at jurisdiction.Division) iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		local := !at.IsZero() && at != jurisdiction.Nation()
		if at.IsZero() {
			yield(Gap{Code: PlaceNotGiven})
			return
		}
		if local && at.Name() == "" && !yield(Gap{Code: PlaceUnknown}) {
			return
		}
		if local && !law.HeldLocally(at) && !yield(Gap{Code: TextNotHeld}) {
			return
		}
		if local && at.IsAutonomous() && !law.CalendarAt(at).IsLocal() {
			yield(Gap{Code: HolidaysNotGiven})
		}
	}
}
