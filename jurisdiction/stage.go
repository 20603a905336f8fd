package jurisdiction

import (
	"iter"
	"slices"
	"strings"

	"gongxiang.example/internal/clip"
	"gongxiang.example/internal/enum"
)

// How a dispute is settled
//
// What a text says on disputes are stages: who negotiates, which authority
// coordinates, who decides, for which subjects, between whom. They stand in its
// rules on the matter dispute. This package reads them; package dispute walks
// from two bodies to the place that each stage names.

// A Step is a kind of stage in the settling of a dispute (环节), in the order in
// which stages are walked. The zero value is none.
type Step uint8

const (
	NoStep     Step = iota // none
	Verify                 // the holder verifies or compares for the requester (核实、比对)
	Negotiate              // the parties negotiate (协商)
	Review                 // an authority reviews the refusal (审核)
	Coordinate             // an authority coordinates (协调处理)
	Decide                 // the last word (决定)
)

var stepNames = []string{"", "verify", "negotiate", "review", "coordinate", "decide"}

// String returns the name, such as "negotiate".
func (s Step) String() string { return enum.String(stepNames, "Step", s) }

// AppendText appends what [Step.String] returns; an undeclared value is an error.
func (s Step) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, stepNames, "jurisdiction: step", s)
}

// MarshalText is [Step.AppendText] on an empty slice.
func (s Step) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [Step.String] returns.
func (s *Step) UnmarshalText(b []byte) error {
	return enum.Parse(s, stepNames, "jurisdiction: step", b)
}

var stepWords = []Text{{}, {"核实、比对", "verify or compare"}, {"协商", "negotiate"}, {"审核", "review"}, {"协调处理", "coordinate"}, {"决定", "decide"}}

// Words returns the step in Chinese and English.
func (s Step) Words() Text { return enum.Words(stepWords, s) }

// A Necessity says whether a stage must be gone through. The zero value is that
// it must.
type Necessity uint8

const (
	Must    Necessity = iota // 应当
	Advised                  // not demanded in terms, and what a careful party does (宜)
	May                      // open to whoever wants it (可以)
)

var necessityNames = []string{"must", "advised", "may"}

// String returns "must", "advised" or "may".
func (n Necessity) String() string { return enum.String(necessityNames, "Necessity", n) }

// AppendText appends what [Necessity.String] returns; an undeclared value is an error.
func (n Necessity) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, necessityNames, "jurisdiction: necessity", n)
}

// MarshalText is [Necessity.AppendText] on an empty slice.
func (n Necessity) MarshalText() ([]byte, error) { return n.AppendText(nil) }

// UnmarshalText accepts the names that [Necessity.String] returns.
func (n *Necessity) UnmarshalText(b []byte) error {
	return enum.Parse(n, necessityNames, "jurisdiction: necessity", b)
}

var necessityWords = []Text{{"应当", "must"}, {"宜", "advised"}, {"可以", "may"}}

// Words returns the necessity in Chinese and English.
func (n Necessity) Words() Text { return enum.Words(necessityWords, n) }

// A Subject is what a dispute is about (争议事项). The zero value is none.
type Subject uint8

const (
	NoSubject       Subject = iota // not given
	OverRefusal                    // a refusal (不同意共享)
	OverDelay                      // delay of reply or delivery (逾期未答复、未提供)
	OverAttribute                  // the sharing attribute (共享属性)
	OverQuality                    // quality of the data (数据质量)
	OverSuspension                 // suspension or termination of access (暂停、终止共享)
	OverUncataloged                // data outside the catalog (目录外数据)
	OverCondition                  // a condition that was added (增设条件)
	OverReturnFlow                 // return flow (数据回流)
)

var subjectNames = []string{"", "refusal", "delay", "attribute", "quality", "suspension", "uncataloged", "added-condition", "return-flow"}

// String returns the name, such as "refusal".
func (s Subject) String() string { return enum.String(subjectNames, "Subject", s) }

// AppendText appends what [Subject.String] returns; an undeclared value is an error.
func (s Subject) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, subjectNames, "jurisdiction: subject of a dispute", s)
}

// MarshalText is [Subject.AppendText] on an empty slice.
func (s Subject) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [Subject.String] returns.
func (s *Subject) UnmarshalText(b []byte) error {
	return enum.Parse(s, subjectNames, "jurisdiction: subject of a dispute", b)
}

