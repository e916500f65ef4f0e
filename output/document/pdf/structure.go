package pdf

import (
	"fmt"
	"strings"

	"radif/output/lingo"
)

// element is a part of the structure tree: what readers that cannot see are told.
type element struct {
	kind string // "P", "TD"
	lang lingo.Lang
	alt  string
	more string // attributes
	kids []kid
	ref  ref
	up   *element
}

// kid is another element, a marked piece of a page, or a link.
type kid struct {
	element *element
	page    int
	mark    int
	link    ref
}

// child adds an element.
func (e *element) child(kind string, lang lingo.Lang) *element {
	c := &element{kind: kind, lang: lang, up: e}
	e.kids = append(e.kids, kid{element: c})
	return c
}

// number gives every element its object number, those above first.
func (e *element) number(out *file) {
	e.ref = out.reserve()
	for _, k := range e.kids {
		if k.element != nil {
			k.element.number(out)
		}
	}
}

// write writes an element and all below it.
func (e *element) write(out *file, up ref, pages []ref) {
	var b strings.Builder
	fmt.Fprintf(&b, "<< /Type /StructElem /S /%s /P %v", e.kind, up)
	if e.lang != "" && (e.up == nil || e.up.lang != e.lang) {
		fmt.Fprintf(&b, " /Lang (%s)", tongue(e.lang))
	}
	if e.alt != "" {
		b.WriteString(" /Alt " + textString(e.alt))
	}
	if e.more != "" {
		b.WriteString(" /A << " + e.more + " >>")
	}
	b.WriteString(" /K [")
	for _, k := range e.kids {
		switch {
		case k.element != nil:
			fmt.Fprintf(&b, "%v ", k.element.ref)
			k.element.write(out, e.ref, pages)
		case k.link != 0:
			fmt.Fprintf(&b, "<< /Type /OBJR /Obj %v /Pg %v >> ", k.link, pages[k.page])
		default:
			fmt.Fprintf(&b, "<< /Type /MCR /Pg %v /MCID %d >> ", pages[k.page], k.mark)
		}
	}
	b.WriteString("] >>")
	out.set(e.ref, b.String())
}

// tongue is a language as the file names it. The Arabic is that of Jordan.
func tongue(lang lingo.Lang) string {
	if lang == lingo.Arabic {
		return "ar-JO"
	}
	return "en"
}
