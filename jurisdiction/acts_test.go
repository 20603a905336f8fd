package jurisdiction_test

import (
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// TestStop: a clock of several acts stops with the last of them, or where the rule says
// so with the first; what ends it without them waives what is left, and nothing that
// comes after it has stopped counts. Ten working days from 2026-03-02 are 2026-03-16.
func TestStop(t *testing.T) {
	const second = "  act     b: delivered; 乙 / B\n"
	consented, delivered, withdrawn := on(jurisdiction.Consented, "2026-03-04"), on(jurisdiction.Delivered, "2026-03-06"), on(jurisdiction.Withdrawn, "2026-03-10")
	tests := []struct {
		stop   string
		events []jurisdiction.Event
		want   string // status, done, ended
	}{
		{"all", nil, "open"},
		{"all", []jurisdiction.Event{consented}, "open"},
		{"all", []jurisdiction.Event{delivered}, "open"},
		{"all", []jurisdiction.Event{consented, delivered}, "met 2026-03-06"},
		{"all", []jurisdiction.Event{consented, withdrawn}, "waived 2026-03-10"},
		{"all", []jurisdiction.Event{consented, delivered, withdrawn}, "met 2026-03-06"},
		{"any", nil, "open"},
		{"any", []jurisdiction.Event{consented}, "met 2026-03-04"},
		{"any", []jurisdiction.Event{delivered}, "met 2026-03-06"},
		{"any", []jurisdiction.Event{consented, delivered, withdrawn}, "met 2026-03-04"},
		{"any", []jurisdiction.Event{withdrawn}, "waived 2026-03-10"},
	}
	for _, tt := range tests {
		text := made("x", "local-rule", "360400", since2026, strings.Replace(clockRule("r", "10 workdays", second+"  stop    "+tt.stop+"\n  ends    withdrawn\n"), "matter  platform", "matter  delivery", 1))
		o := run(t, with(t, jurisdiction.China(), parse(t, text)), department("360400"), conditional, "2026-03-12", append([]jurisdiction.Event{received("2026-03-02")}, tt.events...)...)
		for _, d := range o.Duties {
			if d.Rule().ID() != "r" {
				continue
			}
			if got := strings.Join(strings.Fields(d.Status.String()+" "+d.Done.String()+" "+d.Ended.String()), " "); got != tt.want || d.Due != date("2026-03-16") {
				t.Errorf("%s of the acts, after %d events: %s, due %v, want %s", tt.stop, len(tt.events), got, d.Due, tt.want)
			}
		}
	}
}

// TestFindingProcedure: a finding is made in the procedure of its setting, in sharing
// where none is given, and what a text says of one procedure holds in that alone.
func TestFindingProcedure(t *testing.T) {
	text := strings.Replace(made("x", "local-rule", "360400", since2026, "check odd\n  cite      1\n  severity  note\n  words     异常 / odd\n"), "bound  department", "bound  department; procedure=PROCEDURE", 1)
	for _, said := range []jurisdiction.Procedure{jurisdiction.Sharing, jurisdiction.Opening, jurisdiction.Disputing} {
		law := with(t, jurisdiction.China(), parse(t, strings.Replace(text, "PROCEDURE", string(said), 1)))
		for _, asked := range []jurisdiction.Procedure{"", jurisdiction.Sharing, jurisdiction.Opening, jurisdiction.Disputing} {
			s := &jurisdiction.Setting{Parties: jurisdiction.Parties{Requester: department("360400"), Provider: department("360400")}, Procedure: asked}
			want := asked == said || asked == "" && said == jurisdiction.Sharing
			if _, ok := law.Finding("odd", s, date("2026-03-02")); ok != want {
				t.Errorf("bound in %q, asked in %q: found %v, want %v", said, asked, ok, want)
			}
		}
	}
}
