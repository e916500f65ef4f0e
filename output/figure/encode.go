package figure

import (
	"bytes"
	"html"
	"image/png"

	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// resolution of the PNG in dots per inch: 1,152 pixels across.
const resolution = 144

// fonts names what a reader without Liberation Sans falls back to; Arimo and Arial have the same
// widths.
const fonts = "font-family:'Liberation Sans',Arimo,Arial,Helvetica,sans-serif"

// SVG draws the figure as SVG, with headline and subtitle as its title and description.
func (f Figure) SVG() ([]byte, error) {
	canvas := vgsvg.New(width, height)
	f.Draw(draw.New(canvas))
	var b bytes.Buffer
	if _, err := canvas.WriteTo(&b); err != nil {
		return nil, err
	}
	text := bytes.ReplaceAll(b.Bytes(), []byte("font-family:Liberation Sans"), []byte(fonts))
	return describe(text, f.Headline, f.Subtitle), nil
}

// describe puts title and description behind the opening tag of an SVG document.
func describe(svg []byte, title, description string) []byte {
	open := bytes.Index(svg, []byte("<svg"))
	end := open + bytes.IndexByte(svg[open:], '>') + 1
	words := "\n<title>" + html.EscapeString(title) + "</title>\n<desc>" + html.EscapeString(description) + "</desc>"
	return append(svg[:end:end], append([]byte(words), svg[end:]...)...)
}

// PNG draws the figure as PNG, packed fast rather than small.
func (f Figure) PNG() ([]byte, error) {
	canvas := vgimg.NewWith(vgimg.UseWH(width, height), vgimg.UseDPI(resolution))
	f.Draw(draw.New(canvas))
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	err := encoder.Encode(&b, canvas.Image())
	return b.Bytes(), err
}
