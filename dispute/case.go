package dispute

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/clip"
	"gongxiang.example/jurisdiction"
)

// A Party is a body in a dispute (争议一方).
type Party struct {
	jurisdiction.Body

	// ID tells the body from others of the same place: a credit code, or its
	// name. It is compared and never looked into; empty where nobody said.
	ID string

	// Zone names the functional zone (功能区) that the body belongs to: a
	// development zone or the like, which has no code and no people's government of its own.
	// Division is then that of the government which set the zone up. Empty for none.
	Zone string
}

// A Case is a dispute between two bodies (共享争议), and what happened in it. The
// functions of this package read it and change nothing in it.
type Case struct {
	Requester, Provider Party
	Subject             jurisdiction.Subject

	// Others take part beside the two: an authority that is drawn into the dispute,
	// say, which then does not coordinate it (reading S17 d). Whoever is to stand
	// over the parties stands over them too.
	Others []Party

	// Facts of the data, where a text asks for them. Whether it stands in the
	// catalog follows from the subject where it is not given.
	Facts jurisdiction.Facts

	// Without lists divisions that have no data-sharing authority in practice,
	// for which the next one up is to stand (reading G9). Nobody guesses it.
	Without []jurisdiction.Division

	Request []jurisdiction.Event // of the request that is disputed, in the order of days; none where they do not matter
	Events  []Event              // of the dispute, in the order of days
}

// The kinds of error for a case that is none of this procedure.
var (
	ErrSameBody = errors.New("dispute: the same body twice") // both parties are one
	ErrParty    = errors.New("dispute: not this procedure")  // a person or an enterprise; a [*PartyError] says more
	ErrSubject  = errors.New("dispute: subject")             // none that is declared
)

// A PartyError says that a party is none that can have such a dispute, and what
// the texts held have for it instead.
type PartyError struct {
	Role     jurisdiction.Role // NoRole for one of [Case.Others]
	Kind     jurisdiction.BodyKind
	Remedies []Remedy // none where the texts in force there have nothing
}

// A Remedy is another procedure that is open to a party.
type Remedy struct {
	Name   string            // of the function in its text: open-request, objection, complaint
	Words  jurisdiction.Text // what it is
	Holder jurisdiction.Text // who takes it
	Cites  []jurisdiction.Citation
}

func (e *PartyError) Error() string {
	var list []string
	for _, r := range e.Remedies {
		s := r.Name
		for _, c := range r.Cites {
			s += " " + c.String()
		}
		list = append(list, s)
	}
	instead := strings.Join(list, "; ")
	if instead == "" {
		instead = "the texts held have none for it"
	}
	return fmt.Sprintf("%v: the %s is of kind %q, and the parties are departments or bodies like them; its own procedure: %s", ErrParty, roleName(e.Role), e.Kind, instead)
}

// Unwrap returns [ErrParty].
func (e *PartyError) Unwrap() error { return ErrParty }

// check gathers what is wrong with a case on a day. A sound one costs no
// allocation.
func (c *Case) check(law *jurisdiction.Law, on deadline.Date) error {
	if law == nil || c == nil {
		return &jurisdiction.UndeterminedError{Fact: "law and case"}
	}
	var errs []error
	if on.IsZero() {
		errs = append(errs, &jurisdiction.UndeterminedError{Fact: "on"})
	}
	for _, r := range [...]jurisdiction.Role{jurisdiction.Requester, jurisdiction.Provider} {
		p, other := c.party(r)
		errs = append(errs, p.check(r, law, other, on)...)
	}
	for k := range c.Others {
		errs = append(errs, c.Others[k].check(jurisdiction.NoRole, law, &c.Provider, on)...)
	}
	switch {
	case c.Subject == jurisdiction.NoSubject:
		errs = append(errs, &jurisdiction.UndeterminedError{Fact: "subject"})
	case !c.Subject.IsDeclared():
		errs = append(errs, fmt.Errorf("%w %v: want one such as %v", ErrSubject, c.Subject, jurisdiction.OverRefusal))
	}
	if c.oneBody() {
		errs = append(errs, fmt.Errorf("%w: requester and provider are both %q of %v; want two bodies", ErrSameBody, clip.String(c.Requester.ID), c.Requester.Division))
	}
	return errors.Join(errs...)
}

