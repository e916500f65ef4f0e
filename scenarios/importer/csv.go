package importer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"radif/model/quantity"
)

// maxCSV is the size of a CSV file: some 300 bytes a machine.
const maxCSV = 64 << 20

// CSV reads a file of machines in the form of the package documentation. The error is a
// diag.List of one problem.
func CSV(r io.Reader, o Options) (Inventory, Report, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxCSV+1))
	switch {
	case err != nil:
		return Inventory{}, Report{}, err
	case len(text) > maxCSV:
		return Inventory{}, Report{}, fault(o.File, 0, fmt.Sprintf("the file is larger than %d MiB", maxCSV>>20), "import it in parts")
	case !utf8.Valid(text):
		return Inventory{}, Report{}, fault(o.File, 0, "the file is not UTF-8 text", "save it as CSV UTF-8")
	}
	l := list{o: o}
	if err := l.read(bytes.TrimPrefix(text, []byte("\ufeff"))); err != nil {
		return Inventory{}, Report{}, err
	}
	inventory, report, err := assemble(l.machines, o)
	if err != nil {
		return Inventory{}, Report{}, err
	}
	if l.by >= 0 {
		inventory.By = l.table.headings[l.by]
	}
	report.Notes = append(l.notes, report.Notes...)
	return inventory, report, nil
}

type list struct {
	*table
	o        Options
	by       int
	units    []string // by column, from the brackets in its heading
	machines []machine
	notes    []string
}

func (l *list) read(text []byte) error {
	reader := csv.NewReader(bytes.NewReader(text))
	reader.FieldsPerRecord = -1
	reader.ReuseRecord = false
	if line, _, _ := bytes.Cut(text, []byte("\n")); bytes.Count(line, []byte(";")) > bytes.Count(line, []byte(",")) {
		reader.Comma = ';'
	}
	for count := 0; ; count++ {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return csvFault(l.o.File, err)
		}
		line, _ := reader.FieldPos(0)
		if l.table == nil {
			if err := l.headings(cells); err != nil {
				return err
			}
			continue
		}
		r := row{table: l.table, line: line, cells: cells}
		if err := r.check(count); err != nil {
			return err
		}
		if !r.blank() {
			l.machines = append(l.machines, l.machine(r))
		}
	}
	if len(l.machines) == 0 {
		return fault(l.o.File, 0, "the file lists no machine", "write a heading line and a line for each machine: name,vcpu,memory,disk")
	}
	return nil
}

func csvFault(file string, err error) error {
	var at *csv.ParseError
	if errors.As(err, &at) {
		return fault(file, at.Line, "this is not CSV: "+at.Err.Error(), "")
	}
	return fault(file, 0, "this is not CSV: "+printable(err.Error()), "")
}

// headings checks the heading line.
func (l *list) headings(cells []string) error {
	l.table = newTable(l.o.File, "", append([]string(nil), cells...))
	if err := (row{table: l.table, line: 1, cells: cells}).check(0); err != nil {
		return err
	}
	columns := map[string][]string{"name": {"name", "vm", "vmname"}, "vcpu": {"vcpu", "cpus"}, "memory": {"memory"}, "disk": {"disk"}}
	if err := l.require(columns, []string{"name", "vcpu", "memory", "disk"}); err != nil {
		return err
	}
	if err := l.once(columns["name"], columns["vcpu"], []string{"memory"}, []string{"disk"}, []string{"powerstate"}, []string{"cluster"}, []string{"template"},
		[]string{"srmplaceholder", "placeholder"}, []string{"vmuuid", "uuid"}, []string{"utilisation"}, []string{"writes"}, []string{"iops"}, l.groupKey(l.o.By)); err != nil {
		return err
	}
	for _, h := range cells {
		_, unit, _ := strings.Cut(h, "(")
		unit, _, _ = strings.Cut(unit, ")")
		if unit = strings.TrimSpace(unit); unit == "" && headingKey(h, "") == "iops" {
			unit = "IOPS"
		}
		l.units = append(l.units, unit)
	}
	var err error
	if l.by, err = l.grouping(l.o.By); err != nil {
		return err
	}
	for _, c := range []struct{ key, note string }{
		{"cluster", "the file has no column cluster: all machines are one group"},
		{"powerstate", "the file has no column powerstate: all machines count as on"},
		{"uuid", "the file has no column uuid: machines listed twice, if any, are counted twice"},
	} {
		if l.column(c.key) < 0 && (c.key != "cluster" || l.by < 0) {
			l.notes = append(l.notes, c.note)
		}
	}
	return nil
}

func (l *list) machine(r row) machine {
	m := r.common(l.by)
	if n := r.filled(); n != len(r.headings) {
		m.fail(fmt.Sprintf("it has %d cells and the heading line %d", n, len(r.headings)))
	}
	m.diskFrom = "the column " + l.written("disk")
	read := func(dim quantity.Dimension, positive bool, keys ...string) float64 {
		i := r.column(keys...)
		return r.amount(&m, i, l.units[i], dim, positive)
	}
	m.vcpu = read(quantity.Number, true, "vcpu", "cpus")
	m.memory = read(quantity.Bytes, true, "memory")
	m.disk = read(quantity.Bytes, false, "disk")
	optional := func(dim quantity.Dimension, key string) *float64 {
		if r.text(key) == "" {
			return nil
		}
		value := read(dim, false, key)
		return &value
	}
	m.utilisation = optional(quantity.Share, "utilisation")
	m.writes = optional(quantity.ByteRate, "writes")
	m.iops = optional(quantity.Rate, "iops")
	if m.utilisation != nil && *m.utilisation > 1 {
		m.fail("utilisation is more than 100 %")
	}
	return m
}

// written is the heading of a column as it is written.
func (l *list) written(key string) string { return printable(l.table.headings[l.column(key)]) }

// filled counts the cells of a line; empty ones beyond the headings are none.
func (r row) filled() int {
	n := len(r.cells)
	for n > len(r.headings) && r.at(n-1) == "" {
		n--
	}
	return n
}
