package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/jurisdiction"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before you commit it")

// TestGolden compares whole pages. Each shows what the others do not.
func TestGolden(t *testing.T) {
	tianjin := filepath.Join("..", "..", "jurisdiction", "testdata", "tianjin-2018.txt")
	for name, args := range map[string][]string{
		"shipped-zh":      nil,                                                                                                   // a tax office: channel, other reading, what is open
		"shipped-en":      {"-lang", "en"},                                                                                       //
		"shipped-mermaid": {"-format", "mermaid"},                                                                                //
		"district":        {"-on", "2026-03-02", "荆州市沙市区教育局", "荆州市教育局"},                                                          // names; across levels, the strict reading beside it
		"district-graph":  {"-on", "2026-03-02", "-format", "mermaid", "-lang", "en", "421002", "421000"},                        // a channel beside the ladder
		"before":          {"-on", "2025-07-31", "长沙市/教育局", "株洲市/教育局"},                                                           // nothing in force, nothing held
		"before-graph":    {"-on", "2025-07-31", "-format", "mermaid", "长沙市", "株洲市"},                                             //
		"draft":           {"-on", "2026-03-02", "-subject", "attribute", "-draft", "hunan-2024-draft", "长沙市", "长沙市"},            // what a draft would have
		"draft-en":        {"-on", "2026-03-02", "-lang", "en", "-draft", "hunan-2024-draft", "长沙市", "长沙市"},                      //
		"authority":       {"-on", "2026-03-02", "421000/数据局,authority", "421000/财政局"},                                           // a party that is the authority
		"hospital":        {"-on", "2026-03-02", "421000/医院,kind=public-institution,sector=health", "421000/税务局,managed=centre"}, // by reference
		"zone":            {"-on", "2026-03-02", "-subject", "return-flow", "421000/社会事业局,zone=荆州经开区", "421000/民政局"},             // a functional zone
		"tianjin":         {"-on", "2026-03-02", "-text", tianjin, "天津市和平区", "天津市河东区"},                                           // a text of the caller's, set aside
		"strict":          {"-on", "2026-03-02", "-reading", "common-superior=strictly-above", "国务院/教育部", "421000"},              // nobody above both
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := run(args, &out, &out); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", name+".golden")
			if *update {
				if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), out.String()); diff != "" {
				t.Errorf("run(%q) (-golden +now):\n%s", args, diff)
			}
		})
	}
}

// TestMermaid: every line is a node or an arrow between nodes that are there, and
// what stands in a name is not read as Mermaid.
func TestMermaid(t *testing.T) {
	node := regexp.MustCompile(`^    (\w+)(\["[^"]*"\]|\(\["[^"]*"\]\))$`)
	arrow := regexp.MustCompile(`^    (\w+) (-->|-\.->)(\|[^|"]+\|)? (\w+)$`)
	for _, args := range [][]string{nil, {"421002", "421000"}, {"421000/甲\"]x<b>&#;,authority", "421000/乙"}, {"000000/甲,authority", "000000/乙"}, {"421000,kind=military", "421000"}} {
		for _, subject := range []string{"refusal", "quality"} {
			var out bytes.Buffer
			if err := run(append([]string{"-format", "mermaid", "-subject", subject, "-on", "2026-03-02"}, args...), &out, &out); err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
			if lines[0] != "flowchart TD" {
				t.Errorf("it begins with %q", lines[0])
			}
			nodes, ends := map[string]bool{}, map[string]bool{}
			for _, l := range lines[1:] {
				if m := node.FindStringSubmatch(l); m != nil {
					nodes[m[1]] = true
				} else if m := arrow.FindStringSubmatch(l); m != nil {
					ends[m[1]], ends[m[4]] = true, true
				} else if !strings.HasPrefix(l, "    %% ") {
					t.Errorf("%q: line %q is neither node nor arrow nor comment", args, l)
				}
			}
			for id := range ends {
				if !nodes[id] {
					t.Errorf("%q: an arrow leads to %q, which is no node:\n%s", args, id, &out)
				}
			}
			for id := range nodes {
				if !ends[id] {
					t.Errorf("%q: no arrow leads to or from %q:\n%s", args, id, &out)
				}
			}
		}
	}
}

