package sharing_test

import (
	"errors"
	"reflect"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

// FuzzExamine makes a case of bytes: the first four choose items, classes,
// bodies and the day of the report, and each four that follow are an event, with
// its type, the days since the one before, the items it touches and what goes
// with it. There is an error of a known kind and no report, or a report that
// agrees with itself and is made twice the same.
func FuzzExamine(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{0, 1, 0, 60, 0, 0, 0, 0, 5, 3, 0, 0, 9, 30, 0, 0})            // received, consented, delivered
	f.Add([]byte{2, 1, 0, 60, 0, 0, 0, 0, 5, 3, 1, 0, 6, 0, 2, 1})             // consent and refusal in parts
	f.Add([]byte{0, 1, 0, 90, 0, 0, 0, 0, 1, 2, 0, 3, 2, 5, 0, 1, 5, 9, 0, 0}) // a supplement
	f.Add([]byte{0, 0, 0, 90, 0, 4, 0, 0, 3, 0, 0, 5, 4, 0, 0, 0, 6, 9, 0, 2}) // an extension
	f.Add([]byte{1, 2, 1, 250, 0, 0, 0, 8, 7, 3, 0, 0, 10, 1, 0, 0})           // an event that no text knows
	f.Add([]byte("011070 0200A"))                                              // a State organ that answers late
	f.Add([]byte{0, 1, 4, 10, 0, 0, 0, 0, 5, 255, 0, 0})                       // a day before the last
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) < 4 || len(b) > 4+4*200 {
			t.Skip("no case, or a long one")
		}
		c, asOf := caseOf(b)
		r, err := sharing.Examine(jurisdiction.China(), c, asOf)
		if err != nil {
			if !errors.Is(err, sharing.ErrEvent) && !errors.Is(err, jurisdiction.ErrUndetermined) &&
				!errors.Is(err, deadline.ErrUnpublished) && !errors.Is(err, deadline.ErrBeforeFirst) {
				t.Errorf("error %v of no known kind", err)
			}
			if !reflect.ValueOf(r).IsZero() {
				t.Errorf("a report beside the error %v", err)
			}
			return
		}
		for _, d := range r.Duties {
			checkDuty(t, r, d)
		}
		checkLateness(t, r)
		checkStates(t, r, c)
		again, err := sharing.Examine(jurisdiction.China(), c, asOf)
		if err != nil || !same(r, again) {
			t.Errorf("the second time %v, %v", dutyLines(again), err)
		}
		for _, f := range r.Findings {
			if f.On.IsZero() || f.On.After(asOf) {
				t.Errorf("as of %v: %s", asOf, findingLine(f))
			}
		}
	})
}

// caseOf reads a case from at least four bytes.
func caseOf(b []byte) (*sharing.Case, deadline.Date) {
	kinds := []jurisdiction.BodyKind{jurisdiction.Department, jurisdiction.StateOrgan, jurisdiction.PartyOrgan, jurisdiction.UnknownBody}
	places := []string{"370000", "422800", "000000", "120000"}
	c := request(jurisdiction.Attribute(b[1] % 4))
	c.Facts.Cataloged = jurisdiction.Tri(2 - b[1]/4%3)
	c.Parties.Provider = jurisdiction.Body{Kind: kinds[b[2]%4], Division: jurisdiction.MustDivision(places[b[2]/4%4]), IsAuthority: b[2] >= 128}
	for i := range b[0] % 4 {
		c.Items = append(c.Items, item(string(rune('a'+i)), jurisdiction.Attribute(b[0]/4+i)%4))
	}
	day := deadline.MustDate("2025-07-28")
	asOf, _ := day.AddDays(3 * int(b[3]))
	types := append(coreEvents, "stamped")
	for b = b[4:]; len(b) >= 4; b = b[4:] {
		day, _ = day.AddDays(int(int8(b[1])))
		e := jurisdiction.Event{Type: types[int(b[0])%len(types)], On: day, N: int(b[3] % 16), Complete: b[3]&1 != 0, Agree: b[3]&4 != 0, Submitted: b[3]&8 != 0}
		for i := range c.Items {
			if b[2]&(1<<i) != 0 {
				e.Items = append(e.Items, c.Items[i].ID)
			}
		}
		e.By = jurisdiction.Role(b[2] >> 4)
		e.At, _ = jurisdiction.ParseTimeOfDay([]string{"", "09:00", "12:30", "23:59"}[b[2]>>2&3])
		e.Wants = [][]string{{"scope"}, {"fee"}, {"scope", "basis"}, nil}[b[3]>>4&3]
		e.Reason = []string{"", "other", sharing.IncompletePapers, sharing.RequestInvalid}[b[3]>>6]
		if b[3]&2 != 0 {
			e.Conditions, e.Basis, e.Asked = []string{"fee"}, "law-1", day
		}
		c.Events = append(c.Events, e)
	}
	return c, asOf
}

// checkStates follows the grid of state_test.go through the events that the
// report took in, and compares.
func checkStates(t failer, r sharing.Report, c *sharing.Case) {
	t.Helper()
	items := c.Items
	if len(items) == 0 {
		items = []sharing.Item{{}}
	}
	all := map[string]bool{}
	for _, i := range items {
		state := "not-received"
		for e := range r.Events() {
			if !e.Touches(i.ID) || e.Type == jurisdiction.Received && e.By != jurisdiction.NoRole && e.By != jurisdiction.Provider {
				continue // received elsewhere
			}
			to, ok := moves[cell(state, &e)]
			if !ok {
				t.Errorf("%s in %s was let through", e.Type, state)
			}
			state = to
		}
		if got := r.ItemState(i.ID).String(); got != state {
			t.Errorf("ItemState(%q) = %s, want %s", i.ID, got, state)
		}
		all[state] = true
	}
	if r.State == sharing.Mixed != (len(all) > 1) || len(all) == 1 && !all[r.State.String()] {
		t.Errorf("state %v of a case with items in %v", r.State, all)
	}
}
