package catalog

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongxiang.example/internal/clip"
	"gongxiang.example/jurisdiction"
)

// ErrDCAT is the kind of error for what cannot be written as DCAT.
var ErrDCAT = errors.New("catalog: DCAT")

// dcatNamespace is where the terms stand for which DCAT and the vocabularies that
// it uses have none. Nothing is published there: .example is reserved (RFC 2606).
const dcatNamespace = "https://gongxiang.example/ns/"

// dcatContext is the @context of the output: prefixes and nothing else, so that
// each name says where it is from. [isDCATBase] refuses a base with one of them as
// its scheme, which a reader of JSON-LD would expand.
const dcatContext = `{"csvw":"http://www.w3.org/ns/csvw#","dcat":"http://www.w3.org/ns/dcat#",` +
	`"dcterms":"http://purl.org/dc/terms/","foaf":"http://xmlns.com/foaf/0.1/","gx":"` + dcatNamespace + `",` +
	`"org":"http://www.w3.org/ns/org#","rdfs":"http://www.w3.org/2000/01/rdf-schema#",` +
	`"skos":"http://www.w3.org/2004/02/skos/core#"}`

// AppendDCAT appends an entry as a dcat:Dataset of DCAT 3 (W3C Recommendation of
// 22 August 2024) in JSON-LD 1.1, on one line, without a newline at the end. The
// same entry gives the same bytes. A field that says nothing is left out.
//
// The @id is base with the code after it, in which all but the unreserved characters
// of RFC 3986 is percent-encoded: the slash of a code, too. The base is an absolute
// IRI such as https://data.example.org/entry/, ends in / = or :, and has no user and
// no fragment. Parts of the entry have ids with #distribution-1 and #service.
//
// # What goes where
//
//	Name                      dcterms:title
//	Code                      dcterms:identifier, and @id
//	Items                     dcterms:conformsTo, a csvw:Schema with a list of csvw:column:
//	                          Name is csvw:title, Type gx:dataType, Identifier gx:identifierKind
//	ProviderName              dcterms:publisher, foaf:name
//	ProviderCode              its org:identifier, if [CreditCode.IsValid]
//	Provider.Division         its gx:division
//	Formats                   a dcat:distribution each: dcterms:format, gx:format (the text form)
//	                          and dcat:mediaType where IANA has one for the type
//	a service, Methods (API)  dcat:accessService of a distribution, see below
//	Methods                   gx:method
//	Cycle                     dcterms:accrualPeriodicity, and gx:updateCycle in all cases
//	Attribute                 dcterms:accessRights, one of gx:sharing/…
//	Conditions, Reason, Bases dcterms:rights, one each; gx:states says what it is
//	Opening                   gx:opening
//	Classification            gx:category and gx:grade
//	Source                    gx:source
//	Subjects, Personal        gx:about, gx:personalInformation
//
// The prefix gx is a namespace of this module. The values of a closed list are
// skos:Concept of it, such as gx:cycle/monthly; a basis also has gx:instrumentKind,
// gx:instrument, gx:article and gx:express. Texts of the entry carry no language,
// for nobody said which it is; labels of this package are in Chinese and English.
//
// The frequency is one of the table of the EU Publications Office, as of
// [Cycle.Frequency]. The EU's table of access rights is not used, because it says what the
// public may see, and the sharing attribute what departments may.
//
// An entry does not say which format is had by which method. A format that is a
// service has the dcat:accessService. If there is none and the methods include the
// service interface, the one distribution there is has it; with several formats, or
// without any, one more distribution of unstated format has it.
//
// # What is lost
//
// The inner course of the entry: NegativeList, Assessed, Approved, and of the
// Provider all but the division. A ProviderCode that is not valid: a citizen number
// may stand there, and what is published cannot be called back. The order of the
// conditions and bases, for JSON-LD has sets. Not there because no Entry has them:
// dcterms:description, dcterms:issued, dcterms:spatial (what the data covers is not
// where its provider is), dcat:theme, dcat:accessURL, dcat:downloadURL and
// dcat:endpointURL, some of which profiles such as DCAT-AP ask for.
//
// # Errors
//
// Errors wrap [ErrDCAT], and b is returned as it was. An entry that is marked as a
// secret is refused, without a word of it in the error; so are a base that is not as
// above, a nil entry, a code that [ParseCode] refuses (the error wraps [ErrCode],
// too), values that are not declared, and text that is not UTF-8. An entry that
// [Check] finds fault with is written.
func AppendDCAT(b []byte, base string, e *Entry) ([]byte, error) {
	if err := checkDCATBase(base); err != nil {
		return b, err
	}
	d, err := datasetOf(base, e)
	if err != nil {
		return b, err
	}
	d.Context = json.RawMessage(dcatContext)
	return appendLD(b, d)
}

