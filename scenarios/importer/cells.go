package importer

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"radif/model/quantity"
)

// number reads a cell as a number of a unit; a bare number takes the unit.
func number(text, unit string, dim quantity.Dimension) (float64, error) {
	if _, err := quantity.Parse(text, quantity.Number, ""); err == nil && unit != "" {
		text += " " + unit
	}
	return quantity.Parse(text, dim, "")
}

// yesNo reads a yes or no; an empty cell is no.
func yesNo(text string) (value, ok bool) {
	switch strings.ToLower(text) {
	case "", "false", "no", "0":
		return false, true
	case "true", "yes", "1":
		return true, true
	}
	return false, false
}

// power reads a power state.
func power(text string) (off, suspended, ok bool) {
	switch strings.ToLower(strings.ReplaceAll(text, " ", "")) {
	case "poweredon", "on", "running":
		return false, false, true
	case "poweredoff", "off", "stopped":
		return true, false, true
	case "suspended":
		return true, true, true
	}
	return false, false, false
}

// noName is said of a row that names no machine.
const noName = "there is no name"

// common reads what both forms of a machine have; the first thing that cannot be read is kept.
func (r row) common(by int) machine {
	m := machine{row: r.line, name: r.text("vm", "vmname", "name"), uuid: uuid(r.text("vmuuid", "uuid")), group: r.at(by)}
	if m.name == "" {
		m.fail(noName)
	}
	m.template = r.flag(&m, "template")
	m.placeholder = r.flag(&m, "srmplaceholder", "placeholder")
	if i := r.column("powerstate"); i >= 0 {
		var ok bool
		if m.off, m.suspended, ok = power(r.at(i)); !ok {
			m.fail(fmt.Sprintf("%s: %q is no power state", printable(r.headings[i]), printable(r.at(i))))
		}
	}
	return m
}

func (r row) flag(m *machine, keys ...string) bool {
	i := r.column(keys...)
	value, ok := yesNo(r.at(i))
	if !ok {
		m.fail(fmt.Sprintf("%s: %q is neither true nor false", printable(r.headings[i]), printable(r.at(i))))
	}
	return value
}

// amount reads a cell into a figure of a machine; it must be more than zero if positive.
func (r row) amount(m *machine, i int, unit string, dim quantity.Dimension, positive bool) float64 {
	value, err := number(r.at(i), unit, dim)
	var wrong *quantity.Error
	switch {
	case r.at(i) == "":
		m.fail(printable(r.headings[i]) + " is empty")
	case errors.As(err, &wrong):
		m.fail(printable(r.headings[i]) + ": " + wrong.Wrong)
	case value < 0:
		m.fail(printable(r.headings[i]) + " is negative")
	case positive && value == 0:
		m.fail(printable(r.headings[i]) + " is zero")
	case value > most(dim):
		m.fail(fmt.Sprintf("%s: %q is more than any machine has", printable(r.headings[i]), printable(r.at(i))))
	default:
		return value
	}
	return 0
}

// most is more than any machine has or does, in base units.
func most(dim quantity.Dimension) float64 {
	switch dim {
	case quantity.Number: // vCPU
		return 10_000
	case quantity.Bytes:
		return 1e15
	case quantity.ByteRate:
		return 1e12
	case quantity.Rate:
		return 1e9
	}
	return math.Inf(1)
}

func (m *machine) fail(why string) {
	if m.broken == "" {
		m.broken = why
	}
}

// uuid makes the spellings of one id equal; all zeros is none.
func uuid(text string) string {
	text = strings.ToLower(text)
	if strings.Trim(text, "0-{}") == "" {
		return ""
	}
	return text
}
