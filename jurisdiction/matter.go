package jurisdiction

// A Matter is a question on which a rule speaks (事项). The set is open: a text
// may declare matters of its own.
type Matter string

// A Procedure groups the matters whose clocks run in one kind of case. The set
// is open. Sharing is between departments for their duties; giving data to
// society is opening.
//
//law:state-2025:3.2
//law:hubei-2021:3.3
//law:hubei-2021:3.4
type Procedure string

// The procedures that the packages of this module follow.
const (
	Sharing    Procedure = "sharing"    // a request between departments and what follows
	Cataloging Procedure = "catalog"    // the life of a catalog entry
	Opening    Procedure = "opening"    // open data
	Operation  Procedure = "operation"  // authorized operation
	Disputing  Procedure = "dispute"    // disputes
	Governance Procedure = "governance" // duties outside a case
)

// matterInfo describes a matter that the module knows without any text.
type matterInfo struct {
	matter    Matter
	procedure Procedure
	words     Text
}

// coreMatters are the matters of the reference protocol.
var coreMatters = []matterInfo{
	{"reply-unconditional", Sharing, Text{"无条件共享类的答复", "reply, unconditional data"}},
	{"reply-conditional", Sharing, Text{"有条件共享类的答复", "reply, conditional data"}},
	{"reply-uncataloged", Sharing, Text{"目录外数据的答复", "reply, data not in the catalog"}},
	{"reply-extension", Sharing, Text{"答复期限的延长", "extension of the reply"}},
	{"silence", Sharing, Text{"逾期未答复", "silence"}},
	{"supplement", Sharing, Text{"补充材料", "supplement"}},
	{"delivery", Sharing, Text{"提供数据", "delivery"}},
	{"correction", Sharing, Text{"校核", "correction"}},
	{"suspect-data", Sharing, Text{"疑义、错误数据", "suspect data"}},
	{"use-limits", Sharing, Text{"使用限制", "limits of use"}},
	{"suspension", Sharing, Text{"暂停与终止共享", "suspension and termination"}},
	{"service-ending", Sharing, Text{"终止或者变更服务", "ending or changing a service"}},
	{"retention", Sharing, Text{"使用记录保存", "retention of records"}},
	{"disposal", Sharing, Text{"妥善处置", "disposal"}},
	{"return-flow", Sharing, Text{"数据回流", "return flow"}},
	{"repeat-collection", Sharing, Text{"重复收集", "repeat collection"}},
	{"channel", Sharing, Text{"取得数据的途径", "ways to the data"}},
	{"listing", Sharing, Text{"目录外数据编入目录", "listing of uncataloged data"}},
	{"catalog-update", Cataloging, Text{"目录更新", "catalog update"}},
	{"catalog-update-extension", Cataloging, Text{"目录更新的延长", "extension of the catalog update"}},
	{"catalog-review", Cataloging, Text{"目录审核", "catalog review"}},
	{"catalog-maintenance", Cataloging, Text{"目录维护", "catalog maintenance"}},
	{"not-shared-basis", Cataloging, Text{"不予共享的依据", "basis for not sharing"}},
	{"negative-list", Cataloging, Text{"负面清单", "negative list"}},
	{"identifiers", Cataloging, Text{"标识", "identifiers"}},
	{"timely-supply", Cataloging, Text{"及时归集", "timely supply"}},
	{"open-data", Opening, Text{"数据开放", "open data"}},
	{"open-objection", Opening, Text{"开放数据异议", "objection to opened data"}},
	{"authorized-operation", Operation, Text{"授权运营", "authorized operation"}},
	{"procurement", Operation, Text{"采购", "procurement"}},
	{"emergency-data", Operation, Text{"应急数据", "emergency data"}},
	{"dispute", Disputing, Text{"争议", "dispute"}},
	{"platform", Governance, Text{"平台", "platform"}},
	{"annual-report", Governance, Text{"年度报告", "annual report"}},
	{"incident", Governance, Text{"数据安全事件", "data-security incident"}},
	{"complaint", Governance, Text{"投诉、举报", "complaints and reports"}},
	{"scope", Governance, Text{"适用范围", "scope"}},
	{"validity", Governance, Text{"效力", "validity"}},
	{"liability", Governance, Text{"法律责任", "liability"}},
}
