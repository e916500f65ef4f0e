package pdf

// page is a page with its boxes.
type page struct {
	wide  bool
	boxes []placed
	y     float64 // where the next box goes
}

type placed struct {
	box
	top float64
}

// paginate puts boxes on pages. Boxes that are to stay together go to the next page together,
// unless a page is too short for them.
func paginate(boxes []box) []*page {
	var p pager
	for len(boxes) > 0 {
		n := 1
		for n < len(boxes) && boxes[n-1].keep && boxes[n].wide == boxes[0].wide && !boxes[n].newPage {
			n++
		}
		p.chain(boxes[:n])
		boxes = boxes[n:]
	}
	return p.pages
}

type pager struct{ pages []*page }

func (p *pager) chain(list []box) {
	first, frame := list[0], frameOf(list[0].wide)
	if len(p.pages) == 0 || first.wide != p.last().wide || first.newPage && len(p.last().boxes) > 0 {
		p.begin(first.wide)
	}
	need, head := height(list), height(first.head)
	switch {
	case need-first.before+head > frame.room():
		for i, b := range list {
			p.room(list[i:min(i+2, len(list))])
			p.place(b)
		}
		return
	case len(p.last().boxes) > 0 && p.last().y+need > frame.bottom:
		p.begin(first.wide)
	}
	for _, b := range list {
		p.place(b)
	}
}

// room begins a page where there is no room for a box and the one that it is to stand with.
func (p *pager) room(list []box) {
	if len(p.last().boxes) > 0 && p.last().y+height(list) > frameOf(list[0].wide).bottom {
		p.begin(list[0].wide)
	}
}

// place puts a box on the page, or on a new one where there is no room.
func (p *pager) place(b box) {
	if len(p.last().boxes) > 0 && p.last().y+b.before+b.height > frameOf(b.wide).bottom {
		p.begin(b.wide)
	}
	if len(p.last().boxes) == 0 {
		b.before = 0
		for _, h := range b.head {
			p.down(h)
		}
	}
	p.down(b)
}

func (p *pager) down(b box) {
	page := p.last()
	top := page.y + b.before
	for _, s := range b.spots {
		*s = spot{true, len(p.pages) - 1, top}
	}
	page.boxes = append(page.boxes, placed{b, top})
	page.y = top + b.height
}

func (p *pager) last() *page { return p.pages[len(p.pages)-1] }

func (p *pager) begin(wide bool) {
	p.pages = append(p.pages, &page{wide: wide, y: topMargin})
}

func height(list []box) float64 {
	sum := 0.0
	for _, b := range list {
		sum += b.before + b.height
	}
	return sum
}
