package document

import "radif/output/lingo"

// Text is the same words in each language; a language that the document does not have is empty.
type Text struct {
	EN string `json:"en"`
	AR string `json:"ar"`
}

// In gives the words in a language.
func (t Text) In(lang lingo.Lang) string {
	if lang == lingo.Arabic {
		return t.AR
	}
	return t.EN
}

// Document is a whole text.
type Document struct {
	Languages []lingo.Lang // one; or two in parallel, the one that prevails first
	Title     Text
	Subtitle  Text
	Reference string // number of the tender or of the commission, as the buyer writes it
	Author    Text   // the buyer
	Revision  Text   // such as "Revision 2 of 2026-11-01"
	Date      string // 2026-11-01, from the tender file and never from the clock
	Watermark Text   // across each page; empty for none
	Cover     []Block
	Sections  []Section
	Words     Furniture
}

// Furniture are the words that pages carry by themselves.
type Furniture struct {
	Contents Text // title of the table of contents
	Table    Text // "Table {number}"
	Figure   Text // "Figure {number}"
	Page     Text // "Page {page} of {pages}"
	Removed  Text // shown for what was removed after issue
	Added    Text // mark of what is new since the issue
	Changed  Text // mark of what was changed after issue
}

// Mark says what happened to a part since the issue before.
type Mark uint8

// The marks.
const (
	Same    Mark = iota
	Added        // new
	Changed      // other words or numbers
	Removed      // keeps its number, and says so
)

// Section is a numbered part; sections nest.
type Section struct {
	ID       string // stable name of the section, the same in every format: "ups"
	Number   string // "5.5"; "A" for an annex
	Title    Text
	Blocks   []Block
	Sections []Section
	NewPage  bool // begins a page
	Wide     bool // its pages lie on their long side
	Mark     Mark
}

// Block is a Paragraph, a List, a Table or a Figure.
type Block interface{ block() }

func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Figure) block()    {}
