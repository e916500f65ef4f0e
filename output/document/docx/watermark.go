package docx

import (
	"fmt"

	"radif/output/lingo"
)

const (
	markHeight = 2200 // of the letters, in twentieths of a point
	markSize   = 220
	firstShape = 2048 // numbers of shapes in headers begin here
)

// watermark writes the words across the page as Word itself does, in the header.
func (c *composer) watermark(number int, wide bool) {
	text := lingo.Unmarked(c.doc.Watermark.In(c.langs[0]))
	if c.parallel() && c.doc.Watermark.EN != c.doc.Watermark.AR {
		text += " / " + lingo.Unmarked(c.doc.Watermark.In(c.langs[1]))
	}
	paper := paperOf(wide)
	most := min(paper.text(), paper.room()) * 110 / 100
	width, height := boldWidthOf(text, markSize), markHeight
	if width > most {
		width, height = most, height*most/width
	}
	m := c.m
	m.open("w:r")
	m.runLook(runLook{noProof: true})
	m.open("w:pict")
	m.open("v:shapetype", "id", "_x0000_t136", "coordsize", "21600,21600", "o:spt", "136", "adj", "10800", "path", "m@7,l@8,m@5,21600l@6,21600e")
	m.open("v:formulas")
	for _, formula := range textPath {
		m.empty("v:f", "eqn", formula)
	}
	m.shut("v:formulas")
	m.empty("v:path", "textpathok", "t", "o:connecttype", "custom", "o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800", "o:connectangles", "270,180,90,0")
	m.empty("v:textpath", "on", "t", "fitshape", "t")
	m.open("v:handles")
	m.empty("v:h", "position", "#0,bottomRight", "xrange", "6629,14971")
	m.shut("v:handles")
	m.empty("o:lock", "v:ext", "edit", "text", "t", "shapetype", "t")
	m.shut("v:shapetype")
	place := fmt.Sprintf("position:absolute;margin-left:0;margin-top:0;width:%dpt;height:%dpt;rotation:315;z-index:-251658752;"+
		"mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin", width/20, height/20)
	m.open("v:shape", "id", "PowerPlusWaterMarkObject"+itoa(number), "o:spid", "_x0000_s"+itoa(firstShape+number), "type", "#_x0000_t136", "alt", text, "style", place,
		"o:allowincell", "f", "fillcolor", "silver", "stroked", "f")
	m.empty("v:fill", "opacity", ".5")
	m.empty("v:textpath", "style", `font-family:"`+font+`";font-size:1pt`, "string", text)
	m.shut("v:shape")
	m.shut("w:pict")
	m.shut("w:r")
}

// textPath are the formulas of the shape that Word calls plain text.
var textPath = []string{
	"sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1",
	"if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
}
