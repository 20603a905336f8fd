package catalog

import (
	"errors"
	"fmt"
	"strings"

	"gongxiang.example/internal/clip"
	"gongxiang.example/jurisdiction"
)

// attributeWords are the names of the classes of state-2025:14 and their short forms.
var attributeWords = vocabulary[jurisdiction.Attribute]{
	{"unconditional", jurisdiction.Unconditional}, {"conditional", jurisdiction.Conditional}, {"not-shared", jurisdiction.NotShared},
	{"无条件共享", jurisdiction.Unconditional}, {"无条件共享类", jurisdiction.Unconditional}, {"无条件", jurisdiction.Unconditional},
	{"有条件共享", jurisdiction.Conditional}, {"有条件共享类", jurisdiction.Conditional}, {"有条件", jurisdiction.Conditional},
	{"不予共享", jurisdiction.NotShared}, {"不予共享类", jurisdiction.NotShared}, {"不予", jurisdiction.NotShared},
}

// ParseAttribute reads a sharing attribute (共享属性) as catalogs write it: by name,
// such as 无条件共享 or 有条件, or by the code that a system gives it. The codes of the
// system go before names. Nothing and null are [jurisdiction.NoAttribute].
//
// A code without a system is an error that wraps [ErrAttribute] and [ErrSystem] and
// says what it means where: 1 is unconditional in most systems and conditional in
// one. So is None, which one system writes for data that is not shared. Any other
// value is an error that wraps [ErrAttribute].
func ParseAttribute(raw string, s System) (jurisdiction.Attribute, error) {
	word, ok := foldWord(raw)
	if !ok {
		return jurisdiction.NoAttribute, fmt.Errorf("%w %q: want at most %d bytes of UTF-8", ErrAttribute, clip.String(raw), maxWord)
	}
	if a, ok := codesOf(attributeCodes, s).find(word); ok {
		return a, nil
	}
	if a, ok := attributeWords.find(word); ok {
		return a, nil
	}
	if word == "" || word == "null" {
		return jurisdiction.NoAttribute, nil
	}
	return jurisdiction.NoAttribute, unknownAttribute(raw, word, s)
}

// ErrAttribute is the kind of error for a text that is no sharing attribute.
var ErrAttribute = errors.New("catalog: sharing attribute")

func unknownAttribute(raw, word string, s System) error {
	input := clip.String(raw)
	switch meanings := attributeMeanings(word); {
	case s != NoSystem:
		return fmt.Errorf("%w %q: it is no word, and no code of %v", ErrAttribute, input, s)
	case len(meanings) > 0:
		return fmt.Errorf("%w %q: %w (%s)", ErrAttribute, input, ErrSystem, strings.Join(meanings, ", "))
	case isDigits(word):
		return fmt.Errorf("%w %q: %w", ErrAttribute, input, ErrSystem)
	}
	return fmt.Errorf("%w %q: want a word such as 无条件共享, or a code with its system", ErrAttribute, input)
}

// attributeMeanings lists what a code means in each system that has it.
func attributeMeanings(code string) []string {
	var list []string
	for s := range attributeCodes {
		if a, ok := attributeCodes[s].find(code); ok {
			list = append(list, fmt.Sprintf("%v: %v", System(s), a))
		}
	}
	return list
}
