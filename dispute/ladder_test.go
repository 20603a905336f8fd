package dispute_test

import (
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

const (
	refusal     = jurisdiction.OverRefusal
	delay       = jurisdiction.OverDelay
	attribute   = jurisdiction.OverAttribute
	quality     = jurisdiction.OverQuality
	suspension  = jurisdiction.OverSuspension
	uncataloged = jurisdiction.OverUncataloged
	condition   = jurisdiction.OverCondition
	returnFlow  = jurisdiction.OverReturnFlow
)

// worked is a ladder worked by hand from the articles. want has a line for each
// stage; gaps leaves out no-time-limit, which every ladder has.
type worked struct {
	name                string
	why                 string
	requester, provider string
	on                  jurisdiction.Subject
	day                 string // now where empty
	readings            string
	want                []string
	gaps, otherwise     string
}

const (
	negotiateST   = "negotiate must parties governing: state-2025:28.2"
	adviseST      = "negotiate advised parties governing: state-2025:28.2"
	negotiateHB   = "negotiate must parties governing: state-2025:28.2 hubei-2025:31.2"
	adviseHB      = "negotiate advised parties governing: state-2025:28.2 hubei-2025:31.2"
	notHeldBoth   = "local-text-not-held requester 430100, local-text-not-held provider 430200"
	strictHubei   = "common-superior=strictly-above 420000"
	strictNation  = "common-superior=strictly-above 000000"
	strictNobody  = "common-superior=strictly-above nobody"
	managingAtTop = "vertical-authority=managing-level 000000"
)

// ladders are telling pairs.
var ladders = []worked{
	{
		name: "two bureaus of Jingzhou, refusal",
		why: "peers: 28(2) makes them negotiate, their own authority coordinates, the city government decides; hubei-2021 20(4) names the same authority and adds its citation; " +
			"hubei-2025 31(2) leaves disputes to national provisions and stands beside each stage",
		requester: "421000", provider: "421000", on: refusal,
		want: []string{negotiateHB,
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2 hubei-2021:20.4",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
	},
	{
		name:      "two bureaus of Jingzhou, delay",
		why:       "the words of hubei-2021 20(4) cover a refusal alone (H12): the citation is gone, the ladder is the same",
		requester: "421000", provider: "421000", on: delay,
		want: []string{negotiateHB,
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
	},
	{
		name:      "two bureaus of Jingzhou, data outside the catalog",
		why:       "jingzhou-2024 17(3) has them negotiate and lets them ask the city's authority: the same stages once more",
		requester: "421000", provider: "421000", on: uncataloged,
		want: []string{"negotiate must parties governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
	},
	{
		name:      "the same the day after the Jingzhou measures lapse",
		why:       "their last day is 2026-12-01 (J1)",
		requester: "421000", provider: "421000", on: uncataloged, day: "2026-12-02",
		want: []string{negotiateHB,
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
	},
	{
		name: "a district of Jingzhou against the city, refusal",
		why: "across levels: negotiation is advised (S17 c); the city is the lowest place that contains both (G8), the strict answer is the province; " +
			"20(4) lets the district bureau ask its own authority, which stands over one side only",
		requester: "421002", provider: "421000", on: refusal,
		want: []string{adviseHB,
			"coordinate may authority 421002 supplementary: hubei-2021:20.4",
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
		otherwise: strictHubei,
	},
	{
		name:      "the same under the strict reading",
		why:       "strictly above both stands the province; the default is shown beside it",
		requester: "421002", provider: "421000", on: delay, readings: "common-superior=strictly-above",
		want: []string{adviseHB,
			"coordinate must authority 420000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 420000 governing: state-2025:28.2 hubei-2025:31.2"},
		otherwise: "common-superior=containing 421000",
	},
	{
		name: "a district of Jingzhou against the city, data outside the catalog",
		why: "the city's measures bind the city bureau and are followed by the district by reference (J2): 17(3) has requester and provider negotiate, which the State's article " +
			"only advises here, and leads to the same authority",
		requester: "421002", provider: "421000", on: uncataloged,
		want: []string{"negotiate must parties governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
		otherwise: strictHubei,
	},
	{
		name: "two districts of Jingzhou, data outside the catalog",
		why: "17(3) binds neither: 34 lets counties and districts follow it (J2). It is named, and makes no duty of the negotiation that the State's article " +
			"does not demand across regions",
		requester: "421002", provider: "421003", on: uncataloged,
		want: []string{"negotiate advised parties governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
	},
	{
		name:      "the same where the measures are read to bind them",
		why:       "then they must negotiate first",
		requester: "421002", provider: "421003", on: uncataloged, readings: "jingzhou-counties=bound",
		want: []string{"negotiate must parties governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
	},
	{
		name:      "the city of Jingzhou against a district, data outside the catalog",
		why:       "the city bureau is bound, whoever asks",
		requester: "421000", provider: "421002", on: uncataloged,
		want: []string{"negotiate must parties governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2 jingzhou-2024:17.3",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
		otherwise: strictHubei,
	},
	{
		name:      "Jingzhou against Yichang",
		why:       "the same rank in two places is cross-region, not the same level (G8): the province coordinates, under either reading",
		requester: "421000", provider: "420500", on: quality,
		want: []string{adviseHB,
			"coordinate must authority 420000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 420000 governing: state-2025:28.2 hubei-2025:31.2"},
	},
	{
		name:      "Xiantao against a district of Jingzhou",
		why:       "Xiantao is a county under the province (429004): no prefecture contains it, so the province is the lowest in common",
		requester: "429004", provider: "421002", on: attribute,
		want: []string{adviseHB,
			"coordinate must authority 420000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 420000 governing: state-2025:28.2 hubei-2025:31.2"},
	},
	{
		name:      "Xiantao against Qianjiang",
		why:       "429004 and 429005 share four digits and no prefecture",
		requester: "429004", provider: "429005", on: delay,
		want: []string{adviseHB,
			"coordinate must authority 420000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 420000 governing: state-2025:28.2 hubei-2025:31.2"},
	},
	{
		name: "a bureau of Jingzhou against the city tax office, refusal",
		why: "the tax office is the centre's; disputes go by the place first (G7, split), where they are peers; hubei-2021 22(2) opens the province's authority for data of the centre; " +
			"the city government decides and does not manage the office; by the managing level it would be the nation",
		requester: "421000", provider: "421000 centre", on: refusal,
		want: []string{negotiateHB,
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2 hubei-2021:20.4",
			"coordinate may authority 420000 supplementary: hubei-2021:22.2",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
		gaps: "not-managed provider 000000", otherwise: managingAtTop,
	},
	{
		name:      "the same by the managing level",
		why:       "a city bureau and the centre: the nation is all that contains both, and nobody stands above it",
		requester: "421000", provider: "421000 centre", on: quality, readings: "vertical-authority=managing-level",
		want: []string{adviseHB,
			"coordinate must authority 000000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 000000 governing: state-2025:28.2 hubei-2025:31.2"},
		otherwise: strictNobody + ", vertical-authority=split 421000, vertical-authority=place 421000",
	},
	{
		name:      "a bureau of Jingzhou against a ministry, refusal",
		why:       "22(2) names ministries too: the province's authority may ask; the nation coordinates; 20(4) and 31(2) are for bodies within Hubei",
		requester: "421000", provider: "000000", on: refusal,
		want: []string{adviseST,
			"coordinate may authority 420000 supplementary: hubei-2021:22.2",
			"coordinate must authority 000000 governing: state-2025:28.2",
			"decide must government 000000 governing: state-2025:28.2"},
		otherwise: strictNobody,
	},
	{
		name:      "a ministry against a bureau of Jingzhou, refusal",
		why:       "22(2) is for the departments of Hubei that need the centre's data, not the other way round",
		requester: "000000", provider: "421000", on: refusal,
		want: []string{adviseST,
			"coordinate must authority 000000 governing: state-2025:28.2",
			"decide must government 000000 governing: state-2025:28.2"},
		otherwise: strictNobody,
	},
	{
		name:      "the same under the strict reading",
		why:       "nothing stands above the national authority: no stage but negotiation is left (G8), and it is said",
		requester: "000000", provider: "421000", on: refusal, readings: "common-superior=strictly-above",
		want: []string{adviseST},
		gaps: "nobody-above", otherwise: "common-superior=containing 000000",
	},
	{
		name:      "two ministries",
		why:       "peers at the level of the nation: the State Council's authority, then the State Council",
		requester: "000000", provider: "000000", on: refusal,
		want: []string{negotiateST,
			"coordinate must authority 000000 governing: state-2025:28.2",
			"decide must government 000000 governing: state-2025:28.2"},
	},
	{
		name:      "Hubei against Hunan, departments of the provinces",
		why:       "two provinces meet at the nation under both readings; Hunan's own rules are not held",
		requester: "420000", provider: "430000", on: refusal,
		want: []string{adviseST,
			"coordinate must authority 000000 governing: state-2025:28.2",
			"decide must government 000000 governing: state-2025:28.2"},
		gaps: "local-text-not-held provider 430000",
	},
	{
		name:      "Changsha against Zhuzhou, an attribute",
		why:       "the Hunan draft is in force on no day: the State regulation alone, and the local texts are not held",
		requester: "430100", provider: "430200", on: attribute,
		want: []string{adviseST,
			"coordinate must authority 430000 governing: state-2025:28.2",
			"decide must government 430000 governing: state-2025:28.2"},
		gaps: notHeldBoth,
	},
	{
		name:      "two districts of Tianjin",
		why:       "a municipality has no prefectures: its own government is the next above",
		requester: "120101", provider: "120102", on: suspension,
		want: []string{adviseST,
			"coordinate must authority 120000 governing: state-2025:28.2",
			"decide must government 120000 governing: state-2025:28.2"},
		gaps: "local-text-not-held requester 120101, local-text-not-held provider 120102",
	},
	{
		name: "the authority of Jingzhou against a bureau of Jingzhou",
		why: "the authority cannot settle its own dispute: one level up (S17 d), and the province's government with it; 20(4) would have it ask itself; " +
			"under the strict reading nothing changes between peers",
		requester: "421000 authority", provider: "421000", on: refusal,
		want: []string{negotiateHB,
			"coordinate must authority 420000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 420000 governing: state-2025:28.2 hubei-2025:31.2"},
		gaps: "authority-is-party 421000",
	},
	{
		name: "a bureau of Jingzhou against the authority of Jingzhou, refusal",
		why: "the one that refused is the authority that 20(4) would have the bureau ask: it cannot settle its own dispute (S17 d), " +
			"so of the two ways one level up is left",
		requester: "421000", provider: "421000 authority", on: refusal,
		want: []string{negotiateHB,
			"coordinate must authority 420000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 420000 governing: state-2025:28.2 hubei-2025:31.2"},
		gaps: "authority-is-party 421000",
	},
	{
		name:      "the same the day before the State regulation",
		why:       "20(4) alone is left, and leads to the authority that refused: no stage",
		requester: "421000", provider: "421000 authority", on: refusal, day: "2025-07-31",
		gaps: "no-route",
	},
	{
		name:      "a bureau of a district of Jingzhou against the authority of Jingzhou, refusal",
		why:       "the district's own authority is no party: 20(4) leads to it; the city's is one, so the province's coordinates; strictly above the city stands the province anyway",
		requester: "421002", provider: "421000 authority", on: refusal,
		want: []string{adviseHB,
			"coordinate may authority 421002 supplementary: hubei-2021:20.4",
			"coordinate must authority 420000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 420000 governing: state-2025:28.2 hubei-2025:31.2"},
		gaps: "authority-is-party 421000",
	},
	{
		name:      "the authority of Jingzhou against that of Hubei",
		why:       "the province's authority contains both and is a party: the nation; strictly above both stands the nation anyway",
		requester: "421000 authority", provider: "420000 authority", on: condition,
		want: []string{adviseHB,
			"coordinate must authority 000000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 000000 governing: state-2025:28.2 hubei-2025:31.2"},
		gaps: "authority-is-party 420000",
	},
	{
		name:      "the national authority against a ministry",
		why:       "above the national authority there is the State Council alone: no coordination, the decision is its",
		requester: "000000", provider: "000000 authority", on: attribute,
		want: []string{negotiateST, "decide must government 000000 governing: state-2025:28.2"},
		gaps: "state-council-only",
	},
	{
		name: "a bureau of a development zone of Jingzhou against a bureau of the city",
		why: "the zone has no code and no government: it stands below the city that set it up, so this is across levels and the city contains both; " +
			"its own authority under 20(4) is the city's",
		requester: "421000 zone=荆州经开区", provider: "421000", on: refusal,
		want: []string{adviseHB,
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2 hubei-2021:20.4",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
		gaps: "zone-no-government requester 421000", otherwise: strictHubei,
	},
	{
		name:      "two development zones of Jingzhou",
		why:       "two places below the city: it stands above both, also strictly",
		requester: "421000 zone=荆州经开区", provider: "421000 zone=荆州高新区", on: returnFlow,
		want: []string{adviseHB,
			"coordinate must authority 421000 governing: state-2025:28.2 hubei-2025:31.2",
			"decide must government 421000 governing: state-2025:28.2 hubei-2025:31.2"},
		gaps: "zone-no-government requester 421000, zone-no-government provider 421000",
	},
	{
		name:      "two development zones of Jingzhou the day before the State regulation",
		why:       "no stage, so nobody stands in for a zone's government either",
		requester: "421000 zone=荆州经开区", provider: "421000 zone=荆州高新区", on: delay, day: "2025-07-31",
		gaps: "no-route",
	},
	{
		name:      "two bureaus of Jingzhou the day before the State regulation, refusal",
		why:       "20(4) alone: the authority may be asked; no negotiation, no decision by a government",
		requester: "421000", provider: "421000", on: refusal, day: "2025-07-31",
		want: []string{"coordinate may authority 421000 governing: hubei-2021:20.4"},
	},
	{
		name:      "the same over delay",
		why:       "20(4) covers a refusal alone: no text in force has a stage",
		requester: "421000", provider: "421000", on: delay, day: "2025-07-31",
		gaps: "no-route",
	},
	{
		name:      "Changsha the day before the State regulation",
		why:       "the State regulation was not in force, and the earlier rules of Hunan are not held",
		requester: "430100", provider: "430200", on: refusal, day: "2025-07-31",
		gaps: "not-in-force, " + notHeldBoth,
	},
	{
		name: "a hospital of Jingzhou against the city tax office",
		why: "a hospital is no government department: the State regulation does not bind it; hubei-2025 31(2) does, and points to national provisions, " +
			"so the ladder of 28(2) is there by reference and a person confirms (A12)",
		requester: "421000 public-institution sector=health", provider: "421000 centre", on: refusal,
		want: []string{"negotiate must parties guidance: state-2025:28.2 hubei-2025:31.2",
			"coordinate must authority 421000 guidance: state-2025:28.2 hubei-2025:31.2",
			"decide must government 421000 guidance: state-2025:28.2 hubei-2025:31.2"},
		gaps: "by-reference, not-managed provider 000000", otherwise: managingAtTop,
	},
	{
		name:      "a court of Changsha against a bureau of Changsha",
		why:       "ST 43 promotes what other State organs may follow: guidance, nothing binds",
		requester: "430100 state-organ", provider: "430100", on: refusal,
		want: []string{"negotiate must parties guidance: state-2025:28.2",
			"coordinate must authority 430100 guidance: state-2025:28.2",
			"decide must government 430100 guidance: state-2025:28.2"},
		gaps: "local-text-not-held requester 430100",
	},
	{
		name:      "a military body against a ministry",
		why:       "outside every text held (Q20)",
		requester: "000000 military", provider: "000000", on: refusal,
		gaps: "outside-scope",
	},
	{
		name:      "a county ecology office, managed by the prefecture, against a bureau of the county",
		why:       "by the place first they are peers of the county; the city manages the office, so by the managing level it is the city that contains both",
		requester: "421022", provider: "421022 prefecture", on: refusal,
		want: []string{negotiateHB,
			"coordinate must authority 421022 governing: state-2025:28.2 hubei-2025:31.2 hubei-2021:20.4",
			"decide must government 421022 governing: state-2025:28.2 hubei-2025:31.2"},
		gaps: "not-managed provider 421000", otherwise: "vertical-authority=managing-level 421000",
	},
}

// TestLadders compares each pair with what was worked by hand.
func TestLadders(t *testing.T) {
	for _, tt := range ladders {
		t.Run(tt.name+" "+tt.day+tt.readings, func(t *testing.T) {
			law, day := jurisdiction.China(), now
			if tt.readings != "" {
				law = reading(t, law, tt.readings)
			}
			if tt.day != "" {
				day = date(tt.day)
			}
			l := route(t, law, between(tt.requester, tt.provider, tt.on), day)
			if diff := cmp.Diff(tt.want, lines(l)); diff != "" {
				t.Errorf("%s\nstages (-want +got):\n%s", tt.why, diff)
			}
			want := tt.gaps
			if tt.want != nil {
				want = strings.TrimSuffix("no-time-limit, "+tt.gaps, ", ")
			}
			if got := gaps(l); got != want {
				t.Errorf("gaps %q, want %q", got, want)
			}
			if got := otherwise(l); got != tt.otherwise {
				t.Errorf("otherwise %q, want %q", got, tt.otherwise)
			}
		})
	}
}

// TestWithout: a county that has no authority in practice is passed over, and only
// where the caller says so (reading G9).
func TestWithout(t *testing.T) {
	c := between("421022", "421022", delay)
	l := route(t, jurisdiction.China(), c, now)
	if got, want := steps(l), "negotiate, coordinate 421022, decide 421022"; got != want {
		t.Errorf("with an authority: %s, want %s", got, want)
	}
	c.Without = []jurisdiction.Division{division("421022")}
	l = route(t, jurisdiction.China(), c, now)
	if got, want := steps(l), "negotiate, coordinate 421000, decide 421000"; got != want {
		t.Errorf("without: %s, want %s", got, want)
	}
	if got, want := gaps(l), "no-time-limit, authority-missing 421022"; got != want {
		t.Errorf("gaps %q, want %q", got, want)
	}
	c.Subject = refusal // by 20(4) the requester's own is the next above too
	l = route(t, jurisdiction.China(), c, now)
	if got, want := steps(l), "negotiate, coordinate 421000, decide 421000"; got != want {
		t.Errorf("after a refusal: %s, want %s", got, want)
	}
}

// TestWhy: the words say why it is that authority, and no other.
func TestWhy(t *testing.T) {
	tests := []struct {
		requester, provider string
		step                jurisdiction.Step
		at                  string
		zh, en              string
	}{
		{"421000", "421000", jurisdiction.Negotiate, "", "双方同级", "the parties are peers"},
		{"421000", "420500", jurisdiction.Negotiate, "", "跨层级或者跨地域", "across levels or regions"},
		{"421000", "421000", jurisdiction.Coordinate, "421000", "双方同级，由其本级主管部门协调", "the parties are peers: their own authority"},
		{"421002", "421000", jurisdiction.Coordinate, "421000", "跨层级或者跨地域，湖北省荆州市是包含双方的最低一级", "across levels or regions: 湖北省荆州市 (421000) is the lowest place that contains both"},
		{"421002", "421000", jurisdiction.Coordinate, "421002", "当事一方的本级主管部门；不在双方之上，只能出面协调，不能命令对方", "the authority of a party's own level; it does not stand above both: it can ask, not order"},
		{"421000", "421000 centre", jurisdiction.Coordinate, "420000", "条文写明由这一级办理；不在双方之上，只能出面协调，不能命令对方", "the text names this level; it does not stand above both: it can ask, not order"},
		{"421000 authority", "421000", jurisdiction.Coordinate, "420000", "双方同级，由其本级主管部门协调；湖北省荆州市主管部门自身是当事一方，因而上移一级", "the parties are peers: their own authority; the authority of 湖北省荆州市 (421000) is itself a party, so it is the next above"},
		{"421000", "430100", jurisdiction.Coordinate, "000000", "跨层级或者跨地域，全国是包含双方的最低一级", "across levels or regions: the nation is the lowest place that contains both"},
		{"421000", "421000", jurisdiction.Decide, "421000", "协调该争议的主管部门的本级人民政府", "the government at the level of the authority that coordinates"},
	}
	for _, tt := range tests {
		l := route(t, jurisdiction.China(), between(tt.requester, tt.provider, refusal), now)
		found := false
		for s := range l.Stages() {
			if s.Step == tt.step && s.At.String() == tt.at {
				found = true
				if got, want := l.Why(s), (jurisdiction.Text{tt.zh, tt.en}); got != want {
					t.Errorf("%s against %s, %v %s: %q, want %q", tt.requester, tt.provider, tt.step, tt.at, got, want)
				}
			}
		}
		if !found {
			t.Errorf("%s against %s: no stage %v %s among %s", tt.requester, tt.provider, tt.step, tt.at, steps(l))
		}
	}
}

// TestWho names authorities and governments, those of the nation by their own
// names.
func TestWho(t *testing.T) {
	var got []string
	for _, pair := range [][2]string{{"421002", "421000"}, {"000000", "120101"}} {
		l := route(t, jurisdiction.China(), between(pair[0], pair[1], delay), now)
		for s := range l.Stages() {
			got = append(got, s.Who()[0]+" / "+s.Who()[1])
		}
	}
	want := []string{"双方 / both parties", "湖北省荆州市政务数据共享主管部门 / data-sharing authority of 湖北省荆州市 (421000)", "湖北省荆州市人民政府 / people's government of 湖北省荆州市 (421000)",
		"双方 / both parties", "国务院政务数据共享主管部门 / data-sharing authority of the State Council", "国务院 / State Council"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Who (-want +got):\n%s", diff)
	}
}

// TestReason: a stage says why it stands as it does in the law, also one that is
// there by reference.
func TestReason(t *testing.T) {
	for _, tt := range []struct {
		c    *dispute.Case
		want string // begin of the reason of each stage, in English
	}{
		{between("421002", "421000", refusal), "in force and binding; adds a step to the higher; in force and binding; in force and binding"},
		{between("430100 state-organ", "430100", refusal), "by reference as promoted; by reference as promoted; by reference as promoted"},
		{between("421000 public-institution sector=health", "421000", refusal), "the provision does not bind; the provision does not bind; the provision does not bind"},
	} {
		l := route(t, jurisdiction.China(), tt.c, now)
		want := strings.Split(tt.want, "; ")
		n := 0
		for s := range l.Stages() {
			if n >= len(want) || !strings.HasPrefix(l.Reason(s)[1], want[n]) || l.Reason(s)[0] == "" {
				t.Errorf("%s: reason %q, want %q", stageLine(l, s), l.Reason(s), want[min(n, len(want)-1)])
			}
			n++
		}
	}
}

// TestZeroLadder: the zero values answer and say nothing.
func TestZeroLadder(t *testing.T) {
	var l dispute.Ladder
	if l.Len() != 0 || gaps(l) != "" || otherwise(l) != "" || !l.Coordinator().IsZero() || l.IsOver(dispute.Stage{}) || l.Reason(dispute.Stage{}) != (jurisdiction.Text{}) {
		t.Error("the zero Ladder says something")
	}
	for range l.Aside() {
		t.Error("the zero Ladder has rules set aside")
	}
	var r dispute.Report
	if r.Parties() != (jurisdiction.Parties{}) || r.State != dispute.NotRaised {
		t.Error("the zero Report says something")
	}
	for range r.Papers() {
		t.Error("the zero Report has papers")
	}
}

// TestBreaks: every sequence stops where the loop does, wherever that is.
func TestBreaks(t *testing.T) {
	check := func(name string, all int, upTo func(stop int) int) {
		for stop := 1; stop <= all; stop++ {
			if n := upTo(stop); n != stop {
				t.Errorf("%s went on to %d after a break at %d", name, n, stop)
			}
		}
	}
	for _, l := range []dispute.Ladder{
		route(t, jurisdiction.China(), between("421002 zone=甲区", "421000 centre", refusal), now),
		route(t, jurisdiction.China(), between("421000 public-institution sector=health", "421000 centre zone=甲区", refusal), now),
		route(t, jurisdiction.China(), between("430100 centre", "120101 centre", refusal), now),
		route(t, jurisdiction.China(), between("430100", "120101", refusal), date("2025-07-31")),
		route(t, load(t, "tianjin-2018"), between("120101 authority", "120102 centre", refusal), now),
	} {
		check("Stages", l.Len(), func(stop int) int { return upTo(l.Stages(), stop) })
		check("Gaps", strings.Count(gaps(l), ",")+1, func(stop int) int { return upTo(l.Gaps(), stop) })
		check("Otherwise", len(strings.FieldsFunc(otherwise(l), func(r rune) bool { return r == ',' })), func(stop int) int { return upTo(l.Otherwise(), stop) })
		aside := 0
		for range l.Aside() {
			aside++
		}
		check("Aside", aside, func(stop int) int { return upTo(l.Aside(), stop) })
		for s := range l.Stages() {
			rules := 0
			for range l.Rules(s) {
				rules++
			}
			check("Rules", rules, func(stop int) int { return upTo(l.Rules(s), stop) })
			check("Basis", strings.Count(stageLine(l, s), ":")-1, func(stop int) int { return upTo(l.Basis(s), stop) })
		}
	}
}

// upTo counts how far a sequence goes that is broken off.
func upTo[V any](seq iter.Seq[V], stop int) (n int) {
	for range seq {
		if n++; n == stop {
			break
		}
	}
	return n
}
