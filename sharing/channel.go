package sharing

import (
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Way is a way to data (取得数据的途径), by the name that texts give it. The set is
// open.
type Way string

// The ways that the shipped texts open.
const (
	DirectAccess         Way = "direct"                // fetched on the platform without a request (直接获取)
	ByRequest            Way = "request"               // a request to the provider (申请)
	Matching             Way = "matching"              // matching of supply and demand, for data outside the catalog (供需对接)
	Negotiation          Way = "negotiation"           // negotiation with the provider, then the catalog (协商)
	OwnAuthority         Way = "own-authority"         // through the own authority to the higher platform (报送本级主管部门)
	ProvincialDepartment Way = "provincial-department" // the department that supplies the data of a provincial system (省级垂直管理系统)
	ByReturn             Way = "return"                // return of data of the own region (回流、回传)
	Coordination         Way = "coordination"          // through the provincial authority to central bodies (协调获取)
	OfflineWay           Way = "offline"               // offline, with the authority's consent (线下)
	StatutoryDemand      Way = "statutory-demand"      // demanded by police or State security under statute (依法调取)
)

// A Channel is a way to data between two bodies, with the rules that open it, or
// would.
type Channel struct {
	Way     Way
	Open    jurisdiction.Tri // whether the way is open; Unknown where that is not settled, or a fact is missing
	Missing string           // the fact that decides and that nobody gave, as in "regional-data"
	rules   []jurisdiction.Applied
	why     jurisdiction.Text
}

// Rules yields the rules, that on which the answer rests first; each with its
// standing, its provision and why it counts so.
func (c Channel) Rules() iter.Seq[jurisdiction.Applied] { return slices.Values(c.rules) }

// First says the first step on the way, in words.
func (c Channel) First() jurisdiction.Text {
	if len(c.rules) == 0 {
		return jurisdiction.Text{}
	}
	_, first := c.rules[0].Channel()
	return first
}

// Asked returns to whom the first step leads; [jurisdiction.NoRole] where nobody
// is asked.
func (c Channel) Asked() jurisdiction.Role {
	if len(c.rules) == 0 {
		return jurisdiction.NoRole
	}
	return c.rules[0].Asked()
}

// Reason says in words why the way is open, or is not.
func (c Channel) Reason() jurisdiction.Text { return c.why }

// Channels answers by which ways a body can get data of another on a day: open
// ones first, then those of which it is not known, then closed ones; among these
// those of higher texts first. Every way stands in the texts, with its first step;
// this function knows only what they count for. An empty answer means that no text
// held opens a way, for data that is not shared for instance.
//
// Direct access and a request are two channels (reading A8): who may fetch
// unconditional data directly may request it too, and then the one-day clock runs.
// Where the data holds personal information there is no direct access, since
// somebody has to look at the legal basis (Q11).
//
// The requester and the provider stand in parties. Facts that texts declare,
// regional-data and statutory-demand among them, are given with
// [jurisdiction.Facts.With]. A missing fact is no error: see Channel.Missing. The
// error wraps [jurisdiction.ErrUndetermined] where the law, the day or the kind of
// one of the two bodies was not given.
func Channels(law *jurisdiction.Law, parties jurisdiction.Parties, facts jurisdiction.Facts, on deadline.Date) ([]Channel, error) {
	switch {
	case law == nil:
		return nil, &jurisdiction.UndeterminedError{Fact: "law"}
	case on.IsZero():
		return nil, &jurisdiction.UndeterminedError{Fact: "on"}
	case parties.Requester.Kind == jurisdiction.UnknownBody:
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the requester"}
	case parties.Provider.Kind == jurisdiction.UnknownBody:
		return nil, &jurisdiction.UndeterminedError{Fact: "kind of body of the provider"}
	}
	var list []Channel
	for a, missing := range law.Channels(parties, facts, on) {
		c := channelOf(a, missing, facts.Personal)
		k := slices.IndexFunc(list, func(x Channel) bool { return x.Way == c.Way })
		switch {
		case k < 0:
			list = append(list, c)
		case c.opener() < list[k].opener():
			c.rules = append(c.rules, list[k].rules...)
			list[k] = c
		default:
			list[k].rules = append(list[k].rules, a)
		}
	}
	slices.SortStableFunc(list, func(a, b Channel) int { return a.opener() - b.opener() })
	return list, nil
}

// opener orders answers: open, unknown, closed.
func (c *Channel) opener() int {
	return [...]int{jurisdiction.Yes: 0, jurisdiction.Unknown: 1, jurisdiction.No: 2}[c.Open]
}

// channelOf is the way that one rule opens.
func channelOf(a jurisdiction.Applied, missing string, personal jurisdiction.Tri) Channel {
	way, _ := a.Channel()
	c := Channel{Way: Way(way), Missing: missing, rules: []jurisdiction.Applied{a}, why: a.Reason()}
	switch {
	case missing != "":
	case a.Standing == jurisdiction.Governing || a.Standing == jurisdiction.Supplementary:
		c.Open = jurisdiction.Yes
	case a.Standing == jurisdiction.Displaced:
		c.Open = jurisdiction.No
	}
	if c.Way == DirectAccess && c.Open == jurisdiction.Yes {
		switch personal {
		case jurisdiction.Yes:
			c.Open = jurisdiction.No
			c.why = jurisdiction.Text{"数据含个人信息，须写明处理依据并经审核，不得直接获取", "the data holds personal information: a basis for handling it must be named and looked at, so there is no direct access"}
		case jurisdiction.Unknown:
			c.Open, c.Missing = jurisdiction.Unknown, "personal-information"
		}
	}
	if c.Missing != "" {
		c.why = jurisdiction.Text{"取决于没有给出的事实：" + c.Missing, "depends on a fact that was not given: " + c.Missing}
	}
	return c
}
