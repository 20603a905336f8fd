package main

import (
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// The words of the page, in the order in which they appear on it.
var (
	wordRequester = deadline.Text{"需求部门", "Requester"}
	wordProvider  = deadline.Text{"提供部门", "Provider"}
	wordSubject   = deadline.Text{"争议事项", "Dispute on"}
	wordDay       = deadline.Text{"依据之日", "On"}
	wordPair      = deadline.Text{"双方关系", "The parties"}
	sayPeers      = deadline.Text{"同级", "of one level in one place"}
	sayOthers     = deadline.Text{"跨层级或者跨地域", "of different levels or places"}
	wordStages    = deadline.Text{"处理阶梯", "Who settles it"}
	wordWhy       = deadline.Text{"理由", "Why"}
	wordStanding  = deadline.Text{"地位", "Standing"}
	wordTerm      = deadline.Text{"期限", "Limit"}
	wordBasis     = deadline.Text{"依据", "Basis"}
	wordNone      = deadline.Text{"没有", "none"}
	wordOther     = deadline.Text{"另一种读法", "Under another reading"}
	sayOther      = deadline.Text{"%s（%s=%s）：由%s协调，%s决定", "%s (%s=%s): coordinated by the %s, decided by the %s"}
	sayNobody     = deadline.Text{"%s（%s=%s）：没有哪一级主管部门高于双方", "%s (%s=%s): no authority stands above both"}
	wordAside     = deadline.Text{"不适用的规定", "Not applied"}
	wordDraft     = deadline.Text{"草案·假设", "Draft, supposed"}
	wordUnknown   = deadline.Text{"无法得知和条文没有写明的", "Not known, or left open"}
	wordAgreed    = deadline.Text{"达成一致", "agreed"}
	sayFails      = deadline.Text{"协商不成", "without success"}
	sayNoAgree    = deadline.Text{"未达成一致", "no agreement"}
	wordNoRoute   = deadline.Text{"没有途径", "no route"}
)

var managedWords = [...]deadline.Text{
	jurisdiction.ByPlace:      {},
	jurisdiction.ByPrefecture: {"市垂直管理", "managed by the prefecture"},
	jurisdiction.ByProvince:   {"省垂直管理", "managed by the province"},
	jurisdiction.ByCentre:     {"中央垂直管理", "managed by the centre"},
}

var (
	wordAuthority = deadline.Text{"数据主管部门", "the data-sharing authority"}
	sayKinds      = map[jurisdiction.BodyKind]deadline.Text{
		jurisdiction.AuthorizedOrganization: {"法律、法规授权的组织", "authorized organization"},
		jurisdiction.StateOrgan:             {"其他国家机关", "other State organ"},
		jurisdiction.PartyOrgan:             {"党的机关", "Party organ"},
		jurisdiction.MassOrganization:       {"群团组织", "mass organization"},
		jurisdiction.Military:               {"军队", "military"},
		jurisdiction.PublicInstitution:      {"事业单位", "public institution"},
		jurisdiction.Utility:                {"公用事业单位", "public utility"},
	}
)

// standingWords are of a stage; the reason stands after them.
var standingWords = map[jurisdiction.Standing]deadline.Text{
	jurisdiction.Governing:     {"适用", "governing"},
	jurisdiction.Supplementary: {"补充适用", "supplementary"},
	jurisdiction.Contested:     {"有争议", "contested"},
	jurisdiction.Displaced:     {"不适用", "displaced"},
	jurisdiction.Guidance:      {"参照", "guidance"},
}
