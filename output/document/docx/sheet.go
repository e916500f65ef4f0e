package docx

// sheet is the layout of pages: A4 upright, or on its long side.
type sheet struct {
	wide, rightLeft bool
	header, footer  string // relationships; empty for none
}

// paper is a size of page with its margins, in twentieths of a point.
type paper struct{ width, height, side, top, bottom int }

var (
	portrait  = paper{11906, 16838, 1134, 1361, 1247}
	landscape = paper{16838, 11906, 1134, 1361, 1134}
)

const edge = 624 // from the edge of the paper to header and footer

func paperOf(wide bool) paper {
	if wide {
		return landscape
	}
	return portrait
}

// text is the width that text has.
func (p paper) text() int { return p.width - 2*p.side }

// room is the height that text has.
func (p paper) room() int { return p.height - p.top - p.bottom }

func (m *markup) sheet(s sheet) {
	p, turned := paperOf(s.wide), ""
	if s.wide {
		turned = "landscape"
	}
	m.open("w:sectPr")
	if s.header != "" {
		m.empty("w:headerReference", "w:type", "default", "r:id", s.header)
	}
	if s.footer != "" {
		m.empty("w:footerReference", "w:type", "default", "r:id", s.footer)
	}
	m.empty("w:pgSz", "w:w", itoa(p.width), "w:h", itoa(p.height), "w:orient", turned)
	m.empty("w:pgMar", "w:top", itoa(p.top), "w:right", itoa(p.side), "w:bottom", itoa(p.bottom), "w:left", itoa(p.side),
		"w:header", itoa(edge), "w:footer", itoa(edge), "w:gutter", "0")
	m.empty("w:cols", "w:space", "708")
	m.flag("w:bidi", s.rightLeft)
	m.shut("w:sectPr")
}
