package operation_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/opening"
	"gongxiang.example/sharing/operation"
)

// The smallest case that has a finding, and the nearest that has it not. What is
// expected comes from hubei-2025 27, 33 to 35, 40, 50 and 66, hubei-2021 15,
// jingzhou-2024 20, and the readings A21 to A28, A31, H14, J9.

type found struct {
	name string
	c    *operation.Case
	asOf string // empty for the day of the last event or act
	want []string
}

func checkFindings(t *testing.T, law *jurisdiction.Law, tests []found) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			asOf := tt.asOf
			if asOf == "" {
				last := tt.c.Events[len(tt.c.Events)-1].On
				for _, a := range tt.c.Acts {
					if a.On.After(last) {
						last = a.On
					}
				}
				asOf = last.String()
			}
			r := examine(t, law, tt.c, asOf)
			if diff := cmp.Diff(tt.want, findingLines(r.Findings)); diff != "" {
				t.Errorf("findings as of %s (-want +got):\n%s", asOf, diff)
			}
			for _, f := range r.Findings {
				checkWords(t, f.Words())
			}
		})
	}
}

func checkWords(t *testing.T, words jurisdiction.Text) {
	t.Helper()
	zh, en := words.In(deadline.Chinese), words.In(deadline.English)
	if zh == "" || en == "" || zh == en || strings.Contains(en, "liable") || strings.Contains(en, "guilty") {
		t.Errorf("words %q, %q, want both languages, and nobody called liable", zh, en)
	}
}

func grant(c *operation.Case, f func(*operation.Grant)) *operation.Case { f(c.Grant); return c }

// before moves the grant of a case to 2025-09-30, the day before the regulation of the
// province.
func before(c *operation.Case) *operation.Case {
	c.Events[0].On = day("2025-09-30")
	return c
}

func TestGrants(t *testing.T) {
	by := func(roles ...jurisdiction.Role) func(*operation.Grant) {
		return func(g *operation.Grant) {
			g.By = nil
			for _, r := range roles {
				g.By = append(g.By, operation.Grantor{Role: r, Place: place("421000")})
			}
		}
	}
	const government, authority, sector = jurisdiction.Government, jurisdiction.Authority, jurisdiction.Responsible
	at := func(code, on string, c *operation.Case) *operation.Case {
		c.Grant.ApprovedBy, c.Grant.ApprovedOn = place(code), day(on)
		return c
	}
	city := func(c *operation.Case) *operation.Case { c.Body = department("421000"); return c }
	checkFindings(t, jurisdiction.China(), []found{
		{"overall, by the government", granted(), "", nil},
		{"overall, nobody said by whom", grant(granted(), by()), "", nil},
		{"by field, nobody said by whom", grant(byField("421000"), by()), "", nil},
		{"overall, by the data authority", grant(granted(), by(authority)), "", []string{"grantor-not-government breach 2026-03-02 government hubei-2025:34.2"}},
		{"overall, by nobody that was said", grant(granted(), by()), "", nil},
		{"by field, as it should be", byField("420000"), "", nil},
		{"by field, by the government alone", grant(byField("420000"), by(government)), "",
			[]string{"grant-not-joint breach 2026-03-02 government hubei-2025:34.3"}},
		{"by field, by the authority alone", grant(byField("421000"), by(authority)), "", []string{"grant-not-joint breach 2026-03-02 government hubei-2025:34.3"}},
		{"by field, by the sector alone", grant(byField("421000"), by(sector)), "",
			[]string{"grant-by-sector-alone breach 2026-03-02 government hubei-2025:34.3", "grant-not-joint breach 2026-03-02 government hubei-2025:34.3"}},
		{"overall, by the sector alone", grant(city(granted()), by(sector)), "",
			[]string{"grantor-not-government breach 2026-03-02 government hubei-2025:34.2", "grant-by-sector-alone breach 2026-03-02 government hubei-2025:34.3"}},
		{"approved the day after", at("421000", "2026-03-03", byField("421000")), "", []string{"grant-without-approval breach 2026-03-02 government hubei-2025:34.3"}},
		{"approved by the province", at("420000", "2026-03-02", byField("421000")), "", []string{"grant-without-approval breach 2026-03-02 government hubei-2025:34.3"}},
		{"need not stated", grant(byField("421000"), func(g *operation.Grant) { g.Need.By = "" }), "", []string{"grant-without-need breach 2026-03-02 government hubei-2025:34.3"}},
		{"need stated the day after", grant(byField("421000"), func(g *operation.Grant) { g.Need.On = day("2026-03-03") }), "",
			[]string{"grant-without-need breach 2026-03-02 government hubei-2025:34.3"}},
		{"measures not in force: a warning, and the grant stands", grant(granted(), func(g *operation.Grant) { g.Measures = jurisdiction.No }), "",
			[]string{"grant-before-measures warning 2026-03-02 government hubei-2025:34.1"}},
		// Jingzhou: one unified grant until the province let in others; the State-owned operator remains (J9).
		{"the city's operator is private", grant(city(granted()), func(g *operation.Grant) { g.StateOwned = jurisdiction.No }), "",
			[]string{"operator-not-state-owned breach 2026-03-02 government jingzhou-2024:20.1"}},
		{"and nobody said whose", grant(city(granted()), func(g *operation.Grant) { g.StateOwned = jurisdiction.Unknown }), "", nil},
		{"the province does not ask", grant(granted(), func(g *operation.Grant) { g.StateOwned = jurisdiction.No }), "", nil},
		{"by field at Jingzhou, the day before", before(byField("421000")), "2025-09-30", []string{"grant-not-unified breach 2025-09-30 government jingzhou-2024:20.1"}},
		{"overall at Jingzhou, the day before", before(city(granted())), "2025-09-30", nil},
		{"by the sector alone, the day before", before(grant(city(granted()), by(sector))), "2025-09-30", []string{"grant-by-sector-alone breach 2025-09-30 government jingzhou-2024:20.1"}},
		{"when the city's measures have lapsed", change(grant(city(granted()), func(g *operation.Grant) { g.StateOwned = jurisdiction.No }),
			func(c *operation.Case) { c.Events[0].On = day("2026-12-02") }), "", nil},
		{"nothing of the grant was given", change(granted(), func(c *operation.Case) { c.Grant = nil }), "", nil},
		{"outside Hubei", change(grant(granted(), by(sector)), func(c *operation.Case) { c.Body = department("370000") }), "", nil},
	})
}

