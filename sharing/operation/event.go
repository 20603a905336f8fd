package operation

import "gongxiang.example/jurisdiction"

// The events beside those that package jurisdiction names. The texts of
// Hubei declare them.
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

	Destroyed jurisdiction.EventType = "data-destroyed" // 销毁
)

// Flags of events.
const (
	NoReceiver      = "no-receiver"      // processor-ended: nobody takes the data over
	KeepingAssessed = "keeping-assessed" // data-sealed: that personal information is kept was assessed and recorded
	complete        = "complete"         // rectified: adequately
	partial         = "not-complete"     // rectified: not adequately
	receiver        = "not-no-receiver"  // processor-ended: somebody takes the data over
)
