package importer

import (
	"fmt"
	"io"
	"strings"

	"radif/model/quantity"
)

// Tally counts machines and what they have.
type Tally struct {
	Machines int
	VCPU     float64
	Memory   float64 // B
	Disk     float64 // in use, B
}

func (t *Tally) add(m machine) {
	t.Machines++
	t.VCPU += m.vcpu
	t.Memory += m.memory
	t.Disk += m.disk
}

// Left is the machines left out for one reason.
type Left struct {
	Reason string // template, placeholder, agent, unreadable, duplicate, off
	Why    string // for people
	Tally
	Rows []Row
}

// Row is one line of the file that was left out.
type Row struct {
	Line   int
	Name   string
	Detail string // what could not be read, or which row it repeats; may be empty
}

// DiskUse is how many machines have their space in use from one source.
type DiskUse struct {
	Source   string
	Machines int
	Disk     float64 // B
}

// Report accounts for every row of the file: Read = Taken + all of Left.
type Report struct {
	File     string
	Read     Tally // of rows that cannot be read, the numbers that can
	Taken    Tally
	Left     []Left // in the order in which the reasons are tried
	Disks    []DiskUse
	Provided float64  // capacity of the disks of the machines taken, B; 0 when not known
	Notes    []string // what a reader must know to use the figures
}

// reasons names why a row is left out, in the order in which they are tried.
var reasons = []struct{ id, why string }{
	{"template", "templates, which never run"},
	{"placeholder", "recovery placeholders of machines protected elsewhere"},
	{"agent", "cluster agents (vCLS), which every cluster makes anew"},
	{"unreadable", "rows that cannot be read"},
	{"duplicate", "machines exported twice (same VM UUID)"},
	{"off", "machines that are off or suspended, with their disks"},
}

// Write prints the report in a few lines: what was taken, and what was left out with its share.
func (r Report) Write(w io.Writer) error {
	_, err := io.WriteString(w, strings.Join(r.Lines(), "\n")+"\n")
	return err
}

// Lines is the report line by line, with the first rows of each reason.
func (r Report) Lines() []string { return r.lines(Left.first) }

// Full is the report line by line with every row that was left out, each on a line of its own.
func (r Report) Full() []string {
	left := room{maxListed, maxListing}
	return r.lines(func(l Left) []string { return l.every(&left) })
}

func (r Report) lines(rows func(Left) []string) []string {
	lines := []string{fmt.Sprintf("%s: %d machines read, %d taken with %s", printable(r.File), r.Read.Machines, r.Taken.Machines, r.Taken.amounts())}
	for _, l := range r.Left {
		lines = append(lines, fmt.Sprintf("left out, %s: %d of %d (%s), %s", l.Why, l.Machines, r.Read.Machines, share(float64(l.Machines), float64(r.Read.Machines)), l.amounts()))
		lines = append(lines, rows(l)...)
	}
	for _, d := range r.Disks {
		lines = append(lines, fmt.Sprintf("space in use by %s: %d of %d taken, %s", d.Source, d.Machines, r.Taken.Machines, size(d.Disk)))
	}
	if r.Provided > 0 {
		lines = append(lines, fmt.Sprintf("capacity of the same machines' disks: %s, of which %s is in use", size(r.Provided), share(r.Taken.Disk, r.Provided)))
	}
	return append(lines, r.Notes...)
}

// first lists the first rows that were left out, on one line.
func (l Left) first() []string {
	const most = 5
	var parts []string
	for i, row := range l.Rows {
		if i == most {
			parts = append(parts, fmt.Sprintf("and %d more, named in the YAML", len(l.Rows)-most))
			break
		}
		parts = append(parts, row.text())
	}
	return []string{"    " + strings.Join(parts, ", ")}
}

// What one file lists at most: it must stay one that the language reads.
const (
	maxListed  = 10_000    // rows
	maxListing = 700 << 10 // bytes
)

// room is what may still be listed.
type room struct{ rows, bytes int }

// every lists all rows that were left out, as far as there is room, and counts the rest.
func (l Left) every(left *room) []string {
	var lines []string
	for i, row := range l.Rows {
		text := "    " + row.text()
		if left.rows--; left.rows < 0 || left.bytes < len(text) {
			left.rows = 0
			return append(lines, fmt.Sprintf("    and %d more: no more than %d rows are listed in all", len(l.Rows)-i, maxListed))
		}
		left.bytes -= len(text) + 4
		lines = append(lines, text)
	}
	return lines
}

// text names a row: its line, its machine and what is wrong with it.
func (r Row) text() string {
	name := printable(r.Name)
	if name == "" {
		name = "without a name"
	}
	text := fmt.Sprintf("row %d %s", r.Line, name)
	if r.Detail != "" && r.Detail != noName {
		text += " (" + printable(r.Detail) + ")"
	}
	return text
}

func (t Tally) amounts() string {
	return fmt.Sprintf("%s vCPU, %s memory, %s disk", quantity.Format(rounded(t.VCPU), quantity.Number, ""), size(t.Memory), size(t.Disk))
}

func share(part, whole float64) string {
	if whole == 0 {
		return "0 %"
	}
	return fmt.Sprintf("%.1f %%", 100*part/whole)
}

// size prints bytes for people.
func size(bytes float64) string {
	unit := "GiB"
	if bytes >= 10<<40 {
		unit = "TiB"
	}
	value, _ := quantity.Convert(bytes, quantity.Bytes, unit)
	return fmt.Sprintf("%.1f %s", value, unit)
}

// printable makes one short line of a text from a file.
func printable(text string) string {
	const most = 60
	var b strings.Builder
	for i, r := range []rune(text) {
		if i == most {
			b.WriteString("…")
			break
		}
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == '\u2028' || r == '\u2029' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}
