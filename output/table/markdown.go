package table

import "strings"

// Markdown writes the table with its title as heading.
func (t Table) Markdown() []byte {
	var b strings.Builder
	b.WriteString("## " + t.Title + "\n\n")
	for _, note := range t.Notes {
		b.WriteString(escape(note) + "\n\n")
	}
	head, rule := make([]string, len(t.Columns)), make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i], rule[i] = escape(c.heading()), "---"
		if c.Align == End {
			rule[i] = "---:"
		}
	}
	row(&b, head)
	row(&b, rule)
	for _, cells := range t.Rows {
		texts := make([]string, len(cells))
		for i, c := range cells {
			texts[i] = escape(c.Text)
		}
		row(&b, texts)
	}
	return []byte(b.String())
}

// heading is the column's title with its unit.
func (c Column) heading() string {
	if c.Unit == "" {
		return c.Title
	}
	return c.Title + " (" + c.Unit + ")"
}

func row(b *strings.Builder, cells []string) {
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// escape keeps a text inside its cell and lets no markup through.
func escape(s string) string { return escaped.Replace(s) }

var escaped = strings.NewReplacer("\\", `\\`, "|", `\|`, "\r\n", " ", "\n", " ", "\r", " ", "<", "&lt;", "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`)