// check says what is wrong with a party in a role, none for one of the others.
func (p *Party) check(r jurisdiction.Role, law *jurisdiction.Law, other *Party, on deadline.Date) (errs []error) {
	name := roleName(r)
	if p.Kind == jurisdiction.UnknownBody {
		errs = append(errs, &jurisdiction.UndeterminedError{Fact: "kind of body of the " + name})
	}
	if p.isPrivate() {
		return append(errs, &PartyError{r, p.Kind, remedies(law, other, on)})
	}
	if p.Division.IsZero() {
		errs = append(errs, &jurisdiction.UndeterminedError{Fact: "division of the " + name})
	}
	return errs
}

// roleName is a role in an error.
func roleName(r jurisdiction.Role) string {
	if r == jurisdiction.NoRole {
		return "further party"
	}
	return r.String()
}

// party returns the body in a role and the other one.
func (c *Case) party(r jurisdiction.Role) (p, other *Party) {
	if r == jurisdiction.Requester {
		return &c.Requester, &c.Provider
	}
	return &c.Provider, &c.Requester
}

// isPrivate reports whether the party is none that owes or is owed data for public
// duties. An enterprise that acts under statutory authority is an authorized
// organization, one that supplies water a utility.
func (p *Party) isPrivate() bool {
	return p.Kind == jurisdiction.Person || p.Kind == jurisdiction.Enterprise
}

// isAuthorityOf reports whether the party is the authority of a division. A zone
// has none that is one of a division.
func (p *Party) isAuthorityOf(d jurisdiction.Division) bool {
	return p.IsAuthority && p.Division == d && p.Zone == ""
}

// isAuthorityOf reports whether the authority of a division is among the parties.
func (c *Case) isAuthorityOf(d jurisdiction.Division) bool {
	return c.some(func(p *Party) bool { return p.isAuthorityOf(d) })
}

// liesIn reports whether all parties lie in a territory.
func (c *Case) liesIn(territory jurisdiction.Division) bool {
	return !c.some(func(p *Party) bool { return !territory.Contains(p.Division) })
}

// some reports whether one of all who take part is such.
func (c *Case) some(is func(*Party) bool) bool {
	for k := range c.Others {
		if is(&c.Others[k]) {
			return true
		}
	}
	return is(&c.Requester) || is(&c.Provider)
}

// oneBody reports whether the parties are the same body: by their IDs, or since a
// place has one authority.
func (c *Case) oneBody() bool {
	a, b := &c.Requester, &c.Provider
	if a.Division != b.Division || a.Zone != b.Zone || a.Division.IsZero() {
		return false
	}
	return a.ID != "" && a.ID == b.ID || a.ID == "" && b.ID == "" && a.IsAuthority && b.IsAuthority
}

// remedies lists what the texts in force at the place of the other body have for
// somebody outside: to ask for open data, to object to data about oneself, to
// complain. Each text says who takes it.
func remedies(law *jurisdiction.Law, other *Party, on deadline.Date) (list []Remedy) {
	for _, r := range [...]Remedy{
		{Name: "open-request", Words: jurisdiction.Text{"申请开放数据", "to ask for open data"}},
		{Name: "objection", Words: jurisdiction.Text{"对数据提出异议或者校核申请", "to object to data, or ask to have it checked"}},
		{Name: "complaint", Words: jurisdiction.Text{"投诉、举报", "to complain or report"}},
	} {
		for f := range law.Competent(r.Name, other.Division, on) {
			r.Holder, r.Cites = f.Holder(), slices.Collect(f.Cites())
			list = append(list, r)
		}
	}
	return list
}

// facts are those of the data; a dispute over uncataloged data says by itself that
// it stands in no catalog, every other that it does where nobody says otherwise.
func (c *Case) facts() jurisdiction.Facts {
	f := c.Facts
	switch {
	case c.Subject == jurisdiction.OverUncataloged:
		f.Cataloged = jurisdiction.No
	case f.Cataloged == jurisdiction.Unknown:
		f.Cataloged = jurisdiction.Yes
	}
	return f
}
