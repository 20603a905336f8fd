package catalog_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

func day(s string) deadline.Date { return deadline.MustDate(s) }

// complete is an entry with nothing to find at Jingzhou on 2026-03-02.
func complete() catalog.Entry {
	return catalog.Entry{
		Name: "公共停车泊位", Code: "307421000001/000001",
		Items:        []catalog.Item{{Name: "泊位编号", Type: "字符型"}, {Name: "管理单位代码", Type: "字符型", Identifier: "credit-code"}},
		Provider:     jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000")},
		ProviderName: "荆州市某局", Source: "业务系统",
		Formats: formatsOf("数据库-mysql"), Cycle: catalog.Monthly, Attribute: jurisdiction.Conditional, Methods: catalog.API,
		Conditions:     catalog.Conditions{Scope: "城市管理部门", Purpose: "停车诱导"},
		Classification: catalog.Classification{Grade: catalog.General},
		Opening:        catalog.NotOpen, Subjects: catalog.Organizations,
		Personal: jurisdiction.No,
		Assessed: catalog.Assessments{Secrecy: day("2026-02-20")}, Approved: day("2026-02-24"),
	}
}

func formatsOf(raw string) []catalog.Format {
	list, err := catalog.ParseFormats(raw, catalog.NoSystem)
	if err != nil {
		panic(err)
	}
	return list
}

// withheld is complete as data that is not shared, on a law that bars it.
func withheld(bases ...catalog.Basis) catalog.Entry {
	e := complete()
	e.Attribute, e.Conditions, e.Methods = jurisdiction.NotShared, catalog.Conditions{}, 0
	e.Reason, e.Bases, e.NegativeList = "法律规定不得提供", bases, catalog.Listing{Listed: jurisdiction.Yes, Reviewed: day("2026-02-25"), Approved: day("2026-02-26"), Reported: day("2026-02-27")}
	return e
}

// findings writes findings as "code severity path: provisions".
func findings(t testing.TB, e catalog.Entry, on string) []string {
	t.Helper()
	found, err := catalog.Check(jurisdiction.China(), &e, day(on))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range found {
		var cites []string
		for c := range f.Basis() {
			cites = append(cites, c.String())
		}
		list = append(list, strings.TrimSpace(fmt.Sprintf("%s %v %s: %s", f.Code, f.Severity, f.Path, strings.Join(cites, " "))))
	}
	return list
}

