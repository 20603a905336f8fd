package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongxiang.example/deadline"
)

var update = flag.Bool("update", false, "write the golden files anew; read the diff before committing it")

func golden(t *testing.T, name, reason, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", reason, diff)
	}
}

// TestGolden prints what is found in the list that ships.
func TestGolden(t *testing.T) {
	tests := []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"shipped-zh", "as it runs without flags", nil, breached},
		{"shipped-en", "the same in English", []string{"-lang", "en"}, breached},
		{"shipped-json", "the same as JSON lines", []string{"-json"}, breached},
		{"shipped-system", "the number 1 is read, counts only", []string{"-q", "-system", "guide-2017"}, breached},
		{"shipped-open", "as an open list: no rule of sharing", []string{"-open"}, clean},
		{"shipped-early", "on a day before the regulation was in force", []string{"-on", "2025-07-31"}, breached},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			status, err := run(tt.args, nil, &out, &errs)
			if err != nil || errs.Len() > 0 || status != tt.status {
				t.Fatalf("run(%q) = %d, %v, want %d; %s", tt.args, status, err, tt.status, &errs)
			}
			golden(t, tt.name, tt.reason, out.String())
		})
	}
}

// TestOpenCatalogs counts the findings in two real lists of open data, which do not
// ship. No text of theirs is in the golden files.
func TestOpenCatalogs(t *testing.T) {
	for _, name := range []string{"open_catalog_wenzhou_2023", "open_catalog_zhejiang_province_2023"} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("..", "..", "..", "shared", "catalog", name+".csv")
			if _, err := os.Stat(file); err != nil {
				t.Skip("the list is not here: ", file)
			}
			var out, errs bytes.Buffer
			status, err := run([]string{"-open", "-duplicates", "-q", "-lang", "en", "-on", "2026-03-02", "-division", "330000", file}, nil, &out, &errs)
			if err != nil || status != clean || errs.Len() > 0 {
				t.Fatalf("run = %d, %v; %s", status, err, &errs)
			}
			golden(t, name, "counts by code", out.String())
		})
	}
}

const head = "目录名称,更新频率,数据格式\n"

// TestErrors: what is wrong with a flag or with the whole of a file. Nothing is printed.
func TestErrors(t *testing.T) {
	tests := []struct {
		name  string
		args  []string
		stdin string
		want  string
	}{
		{"no such file", []string{filepath.Join(t.TempDir(), "none.csv")}, "", "no such file"},
		{"two files", []string{"a", "b"}, "", "2 files given"},
		{"unknown language", []string{"-lang", "fr"}, "", `language "fr" is unknown`},
		{"unknown system", []string{"-system", "x"}, "", `code system "x" is unknown`},
		{"unknown division", []string{"-division", "42"}, "", "division"},
		{"no kind", []string{"-kind", ""}, "", "kind: want one"},
		{"unknown format of file", []string{"-format", "xml"}, "", `format "xml" is unknown`},
		{"map of JSON lines", []string{"-format", "jsonl", "-map", "a=name"}, "", "JSON lines have no columns"},
		{"system for JSON lines", []string{"-format", "jsonl", "-system", "dsg"}, "", "no codes by number"},
		{"map without a field", []string{"-map", "a"}, "", `map "a": want column=field`},
		{"map to an unknown field", []string{"-map", "a=b"}, "", `no field "b": want one of name, code,`},
		{"map twice", []string{"-map", "a=name,a=code"}, "", `column "a" stands twice`},
		{"mapped column missing", []string{"-map", "标题=name", "-"}, head, `no column "标题", which -map names; there are "目录名称", "更新频率", "数据格式"`},
		{"no name", []string{"-"}, "更新频率,数据格式\n每年,xls\n", `no column for the name: want one of "目录名称"`},
		{"column twice", []string{"-"}, "目录名称,更新频率,更新频率\n", `column "更新频率" stands twice`},
		{"two columns of one field", []string{"-"}, "目录名称,更新频率,更新周期\n", `columns "更新频率" and "更新周期" both hold the field update_cycle`},
		{"empty", []string{"-"}, "", "the file is empty"},
		{"blank lines only", []string{"-"}, "\n\n", "the file is empty"},
		{"GB 18030", []string{"-"}, "\xc4\xbf\xc2\xbc\xc3\xfb\xb3\xc6,a\n", "iconv -f GB18030 -t UTF-8"},
		{"UTF-16", []string{"-"}, "\xff\xfea\x00", "iconv -f UTF-16 -t UTF-8"},
		{"workbook", []string{"-"}, "PK\x03\x04", "save the sheet as CSV"},
		{"header never closed", []string{"-"}, "\"目录名称\n", "header: quote-not-closed"},
		{"header with a stray quote", []string{"-"}, "目录\"名称\n", "header: column 1: a misplaced quotation mark"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			status, err := run(tt.args, strings.NewReader(tt.stdin), &out, &errs)
			if err == nil || !strings.Contains(err.Error(), tt.want) || status != unreadable {
				t.Errorf("run(%q) = %d, %v, want 2, %q", tt.args, status, err, tt.want)
			}
			if out.Len() > 0 {
				t.Errorf("something was printed all the same:\n%s", &out)
			}
		})
	}
	if _, err := run([]string{"-h"}, nil, io.Discard, io.Discard); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("run(-h) = %v, want flag.ErrHelp", err)
	}
}