// AppendDCATCatalog appends entries as a dcat:Catalog with that title, its datasets
// in the order of the entries, each as [AppendDCAT] writes it. The @id is base with
// #catalog after it. An empty title is left out.
//
// Nothing is written unless all can be: leave out beforehand the entries that may
// not go out. The errors of all entries come together, in their order, with their
// places, the first of which is 0. A code that an entry before has is an error too,
// because a reader of JSON-LD takes both for one dataset.
func AppendDCATCatalog(b []byte, base, title string, entries iter.Seq[*Entry]) ([]byte, error) {
	if err := checkDCATBase(base); err != nil {
		return b, err
	}
	c := ldCatalog{Context: json.RawMessage(dcatContext), ID: base + "#catalog", Type: "dcat:Catalog", Title: title}
	var errs []error
	if !utf8.ValidString(title) {
		errs = append(errs, fmt.Errorf("%w: title %q: want UTF-8", ErrDCAT, clip.String(title)))
	}
	first := make(map[string]int)
	i := 0
	for e := range entries {
		d, err := datasetOf(base, e)
		if err != nil {
			errs = append(errs, fmt.Errorf("entry %d: %w", i, err))
		} else if j, ok := first[d.ID]; ok {
			errs = append(errs, fmt.Errorf("entry %d: %w: code %q: want a code of its own; entry %d has it", i, ErrDCAT, e.Code, j))
		} else {
			first[d.ID] = i
			c.Datasets = append(c.Datasets, d)
		}
		i++
	}
	if len(errs) > 0 {
		return b, errors.Join(errs...)
	}
	return appendLD(b, &c)
}

// appendLD appends v as JSON. The signs < > and & stand for themselves.
func appendLD(b []byte, v any) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return b, fmt.Errorf("%w: %w", ErrDCAT, err)
	}
	return append(b, bytes.TrimSuffix(buf.Bytes(), []byte("\n"))...), nil
}

// checkDCATBase says what is wrong with the beginning of an @id.
func checkDCATBase(base string) error {
	if !isDCATBase(base) {
		return fmt.Errorf("%w: base %q: want an absolute IRI that ends in / = or : and has neither user nor fragment, such as https://data.example.org/entry/",
			ErrDCAT, clip.String(base))
	}
	return nil
}

// isDCATBase reports whether a percent-encoded code and a fragment after base make an
// absolute IRI whose host, scheme and other parts are those of base.
func isDCATBase(base string) bool {
	u, err := url.Parse(base)
	if err != nil || !isIRIText(base) || u.User != nil || strings.Contains(base, "#") {
		return false
	}
	if strings.Contains(dcatContext, `"`+u.Scheme+`":`) {
		return false
	}
	// After a bare host the code would become part of its name or its port.
	named := u.Opaque != "" || u.Host != "" && (u.Path != "" || u.RawQuery != "")
	return u.Scheme != "" && named && strings.ContainsRune("/=:", rune(base[len(base)-1]))
}

// isIRIText reports whether s consists of the characters that RFC 3987, 2.2, allows
// outside an IP literal, and each % begins an octet. Of those beyond ASCII it takes
// fewer: none that cannot be seen or that Unicode has not assigned.
func isIRIText(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for i, r := range s {
		switch {
		case r == '%':
			if len(s) < i+3 {
				return false
			}
			if _, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err != nil {
				return false
			}
		case r < 0x80:
			if r <= ' ' || r == 0x7f || strings.ContainsRune("<>\"{}|\\^`[]", r) {
				return false
			}
		case !unicode.IsGraphic(r), unicode.IsSpace(r), 0xfff0 <= r && r <= 0xffff, r >= 0xe0000:
			return false
		}
	}
	return true
}

