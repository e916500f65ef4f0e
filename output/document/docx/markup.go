package docx

import (
	"bytes"
	"encoding/xml"
	"strconv"
)

// markup is XML in the making. Attributes are name, value pairs; a pair without a value is left
// out, so that callers need no conditions.
type markup struct{ bytes.Buffer }

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func (m *markup) tag(name string, pairs []string) {
	m.WriteByte('<')
	m.WriteString(name)
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			continue
		}
		m.WriteByte(' ')
		m.WriteString(pairs[i])
		m.WriteString(`="`)
		m.escaped(pairs[i+1])
		m.WriteByte('"')
	}
}

func (m *markup) open(name string, pairs ...string) {
	m.tag(name, pairs)
	m.WriteByte('>')
}

func (m *markup) empty(name string, pairs ...string) {
	m.tag(name, pairs)
	m.WriteString("/>")
}

func (m *markup) shut(name string) {
	m.WriteString("</")
	m.WriteString(name)
	m.WriteByte('>')
}

// leaf writes an element that holds text alone.
func (m *markup) leaf(name, text string, pairs ...string) {
	m.open(name, pairs...)
	m.escaped(text)
	m.shut(name)
}

// value writes an element with the one attribute w:val, and nothing for an empty value.
func (m *markup) value(name, value string) {
	if value != "" {
		m.empty(name, "w:val", value)
	}
}

// flag writes an element that is a yes by being there.
func (m *markup) flag(name string, yes bool) {
	if yes {
		m.empty(name)
	}
}

// escaped writes text that no author can make markup of; what XML does not allow becomes U+FFFD.
func (m *markup) escaped(text string) {
	// A bytes.Buffer takes everything, so there is no error to hand on.
	_ = xml.EscapeText(&m.Buffer, []byte(text))
}

func itoa(n int) string { return strconv.Itoa(n) }
