package main

import (
	"fmt"
	"strings"
	"testing"
)

func divisionVectors(t testing.TB) *maker {
	m := newFile("cross", "division", 1, "行政区划", "Administrative divisions")
	_, places := readDivisions(t)
	one := func(kind, code, zh, en, why string) *making {
		k := m.add(code, kind, zh+" "+code+" "+places[code].name, en+" "+code).ask("division", `{"code":%q}`, code)
		k.why("%s", why)
		p, ok := places[code]
		switch {
		case code == "000000":
			return k.out("", `{"code":"000000","name":"全国","level":"nation","parent":{"$absent":true}}`)
		case !ok:
			return k.out("bad-value", "")
		}
		ended := `{"$absent":true}`
		if p.ended != "" {
			ended = fmt.Sprintf(`{"last_year":%s,"successors":["%s"]}`, p.ended, strings.Join(p.heirs, `","`))
		}
		k.out("", `{"code":%q,"name":%q,"level":%q,"parent":%q,"ended":%s}`, code, p.name, slowLevel(code), slowParent(code), ended)
		if naive := code[:4] + "00"; slowLevel(code) == "county" && naive != slowParent(code) {
			k.wrong("prefix-parent", "", `{"parent":%q}`, naive)
		}
		return k
	}
	one("typical", "000000", "全国", "the nation", "the nation has no parent")
	for _, code := range []string{"420000", "110000", "310000", "120000", "500000", "430000", "510000", "440000", "150000", "650000"} {
		one("typical", code, "省级", "province", "a province lies in the nation")
	}
	for _, code := range []string{"420100", "421000", "422800", "430100", "510100", "440300", "330100", "652300"} {
		one("typical", code, "地级", "prefecture", "a prefecture lies in its province")
	}
	for _, code := range []string{"420102", "421002", "421003", "422801", "430102", "510104", "330102"} {
		one("typical", code, "县级", "county", "a county lies in its prefecture")
	}
	for _, code := range []string{"110101", "120101", "310101", "310115", "500101", "500102", "110118", "120119"} {
		one("boundary", code, "直辖市所辖区", "district of a municipality", "the four municipalities have no prefectures")
	}
	for _, code := range []string{"429004", "429005", "429006", "429021", "419001", "469001", "469021", "659001", "659013"} {
		one("boundary", code, "省直辖县级行政区划", "county under a province", "90 in the middle heads counties that the province runs itself; there is no prefecture xx9000")
	}
	for _, code := range []string{"110103", "110104", "110228", "110229", "120107", "310103"} {
		one("switch", code, "已撤销的", "no longer in use", "a code that ended is known, with the year and what took its place")
	}
	for _, code := range []string{"429999", "999999", "990000", "110100", "429000", "100000", "420199", "310200"} {
		one("error", code, "不存在的代码", "no such code", "nothing has or had this code")
	}
	for _, bad := range []string{"42", "4210000", "42100A", "", "湖北省", "４２１０００", " 421000", "-42100", "+42100", "0x4210"} {
		m.add(fmt.Sprintf("form-%x", bad), "error", "代码形式不对 "+bad, fmt.Sprintf("malformed code %q", bad)).
			ask("division", `{"code":%q}`, bad).out("bad-value", "").why("a code is six digits")
	}
	return m
}

func commonVectors(t testing.TB) *maker {
	m := newFile("cross", "common-division", 1, "共同所属的最低一级区划", "The lowest division that contains all")
	one := func(kind, why string, codes ...string) {
		common := slowCommon(codes...)
		k := m.add(strings.Join(codes, "-"), kind, strings.Join(codes, "、")+" 的共同上级", "what contains "+strings.Join(codes, ", ")).
			ask("common-division", `{"codes":["%s"]}`, strings.Join(codes, `","`)).cites("state-2025:28.2").reads("G8").out("", `{"common":%q}`, common)
		// A longest common prefix, filled up with zeros in pairs.
		prefix := codes[0]
		for _, c := range codes {
			for !strings.HasPrefix(c, prefix) {
				prefix = prefix[:len(prefix)-2]
			}
		}
		if naive := (prefix + "000000")[:6]; naive != common {
			k.wrong("prefix-parent", "", `{"common":%q}`, naive)
		}
		if strict := slowParent(common); common == codes[0] && strict != "" {
			k.wrong("strictly-above", "", `{"common":%q}`, strict)
		}
		k.why("%s", why)
	}
	same, within, across := "a division contains itself", "one lies in the other", "the chains upward meet here"
	for _, code := range []string{"000000", "420000", "421000", "421002", "110101", "429004"} {
		one("boundary", same, code)
		one("boundary", same, code, code)
	}
	for _, pair := range [][2]string{{"420000", "421000"}, {"420000", "421002"}, {"421000", "421002"}, {"110000", "110101"}, {"420000", "429004"}, {"000000", "421002"}, {"000000", "420000"}} {
		one("boundary", within, pair[0], pair[1])
		one("boundary", within, pair[1], pair[0])
	}
	for _, pair := range [][2]string{
		{"421000", "420100"}, {"421002", "421003"}, {"421002", "420102"}, {"421000", "430100"}, {"420000", "430000"}, {"421002", "430102"},
		{"429004", "429005"}, {"429004", "421000"}, {"429004", "420102"}, {"110101", "110102"}, {"110101", "120101"}, {"310101", "310115"}, {"500101", "500102"},
		{"469001", "469021"}, {"469001", "460100"}, {"659001", "659002"}, {"659001", "650100"}, {"652801", "652301"}, {"440300", "440305"}, {"510100", "511000"},
	} {
		one("typical", across, pair[0], pair[1])
	}
	one("typical", across, "421002", "421003", "421022")
	one("typical", across, "421002", "421003", "420102")
	one("typical", across, "421002", "420102", "430102")
	one("typical", across, "110101", "110102", "110105", "110106")
	one("typical", across, "429004", "429005", "429006", "421002")
	one("boundary", across, "421000", "421002", "000000")
	_, places := readDivisions(t)
	if _, ok := places["110228"]; !ok {
		t.Fatal("110228 is gone")
	}
	one("switch", "a code that ended lies where it lay", "110228", "110101")
	one("switch", "a code that ended lies where it lay", "310103", "310101")
	for _, tt := range []struct{ slug, in, zh, en string }{
		{"none", `[]`, "没有代码", "no code"}, {"unknown", `["421000","429999"]`, "有不存在的代码", "one code is none"},
		{"malformed", `["421000","42"]`, "有形式不对的代码", "one code is malformed"}, {"empty", `["421000",""]`, "有空的代码", "one code is empty"},
	} {
		m.add(tt.slug, "error", tt.zh, tt.en).ask("common-division", `{"codes":%s}`, tt.in).out("bad-value", "").why("each has to be a division, and one has to be there")
	}
	return m
}
