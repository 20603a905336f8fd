package catalog_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/jurisdiction"
)

var updateDCAT = flag.Bool("update-dcat", false, "write the golden files of DCAT anew; read the difference before you commit it")

const dcatBase = "https://data.example.org/entry/"

// parking is an entry with most fields, one format, and an interface to it.
func parking() *catalog.Entry {
	return &catalog.Entry{
		Name: "公共停车泊位", Code: "307421000001/000001",
		Items: []catalog.Item{{Name: "泊位编号", Type: "字符型"}, {Name: "管理单位代码", Type: "字符型", Identifier: "credit-code"}},
		Provider: jurisdiction.Body{
			Kind: jurisdiction.Department, Division: jurisdiction.MustDivision("421000"),
		},
		ProviderName: "荆州市某局", ProviderCode: "91350100M000100Y43", Source: "业务系统",
		Formats: dcatFormats("数据库-mysql"), Cycle: catalog.Monthly, Attribute: jurisdiction.Conditional, Methods: catalog.API | catalog.Batch,
		Conditions:     catalog.Conditions{Scope: "城市管理部门", Purpose: "停车诱导", Others: []string{"不得用于 <其他> 目的 & \"转供\""}},
		Classification: catalog.Classification{Category: "交通", Grade: catalog.General},
		Opening:        catalog.OpenConditionally, Subjects: catalog.Organizations | catalog.Objects,
		Personal: jurisdiction.No,
	}
}

// barred is an entry that is not shared, in several formats.
func barred() *catalog.Entry {
	return &catalog.Entry{
		Name: "某登记资料", Code: "BA6006/000218", ProviderName: "某局", ProviderCode: "110101199003070134",
		Formats: dcatFormats("['xlsx', 'csv', '电子文件', '接口', '其他']"), Cycle: catalog.HalfMonthly, Attribute: jurisdiction.NotShared,
		Methods: catalog.API | catalog.File,
		Reason:  "法律规定不得提供",
		Bases:   []catalog.Basis{{Kind: jurisdiction.Statute, Title: "某法", Article: "第三条", Express: true}},
		Opening: catalog.NotOpen, Personal: jurisdiction.Yes, Subjects: catalog.Persons,
	}
}

func dcatFormats(raw string) []catalog.Format {
	list, err := catalog.ParseFormats(raw, catalog.NoSystem)
	if err != nil {
		panic(err)
	}
	return list
}

// dcatNode writes an entry and reads it back.
func dcatNode(t testing.TB, e *catalog.Entry) map[string]any {
	t.Helper()
	b, err := catalog.AppendDCAT(nil, dcatBase, e)
	if err != nil {
		t.Fatal(err)
	}
	var node map[string]any
	if err := json.Unmarshal(b, &node); err != nil {
		t.Fatalf("%v in %s", err, b)
	}
	return node
}

// at follows members and positions into JSON; nil where there is nothing.
func at(v any, path ...any) any {
	for _, step := range path {
		switch s := step.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[s]
		case int:
			l, _ := v.([]any)
			if s >= len(l) {
				return nil
			}
			v = l[s]
		}
	}
	return v
}

func TestAppendDCATGolden(t *testing.T) {
	shared, err := catalog.AppendDCAT(nil, dcatBase, parking())
	if err != nil {
		t.Fatal(err)
	}
	all, err := catalog.AppendDCATCatalog(nil, dcatBase, "荆州市目录", slices.Values([]*catalog.Entry{parking(), barred(), {Code: "DGS_1"}}))
	if err != nil {
		t.Fatal(err)
	}
	for path, got := range map[string][]byte{
		"testdata/dcat.jsonld":         shared, // most fields of one entry
		"testdata/dcat_catalog.jsonld": all,    // a catalog: shared, not shared, and almost empty
	} {
		var pretty bytes.Buffer
		if err := json.Indent(&pretty, got, "", "  "); err != nil {
			t.Fatal(err)
		}
		pretty.WriteByte('\n')
		if *updateDCAT {
			if err := os.WriteFile(path, pretty.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), pretty.String()); diff != "" {
			t.Errorf("%s differs (-want +got):\n%s", path, diff)
		}
	}
}

