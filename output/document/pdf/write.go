package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

// Write writes a document as PDF. It fails where a letter is in none of the fonts, naming the text,
// and where a figure has no picture that can be read.
func Write(doc document.Document) ([]byte, error) {
	l, err := layOut(doc)
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	data := l.file()
	if l.err != nil || l.set.err != nil {
		return nil, fmt.Errorf("pdf: %w", errors.Join(l.err, l.set.err))
	}
	return data, nil
}

// parent is what a number of the parent tree leads to: the elements of a page's marks, or that of
// a link.
type parent struct {
	marks []*element
	link  *element
}

// layOut puts a document on pages.
func layOut(doc document.Document) (*layout, error) {
	if err := check(doc.Languages); err != nil {
		return nil, err
	}
	out := &file{}
	l := &layout{
		doc: doc, out: out, set: newSetter(), spots: map[string]*spot{}, cited: ids(doc), root: &element{kind: "Document", lang: doc.Languages[0]},
		pictures: &pictures{out: out, kept: map[[32]byte]picture{}, glyphs: map[string]ref{}}, fonts: newFonts(),
	}
	l.cover(l.root)
	cover, before := l.boxes, len(l.root.kids)
	l.boxes, l.gap, l.fresh = nil, 0, true
	for _, s := range doc.Sections {
		l.section(s, 0, l.root)
	}
	sections, after := l.boxes, len(l.root.kids)
	l.boxes, l.gap = nil, 0
	l.contents(l.root)
	l.root.kids = append(slices.Clone(l.root.kids[:before]), append(l.root.kids[after:], l.root.kids[before:after]...)...)
	l.pages = paginate(slices.Concat(cover, l.boxes, sections))
	return l, errors.Join(l.err, l.set.err)
}

func check(languages []lingo.Lang) error {
	switch {
	case len(languages) == 1, len(languages) == 2 && languages[0] != languages[1]:
		return nil
	}
	return fmt.Errorf("a document has one language or two, and not %v", languages)
}

func (l *layout) fail(what string, err error) {
	if l.err == nil {
		l.err = fmt.Errorf("%s: %w", what, err)
	}
}

// ids are the ids of all parts that can be cited.
func ids(doc document.Document) map[string]bool {
	set := map[string]bool{}
	var walk func(sections []document.Section)
	blocks := func(list []document.Block) {
		for _, b := range list {
			switch b := b.(type) {
			case document.Paragraph:
				set[b.ID] = true
			case document.Figure:
				set[b.ID] = true
			case document.Table:
				set[b.ID] = true
				for _, row := range b.Rows {
					set[row.ID] = true
				}
			}
		}
	}
	walk = func(sections []document.Section) {
		for _, s := range sections {
			set[s.ID] = true
			blocks(s.Blocks)
			walk(s.Sections)
		}
	}
	blocks(doc.Cover)
	walk(doc.Sections)
	return set
}

// file draws the pages and puts the file together.
func (l *layout) file() []byte {
	out := l.out
	refs := make([]ref, len(l.pages))
	tree, shared := out.reserve(), out.reserve()
	for i := range refs {
		refs[i] = out.reserve()
	}
	mark := l.watermark(out)
	for i := range l.pages {
		l.canvases = append(l.canvases, l.paint(i, mark))
	}
	for i, c := range l.canvases {
		l.parentTree = append(l.parentTree, parent{marks: c.marks})
		c.parent = i
	}
	for i, c := range l.canvases {
		l.page(c, refs, shared, tree, refs[i])
	}
	var kids strings.Builder
	for _, r := range refs {
		fmt.Fprintf(&kids, "%v ", r)
	}
	out.set(tree, fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(refs)))
	out.set(shared, "<< "+l.fonts.resources(out)+">>")
	root, info := l.catalogue(out, refs, tree), l.info(out)
	return out.bytes(root, info)
}

// paint draws a page.
func (l *layout) paint(i int, mark ref) *canvas {
	p, f := l.pages[i], frameOf(l.pages[i].wide)
	c := &canvas{page: i, width: f.width, height: f.height, fonts: l.fonts, pictures: map[ref]bool{}, buf: []byte("0 0 0 rg\n")}
	for _, b := range p.boxes {
		b.draw(c, b.top)
	}
	if i > 0 {
		l.furnish(c, len(l.pages))
	}
	if mark != 0 {
		c.pictures[mark] = true
		c.tagged(nil, func() { c.add("q 1 0 0 1 %s cm /X%d Do Q\n", nums(f.width/2, f.height/2), mark) })
	}
	return c
}

// page writes a page with its links.
func (l *layout) page(c *canvas, pages []ref, shared, tree, self ref) {
	var links strings.Builder
	for _, k := range c.links {
		if k.to == nil || !k.to.set {
			continue
		}
		r := l.out.add(fmt.Sprintf("<< /Type /Annot /Subtype /Link /Rect [%s] /Border [0 0 0] /F 4 /Dest %s /StructParent %d >>",
			nums(k.left, c.height-k.bottom, k.right, c.height-k.top), l.destination(k.to, pages), len(l.parentTree)))
		k.element.kids = append(k.element.kids, kid{page: c.page, link: r})
		l.parentTree = append(l.parentTree, parent{link: k.element})
		fmt.Fprintf(&links, "%v ", r)
	}
	annotations := ""
	if links.Len() > 0 {
		annotations = " /Annots [" + links.String() + "]"
	}
	l.out.set(self, fmt.Sprintf("<< /Type /Page /Parent %v /MediaBox [0 0 %s] /Resources << /Font %v /XObject << %s>> >> /Contents %v /StructParents %d /Tabs /S%s >>",
		tree, nums(c.width, c.height), shared, names(c.pictures), l.out.stream("", c.buf), c.parent, annotations))
}
