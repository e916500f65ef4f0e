package pdf

import "radif/output/lingo"

// colour is red, green and blue, from 0 to 255.
type colour [3]uint8

func (c colour) components() string {
	var b []byte
	for i, v := range c {
		if i > 0 {
			b = append(b, ' ')
		}
		b = decimals(b, float64(v)/255, 3)
	}
	return string(b)
}

// The colours: of a page that is printed in black as well as in colour.
var (
	ink     = colour{0x1b, 0x22, 0x2b}
	grey    = colour{0x5a, 0x66, 0x72}
	pale    = colour{0xb4, 0xbd, 0xc7}
	accent  = colour{0x12, 0x4e, 0x78}
	amber   = colour{0xb3, 0x54, 0x00}
	heading = colour{0xdf, 0xe8, 0xf0} // behind the titles of columns
	band    = colour{0xf0, 0xf4, 0xf8} // behind headings and totals inside of tables
	open    = colour{0xff, 0xfb, 0xe6} // where a bidder writes
	hook    = colour{0xf6, 0xf6, 0xf2} // where the buyer puts a text in
)

// style is how a text looks.
type style struct {
	size    float64 // in points, of Latin letters
	leading float64 // from line to line, in sizes; 0 is usual
	bold    bool
	ink     colour
	struck  bool // it was removed
}

// The styles.
var (
	body       = style{size: 10, ink: ink}
	small      = style{size: 8.5, ink: grey}
	cellStyle  = style{size: 8.5, leading: 1.25, ink: ink}
	captions   = style{size: 9, bold: true, ink: accent}
	furniture  = style{size: 8, ink: grey}
	tagStyle   = style{size: 7, leading: 1.3, bold: true, ink: amber}
	titleStyle = style{size: 26, leading: 1.25, bold: true, ink: accent}
	subtitle   = style{size: 14, ink: ink}
	headings   = []style{
		{size: 17, leading: 1.25, bold: true, ink: accent}, {size: 13, leading: 1.3, bold: true, ink: accent},
		{size: 11.5, leading: 1.3, bold: true, ink: ink}, {size: 10, leading: 1.3, bold: true, ink: ink},
	}
)

// letters is how the letters of a language are set: Arabic ones are smaller in their font and reach
// further up and down.
type letters struct{ scale, ascent, descent, leading float64 }

func lettersOf(lang lingo.Lang) letters {
	if lang == lingo.Arabic {
		return letters{1.06, 1.16, 0.47, 1.62}
	}
	return letters{1, 0.905, 0.212, 1.42}
}

// extraLeading is by how much Arabic lines stand further apart than the style says.
const extraLeading = 1.22

// lineHeight is the distance from line to line.
func (s style) lineHeight(lang lingo.Lang) float64 {
	l := lettersOf(lang)
	switch {
	case s.leading == 0:
		return s.size * l.scale * l.leading
	case lang == lingo.Arabic:
		return s.size * l.scale * s.leading * extraLeading
	}
	return s.size * s.leading
}

// The page: A4, with margins.
const (
	shortSide  = 595.28
	longSide   = 841.89
	sideMargin = 56.69
	topMargin  = 74
	footMargin = 62
	gutter     = 22 // between two languages
	hanging    = 44 // for the numbers of sections and clauses
)

// frame is the part of a page that text fills.
type frame struct{ width, height, left, top, right, bottom float64 }

func frameOf(wide bool) frame {
	w, h := shortSide, longSide
	if wide {
		w, h = h, w
	}
	return frame{w, h, sideMargin, topMargin, w - sideMargin, h - footMargin}
}

// room is the height that text may fill.
func (f frame) room() float64 { return f.bottom - f.top }

// column is the place of one language on a page.
type column struct {
	lang        lingo.Lang
	left, right float64
}

func (c column) width() float64    { return c.right - c.left }
func (c column) rightToLeft() bool { return c.lang == lingo.Arabic }

// inset moves the side where lines begin.
func (c column) inset(by float64) column {
	if c.rightToLeft() {
		c.right -= by
	} else {
		c.left += by
	}
	return c
}

// trim moves the side where lines end.
func (c column) trim(by float64) column {
	if c.rightToLeft() {
		c.left += by
	} else {
		c.right -= by
	}
	return c
}

// start is the strip of a width at the side where lines begin.
func (c column) start(width float64) column {
	if c.rightToLeft() {
		c.left = c.right - width
	} else {
		c.right = c.left + width
	}
	return c
}

// end is the strip of a width at the side where lines end.
func (c column) end(width float64) column {
	if c.rightToLeft() {
		c.right = c.left + width
	} else {
		c.left = c.right - width
	}
	return c
}
