package dispute_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// drawParty draws any body that can be a party, often of Hubei, often of a place
// that the other one has too.
func drawParty(t *rapid.T, label string) dispute.Party {
	places := []string{"000000", "420000", "421000", "421002", "421022", "420500", "420100", "429004", "429005", "430000", "430100", "120000", "120101", "441900", "650000"}
	p := dispute.Party{Body: jurisdiction.Body{
		Kind:        jurisdiction.BodyKind(rapid.IntRange(int(jurisdiction.Department), int(jurisdiction.Utility)).Draw(t, label+" kind")),
		Division:    division(rapid.SampledFrom(places).Draw(t, label+" place")),
		ManagedBy:   jurisdiction.Management(rapid.IntRange(0, 3).Draw(t, label+" managed by")),
		IsAuthority: rapid.IntRange(0, 4).Draw(t, label+" authority") == 0,
		Sector:      rapid.SampledFrom([]string{"", "health", "water", "telecom"}).Draw(t, label+" sector"),
	}}
	if p.Kind == jurisdiction.Utility || p.Kind == jurisdiction.PublicInstitution {
		p.Sector = rapid.SampledFrom([]string{"health", "water", "telecom"}).Draw(t, label+" named sector")
	}
	if rapid.IntRange(0, 3).Draw(t, label+" in zone") == 0 && p.Division.Level() == jurisdiction.PrefectureLevel {
		p.Zone = rapid.SampledFrom([]string{"甲区", "乙区"}).Draw(t, label+" zone")
	}
	return p
}

func drawCase(t *rapid.T) *dispute.Case {
	c := &dispute.Case{Requester: drawParty(t, "requester"), Provider: drawParty(t, "provider"), Subject: rapid.SampledFrom(subjects()).Draw(t, "subject")}
	c.Requester.ID, c.Provider.ID = "甲", "乙"
	if rapid.IntRange(0, 5).Draw(t, "one place without") == 0 {
		c.Without = []jurisdiction.Division{c.Requester.Division}
	}
	return c
}

func drawLaw(t *rapid.T) *jurisdiction.Law {
	r := jurisdiction.Readings{
		CommonSuperior:    jurisdiction.CommonSuperior(rapid.IntRange(0, 1).Draw(t, "common superior")),
		VerticalAuthority: jurisdiction.VerticalAuthority(rapid.IntRange(0, 2).Draw(t, "vertical authority")),
	}
	return laws[int(r.CommonSuperior)*3+int(r.VerticalAuthority)]
}

// laws are the shipped law under the readings that matter here.
var laws = func() (list []*jurisdiction.Law) {
	for above := range jurisdiction.CommonSuperior(2) {
		for vertical := range jurisdiction.VerticalAuthority(3) {
			law, err := jurisdiction.China().Reading(jurisdiction.Readings{CommonSuperior: above, VerticalAuthority: vertical})
			if err != nil {
				panic(err)
			}
			list = append(list, law)
		}
	}
	return list
}()

func drawDay(t *rapid.T) deadline.Date {
	return date(rapid.SampledFrom([]string{"2021-04-01", "2024-12-02", "2025-07-31", "2025-08-01", "2025-10-01", "2026-03-02", "2026-12-02"}).Draw(t, "day"))
}

