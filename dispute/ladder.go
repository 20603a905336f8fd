package dispute

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// A Ladder says who settles a dispute, stage by stage (争议处理的阶梯). It refers to
// the case that it was made from: do not change that while the ladder is in use.
// The zero Ladder is empty.
type Ladder struct {
	Subject jurisdiction.Subject
	Peers   bool // the parties are of one level in one place (同级), under the readings of the law
	On      deadline.Date

	law       *jurisdiction.Law
	c         *Case
	main      seat
	aside     bool     // some rule is displaced
	reference bool     // some stage is there by reference through another text
	n         uint8    // of stages, as long as they are few
	few       [6]Stage // the stages where they are few; otherwise many has them all
	many      []Stage
	noted     uint8                 // of rules, as long as they are few
	rules     [8]*jurisdiction.Rule // on which stages rest, in the order in which they were read
	more      []*jurisdiction.Rule  // beyond those
}

// A Stage is one step of a ladder; [Ladder.Basis], [Ladder.Why] and the like say
// more of it.
type Stage struct {
	At        jurisdiction.Division // whose authority or government; zero where neither
	Step      jurisdiction.Step
	Necessity jurisdiction.Necessity
	By        jurisdiction.Role     // Authority, Government or Provider; NoRole for both parties
	Standing  jurisdiction.Standing // the best of those of its rules
	Local     bool                  // every text that has it was made for a place smaller than the nation

	why    why
	party  bool                  // the authority passed over is a party; otherwise there is none
	raised jurisdiction.Division // the place whose authority was passed over
	rules  uint32                // of the ladder on which it rests, one bit each
}

// IsOver reports whether the authority or government of a stage stands over all
// parties: its place contains them, and for a local channel also the governments
// that manage them. One that does not can ask, and order nothing. A stage of the
// parties themselves is over nobody.
func (l Ladder) IsOver(s Stage) bool {
	if l.c == nil {
		return false
	}
	return !l.c.some(func(p *Party) bool {
		return !s.At.Contains(p.Division) || s.Local && !s.At.Contains(p.ManagedAt())
	})
}

// Rules yields the rules on which a stage rests, those of the highest rank first.
func (l Ladder) Rules(s Stage) iter.Seq[*jurisdiction.Rule] {
	return func(yield func(*jurisdiction.Rule) bool) {
		for n := range 32 {
			if s.rules>>n&1 != 0 && !yield(l.rule(n)) {
				return
			}
		}
	}
}

// rule is the n-th rule on which stages of the ladder rest.
func (l *Ladder) rule(n int) *jurisdiction.Rule {
	if n < len(l.rules) {
		return l.rules[n]
	}
	return l.more[n-len(l.rules)]
}

// number is the bit of a rule, none where no stage rests on it.
func (l *Ladder) number(rule *jurisdiction.Rule) uint32 {
	for n := range l.rules[:l.noted] {
		if l.rules[n] == rule {
			return 1 << n
		}
	}
	for n := range l.more {
		if l.more[n] == rule {
			return 1 << (n + len(l.rules))
		}
	}
	return 0
}

// note takes a rule in and returns its bit. Beyond 32 rules on one dispute a
// further one has a stage and is not named.
func (l *Ladder) note(rule *jurisdiction.Rule) uint32 {
	if bit := l.number(rule); bit != 0 {
		return bit
	}
	if n := int(l.noted); n < len(l.rules) {
		l.rules[n] = rule
		l.noted++
		return 1 << n
	}
	l.more = append(l.more, rule)
	return l.number(rule)
}

// Basis yields the provisions that a stage rests on, those of the highest rank
// first, none twice.
func (l Ladder) Basis(s Stage) iter.Seq[jurisdiction.Citation] {
	return func(yield func(jurisdiction.Citation) bool) {
		var seen []jurisdiction.Citation
		for r := range l.Rules(s) {
			if !slices.Contains(seen, r.Cite()) {
				seen = append(seen, r.Cite())
				if !yield(r.Cite()) {
					return
				}
			}
		}
	}
}

// Term returns the limit that the texts set for a stage. The national ladder has
// none.
func (l Ladder) Term(s Stage) jurisdiction.Term {
	for r := range l.Rules(s) {
		if r.Term().Kind() != jurisdiction.NoTerm {
			return r.Term()
		}
	}
	return jurisdiction.Term{}
}

