package figure

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/output/lingo"
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
	return Figure{Name: "installed-against-needed", Headline: headline, Subtitle: said[0], Description: paragraphs(said...), body: body}, len(list) > 0
}

// drawPanels lays the panels out three to a row, in the direction of the language.
func drawPanels(c draw.Canvas, l look, list []fan) {
	columns := min(3, len(list))
	tiles := draw.Tiles{Cols: columns, Rows: (len(list) + columns - 1) / columns, PadX: 12, PadY: 8}
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
	f.panelTitle(c, l)
	c = draw.Crop(c, 0, 0, 0, -12)
	p := frame(f.story, l, max(peak(f.q.Month.P95), f.specified())*1.08, marks{6, 4})
	f.addTo(p, 0.9, false)
	f.sizes(p.draw(c), l)
}

// panelTitle writes the quantity and, where it does not say so itself, its unit.
func (f fan) panelTitle(c draw.Canvas, l look) {
	x, align := l.start(c)
	l.strong.Color, l.strong.XAlign, l.small.XAlign = ink, align, align
	unit := f.words.Unit(f.q.Unit)
	title := f.words.Quantity(f.q.ID)
	room := c.Max.X - c.Min.X
	if f.counted() {
		unit = ""
	} else {
		room -= l.small.Width(unit) + 4
	}
	title = shorten(l.strong, title, room)
	at := vg.Point{X: x, Y: c.Max.Y - l.strong.Font.Size*0.6}
	middle(c, l.strong, at, title)
	at.X += l.ahead(l.strong.Width(title) + 4)
	middle(c, l.small, at, unit)
}

// sizes writes what is specified above each tread, once where it stays the same.
func (f fan) sizes(a area, l look) {
	style := l.small
	style.Color = accent
	for i, d := range f.design {
		if i > 0 && d.Specified == f.design[i-1].Specified {
			continue
		}
		at := vg.Point{X: a.x.at(float64(f.phase(d.Phase).Ready)) + 2, Y: a.y.at(d.Specified) + 0.85*style.Font.Size}
		middle(a.Canvas, style, at, f.words.Format(d.Specified, d.Unit, lingo.SizedBare))
	}
}