// TestAppendDCATFields: the expected values are those of the doc comment.
func TestAppendDCATFields(t *testing.T) {
	id := dcatBase + "307421000001%2F000001"
	tests := []struct {
		path []any
		want any
	}{
		{[]any{"@context", "dcat"}, "http://www.w3.org/ns/dcat#"},
		{[]any{"@id"}, id},
		{[]any{"@type"}, "dcat:Dataset"},
		{[]any{"dcterms:title"}, "公共停车泊位"},
		{[]any{"dcterms:identifier"}, "307421000001/000001"},
		{[]any{"dcterms:publisher", "foaf:name"}, "荆州市某局"},
		{[]any{"dcterms:publisher", "org:identifier", "@value"}, "91350100M000100Y43"},
		{[]any{"dcterms:publisher", "gx:division"}, "421000"},
		{[]any{"dcterms:accrualPeriodicity", "@id"}, "http://publications.europa.eu/resource/authority/frequency/MONTHLY"},
		{[]any{"dcterms:accessRights", "@id"}, "gx:sharing/conditional"},
		{[]any{"dcterms:rights", 2, "rdfs:label"}, "不得用于 <其他> 目的 & \"转供\""},
		{[]any{"dcterms:rights", 3}, nil},
		{[]any{"dcterms:conformsTo", "csvw:column", "@list", 1, "csvw:title"}, "管理单位代码"},
		{[]any{"dcat:distribution", 0, "@id"}, id + "#distribution-1"},
		{[]any{"dcat:distribution", 0, "dcterms:format", "rdfs:label"}, "mysql"},
		{[]any{"dcat:distribution", 0, "dcat:mediaType"}, nil},
		{[]any{"dcat:distribution", 0, "dcat:accessService", "dcat:servesDataset", "@id"}, id},
		{[]any{"dcat:distribution", 1}, nil},
		{[]any{"gx:method", 1, "@id"}, "gx:method/batch"},
		{[]any{"gx:opening", "@id"}, "gx:opening/conditional"},
		{[]any{"gx:grade", "@id"}, "gx:grade/general"},
		{[]any{"gx:category"}, "交通"},
		{[]any{"gx:source"}, "业务系统"},
		{[]any{"gx:about", 0, "@id"}, "gx:about/organizations"},
		{[]any{"gx:personalInformation"}, false},
	}
	node := dcatNode(t, parking())
	for _, tt := range tests {
		if got := at(node, tt.path...); got != tt.want {
			t.Errorf("AppendDCAT, %v = %v, want %v", tt.path, got, tt.want)
		}
	}
}

// TestAppendDCATCycles: the labels of the table of the EU are "continuously updated",
// daily, weekly, monthly, quarterly, semiannual, annual, irregular, never and semimonthly.
func TestAppendDCATCycles(t *testing.T) {
	want := map[catalog.Cycle]string{
		catalog.RealTime: "UPDATE_CONT", catalog.Daily: "DAILY", catalog.Weekly: "WEEKLY", catalog.Monthly: "MONTHLY",
		catalog.Quarterly: "QUARTERLY", catalog.HalfYearly: "ANNUAL_2", catalog.Yearly: "ANNUAL",
		catalog.Irregular: "IRREG", catalog.Never: "NEVER",
		catalog.HalfMonthly: "MONTHLY_2", catalog.NoCycle: "", catalog.OtherCycle: "", catalog.HourLevel: "", catalog.MinuteLevel: "",
	}
	n := catalog.Cycle(0)
	for ; ; n++ {
		if _, err := n.MarshalText(); err != nil {
			break
		}
		node := dcatNode(t, &catalog.Entry{Code: "A1", Cycle: n})
		uri, has := at(node, "dcterms:accrualPeriodicity", "@id").(string)
		code := strings.TrimPrefix(uri, "http://publications.europa.eu/resource/authority/frequency/")
		if code != want[n] || has != (code != "") {
			t.Errorf("%v is written as %q, want %q", n, code, want[n])
		}
		if own, _ := at(node, "gx:updateCycle", "@id").(string); (n != catalog.NoCycle) != (own == "gx:cycle/"+n.String()) {
			t.Errorf("%v is written as %q", n, own)
		}
	}
	if int(n) != len(want) {
		t.Errorf("%d cycles are declared, and the table has %d", n, len(want))
	}
}

