package figure

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// room is the height of plot and list on a narrow page.
func (s stack) room(l look) bounds {
	if !l.narrow {
		return bounds{}
	}
	return bounds{least: stackHeight + l.listLine()*vg.Length(len(s.layers)+1)}
}

const stackHeight = 170 * vg.Length(1) // of the plot above a list

func (l look) listLine() vg.Length { return 1.2 * l.leading * l.label.Font.Size }

// list names the layers below the plot, in their order: number, name, and value in the last month.
// It returns what is left above.
func (s stack) list(c draw.Canvas, l look) draw.Canvas {
	start, align := l.start(c)
	end, other := l.end(c)
	l.label.XAlign, l.tick.XAlign = align, other
	high := l.listLine()
	y := c.Min.Y + high/2
	for i, part := range s.layers {
		box(c, palette[i%len(palette)], min(start, start+l.ahead(7)), y-3.5, max(start, start+l.ahead(7)), y+3.5)
		value := s.value(last(part.mean))
		room := c.Max.X - c.Min.X - listIndent - l.tick.Width(value) - 8
		middle(c, l.label, vg.Point{X: start + l.ahead(11), Y: y}, s.words.Number(float64(i+1)))
		middle(c, l.label, vg.Point{X: start + l.ahead(listIndent), Y: y}, shorten(l.label, part.title, room))
		middle(c, l.tick, vg.Point{X: end, Y: y}, value)
		y += high
	}
	l.small.XAlign = other
	middle(c, l.small, vg.Point{X: end, Y: y}, s.lastMonth())
	return draw.Crop(c, 0, 0, high*vg.Length(len(s.layers)+1)+2, 0)
}

// listIndent is the room of swatch and number.
const listIndent = 22 * vg.Length(1)
