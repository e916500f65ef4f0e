package docx

// The functions of this file write properties in the order that the schema asks for: Word calls a
// file damaged that has them in another one. Lengths are in twentieths of a point.

const (
	markColour = "C00000"
	lineColour = "8496B0"
)

// paragraphLook are the properties of a paragraph, in the order of the schema.
type paragraphLook struct {
	style      string
	keepNext   bool
	keepLines  bool
	newPage    bool
	number     *numberRef
	box        string // colour of a frame all around
	bar        bool   // mark of a change beside the text
	rule       string
	fill       string
	tabs       []tab
	leftRight  bool // although the document runs from the right
	rightLeft  bool
	spacing    *spacing
	indent     *indent
	align      string // start, center or end; left and right are read in two ways where text runs from the right
	outline    int    // level in the outline, from 1; 0 for none
	breakAfter *sheet // the page layout that ends here
}

// numberRef says which list counts a paragraph. List 0 takes a style's number away.
type numberRef struct{ level, list int }

type tab struct {
	kind, leader string
	at           int
}

type indent struct{ start, hanging, end int }

// spacing is the space around a paragraph; line is in 240ths of a line, or exact where negative.
type spacing struct{ before, after, line int }

func (m *markup) paragraphLook(p paragraphLook) {
	m.open("w:pPr")
	m.value("w:pStyle", p.style)
	m.flag("w:keepNext", p.keepNext)
	m.flag("w:keepLines", p.keepLines)
	m.flag("w:pageBreakBefore", p.newPage)
	if p.number != nil {
		m.open("w:numPr")
		m.value("w:ilvl", itoa(p.number.level))
		m.value("w:numId", itoa(p.number.list))
		m.shut("w:numPr")
	}
	m.borders(p)
	m.fill(p.fill)
	m.tabs(p.tabs)
	m.flag("w:bidi", p.rightLeft)
	if p.leftRight {
		m.value("w:bidi", "0")
	}
	m.spacing(p.spacing)
	m.indent(p.indent)
	m.value("w:jc", p.align)
	if p.outline > 0 {
		m.value("w:outlineLvl", itoa(p.outline-1))
	}
	if p.breakAfter != nil {
		m.sheet(*p.breakAfter)
	}
	m.shut("w:pPr")
}

func (m *markup) borders(p paragraphLook) {
	if p.box == "" && !p.bar && p.rule == "" {
		return
	}
	line := func(edge string) {
		colour := p.box
		if colour == "" {
			colour = lineColour
		}
		m.empty("w:"+edge, "w:val", "single", "w:sz", "4", "w:space", "4", "w:color", colour)
	}
	m.open("w:pBdr")
	if p.box != "" || p.rule == "top" {
		line("top")
	}
	switch {
	case p.bar:
		m.empty("w:left", "w:val", "single", "w:sz", "18", "w:space", "6", "w:color", markColour)
	case p.box != "":
		line("left")
	}
	if p.box != "" || p.rule == "bottom" {
		line("bottom")
	}
	if p.box != "" {
		line("right")
	}
	m.shut("w:pBdr")
}

func (m *markup) fill(colour string) {
	if colour != "" {
		m.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", colour)
	}
}

func (m *markup) tabs(tabs []tab) {
	if len(tabs) == 0 {
		return
	}
	m.open("w:tabs")
	for _, t := range tabs {
		m.empty("w:tab", "w:val", t.kind, "w:leader", t.leader, "w:pos", itoa(t.at))
	}
	m.shut("w:tabs")
}

func (m *markup) spacing(s *spacing) {
	switch {
	case s == nil:
	case s.line < 0:
		m.empty("w:spacing", "w:before", itoa(s.before), "w:after", itoa(s.after), "w:line", itoa(-s.line), "w:lineRule", "exact")
	case s.line > 0:
		m.empty("w:spacing", "w:before", itoa(s.before), "w:after", itoa(s.after), "w:line", itoa(s.line), "w:lineRule", "auto")
	default:
		m.empty("w:spacing", "w:before", itoa(s.before), "w:after", itoa(s.after))
	}
}

func (m *markup) indent(i *indent) {
	switch {
	case i == nil:
	case i.hanging > 0:
		m.empty("w:ind", "w:left", itoa(i.start), "w:right", itoa(i.end), "w:hanging", itoa(i.hanging))
	default:
		m.empty("w:ind", "w:left", itoa(i.start), "w:right", itoa(i.end), "w:firstLine", "0")
	}
}

// runLook are the properties of a piece of text, in the order of the schema.
type runLook struct {
	style     string
	bold      bool
	strike    bool
	noProof   bool
	hidden    bool // on screens, as the leaders of a table of contents are
	colour    string
	size      int // in halves of a point
	rightLeft bool
}

func (m *markup) runLook(r runLook) {
	if r == (runLook{}) {
		return
	}
	m.open("w:rPr")
	m.value("w:rStyle", r.style)
	m.flag("w:b", r.bold)
	m.flag("w:bCs", r.bold)
	m.flag("w:strike", r.strike)
	m.flag("w:noProof", r.noProof)
	m.flag("w:webHidden", r.hidden)
	m.value("w:color", r.colour)
	if r.size > 0 {
		m.value("w:sz", itoa(r.size))
		m.value("w:szCs", itoa(r.size))
	}
	if r.rightLeft {
		m.empty("w:rtl")
		m.empty("w:lang", "w:bidi", arabicTag)
	}
	m.shut("w:rPr")
}

// tableLook are the properties of a table, in the order of the schema.
type tableLook struct {
	style     string
	rightLeft bool
	width     int
	outdent   int    // into the margin, so that text without lines is flush with it
	caption   string // for those who have the page read to them
	header    bool
}

func (m *markup) tableLook(t tableLook) {
	bits, first := "0600", "0"
	if t.header {
		bits, first = "0620", "1"
	}
	m.open("w:tblPr")
	m.value("w:tblStyle", t.style)
	m.flag("w:bidiVisual", t.rightLeft)
	m.empty("w:tblW", "w:w", itoa(t.width), "w:type", "dxa")
	if t.outdent > 0 {
		m.empty("w:tblInd", "w:w", itoa(-t.outdent), "w:type", "dxa")
	}
	m.empty("w:tblLayout", "w:type", "fixed")
	m.empty("w:tblLook", "w:val", bits, "w:firstRow", first, "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
	m.value("w:tblCaption", t.caption)
	m.shut("w:tblPr")
}

// rowLook are the properties of a row.
type rowLook struct {
	height int  // at least
	header bool // repeated on each page
}

func (m *markup) rowLook(r rowLook) {
	m.open("w:trPr")
	m.empty("w:cantSplit")
	if r.height > 0 {
		m.empty("w:trHeight", "w:val", itoa(r.height), "w:hRule", "atLeast")
	}
	m.flag("w:tblHeader", r.header)
	m.shut("w:trPr")
}

// cellLook are the properties of a cell, in the order of the schema.
type cellLook struct {
	width, span int
	bar         bool
	fill        string
}

func (m *markup) cellLook(c cellLook) {
	m.open("w:tcPr")
	m.empty("w:tcW", "w:w", itoa(c.width), "w:type", "dxa")
	if c.span > 1 {
		m.value("w:gridSpan", itoa(c.span))
	}
	if c.bar {
		m.open("w:tcBorders")
		m.empty("w:left", "w:val", "single", "w:sz", "18", "w:space", "0", "w:color", markColour)
		m.shut("w:tcBorders")
	}
	m.fill(c.fill)
	m.shut("w:tcPr")
}
