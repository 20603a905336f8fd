package main

import (
	"gongxiang.example/deadline"
	"gongxiang.example/sharing"
)

// The words of the page, in the order in which they appear on it.
var (
	wordRequester = deadline.Text{"需求部门", "Requester"}
	wordProvider  = deadline.Text{"提供部门", "Provider"}
	wordAttribute = deadline.Text{"共享属性", "Attribute"}
	wordNote      = deadline.Text{"说明", "Note"}
	wordAsOf      = deadline.Text{"截至", "As of"}
	wordTimeline  = deadline.Text{"时间线", "Timeline"}
	wordDuties    = deadline.Text{"义务", "Duties"}
	wordFindings  = deadline.Text{"发现", "Findings"}
	wordUnknown   = deadline.Text{"无法得知", "Not known"}
	wordNext      = deadline.Text{"接下来可能发生", "What may happen next"}
	wordNone      = deadline.Text{"无", "none"}
	wordClock     = deadline.Text{"起算", "Clock"}
	wordDue       = deadline.Text{"届满", "Due"}
	wordPlanBy    = deadline.Text{"稳妥计划", "Plan by"}
	wordLateFrom  = deadline.Text{"确属逾期", "Late from"}
	wordDone      = deadline.Text{"完成", "Done"}
	wordEnded     = deadline.Text{"终结", "Ended"}
	wordAge       = deadline.Text{"已历", "Age"}
	wordExtend    = deadline.Text{"可延长", "Extend"}
	wordBasis     = deadline.Text{"依据", "Basis"}
	wordReadings  = deadline.Text{"取决于", "Rests on"}
)

// What is said of a date.
var (
	sayNotCounted = deadline.Text{"当日不计", "this day is not counted"}
	sayDue        = deadline.Text{"现行解释下的最后一日", "the last day, on the readings chosen"}
	sayPlanBy     = deadline.Text{"各种解释中最早的最后一日", "the earliest last day of all readings"}
	sayLateFrom   = deadline.Text{"各种解释下均为逾期的首日", "the first day late under every reading"}
	sayForecast   = deadline.Text{"预计，以放假通知为准", "provisional, until the notice is published"}
	sayUnknown    = deadline.Text{"晚于 %s，放假通知尚未及此", "later than %s, where the holiday notices end"}
	sayPartly     = deadline.Text{"至该日已计 %d 个工作日", "%d working days count by then"}
	sayWaiting    = deadline.Text{"暂无：等候“%s”", "none for now: waiting for “%s”"}
	sayNoTerm     = deadline.Text{"条文没有给出天数", "the text gives no number of days"}
	sayOpenUntil  = deadline.Text{"同意和告知均须在 %s 之前（含当日）作出，尚有 %d 个工作日", "consent and notice must both come by %s; %d working days left"}
	sayAge        = deadline.Text{"%d 个工作日", "%d working days"}
	sayAgeUntil   = deadline.Text{"只计到 %s，其后的放假通知尚未公布", "through %s, where the holiday notices end"}
	sayUsePeriod  = deadline.Text{"使用期限 %s", "for %s"}
	sayItem       = deadline.Text{"数据项 %s", "item %s"}
	sayExtension  = deadline.Text{"延长", "ext."}
	sayStoodStill = deadline.Text{"补正期间，不计", "waiting for the supplement"}
	sayWithin     = deadline.Text{"不得超出外层期限", "capped by the outer clock"}
	saySuspended  = deadline.Text{"（%s 至 %s 中止）", " (stood still after %s through %s)"}
	sayKnownAt    = deadline.Text{"只计入 %s 前已发布的放假通知", "with the notices known by %s"}
	sayLater      = deadline.Text{"此后 %d 条记录未计入", "%d later records left out"}
)

// codeWords are the codes of the protocol that a record may carry, in words. Any
// other text is printed as it is.
var codeWords = map[string]deadline.Text{
	"basis":     {"使用依据", "legal basis"},
	"scenario":  {"使用场景", "scenario of use"},
	"scope":     {"使用范围", "scope of use"},
	"method":    {"共享方式", "method of sharing"},
	"period":    {"使用时限", "period of use"},
	"approval":  {"内部审批", "internal approval"},
	"condition": {"目录载明的条件", "a published condition"},
	"other":     {"其他材料", "something else"},

	sharing.IncompletePapers: {"材料不全", "papers missing"},
	sharing.RequestInvalid:   {"申请不符合要求", "the request does not meet the requirements"},
	sharing.NotADepartment:   {"申请人不是政府部门", "the applicant is no department"},
	sharing.AccessSuspended:  {"共享权限已暂停", "access is suspended"},
	sharing.DataNotShared:    {"属于不予共享类", "the data is not shared"},

	"api":   {"服务接口", "service interface"},
	"batch": {"批量交换", "batch exchange"},
	"file":  {"文件下载", "file download"},
}

var weekdays = [...]deadline.Text{{"周日", "Sun"}, {"周一", "Mon"}, {"周二", "Tue"}, {"周三", "Wed"}, {"周四", "Thu"}, {"周五", "Fri"}, {"周六", "Sat"}}
