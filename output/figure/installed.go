package figure

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// panels are the quantities that are shown side by side, and whose spread is shown.
var panels = []string{"compute.servers", "storage.usable", "network.replication", "space.racks", "power.it", "power.generator"}

// installed shows on one page what is bought against what is needed.
func (s *story) installed() (Figure, bool) {
	var list []fan
	said := []string{s.words.Word("figure.installed.subtitle")}
	for _, id := range panels {
		if q, ok := s.quantity(id); ok && len(s.design(id)) > 0 {
			list = append(list, fan{s, q, s.design(id)})
			said = append(said, s.words.Say("figure.describe.panel", "quantity", s.words.Quantity(id), "sizes", s.sized(s.design(id))))
		}
	}
	headline := s.words.Word("figure.installed.title")
	if len(s.Joint) > 0 {
		j := s.Joint[len(s.Joint)-1]
		headline = s.words.Say("figure.installed.joint", "share", s.words.Percent(j.Share), "phase", s.phaseTitle(j.Phase))
	}
	body := func(c draw.Canvas, l look) { drawPanels(c, l, list) }
	room := func(l look) bounds {
		return bounds{least: panelHeight * vg.Length((len(list)+panelColumns(l, list)-1)/panelColumns(l, list))}
	}
	return Figure{Name: "installed-against-needed", Headline: headline, Subtitle: said[0], Description: paragraphs(said...), body: body, room: room}, len(list) > 0
}

// panelHeight is the least height of a panel with its titles.
const panelHeight = 112 * vg.Length(1)

// panelColumns is how many panels stand side by side.
func panelColumns(l look, list []fan) int {
	if l.narrow {
		return min(2, len(list))
	}
	return min(3, len(list))
}

// drawPanels lays the panels out in rows, in the direction of the language.
func drawPanels(c draw.Canvas, l look, list []fan) {
	columns := panelColumns(l, list)
	tiles := draw.Tiles{Cols: columns, Rows: (len(list) + columns - 1) / columns, PadX: 12, PadY: 8}
	if l.narrow {
		tiles.PadX, tiles.PadY = 8, 2
	}
	l.tick.Font.Size = l.small.Font.Size
	for i, f := range list {
		column := i % columns
		if l.rightToLeft {
			column = columns - 1 - column
		}
		f.panel(tiles.At(c, column, i/columns), l)
	}
}

func (f fan) panel(c draw.Canvas, l look) {
	c = f.panelTitle(c, l)
	m := marks{6, 4, f.counted(f.q.Unit)}
	if l.narrow {
		m.x = 3
	}
	p := frame(f.story, l, max(peak(f.q.Month.P95), f.specified())*1.08, m)
	f.addTo(p, detail{weight: 0.9})
	style := l.small
	style.Color = accent
	a := p.draw(c)
	drawTags(a, style, f.tags(a, style, f.size))
}

// panelTitle writes the quantity and, where it does not say so itself, its unit, on a narrow page in
// two lines where it must, and returns what is left below.
func (f fan) panelTitle(c draw.Canvas, l look) draw.Canvas {
	x, align := l.start(c)
	l.strong.Color, l.strong.XAlign, l.small.XAlign = ink, align, align
	unit, title := f.words.Unit(f.q.Unit), f.words.Quantity(f.q.ID)
	if f.counted(f.q.Unit) {
		unit = ""
	}
	room := c.Max.X - c.Min.X
	beside := room - l.small.Width(unit) - 4
	lines := []string{title}
	if l.narrow {
		lines = wrap(l.strong, title, beside)
		lines = lines[:min(2, len(lines))]
		if len(lines) == 1 {
			c.Max.Y -= 1.2 * l.strong.Font.Size // titles of a row end at the same height
		}
	}
	leading := 1.2 * l.strong.Font.Size
	for i, txt := range lines {
		at := vg.Point{X: x, Y: c.Max.Y - l.strong.Font.Size*0.6 - leading*vg.Length(i)}
		txt = shorten(l.strong, txt, beside)
		middle(c, l.strong, at, txt)
		if i == len(lines)-1 {
			at.X += l.ahead(l.strong.Width(txt) + 4)
			middle(c, l.small, at, unit)
		}
	}
	return draw.Crop(c, 0, 0, 0, -12-leading*vg.Length(len(lines)-1))
}
