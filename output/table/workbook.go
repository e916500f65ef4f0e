package table

import (
	"bytes"

	"github.com/xuri/excelize/v2"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
)

// Workbook makes tables/workbook.<language>.xlsx: every table of a result on a sheet of its own,
// ready for the screen and for paper.
func Workbook(r *plan.Result, origins record.Origins, w lingo.Words) record.File {
	return record.File{Path: "tables/workbook." + string(w.Lang()) + ".xlsx", Make: func() ([]byte, error) { return XLSX(r, origins, w) }}
}

// XLSX writes the workbook. The same result gives the same bytes.
func XLSX(r *plan.Result, origins record.Origins, w lingo.Words) ([]byte, error) {
	w = w.In(lingo.Office)
	b := book{file: excelize.NewFile(), words: w, styles: map[style]int{}}
	defer b.file.Close()
	if err := b.describe(w.Title(r.Title)); err != nil {
		return nil, err
	}
	var sheets []*sheet
	for _, t := range append(All(r, origins, w), Monthly(r, w)) {
		s, err := b.open(t)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, s)
	}
	for _, s := range sheets {
		if err := s.write(w.Title(r.Title)); err != nil {
			return nil, err
		}
	}
	b.file.SetZipWriter(newArchive)
	var out bytes.Buffer
	err := b.file.Write(&out)
	return out.Bytes(), err
}

// book is a workbook in the making.
type book struct {
	file   *excelize.File
	words  lingo.Words
	styles map[style]int
}

// day stands for every date of the file: what a result is must not depend on when it was written.
const day = "2000-01-01T00:00:00Z"

func (b book) describe(title string) error {
	return b.file.SetDocProps(&excelize.DocProperties{
		Title: lingo.Unmarked(title), Creator: "Radif", LastModifiedBy: "Radif", Created: day, Modified: day, Language: string(b.words.Lang()),
	})
}

// open makes the sheet of a table with everything but its cells: what stands before them in the
// file must be set before any sheet is streamed, and is lost or costs a second reading
// afterwards.
func (b book) open(t Table) (*sheet, error) {
	s := &sheet{book: b, Table: t, name: b.words.Word("sheet." + t.ID), directed: map[string]string{}}
	if err := b.place(s.name); err != nil {
		return nil, err
	}
	for _, step := range []func() error{s.view, s.page, s.notes, s.rules} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// place makes a sheet; the first takes the place of the one that a new file comes with.
func (b book) place(name string) error {
	if names := b.file.GetSheetList(); names[0] == "Sheet1" {
		return b.file.SetSheetName(names[0], name)
	}
	_, err := b.file.NewSheet(name)
	return err
}