func TestActs(t *testing.T) {
	act := func(f func(*operation.Act)) operation.Act {
		a := operation.Act{Kind: operation.Processed, On: day("2026-03-20"), Items: []string{"water"}, Purpose: "flood warning"}
		if f != nil {
			f(&a)
		}
		return a
	}
	did := func(f func(*operation.Act)) *operation.Case { return acts(granted(), act(f)) }
	open := granted()
	open.Grant.Items, open.Grant.Purposes, open.Grant.Until = nil, nil, deadline.Date{}
	entrusted := func(terms ...string) *operation.Case {
		return did(func(a *operation.Act) { a.Kind, a.Terms = operation.Entrusted, terms })
	}
	suspended := granted("2026-03-16 misuse-found", "2026-03-17 suspended", "2026-03-24 restored")
	const op = " authorized-operator hubei-2025:"
	checkFindings(t, jurisdiction.China(), []found{
		{"within the grant", did(nil), "", nil},
		{"on other data", did(func(a *operation.Act) { a.Items = []string{"water", "land"} }), "", []string{"beyond-grant breach 2026-03-20" + op + "35.1"}},
		{"where the grant names no data", acts(open, act(func(a *operation.Act) { a.Items = []string{"land"}; a.Purpose = "sales"; a.On = day("2027-03-01") })), "2027-03-31", nil},
		{"on the last day", did(func(a *operation.Act) { a.On = day("2026-12-31") }), "", nil},
		{"before the grant", did(func(a *operation.Act) { a.On = day("2026-03-01") }), "2026-03-31", []string{"operated-after-grant breach 2026-03-01" + op + "35.1"}},
		{"before its first day", acts(grant(granted(), func(g *operation.Grant) { g.From = day("2026-04-01") }), act(nil)), "", []string{"operated-after-grant breach 2026-03-20" + op + "35.1"}},
		{"after its last day", acts(grant(granted(), func(g *operation.Grant) { g.Until = day("2026-03-19") }), act(nil)), "", []string{"operated-after-grant breach 2026-03-20" + op + "35.1"}},
		{"on its last day", acts(grant(granted(), func(g *operation.Grant) { g.Until = day("2026-03-20") }), act(nil)), "", nil},
		{"after it was ended", acts(granted("2026-03-19 grant-ended"), act(nil)), "", []string{"operated-after-grant breach 2026-03-20" + op + "35.1"}},
		{"while suspended, with what was had before: open", acts(suspended, act(nil)), "", []string{"operated-after-grant warning 2026-03-20" + op + "35.1"}},
		{"released after review", did(func(a *operation.Act) { a.Kind, a.Reviewed = operation.Released, day("2026-03-20") }), "", nil},
		{"released before", did(func(a *operation.Act) { a.Kind, a.Reviewed = operation.Released, day("2026-03-21") }), "", []string{"released-unreviewed breach 2026-03-20" + op + "35.1"}},
		{"released without", did(func(a *operation.Act) { a.Kind = operation.Released }), "", []string{"released-unreviewed breach 2026-03-20" + op + "35.1"}},
		{"raw data", did(func(a *operation.Act) { a.Kind, a.Form = operation.Supplied, opening.DeidentifiedRows }), "", []string{"raw-data-supplied breach 2026-03-20" + op + "35.2"}},
		{"totals", did(func(a *operation.Act) { a.Kind, a.Form = operation.Supplied, opening.Aggregate }), "", nil},
		{"of a form that nobody said", did(func(a *operation.Act) { a.Kind = operation.Supplied }), "", nil},
		{"traded on an exchange", did(func(a *operation.Act) {
			a.Kind, a.ForValue, a.Venue, a.Form = operation.Traded, jurisdiction.Yes, operation.LawfulExchange, opening.ModelOutput
		}), "", nil},
		{"traded elsewhere", did(func(a *operation.Act) {
			a.Kind, a.ForValue, a.Venue = operation.Traded, jurisdiction.Yes, operation.OffExchange
		}), "",
			[]string{"off-venue breach 2026-03-20" + op + "40.2"}},
		{"given away", did(func(a *operation.Act) { a.Kind, a.ForValue = operation.Traded, jurisdiction.No }), "", []string{"supplied-free note 2026-03-20" + op + "40.2"}},
		{"entrusted on whole terms", entrusted("supervision", "purpose", "manner", "scope", "security"), "", nil},
		{"entrusted without supervision", entrusted("purpose", "manner", "scope", "security"), "", []string{"entrustment-element breach 2026-03-20" + op + "50.3"}},
		{"monopoly conduct, as found", did(func(a *operation.Act) { a.Kind = operation.Monopolized }), "", []string{"monopoly-found breach 2026-03-20" + op + "35.2"}},
		// The regulation of Hubei speaks of the grant's scope, not of purpose and platform: those are Hunan's.
		{"for another purpose, off the platform", did(func(a *operation.Act) { a.Purpose, a.Platform = "sales", jurisdiction.No }), "", nil},
		{"after the report", did(func(a *operation.Act) { a.Items = []string{"land"} }), "2026-03-19", nil},
	})
}

