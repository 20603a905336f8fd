package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A field is what a column of the list holds.
type field uint8

const (
	noField field = iota
	name
	code
	items
	providerName
	providerCode
	source
	format
	updateCycle
	attribute
	methods
	scope
	purpose
	conditions
	reason
	basis
	basisKind
	basisExpress
	category
	grade
	opening
	personal
	assessedSecrecy
	assessedPersonal
	approved

	fieldCount
)

// fields are the name of each field for -map, the JSON pointer that a finding about
// it has, and the headers by which it is known without -map.
var fields = [fieldCount]struct {
	name, path string
	headers    []string
}{
	name:             {"name", "/name", []string{"目录名称", "信息资源名称", "数据资源名称", "资源名称", "标题"}},
	code:             {"code", "/code", []string{"目录代码", "信息资源代码", "资源代码", "目录编码"}},
	items:            {"items", "/items", []string{"数据项", "信息项", "信息项名称"}},
	providerName:     {"provider_name", "/provider/name", []string{"提供单位", "提供部门", "信息资源提供方", "数源单位"}},
	providerCode:     {"provider_code", "/provider/code", []string{"提供方代码", "提供单位代码", "统一社会信用代码"}},
	source:           {"source", "/source", []string{"数据来源"}},
	format:           {"format", "/format", []string{"数据格式", "信息资源格式", "资源格式"}},
	updateCycle:      {"update_cycle", "/update_cycle", []string{"更新频率", "更新周期", "数据更新频率"}},
	attribute:        {"attribute", "/attribute", []string{"共享属性", "共享类型"}},
	methods:          {"methods", "/methods", []string{"共享方式"}},
	scope:            {"scope", "/conditions/scope", []string{"共享范围"}},
	purpose:          {"purpose", "/conditions/purpose", []string{"用途", "使用用途"}},
	conditions:       {"conditions", "/conditions", []string{"使用条件", "共享条件"}},
	reason:           {"reason", "/reason", []string{"不予共享理由", "不予共享原因"}},
	basis:            {"basis", "/bases", []string{"不予共享依据"}},
	basisKind:        {"basis_kind", "/bases", []string{"依据种类"}},
	basisExpress:     {"basis_express", "/bases", []string{"依据是否明文禁止"}},
	category:         {"category", "/classification/category", []string{"数据分类"}},
	grade:            {"grade", "/classification", []string{"数据分级", "数据分类分级"}},
	opening:          {"opening", "/opening", []string{"开放属性"}},
	personal:         {"personal", "/personal_information", []string{"是否含个人信息"}},
	assessedSecrecy:  {"assessed_secrecy", "/assessed/secrecy", []string{"保密审查日期"}},
	assessedPersonal: {"assessed_personal", "/assessed/personal_information", []string{"个人信息保护影响评估日期"}},
	approved:         {"approved", "/approved_by_head", []string{"审核同意日期", "部门负责人审核日期"}},
}

func fieldNamed(s string) (field, bool) {
	for f := name; f < fieldCount; f++ {
		if fields[f].name == s {
			return f, true
		}
	}
	return noField, false
}

func fieldNames() string {
	var list []string
	for f := name; f < fieldCount; f++ {
		list = append(list, fields[f].name)
	}
	return strings.Join(list, ", ")
}

// presetOf is the field that is known by a header.
func presetOf(header string) field {
	for f := name; f < fieldCount; f++ {
		if slices.Contains(fields[f].headers, header) {
			return f
		}
	}
	return noField
}

// fieldAt is the field that a finding is about: the one with the longest path that
// is, or is above, the path of the finding.
func fieldAt(path string) field {
	found := noField
	for f := name; f < fieldCount; f++ {
		p := fields[f].path
		if rest, ok := strings.CutPrefix(path, p); ok && (rest == "" || rest[0] == '/') && len(p) > len(fields[found].path) {
			found = f
		}
	}
	return found
}

// A columnMap is -map: the field of each header named there.
type columnMap map[string]field

