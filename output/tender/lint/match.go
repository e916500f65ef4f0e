package lint

import (
	"slices"
	"strings"
	"unicode"
)

// tokens splits a text into its words, in the form in which they are compared.
func tokens(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != tatweel
	})
	for i, w := range words {
		words[i] = plain(w)
	}
	return words
}

const tatweel = 'ـ'

// plain is a word without case and, in Arabic, without vowel signs, lengthening and the forms of
// alef and ya that are written in either way.
func plain(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsMark(r) || r == tatweel:
			return -1
		case strings.ContainsRune("أإآٱ", r):
			return 'ا'
		case r == 'ى':
			return 'ي'
		}
		return unicode.ToLower(r)
	}, word)
}

// prefixes are what Arabic writes together with the word that follows.
var prefixes = []string{"وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ك", "ل"}

// phrase is one entry of a list: words that stand one after another.
type phrase struct {
	text  string // as the list has it
	words []string
}

func phrases(list []string) []phrase {
	var out []phrase
	for _, text := range list {
		if words := tokens(text); len(words) > 0 {
			out = append(out, phrase{text, words})
		}
	}
	return out
}

// in reports whether the phrase stands among words.
func (p phrase) in(words []string) bool {
	for i := range words {
		if i+len(p.words) <= len(words) && slices.EqualFunc(words[i:i+len(p.words)], p.words, same) {
			return true
		}
	}
	return false
}

// same compares a word of a text with one of a list; an Arabic word may carry its prefixes.
func same(have, want string) bool {
	if have == want {
		return true
	}
	if want == "" || want[0] < 0x80 {
		return false
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(have, p); ok && rest == want {
			return true
		}
	}
	return false
}

// matching lists the phrases that stand in a text.
func matching(list []phrase, text string) []phrase {
	words := tokens(text)
	var out []phrase
	for _, p := range list {
		if p.in(words) {
			out = append(out, p)
		}
	}
	return out
}

// lines reads an embedded list: one entry a line, # before a remark.
func lines(text string) []string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
