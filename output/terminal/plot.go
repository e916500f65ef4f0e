package terminal

import (
	"math"
	"strings"

	"radif/model/plan"
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

// Screen is the summary and, below it where the terminal is too narrow to have it at the side but
// has the lines for both, the plot. A height of 0 is that of no terminal.
func Screen(r *plan.Result, w lingo.Words, width, height int) string {
	text := Summary(r, w, width)
	if drawn := Plot(r, w, width); width < beside && strings.Count(text+drawn, "\n")+2 < height {
		return text + drawn
	}
	return text
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
