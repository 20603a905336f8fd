package dispute_test

import (
	"errors"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

// TestBadInput: what is wrong with a case is named, all of it together.
func TestBadInput(t *testing.T) {
	good := func(change func(*dispute.Case)) *dispute.Case {
		c := between("421000 id=甲", "421000 id=乙", refusal)
		change(c)
		return c
	}
	tests := []struct {
		name string
		c    *dispute.Case
		is   error
		want string
	}{
		{"no case", nil, jurisdiction.ErrUndetermined, `jurisdiction: undetermined: the answer depends on "law and case", which was not given`},
		{"the same body twice", good(func(c *dispute.Case) { c.Provider = c.Requester }), dispute.ErrSameBody,
			`dispute: the same body twice: requester and provider are both "甲" of 421000; want two bodies`},
		{"the authority of one place twice", between("421000 authority", "421000 authority", refusal), dispute.ErrSameBody,
			`dispute: the same body twice: requester and provider are both "" of 421000; want two bodies`},
		{"no division", good(func(c *dispute.Case) { c.Requester.Division = jurisdiction.Division{} }), jurisdiction.ErrUndetermined,
			`jurisdiction: undetermined: the answer depends on "division of the requester", which was not given`},
		{"no kind", good(func(c *dispute.Case) { c.Provider.Kind = jurisdiction.UnknownBody }), jurisdiction.ErrUndetermined,
			`jurisdiction: undetermined: the answer depends on "kind of body of the provider", which was not given`},
		{"no subject", good(func(c *dispute.Case) { c.Subject = jurisdiction.NoSubject }), jurisdiction.ErrUndetermined,
			`jurisdiction: undetermined: the answer depends on "subject", which was not given`},
		{"unknown subject", good(func(c *dispute.Case) { c.Subject = 77 }), dispute.ErrSubject, `dispute: subject Subject(77): want one such as refusal`},
		{"a division that ended", good(func(c *dispute.Case) { c.Provider.Division = division("110103") }), jurisdiction.ErrDivision,
			`jurisdiction: division "110103": it ended in 2010; want the division that it went to: 110101 东城区`},
		{"a code that never was", good(func(c *dispute.Case) { c.Provider.Division = division("990000") }), jurisdiction.ErrDivision,
			`jurisdiction: division "990000": no division has or had this code`},
		{"a person", good(func(c *dispute.Case) { c.Requester.Kind = jurisdiction.Person }), dispute.ErrParty,
			`dispute: not this procedure: the requester is of kind "person", and the parties are departments or bodies like them; its own procedure: ` +
				`open-request hubei-2025:32.2; open-request hubei-2021:27; objection hubei-2025:25.3; objection hubei-2021:28; complaint state-2025:37.2; complaint hubei-2025:63`},
		{"an enterprise outside Hubei", between("430100", "430100 enterprise", refusal), dispute.ErrParty,
			`dispute: not this procedure: the provider is of kind "enterprise", and the parties are departments or bodies like them; its own procedure: complaint state-2025:37.2`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l, err := dispute.Route(jurisdiction.China(), tt.c, now)
			if err == nil || !errors.Is(err, tt.is) || err.Error() != tt.want {
				t.Errorf("error %v\nwant  %s", err, tt.want)
			}
			if l.Len() > 0 {
				t.Error("a ladder beside the error")
			}
		})
	}
	if _, err := dispute.Route(nil, between("421000", "421000", refusal), now); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("no law: error %v", err)
	}
	if _, err := dispute.Route(jurisdiction.China(), between("421000", "421000", refusal), date("2021-03-31")); !errors.Is(err, jurisdiction.ErrBeforeFirst) {
		t.Errorf("before the first text: error %v", err)
	}
}

// TestAllTogether: five things wrong are five errors, in one.
func TestAllTogether(t *testing.T) {
	c := &dispute.Case{Requester: dispute.Party{}, Provider: body("421000 person"), Subject: 99}
	_, err := dispute.Route(jurisdiction.China(), c, deadline.Date{})
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok || len(joined.Unwrap()) != 5 {
		t.Fatalf("error %v, want five joined", err)
	}
	for _, want := range []string{`"on"`, `kind of body of the requester`, `division of the requester`, `Subject(99)`, `the provider is of kind "person"`} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %s in it", err, want)
		}
	}
}

// TestRemedies: a person at Jingzhou is told what is open to it there, in both
// languages; before the Hubei regulation less.
func TestRemedies(t *testing.T) {
	c := between("421000 person", "421000", refusal)
	for day, want := range map[string]string{
		"2026-03-02": "open-request open-request objection objection complaint complaint",
		"2025-08-04": "open-request objection complaint",
		"2021-04-01": "open-request objection",
	} {
		_, err := dispute.Route(jurisdiction.China(), c, date(day))
		var e *dispute.PartyError
		if !errors.As(err, &e) || e.Role != jurisdiction.Requester || e.Kind != jurisdiction.Person {
			t.Fatalf("%s: %v is no *PartyError about the requester", day, err)
		}
		var got []string
		for _, r := range e.Remedies {
			got = append(got, r.Name)
			if r.Words[0] == "" || r.Words[1] == "" || r.Holder[0] == "" || r.Holder[1] == "" || len(r.Cites) == 0 {
				t.Errorf("%s: %s has no words or no provision: %v", day, r.Name, r)
			}
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: %q, want %q", day, got, want)
		}
	}
	// Nothing is held for that day and place: said so.
	_, err := dispute.Route(jurisdiction.China(), between("430100 person", "430100", refusal), date("2021-04-01"))
	if err == nil || !strings.HasSuffix(err.Error(), "its own procedure: the texts held have none for it") {
		t.Errorf("error %v", err)
	}
}
