// Package pdf writes a document as PDF 1.7: A4 pages with cover, contents, headers and footers,
// in one language or in two side by side, English on the left and Arabic on the right.
//
// Text stays text: letters are shaped by output/glyph, drawn with embedded parts of its fonts, and
// each glyph tells which letters it stands for, so that a reader can search and copy them. The
// file has bookmarks, links, the language of every part and a structure tree for readers that
// cannot see. Figures are drawn from their SVG where it is of the kind that output/figure makes,
// else from their PNG.
//
// Writing goes in four steps: flow turns blocks into boxes, which are never torn; the pager puts
// boxes on pages; drawing fills the pages; and the file is put together. Lengths are in points,
// heights are counted from the top of the page. Equal documents give equal bytes.
package pdf
