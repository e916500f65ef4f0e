package tender

import (
	"strconv"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

func itoa(n int) string { return strconv.Itoa(n) }

// languages are the languages of the document, the one that prevails first.
func (b *builder) languages() []lingo.Lang {
	if len(b.Languages) == 2 && string(b.Languages[1]) == b.Package.Prevails {
		return []lingo.Lang{b.Languages[1], b.Languages[0]}
	}
	return b.Languages
}

// cover is the first page: what this is, its dates, its issues, and what it was made from.
func (b *builder) cover() []document.Block {
	p := b.Package
	for _, d := range []struct{ id, date string }{{"issued", p.Dates.Issue}, {"questions", p.Dates.QuestionsUntil}, {"due", p.Dates.BidsDue}, {"opening", p.Dates.Opening}} {
		b.term("date."+d.id, "0", b.word("cover."+d.id), b.dated(d.date))
	}
	t := b.table("0", "cover", "1", []col{{"item", 1}, {"value", 2}})
	t = b.facts(t,
		[2]document.Text{b.word("cover.reference"), b.same(p.Reference)},
		[2]document.Text{b.word("cover.buyer"), b.entitled(p.Buyer.Name, p.Buyer.ID)},
		[2]document.Text{b.word("cover.contact"), b.contact()},
		[2]document.Text{b.word("cover.category"), b.word("category." + string(p.Kind.Category()))},
		[2]document.Text{b.word("cover.method"), b.optionalWord("procedure.", p.Method)},
		[2]document.Text{b.word("cover.issued"), b.dated(p.Dates.Issue)},
		[2]document.Text{b.word("cover.questions"), b.dated(p.Dates.QuestionsUntil)},
		[2]document.Text{b.word("cover.due"), b.dated(p.Dates.BidsDue)},
		[2]document.Text{b.word("cover.opening"), b.dated(p.Dates.Opening)},
		[2]document.Text{b.word("cover.digest"), b.same(b.Result.Digest)},
		[2]document.Text{b.word("cover.tool"), b.same("radif " + b.Tool.Version)},
	)
	blocks := []document.Block{t, b.revisions()}
	for _, lang := range b.Languages {
		if lang == lingo.Arabic && b.ar.Unreviewed() {
			blocks = append(blocks, document.Paragraph{Text: b.word("tender.unreviewed"), Tone: document.Warning})
		} else if lang == lingo.Arabic {
			s := b.ar.SignOff()
			blocks = append(blocks, document.Paragraph{Text: b.fill("tender.reviewed", pair{"by", b.foreign(s.By)}, pair{"date", b.same(s.Date)}), Tone: document.Note})
		}
	}
	return blocks
}

func (b *builder) foreign(text string) document.Text {
	return b.say(func(w lingo.Words) string { return w.Foreign(text) })
}

func (b *builder) contact() document.Text {
	var list []document.Text
	for _, t := range []procurement.Text{b.Package.Buyer.Contact, b.Package.Buyer.Address} {
		if t != (procurement.Text{}) {
			list = append(list, b.named(t))
		}
	}
	for _, t := range []string{b.Package.Buyer.Email, b.Package.Buyer.Phone, b.Package.Buyer.URL} {
		if t != "" {
			list = append(list, b.same(t))
		}
	}
	return b.list(list)
}

func (b *builder) optionalWord(family, id string) document.Text {
	if id == "" {
		return document.Text{}
	}
	return b.word(family + id)
}

// dated is a date as it was set; one that is not set yet says so.
func (b *builder) dated(date string) document.Text {
	if date == "" {
		return b.word("tender.undated")
	}
	return b.same(strings.Replace(date, "T", " ", 1))
}

// revisions is the table of issues.
func (b *builder) revisions() document.Table {
	t := b.table("0", "revisions", "2", []col{{"revision", 1}, {"date", 1}, {"reason", 4}})
	t.Rows = append(t.Rows, document.Row{ID: "revision.0", Cells: []document.Cell{cell(b.same("0")), cell(b.dated(b.Package.Dates.Issue)), cell(b.word("tender.first-issue"))}})
	for _, r := range b.Package.Revisions {
		t.Rows = append(t.Rows, document.Row{ID: "revision." + itoa(r.Number), Cells: []document.Cell{cell(b.same(itoa(r.Number))), cell(b.dated(r.Date)), cell(b.named(r.Reason))}})
	}
	return t
}
