package glyph

import (
	"slices"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Direction is the direction of a paragraph.
type Direction uint8

// The directions.
const (
	LeftToRight Direction = iota
	RightToLeft
)

// Glyph is an outline and where its origin stands in its line, in ems.
type Glyph struct {
	*Outline
	ID   uint32 // glyph number in the font; 0 is the mark of a missing glyph
	X, Y float64
}

// Line is one line of shaped text, its glyphs from left to right.
type Line struct {
	Width  float64 // in ems
	Glyphs []Glyph
}

// shaper shapes with the fonts of one weight. It is not safe for concurrent use.
type shaper struct {
	fonts    chain
	engine   shaping.HarfbuzzShaper
	segments shaping.Segmenter
	order    bidi.Paragraph
}

// run is a piece of text of one direction, script and font.
type run struct {
	shaping.Output
	level bidi.Level
}

// line shapes one line of a paragraph of the given direction.
func (s *shaper) line(text []rune, base Direction) Line {
	var line Line
	for _, r := range s.runs(text, base) {
		line.append(r, s.fonts.named(r.Face))
	}
	return line
}

// runs shapes a text piece by piece and puts the pieces in visual order.
func (s *shaper) runs(text []rune, base Direction) []run {
	list := s.shape(text, s.levels(text, base), base)
	reorder(list)
	return list
}

// shape shapes a text piece by piece, in logical order.
func (s *shaper) shape(text []rune, levels []bidi.Level, base Direction) []run {
	if len(text) == 0 {
		return nil
	}
	in := shaping.Input{Text: text, RunEnd: len(text), Language: language.NewLanguage("en"), Direction: di.DirectionLTR}
	if base == RightToLeft {
		in.Language, in.Direction = language.NewLanguage("ar"), di.DirectionRTL
	}
	var list []run
	for _, piece := range s.segments.Split(in, s.fonts) {
		piece.Size = fixed.I(int(piece.Face.Upem())) // so that positions are in units of the font
		list = append(list, run{s.engine.ShapeNoExtents(piece), levels[piece.RunStart]})
	}
	return list
}

// levels is the bidi embedding level of each rune.
func (s *shaper) levels(text []rune, base Direction) []bidi.Level {
	direction := bidi.LeftToRight
	if base == RightToLeft {
		direction = bidi.RightToLeft
	}
	pieces := s.order.Segment(text, direction)
	levels := make([]bidi.Level, len(text))
	for i := range pieces.NumRuns() {
		piece := pieces.Run(i)
		for k := piece.Start; k < piece.End; k++ {
			levels[k] = piece.Level
		}
	}
	return levels
}

// reorder puts pieces from logical into visual order: rule L2 of the Unicode bidi algorithm. From
// the highest level down to the lowest odd one, whatever stands at that level or above is reversed.
func reorder(list []run) {
	var highest bidi.Level
	for _, r := range list {
		highest = max(highest, r.level)
	}
	for level := highest; level >= 1; level-- {
		for from := 0; from < len(list); from++ {
			to := from
			for to < len(list) && list[to].level >= level {
				to++
			}
			slices.Reverse(list[from:to])
			from = to
		}
	}
}

// append adds a shaped piece at the right end of a line.
func (l *Line) append(r run, f *face) {
	unit := 1 / (64 * float64(f.Upem()))
	for _, g := range r.Glyphs {
		l.Glyphs = append(l.Glyphs, Glyph{f.outline(g.GlyphID), uint32(g.GlyphID), l.Width + float64(g.XOffset)*unit, float64(g.YOffset) * unit})
		l.Width += float64(g.Advance) * unit
	}
}
