package glyph

import (
	"image/color"
	"math"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/font"
	stdfont "golang.org/x/image/font"
	plotfont "gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"

	"radif/output/lingo"
)

// keys lists the keys of the word table, without the words that a terminal draws with.
func keys(t *testing.T) []string {
	t.Helper()
	table, err := os.ReadFile("../lingo/words.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, row := range strings.Split(strings.TrimSpace(string(table)), "\n")[1:] {
		if key, _, _ := strings.Cut(row, "\t"); key != "summary.plot" {
			list = append(list, key)
		}
	}
	return list
}

// names are the font's own names of the glyphs of a line, from left to right.
func names(h *Handler, l Line) string {
	var list []string
	for _, g := range l.Glyphs {
		list = append(list, h.light.fonts.arabic.GlyphName(font.GID(g.ID)))
	}
	return strings.Join(list, " ")
}

// TestArabicLettersJoin: a beh alone is isolated, of three the last, medial and first form are
// drawn from left to right, and lam with alef is one glyph.
func TestArabicLettersJoin(t *testing.T) {
	h := New(RightToLeft)
	for text, want := range map[string]string{"ب": "uni0628", "ببب": "uniFE90 uniFE92 uniFE91", "لا": "uniFEFB"} {
		if got := names(h, h.Shape(text, false)); got != want {
			t.Errorf("%s is drawn as %s, want %s", text, got, want)
		}
	}
}

