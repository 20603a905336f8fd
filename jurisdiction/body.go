package jurisdiction

import "gongxiang.example/internal/enum"

// A BodyKind says in which capacity a body acts. Capacity decides, not legal
// form: a university that grants degrees under statutory power acts as an
// authorized organization, and for its canteen as a public institution. The
// zero value is unknown, and no rule is applied to a body of unknown kind.
type BodyKind uint8

const (
	UnknownBody            BodyKind = iota // not given
	Department                             // government department (政府部门)
	AuthorizedOrganization                 // organization authorized by law or regulation to manage public affairs (法律、法规授权的组织)
	StateOrgan                             // other State organ (其他国家机关): court, procuratorate, people's congress, supervisory organ
	PartyOrgan                             // Party organ (党的机关)
	MassOrganization                       // mass organization (群团组织)
	Military                               // military (军队)
	PublicInstitution                      // public institution (事业单位)
	Utility                                // public utility (公用事业单位)
	Enterprise                             // enterprise (企业)
	Person                                 // natural person (自然人)
)

var bodyKindNames = []string{"", "department", "authorized-organization", "state-organ", "party-organ", "mass-organization",
	"military", "public-institution", "utility", "enterprise", "person"}

// String returns the name, such as "department".
func (k BodyKind) String() string { return enum.String(bodyKindNames, "BodyKind", k) }

// AppendText appends what [BodyKind.String] returns; an undeclared value is an error.
func (k BodyKind) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, bodyKindNames, "jurisdiction: body kind", k)
}

// MarshalText is [BodyKind.AppendText] on an empty slice.
func (k BodyKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText accepts the names that [BodyKind.String] returns.
func (k *BodyKind) UnmarshalText(b []byte) error {
	return enum.Parse(k, bodyKindNames, "jurisdiction: body kind", b)
}

// A Management says which level of government manages a body (管理层级). The zero
// value is the government of the place where it sits.
type Management uint8

const (
	ByPlace      Management = iota // the government of its place (属地管理)
	ByPrefecture                   // the prefecture (市以下垂直管理)
	ByProvince                     // the province (省以下垂直管理)
	ByCentre                       // the centre (中央垂直管理)
)

var managementNames = []string{"place", "prefecture", "province", "centre"}

// String returns "place", "prefecture", "province" or "centre".
func (m Management) String() string { return enum.String(managementNames, "Management", m) }

// AppendText appends what [Management.String] returns; an undeclared value is an error.
func (m Management) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, managementNames, "jurisdiction: management", m)
}

// MarshalText is [Management.AppendText] on an empty slice.
func (m Management) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText accepts the names that [Management.String] returns.
func (m *Management) UnmarshalText(b []byte) error {
	return enum.Parse(m, managementNames, "jurisdiction: management", b)
}

// Funding says from where a body is paid (经费来源). The zero value is that nobody
// said.
type Funding uint8

const (
	NoFunding  Funding = iota // not given
	FullFunds                 // by public funds in full (全额财政保障)
	PartFunds                 // by public funds in part (部分财政保障)
	SelfFunded                // by itself (自收自支)
)

var fundingNames = []string{"", "full", "part", "self"}

// String returns "full", "part" or "self".
func (f Funding) String() string { return enum.String(fundingNames, "Funding", f) }

// AppendText appends what [Funding.String] returns; an undeclared value is an error.
func (f Funding) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, fundingNames, "jurisdiction: funding", f)
}

// MarshalText is [Funding.AppendText] on an empty slice.
func (f Funding) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText accepts the names that [Funding.String] returns.
func (f *Funding) UnmarshalText(b []byte) error {
	return enum.Parse(f, fundingNames, "jurisdiction: funding", b)
}

// A Body is an organization in a case, as far as the law looks at it. Optional
// facts that are not given are never guessed. The zero value is no body.
type Body struct {
	Kind        BodyKind
	Division    Division
	ManagedBy   Management
	IsAuthority bool    // it is itself the data-sharing authority of its place
	Funding     Funding // where a rule on purchases asks for it

	// Sector is the line of business of a public utility or institution, as the
	// texts name it: water, power, telecom, health …; empty where nobody said.
	Sector string

	// AuthorizedBy is the law and article that empower an organization to manage
	// public affairs (法律、法规授权), in free text. It is what makes it one;
	// [Law.Reach] says where it was not given.
	AuthorizedBy string
}

// IsZero reports whether b is no body.
func (b Body) IsZero() bool { return b == Body{} }

// A Role is the part that a body plays in a case. The zero value is none.
type Role uint8

