package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/png"

	"radif/output/document"
)

// picture is a picture in the file. Its width and height are those of the object, its points
// those on paper.
type picture struct {
	ref           ref
	width, height float64
	points        point
}

// pictures are the pictures of a document; equal ones are written once.
type pictures struct {
	out    *file
	kept   map[[32]byte]picture
	glyphs map[string]ref // outlines of letters inside of figures
}

// of puts a picture into the file: by its lines where its SVG is of the kind that we draw, else by
// its dots.
func (p *pictures) of(i document.Image) (picture, error) {
	key := sha256.Sum256(append(append([]byte{}, i.SVG...), i.PNG...))
	if made, ok := p.kept[key]; ok {
		return made, nil
	}
	made, ok := p.vector(i.SVG)
	if !ok {
		var err error
		if made, err = p.raster(i.PNG); err != nil {
			return picture{}, err
		}
	}
	p.kept[key] = made
	return made, nil
}

// raster writes a PNG. Most can be taken as they are.
func (p *pictures) raster(data []byte) (picture, error) {
	if len(data) == 0 {
		return picture{}, errors.New("it has neither a PNG nor an SVG that can be drawn")
	}
	head, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return picture{}, err
	}
	made := picture{width: 1, height: 1, points: point{float64(head.Width) * 72 / dots, float64(head.Height) * 72 / dots}}
	if chunks, ok := takeable(data); ok {
		made.ref = p.asIs(chunks)
		return made, nil
	}
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return picture{}, err
	}
	made.ref = p.anew(decoded)
	return made, nil
}

// chunks are the parts of a PNG that a picture in the file needs.
type chunks struct {
	width, height, depth, colours int
	kind                          byte
	palette, data                 []byte
}

// Kinds of PNG.
const (
	greyKind    = 0
	rgbKind     = 2
	paletteKind = 3
)

// takeable reads a PNG whose data a PDF can hold unchanged: not interlaced and without
// transparency.
func takeable(data []byte) (c chunks, ok bool) {
	for at := 8; at+12 <= len(data); {
		length := int(binary.BigEndian.Uint32(data[at:]))
		if length < 0 || at+12+length > len(data) {
			return c, false
		}
		body := data[at+8 : at+8+length]
		switch string(data[at+4 : at+8]) {
		case "IHDR":
			c.width, c.height = int(big.Uint32(body)), int(big.Uint32(body[4:]))
			c.depth, c.kind = int(body[8]), body[9]
			if body[12] != 0 || c.depth == 16 {
				return c, false
			}
		case "PLTE":
			c.palette = body
		case "tRNS":
			return c, false
		case "IDAT":
			c.data = append(c.data, body...)
		case "IEND":
			return c, c.plain()
		}
		at += 12 + length
	}
	return c, false
}

// plain reports whether the colours are of a kind that a PDF has, and sets how many a dot has.
func (c *chunks) plain() bool {
	c.colours = 1
	if c.kind == rgbKind {
		c.colours = 3
	}
	return c.kind == greyKind || c.kind == rgbKind || c.kind == paletteKind && len(c.palette) > 0
}

// asIs writes the data of a PNG unchanged.
func (p *pictures) asIs(c chunks) ref {
	space := "/DeviceGray"
	switch c.kind {
	case rgbKind:
		space = "/DeviceRGB"
	case paletteKind:
		space = fmt.Sprintf("[/Indexed /DeviceRGB %d <%X>]", len(c.palette)/3-1, c.palette)
	}
	return p.out.packed(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent %d /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors %d /BitsPerComponent %d /Columns %d >>",
		c.width, c.height, space, c.depth, c.colours, c.depth, c.width), c.data)
}

// anew writes a picture by its dots, those that shine through on white.
func (p *pictures) anew(i image.Image) ref {
	bounds := i.Bounds()
	dots := make([]byte, 0, 3*bounds.Dx()*bounds.Dy())
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			r, g, b, a := i.At(x, y).RGBA()
			white := 0xffff - a
			dots = append(dots, byte((r+white)>>8), byte((g+white)>>8), byte((b+white)>>8))
		}
	}
	return p.out.stream(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8", bounds.Dx(), bounds.Dy()), dots)
}
