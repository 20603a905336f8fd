package catalog_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/internal/contract"
)

// printed are formats in their text form with blanks between.
func printed(list []catalog.Format) string {
	var words []string
	for _, f := range list {
		words = append(words, f.String())
	}
	return strings.Join(words, " ")
}

func readFormats(s string) (string, bool) {
	list, err := catalog.ParseFormats(s, catalog.NoSystem)
	return printed(list), err == nil
}

func TestFormatClassContract(t *testing.T) {
	contract.Enum[catalog.FormatClass](t, "FormatClass", "", "document", "spreadsheet", "database", "image", "streaming", "self-describing", "service")
	contract.Zero[catalog.FormatClass](t, catalog.Service)
	checkTexts(t, 8, func(s string) (catalog.FormatClass, bool) {
		list, err := catalog.ParseFormats(s, catalog.NoSystem)
		if err != nil || len(list) != 1 || list[0].Type() != "" {
			return catalog.NoClass, false
		}
		return list[0].Class(), true
	})
}

func TestFormatContract(t *testing.T) {
	for _, s := range []string{"document", "database/mysql", "service", "service/json", "json", "other", "image/other", "self-describing/表驱动码", "spreadsheet/mysql", "shp"} {
		var f catalog.Format
		if err := f.UnmarshalText([]byte(s)); err != nil || f.String() != s {
			t.Errorf("UnmarshalText(%q) = %v, %v", s, f, err)
		}
		contract.Text[catalog.Format](t, f)
	}
	known := format(t, catalog.Database, "mysql")
	contract.Zero[catalog.Format](t, known)
	contract.Refused[catalog.Format](t, known, "mysql", "xlsx", "/json", "json/", "database/", "database/MySQL", "数据库", "database/0310", "0310",
		"database/document", "database/接口", "database/a/b", "none", "null", "database/none", "其他", "Database", "api", strings.Repeat("x", 33), "x\xff", "a b")
}

