package sheets

import (
	"github.com/xuri/excelize/v2"

	"radif/output/document"
	"radif/output/internal/workbook"
	"radif/output/lingo"
)

// contents writes the first sheet: what the document is, and a link to each sheet.
func (w *writer) contents(name string, all []*sheet) error {
	rightLeft := w.rightLeft()
	if err := w.File.SetSheetView(name, 0, &excelize.ViewOptions{RightToLeft: &rightLeft}); err != nil {
		return err
	}
	if err := w.Print(workbook.Paper{Sheet: name, Header: w.header()}); err != nil {
		return err
	}
	fit := true
	if err := w.File.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := w.File.SetColWidth(name, "A", "A", 34); err != nil {
		return err
	}
	if err := w.File.SetColWidth(name, "B", column(len(w.doc.Languages)), 64); err != nil {
		return err
	}
	c := cursor{w, name, 1}
	for i, text := range []document.Text{w.doc.Title, w.doc.Subtitle, w.doc.Author, {EN: w.doc.Reference, AR: w.arabic.Foreign(w.doc.Reference)}, w.doc.Revision, w.doc.Watermark} {
		kind := workbook.Free
		if i == 0 {
			kind = workbook.Title
		}
		if err := c.line(kind, "", text); err != nil {
			return err
		}
	}
	c.row++
	for _, s := range all {
		if err := c.line(workbook.Text, s.name, s.Caption); err != nil {
			return err
		}
	}
	return w.Protect(name)
}

func column(n int) string {
	name, _ := excelize.ColumnNumberToName(n + 1)
	return name
}

// cursor writes lines of the first sheet.
type cursor struct {
	*writer
	sheet string
	row   int
}

// line writes a text in each language, beside the name of the sheet that it is about.
func (c *cursor) line(kind workbook.Kind, link string, text document.Text) error {
	if text == (document.Text{}) && link == "" {
		return nil
	}
	if err := c.link(kind, link); err != nil {
		return err
	}
	high := 1.0
	for i, lang := range c.doc.Languages {
		if i > 0 && alike(text) {
			text = document.Text{}
		}
		if err := c.set(i+1, workbook.Style{Kind: kind, RightLeft: lang == lingo.Arabic}, c.direct(lang, text.In(lang))); err != nil {
			return err
		}
		width := 64.0
		if kind == workbook.Title {
			width /= 1.4
		}
		high = max(high, workbook.Wrapped(text.In(lang), width))
	}
	height := high*workbook.LineHeight + 4
	if kind == workbook.Title {
		height *= 1.4
	}
	err := c.File.SetRowHeight(c.sheet, c.row, min(height, tallest))
	c.row++
	return err
}

func (c *cursor) link(kind workbook.Kind, link string) error {
	if err := c.set(0, workbook.Style{Kind: kind, RightLeft: c.rightLeft(), Bold: link != ""}, c.direct(c.first(), link)); err != nil || link == "" {
		return err
	}
	return c.File.SetCellHyperLink(c.sheet, workbook.Cell(0, c.row), "'"+link+"'!B1", "Location")
}

func (c *cursor) set(column int, look workbook.Style, text string) error {
	cell := workbook.Cell(column, c.row)
	id, err := c.Style(look)
	if err != nil {
		return err
	}
	if err := c.File.SetCellStyle(c.sheet, cell, cell, id); err != nil {
		return err
	}
	return c.File.SetCellStr(c.sheet, cell, text)
}
