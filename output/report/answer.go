package report

import (
	"slices"
	"unicode"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/table"
)

// bought are the sizes that the answer shows, in the order in which they are bought; those of the
// first list stand in its first sentence.
var (
	leading = []string{"compute.servers", "storage.usable", "storage.backup", "network.replication", "space.racks", "power.ups", "power.generator"}
	bought  = []string{
		"compute.servers", "compute.cores", "compute.memory", "storage.usable", "storage.backup", "network.replication", "network.access",
		"space.racks", "space.area", "power.it", "power.ups", "cooling.capacity", "power.generator", "power.fuel", "power.utility",
	}
)

// answer is what a reader came for.
type answer struct {
	Lead     []text
	Sizes    grid
	Each     text
	Given    []text
	Joint    text
	Phases   []text
	Basis    text
	Binds    text
	Binding  []text
	Warnings text
}

func (t teller) answer() answer {
	a := answer{
		Sizes: t.sizes(), Basis: t.basis(), Binding: t.binding(), Phases: t.sureness(),
		Each: t.alone(), Given: t.given("report.sure.given"), Joint: t.word("report.sure.joint"), Binds: t.word("report.binds.note"),
	}
	if len(t.Result.Phases) > 0 {
		a.Lead = append(a.Lead, t.lead(t.Result.Phases[0]))
	}
	if len(a.Binding) == 0 {
		a.Binds = t.word("report.binds.none")
	}
	if n := len(t.Result.Warnings); n > 0 {
		a.Warnings = t.say(func(w lingo.Words) string { return w.Say("report.warned", "count", w.Number(float64(n))) })
	}
	return a
}

// lead says what to order first.
func (t teller) lead(p plan.PhaseInfo) text {
	return t.say(func(w lingo.Words) string {
		var sizes []string
		for _, id := range leading {
			if d, ok := t.design(id, p.ID); ok {
				sizes = append(sizes, sized(d, w))
			}
		}
		return w.Say("report.lead", "phase", phase(p, w), "order", w.Month(p.Order), "ready", w.Month(p.Ready), "sizes", w.List(sizes))
	})
}

// sized says a size: what is counted in its own name, such as 149 servers, needs no other.
func sized(d plan.Design, w lingo.Words) string {
	value := w.Format(d.Specified, d.Unit, lingo.Sized)
	if w.Has("unit." + d.Unit + ".one") {
		return value
	}
	return w.Say("report.size", "quantity", inner(w.Quantity(d.ID)), "value", value)
}

// inner is a name inside a sentence: "Usable storage" begins small there, "UPS" and "IT load" do
// not.
func inner(name string) string {
	r := []rune(name)
	if len(r) > 1 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1]) {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}

// label names a quantity with its unit, unless its name says what is counted.
func label(id, unit string, w lingo.Words) string {
	if w.Has("unit."+unit+".one") || w.Unit(unit) == "" || unit == "1/month" {
		return w.Quantity(id)
	}
	return w.List([]string{w.Quantity(id), w.Unit(unit)})
}

// sizes is the table of what to buy when.
func (t teller) sizes() grid {
	g := grid{id: "answer", caption: t.word("report.buy"), heads: []head{{key: "parameter", text: t.word("column.parameter")}}}
	order, ready := []datum{{text: t.word("summary.order"), head: true}}, []datum{{text: t.word("summary.ready"), head: true}}
	for _, p := range t.Result.Phases {
		g.heads = append(g.heads, head{"phase", t.say(func(w lingo.Words) string { return phase(p, w) }), true})
		order = append(order, datum{text: t.say(func(w lingo.Words) string { return w.Month(p.Order) })})
		ready = append(ready, datum{text: t.say(func(w lingo.Words) string { return w.Month(p.Ready) })})
	}
	g.heads = append(g.heads, head{key: "binding", text: t.word("report.binds")})
	g.rows = append(g.rows, append(order, datum{}), append(ready, datum{}))
	for _, id := range bought {
		if row := t.size(id); row != nil {
			g.rows = append(g.rows, row)
		}
	}
	return g.and(t.together())
}

// and adds a row, where there is one.
func (g grid) and(row []datum) grid {
	if row != nil {
		g.rows = append(g.rows, row)
	}
	return g
}

// size is the row of one quantity.
func (t teller) size(id string) []datum {
	var row []datum
	known := false
	for _, p := range t.Result.Phases {
		d, ok := t.design(id, p.ID)
		if !ok {
			row = append(row, datum{})
			continue
		}
		if !known {
			row = append([]datum{{text: t.say(func(w lingo.Words) string { return label(id, d.Unit, w) }), head: true}}, row...)
			known = true
		}
		row = append(row, datum{text: t.say(func(w lingo.Words) string { return w.Exact(d.Specified) })})
	}
	if !known {
		return nil
	}
	return append(row, datum{text: t.say(func(w lingo.Words) string { return t.decides(id, w) })})
}

// together is the row of the joint confidence.
func (t teller) together() []datum {
	if len(t.Result.Joint) == 0 {
		return nil
	}
	row := []datum{{text: t.word("report.together"), head: true}}
	for _, p := range t.Result.Phases {
		cell := datum{}
		for _, j := range t.Result.Joint {
			if j.Phase == p.ID {
				cell.text = t.say(func(w lingo.Words) string { return w.Percent(j.Share) })
			}
		}
		row = append(row, cell)
	}
	return append(row, datum{})
}

// limits is how many quantities that fall short are named.
const limits = 3

// sureness says for each phase how often everything is enough, and what is not.
func (t teller) sureness() []text {
	var list []text
	for _, j := range t.Result.Joint {
		list = append(list, t.say(func(w lingo.Words) string {
			var short []string
			for _, s := range j.Limiting[:min(limits, len(j.Limiting))] {
				short = append(short, w.Say("report.fact", "name", inner(w.Quantity(s.ID)), "value", w.Percent(s.Share)))
			}
			key := "report.sure.phase"
			if len(short) == 0 {
				key = "report.sure.whole"
			}
			return w.Say(key, "phase", t.phaseOf(j.Phase, w), "share", w.Percent(j.Share), "list", w.List(short))
		}))
	}
	return list
}

// basis says how many inputs rest on what.
func (t teller) basis() text {
	if len(t.Origins) == 0 {
		return nil
	}
	return t.say(func(w lingo.Words) string {
		var list []string
		for _, b := range t.bases() {
			list = append(list, w.Say("report.fact", "name", w.Word("basis."+b.id), "value", w.Number(float64(b.written+b.defaulted))))
		}
		return w.Say("report.sure.basis", "inputs", w.Counted(len(t.Origins), "inputs"), "list", w.List(list))
	})
}

// binding says what decides each size.
func (t teller) binding() []text {
	var list []text
	for _, id := range ids(t.Result.Design) {
		one := t.say(func(w lingo.Words) string {
			if what := t.decides(id, w); what != "" {
				return w.Say("report.binds.one", "quantity", w.Quantity(id), "binding", what)
			}
			return ""
		})
		if one[0].words != "" {
			list = append(list, one)
		}
	}
	return list
}

// decides names what decides a size, phase by phase where it changes.
func (t teller) decides(id string, w lingo.Words) string {
	var names, dated []string
	for _, d := range t.Result.Design {
		if d.ID == id && d.Binding != "" {
			name := table.Binding(d.Binding, w)
			dated = append(dated, w.Say("report.binds.phase", "binding", name, "phase", t.phaseOf(d.Phase, w)))
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) < 2 {
		return w.List(names)
	}
	return w.List(dated)
}