// TestBadRows: a row that cannot be read is named, and the rows after it are checked.
// The last row of each input has an unknown format.
func TestBadRows(t *testing.T) {
	const last = "末行,每年,file\n"
	tests := []struct {
		name  string
		args  []string
		input string
		want  string
		found string
	}{
		{"a hospital of no sector", []string{"-kind", "public-institution"}, head + last, "第 2 行: not-judged: 无法判断：", "第 2 行  [预警] unknown-format"},
		{"too few cells", nil, head + "甲,每年\n" + last, "第 2 行: cells-missing: 只有 2 个单元格，表头有 3 列：从“数据格式”列起缺失", "第 3 行  [预警] unknown-format"},
		{"too many cells", nil, head + "甲,每年,xls,pdf\n" + last, "第 2 行: cells-too-many: 有 4 个单元格，表头只有 3 列", "第 3 行  [预警] unknown-format"},
		{"too long", nil, head + strings.Repeat("甲", 1<<19) + ",每年,xls\n" + last, "第 2 行: row-too-long", "第 3 行  [预警] unknown-format"},
		{"never closed", nil, head + "\"甲,每年,xls\n" + strings.Repeat("乙,每年,xls\n", maxLines-1) + last, "第 2 行: quote-not-closed", "第 3 行  [预警] unknown-format"},
		{"never closed, at the end", nil, head + last + "\"甲,每年,xls\n", "第 3 行: quote-not-closed", "第 2 行  [预警] unknown-format"},
		{"misplaced quote", nil, head + "甲,每\"年,xls\n" + last, "第 2 行: quote-misplaced: 第 2 列（更新频率）", "第 3 行  [预警] unknown-format"},
		{"one cell in another encoding", nil, head + "甲,\xc3\xbf\xc4\xea,xls\n" + last, "第 2 行: not-utf-8: 第 2 列（更新频率）", "第 3 行  [预警] unknown-format"},
		{"not JSON", []string{"-format", "jsonl"}, "{\n" + `{"name":"末行"}`, "第 1 行: not-an-entry", "第 2 行  [违反规定] missing-field"},
		{"JSON too long", []string{"-format", "jsonl"}, strings.Repeat("x", maxRecord+1) + "\n" + `{"name":"末行"}`, "第 1 行: row-too-long", "第 2 行  [违反规定] missing-field"},
		{"JSON in another encoding", []string{"-format", "jsonl"}, "{\"name\":\"甲\xff\"}\n" + `{"name":"末行"}`, "第 1 行: not-utf-8", "第 2 行  [违反规定] missing-field"},
		{"citizen number in JSON", []string{"-format", "jsonl"}, `{"attribute":"11010119900307803X"}` + "\n" + `{"name":"末行"}`, "***X", "第 2 行  [违反规定] missing-field"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			status, err := run(append(tt.args, "-on", "2026-03-02", "-"), strings.NewReader(tt.input), &out, &errs)
			if err != nil || status != unreadable || !strings.Contains(errs.String(), tt.want) {
				t.Errorf("run = %d, %v, %s, want 2, %q", status, err, &errs, tt.want)
			}
			if !strings.Contains(out.String(), tt.found) {
				t.Errorf("the other row was not checked: want %q in\n%s", tt.found, &out)
			}
		})
	}
}

