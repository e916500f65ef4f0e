package canvas

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"math"

	"git.sr.ht/~sbinet/gg"
	"golang.org/x/image/vector"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// PNG is a canvas of dots.
type PNG struct {
	*vgimg.Canvas
	width  vg.Length
	height vg.Length
	dpi    int
	dots   *image.RGBA
	ink    ink
	kept   []ink
	raster vector.Rasterizer
	mask   []uint8 // of the outline that was drawn last
}

// NewPNG returns an empty picture of so many dots to the inch.
func NewPNG(width, height vg.Length, dpi int) *PNG {
	scale := float64(dpi) / float64(vg.Inch)
	dots := image.NewRGBA(image.Rect(0, 0, int(math.Round(float64(width)*scale)), int(math.Round(float64(height)*scale))))
	on := gg.NewContextForRGBA(dots) // a canvas makes its own of a copy
	on.SetLineCapButt()
	on.InvertY()
	return &PNG{
		Canvas: vgimg.NewWith(vgimg.UseImageWithContext(dots, on), vgimg.UseDPI(dpi)), width: width, height: height, dpi: dpi, dots: dots,
		ink: ink{color.RGBA{A: 0xff}, matrix{scale, 0, 0, -scale, 0, float64(dots.Rect.Dy())}},
	}
}

// Size implements vg.CanvasSizer: what was asked for, to the last part of a dot.
func (p *PNG) Size() (x, y vg.Length) { return p.width, p.height }

// Encode packs the picture, fast rather than small, and says how large it is on paper.
func (p *PNG) Encode() ([]byte, error) {
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&b, few(p.dots)); err != nil {
		return nil, err
	}
	return withDensity(b.Bytes(), p.dpi), nil
}

// withDensity puts a pHYs chunk behind the header of a PNG: dots to the metre, across and down.
func withDensity(text []byte, dpi int) []byte {
	const header = 8 + 4 + 4 + 13 + 4 // signature and IHDR
	const inch = 0.0254               // metres
	density := uint32(math.Round(float64(dpi) / inch))
	data := []byte("pHYs")
	data = binary.BigEndian.AppendUint32(data, density)
	data = binary.BigEndian.AppendUint32(data, density)
	data = append(data, 1) // the unit is the metre
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(data)-4))
	chunk = append(chunk, data...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(data))
	out := append(make([]byte, 0, len(text)+len(chunk)), text[:header]...)
	return append(append(out, chunk...), text[header:]...)
}
