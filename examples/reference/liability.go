package main

import (
	"iter"
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/examples/internal/protocol"
	"gongxiang.example/jurisdiction"
)

// attached is the answer to liability.
type attached struct {
	Found    bool                    `json:"found"`
	Severity *jurisdiction.Severity  `json:"severity,omitempty"`
	By       jurisdiction.Role       `json:"by,omitempty"`
	Basis    []jurisdiction.Citation `json:"basis"`
	Grounds  []ground                `json:"grounds"`
	Supposed *supposition            `json:"supposed,omitempty"`
	Readings []string                `json:"readings,omitempty"`
}

// ground is a ground of liability that a breach may fall under.
type ground struct {
	Cite         jurisdiction.Citation `json:"cite"`
	Standing     string                `json:"standing"`
	Would        string                `json:"would,omitempty"`
	Needs        []string              `json:"needs,omitempty"`
	Orderers     []orderer             `json:"orderers"`
	Consequences []consequence         `json:"consequences"`
}

type orderer struct {
	Role     jurisdiction.Role     `json:"role"`
	Division jurisdiction.Division `json:"division,omitzero"`
}

type consequence struct {
	Code  string   `json:"code"`
	Needs []string `json:"needs,omitempty"`
	Words *words   `json:"words"`
}

// A fault is what is asked about: a finding by its code, or the breach of a
// provision; whose it is, and between whom.
type fault struct {
	code    string
	place   jurisdiction.Citation
	by      jurisdiction.Role
	setting jurisdiction.Setting
	on      deadline.Date
}

// liability says what the texts attach to a finding or a breach: the grounds, who
// may order correction, what may follow. Never that anybody is liable.
func liability(q *question) (any, error) {
	f, suppose := q.fault(), q.suppose()
	if err := q.end(); err != nil {
		return nil, err
	}
	if suppose != nil {
		return f.supposed(q.Law, suppose)
	}
	if err := afterFirst(q.Law, f.on); err != nil {
		return nil, err
	}
	found, ok := f.find(q.Law)
	out := attached{Found: ok, Basis: []jurisdiction.Citation{}, Grounds: []ground{}}
	if !ok {
		out.Readings = f.hinges(q.Law)
		return out, nil
	}
	for l := range q.Law.Liability(found, f.setting.Parties) {
		out.add(l, l.Standing.String(), "")
	}
	out.By, out.Basis = found.By, slices.Collect(found.Basis())
	if f.code != "" {
		out.Severity = &found.Severity
	}
	return out, nil
}

// find makes the finding.
func (f *fault) find(law *jurisdiction.Law) (found jurisdiction.Finding, ok bool) {
	if f.code == "" {
		return law.Breach(f.place, f.by, &f.setting, f.on)
	}
	found, ok = law.Finding(f.code, &f.setting, f.on)
	if f.by != jurisdiction.NoRole {
		found.By = f.by
	}
	return found, ok
}

// supposed answers for a draft: no severity, no reading of who is at fault, and
// grounds that hold nobody liable.
func (f *fault) supposed(law *jurisdiction.Law, s *supposition) (any, error) {
	h, err := law.Hypothetical(s.Instrument, s.From)
	if err != nil {
		return nil, err
	}
	found, ok := h.Breach(f.place, f.by, &f.setting, f.on)
	out := attached{Found: ok, Basis: []jurisdiction.Citation{}, Grounds: []ground{}, Supposed: s}
	if !ok {
		return out, nil
	}
	for l := range h.Liability(found, f.setting.Parties) {
		out.add(l, hypothetical, l.Standing().String())
	}
	out.Basis = slices.Collect(found.Basis())
	return out, nil
}

// hinges are the options on which it depends that the text of a breach does not
// bind.
func (f *fault) hinges(law *jurisdiction.Law) (keys []string) {
	at := f.setting.Parties.In(f.by)
	for r := range law.Reach(jurisdiction.Question{Body: at, Facts: f.setting.Facts, On: f.on}) {
		if r.Instrument.ID() == f.place.Instrument() && r.Reading != "" {
			keys = append(keys, r.Reading)
		}
	}
	return keys
}

// add puts a ground of a law or of a draft beside the others, and the options on
// which it depends among theirs, which stay in order.
func (a *attached) add(l interface {
	Cite() jurisdiction.Citation
	Needs() iter.Seq[string]
	Orderers() iter.Seq[jurisdiction.Orderer]
	Consequences() iter.Seq[jurisdiction.Consequence]
	Readings() iter.Seq[string]
}, standing, would string) {
	g := ground{Cite: l.Cite(), Standing: standing, Would: would, Needs: slices.Collect(l.Needs()), Orderers: []orderer{}, Consequences: []consequence{}}
	for o := range l.Orderers() {
		g.Orderers = append(g.Orderers, orderer{o.Role, o.Place})
	}
	for c := range l.Consequences() {
		g.Consequences = append(g.Consequences, consequence{c.Code(), slices.Collect(c.Needs()), wordsOf(c.Words())})
	}
	a.Grounds = append(a.Grounds, g)
	for key := range l.Readings() {
		if i, there := slices.BinarySearch(a.Readings, key); !there {
			a.Readings = slices.Insert(a.Readings, i, key)
		}
	}
}

// fault reads what is asked about.
func (q *question) fault() (f fault) {
	f.code = q.Str(q.in, "finding")
	q.Text(q.in, "breach", &f.place)
	q.Text(q.in, "by", &f.by)
	finding, breach := q.in.Get("finding"), q.in.Get("breach")
	switch {
	case (finding == nil) == (breach == nil):
		q.Fail(q.in, protocol.BadRequest, "want a member %q or a member %q, and not both", "finding", "breach")
	case finding != nil && q.in.Get("suppose") != nil:
		q.Fail(finding, protocol.BadRequest, "want a member %q where a draft is supposed", "breach")
	case breach != nil:
		q.Must(q.in, "by")
		q.provision(breach, f.place)
	case finding.Kind() == protocol.String && !q.knownFinding(f.code):
		q.Fail(finding, protocol.BadValue, "finding %q: no text held has a check of this name", f.code)
	}
	f.setting = q.setting()
	f.on = q.Date(q.in, "on")
	return f
}

// provision looks whether a text held has a norm at a place or in it.
func (q *question) provision(v *protocol.Node, place jurisdiction.Citation) {
	if place.IsZero() {
		return // said already
	}
	switch i := q.Law.Instrument(place.Instrument()); {
	case i == nil:
		q.Fail(v, protocol.UnknownInstrument, "no text %q is held", place.Instrument())
	case !i.Has(place):
		q.Fail(v, protocol.BadValue, "%v: the text has no such provision", place)
	}
}

func (q *question) knownFinding(code string) bool {
	for i := range q.Law.Instruments() {
		for c := range i.Checks() {
			if c.Code() == code {
				return true
			}
		}
	}
	return false
}

// setting reads the parties, the facts and the procedure.
func (q *question) setting() (s jurisdiction.Setting) {
	c := q.Case(q.in, "case")
	s.Parties, s.Facts = c.Parties, c.Facts
	s.Procedure = jurisdiction.Procedure(q.OneOf(q.in, "procedure", []string{"sharing", "catalog", "dispute", "opening", "operation", "governance"}))
	return s
}
