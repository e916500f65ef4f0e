package pdf

import (
	"strconv"

	"radif/output/document"
)

// clause is a text with a number before it.
type clause struct {
	number  string
	text    document.Text
	style   style
	mark    document.Mark
	kind    string // of element
	columns []column
	before  float64
	hang    float64 // room for the number; 0 is usual
}

// clause lays out a text with its number hanging beside it, and below the number what happened to
// it since the issue before.
func (l *layout) clause(c clause, up *element) []box {
	said := l.said(c.mark)
	hang := c.hang
	if hang == 0 && (c.number != "" || said != (document.Text{})) {
		hang = l.hang(c)
	}
	inner := make([]column, len(c.columns))
	for i, col := range c.columns {
		inner[i] = col.inset(hang)
	}
	text := l.strip(c.text, c.style, inner, c.kind, up)
	list := text.boxes(c.before)
	beside := l.beside(c, said)
	for n := text.count(); n < len(beside); n++ { // a short text with a long margin
		list = append(list, box{height: text.height, draw: func(*canvas, float64) {}})
		list[max(0, len(list)-2)].keep = true
	}
	if len(list) > 0 && list[0].before == 0 {
		list[0].before = c.before
	}
	return under(list, func(cv *canvas, i int, top, bottom float64) {
		l.bar(cv, c.mark, top, bottom)
		if i >= len(beside) {
			return
		}
		for k, col := range c.columns {
			e := text.elements[k]
			cv.tagged(e, func() { beside[i][k].draw(cv, col.start(hang), document.Start, top, text.height) })
		}
	})
}

// hang is the room for a number: more than usual for a long one.
func (l *layout) hang(c clause) float64 {
	room := float64(hanging)
	for _, col := range c.columns {
		st := c.style
		st.bold = true
		room = max(room, l.set.one(isolate(c.number), col.lang, st).width+8)
		room = max(room, l.set.one(l.said(c.mark).In(col.lang), col.lang, tagStyle).width+6)
	}
	return room
}

// said is the word for what happened to a part.
func (l *layout) said(mark document.Mark) document.Text {
	switch mark {
	case document.Added:
		return l.doc.Words.Added
	case document.Changed:
		return l.doc.Words.Changed
	case document.Removed:
		return l.doc.Words.Removed
	}
	return document.Text{}
}

// beside is what stands in the room beside a text, line by line and for each column.
func (l *layout) beside(c clause, said document.Text) [][]line {
	var list [][]line
	add := func(text func(col column) (string, style)) {
		var row []line
		for _, col := range c.columns {
			t, st := text(col)
			row = append(row, l.set.one(t, col.lang, st))
		}
		list = append(list, row)
	}
	if c.number != "" {
		st := c.style
		st.struck, st.bold = false, true
		add(func(column) (string, style) { return isolate(c.number), st })
	}
	if said != (document.Text{}) {
		add(func(col column) (string, style) { return said.In(col.lang), tagStyle })
	}
	return list
}

// bar draws the line in the margin that shows what was changed.
func (l *layout) bar(c *canvas, mark document.Mark, top, bottom float64) {
	if mark == document.Same {
		return
	}
	whole := l.whole()
	at := whole.left - 9
	if whole.rightToLeft() {
		at = c.width - sideMargin + 7.5
	}
	c.tagged(nil, func() { c.area(at, top, at+1.5, bottom, amber) })
}

// paragraph lays out a paragraph in its tone.
func (l *layout) paragraph(p document.Paragraph, up *element) {
	if p.ID != "" {
		l.mark(p.ID)
	}
	c := clause{number: p.Number, text: p.Text, style: body, mark: p.Mark, kind: "P", columns: l.reading(), before: 7}
	switch p.Tone {
	case document.Note:
		c.style, c.kind = small, "Note"
	case document.Warning:
		c.style.bold = true
	}
	if p.Mark == document.Removed {
		c.style = gone(c.style)
	}
	if p.Tone == document.Body {
		l.put(l.clause(c, up))
		return
	}
	l.put(l.aside(c, p.Tone, up))
}

// aside sets a text apart: with a bar at its side, or on a ground.
func (l *layout) aside(c clause, tone document.Tone, up *element) []box {
	outer := c.columns
	c.columns = make([]column, len(outer))
	for i, col := range outer {
		c.columns[i] = col.inset(12)
		if tone == document.Hook {
			c.columns[i] = c.columns[i].trim(12)
		}
	}
	list := l.clause(c, up)
	last := len(list) - 1
	return under(list, func(cv *canvas, i int, top, bottom float64) {
		cv.tagged(nil, func() {
			for _, col := range outer {
				decorate(cv, col, tone, span{top, bottom, i == 0, i == last})
			}
		})
	})
}

// span is a piece of the ground behind a text.
type span struct {
	top, bottom float64
	first, last bool
}

func decorate(c *canvas, col column, tone document.Tone, s span) {
	side := col.start(2)
	switch tone {
	case document.Note:
		c.area(side.left, s.top, side.right, s.bottom, pale)
	case document.Warning:
		c.area(side.left, s.top, side.right, s.bottom, amber)
	case document.Hook:
		if s.first {
			s.top -= 3
		}
		if s.last {
			s.bottom += 3
		}
		c.area(col.left, s.top, col.right, s.bottom, hook)
		c.area(side.left, s.top, side.right, s.bottom, grey)
	}
}

// list lays out a list.
func (l *layout) list(list document.List, up *element) {
	e := up.child("L", up.lang)
	for i, item := range list.Items {
		sign := "•"
		if list.Ordered {
			sign = strconv.Itoa(i+1) + "."
		}
		c := clause{text: item, style: body, kind: "LBody", columns: l.reading(), before: 3, hang: 18}
		if i == 0 {
			c.before = 6
		}
		l.put(l.bulleted(c, sign, e.child("LI", up.lang)))
	}
}

// bulleted lays out an item of a list with its sign.
func (l *layout) bulleted(c clause, sign string, up *element) []box {
	signs := make([]line, len(c.columns))
	labels := make([]*element, len(c.columns))
	for k, col := range c.columns {
		signs[k] = l.set.one(sign, col.lang, c.style)
		labels[k] = up.child("Lbl", col.lang)
	}
	list := l.clause(c, up)
	return under(list, func(cv *canvas, i int, top, bottom float64) {
		if i > 0 {
			return
		}
		for k, col := range c.columns {
			cv.tagged(labels[k], func() { signs[k].draw(cv, col.inset(4).start(14), document.Start, top, bottom-top) })
		}
	})
}
