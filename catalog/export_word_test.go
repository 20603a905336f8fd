package catalog

import "fmt"

// FoldWord opens the folding that all parsers of catalog values share.
var FoldWord = foldWord

// MaxWord opens the bound of what they read.
const MaxWord = maxWord

// VocabularyProblems lists what is wrong with the tables of words: a word that is not
// in the spelling that folding gives, that stands twice, that reads as nothing filled
// in, or that is a class and a type at once.
func VocabularyProblems() []string {
	var list []string
	list = append(list, problems("cycleWords", cycleWords)...)
	list = append(list, problems("openingWords", openingWords)...)
	list = append(list, problems("gradeWords", gradeWords)...)
	list = append(list, problems("methodWords", methodWords)...)
	list = append(list, problems("classWords", classWords)...)
	list = append(list, problems("typeClasses", typeClasses)...)
	list = append(list, problems("attributeWords", attributeWords)...)
	for s, codes := range formatCodes {
		list = append(list, problems("formatCodes "+System(s).String(), codes)...)
	}
	for _, w := range typeClasses {
		if !isType(w.word) {
			list = append(list, fmt.Sprintf("typeClasses: %q cannot be a type", w.word))
		}
	}
	return list
}

func problems[V any](table string, words vocabulary[V]) []string {
	var list []string
	seen := map[string]bool{}
	for _, w := range words {
		if folded, ok := foldWord(w.word); !ok || folded != w.word || isNothing(w.word) || seen[w.word] {
			list = append(list, fmt.Sprintf("%s: %q is not folded, is nothing, or stands twice", table, w.word))
		}
		seen[w.word] = true
	}
	return list
}

// AttributeCodes lists system and code for every code of the sharing attribute.
func AttributeCodes() [][2]string {
	var list [][2]string
	for s, codes := range attributeCodes {
		for _, w := range codes {
			list = append(list, [2]string{System(s).String(), w.word})
		}
	}
	return list
}
