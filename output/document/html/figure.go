package html

import (
	"encoding/base64"
	"fmt"

	"radif/output/document"
	"radif/output/lingo"
)

// figure writes a figure over its caption: in two languages both drawings, because they hold words.
func (p *page) figure(f document.Figure) {
	p.m.open("figure", "id", p.names.anchor(f.ID))
	p.m.open("div", "class", "drawings")
	drawn := 0
	for _, lang := range p.langs {
		if image, ok := f.Images[lang]; ok {
			p.drawing(f, image, lang)
			drawn++
		}
	}
	if drawn == 0 {
		p.fault = fmt.Errorf("html: figure %s has no picture", f.ID)
	}
	p.m.shut("div")
	p.m.element("figcaption", func() { p.inline(labelled(p.doc.Words.Figure, f.Number, f.Caption)) })
	p.m.shut("figure")
}

// drawing writes a drawing in one language, with what it says for those who cannot see it.
func (p *page) drawing(f document.Figure, image document.Image, lang lingo.Lang) {
	title := lingo.Unmarked(f.Caption.In(lang))
	p.m.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", title, "lang", string(lang), "dir", direction(lang))
	defer p.m.shut("div")
	alt := lingo.Unmarked(f.Alt.In(lang))
	if len(image.SVG) == 0 {
		p.m.open("img", "alt", alt, "src", "data:image/png;base64,"+base64.StdEncoding.EncodeToString(image.PNG))
		return
	}
	p.drawings++
	text, err := inlined(image.SVG, frame{fmt.Sprintf("d%d-", p.drawings), string(lang), title, alt})
	if err != nil {
		p.fault = fmt.Errorf("html: figure %s: %w", f.ID, err)
	}
	p.m.WriteString(text)
}
