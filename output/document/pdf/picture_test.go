package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"radif/output/document"
	"radif/output/lingo"
)

func encoded(t *testing.T, i image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, i); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// shown are the pictures of a document with one figure, as an independent reader lists them.
func shown(t *testing.T, i document.Image) (string, error) {
	t.Helper()
	doc := document.Document{Languages: []lingo.Lang{lingo.English}, Sections: []document.Section{{Blocks: []document.Block{
		document.Figure{ID: "f", Alt: document.Text{EN: "What is seen"}, Images: map[lingo.Lang]document.Image{lingo.English: i}},
	}}}}
	data, err := Write(doc)
	if err == nil {
		validate(t, data)
	}
	return string(data), err
}

// TestPictures: dots are taken as they are where that is possible, lines where the SVG is known.
func TestPictures(t *testing.T) {
	bounds := image.Rect(0, 0, 40, 20)
	shining := image.NewNRGBA(bounds)
	shining.Set(3, 3, color.NRGBA{255, 0, 0, 128})
	plain := image.NewRGBA(bounds)
	for i := range plain.Pix {
		plain.Pix[i] = 255
	}
	known := `<svg xmlns="http://www.w3.org/2000/svg" width="40pt" height="20pt" viewBox="0 0 40 20"><rect width="100%" height="100%" fill="#fff"/><path fill="#123456" d="M1 2L3 4 5 6Q7 8 9 10C1 2 3 4 5 6Z"/></svg>`
	gray := encoded(t, image.NewGray(bounds))
	for name, c := range map[string]struct {
		image document.Image
		want  string
	}{
		"grey":        {document.Image{PNG: gray}, "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms"},
		"palette":     {document.Image{PNG: encoded(t, image.NewPaletted(bounds, color.Palette{color.Black, color.White}))}, "/Indexed /DeviceRGB 1 <000000FFFFFF>"},
		"plain":       {document.Image{PNG: encoded(t, plain)}, "/DecodeParms"},
		"shining":     {document.Image{PNG: encoded(t, shining)}, "/ColorSpace /DeviceRGB"},
		"known SVG":   {document.Image{PNG: gray, SVG: []byte(known)}, "/Subtype /Form /BBox [0 0 40 20]"},
		"foreign SVG": {document.Image{PNG: gray, SVG: []byte(strings.Replace(known, "<path", "<circle", 1))}, "/DeviceGray"},
		"foreign ink": {document.Image{PNG: gray, SVG: []byte(strings.Replace(known, "<path", `<path opacity="0.5"`, 1))}, "/DeviceGray"},
	} {
		data, err := shown(t, c.image)
		if err != nil || !strings.Contains(data, c.want) {
			t.Errorf("%s: %v, no %s", name, err, c.want)
		}
	}
	for name, broken := range map[string]document.Image{"nothing": {}, "torn": {PNG: gray[:40]}, "text": {PNG: []byte("text")}} {
		if _, err := shown(t, broken); err == nil || !strings.Contains(err.Error(), "figure f") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestFiguresAreLines: the figures of output/figure are drawn by lines and not by dots.
func TestFiguresAreLines(t *testing.T) {
	if data := string(written(t, languages["en"])); strings.Contains(data, "/Subtype /Image") || strings.Count(data, "/Matrix [1 0 0 -1 0 277.8]") != len(figures()) {
		t.Error("a figure is drawn by dots")
	}
}

func TestTrace(t *testing.T) {
	for d, want := range map[string]string{
		"M1 2L3 4 5-6Z":       "1 2 m|3 4 l|5 -6 l|h",
		"m1 2l3 4zm1 1l1 0z":  "1 2 m|4 6 l|h|2 3 m|3 3 l|h",
		"M0 0Q3 3 6 0":        "0 0 m|2 2 4 2 6 0 c",
		"m0 0q3 3 6 0":        "0 0 m|2 2 4 2 6 0 c",
		"M0,0C1.5 2,3-4 5 .5": "0 0 m|1.5 2 3 -4 5 0.5 c",
	} {
		path, _, err := trace(d)
		if got := strings.ReplaceAll(strings.TrimSpace(string(path)), "\n", "|"); err != nil || got != want {
			t.Errorf("%s is %s, %v; want %s", d, got, err, want)
		}
	}
	for _, d := range []string{"M1", "M1 2A3 4", "L", "1 2", "M1 2H5", "M1e5 2"} {
		if path, _, err := trace(d); err == nil {
			t.Errorf("%s is taken as %s", d, path)
		}
	}
}

// TestDistribute: shares follow weights within the limits of each column and fill the width.
func TestDistribute(t *testing.T) {
	for _, c := range []struct {
		width float64
		list  []measure
		want  []float64
	}{
		{100, []measure{{1, 0, 100}, {3, 0, 100}}, []float64{25, 75}},
		{100, []measure{{1, 40, 100}, {3, 0, 100}}, []float64{40, 60}},
		{100, []measure{{1, 0, 10}, {1, 0, 100}}, []float64{10, 90}},
		{100, []measure{{1, 0, 10}, {1, 0, 10}}, []float64{50, 50}},
		{100, []measure{{1, 80, 90}, {1, 120, 130}}, []float64{40, 60}},
		{100, []measure{{1, 30, 100}, {1, 0, 20}, {2, 0, 100}}, []float64{30, 20, 50}},
	} {
		got := distribute(c.width, c.list)
		for i := range got {
			if d := got[i] - c.want[i]; d > 1e-6 || d < -1e-6 {
				t.Errorf("%v in %v is %v, want %v", c.list, c.width, got, c.want)
				break
			}
		}
	}
}
