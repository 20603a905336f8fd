package main

const (
	asking     = `"attribute":"conditional","cataloged":true`
	elsewhere  = asking + `,"declared":{"regional-data":"no"}` // not gathered in the requester's own place
	outside    = `"cataloged":false,"declared":{"regional-data":"no"}`
	askingByNo = asking + `,"declared":{"regional-data":"no","statutory-demand":"no"}`
	demanding  = asking + `,"declared":{"regional-data":"no","statutory-demand":"yes"}`
	province   = `"kind":"department","division":"420000"`
)

// wayAsks: through whom a department of Jingzhou gets data of a higher platform, of
// a provincial line and of the centre (hubei-2021:18.2, 21 and 22.2). From
// 2025-08-01 the question has to say whether the data was gathered in the place of
// the requester (state-2025:24.1), and from 2025-10-01 whether it is demanded by law.
var wayAsks = []slowAsk{
	{"higher-2021-04-01", "上级平台的数据，办法施行之日", "data of the higher platform, the first day of the measures", "channel", "requester", jingzhouOffice, province, asking, "2021-04-01", "hubei-2021:21", "governing", "", "the need goes to the authority of the own level", []string{"hubei-2021:21"}, []string{"H9"}, [2]string{}},
	{"higher-2025-07-31", "上级平台的数据，条例施行前一日", "data of the higher platform, the day before the State regulation", "channel", "requester", jingzhouOffice, province, asking, "2025-07-31", "hubei-2021:21", "governing", "", "no text above speaks to it", []string{"hubei-2021:21"}, []string{"H9"}, [2]string{}},
	{"higher-2025-08-01", "上级平台的数据，条例施行之日", "data of the higher platform, the day of the State regulation", "channel", "requester", jingzhouOffice, province, elsewhere, "2025-08-01", "hubei-2021:21", "supplementary", "lower-text-first", "state-2025:20.2 lets the requester ask the provider; the own authority stays a step beside it", []string{"hubei-2021:21", "state-2025:20.2"}, []string{"H9"}, [2]string{}},
	{"higher-2025-10-01", "上级平台的数据，省条例施行之日", "data of the higher platform, the day of the regulation of the province", "channel", "requester", jingzhouOffice, province, askingByNo, "2025-10-01", "hubei-2021:21", "supplementary", "lower-text-first", "and it stays so", []string{"hubei-2021:21"}, []string{"H9"}, [2]string{}},
	{"same-level", "本级平台的数据", "data of the own platform", "channel", "requester", jingzhouOffice, jingzhouOffice, asking, "2025-07-31", "hubei-2021:21", "", "", "the step is for data of a higher platform", []string{"hubei-2021:21"}, []string{"H9"}, [2]string{}},
	{"lower-level", "下级平台的数据", "data of a lower platform", "channel", "requester", jingzhouOffice, `"kind":"department",` + shashi, asking, "2025-07-31", "hubei-2021:21", "", "", "the step is for data of a higher platform", []string{"hubei-2021:21"}, []string{"H9"}, [2]string{}},
	{"county-asks-city", "区部门需要市平台的数据", "a district needs data of the city", "channel", "requester", `"kind":"department",` + shashi, jingzhouOffice, asking, "2025-07-31", "hubei-2021:21", "governing", "", "the city is above the district", []string{"hubei-2021:21"}, []string{"H9"}, [2]string{}},
	{"line-2025-07-31", "省级垂直系统的数据", "data of a provincial line", "channel", "requester", jingzhouOffice, `"kind":"department","managed_by":"province",` + jingzhou, asking, "2025-07-31", "hubei-2021:18.2", "governing", "", "the department of the province supplies the data of its line", []string{"hubei-2021:18.2"}, []string{"G7"}, [2]string{}},
	{"line-2025-08-01", "省级垂直系统的数据，条例施行之日", "data of a provincial line, the day of the State regulation", "channel", "requester", jingzhouOffice, `"kind":"department","managed_by":"province",` + jingzhou, elsewhere, "2025-08-01", "hubei-2021:18.2", "supplementary", "lower-text-first", "a step beside state-2025:20.2, and the return beside 24.1", []string{"hubei-2021:18.2", "state-2025:24.1"}, []string{"G7"}, [2]string{}},
	{"no-line", "不是垂直系统的数据", "data of no line", "channel", "requester", jingzhouOffice, jingzhouOffice, asking, "2025-07-31", "hubei-2021:18.2", "", "", "the department is led by its place", []string{"hubei-2021:18.2"}, nil, [2]string{}},
	{"centre-2025-07-31", "国家部委的数据", "data of a ministry", "channel", "requester", jingzhouOffice, `"kind":"department","managed_by":"centre","division":"000000"`, asking, "2025-07-31", "hubei-2021:22.2", "governing", "", "the provincial authority may be asked to coordinate", []string{"hubei-2021:22.2"}, nil, [2]string{}},
	{"centre-2025-08-01", "国家部委的数据，条例施行之日", "data of a ministry, the day of the State regulation", "channel", "requester", jingzhouOffice, `"kind":"department","managed_by":"centre","division":"000000"`, elsewhere, "2025-08-01", "hubei-2021:22.2", "supplementary", "lower-text-first", "a step beside the request of state-2025:20.2", []string{"hubei-2021:22.2", "state-2025:20.2"}, nil, [2]string{}},
	{"no-centre", "不是中央单位的数据", "data of no body of the centre", "channel", "requester", jingzhouOffice, province, asking, "2025-07-31", "hubei-2021:22.2", "", "", "coordination is for ministries and stationed offices of the centre", []string{"hubei-2021:22.2"}, nil, [2]string{}},
	{"elsewhere", "省外部门", "a department outside the province", "channel", "requester", `"kind":"department","division":"430100"`, `"kind":"department","division":"430000"`, asking, "2025-07-31", "hubei-2021:21", "", "local-everywhere", "the measures are for the province", []string{"hubei-2021:21"}, nil, [2]string{}},
	{"city-bureau", "市里的部门不报送年度报告", "a bureau of a city makes no yearly report", "annual-report", "department", wuhanOffice, "", "", "2025-07-31", "hubei-2021:38", "", "", "governments of cities and departments of the province report", []string{"hubei-2021:38"}, []string{"H7"}, [2]string{}},
}

