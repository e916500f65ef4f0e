package report

import (
	"radif/output/lingo"
	"radif/output/table"
)

// doubt is the order in which the bases of inputs deserve a reader's attention.
var doubt = []string{"unstated", "estimate", "policy", "derived", "published", "measured"}

// basis counts the inputs that rest on one basis.
type basis struct {
	id                 string
	written, defaulted int
}

// bases counts the inputs by basis.
func (t teller) bases() []basis {
	count := map[string]*basis{}
	for _, o := range t.Origins {
		id := o.Basis
		if id == "" {
			id = "unstated"
		}
		if count[id] == nil {
			count[id] = &basis{id: id}
		}
		if o.Default {
			count[id].defaulted++
		} else {
			count[id].written++
		}
	}
	var list []basis
	for _, id := range doubt {
		if count[id] != nil {
			list = append(list, *count[id])
		}
	}
	return list
}

// assumptions are the inputs: those without a basis in a section of their own, the rest behind
// everything else, where they may fill many pages of a print.
type assumptions struct {
	Note   text
	Count  grid
	Whole  text    // said where every input states its basis
	Open   []group // without a basis
	Rest   text
	Groups []group // by basis
}

// group is a table that may be long: then it is folded on the screen.
type group struct {
	Title  text
	Grid   grid
	Folded bool
	Show   text
}

func (t teller) assumptions() assumptions {
	a := assumptions{Note: t.word("report.assumptions.note"), Rest: t.word("report.annex.note"), Count: t.count()}
	if a.Count.Rows() == 0 {
		return a
	}
	tables := t.tables(func(w lingo.Words) table.Table { return table.Inputs(t.Origins, w) })
	all := t.grid(tables, "input", "basis")
	for i, b := range t.bases() {
		name := t.Languages[0].Words.Word("basis." + b.id)
		part := all.where(func(row int) bool { return tables[0].Rows[row][0].Text == name })
		title := t.say(func(w lingo.Words) string {
			return w.Say("report.phase", "table", w.Word("table.assumptions"), "phase", w.Word("basis."+b.id))
		})
		if b.id == "unstated" {
			a.Open = append(a.Open, t.fold(title, part.title(title, i+1), false))
			continue
		}
		a.Groups = append(a.Groups, t.fold(title, part.title(title, i+1), true))
	}
	if len(a.Open) == 0 {
		a.Whole = t.word("report.assumptions.none")
	}
	return a
}

// few is the number of rows that are never folded away.
const few = 12

func (t teller) fold(title text, g grid, folded bool) group {
	return group{title, g, folded && g.Rows() > few, t.say(func(w lingo.Words) string {
		return w.Say("report.show", "rows", w.Counted(g.Rows(), "rows"))
	})}
}

// count is the table of how many inputs rest on what.
func (t teller) count() grid {
	g := grid{id: "bases", caption: t.word("table.assumptions"), heads: []head{
		{"basis", t.word("column.basis"), false}, {"written", t.word("column.written"), true}, {"defaulted", t.word("column.defaulted"), true}, {"total", t.word("column.total"), true},
	}}
	number := func(n int) datum {
		return datum{text: t.say(func(w lingo.Words) string { return w.Number(float64(n)) })}
	}
	for _, b := range t.bases() {
		g.rows = append(g.rows, []datum{{text: t.word("basis." + b.id), head: true}, number(b.written), number(b.defaulted), number(b.written + b.defaulted)})
	}
	return g
}
