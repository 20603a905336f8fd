package dispute_test

import (
	"slices"
	"strings"
	"testing"

	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// The twin walks with the digits of the codes alone: a list of what a place lies
// in, lowest first, and the first entry of the one list that stands in the other.

// upwards lists a code and what it lies in, up to the nation.
func upwards(code string) []string {
	list := []string{code}
	province := code[:2] + "0000"
	noPrefecture := code[2:4] == "90" || slices.Contains([]string{"11", "12", "31", "50"}, code[:2])
	if code[4:] != "00" && !noPrefecture {
		list = append(list, code[:4]+"00")
	}
	if code[2:] != "0000" {
		list = append(list, province)
	}
	if code != "000000" {
		list = append(list, "000000")
	}
	return list
}

// slowCommon is the lowest code that both lie in.
func slowCommon(a, b string) string {
	for _, code := range upwards(a) {
		if slices.Contains(upwards(b), code) {
			return code
		}
	}
	return ""
}

// slowSteps writes the ladder of two departments on 2026-03-02, as steps does.
func slowSteps(a, b string, on jurisdiction.Subject, strict bool) string {
	at := slowCommon(a, b)
	if strict && a != b && (at == a || at == b) {
		at = ""
		if list := upwards(slowCommon(a, b)); len(list) > 1 {
			at = list[1]
		}
	}
	places := []string{}
	if at != "" {
		places = append(places, at)
	}
	inHubei := strings.HasPrefix(a, "42") && strings.HasPrefix(b, "42")
	if inHubei && on == refusal {
		places = append(places, a) // hubei-2021 20(4)
	}
	if strings.HasPrefix(a, "42") && b == "000000" && on != quality && on != suspension {
		places = append(places, "420000") // 22(2)
	}
	slices.SortFunc(places, func(x, y string) int { // the lower first: a county has more digits than a prefecture
		return level(y) - level(x)
	})
	list := []string{"negotiate"}
	for _, code := range slices.Compact(places) {
		list = append(list, "coordinate "+code)
	}
	if at != "" {
		list = append(list, "decide "+at)
	}
	return strings.Join(list, ", ")
}

// level is 0 for the nation, 1 for a province, 2 for a prefecture, 3 for a county.
func level(code string) int {
	switch {
	case code == "000000":
		return 0
	case code[2:] == "0000":
		return 1
	case code[4:] == "00":
		return 2
	}
	return 3
}

// sample is 200 divisions: the nation, all of Hubei's cities and its counties under
// the province, and others from one end of the list to the other.
func sample() (list []string) {
	list = append(list, "000000", "420000", "429004", "429005", "429006", "429021")
	var all []string
	for d := range jurisdiction.Divisions() {
		all = append(all, d.String())
		if strings.HasPrefix(d.String(), "42") && level(d.String()) == 2 {
			list = append(list, d.String())
		}
	}
	for k := 0; len(list) < 200; k += 17 {
		if code := all[k%len(all)]; !slices.Contains(list, code) {
			list = append(list, code)
		}
	}
	return list
}

// TestTwin compares all pairs of the sample with the twin, under both readings of
// the common superior, and holds every ladder against what it must be.
func TestTwin(t *testing.T) {
	strictly := reading(t, jurisdiction.China(), "common-superior=strictly-above")
	places := sample()
	if len(places) != 200 {
		t.Fatalf("%d divisions, want 200", len(places))
	}
	var c dispute.Case
	c.Requester, c.Provider = body("000000"), body("000000")
	all := subjects()
	for i, a := range places {
		for k, b := range places {
			c.Requester.Division, c.Provider.Division, c.Subject = division(a), division(b), all[(i+k)%len(all)]
			l := route(t, jurisdiction.China(), &c, now)
			if got, want := steps(l), slowSteps(a, b, c.Subject, false); got != want {
				t.Fatalf("%s against %s, %v: %s, want %s", a, b, c.Subject, got, want)
			}
			checkLadder(t, &c, l)
			if got, want := steps(route(t, strictly, &c, now)), slowSteps(a, b, c.Subject, true); got != want {
				t.Fatalf("%s against %s, %v, strictly above: %s, want %s", a, b, c.Subject, got, want)
			}
		}
	}
}

type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

// checkLadder: what holds of every ladder.
//
//   - the stages come in the order of the steps, and no two are the same;
//   - each rests on a provision, and on none twice;
//   - the government that decides after coordination stands where the authority does;
//   - an authority or government over both contains both, and one that does not is a
//     local channel, open to a party and no duty;
//   - negotiation is a duty of peers alone, unless a local text makes it one;
//   - no time limit: none of the shipped texts has one.
func checkLadder(t failer, c *dispute.Case, l dispute.Ladder) {
	t.Helper()
	var last dispute.Stage
	seen := map[string]bool{}
	for s := range l.Stages() {
		line := stageLine(l, s)
		if s.Step < last.Step || seen[s.Step.String()+s.By.String()+s.At.String()] {
			t.Errorf("%s stands after %s, or twice", line, stageLine(l, last))
		}
		seen[s.Step.String()+s.By.String()+s.At.String()] = true
		basis := map[jurisdiction.Citation]bool{}
		for cite := range l.Basis(s) {
			if basis[cite] {
				t.Errorf("%s rests on %v twice", line, cite)
			}
			basis[cite] = true
		}
		if len(basis) == 0 || s.Standing == jurisdiction.NoStanding || s.Standing == jurisdiction.Displaced {
			t.Errorf("%s rests on nothing that counts", line)
		}
		contains := s.At.Contains(c.Requester.Division) && s.At.Contains(c.Provider.Division)
		switch {
		case s.By == jurisdiction.NoRole || s.By == jurisdiction.Provider:
			if !s.At.IsZero() || l.IsOver(s) {
				t.Errorf("%s: parties stand over nobody", line)
			}
		case l.IsOver(s) && !contains:
			t.Errorf("%s: it is said to be over both, and does not contain them", line)
		case !contains && !(s.Local && s.Necessity == jurisdiction.May):
			t.Errorf("%s does not contain both parties", line)
		}
		if s.Step == jurisdiction.Decide && !s.Local && !l.Coordinator().IsZero() && s.At != l.Coordinator() {
			t.Errorf("%s decides, and the authority of %v coordinates", line, l.Coordinator())
		}
		if s.Step == jurisdiction.Negotiate && !s.Local && (s.Necessity == jurisdiction.Must) != l.Peers && !locallyDemanded(l, s) {
			t.Errorf("%s: peers %v", line, l.Peers)
		}
		if l.Term(s).Kind() == jurisdiction.Numbered {
			t.Errorf("%s: a time limit of %v", line, l.Term(s))
		}
		last = s
	}
	for o := range l.Otherwise() {
		if o.At == l.Coordinator() && o.Peers == l.Peers {
			t.Errorf("%s=%s is said to lead elsewhere, and leads to %v too", o.Option, o.Value, o.At)
		}
	}
}

// locallyDemanded reports whether a local text makes negotiation a duty.
func locallyDemanded(l dispute.Ladder, s dispute.Stage) bool {
	for r := range l.Rules(s) {
		for st := range r.Stages() {
			if st.IsLocal() && st.Step() == jurisdiction.Negotiate && st.Necessity() == jurisdiction.Must {
				return true
			}
		}
	}
	return false
}