var subjectWords = []Text{{}, {"不同意共享", "refusal"}, {"逾期未答复或者未提供", "delay"}, {"共享属性", "sharing attribute"}, {"数据质量", "quality of the data"},
	{"暂停或者终止共享", "suspension or termination"}, {"目录外数据", "data outside the catalog"}, {"增设条件", "added condition"}, {"数据回流", "return flow"}}

// Words returns the subject in Chinese and English.
func (s Subject) Words() Text { return enum.Words(subjectWords, s) }

// IsDeclared reports whether s is one of the subjects above, and not none.
func (s Subject) IsDeclared() bool { return s != NoSubject && int(s) < len(subjectNames) }

// A Seat says at which place the authority or the government of a stage stands,
// seen from the two bodies. The zero value is the common superior of both, which
// for bodies of one place is that place.
type Seat uint8

const (
	CommonSeat      Seat = iota // the place that they have in common (同级，或者共同的上级)
	CoordinatorSeat             // where the authority stands that coordinated before (该主管部门的本级)
	RequesterSeat               // the requester's own level (需求部门本级)
	ProviderSeat                // the provider's own level (提供部门本级)
	TerritorySeat               // the place for which the text was made
	PrefectureSeat              // the prefecture of the requester
	ProvinceSeat                // the province of the requester
	NationSeat                  // the nation
)

var seatNames = []string{"common", "coordinator", "requester", "provider", "territory", "prefecture", "province", "nation"}

// String returns the name, such as "common".
func (s Seat) String() string { return enum.String(seatNames, "Seat", s) }

// AppendText appends what [Seat.String] returns; an undeclared value is an error.
func (s Seat) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, seatNames, "jurisdiction: seat", s)
}

// MarshalText is [Seat.AppendText] on an empty slice.
func (s Seat) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [Seat.String] returns.
func (s *Seat) UnmarshalText(b []byte) error {
	return enum.Parse(s, seatNames, "jurisdiction: seat", b)
}

// between says for which pairs of bodies a stage is.
const (
	anyPair uint8 = iota
	peers         // of the same level in the same place (同级)
	others        // of different levels, or of different places (跨层级、跨地域)
)

// A Stage is one stage of settling a dispute as a text states it. It is a small
// comparable value.
type Stage struct {
	step      Step
	necessity Necessity
	by        Role // NoRole for both parties
	at        Seat
	between   uint8
	user      Role   // who may use it, NoRole for either party
	subjects  uint16 // one bit each, none for all
	central   bool   // only against a ministry, or a body of the centre
	authority bool   // only where a party is itself the authority
	territory Division
}

// Step returns what is done.
func (s Stage) Step() Step { return s.step }

// Necessity returns whether it must be done.
func (s Stage) Necessity() Necessity { return s.necessity }

// By returns who does it: [Authority], [Government] or [Provider], [NoRole] for
// both parties.
func (s Stage) By() Role { return s.by }

// At returns where that authority or government stands, seen from the parties.
func (s Stage) At() Seat { return s.at }

// User returns who alone may use it, [Requester] or [Provider]; NoRole for either
// party.
func (s Stage) User() Role { return s.user }

// Territory returns the place for which its text was made.
func (s Stage) Territory() Division { return s.territory }

// IsLocal reports whether its text was made for a place smaller than the nation.
func (s Stage) IsLocal() bool { return s.territory != Nation() }

// Takes reports whether the stage is for disputes on a subject.
func (s Stage) Takes(on Subject) bool { return s.subjects == 0 || s.subjects>>on&1 != 0 }

// TakesPair reports whether the stage is for a pair of bodies: of the same level
// in the same place, or not.
func (s Stage) TakesPair(same bool) bool {
	return s.between == anyPair || (s.between == peers) == same
}

// ForCentral reports whether the stage is only for data of a ministry or of a
// body that the centre manages (国家部委、中央管理机构).
func (s Stage) ForCentral() bool { return s.central }

// ForAuthority reports whether the stage is only for disputes to which the
// authority is itself a party.
func (s Stage) ForAuthority() bool { return s.authority }

// Stages yields the stages of settling a dispute that the rule states, in the
// order of the text.
func (r *Rule) Stages() iter.Seq[Stage] { return slices.Values(r.stages) }

// Refers returns the provision whose stages are to be followed, the zero Citation
// where the rule states its own or none.
func (r *Rule) Refers() Citation { return r.refers }

