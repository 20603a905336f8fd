package jurisdiction_test

import (
	"fmt"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// In the order of the text the limits of article 21, paragraph 1 come before
// the liability of article 39, item 4.
func ExampleCitation_Compare() {
	list := []jurisdiction.Citation{
		jurisdiction.MustCitation("state-2025:39#4"),
		jurisdiction.MustCitation("state-2025:21.1"),
		jurisdiction.MustCitation("state-2025:21"),
	}
	slices.SortFunc(list, jurisdiction.Citation.Compare)
	fmt.Println(list)
	// Output: [state-2025:21 state-2025:21.1 state-2025:39#4]
}

// An extension needs the consent of the authority of the same level (article 21,
// paragraph 1). Xiantao is a city under its province and has the level of a county.
func ExampleDivision_Level() {
	for _, s := range []string{"000000", "420000", "421000", "421003", "429004"} {
		fmt.Println(s, jurisdiction.MustDivision(s).Level())
	}
	// Output:
	// 000000 nation
	// 420000 province
	// 421000 prefecture
	// 421003 county
	// 429004 county
}

// Article 4 of the holiday measures lets areas of regional autonomy set holidays
// of their own: Guangxi, and a county in Enshi Prefecture, but not Jingzhou.
func ExampleDivision_IsAutonomous() {
	for _, s := range []string{"450000", "422825", "421000"} {
		fmt.Println(s, jurisdiction.MustDivision(s).IsAutonomous())
	}
	// Output:
	// 450000 true
	// 422825 true
	// 421000 false
}

// A request comes in after hours. Whether that counts as the next working day is
// open (reading G3, with article 11, paragraph 2 of the Electronic Signature Law
// as the model).
func ExampleParseTimeOfDay() {
	closing, err := jurisdiction.ParseTimeOfDay("17:30")
	if err != nil {
		fmt.Println(err)
		return
	}
	received, err := jurisdiction.ParseTimeOfDay("18:05")
	fmt.Println(received, "after hours:", !received.Before(closing), err)
	_, err = jurisdiction.ParseTimeOfDay("6:05 pm")
	fmt.Println(err)
	// Output:
	// 18:05 after hours: true <nil>
	// jurisdiction: time of day "6:05 pm": want HH:MM from 00:00 through 23:59
}

// The consent to one item starts the clock of delivery (article 22, paragraph 1)
// for that item alone. An event that names no item touches all.
func ExampleEvent_Touches() {
	received := jurisdiction.Event{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-02")}
	consented := jurisdiction.Event{
		Type: jurisdiction.Consented, On: deadline.MustDate("2026-03-04"), Items: []string{"households"},
	}
	fmt.Println(received.Touches("households"), received.Touches("vehicles"))
	fmt.Println(consented.Touches("households"), consented.Touches("vehicles"))
	// Output:
	// true true
	// true false
}

// Article 21, paragraph 2: the clock of the reply starts anew when the supplement
// is complete, and not before.
func ExamplePattern_Matches() {
	restart := jurisdiction.Pattern{Event: jurisdiction.Supplemented, Flag: "complete"}
	half := jurisdiction.Event{Type: jurisdiction.Supplemented, On: deadline.MustDate("2026-03-05")}
	whole := jurisdiction.Event{Type: jurisdiction.Supplemented, On: deadline.MustDate("2026-03-09"), Complete: true}
	fmt.Println(restart.String(), restart.Matches(&half), restart.Matches(&whole))
	// Output: supplemented{complete} false true
}

// Article 21, paragraph 1 counts from receipt by the provider. The day on which
// the authority received the request starts nothing.
func ExamplePattern_Matches_role() {
	start := jurisdiction.Pattern{Event: jurisdiction.Received, At: jurisdiction.Provider}
	for _, by := range []jurisdiction.Role{jurisdiction.Provider, jurisdiction.NoRole, jurisdiction.Authority} {
		e := jurisdiction.Event{Type: jurisdiction.Received, On: deadline.MustDate("2026-03-02"), By: by}
		fmt.Printf("%q %v\n", by, start.Matches(&e))
	}
	// Output:
	// "provider" true
	// "" true
	// "authority" false
}

// Article 15, paragraph 2 wants a provision of national rank behind every
// not-shared entry. Where it does not hold, the data is conditional (reading S5).
func ExampleFacts_Class() {
	facts := jurisdiction.Facts{Attribute: jurisdiction.NotShared}
	fmt.Println(facts.Class())
	facts.BasisValid = jurisdiction.No
	fmt.Println(facts.Class())
	// Output:
	// not-shared
	// conditional
}

// A case names at most one authority; it stands for each kind of authority that
// a text may speak of.
func ExampleParties_In() {
	department := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("510600")}
	bureau := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("510000"), IsAuthority: true}
	p := jurisdiction.Parties{Requester: department, Provider: department, Authority: bureau}
	fmt.Println(p.In(jurisdiction.Provider).Division)
	fmt.Println(p.In(jurisdiction.AuthorityOfRequester).Division)
	fmt.Println(p.In(jurisdiction.Operator).IsZero())
	// Output:
	// 510600
	// 510000
	// true
}

