package glyph

import (
	"math"
	"strings"
	"testing"

	"radif/output/lingo"
)

// TestLinesFit breaks every text of the word table into lines of several widths: no line is wider,
// and no letter is lost or doubled.
func TestLinesFit(t *testing.T) {
	for lang, base := range map[lingo.Lang]Direction{lingo.English: LeftToRight, lingo.Arabic: RightToLeft} {
		w, s := lingo.New(lang), NewSetter()
		for _, k := range keys(t) {
			p := s.Set(w.Word(k), base, false)
			for _, width := range []float64{2, 7.3, 1000} {
				for _, line := range p.Break(width) {
					if p.Measure(line) > width+1e-5 {
						t.Errorf("%q: a line of %.3f in a width of %v", w.Word(k), p.Measure(line), width)
					}
				}
				if got, want := written(p, width), bare(w.Word(k)); got != want {
					t.Errorf("%q at %v: letters %q, want %q", w.Word(k), width, got, want)
				}
			}
		}
	}
}

// written is the letters of all lines, sorted by nothing but their count.
func written(p *Paragraph, width float64) string {
	var b strings.Builder
	for _, line := range p.Break(width) {
		for _, g := range p.Line(line) {
			b.WriteString(g.Text)
		}
	}
	return bare(b.String())
}

// bare is a text's letters in the order of their numbers: order in a line is the business of bidi.
func bare(text string) string {
	var count [0x2300]int
	for _, r := range letters([]rune(text)) {
		count[r]++
	}
	var b strings.Builder
	for r, n := range count {
		if r != ' ' {
			b.WriteString(strings.Repeat(string(rune(r)), n))
		}
	}
	return b.String()
}

// TestLettersOfGlyphs: a ligature stands for both its letters in logical order, a mark for itself.
func TestLettersOfGlyphs(t *testing.T) {
	for text, want := range map[string]string{"لا": "لا", "بِلا": "لا|ِ|ب", "لَا": "َ|لا", "fi": "f|i", "مُدّة": "ة|ّ|د|ُ|م"} {
		p := NewSetter().Set(text, RightToLeft, false)
		var got []string
		for _, g := range p.Line(Span{0, len([]rune(text))}) {
			got = append(got, g.Text)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s is %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}

// TestBreaksAtWords takes the advances of Liberation Sans: each digit is 1139 of 2048 units wide.
func TestBreaksAtWords(t *testing.T) {
	digit := 1139.0 / 2048
	p := NewSetter().Set("123 456\n789.123456", LeftToRight, false)
	for width, want := range map[float64]string{100: "123 456|789.123456", 6 * digit: "123|456|789.|123456", 3 * digit: "123|456|789|.12|345|6"} {
		var lines []string
		for _, s := range p.Break(width) {
			lines = append(lines, string(p.runes[s.From:s.To]))
		}
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("width %.2f: %s, want %s", width, got, want)
		}
	}
	if got := p.Longest(); math.Abs(got-(9*digit+569.0/2048)) > 1e-9 {
		t.Errorf("the longest piece is %v", got)
	}
	if r, missing := NewSetter().Set("a汉", LeftToRight, false).Missing(); !missing || r != '汉' {
		t.Errorf("missing %q, %v", r, missing)
	}
	if _, missing := p.Missing(); missing {
		t.Error("a line end counts as missing")
	}
}
