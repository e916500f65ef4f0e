package terminal

import (
	"slices"
	"strings"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/table"
)

// screen is the number of lines that the summary never exceeds.
const screen = 26

// beside is the width from which on the plot stands beside the table.
const beside = 112

// shown are the quantities of the summary, in the order in which they are bought.
var shown = []string{
	"compute.servers", "compute.cores", "compute.memory", "storage.usable", "storage.backup", "network.replication", "network.access",
	"space.racks", "power.it", "power.ups", "cooling.capacity", "power.generator", "power.fuel",
}

const (
	phaseColumn = 8  // least width of a phase's column
	bindColumn  = 16 // least width of the last column
	plotWidth   = 38 // of a plot beside the table
)

// Summary says on one screen what to buy when, how sure that is, what binds, and what to mind.
func Summary(r *plan.Result, w lingo.Words, width int) string {
	s := summary{r: r, w: w.WithCurrency(r.Currency), width: max(width, narrowest), column: phaseColumn}
	lines := prose(w, []string{fit(s.title(), s.width)})
	lines = append(lines, s.table()...)
	lines = append(lines, prose(w, s.sureness())...)
	lines = append(lines, prose(w, s.warnings(screen-len(lines)))...)
	return join(w, lines)
}

// table is the table of sizes, on a wide terminal with the plot at its side.
func (s summary) table() []string {
	if s.width < beside {
		return s.sizes()
	}
	part := s
	part.width = s.width - plotWidth - 3
	lines := part.sizes()
	for i, l := range plotLines(s.r, s.w, plotWidth, min(len(lines), tallPlot)) {
		lines[i] = left(lines[i], part.width+3) + l
	}
	return lines
}

type summary struct {
	r      *plan.Result
	w      lingo.Words
	width  int
	column int  // width of a phase's column
	binds  bool // whether there is room for what binds
}

func (s summary) title() string {
	return s.w.Say("summary.title", "title", s.w.Title(s.r.Title), "phases", s.w.Counted(len(s.r.Phases), "phases"),
		"trials", s.w.Counted(s.r.Trials, "trials"), "confidence", s.w.Confidence(s.r.Confidence))
}

// row is one quantity with its sizes by phase.
type row struct {
	label, binds string
	sizes        []string
}

func (s summary) rows(phases []plan.PhaseInfo) []row {
	design := map[string]plan.Design{}
	for _, d := range s.r.Design {
		design[d.ID+"@"+d.Phase] = d
	}
	var rows []row
	for _, id := range shown {
		line, known, binds := row{label: s.w.Quantity(id)}, false, []string(nil)
		for _, p := range phases {
			d, ok := design[id+"@"+p.ID]
			if !ok {
				line.sizes = append(line.sizes, "")
				continue
			}
			if !known {
				line.label = titled(s.w, id, d.Unit)
			}
			known = true
			line.sizes = append(line.sizes, s.w.Exact(d.Specified))
			if b := table.Binding(d.Binding, s.w); b != "" && !slices.Contains(binds, b) {
				binds = append(binds, b)
			}
		}
		if line.binds = s.w.List(binds); known {
			rows = append(rows, line)
		}
	}
	return rows
}

// sizes is the table of what to buy when; phases that find no room are counted.
func (s summary) sizes() []string {
	rows := s.rows(s.r.Phases)
	labels := []string{s.w.Word("summary.order"), s.w.Word("summary.ready")}
	for _, r := range rows {
		labels = append(labels, r.label)
	}
	first := min(widest(labels), s.width/2)
	s.column = leastColumn(rows)
	// All phases are worth more than what binds.
	binds := bindColumn + 2
	if len(s.r.Phases)*(s.column+2) > s.width-first-binds {
		binds = 0
	}
	count := min(len(s.r.Phases), max(1, (s.width-first-binds)/(s.column+2)))
	s.binds = binds > 0
	s.column = s.phaseWidth(first, count)
	order, ready := row{label: labels[0]}, row{label: labels[1]}
	for _, p := range s.r.Phases[:count] {
		order.sizes = append(order.sizes, s.w.Month(p.Order))
		ready.sizes = append(ready.sizes, s.w.Month(p.Ready))
	}
	var lines []string
	for _, r := range slices.Concat(s.heads(count), []row{order, ready}, rows) {
		lines = append(lines, s.line(r, first, count))
	}
	if count < len(s.r.Phases) {
		lines = append(lines, prose(s.w, []string{fit(s.w.Say("summary.more-phases", "count", s.w.Number(float64(count)), "all", s.w.Number(float64(len(s.r.Phases)))), s.width)})...)
	}
	return lines
}

// heads are the titles of the phases, in two lines where one is too short.
func (s summary) heads(count int) []row {
	second := row{binds: s.w.Word("summary.binds")}
	var first row
	wrapped := false
	for _, p := range s.r.Phases[:count] {
		lines := wrap(s.w.Title(p.Title), s.column, 0)
		if len(lines) == 1 {
			lines = []string{"", lines[0]}
		}
		if len(lines) > 2 {
			lines = []string{lines[0], strings.Join(lines[1:], " ")}
		}
		wrapped = wrapped || lines[0] != ""
		first.sizes, second.sizes = append(first.sizes, lines[0]), append(second.sizes, lines[1])
	}
	if !wrapped {
		return []row{second}
	}
	return []row{first, second}
}

func (s summary) line(r row, first, count int) string {
	txt := cell(s.w, left(fit(r.label, first), first))
	for _, size := range r.sizes[:count] {
		txt += "  " + cell(s.w, right(closed(size, s.column), s.column))
	}
	if !s.binds {
		return txt
	}
	return txt + "  " + cell(s.w, closed(r.binds, max(0, s.width-columns(txt)-2)))
}

// leastColumn is the width of the widest size or date.
func leastColumn(rows []row) int {
	least := phaseColumn
	for _, r := range rows {
		least = max(least, widest(r.sizes))
	}
	return least
}

// phaseWidth widens the columns of the phases to their titles, as far as the width goes.
func (s summary) phaseWidth(first, count int) int {
	titles, binds := []string{}, []string{s.w.Word("summary.binds")}
	for _, p := range s.r.Phases[:count] {
		titles = append(titles, s.w.Title(p.Title))
	}
	for _, d := range s.r.Design {
		if slices.Contains(shown, d.ID) {
			binds = append(binds, table.Binding(d.Binding, s.w))
		}
	}
	most := s.column
	if count > 0 {
		room := s.width - first
		if s.binds {
			room -= 2 + max(bindColumn, min(widest(binds), 2*bindColumn))
		}
		most = room/count - 2
	}
	return max(s.column, min(widest(titles), most))
}
