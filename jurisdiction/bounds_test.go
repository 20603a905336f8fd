package jurisdiction_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// What lies just past the end of a list, or just fills it.

// TestUndeclaredKind: a body of the first kind that no constant has is bound by nothing,
// on either side, and nothing breaks off.
func TestUndeclaredKind(t *testing.T) {
	law := jurisdiction.China()
	odd := department("421000")
	odd.Kind = jurisdiction.Person + 1
	for _, pair := range [][2]jurisdiction.Body{{odd, department("421000")}, {department("421000"), odd}, {odd, odd}} {
		q := jurisdiction.Question{Matter: "delivery", Body: pair[0], Counterpart: pair[1], Facts: conditional, On: date("2026-03-02")}
		for r := range law.Reach(q) {
			if r.Strength != jurisdiction.Outside {
				t.Errorf("%v and %v: %s reaches them", pair[0].Kind, pair[1].Kind, r.Instrument.ID())
			}
		}
		r, err := law.Ruling(q)
		if err != nil {
			t.Fatal(err)
		}
		for a := range r.All() {
			t.Errorf("%v and %v: %v speaks, %v", pair[0].Kind, pair[1].Kind, a.Cite(), a.Reason())
		}
		if bound, _ := law.Binds(pair[0], pair[1], q.On); bound {
			t.Errorf("%v and %v are bound", pair[0].Kind, pair[1].Kind)
		}
		if _, ok := law.Finding("late-reply", &jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: pair[0], Requester: pair[1]}}, q.On); ok {
			t.Errorf("%v and %v: a finding", pair[0].Kind, pair[1].Kind)
		}
	}
}

// TestManyTexts: every one of thirty texts, each for a place of its own, is found
// there and nowhere else.
func TestManyTexts(t *testing.T) {
	places := []string{"360100", "360200", "360300", "360400", "360500", "360600", "360700", "360800", "360900", "361000", "361100",
		"370100", "370200", "370300", "370400", "370500", "370600", "370700", "370800", "370900", "371000", "371100", "371300", "371400", "371500"}
	law := jurisdiction.China()
	for _, place := range places {
		law = with(t, law, parse(t, made("of-"+place, "local-rule", place, since2026, clockRule("r", "5 workdays", ""))))
	}
	for _, place := range places {
		for _, other := range []string{place, "360100", "420000"} {
			r, err := law.Ruling(jurisdiction.Question{Matter: "platform", Body: department(place), Counterpart: department(other), Facts: conditional, On: date("2026-03-02")})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for a := range r.All() {
				if id := a.Cite().Instrument(); strings.HasPrefix(id, "of-") {
					got = append(got, id+" "+a.Standing.String()+" "+a.Strength().String())
				}
			}
			if want := []string{"of-" + place + " governing bound"}; !slices.Equal(got, want) {
				t.Errorf("%s against %s: %q, want %q", place, other, got, want)
			}
		}
	}
}

