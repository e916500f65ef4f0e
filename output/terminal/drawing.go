package terminal

import (
	"strings"

	"radif/model/series"
	"radif/output/lingo"
)

func grid(rows, across int) [][]rune {
	cells := make([][]rune, rows)
	for i := range cells {
		cells[i] = []rune(strings.Repeat(" ", across))
	}
	return cells
}

// dots are the bits of a braille pattern, by column and row of the dot.
var dots = [2][4]rune{{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}}

// drawNeed draws the median, two dots to a column and four to a row.
func (p plot) drawNeed(rows, across int) {
	before := -1
	for x := range 2 * across {
		v := p.q.Month.P50[x*len(p.r.Months)/(2*across)]
		y := 4*rows - 1 - int(min(v/p.top, 1)*float64(4*rows-1)+0.5)
		if v == 0 {
			before = -1
			continue // what is installed is not there yet
		}
		from, to := y, y
		if before >= 0 {
			from, to = min(y, before+1), max(y, before-1)
		}
		for k := from; k <= to; k++ {
			c := &p.cells[k/4][x/2]
			if *c == ' ' {
				*c = 0x2800
			}
			*c |= dots[x%2][k%4]
		}
		before = y
	}
}

// drawStairs draws what is specified over the median.
func (p plot) drawStairs(rows, across int) {
	before := -1
	for x := range across {
		v := p.specified(x * len(p.r.Months) / across)
		if v == 0 {
			continue
		}
		y := rows - 1 - int(min(v/p.top, 1)*float64(rows-1)+0.5)
		switch {
		case before < 0 || before == y:
			p.cells[y][x] = '━'
		case y < before:
			p.riser(x, y, before, '┏', '┛')
		default:
			p.riser(x, before, y, '┓', '┗')
		}
		before = y
	}
}

// writeSizes writes each size into its tread, where that is long enough.
func (p plot) writeSizes(w lingo.Words, across int) {
	for _, phase := range p.r.Phases {
		from, to := p.column(phase.Ready, across), p.column(phase.End, across)
		size := []rune(" " + lingo.Unmarked(w.Exact(p.design[phase.ID].Specified)) + " ")
		for _, row := range p.cells {
			if from >= 0 && from+2+len(size) < to && row[from+2] == '━' {
				copy(row[from+2:], size)
				break
			}
		}
	}
}

// column is where a month begins.
func (p plot) column(m series.Month, across int) int {
	return min(int(m-p.r.Months[0])*across/len(p.r.Months), across)
}

func (p plot) riser(x, upper, lower int, above, below rune) {
	p.cells[upper][x], p.cells[lower][x] = above, below
	for y := upper + 1; y < lower; y++ {
		p.cells[y][x] = '┃'
	}
}

// specified is the design value of the phase in which a month lies, 0 before the first.
func (p plot) specified(month int) float64 {
	for _, phase := range p.r.Phases {
		if m := p.r.Months[month]; m >= phase.Ready && m < phase.End {
			return p.design[phase.ID].Specified
		}
	}
	return 0
}

// axis marks where the phases start, and writes the months below as far as there is room.
func (p plot) axis(across int) (line, months string) {
	marks := []rune(strings.Repeat("─", across))
	for _, phase := range p.r.Phases {
		x := p.column(phase.Ready, across)
		if x < 0 || x >= across {
			continue
		}
		marks[x] = '┴'
		label := phase.Ready.String()
		if x >= columns(months) && x+len(label) <= across {
			months = left(months, x) + label + " "
		}
	}
	return string(marks), strings.TrimRight(months, " ")
}

// titled is the title of a quantity with its unit; what is counted in its own name needs none.
func titled(w lingo.Words, id, unit string) string {
	if w.Has("unit."+unit+".one") || w.Unit(unit) == "" {
		return w.Quantity(id)
	}
	return w.List([]string{w.Quantity(id), w.Unit(unit)})
}
