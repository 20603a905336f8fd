package dispute

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// Route answers who settles a dispute on a day, stage by stage. That no text held
// has a stage for it is no error: the ladder is then empty, and [Ladder.Gaps] says
// why. It allocates nothing for a ladder of up to six stages.
//
// What is wrong with the case is returned together: [ErrSameBody]; [ErrParty] for a
// person or an enterprise, in a [*PartyError] that names its own procedure;
// [ErrSubject]; [jurisdiction.ErrUndetermined] for a kind, a division, a subject or
// a day that was not given, or a fact that a text asks for. The other errors are
// those of [jurisdiction.Law.Ruling].
//
//law:state-2025:28.2
func Route(law *jurisdiction.Law, c *Case, on deadline.Date) (l Ladder, err error) {
	if err := c.check(law, on); err != nil {
		return Ladder{}, err
	}
	l.start(law, c, on)
	w := walk{law: law, c: c, ladder: &l}
	ruling, err := law.Ruling(jurisdiction.Question{Matter: "dispute", Body: c.Requester.Body, Counterpart: c.Provider.Body, Facts: c.facts(), On: on})
	if err != nil {
		return Ladder{}, err
	}
	for rule, standing := range ruling.Rules {
		w.take(rule, standing, jurisdiction.Requester)
	}
	alike := c.alike()
	if !w.forProvider && (alike || ruling.IsComplete()) {
		return l, nil // asked of the provider the law has nothing to add
	}
	if !alike {
		if ruling, err = ruling.Reversed(); err != nil {
			return Ladder{}, err
		}
	}
	for rule, standing := range ruling.Rules {
		w.take(rule, standing, jurisdiction.Provider)
	}
	return l, nil
}

// How the walk goes
//
// The rules on disputes that bind a party come by rank. Each states stages; one
// that fits the parties and the subject is given its place. Stages at the same
// place with the same step are one stage that rests on several rules, so that a
// local channel which leads where the national ladder leads anyway adds its
// citation and nothing else. What a local text has for its own bodies is asked of
// each party in turn, since whether a text binds a body can depend on that body
// alone; so the ladder does not depend on who is called the requester, except
// for channels that a text gives to the requester.

type walk struct {
	law    *jurisdiction.Law
	c      *Case
	ladder *Ladder
	seat   jurisdiction.Division // of the authority in the text just read that coordinates

	forProvider bool // some stage is for the provider alone
}

// alike reports whether the ruling for the one party is that for the other as far
// as it counts here: they differ in their place alone, at one level, and a local
// stage is for two bodies of one territory.
func (c *Case) alike() bool {
	a, b := c.Requester.Body, c.Provider.Body
	if a.Division.Level() != b.Division.Level() {
		return false
	}
	a.Division = b.Division
	return a == b
}

// start sets out from the two bodies.
func (l *Ladder) start(law *jurisdiction.Law, c *Case, on deadline.Date) {
	r := law.Readings()
	l.main = c.superior(r.CommonSuperior, r.VerticalAuthority)
	l.law, l.c, l.On, l.Subject, l.Peers = law, c, on, c.Subject, l.main.peers
}

// take adds the stages of a rule that fit; asked is the party whom the ruling
// was about.
func (w *walk) take(rule *jurisdiction.Rule, standing jurisdiction.Standing, asked jurisdiction.Role) {
	if standing == jurisdiction.Displaced {
		w.ladder.aside = w.ladder.aside || w.isAside(rule, asked)
		return
	}
	for s := range rule.Stages() {
		w.forProvider = w.forProvider || s.User() == jurisdiction.Provider
		if !w.fits(&s, asked) {
			continue
		}
		where := w.at(&s)
		w.lead(&s, &where)
		w.add(&s, &where, rule, standing)
	}
	if c := rule.Refers(); !c.IsZero() && w.inside(rule) {
		w.refer(rule, c, asked)
	}
}

// isAside reports whether a rule that is displaced has a stage that would fit.
func (w *walk) isAside(rule *jurisdiction.Rule, asked jurisdiction.Role) bool {
	for s := range rule.Stages() {
		if w.fits(&s, asked) {
			return true
		}
	}
	return false
}

// fits reports whether a stage is for these parties and this subject.
func (w *walk) fits(s *jurisdiction.Stage, asked jurisdiction.Role) bool {
	c := w.c
	if !s.Takes(c.Subject) || !s.TakesPair(w.ladder.main.peers) || s.User() != jurisdiction.NoRole && s.User() != asked {
		return false
	}
	if s.ForAuthority() && !c.Requester.IsAuthority && !c.Provider.IsAuthority {
		return false
	}
	if !s.IsLocal() {
		return true
	}
	if s.ForCentral() {
		p := &c.Provider
		return p.Division == jurisdiction.Nation() || p.ManagedBy == jurisdiction.ByCentre && s.Territory().Contains(p.Division)
	}
	return c.liesIn(s.Territory())
}

// refer follows a rule that leaves disputes to another provision: where the stages
// of that are on the ladder, the rule stands beside them; where its text does not
// bind these bodies, they come by reference (reading A12).
func (w *walk) refer(rule *jurisdiction.Rule, to jurisdiction.Citation, asked jurisdiction.Role) {
	if w.ladder.restOn(to, rule) {
		return
	}
	i := w.law.Instrument(to.Instrument())
	if i == nil || !w.law.InForce(i.ID(), w.ladder.On) {
		return
	}
	for target := range i.Rules() {
		if target.Cite() != to {
			continue
		}
		for s := range target.Stages() {
			if !w.fits(&s, asked) {
				continue
			}
			where := w.at(&s)
			w.lead(&s, &where)
			w.add(&s, &where, target, jurisdiction.Guidance)
			w.ladder.reference = true
		}
	}
	w.ladder.restOn(to, rule)
}