// demandAsks: data that the police and the organs of State security demand by law
// (hubei-2025:31.4).
var demandAsks = []slowAsk{
	{"demand", "经批准依法调取", "demanded by law, with the approval", "channel", "requester", wuhanOffice, wuhanOffice, demanding, "2026-03-02", "hubei-2025:31.4", "governing", "", "a procedure of its own: strict approval, then those asked cooperate", []string{"hubei-2025:31.4"}, []string{"Q21"}, [2]string{}},
	{"no-demand", "一般的共享申请", "an ordinary request", "channel", "requester", wuhanOffice, wuhanOffice, askingByNo, "2026-03-02", "hubei-2025:31.4", "", "", "nobody demands it for security or to investigate a crime", []string{"hubei-2025:31.4"}, []string{"Q21"}, [2]string{}},
	{"from-water-utility", "向供水单位调取", "demanded of a water utility", "channel", "requester", wuhanOffice, wuhanWater, demanding, "2026-03-02", "hubei-2025:31.4", "governing", "", "organizations cooperate, departments or not", []string{"hubei-2025:31.4"}, []string{"Q21"}, [2]string{}},
	{"day-before", "施行前一日", "the day before commencement", "channel", "requester", wuhanOffice, wuhanOffice, demanding, "2025-09-30", "hubei-2025:31.4", "", "before-commencement", "in force from 2025-10-01", []string{"hubei-2025:31.4"}, nil, [2]string{}},
	{"first-day", "施行之日", "the first day", "channel", "requester", wuhanOffice, wuhanOffice, demanding, "2025-10-01", "hubei-2025:31.4", "governing", "", "in force from 2025-10-01", []string{"hubei-2025:31.4"}, []string{"Q21"}, [2]string{}},
	{"elsewhere", "省外", "outside the province", "channel", "requester", `"kind":"department","division":"430100"`, `"kind":"department","division":"430100"`, demanding, "2026-03-02", "hubei-2025:31.4", "", "local-everywhere", "the regulation is for the province", []string{"hubei-2025:31.4"}, nil, [2]string{}},
}

