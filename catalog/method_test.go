package catalog_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"gongxiang.example/catalog"
	"gongxiang.example/internal/contract"
)

func TestMethodsContract(t *testing.T) {
	names := []string{"", "api", "batch", "api,batch", "file", "api,file", "batch,file", "api,batch,file"}
	for m := range catalog.Methods(8) {
		contract.Text[catalog.Methods](t, m)
		if m.String() != names[m] {
			t.Errorf("%d prints %q, want %q", m, m, names[m])
		}
		if got, err := catalog.ParseMethods(names[m]); got != m || err != nil {
			t.Errorf("ParseMethods(%q) = %v, %v", names[m], got, err)
		}
	}
	contract.Zero[catalog.Methods](t, catalog.File)
	contract.Refused[catalog.Methods](t, catalog.File, "file,api", "api,api", "api, batch", "api,", ",", "API", "none", "1", "Methods(8)", "接口")
	for m := catalog.Methods(8); m != 0; m++ {
		if b, err := m.MarshalText(); !errors.Is(err, catalog.ErrMethod) || len(b) > 0 || m.String()[:8] != "Methods(" {
			t.Errorf("undeclared %v is written as %q, %v", m, b, err)
		}
	}
}

func TestMethodsSet(t *testing.T) {
	for m := range catalog.Methods(8) {
		var joined catalog.Methods
		for one := range m.All() {
			if !m.Contains(one) || joined >= one {
				t.Errorf("All of %v yields %v after %v", m, one, joined)
			}
			joined |= one
		}
		if joined != m || m.IsZero() != (m == 0) || !m.Contains(0) || !m.Contains(m) {
			t.Errorf("All of %v makes %v", m, joined)
		}
		for one := range m.All() { // an early end
			if slices.Index(slices.Collect(m.All()), one) != 0 {
				t.Errorf("All of %v begins with %v", m, one)
			}
			break
		}
	}
	if catalog.API.Contains(catalog.API | catalog.File) {
		t.Error("one method contains two")
	}
}

func TestParseMethods(t *testing.T) {
	tests := []struct {
		raw  string
		want catalog.Methods
		err  string // exact text
	}{
		{"服务接口、文件下载", catalog.API | catalog.File, ""},
		{"['file', 'api']", catalog.API | catalog.File, ""},
		{"批量交换；批量交换", catalog.Batch, ""},
		{"数据库", catalog.Batch, ""}, // the word of the auditors' form
		{"WebService", catalog.API, ""},
		{"[]", 0, ""},
		{"None", 0, ""},
		{"接口,邮件,2", 0, "catalog: method \"邮件\": want words such as 服务接口, 批量交换 and 文件下载\ncatalog: method \"2\": want words such as 服务接口, 批量交换 and 文件下载"},
		{"接口,", 0, `catalog: method "": want words such as 服务接口, 批量交换 and 文件下载`},
		{"共享平台", 0, `catalog: method "共享平台": want words such as 服务接口, 批量交换 and 文件下载`},
		{"\xff", 0, `catalog: method "\xff": want at most 1024 bytes of UTF-8`},
	}
	for _, tt := range tests {
		got, err := catalog.ParseMethods(tt.raw)
		text := ""
		if err != nil {
			text = err.Error()
		}
		if got != tt.want || text != tt.err || err != nil && !errors.Is(err, catalog.ErrMethod) {
			t.Errorf("ParseMethods(%q) = %v, %q, want %v, %q", tt.raw, got, text, tt.want, tt.err)
		}
	}
}

// TestFit is the whole table: every set with every class.
func TestFit(t *testing.T) {
	want := map[catalog.FormatClass][]string{
		catalog.NoClass:        {"", "api", "batch", "file", "api,batch", "api,file", "batch,file", "api,batch,file"},
		catalog.Document:       {"", "file"},
		catalog.Spreadsheet:    {"", "file"},
		catalog.Database:       {"", "api", "batch", "api,batch"},
		catalog.Image:          {"", "file"},
		catalog.Streaming:      {"", "file"},
		catalog.SelfDescribing: {"", "api", "batch", "file", "api,batch", "api,file", "batch,file", "api,batch,file"},
		catalog.Service:        {"", "api"},
	}
	for class := catalog.NoClass; class <= catalog.Service; class++ {
		f, err := catalog.NewFormat(class, "")
		if err != nil {
			t.Fatal(err)
		}
		for m := range catalog.Methods(8) {
			if got, want := m.Fit(f), slices.Contains(want[class], m.String()); got != want {
				t.Errorf("Fit of %q and %q = %v, want %v", m, class, got, want)
			}
		}
	}
}

func TestMethodsSpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SampledFrom([]string{"服务接口、文件下载", "['api', 'batch']", "file;数据库", "接口,2", ""}).Draw(t, "list")
		want, wantErr := catalog.ParseMethods(list)
		s := spelled(list).Draw(t, "spelling")
		if got, err := catalog.ParseMethods(s); got != want || (err == nil) != (wantErr == nil) {
			t.Errorf("ParseMethods(%q) = %v, %v, want %v, %v", s, got, err, want, wantErr)
		}
	})
}

func FuzzParseMethods(f *testing.F) {
	for _, s := range []string{"", "api,batch,file", "服务接口、文件下载", "['api']", "[]", ","} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var decoded catalog.Methods
		if decoded.UnmarshalText([]byte(s)) == nil && decoded.String() != s {
			t.Errorf("UnmarshalText(%q) = %v", s, decoded)
		}
		m, err := catalog.ParseMethods(s)
		if err != nil && (m != 0 || !errors.Is(err, catalog.ErrMethod)) {
			t.Errorf("ParseMethods(%q) = %v, %v, want ErrMethod", s, m, err)
		}
		if again, err := catalog.ParseMethods(m.String()); again != m || err != nil {
			t.Errorf("ParseMethods(%q) = %v, and that is read as %v, %v", s, m, again, err)
		}
		contract.Text[catalog.Methods](t, m)
	})
}
