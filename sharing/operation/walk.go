package operation

import (
	"slices"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/casework"
	"gongxiang.example/jurisdiction"
)

// A walk is one item as its events pass: where it stands, and what a strict reader
// sees on the way. Which text minds is for the texts to say.
type walk struct {
	c      *Case
	item   Item
	state  State
	sights []casework.Sight
	room   [16]casework.Sight

	began     deadline.Date // the grant, or the collection for an emergency
	ended     deadline.Date // the grant, or the response
	emergency bool
	breach    casework.Breach

	notified      deadline.Date // the last notice before the purchase
	finance, data bool          // the last review of each agreed
	bought        deadline.Date
}

// begin sets out for an item.
func (w *walk) begin(c *Case, i Item) {
	*w = walk{c: c, item: i}
	w.sights = w.room[:0]
}

func (w *walk) put(code string, on deadline.Date) {
	w.sights = append(w.sights, casework.Sight{Code: code, On: on})
}

// about is put for a sight that checks may be about in part: a mode, a source of funds.
func (w *walk) about(code string, on deadline.Date, word string) {
	w.sights = append(w.sights, casework.Sight{Code: code, On: on, About: word})
}

// doubt is put for what one serious reading excuses.
func (w *walk) doubt(code string, on deadline.Date) {
	w.sights = append(w.sights, casework.Sight{Code: code, On: on, Doubt: true})
}

// see looks at an event before it moves the item.
func (w *walk) see(e *jurisdiction.Event) {
	switch e.Type {
	case OperationGranted:
		w.began = e.On
		w.grant(e.On)
	case jurisdiction.Suspended:
		w.breach.Close(e.On)
	case jurisdiction.Terminated:
		w.ended = e.On
		w.steps(e)
	case GrantOver:
		w.ended = e.On
	case ProcessorEnded:
		if e.Has(NoReceiver) {
			w.ended = e.On
		}
	case PurchaseNotified:
		w.notified = e.On
	case jurisdiction.Reviewed:
		if e.By == jurisdiction.FinanceAuthority {
			w.finance = e.Agree
		} else {
			w.data = e.Agree
		}
	case Purchased:
		w.bought = e.On
		w.purchase(e.On)
	case EmergencyBegan:
		w.began, w.emergency = e.On, true
		w.plan(e.On)
	case EmergencyEnded:
		w.ended = e.On
	case Sealed:
		w.sealed(e)
	case Destroyed:
		if w.state == EmergencyOver {
			w.put("emergency-unassessed", e.On)
		}
	default:
		w.steps(e)
	}
}

// steps looks at the steps after a breach.
func (w *walk) steps(e *jurisdiction.Event) {
	if code := w.breach.See(e); code != "" {
		w.sights = append(w.sights, casework.Sight{Code: code, On: e.On, By: e.By})
	}
}

// grant looks at who granted and how (readings A21, A22, A23). Every sight is about the
// mode, so that a text can want one thing of an overall grant and another of one by
// field.
func (w *walk) grant(on deadline.Date) {
	g := w.c.Grant
	if g == nil {
		return
	}
	mode := g.Mode.String()
	w.about("grant-not-unified", on, mode)
	var government, authority, sector bool
	for _, by := range g.By {
		government = government || by.Role == jurisdiction.Government
		authority = authority || by.Role == jurisdiction.Authority
		sector = sector || by.Role == jurisdiction.Responsible
	}
	for _, s := range [...]struct {
		code string
		seen bool
	}{
		{"grantor-not-government", len(g.By) > 0 && !government},
		{"grant-by-sector-alone", sector && !authority && !government},
		{"grant-not-joint", len(g.By) > 0 && !(authority && sector)},
		{"grant-without-approval", !g.approved(w.c.Body.Division, on)},
		{"grant-without-need", !g.Need.isWhole(on)},
		{"operator-not-state-owned", g.StateOwned == jurisdiction.No},
		{"grant-before-measures", g.Measures == jurisdiction.No},
	} {
		if s.seen {
			w.about(s.code, on, mode)
		}
	}
}

// approved reports whether a government of the level of the authority that granted
// approved by the day of the grant. That of the province does not stand for the
// city's (reading A21).
func (g *Grant) approved(place jurisdiction.Division, on deadline.Date) bool {
	for _, by := range g.By {
		if by.Role == jurisdiction.Authority && !by.Place.IsZero() {
			place = by.Place
		}
	}
	return g.ApprovedBy == place && !g.ApprovedBy.IsZero() && !g.ApprovedOn.IsZero() && !g.ApprovedOn.After(on)
}

// purchase looks at what had to be there before the contract (readings A22, A26, A27,
// H14).
func (w *walk) purchase(on deadline.Date) {
	funds := w.c.Body.Funding.String()
	w.about("part-funded-purchase", on, funds)
	if !w.finance || !w.data {
		w.about("purchase-unreviewed", on, funds)
	}
	if w.notified.IsZero() || !w.notified.Before(on) {
		w.about("bought-without-notice", on, funds)
	}
	p := w.c.Purchase
	if p == nil {
		return
	}
	for _, s := range [...]struct {
		code string
		seen bool
	}{
		{"purchase-without-need", !p.Need.isWhole(on)},
		{"public-data-bought", p.Public == jurisdiction.Yes},
		{"bought-shareable", p.Shareable == jurisdiction.Yes},
		{"same-need-elsewhere", p.AlsoWanted == jurisdiction.Yes},
	} {
		if s.seen {
			w.about(s.code, on, funds)
		}
	}
	if p.Venue == OffExchange {
		w.sights = append(w.sights, casework.Sight{Code: "off-venue", On: on, About: funds, By: jurisdiction.AnyBody})
	}
}

