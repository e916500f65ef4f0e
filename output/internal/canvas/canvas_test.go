package canvas

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	stdfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"

	"radif/output/glyph"
)

func triangle() vg.Path {
	var p vg.Path
	p.Move(vg.Point{X: 10, Y: 20})
	p.Line(vg.Point{X: 30, Y: 20})
	p.Line(vg.Point{X: 20, Y: 40})
	p.Close()
	return p
}

// TestPathsByHand: the document's origin is at the top, the canvas's at the bottom.
func TestPathsByHand(t *testing.T) {
	s := NewSVG(100, 50)
	s.SetColor(color.RGBA{0, 0x72, 0xb2, 0xff})
	s.Fill(triangle())
	s.SetLineWidth(0.5)
	s.SetLineDash([]vg.Length{3, 2}, 0)
	s.Push()
	s.Translate(vg.Point{X: 5, Y: -5})
	s.Rotate(math.Pi / 2)
	s.Scale(2, 1)
	s.Stroke(vg.Path{{Type: vg.MoveComp, Pos: vg.Point{X: 1, Y: 2}}, {Type: vg.LineComp, Pos: vg.Point{X: 10, Y: 0}}})
	s.Pop()
	s.SetLineWidth(0)
	s.Stroke(triangle())
	got := string(s.Document("a.b", "en", "A < B", `"quoted"`))
	for _, want := range []string{
		`width="100pt" height="50pt" viewBox="0 0 100 50" role="img" xml:lang="en" aria-labelledby="a.b-title a.b-desc"`,
		`<title id="a.b-title">A &lt; B</title>`, `<desc id="a.b-desc">&#34;quoted&#34;</desc>`,
		`<path fill="#0072b2" d="M10 30l20 0-10-20Z"/>`,
		// (1, 2) is doubled across, turned by a quarter to (-2, 2), moved to (3, -3).
		`stroke-width="0.5" stroke-dasharray="3 2" stroke-dashoffset="0" d="M3 53l2-18"/>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if strings.Count(got, "<path") != 2 {
		t.Errorf("a line without width is drawn:\n%s", got)
	}
}

// TestWaysDoNotDrift: a path of many small steps ends where it should, to a step of the grid.
func TestWaysDoNotDrift(t *testing.T) {
	s := NewSVG(100, 100)
	var p vg.Path
	p.Move(vg.Point{X: 1, Y: 99})
	for i := range 1000 {
		p.Line(vg.Point{X: 1 + vg.Length(i+1)*0.0333, Y: 99 - vg.Length(i+1)*0.0777})
	}
	s.path(p)
	var x, y float64
	for _, m := range regexp.MustCompile(`-?[0-9]*\.?[0-9]+`).FindAllString(strings.NewReplacer("M", " ", "l", " ").Replace(string(s.body)), -1) {
		v, err := strconv.ParseFloat(m, 64)
		if err != nil {
			t.Fatal(err)
		}
		x, y = y, x+v // by turns
	}
	if math.Abs(x-34.3) > 0.0051 || math.Abs(y-78.7) > 0.0051 {
		t.Errorf("ends at %v, %v", x, y)
	}
}

// TestSteps: hundredths without idle zeros.
func TestSteps(t *testing.T) {
	s := NewSVG(1, 1)
	for i, n := range []int{0, 5, 50, 150, -30, -101, 1200, -7} {
		s.step(n, i == 0)
	}
	if got := string(s.body); got != "0 .05 .5 1.5-.3-1.01 12-.07" {
		t.Error(got)
	}
}

// TestRound: the middle of each quarter of a circle lies on it.
func TestRound(t *testing.T) {
	var p vg.Path
	p.Move(vg.Point{X: 12, Y: 5})
	p.Arc(vg.Point{X: 5, Y: 5}, 7, 0, 2*math.Pi)
	curves := arcs(p)
	if n := len(curves); n != 6 { // move, line, four curves
		t.Fatalf("%d parts", n)
	}
	from := curves[1].Pos
	for _, c := range curves[2:] {
		x := (from.X + 3*c.Control[0].X + 3*c.Control[1].X + c.Pos.X) / 8
		y := (from.Y + 3*c.Control[0].Y + 3*c.Control[1].Y + c.Pos.Y) / 8
		if r := math.Hypot(float64(x-5), float64(y-5)); math.Abs(r-7) > 0.003 {
			t.Errorf("radius %v", r)
		}
		from = c.Pos
	}
	if math.Abs(float64(from.X-12)) > 1e-9 || math.Abs(float64(from.Y-5)) > 1e-9 {
		t.Errorf("ends at %v", from)
	}
}

// write draws a text with a handler.
func write(c vg.Canvas, h *glyph.Handler, txt string) {
	h.Draw(c, txt, text.Style{Color: color.Black, Font: font.Font{Size: 10, Weight: stdfont.WeightNormal}, Handler: h}, vg.Point{X: 10, Y: 20})
}

// TestGlyphsStandOnce: five digits of one kind are one outline, used five times, an em apart by the
// font's widths; the document is well-formed.
func TestGlyphsStandOnce(t *testing.T) {
	s, h := NewSVG(100, 50), glyph.New(glyph.RightToLeft)
	write(s, h, "11111 كل")
	doc := string(s.Document("x", "ar", "t", "d"))
	digit := h.Shape("1", false).Glyphs[0].Name
	if n := strings.Count(doc, `id="`+digit+`"`); n != 1 {
		t.Errorf("%d outlines of a digit", n)
	}
	if n := strings.Count(doc, `<use xlink:href="#`+digit+`"`); n != 5 {
		t.Errorf("%d digits", n)
	}
	decoder := xml.NewDecoder(strings.NewReader(doc))
	for {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range hrefs(doc) {
		if !strings.Contains(doc, `<path id="`+name+`"`) {
			t.Errorf("%s is used and not there", name)
		}
	}
}

func hrefs(doc string) []string {
	var list []string
	for _, part := range strings.Split(doc, `xlink:href="#`)[1:] {
		name, _, _ := strings.Cut(part, `"`)
		list = append(list, name)
	}
	return list
}

