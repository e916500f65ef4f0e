package glyph

import (
	"slices"

	"github.com/go-text/typesetting/shaping"
)

// Placed is a glyph in its line, with the letters it stands for. Lengths are in ems.
type Placed struct {
	Font    FontID
	ID      uint16
	X, Y    float64 // where its origin stands
	Advance float64
	Text    string // empty where another glyph of the same letters holds them
}

// Line gives the glyphs of a line from left to right. Those that show nothing and stand for
// nothing are left out.
func (p *Paragraph) Line(s Span) []Placed {
	var pieces []run
	for _, r := range p.runs {
		if part := r.between(s); len(part.Glyphs) > 0 {
			pieces = append(pieces, part)
		}
	}
	reorder(pieces)
	var list []Placed
	x := 0.0
	for _, r := range pieces {
		list, x = p.place(list, r, x)
	}
	return list
}

// between is the part of a run whose clusters begin inside a line.
func (r run) between(s Span) run {
	inside := func(g shaping.Glyph) bool { return g.TextIndex() >= s.From && g.TextIndex() < s.To }
	first := slices.IndexFunc(r.Glyphs, inside)
	if first < 0 {
		r.Glyphs = nil
		return r
	}
	last := first
	for last < len(r.Glyphs) && inside(r.Glyphs[last]) {
		last++
	}
	r.Glyphs = r.Glyphs[first:last]
	return r
}

// place adds a run at the right end of a line.
func (p *Paragraph) place(list []Placed, r run, x float64) ([]Placed, float64) {
	f := p.fonts.named(r.Face)
	scale := 1 / (64 * float64(f.Upem()))
	for i := 0; i < len(r.Glyphs); {
		n := max(1, r.Glyphs[i].GlyphsCount())
		n = min(n, len(r.Glyphs)-i)
		cluster := r.Glyphs[i : i+n]
		texts := p.texts(cluster, f, r.level%2 == 1)
		for k, g := range cluster {
			advance := float64(g.Advance) * scale
			if texts[k] != "" || !silent(p.runes[g.TextIndex()]) {
				list = append(list, Placed{f.id, uint16(g.GlyphID), x + float64(g.XOffset)*scale, float64(g.YOffset) * scale, advance, texts[k]})
			}
			x += advance
		}
		i += n
	}
	return list, x
}

// texts shares the letters of a cluster out among its glyphs: a mark keeps its own letter, a
// ligature takes what is left.
func (p *Paragraph) texts(cluster []shaping.Glyph, f *face, reversed bool) []string {
	from := cluster[0].TextIndex()
	runes := p.runes[from : from+max(1, cluster[0].RunesCount())]
	texts := make([]string, len(cluster))
	if len(cluster) == 1 {
		texts[0] = letters(runes)
		return texts
	}
	var rest []rune
	for _, r := range runes {
		if k := own(cluster, texts, f, r); k >= 0 {
			texts[k] = letters([]rune{r})
		} else {
			rest = append(rest, r)
		}
	}
	share(texts, rest, reversed)
	return texts
}

// own finds the glyph that is the usual one of a rune and has no letter yet.
func own(cluster []shaping.Glyph, texts []string, f *face, r rune) int {
	id, ok := f.NominalGlyph(r)
	for k, g := range cluster {
		if ok && texts[k] == "" && g.GlyphID == id {
			return k
		}
	}
	return -1
}

// share gives runes to the glyphs that have none yet, in logical order; the first takes more where
// there are more runes than glyphs.
func share(texts []string, rest []rune, reversed bool) {
	var free []int
	for k := range texts {
		if texts[k] == "" {
			free = append(free, k)
		}
	}
	if reversed {
		slices.Reverse(free)
	}
	for i, k := range free {
		n := min(1, len(rest))
		if i == 0 {
			n = max(n, len(rest)-len(free)+1)
		}
		texts[k] = letters(rest[:n])
		rest = rest[n:]
	}
}