// Who names who acts: the parties, or the authority or government of a place.
func (s Stage) Who() jurisdiction.Text {
	place := fullName(s.At)
	code := fmt.Sprintf("%s (%v)", place, s.At)
	switch {
	case s.By == jurisdiction.Provider:
		return s.By.Words()
	case s.By == jurisdiction.Authority && s.At == jurisdiction.Nation():
		return jurisdiction.Text{"国务院政务数据共享主管部门", "data-sharing authority of the State Council"}
	case s.By == jurisdiction.Authority:
		return jurisdiction.Text{place + "政务数据共享主管部门", "data-sharing authority of " + code}
	case s.By == jurisdiction.Government && s.At == jurisdiction.Nation():
		return jurisdiction.Text{"国务院", "State Council"}
	case s.By == jurisdiction.Government:
		return jurisdiction.Text{place + "人民政府", "people's government of " + code}
	}
	return jurisdiction.Text{"双方", "both parties"}
}

// fullName is a division with those above it: 湖北省荆州市沙市区.
func fullName(d jurisdiction.Division) string {
	name := ""
	for ; d.Level() > jurisdiction.NationLevel; d = d.Parent() {
		name = d.Name() + name
	}
	return name
}

// Stages yields the stages in the order in which they are walked; none where no
// text held has one.
func (l Ladder) Stages() iter.Seq[Stage] { return slices.Values(l.list()) }

// Len returns the number of stages.
func (l Ladder) Len() int { return len(l.list()) }

// list is the stages. As long as they are few they lie in the ladder itself, so
// that a route costs no allocation.
func (l *Ladder) list() []Stage {
	if l.many != nil {
		return l.many
	}
	return l.few[:l.n]
}

// slot is the stage of a step at a place: one that is on the ladder, or a new one
// at its end.
func (l *Ladder) slot(step jurisdiction.Step, by jurisdiction.Role, at jurisdiction.Division) (s *Stage, isNew bool) {
	list := l.list()
	for k := range list {
		if s := &list[k]; s.Step == step && s.By == by && s.At == at {
			return s, false
		}
	}
	switch {
	case l.many != nil:
		l.many = append(l.many, Stage{})
		s = &l.many[len(l.many)-1]
	case int(l.n) == len(l.few):
		l.many = make([]Stage, len(l.few)+1, 2*len(l.few))
		s = &l.many[copy(l.many, l.few[:])]
	default:
		s = &l.few[l.n]
		l.n++
	}
	s.Step, s.By, s.At = step, by, at
	return s, true
}

// join takes in that another rule has the stage too. What is only guidance makes no
// duty of a stage that stands on law.
func (s *Stage) join(t *jurisdiction.Stage, standing jurisdiction.Standing) {
	switch guides, guided := standing == jurisdiction.Guidance, s.Standing == jurisdiction.Guidance; {
	case guides == guided:
		s.Necessity = min(s.Necessity, t.Necessity())
	case guided:
		s.Necessity = t.Necessity()
	}
	s.Local = s.Local && t.IsLocal()
	if weight[standing&7] > weight[s.Standing&7] {
		s.Standing = standing
	}
}

// settle puts the last stage in its place.
func (l *Ladder) settle() {
	list := l.list()
	for n := len(list) - 1; n > 0 && list[n].before(&list[n-1]); n-- {
		list[n], list[n-1] = list[n-1], list[n]
	}
}

// before reports whether a stage is walked before another: by its step, and of two
// authorities the lower. Of two at one level the one of the higher text, which was
// read first, stays before the other.
func (s *Stage) before(t *Stage) bool {
	return cmp.Or(cmp.Compare(s.Step, t.Step), cmp.Compare(t.At.Level(), s.At.Level())) < 0
}

// weight says which of two standings counts for more.
var weight = [8]uint8{jurisdiction.Governing: 5, jurisdiction.Supplementary: 4, jurisdiction.Contested: 3, jurisdiction.Guidance: 2, jurisdiction.Displaced: 1}

// restOn lets the stages that rest on a provision rest on a rule too; it reports
// whether there are any.
func (l *Ladder) restOn(c jurisdiction.Citation, rule *jurisdiction.Rule) (found bool) {
	var there uint32
	for n, r := range l.rules[:l.noted] {
		if r.Cite() == c {
			there |= 1 << n
		}
	}
	for n, r := range l.more {
		if r.Cite() == c {
			there |= 1 << (n + len(l.rules))
		}
	}
	if there == 0 {
		return false
	}
	bit := l.note(rule)
	list := l.list()
	for k := range list {
		if list[k].rules&there != 0 {
			list[k].rules |= bit
		}
	}
	return true
}

// Coordinator returns the division whose authority coordinates on the ladder that
// leads over both parties; zero where none does.
func (l Ladder) Coordinator() jurisdiction.Division {
	for _, s := range l.list() {
		if s.Step == jurisdiction.Coordinate && s.why.isSuperior() {
			return s.At
		}
	}
	return jurisdiction.Division{}
}

// An Other is what a reading that the law did not choose would give.
type Other struct {
	Option string                // the key of the reading, such as common-superior
	Value  string                // the value that was not chosen
	At     jurisdiction.Division // whose authority would coordinate and whose government decide; zero for nobody
	Peers  bool                  // whether the parties would be of one level in one place
}