// TestGrantBreach: article 66 for an operator, as for a user of opened data.
func TestGrantBreach(t *testing.T) {
	breach := func(lines ...string) *operation.Case {
		return granted(append([]string{"2026-04-01 misuse-found", "2026-04-02 suspended"}, lines...)...)
	}
	order := "2026-04-02 rectification-ordered until=2026-04-10 by=authority"
	late := "not-corrected-in-time breach 2026-04-11 authorized-operator hubei-2025:66"
	checkFindings(t, jurisdiction.China(), []found{
		{"the last day", breach(order), "2026-04-10", nil},
		{"the day after", breach(order), "2026-04-11", []string{"termination-owed warning 2026-04-11 authority hubei-2025:66", late}},
		{"ended then", breach(order, "2026-04-11 terminated"), "", []string{late}},
		{"ended on the last day", breach(order, "2026-04-10 terminated"), "", []string{"terminated-early breach 2026-04-10 provider hubei-2025:66"}},
		{"no day", breach("2026-04-02 rectification-ordered"), "2026-06-30", []string{"order-without-day breach 2026-04-02 provider hubei-2025:66"}},
	})
}

func TestPurchases(t *testing.T) {
	lines := []string{"2026-03-02 purchase-planned", "2026-03-03 reviewed by=finance-authority agree", "2026-03-04 reviewed by=authority agree",
		"2026-03-05 purchase-notified", "2026-03-06 purchased"}
	leave := func(k int, more ...string) *operation.Case {
		c := bought()
		c.Events = append(events(append(append([]string{}, lines[:k]...), more...)...), events(lines[k+1:]...)...)
		return c
	}
	buy := func(f func(*operation.Purchase)) *operation.Case {
		c := bought()
		f(c.Purchase)
		return c
	}
	funded := func(f jurisdiction.Funding, c *operation.Case) *operation.Case { c.Body.Funding = f; return c }
	const dept = " department hubei-2025:"
	unreviewed := "purchase-unreviewed breach 2026-03-06" + dept + "33.2"
	unnoticed := "bought-without-notice breach 2026-03-06 department hubei-2021:15.2"
	hospital := change(buy(func(p *operation.Purchase) { p.Shareable = jurisdiction.Yes }), func(c *operation.Case) {
		c.Body.Kind, c.Body.Sector = jurisdiction.PublicInstitution, "health"
		c.Events = events(lines[0], lines[1], lines[2], lines[4])
	})
	checkFindings(t, jurisdiction.China(), []found{
		{"as it should be", bought(), "", nil},
		{"without the review of finance", leave(1), "", []string{unreviewed}},
		{"without that of the data authority", leave(2), "", []string{unreviewed}},
		{"against it", leave(2, "2026-03-04 reviewed by=authority"), "", []string{unreviewed}},
		{"which changed its mind", leave(3, "2026-03-05 reviewed by=authority", "2026-03-05 reviewed by=authority agree", "2026-03-05 purchase-notified"), "", nil},
		{"told the same day: not before", leave(3, "2026-03-06 purchase-notified"), "", []string{unnoticed}},
		{"not told", leave(3), "", []string{unnoticed}},
		{"no need stated", buy(func(p *operation.Purchase) { p.Need = operation.Statement{} }), "", []string{"purchase-without-need breach 2026-03-06" + dept + "33.1"}},
		{"public data", buy(func(p *operation.Purchase) { p.Public = jurisdiction.Yes }), "", []string{"public-data-bought warning 2026-03-06" + dept + "33.1"}},
		{"the platform can supply it", buy(func(p *operation.Purchase) { p.Shareable = jurisdiction.Yes }), "", []string{"bought-shareable breach 2026-03-06 department hubei-2021:15.2"}},
		{"nobody asked whether", buy(func(p *operation.Purchase) { p.Shareable = jurisdiction.Unknown }), "", nil},
		{"somebody else needs it too", buy(func(p *operation.Purchase) { p.AlsoWanted = jurisdiction.Yes }), "", []string{"same-need-elsewhere note 2026-03-06" + dept + "33.2"}},
		{"not on an exchange", buy(func(p *operation.Purchase) { p.Venue = operation.OffExchange }), "", []string{"off-venue breach 2026-03-06" + dept + "40.2"}},
		{"what was bought was not given", change(bought(), func(c *operation.Case) { c.Purchase = nil }), "", nil},
		{"funded in part", funded(jurisdiction.PartFunds, bought()), "", []string{"part-funded-purchase note 2026-03-06" + dept + "33.1"}},
		{"paid by itself: the article is about funded bodies", funded(jurisdiction.SelfFunded, leave(1)), "", nil},
		{"and must tell all the same", funded(jurisdiction.SelfFunded, leave(3)), "", []string{unnoticed}},
		{"a hospital: the rule of 2021 is for departments", hospital, "", nil},
		{"before the regulation", change(leave(1), func(c *operation.Case) {
			for k := range c.Events {
				c.Events[k].On = day("2025-09-30")
			}
		}), "", []string{"bought-without-notice breach 2025-09-30 department hubei-2021:15.2"}},
	})
}

