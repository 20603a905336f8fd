package catalog

import (
	"slices"
	"strings"

	"gongxiang.example/jurisdiction"
)

// An Index answers questions about the entries of a catalog as a whole (目录检索):
// which of them are listed twice ([Index.SameCodes], [Index.SameNames],
// [Index.NearNames]), what several providers list ([Index.SharedNames],
// [Index.SharedItems]), and what others hold already of the data that a
// department means to ask citizens for ([Index.Holdings]).
//
// It tells what the catalog says. Whether two entries are one set of data, whose
// it is to supply (hubei-2025:20.1, jingzhou-2024:9, state-2025:19.2), and whether
// sharing meets the need (state-2025:19.1), an official decides.
//
// An Index is made by an [IndexBuilder]. It does not change, is safe for
// concurrent use, keeps no memory of the entries it was made from, and gives the
// same answers in the same order for the same entries in the same order. The
// zero value is the index of no entries. For each data item listed it takes 8
// bytes and up to 72 more, for each entry some 10, besides the texts of what it
// reports: 1,000,000 entries of 20 items take about 470 MB, and 1 GB while they
// are being indexed.
type Index struct {
	size      int
	provider  []int32                  // of each entry; 0 is none
	attribute []jurisdiction.Attribute // of each entry
	providers []Provider
	offices   names   // folded codes of providers
	officeOf  []int32 // provider of each
	bodies    names   // folded names of providers with their division
	bodyOf    []int32 // provider of each, 0 when its codes leave it open

	sameCodes, sameNames, nearNames, sharedNames groups

	items        names
	lists        lists   // of each item, the entries that list it
	several      []int32 // the items that several providers list
	open, closed shelf   // the entries not marked not shared, and those marked so
}

// A Provider names the body that supplies an entry (提供单位). Two are the same
// when their codes are, compared without width, case and blanks; where only one
// gives a code, or neither, when their names fold alike ([FoldName]) and their
// divisions are the same. A name that an index knows with several codes stands
// for none of them: entries that give it without a code are taken for a body of
// its own. The zero value is no provider.
type Provider struct {
	Code     string // unified social credit code
	Name     string
	Division jurisdiction.Division
}

// ProviderOf returns the provider that an entry names.
func ProviderOf(e *Entry) Provider {
	return Provider{e.ProviderCode, e.ProviderName, e.Provider.Division}
}

// IsZero reports whether p is no provider.
func (p Provider) IsZero() bool { return p == Provider{} }

// A Ref refers to an entry of an [Index].
type Ref struct {
	Position  int                    // the number of entries added before it
	Provider  Provider               // code, name and division each as it is first written
	Attribute jurisdiction.Attribute // of sharing
}

// Len returns the number of entries.
func (x *Index) Len() int { return x.size }

func (x *Index) ref(at int32) Ref {
	return Ref{int(at), x.providers[x.provider[at]], x.attribute[at]}
}

// find returns the number of a provider, or -1.
func (x *Index) find(p Provider) int32 {
	var a [128]byte
	if id := x.offices.find(appendFoldedCode(a[:0], p.Code)); id >= 0 {
		return x.officeOf[id]
	}
	id := x.bodies.find(appendBody(a[:0], p))
	if id < 0 || x.bodyOf[id] == 0 {
		return -1
	}
	found := x.bodyOf[id]
	if len(appendFoldedCode(a[:0], p.Code)) > 0 && x.providers[found].Code != "" {
		return -1 // another body of the same name
	}
	return found
}

// appendBody appends what tells bodies without a code apart, which is nothing
// when there is no name.
func appendBody(b []byte, p Provider) []byte {
	start := len(b)
	if !p.Division.IsZero() {
		b = append(b, p.Division.String()...)
	}
	b = append(b, 0)
	named := len(b)
	if b = appendFoldedName(b, p.Name); len(b) == named {
		return b[:start]
	}
	return b
}

// An IndexBuilder gathers the entries of an [Index]. The zero value is ready to
// use. It must not be copied once it has been used.
type IndexBuilder struct {
	records []record
	listed  []int32 // the items of all entries, one entry after another
	codes   interner
	titles  interner // names of entries, folded
	written interner // names of entries, as they stand
	offices office
	bodies  office
	items   interner
	last    []int32 // of each item, the last entry that lists it, plus 1
	scratch []byte
}

// office is the providers known by code, or by name and division.
type office struct {
	interner
	shown []Provider
}

// A record is what the builder keeps of an entry. Ids are -1 for none.
type record struct {
	code, title, written, office, body int32
	attribute                          jurisdiction.Attribute
	end                                int // of its items in listed
}

