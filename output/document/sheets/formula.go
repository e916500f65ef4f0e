package sheets

import (
	"fmt"
	"strings"

	"radif/output/document"
	"radif/output/internal/workbook"
)

// formula is what a cell of a row works out. It holds nothing but the names of cells: no text of
// the document comes near it.
func (s *sheet) formula(f document.Formula, row int) (string, error) {
	switch f.Kind {
	case document.Product:
		return s.product(f, row)
	case document.Sum:
		return s.sum(f)
	}
	return "", fmt.Errorf("a formula of kind %d", f.Kind)
}

// product is rounded by itself, so that a sum of lines is the sum of what the lines show. It stays
// empty until all its factors are there.
func (s *sheet) product(f document.Formula, row int) (string, error) {
	var factors []string
	for _, key := range f.Columns {
		column, err := s.column(key)
		if err != nil {
			return "", err
		}
		factors = append(factors, workbook.Cell(column, s.row(row)))
	}
	if len(factors) == 0 {
		return "", fmt.Errorf("a product of nothing")
	}
	return fmt.Sprintf(`IF(COUNT(%s)<%d,"",ROUND(%s,%d))`, strings.Join(factors, ","), len(factors), strings.Join(factors, "*"), f.Places), nil
}

// sum adds up a column over the rows that are neither heading nor total.
func (s *sheet) sum(f document.Formula) (string, error) {
	if len(f.Columns) != 1 {
		return "", fmt.Errorf("a sum of %d columns", len(f.Columns))
	}
	column, err := s.column(f.Columns[0])
	if err != nil {
		return "", err
	}
	var areas []string
	from := -1
	for i := 0; i <= len(s.Rows); i++ {
		counts := i < len(s.Rows) && !s.Rows[i].Heading && !s.Rows[i].Total
		switch {
		case counts && from < 0:
			from = i
		case !counts && from >= 0:
			areas = append(areas, workbook.Cell(column, s.row(from))+":"+workbook.Cell(column, s.row(i-1)))
			from = -1
		}
	}
	if len(areas) == 0 {
		return "0", nil
	}
	return fmt.Sprintf("ROUND(SUM(%s),%d)", strings.Join(areas, ","), f.Places), nil
}
