package operation

import "gongxiang.example/jurisdiction"

// The events beside those that package jurisdiction names. The texts of Hubei and
// Jingzhou declare them.
const (
	OperationGranted jurisdiction.EventType = "operation-granted" // 授予运营权
	GrantOver        jurisdiction.EventType = "grant-ended"       // the grant came to its end
	UseDisclosed     jurisdiction.EventType = "use-disclosed"     // 披露使用情况
	ProcessorEnded   jurisdiction.EventType = "processor-ended"   // merged, split, dissolved; flag no-receiver: nobody takes the data

	PurchasePlanned  jurisdiction.EventType = "purchase-planned"  // need stated (提出采购需求)
	PurchaseNotified jurisdiction.EventType = "purchase-notified" // authority told before (提前告知)
	Purchased        jurisdiction.EventType = "purchased"         // contract (采购)
	PurchaseDropped  jurisdiction.EventType = "purchase-dropped"  // given up

	EmergencyBegan jurisdiction.EventType = "emergency-began" // collection and use began
	EmergencyEnded jurisdiction.EventType = "emergency-ended" // the response ended (应对工作结束)
	Assessed       jurisdiction.EventType = "data-assessed"   // assessed by class (分类评估)
	Sealed         jurisdiction.EventType = "data-sealed"     // 封存

	WorthlessFound      jurisdiction.EventType = "found-worthless"      // 认定失去价值、没有保存要求
	Treated             jurisdiction.EventType = "data-treated"         // secured and masked (安全和脱敏处理)
	DestructionApproved jurisdiction.EventType = "destruction-approved" // 内部审批
	DisposalEntrusted   jurisdiction.EventType = "disposal-entrusted"   // flags secrecy-agreement, responsibilities

	Destroyed jurisdiction.EventType = "data-destroyed" // 销毁; flag recorded: the operations are on record
)

// Flags of events.
const (
	NoReceiver       = "no-receiver"       // processor-ended: nobody takes the data over
	SecrecyAgreement = "secrecy-agreement" // disposal-entrusted: an agreement on security and secrecy was signed
	Responsibilities = "responsibilities"  // disposal-entrusted: both sides' responsibilities are clear
	Recorded         = "recorded"          // data-destroyed: the operations are on record
	KeepingAssessed  = "keeping-assessed"  // data-sealed: that personal information is kept was assessed and recorded
	complete         = "complete"          // rectified: adequately
	partial          = "not-complete"      // rectified: not adequately
	receiver         = "not-no-receiver"   // processor-ended: somebody takes the data over
)
