package glyph

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/segmenter"
)

// Setter shapes paragraphs for documents that hold their text as text. It keeps what it has
// shaped, so it should live as long as one document. It is not safe for concurrent use.
type Setter struct {
	light, heavy *shaper
	kept         map[setting]*Paragraph
	breaker      segmenter.Segmenter
}

// setting is a text in one weight and direction.
type setting struct {
	text string
	base Direction
	bold bool
}

// lineSeparator ends a line and not a paragraph: bidi looks at one paragraph only.
const lineSeparator = "\u2028"

// NewSetter returns a setter.
func NewSetter() *Setter {
	return &Setter{light: &shaper{fonts: regular()}, heavy: &shaper{fonts: bold()}, kept: map[setting]*Paragraph{}}
}

// Set shapes a paragraph, or gives the one that was shaped before.
func (s *Setter) Set(text string, base Direction, bold bool) *Paragraph {
	k := setting{text, base, bold}
	if p, ok := s.kept[k]; ok {
		return p
	}
	engine := s.light
	if bold {
		engine = s.heavy
	}
	p := s.paragraph([]rune(strings.ReplaceAll(text, "\n", lineSeparator)), base, engine)
	s.kept[k] = p
	return p
}

// Paragraph is a shaped text, not yet broken into lines. Lengths are in ems.
type Paragraph struct {
	runes   []rune
	levels  []bidi.Level
	runs    []run // in logical order
	fonts   chain
	advance []float64 // of the cluster that begins with a rune; 0 for its other runes
	begins  []bool    // a cluster begins with the rune
	units   []unit
}

// unit is a piece of text that is not broken, such as a word with the space behind it.
type unit struct {
	from, to, trimmed int     // runes; trimmed is to without the space
	width, gap        float64 // of the word, and of the space behind it
	must              bool    // the line ends behind it
}

func (s *Setter) paragraph(text []rune, base Direction, engine *shaper) *Paragraph {
	p := &Paragraph{runes: text, levels: engine.levels(text, base), fonts: engine.fonts}
	p.runs = engine.shape(text, p.levels, base)
	p.advance, p.begins = make([]float64, len(text)), make([]bool, len(text))
	for _, r := range p.runs {
		scale := 1 / (64 * float64(r.Face.Upem()))
		for _, g := range r.Glyphs {
			p.advance[g.TextIndex()] += float64(g.Advance) * scale
			p.begins[g.TextIndex()] = true
		}
	}
	s.breaker.Init(text)
	for lines := s.breaker.LineIterator(); lines.Next(); {
		l := lines.Line()
		p.units = append(p.units, p.unit(l.Offset, l.Offset+len(l.Text), l.IsMandatoryBreak))
	}
	return p
}

// unit measures the runes between two places.
func (p *Paragraph) unit(from, to int, must bool) unit {
	u := unit{from: from, to: to, trimmed: to, must: must}
	for u.trimmed > from && unicode.IsSpace(p.runes[u.trimmed-1]) && p.runes[u.trimmed-1] != '\u00a0' {
		u.trimmed--
	}
	for i := from; i < to; i++ {
		if i < u.trimmed {
			u.width += p.advance[i]
		} else {
			u.gap += p.advance[i]
		}
	}
	return u
}

// Width is the width of the longest line when nothing but the text itself ends lines.
func (p *Paragraph) Width() float64 {
	longest := 0.0
	for _, s := range p.Break(1e9) {
		longest = max(longest, p.Measure(s))
	}
	return longest
}

// Longest is the width of the widest piece that is not broken.
func (p *Paragraph) Longest() float64 {
	longest := 0.0
	for _, u := range p.units {
		longest = max(longest, u.width)
	}
	return longest
}

// Missing gives the first rune that no font has.
func (p *Paragraph) Missing() (rune, bool) {
	for _, r := range p.runs {
		for _, g := range r.Glyphs {
			if g.GlyphID == 0 && !silent(p.runes[g.TextIndex()]) {
				return p.runes[g.TextIndex()], true
			}
		}
	}
	return 0, false
}

// silent reports whether a rune only directs text or ends a line.
func silent(r rune) bool {
	return r < ' ' || unicode.Is(unicode.Cf, r) || unicode.In(r, unicode.Zl, unicode.Zp)
}

// letters is a text as a reader would copy it: without the signs that direct it, and with plain
// spaces.
func letters(text []rune) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case !silent(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}
