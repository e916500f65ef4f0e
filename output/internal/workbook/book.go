package workbook

import (
	"bytes"

	"github.com/xuri/excelize/v2"

	"radif/output/lingo"
)

// Book is a workbook in the making.
type Book struct {
	File   *excelize.File
	styles map[Style]int
}

// Properties are what a workbook says of itself.
type Properties struct {
	Title   string
	Creator string // empty: the tool
	Lang    lingo.Lang
}

const tool = "Radif"

// day stands for every date of the file: what a workbook is must not depend on when it was written.
const day = "2000-01-01T00:00:00Z"

// New begins a workbook. Close it.
func New(p Properties) (*Book, error) {
	b := &Book{File: excelize.NewFile(), styles: map[Style]int{}}
	if p.Creator == "" {
		p.Creator = tool
	}
	return b, b.File.SetDocProps(&excelize.DocProperties{
		Title: lingo.Unmarked(p.Title), Creator: lingo.Unmarked(p.Creator), LastModifiedBy: tool, Created: day, Modified: day, Language: string(p.Lang),
	})
}

// Close frees what the workbook holds.
func (b *Book) Close() { _ = b.File.Close() } // it only drops files of its own, of which there are none

// Place makes a sheet; the first takes the place of the one that a new file comes with.
func (b *Book) Place(name string) error {
	if names := b.File.GetSheetList(); names[0] == "Sheet1" {
		return b.File.SetSheetName(names[0], name)
	}
	_, err := b.File.NewSheet(name)
	return err
}

// Bytes writes the workbook. The same sheets give the same bytes.
func (b *Book) Bytes() ([]byte, error) {
	b.File.SetZipWriter(newArchive)
	var out bytes.Buffer
	err := b.File.Write(&out)
	return out.Bytes(), err
}

// Cell names a cell by its column, from 0, and its row, from 1.
func Cell(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column+1, row)
	return name
}
