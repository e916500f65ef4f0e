// Package markdown writes a document as Markdown with tables, as the common readers take it. Each
// block comes in the first language of the document and then in the second; Arabic stands in
// blocks that run from right to left. Sections, clauses, tables and cited rows have their ids as
// anchors. Figures, which Markdown cannot hold, are told by their captions and descriptions.
//
// Nothing of a text is taken for markup: every sign that could begin some is escaped.
package markdown