// TestManyBadRows: twenty are printed, all are counted.
func TestManyBadRows(t *testing.T) {
	var out, errs bytes.Buffer
	input := head + strings.Repeat("甲\n", 12345) + strings.Repeat("甲,每年,xls,乙\n", 7)
	status, err := run([]string{"-lang", "en", "-on", "2026-03-02", "-"}, strings.NewReader(input), &out, &errs)
	if err != nil || status != unreadable {
		t.Fatalf("run = %d, %v", status, err)
	}
	if n := strings.Count(errs.String(), "\n"); n != maxPrinted+7+1 {
		t.Errorf("%d lines on standard error, want 28:\n%s", n, &errs)
	}
	for text, want := range map[string]string{errs.String(): "cells-missing: 12325 more rows", out.String(): "cells-missing                   12345"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestValues: how cells are read.
func TestValues(t *testing.T) {
	for _, tt := range []struct {
		name, input, want string
		args              []string
	}{
		{"byte-order mark", "\ufeff" + head + "甲,每两月,xls\n", "第 2 行  [预警] unknown-cycle  更新频率：", nil},
		{"line end in a cell", head + "\"甲\n乙\",每年,file\n丙,每年,xls\n", "第 2 行  [预警] unknown-format", nil},
		{"number without system", head + "甲,每年,\"03,0310\"\n", "code-without-system  数据格式：“03,0310”", nil},
		{"number masked", head + "甲,每年,11010119900307803X\n", "“***X”无法识别", nil},
		{"class against type", head + "甲,每年,电子表格-mysql\n", "[预警] format-class  数据格式：“spreadsheet/mysql”", nil},
		{"citizen number for a code", "目录名称,提供方代码\n甲,11010119900307803X\n", "统一社会信用代码有误，应为 18 位", nil},
		{"other names", "题,频\n甲,每两月\n", "unknown-cycle  频：", []string{"-map", "题=name,频=update_cycle"}},
		{"map before preset", "目录名称,更新频率,频\n甲,每两月,每年\n", "预警 0 处", []string{"-map", "频=update_cycle"}},
		{"no column", head + "甲,每年,xls\n乙,每年,xls\n", "全表 2 行  [违反规定] missing-field  提供单位：", nil},
		{"steps that the list does not hold", head + "甲,每年,xls\n", "未查：not-approved、not-assessed", nil},
		{"unreadable is not missing", head + "甲,每两月,xls\n", "unknown-cycle                       1", nil},
		{"JSON path", `{"name":"甲","update_cycle":"每年","items":[{"name":""}]}`, "missing-field  /items/0/name", []string{"-format", "jsonl"}},
		{"same name", head + "甲,每年,xls\n甲,每年,xls\n", "第 3 行  [预警] same-name  目录名称：目录名称和提供单位与第 2 行相同", []string{"-duplicates", "-open"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			if _, err := run(append(tt.args, "-on", "2026-03-02", "-"), strings.NewReader(tt.input), &out, &errs); err != nil || errs.Len() > 0 {
				t.Fatalf("run: %v %s", err, &errs)
			}
			if !strings.Contains(out.String(), tt.want) || strings.Contains(out.String(), "19900307") {
				t.Errorf("want %q in\n%s", tt.want, &out)
			}
		})
	}
}

// TestOrder: whatever the number of goroutines, findings come in the order of rows.
func TestOrder(t *testing.T) {
	var in strings.Builder
	in.WriteString(head)
	for range 20000 {
		in.WriteString("甲,每两月,xls\n")
	}
	var out bytes.Buffer
	if _, err := run([]string{"-open", "-json", "-"}, strings.NewReader(in.String()), &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	dec, row := json.NewDecoder(&out), 1
	for dec.More() {
		var f struct {
			Row     int
			Summary *jsonSummary
		}
		if err := dec.Decode(&f); err != nil {
			t.Fatal(err)
		}
		if row++; f.Summary == nil && f.Row != row {
			t.Fatalf("row %d comes where row %d is expected", f.Row, row)
		} else if f.Summary != nil && (f.Summary.Entries != 20000 || f.Summary.Warnings != 20000) {
			t.Errorf("summary %+v", f.Summary)
		}
	}
	if row != 20002 {
		t.Errorf("%d lines, want 20001", row-1)
	}
}

// TestSector: with the sector the catalog of a hospital is judged by the regulation
// of the province.
func TestSector(t *testing.T) {
	var out, errs bytes.Buffer
	_, err := run([]string{"-kind", "public-institution", "-sector", "health", "-on", "2026-03-02", "-format", "jsonl", "-"}, strings.NewReader(`{"name":"末行"}`), &out, &errs)
	if err != nil || errs.Len() > 0 || !strings.Contains(out.String(), "opening-unset") {
		t.Errorf("%v, %s, %s", err, &errs, &out)
	}
}

// failing is a writer to which nothing can be written.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("pipe closed") }

func TestWriteError(t *testing.T) {
	input := head + strings.Repeat("甲,每两月,file\n", 100000)
	status, err := run([]string{"-open", "-"}, strings.NewReader(input), failing{}, io.Discard)
	if status != unreadable || err == nil || !strings.Contains(err.Error(), "pipe closed") {
		t.Errorf("run = %d, %v, want 2, pipe closed", status, err)
	}
}

func TestMask(t *testing.T) {
	for s, want := range map[string]string{"": "", "123456": "123456", "a1234567b": "a***b", "甲13800000000": "甲***", "2026-03-02": "2026-03-02"} {
		if got := mask(s); got != want {
			t.Errorf("mask(%q) = %q, want %q", s, got, want)
		}
	}
}

// FuzzCSV compares the reader with encoding/csv, row by row, as far as that reads.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{head + "甲,每年,xls\n", "a,\"b\r\nc\"\"d\",e\r\n\r\n,\n\"\"", "\"a\n", "a\"b\n", "\"a\"b\n", "a\r", "\"\r\"", "\"a\r\r\n\"\n", string(shipped)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := run([]string{"-open", "-duplicates", "-"}, strings.NewReader(text), io.Discard, io.Discard); err == nil && text == "" {
			t.Error("nothing at all was read as a list")
		}
		br, err := openText(strings.NewReader(text))
		if err != nil || strings.Count(text, "\n") >= maxLines || len(text) > maxRecord {
			t.Skip()
		}
		s := &splitter{r: br, quotes: true}
		want := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
		want.FieldsPerRecord = -1
		for {
			record, wantErr := want.Read()
			line, bad, err := s.next()
			for err == nil && bad == noFlaw && len(line) == 0 {
				line, bad, err = s.next()
			}
			if wantErr != nil {
				if errors.Is(wantErr, io.EOF) && !errors.Is(err, io.EOF) {
					t.Fatalf("row %q %v after the last", line, bad)
				}
				if !errors.Is(wantErr, io.EOF) && err == nil && bad == noFlaw {
					if cells, bad := appendCells(nil, string(line)); bad == noFlaw {
						t.Fatalf("%q = %q, want an error: %v", line, cells, wantErr)
					}
				}
				return
			}
			cells, misplaced := appendCells(nil, string(line))
			if err != nil || bad != noFlaw || misplaced != noFlaw || !cmp.Equal(cells, record) {
				t.Fatalf("%q = %q, %v %v %v, want %q", line, cells, bad, misplaced, err, record)
			}
		}
	})
}

