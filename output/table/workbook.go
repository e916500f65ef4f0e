package table

import (
	"slices"
	"strings"

	"radif/model/plan"
	"radif/output/internal/workbook"
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
	file, err := workbook.New(workbook.Properties{Title: w.Title(r.Title), Lang: w.Lang()})
	if err != nil {
		return nil, err
	}
	defer file.Close()
	b := book{file, w}
	var sheets []*sheet
	for _, t := range shown(r, origins, w) {
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
	return file.Bytes()
}

// shown are the tables of the workbook, which is handed on as a whole: none of them has a price or a cost.
func shown(r *plan.Result, origins record.Origins, w lingo.Words) []Table {
	list := append(All(r, origins, w), Monthly(costless(r), w))
	return slices.DeleteFunc(list, func(t Table) bool { return t.ID == prices })
}

// costless is a result without costs.
func costless(r *plan.Result) *plan.Result {
	part := *r
	part.Quantities = slices.DeleteFunc(slices.Clone(r.Quantities), func(q plan.QuantityResult) bool { return strings.HasPrefix(q.ID, "cost.") })
	return &part
}

// book is a workbook in the making.
type book struct {
	*workbook.Book
	words lingo.Words
}

// open makes the sheet of a table with everything but its cells: what stands before them in the
// file must be set before any sheet is streamed, and is lost or costs a second reading
// afterwards.
func (b book) open(t Table) (*sheet, error) {
	s := &sheet{book: b, Table: t, name: b.words.Word("sheet." + t.ID), directed: map[string]string{}}
	if err := b.Place(s.name); err != nil {
		return nil, err
	}
	for _, step := range []func() error{s.view, s.page, s.notes, s.rules} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// rightLeft reports whether the sheets run from right to left.
func (b book) rightLeft() bool { return b.words.Lang() == lingo.Arabic }
