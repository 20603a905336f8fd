package sharing_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing"
)

func declared(t testing.TB, f jurisdiction.Facts, name, value string) jurisdiction.Facts {
	t.Helper()
	f, err := f.With(name, value)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// channels writes the ways between two bodies as "way open place/standing …", with
// ?fact where one is missing.
func channels(t testing.TB, law *jurisdiction.Law, requester, provider jurisdiction.Body, f jurisdiction.Facts, on string) string {
	t.Helper()
	list, err := sharing.Channels(law, jurisdiction.Parties{Requester: requester, Provider: provider}, f, deadline.MustDate(on))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range list {
		s := string(c.Way) + " " + map[jurisdiction.Tri]string{jurisdiction.Yes: "open", jurisdiction.No: "closed"}[c.Open]
		if c.Missing != "" {
			s += "?" + c.Missing
		}
		for a := range c.Rules() {
			s += " " + a.Cite().String() + "/" + a.Standing.String()
		}
		if w := c.Reason(); w[deadline.Chinese] == "" || w[deadline.English] == "" || c.First()[deadline.Chinese] == "" {
			t.Errorf("%s has no words: %q, first %q", s, w, c.First())
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, "; ")
}

// TestChannels: read from the articles, with the readings A8, H9, J8, Q11, Q21, S10.
func TestChannels(t *testing.T) {
	const yes, no = jurisdiction.Yes, jurisdiction.No
	city, province := department("421000"), department("420000")
	hospital := jurisdiction.Body{Kind: jurisdiction.PublicInstitution, Division: city.Division, Sector: "health"}
	line := department("421000") // the city's office of a provincial vertical system
	line.ManagedBy = jurisdiction.ByProvince
	quiet := declared(t, declared(t, jurisdiction.Facts{}, "regional-data", "no"), "statutory-demand", "no")
	data := func(a jurisdiction.Attribute, listed, personal jurisdiction.Tri) jurisdiction.Facts {
		f := quiet
		f.Attribute, f.Cataloged, f.Personal = a, listed, personal
		return f
	}
	open, conditional, unlisted := data(jurisdiction.Unconditional, yes, no), data(jurisdiction.Conditional, yes, no), data(jurisdiction.Conditional, no, no)
	police := declared(t, conditional, "statutory-demand", "yes")
	ours := declared(t, conditional, "regional-data", "yes")
	for _, tt := range []struct {
		name                string
		requester, provider jurisdiction.Body
		facts               jurisdiction.Facts
		on, want            string
	}{
		{"two channels for unconditional data (A8)", city, city, open, "2026-12-02",
			"request open state-2025:20.2/governing; direct open hubei-2025:31.2/supplementary hubei-2021:20.2/supplementary"},
		{"no direct fetch of personal information (Q11)", city, city, data(jurisdiction.Unconditional, yes, yes), "2026-12-02",
			"request open state-2025:20.2/governing; direct closed hubei-2025:31.2/supplementary hubei-2021:20.2/supplementary"},
		{"what is closed comes last, though a higher text has it", city, city, data(jurisdiction.Unconditional, yes, yes), "2025-07-31",
			"request open jingzhou-2024:17.3/supplementary; offline open jingzhou-2024:17.5/supplementary; direct closed hubei-2021:20.2/governing"},
		{"nobody said whether it holds any", city, city, data(jurisdiction.Unconditional, yes, 0), "2026-12-02",
			"request open state-2025:20.2/governing; direct ?personal-information hubei-2025:31.2/supplementary hubei-2021:20.2/supplementary"},
		{"the State regulation alone knows no direct access", department("370100"), department("370100"), open, "2026-12-02", "request open state-2025:20.2/governing"},
		{"conditional data", city, city, conditional, "2026-12-02",
			"request open state-2025:20.2/governing hubei-2025:31.2/supplementary hubei-2021:20.3/supplementary"},
		{"data that is not shared", city, city, data(jurisdiction.NotShared, yes, no), "2026-12-02", ""},
		// Offline in Jingzhou: until the State regulation, and for others than departments while the measures last (J8).
		{"offline, the day before the State regulation", city, city, conditional, "2025-07-31",
			"request open hubei-2021:20.3/governing jingzhou-2024:17.3/supplementary; offline open jingzhou-2024:17.5/supplementary"},
		{"offline, on its first day", city, city, conditional, "2025-08-01",
			"request open state-2025:20.2/governing hubei-2021:20.3/supplementary jingzhou-2024:17.3/supplementary; offline closed jingzhou-2024:17.5/displaced"},
		{"offline, with a hospital", city, hospital, conditional, "2026-12-01",
			"request open hubei-2025:31.2/governing jingzhou-2024:17.3/supplementary; offline open jingzhou-2024:17.5/supplementary"},
		{"offline, once the measures have lapsed", city, hospital, conditional, "2026-12-02", "request open hubei-2025:31.2/governing"},
		// Data outside the catalog.
		{"outside the catalog in Jingzhou", city, city, unlisted, "2026-12-01",
			"matching open state-2025:20.1/governing; request open hubei-2021:22.1/governing; negotiation open jingzhou-2024:17.3/supplementary; offline closed jingzhou-2024:17.5/displaced"},
		{"outside the catalog elsewhere (S10)", department("370100"), department("370100"), unlisted, "2026-12-02", "matching open state-2025:20.1/governing"},
		// Data of a higher platform, of a provincial line, of central bodies.
		{"of the province, through the own authority (H9)", city, province, conditional, "2026-12-02",
			"request open state-2025:20.2/governing hubei-2025:31.2/supplementary hubei-2021:20.3/supplementary; own-authority open hubei-2021:21/supplementary"},
		{"of the city, asked by the province", province, city, conditional, "2026-12-02",
			"request open state-2025:20.2/governing hubei-2025:31.2/supplementary hubei-2021:20.3/supplementary"},
		{"of a provincial line", city, line, conditional, "2026-12-02",
			"request open state-2025:20.2/governing hubei-2025:31.2/supplementary hubei-2021:20.3/supplementary; " +
				"provincial-department open hubei-2021:18.2/supplementary; return open hubei-2021:18.2/supplementary; own-authority open hubei-2021:21/supplementary"},
		{"of a provincial line, asked by a county", department("421002"), line, conditional, "2026-12-02",
			"request open state-2025:20.2/governing hubei-2025:31.2/supplementary hubei-2021:20.3/supplementary; " +
				"provincial-department open hubei-2021:18.2/supplementary; own-authority open hubei-2021:21/supplementary"},
		{"of the own region in a superior's system", city, province, ours, "2026-12-02",
			"request open state-2025:20.2/governing hubei-2025:31.2/supplementary hubei-2021:20.3/supplementary; " +
				"return open state-2025:24.1/governing; own-authority open hubei-2021:21/supplementary"},
		{"of a ministry", city, department("000000"), conditional, "2026-12-02",
			"request open state-2025:20.2/governing; own-authority open hubei-2021:21/supplementary; coordination open hubei-2021:22.2/supplementary"},
		// A demand by statute.
		{"demanded by the police (Q21)", city, city, police, "2025-10-01",
			"request open state-2025:20.2/governing hubei-2025:31.2/supplementary hubei-2021:20.3/supplementary jingzhou-2024:17.3/supplementary; " +
				"statutory-demand open hubei-2025:31.4/governing; offline closed jingzhou-2024:17.5/displaced"},
		{"the day before", department("420600"), department("420600"), police, "2025-09-30",
			"request open state-2025:20.2/governing hubei-2021:20.3/supplementary"},
		{"counties of Jingzhou follow by reference (J2)", department("421002"), department("421002"), conditional, "2026-03-02",
			"request open state-2025:20.2/governing hubei-2025:31.2/supplementary hubei-2021:20.3/supplementary jingzhou-2024:17.3/guidance; offline closed jingzhou-2024:17.5/displaced"},
	} {
		if got := channels(t, jurisdiction.China(), tt.requester, tt.provider, tt.facts, tt.on); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// TestChannelsElsewhere: three further places, of which every way is a line in a
// text. In Sichuan the request to the own institution may or may not stand beside
// the State's; Shanghai's text knows no conditional class.
func TestChannelsElsewhere(t *testing.T) {
	var texts []*jurisdiction.Instrument
	for _, id := range []string{"sichuan-2022", "tianjin-2018", "shanghai-2021"} {
		text, err := os.ReadFile("../jurisdiction/testdata/" + id + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		i, err := jurisdiction.ParseInstrument(text)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, i)
	}
	law, err := jurisdiction.China().With(texts...)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		place string
		class jurisdiction.Attribute
		want  string
	}{
		{"510600", jurisdiction.Unconditional, "request open state-2025:20.2/governing; direct open sichuan-2022:24.1/supplementary"},
		{"510600", jurisdiction.Conditional, "request open state-2025:20.2/governing; own-authority  sichuan-2022:24.1/contested"},
		{"120100", jurisdiction.Conditional, "request open state-2025:20.2/governing tianjin-2018:17.1/supplementary"},
		{"310100", jurisdiction.Conditional, "request open state-2025:20.2/governing; direct  shanghai-2021:39.1/contested"},
	} {
		f := jurisdiction.Facts{Attribute: tt.class, Cataloged: jurisdiction.Yes, NegativeList: jurisdiction.No, Personal: jurisdiction.No}
		body := department(tt.place)
		if got := channels(t, law, body, body, f, "2026-03-02"); got != tt.want {
			t.Errorf("%s, %v: %q, want %q", tt.place, tt.class, got, tt.want)
		}
	}
}

// TestChannelsAdded: a way that nobody thought of needs no Go. Of two rules on it
// the one that opens it is the answer.
func TestChannelsAdded(t *testing.T) {
	i, err := jurisdiction.ParseInstrument([]byte(`
instrument pigeon-2026
  title      试写的规则 / A rule made up for a test
  kind       local-regulation
  territory  120000
  effective  2026-01-01
provision 1
  kind     permission
  carried  function
  zh       试写。
  en       Made up.
provision 2
  kind     permission
  carried  function
  zh       试写。
  en       Made up.
scope 1
  bound  department
rule pigeon-of-importance
  cite      1
  matter    channel
  when      important-data=yes
  bearer    requester
  asked     provider
  term      none
  channel   pigeon-post; 写挂号信 / write a registered letter
rule pigeon
  cite      2
  matter    channel
  bearer    requester
  asked     operator
  term      none
  channel   pigeon-post; 写信 / write a letter
`))
	if err != nil {
		t.Fatal(err)
	}
	law, err := jurisdiction.China().With(i)
	if err != nil {
		t.Fatal(err)
	}
	list, err := sharing.Channels(law, jurisdiction.Parties{Requester: department("120100"), Provider: department("120100")},
		jurisdiction.Facts{Attribute: jurisdiction.NotShared, Cataloged: jurisdiction.Yes}, deadline.MustDate("2026-03-02"))
	if err != nil || len(list) != 1 || list[0].Way != "pigeon-post" || list[0].Asked() != jurisdiction.Operator || list[0].First() != (jurisdiction.Text{"写信", "write a letter"}) || list[0].Open != jurisdiction.Yes || list[0].Missing != "" {
		t.Errorf("Channels = %+v, %v", list, err)
	}
}

// TestChannelsErrors: nothing is guessed, and the zero Channel says nothing.
func TestChannelsErrors(t *testing.T) {
	law, p, day := jurisdiction.China(), jurisdiction.Parties{Requester: department("421000"), Provider: department("421000")}, deadline.MustDate("2026-03-02")
	for want, ask := range map[string]func() ([]sharing.Channel, error){
		`"law"`: func() ([]sharing.Channel, error) { return sharing.Channels(nil, p, jurisdiction.Facts{}, day) },
		`"on"`: func() ([]sharing.Channel, error) {
			return sharing.Channels(law, p, jurisdiction.Facts{}, deadline.Date{})
		},
		`"kind of body of the requester"`: func() ([]sharing.Channel, error) {
			return sharing.Channels(law, jurisdiction.Parties{Provider: p.Provider}, jurisdiction.Facts{}, day)
		},
		`"kind of body of the provider"`: func() ([]sharing.Channel, error) {
			return sharing.Channels(law, jurisdiction.Parties{Requester: p.Provider}, jurisdiction.Facts{}, day)
		},
	} {
		if list, err := ask(); list != nil || !errors.Is(err, jurisdiction.ErrUndetermined) || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, %v, want %s", list, err, want)
		}
	}
	var c sharing.Channel
	if c.First() != (jurisdiction.Text{}) || c.Asked() != jurisdiction.NoRole || c.Reason() != (jurisdiction.Text{}) {
		t.Error("the zero Channel says something")
	}
}

// A bureau of Jingzhou wants unconditional data of another, without personal
// information: it may fetch it or request it. Offline is closed between
// departments.
func ExampleChannels() {
	law := jurisdiction.China()
	bureau := jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")}
	facts := jurisdiction.Facts{Attribute: jurisdiction.Unconditional, Cataloged: jurisdiction.Yes, Personal: jurisdiction.No}
	facts, err := facts.With("statutory-demand", "no")
	if err != nil {
		fmt.Println(err)
		return
	}
	list, err := sharing.Channels(law, jurisdiction.Parties{Requester: bureau, Provider: bureau}, facts, deadline.MustDate("2026-03-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range list {
		fmt.Printf("%s (open: %v): %s\n", c.Way, c.Open, c.First().In(deadline.English))
		for a := range c.Rules() {
			fmt.Println("   ", law.Cite(a.Cite(), deadline.Chinese), a.Standing)
		}
	}
	fmt.Println(list[2].Reason().In(deadline.Chinese))
	// Output:
	// request (open: yes): once the head of the own sharing office agrees, request the data from the provider by the published catalog
	//     《政务数据共享条例》第二十条第二款 governing
	//     《荆州市公共数据管理暂行办法》第十七条第三款 supplementary
	// direct (open: yes): fetch the data on the public-data platform
	//     《湖北省数据条例》第三十一条第二款 supplementary
	//     《湖北省政务数据资源应用与管理办法》第二十条第二款 supplementary
	// offline (open: no): where online sharing is really difficult, first obtain the consent of the data authority
	//     《荆州市公共数据管理暂行办法》第十七条第五款 displaced
	// 与上位规定不一致，不适用（对照《政务数据共享条例》第三十二条，自2025-08-01起；位阶较低）
}
