package pdf

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"radif/output/document"
	"radif/output/lingo"
)

// drawnOut are the pages of a document with what was drawn on them.
func drawnOut(t *testing.T, doc document.Document) *layout {
	t.Helper()
	l, err := layOut(doc)
	if err != nil {
		t.Fatal(err)
	}
	l.file()
	if l.set.err != nil || l.err != nil {
		t.Fatal(l.set.err, l.err)
	}
	return l
}

// TestNothingLeavesThePage: no line, letter or picture reaches into the margins, but for the bars
// of what was changed, and boxes stand one below the other.
func TestNothingLeavesThePage(t *testing.T) {
	const bars = 10
	for name, langs := range languages {
		l := drawnOut(t, sample(langs))
		for i, c := range l.canvases {
			f := frameOf(l.pages[i].wide)
			r := c.reach
			if r.left < f.left-bars || r.right > f.right+bars || r.top < headerTop-1 || r.bottom > f.height-footerTop+lineRoom+1 {
				t.Errorf("%s, page %d reaches over %.1f", name, i+1, r)
			}
			y := 0.0
			for _, b := range l.pages[i].boxes {
				if b.top < y-1e-9 || b.top+b.height > f.bottom+1e-9 {
					t.Errorf("%s, page %d: a box from %.1f to %.1f after %.1f", name, i+1, b.top, b.top+b.height, y)
				}
				y = b.top + b.height
			}
		}
	}
}

// TestTablesStayInside measures every table by itself: its cells end where the page does, and no
// line of text is wider than its cell.
func TestTablesStayInside(t *testing.T) {
	for name, langs := range languages {
		l := drawnOut(t, sample(langs))
		tables := 0
		visit(l.doc, func(table document.Table) {
			tables++
			l.wide = table.Wide
			g := &grid{l: l, table: table, whole: l.whole(), element: &element{}}
			g.fit()
			f := frameOf(l.wide)
			for _, row := range append(slices.Clone(table.Rows), document.Row{}) {
				for _, e := range g.entries(row, &element{}) {
					if e.in.left < f.left-0.01 || e.in.right > f.right+0.01 {
						t.Errorf("%s, table %s: a cell from %.1f to %.1f", name, table.Number, e.in.left, e.in.right)
					}
					for _, li := range e.lines {
						if li.width > e.in.width()-2*padX+0.01 {
							t.Errorf("%s, table %s: a line of %.1f in a cell of %.1f", name, table.Number, li.width, e.in.width())
						}
					}
				}
			}
		})
		if tables < 15 {
			t.Errorf("%s: only %d tables", name, tables)
		}
	}
}

func visit(doc document.Document, see func(document.Table)) {
	var walk func(sections []document.Section)
	blocks := func(list []document.Block) {
		for _, b := range list {
			if table, ok := b.(document.Table); ok {
				see(table)
			}
		}
	}
	walk = func(sections []document.Section) {
		for _, s := range sections {
			blocks(s.Blocks)
			walk(s.Sections)
		}
	}
	blocks(doc.Cover)
	walk(doc.Sections)
}

// TestHeadingsAreNoOrphans: what is to stay with the next box is not the last of its page.
func TestHeadingsAreNoOrphans(t *testing.T) {
	for name, langs := range languages {
		for _, doc := range []document.Document{sample(langs), long(langs)} {
			for i, p := range drawnOut(t, doc).pages {
				if p.boxes[len(p.boxes)-1].keep {
					t.Errorf("%s: page %d ends with a box that is to stay with the next", name, i+1)
				}
			}
		}
	}
}

// TestTitlesOfColumnsRepeat: a page that begins inside of a table begins with the titles of its
// columns.
func TestTitlesOfColumnsRepeat(t *testing.T) {
	l := drawnOut(t, sample(languages["en"]))
	repeated := 0
	for i, p := range l.pages {
		if len(p.boxes) > 1 && len(p.boxes[1].head) > 0 && p.boxes[0].height == p.boxes[1].head[0].height && len(p.boxes[0].head) == 0 {
			repeated++
		} else if len(p.boxes[0].head) > 0 {
			t.Errorf("page %d begins with a row", i+1)
		}
	}
	if repeated < 2 {
		t.Errorf("the titles are repeated on %d pages", repeated)
	}
}

