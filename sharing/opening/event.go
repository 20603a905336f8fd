package opening

import "gongxiang.example/jurisdiction"

// The events of open data beside those that package jurisdiction names. The texts
// of Hubei and Jingzhou declare them.
const (
	Fetched           jurisdiction.EventType = "data-fetched"       // fetched without an application (直接获取)
	AgreementSigned   jurisdiction.EventType = "agreement-signed"   // 签署数据利用协议
	UndertakingSigned jurisdiction.EventType = "undertaking-signed" // 签署承诺书
	ObjectionFiled    jurisdiction.EventType = "objection-filed"    // received with the evidence (异议及证明材料)
	SuspensionJudged  jurisdiction.EventType = "suspension-judged"  // flag needed: the provider finds it necessary (认为必要)
	OpeningSuspended  jurisdiction.EventType = "opening-suspended"  // 中止开放
	ObjectionDecided  jurisdiction.EventType = "objection-decided"  // flags withdrawn, restored, treated; none for another measure
	ObjectionAnswered jurisdiction.EventType = "objection-answered" // 反馈异议提交者
)

// Flags of events.
const (
	Needed   = "needed"       // suspension-judged: suspension is necessary
	Withdraw = "withdrawn"    // objection-decided: the data is withdrawn (撤回数据)
	Restore  = "restored"     // objection-decided: opening goes on (恢复开放)
	Treat    = "treated"      // objection-decided: opened after treatment (处理后再开放)
	complete = "complete"     // supplemented: all is there; rectified: adequately
	partial  = "not-complete" // the contrary
)

// eventWords are the events that are called otherwise in opening than in sharing.
var eventWords = []struct {
	event jurisdiction.EventType
	words jurisdiction.Text
}{
	{jurisdiction.Consented, jurisdiction.Text{"授权访问", "access granted"}},
	{jurisdiction.Refused, jurisdiction.Text{"不同意申请", "application refused"}},
	{jurisdiction.Offered, jurisdiction.Text{"开放数据可供获取", "open data ready for use"}},
	{jurisdiction.Delivered, jurisdiction.Text{"向申请人开放", "opened to the applicant"}},
	{jurisdiction.MisuseFound, jurisdiction.Text{"发现违规使用开放数据", "use against the rules found"}},
	{jurisdiction.Suspended, jurisdiction.Text{"暂停对其开放", "opening to the applicant suspended"}},
	{jurisdiction.Restored, jurisdiction.Text{"恢复对其开放", "opening to the applicant restored"}},
	{jurisdiction.Terminated, jurisdiction.Text{"终止对其开放", "opening to the applicant ended"}},
	{jurisdiction.Rectified, jurisdiction.Text{"改正", "corrected"}},
}

// EventWords returns an event as it is called in opening: consent there is a grant
// of access, not consent to share. ok is false for an event that neither this package
// nor the law knows.
func EventWords(law *jurisdiction.Law, t jurisdiction.EventType) (words jurisdiction.Text, ok bool) {
	for k := range eventWords {
		if eventWords[k].event == t {
			return eventWords[k].words, true
		}
	}
	return law.Event(t)
}