func TestEmergencies(t *testing.T) {
	plan := func(f func(*operation.Plan)) *operation.Case {
		c := emergency()
		f(c.Plan)
		return c
	}
	act := func(on string, kind operation.ActKind, response jurisdiction.Tri) operation.Act {
		return operation.Act{Kind: kind, On: day(on), Response: response}
	}
	sealed := func(personal jurisdiction.Tri, flag string) *operation.Case {
		c := emergency("2026-03-10 emergency-ended", "2026-03-11 data-assessed", "2026-03-12 data-sealed"+flag)
		c.Items = []operation.Item{{ID: "calls", Personal: personal}}
		return c
	}
	const dept = " department hubei-2025:"
	checkFindings(t, jurisdiction.China(), []found{
		{"a whole plan", emergency(), "", nil},
		{"no purpose", plan(func(p *operation.Plan) { p.Purpose = "" }), "", []string{"emergency-without-purpose breach 2026-03-02" + dept + "27.1"}},
		{"no scope", plan(func(p *operation.Plan) { p.Scope = "" }), "", []string{"emergency-without-scope breach 2026-03-02" + dept + "27.1"}},
		{"no method", plan(func(p *operation.Plan) { p.Method = "" }), "", []string{"emergency-without-method breach 2026-03-02" + dept + "27.1"}},
		{"no period", plan(func(p *operation.Plan) { p.Period = "" }), "", []string{"emergency-without-period breach 2026-03-02" + dept + "27.1"}},
		{"a plan that nobody gave", change(emergency(), func(c *operation.Case) { c.Plan = nil }), "", nil},
		{"used for the response", acts(emergency(), act("2026-03-03", operation.UsedInside, jurisdiction.Yes)), "", nil},
		{"nobody said for what", acts(emergency(), act("2026-03-03", operation.UsedInside, jurisdiction.Unknown)), "", nil},
		{"used for something else", acts(emergency(), act("2026-03-03", operation.UsedInside, jurisdiction.No)), "", []string{"emergency-other-use breach 2026-03-03" + dept + "27.1"}},
		{"on the day the response ended", acts(emergency("2026-03-10 emergency-ended"), act("2026-03-10", operation.UsedInside, jurisdiction.Unknown)), "", nil},
		{"after it", acts(emergency("2026-03-10 emergency-ended"), act("2026-03-11", operation.UsedInside, jurisdiction.Unknown)), "", []string{"emergency-other-use breach 2026-03-11" + dept + "27.1"}},
		{"after it, and yet for it", acts(emergency("2026-03-10 emergency-ended"), act("2026-03-11", operation.UsedInside, jurisdiction.Yes)), "", []string{"emergency-other-use warning 2026-03-11" + dept + "27.1"}},
		{"leaked", acts(emergency(), act("2026-03-03", operation.Leaked, jurisdiction.Unknown)), "", []string{"emergency-leaked breach 2026-03-03" + dept + "27.3"}},
		{"sealed", sealed(jurisdiction.No, ""), "", nil},
		{"personal information sealed", sealed(jurisdiction.Yes, ""), "", []string{"emergency-sealed-personal calls warning 2026-03-12" + dept + "27.2"}},
		{"and kept on an assessment", sealed(jurisdiction.Yes, " flags=keeping-assessed"), "", nil},
		{"and nobody said whether personal", sealed(jurisdiction.Unknown, ""), "", nil},
		{"destroyed unassessed", emergency("2026-03-10 emergency-ended", "2026-03-11 data-destroyed"), "", []string{"emergency-unassessed breach 2026-03-11" + dept + "27.2"}},
		{"sealed unassessed", emergency("2026-03-10 emergency-ended", "2026-03-11 data-sealed"), "", []string{"emergency-unassessed breach 2026-03-11" + dept + "27.2"}},
		{"assessed and destroyed", emergency("2026-03-10 emergency-ended", "2026-03-11 data-assessed", "2026-03-11 data-destroyed"), "", nil},
		{"before the regulation", change(plan(func(p *operation.Plan) { p.Purpose = "" }), func(c *operation.Case) { c.Events[0].On = day("2025-09-30") }), "", nil},
	})
}