const (
	NoRole               Role = iota // none
	Requester                        // 需求部门
	Provider                         // 提供部门
	Authority                        // data-sharing authority (政务数据共享主管部门), of the bearer's level
	AuthorityOfRequester             // the authority of the requester's level
	AuthorityOfProvider              // the authority of the provider's level
	CommonAuthority                  // the common superior authority (共同的上级主管部门)
	Operator                         // operator of the platform (平台建设管理单位)
	Responsible                      // responsible department of a sector (责任部门)
	Government                       // people's government at the level (本级人民政府)
	SuperiorAuthority                // superior authority (上级主管部门)
	PersonConcerned                  // the person that the data is about
	Applicant                        // applicant for open data
	AuthorizedOperator               // authorized operator (授权运营机构)
	AnyBody                          // every department or body that the text binds (部门、单位)
	FinanceAuthority                 // finance department (财政部门)
	SuperiorBody                     // superior department or organ of the body (上级主管部门、上级机关)
	CompetentOrgan                   // the organ that has the power; the text names none (有关部门、有权机关)
)

// Roles do not name a level of their own in the protocol, so the names of the
// first four kinds of authority begin alike.
var roleNames = []string{"", "requester", "provider", "authority", "authority-of-requester", "authority-of-provider", "common-authority",
	"operator", "responsible", "government", "superior", "person", "applicant", "authorized-operator", "department", "finance-authority", "superior-body", "competent-organ"}

// String returns the name, such as "provider".
func (r Role) String() string { return enum.String(roleNames, "Role", r) }

// AppendText appends what [Role.String] returns; an undeclared value is an error.
func (r Role) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, roleNames, "jurisdiction: role", r)
}

// MarshalText is [Role.AppendText] on an empty slice.
func (r Role) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText accepts the names that [Role.String] returns.
func (r *Role) UnmarshalText(b []byte) error {
	return enum.Parse(r, roleNames, "jurisdiction: role", b)
}

var roleWords = []Text{{}, {"需求部门", "requester"}, {"提供部门", "provider"}, {"主管部门", "data-sharing authority"},
	{"需求部门同级主管部门", "authority of the requester"}, {"提供部门同级主管部门", "authority of the provider"},
	{"共同的上级主管部门", "common superior authority"}, {"平台建设管理单位", "platform operator"}, {"责任部门", "responsible department"},
	{"本级人民政府", "people's government at that level"}, {"上级主管部门", "superior authority"}, {"信息主体", "person concerned"},
	{"申请人", "applicant"}, {"授权运营机构", "authorized operator"},
	{"有关部门、单位", "department or body concerned"}, {"财政部门", "finance department"}, {"上级主管部门或者上级机关", "superior department or organ"},
	{"有权机关", "competent organ"}}

// Words returns the role in Chinese and English.
func (r Role) Words() Text { return enum.Words(roleWords, r) }

// Parties are the bodies of a case by role. Those that a case has not are zero.
type Parties struct {
	Requester, Provider, Authority, Operator, Responsible Body
}

// bearer returns the body whose facts say how a text binds the bearer of a duty,
// and the other side: the requester for what a requester owes, else the provider.
func (p *Parties) bearer(r Role) (body, other *Body) {
	if r == Requester || r == AuthorityOfRequester {
		return &p.Requester, &p.Provider
	}
	return &p.Provider, &p.Requester
}

// In returns the body in a role, the zero Body where the case names none. The
// authority stands for each of its kinds, since a case names at most one; what
// every body owes is owed by the provider.
func (p Parties) In(r Role) Body {
	switch r {
	case Requester:
		return p.Requester
	case Provider, AnyBody:
		return p.Provider
	case Authority, AuthorityOfRequester, AuthorityOfProvider, CommonAuthority:
		return p.Authority
	case Operator:
		return p.Operator
	case Responsible:
		return p.Responsible
	}
	return Body{}
}

// ManagedAt returns the division whose government manages the body (管理层级): its
// own, or for a body under vertical management that of the managing level above
// it. It is the zero Division where the body's place was not given.
func (b Body) ManagedAt() Division {
	level := NationLevel
	switch b.ManagedBy {
	case ByPlace:
		return b.Division
	case ByPrefecture:
		level = PrefectureLevel
	case ByProvince:
		level = ProvinceLevel
	}
	d := b.Division
	for d.Level() > level {
		d = d.Parent()
	}
	return d
}

// Place returns where the bearer of a duty sits: its own division, or that of
// the party by which the role is named.
func (p Parties) Place(r Role) Division {
	if b := p.In(r); !b.Division.IsZero() {
		return b.Division
	}
	if r == AuthorityOfRequester {
		return p.Requester.Division
	}
	return p.Provider.Division
}
