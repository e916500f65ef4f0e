package addendum

import (
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/tender"
)

// Input is two issues and what the newer one was made of.
type Input struct {
	Old    Issue
	Tender tender.Input
	Book   tender.Book
	Feeds  Feeds // nil: which inputs a quantity rests on is not known
}

// Addendum is what differs between two issues.
type Addendum struct {
	Changes  []Change
	Reason   document.Text     // of the revision
	Document document.Document // for bidders
}

// comparison is one comparison of two issues.
type comparison struct {
	Addendum
	in       tender.Input
	old, now Issue
	words    words
	feeds    Feeds
	moved    []string        // inputs that differ
	fed      map[string]bool // inputs that some quantity is known to rest on
}

// Of compares an issue with the one before.
func Of(in Input) Addendum {
	c := &comparison{in: in.Tender, old: in.Old, now: IssueOf(in.Tender, in.Book), words: newWords(in.Tender), feeds: in.Feeds, fed: map[string]bool{}}
	c.Changes = compare(in.Old.Rows, in.Book.Rows, c.words)
	c.moved = differing(in.Old.Inputs, c.now.Inputs)
	for _, ids := range in.Feeds {
		for _, id := range ids {
			c.fed[id] = true
		}
	}
	c.reasons()
	c.Reason = c.revision()
	c.Document = c.document(in.Book.Document)
	return c.Addendum
}

// Annex puts the reasons into the annex of changes of the document, and those that the buyer keeps
// into the buyer's, where that is one of its own.
func (a Addendum) Annex(in tender.Input, book tender.Book) tender.Book {
	w := newWords(in)
	book.Document.Sections = replaced(book.Document.Sections, func(t document.Table) document.Table {
		return fitted(w.table(t.Number, a.Changes, book.Buyer == nil), book.Document.Languages)
	})
	if book.Buyer == nil || len(a.Changes) == 0 {
		return book
	}
	kept := *book.Buyer
	s := document.Section{ID: sectionID, Number: "D", Title: w.word("section.changes"), NewPage: true, Wide: true}
	s.Blocks = []document.Block{w.table("D-1", a.Changes, true)}
	kept.Sections = append(append([]document.Section(nil), kept.Sections...), only([]document.Section{s}, kept.Languages)...)
	book.Buyer = &kept
	return book
}

// sectionID is the annex of changes, tableID its table.
const sectionID, tableID = "changes", "changes"

// replaced gives the annex of changes another table.
func replaced(sections []document.Section, make func(t document.Table) document.Table) []document.Section {
	out := append([]document.Section(nil), sections...)
	for i, s := range out {
		if s.ID != sectionID {
			continue
		}
		out[i].Wide = true
		out[i].Blocks = append([]document.Block(nil), s.Blocks...)
		for k, b := range s.Blocks {
			if t, ok := b.(document.Table); ok && t.ID == tableID {
				out[i].Blocks[k] = make(t)
			}
		}
	}
	return out
}

// table shows changes; with causes it tells what differs in the plan.
func (w words) table(number string, changes []Change, causes bool) document.Table {
	column := func(key string, weight float64) document.Column {
		return document.Column{Key: key, Title: w.word("column." + key), Weight: weight}
	}
	t := document.Table{ID: tableID, Number: number, Caption: w.word("caption.changes"), Wide: true,
		Columns: []document.Column{column("item-no", 1), column("what", 1.1), column("old", 4), column("new", 4), column("reason", 3.5)}}
	for _, c := range changes {
		reason := c.Reason
		if causes {
			reason = w.sentences(c.Reason, c.Cause)
		}
		name := map[document.Mark]string{document.Added: "added", document.Changed: "changed", document.Removed: "removed"}[c.What]
		t.Rows = append(t.Rows, document.Row{ID: "change." + c.Kind + "." + c.ID, Cells: []document.Cell{
			{Text: w.say(func(one lingo.Words) string { return one.Isolate(c.Number) })}, {Text: w.word("change." + name)}, {Text: c.Old}, {Text: c.New}, {Text: reason},
		}})
	}
	return t
}

// document is the addendum: the head of the tender, and the changes alone.
func (c *comparison) document(of document.Document) document.Document {
	w := c.words
	before := w.word("addendum.issue")
	if n := c.old.Rows.Revision; n > 0 {
		before = w.fill("addendum.revision", []string{"number"}, w.say(func(one lingo.Words) string { return one.Exact(float64(n)) }))
	}
	d := of
	d.Title = w.fill("addendum.title", []string{"title"}, of.Title)
	s := document.Section{ID: sectionID, Number: "1", Title: w.word("section.changes"), Wide: true}
	about := "addendum.about"
	if len(c.Changes) == 0 {
		about = "addendum.nothing"
	}
	s.Blocks = append(s.Blocks, document.Paragraph{Text: w.fill(about, []string{"old"}, before)})
	if c.Reason != (document.Text{}) {
		s.Blocks = append(s.Blocks, document.Paragraph{Text: w.fill("addendum.reason", []string{"reason"}, c.Reason)})
	}
	if len(c.Changes) > 0 {
		s.Blocks = append(s.Blocks, w.table("1-1", c.Changes, !c.in.Package.Apart))
	}
	d.Sections = only([]document.Section{s}, of.Languages)
	d.Title = fit(d.Title, of.Languages)
	return d
}
