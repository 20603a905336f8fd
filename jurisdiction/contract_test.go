package jurisdiction_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
)

// The texts of the three values are those of their comments, and the edges of
// their ranges.

func TestDivisionContract(t *testing.T) {
	for _, s := range []string{"000000", "110000", "421000", "422825", "429004", "999999"} {
		contract.Text[jurisdiction.Division](t, division(s))
	}
	contract.Zero[jurisdiction.Division](t, division("421000"))
	contract.Refused[jurisdiction.Division](t, division("421000"), badDivisions...)
}

func TestCitationContract(t *testing.T) {
	for _, s := range []string{"state-2025:21.1", "state-2025:39#4", "hebei-2021:61.1#3", "a:1", "a:999.999#999"} {
		contract.Text[jurisdiction.Citation](t, cite(s))
	}
	contract.Zero[jurisdiction.Citation](t, cite("state-2025:21.1"))
	contract.Refused[jurisdiction.Citation](t, cite("state-2025:21.1"), badCitations...)
}

// TestContractProperty asks the two values with many texts at random.
func TestContractProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		contract.Text[jurisdiction.Division](t, anyDivision().Draw(t, "division"))
		contract.Text[jurisdiction.Citation](t, anyCitation().Draw(t, "citation"))
	})
}

// TestTimeOfDayContract asks every minute of the day; midnight is not unknown.
func TestTimeOfDayContract(t *testing.T) {
	var last jurisdiction.TimeOfDay
	for n := range 24 * 60 {
		s := fmt.Sprintf("%02d:%02d", n/60, n%60)
		v, err := jurisdiction.ParseTimeOfDay(s)
		if err != nil || v.String() != s || v.IsZero() {
			t.Errorf("ParseTimeOfDay(%q) = %v, %v, zero %v", s, v, err, v.IsZero())
		}
		contract.Text[jurisdiction.TimeOfDay](t, v)
		if n > 0 && (!last.Before(v) || v.Before(last) || v.Before(v)) {
			t.Errorf("Before does not put %v before %v", last, v)
		}
		last = v
	}
	var unknown jurisdiction.TimeOfDay
	if !unknown.IsZero() || unknown.Before(last) || last.Before(unknown) {
		t.Errorf("an unknown time is before or after %v", last)
	}
	contract.Zero[jurisdiction.TimeOfDay](t, last)
	contract.Refused[jurisdiction.TimeOfDay](t, last, badTimes...)
	_, err := jurisdiction.ParseTimeOfDay("24:00")
	if want := `jurisdiction: time of day "24:00": want HH:MM from 00:00 through 23:59`; err == nil || err.Error() != want {
		t.Errorf("ParseTimeOfDay(24:00) = %v, want %s", err, want)
	}
}

// TestEnums: the names are those that the texts of instruments use and the
// comments of the values explain, in the order of the const blocks.
func TestEnums(t *testing.T) {
	contract.Enum[jurisdiction.BodyKind](t, "BodyKind", "", "department", "authorized-organization", "state-organ", "party-organ",
		"mass-organization", "military", "public-institution", "utility", "enterprise", "person")
	contract.Enum[jurisdiction.Management](t, "Management", "place", "prefecture", "province", "centre")
	contract.Enum[jurisdiction.Role](t, "Role", "", "requester", "provider", "authority", "authority-of-requester",
		"authority-of-provider", "common-authority", "operator", "responsible", "government", "superior", "person", "applicant", "authorized-operator", "department", "finance-authority", "superior-body", "competent-organ")
	contract.Enum[jurisdiction.Attribute](t, "Attribute", "", "unconditional", "conditional", "not-shared")
	contract.Enum[jurisdiction.Tri](t, "Tri", "", "no", "yes")
	contract.Enum[jurisdiction.Kind](t, "Kind", "", "law", "administrative-regulation", "state-council-decision", "local-regulation",
		"department-rule", "local-rule", "normative-document", "national-provision", "draft")
	contract.Enum[jurisdiction.Strength](t, "Strength", "outside", "promotion", "permission", "analogy", "arguable", "bound")
	contract.Enum[jurisdiction.TermKind](t, "TermKind", "none", "number", "promptly", "at-once", "prescribed", "by-order", "periodic", "dynamic", "yearly")
	contract.Enum[jurisdiction.RelationKind](t, "RelationKind", "", "repeats", "concretises", "stricter", "adds-step", "adds-trigger",
		"fills-gap", "widens", "contradicts", "opens-question", "yields")
	contract.Enum[jurisdiction.Severity](t, "Severity", "note", "warning", "breach")
	contract.Enum[jurisdiction.Standing](t, "Standing", "", "governing", "supplementary", "contested", "displaced", "guidance")
	contract.Enum[jurisdiction.DutyStatus](t, "DutyStatus", "not-started", "open", "met", "late", "overdue", "waived")
	contract.Enum[jurisdiction.Secrecy](t, "Secrecy", "none", "work", "state")
	contract.Enum[jurisdiction.Origin](t, "Origin", "", "duties", "on-demand", "others")
	contract.Enum[jurisdiction.Funding](t, "Funding", "", "full", "part", "self")
	contract.Enum[jurisdiction.DifferenceKind](t, "DifferenceKind", "", "shorter", "longer", "other-limit", "only-first", "only-second", "other-basis", "other-rules")
	contract.Enum[jurisdiction.Level](t, "Level", "", "nation", "province", "prefecture", "county")
}

