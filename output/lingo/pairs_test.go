package lingo

import (
	"slices"
	"strings"
	"testing"
)

// nouns are the families whose Arabic is one noun, which needs a gender.
var nouns = []string{"clause.", "quantity.", "item.", "part.", "mix.", "binding.", "margin.", "requirement."}

func TestNounsKeepTheirGender(t *testing.T) {
	for key, e := range parse() {
		family, _, _ := strings.Cut(key, ".")
		if key == "item.sized" || !slices.Contains(nouns, family+".") {
			continue
		}
		if e.gender != "m" && e.gender != "f" {
			t.Errorf("%s: %s has no gender", key, e.ar)
		}
	}
}

// inflected reports the forms of one word, which may fall together in one language.
func inflected(key string) bool {
	for _, end := range []string{".one", ".two", ".few", ".many", ".other", ".word", ".code", ".m", ".f"} {
		if strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}

// TestEachTermHasOneTranslation: within a family two terms that differ in one language differ in
// the other, so that a reader of either finds the same things told apart.
func TestEachTermHasOneTranslation(t *testing.T) {
	type term struct{ family, text string }
	toArabic, toEnglish := map[term]string{}, map[term]string{}
	for key, e := range parse() {
		family, _, _ := strings.Cut(key, ".")
		if inflected(key) {
			continue
		}
		en, ar := strings.ToLower(e.en), e.ar
		if other, ok := toArabic[term{family, en}]; ok && other != ar {
			t.Errorf("%s: %q is %q and %q", key, en, other, ar)
		}
		if other, ok := toEnglish[term{family, ar}]; ok && other != en {
			t.Errorf("%s: %q is %q and %q", key, ar, other, en)
		}
		toArabic[term{family, en}], toEnglish[term{family, ar}] = ar, en
	}
}

// TestEachCountIsComplete: a noun that is counted has all the forms that a language may ask for.
func TestEachCountIsComplete(t *testing.T) {
	table := parse()
	for key := range table {
		if stem, ok := strings.CutSuffix(key, ".one"); ok && strings.HasPrefix(key, "count.") {
			for _, form := range []string{".two", ".few", ".many", ".other"} {
				if _, ok := table[stem+form]; !ok {
					t.Errorf("%s has no form %s", stem, form)
				}
			}
		}
	}
}
