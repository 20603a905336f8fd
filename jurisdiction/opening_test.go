package jurisdiction_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gongxiang.example/jurisdiction"
)

// checked is a text whose check needs facts, and a reading.
const checked = `instrument checked-2026
  title      检查试验 / A Text for Checks
  kind       local-regulation
  territory  420000
  effective  2026-01-01
option look
  values  close away
  words   看不看 / whether to look
provision 1
  kind     duty
  carried  text
  zh       甲。
  en       A.
scope 1
  bound  department utility
check by-kind
  cite      1
  when      kind=department personal-information=yes
  severity  warning
  words     甲 / A
check by-reading
  cite      1
  when      reading:look=away
  severity  note
  words     乙 / B
`

// TestCheckWhen: a check speaks where its facts are there, under the reading it names;
// a fact that nobody gave makes no finding.
func TestCheckWhen(t *testing.T) {
	law := with(t, jurisdiction.China(), parse(t, checked))
	s := between("420000")
	for _, tt := range []struct {
		kind     jurisdiction.BodyKind
		personal jurisdiction.Tri
		want     bool
	}{
		{jurisdiction.Department, jurisdiction.Yes, true}, {jurisdiction.Department, jurisdiction.No, false},
		{jurisdiction.Department, jurisdiction.Unknown, false}, {jurisdiction.Utility, jurisdiction.Yes, false},
	} {
		s.Parties.Provider.Kind, s.Facts.Personal = tt.kind, tt.personal
		if _, ok := law.Finding("by-kind", s, date("2026-03-02")); ok != tt.want {
			t.Errorf("%v, personal information %v: found %v, want %v", tt.kind, tt.personal, ok, tt.want)
		}
	}
	s.Parties.Provider.Kind = jurisdiction.Department
	if _, ok := law.Finding("by-reading", s, date("2026-03-02")); ok {
		t.Error("by-reading: found under the default")
	}
	away, err := jurisdiction.Readings{}.With("look", "away")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := reading(t, law, away).Finding("by-reading", s, date("2026-03-02")); !ok {
		t.Error("by-reading: not found under its reading")
	}
	for bad, want := range map[string]string{
		"kind=department": "", "kind=castle": `want values of`, "moon=full": `check by-kind: no text declares the fact "moon"`,
	} {
		i, err := jurisdiction.ParseInstrument([]byte(strings.Replace(checked, "kind=department", bad, 1)))
		if err == nil {
			_, err = jurisdiction.China().With(i)
		}
		if (err == nil) != (want == "") || err != nil && (!strings.Contains(err.Error(), want) || !errors.Is(err, jurisdiction.ErrInstrument)) {
			t.Errorf("when %s: %v, want %q", bad, err, want)
		}
	}
}

// TestNaming: the provisions at a place whose rules name an event.
func TestNaming(t *testing.T) {
	for _, tt := range []struct {
		event     jurisdiction.EventType
		procedure jurisdiction.Procedure
		place     string
		day       string
		want      string
	}{
		{"objection-filed", jurisdiction.Opening, "420000", "2026-03-02", "hubei-2021:28"},
		{"objection-filed", jurisdiction.Sharing, "420000", "2026-03-02", ""},
		{"objection-filed", jurisdiction.Opening, "430000", "2026-03-02", ""},
		{"objection-filed", jurisdiction.Opening, "420000", "2021-03-31", ""},
		{"undertaking-signed", jurisdiction.Opening, "420000", "2026-03-02", ""},
		{"undertaking-signed", jurisdiction.Opening, "421000", "2026-03-02", "jingzhou-2024:19.2"},
		{"received", jurisdiction.Opening, "421000", "2026-03-02", "hubei-2025:32.2 jingzhou-2024:19.2"},
		{"rectification-ordered", jurisdiction.Operation, "420000", "2026-03-02", "hubei-2025:66"},
	} {
		var list []string
		for c := range jurisdiction.China().Naming(tt.event, tt.procedure, division(tt.place), date(tt.day)) {
			list = append(list, c.String())
		}
		if got := strings.Join(list, " "); got != tt.want {
			t.Errorf("Naming(%s, %s, %s, %s) = %q, want %q", tt.event, tt.procedure, tt.place, tt.day, got, tt.want)
		}
	}
	for range jurisdiction.China().Naming("received", jurisdiction.Opening, division("421000"), date("2026-03-02")) {
		break
	}
}

// TestBindsIn: opening is to society, sharing between departments.
func TestBindsIn(t *testing.T) {
	person := jurisdiction.Body{Kind: jurisdiction.Person}
	if bound, _ := jurisdiction.China().Binds(department("420000"), person, date("2026-03-02")); bound {
		t.Error("a person is bound in sharing")
	}
	if bound, inForce := jurisdiction.China().BindsIn(jurisdiction.Opening, department("420000"), person, date("2026-03-02")); !bound || !inForce {
		t.Error("a person is not bound in opening")
	}
}

// TestSupposedFinding: what a draft would mind is marked as a supposition and found on
// no day by the law itself.
func TestSupposedFinding(t *testing.T) {
	law := jurisdiction.China()
	h, err := law.Hypothetical("hunan-2024-draft", date("2026-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	s := between("430000")
	s.Item = "a"
	f, ok := h.FindingOf("trade-harmful", nil, s, date("2026-03-02"))
	var basis []string
	for c := range f.Basis() {
		basis = append(basis, c.String())
	}
	if !ok || f.Code() != "trade-harmful" || f.On() != date("2026-03-02") || f.Item() != "a" || !slices.Equal(basis, []string{"hunan-2024-draft:22#1"}) ||
		!strings.HasPrefix(f.Words()[0], "假设：") || !strings.HasPrefix(f.Words()[1], "supposed: ") {
		t.Errorf("FindingOf = %v, %q, %v", ok, f.Words(), basis)
	}
	if _, ok := law.Finding("trade-harmful", s, date("2026-03-02")); ok {
		t.Error("the law itself minds")
	}
	if _, ok := h.FindingOf("trade-harmful", nil, s, date("2025-12-31")); ok {
		t.Error("found before the day supposed")
	}
	if _, ok := h.FindingOf("trade-harmful", nil, between("420000"), date("2026-03-02")); ok {
		t.Error("found in Hubei")
	}
}
