package importer

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Limits of a workbook. RVTools writes some 30 kB of XML a machine over all its sheets, which
// packs to a tenth; a file that packs two hundredfold is a trap.
const (
	maxFile     = 128 << 20
	maxUnzipped = 512 << 20
	maxInMemory = 16 << 20 // of one sheet; what is larger goes through a temporary file
	maxParts    = 2_000
	maxPacking  = 200
)

// openWorkbook opens an .xlsx after a look at its table of contents.
func openWorkbook(r io.ReaderAt, size int64, file string) (book *excelize.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			book, err = nil, fault(file, 0, "the workbook cannot be read", "save it again as .xlsx")
		}
	}()
	if size > maxFile {
		return nil, fault(file, 0, fmt.Sprintf("the workbook is larger than %d MiB", maxFile>>20), "export it in parts")
	}
	if err := checkZip(r, size, file); err != nil {
		return nil, err
	}
	book, err = excelize.OpenReader(io.NewSectionReader(r, 0, size), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxInMemory, RawCellValue: true})
	if err != nil {
		return nil, fault(file, 0, "this is not a workbook: "+printable(err.Error()), "save it again as .xlsx")
	}
	return book, nil
}

// checkZip refuses what is no zip file and what would unpack to far more than it holds.
func checkZip(r io.ReaderAt, size int64, file string) error {
	head := make([]byte, 8)
	if n, _ := r.ReadAt(head, 0); n == 8 && string(head) == "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" {
		return fault(file, 0, "this is an old .xls workbook, or one with a password", "save it as .xlsx without a password")
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return fault(file, 0, "this is not an .xlsx workbook", "export it from RVTools again, or save it as .xlsx")
	}
	if len(z.File) > maxParts {
		return fault(file, 0, fmt.Sprintf("the workbook has more than %d parts", maxParts), "")
	}
	total := uint64(0)
	for _, f := range z.File {
		total += f.UncompressedSize64
		if f.UncompressedSize64 > maxUnzipped || total > maxUnzipped || f.UncompressedSize64 > 1<<20 && f.UncompressedSize64/maxPacking > f.CompressedSize64 {
			return fault(file, 0, "the workbook unpacks to far more than a workbook holds", fmt.Sprintf("at most %d MiB, packed at most %d to 1", maxUnzipped>>20, maxPacking))
		}
	}
	return nil
}

// findSheet returns the name of a sheet as the workbook spells it; empty if there is none.
// RVTools called vInfo tabvInfo once.
func findSheet(book *excelize.File, name string) string {
	for _, s := range book.GetSheetList() {
		if strings.EqualFold(s, name) || strings.EqualFold(s, "tab"+name) {
			return s
		}
	}
	return ""
}

// reading goes through one sheet: begin gets the headings, each every line below them.
type reading struct {
	file, name string // of the workbook; of the sheet, as messages say it
	table      *table
	begin      func(*table) error
	each       func(row) error
}

// sheet reads a sheet, given by its name in the workbook.
func (r *reading) sheet(book *excelize.File, sheet string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = r.wrong("")
		}
	}()
	rows, err := book.Rows(sheet)
	if err != nil {
		return r.wrong(err.Error())
	}
	defer rows.Close()
	for line := 1; rows.Next(); line++ {
		cells, err := rows.Columns()
		if err != nil {
			return r.wrong(err.Error())
		}
		if err := r.line(line, cells); err != nil {
			return err
		}
	}
	if rows.Error() != nil {
		return r.wrong(rows.Error().Error())
	}
	if r.table == nil {
		return fault(r.file, 0, "the sheet "+r.name+" is empty", "")
	}
	return nil
}

// line takes one line: the first that is not blank holds the headings.
func (r *reading) line(line int, cells []string) error {
	at := row{table: r.table, line: line, cells: cells}
	if r.table == nil {
		at.table = newTable(r.file, r.name, cells)
	}
	if err := at.check(line); err != nil {
		return err
	}
	switch {
	case at.blank():
		return nil
	case r.table == nil:
		r.table = at.table
		return r.begin(r.table)
	}
	return r.each(at)
}

func (r *reading) wrong(why string) error {
	if why != "" {
		why = ": " + printable(why)
	}
	return fault(r.file, 0, "the sheet "+r.name+" cannot be read"+why, "save the workbook again as .xlsx")
}
