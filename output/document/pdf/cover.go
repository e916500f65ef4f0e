package pdf

import (
	"strings"

	"radif/output/document"
)

// cover lays out the first page: what it is, whose it is, and of when.
func (l *layout) cover(up *element) {
	e := up.child("Sect", up.lang)
	add := func(text document.Text, st style, kind string, before float64) {
		if list := l.strip(text, st, l.columns(), kind, e).boxes(before); len(list) > 0 {
			l.put(list)
		}
	}
	add(same(l.doc.Reference), style{size: 11, bold: true, ink: grey}, "P", 0)
	l.gap = 90
	l.put([]box{l.beam()})
	add(l.doc.Title, titleStyle, "Title", 22)
	add(l.doc.Subtitle, subtitle, "P", 10)
	l.gap = 30
	add(l.doc.Author, style{size: 12, bold: true, ink: ink}, "P", 0)
	add(l.doc.Revision, style{size: 10.5, ink: grey}, "P", 6)
	if !strings.Contains(l.doc.Revision.EN+l.doc.Revision.AR, l.doc.Date) {
		add(same(l.doc.Date), style{size: 10.5, ink: grey}, "P", 2)
	}
	l.gap = 30
	l.blocks(l.doc.Cover, e)
}

// same is a text that is the same in both languages, such as a reference.
func same(text string) document.Text {
	if text == "" {
		return document.Text{}
	}
	return document.Text{EN: text, AR: isolate(text)}
}

// beam is the bar above the title.
func (l *layout) beam() box {
	whole := l.whole()
	return box{height: 5, keep: true, draw: func(c *canvas, top float64) {
		c.tagged(nil, func() { c.area(whole.left, top, whole.right, top+5, accent) })
	}}
}
