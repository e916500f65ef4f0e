package report

import (
	"html/template"
	"strconv"
	"strings"

	"radif/output/lingo"
	"radif/output/table"
)

// grid is a table of the page.
type grid struct {
	id      string
	caption text
	heads   []head
	rows    [][]datum
}

// head is the heading of a column; key is the column's name, which styles it.
type head struct {
	key  string
	text text
	end  bool // a column of numbers
}

// datum is one cell.
type datum struct {
	text text
	head bool // names its row
	code bool // an id, a path, a value as written
}

// codes are the columns that hold ids and texts as they are typed.
const codes = " calculation code input id value place unit-code formula "

// grid takes a table in all languages of the page; row names the column that names a row, and the
// columns of drop are left out.
func (t teller) grid(tables []table.Table, row string, drop ...string) grid {
	first := tables[0]
	g := grid{id: first.ID}
	var kept []int
	for i, c := range first.Columns {
		if listed(c.Key, drop) {
			continue
		}
		kept = append(kept, i)
		g.heads = append(g.heads, head{c.Key, t.each(func(n int) string { return tables[n].Columns[i].Title }), c.Align == table.End})
	}
	for r := range first.Rows {
		cells := make([]datum, len(kept))
		for k, i := range kept {
			key := first.Columns[i].Key
			cells[k] = datum{t.each(func(n int) string { return tables[n].Rows[r][i].Text }), key == row, strings.Contains(codes, " "+key+" ")}
		}
		g.rows = append(g.rows, cells)
	}
	return g
}

// each makes a text of what stands under the number of each language.
func (t teller) each(of func(n int) string) text {
	out := make(text, len(t.Languages))
	for n, l := range t.Languages {
		out[n] = told(l.Words.In(lingo.HTML), of(n))
	}
	return out
}

func listed(key string, list []string) bool {
	for _, k := range list {
		if k == key {
			return true
		}
	}
	return false
}

// HTML writes the table in a region that scrolls by itself and can be reached by keyboard.
func (g grid) HTML() template.HTML {
	var b strings.Builder
	b.WriteString(`<div class="scroll" role="region" tabindex="0" aria-labelledby="caption-` + g.id + `"><table class="grid" id="table-` + g.id + `">`)
	b.WriteString(`<caption id="caption-` + g.id + `">` + string(g.caption.HTML()) + "</caption>\n<thead><tr>")
	for _, h := range g.heads {
		b.WriteString(`<th scope="col" class="` + h.class() + `">` + h.text.cell() + "</th>")
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for _, row := range g.rows {
		b.WriteString("<tr>")
		for i, c := range row {
			c.write(&b, g.heads[i])
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody></table></div>")
	return template.HTML(b.String())
}

func (h head) class() string {
	if h.end {
		return "n"
	}
	return "k-" + h.key
}

func (d datum) write(b *strings.Builder, h head) {
	inside, traced := d.text.cell(), strings.Contains(" calculation id ", " "+h.key+" ")
	switch {
	case d.code && traced && inside != "":
		inside = `<code dir="ltr">` + strings.ReplaceAll(inside, "@", "<wbr>@") + "</code>"
	case d.code && inside != "":
		inside = `<code dir="ltr">` + breaks.Replace(inside) + "</code>"
	}
	switch {
	case d.head:
		b.WriteString(`<th scope="row">` + inside + "</th>")
	case h.end:
		b.WriteString(`<td class="n">` + inside + "</td>")
	case traced:
		b.WriteString(`<td class="trace">` + inside + "</td>")
	case strings.Contains(whole, " "+h.key+" "):
		b.WriteString(`<td class="whole">` + inside + "</td>")
	default:
		b.WriteString("<td>" + inside + "</td>")
	}
}

// whole are the columns whose texts are not broken into lines.
const whole = " at unit date interval "

// breaks lets an id or a path break where its parts meet.
var breaks = strings.NewReplacer(".", ".<wbr>", "/", "/<wbr>", "_", "_<wbr>", "</", "</")

// Rows counts the rows.
func (g grid) Rows() int { return len(g.rows) }

// title sets what stands above the table and behind its id: parts of one table are told apart.
func (g grid) title(caption text, part int) grid {
	g.caption = caption
	if part > 0 {
		g.id += "-" + strconv.Itoa(part)
	}
	return g
}

// where keeps the rows that pass.
func (g grid) where(keep func(row int) bool) grid {
	var rows [][]datum
	for i, r := range g.rows {
		if keep(i) {
			rows = append(rows, r)
		}
	}
	g.rows = rows
	return g
}

// tables makes a table in all languages of the page.
func (t teller) tables(make func(w lingo.Words) table.Table) []table.Table {
	list := []table.Table{}
	for _, l := range t.Languages {
		list = append(list, make(l.Words.In(lingo.HTML).WithCurrency(t.Result.Currency)))
	}
	return list
}