// TestWideTablesLieOnTheLongSide: with their headings, and nothing else does.
func TestWideTablesLieOnTheLongSide(t *testing.T) {
	l := drawnOut(t, sample(languages["en"]))
	for _, c := range l.chapters {
		wide := slices.Contains([]string{"technical", "technical.ups", "annex.trace"}, c.section.ID)
		if l.pages[c.at.page].wide != wide {
			t.Errorf("section %s: wide %v", c.section.ID, !wide)
		}
	}
}

func TestSameBytes(t *testing.T) {
	for name, langs := range languages {
		if !bytes.Equal(written(t, langs), written(t, langs)) {
			t.Errorf("%s: two runs give different bytes", name)
		}
	}
}

// TestMissingLetter: a letter that no font has is named with its text.
func TestMissingLetter(t *testing.T) {
	for _, change := range []func(d *document.Document){
		func(d *document.Document) { d.Title.EN = "Centre 汉" },
		func(d *document.Document) { d.Revision.EN = "Centre 汉" },
		func(d *document.Document) {
			d.Sections = append(d.Sections, document.Section{Number: "9", Title: document.Text{EN: "Centre 汉"}})
		},
	} {
		doc := sample(languages["en"])
		change(&doc)
		if _, err := Write(doc); err == nil || !strings.Contains(err.Error(), "U+6C49") || !strings.Contains(err.Error(), "Centre") {
			t.Errorf("the error is %v", err)
		}
	}
}

// TestSmallDocuments: what a document need not have may be missing.
func TestSmallDocuments(t *testing.T) {
	text := document.Text{EN: "Title", AR: "عنوان"}
	for name, langs := range languages {
		for i, doc := range []document.Document{
			{Title: text},
			{Title: text, Sections: []document.Section{{}}},
			{Sections: []document.Section{{Title: text, Blocks: []document.Block{document.Table{}, document.Figure{}, document.List{}, document.Paragraph{}}}}},
			{Sections: []document.Section{{Number: "1", Blocks: []document.Block{document.Table{Columns: []document.Column{{}, {}}, Rows: []document.Row{{}, {Heading: true}, {Total: true}}}}}}},
			{Title: document.Text{EN: "Only English"}},
		} {
			doc.Languages = langs
			if data, err := Write(doc); err == nil {
				validate(t, data)
			} else {
				t.Errorf("%s, document %d: %v", name, i, err)
			}
		}
	}
	for _, wrong := range [][]lingo.Lang{nil, {lingo.English, lingo.English}, {lingo.English, lingo.Arabic, lingo.English}} {
		if _, err := Write(document.Document{Languages: wrong}); err == nil {
			t.Errorf("the languages %v are taken", wrong)
		}
	}
}

// TestGlue: a line ends neither inside of a quantity nor inside of a unit.
func TestGlue(t *testing.T) {
	for text, want := range map[string]string{
		"at 480 TiB or so":                     "at 480_TiB or so",
		"not less than 2.6 Gbit/s.":            "not less than 2.6_Gbit/+s.",
		"Gbit/s":                               "Gbit/+s",
		"yes/no":                               "yes/no",
		"≥ 300 kW in 2026 and later":           "≥_300_kW in 2026 and later",
		"عن \u206610\u2069 د.":                 "عن \u206610\u2069_د.",
		"من \u2066-5 °C\u2069 إلى":             "من \u2066-5_°C\u2069 إلى",
		"\u2066a long foreign name here\u2069": "\u2066a long foreign name here\u2069",
	} {
		if got := strings.NewReplacer("\u00a0", "_", wordJoiner, "+").Replace(glue(text)); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
