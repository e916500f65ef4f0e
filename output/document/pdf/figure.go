package pdf

import (
	"radif/output/document"
	"radif/output/lingo"
)

// dots is how many dots of a PNG make an inch on paper.
const dots = 200

// captionRoom is the height that is kept free for the caption of a figure that fills a page.
const captionRoom = 60

// drawing is a picture of a figure in one language, with its size on paper.
type drawing struct {
	picture
	lang          lingo.Lang
	width, height float64
}

// figure lays out a figure: its picture in each language, one above the other, and its caption.
func (l *layout) figure(f document.Figure, up *element) {
	drawings := l.drawings(f)
	l.mark(f.ID)
	whole := l.whole()
	var list []box
	for _, d := range drawings {
		e := up.child("Figure", d.lang)
		e.alt = lingo.Unmarked(f.Alt.In(d.lang))
		left := whole.left + (whole.width()-d.width)/2
		list = append(list, box{before: 10, height: d.height, draw: func(c *canvas, top float64) {
			e.more = "/O /Layout /BBox [" + nums(left, c.height-top-d.height, left+d.width, c.height-top) + "]"
			c.tagged(e, func() { c.picture(d.picture, left, top, d.width, d.height) })
		}})
	}
	caption := l.caption(l.doc.Words.Figure, f.Number, f.Caption, up)
	if len(caption) > 0 {
		caption[0].before = 4
	}
	l.put(together(append(list, caption...), false))
	l.gap = 10
}

// drawings are the pictures of a figure, no larger than the page has room for all of them.
func (l *layout) drawings(f document.Figure) []drawing {
	frame := frameOf(l.wide)
	var list []drawing
	tall := 0.0
	for _, c := range l.columns() {
		image, ok := f.Images[c.lang]
		if !ok {
			continue
		}
		p, err := l.pictures.of(image)
		if err != nil {
			l.fail("figure "+f.ID, err)
			continue
		}
		scale := min(1, (frame.right-frame.left)/p.points.x)
		d := drawing{p, c.lang, p.points.x * scale, p.points.y * scale}
		list = append(list, d)
		tall += d.height + 10
	}
	if room := frame.room() - captionRoom - l.kept(); tall > room {
		for i := range list {
			list[i].width *= room / tall
			list[i].height *= room / tall
		}
	}
	return list
}

// kept is the height of the headings that stand above what comes next.
func (l *layout) kept() float64 {
	first := len(l.boxes)
	for first > 0 && l.boxes[first-1].keep {
		first--
	}
	return l.gap + height(l.boxes[first:])
}
