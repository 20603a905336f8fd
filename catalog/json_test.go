package catalog_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

var sameEntry = cmpopts.EquateComparable(catalog.Format{}, deadline.Date{}, jurisdiction.Division{})

// anyEntry draws an entry whose every field may say something.
func anyEntry() *rapid.Generator[catalog.Entry] {
	return rapid.Custom(func(t *rapid.T) catalog.Entry {
		text := func(name string) string { return rapid.String().Draw(t, name) }
		num := func(name string, n int) uint8 { return uint8(rapid.IntRange(0, n-1).Draw(t, name)) }
		date := func(name string) deadline.Date {
			if rapid.Bool().Draw(t, name+" is given") {
				d, _ := day("2025-08-01").AddDays(rapid.IntRange(0, 1000).Draw(t, name))
				return d
			}
			return deadline.Date{}
		}
		e := catalog.Entry{
			Name: text("name"), Code: text("code"), ProviderName: text("provider"), ProviderCode: text("provider code"), Source: text("source"),
			Cycle: catalog.Cycle(num("cycle", 14)), Attribute: jurisdiction.Attribute(num("attribute", 4)), Methods: catalog.Methods(num("methods", 8)),
			Conditions: catalog.Conditions{Scope: text("scope"), Purpose: text("purpose")}, Reason: text("reason"),
			Classification: catalog.Classification{Category: text("category"), Grade: catalog.Grade(num("grade", 4))},
			Opening:        catalog.Opening(num("opening", 4)), Subjects: catalog.Subjects(num("subjects", 8)),
			NegativeList: catalog.Listing{Listed: jurisdiction.Tri(num("listed", 3)), Reviewed: date("reviewed"), Approved: date("list approved"), Reported: date("reported")},
			Secrecy:      jurisdiction.Secrecy(num("secrecy", 3)), Personal: jurisdiction.Tri(num("personal", 3)),
			Assessed: catalog.Assessments{Secrecy: date("assessed"), Personal: date("assessed personal")}, Approved: date("approved"),
			Provider: jurisdiction.Body{
				Kind: jurisdiction.BodyKind(num("kind", 11)), Division: rapid.SampledFrom([]jurisdiction.Division{{}, jurisdiction.MustDivision("421000"), jurisdiction.MustDivision("429004")}).Draw(t, "division"),
				ManagedBy: jurisdiction.Management(num("managed by", 4)), IsAuthority: rapid.Bool().Draw(t, "authority"),
				Funding: jurisdiction.Funding(num("funding", 4)), Sector: text("sector"), AuthorizedBy: text("authorized by"),
			},
		}
		for range num("items", 3) {
			e.Items = append(e.Items, catalog.Item{Name: text("item"), Type: text("type"), Identifier: text("identifier")})
		}
		for range num("bases", 3) {
			e.Bases = append(e.Bases, catalog.Basis{Kind: jurisdiction.Statute, Title: text("title"), Article: text("article"), Express: rapid.Bool().Draw(t, "express")})
		}
		for range num("others", 3) {
			e.Conditions.Others = append(e.Conditions.Others, text("other"))
		}
		e.Formats = rapid.SampledFrom([][]catalog.Format{nil, formatsOf("数据库-mysql"), formatsOf("json;xlsx"), formatsOf("接口")}).Draw(t, "formats")
		return e
	})
}

// TestEntryJSON: an entry comes back from its JSON, and its JSON from it.
func TestEntryJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyEntry().Draw(t, "entry")
		b, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		back, err := catalog.ParseEntry(b)
		if err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		if diff := cmp.Diff(e, back, sameEntry); diff != "" {
			t.Fatalf("%s came back with (-written +read):\n%s", b, diff)
		}
	})
}

// TestParseEntryWords: what real catalogs write is read as well.
func TestParseEntryWords(t *testing.T) {
	e, err := catalog.ParseEntry([]byte(`{"format":"数据库-MySQL;接口","update_cycle":"每月更新","attribute":"有条件共享",
		"methods":["服务接口","批量交换"],"classification":{"grade":"一般数据"},"opening":"不予开放"}`))
	if err != nil {
		t.Fatal(err)
	}
	want := catalog.Entry{
		Formats: formatsOf("数据库-mysql;接口"), Cycle: catalog.Monthly, Attribute: jurisdiction.Conditional, Methods: catalog.API | catalog.Batch,
		Classification: catalog.Classification{Grade: catalog.General}, Opening: catalog.NotOpen,
	}
	if diff := cmp.Diff(want, e, sameEntry); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	e, err = catalog.ParseEntry([]byte(`{"update_cycle":"凡十年"}`))
	if err != nil || e.Cycle != catalog.OtherCycle {
		t.Errorf("an unknown cycle is %v, %v, want other", e.Cycle, err)
	}
}