// stage reads step; key=value …, such as coordinate; at=common need=may subject=refusal.
func (r *reader) stage(f field) Stage {
	s := Stage{territory: r.territory}
	step, rest, _ := strings.Cut(f.value, ";")
	step = strings.TrimSpace(step)
	if s.step.UnmarshalText([]byte(step)) != nil || s.step == NoStep {
		r.fail(f.line, "stage %q: want one of %q", clip.String(step), stepNames[1:])
		return s
	}
	switch s.step {
	case Review, Coordinate:
		s.by = Authority
	case Decide:
		s.by, s.at = Government, CoordinatorSeat
	case Verify:
		s.by = Provider
	}
	for _, token := range strings.Fields(rest) {
		if key, value, ok := strings.Cut(token, "="); !ok || !s.set(key, value) {
			r.fail(f.line, "stage %q: %s", clip.String(token), stageWants)
		}
	}
	return s
}

const stageWants = "want need=must|advised|may, by=parties|authority|government|provider, at=common|coordinator|requester|provider|territory|prefecture|province|nation, " +
	"between=peers|others, user=requester|provider, subject=refusal|…, provider=central or party=authority"

// set sets one property of a stage; it reports whether there is such a one.
func (s *Stage) set(key, value string) bool {
	switch key {
	case "need":
		return s.necessity.UnmarshalText([]byte(value)) == nil
	case "by":
		roles := map[string]Role{"parties": NoRole, "authority": Authority, "government": Government, "provider": Provider}
		role, ok := roles[value]
		s.by = role
		return ok
	case "at":
		return s.at.UnmarshalText([]byte(value)) == nil
	case "between":
		k := slices.Index([]string{"", "peers", "others"}, value)
		s.between = uint8(max(k, 0))
		return k > 0
	case "user":
		return s.user.UnmarshalText([]byte(value)) == nil && (s.user == Requester || s.user == Provider)
	case "subject":
		for _, name := range strings.Split(value, "|") {
			var on Subject
			if on.UnmarshalText([]byte(name)) != nil || on == NoSubject {
				return false
			}
			s.subjects |= 1 << on
		}
		return true
	case "provider":
		s.central = value == "central"
		return s.central
	case "party":
		s.authority = value == "authority"
		return s.authority
	}
	return false
}

// Rules yields the rules that speak to the matter with what each counts for, by
// rank, and in a text in its order: what [Ruling.All] yields, without the reasons
// and faster. It is itself the sequence: for rule, standing := range r.Rules.
func (r *Ruling) Rules(yield func(*Rule, Standing) bool) {
	for n := range r.entries {
		if s := r.standing(n); s != NoStanding && !yield(r.entries[n].linked.Rule, s) {
			return
		}
	}
}

// IsComplete reports whether every rule on the matter that was made for a territory
// with both bodies in it governs or stands beside a higher one, unless the facts
// rule it out: then asking the question of the other body brings no rule that
// counts for more.
func (r *Ruling) IsComplete() bool {
	q := &r.question
	for n := range r.entries {
		if s := r.standing(n); s == Governing || s == Supplementary {
			continue
		}
		u := r.entries[n].linked
		if t := u.in.territory; t.Contains(q.Body.Division) && t.Contains(q.Counterpart.Division) && !u.ruledOut(&q.Facts) {
			return false
		}
	}
	return true
}

// ruledOut reports whether facts about the data alone say that the rule does not
// speak, whoever the bodies are.
func (u *linked) ruledOut(f *Facts) bool {
	k := keyOf(&Body{}, f, 0)
	for i := range u.needs {
		if n := &u.needs[i]; !n.byName && n.want < 1<<levelShift && k&(n.want|n.unknown) == 0 {
			return true
		}
	}
	return false
}

// Reversed answers the same question with the two bodies changed for each other: a
// text may bind the one and not the other. The error is that of a fact that is
// missing.
func (r *Ruling) Reversed() (s Ruling, err error) {
	if r.question.Counterpart.Kind == UnknownBody {
		return Ruling{}, &UndeterminedError{"kind of body"}
	}
	s = *r
	s.question.Body, s.question.Counterpart = r.question.Counterpart, r.question.Body
	if err := s.answer(s.law.index.find(s.question.Matter)); err != nil {
		return Ruling{}, err
	}
	return s, nil
}