// format makes a format that must be right.
func format(t testing.TB, class catalog.FormatClass, typ string) catalog.Format {
	t.Helper()
	f, err := catalog.NewFormat(class, typ)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestNewFormat(t *testing.T) {
	tests := []struct {
		class      catalog.FormatClass
		typ        string
		want       string
		consistent bool
	}{
		{catalog.NoClass, "", "", true},
		{catalog.NoClass, "xlsx", "spreadsheet/xlsx", true}, // filled in
		{catalog.NoClass, "json", "json", true},             // the guide gives it no class
		{catalog.Service, "json", "service/json", true},
		{catalog.Database, "hbase", "database/hbase", true}, // a type that is not known
		{catalog.Spreadsheet, "mysql", "spreadsheet/mysql", false},
		{catalog.Image, "other", "image/other", true},
		{catalog.Database, strings.Repeat("x", 32), "database/" + strings.Repeat("x", 32), true}, // the longest
	}
	for _, tt := range tests {
		f, err := catalog.NewFormat(tt.class, tt.typ)
		if err != nil || f.String() != tt.want || f.IsConsistent() != tt.consistent || f.Type() != tt.typ || f.IsZero() != (tt.want == "") {
			t.Errorf("NewFormat(%v, %q) = %q, %v, consistent %v, want %q, consistent %v", tt.class, tt.typ, f, err, f.IsConsistent(), tt.want, tt.consistent)
		}
	}
	bad := []struct {
		class catalog.FormatClass
		typ   string
		err   string
	}{
		{catalog.FormatClass(8), "", "catalog: format: FormatClass(8) is not declared"},
		{catalog.Database, strings.Repeat("x", 33), `catalog: format: type "` + strings.Repeat("x", 33) + `": want lower-case letters, digits and . + _, such as xlsx`},
		{catalog.Database, "MySQL", `catalog: format: type "MySQL": want lower-case letters, digits and . + _, such as xlsx`},
		{catalog.Database, "0310", `catalog: format: type "0310": want lower-case letters, digits and . + _, such as xlsx`},
	}
	for _, tt := range bad {
		f, err := catalog.NewFormat(tt.class, tt.typ)
		if !errors.Is(err, catalog.ErrFormat) || err.Error() != tt.err || !f.IsZero() {
			t.Errorf("NewFormat(%v, %q) = %v, %v, want %s", tt.class, tt.typ, f, err, tt.err)
		}
	}
}

func TestFormatVariants(t *testing.T) {
	checkVariants(t, "testdata/format.csv", 124, 26, readFormats)
}

// TestFormatVariantsUnderASystem: the numbers of the list are those of no system that
// is known, so that naming one does not make them readable.
func TestFormatVariantsUnderASystem(t *testing.T) {
	for _, v := range variants(t, "testdata/format.csv") {
		_, err := catalog.ParseFormats(v.value, catalog.NoSystem)
		if code := strings.HasPrefix(v.why, "a code"); errors.Is(err, catalog.ErrSystem) != code {
			t.Errorf("ParseFormats(%q): %v, is ErrSystem: want %v", v.value, err, code)
		}
		want, known := readFormats(v.value)
		for s := catalog.Guide2017; s <= catalog.Dongguan; s++ {
			list, err := catalog.ParseFormats(v.value, s)
			if printed(list) != want || (err == nil) != known || errors.Is(err, catalog.ErrSystem) {
				t.Errorf("ParseFormats(%q, %v) = %v, %v, want %s", v.value, s, list, err, want)
			}
		}
	}
}

func TestParseFormats(t *testing.T) {
	tests := []struct {
		raw    string
		system catalog.System
		want   string
		err    string // exact text
	}{
		{`["XLS", "Json"]`, catalog.NoSystem, "spreadsheet/xls json", ""},
		{"xls、xls；pdf", catalog.NoSystem, "spreadsheet/xls document/pdf", ""}, // a repeated one once
		{"SQL Server", catalog.NoSystem, "database/sqlserver", ""},
		{"数据库：ＨＢａｓｅ", catalog.NoSystem, "database/hbase", ""},
		{"自描述格式-表驱动码", catalog.NoSystem, "self-describing/表驱动码", ""},
		{"self-describing/other", catalog.NoSystem, "self-describing/other", ""},
		{"3", catalog.Idatrix, "database", ""},
		{"2,xlsx", catalog.Idatrix, "spreadsheet spreadsheet/xlsx", ""},
		{"0200,0400", catalog.ZWBrain, "database service", ""},
		{"03,0310", catalog.NoSystem, "", "catalog: format \"03\": codes mean different things in different systems: name the one that wrote it\n" +
			"catalog: format \"0310\": codes mean different things in different systems: name the one that wrote it"},
		{"0310", catalog.ZWBrain, "", `catalog: format "0310": no class has this code in zw-brain`}, // 文件 is no class
		{"3", catalog.Dongguan, "", `catalog: format "3": no class has this code in dongguan`},
		{"3", catalog.Dongguan + 1, "", `catalog: format "3": no class has this code in System(7)`},
		{"3", catalog.System(99), "", `catalog: format "3": no class has this code in System(99)`},
		{"数据库-0310", catalog.NoSystem, "", `catalog: format "数据库-0310": no class or type of this name is known`},
		{"xls/xlsx", catalog.NoSystem, "", `catalog: format "xls/xlsx": no class or type of this name is known`},
		{"xls,WP", catalog.NoSystem, "", `catalog: format "wp": no class or type of this name is known`},
		{"''", catalog.NoSystem, "", `catalog: format "": no class or type of this name is known`},
		{"'", catalog.NoSystem, "", `catalog: format "'": no class or type of this name is known`},
		{"！～", catalog.NoSystem, "", `catalog: format "!~": no class or type of this name is known`}, // the first and the last full-width form
		{"xls,", catalog.NoSystem, "", `catalog: format "": no class or type of this name is known`},
		{"['xls", catalog.NoSystem, "", `catalog: format "['xls": no class or type of this name is known`},
		{"数据库-", catalog.NoSystem, "", `catalog: format "数据库-": no class or type of this name is known`},
		{"\xff", catalog.NoSystem, "", `catalog: format "\xff": want at most 1024 bytes of UTF-8`},
	}
	for _, tt := range tests {
		list, err := catalog.ParseFormats(tt.raw, tt.system)
		text := ""
		if err != nil {
			text = err.Error()
		}
		if printed(list) != tt.want || text != tt.err || err != nil && !errors.Is(err, catalog.ErrFormat) {
			t.Errorf("ParseFormats(%q, %v) = %v, %q, want %s, %q", tt.raw, tt.system, list, text, tt.want, tt.err)
		}
	}
}

// TestFormatProperty: every format that can be made has a text that decodes to it and
// is read as it.
func TestFormatProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		class := catalog.FormatClass(rapid.IntRange(0, 7).Draw(t, "class"))
		typ := rapid.OneOf(rapid.SampledFrom([]string{"", "xlsx", "mysql", "json", "other", "表驱动码"}), rapid.StringMatching(`[a-z0-9.+_]{1,8}`)).Draw(t, "type")
		f, err := catalog.NewFormat(class, typ)
		if err != nil {
			t.Skip("no type")
		}
		contract.Text[catalog.Format](t, f)
		list, err := catalog.ParseFormats(f.String(), catalog.NoSystem)
		if f.Class() != catalog.NoClass && (err != nil || len(list) != 1 || list[0] != f) {
			t.Errorf("ParseFormats(%q) = %v, %v", f, list, err)
		}
	})
}

func FuzzParseFormats(f *testing.F) {
	for _, v := range variants(f, "testdata/format.csv") {
		f.Add(v.value, byte(0))
	}
	f.Add("0200,3", byte(catalog.ZWBrain))
	f.Fuzz(func(t *testing.T, s string, system byte) {
		var decoded catalog.Format
		if decoded.UnmarshalText([]byte(s)) == nil {
			if decoded.String() != s {
				t.Errorf("UnmarshalText(%q) = %v", s, decoded)
			}
			contract.Text[catalog.Format](t, decoded)
		}
		list, err := catalog.ParseFormats(s, catalog.System(system))
		if err != nil && (list != nil || !errors.Is(err, catalog.ErrFormat)) {
			t.Errorf("ParseFormats(%q, %d) = %v, %v, want ErrFormat", s, system, list, err)
		}
		for _, one := range list {
			if one.IsZero() {
				t.Errorf("ParseFormats(%q, %d) = %v holds none", s, system, list)
			}
			contract.Text[catalog.Format](t, one)
			one.IsConsistent()
		}
		text := strings.ReplaceAll(printed(list), " ", ",")
		if again, err := catalog.ParseFormats(text, catalog.NoSystem); err != nil || printed(again) != printed(list) {
			t.Errorf("ParseFormats(%q) = %v, and %s is read as %v, %v", s, list, text, again, err)
		}
	})
}