// TestAppendDCATServices: where the service stands, and how often it is described.
func TestAppendDCATServices(t *testing.T) {
	tests := []struct {
		formats       string
		methods       catalog.Methods
		distributions int
		served        []int
	}{
		{"", 0, 0, nil},
		{"", catalog.File, 0, nil},
		{"", catalog.API, 1, []int{0}},
		{"mysql", catalog.API, 1, []int{0}},
		{"mysql", catalog.Batch, 1, nil},
		{"mysql,xlsx", catalog.API | catalog.File, 3, []int{2}}, // nobody said which
		{"mysql,接口", catalog.API | catalog.Batch, 2, []int{1}},
		{"接口", catalog.File, 1, []int{0}}, // the format says so
		{"接口-json,xlsx,接口-xml", catalog.API, 3, []int{0, 2}},
	}
	for _, tt := range tests {
		e := &catalog.Entry{Code: "A1", Formats: dcatFormats(tt.formats), Methods: tt.methods}
		list, _ := dcatNode(t, e)["dcat:distribution"].([]any)
		var served []int
		described := 0
		for i, d := range list {
			if at(d, "dcat:accessService", "@id") == dcatBase+"A1#service" {
				served = append(served, i)
			}
			if at(d, "dcat:accessService", "@type") == "dcat:DataService" {
				described++
			}
		}
		if len(list) != tt.distributions || !slices.Equal(served, tt.served) || described != min(1, len(tt.served)) {
			t.Errorf("%q, %v: %d distributions, %v with the service, described %d times, want %d, %v and once",
				tt.formats, tt.methods, len(list), served, described, tt.distributions, tt.served)
		}
	}
}

func TestAppendDCATMediaTypes(t *testing.T) {
	excel, err := catalog.NewFormat(catalog.Database, "xlsx")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		format catalog.Format
		want   any
	}{
		{dcatFormats("csv")[0], "https://www.iana.org/assignments/media-types/text/csv"},
		{dcatFormats("pdf")[0], "https://www.iana.org/assignments/media-types/application/pdf"},
		{dcatFormats("excel")[0], nil}, // xls or xlsx
		{dcatFormats("ofd")[0], nil},
		{dcatFormats("电子表格")[0], nil},
		{excel, nil}, // the class speaks against it
	}
	for _, tt := range tests {
		node := dcatNode(t, &catalog.Entry{Code: "A1", Formats: []catalog.Format{tt.format}})
		if got := at(node, "dcat:distribution", 0, "dcat:mediaType", "@id"); got != tt.want {
			t.Errorf("media type of %v = %v, want %v", tt.format, got, tt.want)
		}
	}
}

// TestAppendDCATZeroFormat: a format that is none is no distribution.
func TestAppendDCATZeroFormat(t *testing.T) {
	if got := dcatNode(t, &catalog.Entry{Code: "A1", Formats: make([]catalog.Format, 2)})["dcat:distribution"]; got != nil {
		t.Errorf("distributions of no format = %v", got)
	}
}

// TestAppendDCATLeavesCitizensOut: a citizen number in place of a credit code, and
// every other code that is not valid.
func TestAppendDCATLeavesCitizensOut(t *testing.T) {
	for _, code := range []string{"110101199003070134", "91350100M000100Y44", "", "x"} {
		node := dcatNode(t, &catalog.Entry{Code: "A1", ProviderName: "某局", ProviderCode: code})
		if got := at(node, "dcterms:publisher", "org:identifier"); got != nil {
			t.Errorf("code %q is written as %v", code, got)
		}
	}
}

