package canvas

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// PNG is a canvas of dots.
type PNG struct {
	*vgimg.Canvas
	dpi int
}

// NewPNG returns an empty picture of so many dots to the inch.
func NewPNG(width, height vg.Length, dpi int) *PNG {
	return &PNG{vgimg.NewWith(vgimg.UseWH(width, height), vgimg.UseDPI(dpi)), dpi}
}

// Encode packs the picture, fast rather than small, and says how large it is on paper.
func (p *PNG) Encode() ([]byte, error) {
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	picture := image.Image(p.Image())
	if dots, ok := picture.(*image.RGBA); ok {
		picture = few(dots)
	}
	if err := encoder.Encode(&b, picture); err != nil {
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
