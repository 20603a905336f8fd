package jurisdiction

import (
	"fmt"
	"iter"

	"gongxiang.example/deadline"
)

// verdict works out anew why the rule stands as it does.
func (a Applied) verdict() verdict {
	if a.linked == nil {
		return verdict{}
	}
	q := &a.question
	v := a.law.see(a.law.matters[a.matter].number, &q.Body, &q.Counterpart, q.Body.Division, &q.Facts, q.On)
	return v.standing(a.linked)
}

// Strength returns how the text of the rule binds the two bodies: for a rule
// that is there for guidance, in which of the three ways of reference.
func (a Applied) Strength() Strength { return a.verdict().strength }

// Related returns the relation to a higher provision that makes the standing of
// the rule; ok is false where none does.
func (a Applied) Related() (r Relation, ok bool) {
	if x := a.verdict().relation; x != nil {
		return x.Relation, true
	}
	return Relation{}, false
}

// Reason says in words why the rule stands as it does.
func (a Applied) Reason() Text {
	if a.linked == nil {
		return Text{}
	}
	d := a.verdict()
	switch {
	case d.relation != nil:
		return a.byRelation(d)
	case a.Standing == Guidance:
		return depends(strengthReasons[d.strength], a.reading())
	case a.Standing == Contested:
		return strengthReasons[Arguable]
	}
	return standingReasons[a.Standing]
}

// reading is the key of the option on which it depends whether the text binds the
// body asked about, if it does.
func (a Applied) reading() string {
	q, h := &a.question, a.linked.in
	v := a.law.see(a.law.matters[a.matter].number, &q.Body, &q.Counterpart, q.Body.Division, &q.Facts, q.On)
	r := &h.reach[q.Body.Kind]
	_, line, _ := r.of(&v.asked, h.territory)
	_, key := r.source(line)
	return key
}

// depends adds that the answer hangs on an option, where it does.
func depends(t Text, key string) Text {
	if key == "" {
		return t
	}
	return Text{t[deadline.Chinese] + "；是否受约束尚有争议，见读法" + key, t[deadline.English] + "; whether it binds is open, see the reading " + key}
}

var standingReasons = [...]Text{
	NoStanding:    {"不适用于此事", "does not apply"},
	Governing:     {"已经施行，适用于双方", "in force and binding on both sides"},
	Supplementary: {"与上位规定并行", "stands beside the higher provision"},
	Contested:     {"是否与上位规定抵触，尚有争议", "whether it contradicts the higher provision is open"},
	Displaced:     {"与上位规定不一致，不适用", "not applied, since it departs from the higher provision"},
	Guidance:      {"仅供参照，逾期不作违反认定", "by reference only, so that no lateness is a breach"},
}

var strengthReasons = [...]Text{
	Outside:      {"不约束这两个主体或者这类数据", "does not bind these two bodies, or this kind of data"},
	ByPromotion:  {"国家推动参照，不具约束力", "by reference as promoted by the State; not binding"},
	ByPermission: {"可以参照，不具约束力", "by reference as permitted; not binding"},
	ByAnalogy:    {"参照适用：在事物性质允许的范围内比照执行，不据以处分", "applied by analogy, as far as the nature of the matter allows; no discipline rests on it"},
	Arguable:     {"条文对适用单位的列举没有穷尽，是否及于该单位尚无定论", "the text's list of bodies is open at its end; whether it reaches this one is not settled"},
	Bound:        {"直接适用", "applies directly"},
}

var relationReasons = [...]Text{
	Repeats:       {"与上位规定内容相同，以上位规定为准", "says the same as the higher provision, which is the one that counts"},
	Concretises:   {"把上位规定具体化，与之并行", "makes the higher provision concrete and stands beside it"},
	Stricter:      {"对义务人要求更严，上位规定是底线，两者并行", "binds the bearer more strictly; the higher provision stays the outer limit"},
	AddsStep:      {"在上位规定之外增加一个环节，与之并行", "adds a step to the higher provision and stands beside it"},
	AddsTrigger:   {"以另一事由起算，与上位规定并行", "runs from another event and stands beside the higher provision"},
	FillsGap:      {"上位规定没有规定，由本条补充", "fills a gap that the higher provision leaves"},
	Widens:        {"放宽了上位规定的例外，不适用", "widens an exception of the higher provision, and is not applied"},
	Contradicts:   {"与上位规定不一致，不适用", "contradicts the higher provision, and is not applied"},
	OpensQuestion: {"是否与上位规定抵触，尚有争议", "whether it contradicts the higher provision is open"},
	Yields:        {"本文自身的条款让位于上位规定", "gives way to the higher provision by its own terms"},
}

// byRelation is the reason that a relation gives: what it is, to which
// provision, from when, and why the one text stands above the other.
func (a Applied) byRelation(d verdict) Text {
	r := d.relation
	t := relationReasons[r.Kind]
	if r.order == Unordered && r.Kind.standing() == Displaced {
		t = Text{"与该规定不一致，而两个文本之间没有法定位阶，何者优先尚无定论", "departs from that provision, and the law sets no order between the two texts: which prevails is not settled"}
	}
	zh := fmt.Sprintf("%s（对照%s，自%v起%s", t[deadline.Chinese], a.law.Cite(r.To, deadline.Chinese), r.From, a.ground(r, deadline.Chinese))
	en := fmt.Sprintf("%s (see %s, from %v%s", t[deadline.English], a.law.Cite(r.To, deadline.English), r.From, a.ground(r, deadline.English))
	if r.when.option {
		zh += "；读法" + r.when.name + "=" + r.when.values[0]
		en += "; reading " + r.when.name + "=" + r.when.values[0]
	}
	return Text{zh + "）", en + ")"}
}

