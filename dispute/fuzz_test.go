package dispute_test

import (
	"errors"
	"os"
	"slices"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// FuzzExamine turns bytes into a dispute and asks for its ladder and its report:
// there is an error of a known kind and nothing beside it, or a ladder that is what
// every ladder is and a report that agrees with the grid of state_test.go.
func FuzzExamine(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{0, 0, 0, 0, 1, 60, 0, 0, 0, 1, 1, 0, 2, 6, 0, 4, 1, 1, 6, 14, 1, 7, 2, 1, 8, 1, 1, 9, 24, 17, 10, 10, 0}) // the whole way
	f.Add([]byte{1, 3, 0, 0, 1, 60, 0, 0, 0, 4, 1, 1, 5, 2, 1})                                                            // a tax office, the authority declines
	f.Add([]byte{2, 2, 1, 1, 3, 60, 0, 0, 0, 4, 1, 3})                                                                     // authorities as parties
	f.Add([]byte{5, 4, 8, 8, 6, 200, 0, 0, 0, 11, 1, 0})                                                                   // other kinds of body
	f.Add([]byte{0, 0, 9, 0, 0, 60})                                                                                       // a person, no subject
	f.Add([]byte("zz7707808"))                                                                                             // a day that an order sets, on an event that is none
	f.Add([]byte("\xd22B780"))                                                                                             // across levels, where a local text demands negotiation
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) < 6 || len(b) > 6+3*200 {
			t.Skip("no case, or a long one")
		}
		c, asOf := caseOf(b)
		known := func(err error) bool {
			return errors.Is(err, dispute.ErrParty) || errors.Is(err, dispute.ErrSubject) || errors.Is(err, dispute.ErrSameBody) || errors.Is(err, dispute.ErrEvent) ||
				errors.Is(err, jurisdiction.ErrUndetermined) || errors.Is(err, jurisdiction.ErrDivision) || errors.Is(err, deadline.ErrUnpublished)
		}
		law := laws[int(b[0])%len(laws)]
		l, err := dispute.Route(law, c, asOf)
		if err != nil && (!known(err) || l.Len() > 0) {
			t.Fatalf("Route: %v, %d stages", err, l.Len())
		}
		if err == nil && law == laws[0] {
			checkLadder(t, c, l)
		}
		r, err := dispute.Examine(law, c, asOf)
		if err != nil {
			if !known(err) || len(r.Duties)+len(r.Findings) > 0 || r.State != dispute.NotRaised {
				t.Fatalf("Examine: %v, and a report", err)
			}
			return
		}
		state := "not-raised"
		for e := range r.Events() {
			to, ok := moves[move{state, e.Type}]
			if !ok && slices.Contains(events, e.Type) {
				t.Fatalf("%s in %s was let through", e.Type, state)
			}
			if ok {
				state = to
			}
		}
		if r.State.String() != state {
			t.Errorf("state %v, want %s", r.State, state)
		}
		for _, d := range r.Duties {
			if !d.Due.IsZero() && d.Code != "carry-out" || d.Status == jurisdiction.Overdue && d.Code != "carry-out" {
				t.Errorf("%s has a date", dutyLine(d))
			}
		}
		for _, f := range r.Findings {
			if f.On.IsZero() || f.On.After(asOf) {
				t.Errorf("as of %v: %s", asOf, findingLine(f))
			}
		}
		again, err := dispute.Examine(law, c, asOf)
		if err != nil || !slices.Equal(dutyLines(r.Duties), dutyLines(again.Duties)) || !slices.Equal(findingLines(r.Findings), findingLines(again.Findings)) {
			t.Errorf("the second time it is another report, %v", err)
		}
	})
}

// caseOf reads a case from at least six bytes: two parties, subject, day, then three
// bytes an event.
func caseOf(b []byte) (*dispute.Case, deadline.Date) {
	places := []string{"421000", "421000", "421002", "421000", "420000", "000000", "429004", "430100", "120101", "990000"}
	party := func(place, kind byte, id string) dispute.Party {
		p := dispute.Party{ID: id, Body: jurisdiction.Body{Kind: jurisdiction.BodyKind(1 + kind%11), Division: division(places[int(place)%len(places)])}}
		if kind >= 128 {
			p.Kind = jurisdiction.Department
		}
		p.ManagedBy, p.IsAuthority = jurisdiction.Management(place/16%4), kind&64 != 0
		if place >= 192 {
			p.Zone = "高新区"
		}
		return p
	}
	c := &dispute.Case{Requester: party(b[0], b[2], "甲"), Provider: party(b[1], b[3], "乙"), Subject: jurisdiction.Subject(b[4] % 10)}
	c.Facts.Attribute = jurisdiction.Conditional
	day := date("2025-07-28")
	asOf, _ := day.AddDays(2 * int(b[5]))
	types := append(slices.Clone(events), "stamped", jurisdiction.Delivered)
	for b = b[6:]; len(b) >= 3; b = b[3:] {
		day, _ = day.AddDays(int(int8(b[1])))
		e := dispute.Event{Event: jurisdiction.Event{Type: types[int(b[0])%len(types)], On: day, By: jurisdiction.Role(b[2] / 32)}}
		if b[2]&1 != 0 {
			e.Place = division(places[int(b[2]/2)%len(places)])
		}
		e.For = []jurisdiction.Role{jurisdiction.NoRole, jurisdiction.Requester, jurisdiction.Provider, jurisdiction.NoRole}[b[2]>>4&3]
		if b[2]&8 != 0 {
			e.Record, e.Until = "卷一", day
		}
		c.Events = append(c.Events, e)
	}
	return c, asOf
}

// FuzzChannel reads any text, adds it, and routes disputes of its place through it:
// nothing panics, and a ladder has its stages in order, each with a provision, who
// and why in both languages.
func FuzzChannel(f *testing.F) {
	f.Add(madeUp)
	for _, id := range []string{"tianjin-2018", "chengdu-2024", "sichuan-2022", "shanghai-2021"} {
		text, err := os.ReadFile("../jurisdiction/testdata/" + id + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		i, err := jurisdiction.ParseInstrument([]byte(text))
		if err != nil {
			return
		}
		law, err := jurisdiction.China().With(i)
		if err != nil {
			return
		}
		place := i.Territory()
		for _, other := range []jurisdiction.Division{place, place.Parent(), division("421000"), jurisdiction.Nation()} {
			for _, on := range subjects() {
				c := &dispute.Case{Requester: body("000000 id=甲"), Provider: body("421002 id=乙 authority"), Subject: on}
				c.Requester.Division = other
				if on%2 == 0 {
					c.Provider.Division = place
				}
				l, err := dispute.Route(law, c, now)
				if err != nil {
					continue
				}
				var last dispute.Stage
				for s := range l.Stages() {
					if s.Step < last.Step || len(slices.Collect(l.Basis(s))) == 0 || s.Who()[0] == "" || s.Who()[1] == "" {
						t.Fatalf("%s after %v", stageLine(l, s), last.Step)
					}
					_, _, _ = l.Why(s), l.Reason(s), l.Term(s)
					last = s
				}
				_, _, _ = gaps(l), otherwise(l), slices.Collect(l.Aside())
			}
		}
	})
}