// plan looks at what had to be set before data was collected for an emergency.
func (w *walk) plan(on deadline.Date) {
	p := w.c.Plan
	if p == nil {
		return
	}
	for _, s := range [...]struct{ code, set string }{
		{"emergency-without-purpose", p.Purpose}, {"emergency-without-scope", p.Scope},
		{"emergency-without-method", p.Method}, {"emergency-without-period", p.Period},
	} {
		if s.set == "" {
			w.put(s.code, on)
		}
	}
}

// sealed looks at data of an emergency that is sealed (reading A31).
func (w *walk) sealed(e *jurisdiction.Event) {
	if w.state == EmergencyOver {
		w.put("emergency-unassessed", e.On)
	}
	if w.item.Personal == jurisdiction.Yes && !e.Has(KeepingAssessed) {
		w.put("emergency-sealed-personal", e.On)
	}
}

// end looks at what lasts at the end of the day asOf, and at the acts: those that
// touch the item, and with the first item those on data that is none of the case's.
func (w *walk) end(asOf deadline.Date, first bool) {
	if w.state == CorrectionOrdered || w.state == Suspended {
		if from, by, ok := w.breach.Owed(asOf); ok {
			w.sights = append(w.sights, casework.Sight{Code: "termination-owed", On: from, By: by})
		}
	}
	if w.state == Bought {
		w.put("purchase-unlisted", w.bought)
	}
	for k := range w.c.Acts {
		a := &w.c.Acts[k]
		if a.On.After(asOf) || !w.c.concerns(a, w.item.ID, first) {
			continue
		}
		if w.emergency {
			w.response(a)
		} else {
			w.act(a)
		}
	}
}

// concerns reports whether an act is one on the item.
func (c *Case) concerns(a *Act, item string, first bool) bool {
	if len(a.Items) == 0 || slices.Contains(a.Items, item) {
		return true
	}
	return first && !slices.ContainsFunc(c.Items, func(i Item) bool { return slices.Contains(a.Items, i.ID) })
}

// act looks at what an operator did (hubei-2025:35).
func (w *walk) act(a *Act) {
	var g Grant
	if w.c.Grant != nil {
		g = *w.c.Grant
	}
	if len(g.Items) > 0 && slices.ContainsFunc(a.Items, func(id string) bool { return !slices.Contains(g.Items, id) }) {
		w.put("beyond-grant", a.On)
	}
	if w.began.IsZero() || a.On.Before(w.began) || !g.From.IsZero() && a.On.Before(g.From) ||
		!g.Until.IsZero() && a.On.After(g.Until) || !w.ended.IsZero() && a.On.After(w.ended) {
		w.put("operated-after-grant", a.On)
	} else if slices.ContainsFunc(w.breach.Closed(), func(s casework.Span) bool { return s.Covers(a.On) }) {
		w.doubt("operated-after-grant", a.On) // on data had before: open
	}
	if a.Purpose != "" && len(g.Purposes) > 0 && !slices.Contains(g.Purposes, a.Purpose) {
		w.put("operated-for-other-purpose", a.On)
	}
	if a.Platform == jurisdiction.No {
		w.put("operated-off-platform", a.On)
	}
	w.given(a)
}

// given looks at what left the operator's hands.
func (w *walk) given(a *Act) {
	switch a.Kind {
	case Released, Supplied, Traded:
		if a.Form.IsRaw() == jurisdiction.Yes {
			w.put("raw-data-supplied", a.On)
		}
	}
	switch a.Kind {
	case Released:
		if a.Reviewed.IsZero() || a.Reviewed.After(a.On) {
			w.put("released-unreviewed", a.On)
		}
	case Traded:
		w.sights = venue(w.sights, a.ForValue, a.Venue, a.On, "operation-product", jurisdiction.AuthorizedOperator)
	case Entrusted:
		for _, term := range EntrustmentTerms() {
			if !slices.Contains(a.Terms, term) {
				w.sights = append(w.sights, casework.Sight{Code: "entrustment-element", On: a.On, About: term, By: jurisdiction.AuthorizedOperator})
				break
			}
		}
	case Monopolized:
		w.put("monopoly-found", a.On)
	}
}

// response looks at an act on data of an emergency: it is for the response alone, and
// when that has ended for nothing.
func (w *walk) response(a *Act) {
	switch {
	case a.Kind == Leaked:
		w.put("emergency-leaked", a.On)
	case a.Response == jurisdiction.No:
		w.put("emergency-other-use", a.On)
	case !w.ended.IsZero() && a.On.After(w.ended):
		if a.Response == jurisdiction.Yes {
			w.doubt("emergency-other-use", a.On) // the response had ended on record
		} else {
			w.put("emergency-other-use", a.On)
		}
	}
}
