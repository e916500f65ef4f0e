package pdf

import (
	"math"

	"radif/output/document"
)

// sizes are the sizes of letters that a table tries, until its longest words fit.
var sizes = []float64{8.5, 8, 7.5, 7, 6.5}

// widestWord is how much room a word can ask for; longer ones are broken.
const widestWord = 110

// fit chooses the size of letters and the widths of columns.
func (g *grid) fit() {
	var list []measure
	for _, size := range sizes {
		g.style = cellStyle
		g.style.size = size
		list = g.measures()
		sum := 0.0
		for _, m := range list {
			sum += m.least
		}
		if sum <= g.whole.width() {
			break
		}
	}
	at := g.whole
	for _, w := range distribute(g.whole.width(), list) {
		g.columns = append(g.columns, at.start(w))
		at = at.inset(w)
	}
}

// measure is what a column asks for.
type measure struct{ weight, least, most float64 }

// measures asks every cell for its width and that of its widest word.
func (g *grid) measures() []measure {
	list := make([]measure, len(g.table.Columns))
	weighed := false
	for i, c := range g.table.Columns {
		weighed = weighed || c.Weight > 0
		list[i].weight = c.Weight
		bold := g.style
		bold.bold = true
		g.ask(&list[i], c.Title, bold)
		for _, row := range g.table.Rows {
			if i < len(row.Cells) && !row.Heading {
				st := g.style
				st.bold = row.Total || row.Cells[i].Strong
				g.ask(&list[i], row.Cells[i].Text, st)
				if i == 0 {
					g.ask(&list[i], g.l.said(row.Mark), tagStyle)
				}
			}
		}
		if c.Bidder {
			list[i].most = math.Inf(1)
		}
	}
	for i := range list {
		list[i].weigh(weighed)
	}
	return list
}

// weigh gives a weight to a column that has none: its content's, within limits.
func (m *measure) weigh(weighed bool) {
	if m.weight > 0 {
		return
	}
	m.weight = min(max(m.most, 30), 200)
	if weighed {
		m.weight = 0.5
	}
}

func (g *grid) ask(m *measure, text document.Text, st style) {
	for _, lang := range g.l.spoken(text) {
		natural, longest := g.l.set.extents(text.In(lang), lang, st)
		m.most = max(m.most, natural+2*padX+0.1)
		m.least = max(m.least, min(longest, widestWord)+2*padX+0.1)
	}
	m.most = max(m.most, m.least)
}

// distribute shares a width out among columns by their weights: none becomes narrower than its
// longest word nor wider than its longest text, as far as the width allows.
func distribute(width float64, list []measure) []float64 {
	out, fixed := make([]float64, len(list)), make([]bool, len(list))
	least := 0.0
	for _, m := range list {
		least += m.least
	}
	if least > width {
		for i, m := range list {
			out[i] = m.least * width / least
		}
		return out
	}
	for range list {
		if settle(width, list, out, fixed) {
			break
		}
	}
	spread(width, list, out)
	return out
}

// settle shares the rest among the columns that are not fixed, and fixes those that are against
// their limits on the side where more is lost. It reports whether all are within.
func settle(width float64, list []measure, out []float64, fixed []bool) bool {
	rest, weights := width, 0.0
	for i, m := range list {
		if fixed[i] {
			rest -= out[i]
		} else {
			weights += m.weight
		}
	}
	excess := 0.0
	share := func(i int) float64 { return rest * list[i].weight / weights }
	for i, m := range list {
		if !fixed[i] {
			out[i] = min(max(share(i), m.least), m.most)
			excess += out[i] - share(i)
		}
	}
	done := true
	for i := range list {
		if fixed[i] || out[i] == share(i) {
			continue
		}
		if excess == 0 || (out[i] > share(i)) == (excess > 0) {
			fixed[i], done = true, false
		}
	}
	return done
}

// spread gives what is left to all columns, by weight.
func spread(width float64, list []measure, out []float64) {
	left, weights := width, 0.0
	for i, m := range list {
		left -= out[i]
		weights += m.weight
	}
	for i, m := range list {
		out[i] += left * m.weight / weights
	}
}
