package docx

import (
	"errors"

	"radif/output/document"
	"radif/output/lingo"
)

// Write returns the document as a Word file.
func Write(doc document.Document) ([]byte, error) {
	if err := checked(doc.Languages); err != nil {
		return nil, err
	}
	c := newComposer(doc)
	c.sheets = func(wide bool) sheet {
		s := sheet{wide, c.rightLeft(), "rIdHeader1", "rIdFooter1"}
		if wide {
			s.header, s.footer = "rIdHeader2", "rIdFooter2"
		}
		return s
	}
	cover := c.apart(func() {
		c.cover()
		s := sheet{rightLeft: c.rightLeft()}
		if doc.Watermark != (document.Text{}) {
			s.header = "rIdHeader3"
		}
		c.endCover(s)
	})
	sections := c.apart(func() {
		for k, s := range doc.Sections {
			s.NewPage = s.NewPage || k == 0
			c.section(s, 1, false)
		}
	})
	wide := c.wide
	c.wide = false
	pages := c.contentsPages()
	contents := c.apart(func() { c.tableOfContents(pages) })
	c.wide = wide
	return c.file(c.document(cover, contents, sections), c.furniture(c.pager.page+pages))
}

// Table returns a Word file with nothing but one table of the document, for pasting elsewhere.
func Table(doc document.Document, t document.Table) ([]byte, error) {
	if err := checked(doc.Languages); err != nil {
		return nil, err
	}
	doc.Cover, doc.Sections = nil, []document.Section{{Blocks: []document.Block{t}}}
	c := newComposer(doc)
	c.wide = t.Wide
	return c.file(c.document(c.apart(func() { c.table(t) })), nil)
}

func checked(langs []lingo.Lang) error {
	switch {
	case len(langs) == 1:
	case len(langs) == 2 && langs[0] != langs[1]:
	default:
		return errors.New("a document has one language, or two different ones")
	}
	for _, lang := range langs {
		if _, err := lingo.ParseLang(string(lang)); err != nil {
			return err
		}
	}
	return nil
}

// apart returns what a function writes into the body.
func (c *composer) apart(write func()) []byte {
	before := c.m
	c.m = &markup{}
	write()
	content := c.m.Bytes()
	c.m = before
	return content
}

// document puts the parts of the body together.
func (c *composer) document(parts ...[]byte) []byte {
	var m markup
	m.WriteString(declaration)
	m.open("w:document", spaces...)
	m.open("w:body")
	for _, p := range parts {
		m.Write(p)
	}
	m.sheet(c.sheets(c.wide))
	m.shut("w:body")
	m.shut("w:document")
	return m.Bytes()
}

// furniture writes headers and footers: of upright pages, of lying ones and of the cover.
func (c *composer) furniture(pages int) []part {
	const header, footer = wordType + "header+xml", wordType + "footer+xml"
	draft, marks := c.doc.Watermark != (document.Text{}), [3]int{}
	if draft {
		marks = [3]int{1, 2, 3}
	}
	top := func(wide bool, mark int) []byte {
		return c.pageEdge(pageEdge{"w:hdr", "Header", wide, mark, c.headerCells()})
	}
	bottom := func(wide bool) []byte {
		return c.pageEdge(pageEdge{"w:ftr", "Footer", wide, 0, c.footerCells(pages)})
	}
	list := []part{
		{"word/header1.xml", header, top(false, marks[0])}, {"word/header2.xml", header, top(true, marks[1])},
		{"word/footer1.xml", footer, bottom(false)}, {"word/footer2.xml", footer, bottom(true)},
	}
	if draft {
		list = append(list, part{"word/header3.xml", header, c.pageEdge(pageEdge{root: "w:hdr", watermark: marks[2]})})
	}
	return list
}

// file puts the package together.
func (c *composer) file(body []byte, furniture []part) ([]byte, error) {
	if c.fault != nil {
		return nil, c.fault
	}
	parts := []part{
		{"word/document.xml", wordType + "document.main+xml", body},
		{"word/styles.xml", wordType + "styles+xml", stylesPart(c.langs)},
		{"word/numbering.xml", wordType + "numbering+xml", c.numbers.part(c.rightLeft())},
		{"word/settings.xml", wordType + "settings+xml", settings()},
		{"word/fontTable.xml", wordType + "fontTable+xml", fontTable()},
	}
	list := []relation{
		{"rIdStyles", "styles", "styles.xml"}, {"rIdNumbering", "numbering", "numbering.xml"},
		{"rIdSettings", "settings", "settings.xml"}, {"rIdFonts", "fontTable", "fontTable.xml"},
	}
	for _, p := range furniture {
		name := p.name[len("word/") : len(p.name)-len(".xml")]
		kind, number := name[:len(name)-1], name[len(name)-1:]
		list = append(list, relation{map[string]string{"header": "rIdHeader", "footer": "rIdFooter"}[kind] + number, kind, name + ".xml"})
	}
	parts = append(parts, furniture...)
	for k, picture := range c.pictures {
		name := "media/image" + itoa(k+1) + ".png"
		parts = append(parts, part{name: "word/" + name, content: picture})
		list = append(list, relation{pictureRelation(k + 1), "image", name})
	}
	parts = append(parts,
		relations("word/_rels/document.xml.rels", list),
		part{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core(c.doc)},
		part{"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", application()},
	)
	return archive(append([]part{contentTypes(parts), topRelations()}, parts...))
}

func topRelations() part {
	return relations("_rels/.rels", []relation{
		{"rIdDocument", "officeDocument", "word/document.xml"},
		{"rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"},
		{"rIdProperties", "extended-properties", "docProps/app.xml"},
	})
}