// A city asks its province. In Sichuan the authority of the requester's level
// answers (article 24 of the provincial regulation): it sits with the city.
func ExampleParties_Place() {
	p := jurisdiction.Parties{
		Requester: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("510600")},
		Provider:  jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("510000")},
	}
	fmt.Println(p.Place(jurisdiction.Provider))
	fmt.Println(p.Place(jurisdiction.AuthorityOfRequester))
	fmt.Println(p.Place(jurisdiction.AuthorityOfProvider))
	// Output:
	// 510000
	// 510600
	// 510000
}

// The limits of article 21, paragraph 1 are for data in the catalog. A list that
// lacks an entry says no; without a list nobody said.
func ExampleTriOf() {
	catalog := []string{"households", "vehicles"}
	fmt.Printf("%q\n", jurisdiction.TriOf(slices.Contains(catalog, "households")))
	fmt.Printf("%q\n", jurisdiction.TriOf(slices.Contains(catalog, "water meters")))
	fmt.Printf("%q\n", jurisdiction.Facts{}.Cataloged)
	// Output:
	// "yes"
	// "no"
	// ""
}

// Article 22, paragraph 1 sets a number; for the supplement of article 21,
// paragraph 2 there is none, and none is made up.
func ExampleTerm_In() {
	for r := range jurisdiction.China().Instrument("state-2025").Rules() {
		if id := r.ID(); id == "supplement" || id == "delivery" {
			fmt.Println(r.Cite(), r.Term().In(deadline.Chinese), "/", r.Term().In(deadline.English))
		}
	}
	// Output:
	// state-2025:21.2 未规定期限 / no limit stated
	// state-2025:22.1 20个工作日 / 20 working days
}

// What a supplement does to the clock article 21, paragraph 2 does not say: it
// restarts, unless another reading is chosen.
func ExampleReadings_Value() {
	var r jurisdiction.Readings
	fmt.Println(r.Value("supplement"))
	r.Supplement = jurisdiction.SupplementSuspend
	fmt.Println(r.Value("supplement"))
	fmt.Printf("%q\n", r.Value("sichuan-chain")) // an option of one text, left at its default
	// Output:
	// restart
	// suspend
	// ""
}

// The readings that are not the default: the supplement of article 21, paragraph 2,
// and the option that the Sichuan text declares for its article 24, paragraph 2.
func ExampleReadings_All() {
	r, err := jurisdiction.Readings{Supplement: jurisdiction.SupplementNone}.With("sichuan-chain", "sequential")
	if err != nil {
		fmt.Println(err)
		return
	}
	for key, value := range r.All() {
		if value != (jurisdiction.Readings{}).Value(key) {
			fmt.Println(key, value)
		}
	}
	// Output:
	// supplement none
	// sichuan-chain sequential
}

// The extension of article 21, paragraph 1 needs consent and notice; whether both
// must come in time is open.
func ExampleReadings_Words() {
	words := jurisdiction.Readings{}.Words("extension-needs")
	fmt.Println(words.In(deadline.Chinese), "/", words.In(deadline.English))
	// Output: 延长生效的条件 / what makes an extension effective
}

// Two questions that article 21 leaves open, and on which the last day of a reply
// may depend. A duty and a finding each carry such a set.
func ExampleOptionSet_Keys() {
	open := jurisdiction.OptionSupplement | jurisdiction.OptionRestDayReceipt
	for key := range open.Keys() {
		fmt.Println(key, "=", jurisdiction.Readings{}.Words(key).In(deadline.English))
	}
	// Output:
	// rest-day-receipt = when something received on a rest day counts as received
	// supplement = what a supplement does to the clock
}
