package dispute

import (
	"iter"
	"slices"

	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A GapCode names a kind of thing that a ladder cannot know, or that the texts
// leave open. The zero value is none.
type GapCode uint8

const (
	NoGap            GapCode = iota // none
	OutsideScope                    // no text held binds these two bodies
	NotInForce                      // no text that binds them was in force on that day
	NoRoute                         // the texts in force have no stage for such a dispute
	NoTimeLimit                     // the texts set no time for a stage
	AuthorityIsParty                // the authority is itself a party, and the next above stands in (reading S17 d)
	AuthorityMissing                // the caller says that a place has no authority, and the next above stands in (G9)
	NobodyAbove                     // nobody stands where the reading leads
	StateCouncilOnly                // the national authority is itself a party: only the State Council is left
	ZoneNoGovernment                // a functional zone has no people's government of its own
	NotManaged                      // the government that decides does not manage a party (G7)
	ByReference                     // the stages hold by reference, which a person has to confirm (A12)
	TextNotHeld                     // local texts of a party's place are not held
)

var gapNames = []string{"", "outside-scope", "not-in-force", "no-route", "no-time-limit", "authority-is-party", "authority-missing",
	"nobody-above", "state-council-only", "zone-no-government", "not-managed", "by-reference", "local-text-not-held"}

// String returns the name, such as "no-route".
func (g GapCode) String() string { return enum.String(gapNames, "GapCode", g) }

// AppendText appends what [GapCode.String] returns; an undeclared value is an error.
func (g GapCode) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, gapNames, "dispute: gap", g)
}

// MarshalText is [GapCode.AppendText] on an empty slice.
func (g GapCode) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText accepts the names that [GapCode.String] returns.
func (g *GapCode) UnmarshalText(b []byte) error {
	return enum.Parse(g, gapNames, "dispute: gap", b)
}

var gapWords = []jurisdiction.Text{{},
	{"本库所载文本不约束这两个主体，没有可循的争议处理途径", "no text held binds these two bodies, so there is no route for their dispute"},
	{"当日约束双方的文本尚未施行或者已经失效；此前的规定本库没有载入", "no text held that binds them was in force on that day; earlier rules are not held"},
	{"当日施行的文本对此类争议没有规定处理途径", "the texts in force on that day have no stage for such a dispute"},
	{"条文没有规定期限，不推算日期", "the texts set no time, and none is computed"},
	{"主管部门自身是当事一方，如何处理条文没有规定，按由上一级协调的读法处理", "the authority is itself a party; the texts are silent, and the next above is taken"},
	{"据所给事实，该地没有主管部门，由上一级协调", "the place has no authority, as the caller says; the next above is taken"},
	{"按所选读法，双方之上没有主管部门", "under the reading chosen no authority stands above both"},
	{"国务院主管部门自身是当事一方，其上只有国务院", "the national authority is itself a party, and only the State Council is above it"},
	{"功能区没有本级人民政府，由设立它的人民政府一级处理", "a functional zone has no people's government of its own; the government that set it up stands in"},
	{"作出决定的人民政府不管理该单位，决定对其效力如何，条文没有规定", "the deciding government does not manage this body; what its decision is worth against it the texts do not say"},
	{"经其他文本指引参照，须由人确认", "by reference through another text, to be confirmed by a person"},
	{"没有载入该单位所在地的地方文本，当地规定可能另有途径", "no local text of this body's place is held; local rules may have channels of their own"},
}

// A Gap is something that the ladder cannot know, or that the texts leave open: it
// is said, and not filled in.
type Gap struct {
	Code  GapCode
	Role  jurisdiction.Role     // the party concerned, where one is
	Place jurisdiction.Division // the place concerned, where one is
}

// Words says what cannot be known.
func (g Gap) Words() jurisdiction.Text { return enum.Words(gapWords, g.Code) }

// Gaps yields what the ladder cannot know: first why it is empty or ends where it
// does, then what concerns a single party.
func (l Ladder) Gaps() iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		if l.c == nil {
			return
		}
		for _, gaps := range [...]func(func(Gap) bool) bool{l.emptyGaps, l.seatGaps, l.partyGaps} {
			if !gaps(yield) {
				return
			}
		}
	}
}

// emptyGaps yields why there is no stage at all.
func (l *Ladder) emptyGaps(yield func(Gap) bool) bool {
	if l.Len() > 0 {
		open := slices.ContainsFunc(l.list(), func(s Stage) bool { return l.Term(s).Kind() != jurisdiction.Numbered })
		return !open || yield(Gap{Code: NoTimeLimit})
	}
	bound, inForce := l.binds()
	switch {
	case !bound:
		return yield(Gap{Code: OutsideScope})
	case !inForce:
		return yield(Gap{Code: NotInForce})
	}
	return yield(Gap{Code: NoRoute})
}

// binds reports whether some text held binds the parties, and is in force.
func (l *Ladder) binds() (bound, inForce bool) {
	for _, p := range [...][2]*Party{{&l.c.Requester, &l.c.Provider}, {&l.c.Provider, &l.c.Requester}} {
		q := jurisdiction.Question{Matter: "dispute", Body: p[0].Body, Counterpart: p[1].Body, Facts: l.c.facts(), On: l.On}
		for r := range l.law.Reach(q) {
			inForce = inForce || r.InForce && r.Here && r.Strength != jurisdiction.Outside
		}
		b, _ := l.law.Binds(p[0].Body, p[1].Body, l.On)
		bound = bound || b
	}
	return bound || inForce, inForce
}

// seatGaps yields what is open about the authority over both.
func (l *Ladder) seatGaps(yield func(Gap) bool) bool {
	m := &l.main
	switch {
	case !l.isNational():
		return true
	case m.stateCouncil:
		return yield(Gap{Code: StateCouncilOnly})
	case m.at.IsZero():
		return yield(Gap{Code: NobodyAbove})
	case !m.raised.IsZero() && m.party:
		return yield(Gap{Code: AuthorityIsParty, Place: m.raised})
	case !m.raised.IsZero():
		return yield(Gap{Code: AuthorityMissing, Place: m.raised})
	}
	return true
}

// partyGaps yields what is open about each party.
func (l *Ladder) partyGaps(yield func(Gap) bool) bool {
	if l.reference && !yield(Gap{Code: ByReference}) {
		return false
	}
	for _, r := range [...]jurisdiction.Role{jurisdiction.Requester, jurisdiction.Provider} {
		p, other := l.c.party(r)
		if p.Zone != "" && l.Len() > 0 && !yield(Gap{ZoneNoGovernment, r, p.Division}) {
			return false
		}
		if l.unmanaged(p) && !yield(Gap{NotManaged, r, p.ManagedAt()}) {
			return false
		}
		twice := r == jurisdiction.Provider && p.Division == other.Division
		local := p.Division != jurisdiction.Nation() && !l.law.HeldLocally(p.Division)
		if local && !twice && !yield(Gap{TextNotHeld, r, p.Division}) {
			return false
		}
	}
	for k := range l.c.Others {
		if p := &l.c.Others[k]; l.unmanaged(p) && !yield(Gap{Code: NotManaged, Place: p.ManagedAt()}) {
			return false
		}
	}
	return true
}

// unmanaged reports whether the government that decides stands below the one that
// manages a party.
func (l *Ladder) unmanaged(p *Party) bool {
	for _, s := range l.list() {
		if s.Step == jurisdiction.Decide && s.By == jurisdiction.Government && !s.At.Contains(p.ManagedAt()) {
			return true
		}
	}
	return false
}