// requestAsks: data in the catalog is requested of the provider, other data goes
// through the matching of supply and demand (state-2025:20).
var requestAsks = []slowAsk{
	{"cataloged", "目录内数据", "data in the catalog", "channel", "requester", beijingOffice, beijingOffice, elsewhere, "2026-03-02", "state-2025:20.2", "governing", "", "by the published catalog, of the provider", []string{"state-2025:20.2"}, []string{"S10"}, [2]string{}},
	{"cataloged-day-before", "目录内数据，施行前一日", "data in the catalog, the day before commencement", "channel", "requester", beijingOffice, beijingOffice, elsewhere, "2025-07-31", "state-2025:20.2", "", "before-commencement", "in force from 2025-08-01", []string{"state-2025:20.2"}, []string{"G6"}, [2]string{}},
	{"cataloged-first-day", "目录内数据，施行之日", "data in the catalog, the first day", "channel", "requester", beijingOffice, beijingOffice, elsewhere, "2025-08-01", "state-2025:20.2", "governing", "", "in force from 2025-08-01", []string{"state-2025:20.2"}, []string{"G6"}, [2]string{}},
	{"uncataloged", "目录外数据", "data outside the catalog", "channel", "requester", beijingOffice, beijingOffice, outside, "2026-03-02", "state-2025:20.1", "governing", "", "the matching of supply and demand, and no clock", []string{"state-2025:20.1"}, []string{"S10"}, [2]string{}},
	{"uncataloged-request", "目录外数据不能按目录申请", "data outside the catalog is not requested by it", "channel", "requester", beijingOffice, beijingOffice, outside, "2026-03-02", "state-2025:20.2", "", "", "a request is made by the published catalog", []string{"state-2025:20.2"}, []string{"S10"}, [2]string{}},
	{"cataloged-matching", "目录内数据无须供需对接", "data in the catalog needs no matching", "channel", "requester", beijingOffice, beijingOffice, elsewhere, "2026-03-02", "state-2025:20.1", "", "", "it is requested of the provider", []string{"state-2025:20.1"}, []string{"S10"}, [2]string{}},
	{"uncataloged-day-before", "目录外数据，施行前一日", "data outside the catalog, the day before commencement", "channel", "requester", beijingOffice, beijingOffice, outside, "2025-07-31", "state-2025:20.1", "", "before-commencement", "in force from 2025-08-01", []string{"state-2025:20.1"}, []string{"G6"}, [2]string{}},
	{"uncataloged-first-day", "目录外数据，施行之日", "data outside the catalog, the first day", "channel", "requester", beijingOffice, beijingOffice, outside, "2025-08-01", "state-2025:20.1", "governing", "", "in force from 2025-08-01", []string{"state-2025:20.1"}, []string{"G6"}, [2]string{}},
	{"region", "上级系统里本区域的数据", "data of the own region in a system above", "channel", "requester", `"kind":"department","division":"440300"`, `"kind":"department","division":"440000"`, asking + `,"declared":{"regional-data":"yes"}`, "2026-03-02", "state-2025:24.1", "governing", "", "the department above returns it; the need is put on record", []string{"state-2025:24.1"}, []string{"S24"}, [2]string{}},
	{"no-region", "上级系统里其他区域的数据", "data of another region in a system above", "channel", "requester", `"kind":"department","division":"440300"`, `"kind":"department","division":"440000"`, elsewhere, "2026-03-02", "state-2025:24.1", "", "", "only data of the lower region is returned", []string{"state-2025:24.1"}, []string{"S24"}, [2]string{}},
	{"hospital", "医院没有申请共享的途径", "a hospital has no such way", "channel", "requester", `"kind":"public-institution","sector":"health","division":"110000"`, beijingOffice, elsewhere, "2026-03-02", "state-2025:20.2", "", "organ-as-department", "the regulation binds departments on both sides", []string{"state-2025:20.2", "state-2025:2"}, []string{"S1", "A1"}, [2]string{}},
}