// TestCheckSale: who must trade at a venue, and when (reading A25).
func TestCheckSale(t *testing.T) {
	sale := func(o operation.Offer, value jurisdiction.Tri, v operation.Venue) operation.Sale {
		return operation.Sale{Seller: jurisdiction.Body{Kind: jurisdiction.Enterprise, Division: place("420100")}, Offer: o, ForValue: value, Venue: v}
	}
	const yes, no, off = jurisdiction.Yes, jurisdiction.No, operation.OffExchange
	for _, tt := range []struct {
		s    operation.Sale
		on   string
		want []string
	}{
		{sale(operation.OperationProduct, yes, off), "2026-03-02", []string{"off-venue breach 2026-03-02 authorized-operator hubei-2025:40.2"}},
		{sale(operation.OperationProduct, yes, operation.ProvincialPlatform), "2026-03-02", nil},
		{sale(operation.StateOwned, yes, off), "2026-03-02", []string{"off-venue breach 2026-03-02 department hubei-2025:40.2"}},
		{sale(operation.StateOwned, yes, off), "2025-09-30", nil},
		{sale(operation.StateOwned, yes, operation.LawfulExchange), "2026-03-02", nil},
		{sale(operation.StateOwned, no, operation.NoVenue), "2026-03-02", []string{"supplied-free note 2026-03-02 department hubei-2025:40.2"}},
		{sale(operation.MinorityHeld, yes, off), "2026-03-02", []string{"minority-holding note 2026-03-02 provider hubei-2025:40.2"}},
		{sale(operation.OtherOffer, yes, off), "2026-03-02", nil},
		{sale(operation.OtherOffer, no, operation.NoVenue), "2026-03-02", nil},
	} {
		list, err := operation.CheckSale(jurisdiction.China(), &tt.s, day(tt.on))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, findingLines(list)); diff != "" {
			t.Errorf("%v for value %v at %v on %s (-want +got):\n%s", tt.s.Offer, tt.s.ForValue, tt.s.Venue, tt.on, diff)
		}
	}
}