func TestParseEntryErrors(t *testing.T) {
	for in, want := range map[string]string{
		``:                                   "it ends too early",
		`[]`:                                 "want an object, not array",
		`{"name":"a"`:                        "it ends too early",
		`{"name":"a"} {}`:                    "after the end",
		`{"name":"a","name":"b"}`:            `"name" stands twice`,
		`{"provider":{"kind":"","kind":""}}`: `"kind" stands twice`,
		`{"items":[{"name":"a"},{"name":"b","type":"c","type":"d"}]}`: `"type" stands twice`,
		`{"name":"\"","n\u0061me":"b"}`:                               "unknown member",
		`null`:                                                        "want an object",
		`{"Name":"a"}`:                                                `unknown member "Name"`,
		`{"colour":"a"}`:                                              "colour",
		`{"name":1}`:                                                  "/name: want a string, not number",
		`{"items":{}}`:                                                "/items: want a list, not object",
		`{"attribute":"1"}`:                                           "/attribute: ",
		`{"attribute":"secret"}`:                                      "/attribute: ",
		`{"format":["xlsx","03"]}`:                                    "/format/1: ",
		`{"format":7}`:                                                "want a list",
		`{"methods":["fax"]}`:                                         "/methods/0: ",
		`{"opening":"maybe"}`:                                         "/opening: ",
		`{"subjects":["ghosts"]}`:                                     "/subjects/0: ",
		`{"bases":[{"kind":"rumour"}]}`:                               "/bases/0/kind: ",
		`{"approved_by_head":"2026-02-30"}`:                           "/approved_by_head: ",
		`{"provider":{"division":"42"}}`:                              "/provider/division: ",
		`{"classification":{"grade":"4"}}`:                            "/classification/grade: ",
		`{"personal_information":"yes"}`:                              "/personal_information: want true or false",
		`{"items":[[[[[]]]]]}`:                                        "want an object, not array",
		strings.Repeat(" ", catalog.MaxJSON+1):                        "at most 1048576",
	} {
		e, err := catalog.ParseEntry([]byte(in))
		if !errors.Is(err, catalog.ErrJSON) || !strings.Contains(err.Error(), want) || !cmp.Equal(e, catalog.Entry{}, sameEntry) {
			t.Errorf("ParseEntry(%.40q) = %v, want ErrJSON with %q", in, err, want)
		}
	}
	longest := `{"name":"甲"}` + strings.Repeat(" ", catalog.MaxJSON-len(`{"name":"甲"}`))
	if e, err := catalog.ParseEntry([]byte(longest)); err != nil || e.Name != "甲" {
		t.Errorf("ParseEntry of %d bytes = %+v, %v", len(longest), e, err)
	}
	// All that is wrong is said at once.
	_, err := catalog.ParseEntry([]byte(`{"attribute":"x","opening":"y","secrecy":"z"}`))
	for _, path := range []string{"/attribute: ", "/opening: ", "/secrecy: "} {
		if !strings.Contains(fmt.Sprint(err), path) {
			t.Errorf("%v does not name %s", err, path)
		}
	}
	if !errors.Is(err, catalog.ErrMember) {
		t.Errorf("%v does not wrap ErrMember", err)
	}
	for _, in := range []string{"", "[]", `{"foo":1}`, `{"name":1}`, `{"name":"a","name":"b"}`} {
		if _, err := catalog.ParseEntry([]byte(in)); errors.Is(err, catalog.ErrMember) {
			t.Errorf("ParseEntry(%q) = %v, which is about the form and wraps ErrMember", in, err)
		}
	}
	for _, e := range []catalog.Entry{{Cycle: 99}, {Methods: 64}, {Subjects: 64}, {Attribute: 9}} {
		if _, err := json.Marshal(e); !errors.Is(err, catalog.ErrJSON) {
			t.Errorf("json.Marshal of an undeclared value: %v, want ErrJSON", err)
		}
	}
}

func FuzzParseEntry(f *testing.F) {
	full, _ := json.Marshal(complete())
	f.Add(full)
	f.Add([]byte(`{"format":"xlsx","update_cycle":"每月","negative_list":{"listed":false}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := catalog.ParseEntry(data)
		if err != nil {
			if !errors.Is(err, catalog.ErrJSON) {
				t.Fatalf("%v does not wrap ErrJSON", err)
			}
			return
		}
		b, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		back, err := catalog.ParseEntry(b)
		if err != nil || !cmp.Equal(e, back, sameEntry) {
			t.Fatalf("%s: %v: (-first +second):\n%s", b, err, cmp.Diff(e, back, sameEntry))
		}
	})
}

func ExampleParseEntry() {
	e, err := catalog.ParseEntry([]byte(`{"name":"公共停车泊位","update_cycle":"每月更新","format":"数据库-MySQL","attribute":"有条件共享"}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Cycle, e.Formats, e.Attribute)
	b, err := json.Marshal(e)
	fmt.Println(string(b), err)

	_, err = catalog.ParseEntry([]byte(`{"attribute":"1"}`))
	fmt.Println(err)
	// Output:
	// monthly [database/mysql] conditional
	// {"name":"公共停车泊位","format":["database/mysql"],"update_cycle":"monthly","attribute":"conditional"} <nil>
	// catalog: entry in JSON: /attribute: sharing attribute "1": codes mean different things in different systems: name the one that wrote it (guide-2017: unconditional, idatrix: unconditional, dsg: unconditional, dsg-info: unconditional, zw-brain: unconditional, dongguan: conditional)
}