func TestAppendDCATBase(t *testing.T) {
	for base, want := range map[string]bool{
		dcatBase:                              true,
		"http://例子.example/目录/":               true,
		"https://data.example.org/?code=":     true,
		"urn:example:entry:":                  true,
		"https://data.example.org:8443/":      true,
		"https://data.example.org/%E7%9B%AE/": true,

		"":                                 false,
		"entry/":                           false,
		"/entry/":                          false,
		"//data.example.org/":              false,
		"https:///entry/":                  false,
		"https://data.example.org":         false, // the code would become part of the host
		"https://data.example.org:":        false, // or the port
		"https://data.example.org/entry":   false,
		"https://data.example.org/entry#":  false,
		"https://me:pw@example.org/":       false,
		"https://data.example.org/a b/":    false,
		"https://data.example.org/<a>/":    false,
		"https://data.example.org/%zz/":    false,
		"https://data.example.org/?%z=":    false,
		"https://data.example.org/?%=":     false,
		"https://data.example.org/\xff/":   false,
		"https://data.example.org/\u202e/": false,
		"dcat:entry:":                      false, // a prefix of the context
		"GX://data.example.org/":           false,
		"urn:":                             false,
	} {
		b, err := catalog.AppendDCAT([]byte("x"), base, &catalog.Entry{Code: "A1"})
		if (err == nil) != want || err != nil && (!errors.Is(err, catalog.ErrDCAT) || string(b) != "x") {
			t.Errorf("AppendDCAT with base %q: %v, want accepted %v", base, err, want)
		}
	}
}

func TestAppendDCATErrors(t *testing.T) {
	tests := []struct {
		name string
		e    *catalog.Entry
		want string
	}{
		{"none", nil, `catalog: DCAT: want an entry; there is none`},
		{"work secret", &catalog.Entry{Name: "某计划", Code: "A1", Secrecy: jurisdiction.WorkSecret}, `catalog: DCAT: secrecy "work": want an entry that is not marked as a secret`},
		{"State secret", &catalog.Entry{Name: "某计划", Code: "A1", Secrecy: jurisdiction.StateSecret}, `catalog: DCAT: secrecy "state": want an entry that is not marked as a secret`},
		{"unknown secrecy", &catalog.Entry{Code: "A1", Secrecy: 9}, `catalog: DCAT: secrecy "Secrecy(9)": want an entry that is not marked as a secret`},
		{"no code", &catalog.Entry{Name: "某"}, `catalog: DCAT: catalog: code "": it is empty`},
		{"undeclared", &catalog.Entry{Code: "A1", Cycle: 99}, `catalog: DCAT: want declared values: catalog: update cycle 99 is not declared`},
		{"undeclared subjects", &catalog.Entry{Code: "A1", Subjects: 8}, `catalog: DCAT: want declared values: subjects 8`},
		{"undeclared kind", &catalog.Entry{Code: "A1", Bases: []catalog.Basis{{Kind: 99}}}, `catalog: DCAT: want declared values: jurisdiction: kind of instrument 99 is not declared`},
		{"not UTF-8", &catalog.Entry{Code: "A1", Items: []catalog.Item{{Name: "\xff"}}}, `catalog: DCAT: text "\xff": want UTF-8`},
	}
	for _, tt := range tests {
		b, err := catalog.AppendDCAT([]byte("x"), dcatBase, tt.e)
		if !errors.Is(err, catalog.ErrDCAT) || err.Error() != tt.want || string(b) != "x" {
			t.Errorf("%s: AppendDCAT = %q, %v, want x, %s", tt.name, b, err, tt.want)
		}
	}
	if _, err := catalog.AppendDCAT(nil, dcatBase, &catalog.Entry{}); !errors.Is(err, catalog.ErrCode) {
		t.Errorf("AppendDCAT without a code = %v, want %v", err, catalog.ErrCode)
	}
}