// TestReadBody: places by code and by name, and what is left of a name.
func TestReadBody(t *testing.T) {
	for s, want := range map[string]string{
		"421000":     "421000 ",
		"421000卫健委":  "421000 421000卫健委",
		"421000/卫健委": "421000 卫健委",
		"荆州市":        "421000 ",
		"湖北省荆州市":     "421000 ",
		"荆州市卫生健康委员会": "421000 荆州市卫生健康委员会",
		"湖北省卫生健康委员会": "420000 湖北省卫生健康委员会",
		"荆州市沙市区教育局":  "421002 荆州市沙市区教育局",
		"沙市区教育局":     "421002 沙市区教育局",
		"天津市和平区教育局":  "120101 天津市和平区教育局",
		"仙桃市教育局":     "429004 仙桃市教育局",
		"吉林省吉林市教育局":  "220200 吉林省吉林市教育局",
		"国务院":        "000000 ",
		"国家统计局":      "000000 国家统计局",
		"国务院/教育部":    "000000 教育部",
		"421000/国家税务总局荆州市税务局,managed=centre": "421000 国家税务总局荆州市税务局",
	} {
		p, err := readBody(s)
		if err != nil || p.Division.String()+" "+p.ID != want || p.Kind != jurisdiction.Department {
			t.Errorf("readBody(%q) = %v %q, %v, want %s", s, p.Division, p.ID, err, want)
		}
	}
	p, err := readBody("421000/甲,managed=province,kind=utility,sector=water,zone=高新区,by=某法,authority")
	if err != nil || p.ManagedBy != jurisdiction.ByProvince || p.Kind != jurisdiction.Utility || p.Sector != "water" || p.Zone != "高新区" || p.AuthorizedBy != "某法" || !p.IsAuthority {
		t.Errorf("all facts: %+v, %v", p, err)
	}
}

// TestNamesOfAll: every division of today is found by its full name.
func TestNamesOfAll(t *testing.T) {
	for d := range jurisdiction.Divisions() {
		if d.Level() == jurisdiction.CountyLevel && d.String()[4:] != "02" {
			continue // two in every prefecture are enough
		}
		if got, rest, err := findPlace(path(d) + "财政局"); err != nil || got != d || rest != "财政局" {
			t.Errorf("findPlace(%s财政局) = %v, %q, %v, want %v", path(d), got, rest, err, d)
		}
	}
}

// TestErrors: what is wrong with a flag or a body is said with what was expected.
func TestErrors(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad.txt")
	if err := os.WriteFile(bad, []byte("instrument x\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"421000"}, "1 bodies given: want two"},
		{[]string{"421000", "421000", "421000"}, "3 bodies given: want two"},
		{[]string{"-format", "svg"}, `format "svg" is unknown; want text or mermaid`},
		{[]string{"-subject", "weather"}, `subject of a dispute "weather" is unknown; want one of`},
		{[]string{"-draft", "hunan-2024-draft", "-format", "mermaid"}, "text only"},
		{[]string{"-draft", "state-2025"}, "want the id of a draft"},
		{[]string{"-reading", "common-superior=highest"}, `reading "common-superior": value "highest": want one of ["containing" "strictly-above"]`},
		{[]string{"-text", filepath.Join(dir, "none")}, "no such file"},
		{[]string{"-text", bad}, "bad.txt: jurisdiction: instrument"},
		{[]string{"-text", filepath.Join("..", "..", "jurisdiction", "texts", "state-2025.txt")}, "one with this id is held already"},
		{[]string{"某某局", "421000"}, `"某某局": no division of today has this name`},
		{[]string{"鼓楼区教育局", "421000"}, "鼓楼区 is 4 places: 320106 江苏省南京市鼓楼区, 320302 江苏省徐州市鼓楼区, 350102 福建省福州市鼓楼区, 410204 河南省开封市鼓楼区; want the code, or the name with those above it"},
		{[]string{"荆州市教育局/甲", "421000"}, `"荆州市教育局" is not all of a place: "教育局" is left`},
		{[]string{"国家税务总局荆州市税务局", "421000"}, "it begins like a body of the nation and names 荆州市 too; want the place before a slash, such as 421000/国家税务总局荆州市税务局,managed=centre"},
		{[]string{"421000,managed=city", "421000"}, `management "city" is unknown`},
		{[]string{"421000,fast", "421000"}, `fact "fast": want managed=`},
		{[]string{"420004", "421000"}, `division "420004": want six digits`},
		{[]string{"421000/甲", "421000/甲"}, "the same body twice"},
		{[]string{"-on", "2026-03-02", "421000,kind=person", "421000"}, "its own procedure: open-request hubei-2025:32.2"},
	} {
		var out, errs bytes.Buffer
		err := run(tt.args, &out, &errs)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("run(%q) = %v, want %q", tt.args, err, tt.want)
		}
		if out.Len() > 0 {
			t.Errorf("run(%q) printed all the same:\n%s", tt.args, &out)
		}
	}
	if err := run([]string{"-h"}, &bytes.Buffer{}, &bytes.Buffer{}); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("run(-h) = %v, want flag.ErrHelp", err)
	}
}

// TestToday: without a day the texts of today are asked; the page says which day.
func TestToday(t *testing.T) {
	var out bytes.Buffer
	if err := run([]string{"421000", "420500"}, &out, &out); err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`依据之日  20\d\d-\d\d-\d\d\n`).MatchString(out.String()) {
		t.Errorf("no day:\n%s", &out)
	}
}