// TestLocalTexts: another place is data. Sichuan wants its funded bodies to trade in a
// lawful exchange, by a check that a caller adds; Shanghai and Tianjin have rules and no
// clocks, so that there is nothing to report but that.
func TestLocalTexts(t *testing.T) {
	i, err := jurisdiction.ParseInstrument([]byte(`
instrument made-up-2026
  title      试写的规则 / A rule made up for a test
  kind       local-regulation
  territory  510000
  effective  2026-01-01

provision 1
  kind     scope
  carried  function
  zh       试写：管辖范围。
  en       Made up: whom it binds.

scope 1
  bound  department enterprise

provision 5
  kind     time-limit
  carried  function
  zh       试写：授权后十五个工作日内公布。
  en       Made up: published within fifteen working days of the grant.

rule publish
  cite    5
  matter  authorized-operation
  duty    publish
  bearer  government
  start   operation-granted
  term    15 workdays
  act     publish: use-disclosed; 公布 / publish

check off-venue
  cite      5
  fields    full
  severity  warning
  words     试写：没有在场内采购 / made up: not bought in an exchange
`))
	if err != nil {
		t.Fatal(err)
	}
	law, err := jurisdictionOf("sichuan-2022").With(i)
	if err != nil {
		t.Fatal(err)
	}
	off := bought()
	off.Body = department("510100")
	off.Purchase.Venue = operation.OffExchange
	checkFindings(t, law, []found{
		{"bought elsewhere", off, "", []string{"off-venue warning 2026-03-06 department made-up-2026:5"}},
		{"by a body funded in part", change(bought(), func(c *operation.Case) {
			c.Body = department("510100")
			c.Body.Funding = jurisdiction.PartFunds
			c.Purchase.Venue = operation.OffExchange
		}), "", nil},
	})
	// 03-03 … 06 are four, 09 … 13 nine, 16 … 20 fourteen, 23 the fifteenth.
	c := change(granted(), func(c *operation.Case) { c.Body = department("510000") })
	for _, tt := range []struct {
		asOf string
		act  bool
		want jurisdiction.DutyStatus
	}{
		{"2026-03-23", false, jurisdiction.Open}, {"2026-03-24", false, jurisdiction.Overdue}, {"2026-03-23", true, jurisdiction.Met}, {"2026-03-24", true, jurisdiction.Late},
	} {
		done := *c
		if tt.act {
			done.Events = append(events("2026-03-02 operation-granted"), event(tt.asOf+" use-disclosed"))
		}
		r := examine(t, law, &done, tt.asOf)
		if len(r.Duties) != 1 || r.Duties[0].Status != tt.want || r.Duties[0].Due.String() != "2026-03-23" || r.Duties[0].LateFrom.String() != "2026-03-24" {
			t.Errorf("as of %s, done %v: %q, want %v", tt.asOf, tt.act, dutyLines(r), tt.want)
		}
	}
	for _, code := range []string{"310000", "120000"} {
		law := jurisdictionOf(map[string]string{"310000": "shanghai-2021", "120000": "tianjin-2018"}[code])
		r := examine(t, law, change(granted(), func(c *operation.Case) { c.Body = department(code) }), "2026-03-31")
		if len(r.Duties) != 0 || len(r.Findings) != 0 || cmp.Diff([]string{"no-rule"}, gapLines(r)) != "" {
			t.Errorf("%s: %q, %q, %q", code, dutyLines(r), findingLines(r.Findings), gapLines(r))
		}
	}
}
