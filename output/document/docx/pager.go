package docx

// pager estimates on which page each part comes to stand, for the page numbers of the table of
// contents: they are to be plausible before Word works them out.
type pager struct {
	page, used int
	wide       bool
}

func newPager() pager { return pager{page: 1} }

func (p *pager) room() int { return paperOf(p.wide).room() }

// flow takes room that may be broken between pages.
func (p *pager) flow(height int) {
	p.used += height
	for p.used > p.room() {
		p.used -= p.room()
		p.page++
	}
}

// block takes room in one piece, and has room left for what must follow on the same page.
func (p *pager) block(height, follows int) {
	if p.used > 0 && p.used+height+follows > p.room() {
		p.turn()
	}
	p.flow(height)
}

// turn begins a page, if the page is not at its beginning.
func (p *pager) turn() {
	if p.used > 0 {
		p.page++
		p.used = 0
	}
}
