package figure

import (
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/output/lingo"
)

// panels are the quantities that are shown side by side.
var panels = []string{"compute.servers", "storage.usable", "network.replication", "space.racks", "power.it", "power.generator"}

// installed shows on one page what is bought against what is needed.
func (s *story) installed() (Figure, bool) {
	var list []fan
	for _, id := range panels {
		if q, ok := s.quantity(id); ok && len(s.design(id)) > 0 {
			list = append(list, fan{s, q, s.design(id)})
		}
	}
	headline := s.words.Word("figure.installed.title")
	if len(s.Joint) > 0 {
		j := s.Joint[len(s.Joint)-1]
		headline += ". " + s.words.Say("figure.installed.joint", "share", s.words.Percent(j.Share), "phase", s.words.Title(s.phase(j.Phase).Title))
	}
	body := func(c draw.Canvas, l look) { drawPanels(c, l, list) }
	return Figure{Name: "installed-against-needed", Headline: headline, Subtitle: s.words.Word("figure.installed.subtitle"), body: body}, len(list) > 0
}

// drawPanels lays the panels out three to a row.
func drawPanels(c draw.Canvas, l look, list []fan) {
	columns := min(3, len(list))
	tiles := draw.Tiles{Cols: columns, Rows: (len(list) + columns - 1) / columns, PadX: 16, PadY: 12}
	l.tick.Font.Size, l.label.Font.Size = 8, 9
	for i, f := range list {
		f.panel(tiles.At(c, i%columns, i/columns), l)
	}
}

func (f fan) panel(c draw.Canvas, l look) {
	l.strong.Color = ink
	l.strong.YAlign = draw.YTop
	title := f.words.Quantity(f.q.ID)
	c.FillText(l.strong, vg.Point{X: c.Min.X, Y: c.Max.Y}, title)
	if unit := f.words.Unit(f.q.Unit); !strings.EqualFold(unit, title) {
		style := l.tick
		style.YAlign = draw.YTop
		c.FillText(style, vg.Point{X: c.Min.X + l.strong.Width(title) + 5, Y: c.Max.Y}, unit)
	}
	c = draw.Crop(c, 0, 0, 0, -15)
	p := frame(f.story, l, max(peak(f.q.Month.P95), f.specified())*1.04, marks{6, 4})
	at := func(values []float64) curve { return curve{f.Months[0], values} }
	p.Add(band{at(f.q.Month.P05), at(f.q.Month.P95), outer}, line{at(f.q.Month.P50), stroke(central, 1.2)}, stairs{f.steps(), stroke(accent, 1.5)})
	p.Draw(c)
	f.sizes(p.DataCanvas(c), p, l)
}

// sizes writes what is specified above each tread.
func (f fan) sizes(data draw.Canvas, p *plot.Plot, l look) {
	x, y := p.Transforms(&data)
	style := l.tick
	style.Color, style.YAlign = accent, draw.YBottom
	for _, d := range f.design {
		at := vg.Point{X: x(float64(f.phase(d.Phase).Ready)) + 2, Y: y(d.Specified) + 1.5}
		data.FillText(style, at, f.words.Format(d.Specified, d.Unit, lingo.SizedBare))
	}
}