// ground says on what the precedence of a displacing provision rests.
func (a Applied) ground(r *linkedRelation, lang deadline.Language) string {
	var t Text
	article := basis(r.above.tierOf(), a.linked.in.tierOf())
	own := r.By
	switch {
	case r.effect != Displaced:
	case !own.IsZero():
		t = Text{"；依据" + a.law.Cite(own, deadline.Chinese), "; by " + a.law.Cite(own, deadline.English)}
	case a.linked.in.Rank() == LocalRegulation && r.above.from.After(a.linked.in.from) && article != "":
		t = Text{"；《立法法》第八十二条第二款：在后的上位规定施行后，与其抵触的地方性法规规定无效", "; Legislation Law, article 82, paragraph 2: what an earlier local regulation says against it is void from that day"}
	case article != "":
		c, _ := ParseCitation("legislation-law:" + article)
		t = Text{"；位阶依据《立法法》" + c.Place()[deadline.Chinese], "; by rank, Legislation Law, " + c.Place()[deadline.English]}
	default:
		t = Text{"；位阶较低", "; of lower rank"}
	}
	return t[lang]
}

// A Reach says whether and how a text takes hold of the two bodies of a question.
type Reach struct {
	Instrument *Instrument
	Strength   Strength // Outside also for another place, and for a text not in force
	Cite       Citation // the provision on scope that decides for the body asked about, if one does
	InForce    bool     // on the day of the question
	Here       bool     // the text was made for the place of the body asked about
	Missing    string   // the fact that decides and was not given
	Reading    string   // the key of an option on which it depends, if it does
	Unproven   bool     // the body is said to be an authorized organization, and not by which law (reading S1)
}

// Reason says in words why the text applies, or does not.
func (r Reach) Reason() Text {
	switch {
	case r.Instrument.isDraft():
		return Text{"草案，任何一日都不施行", "a draft, in force on no day"}
	case !r.InForce:
		return Text{"当日没有施行或者已经失效", "not in force on that day"}
	case !r.Here:
		return Text{"不是为该地制定的", "made for another place"}
	case r.Missing != "":
		return Text{"取决于没有给出的事实：" + r.Missing, "depends on a fact that was not given: " + r.Missing}
	}
	t := depends(strengthReasons[min(r.Strength, Bound)], r.Reading)
	if r.Unproven {
		t[deadline.Chinese] += "；授权的法律、法规没有给出"
		t[deadline.English] += "; the law that authorizes the organization was not given"
	}
	return t
}

// Determined returns an [*UndeterminedError] where a fact was not given that decides
// whether a text in force binds the body of a question: the sector of a utility, for
// instance (reading A4). Of the matter only its procedure counts. Nothing is allocated
// where all is given.
func (l *Law) Determined(q Question) error {
	v := l.lookAt(&q)
	for k := range l.held {
		h := &l.held[k]
		if !h.inForce(q.On) || !h.reaches(q.Body.Division) {
			continue
		}
		if _, missing := v.strength(h); missing != "" {
			return &UndeterminedError{Fact: missing}
		}
	}
	return nil
}

// lookAt is what to ask of a question about whom a text binds.
func (l *Law) lookAt(q *Question) look {
	procedure := Sharing.number()
	if m, ok := l.matters[q.Matter]; ok {
		procedure = m.number
	}
	return l.see(procedure, &q.Body, &q.Counterpart, q.Body.Division, &q.Facts, q.On)
}

// Reach yields, for each text held, whether it takes hold of the two bodies and
// the data of a question on its day. Of the matter only its procedure counts,
// sharing where none is given; the role and the trigger are not looked at. The
// texts come in the order in which they were added.
func (l *Law) Reach(q Question) iter.Seq[Reach] {
	return func(yield func(Reach) bool) {
		v := l.lookAt(&q)
		for k := range l.held {
			h := &l.held[k]
			r := Reach{Instrument: h.Instrument, InForce: !q.On.IsZero() && h.inForce(q.On), Here: h.reaches(q.Body.Division)}
			if r.InForce && r.Here {
				r.Strength, r.Missing = v.strength(h)
				if int(q.Body.Kind) < len(h.reach) {
					x := &h.reach[q.Body.Kind]
					_, line, _ := x.of(&v.asked, h.territory)
					r.Cite, r.Reading = x.source(line)
					r.Unproven = r.Strength != Outside && q.Body.Kind == AuthorizedOrganization && q.Body.AuthorizedBy == ""
				}
			}
			if key := l.hinge(h, q.On); key != "" && r.Here && r.Reading == "" {
				r.Reading = key
			}
			if !yield(r) {
				return
			}
		}
	}
}

// Binds reports whether any text held binds the two bodies directly or by
// reference, and whether one that does was in force on day where the provider
// sits. What depends on a fact that is not given is not counted.
func (l *Law) Binds(provider, requester Body, day deadline.Date) (bound, inForce bool) {
	return l.BindsIn(Sharing, provider, requester, day)
}

// BindsIn is [Law.Binds] for another procedure than sharing.
func (l *Law) BindsIn(p Procedure, provider, requester Body, day deadline.Date) (bound, inForce bool) {
	if provider.Kind == UnknownBody && requester.Kind == UnknownBody {
		return false, false
	}
	v := l.see(p.number(), &provider, &requester, provider.Division, &Facts{}, day)
	for k := range l.held {
		h := &l.held[k]
		if s, _ := v.strength(h); s == Outside || !h.reaches(provider.Division) || h.isDraft() {
			continue
		}
		bound = true
		inForce = inForce || h.inForce(day)
	}
	return bound, inForce
}
