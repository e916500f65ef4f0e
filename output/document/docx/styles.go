package docx

import "radif/output/lingo"

// Word knows the built-in styles by their ids and English names, whatever its own language.
const (
	font          = "Arial" // on every office computer, with Latin and Arabic letters
	englishTag    = "en-GB"
	arabicTag     = "ar-JO"
	headingStyles = 4
	contentLevels = 3
	linkColour    = "1F4E99"
	darkColour    = "1F3864"
	headFill      = "DCE4F0"
	bidderFill    = "FFF2CC"
	groupFill     = "EEF1F6"
	totalFill     = "F5F5F5"
)

// Sizes in halves of a point.
const (
	bodySize  = 21
	noteSize  = 18
	tableSize = 18
	smallSize = 15
)

var (
	headingSizes  = [headingStyles]int{32, 26, 23, 21}
	headingSpaces = [headingStyles]int{360, 280, 220, 180} // before
)

const headingAfter = 100

func headingStyle(depth int) string { return "Heading" + itoa(min(depth, headingStyles)) }

func contentStyle(depth int) string { return "TOC" + itoa(depth) }

// style is a style of paragraphs or of pieces of text.
type style struct {
	id, name, based, next string
	priority              int
	quick                 bool
	paragraph             paragraphLook
	run                   runLook
}

// paragraphStyles are the styles in the order in which they are written.
func paragraphStyles(long int, parallel, rightLeft bool) []style {
	normal := style{id: "Normal", name: "Normal", quick: true, paragraph: paragraphLook{rightLeft: rightLeft, spacing: &spacing{0, 120, 259}}}
	list := []style{
		normal,
		{id: "BodyText", name: "Body Text", quick: true, paragraph: paragraphLook{spacing: &spacing{0, 120, 259}}},
		{id: "Title", name: "Title", next: "BodyText", priority: 10, quick: true, paragraph: paragraphLook{spacing: &spacing{600, 200, 0}, align: "center"}, run: runLook{bold: true, colour: darkColour, size: 52}},
		{id: "Subtitle", name: "Subtitle", next: "BodyText", priority: 11, quick: true, paragraph: paragraphLook{spacing: &spacing{0, 240, 0}, align: "center"}, run: runLook{colour: "44546A", size: 28}},
	}
	list = append(list, headings()...)
	return append(list, furniture(long, parallel)...)
}

func headings() []style {
	list := make([]style, 0, headingStyles)
	for k := range headingStyles {
		look := paragraphLook{
			keepNext: true, keepLines: true, number: &numberRef{k, mainList}, outline: k + 1,
			spacing: &spacing{headingSpaces[k], headingAfter, 0}, indent: &indent{numberWidth(k), numberWidth(k), 0},
		}
		list = append(list, style{
			id: headingStyle(k + 1), name: "heading " + itoa(k+1), next: "BodyText", priority: 9, quick: true,
			paragraph: look, run: runLook{bold: true, colour: darkColour, size: headingSizes[k]},
		})
	}
	return list
}

func furniture(long int, parallel bool) []style {
	small := runLook{size: noteSize}
	tight := &spacing{20, 20, 0}
	list := []style{
		{id: "Clause", name: "Clause", quick: true, paragraph: paragraphLook{spacing: &spacing{0, 120, 259}}},
		{id: "Note", name: "Note", quick: true, paragraph: paragraphLook{spacing: &spacing{0, 120, 0}}, run: runLook{colour: "595959", size: noteSize}},
		{id: "BuyerText", name: "Buyer Text", quick: true, paragraph: paragraphLook{box: lineColour, fill: "F2F2F2", spacing: &spacing{120, 180, 259}, indent: &indent{boxIndent, 0, boxIndent}}},
		{id: "Warning", name: "Warning", quick: true, paragraph: paragraphLook{box: markColour, fill: "FDECEA", spacing: &spacing{120, 180, 259}, indent: &indent{boxIndent, 0, boxIndent}}, run: runLook{bold: true}},
		{id: "ListBullet", name: "List Bullet", quick: true, paragraph: paragraphLook{number: &numberRef{0, bulletList}, spacing: &spacing{0, 60, 259}, indent: &indent{listIndent, listHanging, 0}}},
		{id: "ListNumber", name: "List Number", quick: true, paragraph: paragraphLook{spacing: &spacing{0, 60, 259}, indent: &indent{listIndent, listHanging, 0}}},
		{id: "Caption", name: "caption", next: "BodyText", priority: 35, quick: true, paragraph: paragraphLook{keepLines: true, spacing: &spacing{200, 80, 0}}, run: runLook{bold: true, colour: darkColour, size: 19}},
		{id: "FigurePlace", name: "Figure Place", paragraph: paragraphLook{keepNext: true, spacing: &spacing{160, 0, 0}, align: "center"}},
		{id: "TableText", name: "Table Text", quick: true, paragraph: paragraphLook{spacing: tight}, run: runLook{size: tableSize}},
		{id: "TableTextSmall", name: "Table Text Small", based: "TableText", paragraph: paragraphLook{spacing: tight}, run: runLook{size: smallSize}},
		{id: "TableNote", name: "Table Note", quick: true, paragraph: paragraphLook{keepLines: true, spacing: &spacing{40, 40, 0}}, run: runLook{colour: "595959", size: 17}},
		{id: "Spacer", name: "Spacer", paragraph: paragraphLook{spacing: &spacing{0, 0, -spacerHeight}}, run: runLook{size: 8}},
		{id: "CoverLine", name: "Cover Line", paragraph: paragraphLook{spacing: &spacing{0, 100, 0}, align: "center"}, run: runLook{size: 24}},
		{id: "Header", name: "header", priority: 99, paragraph: paragraphLook{rule: "bottom", spacing: &spacing{}}, run: small},
		{id: "Footer", name: "footer", priority: 99, paragraph: paragraphLook{rule: "top", spacing: &spacing{}}, run: small},
		{id: "TOCHeading", name: "TOC Heading", next: "BodyText", priority: 39, quick: true, paragraph: paragraphLook{keepNext: true, spacing: &spacing{0, 200, 0}}, run: runLook{bold: true, colour: darkColour, size: headingSizes[0]}},
	}
	for k := range contentLevels {
		list = append(list, contentsStyle(k, long, parallel))
	}
	return list
}