// worded is an enumeration that speaks both languages.
type worded interface {
	~uint8
	comparable
	String() string
	Words() deadline.Text
}

// checkWords walks the n declared values. A value without a name, which is
// none, has no words either; all others have, and no two the same.
func checkWords[V worded](t *testing.T, n int) {
	t.Helper()
	seen := map[string]bool{}
	for i := range n {
		v := V(i)
		w := v.Words()
		zh, en := w.In(deadline.Chinese), w.In(deadline.English)
		if v.String() == "" {
			if w != (deadline.Text{}) {
				t.Errorf("Words of the zero %T = %q, want none", v, w)
			}
			continue
		}
		if zh == "" || en == "" || zh == v.String() || seen[zh] || seen[en] {
			t.Errorf("Words of %T %v = %q, want both languages and its own", v, v, w)
		}
		seen[zh], seen[en] = true, true
	}
	undeclared := V(200)
	if s := undeclared.String(); undeclared.Words() != (deadline.Text{s, s}) {
		t.Errorf("Words of %v = %q, want the name twice", s, undeclared.Words())
	}
}

// TestWords counts the declared values as TestEnums does.
func TestWords(t *testing.T) {
	checkWords[jurisdiction.Role](t, 14)
	checkWords[jurisdiction.Attribute](t, 4)
	checkWords[jurisdiction.Severity](t, 3)
	checkWords[jurisdiction.DutyStatus](t, 6)
}

// TestTriOf and the others below hold what is not text.
func TestTriOf(t *testing.T) {
	if jurisdiction.TriOf(true) != jurisdiction.Yes || jurisdiction.TriOf(false) != jurisdiction.No {
		t.Errorf("TriOf = %v, %v, want yes, no", jurisdiction.TriOf(true), jurisdiction.TriOf(false))
	}
}

// TestParties: each role of a party is found, each kind of authority is the one
// that the case names, what every body owes the provider owes, and nobody stands for the roles that no party has.
func TestParties(t *testing.T) {
	body := func(code string) jurisdiction.Body { return jurisdiction.Body{Division: division(code)} }
	p := jurisdiction.Parties{Requester: body("110000"), Provider: body("120000"), Authority: body("130000"), Operator: body("140000"), Responsible: body("150000")}
	want := map[jurisdiction.Role]string{
		jurisdiction.Requester: "110000", jurisdiction.Provider: "120000", jurisdiction.Authority: "130000",
		jurisdiction.AuthorityOfRequester: "130000", jurisdiction.AuthorityOfProvider: "130000", jurisdiction.CommonAuthority: "130000",
		jurisdiction.Operator: "140000", jurisdiction.Responsible: "150000", jurisdiction.AnyBody: "120000",
	}
	for i := range 256 {
		r := jurisdiction.Role(i)
		if got := p.In(r).Division.String(); got != want[r] || p.In(r).IsZero() != (want[r] == "") {
			t.Errorf("In(%v) sits in %q, want %q", r, got, want[r])
		}
	}
}