// Add adds an entry after those added before. It keeps no part of e, which may
// be used for the next one. Items of an entry that fold to the same name count
// once, and items without a name do not count. It takes time linear in the size
// of e. It panics on the entry, or the name, that no int32 can number; 2 billion
// of them do not fit in memory either.
func (b *IndexBuilder) Add(e *Entry) {
	at := id32(int64(len(b.records)) + 1)
	r := record{code: -1, title: -1, written: -1, attribute: e.Attribute}
	if s := appendFoldedCode(b.scratch[:0], e.Code); len(s) > 0 {
		r.code, b.scratch = b.codes.add(s), s
	}
	if s := appendFoldedName(b.scratch[:0], e.Name); len(s) > 0 {
		r.title = b.titles.add(s)
		b.scratch = append(s[:0], e.Name...)
		r.written = b.written.add(b.scratch)
	}
	p := ProviderOf(e)
	b.scratch = appendFoldedCode(b.scratch[:0], p.Code)
	r.office = b.offices.add(b.scratch, p)
	b.scratch = appendBody(b.scratch[:0], p)
	r.body = b.bodies.add(b.scratch, p)
	for i := range e.Items {
		b.scratch = appendFoldedName(b.scratch[:0], e.Items[i].Name)
		b.list(b.scratch, at)
	}
	r.end = len(b.listed)
	b.records = append(b.records, r)
}

func (b *IndexBuilder) list(item []byte, at int32) {
	if len(item) == 0 {
		return
	}
	id := b.items.add(item)
	if int(id) == len(b.last) {
		b.last = append(b.last, 0)
	}
	if b.last[id] != at {
		b.last[id] = at
		b.listed = append(b.listed, id)
	}
}

func (o *office) add(key []byte, p Provider) int32 {
	if len(key) == 0 {
		return -1
	}
	id := o.interner.add(key)
	if int(id) == len(o.shown) {
		o.shown = append(o.shown, Provider{})
	}
	o.shown[id].fill(p)
	return id
}

// fill gives p the parts of q that it lacks.
func (p *Provider) fill(q Provider) {
	if p.Code == "" {
		p.Code = strings.Clone(q.Code)
	}
	if p.Name == "" {
		p.Name = strings.Clone(q.Name)
	}
	if p.Division.IsZero() {
		p.Division = q.Division
	}
}

// Index returns the index of the entries added, and empties b. For n entries
// with m items in all it takes time of order m + n log n.
func (b *IndexBuilder) Index() *Index {
	x := &Index{size: len(b.records)}
	x.setProviders(b)
	x.setGroups(b)
	x.attribute = make([]jurisdiction.Attribute, x.size)
	for i := range b.records {
		x.attribute[i] = b.records[i].attribute
	}
	x.items = b.items.names
	x.lists = invert(x.items.len(), x.size, b.of)
	for id := range int32(x.items.len()) {
		if x.severalProviders(x.lists.of(id)) {
			x.several = append(x.several, id)
		}
	}
	x.open.fill(x, b, func(a jurisdiction.Attribute) bool { return a != jurisdiction.NotShared })
	x.closed.fill(x, b, func(a jurisdiction.Attribute) bool { return a == jurisdiction.NotShared })
	*b = IndexBuilder{}
	return x
}

// of returns the items of an entry.
func (b *IndexBuilder) of(entry int) []int32 {
	from := 0
	if entry > 0 {
		from = b.records[entry-1].end
	}
	return b.listed[from:b.records[entry].end]
}

// severalCodes marks a body known with more than one code.
const severalCodes = -2

// setProviders numbers the providers in the order of their first entries.
func (x *Index) setProviders(b *IndexBuilder) {
	codeOf := slices.Repeat([]int32{-1}, b.bodies.len()) // the one code that each body is known with
	for i := range b.records {
		r := &b.records[i]
		if r.body >= 0 && r.office >= 0 && codeOf[r.body] != r.office {
			if codeOf[r.body] == -1 {
				codeOf[r.body] = r.office
			} else {
				codeOf[r.body] = severalCodes
			}
		}
	}
	x.offices, x.officeOf = b.offices.names, make([]int32, b.offices.len())
	x.bodies, x.bodyOf = b.bodies.names, make([]int32, b.bodies.len())
	x.provider, x.providers = make([]int32, x.size), make([]Provider, 1)
	for i := range b.records {
		r := &b.records[i]
		office := r.office
		if office < 0 && r.body >= 0 {
			office = codeOf[r.body]
		}
		switch {
		case office >= 0:
			x.provider[i] = x.number(&x.officeOf[office])
			x.providers[x.provider[i]].fill(b.offices.shown[office])
		case r.body >= 0:
			x.provider[i] = x.number(&x.bodyOf[r.body])
			shown := b.bodies.shown[r.body]
			shown.Code = "" // that of another body of the same name
			x.providers[x.provider[i]].fill(shown)
		}
	}
	for body, office := range codeOf {
		if office >= 0 {
			x.bodyOf[body] = x.officeOf[office]
		}
	}
}

// number returns the number that id holds, the next one if it holds none.
func (x *Index) number(id *int32) int32 {
	if *id == 0 {
		*id = id32(int64(len(x.providers)))
		x.providers = append(x.providers, Provider{})
	}
	return *id
}
