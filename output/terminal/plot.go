package terminal

import (
	"math"
	"strings"

	"radif/model/plan"
	"radif/model/series"
	"radif/output/lingo"
)

// plotted are the quantities of which one is drawn: the first that the result has.
var plotted = []string{"storage.usable", "power.it", "compute.servers", "compute.cores"}

const (
	tallPlot  = 12 // lines of a plot at most
	shortPlot = 9  // of one that stands alone
	widePlot  = 76
)

// Plot draws one quantity over the months: its median need as a line of dots, what is specified as
// a staircase.
func Plot(r *plan.Result, w lingo.Words, width int) string {
	return join(w, plotLines(r, w.WithCurrency(r.Currency), min(max(width, narrowest), widePlot), shortPlot))
}

// plot is a drawing of characters. Rows count from the top.
type plot struct {
	r      *plan.Result
	q      plan.QuantityResult
	design map[string]plan.Design // by phase
	top    float64
	cells  [][]rune
}

// plotLines draws a plot of so many columns and lines; none where nothing can be drawn.
func plotLines(r *plan.Result, w lingo.Words, width, height int) []string {
	p, ok := choose(r)
	if !ok {
		return nil
	}
	lines := prose(w, wrap(w.Say("summary.plot", "quantity", titled(w, p.q.ID, p.q.Unit)), width, 2))
	rows := height - len(lines) - 2 // without axis and months
	if rows < 3 {
		return nil
	}
	topmost := w.Number(p.top)
	scale := max(columns(topmost), 1)
	across := width - scale - 2
	p.cells = grid(rows, across)
	p.drawNeed(rows, across)
	p.drawStairs(rows, across)
	p.writeSizes(w, across)
	for i, row := range p.cells {
		mark := ""
		if i == 0 {
			mark = topmost
		}
		lines = append(lines, apart(w, right(mark, scale)+" │"+strings.TrimRight(string(row), " "), width))
	}
	axis, months := p.axis(across)
	lines = append(lines, apart(w, right(w.Number(0), scale)+" └"+axis, width))
	return append(lines, apart(w, strings.Repeat(" ", scale+2)+months, width))
}

// apart keeps a line of the drawing from left to right, and all lines of it equally wide.
func apart(w lingo.Words, line string, width int) string {
	if w.Lang() != lingo.Arabic {
		return line
	}
	return leftIsolate + left(lingo.Unmarked(line), width) + popIsolate
}

// choose takes the first quantity that has a need in every month and a design value.
func choose(r *plan.Result) (plot, bool) {
	for _, id := range plotted {
		for _, q := range r.Quantities {
			if q.ID != id || len(q.Month.P50) != len(r.Months) || len(r.Months) == 0 {
				continue
			}
			p := plot{r: r, q: q, design: map[string]plan.Design{}}
			highest := 0.0
			for _, d := range r.Design {
				if d.ID == id {
					p.design[d.Phase] = d
					highest = max(highest, d.Specified)
				}
			}
			for _, v := range q.Month.P50 {
				highest = max(highest, v)
			}
			if p.top = roundUp(highest); highest > 0 && len(p.design) > 0 {
				return p, true
			}
		}
	}
	return plot{}, false
}

// roundUp is the next 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten.
func roundUp(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, f := range []float64{1, 1.5, 2, 2.5, 3, 4, 5, 6, 8} {
		if v <= f*power*(1+1e-9) {
			return f * power
		}
	}
	return 10 * power
}

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
