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
			b.WriteString(strings.Join(g.Letters, ""))
		}
	}
	return bare(strings.ReplaceAll(b.String(), rightToLeftMark, ""))
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

// TestLettersOfGlyphs: a ligature stands for both its letters, a letter with its marks for all of
// them, from left to right.
func TestLettersOfGlyphs(t *testing.T) {
	for text, want := range map[string]string{"لا": "ا+ل", "بِلا": "ا+ل|ِ+ب", "لَا": "ا+َ+ل", "fi": "f|i", "مُدّة": "ة|ّ+د|ُ+م"} {
		p := NewSetter().Set(text, RightToLeft, false)
		var got []string
		for _, g := range p.Line(Span{0, len([]rune(text))}) {
			got = append(got, strings.Join(g.Letters, "+"))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s is %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}

// TestNumbersAreSetOff: between a number and the full stop at its left stands a mark.
func TestNumbersAreSetOff(t *testing.T) {
	for text, want := range map[string]string{"حمل \u20665 kW\u2069.": ".|\u200f|5| |k|W| |ل|م|ح", "حمل \u20665\u2069": "5| |ل|م|ح", "حمل، حمل": "ل|م|ح| |\u200f|،|ل|م|ح", "5 kW, 6": "5| |k|W|,| |6"} {
		base := RightToLeft
		if text[0] == '5' {
			base = LeftToRight
		}
		var got []string
		p := NewSetter().Set(text, base, false)
		for _, g := range p.Line(Span{0, len([]rune(text))}) {
			got = append(got, strings.Join(g.Letters, "+"))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is %q, want %q", text, strings.Join(got, "|"), want)
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