// TestProperties holds any case under any reading against what every ladder is,
// and the two parties changed for each other against it.
func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		law, c, day := drawLaw(t), drawCase(t), drawDay(t)
		l, err := dispute.Route(law, c, day)
		if err != nil {
			t.Fatalf("Route: %v", err)
		}
		if law == jurisdiction.China() || law == laws[0] {
			checkLadder(t, c, l)
		}
		again, _ := dispute.Route(law, c, day)
		if !slices.Equal(lines(l), lines(again)) {
			t.Fatal("the second time it is another ladder")
		}
		// Symmetry: what is not given to the requester alone is the same from the other side.
		other := *c
		other.Requester, other.Provider = c.Provider, c.Requester
		m, err := dispute.Route(law, &other, day)
		if err != nil {
			t.Fatalf("Route, the other way: %v", err)
		}
		if a, b := shared(l), shared(m); !slices.Equal(a, b) {
			t.Errorf("%v\nand the other way round\n%v", a, b)
		}
		if l.Peers != m.Peers || l.Coordinator() != m.Coordinator() || otherwise(l) != otherwise(m) {
			t.Errorf("peers %v, %v; coordinator %v, %v; otherwise %q, %q", l.Peers, m.Peers, l.Coordinator(), m.Coordinator(), otherwise(l), otherwise(m))
		}
		// Each reading shown beside is what that reading gives.
		for o := range l.Otherwise() {
			r, err := law.Readings().With(o.Option, o.Value)
			if err != nil {
				t.Fatal(err)
			}
			chosen, err := dispute.Route(laws[int(r.CommonSuperior)*3+int(r.VerticalAuthority)], c, day)
			if err != nil || chosen.Coordinator() != o.At || chosen.Peers != o.Peers {
				t.Errorf("%s=%s is said to lead to %v, and leads to %v, %v", o.Option, o.Value, o.At, chosen.Coordinator(), err)
			}
		}
		for g := range l.Gaps() {
			if g.Code == dispute.NoGap || g.Words()[0] == "" {
				t.Errorf("gap %v has no words", g)
			}
		}
		if l.Len() == 0 && gaps(l) == "" {
			t.Error("no stage, and no word why")
		}
	})
}

// shared writes the stages that are not a channel of the requester's alone, without
// the citations that such a channel adds.
func shared(l dispute.Ladder) (list []string) {
	for s := range l.Stages() {
		own := true
		for r := range l.Rules(s) {
			for st := range r.Stages() {
				own = own && st.User() == jurisdiction.Requester
			}
			own = own && r.Refers().IsZero()
		}
		if !own {
			list = append(list, s.Step.String()+" "+s.Necessity.String()+" "+s.By.String()+" "+s.At.String())
		}
	}
	return list
}

// TestZonesAreBelow: a body of a zone is never a peer of one of the place that set
// the zone up, or of another zone.
func TestZonesAreBelow(t *testing.T) {
	for _, pair := range [][2]string{{"421000 zone=甲区", "421000"}, {"421000 zone=甲区", "421000 zone=乙区"}} {
		if l := route(t, jurisdiction.China(), between(pair[0], pair[1], delay), now); l.Peers {
			t.Errorf("%v are peers", pair)
		}
	}
	if l := route(t, jurisdiction.China(), between("421000 zone=甲区", "421000 zone=甲区", delay), now); !l.Peers {
		t.Error("two bodies of one zone are no peers")
	}
}

// TestRouteErrorsAreKnown: whatever is wrong, the error is of a known kind and there is no ladder.
func TestRouteErrorsAreKnown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		switch rapid.IntRange(0, 5).Draw(t, "wrong") {
		case 0:
			c.Requester.Kind = jurisdiction.BodyKind(rapid.IntRange(0, 40).Draw(t, "kind"))
		case 1:
			c.Provider.Division = division(rapid.SampledFrom([]string{"999999", "110103", "429000", "990000"}).Draw(t, "place"))
		case 2:
			c.Subject = jurisdiction.Subject(rapid.IntRange(0, 255).Draw(t, "subject"))
		case 3:
			c.Provider = c.Requester
		case 4:
			c.Provider.ManagedBy = jurisdiction.Management(rapid.IntRange(0, 255).Draw(t, "managed by"))
		case 5:
			c.Facts.Secrecy = jurisdiction.Secrecy(rapid.IntRange(0, 255).Draw(t, "secrecy"))
		}
		l, err := dispute.Route(jurisdiction.China(), c, drawDay(t))
		known := errors.Is(err, dispute.ErrParty) || errors.Is(err, dispute.ErrSubject) || errors.Is(err, dispute.ErrSameBody) ||
			errors.Is(err, jurisdiction.ErrUndetermined) || errors.Is(err, jurisdiction.ErrDivision) || errors.Is(err, jurisdiction.ErrBeforeFirst)
		if err != nil && (!known || l.Len() > 0) {
			t.Errorf("error %v, %d stages", err, l.Len())
		}
	})
}
