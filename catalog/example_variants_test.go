package catalog_test

import (
	"errors"
	"fmt"

	"gongxiang.example/catalog"
)

// Fifty portals write the same few cycles in thirty-five ways.
func ExampleParseCycle() {
	for _, s := range []string{"每年", "季度", "不定期(更新说明:暂无新业务数据产生)", "静态数据", "None", "6"} {
		c, ok := catalog.ParseCycle(s)
		fmt.Printf("%q %v\n", c, ok)
	}
	// Output:
	// "yearly" true
	// "quarterly" true
	// "irregular" true
	// "never" true
	// "" true
	// "" false
}

// Data that is updated every quarter is out of date three months after the last
// update; data that is updated irregularly never is.
func ExampleCycle_Period() {
	for _, c := range []catalog.Cycle{catalog.Quarterly, catalog.Irregular} {
		fmt.Printf("%v: %q\n", c, c.Period())
	}
	// Output:
	// quarterly: "3 months"
	// irregular: ""
}

// A DCAT export writes dct:accrualPeriodicity with the code of the EU table.
func ExampleCycle_Frequency() {
	fmt.Printf("%q %q\n", catalog.HalfYearly.Frequency(), catalog.HalfMonthly.Frequency())
	// Output: "ANNUAL_2" "MONTHLY_2"
}

func ExampleCycle_Interval() {
	fmt.Printf("%q %q\n", catalog.HalfMonthly.Interval(), catalog.RealTime.Interval())
	// Output: "R/P0.5M" ""
}

// The guide of 2017 puts xls and xml into classes, and says nothing of json.
func ExampleParseFormats() {
	for _, s := range []string{"['xls', 'xml', 'json', '接口']", "数据库-sqlServer", "电子表格:xlsx;数据库:greenplum"} {
		list, err := catalog.ParseFormats(s, catalog.NoSystem)
		fmt.Println(list, err)
	}
	// Output:
	// [spreadsheet/xls document/xml json service] <nil>
	// [database/sqlserver] <nil>
	// [spreadsheet/xlsx database/greenplum] <nil>
}

// A number says something only under the system that wrote it.
func ExampleParseFormats_codes() {
	_, err := catalog.ParseFormats("0200", catalog.NoSystem)
	fmt.Println(err, errors.Is(err, catalog.ErrSystem))
	fmt.Println(catalog.ParseFormats("0200", catalog.ZWBrain))
	// Output:
	// catalog: format "0200": codes mean different things in different systems: name the one that wrote it true
	// [database] <nil>
}

func ExampleNewFormat() {
	fmt.Println(catalog.NewFormat(catalog.Database, "dm"))
	fmt.Println(catalog.NewFormat(catalog.NoClass, "xlsx"))
	// Output:
	// database/dm <nil>
	// spreadsheet/xlsx <nil>
}

// One catalog lists mysql as a self-describing format. It is kept, so that it can be
// reported.
func ExampleFormat_IsConsistent() {
	list, err := catalog.ParseFormats("自描述:MySQL", catalog.NoSystem)
	fmt.Println(list, list[0].IsConsistent(), err)
	// Output: [self-describing/mysql] false <nil>
}

func ExampleParseMethods() {
	fmt.Println(catalog.ParseMethods("文件下载、服务接口"))
	_, err := catalog.ParseMethods("拷盘")
	fmt.Println(err)
	// Output:
	// api,file <nil>
	// catalog: method "拷盘": want words such as 服务接口, 批量交换 and 文件下载
}

func ExampleMethods_All() {
	for m := range (catalog.File | catalog.API).All() {
		fmt.Println(m)
	}
	// Output:
	// api
	// file
}

func ExampleMethods_Contains() {
	m := catalog.API | catalog.File
	fmt.Println(m.Contains(catalog.File), m.Contains(catalog.Batch))
	// Output: true false
}

// The common mistakes that auditors find: a file offered by an interface, a database
// offered as a file.
func ExampleMethods_Fit() {
	sheet, _ := catalog.NewFormat(catalog.Spreadsheet, "xlsx")
	base, _ := catalog.NewFormat(catalog.Database, "mysql")
	fmt.Println(catalog.File.Fit(sheet), catalog.API.Fit(sheet))
	fmt.Println((catalog.API | catalog.Batch).Fit(base), catalog.File.Fit(base))
	// Output:
	// true false
	// true false
}

// In most systems 1 is unconditional. Dongguan begins with conditional.
func ExampleParseAttribute() {
	fmt.Println(catalog.ParseAttribute("无条件共享", catalog.NoSystem))
	fmt.Println(catalog.ParseAttribute("1", catalog.Idatrix))
	fmt.Println(catalog.ParseAttribute("1", catalog.Dongguan))
	_, err := catalog.ParseAttribute("1", catalog.NoSystem)
	fmt.Println(errors.Is(err, catalog.ErrSystem))
	// Output:
	// unconditional <nil>
	// unconditional <nil>
	// conditional <nil>
	// true
}

// The name of a website is no attribute, and users who must log in are no class.
func ExampleParseOpening() {
	for _, s := range []string{"无条件开放", "受限开放", "禁止开放", "", "开放网站", "登录开放"} {
		o, ok := catalog.ParseOpening(s)
		fmt.Printf("%q %v\n", o, ok)
	}
	// Output:
	// "unconditional" true
	// "conditional" true
	// "not-open" true
	// "" true
	// "" false
	// "" false
}

func ExampleParseCode() {
	c, err := catalog.ParseCode("303021070100/000003")
	fmt.Println(c.Class(), c.Item(), c.Heading(), c.Subheading(), c.Sequence(), err)
	_, err = catalog.ParseCode("303021070100 /000003")
	fmt.Println(err)
	// Output:
	// 3 03 021 070100 000003 <nil>
	// catalog: code "303021070100 /000003": it contains a blank
}

// Shanghai and Suzhou write codes of their own.
func ExampleCode_IsGuide() {
	for _, s := range []string{"3070010370/000066", "AB8008/000001", "30701505003030050000000003"} {
		fmt.Println(catalog.MustCode(s).IsGuide())
	}
	// Output:
	// true
	// false
	// false
}

// Local grades are not mapped to those of the standard.
func ExampleParseGrade() {
	for _, s := range []string{"重要数据", "核心", "3级", "内部"} {
		g, ok := catalog.ParseGrade(s)
		fmt.Printf("%q %v\n", g, ok)
	}
	// Output:
	// "important" true
	// "core" true
	// "" false
	// "" false
}