const (
	spacerHeight = 140
	boxIndent    = 85
)

// contentsStyle is a level of the table of contents. Its stops suit what Word fills in when it
// works the table out anew: number, title, title in the other language, page.
func contentsStyle(level, long int, parallel bool) style {
	start := [contentLevels]int{0, 227, 454}[level]
	width := [contentLevels]int{510, 680, 794}[level]
	stops := []tab{{"left", "", start + width}}
	if parallel {
		stops = append(stops, tab{"right", "", long - pageRoom})
	}
	stops = append(stops, tab{"right", "dot", long})
	look := paragraphLook{tabs: stops, spacing: &spacing{0, 50, 0}, indent: &indent{start + width, width, 0}}
	run := runLook{size: 20}
	if level == 0 {
		look.spacing, run.bold = &spacing{100, 50, 0}, true
	}
	return style{id: contentStyle(level + 1), name: "toc " + itoa(level+1), next: "BodyText", priority: 39, paragraph: look, run: run}
}

func characterStyles() []style {
	return []style{
		{id: "Hyperlink", name: "Hyperlink", priority: 99, run: runLook{colour: linkColour}},
		{id: "ChangeMark", name: "Change Mark", quick: true, run: runLook{bold: true, colour: markColour}},
	}
}

// stylesPart writes the styles. A document in Arabic runs from the right by its very default, so
// that what a reader types into it does too.
func stylesPart(langs []lingo.Lang) []byte {
	var m markup
	m.WriteString(declaration)
	m.open("w:styles", "xmlns:w", wordSpace)
	m.open("w:docDefaults")
	m.open("w:rPrDefault")
	m.open("w:rPr")
	m.empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font)
	m.value("w:sz", itoa(bodySize))
	m.value("w:szCs", itoa(bodySize))
	m.empty("w:lang", "w:val", englishTag, "w:eastAsia", englishTag, "w:bidi", arabicTag)
	m.shut("w:rPr")
	m.shut("w:rPrDefault")
	m.empty("w:pPrDefault")
	m.shut("w:docDefaults")
	for _, s := range paragraphStyles(portrait.text(), len(langs) > 1, langs[0] == lingo.Arabic) {
		m.style("paragraph", s)
	}
	m.open("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont")
	m.value("w:name", "Default Paragraph Font")
	m.value("w:uiPriority", "1")
	m.empty("w:semiHidden")
	m.shut("w:style")
	for _, s := range characterStyles() {
		m.style("character", s)
	}
	m.tableStyles()
	m.shut("w:styles")
	return m.Bytes()
}

func (m *markup) style(kind string, s style) {
	standard := ""
	switch {
	case s.id == "Normal":
		standard = "1"
	case s.based == "" && kind == "character":
		s.based = "DefaultParagraphFont"
	case s.based == "":
		s.based = "Normal"
	}
	m.open("w:style", "w:type", kind, "w:default", standard, "w:styleId", s.id)
	m.value("w:name", s.name)
	m.value("w:basedOn", s.based)
	m.value("w:next", s.next)
	if s.priority > 0 {
		m.value("w:uiPriority", itoa(s.priority))
	}
	m.flag("w:qFormat", s.quick)
	if kind == "paragraph" {
		m.paragraphLook(s.paragraph)
	}
	m.runLook(s.run)
	m.shut("w:style")
}

// tableStyles writes the look of tables with lines, and of texts side by side, which has none.
func (m *markup) tableStyles() {
	m.tableStyle("TableNormal", "Normal Table", "", "", 108)
	m.tableStyle("TableGrid", "Table Grid", "TableNormal", "A6B1C2", 70)
	m.tableStyle("SideBySide", "Side by Side", "TableNormal", "", sideMargin)
	m.tableStyle("PageEdge", "Page Edge", "TableNormal", "", 0)
}

func (m *markup) tableStyle(id, name, based, line string, margin int) {
	standard := ""
	if based == "" {
		standard = "1"
	}
	m.open("w:style", "w:type", "table", "w:default", standard, "w:styleId", id)
	m.value("w:name", name)
	m.value("w:basedOn", based)
	m.open("w:tblPr")
	m.empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	if line != "" {
		m.open("w:tblBorders")
		for _, edge := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			m.empty("w:"+edge, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", line)
		}
		m.shut("w:tblBorders")
	}
	m.open("w:tblCellMar")
	for _, edge := range []string{"top", "left", "bottom", "right"} {
		width := margin
		if edge == "top" || edge == "bottom" {
			width = 0
		}
		m.empty("w:"+edge, "w:w", itoa(width), "w:type", "dxa")
	}
	m.shut("w:tblCellMar")
	m.shut("w:tblPr")
	m.shut("w:style")
}
