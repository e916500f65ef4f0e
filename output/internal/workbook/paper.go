package workbook

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// Paper is how a sheet is printed: A4 on its long side, as wide as the page, the heading on every
// page.
type Paper struct {
	Sheet   string
	Heading int    // row of the heading, 0 for none
	Header  string // as spreadsheets code it, empty for none
}

// Print sets up the pages of a sheet. The page number stands below as "1 / 3": words around it
// come out scrambled in sheets that run from right to left.
func (b *Book) Print(p Paper) error {
	const a4 = 9
	size, landscape, wide, high := a4, "landscape", 1, 0
	if err := b.File.SetPageLayout(p.Sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	side, top, foot := 0.4, 0.4, 0.6 // inches
	if p.Header != "" {
		top = 0.7
	}
	if err := b.File.SetPageMargins(p.Sheet, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &foot}); err != nil {
		return err
	}
	if err := b.File.SetHeaderFooter(p.Sheet, &excelize.HeaderFooterOptions{OddHeader: p.Header, OddFooter: "&C&P / &N"}); err != nil {
		return err
	}
	if p.Heading == 0 {
		return nil
	}
	row := "$" + strconv.Itoa(p.Heading)
	return b.File.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.Sheet, RefersTo: "'" + p.Sheet + "'!" + row + ":" + row})
}

// View sets the direction of a sheet; so many columns and rows stay in sight.
func (b *Book) View(sheet string, rightLeft bool, columns, rows int) error {
	if err := b.File.SetSheetView(sheet, 0, &excelize.ViewOptions{RightToLeft: &rightLeft}); err != nil {
		return err
	}
	pane := "bottomRight"
	if columns == 0 {
		pane = "bottomLeft"
	}
	return b.File.SetPanes(sheet, &excelize.Panes{Freeze: true, XSplit: columns, YSplit: rows, TopLeftCell: Cell(columns, rows+1), ActivePane: pane})
}

// Protect locks a sheet against slips, without a password: cells of an open style can be written.
func (b *Book) Protect(sheet string) error {
	return b.File.ProtectSheet(sheet, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true, AutoFilter: true, Sort: true,
	})
}
