package catalog

import (
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// An Entry is what a department lists of one set of data in its catalog
// (目录条目): the fields that state-2025:13.2 asks for, and those that local texts
// add. A field that nobody filled in is its zero value; Check says which had to
// be. The zero Entry is empty.
type Entry struct {
	Name           string // 目录名称
	Code           string // 目录代码, as the platform writes it; see [ParseCode]
	Items          []Item // 数据项
	Provider       jurisdiction.Body
	ProviderName   string   // 提供单位
	ProviderCode   string   // its unified social credit code
	Source         string   // 数据来源 (hubei-2025:19.3)
	Formats        []Format // 数据格式; the first is the main one
	Cycle          Cycle    // 更新频率
	Attribute      jurisdiction.Attribute
	Methods        Methods // 共享方式
	Conditions     Conditions
	Reason         string  // why it is not shared
	Bases          []Basis // on what it is not shared
	Classification Classification
	Opening        Opening  // 开放属性
	Openness       Openness // what bears on it
	Subjects       Subjects // whom or what the data is about, where that was recorded
	NegativeList   Listing
	Secrecy        jurisdiction.Secrecy
	Personal       jurisdiction.Tri // whether it holds personal information
	Assessed       Assessments
	Approved       deadline.Date // the day on which the head of the department approved it
}

// Subjects are the kinds of thing that data is about, of which each needs an
// identifier of its own (reading A32). The zero value is that nobody said.
type Subjects uint8

const (
	Persons       Subjects = 1 << iota // natural persons (自然人)
	Organizations                      // legal persons and unincorporated organizations (法人、非法人组织)
	Objects                            // things (物)
)

// An Item is one column of the data (数据项).
type Item struct {
	Name       string
	Type       string // data type, free text
	Identifier string // the kind of identifier it holds, such as citizen-number or credit-code; empty for none
}

// Conditions are the conditions of use (使用条件).
type Conditions struct {
	Scope   string   // who may use it (共享范围)
	Purpose string   // for what (用途)
	Others  []string // every further condition
}

// IsZero reports whether no condition is stated.
func (c *Conditions) IsZero() bool { return c.Scope == "" && c.Purpose == "" && len(c.Others) == 0 }

// A Basis is a ground on which data is withheld (依据).
type Basis struct {
	Kind    jurisdiction.Kind
	Title   string
	Article string
	Express bool // it says expressly that the data may not be supplied to other departments
}

// A Listing is the way of an entry onto the negative list (负面清单,
// hubei-2021:23): review by the authority, approval by its government, report to
// the next higher authority.
type Listing struct {
	Listed   jurisdiction.Tri // whether the entry stands on the list
	Reviewed deadline.Date
	Approved deadline.Date
	Reported deadline.Date
}

// Assessments are the days on which the entry was assessed (state-2025:13.1).
type Assessments struct {
	Secrecy  deadline.Date // risk of leaking secrets (保密审查)
	Personal deadline.Date // impact on the protection of personal information (个人信息保护影响评估)
}

// Classification is the class and grade of the data (分类分级): the category is
// free text, the grade one of GB/T 43697-2024.
type Classification struct {
	Category string
	Grade    Grade
	Standard string           // the sector's own standard (行业标准) by which it was graded, empty where there is none
	Reviewed jurisdiction.Tri // whether the data authority reviewed that standard (jingzhou-2024:7.2)
}

// Openness is what bears on the opening attribute (hubei-2021:25 and 26): facts for
// the department to state, which nobody guesses.
type Openness struct {
	Disclosed jurisdiction.Tri // the information was disclosed on own initiative (主动公开)
	Barred    jurisdiction.Tri // it touches secrets, trade secrets or privacy, or rules bar opening it
	Treated   jurisdiction.Tri // it was masked (脱密、脱敏), or the right-holder consents (jingzhou-2024:19.1)
}
