package glyph

import "strings"

// Span is a line of a paragraph: the runes from From up to To.
type Span struct{ From, To int }

// slip is how much wider than asked a line may come out, in ems: sums of widths are not exact.
const slip = 1e-6

// Break breaks a paragraph into lines that are no wider than asked, in ems. A word that is wider
// by itself is broken where it has a sign such as a full stop, else at any letter.
func (p *Paragraph) Break(width float64) []Span {
	b := &breaking{p: p, width: width + slip}
	for _, u := range p.units {
		b.add(u)
	}
	b.end(b.trimmed)
	return b.lines
}

// breaking is the line that is being filled.
type breaking struct {
	p             *Paragraph
	width         float64
	lines         []Span
	from, trimmed int     // the line so far, without the space at its end
	filled, gap   float64 // its width, and that of the space
	open          bool
}

func (b *breaking) add(u unit) {
	if b.open && b.filled+b.gap+u.width > b.width {
		b.end(b.trimmed)
	}
	for !b.open && u.width > b.width {
		cut := b.p.cut(u, b.width)
		if cut >= u.trimmed {
			break
		}
		b.lines = append(b.lines, Span{u.from, cut})
		u = b.p.unit(cut, u.to, u.must)
	}
	if !b.open {
		b.open, b.from, b.filled, b.gap = true, u.from, 0, 0
	}
	b.filled, b.gap, b.trimmed = b.filled+b.gap+u.width, u.gap, u.trimmed
	if u.must {
		b.end(b.trimmed)
	}
}

func (b *breaking) end(to int) {
	if b.open {
		b.lines = append(b.lines, Span{b.from, to})
	}
	b.open = false
}

// cut is where a word that is too wide is broken: at least one cluster stays before it.
func (p *Paragraph) cut(u unit, width float64) int {
	filled, cut, good := 0.0, u.trimmed, u.trimmed
	for i := u.from; i < u.trimmed; i++ {
		if p.begins[i] && i > u.from {
			if filled > width && cut < u.trimmed {
				break
			}
			cut = i
			if strings.ContainsRune("._-/:,;@)=", p.runes[i-1]) && filled <= width && filled > width/3 {
				good = i
			}
		}
		filled += p.advance[i]
	}
	if good < u.trimmed {
		return good
	}
	return cut
}

// Measure is the width of a line.
func (p *Paragraph) Measure(s Span) float64 {
	width := 0.0
	for i := s.From; i < s.To; i++ {
		width += p.advance[i]
	}
	return width
}
