package tender

import (
	"regexp"
	"strings"
	"testing"

	"radif/output/document"
	"radif/output/lingo"
)

// texts visits every text of a document with the place where it stands.
func texts(d document.Document, visit func(place string, t document.Text)) {
	visit("title", d.Title)
	visit("subtitle", d.Subtitle)
	visit("author", d.Author)
	visit("revision", d.Revision)
	visit("watermark", d.Watermark)
	for _, t := range []document.Text{d.Words.Contents, d.Words.Table, d.Words.Figure, d.Words.Page, d.Words.Removed, d.Words.Changed} {
		visit("words", t)
	}
	blockTexts("cover", d.Cover, visit)
	for _, s := range d.Sections {
		sectionTexts(s, visit)
	}
}

func sectionTexts(s document.Section, visit func(place string, t document.Text)) {
	visit(s.ID, s.Title)
	blockTexts(s.ID, s.Blocks, visit)
	for _, sub := range s.Sections {
		sectionTexts(sub, visit)
	}
}

func blockTexts(place string, blocks []document.Block, visit func(place string, t document.Text)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			visit(place+" "+b.ID, b.Text)
		case document.List:
			for _, t := range b.Items {
				visit(place, t)
			}
		case document.Figure:
			visit(b.ID, b.Caption)
			visit(b.ID, b.Alt)
		case document.Table:
			visit(b.ID, b.Caption)
			for _, t := range b.Notes {
				visit(b.ID, t)
			}
			for _, c := range b.Columns {
				visit(b.ID+" "+c.Key, c.Title)
			}
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					visit(b.ID+" "+r.ID, c.Text)
					for _, t := range c.Choices {
						visit(b.ID, t)
					}
				}
			}
		}
	}
}

// key is what a word that is missing in the table looks like.
var key = regexp.MustCompile(`^(tender|section|group|clause|rule|check|method|criterion|load|lasts|stage|clause-text|definition|standard|site-fact|milestone|phase|metric|level|scoring|evidence|legal|change|column|caption|note|cover|kind|category|procedure|language|hours|answer|verify|item|unit|operator|sentence|report|formula|basis|rounding)\.[a-z0-9.-]+$`)

func TestEveryWordIsThereInBothLanguages(t *testing.T) {
	for _, kind := range kinds {
		book := build(t, sample(kind))
		texts(book.Document, func(place string, x document.Text) {
			if (x.EN == "") != (x.AR == "") {
				t.Errorf("%s: %s: one language is missing: %q", kind, place, x)
			}
			for _, lang := range []lingo.Lang{lingo.English, lingo.Arabic} {
				text := lingo.Unmarked(x.In(lang))
				if key.MatchString(text) && !strings.HasPrefix(place, "values") {
					t.Errorf("%s: %s: no word %q", kind, place, text)
				}
				if place != "words" && strings.Contains(text, "{") {
					t.Errorf("%s: %s: something is not filled in: %q", kind, place, text)
				}
			}
		})
	}
}
