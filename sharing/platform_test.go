package sharing_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/contract"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

func TestVia(t *testing.T) {
	contract.Enum[sharing.Via](t, "Via", "", "platform", "offline", "other-system")
}

// TestCheckPlatform: read from state-2025 31, 32; hubei-2025 22.3, 23.1; hubei-2021
// 17.1; jingzhou-2024 8, 17.5, with the readings A16, J8, S19.
func TestCheckPlatform(t *testing.T) {
	const yes, no = jurisdiction.Yes, jurisdiction.No
	day := deadline.MustDate
	bureau, elsewhere := department("421000"), department("360400")
	hospital := jurisdiction.Body{Kind: jurisdiction.PublicInstitution, Division: bureau.Division, Sector: "health"}
	consented := sharing.Passage{Via: sharing.Offline, Consented: day("2025-03-03")}
	system := func(change func(*sharing.System)) []sharing.System {
		s := sharing.System{Crosses: sharing.AcrossDepartments, SameKind: yes}
		change(&s)
		return []sharing.System{s}
	}
	for _, tt := range []struct {
		name string
		p    sharing.Platforming
		on   string
		want string
	}{
		{"nobody said anything", sharing.Platforming{Body: bureau}, "2026-03-02", ""},
		// Beside the platform.
		{"over the platform", sharing.Platforming{Body: bureau, Other: bureau, Passage: sharing.Passage{Via: sharing.OverPlatform}}, "2026-03-02", ""},
		{"over another system", sharing.Platforming{Body: elsewhere, Other: elsewhere, Passage: sharing.Passage{Via: sharing.OtherSystem}}, "2025-08-01", "off-platform breach /passage provider state-2025:32"},
		{"the day before", sharing.Platforming{Body: elsewhere, Other: elsewhere, Passage: sharing.Passage{Via: sharing.OtherSystem}}, "2025-07-31", ""},
		{"by the requester", sharing.Platforming{Body: elsewhere, Other: elsewhere, By: jurisdiction.Requester, Passage: sharing.Passage{Via: sharing.OtherSystem}}, "2025-08-01", "off-platform breach /passage requester state-2025:32"},
		{"a law has the network apart (J8)", sharing.Platforming{Body: elsewhere, Other: elsewhere, Passage: sharing.Passage{Via: sharing.OtherSystem, Unless: jurisdiction.Statute}}, "2026-03-02", "off-platform warning /passage provider state-2025:32"},
		{"a local regulation has", sharing.Platforming{Body: elsewhere, Other: elsewhere, Passage: sharing.Passage{Via: sharing.OtherSystem, Unless: jurisdiction.LocalRegulation}}, "2026-03-02", "off-platform breach /passage provider state-2025:32"},
		{"a local regulation has, for a hospital", sharing.Platforming{Body: hospital, Other: hospital, Passage: sharing.Passage{Via: sharing.OtherSystem, Unless: jurisdiction.LocalRegulation}}, "2026-12-02", ""},
		{"a hospital without one", sharing.Platforming{Body: hospital, Other: hospital, Passage: sharing.Passage{Via: sharing.OtherSystem}}, "2026-12-02", "off-platform breach /passage provider hubei-2025:22.3"},
		// Offline in Jingzhou.
		{"offline with consent, before the State regulation", sharing.Platforming{Body: bureau, Other: bureau, Passage: consented}, "2025-07-31", ""},
		{"from its first day", sharing.Platforming{Body: bureau, Other: bureau, Passage: consented}, "2025-08-01", "off-platform breach /passage provider state-2025:32 jingzhou-2024:8"},
		{"for a hospital through the last day", sharing.Platforming{Body: hospital, Other: bureau, Passage: consented}, "2026-12-01", ""},
		{"and the day after (Q36)", sharing.Platforming{Body: hospital, Other: bureau, Passage: consented}, "2026-12-02", "off-platform breach /passage provider hubei-2025:22.3"},
		{"without consent", sharing.Platforming{Body: hospital, Other: bureau, Passage: sharing.Passage{Via: sharing.Offline}}, "2026-12-01", "off-platform breach /passage provider hubei-2025:22.3 jingzhou-2024:8"},
		{"consent of the next day", sharing.Platforming{Body: hospital, Other: bureau, Passage: sharing.Passage{Via: sharing.Offline, Consented: day("2026-03-03")}}, "2026-03-02", "off-platform breach /passage provider hubei-2025:22.3 jingzhou-2024:8"},
		{"though online is not difficult", sharing.Platforming{Body: hospital, Other: bureau, Passage: sharing.Passage{Via: sharing.Offline, Consented: day("2025-03-03"), Difficult: no}}, "2026-03-02", "off-platform breach /passage provider hubei-2025:22.3 jingzhou-2024:8"},
		{"though security is not ensured", sharing.Platforming{Body: hospital, Other: bureau, Passage: sharing.Passage{Via: sharing.Offline, Consented: day("2025-03-03"), Secured: no}}, "2026-03-02", "off-platform breach /passage provider hubei-2025:22.3 jingzhou-2024:8"},
		{"consent helps no other system", sharing.Platforming{Body: hospital, Other: bureau, Passage: sharing.Passage{Via: sharing.OtherSystem, Consented: day("2025-03-03")}}, "2026-03-02", "off-platform breach /passage provider hubei-2025:22.3 jingzhou-2024:8"},
		// Pooling.
		{"a department does not pool", sharing.Platforming{Body: bureau, Pooled: no}, "2025-10-01", "not-pooled warning /pooled provider hubei-2025:23.1"},
		{"the day before", sharing.Platforming{Body: bureau, Pooled: no}, "2025-09-30", ""},
		{"it pools", sharing.Platforming{Body: bureau, Pooled: yes}, "2025-10-01", ""},
		{"a hospital does not pool what is needed", sharing.Platforming{Body: hospital, Pooled: no, Needed: yes}, "2025-10-01", "not-pooled warning /pooled provider hubei-2025:23.1"},
		{"nor what is not", sharing.Platforming{Body: hospital, Pooled: no, Needed: no}, "2025-10-01", ""},
		// New systems.
		{"a new system, in principle not allowed (S19)", sharing.Platforming{Body: elsewhere, Systems: system(func(s *sharing.System) {})}, "2025-08-01", "new-platform warning /systems/0 provider state-2025:31"},
		{"in Hubei a flat ban", sharing.Platforming{Body: bureau, Systems: system(func(s *sharing.System) {})}, "2025-10-01", "new-platform breach /systems/0 provider state-2025:31 hubei-2025:22.3"},
		{"before either", sharing.Platforming{Body: bureau, Systems: system(func(s *sharing.System) {})}, "2025-07-31", ""},
		{"within one department", sharing.Platforming{Body: bureau, Systems: system(func(s *sharing.System) { s.Crosses = 0 })}, "2025-10-01", ""},
		{"for something else", sharing.Platforming{Body: bureau, Systems: system(func(s *sharing.System) { s.SameKind = no })}, "2025-10-01", ""},
		{"an administrative regulation provides for it", sharing.Platforming{Body: bureau, Systems: system(func(s *sharing.System) { s.Unless = jurisdiction.AdministrativeRegulation })}, "2025-10-01", ""},
		{"a local regulation does: to be looked at (A16)", sharing.Platforming{Body: bureau, Systems: system(func(s *sharing.System) { s.Unless = jurisdiction.LocalRegulation })}, "2025-10-01", "new-platform warning /systems/0 provider state-2025:31"},
		{"a hospital's, a local regulation does", sharing.Platforming{Body: hospital, Systems: system(func(s *sharing.System) { s.Unless = jurisdiction.LocalRegulation })}, "2025-10-01", ""},
		{"a hospital's", sharing.Platforming{Body: hospital, Systems: system(func(s *sharing.System) {})}, "2025-10-01", "new-platform breach /systems/0 provider hubei-2025:22.3"},
		// What was finished before a text commenced is not new under it.
		{"finished on the State regulation's first day", sharing.Platforming{Body: bureau, Systems: system(func(s *sharing.System) { s.Finished = day("2025-08-01") })}, "2026-03-02", "new-platform warning /systems/0 provider state-2025:31"},
		{"finished the day before", sharing.Platforming{Body: bureau, Systems: system(func(s *sharing.System) { s.Finished = day("2025-07-31") })}, "2026-03-02", ""},
		{"finished on the Hubei regulation's first day", sharing.Platforming{Body: hospital, Systems: system(func(s *sharing.System) { s.Finished = day("2025-10-01") })}, "2026-03-02", "new-platform breach /systems/0 provider hubei-2025:22.3"},
		{"finished the day before that", sharing.Platforming{Body: hospital, Systems: system(func(s *sharing.System) { s.Finished = day("2025-09-30") })}, "2026-03-02", ""},
		// Old systems join the integrated one.
		{"an old one not integrated", sharing.Platforming{Body: elsewhere, Systems: system(func(s *sharing.System) { s.Finished, s.Integrated = day("2020-01-02"), no })}, "2025-08-01", "platform-not-integrated breach /systems/0 provider state-2025:31"},
		{"a system of another kind, finished since, not integrated", sharing.Platforming{Body: elsewhere, Systems: system(func(s *sharing.System) { s.SameKind, s.Finished, s.Integrated = no, day("2025-08-04"), no })}, "2025-08-05", "platform-not-integrated breach /systems/0 provider state-2025:31"},
		{"one of the same kind, finished since: the fault is that it is new", sharing.Platforming{Body: elsewhere, Systems: system(func(s *sharing.System) { s.Finished, s.Integrated = day("2025-08-04"), no })}, "2025-08-05", "new-platform warning /systems/0 provider state-2025:31"},
		{"an old one integrated", sharing.Platforming{Body: elsewhere, Systems: system(func(s *sharing.System) { s.Finished, s.Integrated = day("2020-01-02"), yes })}, "2025-08-01", ""},
		{"not yet built", sharing.Platforming{Body: elsewhere, Systems: system(func(s *sharing.System) { s.SameKind, s.Integrated = no, no })}, "2025-08-01", ""},
		{"finished tomorrow", sharing.Platforming{Body: elsewhere, Systems: system(func(s *sharing.System) { s.SameKind, s.Finished, s.Integrated = no, day("2025-08-02"), no })}, "2025-08-01", ""},
		{"a hospital's old one", sharing.Platforming{Body: hospital, Systems: system(func(s *sharing.System) { s.Finished, s.Integrated = day("2020-01-02"), no })}, "2025-10-01", "platform-not-integrated breach /systems/0 provider hubei-2025:22.3"},
		{"a hospital's old one, a local regulation provides otherwise", sharing.Platforming{Body: hospital, Systems: system(func(s *sharing.System) {
			s.Finished, s.Integrated, s.Unless = day("2020-01-02"), no, jurisdiction.LocalRegulation
		})}, "2025-10-01", ""},
	} {
		found, err := sharing.CheckPlatform(jurisdiction.China(), &tt.p, day(tt.on))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := reviewed(found); got != tt.want {
			t.Errorf("%s on %s:\n%q, want\n%q", tt.name, tt.on, got, tt.want)
		}
	}
}