// checkDCAT says why an entry cannot be written.
func checkDCAT(e *Entry) error {
	if e == nil {
		return fmt.Errorf("%w: want an entry; there is none", ErrDCAT)
	}
	if e.Secrecy != jurisdiction.NoSecret {
		return fmt.Errorf("%w: secrecy %q: want an entry that is not marked as a secret", ErrDCAT, e.Secrecy)
	}
	if _, err := ParseCode(e.Code); err != nil {
		return fmt.Errorf("%w: %w", ErrDCAT, err)
	}
	values := []encoding.TextMarshaler{e.Cycle, e.Attribute, e.Methods, e.Opening, e.Classification.Grade, e.Personal}
	for _, basis := range e.Bases {
		values = append(values, basis.Kind)
	}
	for _, v := range values {
		if _, err := v.MarshalText(); err != nil {
			return fmt.Errorf("%w: want declared values: %w", ErrDCAT, err)
		}
	}
	if e.Subjects&^(Persons|Organizations|Objects) != 0 {
		return fmt.Errorf("%w: want declared values: subjects %d", ErrDCAT, e.Subjects)
	}
	for s := range textsOf(e) {
		if !utf8.ValidString(s) {
			return fmt.Errorf("%w: text %q: want UTF-8", ErrDCAT, clip.String(s))
		}
	}
	return nil
}

// textsOf yields the free texts that are written of an entry.
func textsOf(e *Entry) iter.Seq[string] {
	list := []string{e.Name, e.ProviderName, e.Source, e.Conditions.Scope, e.Conditions.Purpose, e.Reason, e.Classification.Category}
	list = append(list, e.Conditions.Others...)
	for _, basis := range e.Bases {
		list = append(list, basis.Title, basis.Article)
	}
	for _, item := range e.Items {
		list = append(list, item.Name, item.Type, item.Identifier)
	}
	return slices.Values(list)
}

// ldCatalog and the types below are nodes of the output. The order of the fields is
// that of the members.
type ldCatalog struct {
	Context  json.RawMessage `json:"@context"`
	ID       string          `json:"@id"`
	Type     string          `json:"@type"`
	Title    string          `json:"dcterms:title,omitzero"`
	Datasets []*ldDataset    `json:"dcat:dataset,omitzero"`
}

type ldDataset struct {
	Context       json.RawMessage  `json:"@context,omitzero"`
	ID            string           `json:"@id"`
	Type          string           `json:"@type"`
	Title         string           `json:"dcterms:title,omitzero"`
	Identifier    string           `json:"dcterms:identifier"`
	Publisher     *ldAgent         `json:"dcterms:publisher,omitzero"`
	Frequency     *ldID            `json:"dcterms:accrualPeriodicity,omitzero"`
	AccessRights  *ldConcept       `json:"dcterms:accessRights,omitzero"`
	Rights        []ldRights       `json:"dcterms:rights,omitzero"`
	ConformsTo    *ldSchema        `json:"dcterms:conformsTo,omitzero"`
	Distributions []ldDistribution `json:"dcat:distribution,omitzero"`
	Cycle         *ldConcept       `json:"gx:updateCycle,omitzero"`
	Methods       []*ldConcept     `json:"gx:method,omitzero"`
	Opening       *ldConcept       `json:"gx:opening,omitzero"`
	Category      string           `json:"gx:category,omitzero"`
	Grade         *ldConcept       `json:"gx:grade,omitzero"`
	Source        string           `json:"gx:source,omitzero"`
	About         []*ldConcept     `json:"gx:about,omitzero"`
	Personal      *bool            `json:"gx:personalInformation,omitzero"`
}

type ldID struct {
	ID string `json:"@id"`
}

// ldLiteral is a string with a language or a datatype.
type ldLiteral struct {
	Language string `json:"@language,omitzero"`
	Type     string `json:"@type,omitzero"`
	Value    string `json:"@value"`
}

// ldConcept is a value of a closed list of this package.
type ldConcept struct {
	ID     string      `json:"@id"`
	Type   []string    `json:"@type"`
	Scheme ldID        `json:"skos:inScheme"`
	Label  []ldLiteral `json:"skos:prefLabel"`
}

type ldAgent struct {
	Type       []string   `json:"@type"`
	Name       string     `json:"foaf:name,omitzero"`
	Identifier *ldLiteral `json:"org:identifier,omitzero"`
	Division   string     `json:"gx:division,omitzero"`
}

type ldRights struct {
	Type    string `json:"@type"`
	Label   string `json:"rdfs:label,omitzero"`
	States  ldID   `json:"gx:states"`
	Kind    string `json:"gx:instrumentKind,omitzero"`
	Title   string `json:"gx:instrument,omitzero"`
	Article string `json:"gx:article,omitzero"`
	Express *bool  `json:"gx:express,omitzero"` // of a basis only
}

