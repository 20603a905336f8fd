package dispute_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// TestOthers: further parties move the place that contains all, end that the two are
// peers, and do not coordinate their own dispute (state-2025:28.2; readings G8, S17 d).
func TestOthers(t *testing.T) {
	tests := []struct {
		why                 string
		requester, provider string
		others              []string
		readings            string
		want                string
		gaps                string
	}{
		{"another bureau of the city changes nothing", "421000", "421000", []string{"421000"}, "", "negotiate, coordinate 421000, decide 421000", ""},
		{"the city's authority is drawn in: the province", "421000", "421000", []string{"421000 authority"}, "", "negotiate, coordinate 420000, decide 420000", "authority-is-party 421000"},
		{"a bureau of another city: no peers any longer, and the province", "421000", "421000", []string{"420500"}, "", "negotiate, coordinate 421000, coordinate 420000, decide 420000", ""},
		{"a ministry", "421000", "421000", []string{"421002", "000000"}, "", "negotiate, coordinate 000000, decide 000000", ""},
		{"the city between two of its districts, strictly above", "421002", "421003", []string{"421000"}, "common-superior=strictly-above", "negotiate, coordinate 421002, coordinate 420000, decide 420000", ""},
	}
	for _, tt := range tests {
		law := jurisdiction.China()
		if tt.readings != "" {
			law = reading(t, law, tt.readings)
		}
		c := between(tt.requester, tt.provider, refusal)
		for _, s := range tt.others {
			c.Others = append(c.Others, body(s))
		}
		l := route(t, law, c, now)
		got := strings.TrimPrefix(gaps(l), "no-time-limit")
		if steps(l) != tt.want || strings.TrimPrefix(got, ", ") != tt.gaps {
			t.Errorf("%s: %s, gaps %q; want %s, %q", tt.why, steps(l), got, tt.want, tt.gaps)
		}
		if peers := tt.others[0] == "421000" && tt.requester == "421000" || strings.Contains(tt.others[0], "authority"); l.Peers != peers {
			t.Errorf("%s: peers %v", tt.why, l.Peers)
		}
		for s := range l.Stages() {
			if s.Step == jurisdiction.Decide && !l.IsOver(s) {
				t.Errorf("%s: %s is not over all", tt.why, stageLine(l, s))
			}
		}
	}
	for s, want := range map[string]error{"421000 person": dispute.ErrParty, "421000 enterprise": dispute.ErrParty} {
		c := between("421000", "421000", refusal)
		c.Others = append(c.Others, body(s))
		_, err := dispute.Route(jurisdiction.China(), c, now)
		if !errors.Is(err, want) || !strings.Contains(err.Error(), "the further party is of kind") {
			t.Errorf("%s: error %v", s, err)
		}
	}
	c := between("421000", "421000", refusal)
	c.Others = make([]dispute.Party, 1)
	if _, err := dispute.Route(jurisdiction.China(), c, now); !errors.Is(err, jurisdiction.ErrUndetermined) || !strings.Contains(err.Error(), "division of the further party") {
		t.Errorf("nothing said of a further party: %v", err)
	}
}

// TestReadings: the keys on which a ladder rests.
func TestReadings(t *testing.T) {
	for _, tt := range []struct {
		requester, provider, want string
	}{
		{"421000", "421000", "jingzhou-counties jingzhou-last-day"},
		{"421002", "421000", "common-superior jingzhou-counties jingzhou-last-day"},
		{"110101", "110000", "common-superior"},
		{"110000", "110000", ""},
		{"110000", "110000 centre", "vertical-authority"},
	} {
		l := route(t, jurisdiction.China(), between(tt.requester, tt.provider, uncataloged), now)
		if got := strings.Join(slices.Collect(l.Readings()), " "); got != tt.want {
			t.Errorf("%s against %s: %q, want %q", tt.requester, tt.provider, got, tt.want)
		}
		for range l.Readings() {
			break
		}
	}
	if got := slices.Collect(dispute.Ladder{}.Readings()); got != nil {
		t.Errorf("the empty ladder rests on %q", got)
	}
}