// TestRulesAtTheBound: of any number of rules on one matter each speaks where its own needs
// are met, the last like the first.
func TestRulesAtTheBound(t *testing.T) {
	for n := jurisdiction.KnownRules - 2; n <= jurisdiction.KnownRules+3; n++ {
		var rules strings.Builder
		for k := range n {
			when := ""
			if k%3 == 0 || k == n-1 {
				when = "  when    attribute=conditional\n"
			}
			fmt.Fprintf(&rules, "rule r-%02d\n  cite    1\n  matter  many\n  duty    d-%02d\n  bearer  provider\n  term    none\n%s", k, k, when)
		}
		text := made("x", "local-rule", "360400", since2026+"matter many\n  in     sharing\n  words  很多 / many\n", rules.String())
		law := with(t, jurisdiction.China(), parse(t, text))
		for _, facts := range []jurisdiction.Facts{conditional, unconditional} {
			r, err := law.Ruling(jurisdiction.Question{Matter: "many", Body: department("360400"), Counterpart: department("360400"), Facts: facts, On: date("2026-03-02")})
			if err != nil {
				t.Fatal(err)
			}
			var got, want []string
			for a := range r.All() {
				got = append(got, a.ID()+" "+a.Standing.String())
			}
			for k := range n {
				if facts == conditional || k%3 != 0 && k != n-1 {
					want = append(want, fmt.Sprintf("r-%02d governing", k))
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%d rules, %v: %q, want %q", n, facts.Attribute, got, want)
			}
			if basis := slices.Collect(r.Basis()); !slices.Equal(basis, []jurisdiction.Citation{cite("x:1")}) { // one provision has them all
				t.Errorf("%d rules, %v: basis %v, want x:1 once", n, facts.Attribute, basis)
			}
		}
	}
}

// TestFirstClash: that two rules of one rank set different terms for one duty is seen
// also where they are the first of a law.
func TestFirstClash(t *testing.T) {
	rules := clockRule("a", "5 workdays", "") + clockRule("b", "6 workdays", "")
	i := parse(t, made("x", "local-rule", "360400", since2026, rules))
	if _, err := new(jurisdiction.Law).With(i); err == nil || !strings.Contains(err.Error(), "for the same duty") {
		t.Errorf("error %v, want two terms for the same duty", err)
	}
}

// TestFirstRelation: of two relations that make the same of a rule, the first that is
// written is the reason.
func TestFirstRelation(t *testing.T) {
	for _, kinds := range [][2]string{{"adds-step", "concretises"}, {"contradicts", "yields"}, {"fills-gap", "fills-gap"}} {
		rule := clockRule("r", "5 workdays", "  relation  "+kinds[0]+" state-2025:22.1 from 2026-01-01\n  relation  "+kinds[1]+" state-2025:21.1 from 2026-01-01\n")
		law := with(t, jurisdiction.China(), parse(t, made("x", "local-rule", "360400", since2026, rule)))
		r, err := law.Ruling(jurisdiction.Question{Matter: "platform", Body: department("360400"), Counterpart: department("360400"), Facts: conditional, On: date("2026-03-02")})
		if err != nil {
			t.Fatal(err)
		}
		for a := range r.All() {
			if a.Cite().Instrument() != "x" {
				continue
			}
			if rel, ok := a.Related(); !ok || rel.To != cite("state-2025:22.1") {
				t.Errorf("%s, %s: related to %v, want state-2025:22.1", kinds[0], kinds[1], rel.To)
			}
		}
	}
}

// TestShortFact: a fact is found by its whole name alone, also beside one that is as
// long as the other's name and value together.
func TestShortFact(t *testing.T) {
	f, err := jurisdiction.Facts{}.With("ab", "c")
	if err == nil {
		f, err = f.With("b", "d")
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"ab": "c", "b": "d", "a": "", "abcd": "", "abc": "", "b=d": "", "": ""} {
		if got := f.Declared(name); got != want {
			t.Errorf("Declared(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestGrants: an extension of ten working days in two steps, of which the second has one
// day left; and a consent that grants nothing. Ten working days from 2026-01-30 are
// 2026-02-13, ten more 03-05: see the top of duty_test.go.
func TestGrants(t *testing.T) {
	for _, tt := range []struct {
		name     string
		events   []jurisdiction.Event
		due      string
		findings string
	}{
		{"nine and one", []jurisdiction.Event{approved("2026-02-03", 9), notified("2026-02-03"), approved("2026-02-04", 1), notified("2026-02-04")}, "2026-03-05", ""},
		{"one and nine", []jurisdiction.Event{approved("2026-02-03", 1), notified("2026-02-03"), approved("2026-02-04", 9), notified("2026-02-04")}, "2026-03-05", ""},
	} {
		o := run(t, jurisdiction.China(), department("510600"), conditional, "2026-02-13", append([]jurisdiction.Event{received("2026-01-30")}, tt.events...)...)
		if d := o.Duties[0]; d.Due != date(tt.due) || findings(o) != tt.findings {
			t.Errorf("%s: due %v, findings %q, want %s, %q", tt.name, d.Due, findings(o), tt.due, tt.findings)
		}
	}
}

// TestPartlyOneDay: of ten working days that a year without a notice cuts off, also one
// alone is shown: from Wednesday 2026-12-30 that is Thursday the 31st.
func TestPartlyOneDay(t *testing.T) {
	for trigger, want := range map[string]string{"2026-12-29": "2026-12-31", "2026-12-30": "2026-12-31", "2026-12-31": ""} {
		d := run(t, jurisdiction.China(), department("510600"), conditional, "2026-12-31", received(trigger)).Duties[0]
		if d.Partly.Last().String() != want || d.Unknown != date("2026-12-31") {
			t.Errorf("from %s: partly %v, unknown after %v, want %q", trigger, d.Partly, d.Unknown, want)
		}
		if n := 0; want != "" {
			for s := range d.Partly.Days() {
				n = s.N
			}
			if left, _ := deadline.China().CountWorkdays(date(trigger), date("2026-12-31")); n != left {
				t.Errorf("from %s: %d days are shown, want %d", trigger, n, left)
			}
		}
	}
}

// TestPartlySteps: what is shown of a clock beyond the notices does not depend on an
// extension, which comes at its end; where papers were asked for, nothing is shown,
// since which days count turns on days that nobody knows.
func TestPartlySteps(t *testing.T) {
	for _, tt := range []struct {
		name   string
		events []jurisdiction.Event
		want   string
	}{
		{"alone", nil, "2026-12-31"},
		{"extended", []jurisdiction.Event{approved("2026-12-30", 10), notified("2026-12-30")}, "2026-12-31"},
		{"asked", []jurisdiction.Event{asks("2026-12-30", "basis")}, ""},
		{"asked and completed", []jurisdiction.Event{asks("2026-12-29", "basis"), supplemented("2026-12-30", true)}, ""},
	} {
		d := run(t, jurisdiction.China(), department("510600"), conditional, "2026-12-31", append([]jurisdiction.Event{received("2026-12-28")}, tt.events...)...).Duties[0]
		if got := d.Partly.Last().String(); got != tt.want {
			t.Errorf("%s: shown to %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestDuring: a rule that starts only while another clock runs does so from that
// clock's first day to its last, and not before or after.
func TestDuring(t *testing.T) {
	rules := strings.Replace(clockRule("outer", "10 workdays", ""), "matter  platform", "matter  delivery", 1) +
		"rule inner\n  cite    1\n  matter  delivery\n  duty    tell\n  bearer  provider\n  start   offered\n  term    2 workdays\n  act     a: delivered; 甲 / A\n  during  outer\n"
	law := with(t, jurisdiction.China(), parse(t, made("x", "local-rule", "360400", since2026, rules)))
	for _, tt := range []struct {
		events []jurisdiction.Event
		want   bool
	}{
		{[]jurisdiction.Event{on(jurisdiction.Offered, "2026-03-02")}, false},
		{[]jurisdiction.Event{received("2026-03-02"), on(jurisdiction.Offered, "2026-03-03")}, true},
		{[]jurisdiction.Event{received("2026-03-02"), on(jurisdiction.Consented, "2026-03-03"), on(jurisdiction.Offered, "2026-03-04")}, false},
	} {
		o := run(t, law, department("360400"), conditional, "2026-03-04", tt.events...)
		got := slices.ContainsFunc(o.Duties, func(d jurisdiction.Duty) bool { return d.Rule().ID() == "inner" })
		if got != tt.want {
			t.Errorf("after %d events: the inner clock runs %v, want %v", len(tt.events), got, tt.want)
		}
	}
}

// TestNested: a clock inside one that is inside a third ends no later than any of
// them: from Monday 2026-03-02 three working days end on the 5th.
func TestNested(t *testing.T) {
	var rules strings.Builder
	for _, r := range [...][3]string{{"outer", "3 workdays", ""}, {"middle", "10 workdays", "  within  outer\n"}, {"inner", "5 workdays", "  within  middle\n"}} {
		rules.WriteString("matter m-" + r[0] + "\n  in     sharing\n  words  甲 / A\n")
		rules.WriteString(strings.Replace(clockRule(r[0], r[1], r[2]), "matter  platform", "matter  m-"+r[0], 1))
	}
	law := with(t, jurisdiction.China(), parse(t, made("x", "local-rule", "360400", since2026, rules.String())))
	o := run(t, law, department("360400"), conditional, "2026-03-02", received("2026-03-02"))
	seen := 0
	for _, d := range o.Duties {
		if d.Rule().Cite().Instrument() != "x" {
			continue
		}
		if seen++; dates(d) != "2026-03-05 2026-03-05 2026-03-06" {
			t.Errorf("%s: %s, want the dates of the outermost", d.Rule().ID(), dates(d))
		}
	}
	if seen != 3 {
		t.Errorf("%d clocks run, want 3", seen)
	}
}

// TestNarrow: a question that names a role or a trigger, or both, is answered by those
// rules of the whole answer that are of that bearer, and start with that event or with none.
func TestNarrow(t *testing.T) {
	law := jurisdiction.China()
	asked := 0
	for matter := range law.Matters() {
		q := jurisdiction.Question{Matter: matter, Body: department("421000"), Counterpart: department("421000"), Facts: conditional, On: date("2026-03-02")}
		whole, err := law.Ruling(q)
		if err != nil {
			continue
		}
		for _, role := range []jurisdiction.Role{jurisdiction.NoRole, jurisdiction.Requester, jurisdiction.Provider} {
			for _, trigger := range []jurisdiction.EventType{"", jurisdiction.Received, jurisdiction.Consented, jurisdiction.CorrectionAsked} {
				var got, want []string
				for a := range whole.All() {
					isRole := role == jurisdiction.NoRole || a.Bearer() == role || a.Bearer() == jurisdiction.AnyBody
					if event := a.Start().Event; isRole && (trigger == "" || event == "" || event == trigger) {
						want = append(want, a.ID()+" "+a.Standing.String())
					}
				}
				q.Role, q.Trigger = role, trigger
				narrow, err := law.Ruling(q)
				if err != nil {
					t.Fatal(err)
				}
				for a := range narrow.All() {
					got = append(got, a.ID()+" "+a.Standing.String())
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s, %v, %q: %q, want %q", matter, role, trigger, got, want)
				}
				asked++
			}
		}
	}
	if asked < 12*20 {
		t.Errorf("%d questions: most matters lack a fact", asked)
	}
}

// TestCatalogTrigger: what an event changes from a later day on sets a clock going on
// that day, or, by the other reading, when it was published (S7); where the two part, nobody
// is late before both are over. Ten working days from Monday 2026-03-02 are 03-16, from
// 03-09 they are 03-23.
func TestCatalogTrigger(t *testing.T) {
	text := made("x", "local-rule", "360400", since2026, strings.Replace(clockRule("r", "10 workdays", ""), "matter  platform", "matter  delivery", 1))
	later := received("2026-03-02")
	later.Effective = date("2026-03-09")
	for _, tt := range []struct {
		event   jurisdiction.Event
		trigger jurisdiction.CatalogTrigger
		want    string
	}{
		{later, jurisdiction.TriggerEffective, "2026-03-09 2026-03-23 2026-03-16 2026-03-24"},
		{later, jurisdiction.TriggerPublished, "2026-03-02 2026-03-16 2026-03-16 2026-03-24"},
		{received("2026-03-02"), jurisdiction.TriggerEffective, "2026-03-02 2026-03-16 2026-03-16 2026-03-17"},
		{received("2026-03-02"), jurisdiction.TriggerPublished, "2026-03-02 2026-03-16 2026-03-16 2026-03-17"},
	} {
		law := reading(t, with(t, jurisdiction.China(), parse(t, text)), jurisdiction.Readings{CatalogTrigger: tt.trigger})
		got := ""
		for _, d := range run(t, law, department("360400"), conditional, "2026-03-10", tt.event).Duties {
			if d.Rule().ID() == "r" {
				got = strings.Join([]string{d.Trigger.String(), d.Due.String(), d.PlanBy.String(), d.LateFrom.String()}, " ")
				if hangs := slices.Contains(slices.Collect(d.Readings.Keys()), "catalog-trigger"); hangs == tt.event.Effective.IsZero() {
					t.Errorf("%v: it is said to hang on the reading: %v", tt.trigger, hangs)
				}
			}
		}
		if got != tt.want {
			t.Errorf("%v, effective %v: trigger, due, plan by, late from %s, want %s", tt.trigger, tt.event.Effective, got, tt.want)
		}
	}
}

// TestComplete: an answer leaves nothing to ask of the other body where facts about the
// data rule a local rule out, and something where a fact about the body asked does.
func TestComplete(t *testing.T) {
	for when, want := range map[string]bool{
		"attribute=unconditional": true, "secrecy=work": true, "cataloged=no": true,
		"managed-by=province": false, "is-authority=yes": false, "kind=state-organ": false, "level=county": false, "funding=part": false, "sector=water": false,
	} {
		rule := "rule r\n  cite    1\n  matter  delivery\n  bearer  provider\n  term    none\n  when    " + when + "\n"
		law := with(t, jurisdiction.China(), parse(t, made("x", "local-rule", "360400", since2026, rule)))
		body := department("360400")
		body.Funding, body.Sector = jurisdiction.FullFunds, "power"
		r, err := law.Ruling(jurisdiction.Question{Matter: "delivery", Body: body, Counterpart: department("360400"), Facts: conditional, On: date("2026-03-02")})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.IsComplete(); got != want {
			t.Errorf("a rule where %s: complete %v, want %v", when, got, want)
		}
	}
}

// TestNoMatter: a question without a matter is one on none that a text declares.
func TestNoMatter(t *testing.T) {
	_, err := jurisdiction.China().Ruling(jurisdiction.Question{Body: department("421000"), Facts: conditional, On: date("2026-03-02")})
	if !errors.Is(err, jurisdiction.ErrMatter) {
		t.Errorf("error %v, want ErrMatter", err)
	}
}

// TestLongBasis: a finding that rests on more provisions than most names each once.
func TestLongBasis(t *testing.T) {
	law := jurisdiction.China()
	var want []jurisdiction.Citation
	for n := range 12 {
		id := fmt.Sprintf("x-%02d", n)
		where := "1"
		if n >= 9 {
			where += " state-2025:22.1" // first named by the tenth text
		}
		law = with(t, law, parse(t, made(id, "local-rule", "360400", since2026, "check odd\n  cite      "+where+"\n  severity  note\n  words     异常 / odd\n")))
		want = append(want, cite(id+":1"))
		if n == 9 {
			want = append(want, cite("state-2025:22.1"))
		}
	}
	f, ok := law.Finding("odd", &jurisdiction.Setting{Parties: jurisdiction.Parties{Provider: department("360400")}}, date("2026-03-02"))
	if got := slices.Collect(f.Basis()); !ok || !slices.Equal(got, want) {
		t.Errorf("it rests on %v, want %v", got, want)
	}
}

// TestEveryProvinceCode: of all codes that a province could have, those of today's are
// taken and the others refused.
func TestEveryProvinceCode(t *testing.T) {
	for p := 11; p <= 99; p++ {
		d := division(fmt.Sprintf("%d0000", p))
		_, err := jurisdiction.China().Ruling(jurisdiction.Question{Matter: "delivery", Body: department(d.String()), Facts: conditional, On: date("2026-03-02")})
		if isThere := d.Name() != ""; isThere != (err == nil) || err != nil && !errors.Is(err, jurisdiction.ErrDivision) {
			t.Errorf("%v %q: error %v", d, d.Name(), err)
		}
	}
}
