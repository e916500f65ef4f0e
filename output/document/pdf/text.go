package pdf

import (
	"fmt"
	"strings"
	"unicode"

	"radif/output/document"
	"radif/output/glyph"
	"radif/output/lingo"
)

// line is one line of shaped text.
type line struct {
	glyphs []glyph.Placed
	width  float64
	size   float64
	lang   lingo.Lang
	style  style
}

// setter shapes texts and remembers the first letter that no font has.
type setter struct {
	glyphs *glyph.Setter
	arabic lingo.Words
	err    error
}

func newSetter() *setter {
	return &setter{glyphs: glyph.NewSetter(), arabic: lingo.New(lingo.Arabic)}
}

// shape shapes a text of a language, not yet broken into lines.
func (s *setter) shape(text string, lang lingo.Lang, bold bool) *glyph.Paragraph {
	base := glyph.LeftToRight
	if lang == lingo.Arabic && (strings.ContainsFunc(text, rightToLeft) || label(text)) {
		base = glyph.RightToLeft
	}
	if base == glyph.RightToLeft {
		text = s.arabic.Direct(text)
	}
	p := s.glyphs.Set(glue(text), base, bold)
	if r, missing := p.Missing(); missing && s.err == nil {
		s.err = fmt.Errorf("no font has %q (U+%04X) of the text %q", r, r, text)
	}
	return p
}

// lines breaks a text into lines of a width.
func (s *setter) lines(text string, lang lingo.Lang, st style, width float64) []line {
	if text == "" {
		return nil
	}
	size := st.size * lettersOf(lang).scale
	p := s.shape(text, lang, st.bold)
	var list []line
	for _, span := range p.Break(width / size) {
		list = append(list, line{p.Line(span), p.Measure(span) * size, size, lang, st})
	}
	return list
}

// one is a text on one line.
func (s *setter) one(text string, lang lingo.Lang, st style) line {
	if list := s.lines(text, lang, st, 1e6); len(list) > 0 {
		return list[0]
	}
	return line{lang: lang, style: st}
}

// extents are the width of a text and of its widest word.
func (s *setter) extents(text string, lang lingo.Lang, st style) (natural, longest float64) {
	p, size := s.shape(text, lang, st.bold), st.size*lettersOf(lang).scale
	return p.Width() * size, p.Longest() * size
}

// label reports whether a text is the number of an item in a list, such as "1.".
func label(text string) bool {
	digits, ok := strings.CutSuffix(text, ".")
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}

// rightToLeft reports whether a letter or a sign belongs to a text that is read from right to left.
func rightToLeft(r rune) bool {
	return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) || strings.ContainsRune("،؛؟", r)
}

// short is the length up to which what is isolated stays on one line.
const short = 16

// glue keeps quantities on one line: it makes spaces unbreakable between a number and its unit, a
// sign and its number, and in anything short that is isolated, and joins units that have a stroke.
func glue(text string) string {
	if !strings.ContainsAny(text, " /") {
		return text
	}
	runes := []rune(text)
	for i := 1; i+1 < len(runes); i++ {
		if runes[i] == ' ' && (isolated(runes, i) || strings.ContainsRune("≥≤<>=±", runes[i-1]) || ofNumber(runes[:i]) && isUnit(runes[i+1:])) {
			runes[i] = '\u00a0'
		}
	}
	return joined(string(runes))
}

// wordJoiner stands where a line must not end.
const wordJoiner = "\u2060"

// joined joins the units of a text that have a stroke.
func joined(text string) string {
	if !strings.Contains(text, "/") {
		return text
	}
	words := strings.FieldsFunc(text, unicode.IsSpace)
	for _, w := range words {
		if bare := []rune(lingo.Unmarked(w)); strings.Contains(w, "/") && isUnit(bare) {
			text = strings.Replace(text, w, strings.ReplaceAll(w, "/", "/"+wordJoiner), 1)
		}
	}
	return text
}

// isolated reports whether a place is inside of a short isolate.
func isolated(runes []rune, i int) bool {
	from, to := i, i
	for ; from >= 0 && i-from < short && !directs(runes[from]); from-- {
	}
	for ; to < len(runes) && to-i < short && !directs(runes[to]); to++ {
	}
	return from >= 0 && to < len(runes) && to-from <= short+1 && opens(runes[from]) && runes[to] == '\u2069'
}

func directs(r rune) bool { return r >= '\u2066' && r <= '\u2069' }
func opens(r rune) bool   { return r >= '\u2066' && r <= '\u2068' }

// ofNumber reports whether a text ends in a number, which may be isolated.
func ofNumber(text []rune) bool {
	n := len(text)
	if n > 1 && directs(text[n-1]) {
		n--
	}
	return unicode.IsDigit(text[n-1])
}

var english = lingo.New(lingo.English)

// isUnit reports whether a text begins with the symbol of a unit.
func isUnit(text []rune) bool {
	end := 0
	for end < len(text) && end < 12 && text[end] != ' ' && text[end] != '\u2069' {
		end++
	}
	word := strings.TrimRight(string(text[:end]), ".,;:)")
	return word == "%" || word != "" && english.Has("unit."+word) || arabicSymbol(word)
}

// arabicSymbol reports whether a word is as short as Arabic symbols of units are, such as "د".
func arabicSymbol(word string) bool {
	letters := []rune(strings.Trim(word, "،؛"))
	return len(letters) > 0 && len(letters) <= 2 && rightToLeft(letters[0])
}

// isolate keeps a number of ours in one piece inside of any text.
func isolate(text string) string { return "\u2066" + text + "\u2069" }

// align is the side of a line, as drawn.
func (l line) left(c column, side document.Align) float64 {
	switch {
	case side == document.Middle:
		return c.left + (c.width()-l.width)/2
	case (side == document.End) != c.rightToLeft():
		return c.right - l.width
	}
	return c.left
}

// draw draws a line into a column, in the middle of a height.
func (l line) draw(c *canvas, in column, side document.Align, top, height float64) {
	m := lettersOf(l.lang)
	base := top + (height-(m.ascent+m.descent)*l.size)/2 + m.ascent*l.size
	x := l.left(in, side)
	c.text(l.glyphs, point{x, base}, l.size, l.style.ink)
	c.reach.add(x, top, x+l.width, top+height)
	if l.style.struck {
		c.rule(point{x, base - 0.27*l.size}, point{x + l.width, base - 0.27*l.size}, 0.6, l.style.ink)
	}
}
