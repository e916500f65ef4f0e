package document

import "radif/output/lingo"

// Tone is how a paragraph is meant.
type Tone uint8

// The tones.
const (
	Body    Tone = iota
	Note         // small, beside the matter
	Hook         // place of a text that the buyer puts in, such as the legal conditions
	Warning      // must not be overlooked
)

// Paragraph is one paragraph. One with a number is a clause and can be cited.
type Paragraph struct {
	ID     string // stable; empty where the paragraph is no clause
	Number string // "5.5.3"; empty where the paragraph is no clause
	Text   Text
	Tone   Tone
	Mark   Mark
}

// List is a list of short texts.
type List struct {
	Items   []Text
	Ordered bool
}

// Align is the side of a column, seen in the direction of the language.
type Align uint8

// The sides.
const (
	Start Align = iota
	End         // numbers
	Middle
)

// Table is a numbered table.
type Table struct {
	ID      string // stable: "requirements.ups"
	Number  string // "7"
	Caption Text
	Columns []Column
	Rows    []Row
	Notes   []Text
	Wide    bool // needs the long side of a page
}

// Column is a column of a table.
type Column struct {
	Key    string // stable: "required"
	Title  Text
	Align  Align
	Weight float64 // share of the width, relative to the other columns
	Bidder bool    // filled in by the bidder: blank on paper, open in a workbook
}

// Row is a row of a table. A row that is a heading has one cell, which spans all columns.
type Row struct {
	ID      string // stable: id of the requirement or of the item
	Heading bool
	Total   bool
	Mark    Mark
	Cells   []Cell
}

// Cell is a cell. A cell with a value is a number, and its text is how that is shown; writers for
// people show the text, writers for programs the value.
type Cell struct {
	Text    Text
	Value   *float64
	Strong  bool
	Link    string   // id of the section, clause, row or table that is cited
	Choices []Text   // what a bidder may choose from
	Entry   Entry    // what a bidder may write
	Formula *Formula // what a workbook works out from what a bidder writes
}

// Entry is what an open cell takes.
type Entry uint8

// The kinds of entry.
const (
	Anything Entry = iota
	NotNegative
	Choice
)

// Formula is a sum that a workbook can do for the bidder.
type Formula struct {
	Kind    FormulaKind
	Columns []string // keys of the factors of a product, or of the column that is summed
	Places  int      // decimals to which it is rounded
}

// FormulaKind is the kind of a formula.
type FormulaKind uint8

// The kinds.
const (
	Product FormulaKind = iota // rounded product of the row's cells
	Sum                        // sum of the column over the rows that are neither heading nor total
)

// Figure is a numbered picture. Pictures hold words, so there is one for each language.
type Figure struct {
	ID      string
	Number  string
	Caption Text
	Alt     Text // what the picture says, for those who cannot see it
	Images  map[lingo.Lang]Image
}

// Image is a picture as PNG and as SVG. Width and Height are its size in pixels of the PNG.
type Image struct {
	PNG, SVG      []byte
	Width, Height int
}