type ldSchema struct {
	Type    []string `json:"@type"`
	Columns struct {
		List []ldColumn `json:"@list"`
	} `json:"csvw:column"`
}

type ldColumn struct {
	Type       string `json:"@type"`
	Title      string `json:"csvw:title,omitzero"`
	DataType   string `json:"gx:dataType,omitzero"`
	Identifier string `json:"gx:identifierKind,omitzero"`
}

type ldDistribution struct {
	ID        string     `json:"@id"`
	Type      string     `json:"@type"`
	Format    *ldFormat  `json:"dcterms:format,omitzero"`
	MediaType *ldID      `json:"dcat:mediaType,omitzero"`
	Text      string     `json:"gx:format,omitzero"`
	Service   *ldService `json:"dcat:accessService,omitzero"`
}

// ldFormat is labeled with a type, or in two languages with a class.
type ldFormat struct {
	Type  string `json:"@type"`
	Label any    `json:"rdfs:label"`
}

type ldService struct {
	ID     string `json:"@id"`
	Type   string `json:"@type,omitzero"`
	Serves *ldID  `json:"dcat:servesDataset,omitzero"`
}

// datasetOf returns the node of an entry, or says why there can be none.
func datasetOf(base string, e *Entry) (*ldDataset, error) {
	if err := checkDCAT(e); err != nil {
		return nil, err
	}
	// QueryEscape leaves the unreserved characters and no others, but for the blank,
	// which no code contains.
	d := &ldDataset{ID: base + url.QueryEscape(e.Code), Type: "dcat:Dataset", Title: e.Name, Identifier: e.Code}
	d.Publisher = agentOf(e)
	if f := e.Cycle.Frequency(); f != "" {
		d.Frequency = &ldID{"http://publications.europa.eu/resource/authority/frequency/" + f}
	}
	d.AccessRights = conceptOf("sharing", e.Attribute, "dcterms:RightsStatement")
	d.Rights = rightsOf(e)
	d.ConformsTo = schemaOf(e.Items)
	d.Distributions = distributionsOf(d.ID, e)
	d.Cycle = conceptOf("cycle", e.Cycle)
	for m := range e.Methods.All() {
		d.Methods = append(d.Methods, concept("method", m.String(), dcatMethodTexts[m]))
	}
	d.Opening = conceptOf("opening", e.Opening)
	d.Category = e.Classification.Category
	d.Grade = conceptOf("grade", e.Classification.Grade)
	d.Source = e.Source
	d.About = aboutOf(e.Subjects)
	if e.Personal != jurisdiction.Unknown {
		yes := e.Personal == jurisdiction.Yes
		d.Personal = &yes
	}
	return d, nil
}

// conceptOf returns the node of a value, nil for the zero value.
func conceptOf[V interface {
	comparable
	String() string
	Words() jurisdiction.Text
}](scheme string, v V, types ...string) *ldConcept {
	if v == *new(V) {
		return nil
	}
	return concept(scheme, v.String(), v.Words(), types...)
}

func concept(scheme, name string, words jurisdiction.Text, types ...string) *ldConcept {
	return &ldConcept{
		ID:     "gx:" + scheme + "/" + name,
		Type:   append([]string{"skos:Concept"}, types...),
		Scheme: ldID{"gx:scheme/" + scheme},
		Label:  labels(words),
	}
}

// labels returns a text in both languages.
func labels(words jurisdiction.Text) []ldLiteral {
	return []ldLiteral{{Language: "zh", Value: words[0]}, {Language: "en", Value: words[1]}}
}

// dcatMethodTexts are the words of state-2025:22.2.
var dcatMethodTexts = map[Methods]jurisdiction.Text{
	API: {"服务接口", "service interface"}, Batch: {"批量交换", "batch exchange"}, File: {"文件下载", "file download"},
}

func aboutOf(s Subjects) (list []*ldConcept) {
	for _, one := range []struct {
		subjects Subjects
		name     string
		words    jurisdiction.Text
	}{
		{Persons, "persons", jurisdiction.Text{"自然人", "natural persons"}},
		{Organizations, "organizations", jurisdiction.Text{"法人、非法人组织", "legal persons and unincorporated organizations"}},
		{Objects, "objects", jurisdiction.Text{"物", "things"}},
	} {
		if s&one.subjects != 0 {
			list = append(list, concept("about", one.name, one.words))
		}
	}
	return list
}

