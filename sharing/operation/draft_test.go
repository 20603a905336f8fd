package operation_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/operation"
)

const yes, no, unknown = jurisdiction.Yes, jurisdiction.No, jurisdiction.Unknown

// hunan supposes the draft in force from the first day of 2026.
func hunan(t testing.TB) *jurisdiction.Hypothetical {
	t.Helper()
	h, err := jurisdiction.China().Hypothetical("hunan-2024-draft", day("2026-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func supposed(list []jurisdiction.SupposedFinding) (lines []string) {
	for _, f := range list {
		s := join(f.Code(), f.Item(), f.On().String())
		for c := range f.Basis() {
			s += " " + c.String()
		}
		lines = append(lines, s)
	}
	return lines
}

// TestTradable: each harm bars by itself (A34), and one right-holder who has not agreed.
func TestTradable(t *testing.T) {
	seller := jurisdiction.Body{Kind: jurisdiction.Enterprise, Division: place("430100")}
	clean := operation.Trade{Seller: seller, Security: no, Public: no, Privacy: no, Consent: yes, Barred: no}
	harm, consent, barred := "trade-harmful 2026-03-02 hunan-2024-draft:22#1", "trade-without-consent 2026-03-02 hunan-2024-draft:22#2", "trade-barred 2026-03-02 hunan-2024-draft:22#3"
	for _, tt := range []struct {
		name    string
		change  func(*operation.Trade)
		on      string
		bans    []string
		unknown string
	}{
		{"nothing against it", func(*operation.Trade) {}, "2026-03-02", nil, ""},
		{"State security", func(t *operation.Trade) { t.Security = yes }, "2026-03-02", []string{harm}, ""},
		{"the public interest", func(t *operation.Trade) { t.Public = yes }, "2026-03-02", []string{harm}, ""},
		{"privacy", func(t *operation.Trade) { t.Privacy = yes }, "2026-03-02", []string{harm}, ""},
		{"all three: one ban", func(t *operation.Trade) { t.Security, t.Public, t.Privacy = yes, yes, yes }, "2026-03-02", []string{harm}, ""},
		{"without consent", func(t *operation.Trade) { t.Consent = no }, "2026-03-02", []string{consent}, ""},
		{"barred by law", func(t *operation.Trade) { t.Barred = yes }, "2026-03-02", []string{barred}, ""},
		{"every way", func(t *operation.Trade) { t.Privacy, t.Consent, t.Barred = yes, no, yes }, "2026-03-02", []string{harm, consent, barred}, ""},
		{"nobody said", func(t *operation.Trade) { *t = operation.Trade{Seller: seller} }, "2026-03-02", nil, "security, public interest, privacy, consent, barred"},
		{"the day before it is supposed to hold", func(t *operation.Trade) { t.Barred = yes }, "2025-12-31", nil, ""},
		{"in Hubei", func(t *operation.Trade) { t.Barred = yes; t.Seller.Division = place("420000") }, "2026-03-02", nil, ""},
	} {
		trade := clean
		tt.change(&trade)
		bans, unknown, err := operation.Tradable(hunan(t), &trade, day(tt.on))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.bans, supposed(bans)); diff != "" || strings.Join(unknown, ", ") != tt.unknown {
			t.Errorf("%s: unknown %q, want %q; bans (-want +got):\n%s", tt.name, unknown, tt.unknown, diff)
		}
	}
	for _, err := range []error{
		func() error { _, _, err := operation.Tradable(nil, &clean, day("2026-03-02")); return err }(),
		func() error { _, _, err := operation.Tradable(hunan(t), &clean, deadline.Date{}); return err }(),
		func() error {
			_, _, err := operation.Tradable(hunan(t), &operation.Trade{}, day("2026-03-02"))
			return err
		}(),
	} {
		if !errors.Is(err, jurisdiction.ErrUndetermined) {
			t.Errorf("Tradable: %v, want undetermined", err)
		}
	}
}

// TestExempt asks every combination of answers beside the table of reading A33: the
// first three and that the breach is minor, with no effect and remedied from all, with
// an effect and the least harm from part.
func TestExempt(t *testing.T) {
	h := hunan(t)
	answers := []jurisdiction.Tri{unknown, no, yes}
	n := 0
	for k := range 2187 { // 3 to the seventh
		var f [7]jurisdiction.Tri
		for i, rest := 0, k; i < 7; i, rest = i+1, rest/3 {
			f[i] = answers[rest%3]
		}
		c := operation.Conduct{Body: department("430000"), On: day("2026-03-02"), Policy: f[0], NoBan: f[1], Procedure: f[2], Minor: f[3], Effect: f[4], Remedied: f[5], HarmLowest: f[6]}
		got, basis, err := operation.Exempt(h, &c)
		if err != nil {
			t.Fatal(err)
		}
		if want := slowExempt(f); got != want {
			t.Fatalf("Exempt(%v) = %v, want %v", f, got, want)
		}
		last := map[operation.Exemption]string{operation.FullExemption: "#4", operation.PartExemption: "#5"}[got]
		if (last == "") != (basis == nil) || last != "" && (len(basis) != 4 || !strings.HasSuffix(basis[3].String(), last)) {
			t.Errorf("Exempt(%v) = %v rests on %v", f, got, basis)
		}
		n++
	}
	if n != 2187 {
		t.Errorf("%d combinations", n)
	}
}

// slowExempt is the table in words: an answer that is no decides, one that nobody gave
// leaves it open.
func slowExempt(f [7]jurisdiction.Tri) operation.Exemption {
	opposite := map[jurisdiction.Tri]jurisdiction.Tri{yes: no, no: yes, unknown: unknown}
	all := func(list ...jurisdiction.Tri) jurisdiction.Tri {
		switch {
		case slices.Contains(list, no):
			return no
		case slices.Contains(list, unknown):
			return unknown
		}
		return yes
	}
	full := all(f[0], f[1], f[2], f[3], opposite[f[4]], f[5])
	part := all(f[0], f[1], f[2], f[3], f[4], f[6])
	switch {
	case full == yes:
		return operation.FullExemption
	case part == yes:
		return operation.PartExemption
	case full == unknown || part == unknown:
		return operation.Undetermined
	}
	return operation.NoExemption
}

// TestExemptElsewhere: where the draft would not hold nobody is exempted, whatever is
// not known; and what must be given.
func TestExemptElsewhere(t *testing.T) {
	for _, c := range []operation.Conduct{
		{Body: department("420000"), On: day("2026-03-02")}, {Body: department("430000"), On: day("2025-12-31")},
	} {
		if x, _, err := operation.Exempt(hunan(t), &c); x != operation.NoExemption || err != nil {
			t.Errorf("Exempt at %v on %v = %v, %v, want none", c.Body.Division, c.On, x, err)
		}
	}
	whole := operation.Conduct{Body: department("430000"), On: day("2026-03-02")}
	for _, err := range []error{
		func() error { _, _, err := operation.Exempt(nil, &whole); return err }(),
		func() error {
			_, _, err := operation.Exempt(hunan(t), &operation.Conduct{Body: whole.Body})
			return err
		}(),
		func() error { _, _, err := operation.Exempt(hunan(t), &operation.Conduct{On: whole.On}); return err }(),
	} {
		if !errors.Is(err, jurisdiction.ErrUndetermined) {
			t.Errorf("Exempt: %v, want undetermined", err)
		}
	}
}

// TestSuppose: articles 14 and 17 of the draft, on cases in Hunan; the law in force has
// nothing to say of them.
func TestSuppose(t *testing.T) {
	move := func(c *operation.Case) *operation.Case { c.Body = department("430000"); return c }
	acted := acts(granted(), operation.Act{Kind: operation.Processed, On: day("2026-03-20"), Items: []string{"land"}, Purpose: "sales", Platform: no})
	sector := grant(byField("430000"), func(g *operation.Grant) { g.By = g.By[1:] })
	bad := bought()
	bad.Purchase.Public, bad.Purchase.Shareable = yes, yes
	for _, tt := range []struct {
		name string
		c    *operation.Case
		want []string
	}{
		{"within the grant", move(granted()), nil},
		{"beyond it, for another purpose, off the platform", move(acted), []string{"beyond-grant 2026-03-20 hunan-2024-draft:17.3",
			"operated-for-other-purpose 2026-03-20 hunan-2024-draft:17.3", "operated-off-platform 2026-03-20 hunan-2024-draft:17.3"}},
		{"for a purpose, where the grant names none", grant(move(acts(granted(), operation.Act{Kind: operation.Processed, On: day("2026-03-20"), Items: []string{"water"}, Purpose: "sales"})),
			func(g *operation.Grant) { g.Purposes = nil }), nil},
		{"by field, with the sector", move(byField("430000")), nil},
		{"by the sector alone", move(sector), []string{"grant-by-sector-alone 2026-03-02 hunan-2024-draft:17.2", "grant-not-joint 2026-03-02 hunan-2024-draft:17.2"}},
		{"bought", move(bought("2026-03-09 listed")), nil},
		{"bought and not listed", move(bought()), []string{"purchase-unlisted 2026-03-06 hunan-2024-draft:14"}},
		{"public, and shareable", move(bad), []string{"public-data-bought 2026-03-06 hunan-2024-draft:14", "bought-shareable 2026-03-06 hunan-2024-draft:14",
			"purchase-unlisted 2026-03-06 hunan-2024-draft:14"}},
	} {
		list, err := operation.Suppose(hunan(t), jurisdiction.China(), tt.c, day("2026-03-31"))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, supposed(list)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if r := examine(t, jurisdiction.China(), tt.c, "2026-03-31"); len(r.Findings) != 0 || len(r.Duties) != 0 {
			t.Errorf("%s: the law in force finds %q, %q", tt.name, findingLines(r.Findings), dutyLines(r))
		}
	}
	if _, err := operation.Suppose(nil, jurisdiction.China(), granted(), day("2026-03-31")); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("no draft: %v", err)
	}
	if _, err := operation.Suppose(hunan(t), nil, granted(), day("2026-03-31")); !errors.Is(err, jurisdiction.ErrUndetermined) {
		t.Errorf("no law: %v", err)
	}
	if _, err := operation.Suppose(hunan(t), jurisdiction.China(), granted("2026-03-03 terminated"), day("2026-03-31")); !errors.Is(err, operation.ErrMove) {
		t.Errorf("a bad event: %v", err)
	}
}
