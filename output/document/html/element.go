package html

import (
	stdhtml "html"
	"strings"
)

// markup collects HTML. Attributes come as name, value pairs; one with an empty value is left out.
type markup struct{ strings.Builder }

func (m *markup) open(name string, attributes ...string) {
	m.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			m.WriteString(" " + attributes[i] + `="` + stdhtml.EscapeString(attributes[i+1]) + `"`)
		}
	}
	m.WriteString(">")
}

func (m *markup) shut(name string) { m.WriteString("</" + name + ">") }

// line ends a line of the source.
func (m *markup) line() { m.WriteString("\n") }

// element writes an element around what a function writes.
func (m *markup) element(name string, inside func(), attributes ...string) {
	m.open(name, attributes...)
	inside()
	m.shut(name)
}

// leaf writes an element around a text that is escaped.
func (m *markup) leaf(name, text string, attributes ...string) {
	m.open(name, attributes...)
	m.WriteString(stdhtml.EscapeString(text))
	m.shut(name)
}
