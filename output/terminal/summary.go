package terminal

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/table"
)

// screen is the number of lines that the summary never exceeds.
const screen = 26

// shown are the quantities of the summary, in the order in which they are bought.
var shown = []string{
	"compute.servers", "compute.cores", "compute.memory", "storage.usable", "storage.backup", "network.replication", "network.access",
	"space.racks", "power.it", "power.ups", "cooling.capacity", "power.generator", "power.fuel",
}

const (
	phaseColumn = 10 // least width of a phase's column
	bindColumn  = 16 // least width of the last column
)

// Summary says on one screen what to buy when, how sure that is, what binds, and what to mind.
func Summary(r *plan.Result, w lingo.Words, width int) string {
	s := summary{r: r, w: w.WithCurrency(r.Currency), width: max(width, narrowest), column: phaseColumn}
	lines := []string{fit(s.title(), s.width)}
	lines = append(lines, s.sizes()...)
	lines = append(lines, s.sureness()...)
	lines = append(lines, s.warnings(screen-len(lines))...)
	return join(lines)
}

type summary struct {
	r     *plan.Result
	w     lingo.Words
	width int
	// column is the width of a phase's column.
	column int
}

func (s summary) title() string {
	title, trials, confidence := s.w.Title(s.r.Title), s.w.Number(float64(s.r.Trials)), s.w.Confidence(s.r.Confidence)
	if len(s.r.Phases) == 1 {
		return s.w.Say("summary.title-one", "title", title, "trials", trials, "confidence", confidence)
	}
	return s.w.Say("summary.title", "title", title, "phases", s.w.Number(float64(len(s.r.Phases))), "trials", trials, "confidence", confidence)
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
				line.label += s.unit(d.Unit)
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

// unit follows a label; what is counted in its own name needs none.
func (s summary) unit(unit string) string {
	if s.w.Has("unit."+unit+".one") || s.w.Unit(unit) == "" {
		return ""
	}
	return ", " + s.w.Unit(unit)
}

// sizes is the table of what to buy when; phases that find no room are counted.
func (s summary) sizes() []string {
	rows := s.rows(s.r.Phases)
	labels := []string{s.w.Word("summary.order"), s.w.Word("summary.ready")}
	for _, r := range rows {
		labels = append(labels, r.label)
	}
	first := min(widest(labels), s.width/2)
	count := min(len(s.r.Phases), max(1, (s.width-first-2-bindColumn)/(phaseColumn+2)))
	s.column = s.phaseWidth(first, count)
	head, order, ready := row{binds: s.w.Word("summary.binds")}, row{label: labels[0]}, row{label: labels[1]}
	for _, p := range s.r.Phases[:count] {
		head.sizes = append(head.sizes, s.w.Title(p.Title))
		order.sizes = append(order.sizes, s.w.Month(p.Order))
		ready.sizes = append(ready.sizes, s.w.Month(p.Ready))
	}
	var lines []string
	for _, r := range append([]row{head, order, ready}, rows...) {
		lines = append(lines, s.line(r, first, count))
	}
	if more := len(s.r.Phases) - count; more > 0 {
		lines = append(lines, fit(s.w.Say("summary.more-phases", "count", strconv.Itoa(more)), s.width))
	}
	return lines
}

func (s summary) line(r row, first, count int) string {
	txt := left(fit(r.label, first), first)
	for _, size := range r.sizes[:count] {
		txt += "  " + right(closed(size, s.column), s.column)
	}
	return txt + "  " + closed(r.binds, max(0, s.width-utf8.RuneCountInString(txt)-2))
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
	most := phaseColumn
	if count > 0 {
		most = (s.width-first-2-max(bindColumn, min(widest(binds), 2*bindColumn)))/count - 2
	}
	return max(phaseColumn, min(widest(titles), most))
}

// sureness gives the joint confidence of each phase and what falls short most often in the last.
func (s summary) sureness() []string {
	if len(s.r.Joint) == 0 {
		return nil
	}
	var shares []string
	for _, j := range s.r.Joint {
		shares = append(shares, s.w.Percent(j.Share))
	}
	lines := []string{fit(s.w.Word("summary.joint")+" "+s.w.List(shares)+" "+s.w.Word("summary.of-trials"), s.width)}
	var short []string
	for _, f := range s.r.Joint[len(s.r.Joint)-1].Limiting {
		short = append(short, s.w.Say("summary.short-one", "quantity", s.w.Quantity(f.ID), "share", s.w.Percent(f.Share)))
	}
	if len(short) > 0 {
		lines = append(lines, whole(s.w.Say("summary.short", "list", s.w.List(short)), s.width, 2)...)
	}
	return lines
}

// mild are the warnings that a longer run or a look at a table settles; the others change what is
// bought, and come first.
var mild = []string{"inputs-unstated", "unpriced", "correlation-adjusted", "fidelity", "quantile-binned", "interval-wide", "tail-thin"}

// warned is the number of warnings in the summary.
const warned = 3

// warnings shows the gravest as far as there is room, each whole, and says where all are.
func (s summary) warnings(room int) []string {
	if len(s.r.Warnings) == 0 {
		return []string{s.w.Word("summary.no-warnings")}
	}
	order := slices.Clone(s.r.Warnings)
	slices.SortStableFunc(order, func(a, b plan.Warning) int { return slices.Index(mild, a.ID) - slices.Index(mild, b.ID) })
	var lines []string
	n := 0
	for _, a := range order[:min(warned, len(order))] {
		txt := wrap("  "+s.w.Warning(a), s.width-2, 2)
		if 1+len(lines)+len(txt) > room {
			break
		}
		for _, l := range txt {
			lines = append(lines, closed("  "+l, s.width))
		}
		n++
	}
	head := s.w.Say("summary.warnings", "shown", strconv.Itoa(n), "count", strconv.Itoa(len(order)))
	if n < len(order) {
		head += "; " + s.w.Say("summary.rest", "count", strconv.Itoa(len(order)))
	}
	return append([]string{closed(head, s.width)}, lines...)
}