func parseMap(s string) (columnMap, error) {
	m := columnMap{}
	for _, part := range strings.Split(s, ",") {
		header, fieldName, ok := strings.Cut(part, "=")
		header, fieldName = strings.TrimSpace(header), strings.TrimSpace(fieldName)
		if !ok || header == "" {
			return nil, fmt.Errorf("map %q: want column=field, such as 资源标题=name", part)
		}
		f, ok := fieldNamed(fieldName)
		if !ok {
			return nil, fmt.Errorf("map %q: no field %q: want one of %s", part, fieldName, fieldNames())
		}
		if _, twice := m[header]; twice {
			return nil, fmt.Errorf("map: column %q stands twice", header)
		}
		m[header] = f
	}
	return m, nil
}

// columns say what stands where in a row.
type columns struct {
	headers []string
	fields  []field         // of each column, noField for those not looked at
	at      [fieldCount]int // column of each field plus 1, 0 for none
}

// has reports whether the list has a column for the field.
func (c *columns) has(f field) bool { return c.at[f] > 0 }

// header is what stands over the column of a field, its own name where none does.
func (c *columns) header(f field) string {
	if c.has(f) {
		return c.headers[c.at[f]-1]
	}
	if f == noField {
		return ""
	}
	return fields[f].headers[0]
}

// newColumns reads the header. A header named in -map goes before one that is known.
func newColumns(headers []string, given columnMap) (*columns, error) {
	c := &columns{headers: headers, fields: make([]field, len(headers))}
	seen := map[string]bool{}
	mapped := [fieldCount]bool{}
	for i, h := range headers {
		headers[i] = strings.TrimSpace(h)
		if h = headers[i]; h == "" {
			continue
		}
		if seen[h] {
			return nil, fmt.Errorf("header: column %q stands twice", show(h))
		}
		seen[h] = true
		if f, ok := given[h]; ok {
			mapped[f] = true
		}
	}
	for h := range given {
		if !seen[h] {
			return nil, fmt.Errorf("header: no column %q, which -map names; there are %s", h, list(headers))
		}
	}
	for i, h := range headers {
		f, ok := given[h]
		if !ok {
			if f = presetOf(h); mapped[f] {
				f = noField // another column was chosen for it
			}
		}
		if f == noField {
			continue
		}
		if c.has(f) {
			return nil, fmt.Errorf("header: columns %q and %q both hold the field %s; choose one with -map", show(c.header(f)), show(h), fields[f].name)
		}
		c.fields[i], c.at[f] = f, i+1
	}
	if !c.has(name) {
		return nil, fmt.Errorf("header: no column for the name: want one of %s, or say with -map which it is; there are %s", list(fields[name].headers), list(headers))
	}
	return c, nil
}

// list prints headers, at most thirty.
func list(headers []string) string {
	var quoted []string
	for i, h := range headers {
		if i == 30 {
			return strings.Join(quoted, ", ") + " …"
		}
		quoted = append(quoted, fmt.Sprintf("%q", show(h)))
	}
	return cmp.Or(strings.Join(quoted, ", "), "none")
}

// show clips a text that is going to be printed to forty characters, after [mask].
func show(s string) string {
	if len(s) > 4096 {
		s = s[:4096] // what is left is longer than forty characters
	}
	s = mask(strings.ToValidUTF8(s, "\uFFFD"))
	n := 0
	for i := range s {
		if n++; n > 40 {
			return s[:i] + "…"
		}
	}
	return s
}

// mask puts *** for seven and more digits in a row, which may be the number of a
// person or of a telephone.
func mask(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		end := i
		for end < len(s) && '0' <= s[end] && s[end] <= '9' {
			end++
		}
		switch {
		case end-i >= 7:
			b.WriteString("***")
		case end > i:
			b.WriteString(s[i:end])
		default:
			end++
			b.WriteByte(s[i])
		}
		i = end
	}
	return b.String()
}
