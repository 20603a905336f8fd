package sharing

import (
	"slices"
	"strconv"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A Via says over what data is asked for or supplied (渠道). The zero value is that
// nobody said.
type Via uint8

const (
	NoVia        Via = iota // not given
	OverPlatform            // the unified platform or system (统一的共享平台)
	Offline                 // offline (线下)
	OtherSystem             // an exchange system of another kind (其他系统)
)

var viaNames = []string{"", "platform", "offline", "other-system"}

// String returns "platform", "offline" or "other-system".
func (v Via) String() string { return enum.String(viaNames, "Via", v) }

// AppendText appends what [Via.String] returns; an undeclared value is an error.
func (v Via) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, viaNames, "sharing: via", v)
}

// MarshalText is [Via.AppendText] on an empty slice.
func (v Via) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText accepts the names that [Via.String] returns.
func (v *Via) UnmarshalText(b []byte) error { return enum.Parse(v, viaNames, "sharing: via", b) }

// A Passage says how data travels, with the facts on which depends whether it may.
type Passage struct {
	Via Via

	// Unless is the kind of a text that has the data travel in this way, a law on
	// isolated networks for instance; zero for none. Which kinds matter, the texts
	// say. A law or administrative regulation makes of a breach a warning (reading
	// J8).
	Unless jurisdiction.Kind

	// Of offline sharing, where a text allows it: the day of the authority's
	// consent, and whether online sharing is really difficult and security ensured.
	// Only a no counts against it.
	Consented          deadline.Date
	Difficult, Secured jurisdiction.Tri
}

// A Crossing is a set of the borders that a system crosses. The zero value is none.
type Crossing uint8

const (
	AcrossLevels      Crossing = 1 << iota // levels of government (跨层级)
	AcrossRegions                          // regions (跨地域)
	AcrossSystems                          // systems (跨系统)
	AcrossDepartments                      // departments (跨部门)
	AcrossBusiness                         // lines of business (跨业务)
)

var crossingNames = [...]string{"levels", "regions", "systems", "departments", "business"}

// isAny reports whether c crosses one of the borders that a check names; any one
// is enough (reading A16).
func (c Crossing) isAny(k *jurisdiction.Check) bool {
	for i, name := range crossingNames {
		if c&(1<<i) != 0 && hasField(k, name) {
			return true
		}
	}
	return false
}

// A System is a platform that a body has built or means to build (政务数据平台).
type System struct {
	Name       string
	Crosses    Crossing
	SameKind   jurisdiction.Tri  // it pools, shares or opens data among bodies, as the integrated platform does (同类平台)
	Finished   deadline.Date     // when it was finished; zero while it is to be built
	Unless     jurisdiction.Kind // the kind of a text that provides for it; zero for none
	Integrated jurisdiction.Tri  // it has joined the integrated system (纳入一体化体系、整合)
}

// Platforming is what a body does over platforms, and with its own (平台支撑). The
// zero value of a fact is that nobody said, and nothing is found then.
type Platforming struct {
	Body    jurisdiction.Body
	Other   jurisdiction.Body // the other side of the sharing, where there is one
	By      jurisdiction.Role // the part of the body in it, [jurisdiction.Requester]; none for the provider
	Facts   jurisdiction.Facts
	Passage Passage

	Pooled  jurisdiction.Tri // the data is pooled on the public-data platform (归集)
	Needed  jurisdiction.Tri // public administration and services need it
	Systems []System
}

