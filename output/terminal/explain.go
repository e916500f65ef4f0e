package terminal

import (
	"strings"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/table"
)

// Explain prints how a design value came about: the value with its margins and rounding, the
// formulas with the values of the very trial and month beside the central ones, and the inputs
// with the lines they were written on. A long chain is cut to what matters most, unless it is
// asked for in full.
func Explain(t plan.Trace, origins record.Origins, w lingo.Words, width int, full bool) string {
	e := explain{t: t, origins: origins, w: w, width: max(width, narrowest), full: full}
	lines := append(e.value(), "", e.columns(w.Word("explain.steps"), w.Word("explain.this-trial"), w.Word("explain.central")))
	if len(t.Steps) == 0 {
		lines = append(lines, "  "+cell(w, w.Word("explain.none")))
	}
	inputs, hidden := t.Inputs, 0
	if full {
		for _, s := range t.Steps {
			lines = append(lines, e.step(s)...)
		}
	} else {
		c := brief(t)
		inputs = c.inputs(t)
		lines = append(lines, e.compact(c)...)
		for _, shown := range c.shown {
			if !shown {
				hidden++
			}
		}
	}
	if len(inputs) > 0 {
		lines = append(lines, "", e.columns(w.Word("explain.inputs"), w.Word("explain.this-trial"), w.Word("explain.central")))
	}
	lines = append(lines, e.inputs(inputs)...)
	if hidden > 0 {
		rest := w.Say("explain.hidden", "steps", w.Number(float64(hidden)), "inputs", w.Number(float64(len(t.Inputs)-len(inputs))))
		lines = append(append(lines, ""), prose(w, wrap(rest, e.width, 0))...)
	}
	return join(w, lines)
}

type explain struct {
	t       plan.Trace
	origins record.Origins
	w       lingo.Words
	width   int
	full    bool
	sold    bool // bytes are decimal, as in prices
}

// valueColumn is the width of each of the two columns of figures.
const valueColumn = 18

// columns puts two figures at the right edge; a label that leaves no room stands on its own line.
func (e explain) columns(label, value, central string) string {
	room := e.width - 2*valueColumn
	figures := cell(e.w, right(value, valueColumn)) + " " + cell(e.w, right(central, valueColumn-1))
	if columns(label) >= room {
		return cell(e.w, label) + "\n" + strings.Repeat(" ", max(0, room)) + figures
	}
	return cell(e.w, left(label, room)) + figures
}

// briefOrigin is the number of lines for the origin of an input in a brief chain.
const briefOrigin = 1

// all joins facts.
func (e explain) all(facts ...string) string {
	txt := ""
	for _, f := range facts {
		switch {
		case f == "":
		case txt == "":
			txt = f
		default:
			txt = e.w.Say("summary.both", "first", txt, "second", f)
		}
	}
	return txt
}

// value is the head: from what was computed to what is specified, or of a single month.
func (e explain) value() []string {
	d, w := e.t.Design, e.w
	if d.Phase == "" {
		return e.moment()
	}
	lines := prose(w, []string{w.Say("explain.title", "quantity", w.Quantity(d.ID), "phase", w.Foreign(d.Phase)) + "  " + w.Isolate("["+d.Trace+"]")})
	facts := [][2]string{
		{"explain.specified", w.Format(d.Specified, d.Unit, lingo.Sized)},
		{"explain.computed", e.all(w.Format(d.Computed, d.Unit, lingo.Rounded), w.Say("explain.computed-note",
			"confidence", w.Confidence(d.Confidence), "trial", w.Number(float64(d.Trial)), "month", w.Month(d.At)))},
		{"explain.sampling", e.all(table.Interval(d, w), w.Say("explain.sampling-note", "tail", w.Number(float64(d.Tail))), e.selection())},
		{"explain.margin", table.Margins(d.Margins, w)},
		{"explain.rounding", w.Or("rounding."+d.Rounding, d.Rounding)},
		{"explain.units", e.units()},
		{"explain.median", w.Format(d.Median, d.Unit, lingo.Rounded)},
		{"explain.ratio", w.Number(e.t.Ratio)},
		{"explain.binds", table.Binding(e.t.Binds, w)},
		{"explain.state", w.Say("explain.site", "state", w.Or("site."+e.t.Site, e.t.Site))},
	}
	return append(lines, e.list(append(facts, e.parts()...))...)
}

// units are the equal units in place that meet the value; empty where it is not met by such.
func (e explain) units() string {
	u := e.t.Units
	if u == nil {
		return ""
	}
	return e.w.Say("explain.units-note", "installed", e.w.Number(u.Installed), "needed", e.w.Number(u.Needed), "size", e.w.Format(u.Size, e.t.Design.Unit, lingo.Sized))
}

// parts are the pools or classes of a value that is rounded part by part.
func (e explain) parts() [][2]string {
	var facts [][2]string
	for _, p := range e.t.Design.Parts {
		label := ""
		if len(facts) == 0 {
			label = "explain.parts"
		}
		facts = append(facts, [2]string{label, e.w.Say("explain.part", "part", p.Subject, "computed", e.w.Number(p.Computed),
			"confidence", e.w.Confidence(e.t.Design.Confidence), "specified", e.w.Number(p.Specified))})
	}
	return facts
}

// list prints facts under each other, each with its word; those without a text are left out.
func (e explain) list(facts [][2]string) []string {
	var labels, lines []string
	for _, f := range facts {
		label := ""
		if f[0] != "" {
			label = e.w.Word(f[0])
		}
		labels = append(labels, label)
	}
	column := widest(labels) + 4
	for i, f := range facts {
		if f[1] != "" {
			lines = append(lines, e.after("  "+cell(e.w, left(labels[i], column-2)), f[1])...)
		}
	}
	return lines
}

func (e explain) selection() string {
	if e.t.Design.Exact {
		return e.w.Word("explain.exact")
	}
	return e.w.Word("explain.binned")
}

// after breaks a text into lines that begin under its first word.
func (e explain) after(label, txt string) []string {
	column := columns(label)
	lines := prose(e.w, wrap(txt, e.width-column, 0))
	for i := range lines {
		lines[i] = label + lines[i]
		label = strings.Repeat(" ", column)
	}
	return lines
}

// step is one formula: its name, the formula with its value, and its operands.
func (e explain) step(s plan.TraceStep) []string {
	e = e.priced(s)
	lines := []string{cell(e.w, e.heading(s)), e.figures("  "+s.Expr, s.Value, s.Central, s.Unit)}
	return append(lines, e.operands(s)...)
}

// priced takes bytes for decimal ones in the formulas of cost: drives and licences have their prices
// for terabytes.
func (e explain) priced(s plan.TraceStep) explain {
	e.sold = strings.HasPrefix(s.Formula, "K")
	return e
}

// heading names the formula of a step and what it is about.
func (e explain) heading(s plan.TraceStep) string {
	name := e.w.Foreign(s.Formula)
	if e.w.Has("formula." + s.Formula) {
		name += " " + e.w.Word("formula."+s.Formula)
	}
	return name + " - " + e.subject(s.Subject)
}

// subject names what a step is about.
func (e explain) subject(id string) string { return e.w.Or("subject."+id, e.w.Subject(id)) }

func (e explain) figures(label string, value, central float64, unit string) string {
	return e.columns(label, e.amount(value, unit, ""), e.amount(central, unit, ""))
}