// TestCheck: for each code the entry that differs from a complete one in one
// thing, and nothing else is found.
func TestCheck(t *testing.T) {
	const state, both = "state-2025:13.2", "state-2025:13.2 hubei-2025:19.3"
	law := catalog.Basis{Kind: jurisdiction.Statute, Title: "某法", Article: "第一条", Express: true}
	tests := []struct {
		name   string
		change func(*catalog.Entry)
		want   string
	}{
		{"nothing", func(e *catalog.Entry) {}, ""},
		{"name", func(e *catalog.Entry) { e.Name = " " }, "missing-field breach /name: " + state},
		{"items", func(e *catalog.Entry) { e.Items, e.Subjects = nil, 0 }, "missing-field breach /items: " + state},
		{"an item without a name", func(e *catalog.Entry) { e.Items[0].Name = "" }, "missing-field breach /items/0/name: " + state},
		{"provider", func(e *catalog.Entry) { e.ProviderName = "" }, "missing-field breach /provider/name: " + state},
		// Only the province asks for the source.
		{"source", func(e *catalog.Entry) { e.Source = "" }, "missing-field breach /source: hubei-2025:19.3"},
		{"format", func(e *catalog.Entry) { e.Formats = nil }, "missing-field breach /format: " + state},
		{"update cycle", func(e *catalog.Entry) { e.Cycle = catalog.NoCycle }, "missing-field breach /update_cycle: " + both},
		{"attribute", func(e *catalog.Entry) { e.Attribute = jurisdiction.NoAttribute }, "missing-field breach /attribute: " + both},
		{"methods", func(e *catalog.Entry) { e.Methods = 0 }, "missing-field breach /methods: " + state},
		{"grade", func(e *catalog.Entry) { e.Classification.Grade = catalog.NoGrade }, "missing-field breach /classification: " + both},
		{"opening", func(e *catalog.Entry) { e.Opening = catalog.NoOpening }, "opening-unset breach /opening: hubei-2025:19.3"},
		{"conditions", func(e *catalog.Entry) { e.Conditions = catalog.Conditions{} }, "missing-conditions breach /conditions: state-2025:15.2"},
		{"a purpose is a condition", func(e *catalog.Entry) { e.Conditions.Scope = "" }, ""},
		{"conditions on all", func(e *catalog.Entry) { e.Attribute = jurisdiction.Unconditional }, "conditions-on-unconditional warning /conditions: state-2025:15.1 state-2025:14#1"},
		{"cycle of no class", func(e *catalog.Entry) { e.Cycle = catalog.OtherCycle }, "unknown-update-cycle note /update_cycle: " + state},
		{"code with a blank", func(e *catalog.Entry) { e.Code = "307 421" }, "bad-catalog-code note /code: state-2025:12.2"},
		{"a database as files", func(e *catalog.Entry) { e.Methods = catalog.File }, "method-against-format note /methods: state-2025:13.2"},
		{"a database and files, both ways", func(e *catalog.Entry) { e.Methods |= catalog.File; e.Formats = formatsOf("数据库-mysql;xlsx") }, ""},
		{"no code at all", func(e *catalog.Entry) { e.Code = "" }, ""},
		{"secret", func(e *catalog.Entry) { e.Secrecy = jurisdiction.WorkSecret }, "secret-data warning /secrecy: state-2025:3.1"},
		{"not assessed", func(e *catalog.Entry) { e.Assessed = catalog.Assessments{} }, "not-assessed breach /assessed/secrecy: state-2025:13.1"},
		{"personal information not assessed", func(e *catalog.Entry) { e.Personal = jurisdiction.Yes }, "not-assessed breach /assessed/personal_information: state-2025:13.1"},
		{"personal information assessed", func(e *catalog.Entry) { e.Personal, e.Assessed.Personal = jurisdiction.Yes, day("2026-02-21") }, ""},
		{"not approved", func(e *catalog.Entry) { e.Approved = deadline.Date{} }, "not-approved breach /approved_by_head: state-2025:13.1"},
		{"about persons", func(e *catalog.Entry) { e.Subjects |= catalog.Persons }, "missing-identifier breach /items: hubei-2025:21.1#1 hubei-2025:21.1#2"},
		{"persons with a document", func(e *catalog.Entry) {
			e.Subjects |= catalog.Persons
			e.Items = append(e.Items, catalog.Item{Name: "证件号码", Identifier: "other-document"})
		}, ""},
		{"about things", func(e *catalog.Entry) { e.Subjects |= catalog.Objects }, "missing-object-identifier warning /items: hubei-2025:21.1#3 jingzhou-2024:11#4 jingzhou-2024:11#5"},
		{"things with the city's mark", func(e *catalog.Entry) {
			e.Subjects |= catalog.Objects
			e.Items = append(e.Items, catalog.Item{Name: "标识码", Identifier: "infrastructure-mark"})
		}, ""},
		{"a sector's standard", func(e *catalog.Entry) {
			e.Classification.Standard, e.Classification.Reviewed = "某行业分级标准", jurisdiction.No
		},
			"sector-standard-unreviewed warning /classification/sector_standard: jingzhou-2024:7.2"},
		{"a sector's standard that was reviewed", func(e *catalog.Entry) {
			e.Classification.Standard, e.Classification.Reviewed = "某行业分级标准", jurisdiction.Yes
		}, ""},
		{"opened and barred", func(e *catalog.Entry) { e.Opening, e.Openness.Barred = catalog.OpenConditionally, jurisdiction.Yes },
			"opening-barred breach /opening: hubei-2021:25.4 jingzhou-2024:19.1"},
		{"opened after masking", func(e *catalog.Entry) {
			e.Opening, e.Openness = catalog.OpenConditionally, catalog.Openness{Barred: jurisdiction.Yes, Treated: jurisdiction.Yes}
		}, ""},
		{"barred and not open", func(e *catalog.Entry) { e.Opening, e.Openness.Barred = catalog.NotOpen, jurisdiction.Yes }, ""},
		{"disclosed and not open", func(e *catalog.Entry) { e.Opening, e.Openness.Disclosed = catalog.NotOpen, jurisdiction.Yes },
			"disclosed-not-open breach /opening: hubei-2021:26.1"},
		{"disclosed and open", func(e *catalog.Entry) {
			e.Opening, e.Openness.Disclosed = catalog.OpenUnconditionally, jurisdiction.Yes
		}, ""},
		{"open as a picture", func(e *catalog.Entry) {
			e.Opening, e.Formats, e.Methods = catalog.OpenUnconditionally, formatsOf("pdf;jpg"), catalog.File
		}, "open-not-machine-readable warning /opening: hubei-2021:26.2"},
		{"open as a table, too", func(e *catalog.Entry) {
			e.Opening, e.Formats, e.Methods = catalog.OpenUnconditionally, formatsOf("pdf;csv"), catalog.File
		}, ""},
		{"open in no format yet", func(e *catalog.Entry) {
			e.Opening, e.Formats, e.Methods = catalog.OpenUnconditionally, nil, catalog.API
		}, "missing-field breach /format: " + state},
		{"withheld on a law", func(e *catalog.Entry) { *e = withheld(law) }, ""},
		{"withheld without reason", func(e *catalog.Entry) { *e = withheld(law); e.Reason = "" }, "missing-reason breach /reason: state-2025:15.2"},
		{"withheld without basis", func(e *catalog.Entry) { *e = withheld() }, "missing-basis breach /bases: state-2025:15.2"},
		{"off the negative list", func(e *catalog.Entry) { *e = withheld(law); e.NegativeList = catalog.Listing{Listed: jurisdiction.No} },
			"not-on-negative-list breach /negative_list: hubei-2025:31.1 hubei-2021:23"},
		{"nobody said whether it is listed", func(e *catalog.Entry) { *e = withheld(law); e.NegativeList = catalog.Listing{} }, ""},
		{"listed without review", func(e *catalog.Entry) { *e = withheld(law); e.NegativeList.Reviewed = deadline.Date{} }, "negative-list-step breach /negative_list/reviewed: hubei-2021:23"},
		{"approved before the review", func(e *catalog.Entry) { *e = withheld(law); e.NegativeList.Approved = day("2026-02-24") }, "negative-list-step breach /negative_list/approved: hubei-2021:23"},
		{"reported before the approval", func(e *catalog.Entry) { *e = withheld(law); e.NegativeList.Reported = day("2026-02-25") }, "negative-list-step breach /negative_list/reported: hubei-2021:23"},
		{"not yet reported", func(e *catalog.Entry) { *e = withheld(law); e.NegativeList.Reported = deadline.Date{} }, "negative-list-not-reported note /negative_list/reported: hubei-2021:23"},
		{"listed in order, and on nothing", func(e *catalog.Entry) {
			*e = withheld(catalog.Basis{Kind: jurisdiction.LocalRegulation, Title: "某条例", Express: true})
		}, "basis-too-low breach /bases/0: state-2025:14#3 state-2025:15.2"},
		{"not confirmed as express", func(e *catalog.Entry) { *e = withheld(law); e.Bases[0].Express = false }, "basis-not-express warning /bases: state-2025:14#3 state-2025:15.2"},
		{"a document of its own and a law", func(e *catalog.Entry) {
			*e = withheld(catalog.Basis{Kind: jurisdiction.NormativeDocument, Title: "内部规定"}, law)
		}, ""},
	}
	for _, tt := range tests {
		e := complete()
		tt.change(&e)
		if got := strings.Join(findings(t, e, "2026-03-02"), "; "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestBases: on which kinds of text data may be withheld, from day to day, for a
// Jingzhou bureau: the province took six, the city five of them, the State three.
// A court in Jingzhou goes by the city's list and then by the province's.
func TestBases(t *testing.T) {
	kinds := []jurisdiction.Kind{jurisdiction.Statute, jurisdiction.AdministrativeRegulation, jurisdiction.StateCouncilDecision,
		jurisdiction.LocalRegulation, jurisdiction.DepartmentRule, jurisdiction.LocalRule, jurisdiction.NormativeDocument, jurisdiction.NationalProvision}
	for _, tt := range []struct {
		kind jurisdiction.BodyKind
		day  string
		want string
	}{
		{jurisdiction.Department, "2024-12-01", "law administrative-regulation state-council-decision local-regulation department-rule national-provision"},
		{jurisdiction.Department, "2024-12-02", "law administrative-regulation state-council-decision department-rule national-provision"},
		{jurisdiction.Department, "2025-07-31", "law administrative-regulation state-council-decision department-rule national-provision"},
		{jurisdiction.Department, "2025-08-01", "law administrative-regulation state-council-decision"},
		{jurisdiction.Department, "2026-12-02", "law administrative-regulation state-council-decision"},
		{jurisdiction.StateOrgan, "2025-08-01", "law administrative-regulation state-council-decision department-rule national-provision"},
		{jurisdiction.StateOrgan, "2025-10-01", "law administrative-regulation state-council-decision department-rule national-provision"},
		{jurisdiction.StateOrgan, "2026-12-02", "law administrative-regulation state-council-decision local-regulation department-rule national-provision"},
	} {
		var got []string
		for _, k := range kinds {
			e := withheld(catalog.Basis{Kind: k, Title: "某文件", Express: true})
			e.Provider.Kind = tt.kind
			if !slices.ContainsFunc(findings(t, e, tt.day), func(s string) bool { return strings.HasPrefix(s, "basis-too-low ") }) {
				got = append(got, k.String())
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%v on %s: %s, want %s", tt.kind, tt.day, s, tt.want)
		}
	}
}

// TestCheckPlaces: the same thin entry is asked for more or less from place to
// place and from day to day.
func TestCheckPlaces(t *testing.T) {
	thin := catalog.Entry{Provider: jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("360400")}}
	const state = "/name /items /provider/name /format /update_cycle /attribute /methods /classification /assessed/secrecy /approved_by_head"
	const hubei = "/name /items /provider/name /source /format /update_cycle /attribute /methods /classification /opening /assessed/secrecy /approved_by_head"
	for _, tt := range []struct{ place, day, want string }{
		{"360400", "2025-07-31", ""},
		{"360400", "2025-08-01", state},
		{"421000", "2025-09-30", state},
		{"421000", "2025-10-01", hubei},
	} {
		e := thin
		e.Provider.Division = jurisdiction.MustDivision(tt.place)
		found, err := catalog.Check(jurisdiction.China(), &e, day(tt.day))
		if err != nil {
			t.Fatal(err)
		}
		var paths []string
		for _, f := range found {
			paths = append(paths, f.Path)
		}
		if got := strings.Join(paths, " "); got != tt.want {
			t.Errorf("%s on %s: %s, want %s", tt.place, tt.day, got, tt.want)
		}
	}
}

// TestCheckErrors: nothing is guessed.
func TestCheckErrors(t *testing.T) {
	e, unknown := complete(), complete()
	unknown.Provider.Kind = jurisdiction.UnknownBody
	utility := complete() // the regulation of Hubei names sectors (reading A4)
	utility.Provider = jurisdiction.Body{Kind: jurisdiction.Utility, Division: jurisdiction.MustDivision("420100")}
	for name, err := range map[string]error{
		"no law":                 second(catalog.Check(nil, &e, day("2026-03-02"))),
		"no entry":               second(catalog.Check(jurisdiction.China(), nil, day("2026-03-02"))),
		"no day":                 second(catalog.Check(jurisdiction.China(), &e, deadline.Date{})),
		"no kind":                second(catalog.Check(jurisdiction.China(), &unknown, day("2026-03-02"))),
		"sector":                 second(catalog.Check(jurisdiction.China(), &utility, day("2025-10-01"))),
		"sector of who collects": second(catalog.CheckCollection(jurisdiction.China(), utility.Provider, nil, day("2025-10-01"))),
	} {
		if !errors.Is(err, jurisdiction.ErrUndetermined) {
			t.Errorf("%s: %v, want ErrUndetermined", name, err)
		}
	}
	if _, err := catalog.Check(jurisdiction.China(), &utility, day("2025-09-30")); err != nil {
		t.Errorf("before any text asks for the sector: %v", err)
	}
}

func second[T any](_ T, err error) error { return err }

// TestFillingIn: filling in a field never adds a finding about that field, and
// findings come in the same order whatever else is missing.
func TestFillingIn(t *testing.T) {
	full := complete()
	order := strings.Fields("/name /items /provider/name /source /format /update_cycle /attribute /methods /classification /conditions /opening /code /secrecy /assessed/secrecy /approved_by_head")
	fields := map[string]func(to, from *catalog.Entry){
		"/name":             func(to, from *catalog.Entry) { to.Name = from.Name },
		"/items":            func(to, from *catalog.Entry) { to.Items = from.Items },
		"/provider/name":    func(to, from *catalog.Entry) { to.ProviderName = from.ProviderName },
		"/source":           func(to, from *catalog.Entry) { to.Source = from.Source },
		"/format":           func(to, from *catalog.Entry) { to.Formats = from.Formats },
		"/update_cycle":     func(to, from *catalog.Entry) { to.Cycle = from.Cycle },
		"/attribute":        func(to, from *catalog.Entry) { to.Attribute = from.Attribute },
		"/methods":          func(to, from *catalog.Entry) { to.Methods = from.Methods },
		"/classification":   func(to, from *catalog.Entry) { to.Classification = from.Classification },
		"/conditions":       func(to, from *catalog.Entry) { to.Conditions = from.Conditions },
		"/opening":          func(to, from *catalog.Entry) { to.Opening = from.Opening },
		"/assessed/secrecy": func(to, from *catalog.Entry) { to.Assessed = from.Assessed },
		"/approved_by_head": func(to, from *catalog.Entry) { to.Approved = from.Approved },
	}
	names := slices.Sorted(func(yield func(string) bool) {
		for name := range fields {
			if !yield(name) {
				return
			}
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		e := catalog.Entry{Provider: full.Provider}
		for _, name := range rapid.SliceOfDistinct(rapid.SampledFrom(names), rapid.ID[string]).Draw(t, "given") {
			fields[name](&e, &full)
		}
		paths := func() (list []string) {
			found, err := catalog.Check(jurisdiction.China(), &e, day("2026-03-02"))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				list = append(list, f.Path)
			}
			return list
		}
		before := paths()
		if !slices.IsSortedFunc(before, func(a, b string) int { return slices.Index(order, a) - slices.Index(order, b) }) {
			t.Fatalf("out of order: %v", before)
		}
		name := rapid.SampledFrom(names).Draw(t, "filled in")
		fields[name](&e, &full)
		if slices.Contains(paths(), name) {
			t.Fatalf("%s is still found after it was filled in", name)
		}
	})
}

// TestNothingFoundAllocatesNothing holds the promise of Check.
func TestNothingFoundAllocatesNothing(t *testing.T) {
	e := complete()
	if n := testing.AllocsPerRun(100, func() {
		if found, err := catalog.Check(jurisdiction.China(), &e, day("2026-03-02")); found != nil || err != nil {
			t.Fatal(found, err)
		}
	}); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkCheck(b *testing.B) {
	law := catalog.Basis{Kind: jurisdiction.Statute, Title: "某法", Express: true}
	for name, e := range map[string]catalog.Entry{"conditional": complete(), "not shared": withheld(law), "empty": {Provider: complete().Provider}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := catalog.Check(jurisdiction.China(), &e, day("2026-03-02")); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// A local regulation carried a not-shared class in Hubei until 2025-07-31, and
// does not from 2025-08-01 on (state-2025:14#3).
func ExampleCheck() {
	e := catalog.Entry{
		Name: "公共停车泊位", Items: []catalog.Item{{Name: "泊位编号"}},
		Provider:     jurisdiction.Body{Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("420000")},
		ProviderName: "湖北省某厅", Attribute: jurisdiction.NotShared, Reason: "地方性法规不允许提供",
		Bases:   []catalog.Basis{{Kind: jurisdiction.LocalRegulation, Title: "某条例", Article: "第九条", Express: true}},
		Formats: formatsOf("xlsx"), Cycle: catalog.Yearly, Classification: catalog.Classification{Grade: catalog.General},
		Assessed: catalog.Assessments{Secrecy: deadline.MustDate("2025-07-01")}, Approved: deadline.MustDate("2025-07-02"),
	}
	for _, s := range []string{"2025-07-31", "2025-08-01"} {
		found, err := catalog.Check(jurisdiction.China(), &e, deadline.MustDate(s))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(s, len(found))
		for _, f := range found {
			fmt.Println(" ", f.Severity, f.Path, f.Words().In(deadline.English))
			for c := range f.Basis() {
				fmt.Println("   ", jurisdiction.China().Cite(c, deadline.Chinese))
			}
		}
	}
	// Output:
	// 2025-07-31 0
	// 2025-08-01 1
	//   breach /bases/0 none of the bases named is a text on which data may be withheld
	//     《政务数据共享条例》第十四条第三项
	//     《政务数据共享条例》第十五条第二款
}