// CheckPlatform looks at what a body does over platforms, as a strict reviewer
// would on a day: sharing beside the unified platform, offline for instance; data
// not pooled; new systems across boundaries; old ones not integrated. The texts
// say what they mind and what they let pass. Where a local text allows offline
// sharing with its authority's consent, that lifts what it makes concrete; between
// government departments it is displaced from 2025-08-01 (reading J8).
//
// That the State regulation forbids new systems "in principle" makes a warning
// (S19); what was finished before a text commenced is not new under it (A16).
// Findings come in the order of the fields, with paths such as /passage and
// /systems/0. The error wraps [jurisdiction.ErrUndetermined] where the law, the
// value, the day or the kind of the body was not given.
func CheckPlatform(law *jurisdiction.Law, p *Platforming, on deadline.Date) ([]Finding, error) {
	if p == nil {
		return nil, &jurisdiction.UndeterminedError{Fact: "platforming"}
	}
	r, err := inspect(law, p.Body, p.Other, p.Facts, on)
	if err != nil {
		return nil, err
	}
	r.by = p.By
	r.passage(&p.Passage)
	if p.Pooled == jurisdiction.No {
		r.put("not-pooled", "/pooled", p.isToPool)
	}
	r.set.Parties.Requester = jurisdiction.Body{} // a system is its owner's affair alone
	for i := range p.Systems {
		r.system(&p.Systems[i], "/systems/"+strconv.Itoa(i))
	}
	return r.found, nil
}

// passage looks whether data travels beside the platform.
func (r *inspector) passage(p *Passage) {
	if p.Via != Offline && p.Via != OtherSystem {
		return
	}
	lifted := r.lifted(p)
	f := r.put("off-platform", "/passage", func(k *jurisdiction.Check) bool {
		return hasField(k, p.Via.String()) && !excepts(k, p.Unless) && !lifted(k)
	})
	if p.Unless == jurisdiction.Statute || p.Unless == jurisdiction.AdministrativeRegulation {
		f.atMost(jurisdiction.Warning)
	}
}

// lifted returns which checks offline sharing with consent lifts: those of the text
// that allows it, and those of the provisions that it makes concrete.
func (r *inspector) lifted(p *Passage) func(*jurisdiction.Check) bool {
	var texts []string
	var places []jurisdiction.Citation
	if p.Via == Offline && !p.Consented.IsZero() && !p.Consented.After(r.on) && p.Difficult != jurisdiction.No && p.Secured != jurisdiction.No {
		for a := range r.law.Channels(r.set.Parties, r.set.Facts, r.on) {
			way, _ := a.Channel()
			if Way(way) != OfflineWay || a.Standing != jurisdiction.Governing && a.Standing != jurisdiction.Supplementary {
				continue
			}
			texts = append(texts, a.Cite().Instrument())
			for rel := range a.Relations() {
				places = append(places, rel.To)
			}
		}
	}
	return func(k *jurisdiction.Check) bool {
		for c := range k.Cites() {
			if slices.Contains(texts, c.Instrument()) || slices.Contains(places, c) {
				return true
			}
		}
		return false
	}
}

// isToPool reports whether a check wants the data of such a body pooled: that of
// some always, that of others where it is needed, written utility=needed.
func (p *Platforming) isToPool(k *jurisdiction.Check) bool {
	kind := p.Body.Kind.String()
	return hasField(k, kind) || p.Needed == jurisdiction.Yes && slices.Contains(fieldValues(k, kind), "needed")
}

// system looks at one platform of the body.
func (r *inspector) system(s *System, path string) {
	isNew := func(k *jurisdiction.Check) bool {
		return s.Finished.IsZero() || s.Finished.After(r.on) || !s.Finished.Before(r.commenced(k))
	}
	if s.SameKind == jurisdiction.Yes {
		r.put("new-platform", path, func(k *jurisdiction.Check) bool {
			return s.Crosses.isAny(k) && !excepts(k, s.Unless) && isNew(k)
		})
	}
	if s.Integrated == jurisdiction.No && !s.Finished.IsZero() && !s.Finished.After(r.on) {
		r.put("platform-not-integrated", path, func(k *jurisdiction.Check) bool {
			return !excepts(k, s.Unless) && (s.SameKind != jurisdiction.Yes || !isNew(k))
		})
	}
}

// commenced is the first day in force of the text of a check.
func (r *inspector) commenced(k *jurisdiction.Check) deadline.Date {
	for c := range k.Cites() {
		first, _, _ := r.law.Force(c.Instrument())
		return first
	}
	return deadline.Date{}
}
