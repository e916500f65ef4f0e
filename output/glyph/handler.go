package glyph

import (
	"strings"
	"sync"

	stdfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
)

// Handler implements text.Handler. It keeps every line that it has shaped, so it should live as
// long as the figures of one result, and not longer.
type Handler struct {
	base  Direction
	extra metrics
	lock  sync.RWMutex
	lines map[key]Line
	light *shaper
	heavy *shaper
}

// key is a text in one weight.
type key struct {
	text string
	bold bool
}

// metrics is how far a line reaches above and below its baseline, in ems.
type metrics struct{ ascent, descent float64 }

// The heights of lines: those of Liberation Sans, and for Arabic what its letters reach with one
// mark. The Arabic font's own figures leave room for stacked marks, which would tear lines apart.
// Both have the middle of a digit in the middle of the line.
var (
	latinMetrics  = metrics{0.905, 0.212}
	arabicMetrics = metrics{1.16, 0.47}
)

// New returns a handler for paragraphs of a direction.
func New(base Direction) *Handler {
	h := &Handler{base: base, extra: latinMetrics, lines: map[key]Line{}, light: &shaper{fonts: regular()}, heavy: &shaper{fonts: bold()}}
	if base == RightToLeft {
		h.extra = arabicMetrics
	}
	return h
}

var _ text.Handler = (*Handler)(nil)

// Cache implements text.Handler. Nothing of gonum's own fonts is used.
func (h *Handler) Cache() *font.Cache { return font.NewCache(nil) }

// Extents implements text.Handler.
func (h *Handler) Extents(f font.Font) font.Extents {
	ascent, descent := vg.Length(h.extra.ascent)*f.Size, vg.Length(h.extra.descent)*f.Size
	return font.Extents{Ascent: ascent, Descent: descent, Height: ascent + descent}
}

// Lines implements text.Handler.
func (h *Handler) Lines(txt string) []string {
	return strings.Split(strings.TrimRight(txt, "\n"), "\n")
}

// Box implements text.Handler.
func (h *Handler) Box(txt string, f font.Font) (width, height, depth vg.Length) {
	e := h.Extents(f)
	return vg.Length(h.Shape(txt, heavy(f)).Width) * f.Size, e.Ascent, e.Descent
}

// Shape shapes one line of text, or gives the line that was shaped before. The glyphs are for
// reading only.
func (h *Handler) Shape(txt string, bold bool) Line {
	k := key{txt, bold}
	h.lock.RLock()
	line, ok := h.lines[k]
	h.lock.RUnlock()
	if ok {
		return line
	}
	h.lock.Lock()
	defer h.lock.Unlock()
	s := h.light
	if bold {
		s = h.heavy
	}
	line = s.line([]rune(txt), h.base)
	h.lines[k] = line
	return line
}

// heavy reports whether a font is to be drawn bold.
func heavy(f font.Font) bool { return f.Weight >= stdfont.WeightSemiBold }
