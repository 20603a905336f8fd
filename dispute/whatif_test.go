package dispute_test

import (
	"errors"
	"strings"
	"testing"

	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

func hunan(t testing.TB, law *jurisdiction.Law) *jurisdiction.Hypothetical {
	t.Helper()
	h, err := law.Hypothetical("hunan-2024-draft", date("2026-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// TestWhatIf: the Hunan draft would send every quarrel about an attribute to the
// province, which 28(2) of the State regulation does not let it; and after a
// refusal it would let the requester have the data verified or compared. What
// governs is shown beside, and the same.
func TestWhatIf(t *testing.T) {
	law := jurisdiction.China()
	tests := []struct {
		requester, provider string
		on                  jurisdiction.Subject
		day                 string
		want                string // of the draft
		conflicts           bool
		governing           string
	}{
		{"430102", "430102", attribute, "2026-03-02", "coordinate must authority 430000 displaced: hunan-2024-draft:15.2; decide must government 430000 displaced: hunan-2024-draft:15.2", true,
			"negotiate, coordinate 430102, decide 430102"},
		{"430102", "430102", refusal, "2026-03-02", "verify may provider supplementary: hunan-2024-draft:15.2", false, "negotiate, coordinate 430102, decide 430102"},
		{"430100", "430200", quality, "2026-03-02", "", false, "negotiate, coordinate 430000, decide 430000"},                                                                 // 15(2) is about attributes and refusals (A35)
		{"430100", "430200", attribute, "2025-12-31", "", false, "negotiate, coordinate 430000, decide 430000"},                                                               // before the day supposed
		{"430100", "420100", attribute, "2026-03-02", "", false, "negotiate, coordinate 000000, decide 000000"},                                                               // Hubei is not Hunan's to order
		{"430100", "430100 person", attribute, "2026-03-02", "error", false, ""},                                                                                              // not this procedure
		{"430100 state-organ", "430100", refusal, "2026-03-02", "verify may provider governing: hunan-2024-draft:15.2", false, "negotiate, coordinate 430100, decide 430100"}, // ST does not bind a court
	}
	for _, tt := range tests {
		c := between(tt.requester, tt.provider, tt.on)
		s, err := dispute.WhatIf(law, hunan(t, law), c, date(tt.day))
		if tt.want == "error" {
			if !errors.Is(err, dispute.ErrParty) {
				t.Errorf("%s against %s: error %v", tt.requester, tt.provider, err)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		conflicts := false
		for _, stage := range s.Stages {
			line := strings.Join(strings.Fields(stage.Step.String()+" "+stage.Necessity.String()+" "+stage.By.String()+" "+stage.At.String()+" "+stage.Standing.String()), " ") + ":"
			for cite := range s.Basis(stage) {
				line += " " + cite.String()
			}
			got = append(got, line)
			conflicts = conflicts || stage.Conflicts()
			if !strings.HasPrefix(stage.Reason[0], "假设：") || !strings.HasPrefix(stage.Reason[1], "supposed: ") {
				t.Errorf("%s: reason %q is not marked as a supposition", line, stage.Reason)
			}
			if stage.By == jurisdiction.Authority && s.Why(stage)[1] != "the text names this level" {
				t.Errorf("%s: why %q", line, s.Why(stage))
			}
		}
		if got := strings.Join(got, "; "); got != tt.want || conflicts != tt.conflicts {
			t.Errorf("%s against %s, %v: %q, conflicts %v, want %q, %v", tt.requester, tt.provider, tt.on, got, conflicts, tt.want, tt.conflicts)
		}
		if got := steps(s.Governing); got != tt.governing || s.Draft.ID() != "hunan-2024-draft" || s.From != date("2026-01-01") {
			t.Errorf("%s against %s: governing %q, want %q; %v from %v", tt.requester, tt.provider, got, tt.governing, s.Draft.ID(), s.From)
		}
		if a, b := lines(s.Governing), lines(route(t, law, c, date(tt.day))); strings.Join(a, "\n") != strings.Join(b, "\n") {
			t.Errorf("what governs is %q with the draft and %q without", a, b)
		}
	}
	if _, err := dispute.WhatIf(law, nil, between("430100", "430100", refusal), now); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("no draft: error %v", err)
	}
}
