package main

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
	"gongxiang.example/sharing/operation"
)

// supposition is a draft that is taken to be in force from a day.
type supposition struct {
	Instrument string        `json:"instrument"`
	From       deadline.Date `json:"from"`
}

// suppose takes what is supposed, nil where nothing is.
func (q *question) suppose() (s *supposition) {
	q.Within(q.in, "suppose", func(n *protocol.Node) {
		q.Must(n, "instrument")
		s = &supposition{q.Str(n, "instrument"), q.Date(n, "from")}
	})
	return s
}

// mustSuppose takes what has to be supposed: no text in force answers.
func (q *question) mustSuppose() *supposition {
	q.Must(q.in, "suppose")
	return q.suppose()
}

// supposedFinding is what would be found. It has no severity, and nobody is named.
type supposedFinding struct {
	Code     string                  `json:"code"`
	Standing string                  `json:"standing"`
	On       deadline.Date           `json:"on"`
	Item     string                  `json:"item,omitempty"`
	Basis    []jurisdiction.Citation `json:"basis"`
}

// supposedFindings is an answer about a draft.
type supposedFindings struct {
	Findings []supposedFinding `json:"findings"`
	Unknown  []string          `json:"unknown,omitempty"`
	Supposed *supposition      `json:"supposed"`
}

// whatIf answers what would be found if a draft were in force.
func whatIf(law *jurisdiction.Law, s *supposition, ask func(*jurisdiction.Hypothetical) ([]jurisdiction.SupposedFinding, error)) (any, error) {
	h, err := law.Hypothetical(s.Instrument, s.From)
	if err != nil {
		return nil, err
	}
	found, err := ask(h)
	if err != nil {
		return nil, err
	}
	out := supposedFindings{Findings: []supposedFinding{}, Supposed: s}
	for _, f := range found {
		out.Findings = append(out.Findings, supposedFinding{f.Code(), hypothetical, f.On(), f.Item(), slices.Collect(f.Basis())})
	}
	return out, nil
}

// checkTrade says which bans a draft would set against a trade.
func checkTrade(q *question) (any, error) {
	q.Must(q.in, "seller")
	t := operation.Trade{
		Seller: q.Body(q.in, "seller"), Security: q.Tri(q.in, "security"), Public: q.Tri(q.in, "public"), Privacy: q.Tri(q.in, "privacy"),
		Consent: q.Tri(q.in, "consent"), Barred: q.Tri(q.in, "barred"),
	}
	on, s := q.Date(q.in, "on"), q.mustSuppose()
	if err := q.end(); err != nil {
		return nil, err
	}
	var unknown []string
	out, err := whatIf(q.Law, s, func(h *jurisdiction.Hypothetical) (bans []jurisdiction.SupposedFinding, err error) {
		bans, unknown, err = operation.Tradable(h, &t, on)
		return bans, err
	})
	if err != nil {
		return nil, err
	}
	answer := out.(supposedFindings)
	answer.Unknown = unknown
	return answer, nil
}

// exempted is the answer to exempt: null where it depends on what nobody said.
type exempted struct {
	Exemption *operation.Exemption    `json:"exemption"`
	Basis     []jurisdiction.Citation `json:"basis"`
	Supposed  *supposition            `json:"supposed"`
}

// exempt says how far a draft would exempt an act from liability.
func exempt(q *question) (any, error) {
	q.Must(q.in, "body")
	c := operation.Conduct{
		Body: q.Body(q.in, "body"), On: q.Date(q.in, "on"), Policy: q.Tri(q.in, "policy"), NoBan: q.Tri(q.in, "no_ban"),
		Procedure: q.Tri(q.in, "procedure"), Minor: q.Tri(q.in, "minor"), Effect: q.Tri(q.in, "effect"),
		Remedied: q.Tri(q.in, "remedied"), HarmLowest: q.Tri(q.in, "harm_lowest"),
	}
	s := q.mustSuppose()
	if err := q.end(); err != nil {
		return nil, err
	}
	h, err := q.Law.Hypothetical(s.Instrument, s.From)
	if err != nil {
		return nil, err
	}
	x, basis, err := operation.Exempt(h, &c)
	if err != nil {
		return nil, err
	}
	out := exempted{Basis: basis, Supposed: s}
	if basis == nil {
		out.Basis = []jurisdiction.Citation{}
	}
	if x != operation.Undetermined {
		out.Exemption = &x
	}
	return out, nil
}
