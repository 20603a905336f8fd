package jurisdiction_test

import (
	"fmt"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// ways writes the channels between two bodies as "way place standing ?missing".
func ways(law *jurisdiction.Law, requester, provider jurisdiction.Body, f jurisdiction.Facts, day string) string {
	var list []string
	for a, missing := range law.Channels(jurisdiction.Parties{Requester: requester, Provider: provider}, f, date(day)) {
		way, first := a.Channel()
		if first[deadline.Chinese] == "" || first[deadline.English] == "" {
			return way + " has no words"
		}
		s := way + " " + a.Cite().String() + " " + a.Standing.String()
		if missing != "" {
			s += "?" + missing
		}
		list = append(list, strings.TrimSpace(s))
	}
	return strings.Join(list, ", ")
}

// TestChannels: by rank, and what decides where the other body stands. Read from
// state-2025 20, 24; hubei-2025 31; hubei-2021 18, 20, 21, 22; jingzhou-2024 17.
func TestChannels(t *testing.T) {
	listed := jurisdiction.Facts{Attribute: jurisdiction.Unconditional, Cataloged: jurisdiction.Yes}
	listed = declare(declare(listed, "regional-data", "no"), "statutory-demand", "no")
	central := department("421000")
	central.ManagedBy = jurisdiction.ByCentre
	for _, tt := range []struct {
		name                string
		requester, provider jurisdiction.Body
		facts               jurisdiction.Facts
		day, want           string
	}{
		{"no text but the State's", department("360400"), department("360000"), listed, "2026-03-02", "request state-2025:20.2 governing"},
		{"before it", department("360400"), department("360000"), listed, "2025-07-31", ""},
		{"within Jingzhou", department("421000"), department("421000"), listed, "2026-03-02",
			"request state-2025:20.2 governing, direct hubei-2025:31.2 supplementary, direct hubei-2021:20.2 supplementary, request jingzhou-2024:17.3 supplementary"},
		{"before the State regulation", department("421000"), department("421000"), listed, "2025-07-31",
			"direct hubei-2021:20.2 governing, request jingzhou-2024:17.3 supplementary, offline jingzhou-2024:17.5 supplementary"},
		{"data of the province", department("421000"), department("420000"), listed, "2026-03-02",
			"request state-2025:20.2 governing, direct hubei-2025:31.2 supplementary, direct hubei-2021:20.2 supplementary, own-authority hubei-2021:21 supplementary"},
		// The city's text does not lead out of the city, that of the province not out of it, save where it says so.
		{"data of a ministry", department("421000"), department("000000"), listed, "2026-03-02",
			"request state-2025:20.2 governing, own-authority hubei-2021:21 supplementary, coordination hubei-2021:22.2 supplementary"},
		{"data of a central office", department("421000"), central, listed, "2026-03-02",
			"request state-2025:20.2 governing, direct hubei-2025:31.2 supplementary, direct hubei-2021:20.2 supplementary, own-authority hubei-2021:21 supplementary, coordination hubei-2021:22.2 supplementary, request jingzhou-2024:17.3 supplementary"},
		{"data of another province", department("421000"), department("430000"), listed, "2026-03-02", "request state-2025:20.2 governing"},
		{"asked from another province", department("430000"), department("421000"), listed, "2026-03-02", "request state-2025:20.2 governing"},
		{"nobody said the attribute", department("360400"), department("360000"), jurisdiction.Facts{Cataloged: jurisdiction.Yes}, "2026-03-02",
			"request state-2025:20.2 ?attribute, return state-2025:24.1 ?regional-data"},
	} {
		got := ways(jurisdiction.China(), tt.requester, tt.provider, tt.facts, tt.day)
		want := tt.want
		if tt.day == "2026-03-02" && tt.requester == department("421000") && tt.provider.Division == tt.requester.Division && tt.provider.ManagedBy == jurisdiction.ByPlace {
			want += ", offline jingzhou-2024:17.5 displaced"
		}
		if got != want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, want)
		}
	}
}

// TestChannelsStop: the iterator can be left.
func TestChannelsStop(t *testing.T) {
	n := 0
	p := jurisdiction.Parties{Requester: department("421000"), Provider: department("421000")}
	for range jurisdiction.China().Channels(p, jurisdiction.Facts{Attribute: jurisdiction.Unconditional, Cataloged: jurisdiction.Yes}, date("2026-03-02")) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d turns", n)
	}
}

// What opens a way is a line of a text. For data that a text lists as conditional
// three texts say the same in Xiangyang; whether the data may be demanded by
// statute depends on a fact that was not given.
func ExampleLaw_Channels() {
	law := jurisdiction.China()
	p := jurisdiction.Parties{
		Requester: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420600")},
		Provider:  jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420600")},
	}
	facts := jurisdiction.Facts{Attribute: jurisdiction.Conditional, Cataloged: jurisdiction.Yes}
	for a, missing := range law.Channels(p, facts, deadline.MustDate("2026-03-02")) {
		way, first := a.Channel()
		fmt.Printf("%s, %s %v%s: %s\n", way, a.Cite(), a.Standing, missing, first[deadline.English])
	}
	// Output:
	// request, state-2025:20.2 governing: once the head of the own sharing office agrees, request the data from the provider by the published catalog
	// request, hubei-2025:31.2 supplementary: request the data from the provider on the public-data platform
	// statutory-demand, hubei-2025:31.4 statutory-demand: obtain the strict approval that national provisions require, then demand the data by law
	// request, hubei-2021:20.3 supplementary: request the data from the provider on the sharing platform
}
