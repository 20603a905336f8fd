package dispute

import (
	"fmt"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// why says why an authority or a government is the one.
type why uint8

const (
	whyNone             why = iota // the parties themselves
	whyPeers                       // of the place where both stand
	whyContains                    // the lowest that contains both
	whyStrictly                    // the lowest strictly above both
	whyCoordinator                 // at the level of the authority that coordinated
	whyCommonGovernment            // of what both have in common
	whyOwn                         // of the requester's own level
	whyText                        // named by the text
)

// isSuperior reports whether the authority is the one over both parties.
func (y why) isSuperior() bool { return y >= whyPeers && y <= whyStrictly }

var whyWords = [...]jurisdiction.Text{
	whyNone:             {},
	whyPeers:            {"双方同级，由其本级主管部门协调", "the parties are peers: their own authority"},
	whyContains:         {"跨层级或者跨地域，%s是包含双方的最低一级", "across levels or regions: %s is the lowest place that contains both"},
	whyStrictly:         {"跨层级或者跨地域，%s是高于双方的最低一级", "across levels or regions: %s is the lowest place above both"},
	whyCoordinator:      {"协调该争议的主管部门的本级人民政府", "the government at the level of the authority that coordinates"},
	whyCommonGovernment: {"双方的本级人民政府", "the parties' own government"},
	whyOwn:              {"当事一方的本级主管部门", "the authority of a party's own level"},
	whyText:             {"条文写明由这一级办理", "the text names this level"},
}

var (
	raisedParty   = jurisdiction.Text{"；%s主管部门自身是当事一方，因而上移一级", "; the authority of %s is itself a party, so it is the next above"}
	raisedMissing = jurisdiction.Text{"；%s没有主管部门，因而上移一级", "; %s has no authority, so it is the next above"}
	goBetween     = jurisdiction.Text{"；不在双方之上，只能出面协调，不能命令对方", "; it does not stand above both: it can ask, not order"}
	pairWords     = [2]jurisdiction.Text{{"跨层级或者跨地域", "across levels or regions"}, {"双方同级", "the parties are peers"}}
)

// Why says in words why it is that authority or government and no other; of
// negotiation, what kind of pair the parties are.
func (l Ladder) Why(s Stage) jurisdiction.Text {
	if s.Step == jurisdiction.Negotiate {
		return pairWords[index(l.Peers)]
	}
	t := whyWords[s.why]
	if s.why == whyContains || s.why == whyStrictly {
		found := s.At
		if !s.raised.IsZero() {
			found = s.raised
		}
		t = fill(t, placeWords(found))
	}
	switch {
	case s.raised.IsZero():
	case s.party:
		t = join(t, fill(raisedParty, placeWords(s.raised)))
	default:
		t = join(t, fill(raisedMissing, placeWords(s.raised)))
	}
	if l.c != nil && !s.At.IsZero() && !l.IsOver(s) {
		t = join(t, goBetween)
	}
	return t
}

func index(b bool) int {
	if b {
		return 1
	}
	return 0
}

// placeWords names a division: by its full name, in English with its code.
func placeWords(d jurisdiction.Division) jurisdiction.Text {
	if d == jurisdiction.Nation() {
		return jurisdiction.Text{"全国", "the nation"}
	}
	return jurisdiction.Text{fullName(d), fmt.Sprintf("%s (%v)", fullName(d), d)}
}

func fill(t, with jurisdiction.Text) jurisdiction.Text {
	for _, lang := range [...]deadline.Language{deadline.Chinese, deadline.English} {
		t[lang] = fmt.Sprintf(t[lang], with[lang])
	}
	return t
}

func join(a, b jurisdiction.Text) jurisdiction.Text {
	return jurisdiction.Text{a[0] + b[0], a[1] + b[1]}
}
