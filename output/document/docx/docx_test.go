package docx

import (
	"strings"
	"testing"
	"time"

	"radif/output/document"
	"radif/output/lingo"
)

func TestTableAlone(t *testing.T) {
	for name, langs := range variants {
		doc := sample(langs...)
		table := upsTable()
		table.Wide = name == "ar"
		content, err := Table(doc, table)
		if err != nil {
			t.Fatal(err)
		}
		f := opened(t, content)
		tables, err := f.Tables()
		if err != nil || len(tables) != 1 || len(tables[0]) != 7 || f.Parts["word/header1.xml"] != nil {
			t.Errorf("%s: %d tables, %v", name, len(tables), err)
		}
		body := tree(t, f, "word/document.xml")
		body.Walk(func(n *wordNode) { inOrder(t, name, n) })
		if turned := body.At("w:body", "w:sectPr", "w:pgSz").Attr["w:orient"] == "landscape"; turned != table.Wide {
			t.Errorf("%s: landscape is %v", name, turned)
		}
		for _, link := range body.All("w:hyperlink") {
			t.Errorf("%s: a link out of the table to %s", name, link.Attr["w:anchor"])
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	for name, change := range map[string]func(*document.Document){
		"no language":      func(d *document.Document) { d.Languages = nil },
		"one twice":        func(d *document.Document) { d.Languages = []lingo.Lang{lingo.Arabic, lingo.Arabic} },
		"unknown language": func(d *document.Document) { d.Languages = []lingo.Lang{"fr"} },
		"short row": func(d *document.Document) {
			d.Cover = []document.Block{document.Table{ID: "t", Columns: make([]document.Column, 2), Rows: []document.Row{{ID: "r", Cells: make([]document.Cell, 1)}}}}
		},
		"no picture": func(d *document.Document) { d.Cover = []document.Block{document.Figure{ID: "f"}} },
		"no PNG": func(d *document.Document) {
			d.Cover = []document.Block{document.Figure{ID: "f", Images: map[lingo.Lang]document.Image{lingo.English: {PNG: []byte("GIF89a")}}}}
		},
	} {
		doc := sample(lingo.English)
		change(&doc)
		if content, err := Write(doc); err == nil || content != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestEmptyDocument: nothing to write is no fault.
func TestEmptyDocument(t *testing.T) {
	f := opened(t, written(t, document.Document{Languages: variants["en,ar"]}))
	tree(t, f, "word/document.xml").Walk(func(n *wordNode) { inOrder(t, "word/document.xml", n) })
}

// TestOnlyText: nothing that an author writes becomes markup, a field or a link.
func TestOnlyText(t *testing.T) {
	const evil = "</w:t><w:fldSimple w:instr=\"QUIT\"/> & ]]> \x00\x1b =HYPERLINK(\"http://x.example\")"
	doc := document.Document{Languages: variants["ar,en"], Title: text(evil, evil), Reference: evil, Author: text(evil, evil), Watermark: text(evil, evil),
		Sections: []document.Section{{ID: evil, Number: evil, Title: text(evil, evil), Blocks: []document.Block{document.Paragraph{ID: evil, Number: evil, Text: text(evil, evil)}}}}}
	f := opened(t, written(t, doc))
	for _, name := range f.Names {
		if strings.HasSuffix(name, ".xml") {
			tree(t, f, name).Walk(func(n *wordNode) {
				if n.Name == "w:fldSimple" || strings.HasPrefix(n.Attr["Target"], "http") {
					t.Errorf("%s holds %s", name, n.Name)
				}
			})
		}
	}
	paragraphs, err := f.Paragraphs()
	if err != nil || !strings.Contains(paragraphs[len(paragraphs)-1].Text+paragraphs[len(paragraphs)-2].Text+paragraphs[len(paragraphs)-3].Text, `=HYPERLINK("http://x.example")`) {
		t.Errorf("the text is lost: %+v, %v", paragraphs, err)
	}
}

// TestWidths: columns fill the page exactly, none is narrower than its longest word while there
// is room, and where there is none all give way.
func TestWidths(t *testing.T) {
	c := newComposer(sample(lingo.English))
	table := compliance().Blocks[1].(document.Table)
	for _, total := range []int{landscape.text(), portrait.text(), 3000} {
		widths := c.widths(table, total, smallSize)
		if sum(widths) != total {
			t.Errorf("%v is %d instead of %d", widths, sum(widths), total)
		}
		for k, w := range widths {
			if w <= 0 || total == landscape.text() && w < longestWord(table.Columns[k].Title.EN, smallSize, true) {
				t.Errorf("column %d is %d wide of %d", k, w, total)
			}
		}
	}
}

// long is a document of about 60 pages.
func long(langs ...lingo.Lang) document.Document {
	doc := sample(langs...)
	for range 6 {
		doc.Sections = append(doc.Sections, doc.Sections[:6]...)
		if len(doc.Sections) > 30 {
			break
		}
	}
	return doc
}

// TestSpeed: a document of 60 pages takes less than 300 ms.
func TestSpeed(t *testing.T) {
	if testing.Short() {
		t.Skip("a time is measured")
	}
	doc, best := long(lingo.Arabic), time.Hour
	for range 5 {
		start := time.Now()
		written(t, doc)
		best = min(best, time.Since(start))
	}
	if best > 300*time.Millisecond {
		t.Errorf("%v", best)
	}
}

func BenchmarkWrite(b *testing.B) {
	doc := long(lingo.Arabic)
	for b.Loop() {
		written(b, doc)
	}
}