func TestUnshapedTextIsAFault(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("unshaped text was taken")
		}
	}()
	NewSVG(10, 10).FillString(font.Face{}, vg.Point{}, "x")
}

// TestPNG reads the picture back: its dots, and its size on paper.
func TestPNG(t *testing.T) {
	p := NewPNG(vg.Inch, vg.Inch/2, 200)
	p.SetColor(color.Black)
	write(p, glyph.New(glyph.LeftToRight), "I")
	text, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if b := picture.Bounds(); b.Dx() != 200 || b.Dy() != 100 {
		t.Errorf("%v dots", b)
	}
	at := bytes.Index(text, []byte("pHYs"))
	if at < 0 || binary.BigEndian.Uint32(text[at+4:]) != 7874 || text[at+12] != 1 || binary.BigEndian.Uint32(text[at+13:]) != crc32.ChecksumIEEE(text[at:at+13]) {
		t.Errorf("200 dots to the inch are 7874 to the metre: % x", text[at:at+17])
	}
	// The stem of an I of 10 points, a third of an em wide, starts at 10 points from the left and
	// stands on the baseline at 20 points: its middle is 32 dots from the left and 64 up.
	r, _, _, _ := picture.At(32, 100-64).RGBA()
	if white, _, _, _ := picture.At(2, 2).RGBA(); r > 0x2000 || white != 0xffff {
		t.Errorf("stem %x, ground %x", r, white)
	}
}

// TestInkIsTheOutline: glyph by glyph, turned or not, a text comes out as its outlines filled as
// one path do, but for the steps in which a dot can be covered.
func TestInkIsTheOutline(t *testing.T) {
	h := glyph.New(glyph.RightToLeft)
	for _, turn := range []float64{0, math.Pi / 2, 0.3} {
		inked, filled := NewPNG(2*vg.Inch, 2*vg.Inch, 200), NewPNG(2*vg.Inch, 2*vg.Inch, 200)
		for _, c := range []vg.Canvas{inked, struct{ vg.Canvas }{filled}} { // the second is no Inker
			c.Push()
			c.SetColor(color.RGBA{0xc0, 0x40, 0, 0xff})
			c.Translate(vg.Point{X: 60, Y: 60})
			c.Rotate(turn)
			h.Draw(c, "القدرة 146 kW", text.Style{Color: color.RGBA{0xc0, 0x40, 0, 0xff}, Font: font.Font{Size: 12}, Handler: h}, vg.Point{X: -40, Y: -5})
			c.Pop()
		}
		dark, off := 0, 0
		for i, a := range inked.dots.Pix {
			b := filled.dots.Pix[i]
			if a < 0x80 {
				dark++
			}
			if max(a, b)-min(a, b) > 24 {
				off++
			}
		}
		if dark < 1000 || off > dark/100 {
			t.Errorf("turned by %v: %d parts are dark, %d differ", turn, dark, off)
		}
	}
}

// TestFew: a picture of few colours stays as it is; of many, each dot takes a colour near its own.
func TestFew(t *testing.T) {
	for _, many := range []int{7, 255, 20000} {
		dots := image.NewRGBA(image.Rect(0, 0, 301, 203))
		for i := range len(dots.Pix) / 4 {
			c := i * i % many
			copy(dots.Pix[4*i:], []uint8{uint8(c % 31 * 8), uint8(c / 31 % 31 * 8), uint8(c / 961 * 8), 0xff})
		}
		got, worst := few(dots), 0
		for i, index := range got.Pix {
			r, g, b, _ := got.Palette[index].RGBA()
			for k, v := range []uint32{r, g, b} {
				worst = max(worst, int(max(v>>8, uint32(dots.Pix[4*i+k]))-min(v>>8, uint32(dots.Pix[4*i+k]))))
			}
		}
		if len(got.Palette) > 256 || many < 256 && worst > 0 || worst > 96 {
			t.Errorf("of %d colours %d are left, one off by %d", many, len(got.Palette), worst)
		}
	}
}