// TestCrossings: any one of the five borders is enough, under either text (A16).
func TestCrossings(t *testing.T) {
	for _, c := range []sharing.Crossing{sharing.AcrossLevels, sharing.AcrossRegions, sharing.AcrossSystems, sharing.AcrossDepartments, sharing.AcrossBusiness} {
		p := sharing.Platforming{Body: department("421000"), Systems: []sharing.System{{Crosses: c, SameKind: jurisdiction.Yes}}}
		found, err := sharing.CheckPlatform(jurisdiction.China(), &p, deadline.MustDate("2026-03-02"))
		if err != nil || reviewed(found) != "new-platform breach /systems/0 provider state-2025:31 hubei-2025:22.3" {
			t.Errorf("%d: %q, %v", c, reviewed(found), err)
		}
	}
}

func TestCheckPlatformErrors(t *testing.T) {
	law, on, p := jurisdiction.China(), deadline.MustDate("2026-03-02"), sharing.Platforming{Body: department("421000")}
	for want, ask := range map[string]func() ([]sharing.Finding, error){
		`"law"`:          func() ([]sharing.Finding, error) { return sharing.CheckPlatform(nil, &p, on) },
		`"platforming"`:  func() ([]sharing.Finding, error) { return sharing.CheckPlatform(law, nil, on) },
		`"on"`:           func() ([]sharing.Finding, error) { return sharing.CheckPlatform(law, &p, deadline.Date{}) },
		`"kind of body"`: func() ([]sharing.Finding, error) { return sharing.CheckPlatform(law, &sharing.Platforming{}, on) },
	} {
		if found, err := ask(); found != nil || !errors.Is(err, jurisdiction.ErrUndetermined) || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, %v, want %s", found, err, want)
		}
	}
}

// Two bureaus of Jingzhou share on a disk, with the consent of the city's
// authority. Until 2025-07-31 that was a way; the State regulation knows one
// channel.
func ExampleCheckPlatform() {
	law := jurisdiction.China()
	bureau := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")}
	p := &sharing.Platforming{
		Body: bureau, Other: bureau,
		Passage: sharing.Passage{Via: sharing.Offline, Consented: deadline.MustDate("2025-06-30"), Difficult: jurisdiction.Yes, Secured: jurisdiction.Yes},
	}
	for _, on := range []string{"2025-07-31", "2025-08-01"} {
		found, err := sharing.CheckPlatform(law, p, deadline.MustDate(on))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(on, len(found))
		for _, f := range found {
			fmt.Println("   ", f.Severity, f.Words().In(deadline.English))
		}
	}
	// Output:
	// 2025-07-31 0
	// 2025-08-01 1
	//     breach sharing did not run over the national integrated system
}
