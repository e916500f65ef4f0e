package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"radif/output/lingo"
)

// producer is the program that wrote the file. Its version is no business of readers, and equal
// documents are to give equal files.
const producer = "Radif"

// catalogue writes what the whole file is: its bookmarks, structure, language and description.
func (l *layout) catalogue(out *file, pages []ref, tree ref) ref {
	lang := l.doc.Languages[0]
	direction := ""
	if lang == lingo.Arabic {
		direction = " /Direction /R2L"
	}
	body := fmt.Sprintf("<< /Type /Catalog /Pages %v /Lang (%s) /ViewerPreferences << /DisplayDocTitle true%s >> /MarkInfo << /Marked true >> /StructTreeRoot %v /Metadata %v",
		tree, tongue(lang), direction, l.structure(out, pages), out.packed("/Type /Metadata /Subtype /XML", []byte(l.xmp())))
	if marks := l.bookmarks(out, pages); marks != 0 {
		body += fmt.Sprintf(" /Outlines %v /PageMode /UseOutlines", marks)
	}
	return out.add(body + " >>")
}

// structure writes the structure tree. The marks of pages and links are known by then.
func (l *layout) structure(out *file, pages []ref) ref {
	top := out.reserve()
	l.root.number(out)
	l.root.write(out, top, pages)
	out.set(top, fmt.Sprintf("<< /Type /StructTreeRoot /K %v /ParentTree %v /ParentTreeNextKey %d /RoleMap << /Title /P >> >>", l.root.ref, l.parents(out), len(l.parentTree)))
	return top
}

// parents leads from marks of pages and from links to their elements.
func (l *layout) parents(out *file) ref {
	var b strings.Builder
	for i, p := range l.parentTree {
		if p.link != nil {
			fmt.Fprintf(&b, "%d %v ", i, p.link.ref)
			continue
		}
		fmt.Fprintf(&b, "%d [", i)
		for _, e := range p.marks {
			fmt.Fprintf(&b, "%v ", e.ref)
		}
		b.WriteString("] ")
	}
	return out.add("<< /Nums [" + b.String() + "] >>")
}

// bookmarks writes the bookmarks: the sections, in the language that prevails.
func (l *layout) bookmarks(out *file, pages []ref) ref {
	var top []*chapter
	for _, c := range l.chapters {
		c.ref = out.reserve()
		if c.depth == 0 {
			top = append(top, c)
		}
	}
	if len(top) == 0 {
		return 0
	}
	root := out.reserve()
	l.siblings(out, top, root, pages)
	out.set(root, fmt.Sprintf("<< /Type /Outlines /First %v /Last %v /Count %d >>", top[0].ref, top[len(top)-1].ref, len(top)))
	return root
}

// siblings writes sections of one level, closed, and those inside of them.
func (l *layout) siblings(out *file, list []*chapter, up ref, pages []ref) {
	for i, c := range list {
		title := lingo.Unmarked(strings.TrimSpace(c.section.Number + " " + c.section.Title.In(l.doc.Languages[0])))
		var b strings.Builder
		fmt.Fprintf(&b, "<< /Title %s /Parent %v /Dest %s", textString(title), up, l.destination(c.at, pages))
		if i > 0 {
			fmt.Fprintf(&b, " /Prev %v", list[i-1].ref)
		}
		if i+1 < len(list) {
			fmt.Fprintf(&b, " /Next %v", list[i+1].ref)
		}
		if n := len(c.inside); n > 0 {
			fmt.Fprintf(&b, " /First %v /Last %v /Count %d", c.inside[0].ref, c.inside[n-1].ref, -n)
			l.siblings(out, c.inside, c.ref, pages)
		}
		out.set(c.ref, b.String()+" >>")
	}
}

// destination is a place as links write it, a little above.
func (l *layout) destination(s *spot, pages []ref) string {
	f := frameOf(l.pages[s.page].wide)
	return fmt.Sprintf("[%v /XYZ 0 %s null]", pages[s.page], nums(f.height-s.top+8))
}

// date is the day of the document; the zero time where it has none.
func (l *layout) date() time.Time {
	t, err := time.Parse("2006-01-02", l.doc.Date)
	if err != nil {
		return time.Time{}
	}
	return t
}

// info writes the short description of the file.
func (l *layout) info(out *file) ref {
	lang := l.doc.Languages[0]
	body := fmt.Sprintf("<< /Title %s /Author %s /Subject %s /Producer (%s) /Creator (%s)", textString(lingo.Unmarked(l.doc.Title.In(lang))),
		textString(lingo.Unmarked(l.doc.Author.In(lang))), textString(lingo.Unmarked(l.doc.Reference)), producer, producer)
	if t := l.date(); !t.IsZero() {
		day := t.Format("D:20060102") + "000000+00'00'"
		body += fmt.Sprintf(" /CreationDate (%s) /ModDate (%s)", day, day)
	}
	return out.add(body + " >>")
}

// xmp is the same description as XML, in all languages of the document.
func (l *layout) xmp() string {
	var titles, authors, languages strings.Builder
	for _, lang := range l.doc.Languages {
		fmt.Fprintf(&titles, `<rdf:li xml:lang="%s">%s</rdf:li>`, tongue(lang), escaped(l.doc.Title.In(lang)))
		fmt.Fprintf(&authors, `<rdf:li>%s</rdf:li>`, escaped(l.doc.Author.In(lang)))
		fmt.Fprintf(&languages, `<rdf:li>%s</rdf:li>`, tongue(lang))
	}
	dates := ""
	if t := l.date(); !t.IsZero() {
		day := t.Format("2006-01-02T15:04:05Z")
		dates = "<xmp:CreateDate>" + day + "</xmp:CreateDate><xmp:ModifyDate>" + day + "</xmp:ModifyDate>"
	}
	first := escaped(l.doc.Title.In(l.doc.Languages[0]))
	return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` +
		`<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + first + `</rdf:li>` + titles.String() + `</rdf:Alt></dc:title><dc:creator><rdf:Seq>` + authors.String() + `</rdf:Seq></dc:creator><dc:language><rdf:Bag>` + languages.String() +
		`</rdf:Bag></dc:language><pdf:Producer>` + producer + `</pdf:Producer><xmp:CreatorTool>` + producer + `</xmp:CreatorTool>` + dates + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
}

func escaped(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(lingo.Unmarked(text))) // into memory: cannot fail
	return b.String()
}