// Otherwise yields the readings not chosen that would lead to another authority, or
// make negotiation a duty or not, in the order of [jurisdiction.Readings.All]. None
// for a ladder of local channels alone, which leads to no common superior.
func (l Ladder) Otherwise() iter.Seq[Other] {
	return func(yield func(Other) bool) {
		if l.c == nil || !l.isNational() {
			return
		}
		r := l.law.Readings()
		for v := jurisdiction.SuperiorContaining; v <= jurisdiction.SuperiorStrictlyAbove; v++ {
			if o, ok := l.other(v, r.VerticalAuthority); ok && v != r.CommonSuperior && !yield(Other{"common-superior", v.String(), o.at, o.peers}) {
				return
			}
		}
		for v := jurisdiction.VerticalSplit; v <= jurisdiction.VerticalPlace; v++ {
			if o, ok := l.other(r.CommonSuperior, v); ok && v != r.VerticalAuthority && !yield(Other{"vertical-authority", v.String(), o.at, o.peers}) {
				return
			}
		}
	}
}

// Readings yields the keys of the readings on which the ladder rests: of those by
// which it would lead elsewhere ([Ladder.Otherwise]), and those that the rules on
// disputes ask for; none twice.
func (l Ladder) Readings() iter.Seq[string] {
	return func(yield func(string) bool) {
		if l.c == nil {
			return
		}
		var seen []string
		is := func(key string) bool {
			if slices.Contains(seen, key) {
				return true
			}
			seen = append(seen, key)
			return yield(key)
		}
		for o := range l.Otherwise() {
			if !is(o.Option) {
				return
			}
		}
		for _, bodies := range [...][2]*Party{{&l.c.Requester, &l.c.Provider}, {&l.c.Provider, &l.c.Requester}} {
			ruling, err := l.law.Ruling(jurisdiction.Question{Matter: "dispute", Body: bodies[0].Body, Counterpart: bodies[1].Body, Facts: l.c.facts(), On: l.On})
			if err != nil {
				return // Route said so
			}
			for key := range ruling.Readings() {
				if !is(key) {
					return
				}
			}
		}
	}
}

// isNational reports whether some stage is of a national text.
func (l *Ladder) isNational() bool {
	return slices.ContainsFunc(l.list(), func(s Stage) bool { return !s.Local })
}

// other is the seat under other readings; ok is false where it is no other.
func (l *Ladder) other(above jurisdiction.CommonSuperior, vertical jurisdiction.VerticalAuthority) (s seat, ok bool) {
	s = l.c.superior(above, vertical)
	return s, s.at != l.main.at || s.peers != l.main.peers
}

// Aside yields the rules on disputes that are not applied since a higher provision
// takes their place, with the reason.
func (l Ladder) Aside() iter.Seq[jurisdiction.Applied] {
	return func(yield func(jurisdiction.Applied) bool) {
		if !l.aside {
			return
		}
		w := walk{law: l.law, c: l.c, ladder: &l}
		for a := range l.applied {
			would := w.isAside(a.Rule, jurisdiction.Requester) || w.isAside(a.Rule, jurisdiction.Provider)
			if a.Standing == jurisdiction.Displaced && would && !yield(a) {
				return
			}
		}
	}
}

// applied yields the rules that speak, asked of each party, none twice.
func (l *Ladder) applied(yield func(jurisdiction.Applied) bool) {
	var seen []*jurisdiction.Rule
	for _, bodies := range [...][2]*Party{{&l.c.Requester, &l.c.Provider}, {&l.c.Provider, &l.c.Requester}} {
		ruling, err := l.law.Ruling(jurisdiction.Question{Matter: "dispute", Body: bodies[0].Body, Counterpart: bodies[1].Body, Facts: l.c.facts(), On: l.On})
		if err != nil {
			return // Route said so
		}
		for a := range ruling.All() {
			if !slices.Contains(seen, a.Rule) {
				seen = append(seen, a.Rule)
				if !yield(a) {
					return
				}
			}
		}
	}
}

// Reason says in words why the stage stands as it does in the law.
func (l Ladder) Reason(s Stage) jurisdiction.Text {
	if l.c == nil {
		return jurisdiction.Text{}
	}
	for a := range l.applied {
		if a.Standing == s.Standing && s.rules&l.number(a.Rule) != 0 {
			return a.Reason()
		}
	}
	if s.Standing == jurisdiction.Guidance {
		return jurisdiction.Text{"该规定没有直接约束这两个主体，经其他文本指引而参照，须由人确认", "the provision does not bind these two bodies itself; another text refers to it, and a person has to confirm that"}
	}
	return jurisdiction.Text{}
}