// agentOf returns the provider, nil where the entry names none. An organization of
// org is a foaf:Agent by the ontology; the type is repeated for readers that do not
// infer it.
func agentOf(e *Entry) *ldAgent {
	a := &ldAgent{Type: []string{"org:Organization", "foaf:Agent"}, Name: e.ProviderName, Division: e.Provider.Division.String()}
	if c, err := ParseCreditCode(e.ProviderCode); err == nil && c.IsValid() {
		a.Identifier = &ldLiteral{Type: "gx:CreditCode", Value: c.String()}
	}
	if a.Name == "" && a.Identifier == nil && a.Division == "" {
		return nil
	}
	return a
}

// rightsOf returns the conditions of use, why the data is not shared, and on what.
func rightsOf(e *Entry) (list []ldRights) {
	put := func(states, label string) {
		if label != "" {
			list = append(list, ldRights{Type: "dcterms:RightsStatement", Label: label, States: ldID{"gx:rights/" + states}})
		}
	}
	put("scope", e.Conditions.Scope)
	put("purpose", e.Conditions.Purpose)
	for _, other := range e.Conditions.Others {
		put("condition", other)
	}
	put("reason", e.Reason)
	for _, basis := range e.Bases {
		list = append(list, ldRights{
			Type: "dcterms:RightsStatement", Label: strings.TrimSpace(basis.Title + " " + basis.Article), States: ldID{"gx:rights/basis"},
			Kind: basis.Kind.String(), Title: basis.Title, Article: basis.Article, Express: &basis.Express,
		})
	}
	return list
}

// schemaOf returns the data items as columns of CSV on the Web, in their order. Its
// csvw:name is left out, as it takes no name in Chinese unencoded, and so is
// csvw:datatype, as data types of catalogs are free text.
func schemaOf(items []Item) *ldSchema {
	if len(items) == 0 {
		return nil
	}
	s := &ldSchema{Type: []string{"csvw:Schema", "dcterms:Standard"}}
	for _, item := range items {
		s.Columns.List = append(s.Columns.List, ldColumn{"csvw:Column", item.Name, item.Type, item.Identifier})
	}
	return s
}

// distributionsOf returns a distribution for each format, and sees to it that the
// service stands at one at least where the entry has a service.
func distributionsOf(id string, e *Entry) (list []ldDistribution) {
	add := func() *ldDistribution {
		list = append(list, ldDistribution{ID: id + "#distribution-" + strconv.Itoa(len(list)+1), Type: "dcat:Distribution"})
		return &list[len(list)-1]
	}
	// The service is described once and referred to after that.
	service := &ldService{ID: id + "#service", Type: "dcat:DataService", Serves: &ldID{id}}
	described := false
	serve := func(d *ldDistribution) {
		d.Service, described, service = service, true, &ldService{ID: service.ID}
	}
	for _, f := range e.Formats {
		if f.IsZero() {
			continue
		}
		d := add()
		d.Format, d.MediaType, d.Text = formatOf(f), mediaTypeOf(f), f.String()
		if f.Class() == Service {
			serve(d)
		}
	}
	switch {
	case !e.Methods.Contains(API) || described:
	case len(list) == 1:
		serve(&list[0])
	default:
		serve(add())
	}
	return list
}

func formatOf(f Format) *ldFormat {
	if f.Type() == "" {
		return &ldFormat{"dcterms:MediaTypeOrExtent", labels(f.Class().Words())}
	}
	return &ldFormat{"dcterms:MediaTypeOrExtent", f.Type()}
}

// mediaTypes are the types of format for which IANA has registered one media type.
// Left out is what may be several (excel, rdf) and what is not known to be registered
// (ofd, wps, et, rm).
var mediaTypes = map[string]string{
	"xml": "application/xml", "json": "application/json", "csv": "text/csv", "txt": "text/plain", "html": "text/html",
	"pdf": "application/pdf", "doc": "application/msword", "ppt": "application/vnd.ms-powerpoint", "xls": "application/vnd.ms-excel",
	"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	"dbf":  "application/vnd.dbf", "jpg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
}

// mediaTypeOf returns the IRI of a media type in the registry of IANA, which is what
// DCAT 3 recommends for dcat:mediaType; nil where there is none or the class of the
// format speaks against its type.
func mediaTypeOf(f Format) *ldID {
	m, ok := mediaTypes[f.Type()]
	if !ok || !f.IsConsistent() {
		return nil
	}
	return &ldID{"https://www.iana.org/assignments/media-types/" + m}
}
