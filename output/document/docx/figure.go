package docx

import (
	"bytes"
	"fmt"
	"image/png"

	"radif/output/document"
	"radif/output/lingo"
)

const (
	unit       = 635  // English metric units in a twentieth of a point
	perPixel   = 15   // twentieths of a point in a pixel at 96 to the inch
	figureRoom = 1400 // for the caption and the lines around a picture
)

// figure writes a picture over its caption. In two languages both pictures come, one under the
// other, because pictures hold words that must stay readable.
func (c *composer) figure(f document.Figure) {
	shown := 0
	for _, lang := range c.langs {
		if image, ok := f.Images[lang]; ok {
			c.picture(f, image, lang)
			shown++
		}
	}
	for _, lang := range []lingo.Lang{lingo.English, lingo.Arabic} {
		if image, ok := f.Images[lang]; ok && shown == 0 {
			c.picture(f, image, c.langs[0])
			shown++
		}
	}
	if shown == 0 {
		c.fail(fmt.Errorf("figure %s has no picture", f.ID))
	}
	c.caption(caption{"Figure", c.doc.Words.Figure, f.ID, f.Number, f.Caption, false})
}

func (c *composer) picture(f document.Figure, image document.Image, lang lingo.Lang) {
	size, err := png.DecodeConfig(bytes.NewReader(image.PNG))
	if err != nil {
		c.fail(fmt.Errorf("figure %s: %w", f.ID, err))
		return
	}
	width, height := fitted(size.Width, size.Height, c.width(), paperOf(c.wide).room()-figureRoom)
	c.pictures = append(c.pictures, image.PNG)
	c.pager.block(height+160, figureRoom/2)
	c.paragraph(lang, paragraphLook{style: "FigurePlace"}, func() {
		c.m.drawing(drawing{len(c.pictures), width * unit, height * unit, lingo.Unmarked(f.Alt.In(lang))})
	})
}

// fitted makes a picture as large as its pixels ask for, and no larger than the page.
func fitted(width, height, most, high int) (int, int) {
	w, h := width*perPixel, height*perPixel
	if w > most {
		w, h = most, h*most/w
	}
	if h > high {
		w, h = w*high/h, high
	}
	return max(w, 1), max(h, 1)
}

// drawing is a picture in the text; lengths are in English metric units.
type drawing struct {
	number, width, height int
	alt                   string
}

func (m *markup) drawing(d drawing) {
	id, name := itoa(d.number), "Picture "+itoa(d.number)
	m.open("w:r")
	m.open("w:drawing")
	m.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	m.empty("wp:extent", "cx", itoa(d.width), "cy", itoa(d.height))
	m.empty("wp:docPr", "id", id, "name", name, "descr", d.alt)
	m.open("wp:cNvGraphicFramePr")
	m.empty("a:graphicFrameLocks", "noChangeAspect", "1")
	m.shut("wp:cNvGraphicFramePr")
	m.open("a:graphic")
	m.open("a:graphicData", "uri", pictureSpace)
	m.open("pic:pic")
	m.open("pic:nvPicPr")
	m.empty("pic:cNvPr", "id", id, "name", name, "descr", d.alt)
	m.empty("pic:cNvPicPr")
	m.shut("pic:nvPicPr")
	m.open("pic:blipFill")
	m.empty("a:blip", "r:embed", pictureRelation(d.number))
	m.open("a:stretch")
	m.empty("a:fillRect")
	m.shut("a:stretch")
	m.shut("pic:blipFill")
	m.open("pic:spPr")
	m.open("a:xfrm")
	m.empty("a:off", "x", "0", "y", "0")
	m.empty("a:ext", "cx", itoa(d.width), "cy", itoa(d.height))
	m.shut("a:xfrm")
	m.open("a:prstGeom", "prst", "rect")
	m.empty("a:avLst")
	m.shut("a:prstGeom")
	m.shut("pic:spPr")
	m.shut("pic:pic")
	m.shut("a:graphicData")
	m.shut("a:graphic")
	m.shut("wp:inline")
	m.shut("w:drawing")
	m.shut("w:r")
}

func pictureRelation(number int) string { return "rIdPicture" + itoa(number) }
