package diag

import (
	"strings"
	"unicode/utf8"
)

// longestWord is the longest word that Nearest still compares, in bytes.
const longestWord = 100

// Nearest finds the known word that a misspelt one most likely stands for: the same letters in
// another case or with other separators, else the fewest letters changed, swapped, missing or
// too many, at most a third of them. Ties go to the word that comes first. A number is only near
// to words with the same digits.
func Nearest(word string, known []string) (string, bool) {
	if word == "" || len(word) > longestWord {
		return "", false
	}
	plain := strip(word)
	for _, k := range known {
		if plain != "" && strip(k) == plain {
			return k, true
		}
	}
	best, least := "", limit(word)+1
	for _, k := range known {
		if numbered(word) && digits(word) != digits(k) {
			continue // P100 is another number, not a misspelt P10
		}
		if d := distance(strings.ToLower(word), strings.ToLower(k), least); d < least && d <= limit(k) {
			best, least = k, d
		}
	}
	return best, best != ""
}

// DidYouMean renders the near miss as a hint; empty when nothing is near.
func DidYouMean(word string, known []string) string {
	if near, ok := Nearest(word, known); ok {
		return "did you mean " + near + "?"
	}
	return ""
}

// limit is how many letters of a word may be wrong.
func limit(word string) int { return (utf8.RuneCountInString(word) + 1) / 3 }

// numbered tells whether a word is a number, with a letter before it or not, such as P90.
func numbered(word string) bool {
	d := digits(word)
	return d != "" && strings.HasSuffix(word, d) && len(word)-len(d) <= 1
}

// digits keeps the digits of a word.
func digits(word string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, word)
}

// strip drops case and separators.
func strip(word string) string {
	return strings.NewReplacer("-", "", "_", "", ".", "", " ", "").Replace(strings.ToLower(word))
}

// distance is the number of letters changed, missing, too many or swapped with their neighbour
// (optimal string alignment); enough or more where the words differ too much in length.
func distance(a, b string, enough int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) >= enough || len(y)-len(x) >= enough {
		return enough
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
