package tender

import (
	"radif/output/document"
)

// part is one entry of the structure table: numbers are fixed, whatever else is present.
type part struct {
	id, number string
	kinds      string // d, b, s, o
	make       func(b *builder, s *document.Section) error
}

// parts is the structure of the document.
func parts() []part {
	return []part{
		{"definitions", "1", "dbso", (*builder).definitions},
		{"background", "2", "dbso", (*builder).background},
		{"scope", "3", "dbso", (*builder).scope},
		{"capacity", "4", "dbso", (*builder).capacity},
		{"requirements", "5", "dbso", (*builder).technical},
		{"levels", "6", "bo", (*builder).levels},
		{"tests", "7", "dbso", (*builder).acceptance},
		{"phases", "8", "dbso", (*builder).delivery},
		{"schedule", "9", "bs", (*builder).schedule},
		{"boq", "10", "bso", (*builder).quantities},
		{"evaluation", "11", "dbso", (*builder).evaluation},
		{"compliance", "12", "dbso", (*builder).compliance},
		{"prices", "13", "dbso", (*builder).prices},
		{"questions", "14", "dbso", (*builder).questions},
		{"legal", "15", "dbso", (*builder).legal},
		{"traceability", "A", "dbso", (*builder).traceability},
		{"assumptions", "B", "dbso", (*builder).assumptions},
		{"glossary", "C", "dbso", (*builder).glossary},
		{"changes", "D", "dbso", (*builder).changes},
	}
}

// buyers are the annexes that hold what the buyer keeps: how values were computed.
func buyers(id string) bool { return id == "traceability" || id == "assumptions" }

// documents puts the document together; what the buyer keeps apart goes into a second one.
func (b *builder) documents() (document.Document, *document.Document, error) {
	doc, kept := b.head(), b.head()
	kept.Title = b.fill("tender.buyers", pair{"title", doc.Title})
	doc.Cover = b.cover()
	for _, p := range parts() {
		if !b.askedIn(p.kinds) {
			continue
		}
		if p.id == "changes" {
			b.rowTerms(&doc)
			b.keepRemoved(&doc, &kept)
		}
		s := document.Section{ID: p.id, Number: p.number, Title: b.word("section." + p.id), NewPage: true}
		if err := p.make(b, &s); err != nil {
			return doc, nil, err
		}
		if len(s.Blocks)+len(s.Sections) == 0 {
			continue
		}
		if b.Package.Apart && buyers(p.id) {
			kept.Sections = append(kept.Sections, s)
		} else {
			doc.Sections = append(doc.Sections, s)
		}
	}
	doc = restrict(doc, b.Languages)
	if len(kept.Sections) == 0 {
		return doc, nil, nil
	}
	kept = restrict(kept, b.Languages)
	return doc, &kept, nil
}

func (b *builder) askedIn(kinds string) bool {
	for _, k := range kinds {
		if k == rune(b.Package.Kind[0]) {
			return true
		}
	}
	return false
}

// head is a document without its content.
func (b *builder) head() document.Document {
	p := b.Package
	d := document.Document{
		Languages: b.languages(), Title: b.entitled(p.Title, p.Reference), Subtitle: b.fill("tender.subtitle", pair{"kind", b.word("kind." + string(p.Kind))}),
		Reference: p.Reference, Author: b.entitled(p.Buyer.Name, p.Buyer.ID), Revision: b.revision(), Date: b.date(),
		Words: document.Furniture{
			Contents: b.word("tender.contents"), Table: b.word("tender.table"), Figure: b.word("tender.figure"), Page: b.word("tender.page"),
			Removed: b.word("tender.removed"), Changed: b.word("tender.changed"),
		},
	}
	if p.Draft {
		d.Watermark = b.word("tender.draft")
	}
	return d
}

// date is the date of this issue.
func (b *builder) date() string {
	if d := b.Package.Dates; d.Revised != "" {
		return d.Revised
	}
	return b.Package.Dates.Issue
}

// revision says which issue this is.
func (b *builder) revision() document.Text {
	date := pair{"date", b.same(b.date())}
	if b.date() == "" {
		date.text = b.word("tender.undated")
	}
	if b.Package.Revision == 0 {
		return b.fill("tender.first", date)
	}
	return b.fill("tender.revision", pair{"number", b.exact(float64(b.Package.Revision))}, date)
}

// title is the title of a group of requirements, of a lot's part.
func (b *builder) groupTitle(id string) document.Text { return b.word("group." + id) }
