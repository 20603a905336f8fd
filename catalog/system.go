package catalog

import (
	"errors"

	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// A System is a platform or text whose codes are known (代码体系). The same number
// means different things in different systems, so that a code says something only
// together with its system. The zero value is none.
type System uint8

const (
	NoSystem  System = iota // not named
	Guide2017               // 政务信息资源目录编制指南（试行）, 2017
	Idatrix                 // idatrix, table rc_resource
	DSG                     // kweaver-ai/dsg, data-catalog
	DSGInfo                 // kweaver-ai/dsg, info_resource_catalog: not the codes of DSG
	ZWBrain                 // zw-brain, of Shandong
	Dongguan                // ioc-smartapi, of Dongguan
)

var systemNames = []string{"", "guide-2017", "idatrix", "dsg", "dsg-info", "zw-brain", "dongguan"}

// String returns "guide-2017", "idatrix", "dsg", "dsg-info", "zw-brain" or "dongguan".
func (s System) String() string { return enum.String(systemNames, "System", s) }

// AppendText appends what [System.String] returns; an undeclared value is an error.
func (s System) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, systemNames, "catalog: code system", s)
}

// MarshalText is [System.AppendText] on an empty slice.
func (s System) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the names that [System.String] returns.
func (s *System) UnmarshalText(b []byte) error {
	return enum.Parse(s, systemNames, "catalog: code system", b)
}

// ErrSystem is the kind of error for a code that came without its system.
var ErrSystem = errors.New("codes mean different things in different systems: name the one that wrote it")

// attributeCodes are the codes of the sharing attribute. Systems whose order of 1, 2
// and 3 is not stated anywhere (Sichuan), and those without a name, are left out.
var attributeCodes = []vocabulary[jurisdiction.Attribute]{
	Guide2017: {{"1", jurisdiction.Unconditional}, {"2", jurisdiction.Conditional}, {"3", jurisdiction.NotShared}}, // 共享类型
	Idatrix:   {{"1", jurisdiction.Unconditional}, {"2", jurisdiction.Conditional}, {"3", jurisdiction.NotShared}}, // share_type
	DSG:       {{"1", jurisdiction.Unconditional}, {"2", jurisdiction.Conditional}, {"3", jurisdiction.NotShared}}, // shared_type
	DSGInfo: { // the same repository, a later service: numbers and names
		{"0", jurisdiction.NotShared}, {"1", jurisdiction.Unconditional}, {"2", jurisdiction.Conditional},
		{"none", jurisdiction.NotShared}, {"all", jurisdiction.Unconditional}, {"partial", jurisdiction.Conditional},
	},
	ZWBrain:  {{"1", jurisdiction.Unconditional}, {"2", jurisdiction.Conditional}, {"3", jurisdiction.NotShared}}, // shared_type
	Dongguan: {{"1", jurisdiction.Conditional}, {"2", jurisdiction.Unconditional}, {"3", jurisdiction.NotShared}}, // shared_property
}

// formatCodes are the codes of the classes of format. The guide has names only; the
// other codes of zw-brain (0310 文件, 0500 链接 and so on) name no class of it.
var formatCodes = []vocabulary[FormatClass]{
	Idatrix: { // format_type
		{"1", Document}, {"2", Spreadsheet}, {"3", Database}, {"4", Image}, {"5", Streaming}, {"6", SelfDescribing}, {"7", Service},
	},
	ZWBrain:  {{"0200", Database}, {"0400", Service}}, // 库表, 接口
	Dongguan: nil,
}

// codesOf returns the codes that a table has for a system, none for an undeclared one.
func codesOf[V any](table []vocabulary[V], s System) vocabulary[V] {
	if int(s) < len(table) {
		return table[s]
	}
	return nil
}
