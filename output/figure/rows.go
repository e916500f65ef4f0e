package figure

import (
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
	height vg.Length   // of one row
	look   look
}

// Parts of the width: names take what they need up to their part, and their notes up to theirs of
// the names.
const (
	namePart = 0.46
	endPart  = 0.24
	notePart = 0.75
)

// layRows writes the names and the ends, and returns the room between them. Below it there is
// room for the marks of a scale. No row is higher than the tallest one wanted.
func layRows(c draw.Canvas, l look, list []row, tallest vg.Length) rows {
	whole := c.Max.X - c.Min.X
	var names, ends vg.Length
	for _, r := range list {
		names, ends = max(names, l.nameWidth(r)), max(ends, l.tick.Width(r.end))
	}
	names, ends = min(names, namePart*whole), min(ends, endPart*whole)
	out := rows{plot: c, look: l}
	left, right := names+8, ends+8
	if l.rightToLeft {
		left, right = right, left
	}
	out.plot = draw.Crop(c, left, -right, l.tick.FontExtents().Height+3, 0)
	out.height = min((out.plot.Max.Y-out.plot.Min.Y)/vg.Length(len(list)), tallest)
	out.plot.Min.Y = out.plot.Max.Y - out.height*vg.Length(len(list))
	for i, r := range list {
		out.write(c, r, out.middle(i), names, ends)
	}
	return out
}

func (l look) nameWidth(r row) vg.Length {
	w := l.label.Width(r.name)
	if r.note != "" {
		w += 4 + l.small.Width(r.note)
	}
	return w
}

// middle is the height of a row.
func (r rows) middle(i int) vg.Length { return r.plot.Max.Y - r.height*(vg.Length(i)+0.5) }

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
func (r rows) scale(low, high float64, round ticker) scale {
	s := scale{low, high, r.plot.Min.X, r.plot.Max.X}
	style := r.look.tick
	style.XAlign = draw.XCenter
	taken := vg.Length(-1e9)
	for _, t := range round.ticks(low, high) {
		x := s.at(t.value)
		r.plot.StrokeLine2(stroke(hair, hairline), x, r.plot.Min.Y, x, r.plot.Max.Y)
		half := style.Width(t.label) / 2
		if x-half < taken+3 {
			continue // no room beside the mark before
		}
		below(r.plot, style, vg.Point{X: x, Y: r.plot.Min.Y - 1}, t.label)
		taken = x + half
	}
	return s
}