// inside reports whether all parties lie where the text of a rule was made for.
func (w *walk) inside(rule *jurisdiction.Rule) bool {
	i := w.law.Instrument(rule.Cite().Instrument())
	return i != nil && w.c.liesIn(i.Territory())
}

// lead notes where an authority coordinates or reviews, for the decision that
// follows in the same text; where the national authority is itself a party, that
// is the State Council's.
func (w *walk) lead(s *jurisdiction.Stage, where *seat) {
	if s.Step() != jurisdiction.Coordinate && s.Step() != jurisdiction.Review {
		return
	}
	w.seat = where.at
	if where.stateCouncil {
		w.seat = jurisdiction.Nation()
	}
}

// add puts a stage on the ladder, unless nobody stands where it leads.
func (w *walk) add(s *jurisdiction.Stage, where *seat, rule *jurisdiction.Rule, standing jurisdiction.Standing) {
	if (s.By() == jurisdiction.Authority || s.By() == jurisdiction.Government) && where.at.IsZero() {
		return
	}
	slot, isNew := w.ladder.slot(s.Step(), s.By(), where.at)
	slot.rules |= w.ladder.note(rule)
	if !isNew {
		slot.join(s, standing)
		return
	}
	slot.Necessity, slot.Standing, slot.Local = s.Necessity(), standing, s.IsLocal()
	slot.why, slot.raised, slot.party = where.why, where.raised, where.party
	w.ladder.settle()
}

// A seat is where an authority stands, and why it is that one.
type seat struct {
	at           jurisdiction.Division // zero for nobody
	why          why
	peers        bool
	raised       jurisdiction.Division // the place from which it was raised since its authority is a party, or is none
	party        bool                  // that authority is a party
	stateCouncil bool                  // nobody but the State Council is left
}

// at is the place to which a stage leads.
func (w *walk) at(s *jurisdiction.Stage) seat {
	c := w.c
	switch {
	case s.By() != jurisdiction.Authority && s.By() != jurisdiction.Government:
		return seat{}
	case s.At() == jurisdiction.CommonSeat && s.By() == jurisdiction.Government:
		at := c.Requester.Division.Common(c.Provider.Division) // a government is no party
		for k := range c.Others {
			at = at.Common(c.Others[k].Division)
		}
		return seat{at: at, why: whyCommonGovernment}
	}
	switch s.At() {
	case jurisdiction.CommonSeat:
		return w.ladder.main
	case jurisdiction.CoordinatorSeat:
		return seat{at: w.seat, why: whyCoordinator}
	case jurisdiction.RequesterSeat:
		return c.own(&c.Requester)
	case jurisdiction.ProviderSeat:
		return c.own(&c.Provider)
	case jurisdiction.TerritorySeat:
		return seat{at: s.Territory(), why: whyText}
	case jurisdiction.NationSeat:
		return seat{at: jurisdiction.Nation(), why: whyText}
	}
	level := jurisdiction.ProvinceLevel
	if s.At() == jurisdiction.PrefectureSeat {
		level = jurisdiction.PrefectureLevel
	}
	d := c.Requester.Division
	for d.Level() > level {
		d = d.Parent()
	}
	if d.Level() != level || c.Requester.isAuthorityOf(d) {
		return seat{} // nobody asks itself
	}
	return seat{at: d, why: whyText}
}

// own is the authority of a party's own level; none where that is itself a party
// (S17 d).
func (c *Case) own(p *Party) seat {
	s := seat{at: p.Division, why: whyOwn}
	for slices.Contains(c.Without, s.at) && s.at != jurisdiction.Nation() {
		s.raised, s.at = p.Division, s.at.Parent()
	}
	if c.isAuthorityOf(s.at) {
		return seat{}
	}
	return s
}

// superior is the authority that coordinates under readings: that of the place
// where both stand, else their common superior (readings G7, G8). One that is
// itself a party, or that the caller says does not exist, is passed over (S17 d,
// G9).
func (c *Case) superior(above jurisdiction.CommonSuperior, vertical jurisdiction.VerticalAuthority) seat {
	a, b := c.Requester.stands(vertical), c.Provider.stands(vertical)
	s := seat{at: a.Common(b), why: whyContains}
	s.peers = a == b && c.Requester.Zone == c.Provider.Zone
	for k := range c.Others {
		p := &c.Others[k]
		s.at = s.at.Common(p.stands(vertical))
		s.peers = s.peers && p.stands(vertical) == a && p.Zone == c.Requester.Zone
	}
	switch {
	case s.peers:
		s.why = whyPeers
	case above == jurisdiction.SuperiorStrictlyAbove:
		s.why = whyStrictly
		if c.someStandsAt(s.at, vertical) {
			s.at = s.at.Parent() // zero above the nation
		}
	}
	first := s.at
	for !s.at.IsZero() {
		party := c.isAuthorityOf(s.at)
		if !party && !slices.Contains(c.Without, s.at) {
			return s
		}
		s.raised, s.party = first, s.party || party
		s.stateCouncil = s.at == jurisdiction.Nation()
		s.at = s.at.Parent()
	}
	return s
}

// someStandsAt reports whether a party stands at a place itself, in no zone of it.
func (c *Case) someStandsAt(d jurisdiction.Division, vertical jurisdiction.VerticalAuthority) bool {
	return c.some(func(p *Party) bool { return p.stands(vertical) == d && p.Zone == "" })
}

// stands is where a party stands in a dispute: where it sits, or under one reading
// where its managing government is.
func (p *Party) stands(vertical jurisdiction.VerticalAuthority) jurisdiction.Division {
	if vertical == jurisdiction.VerticalManaging {
		return p.ManagedAt()
	}
	return p.Division
}