// FuzzJSON: no line of JSON makes the command fail, and what it prints is JSON.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"name":"甲"}`, `{"name":"甲","update_cycle":"每两月","format":["电子表格-mysql"]}`, "{", "[]", "\n\n{}", `{"provider":{"kind":"enterprise","division":"421000","code":"1"}}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var out bytes.Buffer
		if _, err := run([]string{"-format", "jsonl", "-json", "-on", "2026-03-02", "-"}, strings.NewReader(text), &out, io.Discard); err != nil {
			return
		}
		for line := range strings.Lines(out.String()) {
			if !json.Valid([]byte(line)) {
				t.Fatalf("%q is not JSON", line)
			}
		}
	})
}

// TestWords: every finding of the command and every flaw is said in both languages,
// with the same blanks to fill.
func TestWords(t *testing.T) {
	check := func(name string, words deadline.Text) {
		verbs := func(s string) string { return fmt.Sprint(strings.Count(s, "%s"), strings.Count(s, "%d")) }
		if words[0] == "" || words[1] == "" || verbs(words[0]) != verbs(words[1]) {
			t.Errorf("%s: %q", name, words)
		}
	}
	for code, words := range valueWords {
		check(code, words)
	}
	for f := noFlaw + 1; f < flawCount; f++ {
		check(flawNames[f], flawWords[f])
	}
}