// shown gives a line as it is seen, from left to right: Latin glyphs by their letters, runs of
// Arabic ones, with their spaces, as one bullet.
func shown(h *Handler, l Line) string {
	letters := map[uint32]rune{}
	for r := rune(' '); r < 0x2300; r++ {
		if id, ok := h.light.fonts.latin.NominalGlyph(r); ok && unicode.IsGraphic(r) && r != 0xa0 {
			if _, twice := letters[uint32(id)]; !twice {
				letters[uint32(id)] = r
			}
		}
	}
	var b strings.Builder
	for _, g := range l.Glyphs {
		if strings.HasPrefix(g.Name, "l") {
			b.WriteRune(letters[g.ID])
		} else if !strings.HasSuffix(b.String(), "•") {
			b.WriteRune('•')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// TestNumbersStandRight: a number with its unit keeps its own direction in an Arabic line, and the
// line runs from right to left.
func TestNumbersStandRight(t *testing.T) {
	w := lingo.New(lingo.Arabic)
	h := New(RightToLeft)
	cases := map[string]string{
		w.Format(-5, "°C", lingo.Rounded):                             "-5 °C",
		"التبريد عند " + w.Format(-5, "°C", lingo.Rounded) + " ليلًا": "•-5 °C•",
		"السعة " + w.Format(480, "TiB", lingo.Rounded):                "480 TiB•",
		"من " + w.Month(24300) + " إلى " + w.Number(7):                "7•" + lingo.New(lingo.English).Month(24300) + "•",
		"ثلاث " + "(N+1)":                                             "(N+1)•",
		"(الهوية)":                                                    "(•)",
		w.Confidence(0.9) + "،":                                       "•P90",
	}
	for text, want := range cases {
		if got := shown(h, h.Shape(text, false)); got != want {
			t.Errorf("%q is seen as %q, want %q", text, got, want)
		}
	}
	if got := shown(New(LeftToRight), New(LeftToRight).Shape("Service \u2068هوية\u2069: 5 kW", false)); got != "Service • : 5 kW" {
		t.Errorf("Arabic title in an English line: %q", got)
	}
}

// TestNoGlyphIsMissing shapes every text of the word table, in both languages and weights.
func TestNoGlyphIsMissing(t *testing.T) {
	for lang, h := range map[lingo.Lang]*Handler{lingo.English: New(LeftToRight), lingo.Arabic: New(RightToLeft)} {
		w := lingo.New(lang)
		for _, k := range append(keys(t), "−≤≥°×²³µ·Σ…–—’“”،؛؟٪٫٬٠١٢٣٤٥٦٧٨٩") {
			text := w.Word(k)
			for _, bold := range []bool{false, true} {
				for _, g := range h.Shape(text, bold).Glyphs {
					if g.ID == 0 {
						t.Errorf("%s, %s: %q has a letter that no font has", lang, k, text)
					}
				}
			}
		}
	}
}

// slack is how far a vowel mark or a diacritic may reach into the space between two lines, in ems.
const slack = 0.06

// TestLettersStayInTheirLine holds the heights of lines against the outlines of the word table.
func TestLettersStayInTheirLine(t *testing.T) {
	for lang, h := range map[lingo.Lang]*Handler{lingo.English: New(LeftToRight), lingo.Arabic: New(RightToLeft)} {
		w := lingo.New(lang)
		for _, k := range keys(t) {
			for _, bold := range []bool{false, true} {
				low, high := reach(h.Shape(w.Word(k), bold))
				if high > h.extra.ascent+slack || low < -h.extra.descent-slack {
					t.Errorf("%s: %q reaches from %.3f to %.3f", lang, w.Word(k), low, high)
				}
			}
		}
	}
}

// reach is how far the outlines of a line go below and above its baseline, in ems.
func reach(l Line) (low, high float64) {
	for _, g := range l.Glyphs {
		for _, s := range g.Segments {
			for _, a := range s.ArgsSlice() {
				y := g.Y + float64(a.Y)/g.Em
				low, high = min(low, y), max(high, y)
			}
		}
	}
	return low, high
}

// TestWidth takes the advances of Liberation Sans from its hmtx table: digits are 1139 of 2048
// units wide, the space 569.
func TestWidth(t *testing.T) {
	for _, h := range []*Handler{New(LeftToRight), New(RightToLeft)} {
		want := float64(4*1139+569) / 2048
		if got := h.Shape("48 05", false).Width; math.Abs(got-want) > 1e-9 {
			t.Errorf("width %v, want %v", got, want)
		}
		f := plotfont.Font{Size: 10, Weight: stdfont.WeightNormal}
		width, height, depth := h.Box("48 05", f)
		e := h.Extents(f)
		if math.Abs(float64(width)-10*want) > 1e-9 || height != e.Ascent || depth != e.Descent {
			t.Errorf("box %v %v %v", width, height, depth)
		}
		isolated := h.Shape("\u206648 05\u2069", false)
		if math.Abs(isolated.Width-want) > 1e-9 {
			t.Errorf("isolates take room: %v", isolated.Width)
		}
	}
	regular, bold := New(RightToLeft).Shape("المرحلة", false).Width, New(RightToLeft).Shape("المرحلة", true).Width
	if bold <= regular {
		t.Errorf("bold %v is not wider than regular %v", bold, regular)
	}
}

// TestManyAtOnce shapes the same texts with one handler from many goroutines, and again with
// another: equal outlines at equal places.
func TestManyAtOnce(t *testing.T) {
	w := lingo.New(lingo.Arabic)
	all := keys(t)
	shared, other := New(RightToLeft), New(RightToLeft)
	var work sync.WaitGroup
	for k := range 8 {
		work.Go(func() {
			for i := range all {
				shared.Shape(w.Word(all[(i+k*37)%len(all)]), k%2 == 0)
			}
		})
	}
	work.Wait()
	for _, k := range all {
		a, b := shared.Shape(w.Word(k), false), other.Shape(w.Word(k), false)
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("%q came out differently", w.Word(k))
		}
	}
}

// canvas records what is filled.
type canvas struct {
	vg.Canvas
	filled []vg.Path
}

func (c *canvas) SetColor(color.Color) {}
func (c *canvas) Fill(p vg.Path)       { c.filled = append(c.filled, p) }

func TestDrawAligns(t *testing.T) {
	h := New(LeftToRight)
	style := text.Style{Font: plotfont.Font{Size: 10}, Handler: h}
	e := h.Extents(style.Font)
	bounds := func(x text.XAlignment, y text.YAlignment) (left, bottom vg.Length) {
		c := &canvas{}
		style.XAlign, style.YAlign = x, y
		h.Draw(c, "H", style, vg.Point{X: 100, Y: 50})
		left, bottom = 1000, 1000
		for _, p := range c.filled[0] {
			if p.Type != vg.CloseComp {
				left, bottom = min(left, p.Pos.X), min(bottom, p.Pos.Y)
			}
		}
		return left, bottom
	}
	width := style.Width("H")
	left, bottom := bounds(text.XLeft, text.YBottom)
	if math.Abs(float64(bottom-50)) > 1e-9 || left < 100 || left > 102 {
		t.Errorf("at its bottom left: %v, %v", left, bottom)
	}
	right, top := bounds(text.XRight, text.YTop)
	if math.Abs(float64(right-left+width)) > 1e-9 || math.Abs(float64(top-bottom+e.Height)) > 1e-9 {
		t.Errorf("at its top right: %v, %v", right, top)
	}
	h.Draw(&canvas{}, "", style, vg.Point{})
}
