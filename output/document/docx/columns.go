package docx

import (
	"radif/output/document"
)

const (
	cellMargin = 70
	slack      = 60  // what an estimated width may be short of
	widest     = 0.3 // share of the page that one word may claim
)

// widths shares the width of the page out by the weights of the columns; a column is never
// narrower than its longest word, as long as there is room.
func (c *composer) widths(t document.Table, total, size int) []int {
	needs := c.needs(t, total, size)
	if all := sum(needs); all > total {
		for k := range needs {
			needs[k] = needs[k] * total / all
		}
	}
	fixed := make([]bool, len(needs))
	for {
		weight, room := 0.0, total
		for k, column := range t.Columns {
			if fixed[k] {
				room -= needs[k]
			} else {
				weight += weightOf(column)
			}
		}
		again := false
		for k, column := range t.Columns {
			if share := float64(room) * weightOf(column) / weight; !fixed[k] && share < float64(needs[k]) {
				fixed[k], again = true, true
			}
		}
		if !again {
			return shares(t, needs, fixed, total)
		}
	}
}

// shares gives what the fixed columns leave to the others; the last one takes what rounding left.
func shares(t document.Table, needs []int, fixed []bool, total int) []int {
	weight, room := 0.0, total
	for k, column := range t.Columns {
		if fixed[k] {
			room -= needs[k]
		} else {
			weight += weightOf(column)
		}
	}
	widths := make([]int, len(needs))
	for k, column := range t.Columns {
		widths[k] = needs[k]
		if !fixed[k] {
			widths[k] = int(float64(room) * weightOf(column) / weight)
		}
	}
	widths[len(widths)-1] += total - sum(widths)
	return widths
}

func weightOf(column document.Column) float64 {
	if column.Weight > 0 {
		return column.Weight
	}
	return 1
}

// needs is the width of the longest word of each column.
func (c *composer) needs(t document.Table, total, size int) []int {
	needs := make([]int, len(t.Columns))
	most := int(float64(total) * widest)
	for k, column := range t.Columns {
		for _, lang := range c.langs {
			word := longestWord(column.Title.In(lang), size, true)
			for _, row := range t.Rows {
				if !row.Heading && k < len(row.Cells) {
					cell := row.Cells[k]
					word = max(word, longestWord(cell.Text.In(lang), size, cell.Strong || row.Total))
				}
			}
			needs[k] = max(needs[k], min(word+2*cellMargin+slack, most))
		}
	}
	return needs
}

// crowded reports whether the words of a table ask for small letters.
func (c *composer) crowded(t document.Table, total int) bool {
	return sum(c.needs(t, total, tableSize)) > total*95/100
}

func sum(list []int) int {
	all := 0
	for _, n := range list {
		all += n
	}
	return all
}
