package jurisdiction

import (
	"iter"
	"slices"

	"gongxiang.example/deadline"
)

// A Function is a public function and who holds it under a text (职能): the text
// names a kind of body, not today's office, which is the caller's to know
// (reading G9).
type Function struct {
	name   string
	holder Text
	role   Role
	levels []Level // none for every level
	cites  []Citation
}

// Name returns the name of the function, such as sharing.
func (f Function) Name() string { return f.name }

// Holder returns who holds it, as the text names it.
func (f Function) Holder() Text { return f.holder }

// Role returns the part in which the holder appears in a case, if it has one.
func (f Function) Role() Role { return f.role }

// At reports whether the text gives the function to a holder of that level.
func (f Function) At(l Level) bool { return len(f.levels) == 0 || slices.Contains(f.levels, l) }

// Cites yields the provisions.
func (f Function) Cites() iter.Seq[Citation] { return slices.Values(f.cites) }

// Competent yields who holds a function at the level of a division, by the texts
// that are in force there on a day, a text after the other as they are held. A
// function that the texts give to another level, or to nobody, yields nothing.
func (l *Law) Competent(function string, at Division, on deadline.Date) iter.Seq[Function] {
	return func(yield func(Function) bool) {
		for k := range l.held {
			h := &l.held[k]
			if !h.inForce(on) || !h.reaches(at) {
				continue
			}
			for _, f := range h.functions {
				if f.name == function && f.At(at.Level()) && !yield(f) {
					return
				}
			}
		}
	}
}