func TestAppendDCATCatalogErrors(t *testing.T) {
	list := []*catalog.Entry{{Code: "A1"}, {Code: "A2", Secrecy: jurisdiction.WorkSecret}, {Code: "A1"}}
	b, err := catalog.AppendDCATCatalog([]byte("x"), dcatBase, "\xff", slices.Values(list))
	want := `catalog: DCAT: title "\xff": want UTF-8
entry 1: catalog: DCAT: secrecy "work": want an entry that is not marked as a secret
entry 2: catalog: DCAT: code "A1": want a code of its own; entry 0 has it`
	if !errors.Is(err, catalog.ErrDCAT) || err.Error() != want || string(b) != "x" {
		t.Errorf("AppendDCATCatalog = %q, %v, want x, %s", b, err, want)
	}
	if _, err := catalog.AppendDCATCatalog(nil, "entry/", "", slices.Values(list)); !errors.Is(err, catalog.ErrDCAT) {
		t.Errorf("AppendDCATCatalog with a relative base = %v, want %v", err, catalog.ErrDCAT)
	}
}

// anyDCATEntry draws entries that may be written.
func anyDCATEntry() *rapid.Generator[*catalog.Entry] {
	return rapid.Custom(func(t *rapid.T) *catalog.Entry {
		code := rapid.StringN(1, 12, 60).Filter(func(s string) bool { _, err := catalog.ParseCode(s); return err == nil })
		text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "\"", "\\", "</script>", "\u2028", "@id", "\x00", "停车"}))
		e := &catalog.Entry{
			Name: text.Draw(t, "name"), Code: rapid.OneOf(code, rapid.StringMatching(`[0-9]{6,9}/[0-9]{6}`)).Draw(t, "code"),
			ProviderName: text.Draw(t, "provider"), ProviderCode: text.Draw(t, "provider code"), Source: text.Draw(t, "source"),
			Cycle:     catalog.Cycle(rapid.IntRange(0, 13).Draw(t, "cycle")),
			Attribute: jurisdiction.Attribute(rapid.IntRange(0, 3).Draw(t, "attribute")),
			Methods:   catalog.Methods(rapid.IntRange(0, 7).Draw(t, "methods")),
			Opening:   catalog.Opening(rapid.IntRange(0, 3).Draw(t, "opening")),
			Subjects:  catalog.Subjects(rapid.IntRange(0, 7).Draw(t, "subjects")),
			Personal:  jurisdiction.Tri(rapid.IntRange(0, 2).Draw(t, "personal")),
			Reason:    text.Draw(t, "reason"),
			Formats:   rapid.SliceOfN(rapid.SampledFrom(dcatFormats("mysql,xlsx,接口,电子表格,json,其他")), 0, 4).Draw(t, "formats"),
		}
		e.Conditions = catalog.Conditions{Scope: text.Draw(t, "scope"), Others: rapid.SliceOfN(text, 0, 3).Draw(t, "others")}
		for range rapid.IntRange(0, 3).Draw(t, "items") {
			e.Items = append(e.Items, catalog.Item{Name: text.Draw(t, "item"), Type: text.Draw(t, "type")})
		}
		return e
	})
}

func TestAppendDCATProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyDCATEntry().Draw(t, "entry")
		b, err := catalog.AppendDCAT([]byte("x"), dcatBase, e)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := catalog.AppendDCAT([]byte("x"), dcatBase, e)
		if !bytes.Equal(b, again) || b[0] != 'x' {
			t.Fatalf("%s, and again %s", b, again)
		}
		var node map[string]any
		if err := json.Unmarshal(b[1:], &node); err != nil || bytes.ContainsRune(b, '\n') {
			t.Fatalf("%v in %s", err, b)
		}
		if name, _ := node["dcterms:title"].(string); name != e.Name {
			t.Fatalf("title %q, want %q", name, e.Name)
		}
		checkLD(t, node)
		checkDCATID(t, node["@id"].(string), e.Code)
	})
}

