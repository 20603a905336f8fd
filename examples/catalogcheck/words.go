package main

import "gongxiang.example/deadline"

// The words of the page, in the order in which they appear on it.
var (
	sayRow       = deadline.Text{"第 %d 行", "row %d"}
	sayAllRows   = deadline.Text{"全表 %d 行", "%d rows"}
	sayNoColumn  = deadline.Text{"表中没有这一列", "the list has no such column"}
	wordTotals   = deadline.Text{"合计", "Totals"}
	sayTotals    = deadline.Text{"目录 %d 条；违反规定 %d 处，预警 %d 处，提示 %d 处", "%d entries; %d breaches, %d warnings, %d notes"}
	wordUnread   = deadline.Text{"未能读取", "unreadable"}
	sayUnchecked = deadline.Text{"表中没有相应的列，因而未查：%s", "not looked at, since the list has no column for it: %s"}
	sayOpenOnly  = deadline.Text{"按开放清单检查：只看取值是否规范，不适用共享规则", "checked as an open list: values only, no rules of sharing"}
	sayMore      = deadline.Text{"%s：另有 %d 行有同样的问题，不再逐行列出", "%s: %d more rows of this kind are not printed"}
	sayProgress  = deadline.Text{"已查 %d 行，%d MB", "%d rows, %d MB"}
)

// What is said of a value. The law says nothing of these: they are of the command.
var valueWords = map[string]deadline.Text{
	"unknown-cycle":       {"“%s”无法识别，应为“每日”“每月”“每年”“不定期”一类的词", "“%s” is unknown: want a word such as 每日, 每月, 每年 or 不定期"},
	"unknown-format":      {"“%s”无法识别，应为“电子表格”“数据库-mysql”“xlsx”一类的写法", "“%s” is unknown: want such as 电子表格, 数据库-mysql or xlsx"},
	"unknown-attribute":   {"“%s”无法识别，应为“无条件共享”“有条件共享”或者“不予共享”", "“%s” is unknown: want 无条件共享, 有条件共享 or 不予共享"},
	"unknown-method":      {"“%s”无法识别，应为“服务接口”“批量交换”“文件下载”", "“%s” is unknown: want 服务接口, 批量交换 and 文件下载"},
	"unknown-opening":     {"“%s”无法识别，应为“无条件开放”“有条件开放”或者“不予开放”", "“%s” is unknown: want 无条件开放, 有条件开放 or 不予开放"},
	"unknown-grade":       {"“%s”无法识别，应为“一般数据”“重要数据”或者“核心数据”", "“%s” is unknown: want 一般数据, 重要数据 or 核心数据"},
	"unknown-kind":        {"“%s”无法识别，应为“法律”“行政法规”“国务院决定”一类的词", "“%s” is unknown: want such as 法律, 行政法规 or 国务院决定"},
	"unknown-answer":      {"“%s”无法识别，应为“是”或者“否”", "“%s” is unknown: want 是 or 否"},
	"unknown-date":        {"“%s”无法识别，应写作 2026-03-02", "“%s” is unknown: want it written as 2026-03-02"},
	"code-without-system": {"“%s”是数字代码，各平台含义不同，须以 -system 指明代码体系", "“%s” is a number whose meaning differs between platforms: name the code system with -system"},
	"format-class":        {"“%s”的类别与具体格式不一致", "“%s”: the type does not belong to the class"},
	"credit-code":         {"统一社会信用代码有误，%s", "the unified social credit code is wrong: %s"},
	"bad-catalog-code":    {"目录代码不成其为代码（为空白、含空格或者不可见字符、过长）", "the catalog code cannot be one: blank, too long, or with blanks or invisible characters in it"},
	"same-code":           {"目录代码与第 %d 行相同", "the catalog code is that of row %d"},
	"same-name":           {"目录名称和提供单位与第 %d 行相同", "name and provider are those of row %d"},
	"near-name":           {"目录名称与第 %d 行同一提供单位的只差标点、空格、全半角或者大小写", "the name differs from that of row %d, of the same provider, in punctuation, blanks, width or case only"},
}

var sayCodeForm = deadline.Text{"应为 18 位数字和大写字母", "want 18 digits and capital letters"}

// flawWords say why a row could not be read.
var flawWords = [flawCount]deadline.Text{
	tooLong:   {"超过 1 MiB，已跳过", "longer than 1 MiB, skipped"},
	unclosed:  {"引号没有闭合，此后至多 1000 行已随之跳过；应在单元格末尾补上引号", "a quotation mark is not closed, and up to 1000 lines after it are skipped with it; close it at the end of the cell"},
	badQuote:  {"第 %d 列（%s）引号位置不对：单元格内的引号应当写两遍，且整格加引号", "column %d (%s): a misplaced quotation mark: write it twice within a cell that stands in quotation marks"},
	notUTF8:   {"第 %d 列（%s）不是 UTF-8 文本，可能是 GB 18030：请先转换，iconv -f GB18030 -t UTF-8 旧.csv > 新.csv", "column %d (%s) is not UTF-8, perhaps GB 18030: convert it first: iconv -f GB18030 -t UTF-8 old.csv > new.csv"},
	tooFew:    {"只有 %d 个单元格，表头有 %d 列：从“%s”列起缺失", "%d cells under a header of %d columns: missing from column “%s” on"},
	tooMany:   {"有 %d 个单元格，表头只有 %d 列：最后一列“%s”之后多出；含逗号的单元格应当加引号", "%d cells under a header of %d columns: too many after the last one, “%s”; put cells with commas in quotation marks"},
	badJSON:   {"不是目录条目：%s", "no entry: %s"},
	notJudged: {"无法判断：%s", "cannot be judged: %s"},
}
