package figure

import (
	"encoding/xml"
	"regexp"
	"strings"
	"testing"

	"radif/output/internal/fixture"
	"radif/output/lingo"
)

// spoken reads title and description out of an SVG document, as an independent reader would.
func spoken(t *testing.T, f Figure) (title, description string) {
	t.Helper()
	text, err := f.SVG()
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Lang  string `xml:"lang,attr"`
		Title string `xml:"title"`
		Desc  string `xml:"desc"`
	}
	if err := xml.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Title != f.Headline || doc.Lang != string(f.page.lang) {
		t.Errorf("%s is called %q in %q", f.Name, doc.Title, doc.Lang)
	}
	return doc.Title, doc.Desc
}

var latinWord = regexp.MustCompile(`[A-Za-z]{3,}`)

// TestArabicFiguresSpeakArabic: no Latin word but units, ids and abbreviations.
func TestArabicFiguresSpeakArabic(t *testing.T) {
	known := map[string]bool{"kVA": true, "TiB": true, "GiB": true, "Mbit": true, "RPO": true, "UPS": true, "PUE": true}
	for _, f := range All(fixture.Result(300), arabic()) {
		text := lingo.Unmarked(f.Headline + " " + f.Subtitle + " " + f.Description)
		for _, id := range fixture.Result(1).Inputs {
			text = strings.ReplaceAll(text, id, "")
		}
		text = regexp.MustCompile(`services\.[a-z.-]+`).ReplaceAllString(text, "")
		for _, word := range latinWord.FindAllString(text, -1) {
			if !known[word] && !strings.HasPrefix(f.Name, "elicitation") {
				t.Errorf("%s says %q: %s", f.Name, word, text)
			}
		}
	}
}

// TestNumbersAreSetApart: in Arabic no figure with a Latin unit stands outside an isolate.
func TestNumbersAreSetApart(t *testing.T) {
	bare := regexp.MustCompile(`(?:^|[^\x{2066}0-9.,+-])-?[0-9][0-9.,]* (?:kW|kVA|TiB|GiB|Mbit/s|%)`)
	for _, f := range All(fixture.Result(300), arabic()) {
		for _, text := range []string{f.Headline, f.Subtitle, f.Description} {
			if found := bare.FindString(text); found != "" {
				t.Errorf("%s: %q in %q", f.Name, found, text)
			}
		}
	}
}