// checkDCATID holds that the code can be read back from the id.
func checkDCATID(t *rapid.T, id, code string) {
	u, err := url.Parse(id)
	if err != nil || u.Host != "data.example.org" || u.Path != "/entry/"+code || strings.Count(u.EscapedPath(), "/") != 2 {
		t.Fatalf("id %q for the code %q: %v, %+v", id, code, err, u)
	}
}

// ldTerms are the terms of the output that are not of gx, by hand from the
// vocabularies: a misspelled one is found here.
var ldTerms = strings.Fields(`dcat:Catalog dcat:Dataset dcat:Distribution dcat:DataService dcat:dataset dcat:distribution dcat:mediaType
	dcat:accessService dcat:servesDataset dcterms:title dcterms:identifier dcterms:publisher dcterms:accrualPeriodicity dcterms:accessRights
	dcterms:rights dcterms:conformsTo dcterms:format dcterms:RightsStatement dcterms:MediaTypeOrExtent dcterms:Standard foaf:Agent foaf:name
	org:Organization org:identifier skos:Concept skos:inScheme skos:prefLabel rdfs:label csvw:Schema csvw:Column csvw:column csvw:title`)

// checkLD walks JSON-LD: each member is a keyword or a known term, each type a known
// one, each id an absolute IRI or one of gx.
func checkLD(t *rapid.T, v any) {
	known := func(s string) bool { return strings.HasPrefix(s, "gx:") || slices.Contains(ldTerms, s) }
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			checkLD(t, one)
		}
	case map[string]any:
		for k, one := range v {
			switch k {
			case "@context", "@value", "@language":
			case "@id":
				u, err := url.Parse(one.(string))
				if err != nil || !u.IsAbs() || strings.ContainsFunc(one.(string), func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("<>\"{}|\\^`", r) }) {
					t.Fatalf("id %q: %v", one, err)
				}
			case "@type":
				for _, name := range strings.Fields(strings.Trim(fmt.Sprint(one), "[]")) {
					if !known(name) {
						t.Fatalf("type %s", name)
					}
				}
			default:
				if k != "@list" && !known(k) {
					t.Fatalf("member %s", k)
				}
				checkLD(t, one)
			}
		}
	}
}

// An open-data portal that reads DCAT is given what departments list, without what is
// marked as a secret.
func ExampleAppendDCAT() {
	e := &catalog.Entry{
		Name: "公共停车泊位", Code: "303021070100/000003", ProviderName: "某市城管局",
		Cycle: catalog.Monthly, Attribute: jurisdiction.Unconditional,
	}
	b, err := catalog.AppendDCAT(nil, "https://data.example.org/entry/", e)
	if err != nil {
		fmt.Println(err)
		return
	}
	var dataset struct {
		ID        string `json:"@id"`
		Type      string `json:"@type"`
		Frequency struct {
			ID string `json:"@id"`
		} `json:"dcterms:accrualPeriodicity"`
	}
	if err := json.Unmarshal(b, &dataset); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(dataset.Type, dataset.ID)
	fmt.Println(dataset.Frequency.ID)

	e.Secrecy = jurisdiction.WorkSecret
	_, err = catalog.AppendDCAT(nil, "https://data.example.org/entry/", e)
	fmt.Println(err)
	// Output:
	// dcat:Dataset https://data.example.org/entry/303021070100%2F000003
	// http://publications.europa.eu/resource/authority/frequency/MONTHLY
	// catalog: DCAT: secrecy "work": want an entry that is not marked as a secret
}

func ExampleAppendDCATCatalog() {
	entries := slices.Values([]*catalog.Entry{{Name: "公共停车泊位", Code: "A1"}})
	b, err := catalog.AppendDCATCatalog(nil, "https://data.example.org/entry/", "某市政务数据目录", entries)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, after, _ := strings.Cut(string(b), `core#"},`)
	fmt.Println(after)
	// Output: "@id":"https://data.example.org/entry/#catalog","@type":"dcat:Catalog","dcterms:title":"某市政务数据目录","dcat:dataset":[{"@id":"https://data.example.org/entry/A1","@type":"dcat:Dataset","dcterms:title":"公共停车泊位","dcterms:identifier":"A1"}]}
}
