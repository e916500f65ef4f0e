package figure

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// row is one line of a figure that compares many things: its name where the language begins, a
// mark on the scale, and a short text at the other end.
type row struct {
	name, note string // the note stands behind the name, in small letters
	end        string
}

// rows is the room of a list of rows.
type rows struct {
	plot   draw.Canvas // between the names and the ends, without the scale below
	count  int
	height vg.Length // of one row
	text   vg.Length // of it, above its marks: the texts of a narrow page
	look   look
}

// listing says which rows are wanted, how high a row's marks may be, and in how many lines a narrow
// page writes the texts of a row.
type listing struct {
	rows    []row
	tallest vg.Length
	lines   int
}

// Parts of the width: names take what they need up to their part, and their notes up to theirs of
// the names.
const (
	namePart = 0.46
	endPart  = 0.24
	notePart = 0.75
)

// narrowSide is the room beside the scale on a narrow page, for half of the marks at its ends.
const narrowSide = 10 * vg.Length(1)

// narrowGap is the room above a row's texts on a narrow page.
const narrowGap = 3 * vg.Length(1)

// textLine is the height of a line of text above a row's marks.
func (l look) textLine() vg.Length { return l.label.Font.Size * (l.leading + 0.15) }

// scaleHeight is the room of the marks below.
func (l look) scaleHeight() vg.Length { return l.tick.FontExtents().Height + 3 }

// layRows writes the names and the ends, and returns the room between them, on a narrow page below
// them. Under it there is room for the marks of a scale.
func layRows(c draw.Canvas, l look, list listing) rows {
	whole := c.Max.X - c.Min.X
	var names, ends vg.Length
	for _, r := range list.rows {
		names, ends = max(names, l.nameWidth(r)), max(ends, l.tick.Width(r.end))
	}
	names, ends = min(names, namePart*whole), min(ends, endPart*whole)
	out := rows{plot: c, count: len(list.rows), look: l}
	left, right := names+8, ends+8
	if l.rightToLeft {
		left, right = right, left
	}
	if l.narrow {
		left, right, out.text, names = narrowSide, narrowSide, narrowGap+l.textLine()*vg.Length(list.lines), whole-ends-8
	}
	out.plot = draw.Crop(c, left, -right, l.scaleHeight(), 0)
	out.height = min((out.plot.Max.Y-out.plot.Min.Y)/vg.Length(out.count), list.tallest+out.text)
	out.plot.Min.Y = out.plot.Max.Y - out.height*vg.Length(out.count)
	for i, r := range list.rows {
		y := out.middle(i)
		if l.narrow {
			y = out.plot.Max.Y - out.height*vg.Length(i) - narrowGap - l.textLine()/2
		}
		out.write(c, r, y, names, ends)
	}
	return out
}

// rowsRoom is the height of a figure of so many rows, whose marks are so high at least.
func (l look) rowsRoom(key vg.Length, count int, least vg.Length) bounds {
	return bounds{key + l.rowsNeed(count, least, 1), key + l.rowsNeed(count, max(rowHeight, least), 1)}
}

// rowsNeed is the height of so many rows whose marks are so high, with their scale.
func (l look) rowsNeed(count int, marks vg.Length, lines int) vg.Length {
	if l.narrow {
		marks += narrowGap + l.textLine()*vg.Length(lines)
	}
	return marks*vg.Length(count) + l.scaleHeight()
}

func (l look) nameWidth(r row) vg.Length {
	w := l.label.Width(r.name)
	if r.note != "" {
		w += 4 + l.small.Width(r.note)
	}
	return w
}

// room is the height of a row's marks.
func (r rows) room() vg.Length { return r.height - r.text }

// base is where the marks of a row end below, middle the height of their middle.
func (r rows) base(i int) vg.Length   { return r.plot.Max.Y - r.height*vg.Length(i+1) }
func (r rows) middle(i int) vg.Length { return r.base(i) + r.room()/2 }

// rule draws an upright line through all rows, on a narrow page not through their texts.
func (r rows) rule(style draw.LineStyle, x vg.Length) {
	if r.text == 0 {
		r.plot.StrokeLine2(style, x, r.plot.Min.Y, x, r.plot.Max.Y)
		return
	}
	for i := range r.count {
		r.plot.StrokeLine2(style, x, r.base(i), x, r.base(i)+r.room())
	}
}

func (r rows) write(c draw.Canvas, w row, y, names, ends vg.Length) {
	l := r.look
	var x vg.Length
	x, l.label.XAlign = l.start(c)
	l.small.XAlign = l.label.XAlign
	note := shorten(l.small, w.note, notePart*names)
	room := names
	if note != "" {
		room -= l.small.Width(note) + 4
	}
	name := shorten(l.label, w.name, room)
	middle(c, l.label, vg.Point{X: x, Y: y}, name)
	middle(c, l.small, vg.Point{X: x + l.ahead(l.label.Width(name)+4), Y: y}, note)
	x, l.tick.XAlign = l.end(c)
	middle(c, l.tick, vg.Point{X: x, Y: y}, shorten(l.tick, w.end, ends))
}

// scale draws hairlines at the marks and writes the marks below.
func (r rows) scale(low, high float64, round plot.Ticker) scale {
	s := scale{low, high, r.plot.Min.X, r.plot.Max.X}
	style := r.look.tick
	style.XAlign = draw.XCenter
	taken := vg.Length(-1e9)
	for _, t := range round.Ticks(low, high) {
		x := s.at(t.Value)
		r.rule(stroke(hair, hairline), x)
		half := style.Width(t.Label) / 2
		if x-half < taken+3 {
			continue // no room beside the mark before
		}
		below(r.plot, style, vg.Point{X: x, Y: r.plot.Min.Y - 1}, t.Label)
		taken = x + half
	}
	return s
}
