package figure

import (
	"gonum.org/v1/plot/vg/draw"

	"radif/output/internal/canvas"
)

// resolution of the PNG in dots per inch: that of print, 1,260 dots across.
const resolution = 200

// SVG draws the figure as SVG, with headline and description for readers that cannot see.
func (f Figure) SVG() ([]byte, error) {
	c := canvas.NewSVG(f.Size())
	f.Draw(draw.New(c))
	id := f.Name + "-" + string(f.page.lang)
	if f.page.narrow {
		id += "-narrow"
	}
	return c.Document(id, string(f.page.lang), f.Headline, f.Description), nil
}

// PNG draws the figure as PNG.
func (f Figure) PNG() ([]byte, error) {
	wide, high := f.Size()
	c := canvas.NewPNG(wide, high, resolution)
	f.Draw(draw.New(c))
	return c.Encode()
}
