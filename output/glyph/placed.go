package glyph

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/shaping"
)

// Placed is the glyphs of one or more letters that belong together, such as a letter with its
// marks, or a ligature. Lengths are in ems.
type Placed struct {
	Font    FontID
	X       float64 // where it begins in its line
	Advance float64
	Parts   []Part
	Letters []string // what it stands for, from left to right; none for what stands for nothing
}

// Part is a glyph, and where its origin stands from the beginning of its group.
type Part struct {
	ID   uint16
	X, Y float64
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
	for i, r := range pieces {
		if i > 0 && r.level%2 == 0 && p.neutral(pieces[i-1]) {
			list = append(list, Placed{Font: p.fonts.named(r.Face).id, X: x, Letters: []string{rightToLeftMark}})
		}
		list, x = p.place(list, r, x)
	}
	return list
}

// rightToLeftMark stands between a number and the space or full stop at its left: programs that
// put copied text in order would take these for a part of the number.
const rightToLeftMark = "\u200f"

// setOff reports whether a mark is to stand between a sign and the space at its left, as behind a
// number: a comma counts as a part of numbers.
func setOff(list []Placed, sign Placed) bool {
	return len(list) > 0 && slices.Equal(list[len(list)-1].Letters, []string{" "}) && len(sign.Letters) == 1 && strings.Contains(",.:/+-#$%°±،٪٫٬", sign.Letters[0])
}

// neutral reports whether a run from right to left begins with a sign that has no direction.
func (p *Paragraph) neutral(r run) bool {
	if r.level%2 == 0 {
		return false
	}
	for i := len(r.Glyphs) - 1; i >= 0; i-- {
		if c := p.runes[r.Glyphs[i].TextIndex()]; !silent(c) {
			return !unicode.IsLetter(c)
		}
	}
	return false
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
		from := r.Glyphs[i].TextIndex()
		group := Placed{Font: f.id, X: x}
		for ; i < len(r.Glyphs) && r.Glyphs[i].TextIndex() == from; i++ {
			g := r.Glyphs[i]
			group.Parts = append(group.Parts, Part{uint16(g.GlyphID), group.Advance + float64(g.XOffset)*scale, float64(g.YOffset) * scale})
			group.Advance += float64(g.Advance) * scale
		}
		runes := p.runes[from : from+max(1, r.Glyphs[i-1].RunesCount())]
		group.Letters = strings.Split(letters(runes), "")
		if r.level%2 == 1 {
			slices.Reverse(group.Letters)
		}
		if r.level%2 == 1 && setOff(list, group) {
			list = append(list, Placed{Font: f.id, X: x, Letters: []string{rightToLeftMark}})
		}
		x += group.Advance
		if len(group.Letters) > 0 || !silent(p.runes[from]) {
			list = append(list, group)
		}
	}
	return list, x
}
